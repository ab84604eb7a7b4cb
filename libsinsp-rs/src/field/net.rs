//! Addresses: ends of sockets, what is local, names of services.

use std::net::IpAddr;
use std::sync::OnceLock;

use libscap_rs::snapshot::Interface;

use crate::enriched::Enriched;
use crate::state::{Fd, FdType, Socket};

/// Address and port.
pub(super) type End = (IpAddr, u16);

/// The ends of an IP socket.
pub(super) struct Ends {
    /// Source; a bound socket has none.
    pub client: Option<End>,
    /// Destination, or what a socket is bound to.
    pub server: End,
}

/// The ends of an IP socket; `None` for everything else and before they are known.
pub(super) fn endpoints(fd: &Fd) -> Option<Ends> {
    match (fd.ty, fd.socket.as_deref()?) {
        (
            FdType::Ipv4 | FdType::Ipv6,
            Socket::Tuple {
                sip,
                dip,
                sport,
                dport,
            },
        ) => Some(Ends {
            client: Some((*sip, *sport)),
            server: (*dip, *dport),
        }),
        (
            FdType::Ipv4 | FdType::Ipv6 | FdType::Ipv4Server | FdType::Ipv6Server,
            Socket::Bound { ip, port },
        ) => Some(Ends {
            client: None,
            server: (*ip, *port),
        }),
        _ => None,
    }
}

/// True for addresses of the machine, or of the container of the thread.
pub(super) fn is_local(e: &Enriched<'_>, ip: IpAddr) -> bool {
    if e.thread.is_some_and(|t| t.container.is_some()) {
        match e.container().and_then(|c| c.ip) {
            Some(own) if own == ip => return true,
            Some(_) => {}
            None => {
                if e.state.containers.iter().any(|c| c.ip == Some(ip)) {
                    return true;
                }
            }
        }
    }
    e.state.interfaces.iter().any(|interface| match interface {
        Interface::V4 { addr, .. } => IpAddr::V4(*addr) == ip,
        Interface::V6 { addr, .. } => IpAddr::V6(*addr) == ip,
    })
}

/// Services that are known without `/etc/services`.
const SERVICES: &[(&str, u16, &str)] = &[
    ("ftp-data", 20, "tcp"),
    ("ftp", 21, "tcp"),
    ("ssh", 22, "tcp"),
    ("telnet", 23, "tcp"),
    ("smtp", 25, "tcp"),
    ("time", 37, "tcp"),
    ("whois", 43, "tcp"),
    ("tacacs", 49, "tcp"),
    ("domain", 53, "tcp"),
    ("domain", 53, "udp"),
    ("bootps", 67, "udp"),
    ("bootpc", 68, "udp"),
    ("tftp", 69, "udp"),
    ("gopher", 70, "tcp"),
    ("finger", 79, "tcp"),
    ("http", 80, "tcp"),
    ("kerberos", 88, "tcp"),
    ("pop3", 110, "tcp"),
    ("sunrpc", 111, "tcp"),
    ("nntp", 119, "tcp"),
    ("ntp", 123, "udp"),
    ("netbios-ns", 137, "udp"),
    ("imap2", 143, "tcp"),
    ("snmp", 161, "udp"),
    ("bgp", 179, "tcp"),
    ("irc", 194, "tcp"),
    ("ldap", 389, "tcp"),
    ("https", 443, "tcp"),
    ("https", 443, "udp"),
    ("microsoft-ds", 445, "tcp"),
    ("syslog", 514, "udp"),
    ("submission", 587, "tcp"),
    ("ipp", 631, "tcp"),
    ("ldaps", 636, "tcp"),
    ("rsync", 873, "tcp"),
    ("imaps", 993, "tcp"),
    ("pop3s", 995, "tcp"),
    ("mysql", 3306, "tcp"),
    ("postgresql", 5432, "tcp"),
    ("redis", 6379, "tcp"),
    ("http-alt", 8080, "tcp"),
];

/// Name, port and transport of every service.
fn services() -> &'static [(String, u16, String)] {
    static ALL: OnceLock<Vec<(String, u16, String)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let known = SERVICES
            .iter()
            .map(|(name, port, l4)| ((*name).to_owned(), *port, (*l4).to_owned()));
        let file = std::fs::read("/etc/services").unwrap_or_default();
        let file = String::from_utf8_lossy(&file);
        let of_file = file.lines().flat_map(|line| {
            let mut words = line.split('#').next().unwrap_or("").split_whitespace();
            let name = words.next().map(str::to_owned);
            let number = words.next().and_then(|w| w.split_once('/'));
            let names: Vec<String> = name.into_iter().chain(words.map(str::to_owned)).collect();
            let number = number.and_then(|(port, l4)| Some((port.parse::<u16>().ok()?, l4)));
            names
                .into_iter()
                .filter_map(move |name| number.map(|(port, l4)| (name, port, l4.to_owned())))
        });
        of_file.chain(known).collect()
    })
}

/// Port of a service, any transport.
pub(crate) fn service_port(name: &str) -> Option<u16> {
    services().iter().find(|s| s.0 == name).map(|s| s.1)
}

/// Service of a port.
pub(super) fn service_name(port: u16, l4: &str) -> Option<&'static str> {
    services()
        .iter()
        .find(|s| s.1 == port && (l4.is_empty() || s.2 == l4))
        .map(|s| s.0.as_str())
}
