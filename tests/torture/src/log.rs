//! What the kernel says while a scenario runs.

use scap_vm::watch::{Verdict, judge};
use std::fs::{File, OpenOptions};
use std::io::Read;
use std::os::unix::fs::OpenOptionsExt;

/// The kernel log from where it was opened on.
#[derive(Debug)]
pub struct KernelLog {
    file: File,
}

impl KernelLog {
    /// Opens it and passes over what is there.
    pub fn open() -> Result<Self, String> {
        let file = OpenOptions::new()
            .read(true)
            .custom_flags(libc::O_NONBLOCK)
            .open("/dev/kmsg")
            .map_err(|e| format!("/dev/kmsg: {e}"))?;
        let mut log = Self { file };
        log.reports();
        Ok(log)
    }

    /// Complaints since the last call.
    pub fn reports(&mut self) -> Vec<String> {
        let mut reports = Vec::new();
        let mut record = [0u8; 8192];
        loop {
            match self.file.read(&mut record) {
                Ok(length) => {
                    let text = String::from_utf8_lossy(&record[..length]);
                    let line = text.split_once(';').map_or(&*text, |(_, message)| message);
                    let line = format!("] {}", line.lines().next().unwrap_or_default());
                    if judge(&line) != Verdict::Fine {
                        reports.push(line[2..].to_owned());
                    }
                }
                // EPIPE: messages were overwritten before they were read; the next read goes on.
                Err(e) if e.raw_os_error() == Some(libc::EPIPE) => {}
                Err(_) => return reports,
            }
        }
    }
}
