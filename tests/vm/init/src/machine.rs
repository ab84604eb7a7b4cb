//! The machine around the command: mounts, modules, roots, power.

use crate::Result;
use crate::carry::carry;
use guest_init::{Cgroups, Config};
use rustix::mount::{MountFlags, mount, mount_move};
use std::ffi::{CStr, CString};
use std::fs;
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const BUSYBOX: &str = "/scap/busybox";

/// The mounts that everything else needs.
pub fn mount_early() -> Result<()> {
    mount_fs("proc", "/proc", "")?;
    mount_fs("sysfs", "/sys", "")?;
    mount_fs("devtmpfs", "/dev", "")
}

fn mount_fs(kind: &str, target: &str, options: &str) -> Result<()> {
    mount_from(kind, kind, target, options)
}

fn mount_from(source: &str, kind: &str, target: &str, options: &str) -> Result<()> {
    fs::create_dir_all(target).map_err(|e| format!("{target}: {e}"))?;
    let options = CString::new(options)?;
    let options: Option<&CStr> = (!options.is_empty()).then_some(options.as_c_str());
    match mount(source, target, kind, MountFlags::empty(), options) {
        Ok(()) | Err(rustix::io::Errno::BUSY) => Ok(()),
        Err(error) => Err(format!("mount {kind} on {target}: {error}").into()),
    }
}

/// Mounts and settings that need the final root. `/run` and `/tmp` stay as they are: the harness may have put
/// files there.
pub fn finish_setup() -> Result<()> {
    mount_fs("devpts", "/dev/pts", "gid=5,mode=620,ptmxmode=666")?;
    mount_fs("tmpfs", "/dev/shm", "mode=1777")?;
    for kind in ["tracefs", "debugfs"] {
        let target = if kind == "tracefs" {
            "/sys/kernel/tracing"
        } else {
            "/sys/kernel/debug"
        };
        if Path::new(target).exists() {
            mount_fs(kind, target, "")?;
        }
    }
    for (link, target) in [
        ("/dev/fd", "/proc/self/fd"),
        ("/dev/stdin", "/proc/self/fd/0"),
        ("/dev/stdout", "/proc/self/fd/1"),
        ("/dev/stderr", "/proc/self/fd/2"),
    ] {
        if !Path::new(link).exists() {
            std::os::unix::fs::symlink(target, link).map_err(|e| format!("{link}: {e}"))?;
        }
    }
    rustix::system::sethostname(b"guest")?;
    busybox(&["ip", "link", "set", "lo", "up"])
}

fn busybox(arguments: &[&str]) -> Result<()> {
    let status = Command::new(BUSYBOX)
        .args(arguments)
        .status()
        .map_err(|e| format!("{BUSYBOX} {}: {e}", arguments.join(" ")))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("busybox {}: {status}", arguments.join(" ")).into())
    }
}

/// Mounts control groups below `/sys/fs/cgroup` as `layout` says.
pub fn mount_cgroups(layout: Cgroups) -> Result<()> {
    let top = "/sys/fs/cgroup";
    if layout == Cgroups::V2 {
        mount_from("cgroup2", "cgroup2", top, "nsdelegate")?;
        // What a service manager would do: let children use every controller there is.
        let controllers = fs::read_to_string(format!("{top}/cgroup.controllers"))?;
        let enable: Vec<String> = controllers
            .split_whitespace()
            .map(|c| format!("+{c}"))
            .collect();
        fs::write(format!("{top}/cgroup.subtree_control"), enable.join(" "))?;
        return Ok(());
    }
    mount_fs("tmpfs", top, "mode=755")?;
    let known = fs::read_to_string("/proc/cgroups")?;
    for line in known.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split_whitespace();
        if let (Some(controller), Some("1")) = (words.next(), words.nth(2)) {
            mount_from(
                "cgroup",
                "cgroup",
                &format!("{top}/{controller}"),
                controller,
            )?;
        }
    }
    mount_from(
        "cgroup",
        "cgroup",
        &format!("{top}/systemd"),
        "none,name=systemd",
    )?;
    if layout == Cgroups::Hybrid {
        mount_from(
            "cgroup2",
            "cgroup2",
            &format!("{top}/unified"),
            "nsdelegate",
        )?;
    }
    Ok(())
}

/// Mounts an empty `/run`, as every boot of a machine does.
pub fn mount_run() -> Result<()> {
    mount_fs("tmpfs", "/run", "mode=755")
}

/// Loads `modules` in order; one that is there already is fine.
pub fn load_modules(modules: &[String]) -> Result<()> {
    for path in modules {
        let file = fs::File::open(path).map_err(|e| format!("{path}: {e}"))?;
        match rustix::system::finit_module(&file, c"", 0) {
            Ok(()) | Err(rustix::io::Errno::EXIST) => {}
            Err(error) => return Err(format!("cannot load {path}: {error}").into()),
        }
    }
    Ok(())
}

/// Mounts the disk (and the disk with modules), carries `/scap` and `/inject` over, makes it the root.
pub fn enter_disk(config: &Config) -> Result<()> {
    let new = "/newroot";
    wait_for_device("/dev/vda")?;
    mount_from("/dev/vda", "ext4", new, "")?;
    if config.modules_disk {
        wait_for_device("/dev/vdb")?;
        let target = format!("{new}/lib/modules");
        fs::create_dir_all(&target)?;
        mount(
            "/dev/vdb",
            target.as_str(),
            "ext4",
            MountFlags::RDONLY,
            None,
        )
        .map_err(|e| format!("mount the modules disk: {e}"))?;
    }
    // Files cannot be moved out of the initramfs; they are few next to the disk's.
    for (from, to) in [("/scap", "/newroot/scap"), ("/inject", new)] {
        if Path::new(from).exists() {
            fs::create_dir_all(to)?;
            carry(Path::new(from), Path::new(to))?;
        }
    }
    for dir in ["dev", "proc", "sys"] {
        fs::create_dir_all(format!("{new}/{dir}"))?;
        mount_move(format!("/{dir}"), format!("{new}/{dir}"))
            .map_err(|e| format!("move /{dir}: {e}"))?;
    }
    rustix::process::chdir(new)?;
    mount_move(".", "/").map_err(|e| format!("move the root: {e}"))?;
    rustix::process::chroot(".")?;
    rustix::process::chdir("/")?;
    Ok(())
}

fn wait_for_device(path: &str) -> Result<()> {
    for _ in 0..1000 {
        if Path::new(path).exists() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Err(format!("{path} did not appear").into())
}

/// Enters the disk and becomes its systemd; the unit that runs the command was injected by the harness.
pub fn start_systemd(config: &Config) -> Result<()> {
    enter_disk(config)?;
    Err(Command::new("/lib/systemd/systemd")
        .env_clear()
        .exec()
        .into())
}

/// Kills every process but this one.
pub fn kill_everything() {
    // rustix has no kill(-1); busybox's killall5 spares its own session, so go through /proc.
    let own = std::process::id();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(pid) = entry
            .file_name()
            .to_str()
            .and_then(|name| name.parse::<i32>().ok())
        else {
            continue;
        };
        // Kernel threads have no command line and ignore the signal anyway.
        if pid != own as i32
            && let Some(pid) = rustix::process::Pid::from_raw(pid)
        {
            let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
        }
    }
}

/// Writes a line to the console, for what cannot be said on a port.
pub fn console(line: &str) {
    if let Ok(mut console) = fs::OpenOptions::new().write(true).open("/dev/console") {
        let _ = writeln!(console, "{line}");
    }
}

/// Powers the machine off.
pub fn power_off() -> ! {
    rustix::fs::sync();
    let _ = rustix::system::reboot(rustix::system::RebootCommand::PowerOff);
    loop {
        std::thread::sleep(Duration::from_secs(60));
    }
}
