//! The examples in C, C++ and Rust, built as a user builds them, give the lines of sysdig-rs.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use abi_tests::{Mode, capture, root, run, succeed, with_pkg_config, workspace_program};

const CAPTURE: &str = "rkt_live.scap.gz";
const FORMAT: &str = "*%evt.num %container.id %container.name %container.image \
    %proc.name %evt.type %fd.name";
const APPS: [&str; 3] = [
    " 0b092d55-6148-4062-a528-44c9a5b7ae3f:front front example.com/lab/web:1.2.3 ",
    " 0b092d55-6148-4062-a528-44c9a5b7ae3f:side-car side-car example.com/lab/side-car:0.9 ",
    " a9fe4541-de1b-4b6a-b211-8147196c5bf8:web web example.com/lab/web:1.2.3 ",
];

/// A capture and what sysdig-rs, the measure, prints of it.
struct Measure {
    file: String,
    lines: String,
}

/// The recording of the pods.
fn whole() -> &'static Measure {
    static WHOLE: OnceLock<Measure> = OnceLock::new();
    WHOLE.get_or_init(|| measure(capture(CAPTURE)))
}

/// What of it concerns the pods, for the memory checkers, which are slow.
fn part() -> &'static Measure {
    static PART: OnceLock<Measure> = OnceLock::new();
    PART.get_or_init(|| {
        let file = tempfile::Builder::new().suffix(".scap").tempfile().unwrap();
        let (_, file) = file.keep().unwrap();
        let file = file.display().to_string();
        succeed(sysdig(&capture(CAPTURE)).args(["-w", &file, "container.type", "=", "rkt"]));
        let part = measure(file);
        assert!(part.lines.lines().count() == whole().lines.lines().count());
        part
    })
}

fn sysdig(file: &str) -> Command {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    let program = PROGRAM.get_or_init(|| workspace_program("sysdig-rs", "sysdig-rs"));
    let mut command = Command::new(program);
    command.args(["-r", file]);
    command
}

fn measure(file: String) -> Measure {
    let lines = succeed(sysdig(&file).args(["-p", FORMAT, "container.type", "=", "rkt"]));
    for app in APPS {
        assert!(lines.contains(app), "no line of{app}");
    }
    Measure { file, lines }
}

/// Builds an example with its own Makefile.
fn make(language: &str, dir: &Path, mode: Mode) -> PathBuf {
    let out = dir.join(format!("{language}-{mode:?}"));
    std::fs::create_dir(&out).unwrap();
    let flags = mode.flags().join(" ");
    succeed(
        with_pkg_config("make")
            .arg("-C")
            .arg(root().join("examples").join(language))
            .args([format!("CFLAGS={flags}"), format!("CXXFLAGS={flags}")])
            .arg(format!("OUT={}", out.display())),
    );
    out.join("rkt-events")
}

fn agrees(program: &Path, mode: Mode) {
    let measure = match mode {
        Mode::Plain => whole(),
        Mode::Sanitized | Mode::Valgrind => part(),
    };
    let printed = succeed(mode.command(program).arg(&measure.file));
    assert!(
        printed == measure.lines,
        "{} ({mode:?}) differs from sysdig-rs",
        program.display()
    );
}

fn fails(program: &Path) {
    for (file, cause) in [
        ("/no/such/file", "no such file"),
        (file!(), "not a capture file"),
    ] {
        let output = run(Command::new(program).arg(file).current_dir(root()));
        let text = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert!(text.contains(cause), "{text}");
        assert!(!text.contains("panicked"), "{text}");
    }
}

/// Containers, but none of rkt.
fn finds_nothing(program: &Path) {
    let printed = succeed(Command::new(program).arg(capture("d_containers.scap.gz")));
    assert_eq!(printed, "");
}

fn language(name: &str) {
    let dir = tempfile::tempdir().unwrap();
    for mode in Mode::ALL {
        agrees(&make(name, dir.path(), mode), mode);
    }
    let program = dir.path().join(format!("{name}-Plain/rkt-events"));
    let five = succeed(Command::new(&program).args(["-n", "5", &whole().file]));
    assert!(whole().lines.starts_with(&five), "{five}");
    assert_eq!(five.lines().count(), 5);
    finds_nothing(&program);
    fails(&program);
    let output = run(Command::new(&program).args(["-n", "many"]));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn c() {
    language("c");
}

#[test]
fn cpp() {
    language("cpp");
}

#[test]
fn rust() {
    let program = workspace_program("examples-rust", "rkt-events");
    for mode in [Mode::Plain, Mode::Valgrind] {
        agrees(&program, mode);
    }
    finds_nothing(&program);
    fails(&program);
}

#[test]
fn examples_are_short() {
    for (file, most) in [
        ("c/rkt-events.c", 100),
        ("cpp/rkt-events.cpp", 100),
        ("rust/src/rkt-events.rs", 40),
    ] {
        let text = std::fs::read_to_string(root().join("examples").join(file)).unwrap();
        assert!(text.lines().count() < most, "{file}");
    }
}
