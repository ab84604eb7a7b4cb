//! Files this process reads, so that a writer does not cut one under a reader's feet.

use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::sync::{Mutex, PoisonError};

/// Device and inode of every file a reader has open.
static OPEN: Mutex<Vec<(u64, u64)>> = Mutex::new(Vec::new());

fn with_open<T>(f: impl FnOnce(&mut Vec<(u64, u64)>) -> T) -> T {
    f(&mut OPEN.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Marks a file as being read for as long as it lives.
pub(super) struct InUse((u64, u64));

impl InUse {
    pub(super) fn new(meta: &Metadata) -> Self {
        let id = (meta.dev(), meta.ino());
        with_open(|open| open.push(id));
        Self(id)
    }
}

impl Drop for InUse {
    fn drop(&mut self) {
        with_open(|open| {
            if let Some(i) = open.iter().position(|id| *id == self.0) {
                open.swap_remove(i);
            }
        });
    }
}

/// True when a reader of this process has the file open.
pub(super) fn is_read(meta: &Metadata) -> bool {
    with_open(|open| open.contains(&(meta.dev(), meta.ino())))
}
