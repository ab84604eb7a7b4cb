//! From a snapshot to the state.

use std::net::IpAddr;

use libscap_rs::Snapshot;
use libscap_rs::snapshot::{FdInfo, FdKind, L4Proto, ThreadInfo};
use rustc_hash::FxHashSet;

use super::engine::Engine;
use crate::container::Trigger;
use crate::state::{
    Fd, FdFlags, FdType, O_CLOEXEC, Role, Socket, State, Text, Thread, ThreadFlags, ThreadTable,
    Users,
};

impl Engine {
    /// Replaces the state by a snapshot; container engines and counters stay.
    pub(super) fn load(&mut self, snapshot: &Snapshot) {
        self.deferred = Default::default();
        let state = &mut self.state;
        let log = state.threads.has_log();
        state.threads = ThreadTable::with_limits(self.options.limits);
        state.machine = snapshot.machine.clone();
        state.interfaces = snapshot.interfaces.clone();
        if !state.live {
            // Another section may be of another machine. A running one stays the same, and the
            // users of its containers are not read again.
            state.users = Users::default();
        }
        if self.options.users {
            for user in &snapshot.users {
                state.users.add_user(None, user.clone());
            }
            for group in &snapshot.groups {
                state.users.add_group(None, group.clone());
            }
        }
        // Main threads first: the others share their tables.
        let main = |t: &&ThreadInfo| t.tid == t.pid;
        for info in snapshot.threads.iter().filter(main) {
            insert(state, info);
        }
        for info in snapshot.threads.iter().filter(|t| !main(t)) {
            insert(state, info);
        }
        for info in &snapshot.threads {
            state.threads.link(info.tid);
        }
        orient_sockets(state);
        state.containers.scan(&mut state.threads);
        state.threads.keep_log(log);
        self.suppress_known();
        if self.state.live {
            let contained: Vec<i64> = self
                .state
                .threads
                .iter()
                .filter(|t| t.container.is_some() && t.is_main())
                .map(|t| t.tid)
                .collect();
            for tid in contained {
                self.learn_users(tid);
            }
            // They are part of the state a capture starts with.
            self.waiting.clear();
        }
    }

    /// Enters a thread that was looked up after the start.
    pub(super) fn enter(&mut self, info: &ThreadInfo) {
        let state = &mut self.state;
        insert(state, info);
        state.threads.link(info.tid);
        state
            .containers
            .resolve(&mut state.threads, info.tid, Trigger::Scan);
        self.suppress_new(info.tid);
        self.learn_users(info.tid);
    }
}

fn insert(state: &mut State, info: &ThreadInfo) {
    if info.tid < 0 {
        return;
    }
    let threads = &mut state.threads;
    if !threads.insert(thread(info)) {
        return;
    }
    let tid = info.tid;
    if info.pid != tid && threads.contains(info.pid) {
        threads.join_fds(tid, info.pid);
        threads.join_dirs(tid, info.pid);
    } else {
        if !info.cwd.is_empty() {
            threads.set_cwd(tid, &info.cwd);
        }
        if !info.root.is_empty() {
            threads.set_root(tid, &info.root);
        }
    }
    for entry in &info.fds {
        threads.insert_fd(tid, entry.fd, fd(entry));
    }
}

fn text(bytes: &[u8]) -> Text {
    if bytes.is_empty() {
        crate::state::empty_text()
    } else {
        bytes.into()
    }
}

fn thread(info: &ThreadInfo) -> Thread {
    let mut flags = ThreadFlags::from_bits_truncate(u64::from(info.flags));
    // Bits a writer may have used for notes of its own.
    flags -= ThreadFlags::CHILD_IN_PIDNS;
    flags |= ThreadFlags::SCANNED | ThreadFlags::ACTIVE;
    flags.set(ThreadFlags::ROOT, info.uid == 0);
    if info.pid != info.tid {
        flags |= ThreadFlags::THREAD | ThreadFlags::FILES;
    }
    if info.pid < 0 {
        flags |= ThreadFlags::PLACEHOLDER;
    }
    Thread {
        pid: info.pid,
        ptid: info.ptid,
        sid: info.sid,
        vpgid: info.vpgid,
        pgid: info.pgid,
        vtid: if info.vtid < 0 { info.tid } else { info.vtid },
        vpid: if info.vpid < 0 { info.pid } else { info.vpid },
        comm: text(&info.comm),
        exe: text(&info.exe),
        exepath: text(
            info.exepath
                .strip_suffix(b" (deleted)")
                .unwrap_or(&info.exepath),
        ),
        args: text(&info.args),
        env: text(&info.env),
        cgroups: text(&info.cgroups),
        flags,
        fdlimit: info.fdlimit,
        uid: info.uid,
        gid: info.gid,
        loginuid: info.loginuid,
        tty: info.tty,
        vmsize_kb: info.vmsize_kb,
        vmrss_kb: info.vmrss_kb,
        vmswap_kb: info.vmswap_kb,
        pfmajor: info.pfmajor,
        pfminor: info.pfminor,
        cap_inheritable: info.cap_inheritable,
        cap_permitted: info.cap_permitted,
        cap_effective: info.cap_effective,
        exe_writable: info.exe_writable,
        exe_upper_layer: info.exe_upper_layer,
        exe_lower_layer: info.exe_lower_layer,
        exe_from_memfd: info.exe_from_memfd,
        exe_ino: info.exe_ino,
        exe_ino_ctime: info.exe_ino_ctime,
        exe_ino_mtime: info.exe_ino_mtime,
        pidns_init_start_ts: info.pidns_init_start_ts,
        clone_ts: info.clone_ts,
        ..Thread::placeholder(info.tid, Default::default(), Default::default())
    }
}

/// A descriptor as the snapshot describes it.
pub(super) fn fd(info: &FdInfo) -> Fd {
    let tuple = |sip: IpAddr, dip: IpAddr, sport, dport| Socket::Tuple {
        sip,
        dip,
        sport,
        dport,
    };
    let connected = |ty, socket, l4: L4Proto| {
        let mut fd = Fd::new(ty);
        fd.l4 = l4;
        fd.socket = Some(Box::new(socket));
        fd
    };
    let mut fd = match &info.kind {
        FdKind::FileV1(name) => Fd::named(FdType::File, text(name)),
        FdKind::File {
            name,
            flags,
            mnt_id,
            dev,
        } => {
            let mut fd = Fd::named(FdType::File, text(name));
            fd.open_flags = *flags;
            fd.flags.set(FdFlags::CLOEXEC, flags & O_CLOEXEC != 0);
            fd.mnt_id = *mnt_id;
            fd.dev = *dev;
            fd
        }
        FdKind::Directory(name) => Fd::named(FdType::Directory, text(name)),
        FdKind::Ipv4 {
            sip,
            dip,
            sport,
            dport,
            l4,
        } => connected(
            FdType::Ipv4,
            tuple((*sip).into(), (*dip).into(), *sport, *dport),
            *l4,
        ),
        FdKind::Ipv6 {
            sip,
            dip,
            sport,
            dport,
            l4,
        } => match (sip.to_ipv4_mapped(), dip.to_ipv4_mapped()) {
            (Some(s), Some(d)) => {
                connected(FdType::Ipv4, tuple(s.into(), d.into(), *sport, *dport), *l4)
            }
            _ => connected(
                FdType::Ipv6,
                tuple((*sip).into(), (*dip).into(), *sport, *dport),
                *l4,
            ),
        },
        FdKind::Ipv4Server { ip, port, l4 } => connected(
            FdType::Ipv4Server,
            Socket::Bound {
                ip: (*ip).into(),
                port: *port,
            },
            *l4,
        ),
        FdKind::Ipv6Server { ip, port, l4 } => connected(
            FdType::Ipv6Server,
            Socket::Bound {
                ip: (*ip).into(),
                port: *port,
            },
            *l4,
        ),
        FdKind::Unix { source, dest, path } => {
            let mut fd = Fd::named(FdType::Unix, text(path));
            fd.socket = Some(Box::new(Socket::Unix {
                source: *source,
                dest: *dest,
            }));
            fd
        }
        FdKind::Fifo(name) => Fd::named(FdType::Pipe, text(name)),
        FdKind::Event(name) => Fd::named(FdType::Event, text(name)),
        FdKind::Signal(name) => Fd::named(FdType::Signal, text(name)),
        FdKind::EventPoll(name) => Fd::named(FdType::EventPoll, text(name)),
        FdKind::Inotify(name) => Fd::named(FdType::Inotify, text(name)),
        FdKind::Timer(name) => Fd::named(FdType::Timer, text(name)),
        FdKind::Netlink(name) => Fd::named(FdType::Netlink, text(name)),
        FdKind::Bpf(name) => Fd::named(FdType::Bpf, text(name)),
        FdKind::UserFault(name) => Fd::named(FdType::UserFault, text(name)),
        FdKind::IoUring(name) => Fd::named(FdType::IoUring, text(name)),
        FdKind::Memfd(name) => Fd::named(FdType::Memfd, text(name)),
        FdKind::Pidfd(name) => {
            let mut fd = Fd::named(FdType::Pidfd, text(name));
            let digits = name.strip_prefix(b"/proc/").unwrap_or_default();
            fd.pid = std::str::from_utf8(digits)
                .ok()
                .and_then(|d| d.parse().ok())
                .unwrap_or(-1);
            fd
        }
        FdKind::Unsupported(name) => Fd::named(FdType::Unsupported, text(name)),
    };
    fd.raw_name = fd.name.clone();
    fd.ino = info.ino;
    fd.flags |= FdFlags::FROM_PROC;
    if fd.is_ip_socket() {
        fd.name = fd.socket_name().map_or(fd.name, Text::from);
    }
    fd
}

/// `/proc` lists the own end first; here the source is the client. A connection to a port some
/// socket of the machine listens on came from outside.
fn orient_sockets(state: &mut State) {
    let mut bound = FxHashSet::default();
    let mains: Vec<i64> = state
        .threads
        .iter()
        .filter(|t| t.is_main())
        .map(|t| t.tid)
        .collect();
    for thread in state.threads.iter() {
        for (_, fd) in state.threads.fds(thread) {
            if let Some(Socket::Bound { port, .. }) = fd.socket.as_deref() {
                bound.insert((*port, fd.l4 as u8));
            }
        }
    }
    for tid in mains {
        for (_, fd) in state.threads.fds_mut(tid) {
            orient(fd, |port, l4| bound.contains(&(port, l4 as u8)));
        }
    }
}

fn orient(fd: &mut Fd, listening: impl Fn(u16, L4Proto) -> bool) {
    match fd.ty {
        FdType::Ipv4Server | FdType::Ipv6Server => fd.role = Role::Server,
        FdType::Unix => {
            fd.role = if fd.name.is_empty() {
                Role::Client
            } else {
                Role::Server
            };
        }
        FdType::Ipv4 | FdType::Ipv6 => {
            if fd.l4 == L4Proto::Tcp {
                fd.flags |= FdFlags::CONNECTED;
            }
            let l4 = fd.l4;
            fd.role = Role::Client;
            if let Some(Socket::Tuple {
                sip,
                dip,
                sport,
                dport,
            }) = fd.socket.as_deref_mut()
                && listening(*sport, l4)
            {
                std::mem::swap(sip, dip);
                std::mem::swap(sport, dport);
                fd.role = Role::Server;
            }
            if let Some(name) = fd.socket_name() {
                fd.name = name.into();
            }
        }
        _ => {}
    }
}
