//! Errors of the capture layer: each says what happened and what to do next.

use std::io;
use std::path::PathBuf;

/// Any failure of this crate.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The device nodes are missing.
    #[error(
        "{path}: no such device: the kernel module is not loaded; load it with 'modprobe scap' or 'insmod scap.ko'"
    )]
    ModuleMissing {
        /// First device that was tried.
        path: PathBuf,
    },
    /// Not allowed to open a device or file.
    #[error("{path}: permission denied: {remedy}")]
    Permission {
        /// What was opened.
        path: PathBuf,
        /// What to do.
        remedy: &'static str,
    },
    /// Every consumer slot of the module is taken.
    #[error(
        "{path}: all consumers of the module are in use; stop another capture or raise the module parameter max_consumers"
    )]
    TooManyConsumers {
        /// Device that refused.
        path: PathBuf,
    },
    /// Module and library speak different versions.
    #[error(
        "the module speaks {what} version {found}, this library needs {needed}: load a matching module"
    )]
    VersionMismatch {
        /// "API" or "schema".
        what: &'static str,
        /// Version of the module.
        found: String,
        /// Lowest version accepted.
        needed: String,
    },
    /// The capture file does not exist.
    #[error("{name}: no such file: check the name of the capture file")]
    Missing {
        /// File.
        name: String,
    },
    /// Not a capture file.
    #[error("{name}: not a capture file: {reason}")]
    NotACapture {
        /// File.
        name: String,
        /// Why.
        reason: String,
    },
    /// A capture of a newer file format.
    #[error(
        "{name}: file format version {major}.{minor} is newer than {newest}.x: read it with a newer version of this program"
    )]
    FileVersion {
        /// File.
        name: String,
        /// Its major version.
        major: u16,
        /// Its minor version.
        minor: u16,
        /// Newest major version this library reads.
        newest: u16,
    },
    /// The file ends in the middle of a block; everything before it was delivered.
    #[error(
        "{name}: truncated at byte {offset}: the file ends inside a block; every event before it was read"
    )]
    Truncated {
        /// File.
        name: String,
        /// Offset of the incomplete block in the uncompressed stream.
        offset: u64,
    },
    /// The file is damaged; everything before it was delivered.
    #[error("{name}: damaged at byte {offset}: {reason}; every event before it was read")]
    Damaged {
        /// File.
        name: String,
        /// Offset of the bad block in the uncompressed stream.
        offset: u64,
        /// What is wrong.
        reason: String,
    },
    /// A part of the file is damaged and was left out; the stream goes on behind it.
    #[error(
        "{name}: damaged at byte {offset}: {reason}; {bytes} bytes up to the next sound block were left out"
    )]
    Skipped {
        /// File.
        name: String,
        /// Offset of the damage in the uncompressed stream.
        offset: u64,
        /// Bytes that were left out.
        bytes: u64,
        /// What is wrong.
        reason: String,
    },
    /// An argument is out of range.
    #[error("{0}")]
    Invalid(String),
    /// The capture was interrupted because the set of online CPUs changed.
    #[error("CPU {cpu} came online: the capture must be restarted to see its events")]
    CpuHotplug {
        /// The CPU.
        cpu: u32,
    },
    /// An input/output error.
    #[error("{context}: {source}")]
    Io {
        /// What was being done, with the path.
        context: String,
        /// The cause.
        #[source]
        source: io::Error,
    },
}

impl Error {
    /// True when the stream goes on after this error.
    pub fn is_recoverable(&self) -> bool {
        matches!(self, Self::Skipped { .. })
    }

    /// Wraps an i/o error with what was being done.
    pub fn io(context: impl Into<String>, source: io::Error) -> Self {
        Self::Io {
            context: context.into(),
            source,
        }
    }
}
