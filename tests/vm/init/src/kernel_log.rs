//! The kernel log, sent to the harness while it grows.

use crate::ports;
use guest_init::port;
use std::fs::File;
use std::io::{Read, Write};

/// Starts a thread that sends every kernel message, old and new. Without the port or `/dev/kmsg` the
/// harness still has the serial console.
pub fn follow() {
    std::thread::spawn(|| {
        let (Ok(mut port), Ok(mut log)) = (ports::open(port::KERNEL_LOG), File::open("/dev/kmsg"))
        else {
            return;
        };
        let mut record = [0u8; 8192];
        loop {
            match log.read(&mut record) {
                Ok(length) => {
                    if let Some(line) = format_record(&record[..length])
                        && port.write_all(&line).is_err()
                    {
                        return;
                    }
                }
                // EPIPE: messages were overwritten before they were read; the next read goes on.
                Err(e) if e.raw_os_error() == Some(32) => {}
                Err(_) => return,
            }
        }
    });
}

/// `6,339,5140900,-;text\n KEY=value` becomes `[    5.140900] text`.
fn format_record(record: &[u8]) -> Option<Vec<u8>> {
    let text = String::from_utf8_lossy(record);
    let (prefix, message) = text.split_once(';')?;
    let micros: u64 = prefix.split(',').nth(2)?.parse().ok()?;
    let message = message.lines().next()?;
    Some(
        format!(
            "[{:5}.{:06}] {message}\n",
            micros / 1_000_000,
            micros % 1_000_000
        )
        .into_bytes(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_becomes_a_dmesg_line() {
        let line = format_record(b"6,339,5140900,-;scap: loaded\n SUBSYSTEM=x\n").unwrap();
        assert_eq!(line, b"[    5.140900] scap: loaded\n");
    }

    #[test]
    fn a_malformed_record_is_skipped() {
        assert_eq!(format_record(b"no header"), None);
        assert_eq!(format_record(b"6,x;text"), None);
    }
}
