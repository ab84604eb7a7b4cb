//! Consumers that die, descriptors that travel, CPUs that come, a module that goes.
#![allow(missing_docs)]

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use driver_suite::abi::{event, nr, tp};
use driver_suite::host::errno;
use driver_suite::{Capture, Device, alone, host};

fn max_consumers() -> usize {
    host::parameter("max_consumers").parse().expect("a number")
}

fn close_nothing() {
    host::syscall(libc::SYS_close, [u64::MAX, 0, 0]);
}

/// Runs `body` while `threads` threads make calls as fast as they can.
fn under_load(threads: usize, body: impl FnOnce()) {
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while !stop.load(Ordering::Relaxed) {
                    close_nothing();
                    let path = c"/proc/self/comm".as_ptr() as u64;
                    let fd = host::syscall(libc::SYS_openat, [0, path, 0]) as u64;
                    host::syscall(libc::SYS_close, [fd, 0, 0]);
                    std::thread::yield_now();
                }
            });
        }
        body();
        stop.store(true, Ordering::Relaxed);
    });
}

/// Asks for everything there is.
fn record_everything() -> Capture {
    let capture = Capture::open_small().expect("devices");
    for call in 0..512 {
        capture.ioctl(nr::ENABLE_SYSCALL, call);
    }
    for tp in 0..tp::MAX {
        capture.ioctl(nr::ENABLE_TP, tp);
    }
    capture
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_killed_consumer_leaves_its_place() {
    let _alone = alone();
    // More of them than there are places, killed while they record.
    for _ in 0..max_consumers() + 2 {
        let (ready, tell) = host::pipe();
        let child = host::fork(|| {
            use std::os::fd::AsRawFd;
            let capture = record_everything();
            host::syscall(
                libc::SYS_write,
                [tell.as_raw_fd() as u64, c"!".as_ptr() as u64, 1],
            );
            loop {
                close_nothing();
                if capture.rings[0].head() == u32::MAX {
                    return 1; // cannot be; keeps the loop honest
                }
            }
        });
        drop(tell);
        let mut byte = [0];
        io::Read::read_exact(&mut std::fs::File::from(ready), &mut byte).expect("recording");
        host::kill(child, libc::SIGKILL);
        assert_eq!(host::wait(child), Err(libc::SIGKILL));
    }
    Device::open(0).expect("all places are free");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn an_inherited_descriptor_acts_for_the_consumer_that_opened_it() {
    let _alone = alone();
    host::pin(0);
    let capture = Capture::of_calls(&[libc::SYS_getppid]);
    let child = host::fork(|| {
        let device = &capture.rings[0].device;
        // Not a consumer itself, yet this changes what the parent's rings get.
        let set = device.ioctl(nr::ENABLE_SYSCALL, libc::SYS_getuid as u64);
        let unmapped = device.map_info().is_err();
        i32::from(set.is_err() || unmapped)
    });
    assert_eq!(host::wait(child), Ok(0));
    host::syscall(libc::SYS_getuid, [0; 3]);
    assert_eq!(capture.read_own().len(), 1);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_last_holder_of_a_descriptor_ends_the_consumer() {
    let _alone = alone();
    let (wait, end) = host::pipe();
    let device = Device::open(0).expect("open");
    let child = host::fork(|| {
        use std::os::fd::AsRawFd;
        let mut byte = 0u8;
        host::syscall(libc::SYS_close, [end.as_raw_fd() as u64, 0, 0]);
        host::syscall(
            libc::SYS_read,
            [wait.as_raw_fd() as u64, &raw mut byte as u64, 1],
        );
        0
    });
    drop(device);
    assert_eq!(
        errno(Device::open(0)),
        libc::EBUSY,
        "the child still holds it"
    );
    drop(end);
    assert_eq!(host::wait(child), Ok(0));
    Device::open(0).expect("free");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_new_cpu_is_announced_once() {
    let _alone = alone();
    host::pin(0);
    host::set_cpu_online(1, false);
    let capture = Capture::open().expect("devices");
    host::set_cpu_online(1, true);
    capture.record_calls(&[libc::SYS_close]);
    let on_new_cpu = std::thread::spawn(|| {
        host::pin(1);
        close_nothing();
        close_nothing();
    });
    on_new_cpu.join().expect("no panic");
    close_nothing();
    close_nothing();
    let seen: Vec<_> = capture
        .read_own()
        .into_iter()
        .map(|r| (r.code, r.params))
        .collect();
    let codes: Vec<u16> = seen.iter().map(|s| s.0).collect();
    assert_eq!(
        codes,
        [event::CPU_HOTPLUG_E, event::CLOSE_X, event::CLOSE_X]
    );
    assert_eq!(
        seen[0].1,
        [1u32.to_le_bytes(), 0u32.to_le_bytes()],
        "CPU 1, action 0"
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn devices_come_and_go_while_everything_is_recorded() {
    let _alone = alone();
    let keep = record_everything();
    under_load(3, || {
        for _ in 0..5 {
            std::thread::scope(|scope| {
                scope.spawn(|| drop(record_everything()));
            });
            keep.read();
        }
    });
    assert!(keep.rings.iter().map(|r| r.counters().n_evts).sum::<u64>() > 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_module_stays_while_it_is_used_and_goes_under_load() {
    let _alone = alone();
    assert!(
        std::env::var_os("SCAP_MODULE").is_some(),
        "SCAP_MODULE names the scap.ko to load"
    );
    let capture = record_everything();
    assert!(host::unload().is_err(), "devices are open");
    let info = capture.rings[0].device.map_info().expect("info page");
    drop(capture);
    assert!(host::unload().is_err(), "a page is mapped");
    drop(info);
    under_load(3, || {
        for _ in 0..4 {
            drop(record_everything());
            host::unload().expect("nobody uses it");
            host::load().expect("and back");
        }
    });
    Device::open(0).expect("works as before");
}
