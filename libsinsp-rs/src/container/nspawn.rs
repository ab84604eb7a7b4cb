//! systemd-nspawn machines: a scope in `machine.slice` or a `systemd-nspawn@NAME.service`.

use super::ContainerType;
use super::cgroup::{as_name, components, unescape_unit};
use super::engine::{Claim, Facts};

/// Machines of other managers that are registered in the same slice.
const OTHERS: [&str; 5] = ["libpod-", "qemu-", "lxc-", "rkt-", "crio-"];

pub(super) fn claim(facts: &Facts<'_>) -> Option<Claim> {
    let name = facts.paths.iter().find_map(|path| name_of(path, facts))?;
    Some(Claim::named(ContainerType::Nspawn, as_name(&name)?))
}

fn name_of(path: &[u8], facts: &Facts<'_>) -> Option<Vec<u8>> {
    let mut parts = components(path).peekable();
    let mut in_machine_slice = false;
    while let Some(part) = parts.next() {
        let name = if let Some(unit) = part.strip_prefix(b"systemd-nspawn@") {
            unit.strip_suffix(b".service").map(unescape_unit)
        } else if in_machine_slice {
            part.strip_suffix(b".scope").map(|unit| {
                let unit = unescape_unit(unit);
                unit.strip_prefix(b"machine-")
                    .map(<[u8]>::to_vec)
                    .unwrap_or(unit)
            })
        } else {
            None
        };
        if let Some(name) = name {
            // nspawn keeps itself in `supervisor`; before systemd 246 there is no `payload`, and
            // only the pid namespace tells the machine from its supervisor.
            let inside = match parts.peek() {
                Some(&b"payload") => true,
                Some(&b"supervisor") => false,
                _ => facts.in_pid_ns,
            };
            let foreign = OTHERS.iter().any(|o| name.starts_with(o.as_bytes()));
            return (inside && !foreign).then_some(name);
        }
        in_machine_slice = part == b"machine.slice";
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::engine::testing::{claim_at, named};
    use super::*;

    #[test]
    fn machines_are_named_by_their_unit() {
        let want = Some((ContainerType::Nspawn, "nsp1".to_owned()));
        for path in [
            "/machine.slice/nsp1.scope/payload",
            "/machine.slice/machine-nsp1.scope/payload/system.slice/cron.service",
            "/machine.slice/systemd-nspawn@nsp1.service/payload/init.scope",
            "/machine.slice/machine-nsp1.scope/init.scope",
        ] {
            assert_eq!(named(path), want, "{path}");
        }
        assert_eq!(
            named(r"/machine.slice/machine-a\x2db.scope/payload"),
            Some((ContainerType::Nspawn, "a-b".to_owned()))
        );
    }

    #[test]
    fn supervisors_and_other_managers_are_not_machines() {
        for path in [
            "/machine.slice/nsp1.scope/supervisor",
            "/machine.slice",
            "/system.slice/foo.scope/payload",
            "/machine.slice/libpod-conmon-123.scope",
            r"/machine.slice/machine-qemu\x2d1\x2dvm.scope",
            r"/machine.slice/machine-rkt\x2d0b092d55.scope/init.scope",
        ] {
            assert_eq!(named(path), None, "{path}");
        }
        assert_eq!(claim_at("/machine.slice/nsp1.scope", false), None);
    }
}
