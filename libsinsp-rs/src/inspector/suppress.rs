//! Threads whose events are dropped: by id or name, with the processes they make; in live
//! captures also this process.

use libscap_rs::Event;
use libscap_rs::schema::code;
use rustc_hash::FxHashSet;

use super::engine::Engine;

/// Who is dropped.
#[derive(Default)]
pub(super) struct Suppressed {
    comms: Vec<Box<[u8]>>,
    /// Asked for by id: an exec does not free them.
    asked: FxHashSet<i64>,
    tids: FxHashSet<i64>,
}

impl Suppressed {
    pub fn add_tid(&mut self, tid: i64) {
        self.asked.insert(tid);
        self.tids.insert(tid);
    }

    fn is_empty(&self) -> bool {
        self.tids.is_empty() && self.comms.is_empty()
    }
}

impl Engine {
    pub fn suppress_comm(&mut self, comm: &[u8]) {
        self.suppressed.comms.push(comm.into());
        self.suppress_known();
    }

    /// Marks the threads the table holds.
    pub fn suppress_known(&mut self) {
        if self.suppressed.is_empty() {
            return;
        }
        let tids: Vec<i64> = self.state.threads.iter().map(|t| t.tid).collect();
        for tid in tids {
            self.suppress_new(tid);
        }
    }

    /// Marks a thread that is new or has a new name.
    pub fn suppress_new(&mut self, tid: i64) {
        if self.suppressed.is_empty() {
            return;
        }
        if let Some(thread) = self.state.threads.get(tid)
            && self.suppressed.comms.iter().any(|c| **c == *thread.comm)
        {
            self.suppressed.tids.insert(tid);
        }
    }

    /// Keeps the set true over clone, exec and exit.
    pub fn follow_suppressed(&mut self, event: &Event<'_>) {
        if self.suppressed.is_empty() {
            return;
        }
        let tid = event.tid();
        match event.code() {
            code::SYSCALL_CLONE_20_X
            | code::SYSCALL_FORK_20_X
            | code::SYSCALL_VFORK_20_X
            | code::SYSCALL_CLONE3_X => {
                let (parent, child) = match event.param_i64(0) {
                    Some(0) => (event.param_i64(5).unwrap_or(-1), tid),
                    Some(child) if child > 0 => (tid, child),
                    _ => return,
                };
                let process = event.param_i64(4).unwrap_or(-1);
                if self.suppressed.tids.contains(&parent) || self.suppressed.tids.contains(&process)
                {
                    self.suppressed.tids.insert(child);
                } else {
                    self.suppress_new(child);
                }
            }
            code::SYSCALL_EXECVE_19_X | code::SYSCALL_EXECVEAT_X
                if event.param_i64(0) == Some(0) =>
            {
                self.suppress_new(tid);
            }
            code::SYSCALL_PRCTL_X => self.suppress_new(tid),
            _ => {}
        }
    }

    /// True for events nobody wants to see; an exit ends the suppression.
    pub fn is_unwanted(&mut self, event: &Event<'_>) -> bool {
        let tid = event.tid();
        let suppressed = if event.code() == code::PROCEXIT_1_E {
            self.suppressed.asked.remove(&tid);
            self.suppressed.tids.remove(&tid)
        } else {
            !self.suppressed.tids.is_empty() && self.suppressed.tids.contains(&tid)
        };
        let own = || {
            let Some(own) = self.options.own_pid.filter(|_| self.state.live) else {
                return false;
            };
            let pid = self.state.threads.get(tid).map_or(tid, |t| t.pid);
            pid == own
        };
        suppressed || own()
    }
}
