//! Running the command: its streams, its signals, its end.

use crate::{Result, ports};
use guest_init::{Config, FromGuest, ToGuest, port};
use rustix::process::{Pid, Signal, WaitOptions, WaitStatus};
use std::io::{Read, Write};
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::thread::JoinHandle;

/// Runs the command of `config` to its end.
pub fn run(config: &Config, ports: &ports::Ports) -> Result<FromGuest> {
    let (program, arguments) = config.argv.split_first().ok_or("the command is empty")?;
    let stdin = if config.stdin {
        Stdio::piped()
    } else {
        Stdio::null()
    };
    let mut child = Command::new(program)
        .args(arguments)
        .env_clear()
        .envs(&config.env)
        .current_dir(&config.cwd)
        .stdin(stdin)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0)
        .spawn()
        .map_err(|e| format!("cannot run {program} in the guest: {e}"))?;
    let pid = Pid::from_child(&child);
    let pumps = [
        pump(child.stdout.take().ok_or("no stdout")?, port::STDOUT)?,
        pump(child.stderr.take().ok_or("no stderr")?, port::STDERR)?,
    ];
    if let Some(stdin) = child.stdin.take() {
        feed(stdin, ports::open(port::STDIN)?);
    }
    ports.listen(move |ToGuest::Signal(number)| {
        if let Some(signal) = Signal::from_named_raw(number) {
            let _ = rustix::process::kill_process_group(pid, signal);
        }
    })?;
    let end = wait_for(pid)?;
    if std::process::id() == 1 {
        // Whatever the command left behind would keep the pipes open.
        let _ = rustix::process::kill_process_group(pid, Signal::KILL);
        crate::machine::kill_everything();
        for pump in pumps {
            let _ = pump.join();
        }
    } else {
        drain(pumps);
    }
    Ok(end)
}

/// Reaps children until the command itself has ended; as the first process this also buries orphans.
fn wait_for(command: Pid) -> Result<FromGuest> {
    loop {
        match rustix::process::wait(WaitOptions::empty()) {
            Ok(Some((pid, status))) if pid == command => return Ok(end_of(status)),
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(format!("wait: {error}").into()),
        }
    }
}

fn end_of(status: WaitStatus) -> FromGuest {
    match (status.exit_status(), status.terminating_signal()) {
        (Some(code), _) => FromGuest::Exited(code),
        (None, Some(signal)) => FromGuest::Signaled(signal),
        (None, None) => FromGuest::Failed("the command neither exited nor was killed".into()),
    }
}

fn pump(mut from: impl Read + Send + 'static, to: &'static str) -> Result<JoinHandle<()>> {
    let mut port = ports::open(to)?;
    Ok(std::thread::spawn(move || {
        let mut buffer = vec![0u8; 1 << 16];
        loop {
            match from.read(&mut buffer) {
                Ok(0) => return,
                Ok(length) => {
                    if port.write_all(&buffer[..length]).is_err() {
                        return;
                    }
                }
                Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
                Err(_) => return,
            }
        }
    }))
}

/// Gives the command its standard input, which comes in frames: four bytes of length, then the data; an empty
/// frame is the end.
fn feed(mut to: impl Write + Send + 'static, mut port: impl Read + Send + 'static) {
    std::thread::spawn(move || {
        let mut length = [0u8; 4];
        let mut data = Vec::new();
        while port.read_exact(&mut length).is_ok() {
            data.resize(u32::from_le_bytes(length).min(1 << 20) as usize, 0);
            let got = port.read_exact(&mut data).is_ok();
            if data.is_empty() || !got || to.write_all(&data).is_err() {
                return;
            }
        }
    });
}

/// Under systemd a daemon that the command started may keep the pipes open for ever: what it wrote until
/// now is sent, what it writes later is not.
fn drain(pumps: [JoinHandle<()>; 2]) {
    for _ in 0..50 {
        if pumps.iter().all(JoinHandle::is_finished) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}
