//! Opening, reading and closing a source of events.

use std::ffi::c_char;

use crate::capi::{
    EventSlot, Failure, Guarded, ScapRsEvent, ScapRsLiveOptions, ScapRsResult, guard, out_arg,
    path_arg, thread_error, with_handle, without_handle,
};
use crate::live;
use crate::savefile::Reader;
use crate::snapshot::Snapshot;
use crate::source::{Next, Source};

/// A source of events. Use it from one thread at a time; two handles may be used by two threads.
pub struct ScapRs(Guarded<Open>);

struct Open {
    source: Box<dyn Source + Send>,
    event: EventSlot,
}

impl ScapRs {
    fn new(source: impl Source + Send + 'static) -> *mut Self {
        Box::into_raw(Box::new(Self(Guarded::new(Open {
            source: Box::new(source),
            event: EventSlot::default(),
        }))))
    }

    /// Runs `body` with the state the source started its current section with.
    ///
    /// # Safety
    /// No other call may be using this handle.
    pub(super) unsafe fn with_snapshot(
        &self,
        body: impl FnOnce(&Snapshot) -> super::Outcome,
    ) -> ScapRsResult {
        // SAFETY: as this function.
        unsafe { self.0.call(|open| body(open.source.snapshot())) }
    }
}

/// Opens a capture file (`-`: standard input). On success `*out` is a handle to close with
/// `scap_rs_close`; on failure it is NULL and `scap_rs_last_error(NULL)` has the text.
///
/// # Safety
/// `path` must be NULL or NUL-terminated, `out` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_open_file(
    path: *const c_char,
    out: *mut *mut ScapRs,
) -> ScapRsResult {
    without_handle(|| {
        // SAFETY: by contract of the caller.
        let out = unsafe { out_arg(out, "out") }?;
        *out = std::ptr::null_mut();
        // SAFETY: by contract of the caller.
        *out = ScapRs::new(Reader::open(unsafe { path_arg(path) }?)?);
        Ok(ScapRsResult::Ok)
    })
}

/// Starts a live capture with the kernel module. `options` may be NULL for the defaults. Needs
/// root. On success `*out` is a handle to close with `scap_rs_close`; on failure it is NULL and
/// `scap_rs_last_error(NULL)` has the text.
///
/// # Safety
/// `options` must be NULL or valid, `out` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_open_live(
    options: *const ScapRsLiveOptions,
    out: *mut *mut ScapRs,
) -> ScapRsResult {
    without_handle(|| {
        // SAFETY: by contract of the caller.
        let out = unsafe { out_arg(out, "out") }?;
        *out = std::ptr::null_mut();
        // SAFETY: by contract of the caller.
        let config = unsafe { ScapRsLiveOptions::config(options) }?;
        *out = ScapRs::new(live::Capture::open(config)?);
        Ok(ScapRsResult::Ok)
    })
}

/// The next event, in order of time over all CPUs. On `SCAP_RS_RESULT_OK` `*event` is lent until
/// the next call of this function or the end of the handle; otherwise it is NULL. After
/// `SCAP_RS_RESULT_TIMEOUT` and `SCAP_RS_RESULT_NEW_SECTION` call again.
///
/// # Safety
/// `handle` must be NULL or open; `event` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_next(
    handle: *mut ScapRs,
    event: *mut *const ScapRsEvent,
) -> ScapRsResult {
    let read = |h: &ScapRs| {
        let body = |open: &mut Open| {
            open.event.set(ScapRsEvent::none());
            // SAFETY: by contract of the caller.
            let out = unsafe { out_arg(event, "event") }?;
            *out = std::ptr::null();
            match open.source.next_event()? {
                Next::Event(e) => {
                    open.event.set(ScapRsEvent::lend(&e));
                    *out = open.event.as_ptr();
                    Ok(ScapRsResult::Ok)
                }
                Next::Timeout => Ok(ScapRsResult::Timeout),
                Next::NewSection => Ok(ScapRsResult::NewSection),
                Next::End => Ok(ScapRsResult::Eof),
            }
        };
        // SAFETY: by contract of the caller.
        unsafe { h.0.call(body) }
    };
    // SAFETY: by contract of the caller.
    unsafe { with_handle(handle, read) }
}

/// Counters since the handle was opened.
#[repr(C)]
#[derive(Default)]
pub struct ScapRsStats {
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
}

impl From<crate::source::Stats> for ScapRsStats {
    fn from(s: crate::source::Stats) -> Self {
        Self {
            events: s.events,
            drops_buffer: s.drops_buffer,
            drops_page_fault: s.drops_page_fault,
            preemptions: s.preemptions,
            malformed: s.malformed,
        }
    }
}

/// Fills `*stats`. There is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open; `stats` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_get_stats(
    handle: *mut ScapRs,
    stats: *mut ScapRsStats,
) -> ScapRsResult {
    let read = |h: &ScapRs| {
        let body = |open: &mut Open| {
            open.event.set(ScapRsEvent::none());
            // SAFETY: by contract of the caller.
            *unsafe { out_arg(stats, "stats") }? = open.source.stats().into();
            Ok(ScapRsResult::Ok)
        };
        // SAFETY: by contract of the caller.
        unsafe { h.0.call(body) }
    };
    // SAFETY: by contract of the caller.
    unsafe { with_handle(handle, read) }
}

/// Sets `*share` to how much of the source was read, 0.0 to 1.0. `SCAP_RS_RESULT_NO_VALUE` when
/// that is unknown (live captures, pipes).
///
/// # Safety
/// `handle` must be NULL or open; `share` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_progress(handle: *const ScapRs, share: *mut f64) -> ScapRsResult {
    let read = |h: &ScapRs| {
        // SAFETY: by contract of the caller.
        unsafe { h.0.call(|open| put_progress(open.source.progress(), share)) }
    };
    // SAFETY: by contract of the caller.
    unsafe { with_handle(handle, read) }
}

/// Passes a share on.
///
/// # Safety
/// `share` must be NULL or writable.
pub unsafe fn put_progress(
    progress: Option<f64>,
    share: *mut f64,
) -> Result<ScapRsResult, Failure> {
    // SAFETY: by contract of the caller.
    let share = unsafe { out_arg(share, "share") }?;
    let Some(progress) = progress else {
        return Ok(ScapRsResult::NoValue);
    };
    *share = progress;
    Ok(ScapRsResult::Ok)
}

/// Text of the last error of `handle`, or, for NULL, of the last failed call of this thread that
/// had no handle, such as an open call. NULL when there was none. Valid until the next call on the
/// handle (or of this thread).
///
/// # Safety
/// `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_last_error(handle: *const ScapRs) -> *const c_char {
    // SAFETY: by contract of the caller.
    match unsafe { handle.as_ref() } {
        // SAFETY: by contract of the caller.
        Some(h) => unsafe { h.0.last_error() },
        None => thread_error(),
    }
}

/// Stops and frees. NULL is allowed.
///
/// # Safety
/// `handle` must be NULL or open; it is gone afterwards, with every event it lent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_close(handle: *mut ScapRs) {
    if !handle.is_null() {
        // SAFETY: made by Box::into_raw in `new`, closed once by contract of the caller.
        guard((), || drop(unsafe { Box::from_raw(handle) }.0.into_inner()));
    }
}
