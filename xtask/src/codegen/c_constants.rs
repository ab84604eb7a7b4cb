//! Constants of `include/scap.h` that come from the schema and the version of this workspace.

use std::fmt::Write;

use super::rust::{API_VERSION, SCHEMA_VERSION};
use super::schema::{Schema, Status};
use super::types::wire_codes;

/// Version macros, parameter types and event codes.
pub fn all(schema: &Schema) -> String {
    let mut out = String::new();
    versions(&mut out);
    types(&mut out);
    events(schema, &mut out);
    out
}

fn versions(out: &mut String) {
    let version = env!("CARGO_PKG_VERSION");
    let parts: Vec<_> = version.split(['.', '-']).collect();
    let dotted = |(a, b, c): (u32, u32, u32)| format!("{a}.{b}.{c}");
    let _ = writeln!(
        out,
        "/**\n * Version of this header; `scap_rs_version` is that of the library.\n */\n\
         #define SCAP_RS_VERSION \"{version}\"\n#define SCAP_RS_VERSION_MAJOR {}\n\
         #define SCAP_RS_VERSION_MINOR {}\n#define SCAP_RS_VERSION_PATCH {}\n\n\
         /**\n * Says whether a program compiled with this header can run with the library at hand, see\n \
         * `scap_rs_check_version`.\n */\n\
         #define SCAP_RS_CHECK_VERSION() scap_rs_check_version(SCAP_RS_VERSION_MAJOR, SCAP_RS_VERSION_MINOR)\n\n\
         /**\n * Versions of the event schema and of the kernel module's interface behind this header.\n */\n\
         #define SCAP_RS_SCHEMA_VERSION \"{}\"\n#define SCAP_RS_API_VERSION \"{}\"\n",
        parts[0],
        parts[1],
        parts[2],
        dotted(SCHEMA_VERSION),
        dotted(API_VERSION),
    );
}

fn types(out: &mut String) {
    out.push_str(
        "/**\n * Types of parameters on the wire: what `scap_rs_param_type` returns.\n */\n",
    );
    out.push_str("enum scap_rs_type {\n  SCAP_RS_TYPE_NONE = 0,\n");
    for (name, code) in wire_codes() {
        let _ = writeln!(out, "  SCAP_RS_TYPE_{} = {code},", name.to_uppercase());
    }
    out.push_str("};\n\n");
}

fn events(schema: &Schema, out: &mut String) {
    out.push_str(
        "/**\n * Event codes: what `scap_rs_event_code` returns. `_E`: the call begins, or an event without\n \
         * a second half; `_X`: the call is over. The comment gives the parameters by index.\n */\n\
         enum scap_rs_event_code_value {\n",
    );
    for event in schema.events.iter().filter(|e| e.status != Status::Unused) {
        let params: Vec<_> = event
            .params
            .iter()
            .map(|p| format!("{} {}", p.name, p.ty))
            .collect();
        let old = match event.status {
            Status::Old => " [old captures]",
            _ => "",
        };
        let _ = writeln!(
            out,
            "  /** {}({}){old} */\n  SCAP_RS_EVENT_{} = {},",
            event.name,
            params.join(", "),
            event.symbol,
            event.code,
        );
    }
    out.push_str("};\n");
}
