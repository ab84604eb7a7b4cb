//! The little language of a parameter's `from`: which collector fills it, from what, and when.
//!
//! Its grammar is written down in `driver/schema/README.md`.

use super::collectors::{
    COLLECTORS,
    Fills::{Number, Types},
};
use super::schema::{Event, Param, Schema, SchemaError, bad};
use super::types::wire_size;

/// Values that are not arguments: word in the schema, expression in C.
const SOURCES: &[(&str, &str)] = &[
    ("ret", "call->ret"),
    ("sc", "call->sys->sc"),
    ("nr", "call->nr"),
    ("sched.next", "call->sched.next->pid"),
    ("signal.to", "call->signal.to->pid"),
    ("signal.sig", "call->signal.sig"),
    ("fault.addr", "call->fault.addr"),
    ("fault.ip", "call->fault.ip"),
    ("fault.error", "call->fault.error"),
    ("uring.opcode", "call->uring.opcode"),
    ("uring.fd", "call->uring.fd"),
    ("uring.slot", "call->uring.slot"),
    ("uring.user_data", "call->uring.user_data"),
    ("uring.flags", "call->uring.flags"),
    ("uring.res", "call->uring.res"),
    ("uring.req", "(unsigned long)call->uring.req"),
    ("uring.ring", "(unsigned long)call->uring.ring"),
    ("drop.ratio", "call->drop.ratio"),
    ("hotplug.cpu", "call->hotplug.cpu"),
    ("hotplug.action", "call->hotplug.action"),
];

/// Types a value in user memory can have: word in the schema, enumerator in C.
const USER_TYPES: &[(&str, &str)] = &[
    ("s32", "SCAP_USER_S32"),
    ("u32", "SCAP_USER_U32"),
    ("u64", "SCAP_USER_U64"),
    ("long", "SCAP_USER_LONG"),
    ("ulong", "SCAP_USER_ULONG"),
];

/// Words after `as`, and what C puts in front of the value.
const CASTS: &[(&str, &str)] = &[
    ("s16", "(s16)"),
    ("s32", "(s32)"),
    ("u8", "(u8)"),
    ("u16", "(u16)"),
    ("u32", "(u32)"),
    ("dirfd", "scap_dirfd"),
];

/// Where a number comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    Constant(u8),
    /// A C expression.
    Call(&'static str),
    Arg(u8),
    /// Element `index` of the caller's array at argument `arg`.
    User {
        ty: &'static str,
        arg: u8,
        index: u8,
        /// What stands for unreadable user memory: a number, or `None`: the event is lost.
        missing: Option<i8>,
    },
}

/// A number: where it comes from and how much of it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    pub from: From,
    pub cast: Option<&'static str>,
}

impl Value {
    fn constant(n: u8) -> Self {
        Self {
            from: From::Constant(n),
            cast: None,
        }
    }
}

/// When a parameter has its value at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When {
    /// Condition on the result, in C.
    pub ret: Option<&'static str>,
    pub arg: u8,
    /// Values of the argument, as a bit set; 0 when the argument does not matter.
    pub set: u32,
}

/// A translator and the second value it looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translate {
    pub name: String,
    pub condition: Option<Value>,
}

/// A parsed `from`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub collector: &'static str,
    /// In the order of the collector's operands; 0 for one that was left out.
    pub operands: Vec<Value>,
    pub translate: Option<Translate>,
    pub opened: bool,
    pub when: When,
    pub otherwise: i8,
}

struct Words<'a> {
    words: Vec<&'a str>,
    at: usize,
}

impl<'a> Words<'a> {
    fn peek(&self) -> Option<&'a str> {
        self.words.get(self.at).copied()
    }
    fn next(&mut self) -> Result<&'a str, String> {
        let w = self.peek().ok_or("ends too early")?;
        self.at += 1;
        Ok(w)
    }
    fn eat(&mut self, w: &str) -> bool {
        let hit = self.peek() == Some(w);
        self.at += usize::from(hit);
        hit
    }
    fn expect(&mut self, w: &str) -> Result<(), String> {
        if self.eat(w) {
            Ok(())
        } else {
            Err(format!(
                "{w:?} expected before {:?}",
                self.peek().unwrap_or("the end")
            ))
        }
    }
    fn number<T: std::str::FromStr>(&mut self) -> Result<T, String> {
        let w = self.next()?;
        w.parse()
            .map_err(|_| format!("{w:?} is not a number that fits"))
    }
}

fn find<'t, T>(table: &'t [(&str, T)], w: &str) -> Option<&'t T> {
    table.iter().find(|t| t.0 == w).map(|t| &t.1)
}

fn value(w: &mut Words<'_>) -> Result<Value, String> {
    let word = w.next()?;
    let (name, index) = match word.strip_suffix(']').and_then(|s| s.split_once('[')) {
        Some((name, i)) => (name, i.parse().map_err(|_| format!("{word:?}: bad index"))?),
        None => (word, 0),
    };
    let from = if let Some(ty) = find(USER_TYPES, name) {
        w.expect("at")?;
        w.expect("arg")?;
        let arg = argument(w)?;
        w.expect("or")
            .map_err(|e| format!("what when the memory is unreadable? {e}"))?;
        let missing = if w.eat("fault") {
            None
        } else {
            Some(w.number()?)
        };
        From::User {
            ty,
            arg,
            index,
            missing,
        }
    } else if word == "arg" {
        From::Arg(argument(w)?)
    } else if let Some(expression) = find(SOURCES, word) {
        From::Call(expression)
    } else if let Ok(n) = word.parse() {
        From::Constant(n)
    } else {
        return Err(format!(
            "{word:?} is neither a collector, a translator nor a value"
        ));
    };
    let mut cast = None;
    if w.eat("as") {
        let word = w.next()?;
        cast =
            Some(*find(CASTS, word).ok_or_else(|| format!("unknown type {word:?} after \"as\""))?);
    }
    Ok(Value { from, cast })
}

fn argument(w: &mut Words<'_>) -> Result<u8, String> {
    match w.number()? {
        n @ 0..=5 => Ok(n),
        n => Err(format!("there is no argument {n}; they are 0 to 5")),
    }
}

fn when(w: &mut Words<'_>) -> Result<When, String> {
    let mut c = When::default();
    if w.eat("connecting") {
        c.ret = Some("scap_connecting(call)");
    } else if w.eat("ret") {
        let (op, zero) = (w.next()?, w.next()?);
        c.ret = Some(match (op, zero) {
            ("==", "0") => "call->ret == 0",
            (">=", "0") => "call->ret >= 0",
            (">", "0") => "call->ret > 0",
            _ => return Err(format!("unknown condition ret {op} {zero}")),
        });
    }
    if c.ret.is_none() || w.eat("and") {
        w.expect("arg")?;
        c.arg = argument(w)?;
        w.expect("in")?;
        while let Some(n) = w.peek().and_then(|n| n.parse::<u32>().ok()) {
            w.at += 1;
            c.set |= 1u32
                .checked_shl(n)
                .ok_or_else(|| format!("{n} is above 31"))?;
        }
        if c.set == 0 {
            return Err("no value after \"in\"".into());
        }
    }
    Ok(c)
}

/// Parses the text of a `from`; `is_translator` knows the names of translators.toml.
pub fn parse(text: &str, is_translator: impl Fn(&str) -> bool) -> Result<Source, String> {
    let spaced = text
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace(';', " ; ");
    let mut w = Words {
        words: spaced.split_whitespace().collect(),
        at: 0,
    };
    let mut s = Source {
        collector: "number",
        operands: Vec::new(),
        translate: None,
        opened: false,
        when: When::default(),
        otherwise: 0,
    };
    let first = w.peek().ok_or("is empty")?;
    if w.words.get(1) == Some(&"(") {
        if !is_translator(first) {
            return Err(format!("no translator {first:?} in translators.toml"));
        }
        w.at = 2;
        s.operands.push(value(&mut w)?);
        let condition = if w.eat(";") {
            Some(value(&mut w)?)
        } else {
            None
        };
        s.translate = Some(Translate {
            name: first.into(),
            condition,
        });
        w.expect(")")?;
        if w.eat("+") {
            w.expect("opened")?;
            s.opened = true;
        }
    } else if let Some((name, operands, ..)) =
        COLLECTORS.iter().find(|c| c.0 == first && c.0 != "number")
    {
        s.collector = name;
        w.at = 1;
        operands_of(&mut s, &mut w, operands)?;
    } else {
        s.operands.push(value(&mut w)?);
    }
    if w.eat("if") {
        s.when = when(&mut w)?;
        let number = COLLECTORS
            .iter()
            .any(|c| c.0 == s.collector && c.2 == Number);
        if number {
            w.expect("else")?;
            s.otherwise = w.number()?;
        }
    }
    let user = |v: &&Value| matches!(v.from, From::User { .. });
    if s.operands.iter().filter(user).count() > 1 {
        return Err("only one operand can be in user memory".into());
    }
    match w.peek() {
        Some(rest) => Err(format!("{rest:?} does not belong here")),
        None => Ok(s),
    }
}

fn operands_of(s: &mut Source, w: &mut Words<'_>, operands: &str) -> Result<(), String> {
    let mut optional = false;
    let mut left_out = false;
    for o in operands.split_whitespace() {
        match o {
            "?" => optional = true,
            "n" | "v" if left_out => s.operands.push(Value::constant(0)),
            "n" => s.operands.push(Value::constant(w.number()?)),
            "v" => s.operands.push(value(w)?),
            _ if left_out => {}
            word if optional && w.peek() != Some(word) => left_out = true,
            word => {
                w.expect(word)?;
                optional = false;
            }
        }
    }
    Ok(())
}

/// Parses and checks the `from` of one parameter of a live event.
pub fn source(schema: &Schema, e: &Event, p: &Param) -> Result<Source, SchemaError> {
    let entry = format!("{}.{}", e.symbol, p.name);
    let Some(text) = &p.from else {
        return bad(&e.file, &entry, "a live event's parameter needs `from`");
    };
    let s = match parse(text, |t| schema.translators.contains_key(t)) {
        Ok(s) => s,
        Err(what) => return bad(&e.file, &entry, format_args!("from = {text:?}: {what}")),
    };
    let fits = match COLLECTORS.iter().find(|c| c.0 == s.collector) {
        Some((_, _, Number, _)) => wire_size(&p.ty).is_some_and(|w| matches!(w, 1 | 2 | 4 | 8)),
        Some((_, _, Types(types), _)) => types.contains(&p.ty.as_str()),
        None => false,
    };
    if !fits {
        return bad(
            &e.file,
            &entry,
            format_args!("from = {text:?} cannot fill a {}", p.ty),
        );
    }
    Ok(s)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ok(text: &str) -> Source {
        parse(text, |t| t == "open_flags" || t == "open_mode").unwrap()
    }

    fn err(text: &str) -> String {
        parse(text, |t| t == "open_flags").unwrap_err()
    }

    fn only(text: &str) -> Value {
        let s = ok(text);
        assert_eq!((s.collector, s.operands.len()), ("number", 1));
        s.operands[0].clone()
    }

    #[test]
    fn values() {
        assert_eq!(only("ret").from, From::Call("call->ret"));
        let v = only("arg 3 as s32");
        assert_eq!((v.from, v.cast), (From::Arg(3), Some("(s32)")));
        let user = |ty, arg, index, missing| From::User {
            ty,
            arg,
            index,
            missing,
        };
        assert_eq!(
            only("u64[2] at arg 1 or fault").from,
            user("SCAP_USER_U64", 1, 2, None)
        );
        assert_eq!(
            only("s32[1] at arg 0 or -1").from,
            user("SCAP_USER_S32", 0, 1, Some(-1))
        );
        assert_eq!(only("7"), Value::constant(7));
    }

    #[test]
    fn translators() {
        let s = ok("open_mode(arg 3; arg 2)");
        let t = s.translate.unwrap();
        assert_eq!(t.name, "open_mode");
        assert_eq!(s.operands[0].from, From::Arg(3));
        assert_eq!(t.condition.unwrap().from, From::Arg(2));
        let s = ok("open_flags(arg 2) + opened");
        assert!(s.opened && s.translate.unwrap().condition.is_none());
    }

    #[test]
    fn conditions() {
        let s = ok("str arg 3 if ret >= 0 and arg 1 in 1 3 4");
        assert_eq!(
            s.when,
            When {
                ret: Some("call->ret >= 0"),
                arg: 1,
                set: 0b11010
            }
        );
        let s = ok("arg 3 if arg 2 in 16 else -1");
        assert_eq!((s.when.ret, s.when.set, s.otherwise), (None, 1 << 16, -1));
    }

    #[test]
    fn collectors_take_their_operands() {
        let from = |text| {
            let operands = ok(text).operands;
            operands.into_iter().map(|v| v.from).collect::<Vec<_>>()
        };
        assert_eq!(
            from("tuple_out arg 0 addr arg 4 len arg 5 if ret >= 0"),
            [From::Arg(0), From::Arg(4), From::Arg(5)]
        );
        assert_eq!(
            from("tuple_in arg 0 if ret >= 0"),
            [From::Arg(0), From::Constant(0), From::Constant(0)]
        );
        assert_eq!(from("keyctl 3"), [From::Constant(3)]);
    }

    #[test]
    fn mistakes_are_named() {
        assert!(err("strr arg 1").contains("\"strr\" is neither"));
        assert!(err("arg 6").contains("no argument 6"));
        assert!(err("open_flag(arg 1)").contains("no translator \"open_flag\""));
        assert!(err("u32 at arg 1").contains("unreadable?"));
        assert!(err("arg 1 if ret == 0").contains("\"else\" expected"));
        assert!(err("str arg 1 arg 2").contains("does not belong"));
        assert!(err("bytes arg 1").contains("\"len\" expected"));
        assert!(err("arg 1 as s24").contains("s24"));
        assert!(err("str arg 1 if arg 0 in 40").contains("above 31"));
        assert!(err("str arg 1 if ret != 0").contains("unknown condition"));
        assert!(err("bytes u64 at arg 1 or 0 len u32 at arg 2 or 0").contains("only one operand"));
        assert!(err("").contains("is empty"));
    }
}
