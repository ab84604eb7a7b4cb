//! What the command line asks for, before any event.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use libscap_rs::live::{NEEDED_API, NEEDED_SCHEMA};
use libsinsp_rs::filter::Filter;
use libsinsp_rs::format::listing;
use libsinsp_rs::report;

use crate::args::{Args, LogLevel, TimeType};
use crate::command_line::{CommandLine, known};
use crate::failure::Failure;
use crate::manual;
use crate::message::{self, log};
use crate::output::{self, Output, is_latency};
use crate::recording;
use crate::reporting::Reporting;
use crate::session::Session;
use crate::sources::{self, Wishes};

/// Does what the command line asks for.
pub fn run(args: &Args, line: &CommandLine) -> Result<(), Failure> {
    message::set_level(if args.debug {
        args.log_level.min(LogLevel::Debug)
    } else {
        args.log_level
    });
    if let Some(document) = args.generate {
        let text = manual::make(document)?;
        let mut out = std::io::stdout().lock();
        out.write_all(&text)?;
        return Ok(out.flush()?);
    }
    if let Some(text) = answer(args, line)? {
        return print(&text);
    }
    let filter = filter(args, line)?;
    let recording = recording::options(args, filter.as_ref())?;
    let settings = output::settings(args);
    let output = Output::new(args, settings.clone())?;
    let reporting = Reporting::new(args, line, settings)?;
    let stop = Arc::new(AtomicBool::new(false));
    install_stop(&stop)?;
    let wishes = Wishes {
        snaplen: Reporting::snaplen(line),
        latency: !line.reports.is_empty()
            || args.timetype == TimeType::D
            || output.reads_latency()
            || filter
                .as_ref()
                .is_some_and(|f| f.fields().iter().any(|f| is_latency(f))),
    };
    let inspector = sources::open(args, &wishes)?;
    log!(
        Info,
        "{}",
        if inspector.is_live() {
            "capturing live"
        } else {
            "reading files"
        }
    );
    Session::new(args, filter, output, reporting, stop).run(inspector, recording)
}

/// What is answered without a capture.
fn answer(args: &Args, line: &CommandLine) -> Result<Option<String>, Failure> {
    for source in [&args.list, &args.list_markdown].into_iter().flatten() {
        if source != "syscall" {
            return Err(Failure::Text(format!(
                "no event source named '{source}': there is only syscall"
            )));
        }
    }
    Ok(Some(if args.list.is_some() {
        listing::fields(args.verbose)
    } else if args.list_markdown.is_some() {
        listing::markdown()
    } else if args.list_events {
        listing::events()
    } else if line.list_reports || args.list_reports {
        report::listing()
    } else if let Some(name) = &args.report_info {
        report::describe(known(name)?)
    } else if args.libs_version {
        versions()
    } else if args.print.as_deref() == Some("p") {
        format!("{}\n", output::format_text(args)?)
    } else {
        return Ok(None);
    }))
}

fn versions() -> String {
    format!(
        "libscap-rs {0}\nlibsinsp-rs {0}\ndriver API {NEEDED_API} or later, event schema {NEEDED_SCHEMA} or later\n",
        env!("CARGO_PKG_VERSION"),
    )
}

fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

fn filter(args: &Args, line: &CommandLine) -> Result<Option<Arc<Filter>>, Failure> {
    if args.filter.is_empty() {
        return Ok(None);
    }
    let filter = Filter::compile(args.filter.join(" ")).map_err(|e| {
        if line.options_after_filter {
            // The likely reason stands where the eye is: at the end.
            Failure::Text(format!(
                "{}\nwords that begin with '-' were taken for options: put the filter in quotes if they belong to it",
                e.render()
            ))
        } else {
            e.into()
        }
    })?;
    for warning in filter.warnings() {
        log!(Warning, "warning: {}", warning.message);
    }
    Ok(Some(Arc::new(filter)))
}

/// Ctrl-C and a termination signal end the capture, not the program.
fn install_stop(stop: &Arc<AtomicBool>) -> Result<(), Failure> {
    let stop = stop.clone();
    ctrlc::set_handler(move || {
        if stop.swap(true, Ordering::Relaxed) {
            // A second Ctrl-C does not wait for anything.
            std::process::exit(130);
        }
    })
    .map_err(|e| Failure::Text(format!("cannot catch Ctrl-C: {e}")))
}
