//! What is mapped of a device: the ring of its CPU, and where all CPUs say whether records are on their way.
#![allow(unsafe_code)]

use std::ffi::c_void;
use std::io;
use std::os::fd::AsFd;

use rustix::mm::{MapFlags, ProtFlags};

use super::ring::{RingInfo, RingMemory};
use super::sections::{AtomicU64, OFFSET, STRIDE, Sections};

/// The two mappings of one device.
pub(super) struct Mapping {
    data: *mut c_void,
    info: *mut c_void,
    size: u32,
}

// SAFETY: the pointers are owned mappings, not tied to a thread; what is behind them is accessed
// through atomics (info) and by one Ring at a time (data).
unsafe impl Send for Mapping {}

/// Bytes mapped of the info page.
const INFO_LEN: usize = size_of::<RingInfo>();

impl Mapping {
    pub fn new(device: impl AsFd, size: u32) -> io::Result<Self> {
        let device = device.as_fd();
        // SAFETY: a fresh mapping at an address of the kernel's choice aliases nothing.
        let data = unsafe {
            rustix::mm::mmap(
                std::ptr::null_mut(),
                2 * size as usize,
                ProtFlags::READ,
                MapFlags::SHARED,
                device,
                0,
            )?
        };
        // SAFETY: as above.
        let info = unsafe {
            rustix::mm::mmap(
                std::ptr::null_mut(),
                INFO_LEN,
                ProtFlags::READ | ProtFlags::WRITE,
                MapFlags::SHARED,
                device,
                0,
            )
        };
        match info {
            Ok(info) => Ok(Self { data, info, size }),
            Err(e) => {
                // SAFETY: data is the mapping made above, known to nobody else.
                let _ = unsafe { rustix::mm::munmap(data, 2 * size as usize) };
                Err(e.into())
            }
        }
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        // SAFETY: the mappings made in new(); references into them borrow from self and are gone.
        unsafe {
            let _ = rustix::mm::munmap(self.data, 2 * self.size as usize);
            let _ = rustix::mm::munmap(self.info, INFO_LEN);
        }
    }
}

// SAFETY: data is a mapping of 2 * size bytes, the ring's pages twice, until drop. The module
// writes records only into the room outside of [tail, head) and moves head behind them; the
// read-only mapping keeps everybody else out.
unsafe impl RingMemory for Mapping {
    fn info(&self) -> &RingInfo {
        // SAFETY: a page-aligned mapping of at least 128 bytes until drop, always initialised;
        // RingInfo is made of atomics, so the kernel may write at any time.
        unsafe { &*self.info.cast::<RingInfo>() }
    }
    fn data(&self) -> *const u8 {
        self.data.cast()
    }
    fn size(&self) -> u32 {
        self.size
    }
}

/// The numbers of all CPUs, as the module maps them.
pub(super) struct SectionPages {
    addr: *mut c_void,
    len: usize,
    /// The CPU of each ring.
    cpus: Vec<usize>,
}

// SAFETY: an owned mapping, not tied to a thread; what is behind it is accessed through atomics.
unsafe impl Send for SectionPages {}

impl SectionPages {
    pub fn new(device: impl AsFd, cpus: &[usize]) -> io::Result<Self> {
        let end = cpus.iter().max().map_or(1, |last| last + 1) * STRIDE;
        let len = end.next_multiple_of(rustix::param::page_size());
        // SAFETY: a fresh mapping at an address of the kernel's choice aliases nothing.
        let addr = unsafe {
            rustix::mm::mmap(
                std::ptr::null_mut(),
                len,
                ProtFlags::READ,
                MapFlags::SHARED,
                device,
                OFFSET,
            )?
        };
        Ok(Self {
            addr,
            len,
            cpus: cpus.to_vec(),
        })
    }
}

impl Sections for SectionPages {
    fn number(&self, index: usize) -> &AtomicU64 {
        let at = self.cpus[index] * STRIDE;
        // SAFETY: new() mapped the numbers of all these CPUs, until drop; they are aligned, always
        // initialised, and written by the module only, which the type allows at any time. Nobody
        // here writes: the mapping is read-only.
        unsafe { &*self.addr.byte_add(at).cast::<AtomicU64>() }
    }
}

impl Drop for SectionPages {
    fn drop(&mut self) {
        // SAFETY: the mapping made in new(); references into it borrow from self and are gone.
        let _ = unsafe { rustix::mm::munmap(self.addr, self.len) };
    }
}
