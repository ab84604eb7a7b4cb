//! The OCI bundle (`config.json`) a container was started from.

use serde_json::Value;

use super::disk::{list, text};
use super::{Container, Mount, json};

/// Fills `c` with what every bundle says, whichever runtime wrote it.
pub(super) fn fill(c: &mut Container, bundle: &Value) {
    let has = |kind: &str| {
        list(bundle, "/linux/namespaces")
            .iter()
            .any(|n| text(n, "/type") == kind)
    };
    c.host_pid = Some(!has("pid"));
    c.host_network = Some(!has("network"));
    c.host_ipc = Some(!has("ipc"));
    c.mounts = list(bundle, "/mounts")
        .iter()
        .filter(|m| text(m, "/type") == "bind")
        .map(mount)
        .collect();
    let number = |pointer: &str, default: i64| {
        let value = bundle.pointer(pointer).and_then(Value::as_i64);
        value.filter(|v| *v > 0).unwrap_or(default)
    };
    c.memory_limit = number("/linux/resources/memory/limit", 0);
    c.swap_limit = number("/linux/resources/memory/swap", 0);
    c.cpu_shares = number("/linux/resources/cpu/shares", 1024);
    c.cpu_quota = number("/linux/resources/cpu/quota", 0);
    c.cpu_period = number("/linux/resources/cpu/period", 100_000);
    if let Some(uid) = bundle.pointer("/process/user/uid").and_then(Value::as_u64) {
        c.user = uid.to_string();
    }
}

fn mount(value: &Value) -> Mount {
    let options = list(value, "/options");
    let options = || options.iter().filter_map(Value::as_str);
    Mount {
        source: json::cut(text(value, "/source")),
        destination: json::cut(text(value, "/destination")),
        mode: String::new(),
        rw: !options().any(|o| o == "ro"),
        propagation: options()
            .find(|o| o.ends_with("private") || o.ends_with("slave") || o.ends_with("shared"))
            .map(json::cut)
            .unwrap_or_default(),
    }
}
