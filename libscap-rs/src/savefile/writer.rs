//! Writing a capture.

use std::fs::{self, File};
use std::io::{self, IsTerminal, Write};
use std::os::fd::AsFd;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::block;
use super::encode::{self, begin_block, end_block};
use super::in_use;
use crate::error::Error;
use crate::event::Event;
use crate::snapshot::Snapshot;

/// Bytes collected before they are written out; always whole blocks.
const BUFFER: usize = 256 << 10;
/// Process lists longer than this are split, so that readers need no huge buffers.
const MAX_PROCESS_LIST: usize = 16 << 20;

/// How a capture is stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// As it is.
    #[default]
    Plain,
    /// Compressed; every reader recognises it.
    Gzip,
}

/// When what was written is on the disk for sure, so that it survives a crash of the machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Durability {
    /// When the system gets to it.
    #[default]
    Cache,
    /// When a file is complete.
    File,
    /// Whenever the buffer (256 KiB) is written out, and when a file is complete.
    Buffer,
}

/// A capture being written: the state of the machine first, then events in the order they come.
///
/// ```
/// use libscap_rs::savefile::{Encoding, Reader, Writer};
/// use libscap_rs::{Next, Source};
///
/// # fn main() -> Result<(), libscap_rs::Error> {
/// # let dir = tempfile::tempdir().unwrap();
/// # let path = dir.path().join("short.scap");
/// let mut capture = Reader::open("../tests/captures/curl_google.scap")?;
/// let mut short = Writer::create(&path, capture.snapshot(), Encoding::Gzip)?;
/// for _ in 0..100 {
///     if let Next::Event(event) = capture.next_event()? {
///         short.write_event(&event)?;
///     }
/// }
/// short.finish()?;
/// # let mut again = Reader::open(&path)?;
/// # assert_eq!(again.snapshot(), capture.snapshot());
/// # let mut n = 0;
/// # while let Next::Event(_) = again.next_event()? { n += 1 }
/// # assert_eq!(n, 100);
/// # Ok(())
/// # }
/// ```
///
/// A writer that is dropped writes what it holds but cannot report errors: call
/// [`Writer::finish`].
pub struct Writer {
    name: String,
    /// Blocks not written out yet.
    buffer: Vec<u8>,
    out: Output,
    /// The file itself, to cut half a block off when the disk is full.
    file: Option<File>,
    /// Bytes given to `out`.
    encoded: u64,
    events: u64,
    oversized: u64,
    durability: Durability,
    /// Nothing can be written any more: finished, or after an error.
    closed: bool,
}

enum Output {
    Plain(Counted),
    Gzip(Box<GzEncoder<Counted>>),
}

/// Counts what reaches the target.
struct Counted {
    inner: Box<dyn Write + Send>,
    bytes: u64,
}

impl Write for Counted {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        let n = self.inner.write(buf)?;
        self.bytes += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl Output {
    fn counted(&self) -> &Counted {
        match self {
            Self::Plain(c) => c,
            Self::Gzip(g) => g.get_ref(),
        }
    }

    fn stream(&mut self) -> &mut dyn Write {
        match self {
            Self::Plain(c) => c,
            Self::Gzip(g) => g,
        }
    }
}

impl Writer {
    /// Creates a capture file, `-` for standard output, and writes the state of the machine. An
    /// existing file is replaced.
    ///
    /// # Errors
    /// When standard output is a terminal, the file cannot be created or written, or is one that
    /// a [`Reader`](super::Reader) of this process has open.
    pub fn create(
        path: impl AsRef<Path>,
        snapshot: &Snapshot,
        encoding: Encoding,
    ) -> Result<Self, Error> {
        let path = path.as_ref();
        if path.as_os_str() == "-" {
            // The descriptor itself: the library's standard output is made for lines.
            let name = "standard output";
            if io::stdout().is_terminal() {
                return Err(Error::Invalid(format!(
                    "{name}: a capture is no text for a terminal: redirect it to a file or a pipe"
                )));
            }
            let fd = io::stdout().as_fd().try_clone_to_owned();
            let file = File::from(fd.map_err(|e| Error::io(name, e))?);
            return Self::new(name, file, snapshot, encoding);
        }
        let name = path.display().to_string();
        if fs::metadata(path).is_ok_and(|meta| in_use::is_read(&meta)) {
            return Err(Error::Invalid(format!(
                "{name}: the file is being read: write to another one"
            )));
        }
        let file = File::create(path).map_err(|e| match e.kind() {
            io::ErrorKind::PermissionDenied => Error::Permission {
                path: path.to_owned(),
                remedy: "write to a directory that is writable for this user",
            },
            _ => Error::io(&name, e),
        })?;
        // Pipes and devices cannot be cut.
        let regular = file.metadata().is_ok_and(|m| m.is_file());
        let same = if regular { file.try_clone().ok() } else { None };
        let mut writer = Self::unstarted(name, Box::new(file), encoding);
        writer.file = same;
        writer.begin_section(snapshot)?;
        Ok(writer)
    }

    /// Writes a capture to any stream; `name` appears in messages.
    ///
    /// # Errors
    /// When the state of the machine cannot be written.
    pub fn new(
        name: impl Into<String>,
        stream: impl Write + Send + 'static,
        snapshot: &Snapshot,
        encoding: Encoding,
    ) -> Result<Self, Error> {
        let mut writer = Self::unstarted(name.into(), Box::new(stream), encoding);
        writer.begin_section(snapshot)?;
        Ok(writer)
    }

    fn unstarted(name: String, inner: Box<dyn Write + Send>, encoding: Encoding) -> Self {
        let counted = Counted { inner, bytes: 0 };
        Self {
            name,
            buffer: Vec::with_capacity(BUFFER),
            out: match encoding {
                Encoding::Plain => Output::Plain(counted),
                Encoding::Gzip => {
                    let encoder = GzEncoder::new(counted, Compression::default());
                    Output::Gzip(Box::new(encoder))
                }
            },
            file: None,
            encoded: 0,
            events: 0,
            oversized: 0,
            durability: Durability::default(),
            closed: false,
        }
    }

    /// When what is written is on the disk for sure; for regular files.
    pub fn set_durability(&mut self, durability: Durability) {
        self.durability = durability;
    }

    /// Waits until the file is on the disk.
    fn sync(&mut self) -> Result<(), Error> {
        match self.file.as_ref().map_or(Ok(()), File::sync_data) {
            Ok(()) => Ok(()),
            Err(e) => Err(self.fail(e, 0)),
        }
    }

    /// Starts over with another state: readers forget everything before. A new writer has its
    /// first section already.
    ///
    /// # Errors
    /// As [`Writer::write_event`].
    pub fn begin_section(&mut self, snapshot: &Snapshot) -> Result<(), Error> {
        if self.closed {
            return Err(self.closed_error());
        }
        encode::section_header(&mut self.buffer);
        encode::machine_info(&mut self.buffer, &snapshot.machine);
        if !snapshot.interfaces.is_empty() {
            encode::interfaces(&mut self.buffer, &snapshot.interfaces);
        }
        if !snapshot.users.is_empty() || !snapshot.groups.is_empty() {
            encode::users(&mut self.buffer, &snapshot.users, &snapshot.groups);
        }
        let mut threads = snapshot.threads.iter().peekable();
        while threads.peek().is_some() {
            let start = begin_block(&mut self.buffer, block::PROCESSES_V9);
            while self.buffer.len() - start < MAX_PROCESS_LIST {
                let Some(thread) = threads.next() else { break };
                encode::process(&mut self.buffer, thread);
            }
            end_block(&mut self.buffer, start);
            self.drain()?;
        }
        for thread in snapshot.threads.iter().filter(|t| !t.fds.is_empty()) {
            encode::descriptors(&mut self.buffer, thread.tid, &thread.fds);
            if self.buffer.len() >= BUFFER {
                self.drain()?;
            }
        }
        Ok(())
    }

    /// Appends an event with its device and capture-file flags.
    ///
    /// A record too long for its block (64 KiB for all but large events) would make the file
    /// unreadable; it is left out and counted by [`Writer::oversized`].
    ///
    /// # Errors
    /// When the target cannot take it; every later call fails as well. What was written before
    /// stays readable.
    pub fn write_event(&mut self, event: &Event<'_>) -> Result<(), Error> {
        let record = event.as_bytes();
        let (ty, max) = match (event.is_large(), event.flags) {
            (false, 0) => (block::EVENT_V2, block::MAX_EVENT),
            (false, _) => (block::EVENT_FLAGS_V2, block::MAX_EVENT),
            (true, 0) => (block::EVENT_V2_LARGE, block::MAX_LARGE_EVENT),
            (true, _) => (block::EVENT_FLAGS_V2_LARGE, block::MAX_LARGE_EVENT),
        };
        let head = if event.flags == 0 { 2 } else { 6 };
        let len = (block::HEAD + head + record.len()).next_multiple_of(4) + block::TRAILER;
        if len > max {
            self.oversized += 1;
            return Ok(());
        }
        if self.closed {
            return Err(self.closed_error());
        }
        if self.buffer.len() + len > BUFFER {
            self.drain()?;
        }
        let start = begin_block(&mut self.buffer, ty);
        self.buffer.extend_from_slice(&event.device.to_le_bytes());
        if event.flags != 0 {
            self.buffer.extend_from_slice(&event.flags.to_le_bytes());
        }
        self.buffer.extend_from_slice(record);
        end_block(&mut self.buffer, start);
        self.events += 1;
        Ok(())
    }

    /// Writes out everything that is buffered.
    ///
    /// # Errors
    /// As [`Writer::write_event`].
    pub fn flush(&mut self) -> Result<(), Error> {
        self.drain()?;
        match self.out.stream().flush() {
            Ok(()) => Ok(()),
            Err(e) => Err(self.fail(e, 0)),
        }
    }

    /// Completes the file and returns its size in bytes.
    ///
    /// # Errors
    /// As [`Writer::write_event`].
    pub fn finish(mut self) -> Result<u64, Error> {
        self.complete()?;
        Ok(self.out.counted().bytes)
    }

    fn complete(&mut self) -> Result<(), Error> {
        self.flush()?;
        if let Output::Gzip(encoder) = &mut self.out {
            let ended = encoder
                .try_finish()
                .and_then(|()| encoder.get_mut().flush());
            if let Err(e) = ended {
                return Err(self.fail(e, 0));
            }
        }
        if self.durability != Durability::Cache {
            self.sync()?;
        }
        self.closed = true;
        Ok(())
    }

    /// Size of the file so far: bytes written, plus what is buffered when it is not compressed.
    pub fn bytes_written(&self) -> u64 {
        let buffered = match self.out {
            Output::Plain(_) => self.buffer.len() as u64,
            Output::Gzip(_) => 0,
        };
        self.out.counted().bytes + buffered
    }

    /// Bytes before compression, the buffered ones included.
    pub fn bytes_encoded(&self) -> u64 {
        self.encoded + self.buffer.len() as u64
    }

    /// Events written.
    pub fn events(&self) -> u64 {
        self.events
    }

    /// Events left out because their record is too long for the format.
    pub fn oversized(&self) -> u64 {
        self.oversized
    }

    /// Name of the file, as in messages.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Gives the buffered blocks to the output.
    fn drain(&mut self) -> Result<(), Error> {
        if self.closed {
            return Err(self.closed_error());
        }
        let mut done = 0;
        while done < self.buffer.len() {
            let error = match self.out.stream().write(&self.buffer[done..]) {
                Ok(0) => io::ErrorKind::WriteZero.into(),
                Ok(n) => {
                    done += n;
                    continue;
                }
                Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
                Err(e) => e,
            };
            return Err(self.fail(error, done));
        }
        self.encoded += done as u64;
        self.buffer.clear();
        match self.durability {
            Durability::Buffer => self.sync(),
            Durability::Cache | Durability::File => Ok(()),
        }
    }

    /// Closes the writer after an error that came when `done` bytes of the buffer were written. A
    /// plain file is cut back to its last whole block.
    fn fail(&mut self, error: io::Error, done: usize) -> Error {
        self.closed = true;
        if let (Output::Plain(_), Some(file)) = (&self.out, &self.file) {
            let mut whole = 0;
            while let Some(head) = self.buffer.get(whole + 4..whole + 8) {
                let len = u32::from_le_bytes([head[0], head[1], head[2], head[3]]) as usize;
                if whole + len > done {
                    break;
                }
                whole += len;
            }
            // A failure leaves half a block behind, which readers report as truncation.
            let _ = file.set_len(self.encoded + whole as u64);
        }
        Error::io(format!("{}: cannot write", self.name), error)
    }

    fn closed_error(&self) -> Error {
        Error::Invalid(format!(
            "{}: writing ended with an earlier error",
            self.name
        ))
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if !self.closed {
            // Nobody to tell; finish() reports.
            let _ = self.complete();
        }
    }
}
