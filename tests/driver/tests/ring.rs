//! What gets into a ring, what does not, and how losses are counted.
#![allow(missing_docs)]

use driver_suite::abi::{event, nr, tp};
use driver_suite::{Capture, Ring, alone, host};

/// Bytes of a CLOSE_X record: header, two lengths, two 64-bit numbers.
const CLOSE_LEN: u32 = 26 + 2 * 2 + 2 * 8;
/// Category of close, the ninth.
const CLOSE_CATEGORY: usize = 8;

fn close_nothing() {
    assert_eq!(
        host::syscall(libc::SYS_close, [u64::MAX, 0, 0]),
        -i64::from(libc::EBADF)
    );
}

/// Close on CPU 0, in the smallest ring there is.
fn small_capture() -> Capture {
    host::pin(0);
    let capture = Capture::open_small().expect("devices");
    capture.record_calls(&[libc::SYS_close]);
    capture
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn only_what_was_asked_for_is_recorded() {
    let _alone = alone();
    let capture = Capture::open().expect("devices");
    let calls = || {
        host::syscall(libc::SYS_getppid, [0; 3]);
        close_nothing();
        capture
            .read_own()
            .iter()
            .map(|r| r.code)
            .collect::<Vec<_>>()
    };
    assert_eq!(calls(), [], "a new consumer records nothing");
    capture.ioctl(nr::ENABLE_SYSCALL, libc::SYS_close as u64);
    assert_eq!(calls(), [], "no tracepoint");
    capture.ioctl(nr::ENABLE_TP, tp::SYS_EXIT);
    assert_eq!(calls(), [event::CLOSE_X]);
    capture.ioctl(nr::ENABLE_SYSCALL, libc::SYS_getppid as u64);
    assert_eq!(calls(), [event::GENERIC_X, event::CLOSE_X]);
    capture.ioctl(nr::DISABLE_SYSCALL, libc::SYS_close as u64);
    assert_eq!(calls(), [event::GENERIC_X]);
    capture.ioctl(nr::DISABLE_TP, tp::SYS_EXIT);
    assert_eq!(calls(), []);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn consumers_do_not_see_what_others_asked_for() {
    let _alone = alone();
    let mine = Capture::of_calls(&[libc::SYS_close]);
    let theirs = std::thread::scope(|scope| {
        scope
            .spawn(|| Capture::of_calls(&[libc::SYS_getppid]))
            .join()
            .expect("no panic")
    });
    host::syscall(libc::SYS_getppid, [0; 3]);
    close_nothing();
    let codes = |c: &Capture| c.read_own().iter().map(|r| r.code).collect::<Vec<_>>();
    assert_eq!(codes(&mine), [event::CLOSE_X]);
    assert_eq!(codes(&theirs), [event::GENERIC_X]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn an_enter_event_needs_its_tracepoint_and_its_call() {
    let _alone = alone();
    let capture = Capture::open().expect("devices");
    let open = || {
        let path = c"/proc/self/does-not-exist";
        host::syscall(
            libc::SYS_openat,
            [libc::AT_FDCWD as u64, path.as_ptr() as u64, 0],
        );
        close_nothing();
        capture
            .read_own()
            .iter()
            .map(|r| r.code)
            .collect::<Vec<_>>()
    };
    capture.ioctl(nr::ENABLE_TP, tp::SYS_ENTER);
    capture.ioctl(nr::ENABLE_SYSCALL, libc::SYS_close as u64);
    assert_eq!(open(), [], "close has no enter event");
    capture.ioctl(nr::ENABLE_SYSCALL, libc::SYS_openat as u64);
    assert_eq!(open(), [event::OPENAT_2_E]);
    capture.ioctl(nr::ENABLE_TP, tp::SYS_EXIT);
    assert_eq!(
        open(),
        [event::OPENAT_2_E, event::OPENAT_2_E + 1, event::CLOSE_X]
    );
    capture.ioctl(nr::DISABLE_TP, tp::SYS_ENTER);
    assert_eq!(open(), [event::OPENAT_2_E + 1, event::CLOSE_X]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_full_ring_loses_the_new_and_keeps_the_old() {
    let _alone = alone();
    let capture = small_capture();
    let ring = &capture.rings[0];
    let fits = (ring.size as u32 - 1) / CLOSE_LEN;
    for _ in 0..fits + 10 {
        close_nothing();
    }
    let full = ring.head();
    let counters = ring.counters();
    assert_eq!(
        full,
        fits * CLOSE_LEN,
        "filled to the last record that fits"
    );
    assert_eq!(counters.n_evts, u64::from(fits) + 10);
    assert_eq!(counters.n_drops_buffer, 10);

    let records = ring.read();
    assert_eq!(records.len(), fits as usize);
    assert!(records.windows(2).all(|w| w[0].ts <= w[1].ts));
    close_nothing();
    assert_eq!(ring.read().len(), 1, "room was given back");
    assert_eq!(ring.counters().n_drops_buffer, 10);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn losses_are_counted_by_category_when_the_header_had_room() {
    let _alone = alone();
    let capture = small_capture();
    let ring = &capture.rings[0];
    // tail one further than the room we leave: free = tail - head - 1.
    ring.set_tail(CLOSE_LEN); // one byte short of the record
    close_nothing();
    let counters = ring.counters();
    assert_eq!((counters.n_evts, counters.n_drops_buffer), (1, 1));
    assert_eq!(counters.n_drops_category[CLOSE_CATEGORY], 1);
    assert_eq!(counters.n_drops_category.iter().sum::<u64>(), 1);

    ring.set_tail(30); // 29 bytes: header yes, its two lengths no
    close_nothing();
    let counters = ring.counters();
    assert_eq!((counters.n_evts, counters.n_drops_buffer), (2, 2));
    assert_eq!(
        counters.n_drops_category.iter().sum::<u64>(),
        1,
        "only in the total"
    );
    assert_eq!(ring.head(), 0, "a lost record does not move head");

    ring.set_tail(CLOSE_LEN + 1); // exactly enough
    close_nothing();
    assert_eq!(ring.head(), CLOSE_LEN);
    assert_eq!(ring.counters().n_drops_buffer, 2);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn records_stay_whole_over_many_laps() {
    let _alone = alone();
    let capture = small_capture();
    let ring = &capture.rings[0];
    let (mut read, mut wrapped, mut last) = (0, 0, 0);
    for _ in 0..200 {
        for _ in 0..97 {
            close_nothing();
        }
        // Ring::read panics unless every record's lengths add up, also of those that wrap.
        let records = ring.read();
        assert!(
            records
                .iter()
                .all(|r| r.code == event::CLOSE_X && r.params.len() == 2)
        );
        read += records.len();
        wrapped += usize::from(ring.tail() < last);
        last = ring.tail();
    }
    assert_eq!(read, 200 * 97);
    assert_eq!(wrapped, read * CLOSE_LEN as usize / ring.size, "laps");
    assert_eq!(ring.counters().n_drops_buffer, 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_tail_outside_of_the_ring_means_no_room() {
    let _alone = alone();
    let capture = small_capture();
    let ring = &capture.rings[0];
    let bad = [ring.size as u32, ring.size as u32 + 1, 1 << 31, u32::MAX];
    for tail in bad {
        ring.set_tail(tail);
        close_nothing();
        assert_eq!(ring.head(), 0, "tail {tail}");
    }
    assert_eq!(ring.counters().n_drops_buffer, bad.len() as u64);
    ring.set_tail(0);
    close_nothing();
    assert_eq!(ring.read().len(), 1, "a good tail makes it good again");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn head_and_counters_are_the_kernels_own() {
    let _alone = alone();
    let capture = small_capture();
    let ring = &capture.rings[0];
    close_nothing();
    for head in [0, 1, ring.size as u32 - 1, ring.size as u32, u32::MAX] {
        ring.scribble_head(head);
        ring.scribble_counter(0, u64::MAX);
        close_nothing();
        assert_eq!(ring.head() % CLOSE_LEN, 0, "head {head} was believed");
    }
    assert_eq!(ring.head(), 6 * CLOSE_LEN);
    assert_eq!(ring.counters().n_evts, 6);
    assert_eq!(ring.read().len(), 6);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn garbage_in_the_info_page_hurts_nobody_but_its_consumer() {
    let _alone = alone();
    let capture = small_capture();
    let ring: &Ring = &capture.rings[0];
    let honest = std::thread::scope(|scope| {
        scope
            .spawn(|| Capture::of_calls(&[libc::SYS_close]))
            .join()
            .expect("no panic")
    });
    // A fixed sequence of arbitrary values for tail, head and a counter, before every call.
    let mut seed = 0x9e37_79b9_7f4a_7c15u64;
    for _ in 0..20_000 {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        ring.set_tail(seed as u32 % (2 * ring.size as u32));
        ring.scribble_head((seed >> 32) as u32);
        ring.scribble_counter(seed as usize % 15, seed);
        close_nothing();
    }
    let own = honest.read_own();
    assert_eq!(own.len(), 20_000, "the other consumer has everything");
    assert!(
        own.iter()
            .all(|r| r.code == event::CLOSE_X && r.int(0) == -i64::from(libc::EBADF))
    );
}
