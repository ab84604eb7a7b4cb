//! A whole file in memory, by the page cache.
#![allow(unsafe_code)]

use std::fs::File;
use std::io;
use std::ops::Deref;

/// A read-only mapping of a file.
///
/// A file that another program cuts while it is mapped raises SIGBUS on access; capture files are
/// appended to, not cut. `Reader::from_read` with the opened file avoids the mapping.
pub(super) struct Mapping(memmap2::Mmap);

impl Mapping {
    pub(super) fn new(file: &File) -> io::Result<Self> {
        // SAFETY: the mapping is private to this process and only read. Another process may write
        // to the file meanwhile: the bytes are decoded with checks at every step and no decision
        // is kept across accesses that memory safety depends on.
        let map = unsafe { memmap2::Mmap::map(file)? };
        // Advice only: without it reading is slower, not wrong.
        let _ = map.advise(memmap2::Advice::Sequential);
        Ok(Self(map))
    }
}

impl Deref for Mapping {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}
