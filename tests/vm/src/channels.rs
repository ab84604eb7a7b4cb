//! The sockets between QEMU's virtio-serial ports and the harness.

use crate::{Error, Result};
use guest_init::port;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// Listening sockets, one for the serial console and one for each port.
#[derive(Debug)]
pub(crate) struct Channels {
    sockets: Vec<(&'static str, PathBuf, UnixListener)>,
}

/// The name of the serial console among the channels.
pub(crate) const CONSOLE: &str = "console";

/// QEMU connects before it runs the guest, so this is about its own start on a busy host.
const CONNECT: Duration = Duration::from_secs(60);

impl Channels {
    /// Creates the sockets in `dir`.
    pub(crate) fn listen(dir: &Path) -> Result<Self> {
        let mut sockets = Vec::new();
        for (index, name) in [CONSOLE].into_iter().chain(port::ALL).enumerate() {
            let path = dir.join(format!("port{index}"));
            let listener = UnixListener::bind(&path).map_err(Error::path(&path))?;
            listener.set_nonblocking(true).map_err(Error::path(&path))?;
            sockets.push((name, path, listener));
        }
        Ok(Self { sockets })
    }

    /// Adds the devices to QEMU's command line.
    pub(crate) fn arguments(&self, command: &mut Command) {
        command.args(["-device", "virtio-serial-pci,max_ports=16"]);
        for (index, (name, path, _)) in self.sockets.iter().enumerate() {
            command.args([
                "-chardev",
                &format!("socket,id=c{index},path={}", path.display()),
            ]);
            if *name == CONSOLE {
                command.args(["-serial", &format!("chardev:c{index}")]);
            } else {
                let port = format!("virtserialport,chardev=c{index},name={name},nr={index}");
                command.args(["-device", &port]);
            }
        }
    }

    /// Waits until QEMU has connected to every socket; fails when QEMU ends first.
    pub(crate) fn accept(self, qemu: &mut Child) -> Result<Connected> {
        let deadline = Instant::now() + CONNECT;
        let mut streams = Vec::new();
        for (name, _, listener) in self.sockets {
            let stream = loop {
                match listener.accept() {
                    Ok((stream, _)) => break stream,
                    Err(e) if e.kind() == std::io::ErrorKind::WouldBlock => {}
                    Err(e) => return Err(Error::io("accept")(e)),
                }
                if qemu.try_wait().map_err(Error::io("QEMU"))?.is_some() {
                    return Err(Error::Guest(format!(
                        "QEMU did not start: {}",
                        complaint(qemu)
                    )));
                }
                if Instant::now() > deadline {
                    return Err(Error::Guest(
                        "QEMU did not open its ports within 60 s".into(),
                    ));
                }
                std::thread::sleep(Duration::from_millis(5));
            };
            stream.set_nonblocking(false).map_err(Error::io("socket"))?;
            streams.push((name, stream));
        }
        Ok(Connected { streams })
    }
}

/// What QEMU printed before it ended.
pub(crate) fn complaint(qemu: &mut Child) -> String {
    use std::io::Read;
    let mut text = String::new();
    if let Some(stderr) = &mut qemu.stderr {
        let _ = stderr.read_to_string(&mut text);
    }
    let line = text.lines().rfind(|line| !line.trim().is_empty());
    line.unwrap_or("it printed nothing").trim().to_owned()
}

/// The connected sockets.
#[derive(Debug)]
pub(crate) struct Connected {
    streams: Vec<(&'static str, UnixStream)>,
}

impl Connected {
    /// Takes the stream of the port `name`.
    pub(crate) fn take(&mut self, name: &str) -> Result<UnixStream> {
        let index = self.streams.iter().position(|(known, _)| *known == name);
        index
            .map(|index| self.streams.swap_remove(index).1)
            .ok_or_else(|| Error::Guest(format!("no port {name}")))
    }
}
