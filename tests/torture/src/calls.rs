//! Arguments at the limits for every system call, and the few calls that are left out.

use crate::numbers::Numbers;
use driver_suite::host;

/// Calls are numbered below this, with room for those to come.
pub const NATIVE: u64 = 480;
/// The same for 32-bit callers.
pub const COMPAT: u64 = 480;

/// Calls that would end the guest, stop its clocks from rising, or leave it without a CPU for us.
const LEFT_OUT: &[libc::c_long] = &[
    libc::SYS_reboot,
    libc::SYS_kexec_load,
    libc::SYS_kexec_file_load,
    libc::SYS_settimeofday,
    libc::SYS_clock_settime,
    libc::SYS_adjtimex,
    libc::SYS_clock_adjtime,
    libc::SYS_syslog,
    libc::SYS_vhangup,
    libc::SYS_iopl,
    libc::SYS_ioperm,
    libc::SYS_sched_setscheduler,
    libc::SYS_sched_setparam,
    libc::SYS_sched_setattr,
    libc::SYS_setpriority,
    // New processes are made by the scenario of threads; here they would only multiply the caller.
    libc::SYS_fork,
    libc::SYS_vfork,
    libc::SYS_clone,
    // A child of this one shares nothing, but its stack is anywhere.
    libc::SYS_clone3,
    // The kernel would wait for the caller's own end.
    libc::SYS_exit,
    libc::SYS_exit_group,
    // Without a handler's frame on the stack it only ends the caller.
    libc::SYS_rt_sigreturn,
];

/// The same for 32-bit callers, whose numbers differ.
const COMPAT_LEFT_OUT: &[u64] = &[
    1,   // exit
    2,   // fork
    25,  // stime
    79,  // settimeofday
    88,  // reboot
    97,  // setpriority
    101, // ioperm
    103, // syslog
    110, // iopl
    111, // vhangup
    119, // sigreturn
    120, // clone
    124, // adjtimex
    154, // sched_setparam
    156, // sched_setscheduler
    173, // rt_sigreturn
    190, // vfork
    252, // exit_group
    264, // clock_settime
    283, // kexec_load
    343, // clock_adjtime
    351, // sched_setattr
    404, // clock_settime64
    405, // clock_adjtime64
    435, // clone3
];

/// Whether a call is made at all.
pub fn is_made(nr: u64, compat: bool) -> bool {
    if compat {
        !COMPAT_LEFT_OUT.contains(&nr)
    } else {
        !LEFT_OUT.iter().any(|&out| out as u64 == nr)
    }
}

/// Memory of every kind that a pointer can point to, all of it below 4 GiB.
pub struct Memory {
    /// Every kind, for 64-bit and 32-bit callers alike.
    pointers: Vec<u64>,
    writable: u64,
}

impl Memory {
    /// Maps it; `shared` are further places, such as the rings themselves.
    pub fn new(shared: &[u64]) -> Self {
        let page = host::page();
        let writable = host::low_page().as_ptr() as u64;
        let read_only = map(1, libc::PROT_READ, libc::MAP_ANONYMOUS, -1);
        let unreadable = map(1, libc::PROT_NONE, libc::MAP_ANONYMOUS, -1);
        // Two pages and a hole: what starts in the first may end nowhere.
        let edge = map(
            3,
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_ANONYMOUS,
            -1,
        );
        // SAFETY: the third page is ours, and nothing else is mapped there afterwards.
        unsafe { libc::munmap((edge as usize + 2 * page) as *mut libc::c_void, page) };
        let end = edge + 2 * page as u64;
        // An empty file has no memory behind its mapping.
        // SAFETY: a NUL-terminated name.
        let empty = unsafe { libc::memfd_create(c"empty".as_ptr(), 0) };
        let beyond = map(1, libc::PROT_READ | libc::PROT_WRITE, 0, empty);
        let mut pointers = vec![
            0,
            1,
            writable,
            writable + 1,
            read_only,
            unreadable,
            edge,
            end - 1,
            end - 8,
            end - 64,
            end,
            beyond,
            u64::from(u32::MAX),
            1 << 47,
            (1 << 47) - 1,
            0x8000_0000_0000_0000,
            0xffff_8000_0000_0000,
            0xffff_ffff_8100_0000,
            u64::MAX - 7,
            u64::MAX,
        ];
        pointers.extend(shared);
        Self { pointers, writable }
    }

    /// Fills the writable page with what structures are made of: lengths, families, pointers.
    pub fn fill(&mut self, numbers: &mut Numbers) {
        for word in 0..host::page() as u64 / 8 {
            let value = match numbers.below(8) {
                0 | 1 => 0,
                2 => numbers.below(4096),
                3 => numbers.of(&self.pointers),
                4 => self.writable + numbers.below(4096),
                5 => numbers.of(&[1, 2, 10, 16, 17, 1 | 1 << 16, 1 << 32, u64::MAX]),
                6 => u64::from_le_bytes(*b"/tmp/a\0\0"),
                _ => numbers.next(),
            };
            // SAFETY: inside of the writable page, which nobody borrows.
            unsafe { ((self.writable + 8 * word) as *mut u64).write_volatile(value) };
        }
    }

    /// An argument: a descriptor, a length, a pointer, or anything.
    pub fn argument(&self, numbers: &mut Numbers) -> u64 {
        match numbers.below(10) {
            0 => numbers.below(16),
            1 => numbers.of(&[
                0,
                1,
                2,
                7,
                8,
                9,
                16,
                128,
                4095,
                4096,
                4097,
                65535,
                65536,
                0x7fff_ffff,
                0x8000_0000,
                0xffff_ffff,
                1 << 40,
                i64::MAX as u64,
                u64::MAX,
                -100i64 as u64,
            ]),
            2 => 1 << numbers.below(64),
            3 => numbers.next() >> numbers.below(64),
            4 | 5 => self.writable + 8 * numbers.below(512),
            _ => numbers.of(&self.pointers),
        }
    }
}

fn map(pages: usize, protection: i32, flags: i32, fd: i32) -> u64 {
    // SAFETY: a new mapping at an address the kernel chooses overlaps nothing.
    let at = unsafe {
        libc::mmap(
            std::ptr::null_mut(),
            pages * host::page(),
            protection,
            libc::MAP_PRIVATE | libc::MAP_32BIT | flags,
            fd,
            0,
        )
    };
    assert_ne!(at, libc::MAP_FAILED, "{}", std::io::Error::last_os_error());
    at as u64
}

/// Makes call `nr`; what it says does not matter.
pub fn make(nr: u64, compat: bool, arguments: [u64; 6]) {
    #[cfg(target_arch = "x86_64")]
    if compat {
        let [a, b, c, ..] = arguments.map(|argument| argument as u32);
        host::syscall32(nr as u32, [a, b, c]);
        return;
    }
    let _ = compat;
    host::syscall(nr as libc::c_long, arguments);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_tables_leave_the_same_calls_out() {
        assert!(!is_made(libc::SYS_reboot as u64, false) && !is_made(88, true));
        assert!(is_made(libc::SYS_read as u64, false) && is_made(3, true));
        let made = |compat| (0..NATIVE).filter(|&nr| is_made(nr, compat)).count();
        assert!(made(false) > 440 && made(true) > 440);
    }
}
