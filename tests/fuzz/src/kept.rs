//! The inputs worth keeping: one archive per target, and every input that was a finding.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The archive of a target.
pub fn archive(target: &str) -> PathBuf {
    folder().join("corpus").join(format!("{target}.tar.gz"))
}

/// Every input that was kept for a target, with its name.
///
/// # Errors
/// When the archive or a finding cannot be read.
pub fn inputs(target: &str) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut all = Vec::new();
    let mut archive = tar::Archive::new(GzDecoder::new(File::open(archive(target))?));
    for entry in archive.entries()? {
        let mut entry = entry?;
        let mut data = Vec::new();
        entry.read_to_end(&mut data)?;
        all.push((entry.path()?.display().to_string(), data));
    }
    let findings = folder().join("findings").join(target);
    if findings.is_dir() {
        for entry in fs::read_dir(findings)? {
            let path = entry?.path();
            all.push((path.display().to_string(), fs::read(&path)?));
        }
    }
    Ok(all)
}

/// Replaces the archive of a target by the files of a directory.
///
/// # Errors
/// When the directory cannot be read or the archive not be written.
pub fn pack(target: &str, from: &Path) -> io::Result<usize> {
    let mut names: Vec<PathBuf> = fs::read_dir(from)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<io::Result<_>>()?;
    names.sort();
    fs::create_dir_all(folder().join("corpus"))?;
    let file = File::create(archive(target))?;
    let mut builder = tar::Builder::new(GzEncoder::new(file, Compression::best()));
    builder.mode(tar::HeaderMode::Deterministic);
    for path in &names {
        let name = path.file_name().unwrap_or_default();
        builder.append_path_with_name(path, name)?;
    }
    builder.into_inner()?.finish()?;
    Ok(names.len())
}
