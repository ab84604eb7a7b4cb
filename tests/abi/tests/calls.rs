//! C programs that use the whole interface, rightly and wrongly, with and without memory checkers.

use std::fs;
use std::path::Path;

use abi_tests::{Mode, capture, compile_c, root, source, succeed};

/// Files that are no captures, and one that is cut.
fn bad_files(dir: &Path) {
    fs::write(dir.join("empty"), "").unwrap();
    fs::write(dir.join("foreign"), "this is the text of another program").unwrap();
    let whole = fs::read(capture("curl_google.scap")).unwrap();
    fs::write(dir.join("cut"), &whole[..whole.len() - 1000]).unwrap();
}

fn passes(program: &str, captures: &[&str], mode: Mode) -> Vec<String> {
    let dir = tempfile::tempdir().unwrap();
    bad_files(dir.path());
    let program = compile_c(&source(program), dir.path(), mode);
    captures
        .iter()
        .map(|name| succeed(mode.command(&program).arg(capture(name)).arg(dir.path())))
        .collect()
}

#[test]
fn wrong_calls_are_refused() {
    for mode in Mode::ALL {
        assert_eq!(
            passes("misuse.c", &["curl_google.scap"], mode),
            ["refused\n"]
        );
    }
}

#[test]
fn the_whole_interface_works() {
    let captures = ["curl_google.scap", "e_zoo.scap.gz"];
    let plain = passes("lifecycle.c", &captures, Mode::Plain);
    // As many as expected.toml says are delivered.
    assert!(plain[1].starts_with("7997 events, "), "{plain:?}");
    for mode in [Mode::Sanitized, Mode::Valgrind] {
        let checked = passes("lifecycle.c", &captures[..1], mode);
        assert_eq!(checked[0], plain[0], "{mode:?}");
    }
}

#[test]
fn no_function_is_forgotten() {
    let text: String = ["misuse.c", "lifecycle.c"]
        .map(|name| fs::read_to_string(source(name)).unwrap())
        .concat();
    for header in ["scap.h", "sinsp.h"] {
        let header = fs::read_to_string(root().join("include").join(header)).unwrap();
        let names = header
            .lines()
            .filter(|line| !line.starts_with([' ', '/', '#']))
            .filter_map(|line| line.split_once('(')?.0.rsplit([' ', '*']).next())
            .filter(|name| name.contains("_rs_"));
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
