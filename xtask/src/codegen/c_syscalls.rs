//! Writes `driver/generated/syscalls.{h,c}`: what the native numbers of each architecture mean.

use std::collections::HashMap;
use std::fmt::Write;

use super::schema::{ARCHES, SYSCALL_TABLE_SIZE, Sampling, Schema, Syscall};
use super::{HEADER_C, HEADER_H};

/// The condition under which a kernel build is for this architecture.
fn config(arch: &str) -> &'static str {
    match arch {
        "x86_64" => "defined(CONFIG_X86_64)",
        "aarch64" => "defined(CONFIG_ARM64)",
        "s390x" => "defined(CONFIG_S390)",
        "ppc64le" => "defined(CONFIG_PPC64)",
        "riscv64" => "defined(CONFIG_RISCV) && defined(CONFIG_64BIT)",
        _ => "defined(CONFIG_LOONGARCH)",
    }
}

/// Entries of the ia32 map: up to its largest number.
fn ia32_len(s: &Schema) -> u16 {
    s.ia32.iter().map(|e| e.ia32 + 1).max().unwrap_or(0)
}

fn socketcall_len(s: &Schema) -> u8 {
    s.socketcalls.iter().map(|c| c.code + 1).max().unwrap_or(0)
}

pub fn header(s: &Schema) -> String {
    format!(
        "{HEADER_H}#ifndef SCAP_GENERATED_SYSCALLS_H\n#define SCAP_GENERATED_SYSCALLS_H\n\n\
         #include \"core/record.h\"\n\n\
         #define SCAP_SYSCALLS {SYSCALL_TABLE_SIZE}\n#define SCAP_IA32_CALLS {}\n#define SCAP_SOCKETCALLS {}\n\n\
         /* By native number of the architecture the module is built for. */\n\
         extern const struct scap_syscall scap_syscalls[SCAP_SYSCALLS];\n\n\
         #ifdef CONFIG_X86_64\n\
         /* x86_64 number of a 32-bit call; -1: the call is ignored. */\n\
         extern const s16 scap_ia32_map[SCAP_IA32_CALLS];\n#endif\n\n\
         /* One call of socketcall(2). */\nstruct scap_socketcall {{\n\tu8 nargs;\n\
         \ts16 nr;\t\t\t\t/* native number; -1: none on this architecture */\n\
         \tu16 exit_event;\n}};\n\n\
         /* By the first argument of socketcall(2); entry 0 is empty. */\n\
         extern const struct scap_socketcall scap_socketcalls[SCAP_SOCKETCALLS];\n\n#endif\n",
        ia32_len(s),
        socketcall_len(s),
    )
}

pub fn source(s: &Schema) -> String {
    let mut o = String::from(HEADER_C);
    o.push_str("#include <linux/types.h>\n\n#include \"generated/events.h\"\n#include \"generated/syscalls.h\"\n\n\
         #define EXIT(sc, exit, sampling, kind) \\\n\
         \t{ &scap_events[SCAP_EV_ ## exit], NULL, sc, SCAP_ ## sampling, SCAP_EXIT_ ## kind }\n\
         #define BOTH(sc, exit, enter, sampling, kind) \\\n\
         \t{ &scap_events[SCAP_EV_ ## exit], &scap_events[SCAP_EV_ ## enter], \\\n\
         \t  sc, SCAP_ ## sampling, SCAP_EXIT_ ## kind }\n\n");
    let calls: HashMap<&str, &Syscall> = s.syscalls.iter().map(|c| (c.name.as_str(), c)).collect();
    for (i, arch) in ARCHES.into_iter().enumerate() {
        let _ = writeln!(
            o,
            "#{}if {}\n",
            if i == 0 { "" } else { "el" },
            config(arch)
        );
        arch_tables(s, arch, &calls, &mut o);
    }
    o.push_str("#else\n#error \"scap: no system call table for this architecture\"\n#endif\n\n");
    o.push_str("#ifdef CONFIG_X86_64\nconst s16 scap_ia32_map[SCAP_IA32_CALLS] = {\n");
    let map: HashMap<u16, u16> = s.ia32.iter().map(|e| (e.ia32, e.x86_64)).collect();
    let numbers: Vec<String> = (0..ia32_len(s))
        .map(|n| map.get(&n).map_or("-1".into(), |x| x.to_string()))
        .collect();
    for (i, line) in numbers.chunks(12).enumerate() {
        let _ = writeln!(o, "\t/* {} */ {},", i * 12, line.join(", "));
    }
    o.push_str("};\n#endif\n");
    o
}

/// What the exit of a call takes besides its event: `enum scap_exit_kind` of `core/record.h`.
fn exit_kind(name: &str, event: &str) -> &'static str {
    match name {
        _ if event == "GENERIC_X" => "BARE",
        "execve" | "execveat" => "EXEC",
        "clone" | "clone3" | "fork" | "vfork" => "FORK",
        "sendmmsg" | "recvmmsg" => "MESSAGES",
        _ => "ARGS",
    }
}

fn arch_tables(s: &Schema, arch: &str, calls: &HashMap<&str, &Syscall>, o: &mut String) {
    let native = &s.native[arch];
    let by_number: HashMap<u16, &Syscall> = native
        .iter()
        .filter_map(|(name, nr)| Some((*nr, *calls.get(name.as_str())?)))
        .collect();
    o.push_str("const struct scap_syscall scap_syscalls[SCAP_SYSCALLS] = {\n");
    let mut hole = None;
    for nr in 0..=SYSCALL_TABLE_SIZE {
        let call = by_number.get(&nr);
        if call.is_none() && nr < SYSCALL_TABLE_SIZE {
            hole.get_or_insert(nr);
            continue;
        }
        if let Some(first) = hole.take() {
            let range = if first + 1 == nr {
                format!("{first}")
            } else {
                format!("{first} ... {}", nr - 1)
            };
            let _ = writeln!(o, "\t[{range}] = EXIT(0, GENERIC_X, ALWAYS_DROP, BARE),");
        }
        let Some(c) = call else { break };
        let event = c.event.as_deref().unwrap_or("GENERIC_X");
        let sampling = match c.sampling {
            Some(Sampling::NeverDrop) => "NEVER_DROP",
            Some(Sampling::Sampled) => "SAMPLED",
            Some(Sampling::AlwaysDrop) | None => "ALWAYS_DROP",
        };
        let kind = exit_kind(&c.name, event);
        let entry = match &c.enter {
            None => format!("EXIT({}, {event}, {sampling}, {kind})", c.sc),
            Some(enter) => format!("BOTH({}, {event}, {enter}, {sampling}, {kind})", c.sc),
        };
        let _ = writeln!(o, "\t[{nr}] = {entry}, /* {} */", c.name);
    }
    o.push_str("};\n\nconst struct scap_socketcall scap_socketcalls[SCAP_SOCKETCALLS] = {\n");
    for c in &s.socketcalls {
        let nr = native.get(&c.name).map_or("-1".into(), |n| n.to_string());
        let _ = writeln!(
            o,
            "\t[{}] = {{ {}, {nr}, SCAP_EV_{} }},",
            c.code, c.nargs, c.event
        );
    }
    o.push_str("};\n\n");
}
