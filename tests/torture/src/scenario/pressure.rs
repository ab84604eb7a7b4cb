//! No memory: first at each single place where the module asks for some, then by chance, then because there
//! really is none left.

use super::Plan;
use crate::crew::{end_group, fork};
use crate::drain::Consumer;
use crate::fault::Faults;
use crate::module::Module;
use driver_suite::abi::{nr, tp};
use driver_suite::{Device, host};
use std::io;
use std::time::{Duration, Instant};

/// More requests for memory than any of these steps makes.
const MOST: u64 = 1_000_000;

pub fn run(plan: &Plan) -> Result<String, String> {
    let before = host::parameter("g_buffer_bytes_dim");
    let small = (4 * host::page()).to_string();
    host::set_parameter("g_buffer_bytes_dim", &small).map_err(|e| e.to_string())?;
    let mut done = Vec::new();
    if let Some(faults) = Faults::open()? {
        done.push(one_by_one(plan, &faults)?);
        host::set_parameter("g_buffer_bytes_dim", &small).map_err(|e| e.to_string())?;
        done.push(by_chance(plan, &faults)?);
    }
    host::set_parameter("g_buffer_bytes_dim", &before).map_err(|e| e.to_string())?;
    done.push(rings_larger_than_the_machine()?);
    done.push(memory_in_use(plan)?);
    host::set_parameter("g_buffer_bytes_dim", &before).map_err(|e| e.to_string())?;
    Ok(done.join("; "))
}

/// Fails one request of a step after the other: all of them, or as many, evenly spread, as there is time for. A
/// failure must be told, and leave nothing behind: the step has to succeed right after it.
fn one_by_one(plan: &Plan, faults: &Faults) -> Result<String, String> {
    let budget = plan.duration / 4;
    let step = |name, body: &dyn Fn() -> io::Result<()>| each(faults, budget, name, body);
    let mut counts = step("open", &|| Device::open(0).map(drop))?;
    if counts.failed == 0 {
        return Err("opening a device asks for no memory: nothing was injected".into());
    }
    let device = Device::open(0).map_err(|e| e.to_string())?;
    let size = 4 * host::page();
    counts += step("map the page", &|| device.map_info().map(drop))?;
    counts += step("map the data", &|| device.map_data(size).map(drop))?;
    counts += step("attach", &|| {
        let on = device.ioctl(nr::ENABLE_TP, tp::SYS_EXIT);
        device.ioctl(nr::DISABLE_TP, tp::SYS_EXIT)?;
        on.map(drop)
    })?;
    counts += step("process list", &|| {
        let mut list = vec![0u64; 2 + 3 * 1000];
        list[1] = 1000;
        device.ioctl_into(nr::GET_PROCLIST, &mut list).map(drop)
    })?;
    let features = device.query().features;
    counts += step("extensions", &|| {
        let on = device.enable(features);
        device.enable(0)?;
        on.map(drop)
    })?;
    drop(device);
    plan.module.unload()?;
    counts += step("load", &|| {
        plan.module.load("g_buffer_bytes_dim=16384")?;
        // Failing here is no failure of the module.
        for _ in 0..100 {
            if Module::try_unload().is_ok() {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    })?;
    plan.module
        .load("")
        .map_err(|e| format!("cannot load after failures: {e}"))?;
    let Counts { failed, all } = counts;
    Ok(format!(
        "{failed} of {all} requests for memory failed one by one"
    ))
}

/// Requests for memory that were made to fail, of those there are.
#[derive(Clone, Copy)]
struct Counts {
    failed: u64,
    all: u64,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, more: Self) {
        self.failed += more.failed;
        self.all += more.all;
    }
}

fn each(
    faults: &Faults,
    budget: Duration,
    step: &str,
    body: &dyn Fn() -> io::Result<()>,
) -> Result<Counts, String> {
    let (result, left) = faults.with_failing(MOST, body)?;
    result.map_err(|e| format!("{step} with all memory there is: {e}"))?;
    let all = MOST - left;
    let end = Instant::now() + budget;
    let mut failed = 0;
    // A step that has no common divisor with their number visits all of them, far apart.
    let stride = (all * 5 / 8..).find(|&n| n > 0 && coprime(n, all.max(1)));
    let stride = stride.unwrap_or(1);
    for index in 0..all {
        if index > 2 && Instant::now() > end {
            break;
        }
        let nth = 1 + index * stride % all;
        let (result, left) = faults.with_failing(nth, body)?;
        match &result {
            Err(e) if left > 0 => {
                return Err(format!("{step}: failed although memory was there: {e}"));
            }
            Err(e) if !no_memory(e) => {
                return Err(format!("{step}, request {nth} failed: {e}"));
            }
            _ => {}
        }
        failed += u64::from(left == 0);
        body().map_err(|e| format!("{step} after request {nth} failed: {e}"))?;
    }
    Ok(Counts { failed, all })
}

/// What the ABI says where memory is missing, or user memory cannot be copied.
fn no_memory(error: &io::Error) -> bool {
    matches!(
        error.raw_os_error(),
        Some(libc::ENOMEM | libc::EINVAL | libc::EFAULT)
    )
}

fn coprime(a: u64, b: u64) -> bool {
    if b == 0 { a == 1 } else { coprime(b, a % b) }
}

fn by_chance(plan: &Plan, faults: &Faults) -> Result<String, String> {
    let end = Instant::now() + plan.duration / 2;
    let (mut opened, mut refused) = (0u64, 0u64);
    while opened + refused == 0 || Instant::now() < end {
        // Those that find no memory, and the reading of the list of CPUs, are in a process of their own.
        let pid = fork(|| {
            let cpus = host::cpus("online");
            let attempt = faults.with_chance(5, || {
                let devices: io::Result<Vec<Device>> =
                    cpus.iter().map(|&cpu| Device::open(cpu)).collect();
                devices.and_then(|devices| {
                    devices[0].ioctl(nr::ENABLE_TP, tp::SYS_EXIT)?;
                    devices[0].map_info().map(drop)
                })
            });
            match attempt {
                Ok(Ok(())) => 0,
                Ok(Err(e)) if e.raw_os_error() == Some(libc::ENOMEM) => 1,
                other => {
                    eprintln!("under pressure: {other:?}");
                    2
                }
            }
        });
        match host::wait(pid) {
            Ok(0) => opened += 1,
            Ok(1) => refused += 1,
            other => return Err(format!("opening without memory: {other:?}")),
        }
    }
    Ok(format!("{opened} opened and {refused} refused by chance"))
}

/// 1 GiB for every CPU is more than a guest has.
fn rings_larger_than_the_machine() -> Result<String, String> {
    let meminfo = std::fs::read_to_string("/proc/meminfo").map_err(|e| e.to_string())?;
    let total_kb: u64 = meminfo
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:"))
        .and_then(|rest| rest.split_whitespace().next()?.parse().ok())
        .ok_or("no MemTotal")?;
    let cpus = host::cpus("online").len() as u64;
    if total_kb > cpus << 20 {
        return Ok("the machine is larger than the largest rings".into());
    }
    host::set_parameter("g_buffer_bytes_dim", &(1u64 << 30).to_string())
        .map_err(|e| e.to_string())?;
    match Device::open(0) {
        Err(e) if e.raw_os_error() == Some(libc::ENOMEM) => Ok("rings too large refused".into()),
        other => Err(format!(
            "rings larger than memory: {other:?} instead of ENOMEM"
        )),
    }
}

/// Another process has nearly all of it; consumers come and go in what is left.
fn memory_in_use(plan: &Plan) -> Result<String, String> {
    host::set_parameter("g_buffer_bytes_dim", &(1u64 << 20).to_string())
        .map_err(|e| e.to_string())?;
    let hog = fork(|| {
        let _ = std::fs::write("/proc/self/oom_score_adj", "1000");
        let mut held: Vec<Vec<u8>> = Vec::new();
        loop {
            // Written, so that it is really there.
            held.push(vec![1; 4 << 20]);
        }
    });
    let end = Instant::now() + plan.duration / 2;
    let (mut opened, mut refused) = (0u64, 0u64);
    let mut result = Ok(());
    while result.is_ok() && (opened == 0 || Instant::now() < end) {
        match Consumer::of_everything() {
            Ok(mut consumer) => {
                opened += 1;
                result = consumer.balance().map(drop);
            }
            Err(e) if e.raw_os_error() == Some(libc::ENOMEM) => refused += 1,
            Err(e) => result = Err(format!("with memory in use: {e}")),
        }
    }
    end_group(hog);
    let _ = host::wait(hog);
    result?;
    Ok(format!(
        "{opened} opened and {refused} refused with memory in use"
    ))
}
