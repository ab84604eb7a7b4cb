//! Recordings of real containers: what their events and process lists say, offline.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use libscap_rs::savefile::Reader;
use libsinsp_rs::container::{Container, ContainerType};
use libsinsp_rs::{Enriched, Inspector, Step};

/// Reads a whole recording; returns its final state's containers by id.
fn read(name: &str, mut each: impl FnMut(&Enriched<'_>)) -> BTreeMap<String, Container> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../captures")
        .join(name);
    let reader = Reader::open(path).expect("the recording is there");
    let mut inspector = Inspector::new(reader);
    loop {
        match inspector.next().expect("the recording is whole") {
            Step::Event(event) => each(&event),
            Step::End => break,
            _ => {}
        }
    }
    let containers = inspector.state().containers.iter();
    containers.map(|c| (c.id.to_string(), c.clone())).collect()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

const POD: &str = "0b092d55-6148-4062-a528-44c9a5b7ae3f";
const FLY: &str = "a9fe4541-de1b-4b6a-b211-8147196c5bf8";

#[test]
fn rkt_pods_start_serve_and_are_entered() {
    let mut seen: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut stage1 = BTreeSet::new();
    let containers = read("rkt_live.scap.gz", |event| {
        let Some(thread) = event.thread.filter(|t| t.pid > 0) else {
            return;
        };
        match (&thread.container, &thread.pod) {
            (Some(id), pod) => {
                assert_eq!(pod.as_deref(), id.split(':').next());
                let names = seen.entry(id.to_string()).or_default();
                names.insert(text(&thread.comm));
            }
            (None, Some(pod)) => {
                assert_eq!(&**pod, POD);
                stage1.insert(text(&thread.comm));
            }
            (None, None) => {}
        }
    });
    let set = |names: &[&str]| {
        names
            .iter()
            .map(|n| (*n).to_owned())
            .collect::<BTreeSet<_>>()
    };
    let ids = [
        format!("{POD}:front"),
        format!("{POD}:side-car"),
        format!("{FLY}:web"),
    ];
    let want = [
        set(&["sh", "sleep", "busybox"]),
        set(&["sleep"]),
        set(&["sh", "sleep", "busybox"]),
    ];
    assert_eq!(seen, ids.iter().cloned().zip(want).collect());
    // The pod's own systemd and its helpers, and what brings processes in, are no apps.
    for name in [
        "systemd",
        "systemd-journal",
        "prepare-app",
        "enter",
        "enterexec",
    ] {
        assert!(stage1.contains(name), "{name} is not among {stage1:?}");
    }
    let names = ["front", "side-car", "web"];
    let images = [
        "example.com/lab/web:1.2.3",
        "example.com/lab/side-car:0.9",
        "example.com/lab/web:1.2.3",
    ];
    for ((id, name), image) in ids.iter().zip(names).zip(images) {
        let c = &containers[id];
        assert_eq!(
            (c.ty, &*c.name, &*c.image),
            (ContainerType::Rkt, name, image)
        );
        assert_eq!(c.labels["os"], "linux");
    }
    assert_eq!(containers.len(), 3, "{:?}", containers.keys());
}

/// Full id of a recorded container, its name and its image.
const ENGINES: [(ContainerType, &str, &str, &str); 6] = [
    (
        ContainerType::Docker,
        "docker-b582aef5756d174f8e0d91136c24d99e24e8b5f687e0bdf5ab0f74f485814b52.scope",
        "b582aef5756d",
        "client1",
    ),
    (
        ContainerType::Docker,
        "docker-4c55d3cd5b5ccdddbf3bec9d85ba21f8df9b6031c982bb7e51f6aad7617bfb5e.scope",
        "4c55d3cd5b5c",
        "web",
    ),
    (
        ContainerType::Docker,
        "docker-62bc48948fe050d58e79000ee453c0fd01ce28e96870d9b08ec1dfc7254c4888.scope",
        "62bc48948fe0",
        "priv",
    ),
    (
        ContainerType::Podman,
        "libpod-f8ed26334d2d5203fc53c09e99c53e00027cbc1a067baaeaef1fae35f1c43af7.scope",
        "f8ed26334d2d",
        "",
    ),
    (ContainerType::Lxc, "lxc.payload.lxc1", "lxc1", "lxc1"),
    (ContainerType::Nspawn, "nsp1.scope/payload", "nsp1", "nsp1"),
];

#[test]
fn processes_of_every_engine_are_in_their_containers() {
    let mut events: BTreeMap<String, u64> = BTreeMap::new();
    let containers = read("d_containers.scap.gz", |event| {
        let Some(thread) = event.thread.filter(|t| t.pid > 0) else {
            return;
        };
        let cgroups = text(&thread.cgroups);
        let engine = ENGINES
            .iter()
            .find(|(_, cgroup, ..)| cgroups.contains(cgroup));
        let found = thread.container.as_deref();
        assert_eq!(
            found,
            engine.map(|(_, _, id, _)| *id),
            "{} {cgroups}",
            text(&thread.comm)
        );
        if let Some(id) = found {
            *events.entry(id.to_owned()).or_default() += 1;
        }
    });
    for (ty, _, id, name) in ENGINES {
        let c = &containers[id];
        assert_eq!((c.ty, &*c.name), (ty, name));
        assert!(events[id] > 1000, "{id}: {} events", events[id]);
        let docker = ty == ContainerType::Docker;
        assert_eq!(c.image, if docker { "busybox:lab" } else { "" });
        assert_eq!(c.full_id.len(), if docker { 64 } else { c.full_id.len() });
    }
    let web = &containers["4c55d3cd5b5c"];
    assert_eq!(web.ip, "172.17.0.2".parse().ok());
    assert_eq!(web.port_mappings[0].host_port, 8081);
    assert_eq!(web.labels["app"], "web");
    assert_eq!(containers["62bc48948fe0"].privileged, Some(true));
}
