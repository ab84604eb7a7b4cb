//! JSON in ASCII.

use std::io;

use serde::Serialize;
use serde_json::Value;
use serde_json::ser::{Formatter, Serializer};

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
    #[test]
    fn only_ascii() {
        let mut out = Vec::new();
        let value = serde_json::json!({"k": "caf\u{e9} \u{1f600}\n\x1b\x7f"});
        super::write(&mut out, &value);
        assert_eq!(
            out,
            br#"{"k":"caf\u00e9 \ud83d\ude00\n\u001b\u007f"}"#.to_vec()
        );
        assert_eq!(
            serde_json::from_slice::<serde_json::Value>(&out).unwrap(),
            value
        );
    }
}
