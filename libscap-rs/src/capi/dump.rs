//! Writing capture files.

use std::ffi::c_char;

use crate::capi::{
    Failure, Guarded, ScapRs, ScapRsEvent, ScapRsResult, out_arg, path_arg, with_handle,
    without_handle,
};
use crate::savefile::{Encoding, Writer};

/// A capture file being written. Use it from one thread at a time.
pub struct ScapRsDump(Guarded<Writer>);

/// How the file is written.
pub fn encoding(compress: bool) -> Encoding {
    if compress {
        Encoding::Gzip
    } else {
        Encoding::Plain
    }
}

/// Creates a capture file (`-`: standard output), gzip-compressed if `compress`, and writes the
/// state that the source of `handle` started with. On success `*out` is a handle to end with
/// `scap_rs_dump_close`; on failure it is NULL and `scap_rs_last_error(handle)` has the text.
///
/// # Safety
/// `handle` must be NULL or open, `path` NULL or NUL-terminated, `out` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_open(
    handle: *const ScapRs,
    path: *const c_char,
    compress: bool,
    out: *mut *mut ScapRsDump,
) -> ScapRsResult {
    let create = |h: &ScapRs| {
        let body = |snapshot: &crate::snapshot::Snapshot| {
            // SAFETY: by contract of the caller.
            let (out, path) = unsafe { (out_arg(out, "out")?, path_arg(path)) };
            *out = std::ptr::null_mut();
            let writer = Writer::create(path?, snapshot, encoding(compress))?;
            *out = Box::into_raw(Box::new(ScapRsDump(Guarded::new(writer))));
            Ok(ScapRsResult::Ok)
        };
        // SAFETY: by contract of the caller.
        unsafe { h.with_snapshot(body) }
    };
    // SAFETY: by contract of the caller.
    unsafe { with_handle(handle, create) }
}

/// Appends an event, lent by any handle.
///
/// # Safety
/// `dump` must be NULL or open, `event` NULL or still valid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_event(
    dump: *mut ScapRsDump,
    event: *const ScapRsEvent,
) -> ScapRsResult {
    let write = |d: &ScapRsDump| {
        let body = |writer: &mut Writer| {
            // SAFETY: by contract of the caller.
            let event = unsafe { event.as_ref().and_then(|e| e.event()) }
                .ok_or_else(|| Failure::argument("event is NULL or no longer lent"))?;
            writer.write_event(&event)?;
            Ok(ScapRsResult::Ok)
        };
        // SAFETY: by contract of the caller.
        unsafe { d.0.call(body) }
    };
    // SAFETY: by contract of the caller.
    unsafe { with_handle(dump, write) }
}

/// Starts a new section of the file with the state of `handle`, after `scap_rs_next` gave
/// `SCAP_RS_RESULT_NEW_SECTION`.
///
/// # Safety
/// `dump` and `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_new_section(
    dump: *mut ScapRsDump,
    handle: *const ScapRs,
) -> ScapRsResult {
    let write = |d: &ScapRsDump| {
        let body = |writer: &mut Writer| {
            // SAFETY: by contract of the caller.
            let h =
                unsafe { handle.as_ref() }.ok_or_else(|| Failure::argument("handle is NULL"))?;
            let mut done = Ok(());
            // SAFETY: by contract of the caller.
            let read = unsafe {
                h.with_snapshot(|snapshot| {
                    done = writer.begin_section(snapshot);
                    Ok(ScapRsResult::Ok)
                })
            };
            done?;
            Ok(read)
        };
        // SAFETY: by contract of the caller.
        unsafe { d.0.call(body) }
    };
    // SAFETY: by contract of the caller.
    unsafe { with_handle(dump, write) }
}

/// Text of the last error of `dump`; NULL when there was none. Valid until the next call on it.
///
/// # Safety
/// `dump` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_last_error(dump: *const ScapRsDump) -> *const c_char {
    // SAFETY: by contract of the caller.
    unsafe { dump.as_ref() }.map_or(std::ptr::null(), |d| {
        // SAFETY: by contract of the caller.
        unsafe { d.0.last_error() }
    })
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
    without_handle(|| {
        if dump.is_null() {
            return Ok(ScapRsResult::Ok);
        }
        // SAFETY: made by Box::into_raw in open, closed once by contract of the caller.
        let dump = unsafe { Box::from_raw(dump) };
        let Some(writer) = dump.0.into_inner() else {
            return Ok(ScapRsResult::ErrorInternal);
        };
        let size = writer.finish()?;
        // SAFETY: by contract of the caller.
        if let Some(bytes) = unsafe { bytes.as_mut() } {
            *bytes = size;
        }
        Ok(ScapRsResult::Ok)
    })
}
