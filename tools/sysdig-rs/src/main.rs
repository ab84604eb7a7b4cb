//! `sysdig-rs`: see what a Linux host and its containers do, event by event.

use std::process::ExitCode;

use clap::Parser;

use sysdig_rs::args::Args;
use sysdig_rs::failure::Failure;
use sysdig_rs::{command_line, run, say};

fn main() -> ExitCode {
    let line = match command_line::read(std::env::args_os()) {
        Ok(line) => line,
        Err(e) => {
            say(&e.to_string());
            return ExitCode::FAILURE;
        }
    };
    let args = match Args::try_parse_from(&line.rest) {
        Ok(args) => args,
        Err(e) if e.use_stderr() => {
            let text = e.to_string();
            // What is missing stands on the lines below the first.
            let words: Vec<&str> = text
                .lines()
                .take_while(|l| !l.trim().is_empty())
                .map(str::trim)
                .collect();
            let words = words.join(" ");
            let mut hint = "'sysdig-rs --help' lists the options";
            if line.options_after_filter {
                hint = "words that begin with '-' are options wherever they stand: put the filter in quotes";
            }
            say(&format!("{}; {hint}", words.trim_start_matches("error: ")));
            return ExitCode::FAILURE;
        }
        Err(help_or_version) => {
            let _ = help_or_version.print();
            return ExitCode::SUCCESS;
        }
    };
    match run::run(&args, &line) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read our output has seen enough: `sysdig-rs | head` ends well.
        Err(Failure::PipeClosed) => ExitCode::SUCCESS,
        Err(e) => {
            say(&e.to_string());
            ExitCode::FAILURE
        }
    }
}
