//! Operations submitted and completed through rings of io_uring, for consumers that asked.
#![allow(missing_docs)]

use std::os::fd::AsRawFd;

use driver_suite::extension::feature::IO_URING;
use driver_suite::uring::op::{ASYNC, FIXED_FILE, NOP, OPENAT, READ, WRITE};
use driver_suite::uring::{Entry, Uring};
use driver_suite::{Capture, Device, Record, alone, host};

const SUBMIT: u16 = 0x8001;
const COMPLETE: u16 = 0x8003;

const UNKNOWN_OPCODE: u8 = 0xff;

/// Before 6.0 the tracepoints say little of the request.
fn requests_are_known() -> bool {
    let release = std::fs::read_to_string("/proc/sys/kernel/osrelease").expect("release");
    let major = release.split('.').next().map(str::parse::<u32>);
    major.expect("a number").expect("a number") >= 6
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
    let ring = Uring::new().expect("a ring");
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
    let ring = Uring::new().expect("a ring");
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
