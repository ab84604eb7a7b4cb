//! Conversion of events of old captures to the current schema.
//!
//! Old captures have an enter and an exit event per call; today's schema knows exit events that
//! carry the arguments too. So enter events are kept, one per thread, until the exit event takes
//! its missing parameters from them. The rules are data ([`CONVERSIONS`]); those that follow one
//! another are put together once ([`plan`]), so that an event is copied once ([`copy`]).

mod calls;
mod copy;
mod plan;

use crate::event::Event;
use crate::schema::{CONVERSIONS, Direction, EVENT_COUNT, EVENTS, EventFlags, EventInfo};

use calls::Calls;
use copy::Copy;
use plan::{End, Plan};

/// What becomes of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Deliver it as it is.
    Deliver,
    /// Deliver [`Converter::converted`].
    Converted,
    /// Old or unused: nothing to deliver.
    Drop,
}

/// The event does not fit the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unconvertible;

/// How events of one code are treated.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Deliver,
    Drop,
    /// Nothing is known how to bring it to the current schema.
    Stuck,
    /// Look for a rule.
    Convert,
    /// Look for a rule unless it has this number of parameters or more (newer producers append).
    ConvertBelow(u8),
}

static CLASSES: [Class; EVENT_COUNT] = {
    let mut classes = [Class::Deliver; EVENT_COUNT];
    let mut i = 0;
    while i < EVENT_COUNT {
        classes[i] = class_of(&EVENTS[i]);
        i += 1;
    }
    classes
};

const fn class_of(info: &EventInfo) -> Class {
    let old = info.flags.contains(EventFlags::OLD_VERSION);
    let enter = matches!(info.direction, Direction::Enter);
    if info.flags.contains(EventFlags::UNUSED) {
        Class::Drop
    } else if !info.flags.contains(EventFlags::CONVERTER_MANAGED) {
        match (old, enter) {
            (false, _) => Class::Deliver,
            (true, true) => Class::Drop,
            (true, false) => Class::Stuck,
        }
    } else if enter || old {
        Class::Convert
    } else {
        Class::ConvertBelow(info.params.len() as u8)
    }
}

/// Parameters an event needs to be delivered as it is: 0 when their number does not matter,
/// [`NEVER_CURRENT`] when a closer look is due.
static CURRENT_FROM: [u8; EVENT_COUNT] = {
    let mut from = [NEVER_CURRENT; EVENT_COUNT];
    let mut i = 0;
    while i < EVENT_COUNT {
        if !EVENTS[i].begins_call() {
            from[i] = match CLASSES[i] {
                Class::Deliver => 0,
                Class::ConvertBelow(n) => n,
                _ => NEVER_CURRENT,
            };
        }
        i += 1;
    }
    from
};

const NEVER_CURRENT: u8 = u8::MAX;

/// True when an event of this code with this number of parameters (fewer than 255) is delivered as
/// it is and does not begin a call.
#[inline]
pub(super) fn is_current(code: u16, nparams: usize) -> bool {
    CURRENT_FROM
        .get(usize::from(code))
        .is_some_and(|from| nparams >= usize::from(*from))
}

/// Where the rules of every code begin in [`CONVERSIONS`], which is sorted by code.
static RULES_OF: [u16; EVENT_COUNT + 1] = {
    let mut begin = [CONVERSIONS.len() as u16; EVENT_COUNT + 1];
    let mut i = CONVERSIONS.len();
    let mut code = EVENT_COUNT;
    while code > 0 {
        code -= 1;
        while i > 0 && CONVERSIONS[i - 1].code as usize >= code {
            i -= 1;
        }
        begin[code] = i as u16;
    }
    begin
};

/// The number of parameters every rule is for.
static NPARAMS: [u8; CONVERSIONS.len()] = {
    let mut nparams = [0; CONVERSIONS.len()];
    let mut i = 0;
    while i < nparams.len() {
        nparams[i] = CONVERSIONS[i].nparams;
        i += 1;
    }
    nparams
};

/// Position of the rule for an event in [`CONVERSIONS`].
#[inline]
fn rule(code: u16, nparams: usize) -> Option<usize> {
    let code = usize::from(code);
    let (from, to) = (*RULES_OF.get(code)?, *RULES_OF.get(code + 1)?);
    let rules = NPARAMS.get(usize::from(from)..usize::from(to))?;
    let at = rules.iter().position(|n| usize::from(*n) == nparams)?;
    Some(usize::from(from) + at)
}

/// Brings old events to the current schema; remembers one enter event per thread.
pub(super) struct Converter {
    plans: &'static [Plan],
    calls: Calls,
    copy: Copy,
    /// When the call of the last event began, 0 unknown.
    began: u64,
}

impl Default for Converter {
    fn default() -> Self {
        Self {
            plans: plan::all(),
            calls: Calls::default(),
            copy: Copy::new(),
            began: 0,
        }
    }
}

impl Converter {
    /// Forgets every stored event.
    pub(super) fn clear(&mut self) {
        self.calls = Calls::default();
    }

    /// The event the last call of [`Converter::convert`] made.
    #[inline]
    pub(super) fn converted(&self) -> Event<'_> {
        let mut event = self.copy.event();
        event.enter_ts = self.began;
        event
    }

    /// Takes note of an event that needs no conversion; when its call began, 0 unknown.
    #[inline]
    pub(super) fn see(&mut self, event: &Event<'_>) -> u64 {
        if self.calls.is_empty() {
            return 0;
        }
        self.calls.see(event).1
    }

    /// Takes note of an event and applies the rules for it. [`Event::enter_ts`] of what is
    /// delivered as it is is for the caller to set, from [`Converter::began`].
    pub(super) fn convert(&mut self, event: Event<'_>) -> Result<Outcome, Unconvertible> {
        let call;
        (call, self.began) = self.calls.see(&event);
        let class = CLASSES.get(usize::from(event.code()));
        // Events of extensions have no past.
        match *class.unwrap_or(&Class::Deliver) {
            Class::Deliver => return Ok(Outcome::Deliver),
            Class::Drop => return Ok(Outcome::Drop),
            Class::Stuck => return Err(Unconvertible),
            Class::ConvertBelow(n) if event.nparams() >= usize::from(n) => {
                return Ok(Outcome::Deliver);
            }
            Class::Convert | Class::ConvertBelow(_) => {}
        }
        let rule = rule(event.code(), event.nparams()).ok_or(Unconvertible)?;
        let Plan { end, made } = &self.plans[rule];
        let Some(made) = made else {
            if matches!(end, End::Store | End::StoreAndDeliver) {
                self.calls.store(&event);
            }
            return outcome(*end, Outcome::Deliver);
        };
        let call = match (made.enter, call) {
            (Some(_), None) => self.calls.find(event.tid()),
            (Some(_), call) => call,
            (None, _) => None,
        };
        let stored = call.and_then(|at| self.calls.get(at).stored());
        // A stored event of another call means that events were lost in between.
        if stored.is_some_and(|e| Some(e.code()) != made.enter) {
            return Err(Unconvertible);
        }
        self.copy.make(made, &event, stored).ok_or(Unconvertible)?;
        if let Some(at) = call {
            self.calls.take(at);
        }
        if matches!(end, End::Store | End::StoreAndDeliver) {
            self.calls.store(&self.copy.event());
        }
        outcome(*end, Outcome::Converted)
    }

    /// When the call of the last event given to [`Converter::convert`] began, 0 unknown.
    #[inline]
    pub(super) fn began(&self) -> u64 {
        self.began
    }
}

/// What the end of a plan means; `delivered` when the event is for the reader.
fn outcome(end: End, delivered: Outcome) -> Result<Outcome, Unconvertible> {
    match end {
        End::Deliver | End::StoreAndDeliver => Ok(delivered),
        End::Drop | End::Store => Ok(Outcome::Drop),
        End::Stuck => Err(Unconvertible),
    }
}
