//! Descriptors without an address or path of their own: pipes, event counters, timers, ….

use libscap_rs::schema::code;

use crate::state::{Fd, FdType, O_CLOEXEC};

use super::{Ctx, MAX_NAME, clip, is_fd};

pub(super) fn pipe(cx: &mut Ctx<'_>) {
    if !cx.ok() {
        return;
    }
    let ino = cx.event.param_u64(3).unwrap_or(0);
    let flags = cx.event.param_u32(4).unwrap_or(0);
    for index in [1, 2] {
        let Some(number) = cx.event.param_i64(index).filter(|n| is_fd(*n)) else {
            continue;
        };
        let mut fd = Fd::new(FdType::Pipe);
        fd.ino = ino;
        fd.open_flags = flags;
        fd.set_cloexec(flags & O_CLOEXEC != 0);
        cx.add_fd(number, fd);
    }
}

/// What an event makes, where its flags are, and which bit there means close-on-exec.
fn describe(exit: u16) -> (FdType, Option<(usize, u32)>, bool) {
    const RAW_CLOEXEC: u32 = 0o2_000_000;
    match exit {
        code::SYSCALL_EVENTFD_X => (FdType::Event, None, false),
        code::SYSCALL_EVENTFD2_X => (FdType::Event, Some((1, O_CLOEXEC)), false),
        code::SYSCALL_SIGNALFD_X => (FdType::Signal, None, false),
        code::SYSCALL_SIGNALFD4_X => (FdType::Signal, Some((1, O_CLOEXEC)), false),
        code::SYSCALL_TIMERFD_CREATE_X => (FdType::Timer, Some((2, O_CLOEXEC)), false),
        code::SYSCALL_INOTIFY_INIT_X => (FdType::Inotify, None, false),
        code::SYSCALL_INOTIFY_INIT1_X => (FdType::Inotify, Some((1, O_CLOEXEC)), false),
        code::SYSCALL_EPOLL_CREATE_X => (FdType::EventPoll, None, false),
        code::SYSCALL_EPOLL_CREATE1_X => (FdType::EventPoll, Some((1, 1)), false),
        code::SYSCALL_USERFAULTFD_X => (FdType::UserFault, Some((1, RAW_CLOEXEC)), false),
        code::SYSCALL_MEMFD_CREATE_X => (FdType::Memfd, Some((2, 1)), false),
        // The kernel opens these close-on-exec, whatever is asked for.
        code::SYSCALL_BPF_2_X => (FdType::Bpf, None, true),
        code::SYSCALL_IO_URING_SETUP_X => (FdType::IoUring, None, true),
        code::SYSCALL_PIDFD_OPEN_X => (FdType::Pidfd, None, true),
        _ => (FdType::Unknown, None, false),
    }
}

pub(super) fn create(cx: &mut Ctx<'_>) {
    let Some(number) = cx.new_fd() else { return };
    let event = cx.event;
    let exit = event.code();
    if exit == code::SYSCALL_BPF_2_X && !bpf_makes_fd(event.param_u32(1)) {
        return;
    }
    let (ty, flags, always_cloexec) = describe(exit);
    let mut fd = match exit {
        code::SYSCALL_MEMFD_CREATE_X => {
            Fd::named(ty, clip(event.param_str(1).unwrap_or(b""), MAX_NAME))
        }
        code::SYSCALL_PIDFD_OPEN_X => {
            let pid = event.param_i64(1).unwrap_or(-1);
            let mut fd = Fd::named(ty, format!("/proc/{pid}").into_bytes());
            fd.pid = pid;
            fd
        }
        _ => Fd::new(ty),
    };
    let mut cloexec = always_cloexec;
    if let Some((index, bit)) = flags {
        let given = event.param_u32(index).unwrap_or(0);
        cloexec = given & bit != 0;
        // Only tables of file flags can be read back as open flags.
        if bit == O_CLOEXEC || exit == code::SYSCALL_MEMFD_CREATE_X {
            fd.open_flags = given;
        }
    }
    if exit == code::SYSCALL_MEMFD_CREATE_X {
        fd.flags.set(crate::state::FdFlags::CLOEXEC, cloexec);
    } else {
        fd.set_cloexec(cloexec);
    }
    cx.add_fd(number, fd);
}

/// Most commands of bpf(2) return 0 or a size, not a descriptor; these make one: creating and
/// getting maps, programs, types, links and iterators, raw tracepoints, statistics.
fn bpf_makes_fd(cmd: Option<u32>) -> bool {
    matches!(
        cmd,
        Some(0 | 5 | 7 | 13 | 14 | 17 | 18 | 19 | 28 | 30 | 32 | 33)
    )
}
