//! Where a process stands: working directory, root, mounts.
#![allow(missing_docs)]

use driver_suite::events::files::{BAD, Folder, arg, err, num, ptr, text};
use driver_suite::events::{aside, call, expect, record};
use libscap_rs::schema::code;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn chdir() {
    aside(|| {
        let folder = Folder::new();
        let (good, missing) = (folder.folder("directory"), folder.path("missing"));
        let recording = record(&["chdir"], || {
            [
                call(libc::SYS_chdir, [ptr(&good)]),
                call(libc::SYS_chdir, [ptr(&missing)]),
                call(libc::SYS_chdir, [BAD]),
            ]
        });
        assert_eq!(recording.value, [0, err(libc::ENOENT), err(libc::EFAULT)]);
        let start = |ret| expect(code::SYSCALL_CHDIR_X).ret(ret);
        recording.exactly([
            start(0).str(good.as_bytes()),
            start(err(libc::ENOENT)).str(missing.as_bytes()),
            start(err(libc::EFAULT)).empty(),
        ]);
    });
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn fchdir() {
    aside(|| {
        let folder = Folder::new();
        let dir = folder.open();
        let recording = record(&["fchdir"], || {
            [
                call(libc::SYS_fchdir, [arg(&dir)]),
                call(libc::SYS_fchdir, [900]),
            ]
        });
        assert_eq!(recording.value, [0, err(libc::EBADF)]);
        recording.exactly([
            expect(code::SYSCALL_FCHDIR_X).ret(0).int(num(&dir)),
            expect(code::SYSCALL_FCHDIR_X)
                .ret(err(libc::EBADF))
                .int(900),
        ]);
    });
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn chroot() {
    let folder = Folder::new();
    aside(|| {
        let (good, missing) = (folder.folder("root"), folder.path("missing"));
        let recording = record(&["chroot"], || {
            [
                call(libc::SYS_chroot, [ptr(&missing)]),
                call(libc::SYS_chroot, [ptr(&good)]),
            ]
        });
        assert_eq!(recording.value, [err(libc::ENOENT), 0]);
        recording.exactly([
            expect(code::SYSCALL_CHROOT_X)
                .ret(err(libc::ENOENT))
                .str(missing.as_bytes()),
            expect(code::SYSCALL_CHROOT_X).ret(0).str(good.as_bytes()),
        ]);
    });
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn mount_and_umount2() {
    aside(|| {
        let folder = Folder::new();
        let (name, kind) = (text("a name"), text("tmpfs"));
        let dir = folder.folder("directory");
        let flags = libc::MS_NOSUID | libc::MS_NODEV | libc::MS_NOEXEC | libc::MS_RDONLY;
        let recording = record(&["mount", "umount2"], || {
            let how = flags | 0xc0ed_0000;
            [
                call(libc::SYS_mount, [ptr(&name), ptr(&dir), ptr(&kind), how, 0]),
                call(libc::SYS_umount2, [ptr(&dir), libc::MNT_DETACH as u64]),
                call(libc::SYS_umount2, [ptr(&dir), 8]),
            ]
        });
        assert_eq!(recording.value, [0, 0, err(libc::EINVAL)]);
        let umount = |ret| expect(code::SYSCALL_UMOUNT2_X).ret(ret);
        recording.exactly([
            expect(code::SYSCALL_MOUNT_X)
                .ret(0)
                .str("a name")
                .str(dir.as_bytes())
                .str("tmpfs")
                .flags("NOSUID|NODEV|NOEXEC|RDONLY"),
            umount(0).str(dir.as_bytes()).flags("DETACH"),
            umount(err(libc::EINVAL))
                .str(dir.as_bytes())
                .flags("NOFOLLOW"),
        ]);
    });
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn mount_that_fails() {
    let (kind, dir) = (text("no such type"), text("/"));
    let recording = record(&["mount"], || {
        [
            call(libc::SYS_mount, [0, ptr(&dir), ptr(&kind), 0, 0]),
            call(
                libc::SYS_mount,
                [0, BAD, 0, libc::MS_BIND | libc::MS_REC, 0],
            ),
        ]
    });
    assert_eq!(recording.value, [err(libc::ENODEV), err(libc::EFAULT)]);
    recording.exactly([
        expect(code::SYSCALL_MOUNT_X)
            .ret(err(libc::ENODEV))
            .empty()
            .str("/")
            .str("no such type")
            .flags(""),
        expect(code::SYSCALL_MOUNT_X)
            .ret(err(libc::EFAULT))
            .empty()
            .empty()
            .empty()
            .flags("BIND|REC"),
    ]);
}
