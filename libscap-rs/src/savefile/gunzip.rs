//! Gzip decompression that keeps everything before damage: what the decoder produced before an
//! error is delivered first, the error comes with the next read.

use std::io::{self, Read};

use flate2::{Decompress, FlushDecompress, Status};

/// First bytes of gzip data.
pub(super) const MAGIC: [u8; 2] = [0x1f, 0x8b];

const INPUT: usize = 64 << 10;

/// Reads any number of gzip members after one another.
pub(super) struct Gunzip<R> {
    inner: R,
    input: Box<[u8]>,
    start: usize,
    end: usize,
    decoder: Decompress,
    in_member: bool,
    error: Option<io::ErrorKind>,
    consumed: u64,
}

impl<R: Read> Gunzip<R> {
    pub(super) fn new(inner: R) -> Self {
        Self {
            inner,
            input: vec![0; INPUT].into_boxed_slice(),
            start: 0,
            end: 0,
            decoder: Decompress::new_gzip(15),
            in_member: true,
            error: None,
            consumed: 0,
        }
    }

    /// Compressed bytes used so far.
    pub(super) fn consumed(&self) -> u64 {
        self.consumed
    }

    /// Makes input available; false at its end.
    fn fill(&mut self) -> io::Result<bool> {
        if self.start == self.end {
            self.start = 0;
            self.end = self.inner.read(&mut self.input)?;
        }
        Ok(self.start < self.end)
    }

    fn skip(&mut self, n: usize) {
        self.start += n;
        self.consumed += n as u64;
    }

    /// Looks behind a member: another one, padding, the end, or something foreign.
    fn next_member(&mut self) -> io::Result<bool> {
        while self.fill()? {
            match self.input[self.start] {
                // Tapes and block devices pad with zeros.
                0 => self.skip(1),
                b if b == MAGIC[0] => {
                    self.decoder = Decompress::new_gzip(15);
                    self.in_member = true;
                    return Ok(true);
                }
                _ => return Err(io::ErrorKind::InvalidData.into()),
            }
        }
        Ok(false)
    }
}

impl<R: Read> Read for Gunzip<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.is_empty() {
            return Ok(0);
        }
        loop {
            if let Some(kind) = self.error {
                return Err(kind.into());
            }
            if !self.in_member && !self.next_member()? {
                return Ok(0);
            }
            if !self.fill()? {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let (in0, out0) = (self.decoder.total_in(), self.decoder.total_out());
            let input = &self.input[self.start..self.end];
            let status = self.decoder.decompress(input, out, FlushDecompress::None);
            let used = (self.decoder.total_in() - in0) as usize;
            let made = (self.decoder.total_out() - out0) as usize;
            self.skip(used);
            match status {
                Ok(Status::StreamEnd) => self.in_member = false,
                Ok(_) if used > 0 || made > 0 => {}
                // No progress although there is input and room.
                Ok(_) | Err(_) => self.error = Some(io::ErrorKind::InvalidData),
            }
            if made > 0 {
                return Ok(made);
            }
        }
    }
}
