//! Compiled filters and their evaluation.

use libscap_rs::schema::{EVENT_COUNT, EXTENSION_CODES, ParamType as T};

use super::ast::Op;
use super::memory::Memory;
use super::predicate::{self, Pred};
use super::regex::LastPattern;
use super::scratch;
use super::source::Source;
use crate::enriched::Enriched;
use crate::field::{
    FieldFlags, FieldRef, FieldValue, OfThread, dynamic_param, is_named_by_parameter,
};
use crate::format::Settings;

/// A boolean expression, compiled but not yet in order.
pub(super) enum Node {
    And(Vec<Node>),
    Or(Vec<Node>),
    Not(Box<Node>),
    Check(Box<(Source, Test)>),
}

impl Node {
    pub fn check(source: Source, test: Test) -> Self {
        Self::Check(Box::new((source, test)))
    }

    /// How long an answer holds; `None` when every event may have another.
    fn scope(&self) -> Option<Scope> {
        match self {
            Self::And(nodes) | Self::Or(nodes) => common_scope(nodes.iter().map(Self::scope)),
            Self::Not(node) => node.scope(),
            Self::Check(check) => {
                let (source, test) = &**check;
                let mut scopes = Vec::new();
                let mut visit = |field: &FieldRef| scopes.push(Scope::of(field));
                source.each_field(&mut visit);
                if let Test::Source(_, right) | Test::Pattern(right, _) = test {
                    right.each_field(&mut visit);
                }
                common_scope(scopes.into_iter())
            }
        }
    }
}

/// How long an answer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Scope {
    /// Until the thread changes.
    Thread,
    /// Until any thread changes.
    Threads,
}

impl Scope {
    fn of(field: &FieldRef) -> Option<Self> {
        if field.has(FieldFlags::BY_THREAD) {
            Some(Self::Thread)
        } else if field.has(FieldFlags::BY_THREADS) {
            Some(Self::Threads)
        } else {
            None
        }
    }
}

/// The shortest of several scopes; none when one has none, or without any.
fn common_scope(mut scopes: impl Iterator<Item = Option<Scope>>) -> Option<Scope> {
    let first = scopes.next()??;
    scopes.try_fold(first, |widest, scope| Some(widest.max(scope?)))
}

/// Where a step leads to.
type Target = u32;
const PASS: Target = Target::MAX;
const FAIL: Target = Target::MAX - 1;

/// A filter as a list of checks, each of which says where to go on: no recursion, no look at an
/// operator whose result is known.
pub(super) struct Program {
    steps: Vec<Step>,
    first: Target,
}

struct Step {
    check: Check,
    on_true: Target,
    on_false: Target,
}

// Steps lie next to one another: no pointer to follow for every check.
#[allow(clippy::large_enum_variant)]
enum Check {
    Test(Source, Test),
    /// The same for every event of a thread for a while.
    Remembered(Program, Scope, Memory),
}

impl Program {
    pub fn new(node: Node) -> Self {
        let scope = node.scope();
        let mut program = Self::default();
        program.first = match scope {
            Some(scope) => program.remembered(node, scope, PASS, FAIL),
            None => program.add(node, PASS, FAIL),
        };
        program
    }

    /// Adds the steps of `node` in front of those it leads to; gives the first of them.
    fn add(&mut self, node: Node, on_true: Target, on_false: Target) -> Target {
        match node {
            Node::Not(inner) => self.add(*inner, on_false, on_true),
            Node::And(nodes) => runs(nodes, Node::And)
                .into_iter()
                .rev()
                .fold(on_true, |next, run| self.run(run, next, on_false)),
            Node::Or(nodes) => runs(merged(nodes), Node::Or)
                .into_iter()
                .rev()
                .fold(on_false, |next, run| self.run(run, on_true, next)),
            Node::Check(check) => {
                let (source, test) = *check;
                self.push(Check::Test(source, test), on_true, on_false)
            }
        }
    }

    fn run(&mut self, run: Run, on_true: Target, on_false: Target) -> Target {
        match run.scope {
            Some(scope) => self.remembered(run.node, scope, on_true, on_false),
            None => self.add(run.node, on_true, on_false),
        }
    }

    fn remembered(&mut self, node: Node, scope: Scope, yes: Target, no: Target) -> Target {
        let mut inner = Self::default();
        inner.first = inner.plain(node, PASS, FAIL);
        let check = Check::Remembered(inner, scope, Memory::default());
        self.push(check, yes, no)
    }

    /// As [`Self::add`], with nothing remembered: the whole is.
    fn plain(&mut self, node: Node, on_true: Target, on_false: Target) -> Target {
        match node {
            Node::Not(inner) => self.plain(*inner, on_false, on_true),
            Node::And(nodes) => nodes
                .into_iter()
                .rev()
                .fold(on_true, |next, node| self.plain(node, next, on_false)),
            Node::Or(nodes) => nodes
                .into_iter()
                .rev()
                .fold(on_false, |next, node| self.plain(node, on_true, next)),
            check @ Node::Check(_) => self.add(check, on_true, on_false),
        }
    }

    fn push(&mut self, check: Check, on_true: Target, on_false: Target) -> Target {
        self.steps.push(Step {
            check,
            on_true,
            on_false,
        });
        (self.steps.len() - 1) as Target
    }

    pub fn matches(&self, event: &Enriched<'_>) -> bool {
        let mut at = self.first;
        // The last two targets are beyond every list.
        while let Some(step) = self.steps.get(at as usize) {
            at = if step.check.passes(event) {
                step.on_true
            } else {
                step.on_false
            };
        }
        at == PASS
    }

    /// Visits the fields in the order of the text.
    pub fn each_field<'n>(&'n self, visit: &mut dyn FnMut(&'n FieldRef)) {
        for step in self.steps.iter().rev() {
            match &step.check {
                Check::Remembered(inner, ..) => inner.each_field(visit),
                Check::Test(source, test) => {
                    source.each_field(visit);
                    if let Test::Source(_, right) | Test::Pattern(right, _) = test {
                        right.each_field(visit);
                    }
                }
            }
        }
    }
}

impl Default for Program {
    fn default() -> Self {
        Self {
            steps: Vec::new(),
            first: PASS,
        }
    }
}

impl Check {
    #[inline]
    fn passes(&self, event: &Enriched<'_>) -> bool {
        match self {
            Self::Test(source, test) => test.passes(source, event),
            Self::Remembered(program, scope, memory) => {
                let Some(thread) = event.thread else {
                    return program.matches(event);
                };
                let version = match scope {
                    Scope::Thread => thread.version,
                    Scope::Threads => event.state.threads.version(),
                };
                memory.recall(thread.tid, version, || program.matches(event))
            }
        }
    }
}

/// Neighbours whose answers hold for a while, as one; or one whose answer does not.
struct Run {
    node: Node,
    scope: Option<Scope>,
}

fn runs(nodes: Vec<Node>, join: fn(Vec<Node>) -> Node) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for node in nodes {
        let scope = node.scope();
        match (runs.last_mut(), scope) {
            (Some(run), Some(scope)) if run.scope.is_some() => {
                run.scope = run.scope.max(Some(scope));
                let before = std::mem::replace(&mut run.node, join(Vec::new()));
                run.node = join(vec![before, node]);
            }
            _ => runs.push(Run { node, scope }),
        }
    }
    runs
}

/// Neighbours that look for different texts in the same field, as one search for all of them.
fn merged(nodes: Vec<Node>) -> Vec<Node> {
    let mut out = Vec::with_capacity(nodes.len());
    let mut group: Vec<Node> = Vec::new();
    for node in nodes {
        if !group.last().is_some_and(|last| search_same(last, &node)) {
            flush(&mut group, &mut out);
        }
        group.push(node);
    }
    flush(&mut group, &mut out);
    out
}

/// The field and the text of a search.
fn search(node: &Node) -> Option<(&FieldRef, &[u8])> {
    match node {
        Node::Check(check) => match &**check {
            (source, Test::Const(pred)) => Some((source.as_field()?, pred.needle()?)),
            _ => None,
        },
        _ => None,
    }
}

fn search_same(a: &Node, b: &Node) -> bool {
    match (search(a), search(b)) {
        (Some((a, _)), Some((b, _))) => a.id() == b.id() && a.arg() == b.arg(),
        _ => false,
    }
}

/// Moves a group of searches in one field to `out`, as one where that can be.
fn flush(group: &mut Vec<Node>, out: &mut Vec<Node>) {
    if group.len() > 1
        && let Some(pred) = Pred::contains_any(group.iter().filter_map(search).map(|(_, n)| n))
        && let Some(Node::Check(check)) = group.pop()
    {
        group.clear();
        out.push(Node::check(check.0, Test::Const(pred)));
    }
    out.append(group);
}

/// A set of event codes.
pub(super) struct Codes {
    common: [u64; EVENT_COUNT.div_ceil(64)],
    /// By half the distance to the first one.
    extensions: u64,
}

impl Codes {
    pub fn new(codes: impl Iterator<Item = u16>) -> Self {
        let mut set = Self {
            common: [0; EVENT_COUNT.div_ceil(64)],
            extensions: 0,
        };
        for code in codes {
            match set.common.get_mut(usize::from(code / 64)) {
                Some(word) => *word |= 1 << (code % 64),
                None => set.extensions |= 1 << (code.saturating_sub(EXTENSION_CODES) / 2),
            }
        }
        set
    }

    fn contains(&self, code: u16) -> bool {
        match self.common.get(usize::from(code / 64)) {
            Some(word) => word >> (code % 64) & 1 == 1,
            None => {
                let bit = code.saturating_sub(EXTENSION_CODES) / 2;
                bit < 64 && self.extensions >> bit & 1 == 1
            }
        }
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

impl Test {
    fn passes(&self, source: &Source, event: &Enriched<'_>) -> bool {
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
        let settings = Settings::plain();
        if let (Self::Const(pred), Some(field)) = (self, source.as_field())
            && field.is_written()
        {
            return scratch::with(|text| {
                field.write(event, settings, text) && pred.test(&FieldValue::Text((&*text).into()))
            });
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
