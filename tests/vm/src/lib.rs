//! The guest harness: runs one command in a virtual machine with a Debian kernel and the `scap` module.
//!
//! Everything a guest needs (kernels, headers, QEMU, a small userland, disk images) is taken from Debian
//! packages with a private apt configuration and kept in a cache directory ([`Cache`]); the host's own
//! package lists and sources are not touched, and nothing is installed.

pub mod accel;
pub mod apt;
pub mod arch;
pub mod builder;
mod cache;
mod channels;
pub mod checkpatch;
pub mod compiled;
pub mod cpio;
pub mod debian;
mod error;
mod first;
pub mod guest;
mod initramfs;
pub mod interrupt;
pub mod kernel;
pub mod kmod;
mod libraries;
pub mod module;
pub mod qemu;
mod session;
pub mod sparse;
mod unit;
pub mod watch;

pub use cache::{Cache, Progress};
pub use error::{Error, Result};
pub use guest_init::{Cgroups, Root};
