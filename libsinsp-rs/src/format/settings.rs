//! How values are turned into text.

use std::sync::OnceLock;

use super::time::Zone;

/// How the data of read and write calls is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BufferMode {
    /// Printable characters, a dot for every other byte.
    #[default]
    Dots,
    /// Printable characters and line ends, on a line of its own (`-A`).
    Ascii,
    /// As `Ascii`, without the line end in front.
    AsciiCompact,
    /// Hexadecimal dump (`-x`).
    Hex,
    /// Hexadecimal dump with the characters beside it (`-X`).
    HexAscii,
    /// Base64 (`-b`).
    Base64,
}

/// What `evt.outputtime` shows (`-t`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimeMode {
    /// `h`: time of day.
    #[default]
    Human,
    /// `a`: seconds since the epoch.
    Absolute,
    /// `r`: seconds since the first event.
    Relative,
    /// `d`: time the call took.
    Latency,
    /// `D`: time since the last printed event.
    Delta,
}

impl TimeMode {
    /// The mode with this letter.
    pub fn from_letter(letter: char) -> Option<Self> {
        Some(match letter {
            'h' => Self::Human,
            'a' => Self::Absolute,
            'r' => Self::Relative,
            'd' => Self::Latency,
            'D' => Self::Delta,
            _ => return None,
        })
    }
}

/// How values are turned into text.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// How data is shown.
    pub buffer: BufferMode,
    /// Longest shown data in [`BufferMode::Dots`], characters; longer data ends in `...`.
    pub buffer_limit: Option<usize>,
    /// What `evt.outputtime` shows.
    pub time: TimeMode,
    /// Show ports as service names.
    pub resolve_ports: bool,
    /// Write control characters of names and texts as they are. A name may then forge lines or
    /// drive the terminal.
    pub raw_text: bool,
    /// Time zone of local times.
    pub zone: Zone,
}

impl Settings {
    /// The settings filters use: texts as they are, data with dots.
    #[inline]
    pub(crate) fn plain() -> &'static Self {
        static PLAIN: OnceLock<Settings> = OnceLock::new();
        PLAIN.get_or_init(|| Self {
            raw_text: true,
            ..Self::default()
        })
    }
}
