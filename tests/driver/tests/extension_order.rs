//! Where CPUs say that records may be on their way, for consumers that asked.
#![allow(missing_docs, unsafe_code)]

use std::sync::atomic::{AtomicU64, Ordering};

use driver_suite::extension::feature;
use driver_suite::{Capture, Device, alone, host};

const OFFSET: i64 = 0x4000_0000;
const STRIDE: usize = 64;

/// A mapping of the numbers, or the error number.
fn map(device: &Device, len: usize, access: i32, flags: i32) -> Result<*mut u8, i32> {
    // SAFETY: a new mapping at an address the kernel chooses overlaps nothing.
    let addr = unsafe {
        libc::mmap(
            std::ptr::null_mut(),
            len,
            access,
            flags,
            device.raw(),
            OFFSET,
        )
    };
    match addr {
        libc::MAP_FAILED => Err(host::errno::<()>(Err(std::io::Error::last_os_error()))),
        addr => Ok(addr.cast()),
    }
}

fn number(addr: *mut u8, cpu: usize) -> u64 {
    // SAFETY: an aligned u64 of the mapping, which the tests keep; the module writes at any time.
    unsafe { &*addr.add(cpu * STRIDE).cast::<AtomicU64>() }.load(Ordering::Acquire)
}

const READ: i32 = libc::PROT_READ;
const WRITE: i32 = libc::PROT_READ | libc::PROT_WRITE;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_numbers_are_mapped_for_who_asked_and_cannot_be_written() {
    let _alone = alone();
    let device = Device::open(0).expect("device");
    let (page, shared) = (host::page(), libc::MAP_SHARED);
    assert_eq!(map(&device, page, READ, shared), Err(libc::EIO));
    device.enable(feature::ORDER).expect("the feature");
    assert_eq!(map(&device, page, WRITE, shared), Err(libc::EIO));
    assert_eq!(map(&device, page, READ, libc::MAP_PRIVATE), Err(libc::EIO));
    assert_eq!(map(&device, 1 << 20, READ, shared), Err(libc::EIO));
    let addr = map(&device, page, READ, shared).expect("the numbers");
    // SAFETY: a mapping of ours.
    let changed = unsafe { libc::mprotect(addr.cast(), page, WRITE) };
    assert_eq!(changed, -1, "made writable");
    device.enable(0).expect("off");
    assert_eq!(map(&device, page, READ, shared), Err(libc::EIO));
    // SAFETY: as above.
    unsafe { libc::munmap(addr.cast(), page) };
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn each_event_is_a_section_of_its_cpu() {
    let _alone = alone();
    host::pin(0);
    let capture = Capture::of_calls(&[libc::SYS_getppid]);
    let device = &capture.rings[0].device;
    device.enable(feature::ORDER).expect("the feature");
    let addr = map(device, host::page(), READ, libc::MAP_SHARED).expect("the numbers");
    let before = number(addr, 0);
    assert_eq!(before & 1, 0, "nothing happens on this CPU but this look");
    for _ in 0..100 {
        host::syscall(libc::SYS_getppid, []);
    }
    let after = number(addr, 0);
    assert!(after >= before + 200, "{before} to {after}");
    assert_eq!(after & 1, 0);
    device.enable(0).expect("off");
    let off = number(addr, 0);
    host::syscall(libc::SYS_getppid, []);
    assert_eq!(number(addr, 0), off, "nobody wants to know");
}

/// A fault of a collector is in the middle of the section of its call.
#[cfg(target_arch = "x86_64")]
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn what_happens_in_the_middle_of_a_section_belongs_to_it() {
    use driver_suite::abi::{nr, tp};
    let _alone = alone();
    host::pin(0);
    let null = std::fs::File::create("/dev/null").expect("null");
    let null = std::os::fd::AsRawFd::as_raw_fd(&null) as u64;
    let capture = Capture::of_calls(&[libc::SYS_write]);
    capture.ioctl(nr::ENABLE_TP, tp::PAGE_FAULT_KERNEL);
    let device = &capture.rings[0].device;
    device
        .enable(feature::ORDER | feature::NESTED)
        .expect("the features");
    let addr = map(device, host::page(), READ, libc::MAP_SHARED).expect("the numbers");
    for _ in 0..100 {
        host::syscall(libc::SYS_write, [null, 4096, 10]);
        assert_eq!(number(addr, 0) & 1, 0);
    }
    assert!(device.extended_stats().n_nested >= 100);
}
