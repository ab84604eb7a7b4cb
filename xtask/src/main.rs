//! `cargo xtask …`: the set-up and every chore of the workspace.

mod bench;
mod capi;
mod clients;
mod codegen;
mod docs;
mod doctor;
mod fuzz;
mod host_kernel;
mod live;
mod man;
mod miri;
mod packages;
mod progress;
mod test;
mod torture;
mod vm;
mod workspace;

use std::error::Error;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Set-up and chores of scap-rs")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Measure what things cost, next to the programs of others.
    Bench(bench::Args),
    /// Build the C libraries and install them with headers and pkg-config files.
    Capi(capi::Args),
    /// Run Debian's sysdig on this module, and compare what both modules record of the same calls.
    Clients(clients::Args),
    /// Make the C and Rust tables from driver/schema.
    Codegen(codegen::Args),
    /// Make HTML and manual pages of the C headers; installs doxygen when it is missing.
    Docs(docs::Args),
    /// Say what this host lacks to build, sign and load the module.
    Doctor(doctor::Args),
    /// Feed every parser of foreign bytes with anything.
    Fuzz(fuzz::Args),
    /// Show live events with their containers: on this host if its kernel takes the module, else in a guest.
    Live(live::Args),
    /// Make the manual page and the completions of shells.
    Man(man::Args),
    /// Run the reader's tests under Miri, which finds undefined behaviour.
    Miri(miri::Args),
    /// Run every test: on this host and in guests.
    Test(test::Args),
    /// Mistreat the module, on debug kernels unless told otherwise.
    Torture(torture::Args),
    /// Run a command in a guest with the scap module loaded.
    Vm(vm::Args),
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(code) => ExitCode::from(u8::try_from(code).unwrap_or(1)),
        Err(error) => {
            eprintln!("cargo xtask: {error}");
            let interrupted = matches!(
                error.downcast_ref::<scap_vm::Error>(),
                Some(scap_vm::Error::Interrupted)
            );
            ExitCode::from(if interrupted { 130 } else { 1 })
        }
    }
}

/// Runs a subcommand; returns the exit status.
fn run(command: Command) -> Result<i32, Box<dyn Error>> {
    match command {
        Command::Bench(args) => Ok(bench::run(args)?),
        Command::Capi(args) => Ok(capi::run(&args)?),
        Command::Clients(args) => Ok(clients::run(&args)?),
        Command::Codegen(args) => codegen::run(&args).map(|()| 0),
        Command::Docs(args) => Ok(docs::run(&args)?),
        Command::Doctor(args) => Ok(doctor::run(&args)),
        Command::Fuzz(args) => Ok(fuzz::run(&args)?),
        Command::Live(args) => Ok(live::run(args)?),
        Command::Man(args) => Ok(man::run(&args)?),
        Command::Miri(args) => Ok(miri::run(&args)?),
        Command::Test(args) => Ok(test::run(args)?),
        Command::Torture(args) => Ok(torture::run(args)?),
        Command::Vm(args) => Ok(vm::run(args)?),
    }
}
