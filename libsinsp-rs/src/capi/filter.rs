//! Filters that are used many times, beside the one of `sinsp_rs_set_filter`.

use std::ffi::c_char;

use libscap_rs::capi::{Failure, ScapRsResult, guard, out_arg, text_arg, without_handle};

use super::SinspRs;
use super::handle::{Open, call};
use crate::filter::Filter;

/// A compiled filter. Any number of handles and threads may use it at the same time.
pub struct SinspRsFilter(Filter);

const _: () = {
    const fn shared<T: Send + Sync>() {}
    shared::<SinspRsFilter>();
};

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
    without_handle(|| {
        // SAFETY: by contract of the caller.
        let (out, text) = unsafe { (out_arg(out, "out")?, text_arg(text, "filter")) };
        *out = std::ptr::null_mut();
        let filter = Filter::compile(text?).map_err(|e| Failure::argument(e.render()))?;
        *out = Box::into_raw(Box::new(SinspRsFilter(filter)));
        Ok(ScapRsResult::Ok)
    })
}

/// Sets `*matches` to whether the current event of `handle` passes `filter`.
/// `SCAP_RS_RESULT_NO_VALUE` without a current event. Texts of errors are those of `handle`.
///
/// # Safety
/// `handle` must be NULL or open, `filter` NULL or not freed, `matches` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_filter_matches(
    handle: *const SinspRs,
    filter: *const SinspRsFilter,
    matches: *mut bool,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        let (out, filter) = unsafe { (out_arg(matches, "matches")?, filter.as_ref()) };
        let filter = filter.ok_or_else(|| Failure::argument("filter is NULL"))?;
        let Some(event) = &open.current else {
            return Ok(ScapRsResult::NoValue);
        };
        *out = filter.0.matches(event);
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
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
