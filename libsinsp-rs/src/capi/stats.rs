//! Counters.

use libscap_rs::capi::{Failure, ScapRsResult, ScapRsStats, Structure, fill_structure};

use super::SinspRs;
use super::handle::change;

/// Counters of an inspector since it was opened. Set `size` to `sizeof(sinsp_rs_stats)`; members are
/// only ever added at the end.
#[repr(C)]
#[derive(Clone, Copy, Default)]
pub struct SinspRsStats {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Events the inspector saw.
    pub events: u64,
    /// Events of codes this library does not know.
    pub unknown_events: u64,
    /// Container events that could not be read.
    pub malformed: u64,
    /// Events of suppressed threads and of this process, left out.
    pub suppressed: u64,
    /// Threads known now.
    pub threads: u64,
    /// Containers known now.
    pub containers: u64,
    /// Threads asked for in `/proc` after an event named them.
    pub lookups: u64,
    /// Of these, threads that were gone already.
    pub failed_lookups: u64,
    /// Threads of which nothing but the id is known.
    pub placeholders: u64,
    /// Threads not kept because the table was full.
    pub refused_threads: u64,
    /// Descriptors not kept, or given up, because a table was full.
    pub refused_fds: u64,
    /// Threads removed because they were found to be gone.
    pub purged: u64,
    /// Errors of the source after which the stream went on.
    pub source_errors: u64,
}

// SAFETY: repr(C), size first, numbers.
unsafe impl Structure for SinspRsStats {
    const NAME: &'static str = "sinsp_rs_stats";
}

/// Fills `*stats` with the counters of the inspector. There is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open; `stats` NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_get_stats(
    handle: *mut SinspRs,
    stats: *mut SinspRsStats,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        change(handle, |open| {
            let c = open.inspector.counters();
            let all = SinspRsStats {
                size: size_of::<SinspRsStats>(),
                events: c.events,
                unknown_events: c.unknown_events,
                malformed: c.malformed,
                suppressed: c.suppressed,
                threads: open.inspector.state().threads.len() as u64,
                containers: open.inspector.state().containers.iter().count() as u64,
                lookups: c.lookups,
                failed_lookups: c.failed_lookups,
                placeholders: c.placeholders,
                refused_threads: c.refused_threads,
                refused_fds: c.refused_fds,
                purged: c.purged,
                source_errors: c.source_errors,
            };
            fill_structure(stats, &all)?;
            Ok(ScapRsResult::Ok)
        })
    }
}

/// Fills `*stats` with the counters of the source. There is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open; `stats` NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_get_source_stats(
    handle: *mut SinspRs,
    stats: *mut ScapRsStats,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        change(handle, |open| {
            let extended = open.inspector.extended_stats().map_err(Failure::from)?;
            let all = ScapRsStats::new(open.inspector.source_stats(), extended);
            fill_structure(stats, &all)?;
            Ok(ScapRsResult::Ok)
        })
    }
}
