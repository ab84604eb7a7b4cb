//! What is recorded of what happens: masks, tracepoints, failed calls, payload limits, and calls
//! without an event of their own.
#![allow(missing_docs)]

use driver_suite::events::files::{Folder, arg, close, err, num};
use driver_suite::events::{Recorder, call, expect, record};
use driver_suite::host;
use libscap_rs::live::{Capture, Config, Wanted};
use libscap_rs::schema::{SYSCALLS, code};
use libscap_rs::{Next, Source};

fn sc(name: &str) -> u16 {
    SYSCALLS.iter().find(|s| s.name == name).expect("call").sc
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn calls_without_an_event_of_their_own() {
    let recording = record(&["getpid", "sched_yield", "sync_file_range"], || {
        call(libc::SYS_getpid, []);
        call(libc::SYS_sync_file_range, [900, 0, 0, 0]);
        call(libc::SYS_sched_yield, []);
        // Not wanted.
        call(libc::SYS_getppid, []);
    });
    let generic =
        |name, native: libc::c_long| expect(code::GENERIC_X).uint(sc(name)).uint(native as u64);
    recording.exactly([
        generic("getpid", libc::SYS_getpid),
        generic("sync_file_range", libc::SYS_sync_file_range),
        generic("sched_yield", libc::SYS_sched_yield),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn nothing_is_recorded_unless_it_is_wanted() {
    let recording = record(&["close"], || {
        let fd = call(libc::SYS_dup, [0]);
        call(libc::SYS_fcntl, [fd as u64, 1, 0]);
        call(libc::SYS_close, [fd as u64]);
        fd
    });
    recording.exactly([expect(code::SYSCALL_CLOSE_X).ret(0).int(recording.value)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn failed_calls_can_be_left_out() {
    let recording = Recorder::new(&["close", "getpid"])
        .drop_failed()
        .record(|| {
            let fd = call(libc::SYS_dup, [0]);
            call(libc::SYS_close, [900]);
            call(libc::SYS_close, [fd as u64]);
            fd
        });
    recording.exactly([expect(code::SYSCALL_CLOSE_X).ret(0).int(recording.value)]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn enter_events_come_even_when_failed_calls_are_left_out() {
    let name = c"/missing".to_owned();
    let recording = Recorder::new(&["open"])
        .drop_failed()
        .record(|| call(libc::SYS_open, [name.as_ptr() as u64, 0, 0]));
    assert_eq!(recording.value, err(libc::ENOENT));
    recording.exactly([expect(code::SYSCALL_OPEN_E)
        .str("/missing")
        .flags("O_RDONLY")
        .uint(0u32)]);
}

/// Writes `len` bytes with this payload limit; how many of them were recorded.
fn recorded_of(len: usize, snaplen: u32) -> usize {
    let folder = Folder::new();
    let file = std::fs::File::create(folder.at("file")).expect("file");
    let data: Vec<u8> = (0..len).map(|i| i as u8).collect();
    let recording = Recorder::new(&["write"]).snaplen(snaplen).record(|| {
        call(
            libc::SYS_write,
            [arg(&file), data.as_ptr() as u64, len as u64],
        )
    });
    assert_eq!(recording.value, len as i64);
    let event = recording.one(code::SYSCALL_WRITE_X);
    let got = event.param(1).expect("data").len();
    expect(code::SYSCALL_WRITE_X)
        .ret(len as i64)
        .bytes(&data[..got])
        .int(num(&file))
        .uint(len as u64)
        .check(&event);
    got
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn payload_is_cut_to_the_limit() {
    for (len, snaplen, recorded) in [
        (100, 80, 80),
        (80, 80, 80),
        (79, 80, 79),
        (1000, 999, 999),
        // Up to 16 bytes are looked at anyway and never cut.
        (16, 0, 16),
        (16, 5, 16),
        (17, 0, 0),
        (17, 5, 5),
        (70_000, 65_000, 65_000),
    ] {
        assert_eq!(
            recorded_of(len, snaplen),
            recorded,
            "{len} bytes with a limit of {snaplen}"
        );
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn gathered_payload_is_cut_too() {
    let folder = Folder::new();
    let file = std::fs::File::create(folder.at("file")).expect("file");
    let data = [b'x'; 40];
    let iov = libc::iovec {
        iov_base: data.as_ptr() as *mut _,
        iov_len: data.len(),
    };
    for (snaplen, recorded) in [(0, 0), (7, 7), (40, 40), (100, 40)] {
        let recording = Recorder::new(&["writev"])
            .snaplen(snaplen)
            .record(|| call(libc::SYS_writev, [arg(&file), &raw const iov as u64, 1]));
        recording.exactly([expect(code::SYSCALL_WRITEV_X)
            .ret(40)
            .bytes(&data[..recorded])
            .int(num(&file))
            .uint(40u32)]);
    }
}

/// Bytes recorded of `data` sent to `port` with the settings of `recorder`.
fn recorded_of_datagram(recorder: Recorder, port: u16, data: &[u8]) -> usize {
    let socket = std::net::UdpSocket::bind("127.0.0.1:0").expect("socket");
    // Nobody has to listen: a datagram to a closed port is sent all the same.
    socket.connect(("127.0.0.1", port)).expect("connect");
    let recording = recorder.record(|| {
        call(
            libc::SYS_write,
            [arg(&socket), data.as_ptr() as u64, data.len() as u64],
        )
    });
    assert_eq!(recording.value, data.len() as i64);
    let event = recording.one(code::SYSCALL_WRITE_X);
    let got = event.param(1).expect("data");
    assert_eq!(got, &data[..got.len()]);
    got.len()
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_dynamic_payload_limit_looks_at_ports_and_content() {
    let plain = || Recorder::new(&["write"]);
    let dynamic = || plain().dynamic_snaplen();
    let ranged = || dynamic().with(|c| c.full_capture_ports = Some((6000, 6010)));
    let text = [b'x'; 30_000];
    let mut http = text;
    http[..4].copy_from_slice(b"GET ");
    let mut mysql = text;
    mysql[0] = 3;
    let mut postgres = text;
    postgres[..2].copy_from_slice(b"Q\0");
    for (what, recorder, port, data, recorded) in [
        ("off", plain(), 53, &text, 80),
        ("nothing known", dynamic(), 7777, &text, 80),
        ("range", ranged(), 6010, &text, 16_000),
        ("outside of the range", ranged(), 6011, &text, 80),
        ("statsd", dynamic(), 8125, &text, 2000),
        (
            "another statsd port",
            dynamic().with(|c| c.statsd_port = Some(999)),
            999,
            &text,
            2000,
        ),
        ("names", dynamic(), 53, &text, 512),
        ("names, long limit", dynamic().snaplen(600), 53, &text, 600),
        ("MySQL", dynamic(), 3306, &mysql, 2000),
        ("not MySQL", dynamic(), 3306, &http, 80),
        ("PostgreSQL", dynamic(), 5432, &postgres, 2000),
        ("not PostgreSQL", dynamic(), 5432, &text, 80),
        ("MongoDB", dynamic(), 27017, &text, 2000),
        ("HTTP", dynamic(), 7777, &http, 2000),
    ] {
        assert_eq!(
            recorded_of_datagram(recorder, port, data),
            recorded,
            "{what}"
        );
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn a_capture_pauses_and_resumes() {
    let _alone = driver_suite::alone();
    let mut capture = Capture::open(Config {
        wanted: Wanted::by_name(["dup"]).expect("name"),
        exclude_self: false,
        snapshot: None,
        ..Config::default()
    })
    .expect("capture");
    let tid = host::tid() as i64;
    let fds = [1, 2, 3].map(|step| {
        match step {
            2 => capture.pause().expect("pause"),
            3 => capture.resume().expect("resume"),
            _ => {}
        }
        call(libc::SYS_dup, [0])
    });
    capture.pause().expect("pause");
    let mut seen = Vec::new();
    while let Next::Event(event) = capture.next_event().expect("event") {
        if event.tid() == tid {
            seen.extend(event.param_i64(0));
        }
    }
    assert_eq!(seen, [fds[0], fds[2]]);
    fds.into_iter().for_each(close);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_capturing_process_can_be_left_out() {
    let _alone = driver_suite::alone();
    let mut capture = Capture::open(Config {
        wanted: Wanted::by_name(["dup", "clone", "clone3"]).expect("names"),
        snapshot: None,
        ..Config::default()
    })
    .expect("capture");
    // Threads that start meanwhile belong to it as well.
    let (thread, fd) = std::thread::spawn(|| (host::tid() as i64, call(libc::SYS_dup, [0])))
        .join()
        .expect("thread");
    close(fd);
    capture.pause().expect("pause");
    // By the module where it can, else by the reader.
    let left_out = capture.extended_stats().expect("counters").filtered;
    assert!(
        left_out + capture.stats().events >= 2,
        "the calls were made"
    );
    let own = [i64::from(std::process::id()), host::tid() as i64, thread];
    while let Next::Event(event) = capture.next_event().expect("event") {
        assert!(
            !own.contains(&event.tid()),
            "event of thread {}",
            event.tid()
        );
    }
}
