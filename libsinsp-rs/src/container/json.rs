//! Containers as JSON: the payload of container events, which is how captures carry what
//! containers were called after their files are gone.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};

use serde_json::{Map, Value, json};

use super::{Container, ContainerType, Lookup, Mount, PortMapping, probe};

/// Longest text taken from a document; the rest is cut.
const MAX_TEXT: usize = 4096;
/// Most entries of a list or map taken from a document.
pub(super) const MAX_ENTRIES: usize = 1024;
/// Labels with longer values are left out, as users of the field know it.
pub(super) const MAX_LABEL: usize = 100;

/// Why a container event could not be understood.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum JsonError {
    /// Not JSON.
    #[error("container event: {0}")]
    Syntax(#[from] serde_json::Error),
    /// JSON of another shape.
    #[error("container event: no container id in it")]
    NoId,
}

impl ContainerType {
    /// From the code of container events.
    pub fn from_code(code: u64) -> Self {
        match code {
            0 => Self::Docker,
            1 => Self::Lxc,
            2 => Self::LibvirtLxc,
            3 => Self::Mesos,
            4 => Self::Rkt,
            5 => Self::Custom,
            6 => Self::Cri,
            7 => Self::Containerd,
            8 => Self::CriO,
            9 => Self::Bpm,
            10 => Self::Static,
            11 => Self::Podman,
            12 => Self::Nspawn,
            _ => Self::Unknown,
        }
    }
}

impl Container {
    /// The document of a container event, `{"container": {…}}`.
    pub fn to_json(&self) -> String {
        let mut o = Map::new();
        let mut put = |key: &str, value: Value| {
            o.insert(key.to_owned(), value);
        };
        put("id", json!(&*self.id));
        put("full_id", json!(self.full_id));
        put("type", json!(self.ty as u16));
        put("name", json!(self.name));
        put("image", json!(self.image));
        put("imageid", json!(self.image_id));
        put("imagerepo", json!(self.image_repository));
        put("imagetag", json!(self.image_tag));
        put("imagedigest", json!(self.image_digest));
        put("privileged", json!(self.privileged.unwrap_or(false)));
        for (key, value) in [
            ("host_pid", self.host_pid),
            ("host_network", self.host_network),
            ("host_ipc", self.host_ipc),
        ] {
            if let Some(value) = value {
                put(key, json!(value));
            }
        }
        put("is_pod_sandbox", json!(self.is_pod_sandbox));
        put(
            "lookup_state",
            json!(match self.lookup {
                Lookup::Started => 0,
                Lookup::Done => 1,
                Lookup::Failed => 2,
            }),
        );
        put("created_time", json!(self.created_ts / 1_000_000_000));
        let mounts = self.mounts.iter().map(|m| {
            json!({"Source": m.source, "Destination": m.destination, "Mode": m.mode,
                "RW": m.rw, "Propagation": m.propagation})
        });
        put("Mounts", mounts.collect());
        if !self.user.is_empty() {
            put("User", json!(self.user));
        }
        let ip = self.ip.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        put("ip", json!(ip.to_string()));
        if !self.cni_json.is_empty() {
            put("cni_json", json!(self.cni_json));
        }
        if !self.pod_sandbox_id.is_empty() {
            put("pod_sandbox_id", json!(self.pod_sandbox_id));
        }
        let ports = self.port_mappings.iter().map(|p| {
            let host_ip = match p.host_ip {
                IpAddr::V4(ip) => json!(u32::from(ip)),
                IpAddr::V6(ip) => json!(ip.to_string()),
            };
            json!({"HostIp": host_ip, "HostPort": p.host_port, "ContainerPort": p.container_port})
        });
        put("port_mappings", ports.collect());
        put("labels", json!(self.labels));
        if !self.pod_labels.is_empty() {
            put("pod_sandbox_labels", json!(self.pod_labels));
        }
        for (key, value) in probe::to_json(&self.probes) {
            put(key, value);
        }
        put("env", json!(self.env));
        put("memory_limit", json!(self.memory_limit));
        put("swap_limit", json!(self.swap_limit));
        put("cpu_shares", json!(self.cpu_shares));
        put("cpu_quota", json!(self.cpu_quota));
        put("cpu_period", json!(self.cpu_period));
        put("cpuset_cpu_count", json!(0));
        put("metadata_deadline", json!(0));
        json!({ "container": o }).to_string()
    }

    /// From the document of a container event. Unknown keys and keys of a wrong type are passed
    /// over; texts and lists are cut to what a container can reasonably have.
    pub fn from_json(text: &[u8]) -> Result<Self, JsonError> {
        let text = text.strip_suffix(b"\0").unwrap_or(text);
        let document: Value = serde_json::from_slice(text)?;
        // Very old captures hold the bare object.
        let o = document.get("container").unwrap_or(&document);
        let id = o.get("id").map(value_text).unwrap_or_default();
        if id.is_empty() {
            return Err(JsonError::NoId);
        }
        let text = |key: &str| o.get(key).map(value_text).unwrap_or_default();
        let number =
            |key: &str, default: i64| o.get(key).and_then(Value::as_i64).unwrap_or(default);
        let flag = |key: &str| o.get(key).and_then(Value::as_bool);
        let ty = o
            .get("type")
            .and_then(Value::as_u64)
            .map_or(ContainerType::Unknown, ContainerType::from_code);
        let mut c = Self::new(ty, id);
        c.full_id = text("full_id");
        c.name = text("name");
        c.image = text("image");
        c.image_id = text("imageid");
        c.image_repository = text("imagerepo");
        c.image_tag = text("imagetag");
        c.image_digest = text("imagedigest");
        c.privileged = flag("privileged");
        c.host_pid = flag("host_pid");
        c.host_network = flag("host_network");
        c.host_ipc = flag("host_ipc");
        c.is_pod_sandbox = flag("is_pod_sandbox").unwrap_or(false);
        // Whoever recorded "started" never learnt the rest.
        c.lookup = match number("lookup_state", 1) {
            0 | 2 => Lookup::Failed,
            _ => Lookup::Done,
        };
        c.created_ts = u64::try_from(number("created_time", 0))
            .unwrap_or(0)
            .saturating_mul(1_000_000_000);
        c.mounts = entries(o, "Mounts").map(mount).collect();
        c.user = text("User");
        c.ip = text("ip")
            .parse()
            .ok()
            .filter(|ip: &IpAddr| !ip.is_unspecified());
        c.cni_json = text("cni_json");
        c.pod_sandbox_id = text("pod_sandbox_id");
        c.port_mappings = entries(o, "port_mappings").filter_map(port).collect();
        c.labels = labels(o.get("labels").unwrap_or(&Value::Null));
        c.pod_labels = labels(o.get("pod_sandbox_labels").unwrap_or(&Value::Null));
        c.probes = probe::from_json(o);
        c.env = entries(o, "env").map(value_text).collect();
        c.memory_limit = number("memory_limit", 0);
        c.swap_limit = number("swap_limit", 0);
        c.cpu_shares = number("cpu_shares", 1024);
        c.cpu_quota = number("cpu_quota", 0);
        c.cpu_period = number("cpu_period", 100_000);
        Ok(c)
    }
}

fn entries<'a>(o: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    let list = o.get(key).and_then(Value::as_array);
    list.into_iter().flatten().take(MAX_ENTRIES)
}

fn value_text(value: &Value) -> String {
    cut(value.as_str().unwrap_or_default())
}

/// At most [`MAX_TEXT`] bytes of a text, cut at a character.
pub(super) fn cut(text: &str) -> String {
    let mut end = text.len().min(MAX_TEXT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[..end].to_owned()
}

/// A JSON object as labels: values that are no text or longer than 100 bytes are left out.
pub(super) fn labels(value: &Value) -> BTreeMap<String, String> {
    let pairs = value.as_object().into_iter().flatten();
    label_pairs(pairs.filter_map(|(k, v)| Some((k, v.as_str()?.to_owned())))).collect()
}

/// Pairs as labels, within the same limits.
pub(super) fn label_pairs(
    pairs: impl IntoIterator<Item = (impl AsRef<str>, String)>,
) -> impl Iterator<Item = (String, String)> {
    pairs
        .into_iter()
        .filter(|(_, value)| value.len() <= MAX_LABEL)
        .map(|(key, value)| (cut(key.as_ref()), value))
        .take(MAX_ENTRIES)
}

/// A mount as events and the docker API write it.
pub(super) fn mount(value: &Value) -> Mount {
    let text = |key: &str| value.get(key).map(value_text).unwrap_or_default();
    Mount {
        source: text("Source"),
        destination: text("Destination"),
        mode: text("Mode"),
        rw: value.get("RW").and_then(Value::as_bool).unwrap_or(false),
        propagation: text("Propagation"),
    }
}

fn port(value: &Value) -> Option<PortMapping> {
    let number = |key: &str| u16::try_from(value.get(key)?.as_u64()?).ok();
    let host_ip = match value.get("HostIp") {
        Some(Value::String(text)) => text.parse().ok(),
        Some(v) => v
            .as_u64()
            .and_then(|n| u32::try_from(n).ok())
            .map(|n| IpAddr::V4(Ipv4Addr::from(n))),
        None => None,
    };
    Some(PortMapping {
        host_ip: host_ip.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)),
        host_port: number("HostPort")?,
        container_port: number("ContainerPort")?,
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Probe, ProbeKind};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_container_survives_the_way_through_a_capture() {
        let mut c = Container::new(ContainerType::Rkt, "0b09:front");
        c.name = "front".to_owned();
        c.image = "example.com/web:1".to_owned();
        c.image_id = "sha512-00".to_owned();
        c.labels.insert("version".to_owned(), "1".to_owned());
        c.ip = "172.16.28.2".parse().ok();
        c.created_ts = 1_795_373_066_000_000_000;
        c.port_mappings.push(PortMapping {
            host_ip: "127.0.0.1".parse().expect("ip"),
            host_port: 18080,
            container_port: 8080,
        });
        c.mounts.push(Mount {
            source: "/a".to_owned(),
            destination: "/b".to_owned(),
            rw: true,
            ..Mount::default()
        });
        c.pod_labels.insert("tier".to_owned(), "front".to_owned());
        c.probes.push(Probe {
            kind: ProbeKind::Readiness,
            exe: "check".to_owned(),
            args: vec!["-f".to_owned()],
        });
        c.privileged = Some(true);
        c.host_network = Some(false);
        let back = Container::from_json(c.to_json().as_bytes()).expect("parse");
        assert_eq!(format!("{c:?}"), format!("{back:?}"));
    }

    #[test]
    fn recorded_events_are_understood() {
        let text = br#"{"container":{"Mounts":[{"Destination":"/host-opt","Mode":"ro","Propagation":"rprivate","RW":false,"Source":"/opt"}],"cpu_period":100000,"created_time":-9050654980025025024,"env":[],"id":"b582aef5756d","image":"busybox:lab","imagerepo":"busybox","ip":"172.17.0.3","labels":null,"lookup_state":0,"name":"client1","port_mappings":[{"ContainerPort":8080,"HostIp":2130706433,"HostPort":8081}],"type":0}}"#;
        let c = Container::from_json(text).expect("parse");
        assert_eq!((c.name.as_str(), c.ty), ("client1", ContainerType::Docker));
        assert_eq!(c.lookup, Lookup::Failed);
        assert_eq!((c.created_ts, c.cpu_shares), (0, 1024));
        assert_eq!(c.port_mappings[0].host_ip.to_string(), "127.0.0.1");
        assert_eq!(c.mounts[0].source, "/opt");
    }

    #[test]
    fn wrong_documents_are_errors() {
        for bad in [
            &b""[..],
            b"{",
            b"[]",
            b"null",
            br#"{"container":{"id":""}}"#,
            br#"{"container":{"id":4}}"#,
            br#"{"container":[]}"#,
        ] {
            assert!(Container::from_json(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn sizes_are_bounded() {
        let long = "ü".repeat(5000);
        let labels: Map<String, Value> = (0..3000).map(|i| (format!("k{i}"), json!("v"))).collect();
        let text = json!({"container": {"id": "x", "name": long, "labels": labels}}).to_string();
        let c = Container::from_json(text.as_bytes()).expect("parse");
        assert_eq!(c.name.len(), MAX_TEXT);
        assert_eq!(c.labels.len(), MAX_ENTRIES);
    }

    proptest! {
        #[test]
        fn any_bytes_are_survived(text: Vec<u8>) {
            let _ = Container::from_json(&text);
        }

        #[test]
        fn any_values_are_survived(id in ".{1,8}", n: i64, s in ".*", b: bool) {
            let text = json!({"container": {"id": id, "type": n, "name": n, "ip": s, "labels": {"a": n, "b": s},
                "Mounts": [n, s, b, {"Source": n}], "port_mappings": [{"HostIp": n, "HostPort": n, "ContainerPort": 1}],
                "created_time": n, "lookup_state": n, "privileged": s, "env": [s, n]}}).to_string();
            let c = Container::from_json(text.as_bytes()).expect("an id is enough");
            prop_assert!(Container::from_json(c.to_json().as_bytes()).is_ok());
        }
    }
}
