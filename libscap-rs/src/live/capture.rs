//! A live capture: all rings of a module, merged by time.

mod run;
mod setup;
mod wait;

use std::ops::ControlFlow;
use std::os::fd::BorrowedFd;
use std::time::{Duration, Instant};

use super::command::{Command, SYSCALL_MAX, Tracepoint};
use super::config::Config;
use super::device::{Driver, Module};
use super::extension::{ExtendedStats, Features};
use super::filter::Filter;
use super::lane::Lane;
use super::merge::{EMPTY, LoserTree};
use super::own::OwnThreads;
use super::sections::Watch;
use super::version::Version;
use super::wake::{Sleeper, StopHandle};
use crate::error::Error;
use crate::event::{Event, latency_flag};
use crate::proc::Scanner;
use crate::schema::code;
use crate::snapshot::{FdInfo, Snapshot, ThreadInfo};
use crate::source::{Events, Next, Source, Stats};

/// A live capture. Dropping it stops the module's work for it and frees the rings.
///
/// All of it belongs to the thread that calls [`Capture::open`] only while opening; afterwards it
/// may move to another thread.
///
/// ```no_run
/// use libscap_rs::live::{Capture, Config};
/// use libscap_rs::{Next, Source};
///
/// let mut capture = Capture::open(Config::default())?;
/// while let Next::Event(event) = capture.next_event()? {
///     println!("{} {:?}", event.ts(), event.info().map(|i| i.name));
/// }
/// # Ok::<(), libscap_rs::Error>(())
/// ```
pub struct Capture<D: Driver = Module> {
    // Before the driver, so that mappings go before the descriptors.
    lanes: Vec<Lane>,
    /// The sections of the CPUs, where the module tells.
    watch: Option<Watch>,
    driver: D,
    config: Config,
    /// In effect.
    features: Features,
    /// The filter of the configuration came from [`Source::limit`].
    limited: bool,
    tree: LoserTree,
    /// The ring whose front record is lent out.
    lent: Option<usize>,
    /// The ring whose events follow each other, [`run::NONE`] when the next one may be of any.
    run: usize,
    /// Up to which time they do.
    limit: u64,
    /// The ring of the run had the event before it, too: `limit` is worth following.
    wins_again: bool,
    /// Records up to this time may be delivered: every older one is visible by now.
    horizon: u64,
    /// Since when the oldest record is held back, and [`Watch::rounds`] then.
    held: Option<(u64, Instant, u64)>,
    sleep: Duration,
    own: Option<OwnThreads>,
    scanner: Scanner,
    snapshot: Snapshot,
    /// Counters of rings that were given up in a restart, and events a reader had to skip.
    past: Stats,
    restarted: bool,
    /// Why the capture cannot go on, for the caller.
    failure: Option<Error>,
    stop: StopHandle,
    /// Where to wait for the module; `None` when it cannot wake.
    sleeper: Option<Sleeper>,
}

/// What comes next.
#[derive(Clone, Copy)]
enum Found {
    Event(Place),
    Timeout,
    NewSection,
    End,
    /// See `Capture::failure`. Not here, so that what is found fits into registers.
    Failure,
}

/// An event at the front of a ring, whose layout was accepted.
#[derive(Clone, Copy)]
struct Place {
    ring: u16,
    nparams: u8,
    large: bool,
}

impl Capture {
    /// Starts a capture with the kernel module.
    pub fn open(config: Config) -> Result<Self, Error> {
        Self::with_driver(Module::default(), config)
    }
}

impl<D: Driver> Capture<D> {
    /// Starts a capture with any driver.
    pub fn with_driver(driver: D, config: Config) -> Result<Self, Error> {
        config.check()?;
        let mut scanner = Scanner::new(&config.host_root);
        if let Some(options) = config.snapshot {
            scanner.set_options(options);
        }
        let sleeper = match config.wake {
            Some(_) => Some(Sleeper::new().map_err(|e| Error::io("cannot set up epoll", e))?),
            None => None,
        };
        let mut out = Self {
            lanes: Vec::new(),
            driver,
            config,
            features: Features::empty(),
            limited: false,
            tree: LoserTree::new(0),
            lent: None,
            run: run::NONE,
            limit: 0,
            wins_again: false,
            horizon: 0,
            held: None,
            watch: None,
            sleep: wait::MIN_SLEEP,
            own: None,
            scanner,
            snapshot: Snapshot::default(),
            past: Stats::default(),
            restarted: false,
            failure: None,
            stop: StopHandle::new(sleeper.as_ref()),
            sleeper,
        };
        out.attach()?;
        Ok(out)
    }

    /// A handle that ends the capture.
    pub fn stop_handle(&self) -> StopHandle {
        self.stop.clone()
    }

    /// API and schema version of the module.
    pub fn versions(&self) -> Result<(Version, Version), Error> {
        self.driver.versions()
    }

    /// The settings in effect.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Features in effect: those of the configuration that the module has.
    pub fn features(&self) -> Features {
        self.features
    }

    /// The driver, for questions that are not part of a capture.
    pub fn driver(&self) -> &D {
        &self.driver
    }

    /// Rings, one for each CPU that was online when the capture began; the device number of
    /// events is the index.
    pub fn ring_count(&self) -> usize {
        self.lanes.len()
    }

    /// The scanner of `/proc` that answers [`Source::lookup_thread`].
    pub fn scanner(&mut self) -> &mut Scanner {
        &mut self.scanner
    }

    /// Changes the payload limit. Events recorded under the old limit and not yet read are
    /// discarded.
    pub fn set_snaplen(&mut self, snaplen: u32) -> Result<(), Error> {
        let changed = Config {
            snaplen,
            ..self.config.clone()
        };
        changed.check()?;
        self.command(Command::SetSnaplen, snaplen.into())?;
        self.config = changed;
        self.discard();
        Ok(())
    }

    /// Sends a command to the module.
    pub fn command(&self, command: Command, argument: u64) -> Result<u64, Error> {
        self.driver
            .command(command, argument)
            .map_err(|e| Error::io(format!("the module refused {command:?}({argument})"), e))
    }

    /// Limits what is recorded from now on to `filter`; everybody without one. What was recorded
    /// already is delivered. False when the module has no filters, or the configuration does not
    /// let it ([`Features::FILTER`]): everybody is recorded then.
    pub fn set_filter(&mut self, filter: Option<Filter>) -> Result<bool, Error> {
        let before = std::mem::replace(&mut self.config.filter, filter);
        let done = self.apply_filter();
        if !matches!(done, Ok(true)) {
            self.config.filter = before;
        }
        done
    }

    /// Forgets all records that wait in the rings.
    pub fn discard(&mut self) {
        self.lent = None;
        self.run = run::NONE;
        for lane in &mut self.lanes {
            lane.discard();
        }
        self.refresh();
    }

    /// Begins to record what the configuration wants.
    pub fn resume(&mut self) -> Result<(), Error> {
        let interest = self.config.interest();
        for native in 0..SYSCALL_MAX {
            self.command(Command::DisableSyscall, native.into())?;
        }
        for &native in &interest.syscalls {
            self.command(Command::EnableSyscall, native.into())?;
        }
        for tracepoint in Tracepoint::ALL {
            let index = tracepoint as u8;
            let command = if interest.tracepoints.contains(&index) {
                Command::EnableTracepoint
            } else {
                Command::DisableTracepoint
            };
            self.command(command, index.into())?;
        }
        Ok(())
    }

    /// Stops recording; what is in the rings can still be read, and [`Capture::resume`] goes on.
    pub fn pause(&mut self) -> Result<(), Error> {
        // All of it is tried, so that one refusal does not leave the rest running.
        let mut result = Ok(());
        for tracepoint in Tracepoint::ALL {
            let done = self.command(Command::DisableTracepoint, tracepoint as u64);
            result = result.and(done.map(drop));
        }
        for native in 0..SYSCALL_MAX {
            let done = self.command(Command::DisableSyscall, native.into());
            result = result.and(done.map(drop));
        }
        result
    }

    fn totals(&self) -> Stats {
        let mut stats = self.past;
        for lane in &self.lanes {
            lane.add_stats(&mut stats);
        }
        stats
    }

    /// The shape of the record at the front of a ring, if it is for the caller; an error when a
    /// CPU came online that has no ring.
    fn judge(&mut self, index: usize) -> Result<Option<(usize, bool)>, Error> {
        let record = self.lanes[index].front();
        let Ok(event) = Event::new(record, index as u16, 0) else {
            self.past.malformed += 1;
            return Ok(None);
        };
        if event.code() == code::CPU_HOTPLUG_E {
            return Err(Error::CpuHotplug {
                cpu: event.param_u32(0).unwrap_or(u32::MAX),
            });
        }
        let own = self.own.as_mut().is_some_and(|own| own.owns(&event));
        let (code, shape) = (event.code(), event.shape());
        self.forget_foreign(code);
        Ok((!own).then_some(shape))
    }

    /// What comes next when it does not simply follow in a run.
    #[inline(never)]
    fn find_anywhere(&mut self) -> Found {
        let mut deadline = None;
        loop {
            self.give_back();
            if self.restarted {
                self.restarted = false;
                return Found::NewSection;
            }
            if self.stopped() {
                return Found::End;
            }
            let Some(index) = self.wait(&mut deadline) else {
                return if self.stopped() {
                    Found::End
                } else {
                    Found::Timeout
                };
            };
            self.lent = Some(index);
            let failure = match self.judge(index) {
                Ok(Some((nparams, large))) => {
                    self.begin_run(index);
                    return Found::Event(Place {
                        ring: index as u16,
                        nparams: nparams as u8,
                        large,
                    });
                }
                Ok(None) => continue,
                Err(Error::CpuHotplug { .. }) if self.config.restart_on_hotplug => {
                    let begun = self.restart();
                    self.restarted = begun.is_ok();
                    begun
                }
                Err(e) => Err(e),
            };
            if let Err(error) = failure {
                self.failure = Some(error);
                return Found::Failure;
            }
        }
    }

    /// The event found last.
    #[inline]
    fn event_at(&self, place: Place) -> Event<'_> {
        // The bytes belong to this side until the next call.
        let record = self.lanes[usize::from(place.ring)].front();
        let event = Event::checked(record, place.nparams.into(), place.large, place.ring, 0);
        with_latency(self.features, event)
    }

    #[cold]
    fn take_failure(&mut self) -> Error {
        let unknown = || Error::Invalid("the capture failed".to_owned());
        self.failure.take().unwrap_or_else(unknown)
    }
}

impl<D: Driver> Source for Capture<D> {
    fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    #[inline]
    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        if let Some(nparams) = self.follow_run() {
            return Ok(Next::Event(self.event_of_run(nparams)));
        }
        Ok(match self.find() {
            Found::Event(place) => Next::Event(self.event_at(place)),
            Found::Timeout => Next::Timeout,
            Found::NewSection => Next::NewSection,
            Found::End => Next::End,
            Found::Failure => return Err(self.take_failure()),
        })
    }

    fn next_events(
        &mut self,
        each: &mut dyn FnMut(Event<'_>) -> ControlFlow<()>,
    ) -> Result<Events, Error> {
        Capture::next_events(self, each)
    }

    /// `None` for modules that cannot wake ([`Features::POLL`]); it stays the same as long as the
    /// capture.
    ///
    /// Events are held back for [`Config::reorder_window`]: with a [`Config::timeout`] of at least
    /// that, one round delivers what made the descriptor readable.
    fn poll_fd(&self) -> Option<BorrowedFd<'_>> {
        let sleeper = self.sleeper.as_ref().filter(|_| self.wakes());
        sleeper.map(Sleeper::poll_fd)
    }

    fn is_live(&self) -> bool {
        true
    }

    fn lookup_thread(&mut self, tid: i64) -> Option<ThreadInfo> {
        self.scanner.lookup(tid)
    }

    fn lookup_fds(&mut self, pid: i64, numbers: &[i64]) -> Vec<FdInfo> {
        self.scanner.lookup_fds(pid, numbers)
    }

    fn limit(&mut self, filter: Option<&Filter>) -> Result<bool, Error> {
        // Not in the way of a filter the configuration set.
        if self.config.filter.is_some() && !self.limited {
            return Ok(false);
        }
        // The module keeps the filter it has when it refuses one: so does `limited`.
        self.limited = self.set_filter(filter.cloned())? && filter.is_some();
        Ok(self.limited || filter.is_none())
    }

    fn stats(&mut self) -> Stats {
        self.totals()
    }

    /// All 0 for a module without extensions.
    fn extended_stats(&self) -> Result<ExtendedStats, Error> {
        if self.features.is_empty() {
            return Ok(ExtendedStats::default());
        }
        let stats = self.driver.extended_stats();
        stats.map_err(|e| Error::io("cannot read the counters of the module".to_owned(), e))
    }
}

impl<D: Driver> Drop for Capture<D> {
    fn drop(&mut self) {
        self.detach();
    }
}

/// Says of an event that it carries the latency, where the module appends it.
#[inline]
fn with_latency(features: Features, mut event: Event<'_>) -> Event<'_> {
    if features.contains(Features::LATENCY) {
        event.flags |= latency_flag(event.code(), event.nparams());
    }
    event
}

/// Key of a lane in the merge.
fn key(lane: &Lane) -> u64 {
    lane.front_ts().map_or(EMPTY, |ts| ts.min(EMPTY - 1))
}

#[cfg(all(test, not(loom)))]
#[path = "capture_tests.rs"]
mod tests;
