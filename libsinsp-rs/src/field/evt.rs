//! `evt.*`: number, name, time and parameters of the event.

use libscap_rs::event::Value;
use libscap_rs::schema::{
    Category, Direction, EventClass, ParamType as T, PrintFormat, SYSCALLS, code,
};

use super::{Arg, ArgKind, Call, Field, FieldFlags as F, FieldValue as V};
use crate::enriched::Enriched;
use crate::format::{TimeMode, param, time};
use crate::state::FdType;

/// Rendered width of a spectrogram, in buckets.
const BUCKETS: f64 = 80.0;

/// Digits and separators.
const MADE_TIME: F = F::JSON_TIME.union(F::RENDERED);

pub(super) static FIELDS: &[Field] = &[
    Field::new(
        "evt.num",
        T::Uint64,
        "number of the event in the stream, from 1",
        |e, _| Some(e.num.into()),
    )
    .fmt(PrintFormat::Id),
    Field::text(
        "evt.time",
        "local time of day with nanoseconds",
        |e, c, out| {
            time::time_of_day(out, e.event.ts(), &c.settings.zone, true);
            true
        },
    )
    .flag(MADE_TIME),
    Field::text("evt.time.s", "local time of day", |e, c, out| {
        time::time_of_day(out, e.event.ts(), &c.settings.zone, false);
        true
    })
    .flag(MADE_TIME),
    Field::text(
        "evt.time.iso8601",
        "UTC time as ISO 8601 writes it",
        |e, _, out| {
            time::iso8601(out, e.event.ts());
            true
        },
    )
    .flag(MADE_TIME),
    Field::text(
        "evt.datetime",
        "local date and time with nanoseconds",
        |e, c, out| {
            time::date_time(out, e.event.ts(), &c.settings.zone, true);
            true
        },
    )
    .flag(MADE_TIME),
    Field::text("evt.datetime.s", "local date and time", |e, c, out| {
        time::date_time(out, e.event.ts(), &c.settings.zone, false);
        true
    })
    .flag(MADE_TIME),
    Field::new(
        "evt.rawtime",
        T::AbsTime,
        "time in ns since the epoch",
        |e, _| Some(e.event.ts().into()),
    ),
    Field::new(
        "evt.rawtime.s",
        T::AbsTime,
        "time in seconds since the epoch",
        |e, _| Some((e.event.ts() / time::NS).into()),
    ),
    Field::new("evt.rawtime.ns", T::AbsTime, "ns of the second", |e, _| {
        Some((e.event.ts() % time::NS).into())
    })
    .fmt(PrintFormat::PaddedDec),
    Field::new(
        "evt.reltime",
        T::RelTime,
        "ns since the first event",
        |e, _| Some(since_start(e).into()),
    )
    .fmt(PrintFormat::PaddedDec),
    Field::new(
        "evt.reltime.s",
        T::RelTime,
        "seconds since the first event",
        |e, _| Some((since_start(e) / time::NS).into()),
    ),
    Field::new(
        "evt.reltime.ns",
        T::RelTime,
        "ns of the second since the first event",
        |e, _| Some((since_start(e) % time::NS).into()),
    )
    .fmt(PrintFormat::PaddedDec),
    Field::new(
        "evt.deltatime",
        T::RelTime,
        "ns since the last event this was asked of",
        |e, c| Some(delta(e, c.memo).into()),
    ),
    Field::new(
        "evt.deltatime.s",
        T::RelTime,
        "seconds of evt.deltatime",
        |e, c| Some((delta(e, c.memo) / time::NS).into()),
    ),
    Field::new(
        "evt.deltatime.ns",
        T::RelTime,
        "ns of the second of evt.deltatime",
        |e, c| Some((delta(e, c.memo) % time::NS).into()),
    )
    .fmt(PrintFormat::PaddedDec),
    Field::text(
        "evt.outputtime",
        "time in the form the output was asked for",
        |e, c, out| {
            let ts = e.event.ts();
            match c.settings.time {
                TimeMode::Human => time::time_of_day(out, ts, &c.settings.zone, true),
                TimeMode::Absolute => time::seconds(out, ts),
                TimeMode::Relative => time::seconds(out, since_start(e)),
                TimeMode::Latency => time::seconds(out, e.latency.unwrap_or(0)),
                TimeMode::Delta => time::seconds(out, delta(e, c.memo)),
            }
            true
        },
    )
    .flag(F::PRINT_ONLY.union(MADE_TIME)),
    Field::new("evt.latency", T::RelTime, "ns the call took", |e, _| {
        latency(e).map(V::from)
    }),
    Field::new(
        "evt.latency.s",
        T::RelTime,
        "seconds the call took",
        |e, _| latency(e).map(|ns| (ns / time::NS).into()),
    ),
    Field::new(
        "evt.latency.ns",
        T::RelTime,
        "ns of the second the call took",
        |e, _| latency(e).map(|ns| (ns % time::NS).into()),
    )
    .fmt(PrintFormat::PaddedDec),
    Field::new(
        "evt.latency.quantized",
        T::Uint64,
        "logarithmic bucket of the latency",
        |e, _| {
            let ns = latency(e).filter(|ns| *ns > 0)?;
            let share = ((ns as f64).log10().min(11.0) * BUCKETS / 11.0).floor();
            Some((share as u64 + 1).into())
        },
    )
    .flag(F::TABLE_ONLY)
    .alias(&["evt.latency.log", "evt.latency.bucketed"]),
    Field::new(
        "evt.latency.human",
        T::CharBuf,
        "time the call took, for people",
        |e, _| V::owned(time::duration(latency(e)?)),
    ),
    Field::new(
        "evt.wait_latency",
        T::RelTime,
        "ns a call that can block took",
        |e, _| {
            let waits = e.info.flags.contains(libscap_rs::schema::EventFlags::WAITS);
            latency(e).filter(|_| waits).map(V::from)
        },
    ),
    Field::new(
        "evt.dir",
        T::CharBuf,
        "'>' for enter events, '<' for exit events",
        |e, _| {
            V::word(match e.info.direction {
                Direction::Enter => ">",
                Direction::Exit => "<",
            })
        },
    )
    .fmt(PrintFormat::Dir)
    .flag(F::DEPRECATED),
    Field::new(
        "evt.type",
        T::CharBuf,
        "name of the event: the system call, or what happened",
        |e, _| name(e).map(|n| V::Text(n.into())),
    ),
    Field::new(
        "evt.type.is",
        T::Uint32,
        "1 for events of this type, else 0",
        |e, c| {
            let hit = match c.arg {
                Arg::EventName(name) => e.info.name == *name,
                Arg::EventCode(code) => e.info.code == *code,
                _ => return None,
            };
            Some(V::Uint(u64::from(hit)))
        },
    )
    .arg(ArgKind::EventType),
    Field::new(
        "syscall.type",
        T::CharBuf,
        "name of the system call",
        |e, _| {
            (e.info.class == EventClass::Syscall)
                .then(|| name(e).map(|n| V::Text(n.into())))
                .flatten()
        },
    ),
    Field::new(
        "evt.category",
        T::CharBuf,
        "subject: file, net, process, memory, ...",
        |e, _| V::word(category(e)),
    ),
    Field::new("evt.cpu", T::Int16, "CPU the event happened on", |e, _| {
        Some(V::Int(i64::from(e.cpu)))
    })
    .fmt(PrintFormat::Id),
    Field::text(
        "evt.args",
        "all parameters: name=value(resolved value)",
        write_args,
    )
    .flag(F::RENDERED),
    Field::text("evt.info", "all parameters, as evt.args", write_args).flag(F::RENDERED),
    Field::text("evt.arg", "one parameter as text", |e, c, out| {
        let index = match c.arg {
            Arg::Param { positions, .. } => positions.of(e.info.code),
            Arg::Index(n) => usize::try_from(*n).ok(),
            _ => None,
        };
        index.is_some_and(|index| param::best(out, e, index, c.settings))
    })
    .arg(ArgKind::Param)
    .flag(F::RENDERED),
    Field::new("evt.rawarg", T::Dyn, "one parameter as it is", |e, c| {
        let Arg::Param { positions, .. } = c.arg else {
            return None;
        };
        raw_param(e, positions.of(e.info.code)?)
    })
    .arg(ArgKind::RawParam)
    .flag(F::NO_FIELD_COMPARE.union(F::NO_TRANSFORM)),
    Field::new(
        "evt.around",
        T::Uint64,
        "events at most that many ms from the time",
        |e, c| {
            let Arg::Index(at) = c.arg else { return None };
            Some(e.event.ts().abs_diff(*at).into())
        },
    )
    .arg(ArgKind::Timestamp)
    .flag(
        F::FILTER_ONLY
            .union(F::NO_FIELD_COMPARE)
            .union(F::NO_TRANSFORM),
    ),
    Field::new(
        "evt.source",
        T::CharBuf,
        "where the event comes from",
        |e, _| {
            (e.info.class != EventClass::Plugin)
                .then(|| V::word("syscall"))
                .flatten()
        },
    ),
    Field::new(
        "evt.is_async",
        T::Bool,
        "made by user space, not by the kernel",
        |e, _| Some((e.info.class == EventClass::Meta).into()),
    ),
    Field::new(
        "evt.asynctype",
        T::CharBuf,
        "kind of an asynchronous event",
        |e, _| {
            (e.info.class == EventClass::Meta)
                .then(|| name(e).map(|n| V::Text(n.into())))
                .flatten()
        },
    ),
    Field::new(
        "evt.pluginname",
        T::CharBuf,
        "plugin that made the event",
        |_, _| None,
    ),
    Field::new(
        "evt.plugininfo",
        T::CharBuf,
        "what the plugin says of the event",
        |_, _| None,
    ),
    Field::new("evt.hostname", T::CharBuf, "name of the machine", |e, _| {
        V::text(&e.state.machine.hostname)
    }),
];

fn write_args(e: &Enriched<'_>, c: &Call<'_>, out: &mut Vec<u8>) -> bool {
    param::args(out, e, c.settings);
    true
}

fn since_start(e: &Enriched<'_>) -> u64 {
    match e.state.first_ts {
        0 => 0,
        first => e.event.ts().saturating_sub(first),
    }
}

fn delta(e: &Enriched<'_>, memo: &super::Memo) -> u64 {
    let ts = e.event.ts();
    match memo.swap(ts) {
        0 => 0,
        before => ts.saturating_sub(before),
    }
}

/// No latency for internal events; 0 where the enter half was not seen.
fn latency(e: &Enriched<'_>) -> Option<u64> {
    (e.info.category != Category::Internal).then(|| match e.info.direction {
        Direction::Enter => 0,
        Direction::Exit => e.latency.unwrap_or(0),
    })
}

/// True for the events whose name is in a parameter: untyped calls and those of plugins.
pub(crate) fn is_named_by_parameter(code: u16) -> bool {
    matches!(code, code::GENERIC_E | code::GENERIC_X | code::ASYNCEVENT_E)
}

/// Name of the event; for untyped system calls the name of the call.
pub(crate) fn name<'a>(e: &Enriched<'a>) -> Option<&'a [u8]> {
    match e.info.code {
        code::GENERIC_E | code::GENERIC_X => {
            let id = e.event.param_u16(0).unwrap_or(0);
            let found = SYSCALLS.get(usize::from(id)).filter(|s| s.sc != 0);
            // An unknown id: the native number, when it was captured on this architecture.
            let native = || {
                let native = e.event.param_u16(1)?;
                SYSCALLS.iter().find(|s| s.native == Some(native))
            };
            let native = if e.state.live { None } else { Some(native) };
            let call = found.or_else(|| native?());
            Some(call.map_or(e.info.name, |s| s.name).as_bytes())
        }
        code::ASYNCEVENT_E => e.event.param_str(1),
        _ => Some(e.info.name.as_bytes()),
    }
}

fn category(e: &Enriched<'_>) -> &'static str {
    match e.info.category {
        Category::Unknown => "unknown",
        Category::Other => "other",
        Category::File => "file",
        Category::Net => "net",
        Category::Ipc => "IPC",
        Category::Memory => "memory",
        Category::Process => "process",
        Category::Sleep => "sleep",
        Category::System => "system",
        Category::Signal => "signal",
        Category::User => "user",
        Category::Time => "time",
        Category::Processing => "processing",
        Category::Wait => "wait",
        Category::Scheduler => "scheduler",
        Category::Internal => "internal",
        Category::IoRead | Category::IoWrite | Category::IoOther => match e.fd.map(|fd| fd.ty) {
            Some(FdType::File | FdType::Directory) => "file",
            Some(FdType::Ipv4 | FdType::Ipv6 | FdType::Ipv4Server | FdType::Ipv6Server) => "net",
            Some(
                FdType::Pipe
                | FdType::Unix
                | FdType::Event
                | FdType::Signal
                | FdType::Inotify
                | FdType::UserFault,
            ) => "ipc",
            _ => "unknown",
        },
    }
}

fn raw_param<'a>(e: &Enriched<'a>, index: usize) -> Option<V<'a>> {
    use libscap_rs::schema::ParamType;
    let info = e.info.params.get(index)?;
    let bytes = e.event.param(index)?;
    if bytes.is_empty() {
        return match info.ty {
            ParamType::CharBuf | ParamType::FsPath | ParamType::FsRelPath => V::word("<NA>"),
            _ => None,
        };
    }
    match e.event.value(index).ok()? {
        Value::Empty => V::word("<NA>"),
        Value::Signed(n) => Some(V::Int(n)),
        Value::Unsigned(n) => Some(V::Uint(n)),
        Value::Bool(b) => Some(V::Bool(b)),
        Value::Double(d) => Some(V::Double(d)),
        Value::Str(s) => V::text(s),
        Value::Bytes(b) => Some(V::Bytes(b.into())),
        Value::Ipv4(ip) => Some(V::Ip(ip.into())),
        Value::Ipv6(ip) => Some(V::Ip(ip.into())),
        _ => {
            let text = param::plain_text(e, index, super::Settings::plain())?;
            V::owned(text)
        }
    }
}
