//! C programs that use the whole interface, rightly and wrongly, with and without memory checkers.

use std::fs;
use std::path::{Path, PathBuf};

use abi_tests::{Mode, capture, compile_c, functions, source, succeed};

/// Files that are no captures, and one that is cut.
fn bad_files(dir: &Path) {
    fs::write(dir.join("empty"), "").unwrap();
    fs::write(dir.join("foreign"), "this is the text of another program").unwrap();
    let whole = fs::read(capture("curl_google.scap")).unwrap();
    fs::write(dir.join("cut"), &whole[..whole.len() - 1000]).unwrap();
}

fn passes(program: &Path, captures: &[&str], mode: Mode) -> Vec<String> {
    let dir = tempfile::tempdir().unwrap();
    bad_files(dir.path());
    let program = compile_c(program, dir.path(), mode);
    captures
        .iter()
        .map(|name| succeed(mode.command(&program).arg(capture(name)).arg(dir.path())))
        .collect()
}

/// The programs that take the interface section by section.
fn sections() -> Vec<PathBuf> {
    let mut programs: Vec<PathBuf> = fs::read_dir(source("sections"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    programs.sort();
    assert!(programs.len() > 10, "{programs:?}");
    programs
}

/// The capture a program wants, as its first comment says.
fn wanted(program: &Path) -> String {
    let text = fs::read_to_string(program).unwrap();
    let named = text.split_once("capture: ");
    let name = named.and_then(|(_, rest)| rest.split_whitespace().next());
    name.unwrap_or("curl_google.scap").to_owned()
}

fn section_by_section(mode: Mode) {
    for program in sections() {
        let printed = passes(&program, &[&wanted(&program)], mode);
        assert_eq!(printed, ["passed\n"], "{} {mode:?}", program.display());
    }
}

#[test]
fn every_section_works_and_refuses_wrong_calls() {
    section_by_section(Mode::Plain);
}

#[test]
fn every_section_is_clean_under_sanitizers() {
    section_by_section(Mode::Sanitized);
}

#[test]
fn every_section_is_clean_under_valgrind() {
    section_by_section(Mode::Valgrind);
}

#[test]
fn the_whole_interface_works() {
    let captures = ["curl_google.scap", "e_zoo.scap.gz"];
    let lifecycle = source("lifecycle.c");
    let plain = passes(&lifecycle, &captures, Mode::Plain);
    // As many as expected.toml says are delivered.
    assert!(plain[1].starts_with("7997 events, "), "{plain:?}");
    for mode in [Mode::Sanitized, Mode::Valgrind] {
        let checked = passes(&lifecycle, &captures[..1], mode);
        assert_eq!(checked[0], plain[0], "{mode:?}");
    }
}

#[test]
fn no_function_is_forgotten() {
    let text: String = sections()
        .iter()
        .map(|program| fs::read_to_string(program).unwrap())
        .collect();
    for header in ["scap.h", "sinsp.h"] {
        let names = functions(header);
        assert!(names.len() > 30, "{header}: {names:?}");
        for name in names {
            assert!(text.contains(&format!("{name}(")), "{name} is not called");
        }
    }
}

const LEAK: &str = "#include <sinsp.h>
static int leak(void)
{
    sinsp_rs_filter *filter;
    return sinsp_rs_filter_compile(\"evt.num = 1\", &filter);
}
int main(void)
{
    int failed = 0;
    for (int i = 0; i < 10; i++)
        failed |= leak();
    return failed;
}
";

/// The checkers find what they are for: otherwise their silence would mean nothing.
#[test]
fn the_checkers_see_the_memory_of_the_library() {
    let dir = tempfile::tempdir().unwrap();
    let leak = dir.path().join("leak.c");
    fs::write(&leak, LEAK).unwrap();
    for mode in [Mode::Sanitized, Mode::Valgrind] {
        let program = compile_c(&leak, dir.path(), mode);
        let output = abi_tests::run(&mut mode.command(&program));
        assert_eq!(output.status.code(), Some(99), "{mode:?}");
    }
}
