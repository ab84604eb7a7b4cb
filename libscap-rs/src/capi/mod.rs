//! The C ABI of the capture layer (`include/scap.h`).
//!
//! This module only translates: handles, strings, results. Rules for every function:
//! a NULL handle or pointer yields `SCAP_RS_RESULT_ERROR_ARGUMENT` (or NULL/0); no panic crosses
//! the border; the text of the last error is kept per handle, and per thread for functions that
//! fail before there is a handle.
//!
//! A handle is only ever borrowed shared; what calls change stands in a [`Guarded`].
#![allow(unsafe_code)]

mod control;
mod dump;
mod event;
mod guarded;
mod handle;
mod kernel_filter;
mod lent;
mod live_options;
mod log;
mod next;
mod result;
mod schema;
mod snapshot;
mod stats;
mod stop;
mod structure;
mod thread;
mod value;
mod version;

pub use control::*;
pub use dump::*;
pub use event::*;
pub use guarded::*;
pub use handle::*;
pub use kernel_filter::*;
pub use lent::*;
pub use live_options::*;
pub use log::*;
pub use next::*;
pub use result::*;
pub use schema::*;
pub use snapshot::*;
pub use stats::*;
pub use stop::*;
pub use structure::*;
pub use thread::*;
pub use value::*;
pub use version::*;
