//! The state of a machine at the start of a capture: what a scan of `/proc` finds and what the
//! head of a `.scap` file holds.

use std::net::{Ipv4Addr, Ipv6Addr};

/// Everything known before the first event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Snapshot {
    /// The machine.
    pub machine: MachineInfo,
    /// Network interfaces, IPv4 first.
    pub interfaces: Vec<Interface>,
    /// Users of the host.
    pub users: Vec<User>,
    /// Groups of the host.
    pub groups: Vec<Group>,
    /// Every thread; descriptors hang on the main threads.
    pub threads: Vec<ThreadInfo>,
}

/// The machine a capture was made on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MachineInfo {
    /// Online CPUs.
    pub num_cpus: u32,
    /// Memory in bytes.
    pub memory_bytes: u64,
    /// Host name.
    pub hostname: Vec<u8>,
    /// Boot time in ns since the epoch; 0 when unknown.
    pub boot_ts: u64,
}

/// One address of a network interface.
#[derive(Clone, Debug, PartialEq)]
pub enum Interface {
    /// An IPv4 address.
    V4 {
        /// Interface name.
        name: Vec<u8>,
        /// Address.
        addr: Ipv4Addr,
        /// Netmask.
        netmask: Ipv4Addr,
        /// Broadcast address.
        broadcast: Ipv4Addr,
        /// Link speed, 0 when unknown.
        link_speed: u64,
    },
    /// An IPv6 address.
    V6 {
        /// Interface name.
        name: Vec<u8>,
        /// Address.
        addr: Ipv6Addr,
        /// Netmask.
        netmask: Ipv6Addr,
        /// Broadcast address.
        broadcast: Ipv6Addr,
        /// Link speed, 0 when unknown.
        link_speed: u64,
    },
}

/// A user of the host or of a container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct User {
    /// User id.
    pub uid: u32,
    /// Primary group id.
    pub gid: u32,
    /// Login name.
    pub name: Vec<u8>,
    /// Home directory.
    pub home: Vec<u8>,
    /// Login shell.
    pub shell: Vec<u8>,
}

/// A group of the host or of a container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Group id.
    pub gid: u32,
    /// Name.
    pub name: Vec<u8>,
}

/// Unknown user, group or login id.
pub const NO_ID: u32 = u32::MAX;

/// One thread as `/proc` or a process-list entry describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadInfo {
    /// Thread id in the initial pid namespace.
    pub tid: i64,
    /// Thread-group id.
    pub pid: i64,
    /// Parent's thread-group id.
    pub ptid: i64,
    /// Session id, -1 unknown.
    pub sid: i64,
    /// Process group in the thread's pid namespace, -1 unknown.
    pub vpgid: i64,
    /// Process group in the initial pid namespace, -1 unknown.
    pub pgid: i64,
    /// Thread id in its own pid namespace, -1 unknown.
    pub vtid: i64,
    /// Thread-group id in its own pid namespace, -1 unknown.
    pub vpid: i64,
    /// Task name.
    pub comm: Vec<u8>,
    /// argv\[0\].
    pub exe: Vec<u8>,
    /// Path of the executable.
    pub exepath: Vec<u8>,
    /// Arguments without argv\[0\], each NUL-terminated.
    pub args: Vec<u8>,
    /// Environment, each entry NUL-terminated.
    pub env: Vec<u8>,
    /// Working directory.
    pub cwd: Vec<u8>,
    /// Root directory.
    pub root: Vec<u8>,
    /// `name=path` entries, each NUL-terminated.
    pub cgroups: Vec<u8>,
    /// Soft limit of open descriptors, -1 unknown.
    pub fdlimit: i64,
    /// Clone flags, wire values.
    pub flags: u32,
    /// Effective user id.
    pub uid: u32,
    /// Effective group id.
    pub gid: u32,
    /// Audit login uid, [`NO_ID`] when unset.
    pub loginuid: u32,
    /// Controlling terminal, wire device number; 0 without one.
    pub tty: u32,
    /// Virtual memory in KiB.
    pub vmsize_kb: u32,
    /// Resident memory in KiB.
    pub vmrss_kb: u32,
    /// Swapped memory in KiB.
    pub vmswap_kb: u32,
    /// Major page faults.
    pub pfmajor: u64,
    /// Minor page faults.
    pub pfminor: u64,
    /// Start of the pid namespace's init, ns since the epoch; 0 unknown.
    pub pidns_init_start_ts: u64,
    /// Start of the thread, ns since the epoch; 0 unknown (not stored in files).
    pub clone_ts: u64,
    /// Inheritable capabilities.
    pub cap_inheritable: u64,
    /// Permitted capabilities.
    pub cap_permitted: u64,
    /// Effective capabilities.
    pub cap_effective: u64,
    /// The thread may write its executable.
    pub exe_writable: bool,
    /// The executable lies in the upper layer of an overlay file system.
    pub exe_upper_layer: bool,
    /// The executable lies in a lower layer of an overlay file system.
    pub exe_lower_layer: bool,
    /// The executable is a memfd.
    pub exe_from_memfd: bool,
    /// Inode of the executable.
    pub exe_ino: u64,
    /// Its change time, ns.
    pub exe_ino_ctime: u64,
    /// Its modification time, ns.
    pub exe_ino_mtime: u64,
    /// Open descriptors (main threads only).
    pub fds: Vec<FdInfo>,
}

impl Default for ThreadInfo {
    fn default() -> Self {
        Self {
            tid: -1,
            pid: -1,
            ptid: -1,
            sid: -1,
            vpgid: -1,
            pgid: -1,
            vtid: -1,
            vpid: -1,
            comm: Vec::new(),
            exe: Vec::new(),
            exepath: Vec::new(),
            args: Vec::new(),
            env: Vec::new(),
            cwd: Vec::new(),
            root: Vec::new(),
            cgroups: Vec::new(),
            fdlimit: -1,
            flags: 0,
            uid: NO_ID,
            gid: NO_ID,
            loginuid: NO_ID,
            tty: 0,
            vmsize_kb: 0,
            vmrss_kb: 0,
            vmswap_kb: 0,
            pfmajor: 0,
            pfminor: 0,
            pidns_init_start_ts: 0,
            clone_ts: 0,
            cap_inheritable: 0,
            cap_permitted: 0,
            cap_effective: 0,
            exe_writable: false,
            exe_upper_layer: false,
            exe_lower_layer: false,
            exe_from_memfd: false,
            exe_ino: 0,
            exe_ino_ctime: 0,
            exe_ino_mtime: 0,
            fds: Vec::new(),
        }
    }
}

/// Transport of a socket, wire values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum L4Proto {
    #[default]
    Unknown = 0,
    NotApplicable = 1,
    Tcp = 2,
    Udp = 3,
    Icmp = 4,
    Raw = 5,
}

impl L4Proto {
    /// From the wire value; unknown values become [`L4Proto::Unknown`].
    pub const fn from_wire(v: u8) -> Self {
        match v {
            1 => Self::NotApplicable,
            2 => Self::Tcp,
            3 => Self::Udp,
            4 => Self::Icmp,
            5 => Self::Raw,
            _ => Self::Unknown,
        }
    }
}

/// An open descriptor as `/proc` or a descriptor-list entry describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct FdInfo {
    /// Number.
    pub fd: i64,
    /// Inode.
    pub ino: u64,
    /// What it refers to.
    pub kind: FdKind,
}

/// What a descriptor refers to. Discriminants of the file format are in `savefile`.
#[derive(Clone, Debug, PartialEq)]
pub enum FdKind {
    /// A file whose open flags are not known (old captures).
    FileV1(Vec<u8>),
    /// A file with open flags (wire values), mount id (0 unknown) and device (0 unknown).
    File {
        /// Name.
        name: Vec<u8>,
        /// Open flags, wire values.
        flags: u32,
        /// Mount id, only from `/proc`.
        mnt_id: u32,
        /// Device, wire encoding.
        dev: u32,
    },
    /// A directory.
    Directory(Vec<u8>),
    /// A connected IPv4 socket: source, destination, ports, transport.
    Ipv4 {
        /// Source address.
        sip: Ipv4Addr,
        /// Destination address.
        dip: Ipv4Addr,
        /// Source port.
        sport: u16,
        /// Destination port.
        dport: u16,
        /// Transport.
        l4: L4Proto,
    },
    /// A connected IPv6 socket.
    Ipv6 {
        /// Source address.
        sip: Ipv6Addr,
        /// Destination address.
        dip: Ipv6Addr,
        /// Source port.
        sport: u16,
        /// Destination port.
        dport: u16,
        /// Transport.
        l4: L4Proto,
    },
    /// A bound IPv4 socket.
    Ipv4Server {
        /// Address.
        ip: Ipv4Addr,
        /// Port.
        port: u16,
        /// Transport.
        l4: L4Proto,
    },
    /// A bound IPv6 socket.
    Ipv6Server {
        /// Address.
        ip: Ipv6Addr,
        /// Port.
        port: u16,
        /// Transport.
        l4: L4Proto,
    },
    /// A unix socket: kernel addresses of both ends (identifiers only) and path.
    Unix {
        /// Own end.
        source: u64,
        /// Other end.
        dest: u64,
        /// Bound path.
        path: Vec<u8>,
    },
    /// A pipe or fifo.
    Fifo(Vec<u8>),
    /// eventfd.
    Event(Vec<u8>),
    /// signalfd.
    Signal(Vec<u8>),
    /// epoll.
    EventPoll(Vec<u8>),
    /// inotify.
    Inotify(Vec<u8>),
    /// timerfd.
    Timer(Vec<u8>),
    /// Netlink socket.
    Netlink(Vec<u8>),
    /// bpf object.
    Bpf(Vec<u8>),
    /// userfaultfd.
    UserFault(Vec<u8>),
    /// io_uring.
    IoUring(Vec<u8>),
    /// memfd.
    Memfd(Vec<u8>),
    /// pidfd.
    Pidfd(Vec<u8>),
    /// Something this library does not follow.
    Unsupported(Vec<u8>),
}
