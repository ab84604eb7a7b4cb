//! Users, groups, sessions, capabilities, limits, memory, terminals.

use libscap_rs::schema::code;

use crate::machine::{Machine, P};

#[test]
fn users_and_groups() {
    let mut m = Machine::new();
    let ids = |m: &Machine| (m.thread(100).uid, m.thread(100).gid);
    m.event(code::SYSCALL_SETUID_X, 100, &[P::I(0), P::I(5)]);
    m.event(code::SYSCALL_SETGID_X, 100, &[P::I(0), P::I(6)]);
    assert_eq!(ids(&m), (5, 6));
    m.event(code::SYSCALL_SETUID_X, 100, &[P::I(-1), P::I(0)]);
    assert_eq!(ids(&m), (5, 6), "failed");
    m.event(code::SYSCALL_SETREUID_X, 100, &[P::I(0), P::I(1), P::I(7)]);
    m.event(code::SYSCALL_SETREGID_X, 100, &[P::I(0), P::I(1), P::I(8)]);
    assert_eq!(ids(&m), (7, 8), "the effective ids");
    m.event(
        code::SYSCALL_SETRESUID_X,
        100,
        &[P::I(0), P::I(1), P::I(9), P::I(3)],
    );
    m.event(
        code::SYSCALL_SETRESGID_X,
        100,
        &[P::I(0), P::I(1), P::I(10), P::I(3)],
    );
    assert_eq!(ids(&m), (9, 10));
    m.event(code::SYSCALL_SETREUID_X, 100, &[P::I(0), P::I(1), P::I(-1)]);
    m.event(
        code::SYSCALL_SETRESGID_X,
        100,
        &[P::I(0), P::I(-1), P::I(-1), P::I(-1)],
    );
    assert_eq!(ids(&m), (9, 10), "-1 leaves the id as it is");
}

#[test]
fn capabilities() {
    let mut m = Machine::new();
    let caps = |m: &Machine| {
        let t = m.thread(100);
        (t.cap_inheritable, t.cap_permitted, t.cap_effective)
    };
    m.event(
        code::SYSCALL_CAPSET_X,
        100,
        &[P::I(0), P::I(1), P::I(2), P::I(3)],
    );
    assert_eq!(caps(&m), (1, 2, 3));
    m.event(
        code::SYSCALL_CAPSET_X,
        100,
        &[P::I(-1), P::I(7), P::I(7), P::I(7)],
    );
    assert_eq!(caps(&m), (1, 2, 3));
    const NEWUSER: i64 = 0x10_0000;
    const ALL: u64 = (1 << 41) - 1;
    m.event(code::SYSCALL_UNSHARE_X, 100, &[P::I(0), P::I(NEWUSER)]);
    assert_eq!(caps(&m), (ALL, ALL, ALL));
}

#[test]
fn entering_a_namespace() {
    let mut m = Machine::new();
    m.event(
        code::SYSCALL_OPEN_X,
        100,
        &[
            P::I(3),
            P::S("/proc/200/ns/user"),
            P::I(1),
            P::I(0),
            P::I(0),
            P::I(0),
        ],
    );
    m.event(code::SYSCALL_SETNS_X, 100, &[P::I(0), P::I(3), P::I(0)]);
    assert_eq!(
        m.thread(100).cap_effective,
        (1 << 41) - 1,
        "kind 0: by name"
    );
    m.event(code::SYSCALL_SETNS_X, 100, &[P::I(0), P::I(9), P::I(0x20)]);
    assert_eq!(
        m.cwd(100),
        "/",
        "setns to a mount namespace starts at its root"
    );
}

#[test]
fn sessions_and_groups() {
    let mut m = Machine::new();
    m.event(code::SYSCALL_SETSID_X, 201, &[P::I(-1)]);
    assert_eq!(m.thread(200).sid, 1);
    m.event(code::SYSCALL_SETSID_X, 201, &[P::I(200)]);
    for tid in [200, 201] {
        let t = m.thread(tid);
        assert_eq!((t.sid, t.pgid, t.vpgid, t.tty), (200, 200, 200, 0));
    }
    m.event(code::SYSCALL_SETPGID_X, 100, &[P::I(0), P::I(0), P::I(77)]);
    assert_eq!((m.thread(100).pgid, m.thread(100).vpgid), (77, 77));
    m.event(code::SYSCALL_SETPGID_X, 100, &[P::I(0), P::I(200), P::I(0)]);
    assert_eq!(m.thread(201).pgid, 200);
    m.event(
        code::SYSCALL_SETPGID_X,
        100,
        &[P::I(-3), P::I(200), P::I(5)],
    );
    assert_eq!(m.thread(200).pgid, 200);
}

#[test]
fn controlling_terminal() {
    const TIOCSCTTY: i64 = 0x540e;
    const TIOCNOTTY: i64 = 0x5422;
    let mut m = Machine::new();
    m.event(
        code::SYSCALL_OPEN_X,
        201,
        &[
            P::I(0),
            P::S("/dev/pts/3"),
            P::I(3),
            P::I(0),
            P::I(0),
            P::I(0),
        ],
    );
    m.event(
        code::SYSCALL_IOCTL_3_X,
        201,
        &[P::I(0), P::I(0), P::I(TIOCSCTTY), P::I(0)],
    );
    assert_eq!(m.thread(200).tty, 34816 + 3);
    m.event(
        code::SYSCALL_IOCTL_3_X,
        200,
        &[P::I(-1), P::I(0), P::I(TIOCNOTTY), P::I(0)],
    );
    assert_eq!(m.thread(200).tty, 34816 + 3);
    m.event(
        code::SYSCALL_IOCTL_3_X,
        200,
        &[P::I(0), P::I(0), P::I(TIOCNOTTY), P::I(0)],
    );
    assert_eq!((m.thread(200).tty, m.thread(201).tty), (0, 0));
}

#[test]
fn descriptor_limit() {
    const NOFILE: i64 = 7;
    let mut m = Machine::new();
    let limit = |m: &Machine| m.thread(200).fdlimit;
    m.event(
        code::SYSCALL_SETRLIMIT_X,
        201,
        &[P::I(0), P::I(64), P::I(128), P::I(NOFILE)],
    );
    assert_eq!(limit(&m), 64, "of the process");
    m.event(
        code::SYSCALL_SETRLIMIT_X,
        201,
        &[P::I(0), P::I(1), P::I(1), P::I(6)],
    );
    assert_eq!(limit(&m), 64, "another resource");
    m.event(
        code::SYSCALL_PRLIMIT_X,
        100,
        &[
            P::I(0),
            P::I(32),
            P::I(32),
            P::I(64),
            P::I(128),
            P::I(200),
            P::I(NOFILE),
        ],
    );
    assert_eq!(limit(&m), 32, "of another process");
    m.event(
        code::SYSCALL_PRLIMIT_X,
        200,
        &[
            P::I(0),
            P::I(-1),
            P::I(-1),
            P::I(33),
            P::I(128),
            P::I(0),
            P::I(NOFILE),
        ],
    );
    assert_eq!(limit(&m), 33, "only read");
}

#[test]
fn memory_and_faults() {
    let mut m = Machine::new();
    m.event(
        code::SYSCALL_BRK_4_X,
        201,
        &[P::I(1), P::I(10), P::I(11), P::I(12), P::I(0)],
    );
    for tid in [200, 201] {
        let t = m.thread(tid);
        assert_eq!((t.vmsize_kb, t.vmrss_kb, t.vmswap_kb), (10, 11, 12));
    }
    m.event(
        code::SCHEDSWITCH_6_E,
        201,
        &[P::I(1), P::I(5), P::I(6), P::I(20), P::I(21), P::I(22)],
    );
    let t = m.thread(201);
    assert_eq!((t.pfmajor, t.pfminor), (5, 6));
    let main = m.thread(200);
    assert_eq!(
        (main.vmsize_kb, main.vmrss_kb, main.vmswap_kb),
        (20, 21, 22)
    );
}
