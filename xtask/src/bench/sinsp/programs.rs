//! The programs that do the jobs, and what they cost.

use super::super::run::{self, Cost};
use super::captures::{Capture, LONG, SHORT};
use super::sysdig::Sysdig;
use super::table::{Peer, Row};
use super::{Job, Who};
use crate::workspace;
use scap_vm::{Error, Result};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The programs that do the jobs.
pub(super) struct Programs {
    benches: Vec<(String, PathBuf)>,
    tool: PathBuf,
}

impl Programs {
    pub fn build() -> Result<Self> {
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

    pub fn measure(
        &self,
        job: &Job,
        capture: &Capture,
        peers: &[Sysdig],
        runs: u32,
        dir: &Path,
    ) -> Result<Row> {
        let (file, peer_file) = match job.gzip {
            true => (&capture.gzip, &capture.peer_gzip),
            false => (&capture.plain, &capture.peer_plain),
        };
        self.command(&job.who, file)?;
        let ours = || self.command(&job.who, file).expect("made before");
        let theirs: Vec<_> = match &job.who {
            Who::Tool(arguments) => peers
                .iter()
                .map(|peer| {
                    move || {
                        let mut command = peer.command();
                        command.arg("-r").arg(peer_file).args(*arguments);
                        command
                    }
                })
                .collect(),
            Who::Bench(..) => Vec::new(),
        };
        let mut commands: Vec<&dyn Fn() -> Command> = vec![&ours];
        commands.extend(theirs.iter().map(|make| make as &dyn Fn() -> Command));
        let mut costs = run::cheapest(runs, &commands).into_iter();
        let cost = costs.next().expect("one for each command")?;
        let allocations = match job.who {
            Who::Bench(..) => allocations(ours())?,
            Who::Tool(_) => None,
        };
        let instructions_per_event = match &capture.counted {
            Some([fewer, more]) if !job.gzip => {
                let count = |file| run::instructions(&self.command(&job.who, file)?, dir);
                let more = count(more)?.saturating_sub(count(fewer)?);
                Some(more as f64 / (LONG - SHORT) as f64)
            }
            _ => None,
        };
        let per_second = |cost: &Cost| capture.events as f64 / cost.cpu.max(1e-3);
        let peers = peers.iter().zip(costs).map(|(peer, theirs)| Peer {
            version: peer.version.clone(),
            events_per_cpu_s: theirs.as_ref().ok().map(per_second),
            peak_kib: theirs.as_ref().ok().map(|c| c.peak_kib),
            ratio: theirs.as_ref().ok().map(|c| c.cpu / cost.cpu.max(1e-3)),
            failed: theirs.err().map(|e| e.to_string()),
        });
        Ok(Row {
            capture: capture.name,
            job: job.name,
            events: capture.events,
            cpu_s: cost.cpu,
            wall_s: cost.wall,
            events_per_cpu_s: per_second(&cost),
            peak_kib: cost.peak_kib,
            instructions_per_event,
            allocations_per_event: allocations.map(|n| n as f64 / capture.events.max(1) as f64),
            peers: peers.collect(),
        })
    }
}

/// Allocations, when a bench program says how many there were.
fn allocations(mut command: Command) -> Result<Option<u64>> {
    let output = command.output().map_err(Error::io("bench program"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut words = text.split([' ', ',', '\n']).filter(|w| !w.is_empty());
    let mut before = words.next();
    for now in words {
        if now == "allocations" {
            return Ok(before.and_then(|number| number.parse().ok()));
        }
        before = Some(now);
    }
    Ok(None)
}
