//! Filters of the inspection layer that the kernel applies.
#![allow(missing_docs)]

use std::os::fd::AsRawFd;
use std::sync::Arc;
use std::time::Duration;

use driver_suite::{alone, host};
use libscap_rs::live::{Capture, Config, Wanted};
use libsinsp_rs::Step;
use libsinsp_rs::filter::Filter;
use libsinsp_rs::inspector::Inspector;

/// What a process does: a file, a read that fails, a child that reads, too.
fn work() {
    let path = c"/proc/self/stat";
    let open = [libc::AT_FDCWD as u64, path.as_ptr() as u64, 0, 0];
    let fd = host::syscall(libc::SYS_openat, open) as u64;
    let mut bytes = [0u8; 16];
    let to = bytes.as_mut_ptr() as u64;
    host::syscall(libc::SYS_read, [fd, to, 16]);
    let child = host::fork(|| {
        // By a descriptor that came from the parent.
        host::syscall(libc::SYS_read, [fd, to, 16]);
        0
    });
    host::wait(child).expect("child");
    host::syscall(libc::SYS_close, [fd]);
}

/// One line for each event `filter` (with the worker's pid for PID) accepts, and how many events
/// the module recorded.
fn watch(filter: &str, push_down: bool) -> (Vec<String>, u64, bool) {
    let mut all = Wanted::by_name(["read"]).expect("read");
    if let Wanted::Only(codes) = &mut all {
        let info = libscap_rs::schema::SYSCALLS.iter();
        codes.extend(info.filter(|s| s.state).map(|s| s.sc));
    }
    let capture = Capture::open(Config {
        wanted: all,
        timeout: Duration::from_millis(300),
        ..Config::default()
    })
    .unwrap_or_else(|e| panic!("{e}"));
    let mut inspector = Inspector::new(capture);
    let (orders, order) = host::pipe();
    let byte = [1u8];
    let worker = host::fork(|| {
        let mut byte = 0u8;
        let to = &raw mut byte as u64;
        host::syscall(libc::SYS_read, [orders.as_raw_fd() as u64, to, 1]);
        work();
        0
    });
    let filter = filter.replace("PID", &worker.to_string());
    let filter = Arc::new(Filter::compile(&filter).expect("filter"));
    let limited = push_down && inspector.limit_to(&filter);
    inspector.set_capture_filter(move |event| filter.matches(event));
    // Somebody else, who is none of the filter's business.
    let other = host::fork(|| {
        (0..2000).for_each(|_| {
            host::syscall(libc::SYS_read, [u64::MAX, 0, 0]);
        });
        0
    });
    host::wait(other).expect("other");
    let from = byte.as_ptr() as u64;
    host::syscall(libc::SYS_write, [order.as_raw_fd() as u64, from, 1]);
    host::wait(worker).expect("worker");
    let (mut lines, mut seen) = (Vec::new(), 0);
    loop {
        match inspector.next().expect("event") {
            Step::Event(event) => {
                let thread = event.thread.expect("thread");
                let fd = event
                    .fd
                    .map(|fd| String::from_utf8_lossy(&fd.name).into_owned());
                lines.push(format!(
                    "{} own={} fd={:?}",
                    event.info.name,
                    thread.pid == i64::from(worker),
                    fd.map(|name| name.replace(&worker.to_string(), "PID"))
                ));
                continue;
            }
            Step::Timeout => {}
            _ => continue,
        }
        // Timeouts also come when many events in a row were refused.
        let events = inspector.counters().events;
        if events == seen {
            break;
        }
        seen = events;
    }
    let stats = inspector.source_stats();
    assert_eq!(stats.drops(), 0);
    (lines, stats.events, limited)
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_kernel_leaves_out_what_the_filter_refuses() {
    let _alone = alone();
    let filter = "evt.dir=< and proc.pid=PID and evt.type in (openat, read, close)";
    let (all, recorded, limited) = watch(filter, false);
    assert!(!limited && recorded > 2000, "{recorded}");
    assert!(all.len() >= 3, "{all:?}");
    let (pushed, few, limited) = watch(filter, true);
    assert!(limited && few + 1900 < recorded, "{few} of {recorded}");
    assert_eq!(pushed, all);
    // A child of the worker is not the worker, but inherits from it.
    let filter = "proc.ppid=PID and evt.type=read";
    let (all, _, _) = watch(filter, false);
    let (same, recorded, limited) = watch(filter, true);
    assert!(
        !limited && recorded > 2000,
        "not exact: nothing is left out"
    );
    assert_eq!(same, all);
    assert!(all.iter().any(|line| line.contains("/proc/")), "{all:?}");
}
