//! Lists of what the machine holds.

use libsinsp_rs::format::names;
use serde_json::Value;

use crate::stream::*;

const CONTAINERS: &str = "d_containers.scap.gz";
const ZOO: &str = "e_zoo.scap.gz";

fn data(text: &str) -> Vec<Vec<Value>> {
    let object: Value = serde_json::from_str(text).expect("JSON");
    let rows = object["data"].as_array().expect("data");
    rows.iter()
        .map(|row| row.as_array().expect("row").clone())
        .collect()
}

#[test]
fn ps_lists_every_thread() {
    for capture in [CONTAINERS, ZOO] {
        let inspector = each(capture, |_| {});
        let mut expected: Vec<(i64, i64)> = inspector
            .state()
            .threads
            .iter()
            .filter(|t| !t.is_placeholder())
            .map(|t| (t.tid, t.pid))
            .collect();
        expected.sort_unstable();
        let (text, _) = run(capture, "ps", None, None, json());
        let mut found: Vec<(i64, i64)> = data(&text)
            .iter()
            .map(|row| (row[0].as_i64().expect("tid"), row[1].as_i64().expect("pid")))
            .collect();
        found.sort_unstable();
        assert_eq!(found, expected);
    }
    let (text, _) = run(CONTAINERS, "ps", Some("proc.name=dockerd"), None, style());
    let mut lines = text.lines();
    let heading: Vec<_> = lines.next().expect("heading").split_whitespace().collect();
    assert_eq!(
        heading,
        ["TID", "PID", "USER", "VIRT", "RES", "FDLIMIT", "CMD"]
    );
    assert!(lines.clone().count() > 3);
    assert!(
        lines.all(|l| l.contains("/usr/sbin/dockerd -H fd://")),
        "{text}"
    );
}

#[test]
fn lsof_lists_every_descriptor_once() {
    for capture in [CONTAINERS, ZOO] {
        let inspector = each(capture, |_| {});
        let threads = &inspector.state().threads;
        let mut expected: Vec<(i64, String, String)> = Vec::new();
        for thread in threads.iter().filter(|t| t.is_main()) {
            for (number, fd) in threads.fds(thread) {
                expected.push((number, names::fd_type(fd.ty).to_owned(), lossy(&fd.name)));
            }
        }
        expected.sort();
        let (text, _) = run(capture, "lsof", None, None, json());
        let mut found: Vec<(i64, String, String)> = data(&text)
            .iter()
            .map(|row| {
                (
                    row[4].as_i64().expect("number"),
                    row[5].as_str().expect("type").to_owned(),
                    row[6].as_str().expect("name").to_owned(),
                )
            })
            .collect();
        found.sort();
        assert!(found.len() > 50);
        // Threads that gave up sharing have tables of their own.
        assert!(expected.iter().all(|e| found.binary_search(e).is_ok()));
        assert!(found.len() < expected.len() + 20);

        let (text, _) = run(capture, "lsof", Some("fd.type=unix"), None, json());
        let unix = found.iter().filter(|(_, ty, _)| ty == "unix").count();
        assert_eq!(data(&text).len(), unix);
    }
}

#[test]
fn netstat_lists_ip_sockets_with_their_program() {
    let (text, _) = run(CONTAINERS, "netstat", None, None, style());
    let row = text
        .lines()
        .find(|l| l.ends_with("/docker-proxy") && l.contains("0.0.0.0:8081"))
        .unwrap_or_else(|| panic!("{text}"));
    let words: Vec<_> = row.split_whitespace().collect();
    assert_eq!(words[..4], ["tcp", "0.0.0.0:8081", "*", "LISTEN"]);
    let (text, _) = run("single_ipv6_conn.scap", "netstat", None, None, json());
    let inspector = each("single_ipv6_conn.scap", |_| {});
    let threads = &inspector.state().threads;
    let sockets = threads
        .iter()
        .filter(|t| t.is_main())
        .flat_map(|t| threads.fds(t))
        .filter(|(_, fd)| fd.is_ip_socket() && fd.socket.is_some())
        .count();
    let rows = data(&text);
    assert!(!rows.is_empty() && rows.len() <= sockets, "{text}");
}

#[test]
fn lscontainers_lists_what_ran() {
    let (text, _) = run(CONTAINERS, "lscontainers", None, None, json());
    let rows: Vec<Vec<String>> = data(&text)
        .iter()
        .map(|row| {
            row.iter()
                .map(|c| c.as_str().expect("text").to_owned())
                .collect()
        })
        .collect();
    for expected in [
        ["docker", "busybox:lab", "client1", "b582aef5756d"],
        ["docker", "busybox:lab", "web", "4c55d3cd5b5c"],
        ["lxc", "", "lxc1", "lxc1"],
        ["nspawn", "", "nsp1", "nsp1"],
    ] {
        assert!(rows.iter().any(|r| *r == expected), "{rows:?}");
    }
    assert!(
        rows.iter()
            .any(|r| r[0] == "podman" && r[3] == "f8ed26334d2d")
    );
    let (text, _) = run("rkt_live.scap.gz", "lscontainers", None, None, style());
    assert!(
        text.lines()
            .any(|l| l.split_whitespace().collect::<Vec<_>>()
                == [
                    "rkt",
                    "example.com/lab/web:1.2.3",
                    "front",
                    "0b092d55-6148-4062-a528-44c9a5b7ae3f:front"
                ]),
        "{text}"
    );
    let (text, _) = run(CONTAINERS, "lscontainers", Some("desc"), None, style());
    assert!(text.contains("ip                  172.17.0.3\n"), "{text}");
}
