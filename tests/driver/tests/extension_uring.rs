//! Operations submitted and completed through rings of io_uring, for consumers that asked.
#![allow(missing_docs, unsafe_code)]

use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::sync::atomic::{AtomicU32, Ordering};

use driver_suite::extension::feature::IO_URING;
use driver_suite::{Capture, Device, Record, alone, host};

const SUBMIT: u16 = 0x8001;
const COMPLETE: u16 = 0x8003;

const NOP: u8 = 0;
const OPENAT: u8 = 18;
const READ: u8 = 22;
const WRITE: u8 = 23;
const FIXED_FILE: u8 = 1;
const UNKNOWN_OPCODE: u8 = 0xff;

/// Before 6.0 the tracepoints say little of the request.
fn requests_are_known() -> bool {
    let release = std::fs::read_to_string("/proc/sys/kernel/osrelease").expect("release");
    let major = release.split('.').next().map(str::parse::<u32>);
    major.expect("a number").expect("a number") >= 6
}

/// An entry to submit.
#[repr(C)]
#[derive(Clone, Copy, Default)]
struct Entry {
    opcode: u8,
    flags: u8,
    ioprio: u16,
    fd: i32,
    offset: u64,
    addr: u64,
    len: u32,
    op_flags: u32,
    user_data: u64,
    rest: [u64; 3],
}

/// A ring of io_uring with eight places.
struct Uring {
    fd: OwnedFd,
    submission: *mut u8,
    completion: *mut u8,
    entries: *mut Entry,
    params: [u32; 30],
}

impl Uring {
    fn new() -> Self {
        let mut params = [0u32; 30];
        let to = params.as_mut_ptr() as u64;
        let fd = host::syscall(libc::SYS_io_uring_setup, [8, to]);
        assert!(fd >= 0, "io_uring_setup: {fd}");
        // SAFETY: just made, and ours.
        let fd = unsafe { OwnedFd::from_raw_fd(fd as i32) };
        let map = |offset: i64| {
            let (rw, shared) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_SHARED);
            // SAFETY: a new mapping at an address the kernel chooses overlaps nothing.
            let addr = unsafe {
                libc::mmap(
                    std::ptr::null_mut(),
                    4096,
                    rw,
                    shared,
                    fd.as_raw_fd(),
                    offset,
                )
            };
            assert_ne!(addr, libc::MAP_FAILED);
            addr.cast::<u8>()
        };
        let (submission, completion) = (map(0), map(0x800_0000));
        let entries = map(0x1000_0000).cast();
        Self {
            fd,
            submission,
            completion,
            entries,
            params,
        }
    }

    fn word(base: *mut u8, offset: u32) -> &'static AtomicU32 {
        // SAFETY: the mappings stay; offset is one the kernel gave, of an aligned u32.
        unsafe { &*base.add(offset as usize).cast::<AtomicU32>() }
    }

    /// Submits one entry and waits for its completion: user data and result.
    fn run(&self, entry: Entry) -> (u64, i32) {
        let [head, tail, mask, _, _, _, array] = self.params[10..17] else {
            unreachable!()
        };
        let _ = head;
        let at = Self::word(self.submission, tail).load(Ordering::Relaxed);
        let place = at & Self::word(self.submission, mask).load(Ordering::Relaxed);
        // SAFETY: eight entries are mapped; the kernel reads them only when told.
        unsafe { self.entries.add(place as usize).write(entry) };
        Self::word(self.submission, array + 4 * place).store(place, Ordering::Relaxed);
        Self::word(self.submission, tail).store(at + 1, Ordering::Release);
        let fd = self.fd.as_raw_fd() as u64;
        let done = host::syscall(libc::SYS_io_uring_enter, [fd, 1, 1, 1, 0, 0]);
        assert_eq!(done, 1);

        let [head, tail, mask, _, _, entries] = self.params[20..26] else {
            unreachable!()
        };
        let at = Self::word(self.completion, head).load(Ordering::Relaxed);
        assert_ne!(
            Self::word(self.completion, tail).load(Ordering::Acquire),
            at
        );
        let place = at & Self::word(self.completion, mask).load(Ordering::Relaxed);
        // SAFETY: an entry the kernel has published.
        let (data, result) = unsafe {
            let entry = self.completion.add((entries + 16 * place) as usize);
            (
                entry.cast::<u64>().read(),
                entry.add(8).cast::<i32>().read(),
            )
        };
        Self::word(self.completion, head).store(at + 1, Ordering::Release);
        (data, result)
    }

    fn register_file(&self, fd: i32) {
        let files = [fd];
        let (ring, to) = (self.fd.as_raw_fd() as u64, files.as_ptr() as u64);
        let done = host::syscall(libc::SYS_io_uring_register, [ring, 2, to, 1]);
        assert_eq!(done, 0);
    }
}

fn number(record: &Record, i: usize) -> u64 {
    let mut wide = [0; 8];
    wide[..record.params[i].len()].copy_from_slice(&record.params[i]);
    u64::from_le_bytes(wide)
}

fn uring(capture: &Capture) -> Vec<Record> {
    let own = capture.read_own();
    own.into_iter()
        .filter(|r| [SUBMIT, COMPLETE].contains(&r.code))
        .collect()
}

/// Checks every parameter of both halves of an operation.
#[track_caller]
fn check(pair: &[Record], entry: &Entry, result: i32, fd: i64, slot: i64) {
    let [submit, complete] = pair else {
        panic!("{pair:?}")
    };
    assert_eq!((submit.code, submit.params.len()), (SUBMIT, 7));
    assert_eq!((complete.code, complete.params.len()), (COMPLETE, 6));
    let known = requests_are_known();
    assert_eq!(submit.params[0], [entry.opcode]);
    assert_eq!(submit.int(1), if known { fd } else { -1 });
    assert_eq!(number(submit, 2), entry.user_data);
    assert_eq!(submit.params[3], [entry.flags]);
    assert_eq!(submit.int(4), if known { slot } else { -1 });
    assert_ne!(number(submit, 5), 0, "the request");
    assert_ne!(number(submit, 6), 0, "the ring");
    let opcode = if known { entry.opcode } else { UNKNOWN_OPCODE };
    assert_eq!(complete.int(0), result.into());
    assert_eq!(complete.params[1], [opcode]);
    assert_eq!(number(complete, 2), entry.user_data);
    assert_eq!(number(complete, 3), 0, "flags");
    let request = if known { number(submit, 5) } else { 0 };
    assert_eq!(number(complete, 4), request, "the same request");
    assert_eq!(number(complete, 5), number(submit, 6), "the same ring");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn operations_are_recorded_for_who_asked_and_nobody_else() {
    let _alone = alone();
    let ring = Uring::new();
    let dir = tempfile::tempdir().expect("directory");
    let path = dir.path().join("file");
    std::fs::write(&path, "content").expect("file");
    let file = std::fs::File::options()
        .read(true)
        .write(true)
        .open(&path)
        .expect("file");
    let fd = file.as_raw_fd();
    ring.register_file(fd);
    let mut buffer = [0u8; 7];
    let name = std::ffi::CString::new(path.to_str().expect("text")).expect("text");
    let (to, named) = (buffer.as_mut_ptr() as u64, name.as_ptr() as u64);
    let entry = |opcode, fd, addr, len, user_data| Entry {
        opcode,
        fd,
        addr,
        len,
        user_data,
        ..Entry::default()
    };
    let fixed = Entry {
        flags: FIXED_FILE,
        ..entry(READ, 0, to, 7, 0x5555)
    };
    let none = -1;
    let mut operations = vec![
        (entry(NOP, -1, 0, 0, 0x1111), 0, none, none),
        (entry(READ, fd, to, 7, 0x2222), 7, fd.into(), none),
        (entry(WRITE, fd, to, 3, u64::MAX), 3, fd.into(), none),
        (entry(READ, 999, to, 7, 0x4444), -libc::EBADF, 999, none),
        (fixed, 7, none, 0),
    ];
    if !requests_are_known() {
        // A worker completes the write, under its own name; a bad descriptor is no submission.
        operations.retain(|(e, ..)| e.opcode != WRITE && e.fd != 999);
    }

    let plain = Capture::of_calls(&[libc::SYS_io_uring_enter]);
    ring.run(operations[0].0);
    plain.stop();
    assert_eq!(uring(&plain), []);
    drop(plain);

    let capture = Capture::open().expect("devices");
    capture.rings[0].device.enable(IO_URING).expect("io_uring");
    for (entry, result, ..) in &operations {
        assert_eq!(ring.run(*entry), (entry.user_data, *result));
    }
    let open = entry(OPENAT, libc::AT_FDCWD, named, 0, 0x7777);
    let (_, opened) = ring.run(open);
    assert!(opened >= 0, "openat: {opened}");
    host::syscall(libc::SYS_close, [opened as u64]);
    capture.rings[0].device.enable(0).expect("off");
    ring.run(operations[0].0);

    let records = uring(&capture);
    assert_eq!(records.len(), 2 * operations.len() + 2, "{records:?}");
    for (pair, (entry, result, fd, slot)) in records.chunks(2).zip(&operations) {
        check(pair, entry, *result, *fd, *slot);
    }
    check(&records[2 * operations.len()..], &open, opened, -1, -1);
}

/// Requests a worker of the kernel does are those of the thread that submitted them.
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_work_of_workers_is_that_of_the_submitter() {
    let _alone = alone();
    if !requests_are_known() {
        return;
    }
    const ASYNC: u8 = 1 << 4;
    let ring = Uring::new();
    let (from, to) = host::pipe();
    let capture = Capture::open().expect("devices");
    capture.rings[0].device.enable(IO_URING).expect("io_uring");
    let byte = [b'x'];
    let mut entry = Entry {
        opcode: WRITE,
        flags: ASYNC,
        fd: to.as_raw_fd(),
        addr: byte.as_ptr() as u64,
        len: 1,
        user_data: 77,
        ..Entry::default()
    };
    assert_eq!(ring.run(entry), (77, 1));
    let mut got = [0u8];
    entry.opcode = READ;
    entry.fd = from.as_raw_fd();
    entry.addr = got.as_mut_ptr() as u64;
    assert_eq!(ring.run(entry), (77, 1));
    capture.rings[0].device.enable(0).expect("off");
    let records = uring(&capture);
    assert_eq!(records.len(), 4, "{records:?}");
    entry.opcode = WRITE;
    check(&records[..2], &entry, 1, to.as_raw_fd().into(), -1);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn every_kernel_of_the_suite_has_it() {
    let _alone = alone();
    let device = Device::open(0).expect("device");
    assert_ne!(device.query().features & IO_URING, 0);
}
