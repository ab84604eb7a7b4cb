//! The workspace this program belongs to: its root and its programs.

use scap_vm::{Error, Result};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Packages whose program can be put on a guest's `PATH` by name, with the folder of each.
const PROGRAMS: &[(&str, &str)] = &[
    ("sysdig-rs", "tools/sysdig-rs"),
    ("rkt-pod", "tests/rkt"),
    ("torture", "tests/torture"),
];

/// The cargo profile of programs that run in guests.
const PROFILE: &str = "quick";

/// The root of the workspace.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

/// Whether `name` is a program of this workspace.
pub fn is_program(name: &str) -> bool {
    PROGRAMS
        .iter()
        .any(|(program, folder)| *program == name && root().join(folder).exists())
}

/// A cargo command in the workspace.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Builds programs of this workspace and returns their paths.
pub fn build_programs(names: &[&str]) -> Result<Vec<PathBuf>> {
    let mut cargo = cargo();
    cargo.args(["build", "--profile", PROFILE, "--quiet"]);
    // Where the result is looked for below, whatever the user's configuration says.
    cargo.arg("--target-dir").arg(root().join("target"));
    for name in names {
        if !is_program(name) {
            let known: Vec<_> = PROGRAMS.iter().map(|(program, _)| *program).collect();
            return Err(Error::Usage(format!(
                "{name} is not a program of this workspace; known are {}",
                known.join(", ")
            )));
        }
        cargo.args(["--bin", name]);
    }
    let status = cargo
        .stdin(Stdio::null())
        .status()
        .map_err(Error::io("cargo"))?;
    if !status.success() {
        return Err(Error::Program {
            program: format!("cargo build for {}", names.join(", ")),
            status,
            message: "see the compiler's messages above".into(),
        });
    }
    Ok(names
        .iter()
        .map(|name| root().join("target").join(PROFILE).join(name))
        .collect())
}

/// Builds one program of this workspace and returns its path.
pub fn build_program(name: &str) -> Result<PathBuf> {
    build_programs(&[name]).map(|mut paths| paths.remove(0))
}
