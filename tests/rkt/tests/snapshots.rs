//! Every process of every snapshot of real pods, through the scanner and the resolution that live
//! captures use.

mod common;

use libscap_rs::proc::ProcFs;
use libscap_rs::{Error, Next, Snapshot, Source};
use libsinsp_rs::container::Containers;
use libsinsp_rs::{Inspector, Step};

use common::{Scenario, compare, scan, scenarios};

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
