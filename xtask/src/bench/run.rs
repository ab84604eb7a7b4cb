//! Programs run for what they cost.

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use scap_vm::{Error, Result};
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// What a program used.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// CPU time of all its threads, user and system, seconds.
    pub cpu: f64,
    /// Time until it ended, seconds.
    pub wall: f64,
    /// Most memory at a time, KiB.
    pub peak_kib: u64,
}

/// Time between two looks at the memory of a program.
const LOOK: Duration = Duration::from_millis(10);

/// Runs `command` with its output thrown away.
pub fn cost(mut command: Command) -> Result<Cost> {
    let name = command.get_program().to_string_lossy().into_owned();
    let before = children_cpu()?;
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(Error::io(&name))?;
    // Whoever writes much to it must not wait for us.
    let stderr = child.stderr.take().map(|mut stderr| {
        thread::spawn(move || {
            let mut text = String::new();
            let _ = stderr.read_to_string(&mut text);
            text
        })
    });
    let status = format!("/proc/{}/status", child.id());
    let mut peak_kib = 0;
    let ended = loop {
        peak_kib = peak_kib.max(peak(&status));
        if let Some(ended) = child.try_wait().map_err(Error::io(&name))? {
            break ended;
        }
        thread::sleep(LOOK);
    };
    let wall = start.elapsed().as_secs_f64();
    let message = stderr.and_then(|t| t.join().ok()).unwrap_or_default();
    if !ended.success() {
        return Err(Error::Program {
            program: name,
            status: ended,
            message: message.lines().last().unwrap_or_default().to_owned(),
        });
    }
    Ok(Cost {
        cpu: children_cpu()? - before,
        wall,
        peak_kib,
    })
}

/// The cheapest of `runs` runs of each command; they take turns, so that what else the machine does
/// falls on all of them. A command that fails is not run again.
pub fn cheapest(runs: u32, commands: &[&dyn Fn() -> Command]) -> Vec<Result<Cost>> {
    let mut best: Vec<Result<Cost>> = commands.iter().map(|command| cost(command())).collect();
    for _ in 1..runs {
        for (best, command) in best.iter_mut().zip(commands) {
            if let Ok(known) = best {
                match cost(command()) {
                    Ok(next) if next.cpu >= known.cpu => {}
                    next => *best = next,
                }
            }
        }
    }
    best
}

/// CPU time of all children that ended, seconds.
fn children_cpu() -> Result<f64> {
    let usage =
        getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|e| Error::io("getrusage")(e.into()))?;
    let micros = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    Ok(micros as f64 / 1e6)
}

fn peak(status: &str) -> u64 {
    let text = fs::read_to_string(status).unwrap_or_default();
    text.lines()
        .find_map(|line| {
            line.strip_prefix("VmHWM:")?
                .split_whitespace()
                .next()?
                .parse()
                .ok()
        })
        .unwrap_or(0)
}

/// Instructions `command` takes, all of it, by callgrind.
pub fn instructions(command: &Command, dir: &Path) -> Result<u64> {
    let mut valgrind = Command::new("valgrind");
    valgrind
        .arg("--tool=callgrind")
        .arg(format!(
            "--callgrind-out-file={}",
            dir.join("callgrind").display()
        ))
        .arg(command.get_program())
        .args(command.get_args());
    let output = valgrind
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .output()
        .map_err(Error::io("valgrind"))?;
    let text = String::from_utf8_lossy(&output.stderr);
    text.lines()
        .find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok())
        .ok_or_else(|| Error::Guest(format!("valgrind counted nothing: {text}")))
}
