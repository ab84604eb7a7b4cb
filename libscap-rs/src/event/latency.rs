//! How long a call took, as the module measured it.

use super::{Event, FLAG_LATENCY};
use crate::schema::{self, Direction, EventInfo};

impl<'a> Event<'a> {
    /// Nanoseconds from the begin of the call to this event, for the exit event of a call whose
    /// capture had [`Features::LATENCY`](crate::live::Features::LATENCY); `None` without, and for
    /// a call whose begin was not seen.
    ///
    /// It is the parameter behind those of the schema.
    pub fn latency(&self) -> Option<u64> {
        if self.flags & FLAG_LATENCY == 0 {
            return None;
        }
        let last = self.param(self.nparams().checked_sub(1)?)?;
        Some(u64::from_le_bytes(last.try_into().ok()?))
    }
}

/// [`FLAG_LATENCY`] for a record with this code and number of parameters, when the module adds
/// latencies.
pub(crate) fn latency_flag(code: u16, nparams: usize) -> u32 {
    let longer =
        |info: &EventInfo| info.direction == Direction::Exit && nparams == info.params.len() + 1;
    match schema::event_info(code) {
        Some(info) if longer(info) => FLAG_LATENCY,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::EventBuf;
    use crate::schema::code;

    /// close(3) = 0 with `more` behind it.
    fn close(more: &[u8], flags: u32) -> Vec<u8> {
        let mut buf = EventBuf::new(code::SYSCALL_CLOSE_X);
        buf.at(5, 7).int(0).int(3);
        let plain = buf.event().expect("event").as_bytes().to_vec();
        let at = 26 + 4;
        let mut record = plain[..at].to_vec();
        record.extend_from_slice(&(more.len() as u16).to_le_bytes());
        record.extend_from_slice(&plain[at..]);
        record.extend_from_slice(more);
        let len = record.len() as u32;
        record[16..20].copy_from_slice(&len.to_le_bytes());
        record[22..26].copy_from_slice(&3u32.to_le_bytes());
        assert!(Event::new(&record, 0, flags).is_ok());
        record
    }

    #[test]
    fn it_is_the_last_parameter_where_the_source_says_so() {
        let record = close(&1234u64.to_le_bytes(), 0);
        let event = |flags| Event::new(&record, 0, flags).expect("event");
        assert_eq!(event(FLAG_LATENCY).latency(), Some(1234));
        assert_eq!(event(0).latency(), None, "of an unknown producer");
        assert_eq!(event(0).param_i64(1), Some(3), "the others stay");
        assert_eq!(
            latency_flag(event(0).code(), event(0).nparams()),
            FLAG_LATENCY
        );
        assert_eq!(latency_flag(event(0).code(), 2), 0);
        assert_eq!(latency_flag(u16::MAX, 1), 0);
        assert_eq!(latency_flag(code::SYSCALL_OPENAT_2_E, 5), 0, "no exit");
    }

    #[test]
    fn an_empty_one_and_a_wrong_one_are_none() {
        for more in [&b""[..], b"1234", &[0; 9]] {
            let record = close(more, FLAG_LATENCY);
            let event = Event::new(&record, 0, FLAG_LATENCY).expect("event");
            assert_eq!(event.latency(), None, "{more:?}");
        }
        let mut bare = [0; 26];
        bare[16] = 26;
        let event = Event::new(&bare, 0, FLAG_LATENCY).expect("event");
        assert_eq!(event.latency(), None, "no parameter at all");
    }
}
