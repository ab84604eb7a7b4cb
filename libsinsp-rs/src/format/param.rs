//! Parameters of events as text: a plain form and, where names are known, a resolved one.

use std::io::Write as _;

use libscap_rs::event::{DecodeError, DynValue, FdList, SockAddr, SockTuple, Value, decode_param};
use libscap_rs::schema::{ParamInfo, ParamType as T, PrintFormat};
use libscap_rs::snapshot::{L4Proto, NO_ID};

use super::number::{decimal, number};
use super::{Settings, buffer, names, time};
use crate::enriched::Enriched;
use crate::field::{absolute_param, group_name, user_name};
use crate::path::{AT_FDCWD, UNKNOWN_DIR};
use crate::state::{Fd, FdType};

/// Appends the resolved text of parameter `index`, else its plain text; false when there is no such
/// parameter.
pub(crate) fn best(out: &mut Vec<u8>, e: &Enriched<'_>, index: usize, settings: &Settings) -> bool {
    let (Some(info), Some(bytes)) = (e.info.params.get(index), e.event.param(index)) else {
        return false;
    };
    let value = decode_param(info, bytes);
    let known = value.as_ref();
    if !known.is_ok_and(|value| resolved(out, e, index, info, value, settings)) {
        plain(out, e, info, bytes, &value, settings);
    }
    true
}

/// The plain text of parameter `index`.
pub(crate) fn plain_text(e: &Enriched<'_>, index: usize, settings: &Settings) -> Option<Vec<u8>> {
    let (info, bytes) = (e.info.params.get(index)?, e.event.param(index)?);
    let mut out = Vec::new();
    let value = decode_param(info, bytes);
    plain(&mut out, e, info, bytes, &value, settings);
    Some(out)
}

/// Appends all parameters as `name=plain(resolved)`, a blank between; nothing for untyped calls.
pub(crate) fn args(out: &mut Vec<u8>, e: &Enriched<'_>, settings: &Settings) {
    use libscap_rs::schema::code;
    if matches!(e.info.code, code::GENERIC_E | code::GENERIC_X) {
        return;
    }
    for (index, (info, bytes)) in e.info.params.iter().zip(e.event.params()).enumerate() {
        if index > 0 {
            out.push(b' ');
        }
        out.extend_from_slice(info.name.as_bytes());
        out.push(b'=');
        let value = decode_param(info, bytes);
        plain(out, e, info, bytes, &value, settings);
        let (Ok(value), true) = (&value, may_have_name(info.ty)) else {
            continue;
        };
        let open = out.len();
        out.push(b'(');
        if resolved(out, e, index, info, value, settings) {
            out.push(b')');
        } else {
            out.truncate(open);
        }
    }
}

fn not_available(ty: T) -> &'static [u8] {
    match ty {
        T::ByteBuf | T::SockTuple | T::FdList | T::CharBufArray | T::CharBufPairArray | T::Dyn => {
            b"NULL"
        }
        _ => b"<NA>",
    }
}

/// Appends the plain text of a parameter with these bytes, which are `value`.
fn plain(
    out: &mut Vec<u8>,
    e: &Enriched<'_>,
    info: &ParamInfo,
    bytes: &[u8],
    value: &Result<Value<'_>, DecodeError>,
    settings: &Settings,
) {
    if bytes.is_empty() {
        out.extend_from_slice(not_available(info.ty));
        return;
    }
    match (info.ty, value) {
        (T::CharBufArray, _) => joined(out, bytes, b'.'),
        (T::CharBufPairArray, _) => joined(out, bytes, b','),
        (_, Ok(Value::FdList(list))) => fd_list(out, e, *list),
        (ty, Ok(value)) => plain_value(out, ty, info, value, settings),
        // Bytes that are no value of their type: shown as data.
        (_, Err(_)) => buffer::render(out, bytes, settings),
    }
}

fn joined(out: &mut Vec<u8>, bytes: &[u8], separator: u8) {
    for (i, item) in libscap_rs::event::strings(bytes).enumerate() {
        if i > 0 {
            out.push(separator);
        }
        out.extend_from_slice(item);
    }
}

fn plain_value(out: &mut Vec<u8>, ty: T, info: &ParamInfo, value: &Value<'_>, settings: &Settings) {
    match *value {
        Value::Empty => out.extend_from_slice(not_available(ty)),
        Value::Unsigned(n) if matches!(ty, T::Uid | T::Gid) && n == u64::from(NO_ID) => {
            out.extend_from_slice(b"-1");
        }
        Value::Unsigned(u64::MAX) if ty == T::RelTime => out.extend_from_slice(b"none"),
        Value::Unsigned(ns) if ty == T::AbsTime => time::date_time(out, ns, &settings.zone, true),
        Value::Unsigned(n) => {
            let format = match ty {
                // Numbers with names are easier to look up in decimal.
                T::Flags8
                | T::Flags16
                | T::Flags32
                | T::EnumFlags8
                | T::EnumFlags16
                | T::EnumFlags32 => PrintFormat::Dec,
                _ => info.fmt,
            };
            number(out, n, format, true);
        }
        Value::Signed(n) => match (n, info.fmt) {
            (0.., PrintFormat::Hex | PrintFormat::Oct)
                if matches!(ty, T::Int8 | T::Int16 | T::Int32 | T::Int64) =>
            {
                number(out, n as u64, info.fmt, true);
            }
            _ => decimal(out, n),
        },
        Value::Bool(b) => out.push(b'0' + u8::from(b)),
        Value::Double(d) => append(out, format_args!("{d:.1}")),
        Value::Str(s) => super::text::escape(out, s, settings),
        Value::Bytes(b) => buffer::render(out, b, settings),
        Value::Ipv4(ip) => append(out, format_args!("{ip}")),
        Value::Ipv6(ip) => append(out, format_args!("{ip}")),
        Value::SockAddr(ref addr) => sockaddr(out, addr, settings),
        Value::SockTuple(ref tuple) => socktuple(out, tuple, settings),
        Value::Dyn(ref dynamic) => {
            let variant = variant(info, dynamic);
            if let Ok(value) = dynamic.value() {
                plain_value(out, variant.ty, &variant, &value, settings);
            }
        }
        _ => {}
    }
}

/// What the chosen variant of a dynamic parameter is.
fn variant(info: &ParamInfo, dynamic: &DynValue<'_>) -> ParamInfo {
    ParamInfo {
        name: info.name,
        ty: dynamic.variant.ty,
        fmt: dynamic.variant.fmt,
        flags: None,
        variants: &[],
        dirfd_param: None,
    }
}

fn append(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    // Writing to a Vec cannot fail.
    let _ = out.write_fmt(text);
}

fn sockaddr(out: &mut Vec<u8>, addr: &SockAddr<'_>, settings: &Settings) {
    match addr {
        SockAddr::Inet { ip, port } => append(out, format_args!("{ip}:{port}")),
        SockAddr::Inet6 { ip, port } => append(out, format_args!("{ip}:{port}")),
        SockAddr::Unix(path) => super::text::escape(out, path, settings),
        SockAddr::Other { family, .. } => append(out, format_args!("family {family}")),
    }
}

fn socktuple(out: &mut Vec<u8>, tuple: &SockTuple<'_>, settings: &Settings) {
    match tuple {
        SockTuple::Inet {
            sip,
            sport,
            dip,
            dport,
        } => append(out, format_args!("{sip}:{sport}->{dip}:{dport}")),
        SockTuple::Inet6 {
            sip,
            sport,
            dip,
            dport,
        } => append(out, format_args!("{sip}:{sport}->{dip}:{dport}")),
        SockTuple::Unix { source, dest, path } => {
            append(out, format_args!("{source:x}->{dest:x}"));
            if !path.is_empty() {
                out.push(b' ');
                super::text::escape(out, path, settings);
            }
        }
        SockTuple::Other { family, .. } => append(out, format_args!("family {family}")),
    }
}

fn fd_list(out: &mut Vec<u8>, e: &Enriched<'_>, list: FdList<'_>) {
    for (i, (number, flags)) in list.iter().enumerate() {
        if i > 0 {
            out.push(b' ');
        }
        let fd = e.thread.and_then(|t| e.state.threads.fd(t, number));
        let kind = fd.map_or('?', |fd| names::fd_char(fd.ty));
        append(out, format_args!("{number}:{kind}{flags:x}"));
    }
}

/// Appends `<T>name` or `<TP>name`.
fn descriptor(out: &mut Vec<u8>, fd: &Fd, settings: &Settings) {
    let ip = matches!(
        fd.ty,
        FdType::Ipv4 | FdType::Ipv6 | FdType::Ipv4Server | FdType::Ipv6Server
    );
    let transport = match fd.l4 {
        L4Proto::Tcp if ip => "t",
        L4Proto::Udp if ip => "u",
        L4Proto::Icmp if ip => "i",
        L4Proto::Raw if ip => "r",
        _ => "",
    };
    out.push(b'<');
    out.push(names::fd_char(fd.ty) as u8);
    out.extend_from_slice(transport.as_bytes());
    out.push(b'>');
    super::text::escape(out, &fd.name, settings);
}

/// False for types whose values have no other text than the plain one.
fn may_have_name(ty: T) -> bool {
    !matches!(
        ty,
        T::Int8
            | T::Int16
            | T::Int32
            | T::Int64
            | T::Uint8
            | T::Uint16
            | T::Uint32
            | T::Uint64
            | T::CharBuf
            | T::ByteBuf
            | T::SockAddr
            | T::SockTuple
            | T::FdList
            | T::AbsTime
            | T::Bool
    )
}

/// Appends the resolved text of parameter `index`, which is `value`; false when it has none.
fn resolved(
    out: &mut Vec<u8>,
    e: &Enriched<'_>,
    index: usize,
    info: &ParamInfo,
    value: &Value<'_>,
    settings: &Settings,
) -> bool {
    let ty = info.ty;
    let word = |out: &mut Vec<u8>, text: Option<&str>| {
        out.extend_from_slice(text.unwrap_or_default().as_bytes());
        text.is_some()
    };
    match (ty, *value) {
        (T::Fd | T::Fd32, Value::Signed(AT_FDCWD)) => word(out, Some("AT_FDCWD")),
        (T::Fd | T::Fd32, Value::Signed(n)) if n >= 0 => {
            match e.thread.and_then(|t| fd_of_event(e, t, n)) {
                Some(fd) => {
                    descriptor(out, fd, settings);
                    true
                }
                None => false,
            }
        }
        (T::Fd | T::Fd32 | T::Errno, Value::Signed(n)) if n < 0 => {
            word(out, n.checked_neg().and_then(names::errno))
        }
        (T::Pid | T::Pid32, Value::Signed(n)) => match e.state.threads.get(n) {
            Some(thread) => {
                super::text::escape(out, &thread.comm, settings);
                true
            }
            None => false,
        },
        (T::FsPath | T::FsRelPath, Value::Str(text)) if !text.is_empty() && text[0] != b'/' => {
            match absolute(e, index, text) {
                Some(path) => {
                    super::text::escape(out, &path, settings);
                    true
                }
                None => false,
            }
        }
        (T::SyscallId, Value::Unsigned(n)) => word(
            out,
            usize::try_from(n)
                .ok()
                .and_then(|n| libscap_rs::schema::SYSCALLS.get(n))
                .map(|s| s.name),
        ),
        (T::SigType, Value::Unsigned(n)) => word(out, names::signal(n)),
        (T::SigSet, Value::Unsigned(set)) => {
            let start = out.len();
            for name in (1..=32)
                .filter(|n| set >> (n - 1) & 1 == 1)
                .filter_map(names::signal)
            {
                if out.len() > start {
                    out.push(b' ');
                }
                out.extend_from_slice(name.as_bytes());
            }
            out.len() > start
        }
        (T::RelTime, Value::Unsigned(ns)) if ns != u64::MAX => {
            out.extend_from_slice(short_seconds(ns).as_bytes());
            true
        }
        (T::Flags8 | T::Flags16 | T::Flags32, Value::Unsigned(n)) => info
            .flags
            .is_some_and(|table| names::flags(out, table, n as u32)),
        (T::Mode, Value::Unsigned(n)) => info
            .flags
            .is_some_and(|table| names::mode(out, table, n as u32)),
        (T::EnumFlags8 | T::EnumFlags16 | T::EnumFlags32, Value::Unsigned(n)) => info
            .flags
            .is_some_and(|table| names::enumeration(out, table, n as u32)),
        (T::Uid | T::Gid, Value::Unsigned(n)) => {
            let id = n as u32;
            let container = e.thread.and_then(|t| t.container.as_ref());
            out.extend_from_slice(match ty {
                _ if id == NO_ID => b"<NONE>",
                T::Uid => user_name(e.state, container, id),
                _ => group_name(e.state, container, id),
            });
            true
        }
        (_, Value::Dyn(dynamic)) => {
            let variant = variant(info, &dynamic);
            let value = dynamic.value();
            value.is_ok_and(|value| resolved(out, e, index, &variant, &value, settings))
        }
        _ => false,
    }
}

/// Descriptor `n` as the event saw it: the one it closed is still known from the event.
fn fd_of_event<'a>(e: &Enriched<'a>, thread: &'a crate::state::Thread, n: i64) -> Option<&'a Fd> {
    match e.fd {
        Some(fd) if e.fd_num == Some(n) => Some(fd),
        _ => e.state.threads.fd(thread, n),
    }
}

/// The absolute form of a relative path parameter; the text itself when its directory is not
/// known.
fn absolute(e: &Enriched<'_>, index: usize, text: &[u8]) -> Option<Vec<u8>> {
    let path = absolute_param(e, index)?;
    Some(if path.starts_with(UNKNOWN_DIR) {
        text.to_vec()
    } else {
        path
    })
}

/// Seconds in the shortest form with six significant digits.
fn short_seconds(ns: u64) -> String {
    let seconds = ns as f64 / 1e9;
    let exponent: i32 = if seconds == 0.0 {
        0
    } else {
        // The exponent after rounding to six digits.
        let rounded = format!("{seconds:.5e}");
        rounded
            .split('e')
            .nth(1)
            .and_then(|e| e.parse().ok())
            .unwrap_or(0)
    };
    let trim = |text: String| {
        if text.contains('.') {
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        } else {
            text
        }
    };
    if (-4..6).contains(&exponent) {
        let decimals = (5 - exponent).max(0) as usize;
        trim(format!("{seconds:.decimals$}")) + "s"
    } else {
        let text = format!("{seconds:.5e}");
        let (mantissa, _) = text.split_once('e').unwrap_or((&text, "0"));
        let sign = if exponent < 0 { '-' } else { '+' };
        format!("{}e{sign}{:02}s", trim(mantissa.to_owned()), exponent.abs())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_short() {
        for (ns, text) in [
            (0, "0s"),
            (1_500_000_000, "1.5s"),
            (100_000_000, "0.1s"),
            (123_456_789, "0.123457s"),
            (1, "1e-09s"),
            (50_000, "5e-05s"),
            (100_000, "0.0001s"),
            (3_600_000_000_000, "3600s"),
            (1_234_567_000_000_000, "1.23457e+06s"),
            (999_999_999_999_999, "1e+06s"),
        ] {
            assert_eq!(short_seconds(ns), text);
        }
    }
}
