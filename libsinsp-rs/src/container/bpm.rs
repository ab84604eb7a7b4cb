//! BOSH process manager: `bpm-NAME` or `bpm-NAME.scope`.

use super::ContainerType;
use super::cgroup::{as_name, components};
use super::engine::{Claim, Facts};

pub(super) fn claim(facts: &Facts<'_>) -> Option<Claim> {
    facts.paths.iter().find_map(|path| {
        let name = components(path).find_map(|c| c.strip_prefix(b"bpm-"))?;
        let name = as_name(name.strip_suffix(b".scope").unwrap_or(name))?;
        Some(Claim::named(ContainerType::Bpm, name))
    })
}

#[cfg(test)]
mod tests {
    use super::super::engine::testing::named;
    use super::*;

    #[test]
    fn the_name_follows_the_prefix() {
        let want = Some((ContainerType::Bpm, "uaa".to_owned()));
        assert_eq!(named("/system.slice/runc-bpm.slice/bpm-uaa.scope"), want);
        assert_eq!(named("/bpm-uaa"), want);
        assert_eq!(named("/bpm-"), None);
    }
}
