//! Filters that are used many times, beside the one of `sinsp_rs_set_filter`.

use std::ffi::c_char;

use libscap_rs::capi::{ScapRsResult, guard, set_thread_error, text_arg};

use super::SinspRs;
use crate::filter::Filter;

/// A compiled filter. Any number of handles and threads may use it at the same time.
pub struct SinspRsFilter(Filter);

/// Compiles a filter. On success `*out` is to be freed with `sinsp_rs_filter_free`; on failure it
/// is NULL and `sinsp_rs_last_error(NULL)` says where the text is wrong.
///
/// # Safety
/// `text` must be NULL or NUL-terminated, `out` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_filter_compile(
    text: *const c_char,
    out: *mut *mut SinspRsFilter,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(out) = (unsafe { out.as_mut() }) else {
            return ScapRsResult::ErrorArgument;
        };
        *out = std::ptr::null_mut();
        // SAFETY: by contract of the caller.
        let compiled = unsafe { text_arg(text, "filter") }
            .map_err(|e| e.to_string())
            .and_then(|text| Filter::compile(text).map_err(|e| e.to_string()));
        match compiled {
            Ok(filter) => {
                *out = Box::into_raw(Box::new(SinspRsFilter(filter)));
                ScapRsResult::Ok
            }
            Err(message) => {
                set_thread_error(&message);
                ScapRsResult::ErrorArgument
            }
        }
    })
}

/// Sets `*matches` to whether the current event of `handle` passes `filter`.
/// `SCAP_RS_RESULT_NO_VALUE` without a current event.
///
/// # Safety
/// `handle` must be NULL or open, `filter` NULL or not freed, `matches` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_filter_matches(
    handle: *const SinspRs,
    filter: *const SinspRsFilter,
    matches: *mut bool,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let (Some(h), Some(f), Some(out)) =
            (unsafe { (handle.as_ref(), filter.as_ref(), matches.as_mut()) })
        else {
            return ScapRsResult::ErrorArgument;
        };
        let Some(event) = &h.current else {
            return ScapRsResult::NoValue;
        };
        *out = f.0.matches(event);
        ScapRsResult::Ok
    })
}

/// Frees a filter. NULL is allowed.
///
/// # Safety
/// `filter` must be NULL or not freed yet.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_filter_free(filter: *mut SinspRsFilter) {
    if !filter.is_null() {
        // SAFETY: made by Box::into_raw, freed once by contract of the caller.
        guard((), || drop(unsafe { Box::from_raw(filter) }));
    }
}
