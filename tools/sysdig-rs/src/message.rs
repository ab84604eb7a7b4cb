//! Lines for the person at the terminal, on standard error.

/// Writes a line with the program's name. A standard error nobody reads is no reason to fail.
macro_rules! say {
    ($($text:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), "sysdig-rs: {}", format_args!($($text)*));
    }};
}

pub(crate) use say;
