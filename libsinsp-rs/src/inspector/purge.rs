//! Entries nobody needs any more, removed from time to time: what exits and containers leave behind
//! when their events were lost.

use libscap_rs::Source;

use super::engine::Engine;
use crate::state::Text;

/// First scan after the first event, and time between scans, ns of event time.
const FIRST_NS: u64 = 30_000_000_000;
const PERIOD_NS: u64 = 1_200_000_000_000;

/// A thread without events for this long is asked for in `/proc`.
const IDLE_NS: u64 = 1_800_000_000_000;

/// A placeholder without events for this long goes; when it comes back it is asked for again.
const PLACEHOLDER_NS: u64 = 30_000_000_000;

/// Threads asked for at one time.
const AT_ONCE: usize = 64;

/// What the scans have to do.
#[derive(Default)]
pub(super) struct Purge {
    next: u64,
    /// Idle threads to ask for, with the name they had.
    idle: Vec<(i64, Text)>,
}

impl Engine {
    /// Removes what is certainly useless and notes what must be asked for.
    pub(super) fn purge(&mut self, now: u64) {
        if self.purge.next == 0 {
            self.purge.next = now.saturating_add(FIRST_NS);
        }
        if now < self.purge.next {
            if self.state.live && self.state.containers.is_crowded() {
                self.purge_containers();
            }
            return;
        }
        self.purge.next = now.saturating_add(PERIOD_NS);
        let quiet = |last: u64, limit: u64| last.saturating_add(limit) < now;
        let threads = &self.state.threads;
        let unknown: Vec<i64> = threads
            .iter()
            .filter(|t| t.is_placeholder() && quiet(t.last_event_ts, PLACEHOLDER_NS))
            .map(|t| t.tid)
            .collect();
        self.purge.idle.clear();
        if self.state.live {
            let started = self.state.first_ts;
            self.purge.idle.extend(
                threads
                    .iter()
                    .filter(|t| !t.is_placeholder())
                    .filter(|t| quiet(t.last_event_ts.max(t.clone_ts).max(started), IDLE_NS))
                    .map(|t| (t.tid, t.comm.clone())),
            );
        }
        for tid in unknown {
            self.state.threads.forget(tid);
            self.counts.purged += 1;
        }
        // A file tells of a container once; on a running machine it can be asked for again.
        if self.state.live {
            self.purge_containers();
        }
    }

    fn purge_containers(&mut self) {
        let state = &mut self.state;
        state.containers.purge(&state.threads);
        let containers = &state.containers;
        state
            .users
            .retain_containers(|id| containers.get(id).is_some());
        self.users_read.retain(|id| containers.get(id).is_some());
    }

    /// Asks for some of the idle threads; to be called when there is time.
    pub(super) fn purge_idle(&mut self, source: &mut dyn Source) {
        for _ in 0..AT_ONCE {
            let Some((tid, comm)) = self.purge.idle.pop() else {
                return;
            };
            let unchanged = self
                .state
                .threads
                .get(tid)
                .is_some_and(|t| t.comm == comm && !t.is_placeholder());
            if !unchanged {
                continue;
            }
            if source
                .lookup_thread(tid)
                .is_none_or(|now| now.comm != *comm)
            {
                self.state.threads.forget(tid);
                self.counts.purged += 1;
            }
        }
    }
}
