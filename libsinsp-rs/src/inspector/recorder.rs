//! Writing what an inspector delivers to a capture file that explains itself.

use std::path::Path;

use libscap_rs::savefile::{Durability, Encoding, Keep, Rotation, Series};
use libscap_rs::{Error, Event, Snapshot};

use super::prune::Pruner;
use super::{Hidden, Inspector, Step};
use crate::Enriched;
use crate::filter::StateFilter;

/// A capture file written from an [`Inspector`]: the state of this moment, the containers known
/// now, and then events.
///
/// Events that a filter refuses but that threads, descriptors or containers depend on are kept,
/// marked as for the state alone, so that a reader sees the same names as the writer did. For
/// that the inspector must deliver hidden events ([`super::Options::hidden`]).
pub struct Recorder {
    series: Series,
    /// A filter chooses; without one everything is written as it came.
    filtered: bool,
    /// Which threads the process list has, with what belongs to them; all without it.
    pruner: Option<Pruner>,
    /// Time of the last event written, ns.
    now: u64,
}

/// What a [`Recorder`] does beside writing events.
#[derive(Default)]
pub struct RecorderOptions {
    /// How files are stored.
    pub encoding: Encoding,
    /// When a new file begins.
    pub rotation: Rotation,
    /// Only threads it accepts, and their ancestors, are in the process lists; only the descriptors
    /// of the former and the users of both in the other lists. Users that turn up later are told
    /// before the event that shows them.
    pub threads: Option<StateFilter>,
    /// When what is written is on the disk for sure.
    pub durability: Durability,
}

impl Recorder {
    /// Creates the file (`-`: standard output) and writes the inspector's current state.
    ///
    /// # Errors
    /// As [`libscap_rs::savefile::Writer::create`].
    pub fn create(
        path: impl AsRef<Path>,
        encoding: Encoding,
        inspector: &mut Inspector,
    ) -> Result<Self, Error> {
        let options = RecorderOptions {
            encoding,
            ..RecorderOptions::default()
        };
        Self::with_options(path, options, inspector)
    }

    /// As [`Self::create`], perhaps in several files: after each event, ask
    /// [`Self::is_due`] and call [`Self::rotate`].
    ///
    /// # Errors
    /// As [`Series::create`].
    pub fn with_options(
        path: impl AsRef<Path>,
        options: RecorderOptions,
        inspector: &mut Inspector,
    ) -> Result<Self, Error> {
        let mut pruner = options.threads.map(Pruner::new);
        let snapshot = snapshot(inspector, pruner.as_mut(), 0);
        let (rotation, encoding) = (options.rotation, options.encoding);
        // The files of a recording read again are named after its time, not today's.
        let now = inspector.is_live().then(wall_clock);
        let mut recorder = Self {
            series: Series::create(path, rotation, encoding, snapshot, now)?,
            filtered: inspector.has_capture_filter(),
            pruner,
            now: now.unwrap_or(0),
        };
        recorder.series.set_durability(options.durability);
        recorder.state_events(inspector)?;
        Ok(recorder)
    }

    /// True when the next event belongs to another file. `live` is the time of a machine on which
    /// nothing happens, ns since the epoch.
    pub fn is_due(&self, live: Option<u64>) -> bool {
        self.series.is_due(live.unwrap_or(self.now))
    }

    /// Begins the next file with the inspector's current state.
    ///
    /// # Errors
    /// As [`Series::rotate`].
    pub fn rotate(&mut self, inspector: &mut Inspector, live: Option<u64>) -> Result<(), Error> {
        let now = live.unwrap_or(self.now);
        let snapshot = snapshot(inspector, self.pruner.as_mut(), now);
        self.series.rotate(&snapshot, now)?;
        self.state_events(inspector)
    }

    /// Starts a new section with the inspector's current state, after [`Step::NewSection`].
    ///
    /// # Errors
    /// As [`Series::begin_section`].
    pub fn new_section(&mut self, inspector: &mut Inspector) -> Result<(), Error> {
        let snapshot = snapshot(inspector, self.pruner.as_mut(), self.now);
        self.series.begin_section(&snapshot)?;
        self.state_events(inspector)
    }

    /// Writes the event of a step, if it is to be kept; other steps are ignored.
    ///
    /// # Errors
    /// As [`Series::write_event`].
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

    /// Writes out what is buffered and gives the size of the files in bytes.
    ///
    /// # Errors
    /// As [`Series::finish`].
    pub fn finish(self) -> Result<u64, Error> {
        self.series.finish()
    }

    /// Events left out because their record is too long for the format.
    pub fn oversized(&self) -> u64 {
        self.series.oversized()
    }

    /// Events written so far.
    pub fn events(&self) -> u64 {
        self.series.events()
    }

    fn event(&mut self, enriched: &Enriched<'_>, matches: bool) -> Result<(), Error> {
        let mut event = enriched.event;
        match Keep::filtered(&event, matches) {
            Keep::Yes => {}
            Keep::ForState => event.flags |= libscap_rs::event::FLAG_STATE_ONLY,
            Keep::No => return Ok(()),
        }
        self.now = self.now.max(event.ts());
        if let Some(pruner) = &mut self.pruner {
            for record in pruner.missing(enriched) {
                let flag = libscap_rs::event::FLAG_STATE_ONLY;
                if let Ok(event) = Event::new(&record, 0, flag) {
                    self.series.write_event(&event)?;
                }
            }
        }
        self.series.write_event(&event)
    }

    fn state_events(&mut self, inspector: &Inspector) -> Result<(), Error> {
        for record in inspector.state_events() {
            if let Ok(event) = Event::new(&record, 0, libscap_rs::event::FLAG_STATE_ONLY) {
                self.series.write_event(&event)?;
            }
        }
        Ok(())
    }
}

/// The time of this machine, ns since the epoch.
fn wall_clock() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |d| u64::try_from(d.as_nanos()).unwrap_or(u64::MAX))
}

/// The state, without what is not wanted.
fn snapshot(inspector: &mut Inspector, pruner: Option<&mut Pruner>, ts: u64) -> Snapshot {
    match pruner {
        Some(pruner) => pruner.snapshot(inspector, ts),
        None => inspector.snapshot(),
    }
}
