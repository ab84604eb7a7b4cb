//! The reader of `libscap-rs` against the module: what draining costs, whether it keeps up, and
//! whether every record arrives whole and in order.

use super::driver::Bench;
use crate::packages::{self, Use};
use crate::progress::Progress;
use crate::{vm, workspace};
use clap::Args as ClapArgs;
use scap_vm::guest::{End, Host, Spec};
use scap_vm::kernel::{self, KERNELS};
use scap_vm::{Error, Result};
use std::io::{stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// Where the guest has the program.
pub const PROGRAM: &str = "/scap/reader";

/// Options of `cargo xtask bench integrity`.
#[derive(ClapArgs)]
pub struct Args {
    /// The guest's kernel.
    #[arg(long, default_value = KERNELS[0].name)]
    kernel: String,
    /// How many events are checked.
    #[arg(long, default_value_t = 1_000_000)]
    events: u64,
    /// Number of virtual CPUs.
    #[arg(long, default_value_t = 2)]
    cpus: u32,
    /// How long events are held back for older ones of other CPUs, in ms: longer than a virtual
    /// CPU may rest between taking the time and publishing the record.
    #[arg(long, default_value_t = 1000)]
    window: u64,
}

/// Checks so many events; returns the exit status.
pub fn integrity(args: Args) -> Result<i32> {
    let kernel = kernel::find(&args.kernel)?;
    let progress = Progress::new();
    let line = |text: &str| progress.line(text);
    packages::install(packages::for_uses(&[Use::Build]), &line)?;
    let host = Host::open(&workspace::root(), &line)?;
    let words = [PROGRAM, "integrity"].map(str::to_owned).to_vec();
    let numbers = [args.events, args.window].map(|number| number.to_string());
    let mut spec = Spec::new(kernel, [words, numbers.to_vec()].concat());
    spec.cpus = args.cpus;
    spec.module = Some(vm::build_module(&host, kernel, &line)?);
    spec.files.push((build(&line)?, PROGRAM.into()));
    let outcome = host.run(&spec, stdout(), stderr(), &line)?;
    progress.done();
    for warning in &outcome.kernel_warnings {
        eprintln!("guest kernel: {warning}");
    }
    Ok(match outcome.end {
        End::Exited(0) if !outcome.kernel_warnings.is_empty() => 1,
        end => end.code(),
    })
}

/// Builds the program.
pub fn build(progress: scap_vm::Progress<'_>) -> Result<PathBuf> {
    progress("building the reader");
    let target = workspace::root().join("target");
    let status = workspace::cargo()
        .args(["build", "--quiet", "--profile", "quick"])
        .args(["--package", "driver-suite", "--example", "reader"])
        .arg("--target-dir")
        .arg(&target)
        .stdin(Stdio::null())
        .status()
        .map_err(Error::io("cargo"))?;
    if !status.success() {
        return Err(Error::Program {
            program: "cargo build --example reader".into(),
            status,
            message: "see the compiler's messages above".into(),
        });
    }
    Ok(target.join("quick/examples/reader"))
}

/// What the reader did at one rate.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Rate {
    /// CPUs of the guest, with as many threads that produce all the time.
    pub cpus: u32,
    /// Instructions the guest makes for each event, all CPUs together.
    pub instructions: f64,
    /// Events lost, in percent.
    pub lost: f64,
}

/// A thread for each CPU produces without waiting, in a guest whose `cpus` CPUs share one budget of
/// instructions evenly.
pub fn throughput(bench: &Bench<'_>, module: &Path, cpus: u32) -> Result<Vec<Rate>> {
    let script = format!("{PROGRAM} throughput 400000 100\n");
    let files = vec![(build(bench.progress)?, PROGRAM.to_owned())];
    let name = format!("throughput on {cpus} CPUs");
    let text = bench.script(&name, Some(module.to_owned()), files, &script, cpus)?;
    text.lines().map(|line| rate(line, cpus)).collect()
}

fn rate(line: &str, cpus: u32) -> Result<Rate> {
    let fields: Vec<&str> = line.split('\t').collect();
    let number = |text: &str| text.parse::<f64>().ok();
    let parsed = match fields[..] {
        ["throughput", _, rate, lost] => number(rate).zip(number(lost)),
        _ => None,
    };
    let (per_second, lost) =
        parsed.ok_or_else(|| Error::Guest(format!("not a result: {line:?}")))?;
    Ok(Rate {
        cpus,
        instructions: 1e9 / per_second,
        lost,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_is_so_many_instructions() {
        let parsed = rate("throughput\t200\t500000\t1.25", 2).unwrap();
        assert_eq!((parsed.instructions, parsed.lost), (2000.0, 1.25));
        assert!(rate("throughput\t200\tmany\t1", 2).is_err());
        assert!(rate("hello", 2).is_err());
    }
}
