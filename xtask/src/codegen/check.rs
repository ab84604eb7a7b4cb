//! What has to hold across the files of the schema.

use std::collections::HashMap;

use super::schema::{
    EVENT_COUNT, EXTENSION_CODES, Event, SYSCALL_TABLE_SIZE, Schema, SchemaError, bad,
};

/// Most parameters of one event.
const MAX_PARAMS: usize = 32;

/// Codes without gaps, and every event on its own.
pub fn events(s: &Schema) -> Result<(), SchemaError> {
    for (i, e) in s.events.iter().enumerate() {
        if usize::from(e.code) != i {
            let what = match s.events.get(i.wrapping_sub(1)) {
                Some(p) if p.code == e.code => {
                    format!("code {} is that of {}", e.code, p.symbol)
                }
                _ => format!("code {i} is missing before {}", e.code),
            };
            return bad(&e.file, &e.symbol, what);
        }
        event(s, e)?;
    }
    if s.events.len() != EVENT_COUNT {
        return Err(SchemaError(format!(
            "driver/schema/events: {} events, not {EVENT_COUNT}",
            s.events.len()
        )));
    }
    for (code, e) in (EXTENSION_CODES..).step_by(2).zip(&s.extensions) {
        if e.code != code {
            return bad(
                &e.file,
                &e.symbol,
                format_args!("code {}, not {code}", e.code),
            );
        }
        event(s, e)?;
    }
    Ok(())
}

fn event(s: &Schema, e: &Event) -> Result<(), SchemaError> {
    let n = e.params.len();
    if n > MAX_PARAMS {
        return bad(
            &e.file,
            &e.symbol,
            format_args!("{n} parameters, at most {MAX_PARAMS}"),
        );
    }
    if e.fd_param.is_some_and(|p| usize::from(p) >= n) {
        return bad(&e.file, &e.symbol, "fd_param is not a parameter");
    }
    for p in &e.params {
        let entry = format!("{}.{}", e.symbol, p.name);
        if super::types::rust_type(&p.ty).is_none() {
            return bad(&e.file, &entry, format_args!("unknown type {:?}", p.ty));
        }
        if let Some(t) = p.flags.as_ref().filter(|t| !s.flags.contains_key(*t)) {
            return bad(&e.file, &entry, format_args!("no table {t} in flags.toml"));
        }
        if let Some(t) = p.dynamic.as_ref().filter(|t| !s.dynamics.contains_key(*t)) {
            return bad(
                &e.file,
                &entry,
                format_args!("no table {t} in dynamic.toml"),
            );
        }
        if (p.ty == "dyn") != p.dynamic.is_some() {
            return bad(&e.file, &entry, "type dyn and key dyn belong together");
        }
        if p.dirfd_param.is_some_and(|d| usize::from(d) >= n) {
            return bad(&e.file, &entry, "dirfd_param is not a parameter");
        }
    }
    Ok(())
}

/// Names and numbers of system calls.
pub fn syscalls(s: &Schema) -> Result<(), SchemaError> {
    let file = "syscalls/sc.toml";
    let mut names = HashMap::new();
    for pair in s.syscalls.windows(2) {
        if pair[0].sc == pair[1].sc {
            return bad(
                file,
                &pair[1].name,
                format_args!("sc {} is taken", pair[1].sc),
            );
        }
    }
    for c in &s.syscalls {
        if names.insert(c.name.as_str(), c.sc).is_some() {
            return bad(file, &c.name, "listed twice");
        }
        for symbol in c.event.iter().chain(&c.enter) {
            s.code(symbol, file, &c.name)?;
        }
        if c.tracepoint.is_none() && c.event.is_some() != c.sampling.is_some() {
            return bad(file, &c.name, "event and sampling belong together");
        }
    }
    for (arch, table) in &s.native {
        for (name, nr) in table {
            let file = format!("syscalls/{arch}.toml");
            if !names.contains_key(name.as_str()) {
                return bad(&file, name, "not in sc.toml");
            }
            if *nr >= SYSCALL_TABLE_SIZE {
                return bad(
                    &file,
                    name,
                    format_args!("{nr} is above {SYSCALL_TABLE_SIZE}"),
                );
            }
        }
    }
    for e in &s.ia32 {
        if !s.native["x86_64"].values().any(|nr| *nr == e.x86_64) {
            return bad(
                "syscalls/ia32.toml",
                &e.name,
                format_args!("x86_64 has no call {}", e.x86_64),
            );
        }
    }
    for c in &s.socketcalls {
        s.code(&c.event, "syscalls/socketcall.toml", &c.name)?;
    }
    Ok(())
}
