//! `evt.*`: result, data and kind of the call.

use std::borrow::Cow;

use libscap_rs::schema::{Category, Direction, EventFlags, EventInfo, ParamType as T, code};

use super::{Arg, ArgKind, Field, FieldFlags as F, FieldValue as V, path, syslog};
use crate::enriched::Enriched;
use crate::format::{self, param};
use crate::state::FdType;

/// Wire bits of `file_flags`.
const O_READ: u64 = 1;
const O_WRITE: u64 = 1 << 1;
const O_CREAT: u64 = 1 << 2;
const O_TMPFILE: u64 = 0x2000;
const F_CREATED: u64 = 0x4000;

pub(super) static FIELDS: &[Field] = &[
    Field::text(
        "evt.res",
        "SUCCESS, or the name of the error",
        |e, _, out| match result(e) {
            None => false,
            Some(0..) => {
                out.extend_from_slice(b"SUCCESS");
                true
            }
            Some(_) => param::best(out, e, 0, super::Settings::plain()),
        },
    ),
    Field::new("evt.rawres", T::Int64, "return value", |e, _| {
        result(e).map(V::from)
    }),
    Field::new("evt.failed", T::Bool, "the call failed", |e, _| {
        result(e).map(|res| (res < 0).into())
    }),
    Field::new(
        "evt.buffer",
        T::ByteBuf,
        "data of the call, as far as it was captured",
        |e, _| {
            let data = e.event.param(data_param(e.info)?)?;
            Some(V::Bytes(Cow::Borrowed(data)))
        },
    ),
    Field::new("evt.buflen", T::Uint64, "bytes moved", |e, _| {
        moved(e, |_| true, |_| true)
    }),
    Field::new("evt.buflen.in", T::Uint64, "bytes read", |e, _| {
        moved(e, is_in, |_| true)
    })
    .flag(F::TABLE_ONLY),
    Field::new("evt.buflen.out", T::Uint64, "bytes written", |e, _| {
        moved(e, is_out, |_| true)
    })
    .flag(F::TABLE_ONLY),
    Field::new(
        "evt.buflen.file",
        T::Uint64,
        "bytes moved on files",
        |e, _| moved(e, |_| true, is_file),
    )
    .flag(F::TABLE_ONLY),
    Field::new(
        "evt.buflen.file.in",
        T::Uint64,
        "bytes read from files",
        |e, _| moved(e, is_in, is_file),
    )
    .flag(F::TABLE_ONLY),
    Field::new(
        "evt.buflen.file.out",
        T::Uint64,
        "bytes written to files",
        |e, _| moved(e, is_out, is_file),
    )
    .flag(F::TABLE_ONLY),
    Field::new(
        "evt.buflen.net",
        T::Uint64,
        "bytes moved on IP sockets",
        |e, _| moved(e, |_| true, is_net),
    )
    .flag(F::TABLE_ONLY),
    Field::new(
        "evt.buflen.net.in",
        T::Uint64,
        "bytes received from IP sockets",
        |e, _| moved(e, is_in, is_net),
    )
    .flag(F::TABLE_ONLY),
    Field::new(
        "evt.buflen.net.out",
        T::Uint64,
        "bytes sent to IP sockets",
        |e, _| moved(e, is_out, is_net),
    )
    .flag(F::TABLE_ONLY),
    Field::new(
        "evt.is_io",
        T::Bool,
        "the call moves data on a descriptor",
        |e, _| {
            let io = EventFlags::READS_FROM_FD.union(EventFlags::WRITES_TO_FD);
            Some(e.info.flags.intersects(io).into())
        },
    ),
    Field::new(
        "evt.is_io_read",
        T::Bool,
        "the call reads from a descriptor",
        |e, _| Some(e.info.flags.contains(EventFlags::READS_FROM_FD).into()),
    ),
    Field::new(
        "evt.is_io_write",
        T::Bool,
        "the call writes to a descriptor",
        |e, _| Some(e.info.flags.contains(EventFlags::WRITES_TO_FD).into()),
    ),
    Field::new("evt.io_dir", T::CharBuf, "read or write", |e, _| {
        if e.info.flags.contains(EventFlags::WRITES_TO_FD) {
            V::word("write")
        } else if e.info.flags.contains(EventFlags::READS_FROM_FD) {
            V::word("read")
        } else {
            None
        }
    }),
    Field::new("evt.is_wait", T::Bool, "the call can block", |e, _| {
        Some(e.info.flags.contains(EventFlags::WAITS).into())
    }),
    Field::new(
        "evt.is_syslog",
        T::Bool,
        "the call writes to the syslog socket",
        |e, _| Some(syslog::is_syslog(e).into()),
    )
    .alias(&["fd.is_syslog"]),
    Field::new("evt.count", T::Uint32, "1, to add up", |_, _| {
        Some(V::Uint(1))
    }),
    Field::new(
        "evt.count.error",
        T::Uint32,
        "1 for calls that failed, else 0",
        |e, _| Some(V::Uint(u64::from(result(e)? < 0))),
    ),
    Field::new(
        "evt.count.error.file",
        T::Uint32,
        "1 for failures on files",
        |e, _| failure(e, ErrorClass::File),
    ),
    Field::new(
        "evt.count.error.net",
        T::Uint32,
        "1 for failures on sockets",
        |e, _| failure(e, ErrorClass::Net),
    ),
    Field::new(
        "evt.count.error.memory",
        T::Uint32,
        "1 for failures of memory calls",
        |e, _| failure(e, ErrorClass::Memory),
    ),
    Field::new(
        "evt.count.error.other",
        T::Uint32,
        "1 for all other failures",
        |e, _| failure(e, ErrorClass::Other),
    ),
    Field::new("evt.count.exit", T::Uint32, "1 for exit events", |e, _| {
        (e.info.direction == Direction::Exit).then_some(V::Uint(1))
    }),
    Field::new(
        "evt.count.procinfo",
        T::Uint32,
        "1 per statistics event of a process",
        |e, _| {
            let main = e.thread.is_some_and(|t| t.is_main());
            Some(V::Uint(u64::from(e.info.code == code::PROCINFO_E && main)))
        },
    )
    .flag(F::TABLE_ONLY),
    Field::new(
        "evt.count.threadinfo",
        T::Uint32,
        "1 per statistics event of a thread",
        |e, _| Some(V::Uint(u64::from(e.info.code == code::PROCINFO_E))),
    )
    .flag(F::TABLE_ONLY),
    Field::new(
        "evt.abspath",
        T::CharBuf,
        "absolute path a call with a directory descriptor names",
        |e, c| path::of_at_call(e, *c.arg == Arg::Target),
    )
    .arg(ArgKind::SourceOrTarget),
    Field::new("evt.is_open_read", T::Bool, "opened for reading", |e, _| {
        Some(open_flags(e).is_some_and(|f| f & O_READ != 0).into())
    }),
    Field::new(
        "evt.is_open_write",
        T::Bool,
        "opened for writing",
        |e, _| Some(open_flags(e).is_some_and(|f| f & O_WRITE != 0).into()),
    ),
    Field::new(
        "evt.is_open_exec",
        T::Bool,
        "created with a permission to execute",
        |e, _| {
            let creates = match e.info.code {
                code::SYSCALL_CREAT_X => true,
                code::SYSCALL_OPEN_BY_HANDLE_AT_X => false,
                _ => open_flags(e).is_some_and(|f| f & (O_CREAT | O_TMPFILE) != 0),
            };
            let mode = e
                .info
                .param_index("mode")
                .and_then(|i| e.event.param_u64(i));
            // Wire bits of the execute permissions: others, group, owner.
            Some((creates && mode.is_some_and(|m| m & 0o111 != 0)).into())
        },
    ),
    Field::new(
        "evt.is_open_create",
        T::Bool,
        "the open created the file",
        |e, _| {
            let flags = open_flags(e).unwrap_or(0);
            let temporary = flags & O_TMPFILE != 0 && result(e).is_some_and(|r| r >= 0);
            Some((flags & F_CREATED != 0 || temporary).into())
        },
    ),
    Field::new(
        "evt.infra.docker.name",
        T::CharBuf,
        "name of a docker event",
        |e, _| V::text(infra(e, b"Event")?),
    )
    .flag(F::TABLE_ONLY),
    Field::new(
        "evt.infra.docker.container.id",
        T::CharBuf,
        "container of a docker event",
        |e, _| {
            let id = infra(e, b"ID")?;
            V::text(&id[..id.len().min(12)])
        },
    )
    .flag(F::TABLE_ONLY),
    Field::new(
        "evt.infra.docker.container.name",
        T::CharBuf,
        "container name of a docker event",
        |e, _| V::text(infra(e, b"name")?),
    )
    .flag(F::TABLE_ONLY),
    Field::new(
        "evt.infra.docker.container.image",
        T::CharBuf,
        "image of a docker event",
        |e, _| {
            let image = infra(e, b"Image")?;
            let image = image.split(|b| *b == b'@').next().unwrap_or(image);
            let digest = bstr::ByteSlice::find(image, b"sha256").is_some();
            let colon = image.iter().position(|b| *b == b':');
            V::text(match colon {
                Some(i) if digest => &image[i + 1..],
                _ => image,
            })
        },
    )
    .flag(F::TABLE_ONLY),
];

/// Return value of a call; untyped calls and events that are no calls have none.
pub(crate) fn result(e: &Enriched<'_>) -> Option<i64> {
    has_result(e.info).then(|| e.event.param_i64(0)).flatten()
}

fn has_result(info: &EventInfo) -> bool {
    let Some(first) = info.params.first() else {
        return false;
    };
    info.direction == Direction::Exit
        && match first.ty {
            T::Errno | T::Pid | T::Int64 | T::Uint64 => first.name == "res",
            T::Fd => matches!(first.name, "res" | "fd"),
            _ => false,
        }
}

pub(super) fn data_param(info: &EventInfo) -> Option<usize> {
    info.params
        .iter()
        .position(|p| p.name == "data" && p.ty == T::ByteBuf)
}

fn is_in(c: Category) -> bool {
    c == Category::IoRead
}

fn is_out(c: Category) -> bool {
    c == Category::IoWrite
}

fn is_file(ty: FdType) -> bool {
    ty == FdType::File
}

fn is_net(ty: FdType) -> bool {
    matches!(
        ty,
        FdType::Ipv4 | FdType::Ipv6 | FdType::Ipv4Server | FdType::Ipv6Server
    )
}

fn moved<'a>(
    e: &Enriched<'a>,
    category: impl Fn(Category) -> bool,
    ty: impl Fn(FdType) -> bool,
) -> Option<V<'a>> {
    let io = matches!(
        e.info.category,
        Category::IoRead | Category::IoWrite | Category::IoOther
    );
    if !io || e.info.direction != Direction::Exit || !category(e.info.category) || !ty(e.fd?.ty) {
        return None;
    }
    u64::try_from(result(e)?).ok().map(V::Uint)
}

#[derive(PartialEq)]
enum ErrorClass {
    File,
    Net,
    Memory,
    Other,
}

fn failure<'a>(e: &Enriched<'a>, class: ErrorClass) -> Option<V<'a>> {
    if result(e)? >= 0 {
        return Some(V::Uint(0));
    }
    let opens = matches!(
        e.info.name,
        "open" | "creat" | "openat" | "openat2" | "open_by_handle_at"
    );
    let connects = matches!(e.info.name, "accept" | "accept4" | "connect");
    let actual = match e.fd.map(|fd| fd.ty) {
        Some(FdType::File | FdType::Directory) => ErrorClass::File,
        Some(FdType::Unix) => ErrorClass::Net,
        Some(ty) if is_net(ty) => ErrorClass::Net,
        None if opens => ErrorClass::File,
        None if connects => ErrorClass::Net,
        _ if e.info.category == Category::Memory => ErrorClass::Memory,
        _ => ErrorClass::Other,
    };
    Some(V::Uint(u64::from(actual == class)))
}

fn open_flags(e: &Enriched<'_>) -> Option<u64> {
    let opens = matches!(
        e.info.name,
        "open" | "openat" | "openat2" | "open_by_handle_at"
    );
    if !opens || e.info.direction != Direction::Exit {
        return None;
    }
    e.event.param_u64(e.info.param_index("flags")?)
}

/// A `Key:Value` item of the description of an infrastructure event.
fn infra<'a>(e: &Enriched<'a>, key: &[u8]) -> Option<&'a [u8]> {
    if e.info.code != code::INFRASTRUCTURE_EVENT_E {
        return None;
    }
    let items = format::split(e.event.param_str(2)?, b';');
    items
        .filter_map(|item| {
            let colon = item.iter().position(|b| *b == b':')?;
            Some((item[..colon].trim_ascii(), item[colon + 1..].trim_ascii()))
        })
        .find(|(k, _)| *k == key)
        .map(|(_, value)| value)
}
