//! The hand-over of head and tail under every interleaving and reordering that two threads can have:
//! `cargo xtask test loom`. The producer is that of the other tests, the reader the real one.

use std::ops::ControlFlow;
use std::sync::Arc;

use loom::thread;

use super::synthetic::{Producer, SLOT, ring};
use super::*;
use crate::event::EventBuf;
use crate::schema::code;

/// Records of a ring; it is never full.
const SLOTS: u32 = 16;
const TID: i64 = 7;

/// A record of [`SLOT`] bytes, the `n`th.
fn record(n: u64) -> Vec<u8> {
    let mut buf = EventBuf::new(code::SYSCALL_WRITE_X);
    buf.at(n, TID)
        .int(n as i64)
        .bytes(&[n as u8; 10])
        .int(3)
        .uint(10);
    let record = buf.event().expect("event").as_bytes().to_vec();
    assert_eq!(record.len(), SLOT);
    record
}

/// A ring whose next records are numbers `from` on: two slots before the end of the memory, and full but for
/// `room` records.
fn prepared(room: u64) -> (Producer, Ring, u64, u64) {
    let (mut producer, memory) = ring(SLOTS * SLOT as u32);
    let mut ring = Ring::new(memory);
    let begin = u64::from(SLOTS) - 2;
    for n in 0..begin {
        assert!(producer.push(&record(n)));
        ring.refill();
        ring.advance();
    }
    let end = begin + u64::from(SLOTS) - 1 - room;
    for n in begin..end {
        assert!(producer.push(&record(n)), "no room for {n}");
    }
    (producer, ring, begin, end)
}

/// Every way in which `count` records more can be written while all of them are read by `take`, which
/// goes on from the next record, checking each, and returns the number of the one behind.
fn model(room: u64, count: u64, take: fn(&mut Ring, &mut dyn FnMut(&[u8]))) {
    let mut builder = loom::model::Builder::new();
    builder.preemption_bound = Some(2);
    builder.check(move || {
        let (mut producer, mut ring, begin, end) = prepared(room);
        let shared = Arc::clone(&producer.shared);
        let writer = thread::spawn(move || {
            for n in end..end + count {
                while !producer.push(&record(n)) {
                    thread::yield_now();
                }
            }
        });
        let mut next = begin;
        let mut check = |bytes: &[u8]| {
            shared.read(bytes);
            assert_eq!(bytes, record(next));
            next += 1;
        };
        let mut left = end + count - begin;
        while left > 0 {
            if ring.refill() == 0 {
                thread::yield_now();
                continue;
            }
            let before = left;
            take(&mut ring, &mut |bytes| {
                check(bytes);
                left -= 1;
            });
            assert!(left < before, "what may be read was not");
        }
        writer.join().expect("writer");
        assert_eq!((ring.malformed(), ring.refill()), (0, 0));
    });
}

fn one_by_one(ring: &mut Ring, each: &mut dyn FnMut(&[u8])) {
    while ring.front_ts().is_some() {
        each(ring.front());
        ring.advance();
    }
}

/// As a capture does: the next event of a run, as long as that is simple.
fn in_runs(ring: &mut Ring, each: &mut dyn FnMut(&[u8])) {
    while ring.front_ts().is_some() {
        each(ring.front());
        while ring.advance_as_usual(u64::MAX, TID).is_some() {
            each(ring.front());
        }
        ring.advance();
    }
}

/// As a capture does for a whole batch.
fn in_batches(ring: &mut Ring, each: &mut dyn FnMut(&[u8])) {
    while ring.front_ts().is_some() {
        each(ring.front());
        ring.advance_while(u64::MAX, TID, |bytes, _| {
            each(bytes);
            ControlFlow::Continue(())
        });
        ring.advance();
    }
}

#[test]
fn records_of_a_full_ring_are_never_read_and_written_at_once() {
    for take in [one_by_one, in_runs, in_batches] {
        model(0, 2, take);
    }
}

#[test]
fn records_of_an_empty_ring_are_whole_when_they_are_seen() {
    for take in [one_by_one, in_runs, in_batches] {
        model(15, 3, take);
    }
}
