//! Descriptors: opened, copied, closed.

use libscap_rs::schema::code;
use libsinsp_rs::state::{FdFlags, FdType, ThreadFlags};

use crate::machine::{Machine, P};

const CLOEXEC: i64 = 4096;
const DIRECTORY: i64 = 1024;
const AT_FDCWD: i64 = -100;

fn open(m: &mut Machine, fd: i64, name: &str, flags: i64) {
    m.event(
        code::SYSCALL_OPEN_X,
        100,
        &[
            P::I(fd),
            P::S(name),
            P::I(flags),
            P::I(0),
            P::I(64),
            P::I(9),
        ],
    );
}

fn openat(m: &mut Machine, fd: i64, dirfd: i64, name: &str) {
    m.event(
        code::SYSCALL_OPENAT_2_X,
        100,
        &[
            P::I(fd),
            P::I(dirfd),
            P::S(name),
            P::I(1),
            P::I(0),
            P::I(64),
            P::I(9),
        ],
    );
}

#[test]
fn open_family() {
    let mut m = Machine::new();
    open(&mut m, 3, "a/../b", 1 | CLOEXEC | 0x8000);
    let fd = m.fd(100, 3).expect("opened");
    assert_eq!(&*fd.name, b"/srv/b");
    assert_eq!(&*fd.raw_name, b"a/../b");
    assert_eq!((fd.ty, fd.dev, fd.ino), (FdType::File, 64, 9));
    assert!(fd.flags.contains(FdFlags::CLOEXEC | FdFlags::OVERLAY_UPPER));
    open(&mut m, 4, "/etc", 1 | DIRECTORY);
    assert_eq!(m.fd(100, 4).expect("opened").ty, FdType::Directory);
    openat(&mut m, 5, 4, "./passwd");
    assert_eq!(m.name(100, 5), "/etc/passwd");
    openat(&mut m, 6, AT_FDCWD, "x");
    assert_eq!(m.name(100, 6), "/srv/x");
    openat(&mut m, 7, 99, "x");
    assert_eq!(m.name(100, 7), "<UNKNOWN>x");
    openat(&mut m, 8, 99, "/abs");
    assert_eq!(m.name(100, 8), "/abs");
    m.event(
        code::SYSCALL_OPENAT2_X,
        100,
        &[
            P::I(9),
            P::I(4),
            P::S("group"),
            P::I(1),
            P::I(0),
            P::I(0),
            P::I(64),
            P::I(10),
        ],
    );
    assert_eq!(m.name(100, 9), "/etc/group");
    assert_eq!(m.fd(100, 9).expect("opened").ino, 10);
    m.event(
        code::SYSCALL_CREAT_X,
        100,
        &[P::I(10), P::S("new"), P::I(0), P::I(64), P::I(11), P::I(2)],
    );
    let fd = m.fd(100, 10).expect("opened");
    assert_eq!((&*fd.name, fd.ino), (&b"/srv/new"[..], 11));
    assert!(fd.flags.contains(FdFlags::OVERLAY_LOWER));
    m.event(
        code::SYSCALL_OPEN_BY_HANDLE_AT_X,
        100,
        &[
            P::I(11),
            P::I(4),
            P::I(1),
            P::S("/by/handle"),
            P::I(64),
            P::I(12),
        ],
    );
    assert_eq!(m.name(100, 11), "/by/handle");
}

#[test]
fn failures_open_nothing() {
    let mut m = Machine::new();
    open(&mut m, -2, "/nope", 1);
    openat(&mut m, -13, 4, "x");
    m.event(
        code::SYSCALL_MEMFD_CREATE_X,
        100,
        &[P::I(-22), P::S("m"), P::I(0)],
    );
    m.event(
        code::SYSCALL_PIDFD_GETFD_X,
        100,
        &[P::I(-3), P::I(1), P::I(1), P::I(0)],
    );
    assert_eq!(m.threads().fd_count(m.thread(100)), 0);
}

#[test]
fn the_enter_half_wins() {
    let mut m = Machine::new();
    m.push(
        code::SYSCALL_OPEN_E,
        100,
        &[P::S("/real"), P::I(1 | CLOEXEC), P::I(0)],
    );
    assert!(m.step().is_none(), "it is not shown");
    m.push(
        code::SYSCALL_OPEN_X,
        100,
        &[
            P::I(3),
            P::S("/changed"),
            P::I(3 | 0x4000),
            P::I(0),
            P::I(0),
            P::I(0),
        ],
    );
    let out = m.step().expect("the exit half is");
    assert_eq!(out.fd_name.as_deref(), Some("/real"));
    assert_eq!(out.latency, Some(1_000_000));
    let fd = m.fd(100, 3).expect("opened");
    assert_eq!(fd.open_flags, (1 | CLOEXEC | 0x4000) as u32);
    // An enter half without exit says nothing about a later call.
    m.push(
        code::SYSCALL_OPENAT_2_E,
        100,
        &[P::I(AT_FDCWD), P::S("/stale"), P::I(1), P::I(0)],
    );
    m.event(code::SYSCALL_CLOSE_X, 100, &[P::I(0), P::I(3)]);
    openat(&mut m, 4, AT_FDCWD, "/fresh");
    assert_eq!(m.name(100, 4), "/fresh");
}

#[test]
fn openat_enter_half_has_its_own_directory() {
    let mut m = Machine::new();
    open(&mut m, 4, "/etc", 1 | DIRECTORY);
    m.push(
        code::SYSCALL_OPENAT_2_E,
        100,
        &[P::I(4), P::S("passwd"), P::I(1), P::I(0)],
    );
    m.event(
        code::SYSCALL_OPENAT_2_X,
        100,
        &[
            P::I(5),
            P::I(99),
            P::S("changed"),
            P::I(1),
            P::I(0),
            P::I(0),
            P::I(0),
        ],
    );
    m.step();
    assert_eq!(m.name(100, 5), "/etc/passwd");
}

#[test]
fn close_is_delivered_with_its_descriptor() {
    let mut m = Machine::new();
    open(&mut m, 3, "/a", 1);
    let out = m.event(code::SYSCALL_CLOSE_X, 100, &[P::I(0), P::I(3)]);
    assert_eq!((out.fd_num, out.fd_name.as_deref()), (Some(3), Some("/a")));
    m.tick();
    assert!(m.fd(100, 3).is_none());
    open(&mut m, 3, "/a", 1);
    m.event(code::SYSCALL_CLOSE_X, 100, &[P::I(-9), P::I(3)]);
    m.tick();
    assert!(m.fd(100, 3).is_some(), "EBADF closed nothing");
    m.event(code::SYSCALL_CLOSE_X, 100, &[P::I(-4), P::I(3)]);
    m.tick();
    assert!(m.fd(100, 3).is_none(), "EINTR closes all the same");
}

#[test]
fn close_range() {
    let mut m = Machine::new();
    for fd in 3..8 {
        open(&mut m, fd, "/a", 1);
    }
    m.event(
        code::SYSCALL_CLOSE_RANGE_X,
        100,
        &[P::I(0), P::I(6), P::I(7), P::I(4)],
    );
    assert!(
        m.fd(100, 6)
            .expect("only marked")
            .flags
            .contains(FdFlags::CLOEXEC)
    );
    m.event(
        code::SYSCALL_CLOSE_RANGE_X,
        100,
        &[P::I(0), P::I(4), P::I(0xffff_ffff), P::I(0)],
    );
    m.tick();
    assert_eq!(m.threads().fd_count(m.thread(100)), 1);
    assert!(m.fd(100, 3).is_some());
}

#[test]
fn duplicates() {
    let mut m = Machine::new();
    open(&mut m, 3, "/a", 1 | CLOEXEC);
    m.event(code::SYSCALL_DUP_1_X, 100, &[P::I(4), P::I(3)]);
    let copy = m.fd(100, 4).expect("copied");
    assert_eq!(&*copy.name, b"/a");
    assert!(!copy.flags.contains(FdFlags::CLOEXEC), "dup clears it");
    assert!(m.fd(100, 3).expect("kept").flags.contains(FdFlags::CLOEXEC));
    m.event(
        code::SYSCALL_DUP3_X,
        100,
        &[P::I(5), P::I(3), P::I(5), P::I(CLOEXEC)],
    );
    assert!(
        m.fd(100, 5)
            .expect("copied")
            .flags
            .contains(FdFlags::CLOEXEC)
    );
    open(&mut m, 6, "/b", 1);
    let out = m.event(code::SYSCALL_DUP2_X, 100, &[P::I(6), P::I(4), P::I(6)]);
    assert_eq!(out.fd_name.as_deref(), Some("/a"));
    assert!(out.name_changed);
    assert_eq!(m.name(100, 6), "/a", "overwritten");
    m.event(code::SYSCALL_DUP2_X, 100, &[P::I(3), P::I(3), P::I(3)]);
    assert!(
        m.fd(100, 3).expect("kept").flags.contains(FdFlags::CLOEXEC),
        "dup2 to itself does nothing"
    );
    m.event(
        code::SYSCALL_FCNTL_X,
        100,
        &[P::I(10), P::I(4), P::I(26), P::I(10)],
    );
    assert!(
        m.fd(100, 10)
            .expect("copied")
            .flags
            .contains(FdFlags::CLOEXEC)
    );
    m.event(
        code::SYSCALL_FCNTL_X,
        100,
        &[P::I(0), P::I(10), P::I(3), P::I(0)],
    );
    assert!(
        !m.fd(100, 10)
            .expect("there")
            .flags
            .contains(FdFlags::CLOEXEC)
    );
    m.event(
        code::SYSCALL_FCNTL_X,
        100,
        &[P::I(0), P::I(10), P::I(3), P::I(1)],
    );
    assert!(
        m.fd(100, 10)
            .expect("there")
            .flags
            .contains(FdFlags::CLOEXEC)
    );
    // Copying what nobody knows makes the target unknown, too.
    m.event(code::SYSCALL_DUP2_X, 100, &[P::I(6), P::I(50), P::I(6)]);
    assert!(m.fd(100, 6).is_none());
}

#[test]
fn pipelines_are_marked() {
    let mut m = Machine::new();
    let out = m.event(
        code::SYSCALL_PIPE2_X,
        100,
        &[P::I(0), P::I(3), P::I(4), P::I(88), P::I(CLOEXEC)],
    );
    assert_eq!(out.fd_num, Some(4));
    for fd in [3, 4] {
        let fd = m.fd(100, fd).expect("both ends");
        assert_eq!((fd.ty, fd.ino), (FdType::Pipe, 88));
        assert!(fd.flags.contains(FdFlags::CLOEXEC));
    }
    m.event(code::SYSCALL_DUP2_X, 100, &[P::I(1), P::I(4), P::I(1)]);
    assert!(m.thread(100).flags.contains(ThreadFlags::PIPE_SOURCE));
    assert!(!m.thread(100).flags.contains(ThreadFlags::PIPE_DEST));
    m.event(code::SYSCALL_DUP2_X, 100, &[P::I(0), P::I(3), P::I(0)]);
    assert!(m.thread(100).flags.contains(ThreadFlags::PIPE_DEST));
}

#[test]
fn every_other_kind() {
    let n = || P::I(0);
    let cases: [(u16, Vec<P<'_>>, FdType, bool); 15] = [
        (
            code::SYSCALL_EVENTFD_X,
            vec![n(), n(), n()],
            FdType::Event,
            false,
        ),
        (
            code::SYSCALL_EVENTFD2_X,
            vec![n(), P::I(CLOEXEC), n()],
            FdType::Event,
            true,
        ),
        (
            code::SYSCALL_SIGNALFD_X,
            vec![n(), P::I(-1), n(), n()],
            FdType::Signal,
            false,
        ),
        (
            code::SYSCALL_SIGNALFD4_X,
            vec![n(), P::I(CLOEXEC), P::I(-1), n()],
            FdType::Signal,
            true,
        ),
        (
            code::SYSCALL_TIMERFD_CREATE_X,
            vec![n(), n(), n()],
            FdType::Timer,
            false,
        ),
        (
            code::SYSCALL_INOTIFY_INIT_X,
            vec![n(), n()],
            FdType::Inotify,
            false,
        ),
        (
            code::SYSCALL_INOTIFY_INIT1_X,
            vec![n(), P::I(CLOEXEC)],
            FdType::Inotify,
            true,
        ),
        (
            code::SYSCALL_EPOLL_CREATE_X,
            vec![n(), n()],
            FdType::EventPoll,
            false,
        ),
        (
            code::SYSCALL_EPOLL_CREATE1_X,
            vec![n(), P::I(1)],
            FdType::EventPoll,
            true,
        ),
        (code::SYSCALL_BPF_2_X, vec![n(), P::I(5)], FdType::Bpf, true),
        (
            code::SYSCALL_USERFAULTFD_X,
            vec![n(), P::I(0o2_000_000)],
            FdType::UserFault,
            true,
        ),
        (
            code::SYSCALL_IO_URING_SETUP_X,
            vec![n(), n(), n(), n(), n(), n(), n(), n()],
            FdType::IoUring,
            true,
        ),
        (
            code::SYSCALL_MEMFD_CREATE_X,
            vec![n(), P::S("mem"), P::I(1)],
            FdType::Memfd,
            true,
        ),
        (
            code::SYSCALL_MEMFD_CREATE_X,
            vec![n(), P::S("mem"), P::I(2)],
            FdType::Memfd,
            false,
        ),
        (
            code::SYSCALL_PIDFD_OPEN_X,
            vec![n(), P::I(200), n()],
            FdType::Pidfd,
            true,
        ),
    ];
    for (i, (event, mut params, ty, cloexec)) in cases.into_iter().enumerate() {
        let mut m = Machine::new();
        params[0] = P::I(20);
        m.event(event, 100, &params);
        let fd = m
            .fd(100, 20)
            .unwrap_or_else(|| panic!("case {i} made nothing"));
        assert_eq!(fd.ty, ty, "case {i}");
        assert_eq!(fd.flags.contains(FdFlags::CLOEXEC), cloexec, "case {i}");
    }
}

#[test]
fn bpf_commands_that_return_no_descriptor() {
    const MAP_LOOKUP: i64 = 1;
    let mut m = Machine::new();
    open(&mut m, 0, "/dev/tty", 3);
    m.event(code::SYSCALL_BPF_2_X, 100, &[P::I(0), P::I(MAP_LOOKUP)]);
    assert_eq!(m.name(100, 0), "/dev/tty");
}

#[test]
fn descriptors_from_another_process() {
    let mut m = Machine::new();
    m.event(
        code::SYSCALL_OPEN_X,
        201,
        &[P::I(9), P::S("/secret"), P::I(1), P::I(0), P::I(0), P::I(0)],
    );
    m.event(
        code::SYSCALL_PIDFD_OPEN_X,
        100,
        &[P::I(3), P::I(200), P::I(0)],
    );
    assert_eq!(m.name(100, 3), "/proc/200");
    m.event(
        code::SYSCALL_PIDFD_GETFD_X,
        100,
        &[P::I(4), P::I(3), P::I(9), P::I(0)],
    );
    let fd = m.fd(100, 4).expect("taken");
    assert_eq!(&*fd.name, b"/secret");
    assert!(fd.flags.contains(FdFlags::CLOEXEC));
}

#[test]
fn directories() {
    let mut m = Machine::new();
    m.event(code::SYSCALL_CHDIR_X, 201, &[P::I(0), P::S("data/./x")]);
    assert_eq!(m.cwd(200), "/srv/data/x/", "of the whole process");
    m.event(code::SYSCALL_CHDIR_X, 201, &[P::I(-2), P::S("/nope")]);
    assert_eq!(m.cwd(200), "/srv/data/x/");
    open(&mut m, 3, "/var/lib", DIRECTORY);
    m.event(code::SYSCALL_FCHDIR_X, 100, &[P::I(0), P::I(3)]);
    assert_eq!(m.cwd(100), "/var/lib/");
    m.event(
        code::SYSCALL_GETCWD_X,
        100,
        &[P::I(9), P::S("/var/lib/sub")],
    );
    assert_eq!(m.cwd(100), "/var/lib/sub/");
    m.event(
        code::SYSCALL_GETCWD_X,
        100,
        &[P::I(9), P::S("(unreachable)/x")],
    );
    assert_eq!(m.cwd(100), "/var/lib/sub/");
    m.event(code::SYSCALL_CHROOT_X, 100, &[P::I(0), P::S("../jail")]);
    assert_eq!(&*m.threads().root(m.thread(100)), b"/var/lib/jail");
}

#[test]
fn a_full_table_counts_and_keeps_the_newest() {
    use libsinsp_rs::inspector::Options;
    use libsinsp_rs::state::Limits;
    let options = Options {
        limits: Limits {
            fds_per_process: 4,
            ..Limits::default()
        },
        ..Options::default()
    };
    let mut m = Machine::start(crate::machine::Feed::default(), options);
    for fd in 0..10 {
        open(&mut m, fd, "/a", 1);
    }
    assert_eq!(m.threads().fd_count(m.thread(100)), 4);
    assert!(m.fd(100, 9).is_some());
    assert_eq!(m.inspector.counters().refused_fds, 6);
}
