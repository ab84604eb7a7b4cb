//! Shows what happens in rkt containers: live, or from a capture file.
//! Usage: `rkt-events [FILE]` (live needs root and the kernel module; Ctrl-C ends).

use libsinsp_rs::scap::{live, savefile::Reader};
use libsinsp_rs::{Inspector, Step, filter::Filter, format::Format};
use std::{error::Error, ffi::OsString, io::Write, process::ExitCode};

fn main() -> ExitCode {
    let Err(error) = show(std::env::args_os().nth(1)) else {
        return ExitCode::SUCCESS;
    };
    eprintln!("rkt-events: {error}");
    ExitCode::FAILURE
}

fn show(file: Option<OsString>) -> Result<(), Box<dyn Error>> {
    let mut inspector = match file {
        Some(file) => Inspector::new(Reader::open(file)?),
        None => Inspector::new(live::Capture::open(live::Config::default())?),
    };
    let filter = Filter::compile("container.type = rkt and evt.category != internal")?;
    inspector.set_capture_filter(move |event| filter.matches(event));
    let format = "%evt.num %container.id %container.name %container.image %proc.name";
    let format = Format::compile(format!("*{format} %evt.type %fd.name"))?;
    let mut line = Vec::new();
    loop {
        match inspector.next()? {
            Step::Event(event) => {
                line.clear();
                format.render(&event, &mut line);
                line.push(b'\n');
                std::io::stdout().write_all(&line)?;
            }
            Step::End => return Ok(()),
            Step::Hidden(..) | Step::Timeout | Step::NewSection => {}
        }
    }
}
