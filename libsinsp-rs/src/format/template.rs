//! Output formats: literal text and fields, rendered per event.

use std::collections::BTreeMap;

use libscap_rs::schema::{ParamType as T, PrintFormat};

use super::number::decimal;
use super::token::{Token, syntax, token};
use super::{Settings, json, value_text};
use crate::enriched::Enriched;
use crate::field::{FieldFlags, FieldRef, FieldValue};
use crate::filter::ast::Transformer;
use crate::filter::{Dialect, Kind, Source};

/// A format that cannot be used.
pub use crate::filter::FilterError as FormatError;

/// A compiled format.
pub struct Format {
    parts: Vec<Part>,
    /// Print even when values are missing.
    all: bool,
    settings: Settings,
    /// The same without escapes and cuts.
    json_settings: Settings,
    dialect: Dialect,
    members: Members,
}

enum Part {
    Literal(Vec<u8>),
    Token(Token),
}

/// What a JSON object consists of.
struct Members {
    /// In the order of their names.
    shown: Vec<Member>,
    /// Parts whose value must be there though it is not shown.
    hidden: Vec<usize>,
}

struct Member {
    /// Its name and what else stands in front of the value.
    head: Vec<u8>,
    part: usize,
    /// Which field of a call; `None`: the value of the part itself.
    inner: Option<usize>,
}

impl Members {
    /// `transformed`: with the results of transformers, beside the fields they read.
    fn new(parts: &[Part], transformed: bool) -> Self {
        let tokens = || {
            parts.iter().enumerate().filter_map(|(i, part)| match part {
                Part::Token(token) => Some((i, token)),
                Part::Literal(_) => None,
            })
        };
        let mut members = BTreeMap::new();
        for (i, token) in tokens() {
            for (j, (key, _)) in token.inner.iter().enumerate() {
                members.entry(key).or_insert((i, Some(j)));
            }
            if token.inner.is_empty() || transformed {
                members.entry(&token.key).or_insert((i, None));
            }
        }
        let is_shown = |part| members.values().any(|m| *m == (part, None));
        let hidden = tokens().map(|(i, _)| i).filter(|i| !is_shown(*i)).collect();
        let shown = members.iter().map(|(key, (part, inner))| {
            let mut head = Vec::new();
            json::text(&mut head, key.as_bytes());
            head.push(b':');
            Member {
                head,
                part: *part,
                inner: *inner,
            }
        });
        let shown = shown.collect();
        Self { shown, hidden }
    }
}

impl Format {
    /// Compiles a format with the usual settings.
    ///
    /// ```
    /// let format = libsinsp_rs::format::Format::compile("*%evt.num %proc.name %evt.type")?;
    /// # let _ = format;
    /// # Ok::<(), libsinsp_rs::format::FormatError>(())
    /// ```
    pub fn compile(text: impl AsRef<[u8]>) -> Result<Self, FormatError> {
        Self::compile_with(text, Settings::default(), Dialect::default())
    }

    /// Compiles a format. In [`Dialect::Reference`] it accepts and prints only what the reference
    /// does, oddities included.
    pub fn compile_with(
        text: impl AsRef<[u8]>,
        settings: Settings,
        dialect: Dialect,
    ) -> Result<Self, FormatError> {
        let text = text.as_ref();
        let finish = |e: FormatError| e.in_text(text).in_format();
        if text.is_empty() {
            return Err(finish(syntax(0, "the format is empty")));
        }
        let all = text[0] == b'*';
        let mut parts = Vec::new();
        let mut literal = Vec::new();
        let mut pos = usize::from(all);
        while pos < text.len() {
            if text[pos] != b'%' {
                literal.push(text[pos]);
                pos += 1;
                continue;
            }
            if dialect == Dialect::Extended && text.get(pos + 1) == Some(&b'%') {
                literal.push(b'%');
                pos += 2;
                continue;
            }
            if !literal.is_empty() {
                parts.push(Part::Literal(std::mem::take(&mut literal)));
            }
            let (token, end) = token(text, pos, dialect).map_err(finish)?;
            parts.push(Part::Token(token));
            pos = end;
        }
        if !literal.is_empty() {
            parts.push(Part::Literal(literal));
        }
        Ok(Self {
            members: Members::new(&parts, false),
            parts,
            all,
            json_settings: Settings {
                raw_text: true,
                buffer_limit: None,
                ..settings.clone()
            },
            settings,
            dialect,
        })
    }

    /// Adds the results of transformers to JSON objects, beside the fields they read.
    pub fn with_transformed_json(mut self) -> Self {
        self.members = Members::new(&self.parts, true);
        self
    }

    /// How values are rendered.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The fields it reads.
    pub fn fields(&self) -> Vec<&FieldRef> {
        let mut fields = Vec::new();
        for token in self.tokens() {
            token.source.each_field(&mut |f| fields.push(f));
        }
        fields
    }

    fn tokens(&self) -> impl Iterator<Item = &Token> {
        self.parts.iter().filter_map(|part| match part {
            Part::Token(token) => Some(token),
            Part::Literal(_) => None,
        })
    }

    /// Appends the event as text. False when a value was missing and the format does not begin
    /// with `*`: `out` then ends before that value, and the line is not meant to be shown.
    pub fn render(&self, event: &Enriched<'_>, out: &mut Vec<u8>) -> bool {
        for part in &self.parts {
            match part {
                // Mostly the blank between two fields.
                Part::Literal(text) => match text[..] {
                    [byte] => out.push(byte),
                    _ => out.extend_from_slice(text),
                },
                Part::Token(token) => {
                    let start = out.len();
                    if !self.text(&token.source, event, out) {
                        if !self.all {
                            return false;
                        }
                        out.extend_from_slice(b"<NA>");
                    }
                    fit(out, start, token.width);
                }
            }
        }
        true
    }

    /// Appends the event as a JSON object whose keys are the fields, in order; `null` for a format
    /// without fields. False when a value was missing and the format does not begin with `*`: the
    /// object then holds what stands before it in the format, and is not meant to be shown.
    pub fn render_json(&self, event: &Enriched<'_>, out: &mut Vec<u8>) -> bool {
        if self.members.shown.is_empty() {
            out.extend_from_slice(b"null");
            return true;
        }
        let is_missing = |part: usize| {
            let token = self.token(part);
            token.is_some_and(|t| self.value(&t.source, event, &self.json_settings).is_none())
        };
        let start = out.len();
        let hidden = &self.members.hidden;
        let complete = (self.all || !hidden.iter().any(|part| is_missing(*part)))
            && self.object(self.parts.len(), event, out);
        if !complete {
            out.truncate(start);
            let missing = (0..self.parts.len()).find(|part| is_missing(*part));
            self.object(missing.unwrap_or(0), event, out);
        }
        complete
    }

    /// Appends an object with the members of the first `parts` parts; false as soon as one of them is
    /// missing that has to be there.
    fn object(&self, parts: usize, event: &Enriched<'_>, out: &mut Vec<u8>) -> bool {
        let mut separator = b'{';
        for member in self.members.shown.iter().filter(|m| m.part < parts) {
            out.push(separator);
            separator = b',';
            if !self.member(member, event, out) {
                return false;
            }
        }
        if separator == b'{' {
            out.push(b'{');
        }
        out.push(b'}');
        true
    }

    fn token(&self, part: usize) -> Option<&Token> {
        match &self.parts[part] {
            Part::Token(token) => Some(token),
            Part::Literal(_) => None,
        }
    }

    /// Appends a member; false when its value is missing and has to be there.
    fn member(&self, member: &Member, event: &Enriched<'_>, out: &mut Vec<u8>) -> bool {
        let Some(token) = self.token(member.part) else {
            return false;
        };
        let source = match member.inner {
            Some(i) => &token.inner[i].1,
            None => &token.source,
        };
        out.extend_from_slice(&member.head);
        if self.json_value(source, event, out) {
            return true;
        }
        out.extend_from_slice(b"null");
        self.all || member.inner.is_some()
    }

    /// The text of every field and transformer of the format. A missing value is `<NA>` when the
    /// format begins with `*`, else absent.
    pub fn resolve(&self, event: &Enriched<'_>) -> BTreeMap<String, Vec<u8>> {
        let mut map = BTreeMap::new();
        for token in self.tokens() {
            let inner = token.inner.iter().map(|(key, source)| (key, source));
            for (key, source) in inner.chain([(&token.key, &token.source)]) {
                let mut text = Vec::new();
                if self.text(source, event, &mut text) {
                    map.insert(key.clone(), text);
                } else if self.all {
                    map.insert(key.clone(), b"<NA>".to_vec());
                }
            }
        }
        map
    }

    /// The value a token shows; the reference shows nothing for some.
    fn value<'v>(
        &self,
        source: &'v Source,
        event: &Enriched<'v>,
        settings: &Settings,
    ) -> Option<FieldValue<'v>> {
        if self.dialect == Dialect::Reference && hidden_by_reference(source) {
            let network = source
                .as_field()
                .is_some_and(|f| f.field().ty == T::IpNet && f.field().name != "fd.net");
            return if network {
                FieldValue::text(b"<IPNET>")
            } else {
                None
            };
        }
        source.value(event, settings)
    }

    #[inline]
    fn text(&self, source: &Source, event: &Enriched<'_>, out: &mut Vec<u8>) -> bool {
        if self.dialect != Dialect::Reference
            && let Some(field) = source.as_field()
        {
            return field.render(event, &self.settings, out);
        }
        let Some(value) = self.value(source, event, &self.settings) else {
            return false;
        };
        match (&value, source.as_field()) {
            (FieldValue::Text(text), Some(f)) if f.has(FieldFlags::RENDERED) => {
                out.extend_from_slice(text);
            }
            (value, _) => {
                value_text(out, value, print_format(source, event), &self.settings);
            }
        }
        true
    }

    /// Appends the value of a member; false, and nothing is appended, when the event has none.
    fn json_value(&self, source: &Source, event: &Enriched<'_>, out: &mut Vec<u8>) -> bool {
        let settings = &self.json_settings;
        let field = source.as_field();
        if self.dialect != Dialect::Reference
            && let Some(field) = field.filter(|f| f.is_written())
        {
            if field.has(FieldFlags::JSON_TIME) {
                decimal(out, event.event.ts());
                return true;
            }
            let start = out.len();
            let mut written = false;
            json::quoted(out, |out| written = field.write(event, settings, out));
            if !written {
                out.truncate(start);
            }
            return written;
        }
        let Some(value) = self.value(source, event, settings) else {
            return false;
        };
        if field.is_some_and(|f| f.has(FieldFlags::JSON_TIME)) {
            decimal(out, event.event.ts());
        } else {
            json::value(out, &value, print_format(source, event), settings);
        }
        true
    }
}

fn print_format(source: &Source, event: &Enriched<'_>) -> PrintFormat {
    source
        .as_field()
        .map_or(source.format, |field| field.print_format(event))
}

/// Fields for filters, and `len()` of what is no number.
fn hidden_by_reference(source: &Source) -> bool {
    match &source.kind {
        Kind::Field(f) => f.has(FieldFlags::FILTER_ONLY),
        Kind::Call {
            name: Transformer::Len,
            args,
            ..
        } => args.iter().all(|arg| arg.format == PrintFormat::Na),
        _ => false,
    }
}

/// Pads or cuts what was appended since `start` to exactly `width` bytes, at the end of a
/// character.
fn fit(out: &mut Vec<u8>, start: usize, width: usize) {
    if width == 0 {
        return;
    }
    if out.len() - start > width {
        let mut end = start + width;
        while end > start && out[end] & 0xc0 == 0x80 {
            end -= 1;
        }
        out.truncate(end);
    }
    out.resize(start + width, b' ');
}
