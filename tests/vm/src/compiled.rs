//! Kernels that no distribution carries: compiled from Debian's sources with the fragments of configuration in
//! `tests/vm/kernels`, once, and kept in the cache.

use crate::apt::{Apt, Release};
use crate::arch::Arch;
use crate::debian::fnv;
use crate::kernel::{Kernel, Unpacked, release_of};
use crate::{Cache, Error, Progress, Result};
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A kernel and how it is configured.
#[derive(Debug)]
pub struct Compiled {
    /// Its entry; `image` is the package of the sources.
    pub kernel: Kernel,
    /// Contents of the fragments, later ones adding to earlier ones. What none of them names is off.
    fragments: &'static [&'static str],
}

/// What a guest needs, without anything that watches.
const GUEST: &str = include_str!("../kernels/guest.config");

/// Every kernel that is compiled.
pub const COMPILED: &[Compiled] = &[
    Compiled {
        kernel: source("debug", "linux-source-6.12"),
        fragments: &[GUEST, include_str!("../kernels/memory.config")],
    },
    Compiled {
        kernel: source("debug-races", "linux-source-6.12"),
        fragments: &[GUEST, include_str!("../kernels/races.config")],
    },
];

const fn source(name: &'static str, package: &'static str) -> Kernel {
    Kernel {
        name,
        arch: Arch::X86_64,
        release: Release::Bookworm,
        image: package,
        headers: "",
        builder: None,
    }
}

/// Sources that no build of these kernels looks at; they are most of the package.
const LEFT_OUT: &[&str] = &[
    "linux-source-*/arch/[!x]*.[chS]",
    "*.dts",
    "*.dtsi",
    "*/drivers/gpu/drm/amd/include/*",
    "*/Documentation/*.rst",
];

/// Says how far the compiler is after this many files.
const STEP: usize = 200;
/// How many files it is altogether, about.
const FILES: usize = 2000;

/// The recipe for `kernel`, when it is a compiled one.
pub fn of(kernel: &Kernel) -> Option<&'static Compiled> {
    COMPILED
        .iter()
        .find(|compiled| compiled.kernel.name == kernel.name)
}

impl Compiled {
    /// Returns the kernel from the cache, compiling it the first time. A build that was interrupted goes on
    /// where it was. The cache keeps one build per configuration; newer sources are taken when it and
    /// `sources/` are removed.
    pub fn fetch(&'static self, cache: &Cache, progress: Progress<'_>) -> Result<Unpacked> {
        let config = self.config();
        let key = fnv(config.as_bytes());
        let name = format!("kernels/{}-{key:016x}", self.kernel.name);
        let dir = cache.path(&name);
        if !dir.join("complete").exists() {
            let _lock = cache.lock(&name)?;
            if !dir.join("complete").exists() {
                let source = self.source(cache, progress)?;
                self.compile(&source, &config, &dir, progress)?;
            }
        }
        Ok(Unpacked {
            name: self.kernel.name,
            release: release_of(&dir)?,
            arch: Arch::X86_64,
            dir,
            builder: None,
        })
    }

    fn config(&self) -> String {
        self.fragments.concat()
    }

    fn source(&self, cache: &Cache, progress: Progress<'_>) -> Result<PathBuf> {
        let package = self.kernel.image;
        let dir = cache.entry(&format!("sources/{package}"), |dir| {
            progress(&format!("{package}: fetching from Debian (about 150 MB)"));
            let apt = Apt::open(cache, self.kernel.release)?;
            let stanza = apt.show(package)?;
            apt.unpack(&[format!("{package}={}", stanza.version)], dir)?;
            progress(&format!("{package} {}: unpacking", stanza.version));
            let archive = dir.join(format!("usr/src/{package}.tar.xz"));
            let mut tar = Command::new("tar");
            tar.arg("--extract").arg("--file").arg(&archive);
            tar.args(["--strip-components=1", "--directory"]).arg(dir);
            tar.args(
                LEFT_OUT
                    .iter()
                    .map(|left_out| format!("--exclude={left_out}")),
            );
            finish(&mut tar, "tar")?;
            fs::remove_file(&archive).map_err(Error::path(&archive))
        })?;
        Ok(dir)
    }

    fn compile(
        &self,
        source: &Path,
        config: &str,
        dir: &Path,
        progress: Progress<'_>,
    ) -> Result<()> {
        let build = dir.join("build");
        fs::create_dir_all(&build).map_err(Error::path(&build))?;
        let fragment = dir.join("fragments.config");
        fs::write(&fragment, config).map_err(Error::path(&fragment))?;
        progress(&format!("kernel {}: configuring", self.kernel.name));
        let mut configure = make(source, &build);
        configure.arg(format!("KCONFIG_ALLCONFIG={}", fragment.display()));
        finish(configure.arg("allnoconfig"), "make allnoconfig")?;
        let result = build.join(".config");
        let text = fs::read_to_string(&result).map_err(Error::path(&result))?;
        if let Some(line) = refused(config, &text) {
            return Err(Error::Guest(format!(
                "the sources of kernel {} do not take {line}; mend tests/vm/kernels",
                self.kernel.name
            )));
        }
        self.make_all(source, &build, dir, progress)?;
        self.arrange(&build, dir)?;
        forget_objects(&build)?;
        fs::write(dir.join("complete"), "").map_err(Error::path(dir))
    }

    /// Compiles the kernel, saying how far it is.
    fn make_all(
        &self,
        source: &Path,
        build: &Path,
        dir: &Path,
        progress: Progress<'_>,
    ) -> Result<()> {
        let name = self.kernel.name;
        progress(&format!(
            "kernel {name}: compiling about {FILES} files, once; this takes minutes"
        ));
        let log = dir.join("messages");
        let messages = File::create(&log).map_err(Error::path(&log))?;
        let jobs = std::thread::available_parallelism().map_or(2, usize::from);
        let mut child = make(source, build)
            .arg(format!("-j{jobs}"))
            .args(["bzImage", "modules"])
            .stdout(Stdio::piped())
            .stderr(messages)
            .spawn()
            .map_err(Error::io("make"))?;
        let mut files = 0;
        let lines = child.stdout.take().map(BufReader::new);
        for line in lines.into_iter().flat_map(BufRead::lines) {
            let line = line.map_err(Error::io("make"))?;
            files += usize::from(line.starts_with("  CC ") || line.starts_with("  AS "));
            if line.starts_with("  CC ") && files % STEP == 0 {
                progress(&format!("kernel {name}: {files} files compiled"));
            }
        }
        let status = child.wait().map_err(Error::io("make"))?;
        if status.success() {
            return Ok(());
        }
        let text = fs::read_to_string(&log).map_err(Error::path(&log))?;
        let telling = text.lines().find(|line| line.contains("rror"));
        Err(Error::Program {
            program: format!("make of kernel {name}"),
            status,
            message: format!(
                "{}; all of it in {}",
                telling.unwrap_or("no message"),
                log.display()
            ),
        })
    }

    /// Puts the results where those of a package would be.
    fn arrange(&self, build: &Path, dir: &Path) -> Result<()> {
        let release = build.join("include/config/kernel.release");
        let release = fs::read_to_string(&release).map_err(Error::path(&release))?;
        let release = release.trim();
        for place in [
            "boot".to_owned(),
            "usr/src".into(),
            format!("lib/modules/{release}/kernel"),
        ] {
            let place = dir.join(place);
            fs::create_dir_all(&place).map_err(Error::path(&place))?;
        }
        for (from, to) in [
            ("arch/x86/boot/bzImage", format!("boot/vmlinuz-{release}")),
            ("System.map", format!("boot/System.map-{release}")),
            (
                "modules.builtin",
                format!("lib/modules/{release}/modules.builtin"),
            ),
        ] {
            fs::copy(build.join(from), dir.join(&to)).map_err(Error::path(&build.join(from)))?;
        }
        let headers = dir.join(format!("usr/src/linux-headers-{release}"));
        match symlink("../../build", &headers) {
            Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
                Err(Error::path(&headers)(error))
            }
            _ => Ok(()),
        }
    }
}

fn make(source: &Path, build: &Path) -> Command {
    let mut command = Command::new("make");
    command
        .arg("-C")
        .arg(source)
        .arg(format!("O={}", build.display()))
        .arg("ARCH=x86_64")
        .env_remove("MAKEFLAGS")
        .env_remove("MAKELEVEL")
        .env("LC_ALL", "C")
        // The same sources give the same kernel.
        .env("KBUILD_BUILD_USER", "scap")
        .env("KBUILD_BUILD_HOST", "scap")
        .stdin(Stdio::null());
    command
}

fn finish(command: &mut Command, name: &str) -> Result<()> {
    let output = command.output().map_err(|_| {
        Error::missing(
            format!("{} is missing", command.get_program().display()),
            "install it",
        )
    })?;
    if output.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    let telling = text.lines().find(|line| !line.trim().is_empty());
    Err(Error::Program {
        program: name.to_owned(),
        status: output.status,
        message: telling.unwrap_or("no message").to_owned(),
    })
}

/// The first setting asked for that the configuration made of it does not have: a dependency is missing, or
/// the option is gone.
fn refused<'a>(asked: &'a str, got: &str) -> Option<&'a str> {
    let got: std::collections::HashSet<&str> = got.lines().collect();
    asked
        .lines()
        .find(|line| line.starts_with("CONFIG_") && !got.contains(line))
}

/// Objects are most of a build, and nothing that modules are built with; tools keep theirs.
fn forget_objects(build: &Path) -> Result<()> {
    for entry in fs::read_dir(build).map_err(Error::path(build))?.flatten() {
        let path = entry.path();
        let keep = ["scripts", "tools", "include"];
        if path.is_dir() && !keep.iter().any(|name| entry.file_name() == *name) {
            forget_in(&path)?;
        }
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_image = name.starts_with("vmlinux") || name.starts_with(".tmp_vmlinux");
        if is_image && path.is_file() {
            fs::remove_file(&path).map_err(Error::path(&path))?;
        }
    }
    Ok(())
}

fn forget_in(dir: &Path) -> Result<()> {
    for entry in fs::read_dir(dir).map_err(Error::path(dir))?.flatten() {
        let path = entry.path();
        let kind = entry.file_type().map_err(Error::path(&path))?;
        if kind.is_dir() {
            forget_in(&path)?;
        } else if path.extension().is_some_and(|end| end == "o" || end == "a") {
            fs::remove_file(&path).map_err(Error::path(&path))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_that_was_lost_is_named() {
        let asked = "# about\nCONFIG_SMP=y\nCONFIG_NR_CPUS=8\n";
        assert_eq!(refused(asked, "CONFIG_NR_CPUS=8\nCONFIG_SMP=y\n"), None);
        let got = "CONFIG_SMP=y\nCONFIG_NR_CPUS=64\n";
        assert_eq!(refused(asked, got), Some("CONFIG_NR_CPUS=8"));
    }

    #[test]
    fn no_setting_is_made_twice() {
        for compiled in COMPILED {
            let config = compiled.config();
            let mut names: Vec<_> = config
                .lines()
                .filter_map(|line| line.strip_prefix("CONFIG_")?.split('=').next())
                .collect();
            let all = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all, "{}", compiled.kernel.name);
        }
    }

    #[test]
    fn objects_go_and_tools_stay() {
        let dir = tempfile::tempdir().unwrap();
        for path in ["kernel/fork.o", "scripts/mod/modpost.o", "kernel/bounds.s"] {
            let path = dir.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        forget_objects(dir.path()).unwrap();
        assert!(!dir.path().join("kernel/fork.o").exists());
        assert!(dir.path().join("kernel/bounds.s").exists());
        assert!(dir.path().join("scripts/mod/modpost.o").exists());
    }
}
