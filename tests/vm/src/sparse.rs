//! sparse, the kernel's own checker of C: that of Debian unstable for all kernels, since older ones know neither
//! packed structures nor what newer headers are written in.

use crate::apt::{Apt, Release};
use crate::kernel::Unpacked;
use crate::{Cache, Error, Progress, Result};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// The checker and the libraries it runs with, whatever root it is started in.
const PACKAGES: &[&str] = &["sparse", "libc6"];

/// The unpacked checker.
#[derive(Clone, Debug)]
pub struct Sparse {
    dir: PathBuf,
}

impl Sparse {
    /// Returns it from the cache, fetching it the first time.
    pub fn fetch(cache: &Cache, progress: Progress<'_>) -> Result<Self> {
        let target = cache.path("sparse");
        let dir = cache.entry("sparse", |dir| {
            progress("sparse: fetching from Debian (about 4 MB)");
            let apt = Apt::open(cache, Release::Sid)?;
            let packages: Vec<String> = PACKAGES
                .iter()
                .map(|name| {
                    let stanza = apt.show(name)?;
                    Ok(format!("{name}={}", stanza.version))
                })
                .collect::<Result<_>>()?;
            apt.unpack(&packages, dir)?;
            executable(&dir.join("sparse"), &launcher(&target))
        })?;
        Ok(Self { dir })
    }

    /// What to give to the kernel's build system as `CHECK`.
    pub fn program(&self) -> PathBuf {
        self.dir.join("sparse")
    }

    /// The directory it needs to see.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Kernels since 7.0 ask a script whether the checker is good enough, and the headers packages lack it.
    pub(crate) fn admit(&self, kernel: &Unpacked) -> Result<()> {
        let script = kernel.headers().join("scripts/checker-valid.sh");
        if script.exists() {
            return Ok(());
        }
        executable(&script, "#!/bin/sh\necho 1\n")
    }
}

fn launcher(dir: &Path) -> String {
    let dir = dir.display();
    format!(
        "#!/bin/sh\nexec {dir}/usr/lib64/ld-linux-x86-64.so.2 \
         --library-path {dir}/usr/lib/x86_64-linux-gnu {dir}/usr/bin/sparse \"$@\"\n"
    )
}

fn executable(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).map_err(Error::path(path))?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).map_err(Error::path(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_launcher_names_the_place_it_will_have() {
        let text = launcher(Path::new("/c/sparse"));
        assert!(text.starts_with("#!/bin/sh\nexec /c/sparse/usr/lib64/ld-linux-x86-64.so.2 "));
        assert!(text.ends_with(" /c/sparse/usr/bin/sparse \"$@\"\n"));
    }
}
