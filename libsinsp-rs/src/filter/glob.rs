//! Shell patterns, and sets of path prefixes with patterns in them.

use rustc_hash::FxHashMap;

/// A pattern that matches a whole text: `*`, `?`, `[...]`, `[!...]` and `\`. Slashes and leading
/// dots are ordinary.
#[derive(Clone, Debug)]
pub(crate) struct Glob {
    items: Vec<Item>,
    fold: bool,
}

#[derive(Clone, Debug)]
enum Item {
    Byte(u8),
    Any,
    Star,
    Set { bits: [u64; 4] },
}

impl Glob {
    /// Compiles `pattern`; with `fold`, ASCII letters match in either case.
    pub fn new(pattern: &[u8], fold: bool) -> Self {
        let mut items = Vec::new();
        let mut i = 0;
        while i < pattern.len() {
            let item = match pattern[i] {
                b'*' => Item::Star,
                b'?' => Item::Any,
                b'[' => match set(&pattern[i + 1..], fold) {
                    Some((bits, len)) => {
                        i += len;
                        Item::Set { bits }
                    }
                    None => Item::Byte(b'['),
                },
                b'\\' if i + 1 < pattern.len() => {
                    i += 1;
                    Item::Byte(lower(pattern[i], fold))
                }
                b => Item::Byte(lower(b, fold)),
            };
            if !matches!((&item, items.last()), (Item::Star, Some(Item::Star))) {
                items.push(item);
            }
            i += 1;
        }
        Self { items, fold }
    }

    /// True when the whole of `text` matches. Takes at most pattern times text steps.
    pub fn matches(&self, text: &[u8]) -> bool {
        let (mut p, mut t) = (0, 0);
        // Where to go on when the part behind the last star does not match.
        let mut retry: Option<(usize, usize)> = None;
        while t < text.len() {
            match self.items.get(p) {
                Some(Item::Star) => {
                    p += 1;
                    retry = Some((p, t));
                    continue;
                }
                Some(item) if self.item_matches(item, text[t]) => {
                    p += 1;
                    t += 1;
                    continue;
                }
                _ => {}
            }
            match &mut retry {
                Some((star, from)) => {
                    *from += 1;
                    (p, t) = (*star, *from);
                }
                None => return false,
            }
        }
        self.items[p..].iter().all(|i| matches!(i, Item::Star))
    }

    fn item_matches(&self, item: &Item, b: u8) -> bool {
        let b = lower(b, self.fold);
        match item {
            Item::Byte(want) => *want == b,
            Item::Any => true,
            Item::Set { bits } => bits[usize::from(b >> 6)] >> (b & 63) & 1 == 1,
            Item::Star => false,
        }
    }
}

fn lower(b: u8, fold: bool) -> u8 {
    if fold { b.to_ascii_lowercase() } else { b }
}

/// The set behind a `[` and the bytes it takes, `]` included; `None` when it is not closed.
fn set(text: &[u8], fold: bool) -> Option<([u64; 4], usize)> {
    let negated = matches!(text.first(), Some(b'!' | b'^'));
    let mut i = usize::from(negated);
    let mut bits = [0_u64; 4];
    let mut add = |b: u8| {
        let b = lower(b, fold);
        bits[usize::from(b >> 6)] |= 1 << (b & 63);
    };
    let first = i;
    loop {
        match *text.get(i)? {
            b']' if i > first => break,
            b'[' if text.get(i + 1) == Some(&b':') => {
                let rest = &text[i + 2..];
                let end = rest.windows(2).position(|w| w == b":]")?;
                let class = class(&rest[..end])?;
                (0..=255).filter(class).for_each(&mut add);
                i += end + 4;
                continue;
            }
            _ => {}
        }
        let low = byte(text, &mut i)?;
        if text.get(i) == Some(&b'-') && text.get(i + 1).is_some_and(|b| *b != b']') {
            i += 1;
            let high = byte(text, &mut i)?;
            (low..=high).for_each(&mut add);
        } else {
            add(low);
        }
    }
    if negated {
        bits.iter_mut().for_each(|word| *word = !*word);
    }
    Some((bits, i + 1))
}

fn byte(text: &[u8], i: &mut usize) -> Option<u8> {
    if text[*i] == b'\\' {
        *i += 1;
    }
    let b = *text.get(*i)?;
    *i += 1;
    Some(b)
}

fn class(name: &[u8]) -> Option<fn(&u8) -> bool> {
    Some(match name {
        b"alpha" => u8::is_ascii_alphabetic,
        b"digit" => u8::is_ascii_digit,
        b"alnum" => u8::is_ascii_alphanumeric,
        b"upper" => u8::is_ascii_uppercase,
        b"lower" => u8::is_ascii_lowercase,
        b"space" => |b| matches!(b, b' ' | 0x09..=0x0d),
        b"blank" => |b| matches!(b, b' ' | b'\t'),
        b"punct" => u8::is_ascii_punctuation,
        b"print" => |b| (0x20..0x7f).contains(b),
        b"graph" => u8::is_ascii_graphic,
        b"cntrl" => u8::is_ascii_control,
        b"xdigit" => u8::is_ascii_hexdigit,
        _ => return None,
    })
}

/// Path prefixes, compared component by component; components may be patterns.
#[derive(Debug, Default)]
pub(crate) struct PathSet {
    here: bool,
    exact: FxHashMap<Box<[u8]>, PathSet>,
    globs: Vec<(Box<[u8]>, Glob, PathSet)>,
}

fn components(path: &[u8]) -> impl Iterator<Item = &[u8]> {
    path.split(|b| *b == b'/').filter(|c| !c.is_empty())
}

impl PathSet {
    pub fn add(&mut self, path: &[u8]) {
        let mut node = self;
        for component in components(path) {
            node = if component.iter().any(|b| b"?*[".contains(b)) {
                let at = match node.globs.iter().position(|(p, ..)| **p == *component) {
                    Some(at) => at,
                    None => {
                        let glob = Glob::new(component, false);
                        node.globs.push((component.into(), glob, Self::default()));
                        node.globs.len() - 1
                    }
                };
                &mut node.globs[at].2
            } else {
                node.exact.entry(component.into()).or_default()
            };
        }
        node.here = true;
    }

    /// True when one of the paths is `path` or a directory above it.
    pub fn matches(&self, path: &[u8]) -> bool {
        if self.here {
            return true;
        }
        let slashes = path.iter().take_while(|b| **b == b'/').count();
        let path = &path[slashes..];
        if path.is_empty() {
            return false;
        }
        let end = path.iter().position(|b| *b == b'/').unwrap_or(path.len());
        let (component, rest) = path.split_at(end);
        if self.exact.get(component).is_some_and(|n| n.matches(rest)) {
            return true;
        }
        self.globs
            .iter()
            .any(|(_, glob, node)| glob.matches(component) && node.matches(rest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        let cases: &[(&str, &str, bool)] = &[
            ("", "", true),
            ("*", "", true),
            ("a*b*c", "aXXbYYc", true),
            ("a*b*c", "aXXbYY", false),
            ("*.txt", ".txt", true),
            ("/etc/*", "/etc/a/b", true),
            ("?", "/", true),
            ("[]a]", "]", true),
            ("[!]a]", "b", true),
            ("[^a-c]", "b", false),
            ("[a-c]x", "bx", true),
            ("[[:digit:]_]*", "7up", true),
            ("[[:digit:]_]*", "up", false),
            ("[abc", "[abc", true),
            ("\\*", "*", true),
            ("\\*", "x", false),
            ("a\\", "a\\", true),
        ];
        for (pattern, text, expected) in cases {
            let glob = Glob::new(pattern.as_bytes(), false);
            assert_eq!(glob.matches(text.as_bytes()), *expected, "{pattern} {text}");
        }
        assert!(Glob::new(b"[A-C]*", true).matches(b"bOB"));
        // Stars in a row must not cost exponential time.
        let many = Glob::new("a*".repeat(64).as_bytes(), false);
        assert!(!many.matches("b".repeat(4096).as_bytes()));
    }

    #[test]
    fn path_prefixes() {
        let set = |paths: &[&str]| {
            let mut set = PathSet::default();
            paths.iter().for_each(|p| set.add(p.as_bytes()));
            set
        };
        let some = set(&["/opt", "/usr/*/bin/", "/var/l[io]b"]);
        for (path, expected) in [
            ("/opt", true),
            ("/opt/webd", true),
            ("/optional", false),
            ("//usr//local/bin/x", true),
            ("/usr/local/lib", false),
            ("/var/lob/x", true),
            ("", false),
        ] {
            assert_eq!(some.matches(path.as_bytes()), expected, "{path}");
        }
        assert!(set(&["/"]).matches(b"relative"));
        assert!(set(&[""]).matches(b""));
        assert!(!set(&[]).matches(b"/"));
    }
}
