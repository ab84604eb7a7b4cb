//! Names the schema uses for types, formats and categories, and their Rust counterparts.

/// In the order of their codes on the wire: type name in the schema, the `ParamType` variant, bytes on the wire (0: variable) and the
/// print format when the schema does not say one.
const TYPES: &[(&str, &str, u8, &str)] = &[
    ("int8", "Int8", 1, "dec"),
    ("int16", "Int16", 2, "dec"),
    ("int32", "Int32", 4, "dec"),
    ("int64", "Int64", 8, "dec"),
    ("uint8", "Uint8", 1, "dec"),
    ("uint16", "Uint16", 2, "dec"),
    ("uint32", "Uint32", 4, "dec"),
    ("uint64", "Uint64", 8, "dec"),
    ("charbuf", "CharBuf", 0, "na"),
    ("bytebuf", "ByteBuf", 0, "na"),
    ("errno", "Errno", 8, "dec"),
    ("sockaddr", "SockAddr", 0, "na"),
    ("socktuple", "SockTuple", 0, "na"),
    ("fd", "Fd", 8, "dec"),
    ("pid", "Pid", 8, "dec"),
    ("fdlist", "FdList", 0, "dec"),
    ("fspath", "FsPath", 0, "na"),
    ("syscallid", "SyscallId", 2, "dec"),
    ("sigtype", "SigType", 1, "dec"),
    ("reltime", "RelTime", 8, "dec"),
    ("abstime", "AbsTime", 8, "dec"),
    ("port", "Port", 2, "hex"),
    ("l4proto", "L4Proto", 1, "dec"),
    ("sockfamily", "SockFamily", 1, "dec"),
    ("bool", "Bool", 4, "dec"),
    ("ipv4addr", "Ipv4Addr", 4, "hex"),
    ("dyn", "Dyn", 0, "dec"),
    ("flags8", "Flags8", 1, "dec"),
    ("flags16", "Flags16", 2, "hex"),
    ("flags32", "Flags32", 4, "hex"),
    ("uid", "Uid", 4, "dec"),
    ("gid", "Gid", 4, "dec"),
    ("double", "Double", 8, "dec"),
    ("sigset", "SigSet", 4, "dec"),
    ("charbufarray", "CharBufArray", 0, "na"),
    ("charbuf_pair_array", "CharBufPairArray", 0, "na"),
    ("ipv4net", "Ipv4Net", 0, "dec"),
    ("ipv6addr", "Ipv6Addr", 16, "hex"),
    ("ipv6net", "Ipv6Net", 0, "dec"),
    ("ipaddr", "IpAddr", 0, "dec"),
    ("ipnet", "IpNet", 0, "dec"),
    ("mode", "Mode", 4, "oct"),
    ("fsrelpath", "FsRelPath", 0, "na"),
    ("enumflags8", "EnumFlags8", 1, "dec"),
    ("enumflags16", "EnumFlags16", 2, "dec"),
    ("enumflags32", "EnumFlags32", 4, "dec"),
    ("fd32", "Fd32", 4, "dec"),
    ("pid32", "Pid32", 4, "dec"),
];

const FORMATS: &[(&str, &str)] = &[
    ("na", "Na"),
    ("dec", "Dec"),
    ("hex", "Hex"),
    ("padded_dec", "PaddedDec"),
    ("id", "Id"),
    ("dir", "Dir"),
    ("oct", "Oct"),
];

/// The schema's name and the wire code of every type; codes count from 1.
pub fn wire_codes() -> impl Iterator<Item = (&'static str, usize)> {
    TYPES.iter().zip(1..).map(|(ty, code)| (ty.0, code))
}

/// The `ParamType` variant of a schema type.
pub fn rust_type(name: &str) -> Option<&'static str> {
    TYPES.iter().find(|t| t.0 == name).map(|t| t.1)
}

/// Bytes of a fixed-size type on the wire; 0 for variable sizes.
pub fn wire_size(name: &str) -> Option<u8> {
    TYPES.iter().find(|t| t.0 == name).map(|t| t.2)
}

/// The `PrintFormat` variant: the given one, else the usual one of the type.
pub fn rust_format(ty: &str, fmt: Option<&str>) -> Option<&'static str> {
    let name = fmt.or_else(|| TYPES.iter().find(|t| t.0 == ty).map(|t| t.3))?;
    FORMATS.iter().find(|f| f.0 == name).map(|f| f.1)
}

/// `io_read` to `IoRead`.
pub fn camel(name: &str) -> String {
    name.split('_')
        .map(|w| {
            let mut c = w.chars();
            c.next()
                .map(|f| f.to_uppercase().collect::<String>() + c.as_str())
                .unwrap_or_default()
        })
        .collect()
}
