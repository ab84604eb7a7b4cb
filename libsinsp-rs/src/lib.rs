//! Inspection layer: rebuilds threads, fds, users and containers from Linux system events, and
//! evaluates filters and output formats over them.
#![deny(unsafe_code)]

pub mod container;
mod enriched;
pub mod filter;
pub mod state;

pub use enriched::Enriched;
pub use libscap_rs as scap;
