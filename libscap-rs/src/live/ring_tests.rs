//! Tests of the ring reader against a producer in ordinary memory.

use super::synthetic::{Producer, ring};
use super::*;
use crate::event::{Event, EventBuf};
use crate::schema::code;
use proptest::prelude::*;

/// A close event; every record has a length of its own to reach every position of the ring.
fn record(ts: u64) -> Vec<u8> {
    let mut buf = EventBuf::new(code::SYSCALL_READ_X);
    buf.at(ts, 1)
        .int(0)
        .bytes(&vec![ts as u8; (ts % 40) as usize])
        .int(3)
        .uint(0);
    buf.event().expect("event").as_bytes().to_vec()
}

fn pop(ring: &mut Ring) -> Option<u64> {
    if ring.front_ts().is_none() {
        ring.refill();
    }
    let ts = ring.front_ts()?;
    let event = Event::new(ring.front(), 0, 0).expect("layout");
    assert_eq!(event.ts(), ts);
    assert!(event.param(1).expect("data").iter().all(|&b| b == ts as u8));
    ring.advance();
    Some(ts)
}

#[test]
fn records_come_back_in_order_over_many_wraps() {
    let (mut producer, memory) = ring(1024);
    let mut ring = Ring::new(memory);
    let (mut sent, mut got) = (0, 0);
    for round in 0..400 {
        for _ in 0..round % 13 {
            sent += u64::from(producer.push(&record(sent)));
        }
        while let Some(ts) = pop(&mut ring) {
            assert_eq!(ts, got);
            got += 1;
        }
        assert_eq!(got, sent);
        assert_eq!(
            producer.tail(),
            ring.pos as u32,
            "an empty ring is given back whole"
        );
    }
    assert_eq!(ring.malformed(), 0);
    assert!(sent > 1000);
}

#[test]
fn a_full_ring_drops_and_recovers() {
    let (mut producer, memory) = ring(1024);
    let mut ring = Ring::new(memory);
    let mut sent = 0;
    while producer.push(&record(sent)) {
        sent += 1;
    }
    let mut got = 0;
    while let Some(ts) = pop(&mut ring) {
        assert_eq!(ts, got);
        got += 1;
    }
    assert_eq!(got, sent);
    assert!(producer.push(&record(7)));
    assert_eq!(pop(&mut ring), Some(7));
    let mut stats = Stats::default();
    ring.add_stats(&mut stats);
    assert_eq!((stats.events, stats.drops_buffer), (sent + 2, 1));
}

#[test]
fn room_is_given_back_in_steps() {
    let (mut producer, memory) = ring(4096);
    let mut ring = Ring::new(memory);
    while producer.push(&record(1)) {}
    ring.refill();
    ring.advance();
    assert_eq!(producer.tail(), 0, "not for a single record");
    while ring.pos < 600 {
        ring.advance();
    }
    let tail = producer.tail();
    assert!(tail >= 512 && tail as usize <= ring.pos);
}

#[test]
fn a_producer_thread_loses_nothing_it_did_not_count() {
    const COUNT: u64 = if cfg!(miri) { 300 } else { 200_000 };
    let (mut producer, memory) = ring(4096);
    let mut ring = Ring::new(memory);
    let thread = std::thread::spawn(move || {
        let mut sent = Vec::new();
        for ts in 0..COUNT {
            if producer.push(&record(ts)) {
                sent.push(ts);
            } else {
                std::thread::yield_now();
            }
        }
        // The last one always arrives.
        while !producer.push(&record(COUNT)) {
            std::thread::yield_now();
        }
        sent.push(COUNT);
        sent
    });
    let mut got = Vec::new();
    while got.last() != Some(&COUNT) {
        match pop(&mut ring) {
            Some(ts) => got.push(ts),
            None => std::thread::yield_now(),
        }
    }
    assert_eq!(got, thread.join().expect("producer"));
    assert_eq!(ring.malformed(), 0);
}

#[test]
fn discarding_forgets_the_past_only() {
    let (mut producer, memory) = ring(1024);
    let mut ring = Ring::new(memory);
    for ts in 0..5 {
        producer.push(&record(ts));
    }
    assert_eq!(pop(&mut ring), Some(0));
    ring.discard();
    assert_eq!(producer.tail(), ring.pos as u32);
    producer.push(&record(9));
    assert_eq!(pop(&mut ring), Some(9));
    assert_eq!(pop(&mut ring), None);
}

#[test]
fn impossible_heads_are_counted_and_survived() {
    let (mut producer, memory) = ring(1024);
    let mut ring = Ring::new(memory);
    for head in [1024, 1025, u32::MAX] {
        producer.set_head(head);
        assert_eq!(pop(&mut ring), None);
    }
    assert_eq!(ring.malformed(), 3);
    producer.set_head(0);
    assert!(producer.push(&record(4)));
    assert_eq!(pop(&mut ring), Some(4));
}

#[test]
fn impossible_lengths_discard_the_block() {
    for len in [0u32, 25, 1000, u32::MAX] {
        let (mut producer, memory) = ring(1024);
        let mut ring = Ring::new(memory);
        let mut bad = record(1);
        bad[16..20].copy_from_slice(&len.to_le_bytes());
        producer.push(&bad);
        producer.push(&record(2));
        assert_eq!(pop(&mut ring), None);
        assert_eq!(ring.malformed(), 1, "length {len}");
        producer.push(&record(3));
        assert_eq!(pop(&mut ring), Some(3));
    }
}

#[test]
fn a_block_shorter_than_a_header_is_discarded() {
    let (mut producer, memory) = ring(1024);
    let mut ring = Ring::new(memory);
    producer.push(&[0; 25]);
    assert_eq!(pop(&mut ring), None);
    assert_eq!(ring.malformed(), 1);
}

fn drain(ring: &mut Ring) -> usize {
    let mut count = 0;
    while ring.refill() > 0 && count < 10_000 {
        assert!(ring.front().len() >= HEADER_LEN || ring.front_ts().is_none());
        // Any outcome is fine but a panic.
        let _ = Event::new(ring.front(), 0, 0);
        ring.advance();
        count += 1;
    }
    count
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(miri) { 4 } else { 256 }))]
    #[test]
    fn garbage_never_panics(
        blocks in prop::collection::vec((prop::collection::vec(any::<u8>(), 1..300), any::<u32>(), any::<bool>()), 1..20),
    ) {
        let (mut producer, memory): (Producer, _) = ring(512);
        let mut ring = Ring::new(memory);
        for (bytes, head, jump) in blocks {
            producer.push(&bytes);
            drain(&mut ring);
            if jump {
                producer.set_head(head % 600);
                drain(&mut ring);
                producer.set_head((ring.pos % 512) as u32);
            }
        }
    }
}
