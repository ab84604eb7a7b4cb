//! A running guest: its streams, its heartbeat, its end.

use crate::channels::{CONSOLE, Channels, complaint};
use crate::guest::{End, Outcome, Spec};
use crate::watch::{Verdict, judge};
use crate::{Error, Result, compiled, interrupt};
use guest_init::{FromGuest, Root, ToGuest, port};
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// A guest that says nothing for this long while it should is hung.
const SILENCE: Duration = Duration::from_secs(90);
/// Booting, for emulated CPUs on a busy host.
const BOOT: Duration = Duration::from_secs(180);
/// Booting systemd.
const BOOT_SYSTEMD: Duration = Duration::from_secs(420);
/// How long the last words of a dying kernel are waited for.
const LAST_WORDS: Duration = Duration::from_secs(5);
/// Time for the command to end by itself after Ctrl-C.
const AFTER_INTERRUPT: Duration = Duration::from_secs(10);
/// Kernel messages kept for the report.
const LOG_LINES: usize = 120;

enum Event {
    Said(FromGuest),
    Kernel(String),
    Console(String),
}

pub(crate) struct Session {
    qemu: Qemu,
    events: Receiver<Event>,
    control: UnixStream,
    pumps: Vec<JoinHandle<()>>,
    files: Option<JoinHandle<Result<()>>>,
    stderr: SharedWriter,
    log: VecDeque<String>,
    console: VecDeque<String>,
    warnings: Vec<String>,
    deadline: Instant,
    silence: Duration,
    hung: String,
    /// Whether the guest ended in a way that only its kernel log can explain.
    lost: bool,
}

/// QEMU, ended when the session is dropped.
struct Qemu(Child);

impl Drop for Qemu {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

type SharedWriter = std::sync::Arc<std::sync::Mutex<Box<dyn Write + Send>>>;

impl Session {
    pub(crate) fn start(
        child: Child,
        channels: Channels,
        spec: &Spec,
        stdout: Box<dyn Write + Send>,
        stderr: Box<dyn Write + Send>,
    ) -> Result<Self> {
        let mut qemu = Qemu(child);
        let mut ports = channels.accept(&mut qemu.0)?;
        let (sender, events) = channel();
        let stderr = SharedWriter::new(std::sync::Mutex::new(stderr));
        let stdout = SharedWriter::new(std::sync::Mutex::new(stdout));
        let control = ports.take(port::CONTROL)?;
        lines(
            control.try_clone().map_err(Error::io("socket"))?,
            sender.clone(),
            |line| serde_json::from_str(line).ok().map(Event::Said),
        );
        lines(ports.take(port::KERNEL_LOG)?, sender.clone(), |line| {
            Some(Event::Kernel(line.into()))
        });
        lines(ports.take(CONSOLE)?, sender, |line| {
            Some(Event::Console(line.into()))
        });
        let pumps = vec![
            pump(ports.take(port::STDOUT)?, stdout),
            pump(ports.take(port::STDERR)?, stderr.clone()),
        ];
        let stdin = ports.take(port::STDIN)?;
        if spec.stdin {
            forward_stdin(stdin);
        }
        let files = ports.take(port::FILES)?;
        let files = (!spec.copy_out.is_empty()).then(|| receive(files, spec.copy_out.clone()));
        // A kernel that checks everything it does is that much slower.
        let patience = if compiled::of(spec.kernel).is_some() {
            4
        } else {
            1
        };
        let boot = patience
            * if spec.root == Root::Systemd {
                BOOT_SYSTEMD
            } else {
                BOOT
            };
        Ok(Self {
            qemu,
            events,
            control,
            pumps,
            files,
            stderr,
            log: VecDeque::new(),
            console: VecDeque::new(),
            warnings: Vec::new(),
            deadline: Instant::now() + boot,
            silence: patience * SILENCE,
            hung: "it did not come up in time".into(),
            lost: false,
        })
    }

    /// Follows the guest to its end.
    pub(crate) fn finish(mut self) -> Result<Outcome> {
        let result = self.follow();
        match result {
            Ok(end) => {
                // The guest is powering off; its streams end with QEMU.
                self.wait_for_qemu();
                for pump in self.pumps.drain(..) {
                    let _ = pump.join();
                }
                if let Some(files) = self.files.take() {
                    files
                        .join()
                        .map_err(|_| Error::Guest("copying files failed".into()))??;
                }
                Ok(Outcome {
                    end,
                    kernel_warnings: self.warnings,
                })
            }
            Err(error) => {
                let _ = self.qemu.0.kill();
                let _ = self.qemu.0.wait();
                for pump in self.pumps.drain(..) {
                    let _ = pump.join();
                }
                if self.lost {
                    self.show_log();
                }
                Err(error)
            }
        }
    }

    fn follow(&mut self) -> Result<End> {
        let mut end = None;
        let mut failed = None;
        let mut interrupts = 0;
        let mut ready = false;
        let started = interrupt::count();
        loop {
            let signals = interrupt::count() - started;
            if signals > interrupts {
                interrupts = signals;
                if !ready || interrupts > 1 {
                    return Err(Error::Interrupted);
                }
                self.tell(&ToGuest::Signal(libc::SIGINT));
                self.deadline = Instant::now() + AFTER_INTERRUPT;
                self.hung = "interrupted".into();
            }
            match self.events.recv_timeout(Duration::from_millis(200)) {
                Ok(Event::Said(FromGuest::Ready)) => {
                    ready = true;
                    self.alive(interrupts);
                }
                Ok(Event::Said(FromGuest::Alive)) => self.alive(interrupts),
                Ok(Event::Said(FromGuest::Exited(code))) => end = Some(End::Exited(code)),
                Ok(Event::Said(FromGuest::Signaled(signal))) => end = Some(End::Signaled(signal)),
                Ok(Event::Said(FromGuest::Failed(message))) => failed = Some(message),
                Ok(Event::Said(FromGuest::Done)) => break,
                Ok(Event::Kernel(line)) => self.kernel_line(line)?,
                Ok(Event::Console(line)) => self.console_line(line)?,
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    if Instant::now() > self.deadline {
                        if interrupts > 0 {
                            return Err(Error::Interrupted);
                        }
                        self.lost = true;
                        return Err(Error::Guest(format!("hung: {}", self.hung)));
                    }
                    let ended = self.qemu.0.try_wait().map_err(Error::io("QEMU"))?;
                    if ended.is_some() && !self.pending() {
                        break;
                    }
                }
            }
            if failed.is_some() && end.is_none() {
                // No command ran; nothing more is to come.
                break;
            }
        }
        match (end, failed) {
            (_, Some(message)) => Err(Error::Guest(message)),
            (Some(end), None) => Ok(end),
            (None, None) => {
                self.lost = true;
                let said = complaint(&mut self.qemu.0);
                Err(Error::Guest(format!(
                    "it ended before the command did; QEMU: {said}"
                )))
            }
        }
    }

    /// Whether QEMU has gone but events it left are still to be read.
    fn pending(&mut self) -> bool {
        match self.events.recv_timeout(Duration::from_millis(200)) {
            Ok(Event::Kernel(line)) => {
                remember(&mut self.log, line);
                true
            }
            Ok(Event::Console(line)) => {
                remember(&mut self.console, line);
                true
            }
            Ok(Event::Said(_)) => true,
            Err(_) => false,
        }
    }

    fn alive(&mut self, interrupts: usize) {
        if interrupts == 0 {
            self.deadline = Instant::now() + self.silence;
            self.hung = format!("no sign of life for {} s", self.silence.as_secs());
        }
    }

    fn tell(&mut self, message: &ToGuest) {
        if let Ok(mut line) = serde_json::to_vec(message) {
            line.push(b'\n');
            let _ = self.control.write_all(&line);
        }
    }

    fn kernel_line(&mut self, line: String) -> Result<()> {
        let verdict = judge(&line);
        if verdict == Verdict::Warning {
            // At once: the run may not come to the end at which warnings are counted.
            let mut stderr = self.stderr.lock().unwrap_or_else(|e| e.into_inner());
            let _ = writeln!(stderr, "guest kernel: {line}");
            drop(stderr);
            self.warnings.push(line.clone());
        }
        remember(&mut self.log, line.clone());
        if verdict == Verdict::Fatal {
            self.dying(&line)
        } else {
            Ok(())
        }
    }

    fn console_line(&mut self, line: String) -> Result<()> {
        let verdict = judge(&line);
        remember(&mut self.console, line.clone());
        if verdict == Verdict::Fatal {
            self.dying(&line)
        } else {
            Ok(())
        }
    }

    /// Collects what the kernel still says, then gives up on it.
    fn dying(&mut self, line: &str) -> Result<()> {
        self.lost = true;
        let deadline = Instant::now() + LAST_WORDS;
        while Instant::now() < deadline {
            match self.events.recv_timeout(Duration::from_millis(100)) {
                Ok(Event::Kernel(line)) => remember(&mut self.log, line),
                Ok(Event::Console(line)) => remember(&mut self.console, line),
                Ok(Event::Said(_)) => {}
                Err(_) => {
                    if self.qemu.0.try_wait().is_ok_and(|ended| ended.is_some()) {
                        break;
                    }
                }
            }
        }
        Err(Error::Guest(format!("the kernel died: {}", line.trim())))
    }

    fn wait_for_qemu(&mut self) {
        let deadline = Instant::now() + Duration::from_secs(10);
        while Instant::now() < deadline {
            match self.events.recv_timeout(Duration::from_millis(20)) {
                Ok(Event::Kernel(line)) if judge(&line) == Verdict::Warning => {
                    self.warnings.push(line)
                }
                Ok(_) => {}
                Err(_) => {
                    if self.qemu.0.try_wait().is_ok_and(|ended| ended.is_some()) {
                        return;
                    }
                }
            }
        }
        let _ = self.qemu.0.kill();
    }

    fn show_log(&self) {
        // The console repeats the log's end when the kernel could not hand it to the port any more.
        let mut stderr = self.stderr.lock().unwrap_or_else(|e| e.into_inner());
        if !self.log.is_empty() {
            let _ = writeln!(stderr, "--- kernel log ---");
        }
        for line in &self.log {
            let _ = writeln!(stderr, "{line}");
        }
        if !self.console.is_empty() {
            let _ = writeln!(stderr, "--- serial console ---");
        }
        for line in &self.console {
            let _ = writeln!(stderr, "{line}");
        }
        let _ = writeln!(stderr, "--- end of the guest's messages ---");
    }
}

fn remember(lines: &mut VecDeque<String>, line: String) {
    if lines.len() == LOG_LINES {
        lines.pop_front();
    }
    lines.push_back(line);
}

fn lines(
    stream: UnixStream,
    sender: Sender<Event>,
    parse: impl Fn(&str) -> Option<Event> + Send + 'static,
) {
    std::thread::spawn(move || {
        let mut reader = BufReader::new(stream);
        let mut line = Vec::new();
        while reader
            .read_until(b'\n', &mut line)
            .is_ok_and(|length| length > 0)
        {
            let text = String::from_utf8_lossy(&line);
            if let Some(event) = parse(text.trim_end())
                && sender.send(event).is_err()
            {
                return;
            }
            line.clear();
        }
    });
}

fn pump(mut from: UnixStream, to: SharedWriter) -> JoinHandle<()> {
    std::thread::spawn(move || {
        let mut buffer = vec![0u8; 1 << 16];
        let mut open = true;
        while let Ok(length @ 1..) = from.read(&mut buffer) {
            // A reader that went away must not stop the guest: the rest is read and dropped.
            let mut to = to.lock().unwrap_or_else(|e| e.into_inner());
            open = open
                && to
                    .write_all(&buffer[..length])
                    .and_then(|()| to.flush())
                    .is_ok();
        }
    })
}

fn forward_stdin(mut to: UnixStream) {
    std::thread::spawn(move || {
        let mut buffer = vec![0u8; 1 << 14];
        let mut stdin = std::io::stdin().lock();
        // Closing the socket could overtake the data inside QEMU, so the end is an empty frame.
        loop {
            let length = match stdin.read(&mut buffer) {
                Ok(length) => length,
                Err(e) if e.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(_) => 0,
            };
            let header = (length as u32).to_le_bytes();
            let sent = to
                .write_all(&header)
                .and_then(|()| to.write_all(&buffer[..length]));
            if length == 0 || sent.is_err() {
                break;
            }
        }
        // The socket stays open for the guest's life.
        std::thread::park();
        drop(to);
    });
}

/// Unpacks the guest's tar stream beside the targets, then moves each to its place.
fn receive(from: UnixStream, wanted: Vec<(String, PathBuf)>) -> JoinHandle<Result<()>> {
    std::thread::spawn(move || {
        let staging = tempfile::tempdir().map_err(Error::io("temporary directory"))?;
        let mut archive = tar::Archive::new(BufReader::with_capacity(1 << 16, from));
        archive.set_preserve_permissions(true);
        archive
            .unpack(staging.path())
            .map_err(Error::io("files from the guest"))?;
        for (guest, host) in wanted {
            let source = staging.path().join(guest.trim_start_matches('/'));
            // What could not be sent has been reported by the guest.
            if source.symlink_metadata().is_ok() {
                place(&source, &host)?;
            }
        }
        Ok(())
    })
}

fn place(source: &Path, target: &Path) -> Result<()> {
    if source.is_dir() {
        std::fs::create_dir_all(target).map_err(Error::path(target))?;
        for entry in std::fs::read_dir(source)
            .map_err(Error::path(source))?
            .flatten()
        {
            place(&entry.path(), &target.join(entry.file_name()))?;
        }
        return Ok(());
    }
    std::fs::copy(source, target)
        .map(drop)
        .map_err(Error::path(target))
}
