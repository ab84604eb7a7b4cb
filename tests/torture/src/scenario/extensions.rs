//! Every extension at once. First another process that holds the devices switches features, filters and
//! tracepoints under the reader; then all of them stay on, and each has to show.

use super::Plan;
use crate::board::Board;
use crate::crew::Crew;
use crate::drain::Consumer;
use crate::numbers::Numbers;
use crate::storm;
use driver_suite::abi::{nr, tp};
use driver_suite::extension::{Filter, feature, filter_flag};
use driver_suite::{Device, host};
use libscap_rs::schema::code;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Places on the board: changes made, whether to stop with them, and whether that was done.
const CHANGES: usize = 0;
const CALM: usize = 1;
const DONE: usize = 2;

pub fn run(plan: &Plan) -> Result<String, String> {
    let mut crew = Crew::new();
    storm::rage(&mut crew, 3, plan.seed);
    let mut consumer = Consumer::with_extensions().map_err(|e| e.to_string())?;
    let (device, size) = (&consumer.rings()[0].device, consumer.rings()[0].size as u64);
    let mut numbers = Numbers::new(plan.seed);
    crew.start("switcher", |board| {
        switch(board, device, size, &mut numbers)
    });
    let board = crew.board;
    let count = |place: usize| board.count[place].load(Ordering::SeqCst);
    consumer.drain_for(plan.duration / 2, || false)?;
    consumer.drain_for(Duration::from_secs(60), || count(CHANGES) > 0)?;
    board.count[CALM].store(1, Ordering::SeqCst);
    consumer.drain_for(Duration::from_secs(60), || count(DONE) > 0)?;
    if count(DONE) == 0 {
        return Err("the switcher does not end".into());
    }
    let features = all_on(&consumer.rings()[0].device).map_err(|e| format!("all on: {e}"))?;
    let before = shown(&consumer);
    consumer.drain_for(plan.duration / 2, || false)?;
    // Each has to come round.
    for _ in 0..90 {
        if missing(features, &before, &shown(&consumer)).is_none() {
            break;
        }
        consumer.drain_for(Duration::from_secs(1), || false)?;
    }
    let after = shown(&consumer);
    let balance = consumer.balance()?;
    crew.finish()?;
    if let Some(name) = missing(features, &before, &after) {
        return Err(format!("none of {name} was recorded: {balance}"));
    }
    let [submitted, completed, nested] = after.map(|(_, n)| n);
    Ok(format!(
        "{} changes of features; {submitted} operations submitted, {completed} completed, {nested} nested \
         records; {balance}",
        count(CHANGES)
    ))
}

/// What shows that an extension is at work, by its bit.
fn shown(consumer: &Consumer) -> [(u64, u64); 3] {
    let rings = consumer.rings().iter();
    let nested = rings
        .map(|ring| ring.device.extended_stats().n_nested)
        .sum();
    [
        (feature::IO_URING, consumer.seen(code::IO_URING_SUBMIT_X)),
        (feature::IO_URING, consumer.seen(code::IO_URING_COMPLETE_X)),
        (feature::NESTED, nested),
    ]
}

fn missing(features: u64, before: &[(u64, u64)], after: &[(u64, u64)]) -> Option<&'static str> {
    let names = ["submissions", "completions", "nested records"];
    let pairs = before.iter().zip(after).zip(names);
    pairs
        .filter(|(((bit, then), (_, now)), _)| features & bit != 0 && now <= then)
        .map(|(_, name)| name)
        .next()
}

/// Every feature from its beginning, and every tracepoint; the features.
fn all_on(device: &Device) -> std::io::Result<u64> {
    let features = device.query().features;
    device.enable(0)?;
    device.enable(features)?;
    for tracepoint in 0..tp::MAX {
        device.ioctl(nr::ENABLE_TP, tracepoint)?;
    }
    Ok(features)
}

fn switch(board: Board, device: &Device, size: u64, numbers: &mut Numbers) -> Result<(), String> {
    let features = device.query().features;
    while board.count[CALM].load(Ordering::SeqCst) == 0 && !board.stop.load(Ordering::Relaxed) {
        let wanted = features & numbers.next();
        device
            .enable(wanted)
            .map_err(|e| format!("features {wanted:#x}: {e}"))?;
        if wanted & feature::FILTER != 0 {
            let filter = any_filter(numbers);
            device
                .set_filter(&filter)
                .map_err(|e| format!("{filter:?}: {e}"))?;
        }
        if wanted & feature::POLL != 0 {
            let limit = numbers.of(&[0, 1, 1_000_000, 4_000_000, 60_000_000_000, u64::MAX]);
            device
                .set_poll(numbers.below(size / 2) as u32, limit)
                .map_err(|e| format!("limit {limit}: {e}"))?;
        }
        let nr = numbers.of(&[nr::ENABLE_TP, nr::DISABLE_TP]);
        device
            .ioctl(nr, numbers.below(tp::MAX))
            .map_err(|e| format!("tracepoint: {e}"))?;
        board.count[CHANGES].fetch_add(1, Ordering::SeqCst);
        std::thread::sleep(Duration::from_micros(numbers.below(20_000)));
    }
    board.count[DONE].store(1, Ordering::SeqCst);
    while !board.stop.load(Ordering::Relaxed) {
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

/// Everybody, nobody, or some processes with or without their descendants.
fn any_filter(numbers: &mut Numbers) -> Filter {
    let own = host::tid() as u32;
    let some = [
        filter_flag::LIMIT,
        filter_flag::LIMIT | filter_flag::CHILDREN,
        filter_flag::LIMIT | filter_flag::CHILDREN | filter_flag::DROP_OWN,
    ];
    match numbers.below(4) {
        0 => Filter {
            flags: numbers.of(&[0, filter_flag::DROP_OWN, filter_flag::LIMIT]),
            ..Filter::default()
        },
        _ => Filter {
            flags: numbers.of(&some),
            // The storm was started just before.
            tgids: (0..8)
                .map(|before| own.saturating_sub(before).max(1))
                .collect(),
            keep_tracepoints: numbers.below(1 << tp::MAX) as u32,
            ..Filter::default()
        },
    }
}
