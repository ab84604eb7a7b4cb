//! In steady state no event costs a heap allocation, and the state of a large machine stays small.

use std::collections::VecDeque;

use libscap_rs::event::{EventBuf, SockTuple};
use libscap_rs::savefile::{Encoding, Reader, Writer};
use libscap_rs::schema::code;
use libscap_rs::snapshot::{FdInfo, FdKind, Snapshot, ThreadInfo};
use libscap_rs::{Error, Event, Next, Source};
use libsinsp_rs::filter::Filter;
use libsinsp_rs::format::{Format, Line, default_line};
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

#[test]
fn converting_old_events_allocates_nothing() {
    const CALLS: u64 = 2000;
    let dir = tempfile::tempdir().expect("directory");
    let path = dir.path().join("old.scap");
    let mut writer = Writer::create(&path, &machine(), Encoding::Plain).expect("creates");
    let mut event = EventBuf::new(0);
    for call in 0..CALLS {
        // As old captures have it: the descriptor is in the enter event only.
        event.reset(code::SYSCALL_READ_E).at(2 * call + 1, 10);
        let enter = event.int(4).uint(4).event().expect("layout");
        writer.write_event(&enter).expect("writes");
        event.reset(code::SYSCALL_READ_X).at(2 * call + 2, 10);
        let exit = event.int(4).bytes(b"data").event().expect("layout");
        writer.write_event(&exit).expect("writes");
    }
    writer.finish().expect("writes");
    let mut inspector = Inspector::new(Reader::open(&path).expect("opens"));
    let mut joined = 0;
    let mut read = |events: u64| {
        for _ in 0..events {
            match inspector.next() {
                Ok(Step::Event(event)) => joined += u64::from(event.fd_num == Some(4)),
                _ => panic!("an event"),
            }
        }
    };
    read(10);
    let cost = allocation_counter::measure(|| read(CALLS - 10));
    assert_eq!(joined, CALLS, "every exit event found its enter event");
    assert_eq!(cost.count_total, 0, "{cost:?}");
}

/// What filters and formats cost over the events of a steady state.
fn cost_of(mut look: impl FnMut(&libsinsp_rs::Enriched<'_>)) -> allocation_counter::AllocationInfo {
    let mut records = records();
    // read, write, sendto and close; the events without a descriptor have other lines.
    records.retain(|r| u16::from_le_bytes([r[20], r[21]]) != code::GENERIC_X);
    let count = records.len();
    let mut inspector = Inspector::new(Loop {
        snapshot: machine(),
        records,
    });
    let mut round = |events: usize| {
        for _ in 0..events {
            match inspector.next() {
                Ok(Step::Event(event)) => look(&event),
                _ => panic!("an event"),
            }
        }
    };
    // The first round makes the socket, and the buffers what they will be.
    round(count);
    allocation_counter::measure(|| round(50 * count))
}

#[test]
fn filters_allocate_nothing() {
    for text in [
        "proc.name = busy and fd.name contains file",
        "proc.cmdline contains x or proc.aname = sshd or proc.exeline endswith y",
        "evt.type in (read, write) and evt.buflen > 2 and fd.num in (3, 4)",
        "evt.args contains zzz or evt.res = EIO or evt.arg.fd = 4",
        "fd.name contains anyof (a, b, c, d) or fd.name glob /etc/* or fd.name pmatch (/usr, /var)",
        "fd.sip = 10.0.0.1 or fd.net = 192.168.0.0/16 or fd.sport in (53, 80)",
    ] {
        let filter = Filter::compile(text).expect(text);
        let mut passed = 0;
        let cost = cost_of(|event| passed += usize::from(filter.matches(event)));
        assert_eq!(cost.count_total, 0, "{text}: {cost:?}");
    }
}

#[test]
fn lines_allocate_nothing() {
    let default = default_line(Line::Plain, false);
    let ten = "*%evt.num %evt.time %evt.cpu %proc.name %thread.tid %evt.type %fd.num %fd.name \
               %evt.res %evt.buflen";
    for text in [&*default, ten] {
        for json in [false, true] {
            let format = Format::compile(text).expect(text);
            let mut out = Vec::with_capacity(4096);
            let mut bytes = 0;
            let cost = cost_of(|event| {
                out.clear();
                let complete = if json {
                    format.render_json(event, &mut out)
                } else {
                    format.render(event, &mut out)
                };
                assert!(complete);
                bytes += out.len();
            });
            assert!(bytes > 0);
            assert_eq!(cost.count_total, 0, "{text} {json}: {cost:?}");
        }
    }
}

#[test]
fn ten_thousand_processes_fit_in_64_mib() {
    const PROCESSES: i64 = 10_000;
    const FDS: i64 = 20;
    let file = |pid: i64, fd: i64| FdInfo {
        fd,
        ino: (pid * 100 + fd) as u64,
        kind: FdKind::File {
            name: format!("/var/lib/service-{pid}/data/{fd:04}").into_bytes(),
            flags: 1,
            mnt_id: 0,
            dev: 0,
        },
    };
    let threads = (1..=PROCESSES).map(|pid| ThreadInfo {
        tid: pid,
        pid,
        ptid: i64::from(pid > 1),
        comm: format!("worker-{pid}").into_bytes(),
        exe: b"/usr/lib/service/worker".to_vec(),
        exepath: b"/usr/lib/service/worker".to_vec(),
        args: format!("--instance\0{pid}\0--verbose\0").into_bytes(),
        cwd: b"/var/lib/service".to_vec(),
        fds: (0..FDS).map(|fd| file(pid, fd)).collect(),
        ..ThreadInfo::default()
    });
    let snapshot = Snapshot {
        threads: threads.collect(),
        ..Snapshot::default()
    };
    let source = Loop {
        snapshot,
        records: records(),
    };
    let cost = allocation_counter::measure(|| {
        let inspector = Inspector::new(source);
        let threads = &inspector.state().threads;
        assert_eq!(threads.len(), PROCESSES as usize);
        let fds: usize = threads.iter().map(|t| threads.fd_count(t)).sum();
        assert_eq!(fds, (PROCESSES * FDS) as usize);
    });
    let mib = cost.bytes_max >> 20;
    assert!(mib <= 64, "{mib} MiB");
}
