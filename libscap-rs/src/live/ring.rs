//! The ring of one CPU, read without locks.
//!
//! The kernel writes records at `head`, this side reads them at `tail`; both are offsets into a
//! data area that is mapped twice in a row, so that every record is contiguous.
//!
//! * reader: load `head` with acquire (pairs with the kernel's store-release of `head` after it
//!   wrote the records); everything between `tail` and `head` now belongs to the reader.
//! * reader: finish with the records, store `tail` with release (pairs with the kernel's
//!   load-acquire of `tail` before it writes into the room given back).
//!
//! `head` is only ever written by the kernel and `tail` only by this side. Nothing in the data is
//! trusted: a length that cannot be discards what is pending and is counted.
#![allow(unsafe_code)]

#[cfg(loom)]
use loom::sync::atomic::{AtomicU32, AtomicU64, Ordering};
#[cfg(not(loom))]
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use crate::event::HEADER_LEN;
use crate::source::Stats;

/// Categories of losses in the info page.
const CATEGORIES: usize = 10;

/// Start of the info page of a ring.
#[derive(Debug)]
#[repr(C)]
pub struct RingInfo {
    head: AtomicU32,
    tail: AtomicU32,
    n_evts: AtomicU64,
    n_drops_buffer: AtomicU64,
    n_drops_category: [AtomicU64; CATEGORIES],
    n_drops_pf: AtomicU64,
    n_preemptions: AtomicU64,
    n_context_switches: AtomicU64,
}

#[cfg(not(loom))]
const _: () = assert!(size_of::<RingInfo>() == 128);

impl RingInfo {
    /// End of the records that may be read.
    fn load_head(&self) -> u32 {
        // Acquire: pairs with the producer's store-release of head; the records below it are
        // complete.
        self.head.load(Ordering::Acquire)
    }

    /// Gives everything below `tail` back.
    fn release_tail(&self, tail: u32) {
        // Release: pairs with the producer's load-acquire of tail; our reads are done before the
        // room is written again.
        self.tail.store(tail, Ordering::Release);
    }

    /// Adds the counters of this ring.
    fn add_to(&self, stats: &mut Stats) {
        // Relaxed: counters of their own, nothing is published through them.
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        stats.events += read(&self.n_evts);
        stats.drops_buffer += read(&self.n_drops_buffer);
        stats.drops_page_fault += read(&self.n_drops_pf);
        stats.preemptions += read(&self.n_preemptions);
        for (sum, counter) in stats
            .drops_by_category
            .iter_mut()
            .zip(&self.n_drops_category)
        {
            *sum += read(counter);
        }
    }
}

/// Where the info page and the data of a ring are.
///
/// # Safety
///
/// For as long as the value lives, `data` points to `2 * size` readable bytes whose second half
/// mirrors the first, `size` stays the same and is at most 2^31, and nobody writes to the bytes
/// between the tail that was stored last and the head that was loaded last (both taken modulo
/// `size`).
pub unsafe trait RingMemory: Send {
    /// The info page.
    fn info(&self) -> &RingInfo;
    /// Start of the data.
    fn data(&self) -> *const u8;
    /// Bytes of the data area (of one of its two mappings).
    fn size(&self) -> u32;
}

/// The record a ring offers next.
#[derive(Clone, Copy, Debug)]
struct Front {
    ts: u64,
    len: u32,
}

/// Reader of one ring.
pub struct Ring {
    memory: Box<dyn RingMemory>,
    size: u32,
    /// Next byte to read, below `size`.
    pos: u32,
    /// Bytes from `pos` that may be read, below `size`.
    pending: u32,
    /// The tail the producer knows.
    tail: u32,
    front: Option<Front>,
    malformed: u64,
}

impl Ring {
    /// Reads a ring from its beginning; the producer must not have given out room yet
    /// (head and tail 0), which is what opening a device does.
    pub fn new(memory: Box<dyn RingMemory>) -> Self {
        let size = memory.size();
        Self {
            memory,
            size,
            pos: 0,
            pending: 0,
            tail: 0,
            front: None,
            malformed: 0,
        }
    }

    /// Looks for new records; bytes that may be read now.
    pub fn refill(&mut self) -> u32 {
        let head = self.memory.info().load_head();
        if head >= self.size {
            // No producer of this protocol writes that; keep what is there.
            self.malformed += 1;
            return self.pending;
        }
        self.pending = distance(self.pos, head, self.size);
        if self.front.is_none() {
            self.find_front();
        }
        self.pending
    }

    /// Bytes that may be read.
    pub fn pending(&self) -> u32 {
        self.pending
    }

    /// Timestamp of the next record.
    pub fn front_ts(&self) -> Option<u64> {
        self.front.map(|f| f.ts)
    }

    /// The next record, its length checked; empty when there is none.
    pub fn front(&self) -> &[u8] {
        match self.front {
            Some(front) => &self.readable()[..front.len as usize],
            None => &[],
        }
    }

    /// Goes past the next record. Its bytes may be given back to the producer.
    pub fn advance(&mut self) {
        let Some(front) = self.front.take() else {
            return;
        };
        self.skip(front.len);
        // Room is given back in steps: each store makes the producer's CPU fetch the line.
        if self.pending == 0 || distance(self.tail, self.pos, self.size) >= self.size / 8 {
            self.release();
        }
        self.find_front();
    }

    /// Forgets everything that is pending.
    pub fn discard(&mut self) {
        self.refill();
        self.front = None;
        self.skip(self.pending);
        self.release();
    }

    /// Records and blocks that were skipped because they do not follow the layout.
    pub fn malformed(&self) -> u64 {
        self.malformed
    }

    /// Adds the counters of this ring.
    pub fn add_stats(&self, stats: &mut Stats) {
        self.memory.info().add_to(stats);
        stats.malformed += self.malformed;
    }

    /// Bytes of this ring.
    pub fn size(&self) -> u32 {
        self.size
    }

    fn readable(&self) -> &[u8] {
        // SAFETY: pos and pending are below size, so the range lies within the 2 * size bytes of
        // RingMemory. Its bytes lie between the tail last stored and the head last loaded, where
        // the producer does not write until release() stores a new tail; that takes &mut self,
        // which ends the borrow returned here.
        unsafe {
            std::slice::from_raw_parts(
                self.memory.data().add(self.pos as usize),
                self.pending as usize,
            )
        }
    }

    fn skip(&mut self, len: u32) {
        self.pending -= len;
        self.pos = ((u64::from(self.pos) + u64::from(len)) % u64::from(self.size)) as u32;
    }

    fn release(&mut self) {
        self.tail = self.pos;
        self.memory.info().release_tail(self.tail);
    }

    fn find_front(&mut self) {
        if self.pending == 0 {
            return;
        }
        let block = self.readable();
        let front = block.get(..HEADER_LEN).and_then(|header| {
            let ts = u64::from_le_bytes(header[0..8].try_into().ok()?);
            let len = u32::from_le_bytes(header[16..20].try_into().ok()?);
            let fits = len as usize >= HEADER_LEN && len <= self.pending;
            fits.then_some(Front { ts, len })
        });
        if front.is_none() {
            // Without a length there is no way to the record behind it.
            self.malformed += 1;
            self.skip(self.pending);
            self.release();
        }
        self.front = front;
    }
}

impl std::fmt::Debug for Ring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ring")
            .field("size", &self.size)
            .field("pos", &self.pos)
            .field("pending", &self.pending)
            .finish_non_exhaustive()
    }
}

/// Bytes from `from` to `to` in a ring of `size` bytes; both are below `size`.
fn distance(from: u32, to: u32, size: u32) -> u32 {
    if to >= from {
        to - from
    } else {
        size - from + to
    }
}

#[cfg(all(test, not(loom)))]
#[path = "ring_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "synthetic.rs"]
pub(crate) mod synthetic;

#[cfg(all(test, loom))]
#[path = "ring_loom.rs"]
mod loom_tests;
