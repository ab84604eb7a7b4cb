//! Tables of who did most.

use std::collections::{BTreeMap, BTreeSet};

use libscap_rs::schema::{Category, EventClass, code};
use libsinsp_rs::Enriched;
use libsinsp_rs::report::{Screen, Style};
use libsinsp_rs::state::FdType;

use crate::stream::*;

const SHELL: &str = "a_shell.scap.gz";
const CONTAINERS: &str = "d_containers.scap.gz";
const ZOO: &str = "e_zoo.scap.gz";

/// A table equals the sums of what `amount` gives for keys.
fn equals(
    capture: &str,
    name: &str,
    arguments: Option<&str>,
    amount: impl Fn(&Enriched<'_>) -> Option<(String, u64)>,
) {
    let mut sums = BTreeMap::new();
    each(capture, |event| {
        if let Some((key, n)) = amount(event) {
            *sums.entry(key).or_insert(0) += n;
        }
    });
    let (text, _) = run(capture, name, arguments, None, json());
    assert_same(&table(&text), &largest(sums));
}

fn is_file(event: &Enriched<'_>) -> bool {
    event.fd.is_some_and(|fd| fd.ty == FdType::File)
}

fn is_net(event: &Enriched<'_>) -> bool {
    event.fd.is_some_and(|fd| fd.is_ip_socket())
}

fn container(event: &Enriched<'_>) -> Option<String> {
    let container = event.container()?;
    (!container.name.is_empty()).then(|| container.name.clone())
}

#[test]
fn bytes_by_file_process_container_and_kind() {
    for capture in [SHELL, CONTAINERS] {
        equals(capture, "topfiles_bytes", None, |e| {
            let n = moved(e).filter(|_| is_file(e))?;
            Some((lossy(&e.fd?.name), n))
        });
        equals(capture, "topprocs_file", None, |e| {
            let n = moved(e).filter(|_| is_file(e))?;
            Some((process(e)?, n))
        });
        equals(capture, "fdbytes_by", Some("fd.type"), |e| {
            let n = moved(e)?;
            let kind = libsinsp_rs::format::names::fd_type(e.fd?.ty);
            Some((kind.to_owned(), n))
        });
        equals(capture, "fdbytes_by", Some("proc.name,fd.num"), |e| {
            let n = moved(e).filter(|_| e.fd_num.is_some())?;
            let thread = e.thread?;
            Some((format!("{}|{}", lossy(&thread.comm), e.fd_num?), n))
        });
    }
    equals(CONTAINERS, "topcontainers_file", None, |e| {
        let n = moved(e).filter(|_| is_file(e))?;
        Some((container(e)?, n))
    });
}

#[test]
fn bytes_on_the_network() {
    for capture in [CONTAINERS, ZOO] {
        equals(capture, "topprocs_net", None, |e| {
            let n = moved(e).filter(|_| is_net(e))?;
            Some((process(e)?, n))
        });
        equals(capture, "topconns", None, |e| {
            let n = moved(e).filter(|_| is_net(e))?;
            let fd = e.fd?;
            let l4 = libsinsp_rs::format::names::l4proto(fd.l4);
            Some((format!("{l4}|{}", lossy(&fd.name)), n))
        });
    }
    equals(CONTAINERS, "topcontainers_net", None, |e| {
        let n = moved(e).filter(|_| is_net(e))?;
        Some((container(e)?, n))
    });
    // Every connection of this recording goes to a server whose port its name ends in.
    equals(CONTAINERS, "topports_server", None, |e| {
        let n = moved(e).filter(|_| is_net(e))?;
        let name = lossy(&e.fd?.name);
        Some((name.rsplit(':').next()?.to_owned(), n))
    });
}

#[test]
fn errors_are_counted() {
    for capture in [SHELL, CONTAINERS] {
        equals(capture, "topprocs_errors", None, |e| {
            result(e).filter(|res| *res < 0)?;
            Some((process(e)?, 1))
        });
        equals(capture, "topfiles_errors", None, |e| {
            result(e).filter(|res| *res < 0 && is_file(e))?;
            Some((lossy(&e.fd?.name), 1))
        });
    }
    equals(CONTAINERS, "topcontainers_error", None, |e| {
        result(e).filter(|res| *res < 0)?;
        Some((container(e)?, 1))
    });
}

#[test]
fn calls_by_number_and_time() {
    for capture in [SHELL, CONTAINERS] {
        let generic = |e: &Enriched<'_>| {
            matches!(
                e.info.code,
                code::GENERIC_X | code::GENERIC_E | code::SCHEDSWITCH_6_E
            )
        };
        let count = |by_time: bool| {
            let mut sums = BTreeMap::new();
            each(capture, |e| {
                if !generic(e) {
                    let n = if by_time { e.latency.unwrap_or(0) } else { 1 };
                    *sums.entry(e.info.name.to_owned()).or_insert(0) += n;
                }
            });
            sums
        };
        for (name, by_time) in [("topscalls", false), ("topscalls_time", true)] {
            let sums = count(by_time);
            let (text, notes) = run(capture, name, None, None, json());
            // Untyped calls have other names; the others must be right.
            let found: Vec<_> = table(&text)
                .into_iter()
                .filter(|(key, _)| sums.contains_key(key))
                .collect();
            assert!(found.len() > 20);
            for (key, n) in found {
                assert_eq!(sums[&key] as f64, n, "{key}");
            }
            assert!(notes.is_empty(), "{notes:?}");
        }
    }
}

#[test]
fn time_by_file_and_field() {
    for capture in [SHELL, CONTAINERS] {
        equals(capture, "topfiles_time", None, |e| {
            let io = moved(e).is_some() || result(e).is_some_and(|r| r < 0);
            let flags = libscap_rs::schema::EventFlags::READS_FROM_FD
                .union(libscap_rs::schema::EventFlags::WRITES_TO_FD);
            (io && e.info.flags.intersects(flags) && is_file(e)).then_some(())?;
            Some((lossy(&e.fd?.name), e.latency.unwrap_or(0)))
        });
    }
}

#[test]
fn a_stream_without_latencies_says_so() {
    let (text, notes) = run(
        "current_schema.scap.gz",
        "topscalls_time",
        None,
        None,
        json(),
    );
    assert!(table(&text).iter().all(|(_, n)| *n == 0.0), "{text}");
    assert_eq!(notes.len(), 1);
    assert!(notes[0].contains("nothing of the time calls took"));
}

#[test]
fn descriptors_are_counted_once() {
    let mut known: BTreeMap<String, BTreeSet<(i64, i64)>> = BTreeMap::new();
    each(SHELL, |e| {
        if let (Some(thread), Some(number), Some(fd)) = (e.thread, e.fd_num, e.fd) {
            let uses = libscap_rs::schema::EventFlags::USES_FD
                .union(libscap_rs::schema::EventFlags::CREATES_FD)
                .union(libscap_rs::schema::EventFlags::DESTROYS_FD);
            if e.info.flags.intersects(uses) {
                known
                    .entry(lossy(&fd.name))
                    .or_default()
                    .insert((thread.pid, number));
            }
        }
    });
    let sums = known
        .into_iter()
        .map(|(k, v)| (k, v.len() as u64))
        .collect();
    let (text, _) = run(SHELL, "fdcount_by", Some("fd.name"), None, json());
    assert_same(&table(&text), &largest(sums));
}

/// Time on CPUs by process, from switch events alone; and the whole time, ns.
fn on_cpu() -> (BTreeMap<String, u64>, u64) {
    let mut busy: BTreeMap<u16, (u64, i64)> = BTreeMap::new();
    let mut names: BTreeMap<i64, String> = BTreeMap::new();
    let mut unsure = BTreeSet::new();
    let mut sums = BTreeMap::new();
    let (mut first, mut last) = (0, 0);
    every(CONTAINERS, |e| {
        let ts = e.event.ts();
        first = if first == 0 { ts } else { ts.min(first) };
        last = last.max(ts);
        let tid = e.event.tid();
        if !matches!(e.info.class, EventClass::Syscall | EventClass::Tracepoint) {
            return;
        }
        // What happens on a CPU is done by the thread that runs there.
        let (since, running) = *busy.entry(e.cpu).or_insert((ts, tid));
        if running != tid {
            unsure.insert(running);
            busy.insert(e.cpu, (ts, tid));
        }
        if e.info.code != code::SCHEDSWITCH_6_E {
            return;
        }
        let next = e.event.param_i64(0).expect("next");
        busy.insert(e.cpu, (ts, next));
        if let Some(name) = process(e).filter(|_| tid > 0) {
            let ran = if running == tid { ts - since } else { 0 };
            *sums.entry(name.clone()).or_insert(0) += ran;
            names.insert(tid, name);
        }
    });
    // What runs at the end ran until then.
    for (since, tid) in busy.values() {
        if let Some(name) = names.get(tid).filter(|_| !unsure.contains(tid)) {
            *sums.entry(name.clone()).or_insert(0) += last - since;
        }
    }
    (sums, last - first)
}

#[test]
fn cpu_time_is_that_between_switches() {
    let (sums, whole) = on_cpu();
    let expected: BTreeMap<String, f64> = sums
        .into_iter()
        .map(|(k, ns)| (k, (ns as f64 * 10_000.0 / whole as f64).round() / 100.0))
        .collect();
    let (text, notes) = run(CONTAINERS, "topprocs_cpu", None, None, json());
    let found = table(&text);
    assert!(found.len() > 50 && notes.is_empty());
    for (key, percent) in &found {
        assert_eq!(expected.get(key), Some(percent), "{key}");
    }
    assert!(found.is_sorted_by(|a, b| a.1 >= b.1));
    // A filter chooses rows and does not change them.
    let filter = Some("proc.name=dockerd");
    let (text, _) = run(CONTAINERS, "topprocs_cpu", None, filter, json());
    let chosen = table(&text);
    let dockerd: Vec<_> = found
        .into_iter()
        .filter(|(key, _)| key.starts_with("dockerd|"))
        .collect();
    assert_eq!(chosen, dockerd);
    assert_eq!(chosen.len(), 1);
    // Containers are the sums of their processes; the host is not among them.
    let (text, _) = run(CONTAINERS, "topcontainers_cpu", None, None, json());
    let names: Vec<_> = table(&text).into_iter().map(|(key, _)| key).collect();
    for name in ["client1", "web", "lxc1", "nsp1"] {
        assert!(names.iter().any(|n| n == name), "{names:?}");
    }
    assert!(!names.iter().any(|n| n == "host"));
}

#[test]
fn without_switches_there_is_a_note() {
    let (text, notes) = run("single_ipv6_conn.scap", "topprocs_cpu", None, None, json());
    assert_eq!(table(&text), []);
    assert!(notes[0].contains("no switch"), "{notes:?}");
}

#[test]
fn filters_choose_what_is_added_up() {
    let filter = "proc.name=dockerd";
    let mut sums = BTreeMap::new();
    each(CONTAINERS, |e| {
        if e.thread.is_some_and(|t| &*t.comm == b"dockerd")
            && is_file(e)
            && let Some(n) = moved(e)
        {
            *sums.entry(lossy(&e.fd.expect("file").name)).or_insert(0) += n;
        }
    });
    let (text, _) = run(CONTAINERS, "topfiles_bytes", None, Some(filter), json());
    assert_same(&table(&text), &largest(sums));
}

#[test]
fn slices_add_up_to_the_whole() {
    let whole: f64 = {
        let (text, _) = run(CONTAINERS, "fdbytes_by", Some("fd.type"), None, json());
        table(&text).iter().map(|(_, n)| n).sum()
    };
    let refreshed = Style {
        refresh: Some(1_000_000_000),
        ..json()
    };
    let (text, _) = run(CONTAINERS, "fdbytes_by", Some("fd.type"), None, refreshed);
    assert!(text.lines().count() > 5, "one table per second");
    let parts: f64 = text.lines().flat_map(rows).map(|(_, n)| n).sum();
    assert_eq!(parts, whole);
    // CPUs are never busier than they are many, not even in a short slice.
    let style = Style {
        refresh: Some(100_000_000),
        ..json()
    };
    let mut cpus = BTreeSet::new();
    every(CONTAINERS, |e| {
        cpus.insert(e.cpu);
    });
    let (text, _) = run(CONTAINERS, "topprocs_cpu", None, None, style);
    for line in text.lines() {
        let sum: f64 = rows(line).iter().map(|(_, n)| n).sum();
        assert!(sum <= 100.0 * cpus.len() as f64 + 1.0, "{line}");
    }
}

#[test]
fn bottlenecks_are_the_slowest_calls() {
    let mut slowest: Vec<(u64, u64)> = Vec::new();
    each(SHELL, |e| {
        if e.info.category != Category::Internal {
            slowest.push((e.latency.unwrap_or(0), e.num));
        }
    });
    slowest.sort_by_key(|(ns, _)| std::cmp::Reverse(*ns));
    slowest.truncate(10);
    let (text, _) = run(SHELL, "bottlenecks", None, None, json());
    let found = table(&text);
    let latencies: Vec<f64> = found.iter().map(|(_, ns)| *ns).collect();
    let expected: Vec<f64> = slowest.iter().map(|(ns, _)| *ns as f64).collect();
    assert_eq!(latencies, expected);
    for (key, _) in &found {
        let num: u64 = key
            .split('|')
            .next()
            .and_then(|n| n.parse().ok())
            .expect("number");
        assert!(slowest.iter().any(|(_, n)| *n == num), "{key}");
    }
}

#[test]
fn text_tables_have_columns_and_containers_on_demand() {
    let (text, _) = run(CONTAINERS, "topprocs_net", None, None, style());
    let mut lines = text.lines();
    assert_eq!(
        lines.next(),
        Some("Bytes               Process             PID")
    );
    assert_eq!(lines.next(), Some(&*"-".repeat(80)));
    assert_eq!(
        lines.next(),
        Some("312B                curl                1856")
    );
    let containers = Style {
        containers: true,
        ..style()
    };
    let (text, _) = run(CONTAINERS, "topprocs_net", None, None, containers);
    let heading = text.lines().next().expect("heading");
    let words: Vec<_> = heading.split_whitespace().collect();
    assert_eq!(
        words,
        [
            "Bytes",
            "Process",
            "Host_pid",
            "Container_pid",
            "container.name"
        ]
    );
    assert!(text.lines().any(|l| l.ends_with(" client1")), "{text}");
}

#[test]
fn a_live_terminal_gets_whole_screens() {
    let terminal = Style {
        refresh: Some(1_000_000_000),
        screen: Some(Screen {
            columns: 60,
            rows: 10,
        }),
        ..style()
    };
    let (text, _) = run(CONTAINERS, "topfiles_bytes", None, None, terminal);
    let screens: Vec<_> = text.split("\x1b[2J\x1b[H").skip(1).collect();
    assert!(screens.len() > 5);
    for screen in screens {
        assert!(screen.lines().count() < 10, "{screen}");
        assert!(screen.lines().all(|l| l.chars().count() <= 60), "{screen}");
    }
}
