//! Every ioctl with its results and errors.
#![allow(missing_docs)]

use std::fs::File;
use std::io::Read;
use std::os::fd::{AsRawFd, OwnedFd};

use driver_suite::abi::{event, nr, tp};
use driver_suite::host::errno;
use driver_suite::{Capture, Device, alone, host};

const BAD_POINTER: u64 = 8;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn versions() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    let mut version = [0u64];
    assert_eq!(
        device
            .ioctl_into(nr::GET_API_VERSION, &mut version)
            .expect("API"),
        0
    );
    assert_eq!(version, [10 << 44 | 1 << 24]);
    assert_eq!(
        device
            .ioctl_into(nr::GET_SCHEMA_VERSION, &mut version)
            .expect("schema"),
        0
    );
    assert_eq!(version, [4 << 44 | 5 << 24 | 1]);
    let mut name = [0xffu8; 64];
    assert_eq!(
        device
            .ioctl_into(nr::GET_DRIVER_VERSION, &mut name)
            .expect("driver"),
        0
    );
    let end = name.iter().position(|&b| b == 0).expect("NUL-terminated");
    assert!(end > 0 && name[..end].is_ascii(), "{name:?}");
    let loaded = std::fs::read_to_string("/sys/module/scap/version").expect("MODULE_VERSION");
    assert_eq!(&name[..end], loaded.trim().as_bytes());
    assert!(
        name[end + 1..].iter().all(|&b| b == 0xff),
        "nothing behind the NUL is written"
    );

    for nr in [
        nr::GET_API_VERSION,
        nr::GET_SCHEMA_VERSION,
        nr::GET_DRIVER_VERSION,
    ] {
        assert_eq!(
            errno(device.ioctl(nr, BAD_POINTER)),
            libc::EINVAL,
            "ioctl {nr}"
        );
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn unknown_and_retired_commands_are_refused() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    for nr in [0, 1, 5, 6, 7, 14, 15, 17, 18, 19, 26, 27, 28, 35, 36, 255] {
        assert_eq!(errno(device.ioctl(nr, 0)), libc::ENOTTY, "ioctl {nr}");
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn ids_of_tasks() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    let (tid, pid) = (host::tid() as i64, i64::from(std::process::id()));
    assert_eq!(device.ioctl(nr::GET_CURRENT_TID, 0).expect("tid"), tid);
    assert_eq!(device.ioctl(nr::GET_CURRENT_PID, 0).expect("pid"), pid);
    assert_ne!(tid, pid, "tests run in threads");
    // Nobody is in a namespace here: virtual ids are the ids.
    assert_eq!(device.ioctl(nr::GET_VTID, tid as u64).expect("vtid"), tid);
    assert_eq!(device.ioctl(nr::GET_VPID, tid as u64).expect("vpid"), pid);
    for nobody in [0, 0x3fff_ffff, u64::MAX] {
        assert_eq!(
            errno(device.ioctl(nr::GET_VTID, nobody)),
            libc::EINVAL,
            "{nobody}"
        );
        assert_eq!(
            errno(device.ioctl(nr::GET_VPID, nobody)),
            libc::EINVAL,
            "{nobody}"
        );
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn virtual_ids_are_those_of_the_innermost_namespace() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    // The children live until the parent closes its end.
    let (end, hold) = host::pipe();
    let (answer, tell) = host::pipe();
    let close = |fd: &OwnedFd| host::syscall(libc::SYS_close, [fd.as_raw_fd() as u64, 0, 0]);
    let outer = host::fork(|| {
        if host::syscall(libc::SYS_unshare, [libc::CLONE_NEWPID as u64, 0, 0]) != 0 {
            return 1;
        }
        close(&hold);
        // The first child of a new pid namespace is pid 1 there.
        let inner = host::fork(|| {
            let mut byte = 0u8;
            host::syscall(
                libc::SYS_read,
                [end.as_raw_fd() as u64, &raw mut byte as u64, 1],
            );
            0
        });
        let bytes = inner.to_le_bytes();
        host::syscall(
            libc::SYS_write,
            [tell.as_raw_fd() as u64, bytes.as_ptr() as u64, 4],
        );
        host::wait(inner).unwrap_or(1)
    });
    drop(tell);
    let mut bytes = [0; 4];
    File::from(answer)
        .read_exact(&mut bytes)
        .expect("pid of the inner child");
    let inner = u64::from(u32::from_le_bytes(bytes));
    let ids = (
        device.ioctl(nr::GET_VTID, inner),
        device.ioctl(nr::GET_VPID, inner),
    );
    drop(hold);
    assert_eq!(host::wait(outer), Ok(0));
    assert_eq!((ids.0.expect("vtid"), ids.1.expect("vpid")), (1, 1));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn arguments_out_of_range_are_refused() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    for ok in [0, 80, 65000] {
        assert_eq!(device.ioctl(nr::SET_SNAPLEN, ok).expect("snaplen"), 0);
    }
    for bad in [65001, 0xffff_ffff] {
        assert_eq!(
            errno(device.ioctl(nr::SET_SNAPLEN, bad)),
            libc::EINVAL,
            "snaplen {bad}"
        );
    }
    for shift in 0..=7 {
        assert_eq!(
            device
                .ioctl(nr::ENABLE_DROPPING, 1 << shift)
                .expect("ratio"),
            0
        );
    }
    for bad in [0, 3, 5, 127, 129, 256, 0xffff_ffff] {
        assert_eq!(
            errno(device.ioctl(nr::ENABLE_DROPPING, bad)),
            libc::EINVAL,
            "ratio {bad}"
        );
    }
    for nr in [nr::ENABLE_SYSCALL, nr::DISABLE_SYSCALL] {
        assert_eq!(device.ioctl(nr, 511).expect("last bit"), 0);
        for bad in [512, 513, 1 << 31, 1 << 32, u64::MAX] {
            assert_eq!(
                errno(device.ioctl(nr, bad)),
                libc::EINVAL,
                "ioctl {nr} of {bad}"
            );
        }
    }
    for nr in [nr::ENABLE_TP, nr::DISABLE_TP] {
        for tp in 0..tp::MAX {
            assert_eq!(device.ioctl(nr, tp).expect("tracepoint"), 0);
        }
        for bad in [tp::MAX, 64, 1 << 32, u64::MAX] {
            assert_eq!(
                errno(device.ioctl(nr, bad)),
                libc::EINVAL,
                "ioctl {nr} of {bad}"
            );
        }
    }
    for nr in [
        nr::DISABLE_DROPPING,
        nr::DISABLE_DYNAMIC_SNAPLEN,
        nr::ENABLE_DYNAMIC_SNAPLEN,
        nr::ENABLE_DROP_FAILED,
        nr::DISABLE_DROP_FAILED,
    ] {
        assert_eq!(device.ioctl(nr, 0).expect("no argument"), 0, "ioctl {nr}");
    }
    assert_eq!(
        device
            .ioctl(nr::SET_FULLCAPTURE_PORTS, 80 | 443 << 16)
            .expect("range"),
        0
    );
    assert_eq!(device.ioctl(nr::SET_STATSD_PORT, 8125).expect("port"), 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn settings_may_come_through_any_device_of_the_consumer() {
    let _alone = alone();
    host::pin(0);
    let capture = Capture::open().expect("devices");
    let last = &capture.rings.last().expect("a ring").device;
    last.ioctl(nr::ENABLE_SYSCALL, libc::SYS_getppid as u64)
        .expect("mask");
    last.ioctl(nr::ENABLE_TP, tp::SYS_EXIT).expect("tracepoint");
    host::syscall(libc::SYS_getppid, [0; 3]);
    assert_eq!(capture.rings[0].read().len(), 1);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_process_list_has_every_thread() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    let mut list = vec![0u64; 2 + 3 * 4096];

    list[1] = 0;
    assert_eq!(
        errno(device.ioctl_into(nr::GET_PROCLIST, &mut list)),
        libc::ENOSPC
    );
    let threads = list[0] as usize;
    assert!(threads > 1 && threads < 4000, "{threads} threads");
    assert!(
        list[2..].iter().all(|&w| w == 0),
        "only the header is written back"
    );

    list[1] = threads as u64 + 64;
    assert_eq!(
        device
            .ioctl_into(nr::GET_PROCLIST, &mut list)
            .expect("room for all"),
        0
    );
    let found = list[0] as usize;
    assert!(found <= threads + 64);
    let tids: Vec<u64> = list[2..2 + 3 * found]
        .chunks(3)
        .map(|entry| entry[0])
        .collect();
    assert!(tids.contains(&host::tid()) && tids.contains(&1), "{tids:?}");

    list[1] = -1i64 as u64;
    assert_eq!(
        errno(device.ioctl_into(nr::GET_PROCLIST, &mut list)),
        libc::EINVAL
    );
    list[1] = 1_000_001;
    assert_eq!(
        errno(device.ioctl_into(nr::GET_PROCLIST, &mut list)),
        libc::EINVAL
    );
    assert_eq!(
        errno(device.ioctl(nr::GET_PROCLIST, BAD_POINTER)),
        libc::EINVAL
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn hits_are_counted_once_for_all_consumers_and_reset_when_nobody_listens() {
    let _alone = alone();
    host::pin(0);
    let cpus = host::cpus("possible").len();
    let capture = Capture::of_calls(&[libc::SYS_getppid]);
    let device = &capture.rings[0].device;
    let hits = || {
        let mut hits = vec![u64::MAX; cpus];
        device.ioctl_into(nr::GET_TP_HITS, &mut hits).expect("hits");
        hits
    };
    // A second consumer of the same events does not make more hits.
    std::thread::scope(|scope| {
        let (ready, go) = std::sync::mpsc::channel();
        let (stop, end) = std::sync::mpsc::channel::<()>();
        scope.spawn(move || {
            let other = Capture::of_calls(&[libc::SYS_getppid]);
            ready.send(()).expect("listener");
            end.recv().expect_err("ends when the other side does");
            drop(other);
        });
        go.recv().expect("second consumer");
        let before = hits()[0];
        for _ in 0..10 {
            host::syscall(libc::SYS_getppid, [0; 3]);
            host::syscall(libc::SYS_getuid, [0; 3]);
        }
        assert_eq!(hits()[0] - before, 10, "unwanted calls are no hits");
        drop(stop);
    });
    capture.stop();
    assert_eq!(hits(), vec![0; cpus]);
    assert_eq!(
        errno(device.ioctl(nr::GET_TP_HITS, BAD_POINTER)),
        libc::EINVAL
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn failed_calls_can_be_left_out() {
    let _alone = alone();
    let capture = Capture::of_calls(&[libc::SYS_close]);
    let close_twice = || {
        let fd = host::syscall(libc::SYS_dup, [1, 0, 0]) as u64;
        host::syscall(libc::SYS_close, [fd, 0, 0]);
        host::syscall(libc::SYS_close, [fd, 0, 0]);
        let own = capture.read_own();
        assert!(own.iter().all(|r| r.code == event::CLOSE_X));
        own.iter().map(|r| r.int(0)).collect::<Vec<_>>()
    };
    assert_eq!(close_twice(), [0, -i64::from(libc::EBADF)]);
    capture.ioctl(nr::ENABLE_DROP_FAILED, 0);
    assert_eq!(close_twice(), [0]);
    capture.ioctl(nr::DISABLE_DROP_FAILED, 0);
    assert_eq!(close_twice(), [0, -i64::from(libc::EBADF)]);
}
