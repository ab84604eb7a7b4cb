//! Cgroups of a pod, in every hierarchy the machine has.

use std::fs;
use std::path::{Path, PathBuf};

use nix::mount::{MsFlags, mount};

use crate::disk::{Pod, SliceStyle, make_dir};
use crate::error::{Doing, Result};

/// Where a hierarchy is mounted, and whether the pod's systemd makes directories in it: in v2 and
/// in `name=systemd`, not in the controllers of v1.
#[derive(Debug, PartialEq, Eq)]
struct Hierarchy {
    mount: PathBuf,
    units: bool,
}

fn parse(mountinfo: &str) -> Vec<Hierarchy> {
    let hierarchy = |line: &str| {
        let (mount, fs) = line.split_once(" - ")?;
        let mut fs = fs.split(' ');
        let units = match fs.next()? {
            "cgroup2" => true,
            "cgroup" => fs.nth(1)?.split(',').any(|o| o == "name=systemd"),
            _ => return None,
        };
        let controllers = ["memory", "pids", "devices", "cpu"];
        let mount = mount.split(' ').nth(4)?;
        let name = mount.rsplit('/').next()?;
        // The controllers systemd delegates; in the others everybody stays at the root.
        let wanted = units || name.split(',').any(|n| controllers.contains(&n));
        wanted.then(|| Hierarchy {
            mount: mount.into(),
            units,
        })
    };
    mountinfo.lines().filter_map(hierarchy).collect()
}

fn hierarchies() -> Result<Vec<Hierarchy>> {
    let read = || fs::read_to_string("/proc/self/mountinfo").doing("/proc/self/mountinfo");
    let found = parse(&read()?);
    if !found.is_empty() {
        return Ok(found);
    }
    let none: Option<&str> = None;
    make_dir(Path::new("/sys/fs/cgroup"))?;
    mount(
        none,
        "/sys/fs/cgroup",
        Some("cgroup2"),
        MsFlags::empty(),
        none,
    )
    .doing("mount cgroup2")?;
    Ok(parse(&read()?))
}

/// The cgroup of the whole pod, without a leading slash.
pub(crate) fn pod_path(pod: &Pod) -> String {
    let escaped = pod.uuid.replace('-', r"\x2d");
    match pod.style {
        SliceStyle::Machined => format!(r"machine.slice/machine-rkt\x2d{escaped}.scope"),
        SliceStyle::Nomachined => format!("machine.slice/rkt-{}.scope", pod.uuid),
        SliceStyle::Kubelet => format!("system.slice/k8s_{}.service", pod.uuid),
        SliceStyle::Unit => format!("system.slice/{}.service", pod.unit),
    }
}

/// The cgroup of a unit of the pod's systemd, without a leading slash.
fn unit_path(pod: &Pod, unit: &str) -> String {
    let payload = if pod.payload { "/payload" } else { "" };
    format!("{}{payload}/{unit}", pod_path(pod))
}

/// Files to write a process number to, to put it into a unit of the pod.
pub(crate) fn procs_files(pod: &Pod, unit: &str) -> Result<Vec<PathBuf>> {
    let mut out = Vec::new();
    for h in hierarchies()? {
        let path = if h.units {
            unit_path(pod, unit)
        } else {
            pod_path(pod)
        };
        let dir = h.mount.join(path);
        make_dir(&dir)?;
        out.push(dir.join("cgroup.procs"));
    }
    Ok(out)
}

/// Moves this process; `files` are those of [`procs_files`].
pub(crate) fn join(files: &[PathBuf]) -> Result<()> {
    for file in files {
        fs::write(file, "0").doing(file.display())?;
    }
    Ok(())
}

/// Removes the pod's cgroups, deepest first; those still in use stay.
pub(crate) fn remove(pod: &Pod) {
    for h in hierarchies().unwrap_or_default() {
        remove_tree(&h.mount.join(pod_path(pod)));
    }
}

fn remove_tree(dir: &Path) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|t| t.is_dir()) {
            remove_tree(&entry.path());
        }
    }
    let _ = fs::remove_dir(dir);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hierarchies_of_every_layout() {
        let v2 = "30 23 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n";
        assert!(parse(v2)[0].units);
        let v1 = "1 2 0:1 / /sys/fs/cgroup/systemd rw shared:1 - cgroup cgroup rw,xattr,name=systemd\n\
            1 2 0:1 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n\
            1 2 0:1 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct\n\
            1 2 0:1 / /sys/fs/cgroup/freezer rw - cgroup cgroup rw,freezer\n\
            1 2 0:1 / / rw - ext4 /dev/vda rw\n";
        let got: Vec<bool> = parse(v1).iter().map(|h| h.units).collect();
        assert_eq!(got, [true, false, false]);
    }
}
