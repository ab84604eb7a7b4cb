//! Pods shaped like rkt's, live.

use std::process::{Child, Command};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use container_suite::command::{Cleanup, run};
use container_suite::watch::{Seen, capture, watch};
use libsinsp_rs::container::ContainerType;

/// The launcher: where the guest has it, or where cargo made it.
static LAUNCHER: LazyLock<String> = LazyLock::new(|| {
    std::env::var("SCAP_HELPERS").map_or_else(
        |_| env!("CARGO_BIN_EXE_suite-rkt-pod").to_owned(),
        |dir| format!("{dir}/suite-rkt-pod"),
    )
});

const ONE: &str = "0b092d55-6148-4062-a528-44c9a5b7ae30";
const TWO: &str = "0b092d55-6148-4062-a528-44c9a5b7ae31";

/// The loop of an app's shell; the mark's name says which app it is.
fn script(name: &str) -> String {
    format!(
        ": > /data/mark-{name}; while :; do /bin/busybox cat /data/mark-{name}; /bin/busybox sleep 0.2; done"
    )
}

/// Pods of one data directory; they are stopped before it goes.
struct Pods {
    cleanup: Cleanup,
    data: tempfile::TempDir,
}

impl Pods {
    fn new() -> Self {
        Self {
            cleanup: Cleanup::new(),
            data: tempfile::tempdir_in("/var/lib").expect("data directory"),
        }
    }

    fn data(&self) -> String {
        self.data.path().display().to_string()
    }

    fn will_run(&mut self, uuid: &str) {
        let data = self.data();
        self.cleanup
            .push(&LAUNCHER, &["stop", "--data", &data, uuid]);
    }

    /// Starts a pod; every app runs the loop with the mark `name`, `$AC_APP_NAME` behind it.
    fn start(&self, uuid: &str, name: &str, options: &[&str]) {
        let data = self.data();
        let script = script(&format!("{name}-$AC_APP_NAME"));
        let mut args = vec!["run", "--detach", "--data", &data, "--uuid", uuid];
        args.extend(options);
        args.extend(["--", "/bin/busybox", "sh", "-c", &script]);
        run(&LAUNCHER, &args);
    }
}

fn check(seen: &Seen, uuid: &str, app: &str, image: &str) {
    let c = seen.only(&format!("{uuid}:{app}"));
    assert_eq!(
        (c.ty, &*c.name, &*c.image),
        (ContainerType::Rkt, app, image)
    );
    assert!(c.image_id.starts_with("sha512-"));
    assert_eq!(seen.pods.iter().next(), Some(&Some(uuid.to_owned())));
    assert!(
        seen.names.iter().all(|n| n == "busybox"),
        "{:?}",
        seen.names
    );
}

/// Two apps of one pod, once found in /proc, once started during the capture, for every way a
/// pod's cgroup can be named.
fn two_apps(style: &[&str]) {
    let mut pods = Pods::new();
    pods.will_run(ONE);
    pods.will_run(TWO);
    let apps = [
        "--app",
        "front=example.com/lab/web:1.2.3",
        "--app",
        "side-car=example.com/lab/side-car:0.9",
    ];
    let options = [&apps[..], style].concat();
    pods.start(ONE, "one", &options);
    let mut inspector = capture();
    let marks =
        ["one-front", "one-side-car", "two-front", "two-side-car"].map(|m| format!("/mark-{m}"));
    let all: Vec<&str> = marks.iter().map(String::as_str).collect();
    let seen = watch(&mut inspector, &all, || pods.start(TWO, "two", &options));
    for (name, uuid) in [("one", ONE), ("two", TWO)] {
        check(
            &seen[&format!("/mark-{name}-front")],
            uuid,
            "front",
            "example.com/lab/web:1.2.3",
        );
        check(
            &seen[&format!("/mark-{name}-side-car")],
            uuid,
            "side-car",
            "example.com/lab/side-car:0.9",
        );
    }
    // The pod's own systemd and what belongs to it is no app.
    for thread in inspector.state().threads.iter() {
        let name = String::from_utf8_lossy(&thread.comm);
        if matches!(&*name, "systemd-nspawn" | "rkt-pod") {
            assert_eq!((&thread.container, &thread.pod), (&None, &None), "{name}");
        }
        if thread.vpid == 1 && thread.tid != 1 && name == "systemd" {
            assert_eq!(thread.container, None);
            assert!(thread.pod.is_some());
        }
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn pods_registered_with_machined() {
    two_apps(&["--slice-style", "machined"]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn pods_of_a_kubelet() {
    two_apps(&["--slice-style", "kubelet", "--no-overlay"]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn pods_of_a_unit_with_the_name_of_an_app() {
    two_apps(&[
        "--slice-style",
        "unit",
        "--unit",
        "side-car",
        "--no-payload",
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn fly_pods() {
    let mut pods = Pods::new();
    pods.will_run(ONE);
    pods.will_run(TWO);
    // fly sets no AC_APP_NAME: the mark ends with the dash.
    let options = ["--fly", "--app", "web=example.com/lab/web"];
    pods.start(ONE, "fly-one", &options);
    let mut inspector = capture();
    let marks = ["/mark-fly-one-", "/mark-fly-two-"];
    let seen = watch(&mut inspector, &marks, || {
        pods.start(TWO, "fly-two", &options)
    });
    check(&seen[marks[0]], ONE, "web", "example.com/lab/web");
    check(&seen[marks[1]], TWO, "web", "example.com/lab/web");
}

struct Entered(Child);

impl Drop for Entered {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn entered_processes() {
    let mut pods = Pods::new();
    pods.will_run(ONE);
    pods.start(ONE, "pod", &["--app", "front=example.com/lab/web:1.2.3"]);
    let enter = |name: &str| {
        let child = Command::new(&*LAUNCHER)
            .args(["enter", "--data", &pods.data(), ONE, "--app", "front", "--"])
            .args(["/bin/busybox", "sh", "-c", &script(name)])
            .spawn();
        Entered(child.expect("enter"))
    };
    let _before = enter("entered-before");
    // Until the process is in the pod, the scan would rightly find it outside.
    let mark = pods.data.path().join(format!(
        "pods/run/{ONE}/stage1/rootfs/opt/stage2/front/rootfs/data/mark-entered-before"
    ));
    let deadline = Instant::now() + Duration::from_secs(120);
    while !mark.exists() {
        assert!(Instant::now() < deadline, "{} was not made", mark.display());
        std::thread::sleep(Duration::from_millis(20));
    }
    let mut inspector = capture();
    let marks = ["/mark-entered-before", "/mark-entered-during"];
    let mut during = None;
    let seen = watch(&mut inspector, &marks, || {
        during = Some(enter("entered-during"))
    });
    for mark in marks {
        check(&seen[mark], ONE, "front", "example.com/lab/web:1.2.3");
    }
}
