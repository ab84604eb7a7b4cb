//! Compiled comparisons of one value with constants. Nothing is allocated while testing.

use std::cmp::Ordering;
use std::net::IpAddr;

use ::regex::Regex;
use aho_corasick::AhoCorasick;
use libscap_rs::schema::ParamType as T;
use memchr::memmem::Finder;
use rustc_hash::FxHashSet;

use super::ast::{Modifier, Op, Value};
use super::constant::{Const, Group, Net, hex, read};
use super::error::{ErrorKind, FilterError};
use super::glob::{Glob, PathSet};
use super::{Dialect, regex};
use crate::field::FieldValue;

/// Orderings a comparison accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cmp {
    less: bool,
    equal: bool,
    greater: bool,
}

impl Cmp {
    pub fn of(op: Op) -> Option<Self> {
        let (less, equal, greater) = match op {
            Op::Eq | Op::EqEq | Op::In | Op::Intersects => (false, true, false),
            Op::Ne => (true, false, true),
            Op::Lt => (true, false, false),
            Op::Le => (true, true, false),
            Op::Gt => (false, false, true),
            Op::Ge => (false, true, true),
            _ => return None,
        };
        Some(Self {
            less,
            equal,
            greater,
        })
    }

    pub fn accepts(self, ordering: Ordering) -> bool {
        match ordering {
            Ordering::Less => self.less,
            Ordering::Equal => self.equal,
            Ordering::Greater => self.greater,
        }
    }

    /// Accepts everything but equality: with several values, all must pass.
    fn is_ne(self) -> bool {
        self.less && self.greater && !self.equal
    }
}

const EQUAL: Cmp = Cmp {
    less: false,
    equal: true,
    greater: false,
};

/// A test of a value.
#[derive(Debug)]
pub(crate) enum Pred {
    Int(Cmp, i64),
    Uint(Cmp, u64),
    Double(Cmp, f64),
    Bool(Cmp, bool),
    /// Equality of texts, or its opposite.
    TextIs(bool, Box<[u8]>),
    Text(Cmp, Box<[u8]>),
    Bytes(Cmp, Box<[u8]>),
    Ip(Cmp, IpAddr),
    Net(Cmp, Net),
    Contains(Box<Finder<'static>>),
    /// One of several needles occurs.
    ContainsAny(Box<AhoCorasick>),
    /// Needle in lower case.
    IContains(Box<[u8]>),
    StartsWith(Box<[u8]>),
    EndsWith(Box<[u8]>),
    Glob(Glob),
    Regex(Box<Regex>),
    PMatch(Box<PathSet>),
    IntSet(FxHashSet<i64>),
    UintSet(FxHashSet<u64>),
    TextSet(FxHashSet<Box<[u8]>>),
    IpSet(FxHashSet<IpAddr>),
    Any(Vec<Pred>),
    All(Vec<Pred>),
    One(Vec<Pred>),
}

/// A text ends at its first NUL.
pub(crate) fn c_text(text: &[u8]) -> &[u8] {
    match memchr::memchr(0, text) {
        Some(end) => &text[..end],
        None => text,
    }
}

/// True when `text` up to its first NUL is `constant`, which holds none.
fn is_c_text(text: &[u8], constant: &[u8]) -> bool {
    text.strip_prefix(constant)
        .is_some_and(|rest| matches!(rest.first(), None | Some(0)))
}

/// `needle`, in lower case, occurs in `text` in any case.
pub(crate) fn contains_folded(text: &[u8], needle: &[u8]) -> bool {
    needle.is_empty()
        || text
            .windows(needle.len())
            .any(|window| window.eq_ignore_ascii_case(needle))
}

impl Pred {
    /// What a search looks for; `None` for other tests.
    pub fn needle(&self) -> Option<&[u8]> {
        match self {
            Self::Contains(finder) => Some(finder.needle()),
            _ => None,
        }
    }

    /// One search for several texts; `None` when they are too much for one.
    pub fn contains_any<'n>(needles: impl Iterator<Item = &'n [u8]>) -> Option<Self> {
        let search = AhoCorasick::new(needles).ok()?;
        Some(Self::ContainsAny(Box::new(search)))
    }

    /// Tests a value. Lists are not tested here: see `Test`.
    pub fn test(&self, value: &FieldValue<'_>) -> bool {
        match self {
            Self::Any(preds) => return preds.iter().any(|p| p.test(value)),
            Self::All(preds) => return !preds.is_empty() && preds.iter().all(|p| p.test(value)),
            Self::One(preds) => return preds.iter().filter(|p| p.test(value)).take(2).count() == 1,
            _ => {}
        }
        match value {
            FieldValue::EitherIp([a, b]) => self.either(self.ip(*a), self.ip(*b)),
            FieldValue::EitherPort([a, b]) => {
                self.either(self.uint(u64::from(*a)), self.uint(u64::from(*b)))
            }
            FieldValue::Ip(ip) => self.ip(*ip),
            FieldValue::Uint(n) => self.uint(*n),
            FieldValue::Int(n) => match self {
                Self::Int(cmp, c) => cmp.accepts(n.cmp(c)),
                Self::IntSet(set) => set.contains(n),
                _ => self.uint(*n as u64),
            },
            FieldValue::Bool(b) => match self {
                Self::Bool(cmp, c) => cmp.accepts(b.cmp(c)),
                _ => false,
            },
            FieldValue::Double(d) => match self {
                Self::Double(cmp, c) => d.partial_cmp(c).is_some_and(|o| cmp.accepts(o)),
                _ => false,
            },
            FieldValue::Text(text) => match self {
                Self::TextIs(equal, c) => is_c_text(text, c) == *equal,
                // Constants hold no NUL: what begins with one does so before the first.
                Self::StartsWith(c) => text.starts_with(c),
                _ => self.text(c_text(text)),
            },
            FieldValue::Bytes(bytes) => match self {
                Self::Bytes(cmp, c) => cmp.accepts((**bytes).cmp(c)),
                Self::TextSet(set) => set.contains(&**bytes),
                Self::Contains(finder) => finder.find(bytes).is_some(),
                Self::ContainsAny(needles) => needles.is_match(&**bytes),
                Self::StartsWith(c) => bytes.starts_with(c),
                Self::EndsWith(c) => bytes.ends_with(c),
                _ => false,
            },
            FieldValue::List(_) => false,
        }
    }

    /// With two values, both must differ but only one must be equal.
    fn either(&self, a: bool, b: bool) -> bool {
        let ne = match self {
            Self::Uint(cmp, _) | Self::Ip(cmp, _) | Self::Net(cmp, _) => cmp.is_ne(),
            _ => false,
        };
        if ne { a && b } else { a || b }
    }

    fn uint(&self, n: u64) -> bool {
        match self {
            Self::Uint(cmp, c) => cmp.accepts(n.cmp(c)),
            Self::UintSet(set) => set.contains(&n),
            _ => false,
        }
    }

    fn ip(&self, ip: IpAddr) -> bool {
        match self {
            Self::Ip(cmp, c) => cmp.accepts(ip.cmp(c)),
            Self::Net(cmp, net) => net.contains(ip) != cmp.is_ne(),
            Self::IpSet(set) => set.contains(&ip),
            _ => false,
        }
    }

    fn text(&self, text: &[u8]) -> bool {
        match self {
            Self::Text(cmp, c) => cmp.accepts(text.cmp(c)),
            Self::TextSet(set) => set.contains(text),
            Self::Contains(finder) => finder.find(text).is_some(),
            Self::ContainsAny(needles) => needles.is_match(text),
            Self::IContains(needle) => contains_folded(text, needle),
            Self::EndsWith(c) => text.ends_with(c),
            Self::Glob(glob) => glob.matches(text),
            Self::Regex(regex) => regex.is_match(&String::from_utf8_lossy(text)),
            Self::PMatch(set) => set.matches(text),
            _ => false,
        }
    }
}

/// The test `op` with one constant on values of type `ty`.
pub(crate) fn single(ty: T, op: Op, value: &Value, dialect: Dialect) -> Result<Pred, FilterError> {
    let error = |message: String| FilterError::new(ErrorKind::Constant, value.at, message);
    if matches!(op, Op::BContains | Op::BStartsWith) {
        let bytes = hex(value)?;
        return Ok(if op == Op::BContains {
            Pred::Contains(Box::new(Finder::new(&bytes).into_owned()))
        } else {
            Pred::StartsWith(bytes.into())
        });
    }
    let constant = read(ty, value, dialect)?;
    if let Some(cmp) = Cmp::of(op) {
        return Ok(match constant {
            Const::Int(n) => Pred::Int(cmp, n),
            Const::Uint(n) => Pred::Uint(cmp, n),
            Const::Double(d) => Pred::Double(cmp, d),
            Const::Bool(b) => Pred::Bool(cmp, b),
            Const::Bytes(b) if Group::of(ty) == Group::Bytes => Pred::Bytes(cmp, b.into()),
            Const::Bytes(b) if cmp == EQUAL => Pred::TextIs(true, b.into()),
            Const::Bytes(b) if cmp.is_ne() => Pred::TextIs(false, b.into()),
            Const::Bytes(b) => Pred::Text(cmp, b.into()),
            Const::Ip(ip) => Pred::Ip(cmp, ip),
            Const::Net(net) => Pred::Net(cmp, net),
        });
    }
    let Const::Bytes(text) = constant else {
        return Err(error(format!("'{op}' needs a text")));
    };
    Ok(match op {
        Op::Contains => Pred::Contains(Box::new(Finder::new(&text).into_owned())),
        Op::IContains => Pred::IContains(text.to_ascii_lowercase().into()),
        Op::StartsWith => Pred::StartsWith(text.into()),
        Op::EndsWith => Pred::EndsWith(text.into()),
        Op::Glob => Pred::Glob(Glob::new(&text, false)),
        Op::IGlob => Pred::Glob(Glob::new(&text, true)),
        Op::Regex => Pred::Regex(Box::new(
            regex::compile(&text).map_err(|e| error(format!("invalid regex: {e}")))?,
        )),
        _ => return Err(error(format!("'{op}' needs a list"))),
    })
}

/// The test that a value is one of the constants, or below one of the paths.
pub(crate) fn member(
    ty: T,
    op: Op,
    values: &[Value],
    dialect: Dialect,
) -> Result<Pred, FilterError> {
    if op == Op::PMatch {
        let mut set = PathSet::default();
        for value in values {
            if let Const::Bytes(text) = read(ty, value, dialect)? {
                set.add(&text);
            }
        }
        return Ok(Pred::PMatch(Box::new(set)));
    }
    let mut constants = Vec::with_capacity(values.len());
    for value in values {
        constants.push(read(ty, value, dialect)?);
    }
    macro_rules! set {
        ($variant:ident) => {
            constants
                .into_iter()
                .filter_map(|c| match c {
                    Const::$variant(c) => Some(c.into()),
                    _ => None,
                })
                .collect()
        };
    }
    Ok(match Group::of(ty) {
        Group::Signed(_) => Pred::IntSet(set!(Int)),
        Group::Unsigned(_) => Pred::UintSet(set!(Uint)),
        Group::Text | Group::Bytes => Pred::TextSet(set!(Bytes)),
        Group::Ip => Pred::IpSet(set!(Ip)),
        Group::Double | Group::Bool | Group::Net => {
            let tests: Result<Vec<Pred>, FilterError> = values
                .iter()
                .map(|value| single(ty, Op::Eq, value, dialect))
                .collect();
            Pred::Any(tests?)
        }
    })
}

/// The tests of `op modifier (values)`.
pub(crate) fn modified(
    ty: T,
    op: Op,
    modifier: Modifier,
    values: &[Value],
    dialect: Dialect,
) -> Result<Pred, FilterError> {
    if modifier == Modifier::AnyOf && matches!(op, Op::Eq | Op::EqEq) {
        return member(ty, Op::In, values, dialect);
    }
    let tests: Result<Vec<Pred>, FilterError> = values
        .iter()
        .map(|value| single(ty, op, value, dialect))
        .collect();
    Ok(match modifier {
        Modifier::AnyOf => any(tests?),
        Modifier::AllOf => Pred::All(tests?),
        Modifier::OneOf => Pred::One(tests?),
    })
}

/// The test that one of `tests` passes.
fn any(tests: Vec<Pred>) -> Pred {
    let needles: Option<Vec<&[u8]>> = tests.iter().map(Pred::needle).collect();
    needles
        .filter(|needles| needles.len() > 1)
        .and_then(|needles| Pred::contains_any(needles.into_iter()))
        .unwrap_or(Pred::Any(tests))
}

/// Compares two values the event gave.
pub(crate) fn fields(op: Op, left: &FieldValue<'_>, right: &FieldValue<'_>) -> bool {
    use FieldValue as V;
    match (left, right) {
        (V::List(items), V::List(set)) => match op {
            Op::In => items.iter().all(|v| set.contains(v)),
            Op::Intersects => items.iter().any(|v| set.contains(v)),
            _ => false,
        },
        (V::List(_), _) | (_, V::List(_)) => false,
        (V::Text(a), V::Text(b)) => bytes(op, c_text(a), c_text(b)),
        (V::Bytes(a), V::Bytes(b)) => bytes(op, a, b),
        (V::Int(a), V::Int(b)) => ordered(op, a.cmp(b)),
        (V::Uint(a), V::Uint(b)) => ordered(op, a.cmp(b)),
        (V::Bool(a), V::Bool(b)) => ordered(op, a.cmp(b)),
        (V::Ip(a), V::Ip(b)) => ordered(op, a.cmp(b)),
        (V::Double(a), V::Double(b)) => a.partial_cmp(b).is_some_and(|o| ordered(op, o)),
        _ => false,
    }
}

fn ordered(op: Op, ordering: Ordering) -> bool {
    Cmp::of(op).is_some_and(|cmp| cmp.accepts(ordering))
}

fn bytes(op: Op, a: &[u8], b: &[u8]) -> bool {
    match op {
        Op::Contains => memchr::memmem::find(a, b).is_some(),
        Op::IContains => contains_folded(a, b),
        Op::StartsWith => a.starts_with(b),
        Op::EndsWith => a.ends_with(b),
        Op::Glob => Glob::new(b, false).matches(a),
        Op::IGlob => Glob::new(b, true).matches(a),
        _ => ordered(op, a.cmp(b)),
    }
}
