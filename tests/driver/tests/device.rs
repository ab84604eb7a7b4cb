//! The device model: nodes, who may open what, consumers, mappings.
#![allow(missing_docs)]

use std::os::linux::fs::MetadataExt;
use std::thread;

use driver_suite::abi::nr;
use driver_suite::host::errno;
use driver_suite::{Capture, Device, Ring, alone, host};

/// Runs `body` in a thread of its own, which is a consumer of its own.
fn as_other<T: Send>(body: impl FnOnce() -> T + Send) -> T {
    thread::scope(|scope| scope.spawn(body).join().expect("no panic"))
}

fn max_consumers() -> usize {
    host::parameter("max_consumers").parse().expect("a number")
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn every_possible_cpu_has_a_node_only_root_may_read() {
    let _alone = alone();
    let mut majors = Vec::new();
    let possible = host::cpus("possible");
    for &cpu in &possible {
        let meta = std::fs::metadata(format!("/dev/scap{cpu}")).expect("node");
        assert_eq!(meta.st_mode(), libc::S_IFCHR | 0o400, "mode of scap{cpu}");
        assert_eq!((meta.st_uid(), meta.st_gid()), (0, 0));
        assert_eq!(libc::minor(meta.st_rdev()) as usize, cpu);
        majors.push(libc::major(meta.st_rdev()));
    }
    majors.dedup();
    assert_eq!(majors.len(), 1, "one major for all devices");
    let beyond = possible.last().expect("a CPU") + 1;
    assert_eq!(
        errno(std::fs::metadata(format!("/dev/scap{beyond}"))),
        libc::ENOENT
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_thread_opens_a_device_once() {
    let _alone = alone();
    let first = Device::open(0).expect("open");
    assert_eq!(errno(Device::open(0)), libc::EBUSY);
    drop(first);
    Device::open(0).expect("open again");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn threads_are_consumers_of_their_own() {
    let _alone = alone();
    let mine = Device::open(0).expect("open");
    as_other(|| {
        let theirs = Device::open(0).expect("another consumer");
        assert_eq!(errno(Device::open(0)), libc::EBUSY);
        drop(theirs);
    });
    drop(mine);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn one_consumer_too_many_is_refused_until_one_leaves() {
    let _alone = alone();
    let mut taken: Vec<Device> = (0..max_consumers())
        .map(|_| as_other(|| Device::open(0).expect("room")))
        .collect();
    assert_eq!(errno(as_other(|| Device::open(0))), libc::EBUSY);
    assert_eq!(errno(as_other(|| Device::open(1))), libc::EBUSY);
    taken.pop();
    let last = as_other(|| Device::open(0).expect("room again"));
    assert_eq!(errno(as_other(|| Device::open(0))), libc::EBUSY);
    drop(last);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_cpu_that_was_offline_has_no_ring_and_costs_no_consumer() {
    let _alone = alone();
    host::set_cpu_online(1, false);
    // More often than there is room for consumers: a refused open must leave none behind.
    let refused: Vec<i32> = (0..2 * max_consumers())
        .map(|_| errno(as_other(|| Device::open(1))))
        .collect();
    let consumer = Device::open(0).expect("CPU 0");
    let still_offline = errno(Device::open(1));
    host::set_cpu_online(1, true);
    // Online now, but the consumer is older.
    let too_late = errno(Device::open(1));
    drop(consumer);
    assert!(refused.iter().all(|&e| e == libc::ENODEV), "{refused:?}");
    assert_eq!((still_offline, too_late), (libc::ENODEV, libc::ENODEV));
    Device::open(1).expect("a new consumer has a ring for it");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn every_open_resets_the_settings_of_the_consumer() {
    let _alone = alone();
    host::pin(0);
    let ring = Ring::open(0).expect("ring");
    ring.device
        .ioctl(nr::ENABLE_SYSCALL, libc::SYS_getppid as u64)
        .expect("mask");
    ring.device
        .ioctl(nr::ENABLE_TP, driver_suite::abi::tp::SYS_EXIT)
        .expect("tracepoint");
    host::syscall(libc::SYS_getppid, [0; 3]);
    assert_eq!(ring.read().len(), 1, "recorded as asked");

    let other = Device::open(1).expect("second device");
    host::syscall(libc::SYS_getppid, [0; 3]);
    assert_eq!(ring.read().len(), 0, "the mask is empty again");

    // Tracepoints stay: the mask alone brings the events back.
    other
        .ioctl(nr::ENABLE_SYSCALL, libc::SYS_getppid as u64)
        .expect("mask");
    host::syscall(libc::SYS_getppid, [0; 3]);
    assert_eq!(ring.read().len(), 1, "the tracepoint was kept");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn reopening_a_device_empties_its_ring() {
    let _alone = alone();
    host::pin(0);
    let keep = Device::open(1).expect("keeps the consumer");
    let ring = Ring::open(0).expect("ring");
    ring.device
        .ioctl(nr::ENABLE_SYSCALL, libc::SYS_getppid as u64)
        .expect("mask");
    ring.device
        .ioctl(nr::ENABLE_TP, driver_suite::abi::tp::SYS_EXIT)
        .expect("tracepoint");
    host::syscall(libc::SYS_getppid, [0; 3]);
    assert_ne!((ring.head(), ring.counters().n_evts), (0, 0));
    drop(ring);
    let ring = Ring::open(0).expect("again");
    assert_eq!(
        (ring.head(), ring.tail(), ring.counters().n_evts),
        (0, 0, 0)
    );
    drop(keep);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_size_decides_what_is_mapped() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    let size: usize = host::parameter("g_buffer_bytes_dim")
        .parse()
        .expect("a number");
    let (page, rw) = (host::page(), libc::PROT_READ | libc::PROT_WRITE);

    for len in [1, 128, page] {
        device.map(len, rw, libc::MAP_SHARED, 0).expect("info page");
    }
    device
        .map(2 * size, libc::PROT_READ, libc::MAP_SHARED, 0)
        .expect("data");
    for len in [
        page + 1,
        2 * page,
        size,
        2 * size - page,
        2 * size + page,
        4 * size,
    ] {
        assert_eq!(
            errno(device.map(len, libc::PROT_READ, libc::MAP_SHARED, 0)),
            libc::EIO,
            "{len}"
        );
    }
    for len in [page, 2 * size] {
        let at_page = device.map(len, libc::PROT_READ, libc::MAP_SHARED, page as i64);
        assert_eq!(errno(at_page), libc::EIO, "offset, {len}");
        let private = device.map(len, libc::PROT_READ, libc::MAP_PRIVATE, 0);
        assert_eq!(errno(private), libc::EIO, "private, {len}");
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_data_can_never_be_written() {
    let _alone = alone();
    let ring = Ring::open(0).expect("ring");
    let rw = libc::PROT_READ | libc::PROT_WRITE;
    assert_eq!(
        errno(ring.device.map(2 * ring.size, rw, libc::MAP_SHARED, 0)),
        libc::EIO
    );
    assert_eq!(errno(ring.data.protect(rw)), libc::EACCES);
    ring.data.protect(libc::PROT_NONE).expect("less is fine");
    ring.data.protect(libc::PROT_READ).expect("and back");
    assert_eq!(errno(ring.data.protect(libc::PROT_WRITE)), libc::EACCES);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_data_is_mapped_twice() {
    let _alone = alone();
    host::pin(0);
    let capture = Capture::of_calls(&[libc::SYS_getppid]);
    host::syscall(libc::SYS_getppid, [0; 3]);
    capture.stop();
    let ring = &capture.rings[0];
    let head = ring.head() as usize;
    assert!(head > 0);
    assert_eq!(ring.data.bytes(0, head), ring.data.bytes(ring.size, head));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_mapping_outlives_the_descriptor_and_keeps_the_device() {
    let _alone = alone();
    let Ring {
        device,
        info,
        data,
        size,
    } = Ring::open(0).expect("ring");
    let fd = device.raw();
    drop(device);
    // SAFETY: a closed descriptor is an error like another, not a hazard.
    let again = unsafe { libc::fcntl(fd, libc::F_GETFD) };
    assert_eq!(again, -1, "the descriptor is gone");
    assert_eq!(data.bytes(2 * size - 1, 1), [0], "the memory is not");
    assert_eq!(
        errno(Device::open(0)),
        libc::EBUSY,
        "so the device is still open"
    );
    drop(data);
    assert_eq!(
        errno(Device::open(0)),
        libc::EBUSY,
        "as long as anything is mapped"
    );
    drop(info);
    Device::open(0).expect("free");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_ring_size_is_a_parameter_of_the_next_consumer() {
    let _alone = alone();
    let before = host::parameter("g_buffer_bytes_dim");
    let page = host::page();
    for bad in [0, 1, page, 2 * page, 3 * page, 4 * page + 1, 12 * page] {
        let set = host::set_parameter("g_buffer_bytes_dim", &bad.to_string());
        assert_eq!(errno(set), libc::EINVAL, "{bad}");
    }
    for bad in ["many", "-8388608", "99999999999999999999"] {
        assert!(
            host::set_parameter("g_buffer_bytes_dim", bad).is_err(),
            "{bad:?}"
        );
    }
    assert_eq!(
        host::parameter("g_buffer_bytes_dim"),
        before,
        "a refused value changes nothing"
    );

    let old = Device::open(0).expect("open");
    host::set_parameter("g_buffer_bytes_dim", &(4 * page).to_string()).expect("four pages");
    let new = as_other(|| Device::open(0).expect("open"));
    host::set_parameter("g_buffer_bytes_dim", &before).expect("as before");
    new.map_data(4 * page).expect("the new size");
    old.map_data(before.parse().expect("a number"))
        .expect("the old size");
    assert_eq!(errno(old.map_data(4 * page)), libc::EIO);
}
