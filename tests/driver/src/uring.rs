//! A small ring of io_uring, driven by hand: what tests submit must be exactly what they say.

use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::host;

/// Opcodes and flags of entries.
pub mod op {
    #![allow(missing_docs)]
    pub const NOP: u8 = 0;
    pub const OPENAT: u8 = 18;
    pub const READ: u8 = 22;
    pub const WRITE: u8 = 23;
    /// Flag: the descriptor is a place in the table of the ring.
    pub const FIXED_FILE: u8 = 1;
    /// Flag: a worker does it.
    pub const ASYNC: u8 = 1 << 4;
}

/// An entry to submit.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
#[allow(missing_docs)]
pub struct Entry {
    pub opcode: u8,
    pub flags: u8,
    pub ioprio: u16,
    pub fd: i32,
    pub offset: u64,
    pub addr: u64,
    pub len: u32,
    pub op_flags: u32,
    pub user_data: u64,
    pub rest: [u64; 3],
}

/// Bytes of each mapping.
const MAPPED: usize = 4096;

/// A ring of io_uring with eight places.
#[derive(Debug)]
pub struct Uring {
    fd: OwnedFd,
    submission: *mut u8,
    completion: *mut u8,
    entries: *mut Entry,
    params: [u32; 30],
}

impl Uring {
    /// Makes one.
    pub fn new() -> io::Result<Self> {
        let mut params = [0u32; 30];
        let to = params.as_mut_ptr() as u64;
        let fd = host::syscall(libc::SYS_io_uring_setup, [8, to]);
        if fd < 0 {
            return Err(io::Error::from_raw_os_error(-fd as i32));
        }
        // SAFETY: just made, and ours.
        let fd = unsafe { OwnedFd::from_raw_fd(fd as i32) };
        let map = |offset: i64| {
            let (rw, shared) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_SHARED);
            // SAFETY: a new mapping at an address the kernel chooses overlaps nothing.
            let addr = unsafe {
                libc::mmap(
                    std::ptr::null_mut(),
                    MAPPED,
                    rw,
                    shared,
                    fd.as_raw_fd(),
                    offset,
                )
            };
            match addr {
                libc::MAP_FAILED => Err(io::Error::last_os_error()),
                addr => Ok(addr.cast::<u8>()),
            }
        };
        let (submission, completion) = (map(0)?, map(0x800_0000)?);
        let entries = map(0x1000_0000)?.cast();
        Ok(Self {
            fd,
            submission,
            completion,
            entries,
            params,
        })
    }

    fn word(base: *mut u8, offset: u32) -> &'static AtomicU32 {
        // SAFETY: the mappings stay; offset is one the kernel gave, of an aligned u32.
        unsafe { &*base.add(offset as usize).cast::<AtomicU32>() }
    }

    /// Submits one entry and waits for its completion: user data and result.
    pub fn run(&self, entry: Entry) -> (u64, i32) {
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

    /// Puts `fd` at place 0 of the table.
    pub fn register_file(&self, fd: i32) {
        let files = [fd];
        let (ring, to) = (self.fd.as_raw_fd() as u64, files.as_ptr() as u64);
        let done = host::syscall(libc::SYS_io_uring_register, [ring, 2, to, 1]);
        assert_eq!(done, 0);
    }
}

impl Drop for Uring {
    fn drop(&mut self) {
        for part in [self.submission, self.completion, self.entries.cast()] {
            // SAFETY: mapped in new(), and references to what is inside do not leave run().
            unsafe { libc::munmap(part.cast(), MAPPED) };
        }
    }
}
