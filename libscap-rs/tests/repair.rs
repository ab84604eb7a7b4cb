//! Damage is skipped: everything sound on both sides of it is read, and what was lost is told.

mod common;

use std::fs::OpenOptions;
use std::io::{Cursor, Write};

use common::{blocks, captures, plain_bytes, read_bytes};
use libscap_rs::savefile::{Encoding, Reader, ReaderOptions, repair};
use libscap_rs::{Error, Next, Source};

const TOLERANT: ReaderOptions = ReaderOptions {
    skip_damage: true,
    follow: false,
};

/// Events, the places that were left out, and the error that ended the stream.
struct Read {
    events: Vec<Vec<u8>>,
    skipped: Vec<(u64, u64)>,
    error: Option<Error>,
}

fn read(mut reader: Reader) -> Read {
    let mut all = Read {
        events: Vec::new(),
        skipped: Vec::new(),
        error: None,
    };
    loop {
        match reader.next_event() {
            Ok(Next::Event(event)) => all.events.push(event.as_bytes().to_vec()),
            Ok(Next::NewSection | Next::Timeout) => {}
            Ok(Next::End) => return all,
            Err(Error::Skipped { offset, bytes, .. }) => all.skipped.push((offset, bytes)),
            Err(error) => {
                all.error = Some(error);
                return all;
            }
        }
    }
}

fn tolerant(bytes: Vec<u8>) -> Result<Read, Error> {
    Reader::from_read_with("test", Cursor::new(bytes), TOLERANT).map(read)
}

fn capture() -> (Vec<u8>, Vec<Vec<u8>>) {
    let bytes = plain_bytes(&captures().join("single_ipv6_conn.scap"));
    let events = read_bytes(bytes.clone()).unwrap().events;
    (bytes, events.into_iter().map(|(e, _, _)| e).collect())
}

/// Offset of the block of the n-th event.
fn nth_event(bytes: &[u8], n: usize) -> usize {
    let blocks = blocks(bytes);
    blocks
        .iter()
        .filter(|b| b.is_event())
        .nth(n)
        .unwrap()
        .offset
}

/// True when `part` is `whole` without some elements.
fn is_subsequence(part: &[Vec<u8>], whole: &[Vec<u8>]) -> bool {
    let mut whole = whole.iter();
    part.iter().all(|p| whole.any(|w| w == p))
}

#[test]
fn events_on_both_sides_of_damage_are_read() {
    let (bytes, whole) = capture();
    for n in [3, 100, 500] {
        let at = nth_event(&bytes, n);
        // Overwritten, taken away so that what follows is not aligned any more, and put in.
        let mut overwritten = bytes.clone();
        overwritten[at..at + 50].fill(0xff);
        let taken = [&bytes[..at + 6], &bytes[at + 41..]].concat();
        let put = [&bytes[..at], &[0xab; 33], &bytes[at..]].concat();
        for (what, bad, lost) in [
            ("overwritten", overwritten, 3),
            ("taken", taken, 3),
            ("put", put, 0),
        ] {
            let all = tolerant(bad).unwrap();
            assert!(all.error.is_none(), "{what} at {n}: {:?}", all.error);
            let [(offset, bytes)] = all.skipped[..] else {
                panic!("{what} at {n}: {:?}", all.skipped);
            };
            assert_eq!(offset, at as u64, "{what} at {n}");
            assert!(bytes > 0 && bytes < 400, "{what} at {n}: {bytes}");
            // Conversion of an old file takes the enter event along.
            assert!(all.events.len() + 2 * lost >= whole.len(), "{what} at {n}");
            assert!(all.events.len() <= whole.len());
            assert_eq!(all.events.last(), whole.last());
            if lost == 0 {
                assert_eq!(all.events, whole);
            }
        }
    }
}

#[test]
fn a_claim_beyond_the_end_is_damage_when_more_follows() {
    let (bytes, whole) = capture();
    let at = nth_event(&bytes, 400);
    let mut bad = bytes.clone();
    // A large event, nearly as long as one can be.
    bad[at..at + 8].copy_from_slice(&[0x21, 2, 0, 0, 0, 0, 8, 0]);
    let strict = read_bytes(bad.clone()).unwrap();
    assert!(strict.error.is_some());
    let all = tolerant(bad).unwrap();
    assert!(all.error.is_none(), "{:?}", all.error);
    assert_eq!(all.skipped.len(), 1);
    assert!(is_subsequence(&all.events, &whole) && all.events.len() + 3 > whole.len());
}

#[test]
fn a_cut_file_still_ends_as_one() {
    let (bytes, whole) = capture();
    let at = nth_event(&bytes, 600);
    let all = tolerant(bytes[..at + 20].to_vec()).unwrap();
    assert!(whole.starts_with(&all.events) && all.skipped.is_empty());
    assert!(matches!(all.error, Some(Error::Truncated { offset, .. }) if offset == at as u64));
}

#[test]
fn lists_and_heads_may_be_damaged() {
    let (bytes, whole) = capture();
    let lists = blocks(&bytes);
    let head = lists.iter().position(|b| b.is_event()).unwrap();
    assert!(head >= 3);
    for (i, list) in lists[..head].iter().enumerate() {
        let mut bad = bytes.clone();
        // Type, length and the beginning of the body.
        let end = (list.offset + 20).min(bad.len());
        bad[list.offset..end].fill(0xee);
        let all = tolerant(bad).unwrap();
        assert_eq!(
            (all.events.len(), all.skipped.len()),
            (whole.len(), 1),
            "{i}"
        );
        assert_eq!(all.skipped[0].0, list.offset as u64);
        // A sound frame around nonsense: it alone is left out.
        let mut bad = bytes.clone();
        let body = list.offset + 8;
        bad[body..body + list.body.len()].fill(0xee);
        let all = tolerant(bad).unwrap();
        assert_eq!(all.events.len(), whole.len(), "{i}");
        assert!(all.skipped.len() <= 1);
    }
    // What never was a capture does not become one.
    assert!(tolerant(vec![0x16; 5000]).is_err());
    assert!(matches!(
        tolerant(b"this is the text of another program".to_vec()),
        Err(Error::NotACapture { .. })
    ));
}

#[test]
fn a_repaired_file_is_sound() {
    let (bytes, whole) = capture();
    let dir = tempfile::tempdir().unwrap();
    let (broken, sound) = (dir.path().join("broken"), dir.path().join("sound"));
    let mut bad = bytes.clone();
    for n in [50, 300, 301, 700] {
        let at = nth_event(&bytes, n);
        bad[at + 2..at + 9].fill(0x55);
    }
    bad.truncate(bytes.len() - 5);
    std::fs::write(&broken, bad).unwrap();
    let repaired = repair(&broken, &sound, Encoding::Gzip).unwrap();
    assert_eq!(repaired.damage.len(), 4, "{:?}", repaired.damage);
    assert!(matches!(repaired.damage[3], Error::Truncated { .. }));
    let all = read(Reader::open(&sound).unwrap());
    assert!(all.error.is_none() && all.skipped.is_empty());
    assert_eq!(all.events.len() as u64, repaired.events);
    assert!(is_subsequence(&all.events, &whole) && all.events.len() + 12 > whole.len());
    assert!(
        repair(&broken, &broken, Encoding::Plain).is_err(),
        "onto itself"
    );
}

#[test]
fn a_growing_file_is_followed() {
    let (bytes, whole) = capture();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("growing");
    let first = nth_event(&bytes, 0);
    std::fs::write(&path, &bytes[..first]).unwrap();
    let options = ReaderOptions {
        follow: true,
        ..ReaderOptions::default()
    };
    let mut reader = Reader::open_with(&path, options).unwrap();
    let mut file = OpenOptions::new().append(true).open(&path).unwrap();
    let mut events = Vec::new();
    for part in bytes[first..].chunks(777) {
        file.write_all(part).unwrap();
        loop {
            match reader.next_event().unwrap() {
                Next::Event(event) => events.push(event.as_bytes().to_vec()),
                Next::Timeout => break,
                _ => panic!("an end"),
            }
        }
    }
    assert_eq!(events, whole);
}
