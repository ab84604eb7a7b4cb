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
        let page = driver_suite::host::page();
        // A page that cannot be touched on either side: calls that write past the end of what they are given, which
        // some scenarios make, must not get here.
        // SAFETY: a new anonymous mapping at an address the kernel chooses overlaps nothing.
        let guarded = unsafe {
            libc::mmap(
                std::ptr::null_mut(),
                3 * page,
                libc::PROT_NONE,
                libc::MAP_SHARED | libc::MAP_ANONYMOUS,
                -1,
                0,
            )
        };
        assert_ne!(guarded, libc::MAP_FAILED, "no memory for a shared page");
        let addr = guarded.wrapping_byte_add(page);
        // SAFETY: the page in the middle of the mapping above.
        let opened = unsafe { libc::mprotect(addr, page, libc::PROT_READ | libc::PROT_WRITE) };
        assert_eq!(opened, 0, "no memory for a shared page");
        const { assert!(size_of::<Notes>() <= 4096) };
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
