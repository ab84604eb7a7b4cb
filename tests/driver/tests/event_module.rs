//! Modules, mount contexts, filters, submission rings: calls that are simply reported.
#![allow(missing_docs)]

use driver_suite::events::files::{BAD, err, num, ptr, text};
use driver_suite::events::{call, expect, record};
use driver_suite::host;
use libscap_rs::schema::code;

const NONE: u64 = 900;

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn modules() {
    let (image, options) = (vec![b'm'; 300], text("option=1"));
    let name = text("no_such_module");
    let file = tempfile::tempfile().expect("file");
    let recording = record(&["init_module", "finit_module", "delete_module"], || {
        let at = image.as_ptr() as u64;
        [
            call(libc::SYS_init_module, [at, 300, ptr(&options)]),
            call(
                libc::SYS_finit_module,
                [num(&file) as u64, ptr(&options), 3],
            ),
            call(libc::SYS_finit_module, [NONE, BAD, 0]),
            call(
                libc::SYS_delete_module,
                [ptr(&name), libc::O_NONBLOCK as u64],
            ),
        ]
    });
    let [image_bad, file_bad, no_file, no_module] = recording.value;
    assert!(image_bad < 0 && file_bad < 0 && no_file < 0);
    assert_eq!(no_module, err(libc::ENOENT));
    recording.exactly([
        // The image is not under the payload limit.
        expect(code::SYSCALL_INIT_MODULE_X)
            .ret(image_bad)
            .bytes(&image)
            .uint(300u64)
            .str("option=1"),
        expect(code::SYSCALL_FINIT_MODULE_X)
            .ret(file_bad)
            .int(num(&file))
            .str("option=1")
            .flags("MODULE_INIT_IGNORE_MODVERSIONS|MODULE_INIT_IGNORE_VERMAGIC"),
        expect(code::SYSCALL_FINIT_MODULE_X)
            .ret(no_file)
            .int(NONE as i64)
            .empty()
            .flags(""),
        expect(code::SYSCALL_DELETE_MODULE_X)
            .ret(no_module)
            .str("no_such_module")
            .flags("O_NONBLOCK"),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn fsconfig() {
    let kind = text("tmpfs");
    let context = call(libc::SYS_fsopen, [ptr(&kind), 0]);
    let (key, value) = (text("size"), text("1m"));
    let recording = record(&["fsconfig"], || {
        let set = |fd: u64, what| call(libc::SYS_fsconfig, [fd, what, ptr(&key), ptr(&value), 0]);
        [set(context as u64, 1), set(context as u64, 2), set(NONE, 1)]
    });
    let bad = err(libc::EBADF);
    assert_eq!((recording.value[0], recording.value[2]), (0, bad));
    let event = |ret: i64, fd: i64| expect(code::SYSCALL_FSCONFIG_X).ret(ret).int(fd);
    recording.exactly([
        event(0, context)
            .flags("FSCONFIG_SET_STRING")
            .str("size")
            .empty()
            .str("1m")
            .int(0),
        event(recording.value[1], context)
            .flags("FSCONFIG_SET_BINARY")
            .str("size")
            .empty()
            .empty()
            .int(0),
        event(bad, NONE as i64)
            .flags("FSCONFIG_SET_STRING")
            .str("size")
            .empty()
            .empty()
            .int(0),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn seccomp() {
    let action = [libc::SECCOMP_RET_ALLOW];
    let recording = record(&["seccomp"], || {
        [
            call(libc::SYS_seccomp, [2, 0, action.as_ptr() as u64]),
            call(libc::SYS_seccomp, [99, 5, 0]),
        ]
    });
    assert_eq!(recording.value, [0, err(libc::EINVAL)]);
    let event = |ret: i64| expect(code::SYSCALL_SECCOMP_X).ret(ret);
    recording.exactly([
        event(0).uint(2u64).uint(0u64),
        event(err(libc::EINVAL)).uint(99u64).uint(5u64),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn submission_rings() {
    let params = [0u32; 30];
    let ring = call(libc::SYS_io_uring_setup, [4, params.as_ptr() as u64]);
    assert!(ring >= 0);
    let recording = record(&["io_uring_enter", "io_uring_register"], || {
        let fd = ring as u64;
        [
            call(libc::SYS_io_uring_enter, [fd, 0, 0, 1, 0, 0]),
            call(libc::SYS_io_uring_enter, [NONE, 1, 2, 3, 0x5678, 8]),
            call(libc::SYS_io_uring_register, [fd, 1, 7, 3]),
            call(libc::SYS_io_uring_register, [NONE, 20, 7, 3]),
        ]
    });
    let bad = err(libc::EBADF);
    let [entered, no_ring, registered, no_ring_either] = recording.value;
    // Kernels that do not know the operation may say so first.
    let unknown = if host::kernel() < (5, 18) {
        err(libc::EINVAL)
    } else {
        bad
    };
    assert_eq!((entered, no_ring, no_ring_either), (0, bad, unknown));
    assert!(registered < 0);
    let enter = |ret: i64, fd: i64| expect(code::SYSCALL_IO_URING_ENTER_X).ret(ret).int(fd);
    let register = |ret: i64, fd: i64| expect(code::SYSCALL_IO_URING_REGISTER_X).ret(ret).int(fd);
    recording.exactly([
        enter(0, ring)
            .uint(0u32)
            .uint(0u32)
            .flags("IORING_ENTER_GETEVENTS")
            .uint(0u32),
        enter(bad, NONE as i64)
            .uint(1u32)
            .uint(2u32)
            .flags("IORING_ENTER_GETEVENTS|IORING_ENTER_SQ_WAKEUP")
            .uint(0x5678u32),
        register(registered, ring)
            .flags("IORING_UNREGISTER_BUFFERS")
            .uint(7u64)
            .uint(3u32),
        register(unknown, NONE as i64)
            .flags("IORING_REGISTER_RING_FDS")
            .uint(7u64)
            .uint(3u32),
    ]);
}
