//! Reading what runtimes keep on disk: small, bounded, and only what root wrote.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use serde_json::Value;

/// No file of a runtime that is read here needs more.
const LIMIT: u64 = 1 << 20;

/// `path` of the machine whose root directory is `host_root`.
pub(super) fn on_host(host_root: &Path, path: &Path) -> PathBuf {
    host_root.join(path.strip_prefix("/").unwrap_or(path))
}

/// Whole content of a regular file of at most 1 MiB.
///
/// The file must belong to root, to `owner`, or to the user of this program: files that anybody
/// could have made say nothing about a container. A fifo or device in its place is refused
/// without waiting for it.
pub(super) fn read(path: &Path, owner: Option<u32>) -> io::Result<Vec<u8>> {
    let file = OpenOptions::new()
        .read(true)
        .custom_flags(libc::O_NONBLOCK | libc::O_NOCTTY | libc::O_CLOEXEC)
        .open(path)?;
    let meta = file.metadata()?;
    if !meta.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    let uid = meta.uid();
    if uid != 0 && Some(uid) != owner && uid != own_uid() {
        return Err(io::Error::other("owned by another user"));
    }
    if meta.len() > LIMIT {
        return Err(io::Error::other("larger than 1 MiB"));
    }
    take(file)
}

fn take(file: File) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    file.take(LIMIT + 1).read_to_end(&mut out)?;
    if out.len() as u64 > LIMIT {
        return Err(io::Error::other("larger than 1 MiB"));
    }
    Ok(out)
}

/// The JSON document in a file.
pub(super) fn read_json(path: &Path, owner: Option<u32>) -> io::Result<Value> {
    let text = read(path, owner)?;
    serde_json::from_slice(&text).map_err(io::Error::other)
}

fn own_uid() -> u32 {
    rustix::process::geteuid().as_raw()
}

/// The text at a JSON pointer, empty when it is missing or no text.
pub(super) fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value
        .pointer(pointer)
        .and_then(Value::as_str)
        .unwrap_or_default()
}

/// The list at a JSON pointer; missing and `null` are empty.
pub(super) fn list<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value
        .pointer(pointer)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_small_regular_files_are_read() {
        let dir = tempfile::tempdir().expect("directory");
        let file = dir.path().join("a");
        std::fs::write(&file, b"{\"a\": 1}").expect("write");
        assert_eq!(read_json(&file, None).expect("json")["a"], 1);
        std::fs::write(&file, b"{").expect("write");
        assert!(read_json(&file, None).is_err());
        std::fs::write(&file, vec![b' '; LIMIT as usize + 1]).expect("write");
        assert!(read(&file, None).is_err());
        assert!(read(dir.path(), None).is_err());
        assert!(read(&dir.path().join("missing"), None).is_err());
    }

    #[test]
    fn a_fifo_does_not_block() {
        let dir = tempfile::tempdir().expect("directory");
        let path = dir.path().join("fifo");
        rustix::fs::mknodat(
            rustix::fs::CWD,
            &path,
            rustix::fs::FileType::Fifo,
            rustix::fs::Mode::RUSR,
            0,
        )
        .expect("fifo");
        assert!(read(&path, None).is_err());
    }

    #[test]
    fn deep_nesting_is_an_error_not_a_crash() {
        let dir = tempfile::tempdir().expect("directory");
        let file = dir.path().join("a");
        std::fs::write(&file, "[".repeat(100_000)).expect("write");
        assert!(read_json(&file, None).is_err());
    }
}
