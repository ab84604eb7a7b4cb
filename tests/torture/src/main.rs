//! Torture of the kernel module. Runs as root in a guest whose module may be loaded or not: one scenario
//! after the other mistreats the module, and after each one nothing may have broken: no report of the
//! kernel, no leak, whole records only, counters that add up. `docs/torture.md` says what each does.
#![allow(unsafe_code, clippy::print_stdout)]

mod board;
mod calls;
mod crew;
mod drain;
mod fault;
mod judge;
mod leak;
mod log;
mod module;
mod numbers;
mod record;
mod scenario;
mod storm;

use clap::Parser;
use scenario::{Plan, SCENARIOS, Scenario};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

#[derive(Parser)]
#[command(about = "Mistreats the scap module and checks that nothing broke; as root, in a guest")]
struct Cli {
    /// Only these scenarios; --list shows them.
    scenarios: Vec<String>,
    /// How long each scenario goes on; one that has to come round does so, however long it takes.
    #[arg(long, default_value_t = 60, value_name = "SECONDS")]
    seconds: u64,
    /// Where the random numbers start: the same ones again with the same seed.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The module's file.
    #[arg(long, default_value = "/scap/scap.ko")]
    module: PathBuf,
    /// Show the scenarios and end.
    #[arg(long)]
    list: bool,
    /// The holder of an inherited device: what `consumers` runs after exec.
    #[arg(long, hide = true)]
    hold: Option<i32>,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    if let Some(fd) = cli.hold {
        return ExitCode::from(scenario::consumers::hold(fd));
    }
    if cli.list {
        for scenario in SCENARIOS {
            println!("{:<11} {}", scenario.name, scenario.about);
        }
        return ExitCode::SUCCESS;
    }
    match run(&cli) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("torture: {message}");
            ExitCode::FAILURE
        }
    }
}

fn chosen(names: &[String]) -> Result<Vec<&'static Scenario>, String> {
    let unknown = names
        .iter()
        .find(|name| !SCENARIOS.iter().any(|scenario| scenario.name == *name));
    match unknown {
        Some(name) => Err(format!("no scenario is called {name}; see --list")),
        None => Ok(SCENARIOS
            .iter()
            .filter(|s| names.is_empty() || names.iter().any(|name| s.name == name))
            .collect()),
    }
}

/// Whether every scenario went well.
fn run(cli: &Cli) -> Result<bool, String> {
    let scenarios = chosen(&cli.scenarios)?;
    // The kernel's choice when memory ends must not be the judge.
    let _ = std::fs::write("/proc/self/oom_score_adj", "-1000");
    let module = module::Module::new(&cli.module)?;
    module.load_if_absent()?;
    let mut judge = judge::Judge::open()?;
    let mut fine = true;
    for (index, scenario) in scenarios.iter().enumerate() {
        let plan = Plan {
            module: &module,
            duration: Duration::from_secs(cli.seconds),
            seed: numbers::mix(cli.seed, index as u64),
        };
        if let Some(missing) = (scenario.missing)(&plan) {
            // Only what the scenario itself brings can be missing, and the harness brings it.
            println!("{:<11} NOT RUN: {missing}", scenario.name);
            fine &= cli.scenarios.is_empty();
            continue;
        }
        println!("{:<11} {}", scenario.name, scenario.about);
        let start = Instant::now();
        judge.remember();
        let result = (scenario.run)(&plan).and_then(|done| judge.examine().map(|()| done));
        let seconds = start.elapsed().as_secs();
        match result {
            Ok(done) => println!("{:<11} ok after {seconds} s: {done}", scenario.name),
            Err(message) => {
                fine = false;
                println!("{:<11} FAILED after {seconds} s: {message}", scenario.name);
            }
        }
    }
    // Nothing may hold the module at the end.
    module.unload()?;
    Ok(fine)
}
