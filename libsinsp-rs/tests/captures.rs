//! Whole captures through the inspector: nothing panics, and the state knows what it should.

use std::path::PathBuf;

use libscap_rs::savefile::Reader;
use libscap_rs::schema::EventClass;
use libsinsp_rs::{Inspector, Step};

fn captures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/captures")
}

#[derive(Debug, Default)]
struct Seen {
    events: u64,
    threaded: u64,
    named: u64,
    reads: u64,
    known_reads: u64,
    timed: u64,
}

fn run(name: &str) -> (Seen, Inspector) {
    let reader = Reader::open(captures().join(name)).expect("the capture is there");
    let mut inspector = Inspector::new(reader);
    let mut seen = Seen::default();
    loop {
        match inspector.next().expect("the capture is whole") {
            Step::Event(event) => {
                seen.events += 1;
                if matches!(
                    event.info.class,
                    EventClass::Syscall | EventClass::Tracepoint
                ) && event.event.tid() > 0
                {
                    seen.threaded += 1;
                    seen.named += u64::from(
                        event
                            .thread
                            .is_some_and(|t| !t.is_placeholder() && !t.comm.is_empty()),
                    );
                }
                seen.timed += u64::from(event.latency.is_some());
                if matches!(event.info.name, "read" | "write")
                    && event.event.param_i64(0).is_some_and(|r| r >= 0)
                {
                    seen.reads += 1;
                    seen.known_reads += u64::from(event.fd.is_some());
                }
            }
            Step::End => return (seen, inspector),
            _ => {}
        }
    }
}

#[test]
fn every_capture_ends_with_a_sane_state() {
    let mut captures_seen = 0;
    for entry in std::fs::read_dir(captures()).expect("captures are there") {
        let name = entry.expect("readable").file_name();
        let name = name.to_str().expect("ASCII names");
        if !name.contains(".scap") {
            continue;
        }
        captures_seen += 1;
        let (seen, inspector) = run(name);
        assert!(seen.events > 0, "{name}: {seen:?}");
        assert!(!inspector.state().threads.is_empty(), "{name}");
        assert_eq!(inspector.counters().unknown_events, 0, "{name}");
        assert_eq!(inspector.counters().refused_threads, 0, "{name}");
    }
    assert!(captures_seen >= 14);
}

#[test]
fn threads_and_descriptors_are_known() {
    for name in [
        "rkt_live.scap.gz",
        "a_shell.scap.gz",
        "current_schema.scap.gz",
    ] {
        let (seen, _) = run(name);
        assert!(seen.named * 100 >= seen.threaded * 96, "{name}: {seen:?}");
        assert!(
            seen.known_reads * 100 >= seen.reads * 90,
            "{name}: {seen:?}"
        );
    }
}

#[test]
fn old_captures_tell_how_long_calls_took() {
    let (seen, _) = run("a_shell.scap.gz");
    assert!(seen.timed * 10 >= seen.threaded * 5, "{seen:?}");
    let (seen, _) = run("current_schema.scap.gz");
    assert_eq!(seen.timed, 0, "exit events only");
}
