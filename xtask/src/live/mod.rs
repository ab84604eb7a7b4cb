//! `cargo xtask live`: events of a live kernel, with their containers, wherever one can be had.

mod arguments;

use crate::host_kernel::HostKernel;
use crate::packages::{self, Use};
use crate::progress::Progress;
use crate::{vm, workspace};
use arguments::Capture;
use clap::Args as ClapArgs;
use scap_vm::accel::Accel;
use scap_vm::guest::{Host, Spec};
use scap_vm::kernel::{self, Kernel};
use scap_vm::{Error, Result, Root, debian};
use std::fs;
use std::io::{stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const DEMO: &str = include_str!("demo.sh");
/// podman without systemd.
const CONTAINERS_CONF: &str = "[containers]\nlog_driver = \"k8s-file\"\n\n[engine]\n\
    cgroup_manager = \"cgroupfs\"\nevents_logger = \"file\"\nruntime = \"crun\"\n";

/// Options of `cargo xtask live`.
#[derive(ClapArgs)]
pub struct Args {
    /// Use a guest even when this host's kernel could be used.
    #[arg(long)]
    guest: bool,
    /// The guest's kernel.
    #[arg(long, default_value = kernel::KERNELS[0].name)]
    kernel: String,
    /// Arguments for sysdig-rs [default: ten seconds of all rkt containers].
    #[arg(last = true, value_name = "ARGUMENTS")]
    arguments: Vec<String>,
}

/// Captures; returns the exit status of sysdig-rs.
pub fn run(args: Args) -> Result<i32> {
    let capture = Capture::parse(args.arguments)?;
    let kernel = kernel::find(&args.kernel)?;
    let progress = Progress::new();
    let line = |text: &str| progress.line(text);
    let reason = if args.guest {
        "--guest was given".to_owned()
    } else {
        match on_host(&line) {
            Ok(how) => {
                line(&format!("capturing on this host: {how}"));
                return capture_on_host(&capture, &progress);
            }
            Err(reason) => reason,
        }
    };
    line(&format!("capturing in a guest: {reason}"));
    capture_in_guest(&capture, kernel, &progress)
}

/// Makes this host ready; says how it was done, or why it cannot be.
fn on_host(progress: scap_vm::Progress<'_>) -> std::result::Result<String, String> {
    if Path::new("/dev/scap0").exists() {
        return Ok("the scap module is loaded (/dev/scap0)".into());
    }
    let kernel = HostKernel::examine();
    if let Some(refusal) = kernel.refusal() {
        return Err(refusal);
    }
    if kernel.headers.is_none() {
        if !kernel.headers_installable() {
            return Err(format!(
                "no headers for kernel {} are installed, and apt knows no linux-headers-{}",
                kernel.release, kernel.release
            ));
        }
        let package = format!("linux-headers-{}", kernel.release);
        packages::install_named(&[&package], progress).map_err(|error| error.to_string())?;
    }
    packages::install(packages::for_uses(&[Use::Build]), progress).map_err(|e| e.to_string())?;
    progress(&format!("building the module for {}", kernel.release));
    let driver = workspace::root().join("driver");
    let make = Command::new("make")
        .arg("-C")
        .arg(&driver)
        .arg("modules")
        .output();
    match make {
        Ok(output) if output.status.success() => {}
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stderr);
            let first = text
                .lines()
                .find(|line| line.contains("rror"))
                .unwrap_or("see make -C driver");
            return Err(format!(
                "the module does not build for {}: {first}",
                kernel.release
            ));
        }
        Err(error) => return Err(format!("make: {error}")),
    }
    let insmod = Command::new("insmod").arg(driver.join("scap.ko")).output();
    match insmod {
        Ok(output) if output.status.success() => Ok(format!(
            "kernel {} took the module, built just now",
            kernel.release
        )),
        Ok(output) => Err(format!(
            "the kernel refused the module: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        )),
        Err(error) => Err(format!("insmod: {error}")),
    }
}

fn capture_on_host(capture: &Capture, progress: &Progress) -> Result<i32> {
    progress.line("building sysdig-rs");
    let program = workspace::build_program("sysdig-rs")?;
    progress.done();
    let status = Command::new(program)
        .args(&capture.arguments)
        .stdin(Stdio::null())
        .status()
        .map_err(Error::io("sysdig-rs"))?;
    Ok(status.code().unwrap_or(1))
}

fn capture_in_guest(
    capture: &Capture,
    kernel: &'static Kernel,
    progress: &Progress,
) -> Result<i32> {
    let line = |text: &str| progress.line(text);
    let mut demo = Demo::prepare(kernel, &line)?;
    let (arguments, copy_out) = capture.in_guest();
    demo.spec.copy_out = copy_out;
    demo.spec.argv.push("sysdig-rs".into());
    demo.spec.argv.extend(arguments);
    let outcome = demo.host.run(&demo.spec, stdout(), stderr(), &line)?;
    for warning in &outcome.kernel_warnings {
        line(&format!("guest kernel: {warning}"));
    }
    Ok(outcome.end.code())
}

/// A guest with the demonstration in it.
pub struct Demo {
    /// What it is started from.
    pub host: Host,
    /// The guest; its command runs the demonstration and then the words that are appended to it.
    pub spec: Spec,
    _scratch: tempfile::TempDir,
}

impl Demo {
    /// Fetches and builds all parts. Downloads, packages and compilers keep different parts of the machine
    /// busy, so they run side by side.
    pub fn prepare(kernel: &'static Kernel, line: scap_vm::Progress<'_>) -> Result<Self> {
        packages::install(packages::for_uses(&[Use::Build, Use::Root]), line)?;
        let cache = scap_vm::Cache::open()?;
        let (parts, image, programs) = std::thread::scope(|scope| {
            let parts = scope.spawn(|| -> Result<(Host, PathBuf)> {
                let host = Host::open(&workspace::root(), line)?;
                let module = vm::build_module(&host, kernel, line)?;
                let unpacked = kernel.fetch(&host.cache, line)?;
                Accel::choose(&host.cache, &host.qemu, &unpacked, line)?;
                debian::modules_disk(&host.cache, &host.tools, &unpacked, line)?;
                Ok((host, module))
            });
            let image = scope.spawn(|| debian::SMALL.fetch(&cache, line));
            let programs = scope.spawn(|| {
                line("building sysdig-rs and rkt-pod");
                workspace::build_programs(&["sysdig-rs", "rkt-pod"])
            });
            (
                joined(parts.join()),
                joined(image.join()),
                joined(programs.join()),
            )
        });
        let ((host, module), _, programs) = (parts?, image?, programs?);
        let scratch = tempfile::tempdir().map_err(Error::io("temporary directory"))?;
        let mut spec = Spec::new(kernel, Vec::new());
        spec.root = Root::Disk;
        spec.memory = 3072;
        spec.image = &debian::SMALL;
        spec.module = Some(module);
        spec.programs = programs;
        for (name, text, place) in [
            ("demo.sh", DEMO, "/scap/demo.sh"),
            (
                "containers.conf",
                CONTAINERS_CONF,
                "/etc/containers/containers.conf",
            ),
        ] {
            let file = scratch.path().join(name);
            fs::write(&file, text).map_err(Error::path(&file))?;
            spec.files.push((file, place.into()));
        }
        spec.argv = ["/bin/bash", "/scap/demo.sh"].map(Into::into).into();
        Ok(Self {
            host,
            spec,
            _scratch: scratch,
        })
    }
}

fn joined<T>(result: std::thread::Result<Result<T>>) -> Result<T> {
    result.unwrap_or_else(|_| {
        Err(Error::Guest(
            "a part of the set-up failed unexpectedly".into(),
        ))
    })
}
