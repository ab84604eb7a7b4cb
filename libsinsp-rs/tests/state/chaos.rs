//! Events in any order with any content: nothing panics, and the tables stay consistent.

use libscap_rs::event::EventBuf;
use libscap_rs::schema::{EVENT_COUNT, ParamType, event_info};
use libsinsp_rs::inspector::Options;
use libsinsp_rs::state::{Limits, ThreadFlags};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::machine::{Feed, Machine, START};

/// Numbers that mean something to the state: small ids, errors, flags.
fn number() -> impl Strategy<Value = i64> {
    prop_oneof![
        4 => 0_i64..8,
        2 => Just(0_i64),
        1 => -130_i64..0,
        2 => (0_u32..30).prop_map(|bit| 1_i64 << bit),
        1 => any::<i64>(),
    ]
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        Just(Vec::new()),
        Just(b"/a/../b\0".to_vec()),
        Just(b"x\0".to_vec()),
        // Families of socket parameters, then anything.
        (
            prop_oneof![Just(1_u8), Just(2), Just(10)],
            vec(any::<u8>(), 0..40)
        )
            .prop_map(|(family, mut rest)| {
                rest.insert(0, family);
                rest
            }),
        vec(any::<u8>(), 0..64),
    ]
}

/// An event of the schema: numbers get their width, everything else any bytes; sometimes cut.
fn event() -> impl Strategy<Value = Vec<u8>> {
    (
        0..EVENT_COUNT as u16,
        0_i64..8,
        0_u64..3_000_000_000,
        vec((number(), bytes()), 32),
        prop_oneof![8 => Just(32_usize), 1 => 0_usize..8],
    )
        .prop_map(|(code, tid, after, values, most)| {
            let mut event = EventBuf::new(code);
            event.at(START + after, tid);
            let params = event_info(code).map_or(&[][..], |i| i.params);
            for (param, (number, bytes)) in params.iter().zip(&values).take(most) {
                match param.ty {
                    ParamType::Double | ParamType::Ipv6Addr => event.empty(),
                    ty if ty.wire_size().is_some_and(|n| n <= 8) => event.int(*number),
                    _ => event.bytes(bytes),
                };
            }
            event.event().expect("fits").as_bytes().to_vec()
        })
}

/// What must hold whatever happened.
fn check(m: &Machine) {
    let threads = m.threads();
    assert_eq!(threads.iter().count(), threads.len());
    for t in threads.iter() {
        assert_eq!(threads.get(t.tid).map(|t| t.tid), Some(t.tid));
        assert!(threads.ancestors(t).count() <= threads.len(), "a loop");
        if !t.flags.contains(ThreadFlags::LINKED) {
            continue;
        }
        assert!(t.pid >= 0);
        assert_eq!(
            threads.group(t).filter(|m| m.tid == t.tid).count(),
            1,
            "once in its process"
        );
        let alive = threads
            .group(t)
            .filter(|m| !m.flags.contains(ThreadFlags::DEAD))
            .count();
        assert_eq!(threads.alive_in_group(t), alive);
        if let Some(parent) = threads.parent(t) {
            let entries = threads.children(parent).filter(|c| c.tid == t.tid).count();
            assert_eq!(entries, 1, "once among the children of its parent");
        }
        for child in threads.children(t) {
            assert_eq!(child.ptid, t.tid);
        }
        assert!(threads.fd_count(t) <= 16);
        assert_eq!(threads.fds(t).count(), threads.fd_count(t));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn tables_stay_consistent(records in vec(event(), 1..200), live in any::<bool>()) {
        let options = Options {
            limits: Limits {
                threads: 12,
                fds_per_process: 16,
                fds: 64,
                tombstones: 3,
                tombstone_ns: 1_000_000_000,
            },
            containers: false,
            own_pid: None,
            ..Options::default()
        };
        let feed = Feed { live, ..Feed::default() };
        let mut m = Machine::start(feed, options);
        for record in records {
            m.feed(record);
            m.step();
            check(&m);
        }
        m.inspector.snapshot();
        check(&m);
    }
}
