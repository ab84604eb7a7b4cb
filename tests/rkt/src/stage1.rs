//! The processes of a pod, from `rkt run` to its systemd. Each part ends by executing the next.

use std::convert::Infallible;
use std::fs;
use std::os::fd::AsRawFd;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use nix::fcntl::{FcntlArg, FdFlag, Flock, FlockArg, fcntl};
use nix::mount::{MsFlags, mount};
use nix::sched::{CloneFlags, unshare};
use nix::unistd::{chdir, chroot, fchdir};

use crate::cgroup;
use crate::disk::{Pod, SliceStyle, write};
use crate::error::{Doing, Result};
use crate::mount::{copy, copy_tree, detach, enter_root, make_tree, mount_proc, mount_root};

/// Names this program has inside stage1.
const STAGE1_PROGRAMS: [&str; 8] = [
    "init",
    "run",
    "enter",
    "enterexec",
    "usr/bin/systemd-nspawn",
    "usr/lib/systemd/systemd",
    "usr/lib/systemd/systemd-executor",
    "lib/systemd/systemd-journald",
];

/// Prepares the pod and becomes it. `rkt run`.
pub(crate) fn run(pod: &Pod) -> Result<Infallible> {
    prepare(pod)?;
    let name = if pod.fly { "run" } else { "init" };
    let program = pod.stage1().join(name);
    chdir(&pod.dir()).doing("enter the pod's directory")?;
    exec(
        Command::new(&program).args(["--debug=false", &pod.uuid]),
        &program,
    )
}

fn prepare(pod: &Pod) -> Result<()> {
    pod.write()?;
    let tree = pod.stage1_tree();
    make_tree(&tree, &STAGE1_PROGRAMS)?;
    if pod.overlay {
        let base = pod.dir().join("overlay").join(crate::disk::STAGE1_TREE);
        mount_root(
            &pod.stage1(),
            Some((&tree, [base.join("upper"), base.join("work")])),
        )?;
    } else {
        copy_tree(&tree, &pod.stage1())?;
    }
    pod.write_stage1()?;
    for app in &pod.apps {
        let tree = pod.app_tree(app);
        make_tree(&tree, &["bin/work", "bin/true"])?;
        if let Some(program) = pod.command.first().filter(|p| p.starts_with('/')) {
            copy(Path::new(program), &tree.join(&program[1..]))?;
        }
        let root = pod.app_root(&app.name);
        if pod.overlay {
            mount_root(&root, Some((&tree, pod.overlay_dirs(app))))?;
        } else {
            copy_tree(&tree, &root)?;
        }
    }
    Ok(())
}

/// The pod whose directory is the current one.
fn current_pod() -> Result<Pod> {
    Pod::load(&std::env::current_dir().doing("current directory")?)
}

/// stage1's `init`: looks into the apps' roots, then becomes nspawn.
pub(crate) fn init() -> Result<Infallible> {
    let pod = current_pod()?;
    let lock = lock(&pod)?;
    for app in &pod.apps {
        look_into(&pod.app_root(&app.name))?;
    }
    write(&pod.dir().join("subcgroup"), cgroup::pod_path(&pod))?;
    write(&pod.dir().join("ppid"), std::process::id().to_string())?;
    unshare(CloneFlags::CLONE_NEWNS).doing("mount namespace")?;
    detach()?;
    let program = pod.stage1().join("usr/bin/systemd-nspawn");
    let keep_unit = matches!(pod.style, SliceStyle::Kubelet | SliceStyle::Unit);
    let mut command = Command::new(&program);
    command
        .args([
            "--boot",
            "--register=true",
            "--link-journal=try-guest",
            "--quiet",
        ])
        .args(keep_unit.then_some("--keep-unit"))
        .arg(format!("--uuid={}", pod.uuid))
        .arg(format!("--machine=rkt-{}", pod.uuid))
        .arg("--directory=stage1/rootfs")
        .env("RKT_LOCK_FD", lock.to_string())
        .env("SYSTEMD_NSPAWN_CONTAINER_SERVICE", "rkt")
        .env("SYSTEMD_NSPAWN_USE_CGNS", "no");
    exec(&mut command, &program)
}

/// Locks the pod for as long as this process and what it becomes live.
fn lock(pod: &Pod) -> Result<i32> {
    let dir = fs::File::open(pod.dir()).doing("pod directory")?;
    let lock = Flock::lock(dir, FlockArg::LockExclusive).map_err(|(_, e)| e);
    let lock = lock.doing("lock the pod")?;
    fcntl(&*lock, FcntlArg::F_SETFD(FdFlag::empty())).doing("keep the lock")?;
    let fd = lock.as_raw_fd();
    // The descriptor goes to the next program.
    std::mem::forget(lock);
    Ok(fd)
}

/// Into an app's root and back, as stage1 does to find the app's program: no sign of an app.
fn look_into(root: &Path) -> Result<()> {
    let cwd = fs::File::open(".").doing("current directory")?;
    let outside = fs::File::open("/").doing("root directory")?;
    chroot(root).doing(root.display())?;
    chdir("/").doing("chdir")?;
    let _ = fs::metadata("/bin/work");
    fchdir(&outside).doing("leave the app's root")?;
    chroot(".").doing("leave the app's root")?;
    fchdir(&cwd).doing("return")
}

/// nspawn: makes the namespaces, starts the pod's systemd and waits for it.
pub(crate) fn nspawn(args: &[String]) -> Result<u8> {
    if args.get(1).map(String::as_str) == Some("inner") {
        return nspawn_inner().map(|never| match never {});
    }
    let pod = current_pod()?;
    if matches!(pod.style, SliceStyle::Kubelet | SliceStyle::Unit) {
        supervise(&pod)?;
    }
    unshare(CloneFlags::CLONE_NEWPID).doing("pid namespace")?;
    let program = pod.stage1().join("usr/bin/systemd-nspawn");
    let mut child = Command::new(&program)
        .arg("inner")
        .spawn()
        .doing("start the pod's systemd")?;
    let status = child.wait().doing("wait for the pod's systemd")?;
    cgroup::remove(&pod);
    Ok(status.code().map_or(1, |c| c as u8))
}

/// nspawn inside a unit keeps itself beside the payload.
fn supervise(pod: &Pod) -> Result<()> {
    let mut beside = pod.clone();
    beside.payload = false;
    let unit = if pod.payload { "supervisor" } else { "" };
    cgroup::join(&cgroup::procs_files(&beside, unit)?)
}

/// The first process of the pid namespace, before it becomes systemd.
fn nspawn_inner() -> Result<Infallible> {
    let pod = current_pod()?;
    cgroup::join(&cgroup::procs_files(&pod, "init.scope")?)?;
    let flags = CloneFlags::CLONE_NEWNS | CloneFlags::CLONE_NEWIPC | CloneFlags::CLONE_NEWUTS;
    unshare(flags).doing("namespaces")?;
    detach()?;
    let root = pod.stage1();
    if !pod.overlay {
        mount_root(&root, None)?;
    }
    mount_proc(&root);
    let none: Option<&str> = None;
    let flags = MsFlags::MS_BIND | MsFlags::MS_REC;
    mount(
        Some("/sys/fs/cgroup"),
        &root.join("sys/fs/cgroup"),
        none,
        flags,
        none,
    )
    .doing("cgroups of the pod")?;
    enter_root(&root)?;
    let program = Path::new("/usr/lib/systemd/systemd");
    let mut command = Command::new(program);
    command
        .args([
            "--default-standard-output=tty",
            "--log-target=null",
            "--show-status=0",
        ])
        .env_clear()
        .envs([
            (
                "PATH",
                "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            ),
            ("container", "rkt"),
            ("HOME", "/root"),
            ("USER", "root"),
            ("LOGNAME", "root"),
            ("container_uuid", pod.uuid.as_str()),
        ]);
    exec(&mut command, program)
}

/// fly's `run`: becomes the app, with nothing but another root directory.
pub(crate) fn run_fly() -> Result<Infallible> {
    let pod = current_pod()?;
    lock(&pod)?;
    let Some(app) = pod.apps.first() else {
        return Err(crate::Error("the pod has no app".to_owned()));
    };
    write(&pod.dir().join("pid"), std::process::id().to_string())?;
    write(&pod.dir().join("pgid"), nix::unistd::getpgrp().to_string())?;
    let root = pod.app_root(&app.name);
    look_into(&root)?;
    chroot(&root).doing(root.display())?;
    chdir("/").doing("chdir")?;
    let (program, mut command) = app_command(&pod);
    exec(&mut command, &program)
}

/// What apps execute, with the environment every app has.
pub(crate) fn app_command(pod: &Pod) -> (PathBuf, Command) {
    let (program, args) = match pod.command.split_first() {
        Some((program, args)) => (PathBuf::from(program), args),
        None => (PathBuf::from("/bin/work"), &[][..]),
    };
    let mut command = Command::new(&program);
    command.args(args).env_clear().envs([
        (
            "PATH",
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        ),
        ("HOME", "/root"),
        ("LOGNAME", "root"),
        ("USER", "root"),
        ("SHELL", "/bin/sh"),
    ]);
    (program, command)
}

/// Becomes another program.
pub(crate) fn exec(command: &mut Command, program: &Path) -> Result<Infallible> {
    Err(command.exec()).doing(program.display())
}
