//! Arguments in memory that is not there right now, for consumers that asked to lose none.
#![allow(missing_docs, unsafe_code)]

use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use driver_suite::abi::{event, nr, tp};
use driver_suite::extension::feature::{FILTER, USER_FAULTS};
use driver_suite::extension::{Filter, filter_flag};
use driver_suite::{Capture, Record, alone, host};

const WRITE_X: u16 = 9;
const SENDMSG_X: u16 = 49;
const WRITEV_X: u16 = 119;

/// An address nothing is ever mapped at.
const BAD: u64 = 8;

/// Where the kernel lets probes of calls sleep.
fn may_fault() -> bool {
    let release = std::fs::read_to_string("/proc/sys/kernel/osrelease").expect("release");
    let mut parts = release.split(['.', '-']).map(str::parse::<u32>);
    let mut part = || parts.next().expect("a part").expect("a number");
    (part(), part()) >= (6, 13)
}

/// Pages of a file that nobody has touched through this mapping.
struct Cold {
    addr: *mut libc::c_void,
    len: usize,
}

impl Cold {
    fn new(content: &[u8]) -> Self {
        let name = c"cold".as_ptr() as u64;
        let fd = host::syscall(libc::SYS_memfd_create, [name, 0]);
        // SAFETY: just made, and ours.
        let fd = unsafe { OwnedFd::from_raw_fd(fd as i32) };
        let (from, len) = (content.as_ptr() as u64, content.len());
        let raw = fd.as_raw_fd() as u64;
        let written = host::syscall(libc::SYS_write, [raw, from, len as u64]);
        assert_eq!(written, len as i64);
        let (read, private) = (libc::PROT_READ, libc::MAP_PRIVATE);
        // SAFETY: a new mapping at an address the kernel chooses overlaps nothing.
        let addr =
            unsafe { libc::mmap(std::ptr::null_mut(), len, read, private, fd.as_raw_fd(), 0) };
        assert_ne!(addr, libc::MAP_FAILED);
        Self { addr, len }
    }

    fn ptr(&self) -> u64 {
        self.addr as u64
    }

    /// Forgets which pages were touched.
    fn again(&self) {
        // SAFETY: a private mapping of a file; its content stays that of the file.
        let done = unsafe { libc::madvise(self.addr, self.len, libc::MADV_DONTNEED) };
        assert_eq!(done, 0);
    }
}

impl Drop for Cold {
    fn drop(&mut self) {
        // SAFETY: nobody borrows it.
        unsafe { libc::munmap(self.addr, self.len) };
    }
}

fn complete(calls: &[libc::c_long]) -> Capture {
    let capture = Capture::open().expect("devices");
    let enabled = capture.rings[0].device.enable(USER_FAULTS | FILTER);
    enabled.expect("user faults");
    capture.record_calls(calls);
    capture
}

fn unreadable(capture: &Capture) -> u64 {
    let rings = capture.rings.iter();
    rings
        .map(|r| r.device.extended_stats().n_args_unreadable)
        .sum()
}

/// Attempts of all CPUs, records lost for want of memory, and lost otherwise.
fn counters(capture: &Capture) -> [u64; 3] {
    let mut sums = [0; 3];
    for ring in &capture.rings {
        let c = ring.info_counters();
        for (sum, n) in sums.iter_mut().zip(c) {
            *sum += n;
        }
    }
    sums
}

trait InfoCounters {
    fn info_counters(&self) -> [u64; 3];
}

impl InfoCounters for driver_suite::Ring {
    fn info_counters(&self) -> [u64; 3] {
        let c = self.counters();
        [c.n_evts, c.n_drops_pf, c.n_drops_buffer]
    }
}

fn own(capture: &Capture, code: u16) -> Vec<Record> {
    let own = capture.read_own();
    own.into_iter().filter(|r| r.code == code).collect()
}

fn write_nowhere(from: u64, len: u64) {
    host::syscall(libc::SYS_write, [u64::MAX, from, len]);
}

/// The data of the only write this thread made.
fn written(capture: &Capture) -> Vec<u8> {
    let writes = own(capture, WRITE_X);
    assert_eq!(writes.len(), 1, "one record of one call");
    writes[0].params[1].clone()
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn cold_data_is_recorded_where_the_kernel_allows_it() {
    let _alone = alone();
    let content = [b'x'; 60];
    let cold = Cold::new(&content);
    let capture = complete(&[libc::SYS_write]);
    write_nowhere(cold.ptr(), content.len() as u64);
    capture.stop();
    let (want, missing) = if may_fault() {
        (&content[..], 0)
    } else {
        (&b""[..], 1)
    };
    assert_eq!(written(&capture), want);
    assert_eq!(unreadable(&capture), missing);
    let [attempts, faults, others] = counters(&capture);
    assert_eq!((attempts, faults, others), (1, 0, 0));
}

/// An exec that fails before the kernel looks at its arrays: the path is bad.
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn each_cold_string_of_a_call_is_recorded_and_bad_ones_are_counted() {
    let _alone = alone();
    let text = [&b"one\0"[..], b"two\0", b"three\0"];
    let cold = text.map(Cold::new);
    let args = [cold[0].ptr(), BAD, cold[1].ptr(), 0];
    let env = [cold[2].ptr(), 0];
    let capture = complete(&[libc::SYS_execve]);
    let (args, env) = (args.as_ptr() as u64, env.as_ptr() as u64);
    host::syscall(libc::SYS_execve, [BAD, args, env]);
    capture.stop();
    let execs = own(&capture, event::EXECVE_19_X);
    let strings = [1, 2, 15, 30].map(|i| execs[0].params[i].as_slice());
    if may_fault() {
        assert_eq!(strings, [text[0], text[1], text[2], b""]);
    } else {
        assert_eq!(strings, [&b"\0"[..], b"", b"", b""]);
    }
    assert_eq!(unreadable(&capture), if may_fault() { 2 } else { 5 });
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn enter_events_see_the_path_before_the_kernel_does() {
    let _alone = alone();
    let path = Cold::new(b"/missing/file\0");
    let capture = complete(&[libc::SYS_openat]);
    capture.ioctl(nr::ENABLE_TP, tp::SYS_ENTER);
    host::syscall(libc::SYS_openat, [0, path.ptr(), 0]);
    capture.stop();
    let enter = own(&capture, event::OPENAT_2_E);
    let want = if may_fault() {
        &b"/missing/file\0"[..]
    } else {
        b""
    };
    assert_eq!(enter[0].params[1], want);
}

/// A page that was swapped or dropped reads as zeros once it is there again.
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_long_payload_over_many_cold_pages() {
    let _alone = alone();
    let content: Vec<u8> = (0..60_000u32).map(|i| i as u8).collect();
    let cold = Cold::new(&content);
    let capture = complete(&[libc::SYS_write]);
    capture.ioctl(nr::SET_SNAPLEN, 50_000);
    write_nowhere(cold.ptr() + 100, 59_000);
    capture.stop();
    let found = written(&capture);
    if may_fault() {
        assert_eq!(found, content[100..50_100]);
    } else {
        assert_eq!(found, b"");
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn others_see_the_plain_abi_and_nobody_sees_an_event_twice() {
    let _alone = alone();
    let cold = Cold::new(&[b'y'; 20]);
    // SAFETY: a message without anything is all zero.
    let mut header: libc::msghdr = unsafe { std::mem::zeroed() };
    let bad = [libc::iovec {
        iov_base: BAD as *mut _,
        iov_len: 10,
    }];
    header.msg_iov = bad.as_ptr() as *mut _;
    header.msg_iovlen = 1;
    let capture = complete(&[libc::SYS_write, libc::SYS_sendmsg]);
    let calls = [libc::SYS_write, libc::SYS_sendmsg];
    let tid = host::tid();
    let (stop, stopped) = mpsc::channel::<()>();
    let (ready, is_ready) = mpsc::channel();
    let plain = thread::spawn(move || {
        let plain = Capture::of_calls(&calls);
        ready.send(()).expect("the test waits");
        stopped.recv().expect("the test goes on");
        plain.stop();
        let counts = counters(&plain);
        let records = plain.read();
        let ours: Vec<_> = records.into_iter().filter(|r| r.tid == tid).collect();
        (ours, counts, unreadable(&plain))
    });
    is_ready.recv().expect("another consumer");
    write_nowhere(cold.ptr(), 20);
    let to = &raw const header as u64;
    host::syscall(libc::SYS_sendmsg, [u64::MAX, to, 0]);
    stop.send(()).expect("it waits");
    let (plain, [_, faults, _], counted) = plain.join().expect("thread");

    // Unreadable data of sendmsg loses the event.
    let codes: Vec<_> = plain.iter().map(|r| r.code).collect();
    assert_eq!((codes, faults, counted), (vec![WRITE_X], 1, 0));
    assert_eq!(plain[0].params[1], b"");

    capture.stop();
    let data = if may_fault() { &[b'y'; 20][..] } else { b"" };
    assert_eq!(written_first(&capture, data), SENDMSG_X);
    let [_, faults, others] = counters(&capture);
    assert_eq!((faults, others), (0, 0));
}

/// Checks the write in front; code of the only record behind it, whose data is missing.
#[track_caller]
fn written_first(capture: &Capture, data: &[u8]) -> u16 {
    let own = capture.read_own();
    let mine: Vec<_> = own
        .into_iter()
        .filter(|r| [WRITE_X, SENDMSG_X].contains(&r.code) && r.int(0) < 0)
        .collect();
    assert_eq!(mine.len(), 2, "{mine:?}");
    assert_eq!(mine[0].params[1], data);
    assert_eq!(mine[1].params[1], b"");
    assert_eq!(mine[1].int(3), 10, "size");
    mine[1].code
}

/// Vectors larger than the ABI can take lose the event, but not of who asked.
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn long_vectors_keep_their_event() {
    let _alone = alone();
    let data = b"0123456789";
    let vector: Vec<_> = (0..1024)
        .map(|_| libc::iovec {
            iov_base: data.as_ptr() as *mut _,
            iov_len: data.len(),
        })
        .collect();
    let null = std::fs::File::create("/dev/null").expect("null");
    let write = |n: u64| {
        let (fd, at) = (null.as_raw_fd() as u64, vector.as_ptr() as u64);
        host::syscall(libc::SYS_writev, [fd, at, n])
    };
    let capture = complete(&[libc::SYS_writev]);
    assert_eq!(write(1024), 10_240);
    assert_eq!(write(1025), -i64::from(libc::EINVAL));
    capture.stop();
    let own = own(&capture, WRITEV_X);
    let sizes: Vec<_> = own.iter().map(|r| (r.int(0), r.int(3))).collect();
    assert_eq!(sizes, [(10_240, 10_240), (-i64::from(libc::EINVAL), 0)]);
    assert_eq!(own[0].params[1], data.repeat(8), "the payload limit");
    drop(capture);

    let plain = Capture::of_calls(&[libc::SYS_writev]);
    write(1024);
    plain.stop();
    assert!(plain.read_own().is_empty());
    assert_eq!(counters(&plain)[2], 1);
}

/// Faults of the probe itself are events like others.
#[cfg(target_arch = "x86_64")]
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn page_fault_events_do_not_get_in_the_way() {
    let _alone = alone();
    let cold = Cold::new(&[b'z'; 30]);
    let capture = complete(&[libc::SYS_write]);
    capture.ioctl(nr::ENABLE_TP, tp::PAGE_FAULT_KERNEL);
    capture.ioctl(nr::ENABLE_TP, tp::PAGE_FAULT_USER);
    for _ in 0..50 {
        cold.again();
        write_nowhere(cold.ptr(), 30);
    }
    capture.stop();
    let own = capture.read_own();
    let data: Vec<_> = own
        .iter()
        .filter(|r| r.code == WRITE_X && r.int(2) == -1)
        .map(|r| r.params[1].as_slice())
        .collect();
    assert_eq!(data.len(), 50);
    let want = if may_fault() { &[b'z'; 30][..] } else { b"" };
    assert!(data.iter().all(|d| *d == want));
    if may_fault() {
        let addr = cold.ptr() as i64;
        let faults = own.iter().filter(|r| r.code == event::PAGE_FAULT_E);
        assert!(faults.filter(|r| r.int(0) == addr).count() >= 50);
    }
}

/// A page that user space provides when it is told to.
struct Served {
    addr: u64,
    asked: mpsc::Receiver<()>,
    provide: mpsc::Sender<()>,
}

fn served() -> Served {
    const UFFDIO_API: u64 = 0xc018_aa3f;
    const UFFDIO_REGISTER: u64 = 0xc020_aa00;
    const UFFDIO_ZEROPAGE: u64 = 0xc020_aa04;
    let fd = host::syscall(libc::SYS_userfaultfd, [libc::O_CLOEXEC as u64]);
    assert!(fd >= 0, "root may use userfaultfd: {fd}");
    let fd = fd as u64;
    let ioctl = |command: u64, words: &mut [u64]| {
        host::syscall(libc::SYS_ioctl, [fd, command, words.as_mut_ptr() as u64])
    };
    assert_eq!(ioctl(UFFDIO_API, &mut [0xaa, 0, 0]), 0);
    let len = host::page() as u64;
    let (rw, kind) = (3, (libc::MAP_PRIVATE | libc::MAP_ANONYMOUS) as u64);
    let addr = host::syscall(libc::SYS_mmap, [0, len, rw, kind, u64::MAX, 0]) as u64;
    assert_eq!(ioctl(UFFDIO_REGISTER, &mut [addr, len, 1, 0]), 0);
    let (ask, asked) = mpsc::channel();
    let (provide, told) = mpsc::channel();
    thread::spawn(move || {
        let mut message = [0u64; 4];
        let to = message.as_mut_ptr() as u64;
        assert_eq!(host::syscall(libc::SYS_read, [fd, to, 32]), 32);
        ask.send(()).expect("the test waits");
        told.recv().expect("the test goes on");
        let mut words = [addr, len, 0, 0];
        let done = host::syscall(
            libc::SYS_ioctl,
            [fd, UFFDIO_ZEROPAGE, words.as_mut_ptr() as u64],
        );
        assert_eq!(done, 0);
        host::syscall(libc::SYS_close, [fd]);
    });
    Served {
        addr,
        asked,
        provide,
    }
}

/// Its consumer may go while a probe waits for memory.
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn memory_served_by_user_space_is_waited_for() {
    let _alone = alone();
    if !may_fault() {
        return;
    }
    let patience = Duration::from_secs(30);
    for close in [false, true, true, true] {
        let page = served();
        let capture = complete(&[libc::SYS_write]);
        let (name, named) = mpsc::channel();
        let writer = thread::spawn(move || {
            name.send(host::tid()).expect("the test waits");
            write_nowhere(page.addr, 10);
        });
        let tid = named.recv().expect("tid");
        page.asked.recv_timeout(patience).expect("the probe asks");
        if close {
            // Closing may wait for the probe: it is let go at the same time.
            page.provide.send(()).expect("server");
            drop(capture);
            writer.join().expect("writer");
            continue;
        }
        assert!(capture.read().iter().all(|r| r.tid != tid), "it waits");
        page.provide.send(()).expect("server");
        writer.join().expect("writer");
        capture.stop();
        let writes: Vec<_> = capture.read();
        let data = writes.iter().find(|r| r.tid == tid && r.code == WRITE_X);
        assert_eq!(data.expect("its write").params[1], [0; 10]);
    }
}

/// Only the writer waits for memory that user space serves: nobody who configures, closes or opens.
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn nobody_waits_for_a_probe_that_waits_for_memory() {
    let _alone = alone();
    if !may_fault() {
        return;
    }
    let filter = Filter {
        flags: filter_flag::LIMIT | filter_flag::CHILDREN,
        tgids: vec![1],
        ..Filter::default()
    };
    let actions: [(&str, &dyn Fn(Capture)); 5] = [
        ("close", &drop),
        ("a filter", &|capture| {
            let device = &capture.rings[0].device;
            device.set_filter(&filter).expect("a filter");
            device.set_filter(&Filter::default()).expect("no filter");
        }),
        ("features off", &|capture| {
            capture.rings[0].device.enable(0).expect("off");
        }),
        ("stopping and starting", &|capture| {
            capture.stop();
            capture.record_calls(&[libc::SYS_write]);
        }),
        ("another consumer", &|capture| {
            let other = thread::spawn(|| drop(Capture::of_calls(&[libc::SYS_write])));
            other.join().expect("it came and went");
            drop(capture);
        }),
    ];
    for (name, action) in actions {
        let page = served();
        let capture = complete(&[libc::SYS_write]);
        let writer = thread::spawn(move || write_nowhere(page.addr, 10));
        let patience = Duration::from_secs(30);
        page.asked.recv_timeout(patience).expect("the probe asks");
        // The page comes when the action is over, or else too late.
        let (over, is_over) = mpsc::channel();
        let watchdog = thread::spawn(move || {
            let in_time = is_over.recv_timeout(patience).is_ok();
            page.provide.send(()).expect("server");
            in_time
        });
        action(capture);
        let _ = over.send(());
        assert!(watchdog.join().expect("watchdog"), "{name} waited");
        writer.join().expect("writer");
    }
}
