//! One descriptor.

use std::net::{IpAddr, Ipv4Addr};

use bitflags::bitflags;
use libscap_rs::snapshot::L4Proto;

use super::Text;

/// What a descriptor refers to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum FdType {
    #[default]
    Unknown,
    File,
    Directory,
    /// Connected IPv4 socket.
    Ipv4,
    /// Connected IPv6 socket.
    Ipv6,
    /// Bound IPv4 socket.
    Ipv4Server,
    /// Bound IPv6 socket.
    Ipv6Server,
    Unix,
    Pipe,
    Event,
    Signal,
    EventPoll,
    Inotify,
    Timer,
    Netlink,
    Bpf,
    UserFault,
    IoUring,
    Memfd,
    Pidfd,
    Unsupported,
}

/// Which end of a connection a socket is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Role {
    #[default]
    Unknown,
    Client,
    Server,
}

bitflags! {
    /// What this library notes beside the open flags.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct FdFlags: u32 {
        /// Found in /proc.
        const FROM_PROC = 1;
        /// Copied from the parent at fork.
        const CLONED = 1 << 1;
        /// Connected socket.
        const CONNECTED = 1 << 2;
        /// connect() in progress.
        const PENDING = 1 << 3;
        /// connect() failed.
        const FAILED = 1 << 4;
        /// File of the upper layer of an overlay.
        const OVERLAY_UPPER = 1 << 5;
        /// File of a lower layer of an overlay.
        const OVERLAY_LOWER = 1 << 6;
        /// Closed by exec.
        const CLOEXEC = 1 << 7;
    }
}

/// Addresses of a socket. Source is the client, destination the server, once the role is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Socket {
    /// Connected (or half-known) IP socket.
    Tuple {
        /// Source address.
        sip: IpAddr,
        /// Destination address.
        dip: IpAddr,
        /// Source port.
        sport: u16,
        /// Destination port.
        dport: u16,
    },
    /// Bound IP socket.
    Bound {
        /// Address.
        ip: IpAddr,
        /// Port.
        port: u16,
    },
    /// Unix socket: kernel addresses of both ends, identifiers only.
    Unix {
        /// Source end.
        source: u64,
        /// Destination end.
        dest: u64,
    },
}

impl Default for Socket {
    fn default() -> Self {
        let any = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
        Self::Tuple {
            sip: any,
            dip: any,
            sport: 0,
            dport: 0,
        }
    }
}

/// An open descriptor.
#[derive(Clone, Debug)]
pub struct Fd {
    /// What it refers to.
    pub ty: FdType,
    /// Open flags, wire values (`file_flags`).
    pub open_flags: u32,
    /// Notes of this library.
    pub flags: FdFlags,
    /// Name: absolute path, or tuple text for sockets.
    pub name: Text,
    /// Name as the program gave it.
    pub raw_name: Text,
    /// Device of a file, wire encoding; 0 unknown.
    pub dev: u32,
    /// Inode; 0 unknown.
    pub ino: u64,
    /// Mount id, only from /proc; 0 unknown.
    pub mnt_id: u32,
    /// Process a pidfd refers to; -1 otherwise.
    pub pid: i64,
    /// Transport of an IP socket.
    pub l4: L4Proto,
    /// Which end of a connection it is.
    pub role: Role,
    /// Addresses of a socket; boxed, most descriptors are not sockets.
    pub socket: Option<Box<Socket>>,
}
