//! The names rkt leaves in paths: pod uuids, app names, pod directories, cgroups.

use super::super::cgroup::{components, unescape_unit};

/// A pod uuid in canonical form, 36 characters in lower case.
pub(in crate::container) fn as_uuid(text: &[u8]) -> Option<&str> {
    let shape = |(at, b): (usize, &u8)| match at {
        8 | 13 | 18 | 23 => *b == b'-',
        _ => matches!(b, b'0'..=b'9' | b'a'..=b'f'),
    };
    (text.len() == 36 && text.iter().enumerate().all(shape))
        .then(|| std::str::from_utf8(text).ok())
        .flatten()
}

/// An app name: `[a-z0-9]+(-[a-z0-9]+)*`.
pub(in crate::container) fn as_app(text: &[u8]) -> Option<&str> {
    let parts =
        |p: &[u8]| !p.is_empty() && p.iter().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9'));
    (text.len() <= 255 && text.split(|b| *b == b'-').all(parts))
        .then(|| std::str::from_utf8(text).ok())
        .flatten()
}

/// A path inside a pod's directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::container) struct PodPath<'a> {
    /// Data directory of the rkt that made the pod, `/var/lib/rkt` for most.
    pub data: &'a [u8],
    pub uuid: &'a str,
    /// What follows the uuid: empty or starting with `/`.
    pub rest: &'a [u8],
}

/// Finds `DATA/pods/run/UUID` or `DATA/pods/exited-garbage/UUID` at the start of a path.
pub(in crate::container) fn pod_path(path: &[u8]) -> Option<PodPath<'_>> {
    let mut from = 0;
    while let Some(at) = find(&path[from..], b"/pods/") {
        let at = from + at;
        let after = &path[at + 6..];
        let id = after
            .strip_prefix(b"run/")
            .or_else(|| after.strip_prefix(b"exited-garbage/"));
        if let Some(id) = id
            && id.len() >= 36
            && let Some(uuid) = as_uuid(&id[..36])
            && matches!(id.get(36), None | Some(b'/'))
        {
            return Some(PodPath {
                data: &path[..at],
                uuid,
                rest: &id[36..],
            });
        }
        from = at + 1;
    }
    None
}

/// The app whose root is (or holds) `path`, a path inside stage1's root.
pub(in crate::container) fn stage2_app(path: &[u8]) -> Option<&str> {
    let rest = path.strip_prefix(b"/opt/stage2/")?;
    let end = rest.iter().position(|b| *b == b'/')?;
    let below = rest[end..].strip_prefix(b"/rootfs")?;
    matches!(below.first(), None | Some(b'/'))
        .then(|| as_app(&rest[..end]))
        .flatten()
}

/// The app of a path that starts at a pod's directory.
pub(super) fn stage1_app(rest: &[u8]) -> Option<&str> {
    stage2_app(rest.strip_prefix(b"/stage1/rootfs")?)
}

/// What the cgroups of a thread say about its pod.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct CgroupFacts {
    /// The pod, where its uuid is part of a path.
    pub uuid: Option<String>,
    /// The unit right behind the pod's own cgroup.
    pub unit: Option<String>,
    /// A unit where one of a container could stand, without a pod before it.
    pub shaped_unit: Option<String>,
    /// Below the pod's systemd, in `init.scope` or another unit that is no service.
    pub stage1: bool,
    /// A machine of another manager.
    pub foreign: bool,
}

/// Reads all paths; the first that knows wins.
pub(super) fn cgroup_facts(paths: &[&[u8]]) -> CgroupFacts {
    let mut facts = CgroupFacts::default();
    for path in paths {
        read_path(path, &mut facts);
    }
    facts
}

fn read_path(path: &[u8], facts: &mut CgroupFacts) {
    if components(path).any(is_delegated) {
        return;
    }
    let mut parts = components(path);
    let mut in_machine_slice = false;
    while let Some(part) = parts.next() {
        let tail = parts.clone();
        if let Some(uuid) = pod_unit(part) {
            facts.uuid.get_or_insert(uuid);
            let (unit, stage1) = unit_of(tail);
            if facts.unit.is_none() {
                facts.unit = unit;
            }
            facts.stage1 |= stage1;
            return;
        }
        let scope = part.ends_with(b".scope");
        if (scope || part.ends_with(b".service")) && facts.shaped_unit.is_none() {
            facts.shaped_unit = unit_of(tail).0;
        }
        facts.foreign |= in_machine_slice && scope;
        in_machine_slice = part == b"machine.slice";
    }
}

/// The manager of a user, below which the names are the user's choice.
fn is_delegated(part: &[u8]) -> bool {
    let uid = part
        .strip_prefix(b"user@")
        .and_then(|p| p.strip_suffix(b".service"));
    uid.is_some_and(|uid| uid != b"0")
}

/// The uuid in the name of a pod's own unit.
fn pod_unit(part: &[u8]) -> Option<String> {
    let uuid = if let Some(name) = part.strip_suffix(b".scope") {
        let name = unescape_unit(name);
        let name = name.strip_prefix(b"machine-").unwrap_or(&name);
        as_uuid(name.strip_prefix(b"rkt-")?)?.to_owned()
    } else {
        let name = part.strip_prefix(b"k8s_")?.strip_suffix(b".service")?;
        as_uuid(name)?.to_owned()
    };
    Some(uuid)
}

/// What stands right behind the pod's cgroup: the app's unit, or a sign of stage1.
fn unit_of<'a>(tail: impl Iterator<Item = &'a [u8]>) -> (Option<String>, bool) {
    let mut tail = tail.skip_while({
        let mut first = true;
        move |part| std::mem::take(&mut first) && *part == b"payload"
    });
    match tail.next() {
        Some(b"system.slice") => {}
        other => return (None, other == Some(b"init.scope")),
    }
    let Some(unit) = tail.next() else {
        return (None, false);
    };
    match unit.strip_suffix(b".service").map(as_app) {
        Some(Some(app)) => (Some(app.to_owned()), false),
        // prepare-app@…, sockets, mounts: never an app.
        _ => (None, true),
    }
}

/// First position of `needle`.
pub(super) fn find(text: &[u8], needle: &[u8]) -> Option<usize> {
    memchr::memmem::find(text, needle)
}

#[cfg(test)]
mod tests {
    use super::super::super::cgroup::paths;
    use super::*;

    const UUID: &str = "c8f5c9f3-e4f7-439e-aff9-6a4f25882a2f";
    const ESCAPED: &str = r"c8f5c9f3\x2de4f7\x2d439e\x2daff9\x2d6a4f25882a2f";

    fn facts(path: &str) -> CgroupFacts {
        let list = format!("unified={path}\0");
        cgroup_facts(&paths(list.as_bytes()))
    }

    #[test]
    fn pods_are_found_in_paths() {
        for data in ["/var/lib/rkt", "/data/rktdir", ""] {
            for state in ["run", "exited-garbage"] {
                let path =
                    format!("{data}/pods/{state}/{UUID}/stage1/rootfs/opt/stage2/web/rootfs");
                let pod = pod_path(path.as_bytes()).expect("pod");
                assert_eq!((pod.data, pod.uuid), (data.as_bytes(), UUID));
                assert_eq!(stage1_app(pod.rest), Some("web"));
            }
        }
        let nested = format!("/pods/run/x/pods/run/{UUID}");
        assert_eq!(pod_path(nested.as_bytes()).expect("pod").rest, b"");
        for bad in [
            format!("/var/lib/rkt/pods/prepared/{UUID}/x"),
            format!("/var/lib/rkt/pods/run/{UUID}0"),
            format!("/var/lib/rkt/pods/run/{}", UUID.to_uppercase()),
            "/var/lib/rkt/pods/run/".to_owned(),
        ] {
            assert_eq!(pod_path(bad.as_bytes()), None, "{bad}");
        }
    }

    #[test]
    fn app_roots() {
        assert_eq!(stage2_app(b"/opt/stage2/a-b/rootfs"), Some("a-b"));
        assert_eq!(stage2_app(b"/opt/stage2/a/rootfs/sub"), Some("a"));
        for bad in [
            &b"/opt/stage2/a"[..],
            b"/opt/stage2/a/rootfs2",
            b"/opt/stage2/A/rootfs",
            b"/opt/stage2//rootfs",
            b"/opt/stage2/../rootfs",
            b"/x/opt/stage2/a/rootfs",
        ] {
            assert_eq!(stage2_app(bad), None, "{bad:?}");
        }
        for bad in [&b"-a"[..], b"a--b", b"a-", b"", b"a.b"] {
            assert_eq!(as_app(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn units_of_every_start_are_understood() {
        for pod in [
            format!(r"/machine.slice/machine-rkt\x2d{ESCAPED}.scope"),
            format!("/machine.slice/rkt-{UUID}.scope"),
            format!("/system.slice/k8s_{UUID}.service"),
            format!(r"/user.slice/user-0.slice/session-1.scope/machine-rkt\x2d{ESCAPED}.scope"),
        ] {
            for tail in [
                "/system.slice/front.service",
                "/payload/system.slice/front.service",
                "/system.slice/front.service/sub",
            ] {
                let got = facts(&format!("{pod}{tail}"));
                assert_eq!(got.uuid.as_deref(), Some(UUID), "{pod}{tail}");
                assert_eq!(got.unit.as_deref(), Some("front"), "{pod}{tail}");
                assert!(!got.stage1);
            }
            for tail in [
                "/init.scope",
                "/payload/init.scope",
                r"/system.slice/prepare-app@opt-stage2.service",
            ] {
                let got = facts(&format!("{pod}{tail}"));
                assert_eq!((got.unit, got.stage1), (None, true), "{pod}{tail}");
            }
            let got = facts(&pod);
            assert_eq!((got.unit, got.stage1), (None, false));
        }
    }

    #[test]
    fn units_without_a_uuid_give_the_shape_only() {
        let got = facts("/system.slice/nolimit.service/payload/system.slice/side-car.service");
        assert_eq!((got.uuid, got.unit), (None, None));
        assert_eq!(got.shaped_unit.as_deref(), Some("side-car"));
        let got = facts("/system.slice/system-web.slice/web@1.service/system.slice/a.service");
        assert_eq!(got.shaped_unit.as_deref(), Some("a"));
        for path in [
            "/system.slice/front.service",
            "/system.slice/nolimit.service/supervisor",
        ] {
            assert_eq!(facts(path), CgroupFacts::default(), "{path}");
        }
    }

    #[test]
    fn other_machines_are_foreign() {
        assert!(facts("/machine.slice/nsp1.scope/payload/system.slice/a.service").foreign);
        assert!(!facts(&format!("/machine.slice/rkt-{UUID}.scope")).foreign);
        assert!(!facts("/machine.slice/pod.service/system.slice/a.service").foreign);
    }
}
