//! Containers of real engines: each engine has one container from before the capture, which the
//! scan must find, and one started during it, which its events must tell.

use std::path::Path;

use container_suite::command::{Cleanup, run};
use container_suite::rootfs;
use container_suite::watch::{Seen, capture, watch};
use libsinsp_rs::container::ContainerType;

const IMAGE: &str = "localhost/busybox:lab";

fn mark(name: &str) -> String {
    format!("/etc/mark-{name}")
}

/// Starts `before`, captures, starts `during`, and returns what was seen of both.
fn both(before: &str, during: &str, start: impl Fn(&str) + Sync) -> [Seen; 2] {
    start(before);
    let mut inspector = capture();
    let marks = [mark(before), mark(during)];
    let mut seen = watch(&mut inspector, &[&marks[0], &marks[1]], || start(during));
    marks.map(|m| seen.remove(&m).expect("asked for"))
}

fn archive(dir: &Path) -> String {
    let root = dir.join("root");
    rootfs::make(&root);
    let tar = dir.join("root.tar").display().to_string();
    run(
        "tar",
        &["-C", &root.display().to_string(), "-cf", &tar, "."],
    );
    tar
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
    let root = dir.path().join("root");
    rootfs::make(&root);
    let root = root.display().to_string();
    run("systemctl", &["start", "containerd.service"]);
    let mut cleanup = Cleanup::new();
    for name in ["ctr-a", "ctr-b"] {
        cleanup.push("ctr", &["container", "rm", name]);
        cleanup.push("ctr", &["task", "kill", "--signal", "KILL", name]);
    }
    let seen = both("ctr-a", "ctr-b", |name| {
        run(
            "ctr",
            &["run", "--detach", "--rootfs", &root, name, "/loop", name],
        );
    });
    for (seen, name) in seen.iter().zip(["ctr-a", "ctr-b"]) {
        let c = seen.only(name);
        assert_eq!((c.ty, &*c.name), (ContainerType::Containerd, name));
    }
}

#[test]
#[ignore = "needs a guest with container engines: cargo xtask test runs it"]
fn lxc() {
    let mut cleanup = Cleanup::new();
    for name in ["lxc-a", "lxc-b"] {
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
        rootfs::make(&dir.path().join(name));
        cleanup.push(
            "systemctl",
            &["kill", "--signal=KILL", &format!("suite-{name}.service")],
        );
    }
    let seen = both("nsp-a", "nsp-b", |name| {
        let root = dir.path().join(name).display().to_string();
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
