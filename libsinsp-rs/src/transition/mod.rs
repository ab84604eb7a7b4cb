//! What each family of events does to the state.
//!
//! A transition reads its event and changes [`State`]; it never talks to the source, so events
//! can be lent straight from a ring. What must wait until the event was delivered (the end of a
//! descriptor or thread it is about) goes into [`Deferred`].

mod clone;
mod dir;
mod dup;
mod exec;
mod exit;
mod file;
mod identity;
mod kind;
mod memory;
mod meta;
mod net;
mod socket;
pub(crate) mod uring;

use libscap_rs::Event;
use libscap_rs::schema::{EVENT_COUNT, code};

use crate::state::{Fd, State, Thread};

/// Removals that happen when the next event arrives, so that the fields of this one stay readable.
#[derive(Debug, Default)]
pub(crate) struct Deferred {
    /// Thread and descriptor a close ended.
    pub close: Option<(i64, i64)>,
    /// Thread, first and last descriptor a close_range ended.
    pub close_range: Option<(i64, i64, i64)>,
    /// Thread that exited, and when.
    pub exit: Option<(i64, u64)>,
}

impl Deferred {
    /// Does what was put off; nearly always nothing.
    #[inline]
    pub fn apply(&mut self, state: &mut State) {
        if self.close.is_some() || self.close_range.is_some() || self.exit.is_some() {
            self.carry_out(state);
        }
    }

    fn carry_out(&mut self, state: &mut State) {
        if let Some((tid, fd)) = self.close.take() {
            state.threads.remove_fd(tid, fd);
        }
        if let Some((tid, first, last)) = self.close_range.take() {
            state
                .threads
                .retain_fds(tid, |n, _| !(first..=last).contains(&n));
        }
        if let Some((tid, ts)) = self.exit.take() {
            state.threads.bury(tid, ts);
        }
    }
}

/// One event on its way through the state.
pub(crate) struct Ctx<'a> {
    pub event: Event<'a>,
    pub ts: u64,
    pub tid: i64,
    /// Enter half that overrides what the exit half says (the caller could change memory in
    /// between).
    pub enter: Option<Event<'a>>,
    pub state: &'a mut State,
    pub deferred: &'a mut Deferred,
    /// Descriptor the event works on.
    pub fd: Option<i64>,
    /// Its name changed.
    pub name_changed: bool,
}

impl<'a> Ctx<'a> {
    /// Result of the call: parameter 0 of nearly every exit event.
    pub fn res(&self) -> Option<i64> {
        self.event.param_i64(0)
    }

    /// True when the call succeeded.
    pub fn ok(&self) -> bool {
        self.res().is_some_and(|r| r >= 0)
    }

    /// Result as a new descriptor.
    pub fn new_fd(&self) -> Option<i64> {
        self.res().filter(|fd| is_fd(*fd))
    }

    pub fn thread(&self) -> Option<&Thread> {
        self.state.threads.get(self.tid)
    }

    /// Adds or replaces a descriptor of the thread and binds the event to it.
    pub fn add_fd(&mut self, number: i64, fd: Fd) {
        self.fd = Some(number);
        self.name_changed = self
            .thread()
            .and_then(|t| self.state.threads.fd(t, number))
            .is_none_or(|old| old.name != fd.name);
        self.state.threads.insert_fd(self.tid, number, fd);
    }

    /// The descriptor the event works on.
    pub fn bound_fd(&mut self) -> Option<&mut Fd> {
        let number = self.fd?;
        self.state.threads.fd_mut(self.tid, number)
    }
}

/// Longest name and longest list that is kept; what the kernel sends is shorter, a file may hold
/// anything.
pub(crate) const MAX_NAME: usize = 1024;
pub(crate) const MAX_LIST: usize = 16_384;

/// At most `max` bytes.
pub(crate) fn clip(bytes: &[u8], max: usize) -> &[u8] {
    &bytes[..bytes.len().min(max)]
}

/// True for numbers a descriptor can have.
pub(crate) fn is_fd(n: i64) -> bool {
    (0..=i64::from(i32::MAX)).contains(&n)
}

/// What applies one kind of event.
pub(crate) type Transition = for<'c, 'e> fn(&'c mut Ctx<'e>);

/// What applies events of this code; `None` for those that change nothing.
#[inline]
pub(crate) fn of(code: u16) -> Option<Transition> {
    static ALL: [Option<Transition>; EVENT_COUNT] = {
        let mut all: [Option<Transition>; EVENT_COUNT] = [None; EVENT_COUNT];
        let mut code = 0;
        while code < EVENT_COUNT {
            all[code] = choose(code as u16);
            code += 1;
        }
        all
    };
    match ALL.get(usize::from(code)) {
        Some(transition) => *transition,
        // Codes of extensions are far behind.
        None => choose(code),
    }
}

const fn choose(code: u16) -> Option<Transition> {
    let transition: Transition = match code {
        code::SYSCALL_CLONE_20_X | code::SYSCALL_FORK_20_X | code::SYSCALL_CLONE3_X => {
            |cx| clone::exit(cx, false)
        }
        code::SYSCALL_VFORK_20_X => |cx| clone::exit(cx, true),
        code::SYSCALL_EXECVE_19_X | code::SYSCALL_EXECVEAT_X => exec::exit,
        code::PROCEXIT_1_E => exit::procexit,
        code::SYSCALL_PRCTL_X => exit::prctl,
        code::SYSCALL_OPEN_X
        | code::SYSCALL_OPENAT_2_X
        | code::SYSCALL_OPENAT2_X
        | code::SYSCALL_CREAT_X
        | code::SYSCALL_OPEN_BY_HANDLE_AT_X => file::open,
        code::SYSCALL_CLOSE_X => dup::close,
        code::SYSCALL_CLOSE_RANGE_X => dup::close_range,
        code::SYSCALL_DUP_1_X | code::SYSCALL_DUP2_X | code::SYSCALL_DUP3_X => dup::dup,
        code::SYSCALL_FCNTL_X => dup::fcntl,
        code::SYSCALL_PIDFD_GETFD_X => dup::pidfd_getfd,
        code::SYSCALL_PIPE_X | code::SYSCALL_PIPE2_X => kind::pipe,
        code::SYSCALL_EVENTFD_X
        | code::SYSCALL_EVENTFD2_X
        | code::SYSCALL_SIGNALFD_X
        | code::SYSCALL_SIGNALFD4_X
        | code::SYSCALL_TIMERFD_CREATE_X
        | code::SYSCALL_INOTIFY_INIT_X
        | code::SYSCALL_INOTIFY_INIT1_X
        | code::SYSCALL_EPOLL_CREATE_X
        | code::SYSCALL_EPOLL_CREATE1_X
        | code::SYSCALL_BPF_2_X
        | code::SYSCALL_USERFAULTFD_X
        | code::SYSCALL_IO_URING_SETUP_X
        | code::SYSCALL_MEMFD_CREATE_X
        | code::SYSCALL_PIDFD_OPEN_X => kind::create,
        code::SOCKET_SOCKET_X => socket::socket,
        code::SOCKET_SOCKETPAIR_X => socket::socketpair,
        code::SOCKET_BIND_X => socket::bind,
        code::SOCKET_CONNECT_X => socket::connect,
        code::SOCKET_ACCEPT_5_X | code::SOCKET_ACCEPT4_6_X => socket::accept,
        code::SOCKET_SEND_X
        | code::SOCKET_SENDTO_X
        | code::SOCKET_SENDMSG_X
        | code::SOCKET_SENDMMSG_X => |cx| net::transfer(cx, net::Flow::Out, 4),
        code::SOCKET_RECV_X | code::SOCKET_RECVMMSG_X => |cx| net::transfer(cx, net::Flow::In, 4),
        code::SOCKET_RECVFROM_X => |cx| net::transfer(cx, net::Flow::In, 2),
        code::SOCKET_RECVMSG_X => |cx| net::transfer(cx, net::Flow::In, 3),
        code::SOCKET_GETSOCKOPT_X => net::getsockopt,
        code::SYSCALL_CHDIR_X => dir::chdir,
        code::SYSCALL_FCHDIR_X => dir::fchdir,
        code::SYSCALL_GETCWD_X => dir::getcwd,
        code::SYSCALL_CHROOT_X => dir::chroot,
        code::SYSCALL_SETUID_X => |cx| identity::set_uid(cx, 1),
        code::SYSCALL_SETREUID_X | code::SYSCALL_SETRESUID_X => |cx| identity::set_uid(cx, 2),
        code::SYSCALL_SETGID_X => |cx| identity::set_gid(cx, 1),
        code::SYSCALL_SETREGID_X | code::SYSCALL_SETRESGID_X => |cx| identity::set_gid(cx, 2),
        code::SYSCALL_CAPSET_X => identity::capset,
        code::SYSCALL_SETSID_X => identity::setsid,
        code::SYSCALL_SETPGID_X => identity::setpgid,
        code::SYSCALL_IOCTL_3_X => identity::ioctl,
        code::SYSCALL_UNSHARE_X => identity::unshare,
        code::SYSCALL_SETNS_X => identity::setns,
        code::SYSCALL_GETRLIMIT_X | code::SYSCALL_SETRLIMIT_X | code::SYSCALL_PRLIMIT_X => {
            memory::rlimit
        }
        code::SYSCALL_BRK_4_X
        | code::SYSCALL_MMAP_X
        | code::SYSCALL_MMAP2_X
        | code::SYSCALL_MUNMAP_X => memory::sizes,
        code::SCHEDSWITCH_6_E => memory::sched_switch,
        code::IO_URING_SUBMIT_X => uring::submit,
        code::IO_URING_COMPLETE_X => uring::complete,
        code::USER_ADDED_E | code::USER_DELETED_E | code::GROUP_ADDED_E | code::GROUP_DELETED_E => {
            meta::apply
        }
        _ => return None,
    };
    Some(transition)
}
