//! The hand-over of head and tail under every interleaving and reordering:
//! `RUSTFLAGS="--cfg loom" cargo test -p libscap-rs --release live::ring::loom`.

use super::*;
use loom::cell::UnsafeCell;
use loom::sync::Arc;
use loom::thread;

/// A ring of slots instead of bytes; loom reports a slot that is read and written at once, or
/// read before it was written.
struct Slots {
    info: RingInfo,
    cells: [UnsafeCell<u32>; SLOTS],
}

const SLOTS: usize = 2;
const COUNT: u32 = 3;

// SAFETY: loom checks every access to the cells; that is the test.
unsafe impl Sync for Slots {}
// SAFETY: nothing belongs to a thread.
unsafe impl Send for Slots {}

fn slots() -> Slots {
    let counter = || AtomicU64::new(0);
    Slots {
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
        cells: std::array::from_fn(|_| UnsafeCell::new(0)),
    }
}

#[test]
fn slots_are_never_read_and_written_at_once() {
    loom::model(|| {
        let shared = Arc::new(slots());
        let producer = {
            let shared = Arc::clone(&shared);
            thread::spawn(move || {
                let mut head = 0u32;
                for value in 1..=COUNT {
                    // Pairs with release_tail().
                    let mut tail = shared.info.tail.load(Ordering::Acquire);
                    while (head + 1) % SLOTS as u32 == tail {
                        thread::yield_now();
                        tail = shared.info.tail.load(Ordering::Acquire);
                    }
                    shared.cells[head as usize].with_mut(|cell| {
                        // SAFETY: the slot is outside of [tail, head); loom checks it.
                        unsafe { *cell = value }
                    });
                    head = (head + 1) % SLOTS as u32;
                    // Pairs with load_head().
                    shared.info.head.store(head, Ordering::Release);
                }
            })
        };
        let mut pos = 0u32;
        for expected in 1..=COUNT {
            while shared.info.load_head() == pos {
                thread::yield_now();
            }
            shared.cells[pos as usize].with(|cell| {
                // SAFETY: the slot is inside of [tail, head); loom checks it.
                assert_eq!(unsafe { *cell }, expected);
            });
            pos = (pos + 1) % SLOTS as u32;
            shared.info.release_tail(pos);
        }
        producer.join().expect("producer");
    });
}
