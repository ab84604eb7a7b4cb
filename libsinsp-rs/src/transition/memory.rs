//! Memory, page faults, limits.

use libscap_rs::Event;
use libscap_rs::schema::code;

use crate::state::Thread;

use super::Ctx;

/// Faults and sizes as clone and exec events carry them, parameters 8 to 12.
pub(super) fn counters(thread: &mut Thread, event: &Event<'_>) {
    thread.pfmajor = event.param_u64(8).unwrap_or(thread.pfmajor);
    thread.pfminor = event.param_u64(9).unwrap_or(thread.pfminor);
    vm(thread, event, 10);
}

fn vm(thread: &mut Thread, event: &Event<'_>, first: usize) {
    thread.vmsize_kb = event.param_u32(first).unwrap_or(thread.vmsize_kb);
    thread.vmrss_kb = event.param_u32(first + 1).unwrap_or(thread.vmrss_kb);
    thread.vmswap_kb = event.param_u32(first + 2).unwrap_or(thread.vmswap_kb);
}

/// brk, mmap, munmap: sizes belong to the process.
pub(super) fn sizes(cx: &mut Ctx<'_>) {
    let event = cx.event;
    let Some(thread) = cx.state.threads.note(cx.tid) else {
        return;
    };
    vm(thread, &event, 1);
    let pid = thread.pid;
    if pid != cx.tid
        && let Some(main) = cx.state.threads.note(pid)
    {
        vm(main, &event, 1);
    }
}

/// The thread switched out: its faults, and the sizes of its process.
pub(super) fn sched_switch(cx: &mut Ctx<'_>) {
    let event = cx.event;
    let Some(thread) = cx.state.threads.note(cx.tid) else {
        return;
    };
    thread.pfmajor = event.param_u64(1).unwrap_or(thread.pfmajor);
    thread.pfminor = event.param_u64(2).unwrap_or(thread.pfminor);
    let pid = thread.pid;
    if let Some(main) = cx.state.threads.note(pid) {
        vm(main, &event, 3);
    }
}

pub(super) fn rlimit(cx: &mut Ctx<'_>) {
    const NOFILE: u8 = 7;
    let event = cx.event;
    if !cx.ok() {
        return;
    }
    let prlimit = event.code() == code::SYSCALL_PRLIMIT_X;
    if event.param_u8(if prlimit { 6 } else { 3 }) != Some(NOFILE) {
        return;
    }
    // prlimit: the new limit when one was set, else the one it read.
    let soft = if prlimit {
        event
            .param_i64(1)
            .filter(|l| *l >= 0)
            .or_else(|| event.param_i64(3))
    } else {
        event.param_i64(1)
    };
    let target = match prlimit.then(|| event.param_i64(5)).flatten() {
        Some(pid) if pid > 0 => pid,
        _ => cx.thread().map_or(cx.tid, |t| t.pid),
    };
    if let Some(soft) = soft.filter(|l| *l >= 0)
        && let Some(main) = cx.state.threads.note(target)
    {
        main.fdlimit = soft;
    }
}
