//! `syslog.*`: messages programs write to the syslog socket.

use bstr::ByteSlice;
use libscap_rs::schema::{EventFlags, ParamType as T};

use super::{Field, FieldValue as V};
use crate::enriched::Enriched;

/// Longest priority in front of a message, bytes between `<` and `>`.
const PRIORITY: usize = 15;

const FACILITIES: [&str; 24] = [
    "kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "clock", "authpriv",
    "ftp", "ntp", "logaudit", "logalert", "cron", "local0", "local1", "local2", "local3", "local4",
    "local5", "local6", "local7",
];

const SEVERITIES: [&str; 8] = [
    "emerg", "alert", "crit", "err", "warn", "notice", "info", "debug",
];

pub(super) static FIELDS: &[Field] = &[
    Field::new(
        "syslog.facility",
        T::Uint32,
        "facility of the message, as number",
        |e, _| Some(V::Uint(message(e)?.0 >> 3)),
    ),
    Field::new(
        "syslog.facility.str",
        T::CharBuf,
        "facility of the message",
        |e, _| {
            let facility = usize::try_from(message(e)?.0 >> 3).ok()?;
            V::word(FACILITIES.get(facility).copied().unwrap_or("<NA>"))
        },
    ),
    Field::new(
        "syslog.severity",
        T::Uint32,
        "severity of the message, as number",
        |e, _| Some(V::Uint(message(e)?.0 & 7)),
    ),
    Field::new(
        "syslog.severity.str",
        T::CharBuf,
        "severity of the message",
        |e, _| V::word(SEVERITIES[(message(e)?.0 & 7) as usize]),
    ),
    Field::new(
        "syslog.message",
        T::CharBuf,
        "text of the message",
        |e, _| V::text(message(e)?.1),
    ),
];

/// True when the event writes to the syslog socket.
pub(super) fn is_syslog(e: &Enriched<'_>) -> bool {
    e.info.flags.contains(EventFlags::WRITES_TO_FD)
        && e.fd.is_some_and(|fd| fd.name.find(b"/dev/log").is_some())
}

/// Priority and text of the message the event writes.
fn message<'a>(e: &Enriched<'a>) -> Option<(u64, &'a [u8])> {
    if !is_syslog(e) {
        return None;
    }
    decode(e.event.param(super::evt_io::data_param(e.info)?)?)
}

fn decode(data: &[u8]) -> Option<(u64, &[u8])> {
    let rest = data.get(1..)?;
    let end = rest.iter().take(PRIORITY + 1).position(|b| *b == b'>')?;
    let digits = &rest[..end];
    let decimal = !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
    let priority = std::str::from_utf8(digits).ok().filter(|_| decimal)?;
    Some((priority.parse().ok()?, &rest[end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn priorities_are_read() {
        assert_eq!(
            decode(b"<38>Nov 22 su: ok"),
            Some((38, &b"Nov 22 su: ok"[..]))
        );
        assert_eq!(decode(b"<0>"), Some((0, &b""[..])));
        for bad in [
            &b""[..],
            b"<",
            b"<>x",
            b"<3x>y",
            b"<-1>y",
            b"<0000000000000000038>y",
            b"no",
        ] {
            assert_eq!(decode(bad), None, "{bad:?}");
        }
    }
}
