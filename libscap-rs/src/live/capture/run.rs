//! Runs: events of one thread on one CPU that follow each other in the merged stream.
//!
//! What a busy machine records comes in runs: until its next event is younger than the oldest one
//! of all other rings, a ring needs no look at them. Within a run an event costs a few dozen
//! instructions: go past the one before, compare time and thread, check the layout once.
//!
//! Where CPUs take turns, one match per level of the tree finds the next ring
//! ([`Capture::hop`]). How far a run may go is only asked for when a ring wins twice in a row.
//! Everything else ends the run: room to give back, events that are held back, changed thread
//! tables, damaged records.

use std::ops::ControlFlow;

use super::{Capture, Found, Place, key, with_latency};
use crate::error::Error;
use crate::event::Event;
use crate::event::plain::is_plain;
use crate::live::device::Driver;
use crate::live::lane::NOBODY;
use crate::live::merge::EMPTY;
use crate::source::Events;

/// No ring.
pub(super) const NONE: usize = usize::MAX;

impl<D: Driver> Capture<D> {
    /// Hands the next event to `each`, and those that follow it as long as they are at hand and no
    /// room has to be given back, or until `each` says [`ControlFlow::Break`]: as
    /// [`Source::next_events`](crate::Source::next_events), where the type of `each` is known.
    #[inline]
    pub fn next_events(
        &mut self,
        mut each: impl FnMut(Event<'_>) -> ControlFlow<()>,
    ) -> Result<Events, Error> {
        let place = match self.find() {
            Found::Event(place) => place,
            Found::Timeout => return Ok(Events::Timeout),
            Found::NewSection => return Ok(Events::NewSection),
            Found::End => return Ok(Events::End),
            Found::Failure => return Err(self.take_failure()),
        };
        let mut flow = each(self.event_at(place));
        while flow.is_continue() {
            flow = match self.hop() {
                Some(nparams) => each(self.event_of_run(nparams)),
                None => break,
            };
            if flow.is_continue() && self.wins_again {
                flow = self.finish_run(&mut each);
            }
        }
        Ok(Events::Some)
    }

    /// Hands the rest of the run to `each`.
    #[inline]
    fn finish_run(
        &mut self,
        each: &mut impl FnMut(Event<'_>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let (features, index) = (self.features, self.run as u16);
        let Some(lane) = self.lanes.get_mut(self.run) else {
            return ControlFlow::Continue(());
        };
        let tid = lane.foreign;
        let ring = lane.ring_mut();
        ring.advance_while(self.limit, tid, |record, nparams| {
            let event = Event::checked(record, nparams as usize, false, index, 0);
            each(with_latency(features, event))
        })
    }

    /// Goes to the next event of the run; its number of parameters. `None`: the next event is
    /// somewhere else.
    #[inline]
    pub(super) fn follow_run(&mut self) -> Option<u32> {
        // A run is only begun in a ring before which nothing was saved.
        let lane = self.lanes.get_mut(self.run)?;
        let tid = lane.foreign;
        lane.ring_mut().advance_as_usual(self.limit, tid)
    }

    /// The event [`Capture::follow_run`] went to.
    #[inline]
    pub(super) fn event_of_run(&self, nparams: u32) -> Event<'_> {
        let record = self.lanes[self.run].ring().front();
        let event = Event::checked(record, nparams as usize, false, self.run as u16, 0);
        with_latency(self.features, event)
    }

    /// What comes next, with the end of the run.
    #[inline(never)]
    pub(super) fn find(&mut self) -> Found {
        if let Some(nparams) = self.hop() {
            return Found::Event(Place {
                ring: self.run as u16,
                nparams: nparams as u8,
                large: false,
            });
        }
        self.end_run();
        self.find_anywhere()
    }

    /// Ends the run and begins the next one, with an event at hand that is as usual; its number of
    /// parameters. `None` where that takes more; the run is over then or, when room is to be given
    /// back or the ring is at its end, still there.
    #[inline(always)]
    fn hop(&mut self) -> Option<u32> {
        let before = self.run;
        let ts = self.lanes.get_mut(before)?.ring_mut().step()?;
        let (index, ts) = self.tree.go_on(ts.min(EMPTY - 1));
        // Nothing is lent out should this end here.
        (self.lent, self.run) = (None, NONE);
        if !self.tree.is_complete() && ts > self.horizon {
            return None;
        }
        let lane = &mut self.lanes[index];
        let (tid, nparams) = lane.bare()?.plain_front()?;
        if tid != lane.foreign {
            if self.own.as_ref().is_some_and(|own| own.contains(tid)) {
                return None;
            }
            lane.foreign = tid;
        }
        self.held = None;
        self.lent = Some(index);
        self.run = index;
        self.wins_again = index == before;
        // With its own time as its key the ring would win again.
        self.limit = if self.wins_again {
            self.run_limit()
        } else {
            ts
        };
        Some(nparams)
    }

    /// Begins a run with the front of ring `index`, which is lent out.
    pub(super) fn begin_run(&mut self, index: usize) {
        self.run = NONE;
        if let Some(ring) = self.lanes[index].bare() {
            if let Some(tid) = Event::tid_of(ring.front()) {
                self.lanes[index].foreign = tid;
            }
            self.run = index;
            self.limit = self.run_limit();
        }
    }

    /// Ends the run, if there is one.
    fn end_run(&mut self) {
        if let Some(lane) = self.lanes.get_mut(self.run) {
            lane.ring_mut().advance();
            (self.lent, self.run) = (None, NONE);
            self.tree.replace_winner(key(lane));
        }
    }

    /// Up to which time the winner may go on without a look at the other rings.
    fn run_limit(&self) -> u64 {
        let limit = self.tree.limit();
        if self.tree.is_complete() {
            limit
        } else {
            limit.min(self.horizon)
        }
    }

    /// Forgets what is known of foreign threads after an event that changes which are our own.
    pub(super) fn forget_foreign(&mut self, event: u16) {
        if !is_plain(event) {
            for lane in &mut self.lanes {
                lane.foreign = NOBODY;
            }
        }
    }
}
