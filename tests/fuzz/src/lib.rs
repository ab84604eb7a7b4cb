//! What fuzzers feed with anything: every parser that reads bytes of others.
//!
//! A target is a function of bytes that must neither panic nor take long. `cargo xtask fuzz` runs
//! them under libFuzzer (`libfuzzer/`); the inputs that were worth keeping run in `cargo test`.

mod files;
pub mod kept;
mod machine;
mod seed;
mod state;
mod text;

/// A function that takes any bytes.
pub struct Target {
    /// Its name, and that of its corpus.
    pub name: &'static str,
    /// What it does with the bytes.
    pub run: fn(&[u8]),
    /// Inputs to start from.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Words that appear in its input.
    pub words: fn() -> Vec<String>,
}

/// No words.
fn none() -> Vec<String> {
    Vec::new()
}

/// All targets.
pub const TARGETS: &[Target] = &[
    Target {
        name: "file",
        run: files::file,
        seeds: seed::captures,
        words: none,
    },
    Target {
        name: "event",
        run: files::event,
        seeds: seed::records,
        words: none,
    },
    Target {
        name: "convert",
        run: files::convert,
        seeds: seed::old_records,
        words: none,
    },
    Target {
        name: "state",
        run: state::events,
        seeds: seed::records,
        words: none,
    },
    Target {
        name: "filter",
        run: text::filter,
        seeds: seed::filters,
        words: text::filter_words,
    },
    Target {
        name: "format",
        run: text::format,
        seeds: seed::formats,
        words: text::filter_words,
    },
    Target {
        name: "procfs",
        run: state::procfs,
        seeds: seed::proc_files,
        words: none,
    },
    Target {
        name: "container",
        run: state::container,
        seeds: seed::container_files,
        words: none,
    },
];

/// The target with a name.
///
/// # Panics
/// When there is none.
pub fn target(name: &str) -> &'static Target {
    TARGETS
        .iter()
        .find(|target| target.name == name)
        .unwrap_or_else(|| panic!("{name} is not a fuzz target"))
}
