//! Memory that a scenario and its processes share.

use std::ops::Deref;
use std::sync::atomic::{AtomicBool, AtomicU64};

/// What is on it.
#[derive(Debug, Default)]
pub struct Notes {
    /// Everybody ends.
    pub stop: AtomicBool,
    /// Everybody who waits begins.
    pub go: AtomicBool,
    /// Counts, with a meaning of each scenario's own.
    pub count: [AtomicU64; 16],
}

/// A page that processes forked later see as well.
#[derive(Clone, Copy, Debug)]
pub struct Board(&'static Notes);

impl Board {
    /// A new one, never taken away.
    pub fn new() -> Self {
        // SAFETY: a new anonymous mapping at an address the kernel chooses overlaps nothing.
        let addr = unsafe {
            libc::mmap(
                std::ptr::null_mut(),
                size_of::<Notes>(),
                libc::PROT_READ | libc::PROT_WRITE,
                libc::MAP_SHARED | libc::MAP_ANONYMOUS,
                -1,
                0,
            )
        };
        assert_ne!(addr, libc::MAP_FAILED, "no memory for a shared page");
        // SAFETY: page-aligned, zeroed (a valid value of atomics), kept for ever, and only atomics inside.
        Self(unsafe { &*addr.cast::<Notes>() })
    }
}

impl Deref for Board {
    type Target = Notes;

    fn deref(&self) -> &Notes {
        self.0
    }
}
