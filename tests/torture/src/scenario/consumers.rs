//! Consumers end in every way there is, and their devices live on in other hands.

use super::Plan;
use crate::crew::{Crew, end_group, fork, wait_until};
use crate::drain::{CALLS, Consumer};
use crate::numbers::Numbers;
use crate::storm;
use driver_suite::abi::{ioctl, nr, tp};
use driver_suite::{Device, host};
use std::io;
use std::os::fd::RawFd;
use std::time::{Duration, Instant};

/// One way to end.
type Way = fn(&mut Numbers) -> i32;

/// Statuses of those processes: gone well, a place was not to be had, anything else.
const FINE: i32 = 0;
const BUSY: i32 = 4;
const WRONG: i32 = 5;

const WAYS: [(&str, Way); 8] = [
    ("killed while recording", record_for_ever),
    ("killed while opening", open_for_ever),
    ("devices inherited after fork", hand_to_child),
    ("device inherited after exec", hand_to_program),
    ("thread gone before its device", hand_to_process),
    ("device sent and never received", leave_in_flight),
    ("mapping outlives the device", keep_mapping),
    ("opened and closed at once", open_and_close),
];

pub fn run(plan: &Plan) -> Result<String, String> {
    let mut numbers = Numbers::new(plan.seed);
    let size = 4 * host::page();
    let before = host::parameter("g_buffer_bytes_dim");
    host::set_parameter("g_buffer_bytes_dim", &size.to_string()).map_err(|e| e.to_string())?;
    let mut crew = Crew::new();
    storm::rage(&mut crew, 2, plan.seed);
    let end = Instant::now() + plan.duration;
    let (mut rounds, mut busy) = (0u64, 0u64);
    while rounds == 0 || Instant::now() < end {
        // Two of them at a time, so that they meet.
        let pids: Vec<_> = (0..2)
            .map(|_| {
                let (name, way) = numbers.of(&WAYS);
                let mut own = Numbers::new(numbers.next());
                (name, fork(|| way(&mut own)))
            })
            .collect();
        std::thread::sleep(Duration::from_micros(numbers.below(60_000)));
        for (name, pid) in pids {
            if name.starts_with("killed") {
                end_group(pid);
                let _ = host::wait(pid);
                continue;
            }
            let ended = wait_until(pid, Instant::now() + Duration::from_secs(60));
            end_group(pid);
            match ended {
                Some(Ok(FINE)) => {}
                Some(Ok(BUSY)) => busy += 1,
                other => return Err(format!("{name}: {other:?}")),
            }
        }
        rounds += 1;
    }
    crew.finish()?;
    host::set_parameter("g_buffer_bytes_dim", &before).map_err(|e| e.to_string())?;
    Ok(format!(
        "{rounds} pairs of consumers, {busy} without a place"
    ))
}

/// A killed consumer's place is free when its last file is closed, so there may be none for a moment.
fn status_of(error: &io::Error) -> i32 {
    match error.raw_os_error() {
        Some(libc::EBUSY) => BUSY,
        _ => WRONG,
    }
}

fn everything() -> Result<Consumer, i32> {
    Consumer::of_everything().map_err(|e| status_of(&e))
}

fn record_for_ever(_: &mut Numbers) -> i32 {
    let mut consumer = match everything() {
        Ok(consumer) => consumer,
        Err(status) => return status,
    };
    loop {
        let _ = consumer.drain();
    }
}

fn open_for_ever(_: &mut Numbers) -> i32 {
    loop {
        drop(Consumer::open());
    }
}

fn open_and_close(numbers: &mut Numbers) -> i32 {
    for _ in 0..20 {
        for cpu in host::cpus("online") {
            match Device::open(cpu) {
                Ok(device) if numbers.below(2) == 0 => {
                    let _ = device.ioctl(nr::ENABLE_TP, numbers.below(tp::MAX));
                }
                Ok(_) => {}
                Err(e) => return status_of(&e),
            }
        }
    }
    FINE
}

/// The child acts for the consumer when that one is gone.
fn hand_to_child(numbers: &mut Numbers) -> i32 {
    let mut consumer = match everything() {
        Ok(consumer) => consumer,
        Err(status) => return status,
    };
    let time = Duration::from_millis(numbers.below(20));
    let child = host::fork(move || {
        std::thread::sleep(time);
        let set = consumer.set(nr::DISABLE_SYSCALL, numbers.below(CALLS));
        let drained = consumer.drain();
        let balance = consumer.balance();
        match (set, drained, balance) {
            (Ok(_), Ok(_), Ok(_)) => FINE,
            failed => {
                eprintln!("after fork: {failed:?}");
                WRONG
            }
        }
    });
    // Ours are closed here, while the child may already be at work; mappings too.
    host::wait(child).unwrap_or(WRONG)
}

/// Runs this program again with an open device.
fn hand_to_program(_: &mut Numbers) -> i32 {
    let device = match Device::open(0) {
        Ok(device) => device,
        Err(e) => return status_of(&e),
    };
    let own = std::env::current_exe().expect("a path");
    let own = std::ffi::CString::new(own.into_os_string().into_encoded_bytes()).expect("no NUL");
    let option = std::ffi::CString::new(format!("--hold={}", device.raw())).expect("no NUL");
    let argv = [own.as_ptr(), option.as_ptr(), std::ptr::null()];
    // SAFETY: the arrays end with NULL and live until exec replaces us.
    unsafe {
        libc::fcntl(device.raw(), libc::F_SETFD, 0);
        libc::execv(own.as_ptr(), argv.as_ptr());
    }
    WRONG
}

/// What the program does with the device of CPU 0, which it finds open.
pub fn hold(fd: RawFd) -> u8 {
    // Its ring has the calls of this CPU only.
    host::pin(0);
    match record_with(fd) {
        Ok(()) => FINE as u8,
        Err(what) => {
            eprintln!("after exec: {what}: {}", io::Error::last_os_error());
            WRONG as u8
        }
    }
}

fn record_with(fd: RawFd) -> Result<(), &'static str> {
    let set = |number: u32, value: u64| {
        // SAFETY: these requests take numbers, no pointers.
        match unsafe { libc::syscall(libc::SYS_ioctl, fd, ioctl(number), value) } {
            0 => Ok(()),
            _ => Err("a setting was refused"),
        }
    };
    for call in 0..CALLS {
        set(nr::ENABLE_SYSCALL, call)?;
    }
    set(nr::ENABLE_TP, tp::SYS_EXIT)?;
    let (page, access) = (host::page(), libc::PROT_READ | libc::PROT_WRITE);
    // SAFETY: a mapping at an address the kernel chooses overlaps nothing.
    let info = unsafe { libc::mmap(std::ptr::null_mut(), page, access, libc::MAP_SHARED, fd, 0) };
    if info == libc::MAP_FAILED {
        return Err("no mapping");
    }
    for _ in 0..100 {
        host::syscall(libc::SYS_getppid, []);
    }
    // SAFETY: the counter of records attempted is the second word of the page.
    match unsafe { info.cast::<u64>().add(1).read_volatile() } {
        0..100 => Err("calls were not recorded"),
        _ => Ok(()),
    }
}

/// A thread opens the device and ends; others go on with it.
fn hand_to_process(_: &mut Numbers) -> i32 {
    let opened = std::thread::spawn(Consumer::of_everything).join();
    match opened {
        Ok(Ok(mut consumer)) => match (consumer.drain(), consumer.balance()) {
            (Ok(_), Ok(_)) => FINE,
            failed => {
                eprintln!("after the thread: {failed:?}");
                WRONG
            }
        },
        Ok(Err(e)) => status_of(&e),
        Err(_) => WRONG,
    }
}

/// The device is in a message that nobody will ever receive: the kernel has to find that out.
fn leave_in_flight(_: &mut Numbers) -> i32 {
    let device = match Device::open(0) {
        Ok(device) => device,
        Err(e) => return status_of(&e),
    };
    let _ = device.ioctl(nr::ENABLE_TP, tp::SCHED_SWITCH);
    let mut pair = [0; 2];
    // SAFETY: all pointers are to locals that live through the calls; the control message fits.
    unsafe {
        libc::socketpair(libc::AF_UNIX, libc::SOCK_DGRAM, 0, pair.as_mut_ptr());
        // The sockets themselves go along: a cycle that only the kernel's collector can break.
        let fds = [device.raw(), pair[0], pair[1]];
        let mut control = [0u64; 8];
        let mut byte = 0u8;
        let mut part = libc::iovec {
            iov_base: (&raw mut byte).cast(),
            iov_len: 1,
        };
        let mut message: libc::msghdr = std::mem::zeroed();
        message.msg_iov = &mut part;
        message.msg_iovlen = 1;
        message.msg_control = control.as_mut_ptr().cast();
        message.msg_controllen = libc::CMSG_SPACE(size_of_val(&fds) as u32) as usize;
        let header = libc::CMSG_FIRSTHDR(&message);
        (*header).cmsg_level = libc::SOL_SOCKET;
        (*header).cmsg_type = libc::SCM_RIGHTS;
        (*header).cmsg_len = libc::CMSG_LEN(size_of_val(&fds) as u32) as usize;
        std::ptr::copy_nonoverlapping(
            fds.as_ptr().cast::<u8>(),
            libc::CMSG_DATA(header),
            size_of_val(&fds),
        );
        if libc::sendmsg(pair[0], &message, 0) != 1 {
            return WRONG;
        }
        libc::close(pair[0]);
        libc::close(pair[1]);
    }
    drop(device);
    // The collector runs when a socket is made or goes.
    let _ = std::os::unix::net::UnixStream::pair();
    FINE
}

fn keep_mapping(_: &mut Numbers) -> i32 {
    let device = match Device::open(0) {
        Ok(device) => device,
        Err(e) => return status_of(&e),
    };
    let Ok(info) = device.map_info() else {
        return WRONG;
    };
    drop(device);
    // The mapping is the file's last holder; the thread may not open it a second time.
    let again = Device::open(0).map(drop);
    let busy = again.is_err_and(|e| e.raw_os_error() == Some(libc::EBUSY));
    drop(info);
    if busy { FINE } else { WRONG }
}
