//! Nothing is torn, reordered, or lost without being counted; `cargo xtask bench integrity` does the
//! same for as many events as one likes.
#![allow(missing_docs)]

use std::time::Duration;

use driver_suite::integrity::{Plan, Report, run};
use driver_suite::{alone, host};

fn plan() -> Plan {
    Plan {
        events: 300_000,
        threads: 2 * host::cpus("online").len(),
        ring_bytes: 8 << 20,
        ahead: Some(20_000),
        pause: 0,
        // Virtual CPUs of a busy host rest for hundreds of milliseconds; the module says when.
        reorder_window: Duration::from_millis(5),
    }
}

/// Runs the plan; the ring size is what it was, afterwards.
fn checked(plan: Plan) -> Report {
    let _alone = alone();
    let before = host::parameter("g_buffer_bytes_dim");
    let report = run(&plan).expect("capture");
    host::set_parameter("g_buffer_bytes_dim", &before).expect("ring size");
    assert_eq!(report.complaints(), [""; 0]);
    report
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn every_record_arrives_whole_and_in_order() {
    let report = checked(plan());
    assert_eq!(report.read, report.made);
    assert_eq!((report.missing, report.stats.drops()), (0, 0));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn every_loss_of_a_small_ring_is_counted() {
    let report = checked(Plan {
        events: 100_000,
        ring_bytes: 32 << 10,
        ahead: None,
        ..plan()
    });
    assert!(report.missing > 0, "the ring was large enough: {report:?}");
    assert!(report.read > 0);
}
