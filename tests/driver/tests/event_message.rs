//! Data through sockets: sendto, recvfrom, sendmsg, recvmsg, sendmmsg, recvmmsg.
#![allow(missing_docs)]

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::os::unix::net::UnixDatagram;

use driver_suite::events::files::{BAD, Folder, arg, close, err, num};
use driver_suite::events::sockets::{Address, io_vector, message, pair, tuple};
use driver_suite::events::{Recorder, call, expect, record};
use libscap_rs::event::{SockTuple, Value};
use libscap_rs::schema::code;

fn bound(ip: impl Into<std::net::IpAddr>) -> (UdpSocket, SocketAddr) {
    let socket = UdpSocket::bind((ip.into(), 0)).expect("socket");
    let address = socket.local_addr().expect("address");
    (socket, address)
}

fn pattern(len: usize) -> Vec<u8> {
    (0..len).map(|i| b'a' + (i % 26) as u8).collect()
}

/// Both ends of an unnamed unix connection: two addresses that differ.
fn two_ends(value: &Value<'_>) -> bool {
    matches!(
        *value,
        Value::SockTuple(SockTuple::Unix { source, dest, path: b"" })
            if source != 0 && dest != 0 && source != dest
    )
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn sendto_and_recvfrom_with_addresses() {
    for ip in [
        std::net::IpAddr::from(Ipv4Addr::LOCALHOST),
        Ipv6Addr::LOCALHOST.into(),
    ] {
        let ((one, from), (two, to)) = (bound(ip), bound(ip));
        let (data, room) = (pattern(100), pattern(200));
        let target = Address::inet(to);
        let sender = Address::raw(&[0u8; 28]);
        let mut len = 28u64;
        let len_at = &raw mut len as u64;
        let recording = record(&["sendto", "recvfrom"], || {
            let sent = call(
                libc::SYS_sendto,
                [
                    arg(&one),
                    data.as_ptr() as u64,
                    100,
                    0,
                    target.ptr(),
                    target.len(),
                ],
            );
            let got = call(
                libc::SYS_recvfrom,
                [
                    arg(&two),
                    room.as_ptr() as u64,
                    200,
                    0,
                    sender.ptr(),
                    len_at,
                ],
            );
            [sent, got]
        });
        assert_eq!(recording.value, [100, 100]);
        // One is not connected and bound to its own address.
        recording.exactly([
            expect(code::SOCKET_SENDTO_X)
                .ret(100)
                .bytes(&data[..80])
                .int(num(&one))
                .uint(100u32)
                .tuple(&tuple(from, to)),
            expect(code::SOCKET_RECVFROM_X)
                .ret(100)
                .bytes(&data[..80])
                .tuple(&tuple(from, to))
                .int(num(&two))
                .uint(200u32),
        ]);
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn send_and_recv_on_connected_sockets() {
    let ((one, a), (two, b)) = (bound(Ipv4Addr::LOCALHOST), bound(Ipv4Addr::LOCALHOST));
    one.connect(b).expect("connect");
    two.connect(a).expect("connect");
    let (data, room) = (pattern(10), pattern(70_000));
    let recording = record(&["sendto", "recvfrom"], || {
        [
            call(libc::SYS_sendto, [arg(&one), data.as_ptr() as u64, 10]),
            call(
                libc::SYS_recvfrom,
                [arg(&two), room.as_ptr() as u64, 0x1_0064],
            ),
        ]
    });
    assert_eq!(recording.value, [10, 10]);
    recording.exactly([
        expect(code::SOCKET_SENDTO_X)
            .ret(10)
            .bytes(&data)
            .int(num(&one))
            .uint(10u32)
            .tuple(&tuple(a, b)),
        expect(code::SOCKET_RECVFROM_X)
            .ret(10)
            .bytes(&data)
            .tuple(&tuple(a, b))
            .int(num(&two))
            .uint(0x64u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn sendto_and_recvfrom_that_fail() {
    let data = pattern(20);
    let (socket, _) = bound(Ipv4Addr::LOCALHOST);
    socket.set_nonblocking(true).expect("nonblocking");
    let at = data.as_ptr() as u64;
    let recording = record(&["sendto", "recvfrom"], || {
        [
            call(libc::SYS_sendto, [900, at, 20]),
            call(libc::SYS_sendto, [arg(&socket), at, 20]),
            call(libc::SYS_recvfrom, [arg(&socket), at, 20]),
        ]
    });
    let (bad, nowhere, nothing) = (err(libc::EBADF), err(libc::EDESTADDRREQ), err(libc::EAGAIN));
    assert_eq!(recording.value, [bad, nowhere, nothing]);
    recording.exactly([
        expect(code::SOCKET_SENDTO_X)
            .ret(bad)
            .bytes(&data)
            .int(900)
            .uint(20u32)
            .empty(),
        expect(code::SOCKET_SENDTO_X)
            .ret(nowhere)
            .bytes(&data)
            .int(num(&socket))
            .uint(20u32)
            .empty(),
        expect(code::SOCKET_RECVFROM_X)
            .ret(nothing)
            .empty()
            .empty()
            .int(num(&socket))
            .uint(20u32),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn unix_datagrams_name_their_target() {
    let folder = Folder::new();
    let path = folder.at("socket");
    let server = UnixDatagram::bind(&path).expect("server");
    let client = UnixDatagram::unbound().expect("client");
    let (target, data) = (Address::path(&path), pattern(5));
    let recording = record(&["sendto"], || {
        call(
            libc::SYS_sendto,
            [
                arg(&client),
                data.as_ptr() as u64,
                5,
                0,
                target.ptr(),
                target.len(),
            ],
        )
    });
    assert_eq!(recording.value, 5);
    let name = path.as_os_str().as_encoded_bytes().to_vec();
    recording.exactly([expect(code::SOCKET_SENDTO_X)
        .ret(5)
        .bytes(&data)
        .int(num(&client))
        .uint(5u32)
        .that("own address and the name of the target", move |v| {
            matches!(*v, Value::SockTuple(SockTuple::Unix { source: 0, dest: 1.., path })
                if path == name)
        })]);
    drop(server);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn sendmsg_and_recvmsg() {
    let ((one, a), (two, b)) = (bound(Ipv4Addr::LOCALHOST), bound(Ipv4Addr::LOCALHOST));
    let (data, more) = (pattern(60), pattern(50));
    let out = [io_vector(&data), io_vector(&more)];
    let target = Address::inet(b);
    let mut send = message(&out);
    send.msg_name = target.ptr() as *mut _;
    send.msg_namelen = target.len() as u32;
    let (first, second) = (pattern(30), pattern(300));
    let into = [io_vector(&first), io_vector(&second)];
    let sender = Address::raw(&[0u8; 16]);
    let mut receive = message(&into);
    receive.msg_name = sender.ptr() as *mut _;
    receive.msg_namelen = 16;
    let (send, receive) = (&raw const send as u64, &raw mut receive as u64);
    let recording = record(&["sendmsg", "recvmsg"], || {
        [
            call(libc::SYS_sendmsg, [arg(&one), send, 0]),
            call(libc::SYS_recvmsg, [arg(&two), receive, 0]),
        ]
    });
    assert_eq!(recording.value, [110, 110]);
    let all = [data, more].concat();
    recording.exactly([
        expect(code::SOCKET_SENDMSG_X)
            .ret(110)
            .bytes(&all[..80])
            .int(num(&one))
            .uint(110u32)
            .tuple(&tuple(a, b)),
        expect(code::SOCKET_RECVMSG_X)
            .ret(110)
            .uint(110u32)
            .bytes(&all[..80])
            .tuple(&tuple(a, b))
            .empty()
            .int(num(&two)),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn sendmsg_and_recvmsg_that_fail() {
    let data = pattern(40);
    let vectors = [io_vector(&data)];
    let mut header = message(&vectors);
    let at = &raw mut header as u64;
    let recording = record(&["sendmsg", "recvmsg"], || {
        [
            call(libc::SYS_sendmsg, [900, at, 0]),
            call(libc::SYS_sendmsg, [900, BAD, 0]),
            call(libc::SYS_recvmsg, [900, at, 0]),
        ]
    });
    let bad = err(libc::EBADF);
    assert_eq!(recording.value, [bad; 3]);
    recording.exactly([
        expect(code::SOCKET_SENDMSG_X)
            .ret(bad)
            .bytes(&data)
            .int(900)
            .uint(40u32)
            .empty(),
        expect(code::SOCKET_SENDMSG_X)
            .ret(bad)
            .empty()
            .int(900)
            .empty()
            .empty(),
        expect(code::SOCKET_RECVMSG_X)
            .ret(bad)
            .uint(0u32)
            .empty()
            .empty()
            .empty()
            .int(900),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn descriptors_in_a_message() {
    let [one, two] = pair(libc::SOCK_STREAM);
    let data = b"text".to_vec();
    let out = [io_vector(&data)];
    // A header of 16 bytes, then one descriptor, padded to 8 bytes.
    let mut control = [0u64; 3];
    control[0] = 20;
    control[1] = u64::from(libc::SOL_SOCKET as u32) | u64::from(libc::SCM_RIGHTS as u32) << 32;
    let mut send = message(&out);
    send.msg_control = control.as_mut_ptr().cast();
    send.msg_controllen = 24;
    let room = pattern(10);
    let into = [io_vector(&room)];
    let mut answer = [0u8; 64];
    let mut receive = message(&into);
    receive.msg_control = answer.as_mut_ptr().cast();
    receive.msg_controllen = 64;
    let (from, to) = (&raw const send as u64, &raw mut receive as u64);
    let recording = record(&["sendmsg", "recvmsg"], || {
        [
            call(libc::SYS_sendmsg, [one as u64, from, 0]),
            call(libc::SYS_recvmsg, [two as u64, to, 0]),
        ]
    });
    assert_eq!(recording.value, [4, 4]);
    let control = &answer[..receive.msg_controllen];
    assert_eq!(control[..8], 20u64.to_ne_bytes());
    recording.exactly([
        expect(code::SOCKET_SENDMSG_X)
            .ret(4)
            .bytes(&data)
            .int(one)
            .uint(4u32)
            .that("two addresses, no name", two_ends),
        expect(code::SOCKET_RECVMSG_X)
            .ret(4)
            .uint(4u32)
            .bytes(&data)
            .that("two addresses, no name", two_ends)
            .bytes(control)
            .int(two),
    ]);
    let made = i32::from_ne_bytes(control[16..20].try_into().expect("a number"));
    [one, two, made.into()].into_iter().for_each(close);
}

/// Messages with one vector each.
fn messages(vectors: &[libc::iovec], target: Option<&Address>) -> Vec<libc::mmsghdr> {
    vectors
        .iter()
        .map(|vector| {
            let mut header = message(std::slice::from_ref(vector));
            if let Some(target) = target {
                header.msg_name = target.ptr() as *mut _;
                header.msg_namelen = target.len() as u32;
            }
            libc::mmsghdr {
                msg_hdr: header,
                msg_len: 0,
            }
        })
        .collect()
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn sendmmsg_and_recvmmsg_are_an_event_for_each_message() {
    let ((one, a), (two, b)) = (bound(Ipv4Addr::LOCALHOST), bound(Ipv4Addr::LOCALHOST));
    let (first, second) = (pattern(12), pattern(120));
    let out = [io_vector(&first), io_vector(&second)];
    let target = Address::inet(b);
    let mut sent = messages(&out, Some(&target));
    let rooms = [pattern(200), pattern(200)];
    let into = rooms.each_ref().map(|r| io_vector(r));
    let sender = Address::raw(&[0u8; 16]);
    let mut got = messages(&into, Some(&sender));
    let (from, to) = (sent.as_mut_ptr() as u64, got.as_mut_ptr() as u64);
    let recording = record(&["sendmmsg", "recvmmsg"], || {
        [
            call(libc::SYS_sendmmsg, [arg(&one), from, 2, 0]),
            call(libc::SYS_recvmmsg, [arg(&two), to, 2, 0, 0]),
        ]
    });
    assert_eq!(recording.value, [2, 2]);
    let send = |data: &[u8]| {
        expect(code::SOCKET_SENDMMSG_X)
            .ret(data.len() as i64)
            .int(num(&one))
            .uint(data.len() as u64)
            .bytes(&data[..data.len().min(80)])
            .tuple(&tuple(a, b))
    };
    let receive = |data: &[u8]| {
        expect(code::SOCKET_RECVMMSG_X)
            .ret(data.len() as i64)
            .int(num(&two))
            .uint(data.len() as u64)
            .bytes(&data[..data.len().min(80)])
            .tuple(&tuple(a, b))
            .empty()
    };
    recording.exactly([
        send(&first),
        send(&second),
        receive(&first),
        receive(&second),
    ]);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn sendmmsg_and_recvmmsg_that_fail_are_one_event() {
    let data = pattern(9);
    let vectors = [io_vector(&data), io_vector(&data)];
    let mut all = messages(&vectors, None);
    let at = all.as_mut_ptr() as u64;
    let recording = Recorder::new(&["sendmmsg", "recvmmsg"]).record(|| {
        [
            call(libc::SYS_sendmmsg, [900, at, 2, 0]),
            call(libc::SYS_recvmmsg, [900, at, 2, 0, 0]),
        ]
    });
    let bad = err(libc::EBADF);
    assert_eq!(recording.value, [bad; 2]);
    recording.exactly([
        expect(code::SOCKET_SENDMMSG_X)
            .ret(bad)
            .int(900)
            .uint(0u32)
            .empty()
            .empty(),
        expect(code::SOCKET_RECVMMSG_X)
            .ret(bad)
            .int(900)
            .uint(0u32)
            .empty()
            .empty()
            .empty(),
    ]);
}
