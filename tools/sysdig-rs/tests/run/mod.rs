//! Running the program on recorded captures.
#![allow(dead_code)] // every test file uses its part

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub fn capture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/captures")
        .join(name);
    path.to_str().expect("UTF-8").to_owned()
}

pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sysdig-rs"));
    command.args(args).env("TZ", "UTC").stdin(Stdio::null());
    command
}

pub fn sysdig(args: &[&str]) -> Output {
    command(args).output().expect("sysdig-rs starts")
}

/// Standard output of a run that went well.
pub fn shown(args: &[&str]) -> String {
    let output = sysdig(args);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{args:?}: {stderr}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Message of a run that was refused: status 1, one line, nothing on standard output.
pub fn refused(args: &[&str]) -> String {
    let output = sysdig(args);
    let stderr = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "{args:?}: {stderr}");
    assert!(output.stdout.is_empty(), "{args:?}");
    assert!(!stderr.contains("panicked"), "{stderr}");
    assert_eq!(stderr.trim_end().lines().count(), 1, "{args:?}: {stderr}");
    stderr
}

/// Number of events of a capture that pass a filter.
pub fn count(path: &Path, filter: &[&str]) -> usize {
    let mut args = vec!["-r", path.to_str().expect("UTF-8"), "-p", "%evt.num"];
    args.extend(filter);
    shown(&args).lines().count()
}

/// Files of a directory by name.
pub fn files(dir: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(dir)
        .expect("directory")
        .map(|e| e.expect("entry").path())
        .collect();
    files.sort();
    files
}
