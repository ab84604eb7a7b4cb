//! The stream itself: numbers, filters, what is hidden, what files say.

use libscap_rs::event::{Event, EventBuf};
use libscap_rs::schema::code;
use libscap_rs::snapshot::{Group, Snapshot, User};
use libscap_rs::{Error, Next, Source};
use libsinsp_rs::container::{Container, ContainerType, event as container_event};
use libsinsp_rs::inspector::{Hidden, Options};
use libsinsp_rs::{Inspector, Step};

use crate::machine::{Feed, Machine, P, START, process};

fn generic(m: &mut Machine, tid: i64) {
    m.push(code::GENERIC_X, tid, &[P::I(0), P::I(0)]);
}

#[test]
fn numbers_times_and_cpu() {
    let mut m = Machine::new();
    generic(&mut m, 100);
    generic(&mut m, 200);
    let start = m.ts - 1_000_000;
    for (num, ts, prev) in [(1, start, start), (2, start + 1_000_000, start)] {
        let Step::Event(e) = m.inspector.next().expect("feed") else {
            panic!("an event");
        };
        assert_eq!((e.num, e.event.ts(), e.prev_ts, e.cpu), (num, ts, prev, 3));
        assert_eq!(e.state.first_ts, start);
    }
    assert!(matches!(m.inspector.next().expect("feed"), Step::End));
}

#[test]
fn filters_see_the_state_after_the_event() {
    let mut m = Machine::new();
    m.inspector
        .set_capture_filter(|e| e.fd.is_some_and(|fd| &*fd.name == b"/a"));
    for (fd, name) in [(3, "/a"), (4, "/b")] {
        m.push(
            code::SYSCALL_OPEN_X,
            100,
            &[P::I(fd), P::S(name), P::I(1), P::I(0), P::I(0), P::I(0)],
        );
    }
    m.push(code::SYSCALL_CLOSE_X, 100, &[P::I(0), P::I(3)]);
    let nums: Vec<u64> = std::iter::from_fn(|| m.step()).map(|o| o.num).collect();
    assert_eq!(nums, [1, 3]);
    assert!(m.fd(100, 4).is_some(), "refused events change the state");
}

#[test]
fn refused_events_do_not_hold_a_live_caller() {
    for (mut m, live) in [(Machine::live(), true), (Machine::new(), false)] {
        m.inspector.set_capture_filter(|_| false);
        // 1 ms apart.
        for _ in 0..150 {
            generic(&mut m, 100);
        }
        if live {
            assert!(matches!(m.inspector.next().expect("feed"), Step::Timeout));
            assert_eq!(m.inspector.counters().events, 101, "100 ms of them");
        }
        assert!(matches!(m.inspector.next().expect("feed"), Step::End));
        assert_eq!(m.inspector.counters().events, 150);
    }
}

#[test]
fn hidden_events_on_demand() {
    let options = Options {
        hidden: true,
        ..Options::default()
    };
    let mut m = Machine::start(Feed::default(), options);
    m.inspector
        .set_capture_filter(|e| e.thread.is_some_and(|t| t.tid != 1));
    m.inspector
        .set_display_filter(|e| e.thread.is_some_and(|t| t.tid != 200));
    m.push(code::SYSCALL_OPEN_E, 100, &[P::S("/a"), P::I(1), P::I(0)]);
    for tid in [1, 200, 100] {
        generic(&mut m, tid);
    }
    let mut seen = Vec::new();
    loop {
        match m.inspector.next().expect("feed") {
            Step::Event(_) => seen.push(None),
            Step::Hidden(_, why) => seen.push(Some(why)),
            _ => break,
        }
    }
    assert_eq!(
        seen,
        [
            Some(Hidden::EnterHalf),
            Some(Hidden::NotCaptured),
            Some(Hidden::NotDisplayed),
            None
        ]
    );
}

fn fork(m: &mut Machine, res: i64, tid: i64, ptid: i64) {
    m.push(
        code::SYSCALL_FORK_20_X,
        tid,
        &[
            P::I(res),
            P::S("x"),
            P::No,
            P::I(tid),
            P::I(tid),
            P::I(ptid),
        ],
    );
}

#[test]
fn suppression_follows_processes() {
    let mut m = Machine::new();
    m.inspector.suppress_comm(b"shell");
    m.inspector.suppress_tid(200);
    generic(&mut m, 100);
    fork(&mut m, 300, 100, 1);
    fork(&mut m, 0, 300, 100);
    generic(&mut m, 300);
    generic(&mut m, 200);
    generic(&mut m, 201);
    let seen: Vec<String> = std::iter::from_fn(|| m.step())
        .map(|o| o.comm.unwrap_or_default())
        .collect();
    assert_eq!(seen, ["worker"]);
    assert!(m.runs(300), "the state goes on");
    assert_eq!(m.inspector.counters().suppressed, 5);
    // An exit frees the id.
    m.push(
        code::PROCEXIT_1_E,
        300,
        &[P::I(0), P::I(0), P::I(0), P::I(0), P::I(0)],
    );
    fork(&mut m, 300, 201, 1);
    generic(&mut m, 300);
    assert_eq!(std::iter::from_fn(|| m.step()).count(), 2);
}

#[test]
fn users_and_groups_of_the_stream() {
    let mut m = Machine::new();
    let text = |s: &'static str| P::S(s);
    m.event(
        code::USER_ADDED_E,
        -1,
        &[
            P::I(1000),
            P::I(100),
            text("ann"),
            text("/home/ann"),
            text("/bin/sh"),
            text(""),
        ],
    );
    m.event(
        code::USER_ADDED_E,
        -1,
        &[
            P::I(1000),
            P::I(100),
            text("inner"),
            text("/"),
            text("/bin/sh"),
            text("c0ffee"),
        ],
    );
    m.event(
        code::GROUP_ADDED_E,
        -1,
        &[P::I(100), text("users"), text("")],
    );
    let id = "c0ffee".into();
    let users = &m.inspector.state().users;
    assert_eq!(users.user_name(None, 1000), Some(&b"ann"[..]));
    assert_eq!(users.user_name(Some(&id), 1000), Some(&b"inner"[..]));
    assert_eq!(users.group_name(None, 100), Some(&b"users"[..]));
    assert_eq!(users.user_name(None, 0), Some(&b"root"[..]));
    assert_eq!(users.user_home(None, 0), Some(&b"/root"[..]));
    assert_eq!(users.user_name(None, 77), None);
    let records = m.inspector.state_events();
    let kinds: Vec<u16> = records
        .iter()
        .map(|r| Event::new(r, 0, 0).expect("layout").code())
        .collect();
    assert_eq!(kinds, [code::USER_ADDED_E], "those no snapshot can hold");
    m.event(
        code::USER_DELETED_E,
        -1,
        &[P::I(1000), P::I(100), P::No, P::No, P::No, text("")],
    );
    m.event(
        code::GROUP_DELETED_E,
        -1,
        &[P::I(100), text("users"), text("")],
    );
    let users = &m.inspector.state().users;
    assert_eq!(users.user_name(None, 1000), None);
    assert_eq!(users.user_name(Some(&id), 1000), Some(&b"inner"[..]));
    assert_eq!(users.group_name(None, 100), None);
}

#[test]
fn container_events() {
    let mut m = Machine::new();
    let mut container = Container::new(ContainerType::Docker, "b582aef5756d");
    container.name = "client1".into();
    let record = container_event::record(&container, m.ts);
    m.feed(record.clone());
    let Step::Event(e) = m.inspector.next().expect("feed") else {
        panic!("it is shown");
    };
    let thread = e.thread.expect("it stands for a thread");
    assert_eq!(&*thread.comm, b"container:b582aef5756d");
    assert_eq!((thread.tid, thread.pid, thread.vtid), (-1, -1, -2));
    assert_eq!(e.container().map(|c| c.name.as_str()), Some("client1"));
    m.feed(record);
    assert!(m.step().is_none(), "nothing new");
    let async_event = |name: &'static str| {
        let mut e = EventBuf::new(code::ASYNCEVENT_E);
        e.at(START, -1).uint(0).str(name.as_bytes()).bytes(
            Container::new(ContainerType::Lxc, "lxc1")
                .to_json()
                .as_bytes(),
        );
        e.event().expect("layout").as_bytes().to_vec()
    };
    m.feed(async_event("other"));
    assert!(m.step().is_some_and(|o| o.comm.is_none()));
    m.feed(async_event("container"));
    assert_eq!(
        m.step().and_then(|o| o.comm).as_deref(),
        Some("container:lxc1")
    );
    let mut broken = EventBuf::new(code::CONTAINER_JSON_2_E);
    broken.at(m.ts, -1).str(b"{\"container\": 7");
    m.feed(broken.event().expect("layout").as_bytes().to_vec());
    assert!(m.step().is_none());
    assert_eq!(m.inspector.counters().malformed, 1);
    let kept = m.inspector.state_events();
    assert_eq!(kept.len(), 2);
    assert_eq!(
        Event::new(&kept[0], 0, 0).expect("layout").code(),
        code::CONTAINER_JSON_2_E
    );
}

#[test]
fn state_survives_a_snapshot() {
    let mut feed = Feed::default();
    feed.snapshot.users = vec![User {
        uid: 7,
        name: b"seven".to_vec(),
        ..User::default()
    }];
    feed.snapshot.groups = vec![Group {
        gid: 8,
        name: b"eight".to_vec(),
    }];
    feed.snapshot.threads = vec![process(1, 0, "init"), process(100, 1, "shell")];
    let mut m = Machine::start(feed, Options::default());
    m.event(
        code::SYSCALL_OPEN_X,
        100,
        &[P::I(3), P::S("/a"), P::I(1), P::I(0), P::I(64), P::I(9)],
    );
    m.event(
        code::SYSCALL_PIDFD_OPEN_X,
        100,
        &[P::I(4), P::I(1), P::I(0)],
    );
    m.event(code::SYSCALL_CLOSE_X, 100, &[P::I(0), P::I(4)]);
    m.event(
        code::PROCEXIT_1_E,
        1,
        &[P::I(0), P::I(0), P::I(0), P::I(0), P::I(0)],
    );
    m.event(code::GENERIC_X, 555, &[P::I(0), P::I(0)]);
    let snapshot = m.inspector.snapshot();
    let tids: Vec<i64> = snapshot.threads.iter().map(|t| t.tid).collect();
    assert_eq!(tids, [100], "neither the dead nor the unknown");
    assert_eq!(snapshot.threads[0].fds.len(), 1, "closed is closed");
    let feed = Feed {
        snapshot: snapshot.clone(),
        ..Feed::default()
    };
    let mut again = Machine::start(feed, Options::default());
    assert_eq!(again.inspector.snapshot(), snapshot);
    let users = &again.inspector.state().users;
    assert_eq!(users.user_name(None, 7), Some(&b"seven"[..]));
    assert_eq!(users.group_name(None, 8), Some(&b"eight"[..]));
    assert_eq!(again.fd(100, 3).map(|fd| (fd.dev, fd.ino)), Some((64, 9)));
}

#[test]
fn unknown_codes_are_skipped() {
    let mut m = Machine::new();
    let mut record = EventBuf::new(code::GENERIC_X);
    record.at(m.ts, 100).int(0).int(0);
    let mut bytes = record.event().expect("layout").as_bytes().to_vec();
    bytes[20..22].copy_from_slice(&60_000_u16.to_le_bytes());
    m.feed(bytes);
    generic(&mut m, 100);
    assert_eq!(m.step().map(|o| o.num), Some(1));
    assert_eq!(m.inspector.counters().unknown_events, 1);
}

/// Two sections without events, each with a user of its own.
struct Sections {
    snapshot: Snapshot,
    left: u32,
}

impl Source for Sections {
    fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        self.left = match self.left.checked_sub(1) {
            Some(left) => left,
            None => return Ok(Next::End),
        };
        self.snapshot.users[0].uid += 1;
        Ok(Next::NewSection)
    }
}

#[test]
fn a_section_knows_nothing_of_the_users_before() {
    let mut snapshot = Snapshot::default();
    snapshot.users.push(User {
        uid: 7,
        name: b"user".to_vec(),
        ..User::default()
    });
    let mut inspector = Inspector::new(Sections { snapshot, left: 1 });
    let names = |i: &Inspector| [7, 8].map(|uid| i.state().users.user_name(None, uid).is_some());
    assert_eq!(names(&inspector), [true, false]);
    assert!(matches!(inspector.next().expect("feed"), Step::NewSection));
    assert_eq!(names(&inspector), [false, true]);
}
