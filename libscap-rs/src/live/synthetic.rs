//! A ring in ordinary memory and a producer that follows the kernel's rules, for tests.

use std::cell::UnsafeCell;
use std::sync::Arc;

use super::{AtomicU32, AtomicU64, Ordering, RingInfo, RingMemory};

/// Memory of a ring, shared by its producer and its reader.
pub(crate) struct Shared {
    pub(super) info: RingInfo,
    data: Box<[UnsafeCell<u8>]>,
    size: u32,
    /// A cell for each [`SLOT`] bytes, in which the model checker sees who uses them.
    #[cfg(loom)]
    slots: Box<[loom::cell::UnsafeCell<()>]>,
}

/// Length of every record in the model checker's rings.
#[cfg(loom)]
pub(super) const SLOT: usize = 64;

// SAFETY: the data is written by the one producer outside of [tail, head) and read by the one
// reader inside of it; head and tail are handed over with release and acquire.
unsafe impl Sync for Shared {}
// SAFETY: as above; nothing belongs to a thread.
unsafe impl Send for Shared {}

#[cfg(loom)]
impl Shared {
    /// Tells the model checker that the reader looks at `record`.
    pub(super) fn read(&self, record: &[u8]) {
        let at = record.as_ptr().addr() - self.data.as_ptr().addr();
        assert_eq!((record.len(), at % SLOT), (SLOT, 0));
        self.slots[at / SLOT % self.slots.len()].with(|_| ());
    }
}

/// The reader's hold on the memory.
pub(crate) struct Memory(pub(super) Arc<Shared>);

// SAFETY: data has 2 * size bytes for as long as the Arc lives; the producer below keeps the two
// halves equal and out of [tail, head).
unsafe impl RingMemory for Memory {
    fn info(&self) -> &RingInfo {
        &self.0.info
    }
    fn data(&self) -> *const u8 {
        self.0.data.as_ptr().cast()
    }
    fn size(&self) -> u32 {
        self.0.size
    }
}

/// The kernel's side.
pub(crate) struct Producer {
    pub(super) shared: Arc<Shared>,
    head: u32,
}

/// A ring of `size` bytes.
pub(crate) fn ring(size: u32) -> (Producer, Box<dyn RingMemory>) {
    let counter = || AtomicU64::new(0);
    let shared = Arc::new(Shared {
        info: RingInfo {
            head: AtomicU32::new(0),
            tail: AtomicU32::new(0),
            n_evts: counter(),
            n_drops_buffer: counter(),
            n_drops_category: std::array::from_fn(|_| counter()),
            n_drops_pf: counter(),
            n_preemptions: counter(),
            n_context_switches: counter(),
        },
        data: (0..2 * size).map(|_| UnsafeCell::new(0)).collect(),
        size,
        #[cfg(loom)]
        slots: (0..size as usize / SLOT)
            .map(|_| loom::cell::UnsafeCell::new(()))
            .collect(),
    });
    let producer = Producer {
        shared: Arc::clone(&shared),
        head: 0,
    };
    (producer, Box::new(Memory(shared)))
}

impl Producer {
    /// Writes a record; false (and a drop counted) without room for it.
    pub fn push(&mut self, record: &[u8]) -> bool {
        let info = &self.shared.info;
        let size = self.shared.size;
        // Acquire: pairs with release_tail().
        let tail = info.tail.load(Ordering::Acquire);
        info.n_evts.fetch_add(1, Ordering::Relaxed);
        let free = if tail > self.head {
            tail - self.head - 1
        } else {
            size + tail - self.head - 1
        };
        if record.len() > free as usize {
            info.n_drops_buffer.fetch_add(1, Ordering::Relaxed);
            return false;
        }
        #[cfg(loom)]
        self.shared.slots[self.head as usize / SLOT].with_mut(|_| ());
        for (i, &byte) in record.iter().enumerate() {
            let at = (self.head as usize + i) % size as usize;
            for copy in [at, at + size as usize] {
                // SAFETY: at is below size and data has 2 * size cells; the reader does not look
                // at bytes outside of [tail, head).
                unsafe { *self.shared.data[copy].get() = byte };
            }
        }
        self.head = (self.head + record.len() as u32) % size;
        // Release: pairs with load_head().
        info.head.store(self.head, Ordering::Release);
        true
    }

    /// Puts any value into head, as a broken producer might.
    #[cfg(not(loom))]
    pub fn set_head(&mut self, head: u32) {
        self.head = head;
        self.shared.info.head.store(head, Ordering::Release);
    }

    /// The tail the reader stored last.
    #[cfg(not(loom))]
    pub fn tail(&self) -> u32 {
        self.shared.info.tail.load(Ordering::Acquire)
    }
}
