//! The loop: source → state → filter → caller.

mod engine;
mod export;
mod load;
mod meta;
mod needs;
mod options;
mod purge;
mod pushdown;
mod recorder;
mod suppress;
mod users;

use libscap_rs::{Error, Event, Next, Snapshot, Source, Stats};
use polonius_the_crab::{polonius, polonius_return};

use crate::Enriched;
use crate::filter::Filter;
use crate::state::State;

use engine::Engine;
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
}

enum Fetched<'a> {
    Event(Event<'a>),
    Timeout,
    NewSection,
    End,
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
        }
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
        loop {
            let mut skipped = false;
            polonius!(|this| -> Result<Step<'polonius>, Error> {
                match this.advance() {
                    Ok(Some(step)) => polonius_return!(Ok(step)),
                    Ok(None) => {}
                    Err(error) if error.is_recoverable() => skipped = true,
                    Err(error) => polonius_return!(Err(error)),
                }
            });
            this.engine.counts.source_errors += u64::from(skipped);
            let now = this.engine.prev_ts;
            if refused_since == 0 {
                refused_since = now;
            }
            if this.engine.state.live && now.saturating_sub(refused_since) >= REFUSED_NS {
                return Ok(Step::Timeout);
            }
        }
    }

    /// Takes one event from the source; `None` when it is not for the caller.
    #[inline]
    fn advance(&mut self) -> Result<Option<Step<'_>>, Error> {
        let Self {
            source,
            engine,
            spare,
        } = self;
        engine.settle();
        if let Some(record) = engine.next_own() {
            *spare = record;
            return Ok(match Event::new(spare, 0, 0) {
                Ok(event) => engine.process(&event, true).step(engine, event),
                Err(_) => None,
            });
        }
        match fetch(&mut **source, engine, spare)? {
            Fetched::Event(event) => Ok(engine.process(&event, false).step(engine, event)),
            Fetched::Timeout => Ok(Some(Step::Timeout)),
            Fetched::End => Ok(Some(Step::End)),
            Fetched::NewSection => Ok(Some(Step::NewSection)),
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
    /// out, so filters that ask for them are not pushed down. True when something is left out.
    pub fn limit_to(&mut self, filter: &Filter) -> bool {
        match pushdown::kernel_filter(filter) {
            Some(filter) => self.source.limit(Some(&filter)),
            None => false,
        }
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

/// Gets the next event, with every thread it needs in the table.
#[inline]
fn fetch<'a>(
    mut source: &'a mut dyn Source,
    engine: &mut Engine,
    spare: &'a mut Vec<u8>,
) -> Result<Fetched<'a>, Error> {
    let mut kept = None;
    let mut new_section = false;
    polonius!(|source| -> Result<Fetched<'polonius>, Error> {
        match source.next_event() {
            Err(error) => polonius_return!(Err(error)),
            Ok(Next::Timeout) => {}
            Ok(Next::End) => polonius_return!(Ok(Fetched::End)),
            Ok(Next::NewSection) => new_section = true,
            Ok(Next::Event(event)) => match engine.needs(&event) {
                None => polonius_return!(Ok(Fetched::Event(event))),
                Some(needs) => {
                    spare.clear();
                    spare.extend_from_slice(event.as_bytes());
                    kept = Some((needs, event.device, event.flags, event.enter_ts));
                }
            },
        }
    });
    if new_section {
        engine.load(source.snapshot());
        return Ok(Fetched::NewSection);
    }
    let Some((needs, device, flags, enter_ts)) = kept else {
        // Nothing happens: time for what can wait.
        engine.keep_house(engine.prev_ts);
        engine.purge_idle(source);
        return Ok(Fetched::Timeout);
    };
    engine.satisfy(&needs, source);
    match Event::new(spare, device, flags) {
        Ok(mut event) => {
            event.enter_ts = enter_ts;
            Ok(Fetched::Event(event))
        }
        // Checked when the source made it.
        Err(_) => Ok(Fetched::Timeout),
    }
}
