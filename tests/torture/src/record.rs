//! Whether a record can be one: full validation against the schema.

use driver_suite::ring::HEADER;
use libscap_rs::event::{Event, decode_param};
use libscap_rs::schema::{Direction, EventFlags, Status};

/// What a consumer has asked for that changes its records.
#[derive(Clone, Copy, Debug, Default)]
pub struct Expect {
    /// Parameters after those of the schema.
    pub more_params: usize,
}

/// The length of the record that starts `bytes`, if there can be one.
pub fn length(bytes: &[u8]) -> Result<usize, String> {
    let header = bytes.get(..HEADER).ok_or("less than a header")?;
    let len = u32::from_le_bytes([header[16], header[17], header[18], header[19]]) as usize;
    if (HEADER..=bytes.len()).contains(&len) {
        Ok(len)
    } else {
        Err(format!("record of {len} bytes where {} are", bytes.len()))
    }
}

/// Checks one record; returns its event code.
pub fn check(record: &[u8], expect: Expect) -> Result<u16, String> {
    let event = Event::new(record, 0, 0).map_err(|e| e.to_string())?;
    let info = event
        .info()
        .ok_or_else(|| format!("event code {} is none", event.code()))?;
    let fail = |what: String| Err(format!("{}: {what}", info.symbol));
    if info.status != Status::Live || info.flags.contains(EventFlags::LARGE_PAYLOAD) {
        return fail(format!(
            "the module does not make such events: {:?}",
            info.status
        ));
    }
    if event.as_bytes().len() != record.len() {
        return fail(format!(
            "{} bytes of {}",
            event.as_bytes().len(),
            record.len()
        ));
    }
    let of_call = info.direction == Direction::Exit;
    let more = if of_call { expect.more_params } else { 0 };
    let known = info.params.len();
    if !(known..=known + more).contains(&event.nparams()) {
        return fail(format!("{} parameters", event.nparams()));
    }
    if event.tid() < 0 || event.tid() > 1 << 22 {
        return fail(format!("thread {}", event.tid()));
    }
    // Between 2001 and 2255: anything else is not a clock.
    if !(1_000_000_000_000_000_000..9_000_000_000_000_000_000).contains(&event.ts()) {
        return fail(format!("time {}", event.ts()));
    }
    for (index, param) in info.params.iter().enumerate() {
        let bytes = event.param(index).unwrap_or_default();
        if let Err(error) = decode_param(param, bytes) {
            return fail(format!("parameter {} ({}): {error}", index, param.name));
        }
        let text = matches!(
            param.ty,
            libscap_rs::schema::ParamType::CharBuf
                | libscap_rs::schema::ParamType::FsPath
                | libscap_rs::schema::ParamType::FsRelPath
        );
        if text && bytes.last().is_some_and(|&last| last != 0) {
            return fail(format!("parameter {} ({}) has no end", index, param.name));
        }
    }
    Ok(event.code())
}

#[cfg(test)]
mod tests {
    use super::*;
    use libscap_rs::event::EventBuf;
    use libscap_rs::schema::{EXTENSION_CODES, EXTENSIONS, code};

    fn close() -> Vec<u8> {
        let mut event = EventBuf::new(code::SYSCALL_CLOSE_X);
        event.at(1_700_000_000_000_000_000, 7).int(0).int(3);
        event.event().unwrap().as_bytes().to_vec()
    }

    #[test]
    fn a_record_is_what_the_schema_says() {
        let record = close();
        assert_eq!(length(&record), Ok(record.len()));
        assert_eq!(check(&record, Expect::default()), Ok(code::SYSCALL_CLOSE_X));
    }

    #[test]
    fn events_of_extensions_are_known() {
        for info in &EXTENSIONS {
            let mut event = EventBuf::new(info.code);
            event.at(1_700_000_000_000_000_000, 7);
            for _ in info.params {
                event.empty();
            }
            let record = event.event().unwrap().as_bytes().to_vec();
            assert_eq!(check(&record, Expect::default()), Ok(info.code));
        }
        let mut none = close();
        none[20..22].copy_from_slice(&(EXTENSION_CODES + 1).to_le_bytes());
        assert!(check(&none, Expect::default()).is_err());
    }

    #[test]
    fn anything_else_is_none() {
        let wrong = |at: usize, value: u8| {
            let mut record = close();
            record[at] = value;
            check(&record, Expect::default()).is_err()
        };
        assert!(wrong(20, 4), "an old event");
        assert!(wrong(21, 3), "a code beyond the table");
        assert!(wrong(7, 0), "1970");
        assert!(wrong(15, 1), "a thread that cannot be");
        assert!(wrong(16, 40), "a length");
        assert!(wrong(22, 3), "a parameter too much");
        assert!(wrong(HEADER, 4), "lengths that do not add up");
        let mut longer = close();
        longer.push(0);
        assert!(check(&longer, Expect::default()).is_err());
        assert!(length(&longer[..HEADER - 1]).is_err());
    }
}
