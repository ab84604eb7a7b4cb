//! Rings as the kernel lays them out, and a capture of all CPUs.

use std::io;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use crate::abi::nr;
use crate::device::{Device, Mapping};
use crate::host;

/// Bytes of a record header.
pub const HEADER: usize = 26;
/// Categories of losses, in the order of the counters.
pub const CATEGORIES: usize = 10;

/// One record, copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// ns since the epoch.
    pub ts: u64,
    /// Thread.
    pub tid: u64,
    /// Event code.
    pub code: u16,
    /// Parameters as they are on the wire.
    pub params: Vec<Vec<u8>>,
}

impl Record {
    /// Parameter `i` as a little-endian signed number of its own width.
    pub fn int(&self, i: usize) -> i64 {
        let bytes = &self.params[i];
        assert!(
            !bytes.is_empty() && bytes.len() <= 8,
            "parameter {i} is no number: {bytes:?}"
        );
        let negative = bytes[bytes.len() - 1] & 0x80 != 0;
        let mut wide = [if negative { 0xff } else { 0 }; 8];
        wide[..bytes.len()].copy_from_slice(bytes);
        i64::from_le_bytes(wide)
    }
}

/// Counters of the info page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Counters {
    pub n_evts: u64,
    pub n_drops_buffer: u64,
    pub n_drops_category: [u64; CATEGORIES],
    pub n_drops_pf: u64,
    pub n_preemptions: u64,
    pub n_context_switches: u64,
}

/// One open device with both mappings.
#[derive(Debug)]
pub struct Ring {
    /// The device.
    pub device: Device,
    /// Info page.
    pub info: Mapping,
    /// Data, twice.
    pub data: Mapping,
    /// Data bytes.
    pub size: usize,
}

impl Ring {
    /// Opens and maps the ring of `cpu`.
    pub fn open(cpu: usize) -> io::Result<Self> {
        let size: usize = host::parameter("g_buffer_bytes_dim")
            .parse()
            .expect("a number");
        let device = Device::open(cpu)?;
        let data = device.map_data(size)?;
        let info = device.map_info()?;
        Ok(Self {
            device,
            info,
            data,
            size,
        })
    }

    fn word(&self, offset: usize) -> &AtomicU32 {
        // SAFETY: the info page is mapped writable as long as self lives, the offset is that of an
        // aligned u32 in it, and kernel and user space access it atomically.
        unsafe { &*self.info.addr().add(offset).cast::<AtomicU32>() }
    }

    fn counter(&self, offset: usize) -> &AtomicU64 {
        // SAFETY: as above, for an aligned u64.
        unsafe { &*self.info.addr().add(offset).cast::<AtomicU64>() }
    }

    /// Next write offset. Acquire pairs with the kernel's store-release after each record.
    pub fn head(&self) -> u32 {
        self.word(0).load(Ordering::Acquire)
    }

    /// Overwrites the published head, as only a broken consumer would.
    pub fn scribble_head(&self, head: u32) {
        self.word(0).store(head, Ordering::Relaxed);
    }

    /// Next read offset.
    pub fn tail(&self) -> u32 {
        self.word(4).load(Ordering::Relaxed)
    }

    /// Gives room back. Release pairs with the kernel's load-acquire before each record.
    pub fn set_tail(&self, tail: u32) {
        self.word(4).store(tail, Ordering::Release);
    }

    /// Overwrites one of the counters (0: n_evts), as only a broken consumer would.
    pub fn scribble_counter(&self, i: usize, value: u64) {
        assert!(i < 15, "15 counters");
        self.counter(8 + 8 * i).store(value, Ordering::Relaxed);
    }

    /// All counters.
    pub fn counters(&self) -> Counters {
        let at = |i: usize| self.counter(8 + 8 * i).load(Ordering::Relaxed);
        Counters {
            n_evts: at(0),
            n_drops_buffer: at(1),
            n_drops_category: std::array::from_fn(|i| at(2 + i)),
            n_drops_pf: at(12),
            n_preemptions: at(13),
            n_context_switches: at(14),
        }
    }

    /// Reads everything there is and gives the room back. Panics on a record that cannot be.
    pub fn read(&self) -> Vec<Record> {
        let head = self.head() as usize;
        let mut tail = self.tail() as usize;
        assert!(
            head < self.size && tail < self.size,
            "head {head}, tail {tail}"
        );
        let mut left = (head + self.size - tail) % self.size;
        let mut records = Vec::new();
        while left > 0 {
            let (record, len) = self.record(tail);
            assert!(len <= left, "record of {len} bytes, {left} left");
            records.push(record);
            left -= len;
            tail = (tail + len) % self.size;
        }
        self.set_tail(tail as u32);
        records
    }

    fn record(&self, at: usize) -> (Record, usize) {
        let header = self.data.bytes(at, HEADER);
        let u16_at = |b: &[u8], i: usize| u16::from_le_bytes(b[i..i + 2].try_into().expect("2"));
        let u32_at = |b: &[u8], i: usize| u32::from_le_bytes(b[i..i + 4].try_into().expect("4"));
        let u64_at = |b: &[u8], i: usize| u64::from_le_bytes(b[i..i + 8].try_into().expect("8"));
        let len = u32_at(&header, 16) as usize;
        let nparams = u32_at(&header, 22) as usize;
        assert!(
            nparams <= 32 && len >= HEADER + 2 * nparams,
            "header {header:?} at {at}"
        );
        let body = self.data.bytes(at + HEADER, len - HEADER);
        let mut params = Vec::new();
        let mut from = 2 * nparams;
        for i in 0..nparams {
            let n = u16_at(&body, 2 * i) as usize;
            params.push(body[from..from + n].to_vec());
            from += n;
        }
        assert_eq!(
            from,
            body.len(),
            "lengths of code {} at {at}",
            u16_at(&header, 20)
        );
        let record = Record {
            ts: u64_at(&header, 0),
            tid: u64_at(&header, 8),
            code: u16_at(&header, 20),
            params,
        };
        (record, len)
    }
}

/// The rings of all online CPUs, opened by the calling thread.
#[derive(Debug)]
pub struct Capture {
    /// In order of the CPUs.
    pub rings: Vec<Ring>,
}

impl Capture {
    /// Opens every online CPU; nothing is recorded yet.
    pub fn open() -> io::Result<Self> {
        let rings = host::cpus("online")
            .into_iter()
            .map(Ring::open)
            .collect::<io::Result<_>>()?;
        Ok(Self { rings })
    }

    /// As [`Capture::open`], with the smallest rings there are: four pages.
    pub fn open_small() -> io::Result<Self> {
        let before = host::parameter("g_buffer_bytes_dim");
        host::set_parameter("g_buffer_bytes_dim", &(4 * host::page()).to_string())?;
        let capture = Self::open();
        host::set_parameter("g_buffer_bytes_dim", &before)?;
        capture
    }

    /// Records the exits of `calls`.
    pub fn of_calls(calls: &[libc::c_long]) -> Self {
        let capture = Self::open().expect("devices");
        capture.record_calls(calls);
        capture
    }

    /// Records the exits of `calls` from now on.
    pub fn record_calls(&self, calls: &[libc::c_long]) {
        for &call in calls {
            self.ioctl(nr::ENABLE_SYSCALL, call as u64);
        }
        self.ioctl(nr::ENABLE_TP, crate::abi::tp::SYS_EXIT);
    }

    /// Records the given tracepoints.
    pub fn of_tracepoints(tracepoints: &[u64]) -> Self {
        let capture = Self::open().expect("devices");
        for &tp in tracepoints {
            capture.ioctl(nr::ENABLE_TP, tp);
        }
        capture
    }

    /// A setting that must succeed, through the first device.
    pub fn ioctl(&self, nr: u32, arg: u64) -> i64 {
        self.rings[0].device.ioctl(nr, arg).expect("ioctl")
    }

    /// Stops recording: no call, no tracepoint.
    pub fn stop(&self) {
        for tp in 0..crate::abi::tp::MAX {
            self.ioctl(nr::DISABLE_TP, tp);
        }
    }

    /// Everything recorded so far, by time.
    pub fn read(&self) -> Vec<Record> {
        let mut records: Vec<Record> = self.rings.iter().flat_map(Ring::read).collect();
        records.sort_by_key(|r| r.ts);
        records
    }

    /// Everything this thread did, by time.
    pub fn read_own(&self) -> Vec<Record> {
        // In this order: the question for the id is a call as well.
        let records = self.read();
        let tid = host::tid();
        records.into_iter().filter(|r| r.tid == tid).collect()
    }
}
