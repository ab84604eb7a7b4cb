//! Every system call there is, each many times, with pointers that are missing, end too early, belong to the
//! kernel, or lie in a ring; under one consumer that reads all of it.

use super::Plan;
use crate::board::Board;
use crate::calls::{self, COMPAT, Memory, NATIVE};
use crate::crew::{end_group, fork, wait_until};
use crate::drain::Consumer;
use crate::numbers::Numbers;
use driver_suite::host;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// Places on the board: the number of the call being made; calls made.
const CURRENT: usize = 0;
const MADE: usize = 1;
/// How often a process makes one call before it goes on to the next, by the seconds there are.
fn times(plan: &Plan) -> u64 {
    plan.duration.as_secs().clamp(4, 24)
}

/// Calls one process makes: what it has broken of itself ends with it.
const PORTION: u64 = 16;

pub fn run(plan: &Plan) -> Result<String, String> {
    let mut consumer = Consumer::with_extensions().map_err(|e| e.to_string())?;
    let board = Board::new();
    let end = Instant::now() + plan.duration;
    let mut rounds = 0;
    // One round at least: every call there is.
    while rounds == 0 || Instant::now() < end {
        for (compat, limit) in [(false, NATIVE), (true, COMPAT)] {
            let all = Portion {
                compat,
                from: 0,
                to: limit,
                times: times(plan),
                seed: crate::numbers::mix(plan.seed, rounds),
            };
            all_calls(&mut consumer, board, all)?;
        }
        rounds += 1;
    }
    let balance = consumer.balance()?;
    let made = board.count[MADE].load(Ordering::SeqCst);
    if made < NATIVE {
        return Err(format!("only {made} calls were made"));
    }
    Ok(format!("{made} calls in {rounds} rounds; {balance}"))
}

/// Calls from a number up to another.
#[derive(Clone, Copy)]
struct Portion {
    compat: bool,
    from: u64,
    to: u64,
    times: u64,
    seed: u64,
}

fn all_calls(consumer: &mut Consumer, board: Board, all: Portion) -> Result<(), String> {
    let mut from = all.from;
    while from < all.to {
        let to = (from + PORTION).min(all.to);
        let seed = all.seed ^ from;
        let portion = Portion {
            from,
            to,
            seed,
            ..all
        };
        board.count[CURRENT].store(from, Ordering::SeqCst);
        let pid = fork(|| {
            // A call may write there, as far as memory goes.
            consumer.unmap();
            isolated(board, portion)
        });
        let deadline = Instant::now() + Duration::from_millis(2000 + 350 * all.times);
        let mut ended = None;
        while ended.is_none() && Instant::now() < deadline {
            consumer.drain().map_err(|e| {
                format!(
                    "around call {}: {e}",
                    board.count[CURRENT].load(Ordering::SeqCst)
                )
            })?;
            ended = wait_until(pid, Instant::now());
            consumer.rest();
        }
        end_group(pid);
        if ended.is_none() {
            let _ = host::wait(pid);
        }
        if ended == Some(Ok(SETUP_FAILED)) {
            return Err("the callers cannot be isolated".into());
        }
        // A call that ended its process, or that never came back, was made: the next one is next.
        let done = board.count[CURRENT].load(Ordering::SeqCst);
        from = if ended == Some(Ok(0)) {
            to
        } else {
            done.max(from) + 1
        };
    }
    Ok(())
}

const SETUP_FAILED: i32 = 9;

/// The first process of name spaces of its own: what is called there with any argument (kill all, mount,
/// set the host's name) stays there.
fn isolated(board: Board, portion: Portion) -> i32 {
    let spaces = libc::CLONE_NEWPID
        | libc::CLONE_NEWNS
        | libc::CLONE_NEWUTS
        | libc::CLONE_NEWIPC
        | libc::CLONE_NEWNET;
    // SAFETY: plain numbers and NUL-terminated strings.
    let isolated = unsafe {
        libc::unshare(spaces) == 0
            && libc::mount(
                c"none".as_ptr(),
                c"/".as_ptr(),
                std::ptr::null(),
                libc::MS_REC | libc::MS_PRIVATE,
                std::ptr::null(),
            ) == 0
    };
    if !isolated {
        eprintln!("unshare: {}", std::io::Error::last_os_error());
        return SETUP_FAILED;
    }
    // Two of them: the first is init of the new name space, and immune to signals.
    let caller = host::fork(|| {
        let worker = host::fork(|| {
            make_calls(board, portion);
            0
        });
        host::wait(worker).unwrap_or(1)
    });
    host::wait(caller).unwrap_or(1)
}

/// Opens a consumer of its own, whose rings are among the memory that calls get.
fn make_calls(board: Board, portion: Portion) {
    let mut numbers = Numbers::new(portion.seed);
    let _ = std::fs::create_dir_all("/tmp/torture");
    let _ = std::env::set_current_dir("/tmp/torture");
    let _ = std::fs::write("/proc/self/oom_score_adj", "1000");
    let rings = Consumer::open();
    let shared: Vec<u64> = rings
        .iter()
        .flat_map(|consumer| consumer.rings())
        .flat_map(|ring| [ring.info.addr() as u64, ring.data.addr() as u64])
        .collect();
    // Nothing of the parents': not their consoles, not their devices.
    host::syscall(libc::SYS_close_range, [0, u64::from(u32::MAX), 0]);
    open_descriptors();
    let mut memory = Memory::new(&shared);
    limit_resources();
    for nr in portion.from..portion.to {
        if !calls::is_made(nr, portion.compat) {
            continue;
        }
        board.count[CURRENT].store(nr, Ordering::SeqCst);
        wake_up_from_calls_that_wait();
        for _ in 0..portion.times {
            memory.fill(&mut numbers);
            let arguments = std::array::from_fn(|_| memory.argument(&mut numbers));
            board.count[MADE].fetch_add(1, Ordering::Relaxed);
            calls::make(nr, portion.compat, arguments);
        }
    }
}

/// A signal every few milliseconds: a call that waits for ever comes back. Set up again before each call, for
/// the one before may have changed it.
fn wake_up_from_calls_that_wait() {
    extern "C" fn nothing(_: i32) {}
    let interval = libc::timeval {
        tv_sec: 0,
        tv_usec: 20_000,
    };
    let timer = libc::itimerval {
        it_interval: interval,
        it_value: interval,
    };
    // SAFETY: the handler does nothing, the structures are plain and live through the calls.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = nothing as *const () as usize;
        libc::sigaction(libc::SIGALRM, &action, std::ptr::null_mut());
        libc::sigprocmask(libc::SIG_SETMASK, &action.sa_mask, std::ptr::null_mut());
        libc::setitimer(libc::ITIMER_REAL, &timer, std::ptr::null_mut());
    }
}

/// Ends a process that asks for too much.
fn limit_resources() {
    for (resource, limit) in [
        (libc::RLIMIT_AS, 1 << 30),
        (libc::RLIMIT_CPU, 15),
        (libc::RLIMIT_FSIZE, 16 << 20),
        (libc::RLIMIT_CORE, 0),
    ] {
        let limit = libc::rlimit {
            rlim_cur: limit,
            rlim_max: limit,
        };
        // SAFETY: the structure lives through the call.
        unsafe { libc::setrlimit(resource, &limit) };
    }
}

/// Descriptors of several kinds, none of which blocks.
fn open_descriptors() {
    let flags = libc::SOCK_NONBLOCK;
    let mut pair = [0; 2];
    // SAFETY: plain numbers, NUL-terminated names, and room for two descriptors.
    unsafe {
        libc::socket(libc::AF_INET, libc::SOCK_DGRAM | flags, 0);
        libc::socket(libc::AF_INET6, libc::SOCK_STREAM | flags, 0);
        for kind in [libc::SOCK_STREAM, libc::SOCK_DGRAM] {
            libc::socketpair(libc::AF_UNIX, kind | flags, 0, pair.as_mut_ptr());
        }
        libc::pipe2(pair.as_mut_ptr(), libc::O_NONBLOCK);
        libc::open(c"/dev/null".as_ptr(), libc::O_RDWR);
        libc::open(c".".as_ptr(), libc::O_RDONLY | libc::O_DIRECTORY);
        libc::open(c"file".as_ptr(), libc::O_RDWR | libc::O_CREAT, 0o600);
        libc::epoll_create1(0);
        libc::eventfd(0, libc::EFD_NONBLOCK);
        libc::memfd_create(c"memory".as_ptr(), 0);
    }
}
