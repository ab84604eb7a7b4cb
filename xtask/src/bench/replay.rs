//! Large captures out of small ones: the events of a capture again and again, each time later.

use scap_vm::{Error, Result};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::Range;
use std::path::Path;
use std::process::{Command, Stdio};

/// Blocks of events: type, and where their time stands.
const EVENTS: [(u32, usize); 6] = [
    (0x204, 10),
    (0x208, 14),
    (0x216, 10),
    (0x217, 14),
    (0x221, 10),
    (0x222, 14),
];

/// Nanoseconds between two rounds.
const PAUSE: u64 = 1_000_000;

/// A small capture: what stands before the events, and the events.
pub struct Replay {
    bytes: Vec<u8>,
    head: usize,
    /// Each event with the place of its time.
    events: Vec<(Range<usize>, usize)>,
    span: u64,
}

impl Replay {
    /// Reads a capture with one section, plain or gzip.
    pub fn read(path: &Path) -> Result<Self> {
        let output = Command::new("gzip")
            .args(["-dcf"])
            .arg(path)
            .stderr(Stdio::inherit())
            .output()
            .map_err(Error::io("gzip"))?;
        let bytes = output.stdout;
        let mut events = Vec::new();
        let mut head = 0;
        let mut at = 0;
        while let (Some(kind), Some(len)) = (word(&bytes, at), word(&bytes, at + 4)) {
            let end = at + len as usize;
            if len < 12 || end > bytes.len() {
                break;
            }
            match EVENTS.iter().find(|(event, _)| *event == kind) {
                Some((_, time)) => events.push((at..end, at + time)),
                None if events.is_empty() => head = end,
                None => {}
            }
            at = end;
        }
        let time = |i: Option<&(Range<usize>, usize)>| i.and_then(|(_, t)| long(&bytes, *t));
        let span = match (time(events.first()), time(events.last())) {
            (Some(first), Some(last)) => last.saturating_sub(first) + PAUSE,
            _ => return Err(Error::Usage(format!("{} holds no events", path.display()))),
        };
        Ok(Self {
            bytes,
            head,
            events,
            span,
        })
    }

    /// Its events.
    pub fn len(&self) -> u64 {
        self.events.len() as u64
    }

    /// True when it has parameters that older readers refuse.
    pub fn has_new(&self) -> bool {
        let new = |(range, time): &(Range<usize>, usize)| {
            without_new(&self.bytes[range.clone()], time - range.start).is_some()
        };
        self.events.iter().any(new)
    }

    /// Writes its events without the parameters that older readers do not know and refuse.
    pub fn write_for_older(&self, path: &Path) -> Result<()> {
        let io = || Error::path(path);
        let mut out = BufWriter::with_capacity(1 << 20, File::create(path).map_err(io())?);
        out.write_all(&self.bytes[..self.head]).map_err(io())?;
        for (range, time) in &self.events {
            let block = &self.bytes[range.clone()];
            match without_new(block, time - range.start) {
                Some(shorter) => out.write_all(&shorter),
                None => out.write_all(block),
            }
            .map_err(io())?;
        }
        out.flush().map_err(io())
    }

    /// Writes a capture with `count` events.
    pub fn write(&self, path: &Path, count: u64) -> Result<()> {
        let io = || Error::path(path);
        let mut out = BufWriter::with_capacity(1 << 20, File::create(path).map_err(io())?);
        out.write_all(&self.bytes[..self.head]).map_err(io())?;
        let mut block = Vec::new();
        let endless = (0..).flat_map(|round| self.events.iter().map(move |e| (round, e)));
        for (round, (range, time)) in endless.take(count as usize) {
            block.clear();
            block.extend_from_slice(&self.bytes[range.clone()]);
            let ts = long(&self.bytes, *time).unwrap_or(0) + round * self.span;
            let at = time - range.start;
            block[at..at + 8].copy_from_slice(&ts.to_le_bytes());
            out.write_all(&block).map_err(io())?;
        }
        out.flush().map_err(io())
    }
}

/// Events to which the schema of today added a parameter after the libraries of Debian's sysdig
/// 0.41.4 (0.23.2): code, and how many they know. They refuse a file with more.
const KNOWN_BEFORE: [(u16, usize); 2] = [(SOCKET_X, 4), (FCNTL_X, 3)];
const SOCKET_X: u16 = 19;
const FCNTL_X: u16 = 151;

/// The block with fewer parameters, when it has one that is new; its record begins at `record`.
fn without_new(block: &[u8], record: usize) -> Option<Vec<u8>> {
    const HEADER: usize = 26;
    let half = |at: usize| Some(u16::from_le_bytes(block.get(at..at + 2)?.try_into().ok()?));
    let code = half(record + 20)?;
    let (_, known) = KNOWN_BEFORE.iter().find(|(event, _)| *event == code)?;
    let nparams = word(block, record + 22)? as usize;
    if nparams <= *known {
        return None;
    }
    let lengths = record + HEADER..record + HEADER + 2 * known;
    let data = record + HEADER + 2 * nparams;
    let size: usize = lengths
        .clone()
        .step_by(2)
        .map(|at| half(at).map(usize::from))
        .sum::<Option<usize>>()?;
    let len = HEADER + 2 * known + size;
    let mut new = block[..record + 16].to_vec();
    new.extend_from_slice(&(len as u32).to_le_bytes());
    new.extend_from_slice(&code.to_le_bytes());
    new.extend_from_slice(&(*known as u32).to_le_bytes());
    new.extend_from_slice(block.get(lengths)?);
    new.extend_from_slice(block.get(data..data + size)?);
    new.resize(new.len().next_multiple_of(4), 0);
    let total = (new.len() as u32 + 4).to_le_bytes();
    new[4..8].copy_from_slice(&total);
    new.extend_from_slice(&total);
    Some(new)
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_le_bytes(bytes))
}

fn long(bytes: &[u8], at: usize) -> Option<u64> {
    let bytes = bytes.get(at..at + 8)?.try_into().ok()?;
    Some(u64::from_le_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

    #[test]
    fn what_older_readers_do_not_know_is_left_out() {
        // fcntl exit: four parameters of 8, 8, 1 and 8 bytes.
        let mut block = [0x216_u32.to_le_bytes(), 0_u32.to_le_bytes()].concat();
        block.extend([1, 0]);
        block.extend([7; 16]);
        block.extend((26 + 8 + 25_u32).to_le_bytes());
        block.extend(FCNTL_X.to_le_bytes());
        block.extend(4_u32.to_le_bytes());
        for len in [8_u16, 8, 1, 8] {
            block.extend(len.to_le_bytes());
        }
        block.extend(1..=25);
        block.resize(block.len().next_multiple_of(4) + 4, 0);
        let new = without_new(&block, 10).expect("a new parameter");
        assert_eq!(word(&new, 10 + 16), Some(26 + 6 + 17));
        assert_eq!(word(&new, 10 + 22), Some(3));
        assert_eq!(new[10 + 26..10 + 32], [8, 0, 8, 0, 1, 0]);
        assert!(new[10 + 32..].starts_with(&(1..=17).collect::<Vec<u8>>()));
        assert_eq!((new.len() % 4, word(&new, 4)), (0, Some(new.len() as u32)));
        assert_eq!(word(&new, new.len() - 4), Some(new.len() as u32));
        assert!(without_new(&new, 10).is_none());
    }

    #[test]
    fn rounds_follow_one_another() {
        let capture = workspace::root().join("tests/captures/e_zoo.scap.gz");
        let replay = Replay::read(&capture).expect("a capture");
        let dir = tempfile::tempdir().expect("a directory");
        let path = dir.path().join("long.scap");
        let count = replay.events.len() as u64 * 2 + 1;
        replay.write(&path, count).expect("a file");
        let bytes = std::fs::read(&path).expect("the file");
        assert_eq!(bytes[..replay.head], replay.bytes[..replay.head]);
        let (mut at, mut events, mut last) = (replay.head, 0, 0);
        while at < bytes.len() {
            let kind = word(&bytes, at).expect("a type");
            let (_, time) = EVENTS.iter().find(|(e, _)| *e == kind).expect("an event");
            let ts = long(&bytes, at + time).expect("a time");
            events += 1;
            if events % replay.events.len() as u64 == 1 {
                assert!(ts > last, "a round begins after the one before");
            }
            last = last.max(ts);
            at += word(&bytes, at + 4).expect("a length") as usize;
        }
        assert_eq!(events, count);
    }
}
