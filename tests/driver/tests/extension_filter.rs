//! Filters in the module: cgroups, processes and their children, the own process.
#![allow(missing_docs)]

use std::collections::BTreeMap;
use std::fs;
use std::os::fd::{AsRawFd, OwnedFd};
use std::os::unix::fs::MetadataExt;
use std::sync::atomic::{AtomicBool, Ordering};

use driver_suite::abi::{event, tp};
use driver_suite::extension::{FILTER_LEN, Filter, feature, filter_flag, nr, put_u32, put_u64};
use driver_suite::host::errno;
use driver_suite::{Capture, Device, alone, host};

/// A call nobody else on the machine makes.
const RARE: libc::c_long = libc::SYS_swapoff;

fn rare() {
    host::syscall(RARE, [0]);
}

fn own_pid() -> u32 {
    std::process::id()
}

fn capture() -> Capture {
    let capture = Capture::of_calls(&[RARE]);
    let device = &capture.rings[0].device;
    device.enable(feature::FILTER).expect("FILTER");
    capture
}

fn set(capture: &Capture, filter: &Filter) {
    capture.rings[0].device.set_filter(filter).expect("filter");
}

fn tgids(flags: u32, tgids: &[u32]) -> Filter {
    Filter {
        flags: filter_flag::LIMIT | flags,
        tgids: tgids.to_vec(),
        ..Filter::default()
    }
}

/// Records of each thread.
fn counts(capture: &Capture) -> BTreeMap<u32, usize> {
    let mut counts = BTreeMap::new();
    for record in capture.read() {
        *counts.entry(record.tid as u32).or_default() += 1;
    }
    counts
}

fn filtered(capture: &Capture) -> u64 {
    let stats = |r: &driver_suite::Ring| r.device.extended_stats().n_filtered;
    capture.rings.iter().map(stats).sum()
}

/// False for the byte 0.
fn read_byte(fd: &OwnedFd) -> bool {
    let mut byte = 0u8;
    let to = &raw mut byte as u64;
    host::syscall(libc::SYS_read, [fd.as_raw_fd() as u64, to, 1]) == 1 && byte != 0
}

fn write_byte(fd: &OwnedFd, byte: u8) {
    let from = &raw const byte as u64;
    assert_eq!(
        host::syscall(libc::SYS_write, [fd.as_raw_fd() as u64, from, 1]),
        1
    );
}

/// A child process that does something for each byte it is sent, and ends with a 0.
struct Worker {
    pid: u32,
    order: OwnedFd,
    done: OwnedFd,
}

impl Worker {
    fn start(work: impl Fn()) -> Self {
        let (orders, order) = host::pipe();
        let (done, tell) = host::pipe();
        let pid = host::fork(|| {
            while read_byte(&orders) {
                work();
                write_byte(&tell, 1);
            }
            0
        });
        Self {
            pid: pid as u32,
            order,
            done,
        }
    }

    fn work(&self) {
        write_byte(&self.order, 1);
        assert!(read_byte(&self.done), "the worker died");
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        write_byte(&self.order, 0);
        host::wait(self.pid as i32).ok();
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn what_makes_no_sense_is_refused() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    let refused = |filter: Filter| errno(device.set_filter(&filter));
    assert_eq!(refused(Filter::default()), libc::EINVAL, "FILTER is off");
    device.enable(feature::FILTER).expect("FILTER");
    device.set_filter(&Filter::default()).expect("everything");

    let pid = own_pid();
    for flags in [0, 1 << 4, 1 << 31] {
        let mut filter = tgids(0, &[pid]);
        filter.flags = flags;
        assert_eq!(refused(filter), libc::EINVAL, "flags {flags:#x}");
    }
    for flags in [filter_flag::CHILDREN, filter_flag::SUBTREE] {
        let filter = Filter {
            flags,
            ..Filter::default()
        };
        assert_eq!(refused(filter), libc::EINVAL, "nothing to limit");
    }
    assert_eq!(refused(tgids(0, &[0])), libc::EINVAL);
    assert_eq!(refused(tgids(0, &[pid, u32::MAX])), libc::EINVAL);
    assert_eq!(refused(tgids(0, &vec![pid; 1025])), libc::EINVAL);
    device
        .set_filter(&tgids(0, &vec![pid; 1024]))
        .expect("the same one 1024 times");
    let many: Vec<u32> = (1..=1024).map(|n| n * 16).collect();
    device.set_filter(&tgids(0, &many)).expect("1024 of them");
    let cgroups = |ids: Vec<u64>, hierarchy| Filter {
        flags: filter_flag::LIMIT,
        cgroups: ids,
        hierarchy,
        ..Filter::default()
    };
    assert_eq!(refused(cgroups(vec![0], 0)), libc::EINVAL);
    assert_eq!(refused(cgroups(vec![1; 1025], 0)), libc::EINVAL);
    assert_eq!(refused(cgroups(vec![1], 2)), libc::EINVAL);
    device
        .set_filter(&cgroups((1..=1024).collect(), 0))
        .expect("1024 of them");
    assert_eq!(
        refused(Filter {
            keep_tracepoints: 1 << tp::MAX,
            ..Filter::default()
        }),
        libc::EINVAL
    );
    let query = device.query();
    assert_eq!((query.max_cgroups, query.max_tgids), (1024, 1024));

    // Pointers that lead nowhere.
    for (count, pointer) in [(16, 24), (20, 32)] {
        let mut bytes = tgids(0, &[]).bytes();
        put_u32(&mut bytes, count, 1);
        put_u64(&mut bytes, pointer, 8);
        assert_eq!(
            errno(device.extension(nr::SET_FILTER, &mut bytes)),
            libc::EFAULT
        );
    }
    let mut bytes = tgids(0, &[]).bytes();
    put_u32(&mut bytes, 0, FILTER_LEN as u32 - 8);
    assert_eq!(
        errno(device.extension(nr::SET_FILTER, &mut bytes)),
        libc::EINVAL
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_refused_filter_leaves_the_old_one() {
    let _alone = alone();
    let capture = capture();
    let worker = Worker::start(rare);
    set(&capture, &tgids(0, &[worker.pid]));
    let device = &capture.rings[0].device;
    assert_eq!(errno(device.set_filter(&tgids(0, &[0]))), libc::EINVAL);
    worker.work();
    rare();
    assert_eq!(counts(&capture), BTreeMap::from([(worker.pid, 1)]));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn only_listed_processes_are_recorded_with_all_their_threads() {
    let _alone = alone();
    let capture = capture();
    let (one, two) = (Worker::start(rare), Worker::start(rare));
    set(&capture, &tgids(0, &[one.pid]));
    one.work();
    two.work();
    rare();
    assert_eq!(counts(&capture), BTreeMap::from([(one.pid, 1)]));
    assert_eq!(filtered(&capture), 2);
    set(&capture, &tgids(0, &[one.pid, two.pid]));
    one.work();
    two.work();
    rare();
    assert_eq!(
        counts(&capture),
        BTreeMap::from([(one.pid, 1), (two.pid, 1)])
    );
    // This process, by all of its threads.
    set(&capture, &tgids(0, &[own_pid()]));
    one.work();
    rare();
    std::thread::spawn(rare).join().expect("thread");
    assert_eq!(counts(&capture).into_values().sum::<usize>(), 2);
    // Nobody, and everybody again.
    set(&capture, &tgids(0, &[]));
    one.work();
    rare();
    assert_eq!(counts(&capture), BTreeMap::new());
    set(&capture, &Filter::default());
    one.work();
    rare();
    assert_eq!(counts(&capture).into_values().sum::<usize>(), 2);
    // Off, and on again: everybody.
    set(&capture, &tgids(0, &[]));
    capture.rings[0].device.enable(0).expect("off");
    rare();
    capture.rings[0].device.enable(feature::FILTER).expect("on");
    rare();
    assert_eq!(counts(&capture).into_values().sum::<usize>(), 2);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn other_consumers_are_not_filtered() {
    let _alone = alone();
    let capture = capture();
    set(&capture, &tgids(0, &[]));
    let (seen, filter) = std::thread::scope(|scope| {
        let other = scope.spawn(|| {
            let other = Capture::of_calls(&[RARE]);
            rare();
            counts(&other).into_values().sum::<usize>()
        });
        (other.join().expect("thread"), filtered(&capture))
    });
    assert_eq!((seen, filter), (1, 1));
    assert_eq!(counts(&capture), BTreeMap::new());
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_own_process_can_be_left_out() {
    let _alone = alone();
    let capture = capture();
    let worker = Worker::start(rare);
    let drop_own = |flags, tgids: &[u32]| Filter {
        flags: filter_flag::DROP_OWN | flags,
        tgids: tgids.to_vec(),
        ..Filter::default()
    };
    set(&capture, &drop_own(0, &[]));
    worker.work();
    rare();
    std::thread::spawn(rare).join().expect("thread");
    assert_eq!(counts(&capture), BTreeMap::from([(worker.pid, 1)]));
    // Stronger than being listed, or kept.
    let mut both = drop_own(filter_flag::LIMIT, &[worker.pid, own_pid()]);
    both.keep_syscalls[RARE as usize / 64] = 1 << (RARE % 64);
    set(&capture, &both);
    worker.work();
    rare();
    assert_eq!(counts(&capture), BTreeMap::from([(worker.pid, 1)]));
}

/// Makes `depth` generations below the caller, each of which makes the call; waits for all.
fn generations(depth: usize) {
    rare();
    if depth > 0 {
        let child = host::fork(|| {
            generations(depth - 1);
            0
        });
        host::wait(child).expect("child");
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn children_are_followed() {
    let _alone = alone();
    let capture = capture();
    let worker = Worker::start(|| generations(3));
    set(&capture, &tgids(filter_flag::CHILDREN, &[worker.pid]));
    rare();
    worker.work();
    let stranger = host::fork(|| {
        rare();
        0
    });
    host::wait(stranger).expect("child");
    let seen = counts(&capture);
    assert_eq!(seen.len(), 4, "{seen:?}");
    assert!(seen.contains_key(&worker.pid) && !seen.contains_key(&(stranger as u32)));
    // Without the flag, only the process itself.
    set(&capture, &tgids(0, &[worker.pid]));
    worker.work();
    assert_eq!(counts(&capture), BTreeMap::from([(worker.pid, 1)]));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn children_that_exist_already_belong_to_the_set() {
    let _alone = alone();
    let capture = capture();
    let (orders, order) = host::pipe();
    // Three generations; the last two make a call for a byte each.
    let top = host::fork(|| {
        let middle = host::fork(|| {
            let last = host::fork(|| {
                read_byte(&orders);
                rare();
                0
            });
            read_byte(&orders);
            rare();
            host::wait(last).unwrap_or(1)
        });
        host::wait(middle).unwrap_or(1)
    });
    let descendants = |pid: u32| {
        let path = format!("/proc/{pid}/task/{pid}/children");
        let text = fs::read_to_string(path).expect("CONFIG_PROC_CHILDREN");
        text.trim().parse::<u32>().ok()
    };
    let middle = loop {
        if let Some(pid) = descendants(top as u32) {
            break pid;
        }
    };
    let last = loop {
        if let Some(pid) = descendants(middle) {
            break pid;
        }
    };
    set(&capture, &tgids(filter_flag::CHILDREN, &[top as u32]));
    write_byte(&order, 1);
    write_byte(&order, 1);
    assert_eq!(host::wait(top), Ok(0));
    assert_eq!(counts(&capture), BTreeMap::from([(middle, 1), (last, 1)]));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_number_that_is_used_again_is_another_process() {
    let _alone = alone();
    let capture = capture();
    let child = || {
        host::fork(|| {
            rare();
            0
        })
    };
    let worker = Worker::start(rare);
    let number = worker.pid;
    set(&capture, &tgids(filter_flag::CHILDREN, &[number]));
    worker.work();
    drop(worker);
    assert_eq!(counts(&capture), BTreeMap::from([(number, 1)]));
    // The next process gets this number.
    fs::write("/proc/sys/kernel/ns_last_pid", (number - 1).to_string()).expect("ns_last_pid");
    let reused = child();
    host::wait(reused).expect("child");
    assert_eq!(reused as u32, number, "somebody else was faster");
    assert_eq!(counts(&capture), BTreeMap::new());
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn calls_and_tracepoints_can_be_kept_for_everybody() {
    let _alone = alone();
    let capture = capture();
    capture.record_calls(&[libc::SYS_close]);
    capture.ioctl(driver_suite::abi::nr::ENABLE_TP, tp::SCHED_PROCESS_EXIT);
    let mut filter = tgids(0, &[]);
    filter.keep_syscalls[RARE as usize / 64] = 1 << (RARE % 64);
    filter.keep_tracepoints = 1 << tp::SCHED_PROCESS_EXIT;
    set(&capture, &filter);
    let child = host::fork(|| {
        rare();
        host::syscall(libc::SYS_close, [12345]);
        0
    });
    host::wait(child).expect("child");
    let records = capture.read();
    let codes: Vec<u16> = records
        .iter()
        .filter(|r| r.tid == child as u64)
        .map(|r| r.code)
        .collect();
    assert_eq!(codes, [event::GENERIC_X, event::PROCEXIT_1_E]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn many_short_lived_children_are_all_followed() {
    const CHILDREN: usize = 1000;
    let _alone = alone();
    let capture = capture();
    let worker = Worker::start(|| {
        for _ in 0..CHILDREN / 2 {
            let (a, b) = (host::fork(child_body), host::fork(child_body));
            host::wait(a).expect("child");
            host::wait(b).expect("child");
        }
    });
    fn child_body() -> i32 {
        rare();
        0
    }
    set(&capture, &tgids(filter_flag::CHILDREN, &[worker.pid]));
    worker.work();
    assert_eq!(counts(&capture).len(), CHILDREN);
    let untracked = |r: &driver_suite::Ring| r.device.extended_stats().n_untracked;
    assert_eq!(capture.rings.iter().map(untracked).sum::<u64>(), 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn changes_under_load_lose_nobody_who_is_in_both_sets() {
    const CALLS: usize = 20_000;
    let _alone = alone();
    let capture = capture();
    // Its descendants make the calls: they must be known to each new filter from the start.
    let worker = Worker::start(|| {
        for _ in 0..20 {
            let child = host::fork(|| {
                (0..CALLS / 20).for_each(|_| rare());
                0
            });
            host::wait(child).expect("child");
        }
    });
    let other = Worker::start(|| (0..1000).for_each(|_| rare()));
    let idle = Worker::start(|| ());
    let sets = [
        tgids(filter_flag::CHILDREN, &[worker.pid]),
        tgids(filter_flag::CHILDREN, &[worker.pid, idle.pid]),
    ];
    set(&capture, &sets[0]);
    let done = &AtomicBool::new(false);
    let (mut seen, mut changes) = (0, 0);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            worker.work();
            done.store(true, Ordering::Relaxed);
        });
        scope.spawn(|| other.work());
        while !done.load(Ordering::Relaxed) {
            set(&capture, &sets[changes % 2]);
            changes += 1;
            seen += capture.read().len();
        }
    });
    capture.stop();
    let last: BTreeMap<u32, usize> = counts(&capture);
    seen += last.values().sum::<usize>();
    assert!(!last.contains_key(&other.pid), "is in none of the sets");
    assert_eq!(seen, CALLS, "after {changes} changes");
    assert!(changes > 2);
}

/// A cgroup of the v2 hierarchy, removed when dropped.
struct Cgroup(String);

impl Cgroup {
    fn new(path: &str) -> Self {
        let path = format!("/sys/fs/cgroup/{path}");
        fs::create_dir(&path).expect("cgroup v2 at /sys/fs/cgroup");
        Self(path)
    }

    fn id(&self) -> u64 {
        fs::metadata(&self.0).expect("exists").ino()
    }

    fn enter(&self, pid: u32) {
        fs::write(format!("{}/cgroup.procs", self.0), pid.to_string()).expect("move");
    }
}

impl Drop for Cgroup {
    fn drop(&mut self) {
        // Left by its processes a moment ago.
        for _ in 0..1000 {
            if fs::remove_dir(&self.0).is_ok() {
                return;
            }
            std::thread::yield_now();
        }
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn cgroups_are_recorded_with_those_below_on_demand() {
    let _alone = alone();
    let outer = Cgroup::new("scap-outer");
    let inner = Cgroup::new("scap-outer/inner");
    let beside = Cgroup::new("scap-beside");
    let capture = capture();
    let workers: Vec<Worker> = (0..3).map(|_| Worker::start(rare)).collect();
    let pids: Vec<u32> = workers.iter().map(|w| w.pid).collect();
    outer.enter(pids[0]);
    inner.enter(pids[1]);
    beside.enter(pids[2]);
    let of = |flags, ids: &[u64]| Filter {
        flags: filter_flag::LIMIT | flags,
        cgroups: ids.to_vec(),
        ..Filter::default()
    };
    let seen = |filter: &Filter| {
        set(&capture, filter);
        workers.iter().for_each(Worker::work);
        rare();
        counts(&capture).into_keys().collect::<Vec<u32>>()
    };
    assert_eq!(seen(&of(0, &[outer.id()])), [pids[0]]);
    let below = of(filter_flag::SUBTREE, &[outer.id()]);
    assert_eq!(seen(&below), [pids[0], pids[1]]);
    assert_eq!(seen(&of(0, &[inner.id(), beside.id()])), [pids[1], pids[2]]);
    // Either set is enough.
    let mut union = of(0, &[inner.id()]);
    union.tgids = vec![pids[2]];
    assert_eq!(seen(&union), [pids[1], pids[2]]);
    // Where a process is counts, not where it was.
    set(&capture, &of(0, &[inner.id()]));
    inner.enter(pids[2]);
    beside.enter(pids[1]);
    workers.iter().for_each(Worker::work);
    assert_eq!(counts(&capture), BTreeMap::from([(pids[2], 1)]));
    drop(workers);
}
