//! How long after an event its reader is awake, and how often an idle one is woken: run in a guest
//! with `cargo xtask vm --counted -- target/debug/examples/wake`.
#![allow(clippy::print_stdout)] // The result is the output.

use std::time::Duration;

use driver_suite::extension::feature;
use driver_suite::{Capture, host};

const ROUNDS: usize = 200;

fn main() {
    for limit_ns in [4_000_000, 1_000_000, 0] {
        let capture = Capture::open().expect("devices");
        let device = &capture.rings[0].device;
        device.enable(feature::POLL).expect("POLL");
        device.set_poll(0, limit_ns).expect("settings");
        capture.record_calls(&[libc::SYS_swapoff]);
        let child = host::fork(|| {
            for _ in 0..ROUNDS {
                std::thread::sleep(Duration::from_millis(20));
                host::syscall(libc::SYS_swapoff, [0]);
            }
            0
        });
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
        host::wait(child).expect("child");
        ages.sort_unstable();
        let stats = |r: &driver_suite::Ring| r.device.extended_stats().n_wakeups;
        let wakeups: u64 = capture.rings.iter().map(stats).sum();
        println!(
            "limit {:>7} us: awake after {} us (median), {} us (99%), {} us (most); {wakeups} wake-ups for {ROUNDS} events",
            limit_ns / 1000,
            ages[ROUNDS / 2] / 1000,
            ages[ROUNDS * 99 / 100] / 1000,
            ages[ROUNDS - 1] / 1000,
        );
    }
}
