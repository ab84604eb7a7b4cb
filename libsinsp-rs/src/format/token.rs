//! What stands behind a percent sign in a format: a width, and a field or a call.

use super::FormatError;
use crate::field::{self, FieldFlags, FieldRef};
use crate::filter::ast::{FieldExpr, Operand};
use crate::filter::{Dialect, ErrorKind, FilterError, Parser, Source};

/// Widest column, bytes.
const MAX_WIDTH: usize = 1 << 16;

/// One of the values of a format.
pub(super) struct Token {
    /// Its text, without the percent sign and the width.
    pub key: String,
    pub source: Source,
    /// Bytes it takes; 0 as many as it has.
    pub width: usize,
    /// The fields of a call, under their own names.
    pub inner: Vec<(String, Source)>,
}

pub(super) fn syntax(at: usize, message: impl Into<String>) -> FilterError {
    FilterError::new(ErrorKind::Syntax, at, message)
}

/// The token whose `%` stands at `at`, and where it ends.
pub(super) fn token(
    text: &[u8],
    at: usize,
    dialect: Dialect,
) -> Result<(Token, usize), FormatError> {
    let digits = text[at + 1..]
        .iter()
        .take_while(|b| b.is_ascii_digit())
        .count();
    let pos = at + 1 + digits;
    let width = std::str::from_utf8(&text[at + 1..pos]).unwrap_or_default();
    let width = match width {
        "" => 0,
        digits => digits
            .parse::<usize>()
            .ok()
            .filter(|n| *n <= MAX_WIDTH)
            .ok_or_else(|| syntax(at, format!("the width is more than {MAX_WIDTH}")))?,
    };
    if pos == text.len() {
        return Err(
            syntax(at, "a field is missing behind '%' at the end of the format")
                .hint("write %% for a percent sign"),
        );
    }
    let mut parser = Parser::new(text, dialect);
    parser.lex.pos = pos;
    if let Some(mut call) = parser.transformer()? {
        let mut end = parser.lex.pos;
        if dialect == Dialect::Reference {
            drop_bad_selector(&mut call, &mut end, parser.call_end);
        }
        return Ok((call_token(&call, width, dialect)?, end));
    }
    let (expr, reference, end) = field_token(text, pos, dialect)?;
    let mut key = Vec::new();
    expr.print(&mut key);
    let token = Token {
        key: String::from_utf8_lossy(&key).into_owned(),
        source: Source::of_field(reference),
        width,
        inner: Vec::new(),
    };
    Ok((token, end))
}

/// The reference takes a selector it does not understand for text.
fn drop_bad_selector(call: &mut Operand, end: &mut usize, call_end: usize) {
    if let Operand::Call { selector, .. } = call
        && selector.as_ref().is_some_and(|s| s.len() != 1)
    {
        *selector = None;
        *end = call_end;
    }
}

fn call_token(call: &Operand, width: usize, dialect: Dialect) -> Result<Token, FormatError> {
    fn fields(operand: &Operand, out: &mut Vec<FieldExpr>) {
        match operand {
            Operand::Field(expr) => out.push(expr.clone()),
            Operand::Call { args, .. } => args.iter().for_each(|a| fields(a, out)),
            Operand::List(items, _) => items.iter().for_each(|i| fields(i, out)),
            Operand::Text(..) | Operand::Number(..) => {}
        }
    }
    let source = Source::new(call, dialect)?;
    let mut exprs = Vec::new();
    fields(call, &mut exprs);
    let mut inner = Vec::new();
    for expr in exprs {
        let source = Source::new(&Operand::Field(expr.clone()), dialect)?;
        let mut key = Vec::new();
        expr.print(&mut key);
        inner.push((String::from_utf8_lossy(&key).into_owned(), source));
    }
    let mut key = Vec::new();
    call.print(&mut key);
    Ok(Token {
        key: String::from_utf8_lossy(&key).into_owned(),
        source,
        width,
        inner,
    })
}

/// The field at `pos`: the longest known name, with its argument.
fn field_token(
    text: &[u8],
    pos: usize,
    dialect: Dialect,
) -> Result<(FieldExpr, FieldRef, usize), FormatError> {
    let unknown = || {
        let rest = &text[pos..];
        let len = rest
            .iter()
            .position(|b| !(b.is_ascii_alphanumeric() || b"._".contains(b)))
            .unwrap_or(rest.len());
        let shown = String::from_utf8_lossy(&rest[..len.max(1)])
            .escape_debug()
            .to_string();
        let hint = match field::lookup(&shown) {
            Err(e) => e.similar.map(|name| format!("did you mean %{name}?")),
            Ok(_) => None,
        };
        syntax(pos, format!("unknown field '{shown}'"))
            .hint(hint.unwrap_or_else(|| "the option -l lists the known ones".into()))
    };
    let found = field::find(&text[pos..]).ok_or_else(unknown)?;
    let declaration = found.id.field();
    let mut end = pos + found.len;
    let mut arg = None;
    if text.get(end) == Some(&b'[') && declaration.arg.takes_bracket() && found.suffix.is_none() {
        let mut parser = Parser::new(text, dialect);
        parser.lex.pos = end;
        let inner = parser.bracket().map(|arg| (arg, parser.lex.pos));
        let valid = inner.and_then(|(inner, after)| {
            FieldRef::from_found(&found, inner.as_deref())
                .map_err(|e| FilterError::new(ErrorKind::Field, pos, e.to_string()))
                .map(|_| (inner, after))
        });
        match valid {
            Ok((inner, after)) => (arg, end) = (inner, after),
            // The reference takes what it does not understand for text.
            Err(_) if dialect == Dialect::Reference && !declaration.arg.is_required() => {}
            Err(error) => return Err(error),
        }
    }
    let reference = FieldRef::from_found(&found, arg.as_deref())
        .map_err(|e| FilterError::new(ErrorKind::Field, pos, e.to_string()))?;
    if dialect == Dialect::Extended && reference.has(FieldFlags::FILTER_ONLY) {
        return Err(FilterError::new(
            ErrorKind::FilterOnly,
            pos,
            format!(
                "{} is filter only and cannot be used as a display field",
                declaration.name
            ),
        ));
    }
    let expr = FieldExpr {
        name: String::from_utf8_lossy(&text[pos..pos + found.len]).into_owned(),
        arg,
        at: pos,
    };
    Ok((expr, reference, end))
}
