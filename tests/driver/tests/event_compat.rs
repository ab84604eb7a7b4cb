//! Calls of 32-bit programs whose structures have another layout than those of 64-bit programs.
#![cfg(target_arch = "x86_64")]
#![allow(missing_docs)]

use std::os::fd::AsRawFd;
use std::os::unix::net::UnixDatagram;

use driver_suite::events::{expect, record};
use driver_suite::host::{low_page, syscall32};
use libscap_rs::schema::code;

const IA32_EXECVE: u32 = 11;
const IA32_PIPE: u32 = 42;
const IA32_SOCKETCALL: u32 = 102;
const IA32_READV: u32 = 145;
const IA32_WRITEV: u32 = 146;
const IA32_NANOSLEEP: u32 = 162;
const IA32_SENDFILE: u32 = 187;
const IA32_UGETRLIMIT: u32 = 191;
const IA32_SENDFILE64: u32 = 239;

const SOCKETCALL_SETSOCKOPT: u32 = 14;
const SOCKETCALL_SENDMSG: u32 = 16;
const SOCKETCALL_RECVMSG: u32 = 17;
const SOCKETCALL_RECVMMSG: u32 = 19;
const SOCKETCALL_SENDMMSG: u32 = 20;

/// Index of the data in the page, in words; structures come before.
const DATA: usize = 256;

/// A page a 32-bit program could use, with `text` at [`DATA`].
struct Low(&'static mut [u32]);

impl Low {
    fn new(text: &[u8]) -> Self {
        let page = low_page();
        for (i, chunk) in text.chunks(4).enumerate() {
            let mut word = [0; 4];
            word[..chunk.len()].copy_from_slice(chunk);
            page[DATA + i] = u32::from_le_bytes(word);
        }
        Self(page)
    }

    /// Address of a word.
    fn at(&self, word: usize) -> u32 {
        (self.0.as_ptr() as u32) + 4 * word as u32
    }

    /// Address of a byte of the text.
    fn text(&self, byte: u32) -> u32 {
        self.at(DATA) + byte
    }

    fn put(&mut self, word: usize, words: &[u32]) {
        self.0[word..word + words.len()].copy_from_slice(words);
    }
}

fn socketcall(low: &mut Low, call: u32, args: &[u32]) -> i32 {
    low.put(100, args);
    syscall32(IA32_SOCKETCALL, [call, low.at(100), 0])
}

fn pair() -> (UnixDatagram, UnixDatagram) {
    UnixDatagram::pair().expect("sockets")
}

fn number(fd: &impl AsRawFd) -> u32 {
    fd.as_raw_fd() as u32
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn nanosleep() {
    let mut low = Low::new(b"");
    low.put(0, &[0, 2000]);
    let recording = record(&["nanosleep"], || {
        syscall32(IA32_NANOSLEEP, [low.at(0), 0, 0])
    });
    recording.exactly([expect(code::SYSCALL_NANOSLEEP_X).ret(0).int(2000)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_offset_of_sendfile_has_the_width_of_the_call() {
    let mut low = Low::new(b"");
    low.put(0, &[0x8765_4321, 0x12]);
    let none = u32::MAX;
    let recording = record(&["sendfile"], || {
        [IA32_SENDFILE, IA32_SENDFILE64].map(|nr| syscall32(nr, [none, none, low.at(0)]))
    });
    let event = |ret: i32, offset: i64| {
        expect(code::SYSCALL_SENDFILE_X)
            .ret(ret.into())
            .uint(offset as u64)
            .int(-1)
            .int(-1)
            .number("size", |_| true)
    };
    let [narrow, wide] = recording.value;
    assert!(narrow < 0 && wide < 0);
    recording.exactly([
        event(narrow, i64::from(0x8765_4321_u32 as i32)),
        event(wide, 0x12_8765_4321),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn pipe() {
    let low = Low::new(b"");
    let recording = record(&["pipe"], || syscall32(IA32_PIPE, [low.at(0), 0, 0]));
    recording.exactly([expect(code::SYSCALL_PIPE_X)
        .ret(0)
        .int(i64::from(low.0[0]))
        .int(i64::from(low.0[1]))
        .number("an inode", |n| n > 0)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn getrlimit() {
    let low = Low::new(b"");
    let recording = record(&["getrlimit"], || {
        syscall32(IA32_UGETRLIMIT, [libc::RLIMIT_NOFILE, low.at(0), 0])
    });
    assert_ne!(low.0[0], 0);
    recording.exactly([expect(code::SYSCALL_GETRLIMIT_X)
        .ret(0)
        .int(i64::from(low.0[0]))
        .int(i64::from(low.0[1]))
        .flags("RLIMIT_NOFILE")]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn writev_and_readv() {
    let (a, b) = pair();
    let mut low = Low::new(b"one two three");
    low.put(0, &[low.text(0), 4, low.text(8), 5]);
    let recording = record(&["readv", "writev"], || {
        let sent = syscall32(IA32_WRITEV, [number(&a), low.at(0), 2]);
        // Into other memory than what was sent from.
        low.put(0, &[low.at(DATA + 50), 3, low.at(DATA + 60), 100]);
        (sent, syscall32(IA32_READV, [number(&b), low.at(0), 2]))
    });
    assert_eq!(recording.value, (9, 9));
    recording.exactly([
        expect(code::SYSCALL_WRITEV_X)
            .ret(9)
            .bytes("one three")
            .int(a.as_raw_fd())
            .uint(9u32),
        expect(code::SYSCALL_READV_X)
            .ret(9)
            .uint(9u32)
            .bytes("one three")
            .int(b.as_raw_fd()),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn sendmsg_and_recvmsg() {
    let (a, b) = pair();
    let mut low = Low::new(b"message");
    low.put(20, &[low.text(0), 7]);
    // name, namelen, iov, iovlen, control, controllen, flags
    low.put(0, &[0, 0, low.at(20), 1, 0, 0, 0]);
    let recording = record(&["sendmsg", "recvmsg"], || {
        let at = low.at(0);
        let sent = socketcall(&mut low, SOCKETCALL_SENDMSG, &[number(&a), at, 0]);
        low.put(20, &[low.at(DATA + 50), 100]);
        let received = socketcall(&mut low, SOCKETCALL_RECVMSG, &[number(&b), at, 0]);
        (sent, received)
    });
    assert_eq!(recording.value, (7, 7));
    recording.exactly([
        expect(code::SOCKET_SENDMSG_X)
            .ret(7)
            .bytes("message")
            .int(a.as_raw_fd())
            .uint(7u32)
            .that("a unix tuple", |_| true),
        expect(code::SOCKET_RECVMSG_X)
            .ret(7)
            .uint(7u32)
            .bytes("message")
            .that("a unix tuple", |_| true)
            .empty()
            .int(b.as_raw_fd()),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn every_message_of_sendmmsg_and_recvmmsg() {
    let (a, b) = pair();
    let mut low = Low::new(b"first second");
    low.put(40, &[low.text(0), 5, low.text(6), 6]);
    for (i, header) in [0, 8].into_iter().enumerate() {
        low.put(header, &[0, 0, low.at(40 + 2 * i), 1, 0, 0, 0, 0]);
    }
    let recording = record(&["sendmmsg", "recvmmsg"], || {
        let at = low.at(0);
        let sent = socketcall(&mut low, SOCKETCALL_SENDMMSG, &[number(&a), at, 2, 0]);
        low.put(40, &[low.at(DATA + 50), 100, low.at(DATA + 100), 100]);
        let args = [number(&b), at, 2, 0, 0];
        (sent, socketcall(&mut low, SOCKETCALL_RECVMMSG, &args))
    });
    assert_eq!(recording.value, (2, 2));
    let sent = |text: &str| {
        expect(code::SOCKET_SENDMMSG_X)
            .ret(text.len() as i64)
            .int(a.as_raw_fd())
            .uint(text.len() as u32)
            .bytes(text)
            .empty()
    };
    let received = |text: &str| {
        expect(code::SOCKET_RECVMMSG_X)
            .ret(text.len() as i64)
            .int(b.as_raw_fd())
            .uint(text.len() as u32)
            .bytes(text)
            .empty()
            .empty()
    };
    recording.exactly([
        sent("first"),
        sent("second"),
        received("first"),
        received("second"),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_timeout_of_a_socket() {
    let (a, _b) = pair();
    let mut low = Low::new(b"");
    low.put(0, &[3, 500_000]);
    let recording = record(&["setsockopt"], || {
        let args = [
            number(&a),
            libc::SOL_SOCKET as u32,
            libc::SO_RCVTIMEO as u32,
            low.at(0),
            8,
        ];
        socketcall(&mut low, SOCKETCALL_SETSOCKOPT, &args)
    });
    assert_eq!(recording.value, 0);
    recording.exactly([expect(code::SOCKET_SETSOCKOPT_X)
        .ret(0)
        .int(a.as_raw_fd())
        .flags("SOL_SOCKET")
        .flags("SO_RCVTIMEO")
        .dynamic(4, 3_500_000_000u64.to_le_bytes())
        .uint(8u32)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_arguments_of_an_exec_that_fails() {
    let mut low = Low::new(b"/nonexistent\0program\0argument\0A=1\0");
    low.put(0, &[low.text(13), low.text(21), 0]);
    low.put(10, &[low.text(30), 0]);
    let recording = record(&["execve"], || {
        syscall32(IA32_EXECVE, [low.text(0), low.at(0), low.at(10)])
    });
    assert_eq!(recording.value, -libc::ENOENT);
    let event = recording.one(code::SYSCALL_EXECVE_19_X);
    assert_eq!(event.param_i64(0), Some(i64::from(-libc::ENOENT)));
    assert_eq!(event.param(1), Some(&b"program\0"[..]));
    assert_eq!(event.param(2), Some(&b"argument\0"[..]));
    assert_eq!(event.param(15), Some(&b"A=1\0"[..]));
    assert_eq!(event.param(30), Some(&b"/nonexistent\0"[..]));
}
