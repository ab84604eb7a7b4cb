//! Containers of Kubernetes' runtimes, containerd and CRI-O, described by their OCI bundles.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::cgroup::{components, hex_id};
use super::engine::{Claim, Facts};
use super::{Container, ContainerType, disk, inspect, json, oci};

/// Where containerd keeps the bundles of running containers; k3s has its own.
const CONTAINERD: [&str; 2] = [
    "/run/containerd/io.containerd.runtime.v2.task",
    "/run/k3s/containerd/io.containerd.runtime.v2.task",
];
const CRIO: &str = "/var/lib/containers/storage/overlay-containers";

/// How the runtimes of Kubernetes are asked: over CRI, and over containerd's own interface.
/// Without the cargo feature `cri` nobody is.
#[derive(Clone, Debug)]
pub struct Cri {
    /// Sockets, asked in this order; those that are not there are passed over. Below the root
    /// directory of the machine.
    pub sockets: Vec<PathBuf>,
    /// Time for all questions about one container to one socket.
    pub limit: Duration,
}

impl Default for Cri {
    /// Where containerd, CRI-O, k3s and Bottlerocket have them; one second.
    fn default() -> Self {
        let sockets = [
            "/run/containerd/containerd.sock",
            "/run/crio/crio.sock",
            "/run/k3s/containerd/containerd.sock",
            "/run/host-containerd/containerd.sock",
        ];
        Self {
            sockets: sockets.map(PathBuf::from).to_vec(),
            limit: Duration::from_secs(1),
        }
    }
}

/// Label with the uid of the pod.
pub(super) const POD_UID: &str = "io.kubernetes.pod.uid";

pub(super) fn claim(facts: &Facts<'_>) -> Option<Claim> {
    facts.paths.iter().find_map(|path| {
        let is = |prefix, suffix| hex_id(path, prefix, suffix);
        if let Some(id) = is("crio-", ".scope").or_else(|| is("crio-", "")) {
            return Some(Claim::hex(ContainerType::CriO, id));
        }
        let containerd = is("cri-containerd-", ".scope")
            .or_else(|| is("nerdctl-", ".scope"))
            .or_else(|| components(path).rev().find_map(after_colon));
        if let Some(id) = containerd {
            return Some(Claim::hex(ContainerType::Containerd, id));
        }
        // A bare id below kubepods: whichever runtime the kubelet drives. Kata has a sandbox's
        // machine in a directory of its own.
        let kata = is("kata_", "").or_else(|| is("kata_", ".scope"));
        let of_pod = || {
            let mut all = components(path);
            all.any(|c| c.starts_with(b"kubepods") || c == b"kata_overhead")
                .then(|| is("", ""))?
        };
        let mut claim = Claim::hex(ContainerType::Cri, kata.or_else(of_pod)?);
        claim.shared_shape = true;
        Some(claim)
    })
}

/// The uid of the pod whose cgroup is on the way: `podUID`, or `kubepods-…-podUID.slice` with `_`
/// for `-`.
pub(super) fn pod_uid(path: &[u8]) -> Option<String> {
    let mut below = components(path).skip_while(|c| !c.starts_with(b"kubepods"));
    below.find_map(|component| {
        let text = std::str::from_utf8(component).ok()?;
        let uid = match text.strip_prefix("pod") {
            Some(uid) => uid.to_owned(),
            None => {
                let unit = text.split_once(".slice")?.0;
                unit.rsplit_once("-pod")?.1.replace('_', "-")
            }
        };
        // Static pods have a hash instead of a uuid.
        let plain = |b: u8| b.is_ascii_hexdigit() || b == b'-';
        (matches!(uid.len(), 32 | 36) && uid.bytes().all(plain)).then_some(uid)
    })
}

/// `kubepods-….slice:cri-containerd:ID`.
fn after_colon(component: &[u8]) -> Option<&str> {
    let at = component
        .windows(16)
        .position(|w| w == b":cri-containerd:")?;
    super::cgroup::as_hex_id(&component[at + 16..])
}

/// Reads the bundle, of containerd or of CRI-O, whichever has the container.
pub(super) fn read_files(host_root: &Path, claim: &Claim) -> io::Result<Container> {
    let id = if claim.full_id.is_empty() {
        &claim.id
    } else {
        &claim.full_id
    };
    for base in CONTAINERD {
        for namespace in ["k8s.io", "default", "moby"] {
            let path = format!("{base}/{namespace}/{id}/config.json");
            let path = disk::on_host(host_root, Path::new(&path));
            if let Ok(bundle) = disk::read_json(&path, None) {
                return Ok(from_containerd(claim, &bundle, namespace));
            }
        }
    }
    let path = disk::on_host(host_root, Path::new(CRIO));
    let bundle = disk::read_json(&path.join(id).join("userdata/config.json"), None)?;
    Ok(from_crio(claim, &bundle))
}

fn base(claim: &Claim, ty: ContainerType, bundle: &Value) -> Container {
    let mut c = Container::new(ty, claim.id.as_str());
    c.full_id.clone_from(&claim.full_id);
    oci::fill(&mut c, bundle);
    c
}

fn annotation<'a>(bundle: &'a Value, key: &str) -> &'a str {
    bundle
        .get("annotations")
        .and_then(|a| a.get(key))
        .and_then(Value::as_str)
        .unwrap_or_default()
}

fn from_containerd(claim: &Claim, bundle: &Value, namespace: &str) -> Container {
    let ty = if namespace == "moby" {
        ContainerType::Docker
    } else {
        ContainerType::Containerd
    };
    let mut c = base(claim, ty, bundle);
    let get = |key: &str| annotation(bundle, &format!("io.kubernetes.cri.{key}"));
    c.name = json::cut(get("container-name"));
    c.is_pod_sandbox = get("container-type") == "sandbox";
    if c.name.is_empty() && c.is_pod_sandbox {
        c.name = json::cut(get("sandbox-name"));
    }
    if c.name.is_empty() {
        c.name = json::cut(annotation(bundle, "nerdctl/name"));
    }
    // Who starts a container by hand gives it its id.
    if c.name.is_empty() && super::cgroup::as_hex_id(claim.full_id.as_bytes()).is_none() {
        c.name.clone_from(&claim.full_id);
    }
    c.pod_sandbox_id = json::cut(get("sandbox-id"));
    inspect::set_image(&mut c, get("image-name"), "");
    for (label, key) in [
        ("io.kubernetes.pod.name", "sandbox-name"),
        ("io.kubernetes.pod.namespace", "sandbox-namespace"),
        (POD_UID, "sandbox-uid"),
    ] {
        if !get(key).is_empty() {
            c.labels.insert(label.to_owned(), json::cut(get(key)));
        }
    }
    c
}

fn from_crio(claim: &Claim, bundle: &Value) -> Container {
    let mut c = base(claim, ContainerType::CriO, bundle);
    c.name = json::cut(annotation(bundle, "io.kubernetes.container.name"));
    let get = |key: &str| annotation(bundle, &format!("io.kubernetes.cri-o.{key}"));
    c.is_pod_sandbox = get("ContainerType") == "sandbox";
    c.pod_sandbox_id = json::cut(get("SandboxID"));
    inspect::set_image(&mut c, get("ImageName"), get("ImageRef"));
    let labels = serde_json::from_str(get("Labels")).unwrap_or(Value::Null);
    c.labels = json::labels(&labels);
    c.ip = get("IP.0").parse().ok();
    c.cni_json = json::cut(get("CNIResult").trim_end_matches('\n'));
    c
}

#[cfg(test)]
mod tests {
    use super::super::engine::testing::{self, claim, named};
    use super::*;

    const ID: &str = "f8ed26334d2d5203fc53c09e99c53e00027cbc1a067baaeaef1fae35f1c43af7";

    #[test]
    fn the_runtime_shows_in_the_path() {
        let pod = "/kubepods.slice/kubepods-besteffort.slice/kubepods-besteffort-pod1.slice";
        for (path, ty) in [
            (
                format!("{pod}/cri-containerd-{ID}.scope"),
                ContainerType::Containerd,
            ),
            (
                format!("/system.slice/containerd.service/kubepods-pod1.slice:cri-containerd:{ID}"),
                ContainerType::Containerd,
            ),
            (format!("{pod}/crio-{ID}.scope"), ContainerType::CriO),
            (format!("{pod}/crio-{ID}"), ContainerType::CriO),
            (
                format!("/kubepods/besteffort/pod1/{ID}"),
                ContainerType::Cri,
            ),
            (format!("{pod}/docker-{ID}.scope"), ContainerType::Docker),
        ] {
            assert_eq!(
                named(&path),
                Some((ty, "f8ed26334d2d".to_owned())),
                "{path}"
            );
        }
        for path in [
            format!("{pod}/kata_{ID}"),
            format!("/kata_overhead/{ID}"),
            format!("/kubepods.slice/kata_{ID}.scope"),
        ] {
            let claim = claim(&path).expect("kata");
            assert_eq!(
                (claim.ty, &*claim.full_id),
                (ContainerType::Cri, ID),
                "{path}"
            );
        }
        assert_eq!(named(&format!("{pod}/crio-conmon-{ID}.scope")), None);
        assert_eq!(named(pod), None);
    }

    #[test]
    fn the_pod_shows_in_the_path() {
        let uid = "0b3c5d1e-aaaa-bbbb-cccc-0123456789ab";
        let escaped = uid.replace('-', "_");
        for path in [
            format!("/kubepods/besteffort/pod{uid}/{ID}"),
            format!(
                "/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod{escaped}.slice/cri-containerd-{ID}.scope"
            ),
            format!(
                "/system.slice/containerd.service/kubepods-besteffort-pod{escaped}.slice:cri-containerd:{ID}"
            ),
            format!("/kubepods.slice/kubepods-pod{escaped}.slice/docker-{ID}.scope"),
        ] {
            let claim = claim(&path).expect("claim");
            assert_eq!(claim.pod_uid.as_deref(), Some(uid), "{path}");
        }
        for path in [
            format!("/kubepods/besteffort/pod../{ID}"),
            format!("/docker/pod{uid}/{ID}"),
        ] {
            assert_eq!(claim(&path).and_then(|c| c.pod_uid), None, "{path}");
        }
    }

    #[test]
    fn bundles_describe_containers() {
        let dir = tempfile::tempdir().expect("directory");
        let claim = claim(&format!("/kubepods/besteffort/pod1/{ID}")).expect("claim");
        assert!(read_files(dir.path(), &claim).is_err());
        let write = |path: String, text: &str| {
            let path = dir.path().join(path);
            std::fs::create_dir_all(&path).expect("directory");
            std::fs::write(path.join("config.json"), text).expect("bundle");
        };
        write(
            format!("var/lib/containers/storage/overlay-containers/{ID}/userdata"),
            r#"{"annotations": {"io.kubernetes.container.name": "c", "io.kubernetes.cri-o.ImageName": "quay.io/a:1",
                "io.kubernetes.cri-o.Labels": "{\"a\":\"b\"}"}, "process": {"user": {"uid": 7}}}"#,
        );
        let c = read_files(dir.path(), &claim).expect("crio");
        assert_eq!(
            (c.ty, &*c.name, &*c.image),
            (ContainerType::CriO, "c", "quay.io/a:1")
        );
        assert_eq!((&*c.labels["a"], &*c.user), ("b", "7"));
        write(
            format!("run/containerd/io.containerd.runtime.v2.task/k8s.io/{ID}"),
            r#"{"annotations": {"io.kubernetes.cri.container-name": "web", "io.kubernetes.cri.image-name": "docker.io/library/nginx:1"},
                "mounts": [{"type": "bind", "source": "/s", "destination": "/d", "options": ["rbind", "ro"]}]}"#,
        );
        let c = read_files(dir.path(), &claim).expect("containerd");
        assert_eq!(
            (c.ty, &*c.name, &*c.image_tag),
            (ContainerType::Containerd, "web", "1")
        );
        assert!(!c.mounts[0].rw);
        write(
            "run/containerd/io.containerd.runtime.v2.task/default/by-hand".to_owned(),
            "{}",
        );
        let by_hand = testing::claim("/default/by-hand").expect("claim");
        let c = read_files(dir.path(), &by_hand).expect("bundle");
        assert_eq!((&*c.id, &*c.name), ("by-hand", "by-hand"));
    }
}
