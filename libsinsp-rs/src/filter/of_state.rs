//! Filters on what the state holds, without an event.

use libscap_rs::event::EventBuf;
use libscap_rs::schema::code;

use super::Filter;
use crate::enriched::{About, Enriched};
use crate::state::{Fd, State, Thread};

/// A filter asked about threads and descriptors instead of events.
///
/// Fields of the event have the values of a read of nothing: a filter for this use has none.
pub struct StateFilter {
    filter: std::sync::Arc<Filter>,
    event: EventBuf,
}

impl StateFilter {
    /// Asks `filter`.
    pub fn new(filter: impl Into<std::sync::Arc<Filter>>) -> Self {
        Self {
            filter: filter.into(),
            event: EventBuf::new(code::SYSCALL_READ_X),
        }
    }

    /// True when the filter accepts the thread, with this descriptor, at `ts` (ns since the
    /// epoch).
    pub fn accepts(
        &mut self,
        state: &State,
        ts: u64,
        thread: &Thread,
        fd: Option<(i64, &Fd)>,
    ) -> bool {
        let number = fd.map_or(-1, |(number, _)| number);
        self.event.reset(code::SYSCALL_READ_X).at(ts, thread.tid);
        let record = self.event.int(0).empty().int(number).uint(0).event();
        let Some((event, info)) = record.ok().and_then(|e| Some((e, e.info()?))) else {
            return false;
        };
        self.filter.matches(&Enriched {
            event,
            info,
            thread: Some(thread),
            fd: fd.map(|(_, fd)| fd),
            state,
            about: &About {
                fd_num: fd.map(|(number, _)| number),
                prev_ts: ts,
                ..About::default()
            },
        })
    }

    /// True when the filter accepts the thread alone or with one of its descriptors.
    pub fn accepts_any(&mut self, state: &State, ts: u64, thread: &Thread) -> bool {
        self.accepts(state, ts, thread, None)
            || state
                .threads
                .fds(thread)
                .any(|entry| self.accepts(state, ts, thread, Some(entry)))
    }
}
