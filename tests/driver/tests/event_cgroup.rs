//! The cgroups of a process, in its exec event.
#![allow(missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

use driver_suite::abi::event;
use driver_suite::events::files::{ptr, text};
use driver_suite::events::{call, record};
use driver_suite::extension::feature;
use driver_suite::{Capture, alone};
use libscap_rs::schema::code;

/// Where the default hierarchy is mounted, and the cgroup of this process in it.
fn unified() -> (PathBuf, String) {
    let mounts = fs::read_to_string("/proc/self/mounts").expect("mounts");
    let mount = mounts
        .lines()
        .map(|l| l.split(' ').collect::<Vec<_>>())
        .find(|m| m[2] == "cgroup2")
        .expect("the default hierarchy is mounted");
    let own = fs::read_to_string("/proc/self/cgroup").expect("cgroup");
    let path = own.lines().find_map(|l| l.strip_prefix("0::"));
    (PathBuf::from(mount[1]), path.expect("a cgroup").to_owned())
}

/// A cgroup that is left and removed in the end, with those above it.
struct Inside {
    mount: PathBuf,
    /// Below the mount.
    path: String,
    before: String,
}

impl Inside {
    fn new(path: &str) -> Self {
        let (mount, before) = unified();
        let inside = Self {
            mount,
            path: path.to_owned(),
            before,
        };
        fs::create_dir_all(inside.mount.join(&path[1..])).expect("cgroup");
        inside.enter(path);
        inside
    }

    fn enter(&self, path: &str) {
        let procs = self.mount.join(&path[1..]).join("cgroup.procs");
        fs::write(procs, std::process::id().to_string()).expect("cgroup.procs");
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        self.enter(&self.before);
        let mut path = Path::new(&self.path);
        while path != Path::new("/") {
            let dir = self.mount.join(path.strip_prefix("/").expect("absolute"));
            let _ = fs::remove_dir(dir);
            path = path.parent().expect("below the root");
        }
    }
}

/// The entries an exec reports; one that fails is enough.
fn reported() -> Vec<(String, String)> {
    let nowhere = text("/nonexistent");
    let recording = record(&["execve"], || {
        call(libc::SYS_execve, [ptr(&nowhere), 0, 0])
    });
    let event = recording.one(code::SYSCALL_EXECVE_19_X);
    let raw = event.param(14).expect("cgroups");
    assert!(raw.len() <= 4096, "{} bytes", raw.len());
    assert_eq!(raw.last(), Some(&0));
    let entry = |e: &[u8]| {
        let text = std::str::from_utf8(e).expect("text");
        let (name, path) = text.split_once('=').expect("name=path");
        (name.to_owned(), path.to_owned())
    };
    event.param_strings(14).map(entry).collect()
}

fn names(entries: &[(String, String)]) -> Vec<&str> {
    entries.iter().map(|(name, _)| name.as_str()).collect()
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn every_controller_and_the_default_hierarchy() {
    let _inside = Inside::new("/scap-test/deep.slice/a.service");
    let entries = reported();
    let names = names(&entries);
    assert_eq!(names[..2], ["cpuset", "cpu"], "in the order of the kernel");
    for name in ["memory", "devices", "pids"] {
        assert!(names.contains(&name), "{name} is missing in {names:?}");
    }
    let last = ("unified".into(), "/scap-test/deep.slice/a.service".into());
    assert_eq!(entries.last(), Some(&last));
    // The only controller that is never turned off below the root.
    assert!(entries.contains(&("perf_event".into(), last.1)));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn paths_that_do_not_fit_leave_room_for_the_default_hierarchy() {
    let path = format!("/scap-test/{}", vec!["x".repeat(200); 11].join("/"));
    let _inside = Inside::new(&path);
    let entries = reported();
    assert_eq!(entries.last(), Some(&("unified".into(), path.clone())));
    let names = names(&entries);
    // Listing stops before the first entry with the long path.
    assert_eq!(names[0], "cpuset");
    assert!(!names.contains(&"perf_event"), "{names:?}");
    assert_eq!(entries.iter().filter(|(_, p)| *p == path).count(), 1);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_plain_abi_lists_controllers_only() {
    let _inside = Inside::new("/scap-test/plain.service");
    let _alone = alone();
    let capture = Capture::of_calls(&[libc::SYS_execve]);
    let lists = || {
        let nowhere = text("/nonexistent");
        call(libc::SYS_execve, [ptr(&nowhere), 0, 0]);
        let own = capture.read_own();
        let found = own.iter().find(|r| r.code == event::EXECVE_19_X);
        let list = found.expect("the exec that failed").params[14].clone();
        String::from_utf8(list).expect("text")
    };
    let plain = lists();
    assert!(
        plain.starts_with("cpuset=") && plain.ends_with('\0'),
        "{plain:?}"
    );
    let device = &capture.rings[0].device;
    device.enable(feature::UNIFIED).expect("UNIFIED");
    assert_eq!(lists(), plain + "unified=/scap-test/plain.service\0");
}
