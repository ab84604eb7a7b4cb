//! Inspection layer: rebuilds threads, fds, users and containers from Linux system events, and
//! evaluates filters and output formats over them.
#![deny(unsafe_code)]

pub mod capi;
pub mod container;
mod enriched;
pub mod field;
pub mod filter;
pub mod format;
pub mod inspector;
pub mod path;
pub mod report;
pub mod state;
mod transition;

pub use enriched::{About, Enriched};
pub use inspector::{Inspector, Step};
pub use libscap_rs as scap;

/// The example of the README is compiled with the others.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
