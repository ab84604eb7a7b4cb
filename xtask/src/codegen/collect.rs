//! The little language of a parameter's `from`: which collector fills it, from what, and when.
//!
//! Its grammar is written down in `driver/schema/README.md`.

use super::collectors::{
    COLLECTORS,
    Fills::{Number, Types},
};
use super::schema::{Event, Param, Schema, SchemaError, bad};
use super::types::wire_size;

/// Values that are not arguments: word in the schema, source in C.
const SOURCES: &[(&str, &str)] = &[
    ("ret", "SCAP_FROM_RET"),
    ("sc", "SCAP_FROM_SC"),
    ("nr", "SCAP_FROM_NR"),
    ("sched.next", "SCAP_FROM_SCHED_NEXT"),
    ("signal.to", "SCAP_FROM_SIGNAL_TO"),
    ("signal.sig", "SCAP_FROM_SIGNAL_SIG"),
    ("fault.addr", "SCAP_FROM_FAULT_ADDR"),
    ("fault.ip", "SCAP_FROM_FAULT_IP"),
    ("fault.error", "SCAP_FROM_FAULT_ERROR"),
    ("drop.ratio", "SCAP_FROM_DROP_RATIO"),
    ("hotplug.cpu", "SCAP_FROM_HOTPLUG_CPU"),
    ("hotplug.action", "SCAP_FROM_HOTPLUG_ACTION"),
];

/// Types a value in user memory can have.
const USER_TYPES: &[(&str, &str)] = &[
    ("s32", "SCAP_FROM_USER_S32"),
    ("u32", "SCAP_FROM_USER_U32"),
    ("u64", "SCAP_FROM_USER_U64"),
    ("long", "SCAP_FROM_USER_LONG"),
    ("ulong", "SCAP_FROM_USER_ULONG"),
];

const CASTS: &[(&str, &str)] = &[
    ("s16", "SCAP_AS_S16"),
    ("s32", "SCAP_AS_S32"),
    ("u8", "SCAP_AS_U8"),
    ("u16", "SCAP_AS_U16"),
    ("u32", "SCAP_AS_U32"),
    ("dirfd", "SCAP_AS_DIRFD"),
];

/// A number: where it comes from and how much of it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    pub from: &'static str,
    pub arg: u8,
    pub index: u8,
    pub cast: Option<&'static str>,
    /// What stands for unreadable user memory: a number, or `None`: the event is lost.
    pub missing: Option<i8>,
}

/// When a parameter has its value at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When {
    pub ret: Option<&'static str>,
    pub arg: u8,
    /// Values of the argument, as a bit set; 0 when the argument does not matter.
    pub set: u32,
}

/// A parsed `from`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub collector: &'static str,
    /// Number operand of the collector.
    pub detail: u8,
    pub translate: Option<String>,
    pub opened: bool,
    pub value: Option<Value>,
    pub len: Option<Value>,
    /// Condition of a translator, or the address of the other end.
    pub other: Option<Value>,
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
    let mut v = Value {
        from: "SCAP_FROM_CONST",
        arg: 0,
        index: 0,
        cast: None,
        missing: Some(0),
    };
    let word = w.next()?;
    let (name, index) = match word.strip_suffix(']').and_then(|s| s.split_once('[')) {
        Some((name, i)) => (name, i.parse().map_err(|_| format!("{word:?}: bad index"))?),
        None => (word, 0),
    };
    if let Some(from) = find(USER_TYPES, name) {
        v.from = from;
        v.index = index;
        w.expect("at")?;
        w.expect("arg")?;
        v.arg = argument(w)?;
        w.expect("or")
            .map_err(|e| format!("what when the memory is unreadable? {e}"))?;
        v.missing = if w.eat("fault") {
            None
        } else {
            Some(w.number()?)
        };
    } else if word == "arg" {
        v.from = "SCAP_FROM_ARG";
        v.arg = argument(w)?;
    } else if let Some(from) = find(SOURCES, word) {
        v.from = from;
    } else if let Ok(n) = word.parse::<u8>() {
        v.arg = n;
    } else {
        return Err(format!(
            "{word:?} is neither a collector, a translator nor a value"
        ));
    }
    if w.eat("as") {
        let cast = w.next()?;
        v.cast =
            Some(find(CASTS, cast).ok_or_else(|| format!("unknown type {cast:?} after \"as\""))?);
    }
    Ok(v)
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
        c.ret = Some("SCAP_IF_CONNECTING");
    } else if w.eat("ret") {
        let (op, zero) = (w.next()?, w.next()?);
        c.ret = Some(match (op, zero) {
            ("==", "0") => "SCAP_IF_RET_ZERO",
            (">=", "0") => "SCAP_IF_RET_OK",
            (">", "0") => "SCAP_IF_RET_POSITIVE",
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
        detail: 0,
        translate: None,
        opened: false,
        value: None,
        len: None,
        other: None,
        when: When::default(),
        otherwise: 0,
    };
    let first = w.peek().ok_or("is empty")?;
    if w.words.get(1) == Some(&"(") {
        if !is_translator(first) {
            return Err(format!("no translator {first:?} in translators.toml"));
        }
        s.translate = Some(first.into());
        w.at = 2;
        s.value = Some(value(&mut w)?);
        if w.eat(";") {
            s.other = Some(value(&mut w)?);
        }
        w.expect(")")?;
        if w.eat("+") {
            w.expect("opened")?;
            s.opened = true;
        }
    } else if let Some((name, operands, _)) =
        COLLECTORS.iter().find(|c| c.0 == first && c.0 != "number")
    {
        s.collector = name;
        w.at = 1;
        operands_of(&mut s, &mut w, operands)?;
    } else {
        s.value = Some(value(&mut w)?);
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
    match w.peek() {
        Some(rest) => Err(format!("{rest:?} does not belong here")),
        None => Ok(s),
    }
}

fn operands_of(s: &mut Source, w: &mut Words<'_>, operands: &str) -> Result<(), String> {
    let mut place = "value";
    let mut optional = false;
    for o in operands.split_whitespace() {
        match o {
            "?" => optional = true,
            "n" => s.detail = w.number()?,
            "v" => {
                let v = Some(value(w)?);
                match place {
                    "value" => s.value = v,
                    "len" => s.len = v,
                    _ => s.other = v,
                }
            }
            word if optional && w.peek() != Some(word) => return Ok(()),
            word => {
                w.expect(word)?;
                place = word;
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
        Some((_, _, Number)) => wire_size(&p.ty).is_some_and(|w| matches!(w, 1 | 2 | 4 | 8)),
        Some((_, _, Types(types))) => types.contains(&p.ty.as_str()),
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

    #[test]
    fn values() {
        assert_eq!(ok("ret").value.unwrap().from, "SCAP_FROM_RET");
        let v = ok("arg 3 as s32").value.unwrap();
        assert_eq!(
            (v.from, v.arg, v.cast),
            ("SCAP_FROM_ARG", 3, Some("SCAP_AS_S32"))
        );
        let v = ok("u64[2] at arg 1 or fault").value.unwrap();
        assert_eq!(
            (v.from, v.arg, v.index, v.missing),
            ("SCAP_FROM_USER_U64", 1, 2, None)
        );
        assert_eq!(ok("s32[1] at arg 0 or -1").value.unwrap().missing, Some(-1));
        assert_eq!(ok("7").value.unwrap().arg, 7);
    }

    #[test]
    fn translators() {
        let s = ok("open_mode(arg 3; arg 2)");
        assert_eq!(s.translate.as_deref(), Some("open_mode"));
        assert_eq!((s.value.unwrap().arg, s.other.unwrap().arg), (3, 2));
        assert!(ok("open_flags(arg 2) + opened").opened);
    }

    #[test]
    fn conditions() {
        let s = ok("str arg 3 if ret >= 0 and arg 1 in 1 3 4");
        assert_eq!(
            s.when,
            When {
                ret: Some("SCAP_IF_RET_OK"),
                arg: 1,
                set: 0b11010
            }
        );
        let s = ok("arg 3 if arg 2 in 16 else -1");
        assert_eq!((s.when.ret, s.when.set, s.otherwise), (None, 1 << 16, -1));
    }

    #[test]
    fn collectors_take_their_operands() {
        let s = ok("tuple_out arg 0 addr arg 4 len arg 5 if ret >= 0");
        assert_eq!(
            (
                s.value.unwrap().arg,
                s.other.unwrap().arg,
                s.len.unwrap().arg
            ),
            (0, 4, 5)
        );
        let s = ok("tuple_in arg 0 if ret >= 0");
        assert!(s.other.is_none() && s.len.is_none());
        assert_eq!(ok("keyctl 3").detail, 3);
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
        assert!(err("").contains("is empty"));
    }
}
