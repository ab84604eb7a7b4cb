//! A proof that nothing is torn, reordered or lost uncounted between a call and the reader: threads
//! on all CPUs make calls whose arguments carry thread, sequence number and a checksum, and a
//! [`Capture`] of `libscap-rs` checks every one of them.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Barrier, mpsc};
use std::time::{Duration, Instant};

use libscap_rs::event::Event;
use libscap_rs::live::{Capture, Config, Wanted};
use libscap_rs::schema::code;
use libscap_rs::{Error, Events, Source, Stats};

use crate::host;

/// One call in so many is a write, whose record has a length of its own; the others are lseek.
const WRITES: u64 = 5;
/// Longest data of a write: all of it is recorded with the default snaplen.
const MAX_DATA: u64 = 80;
/// How often the reader says how far it is, in events.
const STEP: u64 = 512;

/// What to do.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Calls, over all threads.
    pub events: u64,
    /// Threads that make them.
    pub threads: usize,
    /// Bytes of each ring.
    pub ring_bytes: u64,
    /// Most calls of one thread that were not read yet; with `None` threads do not wait for the
    /// reader, and events are lost when it is slower.
    pub ahead: Option<u64>,
    /// Rounds of an empty loop between two calls.
    pub pause: u64,
    /// How long events are held back for older ones of other CPUs. A virtual CPU may rest longer
    /// between taking the time and publishing the record than a real one.
    pub reorder_window: Duration,
}

/// What was seen.
#[derive(Clone, Copy, Debug, Default)]
pub struct Report {
    /// Calls made.
    pub made: u64,
    /// Their events that were read.
    pub read: u64,
    /// Events of other processes that were read.
    pub foreign: u64,
    /// Gaps in the sequences of the threads.
    pub missing: u64,
    /// Events whose arguments do not belong together.
    pub torn: u64,
    /// Events older than the one before, or with a sequence number below that of the one before
    /// of the same thread.
    pub reordered: u64,
    /// Age of the oldest of these when it was read: above the reorder window, its CPU rested that
    /// long between taking the time and publishing the record.
    pub lateness: Duration,
    /// Counters of the capture.
    pub stats: Stats,
    /// From the first call to the last one.
    pub producing: Duration,
}

impl Report {
    /// What is wrong; empty when everything adds up.
    pub fn complaints(&self) -> Vec<String> {
        let mut out = Vec::new();
        let mut demand = |fine: bool, text: &str| {
            if !fine {
                out.push(format!("{text}: {self:?}"));
            }
        };
        demand(self.torn == 0, "torn records");
        demand(self.reordered == 0, "reordered records");
        demand(self.stats.malformed == 0, "malformed records");
        demand(
            self.made == self.read + self.missing,
            "calls made are not events read and events missing",
        );
        demand(
            self.stats.events == self.read + self.foreign + self.stats.drops(),
            "events tried are not events read and events counted as lost",
        );
        demand(
            self.missing <= self.stats.drops() + self.stats.preemptions,
            "more events are missing than were counted as lost",
        );
        out
    }
}

/// Mixes a number thoroughly.
fn mix(number: u64) -> u64 {
    let mut x = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// Thread and sequence number in one argument.
fn tag(thread: usize, seq: u64) -> u64 {
    (thread as u64) << 48 | seq
}

/// A descriptor that does not exist and depends on everything else.
fn checked_fd(tag: u64) -> i32 {
    (mix(tag) as u32 | 1 << 31) as i32
}

/// The data of a write: the tag, then bytes that depend on it; its length does, too.
fn data(tag: u64) -> ([u8; MAX_DATA as usize], usize) {
    let hash = mix(tag);
    let mut bytes = [0; MAX_DATA as usize];
    let len = 8 + (hash % (MAX_DATA - 7)) as usize;
    for (i, byte) in bytes[..len].iter_mut().enumerate() {
        *byte = (hash >> (8 * (i % 8))) as u8 ^ i as u8;
    }
    bytes[..8].copy_from_slice(&tag.to_le_bytes());
    (bytes, len)
}

/// Makes call `seq` of thread `thread`. Both calls fail: there are no such descriptors.
fn make_call(thread: usize, seq: u64) {
    let tag = tag(thread, seq);
    if seq.is_multiple_of(WRITES) {
        let (bytes, len) = data(tag);
        let null = null_device() as u64;
        host::syscall(libc::SYS_write, [null, bytes.as_ptr() as u64, len as u64]);
    } else {
        let fd = checked_fd(tag) as u64;
        host::syscall(libc::SYS_lseek, [fd, tag, tag % 3]);
    }
}

fn null_device() -> i32 {
    use std::os::fd::IntoRawFd;
    use std::sync::OnceLock;
    static NULL: OnceLock<i32> = OnceLock::new();
    *NULL.get_or_init(|| {
        let file = std::fs::File::options().write(true).open("/dev/null");
        file.expect("/dev/null").into_raw_fd()
    })
}

/// Thread and sequence number of an event, `None` when its parts do not belong together.
fn check(event: &Event<'_>) -> Option<(usize, u64)> {
    let tag = match event.code() {
        code::SYSCALL_LSEEK_X => {
            let tag = event.param_u64(2)?;
            let intact = event.param_i64(0)? == -i64::from(libc::EBADF)
                && event.param_i64(1)? == i64::from(checked_fd(tag))
                && event.nparams() == 4;
            intact.then_some(tag)?
        }
        code::SYSCALL_WRITE_X => {
            let recorded = event.param(1)?;
            let tag = u64::from_le_bytes(recorded.get(..8)?.try_into().ok()?);
            let (bytes, len) = data(tag);
            let intact = recorded == &bytes[..len]
                && event.param_i64(0)? == len as i64
                && event.param_u64(3)? == len as u64
                && event.nparams() == 4;
            intact.then_some(tag)?
        }
        _ => return None,
    };
    Some(((tag >> 48) as usize, tag & ((1 << 48) - 1)))
}

/// Follows the sequence of every thread.
struct Reader {
    report: Report,
    threads: HashMap<i64, usize>,
    /// The sequence number each thread has next.
    next: Vec<u64>,
    last_ts: u64,
}

impl Reader {
    fn take(&mut self, event: &Event<'_>, read: &[AtomicU64]) {
        let report = &mut self.report;
        if event.ts() < self.last_ts {
            report.reordered += 1;
            let age = host::realtime_ns().saturating_sub(event.ts());
            report.lateness = report.lateness.max(Duration::from_nanos(age));
        }
        self.last_ts = event.ts();
        let Some(&thread) = self.threads.get(&event.tid()) else {
            report.foreign += 1;
            return;
        };
        report.read += 1;
        let Some((of, seq)) = check(event).filter(|&(of, _)| of == thread) else {
            report.torn += 1;
            return;
        };
        let next = &mut self.next[of];
        if seq < *next {
            report.reordered += 1;
            return;
        }
        report.missing += seq - *next;
        *next = seq + 1;
        if seq.is_multiple_of(STEP) {
            // Relaxed: a number that publishes nothing.
            read[of].store(seq, Ordering::Relaxed);
        }
    }
}

/// Carries a plan out. The module's ring size is left as the plan says.
pub fn run(plan: &Plan) -> Result<Report, Error> {
    let mut capture = Capture::open(Config {
        wanted: Wanted::by_name(["lseek", "write"])?,
        exclude_self: false,
        snapshot: None,
        ring_bytes: Some(plan.ring_bytes),
        reorder_window: plan.reorder_window,
        // Longer than anything is held back: a timeout means that nothing is left.
        timeout: 2 * plan.reorder_window + Duration::from_millis(50),
        restart_on_hotplug: false,
        ..Config::default()
    })?;
    let share = plan.events / plan.threads as u64;
    let read: Vec<AtomicU64> = (0..plan.threads).map(|_| AtomicU64::new(0)).collect();
    let go = Barrier::new(plan.threads + 1);
    let done = AtomicBool::new(false);
    let cpus = host::cpus("online");
    null_device();
    std::thread::scope(|scope| {
        let (sender, ids) = mpsc::channel();
        let producers: Vec<_> = (0..plan.threads)
            .map(|thread| {
                let (sender, go, read, cpus) = (sender.clone(), &go, &read, &cpus);
                scope.spawn(move || {
                    // Every other thread may move from one CPU to another, and its events must
                    // follow each other all the same.
                    if thread.is_multiple_of(2) {
                        host::pin(cpus[thread / 2 % cpus.len()]);
                    }
                    let _ = sender.send((host::tid() as i64, thread));
                    go.wait();
                    produce(plan, thread, share, &read[thread])
                })
            })
            .collect();
        let mut reader = Reader {
            report: Report::default(),
            threads: ids.iter().take(plan.threads).collect(),
            next: vec![0; plan.threads],
            last_ts: 0,
        };
        go.wait();
        let start = Instant::now();
        let done = &done;
        let watcher = scope.spawn(move || {
            for producer in producers {
                let _ = producer.join();
            }
            done.store(true, Ordering::Release);
            start.elapsed()
        });
        loop {
            // Acquire: pairs with the watcher's release; all calls were made before.
            let last_look = done.load(Ordering::Acquire);
            if last_look {
                capture.pause()?;
            }
            let mut taken = 0;
            loop {
                let each = |event: Event<'_>| {
                    reader.take(&event, &read);
                    taken += 1;
                    ControlFlow::Continue(())
                };
                match capture.next_events(each)? {
                    // Other processes may write for ever: in the end the capture is paused.
                    Events::Some if last_look || !done.load(Ordering::Acquire) => {}
                    _ => break,
                }
            }
            if last_look {
                break;
            }
        }
        let mut report = reader.report;
        for next in &reader.next {
            report.missing += share - next;
        }
        report.made = share * plan.threads as u64;
        report.producing = watcher.join().unwrap_or_default();
        report.stats = capture.stats();
        Ok(report)
    })
}

fn produce(plan: &Plan, thread: usize, share: u64, read: &AtomicU64) {
    for seq in 0..share {
        if let Some(ahead) = plan.ahead
            && seq.is_multiple_of(64)
        {
            while seq > read.load(Ordering::Relaxed) + ahead {
                std::thread::sleep(Duration::from_micros(200));
            }
        }
        make_call(thread, seq);
        for round in 0..plan.pause {
            std::hint::black_box(round);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_depend_on_the_whole_tag() {
        let (one, two) = (tag(1, 5), tag(1, 6));
        assert_ne!(checked_fd(one), checked_fd(two));
        assert!(checked_fd(one) < 0);
        let (bytes, len) = data(one);
        assert_eq!(bytes[..8], one.to_le_bytes());
        assert!((8..=MAX_DATA as usize).contains(&len));
    }

    #[test]
    fn complaints_name_what_does_not_add_up() {
        let stats = Stats {
            events: 12,
            drops_buffer: 1,
            ..Stats::default()
        };
        let fine = Report {
            made: 10,
            read: 9,
            missing: 1,
            foreign: 2,
            stats,
            ..Report::default()
        };
        assert_eq!(fine.complaints(), [""; 0]);
        let torn = Report { torn: 1, ..fine };
        assert_eq!(torn.complaints().len(), 1);
        let lost = Report { read: 8, ..fine };
        assert_eq!(lost.complaints().len(), 2);
    }
}
