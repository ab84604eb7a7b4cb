//! From the state back to a snapshot.

use std::net::{IpAddr, Ipv6Addr};

use libscap_rs::Snapshot;
use libscap_rs::snapshot::{FdInfo, FdKind, ThreadInfo};

use crate::state::{Fd, FdType, Role, Socket, State, Thread, ThreadFlags};

/// The machine as it is now. Placeholders are left out: a file could not say that nothing is
/// known of them.
pub(crate) fn snapshot(state: &State) -> Snapshot {
    let mut threads: Vec<ThreadInfo> = state
        .threads
        .iter()
        .filter(|t| !t.is_placeholder())
        .map(|t| thread(state, t))
        .collect();
    threads.sort_by_key(|t| (t.tid != t.pid, t.tid));
    Snapshot {
        machine: state.machine.clone(),
        interfaces: state.interfaces.clone(),
        users: state.users.host_users(),
        groups: state.users.host_groups(),
        threads,
    }
}

fn thread(state: &State, t: &Thread) -> ThreadInfo {
    let mut fds: Vec<FdInfo> = if t.is_main() {
        state
            .threads
            .fds(t)
            .filter_map(|(n, fd)| {
                Some(FdInfo {
                    fd: n,
                    ino: fd.ino,
                    kind: kind(fd)?,
                })
            })
            .collect()
    } else {
        Vec::new()
    };
    fds.sort_by_key(|fd| fd.fd);
    // Only what a clone call can say goes into a file.
    let wire = (t.flags & ThreadFlags::from_bits_truncate(0xffff_ffff)).bits() as u32;
    ThreadInfo {
        tid: t.tid,
        pid: t.pid,
        ptid: t.ptid,
        sid: t.sid,
        vpgid: t.vpgid,
        pgid: t.pgid,
        vtid: t.vtid,
        vpid: t.vpid,
        comm: t.comm.to_vec(),
        exe: t.exe.to_vec(),
        exepath: t.exepath.to_vec(),
        args: t.args.to_vec(),
        env: t.env.to_vec(),
        cwd: state.threads.cwd_bytes(t).to_vec(),
        root: state.threads.root(t).to_vec(),
        cgroups: t.cgroups.to_vec(),
        fdlimit: t.fdlimit,
        flags: wire,
        uid: t.uid,
        gid: t.gid,
        loginuid: t.loginuid,
        tty: t.tty,
        vmsize_kb: t.vmsize_kb,
        vmrss_kb: t.vmrss_kb,
        vmswap_kb: t.vmswap_kb,
        pfmajor: t.pfmajor,
        pfminor: t.pfminor,
        pidns_init_start_ts: t.pidns_init_start_ts,
        clone_ts: t.clone_ts,
        cap_inheritable: t.cap_inheritable,
        cap_permitted: t.cap_permitted,
        cap_effective: t.cap_effective,
        exe_writable: t.exe_writable,
        exe_upper_layer: t.exe_upper_layer,
        exe_lower_layer: t.exe_lower_layer,
        exe_from_memfd: t.exe_from_memfd,
        exe_ino: t.exe_ino,
        exe_ino_ctime: t.exe_ino_ctime,
        exe_ino_mtime: t.exe_ino_mtime,
        fds,
    }
}

/// `None` for descriptors of which a file can say nothing.
fn kind(fd: &Fd) -> Option<FdKind> {
    let name = fd.name.to_vec();
    Some(match fd.ty {
        FdType::Unknown => return None,
        FdType::File => FdKind::File {
            name,
            flags: fd.open_flags,
            mnt_id: fd.mnt_id,
            dev: fd.dev,
        },
        FdType::Directory => FdKind::Directory(name),
        FdType::Ipv4 | FdType::Ipv6 | FdType::Ipv4Server | FdType::Ipv6Server => {
            return socket(fd);
        }
        FdType::Unix => {
            let (source, dest) = match fd.socket.as_deref() {
                Some(Socket::Unix { source, dest }) => (*source, *dest),
                _ => (0, 0),
            };
            FdKind::Unix {
                source,
                dest,
                path: name,
            }
        }
        FdType::Pipe => FdKind::Fifo(name),
        FdType::Event => FdKind::Event(name),
        FdType::Signal => FdKind::Signal(name),
        FdType::EventPoll => FdKind::EventPoll(name),
        FdType::Inotify => FdKind::Inotify(name),
        FdType::Timer => FdKind::Timer(name),
        FdType::Netlink => FdKind::Netlink(name),
        FdType::Bpf => FdKind::Bpf(name),
        FdType::UserFault => FdKind::UserFault(name),
        FdType::IoUring => FdKind::IoUring(name),
        FdType::Memfd => FdKind::Memfd(name),
        FdType::Pidfd => FdKind::Pidfd(name),
        FdType::Unsupported => FdKind::Unsupported(name),
    })
}

fn socket(fd: &Fd) -> Option<FdKind> {
    let v6 = |ip: IpAddr| match ip {
        IpAddr::V4(ip) => ip.to_ipv6_mapped(),
        IpAddr::V6(ip) => ip,
    };
    let mut known = fd.socket.as_deref().cloned().unwrap_or_default();
    // Files, like /proc, name the own end first; here the source is the client.
    if let Socket::Tuple {
        sip,
        dip,
        sport,
        dport,
    } = &mut known
        && fd.role == Role::Server
    {
        std::mem::swap(sip, dip);
        std::mem::swap(sport, dport);
    }
    Some(match known {
        Socket::Tuple {
            sip,
            dip,
            sport,
            dport,
        } => match (sip, dip) {
            (IpAddr::V4(sip), IpAddr::V4(dip)) if fd.ty == FdType::Ipv4 => FdKind::Ipv4 {
                sip,
                dip,
                sport,
                dport,
                l4: fd.l4,
            },
            _ if fd.socket.is_none() => FdKind::Ipv6 {
                sip: Ipv6Addr::UNSPECIFIED,
                dip: Ipv6Addr::UNSPECIFIED,
                sport,
                dport,
                l4: fd.l4,
            },
            _ => FdKind::Ipv6 {
                sip: v6(sip),
                dip: v6(dip),
                sport,
                dport,
                l4: fd.l4,
            },
        },
        Socket::Bound {
            ip: IpAddr::V4(ip),
            port,
        } => FdKind::Ipv4Server {
            ip,
            port,
            l4: fd.l4,
        },
        Socket::Bound {
            ip: IpAddr::V6(ip),
            port,
        } => FdKind::Ipv6Server {
            ip,
            port,
            l4: fd.l4,
        },
        Socket::Unix { .. } => return None,
    })
}
