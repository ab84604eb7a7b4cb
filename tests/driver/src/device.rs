//! `/dev/scapN`: open, ioctl, mmap.

use std::ffi::CString;
use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd, RawFd};
use std::ptr;

use crate::abi;

/// One open device. The thread that opens it is the consumer.
#[derive(Debug)]
pub struct Device {
    fd: OwnedFd,
}

impl Device {
    /// Opens the device of `cpu` read-write.
    pub fn open(cpu: usize) -> io::Result<Self> {
        let path = CString::new(format!("/dev/scap{cpu}")).expect("no NUL in a number");
        // SAFETY: path is NUL-terminated and lives through the call.
        let fd =
            unsafe { libc::open(path.as_ptr(), libc::O_RDWR | libc::O_SYNC | libc::O_CLOEXEC) };
        if fd < 0 {
            return Err(io::Error::last_os_error());
        }
        // SAFETY: fd was just opened and nobody else owns it.
        let fd = unsafe { OwnedFd::from_raw_fd(fd) };
        Ok(Self { fd })
    }

    /// The descriptor, for calls a test makes itself.
    pub fn raw(&self) -> RawFd {
        self.fd.as_raw_fd()
    }

    /// ioctl with an argument passed by value; the result of the call.
    pub fn ioctl(&self, nr: u32, arg: u64) -> io::Result<i64> {
        ioctl(self.raw(), abi::ioctl(nr), arg)
    }

    /// ioctl by its whole command word.
    pub fn ioctl_word(&self, word: u32, arg: u64) -> io::Result<i64> {
        ioctl(self.raw(), word, arg)
    }

    /// ioctl that makes the kernel write to `to`.
    pub fn ioctl_into<T: Copy>(&self, nr: u32, to: &mut [T]) -> io::Result<i64> {
        ioctl(self.raw(), abi::ioctl(nr), to.as_mut_ptr() as u64)
    }

    /// Maps `len` bytes at `offset`.
    pub fn map(&self, len: usize, prot: i32, flags: i32, offset: i64) -> io::Result<Mapping> {
        // SAFETY: a new mapping at an address the kernel chooses overlaps nothing.
        let addr = unsafe { libc::mmap(ptr::null_mut(), len, prot, flags, self.raw(), offset) };
        if addr == libc::MAP_FAILED {
            return Err(io::Error::last_os_error());
        }
        Ok(Mapping {
            addr: addr.cast(),
            len,
        })
    }

    /// The info page, shared and writable.
    pub fn map_info(&self) -> io::Result<Mapping> {
        self.map(128, libc::PROT_READ | libc::PROT_WRITE, libc::MAP_SHARED, 0)
    }

    /// The data of a ring of `size` bytes, twice.
    pub fn map_data(&self, size: usize) -> io::Result<Mapping> {
        self.map(2 * size, libc::PROT_READ, libc::MAP_SHARED, 0)
    }
}

fn ioctl(fd: RawFd, cmd: u32, arg: u64) -> io::Result<i64> {
    // SAFETY: the module takes a number, or writes to the slice the caller lends for the call, or
    // fails on an address that is none; it keeps no pointer.
    let ret = unsafe { libc::syscall(libc::SYS_ioctl, fd, cmd, arg) };
    if ret < 0 {
        Err(io::Error::last_os_error())
    } else {
        Ok(ret)
    }
}

/// Memory shared with the module; unmapped when dropped.
#[derive(Debug)]
pub struct Mapping {
    addr: *mut u8,
    len: usize,
}

// SAFETY: an address is as good in one thread as in another; accesses go through raw pointers.
unsafe impl Send for Mapping {}
// SAFETY: as above; what is shared is accessed atomically or read only between head and tail.
unsafe impl Sync for Mapping {}

impl Mapping {
    /// First byte.
    pub fn addr(&self) -> *mut u8 {
        self.addr
    }

    /// Bytes asked for.
    pub fn len(&self) -> usize {
        self.len
    }

    /// A mapping is never empty.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Copies `len` bytes at `at`.
    pub fn bytes(&self, at: usize, len: usize) -> Vec<u8> {
        assert!(
            at + len <= self.len,
            "{at} + {len} is outside of a mapping of {}",
            self.len
        );
        // SAFETY: inside of the mapping, which is readable; the module does not write to records
        // between tail and head, and bytes have no invalid values.
        unsafe { std::slice::from_raw_parts(self.addr.add(at), len) }.to_vec()
    }

    /// Changes the protection of the whole mapping.
    pub fn protect(&self, prot: i32) -> io::Result<()> {
        // SAFETY: the range is ours; only protection of memory nobody borrows changes.
        let ret = unsafe { libc::mprotect(self.addr.cast(), self.len, prot) };
        if ret < 0 {
            Err(io::Error::last_os_error())
        } else {
            Ok(())
        }
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        // SAFETY: the range was mapped by us and nothing borrows it.
        unsafe { libc::munmap(self.addr.cast(), self.len) };
    }
}
