//! Files copied out of the guest after the command.

use crate::{Result, ports};
use guest_init::port;
use std::io::{BufWriter, Write};
use std::path::Path;

/// Sends the files and directories `paths` as one tar stream. A missing one is an error, reported after
/// the others have been sent.
pub fn send(paths: &[String]) -> Result<()> {
    if paths.is_empty() {
        return Ok(());
    }
    let mut missing = Vec::new();
    let mut archive =
        tar::Builder::new(BufWriter::with_capacity(1 << 16, ports::open(port::FILES)?));
    archive.follow_symlinks(false);
    for path in paths {
        let inside = path.trim_start_matches('/');
        let sent = match Path::new(path).symlink_metadata() {
            Ok(meta) if meta.is_dir() => archive.append_dir_all(inside, path),
            Ok(_) => archive.append_path_with_name(path, inside),
            Err(error) => Err(error),
        };
        if let Err(error) = sent {
            missing.push(format!("{path}: {error}"));
        }
    }
    archive.into_inner()?.flush()?;
    if missing.is_empty() {
        Ok(())
    } else {
        Err(format!("cannot copy out of the guest: {}", missing.join("; ")).into())
    }
}
