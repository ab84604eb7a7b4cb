//! Working and root directories; threads that share them (CLONE_FS) hold the same id.

use super::{Text, empty_text};

/// A pair of cwd and root; several threads may share it. Id 0: both unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FsId(pub(crate) u32);

pub(super) struct Dirs {
    users: u32,
    pub cwd: Text,
    pub root: Text,
}

/// All pairs.
pub(super) struct DirTable {
    /// `entries[0]` is the shared unknown one: never written, never freed.
    entries: Vec<Dirs>,
    free: Vec<u32>,
}

impl Default for DirTable {
    fn default() -> Self {
        Self {
            entries: vec![Dirs {
                users: 0,
                cwd: empty_text(),
                root: empty_text(),
            }],
            free: Vec::new(),
        }
    }
}

impl DirTable {
    pub fn create(&mut self, cwd: Text, root: Text) -> FsId {
        let entry = Dirs {
            users: 1,
            cwd,
            root,
        };
        if let Some(id) = self.free.pop() {
            self.entries[id as usize] = entry;
            return FsId(id);
        }
        self.entries.push(entry);
        FsId((self.entries.len() - 1) as u32)
    }

    pub fn get(&self, id: FsId) -> Option<&Dirs> {
        self.entries.get(id.0 as usize)
    }

    /// One more user; an unknown pair that will be shared becomes a real one first.
    pub fn share(&mut self, id: &mut FsId) -> FsId {
        if id.0 == 0 {
            *id = self.create(empty_text(), empty_text());
        }
        self.entries[id.0 as usize].users += 1;
        *id
    }

    pub fn copy(&mut self, id: FsId) -> FsId {
        if id.0 == 0 {
            return id;
        }
        let from = &self.entries[id.0 as usize];
        let (cwd, root) = (from.cwd.clone(), from.root.clone());
        self.create(cwd, root)
    }

    pub fn release(&mut self, id: FsId) {
        if id.0 == 0 {
            return;
        }
        let entry = &mut self.entries[id.0 as usize];
        entry.users = entry.users.saturating_sub(1);
        if entry.users == 0 {
            entry.cwd = empty_text();
            entry.root = empty_text();
            self.free.push(id.0);
        }
    }

    pub fn users(&self, id: FsId) -> u32 {
        self.entries[id.0 as usize].users
    }

    /// The pair, to change it for all its users.
    pub fn get_mut(&mut self, id: &mut FsId) -> &mut Dirs {
        if id.0 == 0 {
            *id = self.create(empty_text(), empty_text());
        }
        &mut self.entries[id.0 as usize]
    }
}
