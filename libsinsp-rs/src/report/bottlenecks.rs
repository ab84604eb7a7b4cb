//! The slowest calls of all.

use super::probe::{self, Latency};
use super::table::{Cell, Table, Unit};
use super::{Info, Page, Report, Span, Style};
use crate::enriched::Enriched;
use crate::field::FieldRef;

/// Calls shown.
const MOST: usize = 10;

pub(super) static REPORTS: &[Info] = &[Info {
    name: "bottlenecks",
    category: "Performance",
    short: "Slowest system calls",
    doc: "The ten calls that took longest (evt.latency), with their arguments.",
    args: &[],
    snaplen: 0,
    make: |_, style| Ok(Box::new(Bottlenecks::new(style))),
}];

const KEYS: &[(&str, &str)] = &[
    ("evt.num", "Event"),
    ("evt.time", "Time"),
    ("proc.name", "Process"),
    ("thread.tid", "TID"),
    ("evt.type", "Syscall"),
    ("evt.args", "Arguments"),
];

struct Bottlenecks {
    fields: Vec<FieldRef>,
    latency: Latency,
    /// The slowest so far, the fastest of them first.
    slowest: Vec<(u64, Box<[Cell]>)>,
    table: Table,
    refresh: Option<u64>,
}

impl Bottlenecks {
    fn new(style: &Style) -> Self {
        let mut keys = KEYS.to_vec();
        if style.containers {
            keys.insert(2, ("container.name", "container.name"));
        }
        Self {
            fields: keys.iter().map(|(name, _)| probe::field(name)).collect(),
            latency: Latency::new(),
            slowest: Vec::with_capacity(MOST + 1),
            table: Table {
                keys: keys.iter().map(|(_, text)| (*text).to_owned()).collect(),
                value: "Latency".to_owned(),
                unit: Unit::Time,
                most: MOST,
            },
            refresh: style.refresh,
        }
    }
}

impl Report for Bottlenecks {
    fn event(&mut self, event: &Enriched<'_>, page: &mut Page) {
        let ns = self.latency.ns(event);
        let full = self.slowest.len() >= MOST;
        if ns == 0 || full && self.slowest[0].0 >= ns {
            return;
        }
        let cell = |field: &FieldRef| {
            let mut text = Vec::new();
            field.render(event, &page.style.settings, &mut text);
            Cell::text(text)
        };
        let cells = self.fields.iter().map(cell).collect();
        if full {
            self.slowest.remove(0);
        }
        let at = self.slowest.partition_point(|(other, _)| *other < ns);
        self.slowest.insert(at, (ns, cells));
    }

    fn interval(&self) -> Option<u64> {
        self.refresh
    }

    fn show(&mut self, span: &Span<'_>, page: &mut Page) {
        let rows = self.slowest.iter().map(|(ns, cells)| (*ns, &**cells));
        self.table.show(rows.collect(), span, page);
        self.latency.note(page);
        self.slowest.clear();
    }
}
