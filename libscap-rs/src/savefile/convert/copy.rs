//! Making the new record: lengths and parameters from where a plan says.

use super::plan::{From, Made};
use crate::event::{Event, HEADER_LEN, string};

/// Longest converted record.
const MAX_CONVERTED: usize = 64 << 10;

/// The record that is made, in a buffer that is used again.
#[derive(Default)]
pub(super) struct Copy {
    record: Vec<u8>,
    nparams: usize,
    large: bool,
    device: u16,
    flags: u32,
}

impl Copy {
    /// The record that was made.
    #[inline]
    pub fn event(&self) -> Event<'_> {
        let (nparams, large) = (self.nparams, self.large);
        Event::checked(&self.record, nparams, large, self.device, self.flags)
    }

    /// Makes the record of `event` and the stored enter event; `None` when one of them lacks a
    /// parameter, or the record would be too long.
    pub fn make(
        &mut self,
        made: &Made,
        event: &Event<'_>,
        stored: Option<Event<'_>>,
    ) -> Option<()> {
        let entry = if made.large { 4 } else { 2 };
        let start = HEADER_LEN + entry * made.params.len();
        let mut own = Params::of(event);
        let mut enter = stored.as_ref().map(Params::of);
        let json = match made.params.first().map(|p| p.from) {
            Some(From::ContainerJson) => container_json(event),
            _ => Vec::new(),
        };
        let record = &mut self.record;
        record.clear();
        record.extend_from_slice(event.as_bytes().first_chunk::<HEADER_LEN>()?);
        record.resize(start, 0);
        // Parameters that stand side by side are copied together.
        let mut run: (&[u8], usize, usize) = (&[], 0, 0);
        for (i, param) in made.params.iter().enumerate() {
            let (bytes, from, len) = match (param.from, &mut enter) {
                (From::Event(n), _) => own.place(n)?,
                (From::Enter(n, _), Some(enter)) => enter.place(n)?,
                (From::Enter(_, bytes), None) | (From::Fixed(bytes), _) => (bytes, 0, bytes.len()),
                (From::ContainerJson, _) => (&json[..], 0, json.len()),
            };
            let len = len.min(param.limit.into());
            if len == 0 {
                continue;
            }
            let at = HEADER_LEN + entry * i;
            record[at..at + 2].copy_from_slice(&(len as u16).to_le_bytes());
            if std::ptr::eq(run.0, bytes) && run.2 == from {
                run.2 += len;
            } else {
                record.extend_from_slice(&run.0[run.1..run.2]);
                run = (bytes, from, from + len);
            }
        }
        record.extend_from_slice(&run.0[run.1..run.2]);
        if record.len() > MAX_CONVERTED {
            return None;
        }
        let len = record.len() as u32;
        record[16..20].copy_from_slice(&len.to_le_bytes());
        record[20..22].copy_from_slice(&made.code.to_le_bytes());
        record[22..26].copy_from_slice(&(made.params.len() as u32).to_le_bytes());
        self.nparams = made.params.len();
        self.large = made.large;
        self.device = event.device;
        self.flags = event.flags;
        Some(())
    }
}

/// The parameters of a record, asked for mostly in their order.
struct Params<'a> {
    event: &'a Event<'a>,
    /// The parameter that begins at `at`.
    next: usize,
    at: usize,
}

impl<'a> Params<'a> {
    fn of(event: &'a Event<'a>) -> Self {
        Self {
            event,
            next: 0,
            at: event.params_at(),
        }
    }

    /// The record, and where parameter `n` stands in it: first byte and length.
    #[inline]
    fn place(&mut self, n: u8) -> Option<(&'a [u8], usize, usize)> {
        let n = usize::from(n);
        if n >= self.event.nparams() {
            return None;
        }
        if n < self.next {
            *self = Self::of(self.event);
        }
        while self.next < n {
            self.at += self.event.param_len(self.next);
            self.next += 1;
        }
        let (at, len) = (self.at, self.event.param_len(n));
        (self.next, self.at) = (n + 1, at + len);
        Some((self.event.as_bytes(), at, len))
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
