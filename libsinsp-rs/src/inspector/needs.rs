//! Which threads must be looked up before an event can be applied (live only).

use libscap_rs::schema::{EventClass, EventFlags, code};
use libscap_rs::{Event, Source};

use super::engine::Engine;
use crate::state::Thread;

/// Threads to ask the source for.
pub(super) struct Needs {
    /// Threads the table lacks.
    threads: [Option<i64>; 2],
    /// Process whose descriptors changed in a way the event only hints at, and which ones.
    fds: Option<(i64, Vec<i64>)>,
}

impl Engine {
    /// `None` in the usual case: everything is known, or nothing can be asked.
    #[inline]
    pub(super) fn needs(&mut self, event: &Event<'_>) -> Option<Needs> {
        if self.state.live {
            self.live_needs(event)
        } else {
            None
        }
    }

    fn live_needs(&mut self, event: &Event<'_>) -> Option<Needs> {
        let info = event.info()?;
        let tid = event.tid();
        if tid <= 0
            || info.flags.contains(EventFlags::SKIPPARSERESET)
            || !matches!(info.class, EventClass::Syscall | EventClass::Tracepoint)
        {
            return None;
        }
        let mut threads = [None; 2];
        match event.code() {
            code::PROCEXIT_1_E | code::SCHEDSWITCH_6_E => return None,
            code::SYSCALL_CLONE_20_X
            | code::SYSCALL_FORK_20_X
            | code::SYSCALL_VFORK_20_X
            | code::SYSCALL_CLONE3_X
                if event.param_i64(0) == Some(0) =>
            {
                // The child comes from its event; what it inherits, from its process or parent.
                let pid = event.param_i64(4);
                let model = if pid == Some(tid) {
                    event.param_i64(5)
                } else {
                    pid
                };
                threads[0] = model.filter(|m| *m > 0 && !self.state.threads.contains(*m));
            }
            _ => {
                if !self.state.threads.contains(tid) {
                    threads[0] = Some(tid);
                }
            }
        }
        let fds = match event.code() {
            code::SOCKET_RECVMSG_X => received_fds(event, 4),
            code::SOCKET_RECVMMSG_X => received_fds(event, 5),
            _ => None,
        };
        if threads == [None; 2] && fds.is_none() {
            return None;
        }
        let pid = self.state.threads.get(tid).map_or(tid, |t| t.pid);
        Some(Needs {
            threads,
            fds: fds.map(|fds| (pid, fds)),
        })
    }

    /// Asks the source and enters what it knows.
    pub(super) fn satisfy(&mut self, needs: &Needs, source: &mut dyn Source) {
        for tid in needs.threads.into_iter().flatten() {
            self.look_up(tid, source);
        }
        let Some((pid, wanted)) = &needs.fds else {
            return;
        };
        for fd in source.lookup_fds(*pid, wanted) {
            let known = super::load::fd(&fd);
            self.state.threads.insert_fd(*pid, fd.fd, known);
        }
    }

    fn look_up(&mut self, tid: i64, source: &mut dyn Source) {
        self.counts.lookups += 1;
        match source.lookup_thread(tid) {
            Some(info) => {
                // A secondary thread needs its process for descriptors and directories.
                if info.pid > 0 && info.pid != tid && !self.state.threads.contains(info.pid) {
                    match source.lookup_thread(info.pid) {
                        Some(leader) => self.enter(&leader),
                        None => self.add_placeholder(info.pid),
                    }
                }
                self.enter(&info);
            }
            None => {
                self.counts.failed_lookups += 1;
                self.add_placeholder(tid);
            }
        }
    }

    pub(super) fn add_placeholder(&mut self, tid: i64) {
        self.counts.placeholders += 1;
        let thread = Thread::placeholder(tid, Default::default(), Default::default());
        self.state.threads.insert(thread);
    }
}

/// Descriptors a message brought (SCM_RIGHTS); `None` without any.
fn received_fds(event: &Event<'_>, index: usize) -> Option<Vec<i64>> {
    /// Length, level, kind; then data; each message starts on a multiple of 8.
    const HEADER: usize = 16;
    const SOL_SOCKET: u32 = 1;
    const SCM_RIGHTS: u32 = 1;
    const MOST: usize = 253;
    let mut rest = event.param(index)?;
    let mut fds = Vec::new();
    while rest.len() >= HEADER {
        let word = |at: usize| u32::from_le_bytes(rest[at..at + 4].try_into().unwrap_or_default());
        let len = word(0) as usize;
        if len < HEADER || word(4) != 0 {
            break;
        }
        if word(8) == SOL_SOCKET && word(12) == SCM_RIGHTS {
            let data = &rest[HEADER..len.min(rest.len())];
            // No kernel passes more, whatever the message says.
            let room = MOST - fds.len();
            fds.extend(
                data.chunks_exact(4)
                    .take(room)
                    .map(|b| i64::from(i32::from_le_bytes([b[0], b[1], b[2], b[3]]))),
            );
        }
        rest = rest.get(len.next_multiple_of(8)..).unwrap_or_default();
    }
    (!fds.is_empty()).then_some(fds)
}
