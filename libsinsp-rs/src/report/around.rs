//! What a thread did before and after the events that are looked for, as a capture file.

use std::collections::VecDeque;
use std::path::PathBuf;

use libscap_rs::event::Event;
use libscap_rs::savefile::{Encoding, Writer};
use rustc_hash::FxHashMap;

use super::{ArgInfo, ArgKind, Arguments, Info, Page, Report, ReportError, Span};
use crate::enriched::Enriched;
use crate::inspector::snapshot_of;

/// Width of the window unless said otherwise, ms.
const RANGE_MS: f64 = 1000.0;

/// Bytes of events that wait for a match at most; the oldest go first.
const MOST_WAITING: usize = 256 << 20;

pub(super) const FILE: ArgInfo = ArgInfo {
    name: "dump_file_name",
    doc: "the capture file that is written",
    kind: ArgKind::Word,
    optional: true,
};

pub(super) const RANGE: ArgInfo = ArgInfo {
    name: "dump_range_ms",
    doc: "width of the window around each event, half of it before; 1000 without it",
    kind: ArgKind::Word,
    optional: true,
};

pub(super) static REPORTS: &[Info] = &[Info {
    name: "around",
    category: "Misc",
    short: "Write the events around those that pass the filter to a file",
    doc: "For each event that passes the filter of the command line: everything its thread did in a window \
          of time around it, written to a capture file, in order and once.",
    args: &[
        ArgInfo {
            optional: false,
            ..FILE
        },
        RANGE,
    ],
    snaplen: 0,
    make: |args, _| {
        let window = Window::new(args, 0)?.ok_or_else(|| args.wrong(0, "is no file name"))?;
        Ok(Box::new(Around { window }))
    },
}];

struct Around {
    window: Window,
}

impl Report for Around {
    fn event(&mut self, event: &Enriched<'_>, _page: &mut Page) {
        self.window.see(event);
        self.window.mark(event);
    }

    fn hidden(&mut self, event: &Enriched<'_>) {
        self.window.see(event);
    }

    fn show(&mut self, span: &Span<'_>, page: &mut Page) {
        if span.last {
            self.window.finish(page);
        }
    }
}

/// Events that wait until it is known whether one near them is looked for.
pub(super) struct Window {
    path: PathBuf,
    /// Half of the width, ns.
    half: u64,
    waiting: VecDeque<Waiting>,
    bytes: usize,
    /// When the last match of every thread was.
    matches: FxHashMap<i64, u64>,
    writer: Option<Writer>,
    written: u64,
    error: Option<String>,
}

struct Waiting {
    record: Vec<u8>,
    device: u16,
    flags: u32,
    ts: u64,
    tid: i64,
    wanted: bool,
}

impl Window {
    /// A window for the file and the width that argument `first` and the next one name; `None`
    /// without a file.
    pub fn new(args: &Arguments, first: usize) -> Result<Option<Self>, ReportError> {
        let range = args.number(first + 1, 0.0..=3.6e6)?;
        let Some(path) = args.get(first).filter(|path| !path.is_empty()) else {
            return Ok(None);
        };
        Ok(Some(Self {
            path: path.into(),
            half: (range.unwrap_or(RANGE_MS) * 1e6 / 2.0) as u64,
            waiting: VecDeque::new(),
            bytes: 0,
            matches: FxHashMap::default(),
            writer: None,
            written: 0,
            error: None,
        }))
    }

    /// Takes any event of the stream.
    pub fn see(&mut self, event: &Enriched<'_>) {
        let (ts, tid) = (event.event.ts(), event.event.tid());
        self.let_go(ts.saturating_sub(self.half));
        let near = |at: &u64| ts.saturating_sub(*at) <= self.half;
        let record = event.event.as_bytes().to_vec();
        self.bytes += record.len();
        self.waiting.push_back(Waiting {
            record,
            device: event.event.device,
            flags: event.event.flags,
            ts,
            tid,
            wanted: self.matches.get(&tid).is_some_and(near),
        });
        while self.bytes > MOST_WAITING {
            self.first();
        }
    }

    /// The event that was seen last is one that is looked for.
    pub fn mark(&mut self, event: &Enriched<'_>) {
        let (ts, tid) = (event.event.ts(), event.event.tid());
        if self.writer.is_none() && self.error.is_none() {
            let head = snapshot_of(event.state);
            match Writer::create(&self.path, &head, Encoding::Plain) {
                Ok(writer) => self.writer = Some(writer),
                Err(error) => self.error = Some(error.to_string()),
            }
        }
        let before = self.matches.insert(tid, ts).unwrap_or(0);
        // What is older than the match before was marked with it.
        let unmarked = self.waiting.iter_mut().rev();
        for waiting in unmarked.take_while(|w| w.ts >= before) {
            waiting.wanted |= waiting.tid == tid;
        }
        self.matches
            .retain(|_, at| ts.saturating_sub(*at) <= self.half);
    }

    /// Decides about what is older than `ts`.
    fn let_go(&mut self, ts: u64) {
        while self.waiting.front().is_some_and(|w| w.ts < ts) {
            self.first();
        }
    }

    fn first(&mut self) {
        let Some(first) = self.waiting.pop_front() else {
            return;
        };
        self.bytes -= first.record.len();
        let Some(writer) = self.writer.as_mut().filter(|_| first.wanted) else {
            return;
        };
        let Ok(event) = Event::new(&first.record, first.device, first.flags) else {
            return;
        };
        match writer.write_event(&event) {
            Ok(()) => self.written += 1,
            Err(error) => {
                self.error = Some(error.to_string());
                self.writer = None;
            }
        }
    }

    /// The stream is over.
    pub fn finish(&mut self, page: &mut Page) {
        while !self.waiting.is_empty() {
            self.first();
        }
        if let Some(writer) = self.writer.take()
            && let Err(error) = writer.finish()
        {
            self.error = Some(error.to_string());
        }
        let path = self.path.display();
        page.note(match (&self.error, self.written) {
            (Some(error), _) => error.clone(),
            (None, 0) => format!("no event was found, {path} is not written"),
            (None, n) => format!("{n} events were written to {path}"),
        });
    }
}
