//! A capture in several files: by size, time, events; the oldest may go.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Durability, Encoding, Writer};
use crate::error::Error;
use crate::event::{Event, FLAG_STATE_ONLY};
use crate::snapshot::Snapshot;

/// When a new file begins. Without any limit there is one file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rotation {
    /// After so many bytes of the file.
    pub bytes: Option<u64>,
    /// After so much time, from event to event.
    pub interval: Option<Duration>,
    /// After so many events; those kept for the state alone do not count.
    pub events: Option<u64>,
    /// So many files are kept.
    pub files: Option<u64>,
}

impl Rotation {
    /// True when there may be more than one file.
    pub fn is_on(&self) -> bool {
        self.bytes.is_some() || self.interval.is_some() || self.events.is_some()
    }

    /// Refuses limits of 0.
    ///
    /// # Errors
    /// With the limit that is 0.
    pub fn check(&self) -> Result<(), Error> {
        let zero = |what: &str| Err(Error::Invalid(format!("a file of 0 {what} holds nothing")));
        match self {
            Self { bytes: Some(0), .. } => zero("bytes"),
            Self {
                events: Some(0), ..
            } => zero("events"),
            Self { interval, .. } if *interval == Some(Duration::ZERO) => zero("seconds"),
            Self { files: Some(0), .. } => {
                Err(Error::Invalid("at least one file must be kept".to_owned()))
            }
            _ => Ok(()),
        }
    }
}

/// A capture written to a series of files, each of which can be read alone: it begins with the
/// state of the machine at its start.
///
/// The names follow from a base: `base0`, `base1`, … with as many digits as the number of files
/// to keep has; with a time limit and a `%` in the base, `strftime` of the local time of the
/// file's start, and a number behind it only when other limits apply, too.
///
/// ```
/// use libscap_rs::savefile::{Encoding, Reader, Rotation, Series};
/// use libscap_rs::{Next, Source};
///
/// # fn main() -> Result<(), libscap_rs::Error> {
/// # let dir = tempfile::tempdir().unwrap();
/// # let base = dir.path().join("part");
/// let mut capture = Reader::open("../tests/captures/curl_google.scap")?;
/// let rotation = Rotation { events: Some(400), ..Rotation::default() };
/// let mut series = Series::create(&base, rotation, Encoding::Plain, capture.snapshot().clone(), None)?;
/// while let Next::Event(event) = capture.next_event()? {
///     series.write_event(&event)?;
///     if series.is_due(event.ts()) {
///         // A real caller keeps the state up to date: libsinsp_rs::inspector::Recorder does.
///         series.rotate(&Default::default(), event.ts())?;
///     }
/// }
/// series.finish()?;
/// assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 3);
/// # Ok(())
/// # }
/// ```
pub struct Series {
    base: PathBuf,
    rotation: Rotation,
    encoding: Encoding,
    durability: Durability,
    state: State,
    /// Number of the next file.
    number: u64,
    /// Time part of the last name.
    stamp: String,
    /// Files on disk, the oldest first.
    kept: VecDeque<PathBuf>,
    totals: Totals,
    /// Events without a time that came before the first file: record, device, flags.
    early: Vec<(Vec<u8>, u16, u32)>,
}

enum State {
    /// The first file waits for the time it is named after.
    Waiting(Box<Snapshot>),
    Open(Box<Current>),
}

struct Current {
    writer: Writer,
    /// Time the file stands for, ns since the epoch; 0 before its first event.
    start: u64,
    /// Events in it that count.
    events: u64,
}

/// Sums over the files that are complete.
#[derive(Clone, Copy, Default)]
struct Totals {
    bytes: u64,
    events: u64,
    oversized: u64,
    files: u64,
}

impl Series {
    /// Begins a series with the state of the machine. `now` is the time the first file is named
    /// after, ns since the epoch; without it, it is the time of its first event.
    ///
    /// # Errors
    /// As [`Writer::create`]; when limits are 0 or cannot apply to standard output.
    pub fn create(
        base: impl AsRef<Path>,
        rotation: Rotation,
        encoding: Encoding,
        snapshot: Snapshot,
        now: Option<u64>,
    ) -> Result<Self, Error> {
        rotation.check()?;
        let base = base.as_ref().to_owned();
        if rotation.is_on() && base.as_os_str() == "-" {
            return Err(Error::Invalid(
                "standard output is one stream: several files need a name".to_owned(),
            ));
        }
        let mut series = Self {
            base,
            rotation,
            encoding,
            durability: Durability::default(),
            state: State::Waiting(Box::new(snapshot)),
            number: 0,
            stamp: String::new(),
            kept: VecDeque::new(),
            totals: Totals::default(),
            early: Vec::new(),
        };
        match now {
            Some(now) => series.first(now)?,
            None if !series.named_by_time() => series.first(0)?,
            None => {}
        }
        Ok(series)
    }

    /// When what is written is on the disk for sure.
    pub fn set_durability(&mut self, durability: Durability) {
        self.durability = durability;
        if let State::Open(current) = &mut self.state {
            current.writer.set_durability(durability);
        }
    }

    /// Opens the first file.
    fn first(&mut self, now: u64) -> Result<(), Error> {
        if let State::Waiting(snapshot) = &mut self.state {
            let snapshot = std::mem::take(&mut **snapshot);
            self.open(&snapshot, now)?;
            for (record, device, flags) in std::mem::take(&mut self.early) {
                if let (State::Open(current), Ok(event)) =
                    (&mut self.state, Event::new(&record, device, flags))
                {
                    current.writer.write_event(&event)?;
                }
            }
        }
        Ok(())
    }

    fn named_by_time(&self) -> bool {
        self.rotation.interval.is_some() && self.base.to_string_lossy().contains('%')
    }

    /// Name of the next file, which starts at `now`.
    fn name(&mut self, now: u64) -> Result<PathBuf, Error> {
        if !self.rotation.is_on() {
            return Ok(self.base.clone());
        }
        let mut name = self.base.clone().into_os_string();
        let by_time = self.named_by_time();
        if by_time {
            let stamp = strftime(&self.base, now)?;
            if stamp != self.stamp {
                self.number = 0;
            }
            self.stamp.clone_from(&stamp);
            name = stamp.into();
            if self.rotation.bytes.is_none() && self.rotation.events.is_none() {
                return Ok(name.into());
            }
        }
        let digits = match self.rotation.files {
            Some(most) if !by_time => {
                if self.number >= most {
                    self.number = 0;
                }
                most.to_string().len()
            }
            _ => 1,
        };
        name.push(format!("{:0digits$}", self.number));
        self.number += 1;
        Ok(name.into())
    }

    fn open(&mut self, snapshot: &Snapshot, now: u64) -> Result<(), Error> {
        let path = self.name(now)?;
        let mut writer = Writer::create(&path, snapshot, self.encoding)?;
        writer.set_durability(self.durability);
        let head = writer.bytes_encoded();
        if let Some(most) = self.rotation.bytes
            && self.encoding == Encoding::Plain
            && head >= most
        {
            return Err(Error::Invalid(format!(
                "{}: the state of the machine alone takes {head} bytes: choose larger files than {most}",
                path.display()
            )));
        }
        self.kept.retain(|other| *other != path);
        self.kept.push_back(path);
        if let Some(most) = self.rotation.files {
            while self.kept.len() as u64 > most {
                if let Some(oldest) = self.kept.pop_front() {
                    // Somebody else may have taken it away.
                    let _ = fs::remove_file(oldest);
                }
            }
        }
        self.state = State::Open(Box::new(Current {
            writer,
            start: now,
            events: 0,
        }));
        Ok(())
    }

    fn current(&mut self, now: u64) -> Result<&mut Current, Error> {
        self.first(now)?;
        match &mut self.state {
            State::Open(current) => Ok(current),
            State::Waiting(_) => Err(Error::Invalid("no file is open".to_owned())),
        }
    }

    /// Appends an event.
    ///
    /// # Errors
    /// As [`Writer::write_event`].
    pub fn write_event(&mut self, event: &Event<'_>) -> Result<(), Error> {
        if event.ts() == 0 && matches!(self.state, State::Waiting(_)) {
            // The state as events, before anything happened.
            let record = event.as_bytes().to_vec();
            self.early.push((record, event.device, event.flags));
            return Ok(());
        }
        let current = self.current(event.ts())?;
        if current.start == 0 {
            current.start = event.ts();
        }
        current.writer.write_event(event)?;
        current.events += u64::from(event.flags & FLAG_STATE_ONLY == 0);
        Ok(())
    }

    /// Starts a section in the current file.
    ///
    /// # Errors
    /// As [`Writer::begin_section`].
    pub fn begin_section(&mut self, snapshot: &Snapshot) -> Result<(), Error> {
        match &mut self.state {
            State::Open(current) => current.writer.begin_section(snapshot),
            State::Waiting(first) => {
                **first = snapshot.clone();
                Ok(())
            }
        }
    }

    /// True when the next event, which comes after `now` (ns since the epoch), belongs to another
    /// file.
    pub fn is_due(&self, now: u64) -> bool {
        let State::Open(current) = &self.state else {
            return false;
        };
        let Rotation {
            bytes,
            interval,
            events,
            ..
        } = self.rotation;
        let any = current.writer.events() > 0;
        let time = interval.is_some_and(|interval| {
            let ns = u64::try_from(interval.as_nanos()).unwrap_or(u64::MAX);
            current.start != 0 && now.saturating_sub(current.start) >= ns
        });
        time || any && bytes.is_some_and(|most| current.writer.bytes_written() >= most)
            || events.is_some_and(|most| current.events >= most)
    }

    /// Completes the file and begins the next with the state of the machine at `now` (ns since
    /// the epoch).
    ///
    /// # Errors
    /// As [`Writer::finish`] and [`Writer::create`].
    pub fn rotate(&mut self, snapshot: &Snapshot, now: u64) -> Result<(), Error> {
        let start = match &self.state {
            State::Open(current) => self.next_start(current.start, now),
            State::Waiting(_) => return Ok(()),
        };
        self.complete()?;
        self.open(snapshot, start)
    }

    /// Start of the file for what happens after `now`: files of a time limit follow each other
    /// without drifting.
    fn next_start(&self, start: u64, now: u64) -> u64 {
        let Some(interval) = self.rotation.interval else {
            return now;
        };
        let ns = u64::try_from(interval.as_nanos())
            .unwrap_or(u64::MAX)
            .max(1);
        match (start, now.saturating_sub(start) / ns) {
            (0, _) => now,
            (_, 0) => now,
            (start, n) => start.saturating_add(n.saturating_mul(ns)),
        }
    }

    /// Completes the open file.
    fn complete(&mut self) -> Result<(), Error> {
        let waiting = State::Waiting(Box::default());
        if let State::Open(current) = std::mem::replace(&mut self.state, waiting) {
            self.totals.events += current.writer.events();
            self.totals.oversized += current.writer.oversized();
            self.totals.files += 1;
            self.totals.bytes += current.writer.finish()?;
        }
        Ok(())
    }

    /// Writes out what is buffered.
    ///
    /// # Errors
    /// As [`Writer::flush`].
    pub fn flush(&mut self) -> Result<(), Error> {
        match &mut self.state {
            State::Open(current) => current.writer.flush(),
            State::Waiting(_) => Ok(()),
        }
    }

    /// Completes the last file and returns the bytes of all of them.
    ///
    /// # Errors
    /// As [`Writer::finish`].
    pub fn finish(mut self) -> Result<u64, Error> {
        // A capture without any event is one, too.
        self.first(now())?;
        self.complete()?;
        Ok(self.totals.bytes)
    }

    /// Events written.
    pub fn events(&self) -> u64 {
        self.totals.events + self.of_current(Writer::events)
    }

    /// Events left out because their record is too long for the format.
    pub fn oversized(&self) -> u64 {
        self.totals.oversized + self.of_current(Writer::oversized)
    }

    /// Files begun.
    pub fn files(&self) -> u64 {
        self.totals.files + self.of_current(|_| 1)
    }

    fn of_current(&self, get: impl FnOnce(&Writer) -> u64) -> u64 {
        match &self.state {
            State::Open(current) => get(&current.writer),
            State::Waiting(_) => 0,
        }
    }
}

/// The time, ns since the epoch.
fn now() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |d| u64::try_from(d.as_nanos()).unwrap_or(u64::MAX))
}

/// The base with its `%` sequences as local time.
fn strftime(base: &Path, ns: u64) -> Result<String, Error> {
    let base = base.to_str().ok_or_else(|| {
        Error::Invalid(format!(
            "{}: a name with times in it must be UTF-8",
            base.display()
        ))
    })?;
    let wrong = |e: jiff::Error| Error::Invalid(format!("{base}: no pattern of a time: {e}"));
    let time = Timestamp::from_nanosecond(i128::from(ns))
        .map_err(wrong)?
        .to_zoned(TimeZone::system());
    jiff::fmt::strtime::format(base, &time).map_err(wrong)
}
