//! The staged libraries: what they export, and how programs link them.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use abi_tests::{
    Mode, WARNINGS, capture, compile_c, functions, pkg_config, source, staged, succeed,
};

fn exported(library: &str) -> BTreeSet<String> {
    let file = staged().join("lib").join(library);
    succeed(
        Command::new("nm")
            .args(["--dynamic", "--defined-only"])
            .arg(file),
    )
    .lines()
    .filter_map(|line| line.split_whitespace().nth(2))
    .map(str::to_owned)
    .collect()
}

#[test]
fn the_libraries_export_what_the_headers_declare_and_nothing_else() {
    let (scap, sinsp) = (functions("scap.h"), functions("sinsp.h"));
    assert!(scap.len() > 25 && sinsp.len() > 20, "{scap:?} {sinsp:?}");
    assert_eq!(exported("libscap_rs.so"), scap);
    assert_eq!(exported("libsinsp_rs.so"), &scap | &sinsp);
}

#[test]
fn a_program_loads_the_library_by_its_soname() {
    let dir = tempfile::tempdir().unwrap();
    let program = compile_c(&source("lifecycle.c"), dir.path(), Mode::Plain);
    let text = succeed(Command::new("readelf").arg("--dynamic").arg(&program));
    assert!(text.contains("[libsinsp_rs.so.0]"), "{text}");
    assert!(!text.contains("libscap_rs"), "{text}");
}

#[test]
fn a_program_may_hold_the_library() {
    let dir = tempfile::tempdir().unwrap();
    let program = dir.path().join("static");
    let libraries = pkg_config(&["--static", "--libs"]);
    let mut gcc = Command::new("gcc");
    gcc.args(["-std=c99", "-D_POSIX_C_SOURCE=200809L"])
        .args(WARNINGS)
        .arg(source("lifecycle.c"));
    gcc.args(pkg_config(&["--cflags"])).arg("-o").arg(&program);
    gcc.args(libraries.iter().map(|word| match word.as_str() {
        "-lsinsp_rs" => "-l:libsinsp_rs.a",
        other => other,
    }));
    succeed(&mut gcc);
    let dynamic = succeed(Command::new("readelf").arg("--dynamic").arg(&program));
    assert!(!dynamic.contains("sinsp"), "{dynamic}");
    lifecycle(&program, dir.path());
}

#[test]
fn the_version_is_that_of_pkg_config() {
    assert_eq!(pkg_config(&["--modversion"]), [env!("CARGO_PKG_VERSION")]);
}

fn lifecycle(program: &Path, dir: &Path) {
    succeed(
        Command::new(program)
            .arg(capture("a_shell.scap.gz"))
            .arg(dir),
    );
}
