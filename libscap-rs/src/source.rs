//! Where events come from: live rings, files, or an embedder's own source.

use std::ops::ControlFlow;
use std::os::fd::BorrowedFd;

use crate::error::Error;
use crate::event::Event;
use crate::live::{ExtendedStats, Filter};
use crate::snapshot::{FdInfo, Snapshot, ThreadInfo};

/// What a call to [`Source::next_event`] found.
pub enum Next<'a> {
    /// An event; it stays valid until the next call.
    Event(Event<'a>),
    /// Nothing within the time limit of the source; call again.
    Timeout,
    /// The state known so far is void: a new section of a file begins. Fetch
    /// [`Source::snapshot`] again.
    NewSection,
    /// End of the source.
    End,
}

/// What a call to [`Source::next_events`] found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Events {
    /// At least one event was handed over.
    Some,
    /// As [`Next::Timeout`].
    Timeout,
    /// As [`Next::NewSection`].
    NewSection,
    /// As [`Next::End`].
    End,
}

/// Counters of a source; all since it was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Events the kernel tried to record (live) or that were read (file).
    pub events: u64,
    /// Lost for lack of room or an internal error in the kernel.
    pub drops_buffer: u64,
    /// Lost because user memory could not be read.
    pub drops_page_fault: u64,
    /// Refused by the kernel's re-entrancy guard.
    pub preemptions: u64,
    /// Losses for lack of room by category, in the order of the ring's info structure: clone/fork
    /// exit, execve exit, connect enter, connect exit, open enter, open exit, directory/file exit,
    /// other interesting exit, close exit, process exit.
    pub drops_by_category: [u64; 10],
    /// Records a reader could not decode and skipped.
    pub malformed: u64,
}

impl Stats {
    /// All lost events.
    pub fn drops(&self) -> u64 {
        self.drops_buffer + self.drops_page_fault
    }
}

/// A stream of events with the state of the machine at its start.
///
/// Live capture, capture files and synthetic sources all implement it; nothing behind it knows
/// which it is.
pub trait Source {
    /// State of the machine before the first event of the current section.
    fn snapshot(&self) -> &Snapshot;

    /// The next event, in order of time over all CPUs.
    ///
    /// An error ends the stream unless [`Error::is_recoverable`] says otherwise; everything
    /// readable before it was delivered.
    fn next_event(&mut self) -> Result<Next<'_>, Error>;

    /// Hands the next event to `each`, and those that follow it as long as they are at hand, or until
    /// `each` says [`ControlFlow::Break`]. Waits like [`Source::next_event`], has the same order and
    /// errors, and costs less for each event.
    ///
    /// The records of all events of a call stay where they are until the next call.
    fn next_events(
        &mut self,
        each: &mut dyn FnMut(Event<'_>) -> ControlFlow<()>,
    ) -> Result<Events, Error> {
        Ok(match self.next_event()? {
            Next::Event(event) => {
                let _ = each(event);
                Events::Some
            }
            Next::Timeout => Events::Timeout,
            Next::NewSection => Events::NewSection,
            Next::End => Events::End,
        })
    }

    /// A descriptor that is readable when there is something to read, for the event loop of an
    /// embedder: then call [`Source::next_event`] until it answers [`Next::Timeout`]. `None` for
    /// sources that never wait, and for those that cannot say.
    fn poll_fd(&self) -> Option<BorrowedFd<'_>> {
        None
    }

    /// True when events are happening now and `/proc` describes the same machine.
    fn is_live(&self) -> bool {
        false
    }

    /// Looks up a thread the snapshot does not hold (live: in `/proc`).
    fn lookup_thread(&mut self, _tid: i64) -> Option<ThreadInfo> {
        None
    }

    /// Looks up some descriptors of the process `pid`; those it does not have are left out.
    fn lookup_fds(&mut self, pid: i64, numbers: &[i64]) -> Vec<FdInfo> {
        let mut fds = self.lookup_thread(pid).map_or_else(Vec::new, |t| t.fds);
        fds.retain(|fd| numbers.contains(&fd.fd));
        fds
    }

    /// Asks for the events `filter` describes only, everybody's again with `None`. True when the
    /// source leaves the others out from now on; false when nothing changed and it delivers them,
    /// which is what sources do that cannot tell the kernel.
    ///
    /// # Errors
    /// When the module refuses the filter: the limit before it stays in force.
    fn limit(&mut self, _filter: Option<&Filter>) -> Result<bool, Error> {
        Ok(false)
    }

    /// Counters since the source was opened.
    fn stats(&mut self) -> Stats {
        Stats::default()
    }

    /// Counters of what the module does beyond the plain ABI.
    ///
    /// # Errors
    /// When the module does not tell.
    fn extended_stats(&self) -> Result<ExtendedStats, Error> {
        Ok(ExtendedStats::default())
    }

    /// Share of the source that was read, 0.0..=1.0; `None` when it has no end.
    fn progress(&self) -> Option<f64> {
        None
    }
}

macro_rules! forward_source {
    () => {
        fn snapshot(&self) -> &Snapshot {
            (**self).snapshot()
        }
        fn next_event(&mut self) -> Result<Next<'_>, Error> {
            (**self).next_event()
        }
        fn next_events(
            &mut self,
            each: &mut dyn FnMut(Event<'_>) -> ControlFlow<()>,
        ) -> Result<Events, Error> {
            (**self).next_events(each)
        }
        fn poll_fd(&self) -> Option<BorrowedFd<'_>> {
            (**self).poll_fd()
        }
        fn is_live(&self) -> bool {
            (**self).is_live()
        }
        fn lookup_thread(&mut self, tid: i64) -> Option<ThreadInfo> {
            (**self).lookup_thread(tid)
        }
        fn lookup_fds(&mut self, pid: i64, numbers: &[i64]) -> Vec<FdInfo> {
            (**self).lookup_fds(pid, numbers)
        }
        fn limit(&mut self, filter: Option<&Filter>) -> Result<bool, Error> {
            (**self).limit(filter)
        }
        fn stats(&mut self) -> Stats {
            (**self).stats()
        }
        fn extended_stats(&self) -> Result<ExtendedStats, Error> {
            (**self).extended_stats()
        }
        fn progress(&self) -> Option<f64> {
            (**self).progress()
        }
    };
}

impl<S: Source + ?Sized> Source for Box<S> {
    forward_source!();
}

impl<S: Source + ?Sized> Source for &mut S {
    forward_source!();
}
