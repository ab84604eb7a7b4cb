//! Reports: what sysdig's users know as chisels. Each reads the stream of events and prints a
//! table, a list or lines.
//!
//! ```no_run
//! # fn inspector() -> libsinsp_rs::Inspector { unimplemented!() }
//! use libsinsp_rs::Step;
//! use libsinsp_rs::report::{self, Reports, Style};
//!
//! let info = report::find("topfiles_bytes").expect("known");
//! let mut reports = Reports::new(Style::default());
//! reports.add(info, None)?;
//! let mut inspector = inspector();
//! loop {
//!     match inspector.next()? {
//!         Step::Event(event) => reports.event(&event),
//!         Step::End => break,
//!         _ => {}
//!     }
//! }
//! reports.finish(inspector.state());
//! println!("{}", String::from_utf8_lossy(reports.output()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod arguments;
mod around;
mod bottlenecks;
mod buffers;
mod by_key;
mod containers;
mod cpu;
mod flame;
mod http;
mod http_parse;
mod io_rate;
mod list;
mod login;
mod logs;
mod page;
mod payload;
mod probe;
mod run;
mod shellshock;
mod slow;
mod spectrogram;
mod sums;
mod system;
mod table;
mod top;

pub use arguments::Arguments;
pub use page::{Page, Screen, Style};
pub use run::{Reports, Span};
pub use top::summary;

use crate::enriched::Enriched;
use crate::field::distance;
use crate::filter::FilterError;

/// A report at work.
pub trait Report {
    /// Takes an event that passed the filters of the stream; lines it is worth go to `page`.
    fn event(&mut self, event: &Enriched<'_>, page: &mut Page);

    /// Takes an event that is not for display, for reports that measure the time between events.
    fn hidden(&mut self, _event: &Enriched<'_>) {}

    /// False for reports on the state alone: live, they can be shown at once.
    fn wants_events(&self) -> bool {
        true
    }

    /// Length of a slice of the stream, ns of event time. Without one there is a single slice.
    fn interval(&self) -> Option<u64> {
        None
    }

    /// Shows what was collected since the last call, and starts over.
    fn show(&mut self, _span: &Span<'_>, _page: &mut Page) {}
}

/// What a report is, and how it is made.
pub struct Info {
    /// Name, as after `-c`.
    pub name: &'static str,
    /// Group in listings.
    pub category: &'static str,
    /// What it shows, in a few words.
    pub short: &'static str,
    /// What it shows, based on what.
    pub doc: &'static str,
    /// Its arguments, in their order.
    pub args: &'static [ArgInfo],
    /// Bytes of each data buffer it wants captured; 0 when the default will do.
    pub snaplen: u32,
    make: Make,
}

type Make = fn(&Arguments, &Style) -> Result<Box<dyn Report>, ReportError>;

/// An argument of a report.
pub struct ArgInfo {
    /// Name.
    pub name: &'static str,
    /// What it means.
    pub doc: &'static str,
    /// How it is written.
    pub kind: ArgKind,
    /// May be left out.
    pub optional: bool,
}

/// How an argument is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArgKind {
    /// One word, or several in quotes.
    Word,
    /// A filter; the rest of the text, blanks included.
    Filter,
}

impl Info {
    /// Makes the report with the text of its arguments.
    ///
    /// # Errors
    /// When arguments are missing, too many or wrong.
    pub fn start(
        &self,
        arguments: Option<&str>,
        style: &Style,
    ) -> Result<Box<dyn Report>, ReportError> {
        let arguments = Arguments::read(self, arguments.unwrap_or_default())?;
        (self.make)(&arguments, style)
    }

    /// True when it cannot start without arguments.
    pub fn needs_arguments(&self) -> bool {
        self.args.iter().any(|arg| !arg.optional)
    }

    /// Name and arguments as a usage line shows them.
    pub fn usage(&self) -> String {
        self.args
            .iter()
            .fold(self.name.to_owned(), |mut text, arg| {
                text.push(' ');
                if arg.optional {
                    text.push_str(&format!("[{}]", arg.name));
                } else {
                    text.push_str(arg.name);
                }
                text
            })
    }
}

/// A report that cannot start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReportError {
    /// An argument it cannot do without.
    #[error("report {report} needs an argument: {usage} ({doc})")]
    Missing {
        /// Report.
        report: &'static str,
        /// Name and arguments.
        usage: String,
        /// What the argument means.
        doc: &'static str,
    },
    /// More arguments than it has.
    #[error("report {report}: '{word}' is one argument too many; usage: {usage}")]
    TooMany {
        /// Report.
        report: &'static str,
        /// First superfluous word.
        word: String,
        /// Name and arguments.
        usage: String,
    },
    /// A quote that is not closed.
    #[error("report {report}: the quote {quote} in its arguments is not closed")]
    Quote {
        /// Report.
        report: &'static str,
        /// The quote.
        quote: char,
    },
    /// An argument of the wrong kind.
    #[error("report {report}: '{word}' {problem}")]
    Argument {
        /// Report.
        report: &'static str,
        /// The argument.
        word: String,
        /// What is wrong with it.
        problem: String,
    },
    /// A filter argument that is none.
    #[error("report {report}: {error}")]
    Filter {
        /// Report.
        report: &'static str,
        /// What is wrong with it.
        error: Box<FilterError>,
    },
}

/// All reports, by category and name.
pub fn all() -> &'static [&'static Info] {
    static ALL: std::sync::OnceLock<Vec<&'static Info>> = std::sync::OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<&Info> = [
            top::REPORTS,
            cpu::REPORTS,
            by_key::REPORTS,
            io_rate::REPORTS,
            bottlenecks::REPORTS,
            slow::REPORTS,
            buffers::REPORTS,
            login::REPORTS,
            system::REPORTS,
            containers::REPORTS,
            http::REPORTS,
            spectrogram::REPORTS,
            flame::REPORTS,
            around::REPORTS,
            logs::REPORTS,
            payload::REPORTS,
            shellshock::REPORTS,
        ]
        .into_iter()
        .flatten()
        .collect();
        all.sort_by_key(|info| (info.category, info.name));
        all
    })
}

/// The report with this name.
pub fn find(name: &str) -> Option<&'static Info> {
    all().iter().copied().find(|info| info.name == name)
}

/// The known name that differs least from `name`, if it is close, for messages.
pub fn similar(name: &str) -> Option<&'static str> {
    all()
        .iter()
        .map(|info| (distance(name.as_bytes(), info.name.as_bytes()), info.name))
        .min()
        .filter(|(d, _)| *d <= 2 && *d < name.len())
        .map(|(_, name)| name)
}

pub use list::{describe, listing};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_sorted_by_category() {
        let mut names: Vec<_> = all().iter().map(|i| i.name).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
        assert!(all().is_sorted_by_key(|i| (i.category, i.name)));
    }

    #[test]
    fn every_report_without_arguments_starts() {
        for info in all().iter().filter(|i| !i.needs_arguments()) {
            let started = info.start(None, &Style::default());
            assert!(started.is_ok(), "{}: {:?}", info.name, started.err());
        }
    }

    #[test]
    fn a_name_with_a_typo_is_recognised() {
        assert_eq!(similar("topproc_cpu"), Some("topprocs_cpu"));
        assert_eq!(similar("xyz"), None);
    }
}
