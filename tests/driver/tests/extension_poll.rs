//! poll and epoll on the devices: watermark, time limit, no wake-up without news.
#![allow(missing_docs)]

use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

use driver_suite::abi::tp;
use driver_suite::extension::{
    NO_LIMIT, POLL_LEN, feature, nr, put_u32, put_u64, sized, sleeping_in,
};
use driver_suite::host::errno;
use driver_suite::{Capture, alone, host};

/// A call nobody else on the machine makes; it fails without privileges it does not get.
const RARE: libc::c_long = libc::SYS_swapoff;
/// Guard against hanging for ever; nothing passes because of it.
const LONG: i32 = 20_000;
const READABLE: i16 = libc::POLLIN | libc::POLLRDNORM;

fn rare() {
    host::syscall(RARE, [0]);
}

/// A capture of [`RARE`] with POLL enabled.
fn capture(watermark: u32, limit_ns: u64) -> Capture {
    let capture = Capture::open().expect("devices");
    let device = &capture.rings[0].device;
    device.enable(feature::POLL).expect("POLL");
    device.set_poll(watermark, limit_ns).expect("settings");
    capture.record_calls(&[RARE]);
    capture
}

/// The events of each ring; empty when the time is over.
fn poll(capture: &Capture, timeout_ms: i32) -> Vec<i16> {
    let mut fds: Vec<libc::pollfd> = capture
        .rings
        .iter()
        .map(|ring| libc::pollfd {
            fd: ring.device.raw(),
            events: READABLE | libc::POLLOUT,
            revents: 0,
        })
        .collect();
    let timeout = libc::timespec {
        tv_sec: (timeout_ms / 1000).into(),
        tv_nsec: (timeout_ms % 1000 * 1_000_000).into(),
    };
    // SAFETY: fds is an array of as many entries as stated; no signal mask.
    let ready =
        unsafe { libc::ppoll(fds.as_mut_ptr(), fds.len() as _, &timeout, std::ptr::null()) };
    assert!(ready >= 0, "{}", io::Error::last_os_error());
    if ready == 0 {
        return Vec::new();
    }
    fds.iter().map(|fd| fd.revents).collect()
}

fn wakeups(capture: &Capture) -> u64 {
    let stats = |r: &driver_suite::Ring| r.device.extended_stats().n_wakeups;
    capture.rings.iter().map(stats).sum()
}

fn records(capture: &Capture) -> usize {
    capture.read().len()
}

/// Runs `news` in another thread on CPU 0 while this one sleeps in poll.
fn poll_while(capture: &Capture, news: impl FnOnce() + Send) -> Vec<i16> {
    let tid = host::tid();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            host::pin(0);
            sleeping_in(tid, libc::SYS_ppoll);
            news();
        });
        poll(capture, LONG)
    })
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn settings_out_of_range_are_refused() {
    let _alone = alone();
    let ring = driver_suite::Ring::open(0).expect("ring");
    let device = &ring.device;
    assert_eq!(errno(device.set_poll(0, 0)), libc::EINVAL, "POLL is off");
    device.enable(feature::POLL).expect("POLL");
    let half = ring.size as u32 / 2;
    device.set_poll(half, 60_000_000_000).expect("the largest");
    device.set_poll(0, 0).expect("the smallest");
    device.set_poll(1, NO_LIMIT).expect("no limit");
    assert_eq!(errno(device.set_poll(half + 1, 0)), libc::EINVAL);
    assert_eq!(errno(device.set_poll(0, 60_000_000_001)), libc::EINVAL);
    assert_eq!(errno(device.set_poll(0, NO_LIMIT - 1)), libc::EINVAL);
    let mut bytes = sized(POLL_LEN + 8);
    put_u32(&mut bytes, 0, POLL_LEN as u32 - 1);
    assert_eq!(
        errno(device.extension(nr::SET_POLL, &mut bytes)),
        libc::EINVAL
    );
    put_u32(&mut bytes, 0, POLL_LEN as u32 + 8);
    put_u64(&mut bytes, POLL_LEN, 7);
    assert_eq!(
        errno(device.extension(nr::SET_POLL, &mut bytes)),
        libc::E2BIG
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn without_the_feature_a_device_is_always_ready() {
    let _alone = alone();
    let capture = Capture::of_calls(&[RARE]);
    assert!(
        poll(&capture, LONG)
            .iter()
            .all(|&e| e == READABLE | libc::POLLOUT)
    );
    assert_eq!(wakeups(&capture), 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn an_idle_capture_makes_no_wake_ups() {
    let _alone = alone();
    let capture = capture(1, 1_000_000);
    assert_eq!(poll(&capture, 500), []);
    assert_eq!(poll(&capture, 500), []);
    assert_eq!(wakeups(&capture), 0);
    // Neither do events nobody asked for.
    let other = || {
        (0..1000).for_each(|_| {
            host::syscall(libc::SYS_close, [12345]);
        });
    };
    std::thread::scope(|scope| {
        scope.spawn(other);
        assert_eq!(poll(&capture, 500), []);
    });
    assert_eq!(wakeups(&capture), 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn an_event_wakes_its_reader() {
    let _alone = alone();
    for limit in [0, 1_000_000] {
        let capture = capture(0, limit);
        for _ in 0..3 {
            let ready = poll_while(&capture, rare);
            assert_eq!(ready.len(), capture.rings.len());
            assert_eq!(ready[0], READABLE, "of CPU 0");
            assert!(ready[1..].iter().all(|&e| e == 0), "only of CPU 0");
            assert_eq!(poll(&capture, 0)[0], READABLE, "until it is read");
            assert_eq!(records(&capture), 1);
            assert_eq!(poll(&capture, 0), []);
        }
        assert_eq!(wakeups(&capture), 3, "one for each event");
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_watermark_makes_a_ring_readable() {
    let _alone = alone();
    host::pin(0);
    let probe = capture(0, NO_LIMIT);
    rare();
    let len = probe.rings[0].head();
    drop(probe);
    let capture = capture(10 * len, NO_LIMIT);
    // Armed from the first sleep on; what was there before is readable.
    assert_eq!(poll(&capture, 10), []);
    let nine = || (0..9).for_each(|_| rare());
    std::thread::scope(|scope| {
        scope.spawn(|| {
            host::pin(0);
            nine();
        });
        assert_eq!(poll(&capture, 300), []);
    });
    assert_eq!(wakeups(&capture), 0);
    assert_eq!(poll_while(&capture, rare)[0], READABLE);
    assert_eq!(wakeups(&capture), 1, "by the tenth");
    (0..1000).for_each(|_| rare());
    assert_eq!(wakeups(&capture), 1, "nobody slept, nothing was crossed");
    assert_eq!(records(&capture), 1010);
    // And once more, from below.
    let ten = || (0..10).for_each(|_| rare());
    assert_eq!(poll_while(&capture, ten)[0], READABLE);
    assert_eq!(records(&capture), 10);
    assert_eq!(wakeups(&capture), 2);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_time_limit_makes_a_ring_readable() {
    let _alone = alone();
    let capture = capture(0, 60_000_000_000);
    std::thread::scope(|scope| {
        let tid = host::tid();
        let capture = &capture;
        scope.spawn(move || {
            host::pin(0);
            sleeping_in(tid, libc::SYS_ppoll);
            rare();
        });
        assert_eq!(poll(capture, 500), [], "an event is there, but young");
    });
    assert_eq!(wakeups(&capture), 0);
    // Other settings count for what is there.
    let sooner = || {
        let device = &capture.rings[0].device;
        device.set_poll(0, 1_000_000).expect("settings");
    };
    assert_eq!(poll_while(&capture, sooner)[0], READABLE);
    assert_eq!(records(&capture), 1);
    assert_eq!(poll_while(&capture, rare)[0], READABLE, "by the timer");
    assert_eq!(wakeups(&capture), 1);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn calls_of_the_polling_thread_are_no_news() {
    let _alone = alone();
    host::pin(0);
    let capture = capture(0, 1_000_000);
    capture.record_calls(&[libc::SYS_ppoll]);
    // From the first sleep on; what was there before is readable.
    poll(&capture, 50);
    for _ in 0..3 {
        capture.read();
        rare();
        // Each of these ends with an event of its own.
        assert_eq!(poll(&capture, 50), []);
        assert_eq!(poll(&capture, 50), []);
    }
    assert_eq!(wakeups(&capture), 0);
    assert_eq!(poll_while(&capture, rare)[0], READABLE);
    // Of this thread: a call and three polls.
    assert_eq!(records(&capture), 4 + 1);
}

fn epoll(capture: &Capture, flags: i32) -> OwnedFd {
    // SAFETY: plain number; the descriptor is new and ours.
    let epoll = unsafe { OwnedFd::from_raw_fd(libc::epoll_create1(libc::EPOLL_CLOEXEC)) };
    for (i, ring) in capture.rings.iter().enumerate() {
        let mut event = libc::epoll_event {
            events: (libc::EPOLLIN | flags) as u32,
            u64: i as u64,
        };
        // SAFETY: event lives through the call.
        let ret = unsafe {
            libc::epoll_ctl(
                epoll.as_raw_fd(),
                libc::EPOLL_CTL_ADD,
                ring.device.raw(),
                &mut event,
            )
        };
        assert_eq!(ret, 0, "{}", io::Error::last_os_error());
    }
    epoll
}

fn epoll_wait(epoll: &OwnedFd, timeout_ms: i32) -> Vec<u64> {
    // SAFETY: plain data.
    let mut events: [libc::epoll_event; 16] = unsafe { std::mem::zeroed() };
    let (fd, room) = (epoll.as_raw_fd() as u64, events.as_mut_ptr() as u64);
    let ready = host::syscall(
        libc::SYS_epoll_pwait,
        [fd, room, 16, timeout_ms as u64, 0, 0],
    );
    assert!(ready >= 0, "{ready}");
    events[..ready as usize].iter().map(|e| e.u64).collect()
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn epoll_covers_all_rings_level_and_edge_triggered() {
    let _alone = alone();
    for flags in [0, libc::EPOLLET] {
        let capture = capture(0, 1_000_000);
        let epoll = epoll(&capture, flags);
        assert_eq!(epoll_wait(&epoll, 0), []);
        let tid = host::tid();
        for round in 0..6 {
            let cpu = round % capture.rings.len();
            std::thread::scope(|scope| {
                scope.spawn(move || {
                    host::pin(cpu);
                    sleeping_in(tid, libc::SYS_epoll_pwait);
                    rare();
                });
                assert_eq!(epoll_wait(&epoll, LONG), [cpu as u64]);
            });
            assert_eq!(capture.rings[cpu].read().len(), 1);
        }
        assert_eq!(epoll_wait(&epoll, 100), []);
        assert_eq!(wakeups(&capture), 6);
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn switching_the_feature_off_wakes_who_waits() {
    let _alone = alone();
    let capture = capture(0, NO_LIMIT);
    let off = || {
        capture.rings[0].device.enable(0).expect("off");
    };
    let ready = poll_while(&capture, off);
    assert!(ready.iter().all(|&e| e == READABLE | libc::POLLOUT));
    assert_eq!(capture.rings[0].device.query().enabled, 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_killed_reader_leaves_nothing_behind() {
    let _alone = alone();
    let (answer, tell) = host::pipe();
    for _ in 0..5 {
        let child = host::fork(|| {
            let capture = capture(0, 200_000);
            let byte = 1u8;
            host::syscall(
                libc::SYS_write,
                [tell.as_raw_fd() as u64, &raw const byte as u64, 1],
            );
            loop {
                poll(&capture, LONG);
                capture.read();
            }
        });
        let mut byte = 0u8;
        host::syscall(
            libc::SYS_read,
            [answer.as_raw_fd() as u64, &raw mut byte as u64, 1],
        );
        assert_eq!(byte, 1);
        (0..200).for_each(|_| rare());
        host::kill(child, libc::SIGKILL);
        (0..200).for_each(|_| rare());
        assert_eq!(host::wait(child), Err(libc::SIGKILL));
        // Timers and wake-ups of the child must not run into a module that is gone.
        host::unload().expect("nobody uses it");
        host::load().expect("back");
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_ring_wakes_its_reader_after_its_cpu_was_away() {
    let _alone = alone();
    let last = *host::cpus("online").last().expect("CPUs");
    assert!(last > 0, "needs two CPUs");
    let capture = capture(0, 1_000_000);
    let tid = host::tid();
    let news = |from: usize| {
        std::thread::scope(|scope| {
            scope.spawn(move || {
                host::pin(from);
                sleeping_in(tid, libc::SYS_ppoll);
                rare();
            });
            poll(&capture, LONG)
        })
    };
    for _ in 0..3 {
        assert_eq!(news(last)[last], READABLE);
        assert_eq!(records(&capture), 1);
        host::set_cpu_online(last, false);
        assert_eq!(poll(&capture, 50), [], "also of a CPU that is away");
        assert_eq!(news(0)[0], READABLE);
        assert_eq!(records(&capture), 1);
        host::set_cpu_online(last, true);
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn every_tracepoint_may_wake() {
    let _alone = alone();
    // Switches and faults come from inside of the scheduler and of other records.
    let capture = Capture::open().expect("devices");
    let device = &capture.rings[0].device;
    device.enable(feature::POLL).expect("POLL");
    device.set_poll(1, 0).expect("settings");
    for nr in 0..512 {
        device
            .ioctl(driver_suite::abi::nr::ENABLE_SYSCALL, nr)
            .expect("call");
    }
    for tp in 0..tp::MAX {
        device
            .ioctl(driver_suite::abi::nr::ENABLE_TP, tp)
            .expect("tracepoint");
    }
    let mut events = 0;
    let done = &std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            for _ in 0..200 {
                let child = host::fork(|| 0);
                assert_eq!(host::wait(child), Ok(0));
            }
            done.store(true, std::sync::atomic::Ordering::Relaxed);
        });
        while !done.load(std::sync::atomic::Ordering::Relaxed) {
            assert_ne!(poll(&capture, LONG), []);
            events += records(&capture);
        }
    });
    capture.stop();
    assert!(events > 400, "{events}");
    assert!(wakeups(&capture) > 0);
}
