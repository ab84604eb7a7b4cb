//! The C ABI of the inspection layer (`include/sinsp.h`).
//!
//! This module only translates: handles, strings, results. The rules are those of the capture
//! layer's border ([`libscap_rs::capi`]), whose result codes and events it uses.
#![allow(unsafe_code)]

mod field;
mod filter;
mod format;
mod handle;
mod record;
mod version;

pub use field::*;
pub use filter::*;
pub use format::*;
pub use handle::*;
pub use record::*;
pub use version::*;
