//! Being told of threads and containers.

use std::ffi::c_void;

use libscap_rs::capi::{ScapRsBytes, ScapRsResult, ScapRsThread};

use super::container::container_of;
use super::handle::change;
use super::state::thread_of;
use super::{SinspRs, SinspRsContainer};
use crate::inspector::{Life, Told};
use crate::state::State;

/// What happened to a thread or a container.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SinspRsLife {
    /// A thread was made, or met for the first time.
    ThreadNew = 1,
    /// A thread exited, or was found to be gone.
    ThreadGone = 2,
    /// A container was met and its description is complete, or could not be had (see `lookup`). Told
    /// again when it can be had later, and when a container that was gone runs again.
    ContainerNew = 3,
    /// The last process of a container is gone, for a second or less.
    ContainerGone = 4,
}

/// A thread or a container that came or went; all of it is lent for the call alone.
#[repr(C)]
pub struct SinspRsChange {
    /// Size of this structure in bytes, as the library was compiled: it may be larger than the caller
    /// knows.
    pub size: usize,
    /// What happened.
    pub life: SinspRsLife,
    /// The thread; 0 for containers.
    pub tid: i64,
    /// Its process; 0 for containers.
    pub pid: i64,
    /// Id of the container, of a thread its own; empty on the host.
    pub container_id: ScapRsBytes,
    /// The thread, NULL for containers, and when nothing is known of it any more.
    pub thread: *const ScapRsThread,
    /// The container, NULL for threads, and when nothing is known of it any more.
    pub container: *const SinspRsContainer,
}

/// Takes what happened to a thread or a container.
pub type SinspRsWatchFn =
    Option<unsafe extern "C" fn(user: *mut c_void, change: *const SinspRsChange)>;

/// Calls `watch` with `user` for every thread and container that comes or goes from now on; NULL ends
/// that. What is there already is not told: list it. The function is called during `sinsp_rs_next`, in
/// the thread that calls that; it must not throw or jump out, and calls with the same handle are
/// refused with `SCAP_RS_RESULT_ERROR_BUSY`. There is no current event afterwards.
///
/// # Safety
/// `handle` must be NULL or open; `watch` NULL or a function that may be called with `user` until this
/// function is called again or the handle is closed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_watch(
    handle: *mut SinspRs,
    watch: SinspRsWatchFn,
    user: *mut c_void,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        change(handle, |open| {
            let told = watch.map(|watch| {
                let tell = move |life: &Life, state: &State| {
                    with_change(life, state, |change| watch(user, change));
                };
                Box::new(tell) as Told
            });
            open.inspector.watch(told);
            Ok(ScapRsResult::Ok)
        })
    }
}

/// Runs `tell` with what happened as C sees it.
fn with_change(life: &Life, state: &State, tell: impl FnOnce(&SinspRsChange)) {
    let (kind, tid, pid, id) = match life {
        Life::ThreadNew { tid, pid } => (SinspRsLife::ThreadNew, *tid, *pid, None),
        Life::ThreadGone { tid, pid } => (SinspRsLife::ThreadGone, *tid, *pid, None),
        Life::ContainerNew(id) => (SinspRsLife::ContainerNew, 0, 0, Some(id)),
        Life::ContainerGone(id) => (SinspRsLife::ContainerGone, 0, 0, Some(id)),
    };
    let thread = match id {
        None => state.threads.get(tid).map(|t| thread_of(state, t)),
        Some(_) => None,
    };
    let container = id.and_then(|id| state.containers.get(id)).map(container_of);
    let nothing = ScapRsBytes::from([].as_slice());
    let container_id = match (id, &thread) {
        (Some(id), _) => id.as_bytes().into(),
        (None, Some(thread)) => thread.container,
        (None, None) => nothing,
    };
    tell(&SinspRsChange {
        size: size_of::<SinspRsChange>(),
        life: kind,
        tid,
        pid,
        container_id,
        thread: thread.as_ref().map_or(std::ptr::null(), std::ptr::from_ref),
        container: container
            .as_ref()
            .map_or(std::ptr::null(), std::ptr::from_ref),
    });
}
