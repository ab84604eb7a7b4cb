//! Users and groups of containers, read from the root directory of a process in them (live only).

use std::fs::File;
use std::io::Read;
use std::os::fd::OwnedFd;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crossbeam::channel::{Receiver, Sender, bounded, unbounded};
use libscap_rs::event::EventBuf;
use libscap_rs::proc::{parse_groups, parse_users};
use libscap_rs::schema::code;
use libscap_rs::snapshot::{Group, User};
use rustix::fs::{FileType, Mode, OFlags, ResolveFlags, fstat, open, openat2};

use super::engine::Engine;
use crate::container::PATIENCE;

/// Larger user databases are cut.
const LARGEST: u64 = 1 << 20;

/// Containers whose users are remembered as read.
const MOST_CONTAINERS: usize = 4096;

/// Containers that may wait for the reader.
const QUEUE: usize = 64;

/// How long nobody waits after waiting was in vain.
const SLOW: Duration = Duration::from_secs(5);

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
        let root = format!("proc/{}/root", thread.pid);
        self.users_read.insert(id.clone());
        // The directory, not its name: it stays readable when the process ends.
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let Ok(root) = open(self.options.host_root.join(root), flags, Mode::empty()) else {
            return;
        };
        if !self.user_reader.ask(id.clone(), root) {
            // The reader hangs or has too much to do: asked again with the next process.
            self.users_read.remove(&id);
            return;
        }
        let deadline = Instant::now() + PATIENCE;
        while let Some(found) = self.user_reader.wait(deadline) {
            let last = found.container == id;
            self.add_users(found);
            if last {
                break;
            }
        }
    }

    /// Takes over what was read after nobody waited any more.
    pub(super) fn late_users(&mut self) {
        while let Some(found) = self.user_reader.next() {
            self.add_users(found);
        }
    }

    fn add_users(&mut self, found: Found) {
        let id = found.container;
        for user in found.users {
            self.queue(user_event(code::USER_ADDED_E, &id, &user));
            self.state.users.add_user(Some(id.clone()), user);
        }
        for group in found.groups {
            self.queue(group_event(code::GROUP_ADDED_E, &id, &group));
            self.state.users.add_group(Some(id.clone()), group);
        }
    }
}

/// A container and its root directory.
type Question = (Arc<str>, OwnedFd);

/// What the files of a container say.
struct Found {
    container: Arc<str>,
    users: Vec<User>,
    groups: Vec<Group>,
}

/// Reads in a thread of its own: the file system of a container may be one that never answers.
#[derive(Default)]
pub(super) struct UserReader {
    queues: Option<(Sender<Question>, Receiver<Found>)>,
    /// Questions without an answer.
    open: usize,
    slow_until: Option<Instant>,
}

impl UserReader {
    /// Asks for the users below `root`; false when there is no room for the question.
    fn ask(&mut self, container: Arc<str>, root: OwnedFd) -> bool {
        let (questions, _) = self.queues.get_or_insert_with(start);
        let asked = questions.try_send((container, root)).is_ok();
        self.open += usize::from(asked);
        asked
    }

    /// The next answer, until `deadline`. Once that was in vain, nobody waits for a while.
    fn wait(&mut self, deadline: Instant) -> Option<Found> {
        if self.slow_until.is_some_and(|until| Instant::now() < until) {
            return self.next();
        }
        let (_, answers) = self.queues.as_ref()?;
        match answers.recv_deadline(deadline) {
            Ok(found) => {
                self.open = self.open.saturating_sub(1);
                Some(found)
            }
            Err(_) => {
                self.slow_until = Some(Instant::now() + SLOW);
                None
            }
        }
    }

    /// True while answers are awaited.
    #[inline]
    pub(super) fn is_asked(&self) -> bool {
        self.open > 0
    }

    /// An answer that is there already.
    fn next(&mut self) -> Option<Found> {
        if self.open == 0 {
            return None;
        }
        let found = self.queues.as_ref()?.1.try_recv().ok()?;
        self.open -= 1;
        Some(found)
    }
}

/// The thread ends with its queue; one that hangs holds nobody up.
fn start() -> (Sender<Question>, Receiver<Found>) {
    let (questions, asked) = bounded::<Question>(QUEUE);
    let (answer, answers) = unbounded();
    let thread = std::thread::Builder::new().name("scap-users".to_owned());
    let _ = thread.spawn(move || {
        while let Ok((container, root)) = asked.recv() {
            let found = Found {
                container,
                users: parse_users(&read_below(&root, "etc/passwd")),
                groups: parse_groups(&read_below(&root, "etc/group")),
            };
            if answer.send(found).is_err() {
                break;
            }
        }
    });
    (questions, answers)
}

/// A regular file below `root`; links inside never lead out of it, no fifo blocks. Empty when
/// there is none: the container may have no users.
fn read_below(root: &OwnedFd, name: &str) -> Vec<u8> {
    let mut text = Vec::new();
    let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOCTTY;
    let Ok(file) = openat2(root, name, flags, Mode::empty(), ResolveFlags::IN_ROOT) else {
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
        let root = directory(&root);
        assert_eq!(read_below(&root, "etc/passwd"), b"");
        assert_eq!(read_below(&root, "etc/group"), b"inside");
        assert_eq!(read_below(&root, "etc"), b"");
        assert_eq!(read_below(&root, "none/passwd"), b"");
    }

    fn directory(path: &std::path::Path) -> OwnedFd {
        open(path, OFlags::PATH | OFlags::DIRECTORY, Mode::empty()).expect("open")
    }

    #[test]
    fn users_are_read_aside() {
        let dir = tempfile::tempdir().expect("temporary directory");
        std::fs::create_dir(dir.path().join("etc")).expect("directory");
        std::fs::write(dir.path().join("etc/passwd"), "app:x:7:8::/:/bin/sh\n").expect("file");
        std::fs::write(dir.path().join("etc/group"), "apps:x:8:\n").expect("file");
        let mut reader = UserReader::default();
        assert!(reader.next().is_none(), "nothing was asked");
        for id in ["a", "b"] {
            assert!(reader.ask(id.into(), directory(dir.path())));
        }
        let far = Instant::now() + Duration::from_secs(3600);
        for id in ["a", "b"] {
            let found = reader.wait(far).expect("an answer");
            assert_eq!(&*found.container, id);
            assert_eq!((found.users[0].uid, found.groups[0].gid), (7, 8));
        }
        assert!(reader.next().is_none(), "both are there");
    }

    #[test]
    fn a_reader_that_hangs_is_not_waited_for_again() {
        let mut reader = UserReader::default();
        // A queue nobody works on.
        let (questions, asked) = bounded(1);
        let (answer, answers) = unbounded();
        reader.queues = Some((questions, answers));
        let dir = tempfile::tempdir().expect("temporary directory");
        assert!(reader.ask("a".into(), directory(dir.path())));
        assert!(!reader.ask("b".into(), directory(dir.path())), "no room");
        assert!(reader.wait(Instant::now()).is_none());
        let far = Instant::now() + Duration::from_secs(3600);
        assert!(reader.wait(far).is_none(), "at once");
        let found = Found {
            container: "a".into(),
            users: Vec::new(),
            groups: Vec::new(),
        };
        answer.send(found).expect("send");
        assert!(reader.next().is_some(), "a late answer is not lost");
        drop(asked);
    }
}
