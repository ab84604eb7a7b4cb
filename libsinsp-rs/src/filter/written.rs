//! A tree as the text of a filter that parses to the same tree.
//!
//! The printed form ([`Expr::print`]) is for comparing trees and is the one other programs of the
//! language know; it loses quotes that matter.

use super::ast::{Check, Expr, FieldExpr, Modifier, Operand, Right, Value};

impl Expr {
    /// A filter that parses to this tree, wherever its parts came from.
    pub fn to_filter(&self) -> Vec<u8> {
        let mut out = Vec::new();
        expr(&mut out, self);
        out
    }
}

fn expr(out: &mut Vec<u8>, tree: &Expr) {
    match tree {
        Expr::Or(items) => {
            for (i, item) in items.iter().enumerate() {
                out.extend_from_slice(if i > 0 { b" or " } else { b"" });
                enclosed(out, item, matches!(item, Expr::Or(_)));
            }
        }
        Expr::And(items) => {
            for (i, item) in items.iter().enumerate() {
                out.extend_from_slice(if i > 0 { b" and " } else { b"" });
                enclosed(out, item, matches!(item, Expr::Or(_) | Expr::And(_)));
            }
        }
        Expr::Not(inner) => {
            out.extend_from_slice(b"not ");
            let single = matches!(**inner, Expr::Check(_) | Expr::Macro { .. });
            enclosed(out, inner, !single);
        }
        Expr::Macro { name, .. } => out.extend_from_slice(name.as_bytes()),
        Expr::Check(check) => comparison(out, check),
    }
}

fn enclosed(out: &mut Vec<u8>, tree: &Expr, parentheses: bool) {
    if parentheses {
        out.push(b'(');
    }
    expr(out, tree);
    if parentheses {
        out.push(b')');
    }
}

fn comparison(out: &mut Vec<u8>, check: &Check) {
    operand(out, &check.left);
    out.push(b' ');
    out.extend_from_slice(check.op.word().as_bytes());
    if let Some(modifier) = check.modifier {
        out.push(b' ');
        out.extend_from_slice(modifier.word().as_bytes());
    }
    let Some(right) = &check.right else { return };
    out.push(b' ');
    match right {
        Right::Value(one) => value(out, one),
        Right::List(items, _) => list(out, items, value),
        Right::Name(name, _) => out.extend_from_slice(name.as_bytes()),
        Right::Field(one) => {
            out.extend_from_slice(b"val(");
            field(out, one);
            out.push(b')');
        }
        Right::Call(call) => operand(out, call),
    }
}

fn operand(out: &mut Vec<u8>, one: &Operand) {
    match one {
        Operand::Field(one) => field(out, one),
        Operand::Call {
            name,
            args,
            selector,
            ..
        } => {
            out.extend_from_slice(name.word().as_bytes());
            list(out, args, operand);
            bracket(out, selector.as_deref());
        }
        Operand::Text(text, _) => quoted(out, text),
        Operand::Number(text, _) => out.extend_from_slice(text.as_bytes()),
        Operand::List(items, _) => list(out, items, operand),
    }
}

fn list<T>(out: &mut Vec<u8>, items: &[T], one: impl Fn(&mut Vec<u8>, &T)) {
    out.push(b'(');
    for (i, item) in items.iter().enumerate() {
        out.extend_from_slice(if i > 0 { b", " } else { b"" });
        one(out, item);
    }
    out.push(b')');
}

fn field(out: &mut Vec<u8>, field: &FieldExpr) {
    out.extend_from_slice(field.name.as_bytes());
    bracket(out, field.arg.as_deref());
}

fn bracket(out: &mut Vec<u8>, arg: Option<&[u8]>) {
    if let Some(arg) = arg {
        out.push(b'[');
        quoted(out, arg);
        out.push(b']');
    }
}

/// A constant that was a bare word stays one where it would be read as one.
fn value(out: &mut Vec<u8>, value: &Value) {
    let modifier = || {
        let mut words = Modifier::ALL.iter().map(|m| m.word().as_bytes());
        words.any(|word| value.text == word)
    };
    if value.quoted || modifier() {
        quoted(out, &value.text);
    } else {
        out.extend_from_slice(&value.text);
    }
}

fn quoted(out: &mut Vec<u8>, text: &[u8]) {
    out.push(b'"');
    for &b in text {
        if matches!(b, b'\\' | b'"') {
            out.push(b'\\');
        }
        out.push(b);
    }
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use crate::filter::parse;

    #[test]
    fn what_is_written_reads_as_the_same() {
        for text in [
            "a.b = x or c.d exists and not (e.f > 1 or m)",
            "(a.b = 1 and c.d = 2) and not not(e.f = 3)",
            "not(not(m))",
            "a.b[\"x]\"] = \"a(b), c\" or a.b[ü] in (\"\", anyof, 'val(')",
            "a.b = anyof (x, y) or a.b=anyof",
            "join(\"proc.name\", (a.b, \"1\", 2))[0] = tolower(val.x)",
            "a.b = \"\\x00\\\\\\n\\\"\"",
        ] {
            let tree = parse(text).expect(text);
            let written = tree.to_filter();
            let again = parse(&written).unwrap_or_else(|e| panic!("{text}: {e}"));
            assert_eq!(again.print(), tree.print(), "{text}");
            assert_eq!(again.to_filter(), written, "{text}");
        }
    }
}
