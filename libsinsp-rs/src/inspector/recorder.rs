//! Writing what an inspector delivers to a capture file that explains itself.

use std::path::Path;

use libscap_rs::savefile::{Encoding, Keep, Writer};
use libscap_rs::{Error, Event};

use super::{Hidden, Inspector, Step};
use crate::Enriched;

/// A capture file written from an [`Inspector`]: the state of this moment, the containers known
/// now, and then events.
///
/// Events that a filter refuses but that threads, descriptors or containers depend on are kept,
/// marked as for the state alone, so that a reader sees the same names as the writer did. For
/// that the inspector must deliver hidden events ([`super::Options::hidden`]).
pub struct Recorder {
    writer: Writer,
    /// A filter chooses; without one everything is written as it came.
    filtered: bool,
}

impl Recorder {
    /// Creates the file (`-`: standard output) and writes the inspector's current state.
    ///
    /// # Errors
    /// As [`Writer::create`].
    pub fn create(
        path: impl AsRef<Path>,
        encoding: Encoding,
        inspector: &mut Inspector,
    ) -> Result<Self, Error> {
        let writer = Writer::create(path, &inspector.snapshot(), encoding)?;
        let filtered = inspector.has_capture_filter();
        let mut recorder = Self { writer, filtered };
        recorder.state_events(inspector)?;
        Ok(recorder)
    }

    /// Starts a new section with the inspector's current state, after [`Step::NewSection`].
    ///
    /// # Errors
    /// As [`Writer::begin_section`].
    pub fn new_section(&mut self, inspector: &mut Inspector) -> Result<(), Error> {
        self.writer.begin_section(&inspector.snapshot())?;
        self.state_events(inspector)
    }

    /// Writes the event of a step, if it is to be kept; other steps are ignored.
    ///
    /// # Errors
    /// As [`Writer::write_event`].
    pub fn write(&mut self, step: &Step<'_>) -> Result<(), Error> {
        match step {
            Step::Event(event) => self.event(event, true),
            // An enter half has no say of its own: its exit half decides what is shown.
            Step::Hidden(event, Hidden::EnterHalf) => self.event(event, !self.filtered),
            Step::Hidden(event, Hidden::StateOnly | Hidden::NotCaptured) => {
                self.event(event, false)
            }
            Step::Hidden(event, Hidden::NotDisplayed) => self.event(event, true),
            Step::Timeout | Step::NewSection | Step::End => Ok(()),
        }
    }

    /// Writes out what is buffered and gives the size of the file in bytes.
    ///
    /// # Errors
    /// As [`Writer::finish`].
    pub fn finish(self) -> Result<u64, Error> {
        self.writer.finish()
    }

    /// Events written so far.
    pub fn events(&self) -> u64 {
        self.writer.events()
    }

    fn event(&mut self, enriched: &Enriched<'_>, matches: bool) -> Result<(), Error> {
        let mut event = enriched.event;
        match Keep::filtered(&event, matches) {
            Keep::Yes => {}
            Keep::ForState => event.flags |= libscap_rs::event::FLAG_STATE_ONLY,
            Keep::No => return Ok(()),
        }
        self.writer.write_event(&event)
    }

    fn state_events(&mut self, inspector: &Inspector) -> Result<(), Error> {
        for record in inspector.state_events() {
            if let Ok(event) = Event::new(&record, 0, libscap_rs::event::FLAG_STATE_ONLY) {
                self.writer.write_event(&event)?;
            }
        }
        Ok(())
    }
}
