//! The real schema loads; mistakes in it are reported with file and entry.

use std::fs;
use std::path::{Path, PathBuf};

use super::{outputs, schema::Schema};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("a workspace")
        .into()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("directory");
    for entry in fs::read_dir(from).expect("schema") {
        let path = entry.expect("entry").path();
        let target = to.join(path.file_name().expect("name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).expect("copy");
        }
    }
}

/// The message for a schema in which `old` in `file` is `new`.
fn error(file: &str, old: &str, new: &str) -> String {
    let dir = tempfile::tempdir().expect("directory");
    copy(&root().join("driver/schema"), dir.path());
    let path = dir.path().join(file);
    let text = fs::read_to_string(&path).expect("file");
    assert!(text.contains(old), "{file} has no {old:?}");
    fs::write(&path, text.replacen(old, new, 1)).expect("write");
    let result = Schema::load(dir.path()).and_then(|s| super::c_events::source(&s).map(|_| ()));
    result.expect_err("an error").to_string()
}

#[test]
fn what_is_checked_in_is_what_the_schema_says() {
    let root = root();
    let schema = Schema::load(&root.join("driver/schema")).expect("schema");
    for (path, text) in outputs(&root, &schema).expect("outputs") {
        let old = fs::read_to_string(root.join(&path)).expect("generated file");
        assert!(old == text, "{} is stale", path.display());
    }
}

#[test]
fn a_code_used_twice() {
    let e = error("events/open.toml", "code = 3\n", "code = 2\n");
    assert!(
        e.contains("events/open.toml: SYSCALL_OPEN_X: code 2 is that of SYSCALL_OPEN_E"),
        "{e}"
    );
}

#[test]
fn an_unknown_type() {
    let e = error("events/open.toml", "type = \"fspath\"", "type = \"fspth\"");
    assert!(
        e.contains("events/open.toml: SYSCALL_OPEN_E.name: unknown type \"fspth\""),
        "{e}"
    );
}

#[test]
fn an_unknown_flag_table() {
    let e = error(
        "events/open.toml",
        "flags = \"file_flags\"",
        "flags = \"fileflags\"",
    );
    assert!(
        e.contains("SYSCALL_OPEN_E.flags: no table fileflags in flags.toml"),
        "{e}"
    );
}

#[test]
fn an_unknown_key() {
    let e = error("events/open.toml", "category =", "categry =");
    assert!(
        e.contains("events/open.toml") && e.contains("categry"),
        "{e}"
    );
}

#[test]
fn a_source_that_is_none() {
    let e = error(
        "events/open.toml",
        "from = \"str arg 0\"",
        "from = \"string arg 0\"",
    );
    assert!(
        e.contains("SYSCALL_OPEN_E.name: from = \"string arg 0\": \"string\" is neither"),
        "{e}"
    );
}

#[test]
fn a_source_of_another_type() {
    let e = error(
        "events/open.toml",
        "from = \"str arg 0\"",
        "from = \"arg 0\"",
    );
    assert!(
        e.contains("SYSCALL_OPEN_E.name: from = \"arg 0\" cannot fill a fspath"),
        "{e}"
    );
}

#[test]
fn a_live_parameter_without_a_source() {
    let e = error("events/open.toml", ", from = \"str arg 0\"", "");
    assert!(
        e.contains("SYSCALL_OPEN_E.name: a live event's parameter needs `from`"),
        "{e}"
    );
}

#[test]
fn a_call_with_an_event_that_does_not_exist() {
    let e = error(
        "syscalls/sc.toml",
        "event = \"SYSCALL_OPEN_X\"",
        "event = \"SYSCALL_OPN_X\"",
    );
    assert!(
        e.contains("syscalls/sc.toml: open: there is no event SYSCALL_OPN_X"),
        "{e}"
    );
}

#[test]
fn a_number_of_a_call_that_does_not_exist() {
    let e = error("syscalls/x86_64.toml", "openat = 257", "opnat = 257");
    assert!(
        e.contains("syscalls/x86_64.toml: opnat: not in sc.toml"),
        "{e}"
    );
}

#[test]
fn a_rule_with_more_parameters_than_its_event() {
    let e = error(
        "conversions.toml",
        "add = [\"enter 0\"]",
        "add = [\"enter 0\", \"old 1\"]",
    );
    assert!(
        e.contains("conversions.toml") && e.contains("more parameters than"),
        "{e}"
    );
}

#[test]
fn an_unknown_source_in_a_rule() {
    let e = error("conversions.toml", "\"enter 0\"", "\"entry 0\"");
    assert!(e.contains("unknown parameter source \"entry 0\""), "{e}");
}
