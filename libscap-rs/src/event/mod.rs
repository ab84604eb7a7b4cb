//! Borrowed events: the record exactly as the module or a file delivered it.

mod builder;
mod latency;
mod param;
pub(crate) mod plain;
mod socket;
mod value;

use crate::schema::{self, EventFlags, EventInfo};

pub(crate) use latency::latency_flag;

pub use builder::{BuildError, EventBuf, MAX_RECORD};
pub use socket::{FAMILY_INET, FAMILY_INET6, FAMILY_UNIX, SockAddr, SockTuple};
pub use value::{DecodeError, DynValue, FdList, Value, decode, decode_param, string, strings};

/// Bytes of the record header.
pub const HEADER_LEN: usize = 26;

/// Capture-file flag: the event did not match the filter and is kept only to maintain state.
pub const FLAG_STATE_ONLY: u32 = 1;

/// Capture-file flag: the last parameter is the time the call took, see [`Event::latency`].
pub const FLAG_LATENCY: u32 = 1 << 16;

/// Lengths of parameters in a word.
pub(crate) const LANES: usize = 4;

/// Sum of the first `n` (all for more than [`LANES`]) of the 16-bit lengths in `lengths`.
#[inline]
pub(crate) fn sum_of_first(lengths: u64, n: usize) -> usize {
    const FIRST: [u64; LANES + 1] = [0, 0xffff, 0xffff_ffff, 0xffff_ffff_ffff, u64::MAX];
    const EVERY_OTHER: u64 = 0x0000_ffff_0000_ffff;
    let lengths = lengths & FIRST[n.min(LANES)];
    let pairs = (lengths & EVERY_OTHER) + (lengths >> 16 & EVERY_OTHER);
    ((pairs >> 32) + (pairs & 0xffff_ffff)) as usize
}

/// One event, borrowed from a ring or a file buffer. Nothing is copied; parameters decode on
/// demand. The layout is checked once, when the event is made.
#[derive(Clone, Copy)]
pub struct Event<'a> {
    record: &'a [u8],
    /// Parameters in the record and width of their length entries, from the checked header.
    nparams: u8,
    large: bool,
    /// Index of the device (ring) the event came from; the CPU on hosts without offline CPUs.
    pub device: u16,
    /// Capture-file flags, see [`FLAG_STATE_ONLY`].
    pub flags: u32,
    /// For the exit of a call: when it began, ns since the epoch. 0 where the source did not see
    /// that, which is nearly always: only old captures have an enter event for every call.
    pub enter_ts: u64,
}

/// A record that does not follow the layout of section "Event record".
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LayoutError {
    /// Shorter than its header, length array or parameters.
    #[error("record shorter than its layout")]
    Short,
    /// More parameters than any event can have.
    #[error("{0} parameters")]
    TooManyParams(u32),
    /// The length field disagrees with the bytes at hand.
    #[error("length field {field}, {actual} bytes at hand")]
    Length {
        /// The header's length field.
        field: u32,
        /// Bytes available.
        actual: usize,
    },
    /// The lengths do not add up.
    #[error("parameter lengths do not add up")]
    Sum,
}

impl<'a> Event<'a> {
    /// Checks the layout of `record` (header, length array, sum of lengths; bytes behind the
    /// record's own length are ignored) and borrows it.
    pub fn new(record: &'a [u8], device: u16, flags: u32) -> Result<Self, LayoutError> {
        if record.len() < HEADER_LEN {
            return Err(LayoutError::Short);
        }
        let field = u32::from_le_bytes(record[16..20].try_into().expect("4 bytes"));
        let len = field as usize;
        if len < HEADER_LEN || len > record.len() {
            return Err(LayoutError::Length {
                field,
                actual: record.len(),
            });
        }
        let nparams = u32::from_le_bytes(record[22..26].try_into().expect("4 bytes"));
        // Newer writers may append parameters; the guard only bounds the work.
        if nparams as usize > 4 * schema::MAX_PARAMS {
            return Err(LayoutError::TooManyParams(nparams));
        }
        let code = u16::from_le_bytes([record[20], record[21]]);
        let large = schema::event_info(code)
            .is_some_and(|info| info.flags.contains(EventFlags::LARGE_PAYLOAD));
        let entry = if large { 4 } else { 2 };
        let params = HEADER_LEN + nparams as usize * entry;
        let lengths = record[..len]
            .get(HEADER_LEN..params)
            .ok_or(LayoutError::Short)?;
        let sum: u64 = if large {
            let entries = lengths.chunks_exact(4);
            entries
                .map(|b| u64::from(u32::from_le_bytes([b[0], b[1], b[2], b[3]])))
                .sum()
        } else {
            let entries = lengths.chunks_exact(2);
            entries
                .map(|b| u64::from(u16::from_le_bytes([b[0], b[1]])))
                .sum()
        };
        if params as u64 + sum != len as u64 {
            return Err(LayoutError::Sum);
        }
        Ok(Self::checked(
            &record[..len],
            nparams as usize,
            large,
            device,
            flags,
        ))
    }

    /// Code and parameter count of a record that has at least a header.
    #[inline]
    pub(crate) fn head_of(record: &[u8]) -> Option<(u16, u32)> {
        let head: &[u8; HEADER_LEN] = record.first_chunk()?;
        let code = u16::from_le_bytes([head[20], head[21]]);
        let nparams = u32::from_le_bytes([head[22], head[23], head[24], head[25]]);
        Some((code, nparams))
    }

    /// Thread of a record that has at least a header.
    #[inline]
    pub(crate) fn tid_of(record: &[u8]) -> Option<i64> {
        let head: &[u8; HEADER_LEN] = record.first_chunk()?;
        let tid = head[8..16].try_into().expect("8 bytes");
        Some(i64::from_le_bytes(tid))
    }

    /// Borrows a record whose layout is known to be right.
    #[inline]
    pub(crate) fn checked(
        record: &'a [u8],
        nparams: usize,
        large: bool,
        device: u16,
        flags: u32,
    ) -> Self {
        // Known here, the compiler need not check it again wherever the header is read.
        assert!(record.len() >= HEADER_LEN, "records have a header");
        Self {
            record,
            nparams: nparams as u8,
            large,
            device,
            flags,
            enter_ts: 0,
        }
    }

    /// What [`Event::checked`] needs to borrow the same record again.
    #[inline]
    pub(crate) fn shape(&self) -> (usize, bool) {
        (self.nparams.into(), self.large)
    }

    /// The record's bytes, header included.
    #[inline]
    pub fn as_bytes(&self) -> &'a [u8] {
        self.record
    }

    /// Time in ns since the epoch (CLOCK_REALTIME).
    #[inline]
    pub fn ts(&self) -> u64 {
        u64::from_le_bytes(self.record[0..8].try_into().expect("8 bytes"))
    }

    /// Thread id in the initial pid namespace.
    #[inline]
    pub fn tid(&self) -> i64 {
        i64::from_le_bytes(self.record[8..16].try_into().expect("8 bytes"))
    }

    /// Event code.
    #[inline]
    pub fn code(&self) -> u16 {
        u16::from_le_bytes([self.record[20], self.record[21]])
    }

    /// Number of parameters in the record; may differ from the schema's (older or newer producer).
    pub fn nparams(&self) -> usize {
        usize::from(self.nparams)
    }

    /// What the schema says about the code; `None` for codes of newer schemas.
    #[inline]
    pub fn info(&self) -> Option<&'static EventInfo> {
        schema::event_info(self.code())
    }

    /// Bytes of parameter `index`; `None` when the record has fewer parameters. An empty slice is
    /// an empty parameter (no value).
    #[inline]
    pub fn param(&self, index: usize) -> Option<&'a [u8]> {
        if index >= self.nparams() {
            return None;
        }
        // Nearly always one of the first four, whose lengths are one word.
        if index < LANES
            && !self.large
            && let Some(lengths) = self.record.get(HEADER_LEN..HEADER_LEN + 8)
        {
            let lengths = u64::from_le_bytes(lengths.try_into().expect("8 bytes"));
            let before = sum_of_first(lengths, index);
            let start = HEADER_LEN + 2 * self.nparams() + before;
            let len = lengths >> (16 * index) & 0xffff;
            return self.record.get(start..start + len as usize);
        }
        self.param_behind(index)
    }

    /// The parameter at a known position, in any record.
    fn param_behind(&self, index: usize) -> Option<&'a [u8]> {
        let mut start = self.params_at();
        let mut next = 0;
        if !self.large {
            let (words, _) = self.record[HEADER_LEN..].as_chunks();
            for word in words.iter().take(index / LANES) {
                start += sum_of_first(u64::from_le_bytes(*word), LANES);
                next += LANES;
            }
            if let Some(word) = words.get(index / LANES) {
                let lengths = u64::from_le_bytes(*word);
                start += sum_of_first(lengths, index % LANES);
                let len = lengths >> (16 * (index % LANES)) & 0xffff;
                return self.record.get(start..start + len as usize);
            }
        }
        for i in next..index {
            start += self.param_len(i);
        }
        self.record.get(start..start + self.param_len(index))
    }

    /// Iterates over the bytes of all parameters.
    pub fn params(&self) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let event = *self;
        let mut start = self.params_at();
        (0..self.nparams()).map(move |i| {
            let from = start;
            start += event.param_len(i);
            &event.record[from..start]
        })
    }

    /// True when the length entries are 32 bits wide.
    pub(crate) fn is_large(&self) -> bool {
        self.large
    }

    fn length_entry_size(&self) -> usize {
        if self.large { 4 } else { 2 }
    }

    /// Where the first parameter begins.
    #[inline]
    fn params_at(&self) -> usize {
        HEADER_LEN + self.nparams() * self.length_entry_size()
    }

    #[inline]
    fn param_len(&self, index: usize) -> usize {
        let size = self.length_entry_size();
        let at = HEADER_LEN + index * size;
        let b = &self.record[at..at + size];
        if size == 4 {
            u32::from_le_bytes([b[0], b[1], b[2], b[3]]) as usize
        } else {
            usize::from(u16::from_le_bytes([b[0], b[1]]))
        }
    }
}
