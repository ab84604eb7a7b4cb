//! execve and execveat.
#![allow(missing_docs)]

use std::ffi::CString;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use driver_suite::events::files::{AT_CWD, BAD, Folder, c_path, err, ptr, text};
use driver_suite::events::process::{Facts, masked};
use driver_suite::events::{Expect, Recording, call, expect, record};
use driver_suite::host;
use libscap_rs::schema::code;

/// A program that ends at once without doing much.
const PROGRAM: &str = "/bin/true";

/// Strings and the array of their addresses.
struct Strings {
    texts: Vec<CString>,
    addresses: Vec<u64>,
}

impl Strings {
    fn new(texts: &[&str]) -> Self {
        let texts: Vec<_> = texts.iter().map(|t| text(t)).collect();
        let mut addresses: Vec<_> = texts.iter().map(|t| ptr(t)).collect();
        addresses.push(0);
        Self { texts, addresses }
    }

    fn ptr(&self) -> u64 {
        self.addresses.as_ptr() as u64
    }

    fn list(&self) -> Vec<&[u8]> {
        self.texts.iter().map(|t| t.as_bytes()).collect()
    }
}

/// What an exec event says of the process and the call.
struct Exec<'a> {
    ret: i64,
    facts: &'a Facts,
    args: &'a [&'a [u8]],
    env: &'a [&'a [u8]],
    tid: i64,
    pid: i64,
    parent: i64,
    comm: &'a str,
    /// The executable in force.
    file: &'a Path,
    /// How the kernel shows its path.
    shown: &'a [u8],
    flags: &'a str,
    uid: u32,
    capabilities: [u64; 3],
}

impl Exec<'_> {
    /// All parameters but the file name, which only execve has.
    fn expect(&self, event: u16) -> Expect {
        let file = std::fs::metadata(self.file).expect("executable");
        let time = |s: i64, ns: i64| (s * 1_000_000_000 + ns) as u64;
        let [inheritable, permitted, effective] = self.capabilities.map(masked);
        let (exe, args) = match self.args.split_first() {
            Some((exe, args)) => (*exe, args),
            None => (&b""[..], self.args),
        };
        expect(event)
            .ret(self.ret)
            .str(exe)
            .strs(args)
            .int(self.tid)
            .int(self.pid)
            .int(self.parent)
            .empty()
            .uint(self.facts.fd_limit)
            .number("major faults", |n| n >= 0)
            .number("minor faults", |n| n >= 0)
            .number("memory", |n| n > 0)
            .number("resident memory", |n| n >= 0)
            .number("swapped memory", |n| n == 0)
            .str(self.comm)
            .bytes(&self.facts.cgroups)
            .strs(self.env)
            .uint(self.facts.tty)
            .int(self.facts.group)
            .uint(self.facts.login)
            .flags(self.flags)
            .uint(inheritable)
            .uint(permitted)
            .uint(effective)
            .uint(file.ino())
            .uint(time(file.ctime(), file.ctime_nsec()))
            .uint(time(file.mtime(), file.mtime_nsec()))
            .uint(self.uid)
            .str(self.shown)
            .int(self.facts.group)
            .uint(0u32)
    }
}

/// A process that could not exec: the calling thread as it is.
fn refused<'a>(
    ret: i64,
    facts: &'a Facts,
    args: &'a [&'a [u8]],
    env: &'a [&'a [u8]],
    own: &'a Path,
) -> Exec<'a> {
    Exec {
        ret,
        facts,
        args,
        env,
        tid: host::tid() as i64,
        pid: std::process::id().into(),
        parent: std::os::unix::process::parent_id().into(),
        comm: &facts.comm,
        file: own,
        shown: own.as_os_str().as_encoded_bytes(),
        flags: "EXE_WRITABLE",
        uid: 0,
        capabilities: facts.capabilities,
    }
}

/// A child of the calling thread that became another program.
fn became<'a>(
    child: i64,
    facts: &'a Facts,
    args: &'a [&'a [u8]],
    env: &'a [&'a [u8]],
    file: &'a Path,
) -> Exec<'a> {
    Exec {
        ret: 0,
        tid: child,
        pid: child,
        parent: host::tid() as i64,
        comm: "true",
        ..refused(0, facts, args, env, file)
    }
}

/// Records a child that makes `exec` and is expected to end well.
fn child(exec: impl Fn() -> i64) -> Recording<i64> {
    record(&["execve", "execveat"], || {
        let child = host::fork(|| {
            exec();
            101
        });
        assert_eq!(host::wait(child), Ok(0));
        i64::from(child)
    })
}

fn own_path() -> std::path::PathBuf {
    std::env::current_exe().expect("own path")
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn execve() {
    let facts = Facts::now();
    let (path, file) = (
        text(PROGRAM),
        Path::new(PROGRAM).canonicalize().expect("program"),
    );
    let args = Strings::new(&["true", "-x", "", "last one"]);
    let env = Strings::new(&["A=1", "B=two words"]);
    let recording = child(|| call(libc::SYS_execve, [ptr(&path), args.ptr(), env.ptr()]));
    let (args, env) = (args.list(), env.list());
    let exec = became(recording.value, &facts, &args, &env, &file);
    recording.exactly_of(
        recording.value,
        [exec.expect(code::SYSCALL_EXECVE_19_X).str(PROGRAM)],
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn execve_by_a_user_without_rights() {
    let facts = Facts::now();
    let (path, file) = (
        text(PROGRAM),
        Path::new(PROGRAM).canonicalize().expect("program"),
    );
    let (args, env) = (Strings::new(&["true"]), Strings::new(&[]));
    let recording = child(|| {
        call(libc::SYS_setresuid, [4711, 4711, 4711]);
        call(libc::SYS_execve, [ptr(&path), args.ptr(), env.ptr()])
    });
    let args = args.list();
    let exec = Exec {
        uid: 4711,
        flags: "",
        capabilities: [facts.capabilities[0], 0, 0],
        ..became(recording.value, &facts, &args, &[], &file)
    };
    recording.exactly_of(
        recording.value,
        [exec.expect(code::SYSCALL_EXECVE_19_X).str(PROGRAM)],
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn execve_of_a_deleted_copy() {
    let facts = Facts::now();
    let folder = Folder::new();
    let copy = folder.at("true");
    std::fs::copy(PROGRAM, &copy).expect("copy");
    let file = std::fs::File::open(&copy).expect("copy");
    let through = format!("/proc/self/fd/{}", std::os::fd::AsRawFd::as_raw_fd(&file));
    std::fs::remove_file(&copy).expect("unlink");
    let path = text(&through);
    let (args, env) = (Strings::new(&["true"]), Strings::new(&["A="]));
    let recording = child(|| call(libc::SYS_execve, [ptr(&path), args.ptr(), env.ptr()]));
    let (args, env) = (args.list(), env.list());
    let shown = [copy.as_os_str().as_encoded_bytes(), b" (deleted)"].concat();
    let exec = became(recording.value, &facts, &args, &env, Path::new(&through));
    // The task is named after the path it was found by; newer kernels take the file's name.
    let event = recording.of(recording.value).next().expect("an event");
    let comm = String::from_utf8_lossy(event.param_str(13).expect("comm")).into_owned();
    assert!(
        through.ends_with(&format!("/{comm}")) || comm == "true",
        "{comm}"
    );
    let exec = Exec {
        shown: &shown,
        comm: &comm,
        ..exec
    };
    recording.exactly_of(
        recording.value,
        [exec.expect(code::SYSCALL_EXECVE_19_X).str(&through)],
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn execve_that_fails() {
    let facts = Facts::now();
    let own = own_path();
    let path = text("/missing");
    let args = Strings::new(&["one", "two"]);
    let env = Strings::new(&["E=1"]);
    let recording = record(&["execve"], || {
        [
            call(libc::SYS_execve, [ptr(&path), args.ptr(), env.ptr()]),
            call(libc::SYS_execve, [ptr(&path), 0, 0]),
            call(libc::SYS_execve, [BAD, BAD, BAD]),
        ]
    });
    let (missing, fault) = (err(libc::ENOENT), err(libc::EFAULT));
    assert_eq!(recording.value, [missing, missing, fault]);
    let (args, env) = (args.list(), env.list());
    let event = code::SYSCALL_EXECVE_19_X;
    let nothing: [&[u8]; 0] = [];
    recording.exactly([
        refused(missing, &facts, &args, &env, &own)
            .expect(event)
            .str("/missing"),
        refused(missing, &facts, &nothing, &nothing, &own)
            .expect(event)
            .str("/missing"),
        refused(fault, &facts, &nothing, &nothing, &own)
            .expect(event)
            .empty(),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn execveat() {
    let facts = Facts::now();
    let (path, file) = (
        text(PROGRAM),
        Path::new(PROGRAM).canonicalize().expect("program"),
    );
    let (args, env) = (Strings::new(&["true"]), Strings::new(&["A=1"]));
    let recording = child(|| {
        call(
            libc::SYS_execveat,
            [AT_CWD, ptr(&path), args.ptr(), env.ptr(), 0],
        )
    });
    let (args, env) = (args.list(), env.list());
    let exec = became(recording.value, &facts, &args, &env, &file);
    // Success is one event for both calls.
    recording.exactly_of(
        recording.value,
        [exec.expect(code::SYSCALL_EXECVE_19_X).str(PROGRAM)],
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn execveat_of_a_file_in_memory() {
    let facts = Facts::now();
    let (name, none) = (text("program"), text(""));
    let fd = call(libc::SYS_memfd_create, [ptr(&name), 0]);
    assert!(fd >= 0);
    let through = format!("/proc/self/fd/{fd}");
    std::fs::copy(PROGRAM, &through).expect("copy");
    let (args, env) = (Strings::new(&["true"]), Strings::new(&[]));
    let recording = child(|| {
        let empty_path = libc::AT_EMPTY_PATH as u64;
        call(
            libc::SYS_execveat,
            [fd as u64, ptr(&none), args.ptr(), env.ptr(), empty_path],
        )
    });
    let args = args.list();
    let event = recording.of(recording.value).next().expect("an event");
    let comm = String::from_utf8_lossy(event.param_str(13).expect("comm")).into_owned();
    // The number of the descriptor, or with newer kernels the name of the file.
    assert!(comm == fd.to_string() || comm == "memfd:program", "{comm}");
    let exec = Exec {
        comm: &comm,
        shown: b"/memfd:program (deleted)",
        flags: "EXE_WRITABLE|EXE_FROM_MEMFD",
        ..became(recording.value, &facts, &args, &[], Path::new(&through))
    };
    recording.exactly_of(
        recording.value,
        [exec
            .expect(code::SYSCALL_EXECVE_19_X)
            .str(format!("/dev/fd/{fd}"))],
    );
    driver_suite::events::files::close(fd);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn execveat_that_fails() {
    let facts = Facts::now();
    let own = own_path();
    let (folder, args, env) = (
        Folder::new(),
        Strings::new(&["one", "two"]),
        Strings::new(&["E=1", "F=2"]),
    );
    let path = c_path(&folder.at("missing"));
    let recording = record(&["execveat"], || {
        call(
            libc::SYS_execveat,
            [AT_CWD, ptr(&path), args.ptr(), env.ptr(), 0],
        )
    });
    let missing = err(libc::ENOENT);
    assert_eq!(recording.value, missing);
    let (args, env) = (args.list(), env.list());
    recording
        .exactly([refused(missing, &facts, &args, &env, &own).expect(code::SYSCALL_EXECVEAT_X)]);
}
