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

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn tracepoints_have_their_classes() {
    let _alone = alone();
    let capture = Capture::of_calls(&[libc::SYS_getppid, libc::SYS_execve]);
    for tracepoint in [
        tp::SCHED_PROCESS_EXIT,
        tp::SCHED_PROCESS_EXEC,
        tp::SCHED_SWITCH,
        tp::SIGNAL_DELIVER,
        tp::PAGE_FAULT_USER,
    ] {
        capture.ioctl(nr::ENABLE_TP, tracepoint);
    }
    let codes = || {
        capture.read();
        let child = host::fork(|| {
            host::syscall(libc::SYS_getppid, [0; 3]);
            host::syscall(libc::SYS_execve, [c"/none".as_ptr() as u64, 0, 0]);
            host::syscall(libc::SYS_sched_yield, [0; 3]);
            host::kill(std::process::id() as i32, libc::SIGTERM);
            0
        });
        assert_eq!(host::wait(child), Err(libc::SIGTERM));
        let mut codes: Vec<u16> = capture
            .read()
            .iter()
            .filter(|r| r.tid == child as u64)
            .map(|r| r.code)
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    };
    let all = [
        event::GENERIC_X,
        event::SCHEDSWITCH_6_E,
        event::PROCEXIT_1_E,
        event::SIGNALDELIVER_E,
        event::PAGE_FAULT_E,
        event::EXECVE_19_X,
    ];
    assert_eq!(codes(), all);
    capture.ioctl(nr::ENABLE_DROPPING, 1);
    assert_eq!(codes(), [event::PROCEXIT_1_E, event::EXECVE_19_X]);
    capture.ioctl(nr::DISABLE_DROPPING, 0);
    assert_eq!(codes(), all);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_marker_that_found_no_room_comes_before_the_next_event() {
    let _alone = alone();
    host::pin(0);
    let capture = Capture::open_small().expect("devices");
    capture.record_calls(&[libc::SYS_read, libc::SYS_close]);
    let ring = &capture.rings[0];
    let read = || host::syscall(libc::SYS_read, [u64::MAX, 0, 0]);
    // To the last byte: a tail just behind head leaves no room at all.
    capture.ioctl(nr::ENABLE_DROPPING, 2);
    ring.read();
    let head = ring.head();
    ring.set_tail((head + 1) % ring.size as u32);
    let lost = || ring.counters().n_drops_buffer;
    let end = Instant::now() + Duration::from_secs(60);
    // In the recorded half of a second the calls are lost, in the other only the marker is.
    loop {
        assert!(Instant::now() < end, "no gap within a minute");
        let (before, started) = (lost(), host::realtime_ns());
        read();
        read();
        let ended = host::realtime_ns();
        let half = 500_000_000;
        let within = |ts: u64| ts % (2 * half) >= half;
        let same_second = started / half == ended / half;
        if within(started) && within(ended) && same_second {
            // The first call of a gap lost a marker, if it was the first; the second one nothing.
            assert!(lost() - before <= 2, "{} lost", lost() - before);
            break;
        }
    }
    ring.set_tail(head);
    // Never dropped: it is recorded in the gap, behind the marker that is owed.
    host::syscall(libc::SYS_close, [1000, 0, 0]);
    let fd = host::syscall(libc::SYS_dup, [1, 0, 0]) as u64;
    close(fd);
    let codes: Vec<u16> = ring.read().iter().map(|r| r.code).collect();
    assert_eq!(codes[0], event::DROP_E, "{codes:?}");
    assert!(codes.contains(&event::CLOSE_X));
}
