//! Several captures, one after another.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use polonius_the_crab::{polonius, polonius_return};

use super::{Reader, ReaderOptions};
use crate::error::Error;
use crate::event::Event;
use crate::snapshot::Snapshot;
use crate::source::{Events, Next, Source, Stats};

/// Captures read one after another as one stream; each file begins a section.
pub struct Sequence {
    current: Reader,
    waiting: VecDeque<PathBuf>,
    options: ReaderOptions,
    /// Files that were read, of all.
    done: usize,
    all: usize,
    /// Counters of the files that were read.
    stats: Stats,
}

impl Sequence {
    /// Opens the first of the files; the others follow when their turn comes.
    ///
    /// # Errors
    /// As [`Reader::open`], and without any file.
    pub fn open(paths: impl IntoIterator<Item = impl AsRef<Path>>) -> Result<Self, Error> {
        Self::open_with(paths, ReaderOptions::default())
    }

    /// As [`Sequence::open`], each file with the same options.
    ///
    /// # Errors
    /// As [`Sequence::open`].
    pub fn open_with(
        paths: impl IntoIterator<Item = impl AsRef<Path>>,
        options: ReaderOptions,
    ) -> Result<Self, Error> {
        let mut waiting: VecDeque<PathBuf> = paths
            .into_iter()
            .map(|path| path.as_ref().to_owned())
            .collect();
        let all = waiting.len();
        let Some(first) = waiting.pop_front() else {
            return Err(Error::Invalid("no capture file is named".to_owned()));
        };
        Ok(Self {
            current: Reader::open_with(first, options)?,
            options,
            waiting,
            done: 0,
            all,
            stats: Stats::default(),
        })
    }

    /// The file that is read now.
    pub fn current(&self) -> &Reader {
        &self.current
    }

    /// Opens the next file; false when there is none.
    fn go_on(&mut self) -> Result<bool, Error> {
        let Some(path) = self.waiting.front() else {
            return Ok(false);
        };
        // Not taken off before it is open: an error does not make the file disappear.
        let next = Reader::open_with(path, self.options)?;
        self.waiting.pop_front();
        let before = std::mem::replace(&mut self.current, next);
        self.stats = sum(&self.stats, &{ before }.stats());
        self.done += 1;
        Ok(true)
    }
}

impl Source for Sequence {
    fn snapshot(&self) -> &Snapshot {
        self.current.snapshot()
    }

    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        let mut this = self;
        polonius!(|this| -> Result<Next<'polonius>, Error> {
            match this.current.next_event() {
                Ok(Next::End) => {}
                other => polonius_return!(other),
            }
        });
        Ok(match this.go_on()? {
            true => Next::NewSection,
            false => Next::End,
        })
    }

    fn next_events(
        &mut self,
        each: &mut dyn FnMut(Event<'_>) -> ControlFlow<()>,
    ) -> Result<Events, Error> {
        match self.current.next_events(each)? {
            Events::End => {}
            other => return Ok(other),
        }
        Ok(match self.go_on()? {
            true => Events::NewSection,
            false => Events::End,
        })
    }

    fn stats(&mut self) -> Stats {
        sum(&self.stats, &self.current.stats())
    }

    fn progress(&self) -> Option<f64> {
        let share = self.current.progress()?;
        Some((self.done as f64 + share) / self.all.max(1) as f64)
    }
}

fn sum(a: &Stats, b: &Stats) -> Stats {
    let mut drops_by_category = a.drops_by_category;
    for (sum, n) in drops_by_category.iter_mut().zip(b.drops_by_category) {
        *sum += n;
    }
    Stats {
        events: a.events + b.events,
        drops_buffer: a.drops_buffer + b.drops_buffer,
        drops_page_fault: a.drops_page_fault + b.drops_page_fault,
        preemptions: a.preemptions + b.preemptions,
        drops_by_category,
        malformed: a.malformed + b.malformed,
    }
}
