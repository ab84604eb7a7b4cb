//! The frame of the extension ioctls: sizes, errors, defaults.
#![allow(missing_docs)]

use driver_suite::extension::{
    ENABLE_LEN, ExtStats, QUERY_LEN, STATS_LEN, command, nr, put_u32, put_u64, sized, u32_at,
};
use driver_suite::host::errno;
use driver_suite::{Capture, Device, alone, host};

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn nothing_is_enabled_at_first_and_every_open_resets() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    let query = device.query();
    assert_eq!(query.version, 1);
    assert_eq!(query.enabled, 0);
    assert_eq!(device.extended_stats(), ExtStats::default());
    device.enable(query.features).expect("all there are");
    assert_eq!(device.query().enabled, query.features);
    // The second device of the same consumer: one setting for both, and its open resets.
    let second = Device::open(1).expect("open");
    assert_eq!(device.query().enabled, 0);
    second.enable(query.features).expect("all there are");
    assert_eq!(device.query().enabled, query.features);
    second.enable(0).expect("none");
    assert_eq!(device.query().enabled, 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn features_are_those_of_one_consumer() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    device.enable(device.query().features).expect("all");
    let other = std::thread::spawn(|| Device::open(0).expect("open").query().enabled);
    assert_eq!(other.join().expect("thread"), 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn unknown_features_and_reserved_members_are_refused() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    let known = device.query().features;
    for bit in 0..64 {
        let result = device.enable(1 << bit);
        if known & 1 << bit != 0 {
            result.expect("shown by QUERY");
            device.enable(0).expect("off");
        } else {
            assert_eq!(errno(result), libc::EINVAL, "bit {bit}");
            assert_eq!(device.query().enabled, 0);
        }
    }
    let mut bytes = sized(ENABLE_LEN);
    put_u32(&mut bytes, 4, 1);
    assert_eq!(
        errno(device.extension(nr::ENABLE, &mut bytes)),
        libc::EINVAL
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn structures_may_be_of_another_size() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    for (nr, len) in [(nr::QUERY, QUERY_LEN), (nr::GET_STATS, STATS_LEN)] {
        let mut bytes = vec![0xee; len + 8];
        put_u32(&mut bytes, 0, len as u32 + 8);
        device.extension(nr, &mut bytes).expect("larger");
        assert_eq!(u32_at(&bytes, 0) as usize, len, "what was written");
        assert_eq!(bytes[len..], [0xee; 8], "nothing behind it");
        for small in [0, 4, len - 1] {
            let mut bytes = sized(len);
            put_u32(&mut bytes, 0, small as u32);
            assert_eq!(errno(device.extension(nr, &mut bytes)), libc::EINVAL);
        }
    }
    let mut bytes = sized(ENABLE_LEN + 8);
    device.extension(nr::ENABLE, &mut bytes).expect("zeros");
    put_u64(&mut bytes, ENABLE_LEN, 1);
    assert_eq!(errno(device.extension(nr::ENABLE, &mut bytes)), libc::E2BIG);
    for size in [0, 4, ENABLE_LEN as u32 - 1, 1 << 20, u32::MAX] {
        let mut bytes = sized(ENABLE_LEN);
        put_u32(&mut bytes, 0, size);
        let result = device.extension(nr::ENABLE, &mut bytes);
        assert_eq!(errno(result), libc::EINVAL, "{size}");
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn bad_pointers_and_unknown_commands_are_refused() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    for nr in [nr::QUERY, nr::ENABLE, nr::GET_STATS] {
        for bad in [0, 8, u64::MAX - 64] {
            let result = device.ioctl_word(command(nr), bad);
            assert_eq!(errno(result), libc::EFAULT, "{nr} at {bad:#x}");
        }
    }
    for nr in [100, 255] {
        assert_eq!(errno(device.ioctl_word(command(nr), 0)), libc::ENOTTY);
    }
    // The same numbers with a direction or size encoded are other commands.
    for word in [0x4000_d500_u32, 0x8020_d500, 0xc020_d500] {
        assert_eq!(errno(device.ioctl_word(word, 0)), libc::ENOTTY, "{word:#x}");
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_plain_records_of_others_do_not_change() {
    let _alone = alone();
    let plain = Capture::of_calls(&[libc::SYS_close]);
    let ready = std::sync::Barrier::new(2);
    let done = std::sync::Barrier::new(2);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let capture = Capture::open().expect("devices");
            let device = &capture.rings[0].device;
            device.enable(device.query().features).expect("all");
            capture.record_calls(&[libc::SYS_close]);
            ready.wait();
            done.wait();
        });
        ready.wait();
        host::syscall(libc::SYS_close, [12345]);
        done.wait();
    });
    let records = plain.read_own();
    let [record] = &records[..] else {
        panic!("one close, not {records:?}");
    };
    let lens: Vec<usize> = record.params.iter().map(Vec::len).collect();
    assert_eq!(lens, [8, 8], "result and descriptor, nothing else");
}
