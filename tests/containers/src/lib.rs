//! What the suite needs: root file systems, engines, and an eye on the events of containers.
//!
//! Every container runs the same loop: it opens a mark, a file whose name says which container it
//! is meant to be. So each open of a mark tells what the capture makes of that process.

pub mod command;
pub mod cri;
pub mod image;
pub mod rootfs;
pub mod watch;
