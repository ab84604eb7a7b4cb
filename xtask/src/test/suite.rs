//! Test programs of this workspace, run inside a guest.

use super::Context;
use super::host::module_for;
use crate::{torture, workspace};
use scap_vm::arch::Arch;
use scap_vm::guest::{End, Host, Outcome, Spec};
use scap_vm::kernel::{KERNELS, Kernel};
use scap_vm::{Cgroups, Error, Result, Root, debian};
use std::fs;
use std::io::{stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const SCRIPT: &str = "/scap/suite.sh";
/// Where the guest has the programs that tests start; the tests read it from SCAP_HELPERS.
const HELPERS: &str = "/scap/helpers";

/// The programs cargo made for the integration tests of a package.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Programs {
    /// Test programs.
    pub tests: Vec<PathBuf>,
    /// Programs the tests start.
    pub helpers: Vec<PathBuf>,
}

/// Compiles the tests of `package`.
pub fn compile(package: &str) -> Result<Programs> {
    compile_with(package, &mut workspace::cargo())
}

/// Compiles those of the tests of `package` that `names` lists for another processor.
fn compile_foreign(
    context: &Context,
    package: &str,
    names: &[&str],
    arch: Arch,
) -> Result<Programs> {
    let mut cargo = workspace::cargo();
    cargo.arg("test");
    for name in names {
        cargo.args(["--test", name]);
    }
    cargo
        .arg("--target-dir")
        .arg(workspace::root().join("target/guest"))
        .env("CARGO_PROFILE_DEV_DEBUG", "0");
    arch.link_statically(&mut cargo, &|text| context.line(text))?;
    compile_with(package, &mut cargo)
}

fn compile_with(package: &str, cargo: &mut Command) -> Result<Programs> {
    if cargo.get_args().next().is_none() {
        cargo.arg("test");
    }
    let output = cargo
        .args([
            "--no-run",
            "--message-format=json-render-diagnostics",
            "--package",
            package,
        ])
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(Error::io("cargo"))?;
    if !output.status.success() {
        return Err(Error::Program {
            program: format!("cargo test --no-run --package {package}"),
            status: output.status,
            message: "see the compiler's messages above".into(),
        });
    }
    let programs = programs_in(&String::from_utf8_lossy(&output.stdout), package);
    if programs.tests.is_empty() {
        return Err(Error::Guest(format!("{package} has no integration tests")));
    }
    Ok(programs)
}

fn programs_in(messages: &str, package: &str) -> Programs {
    let mut programs = Programs::default();
    for line in messages.lines() {
        let Ok(message) = serde_json::from_str::<serde_json::Value>(line) else {
            continue;
        };
        let id = message["package_id"].as_str().unwrap_or_default();
        // `path+file:///…/tests/driver#driver-suite@0.1.0`, or `…/name#0.1.0` when folder and name agree.
        let ours = id.contains(&format!("#{package}@")) || id.contains(&format!("/{package}#"));
        let (Some(executable), true) = (message["executable"].as_str(), ours) else {
            continue;
        };
        let kind = message["target"]["kind"][0].as_str().unwrap_or_default();
        let for_test = message["profile"]["test"].as_bool().unwrap_or_default();
        match (kind, for_test) {
            ("test", true) => programs.tests.push(executable.into()),
            ("bin", false) => programs.helpers.push(executable.into()),
            _ => {}
        }
    }
    programs.tests.sort();
    programs
}

/// Puts the programs and a script that runs them into `spec`, which then runs the suite.
/// `selection` chooses between ignored and other tests; `arguments` come after it.
pub fn prepare(
    spec: &mut Spec,
    programs: &Programs,
    selection: &str,
    arguments: &[String],
    scratch: &Path,
) -> Result<()> {
    let mut script = String::from("#!/bin/sh\nstatus=0\n");
    for test in &programs.tests {
        let name = name_of(test);
        let guest = format!("/scap/tests/{name}");
        let words: Vec<String> = arguments.iter().map(|word| quoted(word)).collect();
        script.push_str(&format!(
            "echo '--- {name}'\n{guest} {selection} --test-threads=1 {} || status=1\n",
            words.join(" ")
        ));
        spec.files.push((test.clone(), guest));
    }
    script.push_str("exit $status\n");
    let file = scratch.join("suite.sh");
    fs::write(&file, script).map_err(Error::path(&file))?;
    spec.files.push((file, SCRIPT.into()));
    // Not where they are on the host: a guest may mount something else over, say, /tmp.
    for helper in &programs.helpers {
        let name = helper.file_name().unwrap_or_default().to_string_lossy();
        spec.files
            .push((helper.clone(), format!("{HELPERS}/{name}")));
    }
    spec.env.insert("SCAP_HELPERS".into(), HELPERS.into());
    spec.argv = vec!["/bin/sh".into(), SCRIPT.into()];
    spec.env.insert("RUST_BACKTRACE".into(), "0".into());
    Ok(())
}

/// `lifecycle-3f2…` is the file tests/lifecycle.rs.
fn name_of(test: &Path) -> String {
    let name = test.file_stem().unwrap_or_default().to_string_lossy();
    name.rsplit_once('-')
        .map_or(&*name, |(name, _)| name)
        .to_owned()
}

fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// Runs a prepared suite; a failed test or a complaint of the kernel is an error.
pub fn run(host: &Host, spec: &Spec, context: &Context) -> Result<()> {
    let outcome = host.run(spec, stdout(), stderr(), &|text| context.line(text))?;
    judge(&outcome)
}

fn judge(outcome: &Outcome) -> Result<()> {
    match (outcome.end, outcome.kernel_warnings.first()) {
        (End::Exited(0), None) => Ok(()),
        (End::Exited(0), Some(warning)) => Err(Error::Guest(format!(
            "the tests passed, but the kernel complained: {warning}"
        ))),
        (End::Exited(_), _) => Err(Error::Guest("tests failed, see above".into())),
        (End::Signaled(signal), _) => Err(Error::Guest(format!(
            "the suite was ended by signal {signal}"
        ))),
    }
}

/// How much of a suite runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// What shows that the module works at all: devices, rings, calls of each kind, processes, loading and unloading.
    Part,
}

/// The test programs of [`Extent::Part`].
const PART: &[&str] = &[
    "calls",
    "device",
    "event_exec",
    "event_io",
    "event_process",
    "event_socket",
    "lifecycle",
    "ring",
];

/// The driver suite on `kernel`.
pub fn driver(context: &Context, kernel: &'static Kernel, extent: Extent) -> Result<()> {
    let mut programs = match kernel.arch.is_foreign() {
        true => compile_foreign(context, "driver-suite", PART, kernel.arch)?,
        false => compile("driver-suite")?,
    };
    if extent == Extent::Part || kernel.arch.is_foreign() {
        programs
            .tests
            .retain(|test| PART.contains(&&*name_of(test)));
        if programs.tests.len() != PART.len() {
            return Err(Error::Guest(format!(
                "the driver suite has not all of {}",
                PART.join(", ")
            )));
        }
    }
    let scratch = tempfile::tempdir().map_err(Error::io("temporary directory"))?;
    let mut spec = Spec::new(kernel, Vec::new());
    spec.module = Some(module_for(context, kernel)?);
    // The suite loads and unloads the module by itself when it needs to.
    spec.env
        .insert("SCAP_MODULE".into(), "/scap/scap.ko".into());
    let (all, arguments) = ("--include-ignored", &context.arguments);
    prepare(&mut spec, &programs, all, arguments, scratch.path())?;
    run(context.guests()?, &spec, context)
}

/// Seconds for each scenario of the torture suite when it is a test among others.
const TORTURE: u64 = 4;

/// The torture suite in its short form, on the default kernel.
pub fn torture(context: &Context) -> Result<()> {
    let host = context.guests()?;
    let line = |text: &str| context.line(text);
    let spec = torture::prepare(host, &KERNELS[0], TORTURE, &line)?;
    torture::judge(&host.run(&spec, stdout(), stderr(), &line)?)
}

/// The container suite on the default kernel, under systemd, with control groups mounted as `cgroups` says;
/// `only` names one of its test programs.
pub fn containers(context: &Context, cgroups: Cgroups, only: Option<&str>) -> Result<()> {
    let kernel = &KERNELS[0];
    let mut programs = compile("container-suite")?;
    programs
        .tests
        .retain(|test| only.is_none_or(|only| name_of(test) == only));
    if programs.tests.is_empty() {
        return Err(Error::Guest(
            "the container suite has no such test program".into(),
        ));
    }
    let scratch = tempfile::tempdir().map_err(Error::io("temporary directory"))?;
    let mut spec = Spec::new(kernel, Vec::new());
    spec.root = Root::Systemd;
    spec.image = &debian::FULL;
    spec.memory = 3072;
    spec.cgroups = cgroups;
    spec.module = Some(module_for(context, kernel)?);
    // What is not ignored reads files of the workspace, and ran on the host.
    prepare(
        &mut spec,
        &programs,
        "--ignored",
        &context.arguments,
        scratch.path(),
    )?;
    run(context.guests()?, &spec, context)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_programs_are_picked_from_cargos_messages() {
        let line = |id: &str, kind: &str, test: bool, executable: &str| {
            format!(
                "{{\"reason\":\"compiler-artifact\",\"package_id\":\"{id}\",\"target\":{{\"kind\":[\"{kind}\"]}},\
                 \"profile\":{{\"test\":{test}}},\"executable\":{executable}}}\n"
            )
        };
        let ours = "path+file:///w/tests/driver#driver-suite@0.1.0";
        let messages = [
            line(ours, "test", true, "\"/t/ring-1\""),
            line(ours, "lib", true, "\"/t/driver_suite-2\""),
            line(ours, "lib", false, "null"),
            line(ours, "bin", false, "\"/t/helper\""),
            line(
                "path+file:///w/libscap-rs#0.1.0",
                "test",
                true,
                "\"/t/other-3\"",
            ),
            "not json\n".into(),
        ]
        .concat();
        let programs = programs_in(&messages, "driver-suite");
        assert_eq!(programs.tests, [PathBuf::from("/t/ring-1")]);
        assert_eq!(programs.helpers, [PathBuf::from("/t/helper")]);
        assert_eq!(
            programs_in(&messages, "libscap-rs").tests,
            [PathBuf::from("/t/other-3")]
        );
    }

    #[test]
    fn arguments_survive_the_shell() {
        assert_eq!(quoted("a b"), "'a b'");
        assert_eq!(quoted("it's"), r"'it'\''s'");
    }

    #[test]
    fn a_kernel_warning_fails_a_suite_that_passed() {
        let outcome = |end, warnings: &[&str]| Outcome {
            end,
            kernel_warnings: warnings.iter().map(|&w| w.into()).collect(),
        };
        assert!(judge(&outcome(End::Exited(0), &[])).is_ok());
        assert!(judge(&outcome(End::Exited(0), &["WARNING"])).is_err());
        assert!(judge(&outcome(End::Exited(101), &[])).is_err());
        assert!(judge(&outcome(End::Signaled(9), &[])).is_err());
    }
}
