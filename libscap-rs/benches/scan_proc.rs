//! Time of a scan of `/proc`: processes with ten descriptors each, and threads of one process.
//!
//! `cargo bench -p libscap-rs --bench scan_proc [-- NUMBER]`; 5,000 unless told otherwise.

use std::os::fd::OwnedFd;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use libscap_rs::proc::Scanner;
use rustix::fs::{Mode, OFlags};
use rustix::time::{ClockId, clock_gettime};

/// Descriptors of a process: standard ones and inherited ones.
const FDS: usize = 10;

fn main() {
    let number = std::env::args()
        .skip(1)
        .find_map(|word| word.parse().ok())
        .unwrap_or(5000);
    report("as it is");
    let (stop, threads) = park(number);
    report(&format!("{number} threads more"));
    drop(stop);
    threads.into_iter().for_each(|t| t.join().expect("thread"));
    let _inherited = inherited();
    let mut sleepers: Vec<Child> = (0..number).map(|_| sleeper()).collect();
    report(&format!("{number} processes with {FDS} descriptors more"));
    for child in &mut sleepers {
        let _ = child.kill();
        let _ = child.wait();
    }
}

/// The best of some scans, as a machine has other things to do.
#[allow(clippy::print_stdout)] // what a bench is for
fn report(what: &str) {
    let (mut best, mut best_cpu) = (Duration::MAX, Duration::MAX);
    let (mut threads, mut fds) = (0, 0);
    for _ in 0..5 {
        let (begin, cpu) = (Instant::now(), cpu_time());
        let snapshot = Scanner::new("/".as_ref()).scan().expect("/proc");
        best = best.min(begin.elapsed());
        best_cpu = best_cpu.min(cpu_time() - cpu);
        threads = snapshot.threads.len();
        fds = snapshot.threads.iter().map(|t| t.fds.len()).sum();
    }
    println!("{what}: {threads} threads, {fds} descriptors: {best:.2?}, {best_cpu:.2?} of CPU");
}

/// CPU time of this process, all its threads.
fn cpu_time() -> Duration {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(now.tv_sec as u64, now.tv_nsec as u32)
}

/// Threads that wait until the sender goes.
fn park(number: usize) -> (Vec<Sender<()>>, Vec<std::thread::JoinHandle<()>>) {
    let spawn = |_| {
        let (stop, wait): (Sender<()>, Receiver<()>) = channel();
        let thread = std::thread::Builder::new()
            .stack_size(64 << 10)
            .spawn(move || {
                let _ = wait.recv();
            });
        (stop, thread.expect("thread"))
    };
    (0..number).map(spawn).unzip()
}

/// Descriptors that children get, too.
fn inherited() -> Vec<OwnedFd> {
    let open = |_| rustix::fs::open("/etc/passwd", OFlags::RDONLY, Mode::empty()).expect("a file");
    (3..FDS).map(open).collect()
}

fn sleeper() -> Child {
    let mut sleep = Command::new("sleep");
    sleep.arg("600").stdin(Stdio::null()).stdout(Stdio::null());
    sleep.spawn().expect("sleep")
}
