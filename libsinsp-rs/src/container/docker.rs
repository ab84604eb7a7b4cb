//! Docker: recognised by `docker-ID.scope` or a bare id, described by its own files
//! (`config.v2.json`, `hostconfig.json`) and, where those cannot be read, by its API.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::cgroup::{components, hex_id};
use super::engine::{Claim, Facts};
use super::{Container, ContainerType, disk, inspect, socket};

const DATA_ROOT: &str = "/var/lib/docker";
const SOCKET: &str = "/var/run/docker.sock";

pub(super) fn claim(facts: &Facts<'_>) -> Option<Claim> {
    facts.paths.iter().find_map(|path| {
        if let Some(id) = hex_id(path, "docker-", ".scope") {
            return Some(Claim::hex(ContainerType::Docker, id));
        }
        // Kubernetes and containerd use bare ids as well; their directories tell.
        let elsewhere = components(path)
            .any(|c| c.starts_with(b"kubepods") || c == b"default" || c == b"kata_overhead");
        if elsewhere {
            return None;
        }
        let id = hex_id(path, "", "")?;
        let mut claim = Claim::hex(ContainerType::Docker, id);
        claim.shared_shape = !components(path).any(|c| c == b"docker");
        Some(claim)
    })
}

/// What docker's own files say about the container.
pub(super) fn read_files(host_root: &Path, claim: &Claim) -> io::Result<Container> {
    let dir = data_root(host_root).join("containers").join(&claim.full_id);
    let config = disk::read_json(&dir.join("config.v2.json"), None)?;
    let host_config = disk::read_json(&dir.join("hostconfig.json"), None).unwrap_or(Value::Null);
    let mut container = Container::new(ContainerType::Docker, claim.id.as_str());
    container.full_id.clone_from(&claim.full_id);
    inspect::fill(&mut container, &config, &host_config);
    Ok(container)
}

/// Where docker keeps its data: `data-root` of its configuration, or the default.
fn data_root(host_root: &Path) -> PathBuf {
    let path = disk::on_host(host_root, Path::new("/etc/docker/daemon.json"));
    let config = disk::read_json(&path, None).unwrap_or(Value::Null);
    let configured = disk::text(&config, "/data-root");
    let root = if configured.starts_with('/') {
        configured
    } else {
        DATA_ROOT
    };
    disk::on_host(host_root, Path::new(root))
}

/// What docker answers over its socket.
pub(super) fn ask(host_root: &Path, claim: &Claim, limit: Duration) -> io::Result<Container> {
    let socket = disk::on_host(host_root, Path::new(SOCKET));
    ask_socket(&socket, ContainerType::Docker, claim, limit)
}

/// `GET containers/ID/json` over a docker-compatible socket.
pub(super) fn ask_socket(
    socket: &Path,
    ty: ContainerType,
    claim: &Claim,
    limit: Duration,
) -> io::Result<Container> {
    let versioned = format!("/v1.24/containers/{}/json", claim.full_id);
    let answer = match socket::get(socket, &versioned, limit) {
        // Newer daemons refuse old versions of the API.
        Err(e) if e.kind() == io::ErrorKind::InvalidInput => {
            socket::get(socket, &versioned["/v1.24".len()..], limit)?
        }
        other => other?,
    };
    let value: Value = serde_json::from_slice(&answer).map_err(io::Error::other)?;
    let mut container = Container::new(ty, claim.id.as_str());
    container.full_id.clone_from(&claim.full_id);
    inspect::fill(
        &mut container,
        &value,
        value.get("HostConfig").unwrap_or(&Value::Null),
    );
    Ok(container)
}

#[cfg(test)]
mod tests {
    use super::super::engine::testing::{claim, named};
    use super::*;

    const ID: &str = "b582aef5756d174f8e0d91136c24d99e24e8b5f687e0bdf5ab0f74f485814b52";

    #[test]
    fn scopes_and_bare_ids_are_docker() {
        let want = Some((ContainerType::Docker, "b582aef5756d".to_owned()));
        for path in [
            format!("/system.slice/docker-{ID}.scope"),
            format!("/docker/{ID}"),
            format!("/docker/{ID}/system.slice/cron.service"),
            format!("/{ID}"),
        ] {
            assert_eq!(named(&path), want, "{path}");
        }
        assert!(!claim(&format!("/docker/{ID}")).expect("claim").shared_shape);
        assert!(claim(&format!("/x/{ID}")).expect("claim").shared_shape);
        assert_eq!(named("/system.slice/docker.service"), None);
        assert_eq!(named("/system.slice/docker-b582.scope"), None);
    }

    fn at(root: &Path, path: &str, text: &str) {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().expect("parent")).expect("directory");
        std::fs::write(path, text).expect("file");
    }

    #[test]
    fn files_describe_a_container() {
        let dir = tempfile::tempdir().expect("directory");
        let claim = claim(&format!("/docker/{ID}")).expect("claim");
        assert!(read_files(dir.path(), &claim).is_err());
        at(
            dir.path(),
            "etc/docker/daemon.json",
            r#"{"data-root": "/d"}"#,
        );
        at(
            dir.path(),
            &format!("d/containers/{ID}/config.v2.json"),
            r#"{"Name": "/web", "Image": "sha256:17ab", "Created": "2026-11-22T20:11:06.5Z",
               "Config": {"Image": "busybox:lab", "User": "www", "Labels": {"app": "web"}},
               "NetworkSettings": {"Networks": {"bridge": {"IPAddress": "172.17.0.2"}},
                 "Ports": {"8080/tcp": [{"HostIp": "0.0.0.0", "HostPort": "8081"}], "9/udp": null}},
               "MountPoints": {"/x": {"Source": "/s", "Destination": "/x", "RW": true}}}"#,
        );
        at(
            dir.path(),
            &format!("d/containers/{ID}/hostconfig.json"),
            r#"{"Privileged": true, "NetworkMode": "host", "PidMode": "", "Memory": 5, "NanoCpus": 500000000}"#,
        );
        let c = read_files(dir.path(), &claim).expect("container");
        assert_eq!((c.name.as_str(), c.image.as_str()), ("web", "busybox:lab"));
        assert_eq!((c.image_id.as_str(), c.user.as_str()), ("17ab", "www"));
        assert_eq!((&*c.image_repository, &*c.image_tag), ("busybox", "lab"));
        assert_eq!(c.labels["app"], "web");
        assert_eq!(c.ip, "172.17.0.2".parse().ok());
        assert_eq!(c.port_mappings.len(), 1);
        assert_eq!(c.port_mappings[0].host_port, 8081);
        assert_eq!((c.privileged, c.host_network), (Some(true), Some(true)));
        assert_eq!((c.host_pid, c.memory_limit), (Some(false), 5));
        assert_eq!((c.cpu_quota, c.mounts.len()), (50_000, 1));
        assert_eq!(c.created_ts, 1_795_378_266_000_000_000);
        assert_eq!(c.full_id, ID);
    }
}
