//! Which sources the command line names.

use std::path::Path;
use std::time::Duration;

use libscap_rs::live::{Capture, Config, StopHandle};
use libscap_rs::savefile::Reader;
use libsinsp_rs::inspector::{Inspector, Options};

use crate::args::Args;
use crate::failure::Failure;

/// An inspector with what is needed to stop it.
pub struct Opened {
    /// The stream.
    pub inspector: Inspector,
    /// Ends a live capture from outside.
    pub stop: Option<StopHandle>,
}

fn options(args: &Args) -> Options {
    Options {
        hidden: args.writefile.is_some(),
        ..Options::default()
    }
}

/// Opens a capture file.
pub fn file(path: &Path, args: &Args) -> Result<Opened, Failure> {
    let reader = Reader::open(path)?;
    Ok(Opened {
        inspector: Inspector::with_options(reader, options(args)),
        stop: None,
    })
}

/// Starts a live capture.
pub fn live(args: &Args) -> Result<Opened, Failure> {
    let config = Config {
        snaplen: args.snaplen,
        timeout: Duration::from_millis(100),
        ..Config::default()
    };
    let capture = Capture::open(config)?;
    let stop = capture.stop_handle();
    Ok(Opened {
        inspector: Inspector::with_options(capture, options(args)),
        stop: Some(stop),
    })
}
