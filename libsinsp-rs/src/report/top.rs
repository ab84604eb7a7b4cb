//! Tables of who did most: a key, a filter, a sum.

use super::probe::{self, Latency, Moved};
use super::sums::{Key, Sums};
use super::table::{ROWS, Table, Unit};
use super::{Arguments, Info, Page, Report, ReportError, Span, Style};
use crate::enriched::Enriched;
use crate::filter::Filter;

/// What is added up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// Events.
    Events,
    /// Bytes that calls moved.
    Bytes,
    /// Time that calls took.
    Latency,
}

/// A table as declared below.
struct Top {
    /// Fields and headings.
    keys: &'static [(&'static str, &'static str)],
    value: &'static str,
    measure: Measure,
    filter: &'static str,
}

const PROCESS: &[(&str, &str)] = &[("proc.name", "Process"), ("proc.pid", "PID")];
const CONTAINER: &[(&str, &str)] = &[("container.name", "container.name")];
const FILE: &[(&str, &str)] = &[("fd.name", "Filename")];

const NET_IO: &str = "(fd.type=ipv4 or fd.type=ipv6) and evt.is_io=true";
const FILE_IO: &str = "fd.type=file and evt.is_io=true";

macro_rules! top {
    ($name:literal, $category:literal, $short:literal, $doc:literal, $keys:expr, $value:literal,
     $measure:ident, $filter:expr) => {
        Info {
            name: $name,
            category: $category,
            short: $short,
            doc: $doc,
            args: &[],
            snaplen: 0,
            make: |_, style| {
                Ok(Box::new(TopReport::new(
                    &Top {
                        keys: $keys,
                        value: $value,
                        measure: Measure::$measure,
                        filter: $filter,
                    },
                    style,
                )))
            },
        }
    };
}

pub(super) static REPORTS: &[Info] = &[
    top!(
        "topprocs_net",
        "Net",
        "Top processes by network I/O",
        "Bytes that processes received from and sent to IP sockets.",
        PROCESS,
        "Bytes",
        Bytes,
        NET_IO
    ),
    top!(
        "topprocs_file",
        "I/O",
        "Top processes by R+W disk bytes",
        "Bytes that processes read from and wrote to files.",
        PROCESS,
        "Bytes",
        Bytes,
        FILE_IO
    ),
    top!(
        "topprocs_errors",
        "Errors",
        "Top processes by number of errors",
        "Calls of processes that failed.",
        PROCESS,
        "#Errors",
        Events,
        "evt.failed=true"
    ),
    top!(
        "topcontainers_net",
        "Net",
        "Top containers by network I/O",
        "Bytes that containers received from and sent to IP sockets.",
        CONTAINER,
        "Bytes",
        Bytes,
        "(fd.type=ipv4 or fd.type=ipv6) and evt.is_io=true and container.name!=host"
    ),
    top!(
        "topcontainers_file",
        "I/O",
        "Top containers by R+W disk bytes",
        "Bytes that containers read from and wrote to files.",
        CONTAINER,
        "Bytes",
        Bytes,
        "fd.type=file and evt.is_io=true and container.name!=host"
    ),
    top!(
        "topcontainers_error",
        "Errors",
        "Top containers by number of errors",
        "Calls in containers that failed.",
        CONTAINER,
        "#Errors",
        Events,
        "evt.failed=true and container.name!=host"
    ),
    top!(
        "topfiles_bytes",
        "I/O",
        "Top files by R+W bytes",
        "Bytes that were read from and written to files.",
        FILE,
        "Bytes",
        Bytes,
        FILE_IO
    ),
    top!(
        "topfiles_time",
        "I/O",
        "Top files by time",
        "Time that calls spent reading and writing files (evt.latency).",
        FILE,
        "Time",
        Latency,
        FILE_IO
    ),
    top!(
        "topfiles_errors",
        "Errors",
        "Top files by number of errors",
        "Calls on files that failed.",
        FILE,
        "#Errors",
        Events,
        "fd.type=file and evt.failed=true"
    ),
    top!(
        "topconns",
        "Net",
        "Top network connections by total bytes",
        "Bytes that went over each connection.",
        &[("fd.l4proto", "Proto"), ("fd.name", "Conn")],
        "Bytes",
        Bytes,
        NET_IO
    ),
    top!(
        "topports_server",
        "Net",
        "Top TCP/UDP server ports by R+W bytes",
        "Bytes that went over connections to each server port.",
        &[("fd.sport", "Srv Port")],
        "Bytes",
        Bytes,
        NET_IO
    ),
    top!(
        "topscalls",
        "Performance",
        "Top system calls by number of calls",
        "How often each call was made.",
        &[("evt.type", "Syscall")],
        "# Calls",
        Events,
        "evt.type!=switch"
    ),
    top!(
        "topscalls_time",
        "Performance",
        "Top system calls by time",
        "Time that was spent in each call (evt.latency).",
        &[("evt.type", "Syscall")],
        "Time",
        Latency,
        ""
    ),
];

/// A table of sums at work.
pub(super) struct TopReport {
    key: Key,
    sums: Sums,
    filter: Option<Filter>,
    measure: Measure,
    moved: Moved,
    latency: Latency,
    table: Table,
    refresh: Option<u64>,
}

impl TopReport {
    fn new(top: &Top, style: &Style) -> Self {
        let mut keys = top.keys.to_vec();
        if style.containers {
            add_container(&mut keys);
        }
        Self::with_keys(&keys, top.value, top.measure, top.filter, style)
    }

    /// A table with keys that may come from a user: these fields must exist.
    pub fn with_keys(
        keys: &[(&str, &str)],
        value: &str,
        measure: Measure,
        filter: &str,
        style: &Style,
    ) -> Self {
        Self {
            key: Key::new(keys.iter().map(|(name, _)| probe::field(name)).collect()),
            sums: Sums::default(),
            filter: (!filter.is_empty()).then(|| probe::filter(filter)),
            measure,
            moved: Moved::new(),
            latency: Latency::new(),
            table: Table {
                keys: keys.iter().map(|(_, text)| (*text).to_owned()).collect(),
                value: value.to_owned(),
                unit: match measure {
                    Measure::Events => Unit::Count,
                    Measure::Bytes => Unit::Bytes,
                    Measure::Latency => Unit::Time,
                },
                most: ROWS,
            },
            refresh: style.refresh,
        }
    }
}

/// What `-pc` adds to a key.
pub(super) fn add_container(keys: &mut Vec<(&str, &str)>) {
    if let Some(pid) = keys.iter_mut().find(|(field, _)| *field == "proc.pid") {
        pid.1 = "Host_pid";
        keys.push(("thread.vtid", "Container_pid"));
    }
    if !keys.iter().any(|(field, _)| *field == "container.name") {
        keys.push(("container.name", "container.name"));
    }
}

impl Report for TopReport {
    fn event(&mut self, event: &Enriched<'_>, _: &mut Page) {
        if self.filter.as_ref().is_some_and(|f| !f.matches(event)) {
            return;
        }
        let amount = match self.measure {
            Measure::Events => 1,
            Measure::Bytes => match self.moved.bytes(event) {
                Some(n) => n,
                None => return,
            },
            Measure::Latency => self.latency.ns(event),
        };
        if let Some(row) = self.sums.row(&mut self.key, event) {
            self.sums.add(row, amount);
        }
    }

    fn interval(&self) -> Option<u64> {
        self.refresh
    }

    fn show(&mut self, span: &Span<'_>, page: &mut Page) {
        self.table.show(self.sums.rows(), span, page);
        self.sums.note(page);
        self.latency.note(page);
        self.sums.reset();
    }
}

/// For reports whose key is an argument.
pub(super) fn by_argument(
    args: &Arguments,
    value: &str,
    measure: Measure,
    filter: &str,
    style: &Style,
) -> Result<Box<dyn Report>, ReportError> {
    let keys = super::by_key::keys(args)?;
    let keys: Vec<(&str, &str)> = keys.iter().map(|k| (k.as_str(), k.as_str())).collect();
    Ok(Box::new(TopReport::with_keys(
        &keys, value, measure, filter, style,
    )))
}

/// Events by name, most frequent first, every event counted: what `-S` prints.
pub fn summary(style: &Style) -> Box<dyn Report> {
    let style = Style {
        refresh: None,
        ..style.clone()
    };
    let keys = [("evt.type", "Event")];
    Box::new(TopReport::with_keys(
        &keys,
        "# Calls",
        Measure::Events,
        "",
        &style,
    ))
}
