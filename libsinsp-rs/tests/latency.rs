//! How long calls took, from the module's own measurement kept in a file.

use libscap_rs::event::{EventBuf, FLAG_LATENCY, FLAG_STATE_ONLY};
use libscap_rs::savefile::{Encoding, Reader, Writer};
use libscap_rs::schema::code;
use libscap_rs::snapshot::Snapshot;
use libsinsp_rs::{Inspector, Step};

/// openat of a file, with `last` behind the parameters of the schema.
fn openat(buf: &mut EventBuf, ts: u64, flags: u32, last: Option<&[u8]>) {
    buf.reset(code::SYSCALL_OPENAT_2_X).at(ts, 7).on(0, flags);
    buf.int(3).int(-100).str(b"/etc/hosts").uint(1).uint(0);
    buf.uint(8).uint(99);
    if let Some(last) = last {
        buf.bytes(last);
    }
}

#[test]
fn files_keep_what_the_module_measured() {
    let dir = tempfile::tempdir().expect("directory");
    let path = dir.path().join("latency.scap");
    let mut writer =
        Writer::create(&path, &Snapshot::default(), Encoding::default()).expect("new file");
    let mut buf = EventBuf::new(code::SYSCALL_OPENAT_2_X);
    let ns = 4_321u64.to_le_bytes();
    for (ts, flags, last) in [
        (10_000, FLAG_LATENCY, Some(&ns[..])),
        (20_000, FLAG_LATENCY, Some(&[][..])),
        (30_000, 0, Some(&ns[..])),
        (40_000, 0, None),
        (50_000, FLAG_LATENCY | FLAG_STATE_ONLY, Some(&ns[..])),
    ] {
        openat(&mut buf, ts, flags, last);
        writer
            .write_event(&buf.event().expect("built"))
            .expect("room");
    }
    writer.finish().expect("room");

    let mut inspector = Inspector::new(Reader::open(&path).expect("readable"));
    let mut latencies = Vec::new();
    loop {
        match inspector.next().expect("whole") {
            Step::Event(e) => {
                let fd = e.fd.expect("the descriptor that was opened");
                assert_eq!(*fd.name, *b"/etc/hosts");
                assert_eq!(e.event.param_u64(6), Some(99), "the last of the schema");
                latencies.push(e.latency);
            }
            Step::End => break,
            _ => {}
        }
    }
    assert_eq!(latencies, [Some(4_321), None, None, None]);
}
