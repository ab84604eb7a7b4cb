//! Who is whose parent, which threads make a process, and what an exit does to both.

use super::table::Tombstone;
use super::{Thread, ThreadFlags, ThreadTable};

/// Nothing walks the tree further up than this.
const MAX_DEPTH: usize = 4096;

impl ThreadTable {
    /// Enters `tid` into the tree: its process group and its parent's children. Placeholders stay
    /// outside; a parent nobody knows becomes 0.
    pub fn link(&mut self, tid: i64) {
        let Some(thread) = self.get(tid) else { return };
        if thread.pid < 0 || thread.flags.contains(ThreadFlags::LINKED) {
            return;
        }
        let (pid, ptid, vpid) = (thread.pid, thread.ptid, thread.vpid);
        let dead = thread.flags.contains(ThreadFlags::DEAD);
        let group = self.groups.entry(pid).or_default();
        let member_at = group.members.len();
        group.members.push(tid);
        group.alive += u32::from(!dead);
        group.reaper |= pid == 1 || vpid == 1;
        let ptid = self.valid_parent(tid, ptid);
        self.add_child(ptid, tid);
        if let Some(slot) = self.slot_mut(tid) {
            slot.member_at = member_at;
        }
        if let Some(thread) = self.get_mut(tid) {
            thread.flags |= ThreadFlags::LINKED;
            thread.ptid = ptid;
        }
        self.log_new(tid);
    }

    fn add_child(&mut self, parent: i64, child: i64) {
        let Some(slot) = self.slot_mut(parent) else {
            return;
        };
        let at = slot.children.len();
        slot.children.push(child);
        if let Some(slot) = self.slot_mut(child) {
            slot.child_at = at;
        }
    }

    /// The last child takes the place of the one that goes: constant time, however many there are.
    fn remove_child(&mut self, parent: i64, child: i64) {
        let Some(at) = self.slot(child).map(|s| s.child_at) else {
            return;
        };
        let Some(slot) = self.slot_mut(parent) else {
            return;
        };
        if slot.children.get(at) != Some(&child) {
            return;
        }
        slot.children.swap_remove(at);
        if let Some(moved) = slot.children.get(at).copied()
            && let Some(slot) = self.slot_mut(moved)
        {
            slot.child_at = at;
        }
    }

    fn remove_member(&mut self, pid: i64, tid: i64) {
        let Some(at) = self.slot(tid).map(|s| s.member_at) else {
            return;
        };
        let Some(group) = self.groups.get_mut(&pid) else {
            return;
        };
        if group.members.get(at) != Some(&tid) {
            return;
        }
        group.members.swap_remove(at);
        if group.members.is_empty() {
            self.groups.remove(&pid);
            return;
        }
        if let Some(moved) = group.members.get(at).copied()
            && let Some(slot) = self.slot_mut(moved)
        {
            slot.member_at = at;
        }
    }

    /// `ptid` when it can be the parent of `tid`, else 0.
    fn valid_parent(&self, tid: i64, ptid: i64) -> i64 {
        let valid = ptid > 0 && ptid != tid && self.get(ptid).is_some_and(|p| p.pid >= 0);
        if valid { ptid } else { 0 }
    }

    /// Makes `ptid` the parent of a linked `tid`; 0 when it is unknown or would be its own parent.
    pub(crate) fn set_parent(&mut self, tid: i64, ptid: i64) {
        let ptid = self.valid_parent(tid, ptid);
        let Some(old) = self.get(tid).map(|t| t.ptid) else {
            return;
        };
        if old == ptid {
            return;
        }
        self.remove_child(old, tid);
        self.add_child(ptid, tid);
        if let Some(thread) = self.get_mut(tid) {
            thread.ptid = ptid;
        }
    }

    /// The thread exited: it counts no longer, but stays until [`Self::bury`].
    pub(crate) fn mark_dead(&mut self, tid: i64) {
        let Some(thread) = self.get_mut(tid) else {
            return;
        };
        if thread.flags.contains(ThreadFlags::DEAD) {
            return;
        }
        thread.flags |= ThreadFlags::DEAD;
        let (pid, linked) = (thread.pid, thread.flags.contains(ThreadFlags::LINKED));
        if linked && let Some(group) = self.groups.get_mut(&pid) {
            group.alive = group.alive.saturating_sub(1);
        }
    }

    /// Takes the exit back: a secondary thread took over this thread id by exec.
    pub(crate) fn revive(&mut self, tid: i64) {
        let Some(slot) = self.slot_mut(tid) else {
            return;
        };
        if !slot.thread.flags.contains(ThreadFlags::DEAD) {
            return;
        }
        slot.thread.flags -= ThreadFlags::DEAD;
        let was_tombstone = std::mem::take(&mut slot.tombstone);
        let (pid, linked) = (
            slot.thread.pid,
            slot.thread.flags.contains(ThreadFlags::LINKED),
        );
        if was_tombstone {
            self.dead -= 1;
        }
        if linked {
            if let Some(group) = self.groups.get_mut(&pid) {
                group.alive += 1;
            }
        } else {
            self.link(tid);
        }
    }

    /// After the exit event was delivered: the children move to the reaper and the entry becomes a
    /// tombstone. A main thread waits for the last thread of its process.
    pub(crate) fn bury(&mut self, tid: i64, ts: u64) {
        let Some(thread) = self.get(tid) else { return };
        if !thread.flags.contains(ThreadFlags::DEAD) {
            return;
        }
        let (pid, main) = (thread.pid, thread.is_main());
        self.move_children(tid);
        let alive = self.groups.get(&pid).map_or(0, |g| g.alive);
        if main && alive > 0 {
            return;
        }
        self.entomb(tid, ts);
        // The leader that waited for its last thread goes too, and with it who was told to be a
        // child of the process.
        if alive == 0
            && !main
            && self
                .get(pid)
                .is_some_and(|l| l.is_main() && l.flags.contains(ThreadFlags::DEAD))
        {
            // Whom its own exit named was one of its threads; that id may be another's by now.
            let told = self.get(tid).map_or(-1, |t| t.reaper_tid);
            if let Some(leader) = self.get_mut(pid) {
                leader.reaper_tid = told;
            }
            self.move_children(pid);
            self.entomb(pid, ts);
        }
    }

    fn entomb(&mut self, tid: i64, ts: u64) {
        self.unlink(tid);
        let Some(slot) = self.slot_mut(tid) else {
            return;
        };
        if std::mem::replace(&mut slot.tombstone, true) {
            return;
        }
        let serial = slot.serial;
        slot.enter = Vec::new();
        self.log_gone(tid);
        self.dead += 1;
        self.tombstones.push_back(Tombstone { ts, tid, serial });
        self.clear_tombstones(ts);
    }

    /// Drops tombstones that are too old or too many.
    fn clear_tombstones(&mut self, now: u64) {
        let limits = self.limits;
        while let Some(first) = self.tombstones.front() {
            let old = first.ts.saturating_add(limits.tombstone_ns) < now;
            if !old && self.tombstones.len() <= limits.tombstones {
                break;
            }
            let (tid, serial) = (first.tid, first.serial);
            self.tombstones.pop_front();
            if self
                .slot(tid)
                .is_some_and(|s| s.serial == serial && s.tombstone)
            {
                self.drop_slot(tid);
            }
        }
    }

    /// Drops an entry at once, tombstone or not; its children move to the reaper.
    pub fn forget(&mut self, tid: i64) -> Option<Thread> {
        if !self.contains(tid) {
            return None;
        }
        self.mark_dead(tid);
        self.move_children(tid);
        self.unlink(tid);
        self.drop_slot(tid)
    }

    /// Out of the group and of the parent's children; `ptid` stays readable.
    pub(crate) fn unlink(&mut self, tid: i64) {
        let Some(thread) = self.note(tid) else { return };
        if !thread.flags.contains(ThreadFlags::LINKED) {
            return;
        }
        thread.flags -= ThreadFlags::LINKED;
        let (pid, ptid) = (thread.pid, thread.ptid);
        let dead = thread.flags.contains(ThreadFlags::DEAD);
        self.remove_child(ptid, tid);
        if !dead && let Some(group) = self.groups.get_mut(&pid) {
            group.alive = group.alive.saturating_sub(1);
        }
        self.remove_member(pid, tid);
    }

    fn move_children(&mut self, tid: i64) {
        let children = match self.slot_mut(tid) {
            Some(slot) if !slot.children.is_empty() => std::mem::take(&mut slot.children),
            _ => return,
        };
        let reaper = self.reaper_of(tid);
        if let Some(thread) = self.get_mut(tid) {
            thread.reaper_tid = reaper;
        }
        for child in children {
            self.set_parent(child, reaper);
        }
    }

    /// Who takes over the children of `tid`; 0 when nobody is known.
    pub(crate) fn reaper_of(&mut self, tid: i64) -> i64 {
        let Some(thread) = self.get(tid) else {
            return 0;
        };
        let (pid, told) = (thread.pid, thread.reaper_tid);
        if told > 0
            && told != tid
            && let Some(reaper) = self.get(told)
            && !reaper.flags.contains(ThreadFlags::DEAD)
        {
            let group = reaper.pid;
            if group != pid {
                self.set_reaper(group, true);
            }
            return told;
        }
        if let Some(sibling) = self.live_member(pid, tid) {
            return sibling;
        }
        let in_namespace = self.get(tid).is_some_and(Thread::in_pid_namespace);
        let mut at = self.get(tid).map_or(0, |t| t.ptid);
        let mut slow = at;
        for step in 1..MAX_DEPTH {
            let Some(ancestor) = (at > 0).then(|| self.get(at)).flatten() else {
                return 0;
            };
            if ancestor.pid < 0 || ancestor.in_pid_namespace() != in_namespace {
                return 0;
            }
            let group = ancestor.pid;
            if self.groups.get(&group).is_some_and(|g| g.reaper)
                && let Some(member) = self.live_member(group, tid)
            {
                return member;
            }
            at = ancestor.ptid;
            if at == slow {
                return 0;
            }
            if step.is_power_of_two() {
                slow = at;
            }
        }
        0
    }

    fn live_member(&self, pid: i64, except: i64) -> Option<i64> {
        let live = |tid: &i64| {
            *tid != except
                && self.get(*tid).is_some_and(|t| {
                    t.pid == pid
                        && t.flags.contains(ThreadFlags::LINKED)
                        && !t.flags.contains(ThreadFlags::DEAD)
                })
        };
        // The main thread when it lives: what /proc would show as the parent.
        if live(&pid) {
            return Some(pid);
        }
        let group = self.groups.get(&pid)?;
        group.members.iter().copied().find(|m| live(m))
    }

    /// The process `pid` adopts orphans of its descendants, or no longer.
    pub(crate) fn set_reaper(&mut self, pid: i64, on: bool) {
        if let Some(group) = self.groups.get_mut(&pid) {
            group.reaper = on;
        }
    }

    /// True when the process of `thread` adopts orphans.
    pub fn is_reaper(&self, thread: &Thread) -> bool {
        self.groups.get(&thread.pid).is_some_and(|g| g.reaper)
    }

    /// Ids of the other threads of the process `pid`.
    pub(crate) fn others_of(&self, pid: i64, tid: i64) -> Vec<i64> {
        self.groups.get(&pid).map_or_else(Vec::new, |g| {
            g.members.iter().copied().filter(|m| *m != tid).collect()
        })
    }
}
