//! Reading in a thread of its own, ahead of who uses the data: decompression costs more than what
//! is done with most events.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;

use super::gunzip::Gunzip;

/// Bytes handed over at a time, at most.
const CHUNK: usize = 256 << 10;
/// Chunks that wait for the reader.
const WAITING: usize = 4;

/// A decompressed stream, read ahead.
pub(super) struct Ahead {
    /// Closed after an error or the end.
    filled: Receiver<io::Result<Vec<u8>>>,
    /// Used chunks go back.
    empty: Sender<Vec<u8>>,
    chunk: Vec<u8>,
    at: usize,
    /// Compressed bytes used so far.
    consumed: Arc<AtomicU64>,
}

impl Ahead {
    /// Starts the thread. It ends with the stream, with an error, or when nobody reads any more; one
    /// that waits for data of a pipe notices that with the next data.
    pub(super) fn start<R: Read + Send + 'static>(stream: Gunzip<R>) -> io::Result<Self> {
        let (filled_in, filled) = sync_channel(WAITING);
        let (empty, empty_out) = channel();
        let consumed = Arc::new(AtomicU64::new(0));
        let counter = consumed.clone();
        thread::Builder::new()
            .name("scap-gunzip".into())
            .spawn(move || work(stream, &filled_in, &empty_out, &counter))?;
        Ok(Self {
            filled,
            empty,
            chunk: Vec::new(),
            at: 0,
            consumed,
        })
    }

    /// Compressed bytes used so far.
    pub(super) fn consumed(&self) -> u64 {
        self.consumed.load(Ordering::Relaxed)
    }
}

impl Read for Ahead {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.at == self.chunk.len() {
            // The thread is gone when the stream is at its end.
            let Ok(next) = self.filled.recv() else {
                return Ok(0);
            };
            let used = std::mem::replace(&mut self.chunk, next?);
            self.at = 0;
            // Without the thread nobody needs it.
            let _ = self.empty.send(used);
        }
        let rest = &self.chunk[self.at..];
        let n = rest.len().min(out.len());
        out[..n].copy_from_slice(&rest[..n]);
        self.at += n;
        Ok(n)
    }
}

fn work<R: Read>(
    mut stream: Gunzip<R>,
    filled: &SyncSender<io::Result<Vec<u8>>>,
    empty: &Receiver<Vec<u8>>,
    consumed: &AtomicU64,
) {
    loop {
        let mut chunk = empty.try_recv().unwrap_or_default();
        chunk.resize(CHUNK, 0);
        let next = match stream.read(&mut chunk) {
            Ok(0) => return,
            Ok(n) => {
                chunk.truncate(n);
                Ok(chunk)
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => Err(e),
        };
        consumed.store(stream.consumed(), Ordering::Relaxed);
        let failed = next.is_err();
        if filled.send(next).is_err() || failed {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write;

    fn compressed(data: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(data).unwrap();
        encoder.finish().unwrap()
    }

    fn data() -> Vec<u8> {
        (0..3_000_000_u32)
            .map(|n| (n.wrapping_mul(n) >> 7) as u8)
            .collect()
    }

    #[test]
    fn everything_comes_in_order() {
        let data = data();
        let packed = compressed(&data);
        let len = packed.len() as u64;
        let mut ahead = Ahead::start(Gunzip::new(io::Cursor::new(packed))).unwrap();
        let mut out = Vec::new();
        ahead.read_to_end(&mut out).unwrap();
        assert!(out == data);
        assert_eq!(ahead.consumed(), len);
        assert_eq!(ahead.read(&mut [0; 8]).unwrap(), 0);
    }

    #[test]
    fn what_is_before_damage_comes_before_the_error() {
        let mut packed = compressed(&data());
        packed.truncate(packed.len() / 2);
        let mut ahead = Ahead::start(Gunzip::new(io::Cursor::new(packed))).unwrap();
        let mut out = Vec::new();
        let error = ahead.read_to_end(&mut out).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
        assert!(out.len() > 100_000 && data().starts_with(&out));
    }

    #[test]
    fn nobody_has_to_read_to_the_end() {
        /// Says when the thread let go of it.
        struct Watched(io::Cursor<Vec<u8>>, Sender<()>);
        impl Read for Watched {
            fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
                self.0.read(out)
            }
        }
        impl Drop for Watched {
            fn drop(&mut self) {
                let _ = self.1.send(());
            }
        }
        let (gone, is_gone) = channel();
        let stream = Watched(io::Cursor::new(compressed(&data())), gone);
        let mut ahead = Ahead::start(Gunzip::new(stream)).unwrap();
        assert!(ahead.read(&mut [0; 8]).unwrap() > 0);
        drop(ahead);
        is_gone.recv().unwrap();
    }
}
