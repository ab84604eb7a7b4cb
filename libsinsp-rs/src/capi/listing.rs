//! Which threads, descriptors, users and containers there are: arrays of their keys.

use std::ffi::{CString, c_char};

use libscap_rs::capi::{Failure, Outcome, ScapRsResult, out_arg, text_arg};

use super::SinspRs;
use super::handle::{Open, call};
use crate::state::Thread;

/// The arrays lent last, one of each kind.
#[derive(Default)]
pub(super) struct Listing {
    threads: Vec<i64>,
    fds: Vec<i64>,
    users: Vec<u32>,
    groups: Vec<u32>,
    containers: Vec<CString>,
    container_ids: Vec<*const c_char>,
}

/// Lends an array.
///
/// # Safety
/// `out` and `len` must be NULL or writable.
unsafe fn lend<T>(array: &[T], out: *mut *const T, len: *mut usize) -> Outcome {
    // SAFETY: by contract of the caller.
    let (out, len) = unsafe { (out_arg(out, "the array")?, out_arg(len, "len")?) };
    (*out, *len) = (array.as_ptr(), array.len());
    Ok(ScapRsResult::Ok)
}

/// Sets `*tids` to an array of the ids of the `*len` threads known now, in ascending order; read them
/// with `sinsp_rs_get_thread`. The array is lent until the next call of this function or of
/// `sinsp_rs_next` on the handle.
///
/// # Safety
/// `handle` must be NULL or open; `tids` and `len` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_threads(
    handle: *const SinspRs,
    tids: *mut *const i64,
    len: *mut usize,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        let list = &mut open.listing.threads;
        list.clear();
        list.extend(open.inspector.state().threads.iter().map(|t| t.tid));
        list.sort_unstable();
        // SAFETY: by contract of the caller.
        unsafe { lend(list, tids, len) }
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// Sets `*tids` to an array of the ids of the `*len` children of thread `tid`, as `sinsp_rs_threads`,
/// which lends the same array. `SCAP_RS_RESULT_NO_VALUE` for an unknown thread.
///
/// # Safety
/// `handle` must be NULL or open; `tids` and `len` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_children(
    handle: *const SinspRs,
    tid: i64,
    tids: *mut *const i64,
    len: *mut usize,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        let threads = &open.inspector.state().threads;
        let list = &mut open.listing.threads;
        list.clear();
        let Some(thread) = threads.get(tid) else {
            // SAFETY: by contract of the caller.
            unsafe { lend(list, tids, len) }?;
            return Ok(ScapRsResult::NoValue);
        };
        list.extend(threads.children(thread).map(|t| t.tid));
        list.sort_unstable();
        // SAFETY: by contract of the caller.
        unsafe { lend(list, tids, len) }
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// Sets `*fds` to an array of the numbers of the `*len` descriptors of thread `tid`, in ascending order;
/// read them with `sinsp_rs_get_fd`. The array is lent until the next call of this function or of
/// `sinsp_rs_next` on the handle. `SCAP_RS_RESULT_NO_VALUE` for an unknown thread.
///
/// # Safety
/// `handle` must be NULL or open; `fds` and `len` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_fds(
    handle: *const SinspRs,
    tid: i64,
    fds: *mut *const i64,
    len: *mut usize,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        let threads = &open.inspector.state().threads;
        let thread: Option<&Thread> = threads.get(tid);
        let list = &mut open.listing.fds;
        list.clear();
        list.extend(
            thread
                .into_iter()
                .flat_map(|t| threads.fds(t))
                .map(|(n, _)| n),
        );
        list.sort_unstable();
        // SAFETY: by contract of the caller.
        unsafe { lend(list, fds, len) }?;
        Ok(match thread {
            Some(_) => ScapRsResult::Ok,
            None => ScapRsResult::NoValue,
        })
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// Sets `*uids` to an array of the ids of the `*len` users known of container `container`, NULL: of the
/// host, in ascending order; read them with `sinsp_rs_get_user`. The array is lent until the next call
/// of this function or of `sinsp_rs_next` on the handle.
///
/// # Safety
/// `handle` must be NULL or open; `container` NULL or NUL-terminated; `uids` and `len` NULL or
/// writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_users(
    handle: *const SinspRs,
    container: *const c_char,
    uids: *mut *const u32,
    len: *mut usize,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        let container = unsafe { container_arg(container) }?;
        let list = &mut open.listing.users;
        list.clear();
        list.extend(open.inspector.state().users.users(container).map(|u| u.uid));
        list.sort_unstable();
        // SAFETY: by contract of the caller.
        unsafe { lend(list, uids, len) }
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// As `sinsp_rs_users` for groups; read them with `sinsp_rs_get_group`.
///
/// # Safety
/// `handle` must be NULL or open; `container` NULL or NUL-terminated; `gids` and `len` NULL or
/// writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_groups(
    handle: *const SinspRs,
    container: *const c_char,
    gids: *mut *const u32,
    len: *mut usize,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        let container = unsafe { container_arg(container) }?;
        let list = &mut open.listing.groups;
        list.clear();
        list.extend(
            open.inspector
                .state()
                .users
                .groups(container)
                .map(|g| g.gid),
        );
        list.sort_unstable();
        // SAFETY: by contract of the caller.
        unsafe { lend(list, gids, len) }
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// Sets `*ids` to an array of the ids of the `*len` containers known now, in ascending order,
/// NUL-terminated; read them with `sinsp_rs_get_container`. Array and ids are lent until the next call
/// of this function or of `sinsp_rs_next` on the handle.
///
/// # Safety
/// `handle` must be NULL or open; `ids` and `len` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_containers(
    handle: *const SinspRs,
    ids: *mut *const *const c_char,
    len: *mut usize,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        let Listing {
            containers,
            container_ids,
            ..
        } = &mut open.listing;
        let known = open.inspector.state().containers.iter();
        // Ids come from names of cgroups and files, which hold no NUL.
        *containers = known.filter_map(|c| CString::new(&*c.id).ok()).collect();
        containers.sort_unstable();
        container_ids.clear();
        container_ids.extend(containers.iter().map(|id| id.as_ptr()));
        // SAFETY: by contract of the caller.
        unsafe { lend(container_ids, ids, len) }
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// The container an argument names; `None`: the host.
///
/// # Safety
/// `container` must be NULL or NUL-terminated.
pub(super) unsafe fn container_arg<'a>(
    container: *const c_char,
) -> Result<Option<&'a str>, Failure> {
    if container.is_null() {
        return Ok(None);
    }
    // SAFETY: not NULL, NUL-terminated by contract of the caller.
    Ok(Some(unsafe { text_arg(container, "container") }?))
}
