//! `cargo xtask bench`: what things cost, next to the programs of others.

mod abi;
pub(crate) mod driver;
mod lttng;
pub(crate) mod peer;
mod reader;
mod replay;
mod run;
mod sinsp;
mod table;

use clap::{Args as ClapArgs, Subcommand};
use scap_vm::Result;

/// Options of `cargo xtask bench`.
#[derive(ClapArgs)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// What the C interface costs over the Rust one, in instructions per event.
    Abi(abi::Args),
    /// Instructions per call with no module, with this one, and with those of others.
    Driver(driver::Args),
    /// Reading, state, filters, lines, JSON and reports over large captures, next to Debian's
    /// sysdig.
    Sinsp(sinsp::Args),
    /// Check that no record is torn, reordered, or lost without being counted.
    Integrity(reader::Args),
}

/// Runs the chosen benchmark; returns the exit status.
pub fn run(args: Args) -> Result<i32> {
    match args.what {
        What::Abi(args) => abi::run(&args),
        What::Driver(args) => driver::run(args),
        What::Sinsp(args) => sinsp::run(&args),
        What::Integrity(args) => reader::integrity(args),
    }
}
