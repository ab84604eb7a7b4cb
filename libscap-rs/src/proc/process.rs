//! One process or thread of a [`ProcFs`], its files read when asked for.

use std::io;

use super::mountinfo::Mounts;
use super::procfs::{ProcFs, READ_LIMIT};
use super::status::{Stat, Status};

/// A process (or thread) of a `/proc` tree. Cheap to make; every method reads its file anew, so
/// two calls may see different moments, and any of them fails once the process is gone.
#[derive(Clone, Debug)]
pub struct Process<'fs> {
    fs: &'fs ProcFs,
    id: i64,
    dir: String,
}

impl<'fs> Process<'fs> {
    /// The thread `tid` as `/proc/<tid>` shows it. Does not check that it exists.
    pub fn new(fs: &'fs ProcFs, tid: i64) -> Self {
        Self {
            fs,
            id: tid,
            dir: tid.to_string(),
        }
    }

    /// The thread `tid` of process `pid`, `/proc/<pid>/task/<tid>`.
    pub fn thread(fs: &'fs ProcFs, pid: i64, tid: i64) -> Self {
        Self {
            fs,
            id: tid,
            dir: if pid == tid {
                pid.to_string()
            } else {
                format!("{pid}/task/{tid}")
            },
        }
    }

    /// Thread id.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// The tree it belongs to.
    pub fn fs(&self) -> &'fs ProcFs {
        self.fs
    }

    /// Path of one of its files, relative to the tree.
    pub fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.dir)
    }

    /// Bytes of one of its files.
    pub fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.read_up_to(name, READ_LIMIT)
    }

    /// At most `limit` bytes of one of its files.
    pub fn read_up_to(&self, name: &str, limit: usize) -> io::Result<Vec<u8>> {
        let mut buf = Vec::new();
        self.fs.read_into(&self.path(name), limit, &mut buf)?;
        Ok(buf)
    }

    /// A file the kernel prints in one piece.
    pub(crate) fn read_piece(&self, name: &str) -> io::Result<Vec<u8>> {
        let mut buf = Vec::new();
        self.fs.read_piece(&self.path(name), READ_LIMIT, &mut buf)?;
        Ok(buf)
    }

    /// Target of one of its links.
    pub fn read_link(&self, name: &str) -> io::Result<Vec<u8>> {
        self.fs.read_link(&self.path(name))
    }

    /// Arguments, each NUL-terminated; empty for kernel threads and zombies.
    pub fn cmdline(&self) -> io::Result<Vec<u8>> {
        self.read("cmdline")
    }

    /// Environment at exec time, each entry NUL-terminated.
    pub fn environ(&self) -> io::Result<Vec<u8>> {
        self.read("environ")
    }

    /// Value of an environment variable.
    pub fn env_var(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        let env = self.environ()?;
        Ok(env
            .split(|&b| b == 0)
            .find_map(|entry| {
                entry
                    .strip_prefix(name.as_bytes())
                    .and_then(|rest| rest.strip_prefix(b"="))
            })
            .map(<[u8]>::to_vec))
    }

    /// Root directory.
    pub fn root(&self) -> io::Result<Vec<u8>> {
        self.read_link("root")
    }

    /// Working directory.
    pub fn cwd(&self) -> io::Result<Vec<u8>> {
        self.read_link("cwd")
    }

    /// Executable; ` (deleted)` is part of the text when the kernel says so.
    pub fn exe(&self) -> io::Result<Vec<u8>> {
        self.read_link("exe")
    }

    /// The `cgroup` file.
    pub fn cgroup(&self) -> io::Result<Vec<u8>> {
        self.read_piece("cgroup")
    }

    /// The parsed `status` file.
    pub fn status(&self) -> io::Result<Status> {
        Ok(Status::parse(&self.read_piece("status")?))
    }

    /// The parsed `stat` file.
    pub fn stat(&self) -> io::Result<Stat> {
        Stat::parse(&self.read_piece("stat")?).ok_or_else(|| io::ErrorKind::InvalidData.into())
    }

    /// Identity of a namespace: `ns("mnt")`, `ns("pid")`, `ns("net")`, …
    pub fn ns(&self, name: &str) -> io::Result<u64> {
        let link = self.read_link(&format!("ns/{name}"))?;
        bracketed(&link, name.as_bytes()).ok_or_else(|| io::ErrorKind::InvalidData.into())
    }

    /// Ids of the thread in its pid namespaces, outermost first (`NSpid`); more than one number
    /// means that it lives in a pid namespace of its own. Empty on kernels before 4.1.
    pub fn ns_pids(&self) -> io::Result<Vec<i64>> {
        Ok(self.status()?.ns_pid)
    }

    /// Mounts the process sees; empty when its root directory lies outside of every mount point
    /// it can reach (a nested chroot).
    pub fn mountinfo(&self) -> io::Result<Mounts> {
        Ok(Mounts::parse(self.read("mountinfo")?))
    }
}

/// The number of `name:[number]`.
pub(crate) fn bracketed(link: &[u8], name: &[u8]) -> Option<u64> {
    let digits = link
        .strip_prefix(name)?
        .strip_prefix(b":[")?
        .strip_suffix(b"]")?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_own_process_reads_back() {
        let fs = ProcFs::live(Path::new("/"));
        let me = Process::new(&fs, i64::from(std::process::id()));
        assert!(me.cmdline().expect("cmdline").ends_with(b"\0"));
        assert_eq!(me.status().expect("status").tgid, me.id());
        assert!(me.ns("mnt").expect("mnt") > 0);
        assert!(me.ns("nonsense").is_err());
        assert!(me.mountinfo().expect("mountinfo").root().is_some());
        assert_eq!(me.ns_pids().expect("NSpid").first(), Some(&me.id()));
    }

    #[test]
    fn a_missing_process_is_an_error() {
        let fs = ProcFs::live(Path::new("/"));
        assert!(Process::new(&fs, i64::MAX).status().is_err());
    }

    #[test]
    fn bracketed_numbers() {
        assert_eq!(bracketed(b"socket:[12]", b"socket"), Some(12));
        assert_eq!(bracketed(b"socket:[]", b"socket"), None);
        assert_eq!(bracketed(b"socket:[12", b"socket"), None);
        assert_eq!(bracketed(b"socket:[-2]", b"socket"), None);
    }
}
