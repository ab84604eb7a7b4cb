//! The dynamic payload limit, row by row: ports of either side, addresses of single messages, and
//! what the first bytes say.
#![allow(missing_docs, unsafe_code)]

use std::net::{SocketAddrV4, UdpSocket};
use std::os::unix::net::UnixDatagram;

use driver_suite::events::files::{Folder, arg};
use driver_suite::events::{Recorder, call};
use libscap_rs::Event;
use libscap_rs::schema::code;

/// Longer than any limit but that of a range of ports.
const LEN: usize = 3000;
/// What is cut to the plain limit, and what a known protocol earns.
const BASE: usize = 80;
const MORE: usize = 2000;

fn dynamic(name: &str) -> Recorder {
    Recorder::new(&[name]).dynamic_snaplen()
}

/// Data that begins with `start` and says nothing else.
fn data(start: &[u8]) -> Vec<u8> {
    let mut data = vec![b'x'; LEN];
    data[..start.len()].copy_from_slice(start);
    data
}

/// Bytes recorded of the data of an event.
fn payload(event: &Event<'_>) -> usize {
    let params = event.info().expect("an event of the schema").params;
    let at = params.iter().position(|p| p.name == "data");
    event.param(at.expect("data")).expect("data").len()
}

/// Bytes recorded of `data` written to `fd`.
fn written(fd: u64, data: &[u8]) -> usize {
    let len = data.len() as u64;
    let recording =
        dynamic("write").record(|| call(libc::SYS_write, [fd, data.as_ptr() as u64, len]));
    assert_eq!(recording.value, len as i64);
    payload(&recording.one(code::SYSCALL_WRITE_X))
}

/// The same through a socket between two ports.
fn sent(local: u16, remote: u16, data: &[u8]) -> usize {
    let socket = UdpSocket::bind(("127.0.0.1", local)).expect("socket");
    socket.connect(("127.0.0.1", remote)).expect("connect");
    written(arg(&socket), data)
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn ports_of_either_side() {
    let text = data(b"");
    let mysql = data(&[3]);
    for (what, local, remote, data, recorded) in [
        ("names asked", 0, 53, &text, 512),
        ("names answered", 53, 7777, &text, BASE),
        ("statsd reported", 0, 8125, &text, MORE),
        ("statsd received", 8125, 7777, &text, BASE),
        ("MySQL asked", 0, 3306, &mysql, MORE),
        ("MySQL answered", 3306, 7777, &mysql, MORE),
        ("MongoDB asked", 0, 27017, &text, MORE),
        ("MongoDB answered", 27017, 7777, &text, MORE),
        ("PostgreSQL answered", 5432, 7777, &data(b"Q\0"), MORE),
    ] {
        assert_eq!(sent(local, remote, data), recorded, "{what}");
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn ranges_of_ports_on_either_side() {
    let text = [b'x'; 20_000];
    for (what, range, local, remote, recorded) in [
        ("first", (6000, 6010), 0, 6000, 16_000),
        ("last", (6000, 6010), 6010, 7777, 16_000),
        ("before", (6000, 6010), 5999, 7777, BASE),
        ("one port", (6005, 6005), 6005, 7777, 16_000),
        ("before names", (53, 53), 0, 53, 16_000),
    ] {
        let socket = UdpSocket::bind(("127.0.0.1", local)).expect("socket");
        socket.connect(("127.0.0.1", remote)).expect("connect");
        let recorder = dynamic("write").with(|c| c.full_capture_ports = Some(range));
        let recording = recorder.record(|| {
            let at = text.as_ptr() as u64;
            call(libc::SYS_write, [arg(&socket), at, text.len() as u64])
        });
        let event = recording.one(code::SYSCALL_WRITE_X);
        assert_eq!(payload(&event), recorded, "{what}");
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn what_the_first_bytes_say() {
    let at_twelve = |op: i32| {
        let mut start = [b'x'; 16];
        start[12..].copy_from_slice(&op.to_le_bytes());
        start.to_vec()
    };
    for (remote, start, recorded) in [
        // One of the first five is 3, or the third and the fourth are both 0.
        (3306, b"xxxx\x03".to_vec(), MORE),
        (3306, b"xxxxx\x03".to_vec(), BASE),
        (3306, b"xx\0\0".to_vec(), MORE),
        (3306, b"xx\0x\0".to_vec(), BASE),
        (5432, b"P\0".to_vec(), MORE),
        (5432, b"E\0".to_vec(), MORE),
        (5432, b"X\0".to_vec(), BASE),
        (5432, b"Qx".to_vec(), BASE),
        (5432, b"xxxx\0\x03\0".to_vec(), MORE),
        (5432, b"xxxx\0\x03x".to_vec(), BASE),
        // The test of a port that fails ends the search.
        (5432, b"GET /".to_vec(), BASE),
        (7777, at_twelve(1), MORE),
        (7777, at_twelve(2001), MORE),
        (7777, at_twelve(2007), MORE),
        (7777, at_twelve(2000), BASE),
        (7777, at_twelve(2008), BASE),
        (7777, at_twelve(2), BASE),
        (7777, b"GET /".to_vec(), MORE),
        (7777, b"POST /".to_vec(), MORE),
        (7777, b"PUT /".to_vec(), MORE),
        (7777, b"DELETE /".to_vec(), MORE),
        (7777, b"TRACE /".to_vec(), MORE),
        (7777, b"CONNECT x".to_vec(), MORE),
        (7777, b"OPTIONS *".to_vec(), MORE),
        (7777, b"HTTP/1.1 200".to_vec(), MORE),
        (7777, b"HTTP 1.1".to_vec(), BASE),
        (7777, b"HEAD /".to_vec(), BASE),
        (7777, b"PATCH /".to_vec(), BASE),
        (7777, b"get /".to_vec(), BASE),
    ] {
        assert_eq!(
            sent(0, remote, &data(&start)),
            recorded,
            "{} to {remote}",
            start.escape_ascii()
        );
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn descriptors_that_are_no_inet_sockets() {
    let folder = Folder::new();
    let file = std::fs::File::create(folder.at("file")).expect("file");
    assert_eq!(written(arg(&file), &data(b"GET /")), BASE, "a file");
    let (ours, _theirs) = UnixDatagram::pair().expect("pair");
    assert_eq!(written(arg(&ours), &data(b"GET /")), MORE, "content");
    assert_eq!(written(arg(&ours), &data(b"")), BASE, "it has no ports");
    let socket = UdpSocket::bind("[::1]:0").expect("socket");
    socket.connect("[::1]:53").expect("connect");
    assert_eq!(written(arg(&socket), &data(b"")), 512, "IPv6");
}

/// An address as programs pass it.
fn address(port: u16) -> [u8; 16] {
    let to = SocketAddrV4::new([127, 0, 0, 1].into(), port);
    let mut bytes = [0; 16];
    bytes[..2].copy_from_slice(&(libc::AF_INET as u16).to_ne_bytes());
    bytes[2..4].copy_from_slice(&to.port().to_be_bytes());
    bytes[4..8].copy_from_slice(&to.ip().octets());
    bytes
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_address_of_a_message_names_the_other_side() {
    let socket = UdpSocket::bind("127.0.0.1:0").expect("socket");
    let (text, to) = (data(b""), address(53));
    let (at, len) = (text.as_ptr() as u64, text.len() as u64);
    let recording = dynamic("sendto").record(|| {
        let args = [arg(&socket), at, len, 0, to.as_ptr() as u64, 16];
        call(libc::SYS_sendto, args)
    });
    assert_eq!(recording.value, len as i64);
    let event = recording.one(code::SOCKET_SENDTO_X);
    let recorded = payload(&event);
    assert_eq!(recorded, 512, "sendto");

    let iov = libc::iovec {
        iov_base: at as *mut _,
        iov_len: 1000,
    };
    // SAFETY: plain numbers and pointers, all zero is an empty header.
    let mut message: libc::msghdr = unsafe { std::mem::zeroed() };
    message.msg_name = to.as_ptr() as *mut _;
    message.msg_namelen = 16;
    message.msg_iov = &raw const iov as *mut _;
    message.msg_iovlen = 1;
    let recording = dynamic("sendmsg").record(|| {
        call(
            libc::SYS_sendmsg,
            [arg(&socket), &raw const message as u64, 0],
        )
    });
    assert_eq!(recording.value, 1000);
    let event = recording.one(code::SOCKET_SENDMSG_X);
    let recorded = payload(&event);
    assert_eq!(recorded, 512, "sendmsg");
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_sender_of_a_message_is_the_other_side() {
    let statsd = UdpSocket::bind("127.0.0.1:8125").expect("socket");
    let receiver = UdpSocket::bind("127.0.0.1:0").expect("socket");
    let to = receiver.local_addr().expect("address");
    assert_eq!(statsd.send_to(&data(b""), to).expect("sent"), LEN);
    let (mut room, mut from, mut len) = ([0u8; LEN], [0u8; 16], 16u32);
    let recording = dynamic("recvfrom").record(|| {
        let args = [
            arg(&receiver),
            room.as_mut_ptr() as u64,
            LEN as u64,
            0,
            from.as_mut_ptr() as u64,
            &raw mut len as u64,
        ];
        call(libc::SYS_recvfrom, args)
    });
    assert_eq!(recording.value, LEN as i64);
    let event = recording.one(code::SOCKET_RECVFROM_X);
    assert_eq!(payload(&event), MORE);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn all_that_was_gathered_is_looked_at() {
    let socket = UdpSocket::bind("127.0.0.1:0").expect("socket");
    socket.connect("127.0.0.1:7777").expect("connect");
    let text = data(b"");
    let parts: [&[u8]; 3] = [b"GE", b"T /", &text[..2500]];
    let iov = parts.map(|part| libc::iovec {
        iov_base: part.as_ptr() as *mut _,
        iov_len: part.len(),
    });
    let recording =
        dynamic("writev").record(|| call(libc::SYS_writev, [arg(&socket), iov.as_ptr() as u64, 3]));
    assert_eq!(recording.value, 2505);
    let event = recording.one(code::SYSCALL_WRITEV_X);
    assert_eq!(payload(&event), MORE);
}
