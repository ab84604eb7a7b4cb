//! In steady state no event costs a report a heap allocation.

use libscap_rs::event::EventBuf;
use libscap_rs::schema::code;
use libscap_rs::snapshot::{FdInfo, FdKind, Snapshot, ThreadInfo};
use libscap_rs::{Error, Event, Next, Source};
use libsinsp_rs::report::{self, Reports};
use libsinsp_rs::{Inspector, Step};

use crate::stream::style;

/// The same events again and again, later every time.
struct Loop {
    snapshot: Snapshot,
    records: Vec<Vec<u8>>,
    at: usize,
    now: u64,
}

impl Source for Loop {
    fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        self.at = (self.at + 1) % self.records.len();
        self.now += 1000;
        let record = &mut self.records[self.at];
        record[..8].copy_from_slice(&self.now.to_le_bytes());
        Ok(Next::Event(Event::new(record, 0, 0).expect("layout")))
    }
}

fn machine() -> Loop {
    let file = |fd| FdInfo {
        fd,
        ino: 1,
        kind: FdKind::File {
            name: format!("/tmp/file{fd}").into_bytes(),
            flags: 1,
            mnt_id: 0,
            dev: 0,
        },
    };
    let thread = |tid: i64| ThreadInfo {
        tid,
        pid: tid,
        ptid: 1,
        comm: format!("busy{tid}").into_bytes(),
        fds: (3..50).map(file).collect(),
        ..ThreadInfo::default()
    };
    let mut records = Vec::new();
    let mut event = EventBuf::new(0);
    for tid in 10..20 {
        for fd in 3..50 {
            event.reset(code::SYSCALL_READ_X).at(1, tid);
            event.int(4).bytes(b"data").int(fd).uint(4);
            records.push(event.event().expect("layout").as_bytes().to_vec());
            event.reset(code::SYSCALL_WRITE_X).at(1, tid);
            event.int(-9).bytes(b"").int(fd).uint(4);
            records.push(event.event().expect("layout").as_bytes().to_vec());
        }
        event.reset(code::SCHEDSWITCH_6_E).at(1, tid);
        event.int(tid + 1).uint(1).uint(2).uint(3).uint(4).uint(5);
        records.push(event.event().expect("layout").as_bytes().to_vec());
    }
    Loop {
        snapshot: Snapshot {
            threads: (10..20).map(thread).collect(),
            ..Snapshot::default()
        },
        records,
        at: 0,
        now: 1_000_000,
    }
}

#[test]
fn reports_allocate_nothing_for_keys_they_know() {
    let names = [
        ("topprocs_cpu", None),
        ("topprocs_file", None),
        ("topprocs_errors", None),
        ("topfiles_bytes", None),
        ("topfiles_time", None),
        ("topfiles_errors", None),
        ("topscalls", None),
        ("topscalls_time", None),
        ("topcontainers_cpu", None),
        ("fdbytes_by", Some("fd.type")),
        ("fdcount_by", Some("proc.name")),
        ("fdtime_by", Some("fd.name")),
        ("bottlenecks", None),
        ("scallslower", Some("1000")),
        ("fileslower", Some("1000")),
        ("netlower", Some("1000")),
        ("httplog", None),
        ("httptop", None),
        ("topconns", None),
        ("iobytes", None),
        ("spectrogram", None),
        ("spy_users", None),
        ("flame", Some("calls")),
    ];
    for (name, arguments) in names {
        let source = machine();
        let count = source.records.len();
        let mut inspector = Inspector::new(source);
        let mut reports = Reports::new(style());
        let info = report::find(name).unwrap_or_else(|| panic!("{name}"));
        reports.add(info, arguments).expect("starts");
        let mut round = |times: usize| {
            for _ in 0..times {
                match inspector.next() {
                    Ok(Step::Event(event)) => reports.event(&event),
                    _ => panic!("an event"),
                }
            }
        };
        round(3 * count);
        let cost = allocation_counter::measure(|| round(5 * count));
        assert_eq!(cost.count_total, 0, "{name}: {cost:?}");
    }
}
