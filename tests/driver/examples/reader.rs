//! The reader of `libscap-rs` at work, for `cargo xtask bench`. Needs root and the module.
//!
//!     reader drain                            what draining costs, for a counted guest with one CPU
//!     reader integrity EVENTS WINDOW_MS       checks so many events; fails when anything is wrong
//!     reader throughput EVENTS WINDOW_MS      what is lost at which rate with rings of 8 MB
#![allow(clippy::print_stdout)] // The result is the output.

use std::error::Error;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use driver_suite::host;
use driver_suite::integrity::{Plan, Report, run};
use libscap_rs::live::{Capture, Config, Wanted};
use libscap_rs::{Events, Next, Source};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match &arguments[..] {
        [what] if what == "drain" => drain(),
        [what, events, window] if what == "integrity" => {
            integrity(events.parse()?, Duration::from_millis(window.parse()?))
        }
        [what, events, window] if what == "throughput" => {
            throughput(events.parse()?, Duration::from_millis(window.parse()?))
        }
        _ => Err(
            "usage: reader drain | integrity EVENTS WINDOW_MS | throughput EVENTS WINDOW_MS".into(),
        ),
    }
}

/// A full ring of what a busy machine does: made by a child, then nothing more is recorded.
fn filled() -> Result<Capture> {
    let mut capture = Capture::open(Config {
        wanted: Wanted::by_name(["read", "write", "close", "getppid"])?,
        snapshot: None,
        timeout: Duration::ZERO,
        ..Config::default()
    })?;
    let child = host::fork(|| {
        let buffer = [b'x'; 40];
        let at = buffer.as_ptr() as u64;
        for _ in 0..20_000 {
            host::syscall(libc::SYS_getppid, [0; 1]);
            host::syscall(libc::SYS_close, [900]);
            host::syscall(libc::SYS_write, [900, at, 40]);
            host::syscall(libc::SYS_read, [900, at, 40]);
        }
        0
    });
    if host::wait(child) != Ok(0) {
        return Err("the child failed".into());
    }
    capture.pause()?;
    Ok(capture)
}

fn drain() -> Result<()> {
    let mut capture = filled()?;
    let mut events = 0u64;
    let start = Instant::now();
    while let Next::Event(event) = capture.next_event()? {
        black_box(event.as_bytes().as_ptr());
        events += 1;
    }
    show("next_event", start, events);
    drop(capture);

    let mut capture = filled()?;
    let mut events = 0u64;
    let start = Instant::now();
    while capture.next_events(|event| {
        black_box(event.as_bytes().as_ptr());
        events += 1;
        ControlFlow::Continue(())
    })? == Events::Some
    {}
    show("next_events", start, events);
    Ok(())
}

fn show(name: &str, start: Instant, events: u64) {
    assert!(events > 50_000, "only {events} events");
    let each = start.elapsed().as_nanos() as f64 / events as f64;
    println!("drain\t{name}\t{each:.1}");
}

fn plan(events: u64, reorder_window: Duration) -> Plan {
    Plan {
        events,
        threads: 2 * host::cpus("online").len(),
        ring_bytes: 8 << 20,
        ahead: Some(20_000),
        pause: 0,
        reorder_window,
    }
}

/// In parts, so that it can be followed.
fn integrity(events: u64, window: Duration) -> Result<()> {
    let part = 1_000_000.min(events.max(1));
    let (mut read, mut calls, mut lost) = (0, 0, 0);
    let begin = Instant::now();
    while read < events {
        let report = run(&plan(part, window))?;
        if let Some(complaint) = report.complaints().first() {
            return Err(complaint.clone().into());
        }
        read += report.read;
        calls += report.made;
        lost += report.stats.drops();
        println!(
            "{read} events read of {calls} calls, {lost} lost and counted, none torn or reordered, {} s",
            begin.elapsed().as_secs()
        );
    }
    Ok(())
}

/// A thread for each CPU that does not wait for the reader, slower and slower until nothing is lost.
fn throughput(events: u64, window: Duration) -> Result<()> {
    for pause in [0, 200, 500, 1000, 2000, 4000, 8000] {
        let report = run(&Plan {
            threads: host::cpus("online").len(),
            ahead: None,
            pause,
            ..plan(events, window)
        })?;
        if let Some(complaint) = report.complaints().first() {
            return Err(complaint.clone().into());
        }
        let Report {
            made,
            read,
            producing,
            ..
        } = report;
        println!(
            "throughput\t{pause}\t{:.0}\t{:.2}",
            made as f64 / producing.as_secs_f64(),
            100.0 * (made - read) as f64 / made as f64
        );
        if made == read {
            break;
        }
    }
    Ok(())
}
