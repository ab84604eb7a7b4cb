//! The two sides of a comparison: fields, transformer calls, constants and lists.

use super::Dialect;
use super::ast::{Bytes, FieldExpr, Modifier, Operand, Right, Transformer, Value};
use super::error::{ErrorKind, FilterError};
use super::lexer::{Lexer, is_blank};
use super::parser::{Parser, Result};

impl Parser<'_> {
    /// A field with its argument; `None` when no field name stands here.
    pub fn field(&mut self) -> Result<Option<FieldExpr>> {
        let at = self.lex.pos;
        let Some(name) = self.lex.field_name() else {
            return Ok(None);
        };
        let arg = self.bracket()?;
        Ok(Some(FieldExpr { name, arg, at }))
    }

    pub fn bracket(&mut self) -> Result<Option<Bytes>> {
        if !self.lex.eat("[") {
            return Ok(None);
        }
        let arg = match self.lex.quoted()? {
            Some(text) => text,
            None => match self.lex.bare_arg() {
                Some(text) => text,
                None => return self.expected("an argument between '[' and ']'"),
            },
        };
        if !self.lex.eat("]") {
            return self.expected("a ']' behind the argument");
        }
        Ok(Some(arg))
    }

    /// A transformer call; `None` when none stands here.
    pub fn transformer(&mut self) -> Result<Option<Operand>> {
        let at = self.lex.pos;
        let rest = self.lex.rest();
        let found = Transformer::ALL.iter().find_map(|t| {
            let behind = rest.strip_prefix(t.word().as_bytes())?;
            let blanks = behind.iter().take_while(|b| is_blank(**b)).count();
            (behind.get(blanks) == Some(&b'(')).then_some((*t, blanks))
        });
        let Some((name, blanks)) = found else {
            return Ok(None);
        };
        let open = at + name.word().len() + blanks;
        if blanks > 0 && !self.extended() {
            return Err(FilterError::new(
                ErrorKind::NotPortable,
                open,
                format!("unexpected blank between '{name}' and '('"),
            ));
        }
        self.lex.pos = open + 1;
        self.enter(open)?;
        let args = self.arguments(true)?;
        self.depth -= 1;
        self.call_end = self.lex.pos;
        let selector = self.bracket()?;
        Ok(Some(Operand::Call {
            name,
            args,
            selector,
            at,
        }))
    }

    /// Behind an opening parenthesis, up to the closing one: arguments of a call (at least one,
    /// lists allowed) or elements of a list.
    fn arguments(&mut self, call: bool) -> Result<Vec<Operand>> {
        let mut args = Vec::new();
        self.lex.blank();
        if !call && self.lex.eat(")") {
            return Ok(args);
        }
        loop {
            self.lex.blank();
            args.push(self.argument(call)?);
            self.lex.blank();
            if self.lex.eat(")") {
                return Ok(args);
            }
            if !self.lex.eat(",") {
                return self.expected("',' or ')'");
            }
        }
    }

    fn argument(&mut self, lists: bool) -> Result<Operand> {
        let at = self.lex.pos;
        if let Some(number) = self.lex.number() {
            return Ok(Operand::Number(number, at));
        }
        if let Some(text) = self.lex.quoted()? {
            return Ok(Operand::Text(text, at));
        }
        if lists && self.lex.eat("(") {
            return Ok(Operand::List(self.arguments(false)?, at));
        }
        if let Some(call) = self.transformer()? {
            return Ok(call);
        }
        if let Some(field) = self.field()? {
            return Ok(Operand::Field(field));
        }
        self.expected(if lists {
            "a field, a number, a quoted text, a list or a transformer"
        } else {
            "a field, a number, a quoted text or a transformer"
        })
    }

    /// `val(field)`, or a transformer call.
    fn computed_side(&mut self) -> Result<Option<Right>> {
        if self.lex.eat("val(") {
            self.lex.blank();
            let Some(field) = self.field()? else {
                return self.expected("a field in val()");
            };
            self.lex.blank();
            if !self.lex.eat(")") {
                return self.expected("a ')' behind the field");
            }
            return Ok(Some(Right::Field(field)));
        }
        Ok(self.transformer()?.map(Right::Call))
    }

    pub(super) fn number_side(&mut self) -> Result<Right> {
        if let Some(right) = self.computed_side()? {
            return Ok(right);
        }
        let at = self.lex.pos;
        match self.lex.number() {
            Some(number) => Ok(Right::Value(Value {
                text: number.into_bytes(),
                quoted: false,
                at,
            })),
            None => self.expected("a number, val(FIELD) or a transformer"),
        }
    }

    fn value(&mut self) -> Result<Option<Value>> {
        let at = self.lex.pos;
        if let Some(text) = self.lex.quoted()? {
            return Ok(Some(Value {
                text,
                quoted: true,
                at,
            }));
        }
        Ok(self.lex.bare().map(|text| Value {
            text,
            quoted: false,
            at,
        }))
    }

    pub(super) fn text_side(&mut self, spaced: bool) -> Result<(Option<Modifier>, Right)> {
        if spaced && let Some(modifier) = self.modifier() {
            self.lex.blank();
            let at = self.lex.pos;
            if self.lex.eat("(") {
                return Ok((Some(modifier), self.list(at)?));
            }
            if let Some(name) = self.lex.identifier() {
                return Ok((Some(modifier), Right::Name(name, at)));
            }
        }
        if let Some(right) = self.computed_side()? {
            return Ok((None, right));
        }
        match self.value()? {
            Some(value) => Ok((None, Right::Value(value))),
            None => self.expected("a text, a number, val(FIELD) or a transformer"),
        }
    }

    /// A modifier: followed by a blank and then by a list or the name of one.
    fn modifier(&mut self) -> Option<Modifier> {
        let rest = self.lex.rest();
        let modifier = Modifier::ALL
            .iter()
            .copied()
            .find(|m| rest.starts_with(m.word().as_bytes()))?;
        let mut ahead = Lexer::new(rest, self.lex.dialect);
        ahead.pos = modifier.word().len();
        if !ahead.blank() {
            return None;
        }
        let list = ahead.peek() == Some(b'(')
            || ahead
                .identifier()
                .is_some_and(|name| !matches!(name.as_str(), "and" | "or" | "not"));
        list.then(|| {
            self.lex.pos += modifier.word().len();
            modifier
        })
    }

    pub(super) fn list_side(&mut self) -> Result<Right> {
        let at = self.lex.pos;
        if self.lex.eat("(") {
            return self.list(at);
        }
        if let Some(right) = self.computed_side()? {
            return Ok(right);
        }
        match self.lex.identifier() {
            Some(name) => Ok(Right::Name(name, at)),
            None => {
                self.expected("a list in parentheses, val(FIELD), a transformer or a list name")
            }
        }
    }

    fn list(&mut self, at: usize) -> Result<Right> {
        let mut items = Vec::new();
        self.lex.blank();
        if self.lex.eat(")") {
            return Ok(Right::List(items, at));
        }
        loop {
            self.lex.blank();
            match self.value()? {
                Some(value) => items.push(value),
                None => return self.expected("a text or number as element of the list"),
            }
            self.lex.blank();
            if self.lex.eat(")") {
                return Ok(Right::List(items, at));
            }
            if !self.lex.eat(",") {
                return self.expected("',' or ')' in the list");
            }
        }
    }

    /// The elements of a list given as text, with or without parentheses.
    pub fn list_text(text: &[u8]) -> Result<Vec<Value>> {
        let mut parser = Parser::new(text, Dialect::Extended);
        parser.lex.blank();
        let open = parser.lex.eat("(");
        let mut items = Vec::new();
        loop {
            parser.lex.blank();
            match parser.value()? {
                Some(value) => items.push(value),
                None if items.is_empty() => {}
                None => return parser.expected("an element of the list"),
            }
            parser.lex.blank();
            if !parser.lex.eat(",") {
                break;
            }
        }
        if open && !parser.lex.eat(")") {
            return parser.expected("',' or ')' in the list");
        }
        parser.lex.blank();
        if parser.lex.at_end() {
            Ok(items)
        } else {
            parser.expected("',' between the elements")
        }
    }
}
