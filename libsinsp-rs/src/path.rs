//! Paths as programs give them: joined to a directory and normalised without asking the file
//! system (names, not inodes: symbolic links and mount namespaces are not followed).

use std::borrow::Cow;

use crate::state::{Thread, ThreadTable};

/// Longest path made of directory and name, with a terminator.
pub const MAX_PATH: usize = 1024;

/// What a path beyond [`MAX_PATH`] becomes.
pub const TOO_LONG: &[u8] = b"/DIR_TOO_LONG/FILENAME_TOO_LONG";

/// Stands for a directory nobody knows.
pub const UNKNOWN_DIR: &[u8] = b"<UNKNOWN>";

/// The descriptor number that means "current directory".
pub const AT_FDCWD: i64 = -100;

/// Joins `path` to `base` and normalises it.
///
/// An absolute or empty `path` ignores `base`. Otherwise the result starts with `base` byte for
/// byte (callers end it in `/`), `.` and runs of `/` vanish, `..` removes the last component of
/// what is there, base included, and one trailing `/` is cut. Bytes are not interpreted.
pub fn normalise(base: &[u8], path: &[u8]) -> Vec<u8> {
    if base.len() + path.len() + 1 > MAX_PATH {
        return TOO_LONG.to_vec();
    }
    let mut out = Vec::with_capacity(base.len() + path.len());
    if path.is_empty() {
        return out;
    }
    if path[0] != b'/' {
        out.extend_from_slice(base);
    }
    let mut rest = path;
    while let Some(&first) = rest.first() {
        if first == b'/' {
            if out.last() != Some(&b'/') {
                out.push(b'/');
            }
            rest = skip_slashes(rest);
            continue;
        }
        let len = rest.iter().position(|b| *b == b'/').unwrap_or(rest.len());
        let (component, tail) = rest.split_at(len);
        // Behind a base without trailing slash the name goes on: dots are ordinary there.
        let at_start = matches!(out.last(), None | Some(b'/'));
        match component {
            b"." if at_start => rest = skip_slashes(tail),
            b".." if at_start => {
                up(&mut out);
                rest = skip_slashes(tail);
            }
            _ => {
                out.extend_from_slice(component);
                rest = tail;
            }
        }
    }
    if out.len() > 1 && out.last() == Some(&b'/') {
        out.pop();
    }
    out
}

fn skip_slashes(path: &[u8]) -> &[u8] {
    let n = path.iter().take_while(|b| **b == b'/').count();
    &path[n..]
}

/// Removes the last component of a path that is empty or ends in `/`.
fn up(out: &mut Vec<u8>) {
    while out.len() > 1 && out.last() == Some(&b'/') {
        out.pop();
    }
    if out.as_slice() == b"/" {
        return;
    }
    let keep = out
        .iter()
        .rposition(|b| *b == b'/')
        .map_or(0, |slash| slash + 1);
    out.truncate(keep);
}

/// The directory `path` is relative to when `thread` passes it with directory descriptor `dirfd`;
/// ends in `/`, or is [`UNKNOWN_DIR`].
pub fn directory<'a>(
    threads: &'a ThreadTable,
    thread: Option<&Thread>,
    dirfd: i64,
    path: &[u8],
) -> Cow<'a, [u8]> {
    if path.first() == Some(&b'/') {
        return Cow::Borrowed(b"");
    }
    let Some(thread) = thread else {
        return Cow::Borrowed(UNKNOWN_DIR);
    };
    if dirfd == AT_FDCWD {
        return Cow::Borrowed(threads.cwd_bytes(thread));
    }
    match threads.fd(thread, dirfd) {
        Some(fd) if fd.name.ends_with(b"/") => Cow::Borrowed(&fd.name),
        Some(fd) => {
            let mut dir = Vec::with_capacity(fd.name.len() + 1);
            dir.extend_from_slice(&fd.name);
            dir.push(b'/');
            Cow::Owned(dir)
        }
        None => Cow::Borrowed(UNKNOWN_DIR),
    }
}

/// The absolute, normalised form of `path` as `thread` means it relative to `dirfd`.
pub fn absolute(
    threads: &ThreadTable,
    thread: Option<&Thread>,
    dirfd: i64,
    path: &[u8],
) -> Vec<u8> {
    normalise(&directory(threads, thread, dirfd, path), path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn norm(base: &str, path: &str) -> String {
        String::from_utf8(normalise(base.as_bytes(), path.as_bytes())).expect("ASCII in, ASCII out")
    }

    #[test]
    fn dots_and_slashes() {
        assert_eq!(norm("/tmp/", "a/./b/../c"), "/tmp/a/c");
        assert_eq!(norm("/tmp/a/b/", "../../c"), "/tmp/c");
        assert_eq!(norm("/", "../.."), "/");
        assert_eq!(norm("/tmp/", ".."), "/");
        assert_eq!(norm("/tmp/", "//x//y///"), "/x/y");
        assert_eq!(norm("/tmp/", "..."), "/tmp/...");
        assert_eq!(norm("", "./rel"), "rel");
        assert_eq!(norm("", "../rel"), "rel");
        assert_eq!(norm("/tmp/", ""), "");
    }

    #[test]
    fn base_is_taken_as_it_is() {
        assert_eq!(norm("/srv//x/../", "y"), "/srv//x/../y");
        assert_eq!(norm("/tmp/a", "./b"), "/tmp/a./b");
        assert_eq!(norm("<UNKNOWN>", "x"), "<UNKNOWN>x");
    }

    #[test]
    fn long_paths_are_replaced() {
        let fits = "x".repeat(MAX_PATH - 1 - 5);
        assert_eq!(norm("/tmp/", &fits).len(), MAX_PATH - 1);
        let long = "x".repeat(MAX_PATH - 5);
        assert_eq!(norm("/tmp/", &long).as_bytes(), TOO_LONG);
    }

    #[test]
    fn bytes_are_not_interpreted() {
        assert_eq!(normalise(b"/a/", b"\xff/../\xfe"), b"/a/\xfe");
    }
}
