//! Limiting a capture to cgroups and processes, in the kernel.

use super::config::Wanted;
use super::extension::RawFilter;

/// Whose events are recorded: whoever is in one of the sets. See `docs/abi-extensions.md` for what
/// each part means exactly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Ids of cgroups: the inode numbers of their directories. At most 1024.
    pub cgroups: Vec<u64>,
    /// Cgroups below those, too.
    pub subtree: bool,
    /// Whose ids `cgroups` holds.
    pub hierarchy: Hierarchy,
    /// Processes, by their ids in the initial pid namespace. At most 1024.
    pub pids: Vec<u32>,
    /// Descendants of those, too, present and future.
    pub children: bool,
    /// What is recorded whoever does it. [`Wanted::State`] is what keeps the tables of threads and
    /// descriptors true; without it a process that comes into a set later is a stranger.
    pub keep: Option<Wanted>,
}

/// A hierarchy of cgroups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hierarchy {
    /// That of cgroup v2, also the unified one of a hybrid set-up.
    #[default]
    Unified,
    /// That of the controller `cpu`, for cgroup v1.
    Cpu,
}

const LIMIT: u32 = 1;
const CHILDREN: u32 = 1 << 1;
const SUBTREE: u32 = 1 << 2;
const DROP_OWN: u32 = 1 << 3;

impl Filter {
    /// The module's structure, whose addresses are those of the vectors of `filter`.
    pub(super) fn raw(filter: Option<&Self>, drop_own: bool) -> RawFilter {
        let mut raw = RawFilter::default();
        if drop_own {
            raw.flags |= DROP_OWN;
        }
        let Some(filter) = filter else {
            return raw;
        };
        raw.flags |= LIMIT;
        for (set, flag) in [(filter.children, CHILDREN), (filter.subtree, SUBTREE)] {
            if set {
                raw.flags |= flag;
            }
        }
        raw.hierarchy = match filter.hierarchy {
            Hierarchy::Unified => 0,
            Hierarchy::Cpu => 1,
        };
        // The module refuses more than it has room for, long before this saturates.
        raw.n_cgroups = u32::try_from(filter.cgroups.len()).unwrap_or(u32::MAX);
        raw.n_tgids = u32::try_from(filter.pids.len()).unwrap_or(u32::MAX);
        raw.cgroups = filter.cgroups.as_ptr() as u64;
        raw.tgids = filter.pids.as_ptr() as u64;
        let keep = filter.keep.as_ref().map(Wanted::interest);
        for call in keep.iter().flat_map(|k| &k.syscalls) {
            raw.keep_syscalls[usize::from(call / 64)] |= 1 << (call % 64);
        }
        for tracepoint in keep.iter().flat_map(|k| &k.tracepoints) {
            raw.keep_tracepoints |= 1 << tracepoint;
        }
        raw
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_module_is_told() {
        let raw = Filter::raw(None, false);
        assert_eq!((raw.flags, raw.n_tgids, raw.n_cgroups), (0, 0, 0));
        assert_eq!(Filter::raw(None, true).flags, 8);
        let filter = Filter {
            cgroups: vec![7],
            hierarchy: Hierarchy::Cpu,
            pids: vec![1, 2],
            children: true,
            keep: Some(Wanted::by_name(["execve", "sched_process_exit"]).expect("names")),
            ..Filter::default()
        };
        let raw = Filter::raw(Some(&filter), true);
        assert_eq!(raw.flags, 1 | 2 | 8);
        assert_eq!((raw.hierarchy, raw.n_cgroups, raw.n_tgids), (1, 1, 2));
        assert_eq!(raw.tgids, filter.pids.as_ptr() as u64);
        let bits: u32 = raw.keep_syscalls.iter().map(|w| w.count_ones()).sum();
        assert_eq!(bits, 1, "execve");
        assert_eq!(raw.keep_tracepoints & 0x1fc, 1 << 8 | 1 << 2);
    }
}
