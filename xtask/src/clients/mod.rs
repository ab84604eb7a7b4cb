//! `cargo xtask clients`: an existing client, as Debian ships it, on this module and on the one it
//! was made for. See docs/compatibility.md for what it is good for.

mod label;

use crate::bench::driver::{Output, succeeded};
use crate::bench::peer;
use crate::packages::{self, Use};
use crate::progress::Progress;
use crate::{vm, workspace};
use clap::Args as ClapArgs;
use label::Versions;
use scap_vm::apt::{Apt, Release};
use scap_vm::guest::{End, Host, Spec};
use scap_vm::kernel::{self, KERNELS, Kernel};
use scap_vm::{Error, Progress as Line, Result};
use std::io::stderr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Options of `cargo xtask clients`.
#[derive(ClapArgs)]
pub struct Args {
    /// The guest's kernel.
    #[arg(long, default_value = KERNELS[0].name)]
    kernel: String,
    /// Keep the recordings of both modules in this directory.
    #[arg(long, value_name = "DIRECTORY")]
    keep: Option<PathBuf>,
}

/// The release whose packages are the newest there are.
const RELEASE: Release = Release::Sid;
const SOURCES: &str = "tests/clients";
/// What the guest leaves behind: what the client recorded on either module, and this project's
/// program on this one.
const RECORDINGS: [&str; 3] = ["peer.scap", "labelled.scap", "rs.scap"];

/// Runs the guest and compares the recordings; returns the exit status.
pub fn run(args: &Args) -> Result<i32> {
    let kernel = kernel::find(&args.kernel)?;
    let progress = Progress::new();
    let line = |text: &str| progress.line(text);
    packages::install(packages::for_uses(&[Use::Build]), &line)?;
    let host = Host::open(&workspace::root(), &line)?;
    let scratch = tempfile::tempdir().map_err(Error::io("temporary directory"))?;
    let dir = match &args.keep {
        Some(dir) => {
            std::fs::create_dir_all(dir).map_err(Error::path(dir))?;
            dir.as_path()
        }
        None => scratch.path(),
    };
    let failed = guest(&host, kernel, dir, &line)?;
    progress.done();
    let differ = compare(dir)?;
    Ok(i32::from(failed || differ))
}

/// Runs the client on every module; true when something failed.
fn guest(host: &Host, kernel: &'static Kernel, dir: &Path, line: Line<'_>) -> Result<bool> {
    let peer = peer::falcosecurity_of(host, kernel, RELEASE, line)?;
    let versions = Versions::of_module(&peer)?;
    let unpacked = kernel.fetch(&host.cache, line)?;
    let labelled = label::build(&workspace::root(), &unpacked, &versions, line)?;
    let argv = ["/bin/sh", "/scap/guest.sh"].map(str::to_owned).to_vec();
    let mut spec = Spec::new(kernel, argv);
    let script = workspace::root().join(SOURCES).join("guest.sh");
    for (file, place) in [
        (vm::build_module(host, kernel, line)?, "/scap/ours.ko"),
        (peer, "/scap/peer.ko"),
        (labelled, "/scap/labelled.ko"),
        (client(host, line)?, "/scap/client.tar"),
        (compile()?, "/scap/calls"),
        (script, "/scap/guest.sh"),
    ] {
        spec.files.push((file, place.to_owned()));
    }
    spec.programs.push(workspace::build_program("sysdig-rs")?);
    spec.copy_out = RECORDINGS
        .map(|name| (format!("/tmp/{name}"), dir.join(name)))
        .to_vec();
    let output = Output::default();
    let outcome = host.run(&spec, output.clone(), stderr(), line);
    print(&output.text());
    let outcome = outcome?;
    for warning in &outcome.kernel_warnings {
        line(&format!("guest kernel: {warning}"));
    }
    Ok(outcome.end != End::Exited(0) || !outcome.kernel_warnings.is_empty())
}

#[allow(clippy::print_stdout)] // The result is the output.
fn print(text: &str) {
    print!("{text}");
}

/// The client with its libraries as one archive: they are not those of this host.
fn client(host: &Host, line: Line<'_>) -> Result<PathBuf> {
    let entry = format!("peers/sysdig-{}", RELEASE.name());
    let dir = host.cache.entry(&entry, |dir| {
        line("sysdig: fetching from Debian sid (about 20 MB)");
        let tree = dir.join("tree");
        std::fs::create_dir_all(&tree).map_err(Error::path(&tree))?;
        Apt::open(&host.cache, RELEASE)?.unpack_closure(&["sysdig"], false, &tree)?;
        let tar = Command::new("tar")
            .arg("--create")
            .arg("--file")
            .arg(dir.join("client.tar"))
            .args(["--exclude=./usr/share/doc", "--exclude=*/gconv"])
            .arg("--directory")
            .args([&*tree, Path::new(".")])
            .output()
            .map_err(Error::io("tar"))?;
        succeeded("tar", &tar)?;
        std::fs::remove_dir_all(&tree).map_err(Error::path(&tree))
    })?;
    Ok(dir.join("client.tar"))
}

/// Compiles the program whose calls are recorded, linked statically.
fn compile() -> Result<PathBuf> {
    let sources = workspace::root().join(SOURCES);
    let target = workspace::root().join("target/clients");
    std::fs::create_dir_all(&target).map_err(Error::path(&target))?;
    let program = target.join("calls");
    let output = Command::new("gcc")
        .args(["-O2", "-Wall", "-Wextra", "-static", "-no-pie", "-o"])
        .arg(&program)
        .args(["calls.c", "sockets.c"].map(|file| sources.join(file)))
        .output()
        .map_err(|_| Error::missing("gcc is missing", "install the package gcc"))?;
    succeeded("gcc", &output)?;
    Ok(program)
}

/// Compares the recordings of both modules; true when they differ.
fn compare(dir: &Path) -> Result<bool> {
    let status = workspace::cargo()
        .args(["run", "--quiet", "--package", "driver-suite"])
        .args(["--example", "compare", "--"])
        .args(["peer.scap", "labelled.scap"].map(|name| dir.join(name)))
        .stdin(Stdio::null())
        .status()
        .map_err(Error::io("cargo"))?;
    Ok(!status.success())
}
