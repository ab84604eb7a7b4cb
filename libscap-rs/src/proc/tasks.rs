//! Reading the tasks of a tree: what a scan and a look-up do.

use std::collections::hash_map::Entry;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use rustc_hash::FxHashMap;

use super::cgroup::Cgroups;
use super::fd::{FdTables, Wanted};
use super::machine;
use super::process::Process;
use super::procfs::ProcFs;
use super::remote::MountTables;
use super::scan::Options;
use super::thread::{Care, Shared, read_thread, start_ts};
use crate::snapshot::{FdInfo, ThreadInfo};

/// How old what look-ups use may be: the sockets of a machine are many, and with messages that carry
/// descriptors a look-up is due for each.
const MOMENT: Duration = Duration::from_millis(50);

/// Reads tasks, with what they share.
#[derive(Debug)]
pub(super) struct Tasks {
    fs: ProcFs,
    cgroups: Cgroups,
    boot_ts: u64,
    /// Start of the init process of each pid namespace met so far.
    init_start: FxHashMap<u64, u64>,
    mounts: MountTables,
    fds: FdTables,
    /// Leave out everything that could wait for a file system.
    careful: bool,
    /// When mounts, sockets and namespaces were forgotten.
    known_since: Instant,
    /// Grows with everything that was read.
    progress: Arc<AtomicU64>,
}

impl Tasks {
    pub fn new(fs: &ProcFs, careful: bool, progress: Arc<AtomicU64>) -> Self {
        Self {
            cgroups: Cgroups::new(fs),
            boot_ts: machine::boot_ts(fs),
            init_start: FxHashMap::default(),
            mounts: MountTables::default(),
            fds: FdTables::default(),
            fs: fs.clone(),
            careful,
            known_since: Instant::now(),
            progress,
        }
    }

    /// Mounts, sockets and namespaces are read anew.
    pub fn forget(&mut self) {
        self.init_start.clear();
        self.mounts = MountTables::default();
        self.fds = FdTables::default();
        self.known_since = Instant::now();
    }

    /// As [`Self::forget`] for look-ups, which may come one after the other: what is a moment old
    /// still holds.
    pub fn refresh(&mut self) {
        if self.known_since.elapsed() > MOMENT {
            self.forget();
        }
    }

    /// A process and its threads. An error when it is gone, a kernel thread or a zombie.
    pub fn process(&mut self, pid: i64, options: &Options) -> io::Result<Vec<ThreadInfo>> {
        let fs = self.fs.clone();
        let main = Process::thread(&fs, pid, pid);
        let shared = self.shared(&main)?;
        let mut out = vec![self.read_one(&main, shared.clone())?];
        if options.fds {
            out[0].fds = self.descriptors(&main, wanted(options));
        }
        if options.threads {
            for tid in fs.list_numbers(&main.path("task"))? {
                if tid != pid {
                    let thread = Process::thread(&fs, pid, tid);
                    out.extend(self.read_one(&thread, shared.clone()));
                }
            }
        }
        Ok(out)
    }

    /// The thread `tid`, with its descriptors if it is a main thread.
    pub fn thread(&mut self, tid: i64, options: &Options) -> io::Result<ThreadInfo> {
        let fs = self.fs.clone();
        let process = Process::new(&fs, tid);
        let shared = self.shared(&process)?;
        let mut info = self.read_one(&process, shared)?;
        if options.fds && info.tid == info.pid {
            info.fds = self.descriptors(&process, wanted(options));
        }
        let starts = self.init_starts(&[Ids::of(&info)]);
        info.pidns_init_start_ts = starts.first().copied().unwrap_or(0);
        Ok(info)
    }

    /// Some descriptors of the process of `tid`.
    pub fn some_fds(&mut self, tid: i64, only: &[i64]) -> Vec<FdInfo> {
        let fs = self.fs.clone();
        let wanted = Wanted {
            only: Some(only),
            ..Wanted::default()
        };
        self.descriptors(&Process::new(&fs, tid), wanted)
    }

    fn descriptors(&mut self, process: &Process<'_>, mut wanted: Wanted<'_>) -> Vec<FdInfo> {
        wanted.careful = self.careful;
        self.fds.scan(process, wanted, &self.progress)
    }

    fn shared(&mut self, process: &Process<'_>) -> io::Result<Shared> {
        let care = match self.careful {
            true => Care::Careful,
            false => Care::Normal(&mut self.mounts),
        };
        Shared::read(process, care)
    }

    fn read_one(&mut self, process: &Process<'_>, shared: Shared) -> io::Result<ThreadInfo> {
        self.progress.fetch_add(1, Ordering::Relaxed);
        let (mut info, stat) = read_thread(process, shared, &mut self.cgroups, self.boot_ts)?;
        if info.tid == info.pid && info.vpid == 1 {
            // Found in passing: the init of its namespace.
            if let Ok(ns) = process.ns("pid") {
                self.init_start.insert(ns, start_ts(&stat, self.boot_ts));
            }
        }
        // Until the namespaces are known; see init_starts.
        info.pidns_init_start_ts = 0;
        Ok(info)
    }

    /// The start of the init of every thread's pid namespace, in the order of `threads`; 0 unknown.
    /// Threads of the scanner's own namespace have process 1; for the others the init is among the
    /// scanned threads, or its namespace is reached through the root directory of the thread.
    pub fn init_starts(&mut self, threads: &[Ids]) -> Vec<u64> {
        let fs = self.fs.clone();
        let first = Process::new(&fs, 1)
            .stat()
            .map_or(0, |s| start_ts(&s, self.boot_ts));
        let start = |ids: &Ids| {
            self.progress.fetch_add(1, Ordering::Relaxed);
            if ids.vpid == ids.pid && ids.vtid == ids.tid {
                return first;
            }
            let process = Process::thread(&fs, ids.pid, ids.tid);
            let Ok(ns) = process.ns("pid") else { return 0 };
            match self.init_start.entry(ns) {
                Entry::Occupied(known) => *known.get(),
                // That directory may lie anywhere.
                Entry::Vacant(_) if fs.is_saved() || self.careful => 0,
                Entry::Vacant(unknown) => {
                    let stat = process
                        .read("root/proc/1/stat")
                        .ok()
                        .and_then(|text| super::Stat::parse(&text));
                    *unknown.insert(stat.map_or(0, |s| start_ts(&s, self.boot_ts)))
                }
            }
        };
        threads.iter().map(start).collect()
    }
}

/// The ids of a thread, here and in its own pid namespace.
pub(super) struct Ids {
    pid: i64,
    tid: i64,
    vpid: i64,
    vtid: i64,
}

impl Ids {
    pub fn of(info: &ThreadInfo) -> Self {
        Self {
            pid: info.pid,
            tid: info.tid,
            vpid: info.vpid,
            vtid: info.vtid,
        }
    }
}

fn wanted(options: &Options) -> Wanted<'static> {
    Wanted {
        sockets_only: options.sockets_only,
        limit: options.fd_limit,
        ..Wanted::default()
    }
}
