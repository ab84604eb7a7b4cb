//! podman of a user: containers from before and during the capture.

use container_suite::command::{Cleanup, run};
use container_suite::image::{IMAGE, archive};
use container_suite::watch::{capture, watch};
use libsinsp_rs::container::ContainerType;

const USER: &str = "lab";

/// Runs a command line as the user, in a session of his.
fn as_user(uid: &str, line: &str) -> String {
    let line = format!(
        "cd; export XDG_RUNTIME_DIR=/run/user/{uid} \
         DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/{uid}/bus; {line}"
    );
    run("runuser", &["--login", USER, "--command", &line])
}

fn user() -> String {
    let known = std::fs::read_to_string("/etc/passwd").expect("passwd");
    if !known.lines().any(|l| l.starts_with("lab:")) {
        run("useradd", &["--create-home", "--shell", "/bin/sh", USER]);
        run(
            "usermod",
            &[
                "--add-subuids",
                "200000-265535",
                "--add-subgids",
                "200000-265535",
                USER,
            ],
        );
    }
    run("loginctl", &["enable-linger", USER]);
    let uid = run("id", &["--user", USER]);
    run("systemctl", &["start", &format!("user@{uid}.service")]);
    uid
}

#[test]
#[ignore = "needs a guest with container engines: cargo xtask test runs it"]
fn podman_of_a_user() {
    let uid = user();
    let dir = tempfile::tempdir_in("/var/tmp").expect("directory");
    let tar = archive(dir.path());
    run("chmod", &["-R", "a+rX", &dir.path().display().to_string()]);
    as_user(&uid, &format!("podman import --quiet {tar} {IMAGE}"));
    let mut cleanup = Cleanup::new();
    cleanup.push("systemctl", &["stop", &format!("user@{uid}.service")]);
    let start = |name: &str| {
        as_user(
            &uid,
            &format!("podman run --detach --network=none --name {name} {IMAGE} /loop {name}"),
        )
    };
    let full = start("user-a");
    let mut inspector = capture();
    let marks = ["/etc/mark-user-a", "/etc/mark-user-b"];
    let seen = watch(&mut inspector, &marks, || {
        start("user-b");
    });
    for (mark, name) in marks.iter().zip(["user-a", "user-b"]) {
        let id = as_user(
            &uid,
            &format!("podman inspect --format '{{{{.Id}}}}' {name}"),
        );
        let c = seen[*mark].only(&id[..12]);
        assert_eq!((c.ty, &*c.name), (ContainerType::Podman, name));
        assert_eq!((&*c.image, &*c.full_id), (IMAGE, &*id));
        let image = as_user(
            &uid,
            &format!("podman inspect --format '{{{{.Image}}}}' {name}"),
        );
        assert_eq!(c.image_id, image);
    }
    assert_eq!(
        seen[marks[0]]
            .container
            .as_ref()
            .expect("container")
            .full_id,
        full
    );
}
