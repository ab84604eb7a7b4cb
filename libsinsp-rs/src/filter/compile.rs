//! Tree to program: fields are looked up, constants read, types checked.

use libscap_rs::schema::{ParamType as T, SYSCALLS, Status, all_events};

use super::ast::{Check, Expr, Modifier, Op, Right, Value};
use super::constant::Group;
use super::error::{ErrorKind, FilterError};
use super::macros::Definitions;
use super::predicate::{self, Pred};
use super::program::{Codes, Node, Test};
use super::regex::{self, LastPattern};
use super::source::{self, Source};
use super::{Dialect, Warning};
use crate::field::{Arg, FieldFlags, FieldRef, FieldValue, is_named_by_parameter, lookup};

/// Macros inside each other.
const MAX_MACROS: usize = 32;

type Result<T> = std::result::Result<T, FilterError>;

pub(super) struct Compiler<'d> {
    pub dialect: Dialect,
    pub definitions: &'d Definitions,
    pub warnings: Vec<Warning>,
    /// Macros being expanded.
    open: Vec<String>,
}

fn operator(at: usize, message: String) -> FilterError {
    FilterError::new(ErrorKind::Operator, at, message)
}

/// Right side of a comparison, names expanded.
enum Side<'t> {
    One(&'t Value),
    Many(Vec<Value>),
    Source(Source, usize),
}

impl<'d> Compiler<'d> {
    pub fn new(dialect: Dialect, definitions: &'d Definitions) -> Self {
        Self {
            dialect,
            definitions,
            warnings: Vec::new(),
            open: Vec::new(),
        }
    }

    pub fn expr(&mut self, expr: &Expr) -> Result<Node> {
        let mut all = |items: &[Expr]| -> Result<Vec<Node>> {
            items.iter().map(|item| self.expr(item)).collect()
        };
        Ok(match expr {
            Expr::And(items) => Node::And(all(items)?),
            Expr::Or(items) => Node::Or(all(items)?),
            Expr::Not(inner) => Node::Not(Box::new(self.expr(inner)?)),
            Expr::Check(check) => self.check(check)?,
            Expr::Macro { name, at } => self.expand(name, *at)?,
        })
    }

    fn expand(&mut self, name: &str, at: usize) -> Result<Node> {
        let Some(body) = self.definitions.macro_body(name) else {
            let error = FilterError::new(
                ErrorKind::UndefinedMacro,
                at,
                format!(
                    "unexpected identifier '{name}': it is no field check and no defined macro"
                ),
            );
            let lower = name.to_ascii_lowercase();
            return Err(if matches!(lower.as_str(), "and" | "or" | "not") {
                error.hint("keywords need an operand, and are written in lower case")
            } else {
                error.hint("write FIELD OPERATOR VALUE, e.g. proc.name = cat, or define the macro")
            });
        };
        if self.open.iter().any(|open| open == name) {
            return Err(FilterError::new(
                ErrorKind::Recursion,
                at,
                format!("macro '{name}' refers to itself"),
            ));
        }
        if self.open.len() == MAX_MACROS {
            return Err(FilterError::new(
                ErrorKind::TooComplex,
                at,
                format!("more than {MAX_MACROS} macros inside each other"),
            ));
        }
        self.open.push(name.to_owned());
        let node = self.expr(&body.expr);
        self.open.pop();
        node.map_err(|e| {
            // Positions inside a macro mean nothing in the filter.
            FilterError::new(
                e.kind(),
                at,
                format!("in macro '{name}' at {}: {}", e.offset(), e.message()),
            )
        })
    }

    fn check(&mut self, check: &Check) -> Result<Node> {
        let left = Source::new(&check.left, self.dialect)?;
        if let Some(field) = left.as_field()
            && field.field().name == "evt.around"
        {
            return self.around(check, left);
        }
        let Some(right) = &check.right else {
            return Ok(Node::check(left, Test::Exists));
        };
        let side = self.side(right)?;
        if let Side::Source(right, at) = side {
            return self.compare(check, left, right, at);
        }
        let values: Vec<Value> = match side {
            Side::One(value) => vec![value.clone()],
            Side::Many(values) => values,
            Side::Source(..) => Vec::new(),
        };
        self.warn(check, &left, &values);
        self.check_names(check, &left, &values)?;
        if left.list {
            return self.list(check, left, &values);
        }
        if let Some(field) = left.as_field() {
            if is_host_name(field) {
                let pred = self.hosts(check, &values)?;
                return Ok(Node::check(left, Test::Const(pred)));
            }
            if left.ty == T::Dyn {
                let mut preds = self.typed(check, field, &values)?;
                if self.dialect == Dialect::Reference
                    && let Some((_, pred)) = preds.pop()
                {
                    return Ok(Node::check(left, Test::Const(pred)));
                }
                return Ok(Node::check(left, Test::Typed(preds)));
            }
            // One joined text in the reference, unlike the other fields of ancestors.
            let joined = self.dialect == Dialect::Reference && field.field().name == "proc.aargs";
            if field.tries_ancestors() && !joined {
                let of = field.field().of_thread();
                let pred = self.pred(left.ty, check, &values)?;
                return Ok(match of {
                    Some(of) => Node::check(left, Test::EachAncestor(of, pred)),
                    None => Node::check(left, Test::Const(pred)),
                });
            }
        }
        let pred = self.pred(left.ty, check, &values)?;
        if left
            .as_field()
            .is_some_and(|f| f.field().name == "evt.type")
        {
            let named = all_events().filter(|e| {
                let name = FieldValue::Text(e.name.as_bytes().into());
                !is_named_by_parameter(e.code) && pred.test(&name)
            });
            let codes = Codes::new(named.map(|e| e.code));
            return Ok(Node::check(left, Test::EventName(codes, pred)));
        }
        Ok(Node::check(left, Test::Const(pred)))
    }

    /// The test for values of type `ty`.
    fn pred(&self, ty: T, check: &Check, values: &[Value]) -> Result<Pred> {
        let group = Group::of(ty);
        if !group.knows(check.op) {
            return Err(operator(
                check.at,
                format!(
                    "'{}' operator not supported for {} filters",
                    check.op,
                    group.name()
                ),
            ));
        }
        match (check.modifier, check.op) {
            (Some(modifier), op) => {
                let addresses = matches!(group, Group::Ip | Group::Net);
                if addresses && !matches!(op, Op::Eq | Op::EqEq | Op::Ne) {
                    return Err(operator(
                        check.at,
                        format!("'{op} {modifier}' is not supported for addresses"),
                    ));
                }
                predicate::modified(ty, op, modifier, values, self.dialect)
            }
            (None, Op::In | Op::Intersects | Op::PMatch) => {
                predicate::member(ty, check.op, values, self.dialect)
            }
            (None, op) => match values {
                [value] => predicate::single(ty, op, value, self.dialect),
                _ => Err(operator(check.at, format!("'{op}' takes one value"))),
            },
        }
    }

    fn list(&self, check: &Check, left: Source, values: &[Value]) -> Result<Node> {
        if check.modifier.is_some() || !matches!(check.op, Op::In | Op::Intersects) {
            return Err(operator(
                check.at,
                format!("'{}' operator not supported for list filters", check.op),
            )
            .hint("use 'in' or 'intersects'"));
        }
        let pred = predicate::member(left.ty, check.op, values, self.dialect)?;
        Ok(Node::check(
            left,
            if check.op == Op::In {
                Test::EveryElement(pred)
            } else {
                Test::SomeElement(pred)
            },
        ))
    }

    /// `evt.rawarg`: a test for every type a parameter of the name has in some event.
    fn typed(&self, check: &Check, field: &FieldRef, values: &[Value]) -> Result<Vec<(T, Pred)>> {
        let Arg::Param { name, .. } = field.arg() else {
            return Ok(Vec::new());
        };
        let mut types: Vec<T> = Vec::new();
        let params = all_events().flat_map(|e| e.params);
        for param in params.filter(|p| p.name == *name) {
            if !types.contains(&param.ty) {
                types.push(param.ty);
            }
        }
        if self.dialect == Dialect::Reference {
            types.truncate(1);
            if let Some(ty @ (T::SigType | T::SyscallId | T::SigSet | T::FdList | T::ByteBuf)) =
                types.first()
            {
                return Err(FilterError::new(
                    ErrorKind::NotPortable,
                    check.at,
                    format!("wrong parameter type {}", crate::field::type_name(*ty)),
                ));
            }
        }
        let mut preds = Vec::new();
        let mut first = None;
        for ty in types {
            match self.pred(ty, check, values) {
                Ok(pred) => preds.push((ty, pred)),
                Err(error) => first = first.or(Some(error)),
            }
        }
        match first {
            Some(error) if preds.is_empty() => Err(error),
            _ => Ok(preds),
        }
    }

    /// Compares with a field or transformer.
    fn compare(&self, check: &Check, left: Source, right: Source, at: usize) -> Result<Node> {
        if check.op == Op::PMatch || (check.op == Op::Regex && self.dialect == Dialect::Reference) {
            let kind = match check.op {
                Op::Regex => ErrorKind::NotPortable,
                _ => ErrorKind::Operator,
            };
            let message = format!("'{}' compares with constants only", check.op);
            return Err(FilterError::new(kind, at, message));
        }
        for side in [&left, &right] {
            let field = side
                .as_field()
                .filter(|f| f.has(FieldFlags::NO_FIELD_COMPARE));
            if let Some(field) = field {
                return Err(operator(
                    at,
                    format!("{} cannot be compared with a field", field.field().name),
                ));
            }
        }
        if left.ty != right.ty || left.list != right.list {
            let name = |s: &Source| {
                let list = if s.list { "list of " } else { "" };
                format!("{list}{}", crate::field::type_name(s.ty))
            };
            return Err(operator(
                at,
                format!(
                    "the sides have different types: {} and {}",
                    name(&left),
                    name(&right)
                ),
            ));
        }
        let known = if left.list {
            matches!(check.op, Op::In | Op::Intersects)
        } else {
            Group::of(left.ty).knows(check.op)
        };
        if !known || matches!(check.op, Op::BContains | Op::BStartsWith) {
            return Err(operator(
                check.at,
                format!("'{}' operator not supported between these fields", check.op),
            ));
        }
        Ok(Node::check(
            left,
            match check.op {
                Op::Regex => Test::Pattern(right, LastPattern::default()),
                op => Test::Source(op, right),
            },
        ))
    }

    /// `evt.around[T] = MS`.
    fn around(&self, check: &Check, left: Source) -> Result<Node> {
        match (&check.right, check.op, check.modifier) {
            (Some(Right::Value(value)), Op::Eq | Op::EqEq, None) => {
                let ms = predicate::single(T::Uint64, Op::Le, value, self.dialect)?;
                let Pred::Uint(cmp, ms) = ms else {
                    return Err(operator(check.at, "a number of ms is expected".into()));
                };
                let ns = ms.saturating_mul(1_000_000);
                Ok(Node::check(left, Test::Const(Pred::Uint(cmp, ns))))
            }
            _ => Err(operator(
                check.at,
                "evt.around supports only '=' comparison operator".into(),
            )
            .hint("write evt.around[TIME_NS] = MILLISECONDS")),
        }
    }

    /// Host names: their addresses are asked for now, not when events come.
    fn hosts(&self, check: &Check, values: &[Value]) -> Result<Pred> {
        use std::net::ToSocketAddrs;
        if check.modifier.is_some() || !matches!(check.op, Op::Eq | Op::EqEq | Op::Ne | Op::In) {
            return Err(operator(
                check.at,
                format!("'{}' operator not supported for host names", check.op),
            ));
        }
        let mut addresses = Vec::new();
        for value in values {
            let name = String::from_utf8_lossy(&value.text);
            match (&*name, 0).to_socket_addrs() {
                Ok(found) => addresses.extend(found.map(|a| a.ip())),
                Err(e) => {
                    return Err(FilterError::new(
                        ErrorKind::Constant,
                        value.at,
                        format!("host name '{name}' cannot be resolved: {e}"),
                    ));
                }
            }
        }
        Ok(if check.op == Op::Ne {
            let cmp = predicate::Cmp::of(Op::Ne);
            let each = addresses.into_iter();
            Pred::All(each.filter_map(|ip| Some(Pred::Ip(cmp?, ip))).collect())
        } else {
            Pred::IpSet(addresses.into_iter().collect())
        })
    }

    fn side<'t>(&mut self, right: &'t Right) -> Result<Side<'t>> {
        Ok(match right {
            Right::Value(value) => Side::One(value),
            Right::List(values, _) => {
                let mut all = Vec::with_capacity(values.len());
                for value in values {
                    self.definitions.expand_value(value, &mut all)?;
                }
                Side::Many(all)
            }
            Right::Name(name, at) => {
                let value = Value {
                    text: name.clone().into_bytes(),
                    quoted: false,
                    at: *at,
                };
                let mut all = Vec::new();
                self.definitions.expand_value(&value, &mut all)?;
                Side::Many(all)
            }
            Right::Field(expr) => Side::Source(Source::of_field(source::field(expr)?), expr.at),
            Right::Call(call) => Side::Source(Source::new(call, self.dialect)?, call.at()),
        })
    }

    /// Names of events are checked: a typing error would never match.
    fn check_names(&self, check: &Check, left: &Source, values: &[Value]) -> Result<()> {
        let named = left
            .as_field()
            .is_some_and(|f| f.field().name == "evt.type");
        if !named
            || !matches!(
                check.op,
                Op::Eq | Op::EqEq | Op::Ne | Op::In | Op::Intersects
            )
        {
            return Ok(());
        }
        let known = |name: &[u8]| {
            all_events().any(|e| e.status != Status::Unused && e.name.as_bytes() == name)
                || SYSCALLS.iter().any(|s| s.name.as_bytes() == name)
        };
        match values.iter().find(|v| !known(&v.text)) {
            None => Ok(()),
            Some(value) => Err(FilterError::new(
                ErrorKind::Constant,
                value.at,
                format!(
                    "unknown event type '{}'",
                    String::from_utf8_lossy(&value.text).escape_debug()
                ),
            )
            .hint("the option -L lists the known ones")),
        }
    }

    fn warn(&mut self, check: &Check, left: &Source, values: &[Value]) {
        if check.op == Op::Ne && check.modifier == Some(Modifier::AnyOf) && values.len() > 1 {
            self.warnings.push(Warning {
                at: check.at,
                message: "'!= anyof' is true for nearly every value; 'none of these' is \
                          '!= allof'"
                    .into(),
            });
        }
        for value in values.iter().filter(|v| !v.quoted) {
            let Ok(text) = std::str::from_utf8(&value.text) else {
                continue;
            };
            if text.contains('.') && lookup(text).is_ok() && !left.list {
                self.warnings.push(Warning {
                    at: value.at,
                    message: format!("'{text}' is compared as text; the field is val({text})"),
                });
            }
        }
        if check.op == Op::Regex {
            for value in values.iter().filter(|v| regex::is_plain(&v.text)) {
                self.warnings.push(Warning {
                    at: value.at,
                    message: "this needs no regex: contains, startswith, endswith or '=' is \
                              faster"
                        .into(),
                });
            }
        }
    }
}

fn is_host_name(field: &FieldRef) -> bool {
    matches!(
        field.field().name,
        "fd.cip.name" | "fd.sip.name" | "fd.lip.name" | "fd.rip.name"
    )
}
