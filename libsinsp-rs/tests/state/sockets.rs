//! Sockets: transport, addresses, who is the client.

use libscap_rs::event::{SockAddr, SockTuple};
use libscap_rs::schema::code;
use libscap_rs::snapshot::{FdInfo, FdKind, L4Proto};
use libsinsp_rs::inspector::Options;
use libsinsp_rs::state::{FdFlags, FdType, Role, Socket};

use crate::machine::{Feed, Machine, P, addr, process, tuple};

const INET: i64 = 2;
const INET6: i64 = 10;
const UNIX: i64 = 1;
const STREAM: i64 = 1;
const DGRAM: i64 = 2;
const RAW: i64 = 3;

fn socket(m: &mut Machine, fd: i64, domain: i64, ty: i64, proto: i64) {
    m.event(
        code::SOCKET_SOCKET_X,
        100,
        &[P::I(fd), P::I(domain), P::I(ty), P::I(proto), P::I(0)],
    );
}

fn connect(m: &mut Machine, fd: i64, res: i64, t: P<'_>, a: P<'_>) -> crate::machine::Out {
    m.event(code::SOCKET_CONNECT_X, 100, &[P::I(res), t, P::I(fd), a])
}

fn bind(m: &mut Machine, fd: i64, a: SockAddr<'_>) {
    m.event(code::SOCKET_BIND_X, 100, &[P::I(0), P::Addr(a), P::I(fd)]);
}

fn send(m: &mut Machine, fd: i64, t: P<'_>) -> crate::machine::Out {
    m.event(
        code::SOCKET_SENDTO_X,
        100,
        &[P::I(4), P::B(b"data"), P::I(fd), P::I(4), t],
    )
}

fn receive(m: &mut Machine, fd: i64, t: P<'_>) -> crate::machine::Out {
    m.event(
        code::SOCKET_RECVFROM_X,
        100,
        &[P::I(4), P::B(b"data"), t, P::I(fd), P::I(4)],
    )
}

#[test]
fn transport() {
    const NONBLOCK: i64 = 0o4000;
    let cases = [
        (STREAM, 6, L4Proto::Tcp),
        (STREAM, 0, L4Proto::Tcp),
        (STREAM | NONBLOCK, 0, L4Proto::Tcp),
        (DGRAM, 17, L4Proto::Udp),
        (DGRAM, 0, L4Proto::Udp),
        (DGRAM, 1, L4Proto::Icmp),
        (RAW, 1, L4Proto::Raw),
        (RAW | NONBLOCK, 6, L4Proto::Raw),
        (RAW, 255, L4Proto::Raw),
        (RAW, 0, L4Proto::Unknown),
        (DGRAM, 132, L4Proto::Unknown),
    ];
    for (ty, proto, expected) in cases {
        let mut m = Machine::new();
        socket(&mut m, 3, INET, ty, proto);
        let fd = m.fd(100, 3).expect("made");
        assert_eq!((fd.ty, fd.l4), (FdType::Ipv4, expected), "{ty} {proto}");
        assert_eq!(fd.role, Role::Unknown);
    }
    let mut m = Machine::new();
    for (fd, domain, ty) in [
        (3, UNIX, FdType::Unix),
        (4, INET6, FdType::Ipv6),
        (5, 16, FdType::Netlink),
        (6, 99, FdType::Unknown),
    ] {
        socket(&mut m, fd, domain, STREAM, 0);
        assert_eq!(m.fd(100, fd).expect("made").ty, ty);
    }
}

#[test]
fn tcp_client() {
    let mut m = Machine::new();
    socket(&mut m, 3, INET, STREAM, 0);
    let t = tuple("10.0.0.5", 4000, "192.0.2.1", 443);
    let out = connect(
        &mut m,
        3,
        -111,
        P::Tuple(t),
        P::Addr(addr("192.0.2.1", 443)),
    );
    assert!(!out.name_changed, "refused");
    assert_eq!(m.role(100, 3), Role::Unknown);
    let out = connect(
        &mut m,
        3,
        -115,
        P::Tuple(t),
        P::Addr(addr("192.0.2.1", 443)),
    );
    assert!(out.name_changed);
    assert_eq!(out.fd_name.as_deref(), Some("10.0.0.5:4000->192.0.2.1:443"));
    let fd = m.fd(100, 3).expect("connected");
    assert_eq!((fd.ty, fd.role), (FdType::Ipv4, Role::Client));
    assert!(fd.flags.contains(FdFlags::CONNECTED | FdFlags::PENDING));
    // The program asks how it went: SO_ERROR.
    m.event(
        code::SOCKET_GETSOCKOPT_X,
        100,
        &[
            P::I(0),
            P::I(3),
            P::I(1),
            P::I(4),
            P::B(&[1, 0x91, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
            P::I(4),
        ],
    );
    let fd = m.fd(100, 3).expect("there");
    assert!(fd.flags.contains(FdFlags::FAILED));
    assert!(!fd.flags.intersects(FdFlags::CONNECTED | FdFlags::PENDING));
}

#[test]
fn connect_without_tuple_uses_the_address() {
    let mut m = Machine::new();
    socket(&mut m, 3, INET, STREAM, 0);
    connect(&mut m, 3, 0, P::No, P::Addr(addr("192.0.2.1", 443)));
    assert_eq!(m.name(100, 3), "0.0.0.0:0->192.0.2.1:443");
}

#[test]
fn the_address_at_the_call_wins() {
    let mut m = Machine::new();
    socket(&mut m, 3, INET, STREAM, 0);
    m.push(
        code::SOCKET_CONNECT_E,
        100,
        &[P::I(3), P::Addr(addr("192.0.2.1", 443))],
    );
    assert!(m.step().is_none());
    let t = tuple("10.0.0.5", 4000, "203.0.113.9", 80);
    connect(&mut m, 3, 0, P::Tuple(t), P::Addr(addr("203.0.113.9", 80)));
    assert_eq!(m.name(100, 3), "10.0.0.5:4000->192.0.2.1:443");
}

#[test]
fn mapped_addresses_become_ipv4_and_keep_the_transport() {
    let mut m = Machine::new();
    socket(&mut m, 3, INET6, STREAM, 0);
    let t = tuple("::ffff:10.0.0.5", 4000, "::ffff:192.0.2.1", 25);
    connect(
        &mut m,
        3,
        0,
        P::Tuple(t),
        P::Addr(addr("::ffff:192.0.2.1", 25)),
    );
    let fd = m.fd(100, 3).expect("connected");
    assert_eq!((fd.ty, fd.l4), (FdType::Ipv4, L4Proto::Tcp));
    assert_eq!(&*fd.name, b"10.0.0.5:4000->192.0.2.1:25");
    socket(&mut m, 4, INET6, STREAM, 0);
    let t = tuple("2001:db8::7", 4001, "2001:db8::9", 80);
    connect(&mut m, 4, 0, P::Tuple(t), P::No);
    assert_eq!(m.name(100, 4), "2001:db8::7:4001->2001:db8::9:80");
    assert_eq!(m.fd(100, 4).expect("connected").ty, FdType::Ipv6);
}

#[test]
fn bound_sockets() {
    let mut m = Machine::new();
    socket(&mut m, 3, INET, STREAM, 0);
    bind(&mut m, 3, addr("0.0.0.0", 80));
    let fd = m.fd(100, 3).expect("bound");
    assert_eq!((fd.ty, fd.role), (FdType::Ipv4Server, Role::Server));
    assert_eq!(&*fd.name, b"0.0.0.0:80");
    assert_eq!(fd.l4, L4Proto::Tcp);
    socket(&mut m, 4, INET6, STREAM, 0);
    bind(&mut m, 4, addr("::", 80));
    let fd = m.fd(100, 4).expect("bound");
    assert_eq!(fd.ty, FdType::Ipv6Server, "all zero is no IPv4 address");
    socket(&mut m, 5, INET6, STREAM, 0);
    bind(&mut m, 5, addr("::ffff:10.0.0.5", 81));
    assert_eq!(m.fd(100, 5).expect("bound").ty, FdType::Ipv4Server);
    socket(&mut m, 6, INET, DGRAM, 0);
    bind(&mut m, 6, addr("10.0.0.5", 0));
    let fd = m.fd(100, 6).expect("bound to any port");
    assert_eq!((fd.ty, fd.role), (FdType::Ipv4, Role::Unknown));
    assert_eq!(&*fd.name, b"10.0.0.5:0");
    socket(&mut m, 7, UNIX, STREAM, 0);
    bind(&mut m, 7, SockAddr::Unix(b"/run/x.sock"));
    assert_eq!(m.name(100, 7), "/run/x.sock");
    m.event(
        code::SOCKET_BIND_X,
        100,
        &[P::I(-98), P::Addr(addr("0.0.0.0", 99)), P::I(6)],
    );
    assert_eq!(m.name(100, 6), "10.0.0.5:0", "failed");
}

#[test]
fn accepted_connections() {
    let mut m = Machine::new();
    m.event(
        code::SOCKET_ACCEPT4_6_X,
        100,
        &[
            P::I(5),
            P::Tuple(tuple("198.51.100.7", 60001, "10.0.0.5", 80)),
            P::I(0),
            P::I(0),
            P::I(0),
            P::I(4096),
        ],
    );
    let fd = m.fd(100, 5).expect("accepted");
    assert_eq!(&*fd.name, b"198.51.100.7:60001->10.0.0.5:80");
    assert_eq!((fd.role, fd.l4), (Role::Server, L4Proto::Tcp));
    assert!(fd.flags.contains(FdFlags::CONNECTED | FdFlags::CLOEXEC));
    m.event(
        code::SOCKET_ACCEPT_5_X,
        100,
        &[
            P::I(6),
            P::Tuple(SockTuple::Unix {
                source: 0x1a2b,
                dest: 0x3c4d,
                path: b"/run/x.sock",
            }),
            P::I(0),
            P::I(0),
            P::I(0),
        ],
    );
    assert_eq!(m.name(100, 6), "1a2b->3c4d /run/x.sock");
    assert_eq!(m.fd(100, 6).expect("accepted").ty, FdType::Unix);
}

#[test]
fn udp_client() {
    let mut m = Machine::new();
    socket(&mut m, 3, INET, DGRAM, 0);
    let out = send(
        &mut m,
        3,
        P::Tuple(tuple("0.0.0.0", 35000, "10.0.0.53", 53)),
    );
    assert_eq!(
        out.fd_name.as_deref(),
        Some("10.0.0.5:35000->10.0.0.53:53"),
        "the own address is that of the interface"
    );
    assert_eq!(m.role(100, 3), Role::Client);
    let out = receive(
        &mut m,
        3,
        P::Tuple(tuple("10.0.0.53", 53, "10.0.0.5", 35000)),
    );
    assert!(!out.name_changed, "the answer");
    assert_eq!(m.name(100, 3), "10.0.0.5:35000->10.0.0.53:53");
    // Another server: the name follows, the client stays the source.
    receive(
        &mut m,
        3,
        P::Tuple(tuple("10.0.0.54", 53, "10.0.0.5", 35000)),
    );
    assert_eq!(m.name(100, 3), "10.0.0.5:35000->10.0.0.54:53");
}

#[test]
fn udp_server() {
    for (domain, own, peer) in [
        (INET, "10.0.0.5", "10.0.0.9"),
        (INET6, "2001:db8::5", "2001:db8::9"),
    ] {
        let mut m = Machine::new();
        socket(&mut m, 3, domain, DGRAM, 0);
        bind(&mut m, 3, addr(own, 53));
        receive(&mut m, 3, P::Tuple(tuple(peer, 41000, own, 53)));
        assert_eq!(m.role(100, 3), Role::Server);
        assert_eq!(m.name(100, 3), format!("{peer}:41000->{own}:53"));
        let out = send(&mut m, 3, P::Tuple(tuple(own, 53, peer, 41000)));
        assert!(!out.name_changed, "the reply goes to the client");
        let connected = if domain == INET {
            FdType::Ipv4
        } else {
            FdType::Ipv6
        };
        assert_eq!(m.fd(100, 3).expect("there").ty, connected);
        assert_eq!(m.fd(100, 3).expect("there").l4, L4Proto::Udp);
    }
}

#[test]
fn udp_role_by_the_ports_of_the_process() {
    let mut m = Machine::new();
    // Found in the middle of its life: only another socket tells that 53 is a port of ours.
    socket(&mut m, 3, INET, DGRAM, 0);
    bind(&mut m, 3, addr("10.0.0.5", 53));
    socket(&mut m, 4, INET, DGRAM, 0);
    receive(
        &mut m,
        4,
        P::Tuple(tuple("10.0.0.9", 41000, "10.0.0.5", 53)),
    );
    assert_eq!(m.role(100, 4), Role::Server);
}

#[test]
fn a_forwarder_is_server_and_client() {
    let mut m = Machine::new();
    socket(&mut m, 3, INET, DGRAM, 0);
    bind(&mut m, 3, addr("10.0.0.5", 53));
    socket(&mut m, 4, INET, DGRAM, 0);
    send(
        &mut m,
        4,
        P::Tuple(tuple("10.0.0.5", 40000, "192.0.2.53", 53)),
    );
    assert_eq!(
        m.role(100, 4),
        Role::Client,
        "the peer's port is no port of ours"
    );
    assert_eq!(m.name(100, 4), "10.0.0.5:40000->192.0.2.53:53");
    // A second socket on the served port answers.
    socket(&mut m, 5, INET, DGRAM, 0);
    send(
        &mut m,
        5,
        P::Tuple(tuple("10.0.0.5", 53, "10.0.0.9", 41000)),
    );
    assert_eq!(m.role(100, 5), Role::Server);
    assert_eq!(m.name(100, 5), "10.0.0.9:41000->10.0.0.5:53");
}

#[test]
fn data_on_tcp_changes_nothing() {
    let mut m = Machine::new();
    socket(&mut m, 3, INET, STREAM, 0);
    let t = tuple("10.0.0.5", 4000, "192.0.2.1", 443);
    connect(&mut m, 3, 0, P::Tuple(t), P::No);
    let out = send(&mut m, 3, P::Tuple(tuple("10.0.0.5", 1, "192.0.2.7", 2)));
    assert!(!out.name_changed);
    assert_eq!(m.name(100, 3), "10.0.0.5:4000->192.0.2.1:443");
    send(&mut m, 3, P::No);
    assert_eq!(m.name(100, 3), "10.0.0.5:4000->192.0.2.1:443");
}

#[test]
fn sending_on_an_unknown_descriptor_invents_it() {
    let mut m = Machine::new();
    let out = send(
        &mut m,
        30,
        P::Tuple(tuple("10.0.0.5", 35000, "192.0.2.1", 514)),
    );
    assert_eq!(
        out.fd_name.as_deref(),
        Some("10.0.0.5:35000->192.0.2.1:514")
    );
    assert_eq!(m.fd(100, 30).expect("invented").l4, L4Proto::Udp);
    receive(&mut m, 31, P::Tuple(tuple("192.0.2.1", 1, "10.0.0.5", 2)));
    assert!(m.fd(100, 31).is_none(), "receiving does not");
    m.event(
        code::SOCKET_SENDTO_X,
        100,
        &[
            P::I(-32),
            P::No,
            P::I(32),
            P::I(4),
            P::Tuple(tuple("10.0.0.5", 1, "192.0.2.1", 2)),
        ],
    );
    assert!(m.fd(100, 32).is_none(), "failing does not");
}

#[test]
fn unix_sockets() {
    let mut m = Machine::new();
    socket(&mut m, 3, UNIX, DGRAM, 0);
    let t = SockTuple::Unix {
        source: 0,
        dest: 0x11,
        path: b"/dev/log",
    };
    send(&mut m, 3, P::Tuple(t));
    assert_eq!(m.name(100, 3), "/dev/log");
    connect(
        &mut m,
        3,
        0,
        P::Tuple(SockTuple::Unix {
            source: 0xa,
            dest: 0xb,
            path: b"/dev/log",
        }),
        P::No,
    );
    assert_eq!(m.name(100, 3), "a->b /dev/log");
    send(&mut m, 3, P::Tuple(t));
    assert_eq!(
        m.name(100, 3),
        "a->b /dev/log",
        "it says more than the path"
    );
    m.event(
        code::SOCKET_SOCKETPAIR_X,
        100,
        &[
            P::I(0),
            P::I(7),
            P::I(8),
            P::I(0x77),
            P::I(0x88),
            P::I(1),
            P::I(STREAM | 0o2_000_000),
            P::I(0),
        ],
    );
    for fd in [7, 8] {
        let fd = m.fd(100, fd).expect("both ends");
        assert_eq!(
            fd.socket.as_deref(),
            Some(&Socket::Unix {
                source: 0x77,
                dest: 0x88
            })
        );
        assert!(fd.flags.contains(FdFlags::CLOEXEC));
    }
}

#[test]
fn sockets_of_the_snapshot_get_their_direction() {
    let ip = |last| std::net::Ipv4Addr::new(10, 0, 0, last);
    let entry = |fd, kind| FdInfo { fd, ino: 1, kind };
    let mut server = process(100, 0, "server");
    server.fds = vec![
        entry(
            3,
            FdKind::Ipv4Server {
                ip: ip(5),
                port: 80,
                l4: L4Proto::Tcp,
            },
        ),
        entry(
            4,
            FdKind::Ipv4 {
                sip: ip(5),
                dip: ip(9),
                sport: 80,
                dport: 41000,
                l4: L4Proto::Tcp,
            },
        ),
        entry(
            5,
            FdKind::Ipv4 {
                sip: ip(5),
                dip: ip(7),
                sport: 5000,
                dport: 443,
                l4: L4Proto::Tcp,
            },
        ),
        entry(
            6,
            FdKind::Unix {
                source: 1,
                dest: 0,
                path: b"/run/x".to_vec(),
            },
        ),
    ];
    let mut feed = Feed::default();
    feed.snapshot.threads = vec![server];
    let mut m = Machine::start(feed, Options::default());
    assert_eq!(m.name(100, 4), "10.0.0.9:41000->10.0.0.5:80");
    assert_eq!(m.role(100, 4), Role::Server);
    assert_eq!(m.name(100, 5), "10.0.0.5:5000->10.0.0.7:443");
    assert_eq!(m.role(100, 5), Role::Client);
    assert_eq!(m.role(100, 6), Role::Server);
    // Written out and read again it is the same.
    let feed = Feed {
        snapshot: m.inspector.snapshot(),
        ..Feed::default()
    };
    let again = Machine::start(feed, Options::default());
    for fd in 3..=6 {
        assert_eq!(again.name(100, fd), m.name(100, fd));
        assert_eq!(again.role(100, fd), m.role(100, fd));
    }
}
