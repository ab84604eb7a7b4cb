//! The live capture of `libscap-rs` with the extensions of the module.
#![allow(missing_docs)]

use std::os::fd::AsRawFd;
use std::time::Duration;

use driver_suite::extension::sleeping_in;
use driver_suite::{alone, host};
use libscap_rs::live::{Capture, Config, Features, Filter, Wake, Wanted};
use libscap_rs::{Next, Source};

/// A call nobody else on the machine makes.
fn rare() {
    host::syscall(libc::SYS_swapoff, [0]);
}

fn config() -> Config {
    Config {
        wanted: Wanted::by_name(["swapoff"]).expect("names"),
        snapshot: None,
        timeout: Duration::from_millis(300),
        ..Config::default()
    }
}

fn open(config: Config) -> Capture {
    Capture::open(config).unwrap_or_else(|e| panic!("{e}"))
}

/// Runs `body` in a process of its own and waits for it; its id.
fn elsewhere(body: impl FnOnce()) -> i64 {
    let child = host::fork(|| {
        body();
        0
    });
    assert_eq!(host::wait(child), Ok(0));
    child.into()
}

/// Threads of all events up to a timeout.
fn tids(capture: &mut Capture) -> Vec<i64> {
    let mut tids = Vec::new();
    while let Next::Event(event) = capture.next_event().expect("event") {
        tids.push(event.tid());
    }
    tids
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn an_idle_capture_is_not_woken_and_an_event_wakes_it() {
    let _alone = alone();
    let mut capture = open(config());
    assert!(capture.features().contains(Features::POLL));
    assert_eq!(tids(&mut capture), []);
    assert_eq!(capture.extended_stats().expect("stats").wakeups, 0);
    drop(capture);
    let mut capture = open(Config {
        timeout: Duration::from_secs(600),
        ..config()
    });
    let reader = host::tid();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            sleeping_in(reader, libc::SYS_epoll_pwait);
            elsewhere(rare);
        });
        // Nothing else ends this before the time is over.
        let next = capture.next_event().expect("event");
        assert!(matches!(next, Next::Event(_)));
    });
    assert_eq!(capture.extended_stats().expect("stats").wakeups, 1);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn without_wake_ups_it_looks_by_itself() {
    let _alone = alone();
    let mut capture = open(Config {
        wake: None,
        ..config()
    });
    assert!(capture.poll_fd().is_none());
    assert!(!capture.features().contains(Features::POLL));
    let child = elsewhere(rare);
    assert_eq!(tids(&mut capture), [child]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn an_event_loop_can_wait_for_a_capture() {
    let _alone = alone();
    let mut capture = open(Config {
        timeout: Duration::from_millis(20),
        wake: Some(Wake {
            watermark: 0,
            limit: Duration::ZERO,
        }),
        ..config()
    });
    let fd = capture.poll_fd().expect("POLL").as_raw_fd();
    let ready = |timeout_ms: u64| {
        let mut entry = libc::pollfd {
            fd,
            events: libc::POLLIN,
            revents: 0,
        };
        let timeout = libc::timespec {
            tv_sec: 0,
            tv_nsec: (timeout_ms * 1_000_000) as i64,
        };
        let (to, time) = (&raw mut entry as u64, &raw const timeout as u64);
        host::syscall(libc::SYS_ppoll, [to, 1, time, 0, 0]) == 1
    };
    assert!(!ready(100));
    for _ in 0..3 {
        let child = elsewhere(rare);
        assert!(ready(900));
        assert_eq!(tids(&mut capture), [child]);
        assert!(!ready(0), "all of it was read");
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_module_leaves_the_own_process_out() {
    let _alone = alone();
    let mut capture = open(config());
    assert!(capture.features().contains(Features::FILTER));
    rare();
    std::thread::spawn(rare).join().expect("thread");
    let child = elsewhere(rare);
    assert_eq!(tids(&mut capture), [child]);
    assert_eq!(capture.extended_stats().expect("stats").filtered, 2);
    assert_eq!(capture.stats().events, 1, "not even attempted");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_filter_limits_a_capture_and_changes_while_it_runs() {
    let _alone = alone();
    let mut capture = open(Config {
        exclude_self: false,
        filter: Some(Filter::default()),
        ..config()
    });
    elsewhere(rare);
    rare();
    assert_eq!(tids(&mut capture), [], "nobody");
    let own = Filter {
        pids: vec![std::process::id()],
        children: true,
        ..Filter::default()
    };
    assert!(capture.set_filter(Some(own.clone())).expect("filter"));
    let child = elsewhere(rare);
    rare();
    assert_eq!(tids(&mut capture), [child, host::tid() as i64]);
    let without_children = Filter {
        children: false,
        ..own
    };
    assert!(capture.set_filter(Some(without_children)).expect("filter"));
    elsewhere(rare);
    rare();
    assert_eq!(tids(&mut capture), [host::tid() as i64]);
    let refused = Filter {
        pids: vec![0],
        ..Filter::default()
    };
    let error = capture.set_filter(Some(refused)).expect_err("no process");
    assert!(error.to_string().contains("filter"), "{error}");
    rare();
    assert_eq!(tids(&mut capture), [host::tid() as i64], "the old one");
    assert!(capture.set_filter(None).expect("filter"));
    let child = elsewhere(rare);
    assert_eq!(tids(&mut capture), [child]);
}
