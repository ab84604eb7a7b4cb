//! Filters that are used many times, beside the one of `sinsp_rs_set_filter`.

use std::ffi::c_char;
use std::sync::atomic::{AtomicBool, Ordering};

use libscap_rs::capi::{Failure, ScapRsResult, out_arg, retire, text_arg, without_handle};

use super::SinspRs;
use super::handle::{Open, call};
use crate::filter::Filter;

/// A compiled filter. Any number of handles and threads may use it at the same time.
pub struct SinspRsFilter {
    filter: Filter,
    freed: AtomicBool,
}

impl SinspRsFilter {
    /// The filter, unless it was freed.
    pub(super) fn get(&self) -> Result<&Filter, Failure> {
        match self.freed.load(Ordering::Acquire) {
            false => Ok(&self.filter),
            true => Err(Failure::argument("the filter was freed")),
        }
    }
}

/// A filter that is an argument.
///
/// # Safety
/// `filter` must be NULL or not freed.
pub(super) unsafe fn filter_arg<'a>(filter: *const SinspRsFilter) -> Result<&'a Filter, Failure> {
    // SAFETY: by contract of the caller.
    unsafe { filter.as_ref() }
        .ok_or_else(|| Failure::argument("filter is NULL"))?
        .get()
}

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
        *out = Box::into_raw(Box::new(SinspRsFilter {
            filter,
            freed: AtomicBool::new(false),
        }));
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
        let (filter, out) = unsafe { (filter_arg(filter)?, out_arg(matches, "matches")?) };
        let Some(event) = &open.current else {
            return Ok(ScapRsResult::NoValue);
        };
        *out = filter.matches(event);
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// Frees a filter. `SCAP_RS_RESULT_OK` for NULL; `SCAP_RS_RESULT_ERROR_ARGUMENT` when it was freed
/// already, not long ago. Any thread, when no other uses the filter.
///
/// # Safety
/// `filter` must be NULL or not freed yet.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_filter_free(filter: *mut SinspRsFilter) -> ScapRsResult {
    without_handle(|| {
        // SAFETY: by contract of the caller.
        let Some(shell) = (unsafe { filter.as_ref() }) else {
            return Ok(ScapRsResult::Ok);
        };
        if shell.freed.swap(true, Ordering::AcqRel) {
            return Err(Failure::argument("the filter was freed already"));
        }
        // SAFETY: made by Box::into_raw, freed just now, so this is the only time.
        retire(unsafe { Box::from_raw(filter) });
        Ok(ScapRsResult::Ok)
    })
}
