//! Reading a source of events.

use std::ops::ControlFlow;
use std::os::fd::AsRawFd;

use super::handle::look;
use crate::capi::{Failure, ScapRs, ScapRsEvent, ScapRsResult, out_arg, with_handle};
use crate::source::{Events, Next};

/// The next event, in order of time over all CPUs. On `SCAP_RS_RESULT_OK` `*event` is lent until the
/// next call of this function, of `scap_rs_next_batch`, or of one that says that there is no current
/// event afterwards; otherwise it is NULL. After `SCAP_RS_RESULT_TIMEOUT` and
/// `SCAP_RS_RESULT_NEW_SECTION` call again; after an error the stream is over.
///
/// # Safety
/// `handle` must be NULL or open; `event` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_next(
    handle: *mut ScapRs,
    event: *mut *const ScapRsEvent,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    if let Some(event) = unsafe { event.as_mut() } {
        *event = std::ptr::null();
    }
    let read = |h: &ScapRs| {
        h.open.call(|open| {
            // SAFETY: this call has the handle.
            unsafe { h.lent.take_back() };
            // SAFETY: by contract of the caller.
            let out = unsafe { out_arg(event, "event") }?;
            if h.stop.is_stopped() {
                return Ok(ScapRsResult::Eof);
            }
            Ok(match open.source().next_event()? {
                Next::Event(e) => {
                    // SAFETY: this call has the handle; the record stays until the next one.
                    unsafe { h.lent.lend(&e) };
                    *out = h.lent.first();
                    ScapRsResult::Ok
                }
                Next::Timeout => ScapRsResult::Timeout,
                Next::NewSection => ScapRsResult::NewSection,
                Next::End => ScapRsResult::Eof,
            })
        })
    };
    // SAFETY: by contract of the caller.
    unsafe { with_handle(handle, read) }
}

/// The next events: as many as are at hand, at least one, at most `most` and 512. On
/// `SCAP_RS_RESULT_OK` `*events` is an array of `*count` events, in order of time over all CPUs; array
/// and events are lent like the event of `scap_rs_next`, whose results this function has, too. On any
/// other result `*events` is NULL and `*count` 0. Costs less for each event.
///
/// # Safety
/// `handle` must be NULL or open; `events` and `count` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_next_batch(
    handle: *mut ScapRs,
    most: usize,
    events: *mut *const *const ScapRsEvent,
    count: *mut usize,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    if let (Some(events), Some(count)) = unsafe { (events.as_mut(), count.as_mut()) } {
        (*events, *count) = (std::ptr::null(), 0);
    }
    let read = |h: &ScapRs| {
        h.open.call(|open| {
            // SAFETY: this call has the handle.
            unsafe { h.lent.take_back() };
            // SAFETY: by contract of the caller.
            let (events, count) = unsafe { (out_arg(events, "events")?, out_arg(count, "count")?) };
            if most == 0 {
                return Err(Failure::argument("most is 0: ask for at least one event"));
            }
            if h.stop.is_stopped() {
                return Ok(ScapRsResult::Eof);
            }
            let mut left = most;
            let found = open.source().next_events(&mut |event| {
                left -= 1;
                // SAFETY: this call has the handle; it ends when there is no room left; the records
                // of all events of a call stay until the next one.
                match unsafe { h.lent.lend(&event) } && left > 0 {
                    true => ControlFlow::Continue(()),
                    false => ControlFlow::Break(()),
                }
            })?;
            Ok(match found {
                Events::Some => {
                    (*events, *count) = h.lent.all();
                    ScapRsResult::Ok
                }
                Events::Timeout => ScapRsResult::Timeout,
                Events::NewSection => ScapRsResult::NewSection,
                Events::End => ScapRsResult::Eof,
            })
        })
    };
    // SAFETY: by contract of the caller.
    unsafe { with_handle(handle, read) }
}

/// Sets `*fd` to a descriptor that is readable when there is something to read, for poll, select or
/// epoll: then call `scap_rs_next` or `scap_rs_next_batch` until `SCAP_RS_RESULT_TIMEOUT`. Stays the
/// same as long as the handle is open; do not read or close it. `SCAP_RS_RESULT_NO_VALUE` for files,
/// which never wait, and for modules that cannot wake: call in intervals then.
///
/// # Safety
/// `handle` must be NULL or open; `fd` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_poll_fd(handle: *const ScapRs, fd: *mut i32) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        look(handle, |open| {
            put_poll_fd(open.source().poll_fd().map(|fd| fd.as_raw_fd()), fd)
        })
    }
}

/// Passes a descriptor on.
///
/// # Safety
/// `fd` must be NULL or writable.
pub unsafe fn put_poll_fd(from: Option<i32>, fd: *mut i32) -> Result<ScapRsResult, Failure> {
    // SAFETY: by contract of the caller.
    let fd = unsafe { out_arg(fd, "fd") }?;
    *fd = from.unwrap_or(-1);
    Ok(match from {
        Some(_) => ScapRsResult::Ok,
        None => ScapRsResult::NoValue,
    })
}

/// Sets `*share` to how much of the source was read, 0.0 to 1.0. `SCAP_RS_RESULT_NO_VALUE` when
/// that is unknown (live captures, pipes).
///
/// # Safety
/// `handle` must be NULL or open; `share` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_progress(handle: *const ScapRs, share: *mut f64) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe { look(handle, |open| put_progress(open.source().progress(), share)) }
}

/// Passes a share on.
///
/// # Safety
/// `share` must be NULL or writable.
pub unsafe fn put_progress(
    progress: Option<f64>,
    share: *mut f64,
) -> Result<ScapRsResult, Failure> {
    // SAFETY: by contract of the caller.
    let share = unsafe { out_arg(share, "share") }?;
    let Some(progress) = progress else {
        return Ok(ScapRsResult::NoValue);
    };
    *share = progress;
    Ok(ScapRsResult::Ok)
}
