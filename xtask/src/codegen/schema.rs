//! The model of `driver/schema/`: what the TOML files may say, read and cross-checked.
//!
//! Every error names the file and the entry it is about.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::check;
use super::convert::{self, Conversion};

/// Event codes of schema 4.5.
pub const EVENT_COUNT: usize = 454;
/// Codes from here on are those of extensions: odd, one after the other.
pub const EXTENSION_CODES: u16 = 0x8001;
/// Native system call numbers the kernel module knows.
pub const SYSCALL_TABLE_SIZE: u16 = 512;

/// Something the schema says that cannot be.
#[derive(Debug)]
pub struct SchemaError(pub String);

impl std::fmt::Display for SchemaError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SchemaError {}

/// `Err` with a message that names the file and the entry.
pub fn bad<T>(file: &str, entry: &str, what: impl std::fmt::Display) -> Result<T, SchemaError> {
    Err(SchemaError(format!(
        "driver/schema/{file}: {entry}: {what}"
    )))
}

#[derive(Deserialize, Debug, Clone)]
#[serde(deny_unknown_fields)]
pub struct Param {
    pub name: String,
    #[serde(rename = "type")]
    pub ty: String,
    pub fmt: Option<String>,
    pub flags: Option<String>,
    #[serde(rename = "dyn")]
    pub dynamic: Option<String>,
    pub dirfd_param: Option<u8>,
    /// The collector that fills the parameter, and its source.
    pub from: Option<String>,
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq, Default)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    #[default]
    Live,
    Old,
    Unused,
    Meta,
    Plugin,
    Iterator,
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Sampling {
    NeverDrop,
    AlwaysDrop,
    Sampled,
}

#[derive(Deserialize, Debug, Clone)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Symbol without `PPME_`: the key of the table.
    #[serde(skip)]
    pub symbol: String,
    /// File the event is described in, for messages.
    #[serde(skip)]
    pub file: String,
    pub code: u16,
    pub name: String,
    pub category: String,
    #[serde(default = "syscall_class")]
    pub class: String,
    #[serde(default)]
    pub status: Status,
    #[serde(default)]
    pub flags: Vec<String>,
    pub fd_param: Option<u8>,
    pub drop: Option<String>,
    pub sampling: Option<Sampling>,
    #[serde(default)]
    pub params: Vec<Param>,
}

fn syscall_class() -> String {
    "syscall".into()
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct FlagTable {
    pub entries: Vec<(String, u32)>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct DynTable {
    pub variants: Vec<DynVariant>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct DynVariant {
    #[serde(rename = "type")]
    pub ty: String,
    pub fmt: String,
}

/// A kernel constant and its wire value; the third number is the kernel value user space needs.
#[derive(Deserialize, Debug, Clone)]
#[serde(untagged)]
pub enum Constant {
    Named(String, u32),
    Valued(String, u32, u64),
}

impl Constant {
    pub fn kernel(&self) -> &str {
        match self {
            Constant::Named(k, _) | Constant::Valued(k, _, _) => k,
        }
    }
    pub fn wire(&self) -> u32 {
        match self {
            Constant::Named(_, w) | Constant::Valued(_, w, _) => *w,
        }
    }
    pub fn value(&self) -> Option<u64> {
        match self {
            Constant::Named(..) => None,
            Constant::Valued(_, _, v) => Some(*v),
        }
    }
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct BitPair {
    pub bit: u8,
    pub set: u32,
    pub clear: u32,
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum TranslatorKind {
    Bits,
    Enum,
    AccessModeAndBits,
    Mask,
    MaskAndEnum,
    EnumAndBits,
    ConditionalMask,
    BitPairs,
    StripMagic,
    Device,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Translator {
    pub kind: TranslatorKind,
    #[serde(default)]
    pub negative_is_zero: bool,
    pub mask: Option<u64>,
    pub enum_mask: Option<String>,
    /// The value is shifted right by this many bits first.
    #[serde(default)]
    pub shift: u8,
    #[serde(default)]
    pub default: u32,
    #[serde(default, rename = "enum")]
    pub values: Vec<Constant>,
    /// Values only 32-bit kernels translate.
    #[serde(default)]
    pub only_32bit: Vec<Constant>,
    #[serde(default)]
    pub bits: Vec<Constant>,
    #[serde(default)]
    pub pairs: Vec<BitPair>,
    #[serde(default)]
    pub user_space: bool,
    /// Kernel values that differ on this architecture.
    #[serde(default)]
    pub aarch64: BTreeMap<String, u64>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Syscall {
    pub sc: u16,
    pub name: String,
    pub event: Option<String>,
    pub enter: Option<String>,
    pub sampling: Option<Sampling>,
    pub tracepoint: Option<u8>,
    #[serde(default)]
    pub state: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SyscallFile {
    syscalls: Vec<Syscall>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Ia32 {
    pub ia32: u16,
    pub x86_64: u16,
    pub name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ia32File {
    map: Vec<Ia32>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct SocketCall {
    pub code: u8,
    pub name: String,
    pub nargs: u8,
    pub event: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SocketCallFile {
    calls: Vec<SocketCall>,
}

/// Everything `driver/schema/` says.
#[derive(Debug)]
pub struct Schema {
    /// By code, complete.
    pub events: Vec<Event>,
    /// Events only this project has, by code.
    pub extensions: Vec<Event>,
    pub flags: BTreeMap<String, FlagTable>,
    pub dynamics: BTreeMap<String, DynTable>,
    pub translators: BTreeMap<String, Translator>,
    /// By sc code.
    pub syscalls: Vec<Syscall>,
    /// Architecture (as in `target_arch` and the file name) to native numbers by name.
    pub native: BTreeMap<&'static str, BTreeMap<String, u16>>,
    pub ia32: Vec<Ia32>,
    pub socketcalls: Vec<SocketCall>,
    pub conversions: Vec<Conversion>,
    codes: HashMap<String, u16>,
}

/// File name under `syscalls/`, and the Rust `target_arch`.
pub const ARCHES: [&str; 6] = [
    "x86_64",
    "aarch64",
    "s390x",
    "ppc64le",
    "riscv64",
    "loongarch64",
];

impl Schema {
    /// Reads and checks the directory `driver/schema`.
    pub fn load(dir: &Path) -> Result<Schema, SchemaError> {
        let mut events = Vec::new();
        for path in toml_files(&dir.join("events"))? {
            let file = relative(dir, &path);
            let table: BTreeMap<String, Event> = read(dir, &file)?;
            for (symbol, mut event) in table {
                event.symbol = symbol;
                event.file = file.clone();
                events.push(event);
            }
        }
        events.sort_by_key(|e| e.code);
        let common = events.partition_point(|e: &Event| e.code < EXTENSION_CODES);
        let mut native = BTreeMap::new();
        for arch in ARCHES {
            native.insert(arch, read(dir, &format!("syscalls/{arch}.toml"))?);
        }
        let mut syscalls = read::<SyscallFile>(dir, "syscalls/sc.toml")?.syscalls;
        syscalls.sort_by_key(|s| s.sc);
        let codes = events.iter().map(|e| (e.symbol.clone(), e.code)).collect();
        let extensions = events.split_off(common);
        let mut schema = Schema {
            events,
            extensions,
            flags: read(dir, "flags.toml")?,
            dynamics: read(dir, "dynamic.toml")?,
            translators: read(dir, "translators.toml")?,
            syscalls,
            native,
            ia32: read::<Ia32File>(dir, "syscalls/ia32.toml")?.map,
            socketcalls: read::<SocketCallFile>(dir, "syscalls/socketcall.toml")?.calls,
            conversions: Vec::new(),
            codes,
        };
        check::events(&schema)?;
        check::syscalls(&schema)?;
        schema.conversions = convert::load(&schema, read(dir, "conversions.toml")?)?;
        Ok(schema)
    }

    /// Code of the event called `symbol`; an error that names the place where it is used.
    pub fn code(&self, symbol: &str, file: &str, entry: &str) -> Result<u16, SchemaError> {
        match self.codes.get(symbol) {
            Some(code) => Ok(*code),
            None => bad(file, entry, format_args!("there is no event {symbol}")),
        }
    }
}

fn relative(dir: &Path, path: &Path) -> String {
    path.strip_prefix(dir).unwrap_or(path).display().to_string()
}

/// All `.toml` files below `dir`, in a stable order.
fn toml_files(dir: &Path) -> Result<Vec<PathBuf>, SchemaError> {
    let mut files = Vec::new();
    let mut dirs = vec![dir.to_path_buf()];
    while let Some(d) = dirs.pop() {
        let entries = fs::read_dir(&d)
            .and_then(|r| r.collect::<Result<Vec<_>, _>>())
            .map_err(|e| SchemaError(format!("{}: {e}", d.display())))?;
        for path in entries.into_iter().map(|e| e.path()) {
            if path.is_dir() {
                dirs.push(path);
            } else if path.extension().is_some_and(|x| x == "toml") {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

fn read<T: DeserializeOwned>(dir: &Path, file: &str) -> Result<T, SchemaError> {
    let path = dir.join(file);
    let text =
        fs::read_to_string(&path).map_err(|e| SchemaError(format!("driver/schema/{file}: {e}")))?;
    toml::from_str(&text).map_err(|e| SchemaError(format!("driver/schema/{file}: {e}")))
}
