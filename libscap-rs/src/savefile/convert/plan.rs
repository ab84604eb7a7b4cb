//! What the rules make of an event, worked out once: the rules that follow one another become one
//! list of where each parameter comes from.

use std::sync::LazyLock;

use super::{CLASSES, Class, rule};
use crate::schema::{self, CONVERSIONS, ConvertAction, ConvertParam, EventFlags, ParamType};

/// Rounds after which the rules would be going in circles.
const MAX_ROUNDS: usize = 50;

/// What becomes of events with a certain code and number of parameters.
pub(super) struct Plan {
    pub end: End,
    /// `None`: the event stays as it is.
    pub made: Option<Made>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Deliver,
    Drop,
    /// Remember it for the exit event.
    Store,
    StoreAndDeliver,
    /// The rules lead nowhere.
    Stuck,
}

/// The event that is made.
pub(super) struct Made {
    pub code: u16,
    /// It has 32-bit length entries.
    pub large: bool,
    pub nparams: usize,
    /// Its parameters: those that stand side by side where they come from, at a time.
    pub runs: Box<[Run]>,
    /// Code of the stored event that is used up.
    pub enter: Option<u16>,
}

/// Parameters that are copied together.
pub(super) enum Run {
    /// Of the event itself.
    Event(Range),
    /// Of the stored enter event; the values when there is none.
    Enter(Range, Values),
    Values(Values),
    /// The JSON of an old container event.
    ContainerJson,
}

/// Parameters by their position.
pub(super) struct Range {
    pub first: usize,
    /// Most bytes each of them may have.
    pub limits: Vec<u16>,
}

/// Parameters that are always the same.
#[derive(Default)]
pub(super) struct Values {
    pub lengths: Vec<u16>,
    pub bytes: Vec<u8>,
}

impl Values {
    fn push(&mut self, bytes: &[u8]) {
        self.lengths.push(bytes.len() as u16);
        self.bytes.extend_from_slice(bytes);
    }
}

/// One parameter while the rules are followed.
#[derive(Clone, Copy)]
struct Piece {
    from: From,
    /// Most bytes it may have.
    limit: u16,
}

#[derive(Clone, Copy)]
enum From {
    Event(u8),
    Enter(u8, &'static [u8]),
    Fixed(&'static [u8]),
    ContainerJson,
}

/// Puts parameters together that stand side by side where they come from.
fn runs(params: &[Piece]) -> Box<[Run]> {
    let mut runs: Vec<Run> = Vec::new();
    for param in params {
        let limit = param.limit;
        match (param.from, runs.last_mut()) {
            (From::Event(n), Some(Run::Event(range)))
            | (From::Enter(n, _), Some(Run::Enter(range, _)))
                if range.first + range.limits.len() == usize::from(n) =>
            {
                range.limits.push(limit);
                if let (From::Enter(_, default), Some(Run::Enter(_, values))) =
                    (param.from, runs.last_mut())
                {
                    values.push(cut(default, limit));
                }
            }
            (From::Fixed(bytes), Some(Run::Values(values))) => values.push(cut(bytes, limit)),
            (from, _) => {
                let range = |n: u8| Range {
                    first: n.into(),
                    limits: vec![limit],
                };
                let values = |bytes| {
                    let mut values = Values::default();
                    values.push(cut(bytes, limit));
                    values
                };
                runs.push(match from {
                    From::Event(n) => Run::Event(range(n)),
                    From::Enter(n, default) => Run::Enter(range(n), values(default)),
                    From::Fixed(bytes) => Run::Values(values(bytes)),
                    From::ContainerJson => Run::ContainerJson,
                });
            }
        }
    }
    runs.into()
}

fn cut(bytes: &[u8], limit: u16) -> &[u8] {
    &bytes[..bytes.len().min(limit.into())]
}

/// The plans of all rules, in their order.
static PLANS: LazyLock<Vec<Plan>> = LazyLock::new(|| {
    let plan = |rule: &schema::Conversion| plan(rule.code, rule.nparams.into());
    CONVERSIONS.iter().map(plan).collect()
});

/// The plans of all rules, in their order.
pub(super) fn all() -> &'static [Plan] {
    &PLANS
}

/// Follows the rules from an event with this code and number of parameters to the end.
fn plan(mut code: u16, nparams: usize) -> Plan {
    let own = |n: usize| Piece {
        from: From::Event(n as u8),
        limit: u16::MAX,
    };
    let mut params: Vec<Piece> = (0..nparams).map(own).collect();
    let mut enter = None;
    let mut changed = false;
    for _ in 0..MAX_ROUNDS {
        let end = match end(code, params.len()) {
            Ok(end) => end,
            Err(action) => {
                let (target, first, instructions) = match action {
                    Round::Add(instructions) => (code, params.len(), instructions),
                    Round::Change(target, instructions) => (target, 0, instructions),
                };
                let Some(made) = round(code, &params, &mut enter, target, first, instructions)
                else {
                    break;
                };
                (code, params, changed) = (target, made, true);
                continue;
            }
        };
        let large = |code| {
            schema::event_info(code).is_some_and(|i| i.flags.contains(EventFlags::LARGE_PAYLOAD))
        };
        let made = changed.then(|| Made {
            code,
            large: large(code),
            nparams: params.len(),
            runs: runs(&params),
            enter,
        });
        return Plan { end, made };
    }
    Plan {
        end: End::Stuck,
        made: None,
    }
}

enum Round {
    Add(&'static [ConvertParam]),
    Change(u16, &'static [ConvertParam]),
}

/// Where the rules end for this event, or the round that goes on.
fn end(code: u16, nparams: usize) -> Result<End, Round> {
    match CLASSES[usize::from(code)] {
        Class::Deliver => return Ok(End::Deliver),
        Class::Drop => return Ok(End::Drop),
        Class::Stuck => return Ok(End::Stuck),
        Class::ConvertBelow(n) if nparams >= usize::from(n) => return Ok(End::Deliver),
        Class::Convert | Class::ConvertBelow(_) => {}
    }
    let Some(rule) = rule(code, nparams) else {
        return Ok(End::Stuck);
    };
    match CONVERSIONS[rule].action {
        ConvertAction::Pass => Ok(End::Deliver),
        ConvertAction::Store => Ok(End::Store),
        ConvertAction::StoreAndPass => Ok(End::StoreAndDeliver),
        ConvertAction::Add(params) => Err(Round::Add(params)),
        ConvertAction::Change(target, params) => Err(Round::Change(target, params)),
    }
}

/// The parameters after one more round. The first round that asks for the enter event `code - 1`
/// uses it up: the others find none.
fn round(
    code: u16,
    before: &[Piece],
    enter: &mut Option<u16>,
    target: u16,
    kept: usize,
    instructions: &[ConvertParam],
) -> Option<Vec<Piece>> {
    let target = schema::event_info(target)?;
    let used_up = enter.is_some();
    let mut params = before[..kept].to_vec();
    for instruction in instructions {
        let ty = target.params.get(params.len())?.ty;
        let limit = ty.wire_size().map_or(u16::MAX, |size| size as u16);
        let mut stored = |n: u8, default: &'static [u8]| {
            if used_up {
                return From::Fixed(default);
            }
            *enter = code.checked_sub(1);
            From::Enter(n, default)
        };
        let piece = match *instruction {
            ConvertParam::Old(n) => *before.get(usize::from(n))?,
            ConvertParam::Enter(n) => unlimited(stored(n, default_value(ty))),
            ConvertParam::EnterOrEmpty(n) => unlimited(stored(n, &[])),
            ConvertParam::Default => unlimited(From::Fixed(default_value(ty))),
            ConvertParam::Empty => unlimited(From::Fixed(&[])),
            ConvertParam::ContainerJson => unlimited(From::ContainerJson),
        };
        params.push(Piece {
            limit: piece.limit.min(limit),
            ..piece
        });
    }
    Some(params)
}

fn unlimited(from: From) -> Piece {
    Piece {
        from,
        limit: u16::MAX,
    }
}

/// Zero of a fixed size, all ones for ids, empty for variable sizes.
fn default_value(ty: ParamType) -> &'static [u8] {
    let bytes: &[u8; 16] = match ty {
        ParamType::Uid | ParamType::Gid => &[0xff; 16],
        _ => &[0; 16],
    };
    &bytes[..ty.wire_size().unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_converted_has_short_lengths() {
        for rule in &CONVERSIONS {
            let info = schema::event_info(rule.code).expect("a known event");
            assert!(!info.flags.contains(EventFlags::LARGE_PAYLOAD));
        }
    }

    #[test]
    fn no_rule_leads_nowhere() {
        for (rule, plan) in CONVERSIONS.iter().zip(all()) {
            assert!(plan.end != End::Stuck, "{}/{}", rule.code, rule.nparams);
        }
    }

    /// Old container events are the beginning of what is made of them: their JSON is made of the
    /// event of the file.
    #[test]
    fn container_json_is_made_of_the_first_event() {
        for (rule, plan) in CONVERSIONS.iter().zip(all()) {
            let mut runs = plan.made.iter().flat_map(|made| made.runs.iter());
            let json = runs.any(|run| matches!(run, Run::ContainerJson));
            assert_eq!(json, rule.code == schema::code::CONTAINER_E);
        }
    }
}
