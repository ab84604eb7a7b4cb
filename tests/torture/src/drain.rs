//! A consumer as it should be: reads every record, checks it, and in the end makes up the balance.

use crate::record::{self, Expect};
use driver_suite::abi::{nr, tp};
use driver_suite::extension::feature;
use driver_suite::ring::Counters;
use driver_suite::{Ring, host};
use libscap_rs::schema::EXTENSION_CODES;
use std::io;
use std::time::{Duration, Instant};

/// Event codes of the common schema are below this; those of extensions are counted behind them.
const CODES: usize = 512;
/// Events of extensions, at most.
const EXTENSIONS: usize = 16;
/// Calls are below this.
pub const CALLS: u64 = 512;

/// The rings of all CPUs that were online when it was opened.
pub struct Consumer {
    rings: Vec<Ring>,
    /// What its records may look like.
    pub expect: Expect,
    /// The time of the last record of each ring, when it has to rise: faults and nested records take another
    /// clock, or are written before what they interrupt.
    last: Option<Vec<u64>>,
    /// Whether the module wakes us.
    extended: bool,
    read: u64,
    codes: Box<[u64; CODES + EXTENSIONS]>,
}

/// Where records of `code`, which is one, are counted.
fn place(code: u16) -> usize {
    match code.checked_sub(EXTENSION_CODES) {
        Some(distance) => CODES + usize::from(distance) / 2,
        None => usize::from(code),
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Balance {
    /// Records attempted.
    pub events: u64,
    /// Records read.
    pub read: u64,
    /// Records lost.
    pub lost: u64,
    /// Events refused, which are not among those attempted.
    pub refused: u64,
}

impl Consumer {
    /// Opens and maps every online CPU; nothing is recorded yet.
    pub fn open() -> io::Result<Self> {
        let rings = host::cpus("online")
            .into_iter()
            .map(Ring::open)
            .collect::<io::Result<Vec<_>>>()?;
        Ok(Self {
            rings,
            expect: Expect::default(),
            last: None,
            extended: false,
            read: 0,
            codes: Box::new([0; CODES + EXTENSIONS]),
        })
    }

    /// As [`Self::open`], recording all there is with the longest data.
    pub fn of_everything() -> io::Result<Self> {
        let this = Self::open()?;
        this.set(nr::SET_SNAPLEN, 65000)?;
        this.set(nr::ENABLE_DYNAMIC_SNAPLEN, 0)?;
        for call in 0..CALLS {
            this.set(nr::ENABLE_SYSCALL, call)?;
        }
        for tracepoint in 0..tp::MAX {
            this.set(nr::ENABLE_TP, tracepoint)?;
        }
        Ok(this)
    }

    /// As [`Self::of_everything`], with every extension the module has.
    pub fn with_extensions() -> io::Result<Self> {
        let mut this = Self::of_everything()?;
        let device = &this.rings[0].device;
        let features = device.query().features;
        device.enable(features)?;
        this.extended = features & feature::POLL != 0;
        this.expect.more_params = usize::from(features & feature::LATENCY != 0);
        Ok(this)
    }

    /// Records the exits of `calls` only, and expects their times to rise.
    pub fn of_calls(calls: &[libc::c_long]) -> io::Result<Self> {
        let mut this = Self::open()?;
        for &call in calls {
            this.set(nr::ENABLE_SYSCALL, call as u64)?;
        }
        this.set(nr::ENABLE_TP, tp::SYS_EXIT)?;
        this.last = Some(vec![0; this.rings.len()]);
        Ok(this)
    }

    /// A setting.
    pub fn set(&self, nr: u32, argument: u64) -> io::Result<i64> {
        self.rings[0].device.ioctl(nr, argument)
    }

    /// Takes its memory away from this process, a fork that must not write there. It is of no use afterwards.
    pub fn unmap(&self) {
        for ring in &self.rings {
            for mapping in [&ring.info, &ring.data] {
                // SAFETY: mapped by us; the caller does not use the consumer any more, and the process ends
                // without dropping it.
                unsafe { libc::munmap(mapping.addr().cast(), mapping.len()) };
            }
        }
    }

    /// The rings, for those who do more with them.
    pub fn rings(&self) -> &[Ring] {
        &self.rings
    }

    /// Records of `code` read so far.
    pub fn seen(&self, code: u16) -> u64 {
        self.codes[place(code)]
    }

    /// Reads and checks everything there is; `each` gets the code and the bytes of every record.
    pub fn drain_with(&mut self, mut each: impl FnMut(u16, &[u8])) -> Result<u64, String> {
        let mut records = 0;
        for (index, ring) in self.rings.iter().enumerate() {
            let size = ring.size;
            let (head, tail) = (ring.head() as usize, ring.tail() as usize);
            if head >= size || tail >= size {
                return Err(format!("ring {index}: head {head}, tail {tail} of {size}"));
            }
            let mut left = (head + size - tail) % size;
            let mut at = tail;
            while left > 0 {
                // SAFETY: below head and so written; the data is mapped twice, so `left` bytes from `at`
                // are inside of the mapping; the module writes there again only when tail has moved on.
                let bytes = unsafe { std::slice::from_raw_parts(ring.data.addr().add(at), left) };
                let fail = |e| format!("ring {index} at {at} (head {head}): {e}");
                let len = record::length(bytes).map_err(fail)?;
                let code = record::check(&bytes[..len], self.expect).map_err(fail)?;
                if let Some(last) = &mut self.last {
                    let ts = u64::from_le_bytes(bytes[..8].try_into().unwrap_or_default());
                    if ts < last[index] {
                        return Err(fail(format!("time {ts} after {}", last[index])));
                    }
                    last[index] = ts;
                }
                each(code, &bytes[..len]);
                self.codes[place(code)] += 1;
                records += 1;
                left -= len;
                at = (at + len) % size;
            }
            ring.set_tail(at as u32);
        }
        self.read += records;
        Ok(records)
    }

    /// Reads and checks everything there is.
    pub fn drain(&mut self) -> Result<u64, String> {
        self.drain_with(|_, _| {})
    }

    /// Reads for `time`, or until `stop` says so.
    pub fn drain_for(&mut self, time: Duration, stop: impl Fn() -> bool) -> Result<(), String> {
        let end = Instant::now() + time;
        while Instant::now() < end && !stop() {
            if self.drain()? == 0 {
                self.rest();
            }
        }
        Ok(())
    }

    /// Waits for more, for some milliseconds at most.
    pub fn rest(&self) {
        if !self.extended {
            std::thread::sleep(Duration::from_millis(2));
            return;
        }
        let mut ready: Vec<_> = self
            .rings
            .iter()
            .map(|ring| libc::pollfd {
                fd: ring.device.raw(),
                events: libc::POLLIN,
                revents: 0,
            })
            .collect();
        // SAFETY: as many entries as we say, which live through the call.
        unsafe { libc::poll(ready.as_mut_ptr(), ready.len() as libc::nfds_t, 20) };
    }

    /// Counters of all rings, added up.
    pub fn counters(&self) -> Counters {
        let mut sum = Counters {
            n_evts: 0,
            n_drops_buffer: 0,
            n_drops_category: [0; 10],
            n_drops_pf: 0,
            n_preemptions: 0,
            n_context_switches: 0,
        };
        for counters in self.rings.iter().map(Ring::counters) {
            sum.n_evts += counters.n_evts;
            sum.n_drops_buffer += counters.n_drops_buffer;
            sum.n_drops_pf += counters.n_drops_pf;
            sum.n_preemptions += counters.n_preemptions;
            sum.n_context_switches += counters.n_context_switches;
            for (sum, n) in sum
                .n_drops_category
                .iter_mut()
                .zip(counters.n_drops_category)
            {
                *sum += n;
            }
        }
        sum
    }

    /// Stops recording, reads what is left, and compares what was attempted with what came out.
    pub fn balance(&mut self) -> Result<Balance, String> {
        for tracepoint in 0..tp::MAX {
            self.set(nr::DISABLE_TP, tracepoint)
                .map_err(|e| format!("cannot stop: {e}"))?;
        }
        // Operations of io_uring have no tracepoint of that list.
        let device = &self.rings[0].device;
        let rest = device.query().enabled & !feature::IO_URING;
        device
            .enable(rest)
            .map_err(|e| format!("cannot stop io_uring: {e}"))?;
        // A probe that ran on another CPU when we said stop has ended long before the second look.
        for _ in 0..2 {
            std::thread::sleep(Duration::from_millis(20));
            self.drain()?;
        }
        let c = self.counters();
        let balance = Balance {
            events: c.n_evts,
            read: self.read,
            lost: c.n_drops_buffer + c.n_drops_pf,
            refused: c.n_preemptions,
        };
        let categories: u64 = c.n_drops_category.iter().sum();
        if balance.events != balance.read + balance.lost {
            return Err(format!("the counters do not add up: {balance:?}, {c:?}"));
        }
        if categories > c.n_drops_buffer {
            return Err(format!("more losses by category than there are: {c:?}"));
        }
        Ok(balance)
    }
}

impl std::ops::Add for Balance {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            events: self.events + other.events,
            read: self.read + other.read,
            lost: self.lost + other.lost,
            refused: self.refused + other.refused,
        }
    }
}

impl std::fmt::Display for Balance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            events,
            read,
            lost,
            refused,
        } = self;
        write!(
            f,
            "{events} events, {read} read, {lost} lost, {refused} refused"
        )
    }
}
