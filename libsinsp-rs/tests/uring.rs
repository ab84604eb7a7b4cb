//! Operations of io_uring: names, arguments, and the descriptors they work on.

use std::path::Path;

use libscap_rs::event::EventBuf;
use libscap_rs::savefile::{Encoding, Reader, Writer};
use libscap_rs::schema::code;
use libscap_rs::snapshot::Snapshot;
use libsinsp_rs::filter::Filter;
use libsinsp_rs::format::Format;
use libsinsp_rs::{Inspector, Step};

const NOP: u64 = 0;
const READ: u64 = 22;
const MORE: u64 = 2;

/// Writes events of thread 7, a microsecond apart, some of thread 8.
struct Recording {
    buf: EventBuf,
    writer: Writer,
    ts: u64,
}

impl Recording {
    fn new(path: &Path) -> Self {
        let writer = Writer::create(path, &Snapshot::default(), Encoding::default());
        Self {
            buf: EventBuf::new(0),
            writer: writer.expect("new file"),
            ts: 0,
        }
    }

    fn add(&mut self, tid: i64, code: u16, fill: impl FnOnce(&mut EventBuf)) {
        self.ts += 1000;
        self.buf.reset(code).at(self.ts, tid);
        fill(&mut self.buf);
        let event = self.buf.event().expect("built");
        self.writer.write_event(&event).expect("room");
    }

    fn open(&mut self, tid: i64, name: &[u8]) {
        self.add(tid, code::SYSCALL_OPENAT_2_X, |b| {
            b.int(3).int(-100).str(name).uint(1).uint(0).uint(8).uint(9);
        });
    }

    fn submit(&mut self, tid: i64, opcode: u64, fd: i64, req: u64) {
        self.add(tid, code::IO_URING_SUBMIT_X, |b| {
            b.uint(opcode).int(fd).uint(0xabc).uint(0);
            b.int(-1).uint(req).uint(0x1000);
        });
    }

    fn complete(&mut self, tid: i64, res: i64, flags: u64, req: u64) {
        self.add(tid, code::IO_URING_COMPLETE_X, |b| {
            b.int(res).uint(READ).uint(0xabc).uint(flags);
            b.uint(req).uint(0x1000);
        });
    }
}

fn lines(path: &Path, filter: &str, format: &str) -> Vec<String> {
    let mut inspector = Inspector::new(Reader::open(path).expect("readable"));
    let filter = Filter::compile(filter).expect("a filter");
    let format = Format::compile(format).expect("a format");
    let mut lines = Vec::new();
    loop {
        match inspector.next().expect("whole") {
            Step::Event(e) if filter.matches(&e) => {
                let mut line = Vec::new();
                format.render(&e, &mut line);
                lines.push(String::from_utf8(line).expect("text"));
            }
            Step::End => return lines,
            _ => {}
        }
    }
}

#[test]
fn completions_find_the_descriptor_of_their_submission() {
    let dir = tempfile::tempdir().expect("directory");
    let path = dir.path().join("uring.scap");
    let mut recording = Recording::new(&path);
    recording.open(7, b"/etc/hosts");
    recording.open(8, b"/etc/passwd");
    recording.submit(7, READ, 3, 0x10);
    recording.submit(7, NOP, -1, 0x20);
    recording.submit(8, READ, 3, 0x10);
    recording.complete(8, 1, MORE, 0x10);
    recording.complete(8, 2, 0, 0x10);
    recording.complete(8, 3, 0, 0x10);
    recording.complete(7, 0, 0, 0x20);
    recording.complete(7, -5, 0, 0x10);
    recording.writer.finish().expect("room");

    let format = "*%thread.tid %evt.type %evt.arg.opcode %fd.name %evt.rawarg.res";
    let all = lines(&path, "evt.type startswith io_uring", format);
    assert_eq!(
        all,
        [
            "7 io_uring_submit READ /etc/hosts <NA>",
            "7 io_uring_submit NOP  <NA>",
            "8 io_uring_submit READ /etc/passwd <NA>",
            "8 io_uring_complete READ /etc/passwd 1",
            "8 io_uring_complete READ /etc/passwd 2",
            "8 io_uring_complete READ  3",
            "7 io_uring_complete READ  0",
            "7 io_uring_complete READ /etc/hosts -5",
        ]
    );
    let one = lines(
        &path,
        "evt.type = io_uring_complete and fd.name = /etc/hosts",
        "*%evt.args",
    );
    assert_eq!(one.len(), 1);
    assert!(
        one[0].contains("user_data=ABC") && one[0].contains("opcode="),
        "{one:?}"
    );
}
