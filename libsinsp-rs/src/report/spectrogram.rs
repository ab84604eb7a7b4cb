//! How many calls fell where: by latency, or by place in the second, line after line.

use libscap_rs::schema::Category;
use serde_json::Value as Json;

use super::probe::Latency;
use super::table::json_table;
use super::{ArgInfo, ArgKind, Arguments, Info, Page, Report, ReportError, Span, Style};
use crate::enriched::Enriched;

const REFRESH: &[ArgInfo] = &[ArgInfo {
    name: "refresh_time",
    doc: "ms that a line stands for, 500 without it",
    kind: ArgKind::Word,
    optional: true,
}];

pub(super) static REPORTS: &[Info] = &[
    Info {
        name: "spectrogram",
        category: "Performance",
        short: "Visualize OS latency in real time",
        doc: "A line every half second; from left to right the time calls took (evt.latency), from 100ns to \
              10s and more, every column a bit slower. The colour, or the sign where there are no colours, says how many: \
              green or '.' some, yellow or 'o' more than 100 per second, red or '#' more than 1000 per second.",
        args: REFRESH,
        snaplen: 0,
        make: |args, style| start(Axis::Latency, 500.0, args, style),
    },
    Info {
        name: "subsecoffset",
        category: "Performance",
        short: "Visualize subsecond offset execution time",
        doc: "A line every second; from left to right the part of the second in which calls happened, so \
              that rhythms show. Colours and signs as in spectrogram.",
        args: &[ArgInfo {
            name: "refresh_time",
            doc: "ms that a line stands for, 1000 without it",
            kind: ArgKind::Word,
            optional: true,
        }],
        snaplen: 0,
        make: |args, style| start(Axis::Offset, 1000.0, args, style),
    },
];

/// Columns where there is no terminal.
const COLUMNS: usize = 80;

/// Decades shown: from 100 ns (10^2) to 10^11 ns.
const FIRST: f64 = 2.0;
const LAST: f64 = 11.0;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Axis {
    Latency,
    Offset,
}

struct Spectrogram {
    axis: Axis,
    latency: Latency,
    interval: u64,
    counts: Vec<u64>,
    headed: bool,
}

fn start(
    axis: Axis,
    default_ms: f64,
    args: &Arguments,
    style: &Style,
) -> Result<Box<dyn Report>, ReportError> {
    let ms = args.number(0, 1.0..=3_600_000.0)?.unwrap_or(default_ms);
    let columns = style.screen.map_or(COLUMNS, |s| s.columns.clamp(20, 500));
    Ok(Box::new(Spectrogram {
        axis,
        latency: Latency::new(),
        interval: (ms * 1e6) as u64,
        counts: vec![0; columns],
        headed: false,
    }))
}

impl Spectrogram {
    fn head(&mut self, page: &mut Page) {
        if std::mem::replace(&mut self.headed, true) || page.style.json {
            return;
        }
        let columns = self.counts.len();
        let marks: Vec<(usize, String)> = match self.axis {
            Axis::Latency => [
                "100ns", "1us", "10us", "100us", "1ms", "10ms", "100ms", "1s", "10s",
            ]
            .iter()
            .enumerate()
            .map(|(i, text)| (i * columns / (LAST - FIRST) as usize, (*text).to_owned()))
            .collect(),
            Axis::Offset => (0..5)
                .map(|i| {
                    let ms = self.interval / 1_000_000 * i / 5;
                    (i as usize * columns / 5, format!("{ms}ms"))
                })
                .collect(),
        };
        let mut line = String::new();
        for (at, text) in marks {
            if at + text.len() <= columns && (line.is_empty() || line.len() < at) {
                line.push_str(&" ".repeat(at - line.len()));
                line.push_str(&text);
            }
        }
        line.push('\n');
        page.raw(line);
    }

    fn column(&mut self, event: &Enriched<'_>) -> Option<usize> {
        let last = self.counts.len() - 1;
        match self.axis {
            Axis::Latency => {
                let ns = self.latency.ns(event);
                let log = (ns > 0).then(|| (ns as f64).log10())?;
                let share = ((log - FIRST) / (LAST - FIRST)).clamp(0.0, 1.0);
                Some(((share * self.counts.len() as f64) as usize).min(last))
            }
            Axis::Offset => {
                let offset = event.event.ts() % self.interval;
                let column = u128::from(offset) * self.counts.len() as u128;
                Some(((column / u128::from(self.interval)) as usize).min(last))
            }
        }
    }
}

impl Report for Spectrogram {
    fn event(&mut self, event: &Enriched<'_>, _: &mut Page) {
        if event.info.category == Category::Internal {
            return;
        }
        if let Some(column) = self.column(event) {
            self.counts[column] += 1;
        }
    }

    fn interval(&self) -> Option<u64> {
        Some(self.interval)
    }

    fn show(&mut self, span: &Span<'_>, page: &mut Page) {
        self.head(page);
        let seconds = self.interval as f64 / 1e9;
        if page.style.json {
            let row = self.counts.iter().map(|n| Json::from(*n)).collect();
            json_table(page, span.until, vec![row], Vec::new());
        } else {
            for &n in &self.counts {
                let rate = n as f64 / seconds;
                let (background, sign) = match n {
                    0 => ("\x1b[40m", ' '),
                    _ if rate >= 1000.0 => ("\x1b[41m", '#'),
                    _ if rate >= 100.0 => ("\x1b[43m", 'o'),
                    _ => ("\x1b[42m", '.'),
                };
                if page.style.colors {
                    page.raw(background);
                    page.raw(b" ");
                } else {
                    page.raw([sign as u8]);
                }
            }
            page.plain();
            page.raw(b"\n");
        }
        self.counts.fill(0);
        if span.last {
            self.latency.note(page);
        }
    }
}
