//! A source of events of one's own: here it makes them; it could as well get them over a network.
//! Everything behind a source (state, filters, formats, recording) works as with a live capture.
//! usage: custom-source [FILE]   (writes what it makes to FILE)

use libsinsp_rs::filter::Filter;
use libsinsp_rs::format::Format;
use libsinsp_rs::inspector::Recorder;
use libsinsp_rs::scap::event::EventBuf;
use libsinsp_rs::scap::savefile::Encoding;
use libsinsp_rs::scap::schema::code;
use libsinsp_rs::scap::snapshot::ThreadInfo;
use libsinsp_rs::scap::{Error, Next, Snapshot, Source};
use libsinsp_rs::{Inspector, Step};

/// A machine with one process that opens and closes files.
struct Invented {
    start: Snapshot,
    event: EventBuf,
    made: u64,
}

impl Invented {
    fn new() -> Self {
        let thread = ThreadInfo {
            tid: 42,
            pid: 42,
            comm: b"inventor".to_vec(),
            exe: b"inventor".to_vec(),
            cwd: b"/work/".to_vec(),
            ..ThreadInfo::default()
        };
        Self {
            start: Snapshot {
                threads: vec![thread],
                ..Snapshot::default()
            },
            event: EventBuf::new(code::SYSCALL_OPEN_X),
            made: 0,
        }
    }
}

impl Source for Invented {
    fn snapshot(&self) -> &Snapshot {
        &self.start
    }

    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        let n = self.made;
        if n == 20 {
            return Ok(Next::End);
        }
        self.made += 1;
        let ts = 1_700_000_000_000_000_000 + n * 1_000_000;
        if n.is_multiple_of(2) {
            self.event = EventBuf::new(code::SYSCALL_OPEN_X);
            let name = format!("idea-{}", n / 2);
            let open = self.event.at(ts, 42).int(3).str(name.as_bytes());
            open.uint(1).uint(0).uint(0).uint(7 + n);
        } else {
            self.event = EventBuf::new(code::SYSCALL_CLOSE_X);
            self.event.at(ts, 42).int(0).int(3);
        }
        match self.event.event() {
            Ok(event) => Ok(Next::Event(event)),
            Err(error) => Err(Error::Invalid(error.to_string())),
        }
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut inspector = Inspector::new(Invented::new());
    let filter = Filter::compile("evt.type = close and fd.name endswith 3")?;
    let line = Format::compile("%evt.num %proc.name %evt.type %fd.name")?;
    let mut recorder = match std::env::args().nth(1) {
        Some(file) => Some(Recorder::create(file, Encoding::Plain, &mut inspector)?),
        None => None,
    };
    let mut text = Vec::new();
    loop {
        let step = inspector.next()?;
        if let Some(recorder) = &mut recorder {
            recorder.write(&step)?;
        }
        match step {
            Step::Event(event) if filter.matches(&event) => {
                text.clear();
                line.render(&event, &mut text);
                println!("{}", String::from_utf8_lossy(&text));
            }
            Step::End => break,
            _ => {}
        }
    }
    if let Some(recorder) = recorder {
        recorder.finish()?;
    }
    Ok(())
}
