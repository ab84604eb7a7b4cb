//! Blocks: the frame around everything in a file.

use crate::schema::MAX_PARAMS;

/// Bytes of type and length before a block's body.
pub(super) const HEAD: usize = 8;
/// Bytes of the length behind a block's body.
pub(super) const TRAILER: usize = 4;

/// Magic of a section header, in the writer's byte order.
pub(super) const MAGIC: u32 = 0x1a2b_3c4d;
/// Version of the format this library writes; readers accept any minor version.
pub(super) const VERSION: (u16, u16) = (1, 2);
/// Body of a machine-info block.
pub(super) const MACHINE_INFO_LEN: usize = 180;

/// Block types that are written today.
pub(super) const SECTION_HEADER: u32 = 0x0a0d_0d0a;
pub(super) const MACHINE_INFO: u32 = 0x201;
pub(super) const INTERFACES_V2: u32 = 0x219;
pub(super) const USERS_V2: u32 = 0x220;
pub(super) const PROCESSES_V9: u32 = 0x215;
pub(super) const DESCRIPTORS_V2: u32 = 0x218;
pub(super) const EVENT_V2: u32 = 0x216;
pub(super) const EVENT_FLAGS_V2: u32 = 0x217;
pub(super) const EVENT_V2_LARGE: u32 = 0x221;
pub(super) const EVENT_FLAGS_V2_LARGE: u32 = 0x222;

/// Longest metadata block a reader accepts: half a million threads with long command lines.
pub(super) const MAX_METADATA: usize = 512 << 20;
/// Longest block of an ordinary event: its head and 64 KiB.
pub(super) const MAX_EVENT: usize = HEAD + (64 << 10);
/// Longest block of a large event: its frame and the longest record.
pub(super) const MAX_LARGE_EVENT: usize =
    HEAD + 6 + crate::event::MAX_RECORD + 26 + 4 * MAX_PARAMS + TRAILER;

/// What a block holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    SectionHeader,
    MachineInfo,
    Interfaces { version: u8 },
    Users { version: u8 },
    Processes { version: u8 },
    Descriptors { version: u8 },
    Event(EventBlock),
    Unknown,
}

/// The variants of event blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct EventBlock {
    /// 22-byte record header without a parameter count.
    pub old: bool,
    /// Capture-file flags stand before the record.
    pub flags: bool,
    /// The record may be longer than 64 KiB.
    pub large: bool,
}

impl Kind {
    pub(super) fn of(block_type: u32) -> Self {
        let event = |old, flags, large| Self::Event(EventBlock { old, flags, large });
        match block_type {
            EVENT_V2 => event(false, false, false),
            EVENT_FLAGS_V2 => event(false, true, false),
            EVENT_V2_LARGE => event(false, false, true),
            EVENT_FLAGS_V2_LARGE => event(false, true, true),
            0x204 | 0x8010_abcd => event(true, false, false),
            0x208 => event(true, true, false),
            SECTION_HEADER => Self::SectionHeader,
            MACHINE_INFO | 0x8002_abcd => Self::MachineInfo,
            0x205 | 0x8011_abcd => Self::Interfaces { version: 1 },
            INTERFACES_V2 => Self::Interfaces { version: 2 },
            0x206 | 0x8012_abcd => Self::Users { version: 1 },
            USERS_V2 => Self::Users { version: 2 },
            0x202 | 0x8000_abcd => Self::Processes { version: 1 },
            0x207 | 0x8013_abcd => Self::Processes { version: 2 },
            0x209 | 0x8014_abcd => Self::Processes { version: 3 },
            t @ 0x210..=PROCESSES_V9 => Self::Processes {
                version: (t - 0x210 + 4) as u8,
            },
            0x203 | 0x8001_abcd => Self::Descriptors { version: 1 },
            DESCRIPTORS_V2 => Self::Descriptors { version: 2 },
            _ => Self::Unknown,
        }
    }

    /// Name for messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::SectionHeader => "section header",
            Self::MachineInfo => "machine info",
            Self::Interfaces { .. } => "interface list",
            Self::Users { .. } => "user list",
            Self::Processes { .. } => "process list",
            Self::Descriptors { .. } => "descriptor list",
            Self::Event(_) => "event",
            Self::Unknown => "unknown block",
        }
    }

    /// Longest block of this kind, frame included.
    pub(super) fn max_len(self) -> usize {
        match self {
            Self::Event(EventBlock { large: true, .. }) => MAX_LARGE_EVENT,
            Self::Event(_) => MAX_EVENT,
            _ => MAX_METADATA,
        }
    }
}
