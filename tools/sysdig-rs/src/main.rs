//! `sysdig-rs`: see what a Linux host and its containers do, event by event.

mod args;
mod failure;
mod output;
mod progress;
mod run;
mod sources;

use std::process::ExitCode;

use clap::Parser;

use args::Args;
use failure::Failure;

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(e) => {
            // Help and version go to standard output with status 0; a wrong option is status 1,
            // as every other wrong input.
            let _ = e.print();
            return ExitCode::from(u8::from(e.use_stderr()));
        }
    };
    match run::run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read our output has seen enough: `sysdig-rs | head` ends well.
        Err(Failure::PipeClosed) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("sysdig-rs: {e}");
            ExitCode::FAILURE
        }
    }
}
