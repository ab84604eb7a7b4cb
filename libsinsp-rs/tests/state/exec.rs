//! exec by main and secondary threads.

use libscap_rs::schema::code;
use libsinsp_rs::state::ThreadFlags;

use crate::machine::{Machine, P, text};

/// An exec event of `tid` in process `pid`; `exepath` empty means the event does not say.
fn exec(m: &mut Machine, tid: i64, res: i64, exepath: &str, cgroup: &str) {
    let exepath = if exepath.is_empty() {
        P::No
    } else {
        P::S(exepath)
    };
    m.event(
        code::SYSCALL_EXECVE_19_X,
        tid,
        &[
            P::I(res),
            P::S("prog"),
            P::L(&["a", "b c"]),
            P::I(tid),
            P::I(tid),
            P::I(100),
            P::S(""),
            P::I(256),
            P::I(1),
            P::I(2),
            P::I(30),
            P::I(31),
            P::I(32),
            P::S("prog"),
            P::L(&[cgroup]),
            P::L(&["A=1", "B=2"]),
            P::I(34816),
            P::I(77),
            P::I(1000),
            P::I(0b1001),
            P::I(1),
            P::I(2),
            P::I(3),
            P::I(555),
            P::I(10),
            P::I(11),
            P::I(42),
            exepath,
            P::I(78),
            P::I(43),
            P::S("./prog"),
        ],
    );
}

fn open(m: &mut Machine, tid: i64, fd: i64, name: &str, flags: i64) {
    m.event(
        code::SYSCALL_OPEN_X,
        tid,
        &[P::I(fd), P::S(name), P::I(flags), P::I(0), P::I(0), P::I(0)],
    );
}

#[test]
fn replaces_what_the_program_decides() {
    let mut m = Machine::new();
    open(&mut m, 100, 3, "/keep", 1);
    open(&mut m, 100, 4, "/gone", 1 | 4096);
    exec(&mut m, 100, 0, "/opt/prog (deleted)", "cpu=/new");
    let t = m.thread(100);
    assert_eq!(text(&t.comm), "prog");
    assert_eq!(text(&t.exe), "prog");
    assert_eq!(text(&t.exepath), "/opt/prog");
    assert_eq!(text(&t.args), "a\0b c\0");
    assert_eq!(text(&t.env), "A=1\0B=2\0");
    assert_eq!(text(&t.cgroups), "cpu=/new\0");
    assert_eq!((t.tty, t.vpgid, t.pgid, t.loginuid), (34816, 77, 78, 1000));
    assert_eq!((t.uid, t.gid), (42, 43));
    assert!(t.exe_writable && t.exe_lower_layer);
    assert!(!t.exe_upper_layer && !t.exe_from_memfd);
    assert_eq!(
        (t.cap_inheritable, t.cap_permitted, t.cap_effective),
        (1, 2, 3)
    );
    assert_eq!((t.exe_ino, t.exe_ino_ctime, t.exe_ino_mtime), (555, 10, 11));
    assert_eq!((t.vmsize_kb, t.vmrss_kb, t.vmswap_kb), (30, 31, 32));
    assert_eq!(t.lastexec_ts, m.ts);
    assert_eq!(t.ptid, 1, "the parent stays");
    assert_eq!(m.name(100, 3), "/keep");
    assert!(m.fd(100, 4).is_none(), "close-on-exec");
    assert_eq!(m.cwd(100), "/srv/");
}

#[test]
fn failed_exec_changes_nothing() {
    let mut m = Machine::new();
    exec(&mut m, 100, -2, "/opt/prog", "cpu=/new");
    assert_eq!(text(&m.thread(100).comm), "shell");
}

#[test]
fn path_without_the_kernels_word() {
    let mut m = Machine::new();
    exec(&mut m, 100, 0, "", "cpu=/new");
    assert_eq!(
        text(&m.thread(100).exepath),
        "/srv/prog",
        "file name of the exec"
    );
    m.event(code::SYSCALL_EXECVE_19_E, 100, &[P::S("bin/../tool")]);
    exec(&mut m, 100, 0, "", "cpu=/new");
    assert_eq!(
        text(&m.thread(100).exepath),
        "/srv/tool",
        "the enter half wins"
    );
}

#[test]
fn execveat_enter_half() {
    let mut m = Machine::new();
    open(&mut m, 100, 3, "/opt/tool", 1);
    open(&mut m, 100, 4, "/opt/dir", 1024);
    m.event(code::SYSCALL_EXECVEAT_E, 100, &[P::I(3), P::S(""), P::I(1)]);
    exec(&mut m, 100, 0, "", "cpu=/new");
    assert_eq!(text(&m.thread(100).exepath), "/opt/tool", "AT_EMPTY_PATH");
    m.event(
        code::SYSCALL_EXECVEAT_E,
        100,
        &[P::I(4), P::S("x"), P::I(0)],
    );
    exec(&mut m, 100, 0, "", "cpu=/new");
    assert_eq!(text(&m.thread(100).exepath), "/opt/dir/x");
}

#[test]
fn a_secondary_thread_takes_over_the_main_id() {
    // The kernel ends the others, the main thread among them, before the exec is reported under
    // the main thread's id.
    for main_exit_seen in [true, false] {
        let mut m = Machine::new();
        open(&mut m, 201, 3, "/keep", 1);
        if main_exit_seen {
            m.event(
                code::PROCEXIT_1_E,
                200,
                &[P::I(0), P::I(0), P::I(0), P::I(0), P::I(0)],
            );
            m.tick();
            assert!(m.runs(200), "it waits for its last thread");
        }
        exec(&mut m, 200, 0, "/opt/prog", "cpu=/new");
        let t = m.thread(200);
        assert!(!t.flags.contains(ThreadFlags::DEAD));
        assert_eq!(text(&t.comm), "prog");
        assert!(m.threads().get(201).is_none(), "its old id is gone");
        assert_eq!(m.threads().alive_in_group(m.thread(200)), 1);
        assert_eq!(m.name(200, 3), "/keep");
    }
}

#[test]
fn exec_ends_the_sharing_of_descriptors() {
    let mut m = Machine::new();
    open(&mut m, 100, 3, "/keep", 1);
    open(&mut m, 100, 4, "/cloexec", 1 | 4096);
    const FILES: i64 = 1;
    m.event(
        code::SYSCALL_CLONE_20_X,
        100,
        &[
            P::I(300),
            P::S("shell"),
            P::No,
            P::I(100),
            P::I(100),
            P::I(1),
            P::S(""),
            P::I(1024),
            P::I(0),
            P::I(0),
            P::I(0),
            P::I(0),
            P::I(0),
            P::S("shell"),
            P::No,
            P::I(FILES),
            P::I(0),
            P::I(0),
            P::I(100),
            P::I(100),
            P::I(0),
        ],
    );
    exec(&mut m, 300, 0, "/opt/prog", "cpu=/new");
    assert!(m.fd(300, 4).is_none());
    assert_eq!(m.name(100, 4), "/cloexec", "the other process keeps it");
}

#[test]
fn an_unknown_thread_is_known_after_exec() {
    let mut m = Machine::new();
    exec(&mut m, 900, 0, "/opt/prog", "cpu=/new");
    let t = m.thread(900);
    assert!(!t.is_placeholder());
    assert_eq!((t.pid, t.ptid, t.sid), (900, 100, 1));
    assert_eq!(m.cwd(900), "/srv/", "where its parent is");
}

#[test]
fn senseless_sizes_are_cut() {
    let mut m = Machine::new();
    let long = "x".repeat(60_000);
    let parts: Vec<&str> = vec![&long];
    m.event(
        code::SYSCALL_EXECVE_19_X,
        100,
        &[
            P::I(0),
            P::S(&long),
            P::L(&parts),
            P::I(100),
            P::I(100),
            P::I(1),
        ],
    );
    let t = m.thread(100);
    assert_eq!((t.exe.len(), t.comm.len()), (1024, 1024));
    assert!(t.args.len() <= 16_384);
}
