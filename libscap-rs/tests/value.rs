//! Parameters survive encoding and decoding; wrong bytes give errors, never panics.

use std::net::{Ipv4Addr, Ipv6Addr};

use libscap_rs::event::{
    BuildError, DecodeError, Event, EventBuf, LayoutError, SockAddr, SockTuple, Value, decode,
    string, strings,
};
use libscap_rs::schema::{self, EVENTS, ParamType, code};
use proptest::prelude::*;

/// Every type that some event of the schema uses.
fn types_in_schema() -> Vec<ParamType> {
    let mut types: Vec<_> = EVENTS
        .iter()
        .flat_map(|e| e.params.iter().map(|p| p.ty))
        .collect();
    types.sort_by_key(|t| *t as u8);
    types.dedup();
    types
}

#[test]
fn fixed_sizes_are_enforced() {
    let bytes = [0xff; 24];
    for ty in types_in_schema() {
        let Some(size) = ty.wire_size() else { continue };
        for len in 1..=bytes.len() {
            let value = decode(ty, &bytes[..len]);
            if len == size {
                assert!(value.is_ok(), "{ty:?} of {len} bytes: {value:?}");
            } else {
                assert_eq!(value, Err(DecodeError::Size { ty, len }));
            }
        }
        assert_eq!(decode(ty, &[]), Ok(Value::Empty));
    }
}

#[test]
fn numbers_keep_their_sign() {
    assert_eq!(decode(ParamType::Int8, &[0xfe]), Ok(Value::Signed(-2)));
    assert_eq!(decode(ParamType::Uint8, &[0xfe]), Ok(Value::Unsigned(254)));
    assert_eq!(
        decode(ParamType::Errno, &(-2i64).to_le_bytes()),
        Ok(Value::Signed(-2))
    );
    assert_eq!(
        decode(ParamType::Uid, &u32::MAX.to_le_bytes()),
        Ok(Value::Unsigned(u64::from(u32::MAX)))
    );
    assert_eq!(
        decode(ParamType::Ipv4Addr, &[127, 0, 0, 1]),
        Ok(Value::Ipv4(Ipv4Addr::LOCALHOST))
    );
    assert_eq!(
        decode(ParamType::Bool, &[0, 0, 0, 1]),
        Ok(Value::Bool(true))
    );
}

#[test]
fn missing_strings_look_alike() {
    for missing in [&b""[..], b"<NA>\0", b"(NULL)\0", b"<NA>"] {
        assert_eq!(string(missing), None);
        assert_eq!(decode(ParamType::FsPath, missing), Ok(Value::Empty));
    }
    assert_eq!(string(b"\0"), Some(&b""[..]));
    assert_eq!(string(b"abc"), Some(&b"abc"[..]));
    assert_eq!(string(b"abc\0def\0"), Some(&b"abc"[..]));
}

#[test]
fn lists_keep_empty_elements() {
    let list = |b: &'static [u8]| strings(b).collect::<Vec<_>>();
    assert!(list(b"").is_empty());
    assert_eq!(list(b"\0"), [b""]);
    assert_eq!(list(b"a\0\0b"), [&b"a"[..], b"", b"b"]);
}

#[test]
fn socket_parameters_follow_the_layout() {
    let mut wire = vec![2, 10, 0, 0, 1];
    wire.extend(443u16.to_le_bytes());
    let addr = SockAddr::Inet {
        ip: Ipv4Addr::new(10, 0, 0, 1),
        port: 443,
    };
    assert_eq!(
        decode(ParamType::SockAddr, &wire),
        Ok(Value::SockAddr(addr))
    );
    for bad in [&wire[..6], &[2], &[10, 0], &[10; 18]] {
        assert!(decode(ParamType::SockAddr, bad).is_err());
        assert!(decode(ParamType::SockTuple, bad).is_err());
    }
    let unix = SockTuple::Unix {
        source: 0xffff_8880_0000_0001,
        dest: 2,
        path: b"/run/x",
    };
    let mut wire = Vec::new();
    unix.encode(&mut wire);
    assert_eq!(wire.len(), 18 + 6);
    assert_eq!(
        decode(ParamType::SockTuple, &wire),
        Ok(Value::SockTuple(unix))
    );
}

#[test]
fn dynamic_values_use_the_variants_of_their_parameter() {
    let info = schema::event_info(code::SOCKET_SETSOCKOPT_X).unwrap();
    let at = info.param_index("val").unwrap();
    let mut buf = EventBuf::new(info.code);
    buf.int(0).int(3).int(1).int(1);
    assert_eq!(buf.nparams(), at);
    buf.dynamic(4, &5u64.to_le_bytes()).int(16);
    let event = buf.event().unwrap();
    let Ok(Value::Dyn(value)) = event.value(at) else {
        panic!("{:?}", event.value(at));
    };
    assert_eq!((value.index, value.value()), (4, Ok(Value::Unsigned(5))));

    let mut buf = EventBuf::new(info.code);
    buf.int(0).int(3).int(1).int(1).dynamic(9, b"").int(16);
    let event = buf.event().unwrap();
    assert_eq!(event.value(at), Err(DecodeError::Variant(9)));
}

#[test]
fn absent_and_foreign_parameters() {
    let mut buf = EventBuf::new(code::SYSCALL_CLOSE_X);
    let event = buf.int(-9).event().unwrap();
    assert_eq!(event.value(0), Ok(Value::Signed(-9)));
    assert_eq!(event.value(1), Ok(Value::Empty));
    assert_eq!(event.param_i64(1), None);
    assert_eq!(event.value_by_name("res").unwrap(), Ok(Value::Signed(-9)));
    assert!(event.value_by_name("nothing").is_none());
    // A newer producer appended something.
    buf.int(3).bytes(b"new");
    let event = buf.event().unwrap();
    assert_eq!(event.value(2), Ok(Value::Bytes(b"new")));
}

#[test]
fn builder_reports_the_first_mistake() {
    let mut buf = EventBuf::new(code::SYSCALL_CLOSE_X);
    buf.str(b"x").int(1);
    assert!(matches!(
        buf.event().err(),
        Some(BuildError::Type { index: 0, .. })
    ));
    buf.reset(code::SYSCALL_READ_X).bytes(&vec![0; 65536]);
    assert_eq!(
        buf.event().err(),
        Some(BuildError::TooLong {
            index: 0,
            len: 65536
        })
    );
    buf.reset(code::SYSCALL_CLOSE_X);
    for _ in 0..=schema::MAX_PARAMS {
        buf.bytes(b"");
    }
    assert_eq!(buf.event().err(), Some(BuildError::TooManyParams));
}

#[test]
fn large_events_have_wide_lengths() {
    let json = vec![b'x'; 100_000];
    let mut buf = EventBuf::new(code::CONTAINER_JSON_2_E);
    let record = buf.str(&json).event().unwrap().as_bytes().to_vec();
    assert_eq!(record.len(), 26 + 4 + json.len() + 1);
    let event = Event::new(&record, 0, 0).unwrap();
    assert_eq!(event.param_str(0), Some(&json[..]));
}

#[test]
fn layout_is_checked() {
    let mut buf = EventBuf::new(code::SYSCALL_CLOSE_X);
    let good = buf.int(0).int(3).event().unwrap().as_bytes().to_vec();
    for cut in 0..good.len() {
        assert!(Event::new(&good[..cut], 0, 0).is_err());
    }
    let mut bad = good.clone();
    bad[26] = 7;
    assert_eq!(Event::new(&bad, 0, 0).err(), Some(LayoutError::Sum));
    let mut bad = good.clone();
    bad[22..26].copy_from_slice(&u32::MAX.to_le_bytes());
    assert!(matches!(
        Event::new(&bad, 0, 0).err(),
        Some(LayoutError::TooManyParams(_))
    ));
    let mut bad = good;
    bad[16..20].copy_from_slice(&u32::MAX.to_le_bytes());
    assert!(Event::new(&bad, 0, 0).is_err());
}

proptest! {
    #[test]
    fn any_bytes_decode_or_fail(code in 0u16..454, at in 0usize..32, bytes: Vec<u8>) {
        let info = schema::event_info(code).unwrap();
        if let Some(param) = info.params.get(at) {
            let _ = libscap_rs::event::decode_param(param, &bytes);
        }
    }

    #[test]
    fn any_record_is_checked(mut bytes in proptest::collection::vec(any::<u8>(), 0..200), code in 0u16..454) {
        // Make the interesting checks reachable.
        if bytes.len() >= 26 {
            let len = (bytes.len() as u32).to_le_bytes();
            bytes[16..20].copy_from_slice(&len);
            bytes[20..22].copy_from_slice(&code.to_le_bytes());
            bytes[23..26].fill(0);
        }
        if let Ok(event) = Event::new(&bytes, 0, 0) {
            for i in 0..event.nparams() + 2 {
                let _ = event.value(i);
                let _ = event.param_str(i);
                let _ = event.param_strings(i).count();
            }
            prop_assert_eq!(event.params().map(<[u8]>::len).sum::<usize>()
                + 26 + event.nparams() * event.info().unwrap().length_entry_size(), bytes.len());
        }
    }

    #[test]
    fn built_events_read_back(
        code in 0u16..454,
        ts: u64,
        tid: i64,
        device: u16,
        flags: u32,
        params in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..50), 0..32),
    ) {
        let mut buf = EventBuf::new(code);
        buf.at(ts, tid).on(device, flags);
        for p in &params {
            buf.bytes(p);
        }
        let built = buf.event().unwrap();
        let event = Event::new(built.as_bytes(), device, flags).unwrap();
        prop_assert_eq!((event.ts(), event.tid(), event.code()), (ts, tid, code));
        prop_assert_eq!(event.nparams(), params.len());
        for (i, p) in params.iter().enumerate() {
            prop_assert_eq!(event.param(i), Some(&p[..]));
            prop_assert_eq!(built.param(i), Some(&p[..]));
        }
        prop_assert!(event.params().eq(params.iter().map(|p| &p[..])));
    }

    #[test]
    fn sockets_read_back(ip: u32, ip6: u128, port: u16, port2: u16, a: u64, b: u64, path in "[a-z/]{0,107}") {
        let path = path.as_bytes();
        let (v4, v6) = (Ipv4Addr::from(ip), Ipv6Addr::from(ip6));
        for addr in [
            SockAddr::Inet { ip: v4, port },
            SockAddr::Inet6 { ip: v6, port },
            SockAddr::Unix(path),
            SockAddr::Other { family: 16, data: path },
        ] {
            let mut wire = Vec::new();
            addr.encode(&mut wire);
            prop_assert_eq!(SockAddr::decode(&wire), Ok(addr));
        }
        for tuple in [
            SockTuple::Inet { sip: v4, sport: port, dip: Ipv4Addr::LOCALHOST, dport: port2 },
            SockTuple::Inet6 { sip: v6, sport: port, dip: Ipv6Addr::LOCALHOST, dport: port2 },
            SockTuple::Unix { source: a, dest: b, path },
        ] {
            let mut wire = Vec::new();
            tuple.encode(&mut wire);
            prop_assert_eq!(SockTuple::decode(&wire), Ok(tuple));
        }
    }

    #[test]
    fn fd_lists_read_back(entries in proptest::collection::vec((any::<i64>(), any::<i16>()), 0..40)) {
        let mut buf = EventBuf::new(code::SYSCALL_POLL_X);
        let event = buf.int(0).fd_list(&entries).event().unwrap();
        let Ok(Value::FdList(list)) = event.value(1) else { panic!() };
        prop_assert_eq!(list.len(), entries.len());
        prop_assert!(list.iter().eq(entries));
    }
}

#[test]
fn every_parameter_is_found_at_its_position() {
    let data: Vec<u8> = (0..=255).collect();
    for n in 0..=schema::MAX_PARAMS {
        // Short and long ones, and none at all.
        for step in [0, 1, 7, 100] {
            let expected: Vec<&[u8]> = (0..n).map(|i| &data[i..i + i * step % 101]).collect();
            let mut event = EventBuf::new(code::SYSCALL_READ_X);
            for bytes in &expected {
                event.bytes(bytes);
            }
            let event = event.event().expect("layout");
            let found: Vec<&[u8]> = (0..n).filter_map(|i| event.param(i)).collect();
            assert_eq!(found, expected, "{n} parameters");
            assert_eq!(event.params().collect::<Vec<_>>(), expected);
            assert_eq!(event.param(n), None);
        }
    }
}
