//! `cargo xtask man`: the manual page and the completions of shells, installed below a prefix.

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

use clap::Args as ClapArgs;
use scap_vm::{Error, Result};

use crate::workspace;

/// Options of `cargo xtask man`.
#[derive(ClapArgs)]
pub struct Args {
    /// Where to install [default: target/man].
    #[arg(long, value_name = "DIR")]
    prefix: Option<PathBuf>,
}

/// What the program makes, and where such files go.
const FILES: &[(&str, &str)] = &[
    ("man", "share/man/man1/sysdig-rs.1"),
    ("bash", "share/bash-completion/completions/sysdig-rs"),
    ("zsh", "share/zsh/site-functions/_sysdig-rs"),
    ("fish", "share/fish/vendor_completions.d/sysdig-rs.fish"),
];

/// Has the program make its documents; returns the exit status.
pub fn run(args: &Args) -> Result<i32> {
    let root = workspace::root();
    let prefix = match &args.prefix {
        Some(prefix) => prefix.clone(),
        None => root.join("target/man"),
    };
    for (document, path) in FILES {
        // The program is what knows its options: it writes its own manual.
        let made = workspace::cargo()
            .args(["run", "--quiet", "--package", "sysdig-rs", "--"])
            .args(["--generate", document])
            .current_dir(&root)
            .stderr(Stdio::inherit())
            .output();
        let made = made.map_err(Error::io("cargo run"))?;
        if !made.status.success() {
            return Ok(made.status.code().unwrap_or(1));
        }
        let path = prefix.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Error::path(folder))?;
        }
        fs::write(&path, made.stdout).map_err(Error::path(&path))?;
        eprintln!("{}", path.display());
    }
    Ok(0)
}
