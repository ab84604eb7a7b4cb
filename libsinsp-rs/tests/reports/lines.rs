//! Reports that print lines as events come.

use std::collections::BTreeMap;

use libscap_rs::schema::{Category, EventFlags};
use libsinsp_rs::Enriched;
use libsinsp_rs::format::{BufferMode, Settings};
use libsinsp_rs::report::Style;
use libsinsp_rs::state::{FdType, Socket};
use serde_json::Value;

use crate::stream::*;

const SHELL: &str = "a_shell.scap.gz";
const CONTAINERS: &str = "d_containers.scap.gz";
const ZOO: &str = "e_zoo.scap.gz";

fn objects(text: &str) -> Vec<Value> {
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{line}: {e}")))
        .collect()
}

fn is_io(event: &Enriched<'_>) -> bool {
    let io = EventFlags::READS_FROM_FD.union(EventFlags::WRITES_TO_FD);
    event.info.flags.intersects(io)
}

#[test]
fn slow_calls_are_those_above_the_limit() {
    type Wanted = fn(&Enriched<'_>) -> bool;
    let cases: [(&str, u64, Wanted); 3] = [
        ("scallslower", 20, |e| e.info.name != "switch"),
        ("fileslower", 1, |e| {
            is_io(e) && e.fd.is_some_and(|fd| fd.ty == FdType::File)
        }),
        ("netlower", 0, |e| {
            is_io(e) && e.fd.is_some_and(|fd| fd.is_ip_socket())
        }),
    ];
    for (name, ms, wanted) in cases {
        let mut expected = Vec::new();
        each(CONTAINERS, |e| {
            let ns = e.latency.unwrap_or(0);
            if ns > ms * 1_000_000 && wanted(e) {
                expected.push((e.event.ts(), ns));
            }
        });
        assert!(expected.len() > 5, "{name}");
        let limit = ms.to_string();
        let (text, _) = run(CONTAINERS, name, Some(&limit), None, json());
        let found: Vec<(u64, u64)> = objects(&text)
            .iter()
            .map(|o| {
                (
                    o["evt.rawtime"].as_u64().expect("time"),
                    o["evt.latency"].as_u64().expect("latency"),
                )
            })
            .collect();
        assert_eq!(found, expected, "{name}");
        let (text, _) = run(CONTAINERS, name, Some(&limit), None, style());
        assert_eq!(text.lines().count(), expected.len() + 1, "{name}");
        assert!(
            text.starts_with("TIME                    PROCESS"),
            "{text}"
        );
        assert!(!text.contains('\x1b'));
    }
}

#[test]
fn colours_only_where_they_are_allowed() {
    let colored = Style {
        colors: true,
        ..style()
    };
    let (text, _) = run(SHELL, "scallslower", Some("10"), None, colored.clone());
    assert!(
        text.lines().skip(1).all(|l| l.ends_with("\x1b[0m")),
        "{text}"
    );
    let arguments = Some("10 disable_color");
    let (text, _) = run(SHELL, "scallslower", arguments, None, colored);
    assert!(!text.contains('\x1b'));
}

#[test]
fn echoed_data_is_what_was_moved() {
    let mut expected = Vec::new();
    each(ZOO, |e| {
        let data = e.info.params.iter().position(|p| p.name == "data");
        let data = data.and_then(|i| e.event.param(i));
        if let (Some(n), Some(data)) = (moved(e).filter(|n| *n > 0), data) {
            expected.push((n, lossy(data)));
        }
    });
    assert!(expected.len() > 20);
    let (text, _) = run(ZOO, "echo_fds", None, None, json());
    let found: Vec<(u64, String)> = objects(&text)
        .iter()
        .map(|o| {
            (
                o["evt.rawres"].as_u64().expect("bytes"),
                o["evt.buffer"].as_str().expect("data").to_owned(),
            )
        })
        .collect();
    assert_eq!(found, expected);
    let hex = Style {
        settings: Settings {
            buffer: BufferMode::Hex,
            ..style().settings
        },
        ..style()
    };
    let (text, _) = run(ZOO, "echo_fds", None, None, hex);
    let heads = text.lines().filter(|l| l.starts_with("------ ")).count();
    assert_eq!(heads, expected.len());
    assert!(text.contains("\t0x0000: "));
}

#[test]
fn control_characters_of_data_never_reach_a_terminal() {
    for capture in [SHELL, CONTAINERS, ZOO] {
        for name in ["echo_fds", "spy_file", "stdout", "stdin"] {
            let (text, _) = run(capture, name, None, None, style());
            assert!(
                text.bytes().all(|b| b == b'\n' || b >= 0x20 && b != 0x7f),
                "{capture} {name}"
            );
        }
    }
}

#[test]
fn addresses_and_ports_are_either_end() {
    let ip = "172.17.0.2";
    let ends = |e: &Enriched<'_>| match e.fd.and_then(|fd| fd.socket.as_deref()) {
        Some(Socket::Tuple {
            sip,
            dip,
            sport,
            dport,
        }) => vec![(sip.to_string(), *sport), (dip.to_string(), *dport)],
        Some(Socket::Bound { ip, port }) => vec![(ip.to_string(), *port)],
        _ => Vec::new(),
    };
    let count = |wanted: &dyn Fn(&(String, u16)) -> bool| {
        let mut n = 0;
        each(CONTAINERS, |e| {
            let has_data = e.info.params.iter().any(|p| p.name == "data");
            let ip = e.fd.is_some_and(|fd| fd.is_ip_socket());
            n += usize::from(
                ip && has_data && moved(e).is_some_and(|n| n > 0) && ends(e).iter().any(wanted),
            );
        });
        n
    };
    let by_ip = count(&|end| end.0 == ip);
    let by_port = count(&|end| end.1 == 8080);
    assert!(by_ip > 50 && by_port > 50);
    let (text, _) = run(CONTAINERS, "spy_ip", Some(ip), None, json());
    assert_eq!(objects(&text).len(), by_ip);
    let (text, _) = run(CONTAINERS, "spy_port", Some("8080"), None, json());
    assert_eq!(objects(&text).len(), by_port);
}

#[test]
fn spied_files_are_chosen_by_name_and_direction() {
    let all = |arguments: Option<&str>| {
        let (text, _) = run(CONTAINERS, "spy_file", arguments, None, json());
        objects(&text)
    };
    let (reads, writes, both) = (all(Some("R")), all(Some("W")), all(None));
    assert!(!reads.is_empty() && !writes.is_empty());
    assert_eq!(reads.len() + writes.len(), both.len());
    assert!(reads.iter().all(|o| o["evt.io_dir"] == "read"));
    let one = all(Some("RW /etc/passwd"));
    assert!(!one.is_empty());
    assert!(one.iter().all(|o| o["fd.name"] == "/etc/passwd"));
    let base = all(Some("r passwd"));
    assert!(base.len() >= one.len());
}

#[test]
fn rates_add_up() {
    let mut sums = [0_u64; 2];
    each(CONTAINERS, |e| {
        if let Some(n) = moved(e) {
            let read = e.info.flags.contains(EventFlags::READS_FROM_FD);
            sums[usize::from(!read)] += n;
        }
    });
    let (text, _) = run(CONTAINERS, "iobytes", None, None, json());
    let mut found = [0; 2];
    for line in objects(&text) {
        let row = &line["data"][0];
        let number = |i: usize| row[i].as_u64().expect("number");
        found[0] += number(0);
        found[1] += number(1);
        assert_eq!(number(2), number(0) + number(1));
    }
    assert_eq!(found, sums);
}

#[test]
fn spectrograms_lose_no_call() {
    let mut expected = 0;
    each(SHELL, |e| {
        expected += u64::from(e.latency.unwrap_or(0) > 0);
    });
    let count = |name: &str, ms: &str| {
        let (text, _) = run(SHELL, name, Some(ms), None, json());
        let all: Vec<u64> = objects(&text)
            .iter()
            .flat_map(|line| line["data"][0].as_array().expect("row").clone())
            .map(|n| n.as_u64().expect("number"))
            .collect();
        assert_eq!(all.len() % 80, 0);
        all.iter().sum::<u64>()
    };
    assert_eq!(count("spectrogram", "500"), expected);
    let mut all = 0;
    each(SHELL, |_| all += 1);
    assert_eq!(count("subsecoffset", "1000"), all);
    let (text, _) = run(SHELL, "spectrogram", None, None, style());
    let mut lines = text.lines();
    assert!(lines.next().is_some_and(|l| l.contains("100us")));
    assert!(lines.all(|l| l.len() == 80));
}

#[test]
fn folded_stacks_hold_every_call() {
    let mut expected: BTreeMap<String, u64> = BTreeMap::new();
    let mut calls = 0;
    each(SHELL, |e| {
        let wanted = !matches!(e.info.category, Category::Scheduler | Category::Internal);
        if let (Some(thread), true) = (e.thread, wanted) {
            calls += 1;
            let key = format!("{};{}", lossy(&thread.comm), e.info.name);
            *expected.entry(key).or_default() += 1;
        }
    });
    let (text, _) = run(SHELL, "flame", Some("calls"), None, style());
    let mut sum = 0;
    let mut by_end: BTreeMap<String, u64> = BTreeMap::new();
    for line in text.lines() {
        let (stack, n) = line.rsplit_once(' ').expect("number");
        let n: u64 = n.parse().expect("number");
        sum += n;
        let frames: Vec<_> = stack.split(';').collect();
        assert!(frames.len() >= 2, "{line}");
        *by_end
            .entry(frames[frames.len() - 2..].join(";"))
            .or_default() += n;
    }
    assert_eq!(sum, calls);
    for (key, n) in expected.iter().filter(|(k, _)| !k.ends_with(";syscall")) {
        assert_eq!(by_end.get(key), Some(n), "{key}");
    }
    // By time, when there is one; else by calls, and it says so.
    let (_, notes) = run(SHELL, "flame", None, None, style());
    assert!(notes.is_empty(), "{notes:?}");
    let (text, notes) = run("current_schema.scap.gz", "flame", None, None, style());
    assert!(notes[0].contains("counts calls") && !text.is_empty());
}

#[test]
fn commands_of_users_have_shell_and_depth() {
    let shell = libsinsp_rs::field::lookup("proc.loginshellid").expect("field");
    let mut execs = 0;
    let mut shells: BTreeMap<i64, u64> = BTreeMap::new();
    each(CONTAINERS, |e| {
        let exec = matches!(e.info.name, "execve" | "execveat");
        if exec
            && result(e) == Some(0)
            && let Some(id) = shell.value(e).and_then(|v| v.as_i64())
        {
            execs += 1;
            *shells.entry(id).or_default() += 1;
        }
    });
    assert!(execs > 50);
    let (text, _) = run(CONTAINERS, "spy_users", None, None, json());
    let lines = objects(&text);
    let commands = lines
        .iter()
        .filter(|o| !o["command"].as_str().expect("command").starts_with("cd "));
    assert_eq!(commands.count(), execs);
    let (shallow, _) = run(CONTAINERS, "spy_users", Some("0"), None, json());
    let at_top = lines.iter().filter(|o| o["depth"] == 0).count();
    assert_eq!(objects(&shallow).len(), at_top);

    let (text, _) = run(CONTAINERS, "list_login_shells", None, None, json());
    let object: Value = serde_json::from_str(&text).expect("JSON");
    let rows = object["data"].as_array().expect("data");
    let found: BTreeMap<i64, u64> = rows
        .iter()
        .map(|r| (r[0].as_i64().expect("id"), r[2].as_u64().expect("count")))
        .collect();
    assert_eq!(found, shells);
}

#[test]
fn requests_meet_their_answers() {
    let (text, _) = run(CONTAINERS, "httplog", None, None, json());
    let pairs = objects(&text);
    let page = |dir: &str| {
        pairs
            .iter()
            .filter(|o| o["dir"] == dir && o["url"] == "172.17.0.2:8080/index.html")
            .count()
    };
    // Requests as clients wrote them and servers read them, from the data alone.
    let mut expected = [0_usize; 2];
    each(CONTAINERS, |e| {
        let data = e.info.params.iter().position(|p| p.name == "data");
        let data = data.and_then(|i| e.event.param(i)).unwrap_or_default();
        let wanted = e.fd.is_some_and(|fd| fd.is_ip_socket())
            && data.starts_with(b"GET /index.html ")
            && lossy(data).contains("Host: 172.17.0.2:8080");
        if wanted {
            let read = e.info.flags.contains(EventFlags::READS_FROM_FD);
            expected[usize::from(read)] += 1;
        }
    });
    assert!(expected[0] > 20 && expected[1] > 20, "{expected:?}");
    // The last ones may have no answer in the recording.
    assert!(page(">") <= expected[0] && page(">") + 2 >= expected[0]);
    assert!(page("<") <= expected[1] && page("<") + 2 >= expected[1]);
    assert!(pairs.iter().all(|o| o["latency"].as_u64().is_some()));

    let (text, _) = run(CONTAINERS, "httptop", None, None, json());
    let rows = table(&text);
    assert_eq!(
        rows[0],
        (
            "GET|172.17.0.2:8080/index.html".to_owned(),
            (page(">") + page("<")) as f64
        )
    );
    let (text, _) = run(CONTAINERS, "httptop", Some("time"), None, json());
    let sum: u64 = pairs.iter().filter_map(|o| o["latency"].as_u64()).sum();
    assert!(table(&text).iter().map(|(_, ns)| ns).sum::<f64>() <= sum as f64);
}
