//! Reading a capture: sections, metadata and events.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Read};
use std::ops::{ControlFlow, Range};
use std::path::Path;

use polonius_the_crab::{polonius, polonius_return};

use super::block::{self, EventBlock, Kind};
use super::convert::{self, Converter, Outcome};
use super::input::Input;
use super::quick;
use super::record;
use super::resync;
use super::section;
use crate::error::Error;
use crate::event::Event;
use crate::schema::event_info;
use crate::snapshot::Snapshot;
use crate::source::{Events, Next, Source, Stats};

/// A capture being read. Events borrow from the mapped file or from the buffer of the stream;
/// nothing is copied or allocated per event unless it has to be converted.
pub struct Reader {
    name: String,
    input: Input,
    snapshot: Snapshot,
    converter: Converter,
    /// The last old record with today's header.
    modern: Vec<u8>,
    stats: Stats,
    /// Bytes of the block whose event is lent out.
    lent: usize,
    options: ReaderOptions,
    /// Damage that was skipped and not reported yet.
    damage: VecDeque<Error>,
    done: bool,
}

/// How a [`Reader`] treats what is not as it should be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReaderOptions {
    /// Go on behind damage with the next sound block: what was left out is reported as
    /// [`Error::Skipped`], which is recoverable. Otherwise the first damage ends the stream.
    pub skip_damage: bool,
    /// The file is still being written: at its end there may be more later, so that
    /// [`Next::Timeout`] takes the place of [`Next::End`]. For plain files.
    pub follow: bool,
}

/// What a step over the file found.
enum Step {
    /// Nothing to deliver.
    Skip,
    /// An event in the window.
    Here(Place),
    /// An event in `modern`.
    Modern(Place),
    /// An event in the converter.
    Converted,
    Section,
    End,
}

/// An event whose layout was checked.
struct Place {
    range: Range<usize>,
    nparams: usize,
    large: bool,
    device: u16,
    flags: u32,
}

impl Place {
    fn new(event: &Event<'_>, start: usize) -> Self {
        Self {
            range: start..start + event.as_bytes().len(),
            nparams: event.nparams(),
            large: event.is_large(),
            device: event.device,
            flags: event.flags,
        }
    }

    fn event<'a>(&self, bytes: &'a [u8]) -> Event<'a> {
        let record = &bytes[self.range.clone()];
        Event::checked(record, self.nparams, self.large, self.device, self.flags)
    }
}

impl Reader {
    /// Opens a capture file, `-` for standard input. Reads up to the first event, so the snapshot
    /// is complete afterwards.
    ///
    /// Regular uncompressed files are mapped; see [`Reader::from_read`] for files that other
    /// programs may cut meanwhile.
    ///
    /// # Errors
    /// When the file cannot be read, is no capture, or ends or is damaged before its first event.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        Self::open_with(path, ReaderOptions::default())
    }

    /// As [`Reader::open`], with options.
    ///
    /// # Errors
    /// As [`Reader::open`].
    pub fn open_with(path: impl AsRef<Path>, options: ReaderOptions) -> Result<Self, Error> {
        let path = path.as_ref();
        if path.as_os_str() == "-" {
            return Self::from_read_with("standard input", io::stdin(), options);
        }
        let name = path.display().to_string();
        let file = File::open(path).map_err(|e| match e.kind() {
            io::ErrorKind::PermissionDenied => Error::Permission {
                path: path.to_owned(),
                remedy: "the file must be readable for this user",
            },
            io::ErrorKind::NotFound => Error::Missing { name: name.clone() },
            _ => Error::io(&name, e),
        })?;
        let input = match options.follow {
            true => Input::growing(file),
            false => Input::file(file),
        };
        Self::new(
            name.clone(),
            input.map_err(|e| Error::io(&name, e))?,
            options,
        )
    }

    /// Reads a capture from any stream; `name` appears in messages.
    ///
    /// # Errors
    /// As [`Reader::open`].
    pub fn from_read(
        name: impl Into<String>,
        stream: impl Read + Send + 'static,
    ) -> Result<Self, Error> {
        Self::from_read_with(name, stream, ReaderOptions::default())
    }

    /// As [`Reader::from_read`], with options.
    ///
    /// # Errors
    /// As [`Reader::open`].
    pub fn from_read_with(
        name: impl Into<String>,
        stream: impl Read + Send + 'static,
        options: ReaderOptions,
    ) -> Result<Self, Error> {
        let name = name.into();
        let input = Input::stream(Box::new(stream), None).map_err(|e| Error::io(&name, e))?;
        Self::new(name, input, options)
    }

    fn new(name: String, mut input: Input, options: ReaderOptions) -> Result<Self, Error> {
        let mut damage = VecDeque::new();
        if let Err(error) = section::check_start(&name, &mut input) {
            match options.skip_damage {
                true => damage.push_back(resync::skip(&name, &mut input, error)?),
                false => return Err(error),
            }
        }
        let list = options.skip_damage.then_some(&mut damage);
        let snapshot = section::read(&name, &mut input, list)?;
        log::debug!("{name}: {} threads at the start", snapshot.threads.len());
        Ok(Self {
            options,
            damage,
            name,
            input,
            snapshot,
            converter: Converter::default(),
            modern: Vec::new(),
            stats: Stats::default(),
            lent: 0,
            done: false,
        })
    }

    /// Name of the file, as in messages.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Offset of the current block in the uncompressed stream.
    pub fn offset(&self) -> u64 {
        self.input.offset()
    }

    /// The next event, whatever it is.
    #[inline(never)]
    fn any_event(&mut self) -> Result<Next<'_>, Error> {
        if let Some(error) = self.damage.pop_front() {
            return Err(error);
        }
        if self.done {
            return Ok(Next::End);
        }
        let step = loop {
            self.input.consume(std::mem::take(&mut self.lent));
            if self.options.follow && !section::is_complete(&mut self.input) {
                return Ok(Next::Timeout);
            }
            match self.step() {
                Ok(Step::Skip) => {}
                Ok(step) => break step,
                Err(error) => {
                    // The window stays here, where no event is.
                    self.lent = 0;
                    return Err(self.failed(error));
                }
            }
        };
        let mut event = match step {
            Step::Here(place) => place.event(self.input.window()),
            Step::Modern(place) => place.event(&self.modern),
            Step::Converted => return Ok(Next::Event(self.converter.converted())),
            Step::Section => return Ok(Next::NewSection),
            Step::Skip | Step::End => {
                self.done = true;
                return Ok(Next::End);
            }
        };
        event.enter_ts = self.converter.began();
        Ok(Next::Event(event))
    }

    /// The error to report: behind damage that can be skipped the stream goes on.
    #[cold]
    fn failed(&mut self, error: Error) -> Error {
        if self.options.skip_damage {
            match resync::skip(&self.name, &mut self.input, error) {
                Ok(skipped) => return skipped,
                Err(error) => {
                    self.done = true;
                    return error;
                }
            }
        }
        self.done = true;
        error
    }

    fn step(&mut self) -> Result<Step, Error> {
        let Some((kind, len)) = section::next_block(&self.name, &mut self.input)? else {
            return self.end();
        };
        match kind {
            Kind::Event(block) => {
                self.lent = len;
                self.stats.events += 1;
                self.event(block, len)
            }
            Kind::SectionHeader => {
                self.converter.clear();
                let list = self.options.skip_damage.then_some(&mut self.damage);
                self.snapshot = section::read(&self.name, &mut self.input, list)?;
                Ok(Step::Section)
            }
            Kind::Unknown if section::trailer_agrees(self.input.window(), len) => {
                self.lent = len;
                self.stats.malformed += 1;
                Ok(Step::Skip)
            }
            other => Err(section::damaged(
                &self.name,
                &self.input,
                format!("a block that must not stand among events: {}", other.name()),
            )),
        }
    }

    /// End of the file. One without any event is an error, as for every reader of the format.
    fn end(&mut self) -> Result<Step, Error> {
        if self.stats.events == 0 {
            return Err(Error::NotACapture {
                name: self.name.clone(),
                reason: "it holds no events".into(),
            });
        }
        Ok(Step::End)
    }

    /// The event of a block of `len` bytes that is in the window.
    #[inline]
    fn event(&mut self, block: EventBlock, len: usize) -> Result<Step, Error> {
        let window = &self.input.window()[..len];
        let start = block::HEAD + if block.flags { 6 } else { 2 };
        let (Some(head), Some(record)) = (
            window.get(block::HEAD..start),
            window.get(start..len - block::TRAILER),
        ) else {
            return self.malformed(len);
        };
        let device = u16::from_le_bytes([head[0], head[1]]);
        let flags = match head[2..] {
            [a, b, c, d] => u32::from_le_bytes([a, b, c, d]),
            _ => 0,
        };
        let Some(code) = record.get(20..22) else {
            return self.malformed(len);
        };
        let code = u16::from_le_bytes([code[0], code[1]]);
        if event_info(code).is_none() {
            // From a newer writer.
            return Ok(Step::Skip);
        }
        let record = if block.old {
            if record::modernise(record, &mut self.modern).is_none() {
                return self.malformed(len);
            }
            &self.modern[..]
        } else {
            record
        };
        let Ok(event) = Event::new(record, device, flags) else {
            return self.malformed(len);
        };
        match self.converter.convert(event) {
            Ok(Outcome::Deliver) if block.old => Ok(Step::Modern(Place::new(&event, 0))),
            Ok(Outcome::Deliver) => Ok(Step::Here(Place::new(&event, start))),
            Ok(Outcome::Converted) => Ok(Step::Converted),
            Ok(Outcome::Drop) => Ok(Step::Skip),
            Err(_) => {
                self.stats.malformed += 1;
                Ok(Step::Skip)
            }
        }
    }

    /// A record that cannot be decoded: skipped when the frame around it is sound.
    #[cold]
    fn malformed(&mut self, len: usize) -> Result<Step, Error> {
        if section::trailer_agrees(self.input.window(), len) {
            log::debug!("{}: a record is damaged and left out", self.name);
            self.stats.malformed += 1;
            return Ok(Step::Skip);
        }
        let reason = "neither the event nor the end of its block is right".to_owned();
        Err(section::damaged(&self.name, &self.input, reason))
    }
}

impl Source for Reader {
    fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        let mut this = self;
        loop {
            let mut usual = true;
            polonius!(|this| -> Result<Next<'polonius>, Error> {
                this.input.consume(std::mem::take(&mut this.lent));
                match quick::event(this.input.window()) {
                    None => usual = false,
                    Some((mut event, block)) => {
                        this.lent = block;
                        this.stats.events += 1;
                        if convert::is_current(event.code(), event.nparams()) {
                            event.enter_ts = this.converter.see(&event);
                            polonius_return!(Ok(Next::Event(event)));
                        }
                        match this.converter.convert(event) {
                            Ok(Outcome::Deliver) => {
                                event.enter_ts = this.converter.began();
                                polonius_return!(Ok(Next::Event(event)));
                            }
                            Ok(Outcome::Converted) => {
                                let event = this.converter.converted();
                                polonius_return!(Ok(Next::Event(event)));
                            }
                            Ok(Outcome::Drop) => {}
                            Err(_) => this.stats.malformed += 1,
                        }
                    }
                }
            });
            if !usual {
                return this.any_event();
            }
        }
    }

    fn next_events(
        &mut self,
        each: &mut dyn FnMut(Event<'_>) -> ControlFlow<()>,
    ) -> Result<Events, Error> {
        match self.next_event()? {
            Next::Event(event) if each(event).is_continue() => {}
            Next::Event(_) => return Ok(Events::Some),
            Next::Timeout => return Ok(Events::Timeout),
            Next::NewSection => return Ok(Events::NewSection),
            Next::End => return Ok(Events::End),
        }
        // What the window holds is at hand, reading on would move it; and there is one place for an
        // event that has to be converted.
        let window = self.input.window();
        let (mut at, mut last) = (self.lent, self.lent);
        while let Some((mut event, block)) = window.get(at..).and_then(quick::event) {
            if !convert::is_current(event.code(), event.nparams()) {
                break;
            }
            event.enter_ts = self.converter.see(&event);
            self.stats.events += 1;
            (at, last) = (at + block, block);
            if each(event).is_break() {
                break;
            }
        }
        self.input.consume(at - last);
        self.lent = last;
        Ok(Events::Some)
    }

    fn stats(&mut self) -> Stats {
        self.stats
    }

    fn progress(&self) -> Option<f64> {
        self.input.progress()
    }
}
