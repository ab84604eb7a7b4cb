//! How fast captures are read: events per second, mapped and compressed, with and without
//! decoding of every parameter, and how fast they are written.
//!
//! `cargo bench -p libscap-rs --bench read_capture` measures; with `-- --once mapped|decoded
//! FILE` it reads the file once and prints the number of events, for instruction counters such as
//! callgrind.
#![allow(clippy::print_stdout)] // The result is the output.

use std::fs;
use std::hint::black_box;
use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};

use libscap_rs::savefile::{Encoding, Keep, Reader, Writer, copy_events};
use libscap_rs::{Error, Event, Next, Source};

/// Captures of the corpus: events of today's schema, and of an older one, most of which have to
/// be converted.
const CURRENT: &str = "current_schema.scap.gz";
const OLD: &str = "rkt_live.scap.gz";

/// Reads to the end and looks at every event: events delivered, and event blocks read.
fn read(path: &Path, look: impl Fn(&Event<'_>)) -> Result<(u64, u64), Error> {
    let mut reader = Reader::open(path)?;
    let mut delivered = 0;
    loop {
        match reader.next_event()? {
            Next::Event(event) => {
                delivered += 1;
                look(&event);
            }
            Next::End => return Ok((delivered, reader.stats().events)),
            Next::Timeout | Next::NewSection => {}
        }
    }
}

fn header(event: &Event<'_>) {
    black_box((event.ts(), event.tid(), event.code()));
}

fn decode(event: &Event<'_>) {
    header(event);
    for i in 0..event.nparams() {
        let _ = black_box(event.value(i));
    }
}

fn rewrite(from: &Path, to: &Path) -> Result<(u64, u64), Error> {
    let mut reader = Reader::open(from)?;
    let mut writer = Writer::create(to, reader.snapshot(), Encoding::Plain)?;
    let events = copy_events(&mut reader, &mut writer, |_| Keep::Yes)?;
    writer.finish()?;
    Ok((events, events))
}

/// Runs `job` for a second and prints the rate of the fastest run.
fn measure(name: &str, job: impl Fn() -> Result<(u64, u64), Error>) -> Result<(), Error> {
    let mut best = Duration::MAX;
    let mut blocks = 0;
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_secs(1) {
        let start = Instant::now();
        blocks = job()?.1;
        best = best.min(start.elapsed());
    }
    let rate = blocks as f64 / best.as_secs_f64() / 1e6;
    let each = best.as_secs_f64() / blocks as f64 * 1e9;
    println!("{name:<40} {rate:8.1} million events/s {each:8.1} ns/event");
    Ok(())
}

/// Plain copy of a capture of the corpus.
fn plain(name: &str, dir: &Path) -> std::path::PathBuf {
    let packed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures");
    let packed = fs::File::open(packed.join(name)).expect("corpus");
    let mut bytes = Vec::new();
    flate2::read::MultiGzDecoder::new(packed)
        .read_to_end(&mut bytes)
        .expect("gzip");
    let path = dir.join(name.trim_end_matches(".gz"));
    fs::write(&path, bytes).expect("temporary file");
    path
}

fn main() -> Result<(), Error> {
    let args: Vec<String> = std::env::args()
        .skip(1)
        .filter(|a| a != "--bench")
        .collect();
    let dir = tempfile::tempdir().expect("temporary directory");
    if let [once, mode, file] = &args[..]
        && once == "--once"
    {
        let file = Path::new(file);
        let (events, blocks) = match mode.as_str() {
            "decoded" => read(file, decode)?,
            "header" => read(file, header)?,
            _ => read(file, |_| ())?,
        };
        println!("{events} events of {blocks} blocks");
        return Ok(());
    }
    let current = plain(CURRENT, dir.path());
    let old = plain(OLD, dir.path());
    let captures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures");
    measure("current schema, mapped", || read(&current, header))?;
    measure("current schema, every parameter decoded", || {
        read(&current, decode)
    })?;
    measure("current schema, gzip", || {
        read(&captures.join(CURRENT), header)
    })?;
    measure("old schema, mapped", || read(&old, header))?;
    measure("old schema, gzip", || read(&captures.join(OLD), header))?;
    measure("current schema, rewritten", || {
        rewrite(&current, &dir.path().join("copy"))
    })
}
