//! Tables of a capture file reduced to what its events need.

use libscap_rs::Snapshot;
use libscap_rs::schema::code;
use rustc_hash::FxHashSet;

use super::Inspector;
use super::users::{group_event, user_event};
use crate::Enriched;
use crate::filter::StateFilter;

/// Chooses the threads of process lists, and with them descriptors and users.
pub(super) struct Pruner {
    wanted: StateFilter,
    /// Users and groups the file has.
    uids: FxHashSet<u32>,
    gids: FxHashSet<u32>,
}

impl Pruner {
    pub fn new(wanted: StateFilter) -> Self {
        Self {
            wanted,
            uids: FxHashSet::default(),
            gids: FxHashSet::default(),
        }
    }

    /// The state with the threads that are wanted and, for their names, the ancestors; with the
    /// descriptors of the former, and the users and groups of both.
    pub fn snapshot(&mut self, inspector: &mut Inspector, ts: u64) -> Snapshot {
        let mut snapshot = inspector.snapshot();
        let state = inspector.state();
        let (mut kept, mut whole) = (FxHashSet::default(), FxHashSet::default());
        for thread in state.threads.iter() {
            if self.wanted.accepts_any(state, ts, thread) {
                // Descriptors are those of the process.
                whole.insert(thread.pid);
                kept.extend([thread.tid, thread.pid]);
                kept.extend(state.threads.ancestors(thread).map(|t| t.tid));
            }
        }
        snapshot.threads.retain(|t| kept.contains(&t.tid));
        self.uids.clear();
        self.gids.clear();
        for thread in &mut snapshot.threads {
            if !whole.contains(&thread.pid) {
                thread.fds = Vec::new();
            }
            self.uids.extend([thread.uid, thread.loginuid]);
            self.gids.insert(thread.gid);
        }
        snapshot.users.retain(|user| self.uids.contains(&user.uid));
        snapshot.groups.retain(|g| self.gids.contains(&g.gid));
        snapshot
    }

    /// Records that tell the users of the thread of an event, as far as the file lacks them. They
    /// go in front of the event.
    pub fn missing(&mut self, event: &Enriched<'_>) -> Vec<Vec<u8>> {
        let mut records = Vec::new();
        // The users of containers are all in the file.
        let Some(thread) = event.thread.filter(|t| t.container.is_none()) else {
            return records;
        };
        let users = &event.state.users;
        for uid in [thread.uid, thread.loginuid] {
            if self.uids.insert(uid)
                && let Some(user) = users.user(None, uid)
            {
                records.push(user_event(code::USER_ADDED_E, &"".into(), user));
            }
        }
        if self.gids.insert(thread.gid)
            && let Some(group) = users.group(None, thread.gid)
        {
            records.push(group_event(code::GROUP_ADDED_E, &"".into(), group));
        }
        for record in &mut records {
            if let Some(stamp) = record.get_mut(..8) {
                stamp.copy_from_slice(&event.event.ts().to_le_bytes());
            }
        }
        records.retain(|record| !record.is_empty());
        records
    }
}
