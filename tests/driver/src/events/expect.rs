//! What an event should hold, parameter by parameter.

use std::fmt::Write;

use libscap_rs::Event;
use libscap_rs::event::{SockAddr, SockTuple, Value};
use libscap_rs::schema::{EventInfo, ParamInfo, ParamType, event_info};

/// Expectation of an event; see [`expect`].
pub struct Expect {
    code: u16,
    params: Vec<Want>,
}

type Test = Box<dyn Fn(&Value<'_>) -> bool>;

enum Want {
    /// A number, in the width of the parameter.
    Number(i128),
    /// Exactly these bytes.
    Bytes(Vec<u8>),
    /// Names of the flag table, joined by `|`.
    Flags(String),
    /// Anything that passes the test.
    That(&'static str, Test),
}

/// Starts the expectation of an event with `code`; the parameters follow in order.
pub fn expect(code: u16) -> Expect {
    Expect {
        code,
        params: Vec::new(),
    }
}

impl Expect {
    /// The event code.
    pub fn code(&self) -> u16 {
        self.code
    }

    fn push(mut self, want: Want) -> Self {
        self.params.push(want);
        self
    }

    /// A result or descriptor.
    pub fn ret(self, value: i64) -> Self {
        self.int(value)
    }

    /// A number that may be negative.
    pub fn int(self, value: impl Into<i64>) -> Self {
        self.push(Want::Number(value.into().into()))
    }

    /// A number without sign.
    pub fn uint(self, value: impl Into<u64>) -> Self {
        self.push(Want::Number(value.into().into()))
    }

    /// A string, which is recorded with its NUL.
    pub fn str(self, text: impl AsRef<[u8]>) -> Self {
        self.push(Want::Bytes([text.as_ref(), b"\0"].concat()))
    }

    /// Several strings, each recorded with its NUL.
    pub fn strs<S: AsRef<[u8]>>(self, texts: impl IntoIterator<Item = S>) -> Self {
        let mut all = Vec::new();
        for text in texts {
            all.extend_from_slice(text.as_ref());
            all.push(0);
        }
        self.push(Want::Bytes(all))
    }

    /// Bytes as they are.
    pub fn bytes(self, bytes: impl AsRef<[u8]>) -> Self {
        self.push(Want::Bytes(bytes.as_ref().to_vec()))
    }

    /// No value: a length of 0.
    pub fn empty(self) -> Self {
        self.bytes([])
    }

    /// Flags or an enumeration by the names of the schema, joined by `|`; empty for 0.
    pub fn flags(self, names: &str) -> Self {
        self.push(Want::Flags(names.to_owned()))
    }

    /// An address.
    pub fn sockaddr(self, addr: &SockAddr<'_>) -> Self {
        let mut bytes = Vec::new();
        addr.encode(&mut bytes);
        self.bytes(bytes)
    }

    /// Both ends of a connection.
    pub fn tuple(self, tuple: &SockTuple<'_>) -> Self {
        let mut bytes = Vec::new();
        tuple.encode(&mut bytes);
        self.bytes(bytes)
    }

    /// A dynamic value: the index of its type and its bytes.
    pub fn dynamic(self, index: u8, value: impl AsRef<[u8]>) -> Self {
        self.push(Want::Bytes([&[index], value.as_ref()].concat()))
    }

    /// A value that cannot be known exactly, with what can be said about it.
    pub fn that(
        self,
        what: &'static str,
        test: impl for<'v> Fn(&Value<'v>) -> bool + 'static,
    ) -> Self {
        self.push(Want::That(what, Box::new(test)))
    }

    /// A number of which this can be said.
    pub fn number(self, what: &'static str, test: impl Fn(i64) -> bool + 'static) -> Self {
        self.that(what, move |value| match *value {
            Value::Signed(n) => test(n),
            Value::Unsigned(n) => i64::try_from(n).is_ok_and(&test),
            _ => false,
        })
    }

    /// Compares with an event.
    ///
    /// # Panics
    ///
    /// When anything differs, or a parameter of the schema was not stated.
    #[track_caller]
    pub fn check(&self, event: &Event<'_>) {
        let info = event_info(self.code).expect("a code of the schema");
        let mut good = event.code() == self.code && event.nparams() == info.params.len();
        let mut table = format!(
            "{} ({}) of thread {}, {} parameters where the schema has {}\n",
            info.symbol,
            event.code(),
            event.tid(),
            event.nparams(),
            info.params.len()
        );
        assert_eq!(
            self.params.len(),
            info.params.len(),
            "the test states {} of the {} parameters of {}",
            self.params.len(),
            info.params.len(),
            info.symbol
        );
        for (index, (want, param)) in self.params.iter().zip(info.params).enumerate() {
            let raw = event.param(index);
            let same = raw.is_some_and(|raw| want.matches(info, param, event, index, raw));
            good &= same;
            let _ = writeln!(
                table,
                "{} {index:2} {:16} expected {:40} got {}",
                if same { "  " } else { "->" },
                param.name,
                want.show(param),
                got(event, index)
            );
        }
        assert!(good, "{table}");
    }
}

impl Want {
    fn matches(
        &self,
        info: &EventInfo,
        param: &ParamInfo,
        event: &Event<'_>,
        index: usize,
        raw: &[u8],
    ) -> bool {
        match self {
            Self::Bytes(bytes) => raw == bytes,
            Self::Number(number) => number_bytes(info, param, *number) == raw,
            Self::Flags(names) => {
                number_bytes(info, param, flag_value(info, param, names).into()) == raw
            }
            // A fixed-size parameter without a value is not a number.
            Self::That(_, test) => event.value(index).is_ok_and(|v| test(&v)),
        }
    }

    fn show(&self, param: &ParamInfo) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Bytes(bytes) => show_bytes(bytes),
            Self::Flags(names) => {
                let table = param.flags.map_or("no flags", |t| t.name);
                format!("{names:?} of {table}")
            }
            Self::That(what, _) => (*what).to_owned(),
        }
    }
}

/// The bytes of a number in the width of its parameter.
fn number_bytes(info: &EventInfo, param: &ParamInfo, number: i128) -> Vec<u8> {
    let size = param.ty.wire_size().unwrap_or_else(|| {
        panic!(
            "{} of {} is no number but {:?}",
            param.name, info.symbol, param.ty
        )
    });
    let bits = 8 * size as u32;
    let fits = if param.ty.is_signed() {
        number >= -(1i128 << (bits - 1)) && number < 1i128 << (bits - 1)
    } else {
        (0..1i128 << bits).contains(&number)
    };
    assert!(
        fits,
        "{number} does not fit {} of {} ({:?})",
        param.name, info.symbol, param.ty
    );
    number.to_le_bytes()[..size].to_vec()
}

fn flag_value(info: &EventInfo, param: &ParamInfo, names: &str) -> u32 {
    let table = param
        .flags
        .unwrap_or_else(|| panic!("{} of {} has no flag names", param.name, info.symbol));
    names
        .split('|')
        .filter(|name| !name.is_empty())
        .map(|name| {
            table
                .entries
                .iter()
                .find(|(known, _)| *known == name)
                .unwrap_or_else(|| panic!("{name} is not in {}", table.name))
                .1
        })
        .fold(0, |all, bit| all | bit)
}

fn show_bytes(bytes: &[u8]) -> String {
    if bytes.is_empty() {
        "nothing".to_owned()
    } else {
        format!("\"{}\"", bytes.escape_ascii())
    }
}

fn got(event: &Event<'_>, index: usize) -> String {
    let Some(raw) = event.param(index) else {
        return "no such parameter".to_owned();
    };
    let ty = event
        .info()
        .and_then(|i| i.params.get(index))
        .map_or(ParamType::None, |p| p.ty);
    match event.value(index) {
        Ok(Value::Signed(n)) => n.to_string(),
        Ok(Value::Unsigned(n)) => format!("{n} ({n:#x})"),
        Ok(Value::SockAddr(a)) => format!("{a:?}"),
        Ok(Value::SockTuple(t)) => format!("{t:?}"),
        Err(e) => format!("{} ({e})", show_bytes(raw)),
        _ if ty.wire_size().is_some() && raw.is_empty() => "nothing".to_owned(),
        _ => show_bytes(raw),
    }
}

/// All parameters of an event.
pub(super) fn show(event: &Event<'_>) -> String {
    let mut out = format!(
        "  {} ({})\n",
        event.info().map_or("unknown", |i| i.symbol),
        event.code()
    );
    for index in 0..event.nparams() {
        let name = event
            .info()
            .and_then(|i| i.params.get(index))
            .map_or("?", |p| p.name);
        let _ = writeln!(out, "    {index:2} {name:16} {}", got(event, index));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use libscap_rs::event::EventBuf;
    use libscap_rs::schema::code;

    fn open_exit() -> EventBuf {
        let mut buf = EventBuf::new(code::SYSCALL_OPEN_X);
        buf.at(1, 2)
            .int(3)
            .str(b"/x")
            .uint(6)
            .uint(0o644)
            .uint(7)
            .uint(8);
        buf
    }

    fn expectation() -> Expect {
        expect(code::SYSCALL_OPEN_X)
            .ret(3)
            .str("/x")
            .flags("O_WRONLY|O_CREAT")
            .uint(0o644u32)
            .number("a device", |n| n == 7)
            .uint(8u32)
    }

    #[test]
    fn what_matches_passes() {
        expectation().check(&open_exit().event().expect("event"));
    }

    #[test]
    #[should_panic(expected = "->  1 name             expected \"/y\\x00\"")]
    fn a_difference_is_shown() {
        expect(code::SYSCALL_OPEN_X)
            .ret(3)
            .str("/y")
            .flags("O_WRONLY|O_CREAT")
            .uint(0o644u32)
            .uint(7u32)
            .uint(8u32)
            .check(&open_exit().event().expect("event"));
    }

    #[test]
    #[should_panic(expected = "states 1 of the 6 parameters")]
    fn a_forgotten_parameter_fails() {
        expect(code::SYSCALL_OPEN_X)
            .ret(3)
            .check(&open_exit().event().expect("event"));
    }

    #[test]
    #[should_panic(expected = "0 parameters where the schema has 6")]
    fn a_missing_parameter_fails() {
        expectation().check(&EventBuf::new(code::SYSCALL_OPEN_X).event().expect("event"));
    }

    #[test]
    #[should_panic(expected = "-> ")]
    fn a_number_of_another_width_fails() {
        let mut buf = EventBuf::new(code::SYSCALL_CLOSE_X);
        buf.at(1, 2).int(0).bytes(&[3, 0, 0, 0]);
        expect(code::SYSCALL_CLOSE_X)
            .ret(0)
            .int(3)
            .check(&buf.event().expect("event"));
    }

    #[test]
    #[should_panic(expected = "O_NONSENSE is not in file_flags")]
    fn unknown_flag_names_fail() {
        expect(code::SYSCALL_OPEN_X)
            .ret(3)
            .str("/x")
            .flags("O_NONSENSE")
            .uint(0o644u32)
            .uint(7u32)
            .uint(8u32)
            .check(&open_exit().event().expect("event"));
    }
}
