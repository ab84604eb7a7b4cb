//! `sysdig-rs`: see what a Linux host and its containers do, event by event.

mod args;
mod failure;
mod message;
mod output;
mod progress;
mod run;
mod sources;

use std::process::ExitCode;

use clap::Parser;

use args::Args;
use failure::Failure;
use message::say;

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(e) if e.use_stderr() => {
            let text = e.to_string();
            let line = text.lines().next().unwrap_or_default();
            say!(
                "{}; 'sysdig-rs --help' lists the options",
                line.trim_start_matches("error: ")
            );
            return ExitCode::FAILURE;
        }
        Err(help_or_version) => {
            let _ = help_or_version.print();
            return ExitCode::SUCCESS;
        }
    };
    match run::run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read our output has seen enough: `sysdig-rs | head` ends well.
        Err(Failure::PipeClosed) => ExitCode::SUCCESS,
        Err(e) => {
            say!("{e}");
            ExitCode::FAILURE
        }
    }
}
