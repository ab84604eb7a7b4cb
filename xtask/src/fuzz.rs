//! `cargo xtask fuzz`: every parser of foreign bytes under libFuzzer, from the kept inputs on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::Args as ClapArgs;
use scap_vm::{Error, Result};

use crate::workspace;

/// Where fuzzers work, below target/.
const WORK: &str = "target/fuzz";
/// The targets as programs.
const PROGRAMS: &str = "tests/fuzz/libfuzzer";
/// Longest input; longer ones find nothing more.
const MAX_LEN: u32 = 8192;

/// Options of `cargo xtask fuzz`.
#[derive(ClapArgs)]
pub struct Args {
    /// How long each target runs.
    #[arg(long, default_value_t = 60, value_name = "SECONDS")]
    seconds: u64,
    /// Afterwards keep the inputs that reach something new, as tests.
    #[arg(long)]
    keep: bool,
    /// Only these targets.
    targets: Vec<String>,
}

/// Runs the targets one after the other; returns 1 with a finding.
pub fn run(args: &Args) -> Result<i32> {
    let known = targets()?;
    let chosen = if args.targets.is_empty() {
        &known
    } else {
        &args.targets
    };
    if let Some(unknown) = chosen.iter().find(|name| !known.contains(name)) {
        let known = known.join(", ");
        return Err(Error::Usage(format!("{unknown} is no target: {known}")));
    }
    let programs = build()?;
    let mut findings = 0;
    for name in chosen {
        let corpus = work().join("corpus").join(name);
        corpus_tool(&["unpack", name], &corpus)?;
        if fuzz(&programs.join(name), name, &corpus, args.seconds)? {
            if args.keep {
                keep(&programs.join(name), name, &corpus)?;
            }
        } else {
            findings += 1;
            let found = work().join("artifacts").join(name);
            eprintln!("{name}: a finding in {}", found.display());
        }
    }
    Ok(i32::from(findings > 0))
}

fn work() -> PathBuf {
    workspace::root().join(WORK)
}

/// The program that knows the corpora.
fn corpus_tool(words: &[&str], dir: &Path) -> Result<Vec<u8>> {
    let mut command = workspace::cargo();
    command.args(["run", "--quiet", "--package", "fuzz-targets"]);
    command.args(["--bin", "fuzz-corpus", "--"]).args(words);
    if words.len() > 1 {
        command.arg(dir);
    }
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(Error::io("cargo"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(failed("fuzz-corpus", output.status))
}

fn failed(program: &str, status: std::process::ExitStatus) -> Error {
    Error::Program {
        program: program.into(),
        status,
        message: "see above".into(),
    }
}

fn targets() -> Result<Vec<String>> {
    let list = corpus_tool(&["list"], Path::new(""))?;
    Ok(String::from_utf8_lossy(&list)
        .lines()
        .map(str::to_owned)
        .collect())
}

/// Builds the targets with the sanitizer; the directory of the programs.
fn build() -> Result<PathBuf> {
    let host = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(workspace::root().join(PROGRAMS))
        // The toolchain of this program would win over +nightly.
        .env_remove("RUSTUP_TOOLCHAIN")
        .args(["+nightly", "fuzz", "build", "--fuzz-dir", "."])
        .args(["--sanitizer", "address", "--target", &host])
        .arg("--target-dir")
        .arg(work());
    let status = cargo.stdin(Stdio::null()).status();
    match status {
        Ok(status) if status.success() => Ok(work().join(host).join("release")),
        _ => Err(Error::missing(
            "the fuzz targets cannot be built",
            "install what they need: rustup toolchain install nightly; cargo install cargo-fuzz",
        )),
    }
}

/// Runs a target; false with a finding.
fn fuzz(program: &Path, name: &str, corpus: &Path, seconds: u64) -> Result<bool> {
    let found = work().join("artifacts").join(name);
    fs::create_dir_all(&found).map_err(Error::io("the directory of findings"))?;
    let mut command = Command::new(program);
    command.arg(corpus).args(limits());
    command.arg(format!("-max_total_time={seconds}"));
    command.arg(format!("-artifact_prefix={}/", found.display()));
    let words = corpus.with_extension("words");
    if fs::metadata(&words).is_ok_and(|meta| meta.len() > 0) {
        command.arg(format!("-dict={}", words.display()));
    }
    let status = command.stdin(Stdio::null()).status();
    Ok(status.map_err(Error::io("a fuzz target"))?.success())
}

/// Memory that lives as long as the program is no leak.
fn limits() -> [String; 4] {
    [
        format!("-max_len={MAX_LEN}"),
        "-timeout=10".into(),
        "-rss_limit_mb=2048".into(),
        "-detect_leaks=0".into(),
    ]
}

/// Replaces the kept inputs by the fewest that reach all that was reached.
fn keep(program: &Path, name: &str, corpus: &Path) -> Result<()> {
    let fewest = tempfile::tempdir().map_err(Error::io("a directory"))?;
    let mut merge = Command::new(program);
    merge.arg("-merge=1").args(limits());
    merge.arg(fewest.path()).arg(corpus);
    let status = merge.stdin(Stdio::null()).status();
    let status = status.map_err(Error::io("a fuzz target"))?;
    if !status.success() {
        return Err(failed(name, status));
    }
    corpus_tool(&["pack", name], fewest.path()).map(drop)
}
