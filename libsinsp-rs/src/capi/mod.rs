//! The C ABI of the inspection layer (`include/sinsp.h`).
//!
//! This module only translates: handles, strings, results. The rules are those of the capture
//! layer's border ([`libscap_rs::capi`]), whose result codes and events it uses.
#![allow(unsafe_code)]

mod container;
mod control;
mod field;
mod field_table;
mod filter;
mod format;
mod handle;
mod listing;
mod options;
mod record;
mod state;
mod stats;
mod version;
mod watch;

pub use container::*;
pub use control::*;
pub use field::*;
pub use field_table::*;
pub use filter::*;
pub use format::*;
pub use handle::*;
pub use listing::*;
pub use options::*;
pub use record::*;
pub use state::*;
pub use stats::*;
pub use version::*;
pub use watch::*;
