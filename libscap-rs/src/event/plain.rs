//! The quick check of a record's layout, for rings and files: one table entry for each event, and
//! arithmetic on four length entries at once.

use crate::event::{HEADER_LEN, LANES, sum_of_first};
use crate::schema::{self, EVENTS, EventFlags, code};

/// Bytes [`Plain::check`] looks at: a header and four length entries.
pub(crate) const PREFIX_LEN: usize = HEADER_LEN + 8;

/// What the records of an event look like.
#[derive(Clone, Copy)]
pub(crate) struct Plain {
    /// Number of parameters; no sound record has [`Plain::NEVER`].
    nparams: u32,
    /// Bytes of the header and the length entries, so never less than [`HEADER_LEN`]; more than
    /// any record has where none shall pass.
    start: u32,
    /// The length entries among the 64 bits behind the header.
    lengths: u64,
}

/// One for each code.
static PLAIN: [Plain; EVENTS.len()] = plain();

/// Length entries with one of these bits are left to the careful way: sums of four smaller ones
/// fit into 16 bits.
const LARGE: u64 = 0xc000_c000_c000_c000;
/// Multiplied with four numbers of 16 bits it has their sum in its upper 16 bits.
const SUM: u64 = 0x0001_0001_0001_0001;

const fn plain() -> [Plain; EVENTS.len()] {
    let never = Plain {
        nparams: Plain::NEVER,
        start: u32::MAX,
        lengths: 0,
    };
    let mut out = [never; EVENTS.len()];
    let mut i = 0;
    while i < out.len() {
        let n = EVENTS[i].params.len();
        if n <= 4 && is_plain(i as u16) {
            out[i] = Plain {
                nparams: n as u32,
                start: (HEADER_LEN + 2 * n) as u32,
                lengths: match n {
                    0 => 0,
                    n => u64::MAX >> (64 - 16 * n),
                },
            };
        }
        i += 1;
    }
    out
}

/// False for events a capture has to look at itself (they change which threads are its own, or
/// restart it) and for those with wide length entries.
pub(crate) const fn is_plain(event: u16) -> bool {
    !matches!(
        event,
        code::CPU_HOTPLUG_E
            | code::SYSCALL_CLONE_20_X
            | code::SYSCALL_CLONE3_X
            | code::PROCEXIT_1_E
    ) && (event as usize) < EVENTS.len()
        && !EVENTS[event as usize]
            .flags
            .contains(EventFlags::LARGE_PAYLOAD)
}

impl Plain {
    const NEVER: u32 = u32::MAX;

    /// The number of parameters when a record with this beginning and of `len` bytes follows the
    /// layout, as [`super::Event::new`] would say; `len` is at least [`HEADER_LEN`] then. Nothing for
    /// wrong records and for all that need a closer look. Bytes of the prefix behind `len` do not
    /// matter.
    #[inline(always)]
    pub fn check(prefix: &[u8; PREFIX_LEN], len: u32) -> Option<u32> {
        let code = u16::from_le_bytes([prefix[20], prefix[21]]);
        let plain = PLAIN.get(usize::from(code))?;
        let nparams = u32::from_le_bytes([prefix[22], prefix[23], prefix[24], prefix[25]]);
        let lengths = prefix[HEADER_LEN..].try_into().expect("8 bytes");
        let lengths = u64::from_le_bytes(lengths) & plain.lengths;
        let sum = (lengths.wrapping_mul(SUM) >> 48) as u32;
        (nparams == plain.nparams && lengths & LARGE == 0 && plain.start + sum == len)
            .then_some(nparams)
    }
}

/// The careful way for a record of 16-bit length entries whose length is that of its header.
#[inline]
pub(crate) fn params(record: &[u8]) -> Option<u32> {
    let (code, nparams) = super::Event::head_of(record)?;
    if !is_plain(code) || nparams as usize > 4 * schema::MAX_PARAMS {
        return None;
    }
    let start = HEADER_LEN + 2 * nparams as usize;
    if nparams as usize <= LANES
        && let Some(lengths) = record[HEADER_LEN..].first_chunk()
    {
        let sum = sum_of_first(u64::from_le_bytes(*lengths), nparams as usize);
        return (start + sum == record.len()).then_some(nparams);
    }
    let words = record.get(HEADER_LEN..start)?.chunks_exact(2 * LANES);
    let rest = words.remainder().chunks_exact(2);
    let rest: usize = rest
        .map(|b| usize::from(u16::from_le_bytes([b[0], b[1]])))
        .sum();
    let sum = words.fold(rest, |sum, word| {
        sum + sum_of_first(u64::from_le_bytes(word.try_into().expect("8 bytes")), LANES)
    });
    (start + sum == record.len()).then_some(nparams)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{Event, EventBuf};
    use proptest::prelude::*;

    fn check(record: &[u8]) -> Option<u32> {
        let mut prefix = [0xff; PREFIX_LEN];
        let n = record.len().min(PREFIX_LEN);
        prefix[..n].copy_from_slice(&record[..n]);
        Plain::check(&prefix, record.len() as u32)
    }

    #[test]
    fn usual_records_pass() {
        let mut buf = EventBuf::new(code::SYSCALL_CLOSE_X);
        buf.at(1, 2).int(0).int(3);
        let record = buf.event().expect("event").as_bytes().to_vec();
        assert_eq!(check(&record), Some(2));
        assert_eq!(params(&record), Some(2));
        let mut special = record.clone();
        special[20..22].copy_from_slice(&code::PROCEXIT_1_E.to_le_bytes());
        assert_eq!((check(&special), params(&special)), (None, None));
        let mut unknown = record;
        unknown[20..22].copy_from_slice(&u16::MAX.to_le_bytes());
        assert_eq!((check(&unknown), params(&unknown)), (None, None));
    }

    #[test]
    fn sums_that_wrap_are_refused() {
        // Four lengths whose sum is 65536 more than the record has room for.
        let mut record = vec![0u8; HEADER_LEN + 8 + 4];
        let len = record.len() as u32;
        record[16..20].copy_from_slice(&len.to_le_bytes());
        record[20..22].copy_from_slice(&code::SYSCALL_READ_X.to_le_bytes());
        record[22] = 4;
        for (i, length) in [0x8000u16, 0x8000, 4, 0].into_iter().enumerate() {
            record[HEADER_LEN + 2 * i..][..2].copy_from_slice(&length.to_le_bytes());
        }
        assert_eq!((check(&record), params(&record)), (None, None));
        assert!(Event::new(&record, 0, 0).is_err());
    }

    #[test]
    fn nothing_shorter_than_a_header_passes() {
        let mut prefix = [0; PREFIX_LEN];
        for event in 0..EVENTS.len() as u16 + 1 {
            prefix[20..22].copy_from_slice(&event.to_le_bytes());
            for nparams in [0, 1, Plain::NEVER] {
                prefix[22..26].copy_from_slice(&nparams.to_le_bytes());
                for len in 0..HEADER_LEN as u32 {
                    assert_eq!(Plain::check(&prefix, len), None, "{event} {nparams} {len}");
                }
            }
            assert_eq!(Plain::check(&prefix, HEADER_LEN as u32), None, "{event}");
        }
    }

    proptest! {
        #[test]
        fn nothing_passes_that_the_full_check_refuses(
            code in 0u16..500,
            lengths in prop::collection::vec(prop_oneof![0u16..12, any::<u16>()], 0..7),
            claimed in 0u32..8,
            extra in 0usize..40,
        ) {
            let mut record = vec![0u8; HEADER_LEN];
            record[20..22].copy_from_slice(&code.to_le_bytes());
            record[22..26].copy_from_slice(&claimed.to_le_bytes());
            for length in &lengths {
                record.extend(length.to_le_bytes());
            }
            let sum: usize = lengths.iter().map(|&l| usize::from(l)).sum();
            record.extend(std::iter::repeat_n(0, sum % 4096));
            record.extend(std::iter::repeat_n(0, extra / 8));
            let len = record.len() as u32;
            record[16..20].copy_from_slice(&len.to_le_bytes());
            let full = Event::new(&record, 0, 0).ok().map(|e| e.nparams() as u32);
            for quick in [check(&record), params(&record)] {
                prop_assert!(quick.is_none() || quick == full);
            }
            if is_plain(code) {
                prop_assert_eq!(params(&record), full);
            }
        }
    }
}
