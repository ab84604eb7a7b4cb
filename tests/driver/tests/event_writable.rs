//! Whether a program could write to its own executable, and that finding out leaves no trace.
#![allow(missing_docs)]

use std::os::unix::fs::{PermissionsExt, chown};
use std::path::PathBuf;

use driver_suite::events::files::{BAD, Folder, c_path, ptr, text};
use driver_suite::events::{aside, call, record};
use driver_suite::host;
use libscap_rs::schema::code;

const WRITABLE: u32 = 1;
/// Users and groups without a name.
const OWNER: u32 = 4711;
const USER: u32 = 4712;
const GROUP: u32 = 4713;
const OTHER: u32 = 4714;

/// A program on a file system with access lists.
struct Program {
    folder: Folder,
}

impl Program {
    fn new() -> Self {
        let folder = Folder::new();
        let (tmpfs, at) = (text("tmpfs"), folder.folder("m"));
        let mounted = call(libc::SYS_mount, [ptr(&tmpfs), ptr(&at), ptr(&tmpfs), 0, 0]);
        assert_eq!(mounted, 0, "mount");
        let program = Self { folder };
        std::fs::copy("/bin/true", program.path()).expect("copy");
        chown(program.path(), Some(OWNER), Some(GROUP)).expect("chown");
        for above in [program.folder.at(""), program.folder.at("m")] {
            std::fs::set_permissions(above, PermissionsExt::from_mode(0o755)).expect("mode");
        }
        program
    }

    fn path(&self) -> PathBuf {
        self.folder.at("m/true")
    }

    fn mode(&self, mode: u32) {
        std::fs::set_permissions(self.path(), PermissionsExt::from_mode(mode)).expect("mode");
    }

    /// Sets the access list: tag, rights, id.
    fn list(&self, entries: &[(u16, u16, u32)]) {
        let mut value = 2u32.to_le_bytes().to_vec();
        for (tag, rights, id) in entries {
            value.extend_from_slice(&tag.to_le_bytes());
            value.extend_from_slice(&rights.to_le_bytes());
            value.extend_from_slice(&id.to_le_bytes());
        }
        let (path, name) = (c_path(&self.path()), text("system.posix_acl_access"));
        let (to, len) = (value.as_ptr() as u64, value.len() as u64);
        let set = call(libc::SYS_setxattr, [ptr(&path), ptr(&name), to, len, 0]);
        assert_eq!(set, 0, "setxattr");
    }

    /// The flags of its exec by a user with this group; `capabilities` stay in force.
    fn flags(&self, uid: u32, gid: u32, capabilities: &[u32]) -> u32 {
        let (path, name) = (c_path(&self.path()), text("true"));
        let args = [ptr(&name), 0];
        let recording = record(&["execve"], || {
            let child = host::fork(|| {
                let keep = u64::from(!capabilities.is_empty());
                call(
                    libc::SYS_prctl,
                    [libc::PR_SET_KEEPCAPS as u64, keep, 0, 0, 0],
                );
                call(libc::SYS_setgroups, [0, 0]);
                call(libc::SYS_setresgid, [u64::from(gid); 3]);
                call(libc::SYS_setresuid, [u64::from(uid); 3]);
                limit_to(capabilities);
                call(libc::SYS_execve, [ptr(&path), args.as_ptr() as u64, 0]);
                101
            });
            assert_eq!(host::wait(child), Ok(0));
        });
        let mut found = recording
            .all()
            .filter(|e| e.code() == code::SYSCALL_EXECVE_19_X && e.param_i64(0) == Some(0));
        found.next().expect("an exec").param_u32(19).expect("flags")
    }
}

/// Keeps these capabilities over an exec, and no others.
fn limit_to(capabilities: &[u32]) {
    let set: u32 = capabilities.iter().map(|c| 1 << c).sum();
    let header = [0x2008_0522u32, 0];
    // Effective, permitted, inheritable; low words, then high words.
    let data = [set, set, set, 0, 0, 0];
    call(
        libc::SYS_capset,
        [header.as_ptr() as u64, data.as_ptr() as u64],
    );
    for capability in capabilities {
        let (ambient, raise) = (libc::PR_CAP_AMBIENT, libc::PR_CAP_AMBIENT_RAISE);
        call(
            libc::SYS_prctl,
            [ambient as u64, raise as u64, u64::from(*capability), 0, 0],
        );
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn mode_and_owner() {
    aside(|| {
        let program = Program::new();
        program.mode(0o555);
        assert_eq!(
            program.flags(OWNER, OTHER, &[]),
            WRITABLE,
            "owners can chmod"
        );
        assert_eq!(program.flags(USER, GROUP, &[]), 0);
        program.mode(0o575);
        assert_eq!(program.flags(USER, GROUP, &[]), WRITABLE);
        assert_eq!(program.flags(USER, OTHER, &[]), 0);
        program.mode(0o557);
        assert_eq!(program.flags(USER, GROUP, &[]), 0, "the group decides");
        assert_eq!(program.flags(USER, OTHER, &[]), WRITABLE);
    });
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn capabilities() {
    let (dac_override, fowner, kill) = (1, 3, 5);
    aside(|| {
        let program = Program::new();
        program.mode(0o555);
        assert_eq!(program.flags(USER, OTHER, &[kill]), 0);
        assert_eq!(program.flags(USER, OTHER, &[dac_override]), WRITABLE);
        assert_eq!(program.flags(USER, OTHER, &[fowner]), WRITABLE);
    });
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn access_lists() {
    let (owner, user, own_group, group, mask, other) = (1, 2, 4, 8, 16, 32);
    let (r_x, rwx, any) = (5, 7, u32::MAX);
    let list = |for_user, for_own, for_group, masked, for_others| {
        [
            (owner, rwx, any),
            (user, for_user, USER),
            (own_group, for_own, any),
            (group, for_group, OTHER),
            (mask, masked, any),
            (other, for_others, any),
        ]
    };
    aside(|| {
        let program = Program::new();
        program.mode(0o755);
        let flags = |uid, gid| program.flags(uid, gid, &[]);

        program.list(&list(rwx, r_x, r_x, rwx, r_x));
        assert_eq!(flags(USER, OTHER), WRITABLE, "the entry of the user");
        assert_eq!(flags(OWNER + 10, OTHER), 0);
        program.list(&list(rwx, r_x, r_x, r_x, rwx));
        assert_eq!(flags(USER, OTHER), 0, "the mask");
        assert_eq!(flags(OWNER + 10, GROUP), 0, "a group is nobody else");
        assert_eq!(flags(OWNER + 10, OWNER), WRITABLE, "anybody else");
        program.list(&list(r_x, rwx, r_x, rwx, r_x));
        assert_eq!(flags(USER, GROUP), 0, "the user comes first");
        assert_eq!(flags(OWNER + 10, GROUP), WRITABLE, "the group of the file");
        program.list(&list(r_x, r_x, rwx, rwx, r_x));
        assert_eq!(flags(OWNER + 10, OTHER), WRITABLE, "another group");
    });
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn no_privilege_is_used() {
    /// Bit of the task flags: a privilege was used.
    const SUPERUSER: u32 = 0x100;
    let folder = Folder::new();
    let cat = folder.at("cat");
    std::fs::copy("/bin/cat", &cat).expect("copy");
    chown(&cat, Some(OWNER), Some(GROUP)).expect("chown");
    let run = || {
        let out = std::process::Command::new(&cat)
            .arg("/proc/self/stat")
            .output()
            .expect("cat");
        let stat = String::from_utf8(out.stdout).expect("text");
        let (_, rest) = stat.rsplit_once(')').expect("a name");
        let flags = rest.split_whitespace().nth(6).expect("flags");
        flags.parse::<u32>().expect("a number")
    };
    assert_eq!(run() & SUPERUSER, 0, "the program itself uses none");
    let recording = record(&["execve"], run);
    let mut found = recording
        .all()
        .filter(|e| e.code() == code::SYSCALL_EXECVE_19_X && e.param_i64(0) == Some(0));
    let flags = found.next().expect("an exec").param_u32(19);
    assert_eq!(flags, Some(WRITABLE), "root can write to it");
    assert_eq!(recording.value & SUPERUSER, 0);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn strings_that_cannot_be_read_are_passed_over_up_to_a_limit() {
    let (path, one, two) = (text("/missing"), text("one"), text("two"));
    let some = [ptr(&one), BAD, BAD, BAD, ptr(&two), 0];
    let many = [vec![ptr(&one)], vec![BAD; 4000], vec![ptr(&two), 0]].concat();
    let recording = record(&["execve"], || {
        for array in [&some[..], &many] {
            call(libc::SYS_execve, [ptr(&path), array.as_ptr() as u64, 0]);
        }
    });
    let args: Vec<_> = recording
        .of(recording.tid())
        .filter(|e| e.code() == code::SYSCALL_EXECVE_19_X)
        .map(|e| [e.param(1).expect("exe"), e.param(2).expect("args")])
        .collect();
    assert_eq!(args, [[&b"one\0"[..], b"two\0"], [b"one\0", b""]]);
}
