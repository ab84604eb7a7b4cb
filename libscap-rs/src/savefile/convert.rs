//! Conversion of events of old captures to the current schema.
//!
//! Old captures have an enter and an exit event per call; today's schema knows exit events that
//! carry the arguments too. So enter events are kept, one per thread, until the exit event takes
//! its missing parameters from them. The rules are data ([`schema::CONVERSIONS`]); an event is
//! converted until no rule wants to change it any more.

use rustc_hash::FxHashMap;

use crate::event::{Event, EventBuf, string};
use crate::schema::{
    self, CONVERSIONS, Conversion, ConvertAction, ConvertParam, Direction, EVENT_COUNT, EVENTS,
    EventFlags, EventInfo, ParamType,
};

/// Rounds after which the rules would be going in circles.
const MAX_ROUNDS: usize = 50;
/// Longest converted record.
const MAX_CONVERTED: usize = 64 << 10;
/// Bytes of stored enter events; a real capture needs some hundred per thread.
const MAX_STORED: usize = 128 << 20;

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

/// Parameters an event needs to be delivered as it is, for the quick look at every event: 0 when
/// their number does not matter, [`NEVER_CURRENT`] when a closer look is due.
static CURRENT_FROM: [u8; EVENT_COUNT] = {
    let mut from = [NEVER_CURRENT; EVENT_COUNT];
    let mut i = 0;
    while i < EVENT_COUNT {
        let large = EVENTS[i].flags.contains(EventFlags::LARGE_PAYLOAD);
        if !large && !EVENTS[i].begins_call() {
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
/// it is, has lengths of 16 bits and does not begin a call.
#[inline]
pub(super) fn is_current(code: u16, nparams: u32) -> bool {
    CURRENT_FROM
        .get(usize::from(code))
        .is_some_and(|from| nparams >= u32::from(*from))
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

fn rule(code: u16, nparams: usize) -> Option<&'static Conversion> {
    let code = usize::from(code);
    let rules = usize::from(RULES_OF[code])..usize::from(RULES_OF[code + 1]);
    let mut rules = CONVERSIONS[rules].iter();
    rules.find(|r| usize::from(r.nparams) == nparams)
}

/// An enter event waiting for its exit event.
#[derive(Default)]
struct Stored {
    record: Vec<u8>,
}

impl Stored {
    fn event(&self) -> Option<Event<'_>> {
        Event::new(&self.record, 0, 0).ok()
    }
}

/// Brings old events to the current schema; remembers one enter event per thread.
#[derive(Default)]
pub(super) struct Converter {
    enters: Enters,
    current: EventBuf,
    next: EventBuf,
}

impl Converter {
    /// Forgets every stored event.
    pub(super) fn clear(&mut self) {
        self.enters = Enters::default();
    }

    /// The event the last call of [`Converter::convert`] made.
    pub(super) fn converted(&self) -> Event<'_> {
        self.current.built()
    }

    /// Applies the rules to an event of a known code.
    pub(super) fn convert(&mut self, event: &Event<'_>) -> Result<Outcome, Unconvertible> {
        if let Applied::Done(outcome) = self.enters.apply(event, &mut self.current)? {
            return Ok(outcome);
        }
        for _ in 1..MAX_ROUNDS {
            match self.enters.apply(&self.current.built(), &mut self.next)? {
                Applied::Made => std::mem::swap(&mut self.current, &mut self.next),
                Applied::Done(Outcome::Deliver) => return Ok(Outcome::Converted),
                Applied::Done(outcome) => return Ok(outcome),
            }
        }
        Err(Unconvertible)
    }
}

/// The stored enter event of every thread.
#[derive(Default)]
struct Enters {
    stored: FxHashMap<i64, Stored>,
    stored_bytes: usize,
    /// Buffers of taken events, to be used again.
    spare: Vec<Vec<u8>>,
}

impl Enters {
    /// One round: the event is done, or `out` holds what became of it.
    fn apply(&mut self, event: &Event<'_>, out: &mut EventBuf) -> Result<Applied, Unconvertible> {
        let class = CLASSES.get(usize::from(event.code()));
        // Events of extensions have no past.
        match *class.unwrap_or(&Class::Deliver) {
            Class::Deliver => return Ok(Applied::Done(Outcome::Deliver)),
            Class::Drop => return Ok(Applied::Done(Outcome::Drop)),
            Class::Stuck => return Err(Unconvertible),
            Class::ConvertBelow(n) if event.nparams() >= usize::from(n) => {
                return Ok(Applied::Done(Outcome::Deliver));
            }
            Class::Convert | Class::ConvertBelow(_) => {}
        }
        let rule = rule(event.code(), event.nparams()).ok_or(Unconvertible)?;
        match rule.action {
            ConvertAction::Pass => Ok(Applied::Done(Outcome::Deliver)),
            ConvertAction::Store => {
                self.store(event);
                Ok(Applied::Done(Outcome::Drop))
            }
            ConvertAction::StoreAndPass => {
                self.store(event);
                Ok(Applied::Done(Outcome::Deliver))
            }
            ConvertAction::Add(params) => {
                out.reset_like(event, event.code());
                for old in event.params() {
                    out.bytes(old);
                }
                self.append(event, event.code(), params, out)
            }
            ConvertAction::Change(code, params) => {
                out.reset_like(event, code);
                self.append(event, code, params, out)
            }
        }
    }

    /// Appends what the instructions say to `out`, which is an event of code `target`.
    fn append(
        &mut self,
        event: &Event<'_>,
        target: u16,
        params: &[ConvertParam],
        out: &mut EventBuf,
    ) -> Result<Applied, Unconvertible> {
        let target = schema::event_info(target).ok_or(Unconvertible)?;
        let stored = self.stored.get(&event.tid()).and_then(Stored::event);
        let mut used_enter = false;
        for param in params {
            let index = out.nparams();
            let ty = target.params.get(index).ok_or(Unconvertible)?.ty;
            let enter = |n: u8| match &stored {
                // A stored event of another call means that events were lost in between.
                Some(e) if e.code().checked_add(1) != Some(event.code()) => Err(Unconvertible),
                Some(e) => e.param(n.into()).ok_or(Unconvertible).map(Some),
                None => Ok(None),
            };
            match *param {
                ConvertParam::Old(n) => {
                    let bytes = event.param(n.into()).ok_or(Unconvertible)?;
                    out.bytes(cut(bytes, ty));
                }
                ConvertParam::Enter(n) => {
                    used_enter = true;
                    match enter(n)? {
                        Some(bytes) => out.bytes(cut(bytes, ty)),
                        None => out.bytes(default_value(ty)),
                    };
                }
                ConvertParam::EnterOrEmpty(n) => {
                    used_enter = true;
                    out.bytes(cut(enter(n)?.unwrap_or_default(), ty));
                }
                ConvertParam::Default => {
                    out.bytes(default_value(ty));
                }
                ConvertParam::Empty => {
                    out.empty();
                }
                ConvertParam::ContainerJson => {
                    out.bytes(&container_json(event));
                }
            }
        }
        if used_enter {
            self.take(event.tid());
        }
        match out.event() {
            Ok(made) if made.as_bytes().len() <= MAX_CONVERTED => Ok(Applied::Made),
            _ => Err(Unconvertible),
        }
    }

    fn store(&mut self, event: &Event<'_>) {
        let record = event.as_bytes();
        let slot = self.stored.entry(event.tid()).or_insert_with(|| Stored {
            record: self.spare.pop().unwrap_or_default(),
        });
        self.stored_bytes -= slot.record.len();
        slot.record.clear();
        if self.stored_bytes + record.len() > MAX_STORED {
            self.stored.remove(&event.tid());
            return;
        }
        slot.record.extend_from_slice(record);
        self.stored_bytes += record.len();
    }

    fn take(&mut self, tid: i64) {
        if let Some(mut stored) = self.stored.remove(&tid) {
            self.stored_bytes -= stored.record.len();
            stored.record.clear();
            if self.spare.len() < 64 {
                self.spare.push(stored.record);
            }
        }
    }
}

enum Applied {
    Done(Outcome),
    /// The buffer holds the event to go on with.
    Made,
}

/// The longest a parameter of this type can be.
fn cut(bytes: &[u8], ty: ParamType) -> &[u8] {
    let limit = ty.wire_size().unwrap_or(usize::from(u16::MAX));
    &bytes[..bytes.len().min(limit)]
}

/// Zero of a fixed size, all ones for ids, empty for variable sizes.
fn default_value(ty: ParamType) -> &'static [u8] {
    let bytes: &[u8; 16] = match ty {
        ParamType::Uid | ParamType::Gid => &[0xff; 16],
        _ => &[0; 16],
    };
    &bytes[..ty.wire_size().unwrap_or(0)]
}

/// The description old container events give, in the form of today's. Values go in as they are.
fn container_json(event: &Event<'_>) -> Vec<u8> {
    let text = |i| event.param(i).and_then(string).unwrap_or_default();
    let number = event.param_u64(1).unwrap_or(0).to_string();
    [
        b"{\"id\":\"",
        text(0),
        b"\",\"type\":",
        number.as_bytes(),
        b",\"name\":\"",
        text(2),
        b"\",\"image\":\"",
        text(3),
        b"\"}\0",
    ]
    .concat()
}
