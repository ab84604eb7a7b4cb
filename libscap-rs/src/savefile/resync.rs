//! From a damaged place to the next sound block.

use super::block::{self, Kind};
use super::input::Input;
use super::record;
use super::section::{trailer_agrees, word};
use crate::error::Error;
use crate::event::Event;

/// A longer list is not taken for a sound block: to look at its end all of it has to be read.
const MAX_LIST: usize = 64 << 20;
/// Bytes looked at before the window moves on.
const STEP: usize = 1 << 20;

/// Moves the window behind the damage `error` tells of. Gives what was left out as a recoverable
/// error; `error` itself when it is of another kind or nothing sound follows.
pub(super) fn skip(name: &str, input: &mut Input, error: Error) -> Result<Error, Error> {
    let (offset, reason) = match &error {
        Error::Damaged { offset, reason, .. } => (*offset, reason.clone()),
        Error::Truncated { offset, .. } => (*offset, "a block is cut".to_owned()),
        // A file whose beginning is lost is none that never was a capture.
        Error::NotACapture { reason, .. } if input.offset() == 0 => (0, reason.clone()),
        _ => return Err(error),
    };
    let begin = input.offset();
    // The block at the window is the damaged one.
    let mut at = 1;
    loop {
        if !input.ensure(at + block::HEAD) {
            return Err(error);
        }
        match candidate(&input.window()[at..]) {
            Some(ahead) => {
                at += ahead;
                if is_sound(input, at) {
                    input.consume(at);
                    return Ok(Error::Skipped {
                        name: name.to_owned(),
                        offset,
                        bytes: input.offset() - begin,
                        reason,
                    });
                }
                at += 1;
            }
            None => at = input.window().len() - block::HEAD + 1,
        }
        if at >= STEP {
            input.consume(at);
            at = 0;
        }
    }
}

/// Where something that looks like the head of a block begins.
fn candidate(bytes: &[u8]) -> Option<usize> {
    bytes
        .windows(block::HEAD)
        .position(|head| plausible(head).is_some())
}

/// Kind and length when they go together.
fn plausible(head: &[u8]) -> Option<(Kind, usize)> {
    let (kind, len) = (Kind::of(word(head, 0)?), word(head, 4)? as usize);
    let most = kind.max_len().min(MAX_LIST);
    let fits = len >= block::HEAD + block::TRAILER && len <= most && len.is_multiple_of(4);
    (kind != Kind::Unknown && fits).then_some((kind, len))
}

/// True when a whole block stands at `at`, and behind it another one or nothing.
fn is_sound(input: &mut Input, at: usize) -> bool {
    let Some((kind, len)) = plausible(&input.window()[at..]) else {
        return false;
    };
    if !input.ensure(at + len) || !trailer_agrees(&input.window()[at..], len) {
        return false;
    }
    let followed = input.ensure(at + len + 4);
    let window = &input.window()[at..];
    let next = word(window, len).map(Kind::of);
    if followed && next == Some(Kind::Unknown) {
        return false;
    }
    let Kind::Event(event) = kind else {
        return true;
    };
    let from = block::HEAD + if event.flags { 6 } else { 2 };
    let record = window.get(from..len - block::TRAILER);
    record.is_some_and(|record| match event.old {
        true => record::modernise(record, &mut Vec::new()).is_some(),
        false => Event::new(record, 0, 0).is_ok(),
    })
}
