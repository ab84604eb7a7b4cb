//! When no older record can come any more: CPUs say whether they have taken the time of an event whose records may
//! not be in the rings yet ([`Features::ORDER`](super::Features::ORDER)).

#[cfg(loom)]
use loom::sync::atomic::Ordering;
#[cfg(not(loom))]
use std::sync::atomic::Ordering;

#[cfg(loom)]
pub(super) use loom::sync::atomic::AtomicU64;
#[cfg(not(loom))]
pub(super) use std::sync::atomic::AtomicU64;

/// Bytes between the numbers of two CPUs.
pub(super) const STRIDE: usize = 64;
/// Where the numbers are among the mappings of a device.
pub(super) const OFFSET: u64 = 0x4000_0000;

/// The numbers of all CPUs a capture has rings of, in the order of the rings.
pub trait Sections: Send {
    /// The number of the CPU of ring `index`: odd while it is in a section. Read only.
    fn number(&self, index: usize) -> &AtomicU64;
}

/// Follows the sections of all CPUs.
pub(crate) struct Watch {
    sections: Box<dyn Sections>,
    rings: usize,
    /// Rings whose CPU was in a section when last asked for all of them, with its number.
    open: Vec<(usize, u64)>,
    /// When that was.
    asked: u64,
    /// Every section that was begun before this time is over.
    settled: u64,
    /// How often all sections were over.
    rounds: u64,
}

impl Watch {
    pub fn new(sections: Box<dyn Sections>, rings: usize) -> Self {
        Self {
            sections,
            rings,
            open: Vec::new(),
            asked: 0,
            settled: 0,
            rounds: 0,
        }
    }

    /// Looks at the CPUs at time `now`, before the heads of the rings are read: the time before
    /// which every section is over.
    pub fn look(&mut self, now: u64) -> u64 {
        let sections = &self.sections;
        // Acquire: pairs with the store-release at the end of a section; heads that are read after this are those
        // it left, or newer.
        let number = |index: usize| sections.number(index).load(Ordering::Acquire);
        self.open.retain(|&(index, seen)| number(index) == seen);
        if self.open.is_empty() {
            self.settled = self.asked;
            self.rounds += 1;
            self.asked = now;
            let numbers = (0..self.rings).map(|index| (index, number(index)));
            self.open
                .extend(numbers.filter(|(_, number)| number & 1 == 1));
            if self.open.is_empty() {
                self.settled = now;
            }
        }
        self.settled
    }

    /// Grows by two when every section that was begun before it was asked is over.
    pub fn rounds(&self) -> u64 {
        self.rounds
    }
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watch")
            .field("open", &self.open)
            .field("settled", &self.settled)
            .finish_non_exhaustive()
    }
}

#[cfg(all(test, not(loom)))]
mod tests {
    use super::*;
    use std::sync::Arc;

    impl Sections for Arc<[AtomicU64; 2]> {
        fn number(&self, index: usize) -> &AtomicU64 {
            &self[index]
        }
    }

    #[test]
    fn a_section_holds_the_time_until_it_is_over() {
        let numbers = Arc::new([AtomicU64::new(2), AtomicU64::new(4)]);
        let set = |index: usize, number| numbers[index].store(number, Ordering::Relaxed);
        let mut watch = Watch::new(Box::new(Arc::clone(&numbers)), 2);
        assert_eq!(watch.look(10), 10, "nobody is in a section");
        set(0, 3);
        assert_eq!(watch.look(20), 10);
        set(1, 5);
        assert_eq!(watch.look(30), 10, "the second began after 20");
        set(0, 5);
        assert_eq!(watch.look(40), 20, "the first one is over, others are not");
        set(0, 7);
        assert_eq!(watch.look(50), 20, "the second was there at 40");
        set(1, 6);
        set(0, 8);
        assert_eq!(watch.look(60), 60);
    }

    #[test]
    fn two_rounds_are_enough_for_any_section() {
        let numbers = Arc::new([AtomicU64::new(1), AtomicU64::new(0)]);
        let mut watch = Watch::new(Box::new(Arc::clone(&numbers)), 2);
        watch.look(1);
        let before = watch.rounds();
        for now in 2..10 {
            watch.look(now);
        }
        assert_eq!(watch.rounds(), before, "one that does not end");
        numbers[0].store(2, Ordering::Relaxed);
        watch.look(10);
        watch.look(11);
        assert_eq!(watch.rounds(), before + 2);
    }
}

#[cfg(all(test, loom))]
#[path = "sections_loom.rs"]
mod loom_tests;
