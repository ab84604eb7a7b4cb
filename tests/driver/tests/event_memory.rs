//! Memory of the process and of others.
#![allow(missing_docs)]

use driver_suite::events::files::{BAD, Folder, arg, err, num};
use driver_suite::events::{Expect, call, expect, record};
use libscap_rs::schema::code;

const PAGE: u64 = 4096;
/// Not a multiple of the page size.
const ODD: u64 = 0x1234_5001;

/// The three parameters about the size of the process.
fn sizes(event: Expect) -> Expect {
    event
        .number("KiB of address space", |n| n > 1000)
        .number("KiB in memory", |n| n >= 0)
        .uint(0u32)
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn mmap_and_munmap() {
    let folder = Folder::new();
    folder.file("file", [0; 3 * PAGE as usize]);
    let file = std::fs::File::open(folder.at("file")).expect("file");
    let prot = (libc::PROT_READ | libc::PROT_EXEC) as u64;
    let recording = record(&["mmap", "munmap"], || {
        let private = libc::MAP_PRIVATE as u64;
        let at = call(libc::SYS_mmap, [0, 4097, prot, private, arg(&file), PAGE]);
        [at, call(libc::SYS_munmap, [at as u64, 2 * PAGE])]
    });
    let [at, unmapped] = recording.value;
    assert!(at > 0 && unmapped == 0);
    recording.exactly([
        sizes(expect(code::SYSCALL_MMAP_X).ret(at))
            .uint(0u64)
            .uint(4097u64)
            .flags("PROT_READ|PROT_EXEC")
            .flags("MAP_PRIVATE")
            .int(num(&file))
            .uint(PAGE),
        sizes(expect(code::SYSCALL_MUNMAP_X).ret(0))
            .uint(at as u64)
            .uint(2 * PAGE),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn mmap_and_munmap_that_fail() {
    let shared = (libc::MAP_SHARED | libc::MAP_ANONYMOUS | libc::MAP_FIXED) as u64;
    let recording = record(&["mmap", "munmap"], || {
        [
            call(libc::SYS_mmap, [ODD, PAGE, 3, shared, u64::MAX, 0]),
            call(libc::SYS_munmap, [ODD, PAGE]),
        ]
    });
    assert_eq!(recording.value, [err(libc::EINVAL); 2]);
    recording.exactly([
        sizes(expect(code::SYSCALL_MMAP_X).ret(err(libc::EINVAL)))
            .uint(ODD)
            .uint(PAGE)
            .flags("PROT_READ|PROT_WRITE")
            .flags("MAP_SHARED|MAP_ANONYMOUS|MAP_FIXED")
            .int(-1)
            .uint(0u64),
        sizes(expect(code::SYSCALL_MUNMAP_X).ret(err(libc::EINVAL)))
            .uint(ODD)
            .uint(PAGE),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn brk() {
    let recording = record(&["brk"], || call(libc::SYS_brk, [7]));
    let end = recording.value;
    assert!(
        end > 7,
        "an address that cannot be is answered with the old one"
    );
    recording.exactly([sizes(expect(code::SYSCALL_BRK_4_X).uint(end as u64)).uint(7u64)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn mprotect() {
    let page = libc::PROT_READ as u64;
    let at = call(libc::SYS_mmap, [0, PAGE, page, 0x22, u64::MAX, 0]) as u64;
    let recording = record(&["mprotect"], || {
        [
            call(libc::SYS_mprotect, [at, PAGE, 1]),
            call(libc::SYS_mprotect, [ODD, 5, 4]),
        ]
    });
    assert_eq!(recording.value, [0, err(libc::EINVAL)]);
    recording.exactly([
        expect(code::SYSCALL_MPROTECT_X)
            .ret(0)
            .uint(at)
            .uint(PAGE)
            .flags("PROT_READ"),
        expect(code::SYSCALL_MPROTECT_X)
            .ret(err(libc::EINVAL))
            .uint(ODD)
            .uint(5u64)
            .flags("PROT_EXEC"),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn locking_a_range() {
    let at = call(libc::SYS_mmap, [0, PAGE, 3, 0x22, u64::MAX, 0]) as u64;
    let recording = record(&["mlock", "mlock2", "munlock"], || {
        [
            call(libc::SYS_mlock, [at, PAGE]),
            call(libc::SYS_mlock2, [at, PAGE, libc::MLOCK_ONFAULT as u64]),
            call(libc::SYS_munlock, [at, PAGE]),
            call(libc::SYS_mlock, [0, PAGE]),
            call(libc::SYS_mlock2, [0, PAGE, 2]),
            call(libc::SYS_munlock, [0, PAGE]),
        ]
    });
    let (nomem, inval) = (err(libc::ENOMEM), err(libc::EINVAL));
    assert_eq!(recording.value, [0, 0, 0, nomem, inval, nomem]);
    let range = |code, ret: i64, at: u64| expect(code).ret(ret).uint(at).uint(PAGE);
    recording.exactly([
        range(code::SYSCALL_MLOCK_X, 0, at),
        range(code::SYSCALL_MLOCK2_X, 0, at).flags("MLOCK_ONFAULT"),
        range(code::SYSCALL_MUNLOCK_X, 0, at),
        range(code::SYSCALL_MLOCK_X, nomem, 0),
        range(code::SYSCALL_MLOCK2_X, inval, 0).flags(""),
        range(code::SYSCALL_MUNLOCK_X, nomem, 0),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn locking_everything() {
    let future = libc::MCL_FUTURE | libc::MCL_ONFAULT;
    let recording = record(&["mlockall", "munlockall"], || {
        [
            call(libc::SYS_mlockall, [future as u64]),
            call(libc::SYS_munlockall, []),
            call(libc::SYS_mlockall, [0x40]),
        ]
    });
    assert_eq!(recording.value, [0, 0, err(libc::EINVAL)]);
    recording.exactly([
        expect(code::SYSCALL_MLOCKALL_X)
            .ret(0)
            .flags("MCL_FUTURE|MCL_ONFAULT"),
        expect(code::SYSCALL_MUNLOCKALL_X).ret(0),
        expect(code::SYSCALL_MLOCKALL_X)
            .ret(err(libc::EINVAL))
            .flags(""),
    ]);
}

fn vector(buffer: &[u8]) -> [u64; 2] {
    [buffer.as_ptr() as u64, buffer.len() as u64]
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn memory_of_another_process() {
    let (local, remote) = (vec![b'l'; 8], vec![b'r'; 8]);
    let (here, there) = (vector(&local), vector(&remote));
    let pid = std::process::id();
    let run = |nr, pid: u32| {
        let [here, there] = [&here, &there].map(|v| v.as_ptr() as u64);
        call(nr, [u64::from(pid), here, 1, there, 1, 0])
    };
    let recording = record(&["process_vm_readv", "process_vm_writev"], || {
        [
            run(libc::SYS_process_vm_writev, pid),
            run(libc::SYS_process_vm_readv, pid),
            run(libc::SYS_process_vm_writev, u32::MAX >> 1),
            run(libc::SYS_process_vm_readv, u32::MAX >> 1),
        ]
    });
    let gone = err(libc::ESRCH);
    assert_eq!(recording.value, [8, 8, gone, gone]);
    let (write, read) = (
        code::SYSCALL_PROCESS_VM_WRITEV_X,
        code::SYSCALL_PROCESS_VM_READV_X,
    );
    recording.exactly([
        expect(write).ret(8).int(pid).bytes("llllllll"),
        expect(read).ret(8).int(pid).bytes("llllllll"),
        expect(write).ret(gone).int(i32::MAX).empty(),
        expect(read).ret(gone).int(i32::MAX).empty(),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn futex() {
    let word = [5u32];
    let at = word.as_ptr() as u64;
    let recording = record(&["futex"], || {
        let wait = (libc::FUTEX_WAIT | libc::FUTEX_PRIVATE_FLAG) as u64;
        [
            call(libc::SYS_futex, [at, libc::FUTEX_WAKE as u64, 1]),
            call(libc::SYS_futex, [at, wait, 6]),
            call(libc::SYS_futex, [BAD, libc::FUTEX_WAIT as u64, 6]),
        ]
    });
    assert_eq!(recording.value, [0, err(libc::EAGAIN), err(libc::EFAULT)]);
    let futex = |ret: i64, at: u64| expect(code::SYSCALL_FUTEX_X).ret(ret).uint(at);
    recording.exactly([
        futex(0, at).flags("FUTEX_WAKE").uint(1u64),
        futex(err(libc::EAGAIN), at)
            .flags("FUTEX_WAIT|FUTEX_PRIVATE_FLAG")
            .uint(6u64),
        futex(err(libc::EFAULT), BAD).flags("FUTEX_WAIT").uint(6u64),
    ]);
}
