//! One thread, from its files.

use std::io;

use rustix::fs::{Statx, StatxTimestamp};

use super::cgroup::Cgroups;
use super::process::Process;
use super::remote::{Lies, MountTables};
use super::status::{self, Stat, Status, open_files_limit};
use crate::snapshot::{NO_ID, ThreadInfo};

/// Bytes kept of the arguments and of the environment.
const ARGS_LEN: usize = 4096;
/// Bytes kept of a path or name.
const NAME_LEN: usize = 1023;
/// Ticks of `stat` are hundredths of a second on every architecture.
const NS_PER_TICK: u64 = 10_000_000;

const CAP_FOWNER: u64 = 1 << 3;
/// Wire clone flags of a thread that is not the main one: CLONE_THREAD and CLONE_FILES.
pub(crate) const THREAD_FLAGS: u32 = 0x2000 | 0x1;

/// What the threads of a process have in common; read once, from the main thread.
#[derive(Clone, Debug)]
pub(crate) struct Shared {
    exe: Vec<u8>,
    args: Vec<u8>,
    env: Vec<u8>,
    exepath: Vec<u8>,
    fdlimit: i64,
    exe_stat: Option<Statx>,
    exe_read_only: bool,
}

/// How a process is read.
pub(crate) enum Care<'a> {
    /// Everything; the tables say where executables must not be looked at.
    Normal(&'a mut MountTables),
    /// Nothing that could wait for memory of the process or for a file system: what it was told
    /// when it started is left out.
    Careful,
}

impl Shared {
    /// An error when the task is gone, a kernel thread or a zombie.
    pub fn read(process: &Process<'_>, care: Care<'_>) -> io::Result<Self> {
        let tables = match care {
            Care::Normal(tables) => tables,
            Care::Careful => return Self::read_carefully(process),
        };
        let mut line = process.read_up_to("cmdline", ARGS_LEN)?;
        let exepath = match process.exe() {
            Ok(mut path) => {
                path.truncate(NAME_LEN);
                path
            }
            Err(e) if line.is_empty() => return Err(e),
            Err(_) => Vec::new(),
        };
        terminate(&mut line, ARGS_LEN);
        let (mut exe, args) = match line.iter().position(|&b| b == 0) {
            Some(end) => (line[..end].to_vec(), line[end + 1..].to_vec()),
            None => (Vec::new(), Vec::new()),
        };
        exe.truncate(NAME_LEN);
        let mut env = match process.read_up_to("environ", ARGS_LEN + 1) {
            Ok(env) => env,
            // Opened but not readable: a task that is just starting or ending.
            Err(e) if e.kind() != io::ErrorKind::NotFound => Vec::new(),
            Err(e) => return Err(e),
        };
        terminate(&mut env, ARGS_LEN);
        let lies = tables.lies(process, &exepath);
        let exe_stat = match lies {
            Lies::Remote => None,
            Lies::Local { .. } | Lies::Unknown => process.fs().stat(&process.path("exe")).ok(),
        };
        Ok(Self {
            exe,
            args,
            env,
            exepath,
            fdlimit: fd_limit(process),
            exe_read_only: lies == Lies::Local { read_only: true },
            exe_stat,
        })
    }

    fn read_carefully(process: &Process<'_>) -> io::Result<Self> {
        let mut exepath = process.exe()?;
        exepath.truncate(NAME_LEN);
        Ok(Self {
            exe: exepath.clone(),
            args: Vec::new(),
            env: Vec::new(),
            exepath,
            fdlimit: fd_limit(process),
            exe_read_only: false,
            exe_stat: None,
        })
    }

    /// Whether a task with these ids may write the executable: it owns it or may act as its
    /// owner, or the mode lets it and the mount is not read-only. Computed from the mode instead
    /// of switching ids, which would disturb the process that embeds this library; access lists
    /// are not seen.
    fn writable_by(&self, status: &Status) -> bool {
        let Some(stat) = &self.exe_stat else {
            return false;
        };
        if stat.stx_uid == status.euid || status.cap_effective & CAP_FOWNER != 0 {
            return true;
        }
        let bit = if stat.stx_gid == status.egid || status.groups.contains(&stat.stx_gid) {
            0o020
        } else {
            0o002
        };
        !self.exe_read_only && stat.stx_mode & bit != 0
    }
}

/// Reads one thread. `shared` are the facts of its process. An error means that it is gone.
pub(crate) fn read_thread(
    process: &Process<'_>,
    shared: Shared,
    cgroups: &mut Cgroups,
    boot_ts: u64,
) -> io::Result<(ThreadInfo, Stat)> {
    let status = process.status()?;
    // One file less: the name is in `stat` too, as it is.
    let text = process.read_piece("stat")?;
    let stat = Stat::parse(&text).ok_or(io::ErrorKind::InvalidData)?;
    let comm = status::comm(&text).unwrap_or_default().to_vec();
    let tid = process.id();
    let pid = if status.tgid == 0 { tid } else { status.tgid };
    let loginuid = match process.read_piece("loginuid") {
        Ok(text) => std::str::from_utf8(&text)
            .ok()
            .and_then(|t| t.trim().parse().ok())
            .ok_or(io::ErrorKind::InvalidData)?,
        Err(_) => NO_ID,
    };
    let cgroups = match process.cgroup() {
        Ok(text) => cgroups.string(&text),
        Err(_) => Vec::new(),
    };
    let exe_writable = shared.writable_by(&status);
    let exe_from_memfd = shared.exepath.starts_with(b"/memfd:");
    let ns = |stat: fn(&Statx) -> u64| shared.exe_stat.as_ref().map_or(0, stat);
    let (exe_ino, exe_ino_ctime, exe_ino_mtime) = (
        ns(|s| s.stx_ino),
        ns(|s| nanoseconds(s.stx_ctime)),
        ns(|s| nanoseconds(s.stx_mtime)),
    );
    let mut cwd = process.cwd()?;
    let mut root = process.root()?;
    cwd.truncate(NAME_LEN);
    root.truncate(NAME_LEN);
    let info = ThreadInfo {
        tid,
        pid,
        ptid: status.ppid,
        sid: stat.sid,
        // The innermost namespace, which is what events report; the kernel lists outer ones too.
        vpgid: status.ns_pgid.last().copied().unwrap_or(stat.pgid),
        pgid: status.ns_pgid.first().copied().unwrap_or(stat.pgid),
        vtid: status.ns_pid.last().copied().unwrap_or(tid),
        vpid: status.ns_tgid.last().copied().unwrap_or(pid),
        comm,
        exe: shared.exe,
        exepath: shared.exepath,
        args: shared.args,
        env: shared.env,
        cwd,
        root,
        cgroups,
        fdlimit: shared.fdlimit,
        flags: if tid == pid { 0 } else { THREAD_FLAGS },
        uid: status.euid,
        gid: status.egid,
        loginuid,
        tty: stat.tty,
        vmsize_kb: status.vm_size_kb,
        vmrss_kb: status.vm_rss_kb,
        vmswap_kb: status.vm_swap_kb,
        pfmajor: stat.major_faults,
        pfminor: stat.minor_faults,
        pidns_init_start_ts: 0,
        clone_ts: start_ts(&stat, boot_ts),
        cap_inheritable: status.cap_inheritable,
        cap_permitted: status.cap_permitted,
        cap_effective: status.cap_effective,
        exe_writable,
        exe_upper_layer: false,
        exe_lower_layer: false,
        exe_from_memfd,
        exe_ino,
        exe_ino_ctime,
        exe_ino_mtime,
        fds: Vec::new(),
    };
    Ok((info, stat))
}

/// Start of a task, ns since the epoch, exact to a tick; 0 when the boot time is not known.
pub(crate) fn start_ts(stat: &Stat, boot_ts: u64) -> u64 {
    if boot_ts == 0 {
        return 0;
    }
    boot_ts.saturating_add(stat.start_ticks.saturating_mul(NS_PER_TICK))
}

/// Cuts to `limit` bytes and makes the last byte a NUL; an empty buffer stays empty.
fn terminate(buf: &mut Vec<u8>, limit: usize) {
    buf.truncate(limit);
    match buf.last() {
        None | Some(0) => {}
        Some(_) if buf.len() < limit => buf.push(0),
        Some(_) => buf[limit - 1] = 0,
    }
}

fn nanoseconds(time: StatxTimestamp) -> u64 {
    let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
    seconds
        .saturating_mul(1_000_000_000)
        .saturating_add(time.tv_nsec.into())
}

fn fd_limit(process: &Process<'_>) -> i64 {
    process
        .read_piece("limits")
        .map_or(-1, |text| open_files_limit(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn string_lists_end_with_a_nul() {
        for (from, to) in [
            (&b""[..], &b""[..]),
            (b"a", b"a\0"),
            (b"a\0", b"a\0"),
            (b"abcdef", b"abc\0"),
        ] {
            let mut buf = from.to_vec();
            terminate(&mut buf, 4);
            assert_eq!(buf, to);
        }
    }
}
