//! `cargo xtask test`: everything that is tested, step by step.

mod dkms;
mod examples;
pub mod host;
mod live;
mod style;
mod suite;

use crate::packages::{self, Use};
use crate::progress::Progress;
use crate::workspace;
use clap::Args as ClapArgs;
use scap_vm::guest::Host;
use scap_vm::kernel::{self, KERNELS, Kernel};
use scap_vm::{Cgroups, Error, Result};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// Options of `cargo xtask test`.
#[derive(ClapArgs)]
pub struct Args {
    /// The kernels the guest suites run on, separated by commas; `all` is every version whole, and its other flavour
    /// with a part of the suite.
    #[arg(long, value_delimiter = ',', default_value = "6.1-cloud,6.12-cloud")]
    kernels: Vec<String>,
    /// Only the steps whose name contains this; `--list` shows the names.
    filter: Option<String>,
    /// Show the steps and end.
    #[arg(long)]
    list: bool,
    /// Given to the test programs of unit and guest steps, e.g. the name of a test.
    #[arg(last = true, value_name = "ARGUMENTS")]
    arguments: Vec<String>,
}

/// What the steps share.
pub struct Context {
    /// Arguments for test programs.
    pub arguments: Vec<String>,
    /// Where progress goes.
    pub progress: Progress,
    guests: OnceLock<Host>,
}

impl Context {
    /// Says what comes next.
    pub fn line(&self, text: &str) {
        self.progress.line(text);
    }

    /// What guests are started from; fetched at first use.
    pub fn guests(&self) -> Result<&Host> {
        if self.guests.get().is_none() {
            let host = Host::open(&workspace::root(), &|text| self.line(text))?;
            let _ = self.guests.set(host);
        }
        self.guests
            .get()
            .ok_or_else(|| Error::Guest("no guests".into()))
    }
}

type Run = Box<dyn Fn(&Context) -> Result<()>>;

struct Step {
    name: String,
    about: &'static str,
    run: Run,
}

fn step(name: &str, about: &'static str, run: impl Fn(&Context) -> Result<()> + 'static) -> Step {
    Step {
        name: name.to_owned(),
        about,
        run: Box::new(run),
    }
}

/// The kernels behind names, and those of which a part of the suite will do.
fn chosen(names: &[String]) -> Result<(Vec<&'static Kernel>, Vec<&'static Kernel>)> {
    if names.iter().any(|name| name == "all") {
        return Ok(KERNELS.iter().partition(|kernel| kernel.is_cloud()));
    }
    let whole: Result<_> = names.iter().map(|name| kernel::find(name)).collect();
    Ok((whole?, Vec::new()))
}

fn steps(kernels: &[&'static Kernel], in_part: &[&'static Kernel]) -> Vec<Step> {
    let mut steps = vec![
        step("format", "rustfmt", host::format),
        step(
            "generated",
            "tables made from driver/schema are current",
            host::generated,
        ),
        step("lint", "clippy, warnings are errors", host::lint),
        step(
            "unit",
            "unit, integration and documentation tests",
            host::unit,
        ),
        step(
            "loom",
            "ring and merge under every interleaving",
            host::loom,
        ),
        step(
            "examples",
            "the C ABI and the examples in C, C++ and Rust",
            examples::run,
        ),
    ];
    for kernel in KERNELS {
        let name = format!("module-{}", kernel.name);
        steps.push(step(
            &name,
            "the module builds without warnings",
            move |context| host::module(context, kernel),
        ));
    }
    steps.push(step(
        "checkpatch",
        "the module is in the kernel's style",
        style::checkpatch,
    ));
    for &kernel in kernels {
        let name = format!("sparse-{}", kernel.name);
        steps.push(step(
            &name,
            "sparse finds nothing in the module",
            move |context| style::sparse(context, kernel),
        ));
    }
    steps.push(step("dkms", "DKMS builds the module", dkms::run));
    for &kernel in kernels {
        let name = format!("driver-{}", kernel.name);
        steps.push(step(
            &name,
            "the driver suite, in a guest",
            move |context| suite::driver(context, kernel, suite::Extent::Whole),
        ));
    }
    for &kernel in in_part {
        let name = format!("driver-{}", kernel.name);
        steps.push(step(
            &name,
            "a part of the driver suite, in a guest",
            move |context| suite::driver(context, kernel, suite::Extent::Part),
        ));
    }
    steps.push(step(
        &format!("torture-{}", KERNELS[0].name),
        "the short form of the torture suite, in a guest",
        suite::torture,
    ));
    steps.push(step(
        "containers",
        "container engines and rkt pods, in a guest with systemd",
        |context| suite::containers(context, Cgroups::V2, None),
    ));
    for (name, cgroups) in [("rkt-hybrid", Cgroups::Hybrid), ("rkt-v1", Cgroups::V1)] {
        steps.push(step(
            name,
            "rkt pods under the other cgroup layouts",
            move |context| suite::containers(context, cgroups, Some("rkt")),
        ));
    }
    steps.push(step(
        "live",
        "live capture of rkt pods, and its file read on the host",
        live::run,
    ));
    steps
}

/// Runs the chosen steps; returns the exit status.
pub fn run(args: Args) -> Result<i32> {
    let (kernels, in_part) = chosen(&args.kernels)?;
    let mut steps = steps(&kernels, &in_part);
    if args.list {
        for step in &steps {
            eprintln!("{:<23} {}", step.name, step.about);
        }
        return Ok(0);
    }
    if let Some(filter) = &args.filter {
        let names: Vec<_> = steps.iter().map(|step| step.name.clone()).collect();
        steps.retain(|step| step.name.contains(filter.as_str()));
        if steps.is_empty() {
            return Err(Error::Usage(format!(
                "no step is called {filter:?}; there are {}",
                names.join(", ")
            )));
        }
    }
    let context = Context {
        arguments: args.arguments,
        progress: Progress::new(),
        guests: OnceLock::new(),
    };
    let on_host = steps
        .iter()
        .any(|step| matches!(&*step.name, "examples" | "dkms" | "checkpatch"));
    let in_debian = steps
        .iter()
        .any(|step| ["containers", "rkt-hybrid", "rkt-v1", "live"].contains(&&*step.name));
    let torture = steps.iter().any(|step| step.name.starts_with("torture"));
    let uses: Vec<_> = on_host
        .then_some(Use::Tests)
        .into_iter()
        .chain(in_debian.then_some(Use::Root))
        .collect();
    let uses = [uses, torture.then_some(Use::Torture).into_iter().collect()].concat();
    let needed = packages::for_kernels(kernels).chain(packages::for_uses(&uses));
    packages::install(needed, &|text| context.line(text))?;
    let mut results = Vec::new();
    for step in &steps {
        context.line(&format!("=== {}: {}", step.name, step.about));
        let start = Instant::now();
        let result = (step.run)(&context);
        if let Err(error) = &result {
            if matches!(error, Error::Interrupted) {
                return Err(Error::Interrupted);
            }
            context.line(&format!("{} FAILED: {error}", step.name));
        }
        results.push((step, start.elapsed(), result));
    }
    context.progress.done();
    Ok(summarize(&results))
}

fn summarize(results: &[(&Step, Duration, Result<()>)]) -> i32 {
    eprintln!("\n{:<23} {:>7}  result", "step", "seconds");
    for (step, time, result) in results {
        let result = match result {
            Ok(()) => "ok".to_owned(),
            Err(error) => format!(
                "FAILED: {}",
                error.to_string().lines().next().unwrap_or_default()
            ),
        };
        eprintln!("{:<23} {:>7.1}  {result}", step.name, time.as_secs_f64());
    }
    let failed = results
        .iter()
        .filter(|(.., result)| result.is_err())
        .count();
    let total: Duration = results.iter().map(|(_, time, _)| *time).sum();
    eprintln!(
        "{:<23} {:>7.1}  {failed} of {} failed",
        "total",
        total.as_secs_f64(),
        results.len()
    );
    i32::from(failed > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn step_names_are_unique() {
        let (kernels, in_part) = chosen(&["all".into()]).unwrap();
        assert!(kernels.len() >= 4 && kernels.len() + in_part.len() == KERNELS.len());
        let steps = steps(&kernels, &in_part);
        for (index, step) in steps.iter().enumerate() {
            assert!(
                steps[..index].iter().all(|other| other.name != step.name),
                "{}",
                step.name
            );
        }
    }

    #[test]
    fn a_failed_step_makes_the_status() {
        let step = step("x", "y", |_| Ok(()));
        let fine = (&step, Duration::ZERO, Ok(()));
        let failed = (&step, Duration::ZERO, Err(Error::Usage("no".into())));
        assert_eq!(summarize(&[fine]), 0);
        assert_eq!(summarize(&[failed]), 1);
    }
}
