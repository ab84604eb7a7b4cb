//! CPUs go and come while a reader follows them: it starts over whenever the module tells of a new one.

use super::Plan;
use crate::board::Board;
use crate::crew::Crew;
use crate::drain::{Balance, Consumer};
use crate::numbers::Numbers;
use crate::storm;
use driver_suite::abi::event;
use driver_suite::host;
use std::fs;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// Places on the board: times the reader was told, times it started over.
const TOLD: usize = 0;
const STARTED: usize = 1;
const RECORDS: usize = 2;

fn others() -> Vec<usize> {
    host::cpus("present")
        .into_iter()
        .filter(|cpu| fs::metadata(format!("/sys/devices/system/cpu/cpu{cpu}/online")).is_ok())
        .collect()
}

pub fn missing(_: &Plan) -> Option<String> {
    others()
        .is_empty()
        .then(|| "no CPU of this machine can be taken away".into())
}

pub fn run(plan: &Plan) -> Result<String, String> {
    let mut numbers = Numbers::new(plan.seed);
    let cpus = others();
    let mut crew = Crew::new();
    storm::rage(&mut crew, 3, plan.seed);
    crew.start("reader", follow);
    wait_for(&crew.board, STARTED, 1)?;
    let end = Instant::now() + plan.duration;
    let mut changes = 0;
    while changes < 4 || Instant::now() < end {
        let cpu = numbers.of(&cpus);
        let online = host::cpus("online").contains(&cpu);
        set(cpu, !online)?;
        changes += 1;
        std::thread::sleep(Duration::from_millis(20 + numbers.below(300)));
    }
    let board = crew.board;
    // A CPU that was there when the consumer came has a ring. So: a reader that started without, then the CPUs.
    for &cpu in &cpus {
        set(cpu, false)?;
    }
    let count = |place: usize| board.count[place].load(Ordering::SeqCst);
    wait_for(&board, STARTED, count(STARTED) + 1)?;
    let told = count(TOLD);
    for &cpu in &cpus {
        set(cpu, true)?;
    }
    wait_for(&board, TOLD, told + 1).map_err(|e| {
        format!("after {changes} changes the reader was not told of a new CPU: {e}")
    })?;
    crew.finish()?;
    Ok(format!(
        "{changes} changes, the reader started {} times and was told {} times, {} records",
        count(STARTED),
        count(TOLD),
        count(RECORDS)
    ))
}

fn wait_for(board: &Board, place: usize, value: u64) -> Result<(), String> {
    let end = Instant::now() + Duration::from_secs(60);
    while board.count[place].load(Ordering::SeqCst) < value {
        if Instant::now() > end {
            return Err("no news for a minute".into());
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

fn set(cpu: usize, online: bool) -> Result<(), String> {
    let path = format!("/sys/devices/system/cpu/cpu{cpu}/online");
    // The machine may be busy with the change before.
    for _ in 0..100 {
        match fs::write(&path, if online { "1" } else { "0" }) {
            Ok(()) => return Ok(()),
            Err(e) if e.raw_os_error() == Some(libc::EBUSY) => {
                std::thread::sleep(Duration::from_millis(20));
            }
            Err(e) => return Err(format!("{path}: {e}")),
        }
    }
    Err(format!("{path}: busy for ever"))
}

fn follow(board: Board) -> Result<(), String> {
    let stop = || board.stop.load(Ordering::Relaxed);
    let mut sum = Balance::default();
    while !stop() {
        // A CPU may go between the look at the list and the open.
        let mut consumer = match Consumer::with_extensions() {
            Ok(consumer) => consumer,
            Err(e) if e.raw_os_error() == Some(libc::ENODEV) => continue,
            Err(e) => return Err(format!("open: {e}")),
        };
        board.count[STARTED].fetch_add(1, Ordering::SeqCst);
        // Also without being told, so that it is there at every stage of a change.
        let end = Instant::now() + Duration::from_secs(2);
        while !stop() && Instant::now() < end && consumer.seen(event::CPU_HOTPLUG_E) == 0 {
            if consumer.drain()? == 0 {
                consumer.rest();
            }
        }
        if consumer.seen(event::CPU_HOTPLUG_E) > 0 {
            board.count[TOLD].fetch_add(1, Ordering::SeqCst);
        }
        sum = sum + consumer.balance()?;
    }
    board.count[RECORDS].store(sum.read, Ordering::SeqCst);
    Ok(())
}
