//! Processes that start and end: clone, clone3, fork, vfork, exit.
#![allow(missing_docs, unsafe_code)]

use driver_suite::events::files::{Folder, err, ptr};
use driver_suite::events::process::Facts;
use driver_suite::events::{Expect, aside, call, expect, record};
use driver_suite::host;
use libscap_rs::schema::code;

/// Who a clone event is about.
struct Who {
    ret: i64,
    tid: i64,
    pid: i64,
    parent: i64,
}

/// A successful clone, fork or vfork, seen by the parent or by the child.
fn cloned(event: u16, facts: &Facts, who: &Who, flags: &str) -> Expect {
    let init = facts.init_start as i64;
    let start = common(event, facts, who, flags)
        .uint(0u32)
        .uint(0u32)
        .int(who.tid)
        .int(who.pid);
    if who.ret == 0 {
        start.number("start of process 1", move |n| {
            n / 10_000_000 == init / 10_000_000
        })
    } else {
        start.uint(0u32)
    }
}

/// The parameters up to the flags.
fn common(event: u16, facts: &Facts, who: &Who, flags: &str) -> Expect {
    let start = expect(event).ret(who.ret);
    let named = if who.ret < 0 {
        start.str("").empty()
    } else {
        start.str(&facts.args[0]).strs(&facts.args[1..])
    };
    named
        .int(who.tid)
        .int(who.pid)
        .int(who.parent)
        .empty()
        .int(facts.fd_limit as i64)
        .faults_and_memory()
        .str(&facts.comm)
        .bytes(&facts.cgroups)
        .flags(flags)
}

fn own() -> i64 {
    std::process::id().into()
}

fn parent() -> i64 {
    std::os::unix::process::parent_id().into()
}

/// The calling thread as the maker of `child`.
fn me(child: i64) -> Who {
    Who {
        ret: child,
        tid: host::tid() as i64,
        pid: own(),
        parent: parent(),
    }
}

/// The child's own event and flags, of a call with this event and these flags. Where the child does not return through
/// the hook of calls (anywhere but on x86), one event serves all calls, and it knows of few flags.
fn of_the_child(event: u16, flags: &str) -> (u16, String) {
    const KNOWN: &[&str] = &["CLONE_FILES", "CLONE_SIGHAND", "CLONE_THREAD", "CLONE_VM"];
    if cfg!(target_arch = "x86_64") {
        return (event, flags.to_owned());
    }
    let shown = |flag: &&str| KNOWN.contains(flag) || flag.is_empty();
    let flags: Vec<_> = flags.split('|').filter(shown).collect();
    (code::SYSCALL_CLONE_20_X, flags.join("|"))
}

/// A child process of the calling thread.
fn child_of_me(child: i64) -> Who {
    Who {
        ret: 0,
        tid: child,
        pid: child,
        parent: host::tid() as i64,
    }
}

fn exit(status: u64) -> ! {
    call(libc::SYS_exit_group, [status]);
    unreachable!("a process that has ended")
}

fn reap(child: i64) {
    host::wait(child as i32).expect("exit");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn clone() {
    let facts = Facts::now();
    let flags = (libc::CLONE_FS | libc::CLONE_FILES | libc::SIGCHLD) as u64;
    let recording = record(&["clone"], || {
        let child = call(libc::SYS_clone, [flags]);
        if child == 0 {
            exit(0);
        }
        reap(child);
        child
    });
    let (child, names) = (recording.value, "CLONE_FS|CLONE_FILES");
    let event = code::SYSCALL_CLONE_20_X;
    recording.exactly([cloned(event, &facts, &me(child), names)]);
    let (event, names) = of_the_child(event, names);
    recording.exactly_of(child, [cloned(event, &facts, &child_of_me(child), &names)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn clone_that_fails() {
    let facts = Facts::now();
    let recording = record(&["clone"], || {
        call(libc::SYS_clone, [libc::CLONE_SIGHAND as u64])
    });
    assert_eq!(recording.value, err(libc::EINVAL));
    recording.exactly([cloned(
        code::SYSCALL_CLONE_20_X,
        &facts,
        &me(recording.value),
        "CLONE_SIGHAND",
    )]);
}

/// The first fields of `struct clone_args`.
#[repr(C)]
#[derive(Default)]
struct CloneArgs {
    flags: u64,
    pidfd: u64,
    child_tid: u64,
    parent_tid: u64,
    exit_signal: u64,
    rest: [u64; 6],
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn clone3() {
    let facts = Facts::now();
    let args = CloneArgs {
        flags: (libc::CLONE_NEWUTS | libc::CLONE_NEWIPC) as u64,
        exit_signal: libc::SIGCHLD as u64,
        ..CloneArgs::default()
    };
    let at = &raw const args as u64;
    let recording = record(&["clone3"], || {
        let child = call(libc::SYS_clone3, [at, 88]);
        if child == 0 {
            exit(0);
        }
        reap(child);
        [child, call(libc::SYS_clone3, [at, 3])]
    });
    let [child, bad] = recording.value;
    assert_eq!(bad, err(libc::EINVAL));
    let (event, names) = (code::SYSCALL_CLONE3_X, "CLONE_NEWUTS|CLONE_NEWIPC");
    recording.exactly([
        cloned(event, &facts, &me(child), names),
        cloned(event, &facts, &me(bad), names),
    ]);
    let (event, names) = of_the_child(event, names);
    recording.exactly_of(child, [cloned(event, &facts, &child_of_me(child), &names)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_thread() {
    let facts = Facts::now();
    let recording = record(&["clone", "clone3"], || {
        std::thread::spawn(|| host::tid() as i64)
            .join()
            .expect("thread")
    });
    let thread = recording.value;
    let names = "CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_THREAD|CLONE_SYSVSEM|\
        CLONE_SETTLS|CLONE_PARENT_SETTID|CLONE_CHILD_CLEARTID";
    // musl has another way to make threads than glibc.
    let event = if cfg!(target_env = "musl") {
        code::SYSCALL_CLONE_20_X
    } else {
        code::SYSCALL_CLONE3_X
    };
    let made = Who {
        ret: 0,
        tid: thread,
        pid: own(),
        parent: parent(),
    };
    recording.exactly([cloned(event, &facts, &me(thread), names)]);
    let (event, names) = of_the_child(event, names);
    recording.exactly_of(thread, [cloned(event, &facts, &made, &names)]);
}

#[test]
#[cfg(target_arch = "x86_64")]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_process_in_a_pid_namespace_of_its_own() {
    let facts = Facts::now();
    let recording = aside(|| {
        record(&["fork"], || {
            let namespace = call(libc::SYS_unshare, [libc::CLONE_NEWPID as u64]);
            assert_eq!(namespace, 0);
            let child = call(libc::SYS_fork, []);
            if child == 0 {
                exit(0);
            }
            reap(child);
            child
        })
    });
    let child = recording.value;
    let event = code::SYSCALL_FORK_20_X;
    let maker = Who {
        tid: recording.tid(),
        ..me(child)
    };
    recording.exactly([cloned(event, &facts, &maker, "CLONE_CHILD_IN_PIDNS")]);
    let who = Who {
        parent: recording.tid(),
        ..child_of_me(child)
    };
    let init = facts.init_start as i64;
    recording.exactly_of(
        child,
        [common(event, &facts, &who, "CLONE_CHILD_IN_PIDNS")
            .uint(0u32)
            .uint(0u32)
            .int(1)
            .int(1)
            .number("its own start", move |n| n > init)],
    );
}

#[test]
#[cfg(target_arch = "x86_64")]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn fork() {
    let facts = Facts::now();
    let recording = record(&["fork"], || {
        let child = call(libc::SYS_fork, []);
        if child == 0 {
            exit(0);
        }
        reap(child);
        child
    });
    let (child, event) = (recording.value, code::SYSCALL_FORK_20_X);
    recording.exactly([cloned(event, &facts, &me(child), "")]);
    recording.exactly_of(child, [cloned(event, &facts, &child_of_me(child), "")]);
}

/// vfork, with a child that ends at once.
#[cfg(target_arch = "x86_64")]
fn vfork() -> i64 {
    let child: i64;
    // SAFETY: parent and child share memory and stack until the child ends, so that it must not
    // return from here: it makes nothing but the call that ends it.
    unsafe {
        std::arch::asm!(
            "syscall",
            "test rax, rax",
            "jnz 2f",
            "mov eax, {exit}",
            "xor edi, edi",
            "syscall",
            "2:",
            exit = const libc::SYS_exit_group,
            inlateout("rax") libc::SYS_vfork => child,
            out("rcx") _,
            out("r11") _,
            out("rdi") _,
        );
    }
    child
}

#[test]
#[cfg(target_arch = "x86_64")]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn vfork_of_a_child_that_ends() {
    let facts = Facts::now();
    let recording = record(&["vfork"], || {
        let child = vfork();
        reap(child);
        child
    });
    let (child, event) = (recording.value, code::SYSCALL_VFORK_20_X);
    recording.exactly([cloned(event, &facts, &me(child), "")]);
    recording.exactly_of(child, [cloned(event, &facts, &child_of_me(child), "")]);
}

#[test]
#[cfg(target_arch = "x86_64")]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn fork_that_fails() {
    let facts = Facts::now();
    let none = [0u64; 2];
    let at = none.as_ptr() as u64;
    let recording = record(&["fork", "vfork"], || {
        // A user without rights who may have no process.
        let child = host::fork(|| {
            call(libc::SYS_setrlimit, [libc::RLIMIT_NPROC as u64, at]);
            call(libc::SYS_setresuid, [4711, 4711, 4711]);
            let ret = call(libc::SYS_fork, []);
            if ret == 0 {
                exit(0);
            }
            i32::from(ret != err(libc::EAGAIN))
        });
        assert_eq!(host::wait(child), Ok(0));
        i64::from(child)
    });
    let child = recording.value;
    let who = Who {
        ret: err(libc::EAGAIN),
        ..child_of_me(child)
    };
    recording.exactly_of(
        child,
        [common(code::SYSCALL_FORK_20_X, &facts, &who, "")
            .uint(4711u32)
            .uint(0u32)
            .int(child)
            .int(child)
            .uint(0u32)],
    );
}

/// An exit event.
fn ended(status: i64, ret: i64, signal: u32, core: u32, reaper: i64) -> Expect {
    expect(code::PROCEXIT_1_E)
        .int(status)
        .int(ret)
        .uint(signal)
        .uint(core)
        .int(reaper)
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn an_exit() {
    let recording = record(&["sched_process_exit"], || {
        let child = host::fork(|| 3);
        assert_eq!(host::wait(child), Ok(3));
        i64::from(child)
    });
    recording.exactly_of(recording.value, [ended(0x300, 3, 0, 0, 0)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_thread_that_ends() {
    let recording = record(&["sched_process_exit"], || {
        let thread = std::thread::spawn(|| host::tid() as i64)
            .join()
            .expect("thread");
        // join() returns a little before the kernel is done with the thread.
        while std::path::Path::new(&format!("/proc/self/task/{thread}")).exists() {
            std::thread::yield_now();
        }
        thread
    });
    recording.exactly_of(recording.value, [ended(0, 0, 0, 0, 0)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn an_end_by_signal() {
    let recording = record(&["sched_process_exit"], || {
        let child = host::fork(|| {
            loop {
                // SAFETY: waits for the signal.
                unsafe { libc::pause() };
            }
        });
        host::kill(child, libc::SIGTERM);
        assert_eq!(host::wait(child), Err(libc::SIGTERM));
        i64::from(child)
    });
    let signal = libc::SIGTERM;
    recording.exactly_of(
        recording.value,
        [ended(signal.into(), 0, signal as u32, 0, 0)],
    );
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn an_end_with_a_core_dump() {
    let folder = Folder::new();
    let dir = folder.folder("core");
    let unlimited = [u64::MAX; 2];
    let at = unlimited.as_ptr() as u64;
    let signal = libc::SIGQUIT;
    let recording = record(&["sched_process_exit"], || {
        let child = host::fork(|| {
            call(libc::SYS_chdir, [ptr(&dir)]);
            call(libc::SYS_setrlimit, [libc::RLIMIT_CORE as u64, at]);
            call(
                libc::SYS_kill,
                [call(libc::SYS_getpid, []) as u64, signal as u64],
            );
            1
        });
        let mut status = 0;
        // SAFETY: status is writable.
        let got = unsafe { libc::waitpid(child, &mut status, 0) };
        assert_eq!(got, child);
        (i64::from(child), libc::WCOREDUMP(status))
    });
    let (child, dumped) = recording.value;
    let bit = i64::from(dumped) << 7;
    recording.exactly_of(
        child,
        [ended(
            i64::from(signal) | bit,
            0,
            signal as u32,
            dumped.into(),
            0,
        )],
    );
}

#[test]
#[cfg(target_arch = "x86_64")]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn children_of_a_process_that_ends_have_a_new_parent() {
    // The grandchild lives until the pipe is closed.
    let (input, output) = host::pipe();
    let (told, tell) = host::pipe();
    let recording = record(&["sched_process_exit"], || {
        use std::io::Read;
        use std::os::fd::AsRawFd;
        let (input_fd, output_fd, tell_fd) = (
            input.as_raw_fd() as u64,
            output.as_raw_fd() as u64,
            tell.as_raw_fd() as u64,
        );
        let child = host::fork(|| {
            let grandchild = call(libc::SYS_fork, []);
            if grandchild == 0 {
                call(libc::SYS_close, [output_fd]);
                let byte = [0u8; 1];
                call(libc::SYS_read, [input_fd, byte.as_ptr() as u64, 1]);
                exit(0);
            }
            let id = (grandchild as u32).to_ne_bytes();
            call(libc::SYS_write, [tell_fd, id.as_ptr() as u64, 4]);
            0
        });
        assert_eq!(host::wait(child), Ok(0));
        let mut id = [0u8; 4];
        std::fs::File::from(told).read_exact(&mut id).expect("id");
        let grandchild = u32::from_ne_bytes(id);
        let status = std::fs::read_to_string(format!("/proc/{grandchild}/status")).expect("status");
        let reaper = status.lines().find_map(|l| l.strip_prefix("PPid:"));
        let reaper: i64 = reaper.expect("parent").trim().parse().expect("an id");
        drop(output);
        (i64::from(child), reaper)
    });
    let (child, reaper) = recording.value;
    assert!(reaper > 0 && reaper != child);
    recording.exactly_of(child, [ended(0, 0, 0, 0, reaper)]);
}
