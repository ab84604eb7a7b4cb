//! Consumers that mean harm, next to one that does not: whatever the first do, the second loses nothing that
//! is not counted, and the kernel stays whole.

use super::Plan;
use crate::board::Board;
use crate::crew::{Crew, end_group, fork, wait_until};
use crate::drain::{CALLS, Consumer};
use crate::numbers::Numbers;
use crate::storm;
use driver_suite::abi::{nr, tp};
use driver_suite::{Device, Ring, host};
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// The magic of the extension ioctls; that of the plain ones is 's'.
const EXTENSIONS: u64 = 0xd5;

/// Places on the board: bytes scribbled, mappings that were made, ioctls that were taken.
const SCRIBBLED: usize = 0;
const MAPPED: usize = 1;
const TAKEN: usize = 2;

pub fn run(plan: &Plan) -> Result<String, String> {
    a_write_to_the_data_ends_the_writer()?;
    let mut crew = Crew::new();
    storm::rage(&mut crew, 2, plan.seed);
    let mut honest = Consumer::with_extensions().map_err(|e| format!("honest consumer: {e}"))?;
    for (index, (name, attack)) in ATTACKS.iter().enumerate() {
        let seed = plan.seed + index as u64;
        crew.start(name, move |board| {
            attack_until_stopped(board, *attack, seed)
        });
    }
    let board = crew.board;
    let count = |place: usize| board.count[place].load(Ordering::SeqCst);
    honest.drain_for(plan.duration, || false)?;
    // Each of them has to come round.
    let all = || count(SCRIBBLED) > 0 && count(MAPPED) > 0 && count(TAKEN) > 0;
    honest.drain_for(Duration::from_secs(90), all)?;
    crew.finish()?;
    let balance = honest.balance()?;
    if count(SCRIBBLED) == 0 || count(MAPPED) == 0 || count(TAKEN) == 0 {
        return Err(format!(
            "an attack did nothing: {} bytes, {} mappings, {} ioctls",
            count(SCRIBBLED),
            count(MAPPED),
            count(TAKEN)
        ));
    }
    Ok(format!(
        "{} bytes scribbled, {} odd mappings made, {} random ioctls taken; honest consumer: {balance}",
        count(SCRIBBLED),
        count(MAPPED),
        count(TAKEN)
    ))
}

/// The rings are small, so that everything comes round often. An attack works for a while with what it opened.
type Attack = fn(Board, &mut Consumer, &mut Numbers);

const ATTACKS: [(&str, Attack); 4] = [
    ("scribbler", scribble),
    ("mapper", map_at_odd_sizes),
    ("ioctl caller", any_ioctl),
    ("waiter", wait_badly),
];

/// Each round is a process of its own: an attack may well kill its attacker.
fn attack_until_stopped(board: Board, attack: Attack, seed: u64) -> Result<(), String> {
    let mut numbers = Numbers::new(seed);
    while !board.stop.load(Ordering::Relaxed) {
        let mut own = Numbers::new(numbers.next());
        let pid = fork(|| {
            // A ring is of the size that was asked for when the consumer came.
            let mut consumer = match Consumer::of_everything() {
                Ok(consumer) => consumer,
                Err(e) => {
                    eprintln!("hostile consumer: {e}");
                    return 1;
                }
            };
            let end = Instant::now() + Duration::from_secs(2);
            while Instant::now() < end && !board.stop.load(Ordering::Relaxed) {
                attack(board, &mut consumer, &mut own);
            }
            match recovered(&consumer) {
                Ok(()) => 0,
                Err(why) => {
                    eprintln!("hostile consumer: {why}");
                    1
                }
            }
        });
        let end = wait_until(pid, Instant::now() + Duration::from_secs(60));
        end_group(pid);
        match end {
            Some(Ok(0)) => {}
            // A random ioctl may have pulled the rug from under it, a mapping its memory.
            Some(Err(libc::SIGSEGV | libc::SIGBUS)) => {}
            other => return Err(format!("the attacker ended with {other:?}")),
        }
    }
    Ok(())
}

/// When it behaves again, the kernel's own counters are all there.
fn recovered(consumer: &Consumer) -> Result<(), String> {
    for (index, ring) in consumer.rings().iter().enumerate() {
        ring.set_tail(0);
        let _ = ring
            .device
            .ioctl(nr::ENABLE_SYSCALL, libc::SYS_close as u64);
        let _ = ring.device.ioctl(nr::ENABLE_TP, tp::SYS_EXIT);
        let cpu = index;
        if host::cpus("online").contains(&cpu) {
            host::pin(cpu);
        }
        // The copies in the page are written again, each with the next event that changes it.
        for _ in 0..50 {
            host::syscall(libc::SYS_close, [u64::MAX]);
        }
        let head = ring.head() as usize;
        if head >= ring.size {
            return Err(format!("ring {index}: head {head} of {}", ring.size));
        }
        let events = ring.counters().n_evts;
        // A scribbled value would be anything up to 2^64.
        if events == 0 || events > 1 << 40 {
            return Err(format!("ring {index}: {events} events"));
        }
    }
    Ok(())
}

fn a_write_to_the_data_ends_the_writer() -> Result<(), String> {
    let pid = fork(|| {
        let Ok(ring) = Ring::open(0) else { return 1 };
        // SAFETY: not sound at all: this is what the kernel has to catch, and the process ends here.
        unsafe { ring.data.addr().write_volatile(1) };
        2
    });
    match host::wait(pid) {
        Err(libc::SIGSEGV) => Ok(()),
        other => Err(format!("a write to the data: {other:?} instead of SIGSEGV")),
    }
}

/// Random values in every byte that can be written, again and again.
fn scribble(board: Board, consumer: &mut Consumer, numbers: &mut Numbers) {
    for ring in consumer.rings() {
        let size = ring.size as u64;
        for _ in 0..200 {
            match numbers.below(6) {
                0 => ring.scribble_head(numbers.next() as u32),
                1 => ring.set_tail(numbers.next() as u32),
                // In range, which is the worse lie.
                2 => ring.set_tail(numbers.below(size) as u32),
                3 => ring.set_tail((size + numbers.below(3) - 1) as u32),
                4 => ring.scribble_counter(numbers.below(15) as usize, numbers.next()),
                _ => {
                    let at = numbers.below(host::page() as u64) as usize;
                    // SAFETY: the info page is a whole page, mapped writable; the kernel trusts none of it.
                    unsafe {
                        ring.info
                            .addr()
                            .add(at)
                            .write_volatile(numbers.next() as u8)
                    };
                }
            }
        }
        board.count[SCRIBBLED].fetch_add(200, Ordering::Relaxed);
        let _ = ring.device.ioctl(nr::ENABLE_TP, numbers.below(tp::MAX));
        host::syscall(libc::SYS_close, [u64::MAX]);
    }
}

/// Lengths and offsets around those that are right, moved, cut, locked, and given to other parts of the kernel.
fn map_at_odd_sizes(board: Board, consumer: &mut Consumer, numbers: &mut Numbers) {
    for ring in consumer.rings() {
        let (page, size) = (host::page() as u64, 2 * ring.size as u64);
        let length = match numbers.below(8) {
            0 => page,
            1 => size,
            2 => size + page,
            3 => size - page,
            4 => 1 + numbers.below(2 * page),
            5 => ring.size as u64,
            6 => numbers.next() >> 16,
            _ => page * numbers.below(64),
        };
        let offset = match numbers.below(4) {
            0 => page * numbers.below(4),
            1 => numbers.next() & !(page - 1),
            _ => 0,
        };
        let prot = numbers.below(8);
        let flags = numbers.of(&[
            libc::MAP_SHARED,
            libc::MAP_SHARED,
            libc::MAP_PRIVATE,
            libc::MAP_SHARED | libc::MAP_POPULATE,
            libc::MAP_SHARED | libc::MAP_LOCKED,
            libc::MAP_SHARED | libc::MAP_HUGETLB,
            libc::MAP_SHARED_VALIDATE | libc::MAP_SYNC,
        ]) as u64;
        let fd = ring.device.raw() as u64;
        let at = host::syscall(libc::SYS_mmap, [0, length, prot, flags, fd, offset]);
        if (-4095..0).contains(&at) {
            continue;
        }
        board.count[MAPPED].fetch_add(1, Ordering::Relaxed);
        misuse_mapping(at as u64, length, fd, numbers);
    }
}

fn misuse_mapping(at: u64, length: u64, fd: u64, numbers: &mut Numbers) {
    let page = host::page() as u64;
    let mut pipe = [0i32; 2];
    for _ in 0..numbers.below(6) {
        let part = numbers.below(length.div_ceil(page)) * page;
        let (at, length) = (at + part, length - part.min(length - 1));
        match numbers.below(9) {
            0 => host::syscall(libc::SYS_mprotect, [at, length, numbers.below(8)]),
            1 => host::syscall(
                libc::SYS_mremap,
                [at, length, length + page, numbers.below(4)],
            ),
            2 => host::syscall(libc::SYS_madvise, [at, length, numbers.below(26)]),
            3 => host::syscall(libc::SYS_munmap, [at, page]),
            4 => host::syscall(libc::SYS_mlock, [at, length]),
            5 => host::syscall(
                libc::SYS_remap_file_pages,
                [at, page, 0, numbers.below(4), 0],
            ),
            6 => {
                // The pages in a pipe, which keeps them when everything else is gone.
                let vector = [at, length.min(4 * page)];
                host::syscall(libc::SYS_pipe2, [pipe.as_mut_ptr() as u64, 0o4000]);
                host::syscall(
                    libc::SYS_vmsplice,
                    [pipe[1] as u64, vector.as_ptr() as u64, 1, numbers.below(16)],
                )
            }
            // The device's memory as an argument of a call that is being recorded.
            7 => host::syscall(libc::SYS_read, [fd, at, length]),
            _ => host::syscall(libc::SYS_openat, [u64::MAX, at, numbers.below(4096)]),
        };
    }
    for fd in pipe.into_iter().filter(|&fd| fd > 2) {
        host::syscall(libc::SYS_close, [fd as u64]);
    }
    // What is left of it; a part may be gone.
    host::syscall(libc::SYS_munmap, [at, length.next_multiple_of(page)]);
}

/// Commands near those there are and far from them, with arguments at the limits.
fn any_ioctl(board: Board, consumer: &mut Consumer, numbers: &mut Numbers) {
    // For an extension this is a structure of a size that may be right, with members that may be.
    let memory: [u64; 16] = std::array::from_fn(|word| match (word, numbers.below(4)) {
        (0, _) => numbers.of(&[16, 32, 56, 24, 8, 128, 4096, u64::from(u32::MAX)]),
        (1, 0) => numbers.next(),
        (1, _) => numbers.below(64),
        (_, 0) => {
            let shift = numbers.below(64);
            numbers.next() >> shift
        }
        (_, _) => 0,
    });
    let before = consumer.rings().len();
    for index in 0..before {
        let device: &Device = &consumer.rings()[index].device;
        let magic = match numbers.below(6) {
            0 => numbers.below(256),
            1 | 2 => EXTENSIONS,
            _ => u64::from(b's'),
        };
        let size = numbers.of(&[0, 0, 0, 1, 4, 8, 16, 64, 4096, 16383]) << 16;
        let direction = numbers.below(4) << 30;
        let most = numbers.of(&[8, 64, 64, 256]);
        let number = numbers.below(most);
        let plain = numbers.below(2) == 0;
        let command = magic << 8 | number | if plain { 0 } else { size | direction };
        let argument = match numbers.below(10) {
            0 => numbers.below(16),
            1 => numbers.below(2 * CALLS),
            2..=4 => memory.as_ptr() as u64,
            5 => memory.as_ptr() as u64 + numbers.below(32),
            6 => numbers.next(),
            7 => 0xffff_8000_0000_0000 + numbers.below(1 << 40),
            8 => 1 << numbers.below(64),
            _ => u64::MAX - numbers.below(8),
        };
        let taken = host::syscall(libc::SYS_ioctl, [device.raw() as u64, command, argument]) >= 0;
        board.count[TAKEN].fetch_add(u64::from(taken), Ordering::Relaxed);
    }
    std::hint::black_box(memory);
}

/// Waits for its own rings in every way, with limits and watermarks that change under the wait.
fn wait_badly(board: Board, consumer: &mut Consumer, numbers: &mut Numbers) {
    let ring = &consumer.rings()[numbers.below(consumer.rings().len() as u64) as usize];
    let device = &ring.device;
    let features = device.query().features;
    let wanted = if numbers.below(4) == 0 {
        features & numbers.next()
    } else {
        features
    };
    let taken = device.enable(wanted).is_ok();
    board.count[TAKEN].fetch_add(u64::from(taken), Ordering::Relaxed);
    // SAFETY: plain numbers, and structures that live through the calls.
    unsafe {
        let epoll = libc::epoll_create1(0);
        let mut event = libc::epoll_event {
            events: numbers.next() as u32,
            u64: 0,
        };
        libc::epoll_ctl(epoll, libc::EPOLL_CTL_ADD, device.raw(), &mut event);
        for _ in 0..numbers.below(8) {
            let limit = numbers.of(&[0, 1, 1000, 4_000_000, u64::MAX, 60_000_000_000]);
            let watermark = numbers.below(ring.size as u64) as u32;
            let _ = device.set_poll(watermark, limit);
            libc::epoll_wait(epoll, &mut event, 1, numbers.below(4) as i32);
            ring.set_tail(if numbers.below(2) == 0 {
                ring.head()
            } else {
                numbers.next() as u32
            });
            host::syscall(libc::SYS_close, [u64::MAX]);
        }
        // Half of the time the descriptor goes with the wait still on it.
        let other = libc::dup(device.raw());
        libc::epoll_ctl(epoll, libc::EPOLL_CTL_ADD, other, &mut event);
        libc::close(other);
        if numbers.below(2) == 0 {
            libc::epoll_ctl(epoll, libc::EPOLL_CTL_DEL, device.raw(), &mut event);
        }
        libc::close(epoll);
    }
}
