//! The processes of the snapshots once more, as events tell of them: clone, chroot, execve. Nothing
//! of `/proc` can be asked.

mod common;

use std::collections::BTreeSet;

use libscap_rs::event::EventBuf;
use libscap_rs::proc::ProcFs;
use libscap_rs::schema::code;
use libscap_rs::snapshot::ThreadInfo;
use libscap_rs::{Error, Event, Next, Snapshot, Source};
use libsinsp_rs::container::Containers;
use libsinsp_rs::{Inspector, Step};

use common::{Scenario, compare, scan, scenarios};

/// The host's processes are there from the start, those of pods come with events.
struct Replay {
    host: Snapshot,
    records: std::vec::IntoIter<Vec<u8>>,
    current: Vec<u8>,
    begun: bool,
}

impl Source for Replay {
    fn snapshot(&self) -> &Snapshot {
        static NOTHING: std::sync::OnceLock<Snapshot> = std::sync::OnceLock::new();
        if self.begun {
            &self.host
        } else {
            NOTHING.get_or_init(Snapshot::default)
        }
    }

    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        if !std::mem::replace(&mut self.begun, true) {
            return Ok(Next::NewSection);
        }
        let Some(record) = self.records.next() else {
            return Ok(Next::End);
        };
        self.current = record;
        Ok(Next::Event(
            Event::new(&self.current, 0, 0).expect("layout"),
        ))
    }
}

/// What a recorder leaves out of the cgroups.
#[derive(Clone, Copy)]
enum Cgroups {
    /// This project's module: the controllers, and `unified=`.
    Unified,
    /// Other modules: the controllers only.
    Controllers,
}

fn as_recorded(cgroups: &[u8], kind: Cgroups) -> Vec<u8> {
    let mut entries: Vec<&[u8]> = cgroups
        .split(|b| *b == 0)
        .filter(|e| !e.is_empty())
        .collect();
    entries.retain(|e| !e.starts_with(b"name="));
    if let Cgroups::Controllers = kind {
        let v2 = entries.iter().all(|e| e.starts_with(b"unified="));
        // Under v2 the controllers' entries are where the others miss nothing.
        let path = entries
            .pop_if(|e| e.starts_with(b"unified="))
            .map(|e| &e[8..]);
        if v2 && let Some(path) = path {
            return [b"memory=", path, b"\0pids=", path, b"\0"].concat();
        }
    }
    entries
        .iter()
        .flat_map(|e| [e, &b"\0"[..]].concat())
        .collect()
}

/// clone (the child's half), chroot where the root differs from the parent's, execve.
fn events(t: &ThreadInfo, parent: Option<&ThreadInfo>, start: u64, kind: Cgroups) -> Vec<Vec<u8>> {
    let mut out = Vec::new();
    let mut push = |buf: &mut EventBuf| {
        out.push(buf.event().expect("event").as_bytes().to_vec());
    };
    let model = parent.unwrap_or(t);
    let in_ns = if t.vpid == t.pid { 0 } else { 0x2000_0000 };
    let mut buf = EventBuf::new(code::SYSCALL_CLONE_20_X);
    buf.at(1, t.tid).int(0).str(&model.exe).bytes(&model.args);
    buf.int(t.tid).int(t.pid).int(t.ptid).str(b"").int(1024);
    buf.uint(0).uint(0).uint(0).uint(0).uint(0).str(&model.comm);
    buf.bytes(&as_recorded(&model.cgroups, kind)).uint(in_ns);
    buf.uint(0).uint(0).int(t.vtid).int(t.vpid).uint(start);
    push(&mut buf);
    if parent.is_none_or(|p| p.root != t.root) && t.root != b"/" {
        let mut buf = EventBuf::new(code::SYSCALL_CHROOT_X);
        buf.at(1, t.tid).int(0).str(&t.root);
        push(&mut buf);
    }
    let mut buf = EventBuf::new(code::SYSCALL_EXECVE_19_X);
    buf.at(1, t.tid).int(0).str(&t.exe).bytes(&t.args);
    buf.int(t.tid).int(t.pid).int(t.ptid).str(b"").uint(1024);
    buf.uint(0).uint(0).uint(0).uint(0).uint(0).str(&t.comm);
    buf.bytes(&as_recorded(&t.cgroups, kind))
        .bytes(&t.env)
        .uint(0);
    buf.int(0)
        .uint(0)
        .uint(0)
        .uint(0)
        .uint(0)
        .uint(0)
        .uint(0)
        .uint(0);
    buf.uint(0)
        .uint(0)
        .str(&t.exepath)
        .int(0)
        .uint(0)
        .str(&t.exe);
    push(&mut buf);
    out
}

/// Splits the machine into its host's processes and the events of the pods' processes.
fn replay(scenario: &Scenario, kind: Cgroups, keep: impl Fn(&ThreadInfo) -> bool) -> Replay {
    let mut host = scan(&scenario.root);
    let fs = ProcFs::saved(&scenario.root.join("proc"));
    let in_pod = |t: &ThreadInfo| scenario.expected.iter().any(|(pid, _)| *pid == t.pid);
    let (pods, rest): (Vec<_>, Vec<_>) = host.threads.drain(..).partition(in_pod);
    host.threads = rest;
    for thread in &mut host.threads {
        thread.cgroups = as_recorded(&thread.cgroups, kind);
    }
    // The start of a namespace's init, as the kernel tells it: one number per namespace.
    let mut spaces = BTreeSet::new();
    for t in &pods {
        spaces.insert(
            fs.read_link(&format!("{}/ns/pid", t.pid))
                .expect("namespace"),
        );
    }
    let mut records = Vec::new();
    for t in pods.iter().filter(|t| keep(t)) {
        let space = fs
            .read_link(&format!("{}/ns/pid", t.pid))
            .expect("namespace");
        let start = spaces.iter().position(|s| *s == space).expect("known") as u64;
        let parent = pods.iter().filter(|p| keep(p)).chain(&host.threads);
        let parent = parent.into_iter().find(|p| p.tid == t.ptid);
        records.extend(events(t, parent, (start + 1) * 1_000_000_000, kind));
    }
    Replay {
        host,
        records: records.into_iter(),
        current: Vec::new(),
        begun: false,
    }
}

fn run(source: Replay, containers: Containers) -> Inspector {
    let mut inspector = Inspector::new(source);
    inspector.state_mut().containers = containers;
    while !matches!(inspector.next().expect("event"), Step::End) {}
    inspector
}

/// On the machine of the pods: its disk can be read.
fn on_disk(scenario: &Scenario) -> Containers {
    let no_proc = ProcFs::saved(&scenario.root.join("no-such-proc"));
    Containers::still(&scenario.root, no_proc)
}

fn all_right(kind: Cgroups) {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for scenario in scenarios() {
        let inspector = run(replay(&scenario, kind, |_| true), on_disk(&scenario));
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

#[test]
fn events_with_the_unified_cgroup_name_every_process() {
    all_right(Cgroups::Unified);
}

#[test]
fn events_of_other_modules_name_every_process() {
    all_right(Cgroups::Controllers);
}

/// A file on another machine: the same ids, without what only the disk tells.
#[test]
fn offline_the_ids_are_the_same() {
    for kind in [Cgroups::Unified, Cgroups::Controllers] {
        for scenario in scenarios() {
            let inspector = run(replay(&scenario, kind, |_| true), Containers::default());
            let threads = &inspector.state().threads;
            for (pid, expected) in &scenario.expected {
                let thread = threads.get(*pid).expect("thread");
                let id = expected
                    .container
                    .as_ref()
                    .map(|c| c["id"].as_str().expect("id"));
                assert_eq!(thread.container.as_deref(), id, "{} {pid}", scenario.name);
            }
            let stray = threads
                .iter()
                .filter(|t| t.container.is_some())
                .find(|t| !scenario.expected.iter().any(|(pid, _)| *pid == t.pid));
            assert!(stray.is_none(), "{}: {stray:?}", scenario.name);
        }
    }
}

/// Processes brought in by `rkt enter` whose helper was not seen: the init of their pid namespace
/// tells the pod.
#[test]
fn entered_processes_are_told_by_their_pid_namespace() {
    let mut entered = 0;
    for scenario in scenarios() {
        let helper = |t: &ThreadInfo| t.exe.ends_with(b"/enter");
        let source = replay(&scenario, Cgroups::Unified, |t| !helper(t));
        let inspector = run(source, on_disk(&scenario));
        let threads = &inspector.state().threads;
        for (pid, expected) in &scenario.expected {
            let Some(thread) = threads.get(*pid) else {
                continue;
            };
            let id = expected
                .container
                .as_ref()
                .map(|c| c["id"].as_str().expect("id"));
            assert_eq!(thread.container.as_deref(), id, "{} {pid}", scenario.name);
            let root = threads.root(thread);
            entered += usize::from(root.starts_with(b"/opt/stage2/"));
        }
    }
    assert!(entered > 4, "only {entered} entered processes");
}
