//! The usual case without detours: a whole block without flags, with an event of a known code.
//!
//! One look at the frame and the layout answers everything the long way asks; what is unusual in
//! any respect goes the long way.

use super::block;
use crate::event::Event;
use crate::event::plain::{self, PREFIX_LEN, Plain};

/// Where the record begins in a block without flags: behind the device.
const RECORD: usize = block::HEAD + 2;

/// The sound event at the beginning of the window, and the bytes of its block.
#[inline]
pub(super) fn event(window: &[u8]) -> Option<(Event<'_>, usize)> {
    let head: &[u8; RECORD + PREFIX_LEN] = window.first_chunk()?;
    let word = |at: usize| u32::from_le_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
    let (block, len) = (word(4) as usize, word(RECORD + 16));
    if word(0) != block::EVENT_V2
        || !block.is_multiple_of(4)
        || block > block::MAX_EVENT
        || block > window.len()
        || RECORD + len as usize + block::TRAILER > block
    {
        return None;
    }
    let record = &window[RECORD..RECORD + len as usize];
    let nparams = match Plain::check(head.last_chunk()?, len) {
        Some(nparams) => nparams,
        None => plain::params(record)?,
    };
    let device = u16::from_le_bytes([head[block::HEAD], head[block::HEAD + 1]]);
    let event = Event::checked(record, nparams as usize, false, device, 0);
    Some((event, block))
}
