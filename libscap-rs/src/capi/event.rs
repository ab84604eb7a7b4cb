//! Events: header, raw and typed parameters. Nothing is copied.

use std::ffi::{c_char, c_void};

use crate::capi::{
    ScapRsKind, ScapRsResult, ScapRsSocket, ScapRsValue, guard, set_thread_error, value,
};
use crate::event::{Event, Value, decode_param};
use crate::schema::ParamType;

/// An event that is lent: by `scap_rs_next`, `scap_rs_next_batch` or `sinsp_rs_next`, until the next
/// call of one of these on the same handle. Never free it. Any number of threads may read an event
/// at the same time, as long as it is lent.
#[derive(Clone, Copy)]
pub struct ScapRsEvent {
    record: *const u8,
    len: u32,
    device: u16,
    nparams: u8,
    large: bool,
    flags: u32,
    enter_ts: u64,
}

impl ScapRsEvent {
    /// Points nowhere: what a handle holds before its first event.
    pub const fn none() -> Self {
        Self {
            record: std::ptr::null(),
            len: 0,
            device: 0,
            nparams: 0,
            large: false,
            flags: 0,
            enter_ts: 0,
        }
    }

    /// Points nowhere from now on.
    #[inline]
    pub fn clear(&mut self) {
        self.record = std::ptr::null();
    }

    /// Points to the bytes of `event`; the caller keeps them alive.
    #[inline]
    pub fn lend(event: &Event<'_>) -> Self {
        let bytes = event.as_bytes();
        let (nparams, large) = event.shape();
        Self {
            record: bytes.as_ptr(),
            len: bytes.len() as u32,
            device: event.device,
            nparams: nparams as u8,
            large,
            flags: event.flags,
            enter_ts: event.enter_ts,
        }
    }

    /// The event again.
    ///
    /// # Safety
    /// The bytes lent to [`ScapRsEvent::lend`] must still be there.
    #[inline]
    pub unsafe fn event<'a>(&self) -> Option<Event<'a>> {
        if self.record.is_null() {
            return None;
        }
        // SAFETY: record and len come from a slice that the handle keeps alive until its next
        // call, which is as long as C may use the event.
        let bytes = unsafe { std::slice::from_raw_parts(self.record, self.len as usize) };
        let nparams = usize::from(self.nparams);
        let mut event = Event::checked(bytes, nparams, self.large, self.device, self.flags);
        event.enter_ts = self.enter_ts;
        Some(event)
    }
}

/// Reborrows an event argument.
///
/// # Safety
/// `event` must be NULL or lent by this library, now or before.
#[inline]
unsafe fn arg<'a>(event: *const ScapRsEvent) -> Option<Event<'a>> {
    // SAFETY: by contract of the caller.
    unsafe { event.as_ref()?.event() }
}

/// Time of the event in ns since the epoch; 0 for NULL.
///
/// # Safety
/// `event` must be NULL or an event that is still lent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_ts(event: *const ScapRsEvent) -> u64 {
    // SAFETY: by contract of the caller.
    unsafe { arg(event) }.map_or(0, |e| e.ts())
}

/// Thread id in the initial pid namespace; -1 for NULL.
///
/// # Safety
/// `event` must be NULL or an event that is still lent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_tid(event: *const ScapRsEvent) -> i64 {
    // SAFETY: by contract of the caller.
    unsafe { arg(event) }.map_or(-1, |e| e.tid())
}

/// Event code, one of `SCAP_RS_EVENT_…`; 65535 for NULL.
///
/// # Safety
/// `event` must be NULL or an event that is still lent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_code(event: *const ScapRsEvent) -> u16 {
    // SAFETY: by contract of the caller.
    unsafe { arg(event) }.map_or(u16::MAX, |e| e.code())
}

/// CPU whose ring the event came from; 65535 for NULL.
///
/// # Safety
/// `event` must be NULL or an event that is still lent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_device(event: *const ScapRsEvent) -> u16 {
    // SAFETY: by contract of the caller.
    unsafe { arg(event) }.map_or(u16::MAX, |e| e.device)
}

/// Number of parameters in the record; 0 for NULL.
///
/// # Safety
/// `event` must be NULL or an event that is still lent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_nparams(event: *const ScapRsEvent) -> u32 {
    // SAFETY: by contract of the caller.
    unsafe { arg(event) }.map_or(0, |e| e.nparams() as u32)
}

/// The whole record, header included. `*data` is lent as long as the event.
///
/// # Safety
/// `event` must be NULL or an event that is still lent; `data` and `len` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_record(
    event: *const ScapRsEvent,
    data: *mut *const c_void,
    len: *mut usize,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(e) = (unsafe { arg(event) }) else {
            return no_event();
        };
        // SAFETY: by contract of the caller.
        unsafe { put_bytes(e.as_bytes(), data, len) }
    })
}

/// Bytes of parameter `index` as they are on the wire, lent as long as the event. `*len` 0: the
/// parameter is empty.
/// `SCAP_RS_RESULT_NO_VALUE` when the record has fewer parameters.
///
/// # Safety
/// `event` must be NULL or an event that is still lent; `data` and `len` NULL or writable.
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
            return no_event();
        };
        let Some(bytes) = e.param(index as usize) else {
            return ScapRsResult::NoValue;
        };
        // SAFETY: by contract of the caller.
        unsafe { put_bytes(bytes, data, len) }
    })
}

/// The value of parameter `index`, decoded by the type the schema gives it; nothing is copied, what
/// `*value` points to is lent as long as the event. Results and descriptors are `INT` (negative:
/// `-errno`), flags, ids and times `UINT`, strings and paths `TEXT`. `SCAP_RS_RESULT_NO_VALUE` when
/// the parameter is absent, empty, or not what its type says: `value->kind` is `SCAP_RS_KIND_NONE` then.
///
/// # Safety
/// `event` must be NULL or an event that is still lent; `value` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_param_value(
    event: *const ScapRsEvent,
    index: u32,
    value: *mut ScapRsValue,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        if value.is_null() {
            return wrong("value is NULL");
        }
        // SAFETY: writable by contract of the caller.
        unsafe { (&raw mut (*value).kind).write(ScapRsKind::None) };
        // SAFETY: by contract of the caller.
        let Some(e) = (unsafe { arg(event) }) else {
            return no_event();
        };
        let decoded = decoded(&e, index).and_then(|(v, raw)| value::of_param(v, raw));
        let Some(decoded) = decoded else {
            return ScapRsResult::NoValue;
        };
        // SAFETY: as above.
        unsafe { value.write(decoded) };
        ScapRsResult::Ok
    })
}

/// Integer value of parameter `index`, sign-extended for signed types (results, descriptors,
/// process ids), zero-extended for the others. `SCAP_RS_RESULT_NO_VALUE` when it is absent, empty
/// or not an integer; `*value` is unchanged then.
///
/// # Safety
/// `event` must be NULL or an event that is still lent; `value` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_param_int(
    event: *const ScapRsEvent,
    index: u32,
    value: *mut i64,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(e) = (unsafe { arg(event) }) else {
            return no_event();
        };
        if value.is_null() {
            return wrong("value is NULL");
        }
        let int = match decoded(&e, index) {
            Some((Value::Signed(n), _)) => n,
            Some((Value::Unsigned(n), _)) => n as i64,
            Some((Value::Bool(b), _)) => i64::from(b),
            Some((Value::Ipv4(_), raw)) if raw.len() == 4 => {
                i64::from(u32::from_le_bytes([raw[0], raw[1], raw[2], raw[3]]))
            }
            _ => return ScapRsResult::NoValue,
        };
        // SAFETY: by contract of the caller.
        unsafe { value.write(int) };
        ScapRsResult::Ok
    })
}

/// Text of parameter `index` (strings and paths), without copying: NUL-terminated, `*len` without
/// the NUL. `SCAP_RS_RESULT_NO_VALUE` when it is absent, empty (no value) or not text.
///
/// # Safety
/// `event` must be NULL or an event that is still lent; `text` and `len` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_param_text(
    event: *const ScapRsEvent,
    index: u32,
    text: *mut *const c_char,
    len: *mut usize,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        use ParamType::{CharBuf, FsPath, FsRelPath};
        // SAFETY: by contract of the caller.
        let Some(e) = (unsafe { arg(event) }) else {
            return no_event();
        };
        let is_text = e
            .info()
            .and_then(|i| i.params.get(index as usize))
            .is_some_and(|p| matches!(p.ty, CharBuf | FsPath | FsRelPath));
        let bytes = e.param(index as usize).filter(|_| is_text);
        let Some(body) = bytes.and_then(|b| b.strip_suffix(b"\0")) else {
            return ScapRsResult::NoValue;
        };
        // SAFETY: by contract of the caller.
        unsafe { put_bytes(body, text.cast(), len) }
    })
}

/// The addresses of parameter `index`, of a value of kind `SCAP_RS_KIND_SOCKET`; the path is lent as
/// long as the event. `SCAP_RS_RESULT_NO_VALUE` for other parameters; `*socket` is unchanged then.
///
/// # Safety
/// `event` must be NULL or an event that is still lent; `socket` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_param_socket(
    event: *const ScapRsEvent,
    index: u32,
    socket: *mut ScapRsSocket,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(e) = (unsafe { arg(event) }) else {
            return no_event();
        };
        if socket.is_null() {
            return wrong("socket is NULL");
        }
        let Some(read) = decoded(&e, index).and_then(|(v, _)| ScapRsSocket::of_param(v)) else {
            return ScapRsResult::NoValue;
        };
        // SAFETY: by contract of the caller.
        unsafe { socket.write(read) };
        ScapRsResult::Ok
    })
}

/// Entry `item` of parameter `index`, of a value of kind `SCAP_RS_KIND_LIST`: a descriptor and its
/// poll flags. `SCAP_RS_RESULT_NO_VALUE` behind the last one and for other parameters.
///
/// # Safety
/// `event` must be NULL or an event that is still lent; `fd` and `flags` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_param_fd(
    event: *const ScapRsEvent,
    index: u32,
    item: usize,
    fd: *mut i64,
    flags: *mut i16,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(e) = (unsafe { arg(event) }) else {
            return no_event();
        };
        if fd.is_null() || flags.is_null() {
            return wrong("fd or flags is NULL");
        }
        let entry = match decoded(&e, index) {
            Some((Value::FdList(list), _)) if item < list.len() => list.iter().nth(item),
            _ => None,
        };
        let Some((number, what)) = entry else {
            return ScapRsResult::NoValue;
        };
        // SAFETY: by contract of the caller.
        unsafe {
            fd.write(number);
            flags.write(what);
        }
        ScapRsResult::Ok
    })
}

/// Time the call of an exit event took, in ns: with `SCAP_RS_FEATURE_LATENCY`, and in captures whose
/// calls have enter events. `SCAP_RS_RESULT_NO_VALUE` when it is not known.
///
/// # Safety
/// `event` must be NULL or an event that is still lent; `ns` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_latency(
    event: *const ScapRsEvent,
    ns: *mut u64,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(e) = (unsafe { arg(event) }) else {
            return no_event();
        };
        if ns.is_null() {
            return wrong("ns is NULL");
        }
        let between = (e.enter_ts != 0).then(|| e.ts().saturating_sub(e.enter_ts));
        let Some(latency) = e.latency().or(between) else {
            return ScapRsResult::NoValue;
        };
        // SAFETY: by contract of the caller.
        unsafe { ns.write(latency) };
        ScapRsResult::Ok
    })
}

/// Flags of the capture file the event came from, bits of its format: 1: the event did not pass the
/// filter of who recorded it and is there for the state alone. 0 for NULL and live events.
///
/// # Safety
/// `event` must be NULL or an event that is still lent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_event_file_flags(event: *const ScapRsEvent) -> u32 {
    // SAFETY: by contract of the caller.
    unsafe { arg(event) }.map_or(0, |e| e.flags)
}

/// The decoded parameter and its bytes.
#[inline]
fn decoded<'a>(event: &Event<'a>, index: u32) -> Option<(Value<'a>, &'a [u8])> {
    let index = index as usize;
    let raw = event.param(index)?;
    let info = event.info()?.params.get(index)?;
    Some((decode_param(info, raw).ok()?, raw))
}

#[cold]
fn no_event() -> ScapRsResult {
    wrong("event is NULL or no longer lent")
}

#[cold]
fn wrong(text: &str) -> ScapRsResult {
    set_thread_error(text);
    ScapRsResult::ErrorArgument
}

/// # Safety
/// `data` and `len` must be NULL or writable.
unsafe fn put_bytes(bytes: &[u8], data: *mut *const c_void, len: *mut usize) -> ScapRsResult {
    if data.is_null() || len.is_null() {
        return wrong("data or len is NULL");
    }
    // SAFETY: not NULL, writable by contract of the caller.
    unsafe {
        *data = bytes.as_ptr().cast();
        *len = bytes.len();
    }
    ScapRsResult::Ok
}
