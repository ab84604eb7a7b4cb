//! Versions at run time.

use std::ffi::{CString, c_char};
use std::sync::OnceLock;

use crate::capi::guard;
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

fn version(text: &'static OnceLock<CString>, (a, b, c): (u32, u32, u32)) -> *const c_char {
    text.get_or_init(|| CString::new(format!("{a}.{b}.{c}")).unwrap_or_default())
        .as_ptr()
}
