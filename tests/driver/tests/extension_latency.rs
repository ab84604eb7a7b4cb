//! The duration of calls at the end of their events, for consumers that asked.
#![allow(missing_docs)]

use std::os::fd::{AsRawFd, OwnedFd};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use driver_suite::abi::{event, nr, tp};
use driver_suite::extension::feature::LATENCY;
use driver_suite::{Capture, Record, alone, host};

const READ_X: u16 = 7;
const CLONE_20_X: u16 = 223;
const NANOSLEEP_X: u16 = 135;
const RESTART: i64 = -512;
const RESTART_BLOCK: i64 = -516;

/// Records the exits of `calls` with their latency.
fn timed(calls: &[libc::c_long]) -> Capture {
    let capture = Capture::open().expect("devices");
    capture.rings[0].device.enable(LATENCY).expect("latency");
    capture.record_calls(calls);
    capture
}

fn of(records: Vec<Record>, tid: u64, code: u16) -> Vec<Record> {
    let ours = records.into_iter();
    ours.filter(|r| r.tid == tid && r.code == code).collect()
}

/// The latency of a record with `known` parameters of its own; `None`: empty.
#[track_caller]
fn latency(record: &Record, known: usize) -> Option<u64> {
    assert_eq!(record.params.len(), known + 1, "{record:?}");
    let last = record.params.last().expect("a parameter");
    (!last.is_empty()).then(|| u64::from_le_bytes(last[..].try_into().expect("8 bytes")))
}

/// Sum of the counters of all CPUs.
fn unknown(capture: &Capture) -> u64 {
    let rings = capture.rings.iter();
    rings
        .map(|r| r.device.extended_stats().n_latency_unknown)
        .sum()
}

fn getppid() {
    host::syscall(libc::SYS_getppid, []);
}

fn sleep(ns: i64) -> i64 {
    let time = [0i64, ns];
    host::syscall(libc::SYS_nanosleep, [time.as_ptr() as u64, 0])
}

fn read_one(fd: &OwnedFd) -> i64 {
    let mut byte = [0u8];
    let (fd, to) = (fd.as_raw_fd() as u64, byte.as_mut_ptr() as u64);
    host::syscall(libc::SYS_read, [fd, to, 1])
}

fn write_one(fd: &OwnedFd) {
    let (fd, from) = (fd.as_raw_fd() as u64, b"x".as_ptr() as u64);
    assert_eq!(host::syscall(libc::SYS_write, [fd, from, 1]), 1);
}

/// Waits until thread `tid` sleeps in call `nr`.
fn wait_for_call(tid: u64, nr: libc::c_long) {
    let begin = Instant::now();
    loop {
        let now = std::fs::read_to_string(format!("/proc/{tid}/syscall")).expect("proc");
        if now.split(' ').next() == Some(&nr.to_string()) {
            return;
        }
        assert!(begin.elapsed() < Duration::from_secs(30), "in {now}");
        thread::sleep(Duration::from_millis(1));
    }
}

/// A thread that runs `body` each time it is told to.
struct Worker {
    tid: u64,
    go: mpsc::Sender<()>,
    done: mpsc::Receiver<()>,
}

impl Worker {
    fn new(mut body: impl FnMut() + Send + 'static) -> Self {
        let (go, told) = mpsc::channel();
        let (tell, done) = mpsc::channel();
        let (name, named) = mpsc::channel();
        thread::spawn(move || {
            name.send(host::tid()).expect("tid");
            for () in told {
                body();
                if tell.send(()).is_err() {
                    break;
                }
            }
        });
        let tid = named.recv().expect("tid");
        Self { tid, go, done }
    }

    fn start(&self) {
        self.go.send(()).expect("the worker waits");
    }

    fn finish(&self) {
        self.done.recv().expect("the worker ends");
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn it_is_one_more_parameter_of_exit_events_for_who_asked() {
    let _alone = alone();
    let capture = timed(&[libc::SYS_close, libc::SYS_getppid, libc::SYS_openat]);
    for point in [tp::SYS_ENTER, tp::SCHED_SWITCH] {
        capture.ioctl(nr::ENABLE_TP, point);
    }
    let other = thread::spawn(|| {
        let plain = Capture::of_calls(&[libc::SYS_close, libc::SYS_getppid]);
        let tid = host::tid();
        getppid();
        host::syscall(libc::SYS_close, [u64::MAX]);
        plain.stop();
        (tid, plain.read_own())
    });
    let (tid, plain) = other.join().expect("thread");
    host::syscall(libc::SYS_openat, [0, c"/".as_ptr() as u64, 0]);
    capture.stop();

    let records = capture.read();
    let timed = |code| of(records.clone(), tid, code);
    let bad = -i64::from(libc::EBADF);
    let close = timed(event::CLOSE_X)
        .into_iter()
        .find(|r| r.int(1) == -1)
        .expect("close(-1)");
    assert_eq!((close.int(0), close.int(1)), (bad, -1));
    assert!(latency(&close, 2).expect("known") > 0);
    let generic = timed(event::GENERIC_X);
    assert_eq!(generic.len(), 1);
    assert!(latency(&generic[0], 2).expect("known") > 0);
    for (code, params) in [(event::OPENAT_2_E, 4), (event::SCHEDSWITCH_6_E, 6)] {
        let mut events = records.iter().filter(|r| r.code == code).peekable();
        assert!(events.peek().is_some(), "no event {code}");
        assert!(events.all(|r| r.params.len() == params), "event {code}");
    }
    // Nobody else sees a difference.
    let plain: Vec<_> = plain.iter().map(|r| (r.code, r.params.len())).collect();
    assert!(plain.contains(&(event::GENERIC_X, 2)), "{plain:?}");
    assert!(plain.contains(&(event::CLOSE_X, 2)), "{plain:?}");

    capture.rings[0].device.enable(0).expect("off");
    capture.record_calls(&[libc::SYS_getppid]);
    getppid();
    capture.stop();
    let last = of(capture.read(), host::tid(), event::GENERIC_X);
    assert_eq!(last[0].params.len(), 2);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn it_is_the_time_in_the_call_also_when_it_sleeps_or_moves() {
    let _alone = alone();
    let capture = timed(&[libc::SYS_nanosleep, libc::SYS_sched_setaffinity]);
    host::pin(0);
    let begin = Instant::now();
    assert_eq!(sleep(20_000_000), 0);
    let slept = begin.elapsed().as_nanos() as u64;
    let begin = Instant::now();
    host::pin(1);
    let moved = begin.elapsed().as_nanos() as u64;
    capture.stop();

    let tid = host::tid();
    let sleeps = of(capture.rings[0].read(), tid, NANOSLEEP_X);
    let found = latency(&sleeps[0], 2).expect("known");
    assert!((20_000_000..=slept).contains(&found), "{found} of {slept}");
    let moves = of(capture.rings[1].read(), tid, event::GENERIC_X);
    let found = latency(&moves[0], 2).expect("known");
    assert!((1..=moved).contains(&found), "{found} of {moved}");
    assert_eq!(unknown(&capture), 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_call_that_ran_before_has_none() {
    let _alone = alone();
    let (from, to) = host::pipe();
    let worker = Worker::new(move || assert_eq!(read_one(&from), 1));
    worker.start();
    wait_for_call(worker.tid, libc::SYS_read);
    let capture = timed(&[libc::SYS_read]);
    for _ in 0..2 {
        write_one(&to);
        worker.finish();
        worker.start();
        wait_for_call(worker.tid, libc::SYS_read);
    }
    capture.stop();
    let reads = of(capture.read(), worker.tid, READ_X);
    assert_eq!(latency(&reads[0], 4), None);
    assert!(latency(&reads[1], 4).expect("known") > 0);
    assert_eq!(unknown(&capture), 1);
    write_one(&to);
    worker.finish();
}

/// The first call begins while it is wanted and ends while it is not; the second the other way
/// round. It must not get the begin of the first.
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn no_call_gets_the_begin_of_another_one() {
    let _alone = alone();
    let (from, to) = host::pipe();
    let worker = Worker::new(move || assert_eq!(read_one(&from), 1));
    let capture = timed(&[libc::SYS_read, libc::SYS_getppid]);
    worker.start();
    wait_for_call(worker.tid, libc::SYS_read);
    capture.ioctl(nr::DISABLE_SYSCALL, libc::SYS_read as u64);
    write_one(&to);
    worker.finish();
    worker.start();
    wait_for_call(worker.tid, libc::SYS_read);
    capture.ioctl(nr::ENABLE_SYSCALL, libc::SYS_read as u64);
    write_one(&to);
    worker.finish();
    capture.stop();
    let reads = of(capture.read(), worker.tid, READ_X);
    assert_eq!(reads.len(), 1);
    assert_eq!(latency(&reads[0], 4), None);
}

extern "C" fn ignore(_: libc::c_int) {}

/// Handles SIGUSR1 with nothing, restarting calls.
fn handle_with_restart() {
    // SAFETY: all zero is an empty action.
    let mut action: libc::sigaction = unsafe { std::mem::zeroed() };
    action.sa_sigaction = ignore as *const () as usize;
    action.sa_flags = libc::SA_RESTART;
    // SAFETY: the handler does nothing.
    let set = unsafe { libc::sigaction(libc::SIGUSR1, &action, std::ptr::null_mut()) };
    assert_eq!(set, 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_call_restarted_after_a_handler_is_two() {
    let _alone = alone();
    handle_with_restart();
    let (from, to) = host::pipe();
    let worker = Worker::new(move || assert_eq!(read_one(&from), 1));
    let capture = timed(&[libc::SYS_read, libc::SYS_rt_sigreturn]);
    let begin = Instant::now();
    worker.start();
    wait_for_call(worker.tid, libc::SYS_read);
    let (process, signal) = (std::process::id().into(), libc::SIGUSR1 as u64);
    host::syscall(libc::SYS_tgkill, [process, worker.tid, signal]);
    // It reports the first half before it begins the second one.
    let mut reads = Vec::new();
    while reads.is_empty() {
        reads = of(capture.read(), worker.tid, READ_X);
    }
    wait_for_call(worker.tid, libc::SYS_read);
    write_one(&to);
    worker.finish();
    let all = begin.elapsed().as_nanos() as u64;
    capture.stop();
    reads.extend(of(capture.read(), worker.tid, READ_X));
    assert_eq!(
        reads.iter().map(|r| r.int(0)).collect::<Vec<_>>(),
        [RESTART, 1]
    );
    let parts: Vec<_> = reads
        .iter()
        .map(|r| latency(r, 4).expect("known"))
        .collect();
    assert!(parts.iter().all(|ns| *ns > 0) && parts.iter().sum::<u64>() <= all);
    assert_eq!(unknown(&capture), 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_call_continued_after_a_stop_is_two() {
    let _alone = alone();
    let capture = timed(&[libc::SYS_nanosleep, libc::SYS_restart_syscall]);
    let child = host::fork(|| i32::from(sleep(200_000_000) != 0));
    wait_for_call(child as u64, libc::SYS_nanosleep);
    host::kill(child, libc::SIGSTOP);
    let mut status = 0;
    // SAFETY: status is writable.
    let stopped = unsafe { libc::waitpid(child, &mut status, libc::WUNTRACED) };
    assert!(stopped == child && libc::WIFSTOPPED(status));
    host::kill(child, libc::SIGCONT);
    assert_eq!(host::wait(child), Ok(0));
    capture.stop();
    let records = capture.read();
    let slept = of(records.clone(), child as u64, NANOSLEEP_X);
    assert_eq!(slept[0].int(0), RESTART_BLOCK);
    assert!(latency(&slept[0], 2).expect("known") > 0);
    let rest = of(records, child as u64, event::GENERIC_X);
    assert_eq!(rest.len(), 1, "restart_syscall");
    assert!(latency(&rest[0], 2).expect("known") > 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_child_began_nothing_and_a_parent_waits_for_it() {
    let _alone = alone();
    let capture = timed(&[libc::SYS_fork, libc::SYS_clone]);
    // As vfork, in memory of its own: the parent waits until the child ends.
    let flags = (libc::CLONE_VFORK | libc::SIGCHLD) as u64;
    let child = host::syscall(libc::SYS_clone, [flags, 0, 0, 0, 0]);
    if child == 0 {
        sleep(20_000_000);
        host::syscall(libc::SYS_exit_group, [0]);
    }
    let child = child as libc::pid_t;
    assert_eq!(host::wait(child), Ok(0));
    let forked = host::fork(|| 0);
    assert_eq!(host::wait(forked), Ok(0));
    capture.stop();
    let records = capture.read();
    let parent = of(records.clone(), host::tid(), CLONE_20_X);
    assert_eq!(parent[0].int(0), child.into());
    assert!(latency(&parent[0], 21).expect("known") >= 20_000_000);
    for pid in [child, forked] {
        let first = records
            .iter()
            .find(|r| r.tid == pid as u64)
            .expect("an event of the child");
        assert_eq!(first.int(0), 0);
        assert_eq!(latency(first, 21), None);
    }
    assert_eq!(unknown(&capture), 2);
}

/// Threads that exec become their process; the begin of the call stays theirs.
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn exec_by_any_thread() {
    let _alone = alone();
    let capture = timed(&[libc::SYS_execve, libc::SYS_exit_group]);
    capture.ioctl(nr::ENABLE_TP, tp::SCHED_PROCESS_EXEC);
    let exec = || {
        let args = [c"true".as_ptr() as u64, 0];
        let path = c"/bin/true".as_ptr() as u64;
        host::syscall(libc::SYS_execve, [path, args.as_ptr() as u64, 0])
    };
    let begin = Instant::now();
    let plain = host::fork(|| exec() as i32);
    assert_eq!(host::wait(plain), Ok(0));
    let threaded = host::fork(|| {
        // The rest of the process, this thread included, ends with the exec of the other.
        let _ = thread::spawn(exec).join();
        1
    });
    assert_eq!(host::wait(threaded), Ok(0));
    let failed = exec_nowhere();
    let all = begin.elapsed().as_nanos() as u64;
    capture.stop();
    let records = capture.read();
    for (tid, ret) in [
        (plain as u64, 0),
        (threaded as u64, 0),
        (host::tid(), failed),
    ] {
        let events = of(records.clone(), tid, event::EXECVE_19_X);
        assert_eq!(events.len(), 1, "of {tid}");
        assert_eq!(events[0].int(0), ret);
        let found = latency(&events[0], 31).expect("known");
        assert!((1..=all).contains(&found), "{found} of {all}");
    }
}

fn exec_nowhere() -> i64 {
    host::syscall(libc::SYS_execve, [c"/missing".as_ptr() as u64, 0, 0])
}

#[cfg(target_arch = "x86_64")]
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn calls_through_socketcall_have_it_too() {
    let _alone = alone();
    let memory = host::low_page();
    memory[..3].copy_from_slice(&[libc::AF_UNIX as u32, libc::SOCK_STREAM as u32, 0]);
    let capture = timed(&[libc::SYS_socket]);
    let fd = host::syscall32(102, [1, memory.as_ptr() as u32, 0]);
    capture.stop();
    host::syscall(libc::SYS_close, [fd as u64]);
    let made = of(capture.read(), host::tid(), event::SOCKET_X);
    assert_eq!(made[0].int(0), fd.into());
    assert!(latency(&made[0], 5).expect("known") > 0);
}

/// More threads than the table has places, one after the other.
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn threads_that_end_leave_their_place() {
    let _alone = alone();
    host::unload().expect("nobody uses it");
    host::load_with(c"latency_threads=64").expect("load");
    let capture = timed(&[libc::SYS_getppid]);
    for _ in 0..2000 {
        thread::spawn(getppid).join().expect("thread");
    }
    capture.stop();
    let calls = capture.read();
    let calls = calls.iter().filter(|r| r.code == event::GENERIC_X);
    let known: Vec<_> = calls.map(|r| latency(r, 2).is_some()).collect();
    assert_eq!((known.len(), unknown(&capture)), (2000, 0));
    assert!(known.iter().all(|k| *k));
    drop(capture);
    host::unload().expect("nobody uses it");
    host::load().expect("load");
}

/// More threads at once than the table has places: the first ones get them.
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn threads_beyond_the_limit_have_none_and_are_counted() {
    let _alone = alone();
    host::unload().expect("nobody uses it");
    host::load_with(c"latency_threads=4").expect("load");
    let capture = timed(&[libc::SYS_getppid]);
    let workers: Vec<_> = (0..40).map(|_| Worker::new(getppid)).collect();
    for _ in 0..2 {
        for worker in &workers {
            worker.start();
            worker.finish();
        }
    }
    capture.stop();
    let calls = capture.read();
    let calls = calls.iter().filter(|r| r.code == event::GENERIC_X);
    let known: Vec<_> = calls.map(|r| latency(r, 2).is_some()).collect();
    assert_eq!(known.len(), 80);
    // Twice as many places as threads asked for.
    assert_eq!(known[..40], known[40..], "a place stays who has it");
    assert_eq!(known[..40].iter().filter(|k| **k).count(), 8);
    assert_eq!(unknown(&capture), 64);
    drop(capture);
    host::unload().expect("nobody uses it");
    host::load().expect("load");
}
