//! `cargo xtask torture`: the torture suite, on the debug kernels unless told otherwise.

use crate::packages::{self, Use};
use crate::progress::Progress;
use crate::{vm, workspace};
use clap::Args as ClapArgs;
use scap_vm::guest::{End, Host, Outcome, Spec};
use scap_vm::kernel::{self, Kernel};
use scap_vm::{Error, Progress as Line, Result};
use std::io::{stderr, stdout};
use std::path::PathBuf;

/// The suite's program, and somebody else's that one scenario runs.
pub const PROGRAM: &str = "torture";
const STRESS: &str = "stress-ng";

/// Options of `cargo xtask torture`.
#[derive(ClapArgs)]
pub struct Args {
    /// The kernels, one guest after the other, separated by commas; docs/guests.md lists them.
    #[arg(long, value_delimiter = ',', default_value = "debug,debug-races")]
    kernel: Vec<String>,
    /// How long each scenario goes on.
    #[arg(long, default_value_t = 60, value_name = "SECONDS")]
    seconds: u64,
    /// Where the random numbers start.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Number of virtual CPUs.
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=8))]
    cpus: u32,
    /// Only these scenarios; `cargo xtask vm -- torture --list` shows them.
    scenarios: Vec<String>,
}

/// Runs the suite on every kernel; returns the exit status.
pub fn run(args: Args) -> Result<i32> {
    let kernels = args
        .kernel
        .iter()
        .map(|name| kernel::find(name))
        .collect::<Result<Vec<_>>>()?;
    let progress = Progress::new();
    let line = |text: &str| progress.line(text);
    install(&kernels, &line)?;
    let host = Host::open(&workspace::root(), &line)?;
    let mut failed = Vec::new();
    for kernel in kernels {
        let mut spec = prepare(&host, kernel, args.seconds, &line)?;
        spec.cpus = args.cpus;
        spec.argv.push(format!("--seed={}", args.seed));
        spec.argv.extend(args.scenarios.iter().cloned());
        let outcome = host.run(&spec, stdout(), stderr(), &line);
        match outcome.and_then(|outcome| judge(&outcome)) {
            Ok(()) => line(&format!("torture on {}: ok", kernel.name)),
            Err(Error::Interrupted) => return Err(Error::Interrupted),
            Err(error) => {
                line(&format!("torture on {}: FAILED: {error}", kernel.name));
                failed.push(kernel.name);
            }
        }
    }
    progress.done();
    Ok(i32::from(!failed.is_empty()))
}

/// Installs what the suite needs on the host.
pub fn install(kernels: &[&'static Kernel], line: Line<'_>) -> Result<()> {
    let needed = packages::for_kernels(kernels.iter().copied());
    packages::install(needed.chain(packages::for_uses(&[Use::Torture])), line)
}

/// A guest that runs the suite with `seconds` for each scenario.
pub fn prepare(host: &Host, kernel: &'static Kernel, seconds: u64, line: Line<'_>) -> Result<Spec> {
    let mut spec = Spec::new(kernel, vec![PROGRAM.into(), format!("--seconds={seconds}")]);
    spec.module = Some(vm::build_module(host, kernel, line)?);
    line(&format!("building {PROGRAM}"));
    spec.programs.push(workspace::build_program(PROGRAM)?);
    bring(&mut spec)?;
    Ok(spec)
}

/// What the suite's program needs in a guest.
pub fn bring(spec: &mut Spec) -> Result<()> {
    spec.programs.push(stress_ng()?);
    // Without these a rare stall of the machine below passes for one of the kernel.
    let patience = "rcupdate.rcu_cpu_stall_timeout=120";
    spec.kernel_arguments.push(patience.into());
    Ok(())
}

fn stress_ng() -> Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .map(|dir| dir.join(STRESS))
        .find(|program| program.is_file())
        .ok_or_else(|| Error::missing(format!("{STRESS} is missing"), "install its package"))
}

/// A failed scenario or a complaint of the kernel is an error.
pub fn judge(outcome: &Outcome) -> Result<()> {
    match (outcome.end, outcome.kernel_warnings.first()) {
        (End::Exited(0), None) => Ok(()),
        (End::Exited(0), Some(warning)) => {
            Err(Error::Guest(format!("the kernel complained: {warning}")))
        }
        (End::Exited(_), _) => Err(Error::Guest("scenarios failed, see above".into())),
        (End::Signaled(signal), _) => Err(Error::Guest(format!("ended by signal {signal}"))),
    }
}
