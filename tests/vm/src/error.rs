//! What can go wrong around a guest, and what to do about it.

use std::io;
use std::path::Path;
use std::process::ExitStatus;

/// The result of harness functions.
pub type Result<T> = std::result::Result<T, Error>;

/// An error of the harness. Every message is one line that names the remedy where there is one.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file operation failed.
    #[error("{what}: {source}")]
    Io {
        /// The file or operation.
        what: String,
        /// The cause.
        source: io::Error,
    },
    /// Something the host must provide is not there.
    #[error("{what}; {remedy}")]
    Missing {
        /// What is missing.
        what: String,
        /// What to do about it.
        remedy: String,
    },
    /// A program failed.
    #[error("{program} failed ({status}): {message}")]
    Program {
        /// The command line.
        program: String,
        /// How it ended.
        status: ExitStatus,
        /// The telling part of what it printed.
        message: String,
    },
    /// The user asked for something that does not exist.
    #[error("{0}")]
    Usage(String),
    /// The guest did not do its work.
    #[error("guest: {0}")]
    Guest(String),
    /// Ended by Ctrl-C or SIGTERM.
    #[error("interrupted")]
    Interrupted,
}

impl Error {
    /// An [`Error::Io`] about `what`.
    pub fn io(what: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let what = what.into();
        move |source| Self::Io { what, source }
    }

    /// An [`Error::Io`] about a path.
    pub fn path(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |source| Self::Io {
            what: path.display().to_string(),
            source,
        }
    }

    /// An [`Error::Missing`].
    pub fn missing(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::Missing {
            what: what.into(),
            remedy: remedy.into(),
        }
    }
}
