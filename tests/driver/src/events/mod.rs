//! Recording what a few system calls produce, and comparing it with what they should.
//!
//! A test of an event makes the call, successfully and failing, and states every parameter:
//!
//! ```no_run
//! use driver_suite::events::{call, expect, record};
//! use libscap_rs::schema::code;
//!
//! let recording = record(&["close"], || call(libc::SYS_close, [u64::MAX]));
//! recording.exactly([expect(code::SYSCALL_CLOSE_X).ret(recording.value).int(-1)]);
//! ```
//!
//! * [`record`] opens a capture of the named calls, runs the closure in this thread, and keeps the
//!   events that happened meanwhile (by their time). [`Recorder`] does the same with settings:
//!   snaplen, drop-failed, sampling. Losses fail the test.
//! * [`Recording::exactly`] compares the events of this thread, in order, none missing and none
//!   extra; [`Recording::exactly_of`] those of another thread, such as a child's.
//! * [`Expect`] lists the parameters in the order of the schema. One that is not listed fails the
//!   test; what cannot be known exactly is described with [`Expect::that`]. Numbers are compared
//!   with their width, strings with their NUL; flags are given by the names of the schema.
//!   A difference is printed as a table of all parameters.
//! * [`call`] makes a raw system call with exactly these registers; the answer is `-errno` on
//!   failure. Buffers and paths must have been touched before (anything on the heap has): the
//!   module reads user memory without faulting pages in.
//!
//! The module is one for all tests of a program, which therefore take turns; `record` sees to it.

mod expect;
pub mod files;
pub mod process;
pub mod sockets;

use std::time::Duration;

use libscap_rs::live::{Capture, Config, Sampling, Wanted};
use libscap_rs::{Event, Next, Source, Stats};

pub use expect::{Expect, expect};

use crate::{alone, host};

/// A system call with these registers (the rest is 0): its result, `-errno` on failure.
pub fn call<const N: usize>(nr: libc::c_long, args: [u64; N]) -> i64 {
    let mut all = [0u64; 6];
    all[..N].copy_from_slice(&args);
    let [a, b, c, d, e, f] = all;
    // SAFETY: the tests pass numbers, or addresses of memory they own for the call.
    let ret = unsafe { libc::syscall(nr, a, b, c, d, e, f) };
    if ret < 0 {
        -i64::from(
            std::io::Error::last_os_error()
                .raw_os_error()
                .expect("errno"),
        )
    } else {
        ret
    }
}

/// Runs `body` in a thread with its own working directory, root and mounts, which do not
/// propagate to anybody else.
///
/// # Panics
///
/// When the thread may not have them, or `body` panics.
pub fn aside<T: Send>(body: impl FnOnce() -> T + Send) -> T {
    let run = || {
        let namespace = call(libc::SYS_unshare, [libc::CLONE_NEWNS as u64]);
        assert_eq!(namespace, 0, "unshare");
        let (root, flags) = (files::text("/"), libc::MS_REC | libc::MS_PRIVATE);
        let private = call(libc::SYS_mount, [0, files::ptr(&root), 0, flags]);
        assert_eq!(private, 0, "mount --make-rprivate");
        body()
    };
    std::thread::scope(|scope| match scope.spawn(run).join() {
        Ok(value) => value,
        Err(panic) => std::panic::resume_unwind(panic),
    })
}

/// Records the events of the named calls (and tracepoints) while `body` runs.
pub fn record<T>(names: &[&str], body: impl FnOnce() -> T) -> Recording<T> {
    Recorder::new(names).record(body)
}

/// A recording with settings.
#[derive(Debug)]
pub struct Recorder {
    config: Config,
    may_lose: bool,
}

impl Recorder {
    /// Records the calls and tracepoints with these names.
    pub fn new(names: &[&str]) -> Self {
        Self {
            config: Config {
                wanted: Wanted::by_name(names.iter().copied()).expect("names of the schema"),
                exclude_self: false,
                snapshot: None,
                timeout: Duration::from_millis(60),
                reorder_window: Duration::from_millis(5),
                restart_on_hotplug: false,
                ..Config::default()
            },
            may_lose: false,
        }
    }

    /// Losses do not fail the test; [`Recording::stats`] tells.
    pub fn may_lose(mut self) -> Self {
        self.may_lose = true;
        self
    }

    /// With this payload limit instead of 80.
    pub fn snaplen(mut self, snaplen: u32) -> Self {
        self.config.snaplen = snaplen;
        self
    }

    /// With the dynamic payload limit.
    pub fn dynamic_snaplen(mut self) -> Self {
        self.config.dynamic_snaplen = true;
        self
    }

    /// Without failed calls.
    pub fn drop_failed(mut self) -> Self {
        self.config.drop_failed = true;
        self
    }

    /// Sampling with this ratio.
    pub fn sampling(mut self, ratio: u32) -> Self {
        self.config.sampling = Some(Sampling { ratio });
        self
    }

    /// With any other setting.
    pub fn with(mut self, change: impl FnOnce(&mut Config)) -> Self {
        change(&mut self.config);
        self
    }

    /// Runs `body` and keeps what happened meanwhile.
    ///
    /// # Panics
    ///
    /// When the module cannot be used, or lost events.
    pub fn record<T>(self, body: impl FnOnce() -> T) -> Recording<T> {
        let _alone = alone();
        let mut capture = Capture::open(self.config).unwrap_or_else(|e| panic!("{e}"));
        let start = host::realtime_ns();
        let value = body();
        let end = host::realtime_ns();
        capture.pause().expect("pause");
        let mut events = Vec::new();
        loop {
            match capture.next_event().expect("event") {
                Next::Event(event) if (start..=end).contains(&event.ts()) => events.push(Owned {
                    record: event.as_bytes().to_vec(),
                    device: event.device,
                }),
                Next::Event(_) => {}
                _ => break,
            }
        }
        let stats = capture.stats();
        assert!(
            self.may_lose || stats.drops() == 0,
            "events were lost: {stats:?}"
        );
        assert_eq!(stats.malformed, 0, "records were malformed: {stats:?}");
        Recording {
            value,
            stats,
            tid: host::tid() as i64,
            events,
        }
    }
}

#[derive(Clone, Debug)]
struct Owned {
    record: Vec<u8>,
    device: u16,
}

impl Owned {
    fn event(&self) -> Event<'_> {
        Event::new(&self.record, self.device, 0).expect("checked when it was recorded")
    }
}

/// What happened while a closure ran.
#[derive(Debug)]
pub struct Recording<T> {
    /// What the closure returned.
    pub value: T,
    /// Counters of the module for this consumer.
    pub stats: Stats,
    tid: i64,
    events: Vec<Owned>,
}

impl<T> Recording<T> {
    /// Thread that made the recording.
    pub fn tid(&self) -> i64 {
        self.tid
    }

    /// Events of all threads, in order of time.
    pub fn all(&self) -> impl Iterator<Item = Event<'_>> {
        self.events.iter().map(Owned::event)
    }

    /// Events of one thread.
    pub fn of(&self, tid: i64) -> impl Iterator<Item = Event<'_>> {
        self.all().filter(move |e| e.tid() == tid)
    }

    /// The one event of this thread with this code.
    ///
    /// # Panics
    ///
    /// When there is none or more than one.
    pub fn one(&self, code: u16) -> Event<'_> {
        let mut found = self.of(self.tid).filter(|e| e.code() == code);
        match (found.next(), found.next()) {
            (Some(event), None) => event,
            (None, _) => panic!("no event {}\n{}", name(code), self.list(self.tid)),
            _ => panic!("several events {}\n{}", name(code), self.list(self.tid)),
        }
    }

    /// The events of this thread are exactly these.
    #[track_caller]
    pub fn exactly<const N: usize>(&self, expected: [Expect; N]) {
        self.exactly_of(self.tid, expected);
    }

    /// The events of thread `tid` are exactly these.
    #[track_caller]
    pub fn exactly_of<const N: usize>(&self, tid: i64, expected: [Expect; N]) {
        let events: Vec<_> = self.of(tid).collect();
        let codes: Vec<_> = events.iter().map(|e| name(e.code())).collect();
        let wanted: Vec<_> = expected.iter().map(|e| name(e.code())).collect();
        assert_eq!(
            codes,
            wanted,
            "other events than expected\n{}",
            self.list(tid)
        );
        for (event, expected) in events.iter().zip(&expected) {
            expected.check(event);
        }
    }

    fn list(&self, tid: i64) -> String {
        let mut out = format!("events of thread {tid}:\n");
        for event in self.of(tid) {
            out += &expect::show(&event);
        }
        out
    }
}

fn name(code: u16) -> &'static str {
    libscap_rs::schema::event_info(code).map_or("unknown", |i| i.symbol)
}
