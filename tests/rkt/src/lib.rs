//! Pods shaped like those of rkt, on machines without rkt.
//!
//! The launcher makes what a pod is made of as seen from outside: the files on disk, the chain of
//! processes (`rkt` becomes stage1's `init` becomes nspawn, whose child is the pod's systemd), pid
//! and mount namespaces, the cgroup of every app, the `/` mount that names pod and app, and the
//! environment stage1 sets. Program and arguments of each step are those of the original; the code
//! behind all of them is one program, which finds its part by the name it is called by.
//!
//! Everything needs root. Works with and without systemd, under cgroup v1, hybrid and v2.

mod apps;
mod cgroup;
mod cli;
mod disk;
mod enter;
mod error;
mod mount;
mod stage1;
mod work;

pub use cli::main;
pub use disk::{App, Pod, SliceStyle};
pub use error::{Error, Result};
