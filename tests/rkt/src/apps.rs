//! Inside the pod: its systemd, and how it starts apps.

use std::convert::Infallible;
use std::fs;
use std::path::Path;
use std::process::{Child, Command};
use std::time::Duration;

use nix::sched::{CloneFlags, unshare};
use nix::sys::wait::{WaitStatus, wait};

use crate::cgroup;
use crate::disk::Pod;
use crate::error::{Doing, Error, Result};
use crate::mount::{detach, enter_root, mount_proc, mount_root};
use crate::stage1::{app_command, exec};

const EXECUTOR: &str = "/usr/lib/systemd/systemd-executor";
const JOURNALD: &str = "systemd-journald";

/// The pod's systemd: starts the apps, collects what dies, ends with the last app.
pub(crate) fn systemd() -> Result<u8> {
    let pod = Pod::load(Path::new("/"))?;
    start(JOURNALD)?;
    let mut apps = Vec::new();
    for app in &pod.apps {
        apps.push(start(&app.name)?);
    }
    for child in &apps {
        wait_for_program(child)?;
    }
    std::os::unix::fs::symlink("ready", "/rkt/supervisor-status").doing("supervisor-status")?;
    let mut left: Vec<i32> = apps.iter().map(|c| c.id() as i32).collect();
    while !left.is_empty() {
        match wait().doing("wait for apps")? {
            WaitStatus::Exited(pid, _) | WaitStatus::Signaled(pid, _, _) => {
                left.retain(|p| *p != pid.as_raw());
            }
            _ => {}
        }
    }
    Ok(0)
}

fn start(unit: &str) -> Result<Child> {
    Command::new(EXECUTOR).arg(unit).spawn().doing(EXECUTOR)
}

/// Waits until the executor has become the app (or has failed, which its own message says).
fn wait_for_program(child: &Child) -> Result<()> {
    let comm = format!("/proc/{}/comm", child.id());
    while fs::read(&comm).is_ok_and(|c| c.starts_with(b"systemd-executo")) {
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(())
}

/// A child of the pod's systemd: goes to its cgroup and its root, then becomes the app.
pub(crate) fn executor(args: &[String]) -> Result<Infallible> {
    let pod = Pod::load(Path::new("/"))?;
    let unit = args.get(1).map_or("", String::as_str);
    cgroup::join(&cgroup::procs_files(
        &pod,
        &format!("system.slice/{unit}.service"),
    )?)?;
    if unit == JOURNALD {
        let program = Path::new("/lib/systemd/systemd-journald");
        return exec(Command::new(program).env_clear(), program);
    }
    if !pod.apps.iter().any(|a| a.name == unit) {
        return Err(Error(format!("{unit} is not an app of this pod")));
    }
    unshare(CloneFlags::CLONE_NEWNS).doing("mount namespace")?;
    detach()?;
    let root = Path::new("/opt/stage2").join(unit).join("rootfs");
    if !pod.overlay {
        mount_root(&root, None)?;
    }
    mount_proc(&root);
    enter_root(&root)?;
    let (program, mut command) = app_command(&pod);
    exec(command.env("AC_APP_NAME", unit), &program)
}

/// A process of stage1 that does little, in a unit that looks like an app's.
pub(crate) fn journald() -> ! {
    loop {
        let _ = fs::read("/etc/machine-id");
        std::thread::sleep(Duration::from_secs(1));
    }
}
