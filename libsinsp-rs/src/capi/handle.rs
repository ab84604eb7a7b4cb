//! Opening, reading and closing an inspector.

use std::ffi::c_char;
use std::os::fd::AsRawFd;
use std::time::{SystemTime, UNIX_EPOCH};

use libscap_rs::capi::{
    Failure, Guarded, Lent, Outcome, ScapRs, ScapRsEvent, ScapRsLiveOptions, ScapRsResult, Stop,
    close_handle, out_arg, path_arg, put_poll_fd, put_progress, text_arg, thread_error,
    with_handle, without_handle,
};
use libscap_rs::live::Capture;
use libscap_rs::savefile::Reader;

use super::SinspRsOptions;
use super::field::Fields;
use super::listing::Listing;
use crate::Enriched;
use crate::filter::Filter;
use crate::inspector::{Inspector, Options, REFUSED_NS, Recorder, Step};

/// An inspector: events with the threads, descriptors, users and containers around them. It holds
/// the current event, which every reading function works on. One thread uses it at a time; only
/// `sinsp_rs_stop` may be called from anywhere.
pub struct SinspRs {
    pub(super) open: Guarded<Open>,
    lent: Lent,
    stop: Stop,
}

/// What the calls of a handle work on.
pub struct Open {
    /// The event of the last successful `next`. It and what `fields` holds borrow from
    /// `inspector`, so they are declared (and dropped) before it.
    pub(super) current: Option<Enriched<'static>>,
    pub(super) fields: Fields,
    pub(super) listing: Listing,
    pub(super) recorder: Option<Recorder>,
    pub(super) inspector: Box<Inspector>,
}

impl Open {
    /// Forgets everything that borrows from the current event. Comes before every use of
    /// `inspector` that changes it.
    #[inline]
    pub(super) fn release(&mut self) {
        self.fields.release();
        self.current = None;
    }

    /// Reads on; lends the record only to a caller who wants it.
    ///
    /// # Safety
    /// Within a call that has the handle; `record` NULL or writable.
    #[inline]
    unsafe fn next(
        &mut self,
        lent: &Lent,
        stop: &Stop,
        record: *mut *const ScapRsEvent,
    ) -> Outcome {
        let mut refused_since = None;
        loop {
            if stop.is_stopped() {
                return Ok(ScapRsResult::Eof);
            }
            if self.recorder.is_some() {
                self.rotate(None)?;
            }
            // Taken apart only once, below: it is large.
            let step = self.inspector.next();
            if let (Some(recorder), Ok(step)) = (&mut self.recorder, &step) {
                recorder.write(step)?;
            }
            match step {
                Ok(Step::Event(ref event)) => {
                    if !record.is_null() {
                        // SAFETY: this call has the handle; the record stays until the next one.
                        // Writable by contract of the caller.
                        unsafe {
                            lent.lend(&event.event);
                            *record = lent.first();
                        }
                    }
                    // SAFETY: the event borrows from the inspector, which is boxed (its address
                    // stays), is not changed before `release` drops the event, and outlives it
                    // (declared later, dropped later). Read where it is: it is `Copy`.
                    self.current = Some(unsafe {
                        std::ptr::from_ref(event).cast::<Enriched<'static>>().read()
                    });
                    return Ok(ScapRsResult::Ok);
                }
                // On a busy machine refused events never end; the caller has its own clock.
                Ok(Step::Hidden(event, _)) => {
                    let now = event.event.ts();
                    let since = *refused_since.get_or_insert(now);
                    if event.state.live && now.saturating_sub(since) >= REFUSED_NS {
                        return Ok(ScapRsResult::Timeout);
                    }
                }
                Ok(Step::Timeout) => {
                    let now = self.inspector.is_live().then(wall_clock);
                    self.rotate(now)?;
                    return Ok(ScapRsResult::Timeout);
                }
                Ok(Step::End) => return Ok(ScapRsResult::Eof),
                Ok(Step::NewSection) => {
                    if let Some(recorder) = &mut self.recorder {
                        recorder.new_section(&mut self.inspector)?;
                    }
                    return Ok(ScapRsResult::NewSection);
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Begins the next file of a recording when it is due.
    #[inline(never)]
    fn rotate(&mut self, live: Option<u64>) -> Result<(), Failure> {
        if let Some(recorder) = &mut self.recorder
            && recorder.is_due(live)
        {
            recorder.rotate(&mut self.inspector, live)?;
        }
        Ok(())
    }
}

/// The time of this machine, ns since the epoch.
fn wall_clock() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |d| u64::try_from(d.as_nanos()).unwrap_or(u64::MAX))
}

impl SinspRs {
    fn boxed(inspector: Inspector, stop: Stop) -> *mut Self {
        Box::into_raw(Box::new(Self {
            open: Guarded::new(Open {
                current: None,
                fields: Fields::default(),
                listing: Listing::default(),
                recorder: None,
                inspector: Box::new(inspector),
            }),
            lent: Lent::new(1),
            stop,
        }))
    }
}

/// Runs `body` with what is behind `handle`.
///
/// # Safety
/// `handle` must be NULL or open.
#[inline]
pub(super) unsafe fn call(
    handle: *const SinspRs,
    body: impl FnOnce(&mut Open) -> Outcome,
) -> ScapRsResult {
    // SAFETY: as this function.
    unsafe { with_handle(handle, |h| h.open.call(body)) }
}

/// As [`call`]; there is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open.
pub(super) unsafe fn change(
    handle: *const SinspRs,
    body: impl FnOnce(&mut Open) -> Outcome,
) -> ScapRsResult {
    let change = |h: &SinspRs| {
        h.open.call(|open| {
            open.release();
            // SAFETY: this call has the handle.
            unsafe { h.lent.take_back() };
            body(open)
        })
    };
    // SAFETY: as this function.
    unsafe { with_handle(handle, change) }
}

/// Opens a capture file (`-`: standard input). On success `*out` is a handle to close with
/// `sinsp_rs_close`; on failure it is NULL and `sinsp_rs_last_error(NULL)` has the text. Any thread.
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
        let inspector = Inspector::with_options(reader, with_hidden(Options::default()));
        *out = SinspRs::boxed(inspector, Stop::new(None));
        Ok(ScapRsResult::Ok)
    })
}

/// Starts a live capture with the kernel module, with the threads and containers that run now.
/// `live` may be NULL for the defaults. Needs root. On success `*out` is a handle to close with
/// `sinsp_rs_close`; on failure it is NULL and `sinsp_rs_last_error(NULL)` has the text. Any thread;
/// the inspector may then be used by another.
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
        let mut options = Options {
            host_root: config.host_root.clone(),
            ..Options::default()
        };
        if !config.exclude_self {
            options.own_pid = None;
        }
        let capture = Capture::open(config)?;
        let stop = Stop::new(Some(capture.stop_handle()));
        let inspector = Inspector::with_options(capture, with_hidden(options));
        *out = SinspRs::boxed(inspector, stop);
        Ok(ScapRsResult::Ok)
    })
}

/// Inspects any source: several files, a descriptor, a snapshot, a live capture with options of the
/// inspector, which may be NULL for the defaults. The inspector takes `source` over, whose handle is
/// closed by this call unless the result is `SCAP_RS_RESULT_ERROR_ARGUMENT` or
/// `SCAP_RS_RESULT_ERROR_BUSY`. As `sinsp_rs_open_file` else.
///
/// # Safety
/// `source` must be NULL or open, and is gone afterwards; `options` NULL or valid; `out` NULL or
/// writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_open_source(
    source: *mut ScapRs,
    options: *const SinspRsOptions,
    out: *mut *mut SinspRs,
) -> ScapRsResult {
    without_handle(|| {
        // SAFETY: by contract of the caller.
        let out = unsafe { out_arg(out, "out") }?;
        *out = std::ptr::null_mut();
        // SAFETY: by contract of the caller.
        let options = unsafe { SinspRsOptions::read(options) }?;
        // SAFETY: by contract of the caller.
        let (source, stop) = unsafe { ScapRs::take(source) }?;
        let inspector = Inspector::with_options(source, with_hidden(options));
        *out = SinspRs::boxed(inspector, Stop::new(stop));
        Ok(ScapRsResult::Ok)
    })
}

/// Recordings need hidden events; others skip them here, where `sinsp_rs_stop` is looked at.
fn with_hidden(options: Options) -> Options {
    Options {
        hidden: true,
        ..options
    }
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
        h.open.call(|open| {
            open.release();
            // SAFETY: this call has the handle; `event` by contract of the caller.
            unsafe {
                h.lent.take_back();
                open.next(&h.lent, &h.stop, event)
            }
        })
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

/// Sets (or, with NULL, removes) the filter of `sinsp_rs_next` and of recordings: other events only
/// change the state. A bad filter is `SCAP_RS_RESULT_ERROR_ARGUMENT`, its text in
/// `sinsp_rs_last_error` says where it is wrong, and the filter set before stays. There is no current
/// event afterwards.
///
/// # Safety
/// `handle` must be NULL or open; `text` NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_set_filter(
    handle: *mut SinspRs,
    text: *const c_char,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        match unsafe { compiled(text) }? {
            Some(filter) => open
                .inspector
                .set_capture_filter(move |event| filter.matches(event)),
            None => open.inspector.clear_capture_filter(),
        }
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { change(handle, body) }
}

/// Sets (or, with NULL, removes) a second filter of `sinsp_rs_next`, which recordings do not have: they
/// get more than is delivered. As `sinsp_rs_set_filter` else.
///
/// # Safety
/// `handle` must be NULL or open; `text` NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_set_display_filter(
    handle: *mut SinspRs,
    text: *const c_char,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        match unsafe { compiled(text) }? {
            Some(filter) => open
                .inspector
                .set_display_filter(move |event| filter.matches(event)),
            None => open.inspector.clear_display_filter(),
        }
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { change(handle, body) }
}

/// # Safety
/// `text` must be NULL or NUL-terminated.
unsafe fn compiled(text: *const c_char) -> Result<Option<Filter>, Failure> {
    if text.is_null() {
        return Ok(None);
    }
    // SAFETY: NUL-terminated by contract of the caller.
    let text = unsafe { text_arg(text, "filter") }?;
    let filter = Filter::compile(text).map_err(|e| Failure::argument(e.render()))?;
    Ok(Some(filter))
}

/// Sets `*fd` to a descriptor that is readable when there is something to read, for poll, select or
/// epoll: then call `sinsp_rs_next` until `SCAP_RS_RESULT_TIMEOUT`. Stays the same as long as the
/// handle is open; do not read or close it. `SCAP_RS_RESULT_NO_VALUE` for files, which never wait, and
/// for modules that cannot wake: call in intervals then.
///
/// # Safety
/// `handle` must be NULL or open; `fd` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_poll_fd(handle: *const SinspRs, fd: *mut i32) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        call(handle, |open| {
            put_poll_fd(open.inspector.poll_fd().map(|fd| fd.as_raw_fd()), fd)
        })
    }
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

/// Makes `sinsp_rs_next` end with `SCAP_RS_RESULT_EOF` from now on; a live capture that waits is woken.
/// Any thread, also from a signal handler, while the handle is open.
///
/// # Safety
/// `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_stop(handle: *const SinspRs) {
    // SAFETY: open by contract of the caller; handles are only ever borrowed shared.
    if let Some(h) = unsafe { handle.as_ref() } {
        h.stop.stop();
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
        Some(h) => h.open.last_error(),
        None => thread_error(),
    }
}

/// Ends the capture and a recording, and frees the handle, with everything it lent.
/// `SCAP_RS_RESULT_OK` for NULL; `SCAP_RS_RESULT_ERROR_BUSY` when another thread is using the handle,
/// or for a call from its own callback: nothing is closed then; `SCAP_RS_RESULT_ERROR_ARGUMENT` when
/// it is among the last 64 handles that were closed already. Texts of errors:
/// `sinsp_rs_last_error(NULL)`.
///
/// # Safety
/// `handle` must be NULL or open; it is gone afterwards.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_close(handle: *mut SinspRs) -> ScapRsResult {
    let end = |shell: &SinspRs, open: Option<Open>| {
        // SAFETY: closed: no call can have it.
        unsafe { shell.lent.take_back() };
        if let Some(mut open) = open {
            open.release();
        }
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { close_handle(handle, |h| &h.open, end) }
}
