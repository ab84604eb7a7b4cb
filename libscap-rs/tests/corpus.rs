//! Every capture of the corpus is read whole and gives what it is known to hold.

mod common;

use std::io::Cursor;

use common::{blocks, codes, expected, plain_bytes, read_all, read_bytes};
use libscap_rs::savefile::Reader;
use libscap_rs::schema::{EventFlags, Status, code};
use libscap_rs::{Event, Next, Source};

#[test]
fn counts_agree_with_the_table() {
    for e in expected() {
        let plain = plain_bytes(&e.path);
        let blocks = blocks(&plain);
        let events = || blocks.iter().filter(|b| b.is_event());
        let name = &e.name;
        assert_eq!(events().count(), e.number("blocks"), "{name}: blocks");
        assert_eq!(codes(&blocks).len(), e.number("codes"), "{name}: codes");
        let flagged = events().filter(|b| b.has_flags()).count();
        assert_eq!(flagged, e.number("flagged"), "{name}: flagged");
        let large = events().filter(|b| b.is_large()).count();
        assert_eq!(large, e.number("large"), "{name}: large");

        let mut reader = Reader::open(&e.path).unwrap();
        let snapshot = reader.snapshot();
        assert_eq!(snapshot.threads.len(), e.number("threads"), "{name}");
        let fds: usize = snapshot.threads.iter().map(|t| t.fds.len()).sum();
        assert_eq!(fds, e.number("fds"), "{name}: descriptors");
        assert!(snapshot.machine.num_cpus > 0, "{name}");
        let mut delivered = 0;
        loop {
            match reader.next_event().unwrap() {
                Next::Event(_) => delivered += 1,
                Next::End => break,
                _ => panic!("{name}: one section of events"),
            }
        }
        assert_eq!(delivered, e.number("delivered"), "{name}: delivered");
        let stats = reader.stats();
        assert_eq!(stats.events as usize, e.number("blocks"), "{name}");
        assert_eq!(stats.malformed, 0, "{name}");
        assert_eq!(reader.progress(), Some(1.0), "{name}");
    }
}

#[test]
fn every_parameter_of_every_event_decodes() {
    for e in expected() {
        for (record, device, flags) in read_all(Reader::open(&e.path).unwrap()).events {
            let event = Event::new(&record, device, flags).unwrap();
            let info = event.info().unwrap();
            for i in 0..event.nparams() {
                if let Err(error) = event.value(i) {
                    panic!("{}: {} {i}: {error}", e.name, info.symbol);
                }
            }
        }
    }
}

#[test]
fn delivered_events_are_of_the_current_schema() {
    for e in expected() {
        let all = read_all(Reader::open(&e.path).unwrap());
        for (record, device, flags) in &all.events {
            let event = Event::new(record, *device, *flags).unwrap();
            let info = event.info().unwrap();
            // The retired events that are passed on: state needs the enter events of exec.
            let kept = [code::SYSCALL_EXECVE_19_E, code::SYSCALL_EXECVEAT_E].contains(&info.code);
            let old = info.flags.contains(EventFlags::OLD_VERSION);
            assert!(!old || kept, "{}: {}", e.name, info.symbol);
            assert_ne!(info.status, Status::Unused, "{}: {}", e.name, info.symbol);
            if info.flags.contains(EventFlags::CONVERTER_MANAGED) {
                assert_eq!(event.nparams(), info.params.len(), "{}", info.symbol);
            }
        }
    }
}

#[test]
fn mapped_and_streamed_reading_agree() {
    for e in expected() {
        let plain = plain_bytes(&e.path);
        let opened = read_all(Reader::open(&e.path).unwrap());
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("plain.scap");
        std::fs::write(&path, &plain).unwrap();
        let mapped = read_all(Reader::open(&path).unwrap());
        let dribbled = Reader::from_read("dribble", Dribble(Cursor::new(plain.clone()), 1));
        let dribbled = read_all(dribbled.unwrap());
        let streamed = read_bytes(plain).unwrap();
        for other in [&mapped, &streamed, &dribbled] {
            assert!(other.error.is_none(), "{}: {:?}", e.name, other.error);
            assert!(other.events == opened.events, "{}", e.name);
            assert!(other.snapshots == opened.snapshots, "{}", e.name);
        }
    }
}

/// A pipe that gives a few bytes at a time.
struct Dribble(Cursor<Vec<u8>>, usize);

impl std::io::Read for Dribble {
    fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
        self.1 = self.1 % 5000 + 997;
        let n = buf.len().min(self.1);
        self.0.read(&mut buf[..n])
    }
}
