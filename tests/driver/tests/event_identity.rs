//! Who a process is: user and group ids, capabilities, namespaces, sessions, names.
#![allow(missing_docs)]

use driver_suite::events::files::{BAD, arg, err, num, ptr, text};
use driver_suite::events::{aside, call, expect, record};
use driver_suite::host;
use libscap_rs::schema::code;

/// "Leave this id as it is".
const KEEP: u64 = u32::MAX as u64;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn setuid_and_setgid() {
    let recording = record(&["setuid", "setgid"], || {
        [
            call(libc::SYS_setuid, [0]),
            call(libc::SYS_setuid, [KEEP]),
            call(libc::SYS_setgid, [0]),
            call(libc::SYS_setgid, [KEEP]),
        ]
    });
    let bad = err(libc::EINVAL);
    assert_eq!(recording.value, [0, bad, 0, bad]);
    recording.exactly([
        expect(code::SYSCALL_SETUID_X).ret(0).uint(0u32),
        expect(code::SYSCALL_SETUID_X).ret(bad).uint(KEEP),
        expect(code::SYSCALL_SETGID_X).ret(0).uint(0u32),
        expect(code::SYSCALL_SETGID_X).ret(bad).uint(KEEP),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn setreuid_and_setregid() {
    // Raw calls change the calling thread only.
    let recording = aside(|| {
        record(&["setreuid", "setregid"], || {
            [
                call(libc::SYS_setregid, [KEEP, 1001]),
                call(libc::SYS_setregid, [0, 0]),
                call(libc::SYS_setreuid, [KEEP, 1002]),
                call(libc::SYS_setreuid, [1003, 1004]),
            ]
        })
    });
    let bad = err(libc::EPERM);
    assert_eq!(recording.value, [0, 0, 0, bad]);
    recording.exactly([
        expect(code::SYSCALL_SETREGID_X)
            .ret(0)
            .uint(KEEP)
            .uint(1001u32),
        expect(code::SYSCALL_SETREGID_X)
            .ret(0)
            .uint(0u32)
            .uint(0u32),
        expect(code::SYSCALL_SETREUID_X)
            .ret(0)
            .uint(KEEP)
            .uint(1002u32),
        expect(code::SYSCALL_SETREUID_X)
            .ret(bad)
            .uint(1003u32)
            .uint(1004u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn setresuid_and_setresgid() {
    let recording = aside(|| {
        record(&["setresuid", "setresgid"], || {
            [
                call(libc::SYS_setresgid, [1, 2, 3]),
                call(libc::SYS_setresuid, [1, 2, 3]),
                call(libc::SYS_setresgid, [7, 8, 9]),
                call(libc::SYS_setresuid, [7, KEEP, 9]),
            ]
        })
    });
    let bad = err(libc::EPERM);
    assert_eq!(recording.value, [0, 0, bad, bad]);
    let gid = |ret| expect(code::SYSCALL_SETRESGID_X).ret(ret);
    let uid = |ret| expect(code::SYSCALL_SETRESUID_X).ret(ret);
    recording.exactly([
        gid(0).uint(1u32).uint(2u32).uint(3u32),
        uid(0).uint(1u32).uint(2u32).uint(3u32),
        gid(bad).uint(7u32).uint(8u32).uint(9u32),
        uid(bad).uint(7u32).uint(KEEP).uint(9u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn ids_that_are_asked_for() {
    let mut ids = [9u32; 6];
    let at = |i: usize, ids: &mut [u32; 6]| &raw mut ids[i] as u64;
    let addresses: [u64; 6] = std::array::from_fn(|i| at(i, &mut ids));
    let [a, b, c, d, e, f] = addresses;
    let recording = aside(|| {
        record(
            &[
                "getuid",
                "geteuid",
                "getgid",
                "getegid",
                "getresuid",
                "getresgid",
            ],
            || {
                assert_eq!(call(libc::SYS_setresgid, [11, 12, 13]), 0);
                assert_eq!(call(libc::SYS_setresuid, [1, 2, 0]), 0);
                call(libc::SYS_getuid, []);
                call(libc::SYS_geteuid, []);
                call(libc::SYS_getgid, []);
                call(libc::SYS_getegid, []);
                call(libc::SYS_getresuid, [a, b, c]);
                call(libc::SYS_getresgid, [d, e, f]);
            },
        )
    });
    recording.exactly([
        expect(code::SYSCALL_GETUID_X).uint(1u32),
        expect(code::SYSCALL_GETEUID_X).uint(2u32),
        expect(code::SYSCALL_GETGID_X).uint(11u32),
        expect(code::SYSCALL_GETEGID_X).uint(12u32),
        expect(code::SYSCALL_GETRESUID_X)
            .ret(0)
            .uint(1u32)
            .uint(2u32)
            .uint(0u32),
        expect(code::SYSCALL_GETRESGID_X)
            .ret(0)
            .uint(11u32)
            .uint(12u32)
            .uint(13u32),
    ]);
    assert_eq!(ids, [1, 2, 0, 11, 12, 13]);
}

/// Capabilities of the calling thread: inheritable, permitted, effective.
fn capabilities() -> [u64; 3] {
    let status = std::fs::read_to_string("/proc/thread-self/status").expect("status");
    ["CapInh:\t", "CapPrm:\t", "CapEff:\t"].map(|name| {
        let line = status
            .lines()
            .find_map(|l| l.strip_prefix(name))
            .expect("line");
        u64::from_str_radix(line, 16).expect("mask")
    })
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn capset() {
    // Version, thread; then effective, permitted, inheritable, low words before high words.
    let header = [0x2008_0522u32, 0];
    let unknown = [0x1234u32, 0];
    let (head, wrong) = (header.as_ptr() as u64, unknown.as_ptr() as u64);
    let (recording, after) = aside(|| {
        let [_, permitted, _] = capabilities();
        let low = permitted as u32;
        // NET_RAW (13) is inheritable, CHOWN (0) no longer effective.
        let data = [
            low & !1,
            low,
            1 << 13,
            (permitted >> 32) as u32,
            (permitted >> 32) as u32,
            0,
        ];
        let data = data.as_ptr() as u64;
        let recording = record(&["capset"], || {
            [
                call(libc::SYS_capset, [head, data]),
                call(libc::SYS_capset, [wrong, data]),
            ]
        });
        (recording, capabilities())
    });
    assert_eq!(recording.value, [0, err(libc::EINVAL)]);
    let [inheritable, permitted, effective] = after;
    assert_eq!((inheritable, effective & 1), (1 << 13, 0));
    // A call that fails reports what is in force, too.
    recording.exactly(recording.value.map(|ret| {
        expect(code::SYSCALL_CAPSET_X)
            .ret(ret)
            .uint(inheritable)
            .uint(permitted)
            .uint(effective)
    }));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn setns() {
    let namespace = std::fs::File::open("/proc/self/ns/uts").expect("namespace");
    let uts = libc::CLONE_NEWUTS as u64;
    let recording = aside(|| {
        record(&["setns"], || {
            [
                call(libc::SYS_setns, [arg(&namespace), uts]),
                call(
                    libc::SYS_setns,
                    [arg(&namespace), libc::CLONE_NEWNET as u64],
                ),
                call(libc::SYS_setns, [900, 0]),
            ]
        })
    });
    let (wrong, bad) = (err(libc::EINVAL), err(libc::EBADF));
    assert_eq!(recording.value, [0, wrong, bad]);
    let start = |ret| expect(code::SYSCALL_SETNS_X).ret(ret);
    recording.exactly([
        start(0).int(num(&namespace)).flags("CLONE_NEWUTS"),
        start(wrong).int(num(&namespace)).flags("CLONE_NEWNET"),
        start(bad).int(900).flags(""),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn unshare() {
    let flags = libc::CLONE_FS | libc::CLONE_FILES | libc::CLONE_NEWUTS | libc::CLONE_NEWIPC;
    let recording = aside(|| {
        record(&["unshare"], || {
            [
                call(libc::SYS_unshare, [flags as u64]),
                call(libc::SYS_unshare, [libc::CLONE_PARENT as u64]),
            ]
        })
    });
    assert_eq!(recording.value, [0, err(libc::EINVAL)]);
    recording.exactly([
        expect(code::SYSCALL_UNSHARE_X)
            .ret(0)
            .flags("CLONE_FS|CLONE_FILES|CLONE_NEWUTS|CLONE_NEWIPC"),
        expect(code::SYSCALL_UNSHARE_X)
            .ret(err(libc::EINVAL))
            .flags("CLONE_PARENT"),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn setsid_and_setpgid() {
    let recording = record(&["setsid", "setpgid"], || {
        let child = host::fork(|| {
            call(libc::SYS_setpgid, [0, 0]);
            // Refused: it leads a process group now.
            call(libc::SYS_setsid, []);
            0
        });
        let session = host::fork(|| {
            call(libc::SYS_setsid, []);
            call(libc::SYS_setpgid, [u64::from(u32::MAX), 5]);
            0
        });
        [child, session].map(|pid| {
            host::wait(pid).expect("exit");
            i64::from(pid)
        })
    });
    let [child, session] = recording.value;
    let refused = err(libc::EPERM);
    recording.exactly_of(
        child,
        [
            expect(code::SYSCALL_SETPGID_X).ret(0).int(0).int(0),
            expect(code::SYSCALL_SETSID_X).ret(refused),
        ],
    );
    recording.exactly_of(
        session,
        [
            expect(code::SYSCALL_SETSID_X).ret(session),
            expect(code::SYSCALL_SETPGID_X)
                .ret(err(libc::ESRCH))
                .int(-1)
                .int(5),
        ],
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn prctl() {
    let name = text("a new name");
    let mut got = [b'?'; 16];
    let (to, mut reaper) = (got.as_mut_ptr() as u64, 77i32);
    let into = &raw mut reaper as u64;
    let recording = aside(|| {
        record(&["prctl"], || {
            [
                call(libc::SYS_prctl, [15, ptr(&name)]),
                call(libc::SYS_prctl, [16, to]),
                call(libc::SYS_prctl, [37, into]),
                call(libc::SYS_prctl, [7, 0x1_2345_6789]),
                call(libc::SYS_prctl, [9999, u64::MAX]),
                call(libc::SYS_prctl, [15, BAD]),
            ]
        })
    });
    let (wrong, fault) = (err(libc::EINVAL), err(libc::EFAULT));
    assert_eq!(recording.value, [0, 0, 0, 0, wrong, fault]);
    assert_eq!(reaper, 0);
    let start = |ret| expect(code::SYSCALL_PRCTL_X).ret(ret);
    recording.exactly([
        start(0).flags("PR_SET_NAME").str("a new name").int(0),
        start(0).flags("PR_GET_NAME").str("a new name").int(0),
        start(0).flags("PR_GET_CHILD_SUBREAPER").empty().int(0),
        start(0)
            .flags("PR_GET_KEEPCAPS")
            .empty()
            .int(0x1_2345_6789i64),
        start(wrong).uint(9999u32).empty().int(-1),
        start(fault).flags("PR_SET_NAME").empty().int(0),
    ]);
}
