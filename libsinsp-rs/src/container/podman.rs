//! Podman: `libpod-ID` directories or scopes, of root and of users; described by its storage
//! (`containers.json`, the OCI bundle) and by its docker-compatible API.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::cgroup::{as_hex_id, components, hex_id};
use super::engine::{Claim, Facts};
use super::{Container, ContainerType, disk, docker, inspect, json, oci};

/// Storage drivers name the directory of container records after themselves.
const RECORDS: [&str; 3] = ["overlay-containers", "vfs-containers", "btrfs-containers"];

pub(super) fn claim(facts: &Facts<'_>) -> Option<Claim> {
    facts.paths.iter().find_map(|path| {
        let id = hex_id(path, "libpod-", ".scope")
            .or_else(|| hex_id(path, "libpod-", ""))
            .or_else(|| below_podman_scope(path))?;
        let mut claim = Claim::hex(ContainerType::Podman, id);
        claim.owner = components(path).find_map(|c| {
            let uid = c.strip_prefix(b"user-")?.strip_suffix(b".slice")?;
            let uid = std::str::from_utf8(uid).ok()?.parse().ok()?;
            (uid != 0).then_some(uid)
        });
        Some(claim)
    })
}

/// `podman-PID.scope/ID`, what rootless podman makes without systemd as cgroup manager.
fn below_podman_scope(path: &[u8]) -> Option<&str> {
    let mut parts =
        components(path).skip_while(|c| !(c.starts_with(b"podman-") && c.ends_with(b".scope")));
    parts.next()?;
    as_hex_id(parts.next()?)
}

/// What podman's storage says about the container.
pub(super) fn read_files(host_root: &Path, claim: &Claim) -> io::Result<Container> {
    let mut last = io::Error::from(io::ErrorKind::NotFound);
    for storage in storages(host_root, claim.owner) {
        for records in RECORDS {
            match read_records(&storage.join(records), claim) {
                Ok(container) => return Ok(container),
                Err(e) if e.kind() == io::ErrorKind::NotFound => {}
                Err(e) => last = e,
            }
        }
    }
    Err(last)
}

fn read_records(dir: &Path, claim: &Claim) -> io::Result<Container> {
    let bundle = disk::read_json(
        &dir.join(&claim.full_id).join("userdata/config.json"),
        claim.owner,
    );
    let records = disk::read_json(&dir.join("containers.json"), claim.owner)?;
    let record = records
        .as_array()
        .into_iter()
        .flatten()
        .find(|r| disk::text(r, "/id") == claim.full_id)
        .ok_or(io::ErrorKind::NotFound)?;
    let mut c = Container::new(ContainerType::Podman, claim.id.as_str());
    c.full_id.clone_from(&claim.full_id);
    if let Ok(bundle) = &bundle {
        oci::fill(&mut c, bundle);
    }
    c.name = json::cut(
        disk::list(record, "/names")
            .first()
            .and_then(Value::as_str)
            .unwrap_or_default(),
    );
    c.created_ts =
        inspect::rfc3339_seconds(disk::text(record, "/created")).saturating_mul(1_000_000_000);
    // The rest is a JSON text inside the JSON.
    let metadata: Value = serde_json::from_str(disk::text(record, "/metadata")).unwrap_or_default();
    inspect::set_image(
        &mut c,
        disk::text(&metadata, "/image-name"),
        disk::text(&metadata, "/image-id"),
    );
    Ok(c)
}

/// Directories podman may keep its storage in.
fn storages(host_root: &Path, owner: Option<u32>) -> Vec<PathBuf> {
    let Some(uid) = owner else {
        return vec![disk::on_host(
            host_root,
            Path::new("/var/lib/containers/storage"),
        )];
    };
    let passwd = disk::read(&disk::on_host(host_root, Path::new("/etc/passwd")), None);
    let passwd = passwd.unwrap_or_default();
    let uid = uid.to_string();
    let home = passwd.split(|b| *b == b'\n').find_map(|line| {
        let mut fields = line.split(|b| *b == b':').skip(2);
        (fields.next()? == uid.as_bytes()).then_some(())?;
        std::str::from_utf8(fields.nth(2)?).ok()
    });
    home.filter(|h| h.starts_with('/'))
        .map(|h| disk::on_host(host_root, Path::new(h)).join(".local/share/containers/storage"))
        .into_iter()
        .collect()
}

/// What podman answers over its socket.
pub(super) fn ask(host_root: &Path, claim: &Claim, limit: Duration) -> io::Result<Container> {
    let path = claim.owner.map_or_else(
        || "/run/podman/podman.sock".to_owned(),
        |uid| format!("/run/user/{uid}/podman/podman.sock"),
    );
    let socket = disk::on_host(host_root, Path::new(&path));
    docker::ask_socket(&socket, ContainerType::Podman, claim, limit)
}

#[cfg(test)]
mod tests {
    use super::super::engine::testing::{claim, named};
    use super::*;

    const ID: &str = "f8ed26334d2d5203fc53c09e99c53e00027cbc1a067baaeaef1fae35f1c43af7";

    #[test]
    fn containers_of_root_and_of_users() {
        let want = Some((ContainerType::Podman, "f8ed26334d2d".to_owned()));
        for (path, owner) in [
            (format!("/machine.slice/libpod-{ID}.scope"), None),
            (format!("/machine.slice/libpod-{ID}.scope/container"), None),
            (format!("/libpod_parent/libpod-{ID}"), None),
            (
                format!(
                    "/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-{ID}.scope"
                ),
                Some(1000),
            ),
            (
                format!(
                    "/user.slice/user-1000.slice/user@1000.service/user.slice/podman-88.scope/{ID}"
                ),
                Some(1000),
            ),
        ] {
            assert_eq!(named(&path), want, "{path}");
            assert_eq!(claim(&path).expect("claim").owner, owner, "{path}");
        }
        assert_eq!(
            named(&format!("/machine.slice/libpod-conmon-{ID}.scope")),
            None
        );
    }

    #[test]
    fn storage_describes_a_container() {
        let dir = tempfile::tempdir().expect("directory");
        let claim = claim(&format!("/machine.slice/libpod-{ID}.scope")).expect("claim");
        assert!(read_files(dir.path(), &claim).is_err());
        let records = dir
            .path()
            .join("var/lib/containers/storage/overlay-containers");
        let bundle = records.join(ID).join("userdata");
        std::fs::create_dir_all(&bundle).expect("directory");
        std::fs::write(
            records.join("containers.json"),
            format!(
                r#"[{{"id": "0"}}, {{"id": "{ID}", "names": ["pod1"], "created": "2026-11-22T20:11:06Z",
                "metadata": "{{\"image-name\":\"localhost/busybox:lab\",\"image-id\":\"sha256:ab\"}}"}}]"#
            ),
        )
        .expect("records");
        let c = read_files(dir.path(), &claim).expect("container");
        assert_eq!((&*c.name, &*c.image), ("pod1", "localhost/busybox:lab"));
        assert_eq!((&*c.image_id, &*c.image_tag), ("ab", "lab"));
        std::fs::write(
            bundle.join("config.json"),
            r#"{"linux": {"namespaces": [{"type": "mount"}]}}"#,
        )
        .expect("bundle");
        let c = read_files(dir.path(), &claim).expect("container");
        assert_eq!(c.host_network, Some(true));
    }
}
