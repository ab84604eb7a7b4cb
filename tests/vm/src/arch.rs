//! The processors guests can have.

use crate::{Error, Progress, Result};
use std::path::PathBuf;
use std::process::Command;

/// An architecture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arch {
    /// That of the host.
    X86_64,
    /// 64-bit ARM, always emulated. What runs there is built on the host.
    Aarch64,
}

impl Arch {
    /// What Debian calls it.
    pub const fn debian(self) -> &'static str {
        match self {
            Self::X86_64 => "amd64",
            Self::Aarch64 => "arm64",
        }
    }

    /// What the GNU toolchain calls it.
    pub const fn gnu(self) -> &'static str {
        match self {
            Self::X86_64 => "x86_64-linux-gnu",
            Self::Aarch64 => "aarch64-linux-gnu",
        }
    }

    /// The Rust target of programs that are linked statically.
    pub const fn rust_target(self) -> &'static str {
        match self {
            Self::X86_64 => "x86_64-unknown-linux-gnu",
            Self::Aarch64 => "aarch64-unknown-linux-musl",
        }
    }

    /// Whether the host cannot run its programs.
    pub fn is_foreign(self) -> bool {
        self != Self::X86_64
    }

    /// QEMU's program.
    pub(crate) const fn qemu(self) -> &'static str {
        match self {
            Self::X86_64 => "qemu-system-x86_64",
            Self::Aarch64 => "qemu-system-aarch64",
        }
    }

    /// QEMU's machine.
    pub(crate) const fn machine(self) -> &'static str {
        match self {
            Self::X86_64 => "pc",
            Self::Aarch64 => "virt",
        }
    }

    /// The processor QEMU emulates; of ARM one that is quick to emulate and has 32-bit programs.
    pub(crate) const fn emulated_cpu(self) -> &'static str {
        match self {
            Self::X86_64 => "max",
            Self::Aarch64 => "cortex-a57",
        }
    }

    /// The kernel's name of the first serial port.
    pub(crate) const fn console(self) -> &'static str {
        match self {
            Self::X86_64 => "console=ttyS0",
            Self::Aarch64 => "console=ttyAMA0",
        }
    }

    /// Gives a cargo command what it needs to link programs for this architecture statically, fetching the
    /// standard library of another one the first time.
    pub fn link_statically(self, cargo: &mut Command, progress: Progress<'_>) -> Result<()> {
        cargo
            .args(["--target", self.rust_target()])
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS");
        match self {
            Self::X86_64 => {
                cargo.env(
                    "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS",
                    "-C target-feature=+crt-static",
                );
            }
            Self::Aarch64 => {
                // Rust's own linker and libc will do.
                cargo.env("CARGO_TARGET_AARCH64_UNKNOWN_LINUX_MUSL_LINKER", "rust-lld");
                self.standard_library(progress)?;
            }
        }
        Ok(())
    }

    fn standard_library(self, progress: Progress<'_>) -> Result<()> {
        let target = self.rust_target();
        let output = Command::new("rustc")
            .args(["--print", "sysroot"])
            .output()
            .map_err(|_| Error::missing("rustc is missing", "install the Rust toolchain"))?;
        let sysroot = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
        if sysroot.join("lib/rustlib").join(target).is_dir() {
            return Ok(());
        }
        progress(&format!(
            "rustup: fetching the standard library of {target} (about 30 MB)"
        ));
        let remedy = format!("run: rustup target add {target}");
        let output = Command::new("rustup")
            .args(["target", "add", target])
            .output()
            .map_err(|_| Error::missing("rustup is missing", remedy.clone()))?;
        if output.status.success() {
            return Ok(());
        }
        let text = String::from_utf8_lossy(&output.stderr);
        let line = text.trim().lines().next_back().unwrap_or("no message");
        Err(Error::missing(format!("rustup: {line}"), remedy))
    }
}
