//! `cargo xtask bench sinsp`: what reading, state, filters, lines, JSON and reports cost.

use super::replay::Replay;
use super::run::{self, Cost};
use super::sysdig::Sysdig;
use crate::packages::is_there;
use crate::{progress, workspace};
use clap::Args as ClapArgs;
use scap_vm::{Cache, Error, Progress, Result};
use serde::Serialize;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Options of `cargo xtask bench sinsp`.
#[derive(ClapArgs)]
pub struct Args {
    /// Events of the capture that is made.
    #[arg(long, default_value_t = 3_000_000)]
    events: u64,
    /// Times each job runs; the cheapest counts.
    #[arg(long, default_value_t = 3)]
    runs: u32,
    /// Measure this capture (plain, any schema) instead of one that is made, e.g. one recorded with
    /// `cargo xtask vm --with sysdig-rs -- …`.
    #[arg(long, value_name = "FILE")]
    capture: Option<PathBuf>,
    /// Leave Debian's sysdig out.
    #[arg(long)]
    no_peer: bool,
    /// Do not count instructions.
    #[arg(long)]
    no_callgrind: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Captures the large ones are made of: of today's schema, and one that older programs read too.
const CURRENT: &str = "tests/captures/current_schema.scap.gz";
const OLD: &str = "tests/captures/rkt_live.scap.gz";

/// Few events pass.
const FILTER: &str = "proc.name = httpd and fd.name contains passwd";
const TEN: &str = "*%evt.num %evt.time %evt.cpu %proc.name %thread.tid %evt.type %fd.num %fd.name \
                   %evt.res %evt.buflen";

/// Events of the two captures whose difference is instructions per event.
const SHORT: u64 = 40_000;
const LONG: u64 = 120_000;

/// Who does a job.
enum Who {
    /// A bench program of a crate, by name: mode and text.
    Bench(&'static str, &'static [&'static str]),
    /// The tool, and the peer, with these arguments behind the file's name.
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

const JOBS: &[Job] = &[
    job(
        "read and count",
        Who::Bench("read_capture", &["--once", "counted"]),
    ),
    job(
        "state",
        Who::Bench("filter_capture", &["--once", "state", ""]),
    ),
    job(
        "filter (library)",
        Who::Bench("filter_capture", &["--once", "filter", FILTER]),
    ),
    job(
        "line (library)",
        Who::Bench("filter_capture", &["--once", "line", ""]),
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

/// What a job cost.
#[derive(Serialize)]
struct Row {
    capture: &'static str,
    job: &'static str,
    events: u64,
    cpu_s: f64,
    wall_s: f64,
    events_per_cpu_s: f64,
    peak_kib: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    instructions_per_event: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    allocations_per_event: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    peer_events_per_cpu_s: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    peer_peak_kib: Option<u64>,
    /// CPU time of the peer over ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    ratio: Option<f64>,
    /// Why the peer has no number.
    #[serde(skip_serializing_if = "Option::is_none")]
    peer_failed: Option<String>,
}

/// A capture in the sizes the jobs need.
struct Capture {
    name: &'static str,
    events: u64,
    plain: PathBuf,
    gzip: PathBuf,
    /// Fewer events, and more.
    counted: Option<[PathBuf; 2]>,
}

/// Measures and prints; returns the exit status.
pub fn run(args: &Args) -> Result<i32> {
    let progress = progress::Progress::new();
    let show: Progress<'_> = &|text: &str| progress.line(text);
    show("building the programs (release)");
    let programs = Programs::build()?;
    let peer = match args.no_peer {
        true => None,
        false => Some(Sysdig::fetch(&Cache::open()?, show)?),
    };
    let dir =
        tempfile::tempdir_in(workspace::root().join("target")).map_err(Error::io("target"))?;
    let count = !args.no_callgrind && is_there("valgrind");
    let mut rows = Vec::new();
    for capture in captures(args, dir.path(), count, show)? {
        for job in JOBS {
            show(&format!("{}: {}", capture.name, job.name));
            rows.push(programs.measure(job, &capture, peer.as_ref(), args.runs, dir.path())?);
        }
    }
    progress.done();
    let text = if args.json {
        let text = serde_json::to_string_pretty(&rows);
        text.map_err(|e| Error::io("JSON")(e.into()))? + "\n"
    } else {
        table(&rows, peer.as_ref())
    };
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())
        .map_err(Error::io("standard output"))?;
    Ok(0)
}

fn captures(args: &Args, dir: &Path, count: bool, show: Progress<'_>) -> Result<Vec<Capture>> {
    if let Some(plain) = &args.capture {
        let gzip = dir.join("capture.gz");
        compress(plain, &gzip)?;
        return Ok(vec![Capture {
            name: "capture",
            events: 0,
            plain: plain.clone(),
            gzip,
            counted: None,
        }]);
    }
    [("current schema", CURRENT), ("old schema", OLD)]
        .into_iter()
        .map(|(name, source)| {
            show(&format!(
                "{name}: making a capture of {} events",
                args.events
            ));
            let replay = Replay::read(&workspace::root().join(source))?;
            let path = |what: &str| dir.join(format!("{}-{what}.scap", name.replace(' ', "-")));
            let plain = path("long");
            replay.write(&plain, args.events)?;
            let gzip = plain.with_extension("scap.gz");
            compress(&plain, &gzip)?;
            let counted = [path("fewer"), path("more")];
            for (path, events) in counted.iter().zip([SHORT, LONG]) {
                replay.write(path, events)?;
            }
            Ok(Capture {
                name,
                events: args.events,
                plain,
                gzip,
                counted: count.then_some(counted),
            })
        })
        .collect()
}

fn compress(from: &Path, to: &Path) -> Result<()> {
    let out = std::fs::File::create(to).map_err(Error::path(to))?;
    let status = Command::new("gzip")
        .arg("-c")
        .arg(from)
        .stdout(out)
        .status()
        .map_err(Error::io("gzip"))?;
    if status.success() {
        return Ok(());
    }
    Err(Error::Program {
        program: format!("gzip -c {}", from.display()),
        status,
        message: "see above".into(),
    })
}

/// The programs that do the jobs.
struct Programs {
    benches: Vec<(String, PathBuf)>,
    tool: PathBuf,
}

impl Programs {
    fn build() -> Result<Self> {
        let output = workspace::cargo()
            .args(["build", "--release", "--message-format=json"])
            .args(["-p", "libscap-rs", "-p", "libsinsp-rs", "-p", "sysdig-rs"])
            .args(["--bench", "read_capture", "--bench", "filter_capture"])
            .args(["--bin", "sysdig-rs"])
            .stderr(Stdio::inherit())
            .output()
            .map_err(Error::io("cargo"))?;
        if !output.status.success() {
            return Err(Error::Program {
                program: "cargo build --release".into(),
                status: output.status,
                message: "see the compiler's messages above".into(),
            });
        }
        let text = String::from_utf8_lossy(&output.stdout);
        let mut benches: Vec<(String, PathBuf)> = text
            .lines()
            .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
            .filter_map(|message| {
                let program = message["executable"].as_str()?;
                let name = message["target"]["name"].as_str()?;
                Some((name.to_owned(), program.into()))
            })
            .collect();
        let tool = benches.iter().position(|(name, _)| name == "sysdig-rs");
        match tool.map(|i| benches.swap_remove(i)) {
            Some((_, tool)) => Ok(Self { benches, tool }),
            None => Err(Error::Guest("cargo built no sysdig-rs".into())),
        }
    }

    fn command(&self, who: &Who, file: &Path) -> Result<Command> {
        match who {
            Who::Bench(name, arguments) => {
                let found = self.benches.iter().find(|(known, _)| known == name);
                let (_, program) =
                    found.ok_or_else(|| Error::Guest(format!("cargo built no {name}")))?;
                let mut command = Command::new(program);
                command.args(*arguments).arg(file);
                Ok(command)
            }
            Who::Tool(arguments) => {
                let mut command = Command::new(&self.tool);
                command.arg("-r").arg(file).args(*arguments);
                Ok(command)
            }
        }
    }

    fn measure(
        &self,
        job: &Job,
        capture: &Capture,
        peer: Option<&Sysdig>,
        runs: u32,
        dir: &Path,
    ) -> Result<Row> {
        let file = if job.gzip {
            &capture.gzip
        } else {
            &capture.plain
        };
        let make = || self.command(&job.who, file);
        make()?;
        let ours = run::cheapest(runs, || make().expect("made before"))?;
        let (events, allocations) = match job.who {
            Who::Bench(..) => said(make()?)?,
            Who::Tool(_) => (capture.events, None),
        };
        let events = if capture.events > 0 {
            capture.events
        } else {
            events
        };
        let theirs: Option<std::result::Result<Cost, Error>> = match (&job.who, peer) {
            (Who::Tool(arguments), Some(peer)) => Some(run::cheapest(runs, || {
                let mut command = peer.command();
                command.arg("-r").arg(file).args(*arguments);
                command
            })),
            _ => None,
        };
        let instructions_per_event = match &capture.counted {
            Some([fewer, more]) if !job.gzip => {
                let count = |file| run::instructions(&self.command(&job.who, file)?, dir);
                let more = count(more)?.saturating_sub(count(fewer)?);
                Some(more as f64 / (LONG - SHORT) as f64)
            }
            _ => None,
        };
        let per_second = |cost: &Cost| events as f64 / cost.cpu.max(1e-3);
        let peer_cost = theirs.as_ref().and_then(|c| c.as_ref().ok());
        Ok(Row {
            capture: capture.name,
            job: job.name,
            events,
            cpu_s: ours.cpu,
            wall_s: ours.wall,
            events_per_cpu_s: per_second(&ours),
            peak_kib: ours.peak_kib,
            instructions_per_event,
            allocations_per_event: allocations.map(|n| n as f64 / events.max(1) as f64),
            peer_events_per_cpu_s: peer_cost.map(per_second),
            peer_peak_kib: peer_cost.map(|c| c.peak_kib),
            ratio: peer_cost.map(|c| c.cpu / ours.cpu.max(1e-3)),
            peer_failed: theirs.and_then(|c| c.err()).map(|e| e.to_string()),
        })
    }
}

/// Events, and allocations when it says so, by the line a bench program prints.
fn said(mut command: Command) -> Result<(u64, Option<u64>)> {
    let output = command.output().map_err(Error::io("bench program"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let number = |word: &str| {
        let mut words = text.split([' ', ',', '\n']).filter(|w| !w.is_empty());
        let mut before = words.next()?;
        for now in words {
            if now == word {
                return before.parse().ok();
            }
            before = now;
        }
        None
    };
    Ok((number("events").unwrap_or(0), number("allocations")))
}

fn table(rows: &[Row], peer: Option<&Sysdig>) -> String {
    let mut lines = Vec::new();
    if let Some(peer) = peer {
        lines.push(format!("peer: Debian's sysdig {}", peer.version));
    }
    lines.push(format!(
        "{:<15} {:<30} {:>9} {:>9} {:>9} {:>7} {:>9} {:>9} {:>9} {:>6}",
        "capture",
        "job",
        "M ev/s",
        "instr/ev",
        "alloc/ev",
        "wall s",
        "peak MB",
        "peer M/s",
        "peer MB",
        "ratio"
    ));
    let shown = |value: Option<f64>, decimals: usize| {
        value.map_or_else(|| "-".to_owned(), |v| format!("{v:.decimals$}"))
    };
    for row in rows {
        lines.push(format!(
            "{:<15} {:<30} {:>9.2} {:>9} {:>9} {:>7.2} {:>9.1} {:>9} {:>9} {:>6}",
            row.capture,
            row.job,
            row.events_per_cpu_s / 1e6,
            shown(row.instructions_per_event, 0),
            shown(row.allocations_per_event, 4),
            row.wall_s,
            row.peak_kib as f64 / 1024.0,
            shown(row.peer_events_per_cpu_s.map(|n| n / 1e6), 2),
            shown(row.peer_peak_kib.map(|n| n as f64 / 1024.0), 1),
            shown(row.ratio, 1),
        ));
        if let Some(why) = &row.peer_failed {
            lines.push(format!("{:<46} the peer failed: {why}", ""));
        }
    }
    lines.join("\n") + "\n"
}
