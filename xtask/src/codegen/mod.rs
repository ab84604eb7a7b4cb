//! `cargo xtask codegen`: everything made from `driver/schema/`.

mod c_constants;
mod c_encoders;
mod c_events;
mod c_flags;
mod c_headers;
mod c_syscalls;
mod check;
mod collect;
mod collectors;
mod convert;
mod rust;
mod schema;
#[cfg(test)]
mod tests;
mod types;

use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use schema::Schema;

/// First lines of every generated C header.
const HEADER_H: &str = "/* SPDX-License-Identifier: GPL-2.0-only OR MIT */\n\
    /* Made from driver/schema/ by `cargo xtask codegen`; do not edit. */\n";

/// First lines of every generated C source.
const HEADER_C: &str = "// SPDX-License-Identifier: GPL-2.0-only OR MIT\n\
    /* Made from driver/schema/ by `cargo xtask codegen`; do not edit. */\n";

#[derive(clap::Args)]
pub struct Args {
    /// Write nothing; fail with a list when a generated file is not what the schema says.
    #[arg(long)]
    check: bool,
}

/// Makes (or compares) every generated file.
pub fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .ok_or("no workspace above xtask")?;
    let schema = Schema::load(&root.join("driver/schema"))?;
    let mut stale = Vec::new();
    for (path, text) in outputs(root, &schema)? {
        if fs::read_to_string(root.join(&path)).is_ok_and(|old| old == text) {
            continue;
        }
        if !args.check {
            if let Some(dir) = root.join(&path).parent() {
                fs::create_dir_all(dir)?;
            }
            fs::write(root.join(&path), text)?;
        }
        stale.push(path);
    }
    for path in &stale {
        let verb = if args.check { "stale: " } else { "wrote " };
        eprintln!("{verb}{}", path.display());
    }
    if args.check && !stale.is_empty() {
        return Err("generated files differ from driver/schema; run `cargo xtask codegen`".into());
    }
    Ok(())
}

/// Path below the workspace and contents of every generated file.
fn outputs(root: &Path, schema: &Schema) -> Result<Vec<(PathBuf, String)>, Box<dyn Error>> {
    let c = |name: &str| PathBuf::from("driver/generated").join(name);
    Ok(vec![
        (
            "libscap-rs/src/schema/generated.rs".into(),
            rustfmt(root, &rust::generate(schema)?)?,
        ),
        ("include/scap.h".into(), c_headers::scap(root, schema)?),
        ("include/sinsp.h".into(), c_headers::sinsp(root)?),
        (c("events.h"), c_events::header(schema)),
        (c("events.c"), c_events::source(schema)?),
        (c("flags.h"), c_flags::header(schema)),
        (c("flags.c"), c_flags::source(schema)?),
        (c("syscalls.h"), c_syscalls::header(schema)),
        (c("syscalls.c"), c_syscalls::source(schema)),
    ])
}

/// Formats Rust text with the workspace's settings.
fn rustfmt(root: &Path, text: &str) -> Result<String, Box<dyn Error>> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(root.join("rustfmt.toml"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| {
            format!("cannot start rustfmt ({e}); install it with `rustup component add rustfmt`")
        })?;
    let mut stdin = child.stdin.take().ok_or("rustfmt has no stdin")?;
    let text = text.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output()?;
    writer.join().map_err(|_| "writing to rustfmt failed")??;
    if !output.status.success() {
        return Err("rustfmt refused the generated Rust".into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
