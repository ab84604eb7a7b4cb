//! Files for the calls of a test to work on.

use std::ffi::{CStr, CString};
use std::os::fd::{AsRawFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

/// A directory of its own, removed in the end.
#[derive(Debug)]
pub struct Folder {
    dir: tempfile::TempDir,
}

impl Folder {
    /// An empty directory.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self {
            dir: tempfile::tempdir().expect("a temporary directory"),
        }
    }

    /// Where `name` is or would be.
    pub fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// The same as a C string, in memory that has been touched.
    pub fn path(&self, name: &str) -> CString {
        c_path(&self.at(name))
    }

    /// A file with this content.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> CString {
        std::fs::write(self.at(name), content).expect("file");
        self.path(name)
    }

    /// A directory inside.
    pub fn folder(&self, name: &str) -> CString {
        std::fs::create_dir(self.at(name)).expect("directory");
        self.path(name)
    }

    /// The directory, opened.
    pub fn open(&self) -> OwnedFd {
        std::fs::File::open(self.dir.path())
            .expect("directory")
            .into()
    }
}

/// A path as a C string.
pub fn c_path(path: &Path) -> CString {
    CString::new(path.as_os_str().as_bytes()).expect("no NUL")
}

/// A text as a C string in memory that has been touched, unlike a literal.
pub fn text(text: &str) -> CString {
    CString::new(text).expect("no NUL")
}

/// Address of a string, as an argument.
pub fn ptr(text: &CStr) -> u64 {
    text.as_ptr() as u64
}

/// A descriptor as an argument.
pub fn arg(fd: &impl AsRawFd) -> u64 {
    fd.as_raw_fd() as u64
}

/// A descriptor as a parameter.
pub fn num(fd: &impl AsRawFd) -> i64 {
    fd.as_raw_fd().into()
}

/// Device (wire encoding) and inode of the file behind a path, links followed.
pub fn dev_ino(path: &Path) -> (u32, u64) {
    use std::os::unix::fs::MetadataExt;
    let meta = std::fs::metadata(path).expect("a file");
    let (major, minor) = (libc::major(meta.dev()), libc::minor(meta.dev()));
    (libscap_rs::proc::wire_dev(major, minor), meta.ino())
}

/// Device and inode of what a descriptor refers to.
pub fn dev_ino_of(fd: i64) -> (u32, u64) {
    dev_ino(Path::new(&format!("/proc/self/fd/{fd}")))
}

/// Closes a descriptor number.
pub fn close(fd: i64) {
    assert_eq!(super::call(libc::SYS_close, [fd as u64]), 0);
}

/// An address no process can read.
pub const BAD: u64 = 8;

/// The parameter "current directory".
pub const CWD: i64 = -100;

/// AT_FDCWD as a register.
pub const AT_CWD: u64 = libc::AT_FDCWD as u64;

/// `-errno`.
pub fn err(errno: i32) -> i64 {
    -i64::from(errno)
}
