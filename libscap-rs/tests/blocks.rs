//! Block versions that no program writes any more, made by hand from the description.

mod common;

use common::FileBuilder;
use libscap_rs::Snapshot;
use libscap_rs::event::Event;
use libscap_rs::snapshot::{FdInfo, FdKind, Interface, L4Proto, NO_ID, ThreadInfo};

fn snapshot(ty: u32, body: &[u8]) -> Snapshot {
    let all = FileBuilder::default().block(ty, body).close().read();
    all.unwrap().snapshots.remove(0)
}

/// Fields one after another.
#[derive(Clone, Default)]
struct Body(Vec<u8>);

impl Body {
    fn u8(self, v: u8) -> Self {
        self.raw(&[v])
    }
    fn u16(self, v: u16) -> Self {
        self.raw(&v.to_le_bytes())
    }
    fn u32(self, v: u32) -> Self {
        self.raw(&v.to_le_bytes())
    }
    fn u64(self, v: u64) -> Self {
        self.raw(&v.to_le_bytes())
    }
    fn str(self, s: &str) -> Self {
        self.u16(s.len() as u16).raw(s.as_bytes())
    }
    fn raw(mut self, b: &[u8]) -> Self {
        self.0.extend(b);
        self
    }
    /// An entry behind a length that counts itself.
    fn entry(self, e: Self) -> Self {
        self.u32(e.0.len() as u32 + 4).raw(&e.0)
    }
}

/// The fields a process entry of `version` has.
fn process(version: u8) -> Body {
    let mut b = Body::default().u64(10).u64(11).u64(12);
    if version >= 6 {
        b = b.u64(13);
    }
    if version >= 8 {
        b = b.u64(14);
    }
    b = b.str("comm").str("exe");
    if version >= 7 {
        b = b.str("/bin/exe");
    }
    // The last NUL of the arguments is missing, as in old files.
    b = b
        .str("-a\0-b")
        .str("/cwd")
        .u64(1024)
        .u32(0x11)
        .u32(1000)
        .u32(1001);
    if version >= 2 {
        b = b.u32(20).u32(21).u32(22).u64(23).u64(24);
    }
    if version >= 3 {
        b = b.str("A=1\0B=2\0");
    }
    if version >= 4 {
        b = b.u64(30).u64(31).str("cpu=/x\0mem=/y\0");
    }
    if version >= 5 {
        b = b.str("/root");
    }
    b
}

fn expected_process(version: u8) -> ThreadInfo {
    let since = |v: u8, value: i64| if version >= v { value } else { -1 };
    let zero = |v: u8, value: u32| if version >= v { value } else { 0 };
    let text = |v: u8, value: &str| {
        if version >= v {
            value.as_bytes().to_vec()
        } else {
            Vec::new()
        }
    };
    ThreadInfo {
        tid: 10,
        pid: 11,
        ptid: 12,
        sid: since(6, 13),
        vpgid: since(8, 14),
        comm: b"comm".to_vec(),
        exe: b"exe".to_vec(),
        exepath: text(7, "/bin/exe"),
        args: b"-a\0-b\0".to_vec(),
        cwd: b"/cwd".to_vec(),
        fdlimit: 1024,
        flags: 0x11,
        uid: 1000,
        gid: 1001,
        vmsize_kb: zero(2, 20),
        vmrss_kb: zero(2, 21),
        vmswap_kb: zero(2, 22),
        pfmajor: zero(2, 23).into(),
        pfminor: zero(2, 24).into(),
        env: text(3, "A=1\0B=2\0"),
        vtid: since(4, 30),
        vpid: since(4, 31),
        cgroups: text(4, "cpu=/x\0mem=/y\0"),
        root: text(5, "/root"),
        ..ThreadInfo::default()
    }
}

#[test]
fn process_lists_of_every_version() {
    let types = [
        (1, 0x202),
        (1, 0x8000_abcd),
        (2, 0x207),
        (2, 0x8013_abcd),
        (3, 0x209),
        (3, 0x8014_abcd),
        (4, 0x210),
        (5, 0x211),
        (6, 0x212),
        (7, 0x213),
        (8, 0x214),
    ];
    for (version, ty) in types {
        let one = process(version);
        let body = one.clone().raw(&one.0);
        let read = snapshot(ty, &body.0).threads;
        assert_eq!(read, [expected_process(version), expected_process(version)]);
    }
    let body = Body::default().entry(process(9));
    assert_eq!(snapshot(0x215, &body.0).threads, [expected_process(9)]);
}

#[test]
fn optional_process_fields_end_anywhere() {
    let all = Body::default()
        .u64(40)
        .u32(41)
        .u32(42)
        .u8(1)
        .u64(43)
        .u64(44)
        .u64(45)
        .u8(1)
        .u64(46)
        .u64(47)
        .u64(48)
        .u8(1)
        .u8(1)
        .u64(49);
    let full = ThreadInfo {
        pidns_init_start_ts: 40,
        tty: 41,
        loginuid: 42,
        exe_writable: true,
        cap_inheritable: 43,
        cap_permitted: 44,
        cap_effective: 45,
        exe_upper_layer: true,
        exe_ino: 46,
        exe_ino_ctime: 47,
        exe_ino_mtime: 48,
        exe_from_memfd: true,
        exe_lower_layer: true,
        pgid: 49,
        ..expected_process(9)
    };
    let read = |tail: &[u8]| {
        let two = Body::default()
            .entry(process(9).raw(tail))
            .entry(process(9));
        let mut threads = snapshot(0x215, &two.0).threads;
        assert_eq!(threads.pop(), Some(expected_process(9)));
        threads.remove(0)
    };
    assert_eq!(read(&all.0), full);
    // A newer writer appended something.
    assert_eq!(read(&all.clone().u64(99).0), full);
    // Cut at every byte: what is complete counts, as long as it cannot be the other layout.
    for cut in 30..all.0.len() {
        let t = read(&all.0[..cut]);
        assert_eq!((t.pidns_init_start_ts, t.tty, t.loginuid), (40, 41, 42));
        assert_eq!(t.cap_permitted, if cut >= 33 { 44 } else { 0 });
        assert_eq!(t.exe_ino_mtime, if cut >= 66 { 48 } else { 0 });
        assert_eq!(t.pgid, -1);
    }
    // At most 29 bytes: neither namespace start nor terminal.
    let without = &all.0[12..];
    for cut in 0..=29 {
        let t = read(&without[..cut]);
        assert_eq!((t.pidns_init_start_ts, t.tty), (0, 0));
        assert_eq!(t.loginuid, if cut >= 4 { 42 } else { NO_ID });
        assert_eq!(t.exe_writable, cut >= 5);
        assert_eq!(t.cap_inheritable, if cut >= 13 { 43 } else { 0 });
        assert_eq!(t.cap_effective, if cut >= 29 { 45 } else { 0 });
        assert!(!t.exe_upper_layer);
    }
}

/// Type byte, type-specific part, what it means.
fn descriptor_kinds() -> Vec<(u8, Body, FdKind)> {
    let path = || Body::default().str("/some/path");
    let name = || b"/some/path".to_vec();
    let mut kinds = vec![
        (
            3,
            Body::default()
                .raw(&[10, 0, 0, 1, 10, 0, 0, 2])
                .u16(1234)
                .u16(80)
                .u8(2),
            FdKind::Ipv4 {
                sip: [10, 0, 0, 1].into(),
                dip: [10, 0, 0, 2].into(),
                sport: 1234,
                dport: 80,
                l4: L4Proto::Tcp,
            },
        ),
        (
            4,
            Body::default()
                .raw(&[1; 16])
                .raw(&[2; 16])
                .u16(1)
                .u16(2)
                .u8(3),
            FdKind::Ipv6 {
                sip: [1; 16].into(),
                dip: [2; 16].into(),
                sport: 1,
                dport: 2,
                l4: L4Proto::Udp,
            },
        ),
        (
            5,
            Body::default().raw(&[127, 0, 0, 1]).u16(53).u8(9),
            FdKind::Ipv4Server {
                ip: [127, 0, 0, 1].into(),
                port: 53,
                l4: L4Proto::Unknown,
            },
        ),
        (
            6,
            Body::default().raw(&[3; 16]).u16(443).u8(2),
            FdKind::Ipv6Server {
                ip: [3; 16].into(),
                port: 443,
                l4: L4Proto::Tcp,
            },
        ),
        (
            8,
            Body::default().u64(7).u64(8).str("/some/path"),
            FdKind::Unix {
                source: 7,
                dest: 8,
                path: name(),
            },
        ),
    ];
    type OfPath = fn(Vec<u8>) -> FdKind;
    let plain: [(u8, OfPath); 15] = [
        (1, FdKind::FileV1),
        (2, FdKind::Directory),
        (7, FdKind::Fifo),
        (9, FdKind::Event),
        (10, FdKind::Unsupported),
        (11, FdKind::Signal),
        (12, FdKind::EventPoll),
        (13, FdKind::Inotify),
        (14, FdKind::Timer),
        (15, FdKind::Netlink),
        (17, FdKind::Bpf),
        (18, FdKind::UserFault),
        (19, FdKind::IoUring),
        (20, FdKind::Memfd),
        (21, FdKind::Pidfd),
    ];
    kinds.extend(plain.map(|(ty, kind)| (ty, path(), kind(name()))));
    kinds
}

#[test]
fn descriptors_of_every_type_and_both_versions() {
    let (mut v1, mut v2) = (Body::default().u64(10), Body::default().u64(10));
    let mut expected = Vec::new();
    let mut add = |v1: &mut Body, v2: &mut Body, fd: u64, ty: u8, part: Body, kind: FdKind| {
        let entry = Body::default().u64(fd).u64(fd + 100).u8(ty).raw(&part.0);
        *v1 = v1.clone().raw(&entry.0);
        *v2 = v2.clone().entry(entry);
        expected.push(FdInfo {
            fd: fd as i64,
            ino: fd + 100,
            kind,
        });
    };
    for (i, (ty, part, kind)) in descriptor_kinds().into_iter().enumerate() {
        add(&mut v1, &mut v2, i as u64, ty, part, kind);
    }
    let file = |dev| FdKind::File {
        name: b"/f".to_vec(),
        flags: 5,
        mnt_id: 0,
        dev,
    };
    add(
        &mut v1,
        &mut v2,
        90,
        16,
        Body::default().u32(5).str("/f"),
        file(0),
    );
    // Type 0 says nothing and leaves nothing behind.
    let nothing = Body::default().u64(91).u64(0).u8(0);
    v1 = v1.raw(&nothing.0);
    v2 = v2.entry(nothing);
    for (ty, body) in [(0x203u32, &v1), (0x8001_abcd, &v1), (0x218, &v2)] {
        let file = FileBuilder::default()
            .block(0x202, &process(1).0)
            .block(ty, &body.0);
        let threads = file.close().read().unwrap().snapshots.remove(0).threads;
        assert_eq!(threads[0].fds, expected, "{ty:#x}");
    }
    // Only the newer version has devices, unknown types and room for more.
    let entry = |ty: u8, part: Body| Body::default().u64(1).u64(2).u8(ty).raw(&part.0);
    let body = Body::default()
        .u64(10)
        .entry(entry(16, Body::default().u32(5).str("/f").u32(77)))
        .entry(entry(99, Body::default().raw(b"from the future")))
        .entry(entry(2, Body::default().str("/d").u64(1)));
    let file = FileBuilder::default()
        .block(0x202, &process(1).0)
        .block(0x218, &body.0);
    let threads = file.close().read().unwrap().snapshots.remove(0).threads;
    let kinds: Vec<_> = threads[0].fds.iter().map(|f| f.kind.clone()).collect();
    let unknown = FdKind::Unsupported(Vec::new());
    assert_eq!(
        kinds,
        [file_dev(77), unknown, FdKind::Directory(b"/d".to_vec())]
    );
}

fn file_dev(dev: u32) -> FdKind {
    FdKind::File {
        name: b"/f".to_vec(),
        flags: 5,
        mnt_id: 0,
        dev,
    }
}

#[test]
fn descriptors_of_unknown_threads_are_nobodys() {
    let body = Body::default().u64(4711).u64(0).u64(0).u8(2).str("/d");
    let file = FileBuilder::default()
        .block(0x202, &process(1).0)
        .block(0x203, &body.0);
    let threads = file.close().read().unwrap().snapshots.remove(0).threads;
    assert!(threads[0].fds.is_empty());
}

#[test]
fn interfaces_of_both_versions() {
    let entry = |kind: u16| {
        let size = if kind % 2 == 1 { 4 } else { 16 };
        let mut b = Body::default().u16(kind).u16(4);
        for i in 1..=3 {
            b = b.raw(&vec![i; size]);
        }
        if kind <= 2 {
            b = b.u64(1000);
        }
        b.raw(b"eth0")
    };
    let expect = |kind: u16| {
        let (name, link_speed) = (b"eth0".to_vec(), if kind <= 2 { 1000 } else { 0 });
        if kind % 2 == 1 {
            Interface::V4 {
                name,
                addr: [1; 4].into(),
                netmask: [2; 4].into(),
                broadcast: [3; 4].into(),
                link_speed,
            }
        } else {
            Interface::V6 {
                name,
                addr: [1; 16].into(),
                netmask: [2; 16].into(),
                broadcast: [3; 16].into(),
                link_speed,
            }
        }
    };
    let kinds = [1u16, 3, 2, 4];
    let (mut v1, mut v2) = (Body::default(), Body::default());
    for kind in kinds {
        v1 = v1.raw(&entry(kind).0);
        // Bytes a newer writer appends to an entry are skipped.
        let longer = entry(kind).raw(b"more");
        v2 = v2.u32(longer.0.len() as u32).raw(&longer.0);
    }
    for (ty, body) in [(0x205u32, &v1), (0x8011_abcd, &v1), (0x219, &v2)] {
        let read = snapshot(ty, &body.0).interfaces;
        assert_eq!(read, kinds.map(expect), "{ty:#x}");
    }
}

#[test]
fn users_of_both_versions() {
    let user = || {
        let b = Body::default().u8(0).u32(1000).u32(100);
        b.str("ann").str(&"h".repeat(300)).str("/bin/sh")
    };
    let group = |kind| Body::default().u8(kind).u32(7).str("staff");
    let v1 = user().raw(&group(1).0).raw(&group(9).0);
    let v2 = Body::default()
        .entry(user().raw(b"more"))
        .entry(group(1))
        .entry(group(9));
    for (ty, body) in [(0x206u32, &v1), (0x8012_abcd, &v1), (0x220, &v2)] {
        let s = snapshot(ty, &body.0);
        assert_eq!((s.users.len(), s.groups.len()), (1, 2), "{ty:#x}");
        assert_eq!((s.users[0].uid, s.users[0].gid), (1000, 100));
        assert_eq!(
            (&s.users[0].name[..], s.users[0].home.len()),
            (&b"ann"[..], 300)
        );
        assert_eq!(s.groups[1].name, b"staff");
    }
}

#[test]
fn machine_info_under_both_codes() {
    let body = Body::default().u32(4).u64(1 << 30).u64(0).raw(b"host\0");
    let body = body.raw(&[b'x'; 123]).u64(77).raw(&[0; 24]);
    for ty in [0x201, 0x8002_abcd] {
        let m = snapshot(ty, &body.0).machine;
        assert_eq!((m.num_cpus, m.memory_bytes, m.boot_ts), (4, 1 << 30, 77));
        assert_eq!(m.hostname, b"host");
    }
}

#[test]
fn event_blocks_of_every_version() {
    let old = |code: u16, params: &[&[u8]]| {
        let len = 22 + params.iter().map(|p| p.len() + 2).sum::<usize>();
        let mut b = Body::default().u64(5).u64(6).u32(len as u32).u16(code);
        for p in params {
            b = b.u16(p.len() as u16);
        }
        params.iter().fold(b, |b, p| b.raw(p))
    };
    let new = |code: u16, params: &[&[u8]]| {
        let mut buf = libscap_rs::event::EventBuf::new(code);
        buf.at(5, 6);
        for p in params {
            buf.bytes(p);
        }
        Body(buf.event().unwrap().as_bytes().to_vec())
    };
    let close: [&[u8]; 2] = [&[0; 8], &[9, 0, 0, 0, 0, 0, 0, 0]];
    let json: [&[u8]; 1] = [b"{}\0"];
    let flagged = |b: &Body| Body::default().u16(3).u32(1).raw(&b.0);
    let plain = |b: &Body| Body::default().u16(3).raw(&b.0);
    let (o, n, large) = (old(5, &close), new(5, &close), new(324, &json));
    // Options behind the record, as editors of the format write them.
    let optioned = plain(&n).raw(b"\x01\0\x04\0note");
    let cases = [
        (0x204u32, plain(&o), 0),
        (0x8010_abcd, plain(&o), 0),
        (0x208, flagged(&o), 1),
        (0x216, plain(&n), 0),
        (0x216, optioned, 0),
        (0x217, flagged(&n), 1),
        (0x221, plain(&large), 0),
        (0x222, flagged(&large), 1),
    ];
    for (ty, body, flags) in cases {
        let all = FileBuilder::default().block(ty, &body.0).read().unwrap();
        assert!(all.error.is_none() && all.malformed == 0, "{ty:#x}");
        let (record, device, f) = &all.events[0];
        assert_eq!((*device, *f), (3, flags), "{ty:#x}");
        let event = Event::new(record, 0, 0).unwrap();
        assert_eq!((event.ts(), event.tid()), (5, 6));
        let params: Vec<_> = event.params().collect();
        assert_eq!(params, if event.code() == 5 { &close[..] } else { &json });
    }
    // The trailer of an event block is not needed.
    let mut bytes = FileBuilder::default().block(0x216, &plain(&n).0).0;
    *bytes.last_mut().unwrap() = 1;
    assert_eq!(common::read_bytes(bytes).unwrap().events.len(), 1);
    // Codes of newer schemas are skipped in silence.
    let mut newer = new(5, &close);
    newer.0[20..22].copy_from_slice(&454u16.to_le_bytes());
    let all = FileBuilder::default()
        .record(&newer.0)
        .close()
        .read()
        .unwrap();
    assert_eq!((all.events.len(), all.malformed), (1, 0));
}
