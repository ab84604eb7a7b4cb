//! The live capture of `libscap-rs` with the real module.
#![allow(missing_docs)]

use std::collections::BTreeSet;
use std::sync::Barrier;
use std::time::Duration;

use driver_suite::events::{aside, call};
use driver_suite::{alone, host};
use libscap_rs::live::{Capture, Config, NEEDED_API, Wanted};
use libscap_rs::schema::code;
use libscap_rs::snapshot::FdKind;
use libscap_rs::{Error, Next, Source};

fn config(names: &[&str]) -> Config {
    Config {
        wanted: Wanted::by_name(names.iter().copied()).expect("names"),
        exclude_self: false,
        snapshot: None,
        ..Config::default()
    }
}

fn open(config: Config) -> Capture {
    Capture::open(config).unwrap_or_else(|e| panic!("{e}"))
}

fn refused(config: Config) -> Error {
    match Capture::open(config) {
        Ok(_) => panic!("the capture was opened"),
        Err(e) => e,
    }
}

/// Closes a descriptor that is not there, which leaves an event.
fn mark(fd: u64) {
    call(libc::SYS_close, [fd]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn events_of_all_cpus_come_in_order_of_time() {
    const ROUNDS: u64 = 3000;
    let _alone = alone();
    let cpus = host::cpus("online");
    let mut capture = open(Config {
        timeout: Duration::from_millis(700),
        // A virtual CPU may rest between taking the time and publishing the record.
        reorder_window: Duration::from_millis(300),
        ..config(&["close"])
    });
    assert_eq!(capture.ring_count(), cpus.len());
    let tids: BTreeSet<i64> = std::thread::scope(|scope| {
        let threads: Vec<_> = cpus
            .iter()
            .map(|&cpu| {
                scope.spawn(move || {
                    host::pin(cpu);
                    (0..ROUNDS).for_each(|_| mark(900));
                    host::tid() as i64
                })
            })
            .collect();
        threads
            .into_iter()
            .map(|t| t.join().expect("thread"))
            .collect()
    });
    capture.pause().expect("pause");
    let (mut last, mut count, mut devices) = (0, 0, BTreeSet::new());
    while let Next::Event(event) = capture.next_event().expect("event") {
        assert!(event.ts() >= last, "{} after {last}", event.ts());
        last = event.ts();
        if tids.contains(&event.tid()) && event.param_i64(1) == Some(900) {
            count += 1;
            devices.insert(event.device);
        }
    }
    assert_eq!(count, ROUNDS * cpus.len() as u64);
    assert_eq!(devices.len(), cpus.len());
    let stats = capture.stats();
    assert!(stats.events >= count);
    assert_eq!((stats.drops(), stats.malformed), (0, 0));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_snapshot_describes_the_machine() {
    let _alone = alone();
    let file = tempfile::NamedTempFile::new().expect("file");
    let mut capture = open(Config {
        snapshot: Some(libscap_rs::proc::Options::default()),
        ..config(&["close"])
    });
    assert!(capture.is_live());
    let (api, _) = capture.versions().expect("versions");
    assert!(api.satisfies(NEEDED_API));
    let snapshot = capture.snapshot();
    assert_eq!(
        snapshot.machine.num_cpus as usize,
        host::cpus("online").len()
    );
    let own = i64::from(std::process::id());
    let me = snapshot
        .threads
        .iter()
        .find(|t| t.tid == own)
        .expect("self");
    assert_eq!(
        (me.uid, me.ptid),
        (0, i64::from(std::os::unix::process::parent_id()))
    );
    let path = file.path().as_os_str().as_encoded_bytes();
    assert!(
        me.fds
            .iter()
            .any(|f| matches!(&f.kind, FdKind::File { name, .. } if name == path))
    );
    assert!(snapshot.threads.iter().any(|t| t.tid == 1));
    let tid = host::tid() as i64;
    let found = capture.lookup_thread(tid).expect("thread");
    assert_eq!((found.tid, found.pid), (tid, own));
    assert_eq!(capture.lookup_thread(i64::MAX), None);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn processes_that_start_during_the_scan_are_not_lost() {
    let _alone = alone();
    let start = Barrier::new(2);
    let (mut children, mut capture) = std::thread::scope(|scope| {
        let children = scope.spawn(|| {
            start.wait();
            (0..30)
                .map(|_| {
                    // Lives until its input ends.
                    std::process::Command::new("/bin/cat")
                        .stdin(std::process::Stdio::piped())
                        .spawn()
                        .expect("cat")
                })
                .collect::<Vec<_>>()
        });
        start.wait();
        let capture = Capture::open(Config {
            wanted: Wanted::State,
            snapshot: Some(libscap_rs::proc::Options::default()),
            timeout: Duration::from_millis(300),
            ..config(&[])
        });
        (children.join().expect("children"), capture)
    });
    let ids: Vec<_> = children.iter().map(|c| i64::from(c.id())).collect();
    for child in &mut children {
        drop(child.stdin.take());
        child.wait().expect("wait");
    }
    let capture = capture.as_mut().unwrap_or_else(|e| panic!("{e}"));
    capture.pause().expect("pause");
    let mut known: BTreeSet<i64> = capture.snapshot().threads.iter().map(|t| t.tid).collect();
    while let Next::Event(event) = capture.next_event().expect("event") {
        if let code::SYSCALL_CLONE_20_X | code::SYSCALL_CLONE3_X | code::SYSCALL_VFORK_20_X =
            event.code()
        {
            known.extend(event.param_i64(0).filter(|&child| child > 0));
        }
    }
    for child in ids {
        assert!(
            known.contains(&child),
            "{child} is neither in the snapshot nor seen to start"
        );
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn users_without_rights_are_told_so() {
    let _alone = alone();
    let error = aside(|| {
        // The raw call changes this thread only.
        let nobody = 65534;
        assert_eq!(call(libc::SYS_setresuid, [nobody, nobody, nobody]), 0);
        refused(config(&["close"]))
    });
    assert!(matches!(error, Error::Permission { .. }), "{error}");
    assert!(error.to_string().contains("sudo"), "{error}");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn another_base_name_is_a_missing_module() {
    let error = refused(Config {
        device: "nosuchdevice".into(),
        ..config(&["close"])
    });
    assert!(matches!(error, Error::ModuleMissing { .. }), "{error}");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn one_capture_too_many_is_refused_and_a_closed_one_makes_room() {
    let _alone = alone();
    let most: usize = host::parameter("max_consumers").parse().expect("a number");
    // Results are looked at only after everybody met, so that a failure does not hang the rest.
    let (opened, close) = (Barrier::new(most + 1), Barrier::new(most + 1));
    let refusal = std::thread::scope(|scope| {
        for _ in 0..most {
            scope.spawn(|| {
                let capture = Capture::open(config(&["close"]));
                opened.wait();
                close.wait();
                drop(capture.unwrap_or_else(|e| panic!("{e}")));
            });
        }
        opened.wait();
        let refusal = Capture::open(config(&["close"])).err();
        close.wait();
        refusal
    });
    let error = refusal.expect("one too many");
    assert!(matches!(error, Error::TooManyConsumers { .. }), "{error}");
    assert!(error.to_string().contains("max_consumers"), "{error}");
    open(config(&["close"]));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_small_ring_loses_events_counts_them_and_goes_on() {
    let _alone = alone();
    let before = host::parameter("g_buffer_bytes_dim");
    let mut capture = open(Config {
        ring_bytes: Some(1 << 16),
        ..config(&["close"])
    });
    assert_eq!(host::parameter("g_buffer_bytes_dim"), "65536");
    // Each record has 46 bytes: more than fit, on one CPU.
    host::pin(host::cpus("online")[0]);
    (0..3000).for_each(|_| mark(900));
    let tid = host::tid() as i64;
    let mut count = 0u64;
    while let Next::Event(event) = capture.next_event().expect("event") {
        count += u64::from(event.tid() == tid);
    }
    let stats = capture.stats();
    assert!(stats.drops_buffer > 0 && count > 1000, "{count}: {stats:?}");
    mark(901);
    let mut found = false;
    while let Next::Event(event) = capture.next_event().expect("event") {
        found |= event.tid() == tid && event.param_i64(1) == Some(901);
    }
    assert!(found, "there is room again");
    drop(capture);
    host::set_parameter("g_buffer_bytes_dim", &before).expect("restore");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_capture_waits_until_it_is_stopped() {
    let _alone = alone();
    let mut capture = open(Config {
        timeout: Duration::from_secs(600),
        ..config(&["swapoff"])
    });
    let handle = capture.stop_handle();
    std::thread::scope(|scope| {
        scope.spawn(|| handle.stop());
        assert!(matches!(capture.next_event(), Ok(Next::End)));
    });
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_cpu_that_comes_online_restarts_the_capture() {
    let _alone = alone();
    let cpus = host::cpus("online");
    let Some(&cpu) = cpus.iter().find(|&&c| c != 0) else {
        panic!("needs two CPUs");
    };
    host::set_cpu_online(cpu, false);
    let mut capture = open(Config {
        timeout: Duration::from_secs(5),
        ..config(&["close"])
    });
    let few = capture.ring_count();
    host::set_cpu_online(cpu, true);
    // The first event of the new CPU is noticed by the next one on CPU 0.
    let marker = |cpu| {
        std::thread::spawn(move || {
            host::pin(cpu);
            mark(900);
        })
        .join()
        .expect("thread");
    };
    marker(cpu);
    marker(0);
    let restarted =
        (0..100_000).any(|_| matches!(capture.next_event().expect("event"), Next::NewSection));
    assert!(restarted);
    assert_eq!(capture.ring_count(), few + 1);
    marker(cpu);
    let mut seen = false;
    while let Next::Event(event) = capture.next_event().expect("event") {
        seen |= event.param_i64(1) == Some(900);
        if seen {
            break;
        }
    }
    assert!(seen, "events of the new CPU");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_module_answers_questions() {
    let _alone = alone();
    let capture = open(config(&["close"]));
    let module = capture.driver();
    assert!(!module.driver_version().expect("version").is_empty());
    mark(900);
    let hits: u64 = module.tracepoint_hits().expect("hits").iter().sum();
    assert!(hits > 0);
    let (pid, tid) = (u64::from(std::process::id()), host::tid());
    let list = module.process_list().expect("list");
    assert!(list.iter().any(|&(id, ..)| id == pid));
    assert!(list.iter().any(|&(id, ..)| id == tid));
    assert!(list.iter().any(|&(id, ..)| id == 1));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_capture_moves_to_another_thread() {
    let _alone = alone();
    let mut capture = open(config(&["close"]));
    mark(902);
    let found = std::thread::spawn(move || {
        let mut found = false;
        while let Next::Event(event) = capture.next_event().expect("event") {
            found |= event.param_i64(1) == Some(902);
        }
        capture.set_snaplen(10).expect("settings");
        found
    })
    .join()
    .expect("thread");
    assert!(found);
}
