//! Constants: the text of a filter as a value of the type of the field.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use libscap_rs::schema::ParamType as T;

use super::Dialect;
use super::ast::{Op, Value};
use super::error::{ErrorKind, FilterError};
use crate::field::service_port;

/// Longest text the reference stores, with its terminator.
const REFERENCE_TEXT: usize = 256;

/// What kind of values a type has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    /// Signed integers of so many bits.
    Signed(u32),
    /// Unsigned integers of so many bits.
    Unsigned(u32),
    Double,
    Bool,
    Text,
    Bytes,
    Ip,
    Net,
}

impl Group {
    /// Of a type; `None` for lists of the wire, which are compared as text.
    pub fn of(ty: T) -> Self {
        match ty {
            T::Int8 => Self::Signed(8),
            T::Int16 => Self::Signed(16),
            T::Int32 | T::Fd32 | T::Pid32 => Self::Signed(32),
            T::Int64 | T::Fd | T::Pid | T::Errno => Self::Signed(64),
            T::Uint8 | T::Flags8 | T::EnumFlags8 | T::SigType | T::L4Proto | T::SockFamily => {
                Self::Unsigned(8)
            }
            T::Uint16 | T::Flags16 | T::EnumFlags16 | T::Port | T::SyscallId => Self::Unsigned(16),
            T::Uint32 | T::Flags32 | T::EnumFlags32 | T::Uid | T::Gid | T::Mode | T::SigSet => {
                Self::Unsigned(32)
            }
            T::Uint64 | T::RelTime | T::AbsTime => Self::Unsigned(64),
            T::Double => Self::Double,
            T::Bool => Self::Bool,
            T::ByteBuf => Self::Bytes,
            T::Ipv4Addr | T::Ipv6Addr | T::IpAddr => Self::Ip,
            T::Ipv4Net | T::Ipv6Net | T::IpNet => Self::Net,
            _ => Self::Text,
        }
    }

    /// What messages call the filters of this kind.
    pub fn name(self) -> &'static str {
        match self {
            Self::Signed(_) | Self::Unsigned(_) | Self::Double => "numeric",
            Self::Bool => "boolean",
            Self::Text => "string",
            Self::Bytes => "buffer",
            Self::Ip | Self::Net => "ip address and network",
        }
    }

    /// True when values of this kind know the operator.
    pub fn knows(self, op: Op) -> bool {
        use Op::*;
        match op {
            Exists | Eq | EqEq | Ne | In | Intersects => true,
            Lt | Le | Gt | Ge => matches!(
                self,
                Self::Signed(_) | Self::Unsigned(_) | Self::Double | Self::Text
            ),
            Contains | StartsWith | EndsWith => matches!(self, Self::Text | Self::Bytes),
            IContains | Glob | IGlob | Regex | PMatch => self == Self::Text,
            BContains | BStartsWith => self == Self::Bytes,
        }
    }
}

/// A network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Net {
    ip: IpAddr,
    len: u32,
}

impl Net {
    /// True when the address is in the network; addresses of the other family never are.
    pub fn contains(&self, ip: IpAddr) -> bool {
        match (self.ip, ip) {
            (IpAddr::V4(net), IpAddr::V4(ip)) => {
                let mask = u32::MAX.checked_shl(32 - self.len).unwrap_or(0);
                u32::from(net) & mask == u32::from(ip) & mask
            }
            (IpAddr::V6(net), IpAddr::V6(ip)) => {
                let mask = u128::MAX.checked_shl(128 - self.len).unwrap_or(0);
                u128::from(net) & mask == u128::from(ip) & mask
            }
            _ => false,
        }
    }
}

/// A constant of a kind.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Const {
    Int(i64),
    Uint(u64),
    Double(f64),
    Bool(bool),
    Bytes(Vec<u8>),
    Ip(IpAddr),
    Net(Net),
}

fn error(value: &Value, message: String) -> FilterError {
    FilterError::new(ErrorKind::Constant, value.at, message)
}

fn shown(value: &Value) -> String {
    String::from_utf8_lossy(&value.text)
        .escape_debug()
        .to_string()
}

/// Reads `value` as a constant of type `ty`.
pub(crate) fn read(ty: T, value: &Value, dialect: Dialect) -> Result<Const, FilterError> {
    let group = Group::of(ty);
    if group != Group::Bytes && value.text.contains(&0) {
        return Err(error(value, "a text cannot hold a NUL byte".into()));
    }
    match group {
        Group::Unsigned(_) if ty == T::Port => port(value).map(Const::Uint),
        Group::Signed(bits) => signed(value, bits, dialect).map(Const::Int),
        Group::Unsigned(bits) => unsigned(value, bits, dialect).map(Const::Uint),
        Group::Double => double(value, dialect).map(Const::Double),
        Group::Bool => match &value.text[..] {
            b"true" => Ok(Const::Bool(true)),
            b"false" => Ok(Const::Bool(false)),
            _ => Err(error(
                value,
                format!("'{}' is neither true nor false", shown(value)),
            )),
        },
        Group::Text | Group::Bytes => {
            if dialect == Dialect::Reference && value.text.len() >= REFERENCE_TEXT {
                return Err(FilterError::new(
                    ErrorKind::NotPortable,
                    value.at,
                    "filter parameter too long: at most 255 bytes",
                ));
            }
            Ok(Const::Bytes(value.text.clone()))
        }
        Group::Ip => ip(value).map(Const::Ip),
        Group::Net => net(value).map(Const::Net),
    }
}

/// The bytes a hex text stands for, for `bcontains` and `bstartswith`.
pub(crate) fn hex(value: &Value) -> Result<Vec<u8>, FilterError> {
    let digit = |b: u8| char::from(b).to_digit(16);
    let bytes: Option<Vec<u8>> = value
        .text
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => Some((digit(*high)? << 4 | digit(*low)?) as u8),
            _ => None,
        })
        .collect();
    bytes.ok_or_else(|| {
        error(
            value,
            format!(
                "'{}' is not a hex string: pairs of hex digits expected",
                shown(value)
            ),
        )
    })
}

/// A whole decimal number with an optional sign, or a hex number.
fn integer(value: &Value, dialect: Dialect) -> Result<i128, FilterError> {
    let bad = || {
        error(value, format!("'{}' is not a valid number", shown(value)))
            .hint("write decimal digits")
    };
    let text = std::str::from_utf8(&value.text).map_err(|_| bad())?;
    if let Some(digits) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        let all = digits.bytes().all(|b| b.is_ascii_hexdigit());
        let number = i128::from_str_radix(digits, 16).ok().filter(|_| all);
        let number = number.ok_or_else(bad)?;
        if dialect == Dialect::Reference {
            return Err(FilterError::new(
                ErrorKind::NotPortable,
                value.at,
                format!("'{text}' is not a valid number"),
            ));
        }
        return Ok(number);
    }
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(bad());
    }
    text.parse().map_err(|_| bad())
}

fn out_of_range(value: &Value, what: &str) -> FilterError {
    FilterError::new(
        ErrorKind::Range,
        value.at,
        format!("'{}' does not fit: the field holds {what}", shown(value)),
    )
}

fn signed(value: &Value, bits: u32, dialect: Dialect) -> Result<i64, FilterError> {
    let n = integer(value, dialect)?;
    let limit = 1_i128 << (bits - 1);
    if (-limit..limit).contains(&n) {
        return Ok(n as i64);
    }
    let wide = i64::try_from(n)
        .map_err(|_| error(value, format!("'{}' is not a valid number", shown(value))))?;
    match dialect {
        // Cut to the width, as the reference does.
        Dialect::Reference => Ok(wide << (64 - bits) >> (64 - bits)),
        Dialect::Extended => Err(out_of_range(value, &format!("{} to {}", -limit, limit - 1))),
    }
}

fn unsigned(value: &Value, bits: u32, dialect: Dialect) -> Result<u64, FilterError> {
    let n = integer(value, dialect)?;
    let limit = 1_i128 << bits;
    // A negative number stands for its two's complement: -1 is "unknown" in many fields.
    if (-(limit >> 1)..limit).contains(&n) {
        return Ok((n & (limit - 1)) as u64);
    }
    match dialect {
        Dialect::Reference if u64::try_from(n).is_ok() || i64::try_from(n).is_ok() => {
            Ok((n & (limit - 1)) as u64)
        }
        Dialect::Reference => Err(error(
            value,
            format!("'{}' is not a valid number", shown(value)),
        )),
        Dialect::Extended => Err(out_of_range(value, &format!("0 to {}", limit - 1))),
    }
}

fn double(value: &Value, dialect: Dialect) -> Result<f64, FilterError> {
    if let Ok(n) = integer(value, dialect) {
        return Ok(n as f64);
    }
    let text = std::str::from_utf8(&value.text).unwrap_or_default();
    let number = text.parse::<f64>().ok().filter(|n| n.is_finite());
    match (number, dialect) {
        (Some(n), Dialect::Extended) => Ok(n),
        (Some(_), Dialect::Reference) => Err(FilterError::new(
            ErrorKind::NotPortable,
            value.at,
            format!("'{text}' is not a valid number"),
        )),
        (None, _) => Err(error(
            value,
            format!("'{}' is not a valid number", shown(value)),
        )),
    }
}

fn port(value: &Value) -> Result<u64, FilterError> {
    if value.text.is_empty() {
        return Ok(0);
    }
    let text = std::str::from_utf8(&value.text).unwrap_or_default();
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return text
            .parse::<u16>()
            .map(u64::from)
            .map_err(|_| error(value, format!("'{text}' is no port: 0 to 65535 expected")));
    }
    service_port(text).map(u64::from).ok_or_else(|| {
        error(value, format!("unrecognized protocol '{}'", shown(value)))
            .hint("write the port number, or a name of /etc/services")
    })
}

fn ip(value: &Value) -> Result<IpAddr, FilterError> {
    let text = std::str::from_utf8(&value.text).unwrap_or_default();
    let parsed = if text.contains('.') && !text.contains(':') {
        text.parse::<Ipv4Addr>().map(IpAddr::V4).ok()
    } else {
        text.parse::<Ipv6Addr>().map(IpAddr::V6).ok()
    };
    parsed.ok_or_else(|| {
        error(
            value,
            format!("'{}' is not an IPv4 or IPv6 address", shown(value)),
        )
    })
}

fn net(value: &Value) -> Result<Net, FilterError> {
    let bad = |what: &str| {
        error(
            value,
            format!("'{}' is not a network: {what}", shown(value)),
        )
        .hint("write ADDRESS/LENGTH, e.g. 10.0.0.0/8")
    };
    let text = std::str::from_utf8(&value.text).unwrap_or_default();
    let (address, len) = text
        .split_once('/')
        .ok_or_else(|| bad("the length is missing"))?;
    let digits = !len.is_empty() && len.bytes().all(|b| b.is_ascii_digit());
    let len = len.parse::<u32>().ok().filter(|_| digits);
    let len = len.ok_or_else(|| bad("the length is no number"))?;
    let address = Value {
        text: address.as_bytes().to_vec(),
        ..value.clone()
    };
    let ip = ip(&address)?;
    let range = match ip {
        IpAddr::V4(_) => 0..=32,
        IpAddr::V6(_) => 1..=128,
    };
    if range.contains(&len) {
        Ok(Net { ip, len })
    } else {
        Err(bad(&format!(
            "the length must be {} to {}",
            range.start(),
            range.end()
        )))
    }
}
