//! Debian's sysdig, unpacked into the package cache; nothing is installed on the host.

use scap_vm::apt::{Apt, Release};
use scap_vm::{Cache, Error, Progress, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The program with its libraries.
pub struct Sysdig {
    root: PathBuf,
    /// What it says of itself.
    pub version: String,
}

impl Sysdig {
    /// Returns the program of a release from the cache, fetching it the first time.
    pub fn fetch(cache: &Cache, release: Release, progress: Progress<'_>) -> Result<Self> {
        let root = cache.entry(&format!("peers/sysdig-{}", release.name()), |dir| {
            progress(&format!("sysdig: fetching from Debian {}", release.name()));
            Apt::open(cache, release)?.unpack_closure(&["sysdig"], false, dir)
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
        sysdig.version = text
            .trim()
            .trim_start_matches("sysdig version ")
            .trim_end_matches("+repack")
            .to_owned();
        Ok(sysdig)
    }

    /// Where it was unpacked.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The words that start it with its own libraries, when it is at `root`.
    pub fn words(&self, root: &Path) -> Vec<String> {
        let inside = |path: &str| root.join(path).display().to_string();
        let libraries = ["usr/lib/x86_64-linux-gnu", "lib/x86_64-linux-gnu"].map(inside);
        // Newer releases have everything below usr.
        let loader = ["lib64", "usr/lib64"]
            .map(|dir| format!("{dir}/ld-linux-x86-64.so.2"))
            .into_iter()
            .find(|loader| self.root.join(loader).exists());
        vec![
            inside(&loader.unwrap_or_default()),
            "--library-path".to_owned(),
            libraries.join(":"),
            inside("usr/bin/sysdig"),
        ]
    }

    /// A command that runs it with its own libraries.
    pub fn command(&self) -> Command {
        let words = self.words(&self.root);
        let mut command = Command::new(&words[0]);
        command
            .args(&words[1..])
            // Where its reports are.
            .env(
                "SYSDIG_CHISEL_DIR",
                self.root.join("usr/share/sysdig/chisels"),
            )
            .env("LC_ALL", "C");
        command
    }
}
