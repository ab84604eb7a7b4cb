//! LTTng: its modules and tools from Debian packages, in a tree of their own inside the guest.

use super::driver::{make_modules, succeeded};
use super::peer::only_child;
use scap_vm::apt::{Apt, Release};
use scap_vm::guest::Host;
use scap_vm::kernel::Kernel;
use scap_vm::{Error, Progress, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the guest has the tree.
pub const ARCHIVE: &str = "/scap/lttng.tar";

/// An archive of the tools, their libraries, and the modules, made the first time and kept in
/// the cache; nothing is installed on the host.
pub fn root(host: &Host, kernel: &'static Kernel, progress: Progress<'_>) -> Result<PathBuf> {
    let unpacked = kernel.fetch(&host.cache, progress)?;
    let entry = format!("peers/lttng-{}", unpacked.release);
    let dir = host.cache.entry(&entry, |dir| {
        progress("LTTng: fetching modules and tools from Debian and building");
        let apt = Apt::open(&host.cache, Release::Bookworm)?;
        let (source, tree) = (dir.join("source"), dir.join("tree"));
        apt.unpack(&["lttng-modules-dkms".to_owned()], &source)?;
        apt.unpack_closure(&["lttng-tools", "kmod"], false, &tree)?;
        let source = only_child(&source.join("usr/src"))?;
        leave_out_timers(&source)?;
        make_modules(&source, &unpacked.headers(), &["CONFIG_LTTNG=m"])?;
        let modules = tree.join("lib/modules").join(&unpacked.release);
        collect(&source, &modules.join("extra"))?;
        // What is built in; without that list libkmod does not work.
        for list in [
            "modules.builtin",
            "modules.builtin.modinfo",
            "modules.order",
        ] {
            let from = unpacked.modules().join(list);
            fs::copy(&from, modules.join(list)).map_err(Error::path(&from))?;
        }
        let depmod = host
            .tools
            .command_as("kmod", "depmod")?
            .arg("-b")
            .args([tree.as_os_str(), unpacked.release.as_ref()])
            .output()
            .map_err(Error::io("depmod"))?;
        succeeded("depmod", &depmod)?;
        let tar = Command::new("tar")
            .arg("-C")
            .arg(&tree)
            .args(
                ["doc", "man", "locale", "info"].map(|dir| format!("--exclude=./usr/share/{dir}")),
            )
            .arg("-cf")
            .arg(dir.join("lttng.tar"))
            .arg(".")
            .output()
            .map_err(Error::io("tar"))?;
        succeeded("tar", &tar)
    })?;
    Ok(dir.join("lttng.tar"))
}

/// The probes of timers do not build with today's 6.1, whose tracepoints have changed; nothing
/// here needs them.
fn leave_out_timers(source: &Path) -> Result<()> {
    let file = source.join("src/probes/Kbuild");
    let text = fs::read_to_string(&file).map_err(Error::path(&file))?;
    let rest: Vec<&str> = text
        .lines()
        .filter(|line| !line.contains("lttng-probe-timer.o"))
        .collect();
    fs::write(&file, rest.join("\n") + "\n").map_err(Error::path(&file))
}

/// Copies every module below `from` into `to`, without what only the debugger reads.
fn collect(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).map_err(Error::path(to))?;
    for entry in fs::read_dir(from).map_err(Error::path(from))?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, to)?;
        } else if path.extension().is_some_and(|e| e == "ko") {
            let target = to.join(entry.file_name());
            let strip = Command::new("strip")
                .args(["--strip-debug", "-o"])
                .args([&target, &path])
                .output()
                .map_err(Error::io("strip"))?;
            succeeded("strip", &strip)?;
        }
    }
    Ok(())
}

/// Measures with the modules loaded, and with sessions that want mkdir, everything with room, and
/// everything without. Nobody reads the buffers, so that no reader runs on the measured CPU.
pub fn script() -> String {
    let calls = "lttng enable-event -k --syscall --all -c c";
    let points = "lttng enable-event -k -c c \
        sched_switch,sched_process_exec,sched_process_fork,sched_process_exit,signal_deliver";
    // As with the other modules, page faults are recorded for their own line only.
    let faults = "lttng enable-event -k -c c x86_exceptions_page_fault_user,x86_exceptions_page_fault_kernel";
    let session = |mode: &str, buffers: &str, events: &str, only: &str| {
        format!(
            "in_tree lttng create {mode} --no-output\n\
             in_tree lttng enable-channel -k c --discard {buffers}\n\
             {events}\n\
             in_tree lttng start\n\
             {only}\n\
             in_tree lttng stop\n\
             in_tree lttng destroy {mode}\n"
        )
    };
    let room = "--subbuf-size=64M --num-subbuf=4";
    let none = "--subbuf-size=4k --num-subbuf=2";
    let measure = |mode: &str| format!("$BENCH measure {mode} $ONLY");
    let everything = format!("in_tree {calls}\nin_tree {points}");
    let with_faults = format!("{everything}\nin_tree {faults}");
    let mkdir = "in_tree lttng enable-event -k --syscall mkdir -c c";
    [
        "mkdir -p /lttng; tar -xf /scap/lttng.tar -C /lttng\n\
         for d in proc sys dev; do mkdir -p /lttng/$d; mount --bind /$d /lttng/$d; done\n\
         mkdir -p /lttng/tmp /lttng/root /lttng/run /lttng/var/run /lttng/dev/shm\n\
         in_tree() { HOME=/root LTTNG_HOME=/root chroot /lttng \"$@\" >&2; }\n\
         in_tree lttng-sessiond --daemonize\n"
            .to_owned(),
        "$BENCH measure idle $ONLY\n".to_owned(),
        session("mkdir", room, mkdir, &measure("mkdir")),
        session("all", room, &everything, &measure("all")),
        session("faults", room, &with_faults, &measure("faults")),
        // Page faults are not among what this session records.
        session(
            "full",
            none,
            &everything,
            &(measure("full") + " | sed '/^full\tpage fault/d'"),
        ),
    ]
    .concat()
}
