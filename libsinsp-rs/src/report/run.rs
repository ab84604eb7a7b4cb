//! Reports over a stream: who gets what when.

use super::{Info, Page, Report, ReportError, Screen, Style};
use crate::enriched::Enriched;
use crate::state::State;

/// A stretch of the stream.
pub struct Span<'a> {
    /// Its start, ns since the epoch; 0 when there was no event.
    pub from: u64,
    /// Its end, ns since the epoch.
    pub until: u64,
    /// It is the last one.
    pub last: bool,
    /// The state at its end.
    pub state: &'a State,
}

impl Span<'_> {
    /// Its length, ns.
    pub fn length(&self) -> u64 {
        self.until.saturating_sub(self.from)
    }
}

struct Running {
    report: Box<dyn Report>,
    from: u64,
    /// A slice was shown.
    shown: bool,
}

/// Some reports over one stream, with one output.
pub struct Reports {
    running: Vec<Running>,
    page: Page,
    /// Time of the first and last event, ns; 0 before.
    now: u64,
}

impl Reports {
    /// None yet.
    pub fn new(style: Style) -> Self {
        Self {
            running: Vec::new(),
            page: Page::new(style),
            now: 0,
        }
    }

    /// Adds a report.
    ///
    /// # Errors
    /// When its arguments are missing or wrong.
    pub fn add(&mut self, info: &Info, arguments: Option<&str>) -> Result<(), ReportError> {
        let report = info.start(arguments, &self.page.style)?;
        self.push(report);
        Ok(())
    }

    /// Adds a report made elsewhere.
    pub fn push(&mut self, report: Box<dyn Report>) {
        self.running.push(Running {
            report,
            from: 0,
            shown: false,
        });
    }

    /// True without any report.
    pub fn is_empty(&self) -> bool {
        self.running.is_empty()
    }

    /// True unless all of them show the state alone.
    pub fn want_events(&self) -> bool {
        self.running.iter().any(|r| r.report.wants_events())
    }

    /// Takes an event that passed the filters.
    pub fn event(&mut self, event: &Enriched<'_>) {
        self.pass(event.event.ts(), event.state);
        for running in &mut self.running {
            running.report.event(event, &mut self.page);
        }
    }

    /// Takes an event that did not pass ([`crate::Step::Hidden`]): reports that measure time
    /// between events need it.
    pub fn hidden(&mut self, event: &Enriched<'_>) {
        self.pass(event.event.ts(), event.state);
        for running in &mut self.running {
            running.report.hidden(event);
        }
    }

    /// Says that nothing happened until `now` (live), ns since the epoch.
    pub fn idle(&mut self, now: u64, state: &State) {
        self.pass(now, state);
    }

    /// Shows what the reports have collected. Nothing can follow.
    pub fn finish(&mut self, state: &State) {
        for Running { report, from, .. } in &mut self.running {
            let span = Span {
                from: *from,
                until: self.now,
                last: true,
                state,
            };
            report.show(&span, &mut self.page);
        }
    }

    /// The terminal has another size now.
    pub fn resize(&mut self, screen: Option<Screen>) {
        self.page.style.screen = screen;
    }

    /// What was printed since [`Self::clear_output`].
    pub fn output(&self) -> &[u8] {
        self.page.bytes()
    }

    /// Forgets what was printed.
    pub fn clear_output(&mut self) {
        self.page.clear();
    }

    /// What the reader should know beside the output.
    pub fn notes(&self) -> &[String] {
        self.page.notes()
    }

    /// Ends the slices that are over.
    fn pass(&mut self, ts: u64, state: &State) {
        self.now = self.now.max(ts);
        for Running {
            report,
            from,
            shown,
        } in &mut self.running
        {
            // What tells the state at the start of a capture may be younger than its first events.
            if *from == 0 {
                *from = ts;
            } else if !*shown && ts != 0 {
                *from = ts.min(*from);
            }
            let Some(interval) = report.interval().filter(|i| *i > 0) else {
                continue;
            };
            let slices = ts.saturating_sub(*from) / interval;
            if slices == 0 {
                continue;
            }
            // Slices in which nothing happened are not shown one by one.
            let until = from.saturating_add(slices.saturating_mul(interval));
            let span = Span {
                from: *from,
                until,
                last: false,
                state,
            };
            report.show(&span, &mut self.page);
            *from = until;
            *shown = true;
        }
    }
}
