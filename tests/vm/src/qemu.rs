//! QEMU and the other programs guests need, unpacked privately from Debian packages.

use crate::apt::{Apt, Release};
use crate::arch::Arch;
use crate::{Cache, Error, Progress, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is unpacked, with all its libraries; nothing of it is installed on the host.
const PACKAGES: &[&str] = &["qemu-system-x86", "busybox-static", "kmod", "e2fsprogs"];

/// What emulates other architectures.
const FOREIGN_PACKAGES: &[&str] = &["qemu-system-arm"];

/// The first major version whose `thread=multi` was seen to run Debian kernels without hangs.
const RELIABLE_THREADS: u32 = 10;

/// The unpacked programs.
#[derive(Clone, Debug)]
pub struct Tools {
    dir: PathBuf,
}

impl Tools {
    /// Returns the programs from the cache, fetching them the first time.
    pub fn fetch(cache: &Cache, progress: Progress<'_>) -> Result<Self> {
        let dir = cache.entry("tools", |dir| {
            progress("QEMU: fetching from Debian (about 36 MB)");
            let apt = Apt::open(cache, Release::Bookworm)?;
            apt.unpack_closure(PACKAGES, true, dir).or_else(|_| {
                progress(
                    "QEMU: bookworm-backports cannot be used, taking the older one of bookworm",
                );
                apt.unpack_closure(PACKAGES, false, dir)
            })
        })?;
        Ok(Self { dir })
    }

    /// As [`Self::fetch`] for guests of another architecture: its QEMU, which runs here, and its userland.
    pub fn fetch_for(cache: &Cache, arch: Arch, progress: Progress<'_>) -> Result<Self> {
        let dir = cache.entry(&format!("tools-{}", arch.debian()), |dir| {
            progress(&format!(
                "QEMU for {}: fetching from Debian (about 70 MB)",
                arch.debian()
            ));
            let apt = Apt::open(cache, Release::Bookworm)?;
            apt.unpack_closure(FOREIGN_PACKAGES, true, dir)?;
            let apt = Apt::open_for(cache, Release::Bookworm, arch)?;
            let busybox = apt.show("busybox-static")?;
            apt.unpack(&[format!("busybox-static={}", busybox.version)], dir)
        })?;
        Ok(Self { dir })
    }

    /// The static busybox.
    pub fn busybox(&self) -> Result<PathBuf> {
        self.find("busybox")
    }

    fn find(&self, name: &str) -> Result<PathBuf> {
        ["bin", "sbin", "usr/bin", "usr/sbin"]
            .iter()
            .map(|dir| self.dir.join(dir).join(name))
            .find(|path| path.exists())
            .ok_or_else(|| {
                Error::missing(
                    format!("{} has no {name}", self.dir.display()),
                    "remove that directory to fetch it again",
                )
            })
    }

    /// A command that runs the unpacked program `name` with the unpacked libraries.
    pub fn command(&self, name: &str) -> Result<Command> {
        let libraries = ["usr/lib/x86_64-linux-gnu", "lib/x86_64-linux-gnu"]
            .map(|dir| self.dir.join(dir).display().to_string())
            .join(":");
        let mut command = Command::new(self.dir.join("lib64/ld-linux-x86-64.so.2"));
        command
            .args(["--library-path", &libraries])
            .arg(self.find(name)?);
        Ok(command)
    }

    /// Like [`Self::command`] for a program that looks at the name it was started by.
    pub fn command_as(&self, program: &str, name: &str) -> Result<Command> {
        let plain = self.command(program)?;
        let mut command = Command::new(plain.get_program());
        command.args(["--argv0", name]).args(plain.get_args());
        Ok(command)
    }

    fn share(&self, name: &str) -> PathBuf {
        self.dir.join("usr/share").join(name)
    }
}

/// A usable QEMU.
#[derive(Clone, Debug)]
pub struct Qemu {
    tools: Tools,
    program: Option<PathBuf>,
    arch: Arch,
    /// The version it reports, for messages and cache keys.
    pub version: String,
}

impl Qemu {
    /// `$SCAP_QEMU` when set, else the unpacked one.
    pub fn find(tools: &Tools) -> Result<Self> {
        let program = std::env::var_os("SCAP_QEMU").map(PathBuf::from);
        Self::check(tools, program, Arch::X86_64)
    }

    /// The one that emulates another architecture; fetched the first time.
    pub fn foreign(cache: &Cache, arch: Arch, progress: Progress<'_>) -> Result<Self> {
        Self::check(&Tools::fetch_for(cache, arch, progress)?, None, arch)
    }

    fn check(tools: &Tools, program: Option<PathBuf>, arch: Arch) -> Result<Self> {
        let mut qemu = Self {
            tools: tools.clone(),
            program,
            arch,
            version: String::new(),
        };
        let output = qemu
            .command()?
            .arg("--version")
            .output()
            .map_err(Error::io("QEMU"))?;
        let text = String::from_utf8_lossy(&output.stdout);
        qemu.version = version_in(&text)
            .ok_or_else(|| {
                Error::missing(
                    format!("QEMU does not run: {}", String::from_utf8_lossy(&output.stderr).trim()),
                    "remove the cache directory's `tools` folder, or set SCAP_QEMU to a qemu-system-x86_64",
                )
            })?
            .to_owned();
        Ok(qemu)
    }

    /// What it was unpacked with.
    pub fn tools(&self) -> &Tools {
        &self.tools
    }

    /// The start of a command line.
    pub fn command(&self) -> Result<Command> {
        match &self.program {
            Some(program) => Ok(Command::new(program)),
            None => {
                let mut command = self.tools.command(self.arch.qemu())?;
                for directory in ["qemu", "seabios"] {
                    command.arg("-L").arg(self.tools.share(directory));
                }
                Ok(command)
            }
        }
    }

    /// The `-accel` argument for emulation.
    pub fn emulation(&self) -> &'static str {
        let major = self
            .version
            .split('.')
            .next()
            .and_then(|major| major.parse().ok());
        if major.is_some_and(|major: u32| major >= RELIABLE_THREADS) {
            "tcg,thread=multi"
        } else {
            "tcg,thread=single"
        }
    }
}

/// The number after `version` in QEMU's greeting.
fn version_in(text: &str) -> Option<&str> {
    let rest = text.split_once("version ")?.1;
    rest.split(|c: char| !(c.is_ascii_digit() || c == '.'))
        .next()
        .filter(|version| !version.is_empty())
}

/// The arguments every guest and the probe share.
pub(crate) fn basic_arguments(command: &mut Command, arch: Arch, image: &Path) {
    command
        .args([
            "-nodefaults",
            "-no-user-config",
            "-no-reboot",
            "-display",
            "none",
            "-vga",
            "none",
        ])
        .args(["-nic", "none", "-machine", arch.machine(), "-kernel"])
        .arg(image);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_from_the_greeting() {
        let text = "QEMU emulator version 10.0.2 (Debian 1:10.0.2+ds-2)\nCopyright";
        assert_eq!(version_in(text), Some("10.0.2"));
        assert_eq!(version_in("bash: not found"), None);
        assert_eq!(version_in("version x"), None);
    }

    #[test]
    fn old_versions_get_one_thread() {
        let qemu = |version: &str| Qemu {
            tools: Tools {
                dir: PathBuf::new(),
            },
            program: None,
            arch: Arch::X86_64,
            version: version.into(),
        };
        assert_eq!(qemu("7.2.18").emulation(), "tcg,thread=single");
        assert_eq!(qemu("10.0.2").emulation(), "tcg,thread=multi");
        assert_eq!(qemu("").emulation(), "tcg,thread=single");
    }
}
