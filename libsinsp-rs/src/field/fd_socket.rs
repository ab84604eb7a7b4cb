//! `fd.*`: addresses, ports and roles of sockets.

use libscap_rs::schema::ParamType as T;
use libscap_rs::snapshot::L4Proto;

use super::fd::entry;
use super::net::{self, Ends};
use super::{Call, Field, FieldFlags as F, FieldValue as V};
use crate::enriched::Enriched;
use crate::format::names;
use crate::state::{FdFlags, FdType, Role};

/// Stands for both ends at once.
const EITHER: F = F::FILTER_ONLY
    .union(F::NO_FIELD_COMPARE)
    .union(F::NO_TRANSFORM);

const NAMED: F = F::NO_FIELD_COMPARE.union(F::NO_TRANSFORM);

pub(super) static FIELDS: &[Field] = &[
    Field::new("fd.ip", T::IpAddr, "either address", |e, _| either_ip(e)).flag(EITHER),
    Field::new("fd.cip", T::IpAddr, "address of the client", |e, _| {
        ip(client(e)?)
    }),
    Field::new("fd.sip", T::IpAddr, "address of the server", |e, _| {
        ip(server(e)?)
    }),
    Field::new("fd.lip", T::IpAddr, "address of this side", |e, _| {
        ip(sides(e)?.0)
    }),
    Field::new("fd.rip", T::IpAddr, "address of the other side", |e, _| {
        ip(sides(e)?.1)
    }),
    Field::new("fd.port", T::Port, "either port", |e, _| either_port(e)).flag(EITHER),
    Field::new("fd.cport", T::Port, "port of the client", |e, _| {
        port(client(e)?)
    }),
    Field::new("fd.sport", T::Port, "port of the server", |e, _| {
        port(server(e)?)
    }),
    Field::new("fd.lport", T::Port, "port of this side", |e, _| {
        port(sides(e)?.0)
    }),
    Field::new("fd.rport", T::Port, "port of the other side", |e, _| {
        port(sides(e)?.1)
    }),
    Field::new(
        "fd.proto",
        T::Port,
        "either port, as service name or number",
        |e, _| either_port(e),
    )
    .flag(EITHER),
    Field::new(
        "fd.cproto",
        T::CharBuf,
        "service of the client's port",
        |e, c| service(e, c, client(e)?),
    ),
    Field::new(
        "fd.sproto",
        T::CharBuf,
        "service of the server's port",
        |e, c| service(e, c, server(e)?),
    ),
    Field::new(
        "fd.lproto",
        T::CharBuf,
        "service of this side's port",
        |e, c| service(e, c, sides(e)?.0),
    ),
    Field::new(
        "fd.rproto",
        T::CharBuf,
        "service of the other side's port",
        |e, c| service(e, c, sides(e)?.1),
    ),
    Field::new("fd.net", T::IpNet, "network of either address", |e, _| {
        either_ip(e)
    })
    .flag(EITHER),
    Field::new("fd.cnet", T::IpNet, "network of the client", |e, _| {
        ip(client(e)?)
    })
    .flag(EITHER),
    Field::new("fd.snet", T::IpNet, "network of the server", |e, _| {
        ip(server(e)?)
    })
    .flag(EITHER),
    Field::new("fd.lnet", T::IpNet, "network of this side", |e, _| {
        ip(sides(e)?.0)
    })
    .flag(EITHER),
    Field::new("fd.rnet", T::IpNet, "network of the other side", |e, _| {
        ip(sides(e)?.1)
    })
    .flag(EITHER),
    Field::new(
        "fd.cip.name",
        T::CharBuf,
        "host name of the client's address",
        |e, _| ip(client(e)?),
    )
    .flag(NAMED),
    Field::new(
        "fd.sip.name",
        T::CharBuf,
        "host name of the server's address",
        |e, _| ip(server(e)?),
    )
    .flag(NAMED),
    Field::new(
        "fd.lip.name",
        T::CharBuf,
        "host name of this side's address",
        |e, _| ip(sides(e)?.0),
    )
    .flag(NAMED),
    Field::new(
        "fd.rip.name",
        T::CharBuf,
        "host name of the other side's address",
        |e, _| ip(sides(e)?.1),
    )
    .flag(NAMED),
    Field::new(
        "fd.l4proto",
        T::CharBuf,
        "transport: tcp, udp, icmp, raw",
        |e, _| V::word(names::l4proto(entry(e)?.l4)),
    ),
    Field::new(
        "fd.sockfamily",
        T::CharBuf,
        "family: ip or unix",
        |e, _| match entry(e)?.ty {
            FdType::Unix => V::word("unix"),
            FdType::Ipv4 | FdType::Ipv6 | FdType::Ipv4Server | FdType::Ipv6Server => V::word("ip"),
            _ => None,
        },
    ),
    Field::new(
        "fd.is_server",
        T::Bool,
        "this side is the server",
        |e, _| {
            let fd = entry(e)?;
            Some(V::Bool(match fd.ty {
                FdType::Ipv4Server | FdType::Ipv6Server => true,
                FdType::Ipv4 | FdType::Ipv6 => {
                    net::endpoints(fd).is_some_and(|ends| net::is_local(e, ends.server.0))
                }
                _ => false,
            }))
        },
    ),
    Field::new(
        "fd.connected",
        T::Bool,
        "the socket is connected",
        |e, _| Some(entry(e)?.flags.contains(FdFlags::CONNECTED).into()),
    ),
];

fn ends(e: &Enriched<'_>) -> Option<Ends> {
    net::endpoints(entry(e)?)
}

/// Ends whose roles are known; a bound socket is a server.
fn roles(e: &Enriched<'_>) -> Option<Ends> {
    let fd = entry(e)?;
    let ends = net::endpoints(fd)?;
    (ends.client.is_none() || fd.role != Role::Unknown).then_some(ends)
}

fn client(e: &Enriched<'_>) -> Option<net::End> {
    roles(e)?.client
}

fn server(e: &Enriched<'_>) -> Option<net::End> {
    Some(roles(e)?.server)
}

/// This side and the other one.
fn sides(e: &Enriched<'_>) -> Option<(net::End, net::End)> {
    let ends = roles(e)?;
    let client = ends.client?;
    Some(if net::is_local(e, client.0) {
        (client, ends.server)
    } else {
        (ends.server, client)
    })
}

fn ip<'a>(end: net::End) -> Option<V<'a>> {
    Some(V::Ip(end.0))
}

fn port<'a>(end: net::End) -> Option<V<'a>> {
    Some(V::Uint(u64::from(end.1)))
}

fn either_ip<'a>(e: &Enriched<'a>) -> Option<V<'a>> {
    let ends = ends(e)?;
    let server = ends.server.0;
    Some(V::EitherIp([ends.client.map_or(server, |c| c.0), server]))
}

fn either_port<'a>(e: &Enriched<'a>) -> Option<V<'a>> {
    let ends = ends(e)?;
    let server = ends.server.1;
    Some(V::EitherPort([ends.client.map_or(server, |c| c.1), server]))
}

fn service<'a>(e: &Enriched<'a>, c: &Call<'_>, end: net::End) -> Option<V<'a>> {
    if c.settings.resolve_ports {
        let transport = match entry(e)?.l4 {
            L4Proto::Tcp => "tcp",
            L4Proto::Udp => "udp",
            _ => "",
        };
        if let Some(name) = net::service_name(end.1, transport) {
            return V::owned(name);
        }
    }
    V::owned(end.1.to_string())
}
