//! `fd.*`: number, kind, name and place of the descriptor; `fdlist.*`.

use libscap_rs::event::Value;
use libscap_rs::schema::{EventFlags, ParamType as T, PrintFormat};

use super::net::endpoints;
use super::{Arg, ArgKind, Field, FieldFlags as F, FieldValue as V, path};
use crate::enriched::Enriched;
use crate::format::number::decimal;
use crate::format::{names, param};
use crate::state::{Fd, FdFlags, FdType};

pub(super) static FIELDS: &[Field] = &[
    Field::new("fd.num", T::Int64, "number of the descriptor", |e, _| {
        involved(e).then_some(())?;
        e.thread?;
        Some(V::Int(e.fd_num.unwrap_or(-1)))
    })
    .fmt(PrintFormat::Id),
    Field::new(
        "fd.type",
        T::CharBuf,
        "kind: file, directory, ipv4, ipv6, unix, pipe, event, ...",
        |e, _| V::word(names::fd_type(entry(e)?.ty)),
    ),
    Field::new(
        "fd.typechar",
        T::CharBuf,
        "kind as one character",
        |e, _| {
            involved(e).then_some(())?;
            e.thread?;
            V::word(match e.fd {
                Some(fd) => fd_char_text(fd.ty),
                None => match e.info.name {
                    "openat" | "openat2" | "creat" => "f",
                    "socket" | "accept" | "accept4" => "4",
                    "pipe" | "pipe2" => "p",
                    "eventfd" | "eventfd2" => "e",
                    "signalfd" | "signalfd4" => "s",
                    "timerfd_create" => "t",
                    "inotify_init" | "inotify_init1" => "i",
                    _ => "o",
                },
            })
        },
    ),
    Field::new(
        "fd.name",
        T::CharBuf,
        "path, addresses of a socket, path of a unix socket",
        |e, _| name(e),
    ),
    Field::new(
        "fd.nameraw",
        T::CharBuf,
        "name as the program gave it",
        |e, _| {
            involved(e).then_some(())?;
            e.thread?;
            let raw = match e.fd {
                Some(fd) if !fd.raw_name.is_empty() => V::text(&fd.raw_name)?,
                Some(fd) => V::text(&fd.name)?,
                None => return unopened(e, true).and_then(collapse),
            };
            collapse(raw)
        },
    ),
    Field::new(
        "fd.directory",
        T::CharBuf,
        "directory of a file, or the directory itself",
        |e, _| directory(e),
    ),
    Field::new(
        "fd.filename",
        T::CharBuf,
        "name of a file without its directory",
        |e, _| {
            let fd = entry(e).filter(|fd| fd.ty == FdType::File)?;
            V::text(match fd.name.iter().rposition(|b| *b == b'/') {
                None => b"/",
                Some(i) if i + 1 == fd.name.len() => &fd.name,
                Some(i) => &fd.name[i + 1..],
            })
        },
    ),
    Field::text(
        "fd.uid",
        "thread id followed by descriptor number",
        |e, _, out| match e.thread {
            Some(thread) if involved(e) => {
                decimal(out, thread.tid);
                decimal(out, e.fd_num.unwrap_or(-1));
                true
            }
            _ => false,
        },
    ),
    Field::new(
        "fd.containername",
        T::CharBuf,
        "container id, ':' and fd.name",
        |e, _| in_container(e, name(e)?),
    ),
    Field::new(
        "fd.containerdirectory",
        T::CharBuf,
        "container id, ':' and fd.directory",
        |e, _| in_container(e, directory(e)?),
    ),
    Field::new(
        "fd.name_changed",
        T::Bool,
        "the event changed the name",
        |e, _| {
            entry(e)?;
            Some(e.fd_name_changed.into())
        },
    ),
    Field::new("fd.dev", T::Int32, "device of the file system", |e, _| {
        Some(V::Int(i64::from(entry(e)?.dev)))
    })
    .fmt(PrintFormat::Hex),
    Field::new(
        "fd.dev.major",
        T::Int32,
        "major number of the device",
        |e, _| Some(V::Int(i64::from((entry(e)?.dev & 0xfff00) >> 8))),
    ),
    Field::new(
        "fd.dev.minor",
        T::Int32,
        "minor number of the device",
        |e, _| {
            let dev = entry(e)?.dev;
            Some(V::Int(i64::from(dev & 0xff | dev >> 12 & 0xfff00)))
        },
    ),
    Field::new("fd.ino", T::Int64, "inode number", |e, _| {
        Some(V::Int(entry(e)?.ino as i64))
    }),
    Field::new(
        "fd.types",
        T::CharBuf,
        "kinds of all descriptors of the process, or of descriptor N",
        |e, c| {
            involved(e).then_some(())?;
            let thread = e.thread?;
            let mut types: Vec<(i64, &'static str)> = match c.arg {
                Arg::Index(n) => {
                    let n = i64::try_from(*n).ok()?;
                    let fd = e.state.threads.fd(thread, n)?;
                    vec![(n, names::fd_type(fd.ty))]
                }
                _ => e
                    .state
                    .threads
                    .fds(thread)
                    .map(|(n, fd)| (n, names::fd_type(fd.ty)))
                    .collect(),
            };
            types.sort_unstable();
            let mut list: Vec<&str> = Vec::new();
            for (_, word) in types {
                if !list.contains(&word) {
                    list.push(word);
                }
            }
            Some(V::List(list.into_iter().filter_map(V::word).collect()))
        },
    )
    .arg(ArgKind::OptionalIndex)
    .flag(F::LIST.union(F::NO_FIELD_COMPARE)),
    Field::new(
        "fd.is_upper_layer",
        T::Bool,
        "the file is in the upper layer of an overlay",
        |e, _| Some(entry(e)?.flags.contains(FdFlags::OVERLAY_UPPER).into()),
    ),
    Field::new(
        "fd.is_lower_layer",
        T::Bool,
        "the file is in a lower layer of an overlay",
        |e, _| Some(entry(e)?.flags.contains(FdFlags::OVERLAY_LOWER).into()),
    ),
];

pub(super) static LIST_FIELDS: &[Field] = &[
    Field::new("fdlist.nums", T::CharBuf, "descriptors", |e, _| {
        polled(e, |n, _| Some(n.to_string().into_bytes()))
    }),
    Field::new("fdlist.names", T::CharBuf, "their names", |e, _| {
        polled(e, |_, fd| {
            Some(fd.map_or_else(|| b"<NA>".to_vec(), fd_name_or_na))
        })
    }),
    Field::new(
        "fdlist.cips",
        T::CharBuf,
        "client addresses of the sockets",
        |e, _| {
            polled(e, |_, fd| {
                Some(endpoints(fd?)?.client?.0.to_string().into_bytes())
            })
        },
    ),
    Field::new(
        "fdlist.sips",
        T::CharBuf,
        "server addresses of the sockets",
        |e, _| {
            polled(e, |_, fd| {
                Some(endpoints(fd?)?.server.0.to_string().into_bytes())
            })
        },
    ),
    Field::new(
        "fdlist.cports",
        T::CharBuf,
        "client ports of the sockets",
        |e, _| {
            polled(e, |_, fd| {
                Some(endpoints(fd?)?.client?.1.to_string().into_bytes())
            })
        },
    ),
    Field::new(
        "fdlist.sports",
        T::CharBuf,
        "server ports of the sockets",
        |e, _| {
            polled(e, |_, fd| {
                let ends = endpoints(fd?)?;
                ends.client?;
                Some(ends.server.1.to_string().into_bytes())
            })
        },
    ),
];

/// True when the event creates, uses or removes a descriptor; other events have no `fd.*`.
pub(super) fn involved(e: &Enriched<'_>) -> bool {
    e.info.flags.intersects(
        EventFlags::CREATES_FD
            .union(EventFlags::USES_FD)
            .union(EventFlags::DESTROYS_FD),
    )
}

/// The descriptor of the event.
pub(super) fn entry<'a>(e: &Enriched<'a>) -> Option<&'a Fd> {
    e.fd.filter(|_| involved(e))
}

fn fd_char_text(ty: FdType) -> &'static str {
    const TEXT: &str = "fd46upesltinbuormPX";
    let c = names::fd_char(ty);
    TEXT.find(c).map_or("?", |i| &TEXT[i..=i])
}

fn fd_name_or_na(fd: &Fd) -> Vec<u8> {
    if fd.name.is_empty() {
        b"<NA>".to_vec()
    } else {
        fd.name.to_vec()
    }
}

fn name<'a>(e: &Enriched<'a>) -> Option<V<'a>> {
    involved(e).then_some(())?;
    e.thread?;
    match e.fd {
        Some(fd) => V::text(&fd.name),
        None => unopened(e, false),
    }
}

/// The name in a call that did not get a descriptor.
fn unopened<'a>(e: &Enriched<'a>, raw: bool) -> Option<V<'a>> {
    let text = |index| V::owned(param::plain_text(e, index, super::Settings::plain())?);
    let at = |index: usize| match path::absolute_param(e, index) {
        Some(path) if !raw => V::owned(path),
        _ => text(index),
    };
    match e.info.name {
        "open" | "creat" if !raw => at(1),
        "open" | "creat" | "accept" | "accept4" | "connect" => text(1),
        "openat" | "openat2" => at(2),
        "open_by_handle_at" => text(3),
        _ => V::word(""),
    }
}

/// Runs of slashes become one.
fn collapse(value: V<'_>) -> Option<V<'_>> {
    let V::Text(text) = value else {
        return Some(value);
    };
    if !text.windows(2).any(|w| w == b"//") {
        return Some(V::Text(text));
    }
    let mut out = text.into_owned();
    out.dedup_by(|b, a| *a == b'/' && *b == b'/');
    V::owned(out)
}

fn directory<'a>(e: &Enriched<'a>) -> Option<V<'a>> {
    let text = match e.fd {
        Some(fd) if involved(e) && fd.ty == FdType::Directory => return V::text(&fd.name),
        Some(fd) if involved(e) && fd.ty == FdType::File => V::text(&fd.name)?,
        Some(_) => return None,
        None => match (e.info.name, name(e)?) {
            ("open" | "openat" | "openat2" | "creat" | "open_by_handle_at", text) => text,
            _ => return None,
        },
    };
    let V::Text(text) = text else { return None };
    match text.iter().rposition(|b| *b == b'/') {
        None | Some(0) => V::word("/"),
        Some(i) if i + 1 == text.len() => Some(V::Text(text)),
        Some(i) => match text {
            std::borrow::Cow::Borrowed(text) => V::text(&text[..i]),
            std::borrow::Cow::Owned(text) => V::owned(&text[..i]),
        },
    }
}

fn in_container<'a>(e: &Enriched<'a>, text: V<'_>) -> Option<V<'a>> {
    let id = e.thread?.container.as_deref().unwrap_or_default();
    let mut out = format!("{id}:").into_bytes();
    out.extend_from_slice(text.as_bytes()?);
    V::owned(out)
}

/// The entries of a poll list that `text` gives something for, with commas between.
fn polled<'a>(
    e: &Enriched<'a>,
    text: impl Fn(i64, Option<&Fd>) -> Option<Vec<u8>>,
) -> Option<V<'a>> {
    if !matches!(e.info.name, "poll" | "ppoll") {
        return None;
    }
    let index = e.info.param_index("fds")?;
    let Ok(Value::FdList(list)) = e.event.value(index) else {
        return None;
    };
    let mut out = Vec::new();
    for (number, _) in list.iter() {
        let fd = e.thread.and_then(|t| e.state.threads.fd(t, number));
        if let Some(text) = text(number, fd) {
            if !out.is_empty() {
                out.push(b',');
            }
            out.extend_from_slice(&text);
        }
    }
    if out.is_empty() { None } else { V::owned(out) }
}
