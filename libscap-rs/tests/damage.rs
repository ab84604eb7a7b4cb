//! Damaged, cut and foreign files: a clear error after everything readable, never a panic.

mod common;

use std::io::{Cursor, Write};

use common::{All, FileBuilder, captures, expected, plain_bytes, read_all, read_bytes, u32_at};
use libscap_rs::savefile::Reader;
use libscap_rs::{Error, Source};

/// Repeatable pseudo-random numbers (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Small captures of several generations.
fn small() -> Vec<(Vec<u8>, All)> {
    [
        "test_ipv6_client.scap",
        "single_ipv6_conn.scap",
        "h_filtered.scap",
    ]
    .map(|name| {
        let bytes = plain_bytes(&captures().join(name));
        let all = read_bytes(bytes.clone()).unwrap();
        (bytes, all)
    })
    .into()
}

#[test]
fn cut_files_give_everything_before_the_cut() {
    for (bytes, whole) in small() {
        let boundaries: Vec<usize> = common::blocks(&bytes).iter().map(|b| b.offset).collect();
        let mut random = Random(0x5eed);
        let mut cuts: Vec<usize> = (0..300).map(|_| random.below(bytes.len())).collect();
        cuts.extend(1..40);
        cuts.extend(bytes.len() - 100..bytes.len());
        for cut in cuts {
            let block = *boundaries.iter().rfind(|&&o| o <= cut).unwrap();
            match read_bytes(bytes[..cut].to_vec()) {
                // Cut inside the metadata.
                Err(Error::Truncated { offset, .. }) => {
                    assert_eq!(offset, block as u64, "cut at {cut}");
                }
                Err(e) => assert!(cut == 0, "cut at {cut}: {e}"),
                Ok(all) => {
                    assert!(whole.events.starts_with(&all.events));
                    assert_eq!(all.malformed, 0);
                    match all.error {
                        Some(Error::Truncated { offset, .. }) => {
                            assert_eq!(offset, block as u64, "cut at {cut}");
                        }
                        // Between blocks the file is whole, unless no event came before.
                        None => assert_eq!(cut, block),
                        Some(e) => {
                            assert!(all.events.is_empty() && cut == block, "{cut}: {e}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn cut_compressed_files_give_everything_before_the_cut() {
    for (bytes, whole) in small() {
        let packed = gzip(&bytes);
        let mut most = 0;
        let mut random = Random(7);
        for i in 0..100 {
            let cut = match i {
                0 => packed.len() - 1,
                1 => packed.len() - 9,
                _ => random.below(packed.len() - 20) + 10,
            };
            match read_bytes(packed[..cut].to_vec()) {
                Ok(all) => {
                    assert!(whole.events.starts_with(&all.events));
                    assert!(
                        matches!(all.error, Some(Error::Truncated { .. })),
                        "{:?}",
                        all.error
                    );
                    most = most.max(all.events.len());
                }
                Err(e) => assert!(matches!(e, Error::Truncated { .. }), "{e}"),
            }
        }
        // Only the checksum is missing: every event is there.
        assert_eq!(most, whole.events.len());
    }
}

#[test]
fn damage_in_compressed_data_is_found() {
    let (bytes, whole) = small().remove(1);
    let packed = gzip(&bytes);
    let mut random = Random(99);
    let mut damaged = 0;
    for _ in 0..200 {
        let mut bad = packed.clone();
        // Behind the header, which holds time and name only.
        let at = 10 + random.below(bad.len() - 10);
        bad[at] ^= 1 << random.below(8);
        match read_bytes(bad) {
            Ok(all) => {
                let Some(error) = all.error else {
                    // Some bits do not matter: another match that gives the same bytes.
                    assert!(all.events == whole.events, "flip at {at}");
                    continue;
                };
                assert!(matches!(
                    error,
                    Error::Damaged { .. } | Error::Truncated { .. }
                ));
                damaged += 1;
            }
            Err(e) => assert!(
                matches!(
                    e,
                    Error::Damaged { .. } | Error::Truncated { .. } | Error::NotACapture { .. }
                ),
                "{e}"
            ),
        }
    }
    assert!(damaged > 100, "{damaged}");
}

#[test]
fn flipped_bits_never_panic() {
    for (bytes, _) in small() {
        let blocks = common::blocks(&bytes).len();
        let mut random = Random(0xb17);
        for _ in 0..400 {
            let mut bad = bytes.clone();
            for _ in 0..=random.below(3) {
                let at = random.below(bad.len());
                bad[at] ^= 1 << random.below(8);
            }
            if let Ok(all) = read_bytes(bad) {
                assert!(all.events.len() <= blocks);
                for (record, device, flags) in &all.events {
                    let event = libscap_rs::Event::new(record, *device, *flags).unwrap();
                    for i in 0..event.nparams() {
                        let _ = event.value(i);
                    }
                }
            }
        }
    }
}

#[test]
fn one_bad_event_costs_one_event() {
    let bytes = plain_bytes(&captures().join("single_ipv6_conn.scap"));
    let whole = read_bytes(bytes.clone()).unwrap();
    let blocks = common::blocks(&bytes);
    let nth = blocks.iter().filter(|b| b.is_event()).nth(500).unwrap();
    let record = nth.offset + 8 + if nth.has_flags() { 6 } else { 2 };
    // Its length field, its parameter count, the length of its first parameter.
    for at in [record + 17, record + 22, record + 26] {
        let mut bad = bytes.clone();
        bad[at] ^= 0x40;
        let all = read_bytes(bad).unwrap();
        assert!(all.error.is_none());
        assert_eq!(all.malformed, 1);
        assert_eq!(all.events.len(), whole.events.len() - 1);
    }
    // A block of a type nobody knows in a sound frame.
    let mut bad = bytes.clone();
    bad[nth.offset] ^= 0x40;
    let all = read_bytes(bad).unwrap();
    assert_eq!(
        (all.malformed, all.events.len()),
        (1, whole.events.len() - 1)
    );
    // The frame itself: everything before, then the place.
    for at in [nth.offset + 6, nth.offset + 4] {
        let mut bad = bytes.clone();
        bad[at] ^= 0x02;
        let all = read_bytes(bad).unwrap();
        assert!(whole.events.starts_with(&all.events));
        assert!(all.events.len() >= 490 && all.events.len() < 501);
        let Some(Error::Damaged { offset, .. }) = all.error else {
            panic!("{:?}", all.error)
        };
        assert_eq!(offset, nth.offset as u64);
    }
}

#[test]
fn foreign_files_are_named_as_such() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01".to_vec();
    let mut big_endian = FileBuilder::default().0;
    big_endian[8..12].reverse();
    let mut wrong_magic = FileBuilder::default().0;
    wrong_magic[9] = 0;
    // pcapng begins with the same block type and magic, then describes an interface.
    let pcapng = FileBuilder::default().block(1, &[1, 0, 0, 0, 0, 0, 4, 0]);
    let files: [(&str, Vec<u8>, &str); 9] = [
        ("png", png, "does not begin with a section header"),
        (
            "text",
            b"hello, world\n".to_vec(),
            "does not begin with a section header",
        ),
        (
            "short text",
            b"hi".to_vec(),
            "does not begin with a section header",
        ),
        ("empty", Vec::new(), "the file is empty"),
        (
            "text, compressed",
            gzip(b"hello, world"),
            "does not begin with a section header",
        ),
        ("nothing, compressed", gzip(b""), "the file is empty"),
        ("other byte order", big_endian, "other byte order"),
        ("wrong magic", wrong_magic, "wrong magic"),
        ("pcapng", pcapng.0, "it holds no events"),
    ];
    for (what, bytes, reason) in files {
        let error = match read_bytes(bytes) {
            Ok(all) => all.error.unwrap_or_else(|| panic!("{what} was read")),
            Err(e) => e,
        };
        assert!(
            matches!(error, Error::NotACapture { .. }),
            "{what}: {error}"
        );
        let message = error.to_string();
        assert!(
            message.starts_with("test: not a capture file: "),
            "{message}"
        );
        assert!(message.contains(reason), "{what}: {message}");
    }
}

#[test]
fn files_that_cannot_be_opened_say_why() {
    let open = |path: &std::path::Path| Reader::open(path).err().unwrap().to_string();
    let dir = tempfile::tempdir().unwrap();
    let missing = dir.path().join("missing.scap");
    let message = open(&missing);
    assert_eq!(
        message,
        format!(
            "{}: no such file: check the name of the capture file",
            missing.display()
        )
    );
    let message = open(dir.path());
    assert!(message.contains("Is a directory"), "{message}");
    let empty = dir.path().join("empty.scap");
    std::fs::write(&empty, b"").unwrap();
    assert!(open(&empty).ends_with("not a capture file: the file is empty"));
}

#[test]
fn newer_file_formats_are_refused_newer_minor_versions_are_not() {
    let mut bytes = FileBuilder::default().close().0;
    bytes[14] = 9;
    assert_eq!(read_bytes(bytes.clone()).unwrap().events.len(), 1);
    bytes[12] = 2;
    let error = read_bytes(bytes).unwrap_err();
    assert!(
        matches!(
            error,
            Error::FileVersion {
                major: 2,
                minor: 9,
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn hostile_lengths_allocate_nothing() {
    let head = FileBuilder::default().0;
    for ty in [0x215u32, 0x216, 0x221, 0x218, 0x220, 0x219, 0x201, 0x999] {
        for len in [
            0u32,
            4,
            8,
            11,
            13,
            0x7fff_fffc,
            0xffff_fffc,
            u32::MAX,
            400 << 20,
        ] {
            let mut bytes = head.clone();
            bytes.extend(ty.to_le_bytes());
            bytes.extend(len.to_le_bytes());
            bytes.extend([0; 64]);
            let error = match read_bytes(bytes) {
                Err(e) => e,
                Ok(all) => all.error.expect("an error"),
            };
            assert!(
                matches!(
                    error,
                    Error::Damaged { offset: 28, .. } | Error::Truncated { offset: 28, .. }
                ),
                "{ty:#x} {len}: {error}"
            );
        }
    }
}

#[test]
fn hostile_entries_are_errors() {
    let long = u32::MAX.to_le_bytes();
    let mut descriptor = [0; 8].to_vec();
    descriptor.extend(long);
    let string = [[0xff; 8]; 30].concat();
    let bodies: [(u32, &[u8]); 12] = [
        (0x215, &long),
        (0x215, &[3, 0, 0, 0, 0]),
        (0x202, &string),
        (0x210, &[0; 9]),
        (0x218, &descriptor),
        (0x218, &[0; 4]),
        (0x203, &string),
        (0x219, &long),
        (0x219, &[8, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0]),
        (0x205, &string),
        (0x220, &long),
        (0x201, &[0; 176]),
    ];
    for (ty, body) in bodies {
        let error = FileBuilder::default()
            .block(ty, body)
            .close()
            .read()
            .unwrap_err();
        assert!(
            matches!(error, Error::Damaged { offset: 28, .. }),
            "{ty:#x}: {error}"
        );
    }
}

#[test]
fn metadata_frames_must_agree() {
    let mut bytes = FileBuilder::default().block(0x201, &[0; 180]).close().0;
    let trailer = 28 + 192 - 4;
    assert_eq!(u32_at(&bytes, trailer), 192);
    bytes[trailer] ^= 1;
    let error = read_bytes(bytes).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("damaged at byte 28: machine info: its two lengths differ")
    );
}

#[test]
fn unexpected_blocks_end_the_stream() {
    let file = FileBuilder::default()
        .close()
        .block(0x201, &[0; 180])
        .close();
    let all = file.read().unwrap();
    assert_eq!(all.events.len(), 1);
    let message = all.error.unwrap().to_string();
    assert!(
        message.contains("must not stand among events: machine info"),
        "{message}"
    );
}

#[test]
fn unknown_metadata_is_skipped() {
    let all = FileBuilder::default()
        .block(0x777, b"future")
        .close()
        .read()
        .unwrap();
    assert_eq!((all.events.len(), all.malformed), (1, 0));
}

#[test]
fn a_file_without_events_is_an_error_after_its_state() {
    let file = FileBuilder::default().block(0x201, &[7; 180]);
    let mut reader = Reader::from_read("x", Cursor::new(file.0)).unwrap();
    assert_eq!(reader.snapshot().machine.num_cpus, 0x0707_0707);
    let error = reader.next_event().err().unwrap();
    assert_eq!(
        error.to_string(),
        "x: not a capture file: it holds no events"
    );
}

#[test]
fn concatenated_captures_are_sections() {
    let mut bytes = Vec::new();
    let mut events = Vec::new();
    let mut snapshots = Vec::new();
    for (part, all) in small() {
        bytes.extend(part);
        events.extend(all.events);
        snapshots.extend(all.snapshots);
    }
    let packed = gzip(&bytes);
    // Members after one another, as cat makes them, and padding of tapes.
    let mut members: Vec<u8> = small().iter().flat_map(|(part, _)| gzip(part)).collect();
    members.extend([0; 512]);
    for bytes in [bytes, packed, members] {
        let all = read_bytes(bytes).unwrap();
        assert!(all.error.is_none(), "{:?}", all.error);
        assert!(all.snapshots == snapshots && all.events == events);
    }
}

#[test]
fn foreign_bytes_behind_a_capture_are_reported() {
    let (bytes, whole) = small().remove(0);
    let mut packed = gzip(&bytes);
    packed.extend(b"not gzip");
    let mut plain = bytes;
    plain.extend(b"not a block at all");
    for bytes in [packed, plain] {
        let all = read_bytes(bytes).unwrap();
        assert!(all.events == whole.events);
        assert!(
            matches!(all.error, Some(Error::Damaged { .. })),
            "{:?}",
            all.error
        );
    }
}

#[test]
fn stored_enter_events_do_not_outlive_a_section() {
    let fd = 3i64.to_le_bytes();
    let enter = |f: FileBuilder| f.event(2, 4, &[&fd]);
    let exit = |f: FileBuilder| f.event(2, 5, &[&[0; 8]]);
    let together = exit(enter(FileBuilder::default())).read().unwrap();
    let apart = exit(enter(FileBuilder::default()).section())
        .read()
        .unwrap();
    let fd_of = |all: &All| {
        let event = libscap_rs::Event::new(&all.events[0].0, 0, 0).unwrap();
        event.param_i64(1)
    };
    assert_eq!(fd_of(&together), Some(3));
    assert_eq!(fd_of(&apart), Some(0));
}

#[test]
fn read_errors_come_after_what_was_read() {
    struct Failing(Cursor<Vec<u8>>);
    impl std::io::Read for Failing {
        fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
            match self.0.read(buf)? {
                0 => Err(std::io::ErrorKind::ConnectionReset.into()),
                n => Ok(n),
            }
        }
    }
    let (bytes, whole) = small().remove(0);
    let all = read_all(Reader::from_read("net", Failing(Cursor::new(bytes))).unwrap());
    assert!(all.events == whole.events);
    assert!(matches!(all.error, Some(Error::Io { .. })));
    let error = Reader::from_read("net", Failing(Cursor::new(Vec::new()))).err();
    assert!(matches!(error, Some(Error::Io { .. })));
}

#[test]
fn progress_reaches_the_end() {
    for e in expected().iter().filter(|e| e.name.starts_with("h_")) {
        let mut reader = Reader::open(&e.path).unwrap();
        let mut last = 0.0;
        while let Ok(libscap_rs::Next::Event(_)) = reader.next_event() {
            let now = reader.progress().unwrap();
            assert!(now >= last && now <= 1.0);
            last = now;
        }
        assert!(last > 0.9, "{}: {last}", e.name);
    }
}
