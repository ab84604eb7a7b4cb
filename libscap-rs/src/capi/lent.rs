//! The events a handle lends: their addresses stay while the events change.

use std::cell::Cell;

use crate::capi::ScapRsEvent;
use crate::event::Event;

/// Most events lent at a time.
pub const BATCH: usize = 512;

/// Places for the events a handle lends. They outlive the handle for a while: a pointer to an event
/// that is no longer lent leads to none.
pub struct Lent {
    first: *mut ScapRsEvent,
    /// The addresses of all places, for batches.
    addresses: Box<[*const ScapRsEvent]>,
    /// Places in use.
    used: Cell<usize>,
}

// SAFETY: the places are changed and the count is read only by calls that have the handle, which
// one thread makes at a time.
unsafe impl Send for Lent {}
// SAFETY: as above.
unsafe impl Sync for Lent {}

impl Lent {
    /// Room for `most` events at a time.
    pub fn new(most: usize) -> Self {
        let places = vec![ScapRsEvent::none(); most].into_boxed_slice();
        let first = Box::into_raw(places).cast::<ScapRsEvent>();
        Self {
            first,
            // SAFETY: within the allocation.
            addresses: (0..most)
                .map(|i| unsafe { first.add(i) }.cast_const())
                .collect(),
            used: Cell::new(0),
        }
    }

    /// Takes back what is lent.
    ///
    /// # Safety
    /// Within a call that has the handle.
    #[inline]
    pub unsafe fn take_back(&self) {
        for i in 0..self.used.replace(0) {
            // SAFETY: in use, so within the allocation; nobody reads it during this call.
            unsafe { (*self.first.add(i)).clear() };
        }
    }

    /// Lends one more event; true while there is room for another one.
    ///
    /// # Safety
    /// Within a call that has the handle; there is room. The record stays until
    /// [`Self::take_back`].
    #[inline]
    pub unsafe fn lend(&self, event: &Event<'_>) -> bool {
        let at = self.used.get();
        assert!(at < self.addresses.len(), "there is room");
        // SAFETY: within the allocation; nobody reads it during this call.
        unsafe { self.first.add(at).write(ScapRsEvent::lend(event)) };
        self.used.set(at + 1);
        at + 1 < self.addresses.len()
    }

    /// What C gets for one event.
    #[inline]
    pub fn first(&self) -> *const ScapRsEvent {
        self.first
    }

    /// What C gets for all of them: their addresses, and how many.
    pub fn all(&self) -> (*const *const ScapRsEvent, usize) {
        (self.addresses.as_ptr(), self.used.get())
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let places = std::ptr::slice_from_raw_parts_mut(self.first, self.addresses.len());
        // SAFETY: made by Box::into_raw in `new`, freed once.
        drop(unsafe { Box::from_raw(places) });
    }
}
