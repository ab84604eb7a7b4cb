//! What the harness and the first process of a guest say to each other.
//!
//! The harness puts a [`Config`] into the guest's initramfs at [`CONFIG_PATH`]. The guest opens the
//! virtio-serial ports named below; on [`port::CONTROL`] both sides send one JSON value per line.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where the guest finds its [`Config`].
pub const CONFIG_PATH: &str = "/scap/config.json";

/// Names of the virtio-serial ports, as `/sys/class/virtio-ports/*/name` shows them.
pub mod port {
    /// JSON lines in both directions: [`super::FromGuest`] and [`super::ToGuest`].
    pub const CONTROL: &str = "scap.control";
    /// Standard output of the command.
    pub const STDOUT: &str = "scap.stdout";
    /// Standard error of the command.
    pub const STDERR: &str = "scap.stderr";
    /// Standard input of the command, when [`super::Config::stdin`] is set.
    pub const STDIN: &str = "scap.stdin";
    /// The kernel log, one message per line.
    pub const KERNEL_LOG: &str = "scap.kmsg";
    /// A tar stream of the files copied out, sent after the command ended.
    pub const FILES: &str = "scap.files";
    /// All ports, in the order in which the harness creates them.
    pub const ALL: [&str; 6] = [CONTROL, STDOUT, STDERR, STDIN, KERNEL_LOG, FILES];
}

/// How control groups are mounted in a guest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cgroups {
    /// Version 1 controllers only.
    V1,
    /// Version 1 controllers, and an empty version 2 hierarchy at `unified`.
    Hybrid,
    /// The version 2 hierarchy.
    #[default]
    V2,
}

/// The root file system the command sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Root {
    /// The initramfs itself.
    Initramfs,
    /// The first virtio disk, with this process staying the first one.
    Disk,
    /// The first virtio disk, with systemd as the first process and the command in a unit.
    Systemd,
}

/// What the guest is to do.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Config {
    /// The command and its arguments.
    pub argv: Vec<String>,
    /// Environment of the command; nothing else is inherited.
    pub env: BTreeMap<String, String>,
    /// Working directory of the command.
    pub cwd: String,
    /// Kernel modules inside the initramfs, in loading order.
    pub modules: Vec<String>,
    /// Modules loaded after the root is in place; the module under test.
    pub late_modules: Vec<String>,
    /// The root file system.
    pub root: Root,
    /// How control groups are mounted (systemd decides by itself from the kernel command line).
    pub cgroups: Cgroups,
    /// Whether the command reads the harness's standard input (else `/dev/null`).
    pub stdin: bool,
    /// Files and directories of the guest to send after the command.
    pub copy_out: Vec<String>,
    /// Whether a second disk carries `/lib/modules`.
    pub modules_disk: bool,
}

/// What the guest says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FromGuest {
    /// The guest is set up and the command starts.
    Ready,
    /// The guest is alive; sent every two seconds.
    Alive,
    /// The command ended with this exit status.
    Exited(i32),
    /// The command was ended by this signal.
    Signaled(i32),
    /// The guest could not do its work; no command ran, or its result is not known.
    Failed(String),
    /// The files have been sent (or there were none); the guest powers off.
    Done,
}

/// What the harness says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToGuest {
    /// Send this signal to the command's process group.
    Signal(i32),
}
