//! close, close_range, dup, fcntl, pipe: what happens to descriptor numbers.
#![allow(missing_docs)]

use driver_suite::events::{call, expect, record};
use libscap_rs::schema::code;

/// A descriptor number far above those the test program uses.
const HIGH: u64 = 900;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn close() {
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
    assert_eq!(recording.value, -i64::from(libc::EBADF));
    recording.exactly([expect(code::SYSCALL_CLOSE_X)
        .ret(-i64::from(libc::EBADF))
        .int(HIGH as i64)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn close_reports_the_low_half_of_the_register() {
    let recording = record(&["close"], || {
        call(libc::SYS_close, [0x1_0000_0000 | u64::from(u32::MAX)])
    });
    recording.exactly([expect(code::SYSCALL_CLOSE_X)
        .ret(-i64::from(libc::EBADF))
        .int(-1)]);
}
