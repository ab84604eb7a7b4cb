//! Disk images: Debian roots with container engines, and the modules of a kernel.

use crate::kernel::Unpacked;
use crate::qemu::Tools;
use crate::{Cache, Error, Progress, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A Debian root file system.
#[derive(Debug, PartialEq, Eq)]
pub struct Image {
    /// The name in messages and in the cache.
    pub name: &'static str,
    /// Packages beside the minimal system, without those they recommend.
    pub packages: &'static [&'static str],
    /// Services that do not start by themselves: guests are slow, and tests start what they need.
    pub disabled: &'static [&'static str],
    /// Size of the file system.
    pub size: &'static str,
}

/// A root with podman, for demonstrations.
pub const SMALL: Image = Image {
    name: "small",
    packages: &[
        "podman",
        "crun",
        "kmod",
        "busybox-static",
        "iproute2",
        "procps",
    ],
    disabled: &[],
    size: "2G",
};

/// A root with systemd and every container engine the tests use.
pub const FULL: Image = Image {
    name: "full",
    packages: &[
        "systemd",
        "systemd-sysv",
        "systemd-container",
        "dbus",
        "libpam-systemd",
        "dbus-user-session",
        "kmod",
        "podman",
        "crun",
        "conmon",
        "fuse-overlayfs",
        "uidmap",
        "docker.io",
        "containerd",
        "runc",
        "lxc",
        "busybox-static",
        "iproute2",
        "iptables",
        "procps",
    ],
    disabled: &[
        "docker.service",
        "containerd.service",
        "lxc.service",
        "lxc-net.service",
        "apt-daily.timer",
        "apt-daily-upgrade.timer",
        "podman-auto-update.timer",
        "podman-restart.service",
    ],
    size: "4G",
};

const SOURCES: &[&str] = &[
    "deb http://deb.debian.org/debian bookworm main",
    "deb http://deb.debian.org/debian-security bookworm-security main",
];
/// What guests never read.
const EXCLUDED: &[&str] = &[
    "/usr/share/man/*",
    "/usr/share/doc/*",
    "/usr/share/locale/*",
    "/usr/share/info/*",
];
/// Changing how images are made changes this, and so their place in the cache.
const RECIPE: &str = "1";

impl Image {
    /// Returns the image, making it the first time.
    pub fn fetch(&self, cache: &Cache, progress: Progress<'_>) -> Result<PathBuf> {
        let entry = cache.entry(&format!("roots/{}-{:016x}", self.name, self.key()), |dir| {
            progress(&format!(
                "Debian root ({}): installing {} packages and what they need",
                self.name,
                self.packages.len()
            ));
            self.make(dir)
        })?;
        Ok(entry.join("root.img"))
    }

    fn key(&self) -> u64 {
        let text = [&[RECIPE, self.size], self.packages, self.disabled, SOURCES]
            .concat()
            .join("\n");
        fnv(text.as_bytes())
    }

    fn make(&self, dir: &Path) -> Result<()> {
        let output = self.mmdebstrap(dir).output().map_err(|_| {
            Error::missing("mmdebstrap is missing", "install the package mmdebstrap")
        })?;
        if output.status.success() {
            return Ok(());
        }
        let text = String::from_utf8_lossy(&output.stderr);
        let message = text
            .lines()
            .find(|line| line.starts_with("E: ") || line.contains("rror"))
            .or_else(|| text.lines().next_back())
            .unwrap_or("no message");
        Err(Error::Program {
            program: "mmdebstrap".into(),
            status: output.status,
            message: message.trim().to_owned(),
        })
    }

    fn mmdebstrap(&self, dir: &Path) -> Command {
        let mut command = Command::new("mmdebstrap");
        command
            .args(["--quiet", "--variant=minbase", "--architectures=amd64"])
            .arg(format!("--include={}", self.packages.join(",")))
            .arg("--aptopt=APT::Install-Recommends \"false\"")
            .arg("--aptopt=Acquire::Retries \"3\"")
            .arg("--dpkgopt=force-unsafe-io");
        for path in EXCLUDED {
            command.arg(format!("--dpkgopt=path-exclude={path}"));
        }
        if !self.disabled.is_empty() {
            let services = self.disabled.join(" ");
            command.arg(format!(
                "--customize-hook=chroot \"$1\" systemctl --quiet disable {services}"
            ));
        }
        // A bind mount shows the root without what is mounted inside it.
        let image = dir.join("root.img");
        let bind = dir.join("bind");
        command.arg(format!(
            "--customize-hook=mkdir '{bind}' && mount --bind \"$1\" '{bind}' && \
             PATH=$PATH:/usr/sbin:/sbin mke2fs -q -t ext4 -O ^has_journal -d '{bind}' '{image}' {size} && \
             umount '{bind}' && rmdir '{bind}'",
            bind = bind.display(),
            image = image.display(),
            size = self.size,
        ));
        command
            .args(["bookworm", "/dev/null"])
            .args(SOURCES)
            .env("LC_ALL", "C");
        command
    }
}

/// The disk with the modules of `kernel`, to be mounted at `/lib/modules`.
pub fn modules_disk(
    cache: &Cache,
    tools: &Tools,
    kernel: &Unpacked,
    progress: Progress<'_>,
) -> Result<PathBuf> {
    let entry = cache.entry(
        &format!("kernels/{}-{}.modules", kernel.name, kernel.release),
        |dir| {
            progress(&format!("disk with the modules of {}", kernel.release));
            let depmod = tools
                .command_as("kmod", "depmod")?
                .arg("-b")
                .args([kernel.dir.as_os_str(), kernel.release.as_ref()])
                .output();
            succeeded("depmod", depmod)?;
            let modules = kernel.dir.join("lib/modules");
            let size = (disk_usage(&modules)? / 1024) * 13 / 10 + 32 * 1024;
            let made = Command::new("mke2fs")
                .args(["-q", "-t", "ext4", "-O", "^has_journal", "-d"])
                .arg(&modules)
                .arg(dir.join("modules.img"))
                .arg(format!("{size}k"))
                .env("PATH", path_with_sbin())
                .output();
            succeeded("mke2fs", made)
        },
    )?;
    Ok(entry.join("modules.img"))
}

fn succeeded(program: &str, output: std::io::Result<std::process::Output>) -> Result<()> {
    let output =
        output.map_err(|_| Error::missing(format!("{program} is missing"), "install e2fsprogs"))?;
    if output.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    Err(Error::Program {
        program: program.to_owned(),
        status: output.status,
        message: text
            .trim()
            .lines()
            .next_back()
            .unwrap_or("no message")
            .to_owned(),
    })
}

fn path_with_sbin() -> String {
    format!(
        "{}:/usr/sbin:/sbin",
        std::env::var("PATH").unwrap_or_default()
    )
}

/// Bytes of all files, each rounded up to whole blocks.
fn disk_usage(dir: &Path) -> Result<u64> {
    let mut sum = 4096;
    for entry in fs::read_dir(dir).map_err(Error::path(dir))? {
        let entry = entry.map_err(Error::path(dir))?;
        let meta = entry.metadata().map_err(Error::path(dir))?;
        sum += if meta.is_dir() {
            disk_usage(&entry.path())?
        } else {
            meta.len().next_multiple_of(4096)
        };
    }
    Ok(sum)
}

/// FNV-1a: a key that is the same on every machine and with every compiler.
pub(crate) fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_packages_are_another_image() {
        let one = Image {
            name: "x",
            packages: &["a"],
            disabled: &[],
            size: "1G",
        };
        let two = Image {
            name: "x",
            packages: &["b"],
            disabled: &[],
            size: "1G",
        };
        assert_ne!(one.key(), two.key());
        assert_eq!(fnv(b"a"), 0xaf63_dc4c_8601_ec8c);
    }

    #[test]
    fn files_take_whole_blocks() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("sub")).unwrap();
        fs::write(dir.path().join("sub/x"), [0; 4097]).unwrap();
        assert_eq!(disk_usage(dir.path()).unwrap(), 4096 + 4096 + 8192);
    }
}
