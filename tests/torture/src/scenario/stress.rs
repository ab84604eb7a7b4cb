//! stress-ng: somebody else's idea of invalid calls and bad addresses, under a consumer that reads all of it.

use super::Plan;
use crate::drain::Consumer;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

const PROGRAM: &str = "stress-ng";

pub fn missing(_: &Plan) -> Option<String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let there = std::env::split_paths(&path).any(|dir| Path::new(&dir).join(PROGRAM).is_file());
    (!there).then(|| format!("{PROGRAM} is not on the PATH; cargo xtask torture brings it"))
}

pub fn run(plan: &Plan) -> Result<String, String> {
    let mut consumer = Consumer::with_extensions().map_err(|e| e.to_string())?;
    let mut child = Command::new(PROGRAM)
        .args([
            "--sysinval",
            "1",
            "--sysbadaddr",
            "1",
            "--enosys",
            "1",
            "--oomable",
        ])
        .arg("--timeout")
        .arg(plan.duration.as_secs().max(1).to_string())
        .current_dir("/tmp")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .map_err(|e| format!("{PROGRAM}: {e}"))?;
    let status = loop {
        if consumer.drain()? == 0 {
            consumer.rest();
        }
        if let Some(status) = child.try_wait().map_err(|e| e.to_string())? {
            break status;
        }
    };
    crate::crew::end_group(child.id() as libc::pid_t);
    let balance = consumer.balance()?;
    // 2: a stressor ended early, which bad calls can do to it; anything else is a failure to run.
    match status.code() {
        Some(0 | 2) if balance.events > 0 => Ok(format!("{status}; {balance}")),
        _ => Err(format!("{PROGRAM}: {status}; {balance}")),
    }
}
