//! Ending a stream from anywhere.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::live::StopHandle;

/// What ends the stream of a handle. Outside of what calls borrow: set at any time, from anywhere,
/// also from a signal handler.
pub struct Stop {
    flag: AtomicBool,
    /// Wakes a live capture that waits.
    live: Option<StopHandle>,
}

impl Stop {
    /// For a source, which is live if it has a handle for that.
    pub fn new(live: Option<StopHandle>) -> Self {
        Self {
            flag: AtomicBool::new(false),
            live,
        }
    }

    /// Ends the stream.
    pub fn stop(&self) {
        self.flag.store(true, Ordering::Relaxed);
        if let Some(live) = &self.live {
            live.stop();
        }
    }

    /// Was it ended?
    #[inline]
    pub fn is_stopped(&self) -> bool {
        self.flag.load(Ordering::Relaxed)
    }

    /// What wakes the live capture.
    pub fn live(&self) -> Option<StopHandle> {
        self.live.clone()
    }
}
