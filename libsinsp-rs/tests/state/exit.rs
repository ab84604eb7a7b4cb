//! Exits: late readers, reapers, orphans.

use libscap_rs::schema::code;
use libsinsp_rs::state::ThreadFlags;

use crate::machine::{Feed, Machine, P, process};
use libsinsp_rs::inspector::Options;

fn exit(m: &mut Machine, tid: i64, reaper: i64) -> crate::machine::Out {
    m.event(
        code::PROCEXIT_1_E,
        tid,
        &[P::I(0), P::I(0), P::I(0), P::I(0), P::I(reaper)],
    )
}

fn family() -> Machine {
    let mut feed = Feed::default();
    let mut helper = process(21, 10, "helper");
    helper.pid = 20;
    helper.vpid = 20;
    feed.snapshot.threads = vec![
        process(1, 0, "init"),
        process(10, 1, "manager"),
        process(20, 10, "server"),
        helper,
        process(30, 20, "child"),
        process(40, 30, "grandchild"),
    ];
    Machine::start(feed, Options::default())
}

#[test]
fn fields_of_the_exit_stay_readable() {
    let mut m = family();
    let out = exit(&mut m, 40, 0);
    assert_eq!(out.comm.as_deref(), Some("grandchild"));
    assert!(m.threads().get(40).is_some());
    m.tick();
    assert!(!m.runs(40));
    assert_eq!(m.threads().len(), 5);
    // A late event of another CPU still finds the name, for a while.
    let late = m.event(
        code::SCHEDSWITCH_6_E,
        40,
        &[P::I(1), P::I(0), P::I(0), P::I(0), P::I(0), P::I(0)],
    );
    assert_eq!(late.comm.as_deref(), Some("grandchild"));
    m.ts += 10_000_000_000;
    exit(&mut m, 30, 0);
    m.tick();
    assert!(m.threads().get(40).is_none(), "not for ever");
}

#[test]
fn the_kernel_names_the_reaper() {
    let mut m = family();
    exit(&mut m, 30, 10);
    m.tick();
    assert_eq!(m.thread(40).ptid, 10);
    assert!(
        m.threads().is_reaper(m.thread(10)),
        "it showed that it is one"
    );
    assert!(
        m.threads().children(m.thread(10)).any(|t| t.tid == 40),
        "it is found from above, too"
    );
}

#[test]
fn without_word_of_the_kernel_init_reaps() {
    let mut m = family();
    exit(&mut m, 30, 0);
    m.tick();
    assert_eq!(m.thread(40).ptid, 1);
}

#[test]
fn subreapers_come_before_init() {
    let mut m = family();
    m.event(
        code::SYSCALL_PRCTL_X,
        10,
        &[P::I(0), P::I(36), P::No, P::I(1)],
    );
    exit(&mut m, 30, 0);
    m.tick();
    assert_eq!(m.thread(40).ptid, 10);
    m.event(
        code::SYSCALL_PRCTL_X,
        10,
        &[P::I(0), P::I(36), P::No, P::I(0)],
    );
    exit(&mut m, 10, 0);
    m.tick();
    assert_eq!(m.thread(40).ptid, 1);
    assert_eq!(m.thread(20).ptid, 1);
}

#[test]
fn a_failed_prctl_makes_no_reaper() {
    let mut m = family();
    m.event(
        code::SYSCALL_PRCTL_X,
        10,
        &[P::I(-22), P::I(36), P::No, P::I(1)],
    );
    assert!(!m.threads().is_reaper(m.thread(10)));
}

#[test]
fn the_main_thread_waits_for_the_others() {
    let mut m = family();
    exit(&mut m, 20, 0);
    m.tick();
    assert!(m.runs(20), "21 goes on");
    assert!(m.thread(20).flags.contains(ThreadFlags::DEAD));
    assert_eq!(m.thread(30).ptid, 21, "children go to a living thread");
    exit(&mut m, 21, 0);
    m.tick();
    assert!(!m.runs(21) && !m.runs(20));
    assert_eq!(m.thread(30).ptid, 1);
}

#[test]
fn namespaces_keep_their_orphans() {
    let mut feed = Feed::default();
    let mut init = process(50, 1, "nsinit");
    (init.vtid, init.vpid) = (1, 1);
    let mut middle = process(51, 50, "middle");
    (middle.vtid, middle.vpid) = (2, 2);
    let mut leaf = process(52, 51, "leaf");
    (leaf.vtid, leaf.vpid) = (3, 3);
    feed.snapshot.threads = vec![process(1, 0, "init"), init, middle, leaf];
    let mut m = Machine::start(feed, Options::default());
    exit(&mut m, 51, 0);
    m.tick();
    assert_eq!(m.thread(52).ptid, 50);
    exit(&mut m, 50, 0);
    m.tick();
    assert_eq!(
        m.thread(52).ptid,
        0,
        "the walk stops at the namespace's border"
    );
}

#[test]
fn tombstones_are_bounded() {
    use libsinsp_rs::state::Limits;
    let mut feed = Feed::default();
    feed.snapshot.threads = (1..=40).map(|t| process(t, 0, "p")).collect();
    let options = Options {
        limits: Limits {
            tombstones: 4,
            ..Limits::default()
        },
        ..Options::default()
    };
    let mut m = Machine::start(feed, options);
    for tid in 2..=40 {
        exit(&mut m, tid, 0);
    }
    m.tick();
    assert_eq!(m.threads().len(), 1);
    let known = (2..=40).filter(|t| m.threads().get(*t).is_some()).count();
    assert_eq!(known, 4);
}

/// One half of a clone of a process.
fn half(m: &mut Machine, tid: i64, pid: i64, ptid: i64, res: i64) {
    let ids = [P::I(tid), P::I(pid), P::I(ptid), P::S("")];
    let mut params = vec![P::I(res), P::S("/bin/server"), P::L(&["x"])];
    params.extend(ids);
    params.extend((0..6).map(|_| P::I(0)));
    params.extend([P::S("server"), P::L(&["cpu=/user"])]);
    params.extend([P::I(0), P::I(1000), P::I(1000), P::I(tid), P::I(pid)]);
    params.push(P::I(0));
    m.event(code::SYSCALL_CLONE_20_X, tid, &params);
}

fn open(m: &mut Machine, tid: i64, fd: i64, name: &str) {
    let n = || P::I(0);
    let params = [P::I(fd), P::S(name), P::I(1), n(), n(), n()];
    m.event(code::SYSCALL_OPEN_X, tid, &params);
}

/// The child spoke, the main thread of its maker's process exited, its maker's half comes last.
#[test]
fn a_child_that_moved_to_another_thread_is_still_its_makers() {
    let mut feed = Feed::default();
    let member = |tid| {
        let mut thread = process(tid, 10, "server");
        thread.pid = 20;
        thread.vpid = 20;
        thread
    };
    feed.snapshot.threads = vec![
        process(1, 0, "init"),
        process(10, 1, "manager"),
        process(20, 10, "server"),
        member(21),
        member(22),
    ];
    // The half of the child names the thread that made it, or in old captures its process.
    for named in [22, 20] {
        let feed = Feed {
            snapshot: feed.snapshot.clone(),
            ..Feed::default()
        };
        let mut m = Machine::start(feed, Options::default());
        open(&mut m, 21, 3, "/before");
        half(&mut m, 50, 50, named, 0);
        exit(&mut m, 20, 21);
        open(&mut m, 21, 4, "/after");
        half(&mut m, 22, 20, 10, 50);
        m.tick();
        let names: Vec<_> = m.threads().fds(m.thread(50)).map(|(n, _)| n).collect();
        assert_eq!(names, [3], "child of {named}");
        let parent = m.threads().parent(m.thread(50)).map(|p| p.pid);
        assert_eq!(parent, Some(20), "child of {named}");
    }
}
