//! checkpatch, the kernel's own checker of style, out of Debian's package of the kernel's sources.

use crate::apt::{Apt, Release};
use crate::{Cache, Error, Progress, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const PACKAGE: &str = "linux-source-6.12";
/// The script and what it reads.
const FILES: &[&str] = &[
    "scripts/checkpatch.pl",
    "scripts/spelling.txt",
    "scripts/const_structs.checkpatch",
];

/// One complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The file, relative to the driver.
    pub file: String,
    /// The kind, `LONG_LINE` or the like.
    pub kind: String,
    /// The line as checkpatch prints it.
    pub text: String,
}

/// Returns the script from the cache, fetching it the first time.
pub fn fetch(cache: &Cache, progress: Progress<'_>) -> Result<PathBuf> {
    let dir = cache.entry("checkpatch", |dir| {
        // Whoever compiled a debug kernel has the sources already.
        let sources = cache.path(format!("sources/{PACKAGE}"));
        if sources.exists() {
            return copy(&sources, dir);
        }
        progress("checkpatch: fetching the kernel's sources from Debian (about 150 MB)");
        let apt = Apt::open(cache, Release::Bookworm)?;
        let stanza = apt.show(PACKAGE)?;
        apt.unpack(&[format!("{PACKAGE}={}", stanza.version)], dir)?;
        let archive = dir.join(format!("usr/src/{PACKAGE}.tar.xz"));
        let output = Command::new("tar")
            .arg("--extract")
            .arg("--file")
            .arg(&archive)
            .args(["--strip-components=2", "--wildcards", "--directory"])
            .arg(dir)
            .args(FILES.iter().map(|file| format!("*/{file}")))
            .output()
            .map_err(Error::io("tar"))?;
        if !output.status.success() {
            return Err(Error::Program {
                program: "tar".into(),
                status: output.status,
                message: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
            });
        }
        crate::cache::remove(&dir.join("usr"))
    })?;
    Ok(dir.join("checkpatch.pl"))
}

/// Copies the script and what it reads from unpacked sources.
fn copy(sources: &Path, dir: &Path) -> Result<()> {
    for file in FILES {
        let from = sources.join(file);
        let to = dir.join(from.file_name().unwrap_or_default());
        fs::copy(&from, &to).map_err(Error::path(&from))?;
    }
    Ok(())
}

/// Runs `script` over `files` of `driver`.
pub fn run(script: &Path, driver: &Path, files: &[String]) -> Result<Vec<Complaint>> {
    let output = Command::new("perl")
        .arg(script)
        .args(["--no-tree", "--strict", "--terse", "--show-types", "--file"])
        .args(files)
        .current_dir(driver)
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()
        .map_err(|_| Error::missing("perl is missing", "install the package perl"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let complaints: Vec<Complaint> = text.lines().filter_map(parse).collect();
    // Its status is not 0 when it complains about anything: without a complaint it means that it did not work.
    if complaints.is_empty() && !output.status.success() {
        return Err(Error::Program {
            program: "checkpatch.pl".into(),
            status: output.status,
            message: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        });
    }
    Ok(complaints)
}

/// Lines are `file:line: LEVEL:KIND: message`.
fn parse(line: &str) -> Option<Complaint> {
    let (file, rest) = line.split_once(':')?;
    let (_, rest) = rest.split_once(": ")?;
    let (level, rest) = rest.split_once(':')?;
    let (kind, _) = rest.split_once(": ")?;
    ["ERROR", "WARNING", "CHECK"]
        .contains(&level)
        .then(|| Complaint {
            file: file.to_owned(),
            kind: kind.to_owned(),
            text: line.to_owned(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_in_the_cache_are_not_fetched_again() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::at(dir.path()).unwrap();
        let scripts = cache.path(format!("sources/{PACKAGE}/scripts"));
        fs::create_dir_all(&scripts).unwrap();
        for file in FILES {
            fs::write(cache.path(format!("sources/{PACKAGE}")).join(file), file).unwrap();
        }
        let script = fetch(&cache, &|text| panic!("fetches: {text}")).unwrap();
        assert_eq!(fs::read(&script).unwrap(), b"scripts/checkpatch.pl");
        assert!(script.with_file_name("const_structs.checkpatch").exists());
    }

    #[test]
    fn complaints_are_told_from_the_totals() {
        let text =
            "wrapper/fs.h:33: WARNING:LINUX_VERSION_CODE: LINUX_VERSION_CODE should be avoided";
        let complaint = parse(text).unwrap();
        assert_eq!(
            (&*complaint.file, &*complaint.kind),
            ("wrapper/fs.h", "LINUX_VERSION_CODE")
        );
        assert_eq!(
            parse("total: 0 errors, 34 warnings, 9 checks, 71 lines checked"),
            None
        );
        assert_eq!(parse(""), None);
    }
}
