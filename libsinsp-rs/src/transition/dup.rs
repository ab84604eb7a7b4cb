//! Descriptors copied, closed, or taken from another process.

use libscap_rs::schema::code;

use crate::state::{Fd, FdFlags, FdType, O_CLOEXEC, ThreadFlags};

use super::{Ctx, is_fd};

const F_DUPFD: u32 = 1;
const F_SETFD: u32 = 3;
const F_DUPFD_CLOEXEC: u32 = 26;
const FD_CLOEXEC: u64 = 1;
const CLOSE_RANGE_UNSHARE: u32 = 2;
const CLOSE_RANGE_CLOEXEC: u32 = 4;

/// The descriptor stays readable for this event.
pub(super) fn close(cx: &mut Ctx<'_>) {
    // After EINTR and EIO Linux has closed it all the same; EBADF says there was none.
    const EBADF: i64 = -9;
    if cx.res().is_none_or(|r| r == EBADF) {
        return;
    }
    if let Some(fd) = cx.event.param_i64(1).filter(|n| is_fd(*n)) {
        cx.deferred.close = Some((cx.tid, fd));
    }
}

pub(super) fn close_range(cx: &mut Ctx<'_>) {
    if !cx.ok() {
        return;
    }
    let first = i64::from(cx.event.param_u32(1).unwrap_or(0));
    let last = i64::from(cx.event.param_u32(2).unwrap_or(u32::MAX));
    let flags = cx.event.param_u32(3).unwrap_or(0);
    if flags & CLOSE_RANGE_UNSHARE != 0 {
        cx.state.threads.unshare_fds(cx.tid);
    }
    if flags & CLOSE_RANGE_CLOEXEC != 0 {
        cx.state.threads.retain_fds(cx.tid, |n, fd| {
            if (first..=last).contains(&n) {
                fd.set_cloexec(true);
            }
            true
        });
    } else {
        cx.deferred.close_range = Some((cx.tid, first, last));
    }
}

/// dup, dup2, dup3.
pub(super) fn dup(cx: &mut Ctx<'_>) {
    let Some(new) = cx.new_fd() else { return };
    let Some(old) = cx.event.param_i64(1) else {
        return;
    };
    if old == new {
        // dup2 of a descriptor to itself does nothing.
        cx.fd = Some(new);
        return;
    }
    let cloexec = cx.event.code() == code::SYSCALL_DUP3_X
        && cx.event.param_u32(3).unwrap_or(0) & O_CLOEXEC != 0;
    copy(cx, old, new, cloexec);
}

fn copy(cx: &mut Ctx<'_>, old: i64, new: i64, cloexec: bool) {
    let Some(mut fd) = cx
        .thread()
        .and_then(|t| cx.state.threads.fd(t, old))
        .cloned()
    else {
        // What the number stood for before is gone even though the source is unknown.
        cx.fd = Some(new);
        cx.state.threads.remove_fd(cx.tid, new);
        return;
    };
    fd.set_cloexec(cloexec);
    fd.flags -= FdFlags::CLONED | FdFlags::FROM_PROC;
    if fd.ty == FdType::Pipe {
        mark_pipe_end(cx, new);
    }
    cx.add_fd(new, fd);
}

/// Standard input or output on a pipe: one end of a shell pipeline.
fn mark_pipe_end(cx: &mut Ctx<'_>, fd: i64) {
    let flag = match fd {
        0 => ThreadFlags::PIPE_DEST,
        1 => ThreadFlags::PIPE_SOURCE,
        _ => return,
    };
    if let Some(thread) = cx.state.threads.get_mut(cx.tid) {
        thread.flags |= flag;
    }
}

pub(super) fn fcntl(cx: &mut Ctx<'_>) {
    if !cx.ok() {
        return;
    }
    let Some(old) = cx.event.param_i64(1) else {
        return;
    };
    match cx.event.param_u32(2) {
        Some(cmd @ (F_DUPFD | F_DUPFD_CLOEXEC)) => {
            if let Some(new) = cx.new_fd() {
                copy(cx, old, new, cmd == F_DUPFD_CLOEXEC);
            }
        }
        Some(F_SETFD) => {
            if let Some(arg) = cx.event.param_u64(3)
                && let Some(fd) = cx.state.threads.fd_mut(cx.tid, old)
            {
                fd.set_cloexec(arg & FD_CLOEXEC != 0);
            }
        }
        _ => {}
    }
}

pub(super) fn pidfd_getfd(cx: &mut Ctx<'_>) {
    let Some(new) = cx.new_fd() else { return };
    let threads = &cx.state.threads;
    let found = (|| {
        let pidfd = threads.fd(cx.thread()?, cx.event.param_i64(1)?)?;
        let process = threads.get((pidfd.pid > 0).then_some(pidfd.pid)?)?;
        threads.fd(process, cx.event.param_i64(2)?).cloned()
    })();
    let mut fd = found.unwrap_or_else(|| Fd::new(FdType::Unknown));
    fd.set_cloexec(true);
    fd.flags |= FdFlags::FROM_PIDFD;
    cx.add_fd(new, fd);
}
