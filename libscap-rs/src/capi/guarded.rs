//! What stands behind a handle.

use std::cell::UnsafeCell;
use std::ffi::c_char;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::capi::{
    Failure, LastError, Outcome, ScapRsEvent, ScapRsResult, caught, set_thread_error,
};

/// State and last error of a handle. C holds the address, calls borrow the state one at a time;
/// after a panic nothing borrows it any more.
pub struct Guarded<T> {
    state: UnsafeCell<T>,
    error: UnsafeCell<LastError>,
    broken: AtomicBool,
}

impl<T> Guarded<T> {
    /// Takes the state.
    pub fn new(state: T) -> Self {
        Self {
            state: UnsafeCell::new(state),
            error: UnsafeCell::default(),
            broken: AtomicBool::new(false),
        }
    }

    /// Runs `body` with the state and keeps the text of its failure.
    ///
    /// # Safety
    /// No other call may be using this handle.
    pub unsafe fn call(&self, body: impl FnOnce(&mut T) -> Outcome) -> ScapRsResult {
        // SAFETY: as this function; the error is borrowed for this call alone.
        let error = unsafe { &mut *self.error.get() };
        if self.broken.load(Ordering::Relaxed) {
            return ScapRsResult::ErrorInternal;
        }
        // SAFETY: as this function; `body` cannot come back here with the same handle.
        let state = unsafe { &mut *self.state.get() };
        match caught(|| body(state)) {
            Ok(Ok(result)) => result,
            Ok(Err(failure)) => {
                error.set(&failure.text);
                failure.code
            }
            Err(panic) => {
                self.broken.store(true, Ordering::Relaxed);
                error.set(&panic);
                ScapRsResult::ErrorInternal
            }
        }
    }

    /// Text of the last failure, or NULL.
    ///
    /// # Safety
    /// No other call may be using this handle.
    pub unsafe fn last_error(&self) -> *const c_char {
        // SAFETY: as this function.
        unsafe { &*self.error.get() }.as_ptr()
    }

    /// The state, for the end of the handle; `None` when a panic left it in an unknown condition.
    pub fn into_inner(self) -> Option<T> {
        if self.broken.into_inner() {
            // Dropping could panic again or touch what is half changed: better to leak it.
            std::mem::forget(self.state);
            return None;
        }
        Some(self.state.into_inner())
    }
}

/// Runs `body` with the handle behind a pointer; NULL is the error `ErrorArgument`.
///
/// # Safety
/// `handle` must be NULL or open and used by nobody else.
pub unsafe fn with_handle<H>(
    handle: *const H,
    body: impl FnOnce(&H) -> ScapRsResult,
) -> ScapRsResult {
    // SAFETY: by contract of the caller; only shared borrows of a handle are ever made.
    match unsafe { handle.as_ref() } {
        Some(handle) => body(handle),
        None => {
            set_thread_error("handle is NULL");
            ScapRsResult::ErrorArgument
        }
    }
}

/// An argument that the call writes to.
///
/// # Safety
/// `pointer` must be NULL or writable, and stay so while the result is used.
pub unsafe fn out_arg<'a, T>(pointer: *mut T, what: &str) -> Result<&'a mut T, Failure> {
    // SAFETY: by contract of the caller.
    unsafe { pointer.as_mut() }.ok_or_else(|| Failure::argument(format!("{what} is NULL")))
}

/// A place for the event a handle lends: its address stays while the event changes.
pub struct EventSlot(*mut ScapRsEvent);

// SAFETY: the slot owns what it points to, and the pointers in there are followed only by calls
// on the handle, which one thread makes at a time.
unsafe impl Send for EventSlot {}

impl EventSlot {
    /// Lends `event`, or nothing: then calls with the pointer find no event.
    pub fn set(&mut self, event: ScapRsEvent) {
        // SAFETY: allocated in `default`, freed in `drop`; nobody reads it during a call that writes.
        unsafe { self.0.write(event) };
    }

    /// What C gets.
    pub fn as_ptr(&self) -> *const ScapRsEvent {
        self.0
    }
}

impl Default for EventSlot {
    fn default() -> Self {
        Self(Box::into_raw(Box::new(ScapRsEvent::none())))
    }
}

impl Drop for EventSlot {
    fn drop(&mut self) {
        // SAFETY: made by Box::into_raw in `default`, freed once.
        drop(unsafe { Box::from_raw(self.0) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ffi::CStr;

    #[test]
    fn a_handle_is_unusable_after_a_panic() {
        let handle = Guarded::new(vec![1]);
        // SAFETY: one thread, one call at a time.
        unsafe {
            assert_eq!(
                handle.call(|v| {
                    v.push(2);
                    panic!("{} went wrong", "it")
                }),
                ScapRsResult::ErrorInternal
            );
            let text = CStr::from_ptr(handle.last_error());
            assert_eq!(text.to_str(), Ok("internal error: it went wrong"));
            let untouched = handle.call(|_| unreachable!("the state is not borrowed again"));
            assert_eq!(untouched, ScapRsResult::ErrorInternal);
        }
        assert_eq!(handle.into_inner(), None);
    }

    #[test]
    fn a_failure_leaves_its_text_and_the_handle_usable() {
        let handle = Guarded::new(0);
        // SAFETY: one thread, one call at a time.
        unsafe {
            assert!(handle.last_error().is_null());
            assert_eq!(
                handle.call(|_| Err(Failure::argument("no\0good"))),
                ScapRsResult::ErrorArgument
            );
            let text = CStr::from_ptr(handle.last_error());
            assert_eq!(text.to_str(), Ok("no good"));
            let fine = handle.call(|n| {
                *n = 7;
                Ok(ScapRsResult::Ok)
            });
            assert_eq!(fine, ScapRsResult::Ok);
        }
        assert_eq!(handle.into_inner(), Some(7));
    }
}
