//! Which threads came and went, for those who want to know.

use std::sync::Arc;

use super::ThreadTable;
use super::table::Slot;

/// A thread that came or went.
#[derive(Debug)]
pub(crate) struct Change {
    pub tid: i64,
    pub pid: i64,
    pub container: Option<Arc<str>>,
    pub new: bool,
}

impl Change {
    pub(super) fn of(slot: &Slot, new: bool) -> Self {
        Self {
            tid: slot.thread.tid,
            pid: slot.thread.pid,
            container: slot.thread.container.clone(),
            new,
        }
    }
}

impl ThreadTable {
    /// Begins or ends the log; the threads that are there now are not in it.
    pub(crate) fn keep_log(&mut self, keep: bool) {
        self.log = keep.then(Vec::new);
        for slot in self.slots.iter_mut().flatten() {
            slot.told = keep && !slot.tombstone;
        }
    }

    /// True when a log is kept.
    pub(crate) fn has_log(&self) -> bool {
        self.log.is_some()
    }

    /// What came into the log since the last call.
    pub(crate) fn take_log(&mut self) -> Vec<Change> {
        match &mut self.log {
            Some(log) if !log.is_empty() => std::mem::take(log),
            _ => Vec::new(),
        }
    }

    /// A thread entered the tree.
    pub(super) fn log_new(&mut self, tid: i64) {
        if self.log.is_none() {
            return;
        }
        let Some(slot) = self.slot_mut(tid).filter(|slot| !slot.told) else {
            return;
        };
        slot.told = true;
        let change = Change::of(slot, true);
        self.log.get_or_insert_default().push(change);
    }

    /// A thread that was told of goes.
    pub(super) fn log_gone(&mut self, tid: i64) {
        if self.log.is_none() {
            return;
        }
        let Some(slot) = self.slot_mut(tid).filter(|slot| slot.told) else {
            return;
        };
        slot.told = false;
        let change = Change::of(slot, false);
        self.log.get_or_insert_default().push(change);
    }
}
