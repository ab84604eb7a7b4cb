//! Events in the middle of a record: page faults of the collectors that read user memory.
#![allow(missing_docs)]

use driver_suite::abi::{event, nr, tp};
use driver_suite::extension::feature;
use driver_suite::{Capture, Record, alone, host};

/// An address where nothing is mapped.
const NOWHERE: u64 = 4096;
const LEN: u64 = 100;

/// Records writes, and page faults of the kernel, of CPU 0.
fn capture(features: u64) -> Capture {
    host::pin(0);
    let capture = Capture::of_calls(&[libc::SYS_write]);
    capture.rings[0].device.enable(features).expect("features");
    capture.ioctl(nr::ENABLE_TP, tp::PAGE_FAULT_KERNEL);
    capture
}

/// /dev/null takes the bytes without looking at them: only the collector does.
fn write_nowhere(null: u64, times: usize) {
    for _ in 0..times {
        let written = host::syscall(libc::SYS_write, [null, NOWHERE, LEN]);
        assert_eq!(written, LEN as i64);
    }
}

fn open_null() -> u64 {
    let path = c"/dev/null".as_ptr() as u64;
    let args = [libc::AT_FDCWD as u64, path, libc::O_WRONLY as u64];
    host::syscall(libc::SYS_openat, args) as u64
}

fn is_nested_fault(r: &Record) -> bool {
    r.code == event::PAGE_FAULT_E && r.int(0) as u64 == NOWHERE
}

/// What this thread did: writes to `null`, and faults at [`NOWHERE`].
fn own(capture: &Capture, null: u64) -> Vec<Record> {
    let records = capture.rings[0].read();
    let own = host::tid();
    let mut wanted = Vec::new();
    let mut last = 0;
    for r in records {
        assert!(r.ts >= last, "in order of time");
        last = r.ts;
        let is_write = r.code == event::WRITE_X && r.int(2) as u64 == null;
        if r.tid == own && (is_write || is_nested_fault(&r)) {
            wanted.push(r);
        }
    }
    wanted
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_fault_in_the_middle_of_a_record_follows_it() {
    let _alone = alone();
    let null = open_null();
    let capture = capture(feature::NESTED);
    let stats = || capture.rings[0].device.extended_stats();
    write_nowhere(null, 50);
    capture.stop();
    let records = own(&capture, null);
    assert_eq!(records.len(), 100, "{records:?}");
    for pair in records.chunks(2) {
        assert_eq!(pair[0].code, event::WRITE_X);
        assert_eq!(pair[0].int(0), LEN as i64);
        assert!(pair[0].params[1].is_empty(), "its data is unreadable");
        assert!(is_nested_fault(&pair[1]), "{pair:?}");
        assert!(pair[1].ts >= pair[0].ts);
        assert_eq!(pair[1].params.len(), 3);
    }
    assert!(stats().n_nested >= 50);
    assert_eq!(stats().n_nested_refused, 0);
    assert_eq!(capture.rings[0].counters().n_preemptions, 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn without_the_feature_each_is_refused_and_counted() {
    let _alone = alone();
    let null = open_null();
    let capture = capture(0);
    write_nowhere(null, 50);
    capture.stop();
    let records = own(&capture, null);
    assert_eq!(records.len(), 50, "writes only: {records:?}");
    assert!(records.iter().all(|r| r.code == event::WRITE_X));
    assert_eq!(capture.rings[0].counters().n_preemptions, 50);
    assert_eq!(capture.rings[0].device.extended_stats().n_nested, 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn nested_records_that_find_no_room_are_drops() {
    let _alone = alone();
    let null = open_null();
    host::pin(0);
    let capture = Capture::open_small().expect("devices");
    capture.record_calls(&[libc::SYS_write]);
    let device = &capture.rings[0].device;
    device.enable(feature::NESTED).expect("feature");
    capture.ioctl(nr::ENABLE_TP, tp::PAGE_FAULT_KERNEL);
    write_nowhere(null, 1000);
    capture.stop();
    let counters = capture.rings[0].counters();
    assert_eq!(counters.n_preemptions, 0);
    assert!(counters.n_drops_buffer > 0, "{counters:?}");
    let read = capture.rings[0].read().len() as u64;
    assert_eq!(
        counters.n_evts,
        read + counters.n_drops_buffer,
        "{counters:?}"
    );
    // Of a write that finds no room nothing is read, and nothing faults.
    assert!(counters.n_evts > 1000, "{counters:?}");
}
