//! The steps that need no guest.

use super::Context;
use crate::{vm, workspace};
use scap_vm::kernel::Kernel;
use scap_vm::{Error, Result, module};
use std::process::{Command, Stdio};

/// Runs a program with its output shown; it must succeed.
pub fn succeed(command: &mut Command) -> Result<()> {
    let program = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ");
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|_| Error::missing(format!("{program}: cannot be started"), "install it"))?;
    if status.success() {
        Ok(())
    } else {
        Err(Error::Program {
            program,
            status,
            message: "see above".into(),
        })
    }
}

/// `cargo fmt --check`.
pub fn format(_: &Context) -> Result<()> {
    succeed(workspace::cargo().args(["fmt", "--all", "--check"]))
}

/// The generated tables are those of the schema.
pub fn generated(_: &Context) -> Result<()> {
    let this = std::env::current_exe().map_err(Error::io("this program"))?;
    succeed(Command::new(this).args(["codegen", "--check"]))
}

/// clippy over everything.
pub fn lint(_: &Context) -> Result<()> {
    let arguments = [
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    succeed(workspace::cargo().args(arguments))
}

/// Unit, integration and documentation tests, but for those of the C ABI, which are a step of their own.
pub fn unit(context: &Context) -> Result<()> {
    succeed(
        workspace::cargo()
            .args(["test", "--workspace", "--exclude", "abi-tests"])
            .args(["--no-fail-fast", "--"])
            .args(&context.arguments),
    )
}

/// The hand-over between the module and the reader under every interleaving of its threads.
pub fn loom(context: &Context) -> Result<()> {
    let flags = std::env::var("RUSTFLAGS").unwrap_or_default();
    succeed(
        workspace::cargo()
            .args(["test", "--package", "libscap-rs", "--lib", "loom"])
            // Other flags are another build of everything.
            .arg("--target-dir")
            .arg(workspace::root().join("target/loom"))
            .env("RUSTFLAGS", format!("{flags} --cfg loom"))
            // Thousands of interleavings.
            .env("CARGO_PROFILE_DEV_OPT_LEVEL", "1")
            .arg("--")
            .args(&context.arguments),
    )
}

/// The module builds for `kernel` without a warning.
pub fn module(context: &Context, kernel: &'static Kernel) -> Result<()> {
    let host = context.guests()?;
    let root = workspace::root();
    let unpacked = kernel.fetch(&host.cache, &|text| context.line(text))?;
    let built = module::build(&root.join("driver"), &unpacked, &root.join("target"))?;
    match built.warnings.first() {
        None => Ok(()),
        Some(first) => {
            built
                .warnings
                .iter()
                .for_each(|warning| context.line(warning));
            Err(Error::Guest(format!(
                "{} warnings, the first: {first}",
                built.warnings.len()
            )))
        }
    }
}

/// The module for a guest suite.
pub fn module_for(context: &Context, kernel: &'static Kernel) -> Result<std::path::PathBuf> {
    vm::build_module(context.guests()?, kernel, &|text| context.line(text))
}
