//! A file system whose server stopped answering: a scan of `/proc` ends all the same, and tells of
//! the processes that use it.
//!
//! The file system is a FUSE one served by this program, in namespaces of its own: it needs
//! /dev/fuse, and the program unshare of util-linux.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::os::fd::AsRawFd;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use libscap_rs::proc::Scanner;
use libscap_rs::snapshot::{FdKind, ThreadInfo};
use nix::mount::{MntFlags, MsFlags, mount, umount2};

/// Far more than any machine needs; what hangs, hangs for ever.
const LIMIT: Duration = Duration::from_secs(120);

// What hangs cannot be waited for.
#[allow(clippy::zombie_processes)]
fn main() -> ExitCode {
    if std::env::args().any(|word| word == "--list") {
        return ExitCode::SUCCESS;
    }
    if let Some(dir) = std::env::var_os("HANGING_INSIDE") {
        inside(Path::new(&dir));
        // Threads that wait for the file system end with the process.
        std::process::exit(0);
    }
    let dir = tempfile::tempdir().expect("directory");
    let mut unshare = Command::new("unshare");
    if !rustix::process::geteuid().is_root() {
        unshare.args(["--user", "--map-root-user"]);
    }
    let me = std::env::current_exe().expect("this program");
    unshare.arg("--mount").arg(me);
    let child = unshare.env("HANGING_INSIDE", dir.path()).spawn();
    let mut child = child.expect("unshare of util-linux is needed");
    let end = Instant::now() + LIMIT;
    while Instant::now() < end {
        match child.try_wait().expect("child") {
            Some(status) if status.success() => return ExitCode::SUCCESS,
            Some(_) => return ExitCode::FAILURE,
            None => thread::sleep(Duration::from_millis(50)),
        }
    }
    eprintln!("the scan hangs");
    let _ = child.kill();
    ExitCode::FAILURE
}

fn inside(dir: &Path) {
    let device = OpenOptions::new().read(true).write(true).open("/dev/fuse");
    let device = device.expect("/dev/fuse is needed");
    let options = format!(
        "fd={},rootmode=40000,user_id=0,group_id=0",
        device.as_raw_fd()
    );
    let flags = MsFlags::MS_NOSUID | MsFlags::MS_NODEV;
    mount(
        Some("hanging"),
        dir,
        Some("fuse"),
        flags,
        Some(options.as_str()),
    )
    .expect("a mount in namespaces of its own");
    let mounted = Mounted(dir);
    let silent = Arc::new(AtomicBool::new(false));
    let answers = Arc::clone(&silent);
    thread::spawn(move || serve(device, &answers));

    let data = File::open(dir.join("data")).expect("the file system answers");
    let mut child = Command::new(dir.join("sleep"))
        .arg("1000")
        .stdin(data)
        .current_dir(dir)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("a program on the file system");
    started(&child, dir);
    silent.store(true, Ordering::SeqCst);
    assert!(hangs(&dir.join("data")), "the server still answers");

    let mut scanner = Scanner::new("/".as_ref());
    let snapshot = scanner.scan().expect("a scan");
    let pid = i64::from(child.id());
    let found = snapshot.threads.iter().find(|t| t.tid == pid);
    check(found.expect("the process in the scan"), dir);
    check(&scanner.lookup(pid).expect("the process alone"), dir);
    let fds = scanner.lookup_fds(pid, &[0, 77]);
    assert_eq!(fds.len(), 1, "{fds:?}");
    let _ = child.kill();
    drop(mounted);
    let _ = child.wait();
}

/// Ends what waits for the file system, which nothing else can.
struct Mounted<'a>(&'a Path);

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        let _ = umount2(self.0, MntFlags::MNT_FORCE | MntFlags::MNT_DETACH);
    }
}

/// Waits until the program runs: it sleeps in the kernel then, and never reads a file again.
fn started(child: &Child, dir: &Path) {
    let exe = format!("/proc/{}/exe", child.id());
    let wchan = format!("/proc/{}/syscall", child.id());
    loop {
        let running = fs::read_link(&exe).is_ok_and(|link| link == dir.join("sleep"));
        let call = fs::read_to_string(&wchan).unwrap_or_default();
        let number = call.split(' ').next().and_then(|n| n.parse::<i64>().ok());
        let sleeps = [libc::SYS_clock_nanosleep, libc::SYS_nanosleep];
        if running && number.is_some_and(|n| sleeps.contains(&n)) {
            return;
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// True when asking for a file does not come back.
fn hangs(path: &Path) -> bool {
    let (tell, told) = channel();
    let path = path.to_owned();
    thread::spawn(move || tell.send(fs::metadata(path).is_ok()));
    told.recv_timeout(Duration::from_millis(300)) == Err(RecvTimeoutError::Timeout)
}

fn check(found: &ThreadInfo, dir: &Path) {
    let path = |name: &str| dir.join(name).into_os_string().into_encoded_bytes();
    assert_eq!(found.exepath, path("sleep"));
    assert_eq!(found.cwd, dir.as_os_str().as_encoded_bytes());
    assert_eq!(found.comm, b"sleep");
    let data = found.fds.iter().find(|fd| fd.fd == 0).expect("stdin");
    let FdKind::File { name, .. } = &data.kind else {
        panic!("{data:?}");
    };
    assert_eq!(*name, path("data"));
    assert_eq!(data.ino, INODE_DATA);
}

const INODE_ROOT: u64 = 1;
const INODE_SLEEP: u64 = 2;
const INODE_DATA: u64 = 3;

/// Answers the kernel until told to be silent; requests are read even then.
fn serve(mut device: File, silent: &AtomicBool) {
    let program = fs::read("/bin/sleep").expect("the program sleep");
    let mut request = vec![0; 1 << 20];
    while let Ok(len) = device.read(&mut request) {
        if silent.load(Ordering::SeqCst) {
            continue;
        }
        let (head, body) = request[..len].split_at(40);
        let unique = u64_at(head, 8);
        let node = u64_at(head, 16);
        let answer = match u32_at(head, 4) {
            FORGET => continue,
            INIT => Ok(init()),
            LOOKUP => match body {
                b"sleep\0" => Ok(entry(INODE_SLEEP, program.len())),
                b"data\0" => Ok(entry(INODE_DATA, 5)),
                _ => Err(libc::ENOENT),
            },
            GETATTR => {
                let size = if node == INODE_SLEEP {
                    program.len()
                } else {
                    5
                };
                Ok([&[0; 16][..], &attributes(node, size)].concat())
            }
            OPEN | OPENDIR => Ok(vec![0; 16]),
            READ => {
                let data = if node == INODE_SLEEP {
                    &program[..]
                } else {
                    b"data\n"
                };
                let from = (u64_at(body, 8) as usize).min(data.len());
                let to = (from + u32_at(body, 16) as usize).min(data.len());
                Ok(data[from..to].to_vec())
            }
            RELEASE | FLUSH => Ok(Vec::new()),
            _ => Err(libc::ENOSYS),
        };
        let (error, answer) = match answer {
            Ok(answer) => (0, answer),
            Err(error) => (-error, Vec::new()),
        };
        let mut reply = (16 + answer.len() as u32).to_ne_bytes().to_vec();
        reply.extend(error.to_ne_bytes());
        reply.extend(unique.to_ne_bytes());
        reply.extend(answer);
        // The one who asked may be gone.
        let _ = device.write(&reply);
    }
}

const LOOKUP: u32 = 1;
const FORGET: u32 = 2;
const GETATTR: u32 = 3;
const OPEN: u32 = 14;
const READ: u32 = 15;
const RELEASE: u32 = 18;
const FLUSH: u32 = 25;
const INIT: u32 = 26;
const OPENDIR: u32 = 27;

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_ne_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from_ne_bytes(bytes[at..at + 8].try_into().expect("eight bytes"))
}

/// Version 7.31, writes of one page.
fn init() -> Vec<u8> {
    let mut out = Vec::new();
    for word in [7_u32, 31, 0, 0, 0, 4096] {
        out.extend(word.to_ne_bytes());
    }
    out.resize(64, 0);
    out
}

/// An entry that is valid for no time at all: the kernel has to ask again and again.
fn entry(inode: u64, size: usize) -> Vec<u8> {
    let mut out = inode.to_ne_bytes().to_vec();
    out.resize(40, 0);
    out.extend(attributes(inode, size));
    out
}

fn attributes(inode: u64, size: usize) -> Vec<u8> {
    let mode: u32 = if inode == INODE_ROOT {
        0o40755
    } else {
        0o100_755
    };
    let mut out = Vec::new();
    out.extend(inode.to_ne_bytes());
    out.extend((size as u64).to_ne_bytes());
    out.resize(60, 0);
    out.extend(mode.to_ne_bytes());
    out.extend(1_u32.to_ne_bytes());
    out.resize(88, 0);
    out
}
