//! What this host's kernel says about taking the module.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Facts about the running kernel, read from the places the kernel keeps them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostKernel {
    /// `uname -r`.
    pub release: String,
    /// Whether this process may load modules (root with `CAP_SYS_MODULE`).
    pub may_load: bool,
    /// Whether the kernel supports loadable modules at all.
    pub has_modules: bool,
    /// Whether loading was switched off until the next boot.
    pub modules_disabled: bool,
    /// The lockdown mode, `none` when there is none.
    pub lockdown: String,
    /// Whether Secure Boot is on.
    pub secure_boot: bool,
    /// Whether the kernel refuses modules without a valid signature.
    pub signature_enforced: bool,
    /// The headers to build with, when they are installed.
    pub headers: Option<PathBuf>,
    /// The kernel's configuration, as far as it can be read.
    pub config: Option<String>,
}

impl HostKernel {
    /// Looks at the running kernel.
    pub fn examine() -> Self {
        Self::examine_below(
            Path::new("/"),
            rustix::system::uname().release().to_string_lossy().into(),
        )
    }

    fn examine_below(root: &Path, release: String) -> Self {
        let read = |path: &str| fs::read_to_string(root.join(path)).unwrap_or_default();
        let headers = root.join("lib/modules").join(&release).join("build");
        Self {
            may_load: capabilities(&read("proc/self/status")) & (1 << 16) != 0,
            has_modules: root.join("proc/modules").exists(),
            modules_disabled: read("proc/sys/kernel/modules_disabled").trim() == "1",
            lockdown: selected(&read("sys/kernel/security/lockdown")),
            secure_boot: secure_boot(root),
            signature_enforced: read("sys/module/module/parameters/sig_enforce").trim() == "Y",
            headers: headers.join("Makefile").exists().then_some(headers),
            config: config(root, &release),
            release,
        }
    }

    /// Why the module cannot be loaded, whatever is installed; `None` when it can.
    pub fn refusal(&self) -> Option<String> {
        if !self.has_modules {
            Some(format!(
                "kernel {} takes no modules (no /proc/modules)",
                self.release
            ))
        } else if self.modules_disabled {
            Some("loading modules is switched off (kernel.modules_disabled = 1)".into())
        } else if !self.may_load {
            Some("this process may not load modules (needs root with CAP_SYS_MODULE)".into())
        } else if self.lockdown != "none" || self.signature_enforced {
            Some("the kernel only takes signed modules (Secure Boot or lockdown)".into())
        } else {
            None
        }
    }

    /// Whether apt could install the headers of this kernel.
    pub fn headers_installable(&self) -> bool {
        Command::new("apt-cache")
            .args(["show", &format!("linux-headers-{}", self.release)])
            .stdin(Stdio::null())
            .output()
            .is_ok_and(|output| output.status.success() && !output.stdout.is_empty())
    }

    /// The value of a configuration option; `None` when the configuration cannot be read.
    pub fn option(&self, name: &str) -> Option<&str> {
        let config = self.config.as_ref()?;
        let value = config
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
        Some(value.unwrap_or("n"))
    }
}

/// The effective capabilities in `/proc/self/status`.
fn capabilities(status: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix("CapEff:"));
    line.and_then(|value| u64::from_str_radix(value.trim(), 16).ok())
        .unwrap_or(0)
}

/// `none [integrity] confidentiality` selects `integrity`.
fn selected(text: &str) -> String {
    let inside = text
        .split_once('[')
        .and_then(|(_, rest)| rest.split_once(']'));
    inside.map_or("none", |(mode, _)| mode).to_owned()
}

/// The last byte of the EFI variable, after four bytes of attributes.
fn secure_boot(root: &Path) -> bool {
    let variables = root.join("sys/firmware/efi/efivars");
    fs::read_dir(variables)
        .into_iter()
        .flatten()
        .flatten()
        .any(|entry| {
            entry
                .file_name()
                .to_string_lossy()
                .starts_with("SecureBoot-")
                && fs::read(entry.path()).is_ok_and(|value| value.len() == 5 && value[4] == 1)
        })
}

fn config(root: &Path, release: &str) -> Option<String> {
    let boot = root.join(format!("boot/config-{release}"));
    let headers = root.join(format!("lib/modules/{release}/build/.config"));
    if let Ok(text) = fs::read_to_string(boot).or_else(|_| fs::read_to_string(headers)) {
        return Some(text);
    }
    let packed = root.join("proc/config.gz");
    let output = Command::new("gzip")
        .arg("-dc")
        .arg(packed)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    (output.status.success()).then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(files: &[(&str, &[u8])]) -> HostKernel {
        let root = tempfile::tempdir().unwrap();
        for (path, content) in files {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        HostKernel::examine_below(root.path(), "6.1.0-1-amd64".into())
    }

    const ROOT: (&str, &[u8]) = ("proc/self/status", b"Name:\tx\nCapEff:\t000001ffffffffff\n");
    const MODULES: (&str, &[u8]) = ("proc/modules", b"");

    #[test]
    fn a_willing_kernel_has_no_refusal() {
        let kernel = host(&[
            ROOT,
            MODULES,
            ("boot/config-6.1.0-1-amd64", b"CONFIG_MODULES=y\n"),
        ]);
        assert_eq!(kernel.refusal(), None);
        assert_eq!(kernel.option("CONFIG_MODULES"), Some("y"));
        assert_eq!(kernel.option("CONFIG_TRACEPOINTS"), Some("n"));
        assert_eq!(kernel.headers, None);
    }

    #[test]
    fn every_refusal_is_named() {
        let refusal = |files: &[(&str, &[u8])]| host(files).refusal().unwrap();
        assert!(refusal(&[ROOT]).contains("no /proc/modules"));
        assert!(refusal(&[MODULES]).contains("CAP_SYS_MODULE"));
        let disabled = ("proc/sys/kernel/modules_disabled", &b"1\n"[..]);
        assert!(refusal(&[ROOT, MODULES, disabled]).contains("modules_disabled"));
        let lockdown = (
            "sys/kernel/security/lockdown",
            &b"none [integrity] confidentiality\n"[..],
        );
        assert!(refusal(&[ROOT, MODULES, lockdown]).contains("signed"));
        let enforced = ("sys/module/module/parameters/sig_enforce", &b"Y\n"[..]);
        assert!(refusal(&[ROOT, MODULES, enforced]).contains("signed"));
    }

    #[test]
    fn secure_boot_is_read_from_its_variable() {
        let name = "sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c";
        assert!(host(&[(name, &[6, 0, 0, 0, 1])]).secure_boot);
        assert!(!host(&[(name, &[6, 0, 0, 0, 0])]).secure_boot);
        assert!(!host(&[(name, &[1])]).secure_boot);
    }
}
