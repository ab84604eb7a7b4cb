//! What recording costs the caller, in ns per call, on the CPU it runs on. In a guest started with
//! `-icount shift=0` and one CPU a ns is an instruction, and runs differ by less than 1 %.
//!
//! Needs root and the module; prints one line per case.
//!
//!     cost                   every case
//!     cost CASE              those whose name starts with CASE
//!     cost CASE --repeat N   nothing but N calls, recorded: for a profiler outside of the guest
#![allow(clippy::print_stdout, unsafe_code)]

use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::fd::{AsRawFd, IntoRawFd, RawFd};
use std::time::Instant;

use driver_suite::abi::{nr, tp};
use driver_suite::{Capture, host};

const BATCHES: u32 = 40;

/// Tracepoints of a consumer that wants everything; page faults are asked for by few.
const EVERYTHING: [u64; 6] = [
    tp::SYS_ENTER,
    tp::SYS_EXIT,
    tp::SCHED_PROCESS_EXIT,
    tp::SCHED_SWITCH,
    tp::SIGNAL_DELIVER,
    tp::SCHED_PROCESS_EXEC,
];

struct Case<'a> {
    name: &'static str,
    /// Calls of one measured batch: short enough that some batches see no interrupt.
    calls: u32,
    /// System calls to record when nothing else is.
    wanted: &'a [libc::c_long],
    page_faults: bool,
    call: &'a dyn Fn(),
}

/// ns per call, the loop included: the best of many short batches, which no interrupt hit.
fn measure(case: &Case) -> f64 {
    let batch = || {
        let start = Instant::now();
        for _ in 0..case.calls {
            (case.call)();
        }
        start.elapsed().as_nanos() as f64 / f64::from(case.calls)
    };
    (0..BATCHES).map(|_| batch()).fold(f64::INFINITY, f64::min)
}

fn drain(capture: &Capture) {
    for ring in &capture.rings {
        ring.set_tail(ring.head());
    }
}

/// As [`measure`], and events per call. Nothing may be lost.
fn recorded(case: &Case, capture: &Capture) -> (f64, f64) {
    let events = || capture.rings[0].counters().n_evts;
    let before = events();
    (case.call)();
    let per_call = events() - before;
    let best = (0..BATCHES)
        .map(|_| {
            drain(capture);
            measure_once(case)
        })
        .fold(f64::INFINITY, f64::min);
    let lost = capture.rings[0].counters().n_drops_buffer;
    assert_eq!(lost, 0, "{}: the ring was too small to measure", case.name);
    (best, per_call as f64)
}

fn measure_once(case: &Case) -> f64 {
    let start = Instant::now();
    for _ in 0..case.calls {
        (case.call)();
    }
    start.elapsed().as_nanos() as f64 / f64::from(case.calls)
}

/// The rings, left out of the address space of children: copying it shall cost what it costs others.
fn open_capture() -> Capture {
    let capture = Capture::open().expect("devices");
    for ring in &capture.rings {
        let (data, info) = (ring.data.addr(), ring.info.addr());
        // SAFETY: both are mappings of this size.
        let done = unsafe {
            libc::madvise(data.cast(), 2 * ring.size, libc::MADV_DONTFORK)
                | libc::madvise(info.cast(), host::page(), libc::MADV_DONTFORK)
        };
        assert_eq!(done, 0, "madvise");
    }
    capture
}

fn capture_of(calls: &[libc::c_long]) -> Capture {
    let capture = open_capture();
    capture.record_calls(calls);
    capture
}

fn everything() -> Capture {
    let capture = open_capture();
    for call in 0..512 {
        capture.ioctl(nr::ENABLE_SYSCALL, call);
    }
    for tracepoint in EVERYTHING {
        capture.ioctl(nr::ENABLE_TP, tracepoint);
    }
    capture
}

fn report(case: &Case) {
    let alone = measure(case);
    // A call nobody here makes is wanted: the probe is attached and says no.
    let other = capture_of(&[libc::SYS_mkdir]);
    let unwanted = measure(case);
    drop(other);

    let capture = capture_of(case.wanted);
    if case.page_faults {
        capture.ioctl(nr::ENABLE_TP, tp::PAGE_FAULT_USER);
    }
    let (one, _) = recorded(case, &capture);
    drop(capture);

    let capture = everything();
    if case.page_faults {
        capture.ioctl(nr::ENABLE_TP, tp::PAGE_FAULT_USER);
    }
    let (all, events) = recorded(case, &capture);
    println!(
        "{:34} {alone:9.0} {:+9.0} {:+9.0} {:+9.0} {events:7.0}",
        case.name,
        unwanted - alone,
        one - alone,
        all - alone,
    );
}

fn repeat(case: &Case, calls: u32) {
    let capture = everything();
    for call in 0..calls {
        if call % 256 == 0 {
            drain(&capture);
        }
        (case.call)();
    }
}

/// A child that sends back every byte it is sent: (to it, from it).
fn echo() -> (RawFd, RawFd) {
    let (ask_end, ask) = host::pipe();
    let (answer, answer_end) = host::pipe();
    let (from, to) = (ask_end.as_raw_fd(), answer_end.as_raw_fd());
    let (ask, answer) = (ask.into_raw_fd(), answer.into_raw_fd());
    host::fork(move || {
        let byte = 0u8;
        let at = &raw const byte as u64;
        host::syscall(libc::SYS_close, [ask as u64]);
        while host::syscall(libc::SYS_read, [from as u64, at, 1]) == 1 {
            host::syscall(libc::SYS_write, [to as u64, at, 1]);
        }
        0
    });
    (ask, answer)
}

fn spawn(path: &std::ffi::CStr) {
    let child = host::fork(|| {
        let args = [path.as_ptr(), c"--exit".as_ptr(), std::ptr::null()];
        // SAFETY: NULL-terminated arrays of strings.
        unsafe { libc::execve(path.as_ptr(), args.as_ptr(), args[2..].as_ptr().cast()) };
        1
    });
    assert_eq!(host::wait(child), Ok(0), "exec");
}

fn udp() -> (UdpSocket, UdpSocket) {
    let bind = || UdpSocket::bind("127.0.0.1:0").expect("UDP socket");
    let (a, b) = (bind(), bind());
    a.connect(b.local_addr().expect("address"))
        .expect("connect");
    (a, b)
}

fn tcp() -> (TcpStream, TcpStream) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("TCP socket");
    let a = TcpStream::connect(listener.local_addr().expect("address")).expect("connect");
    a.set_nodelay(true).expect("option");
    (a, listener.accept().expect("accept").0)
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.first().is_some_and(|a| a == "--exit") {
        return;
    }
    host::pin(0);
    let mut buffer = [0u8; 4096];
    let at = buffer.as_mut_ptr() as u64;
    let open = |path: &std::ffi::CStr, flags: i32| {
        let args = [
            libc::AT_FDCWD as u64,
            path.as_ptr() as u64,
            flags as u64,
            0o600,
        ];
        host::syscall(libc::SYS_openat, args)
    };
    let zero = open(c"/dev/zero", libc::O_RDONLY) as u64;
    let null = open(c"/dev/null", libc::O_WRONLY) as u64;
    let page = host::syscall(libc::SYS_mmap, [0, 4096, 3, 0x22, u64::MAX, 0]) as u64;
    let (udp_from, udp_to) = udp();
    let (tcp_from, tcp_to) = tcp();
    let send = |from: &dyn AsRawFd, to: &dyn AsRawFd| {
        let (from, to) = (from.as_raw_fd() as u64, to.as_raw_fd() as u64);
        host::syscall(libc::SYS_sendto, [from, at, 64, 0, 0, 0]);
        host::syscall(libc::SYS_recvfrom, [to, at, 64, 0, 0, 0]);
    };
    let (ask, answer) = echo();
    let me = std::env::current_exe().expect("own path");
    let me = std::ffi::CString::new(me.as_os_str().as_encoded_bytes()).expect("own path");

    let getppid = || {
        host::syscall(libc::SYS_getppid, [0; 1]);
    };
    let close = || {
        host::syscall(libc::SYS_close, [u64::MAX]);
    };
    let read = |n: u64| host::syscall(libc::SYS_read, [zero, at, n]);
    let (read1, read64, read4k) = (|| _ = read(1), || _ = read(64), || _ = read(4096));
    let write = || {
        host::syscall(libc::SYS_write, [null, at, 100]);
    };
    let fstat = || {
        host::syscall(libc::SYS_fstat, [zero, at]);
    };
    let openat_fails = || _ = open(c"/dev/does-not-exist", 0);
    let openat = || {
        let fd = open(c"/dev/null", 0);
        host::syscall(libc::SYS_close, [fd as u64]);
    };
    let mmap = || {
        let address = host::syscall(libc::SYS_mmap, [0, 4096, 3, 0x22, u64::MAX, 0]);
        host::syscall(libc::SYS_munmap, [address as u64, 4096]);
    };
    let ping = || {
        host::syscall(libc::SYS_write, [ask as u64, at, 1]);
        host::syscall(libc::SYS_read, [answer as u64, at, 1]);
    };
    let udp = || send(&udp_from, &udp_to);
    let tcp = || send(&tcp_from, &tcp_to);
    let fork = || {
        let child = host::fork(|| 0);
        assert_eq!(host::wait(child), Ok(0), "fork");
    };
    let exec = || spawn(&me);
    let fault = || {
        host::syscall(libc::SYS_madvise, [page, 4096, libc::MADV_DONTNEED as u64]);
        // SAFETY: the page is mapped readable and writable.
        unsafe { std::ptr::write_volatile(page as *mut u8, 1) };
    };
    let case = |name, calls, wanted, call| Case {
        name,
        calls,
        wanted,
        page_faults: name == "page fault and madvise",
        call,
    };
    let cases: [Case; 16] = [
        case(
            "getppid, a generic event",
            500,
            &[libc::SYS_getppid],
            &getppid,
        ),
        case("close, fails", 500, &[libc::SYS_close], &close),
        case("read of 1 byte", 500, &[libc::SYS_read], &read1),
        case("read of 64 bytes", 500, &[libc::SYS_read], &read64),
        case("read of 4096 bytes", 500, &[libc::SYS_read], &read4k),
        case("write of 100 bytes", 500, &[libc::SYS_write], &write),
        case("fstat", 500, &[libc::SYS_fstat], &fstat),
        case("openat, fails", 100, &[libc::SYS_openat], &openat_fails),
        case(
            "openat and close",
            100,
            &[libc::SYS_openat, libc::SYS_close],
            &openat,
        ),
        case(
            "mmap and munmap",
            100,
            &[libc::SYS_mmap, libc::SYS_munmap],
            &mmap,
        ),
        case(
            "pipe ping and answer",
            50,
            &[libc::SYS_read, libc::SYS_write],
            &ping,
        ),
        case(
            "UDP sendto and recvfrom",
            100,
            &[libc::SYS_sendto, libc::SYS_recvfrom],
            &udp,
        ),
        case(
            "TCP sendto and recvfrom",
            100,
            &[libc::SYS_sendto, libc::SYS_recvfrom],
            &tcp,
        ),
        case("page fault and madvise", 200, &[libc::SYS_madvise], &fault),
        case(
            "fork, exit and wait",
            5,
            &[libc::SYS_clone, libc::SYS_wait4],
            &fork,
        ),
        case("fork, exec, exit and wait", 2, &[libc::SYS_execve], &exec),
    ];
    let chosen: Vec<&Case> = cases
        .iter()
        .filter(|c| args.first().is_none_or(|a| c.name.starts_with(a.as_str())))
        .collect();
    assert!(!chosen.is_empty(), "no such case");
    if args.get(1).is_some_and(|a| a == "--repeat") {
        let calls = args[2].parse().expect("a number");
        return chosen.iter().for_each(|case| repeat(case, calls));
    }
    println!(
        "{:34} {:>9} {:>9} {:>9} {:>9} {:>7}",
        "ns per call", "alone", "unwanted", "wanted", "all", "events"
    );
    chosen.into_iter().for_each(report);
}
