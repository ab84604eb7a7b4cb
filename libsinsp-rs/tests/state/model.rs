//! Random process trees and descriptor work, their events in every order they can arrive in,
//! compared with a simple model of the machine.

mod cases;

use std::collections::{BTreeMap, BTreeSet};

use libscap_rs::schema::code;

use crate::machine::{Machine, P};

const FILES: i64 = 1;
const FS: i64 = 2;
const PARENT: i64 = 0x100;
const THREAD: i64 = 0x2000;
const CLOEXEC: i64 = 4096;

/// A descriptor: what it is called and whether exec closes it.
type Files = BTreeMap<i64, (String, bool)>;

#[derive(Clone)]
struct Task {
    pid: i64,
    /// The thread that is the parent; 0 for none.
    parent: i64,
    comm: String,
    files: usize,
    dir: usize,
}

/// The half of a clone that comes later than the other, before anything else its thread says.
struct Late {
    owner: i64,
    child: i64,
    flags: i64,
    /// Events until it comes by itself.
    wait: u8,
}

/// The machine as it really is.
struct Model {
    tasks: BTreeMap<i64, Task>,
    files: Vec<Files>,
    dirs: Vec<String>,
    late: Vec<Late>,
    /// Ids whose exit the source lost: entries that nobody can know to be gone.
    ghosts: BTreeSet<i64>,
    /// Ids that are free again.
    free: Vec<i64>,
    next: i64,
    named: u32,
    /// The halves of a clone name the thread that is the parent, as the kernel does, not its process.
    threads_named: bool,
}

/// One step: what, by whom, and two choices.
type Step = (u8, u8, u8, u8);

impl Model {
    fn new(threads_named: bool) -> Self {
        let task = |pid, parent, comm: &str, at| Task {
            pid,
            parent,
            comm: comm.to_owned(),
            files: at,
            dir: at,
        };
        Self {
            tasks: [(1, task(1, 0, "init", 0)), (100, task(100, 1, "shell", 1))].into(),
            files: vec![Files::new(), Files::new()],
            dirs: vec!["/srv/".into(), "/srv/".into()],
            late: Vec::new(),
            ghosts: BTreeSet::new(),
            free: Vec::new(),
            next: 1000,
            named: 0,
            threads_named,
        }
    }

    /// Threads of a process.
    fn group(&self, pid: i64) -> Vec<i64> {
        let of = self.tasks.iter().filter(|(_, t)| t.pid == pid);
        of.map(|(tid, _)| *tid).collect()
    }

    /// Process of the parent of a task.
    fn parent_process(&self, task: &Task) -> i64 {
        self.tasks.get(&task.parent).map_or(0, |parent| parent.pid)
    }

    fn lowest_free(&self, tid: i64) -> i64 {
        let files = &self.files[self.tasks[&tid].files];
        (3..).find(|fd| !files.contains_key(fd)).expect("a number")
    }

    fn step(&mut self, m: &mut Machine, (what, who, a, b): Step) {
        // Process 1 only watches.
        let live: Vec<i64> = self.tasks.keys().copied().filter(|t| *t != 1).collect();
        if live.is_empty() {
            return;
        }
        let tid = live[usize::from(who) % live.len()];
        match what % 16 {
            0..=4 => self.clone(m, tid, a, b),
            5 | 6 => self.open(m, tid, a),
            7 => self.close(m, tid, a),
            8 => self.dup(m, tid, a),
            9 => self.pipe(m, tid, a),
            10 => self.chdir(m, tid),
            11 | 12 => self.exec(m, tid),
            13 => self.exit_thread(m, tid, a),
            14 => self.exit_process(m, tid, a),
            _ => self.lose_exit(m, tid),
        }
        for late in &mut self.late {
            late.wait = late.wait.saturating_sub(1);
        }
        self.deliver(m, |late| late.wait == 0);
    }

    /// Halves that are due.
    fn deliver(&mut self, m: &mut Machine, due: impl Fn(&Late) -> bool) {
        let (now, later) = self.late.drain(..).partition(due);
        self.late = later;
        for half in now {
            self.half(m, &half);
        }
    }

    /// Before a thread says anything else, what it has to say first comes.
    fn speak(&mut self, m: &mut Machine, tid: i64) {
        self.deliver(m, |late| late.owner == tid);
    }

    /// One half of a clone: the owner is the caller or the child itself.
    fn half(&self, m: &mut Machine, half: &Late) {
        let task = &self.tasks[&half.owner];
        let parent = match self.threads_named {
            true => task.parent,
            false => self.parent_process(task),
        };
        let res = if half.owner == half.child {
            0
        } else {
            half.child
        };
        m.event(
            code::SYSCALL_CLONE_20_X,
            half.owner,
            &[
                P::I(res),
                P::S("/bin/x"),
                P::L(&["x"]),
                P::I(half.owner),
                P::I(task.pid),
                P::I(parent),
                P::S(""),
                P::I(512),
                P::I(3),
                P::I(4),
                P::I(5),
                P::I(6),
                P::I(7),
                P::S(&task.comm),
                P::L(&["cpu=/user"]),
                P::I(half.flags),
                P::I(1000),
                P::I(1000),
                P::I(half.owner),
                P::I(task.pid),
                P::I(9_000),
            ],
        );
    }

    fn clone(&mut self, m: &mut Machine, tid: i64, a: u8, b: u8) {
        self.speak(m, tid);
        let mut flags = 0;
        for (bit, flag) in [FILES, FS, PARENT, THREAD].into_iter().enumerate() {
            if a & (1 << bit) != 0 {
                flags |= flag;
            }
        }
        // Threads share both, as those of every library do.
        if flags & THREAD != 0 {
            flags |= FILES | FS;
        }
        let caller = self.tasks[&tid].clone();
        // Pid reuse, once everybody has spoken about the former user.
        let free = self
            .free
            .iter()
            .position(|old| !self.late.iter().any(|l| l.owner == *old || l.child == *old));
        let child = match free {
            Some(at) if b & 0x80 != 0 => self.free.swap_remove(at),
            _ => {
                self.next += 1;
                self.next
            }
        };
        // That a thread of the snapshot is gone, its exit lost, only the half of the next user of
        // its id tells: the snapshot may as well have seen the child whose maker's half comes now.
        // And that half cannot say of whom the child has its descriptors when its parent did not
        // make it.
        let ghost = self.ghosts.remove(&child) && child == 100;
        if ghost {
            flags &= !PARENT;
        }
        let thread = flags & THREAD != 0;
        let files = copied(&mut self.files, caller.files, flags & FILES != 0);
        let dir = copied(&mut self.dirs, caller.dir, flags & FS != 0);
        let parent = match thread || flags & PARENT != 0 {
            true => caller.parent,
            false => tid,
        };
        let task = Task {
            pid: if thread { caller.pid } else { child },
            parent,
            comm: caller.comm,
            files,
            dir,
        };
        self.tasks.insert(child, task);
        // One half tells it when it happens, the other one at any time later.
        let first_is_child = (b & 1 == 1 && flags & PARENT == 0) || ghost;
        let (first, second) = match first_is_child {
            true => (child, tid),
            false => (tid, child),
        };
        let half = |owner, wait| Late {
            owner,
            child,
            flags,
            wait,
        };
        self.half(m, &half(first, 0));
        self.late.push(half(second, (b >> 1) & 0x1f));
    }

    fn open(&mut self, m: &mut Machine, tid: i64, a: u8) {
        self.speak(m, tid);
        let fd = self.lowest_free(tid);
        self.named += 1;
        let name = format!("/file{}", self.named);
        let cloexec = a & 1 == 1;
        let flags = 1 | if cloexec { CLOEXEC } else { 0 };
        let n = || P::I(0);
        m.event(
            code::SYSCALL_OPEN_X,
            tid,
            &[P::I(fd), P::S(&name), P::I(flags), n(), n(), n()],
        );
        let files = self.tasks[&tid].files;
        self.files[files].insert(fd, (name, cloexec));
    }

    /// One of the descriptors of a thread.
    fn some_fd(&self, tid: i64, a: u8) -> Option<i64> {
        let files = &self.files[self.tasks[&tid].files];
        files
            .keys()
            .nth(usize::from(a) % files.len().max(1))
            .copied()
    }

    fn close(&mut self, m: &mut Machine, tid: i64, a: u8) {
        let Some(fd) = self.some_fd(tid, a) else {
            return;
        };
        self.speak(m, tid);
        m.event(code::SYSCALL_CLOSE_X, tid, &[P::I(0), P::I(fd)]);
        let files = self.tasks[&tid].files;
        self.files[files].remove(&fd);
    }

    fn dup(&mut self, m: &mut Machine, tid: i64, a: u8) {
        let Some(fd) = self.some_fd(tid, a) else {
            return;
        };
        self.speak(m, tid);
        let new = self.lowest_free(tid);
        m.event(code::SYSCALL_DUP_1_X, tid, &[P::I(new), P::I(fd)]);
        let files = &mut self.files[self.tasks[&tid].files];
        let name = files[&fd].0.clone();
        files.insert(new, (name, false));
    }

    fn pipe(&mut self, m: &mut Machine, tid: i64, a: u8) {
        self.speak(m, tid);
        self.named += 1;
        let ino = i64::from(self.named);
        let cloexec = a & 1 == 1;
        let flags = if cloexec { CLOEXEC } else { 0 };
        let first = self.lowest_free(tid);
        let files = self.tasks[&tid].files;
        let name = format!("pipe {ino}");
        self.files[files].insert(first, (name.clone(), cloexec));
        let second = self.lowest_free(tid);
        self.files[files].insert(second, (name, cloexec));
        let ends = [P::I(0), P::I(first), P::I(second), P::I(ino), P::I(flags)];
        m.event(code::SYSCALL_PIPE2_X, tid, &ends);
    }

    fn chdir(&mut self, m: &mut Machine, tid: i64) {
        self.speak(m, tid);
        self.named += 1;
        let path = format!("/dir{}", self.named);
        m.event(code::SYSCALL_CHDIR_X, tid, &[P::I(0), P::S(&path)]);
        let dir = self.tasks[&tid].dir;
        self.dirs[dir] = format!("{path}/");
    }

    /// The thread that calls becomes the process; the others end before the event.
    fn exec(&mut self, m: &mut Machine, tid: i64) {
        self.speak(m, tid);
        let pid = self.tasks[&tid].pid;
        for other in self.group(pid) {
            if other != tid {
                self.ends(m, other);
            }
        }
        let mut task = self.tasks.remove(&tid).expect("runs");
        if tid != pid {
            self.free.push(tid);
            for child in self.tasks.values_mut().filter(|t| t.parent == tid) {
                child.parent = pid;
            }
        }
        let parent = self.parent_process(&task);
        self.named += 1;
        task.comm = format!("prog{}", self.named);
        task.files = copied(&mut self.files, task.files, false);
        self.files[task.files].retain(|_, (_, cloexec)| !*cloexec);
        // The event speaks with the id of the process.
        let n = || P::I(0);
        m.event(
            code::SYSCALL_EXECVE_19_X,
            pid,
            &[
                n(),
                P::S("/bin/prog"),
                P::L(&["a"]),
                P::I(pid),
                P::I(pid),
                P::I(parent),
                P::S(""),
                P::I(256),
                n(),
                n(),
                n(),
                n(),
                n(),
                P::S(&task.comm),
                P::L(&["cpu=/user"]),
                P::L(&["A=1"]),
                n(),
                P::I(pid),
                P::I(1000),
                n(),
                n(),
                n(),
                n(),
                n(),
                n(),
                n(),
                P::I(1000),
                P::S("/bin/prog"),
                P::I(pid),
                P::I(1000),
                P::S("/bin/prog"),
            ],
        );
        self.tasks.insert(pid, task);
    }

    /// A thread exits; the main one alone, or with its process.
    fn exit_thread(&mut self, m: &mut Machine, tid: i64, a: u8) {
        if self.tasks[&tid].pid != tid || a & 0x80 != 0 {
            self.ends(m, tid);
        } else {
            self.exit_process(m, tid, a);
        }
    }

    fn exit_process(&mut self, m: &mut Machine, tid: i64, a: u8) {
        let mut group = self.group(self.tasks[&tid].pid);
        // Its threads end in any order.
        let by = usize::from(a) % group.len();
        group.rotate_left(by);
        while let Some(tid) = group.pop() {
            self.ends(m, tid);
        }
    }

    fn ends(&mut self, m: &mut Machine, tid: i64) {
        self.speak(m, tid);
        let pid = self.tasks[&tid].pid;
        let alive = self.group(pid).into_iter().find(|other| *other != tid);
        let children = self.tasks.values().any(|t| t.parent == tid);
        // The kernel names who gets the children: another thread of the process, or init.
        let heir = alive.unwrap_or(1);
        let reaper = if children { heir } else { 0 };
        let n = || P::I(0);
        m.event(code::PROCEXIT_1_E, tid, &[n(), n(), n(), n(), P::I(reaper)]);
        self.tasks.remove(&tid);
        for child in self.tasks.values_mut().filter(|t| t.parent == tid) {
            child.parent = heir;
        }
        // The id of the main thread is that of the process.
        if tid != pid {
            self.free.push(tid);
        }
        if alive.is_none() {
            self.free.push(pid);
        }
    }

    /// A process without threads and children ends and nobody hears of it.
    fn lose_exit(&mut self, m: &mut Machine, tid: i64) {
        let task = &self.tasks[&tid];
        let alone = task.pid == tid
            && self.group(tid).len() == 1
            && !self.tasks.values().any(|t| t.parent == tid);
        // Somebody speaks before: an id that never did anything is no former user.
        if alone {
            self.open(m, tid, 0);
            self.tasks.remove(&tid);
            self.ghosts.insert(tid);
            self.free.push(tid);
        }
    }
}

/// The place of a table, or of a copy of it.
fn copied<T: Clone>(all: &mut Vec<T>, at: usize, share: bool) -> usize {
    if share {
        return at;
    }
    all.push(all[at].clone());
    all.len() - 1
}
