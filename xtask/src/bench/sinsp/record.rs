//! Recording a mixed load in a guest: with this project's module and tool, and with those of
//! Debian's newest sysdig.

use super::super::driver::succeeded;
use super::super::peer;
use super::sysdig::Sysdig;
use crate::packages::{self, Use};
use crate::{vm, workspace};
use scap_vm::apt::Release;
use scap_vm::guest::{End, Host, Spec};
use scap_vm::kernel::KERNELS;
use scap_vm::{Error, Progress, Result};
use std::io::stderr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the guest has things.
const LOAD: &str = "/scap/load";
const PEER: &str = "/scap/peer";
const OUT: &str = "/capture.scap";

/// Guest memory in MiB: the capture is written to it.
const MEMORY: u32 = 4096;

/// Seconds after which the load gives up; the recorder ends it before.
const SECONDS: u32 = 3000;

/// A capture of so many events, recorded with the module and the tool of this project.
pub(super) fn own(events: u64, anew: bool, show: Progress<'_>) -> Result<PathBuf> {
    kept("own", events, anew, |out| {
        let host = open(show)?;
        let module = vm::build_module(&host, &KERNELS[0], show)?;
        show("building sysdig-rs for the guest");
        let tool = workspace::build_program("sysdig-rs")?;
        let recorder = format!("/scap/sysdig-rs -n {events} -w {OUT}");
        let files = vec![(tool, "/scap/sysdig-rs".to_owned())];
        record(&host, module, files, &recorder, out, show)
    })
}

/// The same with the module and the program of Debian.
pub(super) fn peer(
    sysdig: &Sysdig,
    events: u64,
    anew: bool,
    show: Progress<'_>,
) -> Result<PathBuf> {
    kept("peer", events, anew, |out| {
        let host = open(show)?;
        let module = peer::falcosecurity_of(&host, &KERNELS[0], Release::Sid, show)?;
        let words = sysdig.words(Path::new(PEER)).join(" ");
        let recorder = format!("{words} -n {events} -w {OUT}");
        let files = vec![(sysdig.root().to_owned(), PEER.to_owned())];
        record(&host, module, files, &recorder, out, show)
    })
}

/// The capture of this name and size, made when there is none or it has to be new.
fn kept(
    name: &str,
    events: u64,
    anew: bool,
    make: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let dir = workspace::root().join("target/bench");
    std::fs::create_dir_all(&dir).map_err(Error::path(&dir))?;
    let path = dir.join(format!("load-{name}-{events}.scap"));
    if anew || !path.exists() {
        make(&path)?;
    }
    Ok(path)
}

fn open(show: Progress<'_>) -> Result<Host> {
    packages::install(packages::for_uses(&[Use::Build]), show)?;
    Host::open(&workspace::root(), show)
}

fn record(
    host: &Host,
    module: PathBuf,
    files: Vec<(PathBuf, String)>,
    recorder: &str,
    out: &Path,
    show: Progress<'_>,
) -> Result<()> {
    show("building the load");
    let load = build_load()?;
    let scratch = tempfile::tempdir().map_err(Error::io("temporary directory"))?;
    let script = scratch.path().join("record.sh");
    let text = format!(
        "mkdir -p /tmp\n{LOAD} 4 {SECONDS} & load=$!\n{recorder} >&2; status=$?\n\
         kill $load 2>/dev/null\nls -l {OUT} >&2\nexit $status\n"
    );
    std::fs::write(&script, text).map_err(Error::path(&script))?;
    let argv = ["/bin/sh", "/scap/record.sh"].map(str::to_owned).to_vec();
    let mut spec = Spec::new(&KERNELS[0], argv);
    spec.memory = MEMORY;
    spec.module = Some(module);
    spec.files = files;
    spec.files.push((load, LOAD.to_owned()));
    spec.files.push((script, "/scap/record.sh".to_owned()));
    // Never half a capture under the name of a whole one.
    let part = out.with_extension("part");
    spec.copy_out = vec![(OUT.to_owned(), part.clone())];
    show("recording a mixed load in a guest");
    let outcome = host.run(&spec, stderr(), stderr(), show)?;
    if outcome.end != End::Exited(0) {
        return Err(Error::Guest("the recorder failed, see above".into()));
    }
    std::fs::rename(&part, out).map_err(Error::path(out))
}

/// Compiles the load, which needs the standard library only.
fn build_load() -> Result<PathBuf> {
    let target = workspace::root().join("target/bench");
    std::fs::create_dir_all(&target).map_err(Error::path(&target))?;
    let program = target.join("load");
    let output = Command::new("rustc")
        .args(["--edition", "2024", "-C", "opt-level=2", "-o"])
        .arg(&program)
        .arg(workspace::root().join("tests/driver/examples/load.rs"))
        .output()
        .map_err(Error::io("rustc"))?;
    succeeded("rustc", &output)?;
    Ok(program)
}
