//! The description docker and podman give of a container, over their API and (docker) on disk.

use std::net::{IpAddr, Ipv4Addr};

use serde_json::Value;

use super::disk::{list, text};
use super::{Container, Mount, PortMapping, image, json, probe};

/// Fills `c` from the description and its `HostConfig`.
pub(super) fn fill(c: &mut Container, config: &Value, host: &Value) {
    let name = text(config, "/Name");
    c.name = json::cut(name.strip_prefix('/').unwrap_or(name));
    // Kubernetes' pause containers carry the name of their pod.
    c.is_pod_sandbox = c.name.starts_with("k8s_POD");
    set_image(c, text(config, "/Config/Image"), text(config, "/Image"));
    c.user = json::cut(text(config, "/Config/User"));
    c.labels = json::labels(config.pointer("/Config/Labels").unwrap_or(&Value::Null));
    c.probes = probe::healthcheck(list(config, "/Config/Healthcheck/Test"))
        .into_iter()
        .collect();
    of_kubernetes(c, config);
    c.env = list(config, "/Config/Env")
        .iter()
        .filter_map(Value::as_str)
        .filter(|e| e.contains("MESOS") || e.contains("MARATHON") || e.contains("mesos"))
        .map(json::cut)
        .collect();
    c.created_ts = rfc3339_seconds(text(config, "/Created")).saturating_mul(1_000_000_000);
    c.ip = address(config);
    c.port_mappings = ports(config);
    c.mounts = match list(config, "/Mounts") {
        [] => mount_points(config),
        mounts => mounts.iter().map(json::mount).collect(),
    };
    let mode = |key: &str| Some(text(host, key) == "host");
    c.privileged = Some(
        host.get("Privileged")
            .and_then(Value::as_bool)
            .unwrap_or(false),
    );
    c.host_pid = mode("/PidMode");
    c.host_network = mode("/NetworkMode");
    c.host_ipc = mode("/IpcMode");
    let number = |key: &str, default| host.get(key).and_then(Value::as_i64).unwrap_or(default);
    let or = |value: i64, default: i64| if value == 0 { default } else { value };
    c.memory_limit = number("Memory", 0);
    c.swap_limit = number("MemorySwap", 0);
    c.cpu_shares = or(number("CpuShares", 0), 1024);
    c.cpu_quota = or(number("CpuQuota", 0), number("NanoCpus", 0) / 10_000);
    c.cpu_period = or(number("CpuPeriod", 0), 100_000);
}

/// What the kubelet writes into the labels of containers of docker.
fn of_kubernetes(c: &mut Container, config: &Value) {
    let Some(labels) = config.pointer("/Config/Labels") else {
        return;
    };
    let label = |key: &str| labels.get(key).and_then(Value::as_str);
    if let Some(sandbox) = label("io.kubernetes.sandbox.id") {
        c.pod_sandbox_id = json::cut(sandbox);
    }
    if let Some(pod) = label(&format!("annotation.{}", probe::LAST_APPLIED)) {
        let own = c.name.clone();
        if let Some(name) = label("io.kubernetes.container.name") {
            name.clone_into(&mut c.name);
        }
        probe::fill_from_pod(c, pod);
        c.name = own;
    }
}

/// Sets everything about the image from its reference and its id (`sha256:` is dropped).
pub(super) fn set_image(c: &mut Container, reference: &str, id: &str) {
    let parts = image::split(reference);
    c.image = json::cut(reference);
    c.image_id = json::cut(id.rsplit_once(':').map_or(id, |(_, id)| id));
    // A container may be started from a bare image id, which is no repository.
    if reference.strip_prefix("sha256:").is_none() {
        c.image_repository = json::cut(parts.repository);
        c.image_tag = json::cut(match (parts.tag, parts.digest) {
            ("", "") if !reference.is_empty() => "latest",
            (tag, _) => tag,
        });
        c.image_digest = json::cut(parts.digest);
    }
}

fn address(config: &Value) -> Option<IpAddr> {
    let own = text(config, "/NetworkSettings/IPAddress");
    let networks = config.pointer("/NetworkSettings/Networks");
    let of_networks = networks
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(_, network)| text(network, "/IPAddress"));
    std::iter::once(own)
        .chain(of_networks)
        .find_map(|ip| ip.parse().ok())
}

/// `"8080/tcp": [{"HostIp": …, "HostPort": "8081"}]`, any protocol, both families.
fn ports(config: &Value) -> Vec<PortMapping> {
    let Some(ports) = config
        .pointer("/NetworkSettings/Ports")
        .and_then(Value::as_object)
    else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for (key, bindings) in ports {
        let Ok(container_port) = key.split('/').next().unwrap_or_default().parse() else {
            continue;
        };
        for binding in bindings.as_array().into_iter().flatten() {
            if let Ok(host_port) = text(binding, "/HostPort").parse() {
                out.push(PortMapping {
                    host_ip: text(binding, "/HostIp")
                        .parse()
                        .unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)),
                    host_port,
                    container_port,
                });
            }
        }
    }
    out
}

fn mount_points(config: &Value) -> Vec<Mount> {
    let points = config.get("MountPoints").and_then(Value::as_object);
    points
        .into_iter()
        .flatten()
        .map(|(_, m)| json::mount(m))
        .collect()
}

/// Seconds since the epoch of `2026-11-22T20:11:06.123Z`; 0 when it is not understood.
pub(super) fn rfc3339_seconds(time: &str) -> u64 {
    let number = |from: usize, to: usize| time.get(from..to).and_then(|t| t.parse::<i64>().ok());
    let parse = || {
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
        if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        // Days of the civil calendar, years beginning in March.
        let (y, m) = if month > 2 {
            (year, month - 3)
        } else {
            (year - 1, month + 9)
        };
        let days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719_468;
        let zone = time
            .get(19..)?
            .trim_start_matches(['.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        let offset = match zone.as_bytes() {
            [b'Z', ..] | [] => 0,
            [sign @ (b'+' | b'-'), ..] => {
                let h: i64 = zone.get(1..3)?.parse().ok()?;
                let m: i64 = zone.get(4..6)?.parse().ok()?;
                (h * 3600 + m * 60) * if *sign == b'+' { 1 } else { -1 }
            }
            _ => return None,
        };
        u64::try_from(days * 86_400 + hour * 3600 + minute * 60 + second - offset).ok()
    };
    parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read() {
        assert_eq!(rfc3339_seconds("1970-01-01T00:00:00Z"), 0);
        assert_eq!(rfc3339_seconds("2000-03-01T00:00:01.5Z"), 951_868_801);
        assert_eq!(
            rfc3339_seconds("2000-03-01T01:00:00.123456789+01:00"),
            951_868_800
        );
        assert_eq!(rfc3339_seconds("2024-02-29T12:00:00-02:00"), 1_709_215_200);
        for bad in [
            "",
            "x",
            "2000-13-01T00:00:00Z",
            "2000-01-01T00:00:00+1",
            "ü000-01-01T",
        ] {
            assert_eq!(rfc3339_seconds(bad), 0, "{bad}");
        }
    }

    #[test]
    fn odd_descriptions_are_survived() {
        let mut c = Container::new(super::super::ContainerType::Docker, "x");
        let odd = serde_json::json!({"Name": 4, "Config": null, "Created": "x",
            "NetworkSettings": {"Ports": {"x/tcp": [{}], "1/tcp": null, "2": [{"HostPort": "99999"}]},
            "Networks": []}, "Mounts": [null]});
        fill(&mut c, &odd, &Value::Null);
        assert!(c.port_mappings.is_empty());
        assert_eq!(c.name, "");
    }
}
