//! LXC under libvirt: `…/NAME.libvirt-lxc`, or a machine scope `machine-lxc\x2dPID\x2dNAME.scope`.

use super::ContainerType;
use super::cgroup::{as_name, components, unescape_unit};
use super::engine::{Claim, Facts};

pub(super) fn claim(facts: &Facts<'_>) -> Option<Claim> {
    let name = facts
        .paths
        .iter()
        .find_map(|path| components(path).find_map(name_of))?;
    Some(Claim::named(ContainerType::LibvirtLxc, as_name(&name)?))
}

fn name_of(component: &[u8]) -> Option<Vec<u8>> {
    if let Some(name) = component.strip_suffix(b".libvirt-lxc") {
        return Some(name.to_vec());
    }
    let unit = unescape_unit(component.strip_suffix(b".scope")?);
    let name = unit.strip_prefix(b"machine-lxc-")?;
    // Since libvirt 1.3 the leader's number stands before the name.
    let digits = name.iter().take_while(|b| b.is_ascii_digit()).count();
    match name[digits..].strip_prefix(b"-") {
        Some(rest) if digits > 0 && !rest.is_empty() => Some(rest.to_vec()),
        _ => Some(name.to_vec()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::testing::named;
    use super::*;

    #[test]
    fn names_come_from_scope_or_directory() {
        let want = Some((ContainerType::LibvirtLxc, "web".to_owned()));
        for path in [
            "/machine/web.libvirt-lxc",
            r"/machine.slice/machine-lxc\x2dweb.scope",
            r"/machine.slice/machine-lxc\x2d4711\x2dweb.scope/libvirt",
        ] {
            assert_eq!(named(path), want, "{path}");
        }
        assert_eq!(named(r"/machine.slice/machine-qemu\x2d1\x2dvm.scope"), None);
    }
}
