//! Event records of old captures: 22 bytes of header, no parameter count.

use crate::event::HEADER_LEN;
use crate::schema::{self, code};

/// Bytes of the old header.
const OLD_HEADER_LEN: usize = 22;

/// Extra bytes the length field of two events claims in old captures.
const OVERCOUNT: u32 = 3;

/// Finds the parameter count of an old record and writes the record with today's header to `out`.
/// `None` when no count fits. The code must be one of the schema.
pub(super) fn modernise(record: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let header: &[u8; OLD_HEADER_LEN] = record.first_chunk()?;
    let code = u16::from_le_bytes([header[20], header[21]]);
    let mut len = u32::from_le_bytes([header[16], header[17], header[18], header[19]]);
    if matches!(code, code::NOTIFICATION_E | code::INFRASTRUCTURE_EVENT_E) {
        len = len.checked_sub(OVERCOUNT)?;
    }
    let info = schema::event_info(code)?;
    let body = record.get(OLD_HEADER_LEN..len as usize)?;
    let nparams = parameter_count(body, info.params.len())?;
    let new_len = len.checked_add((HEADER_LEN - OLD_HEADER_LEN) as u32)?;
    out.clear();
    out.extend_from_slice(&header[..16]);
    out.extend_from_slice(&new_len.to_le_bytes());
    out.extend_from_slice(&header[20..]);
    out.extend_from_slice(&(nparams as u32).to_le_bytes());
    out.extend_from_slice(body);
    Some(())
}

/// The largest count at which lengths and parameters fill `body` exactly. Fewer parameters give a
/// shorter record, so a sum below the length ends the search.
fn parameter_count(body: &[u8], most: usize) -> Option<usize> {
    for n in (0..=most).rev() {
        let Some(lengths) = body.get(..2 * n) else {
            continue;
        };
        let sum: usize = lengths
            .chunks_exact(2)
            .map(|b| usize::from(u16::from_le_bytes([b[0], b[1]])))
            .sum();
        match (2 * n + sum).cmp(&body.len()) {
            std::cmp::Ordering::Equal => return Some(n),
            std::cmp::Ordering::Less => return None,
            std::cmp::Ordering::Greater => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Event;

    fn old_record(code: u16, params: &[&[u8]]) -> Vec<u8> {
        let mut r = vec![7; 16];
        let len = OLD_HEADER_LEN + params.iter().map(|p| 2 + p.len()).sum::<usize>();
        r.extend((len as u32).to_le_bytes());
        r.extend(code.to_le_bytes());
        for p in params {
            r.extend((p.len() as u16).to_le_bytes());
        }
        for p in params {
            r.extend_from_slice(p);
        }
        r
    }

    #[test]
    fn the_count_is_found() {
        let mut out = Vec::new();
        for n in 0..=2 {
            let params = [&[1u8; 8][..], &[2; 3]];
            let old = old_record(code::SYSCALL_READ_X, &params[..n]);
            modernise(&old, &mut out).unwrap();
            let event = Event::new(&out, 0, 0).unwrap();
            assert_eq!(event.code(), code::SYSCALL_READ_X);
            assert!(event.params().eq(params[..n].iter().copied()));
        }
    }

    #[test]
    fn overcounted_lengths_are_corrected() {
        let mut old = old_record(code::NOTIFICATION_E, &[b"id\0", b"text\0"]);
        old[16] += 3;
        old.extend([0; 3]);
        let mut out = Vec::new();
        modernise(&old, &mut out).unwrap();
        let event = Event::new(&out, 0, 0).unwrap();
        assert_eq!(event.param_str(1), Some(&b"text"[..]));
    }

    #[test]
    fn records_that_fit_no_count_are_refused() {
        let mut out = Vec::new();
        let good = old_record(code::SYSCALL_READ_X, &[&[1; 8], &[2; 3]]);
        for cut in 0..good.len() {
            assert_eq!(modernise(&good[..cut], &mut out), None);
        }
        let mut bad = good.clone();
        bad[22] -= 1;
        assert_eq!(modernise(&bad, &mut out), None);
        let mut bad = good;
        bad[16..20].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(modernise(&bad, &mut out), None);
    }
}
