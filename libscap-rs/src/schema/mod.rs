//! The event schema: what every event code means.
//!
//! The tables in `generated.rs` come from `driver/schema/` (`cargo xtask codegen`); this module
//! holds the small types that give them meaning.

mod generated;

use bitflags::bitflags;

pub use generated::*;

/// Number of event codes of schema 4.5; codes from here on come from newer writers.
pub const EVENT_COUNT: usize = 454;

/// Codes of extensions, events only this project has, are odd and begin here.
pub const EXTENSION_CODES: u16 = 0x8001;

/// Most parameters an event can have.
pub const MAX_PARAMS: usize = 32;

/// Enter or exit half of a call. Unpaired events use the enter code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Even codes.
    Enter,
    /// Odd codes.
    Exit,
}

/// Who produces an event today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Emitted by a kernel module of this schema.
    Live,
    /// Only in old captures.
    Old,
    /// Placeholder half of a pair: no layout, a reader drops it.
    Unused,
    /// Produced by user space: containers, users, async events.
    Meta,
    /// Produced by source plugins.
    Plugin,
    /// Produced by eBPF iterators, never stored.
    Iterator,
}

/// Subject of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Category {
    Unknown,
    Other,
    File,
    Net,
    Ipc,
    Memory,
    Process,
    Sleep,
    System,
    Signal,
    User,
    Time,
    Processing,
    /// Reads; the bound fd decides between file, net and ipc.
    IoRead,
    /// Writes; as `IoRead`.
    IoWrite,
    /// Other I/O; as `IoRead`.
    IoOther,
    Wait,
    Scheduler,
    Internal,
}

/// Where an event originates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum EventClass {
    None,
    Syscall,
    Tracepoint,
    Plugin,
    Meta,
    Iterator,
}

bitflags! {
    /// What a consumer must know of an event before it decodes it (values of the reference).
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct EventFlags: u32 {
        /// The exit event adds a descriptor.
        const CREATES_FD = 1;
        /// The exit event removes a descriptor.
        const DESTROYS_FD = 1 << 1;
        /// Operates on a descriptor (`EventInfo::fd_param`).
        const USES_FD = 1 << 2;
        /// Data flows from the descriptor.
        const READS_FROM_FD = 1 << 3;
        /// Data flows to the descriptor.
        const WRITES_TO_FD = 1 << 4;
        /// Needed to keep process and descriptor tables correct.
        const MODIFIES_STATE = 1 << 5;
        /// Placeholder code.
        const UNUSED = 1 << 6;
        /// The call may block.
        const WAITS = 1 << 7;
        /// Does not reset the per-thread "last event" memory.
        const SKIPPARSERESET = 1 << 8;
        /// Retired, only in old captures.
        const OLD_VERSION = 1 << 9;
        /// Length entries are u32.
        const LARGE_PAYLOAD = 1 << 11;
        /// Has conversion rules.
        const CONVERTER_MANAGED = 1 << 12;
    }
}

/// Type of a parameter on the wire; discriminants are the wire codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum ParamType {
    None = 0,
    Int8 = 1,
    Int16 = 2,
    Int32 = 3,
    Int64 = 4,
    Uint8 = 5,
    Uint16 = 6,
    Uint32 = 7,
    Uint64 = 8,
    CharBuf = 9,
    ByteBuf = 10,
    Errno = 11,
    SockAddr = 12,
    SockTuple = 13,
    Fd = 14,
    Pid = 15,
    FdList = 16,
    FsPath = 17,
    SyscallId = 18,
    SigType = 19,
    RelTime = 20,
    AbsTime = 21,
    Port = 22,
    L4Proto = 23,
    SockFamily = 24,
    Bool = 25,
    Ipv4Addr = 26,
    Dyn = 27,
    Flags8 = 28,
    Flags16 = 29,
    Flags32 = 30,
    Uid = 31,
    Gid = 32,
    Double = 33,
    SigSet = 34,
    CharBufArray = 35,
    CharBufPairArray = 36,
    Ipv4Net = 37,
    Ipv6Addr = 38,
    Ipv6Net = 39,
    IpAddr = 40,
    IpNet = 41,
    Mode = 42,
    FsRelPath = 43,
    EnumFlags8 = 44,
    EnumFlags16 = 45,
    EnumFlags32 = 46,
    Fd32 = 47,
    Pid32 = 48,
}

impl ParamType {
    /// Bytes of a fixed-size parameter; `None` for variable-size types and types not on the wire.
    pub const fn wire_size(self) -> Option<usize> {
        use ParamType::*;
        Some(match self {
            Int8 | Uint8 | SigType | L4Proto | SockFamily | Flags8 | EnumFlags8 => 1,
            Int16 | Uint16 | SyscallId | Port | Flags16 | EnumFlags16 => 2,
            Int32 | Uint32 | Bool | Ipv4Addr | Flags32 | Uid | Gid | SigSet | Mode
            | EnumFlags32 | Fd32 | Pid32 => 4,
            Int64 | Uint64 | Errno | Fd | Pid | RelTime | AbsTime | Double => 8,
            Ipv6Addr => 16,
            _ => return Option::None,
        })
    }
}

/// How a number is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintFormat {
    /// The type decides.
    Na,
    /// Decimal.
    Dec,
    /// Hexadecimal.
    Hex,
    /// Decimal, zero padded (fractions of a second).
    PaddedDec,
    /// Identifier: decimal.
    Id,
    /// Direction arrow.
    Dir,
    /// Octal.
    Oct,
}

/// Names of the values of a flags or enumeration parameter, in lookup order.
#[derive(Debug, PartialEq, Eq)]
pub struct FlagTable {
    /// Name of the table, e.g. `file_flags`.
    pub name: &'static str,
    /// Name and wire value, in the order a decoder walks them.
    pub entries: &'static [(&'static str, u32)],
}

/// One variant of a dynamic parameter, selected by the first byte of the value.
#[derive(Debug, PartialEq, Eq)]
pub struct DynVariant {
    /// Type of the bytes behind the index.
    pub ty: ParamType,
    /// How to print them.
    pub fmt: PrintFormat,
}

/// One parameter of an event.
#[derive(Debug, PartialEq, Eq)]
pub struct ParamInfo {
    /// Name as users know it (`evt.arg.NAME`).
    pub name: &'static str,
    /// Wire type.
    pub ty: ParamType,
    /// Print format of numbers.
    pub fmt: PrintFormat,
    /// Names of flags and enumeration values.
    pub flags: Option<&'static FlagTable>,
    /// Variants of a [`ParamType::Dyn`] parameter; empty for others.
    pub variants: &'static [DynVariant],
    /// For [`ParamType::FsRelPath`]: the parameter that holds the directory descriptor.
    pub dirfd_param: Option<u8>,
}

/// What the schema says about one event code.
#[derive(Debug)]
pub struct EventInfo {
    /// Event code, the index into [`EVENTS`].
    pub code: u16,
    /// Symbol without `PPME_`, e.g. `SYSCALL_OPEN_X`.
    pub symbol: &'static str,
    /// Name as users know it (`evt.type`).
    pub name: &'static str,
    /// Enter or exit.
    pub direction: Direction,
    /// Subject.
    pub category: Category,
    /// Origin.
    pub class: EventClass,
    /// What a consumer must know before decoding.
    pub flags: EventFlags,
    /// Who produces it today.
    pub status: Status,
    /// Index of the parameter that holds the descriptor a `USES_FD` event works on.
    pub fd_param: Option<u8>,
    /// Parameters in wire order.
    pub params: &'static [ParamInfo],
}

impl EventInfo {
    /// Position of the parameter called `name`.
    pub fn param_index(&self, name: &str) -> Option<usize> {
        self.params.iter().position(|p| p.name == name)
    }

    /// True for the enter events of system calls.
    pub const fn begins_call(&self) -> bool {
        matches!(self.direction, Direction::Enter) && matches!(self.class, EventClass::Syscall)
    }

    /// Bytes of one entry of the length array: 2, or 4 for large payloads.
    pub const fn length_entry_size(&self) -> usize {
        if self.flags.contains(EventFlags::LARGE_PAYLOAD) {
            4
        } else {
            2
        }
    }
}

/// Looks up an event code; `None` for codes of newer schemas.
#[inline]
pub fn event_info(code: u16) -> Option<&'static EventInfo> {
    match EVENTS.get(usize::from(code)) {
        None => extension_info(code),
        info => info,
    }
}

#[cold]
fn extension_info(code: u16) -> Option<&'static EventInfo> {
    let distance = usize::from(code.checked_sub(EXTENSION_CODES)?);
    let info = EXTENSIONS.get(distance / 2)?;
    distance.is_multiple_of(2).then_some(info)
}

/// Every event there is, those of extensions last.
pub fn all_events() -> impl Iterator<Item = &'static EventInfo> {
    EVENTS.iter().chain(&EXTENSIONS)
}

/// A system call in the architecture-independent numbering (`sc code`).
#[derive(Debug, PartialEq, Eq)]
pub struct SyscallInfo {
    /// Architecture-independent id.
    pub sc: u16,
    /// Name as users know it.
    pub name: &'static str,
    /// Native number on this architecture; `None` where the call does not exist, and for the
    /// pseudo codes of tracepoints.
    pub native: Option<u16>,
    /// Tracepoint index for the pseudo codes.
    pub tracepoint: Option<u8>,
    /// Events the call produces (exit, and enter where there is one) when enabled.
    pub events: &'static [u16],
    /// Needed to keep process and descriptor tables right.
    pub state: bool,
}

/// Looks up a system call (or tracepoint pseudo code) by its sc code.
pub fn syscall_info(sc: u16) -> Option<&'static SyscallInfo> {
    let i = SYSCALLS.binary_search_by_key(&sc, |s| s.sc).ok()?;
    Some(&SYSCALLS[i])
}

/// The rule for an event of an old capture with `nparams` parameters, if there is one.
pub fn conversion(code: u16, nparams: usize) -> Option<&'static Conversion> {
    let i = CONVERSIONS
        .binary_search_by_key(&(code, nparams), |c| (c.code, usize::from(c.nparams)))
        .ok()?;
    Some(&CONVERSIONS[i])
}

/// What to do with an event of an old capture before it is delivered (ABI: conversion rules).
#[derive(Debug, PartialEq, Eq)]
pub enum ConvertAction {
    /// Deliver as it is.
    Pass,
    /// Remember for the exit event of the same thread; do not deliver.
    Store,
    /// Remember and deliver.
    StoreAndPass,
    /// Append parameters.
    Add(&'static [ConvertParam]),
    /// Become another event made of exactly these parameters.
    Change(u16, &'static [ConvertParam]),
}

/// Where a converted parameter comes from.
#[derive(Debug, PartialEq, Eq)]
pub enum ConvertParam {
    /// Parameter of the event being converted; an error when missing.
    Old(u8),
    /// Parameter of the stored enter event; the default value when there is no stored event.
    Enter(u8),
    /// Parameter of the stored enter event; empty when there is no stored event.
    EnterOrEmpty(u8),
    /// Zero of the target size (all ones for ids), empty for variable sizes.
    Default,
    /// Empty.
    Empty,
    /// The JSON of an old container event.
    ContainerJson,
}

/// One conversion rule, keyed by event code and number of parameters.
#[derive(Debug, PartialEq, Eq)]
pub struct Conversion {
    /// Event code the rule applies to.
    pub code: u16,
    /// Number of parameters the rule applies to.
    pub nparams: u8,
    /// What to do.
    pub action: ConvertAction,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_indexed_by_code() {
        assert_eq!(EVENTS.len(), EVENT_COUNT);
        assert!(
            EVENTS
                .iter()
                .enumerate()
                .all(|(i, e)| usize::from(e.code) == i)
        );
        assert!(event_info(454).is_none());
        for (i, e) in EXTENSIONS.iter().enumerate() {
            assert_eq!(e.code, EXTENSION_CODES + 2 * i as u16);
            assert_eq!(event_info(e.code).expect("known").name, e.name);
            assert!(event_info(e.code - 1).is_none());
        }
        assert!(event_info(u16::MAX).is_none());
    }

    #[test]
    fn openat_has_its_parameters() {
        let e = event_info(code::SYSCALL_OPENAT_2_X).unwrap();
        assert_eq!(
            (e.name, e.direction, e.status),
            ("openat", Direction::Exit, Status::Live)
        );
        assert_eq!(e.param_index("ino"), Some(6));
        assert_eq!(e.params[2].dirfd_param, Some(1));
        assert_eq!(e.params[3].flags.unwrap().name, "file_flags");
        assert_eq!(e.params[4].fmt, PrintFormat::Oct);
    }

    #[test]
    fn live_parameters_fit_their_references() {
        for e in &EVENTS {
            assert!(e.params.len() <= MAX_PARAMS, "{}", e.symbol);
            for p in e.params {
                assert_eq!(
                    p.ty == ParamType::Dyn,
                    !p.variants.is_empty(),
                    "{}",
                    e.symbol
                );
                assert!(
                    p.dirfd_param
                        .is_none_or(|d| usize::from(d) < e.params.len())
                );
            }
        }
    }

    #[test]
    fn syscalls_are_found_by_sc_code() {
        let s = syscall_info(sc::OPEN).unwrap();
        assert_eq!((s.sc, s.name, s.state), (5, "open", true));
        assert_eq!(s.events, [code::SYSCALL_OPEN_X, code::SYSCALL_OPEN_E]);
        assert!(syscall_info(382).is_none());
        assert_eq!(syscall_info(sc::SCHED_SWITCH).unwrap().tracepoint, Some(3));
    }

    #[cfg(target_arch = "x86_64")]
    #[test]
    fn native_numbers_are_those_of_this_architecture() {
        assert_eq!(syscall_info(sc::READ).unwrap().native, Some(0));
        assert_eq!(syscall_info(sc::SEND).unwrap().native, None);
    }

    #[test]
    fn conversions_are_sorted_and_found() {
        assert_eq!(CONVERSIONS.len(), 253);
        assert!(
            CONVERSIONS
                .windows(2)
                .all(|w| (w[0].code, w[0].nparams) < (w[1].code, w[1].nparams))
        );
        let rule = conversion(code::SYSCALL_BRK_1_X, 1).unwrap();
        let ConvertAction::Change(code::SYSCALL_BRK_4_X, params) = &rule.action else {
            panic!("{rule:?}");
        };
        assert_eq!(
            params[..2],
            [ConvertParam::Old(0), ConvertParam::EnterOrEmpty(0)]
        );
        assert!(conversion(code::SYSCALL_BRK_1_X, 2).is_none());
    }

    #[test]
    fn open_flags_become_wire_flags() {
        // O_WRONLY, O_CREAT, O_CLOEXEC
        assert_eq!(translate::open_flags(0o2000101), 2 | 4 | 0x1000);
        assert_eq!(translate::open_flags(3), 1);
        assert_eq!(translate::clone_flags(0x10000), 0x2000);
    }
}
