//! The rule by which records come in order, under every interleaving and reordering:
//! `cargo xtask test loom`.

use std::sync::Arc;

use loom::sync::atomic::fence;
use loom::thread;

use super::*;

/// A CPU that makes one event: its section, and the time of the record in its ring (0: none yet).
struct Cpu {
    section: AtomicU64,
    record: AtomicU64,
}

struct Machine {
    cpus: [Cpu; 2],
    clock: AtomicU64,
}

impl Sections for Arc<Machine> {
    fn number(&self, index: usize) -> &AtomicU64 {
        &self.cpus[index].section
    }
}

/// A store is visible elsewhere some microseconds later at most. The model knows no time: a fence on both sides
/// stands for having waited that long.
fn microseconds_pass() {
    fence(Ordering::SeqCst);
}

fn make_event(machine: &Machine, cpu: usize) {
    let Cpu { section, record } = &machine.cpus[cpu];
    section.store(1, Ordering::Relaxed);
    microseconds_pass();
    let time = machine.clock.fetch_add(1, Ordering::Relaxed);
    record.store(time, Ordering::Release);
    section.store(2, Ordering::Release);
}

#[test]
fn no_record_comes_that_is_older_than_what_was_settled() {
    let mut builder = loom::model::Builder::new();
    builder.preemption_bound = Some(2);
    builder.check(|| {
        let cpu = || Cpu {
            section: AtomicU64::new(0),
            record: AtomicU64::new(0),
        };
        let machine = Arc::new(Machine {
            cpus: [cpu(), cpu()],
            clock: AtomicU64::new(1),
        });
        let cpus: Vec<_> = (0..2)
            .map(|cpu| {
                let machine = Arc::clone(&machine);
                thread::spawn(move || make_event(&machine, cpu))
            })
            .collect();
        let mut watch = Watch::new(Box::new(Arc::clone(&machine)), 2);
        let mut seen = [0; 2];
        let mut settled = 0;
        for _ in 0..2 {
            let now = machine.clock.load(Ordering::Relaxed);
            microseconds_pass();
            settled = watch.look(now);
            for (cpu, seen) in machine.cpus.iter().zip(&mut seen) {
                *seen = cpu.record.load(Ordering::Acquire);
            }
        }
        for cpu in cpus {
            cpu.join().expect("cpu");
        }
        for (cpu, seen) in machine.cpus.iter().zip(seen) {
            let time = cpu.record.load(Ordering::Acquire);
            assert!(
                seen == time || time >= settled,
                "{time} came after {settled} was settled"
            );
        }
    });
}
