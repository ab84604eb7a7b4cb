//! Reports on what is in the data, in the environment, and around events.

use std::collections::{HashMap, VecDeque};

use libscap_rs::event::EventBuf;
use libscap_rs::savefile::Reader;
use libscap_rs::schema::{ParamType, code, event_info};
use libscap_rs::snapshot::{FdInfo, FdKind, L4Proto, Snapshot, ThreadInfo};
use libscap_rs::{Error, Event, Next, Source};
use libsinsp_rs::filter::Filter;
use libsinsp_rs::report::Style;
use libsinsp_rs::{Inspector, Step};
use serde_json::Value;

use crate::stream::*;

const CONTAINERS: &str = "d_containers.scap.gz";
const ZOO: &str = "e_zoo.scap.gz";

/// A stream made by hand: one thread with some files.
struct Made {
    snapshot: Snapshot,
    records: VecDeque<Vec<u8>>,
    last: Vec<u8>,
}

impl Source for Made {
    fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        let Some(record) = self.records.pop_front() else {
            return Ok(Next::End);
        };
        self.last = record;
        Ok(Next::Event(Event::new(&self.last, 0, 0).expect("layout")))
    }
}

/// The events of thread 10, which has this name and these files.
fn made(comm: &str, files: &[(i64, &str)], records: Vec<Vec<u8>>) -> Inspector {
    let file = |(fd, name): &(i64, &str)| FdInfo {
        fd: *fd,
        ino: 1,
        kind: FdKind::File {
            name: name.as_bytes().to_vec(),
            flags: 1,
            mnt_id: 0,
            dev: 0,
        },
    };
    Inspector::new(Made {
        snapshot: Snapshot {
            threads: vec![ThreadInfo {
                tid: 10,
                pid: 10,
                comm: comm.as_bytes().to_vec(),
                fds: files.iter().map(file).collect(),
                ..ThreadInfo::default()
            }],
            ..Snapshot::default()
        },
        records: records.into(),
        last: Vec::new(),
    })
}

fn write(fd: i64, data: &[u8]) -> Vec<u8> {
    let mut event = EventBuf::new(code::SYSCALL_WRITE_X);
    let moved = data.len() as i64;
    event.at(1_000_000_000, 10).int(moved).bytes(data).int(fd);
    event.int(moved).event().expect("event").as_bytes().to_vec()
}

/// A successful exec; parameters that are not named are zero or empty.
fn exec(named: &[(&str, &[u8])]) -> Vec<u8> {
    let mut event = EventBuf::new(code::SYSCALL_EXECVE_19_X);
    event.at(1_000_000_000, 10);
    for param in event_info(code::SYSCALL_EXECVE_19_X).expect("known").params {
        let value = named.iter().find(|(name, _)| *name == param.name);
        match (value, param.ty.wire_size()) {
            (Some((_, bytes)), _) => event.bytes(bytes),
            (None, Some(_)) if matches!(param.ty, ParamType::Pid) => event.int(10),
            (None, Some(size)) => event.bytes(&vec![0; size]),
            (None, None) => event.empty(),
        };
    }
    event.event().expect("event").as_bytes().to_vec()
}

fn objects(text: &str) -> Vec<Value> {
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

#[test]
fn lines_of_log_files_are_echoed() {
    let files = [
        (3, "/srv/app.log"),
        (4, "/tmp/data"),
        (5, "/var/log/messages"),
    ];
    let stream = || {
        let records = vec![
            write(3, b"started\nAn Error: \x1b[2J\n"),
            write(4, b"no log\n"),
            write(5, b"warning: low\n"),
        ];
        made("app", &files, records)
    };
    let (text, notes) = run_on(stream(), "spy_logs", None, None, style());
    assert_eq!(
        text,
        "app /srv/app.log started\napp /srv/app.log An Error: \\x1b[2J\n\
         app /var/log/messages warning: low\n"
    );
    assert!(notes.is_empty(), "{notes:?}");
    let colors = Style {
        colors: true,
        ..style()
    };
    let (text, _) = run_on(stream(), "spy_logs", None, None, colors.clone());
    let lines: Vec<&str> = text.lines().collect();
    assert!(!lines[0].contains('\x1b'), "{text}");
    assert!(lines[1].starts_with("\x1b[31m") && lines[2].starts_with("\x1b[33m"));
    let arguments = Some("'' 1000 disable_color");
    let (text, _) = run_on(stream(), "spy_logs", arguments, None, colors);
    assert!(!text.contains('\x1b'), "{text}");
    let (text, _) = run_on(stream(), "spy_logs", None, None, json());
    let found = objects(&text);
    assert_eq!(found.len(), 3);
    assert_eq!(found[1]["message"], "An Error: \u{1b}[2J");
    assert_eq!(found[1]["fd.name"], "/srv/app.log");
}

#[test]
fn messages_to_syslog_are_printed() {
    let records = vec![
        write(3, b"<11>app[10]: it broke\n"),
        write(3, b"no priority"),
        write(4, b"<11>elsewhere"),
    ];
    let stream = made("app", &[(3, "/dev/log"), (4, "/tmp/x")], records);
    let (text, _) = run_on(stream, "spy_syslog", None, None, style());
    assert_eq!(text, "app user.err app[10]: it broke\n");
}

#[test]
fn datagrams_are_shown_in_hexadecimal() {
    let mut expected = Vec::new();
    each(ZOO, |e| {
        let udp = e.fd.is_some_and(|fd| fd.l4 == L4Proto::Udp);
        let data = e.info.params.iter().position(|p| p.name == "data");
        let data = data.and_then(|i| e.event.param(i)).unwrap_or_default();
        if udp && moved(e).is_some() && !data.is_empty() {
            expected.push(data.iter().map(|b| format!("{b:02x}")).collect::<String>());
        }
    });
    assert!(expected.len() > 3, "{}", expected.len());
    let (text, _) = run(ZOO, "udp_extract", None, None, style());
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
    let (text, _) = run(ZOO, "udp_extract", None, None, json());
    let found = objects(&text);
    let data: Vec<_> = found.iter().filter_map(|o| o["data"].as_str()).collect();
    assert_eq!(data, expected);
}

#[test]
fn memcached_items_are_logged() {
    let stream = || {
        let records = vec![
            write(
                3,
                b"VALUE big 0 4096\r\n...\r\nVALUE small 0 3\r\nabc\r\nEND\r\n",
            ),
            write(3, b"set key 0 60 500\r\n...\r\n"),
        ];
        made("memcached", &[(3, "/x")], records)
    };
    let logged = |arguments| {
        let (text, _) = run_on(stream(), "memcachelog", arguments, None, json());
        let found = objects(&text).into_iter();
        let line = |o: Value| format!("{} {} {}", o["method"], o["key"], o["bytes"]);
        found.map(|o| line(o).replace('"', "")).collect::<Vec<_>>()
    };
    assert_eq!(logged(None), ["get big 4096", "get small 3", "set key 500"]);
    assert_eq!(logged(Some("set")), ["set key 500"]);
    assert_eq!(logged(Some("get 3")), ["get big 4096"]);
    let (text, _) = run_on(stream(), "memcachelog", Some("set"), None, style());
    assert!(text.ends_with(" memcached set key 500B\n"), "{text}");
}

#[test]
fn functions_in_the_environment_of_a_shell_are_reported() {
    let env = b"PATH=/bin\0UA=() { :;}; /bin/id\0";
    let of = |comm: &'static [u8], env: &'static [u8]| {
        exec(&[("comm", comm), ("exe", comm), ("env", env)])
    };
    let stream = |record| made("start", &[], vec![record]);
    let (text, _) = run_on(
        stream(of(b"bash\0", env)),
        "shellshock_detect",
        None,
        None,
        style(),
    );
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert!(lines[1].contains("bash") && lines[1].ends_with("UA=() { :;}; /bin/id"));
    for other in [of(b"vi\0", env), of(b"bash\0", b"PATH=/bin\0")] {
        let (text, _) = run_on(stream(other), "shellshock_detect", None, None, style());
        assert_eq!(text, "");
    }
}

/// Time, thread and code of the events of a file.
fn events_of(path: &std::path::Path) -> Vec<(u64, i64, u16)> {
    let mut reader = Reader::open(path).expect("opens");
    let mut events = Vec::new();
    loop {
        match reader.next_event().expect("reads") {
            Next::Event(e) => events.push((e.ts(), e.tid(), e.code())),
            Next::End => return events,
            _ => {}
        }
    }
}

#[test]
fn events_around_a_match_are_written() {
    const FILTER: &str = "evt.type in (execve, connect) and evt.failed=false";
    const HALF: u64 = 10_000_000;
    let filter = Filter::compile(FILTER).expect("filter");
    let mut all = Vec::new();
    let mut matches: HashMap<i64, Vec<u64>> = HashMap::new();
    let mut inspector = inspector(CONTAINERS);
    loop {
        match inspector.next().expect("reads") {
            Step::Event(e) => {
                all.push((e.event.ts(), e.event.tid(), e.event.code()));
                if filter.matches(&e) {
                    matches.entry(e.event.tid()).or_default().push(e.event.ts());
                }
            }
            Step::Hidden(e, _) => all.push((e.event.ts(), e.event.tid(), e.event.code())),
            Step::End => break,
            _ => {}
        }
    }
    let near = |(ts, tid, _): &(u64, i64, u16)| {
        let of_thread = matches.get(tid);
        of_thread.is_some_and(|all| all.iter().any(|at| at.abs_diff(*ts) <= HALF))
    };
    let expected: Vec<_> = all.iter().copied().filter(near).collect();
    assert!(expected.len() > 100 && expected.len() < all.len());
    let dir = tempfile::tempdir().expect("directory");
    let path = dir.path().join("around.scap");
    let arguments = format!("{} 20", path.display());
    let (text, notes) = run(
        CONTAINERS,
        "around",
        Some(&arguments),
        Some(FILTER),
        style(),
    );
    assert_eq!(text, "");
    let found = events_of(&path);
    let missing = expected.iter().find(|e| !found.contains(e));
    let superfluous = found.iter().find(|e| !expected.contains(e));
    assert_eq!((missing, superfluous), (None, None));
    assert_eq!(found, expected);
    assert!(
        notes[0].contains(&format!("{} events", expected.len())),
        "{notes:?}"
    );
}

#[test]
fn around_says_when_it_writes_nothing() {
    let dir = tempfile::tempdir().expect("directory");
    let path = dir.path().join("around.scap");
    let arguments = path.display().to_string();
    let never = Some("proc.name=nobody-has-this-name");
    let (_, notes) = run(ZOO, "around", Some(&arguments), never, style());
    assert!(notes[0].contains("no event was found"), "{notes:?}");
    assert!(!path.exists());
    let arguments = dir.path().join("no/such/place").display().to_string();
    let (_, notes) = run(ZOO, "around", Some(&arguments), Some("evt.num>10"), style());
    assert!(notes[0].contains("no/such/place"), "{notes:?}");
}
