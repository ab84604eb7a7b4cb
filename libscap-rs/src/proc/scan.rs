//! The scan of all tasks, and the look-up of one.

use std::collections::hash_map::Entry;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustc_hash::FxHashMap;

use super::cgroup::Cgroups;
use super::fd::{FdTables, Wanted};
use super::process::Process;
use super::procfs::ProcFs;
use super::thread::{Shared, read_thread, start_ts};
use super::{machine, user};
use crate::error::Error;
use crate::snapshot::{Snapshot, ThreadInfo};

/// What a scan looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Threads besides the main ones.
    pub threads: bool,
    /// Open descriptors of main threads.
    pub fds: bool,
    /// Of the descriptors, keep only sockets.
    pub sockets_only: bool,
    /// Look at no more than this many descriptors of a process; 0 for all.
    pub fd_limit: usize,
    /// Stop after this time with what was found until then.
    pub timeout: Option<Duration>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            threads: true,
            fds: true,
            sockets_only: false,
            fd_limit: 0,
            timeout: None,
        }
    }
}

/// Reads the state of a machine from a `/proc` tree.
///
/// ```
/// let mut scanner = libscap_rs::proc::Scanner::new("/".as_ref());
/// let snapshot = scanner.scan().expect("/proc is mounted");
/// let me = i64::from(std::process::id());
/// assert!(snapshot.threads.iter().any(|t| t.tid == me));
/// ```
#[derive(Debug)]
pub struct Scanner {
    fs: ProcFs,
    options: Options,
    cgroups: Cgroups,
    boot_ts: u64,
    /// Start of the init process of each pid namespace met so far.
    init_start: FxHashMap<u64, u64>,
}

/// The root directory of the observed host as the variable `HOST_ROOT` names it; `/` without it.
/// Captures that run in a container see the host there.
pub fn host_root_from_env() -> PathBuf {
    match std::env::var_os("HOST_ROOT") {
        Some(root) if !root.is_empty() => root.into(),
        _ => "/".into(),
    }
}

impl Scanner {
    /// A scanner of the machine whose root directory is `host_root` (see
    /// [`host_root_from_env`]).
    pub fn new(host_root: &Path) -> Self {
        Self::with_procfs(ProcFs::live(host_root))
    }

    /// A scanner of any tree.
    pub fn with_procfs(fs: ProcFs) -> Self {
        Self {
            options: Options::default(),
            cgroups: Cgroups::new(&fs),
            boot_ts: machine::boot_ts(&fs),
            init_start: FxHashMap::default(),
            fs,
        }
    }

    /// What to look at from now on.
    pub fn set_options(&mut self, options: Options) {
        self.options = options;
    }

    /// The tree it reads.
    pub fn procfs(&self) -> &ProcFs {
        &self.fs
    }

    /// A task of the tree, for single questions.
    pub fn process(&self, tid: i64) -> Process<'_> {
        Process::new(&self.fs, tid)
    }

    /// Everything. Fails only when the tree itself cannot be listed.
    pub fn scan(&mut self) -> Result<Snapshot, Error> {
        self.scan_with(&mut || {})
    }

    /// Everything, with a call of `pause` after every process: for a caller that has to look
    /// after something else meanwhile.
    pub fn scan_with(&mut self, pause: &mut dyn FnMut()) -> Result<Snapshot, Error> {
        let saved = self.fs.is_saved();
        Ok(Snapshot {
            threads: self.threads_with(pause)?,
            machine: machine::machine(&self.fs),
            // Interfaces are asked from the running kernel, which a copy says nothing about.
            interfaces: if saved {
                Vec::new()
            } else {
                machine::interfaces()
            },
            users: user::users(self.fs.host_root()),
            groups: user::groups(self.fs.host_root()),
        })
    }

    /// All threads, each process followed by its other threads.
    pub fn threads(&mut self) -> Result<Vec<ThreadInfo>, Error> {
        self.threads_with(&mut || {})
    }

    fn threads_with(&mut self, pause: &mut dyn FnMut()) -> Result<Vec<ThreadInfo>, Error> {
        let deadline = self.options.timeout.map(|t| Instant::now() + t);
        let fs = self.fs.clone();
        let pids = fs
            .list_numbers("")
            .map_err(|e| Error::io(format!("cannot list {}", fs.root().display()), e))?;
        let mut tables = FdTables::default();
        let mut out = Vec::with_capacity(2 * pids.len());
        // Pid namespaces may have got a new init since the last scan.
        self.init_start.clear();
        for pid in pids {
            if deadline.is_some_and(|d| Instant::now() >= d) {
                break;
            }
            // Gone, or a kernel thread.
            let _ = self.process_threads(&fs, pid, &mut tables, &mut out);
            pause();
        }
        self.fill_init_start(&fs, &mut out);
        Ok(out)
    }

    fn process_threads(
        &mut self,
        fs: &ProcFs,
        pid: i64,
        tables: &mut FdTables,
        out: &mut Vec<ThreadInfo>,
    ) -> io::Result<()> {
        let main = Process::thread(fs, pid, pid);
        let shared = Shared::read(&main)?;
        let mut info = self.read_one(&main, shared.clone())?;
        if self.options.fds {
            info.fds = tables.scan(&main, self.wanted());
        }
        out.push(info);
        if !self.options.threads {
            return Ok(());
        }
        for tid in fs.list_numbers(&main.path("task"))? {
            if tid != pid {
                let thread = Process::thread(fs, pid, tid);
                out.extend(self.read_one(&thread, shared.clone()));
            }
        }
        Ok(())
    }

    /// The thread `tid`, with its descriptors if it is a main thread. `None` when there is no
    /// such thread, or it is a kernel thread or a zombie.
    pub fn lookup(&mut self, tid: i64) -> Option<ThreadInfo> {
        let fs = self.fs.clone();
        let process = Process::new(&fs, tid);
        let shared = Shared::read(&process).ok()?;
        let mut info = self.read_one(&process, shared).ok()?;
        if self.options.fds && info.tid == info.pid {
            info.fds = FdTables::default().scan(&process, self.wanted());
        }
        let mut one = [info];
        self.fill_init_start(&fs, &mut one);
        let [info] = one;
        Some(info)
    }

    fn wanted(&self) -> Wanted {
        Wanted {
            sockets_only: self.options.sockets_only,
            limit: self.options.fd_limit,
        }
    }

    fn read_one(&mut self, process: &Process<'_>, shared: Shared) -> io::Result<ThreadInfo> {
        let (mut info, stat) = read_thread(process, shared, &mut self.cgroups, self.boot_ts)?;
        if info.tid == info.pid && info.vpid == 1 {
            // Found in passing: the init of its namespace.
            if let Ok(ns) = process.ns("pid") {
                self.init_start.insert(ns, start_ts(&stat, self.boot_ts));
            }
        }
        // Kept until the namespaces are known; see fill_init_start.
        info.pidns_init_start_ts = 0;
        Ok(info)
    }

    /// The start of the init of every thread's pid namespace. Threads of the scanner's own
    /// namespace have process 1; for the others the init is among the scanned threads, or its
    /// namespace is reached through the root directory of the thread.
    fn fill_init_start(&mut self, fs: &ProcFs, threads: &mut [ThreadInfo]) {
        let first = Process::new(fs, 1)
            .stat()
            .map_or(0, |s| start_ts(&s, self.boot_ts));
        for info in threads {
            if info.vpid == info.pid && info.vtid == info.tid {
                info.pidns_init_start_ts = first;
                continue;
            }
            let process = Process::thread(fs, info.pid, info.tid);
            let Ok(ns) = process.ns("pid") else { continue };
            info.pidns_init_start_ts = match self.init_start.entry(ns) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(_) if fs.is_saved() => 0,
                Entry::Vacant(unknown) => {
                    let stat = process
                        .read("root/proc/1/stat")
                        .ok()
                        .and_then(|text| super::Stat::parse(&text));
                    *unknown.insert(stat.map_or(0, |s| start_ts(&s, self.boot_ts)))
                }
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::FdKind;

    #[test]
    fn the_own_process_and_its_threads_are_found() {
        let (stop, wait) = std::sync::mpsc::channel::<()>();
        let (tell, told) = std::sync::mpsc::channel();
        let thread = std::thread::Builder::new()
            .name("second".into())
            .spawn(move || {
                let tid = rustix::thread::gettid().as_raw_nonzero().get();
                tell.send(i64::from(tid)).expect("receiver");
                let _ = wait.recv();
            })
            .expect("thread");
        let tid = told.recv().expect("thread id");
        let mut scanner = Scanner::new(Path::new("/"));
        let snapshot = scanner.scan().expect("scan");
        let looked_up = scanner.lookup(tid).expect("lookup");
        drop(stop);
        thread.join().expect("join");

        let pid = i64::from(std::process::id());
        let find = |tid| {
            snapshot
                .threads
                .iter()
                .find(|t| t.tid == tid)
                .expect("thread")
        };
        let (main, second) = (find(pid), find(tid));
        assert_eq!((main.pid, main.flags), (pid, 0));
        assert!(main.fds.iter().any(|f| f.fd == 0));
        assert!(main.vmsize_kb > 0 && main.clone_ts > main.pidns_init_start_ts);
        let exe = std::env::current_exe().expect("exe");
        assert_eq!(main.exepath, exe.as_os_str().as_encoded_bytes());
        assert!(main.exe_ino > 0 && main.exe_ino_mtime > 0);
        assert_eq!(main.args.last().copied().unwrap_or(0), 0);
        assert!(
            main.cgroups
                .split(|&b| b == 0)
                .any(|c| c.starts_with(b"unified=/"))
                || !Path::new("/sys/fs/cgroup/cgroup.controllers").exists()
        );

        assert_eq!((second.pid, second.comm.as_slice()), (pid, &b"second"[..]));
        assert_eq!(second.flags, crate::proc::thread::THREAD_FLAGS);
        assert_eq!(second.exe, main.exe);
        assert!(second.fds.is_empty());
        assert_eq!(looked_up.comm, second.comm);
        assert_eq!(looked_up.flags, second.flags);
    }

    #[test]
    fn missing_tasks_and_trees() {
        assert_eq!(Scanner::new(Path::new("/")).lookup(i64::MAX), None);
        let error = Scanner::new(Path::new("/nonexistent")).scan();
        assert!(
            error
                .expect_err("no tree")
                .to_string()
                .contains("/nonexistent/proc")
        );
    }

    #[test]
    fn options_narrow_the_scan() {
        let _socket = std::net::UdpSocket::bind("127.0.0.1:0").expect("socket");
        let mut scanner = Scanner::new(Path::new("/"));
        scanner.set_options(Options {
            threads: false,
            sockets_only: true,
            ..Options::default()
        });
        let threads = scanner.threads().expect("threads");
        assert!(threads.iter().all(|t| t.tid == t.pid));
        let me = threads
            .iter()
            .find(|t| t.pid == i64::from(std::process::id()))
            .expect("self");
        assert!(!me.fds.is_empty());
        assert!(!me.fds.iter().any(|f| matches!(f.kind, FdKind::File { .. })));
        scanner.set_options(Options {
            timeout: Some(Duration::ZERO),
            ..Options::default()
        });
        assert!(scanner.threads().expect("threads").is_empty());
    }

    #[test]
    fn a_saved_tree_is_scanned_by_the_same_code() {
        let dir = tempfile::tempdir().expect("directory");
        let task = dir.path().join("42");
        std::fs::create_dir(&task).expect("task");
        for (name, text) in [
            ("cmdline", "/bin/app\0-x\0"),
            ("environ", "A=1\0container=rkt\0"),
            ("comm", "app\n"),
            ("exe.link", "/bin/app"),
            ("cwd.link", "/"),
            ("root.link", "/"),
            ("ns.links", "mnt mnt:[7]\npid pid:[8]\n"),
            (
                "fd.links",
                "0 /dev/null\n1 pipe:[9]\n2 socket:[10]\n3 anon_inode:[eventfd]\n",
            ),
            ("task.list", "42 app\n43 app\n"),
            ("loginuid", "4294967295"),
            ("cgroup", "1:name=systemd:/s.service\n0::/u.service\n"),
            (
                "stat",
                "42 (app) S 1 42 42 0 -1 0 5 0 6 0 1 2 0 0 20 0 1 0 99 1 1\n",
            ),
            (
                "status",
                "Tgid:\t42\nPPid:\t1\nUid:\t0 5 0 0\nNSpid:\t42\t1\nNStgid:\t42\t1\nNSpgid:\t42\t1\n",
            ),
        ] {
            std::fs::write(task.join(name), text).expect("file");
        }
        let mut scanner = Scanner::with_procfs(ProcFs::saved(dir.path()));
        let threads = scanner.threads().expect("threads");
        let [app] = threads.as_slice() else {
            panic!("{threads:?}");
        };
        assert_eq!(
            (app.exe.as_slice(), app.args.as_slice()),
            (&b"/bin/app"[..], &b"-x\0"[..])
        );
        assert_eq!((app.vtid, app.vpid, app.vpgid, app.pgid), (1, 1, 1, 42));
        assert_eq!(
            app.cgroups,
            b"name=systemd=/s.service\0unified=/u.service\0"
        );
        assert_eq!((app.uid, app.pfmajor, app.pfminor), (5, 6, 5));
        assert_eq!(
            app.fds.iter().map(|f| f.fd).collect::<Vec<_>>(),
            [0, 1, 3],
            "sockets have no table in a copy"
        );
        assert_eq!(scanner.process(42).ns("mnt").expect("ns"), 7);
    }
}
