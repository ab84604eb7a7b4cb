//! Fields of the current event.

use std::borrow::Cow;
use std::ffi::c_char;

use libscap_rs::capi::{
    Failure, ScapRsAddress, ScapRsBytes, ScapRsData, ScapRsKind, ScapRsResult, ScapRsValue,
    out_arg, slice_arg, text_arg,
};

use super::SinspRs;
use super::handle::{Open, call};
use crate::Enriched;
use crate::field::{self, FieldFlags, FieldRef, FieldValue};
use crate::format::Settings;

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

impl Known {
    /// Reads the field of `event` to `*out`, and keeps what was read.
    ///
    /// # Safety
    /// `out` must be writable.
    #[inline(always)]
    unsafe fn read(
        &mut self,
        id: u32,
        event: &Enriched<'static>,
        settings: &Settings,
        made: &mut Vec<u32>,
        out: *mut ScapRsValue,
    ) {
        use ScapRsKind as Kind;
        let value = self.field.value_with(event, settings);
        let places = [out, &raw mut self.lent];
        // SAFETY: writable by contract of the caller, and of this field; each kind with its type.
        unsafe {
            match &value {
                None | Some(FieldValue::EitherIp(_) | FieldValue::EitherPort(_)) => {
                    put(places, Kind::None, 0_u64);
                }
                Some(FieldValue::Int(n)) => put(places, Kind::Int, *n),
                Some(FieldValue::Uint(n)) => put(places, Kind::Uint, *n),
                Some(FieldValue::Text(Cow::Borrowed(bytes))) => {
                    put(places, Kind::Text, ScapRsBytes::from(*bytes));
                }
                Some(FieldValue::Bytes(Cow::Borrowed(bytes))) => {
                    put(places, Kind::Bytes, ScapRsBytes::from(*bytes));
                }
                Some(FieldValue::Bool(b)) => put(places, Kind::Bool, *b),
                Some(FieldValue::Double(d)) => put(places, Kind::Double, *d),
                Some(FieldValue::Ip(ip)) => put(places, Kind::Ip, ScapRsAddress::from(*ip)),
                Some(FieldValue::Text(_) | FieldValue::Bytes(_) | FieldValue::List(_)) => {
                    made.push(id);
                    self.keep(&raw const value, out);
                }
            }
        }
        // What borrows was copied out of it, what owns was taken out: there is nothing to drop.
        std::mem::forget(value);
    }

    /// Keeps a value made for the event. Takes it by its address: by value, every value would be
    /// taken apart before it is known which one it is.
    ///
    /// # Safety
    /// `out` must be writable, `value` readable, and forgotten afterwards.
    #[inline(never)]
    unsafe fn keep(&mut self, value: *const Option<FieldValue<'static>>, out: *mut ScapRsValue) {
        // What was made for the event before is dropped by now, and nothing below can panic, so
        // that the value never has two owners that drop it.
        // SAFETY: readable, and forgotten by the caller.
        std::mem::forget(std::mem::replace(&mut self.made, unsafe { value.read() }));
        // Moving a value does not move the bytes it owns.
        self.lent = self.made.as_ref().map_or_else(ScapRsValue::none, lent);
        // SAFETY: by contract of the caller.
        unsafe { out.write(self.lent) };
    }
}

/// Writes a value to both places, no more of them than it has: most are two words.
///
/// # Safety
/// Both must be writable; `T` the type of the member of `ScapRsData` that `kind` names.
#[inline(always)]
unsafe fn put<T: Copy>(places: [*mut ScapRsValue; 2], kind: ScapRsKind, value: T) {
    for place in places {
        // SAFETY: by contract of the caller; all members begin where the union does.
        unsafe {
            (&raw mut (*place).kind).write(kind);
            (&raw mut (*place).data).cast::<T>().write(value);
        }
    }
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

    /// Reads the fields `ids` of `event` to `values`.
    ///
    /// # Safety
    /// `values` must be writable for as many entries as `ids` has.
    #[inline(always)]
    unsafe fn read(
        &mut self,
        ids: &[u32],
        event: &Enriched<'static>,
        values: *mut ScapRsValue,
    ) -> Result<(), Failure> {
        let (now, settings) = (self.event, Settings::plain());
        let known = self.known.as_mut_slice();
        let mut out = values;
        for &id in ids {
            let Some(known) = known.get_mut(id as usize) else {
                return Err(unknown(id));
            };
            if known.event == now {
                // SAFETY: writable by contract of the caller.
                unsafe { out.write(known.lent) };
            } else {
                known.event = now;
                // SAFETY: as above.
                unsafe { known.read(id, event, settings, &mut self.made, out) };
            }
            // SAFETY: at most one behind the last entry.
            out = unsafe { out.add(1) };
        }
        Ok(())
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
        let Some(event) = &open.current else {
            *out = ScapRsValue::none();
            return match open.fields.known.get(id as usize) {
                Some(_) => Ok(ScapRsResult::NoValue),
                None => Err(unknown(id)),
            };
        };
        // SAFETY: writable for one.
        unsafe { open.fields.read(&[id], event, out) }?;
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
        // SAFETY: writable for `len` entries by contract of the caller.
        unsafe { open.fields.read(ids, event, values) }?;
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
