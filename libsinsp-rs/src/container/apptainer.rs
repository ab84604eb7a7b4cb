//! Apptainer and singularity, where they make cgroups: `apptainer-PID.scope` with systemd,
//! `/apptainer/PID` without.

use super::ContainerType;
use super::cgroup::components;
use super::engine::{Claim, Facts};

const NAMES: [&str; 2] = ["apptainer", "singularity"];

pub(super) fn claim(facts: &Facts<'_>) -> Option<Claim> {
    facts.paths.iter().find_map(|path| {
        let parts: Vec<&str> = components(path).map_while(text).collect();
        let of_scope = |part: &&str| {
            let (name, pid) = part.strip_suffix(".scope")?.split_once('-')?;
            id(name, pid)
        };
        let below = |pair: &[&str]| id(pair[0], pair[1]);
        let id = parts.iter().find_map(of_scope);
        let id = id.or_else(|| parts.windows(2).find_map(below))?;
        Some(Claim::named(ContainerType::Custom, &id))
    })
}

fn text(part: &[u8]) -> Option<&str> {
    std::str::from_utf8(part).ok()
}

fn id(name: &str, pid: &str) -> Option<String> {
    let digits = !pid.is_empty() && pid.len() <= 10 && pid.bytes().all(|b| b.is_ascii_digit());
    (digits && NAMES.contains(&name)).then(|| format!("{name}-{pid}"))
}

#[cfg(test)]
mod tests {
    use super::super::engine::testing::named;
    use super::*;

    #[test]
    fn scopes_and_directories() {
        let of_user = "/user.slice/user-1000.slice/user@1000.service/user.slice";
        for (path, id) in [
            (format!("{of_user}/apptainer-77.scope"), "apptainer-77"),
            (
                "/system.slice/singularity-5.scope".to_owned(),
                "singularity-5",
            ),
            ("/apptainer/1234".to_owned(), "apptainer-1234"),
            ("/apptainer/1234/sub".to_owned(), "apptainer-1234"),
        ] {
            assert_eq!(
                named(&path),
                Some((ContainerType::Custom, id.to_owned())),
                "{path}"
            );
        }
        for path in [
            "/system.slice/apptainer-.scope",
            "/system.slice/apptainer-7x.scope",
            "/system.slice/my-apptainer-7.scope",
            "/apptainer/x",
            "/apptainer",
        ] {
            assert_eq!(named(path), None, "{path}");
        }
    }
}
