//! Opening, reading and closing an inspector.

use std::ffi::c_char;
use std::sync::atomic::{AtomicBool, Ordering};

use libscap_rs::Error;
use libscap_rs::capi::{
    LastError, ScapRsEvent, ScapRsLiveOptions, ScapRsResult, ScapRsStats, guard, path_arg,
    set_thread_error, text_arg, thread_error,
};
use libscap_rs::live::Capture;
use libscap_rs::savefile::Reader;

use crate::Enriched;
use crate::field::{FieldRef, FieldValue};
use crate::filter::Filter;
use crate::inspector::{Inspector, Options, REFUSED_NS, Recorder, Step};

/// An inspector: events with the threads, descriptors, users and containers around them. It holds
/// the current event, which every reading function works on. Use it from one thread at a time;
/// only `sinsp_rs_stop` may be called from anywhere.
pub struct SinspRs {
    /// The event of the last successful `next`. Declared first: it borrows from `inspector`.
    pub(super) current: Option<Enriched<'static>>,
    pub(super) event: ScapRsEvent,
    /// What the fields of the current event gave, so that C may keep pointers into it.
    pub(super) values: Vec<Option<FieldValue<'static>>>,
    pub(super) fields: Vec<FieldRef>,
    pub(super) recorder: Option<Recorder>,
    pub(super) inspector: Box<Inspector>,
    pub(super) error: LastError,
    stop: AtomicBool,
}

impl SinspRs {
    /// Forgets everything that borrows from the current event.
    pub(super) fn release(&mut self) {
        self.values.iter_mut().for_each(|v| *v = None);
        self.current = None;
        self.event = ScapRsEvent::none();
    }

    /// Notes an error and returns its code.
    pub(super) fn fail(&mut self, e: &Error) -> ScapRsResult {
        self.error.set(&e.to_string());
        ScapRsResult::from(e)
    }

    fn next(&mut self) -> ScapRsResult {
        self.release();
        let mut refused_since = None;
        loop {
            if self.stop.load(Ordering::Relaxed) {
                return ScapRsResult::Eof;
            }
            let step = match self.inspector.next() {
                Ok(step) => step,
                Err(e) => {
                    self.error.set(&e.to_string());
                    return ScapRsResult::from(&e);
                }
            };
            if let Some(recorder) = &mut self.recorder
                && let Err(e) = recorder.write(&step)
            {
                self.error.set(&e.to_string());
                return ScapRsResult::from(&e);
            }
            match step {
                Step::Event(event) => {
                    self.event = ScapRsEvent::lend(&event.event);
                    // SAFETY: the event borrows from the inspector, which is boxed (its address
                    // stays), is not touched before `release` drops the event, and outlives it
                    // (declared later, dropped later).
                    self.current = Some(unsafe {
                        std::mem::transmute::<Enriched<'_>, Enriched<'static>>(event)
                    });
                    return ScapRsResult::Ok;
                }
                // On a busy machine refused events never end; the caller has its own clock.
                Step::Hidden(event, _) => {
                    let now = event.event.ts();
                    let since = *refused_since.get_or_insert(now);
                    if event.state.live && now.saturating_sub(since) >= REFUSED_NS {
                        return ScapRsResult::Timeout;
                    }
                }
                Step::Timeout => return ScapRsResult::Timeout,
                Step::End => return ScapRsResult::Eof,
                Step::NewSection => {
                    if let Some(recorder) = &mut self.recorder
                        && let Err(e) = recorder.new_section(&mut self.inspector)
                    {
                        return self.fail(&e);
                    }
                    return ScapRsResult::NewSection;
                }
            }
        }
    }
}

/// Puts the result of an open call where the caller wants it.
///
/// # Safety
/// `out` must be NULL or writable.
unsafe fn put_handle(opened: Result<Inspector, Error>, out: *mut *mut SinspRs) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    let Some(out) = (unsafe { out.as_mut() }) else {
        return ScapRsResult::ErrorArgument;
    };
    match opened {
        Ok(inspector) => {
            *out = Box::into_raw(Box::new(SinspRs {
                current: None,
                event: ScapRsEvent::none(),
                values: Vec::new(),
                fields: Vec::new(),
                recorder: None,
                inspector: Box::new(inspector),
                error: LastError::default(),
                stop: AtomicBool::new(false),
            }));
            ScapRsResult::Ok
        }
        Err(e) => {
            *out = std::ptr::null_mut();
            set_thread_error(&e.to_string());
            ScapRsResult::from(&e)
        }
    }
}

fn options() -> Options {
    // Hidden events are skipped here unless a recording needs them.
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
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let opened = unsafe { path_arg(path) }
            .and_then(Reader::open)
            .map(|reader| Inspector::with_options(reader, options()));
        // SAFETY: by contract of the caller.
        unsafe { put_handle(opened, out) }
    })
}

/// Starts a live capture with the kernel module, with the threads and containers that run now.
/// `live` may be NULL for the defaults. Needs root.
///
/// # Safety
/// `live` must be NULL or valid, `out` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_open_live(
    live: *const ScapRsLiveOptions,
    out: *mut *mut SinspRs,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let config = unsafe { ScapRsLiveOptions::config(live) };
        let opened = config.and_then(|config| {
            let keep_own = !config.exclude_self;
            let capture = Capture::open(config)?;
            let mut options = options();
            if keep_own {
                options.own_pid = None;
            }
            Ok(Inspector::with_options(capture, options))
        });
        // SAFETY: by contract of the caller.
        unsafe { put_handle(opened, out) }
    })
}

/// Reads on to the next event that passes the filter. On `SCAP_RS_RESULT_OK` it is the current
/// event of the handle, and `*event` (if `event` is not NULL) its record, lent until the next
/// call of this function. After any other result there is no current event.
///
/// # Safety
/// `handle` must be NULL or open; `event` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_next(
    handle: *mut SinspRs,
    event: *mut *const ScapRsEvent,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(h) = (unsafe { handle.as_mut() }) else {
            return ScapRsResult::ErrorArgument;
        };
        let result = h.next();
        // SAFETY: by contract of the caller.
        if let Some(out) = unsafe { event.as_mut() } {
            *out = match result {
                ScapRsResult::Ok => &raw const h.event,
                _ => std::ptr::null(),
            };
        }
        result
    })
}

/// Position of the current event in the stream, from 1; 0 without a current event.
///
/// # Safety
/// `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_event_num(handle: *const SinspRs) -> u64 {
    guard(0, || {
        // SAFETY: by contract of the caller.
        unsafe { handle.as_ref() }
            .and_then(|h| h.current.as_ref())
            .map_or(0, |e| e.num)
    })
}

/// Sets (or, with NULL, removes) the filter of `sinsp_rs_next`. The message of a bad filter says
/// where it is wrong: `sinsp_rs_last_error`. There is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open; `text` NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_set_filter(
    handle: *mut SinspRs,
    text: *const c_char,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(h) = (unsafe { handle.as_mut() }) else {
            return ScapRsResult::ErrorArgument;
        };
        h.release();
        if text.is_null() {
            h.inspector.set_capture_filter(|_| true);
            return ScapRsResult::Ok;
        }
        // SAFETY: NUL-terminated by contract of the caller.
        let text = match unsafe { text_arg(text, "filter") } {
            Ok(text) => text,
            Err(e) => return h.fail(&e),
        };
        match Filter::compile(text) {
            Ok(filter) => {
                h.inspector
                    .set_capture_filter(move |event| filter.matches(event));
                ScapRsResult::Ok
            }
            Err(e) => {
                h.error.set(&e.to_string());
                ScapRsResult::ErrorArgument
            }
        }
    })
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
pub unsafe extern "C" fn sinsp_rs_stats(
    handle: *mut SinspRs,
    stats: *mut SinspRsStats,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let (Some(h), Some(out)) = (unsafe { (handle.as_mut(), stats.as_mut()) }) else {
            return ScapRsResult::ErrorArgument;
        };
        h.release();
        let counters = h.inspector.counters();
        *out = SinspRsStats {
            source: h.inspector.source_stats().into(),
            events: counters.events,
            unknown_events: counters.unknown_events,
            threads: h.inspector.state().threads.len() as u64,
            containers: h.inspector.state().containers.iter().count() as u64,
        };
        ScapRsResult::Ok
    })
}

/// Makes `sinsp_rs_next` end with `SCAP_RS_RESULT_EOF` soon (live: within its time limit). May be
/// called from a signal handler or another thread while the handle is open.
///
/// # Safety
/// `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_stop(handle: *const SinspRs) {
    if !handle.is_null() {
        // SAFETY: open by contract of the caller; only the atomic is borrowed, so that another
        // thread may be using the rest.
        unsafe { (*handle).stop.store(true, Ordering::Relaxed) };
    }
}

/// Text of the last error of `handle`, or, for NULL, of the last failed open or compile call of
/// this thread. NULL when there was none. Valid until the next call on the handle.
///
/// # Safety
/// `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_last_error(handle: *const SinspRs) -> *const c_char {
    // SAFETY: by contract of the caller.
    match unsafe { handle.as_ref() } {
        Some(h) => h.error.as_ptr(),
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
        guard((), || {
            // SAFETY: made by Box::into_raw in put_handle, closed once by contract of the caller.
            let mut h = unsafe { Box::from_raw(handle) };
            h.release();
        });
    }
}
