//! Writing capture files.

use std::ffi::c_char;

use crate::capi::{
    LastError, ScapRs, ScapRsEvent, ScapRsResult, guard, path_arg, set_thread_error,
};
use crate::error::Error;
use crate::savefile::{Encoding, Writer};
use crate::snapshot::Snapshot;

/// A capture file being written. Use it from one thread at a time.
pub struct ScapRsDump {
    writer: Option<Writer>,
    error: LastError,
}

impl ScapRsDump {
    /// Creates the file and writes `snapshot` at its head; `*out` becomes the handle or NULL.
    ///
    /// # Safety
    /// `path` must be NULL or NUL-terminated, `out` NULL or writable.
    pub unsafe fn open(
        snapshot: &Snapshot,
        path: *const c_char,
        compress: bool,
        out: *mut *mut Self,
    ) -> ScapRsResult {
        // SAFETY: by contract of the caller.
        let Some(out) = (unsafe { out.as_mut() }) else {
            return ScapRsResult::ErrorArgument;
        };
        *out = std::ptr::null_mut();
        let encoding = if compress {
            Encoding::Gzip
        } else {
            Encoding::Plain
        };
        // SAFETY: by contract of the caller.
        let made =
            unsafe { path_arg(path) }.and_then(|path| Writer::create(path, snapshot, encoding));
        match made {
            Ok(writer) => {
                let dump = Self {
                    writer: Some(writer),
                    error: LastError::default(),
                };
                *out = Box::into_raw(Box::new(dump));
                ScapRsResult::Ok
            }
            Err(e) => {
                set_thread_error(&e.to_string());
                ScapRsResult::from(&e)
            }
        }
    }

    fn fail(&mut self, e: &Error) -> ScapRsResult {
        self.error.set(&e.to_string());
        ScapRsResult::from(e)
    }
}

/// Creates a capture file (`-`: standard output) with the state `handle` started with. On success
/// `*out` is a handle to end with `scap_rs_dump_close`.
///
/// # Safety
/// `handle` must be NULL or open, `path` NULL or NUL-terminated, `out` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_open(
    handle: *mut ScapRs,
    path: *const c_char,
    compress: bool,
    out: *mut *mut ScapRsDump,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        match unsafe { handle.as_ref() } {
            // SAFETY: by contract of the caller.
            Some(h) => unsafe { ScapRsDump::open(h.source().snapshot(), path, compress, out) },
            None => ScapRsResult::ErrorArgument,
        }
    })
}

/// Appends an event.
///
/// # Safety
/// `dump` must be NULL or open, `event` NULL or still valid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_event(
    dump: *mut ScapRsDump,
    event: *const ScapRsEvent,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let (Some(d), Some(e)) = (unsafe { (dump.as_mut(), event.as_ref()) }) else {
            return ScapRsResult::ErrorArgument;
        };
        // SAFETY: the event is still valid by contract of the caller.
        let (Some(writer), Some(e)) = (&mut d.writer, unsafe { e.event() }) else {
            return ScapRsResult::ErrorArgument;
        };
        match writer.write_event(&e) {
            Ok(()) => ScapRsResult::Ok,
            Err(e) => d.fail(&e),
        }
    })
}

/// Text of the last error of `dump`; NULL when there was none.
///
/// # Safety
/// `dump` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_last_error(dump: *const ScapRsDump) -> *const c_char {
    // SAFETY: by contract of the caller.
    unsafe { dump.as_ref() }.map_or(std::ptr::null(), |d| d.error.as_ptr())
}

/// Writes what is still buffered, closes the file and frees `dump`; `*bytes` (may be NULL) gets
/// the size of the file. On failure the text is in `scap_rs_last_error(NULL)`; the file keeps what
/// could be written. NULL is allowed.
///
/// # Safety
/// `dump` must be NULL or open; it is gone afterwards. `bytes` must be NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_close(
    dump: *mut ScapRsDump,
    bytes: *mut u64,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        if dump.is_null() {
            return ScapRsResult::Ok;
        }
        // SAFETY: made by Box::into_raw in open, closed once by contract of the caller.
        let mut dump = unsafe { Box::from_raw(dump) };
        let Some(writer) = dump.writer.take() else {
            return ScapRsResult::ErrorArgument;
        };
        match writer.finish() {
            Ok(n) => {
                // SAFETY: by contract of the caller.
                if let Some(bytes) = unsafe { bytes.as_mut() } {
                    *bytes = n;
                }
                ScapRsResult::Ok
            }
            Err(e) => {
                set_thread_error(&e.to_string());
                ScapRsResult::from(&e)
            }
        }
    })
}
