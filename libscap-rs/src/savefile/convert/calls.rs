//! What is known of the calls threads are in: old captures have an enter event for every call, and
//! its exit event needs the time and the parameters.

use rustc_hash::FxHashMap;

use crate::event::Event;
use crate::schema::{EVENT_COUNT, EVENTS};

/// Threads that are remembered. A file that claims that more are in a call at the same time loses
/// what is known.
const MOST: usize = 65_536;
/// Bytes of stored enter events; a real capture needs some hundred per thread.
const MAX_STORED: usize = 128 << 20;
/// Buffers that grew beyond this are not kept for the next event.
const KEPT_BUFFER: usize = 1024;

/// The enter events of system calls.
static BEGINS_CALL: [bool; EVENT_COUNT] = {
    let mut begins = [false; EVENT_COUNT];
    let mut i = 0;
    while i < EVENT_COUNT {
        begins[i] = EVENTS[i].begins_call();
        i += 1;
    }
    begins
};

/// What is known of one thread.
#[derive(Default)]
pub(super) struct Call {
    /// Code and time of the enter event of the call the thread is in; time 0: in none.
    code: u16,
    began: u64,
    /// The stored enter event; empty without one.
    record: Vec<u8>,
    nparams: u8,
    large: bool,
}

impl Call {
    fn is_idle(&self) -> bool {
        self.began == 0 && self.record.is_empty()
    }

    /// The stored enter event.
    #[inline]
    pub fn stored(&self) -> Option<Event<'_>> {
        if self.record.is_empty() {
            return None;
        }
        let nparams = self.nparams.into();
        Some(Event::checked(&self.record, nparams, self.large, 0, 0))
    }
}

/// All threads. An entry stays for the next call of its thread; when there are too many, those of
/// threads that are in no call go.
pub(super) struct Calls {
    index: FxHashMap<i64, u32>,
    calls: Vec<Call>,
    /// Events come in runs of one thread: its id and place; no place without any.
    last: (i64, u32),
    stored_bytes: usize,
    /// Number of entries at which idle ones go.
    full: usize,
}

impl Default for Calls {
    fn default() -> Self {
        Self {
            index: FxHashMap::default(),
            calls: Vec::new(),
            last: (0, u32::MAX),
            stored_bytes: 0,
            full: 0,
        }
    }
}

impl Calls {
    /// Nothing was seen of any call.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.calls.is_empty()
    }

    /// The entry of a thread.
    #[inline]
    pub fn find(&mut self, tid: i64) -> Option<u32> {
        let (last, at) = self.last;
        if last == tid && (at as usize) < self.calls.len() {
            return Some(at);
        }
        let at = *self.index.get(&tid)?;
        self.last = (tid, at);
        Some(at)
    }

    #[inline]
    pub fn get(&self, at: u32) -> &Call {
        &self.calls[at as usize]
    }

    /// Notes an event of the file as it stands there: the entry of its thread, when the event
    /// begins or ends a call, and the time its call began, 0 unknown.
    #[inline]
    pub fn see(&mut self, event: &Event<'_>) -> (Option<u32>, u64) {
        self.note(event.code(), event.tid(), event.ts())
    }

    #[inline]
    fn note(&mut self, code: u16, tid: i64, ts: u64) -> (Option<u32>, u64) {
        if code & 1 == 1 {
            let Some(at) = self.find(tid) else {
                return (None, 0);
            };
            let call = &mut self.calls[at as usize];
            let began = std::mem::take(&mut call.began);
            let known = call.code + 1 == code && began <= ts;
            (Some(at), if known { began } else { 0 })
        } else if BEGINS_CALL.get(usize::from(code)) == Some(&true) {
            let at = self.entry(tid);
            let call = &mut self.calls[at as usize];
            (call.code, call.began) = (code, ts);
            (Some(at), 0)
        } else {
            (None, 0)
        }
    }

    /// Remembers an enter event for its exit; it replaces the one before.
    pub fn store(&mut self, event: &Event<'_>) {
        let record = event.as_bytes();
        let at = self.entry(event.tid());
        let call = &mut self.calls[at as usize];
        self.stored_bytes -= call.record.len();
        call.record.clear();
        if self.stored_bytes + record.len() > MAX_STORED {
            return;
        }
        self.stored_bytes += record.len();
        let (nparams, large) = event.shape();
        (call.nparams, call.large) = (nparams as u8, large);
        call.record.extend_from_slice(record);
    }

    /// Forgets the stored event of an entry.
    #[inline]
    pub fn take(&mut self, at: u32) {
        let call = &mut self.calls[at as usize];
        self.stored_bytes -= call.record.len();
        call.record.clear();
        if call.record.capacity() > KEPT_BUFFER {
            call.record = Vec::new();
        }
    }

    #[inline]
    fn entry(&mut self, tid: i64) -> u32 {
        match self.find(tid) {
            Some(at) => at,
            None => self.add(tid),
        }
    }

    #[cold]
    fn add(&mut self, tid: i64) -> u32 {
        if self.calls.len() >= self.full {
            self.make_room();
        }
        let at = self.calls.len() as u32;
        self.calls.push(Call::default());
        self.index.insert(tid, at);
        self.last = (tid, at);
        at
    }

    /// Drops what is idle; everything when that is not enough.
    fn make_room(&mut self) {
        /// Fewer are not worth a look.
        const FEW: usize = 1024;
        let busy: Vec<(i64, Call)> = std::mem::take(&mut self.index)
            .into_iter()
            .map(|(tid, at)| (tid, std::mem::take(&mut self.calls[at as usize])))
            .filter(|(_, call)| !call.is_idle())
            .collect();
        self.calls.clear();
        self.last = (0, u32::MAX);
        if busy.len() >= MOST {
            self.stored_bytes = 0;
            self.full = FEW;
            return;
        }
        for (at, (tid, call)) in busy.into_iter().enumerate() {
            self.index.insert(tid, at as u32);
            self.calls.push(call);
        }
        self.full = (2 * self.calls.len()).clamp(FEW, MOST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::EventBuf;
    use crate::schema::code;

    #[test]
    fn only_the_matching_exit_knows() {
        let mut calls = Calls::default();
        assert_eq!(calls.note(code::SYSCALL_READ_E, 7, 100).1, 0);
        // Another thread, and what happens while the call runs.
        assert_eq!(calls.note(code::SYSCALL_READ_X, 8, 110).1, 0);
        assert_eq!(calls.note(code::SCHEDSWITCH_6_E, 7, 120).1, 0);
        assert_eq!(calls.note(code::SYSCALL_READ_X, 7, 130).1, 100);
        assert_eq!(calls.note(code::SYSCALL_READ_X, 7, 140).1, 0, "only once");
        calls.note(code::SYSCALL_READ_E, 7, 150);
        assert_eq!(
            calls.note(code::SYSCALL_WRITE_X, 7, 160).1,
            0,
            "another call"
        );
        calls.note(code::SYSCALL_READ_E, 7, 200);
        assert_eq!(
            calls.note(code::SYSCALL_READ_X, 7, 190).1,
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
        assert!(calls.calls.len() <= MOST && calls.index.len() == calls.calls.len());
    }

    #[test]
    fn idle_threads_make_room_for_others() {
        let mut calls = Calls::default();
        calls.note(code::SYSCALL_READ_E, -5, 77);
        for tid in 0..(2 * MOST as i64) {
            calls.note(code::SYSCALL_READ_E, tid, 1);
            calls.note(code::SYSCALL_READ_X, tid, 2);
        }
        assert!(calls.calls.len() <= MOST);
        assert_eq!(
            calls.note(code::SYSCALL_READ_X, -5, 80).1,
            77,
            "still known"
        );
    }

    #[test]
    fn stored_events_are_counted_by_their_bytes() {
        let mut calls = Calls::default();
        let mut buf = EventBuf::new(code::SYSCALL_CLOSE_E);
        let event = buf.at(1, 7).int(3).event().unwrap();
        for _ in 0..3 {
            calls.store(&event);
        }
        assert_eq!(calls.stored_bytes, event.as_bytes().len());
        let at = calls.find(7).unwrap();
        let stored = calls.get(at).stored().unwrap();
        assert_eq!(stored.as_bytes(), event.as_bytes());
        calls.take(at);
        assert!(calls.get(at).stored().is_none());
        assert_eq!(calls.stored_bytes, 0);
    }
}
