//! What an app does when it is given nothing else: files, a child, a connection, a pause.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::time::Duration;

/// Works until it is killed. What this machine cannot do (no loopback device) is left out.
pub(crate) fn work() -> ! {
    let listener = TcpListener::bind("127.0.0.1:0").ok();
    for round in 0_u64.. {
        files(round);
        if let Some(listener) = &listener {
            let _ = connection(listener);
        }
        let _ = Command::new("/bin/true").status();
        std::thread::sleep(Duration::from_millis(100));
    }
    unreachable!("the rounds never end")
}

fn files(round: u64) {
    let path = format!("/data/round-{}", round % 8);
    let _ = fs::write(&path, format!("round {round}\n"));
    let _ = fs::read(&path);
    let _ = fs::read("/proc/self/status");
    let _ = fs::remove_file(&path);
}

fn connection(listener: &TcpListener) -> std::io::Result<()> {
    let mut client = TcpStream::connect(listener.local_addr()?)?;
    let (mut server, _) = listener.accept()?;
    client.write_all(b"GET / HTTP/1.0\r\n\r\n")?;
    let mut request = [0; 64];
    let n = server.read(&mut request)?;
    server.write_all(&request[..n])?;
    client.read_exact(&mut request[..n])
}
