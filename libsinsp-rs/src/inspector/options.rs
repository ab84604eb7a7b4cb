//! Settings and counters.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use libscap_rs::proc::host_root_from_env;

use crate::container::{Cri, PATIENCE};
use crate::state::Limits;

/// Settings of an [`super::Inspector`].
#[derive(Clone, Debug)]
pub struct Options {
    /// Limits of the tables.
    pub limits: Limits,
    /// Deliver events that are not for display, too (to write them to a file).
    pub hidden: bool,
    /// Process whose events are dropped in live captures; by default this one, so that a reader
    /// does not feed on its own output. `None` keeps all.
    pub own_pid: Option<i64>,
    /// Keep users and groups.
    pub users: bool,
    /// Find containers in live captures and ask their runtimes about them. The containers a file
    /// tells of are always known.
    pub containers: bool,
    /// Root directory of the machine; `/` unless it is seen from inside a container (by default
    /// what the environment variable HOST_ROOT says).
    pub host_root: PathBuf,
    /// Values of the fields `static.NAME`, by name.
    pub constants: BTreeMap<String, String>,
    /// Longest time the first event of a container is held back for the description of it.
    pub patience: Duration,
    /// How runtimes are asked over CRI.
    pub cri: Cri,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            hidden: false,
            own_pid: Some(i64::from(std::process::id())),
            users: true,
            containers: true,
            host_root: host_root_from_env(),
            constants: BTreeMap::new(),
            patience: PATIENCE,
            cri: Cri::default(),
        }
    }
}

/// Why an event is not for display.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// Enter half that only secures the arguments of the exit half.
    EnterHalf,
    /// The file keeps it for the state alone.
    StateOnly,
    /// Refused by the capture filter.
    NotCaptured,
    /// Captured, refused by the display filter.
    NotDisplayed,
}

/// What happened in the inspection layer since it started.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Events seen.
    pub events: u64,
    /// Events of codes this schema does not know; skipped.
    pub unknown_events: u64,
    /// Container events that could not be read.
    pub malformed: u64,
    /// Events of suppressed threads and of this process; dropped.
    pub suppressed: u64,
    /// Threads asked for in `/proc` after an event named them.
    pub lookups: u64,
    /// Of these, threads that were gone already.
    pub failed_lookups: u64,
    /// Entries made of an id alone.
    pub placeholders: u64,
    /// Threads not kept because the table was full.
    pub refused_threads: u64,
    /// Descriptors not kept, or given up, because a table was full.
    pub refused_fds: u64,
    /// Threads removed by the periodic scan because they were gone.
    pub purged: u64,
    /// Times the source said an event was lost or unreadable and went on.
    pub source_errors: u64,
}
