//! `cargo xtask bench sinsp`: what reading, state, filters, lines, JSON and reports cost.

mod captures;
mod programs;
mod record;
mod sysdig;
mod table;

use crate::packages::is_there;
use crate::{progress, workspace};
use clap::Args as ClapArgs;
use programs::Programs;
use scap_vm::apt::Release;
use scap_vm::{Cache, Error, Progress, Result};
use std::io::Write as _;
use std::path::PathBuf;
use sysdig::Sysdig;

/// Options of `cargo xtask bench sinsp`.
#[derive(ClapArgs)]
pub struct Args {
    /// Events of the captures that are made.
    #[arg(long, default_value_t = 3_000_000)]
    events: u64,
    /// Times each job runs; the cheapest counts.
    #[arg(long, default_value_t = 3)]
    runs: u32,
    /// Measure this capture (plain, any schema) instead of those that are made.
    #[arg(long, value_name = "FILE")]
    capture: Option<PathBuf>,
    /// Record anew in a guest, although a capture of this size was recorded before.
    #[arg(long)]
    record: bool,
    /// Only captures whose name contains this: own, peer, old.
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
    /// Leave the peers out, and what only they can record.
    #[arg(long)]
    no_peer: bool,
    /// Do not count instructions.
    #[arg(long)]
    no_callgrind: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Few events pass.
const FILTER: &str = "proc.name = httpd and fd.name contains passwd";
const TEN: &str = "*%evt.num %evt.time %evt.cpu %proc.name %thread.tid %evt.type %fd.num %fd.name \
                   %evt.res %evt.buflen";

/// Who does a job.
enum Who {
    /// A bench program of a crate, by name: mode and text.
    Bench(&'static str, &'static [&'static str]),
    /// The tool, and the peers, with these arguments behind the file's name.
    Tool(&'static [&'static str]),
}

struct Job {
    name: &'static str,
    who: Who,
    gzip: bool,
}

const fn job(name: &'static str, who: Who) -> Job {
    Job {
        name,
        who,
        gzip: false,
    }
}

const fn library(name: &'static str, arguments: &'static [&'static str]) -> Job {
    job(name, Who::Bench("filter_capture", arguments))
}

const JOBS: &[Job] = &[
    job(
        "read and count",
        Who::Bench("read_capture", &["--once", "counted"]),
    ),
    library("state", &["--once", "state", ""]),
    library("filter (library)", &["--once", "filter", FILTER]),
    library("line (library)", &["--once", "line", ""]),
    library("ten fields (library)", &["--once", "line", TEN]),
    library("JSON (library)", &["--once", "json", ""]),
    library(
        "topprocs_cpu (library)",
        &["--once", "report", "topprocs_cpu"],
    ),
    job("filter with few matches", Who::Tool(&[FILTER])),
    job("a line per event", Who::Tool(&[])),
    job("ten fields", Who::Tool(&["-p", TEN])),
    job("JSON", Who::Tool(&["-j"])),
    job("-c topprocs_cpu", Who::Tool(&["-c", "topprocs_cpu"])),
    Job {
        name: "gzip, filter with few matches",
        who: Who::Tool(&[FILTER]),
        gzip: true,
    },
];

/// Measures and prints; returns the exit status.
pub fn run(args: &Args) -> Result<i32> {
    let progress = progress::Progress::new();
    let show: Progress<'_> = &|text: &str| progress.line(text);
    show("building the programs (release)");
    let programs = Programs::build()?;
    let peers = match args.no_peer {
        true => Vec::new(),
        false => {
            let cache = Cache::open()?;
            let fetch = |release| Sysdig::fetch(&cache, release, show);
            vec![fetch(Release::Bookworm)?, fetch(Release::Sid)?]
        }
    };
    let dir =
        tempfile::tempdir_in(workspace::root().join("target")).map_err(Error::io("target"))?;
    let count = !args.no_callgrind && is_there("valgrind");
    let mut rows = Vec::new();
    for capture in captures::all(args, &peers, dir.path(), count, show)? {
        for job in JOBS {
            show(&format!("{}: {}", capture.name, job.name));
            rows.push(programs.measure(job, &capture, &peers, args.runs, dir.path())?);
        }
    }
    progress.done();
    let text = if args.json {
        let text = serde_json::to_string_pretty(&rows);
        text.map_err(|e| Error::io("JSON")(e.into()))? + "\n"
    } else {
        table::text(&rows)
    };
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())
        .map_err(Error::io("standard output"))?;
    Ok(0)
}
