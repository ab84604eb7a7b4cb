//! The halves of a clone in every order.

use libscap_rs::schema::code;
use libsinsp_rs::state::ThreadFlags;

use crate::machine::{BOOT, Machine, P};

const FILES: i64 = 1;
const FS: i64 = 2;
const NEWPID: i64 = 0x40;
const PARENT: i64 = 0x100;
const THREAD: i64 = 0x2000;
const VFORK: i64 = 1 << 27;
const NEWUSER: i64 = 1 << 20;
const CHILD_IN_PIDNS: i64 = 1 << 29;

/// Who a half speaks of: the thread, its process, its parent, and its ids in its namespace.
#[derive(Clone, Copy)]
struct Who {
    tid: i64,
    pid: i64,
    ptid: i64,
    vtid: i64,
    vpid: i64,
}

fn host(tid: i64, pid: i64, ptid: i64) -> Who {
    Who {
        tid,
        pid,
        ptid,
        vtid: tid,
        vpid: pid,
    }
}

fn half(m: &mut Machine, code: u16, res: i64, who: Who, comm: &str, flags: i64) {
    m.event(
        code,
        who.tid,
        &[
            P::I(res),
            P::S("/bin/sh"),
            P::L(&["-c", "true"]),
            P::I(who.tid),
            P::I(who.pid),
            P::I(who.ptid),
            P::S(""),
            P::I(512),
            P::I(3),
            P::I(4),
            P::I(5),
            P::I(6),
            P::I(7),
            P::S(comm),
            P::L(&["cpu=/user"]),
            P::I(flags),
            P::I(1000),
            P::I(1000),
            P::I(who.vtid),
            P::I(who.vpid),
            P::I(9_000),
        ],
    );
}

fn caller(m: &mut Machine, child: i64, flags: i64) {
    half(
        m,
        code::SYSCALL_CLONE_20_X,
        child,
        host(100, 100, 1),
        "shell",
        flags,
    );
}

fn child(m: &mut Machine, tid: i64, flags: i64) {
    half(
        m,
        code::SYSCALL_CLONE_20_X,
        0,
        host(tid, tid, 100),
        "shell",
        flags,
    );
}

fn open(m: &mut Machine, tid: i64, fd: i64, name: &str) {
    m.event(
        code::SYSCALL_OPEN_X,
        tid,
        &[P::I(fd), P::S(name), P::I(1), P::I(0), P::I(0), P::I(0)],
    );
}

fn check_child(m: &Machine) {
    let t = m.thread(300);
    assert_eq!((t.pid, t.ptid, t.vtid, t.vpid), (300, 100, 300, 300));
    assert_eq!(&*t.comm, b"shell");
    assert_eq!(&*t.exe, b"/bin/sh");
    assert_eq!(&*t.args, b"-c\0true\0");
    assert_eq!(&*t.exepath, b"/usr/bin/shell", "inherited");
    assert_eq!((t.sid, t.vpgid, t.pgid), (1, 100, 100), "inherited");
    assert_eq!(&*t.env, b"HOME=/root\0");
    assert_eq!(t.fdlimit, 512);
    assert_eq!(t.pidns_init_start_ts, BOOT);
    assert_eq!(m.cwd(300), "/srv/");
    assert_eq!(m.name(300, 5), "/tmp/a");
    let kin: Vec<i64> = m.threads().children(m.thread(100)).map(|t| t.tid).collect();
    assert_eq!(kin, [300], "entered once among the children");
}

#[test]
fn caller_half_first() {
    let mut m = Machine::new();
    open(&mut m, 100, 5, "/tmp/a");
    caller(&mut m, 300, 0);
    check_child(&m);
    let made = m.thread(300).clone_ts;
    child(&mut m, 300, 0);
    check_child(&m);
    assert_eq!(
        m.thread(300).clone_ts,
        made,
        "the second half only confirms"
    );
}

#[test]
fn child_half_first() {
    let mut m = Machine::new();
    open(&mut m, 100, 5, "/tmp/a");
    child(&mut m, 300, 0);
    check_child(&m);
    open(&mut m, 300, 6, "/tmp/b");
    caller(&mut m, 300, 0);
    check_child(&m);
    assert_eq!(m.name(300, 6), "/tmp/b", "the late half changes nothing");
}

#[test]
fn a_late_caller_half_makes_no_ghost() {
    let mut m = Machine::new();
    child(&mut m, 300, 0);
    exit(&mut m, 300);
    m.tick();
    assert!(!m.runs(300));
    caller(&mut m, 300, 0);
    assert!(!m.runs(300), "the child came and went before");
    // The id is used again: this time the caller is first.
    caller(&mut m, 300, 0);
    assert!(m.runs(300));
}

#[test]
fn halves_far_apart_are_one_clone() {
    let mut m = Machine::new();
    open(&mut m, 100, 5, "/tmp/a");
    caller(&mut m, 300, 0);
    m.ts += 60_000_000_000;
    child(&mut m, 300, 0);
    check_child(&m);
}

#[test]
fn a_child_that_already_ran_is_another_one() {
    let mut m = Machine::new();
    caller(&mut m, 300, 0);
    child(&mut m, 300, 0);
    open(&mut m, 300, 9, "/tmp/old");
    // Its exit was lost; the same id comes again.
    child(&mut m, 300, 0);
    assert!(m.fd(300, 9).is_none());
}

#[test]
fn failed_clone() {
    let mut m = Machine::new();
    let before = m.threads().len();
    caller(&mut m, -11, 0);
    assert_eq!(m.threads().len(), before);
}

#[test]
fn lost_halves_do_not_mix_two_children() {
    // Of each of the two children with one id only one half arrives, and no exit.
    for by_caller in [true, false] {
        let mut m = Machine::new();
        if by_caller {
            caller(&mut m, 300, 0);
        } else {
            child(&mut m, 300, 0);
        }
        open(&mut m, 300, 9, "/tmp/old");
        child(&mut m, 300, 0);
        assert!(m.fd(300, 9).is_none(), "by caller: {by_caller}");
        assert_eq!(m.thread(300).clone_ts, m.ts);
    }
}

fn thread_halves(m: &mut Machine, caller_first: bool) {
    let flags = THREAD | FILES | FS;
    let by_caller = |m: &mut Machine| {
        half(
            m,
            code::SYSCALL_CLONE3_X,
            202,
            host(201, 200, 1),
            "worker",
            flags,
        );
    };
    let by_child = |m: &mut Machine| {
        half(
            m,
            code::SYSCALL_CLONE3_X,
            0,
            host(202, 200, 1),
            "worker",
            flags,
        );
    };
    if caller_first {
        by_caller(m);
        by_child(m);
    } else {
        by_child(m);
        by_caller(m);
    }
}

#[test]
fn threads_share_descriptors_and_directories() {
    for caller_first in [true, false] {
        let mut m = Machine::new();
        thread_halves(&mut m, caller_first);
        let t = m.thread(202);
        assert_eq!((t.pid, t.ptid), (200, 1), "caller first: {caller_first}");
        assert!(t.flags.contains(ThreadFlags::THREAD | ThreadFlags::FILES));
        open(&mut m, 202, 7, "/tmp/shared");
        assert_eq!(m.name(200, 7), "/tmp/shared");
        assert_eq!(m.name(201, 7), "/tmp/shared");
        m.event(code::SYSCALL_CHDIR_X, 202, &[P::I(0), P::S("sub")]);
        assert_eq!(m.cwd(200), "/srv/sub/");
        assert_eq!(m.threads().alive_in_group(m.thread(200)), 3);
    }
}

#[test]
fn processes_copy_unless_they_share() {
    for (flags, shared) in [(0, false), (FILES | FS, true)] {
        for caller_first in [true, false] {
            let mut m = Machine::new();
            if caller_first {
                caller(&mut m, 300, flags);
            } else {
                child(&mut m, 300, flags);
            }
            open(&mut m, 300, 7, "/tmp/x");
            m.event(code::SYSCALL_CHDIR_X, 300, &[P::I(0), P::S("/tmp")]);
            assert_eq!(m.fd(100, 7).is_some(), shared, "flags {flags:x}");
            assert_eq!(m.cwd(100), if shared { "/tmp/" } else { "/srv/" });
        }
    }
}

#[test]
fn the_caller_half_tells_of_clone_fs() {
    // The fork tracepoint does not know the flag; the system call does.
    let mut m = Machine::new();
    child(&mut m, 300, 0);
    caller(&mut m, 300, FS);
    m.event(code::SYSCALL_CHDIR_X, 300, &[P::I(0), P::S("/tmp")]);
    assert_eq!(m.cwd(100), "/tmp/");
}

#[test]
fn unshare_ends_sharing() {
    let mut m = Machine::new();
    thread_halves(&mut m, true);
    open(&mut m, 200, 7, "/tmp/before");
    m.event(code::SYSCALL_UNSHARE_X, 202, &[P::I(0), P::I(FILES | FS)]);
    open(&mut m, 202, 8, "/tmp/after");
    m.event(code::SYSCALL_CHDIR_X, 202, &[P::I(0), P::S("/tmp")]);
    assert_eq!(m.name(202, 7), "/tmp/before");
    assert!(m.fd(200, 8).is_none());
    assert_eq!(m.cwd(200), "/srv/");
}

#[test]
fn vfork_child_comes_first() {
    let mut m = Machine::new();
    half(
        &mut m,
        code::SYSCALL_VFORK_20_X,
        300,
        host(100, 100, 1),
        "shell",
        0,
    );
    assert!(m.threads().get(300).is_none(), "its own half was lost");
    let mut m = Machine::new();
    half(
        &mut m,
        code::SYSCALL_VFORK_20_X,
        0,
        host(300, 300, 100),
        "shell",
        0,
    );
    half(
        &mut m,
        code::SYSCALL_VFORK_20_X,
        300,
        host(100, 100, 1),
        "shell",
        0,
    );
    assert!(m.runs(300));
    let mut m = Machine::new();
    caller(&mut m, 300, VFORK);
    assert!(m.threads().get(300).is_none());
}

#[test]
fn clone_parent_makes_a_sibling() {
    let mut m = Machine::new();
    open(&mut m, 100, 3, "/of the caller");
    caller(&mut m, 300, PARENT);
    assert_eq!(m.thread(300).ptid, 1);
    let host = host(300, 300, 1);
    half(&mut m, code::SYSCALL_CLONE_20_X, 0, host, "shell", PARENT);
    assert_eq!(m.thread(300).ptid, 1);
    assert_eq!(m.name(300, 3), "/of the caller");
}

/// A process in a pid namespace forks; ids of its half mean nothing outside.
fn namespaced(m: &mut Machine) -> (Who, Who) {
    let init = Who {
        tid: 300,
        pid: 300,
        ptid: 100,
        vtid: 1,
        vpid: 1,
    };
    half(
        m,
        code::SYSCALL_CLONE_20_X,
        0,
        init,
        "init",
        CHILD_IN_PIDNS | NEWPID,
    );
    let forked = Who {
        tid: 301,
        pid: 301,
        ptid: 300,
        vtid: 2,
        vpid: 2,
    };
    (init, forked)
}

#[test]
fn pid_namespaces_use_the_child_half() {
    let mut m = Machine::new();
    let (init, forked) = namespaced(&mut m);
    assert_eq!(m.thread(300).pidns_init_start_ts, BOOT + 9_000);
    assert!(m.thread(300).in_pid_namespace());
    half(
        &mut m,
        code::SYSCALL_CLONE_20_X,
        2,
        init,
        "init",
        CHILD_IN_PIDNS,
    );
    assert!(m.threads().get(2).is_none());
    half(
        &mut m,
        code::SYSCALL_CLONE_20_X,
        0,
        forked,
        "init",
        CHILD_IN_PIDNS,
    );
    let t = m.thread(301);
    assert_eq!((t.ptid, t.vtid, t.vpid), (300, 2, 2));
}

#[test]
fn pid_namespaces_keep_descriptors_of_the_moment() {
    let mut m = Machine::new();
    let (init, forked) = namespaced(&mut m);
    m.event(
        code::SYSCALL_PIPE_X,
        300,
        &[P::I(0), P::I(3), P::I(4), P::I(77)],
    );
    half(
        &mut m,
        code::SYSCALL_CLONE_20_X,
        2,
        init,
        "init",
        CHILD_IN_PIDNS,
    );
    m.event(code::SYSCALL_CLOSE_X, 300, &[P::I(0), P::I(3)]);
    half(
        &mut m,
        code::SYSCALL_CLONE_20_X,
        0,
        forked,
        "init",
        CHILD_IN_PIDNS,
    );
    assert_eq!(m.fd(301, 3).map(|fd| fd.ino), Some(77));
    assert!(m.fd(300, 3).is_none());
}

#[test]
fn an_unknown_caller_introduces_itself() {
    let mut m = Machine::new();
    half(
        &mut m,
        code::SYSCALL_CLONE_20_X,
        901,
        host(900, 900, 100),
        "late",
        0,
    );
    let t = m.thread(900);
    assert!(!t.is_placeholder());
    assert_eq!((t.pid, t.ptid), (900, 100));
    assert_eq!(&*t.comm, b"late");
    assert_eq!(m.thread(901).ptid, 900);
}

#[test]
fn a_child_of_an_unknown_parent() {
    let mut m = Machine::new();
    half(
        &mut m,
        code::SYSCALL_CLONE_20_X,
        0,
        host(901, 901, 900),
        "orphan",
        0,
    );
    let t = m.thread(901);
    assert_eq!((t.pid, t.ptid), (901, 0), "a parent nobody knows is none");
    assert_eq!(&*t.comm, b"orphan");
}

#[test]
fn new_user_namespace_gives_every_capability() {
    let mut m = Machine::new();
    child(&mut m, 300, NEWUSER);
    assert_eq!(m.thread(300).cap_effective, (1 << 41) - 1);
}

#[test]
fn full_table_refuses_and_counts() {
    use libsinsp_rs::inspector::Options;
    use libsinsp_rs::state::Limits;
    let options = Options {
        limits: Limits {
            threads: 5,
            ..Limits::default()
        },
        ..Options::default()
    };
    let mut m = Machine::start(crate::machine::Feed::default(), options);
    caller(&mut m, 300, 0);
    caller(&mut m, 301, 0);
    assert!(m.runs(300));
    assert!(m.threads().get(301).is_none());
    assert_eq!(m.inspector.counters().refused_threads, 1);
}

fn exit(m: &mut Machine, tid: i64) {
    m.event(
        code::PROCEXIT_1_E,
        tid,
        &[P::I(0), P::I(0), P::I(0), P::I(0), P::I(0)],
    );
}
