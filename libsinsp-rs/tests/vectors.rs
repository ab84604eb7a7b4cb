//! Runs the conformance vectors in `data/vectors.json` — and the file of the same form that the
//! environment variable SINSP_VECTORS names — through the code an embedder uses.
//!
//! A vector with a `better` mark must give the marked result. Every other vector must give its
//! `expect`; texts that only this library accepts are tried in the reference dialect as well.

use std::path::{Path, PathBuf};

use serde_json::Value;

#[path = "vectors/better.rs"]
mod better;
#[path = "vectors/events.rs"]
mod events;
#[path = "vectors/language.rs"]
mod language;
#[path = "vectors/texts.rs"]
mod texts;
#[path = "vectors/world.rs"]
mod world;

/// One failed vector.
type Failure = String;

struct File {
    path: PathBuf,
    json: Value,
}

fn files() -> Vec<File> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/vectors.json");
    let other = std::env::var_os("SINSP_VECTORS").map(PathBuf::from);
    std::iter::once(own)
        .chain(other)
        .map(|path| {
            let text = std::fs::read_to_string(&path)
                .unwrap_or_else(|e| panic!("cannot read {}: {e}", path.display()));
            let json = serde_json::from_str(&text)
                .unwrap_or_else(|e| panic!("{} is not JSON: {e}", path.display()));
            File { path, json }
        })
        .collect()
}

/// Runs all vectors of `kind` of every file and fails with the list of those that differ.
fn run(kind: &str, at_least: usize, test: impl Fn(&File, &Value) -> Result<(), Failure>) {
    for file in files() {
        let vectors = file.json["vectors"].as_array().expect("vectors");
        let mut failures = Vec::new();
        let mut count = 0;
        for vector in vectors.iter().filter(|v| v["kind"] == kind) {
            count += 1;
            if let Err(failure) = test(&file, vector) {
                failures.push(format!(
                    "{} {failure}",
                    vector["id"].as_str().unwrap_or("?")
                ));
            }
        }
        assert!(
            failures.is_empty(),
            "{} of {count} {kind} vectors of {} differ:\n{}",
            failures.len(),
            file.path.display(),
            failures.join("\n")
        );
        let own = file.path.starts_with(env!("CARGO_MANIFEST_DIR"));
        assert!(!own || count >= at_least, "only {count} {kind} vectors ran");
    }
}

/// No vector is of a kind that nothing runs.
#[test]
fn every_kind_is_run() {
    const KINDS: [&str; 10] = [
        "parse",
        "literal",
        "eval",
        "normalise",
        "utf8",
        "split",
        "duration",
        "cgroup",
        "image",
        "format",
    ];
    for file in files() {
        for vector in file.json["vectors"].as_array().expect("vectors") {
            let kind = vector["kind"].as_str().expect("kind");
            assert!(KINDS.contains(&kind), "nothing runs vectors of kind {kind}");
        }
    }
}

#[test]
fn parse() {
    run("parse", 96, |_, v| language::parse(v));
}

#[test]
fn literal() {
    run("literal", 13, |_, v| language::literal(v));
}

#[test]
fn eval() {
    run("eval", 279, events::eval);
}

#[test]
fn format() {
    run("format", 162, events::format);
}

#[test]
fn normalise() {
    run("normalise", 31, |_, v| texts::normalise(v));
}

#[test]
fn utf8() {
    run("utf8", 16, |_, v| texts::utf8(v));
}

#[test]
fn split() {
    run("split", 5, |_, v| texts::split_list(v));
}

#[test]
fn duration() {
    run("duration", 17, |_, v| texts::human_duration(v));
}

#[test]
fn cgroup() {
    run("cgroup", 22, |_, v| texts::cgroup(v));
}

#[test]
fn image() {
    run("image", 7, |_, v| texts::image(v));
}
