//! Calls that are not one event each: messages, exec, the two sides of fork.
#![allow(missing_docs, unsafe_code)]

use std::process::{Command, Stdio};

use driver_suite::abi::{event, nr, tp};
use driver_suite::{Capture, alone, host};

fn codes(capture: &Capture) -> Vec<u16> {
    capture.read_own().iter().map(|r| r.code).collect()
}

/// Two ends of a datagram connection.
fn socket_pair() -> [u64; 2] {
    let mut fds = [0i32; 2];
    // SAFETY: room for two descriptors.
    let ret = unsafe { libc::socketpair(libc::AF_UNIX, libc::SOCK_DGRAM, 0, fds.as_mut_ptr()) };
    assert_eq!(ret, 0);
    fds.map(|fd| fd as u64)
}

fn messages(n: usize) -> Vec<libc::mmsghdr> {
    // SAFETY: all zero is an empty message without address, vector and control data.
    (0..n).map(|_| unsafe { std::mem::zeroed() }).collect()
}

fn mmsg(call: libc::c_long, fd: u64, messages: &mut [libc::mmsghdr]) -> i64 {
    host::syscall(
        call,
        [fd, messages.as_mut_ptr() as u64, messages.len() as u64],
    )
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_call_with_many_messages_is_one_event_for_each() {
    let _alone = alone();
    let [a, b] = socket_pair();
    let capture = Capture::of_calls(&[libc::SYS_sendmmsg, libc::SYS_recvmmsg]);
    assert_eq!(mmsg(libc::SYS_sendmmsg, a, &mut messages(3)), 3);
    assert_eq!(codes(&capture), [event::SENDMMSG_X; 3]);
    assert_eq!(mmsg(libc::SYS_recvmmsg, b, &mut messages(2)), 2);
    assert_eq!(codes(&capture), [event::RECVMMSG_X; 2]);
    assert_eq!(mmsg(libc::SYS_sendmmsg, a, &mut []), 0);
    assert_eq!(codes(&capture), [], "nothing was sent");
    assert!(mmsg(libc::SYS_sendmmsg, u64::MAX, &mut messages(3)) < 0);
    assert_eq!(
        codes(&capture),
        [event::SENDMMSG_X],
        "one event for a call that failed"
    );
    host::syscall(libc::SYS_close, [a, 0, 0]);
    host::syscall(libc::SYS_close, [b, 0, 0]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_successful_exec_is_reported_by_its_tracepoint_alone() {
    let _alone = alone();
    let capture = Capture::of_calls(&[libc::SYS_execve, libc::SYS_execveat]);
    let run = || {
        let me = std::env::current_exe().expect("own file");
        let mut child = Command::new(me)
            .arg("--list")
            .stdout(Stdio::null())
            .spawn()
            .expect("child");
        let pid = u64::from(child.id());
        assert!(child.wait().expect("ends").success());
        let records = capture.read().into_iter().filter(|r| r.tid == pid);
        records.map(|r| (r.code, r.int(0))).collect::<Vec<_>>()
    };
    assert_eq!(run(), [], "not at the exit of the call");
    capture.ioctl(nr::ENABLE_TP, tp::SCHED_PROCESS_EXEC);
    assert_eq!(run(), [(event::EXECVE_19_X, 0)]);
    capture.ioctl(nr::DISABLE_SYSCALL, libc::SYS_execve as u64);
    assert_eq!(run(), [(event::EXECVE_19_X, 0)], "the mask is for calls");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn an_exec_that_fails_is_reported_at_its_exit() {
    let _alone = alone();
    let capture = Capture::of_calls(&[libc::SYS_execve]);
    capture.ioctl(nr::ENABLE_TP, tp::SCHED_PROCESS_EXEC);
    let path = c"/no/such/program".as_ptr() as u64;
    assert_eq!(
        host::syscall(libc::SYS_execve, [path, 0, 0]),
        -i64::from(libc::ENOENT)
    );
    let own = capture.read_own();
    assert_eq!(own.len(), 1);
    assert_eq!(
        (own[0].code, own[0].int(0)),
        (event::EXECVE_19_X, -i64::from(libc::ENOENT))
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
#[cfg(target_arch = "x86_64")]
fn fork_returns_twice() {
    let _alone = alone();
    let capture = Capture::open().expect("devices");
    capture.record_calls(&[libc::SYS_fork]);
    // The tracepoint means nothing on this architecture: enabling it must not double the event.
    capture.ioctl(nr::ENABLE_TP, tp::SCHED_PROCESS_FORK);
    let child = host::syscall(libc::SYS_fork, [0; 3]);
    if child == 0 {
        host::syscall(libc::SYS_exit_group, [0; 3]);
    }
    assert!(child > 0);
    assert_eq!(host::wait(child as libc::pid_t), Ok(0));
    let mut returns: Vec<_> = capture
        .read()
        .iter()
        .map(|r| (r.code, r.tid, r.int(0)))
        .collect();
    returns.sort_by_key(|r| r.2);
    let (parent, child) = (host::tid(), child as u64);
    assert_eq!(
        returns,
        [
            (event::FORK_20_X, child, 0),
            (event::FORK_20_X, parent, child as i64)
        ]
    );
}
