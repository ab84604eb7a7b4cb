//! Arguments no sane program passes: the collectors read memory that is missing, ends too early or
//! belongs to the kernel, and what gets into the rings is still made of whole records.
#![allow(missing_docs, unsafe_code)]

use driver_suite::abi::{nr, tp};
use driver_suite::{Capture, alone, host};

/// xorshift: the same values in every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 11
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.next() as usize % choices.len()]
    }
}

/// Two pages below 4 GiB with nothing mapped behind them.
struct Memory {
    words: &'static mut [u32],
    end: u64,
}

impl Memory {
    fn new() -> Self {
        let words = host::low_page();
        let end = words.as_ptr() as u64 + host::page() as u64;
        // SAFETY: the page behind is not ours to use; if something is mapped there, the ends are
        // only less hostile. PROT_NONE without MAP_FIXED overlaps nothing.
        unsafe {
            libc::mmap(
                end as *mut libc::c_void,
                host::page(),
                libc::PROT_NONE,
                libc::MAP_PRIVATE | libc::MAP_ANONYMOUS,
                -1,
                0,
            )
        };
        Self { words, end }
    }

    /// Something a structure of the caller could be made of: lengths, families, pointers.
    fn fill(&mut self, numbers: &mut Numbers) {
        let start = self.words.as_ptr() as u64;
        for pair in self.words.chunks_exact_mut(2) {
            let value = match numbers.next() % 6 {
                0 => 0,
                1 => numbers.next() % 4096,
                2 | 3 => start + numbers.next() % 4096,
                4 => numbers.of(&[1, 2, 10, 16, 1 | 1 << 16, u64::MAX]),
                _ => numbers.next() << 20,
            };
            pair[0] = value as u32;
            pair[1] = (value >> 32) as u32;
        }
    }

    fn argument(&self, numbers: &mut Numbers) -> u64 {
        let start = self.words.as_ptr() as u64;
        match numbers.next() % 10 {
            0 => 0,
            1 => numbers.next() % 16,
            2 => u64::MAX,
            3 => start + 8 * (numbers.next() % 512),
            4 => self.end - numbers.next() % 64,
            5 => self.end,
            6 => 0xffff_8000_0000_0000 + numbers.next() % (1 << 40),
            7 => 1 << (numbers.next() % 64),
            8 => numbers.next() % 70_000,
            _ => start,
        }
    }
}

/// Calls with many kinds of parameters that neither end the caller, nor change its memory map, nor
/// make a descriptor a later call could wait for.
const CALLS: &[libc::c_long] = &[
    libc::SYS_read,
    libc::SYS_write,
    libc::SYS_pread64,
    libc::SYS_pwrite64,
    libc::SYS_readv,
    libc::SYS_writev,
    libc::SYS_preadv,
    libc::SYS_pwritev,
    libc::SYS_openat,
    libc::SYS_openat2,
    libc::SYS_open_by_handle_at,
    libc::SYS_bind,
    libc::SYS_connect,
    libc::SYS_listen,
    libc::SYS_accept4,
    libc::SYS_getsockname,
    libc::SYS_getpeername,
    libc::SYS_sendto,
    libc::SYS_recvfrom,
    libc::SYS_sendmsg,
    libc::SYS_recvmsg,
    libc::SYS_sendmmsg,
    libc::SYS_getsockopt,
    libc::SYS_setsockopt,
    libc::SYS_execve,
    libc::SYS_execveat,
    libc::SYS_renameat2,
    libc::SYS_symlinkat,
    libc::SYS_io_uring_setup,
    libc::SYS_bpf,
    libc::SYS_quotactl,
    libc::SYS_keyctl,
    libc::SYS_getrlimit,
    libc::SYS_timerfd_create,
    libc::SYS_process_vm_readv,
    libc::SYS_memfd_create,
];

const IA32_CALLS: &[u32] = &[
    3, 4, 5, 11, 102, 145, 146, 333, 345, 361, 362, 369, 370, 372,
];

/// Descriptors of several kinds, none of which blocks.
fn open_descriptors() {
    let flags = libc::SOCK_NONBLOCK;
    let mut pair = [0; 2];
    // SAFETY: plain numbers, and room for two descriptors.
    unsafe {
        libc::socket(libc::AF_INET, libc::SOCK_DGRAM | flags, 0);
        libc::socket(libc::AF_INET6, libc::SOCK_STREAM | flags, 0);
        libc::socketpair(
            libc::AF_UNIX,
            libc::SOCK_STREAM | flags,
            0,
            pair.as_mut_ptr(),
        );
        libc::socketpair(
            libc::AF_UNIX,
            libc::SOCK_DGRAM | flags,
            0,
            pair.as_mut_ptr(),
        );
        libc::pipe2(pair.as_mut_ptr(), libc::O_NONBLOCK);
        libc::open(c"/dev/null".as_ptr(), libc::O_RDWR);
    }
}

fn make_calls(seed: u64, calls: usize) -> i32 {
    let mut numbers = Numbers(seed);
    let mut memory = Memory::new();
    // Nothing of the parent's: not its console, not its devices.
    host::syscall(libc::SYS_close_range, [0, u64::from(u32::MAX), 0]);
    open_descriptors();
    // SAFETY: ends the child should a call block after all.
    unsafe { libc::alarm(5) };
    for i in 0..calls {
        if i % 8 == 0 {
            memory.fill(&mut numbers);
        }
        let first = if !numbers.next().is_multiple_of(3) {
            numbers.next() % 16
        } else {
            memory.argument(&mut numbers)
        };
        let rest: [u64; 5] = std::array::from_fn(|_| memory.argument(&mut numbers));
        #[cfg(target_arch = "x86_64")]
        if numbers.next().is_multiple_of(4) {
            let call = numbers.of(IA32_CALLS);
            host::syscall32(call, [first as u32, rest[0] as u32, rest[1] as u32]);
            continue;
        }
        let [b, c, d, e, f] = rest;
        host::syscall(numbers.of(CALLS), [first, b, c, d, e, f]);
    }
    0
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn hostile_arguments_leave_whole_records_only() {
    let _alone = alone();
    let capture = Capture::open().expect("devices");
    capture.ioctl(nr::SET_SNAPLEN, 65000);
    capture.ioctl(nr::ENABLE_DYNAMIC_SNAPLEN, 0);
    capture.ioctl(nr::SET_FULLCAPTURE_PORTS, 65535 << 16);
    capture.record_calls(&(0..512).collect::<Vec<_>>());
    for tracepoint in [
        tp::SYS_ENTER,
        tp::SCHED_PROCESS_EXEC,
        tp::SIGNAL_DELIVER,
        tp::PAGE_FAULT_KERNEL,
    ] {
        capture.ioctl(nr::ENABLE_TP, tracepoint);
    }
    let (mut seen, mut made) = (0, 0);
    for seed in 1..=12 {
        let child = host::fork(|| make_calls(0x9e37_79b9_7f4a_7c15u64.wrapping_mul(seed), 400));
        let end = host::wait(child);
        // An argument may well earn the child a signal; the kernel stays whole and so do we.
        made += usize::from(end == Ok(0));
        // Panics unless the lengths of every record add up.
        let records = capture.read();
        seen += records.iter().filter(|r| r.tid == child as u64).count();
    }
    assert!(made > 0, "no child came to its end");
    assert!(seen > 400, "{seen} records of {made} children");
}
