//! Moves corpora between the archives of this folder and the directories fuzzers work in.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use fuzz_targets::{TARGETS, kept, target};

const USAGE: &str = "usage: fuzz-corpus list | unpack TARGET DIR | pack TARGET DIR";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["list"] => {
            TARGETS.iter().for_each(|target| say(target.name));
            Ok(())
        }
        ["unpack", name, dir] => unpack(name, Path::new(dir)),
        ["pack", name, dir] => {
            kept::pack(name, Path::new(dir)).map(|n| say(&format!("{name}: {n} inputs")))
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fuzz-corpus: {error}");
            ExitCode::FAILURE
        }
    }
}

#[allow(clippy::print_stdout)] // what this program is for
fn say(text: &str) {
    println!("{text}");
}

/// Seeds and kept inputs, and beside the directory the words of the target.
fn unpack(name: &str, dir: &Path) -> std::io::Result<()> {
    let target = target(name);
    fs::create_dir_all(dir)?;
    for (i, seed) in (target.seeds)().iter().enumerate() {
        fs::write(dir.join(format!("seed-{i}")), seed)?;
    }
    // The first time there is nothing.
    for (name, data) in kept::inputs(name).unwrap_or_default() {
        let name = Path::new(&name).file_name().unwrap_or_default();
        fs::write(dir.join(name), data)?;
    }
    let words = (target.words)()
        .iter()
        .map(|word| format!("{word:?}\n"))
        .collect::<String>();
    fs::write(dir.with_extension("words"), words)
}
