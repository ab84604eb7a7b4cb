//! The words of the language. What a character means depends on where it stands, so the parser
//! asks for the word it expects and nothing is tokenised in advance.

use super::Dialect;
use super::ast::Bytes;
use super::error::{ErrorKind, FilterError};

/// A position in the text of a filter.
pub(crate) struct Lexer<'t> {
    pub text: &'t [u8],
    pub pos: usize,
    pub dialect: Dialect,
}

/// White space of the language; backspace is one of them.
pub(crate) fn is_blank(b: u8) -> bool {
    matches!(b, b' ' | b'\t' | 0x08 | b'\r' | b'\n')
}

/// `[:space:]`, which ends bare words.
fn is_space(b: u8) -> bool {
    matches!(b, b' ' | 0x09..=0x0d)
}

fn is_word(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b == b'_'
}

impl<'t> Lexer<'t> {
    pub fn new(text: &'t [u8], dialect: Dialect) -> Self {
        Self {
            text,
            pos: 0,
            dialect,
        }
    }

    pub fn rest(&self) -> &'t [u8] {
        &self.text[self.pos..]
    }

    pub fn peek(&self) -> Option<u8> {
        self.text.get(self.pos).copied()
    }

    pub fn at_end(&self) -> bool {
        self.pos == self.text.len()
    }

    /// Skips blanks; true when there were some.
    pub fn blank(&mut self) -> bool {
        let start = self.pos;
        while self.peek().is_some_and(is_blank) {
            self.pos += 1;
        }
        self.pos > start
    }

    /// Skips `word` when it stands here.
    pub fn eat(&mut self, word: &str) -> bool {
        let found = self.rest().starts_with(word.as_bytes());
        if found {
            self.pos += word.len();
        }
        found
    }

    fn take(&mut self, len: usize) -> Option<&'t [u8]> {
        if len == 0 {
            return None;
        }
        let start = self.pos;
        self.pos += len;
        Some(&self.text[start..self.pos])
    }

    fn identifier_len(text: &[u8]) -> usize {
        if !text.first().is_some_and(u8::is_ascii_alphabetic) {
            return 0;
        }
        text.iter().take_while(|b| is_word(**b)).count()
    }

    pub fn identifier(&mut self) -> Option<String> {
        let word = self.take(Self::identifier_len(self.rest()))?;
        Some(String::from_utf8_lossy(word).into_owned())
    }

    /// An identifier, then at least one dot with another.
    pub fn field_name(&mut self) -> Option<String> {
        let text = self.rest();
        let mut len = Self::identifier_len(text);
        let mut dots = 0;
        while len > 0 && text.get(len) == Some(&b'.') {
            match Self::identifier_len(&text[len + 1..]) {
                0 => break,
                more => len += 1 + more,
            }
            dots += 1;
        }
        if dots == 0 {
            return None;
        }
        let name = self.take(len)?;
        Some(String::from_utf8_lossy(name).into_owned())
    }

    /// A hexadecimal or decimal number, as written.
    pub fn number(&mut self) -> Option<String> {
        let text = self.rest();
        let word = self.take(hex_len(text).max(number_len(text)))?;
        Some(String::from_utf8_lossy(word).into_owned())
    }

    /// Bytes up to one that `stop` names, or to one that is not UTF-8.
    fn run(&mut self, stop: impl Fn(u8) -> bool) -> Option<Bytes> {
        let text = self.rest();
        let mut len = 0;
        while len < text.len() && !stop(text[len]) {
            match bstr::decode_utf8(&text[len..]) {
                (Some(_), n) => len += n,
                (None, _) => break,
            }
        }
        self.take(len).map(<[u8]>::to_vec)
    }

    /// A constant without quotes.
    pub fn bare(&mut self) -> Option<Bytes> {
        self.run(|b| b"()\"'=,".contains(&b) || is_space(b))
    }

    /// A field argument without quotes.
    pub fn bare_arg(&mut self) -> Option<Bytes> {
        self.run(|b| b"[]\"'".contains(&b) || is_space(b))
    }

    /// A quoted text with its escapes resolved; `None` when no quote stands here.
    pub fn quoted(&mut self) -> Result<Option<Bytes>, FilterError> {
        let Some(quote @ (b'"' | b'\'')) = self.peek() else {
            return Ok(None);
        };
        let start = self.pos + 1;
        let pairwise = closing_quote(self.text, start, quote, true);
        let end = match self.dialect {
            Dialect::Extended => pairwise,
            Dialect::Reference => closing_quote(self.text, start, quote, false),
        };
        let Some(end) = end else {
            let kind = if pairwise.is_some() {
                ErrorKind::NotPortable
            } else {
                ErrorKind::Syntax
            };
            return Err(
                FilterError::new(kind, self.pos, "the quoted string is not closed").hint(format!(
                    "add {} at its end, or write \\\\ for a backslash in it",
                    char::from(quote)
                )),
            );
        };
        let text = unescape(&self.text[start..end], start, quote)?;
        self.pos = end + 1;
        Ok(Some(text))
    }
}

fn hex_len(text: &[u8]) -> usize {
    match text {
        [b'0', b'x' | b'X', digits @ ..] => {
            match digits.iter().take_while(|b| b.is_ascii_hexdigit()).count() {
                0 => 0,
                n => n + 2,
            }
        }
        _ => 0,
    }
}

fn number_len(text: &[u8]) -> usize {
    let digits = |from: usize| {
        text[from..]
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let mut len = usize::from(matches!(text.first(), Some(b'+' | b'-')));
    match digits(len) {
        0 => return 0,
        n => len += n,
    }
    if text.get(len) == Some(&b'.') {
        len += 1;
        len += digits(len);
    }
    if matches!(text.get(len), Some(b'e' | b'E')) && matches!(text.get(len + 1), Some(b'+' | b'-'))
    {
        match digits(len + 2) {
            0 => {}
            n => len += 2 + n,
        }
    }
    len
}

/// Index of the quote that ends the string that begins at `start`. Escapes are read in pairs, or
/// (as the reference does) only the byte before a quote decides.
fn closing_quote(text: &[u8], start: usize, quote: u8, pairwise: bool) -> Option<usize> {
    let mut i = start;
    while i < text.len() {
        if pairwise && text[i] == b'\\' {
            i += 2;
            continue;
        }
        if text[i] == quote && (pairwise || i == start || text[i - 1] != b'\\') {
            return Some(i);
        }
        i += 1;
    }
    None
}

fn unescape(body: &[u8], start: usize, quote: u8) -> Result<Bytes, FilterError> {
    let mut out = Bytes::with_capacity(body.len());
    let mut i = 0;
    while i < body.len() {
        if body[i] != b'\\' {
            out.push(body[i]);
            i += 1;
            continue;
        }
        let error = |message: &str| FilterError::new(ErrorKind::Syntax, start + i, message);
        let code = *body
            .get(i + 1)
            .ok_or_else(|| error("truncated escape sequence at the end of the string"))?;
        i += 2;
        match code {
            b'b' => out.push(0x08),
            b'f' => out.push(0x0c),
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'\\' | b'/' => out.push(code),
            b' ' => out.push(b'\\'),
            b'"' | b'\'' if code == quote => out.push(code),
            b'"' | b'\'' => {
                return Err(FilterError::new(
                    ErrorKind::Syntax,
                    start + i - 2,
                    format!(
                        "invalid \\{} escape in {}-quoted string",
                        char::from(code),
                        char::from(quote)
                    ),
                )
                .hint("write the quote without the backslash"));
            }
            b'x' => {
                let at = start + i - 2;
                let digits = body.get(i..i + 2).ok_or_else(|| {
                    FilterError::new(ErrorKind::Syntax, at, "truncated hex char escape sequence")
                        .hint("write two hex digits after \\x")
                })?;
                let value = std::str::from_utf8(digits)
                    .ok()
                    .filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()))
                    .and_then(|d| u8::from_str_radix(d, 16).ok())
                    .ok_or_else(|| {
                        FilterError::new(ErrorKind::Syntax, at, "invalid hex char escape sequence")
                            .hint("write two hex digits after \\x")
                    })?;
                out.push(value);
                i += 2;
            }
            _ => {
                return Err(FilterError::new(
                    ErrorKind::Syntax,
                    start + i - 2,
                    "unsupported string escape sequence",
                )
                .hint("known are \\b \\f \\n \\r \\t \\\\ \\/ \\xHH and the quote itself"));
            }
        }
    }
    Ok(out)
}
