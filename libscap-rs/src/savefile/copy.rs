//! Copying a stream of events into a capture, all or some of them.

use super::Writer;
use crate::error::Error;
use crate::event::{Event, FLAG_STATE_ONLY};
use crate::schema::{Category, EventFlags};
use crate::source::{Next, Source};

/// What to do with an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Write it.
    Yes,
    /// Write it marked as kept only to maintain state: readers do not show it.
    ForState,
    /// Leave it out.
    No,
}

impl Keep {
    /// What a capture with a filter keeps: what matches, what belongs to the capture itself, and
    /// everything that thread and descriptor tables need to stay true.
    pub fn filtered(event: &Event<'_>, matches: bool) -> Self {
        let info = event.info();
        if matches || info.is_some_and(|i| i.category == Category::Internal) {
            Self::Yes
        } else if info.is_some_and(|i| i.flags.contains(EventFlags::MODIFIES_STATE)) {
            Self::ForState
        } else {
            Self::No
        }
    }
}

/// Writes the events of `source`, to its end, as `choose` decides; returns how many were written.
/// A new section of the source begins one in the copy.
///
/// # Errors
/// Of the source, after everything before was written; of the writer.
pub fn copy_events(
    source: &mut dyn Source,
    writer: &mut Writer,
    mut choose: impl FnMut(&Event<'_>) -> Keep,
) -> Result<u64, Error> {
    let before = writer.events();
    loop {
        match source.next_event()? {
            Next::Event(mut event) => {
                match choose(&event) {
                    Keep::Yes => {}
                    Keep::ForState => event.flags |= FLAG_STATE_ONLY,
                    Keep::No => continue,
                }
                writer.write_event(&event)?;
            }
            Next::NewSection => writer.begin_section(source.snapshot())?,
            Next::Timeout => {}
            Next::End => return Ok(writer.events() - before),
        }
    }
}
