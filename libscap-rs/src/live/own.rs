//! The threads of the capturing process, whose events can be left out.

use rustc_hash::FxHashSet;

use crate::event::Event;
use crate::proc::ProcFs;
use crate::schema::{code, translate};

/// Thread ids of one process in the initial pid namespace, kept true by its events.
#[derive(Debug, Default)]
pub(crate) struct OwnThreads {
    pid: i64,
    tids: FxHashSet<i64>,
}

const CLONE_THREAD: u32 = 0x10000;

impl OwnThreads {
    /// The threads of `pid` right now.
    pub fn of(fs: &ProcFs, pid: i64) -> Self {
        let mut tids: FxHashSet<i64> = fs
            .list_numbers(&format!("{pid}/task"))
            .unwrap_or_default()
            .into_iter()
            .collect();
        tids.insert(pid);
        Self { pid, tids }
    }

    /// True for one of the threads.
    pub fn contains(&self, tid: i64) -> bool {
        self.tids.contains(&tid)
    }

    /// True for an event of one of the threads. Threads that start or end are noted.
    pub fn owns(&mut self, event: &Event<'_>) -> bool {
        let tid = event.tid();
        // A new thread may run on another CPU before its clone returns to the caller: its own
        // half, with result 0, names the process as well.
        let born = || {
            matches!(
                event.code(),
                code::SYSCALL_CLONE_20_X | code::SYSCALL_CLONE3_X
            ) && event.param_i64(0) == Some(0)
                && event.param_i64(4) == Some(self.pid)
        };
        if !self.tids.contains(&tid) {
            if !born() {
                return false;
            }
            self.tids.insert(tid);
        }
        match event.code() {
            code::SYSCALL_CLONE_20_X | code::SYSCALL_CLONE3_X => {
                let thread = translate::clone_flags(CLONE_THREAD);
                let flags = event.param_u32(15).unwrap_or(0);
                if let Some(child) = event.param_i64(0)
                    && child > 0
                    && flags & thread != 0
                {
                    self.tids.insert(child);
                }
            }
            code::PROCEXIT_1_E => {
                self.tids.remove(&tid);
            }
            _ => {}
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::EventBuf;
    use std::path::Path;

    fn clone(tid: i64, child: i64, flags: u32) -> EventBuf {
        let mut buf = EventBuf::new(code::SYSCALL_CLONE_20_X);
        buf.at(0, tid).int(child);
        for _ in 1..4 {
            buf.empty();
        }
        buf.int(i64::from(std::process::id()));
        for _ in 5..15 {
            buf.empty();
        }
        buf.uint(translate::clone_flags(flags).into());
        for _ in 16..21 {
            buf.empty();
        }
        buf
    }

    #[test]
    fn threads_come_and_go() {
        let pid = i64::from(std::process::id());
        let mut own = OwnThreads::of(&ProcFs::live(Path::new("/")), pid);
        let mut owns = |mut buf: EventBuf| own.owns(&buf.event().expect("event"));
        let mut other = EventBuf::new(code::SYSCALL_CLOSE_X);
        other.at(0, i64::MAX).int(0).int(3);
        assert!(!owns(other));

        let close = |tid| {
            let mut buf = EventBuf::new(code::SYSCALL_CLOSE_X);
            buf.at(0, tid).int(0).int(3);
            buf
        };
        let (thread, process) = (i64::MAX - 1, i64::MAX - 2);
        assert!(owns(clone(pid, thread, CLONE_THREAD)));
        assert!(owns(clone(pid, process, 0)));
        assert!(owns(close(thread)));
        assert!(
            !owns(close(process)),
            "a child process is not the same process"
        );

        let early = i64::MAX - 3;
        assert!(owns(clone(early, 0, CLONE_THREAD)), "the half of the child");
        assert!(owns(close(early)));

        let mut exit = EventBuf::new(code::PROCEXIT_1_E);
        exit.at(0, thread).int(0).int(0).uint(0).uint(0).int(0);
        assert!(owns(exit));
        assert!(
            !owns(close(thread)),
            "its id may belong to another process now"
        );
    }
}
