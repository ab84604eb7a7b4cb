//! Changing a live capture while it runs.

use super::handle::{change, look};
use crate::capi::{ScapRs, ScapRsKernelFilter, ScapRsResult, out_arg};
use crate::live::Version;

/// A version as the module reports it.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScapRsVersionNumber {
    /// Grows with incompatible changes.
    pub major: u32,
    /// Grows with additions.
    pub minor: u32,
    /// Grows with corrections.
    pub patch: u32,
}

impl From<Version> for ScapRsVersionNumber {
    fn from(v: Version) -> Self {
        Self {
            major: v.major,
            minor: v.minor,
            patch: v.patch,
        }
    }
}

/// The versions the kernel module of a live capture reports, of its interface and of its events; either
/// pointer may be NULL. The library accepted them when the capture was opened; see
/// `scap_rs_check_version` for its own.
///
/// # Safety
/// `handle` must be NULL or open; `api` and `schema` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_module_versions(
    handle: *const ScapRs,
    api: *mut ScapRsVersionNumber,
    schema: *mut ScapRsVersionNumber,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        look(handle, |open| {
            let (is_api, is_schema) = open.live()?.versions()?;
            if let Some(api) = api.as_mut() {
                *api = is_api.into();
            }
            if let Some(schema) = schema.as_mut() {
                *schema = is_schema.into();
            }
            Ok(ScapRsResult::Ok)
        })
    }
}

/// Sets `*features` to what is in effect of what the options of a live capture asked for, bits of
/// `scap_rs_feature`; 0 for a module without extensions.
///
/// # Safety
/// `handle` must be NULL or open; `features` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_features(
    handle: *const ScapRs,
    features: *mut u64,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        look(handle, |open| {
            let live = open.live()?.features().bits();
            *out_arg(features, "features")? = live;
            Ok(ScapRsResult::Ok)
        })
    }
}

/// Stops recording; what is in the rings can still be read, and `scap_rs_resume` goes on. There is no
/// current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_pause(handle: *mut ScapRs) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        change(handle, |open| {
            open.live()?.pause()?;
            Ok(ScapRsResult::Ok)
        })
    }
}

/// Records again after `scap_rs_pause`. What happened meanwhile is not known: names and descriptors
/// may be wrong. There is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_resume(handle: *mut ScapRs) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        change(handle, |open| {
            open.live()?.resume()?;
            Ok(ScapRsResult::Ok)
        })
    }
}

/// Changes how many bytes of each data buffer are kept, at most 65000. Events recorded under the old
/// limit and not yet read are discarded; there is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_set_snaplen(handle: *mut ScapRs, bytes: u32) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        change(handle, |open| {
            open.live()?.set_snaplen(bytes)?;
            Ok(ScapRsResult::Ok)
        })
    }
}

/// Limits what is recorded from now on, everybody's events again with NULL. What was recorded already
/// is delivered; there is no current event afterwards. `SCAP_RS_RESULT_NO_VALUE` when the module has
/// no filters: everybody is recorded then.
///
/// # Safety
/// `handle` must be NULL or open; `filter` NULL or valid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_set_kernel_filter(
    handle: *mut ScapRs,
    filter: *const ScapRsKernelFilter,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        change(handle, |open| {
            let filter = ScapRsKernelFilter::read(filter)?;
            Ok(match open.live()?.set_filter(filter)? {
                true => ScapRsResult::Ok,
                false => ScapRsResult::NoValue,
            })
        })
    }
}
