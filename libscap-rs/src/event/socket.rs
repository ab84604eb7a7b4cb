//! Socket addresses and tuples as parameters carry them.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::value::{DecodeError, c_string};
use crate::schema::ParamType;

/// Family byte of unix sockets on the wire.
pub const FAMILY_UNIX: u8 = 1;
/// Family byte of IPv4 sockets on the wire.
pub const FAMILY_INET: u8 = 2;
/// Family byte of IPv6 sockets on the wire.
pub const FAMILY_INET6: u8 = 10;

/// One end of a connection ([`ParamType::SockAddr`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SockAddr<'a> {
    /// IPv4 address and port.
    Inet {
        /// Address.
        ip: Ipv4Addr,
        /// Port.
        port: u16,
    },
    /// IPv6 address and port.
    Inet6 {
        /// Address.
        ip: Ipv6Addr,
        /// Port.
        port: u16,
    },
    /// Path of a unix socket, without NUL; an abstract name comes without its leading NUL.
    Unix(&'a [u8]),
    /// A family the wire describes no further.
    Other {
        /// Family, wire value.
        family: u8,
        /// Bytes behind the family byte.
        data: &'a [u8],
    },
}

/// Both ends of a connection ([`ParamType::SockTuple`]). For inbound data the source is the peer,
/// for outbound data the own end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SockTuple<'a> {
    /// IPv4.
    Inet {
        /// Source address.
        sip: Ipv4Addr,
        /// Source port.
        sport: u16,
        /// Destination address.
        dip: Ipv4Addr,
        /// Destination port.
        dport: u16,
    },
    /// IPv6.
    Inet6 {
        /// Source address.
        sip: Ipv6Addr,
        /// Source port.
        sport: u16,
        /// Destination address.
        dip: Ipv6Addr,
        /// Destination port.
        dport: u16,
    },
    /// Unix: kernel addresses of both ends (identifiers only) and the bound path.
    Unix {
        /// Source socket.
        source: u64,
        /// Destination socket.
        dest: u64,
        /// Path without NUL.
        path: &'a [u8],
    },
    /// A family the wire describes no further.
    Other {
        /// Family, wire value.
        family: u8,
        /// Bytes behind the family byte.
        data: &'a [u8],
    },
}

fn ipv4(b: &[u8]) -> Ipv4Addr {
    Ipv4Addr::new(b[0], b[1], b[2], b[3])
}

fn ipv6(b: &[u8]) -> Ipv6Addr {
    let mut a = [0; 16];
    a.copy_from_slice(&b[..16]);
    Ipv6Addr::from(a)
}

fn port(b: &[u8]) -> u16 {
    u16::from_le_bytes([b[0], b[1]])
}

fn u64_at(b: &[u8]) -> u64 {
    let mut a = [0; 8];
    a.copy_from_slice(&b[..8]);
    u64::from_le_bytes(a)
}

fn sized(ty: ParamType, rest: &[u8], want: usize) -> Result<&[u8], DecodeError> {
    if rest.len() == want {
        Ok(rest)
    } else {
        Err(DecodeError::Size {
            ty,
            len: rest.len() + 1,
        })
    }
}

impl<'a> SockAddr<'a> {
    /// Decodes the bytes of a non-empty parameter.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, DecodeError> {
        const TY: ParamType = ParamType::SockAddr;
        let Some((&family, rest)) = bytes.split_first() else {
            return Err(DecodeError::Size { ty: TY, len: 0 });
        };
        Ok(match family {
            FAMILY_INET => {
                let b = sized(TY, rest, 6)?;
                Self::Inet {
                    ip: ipv4(b),
                    port: port(&b[4..]),
                }
            }
            FAMILY_INET6 => {
                let b = sized(TY, rest, 18)?;
                Self::Inet6 {
                    ip: ipv6(b),
                    port: port(&b[16..]),
                }
            }
            FAMILY_UNIX => Self::Unix(c_string(rest)),
            family => Self::Other { family, data: rest },
        })
    }

    /// Appends the wire form to `out`.
    pub fn encode(&self, out: &mut Vec<u8>) {
        match *self {
            Self::Inet { ip, port } => {
                out.push(FAMILY_INET);
                out.extend_from_slice(&ip.octets());
                out.extend_from_slice(&port.to_le_bytes());
            }
            Self::Inet6 { ip, port } => {
                out.push(FAMILY_INET6);
                out.extend_from_slice(&ip.octets());
                out.extend_from_slice(&port.to_le_bytes());
            }
            Self::Unix(path) => {
                out.push(FAMILY_UNIX);
                out.extend_from_slice(path);
                out.push(0);
            }
            Self::Other { family, data } => {
                out.push(family);
                out.extend_from_slice(data);
            }
        }
    }
}

impl<'a> SockTuple<'a> {
    /// Decodes the bytes of a non-empty parameter.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, DecodeError> {
        const TY: ParamType = ParamType::SockTuple;
        let Some((&family, rest)) = bytes.split_first() else {
            return Err(DecodeError::Size { ty: TY, len: 0 });
        };
        Ok(match family {
            FAMILY_INET => {
                let b = sized(TY, rest, 12)?;
                Self::Inet {
                    sip: ipv4(b),
                    sport: port(&b[4..]),
                    dip: ipv4(&b[6..]),
                    dport: port(&b[10..]),
                }
            }
            FAMILY_INET6 => {
                let b = sized(TY, rest, 36)?;
                Self::Inet6 {
                    sip: ipv6(b),
                    sport: port(&b[16..]),
                    dip: ipv6(&b[18..]),
                    dport: port(&b[34..]),
                }
            }
            FAMILY_UNIX => {
                if rest.len() < 16 {
                    return Err(DecodeError::Size {
                        ty: TY,
                        len: bytes.len(),
                    });
                }
                Self::Unix {
                    source: u64_at(rest),
                    dest: u64_at(&rest[8..]),
                    path: c_string(&rest[16..]),
                }
            }
            family => Self::Other { family, data: rest },
        })
    }

    /// Appends the wire form to `out`.
    pub fn encode(&self, out: &mut Vec<u8>) {
        match *self {
            Self::Inet {
                sip,
                sport,
                dip,
                dport,
            } => {
                out.push(FAMILY_INET);
                out.extend_from_slice(&sip.octets());
                out.extend_from_slice(&sport.to_le_bytes());
                out.extend_from_slice(&dip.octets());
                out.extend_from_slice(&dport.to_le_bytes());
            }
            Self::Inet6 {
                sip,
                sport,
                dip,
                dport,
            } => {
                out.push(FAMILY_INET6);
                out.extend_from_slice(&sip.octets());
                out.extend_from_slice(&sport.to_le_bytes());
                out.extend_from_slice(&dip.octets());
                out.extend_from_slice(&dport.to_le_bytes());
            }
            Self::Unix { source, dest, path } => {
                out.push(FAMILY_UNIX);
                out.extend_from_slice(&source.to_le_bytes());
                out.extend_from_slice(&dest.to_le_bytes());
                out.extend_from_slice(path);
                out.push(0);
            }
            Self::Other { family, data } => {
                out.push(family);
                out.extend_from_slice(data);
            }
        }
    }
}
