//! Open descriptors of a process.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rustc_hash::FxHashMap;
use rustix::fs::FileType;

use super::mountinfo::wire_dev;
use super::process::{Process, bracketed};
use super::remote::asks_its_server;
use super::socket::{SocketTable, read_tables};
use crate::schema::translate::open_flags;
use crate::snapshot::{FdInfo, FdKind};

/// `O_DIRECTORY`, wire value.
const DIRECTORY: u32 = 0x400;

/// What all processes of one scan share.
#[derive(Debug, Default)]
pub(crate) struct FdTables {
    /// Sockets by network namespace.
    sockets: FxHashMap<u64, Arc<SocketTable>>,
    /// Mounts by id, which is unique on a machine.
    mounts: FxHashMap<u32, MountFacts>,
    /// Kinds of files by mount and inode: processes share many.
    types: FxHashMap<(u32, u64), FileType>,
}

/// What matters of a mount.
#[derive(Clone, Copy, Debug, Default)]
struct MountFacts {
    /// Device, wire encoding; 0 unknown.
    dev: u32,
    /// Looking at its files may wait for another machine.
    remote: bool,
}

/// Which descriptors a scan keeps.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Wanted<'a> {
    pub sockets_only: bool,
    /// Look at no more than this many descriptors of a process; 0 for all.
    pub limit: usize,
    /// Only these.
    pub only: Option<&'a [i64]>,
    /// Never look at files, only at what `/proc` says of them.
    pub careful: bool,
}

/// What `fdinfo` says.
#[derive(Clone, Copy, Debug, Default)]
struct Opened {
    /// Open flags, wire values.
    flags: u32,
    mnt_id: u32,
    /// Since Linux 5.14; 0 unknown.
    ino: u64,
}

impl FdTables {
    /// Descriptors of a process; those that vanish meanwhile are left out. Counts every one in
    /// `progress`.
    pub fn scan(
        &mut self,
        process: &Process<'_>,
        wanted: Wanted<'_>,
        progress: &AtomicU64,
    ) -> Vec<FdInfo> {
        let mut numbers = match wanted.only {
            Some(only) => only.to_vec(),
            None => match process.fs().list_numbers(&process.path("fd")) {
                Ok(all) => all,
                Err(_) => return Vec::new(),
            },
        };
        if wanted.limit > 0 {
            numbers.truncate(wanted.limit);
        }
        let mut out = Vec::with_capacity(numbers.len());
        let mut sockets = None;
        for fd in numbers {
            progress.fetch_add(1, Ordering::Relaxed);
            let Ok(link) = process.read_link(&format!("fd/{fd}")) else {
                continue;
            };
            let is_socket = link.starts_with(b"socket:");
            if wanted.sockets_only && !is_socket {
                continue;
            }
            let found = if is_socket {
                // The tables are read only for processes that have a socket at all.
                let table = sockets.get_or_insert_with(|| self.sockets_of(process).ok());
                socket(link, table.as_deref())
            } else {
                self.other(process, fd, link, wanted.careful)
            };
            out.extend(found.map(|(ino, kind)| FdInfo { fd, ino, kind }));
        }
        out
    }

    /// The sockets of the namespace of `process`. A process that ends while its tables are read
    /// leaves the namespace to the next one that is in it.
    fn sockets_of(&mut self, process: &Process<'_>) -> io::Result<Arc<SocketTable>> {
        let ns = process.ns("net").unwrap_or(0);
        if let Some(known) = self.sockets.get(&ns) {
            return Ok(Arc::clone(known));
        }
        let dir = if ns == 0 {
            "net".to_owned()
        } else {
            process.path("net")
        };
        let table = Arc::new(read_tables(process.fs(), &dir)?);
        self.sockets.insert(ns, Arc::clone(&table));
        Ok(table)
    }

    /// Everything but sockets.
    fn other(
        &mut self,
        process: &Process<'_>,
        fd: i64,
        link: Vec<u8>,
        careful: bool,
    ) -> Option<(u64, FdKind)> {
        let stat = || match careful {
            true => None,
            false => process.fs().stat(&process.path(&format!("fd/{fd}"))).ok(),
        };
        let ino = || stat().map_or(0, |s| s.stx_ino);
        if let Some(ino) = bracketed(&link, b"pipe") {
            return Some((ino, FdKind::Fifo(link)));
        }
        if let Some(kind) = link.strip_prefix(b"anon_inode:") {
            return Some((ino(), anonymous(kind)));
        }
        if link.first() != Some(&b'/') {
            // A namespace or another pseudo file.
            return Some((ino(), FdKind::Unsupported(Vec::new())));
        }
        let opened = Self::opened(process, fd);
        let mount = self.mount(process, opened.mnt_id);
        let known = self.types.get(&(opened.mnt_id, opened.ino)).copied();
        let (ino, file_type) = if let Some(known) = known.filter(|_| opened.ino != 0) {
            (opened.ino, known)
        } else if process.fs().is_saved() || careful || mount.remote {
            (opened.ino, opened.likely_type())
        } else {
            let stat = stat()?;
            let file_type = FileType::from_raw_mode(stat.stx_mode.into());
            self.types.insert((opened.mnt_id, stat.stx_ino), file_type);
            (stat.stx_ino, file_type)
        };
        let kind = match file_type {
            FileType::Directory => FdKind::Directory(link),
            FileType::Fifo => FdKind::Fifo(link),
            FileType::RegularFile
            | FileType::BlockDevice
            | FileType::CharacterDevice
            | FileType::Symlink => {
                if link.starts_with(b"/memfd:") {
                    FdKind::Memfd(link)
                } else {
                    FdKind::File {
                        name: link,
                        flags: opened.flags,
                        mnt_id: opened.mnt_id,
                        dev: mount.dev,
                    }
                }
            }
            _ => FdKind::Unsupported(Vec::new()),
        };
        Some((ino, kind))
    }

    /// What `fdinfo` says of a descriptor; zeros when it cannot be read.
    fn opened(process: &Process<'_>, fd: i64) -> Opened {
        let mut opened = Opened::default();
        let text = process
            .read_piece(&format!("fdinfo/{fd}"))
            .unwrap_or_default();
        for line in text.split(|&b| b == b'\n') {
            let Ok(line) = std::str::from_utf8(line) else {
                continue;
            };
            if let Some(value) = line.strip_prefix("flags:") {
                opened.flags = u32::from_str_radix(value.trim(), 8).map_or(0, open_flags);
            } else if let Some(value) = line.strip_prefix("mnt_id:") {
                opened.mnt_id = value.trim().parse().unwrap_or(0);
            } else if let Some(value) = line.strip_prefix("ino:") {
                opened.ino = value.trim().parse().unwrap_or(0);
                // What follows is of no use and can be long.
                break;
            }
        }
        opened
    }

    /// What is known of a mount.
    fn mount(&mut self, process: &Process<'_>, mnt_id: u32) -> MountFacts {
        if mnt_id == 0 {
            return MountFacts::default();
        }
        if let Some(&known) = self.mounts.get(&mnt_id) {
            return known;
        }
        if let Ok(mounts) = process.mountinfo() {
            for mount in mounts.iter() {
                let facts = MountFacts {
                    dev: wire_dev(mount.major, mount.minor),
                    remote: asks_its_server(mount.fs_type),
                };
                self.mounts.insert(mount.id, facts);
            }
        }
        // Mounts nobody can see any more (detached, internal) are remembered as unknown.
        *self.mounts.entry(mnt_id).or_default()
    }
}

impl Opened {
    /// What a file is most likely, by how it was opened.
    fn likely_type(self) -> FileType {
        if self.flags & DIRECTORY != 0 {
            FileType::Directory
        } else {
            FileType::RegularFile
        }
    }
}

/// A descriptor whose link text begins with `socket:`; one that no table has is left out.
fn socket(link: Vec<u8>, table: Option<&SocketTable>) -> Option<(u64, FdKind)> {
    match bracketed(&link, b"socket") {
        Some(ino) => Some((ino, table?.get(&ino)?.clone())),
        None => Some((0, FdKind::Unsupported(link))),
    }
}

/// The kind behind `anon_inode:`.
fn anonymous(name: &[u8]) -> FdKind {
    let none = Vec::new();
    match name {
        b"[eventfd]" => FdKind::Event(none),
        b"[eventpoll]" => FdKind::EventPoll(none),
        b"inotify" => FdKind::Inotify(none),
        b"[signalfd]" => FdKind::Signal(none),
        b"[timerfd]" => FdKind::Timer(none),
        b"[io_uring]" => FdKind::IoUring(none),
        b"[userfaultfd]" => FdKind::UserFault(none),
        b"[pidfd]" => FdKind::Pidfd(none),
        // Kernels spell links and iterators with either sign.
        b"bpf-map" | b"bpf-prog" | b"bpf-link" | b"bpf_link" | b"bpf_iter" | b"bpf-iter" => {
            FdKind::Bpf(none)
        }
        _ => FdKind::Unsupported(none),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proc::ProcFs;
    use std::os::fd::AsRawFd;
    use std::path::Path;

    fn scan_self() -> Vec<FdInfo> {
        let fs = ProcFs::live(Path::new("/"));
        let me = Process::new(&fs, i64::from(std::process::id()));
        FdTables::default().scan(&me, Wanted::default(), &AtomicU64::new(0))
    }

    fn find(fds: &[FdInfo], fd: &impl AsRawFd) -> FdInfo {
        let number = i64::from(fd.as_raw_fd());
        fds.iter().find(|f| f.fd == number).expect("fd").clone()
    }

    #[test]
    fn own_files_pipes_and_sockets() {
        let dir = tempfile::tempdir().expect("directory");
        let path = dir.path().join("file");
        let file = std::fs::File::create(&path).expect("file");
        let folder = std::fs::File::open(dir.path()).expect("folder");
        let (pipe, _writer) = std::io::pipe().expect("pipe");
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("listener");
        let client =
            std::net::TcpStream::connect(listener.local_addr().expect("address")).expect("client");
        let fds = scan_self();

        let FdKind::File {
            name,
            flags,
            mnt_id,
            dev,
        } = find(&fds, &file).kind
        else {
            panic!("not a file");
        };
        assert_eq!(name, path.as_os_str().as_encoded_bytes());
        assert_eq!(flags & (2 | 4096), 2 | 4096, "write only, close on exec");
        assert!(mnt_id > 0 && dev > 0);

        assert!(matches!(find(&fds, &folder).kind, FdKind::Directory(_)));
        let pipe = find(&fds, &pipe);
        assert_eq!(
            pipe.kind,
            FdKind::Fifo(format!("pipe:[{}]", pipe.ino).into())
        );
        let port = listener.local_addr().expect("address").port();
        assert!(matches!(
            find(&fds, &listener).kind,
            FdKind::Ipv4Server { port: p, .. } if p == port
        ));
        assert!(matches!(
            find(&fds, &client).kind,
            FdKind::Ipv4 { dport, .. } if dport == port
        ));
    }

    #[test]
    fn anonymous_names() {
        assert_eq!(anonymous(b"[eventfd]"), FdKind::Event(Vec::new()));
        assert_eq!(anonymous(b"bpf_link"), FdKind::Bpf(Vec::new()));
        assert_eq!(anonymous(b"[perf_event]"), FdKind::Unsupported(Vec::new()));
    }

    #[test]
    fn sockets_without_a_record_are_left_out() {
        assert_eq!(socket(b"socket:[1]".to_vec(), None), None);
        assert_eq!(
            socket(b"socket:odd".to_vec(), None),
            Some((0, FdKind::Unsupported(b"socket:odd".to_vec())))
        );
    }
}
