//! An event with everything known around it: what filters, formats and embedders read.

use std::ops::Deref;

use libscap_rs::Event;
use libscap_rs::schema::EventInfo;

use crate::container::Container;
use crate::state::{Fd, State, Thread};

/// An event together with the state right after it was applied. What [`About`] holds reads like a
/// field of its own: `enriched.num`.
#[derive(Clone, Copy)]
pub struct Enriched<'a> {
    /// The event.
    pub event: Event<'a>,
    /// Its schema entry.
    pub info: &'static EventInfo,
    /// The thread that caused it; `None` for events without one (containers, users, …).
    pub thread: Option<&'a Thread>,
    /// The descriptor the event works on (for close: as it was before).
    pub fd: Option<&'a Fd>,
    /// The machine's state.
    pub state: &'a State,
    /// What else is known. Lent, because an event is handed over many times.
    pub about: &'a About,
}

/// What is known of an event beside its record and the state.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// Position in the stream, from 1.
    pub num: u64,
    /// CPU it happened on.
    pub cpu: u16,
    /// Number of the descriptor the event works on, as given by the event.
    pub fd_num: Option<i64>,
    /// The descriptor's name changed with this event.
    pub fd_name_changed: bool,
    /// Time since the call's enter, ns, when known.
    pub latency: Option<u64>,
    /// Time of the previous event of the stream, ns; this event's own for the first.
    pub prev_ts: u64,
}

impl Deref for Enriched<'_> {
    type Target = About;

    fn deref(&self) -> &About {
        self.about
    }
}

impl<'a> Enriched<'a> {
    /// The container of the thread.
    pub fn container(&self) -> Option<&'a Container> {
        let id = self.thread?.container.as_ref()?;
        self.state.containers.get(id)
    }
}
