//! The syntax tree of a filter and its printed form.

use std::fmt;

/// Text of a filter: bytes, because quoted constants may hold any.
pub type Bytes = Vec<u8>;

/// A boolean expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// All are true; at least two.
    And(Vec<Expr>),
    /// One is true; at least two.
    Or(Vec<Expr>),
    /// The opposite.
    Not(Box<Expr>),
    /// A comparison.
    Check(Check),
    /// A name used as a check.
    Macro {
        /// The name.
        name: String,
        /// Position in the text.
        at: usize,
    },
}

/// One comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Left side.
    pub left: Operand,
    /// Operator.
    pub op: Op,
    /// `oneof`, `anyof` or `allof` in front of the list.
    pub modifier: Option<Modifier>,
    /// Right side; `None` for `exists`.
    pub right: Option<Right>,
    /// Position of the operator.
    pub at: usize,
}

/// A field with its argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldExpr {
    /// Name with dots.
    pub name: String,
    /// What stands in brackets.
    pub arg: Option<Bytes>,
    /// Position in the text.
    pub at: usize,
}

/// Something that has a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operand {
    /// A field.
    Field(FieldExpr),
    /// A transformer call.
    Call {
        /// Which.
        name: Transformer,
        /// Its arguments.
        args: Vec<Operand>,
        /// What stands in brackets behind the call.
        selector: Option<Bytes>,
        /// Position in the text.
        at: usize,
    },
    /// A quoted text.
    Text(Bytes, usize),
    /// A number, as written.
    Number(String, usize),
    /// A list, only as argument of a transformer.
    List(Vec<Operand>, usize),
}

impl Operand {
    /// Position in the text.
    pub fn at(&self) -> usize {
        match self {
            Self::Field(field) => field.at,
            Self::Call { at, .. } | Self::Text(_, at) | Self::Number(_, at) | Self::List(_, at) => {
                *at
            }
        }
    }
}

/// Right side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Right {
    /// A constant.
    Value(Value),
    /// A list of constants.
    List(Vec<Value>, usize),
    /// The name of a list, or a single constant.
    Name(String, usize),
    /// A field, marked by `val()`.
    Field(FieldExpr),
    /// A transformer call.
    Call(Operand),
}

/// A constant as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// Its text, escapes resolved.
    pub text: Bytes,
    /// It stood in quotes.
    pub quoted: bool,
    /// Position in the text.
    pub at: usize,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// All, in no particular order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word in a filter.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}

words! {
    /// A comparison operator, as spelled.
    Op {
        /// A value is there.
        Exists = "exists",
        /// Equal.
        Eq = "=",
        /// Equal.
        EqEq = "==",
        /// Different.
        Ne = "!=",
        /// At most.
        Le = "<=",
        /// Less.
        Lt = "<",
        /// At least.
        Ge = ">=",
        /// More.
        Gt = ">",
        /// Shell pattern.
        Glob = "glob",
        /// Shell pattern, case ignored.
        IGlob = "iglob",
        /// Part.
        Contains = "contains",
        /// Part, case ignored.
        IContains = "icontains",
        /// Part, the constant in hex.
        BContains = "bcontains",
        /// Beginning.
        StartsWith = "startswith",
        /// Beginning, the constant in hex.
        BStartsWith = "bstartswith",
        /// End.
        EndsWith = "endswith",
        /// Regular expression on the whole text.
        Regex = "regex",
        /// A common element.
        Intersects = "intersects",
        /// Element of, or subset of.
        In = "in",
        /// Below one of the paths.
        PMatch = "pmatch",
    }
}

words! {
    /// How the elements of a list combine.
    Modifier {
        /// Exactly one.
        OneOf = "oneof",
        /// At least one.
        AnyOf = "anyof",
        /// Every one.
        AllOf = "allof",
    }
}

words! {
    /// A function on values.
    Transformer {
        /// ASCII letters to lower case.
        ToLower = "tolower",
        /// ASCII letters to upper case.
        ToUpper = "toupper",
        /// Decode base64.
        B64 = "b64",
        /// Behind the last slash.
        Basename = "basename",
        /// Number of elements or bytes.
        Len = "len",
        /// Elements with a separator.
        Join = "join",
        /// One text after the other.
        Concat = "concat",
        /// Options of a command line.
        Getopt = "getopt",
    }
}

/// Appends `text` as a filter would write it: in quotes when it holds blanks, quotes, `=`,
/// backslashes or control characters.
pub fn print_text(out: &mut Bytes, text: &[u8]) {
    let special = |b: &u8| b" =\\\"'\x08\x0c\n\r\t\0".contains(b);
    if !text.iter().any(special) {
        out.extend_from_slice(text);
        return;
    }
    out.push(b'"');
    for &b in text {
        match b {
            b'\\' | b'"' => out.extend_from_slice(&[b'\\', b]),
            0x08 => out.extend_from_slice(b"\\b"),
            0x0c => out.extend_from_slice(b"\\f"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            0 => out.extend_from_slice(b"\\x00"),
            _ => out.push(b),
        }
    }
    out.push(b'"');
}

fn print_arg(out: &mut Bytes, arg: &Option<Bytes>) {
    if let Some(arg) = arg {
        out.push(b'[');
        if arg.is_empty() {
            out.extend_from_slice(b"\"\"");
        }
        print_text(out, arg);
        out.push(b']');
    }
}

impl FieldExpr {
    /// Appends the printed form.
    pub fn print(&self, out: &mut Bytes) {
        out.extend_from_slice(self.name.as_bytes());
        print_arg(out, &self.arg);
    }
}

impl Operand {
    /// Appends the printed form.
    pub fn print(&self, out: &mut Bytes) {
        let list = |out: &mut Bytes, items: &[Operand]| {
            out.push(b'(');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                item.print(out);
            }
            out.push(b')');
        };
        match self {
            Self::Field(field) => field.print(out),
            Self::Call {
                name,
                args,
                selector,
                ..
            } => {
                out.extend_from_slice(name.word().as_bytes());
                list(out, args);
                print_arg(out, selector);
            }
            Self::Text(text, _) => print_text(out, text),
            Self::Number(text, _) => out.extend_from_slice(text.as_bytes()),
            Self::List(items, _) => list(out, items),
        }
    }
}

impl Right {
    fn print(&self, out: &mut Bytes) {
        match self {
            Self::Value(value) => print_text(out, &value.text),
            Self::List(items, _) => {
                out.push(b'(');
                for (i, item) in items.iter().enumerate() {
                    if i > 0 {
                        out.extend_from_slice(b", ");
                    }
                    print_text(out, &item.text);
                }
                out.push(b')');
            }
            Self::Name(name, _) => out.extend_from_slice(name.as_bytes()),
            Self::Field(field) => {
                out.extend_from_slice(b"val(");
                field.print(out);
                out.push(b')');
            }
            Self::Call(call) => call.print(out),
        }
    }
}

impl Expr {
    /// The printed form: equal trees print equally, whatever their text looked like.
    pub fn print(&self) -> Bytes {
        let mut out = Bytes::new();
        self.print_to(&mut out);
        out
    }

    fn print_to(&self, out: &mut Bytes) {
        match self {
            Self::And(items) | Self::Or(items) => {
                let word: &[u8] = if matches!(self, Self::And(_)) {
                    b" and "
                } else {
                    b" or "
                };
                out.push(b'(');
                for (i, item) in items.iter().enumerate() {
                    if i > 0 {
                        out.extend_from_slice(word);
                    }
                    item.print_to(out);
                }
                out.push(b')');
            }
            Self::Not(inner) => {
                out.extend_from_slice(b"not ");
                inner.print_to(out);
            }
            Self::Macro { name, .. } => out.extend_from_slice(name.as_bytes()),
            Self::Check(check) => {
                check.left.print(out);
                out.push(b' ');
                out.extend_from_slice(check.op.word().as_bytes());
                if let Some(modifier) = check.modifier {
                    out.push(b' ');
                    out.extend_from_slice(modifier.word().as_bytes());
                }
                if let Some(right) = &check.right {
                    out.push(b' ');
                    right.print(out);
                }
            }
        }
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.print()))
    }
}
