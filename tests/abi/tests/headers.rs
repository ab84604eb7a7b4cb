//! The headers are what every dialect of C and C++ accepts.

use std::fs;
use std::process::Command;

use abi_tests::{WARNINGS, root, succeed};

const FIRST: &str = "#include \"sinsp.h\"\n#include \"sinsp.h\"\n#include \"scap.h\"\n\
    const char *version(void);\n\
    int main(void) { return version() == 0 || SCAP_RS_EVENT_SYSCALL_OPENAT_2_X != 307; }\n";
const SECOND: &str = "#include \"scap.h\"\n#include \"sinsp.h\"\n#include \"scap.h\"\n\
    const char *version(void);\nconst char *version(void) { return SCAP_RS_VERSION; }\n";

/// Two translation units, each with the headers twice, and linked.
fn accepted(compiler: &str, extension: &str, standards: &[&str]) {
    let dir = tempfile::tempdir().unwrap();
    let sources = ["first", "second"].map(|name| dir.path().join(format!("{name}.{extension}")));
    fs::write(&sources[0], FIRST).unwrap();
    fs::write(&sources[1], SECOND).unwrap();
    for standard in standards {
        let mut command = Command::new(compiler);
        command.arg(format!("-std={standard}")).args(WARNINGS);
        command.args(["-Wundef", "-Wshadow", "-Wconversion"]);
        command.arg("-I").arg(root().join("include"));
        command.args(&sources).arg("-o").arg(dir.path().join("out"));
        succeed(&mut command);
        succeed(&mut Command::new(dir.path().join("out")));
    }
}

#[test]
fn c_accepts_the_headers() {
    accepted("gcc", "c", &["c99", "c11", "c17", "c2x"]);
    succeed(
        Command::new("gcc")
            .args(WARNINGS)
            .args(["-std=c99", "-Wstrict-prototypes"])
            .args(["-fsyntax-only", "-xc"])
            .arg(root().join("include/sinsp.h")),
    );
}

#[test]
fn cpp_accepts_the_headers() {
    accepted("g++", "cpp", &["c++11", "c++17", "c++20"]);
}

#[test]
fn headers_are_current() {
    succeed(abi_tests::cargo().args([
        "run",
        "--quiet",
        "--package",
        "xtask",
        "--",
        "codegen",
        "--check",
    ]));
}
