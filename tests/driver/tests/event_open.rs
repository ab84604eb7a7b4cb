//! open, creat, openat, openat2: enter and exit.
#![allow(missing_docs)]

use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

use driver_suite::events::files::{
    AT_CWD, BAD, CWD, Folder, arg, close, dev_ino, dev_ino_of, err, num, ptr, text,
};
use driver_suite::events::{Recorder, call, expect, record};
use libscap_rs::schema::code;

fn flags(flags: i32) -> u64 {
    flags as u64
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn open_of_a_file() {
    let folder = Folder::new();
    let path = folder.file("file", "x");
    let (dev, ino) = dev_ino(&folder.at("file"));
    let recording = record(&["open"], || {
        call(
            libc::SYS_open,
            [ptr(&path), flags(libc::O_RDWR | libc::O_APPEND), 0o777],
        )
    });
    recording.exactly([
        expect(code::SYSCALL_OPEN_E)
            .str(path.as_bytes())
            .flags("O_RDWR|O_APPEND")
            .uint(0u32),
        expect(code::SYSCALL_OPEN_X)
            .ret(recording.value)
            .str(path.as_bytes())
            .flags("O_RDWR|O_APPEND")
            .uint(0u32)
            .uint(dev)
            .uint(ino),
    ]);
    close(recording.value);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn open_that_creates() {
    let folder = Folder::new();
    let path = folder.path("new");
    let how = libc::O_CREAT | libc::O_WRONLY | libc::O_CLOEXEC | libc::O_TRUNC;
    let recording = record(&["open"], || {
        call(libc::SYS_open, [ptr(&path), flags(how), 0o10_4641])
    });
    let (dev, ino) = dev_ino(&folder.at("new"));
    recording.exactly([
        expect(code::SYSCALL_OPEN_E)
            .str(path.as_bytes())
            .flags("O_WRONLY|O_CREAT|O_CLOEXEC|O_TRUNC")
            .uint(0o4641u32),
        expect(code::SYSCALL_OPEN_X)
            .ret(recording.value)
            .str(path.as_bytes())
            .flags("O_WRONLY|O_CREAT|O_CLOEXEC|O_TRUNC|O_F_CREATED")
            .uint(0o4641u32)
            .uint(dev)
            .uint(ino),
    ]);
    close(recording.value);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn open_with_o_creat_of_a_file_that_exists() {
    let folder = Folder::new();
    let path = folder.file("file", "x");
    let (dev, ino) = dev_ino(&folder.at("file"));
    let recording = record(&["open"], || {
        call(libc::SYS_open, [ptr(&path), flags(libc::O_CREAT), 0o600])
    });
    recording.exactly([
        expect(code::SYSCALL_OPEN_E)
            .str(path.as_bytes())
            .flags("O_RDONLY|O_CREAT")
            .uint(0o600u32),
        expect(code::SYSCALL_OPEN_X)
            .ret(recording.value)
            .str(path.as_bytes())
            .flags("O_RDONLY|O_CREAT")
            .uint(0o600u32)
            .uint(dev)
            .uint(ino),
    ]);
    close(recording.value);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn open_of_nothing() {
    let folder = Folder::new();
    let path = folder.path("missing");
    let how = libc::O_SYNC | libc::O_NONBLOCK | libc::O_EXCL | libc::O_DIRECT | 0o100000;
    let recording = record(&["open"], || {
        call(libc::SYS_open, [ptr(&path), flags(how), 0o777])
    });
    let names = "O_RDONLY|O_SYNC|O_DSYNC|O_NONBLOCK|O_EXCL|O_DIRECT|O_LARGEFILE";
    recording.exactly([
        expect(code::SYSCALL_OPEN_E)
            .str(path.as_bytes())
            .flags(names)
            .uint(0u32),
        expect(code::SYSCALL_OPEN_X)
            .ret(err(libc::ENOENT))
            .str(path.as_bytes())
            .flags(names)
            .uint(0u32)
            .uint(0u32)
            .uint(0u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn open_of_a_name_that_cannot_be_read() {
    let recording = record(&["open"], || call(libc::SYS_open, [BAD, 1, 0]));
    recording.exactly([
        expect(code::SYSCALL_OPEN_E)
            .empty()
            .flags("O_WRONLY")
            .uint(0u32),
        expect(code::SYSCALL_OPEN_X)
            .ret(err(libc::EFAULT))
            .empty()
            .flags("O_WRONLY")
            .uint(0u32)
            .uint(0u32)
            .uint(0u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn creat() {
    let folder = Folder::new();
    let path = folder.path("new");
    let recording = record(&["creat"], || call(libc::SYS_creat, [ptr(&path), 0o640]));
    let (dev, ino) = dev_ino(&folder.at("new"));
    recording.exactly([
        expect(code::SYSCALL_CREAT_E)
            .str(path.as_bytes())
            .uint(0o640u32),
        expect(code::SYSCALL_CREAT_X)
            .ret(recording.value)
            .str(path.as_bytes())
            .uint(0o640u32)
            .uint(dev)
            .uint(ino)
            .flags(""),
    ]);
    close(recording.value);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn creat_that_fails() {
    let folder = Folder::new();
    let path = folder.folder("directory");
    let recording = record(&["creat"], || {
        call(libc::SYS_creat, [ptr(&path), 0o17_7777])
    });
    recording.exactly([
        expect(code::SYSCALL_CREAT_E)
            .str(path.as_bytes())
            .uint(0o7777u32),
        expect(code::SYSCALL_CREAT_X)
            .ret(err(libc::EISDIR))
            .str(path.as_bytes())
            .uint(0o7777u32)
            .uint(0u32)
            .uint(0u32)
            .flags(""),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn openat_relative_to_a_directory() {
    let folder = Folder::new();
    folder.file("file", "x");
    let (dir, name) = (folder.open(), text("file"));
    let (dev, ino) = dev_ino(&folder.at("file"));
    let recording = record(&["openat"], || {
        call(
            libc::SYS_openat,
            [arg(&dir), ptr(&name), flags(libc::O_WRONLY), 0o777],
        )
    });
    recording.exactly([
        expect(code::SYSCALL_OPENAT_2_E)
            .int(num(&dir))
            .str("file")
            .flags("O_WRONLY")
            .uint(0u32),
        expect(code::SYSCALL_OPENAT_2_X)
            .ret(recording.value)
            .int(num(&dir))
            .str("file")
            .flags("O_WRONLY")
            .uint(0u32)
            .uint(dev)
            .uint(ino),
    ]);
    close(recording.value);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn openat_that_creates() {
    let folder = Folder::new();
    let path = folder.path("new");
    let how = libc::O_CREAT | libc::O_RDWR | libc::O_EXCL;
    let recording = record(&["openat"], || {
        call(libc::SYS_openat, [AT_CWD, ptr(&path), flags(how), 0o644])
    });
    let (dev, ino) = dev_ino(&folder.at("new"));
    recording.exactly([
        expect(code::SYSCALL_OPENAT_2_E)
            .int(CWD)
            .str(path.as_bytes())
            .flags("O_RDWR|O_CREAT|O_EXCL")
            .uint(0o644u32),
        expect(code::SYSCALL_OPENAT_2_X)
            .ret(recording.value)
            .int(CWD)
            .str(path.as_bytes())
            .flags("O_RDWR|O_CREAT|O_EXCL|O_F_CREATED")
            .uint(0o644u32)
            .uint(dev)
            .uint(ino),
    ]);
    close(recording.value);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn openat_of_a_file_without_a_name() {
    let folder = Folder::new();
    let path = folder.folder("directory");
    let recording = record(&["openat"], || {
        let how = flags(libc::O_TMPFILE | libc::O_WRONLY);
        call(libc::SYS_openat, [AT_CWD, ptr(&path), how, 0o600])
    });
    let fd = recording.value;
    assert!(fd >= 0, "O_TMPFILE is not supported by {path:?}: {fd}");
    let (dev, ino) = dev_ino_of(fd);
    let exit = recording.one(code::SYSCALL_OPENAT_2_X);
    // Whether the kernel marks such a file as created depends on its version.
    let created = exit.param_u32(3).expect("flags") & 0x4000 != 0;
    expect(code::SYSCALL_OPENAT_2_X)
        .ret(fd)
        .int(CWD)
        .str(path.as_bytes())
        .flags(if created {
            "O_WRONLY|O_TMPFILE|O_DIRECTORY|O_F_CREATED"
        } else {
            "O_WRONLY|O_TMPFILE|O_DIRECTORY"
        })
        .uint(0o600u32)
        .uint(dev)
        .uint(ino)
        .check(&exit);
    close(fd);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn openat_of_a_directory() {
    let folder = Folder::new();
    let path = folder.folder("directory");
    let (dev, ino) = dev_ino(&folder.at("directory"));
    let recording = record(&["openat"], || {
        let how = flags(libc::O_DIRECTORY | libc::O_PATH);
        call(libc::SYS_openat, [AT_CWD, ptr(&path), how, 0o7])
    });
    // O_TMPFILE contains the bit of O_DIRECTORY and any common bit counts, for the mode too.
    recording.exactly([
        expect(code::SYSCALL_OPENAT_2_E)
            .int(CWD)
            .str(path.as_bytes())
            .flags("O_RDONLY|O_DIRECTORY|O_TMPFILE")
            .uint(0o7u32),
        expect(code::SYSCALL_OPENAT_2_X)
            .ret(recording.value)
            .int(CWD)
            .str(path.as_bytes())
            .flags("O_RDONLY|O_DIRECTORY|O_TMPFILE")
            .uint(0o7u32)
            .uint(dev)
            .uint(ino),
    ]);
    close(recording.value);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn openat_that_fails() {
    let name = text("file");
    let recording = record(&["openat"], || {
        call(libc::SYS_openat, [u64::from(u32::MAX), ptr(&name), 3, 0])
    });
    // An access mode of 3 is no mode of its own.
    recording.exactly([
        expect(code::SYSCALL_OPENAT_2_E)
            .int(-1)
            .str("file")
            .flags("O_RDONLY")
            .uint(0u32),
        expect(code::SYSCALL_OPENAT_2_X)
            .ret(err(libc::EBADF))
            .int(-1)
            .str("file")
            .flags("O_RDONLY")
            .uint(0u32)
            .uint(0u32)
            .uint(0u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn openat_of_a_very_long_name() {
    let name = text(&"n".repeat(4095));
    let recording = record(&["openat"], || {
        call(libc::SYS_openat, [AT_CWD, ptr(&name), 0, 0])
    });
    recording.exactly([
        expect(code::SYSCALL_OPENAT_2_E)
            .int(CWD)
            .str(name.as_bytes())
            .flags("O_RDONLY")
            .uint(0u32),
        expect(code::SYSCALL_OPENAT_2_X)
            .ret(err(libc::ENAMETOOLONG))
            .int(CWD)
            .str(name.as_bytes())
            .flags("O_RDONLY")
            .uint(0u32)
            .uint(0u32)
            .uint(0u32),
    ]);
}

/// `struct open_how`.
#[repr(C)]
struct How {
    flags: u64,
    mode: u64,
    resolve: u64,
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn openat2() {
    let folder = Folder::new();
    let (dir, name) = (folder.open(), text("new"));
    let how = How {
        flags: flags(libc::O_CREAT | libc::O_RDWR),
        mode: 0o640,
        // BENEATH, NO_MAGICLINKS, NO_SYMLINKS, NO_XDEV
        resolve: 0x08 | 0x02 | 0x04 | 0x01,
    };
    let recording = record(&["openat2"], || {
        let how = &raw const how as u64;
        call(libc::SYS_openat2, [arg(&dir), ptr(&name), how, 24])
    });
    let (dev, ino) = dev_ino(&folder.at("new"));
    let resolve = "RESOLVE_BENEATH|RESOLVE_NO_MAGICLINKS|RESOLVE_NO_SYMLINKS|RESOLVE_NO_XDEV";
    recording.exactly([
        expect(code::SYSCALL_OPENAT2_E)
            .int(num(&dir))
            .str("new")
            .flags("O_RDWR|O_CREAT")
            .uint(0o640u32)
            .flags(resolve),
        expect(code::SYSCALL_OPENAT2_X)
            .ret(recording.value)
            .int(num(&dir))
            .str("new")
            .flags("O_RDWR|O_CREAT|O_F_CREATED")
            .uint(0o640u32)
            .flags(resolve)
            .uint(dev)
            .uint(ino),
    ]);
    close(recording.value);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn openat2_that_fails() {
    let name = text("/missing");
    let how = How {
        flags: flags(libc::O_WRONLY),
        mode: 0,
        // IN_ROOT
        resolve: 0x10,
    };
    let recording = record(&["openat2"], || {
        let how = &raw const how as u64;
        call(libc::SYS_openat2, [AT_CWD, ptr(&name), how, 24])
    });
    assert!(recording.value < 0);
    recording.exactly([
        expect(code::SYSCALL_OPENAT2_E)
            .int(CWD)
            .str("/missing")
            .flags("O_WRONLY")
            .uint(0u32)
            .flags("RESOLVE_IN_ROOT"),
        expect(code::SYSCALL_OPENAT2_X)
            .ret(recording.value)
            .int(CWD)
            .str("/missing")
            .flags("O_WRONLY")
            .uint(0u32)
            .flags("RESOLVE_IN_ROOT")
            .uint(0u32)
            .uint(0u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn openat2_without_readable_arguments_is_a_counted_loss() {
    let name = text("/missing");
    let recording = Recorder::new(&["openat2"])
        .may_lose()
        .record(|| call(libc::SYS_openat2, [AT_CWD, ptr(&name), BAD, 24]));
    assert_eq!(recording.value, err(libc::EFAULT));
    recording.exactly([]);
    assert_eq!(recording.stats.drops_page_fault, 2, "enter and exit");
    assert_eq!(recording.stats.drops_buffer, 0);
}

/// `struct file_handle` with room for any handle.
#[repr(C)]
struct Handle {
    bytes: u32,
    kind: i32,
    data: [u8; 128],
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn open_by_handle_at() {
    let folder = Folder::new();
    let path = folder.file("file", "x");
    let (dev, ino) = dev_ino(&folder.at("file"));
    let mut handle = Handle {
        bytes: 128,
        kind: 0,
        data: [0; 128],
    };
    let mut mount = 0i32;
    let (to, id) = (&raw mut handle as u64, &raw mut mount as u64);
    let made = call(libc::SYS_name_to_handle_at, [AT_CWD, ptr(&path), to, id, 0]);
    assert_eq!(made, 0, "the file system of {path:?} makes no handles");
    let dir = folder.open();
    let recording = record(&["open_by_handle_at"], || {
        let how = flags(libc::O_WRONLY);
        call(libc::SYS_open_by_handle_at, [arg(&dir), to, how])
    });
    let fd = recording.value;
    assert!(fd >= 0, "{fd}");
    // SAFETY: the descriptor was just made by the call and nobody else knows it.
    let opened = unsafe { OwnedFd::from_raw_fd(fd as i32) };
    let shown = std::fs::read_link(format!("/proc/self/fd/{}", opened.as_raw_fd())).expect("link");
    recording.exactly([expect(code::SYSCALL_OPEN_BY_HANDLE_AT_X)
        .ret(fd)
        .int(num(&dir))
        .flags("O_WRONLY")
        .str(shown.as_os_str().as_encoded_bytes())
        .uint(dev)
        .uint(ino)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn open_by_handle_at_that_fails() {
    let recording = record(&["open_by_handle_at"], || {
        call(libc::SYS_open_by_handle_at, [AT_CWD, BAD, 0])
    });
    assert!(recording.value < 0);
    recording.exactly([expect(code::SYSCALL_OPEN_BY_HANDLE_AT_X)
        .ret(recording.value)
        .int(CWD)
        .flags("O_RDONLY")
        .empty()
        .uint(0u32)
        .uint(0u32)]);
}
