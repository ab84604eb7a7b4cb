//! The Debian packages the chores need on the host: one table, installed only when missing.

use scap_vm::kernel::Kernel;
use scap_vm::{Error, Progress, Result, compiled};
use std::process::{Command, Stdio};

/// What a package is needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Building the module and guests.
    Build,
    /// Making the Debian root.
    Root,
    /// Compiling the kernels that no distribution carries.
    Kernel,
    /// Mistreating the module.
    Torture,
    /// Tests on the host.
    Tests,
    /// Documents of the C interface.
    Docs,
}

/// A package and how to see that it is there.
#[derive(Debug, PartialEq, Eq)]
pub struct Package {
    /// Its name in Debian.
    pub name: &'static str,
    /// A program it brings (looked up on `PATH` and in the sbin directories), a library (`lib….so`),
    /// or a header (`….h`).
    pub program: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// Who needs it.
    pub needed_for: Use,
}

const fn package(
    name: &'static str,
    program: &'static str,
    purpose: &'static str,
    needed_for: Use,
) -> Package {
    Package {
        name,
        program,
        purpose,
        needed_for,
    }
}

/// Everything there is to install.
pub const PACKAGES: &[Package] = &[
    package("make", "make", "builds the kernel module", Use::Build),
    package(
        "gcc",
        "gcc",
        "links Rust programs, builds C examples",
        Use::Build,
    ),
    package("gcc-12", "gcc-12", "builds the kernel module", Use::Build),
    package(
        "binutils",
        "strip",
        "makes programs for guests smaller",
        Use::Build,
    ),
    package("xz-utils", "xz", "unpacks kernel modules", Use::Build),
    package(
        "kmod",
        "depmod",
        "installs and loads kernel modules",
        Use::Build,
    ),
    package(
        "mmdebstrap",
        "mmdebstrap",
        "makes the Debian root of guests",
        Use::Root,
    ),
    package(
        "e2fsprogs",
        "mke2fs",
        "makes disk images for guests",
        Use::Root,
    ),
    package("flex", "flex", "configures kernels", Use::Kernel),
    package("bison", "bison", "configures kernels", Use::Kernel),
    package("bc", "bc", "computes constants of kernels", Use::Kernel),
    package(
        "libelf-dev",
        "libelf.h",
        "checks the objects of kernels",
        Use::Kernel,
    ),
    package(
        "stress-ng",
        "stress-ng",
        "makes invalid calls in guests",
        Use::Torture,
    ),
    package("g++", "g++", "builds the C++ examples", Use::Tests),
    package(
        "perl",
        "corelist",
        "runs the kernel's checkers of style and comments",
        Use::Build,
    ),
    package(
        "pkg-config",
        "pkg-config",
        "finds the libraries for the examples",
        Use::Tests,
    ),
    package(
        "valgrind",
        "valgrind",
        "runs the examples under a memory checker",
        Use::Tests,
    ),
    package(
        "libclang1",
        "libclang.so",
        "reads the C headers to make bindings of them",
        Use::Tests,
    ),
    package(
        "doxygen",
        "doxygen",
        "makes documents of the C headers",
        Use::Docs,
    ),
    package(
        "dkms",
        "dkms",
        "builds the module as a distribution does",
        Use::Tests,
    ),
];

/// The packages for some uses.
pub fn for_uses(uses: &[Use]) -> impl Iterator<Item = &'static Package> {
    PACKAGES
        .iter()
        .filter(|package| uses.contains(&package.needed_for))
}

/// Whether a program, a library of any version, or a header can be found.
pub fn is_there(program: &str) -> bool {
    if let Some(library) = program.strip_suffix(".so") {
        return has_library(library);
    }
    if program.ends_with(".h") {
        return std::path::Path::new("/usr/include").join(program).is_file();
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(["/usr/sbin", "/sbin"].map(Into::into))
        .any(|dir| dir.join(program).is_file())
}

/// Looks for `libNAME.so…` and `libNAME-VERSION.so…`.
fn has_library(name: &str) -> bool {
    let places = ["/usr/lib", "/usr/lib64", "/usr/lib/x86_64-linux-gnu"];
    places
        .iter()
        .filter_map(|dir| std::fs::read_dir(dir).ok())
        .flatten()
        .flatten()
        .any(|entry| {
            let file = entry.file_name();
            let rest = file.to_str().and_then(|file| file.strip_prefix(name));
            rest.is_some_and(|rest| match rest.strip_prefix('-') {
                Some(version) => {
                    version.starts_with(|c: char| c.is_ascii_digit()) && rest.contains(".so")
                }
                None => rest.starts_with(".so"),
            })
        })
}

/// What building the module for `kernels` needs, and the kernels themselves where they are compiled.
pub fn for_kernels<'a>(
    kernels: impl IntoIterator<Item = &'a Kernel>,
) -> impl Iterator<Item = &'static Package> {
    let compiled = kernels.into_iter().any(|k| compiled::of(k).is_some());
    for_uses(if compiled {
        &[Use::Build, Use::Kernel]
    } else {
        &[Use::Build]
    })
}

/// Installs what is missing with apt-get, saying so; without root it names the command instead.
pub fn install(
    packages: impl Iterator<Item = &'static Package>,
    progress: Progress<'_>,
) -> Result<()> {
    let missing: Vec<_> = packages
        .filter(|package| !is_there(package.program))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    for package in &missing {
        progress(&format!("{} is needed: {}", package.name, package.purpose));
    }
    let names: Vec<_> = missing.iter().map(|package| package.name).collect();
    install_named(&names, progress)
}

/// Installs packages by name.
pub fn install_named(names: &[&str], progress: Progress<'_>) -> Result<()> {
    let list = names.join(" ");
    if !rustix::process::geteuid().is_root() {
        return Err(Error::missing(
            format!("missing on this host: {list}"),
            format!("run as root: apt-get install --no-install-recommends {list}"),
        ));
    }
    progress(&format!("installing {list}"));
    let install = [&["install", "-y", "-qq", "--no-install-recommends"], names].concat();
    apt_get(&["update", "-qq"])
        .and_then(|()| apt_get(&install))
        .map_err(|error| {
            Error::missing(
                format!("cannot install {list}: {error}"),
                "check the network and the package sources in /etc/apt",
            )
        })
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let output = Command::new("apt-get")
        .args(["-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=300"])
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()
        .map_err(|_| {
            Error::missing(
                "apt-get is missing",
                "install the packages with your own tool",
            )
        })?;
    if output.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    let line = text
        .lines()
        .find(|line| line.starts_with("E: "))
        .unwrap_or("no message");
    Err(Error::Program {
        program: format!("apt-get {}", arguments[0]),
        status: output.status,
        message: line.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_is_listed_once() {
        for (index, package) in PACKAGES.iter().enumerate() {
            assert!(
                PACKAGES[..index]
                    .iter()
                    .all(|other| other.name != package.name)
            );
        }
    }

    #[test]
    fn programs_are_found_in_sbin_too() {
        assert!(is_there("sh"));
        assert!(!is_there("no-such-program"));
    }

    #[test]
    fn libraries_are_found_in_any_version() {
        assert!(is_there("libc.so"));
        assert!(!is_there("libno-such-library.so"));
    }
}
