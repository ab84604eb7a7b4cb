//! Containers of `ctr` and other direct users of containerd: `/NAMESPACE/ID` at the top of the
//! hierarchy, of which `default` is recognised.

use super::ContainerType;
use super::cgroup::{as_hex_id, as_name, components, short_id};
use super::engine::{Claim, Facts};

pub(super) fn claim(facts: &Facts<'_>) -> Option<Claim> {
    facts.paths.iter().find_map(|path| {
        let mut parts = components(path);
        if parts.next()? != b"default" {
            return None;
        }
        let name = parts.next()?;
        if let Some(id) = as_hex_id(name) {
            return Some(Claim::hex(ContainerType::Containerd, id));
        }
        let unit = [&b".service"[..], b".slice", b".scope"]
            .iter()
            .any(|suffix| name.ends_with(suffix));
        let name = as_name(name).filter(|n| !unit && n.len() <= 64)?;
        let mut claim = Claim::named(ContainerType::Containerd, short_id(name));
        name.clone_into(&mut claim.full_id);
        Some(claim)
    })
}

#[cfg(test)]
mod tests {
    use super::super::engine::testing::{claim, named};
    use super::*;

    #[test]
    fn names_below_default_are_cut_to_twelve() {
        assert_eq!(
            named("/default/a-long-container-name"),
            Some((ContainerType::Containerd, "a-long-conta".to_owned()))
        );
        assert_eq!(
            claim("/default/web").map(|c| (c.id, c.full_id)),
            Some(("web".to_owned(), "web".to_owned()))
        );
        let id = "f8ed26334d2d5203fc53c09e99c53e00027cbc1a067baaeaef1fae35f1c43af7";
        assert_eq!(
            named(&format!("/default/{id}")),
            Some((ContainerType::Containerd, "f8ed26334d2d".to_owned()))
        );
        for path in ["/default/a.service", "/x/default/web", "/default"] {
            assert_eq!(named(path), None, "{path}");
        }
    }
}
