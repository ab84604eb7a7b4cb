//! The kernel's own checkers over the module: checkpatch and sparse.

use super::Context;
use crate::workspace;
use scap_vm::checkpatch::{self, Complaint};
use scap_vm::kernel::Kernel;
use scap_vm::sparse::Sparse;
use scap_vm::{Error, Result, module};
use std::fs;
use std::path::Path;

/// Folders of the module with C.
const FOLDERS: &[&str] = &["collect", "core", "generated", "uapi", "wrapper"];
/// What stays as it is, with reasons.
const IGNORED: &str = "checkpatch.ignore";

/// sparse over every file, against the headers of `kernel`.
pub fn sparse(context: &Context, kernel: &'static Kernel) -> Result<()> {
    let host = context.guests()?;
    let root = workspace::root();
    let sparse = Sparse::fetch(&host.cache, &|text| context.line(text))?;
    let unpacked = kernel.fetch(&host.cache, &|text| context.line(text))?;
    let (driver, target) = (root.join("driver"), root.join("target"));
    let complaints = module::check(&driver, &unpacked, &target, &sparse)?;
    refuse(context, "sparse", &complaints)
}

/// checkpatch over every file.
pub fn checkpatch(context: &Context) -> Result<()> {
    let driver = workspace::root().join("driver");
    let script = checkpatch::fetch(&context.guests()?.cache, &|text| context.line(text))?;
    let complaints = checkpatch::run(&script, &driver, &files(&driver)?)?;
    let list = driver.join(IGNORED);
    let text = fs::read_to_string(&list).map_err(Error::path(&list))?;
    let ignored = parse(&text)?;
    let mut rest: Vec<String> = complaints
        .iter()
        .filter(|complaint| !ignored.iter().any(|entry| entry.covers(complaint)))
        .map(|complaint| complaint.text.clone())
        .collect();
    rest.extend(
        ignored
            .iter()
            .filter(|entry| !complaints.iter().any(|complaint| entry.covers(complaint)))
            .map(|entry| {
                format!(
                    "{IGNORED}: nothing in {} is {} any more",
                    entry.files, entry.kind
                )
            }),
    );
    refuse(context, "checkpatch", &rest)
}

fn refuse(context: &Context, checker: &str, complaints: &[String]) -> Result<()> {
    let Some(first) = complaints.first() else {
        return Ok(());
    };
    complaints.iter().for_each(|text| context.line(text));
    Err(Error::Guest(format!(
        "{} complaints of {checker}, the first: {first}",
        complaints.len()
    )))
}

/// Every C file, relative to the driver.
fn files(driver: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for folder in FOLDERS {
        let dir = driver.join(folder);
        for entry in fs::read_dir(&dir).map_err(Error::path(&dir))?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            // Builds in place leave generated sources behind.
            let source = name.ends_with(".h") || name.ends_with(".c") && !name.ends_with(".mod.c");
            if source {
                files.push(format!("{folder}/{name}"));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// A kind of complaint that is accepted in some files.
#[derive(Debug, PartialEq, Eq)]
struct Accepted {
    kind: String,
    files: String,
}

impl Accepted {
    fn covers(&self, complaint: &Complaint) -> bool {
        complaint.kind == self.kind && complaint.file.starts_with(&self.files)
    }
}

/// Lines are kind, start of the file's path, and reason.
fn parse(text: &str) -> Result<Vec<Accepted>> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let mut words = line.split_whitespace();
            match (words.next(), words.next(), words.next()) {
                (Some(kind), Some(files), Some(_)) => Ok(Accepted {
                    kind: kind.to_owned(),
                    files: files.to_owned(),
                }),
                _ => Err(Error::Usage(format!(
                    "{IGNORED}: {line:?} needs a kind, files and a reason"
                ))),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepted_kinds_hold_where_they_say() {
        let list = parse("# x\n\nLONG_LINE  core/ring.c  a table\n").unwrap();
        let complaint = |file: &str, kind: &str| Complaint {
            file: file.into(),
            kind: kind.into(),
            text: String::new(),
        };
        assert!(list[0].covers(&complaint("core/ring.c", "LONG_LINE")));
        assert!(!list[0].covers(&complaint("core/offer.c", "LONG_LINE")));
        assert!(!list[0].covers(&complaint("core/ring.c", "SPACING")));
    }

    #[test]
    fn an_accepted_kind_needs_a_reason() {
        assert!(parse("LONG_LINE core/\n").is_err());
    }

    #[test]
    fn every_folder_of_the_module_is_looked_at() {
        let files = files(&workspace::root().join("driver")).unwrap();
        for wanted in [
            "core/ring.c",
            "wrapper/fs.h",
            "generated/events.c",
            "uapi/scap.h",
        ] {
            assert!(files.iter().any(|file| file == wanted), "{wanted}");
        }
    }
}
