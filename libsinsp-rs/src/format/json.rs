//! JSON in ASCII, appended value by value.

use std::io;

use libscap_rs::schema::PrintFormat;
use serde::Serialize as _;
use serde_json::Value;
use serde_json::ser::{Formatter, Serializer};

use super::number::decimal;
use super::{Settings, value_text};
use crate::field::FieldValue as V;

/// Appends a value in the type that fits. The settings should leave texts raw: JSON has its own
/// escapes.
pub(super) fn value(out: &mut Vec<u8>, value: &V<'_>, format: PrintFormat, settings: &Settings) {
    let is_decimal = !matches!(format, PrintFormat::Hex | PrintFormat::Oct);
    match value {
        V::Bool(b) => out.extend_from_slice(if *b { b"true" } else { b"false" }),
        V::Uint(n) if is_decimal => decimal(out, *n),
        V::Int(n) if is_decimal => decimal(out, *n),
        V::Double(d) if format == PrintFormat::Dec => decimal(out, *d as i64),
        V::Double(d) if d.is_finite() => {
            // Neither writing to a Vec nor a finite number can fail.
            let _ = d.serialize(&mut Serializer::new(out));
        }
        V::Double(_) => out.extend_from_slice(b"null"),
        V::Text(bytes) => text(out, bytes),
        V::List(items) => {
            out.push(b'[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                self::value(out, item, format, settings);
            }
            out.push(b']');
        }
        other => quoted(out, |out| value_text(out, other, format, settings)),
    }
}

/// Appends a text.
pub(super) fn text(out: &mut Vec<u8>, bytes: &[u8]) {
    quoted(out, |out| out.extend_from_slice(bytes));
}

/// Appends what `write` appends, as a string.
pub(super) fn quoted(out: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>)) {
    out.push(b'"');
    let start = out.len();
    write(out);
    let special = |b: u8| !(0x20..0x7f).contains(&b) || b == b'"' || b == b'\\';
    // No branch per byte: nearly every text is plain.
    if !out[start..].iter().fold(false, |any, b| any | special(*b)) {
        out.push(b'"');
        return;
    }
    let bytes = out.split_off(start);
    out.pop();
    let mut serializer = Serializer::with_formatter(out, Ascii);
    let _ = String::from_utf8_lossy(&bytes).serialize(&mut serializer);
}

/// Writes every character beyond ASCII as `\uXXXX`.
struct Ascii;

impl Formatter for Ascii {
    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = rest.find(|c: char| !c.is_ascii() || c == '\x7f') {
            writer.write_all(&rest.as_bytes()[..at])?;
            let c = rest[at..].chars().next().unwrap_or_default();
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            rest = &rest[at + c.len_utf8()..];
        }
        writer.write_all(rest.as_bytes())
    }
}

/// Appends `value`.
pub(crate) fn write(out: &mut Vec<u8>, value: &Value) {
    let mut serializer = Serializer::with_formatter(out, Ascii);
    // Neither writing to a Vec nor a JSON value can fail.
    let _ = value.serialize(&mut serializer);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(bytes: &[u8]) -> Vec<u8> {
        let mut out = b"before".to_vec();
        text(&mut out, bytes);
        assert!(out.starts_with(b"before"));
        out.split_off(6)
    }

    #[test]
    fn only_ascii() {
        let special = "caf\u{e9} \u{1f600}\n\x1b\x7f";
        let out = written(special.as_bytes());
        assert_eq!(out, br#""caf\u00e9 \ud83d\ude00\n\u001b\u007f""#.to_vec());
        assert_eq!(
            serde_json::from_slice::<serde_json::Value>(&out).unwrap(),
            special
        );
    }

    #[test]
    fn quotes_and_what_is_no_utf8() {
        assert_eq!(written(b"plain"), b"\"plain\"");
        assert_eq!(written(b""), b"\"\"");
        assert_eq!(written(br#"a"b\c"#), br#""a\"b\\c""#);
        assert_eq!(written(b"a\xffb"), br#""a\ufffdb""#);
    }

    #[test]
    fn numbers_have_their_types() {
        let settings = Settings::plain();
        let shown = |v: V<'_>, format| {
            let mut out = Vec::new();
            value(&mut out, &v, format, settings);
            String::from_utf8(out).unwrap()
        };
        assert_eq!(
            shown(V::Uint(u64::MAX), PrintFormat::Dec),
            u64::MAX.to_string()
        );
        assert_eq!(shown(V::Int(-1), PrintFormat::Id), "-1");
        assert_eq!(shown(V::Uint(255), PrintFormat::Hex), "\"FF\"");
        assert_eq!(shown(V::Double(2.5), PrintFormat::Na), "2.5");
        assert_eq!(shown(V::Double(2.5), PrintFormat::Dec), "2");
        assert_eq!(shown(V::Double(f64::NAN), PrintFormat::Na), "null");
        let list = V::List(vec![V::Bool(true), V::Text(b"x"[..].into())]);
        assert_eq!(shown(list, PrintFormat::Na), "[true,\"x\"]");
    }
}
