//! The state of a machine at the start of a capture, from `/proc`.
//!
//! [`Scanner`] turns a `/proc` tree into a [`Snapshot`]; [`Process`] gives single files of a
//! process to whoever needs more than the snapshot holds (container engines). Both work on a
//! [`ProcFs`], which may be the kernel's or a saved copy.
//!
//! Tasks come and go while `/proc` is read: one that vanishes is left out, and never an error.
//!
//! Start times (`clone_ts`, `pidns_init_start_ts`) are exact to the kernel's clock tick of 10 ms,
//! while events carry nanoseconds: compare them rounded down to a tick after boot.

mod cgroup;
mod fd;
mod machine;
mod mountinfo;
mod process;
mod procfs;
mod remote;
mod scan;
mod socket;
mod status;
mod still;
mod tasks;
mod thread;
mod user;
mod worker;

pub use machine::interfaces;
pub use mountinfo::{Mount, Mounts, unescape, wire_dev};
pub use process::Process;
pub use procfs::{ProcFs, READ_LIMIT};
pub use scan::{Options, Scanner, host_root_from_env};
pub use status::{Stat, Status};
pub use still::Still;
pub use user::{groups, parse_groups, parse_users, users};

#[cfg(doc)]
use crate::snapshot::Snapshot;
