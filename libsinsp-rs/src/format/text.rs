//! Text that is safe to show.

use super::Settings;

/// Appends `text` with control characters as `\n`, `\t`, `\xHH`, unless raw text is asked for.
/// Bytes that are no UTF-8 stay: they drive no terminal.
pub(crate) fn escape(out: &mut Vec<u8>, text: &[u8], settings: &Settings) {
    if settings.raw_text || !may_need_escape(text) {
        out.extend_from_slice(text);
    } else {
        escape_each(out, text);
    }
}

/// Escapes what was appended since `start`.
pub(crate) fn escape_tail(out: &mut Vec<u8>, start: usize, settings: &Settings) {
    if !settings.raw_text && may_need_escape(&out[start..]) {
        let text = out.split_off(start);
        escape_each(out, &text);
    }
}

/// False when there is certainly nothing to escape. No branch per byte: this is asked of every text.
fn may_need_escape(text: &[u8]) -> bool {
    text.iter().fold(false, |any, b| {
        any | (*b < 0x20) | (*b == 0x7f) | (*b == 0xc2)
    })
}

fn escape_each(out: &mut Vec<u8>, text: &[u8]) {
    // C1 control characters are U+0080 to U+009F, in UTF-8 C2 80 to C2 9F.
    let c1 = |i: usize| text[i] == 0xc2 && matches!(text.get(i + 1), Some(0x80..=0x9f));
    let mut i = 0;
    while i < text.len() {
        match text[i] {
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            b @ (..0x20 | 0x7f) => out.extend_from_slice(format!("\\x{b:02x}").as_bytes()),
            _ if c1(i) => {
                out.extend_from_slice(format!("\\u00{:02x}", text[i + 1]).as_bytes());
                i += 1;
            }
            b => out.push(b),
        }
        i += 1;
    }
}

/// `text` with every maximal part that is no UTF-8 replaced by U+FFFD.
pub fn repair_utf8(text: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(text)
}

/// The parts of `text` between separators; an empty text has none.
pub fn split(text: &[u8], separator: u8) -> impl Iterator<Item = &[u8]> {
    let empty = text.is_empty();
    text.split(move |b| *b == separator).filter(move |_| !empty)
}
