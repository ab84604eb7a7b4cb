//! Versions at run time.

use std::ffi::{CString, c_char};
use std::sync::OnceLock;

use crate::capi::{Failure, ScapRsResult, guard, without_handle};
use crate::schema::{API_VERSION, SCHEMA_VERSION};

/// Version of the library the program runs with, e.g. `0.1.0`; `SCAP_RS_VERSION` is that of the
/// header it was compiled with. Static.
#[unsafe(no_mangle)]
pub extern "C" fn scap_rs_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// Version of the event schema the library was built with, e.g. `4.5.1`. Static.
#[unsafe(no_mangle)]
pub extern "C" fn scap_rs_schema_version() -> *const c_char {
    static TEXT: OnceLock<CString> = OnceLock::new();
    guard(std::ptr::null(), || version(&TEXT, SCHEMA_VERSION))
}

/// Version of the kernel module's interface the library was built with, e.g. `10.1.0`. Static.
#[unsafe(no_mangle)]
pub extern "C" fn scap_rs_api_version() -> *const c_char {
    static TEXT: OnceLock<CString> = OnceLock::new();
    guard(std::ptr::null(), || version(&TEXT, API_VERSION))
}

/// Says whether a program compiled with the header of version `major`.`minor` can run with this
/// library: `SCAP_RS_RESULT_OK`, or `SCAP_RS_RESULT_ERROR_VERSION` with a text in
/// `scap_rs_last_error(NULL)`. Call it once at the start as `SCAP_RS_CHECK_VERSION()`. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn scap_rs_check_version(major: u32, minor: u32) -> ScapRsResult {
    without_handle(|| {
        let number = |text: &str| text.parse().unwrap_or(u32::MAX);
        let ours = [
            number(env!("CARGO_PKG_VERSION_MAJOR")),
            number(env!("CARGO_PKG_VERSION_MINOR")),
        ];
        if major == ours[0] && minor <= ours[1] {
            return Ok(ScapRsResult::Ok);
        }
        Err(Failure {
            code: ScapRsResult::ErrorVersion,
            text: format!(
                "the program was compiled with version {major}.{minor}, the library is {}: install \
                 a library of that version or a later {major}.x",
                env!("CARGO_PKG_VERSION")
            ),
        })
    })
}

fn version(text: &'static OnceLock<CString>, (a, b, c): (u32, u32, u32)) -> *const c_char {
    text.get_or_init(|| CString::new(format!("{a}.{b}.{c}")).unwrap_or_default())
        .as_ptr()
}
