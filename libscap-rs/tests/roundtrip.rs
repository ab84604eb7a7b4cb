//! Any state and any events survive being written and read.

mod common;

use common::spec;
use libscap_rs::event::{Event, EventBuf};
use libscap_rs::savefile::{Encoding, Writer};
use libscap_rs::snapshot::*;
use proptest::collection::vec;
use proptest::prelude::*;

fn bytes(max: usize) -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..max)
}

/// A list of NUL-terminated strings.
fn list() -> impl Strategy<Value = Vec<u8>> {
    bytes(60).prop_map(|mut l| {
        if !l.is_empty() {
            l.push(0);
        }
        l
    })
}

fn l4() -> impl Strategy<Value = L4Proto> {
    (0u8..6).prop_map(L4Proto::from_wire)
}

fn fd_kind() -> impl Strategy<Value = FdKind> {
    let path = (0usize..15, bytes(40)).prop_map(|(kind, path)| {
        let kinds: [fn(Vec<u8>) -> FdKind; 15] = [
            FdKind::FileV1,
            FdKind::Directory,
            FdKind::Fifo,
            FdKind::Event,
            FdKind::Unsupported,
            FdKind::Signal,
            FdKind::EventPoll,
            FdKind::Inotify,
            FdKind::Timer,
            FdKind::Netlink,
            FdKind::Bpf,
            FdKind::UserFault,
            FdKind::IoUring,
            FdKind::Memfd,
            FdKind::Pidfd,
        ];
        kinds[kind](path)
    });
    let file =
        (bytes(40), any::<u32>(), any::<u32>()).prop_map(|(name, flags, dev)| FdKind::File {
            name,
            flags,
            mnt_id: 0,
            dev,
        });
    let unix = (any::<u64>(), any::<u64>(), bytes(40))
        .prop_map(|(source, dest, path)| FdKind::Unix { source, dest, path });
    let ends = (
        any::<u128>(),
        any::<u128>(),
        any::<u16>(),
        any::<u16>(),
        l4(),
        0..4,
    );
    let sockets = ends.prop_map(|(a, b, sport, dport, l4, kind)| match kind {
        0 => FdKind::Ipv4 {
            sip: (a as u32).into(),
            dip: (b as u32).into(),
            sport,
            dport,
            l4,
        },
        1 => FdKind::Ipv6 {
            sip: a.into(),
            dip: b.into(),
            sport,
            dport,
            l4,
        },
        2 => FdKind::Ipv4Server {
            ip: (a as u32).into(),
            port: sport,
            l4,
        },
        _ => FdKind::Ipv6Server {
            ip: a.into(),
            port: sport,
            l4,
        },
    });
    prop_oneof![path, file, unix, sockets]
}

fn thread() -> impl Strategy<Value = ThreadInfo> {
    let ids = any::<[i64; 8]>();
    let numbers = (any::<[u32; 8]>(), any::<[u64; 9]>(), any::<[bool; 4]>());
    let texts = (bytes(20), bytes(20), bytes(20), list(), list(), list());
    let dirs = (vec(any::<u8>(), 1..20), bytes(20));
    let fds = vec((any::<i64>(), any::<u64>(), fd_kind()), 0..4);
    (ids, numbers, texts, dirs, fds).prop_map(|(i, (n, u, b), t, d, fds)| ThreadInfo {
        pid: i[0],
        ptid: i[1],
        sid: i[2],
        vpgid: i[3],
        pgid: i[4],
        vtid: i[5],
        vpid: i[6],
        fdlimit: i[7],
        comm: t.0,
        exe: t.1,
        exepath: t.2,
        args: t.3,
        env: t.4,
        cgroups: t.5,
        cwd: d.0,
        root: d.1,
        flags: n[0],
        uid: n[1],
        gid: n[2],
        loginuid: n[3],
        tty: n[4],
        vmsize_kb: n[5],
        vmrss_kb: n[6],
        vmswap_kb: n[7],
        pfmajor: u[0],
        pfminor: u[1],
        pidns_init_start_ts: u[2],
        cap_inheritable: u[3],
        cap_permitted: u[4],
        cap_effective: u[5],
        exe_ino: u[6],
        exe_ino_ctime: u[7],
        exe_ino_mtime: u[8],
        exe_writable: b[0],
        exe_upper_layer: b[1],
        exe_lower_layer: b[2],
        exe_from_memfd: b[3],
        fds: fds
            .into_iter()
            .map(|(fd, ino, kind)| FdInfo { fd, ino, kind })
            .collect(),
        ..ThreadInfo::default()
    })
}

fn snapshot() -> impl Strategy<Value = Snapshot> {
    let no_nul = vec(1u8..=255, 0..127);
    let machine = (any::<u32>(), any::<u64>(), no_nul, any::<u64>()).prop_map(
        |(num_cpus, memory_bytes, hostname, boot_ts)| MachineInfo {
            num_cpus,
            memory_bytes,
            hostname,
            boot_ts,
        },
    );
    let v4 = (bytes(20), any::<[u32; 3]>(), any::<u64>()).prop_map(|(name, a, link_speed)| {
        Interface::V4 {
            name,
            addr: a[0].into(),
            netmask: a[1].into(),
            broadcast: a[2].into(),
            link_speed,
        }
    });
    let v6 = (bytes(20), any::<[u128; 3]>(), any::<u64>()).prop_map(|(name, a, link_speed)| {
        Interface::V6 {
            name,
            addr: a[0].into(),
            netmask: a[1].into(),
            broadcast: a[2].into(),
            link_speed,
        }
    });
    let user = (any::<u32>(), any::<u32>(), bytes(30), bytes(30), bytes(30)).prop_map(
        |(uid, gid, name, home, shell)| User {
            uid,
            gid,
            name,
            home,
            shell,
        },
    );
    let group = (any::<u32>(), bytes(30)).prop_map(|(gid, name)| Group { gid, name });
    (
        machine,
        vec(v4, 0..3),
        vec(v6, 0..3),
        vec(user, 0..4),
        vec(group, 0..4),
        vec(thread(), 0..5),
    )
        .prop_map(|(machine, v4, v6, users, groups, mut threads)| {
            for (i, t) in threads.iter_mut().enumerate() {
                t.tid = i as i64 + 1;
            }
            Snapshot {
                machine,
                interfaces: v4.into_iter().chain(v6).collect(),
                users,
                groups,
                threads,
            }
        })
}

/// Events that need no conversion: exit codes with as many parameters as today.
fn event() -> impl Strategy<Value = (u16, u64, i64, u16, u32, Vec<Vec<u8>>)> {
    use libscap_rs::schema::code;
    let code = prop_oneof![
        Just(code::SYSCALL_CLOSE_X),
        Just(code::SYSCALL_READ_X),
        Just(code::SYSCALL_EXECVE_19_X),
        Just(code::CONTAINER_JSON_2_E),
        Just(code::PROCEXIT_1_E),
    ];
    code.prop_flat_map(|code| {
        let n = libscap_rs::schema::event_info(code).unwrap().params.len();
        let flags = prop_oneof![Just(0u32), any::<u32>()];
        let params = vec(bytes(300), n);
        (
            Just(code),
            any::<u64>(),
            any::<i64>(),
            any::<u16>(),
            flags,
            params,
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn state_and_events_survive(
        snapshot in snapshot(),
        events in vec(event(), 1..20),
        compress: bool,
    ) {
        let encoding = if compress { Encoding::Gzip } else { Encoding::Plain };
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x.scap");
        let mut writer = Writer::create(&path, &snapshot, encoding).unwrap();
        let mut kept = Vec::new();
        for (code, ts, tid, device, flags, params) in &events {
            let mut buf = EventBuf::new(*code);
            buf.at(*ts, *tid).on(*device, *flags);
            for p in params {
                buf.bytes(p);
            }
            let event: Event<'_> = buf.event().unwrap();
            writer.write_event(&event).unwrap();
            kept.push((event.as_bytes().to_vec(), *device, *flags));
        }
        let encoded = writer.bytes_encoded();
        let size = writer.finish().unwrap();
        prop_assert_eq!(size, std::fs::metadata(&path).unwrap().len());
        let plain = common::plain_bytes(&path);
        prop_assert_eq!(encoded as usize, plain.len());
        let counts = spec::check(&plain);
        prop_assert_eq!(counts.events, events.len());
        let all = common::read_all(libscap_rs::savefile::Reader::open(&path).unwrap());
        prop_assert!(all.error.is_none());
        prop_assert_eq!(&all.snapshots[0], &snapshot);
        prop_assert_eq!(all.events, kept);
    }

    #[test]
    fn any_bytes_behind_a_section_header_are_read_or_refused(
        blocks in vec((prop_oneof![
            Just(0x201u32), Just(0x202), Just(0x203), Just(0x204), Just(0x205), Just(0x206),
            Just(0x208), Just(0x215), Just(0x216), Just(0x217), Just(0x218), Just(0x219),
            Just(0x220), Just(0x221), Just(0x222), any::<u32>(),
        ], bytes(200)), 0..6),
        rest in bytes(30),
    ) {
        let mut file = common::FileBuilder::default();
        for (ty, body) in &blocks {
            file = file.block(*ty, body);
        }
        file.0.extend(rest);
        let _ = file.read();
    }
}
