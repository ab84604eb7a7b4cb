//! Pods of a real containerd: one from before the capture, one that starts during it, and one that
//! starts while containerd itself begins anew.

use container_suite::command::{Cleanup, run};
use container_suite::cri::{self, MEMORY, Pod};
use container_suite::image::{IMAGE, save};
use container_suite::watch::{capture, watch_until};
use libsinsp_rs::container::{Container, ContainerType};

const CONFIG: &str = r#"
version = 2
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "localhost/busybox:lab"
"#;

const PODS: [(&str, &str); 3] = [
    ("cri-a", "0b3c5d1e-aaaa-bbbb-cccc-0123456789ab"),
    ("cri-b", "1b3c5d1e-aaaa-bbbb-cccc-0123456789ab"),
    ("cri-c", "2b3c5d1e-aaaa-bbbb-cccc-0123456789ab"),
];

fn check(c: &Container, pod: &Pod, name: &str, uid: &str) {
    assert_eq!(
        (c.ty, &*c.full_id),
        (ContainerType::Containerd, &*pod.container)
    );
    assert_eq!((&*c.name, &*c.image), (name, IMAGE));
    assert_eq!(
        (&*c.image_repository, &*c.image_tag),
        ("localhost/busybox", "lab")
    );
    assert_eq!(c.image_id.len(), 64, "{c:?}");
    assert_eq!(c.pod_sandbox_id, pod.sandbox);
    let label = |key: &str| c.labels.get(key).map(String::as_str);
    assert_eq!(label("tier"), Some(name));
    assert_eq!(label("io.kubernetes.pod.name"), Some(name));
    assert_eq!(label("io.kubernetes.pod.namespace"), Some("lab"));
    assert_eq!(label("io.kubernetes.pod.uid"), Some(uid));
    assert_eq!(c.pod_labels["tier"], name);
    assert_eq!((c.memory_limit, c.cpu_shares), (MEMORY, 512));
    assert_eq!((c.host_network, c.host_pid), (Some(true), Some(false)));
    assert_eq!((c.privileged, c.is_pod_sandbox), (Some(false), false));
    assert_ne!(c.created_ts, 0);
}

#[test]
#[ignore = "needs a guest with container engines: cargo xtask test runs it"]
fn pods_of_containerd() {
    let dir = tempfile::tempdir_in("/var/tmp").expect("directory");
    std::fs::write("/etc/containerd/config.toml", CONFIG).expect("config.toml");
    run("systemctl", &["restart", "containerd.service"]);
    let saved = save(dir.path(), IMAGE);
    run(
        "ctr",
        &["--namespace", "k8s.io", "images", "import", &saved],
    );
    let mut cleanup = Cleanup::new();
    cleanup.push("systemctl", &["stop", "containerd.service"]);

    let pods = std::sync::Mutex::new(Vec::new());
    let start = |(name, uid): (&str, &str)| {
        let pod = cri::run_pod(name, uid, IMAGE);
        pods.lock().expect("pods").push(pod);
    };
    start(PODS[0]);
    let mut inspector = capture();
    let marks = PODS.map(|(name, _)| format!("/etc/mark-{name}"));
    let marks: Vec<&str> = marks.iter().map(String::as_str).collect();
    // Labels of the pod come from nowhere but CRI.
    let asked = |c: &Container| !c.pod_labels.is_empty();
    let (seen, _) = watch_until(&mut inspector, &marks, asked, 0, || {
        start(PODS[1]);
        run("systemctl", &["restart", "containerd.service"]);
        start(PODS[2]);
    });
    let pods = pods.into_inner().expect("pods");
    for ((pod, (name, uid)), mark) in pods.iter().zip(PODS).zip(&marks) {
        check(seen[*mark].only(&pod.container[..12]), pod, name, uid);
        let sandbox = inspector.state().containers.get(&pod.sandbox[..12]);
        let sandbox = sandbox.expect("sandbox");
        assert!(sandbox.is_pod_sandbox, "{sandbox:?}");
        assert_eq!(sandbox.labels["io.kubernetes.pod.uid"], uid);
    }
    for pod in &pods {
        cri::remove_pod(pod);
    }
}
