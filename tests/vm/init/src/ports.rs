//! The virtio-serial ports to the harness.

use crate::Result;
use guest_init::{FromGuest, ToGuest, port};
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// The open control port.
#[derive(Clone)]
pub struct Ports {
    control: Arc<Mutex<File>>,
}

impl Ports {
    /// Opens the control port.
    pub fn open() -> Result<Self> {
        Ok(Self {
            control: Arc::new(Mutex::new(open(port::CONTROL)?)),
        })
    }

    /// Sends one message. A harness that is gone cannot be told anything, so errors are dropped.
    pub fn say(&self, message: &FromGuest) {
        let Ok(mut line) = serde_json::to_vec(message) else {
            return;
        };
        line.push(b'\n');
        let mut control = self.control.lock().unwrap_or_else(|e| e.into_inner());
        let _ = control.write_all(&line);
    }

    /// Starts the heartbeat by which the harness tells a busy guest from a hung one.
    pub fn keep_alive(&self) {
        let ports = self.clone();
        std::thread::spawn(move || {
            loop {
                ports.say(&FromGuest::Alive);
                std::thread::sleep(Duration::from_secs(2));
            }
        });
    }

    /// Calls `act` for every message of the harness, on a thread of its own.
    pub fn listen(&self, mut act: impl FnMut(ToGuest) + Send + 'static) -> Result<()> {
        let control = self
            .control
            .lock()
            .unwrap_or_else(|e| e.into_inner())
            .try_clone()?;
        std::thread::spawn(move || {
            for line in BufReader::new(control)
                .lines()
                .map_while(std::io::Result::ok)
            {
                if let Ok(message) = serde_json::from_str(&line) {
                    act(message);
                }
            }
        });
        Ok(())
    }
}

/// Opens the port called `name`.
pub fn open(name: &str) -> Result<File> {
    let device = find(name)?;
    OpenOptions::new()
        .read(true)
        .write(true)
        .open(&device)
        .map_err(|e| format!("{}: {e}", device.display()).into())
}

/// Ports appear a moment after their driver is loaded, when the host has named them.
fn find(name: &str) -> Result<PathBuf> {
    for _ in 0..500 {
        for entry in std::fs::read_dir("/sys/class/virtio-ports")
            .into_iter()
            .flatten()
            .flatten()
        {
            let label = std::fs::read_to_string(entry.path().join("name")).unwrap_or_default();
            if label.trim_end() == name {
                let device = PathBuf::from("/dev").join(entry.file_name());
                if device.exists() {
                    return Ok(device);
                }
            }
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Err(format!("the virtio-serial port {name} did not appear").into())
}
