//! Typed decoding of parameters.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::socket::{SockAddr, SockTuple};
use crate::schema::{DynVariant, ParamInfo, ParamType};

/// A parameter decoded by its schema type; borrows from the event.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value<'a> {
    /// No value: the parameter has length 0, the producer is older than the parameter, or it holds
    /// the text older drivers wrote for "no string" (`<NA>`, `(NULL)`).
    Empty,
    /// Integers of signed types, results (negative: `-errno`), descriptors, thread ids.
    Signed(i64),
    /// Integers of unsigned types, flags, ids, ports, times in ns.
    Unsigned(u64),
    /// A boolean.
    Bool(bool),
    /// A floating-point number.
    Double(f64),
    /// A string or path without its terminating NUL.
    Str(&'a [u8]),
    /// Bytes: payloads, or NUL-separated lists (see [`strings`]).
    Bytes(&'a [u8]),
    /// An IPv4 address.
    Ipv4(Ipv4Addr),
    /// An IPv6 address.
    Ipv6(Ipv6Addr),
    /// One end of a connection.
    SockAddr(SockAddr<'a>),
    /// Both ends of a connection.
    SockTuple(SockTuple<'a>),
    /// Descriptors and flags of poll.
    FdList(FdList<'a>),
    /// A value whose first byte chooses the type.
    Dyn(DynValue<'a>),
}

/// Why the bytes of a parameter are not a value of its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecodeError {
    /// The length is not one the type can have.
    #[error("{len} bytes are no {ty:?}")]
    Size {
        /// Type of the parameter.
        ty: ParamType,
        /// Bytes in the record.
        len: usize,
    },
    /// The type exists in filters only, never in an event.
    #[error("type {0:?} does not occur in events")]
    NotOnWire(ParamType),
    /// A dynamic parameter names a variant the schema does not have.
    #[error("dynamic value of unknown variant {0}")]
    Variant(u8),
}

/// Text older drivers wrote where a string was missing.
const NO_STRING: [&[u8]; 2] = [b"<NA>", b"(NULL)"];

/// Everything before the first NUL.
pub(super) fn c_string(bytes: &[u8]) -> &[u8] {
    // Nearly always the NUL is the last byte.
    match bytes.split_last() {
        Some((0, head)) if !head.contains(&0) => head,
        _ => bytes.split(|&b| b == 0).next().unwrap_or(bytes),
    }
}

/// The string in `bytes` without NUL; `None` for "no value" in any of its spellings.
pub fn string(bytes: &[u8]) -> Option<&[u8]> {
    if bytes.is_empty() {
        return None;
    }
    let s = c_string(bytes);
    (!NO_STRING.contains(&s)).then_some(s)
}

/// The elements of a list of NUL-terminated strings (`args`, `env`, `cgroups`). A missing final
/// NUL is tolerated.
///
/// ```
/// let args: Vec<&[u8]> = libscap_rs::event::strings(b"-l\0\0/tmp\0").collect();
/// assert_eq!(args, [&b"-l"[..], b"", b"/tmp"]);
/// ```
pub fn strings(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let body = bytes.strip_suffix(b"\0").unwrap_or(bytes);
    // An empty list has no element, a lone NUL one empty element.
    let mut parts = (!bytes.is_empty()).then(|| body.split(|&b| b == 0));
    std::iter::from_fn(move || parts.as_mut()?.next())
}

/// An unsigned number of 1, 2, 4 or 8 bytes.
#[inline]
pub(super) fn unsigned(bytes: &[u8]) -> Option<u64> {
    Some(match *bytes {
        [a, b, c, d, e, f, g, h] => u64::from_le_bytes([a, b, c, d, e, f, g, h]),
        [a, b, c, d] => u64::from(u32::from_le_bytes([a, b, c, d])),
        [a, b] => u64::from(u16::from_le_bytes([a, b])),
        [a] => u64::from(a),
        _ => return None,
    })
}

/// A signed number of 1, 2, 4 or 8 bytes.
#[inline]
pub(super) fn signed(bytes: &[u8]) -> Option<i64> {
    Some(match *bytes {
        [a, b, c, d, e, f, g, h] => i64::from_le_bytes([a, b, c, d, e, f, g, h]),
        [a, b, c, d] => i64::from(i32::from_le_bytes([a, b, c, d])),
        [a, b] => i64::from(i16::from_le_bytes([a, b])),
        [a] => i64::from(a as i8),
        _ => return None,
    })
}

impl ParamType {
    /// True for the integer types whose values have a sign.
    pub const fn is_signed(self) -> bool {
        use ParamType::*;
        matches!(
            self,
            Int8 | Int16 | Int32 | Int64 | Errno | Fd | Pid | Fd32 | Pid32
        )
    }
}

/// Decodes `bytes` as a value of type `ty`. Dynamic values need the schema's variants: use
/// [`decode_param`].
pub fn decode(ty: ParamType, bytes: &[u8]) -> Result<Value<'_>, DecodeError> {
    decode_with(ty, &[], bytes)
}

/// Decodes the bytes of the parameter `info` describes.
pub fn decode_param<'a>(info: &ParamInfo, bytes: &'a [u8]) -> Result<Value<'a>, DecodeError> {
    decode_with(info.ty, info.variants, bytes)
}

fn decode_with<'a>(
    ty: ParamType,
    variants: &'static [DynVariant],
    bytes: &'a [u8],
) -> Result<Value<'a>, DecodeError> {
    use ParamType as T;
    if bytes.is_empty() {
        return Ok(match ty {
            T::ByteBuf => Value::Bytes(bytes),
            _ => Value::Empty,
        });
    }
    let size_error = DecodeError::Size {
        ty,
        len: bytes.len(),
    };
    match ty {
        T::CharBuf | T::FsPath | T::FsRelPath => Ok(string(bytes).map_or(Value::Empty, Value::Str)),
        T::ByteBuf => Ok(Value::Bytes(bytes)),
        T::SockAddr => SockAddr::decode(bytes).map(Value::SockAddr),
        T::SockTuple => SockTuple::decode(bytes).map(Value::SockTuple),
        T::FdList => FdList::decode(bytes).map(Value::FdList),
        T::Dyn => DynValue::decode(variants, bytes).map(Value::Dyn),
        T::None
        | T::CharBufArray
        | T::CharBufPairArray
        | T::Ipv4Net
        | T::Ipv6Net
        | T::IpAddr
        | T::IpNet => Err(DecodeError::NotOnWire(ty)),
        T::Ipv6Addr => {
            let octets: [u8; 16] = bytes.try_into().map_err(|_| size_error)?;
            Ok(Value::Ipv6(octets.into()))
        }
        _ => {
            if ty.wire_size() != Some(bytes.len()) {
                return Err(size_error);
            }
            let raw = unsigned(bytes).ok_or(size_error)?;
            Ok(match ty {
                T::Bool => Value::Bool(raw != 0),
                T::Double => Value::Double(f64::from_bits(raw)),
                // The four bytes are in network order.
                T::Ipv4Addr => Value::Ipv4(Ipv4Addr::from((raw as u32).to_le_bytes())),
                _ if ty.is_signed() => Value::Signed(signed(bytes).ok_or(size_error)?),
                _ => Value::Unsigned(raw),
            })
        }
    }
}

/// Descriptors and poll flags ([`ParamType::FdList`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FdList<'a> {
    entries: &'a [u8],
}

impl<'a> FdList<'a> {
    /// Bytes of one entry.
    const ENTRY: usize = 10;

    /// Decodes the bytes of a non-empty parameter.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, DecodeError> {
        let error = DecodeError::Size {
            ty: ParamType::FdList,
            len: bytes.len(),
        };
        let [lo, hi, entries @ ..] = bytes else {
            return Err(error);
        };
        let count = usize::from(u16::from_le_bytes([*lo, *hi]));
        if entries.len() == count * Self::ENTRY {
            Ok(Self { entries })
        } else {
            Err(error)
        }
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.entries.len() / Self::ENTRY
    }

    /// True without entries.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Descriptor and wire poll flags of every entry.
    pub fn iter(&self) -> impl Iterator<Item = (i64, i16)> + use<'a> {
        self.entries.chunks_exact(Self::ENTRY).map(|e| {
            let fd = signed(&e[..8]).unwrap_or(-1);
            (fd, i16::from_le_bytes([e[8], e[9]]))
        })
    }
}

/// A value whose first byte chooses its type ([`ParamType::Dyn`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DynValue<'a> {
    /// The first byte: position in the schema's list of variants.
    pub index: u8,
    /// What the schema says about the variant.
    pub variant: &'static DynVariant,
    /// The bytes behind the index.
    pub bytes: &'a [u8],
}

impl<'a> DynValue<'a> {
    /// Decodes the bytes of a non-empty parameter; the value itself is checked too.
    pub fn decode(variants: &'static [DynVariant], bytes: &'a [u8]) -> Result<Self, DecodeError> {
        let Some((&index, rest)) = bytes.split_first() else {
            return Err(DecodeError::Size {
                ty: ParamType::Dyn,
                len: 0,
            });
        };
        let variant = variants
            .get(usize::from(index))
            .ok_or(DecodeError::Variant(index))?;
        let value = Self {
            index,
            variant,
            bytes: rest,
        };
        value.value().map(|_| value)
    }

    /// The value behind the index byte.
    pub fn value(&self) -> Result<Value<'a>, DecodeError> {
        decode_with(self.variant.ty, &[], self.bytes)
    }
}
