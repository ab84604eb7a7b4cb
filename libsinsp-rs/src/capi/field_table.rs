//! The table of fields.

use std::ffi::{CString, c_char};
use std::sync::OnceLock;

use libscap_rs::capi::{Failure, ScapRsResult, Structure, fill_structure, out_arg, without_handle};

use crate::field::{self, FieldFlags};

/// A field. Set `size` to `sizeof(sinsp_rs_field_info)`. Texts are static.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SinspRsFieldInfo {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Name, e.g. `proc.name`.
    pub name: *const c_char,
    /// Class, e.g. `proc`.
    pub class_name: *const c_char,
    /// What it is, in one line.
    pub doc: *const c_char,
    /// Name of its type, e.g. `CHARBUF`.
    pub type_name: *const c_char,
    /// Type, one of `SCAP_RS_TYPE_…`; `SCAP_RS_TYPE_DYN`: the event decides.
    pub wire_type: u8,
    /// 1: gives a list.
    pub is_list: u8,
    /// 1: for filters only; `sinsp_rs_field` refuses it.
    pub filter_only: u8,
    /// 1: for old filters and formats only.
    pub deprecated: u8,
}

// SAFETY: repr(C), size first, numbers and pointers.
unsafe impl Structure for SinspRsFieldInfo {
    const NAME: &'static str = "sinsp_rs_field_info";
}

struct Texts {
    name: CString,
    class: CString,
    doc: CString,
    ty: CString,
}

fn texts() -> &'static [Texts] {
    static TEXTS: OnceLock<Vec<Texts>> = OnceLock::new();
    let c = |text: &str| CString::new(text).unwrap_or_default();
    TEXTS.get_or_init(|| {
        let texts = field::all().iter().map(|f| Texts {
            name: c(f.name),
            class: c(f.class().name),
            doc: c(f.doc),
            ty: c(f.type_name()),
        });
        texts.collect()
    })
}

/// Number of fields. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn sinsp_rs_field_count() -> usize {
    libscap_rs::capi::guard(0, || field::all().len())
}

/// Fills `*info` with field `index` of the table, in the order of listings.
/// `SCAP_RS_RESULT_NO_VALUE` behind the last one. Texts of errors: `sinsp_rs_last_error(NULL)`. Any
/// thread.
///
/// # Safety
/// `info` must be NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_get_field_info(
    index: usize,
    info: *mut SinspRsFieldInfo,
) -> ScapRsResult {
    without_handle(|| {
        let (Some(texts), Some(field)) = (texts().get(index), field::all().get(index)) else {
            // SAFETY: by contract of the caller.
            unsafe { out_arg(info, "info") }?;
            return Ok(ScapRsResult::NoValue);
        };
        let has = |flag: FieldFlags| u8::from(field.flags.contains(flag));
        let all = SinspRsFieldInfo {
            size: size_of::<SinspRsFieldInfo>(),
            name: texts.name.as_ptr(),
            class_name: texts.class.as_ptr(),
            doc: texts.doc.as_ptr(),
            type_name: texts.ty.as_ptr(),
            wire_type: field.ty as u8,
            is_list: has(FieldFlags::LIST),
            filter_only: has(FieldFlags::FILTER_ONLY),
            deprecated: has(FieldFlags::DEPRECATED),
        };
        // SAFETY: by contract of the caller.
        unsafe { fill_structure(info, &all) }.map_err(|e: Failure| e)?;
        Ok(ScapRsResult::Ok)
    })
}
