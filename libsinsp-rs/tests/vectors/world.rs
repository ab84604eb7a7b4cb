//! The machine and the scenes of the vectors, as a source of real event records.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use libscap_rs::event::{EventBuf, SockAddr, SockTuple};
use libscap_rs::schema::{Direction, EVENTS, EventInfo, ParamInfo, ParamType, Status, code};
use libscap_rs::snapshot::{Group, Snapshot, ThreadInfo, User};
use libscap_rs::{Error, Event, Next, Source};
use libsinsp_rs::inspector::Options;
use libsinsp_rs::{Enriched, Inspector, Step};
use serde_json::Value;

use super::File;

/// CPU of every event.
const CPU: u16 = 1;

struct Scene {
    snapshot: Snapshot,
    records: std::vec::IntoIter<Vec<u8>>,
    current: Vec<u8>,
}

impl Source for Scene {
    fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        let Some(record) = self.records.next() else {
            return Ok(Next::End);
        };
        self.current = record;
        let event = Event::new(&self.current, CPU, 0).expect("records are well formed");
        Ok(Next::Event(event))
    }
}

/// A machine with these threads on which nothing happens.
pub fn still(threads: Vec<ThreadInfo>) -> impl Source {
    Scene {
        snapshot: Snapshot {
            threads,
            ..Snapshot::default()
        },
        records: Vec::new().into_iter(),
        current: Vec::new(),
    }
}

/// The machine of the vectors with these records.
#[allow(dead_code)] // Not every test that uses this file has records of its own.
pub fn with_records(file: &File, records: Vec<Vec<u8>>) -> impl Source + use<> {
    Scene {
        snapshot: snapshot(&file.json["world"]),
        records: records.into_iter(),
        current: Vec::new(),
    }
}

/// Runs `scene` and gives the last event of it to `look`.
pub fn last<R>(file: &File, scene: &str, look: impl FnOnce(&Enriched<'_>) -> R) -> R {
    let world = &file.json["world"];
    let steps = file.json["scenes"][scene]
        .as_array()
        .unwrap_or_else(|| panic!("no scene {scene}"));
    let time0 = world["time0"].as_u64().expect("time0");
    let step_ns = world["step_ns"].as_u64().expect("step_ns");
    let records: Vec<Vec<u8>> = (1..)
        .zip(steps)
        .map(|(i, step)| record(step, time0 + i * step_ns))
        .collect();
    let shown = steps.iter().filter(|s| !is_secured_enter(s)).count();
    let source = Scene {
        snapshot: snapshot(world),
        records: records.into_iter(),
        current: Vec::new(),
    };
    let options = Options {
        containers: false,
        ..Options::default()
    };
    let mut inspector = Inspector::with_options(source, options);
    let mut seen = 0;
    loop {
        match inspector.next().expect("no source error") {
            Step::Event(event) => {
                seen += 1;
                if seen == shown {
                    return look(&event);
                }
            }
            Step::End => panic!("scene {scene} ended after {seen} of {shown} events"),
            _ => {}
        }
    }
}

/// Enter halves that are not delivered themselves.
fn is_secured_enter(step: &Value) -> bool {
    step["dir"] == ">" && step["ev"] == "execve"
}

/// The newest event of a name and direction.
fn event_info(name: &str, dir: &str) -> &'static EventInfo {
    if name == "generic" {
        return &EVENTS[usize::from(code::GENERIC_X)];
    }
    let direction = if dir == ">" {
        Direction::Enter
    } else {
        Direction::Exit
    };
    let named = || {
        EVENTS
            .iter()
            .filter(|e| e.name == name && e.direction == direction)
    };
    // Some enter halves are in captures only; the newest has the parameters.
    named()
        .find(|e| e.status == Status::Live)
        .or_else(|| named().rfind(|e| e.status != Status::Unused))
        .unwrap_or_else(|| panic!("no event {dir} {name}"))
}

fn record(step: &Value, ts: u64) -> Vec<u8> {
    let name = step["ev"].as_str().expect("ev");
    let info = event_info(name, step["dir"].as_str().expect("dir"));
    let params = step["params"].as_object().expect("params");
    for key in params.keys() {
        assert!(info.param_index(key).is_some(), "{name} has no {key}");
    }
    let mut buf = EventBuf::new(info.code);
    buf.at(ts, step["tid"].as_i64().expect("tid")).on(CPU, 0);
    for param in info.params {
        push(
            &mut buf,
            param,
            params.get(param.name).unwrap_or(&Value::Null),
        );
    }
    buf.event()
        .expect("the step is an event")
        .as_bytes()
        .to_vec()
}

fn push(buf: &mut EventBuf, param: &ParamInfo, value: &Value) {
    let text = matches!(
        param.ty,
        ParamType::CharBuf | ParamType::FsPath | ParamType::FsRelPath
    );
    let bytes = |buf: &mut EventBuf, bytes: &[u8]| {
        if text {
            buf.str(bytes);
        } else {
            buf.bytes(bytes);
        }
    };
    match value {
        Value::Null => {
            buf.empty();
        }
        Value::Number(n) => {
            let n = n.as_u64().or_else(|| n.as_i64().map(|n| n as u64));
            buf.uint(n.expect("a whole number"));
        }
        Value::String(s) => bytes(buf, s.as_bytes()),
        Value::Object(form) => {
            let (kind, value) = form.iter().next().expect("a form");
            match kind.as_str() {
                "text" => bytes(buf, value.as_str().expect("text").as_bytes()),
                "hex" => bytes(buf, &hex(value.as_str().expect("hex"))),
                "list" => {
                    let items = value.as_array().expect("list").iter();
                    buf.str_list(items.map(|i| i.as_str().expect("text").as_bytes()));
                }
                "tuple" => {
                    tuple(buf, value);
                }
                "addr" => {
                    let port = number(&value[1]) as u16;
                    buf.sockaddr(&match ip(&value[0]) {
                        IpAddr::V4(ip) => SockAddr::Inet { ip, port },
                        IpAddr::V6(ip) => SockAddr::Inet6 { ip, port },
                    });
                }
                "unix" => {
                    buf.sockaddr(&SockAddr::Unix(value.as_str().expect("path").as_bytes()));
                }
                "unixtuple" => {
                    buf.tuple(&SockTuple::Unix {
                        source: number(&value[0]),
                        dest: number(&value[1]),
                        path: value[2].as_str().expect("path").as_bytes(),
                    });
                }
                "fds" => {
                    let list: Vec<(i64, i16)> = value
                        .as_array()
                        .expect("fds")
                        .iter()
                        .map(|e| (number(&e[0]) as i64, number(&e[1]) as i16))
                        .collect();
                    buf.fd_list(&list);
                }
                other => panic!("unknown form {other}"),
            }
        }
        other => panic!("cannot build {other}"),
    }
}

fn tuple(buf: &mut EventBuf, value: &Value) {
    let (sport, dport) = (number(&value[1]) as u16, number(&value[3]) as u16);
    buf.tuple(&match (ip(&value[0]), ip(&value[2])) {
        (IpAddr::V4(sip), IpAddr::V4(dip)) => SockTuple::Inet {
            sip,
            sport,
            dip,
            dport,
        },
        (sip, dip) => {
            let v6 = |ip| match ip {
                IpAddr::V4(ip) => Ipv4Addr::to_ipv6_mapped(&ip),
                IpAddr::V6(ip) => ip,
            };
            let (sip, dip): (Ipv6Addr, Ipv6Addr) = (v6(sip), v6(dip));
            SockTuple::Inet6 {
                sip,
                sport,
                dip,
                dport,
            }
        }
    });
}

fn ip(value: &Value) -> IpAddr {
    value
        .as_str()
        .and_then(|s| s.parse().ok())
        .expect("an address")
}

fn number(value: &Value) -> u64 {
    value
        .as_u64()
        .or_else(|| value.as_i64().map(|n| n as u64))
        .expect("a number")
}

pub fn hex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(&text[i..i + 2], 16).expect("hex digits"))
        .collect()
}

/// The state before every scene.
fn snapshot(world: &Value) -> Snapshot {
    let time0 = world["time0"].as_u64().expect("time0");
    let threads = world["threads"].as_array().expect("threads").iter();
    let users = world["users"].as_array().expect("users").iter();
    let groups = world["groups_without_name"].as_array().expect("groups");
    Snapshot {
        threads: threads.map(|t| thread(t, time0)).collect(),
        users: users
            .map(|u| User {
                uid: number(&u["uid"]) as u32,
                gid: number(&u["gid"]) as u32,
                name: text(&u["name"]),
                home: text(&u["home"]),
                shell: text(&u["shell"]),
            })
            .collect(),
        groups: groups
            .iter()
            .map(|gid| Group {
                gid: number(gid) as u32,
                name: Vec::new(),
            })
            .collect(),
        ..Snapshot::default()
    }
}

fn text(value: &Value) -> Vec<u8> {
    value.as_str().expect("text").as_bytes().to_vec()
}

fn list(value: &Value) -> Vec<u8> {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    items
        .iter()
        .flat_map(|i| [text(i), vec![0]].concat())
        .collect()
}

fn thread(t: &Value, time0: u64) -> ThreadInfo {
    /// Wire clone flags.
    const FILES: u32 = 1 << 0;
    const THREAD: u32 = 1 << 13;
    let int = |key: &str, default: i64| t.get(key).map_or(default, |v| v.as_i64().expect("int"));
    let flags = t["clone_flags"].as_array().map(Vec::as_slice);
    let flags = flags.unwrap_or_default().iter().map(|f| match f.as_str() {
        Some("THREAD") => THREAD,
        Some("FILES") => FILES,
        other => panic!("unknown clone flag {other:?}"),
    });
    ThreadInfo {
        tid: int("tid", -1),
        pid: int("pid", -1),
        ptid: int("ptid", 0),
        sid: int("sid", -1),
        vpgid: int("vpgid", -1),
        pgid: int("pgid", 0),
        vtid: int("vtid", -1),
        vpid: int("vpid", -1),
        comm: text(&t["comm"]),
        exe: text(&t["exe"]),
        exepath: text(&t["exepath"]),
        args: list(&t["args"]),
        env: list(&t["env"]),
        cwd: text(&t["cwd"]),
        root: b"/".to_vec(),
        cgroups: list(&t["cgroups"]),
        fdlimit: int("fdlimit", -1),
        flags: flags.fold(0, |a, b| a | b),
        uid: int("uid", -1) as u32,
        gid: int("gid", -1) as u32,
        loginuid: int("loginuid", -1) as u32,
        tty: int("tty", 0) as u32,
        vmsize_kb: int("vmsize_kb", 0) as u32,
        vmrss_kb: int("vmrss_kb", 0) as u32,
        vmswap_kb: int("vmswap_kb", 0) as u32,
        pfmajor: int("pfmajor", 0) as u64,
        pfminor: int("pfminor", 0) as u64,
        clone_ts: time0 - int("clone_ts_before_time0", 0) as u64,
        ..ThreadInfo::default()
    }
}
