//! What the library says beside results.

use std::cell::Cell;
use std::ffi::{CString, c_char, c_void};
use std::sync::{Once, RwLock};

use crate::capi::{Failure, ScapRsResult, without_handle};

/// How important a message is.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScapRsLogLevel {
    /// Nothing.
    Off = 0,
    /// Something did not work, and somebody should know.
    Error = 1,
    /// Something is missing from what is seen.
    Warning = 2,
    /// What a user may want to know.
    Info = 3,
    /// What a developer may want to know.
    Debug = 4,
}

/// Takes a message: its importance and its text, one line without newline, valid during the call.
pub type ScapRsLogFn =
    Option<unsafe extern "C" fn(user: *mut c_void, level: ScapRsLogLevel, text: *const c_char)>;

/// Who takes messages.
struct Sink {
    call: unsafe extern "C" fn(*mut c_void, ScapRsLogLevel, *const c_char),
    user: *mut c_void,
}

// SAFETY: the caller of `scap_rs_set_log` lets every thread make the call with it.
unsafe impl Send for Sink {}
// SAFETY: as above.
unsafe impl Sync for Sink {}

static SINK: RwLock<Option<Sink>> = RwLock::new(None);

thread_local! {
    /// This thread is in the call of the sink.
    static TOLD: Cell<bool> = const { Cell::new(false) };
}

struct Logger;

impl log::Log for Logger {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        metadata.target().starts_with("libscap_rs") || metadata.target().starts_with("libsinsp_rs")
    }

    fn log(&self, record: &log::Record<'_>) {
        if !self.enabled(record.metadata()) || TOLD.get() {
            return;
        }
        let level = match record.level() {
            log::Level::Error => ScapRsLogLevel::Error,
            log::Level::Warn => ScapRsLogLevel::Warning,
            log::Level::Info => ScapRsLogLevel::Info,
            log::Level::Debug | log::Level::Trace => ScapRsLogLevel::Debug,
        };
        let text = record.args().to_string().replace(['\0', '\n'], " ");
        let Ok(text) = CString::new(text) else {
            return;
        };
        let sink = match SINK.read() {
            Ok(sink) => sink,
            Err(poisoned) => poisoned.into_inner(),
        };
        if let Some(sink) = &*sink {
            TOLD.set(true);
            // SAFETY: by contract of whoever set it; it is not changed during the call.
            unsafe { (sink.call)(sink.user, level, text.as_ptr()) };
            TOLD.set(false);
        }
    }

    fn flush(&self) {}
}

/// Sends messages up to `level` (one of `scap_rs_log_level`) of all handles to `log`; NULL ends that.
/// The function is called from the thread that makes a call and from threads of the library, one or
/// several at a time; it must not throw or jump out, and calls of this function from within it are
/// refused with `SCAP_RS_RESULT_ERROR_BUSY`. After this function has returned, what was set before is
/// not called any more. Any thread, but not a signal handler. `SCAP_RS_RESULT_ERROR_ARGUMENT` for a
/// level that is none, and in Rust programs that have a logger of their own, which gets the messages.
///
/// # Safety
/// `log` must be NULL or a function that any thread may call with `user`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_set_log(
    level: i32,
    log: ScapRsLogFn,
    user: *mut c_void,
) -> ScapRsResult {
    without_handle(|| {
        if TOLD.get() {
            return Err(Failure {
                code: ScapRsResult::ErrorBusy,
                text: "the function that takes messages cannot replace itself".to_owned(),
            });
        }
        let filter = match level {
            0 => log::LevelFilter::Off,
            1 => log::LevelFilter::Error,
            2 => log::LevelFilter::Warn,
            3 => log::LevelFilter::Info,
            4 => log::LevelFilter::Debug,
            other => {
                return Err(Failure::argument(format!(
                    "{other} is no scap_rs_log_level"
                )));
            }
        };
        static INSTALLED: Once = Once::new();
        static LOGGER: Logger = Logger;
        INSTALLED.call_once(|| {
            let _ = log::set_logger(&LOGGER);
        });
        if !std::ptr::addr_eq(log::logger(), &raw const LOGGER) {
            return Err(Failure::argument(
                "this program has a logger of its own, which gets the messages of the library",
            ));
        }
        let mut sink = match SINK.write() {
            Ok(sink) => sink,
            Err(poisoned) => poisoned.into_inner(),
        };
        *sink = log.map(|call| Sink { call, user });
        log::set_max_level(match log {
            Some(_) => filter,
            None => log::LevelFilter::Off,
        });
        Ok(ScapRsResult::Ok)
    })
}
