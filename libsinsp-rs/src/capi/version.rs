//! Version at run time.

use std::ffi::c_char;

/// Version of the library the program runs with, e.g. `0.1.0`; `SCAP_RS_VERSION` is that of the
/// header it was compiled with. Static.
#[unsafe(no_mangle)]
pub extern "C" fn sinsp_rs_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}
