//! Files and programs in the layers of an overlay.
#![allow(missing_docs)]

use std::path::Path;
use std::process::Command;

use driver_suite::events::files::{Folder, ptr, text};
use driver_suite::events::{Recording, aside, call, expect, record};
use libscap_rs::schema::code;

/// An overlay: `merged` shows `lower` and, above it, `upper`.
fn overlay() -> Folder {
    let folder = Folder::new();
    let (base, none, tmpfs) = (folder.path(""), text("none"), text("tmpfs"));
    let mount = |target: u64, kind: u64, options: u64| {
        let ret = call(libc::SYS_mount, [ptr(&none), target, kind, 0, options]);
        assert_eq!(ret, 0, "mount");
    };
    // A file system of its own, that can be an upper layer.
    mount(ptr(&base), ptr(&tmpfs), 0);
    for name in ["lower", "upper", "work", "merged"] {
        folder.folder(name);
    }
    folder.file("lower/file", "below");
    std::fs::copy("/bin/true", folder.at("lower/true")).expect("program");
    let dir = |name: &str| folder.at(name).display().to_string();
    let options = text(&format!(
        "lowerdir={},upperdir={},workdir={}",
        dir("lower"),
        dir("upper"),
        dir("work")
    ));
    let (merged, kind) = (folder.path("merged"), text("overlay"));
    mount(ptr(&merged), ptr(&kind), ptr(&options));
    folder
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn open_says_which_layer_the_file_is_in() {
    aside(|| {
        let folder = overlay();
        let (below, new) = (folder.path("merged/file"), folder.path("merged/new"));
        let create = (libc::O_CREAT | libc::O_WRONLY) as u64;
        let recording = record(&["open"], || {
            [
                call(libc::SYS_open, [ptr(&below), 0, 0]),
                call(libc::SYS_open, [ptr(&new), create, 0o600]),
                // Opened for writing, the file is copied up.
                call(libc::SYS_open, [ptr(&below), libc::O_RDWR as u64, 0]),
                call(libc::SYS_open, [ptr(&below), 0, 0]),
            ]
        });
        assert!(recording.value.iter().all(|fd| *fd >= 0));
        let flags: Vec<_> = recording
            .of(recording.tid())
            .filter(|e| e.code() == code::SYSCALL_OPEN_X)
            .map(|e| e.param_u32(2).expect("flags"))
            .collect();
        let (created, upper, lower) = (0x4000, 0x8000, 0x1_0000);
        assert_eq!(
            flags,
            [1 | lower, 2 | 4 | created | upper, 3 | upper, 1 | upper]
        );
    });
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn creat_says_which_layer_the_file_is_in() {
    aside(|| {
        let folder = overlay();
        let new = folder.path("merged/new");
        let recording = record(&["creat"], || call(libc::SYS_creat, [ptr(&new), 0o640]));
        let fd = recording.value;
        let (dev, ino) = driver_suite::events::files::dev_ino_of(fd);
        recording.exactly([
            expect(code::SYSCALL_CREAT_E)
                .str(new.as_bytes())
                .uint(0o640u32),
            expect(code::SYSCALL_CREAT_X)
                .ret(fd)
                .str(new.as_bytes())
                .uint(0o640u32)
                .uint(dev)
                .uint(ino)
                .flags("FD_UPPER_LAYER_CREAT"),
        ]);
    });
}

/// The flags of the one program that was started.
fn exe_flags<T>(recording: &Recording<T>) -> u32 {
    let mut found = recording
        .all()
        .filter(|e| e.code() == code::SYSCALL_EXECVE_19_X && e.param_i64(0) == Some(0));
    let flags = found.next().expect("an exec").param_u32(19).expect("flags");
    assert!(found.next().is_none(), "one program is started");
    flags
}

fn start(program: &Path) -> Recording<()> {
    record(&["execve"], || {
        let status = Command::new(program).status().expect("the program");
        assert!(status.success());
    })
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn exec_says_which_layer_the_program_is_in() {
    let (writable, upper, lower) = (1, 2, 8);
    aside(|| {
        let folder = overlay();
        let program = folder.at("merged/true");
        assert_eq!(exe_flags(&start(&program)), writable | lower);
        // A change of the mode copies the program up.
        let path = folder.path("merged/true");
        assert_eq!(call(libc::SYS_chmod, [ptr(&path), 0o700]), 0);
        assert_eq!(exe_flags(&start(&program)), writable | upper);
        assert_eq!(exe_flags(&start(&folder.at("lower/true"))), writable);
    });
}
