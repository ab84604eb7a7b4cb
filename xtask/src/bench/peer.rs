//! Debian's package of the falcosecurity module, built for a guest's kernel and used as it is.

use super::driver::make_modules;
use scap_vm::apt::{Apt, Release};
use scap_vm::guest::Host;
use scap_vm::kernel::Kernel;
use scap_vm::{Error, Progress, Result};
use std::path::{Path, PathBuf};

const PACKAGE: &str = "falcosecurity-scap-dkms";

/// The module of the release the numbers of the bench are about.
pub fn falcosecurity(
    host: &Host,
    kernel: &'static Kernel,
    progress: Progress<'_>,
) -> Result<PathBuf> {
    // The newest release of Debian.
    falcosecurity_of(host, kernel, Release::TrixieBackports, progress)
}

/// The module of a release of Debian, built the first time and kept in the cache; nothing is
/// installed on the host.
pub fn falcosecurity_of(
    host: &Host,
    kernel: &'static Kernel,
    release: Release,
    progress: Progress<'_>,
) -> Result<PathBuf> {
    let unpacked = kernel.fetch(&host.cache, progress)?;
    let of = match release {
        Release::TrixieBackports => String::new(),
        other => format!("-{}", other.name()),
    };
    let entry = format!("peers/{PACKAGE}{of}-{}", unpacked.release);
    let dir = host.cache.entry(&entry, |dir| {
        progress(&format!("{PACKAGE}: fetching from Debian and building"));
        let apt = Apt::open(&host.cache, release)?;
        apt.unpack(&[PACKAGE.to_owned()], dir)?;
        make_modules(&only_child(&dir.join("usr/src"))?, &unpacked.headers(), &[])
    })?;
    Ok(only_child(&dir.join("usr/src"))?.join("scap.ko"))
}

/// The one directory in `dir`.
pub(super) fn only_child(dir: &Path) -> Result<PathBuf> {
    let mut children = std::fs::read_dir(dir)
        .map_err(Error::path(dir))?
        .flatten()
        .map(|entry| entry.path());
    match (children.next(), children.next()) {
        (Some(only), None) => Ok(only),
        _ => Err(Error::Guest(format!(
            "{} does not hold one source tree",
            dir.display()
        ))),
    }
}
