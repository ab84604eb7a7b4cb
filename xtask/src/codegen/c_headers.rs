//! The C headers of the two libraries, made by cbindgen from their `capi` modules.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use super::c_constants;
use super::schema::Schema;
use cbindgen::{Builder, Config, EnumConfig, Language, RenameRule, Style};

/// First lines of every header.
const PREFACE: &str = "/* SPDX-License-Identifier: Apache-2.0 */\n\
    /* Made from the capi module of the crate by `cargo xtask codegen`; do not edit. */";

/// What users must know before the first function.
const RULES: &str = "/*
 * Rules of this interface
 *
 * - Functions return 0 for success, positive values for ordinary conditions (timeout, end, no value) and
 *   negative values for errors. The text of the last error, one line of cause and remedy (for a wrong
 *   filter more, with a mark below the place), is kept per handle, and per thread for calls without one.
 * - Every pointer may be NULL: that is an error (or a documented default), never a crash. Any other pointer
 *   must be what its comment says, and a handle must not have been closed.
 * - What a call lends (events, texts, values) must not be freed; its comment says how long it is valid. What
 *   a call hands over has a function that frees it, named in its comment.
 * - A handle is used by one thread at a time and may move between threads; different handles may be used by
 *   different threads at the same time. A call while another one uses the handle is refused with
 *   ..._ERROR_BUSY. Functions without a handle, and those whose comment says so, may be called by any thread.
 *   Only ..._stop may be called from a signal handler.
 * - A call on one of the last 64 handles that were closed is refused with ..._ERROR_ARGUMENT.
 * - Structures that start with their size: set it to sizeof of the structure, in both directions, and what is
 *   passed in to 0 else for the defaults. They grow at the end; older programs keep working.
 * - After ..._ERROR_INTERNAL, a defect of the library, a handle refuses everything but closing.
 * - Times are in ns since the epoch, sizes in bytes. Texts are bytes as the kernel gave them, usually UTF-8.
 */";

/// `include/scap.h`.
pub fn scap(root: &Path, schema: &Schema) -> Result<String, Box<dyn Error>> {
    let text = header(root, "libscap-rs", "SCAP_RS_H", None)?;
    // In front of the functions, whose comments refer to these names.
    let (types, functions) = text
        .split_once("#ifdef __cplusplus\nextern \"C\" {")
        .ok_or("cbindgen made a header without functions")?;
    Ok(format!(
        "{types}{}\n#ifdef __cplusplus\nextern \"C\" {{{functions}",
        c_constants::all(schema)
    ))
}

/// `include/sinsp.h`, which includes `scap.h`.
pub fn sinsp(root: &Path) -> Result<String, Box<dyn Error>> {
    header(
        root,
        "libsinsp-rs",
        "SINSP_RS_H",
        Some(("libscap-rs", "scap.h")),
    )
}

fn header(
    root: &Path,
    krate: &str,
    guard: &str,
    base: Option<(&str, &str)>,
) -> Result<String, Box<dyn Error>> {
    let mut config = Config {
        language: Language::C,
        cpp_compat: true,
        include_guard: Some(guard.into()),
        style: Style::Both,
        documentation: true,
        documentation_style: cbindgen::DocumentationStyle::Doxy,
        header: Some(PREFACE.into()),
        after_includes: Some(RULES.into()),
        includes: base.iter().map(|(_, header)| header.to_string()).collect(),
        enumeration: EnumConfig {
            rename_variants: RenameRule::QualifiedScreamingSnakeCase,
            ..EnumConfig::default()
        },
        usize_is_size_t: true,
        no_includes: true,
        sys_includes: ["stdbool.h", "stddef.h", "stdint.h"]
            .map(String::from)
            .into(),
        line_length: 110,
        ..Config::default()
    };
    // No function takes or returns them: callers combine their bits, or pass any number.
    for name in ["ScapRsEventFlag", "ScapRsFeature", "ScapRsKeep"] {
        config.export.include.push(name.into());
    }
    if let Some((krate, _)) = base {
        for file in capi_files(&root.join(krate).join("src/capi"))? {
            config
                .export
                .rename
                .extend(type_names(&fs::read_to_string(&file)?));
        }
    }
    let mut builder = Builder::new();
    for file in capi_files(&root.join(krate).join("src/capi"))? {
        config
            .export
            .rename
            .extend(type_names(&fs::read_to_string(&file)?));
        builder = builder.with_src(file);
    }
    let bindings = builder.with_config(config).generate()?;
    let mut text = Vec::new();
    bindings.write(&mut text);
    // What Rust calls the safety of a function is what C calls its requirements.
    Ok(String::from_utf8(text)?
        .replace(" * # Safety\n", " * Requirements:\n")
        .replace("#include <stdint.h>\n/*", "#include <stdint.h>\n\n/*")
        .replace(".h\"\n/*", ".h\"\n\n/*"))
}

/// The files of a `capi` module in a fixed order, without `mod.rs`, which only lists them (and which
/// cbindgen would follow, so that everything came twice).
fn capi_files(dir: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "rs") && path.file_stem() != Some("mod".as_ref()) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// C names of the public types a file declares: `ScapRsEvent` becomes `scap_rs_event`.
fn type_names(rust: &str) -> Vec<(String, String)> {
    rust.lines()
        .filter_map(|line| {
            let rest = line
                .strip_prefix("pub struct ")
                .or_else(|| line.strip_prefix("pub enum "))
                .or_else(|| line.strip_prefix("pub union "))
                .or_else(|| line.strip_prefix("pub type "))?;
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
            (name.starts_with("ScapRs") || name.starts_with("SinspRs"))
                .then(|| (name.clone(), snake(&name)))
        })
        .collect()
}

fn snake(camel: &str) -> String {
    let mut out = String::new();
    for (i, c) in camel.chars().enumerate() {
        if c.is_uppercase() && i > 0 {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}
