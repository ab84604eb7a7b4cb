//! The snapshots, unpacked, and what is expected of them.

use std::fs;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use libscap_rs::Snapshot;
use libscap_rs::proc::{ProcFs, Scanner};
use libsinsp_rs::container::{Container, ContainerType, Lookup};
use libsinsp_rs::state::State;
use serde_json::{Value, json};
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

/// The process list of a machine.
pub fn scan(root: &Path) -> Snapshot {
    Scanner::with_procfs(ProcFs::saved(&root.join("proc")))
        .scan()
        .expect("scan")
}

/// What the container table says, in the words of `expected.json`.
fn described(c: &Container) -> Value {
    assert_eq!(c.ty, ContainerType::Rkt);
    let mut out = json!({"type": "rkt", "id": &*c.id, "name": c.name, "image": c.image,
        "image_id": c.image_id, "labels": c.labels});
    if let Some(ip) = c.ip {
        out["ip"] = json!(ip.to_string());
    }
    if !c.port_mappings.is_empty() {
        let ports = c.port_mappings.iter().map(|p| {
            assert_eq!(p.host_ip, IpAddr::from([0, 0, 0, 0]));
            json!({"container_port": p.container_port, "host_port": p.host_port})
        });
        out["port_mappings"] = ports.collect();
    }
    out
}

/// Compares every process of a scenario; returns how many processes of pods there were.
pub fn compare(scenario: &Scenario, state: &State, wrong: &mut Vec<String>) -> usize {
    let mut seen = 0;
    for thread in state.threads.iter() {
        let expected = scenario.expected.iter().find(|(pid, _)| *pid == thread.pid);
        let uuid = expected.map(|(_, e): &(i64, Expected)| e.uuid.as_str());
        let container = expected.and_then(|(_, e)| e.container.as_ref());
        seen += usize::from(expected.is_some());
        let found = thread.container.as_deref().map(|id| {
            let container = state.containers.get(id).expect("container of a thread");
            assert_eq!(container.lookup, Lookup::Done);
            described(container)
        });
        if thread.pod.as_deref() != uuid || found.as_ref() != container {
            wrong.push(format!(
                "{} process {} ({}): pod {:?} container {found:?}, expected {uuid:?} {container:?}",
                scenario.name,
                thread.tid,
                String::from_utf8_lossy(&thread.comm),
                thread.pod,
            ));
        }
    }
    assert_eq!(
        seen,
        scenario.expected.len(),
        "{}: processes missing",
        scenario.name
    );
    seen
}
