//! The thread table, with the descriptor tables and working directories threads share.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::dirs::DirTable;
use super::fd_tables::FdTables;
use super::{Fd, FdTableId, FsId, Text, Thread, ThreadFlags, empty_text};

/// How much the tables may hold; beyond it entries are refused or evicted, and counted.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Threads.
    pub threads: usize,
    /// Descriptors of one process.
    pub fds_per_process: usize,
    /// Descriptors of all processes.
    pub fds: usize,
    /// Exited threads kept for late events.
    pub tombstones: usize,
    /// How long they are kept, ns of event time.
    pub tombstone_ns: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            threads: 262_144,
            fds_per_process: 65_536,
            fds: 4_194_304,
            tombstones: 8192,
            tombstone_ns: 2_000_000_000,
        }
    }
}

/// One place of the slab.
pub(super) struct Slot {
    pub thread: Thread,
    /// Threads whose `ptid` is this one.
    pub children: Vec<i64>,
    /// Record of the enter half that overrides what the exit half says; empty when none.
    pub enter: Vec<u8>,
    /// Distinguishes users of the same tid.
    pub serial: u64,
    /// Exited, out of the tree; only late events see it.
    pub tombstone: bool,
}

/// The threads of one process.
#[derive(Default)]
pub(super) struct Group {
    pub members: Vec<i64>,
    pub alive: u32,
    pub reaper: bool,
}

pub(super) struct Tombstone {
    pub ts: u64,
    pub tid: i64,
    pub serial: u64,
}

/// All threads, by thread id.
pub struct ThreadTable {
    index: FxHashMap<i64, u32>,
    slots: Vec<Option<Slot>>,
    free: Vec<u32>,
    /// Most events come in runs of one thread: its id and place.
    last: (i64, u32),
    pub(super) groups: FxHashMap<i64, Group>,
    pub(super) tombstones: VecDeque<Tombstone>,
    pub(super) dead: usize,
    pub(super) fd_tables: FdTables,
    pub(super) dirs: DirTable,
    pub(super) limits: Limits,
    pub(super) forks: super::forks::Forks,
    serials: u64,
    refused: u64,
}

impl Default for ThreadTable {
    fn default() -> Self {
        Self::with_limits(Limits::default())
    }
}

impl ThreadTable {
    /// An empty table.
    pub fn with_limits(limits: Limits) -> Self {
        Self {
            index: FxHashMap::default(),
            slots: Vec::new(),
            free: Vec::new(),
            last: (i64::MIN, u32::MAX),
            groups: FxHashMap::default(),
            tombstones: VecDeque::new(),
            dead: 0,
            fd_tables: FdTables::new(limits.fds_per_process, limits.fds),
            dirs: DirTable::default(),
            limits,
            forks: Default::default(),
            serials: 0,
            refused: 0,
        }
    }

    /// Changes the limits; entries beyond them stay until they go by themselves.
    pub fn set_limits(&mut self, limits: Limits) {
        self.limits = limits;
        self.fd_tables
            .set_limits(limits.fds_per_process, limits.fds);
    }

    /// Threads that were not kept because the table was full.
    pub fn refused_threads(&self) -> u64 {
        self.refused
    }

    /// Descriptors that were not kept, or given up, because a table was full.
    pub fn refused_fds(&self) -> u64 {
        self.fd_tables.dropped
    }

    /// The thread with this id; also one that exited moments ago ([`ThreadFlags::DEAD`]).
    #[inline]
    pub fn get(&self, tid: i64) -> Option<&Thread> {
        if self.last.0 == tid {
            return Some(&self.slots[self.last.1 as usize].as_ref()?.thread);
        }
        Some(&self.slot(tid)?.thread)
    }

    /// The thread with this id, to change it.
    pub fn get_mut(&mut self, tid: i64) -> Option<&mut Thread> {
        let at = self.place(tid)?;
        let thread = &mut self.slots[at as usize].as_mut()?.thread;
        thread.version += 1;
        Some(thread)
    }

    /// As [`Self::get_mut`] for notes no field reads: caches stay valid.
    pub(crate) fn note(&mut self, tid: i64) -> Option<&mut Thread> {
        let at = self.place(tid)?;
        Some(&mut self.slots[at as usize].as_mut()?.thread)
    }

    /// Number of threads, without those that exited.
    pub fn len(&self) -> usize {
        self.index.len() - self.dead
    }

    /// True without any thread.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All threads, in no particular order, without those that exited (the main thread of a
    /// process whose other threads go on stays).
    pub fn iter(&self) -> impl Iterator<Item = &Thread> {
        self.slots
            .iter()
            .flatten()
            .filter(|s| !s.tombstone)
            .map(|s| &s.thread)
    }

    /// The threads of the process of `thread`, itself included.
    pub fn group<'a>(&'a self, thread: &Thread) -> impl Iterator<Item = &'a Thread> + use<'a> {
        self.groups
            .get(&thread.pid)
            .into_iter()
            .flat_map(|g| g.members.iter())
            .filter_map(|tid| self.get(*tid))
    }

    /// The threads whose parent is `thread`.
    pub fn children<'a>(&'a self, thread: &Thread) -> impl Iterator<Item = &'a Thread> + use<'a> {
        self.slot(thread.tid)
            .into_iter()
            .flat_map(|s| s.children.iter())
            .filter_map(|tid| self.get(*tid))
    }

    /// Number of threads of the process of `thread` that did not exit.
    pub fn alive_in_group(&self, thread: &Thread) -> usize {
        self.groups.get(&thread.pid).map_or(0, |g| g.alive as usize)
    }

    /// The main thread of the process of `thread` (itself for a main thread).
    pub fn leader<'a>(&'a self, thread: &'a Thread) -> Option<&'a Thread> {
        if thread.is_main() {
            Some(thread)
        } else {
            self.get(thread.pid)
        }
    }

    /// The parent's main thread.
    pub fn parent(&self, thread: &Thread) -> Option<&Thread> {
        (thread.ptid > 0).then(|| self.get(thread.ptid)).flatten()
    }

    /// Parent, grandparent, …; ends at a loop.
    pub fn ancestors<'a>(&'a self, thread: &'a Thread) -> impl Iterator<Item = &'a Thread> {
        let mut slow = thread.tid;
        let mut steps = 0_u32;
        let mut next = self.parent(thread);
        std::iter::from_fn(move || {
            let now = next?;
            if now.tid == slow {
                return None;
            }
            steps += 1;
            if steps.is_power_of_two() {
                slow = now.tid;
            }
            next = self.parent(now);
            Some(now)
        })
    }

    /// Descriptor `fd` of `thread`.
    pub fn fd(&self, thread: &Thread, fd: i64) -> Option<&Fd> {
        self.fd_tables.get(thread.fds, fd)
    }

    /// All descriptors of `thread`.
    pub fn fds<'a>(&'a self, thread: &Thread) -> impl Iterator<Item = (i64, &'a Fd)> + use<'a> {
        self.fd_tables.iter(thread.fds)
    }

    /// Number of descriptors of `thread`.
    pub fn fd_count(&self, thread: &Thread) -> usize {
        self.fd_tables.len(thread.fds)
    }

    /// Working directory of `thread`, ends in `/`; empty when unknown.
    pub fn cwd(&self, thread: &Thread) -> Text {
        self.dirs
            .get(thread.fs)
            .map_or_else(empty_text, |f| f.cwd.clone())
    }

    /// As [`Self::cwd`], borrowed.
    pub fn cwd_bytes(&self, thread: &Thread) -> &[u8] {
        self.dirs.get(thread.fs).map_or(b"", |f| &f.cwd)
    }

    /// Root directory of `thread`; empty when unknown.
    pub fn root(&self, thread: &Thread) -> Text {
        self.dirs
            .get(thread.fs)
            .map_or_else(empty_text, |f| f.root.clone())
    }
}

/// Places of the slab.
impl ThreadTable {
    #[inline]
    pub(super) fn place(&mut self, tid: i64) -> Option<u32> {
        if self.last.0 == tid {
            return Some(self.last.1);
        }
        let at = *self.index.get(&tid)?;
        self.last = (tid, at);
        Some(at)
    }

    pub(super) fn slot(&self, tid: i64) -> Option<&Slot> {
        self.slots[*self.index.get(&tid)? as usize].as_ref()
    }

    pub(super) fn slot_mut(&mut self, tid: i64) -> Option<&mut Slot> {
        let at = self.place(tid)?;
        self.slots[at as usize].as_mut()
    }

    /// True when `tid` is known, dead or alive; remembers its place for what follows.
    #[inline]
    pub(crate) fn contains(&mut self, tid: i64) -> bool {
        self.place(tid).is_some()
    }

    /// Adds a thread outside the tree. An older one with its id goes. Returns false (and gives the
    /// tables of `thread` back) when there is no room.
    pub fn insert(&mut self, thread: Thread) -> bool {
        self.forget(thread.tid);
        if self.index.len() >= self.limits.threads {
            self.refused += 1;
            self.fd_tables.release(thread.fds);
            self.dirs.release(thread.fs);
            return false;
        }
        self.serials += 1;
        let tid = thread.tid;
        let slot = Slot {
            thread,
            children: Vec::new(),
            enter: Vec::new(),
            serial: self.serials,
            tombstone: false,
        };
        let at = match self.free.pop() {
            Some(at) => {
                self.slots[at as usize] = Some(slot);
                at
            }
            None => {
                self.slots.push(Some(slot));
                (self.slots.len() - 1) as u32
            }
        };
        self.index.insert(tid, at);
        true
    }

    /// Takes an entry out of the slab and gives its tables back; the tree must not know it any more.
    pub(super) fn drop_slot(&mut self, tid: i64) -> Option<Thread> {
        let at = self.index.remove(&tid)?;
        if self.last.1 == at {
            self.last = (i64::MIN, u32::MAX);
        }
        let slot = self.slots[at as usize].take()?;
        self.free.push(at);
        if slot.tombstone {
            self.dead -= 1;
        }
        self.fd_tables.release(slot.thread.fds);
        self.dirs.release(slot.thread.fs);
        Some(slot.thread)
    }

    /// The stored enter half of `tid`, taken out so that it can be read while the table changes.
    pub(crate) fn take_enter(&mut self, tid: i64) -> Vec<u8> {
        self.slot_mut(tid)
            .map_or_else(Vec::new, |s| std::mem::take(&mut s.enter))
    }

    /// Gives the (emptied) buffer of [`Self::take_enter`] back.
    pub(crate) fn return_enter(&mut self, tid: i64, buffer: Vec<u8>) {
        if let Some(slot) = self.slot_mut(tid) {
            slot.enter = buffer;
        }
    }
}

/// Changes of descriptors and directories.
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
        self.fd_tables
            .copy(id, |fd| fd.flags |= super::FdFlags::CLONED)
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

    fn dirs_mut(&mut self, tid: i64) -> Option<&mut super::dirs::Dirs> {
        let at = self.place(tid)?;
        let thread = &mut self.slots[at as usize].as_mut()?.thread;
        thread.version += 1;
        Some(self.dirs.get_mut(&mut thread.fs))
    }
}
