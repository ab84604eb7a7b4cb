//! Settings as existing clients know them: defaults, whose they are, arguments out of range.
#![allow(missing_docs, unsafe_code)]

use std::net::UdpSocket;
use std::os::fd::AsRawFd;

use driver_suite::abi::{self, event, nr, tp};
use driver_suite::host::errno;
use driver_suite::{Capture, Device, alone, host};

/// Bytes of 200 that are recorded when they are sent to `port`.
fn payload_to(capture: &Capture, port: u16) -> usize {
    let socket = UdpSocket::bind("127.0.0.1:0").expect("socket");
    socket.connect(("127.0.0.1", port)).expect("connect");
    let data = [b'x'; 20_000];
    let args = [
        socket.as_raw_fd() as u64,
        data.as_ptr() as u64,
        data.len() as u64,
    ];
    capture.read();
    assert_eq!(host::syscall(libc::SYS_write, args), data.len() as i64);
    let own = capture.read_own();
    let written: Vec<_> = own.iter().filter(|r| r.code == event::WRITE_X).collect();
    assert_eq!(written.len(), 1, "{own:?}");
    written[0].params[1].len()
}

/// Is a call that fails recorded?
fn records_failures(capture: &Capture) -> bool {
    capture.read();
    host::syscall(libc::SYS_write, [u64::MAX, 0, 0]);
    !capture.read_own().is_empty()
}

/// Sizes recorded for ports that make a difference, with the dynamic limit on.
fn dynamic_payloads(capture: &Capture) -> [usize; 4] {
    capture.ioctl(nr::ENABLE_DYNAMIC_SNAPLEN, 0);
    let sizes = [53, 8125, 999, 7005].map(|port| payload_to(capture, port));
    capture.ioctl(nr::DISABLE_DYNAMIC_SNAPLEN, 0);
    sizes
}

fn change_everything(capture: &Capture) {
    for (nr, value) in [
        (nr::SET_SNAPLEN, 10),
        (nr::ENABLE_DYNAMIC_SNAPLEN, 0),
        (nr::SET_FULLCAPTURE_PORTS, 7000 | 7010 << 16),
        (nr::SET_STATSD_PORT, 999),
        (nr::ENABLE_DROP_FAILED, 0),
        (nr::ENABLE_DROPPING, 1),
        (nr::ENABLE_SYSCALL, libc::SYS_getppid as u64),
    ] {
        capture.ioctl(nr, value);
    }
}

#[track_caller]
fn has_defaults(capture: &Capture) {
    capture.record_calls(&[libc::SYS_write]);
    assert_eq!(payload_to(capture, 53), 80, "snaplen, dynamic limit off");
    assert!(records_failures(capture), "drop-failed is off");
    assert_eq!(
        dynamic_payloads(capture),
        [512, 2000, 80, 80],
        "statsd port and range"
    );
    // Sampling with ratio 1 leaves out what has no event of its own.
    capture.ioctl(nr::ENABLE_SYSCALL, libc::SYS_getppid as u64);
    capture.read();
    host::syscall(libc::SYS_getppid, [0; 3]);
    assert_eq!(capture.read_own().len(), 1, "dropping mode is off");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_new_consumer_records_nothing_and_has_the_defaults() {
    let _alone = alone();
    let capture = Capture::open().expect("devices");
    let child = host::fork(|| 0);
    assert_eq!(host::wait(child), Ok(0));
    assert_eq!(capture.read(), [], "no tracepoint, no call");
    for tracepoint in [tp::SYS_ENTER, tp::SYS_EXIT] {
        capture.ioctl(nr::ENABLE_TP, tracepoint);
    }
    host::syscall(libc::SYS_getppid, [0; 3]);
    assert_eq!(capture.read(), [], "the mask is empty");
    has_defaults(&capture);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn every_open_brings_all_defaults_back() {
    let _alone = alone();
    let mut capture = Capture::open().expect("devices");
    change_everything(&capture);
    capture.record_calls(&[libc::SYS_write]);
    assert_eq!(payload_to(&capture, 7005), 16_000);
    assert_eq!(payload_to(&capture, 999), 2000);
    assert_eq!(payload_to(&capture, 9), 10);
    assert!(!records_failures(&capture));
    let last = capture.rings.pop().expect("another CPU");
    drop(last);
    // The consumer is the same; opening one of its devices is enough.
    let again = driver_suite::Ring::open(capture.rings.len()).expect("open again");
    capture.rings.push(again);
    host::syscall(libc::SYS_getppid, [0; 3]);
    assert_eq!(capture.read_own(), [], "mask");
    has_defaults(&capture);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn settings_are_those_of_one_consumer() {
    let _alone = alone();
    let mine = Capture::open().expect("devices");
    let theirs = std::thread::scope(|scope| {
        let open = || Capture::open().expect("a second consumer");
        scope.spawn(open).join().expect("no panic")
    });
    // Through descriptors of the other consumer, from this thread: it is the file that counts.
    change_everything(&theirs);
    has_defaults(&mine);
    theirs.record_calls(&[libc::SYS_write]);
    assert_eq!(payload_to(&theirs, 9), 10);
    for bad in [65_001, u64::from(u32::MAX)] {
        let refused = theirs.rings[0].device.ioctl(nr::SET_SNAPLEN, bad);
        assert_eq!(errno(refused), libc::EINVAL);
    }
    assert_eq!(
        payload_to(&theirs, 9),
        10,
        "a refused value changes nothing"
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn numbers_have_the_width_of_the_abi() {
    let _alone = alone();
    let capture = Capture::of_calls(&[libc::SYS_write]);
    let high = 0xdead_beef_u64 << 32;
    capture.ioctl(nr::SET_SNAPLEN, high | 30);
    assert_eq!(payload_to(&capture, 9), 30);
    let refused = capture.rings[0]
        .device
        .ioctl(nr::SET_SNAPLEN, high | 65_001);
    assert_eq!(errno(refused), libc::EINVAL);
    capture.ioctl(nr::ENABLE_DYNAMIC_SNAPLEN, high);
    capture.ioctl(nr::SET_STATSD_PORT, high | 999);
    capture.ioctl(nr::SET_FULLCAPTURE_PORTS, high | 7005 | 7005 << 16);
    let sizes = [999, 7004, 7005, 7006].map(|port| payload_to(&capture, port));
    assert_eq!(sizes, [2000, 30, 16_000, 30]);
    capture.ioctl(nr::SET_FULLCAPTURE_PORTS, 7005);
    assert_eq!(payload_to(&capture, 7005), 30, "end 0: no range");
    capture.ioctl(nr::SET_FULLCAPTURE_PORTS, 65_535 << 16);
    assert_eq!(payload_to(&capture, 9), 16_000, "from 0 on: every port");
}

/// Two pages, the first for use, the second not even readable.
fn edge() -> *mut u8 {
    let page = host::page();
    let map = |len, prot| {
        let flags = (libc::MAP_PRIVATE | libc::MAP_ANONYMOUS) as u64;
        host::syscall(
            libc::SYS_mmap,
            [0, len as u64, prot as u64, flags, u64::MAX, 0],
        )
    };
    let start = map(2 * page, libc::PROT_READ | libc::PROT_WRITE);
    assert!(start > 0);
    let end = start as u64 + page as u64;
    assert_eq!(host::syscall(libc::SYS_mprotect, [end, page as u64, 0]), 0);
    end as *mut u8
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn pointers_that_fault_are_invalid() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    let end = edge() as u64;
    let read_only = "not to be written, and longer than any number".as_ptr() as u64 & !7;
    for nr in [
        nr::GET_PROCLIST,
        nr::GET_TP_HITS,
        nr::GET_DRIVER_VERSION,
        nr::GET_API_VERSION,
        nr::GET_SCHEMA_VERSION,
    ] {
        for bad in [
            0,
            1,
            end,
            end - 1,
            read_only,
            0xffff_8000_0000_0000,
            u64::MAX,
        ] {
            assert_eq!(
                errno(device.ioctl(nr, bad)),
                libc::EINVAL,
                "ioctl {nr} with {bad:#x}"
            );
        }
    }
    // The header may be written, the entries not.
    let header = (end - 16) as *mut [u64; 2];
    // SAFETY: the 16 bytes before the end of a page that is ours.
    unsafe { header.write([0, 100_000]) };
    assert_eq!(
        errno(device.ioctl(nr::GET_PROCLIST, header as u64)),
        libc::EINVAL
    );
    // SAFETY: as above; the module has returned.
    let threads = unsafe { header.read() }[0];
    assert!(threads > 0, "how many there are is told all the same");
    let exactly = end - 8;
    assert_eq!(device.ioctl(nr::GET_API_VERSION, exactly).expect("fits"), 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn only_plain_command_words_are_known() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    let mut version = [0u64];
    let at = version.as_mut_ptr() as u64;
    let plain = abi::ioctl(nr::GET_API_VERSION);
    for word in [
        plain & 0xff,
        plain | 0x8008_0000,
        plain | 0xc000_0000,
        plain ^ 0x0100,
    ] {
        assert_eq!(
            errno(device.ioctl_word(word, at)),
            libc::ENOTTY,
            "{word:#x}"
        );
    }
    assert_eq!(device.ioctl_word(plain, at).expect("the plain one"), 0);
}

/// The ABI has no entry for 32-bit programs.
#[cfg(target_arch = "x86_64")]
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn programs_of_32_bits_are_refused() {
    const IA32_IOCTL: u32 = 54;
    let _alone = alone();
    let device = Device::open(0).expect("open");
    let low = host::low_page().as_mut_ptr() as u32;
    for nr in [nr::GET_API_VERSION, nr::DISABLE_DROPPING] {
        let args = [device.raw() as u32, abi::ioctl(nr), low];
        assert_eq!(host::syscall32(IA32_IOCTL, args), -libc::ENOTTY);
    }
}
