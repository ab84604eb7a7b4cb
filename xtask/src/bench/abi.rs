//! `cargo xtask bench abi`: what the C interface costs over the Rust one.

use super::replay::Replay;
use super::run::instructions;
use crate::{progress, workspace};
use clap::Args as ClapArgs;
use scap_vm::{Error, Result};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Options of `cargo xtask bench abi`.
#[derive(ClapArgs)]
pub struct Args {
    /// Profile the program is built with.
    #[arg(long, default_value = "release")]
    profile: String,
}

const CAPTURE: &str = "tests/captures/current_schema.scap.gz";

/// Events of the two captures whose difference is instructions per event.
const SHORT: u64 = 20_000;
const LONG: u64 = 60_000;

/// The loop, its mode in Rust, and its ways in C with their modes.
type Loop = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

/// What is compared.
const LOOPS: &[Loop] = &[
    (
        "inspector, five fields",
        "rust",
        &[
            ("C, sinsp_rs_field_values", "c"),
            ("C, sinsp_rs_field_value", "c-each"),
        ],
    ),
    (
        "events, header and three parameters",
        "scap-rust",
        &[("C, scap_rs_next_batch", "scap-c")],
    ),
];

/// Measures and prints; returns the exit status.
pub fn run(args: &Args) -> Result<i32> {
    let progress = progress::Progress::new();
    progress.line("building the program");
    let program = build(&args.profile)?;
    let dir =
        tempfile::tempdir_in(workspace::root().join("target")).map_err(Error::io("target"))?;
    let replay = Replay::read(&workspace::root().join(CAPTURE))?;
    let [fewer, more] = ["fewer", "more"].map(|name| dir.path().join(name));
    replay.write(&fewer, SHORT)?;
    replay.write(&more, LONG)?;
    let cost = |mode: &str| -> Result<f64> {
        progress.line(&format!("counting instructions: {mode}"));
        let count = |file: &PathBuf| {
            let mut command = Command::new(&program);
            command.args(["--once", mode]).arg(file);
            instructions(&command, dir.path())
        };
        Ok((count(&more)? - count(&fewer)?) as f64 / (LONG - SHORT) as f64)
    };
    let mut lines = vec![format!(
        "{:<36} {:<28} {:>10} {:>7}",
        "loop", "way", "instr/ev", "ratio"
    )];
    for (name, rust, ways) in LOOPS {
        let base = cost(rust)?;
        lines.push(format!("{name:<36} {:<28} {base:>10.0} {:>7}", "Rust", "1"));
        for (way, mode) in *ways {
            let this = cost(mode)?;
            lines.push(format!(
                "{:<36} {way:<28} {this:>10.0} {:>7.3}",
                "",
                this / base
            ));
        }
    }
    progress.done();
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", lines.join("\n")).map_err(Error::io("standard output"))?;
    Ok(0)
}

fn build(profile: &str) -> Result<PathBuf> {
    let output = workspace::cargo()
        .args(["build", "--message-format=json", "--profile", profile])
        .args(["-p", "libsinsp-rs", "--bench", "cross_border"])
        .stderr(Stdio::inherit())
        .output()
        .map_err(Error::io("cargo"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == "cross_border")
        .find_map(|message| Some(message["executable"].as_str()?.into()))
        .ok_or_else(|| Error::Guest("cargo built no cross_border".into()))
}
