//! Who a thread is: users, capabilities, sessions, namespaces.

use libscap_rs::snapshot::NO_ID;

use crate::container::Trigger;
use crate::state::Thread;

use super::Ctx;

/// Every capability the wire carries: 0..=40.
const ALL_CAPABILITIES: u64 = (1 << 41) - 1;

/// clone flags on the wire.
const NEWNS: u32 = 0x20;
const NEWPID: u32 = 0x40;
const NEWUSER: u32 = 0x10_0000;
const FILES: u32 = 1;
const FS: u32 = 2;

const TIOCSCTTY: u64 = 0x540e;
const TIOCNOTTY: u64 = 0x5422;

/// The effective id parameter of an event; -1 means "leave it".
fn new_id(cx: &Ctx<'_>, index: usize) -> Option<u32> {
    if !cx.ok() {
        return None;
    }
    cx.event.param_u32(index).filter(|id| *id != NO_ID)
}

pub(super) fn set_uid(cx: &mut Ctx<'_>, index: usize) {
    if let Some(uid) = new_id(cx, index)
        && let Some(thread) = cx.state.threads.get_mut(cx.tid)
    {
        thread.uid = uid;
    }
}

pub(super) fn set_gid(cx: &mut Ctx<'_>, index: usize) {
    if let Some(gid) = new_id(cx, index)
        && let Some(thread) = cx.state.threads.get_mut(cx.tid)
    {
        thread.gid = gid;
    }
}

pub(super) fn capset(cx: &mut Ctx<'_>) {
    let event = cx.event;
    if !cx.ok() {
        return;
    }
    if let Some(thread) = cx.state.threads.get_mut(cx.tid) {
        thread.cap_inheritable = event.param_u64(1).unwrap_or(thread.cap_inheritable);
        thread.cap_permitted = event.param_u64(2).unwrap_or(thread.cap_permitted);
        thread.cap_effective = event.param_u64(3).unwrap_or(thread.cap_effective);
    }
}

/// The first process of a new user namespace may do anything there.
pub(super) fn all_capabilities(thread: &mut Thread) {
    thread.cap_inheritable = ALL_CAPABILITIES;
    thread.cap_permitted = ALL_CAPABILITIES;
    thread.cap_effective = ALL_CAPABILITIES;
}

/// The result is the session id in the caller's pid namespace; the new session and process group
/// have the id of the caller.
pub(super) fn setsid(cx: &mut Ctx<'_>) {
    let Some(session) = cx.res().filter(|r| *r >= 0) else {
        return;
    };
    let Some(pid) = cx.thread().map(|t| t.pid) else {
        return;
    };
    each_of_process(cx, pid, |t| {
        let foreign = t.in_pid_namespace();
        t.sid = if foreign && pid > 0 { pid } else { session };
        t.vpgid = session;
        t.pgid = if foreign { pid } else { session };
        t.tty = 0;
    });
}

/// Applies a change to every thread of the process.
fn each_of_process(cx: &mut Ctx<'_>, pid: i64, change: impl Fn(&mut Thread)) {
    for tid in cx.state.threads.others_of(pid, cx.tid) {
        if let Some(thread) = cx.state.threads.get_mut(tid) {
            change(thread);
        }
    }
    if let Some(thread) = cx.state.threads.get_mut(cx.tid) {
        change(thread);
    }
}

pub(super) fn setpgid(cx: &mut Ctx<'_>) {
    if !cx.ok() {
        return;
    }
    let (Some(pid), Some(pgid)) = (cx.event.param_i64(1), cx.event.param_i64(2)) else {
        return;
    };
    let Some(caller) = cx.thread() else { return };
    let (foreign, own_pid, own_vpid) = (caller.in_pid_namespace(), caller.pid, caller.vpid);
    // The numbers are those of the caller's pid namespace.
    let target = if pid == 0 || pid == own_vpid {
        own_pid
    } else if !foreign {
        pid
    } else {
        let found = cx
            .state
            .threads
            .children(caller)
            .find(|c| c.vpid == pid)
            .map(|c| c.pid);
        match found {
            Some(child) => child,
            None => return,
        }
    };
    let Some(group) = cx
        .state
        .threads
        .get(target)
        .map(|t| if pgid == 0 { t.vpid } else { pgid })
    else {
        return;
    };
    each_member(cx, target, |t| {
        t.vpgid = group;
        if !foreign {
            t.pgid = group;
        } else if pgid == 0 || pgid == t.vpid {
            t.pgid = t.pid;
        }
    });
}

fn each_member(cx: &mut Ctx<'_>, pid: i64, change: impl Fn(&mut Thread)) {
    for tid in cx.state.threads.others_of(pid, -1) {
        if let Some(thread) = cx.state.threads.get_mut(tid) {
            change(thread);
        }
    }
}

/// Controlling terminals: taken and given up by ioctl.
pub(super) fn ioctl(cx: &mut Ctx<'_>) {
    let request = cx.event.param_u64(2);
    if !cx.ok() || !matches!(request, Some(TIOCSCTTY | TIOCNOTTY)) {
        return;
    }
    let tty = if request == Some(TIOCNOTTY) {
        0
    } else {
        match cx.bound_fd().and_then(|fd| tty_of(&fd.name)) {
            Some(tty) => tty,
            None => return,
        }
    };
    if let Some(pid) = cx.thread().map(|t| t.pid) {
        each_of_process(cx, pid, |t| t.tty = tty);
    }
}

/// Device number (wire encoding) of a terminal by its name.
fn tty_of(name: &[u8]) -> Option<u32> {
    let number = |prefix: &[u8]| -> Option<u32> {
        let digits = std::str::from_utf8(name.strip_prefix(prefix)?).ok()?;
        digits.parse().ok()
    };
    let encode = |major: u32, minor: u32| (minor & 0xff) | major << 8 | (minor & !0xff) << 12;
    const PTS_MAJOR: u32 = 136;
    if let Some(n) = number(b"/dev/pts/").filter(|n| *n < 1 << 20) {
        // Eight majors of 256 terminals each, then larger minors of the last.
        return Some(if n < 2048 {
            encode(PTS_MAJOR + (n >> 8), n & 0xff)
        } else {
            encode(PTS_MAJOR, n)
        });
    }
    if let Some(n) = number(b"/dev/ttyS").filter(|n| *n < 192) {
        return Some(encode(4, 64 + n));
    }
    if let Some(n) = number(b"/dev/tty").filter(|n| *n < 64) {
        return Some(encode(4, n));
    }
    (name == b"/dev/console").then(|| encode(5, 1))
}

pub(super) fn unshare(cx: &mut Ctx<'_>) {
    if !cx.ok() {
        return;
    }
    let flags = cx.event.param_u32(1).unwrap_or(0);
    if flags & FILES != 0 {
        cx.state.threads.unshare_fds(cx.tid);
    }
    // A new mount or user namespace implies own directories.
    if flags & (FS | NEWNS | NEWUSER) != 0 {
        cx.state.threads.unshare_dirs(cx.tid);
    }
    namespaces(cx, flags);
}

pub(super) fn setns(cx: &mut Ctx<'_>) {
    if !cx.ok() {
        return;
    }
    let mut flags = cx.event.param_u32(2).unwrap_or(0);
    if flags == 0
        && let Some(fd) = cx.bound_fd()
    {
        // Kind 0: any; the name of the descriptor tells (`/proc/1/ns/mnt`, `mnt:[4026531840]`).
        flags = match fd.name.rsplit(|b| *b == b'/').next() {
            Some(n) if n.starts_with(b"user") => NEWUSER,
            Some(n) if n.starts_with(b"mnt") => NEWNS,
            Some(n) if n.starts_with(b"pid") => NEWPID,
            _ => 0,
        };
    }
    if flags & NEWNS != 0 {
        cx.state.threads.unshare_dirs(cx.tid);
        cx.state.threads.set_root(cx.tid, b"/");
        cx.state.threads.set_cwd(cx.tid, b"/");
    }
    namespaces(cx, flags);
}

fn namespaces(cx: &mut Ctx<'_>, flags: u32) {
    if flags & NEWUSER != 0
        && let Some(thread) = cx.state.threads.get_mut(cx.tid)
    {
        all_capabilities(thread);
    }
    // A new pid namespace is for the children to come; their clone events say so.
    if flags & (NEWNS | NEWPID) != 0 {
        cx.state
            .containers
            .resolve(&mut cx.state.threads, cx.tid, Trigger::Root);
    }
}

#[cfg(test)]
mod tests {
    use super::tty_of;

    #[test]
    fn terminals_by_name() {
        assert_eq!(tty_of(b"/dev/pts/0"), Some(34816));
        assert_eq!(tty_of(b"/dev/pts/300"), Some(137 << 8 | 44));
        assert_eq!(tty_of(b"/dev/tty1"), Some(4 << 8 | 1));
        assert_eq!(tty_of(b"/dev/ttyS0"), Some(4 << 8 | 64));
        assert_eq!(tty_of(b"/dev/null"), None);
        assert_eq!(tty_of(b"/dev/pts/x"), None);
    }
}
