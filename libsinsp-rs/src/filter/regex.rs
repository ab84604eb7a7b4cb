//! Regular expressions: POSIX extended syntax, matched in linear time.

use std::sync::Mutex;

use ::regex::{Regex, RegexBuilder};

/// Memory a compiled expression may take, bytes.
const SIZE_LIMIT: usize = 4 << 20;

/// Compiles `pattern` so that it must match the whole text.
pub(crate) fn compile(pattern: &[u8]) -> Result<Regex, String> {
    let pattern =
        std::str::from_utf8(pattern).map_err(|_| "the pattern is not valid UTF-8".to_owned())?;
    let translated = translate(pattern)?;
    RegexBuilder::new(&format!("^(?:{translated})$"))
        .size_limit(SIZE_LIMIT)
        .nest_limit(64)
        .build()
        .map_err(|e| match e {
            ::regex::Error::CompiledTooBig(_) => "the pattern is too large".to_owned(),
            other => {
                let text = other.to_string();
                let last = text.lines().last().unwrap_or_default();
                last.trim_start_matches("error: ").to_owned()
            }
        })
}

/// From POSIX syntax to that of the `regex` crate. Extensions the syntax lacks are refused.
fn translate(pattern: &str) -> Result<String, String> {
    let chars: Vec<char> = pattern.chars().collect();
    let mut out = String::with_capacity(pattern.len() + 8);
    let mut i = 0;
    while i < chars.len() {
        let next = chars.get(i + 1).copied();
        match chars[i] {
            '\\' => {
                let c = next.ok_or("the pattern ends in a backslash")?;
                if c.is_ascii_alphanumeric() && !matches!(c, 'n' | 't' | 'r' | 'f' | 'v' | 'a') {
                    return Err(format!(
                        "'\\{c}' is not known in POSIX syntax; write a class like [[:digit:]]"
                    ));
                }
                out.push('\\');
                out.push(c);
                i += 1;
            }
            '[' => i = bracket(&chars, i, &mut out)?,
            '(' if next == Some('?') => {
                return Err("'(?' is not known in POSIX syntax".into());
            }
            '*' | '+' | '?' if next == Some('?') => {
                return Err("lazy repetition is not known in POSIX syntax".into());
            }
            '{' if !is_count(&chars[i + 1..]) => out.push_str("\\{"),
            c => out.push(c),
        }
        i += 1;
    }
    Ok(out)
}

/// True when a repetition count and `}` follow.
fn is_count(rest: &[char]) -> bool {
    let Some(end) = rest.iter().position(|c| *c == '}') else {
        return false;
    };
    let mut commas = 0;
    let digits = rest[..end].iter().all(|c| {
        commas += usize::from(*c == ',');
        c.is_ascii_digit() || *c == ','
    });
    digits && commas <= 1 && rest[0].is_ascii_digit()
}

/// Translates the bracket expression at `start`; gives the index of its `]`.
fn bracket(chars: &[char], start: usize, out: &mut String) -> Result<usize, String> {
    let open = || "a '[' is not closed".to_owned();
    out.push('[');
    let mut i = start + 1;
    if chars.get(i) == Some(&'^') {
        out.push('^');
        i += 1;
    }
    let first = i;
    loop {
        match *chars.get(i).ok_or_else(open)? {
            ']' if i > first => {
                out.push(']');
                return Ok(i);
            }
            '[' if chars.get(i + 1) == Some(&':') => {
                let end = (i + 2..chars.len())
                    .find(|k| chars[*k] == ':' && chars.get(k + 1) == Some(&']'))
                    .ok_or_else(open)?;
                out.extend(&chars[i..=end + 1]);
                i = end + 1;
            }
            '\\' => {
                let c = *chars.get(i + 1).ok_or_else(open)?;
                if c.is_ascii_alphanumeric() && !matches!(c, 'n' | 't' | 'r' | 'f' | 'v' | 'a') {
                    return Err(format!("'\\{c}' is not known in POSIX syntax"));
                }
                out.push('\\');
                out.push(c);
                i += 1;
            }
            // Characters that mean something here to the crate, but not in POSIX.
            c @ ('[' | ']' | '&' | '~') => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
        i += 1;
    }
}

/// Matches patterns that come from events; the last one stays compiled, because the same field
/// gives the same pattern again and again.
#[derive(Default)]
pub(crate) struct LastPattern(Mutex<Option<(Vec<u8>, Option<Regex>)>>);

impl LastPattern {
    /// True when the whole text matches; false for what is no pattern.
    pub fn matches(&self, pattern: &[u8], text: &[u8]) -> bool {
        let mut last = match self.0.lock() {
            Ok(last) => last,
            Err(poisoned) => poisoned.into_inner(),
        };
        if last.as_ref().is_none_or(|(known, _)| known != pattern) {
            *last = Some((pattern.to_vec(), compile(pattern).ok()));
        }
        let regex = last.as_ref().and_then(|(_, regex)| regex.as_ref());
        regex.is_some_and(|r| r.is_match(&String::from_utf8_lossy(text)))
    }
}

/// True when the pattern is plain text, so that an operator without patterns would do.
pub(crate) fn is_plain(pattern: &[u8]) -> bool {
    let text = pattern.strip_prefix(b"^").unwrap_or(pattern);
    let text = text.strip_suffix(b"$").unwrap_or(text);
    let wild = [&b".*"[..], b".+", b".?"];
    let text = wild
        .iter()
        .find_map(|w| text.strip_prefix(*w))
        .unwrap_or(text);
    let text = wild
        .iter()
        .find_map(|w| text.strip_suffix(*w))
        .unwrap_or(text);
    !text.iter().any(|b| b"\\^$.[]|()*+?{}".contains(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posix_syntax() {
        for (pattern, text, expected) in [
            ("we.d", "webd", true),
            ("we", "webd", false),
            ("w|webd", "webd", true),
            ("[[:alpha:]]+", "webd", true),
            ("[]x]+", "]x]", true),
            ("[a[b]+", "a[b", true),
            ("[^a&&b]", "&", false),
            ("a{2}", "aa", true),
            ("a{x}", "a{x}", true),
            ("\\.", ".", true),
            ("^webd$", "webd", true),
        ] {
            let regex = compile(pattern.as_bytes()).unwrap();
            assert_eq!(regex.is_match(text), expected, "{pattern} {text}");
        }
        for pattern in ["\\d+", "(?i)x", "a*?", "[a", "(", "a\\", "*", "a{3,1}"] {
            assert!(compile(pattern.as_bytes()).is_err(), "{pattern}");
        }
        assert!(compile("(a{1000}){1000}".as_bytes()).is_err());
        assert!(compile(&b"(".repeat(1000)).is_err());
    }

    #[test]
    fn plain_patterns() {
        assert!(is_plain(b"^abc$"));
        assert!(is_plain(b".*abc.*"));
        assert!(!is_plain(b"a.c"));
    }
}
