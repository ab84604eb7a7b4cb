//! A small machine: a source of given records, and events to evaluate texts on.

use std::collections::VecDeque;

use libscap_rs::event::{EventBuf, SockAddr, SockTuple};
use libscap_rs::schema::code;
use libscap_rs::snapshot::{FdInfo, FdKind, Snapshot, ThreadInfo};
use libscap_rs::{Error, Event, Next, Source};
use libsinsp_rs::inspector::Options;
use libsinsp_rs::state::Limits;
use libsinsp_rs::{Enriched, Inspector, Step};

/// Time of the first event.
const START: u64 = 1_700_000_000_000_000_000;

/// Records given one by one.
#[derive(Default)]
pub struct Records {
    snapshot: Snapshot,
    waiting: VecDeque<Vec<u8>>,
    current: Vec<u8>,
}

impl Source for Records {
    fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        let Some(next) = self.waiting.pop_front() else {
            return Ok(Next::End);
        };
        self.current = next;
        Ok(match Event::new(&self.current, 1, 0) {
            Ok(event) => Next::Event(event),
            Err(_) => Next::Timeout,
        })
    }
}

/// An inspector with small tables over records.
pub fn inspector(records: impl IntoIterator<Item = Vec<u8>>) -> Inspector {
    let source = Records {
        snapshot: Snapshot {
            threads: threads(),
            ..Snapshot::default()
        },
        waiting: records.into_iter().collect(),
        current: Vec::new(),
    };
    let options = Options {
        limits: Limits {
            threads: 16,
            fds_per_process: 16,
            fds: 64,
            tombstones: 4,
            ..Limits::default()
        },
        containers: false,
        own_pid: None,
        hidden: true,
        ..Options::default()
    };
    Inspector::with_options(source, options)
}

fn threads() -> Vec<ThreadInfo> {
    [(1, 0, "init"), (2, 1, "shell"), (3, 2, "server")]
        .into_iter()
        .map(|(tid, ptid, comm)| ThreadInfo {
            tid,
            pid: tid,
            ptid,
            sid: 1,
            vtid: tid,
            vpid: tid,
            comm: comm.into(),
            exe: format!("/bin/{comm}").into(),
            exepath: format!("/usr/bin/{comm}").into(),
            args: b"-x\0--long=1\0".to_vec(),
            env: b"HOME=/root\0EMPTY=\0".to_vec(),
            cwd: b"/srv".to_vec(),
            root: b"/".to_vec(),
            cgroups: b"cpu=/user\0memory=/a/b\0".to_vec(),
            uid: 0,
            gid: 0,
            fds: vec![FdInfo {
                fd: 0,
                ino: 7,
                kind: FdKind::Fifo(b"pipe:[7]".to_vec()),
            }],
            ..ThreadInfo::default()
        })
        .collect()
}

/// Records of every kind fields look at.
pub fn records() -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    let mut add = |code: u16, tid: i64, fill: &dyn Fn(&mut EventBuf)| {
        let mut event = EventBuf::new(code);
        event.at(START + 1_000_000 * all.len() as u64, tid);
        fill(&mut event);
        all.push(event.event().expect("fits").as_bytes().to_vec());
    };
    add(code::SYSCALL_OPEN_X, 2, &|e| {
        e.int(3)
            .str(b"/etc/../etc/passwd")
            .uint(1)
            .uint(0o644)
            .uint(5)
            .uint(6);
    });
    add(code::SYSCALL_READ_X, 2, &|e| {
        e.int(5)
            .bytes(b"GET / HTTP/1.1\r\n\x1b[31m\xff")
            .int(3)
            .uint(100);
    });
    let (client, server) = ([10, 0, 0, 1].into(), [10, 0, 0, 2].into());
    add(code::SOCKET_SOCKET_X, 3, &|e| {
        e.int(4).uint(2).uint(1).uint(0);
    });
    add(code::SOCKET_CONNECT_X, 3, &|e| {
        e.int(0)
            .tuple(&SockTuple::Inet {
                sip: client,
                sport: 40000,
                dip: server,
                dport: 443,
            })
            .int(4)
            .sockaddr(&SockAddr::Inet {
                ip: server,
                port: 443,
            });
    });
    add(code::SYSCALL_WRITE_X, 3, &|e| {
        e.int(-32).bytes(b"data").int(4).uint(4);
    });
    add(code::SYSCALL_RENAMEAT2_X, 2, &|e| {
        e.int(0).int(-100).str(b"a").int(-100).str(b"b").uint(1);
    });
    add(code::PROCEXIT_1_E, 3, &|e| {
        e.int(0).int(0).int(9).int(0).int(2);
    });
    all
}

/// Every record of [`records`] as an event with everything known around it; made once, kept for
/// ever.
pub fn events() -> Vec<Enriched<'static>> {
    let last = |n: usize| {
        let inspector: &'static mut Inspector =
            Box::leak(Box::new(inspector(records().into_iter().take(n))));
        for _ in 1..n {
            inspector.next().expect("records");
        }
        match inspector.next().expect("records") {
            Step::Event(event) | Step::Hidden(event, _) => event,
            _ => panic!("an event"),
        }
    };
    (1..=records().len()).map(last).collect()
}
