//! `cargo xtask bench driver`: the same calls in one guest for each module.

use super::table::Results;
use super::{lttng, peer, reader};
use crate::packages::{self, Use};
use crate::progress::Progress;
use crate::{vm, workspace};
use clap::Args as ClapArgs;
use scap_vm::guest::{End, Host, Spec};
use scap_vm::kernel::{self, KERNELS, Kernel};
use scap_vm::{Error, Result};
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};

/// Options of `cargo xtask bench driver`.
#[derive(ClapArgs)]
pub struct Args {
    /// The guests' kernel.
    #[arg(long, default_value = KERNELS[0].name)]
    kernel: String,
    /// Only these guests, separated by commas: ours, falcosecurity, lttng. The one without a
    /// module, which the others are compared with, always runs.
    #[arg(
        long,
        value_delimiter = ',',
        default_value = "ours,falcosecurity,lttng"
    )]
    modules: Vec<String>,
    /// Only calls whose name contains one of these, separated by commas.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Leave out what the reader costs, and whether it keeps up.
    #[arg(long)]
    no_reader: bool,
    /// Print the numbers as JSON.
    #[arg(long)]
    json: bool,
}

/// Where the guest has the program, and its source below the workspace.
const PROGRAM: &str = "/scap/driver-bench";
const SOURCES: &str = "tests/driver/bench";

/// Runs the guests and prints the table; returns the exit status.
pub fn run(args: Args) -> Result<i32> {
    let known = ["ours", "falcosecurity", "lttng"];
    if let Some(unknown) = args.modules.iter().find(|m| !known.contains(&m.as_str())) {
        return Err(Error::Usage(format!(
            "unknown module {unknown:?}; known are {}",
            known.join(", ")
        )));
    }
    let kernel = kernel::find(&args.kernel)?;
    let progress = Progress::new();
    let line = |text: &str| progress.line(text);
    packages::install(packages::for_uses(&[Use::Build]), &line)?;
    let host = Host::open(&workspace::root(), &line)?;
    let bench = Bench {
        host: &host,
        kernel,
        program: compile()?,
        only: args.only,
        progress: &line,
    };
    let mut results = Results::default();
    bench.guest(
        &mut results,
        "none",
        None,
        Vec::new(),
        "$BENCH measure bare $ONLY\n",
    )?;
    let wants = |name: &str| args.modules.iter().any(|module| module == name);
    let mut failed = false;
    if wants("ours") {
        let module = vm::build_module(&host, kernel, &line)?;
        let mut script = SCAP.to_owned() + EXTENDED;
        let mut files = Vec::new();
        if !args.no_reader {
            files.push((reader::build(&line)?, reader::PROGRAM.to_owned()));
            script += &format!("{} drain\n", reader::PROGRAM);
        }
        bench.guest(&mut results, "ours", Some(module.clone()), files, &script)?;
        if !args.no_reader {
            for cpus in [2, 3] {
                results
                    .rates
                    .extend(reader::throughput(&bench, &module, cpus)?);
            }
        }
    }
    // What others ship may not build, or not run: the rest is worth printing all the same.
    if wants("falcosecurity") {
        let run = peer::falcosecurity(&host, kernel, &line).and_then(|module| {
            bench.guest(
                &mut results,
                "falcosecurity",
                Some(module),
                Vec::new(),
                SCAP,
            )
        });
        failed |= bench.report("falcosecurity", run)?;
    }
    if wants("lttng") {
        let run = lttng::root(&host, kernel, &line).and_then(|root| {
            let files = vec![(root, lttng::ARCHIVE.to_owned())];
            bench.guest(&mut results, "lttng", None, files, &lttng::script())
        });
        failed |= bench.report("lttng", run)?;
    }
    progress.done();
    if args.json {
        results.print_json(kernel.name);
    } else {
        results.print(kernel.name);
    }
    Ok(i32::from(failed))
}

/// Every mode with a consumer of a scap module.
const SCAP: &str = "$BENCH measure idle $ONLY\n\
    for mode in mkdir all full; do $BENCH scap $mode $ONLY; done\n";

/// The way of events for consumers with the extensions `libscap-rs` uses.
const EXTENDED: &str = "$BENCH scap libscap $ONLY\n";

/// What all guests share.
pub(super) struct Bench<'b> {
    host: &'b Host,
    kernel: &'static Kernel,
    program: PathBuf,
    only: Vec<String>,
    pub progress: scap_vm::Progress<'b>,
}

impl Bench<'_> {
    /// Runs `script` in a counted guest; the lines it prints are added to `results` as those of
    /// `module`.
    fn guest(
        &self,
        results: &mut Results,
        name: &str,
        module: Option<PathBuf>,
        files: Vec<(PathBuf, String)>,
        script: &str,
    ) -> Result<()> {
        results.read(name, &self.script(name, module, files, script, 1)?)
    }

    /// Runs `script` in a counted guest with so many CPUs; what it prints.
    pub fn script(
        &self,
        name: &str,
        module: Option<PathBuf>,
        files: Vec<(PathBuf, String)>,
        script: &str,
        cpus: u32,
    ) -> Result<String> {
        let scratch = tempfile::tempdir().map_err(Error::io("temporary directory"))?;
        let file = scratch.path().join("bench.sh");
        let only: Vec<String> = self.only.iter().map(|word| quoted(word)).collect();
        let text = format!(
            "#!/bin/sh\nset -e\nBENCH={PROGRAM}\n{}",
            script.replace("$ONLY", &only.join(" "))
        );
        std::fs::write(&file, text).map_err(Error::path(&file))?;
        let argv = ["/bin/sh", "/scap/bench.sh"].map(str::to_owned).to_vec();
        let mut spec = Spec::new(self.kernel, argv);
        spec.counted = true;
        spec.counted_cpus = cpus;
        spec.module = module;
        spec.files = files;
        spec.files.push((self.program.clone(), PROGRAM.into()));
        spec.files.push((file, "/scap/bench.sh".into()));
        (self.progress)(&format!("measuring: {name}"));
        let output = Output::default();
        let outcome = self
            .host
            .run(&spec, output.clone(), stderr(), self.progress)?;
        for warning in &outcome.kernel_warnings {
            (self.progress)(&format!("guest kernel: {warning}"));
        }
        if outcome.end != End::Exited(0) {
            return Err(Error::Guest(format!(
                "{name}: the benchmark failed, see above"
            )));
        }
        Ok(output.text())
    }

    /// Says why there are no numbers of a module of others; true when there are none.
    fn report(&self, name: &str, run: Result<()>) -> Result<bool> {
        match run {
            Ok(()) => Ok(false),
            Err(Error::Interrupted) => Err(Error::Interrupted),
            Err(error) => {
                (self.progress)(&format!("{name}: no numbers: {error}"));
                Ok(true)
            }
        }
    }
}

/// Compiles the program for guests, linked statically.
fn compile() -> Result<PathBuf> {
    let sources = workspace::root().join(SOURCES);
    let target = workspace::root().join("target/bench");
    std::fs::create_dir_all(&target).map_err(Error::path(&target))?;
    let program = target.join("driver-bench");
    let output = Command::new("gcc")
        .args(["-O2", "-Wall", "-Wextra", "-static", "-o"])
        .arg(&program)
        .args(["main.c", "calls.c", "consumer.c"].map(|file| sources.join(file)))
        .output()
        .map_err(|_| Error::missing("gcc is missing", "install the package gcc"))?;
    succeeded("gcc", &output)?;
    Ok(program)
}

/// An error with the last words of a program that failed.
pub(crate) fn succeeded(program: &str, output: &std::process::Output) -> Result<()> {
    if output.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    let telling = text.lines().find(|line| line.contains("rror"));
    Err(Error::Program {
        program: program.to_owned(),
        status: output.status,
        message: telling
            .or_else(|| text.trim().lines().next_back())
            .unwrap_or("no message")
            .to_owned(),
    })
}

/// Builds the modules in `source` with Kbuild.
pub(super) fn make_modules(source: &Path, headers: &Path, arguments: &[&str]) -> Result<()> {
    let output = Command::new("make")
        .arg("-C")
        .arg(headers)
        .arg(format!("M={}", source.display()))
        .args(["-j2", "modules"])
        .args(arguments)
        .env_remove("MAKEFLAGS")
        .env_remove("MAKELEVEL")
        .env("LC_ALL", "C")
        .output()
        .map_err(|_| Error::missing("make is missing", "install the packages make and gcc"))?;
    succeeded("make", &output)
}

fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// What a guest prints.
#[derive(Clone, Default)]
pub(crate) struct Output(Arc<Mutex<Vec<u8>>>);

impl Output {
    pub fn text(&self) -> String {
        let bytes = self.0.lock().unwrap_or_else(|e| e.into_inner());
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut all = self.0.lock().unwrap_or_else(|e| e.into_inner());
        all.extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
