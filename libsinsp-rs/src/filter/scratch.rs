//! A buffer for texts that are looked at once.

use std::cell::Cell;

/// A larger buffer is not kept.
const LARGEST: usize = 1 << 20;

thread_local! {
    static BUFFER: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// Lends an empty buffer; nothing is allocated once it was large enough.
pub(super) fn with<R>(work: impl FnOnce(&mut Vec<u8>) -> R) -> R {
    // Whoever asks while it is lent gets another one.
    let mut buffer = BUFFER.take();
    buffer.clear();
    let result = work(&mut buffer);
    if buffer.capacity() <= LARGEST {
        BUFFER.set(buffer);
    }
    result
}
