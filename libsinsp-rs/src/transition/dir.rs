//! Working and root directories.

use crate::container::Trigger;
use crate::path::{self, AT_FDCWD};

use super::{Ctx, MAX_NAME, clip};

/// A path of the event, absolute.
fn target(cx: &Ctx<'_>, index: usize) -> Option<Vec<u8>> {
    let name = cx.event.param_str(index)?;
    Some(path::absolute(
        &cx.state.threads,
        cx.thread(),
        AT_FDCWD,
        name,
    ))
}

pub(super) fn chdir(cx: &mut Ctx<'_>) {
    if cx.ok()
        && let Some(path) = target(cx, 1)
    {
        cx.state.threads.set_cwd(cx.tid, &path);
    }
}

pub(super) fn fchdir(cx: &mut Ctx<'_>) {
    if cx.ok()
        && let Some(fd) = cx.bound_fd()
        && !fd.name.is_empty()
    {
        let path = fd.name.clone();
        cx.state.threads.set_cwd(cx.tid, &path);
    }
}

pub(super) fn getcwd(cx: &mut Ctx<'_>) {
    if !cx.ok() {
        return;
    }
    let Some(path) = cx.event.param_str(1).filter(|p| p.starts_with(b"/")) else {
        return;
    };
    let same = cx.thread().is_some_and(|t| {
        let cwd = cx.state.threads.cwd_bytes(t);
        cwd.strip_suffix(b"/").unwrap_or(cwd) == path.strip_suffix(b"/").unwrap_or(path)
    });
    if !same {
        cx.state.threads.set_cwd(cx.tid, clip(path, MAX_NAME));
    }
}

pub(super) fn chroot(cx: &mut Ctx<'_>) {
    if !cx.ok() {
        return;
    }
    let Some(path) = target(cx, 1) else { return };
    cx.state.threads.set_root(cx.tid, &path);
    cx.state
        .containers
        .resolve(&mut cx.state.threads, cx.tid, Trigger::Root);
}
