//! Writes `driver/generated/flags.{h,c}`: kernel values to wire values, with the constants of the
//! kernel the module is built for.

use std::fmt::Write;

use super::schema::{Constant, Schema, SchemaError, Translator, TranslatorKind, bad};
use super::{HEADER_C, HEADER_H};

const INCLUDES: &[&str] = &[
    "linux/fcntl.h",
    "linux/fs.h",
    "linux/futex.h",
    "linux/ipc.h",
    "linux/mman.h",
    "linux/mount.h",
    "linux/net.h",
    "linux/poll.h",
    "linux/ptrace.h",
    "linux/quota.h",
    "linux/resource.h",
    "linux/sched.h",
    "linux/sem.h",
    "linux/socket.h",
    "linux/splice.h",
    "linux/stat.h",
    "uapi/linux/close_range.h",
    "uapi/linux/dqblk_xfs.h",
    "uapi/linux/eventpoll.h",
    "uapi/linux/io_uring.h",
    "uapi/linux/memfd.h",
    "uapi/linux/module.h",
    "uapi/linux/mount.h",
    "uapi/linux/openat2.h",
];

pub fn header(s: &Schema) -> String {
    let mut o = String::from(HEADER_H);
    o.push_str(
        "#ifndef SCAP_GENERATED_FLAGS_H\n#define SCAP_GENERATED_FLAGS_H\n\n#include <linux/types.h>\n\n\
         enum scap_translator {\n\tSCAP_TRANSLATE_NOTHING,\n",
    );
    for name in s.translators.keys() {
        let _ = writeln!(o, "\tSCAP_TRANSLATE_{},", name.to_uppercase());
    }
    o.push_str(
        "};\n\n/*\n * Value of the kernel to value on the wire. @condition is looked at by the translators that\n\
         \x20* depend on a second value: the open flags of a mode, the level of a socket option.\n */\n\
         u64 scap_translate(enum scap_translator translator, u64 value, u64 condition);\n\n",
    );
    for name in s.translators.keys() {
        let _ = writeln!(o, "u64 scap_{name}(u64 value, u64 condition);");
    }
    o.push_str("\n#endif\n");
    o
}

pub fn source(s: &Schema) -> Result<String, SchemaError> {
    let mut o = String::from(HEADER_C);
    for i in INCLUDES {
        let _ = writeln!(o, "#include <{i}>");
    }
    o.push_str("\n#include \"generated/flags.h\"\n#include \"wrapper/constants.h\"\n\n");
    for (name, t) in &s.translators {
        let _ = writeln!(o, "u64 scap_{name}(u64 value, u64 condition)\n{{");
        body(name, t, &mut o)?;
        o.push_str("}\n\n");
    }
    o.push_str("u64 scap_translate(enum scap_translator translator, u64 value, u64 condition)\n{\n\tswitch (translator) {\n");
    for name in s.translators.keys() {
        let _ = writeln!(
            o,
            "\tcase SCAP_TRANSLATE_{}:\n\t\treturn scap_{name}(value, condition);",
            name.to_uppercase()
        );
    }
    o.push_str("\tcase SCAP_TRANSLATE_NOTHING:\n\t\tbreak;\n\t}\n\treturn value;\n}\n");
    Ok(o)
}

fn body(name: &str, t: &Translator, o: &mut String) -> Result<(), SchemaError> {
    use TranslatorKind::*;
    let mask = |o: &mut String| match t.mask {
        Some(m) => {
            let _ = writeln!(o, "\treturn value & {m:#x}ull;");
            Ok(())
        }
        None => bad("translators.toml", name, "needs mask"),
    };
    match t.kind {
        Mask => return mask(o),
        ConditionalMask => {
            o.push_str("\tif (!(condition & (O_CREAT | O_TMPFILE)))\n\t\treturn 0;\n");
            return mask(o);
        }
        StripMagic => {
            o.push_str(
                "\tif ((value & MS_MGC_MSK) == MS_MGC_VAL)\n\t\tvalue &= ~(u64)MS_MGC_MSK;\n\treturn (u32)value;\n",
            );
            return Ok(());
        }
        Device => {
            o.push_str(
                "\tu32 major = ((u32)value >> 20) & 0xfff;\n\tu32 minor = (u32)value & 0xfffff;\n\n\
                 \treturn (minor & 0xff) | (major << 8) | ((minor & ~0xffu) << 12);\n",
            );
            return Ok(());
        }
        BitPairs => {
            o.push_str("\tu64 wire = 0;\n\n");
            for p in &t.pairs {
                let _ = writeln!(
                    o,
                    "\twire |= value & (1ull << {}) ? {:#x} : {:#x};",
                    p.bit, p.set, p.clear
                );
            }
            o.push_str("\treturn wire;\n");
            return Ok(());
        }
        Bits | Enum | AccessModeAndBits | MaskAndEnum | EnumAndBits => {}
    }
    let _ = writeln!(o, "\tu32 v = (u32)value;\n\tu32 wire = {:#x};\n", t.default);
    if name == "sockopt_name" {
        o.push_str("\tif ((int)condition != SOL_SOCKET)\n\t\treturn wire;\n");
    }
    if t.negative_is_zero {
        o.push_str("\tif ((s32)v < 0)\n\t\treturn 0;\n");
    }
    if t.shift != 0 {
        let _ = writeln!(o, "\tv >>= {};", t.shift);
    }
    if t.kind == AccessModeAndBits {
        o.push_str(
            "\tswitch (v & O_ACCMODE) {\n\tcase O_WRONLY:\n\t\twire = 2;\n\t\tbreak;\n\
             \tcase O_RDWR:\n\t\twire = 3;\n\t\tbreak;\n\tdefault:\n\t\twire = 1;\n\t\tbreak;\n\t}\n",
        );
    }
    if !t.values.is_empty() {
        let selector = t
            .enum_mask
            .as_ref()
            .map_or("v".into(), |m| format!("v & {m}"));
        let _ = writeln!(o, "\tswitch ({selector}) {{");
        values(&t.values, o);
        if !t.only_32bit.is_empty() {
            o.push_str("#if BITS_PER_LONG == 32\n");
            values(&t.only_32bit, o);
            o.push_str("#endif\n");
        }
        o.push_str("\tdefault:\n\t\tbreak;\n\t}\n");
    }
    for c in &t.bits {
        guarded(c, o, |o| {
            let _ = writeln!(o, "\tif (v & {})\n\t\twire |= {:#x};", c.kernel(), c.wire());
        });
    }
    if t.kind == MaskAndEnum {
        let Some(m) = t.mask else {
            return bad("translators.toml", name, "needs mask");
        };
        let _ = writeln!(o, "\twire |= v & {m:#x};");
    }
    o.push_str("\treturn wire;\n");
    Ok(())
}

fn values(list: &[Constant], o: &mut String) {
    for c in list {
        guarded(c, o, |o| {
            let _ = writeln!(
                o,
                "\tcase {}:\n\t\twire = {:#x};\n\t\tbreak;",
                c.kernel(),
                c.wire()
            );
        });
    }
}

/// Constants come and go between kernels and architectures; a missing one is not translated.
/// Enumerators cannot be tested for: they stand in parentheses in the schema.
fn guarded(c: &Constant, o: &mut String, write: impl FnOnce(&mut String)) {
    let name = c.kernel();
    let macro_name = !name.starts_with(|c: char| c.is_ascii_digit() || c == '(');
    if macro_name {
        let _ = writeln!(o, "#ifdef {name}");
    }
    write(o);
    if macro_name {
        o.push_str("#endif\n");
    }
}
