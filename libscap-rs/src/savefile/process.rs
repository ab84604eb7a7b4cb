//! Process and descriptor lists.

use super::fields::{Fields, Reason};
use super::metadata::MIN_ENTRY;
use crate::snapshot::{FdInfo, FdKind, L4Proto, ThreadInfo};

/// Longest name, path and working directory of a process.
pub(super) const MAX_STR: usize = 1024;
/// Longest argument, environment and cgroup list of a process.
pub(super) const MAX_LIST: usize = 4096;
/// Longest path of a descriptor.
pub(super) const MAX_FD_PATH: usize = 1023;

/// Bounds on what a file may make a reader allocate: the kernel's limit of threads, and a number
/// of descriptors far above any real machine.
const MAX_THREADS: usize = 4 << 20;
const MAX_FDS: usize = 8 << 20;

/// Bytes left behind `root` by writers that have neither namespace start nor terminal.
const WITHOUT_PIDNS_AND_TTY: usize = 29;

pub(super) fn processes(body: &[u8], version: u8, out: &mut Vec<ThreadInfo>) -> Result<(), Reason> {
    let mut f = Fields(body);
    while f.len() >= MIN_ENTRY {
        if out.len() == MAX_THREADS {
            return Err("too many threads");
        }
        let thread = if version >= 9 {
            let len = f.u32()?;
            let mut entry = f.entry(len, 4)?;
            let mut thread = process(&mut entry, version)?;
            optional(&mut entry, &mut thread)?;
            thread
        } else {
            process(&mut f, version)?
        };
        out.push(thread);
    }
    Ok(())
}

/// The fields every entry of this version has.
fn process(f: &mut Fields<'_>, version: u8) -> Result<ThreadInfo, Reason> {
    let mut t = ThreadInfo {
        tid: f.i64()?,
        pid: f.i64()?,
        ptid: f.i64()?,
        ..ThreadInfo::default()
    };
    if version >= 6 {
        t.sid = f.i64()?;
    }
    if version >= 8 {
        t.vpgid = f.i64()?;
    }
    t.comm = f.str(MAX_STR)?;
    t.exe = f.str(MAX_STR)?;
    if version >= 7 {
        t.exepath = f.str(MAX_STR)?;
    }
    t.args = list(f)?;
    t.cwd = f.str(MAX_STR)?;
    t.fdlimit = f.i64()?;
    t.flags = f.u32()?;
    t.uid = f.u32()?;
    t.gid = f.u32()?;
    if version >= 2 {
        t.vmsize_kb = f.u32()?;
        t.vmrss_kb = f.u32()?;
        t.vmswap_kb = f.u32()?;
        t.pfmajor = f.u64()?;
        t.pfminor = f.u64()?;
    }
    if version >= 3 {
        t.env = list(f)?;
    }
    if version >= 4 {
        t.vtid = f.i64()?;
        t.vpid = f.i64()?;
        t.cgroups = list(f)?;
    }
    if version >= 5 {
        t.root = f.str(MAX_STR)?;
    }
    Ok(t)
}

/// NUL-terminated strings; older writers leave the last NUL out.
fn list(f: &mut Fields<'_>) -> Result<Vec<u8>, Reason> {
    let mut list = f.str(MAX_LIST)?;
    if list.last().is_some_and(|&b| b != 0) {
        list.push(0);
    }
    Ok(list)
}

/// The fields behind `root`, as far as the entry goes.
fn optional(f: &mut Fields<'_>, t: &mut ThreadInfo) -> Result<(), Reason> {
    if f.len() > WITHOUT_PIDNS_AND_TTY {
        t.pidns_init_start_ts = f.u64()?;
        t.tty = f.u32()?;
    }
    // Every field is there only while the entry has room for it.
    macro_rules! next {
        ($size:literal, $field:ident = $read:expr) => {
            if f.len() < $size {
                return Ok(());
            }
            t.$field = $read;
        };
    }
    next!(4, loginuid = f.u32()?);
    next!(1, exe_writable = f.u8()? != 0);
    next!(8, cap_inheritable = f.u64()?);
    next!(8, cap_permitted = f.u64()?);
    next!(8, cap_effective = f.u64()?);
    next!(1, exe_upper_layer = f.u8()? != 0);
    next!(8, exe_ino = f.u64()?);
    next!(8, exe_ino_ctime = f.u64()?);
    next!(8, exe_ino_mtime = f.u64()?);
    next!(1, exe_from_memfd = f.u8()? != 0);
    next!(1, exe_lower_layer = f.u8()? != 0);
    next!(8, pgid = f.i64()?);
    Ok(())
}

/// Reads a descriptor list: the thread it belongs to and its entries. `seen` counts the
/// descriptors of the section.
pub(super) fn descriptors(
    body: &[u8],
    version: u8,
    seen: &mut usize,
) -> Result<(i64, Vec<FdInfo>), Reason> {
    let mut f = Fields(body);
    let tid = f.i64()?;
    let mut fds = Vec::new();
    while f.len() >= MIN_ENTRY {
        *seen += 1;
        if *seen > MAX_FDS {
            return Err("too many descriptors");
        }
        let fd = if version >= 2 {
            let len = f.u32()?;
            descriptor(&mut f.entry(len, 4)?, version)?
        } else {
            descriptor(&mut f, version)?
        };
        fds.extend(fd);
    }
    Ok((tid, fds))
}

/// One descriptor; `None` for an entry of type 0, which says nothing.
fn descriptor(f: &mut Fields<'_>, version: u8) -> Result<Option<FdInfo>, Reason> {
    let fd = f.i64()?;
    let ino = f.u64()?;
    let ty = f.u8()?;
    let kind = match ty {
        0 => return Ok(None),
        3 => FdKind::Ipv4 {
            sip: f.ipv4()?,
            dip: f.ipv4()?,
            sport: f.u16()?,
            dport: f.u16()?,
            l4: L4Proto::from_wire(f.u8()?),
        },
        4 => FdKind::Ipv6 {
            sip: f.ipv6()?,
            dip: f.ipv6()?,
            sport: f.u16()?,
            dport: f.u16()?,
            l4: L4Proto::from_wire(f.u8()?),
        },
        5 => FdKind::Ipv4Server {
            ip: f.ipv4()?,
            port: f.u16()?,
            l4: L4Proto::from_wire(f.u8()?),
        },
        6 => FdKind::Ipv6Server {
            ip: f.ipv6()?,
            port: f.u16()?,
            l4: L4Proto::from_wire(f.u8()?),
        },
        8 => FdKind::Unix {
            source: f.u64()?,
            dest: f.u64()?,
            path: f.str(MAX_FD_PATH)?,
        },
        16 => {
            let flags = f.u32()?;
            let name = f.str(MAX_FD_PATH)?;
            let dev = if version >= 2 && f.len() >= 4 {
                f.u32()?
            } else {
                0
            };
            FdKind::File {
                name,
                flags,
                mnt_id: 0,
                dev,
            }
        }
        22.. if version >= 2 => FdKind::Unsupported(Vec::new()),
        _ => path_kind(ty).ok_or("a descriptor of unknown type")?(f.str(MAX_FD_PATH)?),
    };
    Ok(Some(FdInfo { fd, ino, kind }))
}

/// The types that hold a path and nothing else.
fn path_kind(ty: u8) -> Option<fn(Vec<u8>) -> FdKind> {
    Some(match ty {
        1 => FdKind::FileV1,
        2 => FdKind::Directory,
        7 => FdKind::Fifo,
        9 => FdKind::Event,
        10 => FdKind::Unsupported,
        11 => FdKind::Signal,
        12 => FdKind::EventPoll,
        13 => FdKind::Inotify,
        14 => FdKind::Timer,
        15 => FdKind::Netlink,
        17 => FdKind::Bpf,
        18 => FdKind::UserFault,
        19 => FdKind::IoUring,
        20 => FdKind::Memfd,
        21 => FdKind::Pidfd,
        _ => return None,
    })
}
