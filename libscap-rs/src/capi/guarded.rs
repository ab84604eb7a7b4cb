//! What stands behind a handle, and who may use it when.

use std::cell::UnsafeCell;
use std::collections::VecDeque;
use std::ffi::c_char;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU8, Ordering};

use crate::capi::{Failure, LastError, Outcome, ScapRsResult, caught, set_thread_error};

/// Nobody uses the handle.
const IDLE: u8 = 0;
/// A call does.
const BUSY: u8 = 1;
/// A panic left it in an unknown condition.
const BROKEN: u8 = 2;
/// It was closed.
const CLOSED: u8 = 3;

/// State and last error of a handle. C holds the address; one call at a time borrows the state, and
/// after a panic or the end of the handle none does.
pub struct Guarded<T> {
    state: UnsafeCell<Option<T>>,
    error: UnsafeCell<LastError>,
    phase: AtomicU8,
}

// SAFETY: whoever borrows state or error changed the phase from idle to busy before, which only one
// can; they are given back with release semantics.
unsafe impl<T: Send> Sync for Guarded<T> {}

impl<T> Guarded<T> {
    /// Takes the state.
    pub fn new(state: T) -> Self {
        Self {
            state: UnsafeCell::new(Some(state)),
            error: UnsafeCell::default(),
            phase: AtomicU8::new(IDLE),
        }
    }

    /// Runs `body` with the state and keeps the text of its failure. A call in the middle of another
    /// one, or on a closed handle, is refused.
    #[inline]
    pub fn call(&self, body: impl FnOnce(&mut T) -> Outcome) -> ScapRsResult {
        let taken = self
            .phase
            .compare_exchange(IDLE, BUSY, Ordering::Acquire, Ordering::Relaxed);
        if let Err(phase) = taken {
            return refuse(phase);
        }
        // SAFETY: the phase lets one call in at a time.
        let state = unsafe { &mut *self.state.get() };
        let Some(state) = state else {
            self.phase.store(CLOSED, Ordering::Release);
            return refuse(CLOSED);
        };
        match caught(|| body(state)) {
            Ok(Ok(result)) => {
                self.phase.store(IDLE, Ordering::Release);
                result
            }
            Ok(Err(failure)) => self.failed(&failure.text, failure.code, IDLE),
            Err(panic) => self.failed(&panic, ScapRsResult::ErrorInternal, BROKEN),
        }
    }

    #[cold]
    fn failed(&self, text: &str, code: ScapRsResult, phase: u8) -> ScapRsResult {
        // SAFETY: within the call that has the state.
        unsafe { &mut *self.error.get() }.set(text);
        self.phase.store(phase, Ordering::Release);
        code
    }

    /// Text of the last failure, or NULL.
    pub fn last_error(&self) -> *const c_char {
        let taken = self
            .phase
            .compare_exchange(IDLE, BUSY, Ordering::Acquire, Ordering::Acquire);
        match taken {
            Err(phase @ (BUSY | CLOSED)) => text_of(phase).as_ptr(),
            held => {
                // SAFETY: this call has the handle, or, after a panic, no call can.
                let text = unsafe { &*self.error.get() }.as_ptr();
                if held.is_ok() {
                    self.phase.store(IDLE, Ordering::Release);
                }
                text
            }
        }
    }

    /// Ends the handle and gives the state for its end; what a panic left is not given. Refused in
    /// the middle of a call, and the second time.
    pub fn close(&self) -> Result<Option<T>, ScapRsResult> {
        for (from, whole) in [(IDLE, true), (BROKEN, false)] {
            let taken =
                self.phase
                    .compare_exchange(from, CLOSED, Ordering::Acquire, Ordering::Relaxed);
            match taken {
                // SAFETY: closed, so that no call can get in any more.
                Ok(_) if whole => return Ok(unsafe { &mut *self.state.get() }.take()),
                Ok(_) => {
                    // Dropping could panic again or touch what is half changed: better to leak it.
                    // SAFETY: as above.
                    std::mem::forget(unsafe { &mut *self.state.get() }.take());
                    return Ok(None);
                }
                Err(BUSY) => return Err(refuse(BUSY)),
                Err(CLOSED) => return Err(refuse(CLOSED)),
                Err(_) => {}
            }
        }
        Err(refuse(BUSY))
    }
}

fn text_of(phase: u8) -> &'static std::ffi::CStr {
    match phase {
        BUSY => c"another call is using this handle: it is for one thread at a time, and not for its own callbacks",
        BROKEN => c"a defect of the library was caught before: the handle can only be closed",
        _ => c"the handle is closed",
    }
}

/// The result of a call that cannot begin.
#[cold]
fn refuse(phase: u8) -> ScapRsResult {
    set_thread_error(&text_of(phase).to_string_lossy());
    match phase {
        BUSY => ScapRsResult::ErrorBusy,
        BROKEN => ScapRsResult::ErrorInternal,
        _ => ScapRsResult::ErrorArgument,
    }
}

/// Closed handles whose memory stays for a while, so that using one of them is refused.
static RETIRED: Mutex<VecDeque<Retired>> = Mutex::new(VecDeque::new());

/// As many are kept.
const RETIRED_MOST: usize = 64;

/// The empty shell of a closed handle.
struct Retired {
    shell: *mut (),
    free: unsafe fn(*mut ()),
}

// SAFETY: what is left in the shell after its end is plain memory.
unsafe impl Send for Retired {}

impl Drop for Retired {
    fn drop(&mut self) {
        // SAFETY: made by Box::into_raw in `retire`, freed once.
        unsafe { (self.free)(self.shell) };
    }
}

/// Keeps the shell of a handle whose state was taken out; the oldest one goes.
pub fn retire<H: 'static>(shell: Box<H>) {
    /// # Safety
    /// `shell` must be a leaked box of an `H`.
    unsafe fn free<H>(shell: *mut ()) {
        // SAFETY: by contract of the caller.
        drop(unsafe { Box::from_raw(shell.cast::<H>()) });
    }
    let retired = Retired {
        shell: Box::into_raw(shell).cast(),
        free: free::<H>,
    };
    let mut all = match RETIRED.lock() {
        Ok(all) => all,
        Err(poisoned) => poisoned.into_inner(),
    };
    all.push_back(retired);
    if all.len() > RETIRED_MOST {
        all.pop_front();
    }
}

/// Ends a handle: takes its state out for `end`, and keeps the shell. NULL is fine.
///
/// # Safety
/// `handle` must be NULL or made by `Box::into_raw`; once closed, only among the last
/// handles that were.
pub unsafe fn close_handle<H: 'static, T>(
    handle: *mut H,
    inner: impl FnOnce(&H) -> &Guarded<T>,
    end: impl FnOnce(&H, Option<T>) -> Outcome,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    let Some(shell) = (unsafe { handle.as_ref() }) else {
        return ScapRsResult::Ok;
    };
    match inner(shell).close() {
        Err(refused) => refused,
        Ok(state) => {
            let result = super::without_handle(|| end(shell, state));
            // SAFETY: made by Box::into_raw, closed just now, so this is the only time.
            retire(unsafe { Box::from_raw(handle) });
            result
        }
    }
}

/// Runs `body` with the handle behind a pointer; NULL is the error `ErrorArgument`.
///
/// # Safety
/// `handle` must be NULL, open, or among the last handles that were closed.
#[inline]
pub unsafe fn with_handle<H>(
    handle: *const H,
    body: impl FnOnce(&H) -> ScapRsResult,
) -> ScapRsResult {
    // SAFETY: by contract of the caller; only shared borrows of a handle are ever made.
    match unsafe { handle.as_ref() } {
        Some(handle) => body(handle),
        None => null_handle(),
    }
}

#[cold]
fn null_handle() -> ScapRsResult {
    set_thread_error("handle is NULL");
    ScapRsResult::ErrorArgument
}

/// An argument that the call writes to.
///
/// # Safety
/// `pointer` must be NULL or writable, and stay so while the result is used.
#[inline]
pub unsafe fn out_arg<'a, T>(pointer: *mut T, what: &str) -> Result<&'a mut T, Failure> {
    // SAFETY: by contract of the caller.
    unsafe { pointer.as_mut() }.ok_or_else(|| null_arg(what))
}

#[cold]
fn null_arg(what: &str) -> Failure {
    Failure::argument(format!("{what} is NULL"))
}

#[cold]
fn too_long(what: &str, len: usize) -> Failure {
    Failure::argument(format!(
        "{what}: {len} entries are more than memory can hold"
    ))
}

/// An argument that the call reads, with its name for the message.
///
/// # Safety
/// `pointer` must be NULL or point to `len` readable values that stay while the result is used.
#[inline]
pub unsafe fn slice_arg<'a, T>(
    pointer: *const T,
    len: usize,
    what: &str,
) -> Result<&'a [T], Failure> {
    if len == 0 {
        return Ok(&[]);
    }
    if pointer.is_null() {
        return Err(null_arg(what));
    }
    if len > isize::MAX as usize / size_of::<T>().max(1) {
        return Err(too_long(what, len));
    }
    // SAFETY: not NULL, no longer than memory; readable by contract of the caller.
    Ok(unsafe { std::slice::from_raw_parts(pointer, len) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ffi::CStr;

    fn text<T>(handle: &Guarded<T>) -> String {
        // SAFETY: a text of the handle, or a static one.
        let text = unsafe { CStr::from_ptr(handle.last_error()) };
        text.to_string_lossy().into_owned()
    }

    #[test]
    fn a_handle_is_unusable_after_a_panic() {
        let handle = Guarded::new(vec![1]);
        let panics = handle.call(|v| {
            v.push(2);
            panic!("{} went wrong", "it")
        });
        assert_eq!(panics, ScapRsResult::ErrorInternal);
        assert_eq!(text(&handle), "internal error: it went wrong");
        let untouched = handle.call(|_| unreachable!("the state is not borrowed again"));
        assert_eq!(untouched, ScapRsResult::ErrorInternal);
        assert_eq!(handle.close(), Ok(None));
    }

    #[test]
    fn a_failure_leaves_its_text_and_the_handle_usable() {
        let handle = Guarded::new(0);
        assert!(handle.last_error().is_null());
        let failed = handle.call(|_| Err(Failure::argument("no\0good")));
        assert_eq!(failed, ScapRsResult::ErrorArgument);
        assert_eq!(text(&handle), "no good");
        let fine = handle.call(|n| {
            *n = 7;
            Ok(ScapRsResult::Ok)
        });
        assert_eq!(fine, ScapRsResult::Ok);
        assert_eq!(handle.close(), Ok(Some(7)));
    }

    #[test]
    fn a_call_within_a_call_is_refused() {
        let handle = Guarded::new(0);
        let outer = handle.call(|_| {
            assert_eq!(handle.call(|_| unreachable!()), ScapRsResult::ErrorBusy);
            assert!(text(&handle).contains("another call"));
            assert_eq!(handle.close(), Err(ScapRsResult::ErrorBusy));
            Ok(ScapRsResult::Eof)
        });
        assert_eq!(outer, ScapRsResult::Eof);
        assert_eq!(handle.close(), Ok(Some(0)));
    }

    #[test]
    fn two_threads_never_have_the_state_together() {
        let handle = Guarded::new(0_u64);
        let mut done = [0_u64; 2];
        std::thread::scope(|scope| {
            for done in &mut done {
                scope.spawn(|| {
                    for _ in 0..20_000 {
                        let result = handle.call(|n| {
                            *n += 1;
                            Ok(ScapRsResult::Ok)
                        });
                        match result {
                            ScapRsResult::Ok => *done += 1,
                            other => assert_eq!(other, ScapRsResult::ErrorBusy),
                        }
                    }
                });
            }
        });
        assert_eq!(handle.close(), Ok(Some(done[0] + done[1])));
    }

    #[test]
    fn a_closed_handle_is_recognised_while_its_shell_is_there() {
        let shell = Box::into_raw(Box::new(Guarded::new(String::from("state"))));
        // SAFETY: made above.
        let close = || unsafe { close_handle(shell, |s| s, |_, _| Ok(ScapRsResult::Ok)) };
        assert_eq!(close(), ScapRsResult::Ok);
        assert_eq!(close(), ScapRsResult::ErrorArgument);
        // SAFETY: among the last that were closed.
        let shell = unsafe { &*shell };
        assert_eq!(shell.call(|_| unreachable!()), ScapRsResult::ErrorArgument);
        assert_eq!(text(shell), "the handle is closed");
    }
}
