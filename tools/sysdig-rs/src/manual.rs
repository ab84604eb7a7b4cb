//! The manual page and the completions of shells, from the declarations of the options.

use std::io;

use clap::{CommandFactory, ValueEnum};
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use libsinsp_rs::report;

use crate::args::Args;

/// What can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Document {
    /// sysdig-rs.1
    Man,
    /// Completions of bash
    Bash,
    /// Completions of zsh
    Zsh,
    /// Completions of fish
    Fish,
}

/// The text of a document.
///
/// # Errors
/// None: memory is written to.
pub fn make(document: Document) -> io::Result<Vec<u8>> {
    let shell = match document {
        Document::Man => return man(),
        Document::Bash => Shell::Bash,
        Document::Zsh => Shell::Zsh,
        Document::Fish => Shell::Fish,
    };
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "sysdig-rs", &mut out);
    Ok(out)
}

fn man() -> io::Result<Vec<u8>> {
    let page = Man::new(Args::command()).manual("sysdig-rs");
    let mut out = Vec::new();
    page.render_title(&mut out)?;
    page.render_name_section(&mut out)?;
    page.render_synopsis_section(&mut out)?;
    page.render_description_section(&mut out)?;
    page.render_options_section(&mut out)?;
    reports().to_writer(&mut out)?;
    rest().to_writer(&mut out)?;
    page.render_version_section(&mut out)?;
    Ok(out)
}

/// The reports with their arguments.
fn reports() -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["REPORTS"]);
    roff.text([
        roman("Run with "),
        bold("-c"),
        roman(
            "; on a terminal, live tables are shown anew every second, and at the end of a file once. ",
        ),
        bold("-pc"),
        roman(" adds containers to most of them, "),
        bold("-j"),
        roman(" makes them JSON."),
    ]);
    for info in report::all() {
        roff.control("TP", []);
        roff.text([bold(info.usage())]);
        roff.text([roman(info.doc)]);
        for arg in info.args {
            roff.control("RS", []);
            roff.control("TP", []);
            roff.text([bold(arg.name)]);
            roff.text([roman(arg.doc)]);
            roff.control("RE", []);
        }
    }
    roff
}

const EXAMPLES: &[(&str, &str)] = &[
    (
        "sysdig-rs container.type = rkt and evt.type = open",
        "What the apps of rkt pods open, live.",
    ),
    (
        "sysdig-rs -w day.scap -G 3600 -W 24",
        "A day of events in files of an hour each.",
    ),
    (
        "sysdig-rs -r web.scap -c topfiles_bytes proc.name=nginx",
        "The files nginx read and wrote most in a recording.",
    ),
    (
        "sysdig-rs -c fileslower 10",
        "Reads and writes of files that take longer than 10 ms, live.",
    ),
];

fn rest() -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["EXAMPLES"]);
    for (command, text) in EXAMPLES {
        roff.control("TP", []);
        roff.text([bold(*command)]);
        roff.text([roman(*text)]);
    }
    roff.control("SH", ["ENVIRONMENT"]);
    for (name, text) in [
        ("NO_COLOR", "No colours, whatever it is set to."),
        ("TZ", "The time zone of times."),
        (
            "HOST_ROOT",
            "Root directory of the observed host, when it is not /.",
        ),
    ] {
        roff.control("TP", []);
        roff.text([bold(name)]);
        roff.text([roman(text)]);
    }
    roff.control("SH", ["EXIT STATUS"]);
    roff.text([roman(
        "0 when everything asked for was done, also when the reader of the output closed it; 1 otherwise, \
         with a line on standard error that says why.",
    )]);
    roff
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_and_report_is_in_the_manual() {
        let text = String::from_utf8(make(Document::Man).expect("made")).expect("UTF-8");
        let plain = text
            .replace("\\-", "-")
            .replace("\\fB", "")
            .replace("\\fR", "");
        for arg in Args::command().get_arguments().filter(|a| !a.is_hide_set()) {
            if let Some(long) = arg.get_long() {
                assert!(plain.contains(&format!("--{long}")), "{long}");
            }
        }
        for info in report::all() {
            assert!(plain.contains(info.name), "{}", info.name);
        }
    }

    #[test]
    fn completions_know_the_options() {
        for shell in [Document::Bash, Document::Zsh, Document::Fish] {
            let text = String::from_utf8(make(shell).expect("made")).expect("UTF-8");
            assert!(text.contains("filter-proclist"), "{shell:?}");
            assert!(text.contains("topprocs_net"), "{shell:?}");
        }
    }
}
