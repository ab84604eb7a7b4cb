//! Writes `driver/generated/events.{h,c}`: codes, and for every live event its encoder and what else
//! the module knows of it.

use std::fmt::Write;

use super::c_encoders::{Param, encoder};
use super::collect;
use super::collectors::COLLECTORS;
use super::schema::{EXTENSION_CODES, Event, Sampling, Schema, SchemaError, Status, bad};
use super::types::wire_size;
use super::{HEADER_C, HEADER_H};

const DROPS: &[&str] = &[
    "clone_fork_exit",
    "execve_exit",
    "connect_enter",
    "connect_exit",
    "open_enter",
    "open_exit",
    "dir_file_exit",
    "other_exit",
    "close_exit",
    "proc_exit",
];

pub fn header(s: &Schema) -> String {
    let mut o = String::from(HEADER_H);
    o.push_str(
        "#ifndef SCAP_GENERATED_EVENTS_H\n#define SCAP_GENERATED_EVENTS_H\n\n#include \"core/record.h\"\n\n\
         /* Event codes the module emits. */\nenum scap_event_code {\n",
    );
    for e in s.events.iter().filter(|e| e.status == Status::Live) {
        let _ = writeln!(o, "\tSCAP_EV_{} = {},", e.symbol, e.code);
    }
    for e in &s.extensions {
        let _ = writeln!(o, "\tSCAP_EV_{} = {:#x},", e.symbol, e.code);
    }
    let _ = writeln!(
        o,
        "}};\n\n#define SCAP_EV_COUNT {}\n\n/* What fills a parameter: for collectors that share a function. */\nenum scap_collector {{",
        s.events.len()
    );
    for (name, ..) in COLLECTORS {
        let _ = writeln!(o, "\tSCAP_COLLECT_{},", name.to_uppercase());
    }
    o.push_str(
        "};\n\n/* By code; the encoders of codes that are not live are NULL. */\n\
         extern const struct scap_event scap_events[SCAP_EV_COUNT];\n\n",
    );
    let _ = writeln!(
        o,
        "/* Events of extensions have codes of their own, all odd. */\n\
         extern const struct scap_event scap_ext_events[{}];\n\
         #define SCAP_EXT_EVENT(code)\t(&scap_ext_events[((code) - {EXTENSION_CODES:#x}) / 2])\n\n#endif",
        s.extensions.len()
    );
    o
}

pub fn source(s: &Schema) -> Result<String, SchemaError> {
    let mut o = String::from(HEADER_C);
    o.push_str("#include \"collect/fill.h\"\n#include \"collect/put.h\"\n#include \"generated/events.h\"\n#include \"generated/flags.h\"\n\n");
    let live: Vec<&Event> = s
        .events
        .iter()
        .filter(|e| e.status == Status::Live)
        .collect();
    for e in live.iter().copied().chain(&s.extensions) {
        let mut params = Vec::new();
        for p in &e.params {
            params.push(Param {
                name: p.name.clone(),
                width: wire_size(&p.ty).unwrap_or(0),
                source: collect::source(s, e, p)?,
            });
        }
        o.push_str(&encoder(&e.symbol.to_lowercase(), &params));
        o.push('\n');
    }
    o.push_str("const struct scap_event scap_events[SCAP_EV_COUNT] = {\n");
    for e in &live {
        o.push_str(&entry(s, e, &format!("SCAP_EV_{}", e.symbol))?);
    }
    let n = s.extensions.len();
    let _ = writeln!(
        o,
        "}};\n\nconst struct scap_event scap_ext_events[{n}] = {{"
    );
    for (i, e) in s.extensions.iter().enumerate() {
        o.push_str(&entry(s, e, &i.to_string())?);
    }
    o.push_str("};\n");
    Ok(o)
}

/// The entry of an event in its table.
fn entry(s: &Schema, e: &Event, index: &str) -> Result<String, SchemaError> {
    let drop = match &e.drop {
        None => "SCAP_DROP_NONE".into(),
        Some(d) if DROPS.contains(&d.as_str()) => format!("SCAP_DROP_{}", d.to_uppercase()),
        Some(d) => {
            return bad(
                &e.file,
                &e.symbol,
                format_args!("unknown drop category {d:?}"),
            );
        }
    };
    let sampling = match e.sampling.or_else(|| syscall_sampling(s, e)) {
        Some(Sampling::NeverDrop) => "SCAP_NEVER_DROP",
        Some(Sampling::Sampled) => "SCAP_SAMPLED",
        Some(Sampling::AlwaysDrop) | None => "SCAP_ALWAYS_DROP",
    };
    Ok(format!(
        "\t[{index}] = {{\n\t\t.code = SCAP_EV_{},\n\t\t.nparams = {},\n\t\t.sampling = {sampling},\n\
         \t\t.drop = {drop},\n\t\t.encode = {},\n\t}},\n",
        e.symbol,
        e.params.len(),
        e.symbol.to_lowercase(),
    ))
}

/// The class of the call an event belongs to; the pair of an enter event shares its call's.
fn syscall_sampling(s: &Schema, e: &Event) -> Option<Sampling> {
    let names = |x: &Option<String>| x.as_deref() == Some(e.symbol.as_str());
    s.syscalls
        .iter()
        .find(|c| names(&c.event) || names(&c.enter))
        .and_then(|c| c.sampling)
}
