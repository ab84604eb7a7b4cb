//! Access to a `/proc` tree: the kernel's own, or a directory that holds a copy of one.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, CWD, Mode, OFlags, Statx, StatxFlags, statx};

/// Where the facts about processes come from.
///
/// Two kinds of trees give the same answers to the same questions, so that everything that works
/// on a running machine can be replayed from a saved one:
///
/// * *live*: a mounted proc file system;
/// * *saved*: a directory with the same files, where links are text files: `root.link`,
///   `cwd.link` and `exe.link` hold one target each, `ns.links`, `fd.links` and `task.list` hold
///   one line `NAME TARGET` per entry.
///
/// Paths given to the methods are relative to the tree (`123/status`).
#[derive(Clone, Debug)]
pub struct ProcFs {
    root: PathBuf,
    host_root: PathBuf,
    saved: bool,
}

/// A file of `/proc` has no end that can be trusted; reading stops here unless the caller says
/// otherwise.
pub const READ_LIMIT: usize = 16 << 20;

impl ProcFs {
    /// The tree mounted at `host_root/proc`.
    pub fn live(host_root: &Path) -> Self {
        Self {
            root: host_root.join("proc"),
            host_root: host_root.to_owned(),
            saved: false,
        }
    }

    /// A copy of a tree in directory `dir`.
    pub fn saved(dir: &Path) -> Self {
        Self {
            root: dir.to_owned(),
            host_root: dir.join(".."),
            saved: true,
        }
    }

    /// Directory of the tree itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Root directory of the machine the tree belongs to; for a saved tree its parent directory.
    pub fn host_root(&self) -> &Path {
        &self.host_root
    }

    /// True for a copy: device numbers, times and access rights of its files mean nothing.
    pub fn is_saved(&self) -> bool {
        self.saved
    }

    /// Appends at most `limit` bytes of a file to `buf` and returns how many.
    pub fn read_into(&self, path: &str, limit: usize, buf: &mut Vec<u8>) -> io::Result<usize> {
        read_file(&self.root.join(path), limit, buf)
    }

    /// As [`ProcFs::read_into`] for files the kernel prints in one piece (`stat`, `status`,
    /// `cgroup`, …): a read that does not fill the buffer was the last, which saves the one that
    /// would say so.
    pub(crate) fn read_piece(
        &self,
        path: &str,
        limit: usize,
        buf: &mut Vec<u8>,
    ) -> io::Result<usize> {
        read_until(&self.root.join(path), limit, buf, |n, room| n < room)
    }

    /// A whole file, up to [`READ_LIMIT`].
    pub fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let mut buf = Vec::new();
        self.read_into(path, READ_LIMIT, &mut buf)?;
        Ok(buf)
    }

    /// Target of a link, as the kernel prints it.
    pub fn read_link(&self, path: &str) -> io::Result<Vec<u8>> {
        if self.saved {
            return self.saved_link(path);
        }
        let link = rustix::fs::readlink(self.root.join(path), Vec::with_capacity(256))?;
        Ok(link.into_bytes())
    }

    /// Names made of digits only in a directory (`""`, `123/task`, `123/fd`), in ascending order.
    pub fn list_numbers(&self, dir: &str) -> io::Result<Vec<i64>> {
        let mut out = Vec::new();
        if self.saved
            && let Some((parent, list)) = saved_list(dir)
        {
            let text = self.read(&format!("{parent}{list}"))?;
            for line in text.split(|&b| b == b'\n') {
                let name = line.split(|&b| b == b' ').next().unwrap_or_default();
                out.extend(parse_number(name));
            }
        } else {
            for entry in rustix::fs::Dir::new(open(&self.root.join(dir), OFlags::DIRECTORY)?)? {
                // A directory of a task that ends meanwhile is simply shorter.
                let Ok(entry) = entry else { break };
                out.extend(parse_number(entry.file_name().to_bytes()));
            }
        }
        out.sort_unstable();
        Ok(out)
    }

    /// File status behind a path, following links, as it is known without asking a server where
    /// the file system can tell. Always an error on a saved tree.
    pub fn stat(&self, path: &str) -> io::Result<Statx> {
        self.live_only()?;
        let flags = AtFlags::STATX_DONT_SYNC | AtFlags::NO_AUTOMOUNT;
        let mask = StatxFlags::BASIC_STATS;
        Ok(statx(CWD, self.root.join(path), flags, mask)?)
    }

    fn live_only(&self) -> io::Result<()> {
        if self.saved {
            return Err(io::ErrorKind::Unsupported.into());
        }
        Ok(())
    }

    /// `123/root` is the file `123/root.link`, `123/ns/mnt` a line of `123/ns.links`.
    fn saved_link(&self, path: &str) -> io::Result<Vec<u8>> {
        let mut parts = path.rsplitn(3, '/');
        let name = parts.next().unwrap_or_default();
        if let (Some(dir @ ("ns" | "fd")), Some(task)) = (parts.next(), parts.next()) {
            let text = self.read(&format!("{task}/{dir}.links"))?;
            return text
                .split(|&b| b == b'\n')
                .find_map(|line| {
                    line.strip_prefix(name.as_bytes())
                        .and_then(|l| l.strip_prefix(b" "))
                })
                .map(<[u8]>::to_vec)
                .ok_or_else(|| io::ErrorKind::NotFound.into());
        }
        let mut text = self.read(&format!("{path}.link"))?;
        if text.last() == Some(&b'\n') {
            text.pop();
        }
        Ok(text)
    }
}

/// Lists of a saved tree that stand for directories.
fn saved_list(dir: &str) -> Option<(&str, &'static str)> {
    for (name, list) in [("task", "task.list"), ("fd", "fd.links")] {
        if let Some(parent) = dir.strip_suffix(name)
            && parent.ends_with('/')
        {
            return Some((parent, list));
        }
    }
    None
}

fn open(path: &Path, flags: OFlags) -> io::Result<std::os::fd::OwnedFd> {
    Ok(rustix::fs::open(
        path,
        flags | OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NOCTTY | OFlags::NONBLOCK,
        Mode::empty(),
    )?)
}

/// Appends at most `limit` bytes of `path` to `buf`.
pub(crate) fn read_file(path: &Path, limit: usize, buf: &mut Vec<u8>) -> io::Result<usize> {
    read_until(path, limit, buf, |n, _| n == 0)
}

/// As [`read_file`]; `last` tells from the result of a read and its room that it was the last.
fn read_until(
    path: &Path,
    limit: usize,
    buf: &mut Vec<u8>,
    last: impl Fn(usize, usize) -> bool,
) -> io::Result<usize> {
    let mut file = File::from(open(path, OFlags::empty())?);
    let start = buf.len();
    loop {
        let have = buf.len() - start;
        let room = (limit - have).min(have.max(4096));
        if room == 0 {
            break;
        }
        buf.resize(start + have + room, 0);
        let n = match file.read(&mut buf[start + have..]) {
            Ok(n) => n,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {
                buf.truncate(start + have);
                continue;
            }
            Err(e) => {
                buf.truncate(start);
                return Err(e);
            }
        };
        buf.truncate(start + have + n);
        if n == 0 || last(n, room) {
            break;
        }
    }
    Ok(buf.len() - start)
}

/// A name made of digits only.
pub(crate) fn parse_number(name: &[u8]) -> Option<i64> {
    if name.is_empty() || name.len() > 18 || !name.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(
        name.iter()
            .fold(0, |value, digit| value * 10 + i64::from(digit - b'0')),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saved() -> (tempfile::TempDir, ProcFs) {
        let dir = tempfile::tempdir().expect("directory");
        let task = dir.path().join("42");
        std::fs::create_dir(&task).expect("task");
        for (name, text) in [
            ("root.link", "/srv/root"),
            ("ns.links", "mnt mnt:[7]\npid pid:[8]\n"),
            ("fd.links", "0 /dev/null\n10 /a file\n2 socket:[9]\n"),
            ("task.list", "42 main\n43 other name\n"),
            ("comm", "main\n"),
        ] {
            std::fs::write(task.join(name), text).expect("file");
        }
        let fs = ProcFs::saved(dir.path());
        (dir, fs)
    }

    #[test]
    fn a_saved_tree_answers_like_a_live_one() {
        let (_dir, fs) = saved();
        assert_eq!(fs.list_numbers("").expect("tasks"), [42]);
        assert_eq!(fs.list_numbers("42/task").expect("threads"), [42, 43]);
        assert_eq!(fs.list_numbers("42/fd").expect("fds"), [0, 2, 10]);
        assert_eq!(fs.read_link("42/root").expect("root"), b"/srv/root");
        assert_eq!(fs.read_link("42/ns/pid").expect("ns"), b"pid:[8]");
        assert_eq!(fs.read_link("42/fd/10").expect("fd"), b"/a file");
        assert_eq!(fs.read("42/comm").expect("comm"), b"main\n");
        assert!(fs.read_link("42/ns/net").is_err());
        assert!(fs.read_link("42/fd/1").is_err(), "prefix of another name");
        assert!(fs.stat("42/comm").is_err());
    }

    #[test]
    fn reading_stops_at_the_limit() {
        let (_dir, fs) = saved();
        let mut buf = b"x".to_vec();
        assert_eq!(fs.read_into("42/comm", 2, &mut buf).expect("read"), 2);
        assert_eq!(buf, b"xma");
    }

    #[test]
    fn the_own_process_is_found() {
        let fs = ProcFs::live(Path::new("/"));
        let pid = i64::from(std::process::id());
        assert!(fs.list_numbers("").expect("tasks").contains(&pid));
        let exe = fs.read_link("self/exe").expect("exe");
        assert_eq!(exe.first(), Some(&b'/'));
        assert!(fs.read("self/no-such-file").is_err());
    }

    #[test]
    fn numbers_are_digits_only() {
        assert_eq!(parse_number(b"0123"), Some(123));
        assert_eq!(parse_number(b""), None);
        assert_eq!(parse_number(b"-1"), None);
        assert_eq!(parse_number(b"99999999999999999999"), None);
    }
}
