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

use std::marker::PhantomData;
use std::ops::ControlFlow;

use crate::event::HEADER_LEN;
use crate::event::plain::{self, PREFIX_LEN, Plain};
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
/// For as long as the value lives, `data` is the same address and points to `2 * size` readable bytes whose second half
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

/// Room is given back after this many bytes at the latest: each store makes the CPU of the
/// producer fetch the line again, and what is not given back yet cannot be written.
const MAX_STEP: usize = 64 << 10;

/// Reader of one ring.
pub struct Ring {
    memory: Box<dyn RingMemory>,
    /// Start of the data, as long as `memory` lives.
    data: *const u8,
    size: usize,
    /// The next record; below `size` whenever room was just given back, and never behind `end`.
    pos: usize,
    /// End of what may be read; less than `size` bytes behind `pos`.
    end: usize,
    /// Where room is given back.
    release_at: usize,
    /// Below this [`PREFIX_LEN`] bytes may be read and no room is due to be given back.
    checkpoint: usize,
    /// End of the next record; `pos` when there is none.
    next: usize,
    malformed: u64,
}

// SAFETY: data points into memory, which may be sent; a Ring is used by one thread at a time.
unsafe impl Send for Ring {}

impl Ring {
    /// Reads a ring from its beginning; the producer must not have given out room yet
    /// (head and tail 0), which is what opening a device does.
    pub fn new(memory: Box<dyn RingMemory>) -> Self {
        let size = memory.size() as usize;
        Self {
            data: memory.data(),
            size,
            memory,
            pos: 0,
            end: 0,
            release_at: step(size),
            checkpoint: 0,
            next: 0,
            malformed: 0,
        }
    }

    /// Looks for new records; bytes that may be read now.
    pub fn refill(&mut self) -> u32 {
        let head = self.memory.info().load_head() as usize;
        let pos = self.pos % self.size;
        let pending = if head >= pos {
            head - pos
        } else {
            self.size - pos + head
        };
        if head >= self.size || pending < self.end - self.pos {
            // No producer of this protocol writes that; keep what is there.
            self.malformed += 1;
            return self.pending();
        }
        // The same bytes, in the first of the two mappings. Room that is due is given back at
        // once, so release_at is not before pos.
        let turn = self.pos - pos;
        self.release_at -= turn;
        self.next -= turn;
        self.pos = pos;
        self.end = pos + pending;
        self.plan();
        if self.next == self.pos {
            self.find_front();
        }
        self.pending()
    }

    /// Bytes that may be read.
    pub fn pending(&self) -> u32 {
        (self.end - self.pos) as u32
    }

    /// Timestamp of the next record.
    pub fn front_ts(&self) -> Option<u64> {
        let ts = self.front().first_chunk()?;
        Some(u64::from_le_bytes(*ts))
    }

    /// The next record, its length checked; empty when there is none.
    #[inline]
    pub fn front(&self) -> &[u8] {
        self.bytes(self.pos, self.next - self.pos)
    }

    /// Goes past the next record. Its bytes may be given back to the producer; false when they
    /// were, which happens every 64 KiB at least.
    pub fn advance(&mut self) -> bool {
        self.pos = self.next;
        let in_step = self.pos < self.end && self.pos < self.release_at;
        if !in_step {
            self.release();
        }
        self.find_front();
        in_step
    }

    /// Goes past the next record when the one behind it is as usual: of thread `tid`, not later
    /// than `limit`, of a plain event and with the layout of its kind; its number of parameters.
    /// Otherwise nothing changes. That happens for each 64 KiB at least, as room is only given
    /// back by [`Ring::advance`].
    #[inline]
    pub(crate) fn advance_as_usual(&mut self, limit: u64, tid: i64) -> Option<u32> {
        let pos = self.next;
        let (record, nparams) = self.window().usual(pos, limit, tid)?;
        let len = record.len();
        self.pos = pos;
        self.next = pos + len;
        Some(nparams)
    }

    /// As [`Ring::advance_as_usual`], as often as possible or until `each` says so.
    // A function of its own: within its caller there are not registers enough.
    #[inline(never)]
    pub(crate) fn advance_while(
        &mut self,
        limit: u64,
        tid: i64,
        mut each: impl FnMut(&[u8], u32) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let (mut pos, mut next) = (self.pos, self.next);
        let mut flow = ControlFlow::Continue(());
        let window = self.window();
        while let Some((record, nparams)) = window.usual(next, limit, tid) {
            pos = next;
            next += record.len();
            flow = each(record, nparams);
            if flow.is_break() {
                break;
            }
        }
        (self.pos, self.next) = (pos, next);
        flow
    }

    /// Goes past the next record to the one behind it, which is not looked at yet; its time.
    /// `None`, and nothing changes, where there is none or something else to do.
    #[inline(always)]
    pub(crate) fn step(&mut self) -> Option<u64> {
        let pos = self.next;
        let prefix = self.window().prefix(pos)?;
        let (ts, len) = (time_of(prefix), length_of(prefix));
        if len < HEADER_LEN || len > self.end - pos {
            return None;
        }
        self.pos = pos;
        self.next = pos + len;
        Some(ts)
    }

    /// Thread and number of parameters of the next record when it is a plain event with the
    /// layout of its kind.
    #[inline(always)]
    pub(crate) fn plain_front(&self) -> Option<(i64, u32)> {
        let prefix = self.window().prefix(self.pos)?;
        let nparams = match Plain::check(prefix, (self.next - self.pos) as u32) {
            Some(nparams) => nparams,
            None => unusual(self.front())?,
        };
        Some((thread_of(prefix), nparams))
    }

    /// What may be looked at without giving room back.
    #[inline(always)]
    fn window(&self) -> Window<'_> {
        Window {
            data: self.data,
            end: self.end,
            checkpoint: self.checkpoint,
            ring: PhantomData,
        }
    }

    /// Forgets everything that is pending.
    pub fn discard(&mut self) {
        self.refill();
        self.pos = self.end;
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
        self.size as u32
    }

    /// Looks for the record at `pos`.
    fn find_front(&mut self) {
        self.next = self.pos;
        let pending = self.end - self.pos;
        if pending == 0 {
            return;
        }
        let header = self.bytes(self.pos, pending.min(HEADER_LEN));
        let len = header.get(16..20).and_then(|len| len.try_into().ok());
        let len = len.map_or(0, u32::from_le_bytes) as usize;
        if (HEADER_LEN..=pending).contains(&len) {
            self.next = self.pos + len;
        } else {
            // Without a length there is no way to the record behind it.
            self.malformed += 1;
            self.pos = self.end;
            self.release();
        }
    }

    /// `len` bytes at `pos`, which the caller knows to be readable.
    #[inline]
    fn bytes(&self, pos: usize, len: usize) -> &[u8] {
        debug_assert!(self.pos <= pos && pos + len <= self.end);
        // SAFETY: callers stay between pos and end (records end before end when they are found,
        // and end only grows until they are gone). refill() keeps pos below size and end - pos
        // below size, so all of it is within the 2 * size bytes of RingMemory. The bytes lie
        // between the tail last stored and the head last loaded, where the producer does not
        // write until release() stores a new tail; that takes &mut self, which ends the borrow
        // returned here.
        unsafe { std::slice::from_raw_parts(self.data.add(pos), len) }
    }

    /// Gives back everything before `pos`, where no record has been looked for yet.
    #[cold]
    fn release(&mut self) {
        if self.pos >= self.size {
            self.pos -= self.size;
            self.end -= self.size;
        }
        self.next = self.pos;
        self.memory.info().release_tail(self.pos as u32);
        self.release_at = self.pos + step(self.size);
        self.plan();
    }

    fn plan(&mut self) {
        let prefixes = self.end.saturating_sub(PREFIX_LEN - 1);
        self.checkpoint = prefixes.min(self.release_at);
    }
}

/// The readable part of a ring, held in registers while many records are looked at.
#[derive(Clone, Copy)]
struct Window<'r> {
    data: *const u8,
    end: usize,
    checkpoint: usize,
    ring: PhantomData<&'r Ring>,
}

impl<'r> Window<'r> {
    /// What the quick check looks at, unless it is time to look at other things. `pos` is that of
    /// the ring or behind it.
    #[inline(always)]
    fn prefix(self, pos: usize) -> Option<&'r [u8; PREFIX_LEN]> {
        // SAFETY: checkpoint leaves PREFIX_LEN bytes up to end; the rest as in Ring::bytes().
        (pos < self.checkpoint).then(|| unsafe { &*self.data.add(pos).cast() })
    }

    /// The record at `pos`, and its number of parameters, if it is as usual.
    #[inline(always)]
    fn usual(self, pos: usize, limit: u64, tid: i64) -> Option<(&'r [u8], u32)> {
        let prefix = self.prefix(pos)?;
        let len = length_of(prefix);
        if time_of(prefix) > limit || thread_of(prefix) != tid || len > self.end - pos {
            return None;
        }
        // SAFETY: the record ends before end; the rest as in Ring::bytes().
        let record = unsafe { std::slice::from_raw_parts(self.data.add(pos), len) };
        let nparams = match Plain::check(prefix, len as u32) {
            Some(nparams) => nparams,
            None => unusual(record)?,
        };
        // SAFETY: both checks compare len with the sum of a header and more.
        unsafe { std::hint::assert_unchecked(len >= HEADER_LEN) };
        Some((record, nparams))
    }
}

/// The careful way, for more parameters.
#[cold]
fn unusual(record: &[u8]) -> Option<u32> {
    plain::params(record)
}

#[inline(always)]
fn time_of(prefix: &[u8; PREFIX_LEN]) -> u64 {
    u64::from_le_bytes(prefix[0..8].try_into().expect("8 bytes"))
}

#[inline(always)]
fn thread_of(prefix: &[u8; PREFIX_LEN]) -> i64 {
    i64::from_le_bytes(prefix[8..16].try_into().expect("8 bytes"))
}

#[inline(always)]
fn length_of(prefix: &[u8; PREFIX_LEN]) -> usize {
    u32::from_le_bytes(prefix[16..20].try_into().expect("4 bytes")) as usize
}

/// Bytes that are given back at once.
fn step(size: usize) -> usize {
    MAX_STEP.min(size / 8)
}

impl std::fmt::Debug for Ring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ring")
            .field("size", &self.size)
            .field("pos", &self.pos)
            .field("end", &self.end)
            .finish_non_exhaustive()
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
