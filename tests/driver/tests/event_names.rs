//! Calls that make, move and remove names.
#![allow(missing_docs)]

use driver_suite::events::files::{AT_CWD, BAD, CWD, Folder, arg, err, num, ptr, text};
use driver_suite::events::{call, expect, record};
use libscap_rs::schema::code;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn rename() {
    let folder = Folder::new();
    let (old, new) = (folder.file("old", ""), folder.path("new"));
    let recording = record(&["rename"], || {
        [(); 2].map(|()| call(libc::SYS_rename, [ptr(&old), ptr(&new)]))
    });
    assert_eq!(recording.value, [0, err(libc::ENOENT)]);
    recording.exactly(recording.value.map(|ret| {
        expect(code::SYSCALL_RENAME_X)
            .ret(ret)
            .str(old.as_bytes())
            .str(new.as_bytes())
    }));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn rename_of_a_name_that_cannot_be_read() {
    let new = text("/new");
    let recording = record(&["rename"], || call(libc::SYS_rename, [BAD, ptr(&new)]));
    recording.exactly([expect(code::SYSCALL_RENAME_X)
        .ret(err(libc::EFAULT))
        .empty()
        .str("/new")]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn renameat() {
    let folder = Folder::new();
    folder.file("old", "");
    let (dir, old, new) = (folder.open(), text("old"), folder.path("new"));
    let recording = record(&["renameat"], || {
        [(); 2].map(|()| {
            call(
                libc::SYS_renameat,
                [arg(&dir), ptr(&old), AT_CWD, ptr(&new)],
            )
        })
    });
    assert_eq!(recording.value, [0, err(libc::ENOENT)]);
    recording.exactly(recording.value.map(|ret| {
        expect(code::SYSCALL_RENAMEAT_X)
            .ret(ret)
            .int(num(&dir))
            .str("old")
            .int(CWD)
            .str(new.as_bytes())
    }));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn renameat2() {
    let folder = Folder::new();
    folder.file("old", "");
    folder.file("new", "");
    let (dir, old, new) = (folder.open(), text("old"), text("new"));
    let (noreplace, exchange) = (1, 2);
    let recording = record(&["renameat2"], || {
        [noreplace, exchange].map(|how| {
            call(
                libc::SYS_renameat2,
                [arg(&dir), ptr(&old), arg(&dir), ptr(&new), how],
            )
        })
    });
    assert_eq!(recording.value, [err(libc::EEXIST), 0]);
    let start = |ret| {
        expect(code::SYSCALL_RENAMEAT2_X)
            .ret(ret)
            .int(num(&dir))
            .str("old")
            .int(num(&dir))
            .str("new")
    };
    recording.exactly([
        start(err(libc::EEXIST)).flags("RENAME_NOREPLACE"),
        start(0).flags("RENAME_EXCHANGE"),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn link() {
    let folder = Folder::new();
    let (old, new) = (folder.file("old", ""), folder.path("new"));
    let recording = record(&["link"], || {
        [(); 2].map(|()| call(libc::SYS_link, [ptr(&old), ptr(&new)]))
    });
    assert_eq!(recording.value, [0, err(libc::EEXIST)]);
    recording.exactly(recording.value.map(|ret| {
        expect(code::SYSCALL_LINK_2_X)
            .ret(ret)
            .str(old.as_bytes())
            .str(new.as_bytes())
    }));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn linkat() {
    let folder = Folder::new();
    let old = folder.file("old", "");
    let (dir, new) = (folder.open(), text("new"));
    let follow = libc::AT_SYMLINK_FOLLOW as u64;
    // AT_FDCWD with and without sign extension.
    let short = AT_CWD & 0xffff_ffff;
    let recording = record(&["linkat"], || {
        [AT_CWD, short].map(|cwd| {
            call(
                libc::SYS_linkat,
                [cwd, ptr(&old), arg(&dir), ptr(&new), follow],
            )
        })
    });
    assert_eq!(recording.value, [0, err(libc::EEXIST)]);
    recording.exactly(recording.value.map(|ret| {
        expect(code::SYSCALL_LINKAT_2_X)
            .ret(ret)
            .int(CWD)
            .str(old.as_bytes())
            .int(num(&dir))
            .str("new")
            .flags("AT_SYMLINK_FOLLOW")
    }));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn linkat_that_fails() {
    let (old, new) = (text(""), text("/new"));
    let recording = record(&["linkat"], || {
        let empty = libc::AT_EMPTY_PATH as u64;
        call(libc::SYS_linkat, [900, ptr(&old), AT_CWD, ptr(&new), empty])
    });
    recording.exactly([expect(code::SYSCALL_LINKAT_2_X)
        .ret(err(libc::EBADF))
        .int(900)
        .str("")
        .int(CWD)
        .str("/new")
        .flags("AT_EMPTY_PATH")]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn symlink() {
    let folder = Folder::new();
    let (target, link) = (text("any text"), folder.path("link"));
    let recording = record(&["symlink"], || {
        [(); 2].map(|()| call(libc::SYS_symlink, [ptr(&target), ptr(&link)]))
    });
    assert_eq!(recording.value, [0, err(libc::EEXIST)]);
    recording.exactly(recording.value.map(|ret| {
        expect(code::SYSCALL_SYMLINK_X)
            .ret(ret)
            .str("any text")
            .str(link.as_bytes())
    }));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn symlinkat() {
    let folder = Folder::new();
    let (target, dir, link) = (text("any text"), folder.open(), text("link"));
    let recording = record(&["symlinkat"], || {
        [(); 2].map(|()| call(libc::SYS_symlinkat, [ptr(&target), arg(&dir), ptr(&link)]))
    });
    assert_eq!(recording.value, [0, err(libc::EEXIST)]);
    recording.exactly(recording.value.map(|ret| {
        expect(code::SYSCALL_SYMLINKAT_X)
            .ret(ret)
            .str("any text")
            .int(num(&dir))
            .str("link")
    }));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn unlink() {
    let folder = Folder::new();
    let path = folder.file("file", "");
    let recording = record(&["unlink"], || {
        [(); 2].map(|()| call(libc::SYS_unlink, [ptr(&path)]))
    });
    assert_eq!(recording.value, [0, err(libc::ENOENT)]);
    recording.exactly(recording.value.map(|ret| {
        expect(code::SYSCALL_UNLINK_2_X)
            .ret(ret)
            .str(path.as_bytes())
    }));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn unlinkat() {
    let folder = Folder::new();
    folder.folder("directory");
    let (dir, name) = (folder.open(), text("directory"));
    let removedir = libc::AT_REMOVEDIR as u64;
    let recording = record(&["unlinkat"], || {
        [
            call(libc::SYS_unlinkat, [arg(&dir), ptr(&name), 0]),
            call(libc::SYS_unlinkat, [arg(&dir), ptr(&name), removedir]),
            call(libc::SYS_unlinkat, [AT_CWD, 0, 0]),
        ]
    });
    assert_eq!(recording.value, [err(libc::EISDIR), 0, err(libc::EFAULT)]);
    recording.exactly([
        expect(code::SYSCALL_UNLINKAT_2_X)
            .ret(err(libc::EISDIR))
            .int(num(&dir))
            .str("directory")
            .flags(""),
        expect(code::SYSCALL_UNLINKAT_2_X)
            .ret(0)
            .int(num(&dir))
            .str("directory")
            .flags("AT_REMOVEDIR"),
        expect(code::SYSCALL_UNLINKAT_2_X)
            .ret(err(libc::EFAULT))
            .int(CWD)
            .empty()
            .flags(""),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn mkdir() {
    let folder = Folder::new();
    let path = folder.path("directory");
    let recording = record(&["mkdir"], || {
        [(); 2].map(|()| call(libc::SYS_mkdir, [ptr(&path), 0o4_0755]))
    });
    assert_eq!(recording.value, [0, err(libc::EEXIST)]);
    recording.exactly(recording.value.map(|ret| {
        expect(code::SYSCALL_MKDIR_2_X)
            .ret(ret)
            .str(path.as_bytes())
            .uint(0o4_0755u32)
    }));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn mkdirat() {
    let folder = Folder::new();
    let (dir, name) = (folder.open(), text("directory"));
    let recording = record(&["mkdirat"], || {
        [(); 2].map(|()| call(libc::SYS_mkdirat, [arg(&dir), ptr(&name), 0o700]))
    });
    assert_eq!(recording.value, [0, err(libc::EEXIST)]);
    recording.exactly(recording.value.map(|ret| {
        expect(code::SYSCALL_MKDIRAT_X)
            .ret(ret)
            .int(num(&dir))
            .str("directory")
            .uint(0o700u32)
    }));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn rmdir() {
    let folder = Folder::new();
    let path = folder.folder("directory");
    let recording = record(&["rmdir"], || {
        [(); 2].map(|()| call(libc::SYS_rmdir, [ptr(&path)]))
    });
    assert_eq!(recording.value, [0, err(libc::ENOENT)]);
    recording.exactly(recording.value.map(|ret| {
        expect(code::SYSCALL_RMDIR_2_X)
            .ret(ret)
            .str(path.as_bytes())
    }));
}
