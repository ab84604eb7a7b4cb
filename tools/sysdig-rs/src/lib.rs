//! The parts of the program `sysdig-rs`; a library so that its manual is made from the same
//! declarations.

pub mod args;
pub mod command_line;
pub mod failure;
pub mod manual;
mod message;
mod output;
mod progress;
mod recording;
mod reporting;
pub mod run;
mod session;
mod sources;

/// Writes a line to standard error with the program's name.
pub fn say(text: &str) {
    message::say!("{text}");
}
