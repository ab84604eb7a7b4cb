//! One thread.

use std::sync::{Arc, LazyLock};

use bitflags::bitflags;
use libscap_rs::snapshot::NO_ID;

use super::{FdTableId, FsId};
use crate::container::ProbeKind;

/// Immutable bytes that a fork shares instead of copying.
pub type Text = Arc<[u8]>;

static EMPTY: LazyLock<Text> = LazyLock::new(|| Arc::from(&b""[..]));
static NOT_AVAILABLE: LazyLock<Text> = LazyLock::new(|| Arc::from(&b"<NA>"[..]));

/// The empty text; shared, nothing is allocated.
pub fn empty_text() -> Text {
    EMPTY.clone()
}

/// The text of a name nobody knows; shared.
pub fn unknown_text() -> Text {
    NOT_AVAILABLE.clone()
}

bitflags! {
    /// Wire clone flags of a thread (low bits) and what this library notes beside them.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct ThreadFlags: u64 {
        /// Shares its descriptor table (CLONE_FILES).
        const FILES = 1;
        /// Shares cwd and root (CLONE_FS).
        const FS = 1 << 1;
        /// Made in a new pid namespace (CLONE_NEWPID).
        const NEWPID = 1 << 6;
        /// Made in a new user namespace (CLONE_NEWUSER).
        const NEWUSER = 1 << 20;
        /// CLONE_PARENT.
        const PARENT = 1 << 8;
        /// CLONE_THREAD.
        const THREAD = 1 << 13;
        /// CLONE_VFORK.
        const VFORK = 1 << 27;
        /// The parent lives in a child pid namespace: ids of the caller half are not host ids.
        const CHILD_IN_PIDNS = 1 << 29;
        /// Made by the child half of its clone.
        const INVERTED = 1 << 32;
        /// Exited; kept for late events until removed.
        const DEAD = 1 << 33;
        /// Nothing is known of it but its id.
        const PLACEHOLDER = 1 << 34;
        /// Was seen doing something.
        const ACTIVE = 1 << 35;
        /// Its standard output feeds a pipe.
        const PIPE_SOURCE = 1 << 36;
        /// Its standard input comes from a pipe.
        const PIPE_DEST = 1 << 37;
        /// prctl(PR_SET_CHILD_SUBREAPER), or init of a pid namespace.
        const REAPER = 1 << 38;
        /// In its process group and among its parent's children.
        const LINKED = 1 << 39;
        /// Found in /proc or in the process list of a file.
        const SCANNED = 1 << 40;
        /// Both halves of its clone were seen: another half means another thread.
        const PAIRED = 1 << 41;
        /// Was the machine's root when it was made, found, or executed its program. What it calls
        /// setuid with proves nothing: in a user namespace anyone may be 0.
        const ROOT = 1 << 42;
    }
}

/// One thread of the machine. `-1` and [`NO_ID`] mean unknown.
#[derive(Clone, Debug)]
pub struct Thread {
    /// Thread id in the initial pid namespace.
    pub tid: i64,
    /// Thread-group id.
    pub pid: i64,
    /// Thread id of the parent (its main thread), 0 when there is none.
    pub ptid: i64,
    /// Session id.
    pub sid: i64,
    /// Process group in its pid namespace.
    pub vpgid: i64,
    /// Process group in the initial pid namespace.
    pub pgid: i64,
    /// Thread id in its own pid namespace.
    pub vtid: i64,
    /// Thread-group id in its own pid namespace.
    pub vpid: i64,
    /// Thread that took over its children when it exited, -1 before.
    pub reaper_tid: i64,
    /// Task name.
    pub comm: Text,
    /// argv\[0\].
    pub exe: Text,
    /// Path of the executable.
    pub exepath: Text,
    /// Arguments without argv\[0\], each NUL-terminated.
    pub args: Text,
    /// Environment, each entry NUL-terminated (as of exec).
    pub env: Text,
    /// `name=path` entries, each NUL-terminated; may end with `unified=path`.
    pub cgroups: Text,
    /// Flags.
    pub flags: ThreadFlags,
    /// Soft limit of open descriptors.
    pub fdlimit: i64,
    /// Effective user id.
    pub uid: u32,
    /// Effective group id.
    pub gid: u32,
    /// Audit login uid.
    pub loginuid: u32,
    /// Controlling terminal (wire device number), 0 without one.
    pub tty: u32,
    /// Virtual memory, KiB.
    pub vmsize_kb: u32,
    /// Resident memory, KiB.
    pub vmrss_kb: u32,
    /// Swapped memory, KiB.
    pub vmswap_kb: u32,
    /// Major faults.
    pub pfmajor: u64,
    /// Minor faults.
    pub pfminor: u64,
    /// Inheritable capabilities.
    pub cap_inheritable: u64,
    /// Permitted capabilities.
    pub cap_permitted: u64,
    /// Effective capabilities.
    pub cap_effective: u64,
    /// The thread may write its executable.
    pub exe_writable: bool,
    /// The executable lies in the upper layer of an overlay.
    pub exe_upper_layer: bool,
    /// The executable lies in a lower layer of an overlay.
    pub exe_lower_layer: bool,
    /// The executable is a memfd.
    pub exe_from_memfd: bool,
    /// Inode of the executable.
    pub exe_ino: u64,
    /// Its change time, ns.
    pub exe_ino_ctime: u64,
    /// Its modification time, ns.
    pub exe_ino_mtime: u64,
    /// Start of the init of its pid namespace, ns since the epoch; 0 unknown.
    pub pidns_init_start_ts: u64,
    /// Creation, ns since the epoch; 0 unknown.
    pub clone_ts: u64,
    /// Last exec, ns since the epoch; 0 none seen.
    pub lastexec_ts: u64,
    /// Last event, ns since the epoch.
    pub last_event_ts: u64,
    /// Event code and time (ns) of the enter half of the call in progress, where one was seen.
    pub pending_enter: Option<(u16, u64)>,
    /// Container id (key of [`crate::container::Containers`]); `None` on the host.
    pub container: Option<Arc<str>>,
    /// Pod this thread belongs to without being an application (rkt stage1), for inheritance.
    pub pod: Option<Arc<str>>,
    /// Health check of its container this thread is part of.
    pub probe: Option<ProbeKind>,
    /// Descriptor table, shared by CLONE_FILES.
    pub fds: FdTableId,
    /// cwd and root, shared by CLONE_FS.
    pub fs: FsId,
    /// Grows with every change of names, arguments, ids and relatives, and is never the same for two
    /// threads: what depends on these alone may be remembered under it. Counters (faults, memory,
    /// limits), descriptors and directories change without it.
    pub version: u64,
}

impl Thread {
    /// A thread of which only the id is known.
    pub fn placeholder(tid: i64, fds: FdTableId, fs: FsId) -> Self {
        let na = unknown_text();
        Self {
            tid,
            pid: -1,
            ptid: -1,
            sid: -1,
            vpgid: -1,
            pgid: -1,
            vtid: -1,
            vpid: -1,
            reaper_tid: -1,
            comm: na.clone(),
            exe: na,
            exepath: empty_text(),
            args: empty_text(),
            env: empty_text(),
            cgroups: empty_text(),
            flags: ThreadFlags::PLACEHOLDER,
            fdlimit: -1,
            uid: NO_ID,
            gid: NO_ID,
            loginuid: NO_ID,
            tty: 0,
            vmsize_kb: 0,
            vmrss_kb: 0,
            vmswap_kb: 0,
            pfmajor: 0,
            pfminor: 0,
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
            pidns_init_start_ts: 0,
            clone_ts: 0,
            lastexec_ts: 0,
            last_event_ts: 0,
            pending_enter: None,
            container: None,
            pod: None,
            probe: None,
            fds,
            fs,
            version: 0,
        }
    }

    /// True for the thread whose id is its process id.
    pub fn is_main(&self) -> bool {
        self.tid == self.pid
    }

    /// True when nothing but the id is known.
    pub fn is_placeholder(&self) -> bool {
        self.flags.contains(ThreadFlags::PLACEHOLDER)
    }

    /// True when the thread lives in another pid namespace than the initial one.
    pub fn in_pid_namespace(&self) -> bool {
        self.flags.contains(ThreadFlags::CHILD_IN_PIDNS)
            || (self.vtid >= 0 && self.tid != self.vtid)
    }
}

/// Splits NUL-terminated strings (`args`, `env`, `cgroups`).
pub fn split_list(list: &[u8]) -> impl Iterator<Item = &[u8]> {
    let body = list.strip_suffix(b"\0").unwrap_or(list);
    let empty = list.is_empty();
    body.split(|b| *b == 0).filter(move |_| !empty)
}
