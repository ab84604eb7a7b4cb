//! Opening, reading and closing an inspector.

use std::ffi::c_char;
use std::sync::atomic::{AtomicBool, Ordering};

use libscap_rs::capi::{
    EventSlot, Failure, Guarded, Outcome, ScapRsEvent, ScapRsLiveOptions, ScapRsResult,
    ScapRsStats, guard, out_arg, path_arg, put_progress, text_arg, thread_error, with_handle,
    without_handle,
};
use libscap_rs::live::Capture;
use libscap_rs::savefile::Reader;

use super::field::Fields;
use crate::Enriched;
use crate::filter::Filter;
use crate::inspector::{Inspector, Options, REFUSED_NS, Recorder, Step};

/// An inspector: events with the threads, descriptors, users and containers around them. It holds
/// the current event, which every reading function works on. Use it from one thread at a time;
/// only `sinsp_rs_stop` may be called from anywhere.
pub struct SinspRs {
    pub(super) open: Guarded<Open>,
    /// Outside of what calls borrow: set at any time, from anywhere.
    stop: AtomicBool,
}

/// What the calls of a handle work on.
pub struct Open {
    /// The event of the last successful `next`. It and what `fields` holds borrow from
    /// `inspector`, so they are declared (and dropped) before it.
    pub(super) current: Option<Enriched<'static>>,
    pub(super) fields: Fields,
    event: EventSlot,
    pub(super) recorder: Option<Recorder>,
    pub(super) inspector: Box<Inspector>,
}

impl Open {
    /// Forgets everything that borrows from the current event. Comes before every use of
    /// `inspector` that changes it.
    pub(super) fn release(&mut self) {
        self.fields.release();
        self.current = None;
        self.event.set(ScapRsEvent::none());
    }

    fn next(&mut self, stop: &AtomicBool) -> Outcome {
        self.release();
        let mut refused_since = None;
        loop {
            if stop.load(Ordering::Relaxed) {
                return Ok(ScapRsResult::Eof);
            }
            let step = self.inspector.next()?;
            if let Some(recorder) = &mut self.recorder {
                recorder.write(&step)?;
            }
            match step {
                Step::Event(event) => {
                    self.event.set(ScapRsEvent::lend(&event.event));
                    // SAFETY: the event borrows from the inspector, which is boxed (its address
                    // stays), is not changed before `release` drops the event, and outlives it
                    // (declared later, dropped later).
                    self.current = Some(unsafe {
                        std::mem::transmute::<Enriched<'_>, Enriched<'static>>(event)
                    });
                    return Ok(ScapRsResult::Ok);
                }
                // On a busy machine refused events never end; the caller has its own clock.
                Step::Hidden(event, _) => {
                    let now = event.event.ts();
                    let since = *refused_since.get_or_insert(now);
                    if event.state.live && now.saturating_sub(since) >= REFUSED_NS {
                        return Ok(ScapRsResult::Timeout);
                    }
                }
                Step::Timeout => return Ok(ScapRsResult::Timeout),
                Step::End => return Ok(ScapRsResult::Eof),
                Step::NewSection => {
                    if let Some(recorder) = &mut self.recorder {
                        recorder.new_section(&mut self.inspector)?;
                    }
                    return Ok(ScapRsResult::NewSection);
                }
            }
        }
    }
}

impl SinspRs {
    fn new(inspector: Inspector) -> *mut Self {
        Box::into_raw(Box::new(Self {
            open: Guarded::new(Open {
                current: None,
                fields: Fields::default(),
                event: EventSlot::default(),
                recorder: None,
                inspector: Box::new(inspector),
            }),
            stop: AtomicBool::new(false),
        }))
    }
}

/// Runs `body` with what is behind `handle`.
///
/// # Safety
/// `handle` must be NULL or open and used by nobody else.
pub(super) unsafe fn call(
    handle: *const SinspRs,
    body: impl FnOnce(&mut Open) -> Outcome,
) -> ScapRsResult {
    // SAFETY: as this function.
    unsafe { with_handle(handle, |h| h.open.call(body)) }
}

fn options() -> Options {
    // Recordings need hidden events; others skip them here, where `sinsp_rs_stop` is looked at.
    Options {
        hidden: true,
        ..Options::default()
    }
}

/// Opens a capture file (`-`: standard input). On success `*out` is a handle to close with
/// `sinsp_rs_close`; on failure it is NULL and `sinsp_rs_last_error(NULL)` has the text.
///
/// # Safety
/// `path` must be NULL or NUL-terminated, `out` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_open_file(
    path: *const c_char,
    out: *mut *mut SinspRs,
) -> ScapRsResult {
    without_handle(|| {
        // SAFETY: by contract of the caller.
        let (out, path) = unsafe { (out_arg(out, "out")?, path_arg(path)) };
        *out = std::ptr::null_mut();
        let reader = Reader::open(path?)?;
        *out = SinspRs::new(Inspector::with_options(reader, options()));
        Ok(ScapRsResult::Ok)
    })
}

/// Starts a live capture with the kernel module, with the threads and containers that run now.
/// `live` may be NULL for the defaults. Needs root. On success `*out` is a handle to close with
/// `sinsp_rs_close`; on failure it is NULL and `sinsp_rs_last_error(NULL)` has the text.
///
/// # Safety
/// `live` must be NULL or valid, `out` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_open_live(
    live: *const ScapRsLiveOptions,
    out: *mut *mut SinspRs,
) -> ScapRsResult {
    without_handle(|| {
        // SAFETY: by contract of the caller.
        let (out, config) = unsafe { (out_arg(out, "out")?, ScapRsLiveOptions::config(live)) };
        *out = std::ptr::null_mut();
        let config = config?;
        let mut options = options();
        if !config.exclude_self {
            options.own_pid = None;
        }
        *out = SinspRs::new(Inspector::with_options(Capture::open(config)?, options));
        Ok(ScapRsResult::Ok)
    })
}

/// Reads on to the next event that passes the filter. On `SCAP_RS_RESULT_OK` it is the current
/// event of the handle, and `*event` (if `event` is not NULL) its record, lent as long as it is
/// current: until the next call of this function or of one that says that there is no current
/// event afterwards. After any other result there is none and `*event` is NULL. After
/// `SCAP_RS_RESULT_TIMEOUT` and `SCAP_RS_RESULT_NEW_SECTION` call again.
///
/// # Safety
/// `handle` must be NULL or open; `event` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_next(
    handle: *mut SinspRs,
    event: *mut *const ScapRsEvent,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    if let Some(out) = unsafe { event.as_mut() } {
        *out = std::ptr::null();
    }
    let read = |h: &SinspRs| {
        let body = |open: &mut Open| {
            let result = open.next(&h.stop)?;
            // SAFETY: by contract of the caller.
            if let (ScapRsResult::Ok, Some(out)) = (result, unsafe { event.as_mut() }) {
                *out = open.event.as_ptr();
            }
            Ok(result)
        };
        // SAFETY: by contract of the caller.
        unsafe { h.open.call(body) }
    };
    // SAFETY: by contract of the caller.
    unsafe { with_handle(handle, read) }
}

/// Position of the current event in the stream, from 1; 0 without a current event.
///
/// # Safety
/// `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_event_num(handle: *const SinspRs) -> u64 {
    let mut num = 0;
    let body = |open: &mut Open| {
        num = open.current.as_ref().map_or(0, |e| e.num);
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) };
    num
}

/// Sets (or, with NULL, removes) the filter of `sinsp_rs_next`. A bad filter is
/// `SCAP_RS_RESULT_ERROR_ARGUMENT`, its text in `sinsp_rs_last_error` says where it is wrong, and
/// the filter set before stays. There is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open; `text` NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_set_filter(
    handle: *mut SinspRs,
    text: *const c_char,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        open.release();
        if text.is_null() {
            open.inspector.set_capture_filter(|_| true);
            return Ok(ScapRsResult::Ok);
        }
        // SAFETY: NUL-terminated by contract of the caller.
        let filter = Filter::compile(unsafe { text_arg(text, "filter") }?)
            .map_err(|e| Failure::argument(e.render()))?;
        open.inspector
            .set_capture_filter(move |event| filter.matches(event));
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// Counters of the source and of the inspector.
#[repr(C)]
#[derive(Default)]
pub struct SinspRsStats {
    /// Counters of the source.
    pub source: ScapRsStats,
    /// Events the inspector saw.
    pub events: u64,
    /// Events of codes this library does not know.
    pub unknown_events: u64,
    /// Threads known now.
    pub threads: u64,
    /// Containers known now.
    pub containers: u64,
}

/// Fills `*stats`. There is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open; `stats` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_get_stats(
    handle: *mut SinspRs,
    stats: *mut SinspRsStats,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        open.release();
        // SAFETY: by contract of the caller.
        let out = unsafe { out_arg(stats, "stats") }?;
        let counters = open.inspector.counters();
        *out = SinspRsStats {
            source: open.inspector.source_stats().into(),
            events: counters.events,
            unknown_events: counters.unknown_events,
            threads: open.inspector.state().threads.len() as u64,
            containers: open.inspector.state().containers.iter().count() as u64,
        };
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// Sets `*share` to how much of the source was read, 0.0 to 1.0. `SCAP_RS_RESULT_NO_VALUE` when
/// that is unknown (live captures, pipes).
///
/// # Safety
/// `handle` must be NULL or open; `share` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_progress(
    handle: *const SinspRs,
    share: *mut f64,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        call(handle, |open| {
            put_progress(open.inspector.progress(), share)
        })
    }
}

/// Makes `sinsp_rs_next` end with `SCAP_RS_RESULT_EOF` from now on, at the latest after its time
/// limit. May be called from a signal handler or another thread while the handle is open.
///
/// # Safety
/// `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_stop(handle: *const SinspRs) {
    // SAFETY: open by contract of the caller; handles are only ever borrowed shared.
    if let Some(h) = unsafe { handle.as_ref() } {
        h.stop.store(true, Ordering::Relaxed);
    }
}

/// Text of the last error of `handle`, or, for NULL, of the last failed call of this thread that
/// had no handle, such as an open or compile call. NULL when there was none. Valid until the next
/// call on the handle (or of this thread).
///
/// # Safety
/// `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_last_error(handle: *const SinspRs) -> *const c_char {
    // SAFETY: by contract of the caller.
    match unsafe { handle.as_ref() } {
        // SAFETY: by contract of the caller.
        Some(h) => unsafe { h.open.last_error() },
        None => thread_error(),
    }
}

/// Stops, ends a recording, and frees. NULL is allowed.
///
/// # Safety
/// `handle` must be NULL or open; it is gone afterwards, with everything it lent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_close(handle: *mut SinspRs) {
    if !handle.is_null() {
        // SAFETY: made by Box::into_raw in `new`, closed once by contract of the caller.
        let h = unsafe { Box::from_raw(handle) };
        let body = |open: &mut Open| {
            open.release();
            Ok(ScapRsResult::Ok)
        };
        // SAFETY: nobody else uses it, by contract of the caller.
        unsafe { h.open.call(body) };
        guard((), || drop(h.open.into_inner()));
    }
}
