//! Containers as they are now.

use std::ffi::c_char;
use std::net::IpAddr;

use libscap_rs::capi::{
    Failure, Outcome, ScapRsAddress, ScapRsBytes, ScapRsResult, Structure, fill_structure, out_arg,
    text_arg,
};

use super::SinspRs;
use super::handle::{Open, call};
use super::state::put_made;
use crate::container::{Container, ContainerType, Lookup};

/// Who runs a container.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SinspRsContainerKind {
    /// docker.
    Docker = 0,
    /// lxc.
    Lxc = 1,
    /// libvirt's lxc.
    LibvirtLxc = 2,
    /// Mesos.
    Mesos = 3,
    /// An app of a rkt pod.
    Rkt = 4,
    /// Told by a plugin.
    Custom = 5,
    /// A CRI runtime.
    Cri = 6,
    /// containerd.
    Containerd = 7,
    /// CRI-O.
    CriO = 8,
    /// bpm.
    Bpm = 9,
    /// Told by an option.
    Static = 10,
    /// podman.
    Podman = 11,
    /// systemd-nspawn.
    Nspawn = 12,
    /// Not known.
    Unknown = 65535,
}

/// How far a container is known.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SinspRsLookup {
    /// Its runtime is being asked.
    Started = 0,
    /// Completely.
    Done = 1,
    /// The runtime did not answer, or does not know it.
    Failed = 2,
}

/// A container. Set `size` to `sizeof(sinsp_rs_container)`. Texts are empty when unknown.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SinspRsContainer {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Id as users know it: 12 hex digits, or `UUID:APP` for rkt. Lent, like all texts here.
    pub id: ScapRsBytes,
    /// The full id, where the runtime has a longer one.
    pub full_id: ScapRsBytes,
    /// Name.
    pub name: ScapRsBytes,
    /// Image as the runtime names it, with tag or version.
    pub image: ScapRsBytes,
    /// Id of the image.
    pub image_id: ScapRsBytes,
    /// Image without tag.
    pub image_repository: ScapRsBytes,
    /// Tag of the image.
    pub image_tag: ScapRsBytes,
    /// Digest of the image.
    pub image_digest: ScapRsBytes,
    /// User it was asked to run as.
    pub user: ScapRsBytes,
    /// Sandbox of a Kubernetes container.
    pub pod_sandbox_id: ScapRsBytes,
    /// Result of the network plug-in (JSON).
    pub cni_json: ScapRsBytes,
    /// Number of labels, for `sinsp_rs_container_label`.
    pub labels: usize,
    /// Number of entries of the environment, for `sinsp_rs_container_env`.
    pub env: usize,
    /// Number of mounts, for `sinsp_rs_container_mount`.
    pub mounts: usize,
    /// Number of published ports, for `sinsp_rs_container_port`.
    pub ports: usize,
    /// Who runs it.
    pub kind: SinspRsContainerKind,
    /// How far it is known.
    pub lookup: SinspRsLookup,
    /// Creation, ns since the epoch; 0 unknown.
    pub created_ts: u64,
    /// Memory limit in bytes, 0 none.
    pub memory_limit: i64,
    /// Swap limit in bytes, 0 none.
    pub swap_limit: i64,
    /// CPU shares.
    pub cpu_shares: i64,
    /// CPU quota, µs per period; 0 none.
    pub cpu_quota: i64,
    /// CPU period, µs.
    pub cpu_period: i64,
    /// Its address, `len` 0 when unknown or shared with the host.
    pub address: ScapRsAddress,
    /// 1: runs with all privileges, 0: not, -1: unknown.
    pub privileged: i8,
    /// 1: shares the pid namespace of the host, 0: not, -1: unknown.
    pub host_pid: i8,
    /// 1: shares the network of the host, 0: not, -1: unknown.
    pub host_network: i8,
    /// 1: shares the ipc namespace of the host, 0: not, -1: unknown.
    pub host_ipc: i8,
    /// 1: a pod sandbox.
    pub is_pod_sandbox: u8,
}

// SAFETY: repr(C), size first, numbers and pointers; 0 is one of each kind.
unsafe impl Structure for SinspRsContainer {
    const NAME: &'static str = "sinsp_rs_container";
}

/// A mount of a container. Set `size` to `sizeof(sinsp_rs_mount)`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SinspRsMount {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// What is mounted. Lent, like all texts here.
    pub source: ScapRsBytes,
    /// Where.
    pub destination: ScapRsBytes,
    /// Mode.
    pub mode: ScapRsBytes,
    /// Propagation.
    pub propagation: ScapRsBytes,
    /// 1: may be written.
    pub rw: u8,
}

// SAFETY: repr(C), size first, numbers and pointers.
unsafe impl Structure for SinspRsMount {
    const NAME: &'static str = "sinsp_rs_mount";
}

/// A published port of a container. Set `size` to `sizeof(sinsp_rs_port)`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SinspRsPort {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Address of the host; all zeros: every one.
    pub host_address: ScapRsAddress,
    /// Port of the host.
    pub host_port: u16,
    /// Port of the container.
    pub container_port: u16,
}

// SAFETY: repr(C), size first, numbers.
unsafe impl Structure for SinspRsPort {
    const NAME: &'static str = "sinsp_rs_port";
}

fn maybe(flag: Option<bool>) -> i8 {
    flag.map_or(-1, i8::from)
}

/// A container as C sees it.
pub(super) fn container_of(c: &Container) -> SinspRsContainer {
    use ContainerType as T;
    use SinspRsContainerKind as C;
    let text = |text: &str| text.as_bytes().into();
    SinspRsContainer {
        size: size_of::<SinspRsContainer>(),
        id: text(&c.id),
        full_id: text(&c.full_id),
        name: text(&c.name),
        image: text(&c.image),
        image_id: text(&c.image_id),
        image_repository: text(&c.image_repository),
        image_tag: text(&c.image_tag),
        image_digest: text(&c.image_digest),
        user: text(&c.user),
        pod_sandbox_id: text(&c.pod_sandbox_id),
        cni_json: text(&c.cni_json),
        labels: c.labels.len(),
        env: c.env.len(),
        mounts: c.mounts.len(),
        ports: c.port_mappings.len(),
        kind: match c.ty {
            T::Docker => C::Docker,
            T::Lxc => C::Lxc,
            T::LibvirtLxc => C::LibvirtLxc,
            T::Mesos => C::Mesos,
            T::Rkt => C::Rkt,
            T::Custom => C::Custom,
            T::Cri => C::Cri,
            T::Containerd => C::Containerd,
            T::CriO => C::CriO,
            T::Bpm => C::Bpm,
            T::Static => C::Static,
            T::Podman => C::Podman,
            T::Nspawn => C::Nspawn,
            T::Unknown => C::Unknown,
        },
        lookup: match c.lookup {
            Lookup::Started => SinspRsLookup::Started,
            Lookup::Done => SinspRsLookup::Done,
            Lookup::Failed => SinspRsLookup::Failed,
        },
        created_ts: c.created_ts,
        memory_limit: c.memory_limit,
        swap_limit: c.swap_limit,
        cpu_shares: c.cpu_shares,
        cpu_quota: c.cpu_quota,
        cpu_period: c.cpu_period,
        address: c
            .ip
            .filter(|ip: &IpAddr| !ip.is_unspecified())
            .map_or_else(ScapRsAddress::default, ScapRsAddress::from),
        privileged: maybe(c.privileged),
        host_pid: maybe(c.host_pid),
        host_network: maybe(c.host_network),
        host_ipc: maybe(c.host_ipc),
        is_pod_sandbox: c.is_pod_sandbox.into(),
    }
}

/// Fills `*container` with the container `id`. `SCAP_RS_RESULT_NO_VALUE` when it is not known. What it
/// lends is valid as for `sinsp_rs_get_thread`.
///
/// # Safety
/// `handle` must be NULL or open; `id` NULL or NUL-terminated; `container` NULL or writable, with its
/// size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_get_container(
    handle: *const SinspRs,
    id: *const c_char,
    container: *mut SinspRsContainer,
) -> ScapRsResult {
    let body = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        let id = unsafe { text_arg(id, "id") }?;
        let found = open.inspector.state().containers.get(id);
        // SAFETY: by contract of the caller.
        unsafe { put_made(found.map(container_of), container) }
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, body) }
}

/// Sets `*key` and `*value` to label `index` of container `id`, in order of the keys.
/// `SCAP_RS_RESULT_NO_VALUE` behind the last one, and when the container is not known. What it lends is
/// valid as for `sinsp_rs_get_thread`.
///
/// # Safety
/// `handle` must be NULL or open; `id` NULL or NUL-terminated; `key` and `value` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_container_label(
    handle: *const SinspRs,
    id: *const c_char,
    index: usize,
    key: *mut ScapRsBytes,
    value: *mut ScapRsBytes,
) -> ScapRsResult {
    let body = |c: &Container| {
        // SAFETY: by contract of the caller.
        let (to_key, to_value) = unsafe { (out_arg(key, "key")?, out_arg(value, "value")?) };
        let Some((key, value)) = c.labels.iter().nth(index) else {
            return Ok(ScapRsResult::NoValue);
        };
        *to_key = key.as_bytes().into();
        *to_value = value.as_bytes().into();
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { with_container(handle, id, body) }
}

/// Sets `*entry` to entry `index` of the environment of container `id`, as far as captures keep it. As
/// `sinsp_rs_container_label` else.
///
/// # Safety
/// `handle` must be NULL or open; `id` NULL or NUL-terminated; `entry` NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_container_env(
    handle: *const SinspRs,
    id: *const c_char,
    index: usize,
    entry: *mut ScapRsBytes,
) -> ScapRsResult {
    let body = |c: &Container| {
        // SAFETY: by contract of the caller.
        let to = unsafe { out_arg(entry, "entry") }?;
        let Some(entry) = c.env.get(index) else {
            return Ok(ScapRsResult::NoValue);
        };
        *to = entry.as_bytes().into();
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { with_container(handle, id, body) }
}

/// Fills `*mount` with mount `index` of container `id`. As `sinsp_rs_container_label` else.
///
/// # Safety
/// `handle` must be NULL or open; `id` NULL or NUL-terminated; `mount` NULL or writable, with its size
/// set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_container_mount(
    handle: *const SinspRs,
    id: *const c_char,
    index: usize,
    mount: *mut SinspRsMount,
) -> ScapRsResult {
    let body = |c: &Container| {
        let text = |text: &str| text.as_bytes().into();
        let made = c.mounts.get(index).map(|m| SinspRsMount {
            size: size_of::<SinspRsMount>(),
            source: text(&m.source),
            destination: text(&m.destination),
            mode: text(&m.mode),
            propagation: text(&m.propagation),
            rw: m.rw.into(),
        });
        // SAFETY: by contract of the caller.
        unsafe { put_made(made, mount) }
    };
    // SAFETY: by contract of the caller.
    unsafe { with_container(handle, id, body) }
}

/// Fills `*port` with published port `index` of container `id`. As `sinsp_rs_container_label` else.
///
/// # Safety
/// `handle` must be NULL or open; `id` NULL or NUL-terminated; `port` NULL or writable, with its size
/// set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_container_port(
    handle: *const SinspRs,
    id: *const c_char,
    index: usize,
    port: *mut SinspRsPort,
) -> ScapRsResult {
    let body = |c: &Container| {
        let Some(mapping) = c.port_mappings.get(index) else {
            // SAFETY: by contract of the caller.
            unsafe { out_arg(port, "port") }?;
            return Ok(ScapRsResult::NoValue);
        };
        let made = SinspRsPort {
            size: size_of::<SinspRsPort>(),
            host_address: mapping.host_ip.into(),
            host_port: mapping.host_port,
            container_port: mapping.container_port,
        };
        // SAFETY: by contract of the caller.
        unsafe { fill_structure(port, &made) }?;
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { with_container(handle, id, body) }
}

/// Runs `body` with a container, if it is known.
///
/// # Safety
/// `handle` must be NULL or open, `id` NULL or NUL-terminated.
unsafe fn with_container(
    handle: *const SinspRs,
    id: *const c_char,
    body: impl FnOnce(&Container) -> Outcome,
) -> ScapRsResult {
    let look = |open: &mut Open| {
        // SAFETY: by contract of the caller.
        let id: &str = unsafe { text_arg(id, "id") }.map_err(Failure::from)?;
        match open.inspector.state().containers.get(id) {
            Some(container) => body(container),
            None => Ok(ScapRsResult::NoValue),
        }
    };
    // SAFETY: by contract of the caller.
    unsafe { call(handle, look) }
}
