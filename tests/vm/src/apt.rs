//! A private apt: own sources, lists and cache, an empty package database; nothing is installed.

use crate::arch::Arch;
use crate::{Cache, Error, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, SystemTime};

const KEYRING: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";
const MIRROR: &str = "http://deb.debian.org/debian";
const SECURITY: &str = "http://deb.debian.org/debian-security";
/// Package lists older than this are fetched again before something is looked up in them.
const LISTS_AGE: Duration = Duration::from_secs(24 * 3600);

/// A Debian release packages are taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Release {
    /// Debian 11.
    Bullseye,
    /// Debian 12.
    Bookworm,
    /// Debian 13 with its backports preferred: the newest kernels.
    TrixieBackports,
    /// Debian unstable.
    Sid,
}

impl Release {
    /// The name in the archive.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bullseye => "bullseye",
            Self::Bookworm => "bookworm",
            Self::TrixieBackports => "trixie-backports",
            Self::Sid => "sid",
        }
    }

    fn sources(self, arch: Arch) -> String {
        let arch = arch.debian();
        let line = |mirror: &str, suite: &str| {
            format!("deb [arch={arch} signed-by={KEYRING}] {mirror} {suite} main\n")
        };
        match self {
            Self::TrixieBackports => {
                line(MIRROR, "trixie")
                    + &line(MIRROR, "trixie-updates")
                    + &line(SECURITY, "trixie-security")
                    + &line(MIRROR, "trixie-backports")
            }
            Self::Sid => line(MIRROR, "sid"),
            Self::Bullseye => line(MIRROR, "bullseye") + &line(SECURITY, "bullseye-security"),
            Self::Bookworm => {
                line(MIRROR, "bookworm")
                    + &line(MIRROR, "bookworm-updates")
                    + &line(SECURITY, "bookworm-security")
                    + &line(MIRROR, "bookworm-backports")
            }
        }
    }
}

/// apt with the sources of one release.
#[derive(Debug)]
pub struct Apt {
    dir: PathBuf,
    release: Release,
    arch: Arch,
}

impl Apt {
    /// Prepares the private configuration below the cache and fetches package lists that are missing or old.
    pub fn open(cache: &Cache, release: Release) -> Result<Self> {
        Self::open_for(cache, release, Arch::X86_64)
    }

    /// As [`Self::open`], for packages of another architecture.
    pub fn open_for(cache: &Cache, release: Release, arch: Arch) -> Result<Self> {
        if !Path::new(KEYRING).exists() {
            return Err(Error::missing(
                format!("{KEYRING} is missing: guests are made of Debian packages"),
                "install the package debian-archive-keyring",
            ));
        }
        let name = match arch {
            Arch::X86_64 => format!("apt-{}", release.name()),
            Arch::Aarch64 => format!("apt-{}-{}", release.name(), arch.debian()),
        };
        let _lock = cache.lock(&name)?;
        let dir = cache.path(&name);
        let apt = Self { dir, release, arch };
        apt.configure()?;
        apt.update_if_old()?;
        Ok(apt)
    }

    fn configure(&self) -> Result<()> {
        for sub in ["lists/partial", "archives/partial"] {
            let sub = self.dir.join(sub);
            fs::create_dir_all(&sub).map_err(Error::path(&sub))?;
        }
        let dir = self.dir.display();
        let arch = self.arch.debian();
        let preferred = match self.release {
            Release::TrixieBackports => "APT::Default-Release \"trixie-backports\";\n",
            Release::Bullseye | Release::Bookworm | Release::Sid => "",
        };
        let settings = format!(
            "Dir::Etc::sourcelist \"{dir}/sources.list\";\n\
             Dir::Etc::sourceparts \"-\";\n\
             Dir::Etc::preferences \"-\";\n\
             Dir::Etc::preferencesparts \"-\";\n\
             Dir::State \"{dir}\";\n\
             Dir::State::lists \"{dir}/lists\";\n\
             Dir::State::status \"{dir}/status\";\n\
             Dir::Cache \"{dir}\";\n\
             Dir::Cache::archives \"{dir}/archives\";\n\
             APT::Sandbox::User \"root\";\n\
             APT::Install-Recommends \"false\";\n\
             APT::Architecture \"{arch}\";\n\
             Acquire::Languages \"none\";\n\
             Acquire::Retries \"3\";\n\
             Acquire::IndexTargets::deb::DEP-11::DefaultEnabled \"false\";\n\
             Acquire::IndexTargets::deb::DEP-11-icons::DefaultEnabled \"false\";\n\
             #clear APT::Update::Post-Invoke;\n\
             #clear APT::Update::Post-Invoke-Success;\n\
             {preferred}"
        );
        for (name, text) in [
            ("apt.conf", settings),
            ("sources.list", self.sources()),
            ("status", String::new()),
        ] {
            let path = self.dir.join(name);
            if fs::read_to_string(&path).ok().as_ref() != Some(&text) {
                fs::write(&path, text).map_err(Error::path(&path))?;
                let _ = fs::remove_file(self.stamp());
            }
        }
        Ok(())
    }

    fn stamp(&self) -> PathBuf {
        self.dir.join("updated")
    }

    fn update_if_old(&self) -> Result<()> {
        let stamp = self.stamp();
        let age = fs::metadata(&stamp)
            .and_then(|meta| meta.modified())
            .ok()
            .and_then(|time| SystemTime::now().duration_since(time).ok());
        if age.is_some_and(|age| age < LISTS_AGE) {
            return Ok(());
        }
        let updated = self.apt("apt-get", &["update", "-qq"]);
        // apt succeeds with a warning when a server cannot be reached, so look for what it got. Old lists are
        // better than none; what they name may still be in the archive.
        match updated {
            Ok(_) if self.has_lists() => fs::write(&stamp, "").map_err(Error::path(&stamp)),
            Err(_) if self.has_lists() => Ok(()),
            Ok(output) => Err(no_lists(&telling_line(&String::from_utf8_lossy(
                &output.stderr,
            )))),
            Err(error) => Err(no_lists(&error.to_string())),
        }
    }

    /// Whether the package list of the release itself is there.
    fn has_lists(&self) -> bool {
        let main = format!(
            "_dists_{}_main_binary-{}_Packages",
            self.release.name(),
            self.arch.debian()
        );
        fs::read_dir(self.dir.join("lists"))
            .into_iter()
            .flatten()
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().contains(&main))
    }

    /// The configuration file, for programs that start apt themselves.
    pub fn config_file(&self) -> PathBuf {
        self.dir.join("apt.conf")
    }

    /// The lines of `sources.list`.
    pub fn sources(&self) -> String {
        self.release.sources(self.arch)
    }

    fn apt(&self, program: &str, arguments: &[&str]) -> Result<Output> {
        let output = Command::new(program)
            .args(arguments)
            .env("APT_CONFIG", self.config_file())
            .env("LC_ALL", "C")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .current_dir(self.dir.join("archives"))
            .output()
            .map_err(|_| {
                Error::missing(
                    format!("{program} is missing"),
                    "guests need a Debian-like host with apt",
                )
            })?;
        checked(&format!("{program} {}", arguments.join(" ")), output)
    }

    /// The newest version of `package` and the names it depends on.
    pub fn show(&self, package: &str) -> Result<Stanza> {
        let output = self
            .apt("apt-cache", &["show", "--no-all-versions", package])
            .map_err(|_| {
                Error::missing(
                    format!("Debian {} has no package {package}", self.release.name()),
                    "remove the cache directory's apt-* folders to fetch new package lists",
                )
            })?;
        Stanza::parse(&String::from_utf8_lossy(&output.stdout)).ok_or_else(|| {
            Error::missing(
                format!("Debian {} has no package {package}", self.release.name()),
                "remove the cache directory's apt-* folders to fetch new package lists",
            )
        })
    }

    /// Downloads exactly `packages` and unpacks them into `into`.
    pub fn unpack(&self, packages: &[String], into: &Path) -> Result<()> {
        let dir = tempfile::tempdir_in(self.dir.join("archives")).map_err(Error::io("archives"))?;
        let output = Command::new("apt-get")
            .args(["download", "-qq"])
            .args(packages)
            .env("APT_CONFIG", self.config_file())
            .env("LC_ALL", "C")
            .current_dir(dir.path())
            .output()
            .map_err(Error::io("apt-get"))?;
        checked(&format!("apt-get download {}", packages.join(" ")), output)?;
        unpack_archives(dir.path(), into)
    }

    /// Downloads `packages` with everything they depend on and unpacks all of it into `into`, preferring the
    /// backports of the release when `backports` is set and they can be reached.
    pub fn unpack_closure(&self, packages: &[&str], backports: bool, into: &Path) -> Result<()> {
        let dir = tempfile::tempdir_in(self.dir.join("archives")).map_err(Error::io("archives"))?;
        fs::create_dir_all(dir.path().join("partial")).map_err(Error::path(dir.path()))?;
        let archives = format!("Dir::Cache::archives={}", dir.path().display());
        let backports_suite = format!("{}-backports", self.release.name());
        let mut arguments = vec!["install", "-qq", "-y", "--download-only", "-o", &archives];
        if backports {
            arguments.extend(["-t", &backports_suite]);
        }
        arguments.extend(packages);
        self.apt("apt-get", &arguments)?;
        unpack_archives(dir.path(), into)
    }
}

fn no_lists(why: &str) -> Error {
    Error::missing(
        format!("cannot fetch the package lists of Debian: {why}"),
        "check the network, or http_proxy when there is a proxy",
    )
}

fn checked(program: &str, output: Output) -> Result<Output> {
    if output.status.success() {
        return Ok(output);
    }
    Err(Error::Program {
        program: program.to_owned(),
        status: output.status,
        message: telling_line(&String::from_utf8_lossy(&output.stderr)),
    })
}

/// The first error apt prints, else its last line.
fn telling_line(text: &str) -> String {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let error = text
        .lines()
        .find(|line| line.starts_with("E: ") || line.contains("rror"));
    error
        .or_else(|| lines.next_back())
        .unwrap_or("no message")
        .trim()
        .to_owned()
}

fn unpack_archives(from: &Path, into: &Path) -> Result<()> {
    for entry in fs::read_dir(from).map_err(Error::path(from))? {
        let path = entry.map_err(Error::path(from))?.path();
        if path.extension().is_some_and(|extension| extension == "deb") {
            let output = Command::new("dpkg-deb")
                .arg("--extract")
                .args([&path, into])
                .output()
                .map_err(|_| Error::missing("dpkg-deb is missing", "install the package dpkg"))?;
            checked(&format!("dpkg-deb --extract {}", path.display()), output)?;
        }
    }
    Ok(())
}

/// The fields of a package that the harness looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stanza {
    /// Name of the package.
    pub package: String,
    /// Version of the package.
    pub version: String,
    /// Names this package depends on; of alternatives, the first.
    pub depends: Vec<String>,
}

impl Stanza {
    /// Reads the first paragraph of `apt-cache show`.
    pub fn parse(text: &str) -> Option<Self> {
        let paragraph = text.split("\n\n").next()?;
        let field = |name: &str| {
            paragraph
                .lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
        };
        let depends = field("Depends")
            .unwrap_or_default()
            .split(',')
            .filter_map(|dependency| dependency.split(['|', '(', ':']).next())
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect();
        Some(Self {
            package: field("Package")?.to_owned(),
            version: field("Version")?.to_owned(),
            depends,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHOWN: &str = "Package: linux-headers-6.12.117+deb12-cloud-amd64\nSource: linux\n\
        Version: 6.12.117-1~deb12u1\nDepends: linux-base (>= 4.12~), linux-headers-6.12.117+deb12-common \
        (= 6.12.117-1~deb12u1), linux-image-6.12.117+deb12-cloud-amd64 (= 6.12) | \
        linux-image-unsigned (= 6.12), gcc-12:amd64\nDescription: x\n\nPackage: other\nVersion: 1\n";

    #[test]
    fn a_stanza_names_its_dependencies() {
        let stanza = Stanza::parse(SHOWN).unwrap();
        assert_eq!(stanza.package, "linux-headers-6.12.117+deb12-cloud-amd64");
        assert_eq!(stanza.version, "6.12.117-1~deb12u1");
        let expected = [
            "linux-base",
            "linux-headers-6.12.117+deb12-common",
            "linux-image-6.12.117+deb12-cloud-amd64",
            "gcc-12",
        ];
        assert_eq!(stanza.depends, expected);
    }

    #[test]
    fn text_without_a_package_is_no_stanza() {
        assert_eq!(Stanza::parse(""), None);
        assert_eq!(Stanza::parse("N: Unable to locate package x"), None);
    }

    #[test]
    fn apt_errors_are_found_in_its_output() {
        assert_eq!(
            telling_line("W: old\nE: no network\nE: more\n"),
            "E: no network"
        );
        assert_eq!(telling_line("first\nlast\n\n"), "last");
        assert_eq!(telling_line(""), "no message");
    }
}
