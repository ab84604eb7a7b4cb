//! One descriptor.

use std::net::{IpAddr, Ipv4Addr};

use bitflags::bitflags;
use libscap_rs::snapshot::L4Proto;

use super::{Text, empty_text};

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
        /// Copied out of another process with pidfd_getfd.
        const FROM_PIDFD = 1 << 8;
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

impl Fd {
    /// A descriptor of which only the kind is known.
    pub fn new(ty: FdType) -> Self {
        Self {
            ty,
            open_flags: 0,
            flags: FdFlags::empty(),
            name: empty_text(),
            raw_name: empty_text(),
            dev: 0,
            ino: 0,
            mnt_id: 0,
            pid: -1,
            l4: L4Proto::Unknown,
            role: Role::Unknown,
            socket: None,
        }
    }

    /// A descriptor with a name.
    pub fn named(ty: FdType, name: impl Into<Text>) -> Self {
        Self {
            name: name.into(),
            ..Self::new(ty)
        }
    }

    /// True for IPv4 and IPv6 sockets, connected or bound.
    pub fn is_ip_socket(&self) -> bool {
        matches!(
            self.ty,
            FdType::Ipv4 | FdType::Ipv6 | FdType::Ipv4Server | FdType::Ipv6Server
        )
    }

    /// Sets or clears close-on-exec, in the notes and in the open flags.
    pub fn set_cloexec(&mut self, on: bool) {
        self.flags.set(FdFlags::CLOEXEC, on);
        if on {
            self.open_flags |= O_CLOEXEC;
        } else {
            self.open_flags &= !O_CLOEXEC;
        }
    }

    /// The name an IP socket has by its addresses: `client:port->server:port`, `address:port` when
    /// bound, without ports for icmp and raw, `<unknown>` without a transport.
    pub fn socket_name(&self) -> Option<Vec<u8>> {
        let text = match self.socket.as_deref()? {
            Socket::Tuple {
                sip,
                dip,
                sport,
                dport,
            } => match self.l4 {
                L4Proto::Tcp | L4Proto::Udp => format!("{sip}:{sport}->{dip}:{dport}"),
                L4Proto::Icmp => format!("{sip}->{dip}"),
                L4Proto::Raw if self.ty == FdType::Ipv4 => format!("{sip}->{dip}"),
                _ => "<unknown>".to_owned(),
            },
            Socket::Bound { ip, port } => format!("{ip}:{port}"),
            Socket::Unix { source, dest } => format!("{source:x}->{dest:x}"),
        };
        Some(text.into_bytes())
    }
}

/// `O_CLOEXEC` as the wire encodes it (`file_flags`).
pub(crate) const O_CLOEXEC: u32 = 4096;
