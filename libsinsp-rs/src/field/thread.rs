//! `thread.*`.

use libscap_rs::schema::{ParamType as T, PrintFormat, code};

use super::{Arg, ArgKind, Field, FieldFlags as F, FieldValue as V};
use crate::enriched::Enriched;
use crate::format::names;
use crate::state::split_list;

pub(super) static FIELDS: &[Field] = &[
    Field::new("thread.tid", T::Int64, "thread id", |e, _| {
        let tid = e.event.tid();
        (-1..=i64::from(u32::MAX))
            .contains(&tid)
            .then_some(V::Int(tid))
    })
    .fmt(PrintFormat::Id),
    Field::new(
        "thread.vtid",
        T::Int64,
        "thread id inside the pid namespace",
        |e, _| {
            let vtid = e.thread?.vtid;
            (vtid != -1).then_some(V::Int(vtid))
        },
    )
    .fmt(PrintFormat::Id),
    Field::new(
        "thread.ismain",
        T::Bool,
        "the main thread of its process",
        |e, _| Some(e.thread?.is_main().into()),
    ),
    Field::new(
        "thread.nametid",
        T::CharBuf,
        "name and thread id",
        |e, _| {
            let t = e.thread?;
            let mut text = t.comm.to_vec();
            text.extend_from_slice(t.tid.to_string().as_bytes());
            V::owned(text)
        },
    )
    .flag(F::TABLE_ONLY),
    Field::new(
        "thread.cap_permitted",
        T::CharBuf,
        "permitted capabilities",
        |e, _| V::owned(capabilities(e.thread?.cap_permitted)),
    ),
    Field::new(
        "thread.cap_inheritable",
        T::CharBuf,
        "inheritable capabilities",
        |e, _| V::owned(capabilities(e.thread?.cap_inheritable)),
    ),
    Field::new(
        "thread.cap_effective",
        T::CharBuf,
        "effective capabilities",
        |e, _| V::owned(capabilities(e.thread?.cap_effective)),
    ),
    Field::new("thread.pfmajor", T::Uint64, "major page faults", |e, _| {
        Some(e.thread?.pfmajor.into())
    }),
    Field::new("thread.pfminor", T::Uint64, "minor page faults", |e, _| {
        Some(e.thread?.pfminor.into())
    }),
    Field::new(
        "thread.cgroups",
        T::CharBuf,
        "control groups: subsystem=path",
        |e, _| {
            let mut out = Vec::new();
            for entry in split_list(&e.thread?.cgroups) {
                if !out.is_empty() {
                    out.push(b' ');
                }
                out.extend_from_slice(entry);
            }
            if out.is_empty() { None } else { V::owned(out) }
        },
    ),
    Field::new(
        "thread.cgroup",
        T::CharBuf,
        "path in the control groups of one subsystem",
        |e, c| {
            let Arg::Key(name) = c.arg else { return None };
            let thread = e.thread?;
            V::text(split_list(&thread.cgroups).find_map(|entry| {
                let eq = entry.iter().position(|b| *b == b'=')?;
                (subsystem(&entry[..eq]) == &name[..]).then_some(&entry[eq + 1..])
            })?)
        },
    )
    .arg(ArgKind::Word),
    Field::new(
        "thread.exectime",
        T::RelTime,
        "ns the thread was on the CPU, on switch events",
        |e, c| Some(V::Uint(on_cpu(e, c.memo))),
    ),
    Field::new(
        "thread.totexectime",
        T::RelTime,
        "ns the thread was on a CPU so far",
        |e, c| {
            let tid = e.thread?.tid;
            Some(V::Uint(c.memo.add_for(tid, on_cpu(e, c.memo))))
        },
    ),
    Field::new(
        "thread.cpu",
        T::Double,
        "CPU use in the last interval, percent",
        |e, c| cpu_share(e, c.memo, &[0, 1]),
    )
    .alias(&["proc.cpu"]),
    Field::new(
        "thread.cpu.user",
        T::Double,
        "CPU use in user mode in the last interval, percent",
        |e, c| cpu_share(e, c.memo, &[0]),
    ),
    Field::new(
        "thread.cpu.system",
        T::Double,
        "CPU use in the kernel in the last interval, percent",
        |e, c| cpu_share(e, c.memo, &[1]),
    ),
    Field::new(
        "thread.vmsize",
        T::Uint64,
        "virtual memory, KiB, on the main thread only",
        |e, _| of_main(e, |t| t.vmsize_kb, 1),
    ),
    Field::new(
        "thread.vmrss",
        T::Uint64,
        "resident memory, KiB, on the main thread only",
        |e, _| of_main(e, |t| t.vmrss_kb, 1),
    ),
    Field::new(
        "thread.vmsize.b",
        T::Uint64,
        "virtual memory, bytes, on the main thread only",
        |e, _| of_main(e, |t| t.vmsize_kb, 1024),
    )
    .flag(F::TABLE_ONLY),
    Field::new(
        "thread.vmrss.b",
        T::Uint64,
        "resident memory, bytes, on the main thread only",
        |e, _| of_main(e, |t| t.vmrss_kb, 1024),
    )
    .flag(F::TABLE_ONLY),
];

fn capabilities(set: u64) -> Vec<u8> {
    let names: Vec<&str> = names::CAPABILITIES
        .iter()
        .enumerate()
        .filter(|(bit, _)| set >> bit & 1 == 1)
        .map(|(_, name)| *name)
        .collect();
    names.join(" ").into_bytes()
}

/// Usual name of a subsystem some kernels spell differently.
fn subsystem(name: &[u8]) -> &[u8] {
    match name.strip_suffix(b"_cgroup").unwrap_or(name) {
        b"perf" => b"perf_event",
        b"mem" => b"memory",
        b"io" => b"blkio",
        other => other,
    }
}

/// Time since the last switch on this CPU; 0 on other events and the first time.
fn on_cpu(e: &Enriched<'_>, memo: &super::Memo) -> u64 {
    if !matches!(e.info.code, code::SCHEDSWITCH_1_E | code::SCHEDSWITCH_6_E) {
        return 0;
    }
    let ts = e.event.ts();
    // Keys of CPUs are negative, those of threads are not.
    match memo.swap_for(-1 - i64::from(e.cpu), ts) {
        Some(before) => ts.saturating_sub(before),
        None => 0,
    }
}

fn cpu_share<'a>(e: &Enriched<'a>, memo: &super::Memo, params: &[usize]) -> Option<V<'a>> {
    if e.info.code != code::PROCINFO_E {
        return None;
    }
    let ticks = params.iter().filter_map(|i| e.event.param_u64(*i)).sum();
    Some(V::Double(match memo.swap_for(e.thread?.tid, ticks) {
        Some(before) => (ticks.saturating_sub(before) as f64).min(100.0),
        None => 0.0,
    }))
}

fn of_main<'a>(
    e: &Enriched<'a>,
    get: fn(&crate::state::Thread) -> u32,
    unit: u64,
) -> Option<V<'a>> {
    let t = e.thread?;
    Some(V::Uint(if t.is_main() {
        u64::from(get(t)) * unit
    } else {
        0
    }))
}
