//! Answers that are the same for every event of a thread for a while.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

/// Threads with an answer at hand; threads whose ids end alike share a place.
const PLACES: usize = 4096;
const PLACE_BITS: u32 = PLACES.trailing_zeros();

/// Ids of threads are below this (the kernel's own limit); others are not remembered.
const TIDS: i64 = 1 << 22;
const TAG_BITS: u32 = 22 - PLACE_BITS;

/// One answer per place: version, the part of the id that is not the place, the answer. One word,
/// so that several threads may ask.
#[derive(Default)]
pub(super) struct Memory(OnceLock<Box<[AtomicU64]>>);

impl Memory {
    /// The answer for thread `tid` at `version` (never the same for two states of what is asked; 0:
    /// not to be remembered); `ask` finds it out when it is not known.
    #[inline]
    pub fn recall(&self, tid: i64, version: u64, ask: impl FnOnce() -> bool) -> bool {
        let versions = 1..1 << (63 - TAG_BITS);
        if !(1..TIDS).contains(&tid) || !versions.contains(&version) {
            return ask();
        }
        let tid = tid as u64;
        let places = self.0.get_or_init(empty);
        let place = &places[tid as usize % PLACES];
        let key = version << (TAG_BITS + 1) | tid >> PLACE_BITS << 1;
        let known = place.load(Ordering::Relaxed);
        if known & !1 == key {
            return known & 1 == 1;
        }
        let answer = ask();
        place.store(key | u64::from(answer), Ordering::Relaxed);
        answer
    }
}

fn empty() -> Box<[AtomicU64]> {
    (0..PLACES).map(|_| AtomicU64::new(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_once_per_version() {
        let memory = Memory::default();
        let mut asked = 0;
        let mut recall = |tid, version, answer| {
            memory.recall(tid, version, || {
                asked += 1;
                answer
            })
        };
        assert!(recall(7, 1, true));
        assert!(recall(7, 1, false), "remembered");
        assert!(!recall(7, 2, false), "another version");
        assert!(!recall(7, 2, true));
        // The same place.
        assert!(recall(7 + PLACES as i64, 2, true));
        assert!(recall(7, 2, true), "asked again");
        // Never remembered.
        for tid in [-1, 0, TIDS, i64::MAX] {
            assert!(recall(tid, 2, true));
            assert!(!recall(tid, 2, false));
        }
        for version in [0, 1 << (63 - TAG_BITS), u64::MAX] {
            assert!(recall(7, version, true));
            assert!(!recall(7, version, false));
        }
        assert_eq!(asked, 18);
    }
}
