//! Fields of pods, tasks and probes, for a container of a recording that is described as one of a
//! pod.

use std::path::Path;

use libscap_rs::savefile::Reader;
use libsinsp_rs::container::{Container, ContainerType, Lookup, Probe, ProbeKind};
use libsinsp_rs::field::FieldRef;
use libsinsp_rs::{Inspector, Step};

const ID: &str = "b582aef5756d";
const SANDBOX: &str = "0a1b26334d2d5203fc53c09e99c53e00027cbc1a067baaeaef1fae35f1c43af7";

fn described() -> Container {
    let mut c = Container::new(ContainerType::Containerd, ID);
    c.lookup = Lookup::Done;
    c.name = "web".to_owned();
    c.pod_sandbox_id = SANDBOX.to_owned();
    for (key, value) in [
        ("io.kubernetes.pod.name", "shop-7d4b9c-x2x9z"),
        ("io.kubernetes.pod.namespace", "prod"),
        ("io.kubernetes.pod.uid", "u-1"),
    ] {
        c.labels.insert(key.to_owned(), value.to_owned());
    }
    c.env = vec!["MARATHON_APP_ID=/shop/web".to_owned()];
    c.probes = vec![Probe {
        kind: ProbeKind::Liveness,
        exe: "cat".to_owned(),
        args: vec!["/alive".to_owned()],
    }];
    c
}

/// What the runtime tells of the sandbox, which the container has no copy of.
fn sandbox() -> Container {
    let mut c = Container::new(ContainerType::Containerd, &SANDBOX[..12]);
    c.is_pod_sandbox = true;
    c.ip = "10.1.2.3".parse().ok();
    c.cni_json = "{}".to_owned();
    for (key, value) in [
        ("app.kubernetes.io/name", "shop"),
        ("io.kubernetes.hidden", "x"),
        ("flag", ""),
        ("pod-template-hash", "7d4b9c"),
    ] {
        c.pod_labels.insert(key.to_owned(), value.to_owned());
    }
    c
}

#[test]
fn a_container_of_a_pod_has_its_fields() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures/d_containers.scap.gz");
    let mut inspector = Inspector::new(Reader::open(path).expect("recording"));
    let field = |name: &str, key: Option<&str>| {
        FieldRef::new(name.as_bytes(), key.map(str::as_bytes)).expect(name)
    };
    let want = [
        (field("k8s.ns.name", None), "prod"),
        (field("k8s.pod.name", None), "shop-7d4b9c-x2x9z"),
        (field("k8s.pod.id", None), "u-1"),
        (field("k8s.pod.uid", None), "u-1"),
        (field("k8s.pod.sandbox_id", None), &SANDBOX[..12]),
        (field("k8s.pod.full_id", None), SANDBOX),
        (field("k8s.pod.label.app.kubernetes.io/name", None), "shop"),
        (field("k8s.pod.label", Some("flag")), ""),
        (field("k8s.pod.label.none", None), ""),
        (
            field("k8s.pod.labels", None),
            "app.kubernetes.io/name:shop, flag, pod-template-hash:7d4b9c",
        ),
        (field("k8s.pod.ip", None), "10.1.2.3"),
        (field("k8s.pod.cni.json", None), "{}"),
        (field("k8s.rs.name", None), "shop-7d4b9c"),
        (field("k8s.deployment.name", None), "shop"),
        (field("marathon.app.id", None), "/shop/web"),
        (field("marathon.app.name", None), "web"),
        (field("marathon.group.id", None), "/shop"),
        (field("container.liveness_probe", None), "cat /alive"),
        (field("container.readiness_probe", None), "NONE"),
        (field("static.host", None), "lab-1"),
    ];
    let nothing = ["k8s.svc.name", "mesos.task.id", "mesos.task.name"].map(|n| field(n, None));
    let count = field("util.cnt", None);
    let mut checked: i64 = 0;
    loop {
        let in_container = match inspector.next().expect("event") {
            Step::Event(e) => {
                let here = e.thread.is_some_and(|t| t.container.as_deref() == Some(ID));
                if here && e.container().is_some_and(|c| c.name == "web") {
                    for (field, text) in &want {
                        let value = field.value(&e);
                        let value = value.as_ref().and_then(|v| v.as_bytes());
                        assert_eq!(value, Some(text.as_bytes()), "{}", field.field().name);
                    }
                    for field in &nothing {
                        assert!(field.value(&e).is_none(), "{}", field.field().name);
                    }
                    checked += 1;
                    assert_eq!(count.value(&e).and_then(|v| v.as_i64()), Some(checked));
                    if checked == 3 {
                        break;
                    }
                }
                here
            }
            Step::End => break,
            _ => false,
        };
        if in_container {
            let state = inspector.state_mut();
            state.containers.insert(described());
            state.containers.insert(sandbox());
            state
                .constants
                .insert("host".to_owned(), "lab-1".to_owned());
        }
    }
    assert_eq!(checked, 3);
}

#[test]
fn a_later_event_adds_and_a_failed_one_takes_nothing() {
    let mut containers = libsinsp_rs::container::Containers::default();
    let mut c = described();
    let told = |c: &Container| c.to_json().into_bytes();
    assert!(containers.apply_json(&told(&c)).expect("JSON").is_some());
    assert!(
        containers.apply_json(&told(&c)).expect("JSON").is_none(),
        "the same again"
    );
    c.pod_labels.insert("tier".to_owned(), "front".to_owned());
    assert!(containers.apply_json(&told(&c)).expect("JSON").is_some());
    c.lookup = Lookup::Failed;
    c.name.clear();
    assert!(containers.apply_json(&told(&c)).expect("JSON").is_none());
    let known = containers.get(ID).expect("container");
    assert_eq!((&*known.name, &*known.pod_labels["tier"]), ("web", "front"));
}
