//! What a module can do beyond driver API 10.x, see `docs/abi-extensions.md`.

use bitflags::bitflags;

bitflags! {
    /// Features a module may have and a consumer may enable.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Features: u64 {
        /// `poll` on the devices.
        const POLL = 1;
        /// Exit events of calls end with the time the call took, see
        /// [`Event::latency`](crate::Event::latency).
        const LATENCY = 1 << 1;
        /// User memory is faulted in where the kernel allows it. What stays unreadable leaves its
        /// argument empty, never the event out, and is counted.
        const USER_FAULTS = 1 << 2;
        /// Capture limited to cgroups and processes.
        const FILTER = 1 << 3;
        /// Operations submitted and completed through rings of io_uring.
        const IO_URING = 1 << 4;
        /// Events in the middle of a record are recorded.
        const NESTED = 1 << 5;
        /// CPUs say when records may be on their way: the order of events does not depend on
        /// how long a CPU is held up between taking a time and publishing its record. In effect
        /// wherever the module has it.
        const ORDER = 1 << 6;
        /// The cgroups in events of clone and exec end with `unified=PATH`, the one in the default
        /// hierarchy. Always enabled where the module has it.
        const UNIFIED = 1 << 7;
    }
}

/// Counters of the features, summed over all devices, since they were opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExtendedStats {
    /// Events left out by a filter in the kernel.
    pub filtered: u64,
    /// Times a reader was woken.
    pub wakeups: u64,
    /// Reads of user memory that failed: an argument is empty or lacks a part.
    pub args_unreadable: u64,
    /// Calls whose begin was not seen.
    pub latency_unknown: u64,
    /// Records written in the middle of another one.
    pub nested: u64,
    /// Events in the middle of a record that could not be recorded.
    pub nested_refused: u64,
    /// Children of filtered processes for which the kernel's set had no room.
    pub untracked: u64,
}

/// Command words.
pub(super) mod request {
    const fn extension(nr: u32) -> u32 {
        0xd5 << 8 | nr
    }
    pub const QUERY: u32 = extension(0);
    pub const ENABLE: u32 = extension(1);
    pub const GET_STATS: u32 = extension(2);
    pub const SET_POLL: u32 = extension(3);
    pub const SET_FILTER: u32 = extension(4);
}

/// `struct scap_ext_query`.
#[repr(C)]
#[derive(Default)]
pub(super) struct Query {
    pub size: u32,
    pub version: u32,
    pub features: u64,
    pub enabled: u64,
    pub max_cgroups: u32,
    pub max_tgids: u32,
}

/// `struct scap_ext_enable`.
#[repr(C)]
pub(super) struct Enable {
    pub size: u32,
    pub reserved: u32,
    pub features: u64,
}

/// `struct scap_ext_stats`.
#[repr(C)]
#[derive(Default)]
pub(super) struct RawStats {
    pub size: u32,
    pub reserved: u32,
    /// In the order of the header.
    pub counters: [u64; 7],
}

/// `struct scap_ext_poll`.
#[repr(C)]
pub(super) struct RawPoll {
    pub size: u32,
    pub watermark: u32,
    pub limit_ns: u64,
}

/// `struct scap_ext_filter`.
#[repr(C)]
pub(super) struct RawFilter {
    pub size: u32,
    pub flags: u32,
    pub hierarchy: u32,
    pub keep_tracepoints: u32,
    pub n_cgroups: u32,
    pub n_tgids: u32,
    pub cgroups: u64,
    pub tgids: u64,
    pub keep_syscalls: [u64; 8],
}

impl Default for RawFilter {
    fn default() -> Self {
        Self {
            size: size_of::<Self>() as u32,
            flags: 0,
            hierarchy: 0,
            keep_tracepoints: 0,
            n_cgroups: 0,
            n_tgids: 0,
            cgroups: 0,
            tgids: 0,
            keep_syscalls: [0; 8],
        }
    }
}

impl ExtendedStats {
    pub(super) fn add(&mut self, raw: &RawStats) {
        let [filtered, wakeups, args, latency, nested, refused, untracked] = raw.counters;
        self.filtered += filtered;
        self.wakeups += wakeups;
        self.args_unreadable += args;
        self.latency_unknown += latency;
        self.nested += nested;
        self.nested_refused += refused;
        self.untracked += untracked;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structures_have_the_sizes_of_the_header() {
        assert_eq!(size_of::<Query>(), 32);
        assert_eq!(size_of::<Enable>(), 16);
        assert_eq!(size_of::<RawStats>(), 64);
        assert_eq!(size_of::<RawPoll>(), 16);
        assert_eq!(size_of::<RawFilter>(), 104);
        assert_eq!(request::GET_STATS, 0xd502);
    }

    #[test]
    fn counters_add_up_in_their_order() {
        let raw = RawStats {
            counters: [1, 2, 3, 4, 5, 6, 7],
            ..RawStats::default()
        };
        let mut stats = ExtendedStats::default();
        stats.add(&raw);
        stats.add(&raw);
        let expected = ExtendedStats {
            filtered: 2,
            wakeups: 4,
            args_unreadable: 6,
            latency_unknown: 8,
            nested: 10,
            nested_refused: 12,
            untracked: 14,
        };
        assert_eq!(stats, expected);
    }
}
