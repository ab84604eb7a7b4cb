//! Which sources the command line names.

use std::path::Path;
use std::time::Duration;

use libscap_rs::Error;
use libscap_rs::live::{Capture, Config};
use libscap_rs::savefile::Reader;
use libsinsp_rs::inspector::{Inspector, Options};

use crate::args::Args;

/// Refused events are delivered as well, so that the loop can look at the clock and at Ctrl-C
/// however few events a filter lets through.
fn options() -> Options {
    Options {
        hidden: true,
        ..Options::default()
    }
}

/// Opens a capture file.
pub fn file(path: &Path) -> Result<Inspector, Error> {
    Ok(Inspector::with_options(Reader::open(path)?, options()))
}

/// Starts a live capture.
pub fn live(args: &Args) -> Result<Inspector, Error> {
    let config = Config {
        snaplen: args.snaplen,
        timeout: Duration::from_millis(100),
        ..Config::default()
    };
    Ok(Inspector::with_options(Capture::open(config)?, options()))
}
