//! Calls of 32-bit programs: numbers are mapped to those of 64-bit programs.
#![cfg(target_arch = "x86_64")]
#![allow(missing_docs)]

use driver_suite::abi::{event, nr};
use driver_suite::{Capture, Record, alone, host};

const IA32_CLOSE: u32 = 6;
const IA32_BREAK: u32 = 17; // never implemented
const IA32_GETPPID: u32 = 64;
const IA32_SOCKETCALL: u32 = 102;
const IA32_TIMERFD_CREATE: u32 = 322;

const SOCKETCALL_SOCKET: u32 = 1;
const SOCKETCALL_SEND: u32 = 9;

const EBADF: i64 = -(libc::EBADF as i64);

fn all_calls() -> Capture {
    let capture = Capture::open().expect("devices");
    capture.record_calls(&(0..512).collect::<Vec<_>>());
    capture
}

/// What `call` records: only what it did, not what the test does around it.
fn recorded(capture: &Capture, call: impl FnOnce()) -> Vec<Record> {
    capture.read();
    call();
    capture.read_own()
}

fn codes(records: &[Record]) -> Vec<u16> {
    records.iter().map(|r| r.code).collect()
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn numbers_of_32_bit_calls_are_mapped() {
    let _alone = alone();
    let capture = all_calls();
    let close = recorded(&capture, || {
        assert_eq!(host::syscall32(IA32_CLOSE, [u32::MAX, 0, 0]), -libc::EBADF);
    });
    assert_eq!(codes(&close), [event::CLOSE_X]);
    assert_eq!(
        (close[0].int(0), close[0].int(1)),
        (EBADF, -1),
        "result and descriptor"
    );

    let parent = recorded(&capture, || {
        host::syscall32(IA32_GETPPID, [0; 3]);
    });
    assert_eq!(codes(&parent), [event::GENERIC_X]);
    assert_eq!(parent[0].int(1), libc::SYS_getppid, "the native number");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_mask_is_that_of_the_native_number() {
    let _alone = alone();
    let capture = Capture::of_calls(&[libc::SYS_close]);
    let both = || {
        host::syscall32(IA32_CLOSE, [u32::MAX, 0, 0]);
        host::syscall32(IA32_GETPPID, [0; 3]);
    };
    assert_eq!(codes(&recorded(&capture, both)), [event::CLOSE_X]);
    capture.ioctl(nr::DISABLE_SYSCALL, libc::SYS_close as u64);
    // 6 is lstat for 64-bit programs: not what a 32-bit close is looked up as.
    capture.ioctl(nr::ENABLE_SYSCALL, u64::from(IA32_CLOSE));
    assert_eq!(codes(&recorded(&capture, both)), []);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn gaps_and_numbers_beyond_the_table_are_ignored() {
    let _alone = alone();
    let capture = all_calls();
    for gap in [IA32_BREAK, 500, 511, 512, 4096, u32::MAX >> 1, u32::MAX] {
        let records = recorded(&capture, || {
            assert_eq!(host::syscall32(gap, [0; 3]), -libc::ENOSYS, "{gap}");
        });
        assert_eq!(codes(&records), [], "{gap}");
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_32_bit_timerfd_is_not_taken_for_an_exec() {
    let _alone = alone();
    let capture = Capture::open().expect("devices");
    capture.record_calls(&[libc::SYS_timerfd_create, libc::SYS_execveat]);
    let records = recorded(&capture, || {
        // No such clock; the number is that of execveat in a 64-bit program.
        assert_eq!(
            host::syscall32(IA32_TIMERFD_CREATE, [99, 0, 0]),
            -libc::EINVAL
        );
    });
    assert_eq!(codes(&records), [event::TIMERFD_CREATE_X]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn socketcall_is_recorded_as_the_call_it_stands_for() {
    let _alone = alone();
    let capture = Capture::of_calls(&[libc::SYS_socket]);
    let args = host::low_page();
    args[..3].copy_from_slice(&[libc::AF_UNIX as u32, 99, 7]);
    let at = args.as_ptr() as u32;
    let socket = || {
        let ret = host::syscall32(IA32_SOCKETCALL, [SOCKETCALL_SOCKET, at, 0]);
        assert!(ret < 0, "no socket type 99");
    };
    let records = recorded(&capture, socket);
    assert_eq!(codes(&records), [event::SOCKET_X]);
    assert_eq!(
        (records[0].int(2), records[0].int(3)),
        (99, 7),
        "type and protocol"
    );

    capture.ioctl(nr::DISABLE_SYSCALL, libc::SYS_socket as u64);
    assert_eq!(
        codes(&recorded(&capture, socket)),
        [],
        "the mask is that of socket"
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn send_by_socketcall_has_no_number_and_no_mask() {
    let _alone = alone();
    // The tracepoint is enough; the mask only names something else.
    let capture = Capture::of_calls(&[libc::SYS_getppid]);
    let args = host::low_page();
    args[..4].copy_from_slice(&[u32::MAX, 0, 0, 0]);
    let at = args.as_ptr() as u32;
    let records = recorded(&capture, || {
        assert_eq!(
            host::syscall32(IA32_SOCKETCALL, [SOCKETCALL_SEND, at, 0]),
            -libc::EBADF
        );
    });
    assert_eq!(codes(&records), [event::SEND_X]);
    assert_eq!(records[0].int(0), EBADF);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_socketcall_that_names_nothing_is_ignored() {
    let _alone = alone();
    let capture = all_calls();
    let args = host::low_page().as_ptr() as u32;
    for (code, at) in [
        (0, args),
        (21, args),
        (u32::MAX, args),
        (SOCKETCALL_SOCKET, 4096),
    ] {
        let records = recorded(&capture, || {
            assert!(host::syscall32(IA32_SOCKETCALL, [code, at, 0]) < 0);
        });
        assert_eq!(codes(&records), [], "code {code} at {at:#x}");
    }
}
