//! Why the program ends early.

use std::fmt;
use std::io;

use libsinsp_rs::filter::FilterError;
use libsinsp_rs::format::FormatError;

/// A failure with the text a person reads.
pub enum Failure {
    /// Nobody reads the output any more.
    PipeClosed,
    /// Standard output failed otherwise.
    Output(io::Error),
    /// The capture layer.
    Scap(libscap_rs::Error),
    /// The filter, with its text.
    Filter(FilterError),
    /// The output format, with its text.
    Format(FormatError),
    /// Anything else, already put in words.
    Text(String),
}

impl From<io::Error> for Failure {
    fn from(e: io::Error) -> Self {
        if e.kind() == io::ErrorKind::BrokenPipe {
            Self::PipeClosed
        } else {
            Self::Output(e)
        }
    }
}

impl From<libscap_rs::Error> for Failure {
    fn from(e: libscap_rs::Error) -> Self {
        match e {
            // `-w -` into a reader that has seen enough.
            libscap_rs::Error::Io { source, .. } if source.kind() == io::ErrorKind::BrokenPipe => {
                Self::PipeClosed
            }
            e => Self::Scap(e),
        }
    }
}

impl From<FilterError> for Failure {
    fn from(e: FilterError) -> Self {
        Self::Filter(e)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PipeClosed => f.write_str("the reader of the output closed it"),
            Self::Output(e) => write!(f, "writing to standard output: {e}"),
            Self::Scap(e) => e.fmt(f),
            Self::Filter(e) => f.write_str(&e.render()),
            Self::Format(e) => f.write_str(&e.render()),
            Self::Text(text) => f.write_str(text),
        }
    }
}
