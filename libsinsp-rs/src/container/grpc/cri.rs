//! CRI: containers of pods, as the kubelet sees them.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::{Container, ContainerType, Mount, inspect, json, oci, probe};
use super::messages::{
    ContainerFilter, ContainerStatus, ContainerStatusRequest, ContainerStatusResponse,
    LinuxContainerResources, ListContainersRequest, ListContainersResponse, PodSandboxStatus,
    PodSandboxStatusRequest, PodSandboxStatusResponse, VersionRequest, VersionResponse,
};
use super::session::{Failure, Session};

/// Versions of the interface, the newest first; their messages agree in what is read here.
const VERSIONS: [&str; 2] = ["runtime.v1", "runtime.v1alpha2"];
/// Namespace mode of who shares that of the host.
const NODE: i32 = 2;

/// Describes the container or pod sandbox, beginning with what is known of it.
pub(super) fn describe(
    session: &mut Session,
    id: &str,
    start: Container,
) -> Result<Container, Failure> {
    for version in VERSIONS {
        let service = format!("/{version}.RuntimeService");
        let named: Result<VersionResponse, _> =
            session.call(&format!("{service}/Version"), None, VersionRequest {});
        match named {
            Ok(named) => {
                return Asked { session, service }.describe(id, start, &named.runtime_name);
            }
            Err(Failure::Unknown) => {}
            Err(e) => return Err(e),
        }
    }
    Err(Failure::Unknown)
}

struct Asked<'s> {
    session: &'s mut Session,
    service: String,
}

impl Asked<'_> {
    fn describe(mut self, id: &str, start: Container, name: &str) -> Result<Container, Failure> {
        let mut c = start;
        let question = ContainerStatusRequest {
            container_id: id.to_owned(),
            verbose: true,
        };
        let method = format!("{}/ContainerStatus", self.service);
        let answer: Result<ContainerStatusResponse, _> = self.session.call(&method, None, question);
        match answer {
            Ok(answer) => {
                let status = answer.status.ok_or(Failure::Unknown)?;
                let info = info(&answer.info);
                fill(&mut c, &status, &info);
                if let Some(sandbox) = text(&info, "/sandboxID") {
                    c.pod_sandbox_id = json::cut(sandbox);
                }
                if c.pod_sandbox_id.is_empty() {
                    c.pod_sandbox_id = self.sandbox_of(id)?;
                }
                let pod = c.pod_sandbox_id.clone();
                // A container is described even where its pod has just gone.
                match self.sandbox(&pod) {
                    Ok((status, info)) => fill_pod(&mut c, &status, &info),
                    Err(Failure::Unknown) => {}
                    Err(e) => return Err(e),
                }
            }
            Err(Failure::Unknown) => {
                let (status, info) = self.sandbox(id)?;
                fill_sandbox(&mut c, &status, &info);
                fill_pod(&mut c, &status, &info);
            }
            Err(e) => return Err(e),
        }
        c.ty = match name {
            "containerd" => ContainerType::Containerd,
            "cri-o" => ContainerType::CriO,
            _ if c.ty == ContainerType::Docker => ContainerType::Cri,
            _ => c.ty,
        };
        Ok(c)
    }

    fn sandbox(&mut self, id: &str) -> Result<(PodSandboxStatus, Value), Failure> {
        let question = PodSandboxStatusRequest {
            pod_sandbox_id: id.to_owned(),
            verbose: true,
        };
        let method = format!("{}/PodSandboxStatus", self.service);
        let answer: PodSandboxStatusResponse = self.session.call(&method, None, question)?;
        let status = answer.status.ok_or(Failure::Unknown)?;
        Ok((status, info(&answer.info)))
    }

    /// Runtimes that tell nothing beside the status still list the sandbox.
    fn sandbox_of(&mut self, id: &str) -> Result<String, Failure> {
        let question = ListContainersRequest {
            filter: Some(ContainerFilter { id: id.to_owned() }),
        };
        let method = format!("{}/ListContainers", self.service);
        let answer: ListContainersResponse = self.session.call(&method, None, question)?;
        let found = answer.containers.into_iter().find(|c| c.id == id);
        Ok(found
            .map(|c| json::cut(&c.pod_sandbox_id))
            .unwrap_or_default())
    }
}

/// What verbose answers tell beside the status: JSON under the key `info`.
fn info(info: &BTreeMap<String, String>) -> Value {
    let text = info.get("info").map(String::as_str).unwrap_or_default();
    serde_json::from_str(text).unwrap_or(Value::Null)
}

fn text<'a>(value: &'a Value, pointer: &str) -> Option<&'a str> {
    let text = value.pointer(pointer)?.as_str()?;
    (!text.is_empty()).then_some(text)
}

fn created(ns: i64) -> u64 {
    u64::try_from(ns).unwrap_or(0)
}

fn fill(c: &mut Container, status: &ContainerStatus, info: &Value) {
    c.full_id = json::cut(&status.id);
    c.created_ts = created(status.created_at);
    if let Some(metadata) = &status.metadata {
        c.name = json::cut(&metadata.name);
    }
    if let Some(spec) = info.get("runtimeSpec") {
        oci::fill(c, spec);
    }
    c.labels.extend(json::label_pairs(status.labels.clone()));
    c.mounts = status
        .mounts
        .iter()
        .take(json::MAX_ENTRIES)
        .map(mount)
        .collect();
    if let Some(limits) = status.resources.as_ref().and_then(|r| r.linux.as_ref()) {
        fill_limits(c, limits);
    }
    let privileged = [
        "/runtimeSpec/linux/security_context/privileged",
        "/config/linux/security_context/privileged",
        "/privileged",
    ];
    let told = privileged.iter().find_map(|p| info.pointer(p)?.as_bool());
    c.privileged = Some(told.unwrap_or(false));
    fill_image(c, status, info);
}

fn fill_limits(c: &mut Container, limits: &LinuxContainerResources) {
    let take = |to: &mut i64, value: i64| {
        if value > 0 {
            *to = value;
        }
    };
    take(&mut c.memory_limit, limits.memory_limit_in_bytes);
    take(&mut c.swap_limit, limits.memory_swap_limit_in_bytes);
    take(&mut c.cpu_shares, limits.cpu_shares);
    take(&mut c.cpu_quota, limits.cpu_quota);
    take(&mut c.cpu_period, limits.cpu_period);
}

fn fill_image(c: &mut Container, status: &ContainerStatus, info: &Value) {
    let is_name = |name: &&str| !name.is_empty() && !name.starts_with("sha256");
    let status_name = status.image.as_ref().map(|i| &*i.image);
    let annotations = [
        "io.kubernetes.cri.image-name",
        "io.kubernetes.cri-o.Image",
        "io.kubernetes.cri-o.ImageName",
    ];
    let annotated = |key: &&str| {
        let own = status.annotations.get(*key).map(String::as_str);
        own.or_else(|| {
            info.get("runtimeSpec")?
                .get("annotations")?
                .get(key)?
                .as_str()
        })
    };
    let reference = status.image_ref.split_once('@');
    let known = c.image.clone();
    let name = status_name
        .filter(is_name)
        .or_else(|| {
            annotations
                .iter()
                .find_map(|k| annotated(k).filter(is_name))
        })
        .or_else(|| Some(&*known).filter(is_name))
        .or(reference.map(|(name, _)| name))
        .unwrap_or_default();
    let id = text(info, "/config/image/image")
        .filter(|id| id.starts_with("sha256:"))
        .or(Some(&*status.image_id).filter(|id| !id.is_empty()))
        .or(Some(&*status.image_ref).filter(|r| r.starts_with("sha256:")))
        .unwrap_or_default();
    let known_id = c.image_id.clone();
    inspect::set_image(c, name, id);
    if c.image_id.is_empty() {
        c.image_id = known_id;
    }
    match reference {
        Some((_, digest)) => c.image_digest = json::cut(digest),
        None if status.image_ref.starts_with("sha256:") => {
            c.image_digest = json::cut(&status.image_ref);
        }
        None => {}
    }
}

fn mount(mount: &super::messages::Mount) -> Mount {
    let propagation = match mount.propagation {
        0 => "private",
        1 => "rslave",
        2 => "rshared",
        _ => "unknown",
    };
    Mount {
        source: json::cut(&mount.host_path),
        destination: json::cut(&mount.container_path),
        mode: String::new(),
        rw: !mount.readonly,
        propagation: propagation.to_owned(),
    }
}

/// The sandbox itself, as a container.
fn fill_sandbox(c: &mut Container, status: &PodSandboxStatus, info: &Value) {
    c.full_id = json::cut(&status.id);
    c.is_pod_sandbox = true;
    c.pod_sandbox_id.clone_from(&c.full_id);
    c.created_ts = created(status.created_at);
    if let Some(spec) = info.get("runtimeSpec") {
        oci::fill(c, spec);
    }
    if let Some(metadata) = &status.metadata {
        c.name = json::cut(&metadata.name);
    }
    c.labels.extend(json::label_pairs(status.labels.clone()));
    if let Some(image) = text(info, "/image") {
        let known = (c.image_id.clone(), c.image_digest.clone());
        inspect::set_image(c, image, "");
        (c.image_id, c.image_digest) = known;
    }
}

/// What a container has from its pod.
fn fill_pod(c: &mut Container, status: &PodSandboxStatus, info: &Value) {
    if let Some(metadata) = &status.metadata {
        for (key, value) in [
            ("io.kubernetes.pod.name", &metadata.name),
            ("io.kubernetes.pod.namespace", &metadata.namespace),
            ("io.kubernetes.pod.uid", &metadata.uid),
        ] {
            if !value.is_empty() {
                c.labels.insert(key.to_owned(), json::cut(value));
            }
        }
    }
    c.pod_labels = json::label_pairs(status.labels.clone()).collect();
    let address = status.network.as_ref().and_then(|n| n.ip.parse().ok());
    c.ip = address.or(c.ip);
    let namespaces = status.linux.as_ref().and_then(|l| l.namespaces.as_ref());
    if let Some(modes) = namespaces.and_then(|n| n.options.as_ref()) {
        c.host_network = Some(modes.network == NODE);
        c.host_pid = Some(modes.pid == NODE);
        c.host_ipc = Some(modes.ipc == NODE);
    }
    let of_annotation = status.annotations.get("io.kubernetes.cri-o.CNIResult");
    if let Some(result) = interfaces(info).or_else(|| of_annotation.cloned()) {
        c.cni_json = json::cut(result.trim_end_matches('\n'));
    }
    if let Some(applied) = status.annotations.get(probe::LAST_APPLIED) {
        probe::fill_from_pod(c, applied);
    }
}

/// The interfaces of the pod without those of the host's end, as compact JSON.
fn interfaces(info: &Value) -> Option<String> {
    let all = info.pointer("/cniResult/Interfaces")?.as_object()?;
    let own = all
        .iter()
        .filter(|(name, _)| *name != "lo" && !name.starts_with("veth"))
        .map(|(name, value)| {
            let mut value = value.clone();
            if let Some(keys) = value.as_object_mut() {
                keys.remove("Mac");
                keys.remove("Sandbox");
            }
            (name.clone(), value)
        });
    Some(Value::Object(own.collect()).to_string())
}
