//! Opening and closing a source of events.

use std::ffi::c_char;
use std::os::fd::FromRawFd;
use std::path::Path;

use crate::capi::{
    BATCH, Failure, Guarded, Lent, Outcome, ScapRsLiveOptions, ScapRsResult, ScapRsSnapshotOptions,
    Stop, close_handle, out_arg, path_arg, slice_arg, thread_error, with_handle, without_handle,
};
use crate::live::{self, StopHandle};
use crate::proc::{Scanner, Still};
use crate::savefile::{Reader, Sequence};
use crate::source::Source;

/// A source of events: a live capture, capture files, or the state of this machine alone. One thread
/// uses it at a time; only `scap_rs_stop` may be called from anywhere.
pub struct ScapRs {
    pub(super) open: Guarded<Open>,
    pub(super) lent: Lent,
    pub(super) stop: Stop,
}

/// What the calls of a handle work on.
pub(super) enum Open {
    Live(Box<live::Capture>),
    Other(Box<dyn Source + Send>),
}

impl Open {
    pub fn source(&mut self) -> &mut dyn Source {
        match self {
            Self::Live(capture) => &mut **capture,
            Self::Other(source) => &mut **source,
        }
    }

    /// The live capture, for what only that can do.
    pub fn live(&mut self) -> Result<&mut live::Capture, Failure> {
        match self {
            Self::Live(capture) => Ok(capture),
            Self::Other(_) => Err(Failure::argument("only live captures can do that")),
        }
    }
}

/// A source taken out of its handle.
pub type Taken = (Box<dyn Source + Send>, Option<StopHandle>);

impl ScapRs {
    pub(super) fn boxed(open: Open) -> *mut Self {
        let stop = match &open {
            Open::Live(capture) => Some(capture.stop_handle()),
            Open::Other(_) => None,
        };
        Box::into_raw(Box::new(Self {
            open: Guarded::new(open),
            lent: Lent::new(BATCH),
            stop: Stop::new(stop),
        }))
    }

    /// Runs `body` with the source; there is no current event afterwards.
    pub(super) fn change(&self, body: impl FnOnce(&mut Open) -> Outcome) -> ScapRsResult {
        self.open.call(|open| {
            // SAFETY: this call has the handle.
            unsafe { self.lent.take_back() };
            body(open)
        })
    }

    /// Ends the handle and gives its source.
    ///
    /// # Safety
    /// As [`close_handle`].
    pub unsafe fn take(handle: *mut Self) -> Result<Taken, Failure> {
        let mut taken = None;
        let end = |shell: &Self, open: Option<Open>| {
            // SAFETY: closed: no call can have it.
            unsafe { shell.lent.take_back() };
            taken = open.map(|open| match open {
                Open::Live(capture) => (capture as Box<dyn Source + Send>, shell.stop.live()),
                Open::Other(source) => (source, None),
            });
            Ok(ScapRsResult::Ok)
        };
        if handle.is_null() {
            return Err(Failure::argument("source is NULL"));
        }
        // SAFETY: by contract of the caller.
        let result = unsafe { close_handle(handle, |h| &h.open, end) };
        taken.ok_or_else(|| Failure {
            code: match result {
                ScapRsResult::Ok => ScapRsResult::ErrorInternal,
                refused => refused,
            },
            text: "the source cannot be used: it is closed, busy, or broken".to_owned(),
        })
    }
}

/// Opens into `out`, which is NULL on failure.
///
/// # Safety
/// `out` must be NULL or writable.
unsafe fn open_into(
    out: *mut *mut ScapRs,
    open: impl FnOnce() -> Result<Open, Failure>,
) -> ScapRsResult {
    without_handle(|| {
        // SAFETY: by contract of the caller.
        let out = unsafe { out_arg(out, "out") }?;
        *out = std::ptr::null_mut();
        *out = ScapRs::boxed(open()?);
        Ok(ScapRsResult::Ok)
    })
}

/// Opens a capture file (`-`: standard input). On success `*out` is a handle to close with
/// `scap_rs_close`; on failure it is NULL and `scap_rs_last_error(NULL)` has the text. Any thread.
///
/// # Safety
/// `path` must be NULL or NUL-terminated, `out` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_open_file(
    path: *const c_char,
    out: *mut *mut ScapRs,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        open_into(out, || {
            Ok(Open::Other(Box::new(Reader::open(path_arg(path)?)?)))
        })
    }
}

/// Opens `paths_len` capture files as one stream: each begins with
/// `SCAP_RS_RESULT_NEW_SECTION`, but the first. Files are opened when their turn comes. As
/// `scap_rs_open_file` else.
///
/// # Safety
/// `paths` must be NULL or point to `paths_len` pointers that are NULL or NUL-terminated; `out` NULL
/// or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_open_files(
    paths: *const *const c_char,
    paths_len: usize,
    out: *mut *mut ScapRs,
) -> ScapRsResult {
    let open = || {
        // SAFETY: by contract of the caller.
        let paths = unsafe { slice_arg(paths, paths_len, "paths") }?;
        // SAFETY: by contract of the caller.
        let paths: Result<Vec<&Path>, _> = paths.iter().map(|&p| unsafe { path_arg(p) }).collect();
        Ok(Open::Other(Box::new(Sequence::open(paths?)?)))
    };
    // SAFETY: by contract of the caller.
    unsafe { open_into(out, open) }
}

/// Opens a capture that is read from a descriptor: a pipe, a socket, an open file; reading begins
/// where it stands. The descriptor belongs to the handle from then on, whatever the result.
/// `name` appears in texts of errors; NULL: `descriptor N`. As `scap_rs_open_file` else.
///
/// # Safety
/// `fd` must be a descriptor that nobody else closes, `name` NULL or NUL-terminated, `out` NULL or
/// writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_open_fd(
    fd: i32,
    name: *const c_char,
    out: *mut *mut ScapRs,
) -> ScapRsResult {
    let stream = || {
        if fd < 0 {
            return Err(Failure::argument(format!("{fd} is no descriptor")));
        }
        // SAFETY: not -1; it belongs to this call by contract of the caller.
        let stream = unsafe { std::fs::File::from_raw_fd(fd) };
        // What is no descriptor is noticed by asking for it, before it could be closed.
        if let Err(e) = stream.metadata() {
            std::mem::forget(stream);
            let error = crate::Error::io(format!("descriptor {fd}"), e);
            return Err(error.into());
        }
        Ok(stream)
    };
    // Owned before anything else can fail.
    let stream = stream();
    let open = || {
        let stream = stream?;
        let name = match name.is_null() {
            true => format!("descriptor {fd}"),
            // SAFETY: not NULL; the rest by contract of the caller.
            false => unsafe { path_arg(name) }?.display().to_string(),
        };
        Ok(Open::Other(Box::new(Reader::from_read(name, stream)?)))
    };
    // SAFETY: by contract of the caller.
    unsafe { open_into(out, open) }
}

/// Starts a live capture with the kernel module. `options` may be NULL for the defaults. Needs
/// root. On success `*out` is a handle to close with `scap_rs_close`; on failure it is NULL and
/// `scap_rs_last_error(NULL)` has the text. Any thread; the capture may then be used by another.
///
/// # Safety
/// `options` must be NULL or valid, `out` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_open_live(
    options: *const ScapRsLiveOptions,
    out: *mut *mut ScapRs,
) -> ScapRsResult {
    let open = || {
        // SAFETY: by contract of the caller.
        let config = unsafe { ScapRsLiveOptions::config(options) }?;
        Ok(Open::Live(Box::new(live::Capture::open(config)?)))
    };
    // SAFETY: by contract of the caller.
    unsafe { open_into(out, open) }
}

/// Takes a snapshot of `/proc`: a source without events, for what `scap_rs_thread_at` and its like
/// tell, or as the state of an inspector. Needs no kernel module, and root only to see the
/// descriptors of others. `options` may be NULL for the defaults. As `scap_rs_open_file` else.
///
/// # Safety
/// `options` must be NULL or valid, `out` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_open_snapshot(
    options: *const ScapRsSnapshotOptions,
    out: *mut *mut ScapRs,
) -> ScapRsResult {
    let open = || {
        // SAFETY: by contract of the caller.
        let (root, options) = unsafe { ScapRsSnapshotOptions::read(options) }?;
        let mut scanner = Scanner::new(&root);
        scanner.set_options(options);
        Ok(Open::Other(Box::new(Still::new(scanner)?)))
    };
    // SAFETY: by contract of the caller.
    unsafe { open_into(out, open) }
}

/// Makes `scap_rs_next` and `scap_rs_next_batch` end with `SCAP_RS_RESULT_EOF` from now on; a live
/// capture that waits is woken. Any thread, also from a signal handler, while the handle is open.
///
/// # Safety
/// `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_stop(handle: *const ScapRs) {
    // SAFETY: open by contract of the caller; handles are only ever borrowed shared.
    if let Some(h) = unsafe { handle.as_ref() } {
        h.stop.stop();
    }
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
        Some(h) => h.open.last_error(),
        None => thread_error(),
    }
}

/// Ends the capture and frees the handle, with every event it lent. `SCAP_RS_RESULT_OK` for NULL;
/// `SCAP_RS_RESULT_ERROR_BUSY` when another thread is using the handle: nothing is closed then;
/// `SCAP_RS_RESULT_ERROR_ARGUMENT` when it is among the last 64 handles that were closed already.
/// Texts of errors: `scap_rs_last_error(NULL)`.
///
/// # Safety
/// `handle` must be NULL or open; it is gone afterwards.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_close(handle: *mut ScapRs) -> ScapRsResult {
    let end = |shell: &ScapRs, open| {
        // SAFETY: closed: no call can have it.
        unsafe { shell.lent.take_back() };
        drop(open);
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { close_handle(handle, |h| &h.open, end) }
}

/// Runs `body` with the source of `handle`, without taking back the events it lends.
///
/// # Safety
/// As [`with_handle`].
pub(super) unsafe fn look(
    handle: *const ScapRs,
    body: impl FnOnce(&mut Open) -> Outcome,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe { with_handle(handle, |h| h.open.call(body)) }
}

/// As [`look`]; there is no current event afterwards.
///
/// # Safety
/// As [`with_handle`].
pub(super) unsafe fn change(
    handle: *const ScapRs,
    body: impl FnOnce(&mut Open) -> Outcome,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe { with_handle(handle, |h| h.change(body)) }
}
