//! From the text of a field to its declaration and argument.

use std::borrow::Cow;

use super::argument::{self, Arg, longest_param};
use libscap_rs::schema::{ParamType, PrintFormat};

use super::{
    ArgKind, Call, Compute, Field, FieldFlags, FieldId, FieldValue, Memo, all, dynamic_param,
};
use crate::enriched::Enriched;
use crate::format::number::number;
use crate::format::{Settings, text, value_text};

/// A field that does not exist, or an argument it cannot have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct FieldError {
    message: String,
    /// A field of a similar name.
    pub(crate) similar: Option<&'static str>,
}

impl FieldError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            similar: None,
        }
    }

    fn unknown(text: &[u8]) -> Self {
        let text = String::from_utf8_lossy(text);
        let similar = similar(&text);
        let hint = similar.map_or_else(String::new, |name| format!("; did you mean {name}?"));
        Self {
            message: format!("nonexistent field {text}{hint}"),
            similar,
        }
    }
}

/// A field whose name `text` begins with.
pub(crate) struct Found<'t> {
    pub id: FieldId,
    /// What follows a dot as argument.
    pub suffix: Option<&'t [u8]>,
    /// Bytes of name and suffix.
    pub len: usize,
}

/// The longest field name (with its dotted argument) that `text` begins with.
pub(crate) fn find(text: &[u8]) -> Option<Found<'_>> {
    let (id, len) = all()
        .iter()
        .enumerate()
        .flat_map(|(i, field)| {
            std::iter::once(field.name)
                .chain(field.aliases.iter().copied())
                .map(move |name| (FieldId(i as u16), name))
        })
        .filter(|(_, name)| text.starts_with(name.as_bytes()))
        .map(|(id, name)| (id, name.len()))
        .max_by_key(|(_, len)| *len)?;
    let rest = &text[len..];
    let suffix = match (id.field().arg, rest) {
        (kind, [b'.', behind @ ..]) if kind.takes_suffix() => {
            let word = |ok: fn(&u8) -> bool| behind.iter().take_while(|b| ok(b)).count();
            let n = match kind {
                ArgKind::Param | ArgKind::RawParam => longest_param(behind).map_or_else(
                    || word(|b| b.is_ascii_alphanumeric() || *b == b'_'),
                    str::len,
                ),
                ArgKind::Label => {
                    word(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_' | b'-' | b'.'))
                }
                ArgKind::Word => word(|b| b.is_ascii_alphabetic() || *b == b'_'),
                _ => word(|b| b.is_ascii_alphanumeric() || *b == b'_'),
            };
            (n > 0).then(|| &behind[..n])
        }
        _ => None,
    };
    let len = len + suffix.map_or(0, |s| s.len() + 1);
    Some(Found { id, suffix, len })
}

/// A field with its argument, ready to be read.
pub struct FieldRef {
    id: FieldId,
    field: &'static Field,
    arg: Arg,
    memo: Memo,
}

impl FieldRef {
    /// The field `name`, which may end in a dotted argument, with what stands in brackets.
    pub fn new(name: &[u8], bracket: Option<&[u8]>) -> Result<Self, FieldError> {
        let found = find(name)
            .filter(|found| found.len == name.len())
            .ok_or_else(|| FieldError::unknown(name))?;
        Self::from_found(&found, bracket)
    }

    pub(crate) fn from_found(
        found: &Found<'_>,
        bracket: Option<&[u8]>,
    ) -> Result<Self, FieldError> {
        let field = found.id.field();
        let arg = argument::read(field.arg, found.suffix, bracket)
            .map_err(|e| FieldError::new(format!("{}: {e}", field.name)))?;
        Ok(Self {
            id: found.id,
            field,
            arg,
            memo: Memo::default(),
        })
    }

    /// Which field.
    pub fn id(&self) -> FieldId {
        self.id
    }

    /// Its declaration.
    pub fn field(&self) -> &'static Field {
        self.field
    }

    /// Its argument.
    pub fn arg(&self) -> &Arg {
        &self.arg
    }

    /// The value in this event; nothing when the event has none.
    #[inline]
    pub fn value<'a>(&self, event: &Enriched<'a>) -> Option<FieldValue<'a>> {
        self.value_with(event, Settings::plain())
    }

    /// The value, with texts rendered as `settings` say.
    #[inline]
    pub fn value_with<'a>(
        &self,
        event: &Enriched<'a>,
        settings: &Settings,
    ) -> Option<FieldValue<'a>> {
        match self.field.compute {
            Compute::Value(extract) => extract(event, &self.call(settings)),
            Compute::Text(_) => self.written(event, settings),
        }
    }

    #[inline(never)]
    fn written<'a>(&self, event: &Enriched<'_>, settings: &Settings) -> Option<FieldValue<'a>> {
        let mut out = Vec::new();
        self.write(event, settings, &mut out)
            .then_some(FieldValue::Text(out.into()))
    }

    #[inline]
    fn call<'c>(&'c self, settings: &'c Settings) -> Call<'c> {
        Call {
            arg: &self.arg,
            memo: &self.memo,
            settings,
        }
    }

    /// True for texts that are put together for each event; [`Self::write`] makes them without an
    /// allocation.
    pub(crate) fn is_written(&self) -> bool {
        matches!(self.field.compute, Compute::Text(_))
    }

    /// Appends the text of a written field as it is. False when the event has none.
    pub(crate) fn write(
        &self,
        event: &Enriched<'_>,
        settings: &Settings,
        out: &mut Vec<u8>,
    ) -> bool {
        match self.field.compute {
            Compute::Text(write) => write(event, &self.call(settings), out),
            Compute::Value(_) => false,
        }
    }

    /// Appends the value as text, as a format shows it. False when the event has none.
    pub fn render(&self, event: &Enriched<'_>, settings: &Settings, out: &mut Vec<u8>) -> bool {
        let extract = match self.field.compute {
            Compute::Value(extract) => extract,
            Compute::Text(write) => {
                let start = out.len();
                let written = write(event, &self.call(settings), out);
                if !written {
                    out.truncate(start);
                } else if !self.has(FieldFlags::RENDERED) {
                    text::escape_tail(out, start, settings);
                }
                return written;
            }
        };
        // What costs nothing to drop first.
        match extract(event, &self.call(settings)) {
            None => return false,
            Some(FieldValue::Text(Cow::Borrowed(text))) => {
                if self.has(FieldFlags::RENDERED) {
                    out.extend_from_slice(text);
                } else {
                    text::escape(out, text, settings);
                }
            }
            Some(FieldValue::Uint(n)) => number(out, n, self.print_format(event), false),
            Some(FieldValue::Text(text)) if self.has(FieldFlags::RENDERED) => {
                out.extend_from_slice(&text);
            }
            Some(value) => value_text(out, &value, self.print_format(event), settings),
        }
        true
    }

    /// How numbers are printed; for parameters as they are, the event decides.
    pub(crate) fn print_format(&self, event: &Enriched<'_>) -> PrintFormat {
        match self.field().ty {
            ParamType::Dyn => {
                dynamic_param(event, &self.arg).map_or(PrintFormat::Na, |param| param.fmt)
            }
            _ => self.field().format,
        }
    }

    /// True when a comparison tries every ancestor instead of one value.
    pub(crate) fn tries_ancestors(&self) -> bool {
        self.arg == Arg::None && self.field().of_thread().is_some()
    }

    pub(crate) fn has(&self, flag: FieldFlags) -> bool {
        self.field().flags.contains(flag)
    }
}

/// The field written as `text`, e.g. `proc.name`, `proc.aname[2]`, `evt.arg.flags`.
pub fn lookup(text: &str) -> Result<FieldRef, FieldError> {
    let bytes = text.as_bytes();
    let Some(open) = bytes.iter().position(|b| *b == b'[') else {
        return FieldRef::new(bytes, None);
    };
    match &bytes[open + 1..] {
        [inner @ .., b']'] => FieldRef::new(&bytes[..open], Some(inner)),
        _ => Err(FieldError::new(format!(
            "{text}: the argument is not closed: ']' is missing"
        ))),
    }
}

/// The known name that differs least from `text`, when it is close.
fn similar(text: &str) -> Option<&'static str> {
    let name = text.split('[').next().unwrap_or(text);
    all()
        .iter()
        .map(|field| (distance(name.as_bytes(), field.name.as_bytes()), field.name))
        .min()
        .filter(|(d, _)| *d <= 2 && *d < name.len())
        .map(|(_, name)| name)
}

/// Edits between two names; names are short.
pub(crate) fn distance(a: &[u8], b: &[u8]) -> usize {
    if a.len().abs_diff(b.len()) > 2 {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = corner + usize::from(x != y);
            corner = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}
