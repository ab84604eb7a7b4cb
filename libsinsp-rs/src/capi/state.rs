//! Threads, descriptors, users, groups, interfaces and the machine as they are now.

use std::ffi::c_char;
use std::sync::Arc;

use libscap_rs::capi::{
    Outcome, ScapRsFd, ScapRsFdKind, ScapRsGroup, ScapRsInterface, ScapRsMachine, ScapRsResult,
    ScapRsSocket, ScapRsThread, ScapRsUser, Structure, fill_structure, out_arg, put,
};

use super::SinspRs;
use super::handle::call;
use super::listing::container_arg;
use crate::state::{Fd, FdType, Role, Socket, State, Thread};

/// Fills `*thread` with thread `tid`; of one that exited moments ago, too.
/// `SCAP_RS_RESULT_NO_VALUE` when it is not known. What it lends is valid until the next
/// `sinsp_rs_next`, or a call after which there is no current event.
///
/// # Safety
/// `handle` must be NULL or open; `thread` NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_get_thread(
    handle: *const SinspRs,
    tid: i64,
    thread: *mut ScapRsThread,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        call(handle, |open| {
            let state = open.inspector.state();
            put_made(state.threads.get(tid).map(|t| thread_of(state, t)), thread)
        })
    }
}

/// Fills `*fd` with descriptor `number` of thread `tid`. `SCAP_RS_RESULT_NO_VALUE` when there is none,
/// or the thread is not known. What it lends is valid as for `sinsp_rs_get_thread`.
///
/// # Safety
/// `handle` must be NULL or open; `fd` NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_get_fd(
    handle: *const SinspRs,
    tid: i64,
    number: i64,
    fd: *mut ScapRsFd,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        call(handle, |open| {
            let threads = &open.inspector.state().threads;
            let found = threads.get(tid).and_then(|t| threads.fd(t, number));
            put_made(found.map(|f| fd_of(number, f)), fd)
        })
    }
}

/// Fills `*user` with user `uid` of container `container`, NULL: of the host.
/// `SCAP_RS_RESULT_NO_VALUE` when it is not known. What it lends is valid as for
/// `sinsp_rs_get_thread`.
///
/// # Safety
/// `handle` must be NULL or open; `container` NULL or NUL-terminated; `user` NULL or writable, with its
/// size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_get_user(
    handle: *const SinspRs,
    container: *const c_char,
    uid: u32,
    user: *mut ScapRsUser,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        call(handle, |open| {
            let container: Option<Arc<str>> = container_arg(container)?.map(Arc::from);
            put(
                open.inspector.state().users.user(container.as_ref(), uid),
                user,
            )
        })
    }
}

/// As `sinsp_rs_get_user` for group `gid`.
///
/// # Safety
/// `handle` must be NULL or open; `container` NULL or NUL-terminated; `group` NULL or writable, with
/// its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_get_group(
    handle: *const SinspRs,
    container: *const c_char,
    gid: u32,
    group: *mut ScapRsGroup,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        call(handle, |open| {
            let container: Option<Arc<str>> = container_arg(container)?.map(Arc::from);
            put(
                open.inspector.state().users.group(container.as_ref(), gid),
                group,
            )
        })
    }
}

/// Fills `*interface` with the address of a network interface at `index`.
/// `SCAP_RS_RESULT_NO_VALUE` behind the last one. What it lends is valid as for `sinsp_rs_get_thread`.
///
/// # Safety
/// `handle` must be NULL or open; `interface` NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_get_interface(
    handle: *const SinspRs,
    index: usize,
    interface: *mut ScapRsInterface,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        call(handle, |open| {
            put(open.inspector.state().interfaces.get(index), interface)
        })
    }
}

/// Fills `*machine`. What it lends is valid as for `sinsp_rs_get_thread`.
///
/// # Safety
/// `handle` must be NULL or open; `machine` NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinsp_rs_get_machine(
    handle: *const SinspRs,
    machine: *mut ScapRsMachine,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe {
        call(handle, |open| {
            put(Some(&open.inspector.state().machine), machine)
        })
    }
}

/// # Safety
/// `to` must be NULL or writable as far as its size says.
pub(super) unsafe fn put_made<T: Structure>(made: Option<T>, to: *mut T) -> Outcome {
    match made {
        Some(made) => {
            // SAFETY: by contract of the caller.
            unsafe { fill_structure(to, &made) }?;
            Ok(ScapRsResult::Ok)
        }
        None => {
            // SAFETY: by contract of the caller.
            unsafe { out_arg(to, T::NAME) }?;
            Ok(ScapRsResult::NoValue)
        }
    }
}

/// A thread as C sees it.
pub(super) fn thread_of(state: &State, t: &Thread) -> ScapRsThread {
    let threads = &state.threads;
    ScapRsThread {
        size: size_of::<ScapRsThread>(),
        tid: t.tid,
        pid: t.pid,
        ptid: t.ptid,
        sid: t.sid,
        pgid: t.pgid,
        vpgid: t.vpgid,
        vtid: t.vtid,
        vpid: t.vpid,
        fdlimit: t.fdlimit,
        comm: (&*t.comm).into(),
        exe: (&*t.exe).into(),
        exepath: (&*t.exepath).into(),
        args: (&*t.args).into(),
        env: (&*t.env).into(),
        cwd: threads.cwd_bytes(t).into(),
        root: threads.root_bytes(t).into(),
        cgroups: (&*t.cgroups).into(),
        container: t.container.as_deref().unwrap_or("").as_bytes().into(),
        flags: t.flags.bits(),
        fds: threads.fd_count(t),
        uid: t.uid,
        gid: t.gid,
        loginuid: t.loginuid,
        tty: t.tty,
        vmsize_kb: t.vmsize_kb,
        vmrss_kb: t.vmrss_kb,
        vmswap_kb: t.vmswap_kb,
        exe_writable: t.exe_writable.into(),
        exe_upper_layer: t.exe_upper_layer.into(),
        exe_lower_layer: t.exe_lower_layer.into(),
        exe_from_memfd: t.exe_from_memfd.into(),
        pfmajor: t.pfmajor,
        pfminor: t.pfminor,
        cap_inheritable: t.cap_inheritable,
        cap_permitted: t.cap_permitted,
        cap_effective: t.cap_effective,
        exe_ino: t.exe_ino,
        exe_ino_ctime: t.exe_ino_ctime,
        exe_ino_mtime: t.exe_ino_mtime,
        pidns_init_start_ts: t.pidns_init_start_ts,
        clone_ts: t.clone_ts,
        lastexec_ts: t.lastexec_ts,
        last_event_ts: t.last_event_ts,
    }
}

fn fd_of(number: i64, fd: &Fd) -> ScapRsFd {
    let socket = match fd.socket.as_deref() {
        Some(Socket::Tuple {
            sip,
            dip,
            sport,
            dport,
        }) => ScapRsSocket::tuple(*sip, *sport, *dip, *dport),
        Some(Socket::Bound { ip, port }) => ScapRsSocket::bound(*ip, *port),
        Some(Socket::Unix { source, dest }) => ScapRsSocket::unix(*source, *dest, &fd.name),
        None => ScapRsSocket::none(),
    };
    ScapRsFd {
        open_flags: fd.open_flags,
        ino: fd.ino,
        dev: fd.dev,
        mnt_id: fd.mnt_id,
        l4: fd.l4 as u8,
        role: match fd.role {
            Role::Unknown => 0,
            Role::Client => 1,
            Role::Server => 2,
        },
        pid: fd.pid,
        socket,
        ..ScapRsFd::named(number, kind(fd.ty), &fd.name)
    }
}

fn kind(ty: FdType) -> ScapRsFdKind {
    use FdType as T;
    use ScapRsFdKind as C;
    match ty {
        T::Unknown => C::Unknown,
        T::File => C::File,
        T::Directory => C::Directory,
        T::Ipv4 => C::Ipv4,
        T::Ipv6 => C::Ipv6,
        T::Ipv4Server => C::Ipv4Server,
        T::Ipv6Server => C::Ipv6Server,
        T::Unix => C::Unix,
        T::Pipe => C::Pipe,
        T::Event => C::Event,
        T::Signal => C::Signal,
        T::EventPoll => C::EventPoll,
        T::Inotify => C::Inotify,
        T::Timer => C::Timer,
        T::Netlink => C::Netlink,
        T::Bpf => C::Bpf,
        T::UserFault => C::UserFault,
        T::IoUring => C::IoUring,
        T::Memfd => C::Memfd,
        T::Pidfd => C::Pidfd,
        T::Unsupported => C::Unsupported,
    }
}
