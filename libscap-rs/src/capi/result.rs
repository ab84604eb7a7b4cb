//! Result codes, error texts, and the border no panic crosses.

use std::any::Any;
use std::cell::RefCell;
use std::ffi::{CStr, CString, c_char};
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::Error;

/// Outcome of a call. 0 is success, positive values are ordinary conditions, negative values are
/// errors whose text `scap_rs_last_error` (for `sinsp_rs_…` calls: `sinsp_rs_last_error`) returns.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScapRsResult {
    /// Success.
    Ok = 0,
    /// Nothing happened within the time limit; call again.
    Timeout = 1,
    /// The source has no more events.
    Eof = 2,
    /// A new section of a capture file begins: state known so far is void.
    NewSection = 3,
    /// The parameter or value does not exist in this event.
    NoValue = 4,
    /// A NULL pointer, a value out of range, or text that is not what the call needs.
    ErrorArgument = -1,
    /// The kernel module is not loaded.
    ErrorModuleMissing = -2,
    /// Not permitted.
    ErrorPermission = -3,
    /// Every consumer of the module is taken.
    ErrorTooManyConsumers = -4,
    /// Module and library do not speak the same version.
    ErrorVersion = -5,
    /// Not a capture file.
    ErrorNotACapture = -6,
    /// The file ends in the middle of a block; every event before it was delivered.
    ErrorTruncated = -7,
    /// The file is damaged; every event before the damage was delivered.
    ErrorDamaged = -8,
    /// Input or output failed.
    ErrorIo = -9,
    /// The set of online CPUs changed; open the capture again.
    ErrorCpuHotplug = -10,
    /// A defect of this library was caught at the border; the handle must be closed.
    ErrorInternal = -11,
    /// Another call is using the handle: of another thread, or the one a callback is called from.
    ErrorBusy = -12,
}

impl From<&Error> for ScapRsResult {
    fn from(error: &Error) -> Self {
        match error {
            Error::ModuleMissing { .. } => Self::ErrorModuleMissing,
            Error::Permission { .. } => Self::ErrorPermission,
            Error::TooManyConsumers { .. } => Self::ErrorTooManyConsumers,
            Error::VersionMismatch { .. } => Self::ErrorVersion,
            Error::NotACapture { .. } => Self::ErrorNotACapture,
            Error::FileVersion { .. } => Self::ErrorVersion,
            Error::Truncated { .. } => Self::ErrorTruncated,
            Error::Damaged { .. } | Error::Skipped { .. } => Self::ErrorDamaged,
            Error::Invalid(_) => Self::ErrorArgument,
            Error::CpuHotplug { .. } => Self::ErrorCpuHotplug,
            Error::Missing { .. } | Error::Io { .. } => Self::ErrorIo,
        }
    }
}

/// Text of the last error of a handle; owned by it.
#[derive(Default)]
pub struct LastError(Option<CString>);

impl LastError {
    /// Stores a text; NUL bytes in it (they can come from file names) become spaces.
    pub fn set(&mut self, text: &str) {
        self.0 = CString::new(text.replace('\0', " ")).ok();
    }

    /// The text, or NULL.
    pub fn as_ptr(&self) -> *const c_char {
        self.0.as_ref().map_or(std::ptr::null(), |c| c.as_ptr())
    }
}

thread_local! {
    static OPEN_ERROR: RefCell<LastError> = RefCell::default();
}

/// Keeps the text of a failure for which there is no handle.
pub fn set_thread_error(text: &str) {
    // A thread that is ending has no place for it any more.
    let _ = OPEN_ERROR.try_with(|e| e.borrow_mut().set(text));
}

/// The text kept by [`set_thread_error`], or NULL.
pub fn thread_error() -> *const c_char {
    OPEN_ERROR.with_borrow(LastError::as_ptr)
}

/// Why a call failed: its result and the text for `…_last_error`.
#[derive(Debug)]
pub struct Failure {
    /// The result.
    pub code: ScapRsResult,
    /// Cause and remedy.
    pub text: String,
}

/// How the body of a call ends.
pub type Outcome = Result<ScapRsResult, Failure>;

impl Failure {
    /// An argument the call cannot work with.
    pub fn argument(text: impl ToString) -> Self {
        Self {
            code: ScapRsResult::ErrorArgument,
            text: text.to_string(),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self {
            code: ScapRsResult::from(&error),
            text: error.to_string(),
        }
    }
}

/// Runs `body`; a panic becomes a text. Works where panics unwind, as they do in every profile of
/// this workspace; a program that embeds the crate with `panic = "abort"` ends instead.
#[inline]
pub fn caught<T>(body: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(body)).map_err(text_of_panic)
}

#[cold]
#[inline(never)]
#[allow(clippy::needless_pass_by_value)] // It ends here.
fn text_of_panic(panic: Box<dyn Any + Send>) -> String {
    let text = panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("a panic without a message");
    log::error!("internal error: {text}");
    format!("internal error: {text}")
}

/// Runs `body`, which needs no handle; a panic leaves its text with the thread and gives `on_panic`.
#[inline]
pub fn guard<T>(on_panic: T, body: impl FnOnce() -> T) -> T {
    caught(body).unwrap_or_else(|text| {
        set_thread_error(&text);
        on_panic
    })
}

/// Runs a call that has no handle (yet): the text of its failure stays with the thread.
pub fn without_handle(body: impl FnOnce() -> Outcome) -> ScapRsResult {
    let failed = |failure: Failure| {
        set_thread_error(&failure.text);
        failure.code
    };
    guard(ScapRsResult::ErrorInternal, || {
        body().unwrap_or_else(failed)
    })
}

/// A C string argument as UTF-8.
///
/// # Safety
/// `text` must be NULL or NUL-terminated and live until the result is dropped.
pub unsafe fn text_arg<'a>(text: *const c_char, what: &str) -> Result<&'a str, Error> {
    if text.is_null() {
        return Err(Error::Invalid(format!("{what} is NULL")));
    }
    // SAFETY: not NULL, NUL-terminated by contract of the caller.
    unsafe { CStr::from_ptr(text) }
        .to_str()
        .map_err(|_| Error::Invalid(format!("{what} is not UTF-8")))
}

/// A C string argument as a path: any bytes.
///
/// # Safety
/// As [`text_arg`].
pub unsafe fn path_arg<'a>(text: *const c_char) -> Result<&'a std::path::Path, Error> {
    use std::os::unix::ffi::OsStrExt;
    if text.is_null() {
        return Err(Error::Invalid("path is NULL".into()));
    }
    // SAFETY: not NULL, NUL-terminated by contract of the caller.
    let bytes = unsafe { CStr::from_ptr(text) }.to_bytes();
    Ok(std::path::Path::new(std::ffi::OsStr::from_bytes(bytes)))
}
