//! Where existing clients look for the module, and what they find when they attach.
#![allow(missing_docs)]

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};

use driver_suite::abi::{event, nr, tp};
use driver_suite::host::errno;
use driver_suite::{Capture, Device, alone, host};

/// Bytes of the ring info a client maps.
const INFO: usize = 128;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn parameters_have_their_names_modes_and_defaults() {
    let _alone = alone();
    for (name, mode, value) in [
        ("g_buffer_bytes_dim", 0o644, "8388608"),
        ("max_consumers", 0o444, "5"),
        ("verbose", 0o444, "N"),
    ] {
        let path = format!("/sys/module/scap/parameters/{name}");
        let meta = fs::metadata(&path).expect("a parameter");
        assert_eq!(meta.permissions().mode() & 0o777, mode, "{name}");
        assert_eq!(host::parameter(name), value, "{name}");
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn devices_have_the_class_and_the_driver_of_the_base_name() {
    let _alone = alone();
    let devices = fs::read_to_string("/proc/devices").expect("procfs");
    let major = devices
        .lines()
        .find_map(|line| line.trim().strip_suffix(" scap"))
        .expect("a major for scap");
    for cpu in host::cpus("possible") {
        let folder = format!("/sys/class/scap/scap{cpu}");
        let dev = fs::read_to_string(format!("{folder}/dev")).expect("a device of the class");
        assert_eq!(dev.trim(), format!("{major}:{cpu}"));
        let node = fs::metadata(format!("/dev/scap{cpu}"))
            .expect("node")
            .rdev();
        assert_eq!(
            dev.trim(),
            format!("{}:{}", libc::major(node), libc::minor(node))
        );
        // What udev makes a node from.
        let uevent = fs::read_to_string(format!("{folder}/uevent")).expect("uevent");
        let lines: Vec<&str> = uevent.lines().collect();
        for line in [format!("DEVNAME=scap{cpu}"), "DEVMODE=0400".into()] {
            assert!(lines.contains(&line.as_str()), "{line} in {lines:?}");
        }
    }
    assert!(
        !fs::exists("/proc/scap").expect("procfs"),
        "nothing in /proc"
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn modinfo_tells_the_versions() {
    let path = std::env::var_os("SCAP_MODULE").expect("SCAP_MODULE names the scap.ko");
    let file = fs::read(path).expect("the module's file");
    let has = |entry: &str| {
        let entry = [b"\0", entry.as_bytes(), b"\0"].concat();
        file.windows(entry.len()).any(|w| w == entry)
    };
    let version = fs::read_to_string("/sys/module/scap/version").expect("MODULE_VERSION");
    for entry in [
        "api_version=10.1.0",
        "schema_version=4.5.1",
        &format!("version={}", version.trim()),
    ] {
        assert!(has(entry), "no {entry}");
    }
    let commit = b"build_commit=";
    assert!(file.windows(commit.len()).any(|w| w == commit));
}

/// A client of the reference's way, step by step; nothing here is what this project's reader does.
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn attaching_in_the_usual_order() {
    let _alone = alone();
    host::pin(0);
    let size: usize = host::parameter("g_buffer_bytes_dim")
        .parse()
        .expect("a number");
    host::set_parameter("g_buffer_bytes_dim", &size.to_string()).expect("written as it is");
    let online = host::cpus("online").len();
    let mut devices = Vec::new();
    for cpu in 0..host::cpus("possible").len() {
        if devices.len() == online {
            break;
        }
        match Device::open(cpu) {
            Ok(device) => devices.push(device),
            Err(e) => assert_eq!(e.raw_os_error(), Some(libc::ENODEV), "CPU {cpu}"),
        }
    }
    let maps: Vec<_> = devices
        .iter()
        .map(|device| {
            let mut versions = [0u64; 2];
            for (i, nr) in [nr::GET_API_VERSION, nr::GET_SCHEMA_VERSION]
                .into_iter()
                .enumerate()
            {
                device
                    .ioctl_into(nr, &mut versions[i..=i])
                    .expect("version");
            }
            // What the reference requires: the same major, at least 0 and 3 behind it.
            let [api, schema] = versions;
            assert!(api >> 44 == 10 && schema >> 44 == 4 && (schema >> 24 & 0xf_ffff) >= 3);
            let data = device.map_data(size).expect("data");
            let rw = libc::PROT_READ | libc::PROT_WRITE;
            let info = device.map(INFO, rw, libc::MAP_SHARED, 0).expect("info");
            assert_eq!(info.bytes(0, INFO), [0; INFO], "empty, nothing counted");
            (data, info)
        })
        .collect();
    assert_eq!(devices.len(), host::cpus("online").len());

    let first = &devices[0];
    let must = |nr, arg| assert_eq!(first.ioctl(nr, arg).expect("ioctl"), 0, "ioctl {nr}");
    must(nr::DISABLE_DROPPING, 0);
    must(nr::SET_SNAPLEN, 80);
    for call in 0..512 {
        must(nr::DISABLE_SYSCALL, call);
    }
    must(nr::ENABLE_SYSCALL, libc::SYS_getppid as u64);
    for tp in [tp::SYS_ENTER, tp::SYS_EXIT, tp::SCHED_PROCESS_EXIT] {
        must(nr::ENABLE_TP, tp);
    }
    host::syscall(libc::SYS_getppid, [0; 3]);
    for call in 0..512 {
        must(nr::DISABLE_SYSCALL, call);
    }
    for tp in 0..tp::MAX {
        must(nr::DISABLE_TP, tp);
    }
    host::syscall(libc::SYS_getppid, [0; 3]);
    let (data, info) = &maps[0];
    let head = u32::from_le_bytes(info.bytes(0, 4).try_into().expect("4")) as usize;
    let records = data.bytes(0, head);
    let mut own = 0;
    let mut at = 0;
    while at < head {
        let len = u32::from_le_bytes(records[at + 16..at + 20].try_into().expect("4"));
        let code = u16::from_le_bytes(records[at + 20..at + 22].try_into().expect("2"));
        let tid = u64::from_le_bytes(records[at + 8..at + 16].try_into().expect("8"));
        own += usize::from(code == event::GENERIC_X && tid == host::tid());
        at += len as usize;
    }
    assert_eq!((at, own), (head, 1));
}

/// Reads what a device does not offer; it fails instead of giving anything.
#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn devices_are_neither_read_nor_written() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    let fd = device.raw() as u64;
    let mut byte = [0u8];
    let at = byte.as_mut_ptr() as u64;
    for call in [libc::SYS_read, libc::SYS_write] {
        assert_eq!(
            host::syscall(call, [fd, at, 1]),
            -i64::from(libc::EINVAL),
            "call {call}"
        );
    }
    // Always ready, as a file without poll is.
    let mut poll = libc::pollfd {
        fd: device.raw(),
        events: libc::POLLIN | libc::POLLOUT,
        revents: 0,
    };
    let ready = host::syscall(libc::SYS_poll, [&raw mut poll as u64, 1, 0]);
    assert_eq!((ready, poll.revents), (1, libc::POLLIN | libc::POLLOUT));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_client_may_become_a_daemon_after_it_attached() {
    let _alone = alone();
    host::pin(0);
    let capture = Capture::of_calls(&[libc::SYS_getppid]);
    let ring = &capture.rings[0];
    let daemon = host::fork(|| {
        host::syscall(libc::SYS_getppid, [0; 3]);
        let head = ring.head();
        let (record, mut tail) = (ring.data.bytes(0, 26), [0u8; 4]);
        tail.copy_from_slice(&record[16..20]);
        // What it reads and gives back is the ring itself, not a copy of it.
        ring.set_tail(head);
        i32::from(head == 0 || u32::from_le_bytes(tail) > head)
    });
    assert_eq!(host::wait(daemon), Ok(0));
    assert_eq!(ring.tail(), ring.head());
    assert_ne!(ring.tail(), 0);
    host::syscall(libc::SYS_getppid, [0; 3]);
    assert_eq!(ring.read().len(), 1, "goes on behind what the child read");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_duplicate_of_a_descriptor_is_the_same_device() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    let copy = host::syscall(libc::SYS_dup, [device.raw() as u64]);
    assert!(copy >= 0);
    drop(device);
    let request = u64::from(driver_suite::abi::ioctl(nr::SET_SNAPLEN));
    let set = |value: u64| host::syscall(libc::SYS_ioctl, [copy as u64, request, value]);
    assert_eq!(set(100), 0);
    assert_eq!(set(65001), -i64::from(libc::EINVAL));
    assert_eq!(
        errno(Device::open(0)),
        libc::EBUSY,
        "open through the duplicate"
    );
    host::syscall(libc::SYS_close, [copy as u64]);
    Device::open(0).expect("free");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn parameters_may_be_given_when_the_module_is_loaded() {
    let _alone = alone();
    host::unload().expect("nobody uses it");
    let refused = host::load_with(c"g_buffer_bytes_dim=12288");
    let loaded = host::load_with(c"max_consumers=1 g_buffer_bytes_dim=65536 verbose=1");
    let values = ["max_consumers", "g_buffer_bytes_dim", "verbose"].map(host::parameter);
    let first = Device::open(0);
    let second = std::thread::spawn(|| Device::open(0))
        .join()
        .expect("no panic");
    let mapped = first.as_ref().map(|device| device.map_data(65_536).is_ok());
    let mapped = mapped.expect("one consumer");
    drop(first);
    host::unload().expect("nobody uses it");
    host::load().expect("as before");
    assert_eq!(errno(refused), libc::EINVAL, "three pages are no ring");
    loaded.expect("loaded");
    assert_eq!(values, ["1", "65536", "Y"]);
    assert!(mapped, "rings of that size");
    assert_eq!(errno(second), libc::EBUSY);
}
