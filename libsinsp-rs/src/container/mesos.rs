//! Mesos tasks: `…/mesos/UUID`.

use super::ContainerType;
use super::cgroup::components;
use super::engine::{Claim, Facts};

pub(super) fn claim(facts: &Facts<'_>) -> Option<Claim> {
    facts.paths.iter().find_map(|path| {
        let mut parts = components(path).rev();
        let id = parts.next()?;
        let uuid = id.len() == 36 && id.iter().all(|b| b.is_ascii_hexdigit() || *b == b'-');
        (uuid && parts.next() == Some(b"mesos")).then_some(())?;
        Some(Claim::named(
            ContainerType::Mesos,
            std::str::from_utf8(id).ok()?,
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::super::engine::testing::named;
    use super::*;

    #[test]
    fn a_task_is_the_last_component() {
        let id = "0b092d55-6148-4062-a528-44c9a5b7ae3f";
        assert_eq!(
            named(&format!("/mesos/{id}")),
            Some((ContainerType::Mesos, id.to_owned()))
        );
        assert_eq!(named(&format!("/mesos/{id}/x")), None);
        assert_eq!(named("/mesos/agent"), None);
    }
}
