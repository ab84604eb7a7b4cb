//! Compilers of other Debian releases: a kernel's modules are built by the compiler its headers name, in a root
//! that is unpacked privately and entered for the build only.

use crate::apt::{Apt, Release};
use crate::debian::fnv;
use crate::{Cache, Error, Progress, Result, cache};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A root with a compiler and what the kernel's build system calls.
#[derive(Debug, PartialEq, Eq)]
pub struct Builder {
    /// The name in messages and in the cache.
    pub name: &'static str,
    /// The Debian release it comes from.
    pub release: Release,
    /// What is unpacked, with everything it depends on.
    pub packages: &'static [&'static str],
}

/// For the kernels of Debian 11.
pub const GCC_10: Builder = Builder {
    name: "gcc-10",
    release: Release::Bullseye,
    packages: &[
        "gcc-10",
        "make",
        "dash",
        "coreutils",
        "findutils",
        "grep",
        "sed",
        "mawk",
        "perl-base",
        "libelf1",
        "libssl1.1",
        "zlib1g",
    ],
};

/// For the newest kernels, those of the backports of Debian 13.
pub const GCC_14: Builder = Builder {
    name: "gcc-14",
    release: Release::TrixieBackports,
    packages: &[
        "gcc-14-for-host",
        "binutils",
        "make",
        "dash",
        "coreutils",
        "findutils",
        "grep",
        "sed",
        "mawk",
        "perl-base",
        "pahole",
        "libelf1t64",
        "libssl3t64",
        "zlib1g",
    ],
};

/// For the kernels of Debian 12 on 64-bit ARM.
pub const GCC_12_AARCH64: Builder = Builder {
    name: "gcc-12-aarch64",
    release: Release::Bookworm,
    packages: &[
        "gcc-12-aarch64-linux-gnu",
        "binutils-aarch64-linux-gnu",
        "make",
        "dash",
        "coreutils",
        "findutils",
        "grep",
        "sed",
        "mawk",
        "perl",
        "pahole",
        "libelf1",
        "libssl3",
        "zlib1g",
    ],
};

/// Directories that are links into `/usr` since Debian 12; packages of older releases fill both.
const MERGED: &[&str] = &["bin", "sbin", "lib", "lib64"];
/// Names that packages choose when they are installed, and these are only unpacked.
const CHOSEN: &[(&str, &str)] = &[("usr/bin/sh", "dash"), ("usr/bin/awk", "mawk")];

/// Shows some directories of the host inside the root, at their own paths, and starts a program there.
const ENTER: &str = r#"set -e
root=$1; shift
while [ "$1" != -- ]; do
	mkdir -p "$root$1"
	mount --bind "$1" "$root$1"
	shift
done
shift
mount --rbind /dev "$root/dev"
mount --rbind /proc "$root/proc"
exec chroot "$root" "$@""#;

impl Builder {
    /// Returns the root from the cache, fetching it the first time.
    pub fn fetch(&self, cache: &Cache, progress: Progress<'_>) -> Result<PathBuf> {
        let key = fnv(self.packages.join("\n").as_bytes());
        cache.entry(&format!("builders/{}-{key:016x}", self.name), |dir| {
            progress(&format!(
                "compiler {} of Debian {}: fetching (about 60 MB)",
                self.name,
                self.release.name()
            ));
            let apt = Apt::open(cache, self.release)?;
            apt.unpack_closure(self.packages, false, dir)?;
            complete(dir)
        })
    }
}

/// A command that runs `program` inside `root`, where the directories `shared` are seen at their own paths.
pub fn command(root: &Path, shared: &[&Path], program: &str) -> Command {
    let mut command = Command::new("unshare");
    if !rustix::process::geteuid().is_root() {
        command.args(["--user", "--map-root-user"]);
    }
    command
        .args(["--mount", "--", "sh", "-c", ENTER, "enter"])
        .arg(root)
        .args(shared)
        .args(["--", program])
        .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
        // The host's language is not there.
        .env_remove("LANG");
    command
}

/// Makes a root of unpacked packages one that programs run in.
fn complete(root: &Path) -> Result<()> {
    for name in MERGED {
        let old = root.join(name);
        let new = root.join("usr").join(name);
        fs::create_dir_all(&new).map_err(Error::path(&new))?;
        if old.is_symlink() {
            continue;
        }
        if old.is_dir() {
            merge(&old, &new)?;
            cache::remove(&old)?;
        }
        symlink(Path::new("usr").join(name), &old).map_err(Error::path(&old))?;
    }
    for (name, chosen) in CHOSEN {
        let path = root.join(name);
        if fs::symlink_metadata(&path).is_err() {
            symlink(chosen, &path).map_err(Error::path(&path))?;
        }
    }
    for name in ["dev", "proc", "tmp"] {
        let path = root.join(name);
        fs::create_dir_all(&path).map_err(Error::path(&path))?;
    }
    Ok(())
}

/// Moves what is in `from` into `to`.
fn merge(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).map_err(Error::path(from))? {
        let from = entry.map_err(Error::path(from))?.path();
        let to = to.join(from.file_name().unwrap_or_default());
        let is_directory = from.is_dir() && !from.is_symlink();
        if is_directory && to.is_dir() {
            merge(&from, &to)?;
        } else if fs::symlink_metadata(&to).is_err() {
            fs::rename(&from, &to).map_err(Error::path(&from))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unpacked_root_is_merged_and_keeps_its_files() {
        let root = tempfile::tempdir().unwrap();
        let file = |name: &str| {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, name).unwrap();
        };
        file("bin/dash");
        file("lib/x/libc.so.6");
        file("usr/lib/x/libz.so.1");
        complete(root.path()).unwrap();
        for name in [
            "usr/bin/dash",
            "bin/dash",
            "bin/sh",
            "lib/x/libc.so.6",
            "lib/x/libz.so.1",
        ] {
            assert!(root.path().join(name).is_file(), "{name}");
        }
        assert!(root.path().join("lib64").is_symlink());
        complete(root.path()).unwrap();
    }

    #[test]
    fn the_root_and_what_it_shares_are_named() {
        let command = command(Path::new("/r"), &[Path::new("/k")], "make");
        let words: Vec<_> = command
            .get_args()
            .map(|word| word.to_string_lossy())
            .collect();
        assert_eq!(
            words[words.len() - 5..],
            ["enter", "/r", "/k", "--", "make"]
        );
    }
}
