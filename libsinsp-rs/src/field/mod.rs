//! Fields: everything a filter, a format, a table or an embedder can ask about an event.
//!
//! Each field is declared once, in the table of its class; the declaration says how it is called,
//! what it gives and how it is computed.

mod argument;
mod constant;
mod container;
mod evt;
mod evt_io;
mod fd;
mod fd_socket;
mod k8s;
mod lookup;
mod mesos;
mod net;
mod path;
mod proc;
mod proc_ids;
mod syslog;
mod thread;
mod user;
mod value;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock};

pub use argument::{Arg, ArgKind};
use bitflags::bitflags;
use libscap_rs::schema::{ParamInfo, ParamType, PrintFormat};
use rustc_hash::FxHashMap;

pub(crate) use container::runtime;
pub(crate) use evt::is_named_by_parameter;
pub use lookup::{FieldError, FieldRef, lookup};
pub(crate) use lookup::{distance, find};
pub(crate) use net::service_port;
pub(crate) use path::absolute_param;
pub(crate) use user::{group_name, user_name};
pub use value::FieldValue;

use crate::enriched::Enriched;
use crate::format::Settings;
use crate::state::Thread;

/// Group of fields with a common prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    /// Name, e.g. `proc`.
    pub name: &'static str,
    /// A few words.
    pub short: &'static str,
    /// A sentence.
    pub doc: &'static str,
}

bitflags! {
    /// What is special about a field.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct FieldFlags: u16 {
        /// Gives a list.
        const LIST = 1;
        /// Makes sense in filters only: it stands for several values at once.
        const FILTER_ONLY = 1 << 1;
        /// Makes sense in output only.
        const PRINT_ONLY = 1 << 2;
        /// Meant for tables that add up many events.
        const TABLE_ONLY = 1 << 3;
        /// Kept for old filters and formats.
        const DEPRECATED = 1 << 4;
        /// Cannot be compared with another field.
        const NO_FIELD_COMPARE = 1 << 5;
        /// Cannot be given to a transformer.
        const NO_TRANSFORM = 1 << 6;
        /// In JSON the time of the event in ns, whatever the text form is.
        const JSON_TIME = 1 << 7;
        /// The text is made for output: control characters are already escaped.
        const RENDERED = 1 << 8;
        /// Depends on the thread alone, not on the event: stays as it is until the version of the
        /// thread changes.
        const BY_THREAD = 1 << 9;
        /// Depends on the thread and others (ancestors, leaders): stays as it is until any thread
        /// changes.
        const BY_THREADS = 1 << 10;
    }
}

/// Threads and CPUs one use of a field remembers at most; beyond it forgets them all.
const MEMO_ENTRIES: usize = 1 << 18;

/// What one use of a field remembers between events.
#[derive(Default)]
pub(crate) struct Memo {
    last: AtomicU64,
    /// By thread or CPU; only for the fields that measure those.
    table: OnceLock<Mutex<FxHashMap<i64, u64>>>,
}

impl Memo {
    /// Puts `new` in and gives what was there (0 at first).
    pub fn swap(&self, new: u64) -> u64 {
        self.last.swap(new, Ordering::Relaxed)
    }

    /// Adds one and gives the sum.
    pub fn count(&self) -> u64 {
        self.last.fetch_add(1, Ordering::Relaxed).wrapping_add(1)
    }

    /// Puts `new` in for `key` and gives what was there.
    pub fn swap_for(&self, key: i64, new: u64) -> Option<u64> {
        self.with_table(|table| table.insert(key, new))
    }

    /// Adds to what is there for `key` and gives the sum.
    pub fn add_for(&self, key: i64, n: u64) -> u64 {
        self.with_table(|table| {
            let sum = table.entry(key).or_default();
            *sum = sum.saturating_add(n);
            *sum
        })
    }

    fn with_table<R>(&self, work: impl FnOnce(&mut FxHashMap<i64, u64>) -> R) -> R {
        let mut table = match self.table.get_or_init(Mutex::default).lock() {
            Ok(table) => table,
            Err(poisoned) => poisoned.into_inner(),
        };
        if table.len() >= MEMO_ENTRIES {
            table.clear();
        }
        work(&mut table)
    }
}

/// What an extractor gets beside the event.
pub(crate) struct Call<'c> {
    pub arg: &'c Arg,
    pub memo: &'c Memo,
    pub settings: &'c Settings,
}

/// Computes a field. Gives nothing when the event has no such value.
pub(crate) type Extract = for<'a> fn(&Enriched<'a>, &Call<'_>) -> Option<FieldValue<'a>>;

/// Appends the text of a field that is put together for the event. False when the event has no such
/// value.
pub(crate) type Write = fn(&Enriched<'_>, &Call<'_>, &mut Vec<u8>) -> bool;

/// How a field is computed.
#[derive(Clone, Copy)]
pub(crate) enum Compute {
    /// It is there to be looked at.
    Value(Extract),
    /// A text made for the event.
    Text(Write),
}

/// The same value of another thread, for the fields of ancestors.
pub(crate) type OfThread = for<'a> fn(&Enriched<'a>, &'a Thread) -> Option<FieldValue<'a>>;

/// The declaration of a field.
pub struct Field {
    /// Name with its class, e.g. `proc.name`.
    pub name: &'static str,
    /// Type of the value; [`ParamType::Dyn`] when the event decides.
    pub ty: ParamType,
    /// How numbers are printed.
    pub format: PrintFormat,
    /// Argument.
    pub arg: ArgKind,
    /// What is special.
    pub flags: FieldFlags,
    /// Other names that older filters use.
    pub aliases: &'static [&'static str],
    /// What it is, in one line.
    pub doc: &'static str,
    compute: Compute,
    of_thread: Option<OfThread>,
}

impl Field {
    pub(crate) const fn new(
        name: &'static str,
        ty: ParamType,
        doc: &'static str,
        extract: Extract,
    ) -> Self {
        Self::computed(name, ty, doc, Compute::Value(extract))
    }

    /// A field whose text is put together for each event.
    pub(crate) const fn text(name: &'static str, doc: &'static str, write: Write) -> Self {
        Self::computed(name, ParamType::CharBuf, doc, Compute::Text(write))
    }

    const fn computed(
        name: &'static str,
        ty: ParamType,
        doc: &'static str,
        compute: Compute,
    ) -> Self {
        let format = match ty {
            ParamType::CharBuf | ParamType::ByteBuf | ParamType::IpAddr | ParamType::IpNet => {
                PrintFormat::Na
            }
            _ => PrintFormat::Dec,
        };
        Self {
            name,
            ty,
            format,
            arg: ArgKind::None,
            flags: FieldFlags::empty(),
            aliases: &[],
            doc,
            compute,
            of_thread: None,
        }
    }

    pub(crate) const fn fmt(mut self, format: PrintFormat) -> Self {
        self.format = format;
        self
    }

    pub(crate) const fn arg(mut self, arg: ArgKind) -> Self {
        self.arg = arg;
        self
    }

    pub(crate) const fn flag(mut self, flags: FieldFlags) -> Self {
        self.flags = self.flags.union(flags);
        self
    }

    pub(crate) const fn alias(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    /// Without index, a comparison tries every ancestor with `of_thread`.
    pub(crate) const fn each_ancestor(mut self, of_thread: OfThread) -> Self {
        self.of_thread = Some(of_thread);
        self
    }

    /// True for fields that give lists.
    pub fn is_list(&self) -> bool {
        self.flags.contains(FieldFlags::LIST)
    }

    /// The class of the field.
    pub fn class(&self) -> Class {
        CLASSES
            .iter()
            .find(|(_, tables)| {
                tables
                    .iter()
                    .any(|t| t.iter().any(|f| std::ptr::eq(f, self)))
            })
            .map_or(EVT, |(class, _)| *class)
    }

    /// Name of the type as listings show it.
    pub fn type_name(&self) -> &'static str {
        type_name(self.ty)
    }

    pub(crate) fn of_thread(&self) -> Option<OfThread> {
        self.of_thread
    }
}

/// Position of a field in [`all`]; stable within a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(u16);

impl FieldId {
    /// The field with this position.
    pub fn from_index(index: usize) -> Option<Self> {
        (index < all().len()).then_some(Self(index as u16))
    }

    /// The position.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The declaration.
    pub fn field(self) -> &'static Field {
        all()[usize::from(self.0)]
    }
}

const EVT: Class = Class {
    name: "evt",
    short: "every event",
    doc: "The event itself: name, time, parameters, result.",
};

type Tables = &'static [&'static [Field]];

static CLASSES: &[(Class, Tables)] = &[
    (EVT, &[evt::FIELDS, evt_io::FIELDS]),
    (
        Class {
            name: "proc",
            short: "the process of the event",
            doc: "The process whose thread caused the event, and its ancestors.",
        },
        &[proc::FIELDS, proc_ids::FIELDS, container::PROBE_FIELDS],
    ),
    (
        Class {
            name: "thread",
            short: "the thread of the event",
            doc: "The thread that caused the event.",
        },
        &[thread::FIELDS],
    ),
    (
        Class {
            name: "fd",
            short: "the descriptor of the event",
            doc: "The file, socket, pipe or other object an event works on.",
        },
        &[fd::FIELDS, fd_socket::FIELDS],
    ),
    (
        Class {
            name: "fs.path",
            short: "paths of file system calls",
            doc: "Paths that successful calls on the file system name.",
        },
        &[path::FIELDS],
    ),
    (
        Class {
            name: "fdlist",
            short: "descriptors of poll",
            doc: "The descriptors poll and ppoll report.",
        },
        &[fd::LIST_FIELDS],
    ),
    (
        Class {
            name: "user",
            short: "the user of the event",
            doc: "The user the thread acts as.",
        },
        &[user::FIELDS],
    ),
    (
        Class {
            name: "group",
            short: "the group of the event",
            doc: "The group the thread acts as.",
        },
        &[user::GROUP_FIELDS],
    ),
    (
        Class {
            name: "syslog",
            short: "messages to syslog",
            doc: "Messages programs write to the syslog socket.",
        },
        &[syslog::FIELDS],
    ),
    (
        Class {
            name: "container",
            short: "the container of the event",
            doc: "The container, or rkt app, the thread runs in.",
        },
        &[container::FIELDS],
    ),
    (
        Class {
            name: "k8s",
            short: "the pod of the event",
            doc: "The Kubernetes pod of the container, as its runtime describes it.",
        },
        &[k8s::FIELDS],
    ),
    (
        Class {
            name: "mesos",
            short: "the Mesos task of the event",
            doc: "The Mesos task the thread belongs to, by its environment.",
        },
        &[mesos::FIELDS],
    ),
    (
        Class {
            name: "marathon",
            short: "the Marathon application of the event",
            doc: "The Marathon application the thread belongs to, by its environment.",
        },
        &[mesos::MARATHON_FIELDS],
    ),
    (
        Class {
            name: "util",
            short: "counters",
            doc: "What is counted for one use of a field.",
        },
        &[constant::UTIL_FIELDS],
    ),
    (
        Class {
            name: "static",
            short: "constants",
            doc: "Texts the embedding program gives.",
        },
        &[constant::FIELDS],
    ),
];

/// The classes with their fields, in the order of listings.
pub fn classes() -> impl Iterator<Item = (Class, impl Iterator<Item = &'static Field>)> {
    CLASSES
        .iter()
        .map(|(class, tables)| (*class, tables.iter().flat_map(|t| t.iter())))
}

/// All fields; [`FieldId`]s are positions in it.
pub fn all() -> &'static [&'static Field] {
    static ALL: OnceLock<Vec<&'static Field>> = OnceLock::new();
    ALL.get_or_init(|| classes().flat_map(|(_, fields)| fields).collect())
}

/// Name of a type as listings show it.
pub fn type_name(ty: ParamType) -> &'static str {
    use ParamType::*;
    match ty {
        None => "NONE",
        Int8 => "INT8",
        Int16 => "INT16",
        Int32 => "INT32",
        Int64 => "INT64",
        Uint8 => "UINT8",
        Uint16 => "UINT16",
        Uint32 => "UINT32",
        Uint64 => "UINT64",
        CharBuf => "CHARBUF",
        ByteBuf => "BYTEBUF",
        Errno => "ERRNO",
        SockAddr => "SOCKADDR",
        SockTuple => "SOCKTUPLE",
        Fd | Fd32 => "FD",
        Pid | Pid32 => "PID",
        FdList => "FDLIST",
        FsPath => "FSPATH",
        SyscallId => "SYSCALLID",
        SigType => "SIGTYPE",
        RelTime => "RELTIME",
        AbsTime => "ABSTIME",
        Port => "PORT",
        L4Proto => "L4PROTO",
        SockFamily => "SOCKFAMILY",
        Bool => "BOOL",
        Ipv4Addr => "IPV4ADDR",
        Dyn => "DYNAMIC",
        Flags8 => "FLAGS8",
        Flags16 => "FLAGS16",
        Flags32 => "FLAGS32",
        Uid => "UID",
        Gid => "GID",
        Double => "DOUBLE",
        SigSet => "SIGSET",
        CharBufArray => "CHARBUFARRAY",
        CharBufPairArray => "CHARBUF_PAIR_ARRAY",
        Ipv4Net => "IPV4NET",
        Ipv6Addr => "IPV6ADDR",
        Ipv6Net => "IPV6NET",
        IpAddr => "IPADDR",
        IpNet => "IPNET",
        Mode => "MODE",
        FsRelPath => "FSRELPATH",
        EnumFlags8 => "ENUMFLAGS8",
        EnumFlags16 => "ENUMFLAGS16",
        EnumFlags32 => "ENUMFLAGS32",
    }
}

/// The parameter `evt.rawarg` reads in this event: it decides type and print format.
pub(crate) fn dynamic_param(event: &Enriched<'_>, arg: &Arg) -> Option<&'static ParamInfo> {
    let Arg::Param { positions, .. } = arg else {
        return None;
    };
    event.info.params.get(positions.of(event.info.code)?)
}
