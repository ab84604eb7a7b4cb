//! After every scenario: did anything break?

use crate::leak::{Held, lost_objects};
use crate::log::KernelLog;
use crate::module::Module;
use driver_suite::{Device, host};
use std::fs;
use std::time::{Duration, Instant};

/// Freed memory comes back some grace periods later.
const SETTLE: Duration = Duration::from_secs(20);

/// Compares the kernel before a scenario with the kernel after it.
pub struct Judge {
    log: KernelLog,
    before: Held,
}

impl Judge {
    /// Starts to listen to the kernel.
    pub fn open() -> Result<Self, String> {
        Ok(Self {
            log: KernelLog::open()?,
            before: Held::now()?,
        })
    }

    /// What comes next is a scenario's.
    pub fn remember(&mut self) {
        if let Ok(held) = Held::now() {
            self.before = held;
        }
        self.log.reports();
    }

    /// The first thing that is not as it was.
    pub fn examine(&mut self) -> Result<(), String> {
        let users = Module::users()?;
        if users != 0 {
            return Err(format!("{users} still hold the module"));
        }
        every_place_is_free()?;
        self.memory_is_back()?;
        let lost = lost_objects()?;
        if let Some(first) = lost.first() {
            return Err(format!("{} lost objects, the first: {first}", lost.len()));
        }
        // Lockdep turns itself off when it has something to say, or runs out of memory.
        let lockdep = fs::read_to_string("/proc/lockdep_stats").unwrap_or_default();
        let off = lockdep
            .lines()
            .any(|line| line.contains("debug_locks:") && line.trim_end().ends_with('0'));
        if off {
            return Err("lockdep has turned itself off".into());
        }
        let reports = self.log.reports();
        match reports.first() {
            Some(first) => Err(format!(
                "the kernel complained {} times: {first}",
                reports.len()
            )),
            None => Ok(()),
        }
    }

    fn memory_is_back(&self) -> Result<(), String> {
        let limit = Instant::now() + SETTLE;
        loop {
            match Held::now()?.leaked_since(&self.before) {
                None => return Ok(()),
                Some(leak) if Instant::now() > limit => return Err(leak),
                Some(_) => std::thread::sleep(Duration::from_millis(500)),
            }
        }
    }
}

/// As many consumers as there may be, one per thread.
fn every_place_is_free() -> Result<(), String> {
    let places: usize = host::parameter("max_consumers")
        .parse()
        .map_err(|e| format!("max_consumers: {e}"))?;
    let opened = std::sync::Barrier::new(places);
    let results: Vec<Result<(), String>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..places)
            .map(|place| {
                let opened = &opened;
                scope.spawn(move || {
                    let device = Device::open(0);
                    // Nobody closes before all have opened.
                    opened.wait();
                    device
                        .map(drop)
                        .map_err(|e| format!("consumer {place} of {places}: {e}"))
                })
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| {
                thread
                    .join()
                    .unwrap_or_else(|_| Err("a thread died".into()))
            })
            .collect()
    });
    results.into_iter().collect()
}
