//! Calls as fast as they come: the load under which everything else happens.

use crate::board::Board;
use crate::crew::Crew;
use crate::numbers::Numbers;
use driver_suite::host;
use driver_suite::uring::{Entry, Uring, op};
use std::net::UdpSocket;
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::sync::atomic::Ordering;

/// Adds `members` that make calls of every family until told to stop.
pub fn rage(crew: &mut Crew, members: usize, seed: u64) {
    for member in 0..members {
        crew.start("storm", move |board| {
            storm(board, &mut Numbers::new(seed + member as u64))
        });
    }
}

fn storm(board: Board, numbers: &mut Numbers) -> Result<(), String> {
    // SAFETY: the handler does nothing.
    unsafe { libc::signal(libc::SIGUSR1, ignore as *const () as usize) };
    let (a, b) = UnixStream::pair().map_err(|e| e.to_string())?;
    let udp = UdpSocket::bind("127.0.0.1:0").map_err(|e| e.to_string())?;
    let to = udp.local_addr().map_err(|e| e.to_string())?;
    let ring = Uring::new().map_err(|e| format!("io_uring: {e}"))?;
    let null = std::fs::File::create("/dev/null").map_err(|e| e.to_string())?;
    let text = [b'x'; 2000];
    let mut buffer = [0u8; 4096];
    while !board.stop.load(Ordering::Relaxed) {
        let length = 1 + numbers.below(text.len() as u64) as usize;
        match numbers.below(14) {
            0 => files(),
            1 | 2 => {
                let (from, into) = (a.as_raw_fd() as u64, b.as_raw_fd() as u64);
                call(libc::SYS_write, [from, text.as_ptr() as u64, length as u64]);
                call(libc::SYS_read, [into, buffer.as_mut_ptr() as u64, 4096]);
            }
            3 => {
                let _ = udp.send_to(&text[..length], to);
                let _ = udp.recv(&mut buffer);
            }
            4 => children(numbers),
            5 => faults(numbers),
            6 => {
                // SAFETY: a signal to ourselves, with a handler.
                unsafe { libc::raise(libc::SIGUSR1) };
            }
            7 => {
                // SAFETY: takes nothing.
                unsafe { libc::sched_yield() };
            }
            8 => operations(&ring, &null, &text[..length], numbers),
            // The kernel takes these bytes without a look; only a record of the call touches them.
            9 => call(
                libc::SYS_write,
                [null.as_raw_fd() as u64, NOWHERE, length as u64],
            ),
            _ => {
                for _ in 0..20 {
                    call(libc::SYS_getppid, []);
                    call(libc::SYS_close, [u64::MAX]);
                }
            }
        }
    }
    Ok(())
}

extern "C" fn ignore(_: i32) {}

/// An address where nothing is mapped: whoever reads it makes a page fault.
const NOWHERE: u64 = 4096;

/// Through a ring of io_uring, by this thread and by a worker, with and without success.
fn operations(ring: &Uring, to: &std::fs::File, text: &[u8], numbers: &mut Numbers) {
    for opcode in [op::NOP, op::WRITE] {
        ring.run(Entry {
            opcode,
            flags: numbers.of(&[0, 0, op::ASYNC]),
            fd: numbers.of(&[to.as_raw_fd(), -1]),
            addr: numbers.of(&[text.as_ptr() as u64, NOWHERE]),
            len: text.len() as u32,
            user_data: numbers.next(),
            ..Entry::default()
        });
    }
}

fn call<const N: usize>(nr: libc::c_long, arguments: [u64; N]) {
    host::syscall(nr, arguments);
}

fn files() {
    let path = format!("/tmp/storm-{}", std::process::id());
    let moved = format!("{path}-moved");
    let _ = std::fs::write(&path, b"text");
    let _ = std::fs::metadata(&path);
    let _ = std::fs::rename(&path, &moved);
    let _ = std::fs::read("/proc/self/cmdline");
    let _ = std::fs::remove_file(&moved);
    let _ = std::fs::File::open("/no/such/file");
}

/// A child that ends, or runs a program, or is killed.
fn children(numbers: &mut Numbers) {
    let kind = numbers.below(3);
    // SAFETY: this process has one thread; the child only makes calls and ends.
    let pid = unsafe { libc::fork() };
    if pid == 0 {
        let program = c"/bin/true";
        let argv = [program.as_ptr(), c"argument".as_ptr(), std::ptr::null()];
        // SAFETY: the arrays end with NULL; what exec does not replace, _exit ends.
        unsafe {
            match kind {
                0 => libc::_exit(0),
                1 => {
                    libc::execv(program.as_ptr(), argv.as_ptr());
                    libc::_exit(127)
                }
                _ => loop {
                    libc::pause();
                },
            }
        }
    }
    if pid > 0 {
        if kind == 2 {
            host::kill(pid, libc::SIGKILL);
        }
        let _ = host::wait(pid);
    }
}

fn faults(numbers: &mut Numbers) {
    let pages = 1 + numbers.below(16) as usize;
    let length = pages * host::page();
    // SAFETY: a mapping of our own, touched inside its bounds, unmapped by nobody else.
    unsafe {
        let at = libc::mmap(
            std::ptr::null_mut(),
            length,
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_PRIVATE | libc::MAP_ANONYMOUS,
            -1,
            0,
        );
        if at != libc::MAP_FAILED {
            for page in 0..pages {
                at.cast::<u8>().add(page * host::page()).write_volatile(1);
            }
            libc::munmap(at, length);
        }
    }
}
