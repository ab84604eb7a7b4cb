//! LXC (and LXD, Incus): `/lxc/NAME`, `/lxc.payload/NAME`, `/lxc.payload.NAME`. The name is all
//! the metadata there is.

use super::ContainerType;
use super::cgroup::{as_name, components};
use super::engine::{Claim, Facts};

pub(super) fn claim(facts: &Facts<'_>) -> Option<Claim> {
    facts.paths.iter().find_map(|path| {
        let mut parts = components(path);
        while let Some(part) = parts.next() {
            let name = if part == b"lxc" || part == b"lxc.payload" {
                parts.next()
            } else {
                part.strip_prefix(b"lxc.payload.")
            };
            if let Some(name) = name.and_then(as_name) {
                return Some(Claim::named(ContainerType::Lxc, name));
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::super::engine::testing::named;
    use super::*;

    #[test]
    fn payloads_are_containers_and_monitors_are_not() {
        let lxc1 = Some((ContainerType::Lxc, "lxc1".to_owned()));
        for path in [
            "/lxc/lxc1",
            "/lxc/lxc1/init.scope",
            "/lxc.payload/lxc1",
            "/lxc.payload.lxc1",
            "/lxc.payload.lxc1/system.slice/cron.service",
            "/user.slice/user-1000.slice/session-2.scope/lxc.payload.lxc1",
        ] {
            assert_eq!(named(path), lxc1, "{path}");
        }
        // Incus and lxd put the project before the name.
        assert_eq!(
            named("/lxc.payload.user-1000_web/init.scope"),
            Some((ContainerType::Lxc, "user-1000_web".to_owned()))
        );
        for path in ["/lxc.monitor.lxc1", "/lxc", "/lxc.payload.", "/lxcfs/x"] {
            assert_eq!(named(path), None, "{path}");
        }
    }
}
