//! Telling an embedder which threads and containers come and go.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::engine::Engine;
use crate::state::State;

/// A thread or a container that came or went.
///
/// Threads and containers that were there at the start of a section are not told of: the state has
/// them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Life {
    /// A thread was made, or met for the first time; it is in the state.
    ThreadNew {
        /// Its id.
        tid: i64,
        /// Its process.
        pid: i64,
    },
    /// A thread exited, or was found to be gone. The state may have it for a moment longer.
    ThreadGone {
        /// Its id.
        tid: i64,
        /// Its process.
        pid: i64,
    },
    /// A container was met and its description is complete, or the lookup of it failed; it is in
    /// the state. Told again when a lookup that failed succeeds later, and when a container that
    /// was gone runs again.
    ContainerNew(Arc<str>),
    /// The last process of a container that was told of is gone, for a second or less.
    ContainerGone(Arc<str>),
}

/// Who is told, with the state at that moment.
pub type Told = Box<dyn FnMut(&Life, &State)>;

/// Time between two looks at which containers are empty, ns of event time.
const LOOK_NS: u64 = 1_000_000_000;

/// Who is told, and what for.
pub(super) struct Watch {
    call: Told,
    /// Containers that lost a process since the last look.
    suspects: FxHashSet<Arc<str>>,
    /// Containers that were empty.
    gone: FxHashSet<Arc<str>>,
    next_look: u64,
}

impl Engine {
    pub(super) fn watch(&mut self, call: Option<Told>) {
        self.state.threads.keep_log(call.is_some());
        self.state.containers.keep_log(call.is_some());
        self.watch = call.map(|call| Watch {
            call,
            suspects: FxHashSet::default(),
            gone: FxHashSet::default(),
            next_look: 0,
        });
    }

    /// Tells what happened since the last call.
    #[inline]
    pub(super) fn tell(&mut self) {
        if self.watch.is_some() {
            self.tell_all();
        }
    }

    #[inline(never)]
    fn tell_all(&mut self) {
        let Some(watch) = &mut self.watch else {
            return;
        };
        for change in self.state.threads.take_log() {
            let (tid, pid) = (change.tid, change.pid);
            let life = match change.new {
                true => Life::ThreadNew { tid, pid },
                false => Life::ThreadGone { tid, pid },
            };
            if !change.new
                && let Some(container) = change.container
                && !watch.gone.contains(&container)
            {
                watch.suspects.insert(container);
            }
            (watch.call)(&life, &self.state);
        }
        for id in self.state.containers.take_log() {
            watch.gone.remove(&id);
            (watch.call)(&Life::ContainerNew(id), &self.state);
        }
        if self.prev_ts >= watch.next_look {
            watch.next_look = self.prev_ts.saturating_add(LOOK_NS);
            watch.look(&self.state);
        }
    }
}

impl Watch {
    /// Which containers became empty, and which run again.
    fn look(&mut self, state: &State) {
        if self.suspects.is_empty() && self.gone.is_empty() {
            return;
        }
        let used: FxHashSet<&Arc<str>> = state
            .threads
            .iter()
            .filter_map(|t| t.container.as_ref())
            .collect();
        let known = |id: &Arc<str>| state.containers.get(id).is_some();
        let again: Vec<_> = self
            .gone
            .iter()
            .filter(|id| used.contains(id))
            .cloned()
            .collect();
        self.gone.retain(|id| known(id) && !used.contains(id));
        for id in again {
            (self.call)(&Life::ContainerNew(id), state);
        }
        for id in std::mem::take(&mut self.suspects) {
            if known(&id) && !used.contains(&id) {
                (self.call)(&Life::ContainerGone(id.clone()), state);
                self.gone.insert(id);
            }
        }
    }
}
