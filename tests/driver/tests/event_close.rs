//! close, close_range, dup, fcntl, pipe: what happens to descriptor numbers.
#![allow(missing_docs)]

use driver_suite::events::files::{BAD, close, dev_ino_of, err};
use driver_suite::events::{call, expect, record};
use driver_suite::host;
use libscap_rs::schema::code;

/// A descriptor number far above those the test program uses.
const HIGH: u64 = 900;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn close_of_a_descriptor() {
    let recording = record(&["close"], || {
        let fd = call(libc::SYS_dup, [0]);
        (fd, call(libc::SYS_close, [fd as u64]))
    });
    let (fd, ret) = recording.value;
    assert_eq!(ret, 0);
    recording.exactly([expect(code::SYSCALL_CLOSE_X).ret(0).int(fd)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn close_of_nothing() {
    let recording = record(&["close"], || call(libc::SYS_close, [HIGH]));
    recording.exactly([expect(code::SYSCALL_CLOSE_X)
        .ret(err(libc::EBADF))
        .int(HIGH as i64)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn close_reports_the_low_half_of_the_register() {
    let recording = record(&["close"], || {
        call(libc::SYS_close, [0x1_0000_0000 | u64::from(u32::MAX)])
    });
    recording.exactly([expect(code::SYSCALL_CLOSE_X).ret(err(libc::EBADF)).int(-1)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn close_range() {
    let cloexec = 4;
    let recording = record(&["close_range"], || {
        [
            call(libc::SYS_close_range, [HIGH, HIGH + 5, cloexec]),
            call(libc::SYS_close_range, [HIGH, u32::MAX.into(), 0]),
            call(libc::SYS_close_range, [HIGH, HIGH - 1, 0]),
            call(libc::SYS_close_range, [HIGH, HIGH, 0x8000]),
        ]
    });
    let (bad, range) = (err(libc::EINVAL), code::SYSCALL_CLOSE_RANGE_X);
    // A flag the kernel does not know is not translated either.
    let (ret, flags) = if host::kernel() < (5, 11) {
        (bad, "")
    } else {
        (0, "CLOSE_RANGE_CLOEXEC")
    };
    assert_eq!(recording.value, [ret, 0, bad, bad]);
    recording.exactly([
        expect(range)
            .ret(ret)
            .uint(HIGH)
            .uint(HIGH + 5)
            .flags(flags),
        expect(range).ret(0).uint(HIGH).uint(u32::MAX).flags(""),
        expect(range).ret(bad).uint(HIGH).uint(HIGH - 1).flags(""),
        expect(range).ret(bad).uint(HIGH).uint(HIGH).flags(""),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn close_range_with_a_table_of_its_own() {
    // In a thread: the descriptor table is no longer shared afterwards.
    let recording = record(&["close_range"], || {
        std::thread::spawn(|| {
            let ret = call(libc::SYS_close_range, [HIGH, HIGH, 2]);
            (driver_suite::host::tid() as i64, ret)
        })
        .join()
        .expect("thread")
    });
    let (tid, ret) = recording.value;
    assert_eq!(ret, 0);
    recording.exactly_of(
        tid,
        [expect(code::SYSCALL_CLOSE_RANGE_X)
            .ret(0)
            .uint(HIGH)
            .uint(HIGH)
            .flags("CLOSE_RANGE_UNSHARE")],
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn dup() {
    let recording = record(&["dup"], || {
        (call(libc::SYS_dup, [0]), call(libc::SYS_dup, [HIGH]))
    });
    let (fd, bad) = recording.value;
    assert_eq!(bad, err(libc::EBADF));
    recording.exactly([
        expect(code::SYSCALL_DUP_1_X).ret(fd).int(0),
        expect(code::SYSCALL_DUP_1_X).ret(bad).int(HIGH as i64),
    ]);
    close(fd);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn dup2() {
    let recording = record(&["dup2"], || {
        [
            call(libc::SYS_dup2, [0, HIGH]),
            call(libc::SYS_dup2, [HIGH, HIGH]),
            call(libc::SYS_dup2, [u32::MAX.into(), 0]),
        ]
    });
    let high = HIGH as i64;
    assert_eq!(recording.value, [high, high, err(libc::EBADF)]);
    recording.exactly([
        expect(code::SYSCALL_DUP2_X).ret(high).int(0).int(high),
        expect(code::SYSCALL_DUP2_X).ret(high).int(high).int(high),
        expect(code::SYSCALL_DUP2_X)
            .ret(err(libc::EBADF))
            .int(-1)
            .int(0),
    ]);
    close(high);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn dup3() {
    let recording = record(&["dup3"], || {
        [
            call(libc::SYS_dup3, [0, HIGH, libc::O_CLOEXEC as u64]),
            call(libc::SYS_dup3, [0, 0, 0]),
            call(libc::SYS_dup3, [HIGH, 1, libc::O_APPEND as u64]),
        ]
    });
    let (high, bad) = (HIGH as i64, err(libc::EINVAL));
    assert_eq!(recording.value, [high, bad, bad]);
    recording.exactly([
        expect(code::SYSCALL_DUP3_X)
            .ret(high)
            .int(0)
            .int(high)
            .flags("O_CLOEXEC"),
        expect(code::SYSCALL_DUP3_X)
            .ret(bad)
            .int(0)
            .int(0)
            .flags(""),
        expect(code::SYSCALL_DUP3_X)
            .ret(bad)
            .int(high)
            .int(1)
            .flags(""),
    ]);
    close(high);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn fcntl() {
    let commands = [
        (libc::F_DUPFD, HIGH, "F_DUPFD"),
        (libc::F_DUPFD_CLOEXEC, HIGH, "F_DUPFD_CLOEXEC"),
        (libc::F_GETFD, 0, "F_GETFD"),
        (libc::F_GETFL, 0x1234_5678_9abc, "F_GETFL"),
        (libc::F_GETOWN, 0, "F_GETOWN"),
        (libc::F_GETLEASE, 0, "F_GETLEASE"),
        (libc::F_GETPIPE_SZ, 0, "F_GETPIPE_SZ"),
        (libc::F_OFD_GETLK, BAD, "F_OFD_GETLK"),
        (999, 1, "UNKNOWN"),
    ];
    let recording = record(&["fcntl"], || {
        commands.map(|(command, argument, _)| call(libc::SYS_fcntl, [0, command as u64, argument]))
    });
    let results = recording.value;
    assert_eq!(results[0], HIGH as i64);
    assert_eq!(results[8], err(libc::EINVAL));
    recording.exactly(std::array::from_fn::<_, 9, _>(|i| {
        let (_, argument, name) = commands[i];
        expect(code::SYSCALL_FCNTL_X)
            .ret(results[i])
            .int(0)
            .flags(name)
            .uint(argument)
    }));
    close(results[0]);
    close(results[1]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn fcntl_of_nothing() {
    let recording = record(&["fcntl"], || call(libc::SYS_fcntl, [HIGH, 2, 1]));
    recording.exactly([expect(code::SYSCALL_FCNTL_X)
        .ret(err(libc::EBADF))
        .int(HIGH as i64)
        .flags("F_SETFD")
        .uint(1u32)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn pipe() {
    let mut fds = [-1i32; 2];
    let address = fds.as_mut_ptr() as u64;
    let recording = record(&["pipe"], || call(libc::SYS_pipe, [address]));
    assert_eq!(recording.value, 0);
    let fds = fds.map(i64::from);
    recording.exactly([expect(code::SYSCALL_PIPE_X)
        .ret(0)
        .int(fds[0])
        .int(fds[1])
        .uint(dev_ino_of(fds[0]).1)]);
    fds.into_iter().for_each(close);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn pipe_without_room_for_the_numbers() {
    let recording = record(&["pipe"], || call(libc::SYS_pipe, [BAD]));
    recording.exactly([expect(code::SYSCALL_PIPE_X)
        .ret(err(libc::EFAULT))
        .int(-1)
        .int(-1)
        .uint(0u32)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn pipe2() {
    let mut fds = [-1i32; 2];
    let address = fds.as_mut_ptr() as u64;
    let flags = libc::O_CLOEXEC | libc::O_NONBLOCK | libc::O_DIRECT;
    let recording = record(&["pipe2"], || {
        call(libc::SYS_pipe2, [address, flags as u64])
    });
    assert_eq!(recording.value, 0);
    let fds = fds.map(i64::from);
    recording.exactly([expect(code::SYSCALL_PIPE2_X)
        .ret(0)
        .int(fds[0])
        .int(fds[1])
        .uint(dev_ino_of(fds[0]).1)
        .flags("O_CLOEXEC|O_NONBLOCK|O_DIRECT")]);
    fds.into_iter().for_each(close);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn pipe2_that_fails_reports_what_was_in_the_array() {
    let mut fds = [17i32, 18];
    let address = fds.as_mut_ptr() as u64;
    let recording = record(&["pipe2"], || {
        call(libc::SYS_pipe2, [address, libc::O_APPEND as u64])
    });
    recording.exactly([expect(code::SYSCALL_PIPE2_X)
        .ret(err(libc::EINVAL))
        .int(17)
        .int(18)
        .uint(0u32)
        .flags("")]);
}
