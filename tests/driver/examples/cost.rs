//! What recording costs the caller, in ns per call, on the CPU it runs on. In a guest started with
//! `-icount shift=0` and one CPU a ns is an instruction, and runs differ by less than 1 %.
//!
//! Needs root and the module; prints one line per case.
#![allow(clippy::print_stdout, unsafe_code)]

use std::time::Instant;

use driver_suite::abi::{nr, tp};
use driver_suite::{Capture, host};

const BATCHES: u32 = 40;
const CALLS: u32 = 500;

/// ns per call, the loop included: the best of many short batches, which no interrupt hit.
fn measure(call: &dyn Fn()) -> f64 {
    let batch = || {
        let start = Instant::now();
        for _ in 0..CALLS {
            call();
        }
        start.elapsed().as_nanos() as f64 / f64::from(CALLS)
    };
    (0..BATCHES).map(|_| batch()).fold(f64::INFINITY, f64::min)
}

/// Name, what to call, and the calls to record.
type Case<'a> = (&'a str, &'a dyn Fn(), &'a [libc::c_long]);

fn main() {
    host::pin(0);
    let mut buffer = [0u8; 4096];
    let zero = host::syscall(
        libc::SYS_openat,
        [libc::AT_FDCWD as u64, c"/dev/zero".as_ptr() as u64, 0],
    ) as u64;
    let mut pair = [0; 2];
    // SAFETY: room for two descriptors.
    unsafe { libc::socketpair(libc::AF_UNIX, libc::SOCK_DGRAM, 0, pair.as_mut_ptr()) };
    let (from, to, at) = (pair[0] as u64, pair[1] as u64, buffer.as_mut_ptr() as u64);

    let getppid = || {
        host::syscall(libc::SYS_getppid, [0; 1]);
    };
    let close = || {
        host::syscall(libc::SYS_close, [u64::MAX]);
    };
    let read64 = || {
        host::syscall(libc::SYS_read, [zero, at, 64]);
    };
    let read4k = || {
        host::syscall(libc::SYS_read, [zero, at, 4096]);
    };
    let openat = || {
        let path = c"/dev/does-not-exist".as_ptr() as u64;
        host::syscall(libc::SYS_openat, [libc::AT_FDCWD as u64, path, 0]);
    };
    let sendrecv = || {
        host::syscall(libc::SYS_sendto, [from, at, 64, 0, 0, 0]);
        host::syscall(libc::SYS_recvfrom, [to, at, 64, 0, 0, 0]);
    };
    let cases: [Case; 6] = [
        ("getppid (generic)", &getppid, &[libc::SYS_getppid]),
        ("close, fails", &close, &[libc::SYS_close]),
        ("read of 64 bytes", &read64, &[libc::SYS_read]),
        ("read of 4096 bytes", &read4k, &[libc::SYS_read]),
        (
            "openat, fails, with enter event",
            &openat,
            &[libc::SYS_openat],
        ),
        (
            "sendto and recvfrom of 64 bytes",
            &sendrecv,
            &[libc::SYS_sendto, libc::SYS_recvfrom],
        ),
    ];

    println!(
        "{:34} {:>9} {:>9} {:>9} {:>9}",
        "ns per call", "alone", "unwanted", "recorded", "event"
    );
    for (name, call, calls) in cases {
        let alone = measure(call);
        // A call nobody here makes is wanted: the probe is attached and says no.
        let other = Capture::of_calls(&[libc::SYS_getpgid]);
        let unwanted = measure(call);
        drop(other);
        let capture = Capture::of_calls(calls);
        capture.ioctl(nr::ENABLE_TP, tp::SYS_ENTER);
        let recorded = measure(call);
        let counters = capture.rings[0].counters();
        assert_eq!(
            counters.n_drops_buffer, 0,
            "{name}: the ring was too small to measure"
        );
        println!(
            "{name:34} {alone:9.0} {unwanted:9.0} {recorded:9.0} {:9.0}",
            recorded - unwanted
        );
    }
}
