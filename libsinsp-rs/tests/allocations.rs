//! In steady state no event costs a heap allocation.

use std::collections::VecDeque;

use libscap_rs::event::{EventBuf, SockTuple};
use libscap_rs::schema::code;
use libscap_rs::snapshot::{FdInfo, FdKind, Snapshot, ThreadInfo};
use libscap_rs::{Error, Event, Next, Source};
use libsinsp_rs::{Inspector, Step};

/// Events one after another, each lent from its own record.
struct Loop {
    snapshot: Snapshot,
    records: VecDeque<Vec<u8>>,
}

impl Source for Loop {
    fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        self.records.rotate_left(1);
        let last = self.records.back().expect("records");
        Ok(Next::Event(Event::new(last, 0, 0).expect("layout")))
    }
}

fn machine() -> Snapshot {
    let file = |fd| FdInfo {
        fd,
        ino: 1,
        kind: FdKind::File {
            name: b"/tmp/file".to_vec(),
            flags: 1,
            mnt_id: 0,
            dev: 0,
        },
    };
    Snapshot {
        threads: vec![ThreadInfo {
            tid: 10,
            pid: 10,
            ptid: 0,
            comm: b"busy".to_vec(),
            fds: (3..200).map(file).collect(),
            ..ThreadInfo::default()
        }],
        ..Snapshot::default()
    }
}

fn records() -> VecDeque<Vec<u8>> {
    let mut records = VecDeque::new();
    let mut event = EventBuf::new(0);
    let mut add = |event: &mut EventBuf| {
        let record = event.event().expect("layout").as_bytes().to_vec();
        records.push_back(record);
    };
    event.reset(code::SYSCALL_READ_X).at(1, 10);
    add(event.int(4).bytes(b"data").int(3).uint(4));
    event.reset(code::SYSCALL_WRITE_X).at(2, 10);
    add(event.int(4).bytes(b"data").int(4).uint(4));
    // A datagram to the same peer, again and again.
    event.reset(code::SOCKET_SENDTO_X).at(3, 10);
    add(event
        .int(4)
        .bytes(b"data")
        .int(900)
        .uint(4)
        .tuple(&SockTuple::Inet {
            sip: [10, 0, 0, 1].into(),
            sport: 4000,
            dip: [10, 0, 0, 2].into(),
            dport: 53,
        }));
    event.reset(code::SYSCALL_BRK_4_X).at(4, 10);
    add(event.int(0).uint(1).uint(2).uint(3).uint(4));
    event.reset(code::SCHEDSWITCH_6_E).at(5, 10);
    add(event.int(1).uint(1).uint(2).uint(3).uint(4).uint(5));
    event.reset(code::GENERIC_X).at(6, 10);
    add(event.uint(5).uint(6));
    for fd in 5..100 {
        event.reset(code::SYSCALL_CLOSE_X).at(7, 10);
        add(event.int(0).int(fd));
    }
    records
}

#[test]
fn steady_state_allocates_nothing() {
    let count = records().len();
    let mut inspector = Inspector::new(Loop {
        snapshot: machine(),
        records: records(),
    });
    let mut seen = 0;
    let mut round = |inspector: &mut Inspector, events: usize| {
        for _ in 0..events {
            match inspector.next() {
                Ok(Step::Event(event)) => seen += usize::from(event.thread.is_some()),
                _ => panic!("an event"),
            }
        }
    };
    // The first datagram makes its socket.
    round(&mut inspector, 6);
    let cost = allocation_counter::measure(|| round(&mut inspector, count - 6 + 100 * count));
    assert_eq!(seen, count + 100 * count);
    assert_eq!(cost.count_total, 0, "{cost:?}");
}
