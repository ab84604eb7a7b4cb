//! Compiled filters and their evaluation.

use libscap_rs::schema::{EVENT_COUNT, ParamType as T};

use super::ast::Op;
use super::predicate::{self, Pred};
use super::regex::LastPattern;
use super::source::Source;
use crate::enriched::Enriched;
use crate::field::{FieldRef, FieldValue, OfThread, dynamic_param, is_named_by_parameter};
use crate::format::Settings;

/// A boolean expression, ready to run.
pub(super) enum Node {
    And(Box<[Node]>),
    Or(Box<[Node]>),
    Not(Box<Node>),
    Check(Box<(Source, Test)>),
}

/// A set of event codes.
pub(super) struct Codes([u64; EVENT_COUNT.div_ceil(64)]);

impl Codes {
    pub fn new(codes: impl Iterator<Item = u16>) -> Self {
        let mut bits = [0; EVENT_COUNT.div_ceil(64)];
        for code in codes {
            bits[usize::from(code / 64)] |= 1 << (code % 64);
        }
        Self(bits)
    }

    fn contains(&self, code: u16) -> bool {
        let word = self.0.get(usize::from(code / 64));
        word.is_some_and(|word| word >> (code % 64) & 1 == 1)
    }
}

/// What is asked of a value.
pub(super) enum Test {
    Exists,
    Const(Pred),
    /// The name of the event, answered by its code where the code alone decides.
    EventName(Codes, Pred),
    /// The type of the event's parameter chooses the test.
    Typed(Vec<(T, Pred)>),
    /// One ancestor passes.
    EachAncestor(OfThread, Pred),
    /// Every element of a list passes; none is needed.
    EveryElement(Pred),
    SomeElement(Pred),
    /// Another value of the event.
    Source(Op, Source),
    /// A pattern the event holds.
    Pattern(Source, LastPattern),
}

impl Node {
    pub fn check(source: Source, test: Test) -> Self {
        Self::Check(Box::new((source, test)))
    }

    pub fn matches(&self, event: &Enriched<'_>) -> bool {
        match self {
            Self::And(nodes) => nodes.iter().all(|n| n.matches(event)),
            Self::Or(nodes) => nodes.iter().any(|n| n.matches(event)),
            Self::Not(node) => !node.matches(event),
            Self::Check(check) => check.1.passes(&check.0, event),
        }
    }

    pub fn each_field<'n>(&'n self, visit: &mut dyn FnMut(&'n FieldRef)) {
        match self {
            Self::And(nodes) | Self::Or(nodes) => nodes.iter().for_each(|n| n.each_field(visit)),
            Self::Not(node) => node.each_field(visit),
            Self::Check(check) => {
                let (source, test) = &**check;
                source.each_field(visit);
                if let Test::Source(_, right) | Test::Pattern(right, _) = test {
                    right.each_field(visit);
                }
            }
        }
    }
}

impl Test {
    fn passes(&self, source: &Source, event: &Enriched<'_>) -> bool {
        let settings = Settings::plain();
        if let Self::EachAncestor(of, pred) = self {
            let leader = event
                .thread
                .and_then(|thread| event.state.threads.leader(thread));
            return leader.is_some_and(|leader| {
                event
                    .state
                    .threads
                    .ancestors(leader)
                    .any(|thread| of(event, thread).is_some_and(|value| pred.test(&value)))
            });
        }
        if let Self::EventName(codes, _) = self
            && !is_named_by_parameter(event.info.code)
        {
            return codes.contains(event.info.code);
        }
        // A missing value passes no test.
        let Some(value) = source.value(event, settings) else {
            return false;
        };
        match (self, &value) {
            (Self::Exists, _) => true,
            (Self::Const(pred) | Self::EventName(_, pred), value) => pred.test(value),
            (Self::EveryElement(pred), FieldValue::List(items)) => {
                items.iter().all(|item| pred.test(item))
            }
            (Self::SomeElement(pred), FieldValue::List(items)) => {
                items.iter().any(|item| pred.test(item))
            }
            (Self::Typed(preds), value) => {
                let param = source
                    .as_field()
                    .and_then(|field| dynamic_param(event, field.arg()));
                let pred = param.and_then(|p| preds.iter().find(|(ty, _)| *ty == p.ty));
                pred.is_some_and(|(_, pred)| pred.test(value))
            }
            (Self::Pattern(right, last), FieldValue::Text(text)) => right
                .value(event, settings)
                .is_some_and(|pattern| last.matches(pattern.as_bytes().unwrap_or_default(), text)),
            (Self::Source(op, right), value) => right
                .value(event, settings)
                .is_some_and(|right| predicate::fields(*op, value, &right)),
            _ => false,
        }
    }
}
