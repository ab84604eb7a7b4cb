//! A ring with what had to be saved from it before it was full.
//!
//! While `/proc` is scanned nobody reads events, and the scan itself makes a great many. What
//! would not fit is copied aside, without the events of the scan where they are not wanted.

use super::ring::Ring;
use crate::event::Event;
use crate::source::Stats;

/// Share of a ring that may fill before it is emptied.
const FULL: u32 = 4;

/// A ring and the records saved from it, which come first.
#[derive(Debug)]
pub(crate) struct Lane {
    ring: Ring,
    saved: Vec<u8>,
    /// First byte of `saved` that was not read yet.
    at: usize,
    /// A thread that is known not to be one of the capturing process; [`NOBODY`] when unknown.
    pub foreign: i64,
}

/// No thread of a well-formed event has this id.
pub(crate) const NOBODY: i64 = i64::MIN;

impl Lane {
    pub fn new(ring: Ring) -> Self {
        Self {
            ring,
            saved: Vec::new(),
            at: 0,
            foreign: NOBODY,
        }
    }

    /// The ring, when nothing was saved that comes before it.
    #[inline]
    pub fn bare(&mut self) -> Option<&mut Ring> {
        self.saved.is_empty().then_some(&mut self.ring)
    }

    /// Saves the records `keep` wants when the ring fills up, as long as all of it stays below
    /// `limit` bytes; from there on the ring fills, and the module counts what it loses.
    pub fn save(&mut self, limit: usize, mut keep: impl FnMut(&Event<'_>) -> bool) {
        if self.ring.refill() < self.ring.size() / FULL {
            return;
        }
        while self.ring.front_ts().is_some() {
            let record = self.ring.front();
            if self.saved.len() + record.len() > limit {
                return;
            }
            // One that cannot be decoded is kept for the reader to count.
            if Event::new(record, 0, 0).map_or(true, |event| keep(&event)) {
                self.saved.extend_from_slice(record);
            }
            self.ring.advance();
        }
    }

    /// Looks for new records; bytes that wait.
    pub fn refill(&mut self) -> u64 {
        u64::from(self.ring.refill()) + (self.saved.len() - self.at) as u64
    }

    /// Timestamp of the next record.
    pub fn front_ts(&self) -> Option<u64> {
        match self.saved_front() {
            Some(record) => {
                let ts = record.get(..8)?.try_into().ok()?;
                Some(u64::from_le_bytes(ts))
            }
            None => self.ring.front_ts(),
        }
    }

    /// The ring, whatever was saved.
    #[inline]
    pub fn ring(&self) -> &Ring {
        &self.ring
    }

    /// As [`Lane::ring`].
    #[inline]
    pub fn ring_mut(&mut self) -> &mut Ring {
        &mut self.ring
    }

    /// The next record; empty when there is none.
    pub fn front(&self) -> &[u8] {
        self.saved_front().unwrap_or_else(|| self.ring.front())
    }

    /// Goes past the next record.
    pub fn advance(&mut self) {
        match self.saved_front().map(<[u8]>::len) {
            Some(len) => {
                self.at += len;
                if self.at == self.saved.len() {
                    self.forget();
                }
            }
            None => {
                self.ring.advance();
            }
        }
    }

    /// Forgets everything that waits.
    pub fn discard(&mut self) {
        self.forget();
        self.ring.discard();
    }

    pub fn add_stats(&self, stats: &mut Stats) {
        self.ring.add_stats(stats);
    }

    /// The ring checked the length of every saved record.
    fn saved_front(&self) -> Option<&[u8]> {
        let rest = self.saved.get(self.at..)?;
        let len = u32::from_le_bytes(rest.get(16..20)?.try_into().ok()?);
        rest.get(..len as usize)
    }

    fn forget(&mut self) {
        // The memory is needed once only.
        self.saved = Vec::new();
        self.at = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::super::ring::synthetic::ring;
    use super::*;
    use crate::event::EventBuf;
    use crate::schema::code;

    fn close(ts: u64, tid: i64) -> Vec<u8> {
        let mut buf = EventBuf::new(code::SYSCALL_CLOSE_X);
        buf.at(ts, tid).int(0).int(3);
        buf.event().expect("event").as_bytes().to_vec()
    }

    fn times(lane: &mut Lane) -> Vec<u64> {
        lane.refill();
        let mut out = Vec::new();
        while let Some(ts) = lane.front_ts() {
            assert_eq!(Event::new(lane.front(), 0, 0).expect("event").ts(), ts);
            out.push(ts);
            lane.advance();
        }
        out
    }

    #[test]
    fn what_was_saved_comes_first_and_makes_room() {
        let (mut producer, memory) = ring(1024);
        let mut lane = Lane::new(Ring::new(memory));
        for ts in 0..100 {
            assert!(
                producer.push(&close(ts, (ts % 2) as i64)),
                "no room at {ts}"
            );
            lane.save(1 << 20, |event| event.tid() == 1);
        }
        let got = times(&mut lane);
        assert!(got.is_sorted());
        let odd = (0..100).filter(|ts| ts % 2 == 1);
        assert!(odd.eq(got.iter().copied().filter(|ts| ts % 2 == 1)));
        assert!(got.len() < 60, "most of the unwanted ones are gone");
        producer.push(&close(200, 0));
        assert_eq!(times(&mut lane), [200]);
    }

    #[test]
    fn a_ring_with_room_is_left_alone() {
        let (mut producer, memory) = ring(4096);
        let mut lane = Lane::new(Ring::new(memory));
        producer.push(&close(1, 0));
        lane.save(1 << 20, |_| panic!("looked at"));
        assert_eq!(times(&mut lane), [1]);
    }

    #[test]
    fn saving_stops_at_the_limit() {
        let (mut producer, memory) = ring(1024);
        let mut lane = Lane::new(Ring::new(memory));
        for ts in 0..10 {
            producer.push(&close(ts, 0));
        }
        lane.save(100, |_| true);
        assert_eq!(lane.saved.len(), 92, "two records");
        assert_eq!(times(&mut lane), (0..10).collect::<Vec<_>>());
    }

    #[test]
    fn discarding_forgets_both() {
        let (mut producer, memory) = ring(1024);
        let mut lane = Lane::new(Ring::new(memory));
        for ts in 0..15 {
            producer.push(&close(ts, 0));
        }
        lane.save(200, |_| true);
        lane.discard();
        assert_eq!(times(&mut lane), []);
    }
}
