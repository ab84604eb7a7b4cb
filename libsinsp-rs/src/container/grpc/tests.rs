//! CRI against a server that plays the runtime.

use std::os::unix::net::UnixListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::super::{ContainerType, Cri};
use super::messages::*;
use super::testing::{Reply, Server, claim, described};

const ID: &str = "f8ed26334d2d5203fc53c09e99c53e00027cbc1a067baaeaef1fae35f1c43af7";
const POD: &str = "0a1b26334d2d5203fc53c09e99c53e00027cbc1a067baaeaef1fae35f1c43af7";

fn strings<const N: usize>(pairs: [(&str, &str); N]) -> std::collections::BTreeMap<String, String> {
    pairs.map(|(k, v)| (k.to_owned(), v.to_owned())).into()
}

fn container(id: &str) -> Reply {
    if id != ID {
        return Err(5);
    }
    let info = format!(
        r#"{{"sandboxID": "{POD}", "privileged": true, "config": {{"image": {{"image": "sha256:17ab"}}}},
            "runtimeSpec": {{"process": {{"user": {{"uid": 101}}}}, "linux": {{"resources":
            {{"memory": {{"limit": 1048576}}, "cpu": {{"shares": 10, "quota": 5000, "period": 50000}}}}}}}}}}"#
    );
    Server::answer(&ContainerStatusResponse {
        status: Some(ContainerStatus {
            id: id.to_owned(),
            metadata: Some(ContainerMetadata {
                name: "web".to_owned(),
            }),
            created_at: 1_795_373_066_000_000_007,
            image: Some(ImageSpec {
                image: "registry.example:5000/shop/web:3.1".to_owned(),
            }),
            image_ref: "registry.example:5000/shop/web@sha256:cafe".to_owned(),
            labels: strings([("app", "web"), ("long", &"x".repeat(200))]),
            mounts: vec![Mount {
                container_path: "/etc/hosts".to_owned(),
                host_path: "/var/lib/kubelet/hosts".to_owned(),
                readonly: true,
                propagation: 1,
            }],
            ..ContainerStatus::default()
        }),
        info: strings([("info", &info)]),
    })
}

fn sandbox(id: &str) -> Reply {
    if id != POD {
        return Err(5);
    }
    let applied = r#"{"spec": {"containers": [{"name": "side"}, {"name": "web",
        "livenessProbe": {"exec": {"command": ["cat", "/alive"]}},
        "readinessProbe": {"exec": {"command": ["cat", "/ready"]}}}]}}"#;
    Server::answer(&PodSandboxStatusResponse {
        status: Some(PodSandboxStatus {
            id: id.to_owned(),
            metadata: Some(PodSandboxMetadata {
                name: "shop-0".to_owned(),
                uid: "u-1".to_owned(),
                namespace: "prod".to_owned(),
            }),
            created_at: 9,
            network: Some(PodSandboxNetworkStatus {
                ip: "10.1.2.3".to_owned(),
            }),
            linux: Some(LinuxPodSandboxStatus {
                namespaces: Some(Namespace {
                    options: Some(NamespaceOption {
                        network: 0,
                        pid: 2,
                        ipc: 0,
                    }),
                }),
            }),
            labels: strings([("tier", "front")]),
            annotations: strings([("kubectl.kubernetes.io/last-applied-configuration", applied)]),
        }),
        info: strings([(
            "info",
            r#"{"image": "pause:1", "cniResult": {"Interfaces": {"lo": {}, "veth1": {},
                "eth0": {"IPConfigs": [{"IP": "10.1.2.3"}], "Mac": "0a", "Sandbox": "/x"}}}}"#,
        )]),
    })
}

fn runtime(version: &'static str, name: &'static str) -> Server {
    Server::start(move |method, _, question| {
        let Some(method) = method.strip_prefix(&format!("/{version}.RuntimeService/")) else {
            return Err(12);
        };
        match method {
            "Version" => Server::answer(&VersionResponse {
                runtime_name: name.to_owned(),
            }),
            "ContainerStatus" => {
                let question: ContainerStatusRequest = Server::read(question);
                assert!(question.verbose);
                container(&question.container_id)
            }
            "PodSandboxStatus" => {
                sandbox(&Server::read::<PodSandboxStatusRequest>(question).pod_sandbox_id)
            }
            _ => Err(12),
        }
    })
}

#[test]
fn a_container_and_its_pod() {
    for version in ["runtime.v1", "runtime.v1alpha2"] {
        let server = runtime(version, "containerd");
        let claim = claim(&format!("/kubepods/besteffort/podu-1/{ID}"));
        let c = described(&server, &claim, None).expect("container");
        assert_eq!((c.ty, &*c.id), (ContainerType::Containerd, &ID[..12]));
        assert_eq!((&*c.full_id, &*c.name), (ID, "web"));
        assert_eq!(c.image, "registry.example:5000/shop/web:3.1");
        assert_eq!((&*c.image_id, &*c.image_tag), ("17ab", "3.1"));
        assert_eq!(c.image_digest, "sha256:cafe");
        assert_eq!(c.image_repository, "registry.example:5000/shop/web");
        assert_eq!(c.created_ts, 1_795_373_066_000_000_007);
        assert_eq!(c.pod_sandbox_id, POD);
        let label = |key: &str| c.labels.get(key).map(String::as_str);
        assert_eq!(label("io.kubernetes.pod.name"), Some("shop-0"));
        assert_eq!(label("io.kubernetes.pod.namespace"), Some("prod"));
        assert_eq!(label("io.kubernetes.pod.uid"), Some("u-1"));
        assert_eq!((label("app"), label("long")), (Some("web"), None));
        assert_eq!(c.pod_labels["tier"], "front");
        assert_eq!(c.ip, "10.1.2.3".parse().ok());
        assert_eq!((c.memory_limit, c.cpu_shares), (1 << 20, 10));
        assert_eq!((c.cpu_quota, c.cpu_period), (5000, 50000));
        assert_eq!((c.host_pid, c.host_network), (Some(true), Some(false)));
        assert_eq!((&*c.user, c.privileged), ("101", Some(true)));
        assert_eq!(c.mounts.len(), 1);
        assert_eq!(
            (c.mounts[0].rw, &*c.mounts[0].propagation),
            (false, "rslave")
        );
        assert_eq!(c.cni_json, r#"{"eth0":{"IPConfigs":[{"IP":"10.1.2.3"}]}}"#);
        assert_eq!(c.probes.len(), 2);
    }
}

#[test]
fn a_sandbox_is_a_container_as_well() {
    let server = runtime("runtime.v1", "cri-o");
    let claim = claim(&format!("/kubepods.slice/crio-{POD}.scope"));
    let c = described(&server, &claim, None).expect("sandbox");
    assert_eq!((c.ty, c.is_pod_sandbox), (ContainerType::CriO, true));
    assert_eq!((&*c.name, &*c.image), ("shop-0", "pause:1"));
    assert_eq!((&*c.pod_sandbox_id, c.created_ts), (POD, 9));
}

#[test]
fn what_nobody_knows_is_an_error() {
    let server = runtime("runtime.v1", "containerd");
    let claim = claim(&format!("/kubepods/podu-2/{}", "c".repeat(64)));
    assert!(described(&server, &claim, None).is_err());
    let damaged = Server::start(|_, _, _| Ok(vec![0xff; 40]));
    assert!(described(&damaged, &claim, None).is_err());
}

#[test]
fn a_silent_runtime_is_given_up() {
    let dir = tempfile::tempdir().expect("directory");
    let socket = dir.path().join("hung.sock");
    // Connections wait in the queue for ever.
    let _listener = UnixListener::bind(&socket).expect("bind");
    let cri = Cri {
        sockets: vec![socket],
        limit: Duration::from_millis(50),
    };
    let claim = claim(&format!("/kubepods/podu-1/{ID}"));
    assert!(super::ask("/".as_ref(), &cri, &claim, None).is_err());
}

#[test]
fn the_next_runtime_is_asked_when_one_fails() {
    static ASKED: AtomicUsize = AtomicUsize::new(0);
    let failing = Server::start(|_, _, _| {
        ASKED.fetch_add(1, Ordering::Relaxed);
        Err(14)
    });
    let server = runtime("runtime.v1", "containerd");
    let cri = Cri {
        sockets: vec![
            "/nonexistent/runtime.sock".into(),
            failing.socket.clone(),
            server.socket.clone(),
        ],
        limit: Duration::from_secs(60),
    };
    let claim = claim(&format!("/kubepods/podu-1/{ID}"));
    let c = super::ask("/".as_ref(), &cri, &claim, None).expect("container");
    assert_eq!(c.name, "web");
    assert!(ASKED.load(Ordering::Relaxed) > 0);
}
