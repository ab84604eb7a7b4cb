//! The machine at the end of the stream, or now when it is live: processes, descriptors, sockets.

use rustc_hash::FxHashSet;

use super::table::{Cell, bytes, grid, json_table};
use super::{ArgInfo, ArgKind, Arguments, Info, Page, Report, ReportError, Span};
use crate::enriched::Enriched;
use crate::field::user_name;
use crate::filter::StateFilter;
use crate::format::names;
use crate::state::{Fd, FdType, Role, Socket, State, Thread, split_list};

const FILTER: &[ArgInfo] = &[ArgInfo {
    name: "filter",
    doc: "which threads and descriptors are listed, e.g. \"fd.type=ipv4\"; fields of events have no values",
    kind: ArgKind::Filter,
    optional: true,
}];

macro_rules! list {
    ($name:literal, $short:literal, $doc:literal, $make:expr) => {
        Info {
            name: $name,
            category: "System State",
            short: $short,
            doc: concat!(
                $doc,
                " Of a file as it was after the last event (-n and filters on evt.num choose another moment), \
                 live as it is now."
            ),
            args: FILTER,
            snaplen: 0,
            make: |args, _| still(args, $make),
        }
    };
}

pub(super) static REPORTS: &[Info] = &[
    list!(
        "ps",
        "List the running processes",
        "The threads of the machine.",
        ps
    ),
    list!(
        "lsof",
        "List the open file descriptors",
        "The open descriptors of every process.",
        lsof
    ),
    list!(
        "netstat",
        "List the network connections",
        "The IP sockets of every process.",
        netstat
    ),
];

type Show = fn(&mut Still, &Span<'_>, &mut Page);

/// A list of what the state holds.
struct Still {
    filter: Option<StateFilter>,
    show: Show,
}

fn still(args: &Arguments, show: Show) -> Result<Box<dyn Report>, ReportError> {
    Ok(Box::new(Still {
        filter: args.filter(0)?.map(StateFilter::new),
        show,
    }))
}

impl Report for Still {
    fn event(&mut self, _: &Enriched<'_>, _: &mut Page) {}

    fn wants_events(&self) -> bool {
        false
    }

    fn show(&mut self, span: &Span<'_>, page: &mut Page) {
        (self.show)(self, span, page);
    }
}

impl Still {
    fn accepts(&mut self, thread: &Thread, fd: (i64, &Fd), span: &Span<'_>) -> bool {
        let filter = self.filter.as_mut();
        filter.is_none_or(|f| f.accepts(span.state, span.until, thread, Some(fd)))
    }

    /// Descriptors the filter accepts, each table once.
    fn descriptors<'s>(&mut self, span: &Span<'s>) -> Vec<(&'s Thread, i64, &'s Fd)> {
        let mut seen = FxHashSet::default();
        let mut found = Vec::new();
        for thread in threads(span.state) {
            if !seen.insert(thread.fds) {
                continue;
            }
            let mut fds: Vec<_> = span.state.threads.fds(thread).collect();
            fds.sort_unstable_by_key(|(number, _)| *number);
            for (number, fd) in fds {
                if self.accepts(thread, (number, fd), span) {
                    found.push((thread, number, fd));
                }
            }
        }
        found
    }
}

/// The threads of the machine, main threads before the others of their process.
fn threads(state: &State) -> Vec<&Thread> {
    let known = state.threads.iter().filter(|t| !t.is_placeholder());
    let mut threads: Vec<&Thread> = known.collect();
    threads.sort_unstable_by_key(|t| (t.pid, !t.is_main(), t.tid));
    threads
}

fn user<'a>(span: &Span<'a>, thread: &'a Thread) -> &'a [u8] {
    user_name(span.state, thread.container.as_ref(), thread.uid)
}

/// Shows rows as text or JSON.
fn rows(page: &mut Page, span: &Span<'_>, headings: &[&str], cells: Vec<Vec<Cell>>, widths: usize) {
    if page.style.json {
        let data = cells
            .iter()
            .map(|row| row.iter().map(Cell::json).collect())
            .collect();
        let info = headings.iter().map(|h| (*h).into()).collect();
        return json_table(page, span.until, data, info);
    }
    let rows: Vec<Vec<Vec<u8>>> = cells
        .iter()
        .map(|row| row.iter().map(|c| c.write(page)).collect())
        .collect();
    grid(page, headings, &rows, widths, false);
}

fn ps(still: &mut Still, span: &Span<'_>, page: &mut Page) {
    let json = page.style.json;
    let mut cells = Vec::new();
    for thread in threads(span.state) {
        let filter = still.filter.as_mut();
        if !filter.is_none_or(|f| f.accepts_any(span.state, span.until, thread)) {
            continue;
        }
        let memory = |kb: u32| {
            let n = u64::from(kb) * 1024;
            if json {
                Cell::Uint(n)
            } else {
                Cell::text(bytes(n))
            }
        };
        let mut command = thread.exe.to_vec();
        if command.is_empty() {
            command = thread.comm.to_vec();
        }
        for arg in split_list(&thread.args) {
            command.push(b' ');
            command.extend_from_slice(arg);
        }
        let mut row = vec![
            Cell::Int(thread.tid),
            Cell::Int(thread.pid),
            Cell::text(user(span, thread)),
            memory(thread.vmsize_kb),
            memory(thread.vmrss_kb),
            Cell::Int(thread.fdlimit),
        ];
        if page.style.containers {
            row.push(container(span, thread));
        }
        row.push(Cell::text(command));
        cells.push(row);
    }
    let mut headings = vec!["TID", "PID", "USER", "VIRT", "RES", "FDLIMIT"];
    if page.style.containers {
        headings.push("CONTAINER");
    }
    headings.push("CMD");
    rows(page, span, &headings, cells, 8);
}

fn container(span: &Span<'_>, thread: &Thread) -> Cell {
    let Some(id) = &thread.container else {
        return Cell::text("host");
    };
    let name = span.state.containers.get(id).map(|c| c.name.as_str());
    Cell::text(name.filter(|n| !n.is_empty()).unwrap_or(id))
}

fn lsof(still: &mut Still, span: &Span<'_>, page: &mut Page) {
    let found = still.descriptors(span);
    let cells = found.iter().map(|(thread, number, fd)| {
        let mut row = vec![
            Cell::text(&thread.comm),
            Cell::Int(thread.pid),
            Cell::Int(thread.tid),
            Cell::text(user(span, thread)),
            Cell::Int(*number),
            Cell::text(names::fd_type(fd.ty)),
        ];
        if page.style.containers {
            row.push(container(span, thread));
        }
        row.push(Cell::text(&fd.name));
        row
    });
    let cells = cells.collect();
    let mut headings = vec!["COMMAND", "PID", "TID", "USER", "FD", "TYPE"];
    if page.style.containers {
        headings.push("CONTAINER");
    }
    headings.push("NAME");
    rows(page, span, &headings, cells, 8);
}

fn netstat(still: &mut Still, span: &Span<'_>, page: &mut Page) {
    let found = still.descriptors(span);
    let mut cells = Vec::new();
    for (thread, _, fd) in found {
        let Some((server, client, state)) = ends(fd) else {
            continue;
        };
        let program = format!("{}/{}/", thread.tid, thread.pid).into_bytes();
        let mut row = vec![
            Cell::text(names::l4proto(fd.l4)),
            Cell::text(server),
            Cell::text(client),
            Cell::text(state),
        ];
        if page.style.containers {
            row.push(container(span, thread));
        }
        row.push(Cell::text([&program, &thread.comm[..]].concat()));
        cells.push(row);
    }
    cells.sort();
    cells.dedup();
    let mut headings = vec!["Proto", "Server Address", "Client Address", "State"];
    if page.style.containers {
        headings.push("CONTAINER");
    }
    headings.push("TID/PID/Program Name");
    rows(page, span, &headings, cells, 8);
}

/// Server, client and state of an IP socket.
fn ends(fd: &Fd) -> Option<(String, String, &'static str)> {
    if !fd.is_ip_socket() {
        return None;
    }
    let end = |ip: &std::net::IpAddr, port: &u16| match ip {
        std::net::IpAddr::V4(ip) => format!("{ip}:{port}"),
        std::net::IpAddr::V6(ip) => format!("[{ip}]:{port}"),
    };
    Some(match fd.socket.as_deref()? {
        Socket::Bound { ip, port } => (end(ip, port), "*".to_owned(), "LISTEN"),
        Socket::Tuple {
            sip,
            dip,
            sport,
            dport,
        } => {
            let bound = matches!(fd.ty, FdType::Ipv4Server | FdType::Ipv6Server);
            let state = match (bound, fd.role) {
                (true, _) => "LISTEN",
                (_, Role::Unknown) => "UNKNOWN",
                _ => "ESTABLISHED",
            };
            (end(dip, dport), end(sip, sport), state)
        }
        Socket::Unix { .. } => return None,
    })
}
