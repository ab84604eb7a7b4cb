//! The captures the jobs run over.

use super::super::replay::Replay;
use super::sysdig::Sysdig;
use super::{Args, record};
use crate::workspace;
use scap_vm::{Error, Progress, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A capture of an older schema, which older programs read too.
const OLD: &str = "tests/captures/rkt_live.scap.gz";

/// Events of the two captures whose difference is instructions per event.
pub(super) const SHORT: u64 = 40_000;
pub(super) const LONG: u64 = 120_000;

/// A capture in the sizes the jobs need.
pub(super) struct Capture {
    pub name: &'static str,
    /// Event blocks in the file.
    pub events: u64,
    pub plain: PathBuf,
    pub gzip: PathBuf,
    /// The same for peers, without what they refuse.
    pub peer_plain: PathBuf,
    pub peer_gzip: PathBuf,
    /// Fewer events, and more.
    pub counted: Option<[PathBuf; 2]>,
}

/// All captures that are asked for. One that cannot be recorded is left out, with the reason.
pub(super) fn all(
    args: &Args,
    peers: &[Sysdig],
    dir: &Path,
    count: bool,
    show: Progress<'_>,
) -> Result<Vec<Capture>> {
    if let Some(plain) = &args.capture {
        let replay = Replay::read(plain)?;
        return Ok(vec![prepare(
            "capture",
            &replay,
            plain.clone(),
            dir,
            count,
        )?]);
    }
    let wanted = |name: &str| {
        args.only
            .as_ref()
            .is_none_or(|only| name.contains(only.as_str()))
    };
    let mut captures = Vec::new();
    if wanted("own module") {
        let plain = record::own(args.events, args.record, show)?;
        let replay = Replay::read(&plain)?;
        captures.push(prepare("own module", &replay, plain, dir, count)?);
    }
    if wanted("peer module")
        && let Some(newest) = peers.last()
    {
        let recorded = record::peer(newest, args.events, args.record, show)
            .and_then(|plain| Ok((Replay::read(&plain)?, plain)));
        match recorded {
            Ok((replay, plain)) => {
                captures.push(prepare("peer module", &replay, plain, dir, count)?);
            }
            Err(Error::Interrupted) => return Err(Error::Interrupted),
            Err(error) => show(&format!("the peer's module recorded nothing: {error}")),
        }
    }
    if wanted("old schema") {
        show(&format!(
            "old schema: making a capture of {} events",
            args.events
        ));
        let replay = Replay::read(&workspace::root().join(OLD))?;
        let plain = dir.join("old.scap");
        replay.write(&plain, args.events)?;
        let mut capture = prepare("old schema", &replay, plain, dir, count)?;
        capture.events = args.events;
        captures.push(capture);
    }
    Ok(captures)
}

fn prepare(
    name: &'static str,
    replay: &Replay,
    plain: PathBuf,
    dir: &Path,
    count: bool,
) -> Result<Capture> {
    let path = |what: &str| dir.join(format!("{}-{what}.scap", name.replace(' ', "-")));
    let gzip = path("gzip");
    compress(&plain, &gzip)?;
    let (mut peer_plain, mut peer_gzip) = (plain.clone(), gzip.clone());
    if replay.has_new() {
        (peer_plain, peer_gzip) = (path("peer"), path("peer-gzip"));
        replay.write_for_older(&peer_plain)?;
        compress(&peer_plain, &peer_gzip)?;
    }
    let counted = [path("fewer"), path("more")];
    for (path, events) in counted.iter().zip([SHORT, LONG]) {
        replay.write(path, events)?;
    }
    Ok(Capture {
        name,
        events: replay.len(),
        plain,
        gzip,
        peer_plain,
        peer_gzip,
        counted: count.then_some(counted),
    })
}

fn compress(from: &Path, to: &Path) -> Result<()> {
    let out = std::fs::File::create(to).map_err(Error::path(to))?;
    let status = Command::new("gzip")
        .args(["-c", "-4"])
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
