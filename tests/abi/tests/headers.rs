//! The headers are what every dialect of C and C++ accepts.

use std::fs;
use std::process::Command;

use abi_tests::{Mode, WARNINGS, capture, pkg_config, root, source, staged, succeed};

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

/// The wrapper in two translation units, and at work, with and without exceptions.
#[test]
fn cpp17_has_a_wrapper() {
    let dir = tempfile::tempdir().unwrap();
    let other = dir.path().join("other.cpp");
    fs::write(&other, "#include \"sinsp.hpp\"\n#include \"sinsp.hpp\"\n").unwrap();
    for mode in Mode::ALL {
        for (standard, flag) in [
            ("c++17", "-fno-exceptions"),
            ("c++20", "-DSINSP_RS_EXCEPTIONS"),
        ] {
            let program = dir.path().join(format!("wrapper-{standard}-{mode:?}"));
            let mut gxx = Command::new("g++");
            gxx.args([&format!("-std={standard}"), flag, "-Wshadow"]);
            gxx.args(WARNINGS).args(mode.flags());
            gxx.arg(source("wrapper.cpp"))
                .arg(&other)
                .arg("-o")
                .arg(&program);
            gxx.args(pkg_config(&["--cflags", "--libs"]));
            gxx.arg(format!("-Wl,-rpath,{}", staged().join("lib").display()));
            succeed(&mut gxx);
            let captures = ["curl_google.scap", "d_containers.scap.gz"].map(capture);
            let printed = succeed(mode.command(&program).args(captures));
            assert_eq!(printed, "passed\n", "{standard} {mode:?}");
        }
    }
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
