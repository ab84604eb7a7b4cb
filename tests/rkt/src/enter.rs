//! `rkt enter`: a process brought into an app of a running pod.

use std::convert::Infallible;
use std::fs;
use std::path::Path;
use std::process::Command;

use nix::sched::{CloneFlags, setns};
use nix::unistd::{chdir, chroot};

use crate::disk::Pod;
use crate::error::{Doing, Error, Result};
use crate::stage1::{app_command, exec};

/// The pod's systemd, seen from the host: the child of nspawn.
pub(crate) fn systemd_pid(pod: &Pod) -> Result<i32> {
    let read = fs::read_to_string(pod.dir().join("ppid"));
    let nspawn: i32 = read.doing("ppid")?.trim().parse().doing("ppid")?;
    for entry in fs::read_dir("/proc").doing("/proc")?.flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|n| n.parse().ok()) else {
            continue;
        };
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let parent = stat
            .rsplit_once(") ")
            .and_then(|(_, rest)| rest.split(' ').nth(1));
        if parent.and_then(|p| p.parse().ok()) == Some(nspawn) {
            return Ok(pid);
        }
    }
    Err(Error(format!("pod {} does not run", pod.uuid)))
}

/// The host's half: becomes stage1's `enter`, or for fly the command itself.
pub(crate) fn enter(pod: &Pod, app: &str, command: &[String]) -> Result<Infallible> {
    if !pod.apps.iter().any(|a| a.name == app) {
        return Err(Error(format!("pod {} has no app {app}", pod.uuid)));
    }
    let mut entered = pod.clone();
    if !command.is_empty() {
        entered.command = command.to_vec();
    }
    if pod.fly {
        let root = pod.app_root(app);
        chroot(&root).doing(root.display())?;
        chdir("/").doing("chdir")?;
        let (program, mut command) = app_command(&entered);
        return exec(&mut command, &program);
    }
    let program = pod.stage1_tree().join("enter");
    let mut enter = Command::new(&program);
    enter
        .arg(format!("--pid={}", systemd_pid(pod)?))
        .arg(format!("--appname={app}"))
        .arg("--")
        .args(&entered.command);
    exec(&mut enter, &program)
}

/// stage1's `enter`: joins the namespaces and starts `/enterexec` in the pod.
pub(crate) fn stage1_enter(args: &[String]) -> Result<u8> {
    let value = |key: &str| {
        args.iter()
            .find_map(|a| a.strip_prefix(key))
            .ok_or_else(|| Error(format!("enter: {key} is missing")))
    };
    let (pid, app) = (value("--pid=")?, value("--appname=")?);
    let command = args.iter().skip_while(|a| *a != "--").skip(1);
    // All are opened first: behind the mount namespace lies another /proc.
    let mut spaces = Vec::new();
    for (name, flag) in [
        ("ipc", CloneFlags::CLONE_NEWIPC),
        ("uts", CloneFlags::CLONE_NEWUTS),
        ("net", CloneFlags::CLONE_NEWNET),
        ("pid", CloneFlags::CLONE_NEWPID),
        ("mnt", CloneFlags::CLONE_NEWNS),
    ] {
        let path = format!("/proc/{pid}/ns/{name}");
        spaces.push((fs::File::open(&path).doing(path)?, flag));
    }
    for (space, flag) in spaces {
        setns(space, flag).doing("join a namespace of the pod")?;
    }
    chroot(".").doing("chroot")?;
    let status = Command::new("/enterexec")
        .arg(app)
        .args(command)
        .status()
        .doing("/enterexec")?;
    Ok(status.code().map_or(1, |c| c as u8))
}

/// The process in the pod: goes to the app's root and becomes the command.
pub(crate) fn enterexec(args: &[String]) -> Result<Infallible> {
    let mut pod = Pod::load(Path::new("/"))?;
    let app = args.get(1).map_or("", String::as_str);
    let env = fs::read_to_string(Path::new("/rkt/env").join(app)).doing("/rkt/env")?;
    if args.len() > 2 {
        pod.command = args[2..].to_vec();
    }
    let root = Path::new("/opt/stage2").join(app).join("rootfs");
    chroot(&root).doing(root.display())?;
    chdir("/").doing("chdir")?;
    let (program, mut command) = app_command(&pod);
    let env = env.split('\0').filter_map(|e| e.split_once('='));
    exec(command.envs(env).env("TERM", "vt100"), &program)
}
