//! Output formats.

use std::ffi::c_char;

use libscap_rs::capi::{
    Failure, Guarded, ScapRsResult, close_handle, out_arg, text_arg, without_handle,
};

use super::SinspRs;
use super::handle::{Open, call};
use crate::format::{Format, Line, default_line};

/// A compiled output format. One thread uses it at a time: it keeps the text it made last.
pub struct SinspRsFormat(Guarded<Compiled>);

/// A format and its last text.
struct Compiled {
    format: Format,
    json: bool,
    text: Vec<u8>,
}

/// Compiles an output format such as `%evt.num %proc.name %container.name`; a leading `*` prints
/// lines with missing values too, NULL stands for the standard line. With `json` the texts are
/// JSON objects. On success `*out` is to be freed with `sinsp_rs_format_free`; on failure it is
/// NULL and `sinsp_rs_last_error(NULL)` has the text.
///
/// # Safety
/// `text` must be NULL or NUL-terminated, `out` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_format_compile(
    text: *const c_char,
    json: bool,
    out: *mut *mut SinspRsFormat,
) -> ScapRsResult {
    without_handle(|| {
        // SAFETY: by contract of the caller.
        let out = unsafe { out_arg(out, "out") }?;
        *out = std::ptr::null_mut();
        let text = if text.is_null() {
            default_line(Line::Plain, false)
        } else {
            // SAFETY: NUL-terminated by contract of the caller.
            unsafe { text_arg(text, "format") }?.to_owned()
        };
        let made = SinspRsFormat(Guarded::new(Compiled {
            format: Format::compile(text).map_err(|e| Failure::argument(e.render()))?,
            json,
            text: Vec::new(),
        }));
        *out = Box::into_raw(Box::new(made));
        Ok(ScapRsResult::Ok)
    })
}

/// The text of the current event of `handle`, NUL-terminated, `*len` (may be NULL) without the
/// NUL; lent until the next call with this format. `SCAP_RS_RESULT_NO_VALUE` without a current
/// event, or when a value of the format is missing and it does not start with `*`. Texts of errors
/// are those of `handle`.
///
/// # Safety
/// `handle` must be NULL or open, `format` NULL or not freed, `text` NULL or writable, `len` NULL
/// or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_format_event(
    handle: *const SinspRs,
    format: *mut SinspRsFormat,
    text: *mut *const c_char,
    len: *mut usize,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        let (out, format) = unsafe { (out_arg(text, "text")?, format.as_ref()) };
        *out = std::ptr::null();
        let format = format.ok_or_else(|| Failure::argument("format is NULL"))?;
        let Some(event) = &open.current else {
            return Ok(ScapRsResult::NoValue);
        };
        let result = format.0.call(|format| {
            format.text.clear();
            let printed = if format.json {
                format.format.render_json(event, &mut format.text)
            } else {
                format.format.render(event, &mut format.text)
            };
            if !printed {
                return Ok(ScapRsResult::NoValue);
            }
            // SAFETY: by contract of the caller.
            if let Some(len) = unsafe { len.as_mut() } {
                *len = format.text.len();
            }
            format.text.push(0);
            *out = format.text.as_ptr().cast();
            Ok(ScapRsResult::Ok)
        });
        match result {
            ScapRsResult::Ok | ScapRsResult::NoValue => Ok(result),
            code => Err(Failure {
                code,
                text: "the format was freed, or another thread is using it".to_owned(),
            }),
        }
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// Frees a format. `SCAP_RS_RESULT_OK` for NULL; `SCAP_RS_RESULT_ERROR_BUSY` when another thread is
/// using it; `SCAP_RS_RESULT_ERROR_ARGUMENT` when it was freed already, not long ago.
///
/// # Safety
/// `format` must be NULL or not freed yet.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_format_free(format: *mut SinspRsFormat) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe { close_handle(format, |f| &f.0, |_, _| Ok(ScapRsResult::Ok)) }
}
