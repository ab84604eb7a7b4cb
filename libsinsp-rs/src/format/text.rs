//! Text that is safe to show.

use super::Settings;

/// Appends `text` with control characters as `\n`, `\t`, `\xHH`, unless raw text is asked for.
/// Bytes that are no UTF-8 stay: they drive no terminal.
pub(crate) fn escape(out: &mut Vec<u8>, text: &[u8], settings: &Settings) {
    // C1 control characters are U+0080 to U+009F, in UTF-8 C2 80 to C2 9F.
    let c1 = |i: usize| text[i] == 0xc2 && matches!(text.get(i + 1), Some(0x80..=0x9f));
    let clean =
        settings.raw_text || !(0..text.len()).any(|i| text[i] < 0x20 || text[i] == 0x7f || c1(i));
    if clean {
        out.extend_from_slice(text);
        return;
    }
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
