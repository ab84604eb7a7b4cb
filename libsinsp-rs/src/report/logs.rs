//! Messages that programs log: lines of log files, and what goes to the system's log.

use std::io::Write as _;

use super::around::{FILE, RANGE, Window};
use super::page::{Color, json_text};
use super::probe;
use super::{ArgInfo, ArgKind, Arguments, Info, Page, Report, ReportError, Span, Style};
use crate::enriched::Enriched;
use crate::field::{FieldRef, FieldValue};
use crate::filter::Filter;
use crate::format::{Settings, split};

const SNAPLEN: u32 = 2000;

const ARGS: &[ArgInfo] = &[
    FILE,
    RANGE,
    ArgInfo {
        name: "disable_color",
        doc: "the word disable_color: no colours",
        kind: ArgKind::Word,
        optional: true,
    },
];

/// Files whose names say that they are logs.
const LOG_FILES: &str = "evt.is_io_write=true and evt.failed=false and fd.type=file and \
     (fd.name contains .log or fd.name contains _log or fd.name startswith /var/log/)";

const SYSLOG: &str = "fd.name contains /dev/log and evt.is_io_write=true and evt.failed=false";

pub(super) static REPORTS: &[Info] = &[
    Info {
        name: "spy_logs",
        category: "Logs",
        short: "Echo any write made by any process to a log file",
        doc: "The lines that are written to files with .log or _log in their names, or below /var/log, with \
              process and file. With a file name, what the threads did around them is written there.",
        args: ARGS,
        snaplen: SNAPLEN,
        make: |args, style| start(false, args, style),
    },
    Info {
        name: "spy_syslog",
        category: "Logs",
        short: "Print every message written to syslog",
        doc: "The messages that programs send to /dev/log, with process, facility and severity. With a file \
              name, what the threads did around them is written there.",
        args: ARGS,
        snaplen: SNAPLEN,
        make: |args, style| start(true, args, style),
    },
];

fn start(syslog: bool, args: &Arguments, style: &Style) -> Result<Box<dyn Report>, ReportError> {
    Ok(Box::new(Logs {
        filter: probe::filter(if syslog { SYSLOG } else { LOG_FILES }),
        syslog: syslog.then(|| Syslog {
            facility: probe::field("syslog.facility.str"),
            severity: probe::field("syslog.severity.str"),
            number: probe::field("syslog.severity"),
            message: probe::field("syslog.message"),
        }),
        data: probe::field("evt.buffer"),
        container: style.containers.then(|| probe::field("container.name")),
        colors: args.colors(2)?,
        window: Window::new(args, 0)?,
        scratch: Vec::new(),
    }))
}

struct Syslog {
    facility: FieldRef,
    severity: FieldRef,
    number: FieldRef,
    message: FieldRef,
}

struct Logs {
    filter: Filter,
    /// For messages of the system's log.
    syslog: Option<Syslog>,
    data: FieldRef,
    container: Option<FieldRef>,
    colors: bool,
    window: Option<Window>,
    scratch: Vec<u8>,
}

impl Logs {
    fn line(&mut self, event: &Enriched<'_>, text: &[u8], color: Option<Color>, page: &mut Page) {
        let comm: &[u8] = event.thread.map_or(b"<NA>", |t| &t.comm);
        let mut place = std::mem::take(&mut self.scratch);
        place.clear();
        match &self.syslog {
            Some(log) => {
                log.facility.render(event, Settings::plain(), &mut place);
                place.push(b'.');
                log.severity.render(event, Settings::plain(), &mut place);
            }
            None => place.extend_from_slice(event.fd.map_or(b"", |fd| &fd.name)),
        }
        let container = self.container.as_ref().map(|field| {
            let mut name = Vec::new();
            field.render(event, Settings::plain(), &mut name);
            name
        });
        if page.style.json {
            let mut object = serde_json::Map::new();
            let mut add = |key: &str, value: serde_json::Value| object.insert(key.into(), value);
            add("evt.rawtime", event.event.ts().into());
            add("proc.name", json_text(comm));
            add("proc.pid", event.thread.map(|t| t.pid).into());
            let key = match self.syslog {
                Some(_) => "syslog.priority",
                None => "fd.name",
            };
            add(key, json_text(&place));
            add("message", json_text(text));
            if let Some(name) = container {
                add("container.name", json_text(&name));
            }
            page.json_line(&object.into());
        } else {
            let colors = page.allow_colors(self.colors);
            if let Some(color) = color {
                page.color(color);
            }
            if let Some(name) = container {
                page.raw(b"[");
                page.text(&name);
                page.raw(b"] ");
            }
            page.text(comm);
            page.raw(b" ");
            page.text(&place);
            page.raw(b" ");
            page.text(text);
            if color.is_some() {
                page.plain();
            }
            let _ = writeln!(page);
            page.style.colors = colors;
        }
        self.scratch = place;
    }

    fn message(&mut self, event: &Enriched<'_>, page: &mut Page) -> bool {
        if let Some(log) = &self.syslog {
            let Some(FieldValue::Text(text)) = log.message.value(event) else {
                return false;
            };
            let color = match log.number.value(event) {
                Some(FieldValue::Uint(0..=3)) => Some(Color::Red),
                Some(FieldValue::Uint(4)) => Some(Color::Yellow),
                _ => None,
            };
            self.line(event, text.trim_ascii_end(), color, page);
            return true;
        }
        let Some(FieldValue::Bytes(data)) = self.data.value(event) else {
            return false;
        };
        for text in split(&data, b'\n').filter(|line| !line.is_empty()) {
            self.line(event, text.trim_ascii_end(), severity(text), page);
        }
        true
    }
}

/// The colour of a line of a log file, by the words in it.
fn severity(line: &[u8]) -> Option<Color> {
    let line = line.to_ascii_lowercase();
    let has = |words: &[&[u8]]| {
        let mut windows = words.iter();
        windows.any(|word| line.windows(word.len()).any(|part| part == *word))
    };
    if has(&[b"error", b"fail", b"fatal", b"panic", b"crit"]) {
        Some(Color::Red)
    } else if has(&[b"warn"]) {
        Some(Color::Yellow)
    } else {
        None
    }
}

impl Report for Logs {
    fn event(&mut self, event: &Enriched<'_>, page: &mut Page) {
        if let Some(window) = &mut self.window {
            window.see(event);
        }
        if self.filter.matches(event)
            && self.message(event, page)
            && let Some(window) = &mut self.window
        {
            window.mark(event);
        }
    }

    fn hidden(&mut self, event: &Enriched<'_>) {
        if let Some(window) = &mut self.window {
            window.see(event);
        }
    }

    fn show(&mut self, span: &Span<'_>, page: &mut Page) {
        if let Some(window) = self.window.as_mut().filter(|_| span.last) {
            window.finish(page);
        }
    }
}
