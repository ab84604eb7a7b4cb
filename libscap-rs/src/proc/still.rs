//! A machine that is looked at once.

use super::Scanner;
use crate::error::Error;
use crate::snapshot::{Snapshot, ThreadInfo};
use crate::source::{Next, Source};

/// A source without events: the state of this machine, as a scan found it.
pub struct Still {
    scanner: Scanner,
    snapshot: Snapshot,
}

impl Still {
    /// Scans.
    ///
    /// # Errors
    /// As [`Scanner::scan`].
    pub fn new(mut scanner: Scanner) -> Result<Self, Error> {
        let snapshot = scanner.scan()?;
        Ok(Self { scanner, snapshot })
    }
}

impl Source for Still {
    fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        Ok(Next::End)
    }

    /// `/proc` describes this machine, as for a capture that begins.
    fn is_live(&self) -> bool {
        true
    }

    fn lookup_thread(&mut self, tid: i64) -> Option<ThreadInfo> {
        self.scanner.lookup(tid)
    }
}
