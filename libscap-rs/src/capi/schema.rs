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
        events: schema::all_events().map(|e| c(e.name)).collect(),
        params: schema::all_events()
            .map(|e| e.params.iter().map(|p| c(p.name)).collect())
            .collect(),
    })
}

/// Where an event is in the names: those of extensions come behind the common ones.
fn place(code: u16) -> usize {
    match schema::event_info(code) {
        Some(_) if code >= schema::EXTENSION_CODES => {
            schema::EVENT_COUNT + usize::from((code - schema::EXTENSION_CODES) / 2)
        }
        Some(_) => usize::from(code),
        None => usize::MAX,
    }
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
            .get(place(code))
            .map_or(std::ptr::null(), |n| n.as_ptr())
    })
}

/// True for exit events (odd codes), false for enter events and unknown codes.
#[unsafe(no_mangle)]
pub extern "C" fn scap_rs_event_is_exit(code: u16) -> bool {
    schema::event_info(code).is_some_and(|e| e.direction == Direction::Exit)
}

/// Flags of an event code, bits of `scap_rs_event_flag`; 0 when unknown.
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
            .get(place(code))
            .and_then(|p| p.get(index as usize))
            .map_or(std::ptr::null(), |n| n.as_ptr())
    })
}

/// Type of a parameter on the wire, one of `SCAP_RS_TYPE_…`; 0 when unknown.
#[unsafe(no_mangle)]
pub extern "C" fn scap_rs_param_type(code: u16, index: u32) -> u8 {
    schema::event_info(code)
        .and_then(|e| e.params.get(index as usize))
        .map_or(0, |p| p.ty as u8)
}

/// What is to know about an event code; bits of `scap_rs_event_flags`.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScapRsEventFlag {
    /// The exit event adds a descriptor.
    CreatesFd = 1,
    /// The exit event removes a descriptor.
    DestroysFd = 2,
    /// Works on a descriptor.
    UsesFd = 4,
    /// Data flows from the descriptor.
    ReadsFromFd = 8,
    /// Data flows to the descriptor.
    WritesToFd = 16,
    /// Threads, descriptors or containers depend on it.
    ModifiesState = 32,
    /// Placeholder code: no such events.
    Unused = 64,
    /// The call may block.
    Waits = 128,
    /// Found in old captures only; they are converted while read.
    OldVersion = 512,
    /// Parameters may be longer than 65535 bytes.
    LargePayload = 2048,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::EventFlags;

    #[test]
    fn flags_have_the_bits_of_the_schema() {
        use ScapRsEventFlag as C;
        let pairs = [
            (C::CreatesFd, EventFlags::CREATES_FD),
            (C::DestroysFd, EventFlags::DESTROYS_FD),
            (C::UsesFd, EventFlags::USES_FD),
            (C::ReadsFromFd, EventFlags::READS_FROM_FD),
            (C::WritesToFd, EventFlags::WRITES_TO_FD),
            (C::ModifiesState, EventFlags::MODIFIES_STATE),
            (C::Unused, EventFlags::UNUSED),
            (C::Waits, EventFlags::WAITS),
            (C::OldVersion, EventFlags::OLD_VERSION),
            (C::LargePayload, EventFlags::LARGE_PAYLOAD),
        ];
        for (c, rust) in pairs {
            assert_eq!(c as u32, rust.bits(), "{c:?}");
        }
    }

    #[test]
    fn unknown_codes_are_nothing() {
        assert!(scap_rs_event_name(u16::MAX).is_null());
        assert!(scap_rs_param_name(3, 99).is_null());
        assert!(!scap_rs_event_is_exit(u16::MAX));
        assert_eq!(scap_rs_event_flags(u16::MAX), 0);
        assert_eq!(scap_rs_event_table_nparams(u16::MAX), 0);
        assert_eq!(scap_rs_param_type(u16::MAX, 0), 0);
    }
}
