//! What data on a socket tells of its addresses and of who is the client.

use std::net::IpAddr;

use libscap_rs::event::SockTuple;
use libscap_rs::snapshot::{Interface, L4Proto};

use crate::state::{Fd, FdFlags, FdType, Role, Socket, State};

use super::Ctx;
use super::socket::{Ends, set_ends, set_name, tuple};

/// Direction of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    In,
    Out,
}

/// The send and receive calls; `index` is where their tuple is.
pub(super) fn transfer(cx: &mut Ctx<'_>, flow: Flow, index: usize) {
    if !cx.ok() {
        return;
    }
    let Some(number) = cx.fd else { return };
    let Some(thread) = cx.thread() else { return };
    let Some(fd) = cx.state.threads.fd(thread, number) else {
        if flow == Flow::Out {
            invent(cx, number, index);
        }
        return;
    };
    if fd.ty == FdType::Unix {
        if flow == Flow::Out
            && let Some(SockTuple::Unix { path, .. }) = tuple(cx, index)
            && !path.is_empty()
            // A connected socket already says more than the path.
            && !fd.name.ends_with(path)
            && let Some(fd) = cx.bound_fd()
        {
            cx.name_changed = set_name(fd, path);
        }
        return;
    }
    if !fd.is_ip_socket() {
        return;
    }
    let settled = fd.l4 == L4Proto::Tcp && !fd.name.is_empty();
    if !settled && let Some(ends) = tuple(cx, index).and_then(|t| Ends::of(&t)) {
        let known = fd.role != Role::Unknown
            && fd.socket.as_deref().is_some_and(|s| ends.match_socket(s))
            && fd.l4 != L4Proto::Unknown;
        if !known {
            learn(cx, number, flow, ends);
        }
    }
    if let Some(fd) = cx.bound_fd() {
        fd.flags |= FdFlags::CONNECTED;
    }
}

/// Data sent on a descriptor nobody knew: its tuple says what it is.
fn invent(cx: &mut Ctx<'_>, number: i64, index: usize) {
    let Some(ends) = tuple(cx, index).and_then(|t| Ends::of(&t)) else {
        return;
    };
    let mut fd = Fd::new(ends.fd_type());
    fd.l4 = L4Proto::Udp;
    cx.add_fd(number, fd);
    learn(cx, number, Flow::Out, ends);
    if let Some(fd) = cx.bound_fd() {
        fd.flags |= FdFlags::CONNECTED;
    }
}

/// Takes addresses and role from a tuple.
fn learn(cx: &mut Ctx<'_>, number: i64, flow: Flow, ends: Ends) {
    let mut ends = complete(ends, &cx.state.interfaces);
    let role = match cx.state.threads.fd_mut(cx.tid, number) {
        Some(fd) if fd.role != Role::Unknown => fd.role,
        Some(_) => guess_role(cx.state, cx.tid, number, flow, &ends),
        None => return,
    };
    // The source is always the client.
    if (role == Role::Server) == (flow == Flow::Out) {
        ends = ends.swapped();
    }
    let Some(fd) = cx.state.threads.fd_mut(cx.tid, number) else {
        return;
    };
    fd.role = role;
    if fd.l4 == L4Proto::Unknown {
        fd.l4 = L4Proto::Udp;
    }
    cx.name_changed |= set_ends(fd, ends);
}

/// Descriptors looked at to guess a role: processes with more of them pay no more.
const MOST_SOCKETS: usize = 4096;

/// Guesses which end of a datagram exchange the process is: the server when another of its sockets
/// serves the local port, else the client.
fn guess_role(state: &State, tid: i64, number: i64, flow: Flow, ends: &Ends) -> Role {
    let local = match flow {
        Flow::In => ends.dport,
        Flow::Out => ends.sport,
    };
    let Some(thread) = state.threads.get(tid) else {
        return Role::Unknown;
    };
    let serves = |fd: &Fd| match fd.socket.as_deref() {
        Some(Socket::Bound { port, .. }) => *port == local,
        Some(Socket::Tuple { dport, .. }) => fd.role == Role::Server && *dport == local,
        _ => false,
    };
    let server = local != 0
        && state
            .threads
            .fds(thread)
            .take(MOST_SOCKETS)
            .any(|(n, fd)| n != number && serves(fd));
    if server { Role::Server } else { Role::Client }
}

/// Fills an address the kernel did not know (all zero) from the interface that leads to the other
/// end.
fn complete(ends: Ends, interfaces: &[Interface]) -> Ends {
    let infer = |known: IpAddr| local_address(known, interfaces);
    let mut filled = ends;
    if ends.sip.is_unspecified() && !ends.dip.is_unspecified() {
        filled.sip = infer(ends.dip).unwrap_or(ends.sip);
    } else if ends.dip.is_unspecified() && !ends.sip.is_unspecified() {
        filled.dip = infer(ends.sip).unwrap_or(ends.dip);
    }
    if filled.sip == filled.dip && filled.sport == filled.dport {
        return ends;
    }
    filled
}

/// The own address a packet from or to `peer` most likely has.
fn local_address(peer: IpAddr, interfaces: &[Interface]) -> Option<IpAddr> {
    let candidates = || {
        interfaces.iter().filter_map(move |i| match (i, peer) {
            (Interface::V4 { addr, netmask, .. }, IpAddr::V4(peer)) => {
                let mask = u32::from(*netmask);
                let near = u32::from(*addr) & mask == u32::from(peer) & mask;
                Some((IpAddr::V4(*addr), near, addr.is_loopback()))
            }
            (Interface::V6 { addr, .. }, IpAddr::V6(peer)) => {
                let near = addr.octets()[..8] == peer.octets()[..8];
                Some((IpAddr::V6(*addr), near, addr.is_loopback()))
            }
            _ => None,
        })
    };
    candidates()
        .find(|(addr, ..)| *addr == peer)
        .or_else(|| candidates().find(|(_, near, _)| *near))
        .or_else(|| candidates().find(|(_, _, loopback)| !loopback))
        .map(|(addr, ..)| addr)
}

/// SO_ERROR tells how a connection attempt ended.
pub(super) fn getsockopt(cx: &mut Ctx<'_>) {
    const ERRNO_VARIANT: u8 = 1;
    if !cx.ok() {
        return;
    }
    let Some((&ERRNO_VARIANT, value)) = cx.event.param(4).and_then(<[u8]>::split_first) else {
        return;
    };
    let Ok(error) = value.try_into().map(i64::from_le_bytes) else {
        return;
    };
    if let Some(fd) = cx.bound_fd()
        && fd.flags.contains(FdFlags::PENDING)
    {
        fd.flags -= FdFlags::PENDING;
        fd.flags.set(FdFlags::FAILED, error < 0);
        fd.flags.set(FdFlags::CONNECTED, error >= 0);
    }
}
