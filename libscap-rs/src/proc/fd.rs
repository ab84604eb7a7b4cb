//! Open descriptors of a process.

use std::io;
use std::rc::Rc;

use rustc_hash::FxHashMap;
use rustix::fs::FileType;

use super::mountinfo::wire_dev;
use super::process::{Process, bracketed};
use super::socket::{SocketTable, read_tables};
use crate::schema::translate::open_flags;
use crate::snapshot::{FdInfo, FdKind};

/// What all processes of one scan share.
#[derive(Debug, Default)]
pub(crate) struct FdTables {
    /// Sockets by network namespace.
    sockets: FxHashMap<u64, Rc<SocketTable>>,
    /// Devices by mount id; mount ids are unique on a machine.
    devices: FxHashMap<u32, u32>,
}

/// Which descriptors a scan keeps.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub sockets_only: bool,
    /// Look at no more than this many descriptors of a process; 0 for all.
    pub limit: usize,
}

impl FdTables {
    /// Descriptors of a process; those that vanish meanwhile are left out.
    pub fn scan(&mut self, process: &Process<'_>, wanted: Wanted) -> Vec<FdInfo> {
        let Ok(mut numbers) = process.fs().list_numbers(&process.path("fd")) else {
            return Vec::new();
        };
        if wanted.limit > 0 {
            numbers.truncate(wanted.limit);
        }
        let mut out = Vec::with_capacity(numbers.len());
        let mut sockets = None;
        for fd in numbers {
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
                self.other(process, fd, link)
            };
            out.extend(found.map(|(ino, kind)| FdInfo { fd, ino, kind }));
        }
        out
    }

    /// The sockets of the namespace of `process`. A process that ends while its tables are read
    /// leaves the namespace to the next one that is in it.
    fn sockets_of(&mut self, process: &Process<'_>) -> io::Result<Rc<SocketTable>> {
        let ns = process.ns("net").unwrap_or(0);
        if let Some(known) = self.sockets.get(&ns) {
            return Ok(Rc::clone(known));
        }
        let dir = if ns == 0 {
            "net".to_owned()
        } else {
            process.path("net")
        };
        let table = Rc::new(read_tables(process.fs(), &dir)?);
        self.sockets.insert(ns, Rc::clone(&table));
        Ok(table)
    }

    /// Everything but sockets.
    fn other(&mut self, process: &Process<'_>, fd: i64, link: Vec<u8>) -> Option<(u64, FdKind)> {
        let stat = || process.fs().stat(&process.path(&format!("fd/{fd}")));
        if let Some(ino) = bracketed(&link, b"pipe") {
            return Some((ino, FdKind::Fifo(link)));
        }
        if let Some(kind) = link.strip_prefix(b"anon_inode:") {
            return Some((stat().map_or(0, |s| s.st_ino), anonymous(kind)));
        }
        if link.first() != Some(&b'/') {
            // A namespace or another pseudo file.
            return Some((
                stat().map_or(0, |s| s.st_ino),
                FdKind::Unsupported(Vec::new()),
            ));
        }
        let (ino, file_type) = if process.fs().is_saved() {
            (0, FileType::RegularFile)
        } else {
            let stat = stat().ok()?;
            (stat.st_ino, FileType::from_raw_mode(stat.st_mode))
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
                    let (flags, mnt_id) = self.fd_info(process, fd);
                    FdKind::File {
                        name: link,
                        flags,
                        mnt_id,
                        dev: self.device(process, mnt_id),
                    }
                }
            }
            _ => FdKind::Unsupported(Vec::new()),
        };
        Some((ino, kind))
    }

    /// Open flags (wire values) and mount id of a descriptor; zeros when they cannot be read.
    fn fd_info(&self, process: &Process<'_>, fd: i64) -> (u32, u32) {
        let (mut flags, mut mnt_id) = (0, 0);
        let text = process
            .read_piece(&format!("fdinfo/{fd}"))
            .unwrap_or_default();
        for line in text.split(|&b| b == b'\n') {
            let Ok(line) = std::str::from_utf8(line) else {
                continue;
            };
            if let Some(value) = line.strip_prefix("flags:") {
                flags = u32::from_str_radix(value.trim(), 8).map_or(0, open_flags);
            } else if let Some(value) = line.strip_prefix("mnt_id:") {
                mnt_id = value.trim().parse().unwrap_or(0);
            }
        }
        (flags, mnt_id)
    }

    /// Device of a mount, wire encoding; 0 when unknown.
    fn device(&mut self, process: &Process<'_>, mnt_id: u32) -> u32 {
        if mnt_id == 0 {
            return 0;
        }
        if let Some(&known) = self.devices.get(&mnt_id) {
            return known;
        }
        if let Ok(mounts) = process.mountinfo() {
            for mount in mounts.iter() {
                self.devices
                    .insert(mount.id, wire_dev(mount.major, mount.minor));
            }
        }
        // Mounts nobody can see any more (detached, internal) are remembered as unknown.
        *self.devices.entry(mnt_id).or_insert(0)
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
        let wanted = Wanted {
            sockets_only: false,
            limit: 0,
        };
        FdTables::default().scan(&me, wanted)
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
