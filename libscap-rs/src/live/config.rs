//! What to capture and how.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use super::command::{SNAPLEN_MAX, SYSCALL_MAX, Tracepoint};
use super::{Features, Filter, Wake};
use crate::error::Error;
use crate::proc;
use crate::schema::{SYSCALLS, SyscallInfo};

/// Events to capture, named by the `sc codes` of [`SYSCALLS`], in which tracepoints have codes of
/// their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Every system call and tracepoint but page faults, which are too many to be useful unless
    /// asked for.
    All,
    /// What keeps thread and descriptor tables true, and nothing else.
    State,
    /// Exactly these codes.
    Only(BTreeSet<u16>),
}

impl Wanted {
    /// True when the event source `info` is to be captured.
    pub fn contains(&self, info: &SyscallInfo) -> bool {
        match self {
            Self::All => !matches!(info.tracepoint, Some(4 | 5)),
            Self::State => info.state,
            Self::Only(codes) => codes.contains(&info.sc),
        }
    }

    /// The codes of system calls and tracepoints with these names; the first unknown name is the
    /// error.
    pub fn by_name<'n>(names: impl IntoIterator<Item = &'n str>) -> Result<Self, Error> {
        names
            .into_iter()
            .map(|name| {
                SYSCALLS
                    .iter()
                    .find(|s| s.name == name)
                    .map(|s| s.sc)
                    .ok_or_else(|| Error::Invalid(format!("unknown system call '{name}'")))
            })
            .collect::<Result<_, _>>()
            .map(Self::Only)
    }
}

/// Sampling under load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sampling {
    /// Keep the events of this fraction of every second: 1, 2, 4, … 128.
    pub ratio: u32,
}

/// Settings of a live capture. The default captures everything of this machine except the
/// capturing process.
#[derive(Clone, Debug)]
pub struct Config {
    /// Which events.
    pub wanted: Wanted,
    /// Payload bytes of an I/O event, at most 65000.
    pub snaplen: u32,
    /// More payload for protocols the module recognises.
    pub dynamic_snaplen: bool,
    /// Ports whose payload is recorded in full, first and last.
    pub full_capture_ports: Option<(u16, u16)>,
    /// Port of statsd when it is not 8125.
    pub statsd_port: Option<u16>,
    /// Leave failed calls out.
    pub drop_failed: bool,
    /// What to enable beyond the plain ABI, as far as the module has it;
    /// [`Capture::features`](super::Capture::features) tells what is in effect.
    pub features: Features,
    /// When the module wakes a sleeping capture; `None`, and modules that cannot: the capture
    /// looks at the rings in growing intervals.
    pub wake: Option<Wake>,
    /// Whose events, everybody's without it. Modules without filters
    /// ([`Features::FILTER`]) record everybody.
    pub filter: Option<Filter>,
    /// Sampling; off without it.
    pub sampling: Option<Sampling>,
    /// Bytes of each CPU's ring, a power of two of more than two pages; `None` leaves the
    /// module's setting.
    pub ring_bytes: Option<u64>,
    /// Root directory of the observed host.
    pub host_root: PathBuf,
    /// Base name of the device nodes.
    pub device: String,
    /// Name of the module in sysfs.
    pub module: String,
    /// Longest time one call waits for an event.
    pub timeout: Duration,
    /// How long an event is held back so that older ones of other CPUs can come first. Modules that
    /// tell when records are on their way ([`Features::ORDER`]) are waited for as long as there are
    /// some, and no more than 0.1 ms of this beyond that.
    pub reorder_window: Duration,
    /// Leave the events of the capturing process out.
    pub exclude_self: bool,
    /// Start over by itself when a CPU comes online; otherwise the capture ends with
    /// [`Error::CpuHotplug`].
    pub restart_on_hotplug: bool,
    /// What the snapshot of `/proc` looks at; `None` for no snapshot.
    pub snapshot: Option<proc::Options>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            wanted: Wanted::All,
            snaplen: 80,
            dynamic_snaplen: false,
            full_capture_ports: None,
            statsd_port: None,
            drop_failed: false,
            features: Features::empty(),
            wake: Some(Wake::default()),
            filter: None,
            sampling: None,
            ring_bytes: None,
            host_root: proc::host_root_from_env(),
            device: "scap".to_owned(),
            module: "scap".to_owned(),
            timeout: Duration::from_millis(100),
            reorder_window: Duration::from_millis(5),
            exclude_self: true,
            restart_on_hotplug: true,
            snapshot: Some(proc::Options::default()),
        }
    }
}

impl Config {
    /// Refuses what the module would refuse, with the reason.
    pub fn check(&self) -> Result<(), Error> {
        if self.snaplen > SNAPLEN_MAX {
            return Err(Error::Invalid(format!(
                "snaplen {} is too large: at most {SNAPLEN_MAX} bytes of an event can be recorded",
                self.snaplen
            )));
        }
        if let Some(Sampling { ratio }) = self.sampling
            && !(ratio.is_power_of_two() && ratio <= 128)
        {
            return Err(Error::Invalid(format!(
                "sampling ratio {ratio}: choose a power of two from 1 to 128"
            )));
        }
        if let Some((first, last)) = self.full_capture_ports
            && (last == 0 || first > last)
        {
            return Err(Error::Invalid(format!(
                "port range {first}-{last} is empty"
            )));
        }
        if let Some(Wake { limit, .. }) = self.wake
            && limit > Duration::from_secs(60)
        {
            return Err(Error::Invalid(format!(
                "wake-up after {limit:?} is too late: choose at most a minute"
            )));
        }
        let page = rustix::param::page_size() as u64;
        if let Some(bytes) = self.ring_bytes
            && !(bytes.is_power_of_two()
                && bytes > 2 * page
                && bytes.is_multiple_of(page)
                && bytes <= 1 << 31)
        {
            return Err(Error::Invalid(format!(
                "ring size {bytes}: choose a power of two of more than {} bytes",
                2 * page
            )));
        }
        Ok(())
    }

    /// Features to enable: those asked for, and those other settings need.
    pub(crate) fn wanted_features(&self) -> Features {
        let mut features = self.features;
        features.set(Features::POLL, self.wake.is_some());
        features.insert(Features::ORDER | Features::UNIFIED);
        let filters = self.filter.is_some() || self.exclude_self;
        features.set(
            Features::FILTER,
            features.contains(Features::FILTER) || filters,
        );
        features
    }

    /// Native numbers and tracepoints to enable.
    pub(crate) fn interest(&self) -> Interest {
        self.wanted.interest()
    }
}

impl Wanted {
    /// Native numbers and tracepoints these events come from.
    pub(crate) fn interest(&self) -> Interest {
        let mut out = Interest::default();
        let mut tracepoint = |t: Tracepoint| {
            out.tracepoints.insert(t as u8);
        };
        let mut calls = BTreeSet::new();
        let mut socketcall = None;
        let mut multiplexed = false;
        for info in SYSCALLS.iter() {
            if info.name == "socketcall" {
                socketcall = info.native;
            }
            if !self.contains(info) {
                continue;
            }
            if let Some(index) = info.tracepoint {
                if let Some(&known) = Tracepoint::ALL.get(usize::from(index)) {
                    tracepoint(known);
                }
                continue;
            }
            multiplexed |= matches!(info.name, "send" | "recv" | "accept");
            match info.name {
                "fork" | "vfork" | "clone" | "clone3" => tracepoint(Tracepoint::ProcessFork),
                "execve" | "execveat" => tracepoint(Tracepoint::ProcessExec),
                _ => {}
            }
            calls.extend(info.native.filter(|&n| n < SYSCALL_MAX));
        }
        if multiplexed {
            calls.extend(socketcall);
        }
        if !calls.is_empty() {
            tracepoint(Tracepoint::SysEnter);
            tracepoint(Tracepoint::SysExit);
        }
        out.syscalls = calls;
        out
    }
}

/// What the module has to be told to record what is wanted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Interest {
    /// Native numbers.
    pub syscalls: BTreeSet<u16>,
    /// Indices of tracepoints.
    pub tracepoints: BTreeSet<u8>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interest(wanted: Wanted) -> Interest {
        Config {
            wanted,
            ..Config::default()
        }
        .interest()
    }

    fn native(name: &str) -> u16 {
        let info = SYSCALLS.iter().find(|s| s.name == name).expect("call");
        info.native.expect("exists here")
    }

    #[test]
    fn everything_but_page_faults() {
        let all = interest(Wanted::All);
        assert!(all.syscalls.contains(&native("read")));
        assert!(all.syscalls.contains(&0) || native("read") != 0);
        assert_eq!(
            all.tracepoints.iter().copied().collect::<Vec<_>>(),
            [0, 1, 2, 3, 6, 7, 8]
        );
    }

    #[test]
    fn state_is_a_part_of_everything() {
        let (state, all) = (interest(Wanted::State), interest(Wanted::All));
        assert!(state.syscalls.is_subset(&all.syscalls));
        assert!(state.syscalls.contains(&native("openat")));
        assert!(!state.syscalls.contains(&native("read")));
        assert!(state.tracepoints.contains(&2));
        assert!(!state.tracepoints.contains(&3));
    }

    #[test]
    fn chosen_calls_bring_their_tracepoints() {
        let one = interest(Wanted::by_name(["execve"]).expect("known"));
        assert_eq!(one.syscalls, BTreeSet::from([native("execve")]));
        assert_eq!(one.tracepoints, BTreeSet::from([0, 1, 8]));
        let switch = interest(Wanted::by_name(["sched_switch"]).expect("known"));
        assert_eq!(switch.syscalls, BTreeSet::new());
        assert_eq!(switch.tracepoints, BTreeSet::from([3]));
        assert!(
            Wanted::by_name(["read", "raed"])
                .expect_err("typo")
                .to_string()
                .contains("'raed'")
        );
    }

    #[test]
    fn impossible_settings_are_refused() {
        assert!(Config::default().check().is_ok());
        let bad = [
            Config {
                snaplen: 65_001,
                ..Config::default()
            },
            Config {
                sampling: Some(Sampling { ratio: 3 }),
                ..Config::default()
            },
            Config {
                sampling: Some(Sampling { ratio: 256 }),
                ..Config::default()
            },
            Config {
                full_capture_ports: Some((9, 8)),
                ..Config::default()
            },
            Config {
                ring_bytes: Some(8192),
                ..Config::default()
            },
            Config {
                ring_bytes: Some(3 << 20),
                ..Config::default()
            },
            Config {
                ring_bytes: Some(1 << 32),
                ..Config::default()
            },
        ];
        for config in bad {
            assert!(config.check().is_err(), "{config:?}");
        }
    }
}
