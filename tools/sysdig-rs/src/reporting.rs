//! Reports (-c) and the summary (-S) as the terminal shows them.

use std::io::{self, IsTerminal, Write};

use libsinsp_rs::Enriched;
use libsinsp_rs::format::Settings;
use libsinsp_rs::report::{Reports, Screen, Style, summary};
use libsinsp_rs::state::State;

use crate::args::Args;
use crate::command_line::CommandLine;
use crate::failure::Failure;
use crate::message::log;

/// How often tables are shown anew, live.
const REFRESH_NS: u64 = 1_000_000_000;

/// The reports of the command line.
pub struct Reporting {
    reports: Reports,
    /// `-S`; it ends the output whatever else there is.
    summary: Option<Reports>,
    /// Reports take the place of lines.
    chosen: bool,
    noted: usize,
}

/// Size of the terminal standard output goes to.
fn screen() -> Option<Screen> {
    let stdout = io::stdout();
    if !stdout.is_terminal() {
        return None;
    }
    let size = rustix::termios::tcgetwinsize(stdout).ok()?;
    (size.ws_col > 0 && size.ws_row > 0).then(|| Screen {
        columns: size.ws_col.into(),
        rows: size.ws_row.into(),
    })
}

/// True when colours are welcome.
pub fn colors() -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
    io::stdout().is_terminal() && !refused
}

impl Reporting {
    /// Starts the reports of a command line.
    pub fn new(args: &Args, line: &CommandLine, settings: Settings) -> Result<Self, Failure> {
        let style = Style {
            json: args.json,
            colors: colors() && !args.json,
            containers: matches!(
                args.print.as_deref(),
                Some("c" | "container" | "k" | "kubernetes" | "m" | "mesos")
            ),
            screen: screen(),
            refresh: args.readfile.is_empty().then_some(REFRESH_NS),
            settings,
        };
        let mut reports = Reports::new(style.clone());
        for call in &line.reports {
            reports
                .add(call.info()?, call.arguments.as_deref())
                .map_err(|e| Failure::Text(e.to_string()))?;
        }
        let summary = args.summary.then(|| {
            let mut all = Reports::new(style.clone());
            all.push(summary(&style));
            all
        });
        Ok(Self {
            chosen: !reports.is_empty(),
            reports,
            summary,
            noted: 0,
        })
    }

    /// Bytes of data buffers the reports want.
    pub fn snaplen(line: &CommandLine) -> u32 {
        let wanted = line
            .reports
            .iter()
            .filter_map(|c| Some(c.info().ok()?.snaplen));
        wanted.max().unwrap_or(0)
    }

    /// True when lines are not wanted.
    pub fn replaces_lines(&self) -> bool {
        self.chosen
    }

    /// True when the state is all the reports look at.
    pub fn shows_state_alone(&self) -> bool {
        self.chosen && !self.reports.want_events() && self.summary.is_none()
    }

    /// True when there is a report, whatever its kind.
    pub fn is_any(&self) -> bool {
        self.chosen || self.summary.is_some()
    }

    /// Takes an event that passed the filters.
    pub fn event(&mut self, event: &Enriched<'_>) {
        if self.chosen {
            self.reports.event(event);
        }
        if let Some(summary) = &mut self.summary {
            summary.event(event);
        }
    }

    /// Takes an event that did not.
    pub fn hidden(&mut self, event: &Enriched<'_>) {
        if self.chosen {
            self.reports.hidden(event);
        }
    }

    /// Looks whether the terminal has another size.
    pub fn resize(&mut self) {
        if self.chosen {
            self.reports.resize(screen());
        }
    }

    /// Nothing happened until now (live).
    pub fn idle(&mut self, now: u64, state: &State) {
        if self.chosen {
            self.reports.idle(now, state);
        }
    }

    /// True when there is something to write.
    pub fn has_output(&self) -> bool {
        !self.reports.output().is_empty()
    }

    /// Writes what the reports printed.
    pub fn write(&mut self, out: &mut impl Write) -> Result<(), Failure> {
        out.write_all(self.reports.output())?;
        self.reports.clear_output();
        for note in &self.reports.notes()[self.noted..] {
            log!(Notice, "{note}");
        }
        self.noted = self.reports.notes().len();
        Ok(())
    }

    /// Shows what the reports collected, and the summary.
    pub fn finish(&mut self, state: &State, out: &mut impl Write) -> Result<(), Failure> {
        if self.chosen {
            self.reports.finish(state);
            self.write(out)?;
        }
        if let Some(summary) = &mut self.summary {
            summary.finish(state);
            out.write_all(summary.output())?;
            summary.clear_output();
        }
        Ok(())
    }
}
