//! Threads that live for a moment: each is cloned, exits, and may be a consumer's owner or its event.

use super::Plan;
use crate::board::Board;
use crate::crew::Crew;
use crate::drain::Consumer;
use driver_suite::abi::{event, nr, tp};
use libscap_rs::schema::code;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// Places on the board: threads made; makers that are done.
const MADE: usize = 0;
const DONE: usize = 1;
const MAKERS: u64 = 3;
/// Categories of losses, by their place among the counters.
const LOST_CLONE: usize = 0;
const LOST_EXIT: usize = 9;

/// The calls a thread is made with.
const CLONES: [libc::c_long; 2] = [libc::SYS_clone, libc::SYS_clone3];

pub fn run(plan: &Plan) -> Result<String, String> {
    let mut crew = Crew::new();
    for _ in 0..MAKERS {
        crew.start("maker", make);
    }
    let mut consumer = Consumer::open().map_err(|e| e.to_string())?;
    for call in CLONES {
        consumer
            .set(nr::ENABLE_SYSCALL, call as u64)
            .map_err(|e| e.to_string())?;
    }
    for tracepoint in [tp::SYS_EXIT, tp::SCHED_PROCESS_EXIT, tp::SCHED_PROCESS_FORK] {
        consumer
            .set(nr::ENABLE_TP, tracepoint)
            .map_err(|e| e.to_string())?;
    }
    crew.go();
    let start = Instant::now();
    consumer.drain_for(plan.duration, || false)?;
    let board = crew.board;
    board.stop.store(true, Ordering::SeqCst);
    let seconds = start.elapsed().as_secs_f64();
    while board.count[DONE].load(Ordering::SeqCst) < MAKERS {
        consumer.drain()?;
    }
    // A thread can be joined a moment before its exit is told.
    consumer.drain_for(Duration::from_millis(300), || false)?;
    let balance = consumer.balance()?;
    crew.finish()?;
    let made = board.count[MADE].load(Ordering::SeqCst);
    let counters = consumer.counters();
    // Other processes of the machine may exit as well, so "at least"; refused ones have no kind.
    let clones = [code::SYSCALL_CLONE_20_X, code::SYSCALL_CLONE3_X]
        .into_iter()
        .map(|code| consumer.seen(code))
        .sum::<u64>()
        + counters.n_drops_category[LOST_CLONE]
        + balance.refused;
    let exits =
        consumer.seen(event::PROCEXIT_1_E) + counters.n_drops_category[LOST_EXIT] + balance.refused;
    if clones < 2 * made || exits < made {
        return Err(format!(
            "{made} threads, but {clones} returns from clone and {exits} exits: {balance}"
        ));
    }
    Ok(format!(
        "{made} threads, {:.0} a second; {balance}",
        made as f64 / seconds
    ))
}

fn make(board: Board) -> Result<(), String> {
    while !board.go.load(Ordering::SeqCst) {
        std::thread::sleep(Duration::from_millis(1));
    }
    while !board.stop.load(Ordering::Relaxed) {
        let threads: Vec<_> = (0..8)
            .filter_map(|_| {
                std::thread::Builder::new()
                    .stack_size(32 << 10)
                    .spawn(|| {})
                    .ok()
            })
            .collect();
        let made = threads.len() as u64;
        for thread in threads {
            thread.join().map_err(|_| "a thread died")?;
        }
        board.count[MADE].fetch_add(made, Ordering::SeqCst);
    }
    board.count[DONE].fetch_add(1, Ordering::SeqCst);
    Ok(())
}
