//! DKMS builds the module from `dkms.conf` against unpacked headers, in trees of its own.

use super::Context;
use super::host::succeed;
use crate::workspace;
use scap_vm::kernel::KERNELS;
use scap_vm::{Error, Result};
use std::path::PathBuf;
use std::process::Command;

/// `dkms add` and `dkms build` for the default kernel.
pub fn run(context: &Context) -> Result<()> {
    let host = context.guests()?;
    let kernel = KERNELS[0].fetch(&host.cache, &|text| context.line(text))?;
    let scratch = tempfile::tempdir().map_err(Error::io("temporary directory"))?;
    let (sources, tree) = (scratch.path().join("src"), scratch.path().join("tree"));
    for dir in [&sources, &tree] {
        std::fs::create_dir_all(dir).map_err(Error::path(dir))?;
    }
    let driver = workspace::root().join("driver");
    let copy: PathBuf = sources.join("driver");
    succeed(Command::new("cp").arg("-r").arg(&driver).arg(&copy))?;
    succeed(
        Command::new("make")
            .arg("-s")
            .arg("-C")
            .arg(&copy)
            .arg("clean")
            .arg(format!("KDIR={}", kernel.headers().display())),
    )?;
    let dkms = |verb: &str, rest: &[&str]| {
        let mut command = Command::new("dkms");
        command.arg(verb);
        command
            .arg("--dkmstree")
            .arg(&tree)
            .arg("--sourcetree")
            .arg(&sources)
            .args(rest);
        command
    };
    let path = copy.display().to_string();
    succeed(&mut dkms("add", &[&path]))?;
    let headers = kernel.headers().display().to_string();
    let conf = copy.join("dkms.conf");
    let text = std::fs::read_to_string(&conf).map_err(Error::path(&conf))?;
    let (name, version) = (
        setting(&text, "PACKAGE_NAME"),
        setting(&text, "PACKAGE_VERSION"),
    );
    let module = format!("{name}/{version}");
    let build = [
        "-k",
        &kernel.release,
        "--kernelsourcedir",
        &headers,
        "--no-depmod",
        &module,
    ];
    succeed(&mut dkms("build", &build))?;
    let built = tree
        .join(&module)
        .join(&kernel.release)
        .join("x86_64/module");
    let made = std::fs::read_dir(&built)
        .map_err(Error::path(&built))?
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().starts_with("scap.ko"));
    if made {
        Ok(())
    } else {
        Err(Error::Guest(format!(
            "DKMS left no scap.ko in {}",
            built.display()
        )))
    }
}

/// The value of `NAME="value"` in a shell-like file.
fn setting<'t>(text: &'t str, name: &str) -> &'t str {
    text.lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix('='))
        .map_or("", |value| value.trim().trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The version the module reports.
    fn driver_version(kbuild: &str) -> &str {
        kbuild
            .lines()
            .find_map(|line| line.strip_prefix("SCAP_DRIVER_VERSION := "))
            .map_or("", str::trim)
    }

    #[test]
    fn the_version_is_the_same_everywhere() {
        let driver = workspace::root().join("driver");
        let read = |name: &str| std::fs::read_to_string(driver.join(name)).unwrap();
        let (conf, kbuild) = (read("dkms.conf"), read("Kbuild"));
        assert!(!driver_version(&kbuild).is_empty());
        assert_eq!(setting(&conf, "PACKAGE_VERSION"), driver_version(&kbuild));
    }

    #[test]
    fn settings_are_read() {
        let text = "PACKAGE_NAME=\"scap\"\nPACKAGE_VERSION=0.1.0\n";
        assert_eq!(setting(text, "PACKAGE_NAME"), "scap");
        assert_eq!(setting(text, "PACKAGE_VERSION"), "0.1.0");
        assert_eq!(setting(text, "AUTOINSTALL"), "");
    }
}
