//! What is wrong with a filter, and where.

use std::fmt;

/// Class of a [`FilterError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text does not follow the grammar.
    Syntax,
    /// Accepted by this library only; [`Dialect::Reference`](super::Dialect) refuses it.
    NotPortable,
    /// Nested too deep or too long.
    TooComplex,
    /// No such field, or its argument is wrong.
    Field,
    /// The operator does not fit the type of the field.
    Operator,
    /// The constant does not fit the type of the field.
    Constant,
    /// The number does not fit the width of the field (the reference cuts it silently).
    Range,
    /// A transformer is used wrongly.
    Transformer,
    /// A name that is neither a field check nor a defined macro.
    UndefinedMacro,
    /// A macro or list refers to itself.
    Recursion,
    /// A format shows a field that makes sense in filters only.
    FilterOnly,
}

/// A filter or format that cannot be used: what is wrong, where, and what to write instead.
///
/// `Display` gives one line; [`FilterError::render`] shows the text with a caret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterError {
    kind: ErrorKind,
    at: usize,
    text: Vec<u8>,
    message: String,
    hint: Option<String>,
    parsing: bool,
    subject: &'static str,
}

impl FilterError {
    pub(crate) fn new(kind: ErrorKind, at: usize, message: impl Into<String>) -> Self {
        Self {
            kind,
            at,
            text: Vec::new(),
            message: message.into(),
            hint: None,
            parsing: false,
            subject: "filter",
        }
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    pub(crate) fn in_text(mut self, text: &[u8]) -> Self {
        if self.text.is_empty() {
            self.text = text.to_vec();
        }
        self
    }

    /// The text is a format, not a filter.
    pub(crate) fn in_format(mut self) -> Self {
        self.subject = "format";
        self
    }

    pub(crate) fn while_parsing(mut self) -> Self {
        self.parsing = true;
        self
    }

    /// Class of the error.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// True when the text is not a filter at all; false when it is one that cannot be compiled.
    pub fn is_parse_error(&self) -> bool {
        self.parsing
    }

    /// Byte index into the filter text, from 0.
    pub fn offset(&self) -> usize {
        self.at
    }

    /// Line, from 1.
    pub fn line(&self) -> usize {
        self.before().iter().filter(|b| **b == b'\n').count() + 1
    }

    /// Column in characters, from 1.
    pub fn column(&self) -> usize {
        let before = self.before();
        let start = before
            .iter()
            .rposition(|b| *b == b'\n')
            .map_or(0, |i| i + 1);
        String::from_utf8_lossy(&before[start..]).chars().count() + 1
    }

    /// What is wrong, without position.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to write instead, when that is known.
    pub fn remedy(&self) -> Option<&str> {
        self.hint.as_deref()
    }

    /// The message, the line of the filter and a caret under the position.
    ///
    /// Control characters of the filter are shown as blanks, so that the caret stays in place.
    pub fn render(&self) -> String {
        let start = self
            .before()
            .iter()
            .rposition(|b| *b == b'\n')
            .map_or(0, |i| i + 1);
        let line: &[u8] = self.text[start..]
            .split(|b| *b == b'\n')
            .next()
            .unwrap_or_default();
        let shown: String = String::from_utf8_lossy(line)
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        format!(
            "{self}\n  {shown}\n  {:>width$}",
            '^',
            width = self.column()
        )
    }

    fn before(&self) -> &[u8] {
        &self.text[..self.at.min(self.text.len())]
    }
}

impl fmt::Display for FilterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} error at {}", self.subject, self.at)?;
        if self.line() > 1 {
            write!(f, " (line {}, column {})", self.line(), self.column())?;
        }
        write!(f, ": {}", self.message)?;
        if let Some(hint) = &self.hint {
            write!(f, "; {hint}")?;
        }
        Ok(())
    }
}

impl std::error::Error for FilterError {}
