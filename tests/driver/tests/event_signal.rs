//! Signals sent and delivered, and the switches between tasks.
#![allow(missing_docs)]

use driver_suite::events::files::err;
use driver_suite::events::{call, expect, record};
use driver_suite::host;
use libscap_rs::schema::code;

/// No process has an id as large.
const NOBODY: u64 = 0x7fff_fff0;

fn own() -> i64 {
    std::process::id().into()
}

/// The signal does nothing, but is delivered.
fn catch(signal: i32) {
    extern "C" fn nothing(_: i32) {}
    // SAFETY: a handler without any effect can run at any time.
    let before = unsafe { libc::signal(signal, nothing as *const () as libc::sighandler_t) };
    assert_ne!(before, libc::SIG_ERR);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn kill() {
    let recording = record(&["kill"], || {
        [
            call(libc::SYS_kill, [own() as u64, 0]),
            call(libc::SYS_kill, [NOBODY, 9]),
            call(libc::SYS_kill, [(-5i64) as u64 | 1 << 30, 0x10a]),
        ]
    });
    let [good, missing, bad] = recording.value;
    assert_eq!((good, missing), (0, err(libc::ESRCH)));
    assert!(bad < 0);
    recording.exactly([
        expect(code::SYSCALL_KILL_X).ret(0).int(own()).uint(0u32),
        expect(code::SYSCALL_KILL_X)
            .ret(missing)
            .int(NOBODY as i64)
            .uint(9u32),
        expect(code::SYSCALL_KILL_X).ret(bad).int(-5).uint(10u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn tkill_and_tgkill() {
    let recording = record(&["tkill", "tgkill"], || {
        let (pid, tid) = (own() as u64, host::tid());
        [
            call(libc::SYS_tkill, [tid, 0]),
            call(libc::SYS_tkill, [NOBODY, 1]),
            call(libc::SYS_tgkill, [pid, tid, 0]),
            call(libc::SYS_tgkill, [pid, NOBODY, 2]),
        ]
    });
    let missing = err(libc::ESRCH);
    assert_eq!(recording.value, [0, missing, 0, missing]);
    let (pid, tid) = (own(), recording.tid());
    recording.exactly([
        expect(code::SYSCALL_TKILL_X).ret(0).int(tid).uint(0u32),
        expect(code::SYSCALL_TKILL_X)
            .ret(missing)
            .int(NOBODY as i64)
            .uint(1u32),
        expect(code::SYSCALL_TGKILL_X)
            .ret(0)
            .int(pid)
            .int(tid)
            .uint(0u32),
        expect(code::SYSCALL_TGKILL_X)
            .ret(missing)
            .int(pid)
            .int(NOBODY as i64)
            .uint(2u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn signals_that_are_delivered() {
    let realtime = libc::SIGRTMIN() + 3;
    let signals = [libc::SIGTERM, libc::SIGHUP, libc::SIGUSR1, realtime];
    signals.into_iter().for_each(catch);
    let recording = record(&["signal_deliver"], || {
        for signal in signals {
            let sent = call(libc::SYS_tgkill, [own() as u64, host::tid(), signal as u64]);
            assert_eq!(sent, 0);
        }
    });
    let tid = recording.tid();
    let delivered = |sender, signal: i32| {
        expect(code::SIGNALDELIVER_E)
            .int(sender)
            .int(tid)
            .uint(signal as u64)
    };
    // The sender is told for some signals only.
    recording.exactly([
        delivered(own(), libc::SIGTERM),
        delivered(own(), libc::SIGHUP),
        delivered(0, libc::SIGUSR1),
        delivered(own(), realtime),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_signal_that_kills() {
    let recording = record(&["signal_deliver"], || {
        let child = host::fork(|| {
            loop {
                call(libc::SYS_pause, []);
            }
        });
        host::kill(child, libc::SIGKILL);
        assert_eq!(host::wait(child), Err(libc::SIGKILL));
        i64::from(child)
    });
    let child = recording.value;
    // The kernel ends a whole process with a mark that carries no sender.
    recording.exactly_of(
        child,
        [expect(code::SIGNALDELIVER_E)
            .int(0)
            .int(child)
            .uint(libc::SIGKILL as u64)],
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_end_of_a_child_is_a_signal() {
    catch(libc::SIGCHLD);
    let recording = record(&["signal_deliver"], || {
        let child = host::fork(|| 0);
        while host::wait(child).is_err() {}
        // Whichever thread takes it, it is delivered by now or at the end of the next call.
        call(libc::SYS_sched_yield, []);
        i64::from(child)
    });
    let child = recording.value;
    let events: Vec<_> = recording
        .all()
        .filter(|e| e.param_u64(2) == Some(libc::SIGCHLD as u64) && e.param_i64(0) == Some(child))
        .collect();
    let [event] = events.as_slice() else {
        panic!("{} deliveries", events.len());
    };
    expect(code::SIGNALDELIVER_E)
        .int(child)
        .int(event.tid())
        .uint(libc::SIGCHLD as u64)
        .check(event);
}

/// A line of the status of the calling thread, KiB.
fn status_kb(name: &str) -> i64 {
    let status = std::fs::read_to_string("/proc/thread-self/status").expect("status");
    let line = status
        .lines()
        .find_map(|l| l.strip_prefix(name))
        .expect("line");
    line.trim_end_matches("kB")
        .trim()
        .parse()
        .expect("a number")
}

/// Minor faults of the calling thread.
fn minor_faults() -> i64 {
    let stat = std::fs::read_to_string("/proc/thread-self/stat").expect("stat");
    let (_, rest) = stat.rsplit_once(')').expect("a name");
    let field = rest.split_whitespace().nth(7).expect("field 10");
    field.parse().expect("a number")
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn switches() {
    let recording = record(&["sched_switch"], || {
        // New memory, so that there are faults to count.
        let pages = vec![1u8; 64 * host::page()];
        let faults = minor_faults();
        std::thread::sleep(std::time::Duration::from_millis(20));
        let memory = (status_kb("VmSize:"), status_kb("VmRSS:"), faults);
        drop(pages);
        memory
    });
    let (size, resident, faults) = recording.value;
    assert!(faults > 0);
    let event = recording
        .of(recording.tid())
        .last()
        .expect("a sleeping thread is switched out");
    let near = move |kb: i64, now: i64| kb > now / 2 && kb < 2 * now;
    expect(code::SCHEDSWITCH_6_E)
        .number("another task", {
            let tid = recording.tid();
            move |next| next >= 0 && next != tid
        })
        .number("major faults", |n| n >= 0)
        .number("minor faults", move |n| n >= faults && n < faults + 100)
        .number("about VmSize", move |kb| near(kb, size))
        // A task tells its process only now and then how many pages it got; those of the rings
        // alone are more than the rest.
        .number("at most VmRSS", move |kb| kb > 0 && kb <= resident + 1024)
        .uint(status_kb("VmSwap:") as u64)
        .check(&event);
}
