//! Tests of a capture over rings in ordinary memory.

use std::collections::BTreeSet;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use super::super::config::Wanted;
use super::super::ring::RingMemory;
use super::super::ring::synthetic::{Producer, ring};
use super::super::sections::Sections;
use super::wait::realtime_ns;
use super::*;
use crate::event::EventBuf;

/// What the driver was told.
#[derive(Debug, Default)]
struct State {
    syscalls: BTreeSet<u64>,
    tracepoints: BTreeSet<u64>,
    settings: Vec<(Command, u64)>,
    attached: usize,
    producers: Vec<Producer>,
    filter: Option<Filter>,
}

impl std::fmt::Debug for Producer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Producer")
    }
}

#[derive(Clone)]
struct Synthetic {
    state: Arc<Mutex<State>>,
    rings: usize,
    api: Version,
    /// Of two rings, where the driver tells.
    sections: Option<Arc<[AtomicU64; 2]>>,
    filters: bool,
}

const PID: u64 = 4711;

impl Synthetic {
    fn new(rings: usize) -> Self {
        Self {
            state: Arc::default(),
            rings,
            api: Version::new(10, 1, 0),
            sections: None,
            filters: false,
        }
    }

    fn with<T>(&self, f: impl FnOnce(&mut State) -> T) -> T {
        f(&mut self.state.lock().expect("lock"))
    }

    fn push(&self, ring: usize, record: &[u8]) {
        assert!(
            self.with(|s| s.producers[ring].push(record)),
            "ring is full"
        );
    }
}

impl Driver for Synthetic {
    fn attach(&mut self, _: &Config) -> Result<Vec<Box<dyn RingMemory>>, Error> {
        let (producers, memory): (Vec<_>, Vec<_>) = (0..self.rings).map(|_| ring(4096)).unzip();
        self.with(|s| {
            s.producers = producers;
            s.attached += 1;
        });
        Ok(memory)
    }
    fn versions(&self) -> Result<(Version, Version), Error> {
        Ok((self.api, Version::new(4, 5, 1)))
    }
    fn features(&self) -> io::Result<Features> {
        let order = self.sections.as_ref().map(|_| Features::ORDER);
        let filter = self.filters.then_some(Features::FILTER);
        Ok(order.unwrap_or_default() | filter.unwrap_or_default())
    }
    fn set_filter(&self, filter: Option<&Filter>, _: bool) -> io::Result<()> {
        if filter.is_some_and(|f| f.pids.contains(&0)) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        self.with(|s| s.filter = filter.cloned());
        Ok(())
    }
    fn enable(&self, _: Features) -> io::Result<()> {
        Ok(())
    }
    fn sections(&self) -> io::Result<Box<dyn Sections>> {
        let sections = self.sections.clone().ok_or(io::ErrorKind::Unsupported)?;
        Ok(Box::new(sections))
    }
    fn command(&self, command: Command, argument: u64) -> io::Result<u64> {
        self.with(|s| {
            match command {
                Command::EnableSyscall => drop(s.syscalls.insert(argument)),
                Command::DisableSyscall => drop(s.syscalls.remove(&argument)),
                Command::EnableTracepoint => drop(s.tracepoints.insert(argument)),
                Command::DisableTracepoint => drop(s.tracepoints.remove(&argument)),
                _ => s.settings.push((command, argument)),
            }
            Ok(if command == Command::GetCurrentPid {
                PID
            } else {
                0
            })
        })
    }
    fn detach(&mut self) {
        self.with(|s| s.producers.clear());
    }
}

fn config() -> Config {
    Config {
        timeout: Duration::ZERO,
        reorder_window: Duration::ZERO,
        snapshot: None,
        host_root: "/".into(),
        ..Config::default()
    }
}

fn open(rings: usize, config: Config) -> (Synthetic, Capture<Synthetic>) {
    let driver = Synthetic::new(rings);
    let capture = Capture::with_driver(driver.clone(), config).expect("capture");
    (driver, capture)
}

fn close_event(ts: u64, tid: i64) -> Vec<u8> {
    let mut buf = EventBuf::new(code::SYSCALL_CLOSE_X);
    buf.at(ts, tid).int(0).int(3);
    buf.event().expect("event").as_bytes().to_vec()
}

fn times(capture: &mut Capture<Synthetic>) -> Vec<u64> {
    let mut out = Vec::new();
    while let Next::Event(event) = capture.next_event().expect("event") {
        out.push(event.ts());
    }
    out
}

#[test]
fn rings_are_merged_by_time() {
    let (driver, mut capture) = open(3, config());
    for (ring, stamps) in [(0, [1, 4, 9]), (1, [2, 3, 10]), (2, [5, 6, 7])] {
        for ts in stamps {
            driver.push(ring, &close_event(ts, 1));
        }
    }
    assert_eq!(times(&mut capture), [1, 2, 3, 4, 5, 6, 7, 9, 10]);
    driver.push(1, &close_event(11, 1));
    let Next::Event(event) = capture.next_event().expect("event") else {
        panic!("no event");
    };
    assert_eq!((event.ts(), event.device), (11, 1));
    assert!(matches!(capture.next_event(), Ok(Next::Timeout)));
}

#[test]
fn records_younger_than_the_window_wait_for_older_ones() {
    let window = Duration::from_secs(3600);
    let (driver, mut capture) = open(
        2,
        Config {
            reorder_window: window,
            ..config()
        },
    );
    let now = realtime_ns();
    driver.push(0, &close_event(now, 1));
    assert_eq!(
        times(&mut capture),
        [],
        "a CPU may still publish an older one"
    );
    let old = now - 2 * window.as_nanos() as u64;
    driver.push(1, &close_event(old, 1));
    assert_eq!(times(&mut capture), [old]);
}

#[test]
fn where_cpus_tell_only_those_in_a_section_are_waited_for() {
    let sections = Arc::new([AtomicU64::new(2), AtomicU64::new(1)]);
    let mut driver = Synthetic::new(2);
    driver.sections = Some(Arc::clone(&sections));
    let long = Config {
        reorder_window: Duration::from_secs(3600),
        ..config()
    };
    let mut capture = Capture::with_driver(driver.clone(), long).expect("capture");
    let old = realtime_ns() - 1_000_000_000;
    driver.push(0, &close_event(old, 1));
    assert_eq!(times(&mut capture), [], "CPU 1 may publish an older one");
    assert_eq!(times(&mut capture), [], "however long that takes");
    sections[1].store(2, Ordering::Release);
    assert_eq!(times(&mut capture), [old], "no hour is waited for");
    driver.push(0, &close_event(realtime_ns() + 60_000_000_000, 1));
    assert_eq!(times(&mut capture), [], "younger than the CPUs were asked");
}

#[test]
fn a_clock_that_was_set_back_does_not_hold_events_forever() {
    let (driver, mut capture) = open(
        1,
        Config {
            reorder_window: Duration::from_millis(1),
            timeout: Duration::from_secs(60),
            ..config()
        },
    );
    let future = realtime_ns() + 3_600_000_000_000;
    driver.push(0, &close_event(future, 1));
    let Next::Event(event) = capture.next_event().expect("event") else {
        panic!("held back");
    };
    assert_eq!(event.ts(), future);
}

#[test]
fn only_what_is_wanted_is_enabled_and_all_of_it_is_disabled_in_the_end() {
    let wanted = Wanted::by_name(["close", "execve", "signal_deliver"]).expect("names");
    let (driver, capture) = open(
        1,
        Config {
            wanted,
            snaplen: 17,
            drop_failed: true,
            full_capture_ports: Some((1, 2)),
            ..config()
        },
    );
    driver.with(|s| {
        assert_eq!(s.syscalls.len(), 2);
        assert_eq!(s.tracepoints, BTreeSet::from([0, 1, 6, 8]));
        for setting in [
            (Command::DisableDropping, 0),
            (Command::SetSnaplen, 17),
            (Command::DisableDynamicSnaplen, 0),
            (Command::SetFullCapturePorts, 0x2_0001),
            (Command::EnableDropFailed, 0),
        ] {
            assert!(s.settings.contains(&setting), "{setting:?}");
        }
    });
    drop(capture);
    driver.with(|s| {
        assert!(s.syscalls.is_empty() && s.tracepoints.is_empty());
        assert!(s.producers.is_empty(), "detached");
    });
}

#[test]
fn pausing_and_resuming() {
    let (driver, mut capture) = open(1, config());
    let all = driver.with(|s| s.syscalls.len());
    capture.pause().expect("pause");
    driver.with(|s| assert!(s.syscalls.is_empty() && s.tracepoints.is_empty()));
    capture.resume().expect("resume");
    driver.with(|s| assert_eq!(s.syscalls.len(), all));
}

#[test]
fn a_module_of_another_version_is_refused() {
    let mut driver = Synthetic::new(1);
    driver.api = Version::new(11, 0, 0);
    let Err(error) = Capture::with_driver(driver.clone(), config()) else {
        panic!("accepted");
    };
    assert!(matches!(error, Error::VersionMismatch { what: "API", .. }));
    driver.with(|s| assert!(s.producers.is_empty(), "detached"));
}

#[test]
fn the_own_process_can_be_left_out() {
    for (exclude_self, expected) in [(true, vec![2]), (false, vec![1, 2])] {
        let (driver, mut capture) = open(
            1,
            Config {
                exclude_self,
                ..config()
            },
        );
        driver.push(0, &close_event(1, PID as i64));
        driver.push(0, &close_event(2, 1));
        assert_eq!(times(&mut capture), expected);
    }
}

#[test]
fn broken_records_are_counted_and_skipped() {
    let (driver, mut capture) = open(1, config());
    let mut bad = close_event(1, 1);
    bad[26] = 200;
    driver.push(0, &bad);
    driver.push(0, &close_event(2, 1));
    assert_eq!(times(&mut capture), [2]);
    let stats = capture.stats();
    assert_eq!((stats.events, stats.malformed), (2, 1));
}

fn hotplug() -> Vec<u8> {
    let mut buf = EventBuf::new(code::CPU_HOTPLUG_E);
    buf.at(5, 0).uint(7).uint(0);
    buf.event().expect("event").as_bytes().to_vec()
}

#[test]
fn a_new_cpu_restarts_the_capture() {
    let (driver, mut capture) = open(1, config());
    driver.push(0, &close_event(1, 1));
    driver.push(0, &hotplug());
    assert_eq!(times(&mut capture), [1]);
    driver.with(|s| assert_eq!(s.attached, 2));
    driver.push(0, &close_event(6, 1));
    assert_eq!(times(&mut capture), [6]);
    assert_eq!(capture.stats().events, 3, "counters go on");
}

#[test]
fn a_restart_begins_a_section() {
    let (driver, mut capture) = open(1, config());
    driver.push(0, &hotplug());
    assert!(matches!(capture.next_event(), Ok(Next::NewSection)));
    assert!(matches!(capture.next_event(), Ok(Next::Timeout)));
}

#[test]
fn a_new_cpu_can_end_the_capture_instead() {
    let (driver, mut capture) = open(
        1,
        Config {
            restart_on_hotplug: false,
            ..config()
        },
    );
    driver.push(0, &hotplug());
    let Err(error) = capture.next_event() else {
        panic!("went on");
    };
    assert!(matches!(error, Error::CpuHotplug { cpu: 7 }));
}

#[test]
fn a_call_that_skipped_events_keeps_its_time_limit() {
    let (driver, mut capture) = open(1, config());
    driver.push(0, &close_event(1, PID as i64));
    let mut passed = Some(Instant::now());
    assert_eq!(capture.wait(&mut passed), None);
    assert_eq!(capture.wait(&mut None), Some(0));
}

#[test]
fn stopping_ends_the_stream() {
    let (driver, mut capture) = open(
        1,
        Config {
            timeout: Duration::from_secs(3600),
            ..config()
        },
    );
    let handle = capture.stop_handle();
    let thread = std::thread::spawn(move || handle.stop());
    assert!(matches!(capture.next_event(), Ok(Next::End)));
    thread.join().expect("join");
    driver.push(0, &close_event(1, 1));
    assert!(matches!(capture.next_event(), Ok(Next::End)));
}

#[test]
fn a_changed_snaplen_discards_what_was_recorded_before() {
    let (driver, mut capture) = open(1, config());
    driver.push(0, &close_event(1, 1));
    capture.set_snaplen(4).expect("snaplen");
    driver.push(0, &close_event(2, 1));
    assert_eq!(times(&mut capture), [2]);
    assert!(capture.set_snaplen(70_000).is_err());
    assert_eq!(capture.config().snaplen, 4);
}

#[test]
fn a_refused_limit_leaves_the_one_before_which_can_be_lifted() {
    let mut driver = Synthetic::new(1);
    driver.filters = true;
    let mut capture = Capture::with_driver(driver.clone(), config()).expect("capture");
    let of = |pid| Filter {
        pids: vec![pid],
        ..Filter::default()
    };
    assert!(capture.limit(Some(&of(5))).expect("limited"));
    assert!(capture.limit(Some(&of(0))).is_err());
    driver.with(|s| assert_eq!(s.filter, Some(of(5))));
    assert!(capture.limit(None).expect("lifted"));
    driver.with(|s| assert_eq!(s.filter, None));
}
