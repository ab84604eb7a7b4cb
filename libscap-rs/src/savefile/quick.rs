//! The usual case without detours: a whole block with an event of the current schema.
//!
//! One look at the frame, the header and the lengths answers everything the long way asks; what is
//! unusual in any respect goes the long way.

use super::{block, convert};
use crate::event::{Event, HEADER_LEN, LANES, sum_of_first};
use crate::schema::MAX_PARAMS;

/// Where the record begins in a block without flags: behind the device.
const RECORD: usize = block::HEAD + 2;
/// Where its lengths begin.
const LENGTHS: usize = RECORD + HEADER_LEN;

/// The sound event at the beginning of the window, and the bytes of its block.
#[inline]
pub(super) fn event(window: &[u8]) -> Option<(Event<'_>, usize)> {
    let head: &[u8; LENGTHS] = window.first_chunk()?;
    let half = |at: usize| u16::from_le_bytes([head[at], head[at + 1]]);
    let word = |at: usize| u32::from_le_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
    let (block, record) = (word(4) as usize, word(RECORD + 16) as usize);
    let (code, nparams) = (half(RECORD + 20), word(RECORD + 22));
    if word(0) != block::EVENT_V2
        || !block.is_multiple_of(4)
        || block > block::MAX_EVENT
        || block > window.len()
        || RECORD + record + block::TRAILER > block
        || nparams > MAX_PARAMS as u32
        || !convert::is_current(code, nparams)
    {
        return None;
    }
    let nparams = nparams as usize;
    let sum = HEADER_LEN + 2 * nparams + sum_of_lengths(&window[LENGTHS..], nparams)?;
    if sum != record {
        return None;
    }
    let record = &window[RECORD..RECORD + record];
    let event = Event::checked(record, nparams, false, half(block::HEAD), 0);
    Some((event, block))
}

/// Sum of the first `n` lengths in `bytes`; none when they are not there in whole words.
#[inline]
fn sum_of_lengths(bytes: &[u8], n: usize) -> Option<usize> {
    let (word, rest) = bytes.split_first_chunk()?;
    let sum = sum_of_first(u64::from_le_bytes(*word), n);
    if n <= LANES {
        return Some(sum);
    }
    let (word, rest) = rest.split_first_chunk()?;
    let sum = sum + sum_of_first(u64::from_le_bytes(*word), n - LANES);
    if n <= 2 * LANES {
        return Some(sum);
    }
    let more = rest.get(..2 * (n - 2 * LANES))?.chunks_exact(2);
    let more: usize = more
        .map(|b| usize::from(u16::from_le_bytes([b[0], b[1]])))
        .sum();
    Some(sum + more)
}
