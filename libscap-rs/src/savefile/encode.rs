//! Metadata as block bodies, in the versions that are written today.

use super::block;
use super::metadata::MAX_INTERFACE_NAME;
use super::process::{MAX_FD_PATH, MAX_LIST, MAX_STR};
use crate::snapshot::{FdInfo, FdKind, Group, Interface, MachineInfo, ThreadInfo, User};

/// Longest user name, home directory and shell: readers refuse longer ones.
const MAX_USER_STR: usize = 255;
/// Bytes of the host name, its NUL included.
const HOSTNAME: usize = 128;

/// Starts a block; [`end_block`] completes it.
pub(super) fn begin_block(out: &mut Vec<u8>, ty: u32) -> usize {
    let start = out.len();
    out.extend_from_slice(&ty.to_le_bytes());
    out.extend_from_slice(&[0; 4]);
    start
}

/// Pads the block that began at `start` and sets both its lengths.
pub(super) fn end_block(out: &mut Vec<u8>, start: usize) {
    let body = (out.len() - start).next_multiple_of(4);
    out.resize(start + body, 0);
    let len = ((body + block::TRAILER) as u32).to_le_bytes();
    out.extend_from_slice(&len);
    out[start + 4..start + 8].copy_from_slice(&len);
}

fn put_str(out: &mut Vec<u8>, s: &[u8], limit: usize) {
    let s = &s[..s.len().min(limit)];
    out.extend_from_slice(&(s.len() as u16).to_le_bytes());
    out.extend_from_slice(s);
}

/// NUL-terminated strings; a list that is cut still ends in NUL.
fn put_list(out: &mut Vec<u8>, list: &[u8]) {
    put_str(out, list, MAX_LIST);
    if list.len() > MAX_LIST {
        *out.last_mut().expect("not empty") = 0;
    }
}

/// Puts an entry behind a length that counts itself when `inclusive`.
fn put_entry(out: &mut Vec<u8>, inclusive: bool, fill: impl FnOnce(&mut Vec<u8>)) {
    let start = out.len();
    out.extend_from_slice(&[0; 4]);
    fill(out);
    let mut len = out.len() - start;
    if !inclusive {
        len -= 4;
    }
    out[start..start + 4].copy_from_slice(&(len as u32).to_le_bytes());
}

pub(super) fn section_header(out: &mut Vec<u8>) {
    let start = begin_block(out, block::SECTION_HEADER);
    out.extend_from_slice(&block::MAGIC.to_le_bytes());
    out.extend_from_slice(&block::VERSION.0.to_le_bytes());
    out.extend_from_slice(&block::VERSION.1.to_le_bytes());
    out.extend_from_slice(&u64::MAX.to_le_bytes());
    end_block(out, start);
}

pub(super) fn machine_info(out: &mut Vec<u8>, machine: &MachineInfo) {
    let start = begin_block(out, block::MACHINE_INFO);
    out.extend_from_slice(&machine.num_cpus.to_le_bytes());
    out.extend_from_slice(&machine.memory_bytes.to_le_bytes());
    // Max pid: not used by any reader.
    out.extend_from_slice(&0u64.to_le_bytes());
    let mut hostname = [0; HOSTNAME];
    let n = machine.hostname.len().min(HOSTNAME - 1);
    hostname[..n].copy_from_slice(&machine.hostname[..n]);
    out.extend_from_slice(&hostname);
    out.extend_from_slice(&machine.boot_ts.to_le_bytes());
    // Flags and two reserved words.
    out.extend_from_slice(&[0; 24]);
    end_block(out, start);
}

/// Interfaces, IPv4 before IPv6.
pub(super) fn interfaces(out: &mut Vec<u8>, interfaces: &[Interface]) {
    let start = begin_block(out, block::INTERFACES_V2);
    let (v4, v6): (Vec<_>, Vec<_>) = interfaces
        .iter()
        .partition(|i| matches!(i, Interface::V4 { .. }));
    for interface in v4.into_iter().chain(v6) {
        put_entry(out, false, |out| put_interface(out, interface));
    }
    end_block(out, start);
}

fn put_interface(out: &mut Vec<u8>, interface: &Interface) {
    let (kind, name, speed) = match interface {
        Interface::V4 {
            name, link_speed, ..
        } => (1u16, name, link_speed),
        Interface::V6 {
            name, link_speed, ..
        } => (2, name, link_speed),
    };
    let name = &name[..name.len().min(MAX_INTERFACE_NAME)];
    out.extend_from_slice(&kind.to_le_bytes());
    out.extend_from_slice(&(name.len() as u16).to_le_bytes());
    match interface {
        Interface::V4 {
            addr,
            netmask,
            broadcast,
            ..
        } => {
            for a in [addr, netmask, broadcast] {
                out.extend_from_slice(&a.octets());
            }
        }
        Interface::V6 {
            addr,
            netmask,
            broadcast,
            ..
        } => {
            for a in [addr, netmask, broadcast] {
                out.extend_from_slice(&a.octets());
            }
        }
    }
    out.extend_from_slice(&speed.to_le_bytes());
    out.extend_from_slice(name);
}

pub(super) fn users(out: &mut Vec<u8>, users: &[User], groups: &[Group]) {
    let start = begin_block(out, block::USERS_V2);
    for user in users {
        put_entry(out, true, |out| {
            out.push(0);
            out.extend_from_slice(&user.uid.to_le_bytes());
            out.extend_from_slice(&user.gid.to_le_bytes());
            for s in [&user.name, &user.home, &user.shell] {
                put_str(out, s, MAX_USER_STR);
            }
        });
    }
    for group in groups {
        put_entry(out, true, |out| {
            out.push(1);
            out.extend_from_slice(&group.gid.to_le_bytes());
            put_str(out, &group.name, MAX_USER_STR);
        });
    }
    end_block(out, start);
}

/// One entry of a process list.
pub(super) fn process(out: &mut Vec<u8>, t: &ThreadInfo) {
    put_entry(out, true, |out| {
        for id in [t.tid, t.pid, t.ptid, t.sid, t.vpgid] {
            out.extend_from_slice(&id.to_le_bytes());
        }
        for s in [&t.comm, &t.exe, &t.exepath] {
            put_str(out, s, MAX_STR);
        }
        put_list(out, &t.args);
        let cwd = if t.cwd.is_empty() { &b"/"[..] } else { &t.cwd };
        put_str(out, cwd, MAX_STR);
        out.extend_from_slice(&t.fdlimit.to_le_bytes());
        for v in [t.flags, t.uid, t.gid, t.vmsize_kb, t.vmrss_kb, t.vmswap_kb] {
            out.extend_from_slice(&v.to_le_bytes());
        }
        for v in [t.pfmajor, t.pfminor] {
            out.extend_from_slice(&v.to_le_bytes());
        }
        put_list(out, &t.env);
        for id in [t.vtid, t.vpid] {
            out.extend_from_slice(&id.to_le_bytes());
        }
        put_list(out, &t.cgroups);
        put_str(out, &t.root, MAX_STR);
        out.extend_from_slice(&t.pidns_init_start_ts.to_le_bytes());
        out.extend_from_slice(&t.tty.to_le_bytes());
        out.extend_from_slice(&t.loginuid.to_le_bytes());
        out.push(t.exe_writable.into());
        for v in [t.cap_inheritable, t.cap_permitted, t.cap_effective] {
            out.extend_from_slice(&v.to_le_bytes());
        }
        out.push(t.exe_upper_layer.into());
        for v in [t.exe_ino, t.exe_ino_ctime, t.exe_ino_mtime] {
            out.extend_from_slice(&v.to_le_bytes());
        }
        out.push(t.exe_from_memfd.into());
        out.push(t.exe_lower_layer.into());
        out.extend_from_slice(&t.pgid.to_le_bytes());
    });
}

/// The descriptors of one thread as a block.
pub(super) fn descriptors(out: &mut Vec<u8>, tid: i64, fds: &[FdInfo]) {
    let start = begin_block(out, block::DESCRIPTORS_V2);
    out.extend_from_slice(&tid.to_le_bytes());
    for fd in fds {
        put_entry(out, true, |out| {
            out.extend_from_slice(&fd.fd.to_le_bytes());
            out.extend_from_slice(&fd.ino.to_le_bytes());
            put_kind(out, &fd.kind);
        });
    }
    end_block(out, start);
}

fn put_kind(out: &mut Vec<u8>, kind: &FdKind) {
    let (ty, path) = match kind {
        FdKind::FileV1(path) => (1, path),
        FdKind::Directory(path) => (2, path),
        FdKind::Fifo(path) => (7, path),
        FdKind::Event(path) => (9, path),
        FdKind::Unsupported(path) => (10, path),
        FdKind::Signal(path) => (11, path),
        FdKind::EventPoll(path) => (12, path),
        FdKind::Inotify(path) => (13, path),
        FdKind::Timer(path) => (14, path),
        FdKind::Netlink(path) => (15, path),
        FdKind::Bpf(path) => (17, path),
        FdKind::UserFault(path) => (18, path),
        FdKind::IoUring(path) => (19, path),
        FdKind::Memfd(path) => (20, path),
        FdKind::Pidfd(path) => (21, path),
        FdKind::Unix { source, dest, path } => {
            out.push(8);
            out.extend_from_slice(&source.to_le_bytes());
            out.extend_from_slice(&dest.to_le_bytes());
            return put_str(out, path, MAX_FD_PATH);
        }
        FdKind::File {
            name, flags, dev, ..
        } => {
            out.push(16);
            out.extend_from_slice(&flags.to_le_bytes());
            put_str(out, name, MAX_FD_PATH);
            return out.extend_from_slice(&dev.to_le_bytes());
        }
        FdKind::Ipv4 { .. }
        | FdKind::Ipv6 { .. }
        | FdKind::Ipv4Server { .. }
        | FdKind::Ipv6Server { .. } => return put_socket(out, kind),
    };
    out.push(ty);
    put_str(out, path, MAX_FD_PATH);
}

fn put_socket(out: &mut Vec<u8>, kind: &FdKind) {
    let l4 = match *kind {
        FdKind::Ipv4 {
            sip,
            dip,
            sport,
            dport,
            l4,
        } => {
            out.push(3);
            out.extend_from_slice(&sip.octets());
            out.extend_from_slice(&dip.octets());
            out.extend_from_slice(&sport.to_le_bytes());
            out.extend_from_slice(&dport.to_le_bytes());
            l4
        }
        FdKind::Ipv6 {
            sip,
            dip,
            sport,
            dport,
            l4,
        } => {
            out.push(4);
            out.extend_from_slice(&sip.octets());
            out.extend_from_slice(&dip.octets());
            out.extend_from_slice(&sport.to_le_bytes());
            out.extend_from_slice(&dport.to_le_bytes());
            l4
        }
        FdKind::Ipv4Server { ip, port, l4 } => {
            out.push(5);
            out.extend_from_slice(&ip.octets());
            out.extend_from_slice(&port.to_le_bytes());
            l4
        }
        FdKind::Ipv6Server { ip, port, l4 } => {
            out.push(6);
            out.extend_from_slice(&ip.octets());
            out.extend_from_slice(&port.to_le_bytes());
            l4
        }
        _ => return,
    };
    out.push(l4 as u8);
}
