//! Who may do what with a file: mode, owner, device files.
#![allow(missing_docs)]

use driver_suite::events::files::{AT_CWD, BAD, CWD, Folder, arg, err, num, ptr, text};
use driver_suite::events::{call, expect, record};
use libscap_rs::schema::code;

const NONE: u64 = 900;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn chmod() {
    let folder = Folder::new();
    let (file, dir, name) = (folder.file("file", "x"), folder.open(), text("file"));
    let open = std::fs::File::open(folder.at("file")).expect("file");
    let recording = record(&["chmod", "fchmod", "fchmodat"], || {
        [
            call(libc::SYS_chmod, [ptr(&file), 0o104_755]),
            call(libc::SYS_chmod, [BAD, 0o7777]),
            call(libc::SYS_fchmod, [arg(&open), 0o640]),
            call(libc::SYS_fchmod, [NONE, 0]),
            call(libc::SYS_fchmodat, [arg(&dir), ptr(&name), 0o1001]),
            call(libc::SYS_fchmodat, [AT_CWD, BAD, 0o2]),
        ]
    });
    let (fault, bad) = (err(libc::EFAULT), err(libc::EBADF));
    assert_eq!(recording.value, [0, fault, 0, bad, 0, fault]);
    let chmod = |ret: i64| expect(code::SYSCALL_CHMOD_X).ret(ret);
    let fchmod = |ret: i64, fd: i64| expect(code::SYSCALL_FCHMOD_X).ret(ret).int(fd);
    let fchmodat = |ret: i64, fd: i64| expect(code::SYSCALL_FCHMODAT_X).ret(ret).int(fd);
    recording.exactly([
        chmod(0).str(file.as_bytes()).uint(0o4755u32),
        chmod(fault).empty().uint(0o7777u32),
        fchmod(0, num(&open)).flags("S_IRUSR|S_IWUSR|S_IRGRP"),
        fchmod(bad, NONE as i64).flags(""),
        fchmodat(0, num(&dir)).str("file").flags("S_ISVTX|S_IXOTH"),
        fchmodat(fault, CWD).empty().flags("S_IWOTH"),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn chown() {
    let folder = Folder::new();
    let (file, dir, name) = (folder.file("file", "x"), folder.open(), text("file"));
    let open = std::fs::File::open(folder.at("file")).expect("file");
    let recording = record(&["chown", "lchown", "fchown", "fchownat"], || {
        [
            call(libc::SYS_chown, [ptr(&file), 1, 2]),
            call(libc::SYS_chown, [BAD, u64::MAX, 0]),
            call(libc::SYS_lchown, [ptr(&file), 3, 4]),
            call(libc::SYS_lchown, [BAD, 3, 4]),
            call(libc::SYS_fchown, [arg(&open), 5, 6]),
            call(libc::SYS_fchown, [NONE, 5, 6]),
            call(libc::SYS_fchownat, [arg(&dir), ptr(&name), 7, 8, 0x1000]),
            call(libc::SYS_fchownat, [AT_CWD, BAD, 7, 8, 0x400]),
        ]
    });
    let (fault, bad) = (err(libc::EFAULT), err(libc::EBADF));
    let invalid = err(libc::EINVAL);
    assert_eq!(recording.value, [0, fault, 0, fault, 0, bad, 0, invalid]);
    let by_name = |code, ret: i64| expect(code).ret(ret);
    let fchown = |ret: i64, fd: i64| expect(code::SYSCALL_FCHOWN_X).ret(ret).int(fd);
    let fchownat = |ret: i64, fd: i64| expect(code::SYSCALL_FCHOWNAT_X).ret(ret).int(fd);
    recording.exactly([
        by_name(code::SYSCALL_CHOWN_X, 0)
            .str(file.as_bytes())
            .uint(1u32)
            .uint(2u32),
        by_name(code::SYSCALL_CHOWN_X, fault)
            .empty()
            .uint(u32::MAX)
            .uint(0u32),
        by_name(code::SYSCALL_LCHOWN_X, 0)
            .str(file.as_bytes())
            .uint(3u32)
            .uint(4u32),
        by_name(code::SYSCALL_LCHOWN_X, fault)
            .empty()
            .uint(3u32)
            .uint(4u32),
        fchown(0, num(&open)).uint(5u32).uint(6u32),
        fchown(bad, NONE as i64).uint(5u32).uint(6u32),
        fchownat(0, num(&dir))
            .str("file")
            .uint(7u32)
            .uint(8u32)
            .flags("AT_EMPTY_PATH"),
        // The bit has the name of another flag in the wire's table.
        fchownat(invalid, CWD)
            .empty()
            .uint(7u32)
            .uint(8u32)
            .flags("AT_SYMLINK_NOFOLLOW"),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn mknod() {
    let folder = Folder::new();
    let (node, dir, name) = (folder.path("node"), folder.open(), text("fifo"));
    let recording = record(&["mknod", "mknodat"], || {
        [
            call(libc::SYS_mknod, [ptr(&node), 0o020_600, 0x105]),
            call(libc::SYS_mknod, [ptr(&node), 0o644, 0x12]),
            call(libc::SYS_mknodat, [arg(&dir), ptr(&name), 0o010_640, 0]),
            call(libc::SYS_mknodat, [NONE, ptr(&name), 0o060_000, 0x103]),
        ]
    });
    let (exists, bad) = (err(libc::EEXIST), err(libc::EBADF));
    assert_eq!(recording.value, [0, exists, 0, bad]);
    let mknod = |ret: i64| expect(code::SYSCALL_MKNOD_X).ret(ret).str(node.as_bytes());
    let mknodat = |ret: i64, fd: i64| expect(code::SYSCALL_MKNODAT_X).ret(ret).int(fd).str("fifo");
    recording.exactly([
        // The argument is taken apart at bit 20, so its major ends up with the minor.
        mknod(0).flags("S_IFCHR|S_IRUSR|S_IWUSR").uint(0x10_0005u32),
        mknod(exists).uint(0o100_644u32).uint(0x12u32),
        mknodat(0, num(&dir))
            .flags("S_IFIFO|S_IRUSR|S_IWUSR|S_IRGRP")
            .uint(0u32),
        mknodat(bad, NONE as i64)
            .uint(0o060_000u32)
            .uint(0x10_0003u32),
    ]);
}
