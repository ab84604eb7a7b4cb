//! Recording what is read to a capture file.

use std::ffi::c_char;

use libscap_rs::capi::{Failure, ScapRsDumpOptions, ScapRsResult, path_arg};

use super::SinspRs;
use super::handle::{Open, call, change};
use crate::inspector::{Recorder, RecorderOptions};

/// Starts writing what `sinsp_rs_next` reads from now on to a capture file (`-`: standard
/// output): the state of this moment, every event that passes the filter, and, marked as hidden,
/// those that the state depends on. Set the filter before. `options` may be NULL: one plain file. With
/// limits, `sinsp_rs_next` begins the next file when it is due, with the state of that moment. There
/// is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open; `path` NULL or NUL-terminated; `options` NULL or valid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_record_start(
    handle: *mut SinspRs,
    path: *const c_char,
    options: *const ScapRsDumpOptions,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        let path = unsafe { path_arg(path) }?;
        if open.recorder.is_some() {
            return Err(Failure::argument(
                "a recording is going on: end it with sinsp_rs_record_stop",
            ));
        }
        // SAFETY: by contract of the caller.
        let (rotation, encoding) = unsafe { ScapRsDumpOptions::read(options) }?;
        let options = RecorderOptions {
            encoding,
            rotation,
            threads: None,
            ..RecorderOptions::default()
        };
        let recorder = Recorder::with_options(path, options, &mut open.inspector)?;
        open.recorder = Some(recorder);
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { change(handle, body) }
}

/// Completes and closes the recording; `*bytes` (may be NULL) gets the size of all its files.
/// `SCAP_RS_RESULT_NO_VALUE` when nothing is being recorded. Closing the handle ends a recording
/// too, without a report of errors.
///
/// # Safety
/// `handle` must be NULL or open; `bytes` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_record_stop(
    handle: *mut SinspRs,
    bytes: *mut u64,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        let Some(recorder) = open.recorder.take() else {
            return Ok(ScapRsResult::NoValue);
        };
        let size = recorder.finish()?;
        // SAFETY: by contract of the caller.
        if let Some(bytes) = unsafe { bytes.as_mut() } {
            *bytes = size;
        }
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}
