//! Calls whose arguments mean something else with every command: ptrace, keyctl, quotactl.
#![allow(missing_docs)]

use driver_suite::events::files::{BAD, err, ptr, text};
use driver_suite::events::{Expect, call, expect, record};
use libscap_rs::schema::code;

/// A number behind the index of numbers.
fn number(event: Expect, value: i64) -> Expect {
    event.dynamic(0, value.to_le_bytes())
}

/// A child that is traced and stops; it ends when its tracer says so.
fn traced() -> i64 {
    // SAFETY: the child only makes system calls.
    let pid = unsafe { libc::fork() };
    if pid == 0 {
        call(libc::SYS_ptrace, [libc::PTRACE_TRACEME as u64]);
        call(
            libc::SYS_kill,
            [u64::from(std::process::id()), libc::SIGSTOP as u64],
        );
        // SAFETY: ends the child.
        unsafe { libc::_exit(0) };
    }
    let mut status = 0;
    // SAFETY: status lives through the call.
    unsafe { libc::waitpid(pid, &mut status, 0) };
    assert!(libc::WIFSTOPPED(status));
    i64::from(pid)
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn ptrace() {
    let word = [0x1122_3344_5566_7788u64];
    let (there, into) = (word.as_ptr() as u64, vec![0u64]);
    let pid = traced();
    let ptrace = |request: u32, pid: i64, addr, data| {
        call(libc::SYS_ptrace, [request.into(), pid as u64, addr, data])
    };
    let recording = record(&["ptrace"], || {
        let at = into.as_ptr() as u64;
        [
            ptrace(libc::PTRACE_PEEKDATA, pid, there, at),
            ptrace(libc::PTRACE_CONT, pid, 7, libc::SIGKILL as u64),
            ptrace(libc::PTRACE_PEEKDATA, -1, there, at),
            ptrace(0x1234, 1, 2, 3),
        ]
    });
    // SAFETY: the child exists and takes no status.
    unsafe { libc::waitpid(pid as i32, std::ptr::null_mut(), 0) };
    let gone = err(libc::ESRCH);
    assert_eq!(recording.value[..3], [0, 0, gone]);
    assert!(recording.value[3] < 0);
    let event = |ret: i64, addr: i64| number(expect(code::SYSCALL_PTRACE_X).ret(ret), addr);
    recording.exactly([
        number(event(0, there as i64), word[0] as i64)
            .flags("PTRACE_PEEKDATA")
            .int(pid),
        event(0, 7)
            .dynamic(1, [libc::SIGKILL as u8])
            .flags("PTRACE_CONT")
            .int(pid),
        number(event(gone, 0), 0).flags("PTRACE_PEEKDATA").int(-1),
        number(event(recording.value[3], 0), 0).flags("").int(1),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn keyctl() {
    let (kind, name) = (text("user"), text("no such key"));
    let process = -2i64;
    let ring = process as u64;
    let recording = record(&["keyctl"], || {
        [
            call(libc::SYS_keyctl, [0, ring, 1, 9, 9]),
            call(libc::SYS_keyctl, [10, ring, ptr(&kind), ptr(&name), 5]),
            call(libc::SYS_keyctl, [3, u64::MAX, 9, 9, 9]),
            call(libc::SYS_keyctl, [1, BAD, 9, 9, 9]),
            call(libc::SYS_keyctl, [9999, 1, 2, 3, 4]),
        ]
    });
    let [id, missing, revoked, session, unknown] = recording.value;
    assert!(id > 0 && missing < 0 && revoked < 0);
    assert_eq!(session, err(libc::EFAULT));
    assert_eq!(unknown, err(libc::EOPNOTSUPP));
    let event = |ret: i64| expect(code::SYSCALL_KEYCTL_X).ret(ret);
    let numbers = |e: Expect, list: [i64; 4]| list.into_iter().fold(e, number);
    recording.exactly([
        numbers(event(id).flags("KEYCTL_GET_KEYRING_ID"), [process, 1, 0, 0]),
        number(
            number(event(missing).flags("KEYCTL_SEARCH"), process)
                .dynamic(1, "user\0")
                .dynamic(1, "no such key\0"),
            5,
        ),
        numbers(event(revoked).flags("KEYCTL_REVOKE"), [-1, 0, 0, 0]),
        number(
            number(
                number(
                    event(session)
                        .flags("KEYCTL_JOIN_SESSION_KEYRING")
                        .dynamic(1, ""),
                    0,
                ),
                0,
            ),
            0,
        ),
        numbers(event(unknown).uint(9999u32), [0; 4]),
    ]);
}

/// A parameter has 65,000 bytes at most: here the index, the text, the NUL.
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn keyctl_with_an_endless_name() {
    let name = text(&"x".repeat(70_000));
    let recording = record(&["keyctl"], || {
        call(libc::SYS_keyctl, [1, ptr(&name), 9, 9, 9])
    });
    let event = expect(code::SYSCALL_KEYCTL_X)
        .ret(err(libc::EINVAL))
        .flags("KEYCTL_JOIN_SESSION_KEYRING")
        .dynamic(1, "x".repeat(64_998) + "\0");
    recording.exactly([number(number(number(event, 0), 0), 0)]);
}

/// Commands of quotactl with their type, as they are passed.
const fn command(number: u32, kind: u32) -> u64 {
    ((number << 8) | kind) as u64
}

const Q_QUOTAON: u32 = 0x80_0002;
const Q_GETINFO: u32 = 0x80_0005;
const Q_SETQUOTA: u32 = 0x80_0008;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn quotactl() {
    let (device, file) = (text("/dev/nothing"), text("/quota"));
    // if_dqblk: limits, usage, times; valid: block limits and inode time.
    let limits: Vec<u64> = vec![1, 2, 3, 4, 5, 6, 7, 8, 1 | 32];
    // if_dqinfo: both grace times, flags and valid: block grace, flags.
    let info: Vec<u64> = vec![10, 11, 1 | (5 << 32)];
    let recording = record(&["quotactl"], || {
        let at = |v: &Vec<u64>| v.as_ptr() as u64;
        let run = |what, id, data| call(libc::SYS_quotactl, [what, ptr(&device), id, data]);
        [
            run(command(Q_QUOTAON, 1), 2, ptr(&file)),
            run(command(Q_SETQUOTA, 0), 77, at(&limits)),
            run(command(Q_GETINFO, 0), 77, at(&info)),
            run(command(0x12, 7), 77, BAD),
        ]
    });
    assert!(recording.value.iter().all(|ret| *ret < 0));
    let event = |i: usize| {
        expect(code::SYSCALL_QUOTACTL_X)
            .ret(recording.value[i])
            .str("/dev/nothing")
    };
    let zeros = |e: Expect, n: usize| (0..n).fold(e, |e, _| e.uint(0u64));
    let (none, used) = ("QFMT_NOT_USED", "QFMT_VFS_V0");
    recording.exactly([
        zeros(event(0).str("/quota"), 9)
            .flags("")
            .flags(none)
            .flags("Q_QUOTAON")
            .flags("GRPQUOTA")
            .uint(0u32)
            .flags(used),
        zeros(event(1).empty().uint(1u64).uint(2u64), 4)
            .uint(8u64)
            .uint(0u64)
            .uint(0u64)
            .flags("")
            .flags(none)
            .flags("Q_SETQUOTA")
            .flags("USRQUOTA")
            .uint(77u32)
            .flags(none),
        zeros(event(2).empty(), 7)
            .uint(10u64)
            .uint(0u64)
            .flags("DQF_NONE")
            .flags(none)
            .flags("Q_GETINFO")
            .flags("USRQUOTA")
            .uint(0u32)
            .flags(none),
        zeros(event(3).empty(), 9)
            .flags("")
            .flags(none)
            .flags("")
            .flags("")
            .uint(0u32)
            .flags(none),
    ]);
}
