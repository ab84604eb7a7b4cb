//! Whose events are seen at all.

use std::ffi::c_char;

use libscap_rs::capi::{Failure, ScapRsKernelFilter, ScapRsResult, out_arg, path_arg};

use super::filter::filter_arg;
use super::handle::change;
use super::{SinspRs, SinspRsFilter};

/// Drops the events of threads whose task name is `comm`, and of the processes they make. There is no
/// current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open; `comm` NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_suppress_comm(
    handle: *mut SinspRs,
    comm: *const c_char,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        change(handle, |open| {
            if comm.is_null() {
                return Err(Failure::argument("comm is NULL"));
            }
            let comm = path_arg(comm)?;
            open.inspector
                .suppress_comm(comm.as_os_str().as_encoded_bytes());
            Ok(ScapRsResult::Ok)
        })
    }
}

/// Drops the events of thread `tid`, and of the processes it makes. There is no current event
/// afterwards.
///
/// # Safety
/// `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_suppress_tid(handle: *mut SinspRs, tid: i64) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        change(handle, |open| {
            if tid <= 0 {
                return Err(Failure::argument(format!("{tid} is no thread id")));
            }
            open.inspector.suppress_tid(tid);
            Ok(ScapRsResult::Ok)
        })
    }
}

/// Lets the kernel leave out what `filter` refuses in any case, where the source can and where that is
/// exact: events of other processes than those of `proc.pid=N and …` or `proc.pid in (N, …) and …`.
/// The filter itself must still be set. `*limited` (may be NULL) says whether something is left out.
/// There is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open; `filter` NULL or not freed; `limited` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_limit_to(
    handle: *mut SinspRs,
    filter: *const SinspRsFilter,
    limited: *mut bool,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        change(handle, |open| {
            let done = open.inspector.limit_to(filter_arg(filter)?);
            if let Some(limited) = limited.as_mut() {
                *limited = done;
            }
            Ok(ScapRsResult::Ok)
        })
    }
}

/// Limits what the kernel records from now on, everybody's events again with NULL. `*limited` (may be
/// NULL) says whether something is left out: not by files, not by modules without filters, and not
/// when the options of the capture had a filter of their own. There is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open; `filter` NULL or valid; `limited` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_set_kernel_filter(
    handle: *mut SinspRs,
    filter: *const ScapRsKernelFilter,
    limited: *mut bool,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        change(handle, |open| {
            let filter = ScapRsKernelFilter::read(filter)?;
            let done = open.inspector.limit(filter.as_ref())? && filter.is_some();
            if !limited.is_null() {
                *out_arg(limited, "limited")? = done;
            }
            Ok(ScapRsResult::Ok)
        })
    }
}
