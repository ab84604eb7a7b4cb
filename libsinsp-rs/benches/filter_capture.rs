//! What inspecting, filtering and printing the events of a capture costs.
//!
//! `cargo bench -p libsinsp-rs --bench filter_capture` measures; with `-- --once MODE TEXT FILE` it
//! goes over the file once, for instruction counters such as callgrind, and prints how many events
//! there were and passed, what was allocated meanwhile, and the bytes written. MODE is `state` (TEXT
//! is ignored), `filter` (TEXT is one), `line` or `json` (TEXT is the format; empty: the default
//! line), or `report` (TEXT is its name).
#![allow(clippy::print_stdout)] // The result is the output.

use std::fs;
use std::hint::black_box;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use libscap_rs::savefile::Reader;
use libsinsp_rs::filter::Filter;
use libsinsp_rs::format::{Format, Line, default_line};
use libsinsp_rs::report::{self, Reports, Style};
use libsinsp_rs::{Enriched, Inspector, Step};

/// Filters people use, the cheap ones first.
const FILTERS: [&str; 8] = [
    "evt.type in (open, openat, openat2)",
    "proc.name = bash",
    "fd.name startswith /etc/",
    "evt.failed = true and not proc.name in (sh, bash)",
    "fd.sip = 10.0.0.1 or fd.net = 192.168.0.0/16",
    "proc.aname = sshd",
    "proc.cmdline contains httpd and evt.type = execve",
    "evt.args regex '.*ENOENT.*'",
];

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Events delivered, and those `look` says yes to.
fn run(path: &Path, mut look: impl FnMut(&Enriched<'_>) -> bool) -> Result<(u64, u64)> {
    let mut inspector = Inspector::new(Reader::open(path)?);
    let (mut events, mut passed) = (0, 0);
    loop {
        match inspector.next()? {
            Step::Event(event) => {
                events += 1;
                passed += u64::from(look(&event));
            }
            Step::End => return Ok((events, passed)),
            _ => {}
        }
    }
}

/// Seconds per event of the fastest run.
fn measure(job: impl Fn() -> Result<(u64, u64)>) -> Result<(f64, u64)> {
    let mut best = Duration::MAX;
    let mut result = (0, 0);
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_secs(2) {
        let start = Instant::now();
        result = job()?;
        best = best.min(start.elapsed());
    }
    Ok((best.as_secs_f64() / result.0 as f64, result.1))
}

/// Plain copy of a capture of the corpus.
fn plain(name: &str, dir: &Path) -> Result<PathBuf> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures");
    let mut bytes = Vec::new();
    flate2::read::MultiGzDecoder::new(fs::File::open(corpus.join(name))?)
        .read_to_end(&mut bytes)?;
    let path = dir.join(name.trim_end_matches(".gz"));
    fs::write(&path, bytes)?;
    Ok(path)
}

fn once(mode: &str, text: &str, path: &Path) -> Result<()> {
    let default = default_line(Line::Plain, false);
    let format = match mode {
        "line" | "json" if !text.is_empty() => text,
        _ => &default,
    };
    let format = Format::compile(format)?;
    let filter = match mode {
        "filter" => Some(Filter::compile(text)?),
        _ => None,
    };
    let mut reports = Reports::new(Style::default());
    if mode == "report" {
        reports.add(report::find(text).ok_or("no such report")?, None)?;
    }
    let mut bytes = 0;
    let mut out = Vec::with_capacity(4096);
    let mut look = |event: &Enriched<'_>| {
        out.clear();
        let passed = match (mode, &filter) {
            ("line", _) => format.render(event, &mut out),
            ("json", _) => format.render_json(event, &mut out),
            ("report", _) => {
                reports.event(event);
                true
            }
            (_, Some(filter)) => filter.matches(event),
            _ => true,
        };
        bytes += black_box(&out).len();
        passed
    };
    let mut result = Ok((0, 0));
    let heap = allocation_counter::measure(|| result = run(path, &mut look));
    let (events, passed) = result?;
    println!(
        "{events} events, {passed} passed, {} allocations, {} bytes at most, {bytes} bytes written",
        heap.count_total, heap.bytes_max
    );
    Ok(())
}

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [once, mode, text, path] = args.as_slice()
        && once == "--once"
    {
        return self::once(mode, text, Path::new(path));
    }
    let dir = tempfile::tempdir()?;
    for name in ["current_schema.scap.gz", "rkt_live.scap.gz"] {
        let path = plain(name, dir.path())?;
        let (base, _) = measure(|| run(&path, |e| black_box(e.num) != 0))?;
        println!("{name}\n{:>8.0} ns/event  state only", base * 1e9);
        for text in FILTERS {
            let filter = Filter::compile(text)?;
            let (each, passed) = measure(|| run(&path, |e| filter.matches(e)))?;
            println!(
                "{:>+8.0} ns/event  {text} ({passed} passed)",
                (each - base) * 1e9
            );
        }
        let format = Format::compile(default_line(Line::Plain, false))?;
        let line = |json: bool| {
            measure(|| {
                let mut out = Vec::with_capacity(4096);
                run(&path, |event| {
                    out.clear();
                    if json {
                        format.render_json(event, &mut out);
                    } else {
                        format.render(event, &mut out);
                    }
                    !black_box(&out).is_empty()
                })
            })
        };
        println!(
            "{:>+8.0} ns/event  the default line",
            (line(false)?.0 - base) * 1e9
        );
        println!(
            "{:>+8.0} ns/event  the default line as JSON",
            (line(true)?.0 - base) * 1e9
        );
    }
    Ok(())
}
