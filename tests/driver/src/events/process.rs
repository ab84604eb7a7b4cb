//! What a process knows of itself, to compare with what events report of it.

use std::os::unix::ffi::OsStringExt;

use super::Expect;

/// Facts of the calling thread and its process.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Arguments, the first one is the name.
    pub args: Vec<Vec<u8>>,
    /// Name of the thread.
    pub comm: String,
    /// Soft limit of open descriptors.
    pub fd_limit: u64,
    /// The `cgroups` list as the module should report it.
    pub cgroups: Vec<u8>,
    /// Login id, all ones without one.
    pub login: u32,
    /// Controlling terminal.
    pub tty: u32,
    /// Process group.
    pub group: i64,
    /// Capabilities: inheritable, permitted, effective.
    pub capabilities: [u64; 3],
    /// Start of process 1, ns after boot, to a tick.
    pub init_start: u64,
}

impl Facts {
    /// Of the calling thread.
    pub fn now() -> Self {
        let status = read("/proc/thread-self/status");
        let hex = |name| u64::from_str_radix(line(&status, name), 16).expect("a mask");
        Self {
            args: std::env::args_os().map(OsStringExt::into_vec).collect(),
            comm: read("/proc/thread-self/comm").trim_end().to_owned(),
            fd_limit: limit(&read("/proc/self/limits")),
            cgroups: cgroups(),
            login: read("/proc/thread-self/loginuid")
                .trim()
                .parse()
                .expect("an id"),
            tty: field(&read("/proc/thread-self/stat"), 7) as u32,
            group: field(&read("/proc/thread-self/stat"), 5),
            capabilities: [hex("CapInh:"), hex("CapPrm:"), hex("CapEff:")],
            init_start: field(&read("/proc/1/stat"), 22) as u64 * 10_000_000,
        }
    }
}

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn line<'t>(text: &'t str, name: &str) -> &'t str {
    text.lines()
        .find_map(|l| l.strip_prefix(name))
        .unwrap_or_else(|| panic!("no {name}"))
        .trim()
}

/// A numeric field of `stat`, counted as its manual does.
fn field(stat: &str, number: usize) -> i64 {
    let (_, rest) = stat.rsplit_once(')').expect("a name");
    let word = rest.split_whitespace().nth(number - 3).expect("a field");
    word.parse().expect("a number")
}

fn limit(limits: &str) -> u64 {
    let words = line(limits, "Max open files");
    let soft = words.split_whitespace().next().expect("a limit");
    soft.parse().expect("a number")
}

/// One entry for each controller of the kernel, in its order, and the unified path last.
fn cgroups() -> Vec<u8> {
    let own = read("/proc/self/cgroup");
    // Without a line nobody mounted the unified hierarchy: everything is in its root.
    let unified = own
        .lines()
        .find_map(|l| l.strip_prefix("0::"))
        .unwrap_or("/");
    let mut out = Vec::new();
    for name in controllers() {
        // What cgroup v1 calls it.
        let listed = if name == "io" { "blkio" } else { name };
        // Under cgroup v1 the controller has a line, else it is as deep as it is enabled.
        let path = own
            .lines()
            .find_map(|l| {
                let (_, rest) = l.split_once(':')?;
                let (names, path) = rest.split_once(':')?;
                names.split(',').any(|n| n == listed).then_some(path)
            })
            .map_or_else(|| enabled_at(name, unified), str::to_owned);
        out.extend_from_slice(format!("{name}={path}\0").as_bytes());
    }
    out.extend_from_slice(format!("unified={unified}\0").as_bytes());
    out
}

/// The controllers of the running kernel by its own names, in its order. What cgroup v1 does not know is missing in
/// `/proc/cgroups` since 6.15, and some are not in the unified hierarchy.
fn controllers() -> impl Iterator<Item = &'static str> {
    const ORDER: &[&str] = &[
        "cpuset",
        "cpu",
        "cpuacct",
        "io",
        "memory",
        "devices",
        "freezer",
        "net_cls",
        "perf_event",
        "net_prio",
        "hugetlb",
        "pids",
        "rdma",
        "misc",
        "dmem",
    ];
    let first = read("/proc/cgroups");
    let second = std::fs::read_to_string("/sys/fs/cgroup/cgroup.controllers").unwrap_or_default();
    let known: Vec<String> = first
        .lines()
        .skip(1)
        .filter_map(|line| line.split_whitespace().next())
        .map(|name| if name == "blkio" { "io" } else { name })
        .chain(second.split_whitespace())
        .map(str::to_owned)
        .collect();
    for name in &known {
        assert!(ORDER.contains(&&**name), "a new controller: {name}");
    }
    ORDER
        .iter()
        .copied()
        .filter(move |name| known.iter().any(|known| known == name))
}

/// The nearest directory of the unified hierarchy, upwards from `path`, that has a controller.
fn enabled_at(name: &str, path: &str) -> String {
    let mut at = path;
    while at != "/" {
        let list = std::fs::read_to_string(format!("/sys/fs/cgroup{at}/cgroup.controllers"));
        if list.is_ok_and(|l| l.split_whitespace().any(|n| n == name)) {
            break;
        }
        at = match at.rsplit_once('/') {
            Some(("", _)) | None => "/",
            Some((parent, _)) => parent,
        };
    }
    at.to_owned()
}

/// A capability mask has 41 bits.
pub fn masked(capabilities: u64) -> u64 {
    capabilities & ((1 << 41) - 1)
}

impl Expect {
    /// Faults and memory of a running process.
    pub fn faults_and_memory(self) -> Self {
        self.number("major faults", |n| n >= 0)
            .number("minor faults", |n| n >= 0)
            .number("memory", |n| n > 100)
            .number("resident memory", |n| n > 0)
            .number("swapped memory", |n| n == 0)
    }
}
