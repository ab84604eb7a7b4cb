//! The data that goes through descriptors: all of it, of a file, of an address, of a port.

use std::borrow::Cow;
use std::io::Write as _;
use std::net::IpAddr;

use libscap_rs::schema::EventFlags;

use super::page::{Color, json_text};
use super::probe::{self, Moved};
use super::table::bytes;
use super::{ArgInfo, ArgKind, Arguments, Info, Page, Report, ReportError, Style};
use crate::enriched::Enriched;
use crate::field::{FieldRef, FieldValue};
use crate::filter::Filter;
use crate::format::{BufferMode, Settings, buffer, time};

const NO_COLOR: ArgInfo = ArgInfo {
    name: "disable_color",
    doc: "the word disable_color: no colours",
    kind: ArgKind::Word,
    optional: true,
};

/// Bytes of a buffer these reports want.
const SNAPLEN: u32 = 2000;

macro_rules! echo {
    ($name:literal, $category:literal, $short:literal, $doc:literal, $args:expr, $make:expr) => {
        Info {
            name: $name,
            category: $category,
            short: $short,
            doc: $doc,
            args: $args,
            snaplen: SNAPLEN,
            make: $make,
        }
    };
}

pub(super) static REPORTS: &[Info] = &[
    echo!(
        "echo_fds",
        "I/O",
        "Print the data read and written by processes",
        "Every buffer that is read or written, below a line with size, name and process. Reads are red, \
         writes blue.",
        &[NO_COLOR],
        |args, style| start("evt.is_io=true", Head::Echo, args.colors(0)?, style)
    ),
    echo!(
        "spy_ip",
        "Net",
        "Show the data exchanged with the given IP address",
        "Every buffer that is read from or written to sockets with this address at either end.",
        &[
            ArgInfo {
                name: "host_ip",
                doc: "the address, IPv4 or IPv6",
                kind: ArgKind::Word,
                optional: false,
            },
            NO_COLOR,
        ],
        |args, style| {
            let word = args.get(0).unwrap_or_default();
            let ip: IpAddr = word
                .parse()
                .map_err(|_| args.wrong(0, "is no IP address"))?;
            let filter = format!("evt.is_io=true and fd.ip={ip}");
            start(&filter, Head::Echo, args.colors(1)?, style)
        }
    ),
    echo!(
        "spy_port",
        "Net",
        "Show the data exchanged using the given IP port number",
        "Every buffer that is read from or written to sockets with this port at either end.",
        &[
            ArgInfo {
                name: "host_port",
                doc: "the number of the port",
                kind: ArgKind::Word,
                optional: false,
            },
            NO_COLOR,
        ],
        |args, style| {
            let word = args.get(0).unwrap_or_default();
            let port: u16 = word
                .parse()
                .map_err(|_| args.wrong(0, "is no port number from 0 to 65535"))?;
            let filter = format!("evt.is_io=true and fd.port={port}");
            start(&filter, Head::Echo, args.colors(1)?, style)
        }
    ),
    echo!(
        "spy_file",
        "I/O",
        "Echo any read/write made by any process to all files, or to one",
        "Every buffer that is read from or written to files, below a line with time, process, direction, \
         size and file. A name without directory means every file of that name.",
        &[
            ArgInfo {
                name: "R, W or RW",
                doc: "reads, writes or both",
                kind: ArgKind::Word,
                optional: true,
            },
            ArgInfo {
                name: "file name",
                doc: "only this file",
                kind: ArgKind::Word,
                optional: true,
            },
        ],
        spy_file
    ),
    echo!(
        "stdin",
        "I/O",
        "Print the standard input of any process",
        "The data that processes read from descriptor 0, as it is.",
        &[],
        |_, style| start("evt.is_io_read=true and fd.num=0", Head::None, false, style)
    ),
    echo!(
        "stdout",
        "I/O",
        "Print the standard output of processes",
        "The data that processes write to descriptor 1, as it is.",
        &[],
        |_, style| start(
            "evt.is_io_write=true and fd.num=1",
            Head::None,
            false,
            style
        )
    ),
    echo!(
        "stderr",
        "I/O",
        "Print the standard error of processes",
        "The data that processes write to descriptor 2, as it is.",
        &[NO_COLOR],
        |args, style| {
            let filter = "evt.is_io_write=true and fd.num=2";
            start(filter, Head::None, args.colors(0)?, style)
        }
    ),
];

fn spy_file(args: &Arguments, style: &Style) -> Result<Box<dyn Report>, ReportError> {
    let direction = match args.get(0).map(str::to_ascii_uppercase).as_deref() {
        None | Some("RW" | "WR") => "evt.is_io=true",
        Some("R") => "evt.is_io_read=true",
        Some("W") => "evt.is_io_write=true",
        Some(_) => return Err(args.wrong(0, "is not understood; it can be R, W or RW")),
    };
    let filter = format!("fd.type=file and {direction}");
    let mut echo = Echo::new(&filter, Head::File, true, style);
    echo.name = args.get(1).map(|name| name.as_bytes().to_vec());
    Ok(Box::new(echo))
}

fn start(
    filter: &str,
    head: Head,
    colors: bool,
    style: &Style,
) -> Result<Box<dyn Report>, ReportError> {
    Ok(Box::new(Echo::new(filter, head, colors, style)))
}

/// What stands above the data.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    /// Size, name and process.
    Echo,
    /// Time, process, direction, size and file.
    File,
    /// Nothing.
    None,
}

struct Echo {
    filter: Filter,
    head: Head,
    colors: bool,
    /// Only files with this name.
    name: Option<Vec<u8>>,
    data: FieldRef,
    moved: Moved,
    container: Option<(FieldRef, FieldRef)>,
    settings: Settings,
    scratch: Vec<u8>,
}

impl Echo {
    fn new(filter: &str, head: Head, colors: bool, style: &Style) -> Self {
        Self {
            filter: probe::filter(filter),
            head,
            colors,
            name: None,
            data: probe::field("evt.buffer"),
            moved: Moved::new(),
            container: style
                .containers
                .then(|| (probe::field("container.name"), probe::field("container.id"))),
            settings: Settings {
                buffer: match style.settings.buffer {
                    // Text is what people look for here.
                    BufferMode::Dots | BufferMode::Ascii => BufferMode::AsciiCompact,
                    other => other,
                },
                buffer_limit: None,
                ..style.settings.clone()
            },
            scratch: Vec::new(),
        }
    }

    fn is_wanted(&self, event: &Enriched<'_>) -> bool {
        let (Some(wanted), Some(fd)) = (&self.name, event.fd) else {
            return true;
        };
        if wanted.contains(&b'/') {
            return *fd.name == **wanted;
        }
        let base = fd.name.rsplit(|b| *b == b'/').next().unwrap_or_default();
        base == wanted
    }

    fn head(&mut self, event: &Enriched<'_>, moved: u64, read: bool, page: &mut Page) {
        let comm: &[u8] = event.thread.map_or(b"<NA>", |t| &t.comm);
        let name: &[u8] = event.fd.map_or(b"", |fd| &fd.name);
        match self.head {
            Head::None => {}
            Head::Echo => {
                let (verb, side) = if read {
                    ("Read", "from")
                } else {
                    ("Write", "to")
                };
                let _ = write!(page, "------ {verb} {} {side}  ", bytes(moved));
                self.containers(event, page);
                page.text(name);
                page.raw(b" (");
                page.text(comm);
                page.raw(b")\n\n");
            }
            Head::File => {
                let when = time::text(|out| {
                    time::time_of_day(out, event.event.ts(), &page.style.settings.zone, true)
                });
                let _ = write!(page, "{} ", &when[..when.len().min(12)]);
                self.containers(event, page);
                page.text(comm);
                let pid = event.thread.map_or(-1, |t| t.pid);
                let direction = if read { 'R' } else { 'W' };
                let _ = write!(page, "({pid}) {direction} {} ", bytes(moved));
                page.text(name);
                page.raw(b"\n");
            }
        }
    }

    fn containers(&mut self, event: &Enriched<'_>, page: &mut Page) {
        let Some((name, id)) = &self.container else {
            return;
        };
        for field in [name, id] {
            self.scratch.clear();
            field.render(event, Settings::plain(), &mut self.scratch);
            page.raw(b"[");
            page.text(&self.scratch);
            page.raw(b"] ");
        }
        page.raw(b" ");
    }

    fn data(&self, data: &[u8], out: &mut Vec<u8>) {
        if self.settings.raw_text && self.settings.buffer == BufferMode::AsciiCompact {
            out.extend_from_slice(data);
        } else {
            buffer::render(out, data, &self.settings);
        }
    }

    fn json(&mut self, event: &Enriched<'_>, moved: u64, read: bool, data: &[u8], page: &mut Page) {
        self.scratch.clear();
        let mut text = std::mem::take(&mut self.scratch);
        match self.settings.buffer {
            BufferMode::AsciiCompact => text.extend_from_slice(data),
            _ => self.data(data, &mut text),
        }
        let mut object = serde_json::Map::new();
        let mut add = |key: &str, value: serde_json::Value| object.insert(key.into(), value);
        add("evt.rawtime", event.event.ts().into());
        add("evt.io_dir", if read { "read" } else { "write" }.into());
        add("evt.rawres", moved.into());
        add("evt.buffer", json_text(&text));
        add("fd.num", event.fd_num.into());
        if let Some(fd) = event.fd {
            add("fd.name", json_text(&fd.name));
        }
        if let Some(thread) = event.thread {
            add("proc.name", json_text(&thread.comm));
            add("proc.pid", thread.pid.into());
        }
        if let Some((name, id)) = &self.container {
            for (key, field) in [("container.name", name), ("container.id", id)] {
                text.clear();
                field.render(event, Settings::plain(), &mut text);
                add(key, json_text(&text));
            }
        }
        self.scratch = text;
        page.json_line(&object.into());
    }
}

impl Report for Echo {
    fn event(&mut self, event: &Enriched<'_>, page: &mut Page) {
        if !self.filter.matches(event) || !self.is_wanted(event) {
            return;
        }
        let Some(moved) = self.moved.bytes(event).filter(|n| *n > 0) else {
            return;
        };
        let Some(FieldValue::Bytes(data)) = self.data.value(event) else {
            return;
        };
        let data: Cow<'_, [u8]> = data;
        let read = event.info.flags.contains(EventFlags::READS_FROM_FD);
        if page.style.json {
            return self.json(event, moved, read, &data, page);
        }
        let colors = page.allow_colors(self.colors);
        page.color(if read { Color::Red } else { Color::Blue });
        self.head(event, moved, read, page);
        let mut text = std::mem::take(&mut self.scratch);
        text.clear();
        self.data(&data, &mut text);
        page.raw(&text);
        if self.head != Head::None || text.last() != Some(&b'\n') {
            page.raw(b"\n");
        }
        self.scratch = text;
        page.plain();
        page.style.colors = colors;
    }
}
