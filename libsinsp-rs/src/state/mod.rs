//! What the machine looks like at this moment of the stream: threads, descriptors, users,
//! containers. Data structures only; what an event does to them is in `transition`.

mod dirs;
mod fd;
mod fd_tables;
mod forks;
mod log;
mod sharing;
mod table;
mod thread;
mod tree;
mod users;

pub use dirs::FsId;
pub(crate) use fd::O_CLOEXEC;
pub use fd::{Fd, FdFlags, FdType, Role, Socket};
pub use fd_tables::FdTableId;
pub use table::{Limits, ThreadTable};
pub use thread::{Text, Thread, ThreadFlags, empty_text, split_list, unknown_text};
pub use users::{MOST_ENTRIES, Users};

use std::collections::BTreeMap;

use libscap_rs::snapshot::{Interface, MachineInfo};

use crate::container::Containers;

/// Everything an enriched event can refer to.
#[derive(Default)]
pub struct State {
    /// Threads with their descriptor tables.
    pub threads: ThreadTable,
    /// Users and groups, of the host and of containers.
    pub users: Users,
    /// Containers and the engines that find them.
    pub containers: Containers,
    /// Texts of the embedding program, by name: the fields `static.NAME`.
    pub constants: BTreeMap<String, String>,
    /// Network interfaces of the machine.
    pub interfaces: Vec<Interface>,
    /// The machine.
    pub machine: MachineInfo,
    /// Requests of io_uring in flight.
    pub(crate) uring: crate::transition::uring::Requests,
    /// Time of the first event, ns since the epoch; 0 before it.
    pub first_ts: u64,
    /// Events happen now and `/proc` describes this machine.
    pub live: bool,
}
