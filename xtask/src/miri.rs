//! `cargo xtask miri`: the unsafe code of the reader under Miri, which knows Rust's rules for memory.

use crate::test::host::succeed;
use crate::workspace;
use clap::Args as ClapArgs;
use scap_vm::{Error, Result};
use std::process::{Command, Stdio};

/// Options of `cargo xtask miri`.
#[derive(ClapArgs)]
pub struct Args {
    /// Only tests whose name contains one of these.
    #[arg(default_values = NAMES)]
    names: Vec<String>,
}

/// Tests of what does no more than read memory: of calls like open(2) Miri knows the common forms only.
const NAMES: [&str; 5] = [
    "live::ring",
    "live::lane",
    "live::merge",
    "live::sections",
    "event::",
];

/// What Miri needs: a toolchain of its own, next to the one that builds everything else.
const TOOLCHAIN: &[&str] = &["toolchain", "install", "nightly", "--profile", "minimal"];
const PARTS: &[&str] = &["--component", "miri", "--component", "rust-src"];

/// Runs the tests; installs Miri first where it is missing.
pub fn run(args: &Args) -> Result<i32> {
    if !is_installed() {
        eprintln!("installing Rust's nightly toolchain with Miri (rustup)");
        succeed(Command::new("rustup").args(TOOLCHAIN).args(PARTS))?;
    }
    succeed(
        Command::new("rustup")
            .current_dir(workspace::root())
            .args(["run", "nightly", "cargo", "miri", "test"])
            .args(["--package", "libscap-rs", "--lib", "--target-dir"])
            .arg(workspace::root().join("target/miri"))
            // Tests read clocks and temporary files.
            .env("MIRIFLAGS", "-Zmiri-disable-isolation")
            // A few of the random cases: Miri takes a thousand times as long.
            .env("PROPTEST_CASES", "4")
            .arg("--")
            .args(&args.names),
    )?;
    Ok(0)
}

fn is_installed() -> bool {
    Command::new("rustup")
        .args(["run", "nightly", "cargo", "miri", "--version"])
        .stdin(Stdio::null())
        .output()
        .map_err(Error::io("rustup"))
        .is_ok_and(|output| output.status.success())
}
