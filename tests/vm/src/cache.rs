//! The directory in which everything fetched or built for guests is kept.

use crate::{Error, Result};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Receives one line of progress at a time.
pub type Progress<'a> = &'a (dyn Fn(&str) + Sync);

/// The cache directory: `$SCAP_CACHE`, else `$XDG_CACHE_HOME/scap-rs`, else `~/.cache/scap-rs`.
#[derive(Clone, Debug)]
pub struct Cache {
    dir: PathBuf,
}

impl Cache {
    /// Opens the cache, creating its directory.
    pub fn open() -> Result<Self> {
        let variable = |name| {
            std::env::var_os(name)
                .filter(|v| !v.is_empty())
                .map(PathBuf::from)
        };
        let dir = variable("SCAP_CACHE")
            .or_else(|| variable("XDG_CACHE_HOME").map(|dir| dir.join("scap-rs")))
            .or_else(|| variable("HOME").map(|dir| dir.join(".cache/scap-rs")))
            .ok_or_else(|| {
                Error::missing(
                    "no cache directory: HOME is not set",
                    "set SCAP_CACHE to a directory",
                )
            })?;
        Self::at(&dir)
    }

    /// Opens the cache in `dir`.
    pub fn at(dir: &Path) -> Result<Self> {
        fs::create_dir_all(dir).map_err(Error::path(dir))?;
        let dir = dir.canonicalize().map_err(Error::path(dir))?;
        Ok(Self { dir })
    }

    /// A path inside the cache.
    pub fn path(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.dir.join(inside)
    }

    /// Runs `make` with an empty directory and moves that directory to `name` when it succeeded, so that an
    /// entry is whole or absent. One process does it at a time; others wait and find it there.
    pub fn entry(&self, name: &str, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
        let target = self.path(name);
        if target.exists() {
            return Ok(target);
        }
        let _lock = self.lock(name)?;
        if target.exists() {
            return Ok(target);
        }
        let partial = self.path(format!("{name}.partial"));
        remove(&partial)?;
        fs::create_dir_all(&partial).map_err(Error::path(&partial))?;
        make(&partial)?;
        fs::rename(&partial, &target).map_err(Error::path(&target))?;
        Ok(target)
    }

    /// Holds the lock called `name` until the value is dropped.
    pub fn lock(&self, name: &str) -> Result<File> {
        let path = self.path(format!("{name}.lock"));
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(Error::path(parent))?;
        }
        let file = File::create(&path).map_err(Error::path(&path))?;
        rustix::fs::flock(&file, rustix::fs::FlockOperation::LockExclusive)
            .map_err(|e| Error::io(path.display().to_string())(e.into()))?;
        Ok(file)
    }
}

/// Removes a directory tree that may not exist.
pub(crate) fn remove(dir: &Path) -> Result<()> {
    match fs::remove_dir_all(dir) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(Error::path(dir)(e)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_made_once() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::at(dir.path()).unwrap();
        let made = cache
            .entry("a/b", |dir| {
                fs::write(dir.join("x"), "1").map_err(Error::path(dir))
            })
            .unwrap();
        assert_eq!(fs::read(made.join("x")).unwrap(), b"1");
        cache.entry("a/b", |_| panic!("made twice")).unwrap();
    }

    #[test]
    fn a_failed_entry_leaves_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::at(dir.path()).unwrap();
        let failed = cache.entry("e", |_| Err(Error::Usage("no".into())));
        assert_eq!(failed.unwrap_err().to_string(), "no");
        assert!(!cache.path("e").exists());
        cache.entry("e", |_| Ok(())).unwrap();
    }
}
