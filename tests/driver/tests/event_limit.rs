//! Resource limits and semaphores.
#![allow(missing_docs)]

use driver_suite::events::files::{BAD, err};
use driver_suite::events::{Expect, call, expect, record};
use libscap_rs::schema::code;

const NOFILE: u64 = libc::RLIMIT_NOFILE as u64;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn getrlimit() {
    let limit = [0u64; 2];
    let at = limit.as_ptr() as u64;
    let recording = record(&["getrlimit"], || {
        [
            call(libc::SYS_getrlimit, [NOFILE, at]),
            call(libc::SYS_getrlimit, [99, at]),
        ]
    });
    assert_eq!(recording.value, [0, err(libc::EINVAL)]);
    let event = |ret: i64| expect(code::SYSCALL_GETRLIMIT_X).ret(ret);
    recording.exactly([
        event(0)
            .int(limit[0] as i64)
            .int(limit[1] as i64)
            .flags("RLIMIT_NOFILE"),
        event(err(libc::EINVAL))
            .int(-1)
            .int(-1)
            .flags("RLIMIT_UNKNOWN"),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn setrlimit() {
    let limit = [1000u64, u64::MAX];
    let at = limit.as_ptr() as u64;
    let recording = record(&["setrlimit"], || {
        [
            call(libc::SYS_setrlimit, [libc::RLIMIT_CORE as u64, at]),
            call(libc::SYS_setrlimit, [libc::RLIMIT_CORE as u64, BAD]),
        ]
    });
    assert_eq!(recording.value, [0, err(libc::EFAULT)]);
    let event = |ret: i64| expect(code::SYSCALL_SETRLIMIT_X).ret(ret);
    recording.exactly([
        event(0).int(1000).int(-1).flags("RLIMIT_CORE"),
        event(err(libc::EFAULT)).int(0).int(0).flags("RLIMIT_CORE"),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn prlimit64() {
    let (new, old) = ([7u64, 9], [1u64, 1]);
    let (new_at, old_at) = (new.as_ptr() as u64, old.as_ptr() as u64);
    let resource = libc::RLIMIT_MSGQUEUE as u64;
    let pid = u64::from(std::process::id());
    let recording = record(&["prlimit64"], || {
        [
            call(libc::SYS_prlimit64, [pid, resource, new_at, 0]),
            call(libc::SYS_prlimit64, [0, resource, 0, old_at]),
            call(libc::SYS_prlimit64, [u64::MAX, resource, new_at, old_at]),
        ]
    });
    assert_eq!(recording.value, [0, 0, err(libc::ESRCH)]);
    assert_eq!(old, [7, 9]);
    let event = |ret: i64, new: [i64; 2], old: [i64; 2], pid: i64| {
        let numbers = new.into_iter().chain(old).chain([pid]);
        numbers
            .fold(expect(code::SYSCALL_PRLIMIT_X).ret(ret), Expect::int)
            .flags("RLIMIT_MSGQUEUE")
    };
    recording.exactly([
        event(0, [7, 9], [0, 0], pid as i64),
        event(0, [0, 0], [7, 9], 0),
        event(err(libc::ESRCH), [7, 9], [-1, -1], -1),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn semget_and_semctl() {
    let create = (libc::IPC_CREAT | libc::IPC_EXCL | 0o600) as u64;
    let recording = record(&["semget", "semctl"], || {
        let set = call(libc::SYS_semget, [0, 2, create]) as u64;
        [
            set as i64,
            call(libc::SYS_semctl, [set, 1, libc::SETVAL as u64, 5]),
            call(libc::SYS_semctl, [set, 1, libc::GETVAL as u64, 9]),
            call(libc::SYS_semctl, [set, 0, libc::IPC_RMID as u64, 9]),
            call(libc::SYS_semget, [12345, u64::MAX, 0]),
            call(libc::SYS_semctl, [u64::MAX, 0, 99, 9]),
        ]
    });
    let [set, set_value, value, removed, none, invalid] = recording.value;
    assert!(set >= 0 && set_value == 0 && value == 5 && removed == 0);
    assert!(none < 0 && invalid == err(libc::EINVAL));
    let semctl = |ret: i64, set: i64, number: i64| {
        expect(code::SYSCALL_SEMCTL_X).ret(ret).int(set).int(number)
    };
    recording.exactly([
        expect(code::SYSCALL_SEMGET_X)
            .ret(set)
            .int(0)
            .int(2)
            .flags("IPC_CREAT|IPC_EXCL"),
        semctl(0, set, 1).flags("SETVAL").int(5),
        semctl(5, set, 1).flags("GETVAL").int(0),
        semctl(0, set, 0).flags("IPC_RMID").int(0),
        expect(code::SYSCALL_SEMGET_X)
            .ret(none)
            .int(12345)
            .int(-1)
            .flags(""),
        semctl(invalid, -1, 0).flags("").int(0),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn semop() {
    let set = call(libc::SYS_semget, [0, 3, 0o600]);
    let one = [2i16, 1, libc::IPC_NOWAIT as i16];
    let three = [0i16, 3, 0, 1, 4, libc::SEM_UNDO as i16, 2, -1, 0];
    let recording = record(&["semop"], || {
        let [one, three] = [one.as_ptr() as u64, three.as_ptr() as u64];
        [
            call(libc::SYS_semop, [set as u64, one, 1]),
            call(libc::SYS_semop, [set as u64, three, 3]),
            call(libc::SYS_semop, [u64::MAX, one, 1]),
        ]
    });
    call(libc::SYS_semctl, [set as u64, 0, libc::IPC_RMID as u64, 0]);
    assert_eq!(recording.value, [0, 0, err(libc::EINVAL)]);
    let event = |ret: i64, n: u32| expect(code::SYSCALL_SEMOP_X).ret(ret).uint(n);
    let nothing = |e: Expect| e.uint(0u32).int(0).flags("");
    recording.exactly([
        nothing(event(0, 1).uint(2u32).int(1).flags("IPC_NOWAIT")).int(set),
        event(0, 3)
            .uint(0u32)
            .int(3)
            .flags("")
            .uint(1u32)
            .int(4)
            .flags("SEM_UNDO")
            .int(set),
        nothing(nothing(event(err(libc::EINVAL), 1))).int(-1),
    ]);
}
