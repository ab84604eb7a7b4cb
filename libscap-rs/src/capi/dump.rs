//! Writing capture files.

use std::ffi::c_char;
use std::time::Duration;

use super::snapshot::with_snapshot;
use crate::capi::{
    Failure, Guarded, ScapRs, ScapRsEvent, ScapRsResult, Structure, close_handle, out_arg,
    path_arg, read_structure, with_handle,
};
use crate::savefile::{Encoding, Rotation, Series};
use crate::snapshot::Snapshot;

/// A capture being written, in one file or several. One thread uses it at a time.
pub struct ScapRsDump(Guarded<Series>);

/// How a capture is written. Set `size` to `sizeof(scap_rs_dump_options)` and everything else to 0
/// for one plain file; members are only ever added at the end.
///
/// With a limit there are several files, `path0`, `path1`, …; with a time limit and a `%` in the
/// path, `strftime` of the local time at the start of each. Each can be read alone.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ScapRsDumpOptions {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// A new file after so many bytes; 0: no limit.
    pub rotate_bytes: u64,
    /// A new file after so much time from event to event, in ns; 0: no limit.
    pub rotate_ns: u64,
    /// A new file after so many events; 0: no limit.
    pub rotate_events: u64,
    /// So many files are kept, the oldest go; 0: all.
    pub keep_files: u64,
    /// Not 0: gzip.
    pub compress: u8,
}

// SAFETY: repr(C), size first, numbers.
unsafe impl Structure for ScapRsDumpOptions {
    const NAME: &'static str = "scap_rs_dump_options";
}

impl ScapRsDumpOptions {
    /// What they ask for.
    ///
    /// # Safety
    /// `options` must be NULL or valid.
    pub unsafe fn read(options: *const Self) -> Result<(Rotation, Encoding), Failure> {
        // SAFETY: by contract of the caller.
        let o = unsafe { read_structure(options) }?;
        let limit = |n: u64| (n != 0).then_some(n);
        let rotation = Rotation {
            bytes: limit(o.rotate_bytes),
            interval: limit(o.rotate_ns).map(Duration::from_nanos),
            events: limit(o.rotate_events),
            files: limit(o.keep_files),
        };
        let encoding = match o.compress {
            0 => Encoding::Plain,
            _ => Encoding::Gzip,
        };
        Ok((rotation, encoding))
    }
}

/// Creates a capture file (`-`: standard output) and writes the state that the source of `handle`
/// started with. `options` may be NULL: one plain file. On success `*out` is a handle to end with
/// `scap_rs_dump_close`; on failure it is NULL and `scap_rs_last_error(handle)` has the text. Events
/// that `handle` lends stay current.
///
/// # Safety
/// `handle` must be NULL or open, `path` NULL or NUL-terminated, `options` NULL or valid, `out` NULL
/// or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_open(
    handle: *const ScapRs,
    path: *const c_char,
    options: *const ScapRsDumpOptions,
    out: *mut *mut ScapRsDump,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    if let Some(out) = unsafe { out.as_mut() } {
        *out = std::ptr::null_mut();
    }
    let create = |snapshot: &Snapshot| {
        // SAFETY: by contract of the caller.
        let (out, path) = unsafe { (out_arg(out, "out")?, path_arg(path)?) };
        // SAFETY: by contract of the caller.
        let (rotation, encoding) = unsafe { ScapRsDumpOptions::read(options) }?;
        let series = Series::create(path, rotation, encoding, snapshot.clone(), None)?;
        *out = Box::into_raw(Box::new(ScapRsDump(Guarded::new(series))));
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { with_snapshot(handle, create) }
}

/// Appends an event, lent by any handle.
///
/// # Safety
/// `dump` must be NULL or open, `event` NULL or still lent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_event(
    dump: *mut ScapRsDump,
    event: *const ScapRsEvent,
) -> ScapRsResult {
    let write = |series: &mut Series| {
        // SAFETY: by contract of the caller.
        let event = unsafe { event.as_ref().and_then(|e| e.event()) }
            .ok_or_else(|| Failure::argument("event is NULL or no longer lent"))?;
        series.write_event(&event)?;
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { with_handle(dump, |d| d.0.call(write)) }
}

/// Sets `*due` to whether the next event, at or after `now` (ns since the epoch), belongs into another
/// file by the limits of the options: call `scap_rs_dump_rotate` then.
///
/// # Safety
/// `dump` must be NULL or open, `due` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_is_due(
    dump: *const ScapRsDump,
    now: u64,
    due: *mut bool,
) -> ScapRsResult {
    let ask = |series: &mut Series| {
        // SAFETY: by contract of the caller.
        *unsafe { out_arg(due, "due") }? = series.is_due(now);
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { with_handle(dump, |d| d.0.call(ask)) }
}

/// Completes the file and begins the next one, at `now` (ns since the epoch), with the state of
/// `state`: best a new snapshot (`scap_rs_open_snapshot`), as the one a live capture began with is old
/// by now. An inspector does all this by itself: `sinsp_rs_record_start`.
///
/// # Safety
/// `dump` and `state` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_rotate(
    dump: *mut ScapRsDump,
    state: *const ScapRs,
    now: u64,
) -> ScapRsResult {
    let rotate = |series: &mut Series, snapshot: &Snapshot| series.rotate(snapshot, now);
    // SAFETY: by contract of the caller.
    unsafe { with_state(dump, state, rotate) }
}

/// Starts a new section of the file with the state of `handle`, after `scap_rs_next` gave
/// `SCAP_RS_RESULT_NEW_SECTION`.
///
/// # Safety
/// `dump` and `handle` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_new_section(
    dump: *mut ScapRsDump,
    handle: *const ScapRs,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe { with_state(dump, handle, Series::begin_section) }
}

/// Runs `body` with what is written and the state of another handle.
///
/// # Safety
/// `dump` and `handle` must be NULL or open.
unsafe fn with_state(
    dump: *const ScapRsDump,
    handle: *const ScapRs,
    body: impl FnOnce(&mut Series, &Snapshot) -> Result<(), crate::Error>,
) -> ScapRsResult {
    let write = |series: &mut Series| {
        if handle.is_null() {
            return Err(Failure::argument("the handle with the state is NULL"));
        }
        let mut done = Ok(());
        let with = |snapshot: &Snapshot| {
            done = body(series, snapshot);
            Ok(ScapRsResult::Ok)
        };
        // SAFETY: by contract of the caller.
        let read = unsafe { with_snapshot(handle, with) };
        done?;
        match read {
            ScapRsResult::Ok => Ok(read),
            code => Err(Failure {
                code,
                text: "the handle with the state is closed, busy or broken".to_owned(),
            }),
        }
    };
    // SAFETY: by contract of the caller.
    unsafe { with_handle(dump, |d| d.0.call(write)) }
}

/// Writes out what is buffered.
///
/// # Safety
/// `dump` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_flush(dump: *mut ScapRsDump) -> ScapRsResult {
    let flush = |series: &mut Series| {
        series.flush()?;
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { with_handle(dump, |d| d.0.call(flush)) }
}

/// Text of the last error of `dump`; NULL when there was none. Valid until the next call on it.
///
/// # Safety
/// `dump` must be NULL or open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_last_error(dump: *const ScapRsDump) -> *const c_char {
    // SAFETY: by contract of the caller.
    unsafe { dump.as_ref() }.map_or(std::ptr::null(), |d| d.0.last_error())
}

/// Writes what is still buffered, closes the file and frees `dump`; `*bytes` (may be NULL) gets
/// the size of all its files. On failure the text is in `scap_rs_last_error(NULL)`; the file keeps what
/// could be written. `SCAP_RS_RESULT_OK` for NULL, `SCAP_RS_RESULT_ERROR_BUSY` and
/// `SCAP_RS_RESULT_ERROR_ARGUMENT` as `scap_rs_close`.
///
/// # Safety
/// `dump` must be NULL or open; it is gone afterwards. `bytes` must be NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_dump_close(
    dump: *mut ScapRsDump,
    bytes: *mut u64,
) -> ScapRsResult {
    let end = |_: &ScapRsDump, series: Option<Series>| {
        let Some(series) = series else {
            return Ok(ScapRsResult::ErrorInternal);
        };
        let size = series.finish()?;
        // SAFETY: by contract of the caller.
        if let Some(bytes) = unsafe { bytes.as_mut() } {
            *bytes = size;
        }
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { close_handle(dump, |d| &d.0, end) }
}
