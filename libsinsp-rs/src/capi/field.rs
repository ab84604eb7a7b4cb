//! Fields of the current event.

use std::ffi::{c_char, c_void};
use std::net::IpAddr;

use libscap_rs::capi::{ScapRsResult, guard, text_arg};

use super::SinspRs;
use crate::field::{self, FieldValue};

/// What a value is; names the member of `sinsp_rs_data` that holds it.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SinspRsKind {
    /// `boolean`.
    Bool = 1,
    /// `integer`.
    Int = 2,
    /// `natural`.
    Uint = 3,
    /// `real`.
    Double = 4,
    /// `bytes`: text, usually UTF-8, not NUL-terminated.
    Text = 5,
    /// `bytes`: data.
    Bytes = 6,
    /// `address`.
    Ip = 7,
    /// `count`: a list of so many values; read them with `sinsp_rs_field_item`.
    List = 8,
}

/// Bytes lent by a value.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SinspRsBytes {
    /// First byte.
    pub data: *const c_void,
    /// Number of bytes.
    pub len: usize,
}

/// An IP address.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SinspRsAddress {
    /// Bytes used: 4 (IPv4) or 16 (IPv6).
    pub len: u8,
    /// The address in network order.
    pub bytes: [u8; 16],
}

/// The value itself.
#[repr(C)]
#[derive(Clone, Copy)]
pub union SinspRsData {
    /// For `SINSP_RS_KIND_BOOL`.
    pub boolean: bool,
    /// For `SINSP_RS_KIND_INT`.
    pub integer: i64,
    /// For `SINSP_RS_KIND_UINT`.
    pub natural: u64,
    /// For `SINSP_RS_KIND_DOUBLE`.
    pub real: f64,
    /// For `SINSP_RS_KIND_TEXT` and `SINSP_RS_KIND_BYTES`.
    pub bytes: SinspRsBytes,
    /// For `SINSP_RS_KIND_IP`.
    pub address: SinspRsAddress,
    /// For `SINSP_RS_KIND_LIST`.
    pub count: usize,
}

/// A field of an event. What it points to is lent until the next `sinsp_rs_next` of the handle.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SinspRsValue {
    /// Which member of `data` is set.
    pub kind: SinspRsKind,
    /// The value.
    pub data: SinspRsData,
}

/// Looks a field up by name, with its argument if it takes one (`proc.name`, `proc.aname[2]`,
/// `evt.arg.fd`): `*id` is good for this handle as long as it is open. The message for an unknown
/// name is in `sinsp_rs_last_error`.
///
/// # Safety
/// `handle` must be NULL or open; `name` NULL or NUL-terminated; `id` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_field(
    handle: *mut SinspRs,
    name: *const c_char,
    id: *mut u32,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let (Some(h), Some(id)) = (unsafe { (handle.as_mut(), id.as_mut()) }) else {
            return ScapRsResult::ErrorArgument;
        };
        // SAFETY: by contract of the caller.
        let found = unsafe { text_arg(name, "field name") }
            .map_err(|e| e.to_string())
            .and_then(|name| field::lookup(name).map_err(|e| e.to_string()));
        match found {
            Ok(field) => {
                h.fields.push(field);
                h.values.push(None);
                *id = (h.fields.len() - 1) as u32;
                ScapRsResult::Ok
            }
            Err(message) => {
                h.error.set(&message);
                ScapRsResult::ErrorArgument
            }
        }
    })
}

/// Reads field `id` of the current event. `SCAP_RS_RESULT_NO_VALUE` when the event has no such
/// value, or without a current event.
///
/// # Safety
/// `handle` must be NULL or open; `value` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_field_value(
    handle: *mut SinspRs,
    id: u32,
    value: *mut SinspRsValue,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let (Some(h), Some(out)) = (unsafe { (handle.as_mut(), value.as_mut()) }) else {
            return ScapRsResult::ErrorArgument;
        };
        let index = id as usize;
        let (Some(field), Some(slot)) = (h.fields.get(index), h.values.get_mut(index)) else {
            return ScapRsResult::ErrorArgument;
        };
        // A value read before stays where it is: C may hold pointers into it.
        if slot.is_none() {
            *slot = h.current.as_ref().and_then(|event| field.value(event));
        }
        put_value(slot.as_ref(), out)
    })
}

/// Reads item `index` of field `id`, a list read by `sinsp_rs_field_value` before.
/// `SCAP_RS_RESULT_NO_VALUE` behind the last item, and for fields that are not lists.
///
/// # Safety
/// `handle` must be NULL or open; `value` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_field_item(
    handle: *const SinspRs,
    id: u32,
    index: usize,
    value: *mut SinspRsValue,
) -> ScapRsResult {
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let (Some(h), Some(out)) = (unsafe { (handle.as_ref(), value.as_mut()) }) else {
            return ScapRsResult::ErrorArgument;
        };
        match h.values.get(id as usize) {
            None => ScapRsResult::ErrorArgument,
            Some(Some(FieldValue::List(items))) => put_value(items.get(index), out),
            Some(_) => ScapRsResult::NoValue,
        }
    })
}

fn put_value(value: Option<&FieldValue<'_>>, out: &mut SinspRsValue) -> ScapRsResult {
    use SinspRsKind as Kind;
    let lend = |b: &[u8]| SinspRsBytes {
        data: b.as_ptr().cast(),
        len: b.len(),
    };
    let Some(value) = value else {
        return ScapRsResult::NoValue;
    };
    let (kind, data) = match value {
        FieldValue::Bool(b) => (Kind::Bool, SinspRsData { boolean: *b }),
        FieldValue::Int(n) => (Kind::Int, SinspRsData { integer: *n }),
        FieldValue::Uint(n) => (Kind::Uint, SinspRsData { natural: *n }),
        FieldValue::Double(d) => (Kind::Double, SinspRsData { real: *d }),
        FieldValue::Text(b) => (Kind::Text, SinspRsData { bytes: lend(b) }),
        FieldValue::Bytes(b) => (Kind::Bytes, SinspRsData { bytes: lend(b) }),
        FieldValue::Ip(ip) => (
            Kind::Ip,
            SinspRsData {
                address: address(*ip),
            },
        ),
        FieldValue::EitherIp(_) | FieldValue::EitherPort(_) => return ScapRsResult::NoValue,
        FieldValue::List(items) => (Kind::List, SinspRsData { count: items.len() }),
    };
    *out = SinspRsValue { kind, data };
    ScapRsResult::Ok
}

fn address(ip: IpAddr) -> SinspRsAddress {
    let mut bytes = [0; 16];
    let len = match ip {
        IpAddr::V4(v4) => {
            bytes[..4].copy_from_slice(&v4.octets());
            4
        }
        IpAddr::V6(v6) => {
            bytes.copy_from_slice(&v6.octets());
            16
        }
    };
    SinspRsAddress { len, bytes }
}
