//! Engines that recognise a container by its cgroup, and the order they are asked in.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::ContainerType;
use super::cgroup;
use super::{apptainer, bpm, containerd, cri, docker, libvirt_lxc, lxc, mesos, nspawn, podman};

/// What a cgroup says about the container behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Claim {
    /// Kind, as far as the path tells.
    pub ty: ContainerType,
    /// Id as users see it.
    pub id: String,
    /// Whole id, empty when `id` is all there is.
    pub full_id: String,
    /// User who owns the container, for runtimes without root.
    pub owner: Option<u32>,
    /// The path only has the shape: another runtime may own the container.
    pub shared_shape: bool,
    /// Uid of the pod, where the path names it.
    pub pod_uid: Option<String>,
}

impl Claim {
    /// A container with a 64-digit id.
    pub fn hex(ty: ContainerType, full: &str) -> Self {
        Self {
            ty,
            id: cgroup::short_id(full).to_owned(),
            full_id: full.to_owned(),
            owner: None,
            shared_shape: false,
            pod_uid: None,
        }
    }

    /// A container that is known by name.
    pub fn named(ty: ContainerType, name: &str) -> Self {
        Self {
            ty,
            id: name.to_owned(),
            full_id: String::new(),
            owner: None,
            shared_shape: false,
            pod_uid: None,
        }
    }
}

/// What an engine may look at: the cgroup paths, and whether the thread lives in another pid
/// namespace than the machine.
pub(super) struct Facts<'a> {
    pub paths: &'a [&'a [u8]],
    pub in_pid_ns: bool,
}

type Engine = fn(&Facts<'_>) -> Option<Claim>;

/// Asked before rkt.
const BEFORE_RKT: [Engine; 6] = [
    podman::claim,
    docker::claim,
    cri::claim,
    lxc::claim,
    libvirt_lxc::claim,
    mesos::claim,
];

/// Asked when it is no rkt pod either: their patterns are loose.
const AFTER_RKT: [Engine; 4] = [
    bpm::claim,
    containerd::claim,
    nspawn::claim,
    apptainer::claim,
];

/// First claim of the engines that outrank rkt.
pub(super) fn claim_before_rkt(facts: &Facts<'_>) -> Option<Claim> {
    let mut claim = first(&BEFORE_RKT, facts)?;
    claim.pod_uid = facts.paths.iter().find_map(|path| cri::pod_uid(path));
    Some(claim)
}

/// First claim of the engines behind rkt.
pub(super) fn claim_after_rkt(facts: &Facts<'_>) -> Option<Claim> {
    first(&AFTER_RKT, facts)
}

/// An engine that panics claims nothing; the events and the other engines go on.
fn first(engines: &[Engine], facts: &Facts<'_>) -> Option<Claim> {
    engines
        .iter()
        .find_map(|engine| catch_unwind(AssertUnwindSafe(|| engine(facts))).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_others_are_asked_when_one_panics() {
        fn broken(_: &Facts<'_>) -> Option<Claim> {
            panic!("an engine's mistake");
        }
        let paths = [&b"/lxc/web"[..]];
        let facts = Facts {
            paths: &paths,
            in_pid_ns: true,
        };
        let claim = first(&[broken, lxc::claim], &facts).expect("claim");
        assert_eq!((claim.ty, &*claim.id), (ContainerType::Lxc, "web"));
        assert_eq!(first(&[broken], &facts), None);
    }
}

#[cfg(test)]
pub(super) mod testing {
    use super::*;

    /// What all engines but rkt say about one path, for a thread in a pid namespace.
    pub fn claim(path: &str) -> Option<Claim> {
        claim_at(path, true)
    }

    /// As [`claim`], with the pid namespace given.
    pub fn claim_at(path: &str, in_pid_ns: bool) -> Option<Claim> {
        let list = format!("cpuset=/\0unified={path}\0");
        let paths = cgroup::paths(list.as_bytes());
        let facts = Facts {
            paths: &paths,
            in_pid_ns,
        };
        claim_before_rkt(&facts).or_else(|| claim_after_rkt(&facts))
    }

    /// Kind and id of the claim.
    pub fn named(path: &str) -> Option<(ContainerType, String)> {
        claim(path).map(|c| (c.ty, c.id))
    }
}
