//! Capture layer for Linux system events.
//!
//! Reads events from the per-CPU rings of the kernel module or from `.scap` files, writes `.scap`
//! files, and takes the start-up snapshot of `/proc`.
#![deny(unsafe_code)]

pub mod error;
pub mod event;
pub mod proc;
pub mod schema;
pub mod snapshot;
pub mod source;

pub use error::Error;
pub use event::Event;
pub use snapshot::Snapshot;
pub use source::{Next, Source, Stats};
