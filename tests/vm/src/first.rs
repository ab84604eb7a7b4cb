//! The guest's first process, built on the host.

use crate::arch::Arch;
use crate::{Error, Progress, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds it for `arch`, linked statically so that it runs in any root.
pub(crate) fn build(workspace: &Path, arch: Arch, progress: Progress<'_>) -> Result<PathBuf> {
    let target_dir = workspace.join("target/guest");
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["build", "--quiet", "--package", "guest-init"]);
    cargo.arg("--target-dir").arg(&target_dir);
    arch.link_statically(&mut cargo, progress)?;
    let output = cargo
        .current_dir(workspace)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_PROFILE_DEV_OPT_LEVEL", "1")
        .output()
        .map_err(|_| Error::missing("cargo is missing", "install the Rust toolchain"))?;
    if !output.status.success() {
        return Err(Error::Program {
            program: "cargo build --package guest-init".into(),
            status: output.status,
            message: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        });
    }
    Ok(target_dir.join(arch.rust_target()).join("debug/guest-init"))
}
