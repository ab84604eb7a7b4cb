//! `container.*`.

use libscap_rs::schema::ParamType as T;

use super::{Arg, ArgKind, Call, Field, FieldFlags as F, FieldValue as V};
use crate::container::{Container, ContainerType, Lookup, Mount, ProbeKind};
use crate::enriched::Enriched;

pub(super) static FIELDS: &[Field] = &[
    Field::new(
        "container.id",
        T::CharBuf,
        "short id; POD:APP for rkt; host outside containers",
        |e, _| match &e.thread?.container {
            Some(id) => V::text(id.as_bytes()),
            None => V::word(if on_host(e)? { "host" } else { "" }),
        },
    )
    .alias(&["thread.container"]),
    Field::new(
        "container.full_id",
        T::CharBuf,
        "full id; host outside containers",
        |e, _| host_or(e, |c| &c.full_id),
    ),
    Field::new(
        "container.name",
        T::CharBuf,
        "name; host outside containers",
        |e, _| host_or(e, |c| &c.name),
    ),
    Field::new(
        "container.type",
        T::CharBuf,
        "runtime: rkt, docker, podman, ...; host outside containers",
        |e, _| {
            if on_host(e)? {
                return V::word("host");
            }
            V::word(runtime(e.container()?.ty)?)
        },
    ),
    Field::new(
        "container.image",
        T::CharBuf,
        "image with its tag or version",
        |e, _| known(e, |c| &c.image),
    ),
    Field::new(
        "container.image.id",
        T::CharBuf,
        "id of the image",
        |e, _| known(e, |c| &c.image_id),
    ),
    Field::new(
        "container.image.repository",
        T::CharBuf,
        "image without tag and digest",
        |e, _| known(e, |c| &c.image_repository),
    ),
    Field::new(
        "container.image.tag",
        T::CharBuf,
        "tag or version of the image",
        |e, _| known(e, |c| &c.image_tag),
    ),
    Field::new(
        "container.image.digest",
        T::CharBuf,
        "digest of the image",
        |e, _| known(e, |c| &c.image_digest),
    ),
    Field::new(
        "container.privileged",
        T::Bool,
        "runs with all privileges",
        |e, _| asked(e)?.privileged.map(V::from),
    ),
    Field::new(
        "container.host_pid",
        T::Bool,
        "shares the processes of the host",
        |e, _| asked(e)?.host_pid.map(V::from),
    ),
    Field::new(
        "container.host_network",
        T::Bool,
        "shares the network of the host",
        |e, _| asked(e)?.host_network.map(V::from),
    ),
    Field::new(
        "container.host_ipc",
        T::Bool,
        "shares the ipc objects of the host",
        |e, _| asked(e)?.host_ipc.map(V::from),
    ),
    Field::new(
        "container.mounts",
        T::CharBuf,
        "mounts: source:dest:mode:rw:propagation, comma separated",
        |e, _| {
            let all: Vec<String> = e.container()?.mounts.iter().map(mount_text).collect();
            V::owned(all.join(","))
        },
    ),
    Field::new(
        "container.mount",
        T::CharBuf,
        "mount N, or the mount of a source",
        |e, c| V::owned(mount_text(mount(e, c, |m| &m.source)?)),
    )
    .arg(ArgKind::IndexOrKey),
    Field::new(
        "container.mount.source",
        T::CharBuf,
        "source of mount N, or of a destination",
        |e, c| V::text(mount(e, c, |m| &m.destination)?.source.as_bytes()),
    )
    .arg(ArgKind::IndexOrKey),
    Field::new(
        "container.mount.dest",
        T::CharBuf,
        "destination of mount N, or of a source",
        |e, c| V::text(mount(e, c, |m| &m.source)?.destination.as_bytes()),
    )
    .arg(ArgKind::IndexOrKey),
    Field::new(
        "container.mount.mode",
        T::CharBuf,
        "mode of mount N, or of a source",
        |e, c| V::text(mount(e, c, |m| &m.source)?.mode.as_bytes()),
    )
    .arg(ArgKind::IndexOrKey),
    Field::new(
        "container.mount.rdwr",
        T::CharBuf,
        "true when mount N, or that of a source, is writable",
        |e, c| V::word(rw(mount(e, c, |m| &m.source)?)),
    )
    .arg(ArgKind::IndexOrKey),
    Field::new(
        "container.mount.propagation",
        T::CharBuf,
        "propagation of mount N, or of a source",
        |e, c| V::text(mount(e, c, |m| &m.source)?.propagation.as_bytes()),
    )
    .arg(ArgKind::IndexOrKey),
    Field::new(
        "container.healthcheck",
        T::CharBuf,
        "command of the health check; NONE without one",
        |e, _| probe(e, ProbeKind::Health),
    ),
    Field::new(
        "container.liveness_probe",
        T::CharBuf,
        "command of the liveness probe; NONE without one",
        |e, _| probe(e, ProbeKind::Liveness),
    ),
    Field::new(
        "container.readiness_probe",
        T::CharBuf,
        "command of the readiness probe; NONE without one",
        |e, _| probe(e, ProbeKind::Readiness),
    ),
    Field::new(
        "container.start_ts",
        T::Uint64,
        "start of its pid namespace, ns since the epoch",
        |e, _| start(e).map(V::Uint),
    ),
    Field::new(
        "container.duration",
        T::RelTime,
        "age of the container, ns",
        |e, _| {
            let created = e.container().map(|c| c.created_ts).filter(|ts| *ts != 0);
            let start = created.or_else(|| start(e))?;
            Some(V::Uint(e.event.ts().saturating_sub(start)))
        },
    ),
    Field::new(
        "container.ip",
        T::CharBuf,
        "address; 0.0.0.0 when unknown",
        |e, _| match e.container()?.ip {
            Some(ip) => V::owned(ip.to_string()),
            None => V::word("0.0.0.0"),
        },
    ),
    Field::new(
        "container.cni.json",
        T::CharBuf,
        "result of the network plugin of the pod",
        |e, _| known(e, |c| &c.cni_json),
    ),
];

/// Which processes are health checks of their container.
pub(super) static PROBE_FIELDS: &[Field] = &[
    Field::new(
        "proc.is_container_healthcheck",
        T::Bool,
        "the process is part of the health check of its container",
        |e, _| Some((e.thread?.probe == Some(ProbeKind::Health)).into()),
    )
    .flag(F::BY_THREAD),
    Field::new(
        "proc.is_container_liveness_probe",
        T::Bool,
        "the process is part of the liveness probe of its container",
        |e, _| Some((e.thread?.probe == Some(ProbeKind::Liveness)).into()),
    )
    .flag(F::BY_THREAD),
    Field::new(
        "proc.is_container_readiness_probe",
        T::Bool,
        "the process is part of the readiness probe of its container",
        |e, _| Some((e.thread?.probe == Some(ProbeKind::Readiness)).into()),
    )
    .flag(F::BY_THREAD),
];

/// True outside containers. `None` without a thread.
fn on_host(e: &Enriched<'_>) -> Option<bool> {
    let thread = e.thread?;
    Some(thread.container.is_none() && !thread.in_pid_namespace())
}

fn nonempty<'a>(text: &'a str) -> Option<V<'a>> {
    if text.is_empty() {
        None
    } else {
        V::text(text.as_bytes())
    }
}

fn host_or<'a>(e: &Enriched<'a>, get: fn(&'a Container) -> &'a str) -> Option<V<'a>> {
    if on_host(e)? {
        return V::word("host");
    }
    nonempty(get(e.container()?))
}

fn known<'a>(e: &Enriched<'a>, get: fn(&'a Container) -> &'a str) -> Option<V<'a>> {
    nonempty(get(e.container()?))
}

/// Name of a runtime.
pub(crate) fn runtime(ty: ContainerType) -> Option<&'static str> {
    Some(match ty {
        ContainerType::Docker => "docker",
        ContainerType::Lxc => "lxc",
        ContainerType::LibvirtLxc => "libvirt-lxc",
        ContainerType::Mesos => "mesos",
        ContainerType::Rkt => "rkt",
        ContainerType::Custom => "custom",
        ContainerType::Cri => "cri",
        ContainerType::Containerd => "containerd",
        ContainerType::CriO => "cri-o",
        ContainerType::Bpm => "bpm",
        ContainerType::Static => "static",
        ContainerType::Podman => "podman",
        ContainerType::Nspawn => "nspawn",
        ContainerType::Unknown => return None,
    })
}

/// The container, when its runtime tells about privileges and namespaces.
fn asked<'a>(e: &Enriched<'a>) -> Option<&'a Container> {
    use ContainerType::{Containerd, Cri, CriO, Docker, Podman, Rkt};
    e.container()
        .filter(|c| matches!(c.ty, Docker | Cri | Containerd | CriO | Podman | Rkt))
}

fn probe<'a>(e: &Enriched<'a>, kind: ProbeKind) -> Option<V<'a>> {
    let described = e.container().filter(|c| c.lookup == Lookup::Done)?;
    match described.probes.iter().find(|p| p.kind == kind) {
        Some(probe) => V::owned(probe.command()),
        None => V::word("NONE"),
    }
}

fn rw(m: &Mount) -> &'static str {
    if m.rw { "true" } else { "false" }
}

fn mount_text(m: &Mount) -> String {
    format!(
        "{}:{}:{}:{}:{}",
        m.source,
        m.destination,
        m.mode,
        rw(m),
        m.propagation
    )
}

fn mount<'a>(e: &Enriched<'a>, c: &Call<'_>, key: fn(&Mount) -> &str) -> Option<&'a Mount> {
    let mounts = &e.container()?.mounts;
    match c.arg {
        Arg::Index(n) => mounts.get(usize::try_from(*n).ok()?),
        Arg::Key(wanted) => mounts.iter().find(|m| key(m).as_bytes() == &wanted[..]),
        _ => None,
    }
}

fn start(e: &Enriched<'_>) -> Option<u64> {
    if on_host(e)? {
        return None;
    }
    super::proc::nonzero(e.thread?.pidns_init_start_ts)
}
