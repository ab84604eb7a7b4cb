//! Old events come out in the current schema, with the values the rules name.

mod common;

use common::{All, FileBuilder};
use libscap_rs::event::Event;
use libscap_rs::schema::{
    self, CONVERSIONS, ConvertAction, ConvertParam, EventFlags, EventInfo, ParamType, code,
};

fn i64s(v: i64) -> [u8; 8] {
    v.to_le_bytes()
}

/// Code and parameters of an event.
type Plain = (u16, Vec<Vec<u8>>);

fn events(all: &All) -> Vec<Plain> {
    assert!(all.error.is_none());
    let plain = |(record, device, flags): &common::Kept| {
        let e = Event::new(record, *device, *flags).unwrap();
        (e.code(), e.params().map(<[u8]>::to_vec).collect())
    };
    all.events.iter().map(plain).collect()
}

fn convert(file: FileBuilder) -> Vec<Plain> {
    let all = file.read().unwrap();
    assert_eq!(all.malformed, 0);
    events(&all)
}

/// A recognisable value for a parameter.
fn sample(ty: ParamType, n: usize) -> Vec<u8> {
    match ty.wire_size() {
        Some(size) => vec![n as u8 + 1; size],
        None if ty == ParamType::FdList => [&[1, 0][..], &[n as u8; 10]].concat(),
        // Variant 0, which is a number or bytes.
        None if ty == ParamType::Dyn => [&[0][..], &[n as u8; 8]].concat(),
        None => vec![n as u8 + b'a', 0],
    }
}

fn samples(info: &EventInfo, n: usize) -> Vec<Vec<u8>> {
    let ty = |i: usize| info.params.get(i).map_or(ParamType::Int64, |p| p.ty);
    (0..n).map(|i| sample(ty(i), i)).collect()
}

fn add(file: FileBuilder, code: u16, n: usize) -> FileBuilder {
    let params = samples(schema::event_info(code).unwrap(), n);
    let params: Vec<&[u8]> = params.iter().map(Vec::as_slice).collect();
    file.event(2, code, &params)
}

/// Parameters of the stored form of the enter event `code`.
fn stored_params(code: u16) -> Option<usize> {
    let stores = |c: &&schema::Conversion| {
        c.code == code && matches!(c.action, ConvertAction::Store | ConvertAction::StoreAndPass)
    };
    let rule = CONVERSIONS.iter().find(stores)?;
    Some(rule.nparams.into())
}

#[test]
fn rules_are_sorted_for_the_search() {
    assert!(CONVERSIONS.is_sorted_by_key(|c| (c.code, c.nparams)));
    assert_eq!(CONVERSIONS.len(), 253);
}

#[test]
fn every_rule_leads_to_the_current_schema() {
    for rule in &CONVERSIONS {
        let name = schema::event_info(rule.code).unwrap().symbol;
        let n = usize::from(rule.nparams);
        for with_enter in [true, false] {
            let mut file = FileBuilder::default();
            if let Some(m) = rule.code.checked_sub(1).and_then(stored_params)
                && rule.code % 2 == 1
                && with_enter
            {
                file = add(file, rule.code - 1, m);
                // A call that is stored and delivered shows up first.
                if [code::SOCKET_CONNECT_X, code::SYSCALL_EXECVE_19_X].contains(&rule.code) {
                    file = file.close();
                }
            }
            let out = convert(add(file, rule.code, n).close());
            let out = &out[..out.len() - 1];
            match rule.action {
                ConvertAction::Store => assert!(out.is_empty(), "{name}/{n}"),
                ConvertAction::Pass | ConvertAction::StoreAndPass => {
                    assert_eq!((out.len(), out[0].1.len()), (1, n), "{name}/{n}");
                }
                ConvertAction::Add(_) | ConvertAction::Change(..) => {
                    // Retired enter events of exec end in one that is passed on.
                    let Some((code, params)) = out.last() else {
                        assert!(rule.code % 2 == 0, "{name}/{n} vanished");
                        continue;
                    };
                    let info = schema::event_info(*code).unwrap();
                    assert_eq!(params.len(), info.params.len(), "{name}/{n}");
                    let old = info.flags.contains(EventFlags::OLD_VERSION);
                    assert!(!old || *code == code::SYSCALL_EXECVE_19_E, "{name}/{n}");
                    for (i, bytes) in params.iter().enumerate() {
                        let value = libscap_rs::event::decode_param(&info.params[i], bytes);
                        assert!(value.is_ok(), "{name}/{n} parameter {i}: {value:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn single_rules_take_values_from_where_they_say() {
    // For rules that are followed by no other: every instruction, value by value.
    for rule in &CONVERSIONS {
        let n = usize::from(rule.nparams);
        let (target, instructions, kept) = match rule.action {
            ConvertAction::Add(p) => (rule.code, p, n),
            ConvertAction::Change(target, p) => (target, p, 0),
            _ => continue,
        };
        let target = schema::event_info(target).unwrap();
        let final_count = kept + instructions.len() == target.params.len();
        let retired = target.flags.contains(EventFlags::OLD_VERSION);
        if !final_count || retired || rule.code % 2 == 0 {
            continue;
        }
        let stored = stored_params(rule.code - 1);
        let mut file = FileBuilder::default();
        if let Some(m) = stored {
            file = add(file, rule.code - 1, m);
        }
        let out = convert(add(file, rule.code, n));
        let (code, params) = out.last().unwrap();
        assert_eq!(*code, target.code);
        let old = samples(schema::event_info(rule.code).unwrap(), n);
        let enter = schema::event_info(rule.code - 1).unwrap();
        let enter = samples(enter, stored.unwrap_or(0));
        assert_eq!(params[..kept], old[..kept]);
        for (i, instruction) in instructions.iter().enumerate() {
            let ty = target.params[kept + i].ty;
            let size = ty.wire_size();
            let default = || match ty {
                ParamType::Uid | ParamType::Gid => vec![0xff; 4],
                _ => vec![0; size.unwrap_or(0)],
            };
            let mut want = match *instruction {
                ConvertParam::Old(p) => old[usize::from(p)].clone(),
                ConvertParam::Enter(p) if stored.is_some() => enter[usize::from(p)].clone(),
                ConvertParam::EnterOrEmpty(p) if stored.is_some() => enter[usize::from(p)].clone(),
                ConvertParam::Enter(_) | ConvertParam::Default => default(),
                ConvertParam::EnterOrEmpty(_) | ConvertParam::Empty => Vec::new(),
                ConvertParam::ContainerJson => continue,
            };
            want.truncate(size.unwrap_or(want.len()));
            assert_eq!(params[kept + i], want, "{} {i}", target.symbol);
        }
    }
}

#[test]
fn close_takes_its_descriptor_from_the_enter_event() {
    let file = FileBuilder::default()
        .event(2, code::SYSCALL_CLOSE_E, &[&i64s(7)])
        .event(3, code::SYSCALL_CLOSE_E, &[&i64s(8)])
        .event(2, code::SYSCALL_CLOSE_X, &[&i64s(0)])
        .event(3, code::SYSCALL_CLOSE_X, &[&i64s(-9)])
        // The stored event was used up: the default remains.
        .event(2, code::SYSCALL_CLOSE_X, &[&i64s(0)]);
    let close = |res, fd| {
        (
            code::SYSCALL_CLOSE_X,
            vec![i64s(res).into(), i64s(fd).into()],
        )
    };
    assert_eq!(convert(file), [close(0, 7), close(-9, 8), close(0, 0)]);
}

#[test]
fn a_newer_enter_event_replaces_the_stored_one() {
    let file = FileBuilder::default()
        .event(2, code::SYSCALL_CLOSE_E, &[&i64s(7)])
        .event(2, code::SYSCALL_CLOSE_E, &[&i64s(9)])
        .event(2, code::SYSCALL_CLOSE_X, &[&i64s(0)]);
    assert_eq!(convert(file)[0].1[1], i64s(9));
}

#[test]
fn an_enter_event_of_another_call_is_no_partner() {
    let file = FileBuilder::default()
        .event(2, code::SYSCALL_CLOSE_E, &[&i64s(7)])
        .event(2, code::SYSCALL_READ_X, &[&i64s(1), b"x"])
        .close();
    let all = file.read().unwrap();
    assert_eq!((all.events.len(), all.malformed), (1, 1));
}

#[test]
fn rules_follow_one_another() {
    // The oldest clone becomes today's in four steps.
    let names = ["a\0", "b\0"];
    let mut params: Vec<Vec<u8>> = vec![
        i64s(42).into(),
        names[0].into(),
        names[1].into(),
        i64s(1).into(),
        i64s(2).into(),
        i64s(3).into(),
        b"/\0".to_vec(),
        i64s(1024).into(),
    ];
    params.extend([5u32, 1000, 1001].map(|v| v.to_le_bytes().to_vec()));
    let bytes: Vec<&[u8]> = params.iter().map(Vec::as_slice).collect();
    let out = convert(FileBuilder::default().event(2, code::SYSCALL_CLONE_11_X, &bytes));
    let (code, new) = &out[0];
    let info = schema::event_info(*code).unwrap();
    assert_eq!((*code, info.name), (code::SYSCALL_CLONE_20_X, "clone"));
    assert_eq!(new.len(), 21);
    assert_eq!(new[..8], params[..8]);
    let at = |name| &new[info.param_index(name).unwrap()];
    assert_eq!(*at("flags"), 5u32.to_le_bytes());
    assert_eq!(*at("uid"), 1000u32.to_le_bytes());
    assert_eq!(*at("gid"), 1001u32.to_le_bytes());
    for name in ["comm", "cgroups", "vtid", "vpid", "vm_size"] {
        assert!(at(name).is_empty(), "{name}");
    }
}

#[test]
fn old_container_events_become_json() {
    let file = FileBuilder::default().event(
        2,
        code::CONTAINER_E,
        &[b"abc\0", &7u32.to_le_bytes(), b"na\"me\0", b"im/age:1\0"],
    );
    let json = b"{\"id\":\"abc\",\"type\":7,\"name\":\"na\"me\",\"image\":\"im/age:1\"}\0";
    assert_eq!(
        convert(file),
        [(code::CONTAINER_JSON_2_E, vec![json.to_vec()])]
    );
}

#[test]
fn connect_is_kept_and_passed_on() {
    let file = FileBuilder::default()
        .event(2, code::SOCKET_CONNECT_E, &[&i64s(4), b"\x01/x\0"])
        .event(2, code::SOCKET_CONNECT_X, &[&i64s(0), b""]);
    let out = convert(file);
    assert_eq!(
        out[0],
        (
            code::SOCKET_CONNECT_E,
            vec![i64s(4).to_vec(), b"\x01/x\0".to_vec()]
        )
    );
    // The round that takes the descriptor uses the enter event up: none is left for the address.
    let exit = vec![i64s(0).to_vec(), vec![], i64s(4).to_vec(), vec![]];
    assert_eq!(out[1], (code::SOCKET_CONNECT_X, exit));
}

#[test]
fn retired_events_without_a_successor_are_dropped() {
    let mut dropped = 0;
    for info in &schema::EVENTS {
        let managed = info.flags.contains(EventFlags::CONVERTER_MANAGED);
        let enter = info.code % 2 == 0;
        let retired = info.flags.contains(EventFlags::OLD_VERSION) && enter && !managed;
        if retired || info.flags.contains(EventFlags::UNUSED) {
            let all = FileBuilder::default().event(2, info.code, &[]).close();
            let all = all.read().unwrap();
            assert_eq!((all.events.len(), all.malformed), (1, 0), "{}", info.symbol);
            dropped += 1;
        }
    }
    assert!(dropped > 50, "{dropped}");
}

#[test]
fn parameters_of_newer_producers_stay() {
    let file = FileBuilder::default()
        .event(2, code::SYSCALL_CLOSE_X, &[&i64s(0), &i64s(3), b"new"])
        .event(2, code::PROCEXIT_1_E, &[&i64s(0)]);
    let out = convert(file);
    assert_eq!(out[0].1.len(), 3);
    // Events without rules may have fewer parameters than today.
    assert_eq!(out[1], (code::PROCEXIT_1_E, vec![i64s(0).to_vec()]));
}

#[test]
fn events_no_rule_knows_are_counted() {
    // A read exit event with a single parameter never existed.
    let file = FileBuilder::default().event(2, code::SYSCALL_READ_X, &[&i64s(1)]);
    let all = file.close().read().unwrap();
    assert_eq!((all.events.len(), all.malformed), (1, 1));
}

#[test]
fn results_too_long_are_counted() {
    // Converting appends 12 bytes and two lengths; the block still has room for a few.
    for (len, fits) in [(65_480, true), (65_490, false)] {
        let file = FileBuilder::default()
            .event(2, code::SYSCALL_READ_E, &[&i64s(3), &[0; 4]])
            .event(2, code::SYSCALL_READ_X, &[&i64s(1), &vec![1; len]])
            .close();
        let all = file.read().unwrap();
        let expect = if fits { (2, 0) } else { (1, 1) };
        assert_eq!((all.events.len(), all.malformed), expect);
    }
}
