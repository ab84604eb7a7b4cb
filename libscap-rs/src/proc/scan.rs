//! The scan of all tasks, and the look-up of one.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::{Duration, Instant};

use super::process::Process;
use super::procfs::ProcFs;
use super::tasks::{Ids, Tasks};
use super::worker::{Stuck, Worker};
use super::{machine, user};
use crate::error::Error;
use crate::snapshot::{FdInfo, Snapshot, ThreadInfo};

/// A scan leaves a process alone of which nothing could be read for this long.
const SCAN_PATIENCE: Duration = Duration::from_secs(1);
/// The same for those after it: where one hangs there are more.
const NEXT_PATIENCE: Duration = Duration::from_millis(100);
/// A look-up holds events up.
const LOOKUP_PATIENCE: Duration = Duration::from_millis(100);
/// For so long after a look-up that hung nobody tries again.
const CAREFUL_FOR: Duration = Duration::from_secs(5);
/// Threads that may hang at the same time.
const MOST_HUNG: usize = 32;
/// Processes a scan gives time at all, once they hang.
const MOST_STUCK: u64 = 20;

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
/// Files whose reading could wait for a file system that does not answer are read by a thread of its
/// own; of a process where that happens, arguments, environment and what its executable is are
/// missing ([`Scanner::stuck`] counts them).
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
    /// Reads what may hang; none for a saved tree, and before it is needed.
    worker: Option<Worker>,
    /// Reads in the calling thread: a saved tree, and live what cannot hang.
    here: Option<Tasks>,
    /// Counters of workers that hung; a thread that still hangs shares one.
    hung: Vec<Arc<AtomicU64>>,
    /// Since when look-ups are careful.
    careful_since: Option<Instant>,
    stuck: u64,
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
            fs,
            options: Options::default(),
            worker: None,
            here: None,
            hung: Vec::new(),
            careful_since: None,
            stuck: 0,
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

    /// Processes that could not be read in time, because of a file system that does not answer.
    pub fn stuck(&self) -> u64 {
        self.stuck
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
        let pids = self
            .fs
            .list_numbers("")
            .map_err(|e| Error::io(format!("cannot list {}", self.fs.root().display()), e))?;
        let mut out = Vec::with_capacity(2 * pids.len());
        let mut pids = VecDeque::from(pids);
        let stuck_before = self.stuck;
        let over = || deadline.is_some_and(|d| Instant::now() >= d);
        let mut end = || {
            pause();
            over()
        };
        if over() {
            return Ok(out);
        }
        while !pids.is_empty() {
            let stuck = self.stuck - stuck_before;
            let worker = match stuck {
                0..MOST_STUCK => self.start_worker(),
                _ => None,
            };
            let Some(worker) = worker else {
                self.scan_here(&mut pids, &mut out, &mut end);
                break;
            };
            let patience = match stuck {
                0 => SCAN_PATIENCE,
                _ => NEXT_PATIENCE,
            };
            match scan(
                &worker,
                &mut pids,
                self.options,
                patience,
                &mut out,
                &mut end,
            ) {
                Ok(()) => self.worker = Some(worker),
                Err(Stuck) => {
                    self.abandon(worker);
                    let mut this = pids.pop_front().into_iter().collect();
                    self.scan_here(&mut this, &mut out, &mut end);
                }
            }
        }
        Ok(out)
    }

    /// Reads processes in this thread.
    fn scan_here(
        &mut self,
        pids: &mut VecDeque<i64>,
        out: &mut Vec<ThreadInfo>,
        end: &mut dyn FnMut() -> bool,
    ) {
        let options = self.options;
        let here = self.here();
        here.forget();
        let from = out.len();
        while let Some(pid) = pids.pop_front() {
            // Gone, or a kernel thread.
            out.extend(here.process(pid, &options).unwrap_or_default());
            if end() {
                pids.clear();
            }
        }
        let ids: Vec<Ids> = out[from..].iter().map(Ids::of).collect();
        for (info, start) in out[from..].iter_mut().zip(here.init_starts(&ids)) {
            info.pidns_init_start_ts = start;
        }
        here.forget();
    }

    /// The thread `tid`, with its descriptors if it is a main thread. `None` when there is no
    /// such thread, or it is a kernel thread or a zombie.
    pub fn lookup(&mut self, tid: i64) -> Option<ThreadInfo> {
        let options = self.options;
        self.ask(move |tasks| {
            tasks.refresh();
            tasks.thread(tid, &options).ok()
        })
    }

    /// Some descriptors of the process `pid`; those it does not have are left out.
    pub fn lookup_fds(&mut self, pid: i64, numbers: &[i64]) -> Vec<FdInfo> {
        let numbers: Arc<[i64]> = numbers.into();
        self.ask(move |tasks| {
            tasks.refresh();
            tasks.some_fds(pid, &numbers)
        })
    }

    /// Asks the worker, and when it hangs, somebody who does not.
    fn ask<T: Send + 'static>(
        &mut self,
        question: impl Fn(&mut Tasks) -> T + Clone + Send + 'static,
    ) -> T {
        let careful = self
            .careful_since
            .is_some_and(|t| t.elapsed() < CAREFUL_FOR);
        if !careful && let Some(worker) = self.start_worker() {
            let asked = question.clone();
            let answers = worker.ask(move |tasks, answer| drop(answer.send(asked(tasks))));
            if let Ok(Some(answer)) = worker.next(&answers, LOOKUP_PATIENCE) {
                self.worker = Some(worker);
                return answer;
            }
            self.abandon(worker);
            self.careful_since = Some(Instant::now());
        }
        question(self.here())
    }

    /// Takes the worker, or a new one; none for a saved tree or when there can be no thread.
    fn start_worker(&mut self) -> Option<Worker> {
        self.hung.retain(|counter| Arc::strong_count(counter) > 1);
        if self.fs.is_saved() || self.hung.len() >= MOST_HUNG {
            return None;
        }
        self.worker.take().or_else(|| Worker::start(&self.fs).ok())
    }

    /// Leaves a worker that hangs to itself.
    fn abandon(&mut self, worker: Worker) {
        self.stuck += 1;
        self.hung.push(worker.into_progress());
    }

    /// Who reads in this thread.
    fn here(&mut self) -> &mut Tasks {
        let fs = &self.fs;
        let careful = !fs.is_saved();
        self.here
            .get_or_insert_with(|| Tasks::new(fs, careful, Arc::default()))
    }
}

/// Has a worker read processes, which are taken off the list as they are read. What was read is in
/// `out` even when it gets stuck. `end` is called after every process; true ends the scan.
fn scan(
    worker: &Worker,
    pids: &mut VecDeque<i64>,
    options: Options,
    patience: Duration,
    out: &mut Vec<ThreadInfo>,
    end: &mut dyn FnMut() -> bool,
) -> Result<(), Stuck> {
    let list: Vec<i64> = pids.iter().copied().collect();
    let answers = worker.ask(move |tasks, answer| {
        tasks.forget();
        for pid in list {
            // Gone, or a kernel thread.
            let read = tasks.process(pid, &options).unwrap_or_default();
            if answer.send(read).is_err() {
                return;
            }
        }
    });
    let from = out.len();
    let mut read = Ok(());
    loop {
        match worker.next(&answers, patience) {
            Ok(Some(threads)) => {
                pids.pop_front();
                out.extend(threads);
                if end() {
                    pids.clear();
                }
            }
            // Before the end of the list: a thread that went wrong.
            Ok(None) | Err(Stuck) => {
                read = Err(Stuck);
                break;
            }
        }
        if pids.is_empty() {
            break;
        }
    }
    drop(answers);
    read?;
    let ids: Vec<Ids> = out[from..].iter().map(Ids::of).collect();
    let starts = worker.ask(move |tasks, answer| {
        let _ = answer.send(tasks.init_starts(&ids));
        tasks.forget();
    });
    if let Some(starts) = worker.next(&starts, patience)? {
        for (info, start) in out[from..].iter_mut().zip(starts) {
            info.pidns_init_start_ts = start;
        }
    }
    Ok(())
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
