//! A mixed load to record: processes, files, pipes, sockets, threads, failing calls, and some of it
//! in control groups named as those of containers.
//!
//!     load WORKERS SECONDS

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::unix::net::UnixStream;
use std::process::{Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

type Result<T = ()> = std::io::Result<T>;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |i: usize| args.get(i).and_then(|a| a.parse::<u64>().ok());
    let result = match (args.first().map(String::as_str), number(0), number(1)) {
        (Some("--worker"), _, Some(n)) => worker(n, number(2).unwrap_or(1)),
        (_, Some(workers), Some(seconds)) => start(workers, seconds),
        _ => {
            eprintln!("usage: load WORKERS SECONDS");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("load: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Every worker is a program of its own.
fn start(workers: u64, seconds: u64) -> Result {
    let me = std::env::current_exe()?;
    let arguments = |n: u64| ["--worker".to_owned(), n.to_string(), seconds.to_string()];
    let started: Result<Vec<_>> = (0..workers)
        .map(|n| Command::new(&me).args(arguments(n)).spawn())
        .collect();
    for mut child in started? {
        child.wait()?;
    }
    Ok(())
}

/// Two of three workers are in a "container"; without control groups they are not.
fn enter_container(n: u64) {
    if n.is_multiple_of(3) {
        return;
    }
    let group = format!("/sys/fs/cgroup/system.slice/docker-{n:064x}.scope");
    let entered = fs::create_dir_all(&group).and_then(|()| {
        fs::write(
            format!("{group}/cgroup.procs"),
            std::process::id().to_string(),
        )
    });
    if let Err(error) = entered {
        eprintln!("load: worker {n} stays where it is: {error}");
    }
}

fn worker(n: u64, seconds: u64) -> Result {
    enter_container(n);
    let server = TcpListener::bind("127.0.0.1:0")?;
    let address = server.local_addr()?;
    thread::spawn(move || server.incoming().flatten().try_for_each(answer));
    let end = Instant::now() + Duration::from_secs(seconds);
    let mut round = 0_u64;
    while Instant::now() < end {
        files(n, round)?;
        pipes()?;
        match round % 8 {
            0 => processes()?,
            1..=3 => connection(TcpStream::connect(address)?)?,
            4 => datagrams()?,
            5 => thread::scope(|scope| scope.spawn(|| files(n, round + 1)).join())
                .map_err(|_| std::io::Error::other("a thread failed"))??,
            _ => failures(n),
        }
        round += 1;
    }
    Ok(())
}

fn files(n: u64, round: u64) -> Result {
    let path = format!("/tmp/load-{n}-{}.log", round % 32);
    let mut buffer = [0; 512];
    let mut file = OpenOptions::new()
        .create(true)
        .truncate(true)
        .read(true)
        .write(true)
        .open(&path)?;
    for line in 0..6 {
        file.write_all(format!("worker {n} round {round} line {line}: all is well\n").as_bytes())?;
    }
    file.metadata()?;
    file.seek(SeekFrom::Start(0))?;
    while file.read(&mut buffer)? > 0 {}
    drop(file);
    let mut passwd = File::open("/proc/self/stat")?;
    while passwd.read(&mut buffer)? > 0 {}
    if round % 32 == 31 {
        fs::rename(&path, format!("{path}.old"))?;
        fs::remove_file(format!("{path}.old"))?;
    }
    Ok(())
}

fn pipes() -> Result {
    let (mut reader, mut writer) = std::io::pipe()?;
    let (mut left, mut right) = UnixStream::pair()?;
    let mut buffer = [0; 64];
    for _ in 0..8 {
        writer.write_all(b"through a pipe")?;
        reader.read_exact(&mut buffer[..14])?;
        left.write_all(b"through a socket")?;
        right.read_exact(&mut buffer[..16])?;
    }
    Ok(())
}

fn answer(mut peer: TcpStream) -> Result {
    let mut buffer = [0; 256];
    loop {
        match peer.read(&mut buffer)? {
            0 => return Ok(()),
            len => peer.write_all(&buffer[..len])?,
        }
    }
}

fn connection(mut peer: TcpStream) -> Result {
    let mut buffer = [0; 256];
    for _ in 0..6 {
        peer.write_all(b"GET /index.html HTTP/1.1\r\nHost: load\r\n\r\n")?;
        if peer.read(&mut buffer)? == 0 {
            break;
        }
    }
    Ok(())
}

fn datagrams() -> Result {
    let (a, b) = (
        UdpSocket::bind("127.0.0.1:0")?,
        UdpSocket::bind("127.0.0.1:0")?,
    );
    let mut buffer = [0; 64];
    for _ in 0..8 {
        a.send_to(b"a question", b.local_addr()?)?;
        let (len, from) = b.recv_from(&mut buffer)?;
        b.send_to(&buffer[..len], from)?;
        a.recv_from(&mut buffer)?;
    }
    Ok(())
}

fn processes() -> Result {
    for name in ["true", "ls"] {
        let mut child = Command::new(name)
            .arg("/")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        child.wait()?;
    }
    Ok(())
}

fn failures(n: u64) {
    for i in 0..8 {
        let _ = File::open(format!("/nonexistent/{n}/{i}"));
        let _ = fs::metadata("/etc/shadow-of-nothing");
        let _ = TcpStream::connect("127.0.0.1:1");
    }
}
