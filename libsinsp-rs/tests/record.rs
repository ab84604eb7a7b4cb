//! A capture recorded in the middle of another says the same about every event as the original.

use std::path::{Path, PathBuf};

use libscap_rs::savefile::{Encoding, Reader};
use libsinsp_rs::inspector::{Options, Recorder};
use libsinsp_rs::{Enriched, Inspector, Step};

/// What a user sees of an event.
#[derive(Debug, PartialEq)]
struct Line {
    ts: u64,
    tid: i64,
    name: &'static str,
    comm: String,
    parent: String,
    exepath: String,
    cwd: String,
    container: String,
    fd: String,
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn line(e: &Enriched<'_>) -> Line {
    let threads = &e.state.threads;
    let of = |f: fn(&libsinsp_rs::state::Thread) -> &[u8]| {
        e.thread.map_or_else(String::new, |t| text(f(t)))
    };
    Line {
        ts: e.event.ts(),
        tid: e.event.tid(),
        name: e.info.name,
        comm: of(|t| &t.comm),
        parent: e
            .thread
            .and_then(|t| threads.parent(t))
            .map_or_else(String::new, |p| text(&p.comm)),
        exepath: of(|t| &t.exepath),
        cwd: e.thread.map_or_else(String::new, |t| text(&threads.cwd(t))),
        container: e.container().map_or_else(String::new, |c| c.id.to_string()),
        fd: e
            .fd
            .map_or_else(String::new, |fd| format!("{:?} {}", fd.ty, text(&fd.name))),
    }
}

fn open(path: &Path, hidden: bool) -> Inspector {
    let options = Options {
        hidden,
        ..Options::default()
    };
    Inspector::with_options(Reader::open(path).expect("readable"), options)
}

/// Reads `skip` events, then records the rest; the lines of the rest.
fn record(from: &Path, to: &Path, skip: u64) -> Vec<Line> {
    let mut inspector = open(from, true);
    let mut seen = 0;
    while seen < skip {
        match inspector.next().expect("whole") {
            Step::Event(_) | Step::Hidden(..) => seen += 1,
            Step::End => panic!("shorter than {skip} events"),
            _ => {}
        }
    }
    let mut recorder =
        Recorder::create(to, Encoding::default(), &mut inspector).expect("a new file");
    let mut lines = Vec::new();
    loop {
        let step = inspector.next().expect("whole");
        recorder.write(&step).expect("room");
        match step {
            Step::Event(event) => lines.push(line(&event)),
            Step::End => break,
            _ => {}
        }
    }
    recorder.finish().expect("room");
    lines
}

fn lines(path: &Path) -> Vec<Line> {
    let mut inspector = open(path, false);
    let mut lines = Vec::new();
    loop {
        match inspector.next().expect("whole") {
            Step::Event(event) => lines.push(line(&event)),
            Step::End => return lines,
            _ => {}
        }
    }
}

#[test]
fn recording_in_the_middle_keeps_every_name() {
    let captures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/captures");
    let dir = tempfile::tempdir().expect("temporary directory");
    for (name, skip) in [
        ("e_zoo.scap.gz", 3000),
        ("d_containers.scap.gz", 40_000),
        ("rkt_live.scap.gz", 60_000),
        ("current_schema.scap.gz", 10_001),
        ("curl_google.scap", 300),
    ] {
        let copy = dir.path().join("copy.scap");
        let original = record(&captures.join(name), &copy, skip);
        let again = lines(&copy);
        assert_eq!(again.len(), original.len(), "{name}");
        let differing: Vec<_> = original
            .iter()
            .zip(&again)
            .filter(|(a, b)| a != b)
            .collect();
        assert!(
            differing.is_empty(),
            "{name}: {} of {} lines differ, first {:#?}",
            differing.len(),
            original.len(),
            differing[0]
        );
    }
}
