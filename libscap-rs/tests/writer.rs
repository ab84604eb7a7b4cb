//! What is written reads back, follows the format to the byte, and survives a full disk.

mod common;

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use common::spec::{self, Counts};
use common::{All, captures, expected, read_all, read_bytes};
use libscap_rs::event::{Event, EventBuf, FLAG_STATE_ONLY};
use libscap_rs::savefile::{Encoding, Keep, Reader, Writer, copy_events};
use libscap_rs::schema::code;
use libscap_rs::snapshot::*;
use libscap_rs::{Error, Next, Source};

/// A target that can be looked at afterwards and takes a limited number of bytes.
#[derive(Clone, Default)]
struct Target(Arc<Mutex<Vec<u8>>>, Option<(usize, io::ErrorKind)>);

impl Target {
    fn with_room(room: usize, kind: io::ErrorKind) -> Self {
        Self(Arc::default(), Some((room, kind)))
    }

    fn bytes(&self) -> Vec<u8> {
        self.0.lock().unwrap().clone()
    }
}

impl Write for Target {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        let mut bytes = self.0.lock().unwrap();
        let n = match self.1 {
            Some((room, kind)) if bytes.len() == room => return Err(kind.into()),
            Some((room, _)) => buf.len().min(room - bytes.len()),
            None => buf.len(),
        };
        bytes.extend_from_slice(&buf[..n]);
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn gunzip(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    io::Read::read_to_end(&mut flate2::read::MultiGzDecoder::new(bytes), &mut plain).unwrap();
    plain
}

fn write(all: &All, encoding: Encoding) -> Vec<u8> {
    let target = Target::default();
    let mut writer = Writer::new("test", target.clone(), &all.snapshots[0], encoding).unwrap();
    for (record, device, flags) in &all.events {
        let event = Event::new(record, *device, *flags).unwrap();
        writer.write_event(&event).unwrap();
    }
    assert_eq!(writer.events() as usize, all.events.len());
    let size = writer.finish().unwrap();
    let bytes = target.bytes();
    assert_eq!(size as usize, bytes.len());
    bytes
}

#[test]
fn every_capture_survives_rewriting() {
    for e in expected() {
        let first = read_all(Reader::open(&e.path).unwrap());
        let bytes = write(&first, Encoding::Plain);
        let counts = spec::check(&bytes);
        let snapshot = &first.snapshots[0];
        let expect = Counts {
            sections: 1,
            interfaces: snapshot.interfaces.len(),
            users: snapshot.users.len(),
            groups: snapshot.groups.len(),
            threads: e.number("threads"),
            fds: e.number("fds"),
            events: e.number("delivered"),
            flagged: first.events.iter().filter(|ev| ev.2 != 0).count(),
            large: counts.large,
        };
        assert_eq!(counts, expect, "{}", e.name);
        let again = read_bytes(bytes).unwrap();
        assert!(again.error.is_none() && again.malformed == 0);
        assert!(again.events == first.events, "{}: events", e.name);
        assert!(again.snapshots == first.snapshots, "{}: snapshot", e.name);
    }
}

#[test]
fn compressed_files_hold_the_same_bytes() {
    let path = captures().join("single_ipv6_conn.scap");
    let all = read_all(Reader::open(path).unwrap());
    let packed = write(&all, Encoding::Gzip);
    assert!(packed.starts_with(&[0x1f, 0x8b]));
    assert!(gunzip(&packed) == write(&all, Encoding::Plain));
    let again = read_bytes(packed).unwrap();
    assert!(again.events == all.events && again.snapshots == all.snapshots);
}

#[test]
fn long_strings_are_cut_to_what_readers_take() {
    let long = vec![b'x'; 70_000];
    let list = b"aaaaaaa\0".repeat(1000);
    let file = |name| FdKind::File {
        name,
        flags: 1,
        mnt_id: 0,
        dev: 7,
    };
    let thread = ThreadInfo {
        tid: 1,
        comm: long.clone(),
        exe: long.clone(),
        exepath: long.clone(),
        args: list.clone(),
        env: list[..4096].to_vec(),
        cgroups: long.clone(),
        cwd: Vec::new(),
        root: long.clone(),
        fds: vec![FdInfo {
            fd: 3,
            ino: 9,
            kind: file(long.clone()),
        }],
        ..ThreadInfo::default()
    };
    let snapshot = Snapshot {
        machine: MachineInfo {
            hostname: long.clone(),
            ..MachineInfo::default()
        },
        interfaces: vec![Interface::V4 {
            name: long.clone(),
            addr: [10, 0, 0, 1].into(),
            netmask: [255, 0, 0, 0].into(),
            broadcast: [10, 255, 255, 255].into(),
            link_speed: 10,
        }],
        users: vec![User {
            uid: 1,
            gid: 2,
            name: long.clone(),
            home: long.clone(),
            shell: long.clone(),
        }],
        groups: vec![Group {
            gid: 3,
            name: long.clone(),
        }],
        threads: vec![thread],
    };
    let all = All {
        snapshots: vec![snapshot],
        events: vec![close_event(1)],
        malformed: 0,
        error: None,
    };
    let bytes = write(&all, Encoding::Plain);
    spec::check(&bytes);
    let again = read_bytes(bytes).unwrap();
    let s = &again.snapshots[0];
    let t = &s.threads[0];
    assert_eq!(s.machine.hostname.len(), 127);
    let lengths = [&t.comm, &t.exe, &t.exepath, &t.root].map(Vec::len);
    assert_eq!(lengths, [1024; 4]);
    assert_eq!(t.args, list[..4096]);
    assert_eq!(t.env, list[..4096]);
    assert_eq!((t.cgroups.len(), t.cgroups[4095]), (4096, 0));
    assert_eq!(t.cwd, b"/");
    assert_eq!(t.fds[0].kind, file(vec![b'x'; 1023]));
    let user = &s.users[0];
    assert_eq!(
        [&user.name, &user.home, &user.shell].map(Vec::len),
        [255; 3]
    );
    assert_eq!(s.groups[0].name.len(), 255);
}

fn close_event(fd: i64) -> common::Kept {
    let mut buf = EventBuf::new(code::SYSCALL_CLOSE_X);
    let event = buf.at(1, 2).int(0).int(fd).event().unwrap();
    (event.as_bytes().to_vec(), 0, 0)
}

#[test]
fn records_too_long_for_the_format_are_left_out() {
    let target = Target::default();
    let snapshot = Snapshot::default();
    let mut writer = Writer::new("test", target.clone(), &snapshot, Encoding::Plain).unwrap();
    let mut buf = EventBuf::new(code::SYSCALL_READ_X);
    let overhead = 26 + 4 * 2 + 8 + 8 + 4;
    // Body and trailer may have 65536 bytes: device, record, length.
    let most = 65536 - 2 - 4 - overhead;
    let data = vec![1; most + 3];
    for n in [most, most + 3] {
        buf.reset(code::SYSCALL_READ_X)
            .int(1)
            .bytes(&data[..n])
            .int(3)
            .uint(9);
        writer.write_event(&buf.event().unwrap()).unwrap();
    }
    assert_eq!((writer.events(), writer.oversized()), (1, 1));
    let json = vec![b'j'; 1_000_000];
    buf.reset(code::CONTAINER_JSON_2_E).str(&json);
    writer.write_event(&buf.event().unwrap()).unwrap();
    writer.finish().unwrap();
    assert_eq!(spec::check(&target.bytes()).large, 1);
    let again = read_bytes(target.bytes()).unwrap();
    assert!(again.error.is_none());
    let event = Event::new(&again.events[1].0, 0, 0).unwrap();
    assert_eq!(event.param_str(0), Some(&json[..]));
}

#[test]
fn a_target_that_fails_is_reported_and_what_was_written_reads() {
    let path = captures().join("h_tracers.scap");
    let all = read_all(Reader::open(path).unwrap());
    let whole = write(&all, Encoding::Plain);
    for (encoding, room) in [
        (Encoding::Plain, 300_001),
        (Encoding::Plain, 400_002),
        (Encoding::Gzip, 40_000),
    ] {
        for kind in [io::ErrorKind::StorageFull, io::ErrorKind::BrokenPipe] {
            let target = Target::with_room(room, kind);
            let mut writer =
                Writer::new("out", target.clone(), &all.snapshots[0], encoding).unwrap();
            let mut failed = None;
            for (record, device, flags) in &all.events {
                let event = Event::new(record, *device, *flags).unwrap();
                if let Err(e) = writer.write_event(&event) {
                    failed.get_or_insert(e);
                }
            }
            let last = writer.finish();
            let error = failed.or(last.err()).expect("the target was too small");
            let Error::Io { source, context } = &error else {
                panic!("{error}")
            };
            assert_eq!(
                (source.kind(), context.as_str()),
                (kind, "out: cannot write")
            );
            let bytes = target.bytes();
            assert_eq!(bytes.len(), room);
            let again = read_bytes(bytes).unwrap();
            assert!(matches!(again.error, Some(Error::Truncated { .. })));
            assert!(!again.events.is_empty());
            assert!(all.events.starts_with(&again.events));
            if encoding == Encoding::Plain {
                let missing = whole.len() - room;
                let lost = all.events.len() - again.events.len();
                assert!(
                    lost * 40 <= missing + 40,
                    "{lost} events in {missing} bytes"
                );
            }
        }
    }
}

/// Runs itself with a limit on the size of files, as a full disk would be.
#[test]
fn a_full_disk_leaves_a_whole_file() {
    const ROLE: &str = "SCAP_TEST_LIMITED_FILE";
    let source = captures().join("h_tracers.scap");
    if let Some(path) = std::env::var_os(ROLE) {
        let mut reader = Reader::open(source).unwrap();
        let mut writer = Writer::create(path, reader.snapshot(), Encoding::Plain).unwrap();
        let error = copy_events(&mut reader, &mut writer, |_| Keep::Yes)
            .and_then(|_| writer.finish())
            .unwrap_err();
        assert!(error.to_string().contains("cannot write: "), "{error}");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("limited.scap");
    let status = std::process::Command::new("sh")
        .args(["-c", "ulimit -f 600; trap '' XFSZ; exec \"$@\"", "sh"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "a_full_disk_leaves_a_whole_file"])
        .env(ROLE, &path)
        .status()
        .unwrap();
    assert!(status.success());
    let all = read_all(Reader::open(&path).unwrap());
    assert!(all.error.is_none(), "{:?}", all.error);
    assert!(all.events.len() > 1000 && all.events.len() < 5749);
    spec::check(&std::fs::read(&path).unwrap());
}

#[test]
fn impossible_targets_say_why() {
    let snapshot = Snapshot::default();
    let create = |path: &str| {
        Writer::create(path, &snapshot, Encoding::Plain)
            .err()
            .unwrap()
    };
    let missing = create("/nonexistent/x.scap").to_string();
    assert!(missing.starts_with("/nonexistent/x.scap: "), "{missing}");

    let mut full = Writer::create("/dev/full", &snapshot, Encoding::Plain).unwrap();
    let error = full.flush().unwrap_err();
    assert!(matches!(error, Error::Io { .. }), "{error}");
    assert!(matches!(full.flush(), Err(Error::Invalid(_))));
    let (record, ..) = close_event(1);
    let event = Event::new(&record, 0, 0).unwrap();
    assert!(full.write_event(&event).is_err());
    assert!(full.begin_section(&snapshot).is_err());

    let dir = tempfile::tempdir().unwrap();
    for name in ["curl_google.scap", "h_compressed.scap"] {
        let path = dir.path().join(name);
        std::fs::copy(captures().join(name), &path).unwrap();
        let reader = Reader::open(&path).unwrap();
        let error = create(path.to_str().unwrap());
        assert!(
            error
                .to_string()
                .ends_with("is being read: write to another one")
        );
        drop(reader);
        Writer::create(&path, &snapshot, Encoding::Plain).unwrap();
    }
}

#[test]
fn a_dropped_writer_leaves_what_it_has() {
    let path = captures().join("test_ipv6_client.scap");
    for encoding in [Encoding::Plain, Encoding::Gzip] {
        let mut reader = Reader::open(&path).unwrap();
        let target = Target::default();
        let mut writer = Writer::new("x", target.clone(), reader.snapshot(), encoding).unwrap();
        copy_events(&mut reader, &mut writer, |_| Keep::Yes).unwrap();
        drop(writer);
        let all = read_bytes(target.bytes()).unwrap();
        assert_eq!((all.events.len(), all.error.is_none()), (297, true));
    }
}

#[test]
fn a_flushed_capture_can_be_read_while_it_grows() {
    let path = captures().join("test_ipv6_client.scap");
    for encoding in [Encoding::Plain, Encoding::Gzip] {
        let mut reader = Reader::open(&path).unwrap();
        let target = Target::default();
        let mut writer = Writer::new("x", target.clone(), reader.snapshot(), encoding).unwrap();
        for _ in 0..10 {
            let Ok(Next::Event(event)) = reader.next_event() else {
                panic!()
            };
            writer.write_event(&event).unwrap();
        }
        let before = writer.bytes_encoded();
        writer.flush().unwrap();
        assert_eq!(writer.bytes_encoded(), before);
        assert_eq!(writer.bytes_written(), target.bytes().len() as u64);
        let all = read_bytes(target.bytes()).unwrap();
        assert_eq!(all.events.len(), 10);
        // The compressed stream has no end yet.
        assert_eq!(all.error.is_some(), encoding == Encoding::Gzip);
    }
}

#[test]
fn filtering_keeps_what_state_needs() {
    let mut reader = Reader::open(captures().join("h_tracers.scap")).unwrap();
    let target = Target::default();
    let mut writer = Writer::new("x", target.clone(), reader.snapshot(), Encoding::Plain).unwrap();
    let mut matching = 0;
    let written = copy_events(&mut reader, &mut writer, |event| {
        let matches = event.info().is_some_and(|i| i.name == "read");
        matching += usize::from(matches);
        Keep::filtered(event, matches)
    })
    .unwrap();
    writer.finish().unwrap();
    let all = read_bytes(target.bytes()).unwrap();
    assert_eq!(all.events.len() as u64, written);
    let mut shown = 0;
    for (record, device, flags) in &all.events {
        let event = Event::new(record, *device, *flags).unwrap();
        let info = event.info().unwrap();
        if flags & FLAG_STATE_ONLY == 0 {
            shown += usize::from(info.name == "read");
        } else {
            use libscap_rs::schema::EventFlags;
            assert!(
                info.flags.contains(EventFlags::MODIFIES_STATE),
                "{}",
                info.name
            );
        }
    }
    assert!(matching > 100 && shown <= matching, "{shown} of {matching}");
    assert!(written < 5749);
}

#[test]
fn readers_and_writers_move_between_threads() {
    fn check<T: Send>() {}
    check::<Reader>();
    check::<Writer>();
}

#[test]
fn sections_begin_anew() {
    let (a, b) = (
        Snapshot::default(),
        Snapshot {
            threads: vec![ThreadInfo {
                tid: 5,
                cwd: b"/x".to_vec(),
                ..ThreadInfo::default()
            }],
            ..Snapshot::default()
        },
    );
    let target = Target::default();
    let mut writer = Writer::new("x", target.clone(), &a, Encoding::Plain).unwrap();
    let (record, ..) = close_event(1);
    let event = Event::new(&record, 0, 0).unwrap();
    writer.write_event(&event).unwrap();
    writer.begin_section(&b).unwrap();
    writer.write_event(&event).unwrap();
    writer.finish().unwrap();
    assert_eq!(spec::check(&target.bytes()).sections, 2);
    let all = read_bytes(target.bytes()).unwrap();
    assert_eq!(all.snapshots, [a, b]);
    assert_eq!(all.events.len(), 2);
    // Copying keeps the sections.
    let copy = Target::default();
    let mut reader = Reader::from_read("x", io::Cursor::new(target.bytes())).unwrap();
    let mut writer = Writer::new("x", copy.clone(), reader.snapshot(), Encoding::Plain).unwrap();
    copy_events(&mut reader, &mut writer, |_| Keep::Yes).unwrap();
    writer.finish().unwrap();
    assert!(copy.bytes() == target.bytes());
}
