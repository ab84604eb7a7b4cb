//! What cgroup paths say, whichever engine reads them.

use smallvec::SmallVec;

use crate::state::split_list;

/// Distinct cgroup paths of a thread, those that name units first.
pub(super) type Paths<'a> = SmallVec<[&'a [u8]; 8]>;

/// How much an entry says: `unified=` and `name=systemd=` carry the unit under every layout,
/// under v1 of the old days `devices` and `memory` do as well.
fn rank(entry: &[u8]) -> u8 {
    if entry.starts_with(b"unified=") {
        0
    } else if entry.starts_with(b"name=systemd=") {
        1
    } else if entry.starts_with(b"devices=") {
        2
    } else if entry.starts_with(b"memory=") {
        3
    } else {
        4
    }
}

/// The paths of a `name=path` list, without duplicates and without the root.
pub(super) fn paths(list: &[u8]) -> Paths<'_> {
    let mut ranked: SmallVec<[(u8, &[u8]); 16]> = SmallVec::new();
    for entry in split_list(list) {
        // The hierarchy's name may itself hold a '=' (`name=systemd`), a path starts with '/'.
        let Some(at) = entry.windows(2).position(|w| w == b"=/") else {
            continue;
        };
        // Some recorders kept the newline of the file they read.
        let path = entry[at + 1..].trim_ascii_end();
        if path.len() > 1 {
            ranked.push((rank(entry), path));
        }
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    let mut out = Paths::new();
    for (_, path) in ranked {
        if !out.contains(&path) {
            out.push(path);
        }
    }
    out
}

/// Components of a path.
pub(super) fn components(path: &[u8]) -> impl DoubleEndedIterator<Item = &[u8]> + Clone {
    path.split(|b| *b == b'/').filter(|c| !c.is_empty())
}

/// The 64 hex digits between `prefix` and `suffix` in the innermost path component that has them.
///
/// The identifier itself is checked, not its surroundings, and directories below the container's
/// own (a systemd running in it) do not hide it.
pub(super) fn hex_id<'a>(path: &'a [u8], prefix: &str, suffix: &str) -> Option<&'a str> {
    components(path).rev().find_map(|component| {
        let id = component
            .strip_prefix(prefix.as_bytes())?
            .strip_suffix(suffix.as_bytes())?;
        as_hex_id(id)
    })
}

/// `id` when it is a full container id: 64 hex digits.
pub(super) fn as_hex_id(id: &[u8]) -> Option<&str> {
    (id.len() == 64 && id.iter().all(u8::is_ascii_hexdigit))
        .then(|| std::str::from_utf8(id).ok())
        .flatten()
}

/// The id users see: the first 12 characters.
pub(super) fn short_id(full: &str) -> &str {
    full.char_indices()
        .nth(12)
        .map_or(full, |(at, _)| &full[..at])
}

/// A container name as runtimes accept it; also keeps names out of paths they do not belong in.
pub(super) fn as_name(name: &[u8]) -> Option<&str> {
    let plain = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'+' | b':');
    (!name.is_empty()
        && name.len() <= 255
        && name.iter().all(plain)
        && name.iter().any(|b| *b != b'.'))
    .then(|| std::str::from_utf8(name).ok())
    .flatten()
}

/// Undoes systemd's `\xNN` escapes of unit names.
pub(super) fn unescape_unit(name: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(name.len());
    let mut rest = name;
    while let Some((&first, tail)) = rest.split_first() {
        if first == b'\\'
            && tail.first() == Some(&b'x')
            && let Some(code) = tail
                .get(1..3)
                .and_then(|h| std::str::from_utf8(h).ok())
                .and_then(|h| u8::from_str_radix(h, 16).ok())
        {
            out.push(code);
            rest = &tail[3..];
        } else {
            out.push(first);
            rest = tail;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "b582aef5756d174f8e0d91136c24d99e24e8b5f687e0bdf5ab0f74f485814b52";

    #[test]
    fn telling_paths_come_first_and_once() {
        let list = b"cpuset=/\0memory=/a\0devices=/b\0cpu=/a\0name=systemd=/c\0unified=/d\0";
        let got = paths(list);
        assert_eq!(got.as_slice(), [&b"/d"[..], b"/c", b"/b", b"/a"]);
        assert_eq!(
            paths(b"cpu=/lxc.payload.a\n\0").as_slice(),
            [b"/lxc.payload.a"]
        );
        assert!(paths(b"").is_empty());
        assert!(paths(b"garbage\0=\0x=y\0").is_empty());
    }

    #[test]
    fn ids_are_64_hex_digits_of_one_component() {
        let path = format!("/system.slice/docker-{ID}.scope/init.scope");
        assert_eq!(hex_id(path.as_bytes(), "docker-", ".scope"), Some(ID));
        assert_eq!(hex_id(path.as_bytes(), "", ""), None);
        let path = format!("/docker/{ID}");
        assert_eq!(hex_id(path.as_bytes(), "", ""), Some(ID));
        let bad = format!("/docker/{}z", &ID[..63]);
        assert_eq!(hex_id(bad.as_bytes(), "", ""), None);
        assert_eq!(hex_id(&path.as_bytes()[..path.len() - 1], "", ""), None);
        assert_eq!(short_id(ID), "b582aef5756d");
        assert_eq!(short_id("abc"), "abc");
    }

    #[test]
    fn nested_containers_resolve_to_the_innermost() {
        let inner = "c".repeat(64);
        let path = format!("/docker/{ID}/docker/{inner}");
        assert_eq!(hex_id(path.as_bytes(), "", ""), Some(inner.as_str()));
    }

    #[test]
    fn names_cannot_leave_their_directory() {
        assert_eq!(as_name(b"web-1"), Some("web-1"));
        for bad in [&b""[..], b"..", b".", b"a/b", b"a\0", b"\xff"] {
            assert_eq!(as_name(bad), None, "{bad:?}");
        }
        assert_eq!(as_name(&[b'a'; 256]), None);
    }

    #[test]
    fn unit_escapes() {
        assert_eq!(unescape_unit(br"machine-a\x2db"), b"machine-a-b");
        assert_eq!(unescape_unit(br"a\x2"), br"a\x2");
        assert_eq!(unescape_unit(br"a\xzz\"), br"a\xzz\");
    }
}
