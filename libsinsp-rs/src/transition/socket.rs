//! Sockets from creation to connection.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use libscap_rs::event::{SockAddr, SockTuple};
use libscap_rs::schema::code;
use libscap_rs::snapshot::L4Proto;

use crate::state::{Fd, FdFlags, FdType, O_CLOEXEC, Role, Socket};

use super::{Ctx, MAX_NAME, clip, is_fd};

const EINPROGRESS: i64 = -115;
const AF_UNIX: u32 = 1;
const AF_INET: u32 = 2;
const AF_INET6: u32 = 10;
const AF_NETLINK: u32 = 16;

/// Both ends of an IP connection, as an event orders them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ends {
    pub sip: IpAddr,
    pub sport: u16,
    pub dip: IpAddr,
    pub dport: u16,
}

impl Ends {
    /// The ends of an IP tuple; IPv4 addresses in IPv6 form become IPv4.
    pub fn of(tuple: &SockTuple<'_>) -> Option<Self> {
        let (sip, sport, dip, dport) = match *tuple {
            SockTuple::Inet {
                sip,
                sport,
                dip,
                dport,
            } => (sip.into(), sport, dip.into(), dport),
            SockTuple::Inet6 {
                sip,
                sport,
                dip,
                dport,
            } => match (sip.to_ipv4_mapped(), dip.to_ipv4_mapped()) {
                (Some(s), Some(d)) => (s.into(), sport, d.into(), dport),
                _ => (sip.into(), sport, dip.into(), dport),
            },
            _ => return None,
        };
        Some(Self {
            sip,
            sport,
            dip,
            dport,
        })
    }

    pub fn swapped(self) -> Self {
        Self {
            sip: self.dip,
            sport: self.dport,
            dip: self.sip,
            dport: self.sport,
        }
    }

    pub fn fd_type(&self) -> FdType {
        if self.sip.is_ipv4() && self.dip.is_ipv4() {
            FdType::Ipv4
        } else {
            FdType::Ipv6
        }
    }

    /// True when `socket` has these ends, in either order.
    pub fn match_socket(&self, socket: &Socket) -> bool {
        let Socket::Tuple {
            sip,
            dip,
            sport,
            dport,
        } = *socket
        else {
            return false;
        };
        let stored = Self {
            sip,
            sport,
            dip,
            dport,
        };
        stored == *self || stored.swapped() == *self
    }
}

/// Address and port of an IP address parameter; IPv4 in IPv6 form becomes IPv4.
pub(super) fn ip_addr(addr: &SockAddr<'_>) -> Option<(IpAddr, u16)> {
    match *addr {
        SockAddr::Inet { ip, port } => Some((ip.into(), port)),
        SockAddr::Inet6 { ip, port } => {
            Some((ip.to_ipv4_mapped().map_or(IpAddr::V6(ip), IpAddr::V4), port))
        }
        _ => None,
    }
}

/// Makes `fd` a connected socket with these ends; true when its name changed.
pub(super) fn set_ends(fd: &mut Fd, ends: Ends) -> bool {
    fd.ty = ends.fd_type();
    let socket = Socket::Tuple {
        sip: ends.sip,
        dip: ends.dip,
        sport: ends.sport,
        dport: ends.dport,
    };
    match &mut fd.socket {
        Some(old) => **old = socket,
        none => *none = Some(Box::new(socket)),
    }
    rename(fd)
}

/// Gives `fd` the name of its addresses; true when it changed.
pub(super) fn rename(fd: &mut Fd) -> bool {
    let Some(name) = fd.socket_name() else {
        return false;
    };
    set_name(fd, &name)
}

pub(super) fn set_name(fd: &mut Fd, name: &[u8]) -> bool {
    let name = clip(name, MAX_NAME);
    if *fd.name == *name {
        return false;
    }
    fd.name = name.into();
    true
}

pub(super) fn tuple<'a>(cx: &Ctx<'a>, index: usize) -> Option<SockTuple<'a>> {
    let bytes = cx.event.param(index).filter(|p| !p.is_empty())?;
    SockTuple::decode(bytes).ok()
}

fn address(param: Option<&[u8]>) -> Option<SockAddr<'_>> {
    SockAddr::decode(param.filter(|p| !p.is_empty())?).ok()
}

fn transport(ty: u32, proto: u32) -> L4Proto {
    const STREAM: u32 = 1;
    const DGRAM: u32 = 2;
    const RAW: u32 = 3;
    // Above the kind lie SOCK_NONBLOCK and SOCK_CLOEXEC.
    let kind = ty & 0xf;
    match (proto, kind) {
        (6 | 17 | 1, RAW) | (255, _) => L4Proto::Raw,
        (6, _) | (0, STREAM) => L4Proto::Tcp,
        (17, _) | (0, DGRAM) => L4Proto::Udp,
        (1, _) => L4Proto::Icmp,
        _ => L4Proto::Unknown,
    }
}

fn new_socket(domain: u32, ty: u32, proto: u32) -> Fd {
    let mut fd = Fd::new(match domain {
        AF_UNIX => FdType::Unix,
        AF_INET => FdType::Ipv4,
        AF_INET6 => FdType::Ipv6,
        AF_NETLINK => FdType::Netlink,
        _ => FdType::Unknown,
    });
    if fd.is_ip_socket() {
        fd.l4 = transport(ty, proto);
    }
    fd
}

pub(super) fn socket(cx: &mut Ctx<'_>) {
    let Some(number) = cx.new_fd() else { return };
    let param = |i| cx.event.param_u32(i).unwrap_or(0);
    let mut fd = new_socket(param(1), param(2), param(3));
    let flags = param(4);
    fd.open_flags = flags;
    fd.set_cloexec(flags & O_CLOEXEC != 0);
    cx.add_fd(number, fd);
}

pub(super) fn socketpair(cx: &mut Ctx<'_>) {
    let (Some(a), Some(b)) = (cx.event.param_i64(1), cx.event.param_i64(2)) else {
        return;
    };
    if !cx.ok() || a == b || !is_fd(a) || !is_fd(b) {
        return;
    }
    // SOCK_CLOEXEC comes as the program gave it.
    const SOCK_CLOEXEC: u32 = 0o2_000_000;
    let cloexec = cx.event.param_u32(6).unwrap_or(0) & SOCK_CLOEXEC != 0;
    let source = cx.event.param_u64(3).unwrap_or(0);
    let dest = cx.event.param_u64(4).unwrap_or(0);
    for number in [a, b] {
        let mut fd = Fd::new(FdType::Unix);
        fd.set_cloexec(cloexec);
        fd.flags |= FdFlags::CONNECTED;
        fd.socket = Some(Box::new(Socket::Unix { source, dest }));
        cx.add_fd(number, fd);
    }
}

pub(super) fn bind(cx: &mut Ctx<'_>) {
    if !cx.ok() {
        return;
    }
    let Some(addr) = address(cx.event.param(1)) else {
        return;
    };
    let Some(fd) = cx.bound_fd() else { return };
    let changed = match addr {
        SockAddr::Unix(path) => {
            fd.ty = FdType::Unix;
            fd.role = Role::Server;
            set_name(fd, path)
        }
        _ => {
            let Some((ip, port)) = ip_addr(&addr) else {
                return;
            };
            if port > 0 {
                fd.ty = if ip.is_ipv4() {
                    FdType::Ipv4Server
                } else {
                    FdType::Ipv6Server
                };
                fd.socket = Some(Box::new(Socket::Bound { ip, port }));
                fd.role = Role::Server;
            }
            set_name(fd, format!("{ip}:{port}").as_bytes())
        }
    };
    cx.name_changed = changed;
}

pub(super) fn connect(cx: &mut Ctx<'_>) {
    let Some(res) = cx.res() else { return };
    if res < 0 && res != EINPROGRESS {
        return;
    }
    let exit_addr = address(cx.event.param(3));
    let enter_addr = address(cx.enter.and_then(|e| e.param(1)));
    let asked = enter_addr.or(exit_addr);
    let tuple = tuple(cx, 1);
    let mut ends = match tuple {
        Some(t) => Ends::of(&t),
        None => None,
    };
    if let Some(ends) = &mut ends {
        // What the program asked for at the call wins over what its memory says afterwards.
        let same = exit_addr.and_then(|a| ip_addr(&a)) == Some((ends.dip, ends.dport));
        if same && let Some((ip, port)) = enter_addr.and_then(|a| ip_addr(&a)) {
            (ends.dip, ends.dport) = (ip, port);
        }
    } else if tuple.is_none()
        && let Some((ip, port)) = asked.and_then(|a| ip_addr(&a))
    {
        ends = Some(Ends {
            sip: unspecified(ip),
            sport: 0,
            dip: ip,
            dport: port,
        });
    }
    let Some(fd) = cx.bound_fd() else { return };
    fd.flags -= FdFlags::FAILED;
    fd.flags |= FdFlags::CONNECTED;
    fd.flags.set(FdFlags::PENDING, res == EINPROGRESS);
    let changed = if let Some(mut ends) = ends {
        if fd.role == Role::Server && fd.l4 == L4Proto::Udp {
            ends = ends.swapped();
        } else {
            fd.role = Role::Client;
        }
        set_ends(fd, ends)
    } else {
        fd.role = Role::Client;
        match tuple {
            Some(SockTuple::Unix { source, dest, path }) => set_unix(fd, source, dest, path),
            _ => match asked {
                Some(SockAddr::Unix(path)) => set_name(fd, path),
                _ => false,
            },
        }
    };
    cx.name_changed = changed;
}

fn unspecified(like: IpAddr) -> IpAddr {
    match like {
        IpAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
        IpAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
    }
}

/// A unix connection: the kernel's names of both ends, then the bound path.
fn set_unix(fd: &mut Fd, source: u64, dest: u64, path: &[u8]) -> bool {
    fd.ty = FdType::Unix;
    fd.socket = Some(Box::new(Socket::Unix { source, dest }));
    let mut name = format!("{source:x}->{dest:x} ").into_bytes();
    name.extend_from_slice(path);
    set_name(fd, &name)
}

/// accept, accept4: the tuple's source is the remote end.
pub(super) fn accept(cx: &mut Ctx<'_>) {
    let Some(number) = cx.new_fd() else { return };
    let mut fd = Fd::new(FdType::Unknown);
    match tuple(cx, 1) {
        Some(SockTuple::Unix { source, dest, path }) => {
            set_unix(&mut fd, source, dest, path);
        }
        Some(t) => {
            if let Some(ends) = Ends::of(&t) {
                fd.l4 = L4Proto::Tcp;
                set_ends(&mut fd, ends);
            }
        }
        None => {}
    }
    fd.role = Role::Server;
    fd.flags |= FdFlags::CONNECTED;
    if cx.event.code() == code::SOCKET_ACCEPT4_6_X {
        let flags = cx.event.param_u32(5).unwrap_or(0);
        fd.set_cloexec(flags & O_CLOEXEC != 0);
    }
    cx.add_fd(number, fd);
}
