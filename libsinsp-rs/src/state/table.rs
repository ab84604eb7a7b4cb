//! The thread table, with the descriptor tables and working directories threads share.

use rustc_hash::FxHashMap;

use super::{Fd, Text, Thread, empty_text};

/// A descriptor table; several threads may share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FdTableId(pub(crate) u32);

/// A pair of cwd and root; several threads may share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FsId(pub(crate) u32);

#[derive(Default)]
struct FdTable {
    users: u32,
    fds: FxHashMap<i64, Fd>,
}

struct Fs {
    users: u32,
    cwd: Text,
    root: Text,
}

/// All threads, by thread id.
#[derive(Default)]
pub struct ThreadTable {
    threads: FxHashMap<i64, Thread>,
    fd_tables: Vec<FdTable>,
    fs: Vec<Fs>,
}

impl ThreadTable {
    /// The thread with this id.
    pub fn get(&self, tid: i64) -> Option<&Thread> {
        self.threads.get(&tid)
    }

    /// The thread with this id, to change it.
    pub fn get_mut(&mut self, tid: i64) -> Option<&mut Thread> {
        self.threads.get_mut(&tid)
    }

    /// Number of threads.
    pub fn len(&self) -> usize {
        self.threads.len()
    }

    /// True without any thread.
    pub fn is_empty(&self) -> bool {
        self.threads.is_empty()
    }

    /// All threads, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = &Thread> {
        self.threads.values()
    }

    /// The main thread of the process of `thread` (itself for a main thread).
    pub fn leader<'a>(&'a self, thread: &'a Thread) -> Option<&'a Thread> {
        if thread.is_main() {
            Some(thread)
        } else {
            self.threads.get(&thread.pid)
        }
    }

    /// The parent's main thread.
    pub fn parent(&self, thread: &Thread) -> Option<&Thread> {
        (thread.ptid > 0)
            .then(|| self.threads.get(&thread.ptid))
            .flatten()
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
        self.fd_tables.get(thread.fds.0 as usize)?.fds.get(&fd)
    }

    /// All descriptors of `thread`.
    pub fn fds<'a>(&'a self, thread: &Thread) -> impl Iterator<Item = (i64, &'a Fd)> {
        self.fd_tables
            .get(thread.fds.0 as usize)
            .into_iter()
            .flat_map(|t| t.fds.iter().map(|(n, fd)| (*n, fd)))
    }

    /// Number of descriptors of `thread`.
    pub fn fd_count(&self, thread: &Thread) -> usize {
        self.fd_tables
            .get(thread.fds.0 as usize)
            .map_or(0, |t| t.fds.len())
    }

    /// Working directory of `thread`, ends in `/`.
    pub fn cwd(&self, thread: &Thread) -> Text {
        self.fs
            .get(thread.fs.0 as usize)
            .map_or_else(empty_text, |f| f.cwd.clone())
    }

    /// Root directory of `thread`.
    pub fn root(&self, thread: &Thread) -> Text {
        self.fs
            .get(thread.fs.0 as usize)
            .map_or_else(empty_text, |f| f.root.clone())
    }
}
