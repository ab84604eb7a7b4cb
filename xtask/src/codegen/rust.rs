//! Writes `libscap-rs/src/schema/generated.rs`.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::schema::{
    ARCHES, Constant, Event, Schema, SchemaError, Status, Translator, TranslatorKind, bad,
};
use super::types::{camel, rust_format, rust_type};

/// Version of the kernel module's interface.
pub const API_VERSION: (u32, u32, u32) = (10, 1, 0);
/// Version of the event schema.
pub const SCHEMA_VERSION: (u32, u32, u32) = (4, 5, 1);

const CATEGORIES: &[&str] = &[
    "unknown",
    "other",
    "file",
    "net",
    "ipc",
    "memory",
    "process",
    "sleep",
    "system",
    "signal",
    "user",
    "time",
    "processing",
    "io_read",
    "io_write",
    "io_other",
    "wait",
    "scheduler",
    "internal",
];
const CLASSES: &[&str] = &[
    "none",
    "syscall",
    "tracepoint",
    "plugin",
    "meta",
    "iterator",
];
const FLAGS: &[&str] = &[
    "creates_fd",
    "destroys_fd",
    "uses_fd",
    "reads_from_fd",
    "writes_to_fd",
    "modifies_state",
    "unused",
    "waits",
    "skipparsereset",
    "old_version",
    "large_payload",
    "converter_managed",
];

/// The whole file, before rustfmt.
pub fn generate(s: &Schema) -> Result<String, SchemaError> {
    let mut o = format!(
        "// Made from driver/schema/ by `cargo xtask codegen`; do not edit.\n\
         use super::*;\n\n\
         /// Driver API version (major, minor, patch).\n\
         pub const API_VERSION: (u32, u32, u32) = {API_VERSION:?};\n\
         /// Event schema version (major, minor, patch).\n\
         pub const SCHEMA_VERSION: (u32, u32, u32) = {SCHEMA_VERSION:?};\n\n",
    );
    events(s, &mut o)?;
    codes(s, &mut o);
    flags(s, &mut o);
    dynamics(s, &mut o)?;
    syscalls(s, &mut o)?;
    translators(s, &mut o)?;
    conversions(s, &mut o);
    Ok(o)
}

fn opt(n: Option<u8>) -> String {
    n.map_or("None".into(), |n| format!("Some({n})"))
}

fn one_of<'a>(list: &[&'a str], name: &str, what: &str, e: &Event) -> Result<&'a str, SchemaError> {
    match list.iter().find(|n| **n == name) {
        Some(n) => Ok(n),
        None => bad(&e.file, &e.symbol, format_args!("unknown {what} {name:?}")),
    }
}

fn events(s: &Schema, o: &mut String) -> Result<(), SchemaError> {
    let _ = writeln!(
        o,
        "/// Every event code.\n#[rustfmt::skip]\npub static EVENTS: [EventInfo; {}] = [",
        s.events.len()
    );
    for e in &s.events {
        event(e, o)?;
    }
    let _ = writeln!(
        o,
        "];\n\n/// Events of extensions; their codes are odd, from [`EXTENSION_CODES`] on.\n\
         #[rustfmt::skip]\npub static EXTENSIONS: [EventInfo; {}] = [",
        s.extensions.len()
    );
    for e in &s.extensions {
        event(e, o)?;
    }
    o.push_str("];\n\n");
    Ok(())
}

fn event(e: &Event, o: &mut String) -> Result<(), SchemaError> {
    let dir = if e.code.is_multiple_of(2) {
        "Enter"
    } else {
        "Exit"
    };
    let status = match e.status {
        Status::Live => "Live",
        Status::Old => "Old",
        Status::Unused => "Unused",
        Status::Meta => "Meta",
        Status::Plugin => "Plugin",
        Status::Iterator => "Iterator",
    };
    let mut flags = Vec::new();
    for f in &e.flags {
        flags.push(format!(
            "EventFlags::{}",
            one_of(FLAGS, f, "flag", e)?.to_uppercase()
        ));
    }
    let flags = match flags.len() {
        0 => "EventFlags::empty()".into(),
        1 => flags.remove(0),
        _ => {
            let rest: String = flags[1..].iter().map(|f| format!(".union({f})")).collect();
            format!("{}{rest}", flags[0])
        }
    };
    let _ = writeln!(
        o,
        "    EventInfo {{ code: {}, symbol: {:?}, name: {:?}, direction: Direction::{dir}, \
             category: Category::{}, class: EventClass::{}, flags: {flags}, status: Status::{status}, \
             fd_param: {}, params: &[",
        e.code,
        e.symbol,
        e.name,
        camel(one_of(CATEGORIES, &e.category, "category", e)?),
        camel(one_of(CLASSES, &e.class, "class", e)?),
        opt(e.fd_param),
    );
    for p in &e.params {
        let entry = format!("{}.{}", e.symbol, p.name);
        let (Some(ty), Some(fmt)) = (rust_type(&p.ty), rust_format(&p.ty, p.fmt.as_deref())) else {
            return bad(
                &e.file,
                &entry,
                format_args!("unknown type or format {:?} {:?}", p.ty, p.fmt),
            );
        };
        let flags = match &p.flags {
            Some(t) => format!("Some(&flags::{})", t.to_uppercase()),
            None => "None".into(),
        };
        let variants = match &p.dynamic {
            Some(t) => format!("&{}_VARIANTS", t.to_uppercase()),
            None => "&[]".into(),
        };
        let _ = writeln!(
            o,
            "        ParamInfo {{ name: {:?}, ty: ParamType::{ty}, fmt: PrintFormat::{fmt}, flags: {flags}, \
                 variants: {variants}, dirfd_param: {} }},",
            p.name,
            opt(p.dirfd_param),
        );
    }
    o.push_str("    ] },\n");
    Ok(())
}

fn codes(s: &Schema, o: &mut String) {
    o.push_str("/// Event codes by symbol, e.g. `code::SYSCALL_OPEN_X`.\npub mod code {\n");
    for e in s.events.iter().chain(&s.extensions) {
        let _ = writeln!(
            o,
            "/// `{}`\npub const {}: u16 = {};",
            e.name, e.symbol, e.code
        );
    }
    o.push_str(
        "}\n\n/// System calls in the architecture-independent numbering, by name.\npub mod sc {\n",
    );
    for c in &s.syscalls {
        let _ = writeln!(
            o,
            "/// `{}`\npub const {}: u16 = {};",
            c.name,
            c.name.to_uppercase(),
            c.sc
        );
    }
    o.push_str("}\n\n");
}

fn flags(s: &Schema, o: &mut String) {
    o.push_str("/// Names of flag and enumeration values, by table.\npub mod flags {\nuse super::FlagTable;\n");
    for (name, t) in &s.flags {
        let _ = writeln!(
            o,
            "\n/// `{name}`\npub static {}: FlagTable = FlagTable {{ name: {name:?}, entries: &[",
            name.to_uppercase()
        );
        for (n, v) in &t.entries {
            let _ = writeln!(o, "({n:?}, {v:#x}),");
        }
        o.push_str("] };\n");
    }
    o.push_str("\n/// All tables, by name.\npub static ALL: &[&FlagTable] = &[\n");
    for name in s.flags.keys() {
        let _ = writeln!(o, "&{},", name.to_uppercase());
    }
    o.push_str("];\n}\n\n");
}

fn dynamics(s: &Schema, o: &mut String) -> Result<(), SchemaError> {
    for (name, t) in &s.dynamics {
        let _ = writeln!(
            o,
            "static {}_VARIANTS: [DynVariant; {}] = [",
            name.to_uppercase(),
            t.variants.len()
        );
        for v in &t.variants {
            let (Some(ty), Some(fmt)) = (rust_type(&v.ty), rust_format(&v.ty, Some(&v.fmt))) else {
                return bad(
                    "dynamic.toml",
                    name,
                    format_args!("unknown type or format {:?} {:?}", v.ty, v.fmt),
                );
            };
            let _ = writeln!(
                o,
                "DynVariant {{ ty: ParamType::{ty}, fmt: PrintFormat::{fmt} }},"
            );
        }
        o.push_str("];\n");
    }
    Ok(())
}

fn syscalls(s: &Schema, o: &mut String) -> Result<(), SchemaError> {
    let _ = writeln!(
        o,
        "\n/// Every system call and tracepoint pseudo code, sorted by sc code.\n\
         #[rustfmt::skip]\npub static SYSCALLS: [SyscallInfo; {}] = [",
        s.syscalls.len()
    );
    let file = "syscalls/sc.toml";
    for (i, c) in s.syscalls.iter().enumerate() {
        let mut events = Vec::new();
        match &c.event {
            Some(symbol) => {
                s.code(symbol, file, &c.name)?;
                events.push(format!("code::{symbol}"));
            }
            None if c.sc == 0 => {}
            None => events.push("code::GENERIC_X".into()),
        }
        if let Some(symbol) = &c.enter {
            events.push(format!("code::{symbol}"));
        }
        if c.name == "execveat" {
            // A successful execveat is reported by the exec tracepoint, as execve.
            events.push("code::SYSCALL_EXECVE_19_X".into());
        }
        let _ = writeln!(
            o,
            "    SyscallInfo {{ sc: {}, name: {:?}, native: native({i}), tracepoint: {}, events: &[{}], state: {} }},",
            c.sc,
            c.name,
            opt(c.tracepoint),
            events.join(", "),
            c.state
        );
    }
    o.push_str("];\n\nconst fn native(i: usize) -> Option<u16> {\nif NATIVE[i] < 0 { None } else { Some(NATIVE[i] as u16) }\n}\n\n");
    for arch in ARCHES {
        let cfg = match arch {
            "ppc64le" => "powerpc64",
            a => a,
        };
        let table = &s.native[arch];
        let numbers: Vec<String> = s
            .syscalls
            .iter()
            .map(|c| table.get(&c.name).map_or("-1".into(), |n| n.to_string()))
            .collect();
        let _ = writeln!(
            o,
            "/// Native numbers in the order of [`SYSCALLS`]; -1 where the call does not exist.\n\
             #[cfg(target_arch = {cfg:?})]\n#[rustfmt::skip]\nconst NATIVE: [i16; {}] = [",
            numbers.len()
        );
        for line in numbers.chunks(16) {
            let _ = writeln!(o, "    {},", line.join(", "));
        }
        o.push_str("];\n\n");
    }
    Ok(())
}

fn translators(s: &Schema, o: &mut String) -> Result<(), SchemaError> {
    o.push_str(
        "/// Kernel values to wire values, for what user space reads from the kernel itself.\n\
         pub mod translate {\n",
    );
    let file = "translators.toml";
    for (name, t) in s.translators.iter().filter(|(_, t)| t.user_space) {
        let table = name.to_uppercase();
        let arm = values(name, t, &t.aarch64)?;
        let other = values(name, t, &BTreeMap::new())?;
        let doc = "/// Kernel bits and the wire bit any of them sets.";
        if arm == other {
            let _ = writeln!(o, "{doc}\nconst {table}: &[(u32, u32)] = &[{other}];\n");
        } else {
            let _ = writeln!(
                o,
                "{doc}\n#[cfg(target_arch = \"aarch64\")]\nconst {table}: &[(u32, u32)] = &[{arm}];\n\
                 {doc}\n#[cfg(not(target_arch = \"aarch64\"))]\nconst {table}: &[(u32, u32)] = &[{other}];\n"
            );
        }
        let start = match t.kind {
            TranslatorKind::Bits => "0",
            TranslatorKind::AccessModeAndBits => "match kernel & 3 { 1 => 2, 2 => 3, _ => 1 }",
            k => {
                return bad(
                    file,
                    name,
                    format_args!("kind {k:?} is not available to user space"),
                );
            }
        };
        let _ = writeln!(
            o,
            "/// `{name}`: kernel value to wire value.\npub const fn {name}(kernel: u32) -> u32 {{\n\
             let mut wire = {start};\nlet mut i = 0;\nwhile i < {table}.len() {{\n\
             if kernel & {table}[i].0 != 0 {{\nwire |= {table}[i].1;\n}}\ni += 1;\n}}\nwire\n}}\n"
        );
    }
    o.push_str("}\n\n");
    Ok(())
}

fn values(name: &str, t: &Translator, arch: &BTreeMap<String, u64>) -> Result<String, SchemaError> {
    let mut out = String::new();
    for c in &t.bits {
        let value = arch.get(c.kernel()).copied().or(Constant::value(c));
        let Some(value) = value else { continue };
        match u32::try_from(value) {
            Ok(v) => {
                let _ = write!(out, "({v:#x}, {:#x}), ", c.wire());
            }
            Err(_) => {
                return bad(
                    "translators.toml",
                    name,
                    format_args!("{} has more than 32 bits", c.kernel()),
                );
            }
        }
    }
    Ok(out)
}

fn conversions(s: &Schema, o: &mut String) {
    let _ = writeln!(
        o,
        "/// Rules that bring events of old captures to this schema, sorted by (code, nparams).\n\
         #[rustfmt::skip]\npub static CONVERSIONS: [Conversion; {}] = [",
        s.conversions.len()
    );
    for c in &s.conversions {
        let symbol = &s.events[usize::from(c.code)].symbol;
        let _ = writeln!(
            o,
            "    Conversion {{ code: code::{symbol}, nparams: {}, action: {} }},",
            c.nparams, c.action
        );
    }
    o.push_str("];\n");
}
