//! Fields of the current event.

use std::borrow::Cow;
use std::ffi::c_char;

use libscap_rs::capi::{
    Failure, ScapRsData, ScapRsKind, ScapRsResult, ScapRsValue, out_arg, slice_arg, text_arg,
};

use super::SinspRs;
use super::handle::{Open, call};
use crate::Enriched;
use crate::field::{self, FieldFlags, FieldRef, FieldValue};

/// The fields a handle was asked for; ids are positions.
#[derive(Default)]
pub(super) struct Fields {
    known: Vec<Known>,
    /// Counts the events: what was read of an earlier one is void.
    event: u64,
    /// Fields whose value of the current event is made for it, and kept.
    made: Vec<u32>,
}

struct Known {
    name: String,
    field: FieldRef,
    /// The event `lent` is of. Read once for each: some fields measure from read to read.
    event: u64,
    lent: ScapRsValue,
    /// What `lent` points to, where that is neither in the event nor in the state.
    made: Option<FieldValue<'static>>,
}

impl Fields {
    /// Forgets the values of the current event.
    #[inline]
    pub(super) fn release(&mut self) {
        self.event += 1;
        if !self.made.is_empty() {
            self.drop_made();
        }
    }

    #[inline(never)]
    fn drop_made(&mut self) {
        for id in self.made.drain(..) {
            self.known[id as usize].made = None;
        }
    }

    /// The value of field `id` of `event`.
    #[inline]
    fn value(
        &mut self,
        id: u32,
        event: Option<&Enriched<'static>>,
    ) -> Result<ScapRsValue, Failure> {
        let Some(known) = self.known.get_mut(id as usize) else {
            return Err(unknown(id));
        };
        // Without an event nothing was read.
        let Some(event) = event else {
            return Ok(ScapRsValue::none());
        };
        if known.event != self.event {
            known.event = self.event;
            known.lent = match known.field.value(event) {
                None => ScapRsValue::none(),
                Some(value) if is_borrowed(&value) => lent(&value),
                // Moving a value does not move the bytes it owns.
                Some(value) => {
                    self.made.push(id);
                    lent(known.made.insert(value))
                }
            };
        }
        Ok(known.lent)
    }

    fn id(&mut self, name: &str) -> Result<u32, Failure> {
        if let Some(id) = self.known.iter().position(|known| known.name == name) {
            return Ok(id as u32);
        }
        let field = field::lookup(name).map_err(Failure::argument)?;
        if field.field().flags.contains(FieldFlags::FILTER_ONLY) {
            return Err(Failure::argument(format!(
                "{name} stands for several values at once: it can be used in filters only"
            )));
        }
        self.known.push(Known {
            name: name.to_owned(),
            field,
            event: u64::MAX,
            lent: ScapRsValue::none(),
            made: None,
        });
        Ok((self.known.len() - 1) as u32)
    }
}

#[cold]
fn unknown(id: u32) -> Failure {
    Failure::argument(format!(
        "{id} is not a field id of this handle: use sinsp_rs_field"
    ))
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

/// Reads field `id` of the current event; nothing is copied. What `*value` points to is lent until the
/// event is no longer current. `SCAP_RS_RESULT_NO_VALUE` when the event has no such value, or without
/// a current event: `value->kind` is `SCAP_RS_KIND_NONE` then.
///
/// # Safety
/// `handle` must be NULL or open; `value` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_field_value(
    handle: *mut SinspRs,
    id: u32,
    value: *mut ScapRsValue,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        let out = unsafe { out_arg(value, "value") }?;
        *out = open.fields.value(id, open.current.as_ref())?;
        Ok(match out.kind {
            ScapRsKind::None => ScapRsResult::NoValue,
            _ => ScapRsResult::Ok,
        })
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// Reads `len` fields of the current event at once, `values[i]` of field `ids[i]`, which costs less
/// than one by one. As `sinsp_rs_field_value`, but the result is `SCAP_RS_RESULT_OK` whatever values
/// are missing: their kind is `SCAP_RS_KIND_NONE`. `SCAP_RS_RESULT_NO_VALUE` without a current event;
/// `values` is unchanged then.
///
/// # Safety
/// `handle` must be NULL or open; `ids` NULL or readable and `values` NULL or writable for `len`
/// entries.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_field_values(
    handle: *mut SinspRs,
    ids: *const u32,
    len: usize,
    values: *mut ScapRsValue,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        let ids = unsafe { slice_arg(ids, len, "ids") }?;
        if values.is_null() && len > 0 {
            return Err(Failure::argument("values is NULL"));
        }
        let Some(event) = &open.current else {
            return Ok(ScapRsResult::NoValue);
        };
        for (i, &id) in ids.iter().enumerate() {
            let value = open.fields.value(id, Some(event))?;
            // SAFETY: writable for `len` entries by contract of the caller.
            unsafe { values.add(i).write(value) };
        }
        Ok(ScapRsResult::Ok)
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
    value: *mut ScapRsValue,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        let out = unsafe { out_arg(value, "value") }?;
        let known = open.fields.known.get(id as usize);
        let item = match &known.ok_or_else(|| unknown(id))?.made {
            Some(FieldValue::List(items)) => items.get(index),
            _ => None,
        };
        let Some(item) = item else {
            return Ok(ScapRsResult::NoValue);
        };
        *out = lent(item);
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// True when a value points only into the event and the state.
#[inline]
fn is_borrowed(value: &FieldValue<'_>) -> bool {
    match value {
        FieldValue::Text(bytes) | FieldValue::Bytes(bytes) => matches!(bytes, Cow::Borrowed(_)),
        FieldValue::List(_) => false,
        _ => true,
    }
}

/// The value as C sees it.
#[inline]
fn lent(value: &FieldValue<'_>) -> ScapRsValue {
    use ScapRsKind as Kind;
    let (kind, data) = match value {
        FieldValue::Bool(b) => (Kind::Bool, ScapRsData { boolean: *b }),
        FieldValue::Int(n) => (Kind::Int, ScapRsData { integer: *n }),
        FieldValue::Uint(n) => (Kind::Uint, ScapRsData { natural: *n }),
        FieldValue::Double(d) => (Kind::Double, ScapRsData { real: *d }),
        FieldValue::Text(b) => {
            let bytes = (**b).into();
            (Kind::Text, ScapRsData { bytes })
        }
        FieldValue::Bytes(b) => {
            let bytes = (**b).into();
            (Kind::Bytes, ScapRsData { bytes })
        }
        FieldValue::Ip(ip) => {
            let address = (*ip).into();
            (Kind::Ip, ScapRsData { address })
        }
        FieldValue::EitherIp(_) | FieldValue::EitherPort(_) => return ScapRsValue::none(),
        FieldValue::List(items) => (Kind::List, ScapRsData { count: items.len() }),
    };
    ScapRsValue { kind, data }
}
