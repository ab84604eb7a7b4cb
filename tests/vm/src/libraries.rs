//! The shared libraries of a program.

use crate::{Error, Result};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The files that `program` loads at its start, with its dynamic loader; none for a static program or a
/// script.
pub(crate) fn of(program: &Path) -> Result<BTreeSet<PathBuf>> {
    let output = Command::new("ldd")
        .arg(program)
        .env("LC_ALL", "C")
        .output()
        .map_err(|_| Error::missing("ldd is missing", "install the package libc-bin"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    if let Some(missing) = text.lines().find(|line| line.contains("=> not found")) {
        let library = missing.trim().split(' ').next().unwrap_or_default();
        return Err(Error::missing(
            format!(
                "{} needs {library}, which this host does not have",
                program.display()
            ),
            "install it, or set LD_LIBRARY_PATH",
        ));
    }
    Ok(parse(&text))
}

/// Lines are `name => /path (0x…)` or `/path (0x…)`.
fn parse(text: &str) -> BTreeSet<PathBuf> {
    text.lines()
        .filter_map(|line| {
            let line = line.split_once("=>").map_or(line, |(_, path)| path).trim();
            let path = line.split(' ').next()?;
            path.starts_with('/').then(|| PathBuf::from(path))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_and_the_loader_are_found() {
        let text = "\tlinux-vdso.so.1 (0x7ffc)\n\tlibc.so.6 => /lib/x/libc.so.6 (0x7f)\n\
            \t/lib64/ld-linux-x86-64.so.2 (0x7f)\n";
        let found: Vec<_> = parse(text).into_iter().collect();
        let expected = ["/lib/x/libc.so.6", "/lib64/ld-linux-x86-64.so.2"].map(PathBuf::from);
        assert_eq!(found, expected);
    }

    #[test]
    fn a_static_program_has_none() {
        assert!(parse("\tnot a dynamic executable\n").is_empty());
        assert!(parse("\tstatically linked\n").is_empty());
    }
}
