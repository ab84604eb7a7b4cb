//! Sums by key, without an allocation for a key that is known.

use rustc_hash::FxHashMap;

use super::Page;
use super::table::Cell;
use crate::enriched::Enriched;
use crate::field::{FieldRef, FieldValue};

/// Keys kept at most; events of others are counted apart.
const MOST: usize = 1 << 18;

/// Bytes of keys kept at most.
const MOST_BYTES: usize = 64 << 20;

/// Keys above which those of the slice before are forgotten.
const TIDY: usize = 1 << 16;

/// Fields that make the key of a row.
pub(super) struct Key {
    fields: Vec<FieldRef>,
    scratch: Vec<u8>,
}

impl Key {
    /// The fields must exist.
    pub fn new(fields: Vec<FieldRef>) -> Self {
        Self {
            fields,
            scratch: Vec::with_capacity(128),
        }
    }

    /// The bytes that stand for the values of this event; `None` when one is missing.
    fn read(&mut self, event: &Enriched<'_>) -> Option<&[u8]> {
        let out = &mut self.scratch;
        out.clear();
        for field in &self.fields {
            let start = out.len();
            match field.value(event)? {
                FieldValue::Text(text) | FieldValue::Bytes(text) => {
                    out.extend_from_slice(&text);
                    out.push(b't');
                }
                FieldValue::Int(n) => {
                    out.extend_from_slice(&n.to_le_bytes());
                    out.push(b'i');
                }
                FieldValue::Uint(n) => {
                    out.extend_from_slice(&n.to_le_bytes());
                    out.push(b'u');
                }
                _ => {
                    field.render(event, crate::format::Settings::plain(), out);
                    out.push(b'r');
                }
            }
            // Where a value ends shows from behind.
            let length = (out.len() - start) as u32;
            out.extend_from_slice(&length.to_le_bytes());
        }
        Some(out)
    }

    fn cells(&self, event: &Enriched<'_>) -> Box<[Cell]> {
        let cell = |field: &FieldRef| match field.value(event) {
            Some(FieldValue::Text(text) | FieldValue::Bytes(text)) => Cell::text(text),
            Some(FieldValue::Int(n)) => Cell::Int(n),
            Some(FieldValue::Uint(n)) => Cell::Uint(n),
            _ => {
                let mut out = Vec::new();
                field.render(event, crate::format::Settings::plain(), &mut out);
                Cell::text(out)
            }
        };
        self.fields.iter().map(cell).collect()
    }
}

struct Row {
    cells: Box<[Cell]>,
    sum: u64,
    seen: bool,
}

/// The sums of a slice.
#[derive(Default)]
pub(super) struct Sums {
    index: FxHashMap<Box<[u8]>, u32>,
    rows: Vec<Row>,
    /// Bytes of the keys.
    bytes: usize,
    left_out: u64,
}

impl Sums {
    /// The row of the event's key; `None` without a key or without room.
    pub fn row(&mut self, key: &mut Key, event: &Enriched<'_>) -> Option<u32> {
        let bytes = key.read(event)?;
        if let Some(row) = self.index.get(bytes) {
            return Some(*row);
        }
        if self.rows.len() >= MOST || self.bytes + bytes.len() > MOST_BYTES {
            self.left_out += 1;
            return None;
        }
        let row = self.rows.len() as u32;
        self.bytes += bytes.len();
        self.index.insert(bytes.into(), row);
        self.rows.push(Row {
            cells: key.cells(event),
            sum: 0,
            seen: false,
        });
        Some(row)
    }

    /// Adds to a row.
    pub fn add(&mut self, row: u32, n: u64) {
        if let Some(row) = self.rows.get_mut(row as usize) {
            row.sum = row.sum.saturating_add(n);
            row.seen = true;
        }
    }

    /// The rows something was added to.
    pub fn rows(&self) -> Vec<(u64, &[Cell])> {
        let seen = self.rows.iter().filter(|row| row.seen);
        seen.map(|row| (row.sum, &*row.cells)).collect()
    }

    /// Says what there was no room for.
    pub fn note(&self, page: &mut Page) {
        if self.left_out > 0 {
            page.note(format!(
                "{} events were left out: there are too many different keys",
                self.left_out
            ));
        }
    }

    /// Starts over. True when the numbers of rows changed their meaning.
    pub fn reset(&mut self) -> bool {
        self.left_out = 0;
        if self.rows.len() > TIDY || self.bytes > MOST_BYTES / 4 {
            self.bytes = 0;
            self.index.clear();
            self.rows.clear();
            return true;
        }
        for row in &mut self.rows {
            row.sum = 0;
            row.seen = false;
        }
        false
    }
}
