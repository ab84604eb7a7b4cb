//! clone, clone3, fork, vfork. Each yields two events: the caller's half (result: the child's id)
//! and the child's half (result 0). Whichever comes first makes the child; the other one only
//! confirms it.

use libscap_rs::Event;

use crate::container::Trigger;
use crate::state::{Text, Thread, ThreadFlags};

use super::{Ctx, MAX_LIST, MAX_NAME, clip};

pub(super) fn exit(cx: &mut Ctx<'_>, vfork: bool) {
    match cx.res() {
        Some(0) => child_half(cx),
        Some(child) if child > 0 => caller_half(cx, child, vfork),
        _ => {}
    }
}

/// Children looked at for the one an inner id means.
const MOST_CHILDREN: usize = 1024;

/// Clone flags of the event; only bits of the wire.
fn wire_flags(cx: &Ctx<'_>) -> ThreadFlags {
    let raw = cx.event.param_u64(15).unwrap_or(0) & 0xffff_ffff;
    ThreadFlags::from_bits_truncate(raw)
}

/// Bytes of a list parameter; `None` when the event carries none.
fn list_bytes<'a>(event: &Event<'a>, index: usize) -> Option<&'a [u8]> {
    let bytes = event.param(index).filter(|p| !p.is_empty())?;
    Some(clip(bytes, MAX_LIST))
}

/// As [`list_bytes`], to be kept.
pub(super) fn list(cx: &Ctx<'_>, index: usize) -> Option<Text> {
    list_bytes(&cx.event, index).map(Text::from)
}

fn caller_half(cx: &mut Ctx<'_>, child: i64, vfork: bool) {
    complete_caller(cx);
    let Some(caller) = cx.thread() else { return };
    let flags = wire_flags(cx);
    let foreign_id = caller.vtid >= 0 && caller.vtid != caller.tid;
    let sibling = flags.contains(ThreadFlags::PARENT);
    if flags.intersects(ThreadFlags::CHILD_IN_PIDNS | ThreadFlags::NEWPID) || foreign_id {
        // Not among the caller's children: the child's half does it.
        if !sibling {
            foreign_child(cx, child, flags);
        }
        return;
    }
    let (ctid, cpid, parent) = (caller.tid, caller.pid, caller.ptid);
    if let Some(known) = cx.state.threads.get(child) {
        // By process: when a thread exits, another one of its process becomes the parent.
        let process = |tid: i64| cx.state.threads.get(tid).map(|t| t.pid);
        let known_parent = process(known.ptid);
        let related = known.pid == cpid
            || known.ptid == cpid
            || known_parent == Some(cpid)
            || (sibling
                && (known.ptid == parent
                    || known_parent.is_some_and(|p| process(parent) == Some(p))))
            || (known.ptid <= 0 && known.flags.contains(ThreadFlags::INVERTED));
        let by_child = known.flags.contains(ThreadFlags::INVERTED);
        let scanned =
            known.flags.contains(ThreadFlags::SCANNED) && !known.flags.contains(ThreadFlags::DEAD);
        let paired = known.flags.contains(ThreadFlags::PAIRED);
        if related && ((by_child && !paired) || scanned) {
            confirm(cx, child, flags);
            return;
        }
    }
    if vfork || flags.contains(ThreadFlags::VFORK) {
        // The child's half always comes first; without it nothing is known yet.
        return;
    }
    make_child(cx, child, ctid, flags, false);
}

/// The result is an id of another pid namespace: the child's half makes the child. Until then the
/// caller's descriptors are kept as they are now; by then it may have closed some.
fn foreign_child(cx: &mut Ctx<'_>, result: i64, flags: ThreadFlags) {
    let Some(caller) = cx.thread() else { return };
    let vtid = if flags.contains(ThreadFlags::NEWPID) {
        1
    } else {
        result
    };
    let made = if flags.contains(ThreadFlags::THREAD) {
        let member = |t: &&Thread| t.vtid == vtid;
        cx.state.threads.group(caller).find(member).map(|t| t.tid)
    } else {
        let unpaired = |c: &&Thread| c.vtid == vtid && !c.flags.contains(ThreadFlags::PAIRED);
        cx.state
            .threads
            .children(caller)
            .take(MOST_CHILDREN)
            .find(unpaired)
            .map(|t| t.tid)
    };
    match made {
        Some(child) => confirm(cx, child, flags),
        None if flags.intersects(ThreadFlags::THREAD | ThreadFlags::FILES) => {}
        None => cx.state.threads.keep_fork(cx.tid, vtid, cx.ts),
    }
}

/// The second half of a clone: what the first could not know.
fn confirm(cx: &mut Ctx<'_>, child: i64, flags: ThreadFlags) {
    let caller = cx.tid;
    let threads = &mut cx.state.threads;
    let Some(known) = threads.note(child) else {
        return;
    };
    if known.flags.contains(ThreadFlags::SCANNED) {
        return;
    }
    known.flags |= ThreadFlags::PAIRED;
    // A half made by the fork tracepoint does not know CLONE_FS.
    let share_dirs = flags.contains(ThreadFlags::FS)
        && !known
            .flags
            .intersects(ThreadFlags::FS | ThreadFlags::THREAD | ThreadFlags::DEAD)
        && known.lastexec_ts == 0;
    if share_dirs
        && let (Some(a), Some(b)) = (threads.get(caller), threads.get(child))
        && threads.cwd_bytes(a) == threads.cwd_bytes(b)
    {
        threads.join_dirs(child, caller);
        if let Some(known) = threads.note(child) {
            known.flags |= ThreadFlags::FS;
        }
    }
}

/// A caller of which only the id is known learns the rest from its own event.
fn complete_caller(cx: &mut Ctx<'_>) {
    let event = cx.event;
    let tid = cx.tid;
    if cx.thread().is_none_or(|t| !t.is_placeholder()) {
        return;
    }
    let Some(pid) = event.param_i64(4).filter(|p| *p > 0) else {
        return;
    };
    let (args, cgroups) = (list(cx, 2), list(cx, 14));
    let Some(caller) = cx.state.threads.get_mut(tid) else {
        return;
    };
    caller.flags -= ThreadFlags::PLACEHOLDER;
    caller.pid = pid;
    caller.ptid = event.param_i64(5).unwrap_or(-1);
    caller.vtid = event.param_i64(18).unwrap_or(tid);
    caller.vpid = event.param_i64(19).unwrap_or(-1);
    if pid != tid {
        caller.flags |= ThreadFlags::THREAD | ThreadFlags::FILES;
    }
    names(caller, event.param_str(1), args, event.param_str(13));
    caller.cgroups = cgroups.unwrap_or_else(|| caller.cgroups.clone());
    caller.uid = event.param_u32(16).unwrap_or(caller.uid);
    caller.flags.set(ThreadFlags::ROOT, caller.uid == 0);
    caller.gid = event.param_u32(17).unwrap_or(caller.gid);
    caller.fdlimit = event.param_i64(7).unwrap_or(caller.fdlimit);
    if pid != tid && cx.state.threads.contains(pid) {
        cx.state.threads.join_fds(tid, pid);
        cx.state.threads.join_dirs(tid, pid);
    }
    cx.state.threads.link(tid);
    cx.state
        .containers
        .resolve(&mut cx.state.threads, tid, Trigger::Scan);
}

fn names(thread: &mut Thread, exe: Option<&[u8]>, args: Option<Text>, comm: Option<&[u8]>) {
    if let Some(exe) = exe {
        thread.exe = clip(exe, MAX_NAME).into();
        thread.comm = thread.exe.clone();
    }
    if let Some(comm) = comm {
        thread.comm = clip(comm, MAX_NAME).into();
    }
    if let Some(args) = args {
        thread.args = args;
    } else if exe.is_some() {
        thread.args = crate::state::empty_text();
    }
}

fn child_half(cx: &mut Ctx<'_>) {
    let event = cx.event;
    let flags = wire_flags(cx);
    let pid = event.param_i64(4).unwrap_or(cx.tid);
    let ptid = event.param_i64(5).unwrap_or(-1);
    if let Some(known) = cx.thread() {
        // The child's half is the first thing a thread does: whoever did something is another.
        let fresh = known.last_event_ts == 0
            && !known
                .flags
                .intersects(ThreadFlags::DEAD | ThreadFlags::PLACEHOLDER | ThreadFlags::PAIRED);
        // The caller's half knows the thread that called, this one its process.
        let maker = cx.state.threads.get(known.ptid).map(|maker| maker.pid);
        let parent = known.ptid == ptid || known.ptid <= 0 || maker == Some(ptid);
        let same = known.pid == pid && (parent || pid != cx.tid);
        if fresh && same {
            let vtid = event.param_i64(18);
            let vpid = event.param_i64(19);
            if let Some(known) = cx.state.threads.get_mut(cx.tid) {
                if !known.flags.contains(ThreadFlags::SCANNED) {
                    known.flags |= ThreadFlags::PAIRED;
                }
                known.vtid = vtid.unwrap_or(known.vtid);
                known.vpid = vpid.unwrap_or(known.vpid);
            }
            return;
        }
    }
    let model = if flags.contains(ThreadFlags::THREAD) || pid != cx.tid {
        pid
    } else {
        ptid
    };
    make_child(cx, cx.tid, model, flags | ThreadFlags::INVERTED, true);
}

/// Makes the entry of `child` after the thread `model`: the caller, or what the child's half names
/// as parent process (processes) or main thread (threads).
fn make_child(cx: &mut Ctx<'_>, child: i64, model: i64, flags: ThreadFlags, by_child: bool) {
    let event = cx.event;
    let boot_ts = cx.state.machine.boot_ts;
    let threads = &mut cx.state.threads;
    let is_thread = flags.contains(ThreadFlags::THREAD)
        || (by_child && event.param_i64(4).is_some_and(|pid| pid != child));
    let mut new = match threads.get(model) {
        Some(model) if model.pid >= 0 => inherit(model),
        _ => Thread::placeholder(child, Default::default(), Default::default()),
    };
    let model_known = !new.is_placeholder();
    // The tables first: a stale entry with this id may still hold them.
    let forked = match event.param_i64(18) {
        Some(vtid) if by_child && !is_thread => threads.take_fork(model, vtid, cx.ts),
        _ => None,
    };
    if let Some(forked) = &forked {
        new.fds = forked.fds;
    } else if is_thread || flags.contains(ThreadFlags::FILES) {
        new.fds = threads.share_fds(model);
    } else {
        new.fds = threads.copy_fds(model);
    }
    new.fs = if is_thread || flags.contains(ThreadFlags::FS) {
        threads.share_dirs(model)
    } else {
        threads.copy_dirs(model)
    };
    let model_ids = threads.get(model).map(|m| (m.pid, m.ptid));
    new.tid = child;
    new.flags = flags;
    new.flags.set(ThreadFlags::PAIRED, forked.is_some());
    if is_thread {
        new.flags |= ThreadFlags::THREAD | ThreadFlags::FILES;
    } else {
        new.lastexec_ts = 0;
    }
    if by_child {
        new.pid = event.param_i64(4).unwrap_or(child);
        new.ptid = event.param_i64(5).unwrap_or(-1);
        new.vtid = event.param_i64(18).unwrap_or(child);
        new.vpid = event.param_i64(19).unwrap_or(-1);
    } else {
        let (pid, ptid) = model_ids.unwrap_or((-1, -1));
        new.pid = if is_thread { pid } else { child };
        let sibling = is_thread || flags.contains(ThreadFlags::PARENT);
        new.ptid = if sibling { ptid } else { model };
        new.vtid = child;
        new.vpid = new.pid;
    }
    let args = list_bytes(&event, 2);
    let cgroups = list_bytes(&event, 14);
    // Nearly always the parent's own: share instead of copy.
    let args = match args {
        Some(args) if *args == *new.args => Some(new.args.clone()),
        Some(args) => Some(args.into()),
        None => None,
    };
    names(&mut new, event.param_str(1), args, event.param_str(13));
    if let Some(cgroups) = cgroups
        && *cgroups != *new.cgroups
    {
        new.cgroups = cgroups.into();
    }
    new.fdlimit = event.param_i64(7).unwrap_or(new.fdlimit);
    super::memory::counters(&mut new, &event);
    new.uid = event.param_u32(16).unwrap_or(new.uid);
    new.flags.set(ThreadFlags::ROOT, new.uid == 0);
    new.gid = event.param_u32(17).unwrap_or(new.gid);
    new.clone_ts = cx.ts;
    let own_namespace =
        flags.intersects(ThreadFlags::CHILD_IN_PIDNS | ThreadFlags::NEWPID) || new.vtid != child;
    new.pidns_init_start_ts = match event.param_u64(20) {
        Some(since_boot) if by_child && own_namespace => boot_ts.saturating_add(since_boot),
        _ => boot_ts,
    };
    if flags.contains(ThreadFlags::NEWUSER) {
        super::identity::all_capabilities(&mut new);
    }
    let leader_missing = by_child && is_thread && !model_known;
    let leader = leader_missing.then(|| new.clone());
    if !threads.insert(new) {
        return;
    }
    threads.link(child);
    if let Some(like) = leader {
        complete_leader(cx, &like, model);
    }
    if !is_thread || !model_known {
        cx.state
            .containers
            .resolve(&mut cx.state.threads, child, Trigger::Clone);
    }
}

/// What a child takes over from the thread it was made of.
fn inherit(model: &Thread) -> Thread {
    Thread {
        flags: ThreadFlags::empty(),
        reaper_tid: -1,
        clone_ts: 0,
        last_event_ts: 0,
        pending_enter: None,
        version: 0,
        fds: Default::default(),
        fs: Default::default(),
        ..model.clone()
    }
}

/// A main thread of which only the id was known learns from the first thread it makes.
fn complete_leader(cx: &mut Ctx<'_>, like: &Thread, leader: i64) {
    let threads = &mut cx.state.threads;
    let Some(thread) = threads.get_mut(leader) else {
        return;
    };
    if !thread.is_placeholder() {
        return;
    }
    thread.flags -= ThreadFlags::PLACEHOLDER;
    thread.pid = leader;
    thread.ptid = like.ptid;
    thread.vpid = like.vpid;
    thread.vtid = like.vpid;
    thread.exe = like.exe.clone();
    thread.comm = like.comm.clone();
    thread.args = like.args.clone();
    thread.cgroups = like.cgroups.clone();
    thread.uid = like.uid;
    thread
        .flags
        .set(ThreadFlags::ROOT, like.flags.contains(ThreadFlags::ROOT));
    thread.gid = like.gid;
    threads.link(leader);
    cx.state
        .containers
        .resolve(&mut cx.state.threads, leader, Trigger::Scan);
}
