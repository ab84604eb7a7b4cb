//! What the root mount of a process says: pod and app directly, under every cgroup layout.

use super::names::{as_app, pod_path, stage1_app};

/// The pod (and app) a root mount belongs to.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::container) struct RootMount {
    pub uuid: String,
    /// `None`: the root of stage1.
    pub app: Option<String>,
    /// The data directory, as far as a mount tells: for a pod without overlay it is relative to
    /// its file system.
    pub data: Vec<u8>,
}

/// Reads the root and the overlay's upper directory of the mount at `/`.
pub(in crate::container) fn root_mount(root: &[u8], upperdir: Option<&[u8]>) -> Option<RootMount> {
    if let Some(found) = upperdir.and_then(overlay) {
        return Some(found);
    }
    let pod = pod_path(root)?;
    let app = stage1_app(pod.rest);
    if app.is_none() && pod.rest != b"/stage1/rootfs" {
        return None;
    }
    Some(RootMount {
        uuid: pod.uuid.to_owned(),
        app: app.map(str::to_owned),
        data: pod.data.to_vec(),
    })
}

/// `…/pods/run/UUID/overlay/TREE/upper[/APP]`.
fn overlay(upperdir: &[u8]) -> Option<RootMount> {
    let pod = pod_path(upperdir)?;
    let rest = pod.rest.strip_prefix(b"/overlay/")?;
    let mut parts = rest.split(|b| *b == b'/');
    let tree = parts.next()?;
    if tree.is_empty() || parts.next()? != b"upper" {
        return None;
    }
    let app = match parts.next() {
        None => None,
        Some(app) => Some(as_app(app)?.to_owned()),
    };
    if parts.next().is_some() {
        return None;
    }
    Some(RootMount {
        uuid: pod.uuid.to_owned(),
        app,
        data: pod.data.to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const UUID: &str = "c8f5c9f3-e4f7-439e-aff9-6a4f25882a2f";

    fn found(root: &str, upper: Option<String>) -> Option<(String, Option<String>)> {
        let got = root_mount(root.as_bytes(), upper.as_deref().map(str::as_bytes))?;
        Some((got.uuid, got.app))
    }

    #[test]
    fn overlay_and_plain_roots() {
        let pod = format!("/var/lib/rkt/pods/run/{UUID}");
        let app = Some((UUID.to_owned(), Some("front".to_owned())));
        let stage1 = Some((UUID.to_owned(), None));
        let upper = |tail: &str| Some(format!("{pod}/overlay/deps-sha512-0/upper{tail}"));
        assert_eq!(found("/", upper("/front")), app);
        assert_eq!(found("/", upper("")), stage1);
        assert_eq!(found("/", upper("/front/x")), None);
        assert_eq!(
            found(
                &format!("{pod}/stage1/rootfs/opt/stage2/front/rootfs"),
                None
            ),
            app
        );
        assert_eq!(found(&format!("{pod}/stage1/rootfs"), None), stage1);
        assert_eq!(found(&format!("{pod}/sharedVolumes/x"), None), None);
        assert_eq!(found("/", None), None);
    }
}
