//! `cargo xtask bench`: what recording costs, in numbers that do not depend on the machine.

mod driver;
mod lttng;
mod peer;
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
    /// Instructions per call with no module, with this one, and with those of others.
    Driver(driver::Args),
}

/// Runs the chosen benchmark; returns the exit status.
pub fn run(args: Args) -> Result<i32> {
    match args.what {
        What::Driver(args) => driver::run(args),
    }
}
