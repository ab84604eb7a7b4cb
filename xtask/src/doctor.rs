//! `cargo xtask doctor`: what this host lacks to build, sign and load the module.

use crate::host_kernel::HostKernel;
use crate::packages;
use clap::Args as ClapArgs;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Options of `cargo xtask doctor`.
#[derive(ClapArgs)]
pub struct Args {}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// As it should be.
    Ok,
    /// Worth knowing; nothing to do.
    Note,
    /// The module cannot be built or loaded like this.
    Lacking,
}

/// One line of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Finding {
    state: State,
    what: String,
    remedy: Option<String>,
}

impl Finding {
    fn ok(what: impl Into<String>) -> Self {
        Self {
            state: State::Ok,
            what: what.into(),
            remedy: None,
        }
    }

    fn note(what: impl Into<String>) -> Self {
        Self {
            state: State::Note,
            what: what.into(),
            remedy: None,
        }
    }

    fn lacking(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            state: State::Lacking,
            what: what.into(),
            remedy: Some(remedy.into()),
        }
    }
}

const GUEST: &str = "use a guest: cargo xtask live --guest, cargo xtask vm";

/// Prints the report; returns 0 when this host is ready, else 1.
#[allow(clippy::print_stdout)]
pub fn run(_: &Args) -> i32 {
    let kernel = HostKernel::examine();
    let mut findings = about_kernel(&kernel);
    findings.extend(about_tools(
        &kernel,
        kernel.headers_installable(),
        &packages::is_there,
        &compiler_version,
    ));
    findings.extend(about_devices(&scap_devices()));
    findings.push(about_guests());
    for finding in &findings {
        let mark = match finding.state {
            State::Ok => "ok     ",
            State::Note => "note   ",
            State::Lacking => "LACKING",
        };
        match &finding.remedy {
            None => println!("{mark}  {}", finding.what),
            Some(remedy) => println!("{mark}  {} -> {remedy}", finding.what),
        }
    }
    i32::from(
        findings
            .iter()
            .any(|finding| finding.state == State::Lacking),
    )
}

fn about_kernel(kernel: &HostKernel) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.push(if kernel.has_modules {
        Finding::ok(format!("kernel {} takes modules", kernel.release))
    } else {
        Finding::lacking(
            format!(
                "kernel {} takes no modules (CONFIG_MODULES)",
                kernel.release
            ),
            format!("boot a kernel with CONFIG_MODULES=y, or {GUEST}"),
        )
    });
    findings.push(if kernel.modules_disabled {
        Finding::lacking(
            "loading modules is switched off (kernel.modules_disabled = 1)",
            "reboot",
        )
    } else {
        Finding::ok("loading modules is not switched off")
    });
    for option in ["CONFIG_TRACEPOINTS", "CONFIG_HAVE_SYSCALL_TRACEPOINTS"] {
        findings.push(match kernel.option(option) {
            Some("n") => Finding::lacking(
                format!("{option} is not set: the module has nothing to hook"),
                format!("boot a distribution's kernel, or {GUEST}"),
            ),
            Some(_) => Finding::ok(format!("{option} is set")),
            None => Finding::note(format!(
                "{option} cannot be checked: no configuration to read"
            )),
        });
    }
    findings.push(if kernel.may_load {
        Finding::ok("this process may load modules (CAP_SYS_MODULE)")
    } else {
        Finding::lacking(
            "this process may not load modules (CAP_SYS_MODULE)",
            "run as root",
        )
    });
    findings.extend(about_signing(kernel));
    findings
}

fn about_signing(kernel: &HostKernel) -> Vec<Finding> {
    let mut findings = Vec::new();
    let must_sign = kernel.signature_enforced || kernel.lockdown != "none";
    findings.push(Finding::note(format!(
        "Secure Boot is {}, lockdown is {}, module signatures are {}",
        if kernel.secure_boot { "on" } else { "off" },
        kernel.lockdown,
        if must_sign {
            "enforced"
        } else {
            "not enforced"
        },
    )));
    if must_sign {
        findings.push(Finding::lacking(
            "the kernel only loads modules signed with a key it knows",
            "let DKMS sign: make -C driver dkms-install, then mokutil --import /var/lib/dkms/mok.pub, \
             reboot and enroll the key; or switch Secure Boot off",
        ));
    }
    findings
}

fn about_tools(
    kernel: &HostKernel,
    headers_installable: bool,
    is_there: &dyn Fn(&str) -> bool,
    version: &dyn Fn(&str) -> Option<u32>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.push(match &kernel.headers {
        Some(path) => Finding::ok(format!("kernel headers: {}", path.display())),
        None => Finding::lacking(
            format!("no headers for kernel {}", kernel.release),
            if headers_installable {
                format!("apt-get install linux-headers-{}", kernel.release)
            } else {
                format!("install them from where the kernel came from, or {GUEST}")
            },
        ),
    });
    for (program, package) in [("make", "make"), ("insmod", "kmod")] {
        findings.push(if is_there(program) {
            Finding::ok(format!("{program} is there"))
        } else {
            Finding::lacking(
                format!("{program} is missing"),
                format!("apt-get install {package}"),
            )
        });
    }
    let wanted = kernel
        .option("CONFIG_GCC_VERSION")
        .and_then(|text| text.parse::<u32>().ok())
        .filter(|&version| version > 0)
        .map(|version| version / 10_000);
    findings.push(match (wanted, version("gcc")) {
        (_, None) => Finding::lacking("gcc is missing", "apt-get install gcc"),
        (None, Some(have)) => {
            Finding::ok(format!("gcc {have}; the kernel's compiler is not known"))
        }
        (Some(wanted), Some(have)) if wanted == have => {
            Finding::ok(format!("gcc {have}, as the kernel was built with"))
        }
        (Some(wanted), Some(_)) if is_there(&format!("gcc-{wanted}")) => {
            Finding::ok(format!("gcc-{wanted}, as the kernel was built with"))
        }
        (Some(wanted), Some(have)) => Finding::lacking(
            format!("gcc is version {have}, the kernel was built with {wanted}"),
            format!("apt-get install gcc-{wanted}; where Debian has none, {GUEST}"),
        ),
    });
    findings.push(if is_there("dkms") {
        Finding::ok("dkms is there: the module can follow kernel updates")
    } else {
        Finding::note("dkms is not installed; it rebuilds and signs the module for new kernels")
    });
    findings
}

/// `gcc -dumpversion`, the major number.
fn compiler_version(compiler: &str) -> Option<u32> {
    let output = Command::new(compiler).arg("-dumpversion").output().ok()?;
    String::from_utf8_lossy(&output.stdout)
        .split('.')
        .next()?
        .trim()
        .parse()
        .ok()
}

fn scap_devices() -> Vec<String> {
    let mut devices: Vec<String> = fs::read_dir("/dev")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| {
            name.strip_prefix("scap")
                .is_some_and(|rest| rest.parse::<u32>().is_ok())
        })
        .collect();
    devices.sort();
    devices
}

fn about_devices(devices: &[String]) -> Vec<Finding> {
    if devices.is_empty() {
        return vec![Finding::note(
            "the scap module is not loaded (no /dev/scap0)",
        )];
    }
    let mut findings = vec![Finding::ok(format!(
        "the scap module is loaded: {} devices, one for each CPU",
        devices.len()
    ))];
    if !Path::new("/sys/module/scap").exists() {
        findings.push(Finding::lacking(
            "/dev/scap* is there without the module",
            "remove the stale files: rm /dev/scap*",
        ));
    }
    findings
}

fn about_guests() -> Finding {
    let kvm = fs::OpenOptions::new()
        .read(true)
        .write(true)
        .open("/dev/kvm")
        .is_ok();
    if packages::is_there("apt-get") && packages::is_there("dpkg-deb") {
        Finding::ok(format!(
            "guests can run here (QEMU is fetched when needed; {})",
            if kvm {
                "/dev/kvm is there"
            } else {
                "no /dev/kvm, so emulated"
            }
        ))
    } else {
        Finding::note("guests need apt-get and dpkg-deb, which this host does not have")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kernel() -> HostKernel {
        HostKernel {
            release: "6.1.0-1-amd64".into(),
            may_load: true,
            has_modules: true,
            modules_disabled: false,
            lockdown: "none".into(),
            secure_boot: false,
            signature_enforced: false,
            headers: Some("/lib/modules/x/build".into()),
            config: Some(
                "CONFIG_TRACEPOINTS=y\nCONFIG_HAVE_SYSCALL_TRACEPOINTS=y\nCONFIG_GCC_VERSION=120200\n"
                    .into(),
            ),
        }
    }

    fn lacking(findings: &[Finding]) -> Vec<&Finding> {
        findings
            .iter()
            .filter(|finding| finding.state == State::Lacking)
            .collect()
    }

    #[test]
    fn a_ready_host_lacks_nothing() {
        let findings = about_kernel(&kernel());
        assert!(lacking(&findings).is_empty(), "{findings:?}");
        let findings = about_tools(&kernel(), true, &|_| true, &|_| Some(12));
        assert!(lacking(&findings).is_empty(), "{findings:?}");
    }

    #[test]
    fn each_lack_has_one_line_with_a_remedy() {
        let changes: [fn(&mut HostKernel); 6] = [
            |k| k.has_modules = false,
            |k| k.modules_disabled = true,
            |k| k.may_load = false,
            |k| k.lockdown = "integrity".into(),
            |k| k.signature_enforced = true,
            |k| k.config = Some("CONFIG_HAVE_SYSCALL_TRACEPOINTS=y\n".into()),
        ];
        for change in changes {
            let mut kernel = kernel();
            change(&mut kernel);
            let findings = about_kernel(&kernel);
            let lacking = lacking(&findings);
            assert_eq!(lacking.len(), 1, "{kernel:?}");
            assert!(
                lacking[0]
                    .remedy
                    .as_ref()
                    .is_some_and(|remedy| !remedy.is_empty())
            );
        }
    }

    #[test]
    fn the_compiler_must_match() {
        let only = |there: &'static str| move |name: &str| name != "gcc-12" || there == "gcc-12";
        assert_eq!(
            lacking(&about_tools(&kernel(), true, &only(""), &|_| Some(14))).len(),
            1
        );
        assert!(
            lacking(&about_tools(&kernel(), true, &only("gcc-12"), &|_| Some(
                14
            )))
            .is_empty()
        );
        assert_eq!(
            lacking(&about_tools(&kernel(), true, &only(""), &|_| None)).len(),
            1
        );
        let mut bare = kernel();
        bare.headers = None;
        assert_eq!(
            lacking(&about_tools(&bare, true, &|_| true, &|_| Some(12))).len(),
            1
        );
    }
}
