//! The thread table, with the descriptor tables and working directories threads share.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};

use rustc_hash::FxHashMap;

use super::dirs::DirTable;
use super::fd_tables::FdTables;
use super::{Fd, Text, Thread, empty_text};

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

/// A number no change of any thread had before, in this process: what was remembered of one version
/// is never taken for another.
fn next_version() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// One place of the slab.
pub(super) struct Slot {
    pub thread: Thread,
    /// Threads whose `ptid` is this one.
    pub children: Vec<i64>,
    /// Place of this thread among its parent's children, and in its process.
    pub child_at: usize,
    pub member_at: usize,
    /// Record of the enter half that overrides what the exit half says; empty when none.
    pub enter: Vec<u8>,
    /// Distinguishes users of the same tid.
    pub serial: u64,
    /// Exited, out of the tree; only late events see it.
    pub tombstone: bool,
    /// The log says that it came, and not that it went.
    pub told: bool,
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
    pub(super) slots: Vec<Option<Slot>>,
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
    /// Version of the last change of any thread.
    version: u64,
    /// Who came and went, when somebody wants to know.
    pub(super) log: Option<Vec<super::log::Change>>,
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
            version: next_version(),
            log: None,
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
        self.version = next_version();
        thread.version = self.version;
        Some(thread)
    }

    /// Changes with every change of any thread: what depends on several threads may be remembered
    /// until then.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Something about threads changed that is no change of one of them.
    pub(super) fn changed(&mut self) {
        self.version = next_version();
    }

    /// As [`Self::get_mut`] for notes and counters (faults, memory, limits), which change all the
    /// time: no answer that depends on them is remembered, so what is remembered stays valid.
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

    /// As [`Self::root`], borrowed.
    pub fn root_bytes(&self, thread: &Thread) -> &[u8] {
        self.dirs.get(thread.fs).map_or(b"", |f| &f.root)
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
    pub fn insert(&mut self, mut thread: Thread) -> bool {
        self.forget(thread.tid);
        self.changed();
        thread.version = self.version;
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
            child_at: 0,
            member_at: 0,
            enter: Vec::new(),
            serial: self.serials,
            tombstone: false,
            told: false,
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
        self.log_gone(tid);
        let at = self.index.remove(&tid)?;
        if self.last.1 == at {
            self.last = (i64::MIN, u32::MAX);
        }
        let slot = self.slots[at as usize].take()?;
        self.changed();
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
