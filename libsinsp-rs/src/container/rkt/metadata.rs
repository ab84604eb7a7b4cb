//! The files of a pod that say what its apps are.

use std::ffi::OsStr;
use std::io;
use std::net::{IpAddr, Ipv4Addr};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::super::disk::{self, list, text};
use super::super::{Container, ContainerType, Lookup, PortMapping, json};
use super::container_id;

/// What is asked for: an app of a pod, in the data directories where the pod may be.
#[derive(Clone, Debug)]
pub(in crate::container) struct Request {
    pub uuid: String,
    pub app: String,
    /// Data directories, the likeliest first.
    pub data: Vec<Vec<u8>>,
}

/// What the files say.
#[derive(Debug)]
pub(in crate::container) enum Answer {
    /// The pod has such an app.
    App(Box<Container>),
    /// The pod is there and has no such app: the name is that of a unit of stage1.
    NotAnApp,
    /// No such pod in any known data directory.
    NoPod,
}

/// Looks the app up below `host_root`.
pub(in crate::container) fn look_up(host_root: &Path, request: &Request) -> Answer {
    let mut answer = Answer::NoPod;
    for data in &request.data {
        let data = disk::on_host(host_root, Path::new(OsStr::from_bytes(data)));
        for state in ["run", "exited-garbage"] {
            let pod = data.join("pods").join(state).join(&request.uuid);
            match read_app(&pod, request) {
                Ok(container) => return Answer::App(Box::new(container)),
                // A missing manifest only says something when its directory can be searched.
                Err(e) if e.kind() == io::ErrorKind::NotFound && pod.is_dir() => {
                    answer = Answer::NotAnApp;
                }
                Err(_) => {}
            }
        }
    }
    answer
}

/// A container of which only what its name says is known.
pub(in crate::container) fn bare(uuid: &str, app: &str) -> Container {
    let mut c = Container::new(ContainerType::Rkt, container_id(uuid, app));
    app.clone_into(&mut c.name);
    c.lookup = Lookup::Failed;
    c
}

fn read_app(pod: &Path, request: &Request) -> io::Result<Container> {
    let path: PathBuf = pod.join("appsinfo").join(&request.app).join("manifest");
    let manifest = disk::read(&path, None)?;
    let mut c = bare(&request.uuid, &request.app);
    // The manifest being there makes it an app; what it says may be unreadable all the same.
    if let Ok(manifest) = serde_json::from_slice(&manifest) {
        image(&mut c, &manifest);
        c.lookup = Lookup::Done;
    }
    if let Ok(networks) = disk::read_json(&pod.join("net-info.json"), None) {
        c.ip = networks
            .get(0)
            .and_then(|n| text(n, "/ip").parse().ok())
            .filter(|ip: &IpAddr| !ip.is_unspecified());
    }
    if let Ok(manifest) = disk::read_json(&pod.join("pod"), None) {
        pod_manifest(&mut c, &manifest, &request.app);
    }
    c.created_ts = created(&pod.join("pod-created"));
    Ok(c)
}

/// Image and labels, from the image manifest.
fn image(c: &mut Container, manifest: &Value) {
    let name = json::cut(text(manifest, "/name"));
    let mut version = None;
    for label in list(manifest, "/labels").iter().take(1024) {
        let (key, value) = (text(label, "/name"), text(label, "/value"));
        if key.is_empty() {
            continue;
        }
        if key == "version" {
            version = Some(json::cut(value));
        }
        if value.len() <= json::MAX_LABEL {
            c.labels.insert(json::cut(key), value.to_owned());
        }
    }
    c.image.clone_from(&name);
    if let Some(version) = version {
        c.image.push(':');
        c.image.push_str(&version);
        c.image_tag = version;
    }
    c.image_repository = name;
}

/// Image id and published ports, from the pod manifest.
fn pod_manifest(c: &mut Container, manifest: &Value, app: &str) {
    let Some(entry) = list(manifest, "/apps")
        .iter()
        .find(|a| text(a, "/name") == app)
    else {
        return;
    };
    c.image_id = json::cut(text(entry, "/image/id"));
    let number = |v: &Value, key: &str| {
        let n = v.get(key).and_then(Value::as_u64)?;
        u16::try_from(n).ok().filter(|n| *n != 0)
    };
    let exposed = list(manifest, "/ports");
    for port in list(entry, "/app/ports").iter().take(1024) {
        let name = text(port, "/name");
        let host = exposed
            .iter()
            .find(|e| !name.is_empty() && text(e, "/name") == name);
        if let (Some(container_port), Some(host)) = (number(port, "port"), host)
            && let Some(host_port) = number(host, "hostPort")
        {
            c.port_mappings.push(PortMapping {
                host_ip: text(host, "/hostIP")
                    .parse()
                    .unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)),
                host_port,
                container_port,
            });
        }
    }
}

/// When the pod was made, ns since the epoch: the change of an empty file.
fn created(path: &Path) -> u64 {
    let time = std::fs::symlink_metadata(path).and_then(|m| m.modified());
    time.ok()
        .and_then(|t| t.duration_since(std::time::UNIX_EPOCH).ok())
        .map_or(0, |d| u64::try_from(d.as_nanos()).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const UUID: &str = "c8f5c9f3-e4f7-439e-aff9-6a4f25882a2f";

    fn request() -> Request {
        Request {
            uuid: UUID.to_owned(),
            app: "web".to_owned(),
            data: vec![b"/var/lib/rkt".to_vec(), b"/data".to_vec()],
        }
    }

    fn write(root: &Path, path: &str, text: &[u8]) {
        let path = root.join(path.replace("POD", UUID));
        std::fs::create_dir_all(path.parent().expect("parent")).expect("directory");
        std::fs::write(path, text).expect("file");
    }

    #[test]
    fn pods_apps_and_their_absence() {
        let dir = tempfile::tempdir().expect("directory");
        let ask = || look_up(dir.path(), &request());
        assert!(matches!(ask(), Answer::NoPod));
        write(dir.path(), "data/pods/run/POD/pod", b"{}");
        assert!(matches!(ask(), Answer::NotAnApp));
        write(
            dir.path(),
            "data/pods/exited-garbage/POD/appsinfo/web/manifest",
            br#"{"name": "e.com/web", "labels": [{"name": "version", "value": "1.2"}, null, {"name": "os"}]}"#,
        );
        write(
            dir.path(),
            "data/pods/exited-garbage/POD/pod",
            br#"{"volumes": null, "apps": [{"name": "other"}, {"name": "web", "image": {"id": "sha512-00"},
                "app": {"isolators": null, "ports": [{"name": "http", "port": 80}, {"name": "x", "port": 1}, {"port": 2}]}}],
                "ports": [{"name": "http", "hostPort": 8080, "hostIP": "127.0.0.1"}, {"hostPort": 3}]}"#,
        );
        write(
            dir.path(),
            "data/pods/exited-garbage/POD/net-info.json",
            br#"[{"ip": "172.16.28.2"}]"#,
        );
        let Answer::App(c) = ask() else {
            panic!("no app")
        };
        assert_eq!(&*c.id, format!("{UUID}:web"));
        assert_eq!((&*c.image, &*c.image_id), ("e.com/web:1.2", "sha512-00"));
        assert_eq!(c.ip, "172.16.28.2".parse().ok());
        assert_eq!(c.port_mappings.len(), 1);
        assert_eq!(c.port_mappings[0].host_ip.to_string(), "127.0.0.1");
        assert!(c.created_ts == 0 && c.lookup == Lookup::Done);
    }

    #[test]
    fn an_image_without_version_is_its_bare_name() {
        let dir = tempfile::tempdir().expect("directory");
        let manifest = "var/lib/rkt/pods/run/POD/appsinfo/web/manifest";
        write(dir.path(), manifest, br#"{"name": "bb", "labels": null}"#);
        let Answer::App(c) = look_up(dir.path(), &request()) else {
            panic!("no app")
        };
        assert_eq!((&*c.image, &*c.image_tag), ("bb", ""));
    }

    proptest! {
        #[test]
        fn hostile_manifests_never_panic(image in any::<Vec<u8>>(), pod in any::<Vec<u8>>(), n: i64, s in ".*") {
            let dir = tempfile::tempdir().expect("directory");
            write(dir.path(), "data/pods/run/POD/appsinfo/web/manifest", &image);
            write(dir.path(), "data/pods/run/POD/pod", &pod);
            write(dir.path(), "data/pods/run/POD/net-info.json", &pod);
            prop_assert!(matches!(look_up(dir.path(), &request()), Answer::App(_)));
            let odd = serde_json::json!({"name": n, "labels": [n, s, [], {"name": n, "value": s}, {"name": s, "value": n}],
                "apps": [{"name": "web", "image": s, "app": {"ports": [n, {"name": s, "port": n}]}}],
                "ports": [s, {"name": s, "hostPort": n}]});
            let odd = odd.to_string();
            write(dir.path(), "data/pods/run/POD/appsinfo/web/manifest", odd.as_bytes());
            write(dir.path(), "data/pods/run/POD/pod", odd.as_bytes());
            prop_assert!(matches!(look_up(dir.path(), &request()), Answer::App(_)));
        }
    }
}
