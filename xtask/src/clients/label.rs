//! This module under other version numbers: a client made for another major version refuses it, and
//! would show nothing of layouts, ioctls and events. Built for a test guest only; the numbers in the
//! sources stay what they are.

use scap_vm::kernel::Unpacked;
use scap_vm::{Error, Progress, Result, module};
use std::fs;
use std::path::{Path, PathBuf};

/// API and schema version, as `major.minor.patch`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    api: [u32; 3],
    schema: [u32; 3],
}

impl Versions {
    /// What a module file says of itself.
    pub fn of_module(path: &Path) -> Result<Self> {
        let file = fs::read(path).map_err(Error::path(path))?;
        Self::parse(&file)
            .ok_or_else(|| Error::Guest(format!("{} names no versions", path.display())))
    }

    fn parse(file: &[u8]) -> Option<Self> {
        let value = |key: &str| {
            file.split(|&byte| byte == 0)
                .find_map(|entry| entry.strip_prefix(key.as_bytes()))
                .and_then(|value| numbers(std::str::from_utf8(value).ok()?))
        };
        Some(Self {
            api: value("api_version=")?,
            schema: value("schema_version=")?,
        })
    }

    /// The header with these versions in place of its own.
    fn put(&self, header: &str) -> Result<String> {
        let parts = ["MAJOR", "MINOR", "PATCH"];
        let mut text = header.to_owned();
        for (kind, numbers) in [("API", self.api), ("SCHEMA", self.schema)] {
            for (part, number) in parts.iter().zip(numbers) {
                text = with_define(&text, &format!("SCAP_{kind}_{part}"), number)?;
            }
        }
        Ok(text)
    }
}

fn numbers(text: &str) -> Option<[u32; 3]> {
    let numbers: Option<Vec<u32>> = text.split('.').map(|part| part.parse().ok()).collect();
    numbers?.try_into().ok()
}

/// `text` with the value of one `#define` replaced; it must be there once.
fn with_define(text: &str, name: &str, value: u32) -> Result<String> {
    let mut found = 0;
    let lines: Vec<String> = text
        .lines()
        .map(|line| {
            let mut words = line.split_whitespace();
            if (words.next(), words.next()) != (Some("#define"), Some(name)) {
                return line.to_owned();
            }
            found += 1;
            format!("#define {name}\t{value}")
        })
        .collect();
    if found != 1 {
        return Err(Error::Guest(format!(
            "uapi/scap.h defines {name} {found} times"
        )));
    }
    Ok(lines.join("\n") + "\n")
}

/// Builds the module with these versions; returns its file.
pub fn build(
    workspace: &Path,
    kernel: &Unpacked,
    versions: &Versions,
    progress: Progress<'_>,
) -> Result<PathBuf> {
    let target = workspace.join("target/clients");
    let sources = target.join("sources");
    if sources.exists() {
        fs::remove_dir_all(&sources).map_err(Error::path(&sources))?;
    }
    copy(&workspace.join("driver"), &sources)?;
    let header = sources.join("uapi/scap.h");
    let text = fs::read_to_string(&header).map_err(Error::path(&header))?;
    fs::write(&header, versions.put(&text)?).map_err(Error::path(&header))?;
    let [major, minor, patch] = versions.api;
    progress(&format!(
        "building the module as API {major}.{minor}.{patch}, for this guest only"
    ));
    Ok(module::build(&sources, kernel, &target)?.module)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).map_err(Error::path(to))?;
    for entry in fs::read_dir(from).map_err(Error::path(from))? {
        let entry = entry.map_err(Error::path(from))?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).map_err(Error::path(&target))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_a_module_and_put_into_the_header() {
        let file = b"\x7fELF\0license=GPL\0api_version=8.0.4\0x\0schema_version=4.1.0\0";
        let versions = Versions::parse(file).unwrap();
        assert_eq!((versions.api, versions.schema), ([8, 0, 4], [4, 1, 0]));
        assert_eq!(
            Versions::parse(b"\0api_version=8.0\0schema_version=1.2.3\0"),
            None
        );
        let header =
            fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../driver/uapi/scap.h"))
                .unwrap();
        let text = versions.put(&header).unwrap();
        assert!(text.contains("#define SCAP_API_MAJOR\t8\n"));
        assert!(text.contains("#define SCAP_SCHEMA_PATCH\t0\n"));
        assert_eq!(text.lines().count(), header.lines().count());
        assert!(versions.put("").is_err());
    }
}
