//! Lines for the person at the terminal, on standard error.

use std::sync::atomic::{AtomicU8, Ordering};

use crate::args::LogLevel;

static LEAST: AtomicU8 = AtomicU8::new(LogLevel::Notice as u8);

/// Messages of less weight are left out from now on.
pub fn set_level(level: LogLevel) {
    LEAST.store(level as u8, Ordering::Relaxed);
}

/// True when messages of this weight are wanted.
pub fn wanted(level: LogLevel) -> bool {
    level as u8 >= LEAST.load(Ordering::Relaxed)
}

/// Writes a line with the program's name. A standard error nobody reads is no reason to fail.
macro_rules! say {
    ($($text:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), "sysdig-rs: {}", format_args!($($text)*));
    }};
}

/// The same for messages of a weight.
macro_rules! log {
    ($level:ident, $($text:tt)*) => {
        if crate::message::wanted(crate::args::LogLevel::$level) {
            crate::message::say!($($text)*);
        }
    };
}

pub(crate) use {log, say};
