//! Making and connecting sockets.
#![allow(missing_docs)]

use std::mem::ManuallyDrop;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::os::fd::{AsRawFd, FromRawFd};
use std::os::unix::net::{UnixListener, UnixStream};

use driver_suite::events::files::{BAD, Folder, arg, close, err, num};
use driver_suite::events::sockets::{Address, addr, tuple};
use driver_suite::events::{call, expect, record};
use libscap_rs::event::{SockAddr, SockTuple, Value};
use libscap_rs::schema::code;

const STREAM: u64 = libc::SOCK_STREAM as u64;
const FLAGS: u64 = (libc::SOCK_NONBLOCK | libc::SOCK_CLOEXEC) as u64;

fn socket(domain: i32, kind: u64) -> i64 {
    let fd = call(libc::SYS_socket, [domain as u64, kind, 0]);
    assert!(fd >= 0, "{fd}");
    fd
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn socket_of_any_kind() {
    let recording = record(&["socket"], || {
        [
            call(libc::SYS_socket, [2, STREAM | FLAGS, 6]),
            call(libc::SYS_socket, [10, libc::SOCK_DGRAM as u64, 0]),
            call(libc::SYS_socket, [1, 77, 3]),
        ]
    });
    let [v4, v6, bad] = recording.value;
    assert!(v4 >= 0 && v6 >= 0);
    assert!(bad < 0);
    let start = |fd| expect(code::SOCKET_SOCKET_X).ret(fd);
    recording.exactly([
        start(v4)
            .flags("AF_INET")
            .uint(STREAM | FLAGS)
            .uint(6u32)
            .flags("O_NONBLOCK|O_CLOEXEC"),
        start(v6).flags("AF_INET6").uint(2u32).uint(0u32).flags(""),
        start(bad).flags("AF_UNIX").uint(77u32).uint(3u32).flags(""),
    ]);
    close(v4);
    close(v6);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn socketpair() {
    let mut fds = [-5i32; 2];
    let to = fds.as_mut_ptr() as u64;
    let recording = record(&["socketpair"], || {
        [
            call(libc::SYS_socketpair, [1, STREAM | FLAGS, 0, to]),
            call(libc::SYS_socketpair, [1, 99, 7, to]),
        ]
    });
    let bad = recording.value[1];
    assert!(bad < 0);
    let different = |n: i64| n != 0;
    recording.exactly([
        expect(code::SOCKET_SOCKETPAIR_X)
            .ret(0)
            .int(fds[0])
            .int(fds[1])
            .that("an address", |v| matches!(v, Value::Unsigned(1..)))
            .that("an address", |v| matches!(v, Value::Unsigned(1..)))
            .uint(1u32)
            .uint(STREAM | FLAGS)
            .uint(0u32),
        expect(code::SOCKET_SOCKETPAIR_X)
            .ret(bad)
            .int(-1)
            .int(-1)
            .uint(0u32)
            .uint(0u32)
            .uint(1u32)
            .uint(99u32)
            .uint(7u32),
    ]);
    let first = recording.all().next().expect("event");
    let ends = [3, 4].map(|i| first.param_i64(i).expect("address"));
    assert!(different(ends[0] ^ ends[1]), "each end has its own");
    fds.into_iter().for_each(|fd| close(fd.into()));
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn bind() {
    let folder = Folder::new();
    let (v4, v6, unix, hidden) = (
        socket(libc::AF_INET, STREAM),
        socket(libc::AF_INET6, STREAM),
        socket(libc::AF_UNIX, STREAM),
        socket(libc::AF_UNIX, STREAM),
    );
    let loopback4: SocketAddr = (Ipv4Addr::LOCALHOST, 0).into();
    let loopback6: SocketAddr = (Ipv6Addr::LOCALHOST, 0).into();
    let path = folder.at("socket");
    let addresses = [
        Address::inet(loopback4),
        Address::inet(loopback6),
        Address::path(&path),
        Address::unix(b"\0hidden name"),
    ];
    let recording = record(&["bind"], || {
        [v4, v6, unix, hidden]
            .iter()
            .zip(&addresses)
            .map(|(&fd, a)| call(libc::SYS_bind, [fd as u64, a.ptr(), a.len()]))
            .collect::<Vec<_>>()
    });
    assert_eq!(recording.value, [0; 4]);
    let start = || expect(code::SOCKET_BIND_X).ret(0);
    recording.exactly([
        start().sockaddr(&addr(loopback4)).int(v4),
        start().sockaddr(&addr(loopback6)).int(v6),
        start()
            .sockaddr(&SockAddr::Unix(path.as_os_str().as_encoded_bytes()))
            .int(unix),
        start()
            .sockaddr(&SockAddr::Unix(b"hidden name"))
            .int(hidden),
    ]);
    [v4, v6, unix, hidden].into_iter().for_each(close);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn bind_that_fails() {
    let address = Address::inet((Ipv4Addr::new(192, 0, 2, 1), 4711));
    let netlink = Address::raw(&[16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let fd = socket(libc::AF_INET, STREAM) as u64;
    let recording = record(&["bind"], || {
        [
            call(libc::SYS_bind, [fd, address.ptr(), address.len()]),
            call(libc::SYS_bind, [900, address.ptr(), address.len()]),
            call(libc::SYS_bind, [fd, 0, 16]),
            call(libc::SYS_bind, [fd, BAD, 16]),
            call(libc::SYS_bind, [fd, netlink.ptr(), netlink.len()]),
            call(libc::SYS_bind, [fd, address.ptr(), 129]),
        ]
    });
    let results = recording.value;
    assert!(results.iter().all(|&r| r < 0), "{results:?}");
    assert_eq!(results[0], err(libc::EADDRNOTAVAIL));
    let start = |i: usize| expect(code::SOCKET_BIND_X).ret(results[i]);
    let shown = SockAddr::Inet {
        ip: Ipv4Addr::new(192, 0, 2, 1),
        port: 4711,
    };
    let fd = fd as i64;
    recording.exactly([
        start(0).sockaddr(&shown).int(fd),
        start(1).sockaddr(&shown).int(900),
        start(2).empty().int(fd),
        start(3).empty().int(fd),
        start(4).empty().int(fd),
        start(5).empty().int(fd),
    ]);
    close(fd);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn listen() {
    let fd = socket(libc::AF_UNIX, libc::SOCK_DGRAM as u64);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("listener");
    let recording = record(&["listen"], || {
        [
            call(libc::SYS_listen, [arg(&listener), 9]),
            call(libc::SYS_listen, [fd as u64, u64::from(u32::MAX)]),
            call(libc::SYS_listen, [900, 1]),
        ]
    });
    let (refused, bad) = (err(libc::EOPNOTSUPP), err(libc::EBADF));
    assert_eq!(recording.value, [0, refused, bad]);
    recording.exactly([
        expect(code::SOCKET_LISTEN_X)
            .ret(0)
            .int(num(&listener))
            .int(9),
        expect(code::SOCKET_LISTEN_X).ret(refused).int(fd).int(-1),
        expect(code::SOCKET_LISTEN_X).ret(bad).int(900).int(1),
    ]);
    close(fd);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn connect() {
    let v4 = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("listener");
    let v6 = TcpListener::bind((Ipv6Addr::LOCALHOST, 0)).expect("listener");
    for (listener, domain, kind) in [
        (&v4, libc::AF_INET, STREAM),
        (&v6, libc::AF_INET6, STREAM),
        (&v4, libc::AF_INET, STREAM | FLAGS),
    ] {
        let server = listener.local_addr().expect("address");
        let address = Address::inet(server);
        let fd = socket(domain, kind);
        let recording = record(&["connect"], || {
            call(libc::SYS_connect, [fd as u64, address.ptr(), address.len()])
        });
        let ret = recording.value;
        assert!(ret == 0 || ret == err(libc::EINPROGRESS), "{ret}");
        let (peer, _) = listener.accept().map(|(s, a)| (a, s)).expect("accept");
        recording.exactly([
            expect(code::SOCKET_CONNECT_E)
                .int(fd)
                .sockaddr(&addr(server)),
            expect(code::SOCKET_CONNECT_X)
                .ret(ret)
                .tuple(&tuple(peer, server))
                .int(fd)
                .sockaddr(&addr(server)),
        ]);
        close(fd);
    }
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn connect_that_fails() {
    // A port that was free a moment ago.
    let server = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|l| l.local_addr())
        .expect("address");
    let address = Address::inet(server);
    let fd = socket(libc::AF_INET, STREAM);
    let recording = record(&["connect"], || {
        [
            call(libc::SYS_connect, [fd as u64, address.ptr(), address.len()]),
            call(libc::SYS_connect, [u64::from(u32::MAX), BAD, 16]),
        ]
    });
    let (refused, bad) = (recording.value[0], recording.value[1]);
    assert_eq!(refused, err(libc::ECONNREFUSED));
    assert!(bad < 0);
    recording.exactly([
        expect(code::SOCKET_CONNECT_E)
            .int(fd)
            .sockaddr(&addr(server)),
        expect(code::SOCKET_CONNECT_X)
            .ret(refused)
            .empty()
            .int(fd)
            .sockaddr(&addr(server)),
        expect(code::SOCKET_CONNECT_E).int(-1).empty(),
        expect(code::SOCKET_CONNECT_X)
            .ret(bad)
            .empty()
            .int(-1)
            .empty(),
    ]);
    close(fd);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn both_ends_of_a_unix_connection() {
    let folder = Folder::new();
    let path = folder.at("socket");
    let listener = UnixListener::bind(&path).expect("listener");
    let address = Address::path(&path);
    let fd = socket(libc::AF_UNIX, STREAM);
    let recording = record(&["connect", "accept"], || {
        let connected = call(libc::SYS_connect, [fd as u64, address.ptr(), address.len()]);
        assert_eq!(connected, 0);
        call(libc::SYS_accept, [arg(&listener), 0, 0])
    });
    let accepted = recording.value;
    assert!(accepted >= 0);
    let name = path.as_os_str().as_encoded_bytes().to_vec();
    let ends = |event: u16, index: usize| match recording.one(event).value(index) {
        Ok(Value::SockTuple(SockTuple::Unix { source, dest, path })) => {
            assert_eq!(path, name);
            (source, dest)
        }
        other => panic!("{other:?}"),
    };
    let outside = ends(code::SOCKET_CONNECT_X, 1);
    let inside = ends(code::SOCKET_ACCEPT_5_X, 1);
    assert_eq!(outside, inside, "both ends report the same two numbers");
    assert!(outside.0 != 0 && outside.1 != 0 && outside.0 != outside.1);
    let pair = SockTuple::Unix {
        source: outside.0,
        dest: outside.1,
        path: &name,
    };
    let shown = SockAddr::Unix(&name);
    recording.exactly([
        expect(code::SOCKET_CONNECT_E).int(fd).sockaddr(&shown),
        expect(code::SOCKET_CONNECT_X)
            .ret(0)
            .tuple(&pair)
            .int(fd)
            .sockaddr(&shown),
        expect(code::SOCKET_ACCEPT_5_X)
            .ret(accepted)
            .tuple(&pair)
            .number("percent", |n| (0..=100).contains(&n))
            .number("a length", |n| n >= 0)
            .number("a limit", |n| n > 0),
    ]);
    close(fd);
    close(accepted);
    drop(UnixStream::connect(&path));
}

/// Waits until `n` connections can be accepted: connect() may return before the listener has
/// seen the last packet of the handshake.
fn wait_for_queue(listener: &TcpListener, n: u32) {
    for _ in 0..10_000 {
        // SAFETY: plain numbers, for which zero is a value.
        let mut info: libc::tcp_info = unsafe { std::mem::zeroed() };
        let mut len = size_of_val(&info) as libc::socklen_t;
        // SAFETY: the kernel writes at most `len` bytes, the size of `info`.
        let got = unsafe {
            libc::getsockopt(
                listener.as_raw_fd(),
                libc::IPPROTO_TCP,
                libc::TCP_INFO,
                (&raw mut info).cast(),
                &raw mut len,
            )
        };
        assert_eq!(got, 0, "TCP_INFO of a listener");
        // For a listener the kernel shows the length of its queue here.
        if info.tcpi_unacked >= n {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    panic!("{n} connections did not reach the listener");
}

/// The other end of an accepted connection; `fd` stays open.
fn peer_of(fd: i64) -> SocketAddr {
    // SAFETY: open, and not closed by the stream: it is forgotten.
    let stream = unsafe { ManuallyDrop::new(TcpStream::from_raw_fd(fd as i32)) };
    stream.peer_addr().expect("peer")
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn accept() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("listener");
    assert_eq!(call(libc::SYS_listen, [arg(&listener), 5]), 0);
    listener.set_nonblocking(true).expect("nonblocking");
    let server = listener.local_addr().expect("address");
    let clients = [(); 2].map(|()| TcpStream::connect(server).expect("client"));
    wait_for_queue(&listener, 2);
    let recording = record(&["accept"], || {
        [(); 3].map(|()| call(libc::SYS_accept, [arg(&listener), 0, 0]))
    });
    let [first, second, none] = recording.value;
    assert!(first >= 0 && second >= 0);
    assert_eq!(none, err(libc::EAGAIN));
    // Two handshakes on two CPUs may end in either order: the accepted socket knows its peer.
    let peers = [first, second].map(peer_of);
    for client in &clients {
        assert!(peers.contains(&client.local_addr().expect("address")));
    }
    let peer = |i: usize| peers[i];
    let start = |fd| expect(code::SOCKET_ACCEPT_5_X).ret(fd);
    recording.exactly([
        start(first)
            .tuple(&tuple(peer(0), server))
            .uint(20u32)
            .uint(1u32)
            .uint(5u32),
        start(second)
            .tuple(&tuple(peer(1), server))
            .uint(0u32)
            .uint(0u32)
            .uint(5u32),
        start(none).empty().uint(0u32).uint(0u32).uint(0u32),
    ]);
    close(first);
    close(second);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn accept4() {
    let listener = TcpListener::bind((Ipv6Addr::LOCALHOST, 0)).expect("listener");
    assert_eq!(call(libc::SYS_listen, [arg(&listener), 8]), 0);
    let server = listener.local_addr().expect("address");
    let client = TcpStream::connect(server).expect("client");
    wait_for_queue(&listener, 1);
    let recording = record(&["accept4"], || {
        [
            call(libc::SYS_accept4, [arg(&listener), 0, 0, FLAGS]),
            call(libc::SYS_accept4, [900, 0, 0, 1]),
        ]
    });
    let [fd, bad] = recording.value;
    assert!(fd >= 0);
    assert!(bad < 0);
    let start = |fd| expect(code::SOCKET_ACCEPT4_6_X).ret(fd);
    recording.exactly([
        start(fd)
            .tuple(&tuple(client.local_addr().expect("address"), server))
            .uint(0u32)
            .uint(0u32)
            .uint(8u32)
            .int(0x1040),
        start(bad).empty().uint(0u32).uint(0u32).uint(0u32).int(0),
    ]);
    close(fd);
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn shutdown() {
    let udp = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).expect("socket");
    let (one, _other) = UnixStream::pair().expect("pair");
    let recording = record(&["shutdown"], || {
        [
            call(libc::SYS_shutdown, [arg(&one), 0]),
            call(libc::SYS_shutdown, [arg(&one), 1]),
            call(libc::SYS_shutdown, [arg(&udp), 2]),
            call(libc::SYS_shutdown, [arg(&one), 77]),
        ]
    });
    let (unconnected, wrong) = (err(libc::ENOTCONN), err(libc::EINVAL));
    assert_eq!(recording.value, [0, 0, unconnected, wrong]);
    let start = |ret| expect(code::SOCKET_SHUTDOWN_X).ret(ret);
    recording.exactly([
        start(0).int(num(&one)).flags("SHUT_RD"),
        start(0).int(num(&one)).flags("SHUT_WR"),
        start(unconnected).int(num(&udp)).flags("SHUT_RDWR"),
        start(wrong).int(num(&one)).uint(0xffu32),
    ]);
}
