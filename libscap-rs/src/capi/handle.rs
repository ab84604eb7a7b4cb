//! Opening, reading and closing a source of events.

use std::ffi::c_char;

use crate::capi::{
    LastError, ScapRsEvent, ScapRsResult, guard, path_arg, set_thread_error, text_arg, thread_error,
};
use crate::error::Error;
use crate::live;
use crate::savefile::Reader;
use crate::source::{Next, Source};

/// A source of events. Use it from one thread at a time; two handles may be used by two threads.
pub struct ScapRs {
    source: Box<dyn Source>,
    event: ScapRsEvent,
    error: LastError,
}

/// Options of a live capture. Set `size` to `sizeof(scap_rs_live_options)` and everything else to
/// 0 for the defaults; fields are only ever added at the end.
#[repr(C)]
pub struct ScapRsLiveOptions {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Bytes kept of each data buffer, 0: the default (80), at most 65000.
    pub snaplen: u32,
    /// Bytes of each per-CPU ring, a power of two; 0: the module's own setting (8 MiB).
    pub ring_bytes: u64,
    /// Longest wait of one `next` call in ms before it reports a timeout; 0: the default (100).
    pub timeout_ms: u32,
    /// Keep events of the calling process (0: leave them out).
    pub keep_own: u8,
    /// Base name of the devices, NULL: `scap`.
    pub device: *const c_char,
}

impl ScapRsLiveOptions {
    /// The configuration these options ask for; NULL asks for the defaults.
    ///
    /// # Safety
    /// `options` must be NULL or point to `options->size` readable bytes.
    pub unsafe fn config(options: *const Self) -> Result<live::Config, Error> {
        let mut config = live::Config::default();
        // SAFETY: by contract of the caller.
        let Some(o) = (unsafe { options.as_ref() }) else {
            return Ok(config);
        };
        if o.size < size_of::<Self>() {
            return Err(Error::Invalid("live options: size is not set".into()));
        }
        if o.snaplen != 0 {
            config.snaplen = o.snaplen;
        }
        if o.ring_bytes != 0 {
            config.ring_bytes = Some(o.ring_bytes);
        }
        if o.timeout_ms != 0 {
            config.timeout = std::time::Duration::from_millis(o.timeout_ms.into());
        }
        config.exclude_self = o.keep_own == 0;
        if !o.device.is_null() {
            // SAFETY: NUL-terminated by contract of the caller.
            config.device = unsafe { text_arg(o.device, "device") }?.to_owned();
        }
        Ok(config)
    }
}

/// Puts the result of an open call where the caller wants it.
///
/// # Safety
/// `out` must be NULL or writable.
unsafe fn put_handle(
    opened: Result<Box<dyn Source>, Error>,
    out: *mut *mut ScapRs,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    let Some(out) = (unsafe { out.as_mut() }) else {
        return ScapRsResult::ErrorArgument;
    };
    match opened {
        Ok(source) => {
            let handle = ScapRs {
                source,
                event: ScapRsEvent::none(),
                error: LastError::default(),
            };
            *out = Box::into_raw(Box::new(handle));
            ScapRsResult::Ok
        }
        Err(e) => {
            *out = std::ptr::null_mut();
            set_thread_error(&e.to_string());
            ScapRsResult::from(&e)
        }
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
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let opened = unsafe { path_arg(path) }
            .and_then(Reader::open)
            .map(|r| Box::new(r) as Box<dyn Source>);
        // SAFETY: by contract of the caller.
        unsafe { put_handle(opened, out) }
    })
}

/// Starts a live capture with the kernel module. `options` may be NULL. Needs root.
///
/// # Safety
/// `options` must be NULL or valid, `out` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_open_live(
    options: *const ScapRsLiveOptions,
    out: *mut *mut ScapRs,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let opened = unsafe { ScapRsLiveOptions::config(options) }
            .and_then(live::Capture::open)
            .map(|c| Box::new(c) as Box<dyn Source>);
        // SAFETY: by contract of the caller.
        unsafe { put_handle(opened, out) }
    })
}

/// The next event, in order of time over all CPUs. On `SCAP_RS_RESULT_OK` `*event` is lent until
/// the next call on this handle; otherwise it is NULL.
///
/// # Safety
/// `handle` must be NULL or open; `event` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_next(
    handle: *mut ScapRs,
    event: *mut *const ScapRsEvent,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let (Some(h), Some(out)) = (unsafe { (handle.as_mut(), event.as_mut()) }) else {
            return ScapRsResult::ErrorArgument;
        };
        *out = std::ptr::null();
        match h.source.next_event() {
            Ok(Next::Event(e)) => {
                h.event = ScapRsEvent::lend(&e);
                *out = &raw const h.event;
                ScapRsResult::Ok
            }
            Ok(Next::Timeout) => ScapRsResult::Timeout,
            Ok(Next::NewSection) => ScapRsResult::NewSection,
            Ok(Next::End) => ScapRsResult::Eof,
            Err(e) => {
                h.error.set(&e.to_string());
                ScapRsResult::from(&e)
            }
        }
    })
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

/// Fills `*stats`.
///
/// # Safety
/// `handle` must be NULL or open; `stats` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_stats(
    handle: *mut ScapRs,
    stats: *mut ScapRsStats,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let (Some(h), Some(out)) = (unsafe { (handle.as_mut(), stats.as_mut()) }) else {
            return ScapRsResult::ErrorArgument;
        };
        *out = h.source.stats().into();
        ScapRsResult::Ok
    })
}

/// Text of the last error of `handle`, or, for NULL, of the last failed open call of this thread.
/// NULL when there was none. Valid until the next call on the handle (or of this thread).
///
/// # Safety
/// `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_last_error(handle: *const ScapRs) -> *const c_char {
    // SAFETY: by contract of the caller.
    match unsafe { handle.as_ref() } {
        Some(h) => h.error.as_ptr(),
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
        // SAFETY: made by Box::into_raw in put_handle, closed once by contract of the caller.
        guard((), || drop(unsafe { Box::from_raw(handle) }));
    }
}

impl ScapRs {
    /// The source, for the other modules of the border.
    pub(crate) fn source(&self) -> &dyn Source {
        self.source.as_ref()
    }
}
