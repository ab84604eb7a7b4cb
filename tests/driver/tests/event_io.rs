//! read, write and their relatives.
#![allow(missing_docs)]

use driver_suite::events::files::{BAD, Folder, arg, err, num};
use driver_suite::events::{call, expect, record};
use libscap_rs::schema::code;

const NOWHERE: u64 = 900;

fn open(folder: &Folder, content: &[u8]) -> std::fs::File {
    folder.file("file", content);
    std::fs::File::options()
        .read(true)
        .write(true)
        .open(folder.at("file"))
        .expect("file")
}

/// Bytes that tell their position.
fn pattern(len: usize) -> Vec<u8> {
    (0..len).map(|i| b'a' + (i % 26) as u8).collect()
}

fn at(buffer: &[u8]) -> u64 {
    buffer.as_ptr() as u64
}

fn vector(buffers: &[&[u8]]) -> Vec<libc::iovec> {
    buffers
        .iter()
        .map(|b| libc::iovec {
            iov_base: b.as_ptr() as *mut _,
            iov_len: b.len(),
        })
        .collect()
}

/// Room for what is read, in memory that has been touched.
fn room(len: usize) -> Vec<u8> {
    vec![b'?'; len]
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn read() {
    let folder = Folder::new();
    let file = open(&folder, b"some text");
    let buffer = room(100);
    let recording = record(&["read"], || {
        [(); 2].map(|()| call(libc::SYS_read, [arg(&file), at(&buffer), 100]))
    });
    assert_eq!(recording.value, [9, 0]);
    recording.exactly([
        expect(code::SYSCALL_READ_X)
            .ret(9)
            .bytes("some text")
            .int(num(&file))
            .uint(100u32),
        expect(code::SYSCALL_READ_X)
            .ret(0)
            .empty()
            .int(num(&file))
            .uint(100u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn read_of_more_than_the_payload_limit() {
    let folder = Folder::new();
    let content = pattern(5000);
    let file = open(&folder, &content);
    let buffer = room(5000);
    let recording = record(&["read"], || {
        call(libc::SYS_read, [arg(&file), at(&buffer), 5000])
    });
    recording.exactly([expect(code::SYSCALL_READ_X)
        .ret(5000)
        .bytes(&content[..80])
        .int(num(&file))
        .uint(5000u32)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn read_that_fails() {
    let buffer = room(10);
    let recording = record(&["read"], || {
        call(libc::SYS_read, [NOWHERE, at(&buffer), 0x1_0000_000a])
    });
    recording.exactly([expect(code::SYSCALL_READ_X)
        .ret(err(libc::EBADF))
        .empty()
        .int(NOWHERE as i64)
        .uint(10u32)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn write() {
    let folder = Folder::new();
    let file = open(&folder, b"");
    let (short, long) = (b"text\0with NUL".to_vec(), pattern(200));
    let recording = record(&["write"], || {
        [&short, &long].map(|b| call(libc::SYS_write, [arg(&file), at(b), b.len() as u64]))
    });
    assert_eq!(recording.value, [13, 200]);
    recording.exactly([
        expect(code::SYSCALL_WRITE_X)
            .ret(13)
            .bytes(&short)
            .int(num(&file))
            .uint(13u32),
        expect(code::SYSCALL_WRITE_X)
            .ret(200)
            .bytes(&long[..80])
            .int(num(&file))
            .uint(200u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn write_that_fails_reports_what_should_have_been_written() {
    let data = pattern(30);
    let recording = record(&["write"], || {
        [
            call(libc::SYS_write, [NOWHERE, at(&data), 30]),
            call(libc::SYS_write, [NOWHERE, BAD, 30]),
            call(libc::SYS_write, [NOWHERE, 0, 0]),
        ]
    });
    let bad = err(libc::EBADF);
    assert_eq!(recording.value, [bad; 3]);
    let start = || expect(code::SYSCALL_WRITE_X).ret(bad);
    recording.exactly([
        start().bytes(&data).int(NOWHERE as i64).uint(30u32),
        start().empty().int(NOWHERE as i64).uint(30u32),
        start().empty().int(NOWHERE as i64).uint(0u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn pread64() {
    let folder = Folder::new();
    let file = open(&folder, b"0123456789");
    let buffer = room(4);
    let recording = record(&["pread64"], || {
        [
            call(libc::SYS_pread64, [arg(&file), at(&buffer), 4, 3]),
            call(libc::SYS_pread64, [arg(&file), at(&buffer), 4, u64::MAX]),
        ]
    });
    assert_eq!(recording.value, [4, err(libc::EINVAL)]);
    recording.exactly([
        expect(code::SYSCALL_PREAD_X)
            .ret(4)
            .bytes("3456")
            .int(num(&file))
            .uint(4u32)
            .uint(3u32),
        expect(code::SYSCALL_PREAD_X)
            .ret(err(libc::EINVAL))
            .empty()
            .int(num(&file))
            .uint(4u32)
            .uint(u64::MAX),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn pwrite64() {
    let folder = Folder::new();
    let file = open(&folder, b"");
    let data = pattern(100);
    let far = 0x1_0000_0000;
    let recording = record(&["pwrite64"], || {
        [
            call(libc::SYS_pwrite64, [arg(&file), at(&data), 100, far]),
            call(libc::SYS_pwrite64, [NOWHERE, at(&data), 5, 7]),
        ]
    });
    assert_eq!(recording.value, [100, err(libc::EBADF)]);
    recording.exactly([
        expect(code::SYSCALL_PWRITE_X)
            .ret(100)
            .bytes(&data[..80])
            .int(num(&file))
            .uint(100u32)
            .uint(far),
        expect(code::SYSCALL_PWRITE_X)
            .ret(err(libc::EBADF))
            .bytes(&data[..5])
            .int(NOWHERE as i64)
            .uint(5u32)
            .uint(7u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn readv() {
    let folder = Folder::new();
    let file = open(&folder, b"some text");
    let (a, b, c) = (room(4), room(3), room(50));
    let iov = vector(&[&a, &b, &c]);
    let recording = record(&["readv"], || {
        [
            call(libc::SYS_readv, [arg(&file), iov.as_ptr() as u64, 3]),
            call(libc::SYS_readv, [arg(&file), iov.as_ptr() as u64, 3]),
            call(libc::SYS_readv, [NOWHERE, iov.as_ptr() as u64, 3]),
        ]
    });
    assert_eq!(recording.value, [9, 0, err(libc::EBADF)]);
    recording.exactly([
        expect(code::SYSCALL_READV_X)
            .ret(9)
            .uint(9u32)
            .bytes("some text")
            .int(num(&file)),
        expect(code::SYSCALL_READV_X)
            .ret(0)
            .uint(0u32)
            .empty()
            .int(num(&file)),
        expect(code::SYSCALL_READV_X)
            .ret(err(libc::EBADF))
            .uint(0u32)
            .empty()
            .int(NOWHERE as i64),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn readv_of_more_than_the_payload_limit() {
    let folder = Folder::new();
    let content = pattern(300);
    let file = open(&folder, &content);
    let (a, b) = (room(50), room(300));
    let iov = vector(&[&a, &b]);
    let recording = record(&["readv"], || {
        call(libc::SYS_readv, [arg(&file), iov.as_ptr() as u64, 2])
    });
    recording.exactly([expect(code::SYSCALL_READV_X)
        .ret(300)
        .uint(300u32)
        .bytes(&content[..80])
        .int(num(&file))]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn writev() {
    let folder = Folder::new();
    let file = open(&folder, b"");
    let (a, b, c) = (pattern(40), b"--".to_vec(), pattern(60));
    let iov = vector(&[&a, &b, &[], &c]);
    let all = [&a[..], &b, &c].concat();
    let recording = record(&["writev"], || {
        [
            call(libc::SYS_writev, [arg(&file), iov.as_ptr() as u64, 4]),
            call(libc::SYS_writev, [NOWHERE, iov.as_ptr() as u64, 2]),
            call(libc::SYS_writev, [arg(&file), iov.as_ptr() as u64, 0]),
        ]
    });
    assert_eq!(recording.value, [102, err(libc::EBADF), 0]);
    recording.exactly([
        expect(code::SYSCALL_WRITEV_X)
            .ret(102)
            .bytes(&all[..80])
            .int(num(&file))
            .uint(102u32),
        expect(code::SYSCALL_WRITEV_X)
            .ret(err(libc::EBADF))
            .bytes(&all[..42])
            .int(NOWHERE as i64)
            .uint(42u32),
        expect(code::SYSCALL_WRITEV_X)
            .ret(0)
            .empty()
            .int(num(&file))
            .uint(0u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn writev_without_a_readable_vector() {
    let folder = Folder::new();
    let file = open(&folder, b"");
    let recording = record(&["writev"], || call(libc::SYS_writev, [arg(&file), BAD, 2]));
    recording.exactly([expect(code::SYSCALL_WRITEV_X)
        .ret(err(libc::EFAULT))
        .empty()
        .int(num(&file))
        .uint(0u32)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn preadv() {
    let folder = Folder::new();
    let file = open(&folder, b"0123456789");
    let (a, b) = (room(2), room(5));
    let iov = vector(&[&a, &b]);
    let recording = record(&["preadv"], || {
        let iov = iov.as_ptr() as u64;
        [
            call(libc::SYS_preadv, [arg(&file), iov, 2, 6, 0]),
            call(libc::SYS_preadv, [NOWHERE, iov, 2, 1, 0]),
        ]
    });
    assert_eq!(recording.value, [4, err(libc::EBADF)]);
    recording.exactly([
        expect(code::SYSCALL_PREADV_X)
            .ret(4)
            .uint(4u32)
            .bytes("6789")
            .int(num(&file))
            .uint(6u32),
        expect(code::SYSCALL_PREADV_X)
            .ret(err(libc::EBADF))
            .uint(0u32)
            .empty()
            .int(NOWHERE as i64)
            .uint(1u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn pwritev() {
    let folder = Folder::new();
    let file = open(&folder, b"");
    let (a, b) = (b"abc".to_vec(), b"def".to_vec());
    let iov = vector(&[&a, &b]);
    let recording = record(&["pwritev"], || {
        let iov = iov.as_ptr() as u64;
        [
            call(libc::SYS_pwritev, [arg(&file), iov, 2, 9, 0]),
            call(libc::SYS_pwritev, [NOWHERE, iov, 1, 2, 0]),
            call(libc::SYS_pwritev, [NOWHERE, BAD, 1, 2, 0]),
        ]
    });
    let bad = err(libc::EBADF);
    assert_eq!(recording.value, [6, bad, bad]);
    recording.exactly([
        expect(code::SYSCALL_PWRITEV_X)
            .ret(6)
            .bytes("abcdef")
            .int(num(&file))
            .uint(6u32)
            .uint(9u32),
        expect(code::SYSCALL_PWRITEV_X)
            .ret(bad)
            .bytes("abc")
            .int(NOWHERE as i64)
            .uint(3u32)
            .uint(2u32),
        expect(code::SYSCALL_PWRITEV_X)
            .ret(bad)
            .empty()
            .int(NOWHERE as i64)
            .uint(0u32)
            .uint(2u32),
    ]);
}
