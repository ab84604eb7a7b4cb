//! Opened files and directories.

use libscap_rs::Event;
use libscap_rs::schema::code;

use crate::path::{self, AT_FDCWD};
use crate::state::{Fd, FdFlags, FdType, O_CLOEXEC, empty_text, unknown_text};

use super::{Ctx, MAX_NAME, clip};

/// Bits of `file_flags`.
const O_WRONLY: u32 = 2;
const O_CREAT: u32 = 4;
const O_TRUNC: u32 = 256;
const O_DIRECTORY: u32 = 1024;
const F_CREATED: u32 = 1 << 14;
const UPPER_LAYER: u32 = 1 << 15;
const LOWER_LAYER: u32 = 1 << 16;

/// Where the members of the open family keep their parameters.
struct Layout {
    dirfd: Option<usize>,
    name: usize,
    flags: Option<usize>,
    dev: usize,
    ino: usize,
}

const fn layout(exit: u16) -> Layout {
    let (dirfd, name, flags, dev, ino) = match exit {
        code::SYSCALL_OPEN_X => (None, 1, Some(2), 4, 5),
        code::SYSCALL_OPENAT_2_X => (Some(1), 2, Some(3), 5, 6),
        code::SYSCALL_OPENAT2_X => (Some(1), 2, Some(3), 6, 7),
        code::SYSCALL_CREAT_X => (None, 1, None, 3, 4),
        // open_by_handle_at: the path is absolute, the mount descriptor no base.
        _ => (None, 3, Some(2), 4, 5),
    };
    Layout {
        dirfd,
        name,
        flags,
        dev,
        ino,
    }
}

pub(super) fn open(cx: &mut Ctx<'_>) {
    let Some(number) = cx.new_fd() else { return };
    let event = cx.event;
    let exit = event.code();
    let at = layout(exit);
    let mut name = event.param_str(at.name);
    let mut dirfd = at
        .dirfd
        .map_or(AT_FDCWD, |i| event.param_i64(i).unwrap_or(AT_FDCWD));
    let mut flags = match at.flags {
        Some(i) => event.param_u32(i).unwrap_or(0),
        None => creat_flags(&event),
    };
    if let Some(enter) = cx.enter
        && let Some(told) = enter.param_str(usize::from(at.dirfd.is_some()))
    {
        name = Some(told);
        if at.dirfd.is_some() {
            dirfd = enter.param_i64(0).unwrap_or(AT_FDCWD);
        }
        if at.flags.is_some() {
            let told = enter.param_u32(1 + usize::from(at.dirfd.is_some()));
            flags = told.unwrap_or(flags) | (flags & !(F_CREATED - 1));
        }
    }
    let mut fd = Fd::new(if flags & O_DIRECTORY != 0 {
        FdType::Directory
    } else {
        FdType::File
    });
    match name {
        Some(name) => {
            fd.raw_name = clip(name, MAX_NAME).into();
            let full = path::absolute(&cx.state.threads, cx.thread(), dirfd, name);
            fd.name = if full == name {
                fd.raw_name.clone()
            } else {
                full.into()
            };
        }
        None => {
            fd.raw_name = empty_text();
            fd.name = unknown_text();
        }
    }
    fd.open_flags = flags;
    fd.flags
        .set(FdFlags::OVERLAY_UPPER, flags & UPPER_LAYER != 0);
    fd.flags
        .set(FdFlags::OVERLAY_LOWER, flags & LOWER_LAYER != 0);
    fd.flags.set(FdFlags::CLOEXEC, flags & O_CLOEXEC != 0);
    fd.dev = event.param_u32(at.dev).unwrap_or(0);
    fd.ino = event.param_u64(at.ino).unwrap_or(0);
    cx.add_fd(number, fd);
}

/// creat(2) is an open with fixed flags; its own flag parameter only names the overlay layer.
fn creat_flags(event: &Event<'_>) -> u32 {
    let layer = event.param_u32(5).unwrap_or(0);
    let mut flags = O_CREAT | O_WRONLY | O_TRUNC;
    if layer & 1 != 0 {
        flags |= UPPER_LAYER;
    }
    if layer & 2 != 0 {
        flags |= LOWER_LAYER;
    }
    flags
}
