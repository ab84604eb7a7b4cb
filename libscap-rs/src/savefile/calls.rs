//! When calls began: old captures have an enter event per call, which conversion swallows.

use rustc_hash::FxHashMap;

use crate::event::Event;
use crate::schema::{self, EventInfo};

/// Threads in a call at the same time; a file that claims more loses the oldest knowledge.
const MOST: usize = 65_536;

/// Code and time (ns) of the enter event of every thread that is in a call.
#[derive(Default)]
pub(super) struct Calls(FxHashMap<i64, (u16, u64)>);

impl Calls {
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// True when no thread is known to be in a call.
    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Notes an event of the file as it stands there; the time of its enter event, 0 unknown.
    pub(super) fn see(&mut self, event: &Event<'_>) -> u64 {
        self.note(event.code(), event.tid(), event.ts())
    }

    fn note(&mut self, code: u16, tid: i64, ts: u64) -> u64 {
        if code & 1 == 1 {
            return match self.0.remove(&tid) {
                Some((enter, at)) if enter + 1 == code && at <= ts => at,
                _ => 0,
            };
        }
        if schema::event_info(code).is_some_and(EventInfo::begins_call) {
            if self.0.len() >= MOST {
                self.0.clear();
            }
            self.0.insert(tid, (code, ts));
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::code;

    #[test]
    fn only_the_matching_exit_knows() {
        let mut calls = Calls::default();
        assert_eq!(calls.note(code::SYSCALL_READ_E, 7, 100), 0);
        // Another thread, and what happens while the call runs.
        assert_eq!(calls.note(code::SYSCALL_READ_X, 8, 110), 0);
        assert_eq!(calls.note(code::SCHEDSWITCH_6_E, 7, 120), 0);
        assert_eq!(calls.note(code::SYSCALL_READ_X, 7, 130), 100);
        assert_eq!(calls.note(code::SYSCALL_READ_X, 7, 140), 0, "only once");
        calls.note(code::SYSCALL_READ_E, 7, 150);
        assert_eq!(calls.note(code::SYSCALL_WRITE_X, 7, 160), 0, "another call");
        calls.note(code::SYSCALL_READ_E, 7, 200);
        assert_eq!(
            calls.note(code::SYSCALL_READ_X, 7, 190),
            0,
            "time went back"
        );
    }

    #[test]
    fn is_bounded() {
        let mut calls = Calls::default();
        for tid in 0..(2 * MOST as i64) {
            calls.note(code::SYSCALL_READ_E, tid, 1);
        }
        assert!(calls.0.len() <= MOST);
    }
}
