//! Fields of the current event.

use std::ffi::{c_char, c_void};
use std::net::IpAddr;

use libscap_rs::capi::{Failure, Outcome, ScapRsResult, out_arg, text_arg};

use super::SinspRs;
use super::handle::{Open, call};
use crate::field::{self, FieldFlags, FieldRef, FieldValue};

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

/// The value of a field. What it points to is lent as long as the event is current.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SinspRsValue {
    /// Which member of `data` is set.
    pub kind: SinspRsKind,
    /// The value.
    pub data: SinspRsData,
}

/// The fields a handle was asked for; ids are positions.
#[derive(Default)]
pub(super) struct Fields(Vec<Known>);

struct Known {
    name: String,
    field: FieldRef,
    /// What the current event gave, so that C may keep pointers into it.
    value: Option<FieldValue<'static>>,
}

impl Fields {
    /// Forgets the values of the current event.
    pub(super) fn release(&mut self) {
        self.0.iter_mut().for_each(|known| known.value = None);
    }

    fn id(&mut self, name: &str) -> Result<u32, Failure> {
        if let Some(id) = self.0.iter().position(|known| known.name == name) {
            return Ok(id as u32);
        }
        let field = field::lookup(name).map_err(Failure::argument)?;
        if field.field().flags.contains(FieldFlags::FILTER_ONLY) {
            return Err(Failure::argument(format!(
                "{name} stands for several values at once: it can be used in filters only"
            )));
        }
        self.0.push(Known {
            name: name.to_owned(),
            field,
            value: None,
        });
        Ok((self.0.len() - 1) as u32)
    }

    fn known(&mut self, id: u32) -> Result<&mut Known, Failure> {
        self.0.get_mut(id as usize).ok_or_else(|| {
            Failure::argument(format!(
                "{id} is not a field id of this handle: use sinsp_rs_field"
            ))
        })
    }
}

/// Looks a field up by name, with its argument if it takes one (`proc.name`, `proc.aname[2]`,
/// `evt.arg.fd`): `*id` is good for this handle as long as it is open, and the same for the same
/// name. An unknown name is `SCAP_RS_RESULT_ERROR_ARGUMENT`, with a text in
/// `sinsp_rs_last_error`.
///
/// # Safety
/// `handle` must be NULL or open; `name` NULL or NUL-terminated; `id` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_field(
    handle: *mut SinspRs,
    name: *const c_char,
    id: *mut u32,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        let (id, name) = unsafe { (out_arg(id, "id")?, text_arg(name, "field name")?) };
        *id = open.fields.id(name)?;
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// Reads field `id` of the current event. What `*value` points to is lent until the event is no
/// longer current. `SCAP_RS_RESULT_NO_VALUE` when the event has no such value, or without a
/// current event; `*value` is unchanged then.
///
/// # Safety
/// `handle` must be NULL or open; `value` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_field_value(
    handle: *mut SinspRs,
    id: u32,
    value: *mut SinspRsValue,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        let out = unsafe { out_arg(value, "value") }?;
        let known = open.fields.known(id)?;
        // A value read before stays where it is: C may hold pointers into it.
        if known.value.is_none() {
            known.value = open.current.as_ref().and_then(|e| known.field.value(e));
        }
        put_value(known.value.as_ref(), out)
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// Reads item `index` of field `id`, a list read by `sinsp_rs_field_value` before.
/// `SCAP_RS_RESULT_NO_VALUE` behind the last item, and for fields that are not lists; `*value` is
/// unchanged then.
///
/// # Safety
/// `handle` must be NULL or open; `value` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_field_item(
    handle: *mut SinspRs,
    id: u32,
    index: usize,
    value: *mut SinspRsValue,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        let out = unsafe { out_arg(value, "value") }?;
        match &open.fields.known(id)?.value {
            Some(FieldValue::List(items)) => put_value(items.get(index), out),
            _ => Ok(ScapRsResult::NoValue),
        }
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

fn put_value(value: Option<&FieldValue<'_>>, out: &mut SinspRsValue) -> Outcome {
    use SinspRsKind as Kind;
    let lend = |b: &[u8]| SinspRsBytes {
        data: b.as_ptr().cast(),
        len: b.len(),
    };
    let Some(value) = value else {
        return Ok(ScapRsResult::NoValue);
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
        FieldValue::EitherIp(_) | FieldValue::EitherPort(_) => {
            return Ok(ScapRsResult::NoValue);
        }
        FieldValue::List(items) => (Kind::List, SinspRsData { count: items.len() }),
    };
    *out = SinspRsValue { kind, data };
    Ok(ScapRsResult::Ok)
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
