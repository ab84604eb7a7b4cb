//! Containers: who runs in which, and what the container is.

mod apptainer;
mod bpm;
mod cgroup;
mod containerd;
mod cri;
mod disk;
mod docker;
mod engine;
pub mod event;
#[cfg(feature = "cri")]
mod grpc;
mod image;
mod inspect;
mod json;
mod libvirt_lxc;
mod lookup;
mod lxc;
mod mesos;
mod nspawn;
mod oci;
mod place_rkt;
mod podman;
mod probe;
mod resolve;
mod rkt;
mod socket;

use std::collections::{BTreeMap, VecDeque};
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use libscap_rs::proc::ProcFs;
use rustc_hash::FxHashMap;

use crate::state::Text;

pub use cri::Cri;
pub use image::{ImageRef, split as split_image};
pub use json::JsonError;
pub use probe::{Probe, ProbeKind};

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
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Labels of the pod, values of at most 100 bytes.
    pub pod_labels: BTreeMap<String, String>,
    /// Health checks; empty when there are none.
    pub probes: Vec<Probe>,
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
            pod_labels: BTreeMap::new(),
            probes: Vec::new(),
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

/// Where the description of a container may come from.
#[derive(Default)]
enum Access {
    /// Nowhere: only container events of the stream.
    #[default]
    Offline,
    /// Files below this root directory, read where they are needed.
    Sync(PathBuf),
    /// Files and sockets of this machine, read by worker threads.
    Live(Box<lookup::Lookups>),
}

/// How long an event may be held back for the description of its container.
pub const PATIENCE: Duration = Duration::from_millis(100);

/// A lookup that failed is tried again when its container is seen after this time.
const RETRY_AFTER: Duration = Duration::from_secs(30);

/// New containers that are worth a purge at any time.
const CROWD: usize = 4096;

/// The container table and the engines that fill it.
///
/// The default knows only what the stream says, which is right for capture files; a running
/// machine needs [`Containers::live`].
#[derive(Default)]
pub struct Containers {
    containers: FxHashMap<Arc<str>, Container>,
    access: Access,
    procfs: Option<ProcFs>,
    rkt: rkt::Rkt,
    claims: FxHashMap<Text, Option<engine::Claim>>,
    completed: VecDeque<Arc<str>>,
    failures: FxHashMap<Arc<str>, Instant>,
    scanning: bool,
    /// Containers left by the last purge.
    kept: usize,
    /// Containers whose description came, when somebody wants to know.
    log: Option<Vec<Arc<str>>>,
}

impl Containers {
    /// For the running machine whose root directory is `host_root` (`/` unless the machine is
    /// seen from inside a container).
    ///
    /// Files and sockets of container runtimes are read by worker threads. A new container may
    /// hold its first event back for at most `patience` ([`PATIENCE`] is a good value) until its
    /// files are read; when they take longer, events go on without its description until it is
    /// there, and nobody waits for a while.
    pub fn live(host_root: &Path, patience: Duration, cri: Cri) -> Self {
        Self {
            access: Access::Live(Box::new(lookup::Lookups::new(
                host_root.to_owned(),
                cri,
                patience,
            ))),
            procfs: Some(ProcFs::live(host_root)),
            ..Self::default()
        }
    }

    /// For a machine that stands still: files below `host_root` are read in the calling thread,
    /// sockets are left alone. `procfs` is the `/proc` of that machine or a copy of one.
    pub fn still(host_root: &Path, procfs: ProcFs) -> Self {
        Self {
            access: Access::Sync(host_root.to_owned()),
            procfs: Some(procfs),
            ..Self::default()
        }
    }

    /// The container with this id.
    pub fn get(&self, id: &str) -> Option<&Container> {
        self.containers.get(id)
    }

    /// All containers, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = &Container> {
        self.containers.values()
    }

    /// True when so many came since the last [`Containers::purge`] that another one is due: who
    /// may make cgroups can make names of containers without end.
    pub(crate) fn is_crowded(&self) -> bool {
        self.containers.len() > 2 * self.kept + CROWD
    }

    /// Adds or replaces a container.
    pub fn insert(&mut self, container: Container) {
        self.containers.insert(container.id.clone(), container);
    }

    /// Takes over the JSON of a container event. `Ok(None)`: nothing new, because the container was
    /// already known or its recorder failed to learn about it. What a file says later adds to what
    /// it said first: a runtime may answer after the files were read.
    pub fn apply_json(&mut self, json: &[u8]) -> Result<Option<Arc<str>>, JsonError> {
        let container = Container::from_json(json)?;
        let id = container.id.clone();
        let known = self.containers.get(&id);
        let done = container.lookup == Lookup::Done;
        if let Some(known) = known.filter(|c| c.lookup == Lookup::Done) {
            let offline = matches!(self.access, Access::Offline);
            if !offline || !done || *known == container {
                return Ok(None);
            }
        }
        // A failed lookup must not hide what was found without it.
        if done || known.is_none() {
            self.containers.insert(id.clone(), container);
        }
        if done {
            self.log_new(&id);
        }
        Ok(done.then_some(id))
    }

    /// Begins or ends the log of [`Self::take_log`].
    pub(crate) fn keep_log(&mut self, keep: bool) {
        self.log = keep.then(Vec::new);
    }

    /// Containers whose description came, or could not be had, since the last call.
    pub(crate) fn take_log(&mut self) -> Vec<Arc<str>> {
        match &mut self.log {
            Some(log) if !log.is_empty() => std::mem::take(log),
            _ => Vec::new(),
        }
    }

    fn log_new(&mut self, id: &Arc<str>) {
        if let Some(log) = self.log.as_mut().filter(|_| !self.scanning) {
            log.push(id.clone());
        }
    }

    /// The next container whose description became complete since the start, for a container
    /// event ([`event::record`]). Containers of the initial scan are not among them, those of
    /// container events neither.
    #[inline]
    pub fn take_new(&mut self) -> Option<Arc<str>> {
        self.completed.pop_front()
    }

    /// True when [`Self::take_new`] has one.
    #[inline]
    pub(crate) fn has_new(&self) -> bool {
        !self.completed.is_empty()
    }

    fn complete(&mut self, mut container: Container) {
        if container.lookup == Lookup::Started {
            container.lookup = Lookup::Done;
        }
        let id = container.id.clone();
        self.failures.remove(&id);
        let done = container.lookup == Lookup::Done;
        if let Some(known) = self.containers.get(&id) {
            if *known == container {
                return;
            }
            if let Some(uid) = known.labels.get(cri::POD_UID) {
                let label = container.labels.entry(cri::POD_UID.to_owned());
                label.or_insert_with(|| uid.clone());
            }
        }
        let before = self.containers.insert(id.clone(), container);
        if done && before.is_none_or(|c| c.lookup != Lookup::Done) {
            self.log_new(&id);
        }
        if done && !self.scanning && !matches!(self.access, Access::Offline) {
            self.completed.push_back(id);
        }
    }

    fn fail(&mut self, id: &Arc<str>) {
        if let Some(container) = self.containers.get_mut(id) {
            let first = std::mem::replace(&mut container.lookup, Lookup::Failed);
            if first == Lookup::Started {
                log::warn!("container {id}: its runtime does not describe it");
                self.log_new(id);
            }
            if matches!(self.access, Access::Live(_)) {
                self.failures.insert(id.clone(), Instant::now());
            }
        }
    }

    /// True once a while for a container whose lookup failed.
    fn may_retry(&mut self, id: &Arc<str>) -> bool {
        let now = Instant::now();
        match self.failures.get_mut(id) {
            Some(last) if now.duration_since(*last) < RETRY_AFTER => false,
            Some(last) => {
                *last = now;
                true
            }
            None => {
                self.failures.insert(id.clone(), now);
                false
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::ThreadTable;

    #[test]
    fn a_crowd_is_purged() {
        let mut containers = Containers::default();
        for n in 0..=CROWD {
            assert!(!containers.is_crowded(), "{n}");
            containers.insert(Container::new(ContainerType::Lxc, n.to_string()));
        }
        assert!(containers.is_crowded());
        containers.purge(&ThreadTable::default());
        assert_eq!(containers.iter().count(), 0);
        assert!(!containers.is_crowded());
    }
}
