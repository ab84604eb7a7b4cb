//! A sound capture from a damaged one.

use std::path::Path;

use super::{Encoding, Reader, ReaderOptions, Writer};
use crate::error::Error;
use crate::source::{Next, Source};

/// What [`repair`] did.
#[derive(Debug)]
pub struct Repaired {
    /// Events written.
    pub events: u64,
    /// Records left out because they cannot be decoded.
    pub malformed: u64,
    /// Where the file was damaged, and what was left out; the last one may be how it ended.
    pub damage: Vec<Error>,
}

/// Writes everything that can be read of a damaged capture to another file, in today's form.
///
/// ```
/// use libscap_rs::savefile::{Encoding, repair};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let dir = tempfile::tempdir()?;
/// # let (broken, sound) = (dir.path().join("broken.scap"), dir.path().join("sound.scap"));
/// let mut bytes = std::fs::read("../tests/captures/curl_google.scap")?;
/// let middle = bytes.len() / 2;
/// bytes[middle..middle + 200].fill(0xff);
/// std::fs::write(&broken, bytes)?;
/// let repaired = repair(&broken, &sound, Encoding::Plain)?;
/// assert_eq!(repaired.damage.len(), 1);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// When nothing can be read of the one file, or the other cannot be written.
pub fn repair(
    from: impl AsRef<Path>,
    to: impl AsRef<Path>,
    encoding: Encoding,
) -> Result<Repaired, Error> {
    let options = ReaderOptions {
        skip_damage: true,
        ..ReaderOptions::default()
    };
    let mut reader = Reader::open_with(from, options)?;
    let mut writer = Writer::create(to, reader.snapshot(), encoding)?;
    let mut damage = Vec::new();
    loop {
        match reader.next_event() {
            Ok(Next::Event(event)) => writer.write_event(&event)?,
            Ok(Next::NewSection) => writer.begin_section(reader.snapshot())?,
            Ok(Next::Timeout) => {}
            Ok(Next::End) => break,
            Err(error) => {
                let goes_on = error.is_recoverable();
                damage.push(error);
                if !goes_on {
                    break;
                }
            }
        }
    }
    let events = writer.events();
    writer.finish()?;
    Ok(Repaired {
        events,
        malformed: reader.stats().malformed,
        damage,
    })
}
