//! Values of fields as text.

use std::io::Write as _;
use std::net::IpAddr;

use libscap_rs::schema::PrintFormat;

use super::number::{decimal, number};
use super::{Settings, buffer, text};
use crate::field::FieldValue as V;

/// Appends a value as text.
pub(crate) fn value_text(
    out: &mut Vec<u8>,
    value: &V<'_>,
    format: PrintFormat,
    settings: &Settings,
) {
    match value {
        V::Bool(b) => out.extend_from_slice(if *b { b"true" } else { b"false" }),
        V::Uint(n) => number(out, *n, format, false),
        V::Int(n) => match (format, u64::try_from(*n)) {
            (PrintFormat::Hex | PrintFormat::Oct | PrintFormat::PaddedDec, Ok(n)) => {
                number(out, n, format, false);
            }
            _ => decimal(out, *n),
        },
        // Writing to a Vec cannot fail.
        V::Double(d) => drop(write!(out, "{d:.1}")),
        V::Text(bytes) => text::escape(out, bytes, settings),
        V::Bytes(bytes) => buffer::render(out, bytes, settings),
        V::Ip(ip) => ip_text(out, *ip),
        V::EitherIp([a, b]) => {
            ip_text(out, *a);
            out.push(b',');
            ip_text(out, *b);
        }
        V::EitherPort([a, b]) => {
            decimal(out, *a);
            out.push(b',');
            decimal(out, *b);
        }
        V::List(items) => {
            out.push(b'(');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                element(out, item, format, settings);
            }
            out.push(b')');
        }
    }
}

fn ip_text(out: &mut Vec<u8>, ip: IpAddr) {
    let _ = write!(out, "{ip}");
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
