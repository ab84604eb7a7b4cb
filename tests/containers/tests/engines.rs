//! Containers of real engines: each engine has one container from before the capture, which the
//! scan must find, one started during it, which its events must tell, and many short ones, whose
//! descriptions are to be there at their first events.

use std::path::Path;

use container_suite::command::{Cleanup, run};
use container_suite::image::{IMAGE, archive};
use container_suite::rootfs;
use container_suite::watch::{Seen, capture, watch_until};
use libsinsp_rs::container::ContainerType;

/// Short containers of each engine.
const STARTS: usize = 20;
/// How many of a hundred have their description at the first event.
const DESCRIBED: usize = 95;

fn mark(name: &str) -> String {
    format!("/etc/mark-{name}")
}

/// Starts `before`, captures, starts `during` and the short ones, and returns what was seen of the
/// first two.
fn both(before: &str, during: &str, start: impl Fn(&str) + Sync) -> [Seen; 2] {
    start(before);
    let mut inspector = capture();
    let marks = [mark(before), mark(during)];
    let all = || {
        start(during);
        for i in 0..STARTS {
            start(&format!("{during}-s{i}"));
        }
    };
    let watched = [&*marks[0], &*marks[1]];
    let (mut seen, firsts) = watch_until(&mut inspector, &watched, |_| true, STARTS + 1, all);
    let (described, all) = (firsts.described(), firsts.all());
    eprintln!("{during}: {described} of {all} containers described at their first event");
    assert_eq!(all, STARTS + 1, "{firsts:?}");
    assert!(described * 100 >= all * DESCRIBED, "{firsts:?}");
    marks.map(|m| seen.remove(&m).expect("asked for"))
}

fn dir() -> tempfile::TempDir {
    tempfile::tempdir_in("/var/tmp").expect("directory")
}

#[test]
#[ignore = "needs a guest with container engines: cargo xtask test runs it"]
fn podman() {
    let dir = dir();
    let tar = archive(dir.path());
    run("podman", &["import", "--quiet", &tar, IMAGE]);
    let mut cleanup = Cleanup::new();
    for name in ["pod-a", "pod-b"] {
        cleanup.push("podman", &["rm", "--force", "--time", "0", name]);
    }
    let seen = both("pod-a", "pod-b", |name| {
        run(
            "podman",
            &[
                "run",
                "--detach",
                "--network=none",
                "--label",
                "tier=lab",
                "--name",
                name,
                IMAGE,
                "/loop",
                name,
            ],
        );
    });
    for (seen, name) in seen.iter().zip(["pod-a", "pod-b"]) {
        let id = run("podman", &["inspect", "--format", "{{.Id}}", name]);
        let c = seen.only(&id[..12]);
        assert_eq!(
            (c.ty, &*c.name, &*c.image),
            (ContainerType::Podman, name, IMAGE)
        );
        assert_eq!(c.full_id, id);
        let image = run("podman", &["inspect", "--format", "{{.Image}}", name]);
        assert_eq!(c.image_id, image);
        assert_eq!(
            (&*c.image_repository, &*c.image_tag),
            ("localhost/busybox", "lab")
        );
    }
}

#[test]
#[ignore = "needs a guest with container engines: cargo xtask test runs it"]
fn docker() {
    let dir = dir();
    let tar = archive(dir.path());
    std::fs::create_dir_all("/etc/docker").expect("directory");
    let config = r#"{"iptables": false, "ip6tables": false, "bridge": "none"}"#;
    std::fs::write("/etc/docker/daemon.json", config).expect("daemon.json");
    let mut cleanup = Cleanup::new();
    cleanup.push("systemctl", &["stop", "docker.service", "docker.socket"]);
    run("systemctl", &["start", "docker.service"]);
    run("docker", &["import", &tar, "busybox:lab"]);
    for name in ["dock-a", "dock-b"] {
        cleanup.push("docker", &["rm", "--force", name]);
    }
    let seen = both("dock-a", "dock-b", |name| {
        run(
            "docker",
            &[
                "run",
                "--detach",
                "--network=none",
                "--label",
                "tier=lab",
                "--name",
                name,
                "busybox:lab",
                "/loop",
                name,
            ],
        );
    });
    for (seen, name) in seen.iter().zip(["dock-a", "dock-b"]) {
        let id = run("docker", &["inspect", "--format", "{{.Id}}", name]);
        let c = seen.only(&id[..12]);
        assert_eq!(
            (c.ty, &*c.name, &*c.image),
            (ContainerType::Docker, name, "busybox:lab")
        );
        assert_eq!((&c.full_id, &*c.labels["tier"]), (&id, "lab"));
        let image = run("docker", &["inspect", "--format", "{{.Image}}", name]);
        assert_eq!(Some(&*c.image_id), image.strip_prefix("sha256:"));
        assert_eq!(c.privileged, Some(false));
    }
}

#[test]
#[ignore = "needs a guest with container engines: cargo xtask test runs it"]
fn containerd() {
    let dir = dir();
    run("systemctl", &["start", "containerd.service"]);
    let saved = container_suite::image::save(dir.path(), IMAGE);
    run("ctr", &["images", "import", &saved]);
    let mut cleanup = Cleanup::new();
    for name in ["ctr-a", "ctr-b"] {
        cleanup.push("ctr", &["container", "rm", name]);
        cleanup.push("ctr", &["task", "kill", "--signal", "KILL", name]);
    }
    let seen = both("ctr-a", "ctr-b", |name| {
        run("ctr", &["run", "--detach", IMAGE, name, "/loop", name]);
    });
    for (seen, name) in seen.iter().zip(["ctr-a", "ctr-b"]) {
        let c = seen.only(name);
        assert_eq!((c.ty, &*c.name), (ContainerType::Containerd, name));
        assert_eq!((&*c.image, &*c.image_tag), (IMAGE, "lab"));
        assert!(c.image_digest.starts_with("sha256:"), "{c:?}");
    }
}

#[test]
#[ignore = "needs a guest with container engines: cargo xtask test runs it"]
fn lxc() {
    let mut cleanup = Cleanup::new();
    let short = (0..STARTS).map(|i| format!("lxc-b-s{i}"));
    for name in ["lxc-a", "lxc-b"]
        .map(str::to_owned)
        .into_iter()
        .chain(short)
    {
        let name = &*name;
        let dir = Path::new("/var/lib/lxc").join(name);
        rootfs::make(&dir.join("rootfs"));
        let config = format!(
            "lxc.rootfs.path = dir:{0}/rootfs\nlxc.uts.name = {name}\nlxc.net.0.type = empty\n\
             lxc.apparmor.profile = unconfined\nlxc.mount.auto = proc:mixed sys:mixed\n\
             lxc.init.cmd = /loop {name}\n",
            dir.display()
        );
        std::fs::write(dir.join("config"), config).expect("config");
        cleanup.push("lxc-stop", &["--kill", "--name", name]);
    }
    let seen = both("lxc-a", "lxc-b", |name| {
        run("lxc-start", &["--daemon", "--name", name]);
    });
    for (seen, name) in seen.iter().zip(["lxc-a", "lxc-b"]) {
        let c = seen.only(name);
        assert_eq!((c.ty, &*c.name), (ContainerType::Lxc, name));
    }
}

#[test]
#[ignore = "needs a guest with container engines: cargo xtask test runs it"]
fn nspawn() {
    let dir = dir();
    let mut cleanup = Cleanup::new();
    for name in ["nsp-a", "nsp-b"] {
        cleanup.push(
            "systemctl",
            &["kill", "--signal=KILL", &format!("suite-{name}.service")],
        );
    }
    let seen = both("nsp-a", "nsp-b", |name| {
        let root = dir.path().join(name);
        rootfs::make(&root);
        let root = root.display().to_string();
        run(
            "systemd-run",
            &[
                &format!("--unit=suite-{name}"),
                "--quiet",
                // Fails when the machine does.
                "--service-type=notify",
                "--property=NotifyAccess=all",
                "systemd-nspawn",
                "--quiet",
                "--as-pid2",
                "--register=yes",
                &format!("--machine={name}"),
                &format!("--directory={root}"),
                "/loop",
                name,
            ],
        );
    });
    for (seen, name) in seen.iter().zip(["nsp-a", "nsp-b"]) {
        let c = seen.only(name);
        assert_eq!((c.ty, &*c.name), (ContainerType::Nspawn, name));
    }
}
