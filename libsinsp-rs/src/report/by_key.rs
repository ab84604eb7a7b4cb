//! I/O by any field: bytes, time, number of descriptors.

use rustc_hash::FxHashSet;

use super::probe;
use super::sums::{Key, Sums};
use super::table::{ROWS, Table, Unit};
use super::top::{self, Measure};
use super::{ArgInfo, ArgKind, Arguments, Info, Page, Report, ReportError, Span};
use crate::enriched::Enriched;
use crate::field::{self, FieldFlags};

const KEY: &[ArgInfo] = &[ArgInfo {
    name: "key",
    doc: "the field whose values make the rows, or several with commas between, e.g. fd.type",
    kind: ArgKind::Word,
    optional: false,
}];

pub(super) static REPORTS: &[Info] = &[
    Info {
        name: "fdbytes_by",
        category: "I/O",
        short: "I/O bytes, aggregated by an arbitrary field",
        doc: "Bytes that were read and written, for each value of a field.",
        args: KEY,
        snaplen: 0,
        make: |args, style| {
            let filter = "evt.is_io=true and evt.failed=false";
            top::by_argument(args, "Bytes", Measure::Bytes, filter, style)
        },
    },
    Info {
        name: "fdtime_by",
        category: "I/O",
        short: "I/O time, aggregated by an arbitrary field",
        doc: "Time that calls spent reading and writing (evt.latency), for each value of a field.",
        args: KEY,
        snaplen: 0,
        make: |args, style| {
            top::by_argument(args, "Time", Measure::Latency, "evt.is_io=true", style)
        },
    },
    Info {
        name: "fdcount_by",
        category: "I/O",
        short: "number of descriptors, aggregated by an arbitrary field",
        doc: "How many different descriptors events worked on, for each value of a field.",
        args: KEY,
        snaplen: 0,
        make: |args, style| {
            let keys = keys(args)?;
            Ok(Box::new(Count {
                key: Key::new(keys.iter().map(|k| probe::field(k)).collect()),
                sums: Sums::default(),
                known: FxHashSet::default(),
                table: Table {
                    keys,
                    value: "FD Count".to_owned(),
                    unit: Unit::Count,
                    most: ROWS,
                },
                refresh: style.refresh,
            }))
        },
    },
];

/// The fields an argument names.
pub(super) fn keys(args: &Arguments) -> Result<Vec<String>, ReportError> {
    let text = args.get(0).unwrap_or_default();
    text.split(',')
        .map(|name| match field::lookup(name.trim()) {
            Ok(found) if found.field().flags.contains(FieldFlags::FILTER_ONLY) => Err(args.wrong(
                0,
                format!("cannot make rows: {name} stands for several values at once"),
            )),
            Ok(_) => Ok(name.trim().to_owned()),
            Err(e) => Err(args.wrong(0, format!("is no field: {e}"))),
        })
        .collect()
}

/// Descriptors remembered at most; later ones are not told apart.
const MOST: usize = 1 << 20;

/// Different descriptors per key.
struct Count {
    key: Key,
    sums: Sums,
    /// Row, process and number.
    known: FxHashSet<(u32, i64, i64)>,
    table: Table,
    refresh: Option<u64>,
}

impl Report for Count {
    fn event(&mut self, event: &Enriched<'_>, _: &mut Page) {
        let (Some(thread), Some(number), Some(_)) = (event.thread, event.fd_num, event.fd) else {
            return;
        };
        let Some(row) = self.sums.row(&mut self.key, event) else {
            return;
        };
        if self.known.len() < MOST && self.known.insert((row, thread.pid, number)) {
            self.sums.add(row, 1);
        }
    }

    fn interval(&self) -> Option<u64> {
        self.refresh
    }

    fn show(&mut self, span: &Span<'_>, page: &mut Page) {
        self.table.show(self.sums.rows(), span, page);
        self.sums.note(page);
        if self.known.len() >= MOST {
            page.note(format!(
                "more than {MOST} descriptors: not all were counted"
            ));
        }
        self.sums.reset();
        self.known.clear();
    }
}
