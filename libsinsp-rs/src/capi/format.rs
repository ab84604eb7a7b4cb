//! Output formats.

use std::ffi::c_char;

use libscap_rs::capi::{ScapRsResult, guard, set_thread_error, text_arg};

use super::SinspRs;
use crate::format::{Format, Line, default_line};

/// A compiled output format. Use it from one thread at a time: it keeps the text it made last.
pub struct SinspRsFormat {
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
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let Some(out) = (unsafe { out.as_mut() }) else {
            return ScapRsResult::ErrorArgument;
        };
        *out = std::ptr::null_mut();
        let text: Result<String, String> = if text.is_null() {
            Ok(default_line(Line::Plain, false))
        } else {
            // SAFETY: NUL-terminated by contract of the caller.
            unsafe { text_arg(text, "format") }
                .map(str::to_owned)
                .map_err(|e| e.to_string())
        };
        let compiled = text.and_then(|text| Format::compile(text).map_err(|e| e.to_string()));
        match compiled {
            Ok(format) => {
                let made = SinspRsFormat {
                    format,
                    json,
                    text: Vec::new(),
                };
                *out = Box::into_raw(Box::new(made));
                ScapRsResult::Ok
            }
            Err(message) => {
                set_thread_error(&message);
                ScapRsResult::ErrorArgument
            }
        }
    })
}

/// The text of the current event of `handle`, NUL-terminated, `*len` (may be NULL) without the
/// NUL; lent until the next call with this format. `SCAP_RS_RESULT_NO_VALUE` without a current
/// event, or when a value of the format is missing and it does not start with `*`.
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
    guard(ScapRsResult::ErrorInternal, || {
        // SAFETY: by contract of the caller.
        let (Some(h), Some(f), Some(out)) =
            (unsafe { (handle.as_ref(), format.as_mut(), text.as_mut()) })
        else {
            return ScapRsResult::ErrorArgument;
        };
        *out = std::ptr::null();
        let Some(event) = &h.current else {
            return ScapRsResult::NoValue;
        };
        f.text.clear();
        let printed = if f.json {
            f.format.render_json(event, &mut f.text)
        } else {
            f.format.render(event, &mut f.text)
        };
        if !printed {
            return ScapRsResult::NoValue;
        }
        // SAFETY: by contract of the caller.
        if let Some(len) = unsafe { len.as_mut() } {
            *len = f.text.len();
        }
        f.text.push(0);
        *out = f.text.as_ptr().cast();
        ScapRsResult::Ok
    })
}

/// Frees a format. NULL is allowed.
///
/// # Safety
/// `format` must be NULL or not freed yet.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_format_free(format: *mut SinspRsFormat) {
    if !format.is_null() {
        // SAFETY: made by Box::into_raw, freed once by contract of the caller.
        guard((), || drop(unsafe { Box::from_raw(format) }));
    }
}
