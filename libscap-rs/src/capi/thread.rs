//! Threads and descriptors: of the state a source began with, and of an inspector.

use super::snapshot::{put, with_snapshot};
use crate::capi::{Failure, ScapRs, ScapRsBytes, ScapRsResult, ScapRsSocket, Structure};
use crate::snapshot::{FdInfo, FdKind, Snapshot, ThreadInfo};

/// A thread. Set `size` to `sizeof(scap_rs_thread)`. -1, and 4294967295 for user ids, mean unknown.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ScapRsThread {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Thread id in the initial pid namespace.
    pub tid: i64,
    /// Thread-group id: the process.
    pub pid: i64,
    /// Parent process; 0 without one.
    pub ptid: i64,
    /// Session.
    pub sid: i64,
    /// Process group in the initial pid namespace.
    pub pgid: i64,
    /// Process group in its own pid namespace.
    pub vpgid: i64,
    /// Thread id in its own pid namespace.
    pub vtid: i64,
    /// Thread-group id in its own pid namespace.
    pub vpid: i64,
    /// Soft limit of open descriptors.
    pub fdlimit: i64,
    /// Task name. Lent, like all texts here.
    pub comm: ScapRsBytes,
    /// First argument.
    pub exe: ScapRsBytes,
    /// Path of the executable.
    pub exepath: ScapRsBytes,
    /// Arguments behind the first, each NUL-terminated.
    pub args: ScapRsBytes,
    /// Environment, each entry NUL-terminated (as of exec).
    pub env: ScapRsBytes,
    /// Working directory.
    pub cwd: ScapRsBytes,
    /// Root directory.
    pub root: ScapRsBytes,
    /// Cgroups: `name=path`, each NUL-terminated.
    pub cgroups: ScapRsBytes,
    /// Id of its container, of an inspector; empty on the host, and from `scap_rs_thread_at`.
    pub container: ScapRsBytes,
    /// Clone flags as on the wire; of an inspector with its notes in the bits from 32 on.
    pub flags: u64,
    /// Number of its descriptors; threads of one process share them.
    pub fds: usize,
    /// Effective user.
    pub uid: u32,
    /// Effective group.
    pub gid: u32,
    /// User of the login.
    pub loginuid: u32,
    /// Controlling terminal, a device number; 0 without one.
    pub tty: u32,
    /// Virtual memory, KiB.
    pub vmsize_kb: u32,
    /// Resident memory, KiB.
    pub vmrss_kb: u32,
    /// Swapped memory, KiB.
    pub vmswap_kb: u32,
    /// Not 0: it may write its executable.
    pub exe_writable: u8,
    /// Not 0: the executable lies in the upper layer of an overlay.
    pub exe_upper_layer: u8,
    /// Not 0: the executable lies in a lower layer of an overlay.
    pub exe_lower_layer: u8,
    /// Not 0: the executable is a memfd.
    pub exe_from_memfd: u8,
    /// Major page faults.
    pub pfmajor: u64,
    /// Minor page faults.
    pub pfminor: u64,
    /// Inheritable capabilities.
    pub cap_inheritable: u64,
    /// Permitted capabilities.
    pub cap_permitted: u64,
    /// Effective capabilities.
    pub cap_effective: u64,
    /// Inode of the executable.
    pub exe_ino: u64,
    /// Its change time, ns since the epoch.
    pub exe_ino_ctime: u64,
    /// Its modification time, ns since the epoch.
    pub exe_ino_mtime: u64,
    /// Start of the init of its pid namespace, ns since the epoch; 0 unknown.
    pub pidns_init_start_ts: u64,
    /// Its start, ns since the epoch; 0 unknown.
    pub clone_ts: u64,
    /// Its last exec, of an inspector, ns since the epoch; 0 none seen.
    pub lastexec_ts: u64,
    /// Its last event, of an inspector, ns since the epoch; 0 none seen.
    pub last_event_ts: u64,
}

// SAFETY: repr(C), size first, numbers and pointers.
unsafe impl Structure for ScapRsThread {
    const NAME: &'static str = "scap_rs_thread";
}

impl From<&ThreadInfo> for ScapRsThread {
    fn from(t: &ThreadInfo) -> Self {
        Self {
            size: size_of::<Self>(),
            tid: t.tid,
            pid: t.pid,
            ptid: t.ptid,
            sid: t.sid,
            pgid: t.pgid,
            vpgid: t.vpgid,
            vtid: t.vtid,
            vpid: t.vpid,
            fdlimit: t.fdlimit,
            comm: t.comm.as_slice().into(),
            exe: t.exe.as_slice().into(),
            exepath: t.exepath.as_slice().into(),
            args: t.args.as_slice().into(),
            env: t.env.as_slice().into(),
            cwd: t.cwd.as_slice().into(),
            root: t.root.as_slice().into(),
            cgroups: t.cgroups.as_slice().into(),
            container: [].as_slice().into(),
            flags: t.flags.into(),
            fds: t.fds.len(),
            uid: t.uid,
            gid: t.gid,
            loginuid: t.loginuid,
            tty: t.tty,
            vmsize_kb: t.vmsize_kb,
            vmrss_kb: t.vmrss_kb,
            vmswap_kb: t.vmswap_kb,
            exe_writable: t.exe_writable.into(),
            exe_upper_layer: t.exe_upper_layer.into(),
            exe_lower_layer: t.exe_lower_layer.into(),
            exe_from_memfd: t.exe_from_memfd.into(),
            pfmajor: t.pfmajor,
            pfminor: t.pfminor,
            cap_inheritable: t.cap_inheritable,
            cap_permitted: t.cap_permitted,
            cap_effective: t.cap_effective,
            exe_ino: t.exe_ino,
            exe_ino_ctime: t.exe_ino_ctime,
            exe_ino_mtime: t.exe_ino_mtime,
            pidns_init_start_ts: t.pidns_init_start_ts,
            clone_ts: t.clone_ts,
            lastexec_ts: 0,
            last_event_ts: 0,
        }
    }
}

/// What a descriptor refers to.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScapRsFdKind {
    /// Not known.
    Unknown = 0,
    /// A file.
    File = 1,
    /// A directory.
    Directory = 2,
    /// A connected IPv4 socket.
    Ipv4 = 3,
    /// A connected IPv6 socket.
    Ipv6 = 4,
    /// A bound IPv4 socket.
    Ipv4Server = 5,
    /// A bound IPv6 socket.
    Ipv6Server = 6,
    /// A unix socket.
    Unix = 7,
    /// A pipe or fifo.
    Pipe = 8,
    /// An eventfd.
    Event = 9,
    /// A signalfd.
    Signal = 10,
    /// An epoll.
    EventPoll = 11,
    /// An inotify.
    Inotify = 12,
    /// A timerfd.
    Timer = 13,
    /// A netlink socket.
    Netlink = 14,
    /// An object of bpf.
    Bpf = 15,
    /// A userfaultfd.
    UserFault = 16,
    /// A ring of io_uring.
    IoUring = 17,
    /// A memfd.
    Memfd = 18,
    /// A pidfd.
    Pidfd = 19,
    /// Something this library does not follow.
    Unsupported = 20,
}

/// A descriptor. Set `size` to `sizeof(scap_rs_fd)`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ScapRsFd {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Its number.
    pub fd: i64,
    /// What it refers to.
    pub kind: ScapRsFdKind,
    /// Open flags as on the wire (see `scap_rs_flag_name`), 0 unknown.
    pub open_flags: u32,
    /// Name: absolute path, of an inspector also the text of a connection. Lent.
    pub name: ScapRsBytes,
    /// Inode; 0 unknown.
    pub ino: u64,
    /// Device of a file, a device number; 0 unknown.
    pub dev: u32,
    /// Mount, only from `/proc`; 0 unknown.
    pub mnt_id: u32,
    /// Transport: 0 unknown, 1 none, 2 TCP, 3 UDP, 4 ICMP, 5 raw.
    pub l4: u8,
    /// Which end of a connection, of an inspector: 0 unknown, 1 client, 2 server.
    pub role: u8,
    /// Process a pidfd refers to, of an inspector; -1 otherwise.
    pub pid: i64,
    /// Addresses of a socket; its family is 0 for everything else.
    pub socket: ScapRsSocket,
}

// SAFETY: repr(C), size first, numbers and pointers; the kind 0 is one.
unsafe impl Structure for ScapRsFd {
    const NAME: &'static str = "scap_rs_fd";
}

impl ScapRsFd {
    /// A descriptor of which only this is known.
    pub fn named(fd: i64, kind: ScapRsFdKind, name: &[u8]) -> Self {
        Self {
            fd,
            kind,
            name: name.into(),
            pid: -1,
            socket: ScapRsSocket::none(),
            ..Self::zero()
        }
    }
}

impl From<&FdInfo> for ScapRsFd {
    fn from(info: &FdInfo) -> Self {
        use FdKind as K;
        use ScapRsFdKind as C;
        let named = |kind, name: &[u8]| Self::named(info.fd, kind, name);
        let ip = |kind, socket, l4| Self {
            socket,
            l4,
            ..named(kind, b"")
        };
        let mut fd = match &info.kind {
            K::FileV1(name) => named(C::File, name),
            K::File {
                name,
                flags,
                mnt_id,
                dev,
            } => Self {
                open_flags: *flags,
                mnt_id: *mnt_id,
                dev: *dev,
                ..named(C::File, name)
            },
            K::Directory(name) => named(C::Directory, name),
            K::Ipv4 {
                sip,
                dip,
                sport,
                dport,
                l4,
            } => {
                let socket = ScapRsSocket::tuple((*sip).into(), *sport, (*dip).into(), *dport);
                ip(C::Ipv4, socket, *l4 as u8)
            }
            K::Ipv6 {
                sip,
                dip,
                sport,
                dport,
                l4,
            } => {
                let socket = ScapRsSocket::tuple((*sip).into(), *sport, (*dip).into(), *dport);
                ip(C::Ipv6, socket, *l4 as u8)
            }
            K::Ipv4Server { ip: at, port, l4 } => {
                let socket = ScapRsSocket::bound((*at).into(), *port);
                ip(C::Ipv4Server, socket, *l4 as u8)
            }
            K::Ipv6Server { ip: at, port, l4 } => {
                let socket = ScapRsSocket::bound((*at).into(), *port);
                ip(C::Ipv6Server, socket, *l4 as u8)
            }
            K::Unix { source, dest, path } => Self {
                socket: ScapRsSocket::unix(*source, *dest, path),
                ..named(C::Unix, path)
            },
            K::Fifo(name) => named(C::Pipe, name),
            K::Event(name) => named(C::Event, name),
            K::Signal(name) => named(C::Signal, name),
            K::EventPoll(name) => named(C::EventPoll, name),
            K::Inotify(name) => named(C::Inotify, name),
            K::Timer(name) => named(C::Timer, name),
            K::Netlink(name) => named(C::Netlink, name),
            K::Bpf(name) => named(C::Bpf, name),
            K::UserFault(name) => named(C::UserFault, name),
            K::IoUring(name) => named(C::IoUring, name),
            K::Memfd(name) => named(C::Memfd, name),
            K::Pidfd(name) => named(C::Pidfd, name),
            K::Unsupported(name) => named(C::Unsupported, name),
        };
        fd.ino = info.ino;
        fd
    }
}

/// Fills `*thread` with the thread at `index` of the state the source began with; see
/// `scap_rs_get_counts`. `SCAP_RS_RESULT_NO_VALUE` behind the last one. What it lends is valid until
/// the next `scap_rs_next`.
///
/// # Safety
/// `handle` must be NULL or open; `thread` NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_thread_at(
    handle: *const ScapRs,
    index: usize,
    thread: *mut ScapRsThread,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe { with_snapshot(handle, |s| put(s.threads.get(index), thread)) }
}

/// Fills `*fd` with the descriptor at `index` of the thread at `thread` of the state the source began
/// with. Only main threads have some. `SCAP_RS_RESULT_NO_VALUE` behind the last one. What it lends is
/// valid until the next `scap_rs_next`.
///
/// # Safety
/// `handle` must be NULL or open; `fd` NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_fd_at(
    handle: *const ScapRs,
    thread: usize,
    index: usize,
    fd: *mut ScapRsFd,
) -> ScapRsResult {
    let body = |s: &Snapshot| {
        let thread = s
            .threads
            .get(thread)
            .ok_or_else(|| Failure::argument(format!("thread {thread}: there is none")))?;
        // SAFETY: by contract of the caller.
        unsafe { put(thread.fds.get(index), fd) }
    };
    // SAFETY: by contract of the caller.
    unsafe { with_snapshot(handle, body) }
}
