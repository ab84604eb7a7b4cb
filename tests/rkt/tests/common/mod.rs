//! The snapshots, unpacked, and what is expected of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

const ARCHIVE: &[u8] = include_bytes!("../data/pods.tar.zst");

/// One scenario: the root directory of a machine.
pub struct Scenario {
    pub name: String,
    pub root: PathBuf,
    /// What is expected of the processes of pods.
    pub expected: Vec<(i64, Expected)>,
}

/// What is expected of one process.
pub struct Expected {
    pub uuid: String,
    /// Id and the rest of its container, as JSON; `None`: a process of stage1.
    pub container: Option<Value>,
}

/// All scenarios.
pub fn scenarios() -> Vec<Scenario> {
    static UNPACKED: OnceLock<TempDir> = OnceLock::new();
    let dir = UNPACKED.get_or_init(|| {
        let dir = tempfile::tempdir().expect("temporary directory");
        let plain = ruzstd::decoding::StreamingDecoder::new(ARCHIVE).expect("archive");
        tar::Archive::new(plain).unpack(dir.path()).expect("unpack");
        dir
    });
    let mut out = Vec::new();
    for guest in sorted(dir.path()) {
        for root in sorted(&guest) {
            let part = |p: &Path| p.file_name().expect("name").to_string_lossy().into_owned();
            out.push(Scenario {
                name: format!("{}/{}", part(&guest), part(&root)),
                expected: expected(&root),
                root,
            });
        }
    }
    assert_eq!(out.len(), 25, "scenarios in the archive");
    out
}

fn sorted(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).expect("directory");
    let mut paths: Vec<PathBuf> = entries.map(|e| e.expect("entry").path()).collect();
    paths.sort();
    paths
}

fn expected(root: &Path) -> Vec<(i64, Expected)> {
    let text = fs::read(root.join("expected.json")).expect("expected.json");
    let all: Value = serde_json::from_slice(&text).expect("expected.json");
    let all = all.as_object().expect("object");
    let one = |v: &Value| {
        let container = v.get("container").cloned();
        assert_eq!(v["app"].is_null(), container.is_none());
        Expected {
            uuid: v["uuid"].as_str().expect("uuid").to_owned(),
            container,
        }
    };
    all.iter()
        .map(|(pid, v)| (pid.parse().expect("pid"), one(v)))
        .collect()
}
