//! Data of read and write calls as text.

use super::{BufferMode, Settings};

const DIGITS: &[u8; 16] = b"0123456789abcdef";
const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn is_printable(b: u8) -> bool {
    (0x20..0x7f).contains(&b)
}

fn dot(b: u8) -> u8 {
    if is_printable(b) { b } else { b'.' }
}

/// Appends `data` as `settings` say.
pub(crate) fn render(out: &mut Vec<u8>, data: &[u8], settings: &Settings) {
    match settings.buffer {
        BufferMode::Dots => dots(out, data, settings.buffer_limit),
        BufferMode::Ascii => {
            out.push(b'\n');
            lines(out, data);
        }
        BufferMode::AsciiCompact => lines(out, data),
        BufferMode::Hex => dump(out, data, false),
        BufferMode::HexAscii => dump(out, data, true),
        BufferMode::Base64 => base64(out, data),
    }
}

fn dots(out: &mut Vec<u8>, data: &[u8], limit: Option<usize>) {
    match limit.filter(|limit| data.len() > *limit) {
        None => out.extend(data.iter().map(|b| dot(*b))),
        Some(limit) => {
            let kept = limit.saturating_sub(3);
            out.extend(data[..kept].iter().map(|b| dot(*b)));
            out.extend_from_slice(&b"..."[..limit.min(3)]);
        }
    }
}

fn lines(out: &mut Vec<u8>, data: &[u8]) {
    let mut before = b'\r';
    for &b in data {
        match b {
            b'\r' => out.push(b'\n'),
            b'\n' if before != b'\r' => out.push(b'\n'),
            b if is_printable(b) => out.push(b),
            _ => {}
        }
        before = b;
    }
}

fn dump(out: &mut Vec<u8>, data: &[u8], characters: bool) {
    let hex = |out: &mut Vec<u8>, b: u8| {
        out.extend_from_slice(&[DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]]);
    };
    for (row, chunk) in data.chunks(16).enumerate() {
        out.extend_from_slice(b"\n\t0x");
        let offset = (row * 16) as u16;
        for b in offset.to_be_bytes() {
            hex(out, b);
        }
        out.push(b':');
        for pair in chunk.chunks(2) {
            out.push(b' ');
            for b in pair {
                hex(out, *b);
            }
        }
        if characters {
            // Only whole groups are made up for.
            let missing = 5 * (8 - chunk.len().div_ceil(2));
            out.extend(std::iter::repeat_n(b' ', missing + 2));
            out.extend(chunk.iter().map(|b| dot(*b)));
        }
    }
    if !data.is_empty() {
        out.push(b'\n');
    }
}

fn base64(out: &mut Vec<u8>, data: &[u8]) {
    for chunk in data.chunks(3) {
        let byte = |i: usize| u32::from(chunk.get(i).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for i in 0..4 {
            if i <= chunk.len() {
                out.push(BASE64[(bits >> (18 - 6 * i) & 63) as usize]);
            } else {
                out.push(b'=');
            }
        }
    }
}

/// The bytes a base64 text stands for; padding may be missing. `None` when it is none.
pub(crate) fn decode_base64(text: &[u8]) -> Option<Vec<u8>> {
    let body = match text {
        [body @ .., b'=', b'='] | [body @ .., b'='] => body,
        body => body,
    };
    if body.len() % 4 == 1 || (body.len() < text.len() && !text.len().is_multiple_of(4)) {
        return None;
    }
    let mut out = Vec::with_capacity(body.len() / 4 * 3 + 2);
    for chunk in body.chunks(4) {
        let mut bits = 0_u32;
        for &b in chunk {
            let digit = match b {
                b'A'..=b'Z' => b - b'A',
                b'a'..=b'z' => b - b'a' + 26,
                b'0'..=b'9' => b - b'0' + 52,
                b'+' => 62,
                b'/' => 63,
                _ => return None,
            };
            bits = bits << 6 | u32::from(digit);
        }
        bits <<= 6 * (4 - chunk.len());
        out.extend_from_slice(&bits.to_be_bytes()[1..chunk.len()]);
    }
    Some(out)
}
