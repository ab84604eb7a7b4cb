//! Values of fields as text and as JSON.

use std::io::Write as _;
use std::net::IpAddr;

use libscap_rs::schema::PrintFormat;

use super::{Settings, buffer, param, text};
use crate::field::FieldValue as V;

/// Appends a value as text.
pub(crate) fn value_text(
    out: &mut Vec<u8>,
    value: &V<'_>,
    format: PrintFormat,
    settings: &Settings,
) {
    // Writing to a Vec cannot fail.
    let _ = match value {
        V::Bool(b) => write!(out, "{b}"),
        V::Uint(n) => {
            param::number(out, *n, format, false);
            Ok(())
        }
        V::Int(n) => match (format, u64::try_from(*n)) {
            (PrintFormat::Hex | PrintFormat::Oct | PrintFormat::PaddedDec, Ok(n)) => {
                param::number(out, n, format, false);
                Ok(())
            }
            _ => write!(out, "{n}"),
        },
        V::Double(d) => write!(out, "{d:.1}"),
        V::Text(bytes) => {
            text::escape(out, bytes, settings);
            Ok(())
        }
        V::Bytes(bytes) => {
            buffer::render(out, bytes, settings);
            Ok(())
        }
        V::Ip(ip) => ip_text(out, *ip),
        V::EitherIp(both) => both.iter().enumerate().try_for_each(|(i, ip)| {
            out.extend_from_slice(&b","[..i.min(1)]);
            ip_text(out, *ip)
        }),
        V::EitherPort([a, b]) => write!(out, "{a},{b}"),
        V::List(items) => {
            out.push(b'(');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                element(out, item, format, settings);
            }
            out.push(b')');
            Ok(())
        }
    };
}

fn ip_text(out: &mut Vec<u8>, ip: IpAddr) -> std::io::Result<()> {
    write!(out, "{ip}")
}

/// An element of a list: in quotes when it holds what separates elements.
fn element(out: &mut Vec<u8>, item: &V<'_>, format: PrintFormat, settings: &Settings) {
    let start = out.len();
    value_text(out, item, format, settings);
    if !out[start..].iter().any(|b| b",()\"".contains(b)) {
        return;
    }
    let plain = out.split_off(start);
    out.push(b'"');
    for b in plain {
        if b == b'"' || b == b'\\' {
            out.push(b'\\');
        }
        out.push(b);
    }
    out.push(b'"');
}

/// A value as JSON, in the type that fits. The settings should leave texts raw: JSON has its own
/// escapes.
pub(crate) fn value_json(
    value: &V<'_>,
    format: PrintFormat,
    settings: &Settings,
) -> serde_json::Value {
    use serde_json::Value as J;
    let as_text = |value: &V<'_>| {
        let mut out = Vec::new();
        value_text(&mut out, value, format, settings);
        J::String(String::from_utf8_lossy(&out).into_owned())
    };
    let decimal = !matches!(format, PrintFormat::Hex | PrintFormat::Oct);
    match value {
        V::Bool(b) => J::Bool(*b),
        V::Uint(n) if decimal => J::from(*n),
        V::Int(n) if decimal => J::from(*n),
        V::Double(d) if format == PrintFormat::Dec => J::from(*d as i64),
        V::Double(d) => serde_json::Number::from_f64(*d).map_or(J::Null, J::Number),
        V::List(items) => J::Array(
            items
                .iter()
                .map(|i| value_json(i, format, settings))
                .collect(),
        ),
        other => as_text(other),
    }
}
