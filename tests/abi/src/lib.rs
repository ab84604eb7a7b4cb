//! What the tests of the C ABI share: the staged libraries, compilers, and ways to run programs.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

/// Warnings every C and C++ program here is compiled with.
pub const WARNINGS: &[&str] = &["-Wall", "-Wextra", "-Wpedantic", "-Werror"];

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A capture file the tests read.
pub fn capture(name: &str) -> String {
    root()
        .join("tests/captures")
        .join(name)
        .display()
        .to_string()
}

/// The functions a header declares.
///
/// # Panics
/// When there is no such header.
pub fn functions(header: &str) -> BTreeSet<String> {
    let path = root().join("include").join(header);
    let text = std::fs::read_to_string(path).expect("a header");
    let prefix = header.trim_end_matches(".h").to_owned() + "_rs_";
    text.lines()
        .filter(|line| !line.starts_with([' ', '/', '#']) && !line.starts_with("typedef"))
        .filter_map(|line| line.split_once('(').map(|(before, _)| before))
        .filter_map(|before| before.rsplit([' ', '*']).next())
        .filter(|name| name.starts_with(&prefix))
        .map(str::to_owned)
        .collect()
}

/// A program of these tests, in source.
pub fn source(name: &str) -> PathBuf {
    root().join("tests/abi/programs").join(name)
}

/// Runs a command that must succeed and returns what it printed.
///
/// # Panics
/// When it cannot be started or fails.
pub fn succeed(command: &mut Command) -> String {
    let output = run(command);
    assert!(
        output.status.success(),
        "{command:?}: {}\n{}{}",
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Runs a command, with nothing on its standard input.
///
/// # Panics
/// When it cannot be started.
pub fn run(command: &mut Command) -> Output {
    command.stdin(Stdio::null());
    match command.output() {
        Ok(output) => output,
        Err(error) => panic!(
            "{}: {error}; these tests need the packages gcc, g++, pkg-config, valgrind and binutils",
            command.get_program().display()
        ),
    }
}

/// A cargo command in the workspace.
pub fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root());
    cargo
}

/// The prefix with the libraries as they are now, made once per test program.
pub fn staged() -> &'static Path {
    static PREFIX: OnceLock<PathBuf> = OnceLock::new();
    PREFIX.get_or_init(|| {
        let prefix = target().join("abi-tests");
        let mut xtask = cargo();
        xtask.args([
            "run",
            "--quiet",
            "--package",
            "xtask",
            "--",
            "capi",
            "--prefix",
        ]);
        succeed(xtask.arg(&prefix));
        prefix
    })
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Builds a program of the workspace and returns its path.
pub fn workspace_program(package: &str, program: &str) -> PathBuf {
    succeed(cargo().args(["build", "--quiet", "--package", package, "--bin", program]));
    target().join("debug").join(program)
}

/// A command that finds the staged libraries through pkg-config.
pub fn with_pkg_config(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.env("PKG_CONFIG_PATH", staged().join("lib/pkgconfig"));
    command
}

/// What pkg-config says of `sinsp_rs`.
pub fn pkg_config(arguments: &[&str]) -> Vec<String> {
    let text = succeed(
        with_pkg_config("pkg-config")
            .args(arguments)
            .arg("sinsp_rs"),
    );
    text.split_whitespace().map(str::to_owned).collect()
}

/// How a program is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// As it is.
    Plain,
    /// Compiled with AddressSanitizer and UndefinedBehaviorSanitizer.
    Sanitized,
    /// Under Valgrind.
    Valgrind,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Sanitized, Self::Valgrind];

    /// More flags for the compiler.
    pub fn flags(self) -> &'static [&'static str] {
        match self {
            Self::Plain | Self::Valgrind => &["-g"],
            Self::Sanitized => &[
                "-g",
                "-fsanitize=address,undefined",
                "-fno-sanitize-recover=all",
            ],
        }
    }

    /// The command that runs `program`. A finding of the checkers makes a status of its own.
    pub fn command(self, program: &Path) -> Command {
        let mut command = match self {
            Self::Plain | Self::Sanitized => Command::new(program),
            Self::Valgrind => {
                let mut valgrind = Command::new("valgrind");
                valgrind.args([
                    "--quiet",
                    "--error-exitcode=99",
                    "--leak-check=full",
                    // Time zones are cached for good, held by pointers into their blocks: "possibly" lost.
                    "--errors-for-leak-kinds=definite,indirect",
                    "--show-leak-kinds=definite,indirect",
                ]);
                valgrind.arg(program);
                valgrind
            }
        };
        command.env("ASAN_OPTIONS", "exitcode=99:detect_leaks=1");
        command
    }
}

/// Compiles a C program against the staged library and returns its path in `dir`.
pub fn compile_c(source: &Path, dir: &Path, mode: Mode) -> PathBuf {
    let stem = source.file_stem().unwrap_or_default().to_string_lossy();
    let program = dir.join(format!("{stem}-{mode:?}"));
    let mut gcc = Command::new("gcc");
    gcc.args(["-std=c99", "-D_POSIX_C_SOURCE=200809L", "-pthread"]);
    gcc.args(WARNINGS).args(mode.flags());
    gcc.arg("-I").arg(root().join("tests/abi/programs"));
    gcc.arg(source).arg("-o").arg(&program);
    gcc.args(pkg_config(&["--cflags", "--libs"]));
    gcc.arg(format!("-Wl,-rpath,{}", staged().join("lib").display()));
    succeed(&mut gcc);
    program
}
