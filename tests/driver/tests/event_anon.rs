//! Calls that make descriptors without a name: eventfd, signalfd, timerfd, inotify, epoll, memfd,
//! userfaultfd, io_uring, bpf, pidfd.
#![allow(missing_docs)]

use driver_suite::events::files::{BAD, close, err, ptr, text};
use driver_suite::events::{Expect, Recording, call, expect, record};
use libscap_rs::schema::code;

const NONBLOCK: u64 = libc::O_NONBLOCK as u64;
const CLOEXEC: u64 = libc::O_CLOEXEC as u64;

/// Compares, then closes the descriptors the calls made.
fn finish<const N: usize>(recording: &Recording<[i64; N]>, expected: [Expect; N]) {
    recording.exactly(expected);
    for fd in recording.value {
        if fd >= 0 {
            close(fd);
        }
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn eventfd() {
    let recording = record(&["eventfd"], || [call(libc::SYS_eventfd, [7])]);
    assert!(recording.value[0] >= 0);
    let expected = expect(code::SYSCALL_EVENTFD_X)
        .ret(recording.value[0])
        .uint(7u32)
        .uint(0u32);
    finish(&recording, [expected]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn eventfd2() {
    let recording = record(&["eventfd2"], || {
        [
            call(libc::SYS_eventfd2, [7, NONBLOCK | CLOEXEC]),
            call(libc::SYS_eventfd2, [8, 0x100]),
        ]
    });
    let [good, bad] = recording.value;
    assert_eq!(bad, err(libc::EINVAL));
    let start = |fd| expect(code::SYSCALL_EVENTFD2_X).ret(fd);
    let expected = [
        start(good).flags("O_NONBLOCK|O_CLOEXEC").uint(7u32),
        start(bad).flags("").uint(8u32),
    ];
    finish(&recording, expected);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn signalfd() {
    let mask = [1u64 << 9];
    let address = mask.as_ptr() as u64;
    let recording = record(&["signalfd"], || {
        [
            call(libc::SYS_signalfd, [u64::MAX, address, 8]),
            call(libc::SYS_signalfd, [900, address, 8]),
        ]
    });
    let [good, bad] = recording.value;
    assert!(good >= 0);
    assert_eq!(bad, err(libc::EBADF));
    let start = |ret, fd| {
        expect(code::SYSCALL_SIGNALFD_X)
            .ret(ret)
            .int(fd)
            .uint(0u32)
            .uint(0u32)
    };
    finish(&recording, [start(good, -1), start(bad, 900)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn signalfd4() {
    let mask = [1u64 << 9];
    let address = mask.as_ptr() as u64;
    let recording = record(&["signalfd4"], || {
        [
            call(libc::SYS_signalfd4, [u64::MAX, address, 8, CLOEXEC]),
            call(libc::SYS_signalfd4, [900, address, 4, NONBLOCK]),
        ]
    });
    let [good, bad] = recording.value;
    assert_eq!(bad, err(libc::EINVAL));
    let start = |fd| expect(code::SYSCALL_SIGNALFD4_X).ret(fd);
    let expected = [
        start(good).flags("O_CLOEXEC").int(-1).uint(0u32),
        start(bad).flags("O_NONBLOCK").int(900).uint(0u32),
    ];
    finish(&recording, expected);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn timerfd_create() {
    let recording = record(&["timerfd_create"], || {
        [
            call(libc::SYS_timerfd_create, [1, NONBLOCK | CLOEXEC]),
            call(libc::SYS_timerfd_create, [0x1fe, 0]),
        ]
    });
    let [good, bad] = recording.value;
    assert_eq!(bad, err(libc::EINVAL));
    let start = |fd| expect(code::SYSCALL_TIMERFD_CREATE_X).ret(fd);
    // Eight bits have no room for close-on-exec.
    let expected = [
        start(good).uint(1u32).uint(0x40u32),
        start(bad).uint(0xfeu32).uint(0u32),
    ];
    finish(&recording, expected);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn inotify_init() {
    let recording = record(&["inotify_init"], || [call(libc::SYS_inotify_init, [])]);
    let expected = expect(code::SYSCALL_INOTIFY_INIT_X)
        .ret(recording.value[0])
        .uint(0u32);
    finish(&recording, [expected]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn inotify_init1() {
    let recording = record(&["inotify_init1"], || {
        [
            call(libc::SYS_inotify_init1, [NONBLOCK | CLOEXEC]),
            call(libc::SYS_inotify_init1, [0x7]),
        ]
    });
    let [good, bad] = recording.value;
    assert_eq!(bad, err(libc::EINVAL));
    let start = |fd| expect(code::SYSCALL_INOTIFY_INIT1_X).ret(fd);
    let expected = [
        start(good).flags("O_NONBLOCK|O_CLOEXEC"),
        start(bad).flags(""),
    ];
    finish(&recording, expected);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn epoll_create() {
    let recording = record(&["epoll_create"], || {
        [
            call(libc::SYS_epoll_create, [5]),
            call(libc::SYS_epoll_create, [0]),
        ]
    });
    let [good, bad] = recording.value;
    assert_eq!(bad, err(libc::EINVAL));
    let start = |fd| expect(code::SYSCALL_EPOLL_CREATE_X).ret(fd);
    finish(&recording, [start(good).int(5), start(bad).int(0)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn epoll_create1() {
    let recording = record(&["epoll_create1"], || {
        [
            call(libc::SYS_epoll_create1, [CLOEXEC]),
            call(libc::SYS_epoll_create1, [1]),
        ]
    });
    let [good, bad] = recording.value;
    assert_eq!(bad, err(libc::EINVAL));
    let start = |fd| expect(code::SYSCALL_EPOLL_CREATE1_X).ret(fd);
    finish(
        &recording,
        [start(good).flags("EPOLL_CLOEXEC"), start(bad).flags("")],
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn memfd_create() {
    let name = text("a name");
    let recording = record(&["memfd_create"], || {
        [
            call(libc::SYS_memfd_create, [ptr(&name), 3]),
            call(libc::SYS_memfd_create, [BAD, 1 << 20]),
        ]
    });
    let [good, bad] = recording.value;
    assert_eq!(bad, err(libc::EINVAL));
    let start = |fd| expect(code::SYSCALL_MEMFD_CREATE_X).ret(fd);
    let expected = [
        start(good)
            .str("a name")
            .flags("MFD_CLOEXEC|MFD_ALLOW_SEALING"),
        start(bad).empty().flags(""),
    ];
    finish(&recording, expected);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn userfaultfd() {
    let recording = record(&["userfaultfd"], || {
        [
            call(libc::SYS_userfaultfd, [CLOEXEC | NONBLOCK]),
            call(libc::SYS_userfaultfd, [1 << 20]),
        ]
    });
    let [good, bad] = recording.value;
    assert!(good >= 0, "{good}");
    assert_eq!(bad, err(libc::EINVAL));
    // The flags are those of the kernel, as they are.
    let start = |fd| expect(code::SYSCALL_USERFAULTFD_X).ret(fd);
    let expected = [
        start(good).uint(CLOEXEC | NONBLOCK),
        start(bad).uint(1u32 << 20),
    ];
    finish(&recording, expected);
}

/// `struct io_uring_params`.
#[repr(C)]
#[derive(Default)]
struct Params {
    sq_entries: u32,
    cq_entries: u32,
    flags: u32,
    sq_thread_cpu: u32,
    sq_thread_idle: u32,
    features: u32,
    wq_fd: u32,
    reserved: [u32; 3],
    offsets: [u64; 10],
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn io_uring_setup() {
    let mut params = Params {
        // CQSIZE and CLAMP
        flags: 8 | 16,
        cq_entries: 16,
        sq_thread_cpu: 3,
        sq_thread_idle: 1000,
        ..Params::default()
    };
    let address = &raw mut params as u64;
    let recording = record(&["io_uring_setup"], || {
        [call(libc::SYS_io_uring_setup, [5, address])]
    });
    assert!(recording.value[0] >= 0, "{:?}", recording.value);
    assert_eq!((params.sq_entries, params.cq_entries), (8, 16));
    // Bit 8 has no constant of its name, later features no bit at all.
    let features = params.features & 0x6ff;
    let expected = expect(code::SYSCALL_IO_URING_SETUP_X)
        .ret(recording.value[0])
        .uint(5u32)
        .uint(8u32)
        .uint(16u32)
        .flags("IORING_SETUP_CQSIZE|IORING_SETUP_CLAMP")
        .uint(3u32)
        .uint(1000u32)
        .uint(features);
    finish(&recording, [expected]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn io_uring_setup_that_fails() {
    let mut params = Params {
        // IOPOLL shares its bit with SQ_NEED_WAKEUP; the last one is unknown.
        flags: 1 | 4 | 1 << 31,
        ..Params::default()
    };
    let address = &raw mut params as u64;
    let recording = record(&["io_uring_setup"], || {
        [
            call(libc::SYS_io_uring_setup, [4, address]),
            call(libc::SYS_io_uring_setup, [4, BAD]),
        ]
    });
    assert_eq!(recording.value, [err(libc::EINVAL), err(libc::EFAULT)]);
    let zeros = |e: Expect| e.uint(0u32).uint(0u32).uint(0u32);
    let start = |ret| expect(code::SYSCALL_IO_URING_SETUP_X).ret(ret).uint(4u32);
    let flags = "IORING_SETUP_IOPOLL|IORING_SQ_NEED_WAKEUP|IORING_SETUP_SQ_AFF";
    recording.exactly([
        zeros(start(err(libc::EINVAL)).uint(0u32).uint(0u32).flags(flags)),
        zeros(start(err(libc::EFAULT)).uint(0u32).uint(0u32).flags("")),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn bpf() {
    // An array of one element: type, key size, value size, elements, flags.
    let attributes = [2u32, 4, 4, 1, 0];
    let address = attributes.as_ptr() as u64;
    let recording = record(&["bpf"], || {
        [
            call(libc::SYS_bpf, [0, address, 20]),
            call(libc::SYS_bpf, [0x9999, address, 20]),
        ]
    });
    let [good, bad] = recording.value;
    assert!(good >= 0, "{good}");
    assert_eq!(bad, err(libc::EINVAL));
    let start = |fd| expect(code::SYSCALL_BPF_2_X).ret(fd);
    let expected = [
        start(good).flags("BPF_MAP_CREATE"),
        start(bad).uint(0x9999u32),
    ];
    finish(&recording, expected);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn pidfd_open() {
    let own = u64::from(std::process::id());
    let recording = record(&["pidfd_open"], || {
        [
            call(libc::SYS_pidfd_open, [own, NONBLOCK]),
            call(libc::SYS_pidfd_open, [u64::from(u32::MAX), 0]),
        ]
    });
    let [good, bad] = recording.value;
    assert!(good >= 0, "{good}");
    assert_eq!(bad, err(libc::EINVAL));
    let start = |fd| expect(code::SYSCALL_PIDFD_OPEN_X).ret(fd);
    let expected = [
        start(good).int(own as i64).flags("PIDFD_NONBLOCK"),
        start(bad).int(-1).flags(""),
    ];
    finish(&recording, expected);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn pidfd_getfd() {
    let pidfd = call(libc::SYS_pidfd_open, [u64::from(std::process::id()), 0]);
    assert!(pidfd >= 0);
    let recording = record(&["pidfd_getfd"], || {
        [
            call(libc::SYS_pidfd_getfd, [pidfd as u64, 0, 0]),
            call(libc::SYS_pidfd_getfd, [pidfd as u64, 900, 0]),
            call(libc::SYS_pidfd_getfd, [900, u64::from(u32::MAX), 5]),
        ]
    });
    let [good, missing, bad] = recording.value;
    assert!(good >= 0, "{good}");
    assert_eq!((missing, bad), (err(libc::EBADF), err(libc::EINVAL)));
    let start = |fd| expect(code::SYSCALL_PIDFD_GETFD_X).ret(fd);
    let expected = [
        start(good).int(pidfd).int(0).uint(0u32),
        start(missing).int(pidfd).int(900).uint(0u32),
        start(bad).int(900).int(-1).uint(5u32),
    ];
    finish(&recording, expected);
    close(pidfd);
}
