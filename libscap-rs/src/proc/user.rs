//! Users and groups of the host, from its `passwd` and `group` files.
//!
//! The files are parsed here and not asked from the C library: name services may block, load
//! code into the process, and know nothing of another root directory.

use std::path::Path;

use super::procfs::read_file;
use crate::snapshot::{Group, User};

/// Files larger than this are read up to here.
const LIMIT: usize = 64 << 20;

/// Users of `host_root/etc/passwd`, in its order; none when it cannot be read.
pub fn users(host_root: &Path) -> Vec<User> {
    parse_users(&read(&host_root.join("etc/passwd")))
}

/// Groups of `host_root/etc/group`, in its order; none when it cannot be read.
pub fn groups(host_root: &Path) -> Vec<Group> {
    parse_groups(&read(&host_root.join("etc/group")))
}

fn read(path: &Path) -> Vec<u8> {
    let mut text = Vec::new();
    // A host without these files has no names to show.
    let _ = read_file(path, LIMIT, &mut text);
    text
}

/// Users of a `passwd` file; lines without its format are passed over.
pub fn parse_users(text: &[u8]) -> Vec<User> {
    records(text)
        .filter_map(|f| {
            Some(User {
                name: name(f.first()?)?,
                uid: id(f.get(2)?)?,
                gid: id(f.get(3)?)?,
                home: f.get(5).unwrap_or(&&b""[..]).to_vec(),
                shell: f.get(6).unwrap_or(&&b""[..]).to_vec(),
            })
        })
        .collect()
}

/// Groups of a `group` file; lines without its format are passed over.
pub fn parse_groups(text: &[u8]) -> Vec<Group> {
    records(text)
        .filter_map(|f| {
            Some(Group {
                name: name(f.first()?)?,
                gid: id(f.get(2)?)?,
            })
        })
        .collect()
}

fn records(text: &[u8]) -> impl Iterator<Item = Vec<&[u8]>> {
    text.split(|&b| b == b'\n')
        .filter(|line| !line.is_empty() && line[0] != b'#')
        .map(|line| line.split(|&b| b == b':').collect())
}

/// `+` and `-` lines are switches of the compat name service, not users.
fn name(field: &[u8]) -> Option<Vec<u8>> {
    (!field.is_empty() && !matches!(field[0], b'+' | b'-')).then(|| field.to_vec())
}

fn id(field: &[u8]) -> Option<u32> {
    std::str::from_utf8(field).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwd_lines() {
        let users = parse_users(
            b"# comment\nroot:x:0:0:root:/root:/bin/bash\n+::::::\nbroken:x:no:0:::\n\
              short:x:7:8\n\nlatin\xe4:x:1000:1000::/home/l:",
        );
        assert_eq!(users.len(), 3);
        assert_eq!(users[0].shell, b"/bin/bash");
        assert_eq!((users[1].uid, users[1].gid), (7, 8));
        assert_eq!(users[2].name, b"latin\xe4");
        assert_eq!(users[2].home, b"/home/l");
    }

    #[test]
    fn group_lines() {
        let groups = parse_groups(b"root:x:0:\nadm:x:4:a,b\n-x:x:1:\nx:x:4294967296:\n");
        assert_eq!(groups.len(), 2);
        assert_eq!((groups[1].gid, groups[1].name.as_slice()), (4, &b"adm"[..]));
    }

    #[test]
    fn no_files_no_names() {
        assert!(users(Path::new("/nonexistent")).is_empty());
        assert!(groups(Path::new("/nonexistent")).is_empty());
    }
}
