//! execve and execveat.

use libscap_rs::schema::code;
use libscap_rs::snapshot::NO_ID;

use crate::container::Trigger;
use crate::path;
use crate::state::{FdFlags, Text, ThreadFlags, ThreadTable, unknown_text};

use super::clone::list;
use super::{Ctx, MAX_NAME, clip};

const AT_EMPTY_PATH: u32 = 1;
const EXE_WRITABLE: u32 = 1;
const EXE_UPPER_LAYER: u32 = 1 << 1;
const EXE_FROM_MEMFD: u32 = 1 << 2;
const EXE_LOWER_LAYER: u32 = 1 << 3;

/// What survives an exec among the flags.
const KEPT: ThreadFlags = ThreadFlags::PIPE_SOURCE
    .union(ThreadFlags::PIPE_DEST)
    .union(ThreadFlags::INVERTED)
    .union(ThreadFlags::PAIRED)
    .union(ThreadFlags::SCANNED)
    .union(ThreadFlags::LINKED)
    .union(ThreadFlags::FS)
    .union(ThreadFlags::CHILD_IN_PIDNS);

pub(super) fn exit(cx: &mut Ctx<'_>) {
    if !cx.ok() {
        return;
    }
    let tid = cx.tid;
    let event = cx.event;
    // A secondary thread that execs takes over the id of the main thread, dead or not.
    cx.state.threads.revive(tid);
    let pid = event.param_i64(4).filter(|p| *p > 0).unwrap_or(tid);
    if cx.thread().is_some_and(|t| t.pid != pid) {
        // Another process than we thought: it is entered anew below.
        cx.state.threads.unlink(tid);
    }
    let exepath = exepath(cx);
    let (args, cgroups, env) = (list(cx, 2), list(cx, 14), list(cx, 15));
    let Some(thread) = cx.state.threads.get_mut(tid) else {
        return;
    };
    let was_placeholder = thread.is_placeholder();
    if was_placeholder {
        thread.ptid = event.param_i64(5).unwrap_or(-1);
        thread.vtid = tid;
        thread.vpid = pid;
    }
    thread.pid = pid;
    if let Some(exe) = event.param_str(1) {
        thread.exe = clip(exe, MAX_NAME).into();
        thread.comm = thread.exe.clone();
        thread.args = args.unwrap_or_default();
    }
    if let Some(comm) = event.param_str(13) {
        thread.comm = clip(comm, MAX_NAME).into();
    }
    if let Some(cgroups) = cgroups
        && cgroups != thread.cgroups
    {
        thread.cgroups = cgroups;
    }
    if event.param(15).is_some_and(|p| !p.is_empty()) {
        thread.env = env.unwrap_or_default();
    }
    thread.exepath = exepath;
    thread.fdlimit = event.param_i64(7).unwrap_or(thread.fdlimit);
    super::memory::counters(thread, &event);
    thread.tty = event.param_u32(16).unwrap_or(thread.tty);
    thread.vpgid = event.param_i64(17).unwrap_or(thread.vpgid);
    thread.loginuid = event.param_u32(18).unwrap_or(thread.loginuid);
    if let Some(flags) = event.param_u32(19) {
        thread.exe_writable = flags & EXE_WRITABLE != 0;
        thread.exe_upper_layer = flags & EXE_UPPER_LAYER != 0;
        thread.exe_from_memfd = flags & EXE_FROM_MEMFD != 0;
        thread.exe_lower_layer = flags & EXE_LOWER_LAYER != 0;
    }
    thread.cap_inheritable = event.param_u64(20).unwrap_or(thread.cap_inheritable);
    thread.cap_permitted = event.param_u64(21).unwrap_or(thread.cap_permitted);
    thread.cap_effective = event.param_u64(22).unwrap_or(thread.cap_effective);
    thread.exe_ino = event.param_u64(23).unwrap_or(0);
    thread.exe_ino_ctime = event.param_u64(24).unwrap_or(0);
    thread.exe_ino_mtime = event.param_u64(25).unwrap_or(0);
    thread.uid = known_id(event.param_u32(26)).unwrap_or(thread.uid);
    thread.pgid = event.param_i64(28).unwrap_or(-1);
    thread.gid = known_id(event.param_u32(29)).unwrap_or(thread.gid);
    thread.flags = (thread.flags & KEPT) | ThreadFlags::ACTIVE;
    thread.flags.set(ThreadFlags::ROOT, thread.uid == 0);
    thread.lastexec_ts = cx.ts;

    let threads = &mut cx.state.threads;
    for other in threads.others_of(pid, tid) {
        if other != pid {
            threads.forget(other);
        }
    }
    threads.unshare_fds(tid);
    threads.retain_fds(tid, |_, fd| !fd.flags.contains(FdFlags::CLOEXEC));
    threads.link(tid);
    if was_placeholder {
        adopt(threads, tid);
    }
    cx.state
        .containers
        .resolve(&mut cx.state.threads, tid, Trigger::Exec);
}

/// A thread whose clone nobody saw most likely is where its parent is.
fn adopt(threads: &mut ThreadTable, tid: i64) {
    let Some(thread) = threads.get(tid) else {
        return;
    };
    if !threads.cwd_bytes(thread).is_empty() {
        return;
    }
    let Some((parent, sid)) = threads.parent(thread).map(|p| (p.tid, p.sid)) else {
        return;
    };
    threads.adopt_dirs(tid, parent);
    if let Some(thread) = threads.get_mut(tid)
        && thread.sid < 0
    {
        thread.sid = sid;
    }
}

fn known_id(id: Option<u32>) -> Option<u32> {
    id.filter(|id| *id != NO_ID)
}

fn exepath(cx: &Ctx<'_>) -> Text {
    let event = cx.event;
    let path = event
        .param_str(27)
        .map(<[u8]>::to_vec)
        .or_else(|| from_enter(cx))
        .or_else(|| {
            let name = event.param_str(30)?;
            Some(path::absolute(
                &cx.state.threads,
                cx.thread(),
                path::AT_FDCWD,
                name,
            ))
        });
    match path {
        Some(path) => clip(path.strip_suffix(b" (deleted)").unwrap_or(&path), MAX_NAME).into(),
        None => unknown_text(),
    }
}

/// The path as the enter half states it.
fn from_enter(cx: &Ctx<'_>) -> Option<Vec<u8>> {
    let enter = cx.enter?;
    let threads = &cx.state.threads;
    if enter.code() == code::SYSCALL_EXECVE_19_E {
        let name = enter.param_str(0)?;
        return Some(path::absolute(threads, cx.thread(), path::AT_FDCWD, name));
    }
    let dirfd = enter.param_i64(0)?;
    let flags = enter.param_u32(2).unwrap_or(0);
    let name = enter.param_str(1).unwrap_or(b"");
    if name.is_empty() {
        if flags & AT_EMPTY_PATH == 0 {
            return None;
        }
        let fd = threads.fd(cx.thread()?, dirfd)?;
        return Some(fd.name.to_vec());
    }
    let known = name.starts_with(b"/")
        || dirfd == path::AT_FDCWD
        || cx.thread().is_some_and(|t| threads.fd(t, dirfd).is_some());
    known.then(|| path::absolute(threads, cx.thread(), dirfd, name))
}
