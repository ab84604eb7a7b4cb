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
}

/// Command words.
pub(super) mod request {
    const fn extension(nr: u32) -> u32 {
        0xd5 << 8 | nr
    }
    pub const QUERY: u32 = extension(0);
    pub const ENABLE: u32 = extension(1);
    pub const GET_STATS: u32 = extension(2);
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
    pub counters: [u64; 6],
}

impl ExtendedStats {
    pub(super) fn add(&mut self, raw: &RawStats) {
        let [filtered, wakeups, args, latency, nested, refused] = raw.counters;
        self.filtered += filtered;
        self.wakeups += wakeups;
        self.args_unreadable += args;
        self.latency_unknown += latency;
        self.nested += nested;
        self.nested_refused += refused;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structures_have_the_sizes_of_the_header() {
        assert_eq!(size_of::<Query>(), 32);
        assert_eq!(size_of::<Enable>(), 16);
        assert_eq!(size_of::<RawStats>(), 56);
        assert_eq!(request::GET_STATS, 0xd502);
    }

    #[test]
    fn counters_add_up_in_their_order() {
        let raw = RawStats {
            counters: [1, 2, 3, 4, 5, 6],
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
        };
        assert_eq!(stats, expected);
    }
}
