//! What transformers do to values.

use std::borrow::Cow;

use libscap_rs::schema::PrintFormat;

use super::ast::Transformer;
use super::source::Source;
use crate::enriched::Enriched;
use crate::field::FieldValue as V;
use crate::format::{Settings, buffer, value_text};

/// Applies a transformer; nothing when an argument has no value.
pub(super) fn apply<'v>(
    name: Transformer,
    args: &'v [Source],
    selector: Option<u8>,
    event: &Enriched<'v>,
    settings: &Settings,
) -> Option<V<'v>> {
    let arg = |i: usize| args.get(i)?.value(event, settings);
    match name {
        Transformer::ToLower => map(arg(0)?, &|text| Some(text.to_ascii_lowercase().into())),
        Transformer::ToUpper => map(arg(0)?, &|text| Some(text.to_ascii_uppercase().into())),
        Transformer::Basename => map(arg(0)?, &|text| {
            let slash = text.iter().rposition(|b| *b == b'/');
            Some(match (slash, text) {
                (None, text) => text,
                (Some(i), Cow::Borrowed(text)) => Cow::Borrowed(&text[i + 1..]),
                (Some(i), Cow::Owned(text)) => Cow::Owned(text[i + 1..].to_vec()),
            })
        }),
        Transformer::B64 => map(arg(0)?, &|text| Some(buffer::decode_base64(&text)?.into())),
        Transformer::Len => Some(V::Uint(match arg(0)? {
            V::List(items) => items.len(),
            value => value.as_bytes()?.len(),
        } as u64)),
        Transformer::Join => {
            let separator = arg(0)?;
            let V::List(items) = arg(1)? else { return None };
            let mut out = Vec::new();
            for (i, item) in items.into_iter().enumerate() {
                if i > 0 {
                    out.extend_from_slice(separator.as_bytes()?);
                }
                out.extend_from_slice(as_text(item, PrintFormat::Dec)?.as_bytes()?);
            }
            V::owned(out)
        }
        Transformer::Concat => {
            let mut out = Vec::new();
            for source in args {
                let value = source.value(event, settings)?;
                out.extend_from_slice(as_text(value, source.format)?.as_bytes()?);
            }
            V::owned(out)
        }
        Transformer::Getopt => {
            let V::List(items) = arg(0)? else { return None };
            let options = arg(1)?;
            let found = options_of(&items, options.as_bytes()?);
            match selector {
                None => Some(V::List(
                    found
                        .into_iter()
                        .flat_map(|f| {
                            let letter = (!f.incomplete).then_some(vec![f.letter]);
                            letter.into_iter().chain(f.value)
                        })
                        .map(|text| V::Text(text.into()))
                        .collect(),
                )),
                Some(wanted) => {
                    let last = found.into_iter().rfind(|f| f.known && f.letter == wanted)?;
                    V::owned(last.value.unwrap_or_else(|| vec![last.letter]))
                }
            }
        }
    }
}

/// A scalar as text.
pub(super) fn as_text(value: V<'_>, format: PrintFormat) -> Option<V<'_>> {
    match value {
        V::Text(_) => Some(value),
        V::Bytes(bytes) => Some(V::Text(bytes)),
        V::List(_) => None,
        other => {
            let mut out = Vec::new();
            value_text(&mut out, &other, format, Settings::plain());
            V::owned(out)
        }
    }
}

type Change<'f> = dyn for<'t> Fn(Cow<'t, [u8]>) -> Option<Cow<'t, [u8]>> + 'f;

/// Changes a text, or every text of a list.
fn map<'v>(value: V<'v>, change: &Change<'_>) -> Option<V<'v>> {
    match value {
        V::Text(text) => change(text).map(V::Text),
        V::Bytes(bytes) => change(bytes).map(V::Bytes),
        V::List(items) => {
            let items: Option<Vec<V<'v>>> =
                items.into_iter().map(|item| map(item, change)).collect();
            items.map(V::List)
        }
        _ => None,
    }
}

/// An option of a command line.
struct Found {
    /// Its letter; `?` for one that is not known.
    letter: u8,
    known: bool,
    /// Its argument.
    value: Option<Vec<u8>>,
    /// The argument is missing; the value is empty.
    incomplete: bool,
}

/// Reads options as getopt does; long options are skipped.
fn options_of(items: &[V<'_>], options: &[u8]) -> Vec<Found> {
    let takes_value = |letter: u8| -> Option<bool> {
        let letters = options.strip_prefix(b":").unwrap_or(options);
        let at = letters
            .iter()
            .position(|l| *l == letter && letter != b':')?;
        Some(letters.get(at + 1) == Some(&b':'))
    };
    let mut found = Vec::new();
    let mut items = items.iter();
    while let Some(element) = items.next().and_then(V::as_bytes) {
        let letters = match element {
            [b'-', b'-'] => break,
            [b'-', b'-', ..] => continue,
            [b'-', letters @ ..] if !letters.is_empty() => letters,
            _ => break,
        };
        for (i, letter) in letters.iter().enumerate() {
            let mut option = Found {
                letter: *letter,
                known: true,
                value: None,
                incomplete: false,
            };
            match takes_value(*letter) {
                None => {
                    option.letter = b'?';
                    option.known = false;
                }
                Some(false) => {}
                Some(true) => {
                    let rest = &letters[i + 1..];
                    let value = if rest.is_empty() {
                        items.next().and_then(V::as_bytes)
                    } else {
                        Some(rest)
                    };
                    option.incomplete = value.is_none();
                    option.value = Some(value.unwrap_or_default().to_vec());
                    found.push(option);
                    break;
                }
            }
            found.push(option);
        }
    }
    found
}
