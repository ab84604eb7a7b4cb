//! Text to tree: recursive descent over the grammar.

use super::ast::{Check, Expr, Op, Operand};
use super::error::{ErrorKind, FilterError};
use super::lexer::{Lexer, is_blank};
use super::{Dialect, MAX_DEPTH, MAX_LEN};

/// Parentheses the reference accepts inside each other.
const REFERENCE_DEPTH: usize = 18;

/// Operators that are words and take a text.
const WORDS: [Op; 9] = [
    Op::Glob,
    Op::IGlob,
    Op::Contains,
    Op::IContains,
    Op::BContains,
    Op::StartsWith,
    Op::BStartsWith,
    Op::EndsWith,
    Op::Regex,
];

pub(super) type Result<T> = std::result::Result<T, FilterError>;

/// Parses a whole filter.
pub(crate) fn parse(text: &[u8], dialect: Dialect) -> Result<Expr> {
    Parser::new(text, dialect)
        .filter()
        .map_err(|e| e.in_text(text).while_parsing())
}

pub(crate) struct Parser<'t> {
    pub lex: Lexer<'t>,
    pub(super) depth: usize,
    /// Where the last call ended, its selector not counted.
    pub call_end: usize,
}

fn syntax<T>(at: usize, message: impl Into<String>) -> Result<T> {
    Err(FilterError::new(ErrorKind::Syntax, at, message))
}

impl<'t> Parser<'t> {
    pub fn new(text: &'t [u8], dialect: Dialect) -> Self {
        Self {
            lex: Lexer::new(text, dialect),
            depth: 0,
            call_end: 0,
        }
    }

    pub(super) fn extended(&self) -> bool {
        self.lex.dialect == Dialect::Extended
    }

    /// What stands at the position, for messages.
    pub(super) fn found(&self) -> String {
        let rest = self.lex.rest();
        let len = rest
            .iter()
            .take(24)
            .position(|b| is_blank(*b))
            .unwrap_or(rest.len().min(24));
        if rest.is_empty() {
            "the end of the filter".into()
        } else {
            let len = len.max(1);
            format!("'{}'", String::from_utf8_lossy(&rest[..len]).escape_debug())
        }
    }

    pub(super) fn expected<T>(&self, what: &str) -> Result<T> {
        syntax(
            self.lex.pos,
            format!("expected {what}, found {}", self.found()),
        )
    }

    fn filter(&mut self) -> Result<Expr> {
        if self.lex.text.is_empty() {
            return syntax(0, "filter input string is empty");
        }
        if self.lex.text.len() > MAX_LEN {
            return Err(FilterError::new(
                ErrorKind::TooComplex,
                MAX_LEN,
                format!("the filter is longer than {MAX_LEN} bytes"),
            ));
        }
        let expr = self.or_expr()?;
        self.lex.blank();
        if self.lex.at_end() {
            return Ok(expr);
        }
        let before = self.lex.text[..self.lex.pos].trim_ascii_end();
        let word = before
            .iter()
            .rposition(|b| is_blank(*b) || *b == b'(')
            .map_or(0, |i| i + 1);
        let error = FilterError::new(
            ErrorKind::Syntax,
            self.lex.pos,
            format!(
                "unexpected token after '{}', expecting 'or', 'and', found {}",
                String::from_utf8_lossy(&before[word..]).escape_debug(),
                self.found()
            ),
        );
        Err(match self.hint_for_rest() {
            Some(hint) => error.hint(hint),
            None => error,
        })
    }

    fn hint_for_rest(&self) -> Option<&'static str> {
        let rest = self.lex.rest();
        let word = |w: &str| {
            rest.len() >= w.len()
                && rest[..w.len()].eq_ignore_ascii_case(w.as_bytes())
                && rest.get(w.len()).is_none_or(|b| !b.is_ascii_alphanumeric())
        };
        if word("and") || word("or") || word("not") {
            Some("keywords are written in lower case")
        } else if rest.starts_with(b"&&") || rest.starts_with(b"||") {
            Some("write 'and' or 'or'")
        } else if rest.starts_with(b"'") || rest.starts_with(b"\"") || rest.starts_with(b"(") {
            Some("put a text with quotes, blanks or parentheses in quotes")
        } else {
            None
        }
    }

    fn or_expr(&mut self) -> Result<Expr> {
        self.lex.blank();
        let mut items = vec![self.and_expr()?];
        loop {
            self.lex.blank();
            if !self.lex.eat("or") {
                break;
            }
            items.push(self.operand_of("or")?);
        }
        Ok(one_or(items, Expr::Or))
    }

    fn and_expr(&mut self) -> Result<Expr> {
        let mut items = vec![self.not_expr()?];
        loop {
            self.lex.blank();
            if !self.lex.eat("and") {
                break;
            }
            items.push(self.operand_of("and")?);
        }
        Ok(one_or(items, Expr::And))
    }

    /// What follows `and` or `or`.
    fn operand_of(&mut self, word: &str) -> Result<Expr> {
        let glued = self.lex.peek() == Some(b'(');
        if !glued && !self.lex.blank() {
            return self.expected(&format!("a blank or '(' after '{word}'"));
        }
        if word == "and" {
            return self.not_expr();
        }
        if glued && !self.extended() {
            // The reference does not let `and` go on behind `or(...)`.
            self.lex.pos += 1;
            let inner = self.embedded()?;
            let after = self.lex.pos;
            self.lex.blank();
            let more = self.lex.rest().starts_with(b"and")
                && matches!(self.lex.rest().get(3), Some(b'(' | b' '));
            if more {
                return Err(FilterError::new(
                    ErrorKind::NotPortable,
                    self.lex.pos,
                    "unexpected token after 'or(...)', expecting 'or'",
                )
                .hint("write a blank between 'or' and '('"));
            }
            self.lex.pos = after;
            return Ok(inner);
        }
        self.and_expr()
    }

    fn not_expr(&mut self) -> Result<Expr> {
        self.lex.blank();
        let mut negated = false;
        let inner = loop {
            let rest = self.lex.rest();
            if rest.starts_with(b"not(") {
                negated = !negated;
                self.lex.pos += 4;
                break self.embedded()?;
            }
            if rest.starts_with(b"not") && rest.get(3).copied().is_some_and(is_blank) {
                negated = !negated;
                self.lex.pos += 3;
                self.lex.blank();
            } else {
                break self.check()?;
            }
        };
        Ok(if negated {
            Expr::Not(Box::new(inner))
        } else {
            inner
        })
    }

    pub(super) fn enter(&mut self, at: usize) -> Result<()> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            Err(FilterError::new(
                ErrorKind::TooComplex,
                at,
                format!("exceeded max depth limit of {MAX_DEPTH} nested parentheses"),
            )
            .hint("split the filter, or write it with fewer parentheses"))
        } else if !self.extended() && self.depth > REFERENCE_DEPTH {
            Err(FilterError::new(
                ErrorKind::NotPortable,
                at,
                "exceeded max depth limit of 100",
            ))
        } else {
            Ok(())
        }
    }

    /// Behind an opening parenthesis.
    fn embedded(&mut self) -> Result<Expr> {
        self.enter(self.lex.pos)?;
        self.lex.blank();
        let expr = self.or_expr()?;
        self.lex.blank();
        if !self.lex.eat(")") {
            return self.expected("a ')' token, 'or' or 'and'");
        }
        self.depth -= 1;
        Ok(expr)
    }

    fn check(&mut self) -> Result<Expr> {
        self.lex.blank();
        let at = self.lex.pos;
        if self.lex.eat("(") {
            return self.embedded();
        }
        if let Some(field) = self.field()? {
            return self.condition(Operand::Field(field));
        }
        if let Some(call) = self.transformer()? {
            return self.condition(call);
        }
        if let Some(name) = self.lex.identifier() {
            return Ok(Expr::Macro { name, at });
        }
        self.expected("a '(' token, a field check, or an identifier")
    }

    fn condition(&mut self, left: Operand) -> Result<Expr> {
        self.lex.blank();
        let at = self.lex.pos;
        let check = |op, modifier, right| {
            Ok(Expr::Check(Check {
                left,
                op,
                modifier,
                right,
                at,
            }))
        };
        if self.lex.eat(Op::Exists.word()) {
            return check(Op::Exists, None, None);
        }
        if let Some(op) = self.eat_op(&[Op::Le, Op::Lt, Op::Ge, Op::Gt]) {
            self.lex.blank();
            let right = self.number_side()?;
            return check(op, None, Some(right));
        }
        if let Some(op) = self.eat_op(&[Op::EqEq, Op::Eq, Op::Ne]) {
            let blank = self.lex.blank();
            let (modifier, right) = self.text_side(blank)?;
            return check(op, modifier, Some(right));
        }
        if let Some(op) = self.word_op() {
            self.lex.blank();
            let (modifier, right) = self.text_side(true)?;
            return check(op, modifier, Some(right));
        }
        if let Some(op) = self.eat_op(&[Op::Intersects, Op::In, Op::PMatch]) {
            self.lex.blank();
            let right = self.list_side()?;
            return check(op, None, Some(right));
        }
        let quoted = |op: &Op| {
            let behind = self.lex.rest().strip_prefix(op.word().as_bytes());
            behind.is_some_and(|b| b.starts_with(b"'") || b.starts_with(b"\""))
        };
        let kind = if WORDS.iter().any(quoted) {
            ErrorKind::NotPortable
        } else {
            ErrorKind::Syntax
        };
        let error = FilterError::new(
            kind,
            at,
            format!(
                "expected a valid check operator: one of = != < <= > >= exists contains icontains \
                 bcontains startswith bstartswith endswith glob iglob regex in intersects pmatch, \
                 found {}",
                self.found()
            ),
        );
        let rest = self.lex.rest();
        let word = Op::ALL.iter().find(|op| {
            rest.len() >= op.word().len()
                && rest[..op.word().len()].eq_ignore_ascii_case(op.word().as_bytes())
        });
        Err(match word {
            Some(op) if rest.starts_with(op.word().as_bytes()) => {
                error.hint(format!("write a blank after '{op}'"))
            }
            Some(op) => error.hint(format!("write '{op}' in lower case")),
            None => error,
        })
    }

    fn eat_op(&mut self, ops: &[Op]) -> Option<Op> {
        ops.iter().copied().find(|op| self.lex.eat(op.word()))
    }

    /// An operator that is a word and takes a text: a blank must follow.
    fn word_op(&mut self) -> Option<Op> {
        let rest = self.lex.rest();
        let op = WORDS
            .into_iter()
            .find(|op| rest.starts_with(op.word().as_bytes()))?;
        let next = *rest.get(op.word().len())?;
        let quote = matches!(next, b'"' | b'\'') && self.extended();
        (is_blank(next) || quote).then(|| {
            self.lex.pos += op.word().len();
            op
        })
    }
}

fn one_or(mut items: Vec<Expr>, many: fn(Vec<Expr>) -> Expr) -> Expr {
    if items.len() == 1 {
        items.remove(0)
    } else {
        many(items)
    }
}
