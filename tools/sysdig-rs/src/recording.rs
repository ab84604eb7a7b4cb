//! What -w writes, from the options.

use std::time::Duration;

use libscap_rs::savefile::{Durability, Encoding, Rotation};
use libsinsp_rs::filter::{Filter, StateFilter};
use libsinsp_rs::inspector::RecorderOptions;

use std::sync::Arc;

use crate::args::{Args, Sync};
use crate::failure::Failure;

/// Bytes of one unit of -C.
const MILLION: u64 = 1_000_000;

/// The options of -w; an error when they make no sense.
pub fn options(args: &Args, filter: Option<&Arc<Filter>>) -> Result<RecorderOptions, Failure> {
    let text = |text: &str| Err(Failure::Text(text.to_owned()));
    if args.compress && args.writefile.is_none() {
        return text("-z compresses the file of -w: give one");
    }
    let rotation = Rotation {
        bytes: args.file_size.map(|n| n.saturating_mul(MILLION)),
        interval: args.rotate_seconds.map(Duration::from_secs),
        events: args.event_limit,
        files: args.limit,
    };
    if rotation.files.is_some() && !rotation.is_on() {
        return text("-W limits the files of -C, -G or -e: give one of them");
    }
    rotation.check()?;
    let threads = match (args.filter_proclist, filter) {
        (false, _) => None,
        (true, Some(filter)) => Some(StateFilter::new(filter.clone())),
        (true, None) => return text("--filter-proclist needs a filter"),
    };
    Ok(RecorderOptions {
        encoding: if args.compress {
            Encoding::Gzip
        } else {
            Encoding::Plain
        },
        rotation,
        threads,
        durability: match args.sync {
            Sync::Never => Durability::Cache,
            Sync::File => Durability::File,
            Sync::Buffer => Durability::Buffer,
        },
    })
}
