//! Names of numbers: errors, signals, flags, capabilities, kinds of descriptors.

use libscap_rs::schema::FlagTable;
use libscap_rs::snapshot::L4Proto;

use crate::state::FdType;

/// Error names by number, from 1; the numbers 41 and 58 have none.
const ERRNO: [&str; 125] = [
    "EPERM",
    "ENOENT",
    "ESRCH",
    "EINTR",
    "EIO",
    "ENXIO",
    "E2BIG",
    "ENOEXEC",
    "EBADF",
    "ECHILD",
    "EAGAIN",
    "ENOMEM",
    "EACCES",
    "EFAULT",
    "ENOTBLK",
    "EBUSY",
    "EEXIST",
    "EXDEV",
    "ENODEV",
    "ENOTDIR",
    "EISDIR",
    "EINVAL",
    "ENFILE",
    "EMFILE",
    "ENOTTY",
    "ETXTBSY",
    "EFBIG",
    "ENOSPC",
    "ESPIPE",
    "EROFS",
    "EMLINK",
    "EPIPE",
    "EDOM",
    "ERANGE",
    "EDEADLK",
    "ENAMETOOLONG",
    "ENOLCK",
    "ENOSYS",
    "ENOTEMPTY",
    "ELOOP",
    "",
    "ENOMSG",
    "EIDRM",
    "ECHRNG",
    "EL2NSYNC",
    "EL3HLT",
    "EL3RST",
    "ELNRNG",
    "EUNATCH",
    "ENOCSI",
    "EL2HLT",
    "EBADE",
    "EBADR",
    "EXFULL",
    "ENOANO",
    "EBADRQC",
    "EBADSLT",
    "",
    "EBFONT",
    "ENOSTR",
    "ENODATA",
    "ETIME",
    "ENOSR",
    "ENONET",
    "ENOPKG",
    "EREMOTE",
    "ENOLINK",
    "EADV",
    "ESRMNT",
    "ECOMM",
    "EPROTO",
    "EMULTIHOP",
    "EDOTDOT",
    "EBADMSG",
    "EOVERFLOW",
    "ENOTUNIQ",
    "EBADFD",
    "EREMCHG",
    "ELIBACC",
    "ELIBBAD",
    "ELIBSCN",
    "ELIBMAX",
    "ELIBEXEC",
    "EILSEQ",
    "ERESTART",
    "ESTRPIPE",
    "EUSERS",
    "ENOTSOCK",
    "EDESTADDRREQ",
    "EMSGSIZE",
    "EPROTOTYPE",
    "ENOPROTOOPT",
    "EPROTONOSUPPORT",
    "ESOCKTNOSUPPORT",
    "EOPNOTSUPP",
    "EPFNOSUPPORT",
    "EAFNOSUPPORT",
    "EADDRINUSE",
    "EADDRNOTAVAIL",
    "ENETDOWN",
    "ENETUNREACH",
    "ENETRESET",
    "ECONNABORTED",
    "ECONNRESET",
    "ENOBUFS",
    "EISCONN",
    "ENOTCONN",
    "ESHUTDOWN",
    "ETOOMANYREFS",
    "ETIMEDOUT",
    "ECONNREFUSED",
    "EHOSTDOWN",
    "EHOSTUNREACH",
    "EALREADY",
    "EINPROGRESS",
    "ESTALE",
    "EUCLEAN",
    "ENOTNAM",
    "ENAVAIL",
    "EISNAM",
    "EREMOTEIO",
    "EDQUOT",
    "ENOMEDIUM",
    "EMEDIUMTYPE",
    "ECANCELED",
];

/// Name of an error by its positive number.
pub fn errno(number: i64) -> Option<&'static str> {
    let name = match number {
        1..=125 => ERRNO[number as usize - 1],
        512 => "ERESTARTSYS",
        513 => "ERESTARTNOINTR",
        514 => "ERESTARTNOHAND",
        515 => "ENOIOCTLCMD",
        516 => "ERESTART_RESTARTBLOCK",
        521 => "EBADHANDLE",
        522 => "ENOTSYNC",
        523 => "EBADCOOKIE",
        524 => "ENOTSUPP",
        525 => "ETOOSMALL",
        526 => "ESERVERFAULT",
        527 => "EBADTYPE",
        528 => "EJUKEBOX",
        529 => "EIOCBQUEUED",
        530 => "EIOCBRETRY",
        _ => "",
    };
    (!name.is_empty()).then_some(name)
}

/// Signal names by number, from 1.
const SIGNALS: [&str; 31] = [
    "SIGHUP",
    "SIGINT",
    "SIGQUIT",
    "SIGILL",
    "SIGTRAP",
    "SIGABRT",
    "SIGBUS",
    "SIGFPE",
    "SIGKILL",
    "SIGUSR1",
    "SIGSEGV",
    "SIGUSR2",
    "SIGPIPE",
    "SIGALRM",
    "SIGTERM",
    "SIGSTKFLT",
    "SIGCHLD",
    "SIGCONT",
    "SIGSTOP",
    "SIGTSTP",
    "SIGTTIN",
    "SIGTTOU",
    "SIGURG",
    "SIGXCPU",
    "SIGXFSZ",
    "SIGVTALRM",
    "SIGPROF",
    "SIGWINCH",
    "SIGIO",
    "SIGPWR",
    "SIGSYS",
];

/// Name of a signal; real-time signals have none.
pub fn signal(number: u64) -> Option<&'static str> {
    let index = usize::try_from(number).ok()?.checked_sub(1)?;
    SIGNALS.get(index).copied()
}

/// Capability names by bit.
pub(crate) const CAPABILITIES: [&str; 41] = [
    "CAP_CHOWN",
    "CAP_DAC_OVERRIDE",
    "CAP_DAC_READ_SEARCH",
    "CAP_FOWNER",
    "CAP_FSETID",
    "CAP_KILL",
    "CAP_SETGID",
    "CAP_SETUID",
    "CAP_SETPCAP",
    "CAP_LINUX_IMMUTABLE",
    "CAP_NET_BIND_SERVICE",
    "CAP_NET_BROADCAST",
    "CAP_NET_ADMIN",
    "CAP_NET_RAW",
    "CAP_IPC_LOCK",
    "CAP_IPC_OWNER",
    "CAP_SYS_MODULE",
    "CAP_SYS_RAWIO",
    "CAP_SYS_CHROOT",
    "CAP_SYS_PTRACE",
    "CAP_SYS_PACCT",
    "CAP_SYS_ADMIN",
    "CAP_SYS_BOOT",
    "CAP_SYS_NICE",
    "CAP_SYS_RESOURCE",
    "CAP_SYS_TIME",
    "CAP_SYS_TTY_CONFIG",
    "CAP_MKNOD",
    "CAP_LEASE",
    "CAP_AUDIT_WRITE",
    "CAP_AUDIT_CONTROL",
    "CAP_SETFCAP",
    "CAP_MAC_OVERRIDE",
    "CAP_MAC_ADMIN",
    "CAP_SYSLOG",
    "CAP_WAKE_ALARM",
    "CAP_BLOCK_SUSPEND",
    "CAP_AUDIT_READ",
    "CAP_PERFMON",
    "CAP_BPF",
    "CAP_CHECKPOINT_RESTORE",
];

/// Appends the names of the bits set in `value`, joined by `|`; true when there was one.
pub(crate) fn flags(out: &mut Vec<u8>, table: &FlagTable, value: u32) -> bool {
    let mut rest = value;
    let mut any = false;
    for (name, bits) in table.entries {
        let hit = if *bits == 0 {
            value == 0
        } else {
            rest & bits == *bits
        };
        if !hit {
            continue;
        }
        push_name(out, name, &mut any);
        rest &= !bits;
        if *bits == value {
            break;
        }
    }
    any
}

/// As [`flags`] for file modes: an entry equal to the whole value ends the walk.
pub(crate) fn mode(out: &mut Vec<u8>, table: &FlagTable, value: u32) -> bool {
    let mut rest = value;
    let mut any = false;
    for (name, bits) in table.entries {
        if *bits == value {
            push_name(out, name, &mut any);
            break;
        }
        if *bits != 0 && rest & bits == *bits {
            push_name(out, name, &mut any);
            rest &= !bits;
        }
    }
    any
}

/// Appends every name of exactly `value`, joined by `|`; true when there was one.
pub(crate) fn enumeration(out: &mut Vec<u8>, table: &FlagTable, value: u32) -> bool {
    let mut any = false;
    for (name, _) in table.entries.iter().filter(|(_, v)| *v == value) {
        push_name(out, name, &mut any);
    }
    any
}

fn push_name(out: &mut Vec<u8>, name: &str, any: &mut bool) {
    if *any {
        out.push(b'|');
    }
    out.extend_from_slice(name.as_bytes());
    *any = true;
}

/// Character of a kind of descriptor.
pub fn fd_char(ty: FdType) -> char {
    match ty {
        FdType::File => 'f',
        FdType::Directory => 'd',
        FdType::Ipv4 | FdType::Ipv4Server => '4',
        FdType::Ipv6 | FdType::Ipv6Server => '6',
        FdType::Unix => 'u',
        FdType::Pipe => 'p',
        FdType::Event => 'e',
        FdType::Signal => 's',
        FdType::EventPoll => 'l',
        FdType::Inotify => 'i',
        FdType::Timer => 't',
        FdType::Netlink => 'n',
        FdType::Bpf => 'b',
        FdType::UserFault => 'u',
        FdType::IoUring => 'r',
        FdType::Memfd => 'm',
        FdType::Pidfd => 'P',
        FdType::Unsupported => 'X',
        FdType::Unknown => 'o',
    }
}

/// Name of a kind of descriptor.
pub fn fd_type(ty: FdType) -> &'static str {
    match ty {
        FdType::File => "file",
        FdType::Directory => "directory",
        FdType::Ipv4 | FdType::Ipv4Server => "ipv4",
        FdType::Ipv6 | FdType::Ipv6Server => "ipv6",
        FdType::Unix => "unix",
        FdType::Pipe => "pipe",
        FdType::Event => "event",
        FdType::Signal => "signalfd",
        FdType::EventPoll => "eventpoll",
        FdType::Inotify => "inotify",
        FdType::Timer => "timerfd",
        FdType::Netlink => "netlink",
        FdType::Bpf => "bpf",
        FdType::UserFault => "userfaultfd",
        FdType::IoUring => "io_uring",
        FdType::Memfd => "memfd",
        FdType::Pidfd => "pidfd",
        FdType::Unsupported | FdType::Unknown => "<NA>",
    }
}

/// Name of a transport.
pub fn l4proto(l4: L4Proto) -> &'static str {
    match l4 {
        L4Proto::Tcp => "tcp",
        L4Proto::Udp => "udp",
        L4Proto::Icmp => "icmp",
        L4Proto::Raw => "raw",
        L4Proto::Unknown | L4Proto::NotApplicable => "<NA>",
    }
}
