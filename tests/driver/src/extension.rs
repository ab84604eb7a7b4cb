//! The extension ioctls as bytes.

use std::io;

use crate::Device;

/// Command word of extension `nr`.
pub const fn command(nr: u32) -> u32 {
    0xd5 << 8 | nr
}

/// ioctl numbers.
pub mod nr {
    #![allow(missing_docs)]
    pub const QUERY: u32 = 0;
    pub const ENABLE: u32 = 1;
    pub const GET_STATS: u32 = 2;
    pub const SET_POLL: u32 = 3;
    pub const SET_FILTER: u32 = 4;
}

/// Feature bits.
pub mod feature {
    #![allow(missing_docs)]
    pub const POLL: u64 = 1;
    pub const LATENCY: u64 = 2;
    pub const USER_FAULTS: u64 = 4;
    pub const FILTER: u64 = 8;
    pub const IO_URING: u64 = 16;
    pub const NESTED: u64 = 32;
    pub const ORDER: u64 = 64;
    pub const UNIFIED: u64 = 128;
}

/// What QUERY answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Query {
    pub version: u32,
    pub features: u64,
    pub enabled: u64,
    pub max_cgroups: u32,
    pub max_tgids: u32,
}

/// Extended counters of one device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ExtStats {
    pub n_filtered: u64,
    pub n_wakeups: u64,
    pub n_args_unreadable: u64,
    pub n_latency_unknown: u64,
    pub n_nested: u64,
    pub n_nested_refused: u64,
    pub n_untracked: u64,
}

/// Flags of SET_FILTER.
pub mod filter_flag {
    #![allow(missing_docs)]
    pub const LIMIT: u32 = 1;
    pub const CHILDREN: u32 = 2;
    pub const SUBTREE: u32 = 4;
    pub const DROP_OWN: u32 = 8;
}

/// Whose events are recorded.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Filter {
    pub flags: u32,
    pub hierarchy: u32,
    pub keep_tracepoints: u32,
    pub cgroups: Vec<u64>,
    pub tgids: Vec<u32>,
    pub keep_syscalls: [u64; 8],
}

impl Filter {
    /// The structure, with pointers into `self`.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = sized(FILTER_LEN);
        put_u32(&mut bytes, 4, self.flags);
        put_u32(&mut bytes, 8, self.hierarchy);
        put_u32(&mut bytes, 12, self.keep_tracepoints);
        put_u32(&mut bytes, 16, self.cgroups.len() as u32);
        put_u32(&mut bytes, 20, self.tgids.len() as u32);
        put_u64(&mut bytes, 24, self.cgroups.as_ptr() as u64);
        put_u64(&mut bytes, 32, self.tgids.as_ptr() as u64);
        for (i, &word) in self.keep_syscalls.iter().enumerate() {
            put_u64(&mut bytes, 40 + 8 * i, word);
        }
        bytes
    }
}

/// Bytes of the structures in their first version.
pub const QUERY_LEN: usize = 32;
/// Of ENABLE.
pub const ENABLE_LEN: usize = 16;
/// Of GET_STATS.
pub const STATS_LEN: usize = 64;
/// Of SET_POLL.
pub const POLL_LEN: usize = 16;
/// Of SET_FILTER.
pub const FILTER_LEN: usize = 104;
/// No time limit in SET_POLL.
pub const NO_LIMIT: u64 = u64::MAX;

/// Waits until thread `tid` sleeps in call `nr`.
pub fn sleeping_in(tid: u64, nr: libc::c_long) {
    // The file shows a number only while the thread sleeps, "running" otherwise.
    let path = format!("/proc/{tid}/syscall");
    let begin = std::time::Instant::now();
    let mut last = String::new();
    // A test that fails elsewhere must not hang here.
    while begin.elapsed().as_secs() < 15 {
        let text = std::fs::read_to_string(&path).expect("the thread lives");
        if text.split(' ').next() == Some(&nr.to_string()) {
            return;
        }
        last = text;
        std::thread::yield_now();
    }
    panic!("thread {tid} does not sleep in call {nr}: {last}");
}

/// A structure of `len` bytes whose size member says so.
pub fn sized(len: usize) -> Vec<u8> {
    let mut bytes = vec![0; len];
    put_u32(&mut bytes, 0, len as u32);
    bytes
}

/// Writes a member.
pub fn put_u32(bytes: &mut [u8], at: usize, value: u32) {
    bytes[at..at + 4].copy_from_slice(&value.to_ne_bytes());
}

/// Writes a member.
pub fn put_u64(bytes: &mut [u8], at: usize, value: u64) {
    bytes[at..at + 8].copy_from_slice(&value.to_ne_bytes());
}

/// Reads a member.
pub fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_ne_bytes(bytes[at..at + 4].try_into().expect("4 bytes"))
}

/// Reads a member.
pub fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from_ne_bytes(bytes[at..at + 8].try_into().expect("8 bytes"))
}

impl Device {
    /// An extension ioctl on a structure that begins with its size.
    pub fn extension(&self, nr: u32, bytes: &mut [u8]) -> io::Result<i64> {
        // The module trusts the size member: it must not say more than there is.
        let stated = u32_at(bytes, 0) as usize;
        assert!(
            stated <= bytes.len() || stated > 4096,
            "{stated} stated, {} there",
            bytes.len()
        );
        self.ioctl_word(command(nr), bytes.as_mut_ptr() as u64)
    }

    /// What the module has and what is enabled.
    pub fn query(&self) -> Query {
        let mut bytes = sized(QUERY_LEN);
        self.extension(nr::QUERY, &mut bytes).expect("QUERY");
        Query {
            version: u32_at(&bytes, 4),
            features: u64_at(&bytes, 8),
            enabled: u64_at(&bytes, 16),
            max_cgroups: u32_at(&bytes, 24),
            max_tgids: u32_at(&bytes, 28),
        }
    }

    /// Enables exactly `features`.
    pub fn enable(&self, features: u64) -> io::Result<i64> {
        let mut bytes = sized(ENABLE_LEN);
        put_u64(&mut bytes, 8, features);
        self.extension(nr::ENABLE, &mut bytes)
    }

    /// When the rings of the consumer are readable.
    pub fn set_poll(&self, watermark: u32, limit_ns: u64) -> io::Result<i64> {
        let mut bytes = sized(POLL_LEN);
        put_u32(&mut bytes, 4, watermark);
        put_u64(&mut bytes, 8, limit_ns);
        self.extension(nr::SET_POLL, &mut bytes)
    }

    /// Whose events are recorded from now on.
    pub fn set_filter(&self, filter: &Filter) -> io::Result<i64> {
        self.extension(nr::SET_FILTER, &mut filter.bytes())
    }

    /// The extended counters.
    pub fn extended_stats(&self) -> ExtStats {
        let mut bytes = sized(STATS_LEN);
        self.extension(nr::GET_STATS, &mut bytes)
            .expect("GET_STATS");
        assert_eq!(u32_at(&bytes, 0) as usize, STATS_LEN);
        ExtStats {
            n_filtered: u64_at(&bytes, 8),
            n_wakeups: u64_at(&bytes, 16),
            n_args_unreadable: u64_at(&bytes, 24),
            n_latency_unknown: u64_at(&bytes, 32),
            n_nested: u64_at(&bytes, 40),
            n_nested_refused: u64_at(&bytes, 48),
            n_untracked: u64_at(&bytes, 56),
        }
    }
}
