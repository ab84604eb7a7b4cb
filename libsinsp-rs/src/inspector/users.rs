//! Users and groups of containers, read from the root directory of a process in them (live only).

use std::fs::File;
use std::io::Read;
use std::sync::Arc;

use libscap_rs::event::EventBuf;
use libscap_rs::proc::{parse_groups, parse_users};
use libscap_rs::schema::code;
use libscap_rs::snapshot::{Group, User};
use rustix::fs::{FileType, Mode, OFlags, ResolveFlags, fstat, open, openat2};

use super::engine::Engine;

/// Larger user databases are cut.
const LARGEST: u64 = 1 << 20;

/// Containers whose users are remembered as read.
const MOST_CONTAINERS: usize = 4096;

impl Engine {
    /// Reads the users of the container of `tid` when it is the first thread seen in it.
    pub(super) fn learn_users(&mut self, tid: i64) {
        if !self.state.live || !self.options.users {
            return;
        }
        let Some(thread) = self.state.threads.get(tid) else {
            return;
        };
        let Some(id) = thread.container.clone() else {
            return;
        };
        if self.users_read.contains(&id) {
            return;
        }
        if self.users_read.len() >= MOST_CONTAINERS {
            self.users_read.clear();
        }
        let pid = thread.pid;
        self.users_read.insert(id.clone());
        let root = self.options.host_root.join(format!("proc/{pid}/root"));
        for user in parse_users(&read_below(&root, "etc/passwd")) {
            self.queue(user_event(code::USER_ADDED_E, &id, &user));
            self.state.users.add_user(Some(id.clone()), user);
        }
        for group in parse_groups(&read_below(&root, "etc/group")) {
            self.queue(group_event(code::GROUP_ADDED_E, &id, &group));
            self.state.users.add_group(Some(id.clone()), group);
        }
    }
}

/// A regular file below `root`; links inside never lead out of it, nothing blocks. Empty when
/// there is none: the process may be gone, or the container have no users.
fn read_below(root: &std::path::Path, name: &str) -> Vec<u8> {
    let mut text = Vec::new();
    let dir = match open(root, OFlags::PATH | OFlags::CLOEXEC, Mode::empty()) {
        Ok(dir) => dir,
        Err(_) => return text,
    };
    let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOCTTY;
    let Ok(file) = openat2(&dir, name, flags, Mode::empty(), ResolveFlags::IN_ROOT) else {
        return text;
    };
    let regular =
        fstat(&file).is_ok_and(|s| FileType::from_raw_mode(s.st_mode) == FileType::RegularFile);
    if regular
        && File::from(file)
            .take(LARGEST)
            .read_to_end(&mut text)
            .is_err()
    {
        text.clear();
    }
    text
}

/// The record of an event about a user of a container.
pub(super) fn user_event(code: u16, container: &Arc<str>, user: &User) -> Vec<u8> {
    let mut event = EventBuf::new(code);
    event
        .uint(user.uid.into())
        .uint(user.gid.into())
        .str(&user.name)
        .str(&user.home)
        .str(&user.shell)
        .str(container.as_bytes());
    record(&mut event)
}

/// The record of an event about a group of a container.
pub(super) fn group_event(code: u16, container: &Arc<str>, group: &Group) -> Vec<u8> {
    let mut event = EventBuf::new(code);
    event
        .uint(group.gid.into())
        .str(&group.name)
        .str(container.as_bytes());
    record(&mut event)
}

/// Empty when a name is too long for an event: then nobody hears of it.
fn record(event: &mut EventBuf) -> Vec<u8> {
    event
        .event()
        .map_or_else(|_| Vec::new(), |e| e.as_bytes().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_do_not_lead_out() {
        let dir = tempfile::tempdir().expect("temporary directory");
        let root = dir.path().join("root");
        std::fs::create_dir_all(root.join("etc")).expect("directories");
        std::fs::write(dir.path().join("secret"), "x").expect("file");
        std::fs::write(root.join("etc/real"), "inside").expect("file");
        std::os::unix::fs::symlink("../../secret", root.join("etc/passwd")).expect("link");
        std::os::unix::fs::symlink("/etc/real", root.join("etc/group")).expect("link");
        assert_eq!(read_below(&root, "etc/passwd"), b"");
        assert_eq!(read_below(&root, "etc/group"), b"inside");
        assert_eq!(read_below(&root, "etc"), b"");
        assert_eq!(read_below(&root.join("none"), "etc/passwd"), b"");
    }
}
