//! `proc.*`: names, arguments, environment and files of a process and its ancestors.

use libscap_rs::schema::ParamType as T;

use super::{Arg, ArgKind, Call, Field, FieldFlags as F, FieldValue as V};
use crate::enriched::Enriched;
use crate::format::names;
use crate::state::{Thread, split_list};

/// Ancestors `proc.aenv[NAME]` looks at.
const ENV_ANCESTORS: usize = 20;

/// Cannot be compared with fields or transformed: without index it is several values.
const CHAIN: F = F::NO_FIELD_COMPARE.union(F::NO_TRANSFORM);

pub(super) static FIELDS: &[Field] = &[
    Field::new(
        "proc.name",
        T::CharBuf,
        "name of the process (comm)",
        |e, _| V::text(&e.thread?.comm),
    )
    .flag(F::BY_THREAD),
    Field::new("proc.pname", T::CharBuf, "name of the parent", |e, _| {
        comm(e, ancestor(e, 1)?)
    })
    .alias(&["proc.parentname"])
    .flag(F::BY_THREADS),
    Field::new(
        "proc.aname",
        T::CharBuf,
        "names of the ancestors, or of ancestor N",
        |e, c| chain(e, c, comm),
    )
    .arg(ArgKind::OptionalIndex)
    .flag(CHAIN)
    .each_ancestor(comm)
    .flag(F::BY_THREADS),
    Field::new(
        "proc.exe",
        T::CharBuf,
        "first word of the command line (argv[0])",
        |e, _| V::text(&e.thread?.exe),
    )
    .flag(F::BY_THREAD),
    Field::new("proc.pexe", T::CharBuf, "argv[0] of the parent", |e, _| {
        exe(e, ancestor(e, 1)?)
    })
    .flag(F::BY_THREADS),
    Field::new(
        "proc.aexe",
        T::CharBuf,
        "argv[0] of the ancestors, or of ancestor N",
        |e, c| chain(e, c, exe),
    )
    .arg(ArgKind::OptionalIndex)
    .flag(CHAIN)
    .each_ancestor(exe)
    .flag(F::BY_THREADS),
    Field::new(
        "proc.exepath",
        T::CharBuf,
        "path of the executable",
        |e, _| V::text(&e.thread?.exepath),
    )
    .alias(&["proc.trusted_exepath"])
    .flag(F::BY_THREAD),
    Field::new(
        "proc.pexepath",
        T::CharBuf,
        "path of the parent's executable",
        |e, _| exepath(e, ancestor(e, 1)?),
    )
    .alias(&["proc.trusted_pexepath"])
    .flag(F::BY_THREADS),
    Field::new(
        "proc.aexepath",
        T::CharBuf,
        "executables of the ancestors, or of ancestor N",
        |e, c| chain(e, c, exepath),
    )
    .arg(ArgKind::OptionalIndex)
    .flag(CHAIN)
    .alias(&["proc.trusted_aexepath"])
    .each_ancestor(exepath)
    .flag(F::BY_THREADS),
    Field::new(
        "proc.args",
        T::CharBuf,
        "arguments behind argv[0], or argument N",
        |e, c| {
            let thread = e.thread?;
            match c.arg {
                Arg::Index(n) => V::text(split_list(&thread.args).nth(usize::try_from(*n).ok()?)?),
                _ => V::owned(args_text(thread)),
            }
        },
    )
    .arg(ArgKind::OptionalIndex)
    .flag(F::BY_THREAD),
    Field::new(
        "proc.aargs",
        T::CharBuf,
        "arguments of the ancestors, or of ancestor N",
        |e, c| chain(e, c, args_of),
    )
    .arg(ArgKind::OptionalIndex)
    .each_ancestor(args_of)
    .flag(F::BY_THREADS),
    Field::text("proc.cmdline", "name and arguments", |e, _, out| {
        write_cmdline(out, e.thread)
    })
    .flag(F::BY_THREAD),
    Field::text(
        "proc.pcmdline",
        "name and arguments of the parent",
        |e, _, out| write_cmdline(out, ancestor(e, 1)),
    )
    .flag(F::BY_THREADS),
    Field::new(
        "proc.acmdline",
        T::CharBuf,
        "name and arguments of the ancestors, or of ancestor N",
        |e, c| chain(e, c, cmdline),
    )
    .arg(ArgKind::OptionalIndex)
    .flag(CHAIN)
    .each_ancestor(cmdline)
    .flag(F::BY_THREADS),
    Field::text("proc.exeline", "argv[0] and arguments", |e, _, out| {
        let Some(thread) = e.thread else { return false };
        out.extend_from_slice(&thread.exe);
        out.push(b' ');
        write_list(out, &thread.args);
        true
    })
    .flag(F::BY_THREAD),
    Field::new(
        "proc.cmdnargs",
        T::Uint64,
        "number of arguments behind argv[0]",
        |e, _| Some(V::Uint(split_list(&e.thread?.args).count() as u64)),
    )
    .flag(F::BY_THREAD),
    Field::new(
        "proc.cmdlenargs",
        T::Uint64,
        "bytes of all arguments, separators not counted",
        |e, _| {
            Some(V::Uint(
                split_list(&e.thread?.args).map(|a| a.len() as u64).sum(),
            ))
        },
    )
    .flag(F::BY_THREAD),
    Field::new(
        "proc.env",
        T::CharBuf,
        "environment at exec, or one variable of it",
        |e, c| {
            let leader = e.state.threads.leader(e.thread?)?;
            match c.arg {
                Arg::Key(name) => V::text(variable(leader, name)?),
                _ => env(e, leader),
            }
        },
    )
    .arg(ArgKind::OptionalKey)
    .flag(F::BY_THREADS),
    Field::new(
        "proc.aenv",
        T::CharBuf,
        "environments of the ancestors, of ancestor N, or one variable",
        |e, c| match c.arg {
            Arg::Key(name) => {
                let leader = e.state.threads.leader(e.thread?)?;
                let mut chain = e.state.threads.ancestors(leader).take(ENV_ANCESTORS);
                V::text(chain.find_map(|t| variable(t, name).filter(|v| !v.is_empty()))?)
            }
            Arg::Index(k) => env(e, ancestor(e, *k)?),
            _ => env(e, ancestor(e, 0)?),
        },
    )
    .arg(ArgKind::OptionalIndexOrKey)
    .flag(CHAIN)
    .each_ancestor(env)
    .flag(F::BY_THREADS),
    Field::new(
        "proc.cwd",
        T::CharBuf,
        "working directory, ends in '/'",
        |e, _| match e.state.threads.leader(e.thread?) {
            Some(leader) => V::text(e.state.threads.cwd_bytes(leader)),
            None => V::word("./"),
        },
    ),
    Field::new(
        "proc.is_exe_writable",
        T::Bool,
        "the process may write its executable",
        |e, _| Some(e.thread?.exe_writable.into()),
    )
    .flag(F::BY_THREAD),
    Field::new(
        "proc.is_exe_upper_layer",
        T::Bool,
        "the executable is in the upper layer of an overlay",
        |e, _| Some(e.thread?.exe_upper_layer.into()),
    )
    .flag(F::BY_THREAD),
    Field::new(
        "proc.is_exe_lower_layer",
        T::Bool,
        "the executable is in a lower layer of an overlay",
        |e, _| Some(e.thread?.exe_lower_layer.into()),
    )
    .flag(F::BY_THREAD),
    Field::new(
        "proc.is_exe_from_memfd",
        T::Bool,
        "the executable is a memfd",
        |e, _| Some(e.thread?.exe_from_memfd.into()),
    )
    .flag(F::BY_THREAD),
    Field::new(
        "proc.exe_ino",
        T::Int64,
        "inode of the executable",
        |e, _| nonzero(e.thread?.exe_ino).map(|n| V::Int(n as i64)),
    )
    .flag(F::BY_THREAD),
    Field::new(
        "proc.exe_ino.ctime",
        T::AbsTime,
        "last change of the executable's inode, ns",
        |e, _| nonzero(e.thread?.exe_ino_ctime).map(V::Uint),
    ),
    Field::new(
        "proc.exe_ino.mtime",
        T::AbsTime,
        "last modification of the executable, ns",
        |e, _| nonzero(e.thread?.exe_ino_mtime).map(V::Uint),
    ),
    Field::new(
        "proc.exe_ino.ctime_duration_proc_start",
        T::AbsTime,
        "ns from the inode's change to the start of the process",
        |e, _| {
            let t = e.thread?;
            let start = nonzero(t.clone_ts)?;
            nonzero(start.checked_sub(nonzero(t.exe_ino_ctime)?)?).map(V::Uint)
        },
    ),
    Field::new(
        "proc.exe_ino.ctime_duration_pidns_start",
        T::AbsTime,
        "ns from the start of the pid namespace to the inode's change",
        |e, _| {
            let t = e.thread?;
            let start = nonzero(t.pidns_init_start_ts)?;
            nonzero(nonzero(t.exe_ino_ctime)?.checked_sub(start)?).map(V::Uint)
        },
    ),
    Field::new(
        "proc.stdin.type",
        T::CharBuf,
        "kind of descriptor 0",
        |e, _| standard(e, 0, false),
    )
    .alias(&["proc.fd.stdin.type"]),
    Field::new(
        "proc.stdout.type",
        T::CharBuf,
        "kind of descriptor 1",
        |e, _| standard(e, 1, false),
    )
    .alias(&["proc.fd.stdout.type"]),
    Field::new(
        "proc.stderr.type",
        T::CharBuf,
        "kind of descriptor 2",
        |e, _| standard(e, 2, false),
    )
    .alias(&["proc.fd.stderr.type"]),
    Field::new(
        "proc.stdin.name",
        T::CharBuf,
        "name of descriptor 0",
        |e, _| standard(e, 0, true),
    )
    .alias(&["proc.fd.stdin.name"]),
    Field::new(
        "proc.stdout.name",
        T::CharBuf,
        "name of descriptor 1",
        |e, _| standard(e, 1, true),
    )
    .alias(&["proc.fd.stdout.name"]),
    Field::new(
        "proc.stderr.name",
        T::CharBuf,
        "name of descriptor 2",
        |e, _| standard(e, 2, true),
    )
    .alias(&["proc.fd.stderr.name"]),
];

/// Ancestor `k`: 0 is the process itself, 1 its parent.
pub(super) fn ancestor<'a>(e: &Enriched<'a>, k: u64) -> Option<&'a Thread> {
    let leader = e.state.threads.leader(e.thread?)?;
    match k {
        0 => Some(leader),
        _ => e
            .state
            .threads
            .ancestors(leader)
            .nth(usize::try_from(k - 1).ok()?),
    }
}

pub(super) fn nonzero(n: u64) -> Option<u64> {
    (n != 0).then_some(n)
}

fn comm<'a>(_: &Enriched<'a>, t: &'a Thread) -> Option<V<'a>> {
    V::text(&t.comm)
}

fn exe<'a>(_: &Enriched<'a>, t: &'a Thread) -> Option<V<'a>> {
    V::text(&t.exe)
}

fn exepath<'a>(_: &Enriched<'a>, t: &'a Thread) -> Option<V<'a>> {
    V::text(&t.exepath)
}

fn args_of<'a>(_: &Enriched<'a>, t: &'a Thread) -> Option<V<'a>> {
    V::owned(args_text(t))
}

fn args_text(t: &Thread) -> Vec<u8> {
    joined_list(&t.args)
}

/// Appends the elements of a list with a blank between.
fn write_list(out: &mut Vec<u8>, list: &[u8]) {
    let start = out.len();
    out.extend_from_slice(list.strip_suffix(b"\0").unwrap_or(list));
    for b in &mut out[start..] {
        if *b == 0 {
            *b = b' ';
        }
    }
}

fn joined_list(list: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(list.len());
    write_list(&mut out, list);
    out
}

/// Appends name and arguments; false without a thread.
fn write_cmdline(out: &mut Vec<u8>, thread: Option<&Thread>) -> bool {
    let Some(thread) = thread else { return false };
    out.extend_from_slice(&thread.comm);
    if !thread.args.is_empty() {
        out.push(b' ');
        write_list(out, &thread.args);
    }
    true
}

fn cmdline<'a>(_: &Enriched<'a>, t: &'a Thread) -> Option<V<'a>> {
    let mut line = Vec::with_capacity(t.comm.len() + 1 + t.args.len());
    write_cmdline(&mut line, Some(t));
    V::owned(line)
}

fn env<'a>(_: &Enriched<'a>, t: &'a Thread) -> Option<V<'a>> {
    V::owned(joined_list(&t.env))
}

/// Value of an environment variable, blanks around it removed.
fn variable<'a>(t: &'a Thread, name: &[u8]) -> Option<&'a [u8]> {
    split_list(&t.env)
        .find_map(|entry| entry.strip_prefix(name)?.strip_prefix(b"="))
        .map(<[u8]>::trim_ascii)
}

/// Ancestor `[k]`, or the values of all ancestors with blanks between.
fn chain<'a>(
    e: &Enriched<'a>,
    c: &Call<'_>,
    of: fn(&Enriched<'a>, &'a Thread) -> Option<V<'a>>,
) -> Option<V<'a>> {
    match c.arg {
        Arg::Index(k) => of(e, ancestor(e, *k)?),
        _ => joined(e, |t| of(e, t)),
    }
}

fn joined<'a>(e: &Enriched<'a>, of: impl Fn(&'a Thread) -> Option<V<'a>>) -> Option<V<'a>> {
    let leader = e.state.threads.leader(e.thread?)?;
    let mut out = Vec::new();
    for (i, thread) in e.state.threads.ancestors(leader).enumerate() {
        if i > 0 {
            out.push(b' ');
        }
        let value = of(thread)?;
        out.extend_from_slice(value.as_bytes().unwrap_or_default());
    }
    if out.is_empty() { None } else { V::owned(out) }
}

fn standard<'a>(e: &Enriched<'a>, number: i64, name: bool) -> Option<V<'a>> {
    let fd = e.state.threads.fd(e.thread?, number)?;
    if name {
        V::text(&fd.name)
    } else {
        V::word(names::fd_type(fd.ty))
    }
}
