//! What is asked of `/proc` while events happen.

use libscap_rs::schema::code;
use libscap_rs::snapshot::{FdInfo, FdKind};

use crate::machine::{Machine, P, process};

fn generic(m: &mut Machine, tid: i64) -> crate::machine::Out {
    m.event(code::GENERIC_X, tid, &[P::I(0), P::I(0)])
}

#[test]
fn an_unknown_thread_is_asked_for_once() {
    let mut m = Machine::live();
    m.proc.borrow_mut().insert(500, process(500, 100, "late"));
    let out = generic(&mut m, 500);
    assert_eq!(out.comm.as_deref(), Some("late"));
    generic(&mut m, 500);
    assert_eq!(*m.asked.borrow(), [500]);
    assert_eq!(m.thread(500).ptid, 100);
}

#[test]
fn a_thread_that_is_gone_becomes_a_placeholder() {
    let mut m = Machine::live();
    for _ in 0..3 {
        let out = generic(&mut m, 500);
        assert_eq!(out.comm.as_deref(), Some("<NA>"));
    }
    assert_eq!(*m.asked.borrow(), [500], "not asked for again");
    let counters = m.inspector.counters();
    assert_eq!((counters.lookups, counters.failed_lookups), (1, 1));
    assert_eq!(counters.placeholders, 1);
    let t = m.thread(500);
    assert_eq!((t.pid, t.ptid, t.uid), (-1, -1, u32::MAX));
}

#[test]
fn a_secondary_thread_brings_its_process() {
    let mut m = Machine::live();
    let mut leader = process(500, 100, "late");
    leader.fds = vec![FdInfo {
        fd: 3,
        ino: 1,
        kind: FdKind::Directory(b"/var".to_vec()),
    }];
    let mut second = process(501, 100, "late-2");
    second.pid = 500;
    m.proc.borrow_mut().extend([(500, leader), (501, second)]);
    generic(&mut m, 501);
    assert_eq!(*m.asked.borrow(), [501, 500]);
    assert_eq!(m.name(501, 3), "/var");
    assert_eq!(m.cwd(501), "/srv/");
}

#[test]
fn exits_and_switches_ask_for_nobody() {
    let mut m = Machine::live();
    m.event(
        code::PROCEXIT_1_E,
        500,
        &[P::I(0), P::I(0), P::I(0), P::I(0), P::I(0)],
    );
    m.event(
        code::SCHEDSWITCH_6_E,
        500,
        &[P::I(1), P::I(0), P::I(0), P::I(0), P::I(0), P::I(0)],
    );
    assert!(m.asked.borrow().is_empty());
    assert!(m.threads().get(500).is_none());
}

#[test]
fn files_ask_for_nobody() {
    let mut m = Machine::new();
    m.proc.borrow_mut().insert(500, process(500, 100, "late"));
    generic(&mut m, 500);
    assert!(m.asked.borrow().is_empty());
    assert!(m.thread(500).is_placeholder());
}

#[test]
fn a_child_of_an_unknown_parent_asks_for_the_parent() {
    let mut m = Machine::live();
    m.proc.borrow_mut().insert(500, process(500, 100, "late"));
    let ids = [
        P::I(0),
        P::S("late"),
        P::No,
        P::I(501),
        P::I(501),
        P::I(500),
        P::S(""),
        P::I(1024),
    ];
    m.event(code::SYSCALL_FORK_20_X, 501, &ids);
    assert_eq!(*m.asked.borrow(), [500]);
    assert_eq!(m.thread(501).ptid, 500);
    assert_eq!(&*m.thread(501).exepath, b"/usr/bin/late");
}

#[test]
fn received_descriptors_are_looked_up() {
    let mut m = Machine::live();
    let mut shell = process(100, 1, "shell");
    let file = |fd, name: &str| FdInfo {
        fd,
        ino: 1,
        kind: FdKind::Directory(name.into()),
    };
    shell.fds = vec![file(7, "/passed"), file(8, "/own")];
    m.proc.borrow_mut().insert(100, shell);
    // Length 20, SOL_SOCKET, SCM_RIGHTS, descriptor 7; padded to 24.
    let mut control = Vec::new();
    control.extend(20_u64.to_le_bytes());
    control.extend(1_u32.to_le_bytes());
    control.extend(1_u32.to_le_bytes());
    control.extend(7_i32.to_le_bytes());
    control.extend([0; 4]);
    m.event(
        code::SOCKET_RECVMSG_X,
        100,
        &[P::I(1), P::I(1), P::B(b"x"), P::No, P::B(&control), P::I(3)],
    );
    assert_eq!(m.name(100, 7), "/passed");
    assert!(m.fd(100, 8).is_none(), "only what came with the message");
    // Cut or senseless control data asks for nothing and breaks nothing.
    m.asked.borrow_mut().clear();
    for bytes in [&control[..10], &[0xff; 32], &[0; 64]] {
        m.event(
            code::SOCKET_RECVMSG_X,
            100,
            &[P::I(1), P::I(1), P::B(b"x"), P::No, P::B(bytes), P::I(3)],
        );
    }
    assert!(m.asked.borrow().is_empty());
}

#[test]
fn own_events_are_dropped() {
    use libsinsp_rs::inspector::Options;
    let options = Options {
        own_pid: Some(200),
        containers: false,
        ..Options::default()
    };
    let feed = crate::machine::Feed {
        live: true,
        ..Default::default()
    };
    let mut m = Machine::start(feed, options);
    m.push(code::GENERIC_X, 201, &[P::I(0), P::I(0)]);
    m.push(code::GENERIC_X, 100, &[P::I(0), P::I(0)]);
    let out = m.step().expect("the other one");
    assert_eq!((out.comm.as_deref(), out.num), (Some("shell"), 1));
    assert_eq!(m.inspector.counters().suppressed, 1);
}

#[test]
fn lost_exits_are_noticed_in_time() {
    let mut m = Machine::live();
    let mut renamed = process(200, 1, "another");
    renamed.comm = b"another".to_vec();
    m.proc.borrow_mut().extend([
        (1, process(1, 0, "init")),
        (100, process(100, 1, "shell")),
        (200, renamed),
    ]);
    generic(&mut m, 100);
    generic(&mut m, 900);
    assert!(m.thread(900).is_placeholder());
    m.asked.borrow_mut().clear();
    m.ts += 1_900_000_000_000;
    generic(&mut m, 100);
    // Nothing to do: the source waits, and there is time to ask.
    m.wait();
    m.wait();
    assert!(!m.runs(900), "a placeholder");
    assert!(!m.runs(200), "its id belongs to another program now");
    assert!(!m.runs(201), "gone");
    assert!(m.runs(1) && m.runs(100));
    assert!(!m.asked.borrow().contains(&100), "it was just seen");
    assert_eq!(m.inspector.counters().purged, 3);
}
