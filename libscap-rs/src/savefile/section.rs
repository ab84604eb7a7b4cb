//! Frames of blocks, and the metadata at the head of a section.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::block::{self, Kind};
use super::fields::Reason;
use super::input::{End, Input};
use super::{metadata, process, resync};
use crate::error::Error;
use crate::snapshot::Snapshot;

pub(super) fn damaged(name: &str, input: &Input, reason: impl Into<String>) -> Error {
    Error::Damaged {
        name: name.to_owned(),
        offset: input.offset(),
        reason: reason.into(),
    }
}

fn not_a_capture(name: &str, reason: &str) -> Error {
    Error::NotACapture {
        name: name.to_owned(),
        reason: reason.to_owned(),
    }
}

pub(super) fn word(bytes: &[u8], at: usize) -> Option<u32> {
    let b = bytes.get(at..at + 4)?;
    Some(u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

/// Why the window is shorter than a block.
#[cold]
fn ended(name: &str, input: &mut Input) -> Error {
    match input.take_end() {
        End::Io(source) => Error::io(name, source),
        End::BadGzip => damaged(name, input, "the compressed data is damaged"),
        End::Clean | End::CutGzip => Error::Truncated {
            name: name.to_owned(),
            offset: input.offset(),
        },
    }
}

/// Finds out whether this can be a capture at all, so that other files get a message of their own.
pub(super) fn check_start(name: &str, input: &mut Input) -> Result<(), Error> {
    input.ensure(block::HEAD);
    let window = input.window();
    let magic = block::SECTION_HEADER.to_le_bytes();
    if window.starts_with(&magic) {
        return Ok(());
    }
    if !window.is_empty() && magic.starts_with(window) {
        return Err(ended(name, input));
    }
    if !window.is_empty() {
        let reason = "it does not begin with a section header";
        return Err(not_a_capture(name, reason));
    }
    match input.take_end() {
        End::Clean => Err(not_a_capture(name, "the file is empty")),
        End::Io(source) => Err(Error::io(name, source)),
        End::CutGzip => Err(Error::Truncated {
            name: name.to_owned(),
            offset: 0,
        }),
        End::BadGzip => Err(not_a_capture(name, "its compressed data is damaged")),
    }
}

/// Makes the next block available as a whole: its kind and length; `None` at the end of the file.
#[inline]
pub(super) fn next_block(name: &str, input: &mut Input) -> Result<Option<(Kind, usize)>, Error> {
    if !input.ensure(block::HEAD) {
        return at_end(name, input);
    }
    let (Some(ty), Some(len)) = (word(input.window(), 0), word(input.window(), 4)) else {
        return Err(ended(name, input));
    };
    let (kind, len) = (Kind::of(ty), len as usize);
    if len < block::HEAD + block::TRAILER || len % 4 != 0 || len > kind.max_len() {
        let what = kind.name();
        return Err(damaged(
            name,
            input,
            format!("{what}: impossible length {len}"),
        ));
    }
    if !input.ensure(len) {
        return Err(ended(name, input));
    }
    Ok(Some((kind, len)))
}

/// True when the next block is there as a whole, or something that is none.
pub(super) fn is_complete(input: &mut Input) -> bool {
    if !input.ensure(block::HEAD) {
        return false;
    }
    let (ty, len) = (word(input.window(), 0), word(input.window(), 4));
    let (Some(ty), Some(len)) = (ty, len) else {
        return false;
    };
    len as usize > Kind::of(ty).max_len() || input.ensure(len as usize)
}

#[cold]
fn at_end(name: &str, input: &mut Input) -> Result<Option<(Kind, usize)>, Error> {
    if !input.window().is_empty() {
        return Err(ended(name, input));
    }
    match input.take_end() {
        End::Clean => Ok(None),
        // Between blocks, but not between compressed data.
        End::CutGzip => Err(Error::Truncated {
            name: name.to_owned(),
            offset: input.offset(),
        }),
        End::BadGzip => Err(damaged(name, input, "the compressed data is damaged")),
        End::Io(source) => Err(Error::io(name, source)),
    }
}

/// True when the length behind a block repeats the one before it.
pub(super) fn trailer_agrees(window: &[u8], len: usize) -> bool {
    word(window, len - block::TRAILER) == Some(len as u32)
}

/// Where damage is noted that is skipped; without one the first damage is an error.
pub(super) type Damage<'a> = Option<&'a mut VecDeque<Error>>;

/// Reads a section header, at which the window stands, and the metadata behind it up to the first
/// event, the next section or the end of the file.
pub(super) fn read(
    name: &str,
    input: &mut Input,
    mut damage: Damage<'_>,
) -> Result<Snapshot, Error> {
    let mut section = Section::default();
    // A header that was damaged is told of already.
    let lost = damage.as_ref().is_some_and(|list| !list.is_empty());
    let begins = |kind| !lost || kind == Kind::SectionHeader;
    if !matches!(next_block(name, input), Ok(Some((kind, _))) if !begins(kind))
        && let Err(error) = header(name, input)
    {
        match &mut damage {
            Some(list) => list.push_back(resync::skip(name, input, error)?),
            None => return Err(error),
        }
    }
    loop {
        let error = match next_block(name, input) {
            Ok(None | Some((Kind::Event(_) | Kind::SectionHeader, _))) => break,
            Ok(Some((kind, len))) => {
                let read = framed_body(input, len).and_then(|body| section.add(kind, body));
                match (read, &mut damage) {
                    (Ok(()), _) => {
                        input.consume(len);
                        continue;
                    }
                    // The frame is sound: what it holds is left out alone.
                    (Err(reason), Some(list)) if trailer_agrees(input.window(), len) => {
                        list.push_back(Error::Skipped {
                            name: name.to_owned(),
                            offset: input.offset(),
                            bytes: len as u64,
                            reason: format!("{}: {reason}", kind.name()),
                        });
                        input.consume(len);
                        continue;
                    }
                    (Err(reason), _) => damaged(name, input, format!("{}: {reason}", kind.name())),
                }
            }
            Err(error) => error,
        };
        match &mut damage {
            Some(list) => list.push_back(resync::skip(name, input, error)?),
            None => return Err(error),
        }
    }
    Ok(section.snapshot)
}

/// Reads the section header at which the window stands.
fn header(name: &str, input: &mut Input) -> Result<(), Error> {
    let Some((Kind::SectionHeader, len)) = next_block(name, input)? else {
        return Err(damaged(name, input, "a section header is missing"));
    };
    let body = framed_body(input, len).map_err(|r| damaged(name, input, r))?;
    // A wrong magic or version at the very beginning tells another kind of file.
    let foreign = |reason: String| match input.offset() {
        0 => not_a_capture(name, &reason),
        _ => damaged(name, input, reason),
    };
    let (major, minor) = metadata::section_header(body).map_err(|r| foreign(r.to_owned()))?;
    if major > block::VERSION.0 {
        return Err(Error::FileVersion {
            name: name.to_owned(),
            major,
            minor,
            newest: block::VERSION.0,
        });
    }
    input.consume(len);
    Ok(())
}

/// The body of a block whose trailer has to agree.
fn framed_body(input: &Input, len: usize) -> Result<&[u8], Reason> {
    let window = input.window();
    if !trailer_agrees(window, len) {
        return Err("its two lengths differ");
    }
    Ok(&window[block::HEAD..len - block::TRAILER])
}

/// A snapshot under construction.
#[derive(Default)]
struct Section {
    snapshot: Snapshot,
    /// Position of every thread.
    threads: FxHashMap<i64, usize>,
    indexed: usize,
    fds: usize,
}

impl Section {
    fn add(&mut self, kind: Kind, body: &[u8]) -> Result<(), Reason> {
        let s = &mut self.snapshot;
        match kind {
            Kind::MachineInfo => s.machine = metadata::machine_info(body)?,
            Kind::Interfaces { version } => {
                metadata::interfaces(body, version, &mut s.interfaces)?;
            }
            Kind::Users { version } => {
                metadata::users(body, version, &mut s.users, &mut s.groups)?;
            }
            Kind::Processes { version } => process::processes(body, version, &mut s.threads)?,
            Kind::Descriptors { version } => self.descriptors(body, version)?,
            Kind::Unknown | Kind::SectionHeader | Kind::Event(_) => {}
        }
        Ok(())
    }

    fn descriptors(&mut self, body: &[u8], version: u8) -> Result<(), Reason> {
        let threads = &mut self.snapshot.threads;
        for (i, thread) in threads.iter().enumerate().skip(self.indexed) {
            self.threads.insert(thread.tid, i);
        }
        self.indexed = threads.len();
        let (tid, fds) = process::descriptors(body, version, &mut self.fds)?;
        // Descriptors of a thread the process list does not have belong to nobody.
        if let Some(&i) = self.threads.get(&tid) {
            threads[i].fds.extend(fds);
        }
        Ok(())
    }
}
