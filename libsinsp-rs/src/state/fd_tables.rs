//! Descriptor tables; threads that share one hold the same id.

use rustc_hash::FxHashMap;

use super::Fd;

/// A descriptor table; several threads may share it. Id 0 is the empty table of threads that
/// never opened anything we saw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct FdTableId(pub(crate) u32);

#[derive(Default)]
struct FdTable {
    users: u32,
    fds: FxHashMap<i64, Fd>,
}

/// All descriptor tables.
pub(super) struct FdTables {
    /// `tables[0]` is the shared empty one: never written, never freed.
    tables: Vec<FdTable>,
    free: Vec<u32>,
    total: usize,
    per_table: usize,
    max_total: usize,
    /// Descriptors not kept for lack of room.
    pub dropped: u64,
}

impl FdTables {
    pub fn new(per_table: usize, max_total: usize) -> Self {
        Self {
            tables: vec![FdTable::default()],
            free: Vec::new(),
            total: 0,
            per_table,
            max_total,
            dropped: 0,
        }
    }

    pub fn set_limits(&mut self, per_table: usize, max_total: usize) {
        self.per_table = per_table;
        self.max_total = max_total;
    }

    fn create(&mut self) -> FdTableId {
        if let Some(id) = self.free.pop() {
            self.tables[id as usize].users = 1;
            return FdTableId(id);
        }
        self.tables.push(FdTable {
            users: 1,
            ..FdTable::default()
        });
        FdTableId((self.tables.len() - 1) as u32)
    }

    /// One more user; an empty table that will be shared becomes a real one first.
    pub fn share(&mut self, id: &mut FdTableId) -> FdTableId {
        if id.0 == 0 {
            *id = self.create();
        }
        self.tables[id.0 as usize].users += 1;
        *id
    }

    /// A private copy, each entry changed by `mark`.
    pub fn copy(&mut self, id: FdTableId, mark: impl Fn(&mut Fd)) -> FdTableId {
        let source = &self.tables[id.0 as usize].fds;
        if source.is_empty() {
            return FdTableId(0);
        }
        if self.total + source.len() > self.max_total {
            self.dropped += source.len() as u64;
            return FdTableId(0);
        }
        let mut fds = source.clone();
        fds.values_mut().for_each(mark);
        self.total += fds.len();
        let new = self.create();
        self.tables[new.0 as usize].fds = fds;
        new
    }

    /// One user less; the last one frees it.
    pub fn release(&mut self, id: FdTableId) {
        if id.0 == 0 {
            return;
        }
        let table = &mut self.tables[id.0 as usize];
        table.users = table.users.saturating_sub(1);
        if table.users == 0 {
            self.total -= table.fds.len();
            table.fds = FxHashMap::default();
            self.free.push(id.0);
        }
    }

    pub fn users(&self, id: FdTableId) -> u32 {
        self.tables[id.0 as usize].users
    }

    pub fn get(&self, id: FdTableId, fd: i64) -> Option<&Fd> {
        self.tables.get(id.0 as usize)?.fds.get(&fd)
    }

    pub fn get_mut(&mut self, id: FdTableId, fd: i64) -> Option<&mut Fd> {
        self.tables.get_mut(id.0 as usize)?.fds.get_mut(&fd)
    }

    pub fn iter(&self, id: FdTableId) -> impl Iterator<Item = (i64, &Fd)> {
        self.tables
            .get(id.0 as usize)
            .into_iter()
            .flat_map(|t| t.fds.iter().map(|(n, fd)| (*n, fd)))
    }

    pub fn iter_mut(&mut self, id: FdTableId) -> impl Iterator<Item = (i64, &mut Fd)> {
        self.tables
            .get_mut(id.0 as usize)
            .into_iter()
            .flat_map(|t| t.fds.iter_mut().map(|(n, fd)| (*n, fd)))
    }

    pub fn len(&self, id: FdTableId) -> usize {
        self.tables.get(id.0 as usize).map_or(0, |t| t.fds.len())
    }

    /// Adds or replaces an entry. A full table gives up one old entry: the newest matter most.
    pub fn insert(&mut self, id: &mut FdTableId, number: i64, fd: Fd) {
        if id.0 == 0 {
            *id = self.create();
        }
        let known = self.tables[id.0 as usize].fds.contains_key(&number);
        if !known && self.total >= self.max_total {
            self.dropped += 1;
            return;
        }
        let table = &mut self.tables[id.0 as usize];
        if !known && table.fds.len() >= self.per_table {
            self.dropped += 1;
            let Some(victim) = table.fds.keys().next().copied() else {
                return;
            };
            table.fds.remove(&victim);
            self.total -= 1;
        }
        if table.fds.insert(number, fd).is_none() {
            self.total += 1;
        }
    }

    pub fn remove(&mut self, id: FdTableId, number: i64) -> Option<Fd> {
        let gone = self.tables[id.0 as usize].fds.remove(&number)?;
        self.total -= 1;
        Some(gone)
    }

    pub fn retain(&mut self, id: FdTableId, mut keep: impl FnMut(i64, &mut Fd) -> bool) {
        let table = &mut self.tables[id.0 as usize];
        let before = table.fds.len();
        table.fds.retain(|n, fd| keep(*n, fd));
        self.total -= before - table.fds.len();
    }
}
