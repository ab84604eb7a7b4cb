//! Capture files (`.scap`): reading, conversion of old schemas, writing.
//!
//! A file is a sequence of blocks: a section header, the state of the machine (interfaces, users,
//! processes, descriptors), then events. [`Reader`] is a [`Source`](crate::Source): its snapshot
//! is the state, its events come in the current schema whatever the age of the file.

mod ahead;
mod block;
mod convert;
mod copy;
mod encode;
mod fields;
mod gunzip;
mod in_use;
mod input;
mod mapping;
mod metadata;
mod process;
mod quick;
mod reader;
mod record;
mod repair;
mod resync;
mod rotate;
mod section;
mod sequence;
mod writer;

pub use copy::{Keep, copy_events};
pub use reader::{Reader, ReaderOptions};
pub use repair::{Repaired, repair};
pub use rotate::{Rotation, Series};
pub use sequence::Sequence;
pub use writer::{Durability, Encoding, Writer};
