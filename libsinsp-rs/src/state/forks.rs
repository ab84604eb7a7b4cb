//! Descriptors of processes that forked in a pid namespace of their own: the caller's half of the
//! clone names the child by an id only that namespace knows, so the entry waits for the child's
//! half with the descriptors as they were.

use std::collections::VecDeque;

use super::{FdFlags, FdTableId, ThreadTable};

/// A fork whose child has not spoken yet.
pub(crate) struct Fork {
    caller: i64,
    vtid: i64,
    ts: u64,
    pub fds: FdTableId,
}

/// Forks in order of time; few at any moment.
#[derive(Default)]
pub(super) struct Forks(VecDeque<Fork>);

/// More children than this do not wait to run at the same time.
const MOST: usize = 512;

/// A child that has not spoken by then was missed.
const PATIENCE_NS: u64 = 5_000_000_000;

impl ThreadTable {
    /// Keeps the descriptors of `caller` for its child `vtid`.
    pub(crate) fn keep_fork(&mut self, caller: i64, vtid: i64, ts: u64) {
        self.forget_forks(ts);
        let Some(id) = self.get(caller).map(|t| t.fds) else {
            return;
        };
        let fds = self.fd_tables.copy(id, |fd| fd.flags |= FdFlags::CLONED);
        self.forks.0.push_back(Fork {
            caller,
            vtid,
            ts,
            fds,
        });
    }

    /// What was kept for the child `vtid` of `caller`.
    pub(crate) fn take_fork(&mut self, caller: i64, vtid: i64, ts: u64) -> Option<Fork> {
        if self.forks.0.is_empty() {
            return None;
        }
        self.forget_forks(ts);
        let at = self
            .forks
            .0
            .iter()
            .position(|f| f.caller == caller && f.vtid == vtid)?;
        self.forks.0.remove(at)
    }

    fn forget_forks(&mut self, now: u64) {
        while let Some(first) = self.forks.0.front() {
            if self.forks.0.len() < MOST && first.ts.saturating_add(PATIENCE_NS) >= now {
                break;
            }
            let fds = first.fds;
            self.forks.0.pop_front();
            self.fd_tables.release(fds);
        }
    }
}
