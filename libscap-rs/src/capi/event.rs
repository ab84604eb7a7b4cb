//! Events: header, raw and typed parameters. Nothing is copied.

use std::ffi::{c_char, c_void};

use crate::capi::{ScapRsResult, guard};
use crate::event::Event;
use crate::schema::ParamType;

/// An event lent by `scap_rs_next` or `sinsp_rs_next`, until the next call of that function on the
/// same handle. Never free it.
pub struct ScapRsEvent {
    record: *const u8,
    len: usize,
    device: u16,
    flags: u32,
}

impl ScapRsEvent {
    /// Points nowhere: what a handle holds before its first event.
    pub const fn none() -> Self {
        Self {
            record: std::ptr::null(),
            len: 0,
            device: 0,
            flags: 0,
        }
    }

    /// Points to the bytes of `event`; the caller keeps them alive.
    pub fn lend(event: &Event<'_>) -> Self {
        let bytes = event.as_bytes();
        Self {
            record: bytes.as_ptr(),
            len: bytes.len(),
            device: event.device,
            flags: event.flags,
        }
    }

    /// The event again.
    ///
    /// # Safety
    /// The bytes lent to [`ScapRsEvent::lend`] must still be there.
    pub unsafe fn event<'a>(&self) -> Option<Event<'a>> {
        if self.record.is_null() {
            return None;
        }
        // SAFETY: record and len come from a slice that the handle keeps alive until its next
        // call, which is as long as C may use the event.
        let bytes = unsafe { std::slice::from_raw_parts(self.record, self.len) };
        Event::new(bytes, self.device, self.flags).ok()
    }
}

/// Reborrows an event argument.
///
/// # Safety
/// `event` must be NULL or lent by this library and still valid.
unsafe fn arg<'a>(event: *const ScapRsEvent) -> Option<Event<'a>> {
    // SAFETY: by contract of the caller.
    unsafe { event.as_ref()?.event() }
}

/// Time of the event in ns since the epoch; 0 for NULL.
///
/// # Safety
/// `event` must be NULL or an event that is still valid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_ts(event: *const ScapRsEvent) -> u64 {
    guard(0, || {
        // SAFETY: by contract of the caller.
        unsafe { arg(event) }.map_or(0, |e| e.ts())
    })
}

/// Thread id in the initial pid namespace; -1 for NULL.
///
/// # Safety
/// `event` must be NULL or an event that is still valid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_tid(event: *const ScapRsEvent) -> i64 {
    guard(-1, || {
        // SAFETY: by contract of the caller.
        unsafe { arg(event) }.map_or(-1, |e| e.tid())
    })
}

/// Event code, one of `SCAP_RS_EVENT_…`; 65535 for NULL.
///
/// # Safety
/// `event` must be NULL or an event that is still valid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_code(event: *const ScapRsEvent) -> u16 {
    guard(u16::MAX, || {
        // SAFETY: by contract of the caller.
        unsafe { arg(event) }.map_or(u16::MAX, |e| e.code())
    })
}

/// CPU whose ring the event came from; 65535 for NULL.
///
/// # Safety
/// `event` must be NULL or an event that is still valid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_device(event: *const ScapRsEvent) -> u16 {
    guard(u16::MAX, || {
        // SAFETY: by contract of the caller.
        unsafe { arg(event) }.map_or(u16::MAX, |e| e.device)
    })
}

/// Number of parameters in the record; 0 for NULL.
///
/// # Safety
/// `event` must be NULL or an event that is still valid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_nparams(event: *const ScapRsEvent) -> u32 {
    guard(0, || {
        // SAFETY: by contract of the caller.
        unsafe { arg(event) }.map_or(0, |e| e.nparams() as u32)
    })
}

/// The whole record, header included. `*data` stays valid as long as the event.
///
/// # Safety
/// `event` must be NULL or an event that is still valid; `data` and `len` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_record(
    event: *const ScapRsEvent,
    data: *mut *const c_void,
    len: *mut usize,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(e) = (unsafe { arg(event) }) else {
            return ScapRsResult::ErrorArgument;
        };
        // SAFETY: by contract of the caller.
        unsafe { put_bytes(e.as_bytes(), data, len) }
    })
}

/// Bytes of parameter `index` as they are on the wire. `*len` 0: the parameter is empty.
/// `SCAP_RS_RESULT_NO_VALUE` when the record has fewer parameters.
///
/// # Safety
/// `event` must be NULL or an event that is still valid; `data` and `len` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_param(
    event: *const ScapRsEvent,
    index: u32,
    data: *mut *const c_void,
    len: *mut usize,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(e) = (unsafe { arg(event) }) else {
            return ScapRsResult::ErrorArgument;
        };
        let Some(bytes) = e.param(index as usize) else {
            return ScapRsResult::NoValue;
        };
        // SAFETY: by contract of the caller.
        unsafe { put_bytes(bytes, data, len) }
    })
}

/// Integer value of parameter `index`, sign-extended for signed types (results, descriptors,
/// process ids), zero-extended for the others. `SCAP_RS_RESULT_NO_VALUE` when it is absent, empty
/// or not an integer.
///
/// # Safety
/// `event` must be NULL or an event that is still valid; `value` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_param_int(
    event: *const ScapRsEvent,
    index: u32,
    value: *mut i64,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(e) = (unsafe { arg(event) }) else {
            return ScapRsResult::ErrorArgument;
        };
        // SAFETY: by contract of the caller.
        let Some(value) = (unsafe { value.as_mut() }) else {
            return ScapRsResult::ErrorArgument;
        };
        let int = e
            .info()
            .and_then(|i| i.params.get(index as usize))
            .and_then(|p| integer(p.ty, e.param(index as usize)?));
        match int {
            Some(v) => {
                *value = v;
                ScapRsResult::Ok
            }
            None => ScapRsResult::NoValue,
        }
    })
}

/// Text of parameter `index` (strings and paths), without copying: NUL-terminated, `*len` without
/// the NUL. `SCAP_RS_RESULT_NO_VALUE` when it is absent, empty (no value) or not text.
///
/// # Safety
/// `event` must be NULL or an event that is still valid; `text` and `len` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_param_text(
    event: *const ScapRsEvent,
    index: u32,
    text: *mut *const c_char,
    len: *mut usize,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(e) = (unsafe { arg(event) }) else {
            return ScapRsResult::ErrorArgument;
        };
        let is_text = e
            .info()
            .and_then(|i| i.params.get(index as usize))
            .is_some_and(|p| {
                matches!(
                    p.ty,
                    ParamType::CharBuf | ParamType::FsPath | ParamType::FsRelPath
                )
            });
        let Some(bytes) = e.param(index as usize).filter(|_| is_text) else {
            return ScapRsResult::NoValue;
        };
        let Some(body) = bytes.strip_suffix(b"\0") else {
            return ScapRsResult::NoValue;
        };
        // SAFETY: by contract of the caller.
        unsafe { put_bytes(body, text.cast(), len) }
    })
}

fn integer(ty: ParamType, bytes: &[u8]) -> Option<i64> {
    let signed = matches!(
        ty,
        ParamType::Int8
            | ParamType::Int16
            | ParamType::Int32
            | ParamType::Int64
            | ParamType::Errno
            | ParamType::Fd
            | ParamType::Pid
            | ParamType::Fd32
            | ParamType::Pid32
    );
    if matches!(ty, ParamType::Double | ParamType::Ipv6Addr) || ty.wire_size()? != bytes.len() {
        return None;
    }
    let mut wide = [0_u8; 8];
    wide[..bytes.len()].copy_from_slice(bytes);
    if signed && bytes.last()? & 0x80 != 0 {
        wide[bytes.len()..].fill(0xff);
    }
    Some(i64::from_le_bytes(wide))
}

/// # Safety
/// `data` and `len` must be NULL or writable.
unsafe fn put_bytes(bytes: &[u8], data: *mut *const c_void, len: *mut usize) -> ScapRsResult {
    if data.is_null() || len.is_null() {
        return ScapRsResult::ErrorArgument;
    }
    // SAFETY: not NULL, writable by contract of the caller.
    unsafe {
        *data = bytes.as_ptr().cast();
        *len = bytes.len();
    }
    ScapRsResult::Ok
}
