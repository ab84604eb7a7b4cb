//! The examples beside rkt-events: each is built as a user builds it, and its numbers are compared with
//! those of sysdig-rs or of another example.

use std::path::{Path, PathBuf};
use std::process::Command;

use abi_tests::{Mode, capture, root, run, staged, succeed, with_pkg_config, workspace_program};

const CONTAINERS: &str = "d_containers.scap.gz";
const SHORT: &str = "curl_google.scap";

/// Builds the examples of a language with their own Makefile.
fn make(language: &str, dir: &Path, mode: Mode) -> PathBuf {
    let out = dir.join(format!("{language}-{mode:?}"));
    std::fs::create_dir(&out).unwrap();
    let flags = mode.flags().join(" ");
    succeed(
        with_pkg_config("make")
            .arg("-C")
            .arg(root().join("examples").join(language))
            .args([format!("CFLAGS={flags}"), format!("CXXFLAGS={flags}")])
            .arg(format!("OUT={}", out.display())),
    );
    out
}

fn sysdig(file: &str, arguments: &[&str]) -> String {
    let program = workspace_program("sysdig-rs", "sysdig-rs");
    succeed(Command::new(program).args(["-r", file]).args(arguments))
}

/// Sums of bytes by container, as `received sent container` lines.
fn talk(file: &str) -> Vec<(u64, u64, String)> {
    let lines = sysdig(
        file,
        &[
            "-p",
            "*%evt.is_io_read %evt.rawres %container.name",
            "evt.is_io = true and evt.rawres > 0 and fd.type in (ipv4, ipv6)",
        ],
    );
    let mut sums = std::collections::BTreeMap::<String, (u64, u64)>::new();
    for line in lines.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let bytes: u64 = words[1].parse().unwrap();
        let sum = sums.entry(words[2].to_owned()).or_default();
        match words[0] {
            "true" => sum.0 += bytes,
            _ => sum.1 += bytes,
        }
    }
    sums.into_iter()
        .map(|(name, (r, s))| (r, s, name))
        .collect()
}

#[test]
fn top_containers_adds_up() {
    let dir = tempfile::tempdir().unwrap();
    let expected = talk(&capture(CONTAINERS));
    assert!(expected.len() >= 3, "{expected:?}");
    let program = make("c", dir.path(), Mode::Plain).join("top-containers");
    let printed = succeed(Command::new(&program).arg(capture(CONTAINERS)));
    let mut got: Vec<(u64, u64, String)> = printed
        .lines()
        .skip(1)
        .map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            (
                words[0].parse().unwrap(),
                words[1].parse().unwrap(),
                words[2].to_owned(),
            )
        })
        .collect();
    assert!(got.is_sorted_by_key(|(r, s, _)| std::cmp::Reverse(r + s)));
    got.sort_by(|a, b| a.2.cmp(&b.2));
    assert_eq!(got, expected);
}

#[test]
fn the_event_loop_and_json_have_every_event() {
    let dir = tempfile::tempdir().unwrap();
    for mode in Mode::ALL {
        let programs = make("c", dir.path(), mode);
        let file = capture(SHORT);
        let json = succeed(mode.command(&programs.join("scap2json")).arg(&file));
        let events = json.lines().count();
        assert!(events > 500);
        let looped = succeed(mode.command(&programs.join("event-loop")).arg(&file));
        assert_eq!(looped, format!("{events} events in all\n"), "{mode:?}");
        for line in json.lines() {
            assert!(
                line.starts_with("{\"ts\":") && line.ends_with("}}"),
                "{line}"
            );
        }
        assert!(json.contains(
            "\"event\":\"open\",\"exit\":true,\"params\":{\"fd\":3,\"name\":\"/etc/ld.so.cache\""
        ));
        assert!(json.contains("\"source\":\"") && json.contains("\"fd\":"));
        let cut = run(mode
            .command(&programs.join("scap2json"))
            .arg(file!())
            .current_dir(root()));
        assert_eq!(cut.status.code(), Some(1));
        let top = succeed(mode.command(&programs.join("top-containers")).arg(&file));
        assert!(top.contains(" host"), "{top}");
    }
}

/// python3 reads all of what scap2json writes.
#[test]
fn json_is_json() {
    let dir = tempfile::tempdir().unwrap();
    let programs = make("c", dir.path(), Mode::Plain);
    let json = succeed(Command::new(programs.join("scap2json")).arg(capture(SHORT)));
    let file = dir.path().join("events");
    std::fs::write(&file, &json).unwrap();
    let script = "import json, sys; print(sum(1 for l in open(sys.argv[1]) if json.loads(l)))";
    let read = succeed(Command::new("python3").args(["-c", script]).arg(&file));
    assert_eq!(read.trim(), json.lines().count().to_string());
}

#[test]
fn the_agent_tells_of_containers() {
    let dir = tempfile::tempdir().unwrap();
    let program = make("cpp", dir.path(), Mode::Plain).join("agent");
    let printed = succeed(Command::new(&program).arg(capture(CONTAINERS)));
    let sum: usize = printed
        .lines()
        .filter_map(|line| line.split_once(" events of "))
        .map(|(n, _)| n.parse::<usize>().unwrap())
        .sum();
    let all = sysdig(&capture(CONTAINERS), &["-p", "*%evt.num"]);
    // The tool leaves internal events out.
    assert!(sum >= all.lines().count() && sum > 80_000, "{printed}");
    assert!(
        printed.contains(" is there\n") && printed.contains(" events of web\n"),
        "{printed}"
    );
    assert!(printed.contains(" threads, "), "{printed}");
    for mode in [Mode::Sanitized, Mode::Valgrind] {
        let program = make("cpp", dir.path(), mode).join("agent");
        let checked = succeed(mode.command(&program).arg(capture(SHORT)));
        assert!(checked.contains(" events of host\n"), "{checked}");
    }
    let missing = run(Command::new(&program).arg("/no/such/file"));
    assert_eq!(missing.status.code(), Some(1));
}

#[test]
fn a_source_of_ones_own_is_inspected_and_recorded() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("invented.scap").display().to_string();
    let program = workspace_program("examples-rust", "custom-source");
    let printed = succeed(Command::new(program).arg(&file));
    assert_eq!(printed, "8 inventor close /work/idea-3\n");
    let read = sysdig(&file, &["-p", "%evt.type %fd.name", "fd.name endswith 3"]);
    assert_eq!(read, "open /work/idea-3\nclose /work/idea-3\n");
}

#[test]
fn python_and_tokio_count_the_same() {
    let script = root().join("examples/python/processes.py");
    let library = staged().join("lib/libsinsp_rs.so");
    let python = |file: &str| run(Command::new("python3").arg(&script).arg(file).arg(&library));
    let output = python(&capture(CONTAINERS));
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{output:?}");
    let first = printed.lines().next().unwrap();
    assert!(first.ends_with(" exe"), "{first}");
    // The same numbers without any C, in a tokio program.
    let program = workspace_program("examples-rust", "async-tokio");
    let counted = succeed(Command::new(program).arg(capture(CONTAINERS)));
    for line in printed.lines() {
        assert!(
            counted.lines().any(|other| other == line),
            "{line}: {counted}"
        );
    }
    assert!(!python("/no/such/file").status.success());
    let lines = std::fs::read_to_string(script).unwrap();
    let code = lines
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with(['#', '"']));
    assert!(code.count() <= 14);
}
