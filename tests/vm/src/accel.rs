//! Whether KVM really works: some hosts offer `/dev/kvm` and then hang.

use crate::kernel::Unpacked;
use crate::qemu::{Qemu, basic_arguments};
use crate::{Cache, Error, Progress, Result};
use std::fs::{self, OpenOptions};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A KVM guest reaches the end of the probe in about a second.
const PROBE: Duration = Duration::from_secs(15);

/// How guests run on this host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accel {
    /// The value of QEMU's `-accel`.
    pub argument: String,
    /// Why this one was chosen.
    pub reason: String,
}

impl Accel {
    /// Whether guests run on the processor itself.
    pub fn is_kvm(&self) -> bool {
        self.argument == "kvm"
    }

    /// Chooses KVM when a tiny guest boots with it, else emulation. `SCAP_ACCEL=kvm|tcg` decides for it.
    /// The answer of the probe is kept until host kernel or QEMU change.
    pub fn choose(
        cache: &Cache,
        qemu: &Qemu,
        kernel: &Unpacked,
        progress: Progress<'_>,
    ) -> Result<Self> {
        let emulated = |reason: &str| Self {
            argument: qemu.emulation().into(),
            reason: reason.into(),
        };
        let kvm = |reason: &str| Self {
            argument: "kvm".into(),
            reason: reason.into(),
        };
        if kernel.arch.is_foreign() {
            return Ok(emulated("another processor than the host's"));
        }
        match std::env::var("SCAP_ACCEL").as_deref() {
            Ok("kvm") => return Ok(kvm("SCAP_ACCEL=kvm")),
            Ok("tcg") => return Ok(emulated("SCAP_ACCEL=tcg")),
            Ok("") | Err(_) => {}
            Ok(other) => {
                return Err(Error::Usage(format!(
                    "SCAP_ACCEL is {other:?}; it can be kvm or tcg"
                )));
            }
        }
        if let Err(error) = OpenOptions::new().read(true).write(true).open("/dev/kvm") {
            return Ok(emulated(&format!("/dev/kvm: {error}")));
        }
        let host = rustix::system::uname();
        // Whether the host can run guests at all does not depend on the guest's kernel.
        let key = format!("{} {}", host.release().to_string_lossy(), qemu.version);
        let _lock = cache.lock("kvm-probe")?;
        let answer_file = cache.path("kvm-works");
        let known = fs::read_to_string(&answer_file).unwrap_or_default();
        let works = match known.strip_prefix(&key).map(str::trim) {
            Some("works") => true,
            Some("hangs") => false,
            _ => {
                progress("probing whether KVM works (at most 15 s, once)");
                let works = probe(qemu, kernel)?;
                let answer = format!("{key} {}\n", if works { "works" } else { "hangs" });
                fs::write(&answer_file, answer).map_err(Error::path(&answer_file))?;
                works
            }
        };
        Ok(if works {
            kvm("a probe guest booted with it")
        } else {
            emulated("/dev/kvm is there but a probe guest did not boot with it")
        })
    }
}

/// Boots a kernel without a root: it panics, and QEMU ends, when and only when it could run.
fn probe(qemu: &Qemu, kernel: &Unpacked) -> Result<bool> {
    let mut command: Command = qemu.command()?;
    basic_arguments(&mut command, kernel.arch, &kernel.image());
    command
        .args([
            "-accel", "kvm", "-cpu", "host", "-m", "256", "-serial", "stdio",
        ])
        .args(["-append", "console=ttyS0 quiet panic=-1 root=none"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child = command.spawn().map_err(Error::io("QEMU"))?;
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().map_err(Error::io("QEMU"))? {
            return Ok(status.success());
        }
        if start.elapsed() > PROBE {
            let _ = child.kill();
            let _ = child.wait();
            return Ok(false);
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}
