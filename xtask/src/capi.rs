//! `cargo xtask capi`: the C libraries, installed below a prefix.
//!
//! The crates are plain Rust libraries, so that no ordinary build pays for linking shared ones; their
//! C forms are made here.

use crate::workspace;
use clap::Args as ClapArgs;
use scap_vm::{Error, Result};
use serde_json::Value;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Options of `cargo xtask capi`.
#[derive(ClapArgs)]
pub struct Args {
    /// Where to install [default: target/capi].
    #[arg(long, value_name = "DIR")]
    prefix: Option<PathBuf>,
    /// Build with optimisation.
    #[arg(long)]
    release: bool,
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A crate and the C library made of it.
struct Library {
    package: &'static str,
    name: &'static str,
    headers: &'static [&'static str],
    description: &'static str,
}

const LIBRARIES: &[Library] = &[
    Library {
        package: "libscap-rs",
        name: "scap_rs",
        headers: &["scap.h"],
        description: "Linux system events: live capture, capture files",
    },
    Library {
        package: "libsinsp-rs",
        name: "sinsp_rs",
        headers: &["sinsp.h", "sinsp.hpp"],
        description: "Linux system events with threads, descriptors and containers; includes all of scap_rs",
    },
];

/// What cargo made of a crate.
#[derive(Debug, Default, PartialEq, Eq)]
struct Built {
    shared: PathBuf,
    archive: PathBuf,
    /// What a program linked with the archive needs, too.
    private: String,
}

/// Builds and installs; returns the exit status.
pub fn run(args: &Args) -> Result<i32> {
    let prefix = match &args.prefix {
        Some(prefix) => std::path::absolute(prefix).map_err(Error::path(prefix))?,
        None => workspace::root().join("target/capi"),
    };
    install(&prefix, args.release)?;
    eprintln!(
        "installed in {0}; use it with PKG_CONFIG_PATH={0}/lib/pkgconfig",
        prefix.display()
    );
    Ok(0)
}

/// Builds the libraries and installs them below `prefix`.
fn install(prefix: &Path, release: bool) -> Result<()> {
    for library in LIBRARIES {
        let built = library.build(release)?;
        library.install(&built, &workspace::root().join("include"), prefix)?;
    }
    Ok(())
}

/// Builds the C example with the library inside, for a machine without the library; `dir` gets all of it.
pub fn build_example(dir: &Path) -> Result<PathBuf> {
    install(dir, false)?;
    let program = dir.join("rkt-events");
    let archive = dir.join("lib/libsinsp_rs.a");
    let private = fs::read_to_string(dir.join("lib/pkgconfig/sinsp_rs.pc"))
        .map_err(Error::path(dir))?
        .lines()
        .find_map(|line| line.strip_prefix("Libs.private: ").map(str::to_owned))
        .unwrap_or_default();
    let mut gcc = Command::new("gcc");
    gcc.arg("-std=c99").arg("-I").arg(dir.join("include"));
    gcc.arg(workspace::root().join("examples/c/rkt-events.c"));
    gcc.arg(archive).args(private.split_whitespace());
    let status = gcc
        .args(["-s", "-o"])
        .arg(&program)
        .status()
        .map_err(Error::io("gcc"))?;
    if !status.success() {
        return Err(Error::Program {
            program: "gcc examples/c/rkt-events.c".into(),
            status,
            message: "see the compiler's messages above".into(),
        });
    }
    Ok(program)
}

/// `0` of `0.1.0`: programs keep working with every library of this number.
fn soversion() -> &'static str {
    VERSION.split('.').next().unwrap_or(VERSION)
}

impl Library {
    fn soname(&self) -> String {
        format!("lib{}.so.{}", self.name, soversion())
    }

    fn build(&self, release: bool) -> Result<Built> {
        let mut cargo = workspace::cargo();
        cargo.args(["rustc", "--quiet", "--message-format=json", "--lib"]);
        cargo.args(["--package", self.package]);
        cargo.args(["--crate-type", "cdylib", "--crate-type", "staticlib"]);
        if release {
            cargo.arg("--release");
        }
        cargo.args(["--", "--print=native-static-libs"]);
        cargo.arg(format!("-Clink-arg=-Wl,-soname,{}", self.soname()));
        let output = cargo
            .stdin(Stdio::null())
            .stderr(Stdio::inherit())
            .output()
            .map_err(Error::io("cargo"))?;
        let messages = String::from_utf8_lossy(&output.stdout);
        if !output.status.success() {
            return Err(Error::Program {
                program: format!("cargo rustc --package {}", self.package),
                status: output.status,
                message: errors_in(&messages),
            });
        }
        let built = built_in(&messages, self.package);
        if built.shared == Path::new("") || built.archive == Path::new("") {
            return Err(Error::Usage(format!(
                "cargo made no shared library or no archive of {}",
                self.package
            )));
        }
        Ok(built)
    }

    fn install(&self, built: &Built, include: &Path, prefix: &Path) -> Result<()> {
        let lib = prefix.join("lib");
        let headers = prefix.join("include");
        let pkgconfig = lib.join("pkgconfig");
        for dir in [&headers, &pkgconfig] {
            fs::create_dir_all(dir).map_err(Error::path(dir))?;
        }
        let real = format!("lib{}.so.{VERSION}", self.name);
        copy(&built.shared, &lib.join(&real))?;
        link(&real, &lib.join(self.soname()))?;
        link(&self.soname(), &lib.join(format!("lib{}.so", self.name)))?;
        copy(&built.archive, &lib.join(format!("lib{}.a", self.name)))?;
        for header in self.headers {
            copy(&include.join(header), &headers.join(header))?;
        }
        let file = pkgconfig.join(format!("{}.pc", self.name));
        replace(&file, |new| fs::write(new, self.pc(&built.private)))
    }

    /// The file pkg-config reads; the prefix is found from where it lies.
    fn pc(&self, private: &str) -> String {
        format!(
            "prefix=${{pcfiledir}}/../..\nlibdir=${{prefix}}/lib\nincludedir=${{prefix}}/include\n\n\
             Name: {0}\nDescription: {1}\nVersion: {VERSION}\nCflags: -I${{includedir}}\n\
             Libs: -L${{libdir}} -l{0}\nLibs.private: {private}\n",
            self.name, self.description
        )
    }
}

/// Replaces `to` in one step: a program that runs with the old file keeps it, and two installations at
/// the same time do not meet.
fn replace(to: &Path, make: impl FnOnce(&Path) -> std::io::Result<()>) -> Result<()> {
    let mut name = to.as_os_str().to_owned();
    name.push(format!(".new-{}", std::process::id()));
    let new = PathBuf::from(name);
    make(&new)
        .and_then(|()| fs::rename(&new, to))
        .map_err(Error::path(to))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    replace(to, |new| fs::copy(from, new).map(|_| ()))
}

fn link(target: &str, at: &Path) -> Result<()> {
    replace(at, |new| symlink(target, new))
}

fn json(messages: &str) -> impl Iterator<Item = Value> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
}

fn errors_in(messages: &str) -> String {
    let rendered: Vec<_> = json(messages)
        .filter(|m| m["message"]["level"] == "error")
        .filter_map(|m| m["message"]["rendered"].as_str().map(str::to_owned))
        .collect();
    if rendered.is_empty() {
        "see cargo's messages above".into()
    } else {
        rendered.concat()
    }
}

fn built_in(messages: &str, package: &str) -> Built {
    let mut built = Built::default();
    for message in json(messages) {
        let id = message["package_id"].as_str().unwrap_or_default();
        if !id.contains(&format!("/{package}#")) {
            continue;
        }
        let note = message["message"]["message"].as_str().unwrap_or_default();
        if let Some(libraries) = note.strip_prefix("native-static-libs: ") {
            built.private = libraries.trim().to_owned();
        }
        for file in message["filenames"].as_array().into_iter().flatten() {
            let path = PathBuf::from(file.as_str().unwrap_or_default());
            match path.extension().and_then(|e| e.to_str()) {
                Some("so") => built.shared = path,
                Some("a") => built.archive = path,
                _ => {}
            }
        }
    }
    built
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_messages_name_the_files() {
        let messages = [
            r#"{"package_id":"path+file:///w/libscap-rs#0.1.0","filenames":["/t/liblibscap_rs.rlib"]}"#,
            r#"{"package_id":"path+file:///w/libsinsp-rs#0.1.0","message":{"level":"note","message":"native-static-libs: -lgcc_s -lc"}}"#,
            r#"{"package_id":"path+file:///w/libsinsp-rs#0.1.0","filenames":["/t/l.so","/t/l.a"]}"#,
        ]
        .join("\n");
        let built = Built {
            shared: "/t/l.so".into(),
            archive: "/t/l.a".into(),
            private: "-lgcc_s -lc".into(),
        };
        assert_eq!(built_in(&messages, "libsinsp-rs"), built);
        assert_eq!(built_in(&messages, "libscap-rs"), Built::default());
    }

    #[test]
    fn the_compilers_errors_are_shown() {
        let message = r#"{"message":{"level":"error","rendered":"error: no such thing\n"}}"#;
        assert_eq!(errors_in(message), "error: no such thing\n");
        assert!(errors_in("").contains("cargo"));
    }

    #[test]
    fn pkg_config_files_need_no_fixed_place() {
        let pc = LIBRARIES[1].pc("-lm");
        assert!(pc.contains("prefix=${pcfiledir}/../..\n"));
        assert!(pc.contains("Libs: -L${libdir} -lsinsp_rs\nLibs.private: -lm\n"));
        // sinsp_rs holds scap_rs: a program must not load both.
        assert!(!pc.contains("Requires"));
    }
}
