//! Capture layer for Linux system events.
//!
//! Reads events from the per-CPU rings of the kernel module or from `.scap` files, writes `.scap`
//! files, and takes the start-up snapshot of `/proc`.
//!
//! Everything that gives events is a [`Source`]; what it gives are borrowed [`Event`]s in the
//! current schema. Reading a file:
//!
//! ```
//! use libscap_rs::savefile::Reader;
//! use libscap_rs::schema::code;
//! use libscap_rs::{Next, Source};
//!
//! # fn main() -> Result<(), libscap_rs::Error> {
//! let mut capture = Reader::open("../tests/captures/curl_google.scap")?;
//! println!("{} threads at the start", capture.snapshot().threads.len());
//! let mut opened = 0;
//! loop {
//!     match capture.next_event()? {
//!         Next::Event(event) => {
//!             if event.code() == code::SYSCALL_OPEN_X {
//!                 // Parameters: fd (negative: errno), name, flags, mode, dev, ino.
//!                 let fd = event.param_i64(0).unwrap_or(-1);
//!                 let path = event.param_str(1).unwrap_or(b"<NA>");
//!                 println!("{}: {fd} {}", event.tid(), String::from_utf8_lossy(path));
//!                 opened += 1;
//!             }
//!         }
//!         Next::NewSection | Next::Timeout => {}
//!         Next::End => break,
//!     }
//! }
//! # assert_eq!(opened, 48);
//! # Ok(())
//! # }
//! ```
#![deny(unsafe_code)]

pub mod capi;
pub mod error;
pub mod event;
pub mod live;
pub mod proc;
pub mod savefile;
pub mod schema;
pub mod snapshot;
pub mod source;

pub use error::Error;
pub use event::Event;
pub use snapshot::Snapshot;
pub use source::{Events, Next, Source, Stats};
