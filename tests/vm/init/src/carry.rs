//! Bringing the files of a run from the initramfs onto the disk's root.

use crate::Result;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

/// Copies the tree `from` over `to`. Shared libraries that are there already stay: they belong to the root,
/// and replacing half of its C library would break it.
pub fn carry(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).map_err(|e| format!("{}: {e}", from.display()))? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type()?;
        let copied = if kind.is_dir() {
            if !target.is_dir() {
                fs::create_dir(&target).map_err(|e| format!("{}: {e}", target.display()))?;
            }
            carry(&source, &target)?;
            continue;
        } else if is_library(&target) && target.exists() {
            continue;
        } else if kind.is_symlink() {
            let _ = fs::remove_file(&target);
            symlink(fs::read_link(&source)?, &target)
        } else {
            let mode = entry.metadata()?.permissions().mode();
            let _ = fs::remove_file(&target);
            fs::copy(&source, &target)
                .and_then(|_| fs::set_permissions(&target, fs::Permissions::from_mode(mode)))
        };
        copied.map_err(|e| format!("{}: {e}", target.display()))?;
    }
    Ok(())
}

fn is_library(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.contains(".so.") || name.ends_with(".so")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_replaced_and_libraries_stay() {
        let root = std::env::temp_dir().join(format!("carry-{}", std::process::id()));
        let (from, to) = (root.join("from"), root.join("to"));
        for dir in [from.join("lib"), to.join("lib")] {
            fs::create_dir_all(dir).unwrap();
        }
        for (file, text) in [
            ("lib/libc.so.6", "new"),
            ("lib/libx.so", "new"),
            ("a", "new"),
        ] {
            fs::write(from.join(file), text).unwrap();
        }
        fs::set_permissions(from.join("a"), fs::Permissions::from_mode(0o755)).unwrap();
        symlink("a", from.join("link")).unwrap();
        fs::write(to.join("lib/libc.so.6"), "old").unwrap();
        fs::write(to.join("a"), "old").unwrap();
        carry(&from, &to).unwrap();
        let read = |file: &str| fs::read_to_string(to.join(file)).unwrap();
        assert_eq!(read("lib/libc.so.6"), "old");
        assert_eq!(read("lib/libx.so"), "new");
        assert_eq!(read("link"), "new");
        assert_eq!(
            fs::metadata(to.join("a")).unwrap().permissions().mode() & 0o777,
            0o755
        );
        fs::remove_dir_all(root).unwrap();
    }
}
