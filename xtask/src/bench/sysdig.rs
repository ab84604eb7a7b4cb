//! Debian's sysdig, unpacked into the package cache; nothing is installed on the host.

use scap_vm::apt::{Apt, Release};
use scap_vm::{Cache, Error, Progress, Result};
use std::path::PathBuf;
use std::process::Command;

/// The program with its libraries.
pub struct Sysdig {
    root: PathBuf,
    /// What it says of itself.
    pub version: String,
}

impl Sysdig {
    /// Returns the program from the cache, fetching it the first time.
    pub fn fetch(cache: &Cache, progress: Progress<'_>) -> Result<Self> {
        let root = cache.entry("peers/sysdig-bookworm", |dir| {
            progress("sysdig: fetching from Debian bookworm");
            Apt::open(cache, Release::Bookworm)?.unpack_closure(&["sysdig"], false, dir)
        })?;
        let mut sysdig = Self {
            root,
            version: String::new(),
        };
        let output = sysdig
            .command()
            .arg("--version")
            .output()
            .map_err(Error::io("sysdig"))?;
        let text = String::from_utf8_lossy(&output.stdout);
        sysdig.version = text.trim().trim_start_matches("sysdig version ").to_owned();
        Ok(sysdig)
    }

    /// A command that runs it with its own libraries.
    pub fn command(&self) -> Command {
        let libraries = ["usr/lib/x86_64-linux-gnu", "lib/x86_64-linux-gnu"]
            .map(|dir| self.root.join(dir).display().to_string())
            .join(":");
        let mut command = Command::new(self.root.join("lib64/ld-linux-x86-64.so.2"));
        command
            .args(["--library-path", &libraries])
            .arg(self.root.join("usr/bin/sysdig"))
            // Where its reports are.
            .env(
                "SYSDIG_CHISEL_DIR",
                self.root.join("usr/share/sysdig/chisels"),
            )
            .env("LC_ALL", "C");
        command
    }
}
