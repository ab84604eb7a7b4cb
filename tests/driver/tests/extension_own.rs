//! The process a filter leaves out is a process, not a number.
#![allow(missing_docs)]

use driver_suite::extension::{Filter, feature, filter_flag};
use driver_suite::{Capture, alone, host};

/// A call nobody else on the machine makes.
const RARE: libc::c_long = libc::SYS_swapoff;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn another_process_with_the_same_number_is_recorded() {
    let _alone = alone();
    let capture = Capture::of_calls(&[RARE]);
    let device = &capture.rings[0].device;
    device.enable(feature::FILTER).expect("FILTER");
    let leave_out = Filter {
        flags: filter_flag::DROP_OWN,
        ..Filter::default()
    };
    // The child acts for its parent's consumer, and asks to be left out itself.
    let first = host::fork(|| {
        let set = device.set_filter(&leave_out);
        host::syscall(RARE, [0]);
        i32::from(set.is_err())
    });
    assert_eq!(host::wait(first), Ok(0));
    assert_eq!(capture.read(), [], "left out");
    // Numbers are given in order; somebody else may be faster, so more than once.
    for _ in 0..100 {
        let before = (first - 1).to_string();
        std::fs::write("/proc/sys/kernel/ns_last_pid", before).expect("procfs");
        let second = host::fork(|| {
            host::syscall(RARE, [0]);
            0
        });
        assert_eq!(host::wait(second), Ok(0));
        let own = |r: &driver_suite::Record| r.tid == second as u64;
        assert_eq!(capture.read().into_iter().filter(own).count(), 1);
        if second == first {
            return;
        }
    }
    panic!("nobody got number {first} again");
}
