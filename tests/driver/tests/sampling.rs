//! Dropping mode, and the tracepoints that are no calls.
#![allow(missing_docs)]

use std::time::{Duration, Instant};

use driver_suite::abi::{event, nr, tp};
use driver_suite::{Capture, Record, alone, host};

fn close(fd: u64) {
    host::syscall(libc::SYS_close, [fd, 0, 0]);
}

/// Makes `call` again and again until a record satisfies `found`; everything read until then.
fn read_until(capture: &Capture, call: impl Fn(), found: impl Fn(&Record) -> bool) -> Vec<Record> {
    let end = Instant::now() + Duration::from_secs(60);
    let mut all = Vec::new();
    while !all.iter().any(&found) {
        assert!(
            Instant::now() < end,
            "not seen within a minute, {} records",
            all.len()
        );
        for _ in 0..50 {
            call();
        }
        all.extend(capture.read());
    }
    all
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn ratio_one_only_leaves_out_what_nobody_needs() {
    let _alone = alone();
    let capture = Capture::of_calls(&[libc::SYS_close, libc::SYS_getppid, libc::SYS_fcntl]);
    let calls = || {
        let fd = host::syscall(libc::SYS_dup, [1, 0, 0]) as u64;
        host::syscall(libc::SYS_fcntl, [fd, libc::F_GETFD as u64, 0]);
        host::syscall(libc::SYS_fcntl, [fd, libc::F_SETFD as u64, 0]);
        close(fd);
        close(fd);
        host::syscall(libc::SYS_getppid, [0; 3]);
        capture.read_own().len()
    };
    assert_eq!(calls(), 5);
    capture.ioctl(nr::ENABLE_DROPPING, 1);
    assert_eq!(calls(), 2, "F_SETFD and the close that succeeded");
    capture.ioctl(nr::DISABLE_DROPPING, 0);
    assert_eq!(calls(), 5);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn gaps_are_marked_at_both_ends() {
    let _alone = alone();
    host::pin(0);
    let capture = Capture::of_calls(&[libc::SYS_read]);
    capture.ioctl(nr::ENABLE_DROPPING, 2);
    let read = || {
        host::syscall(libc::SYS_read, [u64::MAX, 0, 0]);
    };
    let mut all = read_until(&capture, read, |r| r.code == event::DROP_E);
    all.extend(read_until(&capture, read, |r| r.code == event::DROP_X));
    let open = all
        .iter()
        .position(|r| r.code == event::DROP_E)
        .expect("seen");
    let shut = all
        .iter()
        .rposition(|r| r.code == event::DROP_X)
        .expect("seen");
    assert_eq!(all[open].int(0), 2, "the ratio");
    assert_eq!(all[shut].int(0), 2, "the ratio");
    let second = 1_000_000_000;
    for record in all
        .iter()
        .filter(|r| r.code != event::DROP_E && r.code != event::DROP_X)
    {
        assert!(
            record.ts % second < second / 2,
            "recorded in the gap: {}",
            record.ts
        );
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn each_tracepoint_is_recorded_when_asked_for() {
    let _alone = alone();
    let work = || {
        let child = host::fork(|| {
            host::syscall(libc::SYS_sched_yield, [0; 3]);
            host::kill(std::process::id() as i32, libc::SIGTERM);
            0
        });
        assert_eq!(host::wait(child), Err(libc::SIGTERM));
        child as u64
    };
    for (tracepoint, code) in [
        (tp::SCHED_PROCESS_EXIT, event::PROCEXIT_1_E),
        (tp::SCHED_SWITCH, event::SCHEDSWITCH_6_E),
        (tp::PAGE_FAULT_USER, event::PAGE_FAULT_E),
        (tp::SIGNAL_DELIVER, event::SIGNALDELIVER_E),
    ] {
        let capture = Capture::of_tracepoints(&[tracepoint]);
        let child = work();
        capture.stop();
        let counted: u64 = capture
            .rings
            .iter()
            .map(|r| r.counters().n_context_switches)
            .sum();
        let records = capture.read();
        assert!(
            records.iter().all(|r| r.code == code),
            "only {code} of tracepoint {tracepoint}"
        );
        assert!(
            records.iter().any(|r| r.tid == child),
            "{code} for the child"
        );
        let switches = code == event::SCHEDSWITCH_6_E || code == event::PROCEXIT_1_E;
        assert_eq!(counted > 0, switches, "context switches counted for {code}");
        drop(capture);
        assert_eq!(
            Capture::open().expect("devices").read(),
            [],
            "nothing without asking"
        );
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn faults_while_a_record_is_written_are_refused_and_counted() {
    let _alone = alone();
    host::pin(0);
    let capture = Capture::of_calls(&[libc::SYS_openat]);
    capture.ioctl(nr::ENABLE_TP, tp::PAGE_FAULT_KERNEL);
    capture.ioctl(nr::ENABLE_TP, tp::PAGE_FAULT_USER);
    // The path is not mapped: the collector faults in the middle of the record.
    let fails = host::syscall(libc::SYS_openat, [libc::AT_FDCWD as u64, 4096, 0]);
    assert_eq!(fails, -i64::from(libc::EFAULT));
    capture.stop();
    assert!(capture.rings[0].counters().n_preemptions > 0);
}
