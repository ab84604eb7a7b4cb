//! Making the new record: lengths and parameters from where a plan says.

use super::plan::{Made, Range, Run};
use crate::event::{Event, HEADER_LEN, string};

/// Longest converted record.
const MAX_CONVERTED: usize = 64 << 10;

/// The record that is made, in a buffer that is used again.
pub(super) struct Copy {
    /// Room for the longest record; allocated with the first.
    buf: Vec<u8>,
    len: usize,
    nparams: usize,
    large: bool,
    device: u16,
    flags: u32,
}

impl Copy {
    pub fn new() -> Self {
        Self {
            buf: Vec::new(),
            len: 0,
            nparams: 0,
            large: false,
            device: 0,
            flags: 0,
        }
    }

    /// The record that was made.
    #[inline]
    pub fn event(&self) -> Event<'_> {
        let record = &self.buf[..self.len];
        Event::checked(record, self.nparams, self.large, self.device, self.flags)
    }

    /// Makes the record of `event` and the stored enter event; `None` when one of them lacks a
    /// parameter, or the record would be too long.
    pub fn make(
        &mut self,
        made: &Made,
        event: &Event<'_>,
        stored: Option<Event<'_>>,
    ) -> Option<()> {
        if self.buf.is_empty() {
            self.buf.resize(MAX_CONVERTED, 0);
        }
        self.len = if made.large {
            write::<4>(&mut self.buf, made, event, stored)?
        } else {
            write::<2>(&mut self.buf, made, event, stored)?
        };
        let head = self.buf.first_chunk_mut::<HEADER_LEN>()?;
        head.copy_from_slice(event.as_bytes().first_chunk::<HEADER_LEN>()?);
        head[16..20].copy_from_slice(&(self.len as u32).to_le_bytes());
        head[20..22].copy_from_slice(&made.code.to_le_bytes());
        head[22..26].copy_from_slice(&(made.nparams as u32).to_le_bytes());
        self.nparams = made.nparams;
        self.large = made.large;
        self.device = event.device;
        self.flags = event.flags;
        Some(())
    }
}

/// Writes lengths, of so many bytes each, and parameters; where the record ends.
#[inline]
fn write<const ENTRY: usize>(
    buf: &mut [u8],
    made: &Made,
    event: &Event<'_>,
    stored: Option<Event<'_>>,
) -> Option<usize> {
    let mut out = Out::<ENTRY> {
        length: HEADER_LEN,
        at: HEADER_LEN + ENTRY * made.nparams,
        buf,
    };
    for run in &made.runs {
        match (run, &stored) {
            (Run::Event(range), _) => out.range(event, range)?,
            (Run::Enter(range, _), Some(stored)) => out.range(stored, range)?,
            (Run::Enter(_, values), None) | (Run::Values(values), _) => {
                for len in &values.lengths {
                    out.length(*len)?;
                }
                out.bytes(&values.bytes)?;
            }
            (Run::ContainerJson, _) => {
                let json = container_json(event);
                out.length(json.len().try_into().ok()?)?;
                out.bytes(&json)?;
            }
        }
    }
    Some(out.at)
}

/// A record under construction.
struct Out<'a, const ENTRY: usize> {
    buf: &'a mut [u8],
    /// Where the next length goes, and the next parameter.
    length: usize,
    at: usize,
}

impl<const ENTRY: usize> Out<'_, ENTRY> {
    #[inline(always)]
    fn length(&mut self, len: u16) -> Option<()> {
        let bytes = &u32::from(len).to_le_bytes()[..ENTRY];
        let end = self.length + ENTRY;
        self.buf.get_mut(self.length..end)?.copy_from_slice(bytes);
        self.length = end;
        Some(())
    }

    #[inline(always)]
    fn bytes(&mut self, bytes: &[u8]) -> Option<()> {
        let end = self.at + bytes.len();
        self.buf.get_mut(self.at..end)?.copy_from_slice(bytes);
        self.at = end;
        Some(())
    }

    /// Copies parameters of an event with 16-bit lengths: no rule is for others.
    #[inline]
    fn range(&mut self, event: &Event<'_>, range: &Range) -> Option<()> {
        let (nparams, large) = event.shape();
        let end = range.first + range.limits.len();
        if large || end > nparams {
            return None;
        }
        let record = event.as_bytes();
        let (lengths, _) = record.get(HEADER_LEN..HEADER_LEN + 2 * end)?.as_chunks();
        let (before, own) = lengths.split_at_checked(range.first)?;
        let before = before.iter().map(|b| usize::from(u16::from_le_bytes(*b)));
        let start = HEADER_LEN + 2 * nparams + before.sum::<usize>();
        let (mut end, mut cut) = (start, false);
        let room = self.length..self.length + ENTRY * own.len();
        self.length = room.end;
        let (room, _) = self.buf.get_mut(room)?.as_chunks_mut::<ENTRY>();
        for ((b, limit), to) in own.iter().zip(&range.limits).zip(room) {
            let len = u16::from_le_bytes(*b);
            cut |= len > *limit;
            end += usize::from(len);
            to.copy_from_slice(&u32::from(len.min(*limit)).to_le_bytes()[..ENTRY]);
        }
        let mut bytes = record.get(start..end)?;
        if !cut {
            return self.bytes(bytes);
        }
        for (b, limit) in own.iter().zip(&range.limits) {
            let (param, rest) = bytes.split_at_checked(u16::from_le_bytes(*b).into())?;
            self.bytes(&param[..param.len().min((*limit).into())])?;
            bytes = rest;
        }
        Some(())
    }
}

/// The description old container events give, in the form of today's. Values go in as they are.
fn container_json(event: &Event<'_>) -> Vec<u8> {
    let text = |i| event.param(i).and_then(string).unwrap_or_default();
    let number = event.param_u64(1).unwrap_or(0).to_string();
    [
        b"{\"id\":\"",
        text(0),
        b"\",\"type\":",
        number.as_bytes(),
        b",\"name\":\"",
        text(2),
        b"\",\"image\":\"",
        text(3),
        b"\"}\0",
    ]
    .concat()
}
