//! Every process of every snapshot of real pods, through the scanner and the resolution that live
//! captures use.

mod common;

use std::net::IpAddr;
use std::path::Path;

use libscap_rs::proc::{ProcFs, Scanner};
use libscap_rs::{Error, Next, Snapshot, Source};
use libsinsp_rs::container::{Container, ContainerType, Containers, Lookup};
use libsinsp_rs::state::State;
use libsinsp_rs::{Inspector, Step};
use serde_json::{Value, json};

use common::{Expected, Scenario, scenarios};

/// A source that only has a snapshot; its section begins when it is first read, so that the
/// inspector's container engines can be set up before.
struct Machine {
    snapshot: Snapshot,
    begun: bool,
}

impl Source for Machine {
    fn snapshot(&self) -> &Snapshot {
        static NOTHING: std::sync::OnceLock<Snapshot> = std::sync::OnceLock::new();
        if self.begun {
            &self.snapshot
        } else {
            NOTHING.get_or_init(Snapshot::default)
        }
    }

    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        if self.begun {
            return Ok(Next::End);
        }
        self.begun = true;
        Ok(Next::NewSection)
    }
}

fn inspect(snapshot: Snapshot, containers: Containers) -> Inspector {
    let mut inspector = Inspector::new(Machine {
        snapshot,
        begun: false,
    });
    inspector.state_mut().containers = containers;
    let step = inspector.next().expect("first step");
    assert!(matches!(step, Step::NewSection));
    inspector
}

fn scan(root: &Path) -> Snapshot {
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
fn compare(scenario: &Scenario, state: &State, wrong: &mut Vec<String>) -> usize {
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

fn all_right(containers: impl Fn(&Scenario) -> Containers, change: impl Fn(&mut Snapshot)) {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for scenario in scenarios() {
        let mut snapshot = scan(&scenario.root);
        change(&mut snapshot);
        let inspector = inspect(snapshot, containers(&scenario));
        seen += compare(&scenario, inspector.state(), &mut wrong);
    }
    assert!(
        wrong.is_empty(),
        "{} of {seen} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(seen > 200, "only {seen} processes of pods");
}

/// With everything `/proc` and the disk say.
#[test]
fn scanned_processes_have_their_pod_app_and_image() {
    all_right(
        |s| Containers::still(&s.root, ProcFs::saved(&s.root.join("proc"))),
        |_| {},
    );
}

/// With what the process list holds, and the disk: no mountinfo.
#[test]
fn without_mounts_cgroups_and_ancestors_give_the_same_answers() {
    all_right(
        |s| Containers::still(&s.root, ProcFs::saved(&s.root.join("no-such-proc"))),
        |_| {},
    );
}

/// As a kernel module reports cgroups: the controllers and the unified hierarchy, but not the
/// named one of systemd.
#[test]
fn the_unified_entry_replaces_the_named_hierarchy() {
    all_right(
        |s| Containers::still(&s.root, ProcFs::saved(&s.root.join("no-such-proc"))),
        |snapshot| {
            for thread in &mut snapshot.threads {
                let kept = |e: &&[u8]| !e.starts_with(b"name=");
                let entries: Vec<&[u8]> = thread.cgroups.split(|b| *b == 0).filter(kept).collect();
                thread.cgroups = entries.join(&0);
            }
        },
    );
}
