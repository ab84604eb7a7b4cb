//! `cargo xtask vm`: one command in a guest.

use crate::packages::{self, Use};
use crate::progress::Progress;
use crate::{torture, workspace};
use clap::{Args as ClapArgs, ValueEnum};
use scap_vm::guest::{Host, Outcome, Spec};
use scap_vm::{Cgroups, Error, Result, Root, compiled, debian, kernel, module};
use std::io::{stderr, stdout};
use std::path::PathBuf;

/// Options of `cargo xtask vm`.
#[derive(ClapArgs)]
pub struct Args {
    /// The guest's kernel; see docs/guests.md for the list.
    #[arg(long, default_value = kernel::KERNELS[0].name)]
    kernel: String,
    /// Do not build and load the scap module.
    #[arg(long)]
    no_module: bool,
    /// The root file system: a small one in memory, or Debian with container engines.
    #[arg(long, value_enum, default_value_t = RootKind::Initramfs)]
    root: RootKind,
    /// Start systemd in the Debian root and run the command in a unit.
    #[arg(long)]
    systemd: bool,
    /// How control groups are mounted.
    #[arg(long, value_enum, default_value_t = CgroupKind::V2)]
    cgroup: CgroupKind,
    /// Number of virtual CPUs [default: 2, with --counted 1].
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=64))]
    cpus: Option<u32>,
    /// Memory in MiB [default: 2048, with the Debian root 3072].
    #[arg(long, value_parser = clap::value_parser!(u32).range(256..))]
    memory: Option<u32>,
    /// Copy a host file or directory into the guest before the command.
    #[arg(long, value_name = "HOST=GUEST", value_parser = pair)]
    copy_in: Vec<(String, String)>,
    /// Copy a file or directory of the guest to the host after the command.
    #[arg(long, value_name = "GUEST=HOST", value_parser = pair)]
    copy_out: Vec<(String, String)>,
    /// Put a program of this workspace on the guest's PATH: the package of that name is built.
    #[arg(long, value_name = "PACKAGE")]
    with: Vec<String>,
    /// Set a variable in the command's environment.
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    env: Vec<(String, String)>,
    /// Give the command this process's standard input.
    #[arg(short = 'i', long)]
    stdin: bool,
    /// Emulated CPUs on which a nanosecond is an instruction: to measure what things cost. More
    /// than one share these instructions.
    #[arg(long)]
    counted: bool,
    /// Add to the kernel command line.
    #[arg(long, value_name = "ARGUMENT")]
    kernel_argument: Vec<String>,
    /// The command; a program of the guest, of this workspace, or of this host (copied in).
    #[arg(
        required = true,
        trailing_var_arg = true,
        allow_hyphen_values = true,
        value_name = "CMD"
    )]
    command: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RootKind {
    Initramfs,
    Debian,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum CgroupKind {
    V1,
    Hybrid,
    V2,
}

impl From<CgroupKind> for Cgroups {
    fn from(kind: CgroupKind) -> Self {
        match kind {
            CgroupKind::V1 => Self::V1,
            CgroupKind::Hybrid => Self::Hybrid,
            CgroupKind::V2 => Self::V2,
        }
    }
}

fn pair(text: &str) -> std::result::Result<(String, String), String> {
    match text.split_once('=') {
        Some((left, right)) if !left.is_empty() && !right.is_empty() => {
            Ok((left.to_owned(), right.to_owned()))
        }
        _ => Err("expected two parts joined by `=`".into()),
    }
}

/// Runs the command; returns its exit status.
pub fn run(args: Args) -> Result<i32> {
    let kernel = kernel::find(&args.kernel)?;
    let progress = Progress::new();
    let line = |text: &str| progress.line(text);
    if !args.no_module || compiled::of(kernel).is_some() {
        packages::install(packages::for_kernels([kernel]), &line)?;
    }
    if args.systemd || args.root == RootKind::Debian {
        packages::install(packages::for_uses(&[Use::Root]), &line)?;
    }
    let host = Host::open(&workspace::root(), &line)?;
    let mut spec = Spec::new(kernel, args.command);
    spec.cpus = args.cpus.unwrap_or(2);
    spec.counted_cpus = args.cpus.unwrap_or(1);
    let on_disk = args.root == RootKind::Debian || args.systemd;
    spec.memory = args.memory.unwrap_or(if on_disk { 3072 } else { 2048 });
    spec.cgroups = args.cgroup.into();
    spec.image = &debian::FULL;
    spec.root = match (on_disk, args.systemd) {
        (false, _) => Root::Initramfs,
        (true, false) => Root::Disk,
        (true, true) => Root::Systemd,
    };
    spec.stdin = args.stdin;
    spec.kernel_arguments = args.kernel_argument;
    spec.counted = args.counted;
    spec.env = args.env.into_iter().collect();
    spec.files = args
        .copy_in
        .into_iter()
        .map(|(host, guest)| (host.into(), guest))
        .collect();
    spec.copy_out = args
        .copy_out
        .into_iter()
        .map(|(guest, host)| (guest, host.into()))
        .collect();
    if !args.no_module {
        spec.module = Some(build_module(&host, kernel, &line)?);
    }
    let mut packages = args.with;
    let named = spec.argv.first().filter(|name| workspace::is_program(name));
    packages.extend(
        named
            .filter(|name| !packages.contains(name))
            .cloned()
            .into_iter()
            .collect::<Vec<_>>(),
    );
    if kernel.arch.is_foreign() && !packages.is_empty() {
        return Err(Error::Usage(format!(
            "{} cannot be built for {}",
            packages.join(", "),
            kernel.name
        )));
    }
    for package in packages {
        progress.line(&format!("building {package}"));
        spec.programs.push(workspace::build_program(&package)?);
    }
    let torture = spec
        .argv
        .first()
        .is_some_and(|name| name == torture::PROGRAM);
    if torture {
        torture::install(&[kernel], &line)?;
        torture::bring(&mut spec)?;
    }
    let outcome = host.run(&spec, stdout(), stderr(), &line)?;
    progress.done();
    if torture && let Err(error) = torture::judge(&outcome) {
        line(&format!("torture on {}: FAILED: {error}", kernel.name));
        return Ok(report(&outcome).max(1));
    }
    Ok(report(&outcome))
}

/// Builds the module for `kernel`, showing warnings.
pub fn build_module(
    host: &Host,
    kernel: &'static kernel::Kernel,
    progress: scap_vm::Progress<'_>,
) -> Result<PathBuf> {
    let unpacked = kernel.fetch(&host.cache, progress)?;
    progress(&format!("building the module for {}", unpacked.release));
    let root = workspace::root();
    let built = module::build(&root.join("driver"), &unpacked, &root.join("target"))?;
    for warning in &built.warnings {
        progress(&format!("warning: {warning}"));
    }
    Ok(built.module)
}

fn report(outcome: &Outcome) -> i32 {
    outcome.end.code()
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        args: Args,
    }

    fn parse(words: &[&str]) -> std::result::Result<Args, clap::Error> {
        Cli::try_parse_from([&["vm"], words].concat()).map(|cli| cli.args)
    }

    #[test]
    fn the_command_keeps_its_options() {
        let args = parse(&["--kernel", "6.12", "--", "ls", "-l", "--", "x"]).unwrap();
        assert_eq!(args.kernel, "6.12");
        assert_eq!(args.command, ["ls", "-l", "--", "x"]);
        let args = parse(&["uname", "-a", "--kernel", "x"]).unwrap();
        assert_eq!(args.kernel, "6.1-cloud");
        assert_eq!(args.command, ["uname", "-a", "--kernel", "x"]);
    }

    #[test]
    fn pairs_need_two_parts() {
        assert_eq!(pair("/a=b=c"), Ok(("/a".into(), "b=c".into())));
        assert!(pair("/a").is_err() && pair("=b").is_err() && pair("a=").is_err());
        assert!(parse(&["--copy-out", "x", "true"]).is_err());
    }

    #[test]
    fn a_command_is_required() {
        assert!(parse(&["--cpus", "2"]).is_err());
        assert!(parse(&["--cpus", "0", "true"]).is_err());
    }
}
