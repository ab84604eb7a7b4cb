//! The event tables.

use std::ffi::c_char;

use crate::capi::guard;
use crate::schema::{self, Direction};

/// C strings of the schema's names, made once.
struct Names {
    events: Vec<std::ffi::CString>,
    params: Vec<Vec<std::ffi::CString>>,
}

fn names() -> &'static Names {
    static NAMES: std::sync::OnceLock<Names> = std::sync::OnceLock::new();
    let c = |s: &str| std::ffi::CString::new(s).expect("schema names hold no NUL");
    NAMES.get_or_init(|| Names {
        events: schema::EVENTS.iter().map(|e| c(e.name)).collect(),
        params: schema::EVENTS
            .iter()
            .map(|e| e.params.iter().map(|p| c(p.name)).collect())
            .collect(),
    })
}

/// Number of event codes of the schema this library was built with.
#[unsafe(no_mangle)]
pub extern "C" fn scap_rs_event_table_len() -> u32 {
    schema::EVENTS.len() as u32
}

/// Name of an event code, e.g. `open`; NULL for unknown codes. Static.
#[unsafe(no_mangle)]
pub extern "C" fn scap_rs_event_name(code: u16) -> *const c_char {
    guard(std::ptr::null(), || {
        names()
            .events
            .get(usize::from(code))
            .map_or(std::ptr::null(), |n| n.as_ptr())
    })
}

/// True for exit events (odd codes), false for enter events and unknown codes.
#[unsafe(no_mangle)]
pub extern "C" fn scap_rs_event_is_exit(code: u16) -> bool {
    schema::event_info(code).is_some_and(|e| e.direction == Direction::Exit)
}

/// Flags of an event code (creates an fd, modifies state, …, bits as in the schema); 0 when unknown.
#[unsafe(no_mangle)]
pub extern "C" fn scap_rs_event_flags(code: u16) -> u32 {
    schema::event_info(code).map_or(0, |e| e.flags.bits())
}

/// Number of parameters the schema gives an event code; a record may hold fewer or more.
#[unsafe(no_mangle)]
pub extern "C" fn scap_rs_event_table_nparams(code: u16) -> u32 {
    schema::event_info(code).map_or(0, |e| e.params.len() as u32)
}

/// Name of a parameter, e.g. `fd`; NULL when unknown. Static.
#[unsafe(no_mangle)]
pub extern "C" fn scap_rs_param_name(code: u16, index: u32) -> *const c_char {
    guard(std::ptr::null(), || {
        names()
            .params
            .get(usize::from(code))
            .and_then(|p| p.get(index as usize))
            .map_or(std::ptr::null(), |n| n.as_ptr())
    })
}

/// Wire type code of a parameter; 0 when unknown.
#[unsafe(no_mangle)]
pub extern "C" fn scap_rs_param_type(code: u16, index: u32) -> u8 {
    schema::event_info(code)
        .and_then(|e| e.params.get(index as usize))
        .map_or(0, |p| p.ty as u8)
}
