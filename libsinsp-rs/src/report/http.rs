//! HTTP requests with their answers: a log, and a table.

use std::hash::{Hash as _, Hasher as _};
use std::io::Write as _;

use libscap_rs::schema::EventFlags;
use rustc_hash::FxHashMap;

use super::http_parse::{Message, parse};
use super::page::json_text;
use super::probe;
use super::table::{Cell, Table, Unit, bytes, time};
use super::{ArgInfo, ArgKind, Info, Page, Report, Span, Style};
use crate::enriched::Enriched;
use crate::field::{FieldRef, FieldValue};
use crate::filter::Filter;
use crate::format::{Settings, time as clock};

const SNAPLEN: u32 = 1024;

pub(super) static REPORTS: &[Info] = &[
    Info {
        name: "httplog",
        category: "Application",
        short: "HTTP requests log",
        doc: "One line for each HTTP request and its answer, on servers (<) and clients (>), with the time \
              between them. From the data of reads and writes: TLS hides it.",
        args: &[],
        snaplen: SNAPLEN,
        make: |_, style| {
            Ok(Box::new(HttpLog {
                pairs: Pairs::new(style),
            }))
        },
    },
    Info {
        name: "httptop",
        category: "Application",
        short: "Top HTTP requests",
        doc: "HTTP requests by method and URL: how many, or how long the answers took, or how large they \
              were (Content-Length).",
        args: &[ArgInfo {
            name: "by",
            doc: "ncalls (without it), time or bytes",
            kind: ArgKind::Word,
            optional: true,
        }],
        snaplen: SNAPLEN,
        make: |args, style| {
            let by = match args.get(0) {
                None | Some("ncalls") => By::Calls,
                Some("time") => By::Time,
                Some("bytes") => By::Bytes,
                Some(_) => {
                    let problem = "is not understood; it can be ncalls, time or bytes";
                    return Err(args.wrong(0, problem));
                }
            };
            Ok(Box::new(HttpTop::new(by, style)))
        },
    },
];

/// Requests without an answer that are remembered at most.
const MOST_OPEN: usize = 1 << 14;

/// Different requests in a table at most.
const MOST_ROWS: usize = 1 << 14;

/// Bytes of a URL that are kept.
const MOST_URL: usize = 1024;

/// A request that waits for its answer.
#[derive(Default)]
struct Open {
    ts: u64,
    method: Vec<u8>,
    url: Vec<u8>,
    /// Read: a server's.
    read: bool,
}

/// A request with its answer.
struct Pair<'a> {
    request: &'a Open,
    code: u16,
    size: Option<u64>,
    ns: u64,
}

/// What both directions of a conversation share: the process with the addresses of an IP socket
/// (a server may have one descriptor for each direction), else with the descriptor.
fn connection(event: &Enriched<'_>) -> Option<(i64, u64)> {
    let (thread, number, fd) = (event.thread?, event.fd_num?, event.fd?);
    if !fd.is_ip_socket() || fd.name.is_empty() {
        return Some((thread.pid, number as u64));
    }
    let mut hasher = rustc_hash::FxHasher::default();
    fd.name.hash(&mut hasher);
    // Numbers of descriptors are small.
    Some((thread.pid, hasher.finish() | 1 << 63))
}

/// Finds requests and their answers.
struct Pairs {
    filter: Filter,
    data: FieldRef,
    /// By [`connection`]. An entry without method is answered; its buffers are used again.
    open: FxHashMap<(i64, u64), Open>,
    container: Option<FieldRef>,
}

impl Pairs {
    fn new(style: &Style) -> Self {
        Self {
            filter: probe::filter(
                "evt.is_io=true and evt.buflen > 0 and (fd.sockfamily=ip or fd.sockfamily=unix)",
            ),
            data: probe::field("evt.buffer"),
            open: FxHashMap::default(),
            container: style.containers.then(|| probe::field("container.name")),
        }
    }

    /// Gives the pair this event completes to `found`.
    fn take(&mut self, event: &Enriched<'_>, found: impl FnOnce(Pair<'_>)) {
        if !self.filter.matches(event) {
            return;
        }
        let Some(key) = connection(event) else {
            return;
        };
        let Some(FieldValue::Bytes(data)) = self.data.value(event) else {
            return;
        };
        let read = event.info.flags.contains(EventFlags::READS_FROM_FD);
        match parse(&data) {
            Some(Message::Request { method, host, url }) => {
                if self.open.len() >= MOST_OPEN && !self.open.contains_key(&key) {
                    self.open.clear();
                }
                let open = self.open.entry(key).or_default();
                open.ts = event.event.ts();
                open.read = read;
                open.method.clear();
                open.method.extend_from_slice(method);
                open.url.clear();
                if !url.starts_with(b"http") {
                    open.url.extend_from_slice(host.unwrap_or_default());
                }
                open.url.extend_from_slice(url);
                open.url.truncate(MOST_URL);
            }
            Some(Message::Response { code, size }) => {
                let Some(open) = self.open.get_mut(&key) else {
                    return;
                };
                // The answer goes the other way.
                if open.method.is_empty() || open.read == read {
                    return;
                }
                found(Pair {
                    request: open,
                    code,
                    size,
                    ns: event.event.ts().saturating_sub(open.ts),
                });
                open.method.clear();
            }
            None => {}
        }
    }
}

struct HttpLog {
    pairs: Pairs,
}

impl Report for HttpLog {
    fn event(&mut self, event: &Enriched<'_>, page: &mut Page) {
        let container = self.pairs.container.as_ref().map(|field| {
            let mut name = Vec::new();
            field.render(event, Settings::plain(), &mut name);
            name
        });
        self.pairs.take(event, |pair| {
            let Pair {
                request,
                code,
                size,
                ns,
            } = pair;
            if page.style.json {
                let mut object = serde_json::Map::new();
                let mut add =
                    |key: &str, value: serde_json::Value| object.insert(key.into(), value);
                add("evt.rawtime", event.event.ts().into());
                add("dir", if request.read { "<" } else { ">" }.into());
                add("method", json_text(&request.method));
                add("url", json_text(&request.url));
                add("response_code", code.into());
                add("latency", ns.into());
                add("size", size.into());
                if let Some(name) = &container {
                    add("container.name", json_text(name));
                }
                return page.json_line(&object.into());
            }
            let when = clock::text(|out| {
                clock::date_time(out, event.event.ts(), &page.style.settings.zone, true)
            });
            page.raw(when);
            page.raw(b" ");
            if let Some(name) = &container {
                page.text(name);
                page.raw(b" ");
            }
            page.raw(if request.read { "<" } else { ">" });
            page.raw(b" method=");
            page.text(&request.method);
            page.raw(b" url=");
            page.text(&request.url);
            let _ = write!(page, " response_code={code} latency={}", time(ns));
            match size {
                Some(n) => page.raw(format!(" size={}\n", bytes(n))),
                None => page.raw(b"\n"),
            }
        });
    }
}

#[derive(Clone, Copy)]
enum By {
    Calls,
    Time,
    Bytes,
}

struct HttpTop {
    pairs: Pairs,
    by: By,
    rows: FxHashMap<Vec<u8>, (u64, Box<[Cell]>)>,
    scratch: Vec<u8>,
    table: Table,
    refresh: Option<u64>,
}

impl HttpTop {
    fn new(by: By, style: &Style) -> Self {
        let mut keys = vec!["method".to_owned(), "url".to_owned()];
        if style.containers {
            keys.insert(0, "container.name".to_owned());
        }
        let (value, unit) = match by {
            By::Calls => ("ncalls", Unit::Count),
            By::Time => ("time", Unit::Time),
            By::Bytes => ("bytes", Unit::Bytes),
        };
        Self {
            pairs: Pairs::new(style),
            by,
            rows: FxHashMap::default(),
            scratch: Vec::new(),
            table: Table {
                keys,
                value: value.to_owned(),
                unit,
                most: 30,
            },
            refresh: style.refresh,
        }
    }
}

impl Report for HttpTop {
    fn event(&mut self, event: &Enriched<'_>, _: &mut Page) {
        let key = &mut self.scratch;
        key.clear();
        if let Some(field) = &self.pairs.container {
            field.render(event, Settings::plain(), key);
        }
        let container = key.len();
        let (rows, by, named) = (&mut self.rows, self.by, self.pairs.container.is_some());
        self.pairs.take(event, |pair| {
            let request = pair.request;
            key.push(0);
            key.extend_from_slice(&request.method);
            key.push(0);
            key.extend_from_slice(&request.url);
            let amount = match by {
                By::Calls => 1,
                By::Time => pair.ns,
                By::Bytes => pair.size.unwrap_or(0),
            };
            if let Some((sum, _)) = rows.get_mut(&**key) {
                *sum = sum.saturating_add(amount);
            } else if rows.len() < MOST_ROWS {
                let mut cells = vec![Cell::text(&request.method), Cell::text(&request.url)];
                if named {
                    cells.insert(0, Cell::text(&key[..container]));
                }
                rows.insert(key.clone(), (amount, cells.into()));
            }
        });
    }

    fn interval(&self) -> Option<u64> {
        self.refresh
    }

    fn show(&mut self, span: &Span<'_>, page: &mut Page) {
        let rows = self.rows.values().map(|(sum, cells)| (*sum, &**cells));
        self.table.show(rows.collect(), span, page);
        if self.rows.len() >= MOST_ROWS {
            page.note(format!(
                "only the first {MOST_ROWS} different requests were counted"
            ));
        }
        self.rows.clear();
    }
}
