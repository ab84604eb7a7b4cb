//! Calls slower than a limit, one line each.

use std::io::Write as _;

use libscap_rs::schema::code;

use super::page::{Color, json_text};
use super::probe::{self, Latency};
use super::{ArgInfo, ArgKind, Arguments, Info, Page, Report, ReportError, Span, Style};
use crate::enriched::Enriched;
use crate::field::FieldRef;
use crate::filter::Filter;
use crate::format::{Settings, time};

const ARGS: &[ArgInfo] = &[
    ArgInfo {
        name: "min_ms",
        doc: "what took at most so many milliseconds is left out",
        kind: ArgKind::Word,
        optional: false,
    },
    ArgInfo {
        name: "disable_color",
        doc: "the word disable_color: no colours",
        kind: ArgKind::Word,
        optional: true,
    },
];

macro_rules! slow {
    ($name:literal, $category:literal, $short:literal, $doc:literal, $what:ident) => {
        Info {
            name: $name,
            category: $category,
            short: $short,
            doc: $doc,
            args: ARGS,
            snaplen: 0,
            make: |args, style| Slow::start(What::$what, args, style),
        }
    };
}

pub(super) static REPORTS: &[Info] = &[
    slow!(
        "scallslower",
        "Performance",
        "Trace slow syscalls",
        "Calls that took longer than a limit (evt.latency).",
        Call
    ),
    slow!(
        "fileslower",
        "I/O",
        "Trace slow file I/O",
        "Reads and writes of files that took longer than a limit (evt.latency).",
        File
    ),
    slow!(
        "netlower",
        "Net",
        "Trace slow network I/O",
        "Reads and writes of IP sockets that took longer than a limit (evt.latency).",
        Net
    ),
    slow!(
        "proc_exec_time",
        "Performance",
        "Show process execution time",
        "Processes that ran longer than a limit, when they end.",
        Process
    ),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Call,
    File,
    Net,
    Process,
}

impl What {
    fn filter(self) -> &'static str {
        match self {
            Self::Call => "evt.type!=switch",
            Self::File => "evt.is_io=true and fd.type=file",
            Self::Net => "evt.is_io=true and (fd.type=ipv4 or fd.type=ipv6)",
            Self::Process => "evt.type=procexit",
        }
    }

    /// Heading and field of the last column.
    fn object(self) -> (&'static str, &'static str) {
        match self {
            Self::Call => ("NAME", "fd.name"),
            Self::File => ("FILE", "fd.name"),
            Self::Net => ("CONN", "fd.name"),
            Self::Process => ("COMMAND", "proc.exeline"),
        }
    }
}

struct Slow {
    what: What,
    min_ns: u64,
    filter: Filter,
    latency: Latency,
    comm: FieldRef,
    ty: FieldRef,
    object: FieldRef,
    container: Option<FieldRef>,
    colors: bool,
    headed: bool,
    scratch: Vec<u8>,
}

impl Slow {
    fn start(what: What, args: &Arguments, style: &Style) -> Result<Box<dyn Report>, ReportError> {
        let min_ms = args.number(0, 0.0..=1e12)?.unwrap_or(0.0);
        Ok(Box::new(Self {
            what,
            min_ns: (min_ms * 1e6) as u64,
            filter: probe::filter(what.filter()),
            latency: Latency::new(),
            comm: probe::field("proc.name"),
            ty: probe::field("evt.type"),
            object: probe::field(what.object().1),
            container: style.containers.then(|| probe::field("container.name")),
            colors: args.colors(1)?,
            headed: false,
            scratch: Vec::new(),
        }))
    }

    fn ns(&mut self, event: &Enriched<'_>) -> Option<u64> {
        if self.what != What::Process {
            return Some(self.latency.ns(event));
        }
        let thread = event.thread.filter(|t| t.is_main() && t.clone_ts != 0)?;
        let exit = event.info.code == code::PROCEXIT_1_E;
        exit.then(|| event.event.ts().saturating_sub(thread.clone_ts))
    }

    /// A field as text.
    fn value(&mut self, event: &Enriched<'_>, which: fn(&Self) -> Option<&FieldRef>) -> &[u8] {
        let mut out = std::mem::take(&mut self.scratch);
        out.clear();
        if let Some(field) = which(self) {
            field.render(event, Settings::plain(), &mut out);
        }
        self.scratch = out;
        &self.scratch
    }

    fn head(&mut self, page: &mut Page) {
        if std::mem::replace(&mut self.headed, true) || page.style.json {
            return;
        }
        let container = if self.container.is_some() {
            format!("{:<20} ", "CONTAINER")
        } else {
            String::new()
        };
        page.raw(format!(
            "{:<23} {container}{:<15} {:<12} {:>8} {}\n",
            "TIME",
            "PROCESS",
            "TYPE",
            "LAT(ms)",
            self.what.object().0
        ));
    }

    fn line(&mut self, event: &Enriched<'_>, ns: u64, page: &mut Page) {
        let millis = ns / 1_000_000;
        let colors = page.allow_colors(self.colors);
        page.color(match millis {
            100.. => Color::Red,
            10.. => Color::Yellow,
            _ => Color::Green,
        });
        let when = time::text(|out| {
            time::date_time(out, event.event.ts(), &page.style.settings.zone, true)
        });
        page.raw(&when[..when.len().min(23)]);
        page.raw(b" ");
        if self.container.is_some() {
            let name = self.value(event, |s| s.container.as_ref());
            padded(page, name, 20);
        }
        padded(page, self.value(event, |s| Some(&s.comm)), 15);
        padded(page, self.value(event, |s| Some(&s.ty)), 12);
        let _ = write!(page, "{millis:>8} ");
        let object = self.value(event, |s| Some(&s.object));
        page.text(object);
        page.plain();
        page.raw(b"\n");
        page.style.colors = colors;
    }

    fn json(&mut self, event: &Enriched<'_>, ns: u64, page: &mut Page) {
        let mut object = serde_json::Map::new();
        object.insert("evt.rawtime".into(), event.event.ts().into());
        let latency = if self.what == What::Process {
            "proc.duration"
        } else {
            "evt.latency"
        };
        object.insert(latency.into(), ns.into());
        let mut add = |key: &str, text: &[u8]| {
            object.insert(key.into(), json_text(text));
        };
        add("proc.name", self.value(event, |s| Some(&s.comm)));
        add("evt.type", self.value(event, |s| Some(&s.ty)));
        add(self.what.object().1, self.value(event, |s| Some(&s.object)));
        if self.container.is_some() {
            add(
                "container.name",
                self.value(event, |s| s.container.as_ref()),
            );
        }
        page.json_line(&object.into());
    }
}

/// A text, filled to `width` characters, and a blank.
fn padded(page: &mut Page, text: &[u8], width: usize) {
    let mut shown = Vec::with_capacity(width);
    crate::format::text::escape(&mut shown, text, &page.style.settings);
    let text = String::from_utf8_lossy(&shown);
    let _ = write!(page, "{text:<width$} ");
}

impl Report for Slow {
    fn event(&mut self, event: &Enriched<'_>, page: &mut Page) {
        if !self.filter.matches(event) {
            return;
        }
        let Some(ns) = self.ns(event).filter(|ns| *ns > self.min_ns) else {
            return;
        };
        self.head(page);
        if page.style.json {
            self.json(event, ns, page);
        } else {
            self.line(event, ns, page);
        }
    }

    fn show(&mut self, span: &Span<'_>, page: &mut Page) {
        if span.last {
            self.head(page);
            self.latency.note(page);
        }
    }
}
