//! What reports ask of every event: fields and filters that are known to be right.

use crate::enriched::Enriched;
use crate::field::{self, FieldRef, FieldValue};
use crate::filter::Filter;

/// A field of this library. Only for names in its own code, which a test starts one by one.
pub(super) fn field(name: &str) -> FieldRef {
    match field::lookup(name) {
        Ok(field) => field,
        Err(e) => unreachable!("a field of a report: {e}"),
    }
}

/// A filter of this library's own.
pub(super) fn filter(text: &str) -> Filter {
    match Filter::compile(text) {
        Ok(filter) => filter,
        Err(e) => unreachable!("the filter of a report: {e}"),
    }
}

/// Return value of a call that did not fail.
pub(super) struct Moved(FieldRef);

impl Moved {
    pub fn new() -> Self {
        Self(field("evt.rawres"))
    }

    /// Bytes a successful call moved.
    pub fn bytes(&self, event: &Enriched<'_>) -> Option<u64> {
        match self.0.value(event)? {
            FieldValue::Int(n) => u64::try_from(n).ok(),
            FieldValue::Uint(n) => Some(n),
            _ => None,
        }
    }
}

/// The latency field, and whether the stream has latencies at all.
pub(super) struct Latency {
    field: FieldRef,
    seen: bool,
    asked: bool,
}

impl Latency {
    pub fn new() -> Self {
        Self {
            field: field("evt.latency"),
            seen: false,
            asked: false,
        }
    }

    /// ns the call took; 0 when nobody knows.
    pub fn ns(&mut self, event: &Enriched<'_>) -> u64 {
        self.asked = true;
        self.seen |= event.latency.is_some();
        match self.field.value(event) {
            Some(FieldValue::Uint(ns)) => ns,
            Some(FieldValue::Int(ns)) => u64::try_from(ns).unwrap_or(0),
            _ => 0,
        }
    }

    /// The stream has latencies.
    pub fn seen(&self) -> bool {
        self.seen
    }

    /// What to tell a reader who sees nothing but zeros.
    pub fn note(&self, page: &mut super::Page) {
        if self.asked && !self.seen {
            page.note(
                "the events say nothing of the time calls took: they have neither latencies nor \
                 enter halves",
            );
        }
    }
}
