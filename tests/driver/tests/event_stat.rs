//! Looking at files, moving in them, copying between them.
#![allow(missing_docs)]

use driver_suite::events::files::{AT_CWD, BAD, CWD, Folder, arg, err, num, ptr, text};
use driver_suite::events::{call, expect, record};
use libscap_rs::schema::code;

/// No such descriptor.
const NONE: u64 = 900;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn stat_and_lstat() {
    let folder = Folder::new();
    let (file, missing) = (folder.file("file", "x"), folder.path("missing"));
    let buffer = [0u8; 256];
    let at = buffer.as_ptr() as u64;
    let recording = record(&["stat", "lstat"], || {
        [
            call(libc::SYS_stat, [ptr(&file), at]),
            call(libc::SYS_stat, [ptr(&missing), at]),
            call(libc::SYS_lstat, [ptr(&file), at]),
            call(libc::SYS_lstat, [BAD, at]),
        ]
    });
    let gone = err(libc::ENOENT);
    assert_eq!(recording.value, [0, gone, 0, err(libc::EFAULT)]);
    recording.exactly([
        expect(code::SYSCALL_STAT_X).ret(0).str(file.as_bytes()),
        expect(code::SYSCALL_STAT_X)
            .ret(gone)
            .str(missing.as_bytes()),
        expect(code::SYSCALL_LSTAT_X).ret(0).str(file.as_bytes()),
        expect(code::SYSCALL_LSTAT_X).ret(err(libc::EFAULT)).empty(),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn fstat_and_newfstatat() {
    let folder = Folder::new();
    let (dir, name) = (folder.open(), text("file"));
    folder.file("file", "x");
    let buffer = [0u8; 256];
    let at = buffer.as_ptr() as u64;
    let recording = record(&["fstat", "newfstatat"], || {
        [
            call(libc::SYS_fstat, [arg(&dir), at]),
            call(libc::SYS_fstat, [NONE, at]),
            call(libc::SYS_newfstatat, [arg(&dir), ptr(&name), at, 0x900]),
            call(libc::SYS_newfstatat, [AT_CWD, BAD, at, 0x1000]),
        ]
    });
    let (bad, fault) = (err(libc::EBADF), err(libc::EFAULT));
    assert_eq!(recording.value, [0, bad, 0, fault]);
    recording.exactly([
        expect(code::SYSCALL_FSTAT_X).ret(0).int(num(&dir)),
        expect(code::SYSCALL_FSTAT_X).ret(bad).int(NONE as i64),
        expect(code::SYSCALL_NEWFSTATAT_X)
            .ret(0)
            .int(num(&dir))
            .str("file")
            .flags("AT_SYMLINK_NOFOLLOW|AT_NO_AUTOMOUNT"),
        expect(code::SYSCALL_NEWFSTATAT_X)
            .ret(fault)
            .int(CWD)
            .empty()
            .flags("AT_EMPTY_PATH"),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn access() {
    let folder = Folder::new();
    let (file, missing) = (folder.file("file", "x"), folder.path("missing"));
    let recording = record(&["access"], || {
        [
            call(libc::SYS_access, [ptr(&file), 6]),
            call(libc::SYS_access, [ptr(&missing), 0]),
        ]
    });
    assert_eq!(recording.value, [0, err(libc::ENOENT)]);
    recording.exactly([
        expect(code::SYSCALL_ACCESS_X)
            .ret(0)
            .str(file.as_bytes())
            .flags("W_OK|R_OK"),
        expect(code::SYSCALL_ACCESS_X)
            .ret(err(libc::ENOENT))
            .str(missing.as_bytes())
            .flags(""),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn getcwd() {
    let buffer = vec![1u8; 4096];
    let at = buffer.as_ptr() as u64;
    let cwd = std::env::current_dir().expect("directory");
    let cwd = cwd.to_str().expect("text");
    let recording = record(&["getcwd"], || {
        [
            call(libc::SYS_getcwd, [at, 4096]),
            call(libc::SYS_getcwd, [at, 1]),
        ]
    });
    let range = err(libc::ERANGE);
    assert_eq!(recording.value, [cwd.len() as i64 + 1, range]);
    recording.exactly([
        expect(code::SYSCALL_GETCWD_X)
            .ret(cwd.len() as i64 + 1)
            .str(cwd),
        expect(code::SYSCALL_GETCWD_X).ret(range).empty(),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn directory_entries() {
    let folder = Folder::new();
    let dir = folder.open();
    let buffer = vec![0u8; 4096];
    let at = buffer.as_ptr() as u64;
    let recording = record(&["getdents", "getdents64"], || {
        [
            call(libc::SYS_getdents, [arg(&dir), at, 4096]),
            call(libc::SYS_getdents64, [arg(&dir), at, 4096]),
            call(libc::SYS_getdents, [NONE, at, 4096]),
            call(libc::SYS_getdents64, [NONE, at, 4096]),
        ]
    });
    let [read, rest, bad, bad64] = recording.value;
    assert!(read > 0 && rest == 0 && bad == err(libc::EBADF) && bad64 == bad);
    let event = |code, ret: i64, fd: i64| expect(code).ret(ret).int(fd);
    recording.exactly([
        event(code::SYSCALL_GETDENTS_X, read, num(&dir)),
        event(code::SYSCALL_GETDENTS64_X, rest, num(&dir)),
        event(code::SYSCALL_GETDENTS_X, bad, NONE as i64),
        event(code::SYSCALL_GETDENTS64_X, bad, NONE as i64),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn lseek() {
    let file = tempfile::tempfile().expect("file");
    let recording = record(&["lseek"], || {
        [
            call(libc::SYS_lseek, [arg(&file), 1 << 33, 0]),
            call(libc::SYS_lseek, [arg(&file), 5, 1]),
            call(libc::SYS_lseek, [arg(&file), u64::MAX, 2]),
        ]
    });
    assert_eq!(recording.value, [1 << 33, (1 << 33) + 5, err(libc::EINVAL)]);
    let event = |ret: i64, offset: u64| {
        expect(code::SYSCALL_LSEEK_X)
            .ret(ret)
            .int(num(&file))
            .uint(offset)
    };
    recording.exactly([
        event(1 << 33, 1 << 33).flags("SEEK_SET"),
        event((1 << 33) + 5, 5).flags("SEEK_CUR"),
        event(err(libc::EINVAL), u64::MAX).flags("SEEK_END"),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn sendfile() {
    let folder = Folder::new();
    folder.file("from", "some text");
    let from = std::fs::File::open(folder.at("from")).expect("file");
    let to = std::fs::File::create(folder.at("to")).expect("file");
    let offset = [5u64];
    let recording = record(&["sendfile"], || {
        let at = offset.as_ptr() as u64;
        [
            call(libc::SYS_sendfile, [arg(&to), arg(&from), at, 3]),
            call(libc::SYS_sendfile, [NONE, arg(&from), 0, 3]),
        ]
    });
    assert_eq!(recording.value, [3, err(libc::EBADF)]);
    let event = |ret: i64, offset: u64, to: i64| {
        expect(code::SYSCALL_SENDFILE_X)
            .ret(ret)
            .uint(offset)
            .int(to)
            .int(num(&from))
            .uint(3u64)
    };
    // The kernel has advanced the offset.
    recording.exactly([
        event(3, 8, num(&to)),
        event(err(libc::EBADF), 0, NONE as i64),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn splice() {
    let (out, input) = driver_suite::host::pipe();
    std::io::Write::write_all(&mut std::fs::File::from(input), b"text").expect("room");
    let file = tempfile::tempfile().expect("file");
    let recording = record(&["splice"], || {
        [
            call(libc::SYS_splice, [arg(&out), 0, arg(&file), 0, 4, 1]),
            call(libc::SYS_splice, [NONE, 0, arg(&file), 0, 4, 6]),
        ]
    });
    assert_eq!(recording.value, [4, err(libc::EBADF)]);
    let event = |ret: i64, from: i64| {
        expect(code::SYSCALL_SPLICE_X)
            .ret(ret)
            .int(from)
            .int(num(&file))
            .uint(4u64)
    };
    recording.exactly([
        event(4, num(&out)).flags("SPLICE_F_MOVE"),
        event(err(libc::EBADF), NONE as i64).flags("SPLICE_F_NONBLOCK|SPLICE_F_MORE"),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn copy_file_range() {
    let folder = Folder::new();
    folder.file("from", "some text");
    let from = std::fs::File::open(folder.at("from")).expect("file");
    let to = std::fs::File::create(folder.at("to")).expect("file");
    let offset = [5u64];
    let at = offset.as_ptr() as u64;
    let recording = record(&["copy_file_range"], || {
        [
            call(
                libc::SYS_copy_file_range,
                [arg(&from), at, arg(&to), 0, 3, 0],
            ),
            call(libc::SYS_copy_file_range, [NONE, 0, arg(&to), 0, 3, 0]),
        ]
    });
    assert_eq!(recording.value, [3, err(libc::EBADF)]);
    let event = |ret: i64, from: i64, at: u64| {
        expect(code::SYSCALL_COPY_FILE_RANGE_X)
            .ret(ret)
            .int(num(&to))
            .uint(0u64)
            .int(from)
            .uint(at)
            .uint(3u64)
    };
    recording.exactly([
        event(3, num(&from), at),
        event(err(libc::EBADF), NONE as i64, 0),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn ioctl() {
    let (out, _input) = driver_suite::host::pipe();
    let bytes = [0i32];
    let at = bytes.as_ptr() as u64;
    let recording = record(&["ioctl"], || {
        [
            call(libc::SYS_ioctl, [arg(&out), libc::FIONREAD, at]),
            call(libc::SYS_ioctl, [NONE, 0x1_0000_1234, 7]),
        ]
    });
    assert_eq!(recording.value, [0, err(libc::EBADF)]);
    let event = |ret: i64, fd: i64| expect(code::SYSCALL_IOCTL_3_X).ret(ret).int(fd);
    recording.exactly([
        event(0, num(&out)).uint(libc::FIONREAD).uint(at),
        event(err(libc::EBADF), NONE as i64)
            .uint(0x1_0000_1234u64)
            .uint(7u64),
    ]);
}
