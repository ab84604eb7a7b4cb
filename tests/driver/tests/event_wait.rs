//! Waiting: for descriptors, for time.
#![allow(missing_docs)]

use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;

use driver_suite::events::files::{BAD, arg, err, num};
use driver_suite::events::{call, expect, record};
use libscap_rs::schema::code;

/// Two descriptors: one with something to read, one with room to write.
fn polled() -> (UnixStream, UnixStream, Vec<libc::pollfd>) {
    let (a, b) = UnixStream::pair().expect("sockets");
    std::io::Write::write_all(&mut &a, b"x").expect("room");
    let poll = |fd: &UnixStream, events| libc::pollfd {
        fd: fd.as_raw_fd(),
        events,
        revents: 0,
    };
    let fds = vec![poll(&b, libc::POLLIN), poll(&a, libc::POLLIN)];
    (a, b, fds)
}

/// A list of descriptors with what was seen, as it is recorded.
fn seen(list: &[(i64, i16)]) -> Vec<u8> {
    let mut out = (list.len() as u16).to_le_bytes().to_vec();
    for (fd, events) in list {
        out.extend_from_slice(&fd.to_le_bytes());
        out.extend_from_slice(&events.to_le_bytes());
    }
    out
}

/// POLLIN on the wire.
const IN: i16 = 1;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn poll() {
    let (a, b, fds) = polled();
    let recording = record(&["poll"], || {
        [
            call(libc::SYS_poll, [fds.as_ptr() as u64, 2, 50]),
            call(libc::SYS_poll, [BAD, 1, u64::MAX]),
            call(libc::SYS_poll, [0, 0, 0]),
        ]
    });
    assert_eq!(recording.value, [1, err(libc::EFAULT), 0]);
    let event = |ret: i64| expect(code::SYSCALL_POLL_X).ret(ret);
    recording.exactly([
        event(1).bytes(seen(&[(num(&b), IN), (num(&a), 0)])).int(50),
        event(err(libc::EFAULT)).bytes(seen(&[])).int(-1),
        event(0).bytes(seen(&[])).int(0),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn ppoll() {
    let (a, b, fds) = polled();
    let (timeout, mask) = ([0i64, 0], [0x1234u64]);
    let recording = record(&["ppoll"], || {
        let (timeout, mask) = (timeout.as_ptr() as u64, mask.as_ptr() as u64);
        [
            call(libc::SYS_ppoll, [fds.as_ptr() as u64, 2, timeout, mask, 8]),
            call(libc::SYS_ppoll, [0, 0, BAD, BAD, 8]),
        ]
    });
    assert_eq!(recording.value, [1, err(libc::EFAULT)]);
    recording.exactly([
        expect(code::SYSCALL_PPOLL_X)
            .ret(1)
            .bytes(seen(&[(num(&b), IN), (num(&a), 0)]))
            .int(0)
            .uint(0x1234u32),
        expect(code::SYSCALL_PPOLL_X)
            .ret(err(libc::EFAULT))
            .bytes(seen(&[]))
            .int(0)
            .uint(0u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn select() {
    let recording = record(&["select"], || {
        let none = [0i64, 0];
        [
            call(libc::SYS_select, [0, 0, 0, 0, none.as_ptr() as u64]),
            call(libc::SYS_select, [0, 0, 0, 0, BAD]),
        ]
    });
    assert_eq!(recording.value, [0, err(libc::EFAULT)]);
    let event = |ret: i64| expect(code::SYSCALL_SELECT_X).ret(ret);
    recording.exactly([event(0), event(err(libc::EFAULT))]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn epoll_wait() {
    let epoll = call(libc::SYS_epoll_create1, [0]) as u64;
    let events = [0u8; 120];
    let recording = record(&["epoll_wait"], || {
        let at = events.as_ptr() as u64;
        [
            call(libc::SYS_epoll_wait, [epoll, at, 10, 0]),
            call(libc::SYS_epoll_wait, [epoll, at, u64::MAX, 0]),
        ]
    });
    assert_eq!(recording.value, [0, err(libc::EINVAL)]);
    let event = |ret: i64| expect(code::SYSCALL_EPOLLWAIT_X).ret(ret);
    recording.exactly([event(0).int(10), event(err(libc::EINVAL)).int(-1)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn nanosleep() {
    let short = [0i64, 3000];
    let recording = record(&["nanosleep"], || {
        [
            call(libc::SYS_nanosleep, [short.as_ptr() as u64, 0]),
            call(libc::SYS_nanosleep, [0, 0]),
        ]
    });
    assert_eq!(recording.value, [0, err(libc::EFAULT)]);
    let event = |ret: i64| expect(code::SYSCALL_NANOSLEEP_X).ret(ret);
    recording.exactly([event(0).int(3000), event(err(libc::EFAULT)).int(0)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn flock() {
    let file = tempfile::tempfile().expect("file");
    let recording = record(&["flock"], || {
        [
            call(
                libc::SYS_flock,
                [arg(&file), (libc::LOCK_EX | libc::LOCK_NB) as u64],
            ),
            call(libc::SYS_flock, [arg(&file), libc::LOCK_UN as u64]),
            call(libc::SYS_flock, [u64::MAX, libc::LOCK_SH as u64]),
        ]
    });
    assert_eq!(recording.value, [0, 0, err(libc::EBADF)]);
    let event = |ret: i64, fd: i64| expect(code::SYSCALL_FLOCK_X).ret(ret).int(fd);
    recording.exactly([
        event(0, num(&file)).flags("LOCK_EX|LOCK_NB"),
        event(0, num(&file)).flags("LOCK_UN"),
        event(err(libc::EBADF), -1).flags("LOCK_SH"),
    ]);
}
