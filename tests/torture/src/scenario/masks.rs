//! As many consumers as may be, each with other calls; every call is counted by those who make it.

use super::Plan;
use crate::board::Board;
use crate::crew::Crew;
use crate::drain::{Balance, Consumer};
use driver_suite::{Device, host};
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Calls nobody else in a guest makes, so that all there are can be counted.
const CALLS: [libc::c_long; 6] = [
    libc::SYS_getitimer,
    libc::SYS_sched_get_priority_max,
    libc::SYS_sched_get_priority_min,
    libc::SYS_getpgid,
    libc::SYS_getsid,
    libc::SYS_sched_rr_get_interval,
];
/// Places of the counts on the board: made, by index in [`CALLS`]; then by consumer those seen.
const SEEN: usize = 8;
const DONE: usize = 14;
const READY: usize = 15;
const MAKERS: usize = 3;

/// Consumer `i` wants all calls but the `i`th, and the last one all.
fn mask(consumer: usize) -> Vec<libc::c_long> {
    let all = CALLS.iter().enumerate();
    all.filter(|(index, _)| *index != consumer)
        .map(|(_, &call)| call)
        .collect()
}

pub fn run(plan: &Plan) -> Result<String, String> {
    let places: usize = host::parameter("max_consumers")
        .parse()
        .map_err(|e| format!("max_consumers: {e}"))?;
    let places = places.min(DONE - SEEN);
    let mut crew = Crew::new();
    for place in 0..places {
        crew.start(&format!("consumer {place}"), move |board| {
            consume(board, place)
        });
    }
    wait_for(&crew.board, READY, places as u64)?;
    match Device::open(0) {
        Err(e) if e.raw_os_error() == Some(libc::EBUSY) => {}
        other => return Err(format!("one consumer too many: {other:?} instead of EBUSY")),
    }
    for _ in 0..MAKERS {
        crew.start("maker", make);
    }
    crew.go();
    std::thread::sleep(plan.duration);
    let board = crew.board;
    crew.finish()?;
    let made: Vec<u64> = (0..CALLS.len())
        .map(|call| board.count[call].load(Ordering::SeqCst))
        .collect();
    let all: u64 = made.iter().sum();
    if made.contains(&0) {
        return Err(format!("calls were not made: {made:?}"));
    }
    for place in 0..places {
        let seen = board.count[SEEN + place].load(Ordering::SeqCst);
        let wanted = all - made.get(place).copied().unwrap_or(0);
        if seen != wanted {
            return Err(format!(
                "consumer {place} has {seen} events, {wanted} calls of its mask were made"
            ));
        }
    }
    Ok(format!("{places} consumers counted {all} calls"))
}

fn wait_for(board: &Board, count: usize, value: u64) -> Result<(), String> {
    for _ in 0..3000 {
        if board.count[count].load(Ordering::SeqCst) >= value {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Err("the consumers do not get ready".into())
}

/// Makes calls and counts them, until told to stop.
fn make(board: Board) -> Result<(), String> {
    while !board.go.load(Ordering::SeqCst) {
        std::thread::sleep(Duration::from_millis(1));
    }
    let mut made = [0u64; CALLS.len()];
    while !board.stop.load(Ordering::Relaxed) {
        for (index, &call) in CALLS.iter().enumerate() {
            for _ in 0..=index {
                // Pointers are bad on purpose: a failed call is an event as well.
                host::syscall(call, [0, 0]);
                made[index] += 1;
            }
        }
    }
    for (index, made) in made.into_iter().enumerate() {
        board.count[index].fetch_add(made, Ordering::SeqCst);
    }
    board.count[DONE].fetch_add(1, Ordering::SeqCst);
    Ok(())
}

/// Reads until all makers have stopped, and leaves the number of its events on the board.
fn consume(board: Board, place: usize) -> Result<(), String> {
    let mut consumer = Consumer::of_calls(&mask(place)).map_err(|e| e.to_string())?;
    board.count[READY].fetch_add(1, Ordering::SeqCst);
    let mut patience = 6000;
    while board.count[DONE].load(Ordering::SeqCst) < MAKERS as u64 {
        if consumer.drain()? == 0 {
            std::thread::sleep(Duration::from_millis(1 + place as u64));
        }
        if board.stop.load(Ordering::Relaxed) {
            patience -= 1;
            if patience == 0 {
                return Err("the makers do not end".into());
            }
        }
    }
    let Balance {
        events, refused, ..
    } = consumer.balance()?;
    board.count[SEEN + place].store(events + refused, Ordering::SeqCst);
    if events == 0 {
        return Err("no event".into());
    }
    Ok(())
}
