//! `cargo xtask docs`: the C interface as HTML and as manual pages of section 3, made by doxygen from the
//! headers. A warning of doxygen is an error.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::Args as ClapArgs;
use scap_vm::{Error, Result};

use crate::packages::{self, Use};
use crate::workspace;

/// Options of `cargo xtask docs`.
#[derive(ClapArgs)]
pub struct Args {
    /// Where to put html/ and man/ [default: target/docs].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Makes the documents; returns the exit status.
pub fn run(args: &Args) -> Result<i32> {
    let out = match &args.out {
        Some(out) => out.clone(),
        None => workspace::root().join("target/docs"),
    };
    packages::install(packages::for_uses(&[Use::Docs]), &|text| {
        eprintln!("{text}");
    })?;
    fs::create_dir_all(&out).map_err(Error::path(&out))?;
    let mut doxygen = Command::new("doxygen")
        .arg("-")
        .current_dir(workspace::root())
        .stdin(Stdio::piped())
        .spawn()
        .map_err(Error::io("doxygen"))?;
    if let Some(mut stdin) = doxygen.stdin.take() {
        stdin
            .write_all(settings(&out).as_bytes())
            .map_err(Error::io("doxygen"))?;
    }
    let status = doxygen.wait().map_err(Error::io("doxygen"))?;
    if !status.success() {
        return Ok(status.code().unwrap_or(1));
    }
    let pages = pages_of_functions(&out.join("man/man3"))?;
    eprintln!(
        "{0}/html/index.html, and {pages} functions in {0}/man/man3",
        out.display()
    );
    Ok(0)
}

fn settings(out: &Path) -> String {
    let mut text = String::new();
    let mut set = |name: &str, value: &str| {
        let _ = writeln!(text, "{name} = {value}");
    };
    set("PROJECT_NAME", "scap-rs");
    set("PROJECT_NUMBER", env!("CARGO_PKG_VERSION"));
    set("PROJECT_BRIEF", "\"Linux system events for C and C++\"");
    set(
        "INPUT",
        "include/scap.h include/sinsp.h include/sinsp.hpp docs/abi.md",
    );
    set("USE_MDFILE_AS_MAINPAGE", "docs/abi.md");
    set("OUTPUT_DIRECTORY", &format!("\"{}\"", out.display()));
    for name in [
        "OPTIMIZE_OUTPUT_FOR_C",
        "JAVADOC_AUTOBRIEF",
        "GENERATE_MAN",
        "MAN_LINKS",
        "EXTRACT_ALL",
        "QUIET",
        "ENABLE_PREPROCESSING",
        "MACRO_EXPANSION",
    ] {
        set(name, "YES");
    }
    for name in ["GENERATE_LATEX", "WARN_IF_UNDOCUMENTED", "HAVE_DOT"] {
        set(name, "NO");
    }
    set("WARN_AS_ERROR", "FAIL_ON_WARNINGS");
    set("EXCLUDE_SYMBOLS", "sinsp_cpp::detail");
    // The C side of the headers.
    set("PREDEFINED", "__STDC_VERSION__=199901L");
    text
}

/// Every function has a page of its own name that leads to its text; how many there are.
fn pages_of_functions(man: &Path) -> Result<usize> {
    let mut pages = 0;
    for entry in fs::read_dir(man).map_err(Error::path(man))? {
        let name = entry.map_err(Error::path(man))?.file_name();
        let name = name.to_string_lossy().into_owned();
        pages += usize::from(name.starts_with("scap_rs_") || name.starts_with("sinsp_rs_"));
    }
    Ok(pages)
}
