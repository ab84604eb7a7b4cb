//! `proc.*`: ids, sessions and groups, times, counts.

use libscap_rs::schema::{ParamType as T, PrintFormat};

use super::proc::{ancestor, nonzero};
use super::{Arg, ArgKind, Field, FieldFlags as F, FieldValue as V};
use crate::enriched::Enriched;
use crate::state::{Text, Thread};

pub(super) static FIELDS: &[Field] = &[
    Field::new("proc.pid", T::Int64, "process id", |e, _| id(e.thread?.pid))
        .fmt(PrintFormat::Id)
        .flag(F::BY_THREAD),
    Field::new("proc.ppid", T::Int64, "process id of the parent", |e, _| {
        id(ancestor(e, 1)?.pid)
    })
    .fmt(PrintFormat::Id)
    .alias(&["proc.parentpid"])
    .flag(F::BY_THREADS),
    Field::new(
        "proc.apid",
        T::Int64,
        "process ids of the ancestors, or of ancestor N",
        |e, c| match c.arg {
            Arg::Index(k) => id(ancestor(e, *k)?.pid),
            _ => id(ancestor(e, 0)?.pid),
        },
    )
    .fmt(PrintFormat::Id)
    .arg(ArgKind::OptionalIndex)
    .flag(F::NO_FIELD_COMPARE.union(F::NO_TRANSFORM))
    .each_ancestor(|_, t| id(t.pid))
    .flag(F::BY_THREADS),
    Field::new(
        "proc.vpid",
        T::Int64,
        "process id inside the pid namespace",
        |e, _| known(e.thread?.vpid),
    )
    .fmt(PrintFormat::Id)
    .flag(F::BY_THREAD),
    Field::new(
        "proc.pvpid",
        T::Int64,
        "parent's process id inside the pid namespace",
        |e, _| known(e.state.threads.parent(e.thread?)?.vpid),
    )
    .fmt(PrintFormat::Id)
    .flag(F::BY_THREADS),
    Field::new(
        "proc.loginshellid",
        T::Int64,
        "process id of the oldest shell among the ancestors",
        |e, _| {
            let own = ancestor(e, 0)?;
            std::iter::once(own)
                .chain(e.state.threads.ancestors(own))
                .filter(|t| t.comm.ends_with(b"sh"))
                .last()
                .map(|t| V::Int(t.pid))
        },
    )
    .fmt(PrintFormat::Id)
    .alias(&["proc.sessionid"])
    .flag(F::BY_THREADS),
    Field::new(
        "proc.tty",
        T::Uint32,
        "device of the controlling terminal, 0 without",
        |e, _| Some(e.thread?.tty.into()),
    )
    .fmt(PrintFormat::Id)
    .flag(F::BY_THREAD),
    Field::new(
        "proc.sid",
        T::Int64,
        "session, as the namespace numbers it",
        |e, _| Some(e.thread?.sid.into()),
    )
    .fmt(PrintFormat::Id)
    .flag(F::BY_THREAD),
    Field::new(
        "proc.sname",
        T::CharBuf,
        "name of the session leader",
        |e, _| leader_text(e, session(e)?, |t| &t.comm),
    ),
    Field::new(
        "proc.sid.exe",
        T::CharBuf,
        "argv[0] of the session leader",
        |e, _| leader_text(e, session(e)?, |t| &t.exe),
    ),
    Field::new(
        "proc.sid.exepath",
        T::CharBuf,
        "executable of the session leader",
        |e, _| leader_text(e, session(e)?, |t| &t.exepath),
    ),
    Field::new(
        "proc.vpgid",
        T::Int64,
        "process group, as the namespace numbers it",
        |e, _| Some(e.thread?.vpgid.into()),
    )
    .fmt(PrintFormat::Id)
    .flag(F::BY_THREAD),
    Field::new(
        "proc.vpgid.name",
        T::CharBuf,
        "name of the group's leader",
        |e, _| leader_text(e, vgroup(e)?, |t| &t.comm),
    ),
    Field::new(
        "proc.vpgid.exe",
        T::CharBuf,
        "argv[0] of the group's leader",
        |e, _| leader_text(e, vgroup(e)?, |t| &t.exe),
    ),
    Field::new(
        "proc.vpgid.exepath",
        T::CharBuf,
        "executable of the group's leader",
        |e, _| leader_text(e, vgroup(e)?, |t| &t.exepath),
    ),
    Field::new(
        "proc.pgid",
        T::Int64,
        "process group, as the host numbers it",
        |e, _| Some(e.thread?.pgid.into()),
    )
    .fmt(PrintFormat::Id)
    .flag(F::BY_THREAD),
    Field::new(
        "proc.pgid.name",
        T::CharBuf,
        "name of the host group's leader",
        |e, _| leader_text(e, group(e)?, |t| &t.comm),
    ),
    Field::new(
        "proc.pgid.exe",
        T::CharBuf,
        "argv[0] of the host group's leader",
        |e, _| leader_text(e, group(e)?, |t| &t.exe),
    ),
    Field::new(
        "proc.pgid.exepath",
        T::CharBuf,
        "executable of the host group's leader",
        |e, _| leader_text(e, group(e)?, |t| &t.exepath),
    ),
    Field::new(
        "proc.is_sid_leader",
        T::Bool,
        "the process leads its session",
        |e, _| {
            let t = e.thread?;
            Some((t.sid == t.vpid).into())
        },
    ),
    Field::new(
        "proc.is_vpgid_leader",
        T::Bool,
        "the process leads its group in the namespace",
        |e, _| {
            let t = e.thread?;
            Some((t.vpgid == t.vpid).into())
        },
    ),
    Field::new(
        "proc.is_pgid_leader",
        T::Bool,
        "the process leads its group on the host",
        |e, _| {
            let t = e.thread?;
            Some((t.pgid == t.pid).into())
        },
    ),
    Field::new(
        "proc.duration",
        T::RelTime,
        "age of the process, ns",
        |e, _| age(e, e.thread?),
    ),
    Field::new(
        "proc.ppid.duration",
        T::RelTime,
        "age of the parent, ns",
        |e, _| age(e, ancestor(e, 1)?),
    ),
    Field::new(
        "proc.pid.ts",
        T::RelTime,
        "start of the process, ns since the epoch",
        |e, _| nonzero(e.thread?.clone_ts).map(V::Uint),
    ),
    Field::new(
        "proc.ppid.ts",
        T::RelTime,
        "start of the parent, ns since the epoch",
        |e, _| nonzero(e.state.threads.parent(e.thread?)?.clone_ts).map(V::Uint),
    ),
    Field::new(
        "proc.pidns_init_start_ts",
        T::Uint64,
        "start of the pid namespace, ns since the epoch",
        |e, _| nonzero(e.thread?.pidns_init_start_ts).map(V::Uint),
    ),
    Field::new("proc.fdopencount", T::Uint64, "open descriptors", |e, _| {
        let leader = e.state.threads.leader(e.thread?);
        Some(V::Uint(
            leader.map_or(0, |t| e.state.threads.fd_count(t) as u64),
        ))
    }),
    Field::new(
        "proc.fdlimit",
        T::Int64,
        "limit of open descriptors, -1 unknown",
        |e, _| Some(V::Int(fd_limit(e)?)),
    ),
    Field::new(
        "proc.fdusage",
        T::Double,
        "open descriptors in percent of the limit",
        |e, _| {
            let limit = fd_limit(e)?;
            let leader = e.state.threads.leader(e.thread?);
            let count = leader.map_or(0, |t| e.state.threads.fd_count(t));
            Some(V::Double(if limit > 0 {
                (count as f64 * 100.0 / limit as f64).min(100.0)
            } else {
                0.0
            }))
        },
    ),
    Field::new("proc.vmsize", T::Uint64, "virtual memory, KiB", |e, _| {
        Some(e.thread?.vmsize_kb.into())
    }),
    Field::new("proc.vmrss", T::Uint64, "resident memory, KiB", |e, _| {
        Some(e.thread?.vmrss_kb.into())
    }),
    Field::new("proc.vmswap", T::Uint64, "swapped memory, KiB", |e, _| {
        Some(e.thread?.vmswap_kb.into())
    }),
    Field::new(
        "proc.nthreads",
        T::Uint64,
        "threads alive in the process",
        |e, _| Some(V::Uint(alive(e, e.thread?) as u64)),
    ),
    Field::new(
        "proc.nchilds",
        T::Uint64,
        "threads beside the main one",
        |e, _| {
            let thread = e.thread?;
            let main = e
                .state
                .threads
                .leader(thread)
                .is_some_and(|t| !t.flags.contains(crate::state::ThreadFlags::DEAD));
            Some(V::Uint(
                alive(e, thread).saturating_sub(usize::from(main)) as u64
            ))
        },
    ),
];

fn id<'a>(n: i64) -> Option<V<'a>> {
    (-1..=i64::from(u32::MAX)).contains(&n).then_some(V::Int(n))
}

fn known<'a>(n: i64) -> Option<V<'a>> {
    (n != -1).then_some(V::Int(n))
}

fn age<'a>(e: &Enriched<'a>, t: &Thread) -> Option<V<'a>> {
    Some(V::Uint(e.event.ts().saturating_sub(nonzero(t.clone_ts)?)))
}

fn fd_limit(e: &Enriched<'_>) -> Option<i64> {
    Some(e.state.threads.leader(e.thread?).map_or(-1, |t| t.fdlimit))
}

fn alive(e: &Enriched<'_>, thread: &Thread) -> usize {
    e.state.threads.alive_in_group(thread)
}

/// How to find a leader: the number, whether it is one of the host, and where threads keep it.
type Group = (i64, bool, fn(&Thread) -> i64);

fn session(e: &Enriched<'_>) -> Option<Group> {
    let t = e.thread?;
    Some((t.sid, !t.in_pid_namespace(), |t| t.sid))
}

fn vgroup(e: &Enriched<'_>) -> Option<Group> {
    let t = e.thread?;
    Some((t.vpgid, !t.in_pid_namespace(), |t| t.vpgid))
}

fn group(e: &Enriched<'_>) -> Option<Group> {
    Some((e.thread?.pgid, true, |t| t.pgid))
}

/// The leader: by its number where that is one of the host, else the oldest of the unbroken line
/// of ancestors that share it. Empty when nobody is found.
fn leader_text<'a>(
    e: &Enriched<'a>,
    (id, of_host, get): Group,
    text: fn(&'a Thread) -> &'a Text,
) -> Option<V<'a>> {
    if id == -1 {
        return V::word("");
    }
    if let Some(leader) = e.state.threads.get(id).filter(|_| of_host) {
        return V::text(text(leader));
    }
    let own = ancestor(e, 0)?;
    let line = std::iter::once(own).chain(e.state.threads.ancestors(own));
    match line.take_while(|t| get(t) == id).last() {
        Some(leader) => V::text(text(leader)),
        None => V::word(""),
    }
}
