//! Ctrl-C and SIGTERM: counted, so that a run can end its guest in order first and at once then.

use crate::{Error, Result};
use signal_hook::consts::{SIGINT, SIGTERM};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

static COUNT: AtomicUsize = AtomicUsize::new(0);
static WATCHING: OnceLock<()> = OnceLock::new();

/// Starts counting; later calls do nothing.
pub fn watch() -> Result<()> {
    if WATCHING.set(()).is_err() {
        return Ok(());
    }
    let mut signals =
        signal_hook::iterator::Signals::new([SIGINT, SIGTERM]).map_err(Error::io("signals"))?;
    std::thread::spawn(move || {
        for _ in signals.forever() {
            COUNT.fetch_add(1, Ordering::Relaxed);
        }
    });
    Ok(())
}

/// How many signals have come.
pub fn count() -> usize {
    COUNT.load(Ordering::Relaxed)
}
