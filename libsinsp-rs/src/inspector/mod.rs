//! The loop: source → state → filter → caller.

mod engine;
mod export;
mod life;
mod load;
mod meta;
mod needs;
mod options;
mod prune;
mod purge;
mod pushdown;
mod recorder;
mod suppress;
mod users;

use std::os::fd::BorrowedFd;

use libscap_rs::live::{self, ExtendedStats};
use libscap_rs::{Error, Event, Next, Snapshot, Source, Stats};
use polonius_the_crab::{polonius, polonius_return};

use crate::Enriched;
use crate::filter::Filter;
use crate::state::State;

use engine::{Engine, Verdict};
pub(crate) use export::snapshot as snapshot_of;
pub use life::{Life, Told};
use needs::Needs;
pub use options::{Counters, Hidden, Options};
pub use recorder::{Recorder, RecorderOptions};

/// What [`Inspector::next`] found.
pub enum Step<'a> {
    /// An event that passed every filter.
    Event(Enriched<'a>),
    /// An event that is not for display; only with [`Options::hidden`].
    Hidden(Enriched<'a>, Hidden),
    /// Nothing within the time limit of the source, or (live) nothing that passed a filter within
    /// 100 ms; call again.
    Timeout,
    /// A new section of a file began: the state was read anew.
    NewSection,
    /// End of the source.
    End,
}

/// Longest time a call deals with events that are not for the caller, ns of event time (live).
pub(crate) const REFUSED_NS: u64 = 100_000_000;

/// Reads events from a source and keeps the state of the machine they describe.
///
/// ```no_run
/// # fn source() -> Box<dyn libscap_rs::Source> { unimplemented!() }
/// use libsinsp_rs::{Inspector, Step};
///
/// let mut inspector = Inspector::new(source());
/// loop {
///     match inspector.next()? {
///         Step::Event(event) => println!("{} {}", event.num, event.info.name),
///         Step::End => break,
///         _ => {}
///     }
/// }
/// # Ok::<(), libscap_rs::Error>(())
/// ```
pub struct Inspector {
    source: Box<dyn Source>,
    engine: Engine,
    /// Copy of an event that could not be applied before the source was asked for threads, or an
    /// event made here.
    spare: Vec<u8>,
    on_error: Option<ErrorHandler>,
}

/// Hears of errors behind which the source goes on.
type ErrorHandler = Box<dyn FnMut(&Error)>;

/// What a look at the source found that is not an event to deal with at once.
enum Unusual {
    /// An event of our own waits: it is in `spare`.
    Own,
    /// The event in `spare` needs these threads first; its device, flags and time of its enter.
    Needs(Needs, u16, u32, u64),
    Timeout,
    NewSection,
    End,
    /// An error the stream goes on after.
    Skipped(Error),
}

impl Inspector {
    /// Starts from the source's snapshot with default options.
    pub fn new(source: impl Source + 'static) -> Self {
        Self::with_options(source, Options::default())
    }

    /// Starts from the source's snapshot.
    pub fn with_options(source: impl Source + 'static, options: Options) -> Self {
        let mut engine = Engine::new(options, source.is_live());
        engine.load(source.snapshot());
        Self {
            source: Box::new(source),
            engine,
            spare: Vec::new(),
            on_error: None,
        }
    }

    /// Called with every error of the source behind which the stream goes on: damage of a file that
    /// was skipped.
    pub fn set_error_handler(&mut self, handler: impl FnMut(&Error) + 'static) {
        self.on_error = Some(Box::new(handler));
    }

    /// The next event, timeout or end. What it lends stays valid until the next call.
    ///
    /// Errors are those of the source; recoverable ones are counted and skipped.
    #[allow(clippy::should_implement_trait)] // lends: no Iterator
    pub fn next(&mut self) -> Result<Step<'_>, Error> {
        let mut this = self;
        // When the first event was refused: on a busy machine they never end, and a caller has
        // other things to look after.
        let mut refused_since = 0;
        // An event of our own may be announced before it is there: asked for once per event.
        let mut own = true;
        loop {
            let mut unusual = None;
            polonius!(|this| -> Result<Step<'polonius>, Error> {
                let Self {
                    source,
                    engine,
                    spare,
                    ..
                } = this;
                engine.settle();
                if own && engine.has_own() {
                    unusual = Some(Unusual::Own);
                } else {
                    match source.next_event() {
                        Ok(Next::Event(event)) => match engine.needs(&event) {
                            None => match engine.process(&event, false) {
                                Verdict::Show(info) => {
                                    polonius_return!(Ok(Step::Event(engine.enriched(event, info))))
                                }
                                Verdict::Hide(info, why) => polonius_return!(Ok(Step::Hidden(
                                    engine.enriched(event, info),
                                    why
                                ))),
                                Verdict::Skip => {}
                            },
                            Some(needs) => {
                                spare.clear();
                                spare.extend_from_slice(event.as_bytes());
                                let (device, flags) = (event.device, event.flags);
                                unusual =
                                    Some(Unusual::Needs(needs, device, flags, event.enter_ts));
                            }
                        },
                        Ok(Next::Timeout) => unusual = Some(Unusual::Timeout),
                        Ok(Next::End) => unusual = Some(Unusual::End),
                        Ok(Next::NewSection) => unusual = Some(Unusual::NewSection),
                        Err(error) if error.is_recoverable() => {
                            unusual = Some(Unusual::Skipped(error));
                        }
                        Err(error) => polonius_return!(Err(error)),
                    }
                }
            });
            own = !matches!(unusual, Some(Unusual::Own)) || this.take_own();
            if let Some(unusual) = unusual.filter(|_| own) {
                polonius!(|this| -> Result<Step<'polonius>, Error> {
                    if let Some(step) = this.unusual(unusual) {
                        polonius_return!(Ok(step));
                    }
                });
            }
            let now = this.engine.prev_ts;
            if refused_since == 0 {
                refused_since = now;
            }
            if this.engine.state.live && now.saturating_sub(refused_since) >= REFUSED_NS {
                return Ok(Step::Timeout);
            }
        }
    }

    /// Gets an event of our own; false without any.
    fn take_own(&mut self) -> bool {
        self.engine
            .next_own()
            .map(|record| self.spare = record)
            .is_some()
    }

    /// Deals with what is no event of the source that can be applied at once; `None` when it is
    /// not for the caller.
    #[cold]
    fn unusual(&mut self, what: Unusual) -> Option<Step<'_>> {
        let Self {
            source,
            engine,
            spare,
            on_error,
        } = self;
        match what {
            Unusual::Own => {
                let event = Event::new(spare, 0, 0).ok()?;
                let verdict = engine.process(&event, true);
                engine.step(verdict, event)
            }
            Unusual::Needs(needs, device, flags, enter_ts) => {
                engine.satisfy(&needs, &mut **source);
                // Checked when the source made it.
                let mut event = Event::new(spare, device, flags).ok()?;
                event.enter_ts = enter_ts;
                let verdict = engine.process(&event, false);
                engine.step(verdict, event)
            }
            Unusual::Timeout => {
                // Nothing happens: time for what can wait.
                engine.keep_house(engine.prev_ts);
                engine.purge_idle(&mut **source);
                engine.tell();
                Some(Step::Timeout)
            }
            Unusual::NewSection => {
                engine.load(source.snapshot());
                Some(Step::NewSection)
            }
            Unusual::End => Some(Step::End),
            Unusual::Skipped(error) => {
                engine.counts.source_errors += 1;
                if let Some(handler) = on_error {
                    handler(&error);
                }
                None
            }
        }
    }

    /// The state after the last event. What that event ended (a closed descriptor, an exited
    /// thread) is still there until the next call of [`Self::next`].
    pub fn state(&self) -> &State {
        &self.engine.state
    }

    /// The state, to change what events do not tell: container engines, users.
    pub fn state_mut(&mut self) -> &mut State {
        &mut self.engine.state
    }

    /// The current state as a snapshot, for the head of a capture file that starts here.
    pub fn snapshot(&mut self) -> Snapshot {
        self.engine.settle();
        export::snapshot(&self.engine.state)
    }

    /// Records of events that tell what [`Self::snapshot`] cannot hold: the containers and the
    /// users in them. A capture file that starts here has them first ([`Recorder`] does that).
    pub fn state_events(&self) -> Vec<Vec<u8>> {
        meta::state_events(&self.engine.state, self.engine.prev_ts)
    }

    /// Only events for which `filter` is true are captured; the others still change the state.
    pub fn set_capture_filter(&mut self, filter: impl FnMut(&Enriched<'_>) -> bool + 'static) {
        self.engine.capture_filter = Some(Box::new(filter));
    }

    /// Everything is captured again.
    pub fn clear_capture_filter(&mut self) {
        self.engine.capture_filter = None;
    }

    /// Everything that is captured is displayed again.
    pub fn clear_display_filter(&mut self) {
        self.engine.display_filter = None;
    }

    /// True when a capture filter is set.
    pub fn has_capture_filter(&self) -> bool {
        self.engine.capture_filter.is_some()
    }

    /// Only captured events for which `filter` is true are displayed.
    pub fn set_display_filter(&mut self, filter: impl FnMut(&Enriched<'_>) -> bool + 'static) {
        self.engine.display_filter = Some(Box::new(filter));
    }

    /// Lets the kernel leave out what `filter` refuses in any case, where it can and where that is
    /// exact: events of other processes than those of `proc.pid=N and …` or
    /// `proc.pid in (N, …) and …`. The filter itself must still be set; what changes the state is
    /// delivered for everybody. Afterwards `evt.num` and `evt.deltatime` do not count what was left
    /// out, so filters that ask for them are not pushed down. True when something is left out; else a
    /// limit set before is lifted.
    pub fn limit_to(&mut self, filter: &Filter) -> bool {
        if let Some(filter) = pushdown::kernel_filter(filter) {
            match self.source.limit(Some(&filter)) {
                Ok(true) => return true,
                Ok(false) => {}
                Err(error) => log::warn!("the kernel does not filter: {error}"),
            }
        }
        // A limit from before must not hide what this filter wants.
        if let Err(error) = self.source.limit(None) {
            log::error!("the limit from before stays in force: {error}");
        }
        false
    }

    /// As [`Self::limit_to`] for a filter the caller made, and everybody again without one. True when
    /// the kernel leaves the others out from now on: names and descriptors of processes it left out
    /// are not known then, unless [`live::Filter::keep`] says so.
    ///
    /// # Errors
    /// As [`Source::limit`].
    pub fn limit(&mut self, filter: Option<&live::Filter>) -> Result<bool, Error> {
        self.source.limit(filter)
    }

    /// Calls `told` for every thread and container that comes or goes from now on, with the state at
    /// that moment, while [`Self::next`] runs; nobody is told after `None`.
    pub fn watch(&mut self, told: Option<Told>) {
        self.engine.watch(told);
    }

    /// A descriptor that is readable when there is something to read ([`Source::poll_fd`]): then call
    /// [`Self::next`] until it answers [`Step::Timeout`].
    pub fn poll_fd(&self) -> Option<BorrowedFd<'_>> {
        self.source.poll_fd()
    }

    /// Drops the events of thread `tid` and of the processes it makes.
    pub fn suppress_tid(&mut self, tid: i64) {
        self.engine.suppressed.add_tid(tid);
    }

    /// Drops the events of threads with this name and of the processes they make.
    pub fn suppress_comm(&mut self, comm: &[u8]) {
        self.engine.suppress_comm(comm);
    }

    /// Counters of the source: events, losses.
    pub fn source_stats(&mut self) -> Stats {
        self.source.stats()
    }

    /// Counters of what the module does beyond the plain ABI.
    ///
    /// # Errors
    /// As [`Source::extended_stats`].
    pub fn extended_stats(&self) -> Result<ExtendedStats, Error> {
        self.source.extended_stats()
    }

    /// Counters of this layer.
    pub fn counters(&self) -> Counters {
        self.engine.counters()
    }

    /// Share of the source that was read, 0.0..=1.0; `None` when it has no end.
    pub fn progress(&self) -> Option<f64> {
        self.source.progress()
    }

    /// True when events are happening now.
    pub fn is_live(&self) -> bool {
        self.engine.state.live
    }
}
