//! Building the kernel module for a guest's kernel.

use crate::kernel::Unpacked;
use crate::sparse::Sparse;
use crate::{Error, Result, builder};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A module that was built.
#[derive(Debug)]
pub struct Built {
    /// The module file.
    pub module: PathBuf,
    /// What the compiler and the kernel's checks complained about.
    pub warnings: Vec<String>,
}

/// Builds `driver` for `kernel` below `target`, in a copy of the sources, so that builds for several kernels
/// do not disturb each other. Only what changed is compiled again.
pub fn build(driver: &Path, kernel: &Unpacked, target: &Path) -> Result<Built> {
    if !driver.join("Makefile").exists() {
        return Err(Error::missing(
            format!(
                "{} has no Makefile, so there is no module to build",
                driver.display()
            ),
            "run with --no-module",
        ));
    }
    let copy = target.join("driver").join(kernel.name);
    let _lock = prepare(driver, kernel, &copy)?;
    let text = make(kernel, &copy, &[], &["W=1"])?;
    let module = copy.join("scap.ko");
    if !module.exists() {
        return Err(Error::Guest(format!("make made no {}", module.display())));
    }
    Ok(Built {
        module,
        warnings: warnings(&text),
    })
}

/// Builds as [`build`] does and runs `sparse` over every file; returns what it complains about.
pub fn check(
    driver: &Path,
    kernel: &Unpacked,
    target: &Path,
    sparse: &Sparse,
) -> Result<Vec<String>> {
    let copy = target.join("driver").join(kernel.name);
    let _lock = prepare(driver, kernel, &copy)?;
    sparse.admit(kernel)?;
    let program = format!("CHECK={}", sparse.program().display());
    let text = make(kernel, &copy, &[sparse.dir()], &["W=1", "C=2", &program])?;
    Ok(warnings(&text))
}

/// Makes `copy` the current sources; nobody else builds there until the value is dropped.
fn prepare(driver: &Path, kernel: &Unpacked, copy: &Path) -> Result<fs::File> {
    fs::create_dir_all(copy).map_err(Error::path(copy))?;
    let lock = fs::File::create(copy.join(".lock")).map_err(Error::path(copy))?;
    rustix::fs::flock(&lock, rustix::fs::FlockOperation::LockExclusive)
        .map_err(|e| Error::io(copy.display().to_string())(e.into()))?;
    forget_other_release(copy, kernel)?;
    synchronize(driver, copy)?;
    Ok(lock)
}

/// Runs `make modules` with `options`, `shared` being seen by it too; returns what it printed to standard error.
fn make(kernel: &Unpacked, copy: &Path, shared: &[&Path], options: &[&str]) -> Result<String> {
    let shared = [&[&*kernel.dir, copy], shared].concat();
    let mut make = match &kernel.builder {
        Some(root) => builder::command(root, &shared, "make"),
        None => Command::new("make"),
    };
    let output = make
        .arg("-C")
        .arg(copy)
        .arg(format!("KDIR={}", kernel.headers().display()))
        .args(["-j2", "modules"])
        .args(options)
        .env_remove("MAKEFLAGS")
        .env_remove("MAKELEVEL")
        // Else asked of dpkg, which a builder does not have.
        .envs([
            ("DEB_BUILD_ARCH", "amd64"),
            ("DEB_HOST_ARCH", kernel.arch.debian()),
            ("DEB_HOST_GNU_TYPE", kernel.arch.gnu()),
        ])
        .env("LC_ALL", "C")
        .output()
        .map_err(|_| Error::missing("make is missing", "install the packages make and gcc"))?;
    let text = String::from_utf8_lossy(&output.stderr);
    if output.status.success() {
        return Ok(text.into_owned());
    }
    if text.contains("gcc-12: not found") || text.contains("gcc-12: No such file") {
        return Err(Error::missing(
            format!(
                "kernel {} is compiled with gcc-12, which is missing",
                kernel.name
            ),
            "install the package gcc-12",
        ));
    }
    Err(Error::Program {
        program: format!("building the module for {}", kernel.name),
        status: output.status,
        message: complaint(&text),
    })
}

/// Objects of another release of the same kernel are worth nothing.
fn forget_other_release(copy: &Path, kernel: &Unpacked) -> Result<()> {
    let stamp = copy.join(".release");
    let now = format!("{} {}\n", kernel.release, kernel.dir.display());
    if fs::read_to_string(&stamp).is_ok_and(|built| built == now) {
        return Ok(());
    }
    for entry in fs::read_dir(copy).map_err(Error::path(copy))?.flatten() {
        if entry.file_name() != ".lock" {
            let path = entry.path();
            let removed = if path.is_dir() {
                fs::remove_dir_all(&path)
            } else {
                fs::remove_file(&path)
            };
            removed.map_err(Error::path(&path))?;
        }
    }
    fs::write(&stamp, now).map_err(Error::path(&stamp))
}

/// Makes the sources in `to` those of `from`: changed files are copied, files that are gone are removed.
fn synchronize(from: &Path, to: &Path) -> Result<()> {
    let mut wanted = BTreeSet::new();
    for entry in fs::read_dir(from).map_err(Error::path(from))? {
        let source = entry.map_err(Error::path(from))?.path();
        let Some(name) = source.file_name() else {
            continue;
        };
        let target = to.join(name);
        if source.is_dir() {
            fs::create_dir_all(&target).map_err(Error::path(&target))?;
            synchronize(&source, &target)?;
        } else if is_source(&source) {
            let content = fs::read(&source).map_err(Error::path(&source))?;
            if fs::read(&target).ok().as_ref() != Some(&content) {
                fs::write(&target, content).map_err(Error::path(&target))?;
            }
        } else {
            continue;
        }
        wanted.insert(name.to_owned());
    }
    for entry in fs::read_dir(to).map_err(Error::path(to))?.flatten() {
        let path = entry.path();
        if !wanted.contains(&entry.file_name()) && path.is_file() && is_source(&path) {
            // The module's own generated source is not one of the driver.
            if !path.to_string_lossy().ends_with(".mod.c") {
                fs::remove_file(&path).map_err(Error::path(&path))?;
            }
        }
    }
    Ok(())
}

fn is_source(path: &Path) -> bool {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let extension = path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    if name.ends_with(".mod.c") || name.starts_with('.') {
        return false;
    }
    matches!(extension, "c" | "h" | "S" | "in" | "sh" | "conf" | "lds")
        || matches!(name, "Makefile" | "Kbuild")
}

fn complaint(text: &str) -> String {
    // That make gives up says nothing; what its programs said does.
    let said = || text.lines().filter(|line| !line.starts_with("make"));
    let errors: Vec<&str> = said()
        .filter(|line| line.contains("rror"))
        .take(20)
        .collect();
    match errors.is_empty() {
        true => said().take(20).collect::<Vec<_>>().join("\n"),
        false => errors.join("\n"),
    }
}

/// Warnings and errors that did not end the build, without the two every build outside the kernel tree has: a compiler of another build date, and
/// no vmlinux to take types from.
fn warnings(text: &str) -> Vec<String> {
    text.lines()
        .filter(|line| {
            let line = line.to_ascii_lowercase();
            line.contains("warning") || line.contains("error:")
        })
        .filter(|line| !line.contains("the compiler differs from the one used to build"))
        .filter(|line| !line.contains("Skipping BTF generation"))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_follow_and_objects_stay() {
        let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::create_dir(from.path().join("core")).unwrap();
        for name in ["Makefile", "core/a.c", "core/b.c", "core/a.o"] {
            fs::write(from.path().join(name), name).unwrap();
        }
        synchronize(from.path(), to.path()).unwrap();
        assert!(!to.path().join("core/a.o").exists());
        fs::write(to.path().join("core/a.o"), "built").unwrap();
        fs::write(to.path().join("scap.mod.c"), "generated").unwrap();
        let before = fs::metadata(to.path().join("core/a.c"))
            .unwrap()
            .modified()
            .unwrap();
        fs::remove_file(from.path().join("core/b.c")).unwrap();
        fs::write(from.path().join("Makefile"), "new").unwrap();
        synchronize(from.path(), to.path()).unwrap();
        assert!(to.path().join("core/a.o").exists() && to.path().join("scap.mod.c").exists());
        assert!(!to.path().join("core/b.c").exists());
        assert_eq!(fs::read(to.path().join("Makefile")).unwrap(), b"new");
        let after = fs::metadata(to.path().join("core/a.c"))
            .unwrap()
            .modified()
            .unwrap();
        assert_eq!(
            before, after,
            "an unchanged file keeps its time, so make does nothing"
        );
    }

    #[test]
    fn only_real_warnings_count() {
        let text = "warning: the compiler differs from the one used to build the kernel\n\
            core/a.c:3:4: warning: unused variable\nSkipping BTF generation for scap.ko\n  CC x\n\
            WARNING: modpost: missing MODULE_DESCRIPTION()\n\
            core/b.c:3:1: error: incompatible types in comparison (different address spaces)\n";
        assert_eq!(warnings(text).len(), 3);
    }
}
