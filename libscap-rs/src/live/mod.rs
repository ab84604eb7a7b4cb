//! Live capture with the kernel module.
//!
//! [`Capture`] is what most callers need: it opens the devices, starts recording, takes the
//! snapshot of `/proc` and delivers the events of all CPUs in order of time. [`Config`] says what
//! and how. The rest is for those who drive the module themselves.

mod capture;
mod command;
mod config;
mod device;
mod extension;
mod filter;
mod lane;
mod mapping;
mod merge;
mod own;
mod ring;
mod sections;
mod version;
mod wake;

pub use capture::Capture;
pub use command::{Command, SNAPLEN_MAX, SYSCALL_MAX, Tracepoint};
pub use config::{Config, Sampling, Wanted};
pub use device::{Driver, Module};
pub use extension::{ExtendedStats, Features};
pub use filter::{Filter, Hierarchy};
pub use ring::{Ring, RingInfo, RingMemory};
pub use sections::Sections;
pub use version::{NEEDED_API, NEEDED_SCHEMA, Version};
pub use wake::{StopHandle, Wake};
