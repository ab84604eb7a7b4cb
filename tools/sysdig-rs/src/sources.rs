//! Which sources the command line names.

use std::collections::BTreeSet;
use std::time::Duration;

use libscap_rs::Error;
use libscap_rs::live::{Capture, Config, Features, Wanted};
use libscap_rs::savefile::{ReaderOptions, Sequence};
use libscap_rs::schema::SYSCALLS;
use libsinsp_rs::inspector::{Inspector, Options};

use crate::args::Args;

/// Bytes captured of a buffer unless somebody wants more.
const SNAPLEN: u32 = 80;

/// Refused events are delivered as well, so that the loop can look at the clock and at Ctrl-C
/// however few events a filter lets through.
fn options(args: &Args) -> Options {
    let mut options = Options {
        hidden: true,
        users: !args.exclude_users,
        ..Options::default()
    };
    if args.debug {
        options.own_pid = None;
    }
    #[cfg(feature = "cri")]
    {
        if !args.cri.is_empty() {
            options.cri.sockets.clone_from(&args.cri);
        }
        if let Some(ms) = args.cri_timeout {
            options.cri.limit = Duration::from_millis(ms);
        }
    }
    options
}

fn inspector(args: &Args, source: impl libscap_rs::Source + 'static) -> Inspector {
    let mut inspector = Inspector::with_options(source, options(args));
    for comm in &args.suppress_comm {
        inspector.suppress_comm(comm.as_bytes());
    }
    inspector
}

/// What the output wants of a live capture.
pub struct Wishes {
    /// Bytes of each buffer, unless -s says otherwise.
    pub snaplen: u32,
    /// How long calls took; modules without this feature do without.
    pub latency: bool,
}

/// What to ask of the module beyond the plain ABI: arguments are completed always; the rest costs
/// every call, so somebody has to want it.
fn features(args: &Args, wishes: &Wishes) -> Features {
    let mut texts = args.print.iter().chain(&args.filter);
    let mut features = Features::USER_FAULTS;
    features.set(Features::LATENCY, wishes.latency);
    features.set(Features::IO_URING, texts.any(|t| t.contains("io_uring_")));
    features
}

/// Opens the capture files, or starts a live capture.
pub fn open(args: &Args, wishes: &Wishes) -> Result<Inspector, Error> {
    if !args.readfile.is_empty() {
        // What is left of a damaged file is worth more than nothing.
        let options = ReaderOptions {
            skip_damage: true,
            ..ReaderOptions::default()
        };
        return Ok(inspector(
            args,
            Sequence::open_with(&args.readfile, options)?,
        ));
    }
    let config = Config {
        snaplen: args.snaplen.unwrap_or(wishes.snaplen.max(SNAPLEN)),
        timeout: Duration::from_millis(100),
        wanted: if args.page_faults {
            let all: BTreeSet<u16> = SYSCALLS.iter().map(|s| s.sc).collect();
            Wanted::Only(all)
        } else {
            Wanted::All
        },
        exclude_self: !args.debug,
        features: features(args, wishes),
        ..Config::default()
    };
    Ok(inspector(args, Capture::open(config)?))
}
