//! Writes the encoders of `driver/generated/events.c`: for every live event a function that appends
//! its parameters, one after the other, with everything decided that the schema decides.

use std::fmt::Write;

use super::collect::{From, Source, Value, When};
use super::collectors::{COLLECTORS, Call};

/// A parameter with its size on the wire: 0 for one of variable size.
pub struct Param {
    pub name: String,
    pub width: u8,
    pub source: Source,
}

impl Param {
    fn call(&self) -> Call {
        let collector = COLLECTORS.iter().find(|c| c.0 == self.source.collector);
        collector.map_or(Call::Inline, |c| c.3)
    }

    /// A number, which is always there. Anything else may be empty, and is as long as it is.
    fn fixed(&self) -> bool {
        self.width != 0 && !matches!(self.call(), Call::Append(_))
    }
}

/// The function that appends `params`; a parameter in front of its name says which event's.
pub fn encoder(name: &str, params: &[Param]) -> String {
    let mut body = Body::default();
    for (i, p) in params.iter().enumerate() {
        if p.fixed() {
            if i == 0 || !params[i - 1].fixed() {
                body.reserve(&params[i..]);
            }
            body.number(p);
        } else {
            body.variable(i, p);
        }
    }
    if !params.is_empty() && body.in_run {
        body.line("f->at = at;");
    }
    let mut o = format!("static enum scap_result {name}(struct scap_fill *f)\n{{\n");
    if !params.is_empty() {
        let lens: Vec<_> = params
            .iter()
            .map(|p| if p.fixed() { p.width } else { 0 }.to_string())
            .collect();
        let _ = writeln!(o, "\tstatic const u16 lens[] = {{ {} }};", lens.join(", "));
    }
    if body.text.contains("call->") || body.text.contains("(call, ") {
        o.push_str("\tconst struct scap_call *call = f->call;\n");
    }
    if body.text.contains("result") {
        o.push_str("\tenum scap_result result;\n");
    }
    if ["\tvalue", "&value"].iter().any(|v| body.text.contains(v)) {
        o.push_str("\tu64 value;\n");
    }
    if body.text.contains("&condition") {
        o.push_str("\tu64 condition;\n");
    }
    if body.text.contains("at ") {
        o.push_str("\tu8 *at = f->at;\n");
    }
    if !params.is_empty() {
        o.push_str("\n\tscap_put_lengths(f, lens, sizeof(lens));\n");
    }
    o + &body.text + "\treturn SCAP_OK;\n}\n"
}

#[derive(Default)]
struct Body {
    text: String,
    depth: usize,
    /// Numbers were put at `at`, which `f->at` does not know yet.
    in_run: bool,
}

impl Body {
    fn line(&mut self, line: &str) {
        let _ = writeln!(self.text, "{}{line}", "\t".repeat(self.depth + 1));
    }

    fn open(&mut self, line: &str) {
        self.line(&format!("{line} {{"));
        self.depth += 1;
    }

    fn close(&mut self) {
        self.depth -= 1;
        self.line("}");
    }

    /// One check for the numbers in front that follow each other.
    fn reserve(&mut self, params: &[Param]) {
        let run = params.iter().take_while(|p| p.fixed());
        let bytes: u32 = run.map(|p| u32::from(p.width)).sum();
        self.line(&format!("if (scap_lacks(f, at, {bytes}))"));
        self.line("\treturn SCAP_FULL;");
        self.in_run = true;
    }

    fn number(&mut self, p: &Param) {
        let s = &p.source;
        let put = |value: &str| format!("at = scap_put{}(at, {value}); /* {} */", p.width, p.name);
        if let (Some(value), true) = (plain(p), condition(&s.when).is_none()) {
            return self.line(&put(&value));
        }
        let condition = condition(&s.when);
        if let Some(condition) = &condition {
            self.line(&format!("value = (s64){};", s.otherwise));
            self.open(&format!("if ({condition})"));
        }
        self.value_of(p);
        if condition.is_some() {
            self.close();
        }
        self.line(&put("value"));
    }

    /// `value = ...;`
    fn value_of(&mut self, p: &Param) {
        if let Some(value) = plain(p) {
            return self.line(&format!("value = {value};"));
        }
        let s = &p.source;
        let operands = self.operands(s);
        match p.call() {
            Call::Checked(_) => {
                let operands = [&operands[..], &["&value".into()]].concat();
                self.checked(&call(s, &operands), "f->at");
            }
            _ => self.line(&format!("value = {};", translated(s, call(s, &operands)))),
        }
        if s.opened {
            self.line("value |= scap_opened(f, call->ret);");
        }
    }

    /// Operands as C expressions; those in user memory are read into variables first.
    fn operands(&mut self, s: &Source) -> Vec<String> {
        let condition = s.translate.as_ref().and_then(|t| t.condition.as_ref());
        if let Some(condition) = condition {
            self.read_user(condition, "condition");
        }
        for v in &s.operands {
            self.read_user(v, "value");
        }
        s.operands.iter().map(expression).collect()
    }

    fn read_user(&mut self, v: &Value, variable: &str) {
        let From::User {
            ty,
            arg,
            index,
            missing,
        } = v.from
        else {
            return;
        };
        let unread = format!("!scap_read_value(call, {ty}, {arg}, {index}, &{variable})");
        match missing {
            // Left 0 where that does not lose the event.
            None => {
                self.line(&format!("if ({unread} &&"));
                self.line("    scap_lost(f, f->at, SCAP_FAULT))");
                self.line("\treturn SCAP_FAULT;");
            }
            Some(n) => {
                self.line(&format!("if ({unread})"));
                self.line(&format!("\t{variable} = (s64){n};"));
            }
        }
    }

    fn variable(&mut self, i: usize, p: &Param) {
        let s = &p.source;
        if matches!(p.call(), Call::Inline) {
            return self.line(&format!("/* {} is empty */", p.name));
        }
        if std::mem::take(&mut self.in_run) {
            self.line("f->at = at;");
        }
        let condition = condition(&s.when);
        if let Some(condition) = &condition {
            self.open(&format!("if ({condition})"));
        }
        let operands = self.operands(s);
        self.checked(&call(s, &operands), "at");
        self.line(&format!("at = scap_close(f, {i}, at); /* {} */", p.name));
        if condition.is_some() {
            self.close();
        }
    }

    /// `at`: where the parameter begins.
    fn checked(&mut self, call: &str, at: &str) {
        self.line(&format!("result = {call};"));
        self.line(&format!(
            "if (unlikely(result) && scap_lost(f, {at}, result))"
        ));
        self.line("\treturn result;");
    }
}

/// The whole number as one C expression, where it needs no statement.
fn plain(p: &Param) -> Option<String> {
    let s = &p.source;
    let user = s
        .operands
        .iter()
        .any(|v| matches!(v.from, From::User { .. }));
    if s.opened || user || matches!(p.call(), Call::Checked(_)) {
        return None;
    }
    let operands: Vec<_> = s.operands.iter().map(expression).collect();
    Some(translated(s, call(s, &operands)))
}

/// The call of a collector, or of none.
fn call(s: &Source, operands: &[String]) -> String {
    let function = |name: &str| {
        COLLECTORS
            .iter()
            .find(|c| c.0 == name)
            .and_then(|c| c.3.function())
    };
    let Some(f) = function(s.collector) else {
        return operands.concat();
    };
    let shared = COLLECTORS
        .iter()
        .filter(|c| c.3.function() == Some(f))
        .count()
        > 1;
    let which = shared.then(|| format!("SCAP_COLLECT_{}", s.collector.to_uppercase()));
    let arguments: Vec<_> = std::iter::once("f".into())
        .chain(which)
        .chain(operands.iter().cloned())
        .collect();
    format!("{f}({})", arguments.join(", "))
}

fn translated(s: &Source, value: String) -> String {
    match &s.translate {
        None => value,
        Some(t) => {
            let condition = match &t.condition {
                None => "0".into(),
                Some(v) => in_variable(v, "condition"),
            };
            format!("scap_{}({value}, {condition})", t.name)
        }
    }
}

fn expression(v: &Value) -> String {
    in_variable(v, "value")
}

/// A value as a C expression; one of user memory is in `variable`.
fn in_variable(v: &Value, variable: &str) -> String {
    let value = match v.from {
        From::Constant(n) => n.to_string(),
        From::Call(expression) => expression.into(),
        From::Arg(n) => format!("call->args[{n}]"),
        From::User { .. } => variable.into(),
    };
    match v.cast {
        None => value,
        Some("scap_dirfd") => format!("scap_dirfd({value})"),
        Some(cast) => format!("{cast}{value}"),
    }
}

/// When the parameter has its value, as a C condition; `None`: always.
fn condition(when: &When) -> Option<String> {
    let set =
        (when.set != 0).then(|| format!("scap_in_set(call->args[{}], {:#x})", when.arg, when.set));
    match (when.ret, set) {
        (Some(ret), Some(set)) => Some(format!("{ret} && {set}")),
        (ret, set) => set.or(ret.map(Into::into)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::collect::parse;
    use super::*;

    fn encoder_of(params: &[(&str, u8, &str)]) -> String {
        let params: Vec<_> = params
            .iter()
            .map(|&(name, width, from)| Param {
                name: name.into(),
                width,
                source: parse(from, |t| t == "open_mode").unwrap(),
            })
            .collect();
        encoder("event_x", &params)
    }

    #[test]
    fn numbers_that_follow_each_other_share_a_check_of_the_room() {
        let c = encoder_of(&[
            ("res", 8, "ret"),
            ("fd", 8, "arg 0 as s32"),
            ("name", 0, "str arg 1"),
            ("size", 4, "arg 2"),
        ]);
        assert!(c.contains("lens[] = { 8, 8, 0, 4 };"), "{c}");
        assert_eq!(c.matches("scap_lacks").count(), 2, "{c}");
        assert!(c.contains("scap_lacks(f, at, 16)") && c.contains("scap_lacks(f, at, 4)"));
        assert!(c.contains("at = scap_put8(at, (s32)call->args[0]); /* fd */"));
        let (run, name) = (
            c.find("f->at = at;"),
            c.find("scap_append_user_str(f, call->args[1])"),
        );
        assert!(
            run.is_some() && run < name,
            "the collector goes on where the run ends: {c}"
        );
        assert!(c.contains("at = scap_close(f, 2, at); /* name */"));
    }

    #[test]
    fn conditions_leave_numbers_their_other_value_and_the_rest_empty() {
        let c = encoder_of(&[
            ("fd", 8, "arg 3 if arg 2 in 16 else -1"),
            ("data", 0, "in_data arg 1 if ret > 0"),
        ]);
        assert!(c.contains("value = (s64)-1;\n\tif (scap_in_set(call->args[2], 0x10000)) {"));
        assert!(c.contains(
            "if (call->ret > 0) {\n\t\tresult = scap_collect_in_data(f, call->args[1], 0);"
        ));
    }

    #[test]
    fn user_memory_is_read_before_it_is_used() {
        let c = encoder_of(&[(
            "mode",
            4,
            "open_mode(u64[1] at arg 2 or fault; u64 at arg 2 or 3)",
        )]);
        assert!(
            c.contains("2, 0, &condition))\n\t\tcondition = (s64)3;"),
            "{c}"
        );
        assert!(
            c.contains(
                "2, 1, &value) &&\n\t    scap_lost(f, f->at, SCAP_FAULT))\n\t\treturn SCAP_FAULT;"
            ),
            "{c}"
        );
        assert!(
            c.contains("value = scap_open_mode(value, condition);"),
            "{c}"
        );
    }

    #[test]
    fn collectors_that_share_a_function_say_which_they_are() {
        let c = encoder_of(&[("uid", 4, "uid"), ("comm", 0, "comm")]);
        assert!(
            c.contains("scap_put4(at, scap_cred_number(f, SCAP_COLLECT_UID))"),
            "{c}"
        );
        assert!(c.contains("scap_collect_comm(f)"), "{c}");
    }
}
