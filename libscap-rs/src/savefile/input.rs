//! The bytes of a file as a window that moves forward: mapped, streamed or decompressed.

use std::fs::File;
use std::io::{self, Chain, Cursor, Read};

use super::ahead::Ahead;
use super::gunzip::{self, Gunzip};
use super::in_use::InUse;
use super::mapping::Mapping;

/// Buffer of streams at the start; it grows to the longest block.
const STREAM_BUFFER: usize = 256 << 10;

/// Bytes of a compressed file from which on it is decompressed in a thread of its own.
const AHEAD_FROM: u64 = 1 << 20;

/// Any stream that can be read on any thread.
pub(super) type Stream = Box<dyn Read + Send>;

/// Why a window ends where it ends.
#[derive(Debug)]
pub(super) enum End {
    /// The stream is complete.
    Clean,
    /// Compressed data stops in the middle.
    CutGzip,
    /// Compressed data is damaged.
    BadGzip,
    /// Reading failed.
    Io(io::Error),
}

enum Source {
    Mapped(Mapping),
    Plain(Chain<Cursor<Vec<u8>>, Stream>),
    /// Small: a thread would cost more than it saves.
    Gzip(Box<Gunzip<Chain<Cursor<Vec<u8>>, Stream>>>),
    Ahead(Ahead),
}

pub(super) struct Input {
    source: Source,
    /// Data of streams: `buf[start..end]` is the window. Mapped: `start` only.
    buf: Vec<u8>,
    start: usize,
    end: usize,
    /// Uncompressed bytes before `buf`.
    before: u64,
    /// Bytes of the file, when known.
    size: Option<u64>,
    /// The end of the data is not the end of the file.
    growing: bool,
    ended: Option<End>,
    /// Keeps writers of this process off the file.
    _in_use: Option<InUse>,
}

impl Input {
    /// A regular file: mapped, or streamed when it is compressed.
    pub(super) fn file(file: File) -> io::Result<Self> {
        let meta = file.metadata()?;
        let size = meta.len();
        if !meta.is_file() || size == 0 {
            return Self::stream(Box::new(file), None);
        }
        let in_use = Some(InUse::new(&meta));
        let mut input = match Mapping::new(&file) {
            Ok(map) if !map.starts_with(&gunzip::MAGIC) => Self {
                end: map.len(),
                ..Self::new(Source::Mapped(map), Some(size))
            },
            // Compressed, or on a file system that cannot map.
            _ => Self::stream(Box::new(file), Some(size))?,
        };
        input._in_use = in_use;
        Ok(input)
    }

    /// A file that others append to.
    pub(super) fn growing(file: File) -> io::Result<Self> {
        let mut input = Self::stream(Box::new(file), None)?;
        input.growing = true;
        Ok(input)
    }

    /// Any stream; `size` is the number of bytes it will give, when known.
    pub(super) fn stream(mut stream: Stream, size: Option<u64>) -> io::Result<Self> {
        let mut magic = Vec::with_capacity(2);
        stream
            .by_ref()
            .take(gunzip::MAGIC.len() as u64)
            .read_to_end(&mut magic)?;
        let compressed = magic == gunzip::MAGIC;
        let stream = Cursor::new(magic).chain(stream);
        let source = if !compressed {
            Source::Plain(stream)
        } else if size.is_some_and(|size| size < AHEAD_FROM) {
            Source::Gzip(Box::new(Gunzip::new(stream)))
        } else {
            Source::Ahead(Ahead::start(Gunzip::new(stream))?)
        };
        Ok(Self::new(source, size))
    }

    fn new(source: Source, size: Option<u64>) -> Self {
        Self {
            source,
            buf: Vec::new(),
            start: 0,
            end: 0,
            before: 0,
            size,
            growing: false,
            ended: None,
            _in_use: None,
        }
    }

    /// True when the window holds at least `n` bytes, reading on as needed. After `false` the
    /// window is all that is left.
    #[inline]
    pub(super) fn ensure(&mut self, n: usize) -> bool {
        self.end - self.start >= n || self.fill(n)
    }

    #[cold]
    fn fill(&mut self, n: usize) -> bool {
        let stream: &mut dyn Read = match &mut self.source {
            Source::Mapped(_) => return false,
            Source::Plain(s) => s,
            Source::Gzip(s) => s,
            Source::Ahead(s) => s,
        };
        while self.end - self.start < n && self.ended.is_none() {
            if self.start > 0 && self.end == self.buf.len() {
                self.buf.copy_within(self.start..self.end, 0);
                self.before += self.start as u64;
                self.end -= self.start;
                self.start = 0;
            }
            if self.end == self.buf.len() {
                // Grows with the data that is really there, not by what a block claims.
                let grown = (2 * self.buf.len()).max(STREAM_BUFFER);
                self.buf.resize(grown, 0);
            }
            match stream.read(&mut self.buf[self.end..]) {
                Ok(0) if self.growing => break,
                Ok(0) => self.ended = Some(End::Clean),
                Ok(got) => self.end += got,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => {
                    let gzip = matches!(self.source, Source::Gzip(_) | Source::Ahead(_));
                    self.ended = Some(match e.kind() {
                        io::ErrorKind::UnexpectedEof if gzip => End::CutGzip,
                        io::ErrorKind::InvalidData if gzip => End::BadGzip,
                        _ => End::Io(e),
                    });
                    break;
                }
            }
        }
        self.end - self.start >= n
    }

    /// The bytes at hand.
    #[inline]
    pub(super) fn window(&self) -> &[u8] {
        match &self.source {
            Source::Mapped(map) => &map[self.start..self.end],
            _ => &self.buf[self.start..self.end],
        }
    }

    /// Moves the window forward over bytes it holds.
    #[inline]
    pub(super) fn consume(&mut self, n: usize) {
        debug_assert!(n <= self.end - self.start);
        self.start += n;
    }

    /// Uncompressed bytes before the window.
    pub(super) fn offset(&self) -> u64 {
        self.before + self.start as u64
    }

    /// Why there is no more data; call it after [`Input::ensure`] said false.
    pub(super) fn take_end(&mut self) -> End {
        self.ended.take().unwrap_or(End::Clean)
    }

    /// Share of the file that was used.
    pub(super) fn progress(&self) -> Option<f64> {
        let size = self.size.filter(|&s| s > 0)?;
        let done = match &self.source {
            Source::Gzip(g) => g.consumed(),
            Source::Ahead(a) => a.consumed(),
            _ => self.offset(),
        };
        Some((done as f64 / size as f64).min(1.0))
    }
}
