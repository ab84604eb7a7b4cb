//! What it costs to drain full rings, without a kernel module: `Capture` over rings in ordinary
//! memory that a test program filled.
//!
//! `cargo bench -p libscap-rs --bench drain_rings` prints times. Exact are instructions: with
//! `-- --each RINGS RUN` the rings are drained once, and
//! `valgrind --tool=callgrind --toggle-collect='*drain_each*' target/release/deps/drain_rings-* --once 2 1`
//! counts what that takes; the number of events is printed. RUN is how many events of one CPU
//! follow each other in time.
#![allow(clippy::print_stdout)] // The result is the output.

use std::hint::black_box;
use std::io;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use libscap_rs::event::EventBuf;
use libscap_rs::live::{
    Capture, Command, Config, Driver, NEEDED_API, NEEDED_SCHEMA, RingInfo, RingMemory, Version,
};
use libscap_rs::schema::code;
use libscap_rs::{Error, Event, Events, Next, Source};

const RING: usize = 8 << 20;
/// Bytes mapped of the info page, as 32-bit words; head is the first one.
const INFO_WORDS: usize = size_of::<RingInfo>() / 4;

/// A ring full of records that nobody writes to any more.
struct Filled {
    info: Box<[AtomicU32; INFO_WORDS]>,
    data: Box<[u8]>,
}

// SAFETY: the data is 2 * RING bytes on the heap, its halves are equal, and nobody writes to it.
unsafe impl RingMemory for Filled {
    fn info(&self) -> &RingInfo {
        // SAFETY: RingInfo is 128 bytes of atomics, for which every value is valid; AtomicU32 has
        // at least its alignment here because a boxed array this large is aligned to 8 (checked).
        let info = self.info.as_ptr().cast::<RingInfo>();
        assert!(info.is_aligned());
        // SAFETY: as above.
        unsafe { &*info }
    }
    fn data(&self) -> *const u8 {
        self.data.as_ptr()
    }
    fn size(&self) -> u32 {
        RING as u32
    }
}

/// Stands for a module with full rings.
struct Full {
    rings: usize,
    run: u64,
}

impl Driver for Full {
    fn attach(&mut self, _: &Config) -> Result<Vec<Box<dyn RingMemory>>, Error> {
        Ok((0..self.rings as u64)
            .map(|ring| Box::new(fill(ring, self.rings as u64, self.run)) as Box<dyn RingMemory>)
            .collect())
    }
    fn versions(&self) -> Result<(Version, Version), Error> {
        Ok((NEEDED_API, NEEDED_SCHEMA))
    }
    fn command(&self, _: Command, _: u64) -> io::Result<u64> {
        Ok(0)
    }
    fn detach(&mut self) {}
}

/// What a busy machine does most: read, write and close, with little data.
fn record(ts: u64, tid: i64) -> Vec<u8> {
    let mut buf = match ts % 4 {
        0 => EventBuf::new(code::SYSCALL_CLOSE_X),
        1 => EventBuf::new(code::SYSCALL_WRITE_X),
        2 => EventBuf::new(code::GENERIC_X),
        _ => EventBuf::new(code::SYSCALL_READ_X),
    };
    buf.at(ts, tid);
    match ts % 4 {
        0 => buf.int(0).int(3),
        2 => buf.uint(7).uint(110),
        _ => buf.int(0).bytes(&[b'x'; 40]).int(3).uint(40),
    };
    buf.event().expect("event").as_bytes().to_vec()
}

/// Fills ring `ring` of `rings`, whose turns of `run` events alternate in time.
fn fill(ring: u64, rings: u64, run: u64) -> Filled {
    let mut data = Vec::with_capacity(2 * RING);
    for n in 0.. {
        let ts = (n / run * rings + ring) * run + n % run;
        let record = record(ts, 100 + ring as i64);
        if data.len() + record.len() >= RING {
            break;
        }
        data.extend(record);
    }
    let head = data.len() as u32;
    data.resize(RING, 0);
    data.extend_from_within(..);
    let info: Box<[AtomicU32; INFO_WORDS]> = Box::new(std::array::from_fn(|_| AtomicU32::new(0)));
    info[0].store(head, Ordering::Release);
    Filled {
        info,
        data: data.into_boxed_slice(),
    }
}

#[inline(never)]
fn drain_runs(capture: &mut Capture<Full>) -> Result<u64, Error> {
    let mut events = 0;
    loop {
        let each = |event: Event<'_>| {
            events += 1;
            black_box(event.as_bytes().as_ptr());
            ControlFlow::Continue(())
        };
        if capture.next_events(each)? != Events::Some {
            return Ok(events);
        }
    }
}

#[inline(never)]
fn drain_each(capture: &mut Capture<Full>) -> Result<u64, Error> {
    let mut events = 0;
    while let Next::Event(event) = capture.next_event()? {
        black_box(event.as_bytes().as_ptr());
        events += 1;
    }
    Ok(events)
}

fn open(rings: usize, run: u64) -> Result<Capture<Full>, Error> {
    let config = Config {
        timeout: Duration::ZERO,
        snapshot: None,
        ..Config::default()
    };
    Capture::with_driver(Full { rings, run }, config)
}

fn main() -> Result<(), Error> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [how, rings, run] = &arguments[..] {
        let number = |text: &str| text.parse().expect("a number");
        let mut capture = open(number(rings) as usize, number(run))?;
        let events = match how.as_str() {
            "--each" => drain_each(&mut capture)?,
            _ => drain_runs(&mut capture)?,
        };
        println!("{events} events");
        return Ok(());
    }
    for (rings, run) in [(1, 1), (2, 100), (2, 1), (8, 100), (8, 1)] {
        let mut best = f64::INFINITY;
        for _ in 0..5 {
            let mut capture = open(rings, run)?;
            let start = Instant::now();
            let events = drain_each(&mut capture)?;
            best = best.min(start.elapsed().as_nanos() as f64 / events as f64);
        }
        println!("{rings} rings, runs of {run:3}: {best:5.1} ns per event");
    }
    Ok(())
}
