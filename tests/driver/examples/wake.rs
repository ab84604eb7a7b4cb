//! How long after an event its reader has it, and how often an idle one is woken, with plain poll(2) and through
//! `libscap_rs::live::Capture`. Run in a guest:
//!
//!     cargo build --profile quick -p driver-suite --example wake
//!     cargo xtask vm --counted --cpus 2 -- target/quick/examples/wake
#![allow(clippy::print_stdout)] // The result is the output.

use std::error::Error;
use std::time::Duration;

use driver_suite::extension::feature;
use driver_suite::host;
use libscap_rs::live::{Capture, Config, Wake, Wanted};
use libscap_rs::{Next, Source};

const ROUNDS: usize = 200;
const REST: Duration = Duration::from_secs(10);
const LIMITS: [Duration; 3] = [
    Duration::from_millis(4),
    Duration::from_millis(1),
    Duration::ZERO,
];

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A call nobody else on the machine makes; it fails without privileges it does not get.
const RARE: libc::c_long = libc::SYS_swapoff;

fn main() -> Result<()> {
    for limit in LIMITS {
        plain(limit)?;
    }
    for limit in LIMITS {
        library(limit)?;
    }
    idle()
}

/// A process on the last CPU that makes the call `rounds` times, at times that have nothing to do with the kernel's
/// clock ticks.
fn producer(rounds: usize, rest: Duration) -> libc::pid_t {
    host::fork(move || {
        host::pin(host::cpus("online").last().copied().unwrap_or(0));
        for round in 0..rounds {
            let odd = Duration::from_micros(round as u64 * 137 % 4000);
            std::thread::sleep(rest + odd);
            host::syscall(RARE, [0]);
        }
        0
    })
}

fn show(what: &str, limit: Duration, mut ages: Vec<u64>, wakeups: u64) {
    ages.sort_unstable();
    let at = |share: usize| ages[(ages.len() - 1) * share / 100] / 1000;
    println!(
        "{what}, limit {} us: read after {} us (median), {} us (99 %), {} us (most); {wakeups} wake-ups for {ROUNDS} events",
        limit.as_micros(),
        at(50),
        at(99),
        at(100),
    );
}

fn plain(limit: Duration) -> Result<()> {
    let capture = driver_suite::Capture::open()?;
    let device = &capture.rings[0].device;
    device.enable(feature::POLL)?;
    device.set_poll(0, limit.as_nanos() as u64)?;
    capture.record_calls(&[RARE]);
    let child = producer(ROUNDS, Duration::from_millis(20));
    let mut ages = Vec::new();
    let mut fds: Vec<libc::pollfd> = capture
        .rings
        .iter()
        .map(|ring| libc::pollfd {
            fd: ring.device.raw(),
            events: libc::POLLIN,
            revents: 0,
        })
        .collect();
    while ages.len() < ROUNDS {
        let (at, n) = (fds.as_mut_ptr() as u64, fds.len() as u64);
        host::syscall(libc::SYS_ppoll, [at, n, 0, 0, 0]);
        let now = host::realtime_ns();
        ages.extend(capture.read().iter().map(|r| now.saturating_sub(r.ts)));
    }
    host::wait(child).map_err(|status| format!("the child ended with {status}"))?;
    let stats = |r: &driver_suite::Ring| r.device.extended_stats().n_wakeups;
    let wakeups = capture.rings.iter().map(stats).sum();
    show("poll", limit, ages, wakeups);
    Ok(())
}

fn config(limit: Duration) -> Result<Config> {
    Ok(Config {
        wanted: Wanted::by_name(["swapoff"])?,
        snapshot: None,
        timeout: Duration::from_secs(60),
        wake: Some(Wake {
            limit,
            ..Wake::default()
        }),
        ..Config::default()
    })
}

fn library(limit: Duration) -> Result<()> {
    let mut capture = Capture::open(config(limit)?)?;
    let child = producer(ROUNDS, Duration::from_millis(20));
    let mut ages = Vec::new();
    while ages.len() < ROUNDS {
        let Next::Event(event) = capture.next_event()? else {
            return Err("no event for a minute".into());
        };
        ages.push(host::realtime_ns().saturating_sub(event.ts()));
    }
    host::wait(child).map_err(|status| format!("the child ended with {status}"))?;
    let wakeups = capture.extended_stats()?.wakeups;
    show("Capture", limit, ages, wakeups);
    Ok(())
}

/// How often this thread went to sleep.
fn rests() -> u64 {
    let status = std::fs::read_to_string("/proc/thread-self/status").unwrap_or_default();
    let mut fields = status.split_whitespace();
    fields.find(|word| *word == "voluntary_ctxt_switches:");
    fields.next().and_then(|n| n.parse().ok()).unwrap_or(0)
}

/// One event after a long rest: whatever the reader does before is for nothing.
fn idle() -> Result<()> {
    let mut capture = Capture::open(config(Wake::default().limit)?)?;
    let child = producer(1, REST);
    let before = rests();
    let event = matches!(capture.next_event()?, Next::Event(_));
    let rests = rests() - before;
    host::wait(child).map_err(|status| format!("the child ended with {status}"))?;
    let wakeups = capture.extended_stats()?.wakeups;
    println!(
        "one event after {} s: {event}; the reader slept {rests} times, the module woke it {wakeups} times",
        REST.as_secs()
    );
    Ok(())
}
