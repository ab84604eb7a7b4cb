//! Values: of parameters of events, and of fields.

use std::ffi::c_void;
use std::net::IpAddr;

use crate::event::{SockAddr, SockTuple, Value};

/// What a value is; names the member of `scap_rs_data` that holds it.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScapRsKind {
    /// Nothing: there is no value.
    None = 0,
    /// `boolean`.
    Bool = 1,
    /// `integer`.
    Int = 2,
    /// `natural`.
    Uint = 3,
    /// `real`.
    Double = 4,
    /// `bytes`: text, usually UTF-8. Not NUL-terminated.
    Text = 5,
    /// `bytes`: data.
    Bytes = 6,
    /// `address`.
    Ip = 7,
    /// `count`: a list of so many values. Of a field: read them with `sinsp_rs_field_item`. Of a
    /// parameter: descriptors of poll, read them with `scap_rs_event_param_fd`.
    List = 8,
    /// `bytes`: an address or a pair of them as on the wire; `scap_rs_event_param_socket` reads it.
    Socket = 9,
}

/// Bytes that are lent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ScapRsBytes {
    /// First byte; never NULL when there are any.
    pub data: *const c_void,
    /// Number of bytes.
    pub len: usize,
}

impl From<&[u8]> for ScapRsBytes {
    #[inline]
    fn from(bytes: &[u8]) -> Self {
        Self {
            data: bytes.as_ptr().cast(),
            len: bytes.len(),
        }
    }
}

/// An IP address.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScapRsAddress {
    /// Bytes used: 4 (IPv4) or 16 (IPv6); 0: no address.
    pub len: u8,
    /// The address in network order.
    pub bytes: [u8; 16],
}

impl From<IpAddr> for ScapRsAddress {
    fn from(ip: IpAddr) -> Self {
        let mut bytes = [0; 16];
        let len = match ip {
            IpAddr::V4(v4) => {
                bytes[..4].copy_from_slice(&v4.octets());
                4
            }
            IpAddr::V6(v6) => {
                bytes.copy_from_slice(&v6.octets());
                16
            }
        };
        Self { len, bytes }
    }
}

/// The value itself.
#[repr(C)]
#[derive(Clone, Copy)]
pub union ScapRsData {
    /// For `SCAP_RS_KIND_BOOL`.
    pub boolean: bool,
    /// For `SCAP_RS_KIND_INT`.
    pub integer: i64,
    /// For `SCAP_RS_KIND_UINT`.
    pub natural: u64,
    /// For `SCAP_RS_KIND_DOUBLE`.
    pub real: f64,
    /// For `SCAP_RS_KIND_TEXT`, `SCAP_RS_KIND_BYTES` and `SCAP_RS_KIND_SOCKET`.
    pub bytes: ScapRsBytes,
    /// For `SCAP_RS_KIND_IP`.
    pub address: ScapRsAddress,
    /// For `SCAP_RS_KIND_LIST`.
    pub count: usize,
}

/// A value. What it points to is lent as long as the event.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ScapRsValue {
    /// Which member of `data` is set.
    pub kind: ScapRsKind,
    /// The value.
    pub data: ScapRsData,
}

impl ScapRsValue {
    /// No value.
    pub fn none() -> Self {
        Self {
            kind: ScapRsKind::None,
            data: ScapRsData { natural: 0 },
        }
    }
}

/// The value of a parameter; `None` when there is none.
#[inline]
pub(super) fn of_param(value: Value<'_>, raw: &[u8]) -> Option<ScapRsValue> {
    use ScapRsKind as Kind;
    let (kind, data) = match value {
        Value::Empty => return None,
        Value::Signed(integer) => (Kind::Int, ScapRsData { integer }),
        Value::Unsigned(natural) => (Kind::Uint, ScapRsData { natural }),
        Value::Bool(boolean) => (Kind::Bool, ScapRsData { boolean }),
        Value::Double(real) => (Kind::Double, ScapRsData { real }),
        Value::Str(text) => (Kind::Text, ScapRsData { bytes: text.into() }),
        Value::Bytes(bytes) => {
            let bytes = bytes.into();
            (Kind::Bytes, ScapRsData { bytes })
        }
        Value::Ipv4(ip) => {
            let address = IpAddr::V4(ip).into();
            (Kind::Ip, ScapRsData { address })
        }
        Value::Ipv6(ip) => {
            let address = IpAddr::V6(ip).into();
            (Kind::Ip, ScapRsData { address })
        }
        Value::SockAddr(_) | Value::SockTuple(_) => {
            let bytes = raw.into();
            (Kind::Socket, ScapRsData { bytes })
        }
        Value::FdList(list) => (Kind::List, ScapRsData { count: list.len() }),
        Value::Dyn(inner) => return of_param(inner.value().ok()?, inner.bytes),
    };
    Some(ScapRsValue { kind, data })
}

/// Addresses of a socket.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ScapRsSocket {
    /// Source address: of the client, where that is known. Of a single address (bind): this one.
    pub source: ScapRsAddress,
    /// Destination address.
    pub dest: ScapRsAddress,
    /// Family as on the wire: 1 unix, 2 IPv4, 10 IPv6; 0: no socket.
    pub family: u8,
    /// Source port.
    pub source_port: u16,
    /// Destination port.
    pub dest_port: u16,
    /// Unix: identifies the source end in the kernel.
    pub source_id: u64,
    /// Unix: identifies the destination end.
    pub dest_id: u64,
    /// Unix: path; other families than these three: the bytes of the address. Lent.
    pub path: ScapRsBytes,
}

impl ScapRsSocket {
    /// No socket.
    pub fn none() -> Self {
        Self {
            source: ScapRsAddress::default(),
            dest: ScapRsAddress::default(),
            family: 0,
            source_port: 0,
            dest_port: 0,
            source_id: 0,
            dest_id: 0,
            path: ScapRsBytes {
                data: std::ptr::null(),
                len: 0,
            },
        }
    }

    /// A connected IP socket.
    pub fn tuple(sip: IpAddr, sport: u16, dip: IpAddr, dport: u16) -> Self {
        Self {
            source: sip.into(),
            dest: dip.into(),
            family: family(sip),
            source_port: sport,
            dest_port: dport,
            ..Self::none()
        }
    }

    /// A bound IP socket.
    pub fn bound(ip: IpAddr, port: u16) -> Self {
        Self {
            source: ip.into(),
            family: family(ip),
            source_port: port,
            ..Self::none()
        }
    }

    /// A unix socket.
    pub fn unix(source_id: u64, dest_id: u64, path: &[u8]) -> Self {
        Self {
            family: crate::event::FAMILY_UNIX,
            source_id,
            dest_id,
            path: path.into(),
            ..Self::none()
        }
    }

    fn other(family: u8, data: &[u8]) -> Self {
        Self {
            family,
            path: data.into(),
            ..Self::none()
        }
    }

    /// Of a parameter; `None` for values of other types.
    pub(super) fn of_param(value: Value<'_>) -> Option<Self> {
        Some(match value {
            Value::SockAddr(SockAddr::Inet { ip, port }) => Self::bound(ip.into(), port),
            Value::SockAddr(SockAddr::Inet6 { ip, port }) => Self::bound(ip.into(), port),
            Value::SockAddr(SockAddr::Unix(path)) => Self::unix(0, 0, path),
            Value::SockAddr(SockAddr::Other { family, data }) => Self::other(family, data),
            Value::SockTuple(SockTuple::Inet {
                sip,
                sport,
                dip,
                dport,
            }) => Self::tuple(sip.into(), sport, dip.into(), dport),
            Value::SockTuple(SockTuple::Inet6 {
                sip,
                sport,
                dip,
                dport,
            }) => Self::tuple(sip.into(), sport, dip.into(), dport),
            Value::SockTuple(SockTuple::Unix { source, dest, path }) => {
                Self::unix(source, dest, path)
            }
            Value::SockTuple(SockTuple::Other { family, data }) => Self::other(family, data),
            _ => return None,
        })
    }
}

fn family(ip: IpAddr) -> u8 {
    match ip {
        IpAddr::V4(_) => crate::event::FAMILY_INET,
        IpAddr::V6(_) => crate::event::FAMILY_INET6,
    }
}
