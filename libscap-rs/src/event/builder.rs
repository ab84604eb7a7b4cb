//! Making events: for conversion, synthetic sources, container and user events, and tests.

use super::socket::{SockAddr, SockTuple};
use super::{Event, HEADER_LEN};
use crate::schema::{self, EventFlags, ParamType};

/// Largest parameter of an event with 16-bit lengths.
const MAX_SMALL_PARAM: usize = u16::MAX as usize;

/// Largest record this library makes; large payloads (container JSON) stay far below.
pub const MAX_RECORD: usize = 64 << 20;

/// An owned event, built parameter by parameter. The buffers are kept for the next event.
///
/// ```
/// use libscap_rs::event::EventBuf;
///
/// let mut buf = EventBuf::new(5); // close exit: res, fd
/// buf.at(1_700_000_000_000_000_000, 42).int(0).int(3);
/// let event = buf.event().unwrap();
/// assert_eq!((event.tid(), event.param_i64(1)), (42, Some(3)));
/// ```
#[derive(Clone, Debug, Default)]
pub struct EventBuf {
    ts: u64,
    tid: i64,
    code: u16,
    /// The event has 32-bit length entries.
    large: bool,
    device: u16,
    flags: u32,
    /// End of every parameter in `data`.
    ends: Vec<usize>,
    data: Vec<u8>,
    record: Vec<u8>,
    error: Option<BuildError>,
}

/// Why an event cannot be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// A parameter is longer than its length entry can say.
    #[error("parameter {index} has {len} bytes, more than the event can hold")]
    TooLong {
        /// Position of the parameter.
        index: usize,
        /// Its bytes.
        len: usize,
    },
    /// More parameters than any event can have.
    #[error("more than {} parameters", schema::MAX_PARAMS)]
    TooManyParams,
    /// A typed value does not go with the parameter at this position.
    #[error("parameter {index} of event {code} is no {what}")]
    Type {
        /// Event code.
        code: u16,
        /// Position of the parameter.
        index: usize,
        /// What was pushed.
        what: &'static str,
    },
}

impl EventBuf {
    /// An event of `code` without parameters, time 0, thread -1, device 0.
    pub fn new(code: u16) -> Self {
        let mut buf = Self::default();
        buf.reset(code);
        buf
    }

    /// Starts over with another event; keeps the allocations.
    pub fn reset(&mut self, code: u16) -> &mut Self {
        self.ts = 0;
        self.tid = -1;
        self.code = code;
        self.large =
            schema::event_info(code).is_some_and(|i| i.flags.contains(EventFlags::LARGE_PAYLOAD));
        self.device = 0;
        self.flags = 0;
        self.ends.clear();
        self.data.clear();
        self.error = None;
        self
    }

    /// Starts over with the header of `event` (time, thread, device, flags) and another code.
    pub fn reset_like(&mut self, event: &Event<'_>, code: u16) -> &mut Self {
        self.reset(code).at(event.ts(), event.tid());
        self.device = event.device;
        self.flags = event.flags;
        self
    }

    /// Sets time (ns since the epoch) and thread.
    pub fn at(&mut self, ts: u64, tid: i64) -> &mut Self {
        self.ts = ts;
        self.tid = tid;
        self
    }

    /// Sets the device (CPU) and the capture-file flags.
    pub fn on(&mut self, device: u16, flags: u32) -> &mut Self {
        self.device = device;
        self.flags = flags;
        self
    }

    /// Parameters so far.
    pub fn nparams(&self) -> usize {
        self.ends.len()
    }

    /// Appends a parameter by its wire bytes.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.data.extend_from_slice(bytes);
        self.end_param()
    }

    /// Appends an empty parameter.
    pub fn empty(&mut self) -> &mut Self {
        self.end_param()
    }

    /// Appends a number in the width the schema gives this position; higher bits are cut.
    pub fn int(&mut self, value: i64) -> &mut Self {
        self.uint(value as u64)
    }

    /// Appends a number in the width the schema gives this position; higher bits are cut.
    pub fn uint(&mut self, value: u64) -> &mut Self {
        let size = self.param_type().and_then(ParamType::wire_size);
        match size {
            Some(n @ 1..=8) => self.bytes(&value.to_le_bytes()[..n]),
            _ => self.mismatch("number"),
        }
    }

    /// Appends a string or path; the NUL is added.
    pub fn str(&mut self, s: &[u8]) -> &mut Self {
        match self.param_type() {
            Some(ParamType::CharBuf | ParamType::FsPath | ParamType::FsRelPath) => {
                self.data.extend_from_slice(s);
                self.data.push(0);
                self.end_param()
            }
            _ => self.mismatch("string"),
        }
    }

    /// Appends a list of strings (`args`, `env`, `cgroups`), each NUL-terminated.
    pub fn str_list<'s>(&mut self, items: impl IntoIterator<Item = &'s [u8]>) -> &mut Self {
        if self.param_type() != Some(ParamType::ByteBuf) {
            return self.mismatch("list of strings");
        }
        for item in items {
            self.data.extend_from_slice(item);
            self.data.push(0);
        }
        self.end_param()
    }

    /// Appends a socket address.
    pub fn sockaddr(&mut self, addr: &SockAddr<'_>) -> &mut Self {
        if self.param_type() != Some(ParamType::SockAddr) {
            return self.mismatch("socket address");
        }
        addr.encode(&mut self.data);
        self.end_param()
    }

    /// Appends a socket tuple.
    pub fn tuple(&mut self, tuple: &SockTuple<'_>) -> &mut Self {
        if self.param_type() != Some(ParamType::SockTuple) {
            return self.mismatch("socket tuple");
        }
        tuple.encode(&mut self.data);
        self.end_param()
    }

    /// Appends a poll list of descriptors and wire flags.
    pub fn fd_list(&mut self, entries: &[(i64, i16)]) -> &mut Self {
        if self.param_type() != Some(ParamType::FdList) {
            return self.mismatch("list of descriptors");
        }
        let count = u16::try_from(entries.len()).unwrap_or(u16::MAX);
        self.data.extend_from_slice(&count.to_le_bytes());
        for (fd, flags) in entries {
            self.data.extend_from_slice(&fd.to_le_bytes());
            self.data.extend_from_slice(&flags.to_le_bytes());
        }
        self.end_param()
    }

    /// Appends a dynamic value: index of the variant and its wire bytes.
    pub fn dynamic(&mut self, index: u8, bytes: &[u8]) -> &mut Self {
        if self.param_type() != Some(ParamType::Dyn) {
            return self.mismatch("dynamic value");
        }
        self.data.push(index);
        self.bytes(bytes)
    }

    /// The finished event; the first thing that went wrong while building otherwise.
    pub fn event(&mut self) -> Result<Event<'_>, BuildError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let large = self.large;
        let entry = if large { 4 } else { 2 };
        let len = HEADER_LEN + self.ends.len() * entry + self.data.len();
        let record = &mut self.record;
        record.clear();
        record.reserve(len);
        record.extend_from_slice(&self.ts.to_le_bytes());
        record.extend_from_slice(&self.tid.to_le_bytes());
        record.extend_from_slice(&(len as u32).to_le_bytes());
        record.extend_from_slice(&self.code.to_le_bytes());
        record.extend_from_slice(&(self.ends.len() as u32).to_le_bytes());
        let mut start = 0;
        for &end in &self.ends {
            let n = (end - start) as u32;
            record.extend_from_slice(&n.to_le_bytes()[..entry]);
            start = end;
        }
        record.extend_from_slice(&self.data);
        Ok(Event::checked(
            record,
            self.ends.len(),
            large,
            self.device,
            self.flags,
        ))
    }

    fn param_type(&self) -> Option<ParamType> {
        let info = schema::event_info(self.code)?;
        info.params.get(self.ends.len()).map(|p| p.ty)
    }

    fn mismatch(&mut self, what: &'static str) -> &mut Self {
        let error = BuildError::Type {
            code: self.code,
            index: self.ends.len(),
            what,
        };
        self.error.get_or_insert(error);
        self
    }

    fn end_param(&mut self) -> &mut Self {
        let index = self.ends.len();
        let start = self.ends.last().copied().unwrap_or(0);
        let len = self.data.len() - start;
        let limit = if self.large {
            MAX_RECORD
        } else {
            MAX_SMALL_PARAM
        };
        if len > limit || self.data.len() > MAX_RECORD {
            self.data.truncate(start);
            self.error.get_or_insert(BuildError::TooLong { index, len });
        } else if index == schema::MAX_PARAMS {
            self.data.truncate(start);
            self.error.get_or_insert(BuildError::TooManyParams);
        } else {
            self.ends.push(self.data.len());
        }
        self
    }
}
