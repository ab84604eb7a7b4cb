//! The end of threads, and who takes over their children.

use super::Ctx;

const PR_SET_CHILD_SUBREAPER: u32 = 36;
const PR_GET_CHILD_SUBREAPER: u32 = 37;

/// The thread stays readable for this event; it goes when the next one arrives.
pub(super) fn procexit(cx: &mut Ctx<'_>) {
    let reaper = cx.event.param_i64(4).filter(|r| *r > 0).unwrap_or(-1);
    let Some(thread) = cx.state.threads.get_mut(cx.tid) else {
        return;
    };
    thread.reaper_tid = reaper;
    cx.state.threads.mark_dead(cx.tid);
    cx.deferred.exit = Some((cx.tid, cx.ts));
}

pub(super) fn prctl(cx: &mut Ctx<'_>) {
    let option = cx.event.param_u32(1).unwrap_or(0);
    if !cx.ok() || !matches!(option, PR_SET_CHILD_SUBREAPER | PR_GET_CHILD_SUBREAPER) {
        return;
    }
    let on = cx.event.param_i64(3).unwrap_or(0) != 0;
    if let Some(pid) = cx.thread().map(|t| t.pid) {
        cx.state.threads.set_reaper(pid, on);
    }
}
