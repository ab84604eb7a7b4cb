//! What a field gives.

use std::borrow::Cow;
use std::net::IpAddr;

/// The value of a field. It borrows from the event and the state where it can.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldValue<'a> {
    /// A truth value.
    Bool(bool),
    /// A number of a signed type.
    Int(i64),
    /// A number of an unsigned type.
    Uint(u64),
    /// A floating-point number.
    Double(f64),
    /// Text: bytes, usually UTF-8.
    Text(Cow<'a, [u8]>),
    /// Data.
    Bytes(Cow<'a, [u8]>),
    /// An address.
    Ip(IpAddr),
    /// Two addresses, either of which may match (`fd.ip`, `fd.net`).
    EitherIp([IpAddr; 2]),
    /// Two ports, either of which may match (`fd.port`).
    EitherPort([u16; 2]),
    /// Several values.
    List(Vec<FieldValue<'a>>),
}

impl<'a> FieldValue<'a> {
    /// Borrowed text.
    pub(crate) fn text(text: &'a [u8]) -> Option<Self> {
        Some(Self::Text(Cow::Borrowed(text)))
    }

    /// Static text.
    pub(crate) fn word(text: &'static str) -> Option<Self> {
        Some(Self::Text(Cow::Borrowed(text.as_bytes())))
    }

    /// Text made for this call.
    pub(crate) fn owned(text: impl Into<Vec<u8>>) -> Option<Self> {
        Some(Self::Text(Cow::Owned(text.into())))
    }

    /// The bytes of a text or data value.
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Text(b) | Self::Bytes(b) => Some(b),
            _ => None,
        }
    }

    /// The number, for integers and truth values that fit.
    pub fn as_i64(&self) -> Option<i64> {
        match *self {
            Self::Bool(b) => Some(i64::from(b)),
            Self::Int(n) => Some(n),
            Self::Uint(n) => i64::try_from(n).ok(),
            _ => None,
        }
    }
}

impl From<bool> for FieldValue<'_> {
    fn from(b: bool) -> Self {
        Self::Bool(b)
    }
}

impl From<i64> for FieldValue<'_> {
    fn from(n: i64) -> Self {
        Self::Int(n)
    }
}

impl From<u64> for FieldValue<'_> {
    fn from(n: u64) -> Self {
        Self::Uint(n)
    }
}

impl From<u32> for FieldValue<'_> {
    fn from(n: u32) -> Self {
        Self::Uint(u64::from(n))
    }
}

impl From<f64> for FieldValue<'_> {
    fn from(n: f64) -> Self {
        Self::Double(n)
    }
}

impl From<IpAddr> for FieldValue<'_> {
    fn from(ip: IpAddr) -> Self {
        Self::Ip(ip)
    }
}
