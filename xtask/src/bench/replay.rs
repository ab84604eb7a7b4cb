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
    /// Reads a gzip capture with one section.
    pub fn read(path: &Path) -> Result<Self> {
        let output = Command::new("gzip")
            .args(["-dc"])
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
