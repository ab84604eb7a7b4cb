//! Changes of descriptors and directories, which threads share or own.

use super::dirs::Dirs;
use super::{Fd, FdFlags, FdTableId, FsId, Thread, ThreadFlags, ThreadTable};

impl ThreadTable {
    /// Adds or replaces descriptor `number` of `tid`.
    pub fn insert_fd(&mut self, tid: i64, number: i64, fd: Fd) {
        let Some(at) = self.place(tid) else { return };
        let Some(slot) = self.slots[at as usize].as_mut() else {
            return;
        };
        let before = slot.thread.fds;
        self.fd_tables.insert(&mut slot.thread.fds, number, fd);
        let (now, pid) = (slot.thread.fds, slot.thread.pid);
        if before != now {
            self.share_new_table(tid, pid, now);
        }
    }

    /// The first descriptor of a process made its table real: the other threads get it too.
    fn share_new_table(&mut self, tid: i64, pid: i64, table: FdTableId) {
        let members = match self.groups.get_mut(&pid) {
            Some(group) if group.members.len() > 1 => std::mem::take(&mut group.members),
            _ => return,
        };
        for member in members.iter().filter(|m| **m != tid) {
            let Some(slot) = self.slot_mut(*member) else {
                continue;
            };
            if slot.thread.fds.0 == 0 && slot.thread.flags.contains(ThreadFlags::FILES) {
                slot.thread.fds = table;
                let mut id = table;
                self.fd_tables.share(&mut id);
            }
        }
        if let Some(group) = self.groups.get_mut(&pid) {
            group.members = members;
        }
    }

    /// Descriptor `number` of `tid`, to change it.
    pub fn fd_mut(&mut self, tid: i64, number: i64) -> Option<&mut Fd> {
        let id = self.note(tid)?.fds;
        self.fd_tables.get_mut(id, number)
    }

    /// All descriptors of `tid`, to change them.
    pub(crate) fn fds_mut(&mut self, tid: i64) -> impl Iterator<Item = (i64, &mut Fd)> {
        let id = self.note(tid).map_or(FdTableId(0), |t| t.fds);
        self.fd_tables.iter_mut(id)
    }

    /// Removes descriptor `number` of `tid`.
    pub fn remove_fd(&mut self, tid: i64, number: i64) -> Option<Fd> {
        let id = self.note(tid)?.fds;
        self.fd_tables.remove(id, number)
    }

    /// Keeps the descriptors of `tid` for which `keep` says so; it may change them.
    pub fn retain_fds(&mut self, tid: i64, keep: impl FnMut(i64, &mut Fd) -> bool) {
        if let Some(id) = self.note(tid).map(|t| t.fds) {
            self.fd_tables.retain(id, keep);
        }
    }

    /// One more user of the descriptor table of `tid`.
    pub(crate) fn share_fds(&mut self, tid: i64) -> FdTableId {
        let Some(at) = self.place(tid) else {
            return FdTableId(0);
        };
        match self.slots[at as usize].as_mut() {
            Some(slot) => self.fd_tables.share(&mut slot.thread.fds),
            None => FdTableId(0),
        }
    }

    /// A private copy of the descriptor table of `tid`.
    pub(crate) fn copy_fds(&mut self, tid: i64) -> FdTableId {
        let Some(id) = self.note(tid).map(|t| t.fds) else {
            return FdTableId(0);
        };
        self.fd_tables.copy(id, |fd| fd.flags |= FdFlags::CLONED)
    }

    /// Ends the sharing of the descriptor table of `tid` with other threads.
    pub(crate) fn unshare_fds(&mut self, tid: i64) {
        let Some(id) = self.note(tid).map(|t| t.fds) else {
            return;
        };
        if id.0 != 0 && self.fd_tables.users(id) > 1 {
            let own = self.fd_tables.copy(id, |_| ());
            self.fd_tables.release(id);
            if let Some(thread) = self.note(tid) {
                thread.fds = own;
            }
        }
        if let Some(thread) = self.note(tid) {
            thread.flags -= ThreadFlags::FILES;
        }
    }

    /// One more user of the directories of `tid`.
    pub(crate) fn share_dirs(&mut self, tid: i64) -> FsId {
        let Some(at) = self.place(tid) else {
            return FsId(0);
        };
        match self.slots[at as usize].as_mut() {
            Some(slot) => self.dirs.share(&mut slot.thread.fs),
            None => FsId(0),
        }
    }

    /// A private copy of the directories of `tid`.
    pub(crate) fn copy_dirs(&mut self, tid: i64) -> FsId {
        let Some(id) = self.note(tid).map(|t| t.fs) else {
            return FsId(0);
        };
        self.dirs.copy(id)
    }

    /// Gives `tid` a copy of the directories of `from`.
    pub(crate) fn adopt_dirs(&mut self, tid: i64, from: i64) {
        let copy = self.copy_dirs(from);
        match self.note(tid) {
            Some(thread) => {
                let old = std::mem::replace(&mut thread.fs, copy);
                self.dirs.release(old);
            }
            None => self.dirs.release(copy),
        }
    }

    /// Ends the sharing of the directories of `tid` with other threads.
    pub(crate) fn unshare_dirs(&mut self, tid: i64) {
        let Some(id) = self.note(tid).map(|t| t.fs) else {
            return;
        };
        if id.0 != 0 && self.dirs.users(id) > 1 {
            let own = self.dirs.copy(id);
            self.dirs.release(id);
            if let Some(thread) = self.note(tid) {
                thread.fs = own;
            }
        }
    }

    /// Makes `tid` share the directories of `with`.
    pub(crate) fn join_dirs(&mut self, tid: i64, with: i64) {
        let shared = self.share_dirs(with);
        match self.note(tid) {
            Some(thread) => {
                let old = std::mem::replace(&mut thread.fs, shared);
                self.dirs.release(old);
            }
            None => self.dirs.release(shared),
        }
    }

    /// Makes `tid` share the descriptors of `with`.
    pub(crate) fn join_fds(&mut self, tid: i64, with: i64) {
        let shared = self.share_fds(with);
        match self.note(tid) {
            Some(thread) => {
                let old = std::mem::replace(&mut thread.fds, shared);
                self.fd_tables.release(old);
            }
            None => self.fd_tables.release(shared),
        }
    }

    /// True when the two threads use one descriptor table.
    pub fn same_fds(&self, a: &Thread, b: &Thread) -> bool {
        a.fds == b.fds && a.fds.0 != 0
    }

    /// Sets the working directory of `tid` and of those it shares it with; a `/` is added.
    pub fn set_cwd(&mut self, tid: i64, path: &[u8]) {
        let mut cwd = path.to_vec();
        if !cwd.is_empty() && cwd.last() != Some(&b'/') {
            cwd.push(b'/');
        }
        if let Some(dirs) = self.dirs_mut(tid) {
            dirs.cwd = cwd.into();
        }
    }

    /// Sets the root directory of `tid` and of those it shares it with.
    pub fn set_root(&mut self, tid: i64, path: &[u8]) {
        if let Some(dirs) = self.dirs_mut(tid) {
            dirs.root = path.into();
        }
    }

    fn dirs_mut(&mut self, tid: i64) -> Option<&mut Dirs> {
        let at = self.place(tid)?;
        let thread = &mut self.slots[at as usize].as_mut()?.thread;
        Some(self.dirs.get_mut(&mut thread.fs))
    }
}
