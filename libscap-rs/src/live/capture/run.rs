//! Runs: events of one thread on one CPU that follow each other in the merged stream.
//!
//! What a busy machine records comes in runs: until its next event is younger than the oldest one
//! of all other rings, a ring needs no look at them. Within a run an event costs a few dozen
//! instructions: go past the one before, compare time and thread, check the layout once.
//! Everything else ends the run: another ring, another thread, room to give back, events that are
//! held back, changed thread tables, damaged records.

use std::ops::ControlFlow;

use super::{Capture, Found, Place, key, with_latency};
use crate::error::Error;
use crate::event::Event;
use crate::event::plain::is_plain;
use crate::live::device::Driver;
use crate::live::lane::NOBODY;

/// No ring.
pub(super) const NONE: usize = usize::MAX;

/// What [`Capture::next_events`] found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Events {
    /// At least one event was handed over.
    Some,
    /// As [`Next::Timeout`](crate::Next::Timeout).
    Timeout,
    /// As [`Next::NewSection`](crate::Next::NewSection).
    NewSection,
    /// As [`Next::End`](crate::Next::End).
    End,
}

impl<D: Driver> Capture<D> {
    /// Hands the next event to `each`, and those that follow it as long as that needs no look at
    /// another ring, or until `each` says [`ControlFlow::Break`]. Waits like
    /// [`Source::next_event`](crate::Source::next_event), has the same order and errors, and costs
    /// less for each event.
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
        let broken = each(self.event_at(place)).is_break();
        if let Some(lane) = self.lanes.get_mut(self.run)
            && !broken
        {
            let (tid, features) = (lane.foreign, self.features);
            lane.ring_mut()
                .advance_while(self.limit, tid, |record, nparams| {
                    let nparams = nparams as usize;
                    let event = Event::checked(record, nparams, false, place.ring, 0);
                    each(with_latency(features, event))
                });
        }
        Ok(Events::Some)
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
    #[inline]
    pub(super) fn find(&mut self) -> Found {
        match self.change_run() {
            Some(place) => Found::Event(place),
            None => self.find_anywhere(),
        }
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

    /// Ends the run; begins another one if that is as simple.
    #[inline(never)]
    fn change_run(&mut self) -> Option<Place> {
        let lane = self.lanes.get_mut(self.run)?;
        let in_step = lane.ring_mut().advance();
        self.lent = None;
        self.run = NONE;
        self.tree.replace_winner(key(lane));
        // Room was given back: it is time to look at the rest of the world, too.
        let (index, ts) = self.tree.winner().filter(|_| in_step)?;
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
        self.limit = self.run_limit();
        Some(Place {
            ring: index as u16,
            nparams: nparams as u8,
            large: false,
        })
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
