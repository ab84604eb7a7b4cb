//! Counters.

use super::handle::change;
use crate::capi::{Failure, ScapRs, ScapRsResult, Structure, fill_structure};
use crate::live::ExtendedStats;
use crate::source::Stats;

/// Counters of a source since it was opened. Set `size` to `sizeof(scap_rs_stats)`; members are only
/// ever added at the end.
#[repr(C)]
#[derive(Clone, Copy, Default)]
pub struct ScapRsStats {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Events the kernel tried to record (live) or that were read (file).
    pub events: u64,
    /// Lost for lack of room in a ring, or an internal error in the kernel.
    pub drops_buffer: u64,
    /// Lost because user memory could not be read.
    pub drops_page_fault: u64,
    /// Refused by the kernel's re-entrancy guard.
    pub preemptions: u64,
    /// Records a reader could not decode and skipped.
    pub malformed: u64,
    /// Losses for lack of room by what was lost: exits of clone and fork, exits of execve, enters of
    /// connect, exits of connect, enters of open, exits of open, exits of calls on directories and
    /// files, other calls of interest, exits of close, ends of processes.
    pub drops_by_category: [u64; 10],
    /// Events left out by a filter in the kernel.
    pub filtered: u64,
    /// Times the module woke the reader.
    pub wakeups: u64,
    /// Reads of user memory that failed: an argument is empty or lacks a part.
    pub args_unreadable: u64,
    /// Calls whose begin was not seen, so that there is no latency.
    pub latency_unknown: u64,
    /// Records written in the middle of another one.
    pub nested: u64,
    /// Events in the middle of a record that could not be recorded.
    pub nested_refused: u64,
    /// Children of filtered processes for which the kernel's set had no room.
    pub untracked: u64,
}

// SAFETY: repr(C), size first, numbers.
unsafe impl Structure for ScapRsStats {
    const NAME: &'static str = "scap_rs_stats";
}

impl ScapRsStats {
    /// Of both kinds of counters.
    pub fn new(s: Stats, e: ExtendedStats) -> Self {
        Self {
            size: size_of::<Self>(),
            events: s.events,
            drops_buffer: s.drops_buffer,
            drops_page_fault: s.drops_page_fault,
            preemptions: s.preemptions,
            malformed: s.malformed,
            drops_by_category: s.drops_by_category,
            filtered: e.filtered,
            wakeups: e.wakeups,
            args_unreadable: e.args_unreadable,
            latency_unknown: e.latency_unknown,
            nested: e.nested,
            nested_refused: e.nested_refused,
            untracked: e.untracked,
        }
    }
}

/// Fills `*stats`. There is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open; `stats` NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_get_stats(
    handle: *mut ScapRs,
    stats: *mut ScapRsStats,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        change(handle, |open| {
            let source = open.source();
            let extended = source.extended_stats().map_err(Failure::from)?;
            fill_structure(stats, &ScapRsStats::new(source.stats(), extended))?;
            Ok(ScapRsResult::Ok)
        })
    }
}
