//! Recording what is read to a capture file.

use std::ffi::c_char;

use libscap_rs::capi::{ScapRsResult, guard, path_arg};
use libscap_rs::savefile::Encoding;

use super::SinspRs;
use crate::inspector::Recorder;

/// Starts writing what `sinsp_rs_next` reads from now on to a capture file (`-`: standard
/// output): the state of this moment, every event that passes the filter, and, marked as hidden,
/// those that the state depends on. There is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open; `path` NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_record_start(
    handle: *mut SinspRs,
    path: *const c_char,
    compress: bool,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(h) = (unsafe { handle.as_mut() }) else {
            return ScapRsResult::ErrorArgument;
        };
        h.release();
        let encoding = if compress {
            Encoding::Gzip
        } else {
            Encoding::Plain
        };
        // SAFETY: by contract of the caller.
        let made = unsafe { path_arg(path) }
            .and_then(|path| Recorder::create(path, encoding, &mut h.inspector));
        match made {
            Ok(recorder) => {
                h.recorder = Some(recorder);
                ScapRsResult::Ok
            }
            Err(e) => h.fail(&e),
        }
    })
}

/// Completes and closes the recording; `*bytes` (may be NULL) gets the size of the file.
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
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(h) = (unsafe { handle.as_mut() }) else {
            return ScapRsResult::ErrorArgument;
        };
        let Some(recorder) = h.recorder.take() else {
            return ScapRsResult::NoValue;
        };
        match recorder.finish() {
            Ok(n) => {
                // SAFETY: by contract of the caller.
                if let Some(bytes) = unsafe { bytes.as_mut() } {
                    *bytes = n;
                }
                ScapRsResult::Ok
            }
            Err(e) => h.fail(&e),
        }
    })
}
