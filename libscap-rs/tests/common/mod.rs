//! The corpus, and a reader of the block structure that is independent of the library.
#![allow(dead_code)] // Every test file uses a part of it.

pub mod spec;

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::PathBuf;

use libscap_rs::savefile::Reader;
use libscap_rs::{Error, Next, Snapshot, Source};

pub fn captures() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/captures"))
}

/// One line of `expected.toml`.
pub struct Expected {
    pub name: String,
    pub path: PathBuf,
    numbers: toml::Table,
}

impl Expected {
    /// A number of the table; 0 when it is left out.
    pub fn number(&self, key: &str) -> usize {
        let value = self.numbers.get(key);
        value.map_or(0, |v| v.as_integer().unwrap() as usize)
    }
}

pub fn expected() -> Vec<Expected> {
    let text = fs::read_to_string(captures().join("expected.toml")).unwrap();
    let table: toml::Table = text.parse().unwrap();
    assert!(!table.is_empty());
    let row = |(name, numbers): (String, toml::Value)| {
        let toml::Value::Table(numbers) = numbers else {
            panic!("{name} is no table")
        };
        let path = captures().join(numbers["file"].as_str().unwrap());
        Expected {
            name,
            path,
            numbers,
        }
    };
    table.into_iter().map(row).collect()
}

/// Bytes of a capture, decompressed.
pub fn plain_bytes(path: &PathBuf) -> Vec<u8> {
    let bytes = fs::read(path).unwrap();
    if !bytes.starts_with(&[0x1f, 0x8b]) {
        return bytes;
    }
    let mut plain = Vec::new();
    flate2::read::MultiGzDecoder::new(&bytes[..])
        .read_to_end(&mut plain)
        .unwrap();
    plain
}

/// An event kept for comparison: record, device, flags.
pub type Kept = (Vec<u8>, u16, u32);

/// Everything a reader gives.
#[derive(Debug)]
pub struct All {
    /// Snapshot of every section.
    pub snapshots: Vec<Snapshot>,
    pub events: Vec<Kept>,
    pub malformed: u64,
    pub error: Option<Error>,
}

pub fn read_all(mut reader: Reader) -> All {
    let mut all = All {
        snapshots: vec![reader.snapshot().clone()],
        events: Vec::new(),
        malformed: 0,
        error: None,
    };
    loop {
        match reader.next_event() {
            Ok(Next::Event(e)) => all.events.push((e.as_bytes().to_vec(), e.device, e.flags)),
            Ok(Next::NewSection) => {
                let snapshot = reader.snapshot().clone();
                all.snapshots.push(snapshot);
            }
            Ok(Next::End) => break,
            Ok(Next::Timeout) => panic!("files do not time out"),
            Err(e) => {
                all.error = Some(e);
                break;
            }
        }
    }
    assert!(
        matches!(reader.next_event(), Ok(Next::End)),
        "stays at the end"
    );
    all.malformed = reader.stats().malformed;
    all
}

/// Reads bytes as a stream.
pub fn read_bytes(bytes: Vec<u8>) -> Result<All, Error> {
    Reader::from_read("test", std::io::Cursor::new(bytes)).map(read_all)
}

pub fn u16_at(b: &[u8], at: usize) -> u16 {
    u16::from_le_bytes(b[at..at + 2].try_into().unwrap())
}

pub fn u32_at(b: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(b[at..at + 4].try_into().unwrap())
}

/// A block of a file: offset, type and body (without lengths).
pub struct Block<'a> {
    pub offset: usize,
    pub ty: u32,
    pub body: &'a [u8],
}

/// Splits a file into blocks and checks every frame.
pub fn blocks(bytes: &[u8]) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut offset = 0;
    while offset < bytes.len() {
        let ty = u32_at(bytes, offset);
        let len = u32_at(bytes, offset + 4) as usize;
        assert!(len >= 12 && len & 3 == 0, "length {len} at {offset}");
        let body = &bytes[offset + 8..offset + len - 4];
        assert_eq!(u32_at(bytes, offset + len - 4) as usize, len, "at {offset}");
        blocks.push(Block { offset, ty, body });
        offset += len;
    }
    blocks
}

impl<'a> Block<'a> {
    pub fn is_event(&self) -> bool {
        matches!(self.ty, 0x204 | 0x208 | 0x216 | 0x217 | 0x221 | 0x222)
    }

    pub fn has_flags(&self) -> bool {
        matches!(self.ty, 0x208 | 0x217 | 0x222)
    }

    pub fn is_large(&self) -> bool {
        matches!(self.ty, 0x221 | 0x222)
    }

    /// The record and what follows it in an event block.
    pub fn record(&self) -> &'a [u8] {
        &self.body[if self.has_flags() { 6 } else { 2 }..]
    }

    pub fn code(&self) -> u16 {
        u16_at(self.record(), 20)
    }
}

/// Distinct codes of the event blocks.
pub fn codes(blocks: &[Block<'_>]) -> BTreeSet<u16> {
    let events = blocks.iter().filter(|b| b.is_event());
    events.map(Block::code).collect()
}

/// A file put together block by block.
#[derive(Clone)]
pub struct FileBuilder(pub Vec<u8>);

impl Default for FileBuilder {
    /// Starts with a section header.
    fn default() -> Self {
        Self(Vec::new()).section()
    }
}

impl FileBuilder {
    pub fn block(mut self, ty: u32, body: &[u8]) -> Self {
        let len = (8 + body.len()).next_multiple_of(4) + 4;
        let end = self.0.len() + len;
        self.0.extend(ty.to_le_bytes());
        self.0.extend((len as u32).to_le_bytes());
        self.0.extend(body);
        self.0.resize(end - 4, 0);
        self.0.extend((len as u32).to_le_bytes());
        self
    }

    pub fn section(self) -> Self {
        let mut body = 0x1a2b_3c4du32.to_le_bytes().to_vec();
        body.extend(1u16.to_le_bytes());
        body.extend(2u16.to_le_bytes());
        body.extend(u64::MAX.to_le_bytes());
        self.block(0x0a0d_0d0a, &body)
    }

    /// An event block of today without flags.
    pub fn record(self, record: &[u8]) -> Self {
        let mut body = vec![0, 0];
        body.extend(record);
        self.block(0x216, &body)
    }

    /// An event with parameters given by their bytes.
    pub fn event(self, tid: i64, code: u16, params: &[&[u8]]) -> Self {
        let mut buf = libscap_rs::event::EventBuf::new(code);
        buf.at(1000, tid);
        for p in params {
            buf.bytes(p);
        }
        let record = buf.event().unwrap().as_bytes().to_vec();
        self.record(&record)
    }

    /// An event of any kind, so that the file is not empty.
    pub fn close(self) -> Self {
        self.event(2, 5, &[&[0; 8], &3i64.to_le_bytes()])
    }

    pub fn read(self) -> Result<All, Error> {
        read_bytes(self.0)
    }
}
