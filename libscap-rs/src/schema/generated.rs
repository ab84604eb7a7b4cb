// Made from driver/schema/ by `cargo xtask codegen`; do not edit.
use super::*;

/// Driver API version (major, minor, patch).
pub const API_VERSION: (u32, u32, u32) = (10, 1, 0);
/// Event schema version (major, minor, patch).
pub const SCHEMA_VERSION: (u32, u32, u32) = (4, 5, 1);

/// Every event code.
#[rustfmt::skip]
pub static EVENTS: [EventInfo; 454] = [
    EventInfo { code: 0, symbol: "GENERIC_E", name: "syscall", direction: Direction::Enter, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "ID", ty: ParamType::SyscallId, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "nativeID", ty: ParamType::Uint16, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 1, symbol: "GENERIC_X", name: "syscall", direction: Direction::Exit, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "ID", ty: ParamType::SyscallId, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "nativeID", ty: ParamType::Uint16, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 2, symbol: "SYSCALL_OPEN_E", name: "open", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "name", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Uint32, fmt: PrintFormat::Oct, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 3, symbol: "SYSCALL_OPEN_X", name: "open", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Uint32, fmt: PrintFormat::Oct, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dev", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 4, symbol: "SYSCALL_CLOSE_E", name: "close", direction: Direction::Enter, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::DESTROYS_FD.union(EventFlags::USES_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 5, symbol: "SYSCALL_CLOSE_X", name: "close", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::DESTROYS_FD.union(EventFlags::USES_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 6, symbol: "SYSCALL_READ_E", name: "read", direction: Direction::Enter, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 7, symbol: "SYSCALL_READ_X", name: "read", direction: Direction::Exit, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 8, symbol: "SYSCALL_WRITE_E", name: "write", direction: Direction::Enter, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 9, symbol: "SYSCALL_WRITE_X", name: "write", direction: Direction::Exit, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 10, symbol: "SYSCALL_BRK_1_E", name: "brk", direction: Direction::Enter, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 11, symbol: "SYSCALL_BRK_1_X", name: "brk", direction: Direction::Exit, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 12, symbol: "SYSCALL_EXECVE_8_E", name: "execve", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 13, symbol: "SYSCALL_EXECVE_8_X", name: "execve", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 14, symbol: "SYSCALL_CLONE_11_E", name: "clone", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 15, symbol: "SYSCALL_CLONE_11_X", name: "clone", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 16, symbol: "PROCEXIT_E", name: "procexit", direction: Direction::Enter, category: Category::Process, class: EventClass::Tracepoint, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 17, symbol: "PROCEXIT_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 18, symbol: "SOCKET_SOCKET_E", name: "socket", direction: Direction::Enter, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "domain", ty: ParamType::EnumFlags32, fmt: PrintFormat::Dec, flags: Some(&flags::SOCKET_FAMILIES), variants: &[], dirfd_param: None },
        ParamInfo { name: "type", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "proto", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 19, symbol: "SOCKET_SOCKET_X", name: "socket", direction: Direction::Exit, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "domain", ty: ParamType::EnumFlags32, fmt: PrintFormat::Dec, flags: Some(&flags::SOCKET_FAMILIES), variants: &[], dirfd_param: None },
        ParamInfo { name: "type", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "proto", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 20, symbol: "SOCKET_BIND_E", name: "bind", direction: Direction::Enter, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 21, symbol: "SOCKET_BIND_X", name: "bind", direction: Direction::Exit, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "addr", ty: ParamType::SockAddr, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 22, symbol: "SOCKET_CONNECT_E", name: "connect", direction: Direction::Enter, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "addr", ty: ParamType::SockAddr, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 23, symbol: "SOCKET_CONNECT_X", name: "connect", direction: Direction::Exit, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "addr", ty: ParamType::SockAddr, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 24, symbol: "SOCKET_LISTEN_E", name: "listen", direction: Direction::Enter, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "backlog", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 25, symbol: "SOCKET_LISTEN_X", name: "listen", direction: Direction::Exit, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "backlog", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 26, symbol: "SOCKET_ACCEPT_E", name: "accept", direction: Direction::Enter, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 27, symbol: "SOCKET_ACCEPT_X", name: "accept", direction: Direction::Exit, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "queuepct", ty: ParamType::Uint8, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 28, symbol: "SOCKET_SEND_E", name: "send", direction: Direction::Enter, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 29, symbol: "SOCKET_SEND_X", name: "send", direction: Direction::Exit, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 30, symbol: "SOCKET_SENDTO_E", name: "sendto", direction: Direction::Enter, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 31, symbol: "SOCKET_SENDTO_X", name: "sendto", direction: Direction::Exit, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 32, symbol: "SOCKET_RECV_E", name: "recv", direction: Direction::Enter, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 33, symbol: "SOCKET_RECV_X", name: "recv", direction: Direction::Exit, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 34, symbol: "SOCKET_RECVFROM_E", name: "recvfrom", direction: Direction::Enter, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 35, symbol: "SOCKET_RECVFROM_X", name: "recvfrom", direction: Direction::Exit, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(3), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 36, symbol: "SOCKET_SHUTDOWN_E", name: "shutdown", direction: Direction::Enter, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "how", ty: ParamType::EnumFlags8, fmt: PrintFormat::Hex, flags: Some(&flags::SHUTDOWN_HOW), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 37, symbol: "SOCKET_SHUTDOWN_X", name: "shutdown", direction: Direction::Exit, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "how", ty: ParamType::EnumFlags8, fmt: PrintFormat::Hex, flags: Some(&flags::SHUTDOWN_HOW), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 38, symbol: "SOCKET_GETSOCKNAME_E", name: "getsockname", direction: Direction::Enter, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 39, symbol: "SOCKET_GETSOCKNAME_X", name: "getsockname", direction: Direction::Exit, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
    ] },
    EventInfo { code: 40, symbol: "SOCKET_GETPEERNAME_E", name: "getpeername", direction: Direction::Enter, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 41, symbol: "SOCKET_GETPEERNAME_X", name: "getpeername", direction: Direction::Exit, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
    ] },
    EventInfo { code: 42, symbol: "SOCKET_SOCKETPAIR_E", name: "socketpair", direction: Direction::Enter, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "domain", ty: ParamType::EnumFlags32, fmt: PrintFormat::Dec, flags: Some(&flags::SOCKET_FAMILIES), variants: &[], dirfd_param: None },
        ParamInfo { name: "type", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "proto", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 43, symbol: "SOCKET_SOCKETPAIR_X", name: "socketpair", direction: Direction::Exit, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd1", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd2", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "source", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "peer", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "domain", ty: ParamType::EnumFlags32, fmt: PrintFormat::Dec, flags: Some(&flags::SOCKET_FAMILIES), variants: &[], dirfd_param: None },
        ParamInfo { name: "type", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "proto", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 44, symbol: "SOCKET_SETSOCKOPT_E", name: "setsockopt", direction: Direction::Enter, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 45, symbol: "SOCKET_SETSOCKOPT_X", name: "setsockopt", direction: Direction::Exit, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::USES_FD, status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "level", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::SOCKOPT_LEVELS), variants: &[], dirfd_param: None },
        ParamInfo { name: "optname", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::SOCKOPT_OPTIONS), variants: &[], dirfd_param: None },
        ParamInfo { name: "val", ty: ParamType::Dyn, fmt: PrintFormat::Dec, flags: None, variants: &SOCKOPT_VARIANTS, dirfd_param: None },
        ParamInfo { name: "optlen", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 46, symbol: "SOCKET_GETSOCKOPT_E", name: "getsockopt", direction: Direction::Enter, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 47, symbol: "SOCKET_GETSOCKOPT_X", name: "getsockopt", direction: Direction::Exit, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::MODIFIES_STATE), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "level", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::SOCKOPT_LEVELS), variants: &[], dirfd_param: None },
        ParamInfo { name: "optname", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::SOCKOPT_OPTIONS), variants: &[], dirfd_param: None },
        ParamInfo { name: "val", ty: ParamType::Dyn, fmt: PrintFormat::Dec, flags: None, variants: &SOCKOPT_VARIANTS, dirfd_param: None },
        ParamInfo { name: "optlen", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 48, symbol: "SOCKET_SENDMSG_E", name: "sendmsg", direction: Direction::Enter, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 49, symbol: "SOCKET_SENDMSG_X", name: "sendmsg", direction: Direction::Exit, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 50, symbol: "SOCKET_SENDMMSG_E", name: "sendmmsg", direction: Direction::Enter, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 51, symbol: "SOCKET_SENDMMSG_X", name: "sendmmsg", direction: Direction::Exit, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 52, symbol: "SOCKET_RECVMSG_E", name: "recvmsg", direction: Direction::Enter, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 53, symbol: "SOCKET_RECVMSG_X", name: "recvmsg", direction: Direction::Exit, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(5), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "msgcontrol", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 54, symbol: "SOCKET_RECVMMSG_E", name: "recvmmsg", direction: Direction::Enter, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 55, symbol: "SOCKET_RECVMMSG_X", name: "recvmmsg", direction: Direction::Exit, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "msgcontrol", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 56, symbol: "SOCKET_ACCEPT4_E", name: "accept", direction: Direction::Enter, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "flags", ty: ParamType::Int32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 57, symbol: "SOCKET_ACCEPT4_X", name: "accept", direction: Direction::Exit, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "queuepct", ty: ParamType::Uint8, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 58, symbol: "SYSCALL_CREAT_E", name: "creat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "name", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Uint32, fmt: PrintFormat::Oct, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 59, symbol: "SYSCALL_CREAT_X", name: "creat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Uint32, fmt: PrintFormat::Oct, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dev", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "creat_flags", ty: ParamType::Flags16, fmt: PrintFormat::Hex, flags: Some(&flags::CREAT_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 60, symbol: "SYSCALL_PIPE_E", name: "pipe", direction: Direction::Enter, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 61, symbol: "SYSCALL_PIPE_X", name: "pipe", direction: Direction::Exit, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd1", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd2", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 62, symbol: "SYSCALL_EVENTFD_E", name: "eventfd", direction: Direction::Enter, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "initval", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 63, symbol: "SYSCALL_EVENTFD_X", name: "eventfd", direction: Direction::Exit, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "initval", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 64, symbol: "SYSCALL_FUTEX_E", name: "futex", direction: Direction::Enter, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "op", ty: ParamType::Flags16, fmt: PrintFormat::Hex, flags: Some(&flags::FUTEX_OPERATIONS), variants: &[], dirfd_param: None },
        ParamInfo { name: "val", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 65, symbol: "SYSCALL_FUTEX_X", name: "futex", direction: Direction::Exit, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "op", ty: ParamType::Flags16, fmt: PrintFormat::Hex, flags: Some(&flags::FUTEX_OPERATIONS), variants: &[], dirfd_param: None },
        ParamInfo { name: "val", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 66, symbol: "SYSCALL_STAT_E", name: "stat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 67, symbol: "SYSCALL_STAT_X", name: "stat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 68, symbol: "SYSCALL_LSTAT_E", name: "lstat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 69, symbol: "SYSCALL_LSTAT_X", name: "lstat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 70, symbol: "SYSCALL_FSTAT_E", name: "fstat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 71, symbol: "SYSCALL_FSTAT_X", name: "fstat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 72, symbol: "SYSCALL_STAT64_E", name: "stat64", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 73, symbol: "SYSCALL_STAT64_X", name: "stat64", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 74, symbol: "SYSCALL_LSTAT64_E", name: "lstat64", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 75, symbol: "SYSCALL_LSTAT64_X", name: "lstat64", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 76, symbol: "SYSCALL_FSTAT64_E", name: "fstat64", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 77, symbol: "SYSCALL_FSTAT64_X", name: "fstat64", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 78, symbol: "SYSCALL_EPOLLWAIT_E", name: "epoll_wait", direction: Direction::Enter, category: Category::Wait, class: EventClass::Syscall, flags: EventFlags::WAITS.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "maxevents", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 79, symbol: "SYSCALL_EPOLLWAIT_X", name: "epoll_wait", direction: Direction::Exit, category: Category::Wait, class: EventClass::Syscall, flags: EventFlags::WAITS.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "maxevents", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 80, symbol: "SYSCALL_POLL_E", name: "poll", direction: Direction::Enter, category: Category::Wait, class: EventClass::Syscall, flags: EventFlags::WAITS.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "fds", ty: ParamType::FdList, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "timeout", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 81, symbol: "SYSCALL_POLL_X", name: "poll", direction: Direction::Exit, category: Category::Wait, class: EventClass::Syscall, flags: EventFlags::WAITS.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fds", ty: ParamType::FdList, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "timeout", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 82, symbol: "SYSCALL_SELECT_E", name: "select", direction: Direction::Enter, category: Category::Wait, class: EventClass::Syscall, flags: EventFlags::WAITS.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 83, symbol: "SYSCALL_SELECT_X", name: "select", direction: Direction::Exit, category: Category::Wait, class: EventClass::Syscall, flags: EventFlags::WAITS, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 84, symbol: "SYSCALL_NEWSELECT_E", name: "select", direction: Direction::Enter, category: Category::Wait, class: EventClass::Syscall, flags: EventFlags::WAITS.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 85, symbol: "SYSCALL_NEWSELECT_X", name: "select", direction: Direction::Exit, category: Category::Wait, class: EventClass::Syscall, flags: EventFlags::WAITS.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 86, symbol: "SYSCALL_LSEEK_E", name: "lseek", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "offset", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "whence", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::LSEEK_WHENCE), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 87, symbol: "SYSCALL_LSEEK_X", name: "lseek", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "offset", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "whence", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::LSEEK_WHENCE), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 88, symbol: "SYSCALL_LLSEEK_E", name: "llseek", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "offset", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "whence", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::LSEEK_WHENCE), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 89, symbol: "SYSCALL_LLSEEK_X", name: "llseek", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "offset", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "whence", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::LSEEK_WHENCE), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 90, symbol: "SYSCALL_IOCTL_2_E", name: "ioctl", direction: Direction::Enter, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "request", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 91, symbol: "SYSCALL_IOCTL_2_X", name: "ioctl", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 92, symbol: "SYSCALL_GETCWD_E", name: "getcwd", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 93, symbol: "SYSCALL_GETCWD_X", name: "getcwd", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 94, symbol: "SYSCALL_CHDIR_E", name: "chdir", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 95, symbol: "SYSCALL_CHDIR_X", name: "chdir", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 96, symbol: "SYSCALL_FCHDIR_E", name: "fchdir", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 97, symbol: "SYSCALL_FCHDIR_X", name: "fchdir", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 98, symbol: "SYSCALL_MKDIR_E", name: "mkdir", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 99, symbol: "SYSCALL_MKDIR_X", name: "mkdir", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 100, symbol: "SYSCALL_RMDIR_E", name: "rmdir", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 101, symbol: "SYSCALL_RMDIR_X", name: "rmdir", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 102, symbol: "SYSCALL_OPENAT_E", name: "openat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "dirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Uint32, fmt: PrintFormat::Oct, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 103, symbol: "SYSCALL_OPENAT_X", name: "openat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 104, symbol: "SYSCALL_LINK_E", name: "link", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "oldpath", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "newpath", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 105, symbol: "SYSCALL_LINK_X", name: "link", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 106, symbol: "SYSCALL_LINKAT_E", name: "linkat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "olddir", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "oldpath", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "newdir", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "newpath", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 107, symbol: "SYSCALL_LINKAT_X", name: "linkat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 108, symbol: "SYSCALL_UNLINK_E", name: "unlink", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 109, symbol: "SYSCALL_UNLINK_X", name: "unlink", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 110, symbol: "SYSCALL_UNLINKAT_E", name: "unlinkat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "dirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 111, symbol: "SYSCALL_UNLINKAT_X", name: "unlinkat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 112, symbol: "SYSCALL_PREAD_E", name: "pread", direction: Direction::Enter, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pos", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 113, symbol: "SYSCALL_PREAD_X", name: "pread", direction: Direction::Exit, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pos", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 114, symbol: "SYSCALL_PWRITE_E", name: "pwrite", direction: Direction::Enter, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pos", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 115, symbol: "SYSCALL_PWRITE_X", name: "pwrite", direction: Direction::Exit, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pos", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 116, symbol: "SYSCALL_READV_E", name: "readv", direction: Direction::Enter, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 117, symbol: "SYSCALL_READV_X", name: "readv", direction: Direction::Exit, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(3), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 118, symbol: "SYSCALL_WRITEV_E", name: "writev", direction: Direction::Enter, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 119, symbol: "SYSCALL_WRITEV_X", name: "writev", direction: Direction::Exit, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 120, symbol: "SYSCALL_PREADV_E", name: "preadv", direction: Direction::Enter, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pos", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 121, symbol: "SYSCALL_PREADV_X", name: "preadv", direction: Direction::Exit, category: Category::IoRead, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(3), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pos", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 122, symbol: "SYSCALL_PWRITEV_E", name: "pwritev", direction: Direction::Enter, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pos", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 123, symbol: "SYSCALL_PWRITEV_X", name: "pwritev", direction: Direction::Exit, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::WRITES_TO_FD).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pos", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 124, symbol: "SYSCALL_DUP_E", name: "dup", direction: Direction::Enter, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::USES_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 125, symbol: "SYSCALL_DUP_X", name: "dup", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::USES_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 126, symbol: "SYSCALL_SIGNALFD_E", name: "signalfd", direction: Direction::Enter, category: Category::Signal, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "mask", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Uint8, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 127, symbol: "SYSCALL_SIGNALFD_X", name: "signalfd", direction: Direction::Exit, category: Category::Signal, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "mask", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Uint8, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 128, symbol: "SYSCALL_KILL_E", name: "kill", direction: Direction::Enter, category: Category::Signal, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sig", ty: ParamType::SigType, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 129, symbol: "SYSCALL_KILL_X", name: "kill", direction: Direction::Exit, category: Category::Signal, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sig", ty: ParamType::SigType, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 130, symbol: "SYSCALL_TKILL_E", name: "tkill", direction: Direction::Enter, category: Category::Signal, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sig", ty: ParamType::SigType, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 131, symbol: "SYSCALL_TKILL_X", name: "tkill", direction: Direction::Exit, category: Category::Signal, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sig", ty: ParamType::SigType, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 132, symbol: "SYSCALL_TGKILL_E", name: "tgkill", direction: Direction::Enter, category: Category::Signal, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sig", ty: ParamType::SigType, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 133, symbol: "SYSCALL_TGKILL_X", name: "tgkill", direction: Direction::Exit, category: Category::Signal, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sig", ty: ParamType::SigType, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 134, symbol: "SYSCALL_NANOSLEEP_E", name: "nanosleep", direction: Direction::Enter, category: Category::Sleep, class: EventClass::Syscall, flags: EventFlags::WAITS.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "interval", ty: ParamType::RelTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 135, symbol: "SYSCALL_NANOSLEEP_X", name: "nanosleep", direction: Direction::Exit, category: Category::Sleep, class: EventClass::Syscall, flags: EventFlags::WAITS.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "interval", ty: ParamType::RelTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 136, symbol: "SYSCALL_TIMERFD_CREATE_E", name: "timerfd_create", direction: Direction::Enter, category: Category::Time, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "clockid", ty: ParamType::Uint8, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Uint8, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 137, symbol: "SYSCALL_TIMERFD_CREATE_X", name: "timerfd_create", direction: Direction::Exit, category: Category::Time, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "clockid", ty: ParamType::Uint8, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Uint8, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 138, symbol: "SYSCALL_INOTIFY_INIT_E", name: "inotify_init", direction: Direction::Enter, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "flags", ty: ParamType::Uint8, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 139, symbol: "SYSCALL_INOTIFY_INIT_X", name: "inotify_init", direction: Direction::Exit, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Uint8, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 140, symbol: "SYSCALL_GETRLIMIT_E", name: "getrlimit", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "resource", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::RLIMIT_RESOURCES), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 141, symbol: "SYSCALL_GETRLIMIT_X", name: "getrlimit", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cur", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "max", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "resource", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::RLIMIT_RESOURCES), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 142, symbol: "SYSCALL_SETRLIMIT_E", name: "setrlimit", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "resource", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::RLIMIT_RESOURCES), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 143, symbol: "SYSCALL_SETRLIMIT_X", name: "setrlimit", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cur", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "max", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "resource", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::RLIMIT_RESOURCES), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 144, symbol: "SYSCALL_PRLIMIT_E", name: "prlimit", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "resource", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::RLIMIT_RESOURCES), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 145, symbol: "SYSCALL_PRLIMIT_X", name: "prlimit", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "newcur", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "newmax", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "oldcur", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "oldmax", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "resource", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::RLIMIT_RESOURCES), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 146, symbol: "SCHEDSWITCH_1_E", name: "switch", direction: Direction::Enter, category: Category::Scheduler, class: EventClass::Tracepoint, flags: EventFlags::SKIPPARSERESET.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "next", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 147, symbol: "SCHEDSWITCH_1_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 148, symbol: "DROP_E", name: "drop", direction: Direction::Enter, category: Category::Internal, class: EventClass::Meta, flags: EventFlags::SKIPPARSERESET, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "ratio", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 149, symbol: "DROP_X", name: "drop", direction: Direction::Exit, category: Category::Internal, class: EventClass::Meta, flags: EventFlags::SKIPPARSERESET, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "ratio", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 150, symbol: "SYSCALL_FCNTL_E", name: "fcntl", direction: Direction::Enter, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cmd", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::FCNTL_COMMANDS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 151, symbol: "SYSCALL_FCNTL_X", name: "fcntl", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cmd", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::FCNTL_COMMANDS), variants: &[], dirfd_param: None },
        ParamInfo { name: "arg", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 152, symbol: "SCHEDSWITCH_6_E", name: "switch", direction: Direction::Enter, category: Category::Scheduler, class: EventClass::Tracepoint, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "next", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 153, symbol: "SCHEDSWITCH_6_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 154, symbol: "SYSCALL_EXECVE_13_E", name: "execve", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 155, symbol: "SYSCALL_EXECVE_13_X", name: "execve", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 156, symbol: "SYSCALL_CLONE_16_E", name: "clone", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 157, symbol: "SYSCALL_CLONE_16_X", name: "clone", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 158, symbol: "SYSCALL_BRK_4_E", name: "brk", direction: Direction::Enter, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 159, symbol: "SYSCALL_BRK_4_X", name: "brk", direction: Direction::Exit, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 160, symbol: "SYSCALL_MMAP_E", name: "mmap", direction: Direction::Enter, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(4), params: &[
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "length", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "prot", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::PROT_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::MMAP_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "offset", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 161, symbol: "SYSCALL_MMAP_X", name: "mmap", direction: Direction::Exit, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(8), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "length", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "prot", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::PROT_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::MMAP_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "offset", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 162, symbol: "SYSCALL_MMAP2_E", name: "mmap2", direction: Direction::Enter, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(4), params: &[
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "length", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "prot", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::PROT_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::MMAP_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgoffset", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 163, symbol: "SYSCALL_MMAP2_X", name: "mmap2", direction: Direction::Exit, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(8), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "length", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "prot", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::PROT_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::MMAP_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgoffset", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 164, symbol: "SYSCALL_MUNMAP_E", name: "munmap", direction: Direction::Enter, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "length", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 165, symbol: "SYSCALL_MUNMAP_X", name: "munmap", direction: Direction::Exit, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "length", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 166, symbol: "SYSCALL_SPLICE_E", name: "splice", direction: Direction::Enter, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(1), params: &[
        ParamInfo { name: "fd_in", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd_out", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::SPLICE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 167, symbol: "SYSCALL_SPLICE_X", name: "splice", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd_in", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd_out", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::SPLICE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 168, symbol: "SYSCALL_PTRACE_E", name: "ptrace", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "request", ty: ParamType::EnumFlags16, fmt: PrintFormat::Dec, flags: Some(&flags::PTRACE_REQUESTS), variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 169, symbol: "SYSCALL_PTRACE_X", name: "ptrace", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "addr", ty: ParamType::Dyn, fmt: PrintFormat::Hex, flags: None, variants: &PTRACE_VARIANTS, dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::Dyn, fmt: PrintFormat::Hex, flags: None, variants: &PTRACE_VARIANTS, dirfd_param: None },
        ParamInfo { name: "request", ty: ParamType::EnumFlags16, fmt: PrintFormat::Dec, flags: Some(&flags::PTRACE_REQUESTS), variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 170, symbol: "SYSCALL_IOCTL_3_E", name: "ioctl", direction: Direction::Enter, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "request", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "argument", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 171, symbol: "SYSCALL_IOCTL_3_X", name: "ioctl", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "request", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "argument", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 172, symbol: "SYSCALL_EXECVE_14_E", name: "execve", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 173, symbol: "SYSCALL_EXECVE_14_X", name: "execve", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "env", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 174, symbol: "SYSCALL_RENAME_E", name: "rename", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 175, symbol: "SYSCALL_RENAME_X", name: "rename", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "oldpath", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "newpath", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 176, symbol: "SYSCALL_RENAMEAT_E", name: "renameat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 177, symbol: "SYSCALL_RENAMEAT_X", name: "renameat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "olddirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "oldpath", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(1) },
        ParamInfo { name: "newdirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "newpath", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(3) },
    ] },
    EventInfo { code: 178, symbol: "SYSCALL_SYMLINK_E", name: "symlink", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 179, symbol: "SYSCALL_SYMLINK_X", name: "symlink", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "target", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "linkpath", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 180, symbol: "SYSCALL_SYMLINKAT_E", name: "symlinkat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 181, symbol: "SYSCALL_SYMLINKAT_X", name: "symlinkat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD, status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "target", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "linkdirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "linkpath", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(2) },
    ] },
    EventInfo { code: 182, symbol: "SYSCALL_FORK_E", name: "fork", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 183, symbol: "SYSCALL_FORK_X", name: "fork", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 184, symbol: "SYSCALL_VFORK_E", name: "vfork", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 185, symbol: "SYSCALL_VFORK_X", name: "vfork", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 186, symbol: "PROCEXIT_1_E", name: "procexit", direction: Direction::Enter, category: Category::Process, class: EventClass::Tracepoint, flags: EventFlags::MODIFIES_STATE, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "status", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ret", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sig", ty: ParamType::SigType, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "core", ty: ParamType::Uint8, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "reaper_tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 187, symbol: "PROCEXIT_1_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 188, symbol: "SYSCALL_SENDFILE_E", name: "sendfile", direction: Direction::Enter, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "out_fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "in_fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "offset", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 189, symbol: "SYSCALL_SENDFILE_X", name: "sendfile", direction: Direction::Exit, category: Category::IoWrite, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(2), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "offset", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "out_fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "in_fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 190, symbol: "SYSCALL_QUOTACTL_E", name: "quotactl", direction: Direction::Enter, category: Category::User, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "cmd", ty: ParamType::Flags16, fmt: PrintFormat::Dec, flags: Some(&flags::QUOTACTL_CMDS), variants: &[], dirfd_param: None },
        ParamInfo { name: "type", ty: ParamType::Flags8, fmt: PrintFormat::Dec, flags: Some(&flags::QUOTACTL_TYPES), variants: &[], dirfd_param: None },
        ParamInfo { name: "id", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "quota_fmt", ty: ParamType::Flags8, fmt: PrintFormat::Dec, flags: Some(&flags::QUOTACTL_QUOTA_FMTS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 191, symbol: "SYSCALL_QUOTACTL_X", name: "quotactl", direction: Direction::Exit, category: Category::User, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "special", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "quotafilepath", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dqb_bhardlimit", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dqb_bsoftlimit", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dqb_curspace", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dqb_ihardlimit", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dqb_isoftlimit", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dqb_btime", ty: ParamType::RelTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dqb_itime", ty: ParamType::RelTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dqi_bgrace", ty: ParamType::RelTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dqi_igrace", ty: ParamType::RelTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dqi_flags", ty: ParamType::Flags8, fmt: PrintFormat::Dec, flags: Some(&flags::QUOTACTL_DQI_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "quota_fmt_out", ty: ParamType::Flags8, fmt: PrintFormat::Dec, flags: Some(&flags::QUOTACTL_QUOTA_FMTS), variants: &[], dirfd_param: None },
        ParamInfo { name: "cmd", ty: ParamType::Flags16, fmt: PrintFormat::Dec, flags: Some(&flags::QUOTACTL_CMDS), variants: &[], dirfd_param: None },
        ParamInfo { name: "type", ty: ParamType::Flags8, fmt: PrintFormat::Dec, flags: Some(&flags::QUOTACTL_TYPES), variants: &[], dirfd_param: None },
        ParamInfo { name: "id", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "quota_fmt", ty: ParamType::Flags8, fmt: PrintFormat::Dec, flags: Some(&flags::QUOTACTL_QUOTA_FMTS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 192, symbol: "SYSCALL_SETRESUID_E", name: "setresuid", direction: Direction::Enter, category: Category::User, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "ruid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "euid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "suid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 193, symbol: "SYSCALL_SETRESUID_X", name: "setresuid", direction: Direction::Exit, category: Category::User, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ruid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "euid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "suid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 194, symbol: "SYSCALL_SETRESGID_E", name: "setresgid", direction: Direction::Enter, category: Category::User, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "rgid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "egid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sgid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 195, symbol: "SYSCALL_SETRESGID_X", name: "setresgid", direction: Direction::Exit, category: Category::User, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "rgid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "egid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sgid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 196, symbol: "SCAPEVENT_E", name: "scapevent", direction: Direction::Enter, category: Category::Internal, class: EventClass::Meta, flags: EventFlags::SKIPPARSERESET, status: Status::Meta, fd_param: None, params: &[
        ParamInfo { name: "event_type", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "event_data", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 197, symbol: "SCAPEVENT_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 198, symbol: "SYSCALL_SETUID_E", name: "setuid", direction: Direction::Enter, category: Category::User, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "uid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 199, symbol: "SYSCALL_SETUID_X", name: "setuid", direction: Direction::Exit, category: Category::User, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 200, symbol: "SYSCALL_SETGID_E", name: "setgid", direction: Direction::Enter, category: Category::User, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "gid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 201, symbol: "SYSCALL_SETGID_X", name: "setgid", direction: Direction::Exit, category: Category::User, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 202, symbol: "SYSCALL_GETUID_E", name: "getuid", direction: Direction::Enter, category: Category::User, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 203, symbol: "SYSCALL_GETUID_X", name: "getuid", direction: Direction::Exit, category: Category::User, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "uid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 204, symbol: "SYSCALL_GETEUID_E", name: "geteuid", direction: Direction::Enter, category: Category::User, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 205, symbol: "SYSCALL_GETEUID_X", name: "geteuid", direction: Direction::Exit, category: Category::User, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "euid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 206, symbol: "SYSCALL_GETGID_E", name: "getgid", direction: Direction::Enter, category: Category::User, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 207, symbol: "SYSCALL_GETGID_X", name: "getgid", direction: Direction::Exit, category: Category::User, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "gid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 208, symbol: "SYSCALL_GETEGID_E", name: "getegid", direction: Direction::Enter, category: Category::User, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 209, symbol: "SYSCALL_GETEGID_X", name: "getegid", direction: Direction::Exit, category: Category::User, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "egid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 210, symbol: "SYSCALL_GETRESUID_E", name: "getresuid", direction: Direction::Enter, category: Category::User, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 211, symbol: "SYSCALL_GETRESUID_X", name: "getresuid", direction: Direction::Exit, category: Category::User, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ruid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "euid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "suid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 212, symbol: "SYSCALL_GETRESGID_E", name: "getresgid", direction: Direction::Enter, category: Category::User, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 213, symbol: "SYSCALL_GETRESGID_X", name: "getresgid", direction: Direction::Exit, category: Category::User, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "rgid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "egid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sgid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 214, symbol: "SYSCALL_EXECVE_15_E", name: "execve", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 215, symbol: "SYSCALL_EXECVE_15_X", name: "execve", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "comm", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "env", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 216, symbol: "SYSCALL_CLONE_17_E", name: "clone", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 217, symbol: "SYSCALL_CLONE_17_X", name: "clone", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "comm", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 218, symbol: "SYSCALL_FORK_17_E", name: "fork", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 219, symbol: "SYSCALL_FORK_17_X", name: "fork", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "comm", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 220, symbol: "SYSCALL_VFORK_17_E", name: "vfork", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 221, symbol: "SYSCALL_VFORK_17_X", name: "vfork", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "comm", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 222, symbol: "SYSCALL_CLONE_20_E", name: "clone", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 223, symbol: "SYSCALL_CLONE_20_X", name: "clone", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "comm", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cgroups", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vtid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vpid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pidns_init_start_ts", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 224, symbol: "SYSCALL_FORK_20_E", name: "fork", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 225, symbol: "SYSCALL_FORK_20_X", name: "fork", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "comm", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cgroups", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vtid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vpid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pidns_init_start_ts", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 226, symbol: "SYSCALL_VFORK_20_E", name: "vfork", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 227, symbol: "SYSCALL_VFORK_20_X", name: "vfork", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "comm", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cgroups", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vtid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vpid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pidns_init_start_ts", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 228, symbol: "CONTAINER_E", name: "container", direction: Direction::Enter, category: Category::Internal, class: EventClass::Meta, flags: EventFlags::MODIFIES_STATE.union(EventFlags::SKIPPARSERESET).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "id", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "type", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "image", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 229, symbol: "CONTAINER_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 230, symbol: "SYSCALL_EXECVE_16_E", name: "execve", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 231, symbol: "SYSCALL_EXECVE_16_X", name: "execve", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "comm", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cgroups", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "env", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 232, symbol: "SIGNALDELIVER_E", name: "signaldeliver", direction: Direction::Enter, category: Category::Signal, class: EventClass::Tracepoint, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "spid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dpid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sig", ty: ParamType::SigType, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 233, symbol: "SIGNALDELIVER_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 234, symbol: "PROCINFO_E", name: "procinfo", direction: Direction::Enter, category: Category::Internal, class: EventClass::Meta, flags: EventFlags::SKIPPARSERESET, status: Status::Meta, fd_param: None, params: &[
        ParamInfo { name: "cpu_usr", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cpu_sys", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 235, symbol: "PROCINFO_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 236, symbol: "SYSCALL_GETDENTS_E", name: "getdents", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 237, symbol: "SYSCALL_GETDENTS_X", name: "getdents", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 238, symbol: "SYSCALL_GETDENTS64_E", name: "getdents64", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 239, symbol: "SYSCALL_GETDENTS64_X", name: "getdents64", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 240, symbol: "SYSCALL_SETNS_E", name: "setns", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "nstype", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 241, symbol: "SYSCALL_SETNS_X", name: "setns", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "nstype", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 242, symbol: "SYSCALL_FLOCK_E", name: "flock", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "operation", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FLOCK_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 243, symbol: "SYSCALL_FLOCK_X", name: "flock", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "operation", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FLOCK_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 244, symbol: "CPU_HOTPLUG_E", name: "cpu_hotplug", direction: Direction::Enter, category: Category::System, class: EventClass::Meta, flags: EventFlags::MODIFIES_STATE.union(EventFlags::SKIPPARSERESET), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "cpu", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "action", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 245, symbol: "CPU_HOTPLUG_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 246, symbol: "SOCKET_ACCEPT_5_E", name: "accept", direction: Direction::Enter, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 247, symbol: "SOCKET_ACCEPT_5_X", name: "accept", direction: Direction::Exit, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "queuepct", ty: ParamType::Uint8, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "queuelen", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "queuemax", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 248, symbol: "SOCKET_ACCEPT4_5_E", name: "accept", direction: Direction::Enter, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "flags", ty: ParamType::Int32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 249, symbol: "SOCKET_ACCEPT4_5_X", name: "accept", direction: Direction::Exit, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "queuepct", ty: ParamType::Uint8, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "queuelen", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "queuemax", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 250, symbol: "SYSCALL_SEMOP_E", name: "semop", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "semid", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 251, symbol: "SYSCALL_SEMOP_X", name: "semop", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "nsops", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sem_num_0", ty: ParamType::Uint16, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sem_op_0", ty: ParamType::Int16, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sem_flg_0", ty: ParamType::Flags16, fmt: PrintFormat::Hex, flags: Some(&flags::SEMOP_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "sem_num_1", ty: ParamType::Uint16, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sem_op_1", ty: ParamType::Int16, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sem_flg_1", ty: ParamType::Flags16, fmt: PrintFormat::Hex, flags: Some(&flags::SEMOP_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "semid", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 252, symbol: "SYSCALL_SEMCTL_E", name: "semctl", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "semid", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "semnum", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cmd", ty: ParamType::Flags16, fmt: PrintFormat::Hex, flags: Some(&flags::SEMCTL_COMMANDS), variants: &[], dirfd_param: None },
        ParamInfo { name: "val", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 253, symbol: "SYSCALL_SEMCTL_X", name: "semctl", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "semid", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "semnum", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cmd", ty: ParamType::Flags16, fmt: PrintFormat::Hex, flags: Some(&flags::SEMCTL_COMMANDS), variants: &[], dirfd_param: None },
        ParamInfo { name: "val", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 254, symbol: "SYSCALL_PPOLL_E", name: "ppoll", direction: Direction::Enter, category: Category::Wait, class: EventClass::Syscall, flags: EventFlags::WAITS.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "fds", ty: ParamType::FdList, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "timeout", ty: ParamType::RelTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sigmask", ty: ParamType::SigSet, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 255, symbol: "SYSCALL_PPOLL_X", name: "ppoll", direction: Direction::Exit, category: Category::Wait, class: EventClass::Syscall, flags: EventFlags::WAITS.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fds", ty: ParamType::FdList, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "timeout", ty: ParamType::RelTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sigmask", ty: ParamType::SigSet, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 256, symbol: "SYSCALL_MOUNT_E", name: "mount", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::MOUNT_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 257, symbol: "SYSCALL_MOUNT_X", name: "mount", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dev", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dir", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "type", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::MOUNT_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 258, symbol: "SYSCALL_UMOUNT_E", name: "umount", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::UMOUNT_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 259, symbol: "SYSCALL_UMOUNT_X", name: "umount", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 260, symbol: "K8S_E", name: "k8s", direction: Direction::Enter, category: Category::Internal, class: EventClass::Meta, flags: EventFlags::MODIFIES_STATE.union(EventFlags::SKIPPARSERESET).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "json", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 261, symbol: "K8S_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 262, symbol: "SYSCALL_SEMGET_E", name: "semget", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "key", ty: ParamType::Int32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "nsems", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "semflg", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::SEMGET_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 263, symbol: "SYSCALL_SEMGET_X", name: "semget", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "key", ty: ParamType::Int32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "nsems", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "semflg", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::SEMGET_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 264, symbol: "SYSCALL_ACCESS_E", name: "access", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "mode", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::ACCESS_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 265, symbol: "SYSCALL_ACCESS_X", name: "access", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::ACCESS_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 266, symbol: "SYSCALL_CHROOT_E", name: "chroot", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 267, symbol: "SYSCALL_CHROOT_X", name: "chroot", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 268, symbol: "TRACER_E", name: "tracer", direction: Direction::Enter, category: Category::Other, class: EventClass::Meta, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "id", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tags", ty: ParamType::CharBufArray, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::CharBufPairArray, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 269, symbol: "TRACER_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
        ParamInfo { name: "id", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tags", ty: ParamType::CharBufArray, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::CharBufPairArray, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 270, symbol: "MESOS_E", name: "mesos", direction: Direction::Enter, category: Category::Internal, class: EventClass::Meta, flags: EventFlags::MODIFIES_STATE.union(EventFlags::SKIPPARSERESET).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "json", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 271, symbol: "MESOS_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 272, symbol: "CONTAINER_JSON_E", name: "container", direction: Direction::Enter, category: Category::Process, class: EventClass::Meta, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "json", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 273, symbol: "CONTAINER_JSON_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 274, symbol: "SYSCALL_SETSID_E", name: "setsid", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 275, symbol: "SYSCALL_SETSID_X", name: "setsid", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 276, symbol: "SYSCALL_MKDIR_2_E", name: "mkdir", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "mode", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 277, symbol: "SYSCALL_MKDIR_2_X", name: "mkdir", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 278, symbol: "SYSCALL_RMDIR_2_E", name: "rmdir", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 279, symbol: "SYSCALL_RMDIR_2_X", name: "rmdir", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 280, symbol: "NOTIFICATION_E", name: "notification", direction: Direction::Enter, category: Category::Other, class: EventClass::Meta, flags: EventFlags::SKIPPARSERESET, status: Status::Meta, fd_param: None, params: &[
        ParamInfo { name: "id", ty: ParamType::CharBuf, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "desc", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 281, symbol: "NOTIFICATION_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 282, symbol: "SYSCALL_EXECVE_17_E", name: "execve", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 283, symbol: "SYSCALL_EXECVE_17_X", name: "execve", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "comm", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cgroups", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "env", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tty", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 284, symbol: "SYSCALL_UNSHARE_E", name: "unshare", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 285, symbol: "SYSCALL_UNSHARE_X", name: "unshare", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 286, symbol: "INFRASTRUCTURE_EVENT_E", name: "infra", direction: Direction::Enter, category: Category::Internal, class: EventClass::Meta, flags: EventFlags::SKIPPARSERESET, status: Status::Meta, fd_param: None, params: &[
        ParamInfo { name: "source", ty: ParamType::CharBuf, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "description", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "scope", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 287, symbol: "INFRASTRUCTURE_EVENT_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 288, symbol: "SYSCALL_EXECVE_18_E", name: "execve", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "filename", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 289, symbol: "SYSCALL_EXECVE_18_X", name: "execve", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "comm", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cgroups", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "env", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tty", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 290, symbol: "PAGE_FAULT_E", name: "page_fault", direction: Direction::Enter, category: Category::Other, class: EventClass::Tracepoint, flags: EventFlags::SKIPPARSERESET, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ip", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "error", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::PF_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 291, symbol: "PAGE_FAULT_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 292, symbol: "SYSCALL_EXECVE_19_E", name: "execve", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "filename", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 293, symbol: "SYSCALL_EXECVE_19_X", name: "execve", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "comm", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cgroups", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "env", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tty", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vpgid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "loginuid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::EXECVE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "cap_inheritable", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cap_permitted", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cap_effective", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe_ino", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe_ino_ctime", ty: ParamType::AbsTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe_ino_mtime", ty: ParamType::AbsTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "trusted_exepath", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgid", ty: ParamType::Pid, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "filename", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 294, symbol: "SYSCALL_SETPGID_E", name: "setpgid", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 295, symbol: "SYSCALL_SETPGID_X", name: "setpgid", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 296, symbol: "SYSCALL_BPF_E", name: "bpf", direction: Direction::Enter, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "cmd", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 297, symbol: "SYSCALL_BPF_X", name: "bpf", direction: Direction::Exit, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "res_or_fd", ty: ParamType::Dyn, fmt: PrintFormat::Dec, flags: None, variants: &BPF_VARIANTS, dirfd_param: None },
    ] },
    EventInfo { code: 298, symbol: "SYSCALL_SECCOMP_E", name: "seccomp", direction: Direction::Enter, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "op", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 299, symbol: "SYSCALL_SECCOMP_X", name: "seccomp", direction: Direction::Exit, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "op", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 300, symbol: "SYSCALL_UNLINK_2_E", name: "unlink", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 301, symbol: "SYSCALL_UNLINK_2_X", name: "unlink", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 302, symbol: "SYSCALL_UNLINKAT_2_E", name: "unlinkat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 303, symbol: "SYSCALL_UNLINKAT_2_X", name: "unlinkat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD, status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(1) },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::UNLINKAT_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 304, symbol: "SYSCALL_MKDIRAT_E", name: "mkdirat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 305, symbol: "SYSCALL_MKDIRAT_X", name: "mkdirat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD, status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(1) },
        ParamInfo { name: "mode", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 306, symbol: "SYSCALL_OPENAT_2_E", name: "openat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "dirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(0) },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Uint32, fmt: PrintFormat::Oct, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 307, symbol: "SYSCALL_OPENAT_2_X", name: "openat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(1) },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Uint32, fmt: PrintFormat::Oct, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dev", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 308, symbol: "SYSCALL_LINK_2_E", name: "link", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 309, symbol: "SYSCALL_LINK_2_X", name: "link", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "oldpath", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "newpath", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 310, symbol: "SYSCALL_LINKAT_2_E", name: "linkat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 311, symbol: "SYSCALL_LINKAT_2_X", name: "linkat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "olddir", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "oldpath", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(1) },
        ParamInfo { name: "newdir", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "newpath", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(3) },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::LINKAT_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 312, symbol: "SYSCALL_FCHMODAT_E", name: "fchmodat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 313, symbol: "SYSCALL_FCHMODAT_X", name: "fchmodat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD, status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "filename", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(1) },
        ParamInfo { name: "mode", ty: ParamType::Mode, fmt: PrintFormat::Oct, flags: Some(&flags::CHMOD_MODE), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 314, symbol: "SYSCALL_CHMOD_E", name: "chmod", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 315, symbol: "SYSCALL_CHMOD_X", name: "chmod", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "filename", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Mode, fmt: PrintFormat::Oct, flags: Some(&flags::CHMOD_MODE), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 316, symbol: "SYSCALL_FCHMOD_E", name: "fchmod", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 317, symbol: "SYSCALL_FCHMOD_X", name: "fchmod", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD, status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Mode, fmt: PrintFormat::Oct, flags: Some(&flags::CHMOD_MODE), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 318, symbol: "SYSCALL_RENAMEAT2_E", name: "renameat2", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 319, symbol: "SYSCALL_RENAMEAT2_X", name: "renameat2", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "olddirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "oldpath", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(1) },
        ParamInfo { name: "newdirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "newpath", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(3) },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::RENAMEAT2_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 320, symbol: "SYSCALL_USERFAULTFD_E", name: "userfaultfd", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 321, symbol: "SYSCALL_USERFAULTFD_X", name: "userfaultfd", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 322, symbol: "PLUGINEVENT_E", name: "pluginevent", direction: Direction::Enter, category: Category::Other, class: EventClass::Plugin, flags: EventFlags::LARGE_PAYLOAD, status: Status::Plugin, fd_param: None, params: &[
        ParamInfo { name: "plugin_id", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "event_data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 323, symbol: "PLUGINEVENT_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 324, symbol: "CONTAINER_JSON_2_E", name: "container", direction: Direction::Enter, category: Category::Process, class: EventClass::Meta, flags: EventFlags::MODIFIES_STATE.union(EventFlags::LARGE_PAYLOAD), status: Status::Meta, fd_param: None, params: &[
        ParamInfo { name: "json", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 325, symbol: "CONTAINER_JSON_2_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 326, symbol: "SYSCALL_OPENAT2_E", name: "openat2", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "dirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(0) },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Uint32, fmt: PrintFormat::Oct, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "resolve", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::OPENAT2_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 327, symbol: "SYSCALL_OPENAT2_X", name: "openat2", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(1) },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Uint32, fmt: PrintFormat::Oct, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "resolve", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::OPENAT2_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "dev", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 328, symbol: "SYSCALL_MPROTECT_E", name: "mprotect", direction: Direction::Enter, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION.union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "length", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "prot", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::PROT_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 329, symbol: "SYSCALL_MPROTECT_X", name: "mprotect", direction: Direction::Exit, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::CONVERTER_MANAGED, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "length", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "prot", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::PROT_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 330, symbol: "SYSCALL_EXECVEAT_E", name: "execveat", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "dirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pathname", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(0) },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::EXECVEAT_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 331, symbol: "SYSCALL_EXECVEAT_X", name: "execveat", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "comm", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cgroups", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "env", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tty", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vpgid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "loginuid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::EXECVE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "cap_inheritable", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cap_permitted", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cap_effective", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe_ino", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe_ino_ctime", ty: ParamType::AbsTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe_ino_mtime", ty: ParamType::AbsTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "trusted_exepath", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgid", ty: ParamType::Pid, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 332, symbol: "SYSCALL_COPY_FILE_RANGE_E", name: "copy_file_range", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::WRITES_TO_FD).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fdin", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "offin", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "len", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 333, symbol: "SYSCALL_COPY_FILE_RANGE_X", name: "copy_file_range", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD).union(EventFlags::WRITES_TO_FD).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdout", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "offout", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdin", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "offin", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "len", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 334, symbol: "SYSCALL_CLONE3_E", name: "clone3", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 335, symbol: "SYSCALL_CLONE3_X", name: "clone3", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "args", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ptid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "comm", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cgroups", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLONE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vtid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vpid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pidns_init_start_ts", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 336, symbol: "SYSCALL_OPEN_BY_HANDLE_AT_E", name: "open_by_handle_at", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 337, symbol: "SYSCALL_OPEN_BY_HANDLE_AT_X", name: "open_by_handle_at", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "mountfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dev", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 338, symbol: "SYSCALL_IO_URING_SETUP_E", name: "io_uring_setup", direction: Direction::Enter, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 339, symbol: "SYSCALL_IO_URING_SETUP_X", name: "io_uring_setup", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "entries", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sq_entries", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cq_entries", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::IO_URING_SETUP_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "sq_thread_cpu", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sq_thread_idle", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "features", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::IO_URING_SETUP_FEATS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 340, symbol: "SYSCALL_IO_URING_ENTER_E", name: "io_uring_enter", direction: Direction::Enter, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 341, symbol: "SYSCALL_IO_URING_ENTER_X", name: "io_uring_enter", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::USES_FD, status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "to_submit", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "min_complete", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::IO_URING_ENTER_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "sig", ty: ParamType::SigSet, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 342, symbol: "SYSCALL_IO_URING_REGISTER_E", name: "io_uring_register", direction: Direction::Enter, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 343, symbol: "SYSCALL_IO_URING_REGISTER_X", name: "io_uring_register", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::USES_FD, status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "opcode", ty: ParamType::EnumFlags16, fmt: PrintFormat::Dec, flags: Some(&flags::IO_URING_REGISTER_OPCODES), variants: &[], dirfd_param: None },
        ParamInfo { name: "arg", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "nr_args", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 344, symbol: "SYSCALL_MLOCK_E", name: "mlock", direction: Direction::Enter, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 345, symbol: "SYSCALL_MLOCK_X", name: "mlock", direction: Direction::Exit, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "len", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 346, symbol: "SYSCALL_MUNLOCK_E", name: "munlock", direction: Direction::Enter, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 347, symbol: "SYSCALL_MUNLOCK_X", name: "munlock", direction: Direction::Exit, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "len", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 348, symbol: "SYSCALL_MLOCKALL_E", name: "mlockall", direction: Direction::Enter, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 349, symbol: "SYSCALL_MLOCKALL_X", name: "mlockall", direction: Direction::Exit, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::MLOCKALL_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 350, symbol: "SYSCALL_MUNLOCKALL_E", name: "munlockall", direction: Direction::Enter, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 351, symbol: "SYSCALL_MUNLOCKALL_X", name: "munlockall", direction: Direction::Exit, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 352, symbol: "SYSCALL_CAPSET_E", name: "capset", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 353, symbol: "SYSCALL_CAPSET_X", name: "capset", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cap_inheritable", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cap_permitted", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cap_effective", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 354, symbol: "USER_ADDED_E", name: "useradded", direction: Direction::Enter, category: Category::Process, class: EventClass::Meta, flags: EventFlags::MODIFIES_STATE, status: Status::Meta, fd_param: None, params: &[
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "home", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "shell", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "container_id", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 355, symbol: "USER_ADDED_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 356, symbol: "USER_DELETED_E", name: "userdeleted", direction: Direction::Enter, category: Category::Process, class: EventClass::Meta, flags: EventFlags::MODIFIES_STATE, status: Status::Meta, fd_param: None, params: &[
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "home", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "shell", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "container_id", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 357, symbol: "USER_DELETED_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 358, symbol: "GROUP_ADDED_E", name: "groupadded", direction: Direction::Enter, category: Category::Process, class: EventClass::Meta, flags: EventFlags::MODIFIES_STATE, status: Status::Meta, fd_param: None, params: &[
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "container_id", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 359, symbol: "GROUP_ADDED_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 360, symbol: "GROUP_DELETED_E", name: "groupdeleted", direction: Direction::Enter, category: Category::Process, class: EventClass::Meta, flags: EventFlags::MODIFIES_STATE, status: Status::Meta, fd_param: None, params: &[
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "container_id", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 361, symbol: "GROUP_DELETED_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 362, symbol: "SYSCALL_DUP2_E", name: "dup2", direction: Direction::Enter, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::USES_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 363, symbol: "SYSCALL_DUP2_X", name: "dup2", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::USES_FD).union(EventFlags::MODIFIES_STATE), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "oldfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "newfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 364, symbol: "SYSCALL_DUP3_E", name: "dup3", direction: Direction::Enter, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::USES_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 365, symbol: "SYSCALL_DUP3_X", name: "dup3", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::USES_FD).union(EventFlags::MODIFIES_STATE), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "oldfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "newfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 366, symbol: "SYSCALL_DUP_1_E", name: "dup", direction: Direction::Enter, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::USES_FD).union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: Some(0), params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 367, symbol: "SYSCALL_DUP_1_X", name: "dup", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::USES_FD).union(EventFlags::MODIFIES_STATE), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "oldfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 368, symbol: "SYSCALL_BPF_2_E", name: "bpf", direction: Direction::Enter, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "cmd", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 369, symbol: "SYSCALL_BPF_2_X", name: "bpf", direction: Direction::Exit, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::CREATES_FD, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cmd", ty: ParamType::EnumFlags32, fmt: PrintFormat::Dec, flags: Some(&flags::BPF_COMMANDS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 370, symbol: "SYSCALL_MLOCK2_E", name: "mlock2", direction: Direction::Enter, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 371, symbol: "SYSCALL_MLOCK2_X", name: "mlock2", direction: Direction::Exit, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "addr", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "len", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::MLOCK2_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 372, symbol: "SYSCALL_FSCONFIG_E", name: "fsconfig", direction: Direction::Enter, category: Category::System, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 373, symbol: "SYSCALL_FSCONFIG_X", name: "fsconfig", direction: Direction::Exit, category: Category::System, class: EventClass::Syscall, flags: EventFlags::USES_FD, status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cmd", ty: ParamType::EnumFlags32, fmt: PrintFormat::Dec, flags: Some(&flags::FSCONFIG_CMDS), variants: &[], dirfd_param: None },
        ParamInfo { name: "key", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "value_bytebuf", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "value_charbuf", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "aux", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 374, symbol: "SYSCALL_EPOLL_CREATE_E", name: "epoll_create", direction: Direction::Enter, category: Category::Wait, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "size", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 375, symbol: "SYSCALL_EPOLL_CREATE_X", name: "epoll_create", direction: Direction::Exit, category: Category::Wait, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "size", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 376, symbol: "SYSCALL_EPOLL_CREATE1_E", name: "epoll_create1", direction: Direction::Enter, category: Category::Wait, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::EPOLL_CREATE1_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 377, symbol: "SYSCALL_EPOLL_CREATE1_X", name: "epoll_create1", direction: Direction::Exit, category: Category::Wait, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::EPOLL_CREATE1_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 378, symbol: "SYSCALL_CHOWN_E", name: "chown", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 379, symbol: "SYSCALL_CHOWN_X", name: "chown", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 380, symbol: "SYSCALL_LCHOWN_E", name: "lchown", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 381, symbol: "SYSCALL_LCHOWN_X", name: "lchown", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 382, symbol: "SYSCALL_FCHOWN_E", name: "fchown", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 383, symbol: "SYSCALL_FCHOWN_X", name: "fchown", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD, status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 384, symbol: "SYSCALL_FCHOWNAT_E", name: "fchownat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 385, symbol: "SYSCALL_FCHOWNAT_X", name: "fchownat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD, status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pathname", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(1) },
        ParamInfo { name: "uid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "gid", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FCHOWNAT_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 386, symbol: "SYSCALL_UMOUNT_1_E", name: "umount", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 387, symbol: "SYSCALL_UMOUNT_1_X", name: "umount", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 388, symbol: "SOCKET_ACCEPT4_6_E", name: "accept4", direction: Direction::Enter, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "flags", ty: ParamType::Int32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 389, symbol: "SOCKET_ACCEPT4_6_X", name: "accept4", direction: Direction::Exit, category: Category::Net, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tuple", ty: ParamType::SockTuple, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "queuepct", ty: ParamType::Uint8, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "queuelen", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "queuemax", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Int32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 390, symbol: "SYSCALL_UMOUNT2_E", name: "umount2", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::UMOUNT_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 391, symbol: "SYSCALL_UMOUNT2_X", name: "umount2", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::UMOUNT_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 392, symbol: "SYSCALL_PIPE2_E", name: "pipe2", direction: Direction::Enter, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 393, symbol: "SYSCALL_PIPE2_X", name: "pipe2", direction: Direction::Exit, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd1", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd2", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 394, symbol: "SYSCALL_INOTIFY_INIT1_E", name: "inotify_init1", direction: Direction::Enter, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 395, symbol: "SYSCALL_INOTIFY_INIT1_X", name: "inotify_init1", direction: Direction::Exit, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags16, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 396, symbol: "SYSCALL_EVENTFD2_E", name: "eventfd2", direction: Direction::Enter, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "initval", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 397, symbol: "SYSCALL_EVENTFD2_X", name: "eventfd2", direction: Direction::Exit, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags16, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "initval", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 398, symbol: "SYSCALL_SIGNALFD4_E", name: "signalfd4", direction: Direction::Enter, category: Category::Signal, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION).union(EventFlags::CONVERTER_MANAGED), status: Status::Old, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "mask", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 399, symbol: "SYSCALL_SIGNALFD4_X", name: "signalfd4", direction: Direction::Exit, category: Category::Signal, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::CONVERTER_MANAGED), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags16, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "mask", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 400, symbol: "SYSCALL_PRCTL_E", name: "prctl", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 401, symbol: "SYSCALL_PRCTL_X", name: "prctl", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "option", ty: ParamType::EnumFlags32, fmt: PrintFormat::Dec, flags: Some(&flags::PRCTL_OPTIONS), variants: &[], dirfd_param: None },
        ParamInfo { name: "arg2_str", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "arg2_int", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 402, symbol: "ASYNCEVENT_E", name: "asyncevent", direction: Direction::Enter, category: Category::Other, class: EventClass::Meta, flags: EventFlags::LARGE_PAYLOAD, status: Status::Meta, fd_param: None, params: &[
        ParamInfo { name: "plugin_id", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 403, symbol: "ASYNCEVENT_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 404, symbol: "SYSCALL_MEMFD_CREATE_E", name: "memfd_create", direction: Direction::Enter, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 405, symbol: "SYSCALL_MEMFD_CREATE_X", name: "memfd_create", direction: Direction::Exit, category: Category::Memory, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::MEMFD_CREATE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 406, symbol: "SYSCALL_PIDFD_GETFD_E", name: "pidfd_getfd", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 407, symbol: "SYSCALL_PIDFD_GETFD_X", name: "pidfd_getfd", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid_fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "target_fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Uint32, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 408, symbol: "SYSCALL_PIDFD_OPEN_E", name: "pidfd_open", direction: Direction::Enter, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE).union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 409, symbol: "SYSCALL_PIDFD_OPEN_X", name: "pidfd_open", direction: Direction::Exit, category: Category::Process, class: EventClass::Syscall, flags: EventFlags::CREATES_FD.union(EventFlags::MODIFIES_STATE), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::PIDFD_OPEN_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 410, symbol: "SYSCALL_INIT_MODULE_E", name: "init_module", direction: Direction::Enter, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 411, symbol: "SYSCALL_INIT_MODULE_X", name: "init_module", direction: Direction::Exit, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "img", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "length", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "uargs", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 412, symbol: "SYSCALL_FINIT_MODULE_E", name: "finit_module", direction: Direction::Enter, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 413, symbol: "SYSCALL_FINIT_MODULE_X", name: "finit_module", direction: Direction::Exit, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::USES_FD.union(EventFlags::READS_FROM_FD), status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "uargs", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FINIT_MODULE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 414, symbol: "SYSCALL_MKNOD_E", name: "mknod", direction: Direction::Enter, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 415, symbol: "SYSCALL_MKNOD_X", name: "mknod", direction: Direction::Exit, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "mode", ty: ParamType::Mode, fmt: PrintFormat::Oct, flags: Some(&flags::MKNOD_MODE), variants: &[], dirfd_param: None },
        ParamInfo { name: "dev", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 416, symbol: "SYSCALL_MKNODAT_E", name: "mknodat", direction: Direction::Enter, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 417, symbol: "SYSCALL_MKNODAT_X", name: "mknodat", direction: Direction::Exit, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::USES_FD, status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(1) },
        ParamInfo { name: "mode", ty: ParamType::Mode, fmt: PrintFormat::Oct, flags: Some(&flags::MKNOD_MODE), variants: &[], dirfd_param: None },
        ParamInfo { name: "dev", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 418, symbol: "SYSCALL_NEWFSTATAT_E", name: "newfstatat", direction: Direction::Enter, category: Category::File, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 419, symbol: "SYSCALL_NEWFSTATAT_X", name: "newfstatat", direction: Direction::Exit, category: Category::File, class: EventClass::Syscall, flags: EventFlags::USES_FD, status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "dirfd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsRelPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: Some(1) },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::NEWFSTATAT_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 420, symbol: "SYSCALL_PROCESS_VM_READV_E", name: "process_vm_readv", direction: Direction::Enter, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 421, symbol: "SYSCALL_PROCESS_VM_READV_X", name: "process_vm_readv", direction: Direction::Exit, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 422, symbol: "SYSCALL_PROCESS_VM_WRITEV_E", name: "process_vm_writev", direction: Direction::Enter, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 423, symbol: "SYSCALL_PROCESS_VM_WRITEV_X", name: "process_vm_writev", direction: Direction::Exit, category: Category::Ipc, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Int64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pid", ty: ParamType::Pid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "data", ty: ParamType::ByteBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 424, symbol: "SYSCALL_DELETE_MODULE_E", name: "delete_module", direction: Direction::Enter, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 425, symbol: "SYSCALL_DELETE_MODULE_X", name: "delete_module", direction: Direction::Exit, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "name", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::DELETE_MODULE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 426, symbol: "SYSCALL_SETREUID_E", name: "setreuid", direction: Direction::Enter, category: Category::User, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE.union(EventFlags::OLD_VERSION), status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 427, symbol: "SYSCALL_SETREUID_X", name: "setreuid", direction: Direction::Exit, category: Category::User, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ruid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "euid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 428, symbol: "SYSCALL_SETREGID_E", name: "setregid", direction: Direction::Enter, category: Category::User, class: EventClass::Syscall, flags: EventFlags::OLD_VERSION, status: Status::Old, fd_param: None, params: &[
    ] },
    EventInfo { code: 429, symbol: "SYSCALL_SETREGID_X", name: "setregid", direction: Direction::Exit, category: Category::User, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "rgid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "egid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 430, symbol: "ITER_TASK_E", name: "task", direction: Direction::Enter, category: Category::Process, class: EventClass::Iterator, flags: EventFlags::MODIFIES_STATE, status: Status::Iterator, fd_param: None, params: &[
        ParamInfo { name: "ppid", ty: ParamType::Pid32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgid", ty: ParamType::Pid32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vpgid", ty: ParamType::Pid32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sid", ty: ParamType::Pid32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "comm", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "argv", ty: ParamType::CharBufArray, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exepath", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::EXECVE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "env", ty: ParamType::CharBufArray, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cwd", ty: ParamType::CharBuf, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fdlimit", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "euid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "egid", ty: ParamType::Gid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cap_permitted", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cap_effective", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cap_inheritable", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe_ino_num", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe_ino_ctime", ty: ParamType::AbsTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "exe_ino_mtime", ty: ParamType::AbsTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_size", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_rss", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vm_swap", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_maj", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pgft_min", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vtgid", ty: ParamType::Pid32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "vpid", ty: ParamType::Pid32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "pidns_init_start_ts", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "cgroups", ty: ParamType::CharBufArray, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "root", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "start_time", ty: ParamType::AbsTime, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "tty", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "loginuid", ty: ParamType::Uid, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 431, symbol: "ITER_TASK_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 432, symbol: "ITER_TASK_FILE_PIPE_E", name: "task_file_pipe", direction: Direction::Enter, category: Category::File, class: EventClass::Iterator, flags: EventFlags::MODIFIES_STATE, status: Status::Iterator, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino_num", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 433, symbol: "ITER_TASK_FILE_PIPE_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 434, symbol: "ITER_TASK_FILE_MEMFD_E", name: "task_file_memfd", direction: Direction::Enter, category: Category::File, class: EventClass::Iterator, flags: EventFlags::MODIFIES_STATE, status: Status::Iterator, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino_num", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 435, symbol: "ITER_TASK_FILE_MEMFD_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 436, symbol: "ITER_TASK_FILE_REGULAR_E", name: "task_file_regular", direction: Direction::Enter, category: Category::File, class: EventClass::Iterator, flags: EventFlags::MODIFIES_STATE, status: Status::Iterator, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::FILE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "mnt_id", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino_num", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 437, symbol: "ITER_TASK_FILE_REGULAR_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 438, symbol: "ITER_TASK_FILE_DIRECTORY_E", name: "task_file_directory", direction: Direction::Enter, category: Category::File, class: EventClass::Iterator, flags: EventFlags::MODIFIES_STATE, status: Status::Iterator, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino_num", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 439, symbol: "ITER_TASK_FILE_DIRECTORY_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 440, symbol: "ITER_TASK_FILE_SOCKET_INET_E", name: "task_file_socket_inet", direction: Direction::Enter, category: Category::File, class: EventClass::Iterator, flags: EventFlags::MODIFIES_STATE, status: Status::Iterator, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sk_type", ty: ParamType::Uint16, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sk_proto", ty: ParamType::Uint16, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "local_ip", ty: ParamType::Ipv4Addr, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "local_port", ty: ParamType::Port, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "remote_ip", ty: ParamType::Ipv4Addr, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "remote_port", ty: ParamType::Port, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino_num", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 441, symbol: "ITER_TASK_FILE_SOCKET_INET_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 442, symbol: "ITER_TASK_FILE_SOCKET_INET6_E", name: "task_file_socket_inet6", direction: Direction::Enter, category: Category::File, class: EventClass::Iterator, flags: EventFlags::MODIFIES_STATE, status: Status::Iterator, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sk_type", ty: ParamType::Uint16, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sk_proto", ty: ParamType::Uint16, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "local_ip", ty: ParamType::Ipv6Addr, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "local_port", ty: ParamType::Port, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "remote_ip", ty: ParamType::Ipv6Addr, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "remote_port", ty: ParamType::Port, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino_num", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 443, symbol: "ITER_TASK_FILE_SOCKET_INET6_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 444, symbol: "ITER_TASK_FILE_SOCKET_UNIX_E", name: "task_file_socket_unix", direction: Direction::Enter, category: Category::File, class: EventClass::Iterator, flags: EventFlags::MODIFIES_STATE, status: Status::Iterator, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sk_type", ty: ParamType::Uint16, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sk_proto", ty: ParamType::Uint16, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sk_pointer", ty: ParamType::Uint64, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sun_path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino_num", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 445, symbol: "ITER_TASK_FILE_SOCKET_UNIX_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 446, symbol: "ITER_TASK_FILE_SOCKET_NETLINK_E", name: "task_file_socket_netlink", direction: Direction::Enter, category: Category::File, class: EventClass::Iterator, flags: EventFlags::MODIFIES_STATE, status: Status::Iterator, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sk_type", ty: ParamType::Uint16, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "sk_proto", ty: ParamType::Uint16, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino_num", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 447, symbol: "ITER_TASK_FILE_SOCKET_NETLINK_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 448, symbol: "ITER_TASK_FILE_ANON_INODE_E", name: "task_file_anon_inode", direction: Direction::Enter, category: Category::File, class: EventClass::Iterator, flags: EventFlags::MODIFIES_STATE, status: Status::Iterator, fd_param: None, params: &[
        ParamInfo { name: "fd", ty: ParamType::Fd32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "fd_type", ty: ParamType::Flags8, fmt: PrintFormat::Dec, flags: Some(&flags::ANON_INODE_FD_TYPES), variants: &[], dirfd_param: None },
        ParamInfo { name: "path", ty: ParamType::FsPath, fmt: PrintFormat::Na, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ino_num", ty: ParamType::Uint64, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 449, symbol: "ITER_TASK_FILE_ANON_INODE_X", name: "NA", direction: Direction::Exit, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 450, symbol: "SYSCALL_CLOSE_RANGE_E", name: "NA", direction: Direction::Enter, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 451, symbol: "SYSCALL_CLOSE_RANGE_X", name: "close_range", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Syscall, flags: EventFlags::MODIFIES_STATE, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "first", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "last", ty: ParamType::Uint32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::CLOSE_RANGE_FLAGS), variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 452, symbol: "SYSCALL_KEYCTL_E", name: "NA", direction: Direction::Enter, category: Category::Unknown, class: EventClass::None, flags: EventFlags::UNUSED, status: Status::Unused, fd_param: None, params: &[
    ] },
    EventInfo { code: 453, symbol: "SYSCALL_KEYCTL_X", name: "keyctl", direction: Direction::Exit, category: Category::Other, class: EventClass::Syscall, flags: EventFlags::empty(), status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "operation", ty: ParamType::EnumFlags32, fmt: PrintFormat::Dec, flags: Some(&flags::KEYCTL_OPERATIONS), variants: &[], dirfd_param: None },
        ParamInfo { name: "arg2", ty: ParamType::Dyn, fmt: PrintFormat::Dec, flags: None, variants: &KEYCTL_VARIANTS, dirfd_param: None },
        ParamInfo { name: "arg3", ty: ParamType::Dyn, fmt: PrintFormat::Dec, flags: None, variants: &KEYCTL_VARIANTS, dirfd_param: None },
        ParamInfo { name: "arg4", ty: ParamType::Dyn, fmt: PrintFormat::Dec, flags: None, variants: &KEYCTL_VARIANTS, dirfd_param: None },
        ParamInfo { name: "arg5", ty: ParamType::Dyn, fmt: PrintFormat::Dec, flags: None, variants: &KEYCTL_VARIANTS, dirfd_param: None },
    ] },
];

/// Events of extensions; their codes are odd, from [`EXTENSION_CODES`] on.
#[rustfmt::skip]
pub static EXTENSIONS: [EventInfo; 2] = [
    EventInfo { code: 32769, symbol: "IO_URING_SUBMIT_X", name: "io_uring_submit", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Tracepoint, flags: EventFlags::USES_FD, status: Status::Live, fd_param: Some(1), params: &[
        ParamInfo { name: "opcode", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::IO_URING_OPCODES), variants: &[], dirfd_param: None },
        ParamInfo { name: "fd", ty: ParamType::Fd, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "user_data", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags8, fmt: PrintFormat::Dec, flags: Some(&flags::IO_URING_SQE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "slot", ty: ParamType::Int32, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "req", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ring", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
    EventInfo { code: 32771, symbol: "IO_URING_COMPLETE_X", name: "io_uring_complete", direction: Direction::Exit, category: Category::IoOther, class: EventClass::Tracepoint, flags: EventFlags::USES_FD, status: Status::Live, fd_param: None, params: &[
        ParamInfo { name: "res", ty: ParamType::Errno, fmt: PrintFormat::Dec, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "opcode", ty: ParamType::EnumFlags8, fmt: PrintFormat::Dec, flags: Some(&flags::IO_URING_OPCODES), variants: &[], dirfd_param: None },
        ParamInfo { name: "user_data", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "flags", ty: ParamType::Flags32, fmt: PrintFormat::Hex, flags: Some(&flags::IO_URING_CQE_FLAGS), variants: &[], dirfd_param: None },
        ParamInfo { name: "req", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
        ParamInfo { name: "ring", ty: ParamType::Uint64, fmt: PrintFormat::Hex, flags: None, variants: &[], dirfd_param: None },
    ] },
];

/// Event codes by symbol, e.g. `code::SYSCALL_OPEN_X`.
pub mod code {
    /// `syscall`
    pub const GENERIC_E: u16 = 0;
    /// `syscall`
    pub const GENERIC_X: u16 = 1;
    /// `open`
    pub const SYSCALL_OPEN_E: u16 = 2;
    /// `open`
    pub const SYSCALL_OPEN_X: u16 = 3;
    /// `close`
    pub const SYSCALL_CLOSE_E: u16 = 4;
    /// `close`
    pub const SYSCALL_CLOSE_X: u16 = 5;
    /// `read`
    pub const SYSCALL_READ_E: u16 = 6;
    /// `read`
    pub const SYSCALL_READ_X: u16 = 7;
    /// `write`
    pub const SYSCALL_WRITE_E: u16 = 8;
    /// `write`
    pub const SYSCALL_WRITE_X: u16 = 9;
    /// `brk`
    pub const SYSCALL_BRK_1_E: u16 = 10;
    /// `brk`
    pub const SYSCALL_BRK_1_X: u16 = 11;
    /// `execve`
    pub const SYSCALL_EXECVE_8_E: u16 = 12;
    /// `execve`
    pub const SYSCALL_EXECVE_8_X: u16 = 13;
    /// `clone`
    pub const SYSCALL_CLONE_11_E: u16 = 14;
    /// `clone`
    pub const SYSCALL_CLONE_11_X: u16 = 15;
    /// `procexit`
    pub const PROCEXIT_E: u16 = 16;
    /// `NA`
    pub const PROCEXIT_X: u16 = 17;
    /// `socket`
    pub const SOCKET_SOCKET_E: u16 = 18;
    /// `socket`
    pub const SOCKET_SOCKET_X: u16 = 19;
    /// `bind`
    pub const SOCKET_BIND_E: u16 = 20;
    /// `bind`
    pub const SOCKET_BIND_X: u16 = 21;
    /// `connect`
    pub const SOCKET_CONNECT_E: u16 = 22;
    /// `connect`
    pub const SOCKET_CONNECT_X: u16 = 23;
    /// `listen`
    pub const SOCKET_LISTEN_E: u16 = 24;
    /// `listen`
    pub const SOCKET_LISTEN_X: u16 = 25;
    /// `accept`
    pub const SOCKET_ACCEPT_E: u16 = 26;
    /// `accept`
    pub const SOCKET_ACCEPT_X: u16 = 27;
    /// `send`
    pub const SOCKET_SEND_E: u16 = 28;
    /// `send`
    pub const SOCKET_SEND_X: u16 = 29;
    /// `sendto`
    pub const SOCKET_SENDTO_E: u16 = 30;
    /// `sendto`
    pub const SOCKET_SENDTO_X: u16 = 31;
    /// `recv`
    pub const SOCKET_RECV_E: u16 = 32;
    /// `recv`
    pub const SOCKET_RECV_X: u16 = 33;
    /// `recvfrom`
    pub const SOCKET_RECVFROM_E: u16 = 34;
    /// `recvfrom`
    pub const SOCKET_RECVFROM_X: u16 = 35;
    /// `shutdown`
    pub const SOCKET_SHUTDOWN_E: u16 = 36;
    /// `shutdown`
    pub const SOCKET_SHUTDOWN_X: u16 = 37;
    /// `getsockname`
    pub const SOCKET_GETSOCKNAME_E: u16 = 38;
    /// `getsockname`
    pub const SOCKET_GETSOCKNAME_X: u16 = 39;
    /// `getpeername`
    pub const SOCKET_GETPEERNAME_E: u16 = 40;
    /// `getpeername`
    pub const SOCKET_GETPEERNAME_X: u16 = 41;
    /// `socketpair`
    pub const SOCKET_SOCKETPAIR_E: u16 = 42;
    /// `socketpair`
    pub const SOCKET_SOCKETPAIR_X: u16 = 43;
    /// `setsockopt`
    pub const SOCKET_SETSOCKOPT_E: u16 = 44;
    /// `setsockopt`
    pub const SOCKET_SETSOCKOPT_X: u16 = 45;
    /// `getsockopt`
    pub const SOCKET_GETSOCKOPT_E: u16 = 46;
    /// `getsockopt`
    pub const SOCKET_GETSOCKOPT_X: u16 = 47;
    /// `sendmsg`
    pub const SOCKET_SENDMSG_E: u16 = 48;
    /// `sendmsg`
    pub const SOCKET_SENDMSG_X: u16 = 49;
    /// `sendmmsg`
    pub const SOCKET_SENDMMSG_E: u16 = 50;
    /// `sendmmsg`
    pub const SOCKET_SENDMMSG_X: u16 = 51;
    /// `recvmsg`
    pub const SOCKET_RECVMSG_E: u16 = 52;
    /// `recvmsg`
    pub const SOCKET_RECVMSG_X: u16 = 53;
    /// `recvmmsg`
    pub const SOCKET_RECVMMSG_E: u16 = 54;
    /// `recvmmsg`
    pub const SOCKET_RECVMMSG_X: u16 = 55;
    /// `accept`
    pub const SOCKET_ACCEPT4_E: u16 = 56;
    /// `accept`
    pub const SOCKET_ACCEPT4_X: u16 = 57;
    /// `creat`
    pub const SYSCALL_CREAT_E: u16 = 58;
    /// `creat`
    pub const SYSCALL_CREAT_X: u16 = 59;
    /// `pipe`
    pub const SYSCALL_PIPE_E: u16 = 60;
    /// `pipe`
    pub const SYSCALL_PIPE_X: u16 = 61;
    /// `eventfd`
    pub const SYSCALL_EVENTFD_E: u16 = 62;
    /// `eventfd`
    pub const SYSCALL_EVENTFD_X: u16 = 63;
    /// `futex`
    pub const SYSCALL_FUTEX_E: u16 = 64;
    /// `futex`
    pub const SYSCALL_FUTEX_X: u16 = 65;
    /// `stat`
    pub const SYSCALL_STAT_E: u16 = 66;
    /// `stat`
    pub const SYSCALL_STAT_X: u16 = 67;
    /// `lstat`
    pub const SYSCALL_LSTAT_E: u16 = 68;
    /// `lstat`
    pub const SYSCALL_LSTAT_X: u16 = 69;
    /// `fstat`
    pub const SYSCALL_FSTAT_E: u16 = 70;
    /// `fstat`
    pub const SYSCALL_FSTAT_X: u16 = 71;
    /// `stat64`
    pub const SYSCALL_STAT64_E: u16 = 72;
    /// `stat64`
    pub const SYSCALL_STAT64_X: u16 = 73;
    /// `lstat64`
    pub const SYSCALL_LSTAT64_E: u16 = 74;
    /// `lstat64`
    pub const SYSCALL_LSTAT64_X: u16 = 75;
    /// `fstat64`
    pub const SYSCALL_FSTAT64_E: u16 = 76;
    /// `fstat64`
    pub const SYSCALL_FSTAT64_X: u16 = 77;
    /// `epoll_wait`
    pub const SYSCALL_EPOLLWAIT_E: u16 = 78;
    /// `epoll_wait`
    pub const SYSCALL_EPOLLWAIT_X: u16 = 79;
    /// `poll`
    pub const SYSCALL_POLL_E: u16 = 80;
    /// `poll`
    pub const SYSCALL_POLL_X: u16 = 81;
    /// `select`
    pub const SYSCALL_SELECT_E: u16 = 82;
    /// `select`
    pub const SYSCALL_SELECT_X: u16 = 83;
    /// `select`
    pub const SYSCALL_NEWSELECT_E: u16 = 84;
    /// `select`
    pub const SYSCALL_NEWSELECT_X: u16 = 85;
    /// `lseek`
    pub const SYSCALL_LSEEK_E: u16 = 86;
    /// `lseek`
    pub const SYSCALL_LSEEK_X: u16 = 87;
    /// `llseek`
    pub const SYSCALL_LLSEEK_E: u16 = 88;
    /// `llseek`
    pub const SYSCALL_LLSEEK_X: u16 = 89;
    /// `ioctl`
    pub const SYSCALL_IOCTL_2_E: u16 = 90;
    /// `ioctl`
    pub const SYSCALL_IOCTL_2_X: u16 = 91;
    /// `getcwd`
    pub const SYSCALL_GETCWD_E: u16 = 92;
    /// `getcwd`
    pub const SYSCALL_GETCWD_X: u16 = 93;
    /// `chdir`
    pub const SYSCALL_CHDIR_E: u16 = 94;
    /// `chdir`
    pub const SYSCALL_CHDIR_X: u16 = 95;
    /// `fchdir`
    pub const SYSCALL_FCHDIR_E: u16 = 96;
    /// `fchdir`
    pub const SYSCALL_FCHDIR_X: u16 = 97;
    /// `mkdir`
    pub const SYSCALL_MKDIR_E: u16 = 98;
    /// `mkdir`
    pub const SYSCALL_MKDIR_X: u16 = 99;
    /// `rmdir`
    pub const SYSCALL_RMDIR_E: u16 = 100;
    /// `rmdir`
    pub const SYSCALL_RMDIR_X: u16 = 101;
    /// `openat`
    pub const SYSCALL_OPENAT_E: u16 = 102;
    /// `openat`
    pub const SYSCALL_OPENAT_X: u16 = 103;
    /// `link`
    pub const SYSCALL_LINK_E: u16 = 104;
    /// `link`
    pub const SYSCALL_LINK_X: u16 = 105;
    /// `linkat`
    pub const SYSCALL_LINKAT_E: u16 = 106;
    /// `linkat`
    pub const SYSCALL_LINKAT_X: u16 = 107;
    /// `unlink`
    pub const SYSCALL_UNLINK_E: u16 = 108;
    /// `unlink`
    pub const SYSCALL_UNLINK_X: u16 = 109;
    /// `unlinkat`
    pub const SYSCALL_UNLINKAT_E: u16 = 110;
    /// `unlinkat`
    pub const SYSCALL_UNLINKAT_X: u16 = 111;
    /// `pread`
    pub const SYSCALL_PREAD_E: u16 = 112;
    /// `pread`
    pub const SYSCALL_PREAD_X: u16 = 113;
    /// `pwrite`
    pub const SYSCALL_PWRITE_E: u16 = 114;
    /// `pwrite`
    pub const SYSCALL_PWRITE_X: u16 = 115;
    /// `readv`
    pub const SYSCALL_READV_E: u16 = 116;
    /// `readv`
    pub const SYSCALL_READV_X: u16 = 117;
    /// `writev`
    pub const SYSCALL_WRITEV_E: u16 = 118;
    /// `writev`
    pub const SYSCALL_WRITEV_X: u16 = 119;
    /// `preadv`
    pub const SYSCALL_PREADV_E: u16 = 120;
    /// `preadv`
    pub const SYSCALL_PREADV_X: u16 = 121;
    /// `pwritev`
    pub const SYSCALL_PWRITEV_E: u16 = 122;
    /// `pwritev`
    pub const SYSCALL_PWRITEV_X: u16 = 123;
    /// `dup`
    pub const SYSCALL_DUP_E: u16 = 124;
    /// `dup`
    pub const SYSCALL_DUP_X: u16 = 125;
    /// `signalfd`
    pub const SYSCALL_SIGNALFD_E: u16 = 126;
    /// `signalfd`
    pub const SYSCALL_SIGNALFD_X: u16 = 127;
    /// `kill`
    pub const SYSCALL_KILL_E: u16 = 128;
    /// `kill`
    pub const SYSCALL_KILL_X: u16 = 129;
    /// `tkill`
    pub const SYSCALL_TKILL_E: u16 = 130;
    /// `tkill`
    pub const SYSCALL_TKILL_X: u16 = 131;
    /// `tgkill`
    pub const SYSCALL_TGKILL_E: u16 = 132;
    /// `tgkill`
    pub const SYSCALL_TGKILL_X: u16 = 133;
    /// `nanosleep`
    pub const SYSCALL_NANOSLEEP_E: u16 = 134;
    /// `nanosleep`
    pub const SYSCALL_NANOSLEEP_X: u16 = 135;
    /// `timerfd_create`
    pub const SYSCALL_TIMERFD_CREATE_E: u16 = 136;
    /// `timerfd_create`
    pub const SYSCALL_TIMERFD_CREATE_X: u16 = 137;
    /// `inotify_init`
    pub const SYSCALL_INOTIFY_INIT_E: u16 = 138;
    /// `inotify_init`
    pub const SYSCALL_INOTIFY_INIT_X: u16 = 139;
    /// `getrlimit`
    pub const SYSCALL_GETRLIMIT_E: u16 = 140;
    /// `getrlimit`
    pub const SYSCALL_GETRLIMIT_X: u16 = 141;
    /// `setrlimit`
    pub const SYSCALL_SETRLIMIT_E: u16 = 142;
    /// `setrlimit`
    pub const SYSCALL_SETRLIMIT_X: u16 = 143;
    /// `prlimit`
    pub const SYSCALL_PRLIMIT_E: u16 = 144;
    /// `prlimit`
    pub const SYSCALL_PRLIMIT_X: u16 = 145;
    /// `switch`
    pub const SCHEDSWITCH_1_E: u16 = 146;
    /// `NA`
    pub const SCHEDSWITCH_1_X: u16 = 147;
    /// `drop`
    pub const DROP_E: u16 = 148;
    /// `drop`
    pub const DROP_X: u16 = 149;
    /// `fcntl`
    pub const SYSCALL_FCNTL_E: u16 = 150;
    /// `fcntl`
    pub const SYSCALL_FCNTL_X: u16 = 151;
    /// `switch`
    pub const SCHEDSWITCH_6_E: u16 = 152;
    /// `NA`
    pub const SCHEDSWITCH_6_X: u16 = 153;
    /// `execve`
    pub const SYSCALL_EXECVE_13_E: u16 = 154;
    /// `execve`
    pub const SYSCALL_EXECVE_13_X: u16 = 155;
    /// `clone`
    pub const SYSCALL_CLONE_16_E: u16 = 156;
    /// `clone`
    pub const SYSCALL_CLONE_16_X: u16 = 157;
    /// `brk`
    pub const SYSCALL_BRK_4_E: u16 = 158;
    /// `brk`
    pub const SYSCALL_BRK_4_X: u16 = 159;
    /// `mmap`
    pub const SYSCALL_MMAP_E: u16 = 160;
    /// `mmap`
    pub const SYSCALL_MMAP_X: u16 = 161;
    /// `mmap2`
    pub const SYSCALL_MMAP2_E: u16 = 162;
    /// `mmap2`
    pub const SYSCALL_MMAP2_X: u16 = 163;
    /// `munmap`
    pub const SYSCALL_MUNMAP_E: u16 = 164;
    /// `munmap`
    pub const SYSCALL_MUNMAP_X: u16 = 165;
    /// `splice`
    pub const SYSCALL_SPLICE_E: u16 = 166;
    /// `splice`
    pub const SYSCALL_SPLICE_X: u16 = 167;
    /// `ptrace`
    pub const SYSCALL_PTRACE_E: u16 = 168;
    /// `ptrace`
    pub const SYSCALL_PTRACE_X: u16 = 169;
    /// `ioctl`
    pub const SYSCALL_IOCTL_3_E: u16 = 170;
    /// `ioctl`
    pub const SYSCALL_IOCTL_3_X: u16 = 171;
    /// `execve`
    pub const SYSCALL_EXECVE_14_E: u16 = 172;
    /// `execve`
    pub const SYSCALL_EXECVE_14_X: u16 = 173;
    /// `rename`
    pub const SYSCALL_RENAME_E: u16 = 174;
    /// `rename`
    pub const SYSCALL_RENAME_X: u16 = 175;
    /// `renameat`
    pub const SYSCALL_RENAMEAT_E: u16 = 176;
    /// `renameat`
    pub const SYSCALL_RENAMEAT_X: u16 = 177;
    /// `symlink`
    pub const SYSCALL_SYMLINK_E: u16 = 178;
    /// `symlink`
    pub const SYSCALL_SYMLINK_X: u16 = 179;
    /// `symlinkat`
    pub const SYSCALL_SYMLINKAT_E: u16 = 180;
    /// `symlinkat`
    pub const SYSCALL_SYMLINKAT_X: u16 = 181;
    /// `fork`
    pub const SYSCALL_FORK_E: u16 = 182;
    /// `fork`
    pub const SYSCALL_FORK_X: u16 = 183;
    /// `vfork`
    pub const SYSCALL_VFORK_E: u16 = 184;
    /// `vfork`
    pub const SYSCALL_VFORK_X: u16 = 185;
    /// `procexit`
    pub const PROCEXIT_1_E: u16 = 186;
    /// `NA`
    pub const PROCEXIT_1_X: u16 = 187;
    /// `sendfile`
    pub const SYSCALL_SENDFILE_E: u16 = 188;
    /// `sendfile`
    pub const SYSCALL_SENDFILE_X: u16 = 189;
    /// `quotactl`
    pub const SYSCALL_QUOTACTL_E: u16 = 190;
    /// `quotactl`
    pub const SYSCALL_QUOTACTL_X: u16 = 191;
    /// `setresuid`
    pub const SYSCALL_SETRESUID_E: u16 = 192;
    /// `setresuid`
    pub const SYSCALL_SETRESUID_X: u16 = 193;
    /// `setresgid`
    pub const SYSCALL_SETRESGID_E: u16 = 194;
    /// `setresgid`
    pub const SYSCALL_SETRESGID_X: u16 = 195;
    /// `scapevent`
    pub const SCAPEVENT_E: u16 = 196;
    /// `NA`
    pub const SCAPEVENT_X: u16 = 197;
    /// `setuid`
    pub const SYSCALL_SETUID_E: u16 = 198;
    /// `setuid`
    pub const SYSCALL_SETUID_X: u16 = 199;
    /// `setgid`
    pub const SYSCALL_SETGID_E: u16 = 200;
    /// `setgid`
    pub const SYSCALL_SETGID_X: u16 = 201;
    /// `getuid`
    pub const SYSCALL_GETUID_E: u16 = 202;
    /// `getuid`
    pub const SYSCALL_GETUID_X: u16 = 203;
    /// `geteuid`
    pub const SYSCALL_GETEUID_E: u16 = 204;
    /// `geteuid`
    pub const SYSCALL_GETEUID_X: u16 = 205;
    /// `getgid`
    pub const SYSCALL_GETGID_E: u16 = 206;
    /// `getgid`
    pub const SYSCALL_GETGID_X: u16 = 207;
    /// `getegid`
    pub const SYSCALL_GETEGID_E: u16 = 208;
    /// `getegid`
    pub const SYSCALL_GETEGID_X: u16 = 209;
    /// `getresuid`
    pub const SYSCALL_GETRESUID_E: u16 = 210;
    /// `getresuid`
    pub const SYSCALL_GETRESUID_X: u16 = 211;
    /// `getresgid`
    pub const SYSCALL_GETRESGID_E: u16 = 212;
    /// `getresgid`
    pub const SYSCALL_GETRESGID_X: u16 = 213;
    /// `execve`
    pub const SYSCALL_EXECVE_15_E: u16 = 214;
    /// `execve`
    pub const SYSCALL_EXECVE_15_X: u16 = 215;
    /// `clone`
    pub const SYSCALL_CLONE_17_E: u16 = 216;
    /// `clone`
    pub const SYSCALL_CLONE_17_X: u16 = 217;
    /// `fork`
    pub const SYSCALL_FORK_17_E: u16 = 218;
    /// `fork`
    pub const SYSCALL_FORK_17_X: u16 = 219;
    /// `vfork`
    pub const SYSCALL_VFORK_17_E: u16 = 220;
    /// `vfork`
    pub const SYSCALL_VFORK_17_X: u16 = 221;
    /// `clone`
    pub const SYSCALL_CLONE_20_E: u16 = 222;
    /// `clone`
    pub const SYSCALL_CLONE_20_X: u16 = 223;
    /// `fork`
    pub const SYSCALL_FORK_20_E: u16 = 224;
    /// `fork`
    pub const SYSCALL_FORK_20_X: u16 = 225;
    /// `vfork`
    pub const SYSCALL_VFORK_20_E: u16 = 226;
    /// `vfork`
    pub const SYSCALL_VFORK_20_X: u16 = 227;
    /// `container`
    pub const CONTAINER_E: u16 = 228;
    /// `NA`
    pub const CONTAINER_X: u16 = 229;
    /// `execve`
    pub const SYSCALL_EXECVE_16_E: u16 = 230;
    /// `execve`
    pub const SYSCALL_EXECVE_16_X: u16 = 231;
    /// `signaldeliver`
    pub const SIGNALDELIVER_E: u16 = 232;
    /// `NA`
    pub const SIGNALDELIVER_X: u16 = 233;
    /// `procinfo`
    pub const PROCINFO_E: u16 = 234;
    /// `NA`
    pub const PROCINFO_X: u16 = 235;
    /// `getdents`
    pub const SYSCALL_GETDENTS_E: u16 = 236;
    /// `getdents`
    pub const SYSCALL_GETDENTS_X: u16 = 237;
    /// `getdents64`
    pub const SYSCALL_GETDENTS64_E: u16 = 238;
    /// `getdents64`
    pub const SYSCALL_GETDENTS64_X: u16 = 239;
    /// `setns`
    pub const SYSCALL_SETNS_E: u16 = 240;
    /// `setns`
    pub const SYSCALL_SETNS_X: u16 = 241;
    /// `flock`
    pub const SYSCALL_FLOCK_E: u16 = 242;
    /// `flock`
    pub const SYSCALL_FLOCK_X: u16 = 243;
    /// `cpu_hotplug`
    pub const CPU_HOTPLUG_E: u16 = 244;
    /// `NA`
    pub const CPU_HOTPLUG_X: u16 = 245;
    /// `accept`
    pub const SOCKET_ACCEPT_5_E: u16 = 246;
    /// `accept`
    pub const SOCKET_ACCEPT_5_X: u16 = 247;
    /// `accept`
    pub const SOCKET_ACCEPT4_5_E: u16 = 248;
    /// `accept`
    pub const SOCKET_ACCEPT4_5_X: u16 = 249;
    /// `semop`
    pub const SYSCALL_SEMOP_E: u16 = 250;
    /// `semop`
    pub const SYSCALL_SEMOP_X: u16 = 251;
    /// `semctl`
    pub const SYSCALL_SEMCTL_E: u16 = 252;
    /// `semctl`
    pub const SYSCALL_SEMCTL_X: u16 = 253;
    /// `ppoll`
    pub const SYSCALL_PPOLL_E: u16 = 254;
    /// `ppoll`
    pub const SYSCALL_PPOLL_X: u16 = 255;
    /// `mount`
    pub const SYSCALL_MOUNT_E: u16 = 256;
    /// `mount`
    pub const SYSCALL_MOUNT_X: u16 = 257;
    /// `umount`
    pub const SYSCALL_UMOUNT_E: u16 = 258;
    /// `umount`
    pub const SYSCALL_UMOUNT_X: u16 = 259;
    /// `k8s`
    pub const K8S_E: u16 = 260;
    /// `NA`
    pub const K8S_X: u16 = 261;
    /// `semget`
    pub const SYSCALL_SEMGET_E: u16 = 262;
    /// `semget`
    pub const SYSCALL_SEMGET_X: u16 = 263;
    /// `access`
    pub const SYSCALL_ACCESS_E: u16 = 264;
    /// `access`
    pub const SYSCALL_ACCESS_X: u16 = 265;
    /// `chroot`
    pub const SYSCALL_CHROOT_E: u16 = 266;
    /// `chroot`
    pub const SYSCALL_CHROOT_X: u16 = 267;
    /// `tracer`
    pub const TRACER_E: u16 = 268;
    /// `NA`
    pub const TRACER_X: u16 = 269;
    /// `mesos`
    pub const MESOS_E: u16 = 270;
    /// `NA`
    pub const MESOS_X: u16 = 271;
    /// `container`
    pub const CONTAINER_JSON_E: u16 = 272;
    /// `NA`
    pub const CONTAINER_JSON_X: u16 = 273;
    /// `setsid`
    pub const SYSCALL_SETSID_E: u16 = 274;
    /// `setsid`
    pub const SYSCALL_SETSID_X: u16 = 275;
    /// `mkdir`
    pub const SYSCALL_MKDIR_2_E: u16 = 276;
    /// `mkdir`
    pub const SYSCALL_MKDIR_2_X: u16 = 277;
    /// `rmdir`
    pub const SYSCALL_RMDIR_2_E: u16 = 278;
    /// `rmdir`
    pub const SYSCALL_RMDIR_2_X: u16 = 279;
    /// `notification`
    pub const NOTIFICATION_E: u16 = 280;
    /// `NA`
    pub const NOTIFICATION_X: u16 = 281;
    /// `execve`
    pub const SYSCALL_EXECVE_17_E: u16 = 282;
    /// `execve`
    pub const SYSCALL_EXECVE_17_X: u16 = 283;
    /// `unshare`
    pub const SYSCALL_UNSHARE_E: u16 = 284;
    /// `unshare`
    pub const SYSCALL_UNSHARE_X: u16 = 285;
    /// `infra`
    pub const INFRASTRUCTURE_EVENT_E: u16 = 286;
    /// `NA`
    pub const INFRASTRUCTURE_EVENT_X: u16 = 287;
    /// `execve`
    pub const SYSCALL_EXECVE_18_E: u16 = 288;
    /// `execve`
    pub const SYSCALL_EXECVE_18_X: u16 = 289;
    /// `page_fault`
    pub const PAGE_FAULT_E: u16 = 290;
    /// `NA`
    pub const PAGE_FAULT_X: u16 = 291;
    /// `execve`
    pub const SYSCALL_EXECVE_19_E: u16 = 292;
    /// `execve`
    pub const SYSCALL_EXECVE_19_X: u16 = 293;
    /// `setpgid`
    pub const SYSCALL_SETPGID_E: u16 = 294;
    /// `setpgid`
    pub const SYSCALL_SETPGID_X: u16 = 295;
    /// `bpf`
    pub const SYSCALL_BPF_E: u16 = 296;
    /// `bpf`
    pub const SYSCALL_BPF_X: u16 = 297;
    /// `seccomp`
    pub const SYSCALL_SECCOMP_E: u16 = 298;
    /// `seccomp`
    pub const SYSCALL_SECCOMP_X: u16 = 299;
    /// `unlink`
    pub const SYSCALL_UNLINK_2_E: u16 = 300;
    /// `unlink`
    pub const SYSCALL_UNLINK_2_X: u16 = 301;
    /// `unlinkat`
    pub const SYSCALL_UNLINKAT_2_E: u16 = 302;
    /// `unlinkat`
    pub const SYSCALL_UNLINKAT_2_X: u16 = 303;
    /// `mkdirat`
    pub const SYSCALL_MKDIRAT_E: u16 = 304;
    /// `mkdirat`
    pub const SYSCALL_MKDIRAT_X: u16 = 305;
    /// `openat`
    pub const SYSCALL_OPENAT_2_E: u16 = 306;
    /// `openat`
    pub const SYSCALL_OPENAT_2_X: u16 = 307;
    /// `link`
    pub const SYSCALL_LINK_2_E: u16 = 308;
    /// `link`
    pub const SYSCALL_LINK_2_X: u16 = 309;
    /// `linkat`
    pub const SYSCALL_LINKAT_2_E: u16 = 310;
    /// `linkat`
    pub const SYSCALL_LINKAT_2_X: u16 = 311;
    /// `fchmodat`
    pub const SYSCALL_FCHMODAT_E: u16 = 312;
    /// `fchmodat`
    pub const SYSCALL_FCHMODAT_X: u16 = 313;
    /// `chmod`
    pub const SYSCALL_CHMOD_E: u16 = 314;
    /// `chmod`
    pub const SYSCALL_CHMOD_X: u16 = 315;
    /// `fchmod`
    pub const SYSCALL_FCHMOD_E: u16 = 316;
    /// `fchmod`
    pub const SYSCALL_FCHMOD_X: u16 = 317;
    /// `renameat2`
    pub const SYSCALL_RENAMEAT2_E: u16 = 318;
    /// `renameat2`
    pub const SYSCALL_RENAMEAT2_X: u16 = 319;
    /// `userfaultfd`
    pub const SYSCALL_USERFAULTFD_E: u16 = 320;
    /// `userfaultfd`
    pub const SYSCALL_USERFAULTFD_X: u16 = 321;
    /// `pluginevent`
    pub const PLUGINEVENT_E: u16 = 322;
    /// `NA`
    pub const PLUGINEVENT_X: u16 = 323;
    /// `container`
    pub const CONTAINER_JSON_2_E: u16 = 324;
    /// `NA`
    pub const CONTAINER_JSON_2_X: u16 = 325;
    /// `openat2`
    pub const SYSCALL_OPENAT2_E: u16 = 326;
    /// `openat2`
    pub const SYSCALL_OPENAT2_X: u16 = 327;
    /// `mprotect`
    pub const SYSCALL_MPROTECT_E: u16 = 328;
    /// `mprotect`
    pub const SYSCALL_MPROTECT_X: u16 = 329;
    /// `execveat`
    pub const SYSCALL_EXECVEAT_E: u16 = 330;
    /// `execveat`
    pub const SYSCALL_EXECVEAT_X: u16 = 331;
    /// `copy_file_range`
    pub const SYSCALL_COPY_FILE_RANGE_E: u16 = 332;
    /// `copy_file_range`
    pub const SYSCALL_COPY_FILE_RANGE_X: u16 = 333;
    /// `clone3`
    pub const SYSCALL_CLONE3_E: u16 = 334;
    /// `clone3`
    pub const SYSCALL_CLONE3_X: u16 = 335;
    /// `open_by_handle_at`
    pub const SYSCALL_OPEN_BY_HANDLE_AT_E: u16 = 336;
    /// `open_by_handle_at`
    pub const SYSCALL_OPEN_BY_HANDLE_AT_X: u16 = 337;
    /// `io_uring_setup`
    pub const SYSCALL_IO_URING_SETUP_E: u16 = 338;
    /// `io_uring_setup`
    pub const SYSCALL_IO_URING_SETUP_X: u16 = 339;
    /// `io_uring_enter`
    pub const SYSCALL_IO_URING_ENTER_E: u16 = 340;
    /// `io_uring_enter`
    pub const SYSCALL_IO_URING_ENTER_X: u16 = 341;
    /// `io_uring_register`
    pub const SYSCALL_IO_URING_REGISTER_E: u16 = 342;
    /// `io_uring_register`
    pub const SYSCALL_IO_URING_REGISTER_X: u16 = 343;
    /// `mlock`
    pub const SYSCALL_MLOCK_E: u16 = 344;
    /// `mlock`
    pub const SYSCALL_MLOCK_X: u16 = 345;
    /// `munlock`
    pub const SYSCALL_MUNLOCK_E: u16 = 346;
    /// `munlock`
    pub const SYSCALL_MUNLOCK_X: u16 = 347;
    /// `mlockall`
    pub const SYSCALL_MLOCKALL_E: u16 = 348;
    /// `mlockall`
    pub const SYSCALL_MLOCKALL_X: u16 = 349;
    /// `munlockall`
    pub const SYSCALL_MUNLOCKALL_E: u16 = 350;
    /// `munlockall`
    pub const SYSCALL_MUNLOCKALL_X: u16 = 351;
    /// `capset`
    pub const SYSCALL_CAPSET_E: u16 = 352;
    /// `capset`
    pub const SYSCALL_CAPSET_X: u16 = 353;
    /// `useradded`
    pub const USER_ADDED_E: u16 = 354;
    /// `NA`
    pub const USER_ADDED_X: u16 = 355;
    /// `userdeleted`
    pub const USER_DELETED_E: u16 = 356;
    /// `NA`
    pub const USER_DELETED_X: u16 = 357;
    /// `groupadded`
    pub const GROUP_ADDED_E: u16 = 358;
    /// `NA`
    pub const GROUP_ADDED_X: u16 = 359;
    /// `groupdeleted`
    pub const GROUP_DELETED_E: u16 = 360;
    /// `NA`
    pub const GROUP_DELETED_X: u16 = 361;
    /// `dup2`
    pub const SYSCALL_DUP2_E: u16 = 362;
    /// `dup2`
    pub const SYSCALL_DUP2_X: u16 = 363;
    /// `dup3`
    pub const SYSCALL_DUP3_E: u16 = 364;
    /// `dup3`
    pub const SYSCALL_DUP3_X: u16 = 365;
    /// `dup`
    pub const SYSCALL_DUP_1_E: u16 = 366;
    /// `dup`
    pub const SYSCALL_DUP_1_X: u16 = 367;
    /// `bpf`
    pub const SYSCALL_BPF_2_E: u16 = 368;
    /// `bpf`
    pub const SYSCALL_BPF_2_X: u16 = 369;
    /// `mlock2`
    pub const SYSCALL_MLOCK2_E: u16 = 370;
    /// `mlock2`
    pub const SYSCALL_MLOCK2_X: u16 = 371;
    /// `fsconfig`
    pub const SYSCALL_FSCONFIG_E: u16 = 372;
    /// `fsconfig`
    pub const SYSCALL_FSCONFIG_X: u16 = 373;
    /// `epoll_create`
    pub const SYSCALL_EPOLL_CREATE_E: u16 = 374;
    /// `epoll_create`
    pub const SYSCALL_EPOLL_CREATE_X: u16 = 375;
    /// `epoll_create1`
    pub const SYSCALL_EPOLL_CREATE1_E: u16 = 376;
    /// `epoll_create1`
    pub const SYSCALL_EPOLL_CREATE1_X: u16 = 377;
    /// `chown`
    pub const SYSCALL_CHOWN_E: u16 = 378;
    /// `chown`
    pub const SYSCALL_CHOWN_X: u16 = 379;
    /// `lchown`
    pub const SYSCALL_LCHOWN_E: u16 = 380;
    /// `lchown`
    pub const SYSCALL_LCHOWN_X: u16 = 381;
    /// `fchown`
    pub const SYSCALL_FCHOWN_E: u16 = 382;
    /// `fchown`
    pub const SYSCALL_FCHOWN_X: u16 = 383;
    /// `fchownat`
    pub const SYSCALL_FCHOWNAT_E: u16 = 384;
    /// `fchownat`
    pub const SYSCALL_FCHOWNAT_X: u16 = 385;
    /// `umount`
    pub const SYSCALL_UMOUNT_1_E: u16 = 386;
    /// `umount`
    pub const SYSCALL_UMOUNT_1_X: u16 = 387;
    /// `accept4`
    pub const SOCKET_ACCEPT4_6_E: u16 = 388;
    /// `accept4`
    pub const SOCKET_ACCEPT4_6_X: u16 = 389;
    /// `umount2`
    pub const SYSCALL_UMOUNT2_E: u16 = 390;
    /// `umount2`
    pub const SYSCALL_UMOUNT2_X: u16 = 391;
    /// `pipe2`
    pub const SYSCALL_PIPE2_E: u16 = 392;
    /// `pipe2`
    pub const SYSCALL_PIPE2_X: u16 = 393;
    /// `inotify_init1`
    pub const SYSCALL_INOTIFY_INIT1_E: u16 = 394;
    /// `inotify_init1`
    pub const SYSCALL_INOTIFY_INIT1_X: u16 = 395;
    /// `eventfd2`
    pub const SYSCALL_EVENTFD2_E: u16 = 396;
    /// `eventfd2`
    pub const SYSCALL_EVENTFD2_X: u16 = 397;
    /// `signalfd4`
    pub const SYSCALL_SIGNALFD4_E: u16 = 398;
    /// `signalfd4`
    pub const SYSCALL_SIGNALFD4_X: u16 = 399;
    /// `prctl`
    pub const SYSCALL_PRCTL_E: u16 = 400;
    /// `prctl`
    pub const SYSCALL_PRCTL_X: u16 = 401;
    /// `asyncevent`
    pub const ASYNCEVENT_E: u16 = 402;
    /// `NA`
    pub const ASYNCEVENT_X: u16 = 403;
    /// `memfd_create`
    pub const SYSCALL_MEMFD_CREATE_E: u16 = 404;
    /// `memfd_create`
    pub const SYSCALL_MEMFD_CREATE_X: u16 = 405;
    /// `pidfd_getfd`
    pub const SYSCALL_PIDFD_GETFD_E: u16 = 406;
    /// `pidfd_getfd`
    pub const SYSCALL_PIDFD_GETFD_X: u16 = 407;
    /// `pidfd_open`
    pub const SYSCALL_PIDFD_OPEN_E: u16 = 408;
    /// `pidfd_open`
    pub const SYSCALL_PIDFD_OPEN_X: u16 = 409;
    /// `init_module`
    pub const SYSCALL_INIT_MODULE_E: u16 = 410;
    /// `init_module`
    pub const SYSCALL_INIT_MODULE_X: u16 = 411;
    /// `finit_module`
    pub const SYSCALL_FINIT_MODULE_E: u16 = 412;
    /// `finit_module`
    pub const SYSCALL_FINIT_MODULE_X: u16 = 413;
    /// `mknod`
    pub const SYSCALL_MKNOD_E: u16 = 414;
    /// `mknod`
    pub const SYSCALL_MKNOD_X: u16 = 415;
    /// `mknodat`
    pub const SYSCALL_MKNODAT_E: u16 = 416;
    /// `mknodat`
    pub const SYSCALL_MKNODAT_X: u16 = 417;
    /// `newfstatat`
    pub const SYSCALL_NEWFSTATAT_E: u16 = 418;
    /// `newfstatat`
    pub const SYSCALL_NEWFSTATAT_X: u16 = 419;
    /// `process_vm_readv`
    pub const SYSCALL_PROCESS_VM_READV_E: u16 = 420;
    /// `process_vm_readv`
    pub const SYSCALL_PROCESS_VM_READV_X: u16 = 421;
    /// `process_vm_writev`
    pub const SYSCALL_PROCESS_VM_WRITEV_E: u16 = 422;
    /// `process_vm_writev`
    pub const SYSCALL_PROCESS_VM_WRITEV_X: u16 = 423;
    /// `delete_module`
    pub const SYSCALL_DELETE_MODULE_E: u16 = 424;
    /// `delete_module`
    pub const SYSCALL_DELETE_MODULE_X: u16 = 425;
    /// `setreuid`
    pub const SYSCALL_SETREUID_E: u16 = 426;
    /// `setreuid`
    pub const SYSCALL_SETREUID_X: u16 = 427;
    /// `setregid`
    pub const SYSCALL_SETREGID_E: u16 = 428;
    /// `setregid`
    pub const SYSCALL_SETREGID_X: u16 = 429;
    /// `task`
    pub const ITER_TASK_E: u16 = 430;
    /// `NA`
    pub const ITER_TASK_X: u16 = 431;
    /// `task_file_pipe`
    pub const ITER_TASK_FILE_PIPE_E: u16 = 432;
    /// `NA`
    pub const ITER_TASK_FILE_PIPE_X: u16 = 433;
    /// `task_file_memfd`
    pub const ITER_TASK_FILE_MEMFD_E: u16 = 434;
    /// `NA`
    pub const ITER_TASK_FILE_MEMFD_X: u16 = 435;
    /// `task_file_regular`
    pub const ITER_TASK_FILE_REGULAR_E: u16 = 436;
    /// `NA`
    pub const ITER_TASK_FILE_REGULAR_X: u16 = 437;
    /// `task_file_directory`
    pub const ITER_TASK_FILE_DIRECTORY_E: u16 = 438;
    /// `NA`
    pub const ITER_TASK_FILE_DIRECTORY_X: u16 = 439;
    /// `task_file_socket_inet`
    pub const ITER_TASK_FILE_SOCKET_INET_E: u16 = 440;
    /// `NA`
    pub const ITER_TASK_FILE_SOCKET_INET_X: u16 = 441;
    /// `task_file_socket_inet6`
    pub const ITER_TASK_FILE_SOCKET_INET6_E: u16 = 442;
    /// `NA`
    pub const ITER_TASK_FILE_SOCKET_INET6_X: u16 = 443;
    /// `task_file_socket_unix`
    pub const ITER_TASK_FILE_SOCKET_UNIX_E: u16 = 444;
    /// `NA`
    pub const ITER_TASK_FILE_SOCKET_UNIX_X: u16 = 445;
    /// `task_file_socket_netlink`
    pub const ITER_TASK_FILE_SOCKET_NETLINK_E: u16 = 446;
    /// `NA`
    pub const ITER_TASK_FILE_SOCKET_NETLINK_X: u16 = 447;
    /// `task_file_anon_inode`
    pub const ITER_TASK_FILE_ANON_INODE_E: u16 = 448;
    /// `NA`
    pub const ITER_TASK_FILE_ANON_INODE_X: u16 = 449;
    /// `NA`
    pub const SYSCALL_CLOSE_RANGE_E: u16 = 450;
    /// `close_range`
    pub const SYSCALL_CLOSE_RANGE_X: u16 = 451;
    /// `NA`
    pub const SYSCALL_KEYCTL_E: u16 = 452;
    /// `keyctl`
    pub const SYSCALL_KEYCTL_X: u16 = 453;
    /// `io_uring_submit`
    pub const IO_URING_SUBMIT_X: u16 = 32769;
    /// `io_uring_complete`
    pub const IO_URING_COMPLETE_X: u16 = 32771;
}

/// System calls in the architecture-independent numbering, by name.
pub mod sc {
    /// `unknown`
    pub const UNKNOWN: u16 = 0;
    /// `restart_syscall`
    pub const RESTART_SYSCALL: u16 = 1;
    /// `exit`
    pub const EXIT: u16 = 2;
    /// `read`
    pub const READ: u16 = 3;
    /// `write`
    pub const WRITE: u16 = 4;
    /// `open`
    pub const OPEN: u16 = 5;
    /// `close`
    pub const CLOSE: u16 = 6;
    /// `creat`
    pub const CREAT: u16 = 7;
    /// `link`
    pub const LINK: u16 = 8;
    /// `unlink`
    pub const UNLINK: u16 = 9;
    /// `chdir`
    pub const CHDIR: u16 = 10;
    /// `time`
    pub const TIME: u16 = 11;
    /// `mknod`
    pub const MKNOD: u16 = 12;
    /// `chmod`
    pub const CHMOD: u16 = 13;
    /// `stat`
    pub const STAT: u16 = 14;
    /// `lseek`
    pub const LSEEK: u16 = 15;
    /// `getpid`
    pub const GETPID: u16 = 16;
    /// `mount`
    pub const MOUNT: u16 = 17;
    /// `ptrace`
    pub const PTRACE: u16 = 18;
    /// `alarm`
    pub const ALARM: u16 = 19;
    /// `fstat`
    pub const FSTAT: u16 = 20;
    /// `pause`
    pub const PAUSE: u16 = 21;
    /// `utime`
    pub const UTIME: u16 = 22;
    /// `access`
    pub const ACCESS: u16 = 23;
    /// `sync`
    pub const SYNC: u16 = 24;
    /// `kill`
    pub const KILL: u16 = 25;
    /// `rename`
    pub const RENAME: u16 = 26;
    /// `mkdir`
    pub const MKDIR: u16 = 27;
    /// `rmdir`
    pub const RMDIR: u16 = 28;
    /// `dup`
    pub const DUP: u16 = 29;
    /// `pipe`
    pub const PIPE: u16 = 30;
    /// `times`
    pub const TIMES: u16 = 31;
    /// `brk`
    pub const BRK: u16 = 32;
    /// `acct`
    pub const ACCT: u16 = 33;
    /// `ioctl`
    pub const IOCTL: u16 = 34;
    /// `fcntl`
    pub const FCNTL: u16 = 35;
    /// `setpgid`
    pub const SETPGID: u16 = 36;
    /// `umask`
    pub const UMASK: u16 = 37;
    /// `chroot`
    pub const CHROOT: u16 = 38;
    /// `ustat`
    pub const USTAT: u16 = 39;
    /// `dup2`
    pub const DUP2: u16 = 40;
    /// `getppid`
    pub const GETPPID: u16 = 41;
    /// `getpgrp`
    pub const GETPGRP: u16 = 42;
    /// `setsid`
    pub const SETSID: u16 = 43;
    /// `sethostname`
    pub const SETHOSTNAME: u16 = 44;
    /// `setrlimit`
    pub const SETRLIMIT: u16 = 45;
    /// `getrusage`
    pub const GETRUSAGE: u16 = 46;
    /// `gettimeofday`
    pub const GETTIMEOFDAY: u16 = 47;
    /// `settimeofday`
    pub const SETTIMEOFDAY: u16 = 48;
    /// `symlink`
    pub const SYMLINK: u16 = 49;
    /// `lstat`
    pub const LSTAT: u16 = 50;
    /// `readlink`
    pub const READLINK: u16 = 51;
    /// `uselib`
    pub const USELIB: u16 = 52;
    /// `swapon`
    pub const SWAPON: u16 = 53;
    /// `reboot`
    pub const REBOOT: u16 = 54;
    /// `mmap`
    pub const MMAP: u16 = 55;
    /// `munmap`
    pub const MUNMAP: u16 = 56;
    /// `truncate`
    pub const TRUNCATE: u16 = 57;
    /// `ftruncate`
    pub const FTRUNCATE: u16 = 58;
    /// `fchmod`
    pub const FCHMOD: u16 = 59;
    /// `getpriority`
    pub const GETPRIORITY: u16 = 60;
    /// `setpriority`
    pub const SETPRIORITY: u16 = 61;
    /// `statfs`
    pub const STATFS: u16 = 62;
    /// `fstatfs`
    pub const FSTATFS: u16 = 63;
    /// `syslog`
    pub const SYSLOG: u16 = 64;
    /// `setitimer`
    pub const SETITIMER: u16 = 65;
    /// `getitimer`
    pub const GETITIMER: u16 = 66;
    /// `uname`
    pub const UNAME: u16 = 67;
    /// `vhangup`
    pub const VHANGUP: u16 = 68;
    /// `wait4`
    pub const WAIT4: u16 = 69;
    /// `swapoff`
    pub const SWAPOFF: u16 = 70;
    /// `sysinfo`
    pub const SYSINFO: u16 = 71;
    /// `fsync`
    pub const FSYNC: u16 = 72;
    /// `setdomainname`
    pub const SETDOMAINNAME: u16 = 73;
    /// `adjtimex`
    pub const ADJTIMEX: u16 = 74;
    /// `mprotect`
    pub const MPROTECT: u16 = 75;
    /// `init_module`
    pub const INIT_MODULE: u16 = 76;
    /// `delete_module`
    pub const DELETE_MODULE: u16 = 77;
    /// `quotactl`
    pub const QUOTACTL: u16 = 78;
    /// `getpgid`
    pub const GETPGID: u16 = 79;
    /// `fchdir`
    pub const FCHDIR: u16 = 80;
    /// `sysfs`
    pub const SYSFS: u16 = 81;
    /// `personality`
    pub const PERSONALITY: u16 = 82;
    /// `getdents`
    pub const GETDENTS: u16 = 83;
    /// `select`
    pub const SELECT: u16 = 84;
    /// `flock`
    pub const FLOCK: u16 = 85;
    /// `msync`
    pub const MSYNC: u16 = 86;
    /// `readv`
    pub const READV: u16 = 87;
    /// `writev`
    pub const WRITEV: u16 = 88;
    /// `getsid`
    pub const GETSID: u16 = 89;
    /// `fdatasync`
    pub const FDATASYNC: u16 = 90;
    /// `mlock`
    pub const MLOCK: u16 = 91;
    /// `munlock`
    pub const MUNLOCK: u16 = 92;
    /// `mlockall`
    pub const MLOCKALL: u16 = 93;
    /// `munlockall`
    pub const MUNLOCKALL: u16 = 94;
    /// `sched_setparam`
    pub const SCHED_SETPARAM: u16 = 95;
    /// `sched_getparam`
    pub const SCHED_GETPARAM: u16 = 96;
    /// `sched_setscheduler`
    pub const SCHED_SETSCHEDULER: u16 = 97;
    /// `sched_getscheduler`
    pub const SCHED_GETSCHEDULER: u16 = 98;
    /// `sched_yield`
    pub const SCHED_YIELD: u16 = 99;
    /// `sched_get_priority_max`
    pub const SCHED_GET_PRIORITY_MAX: u16 = 100;
    /// `sched_get_priority_min`
    pub const SCHED_GET_PRIORITY_MIN: u16 = 101;
    /// `sched_rr_get_interval`
    pub const SCHED_RR_GET_INTERVAL: u16 = 102;
    /// `nanosleep`
    pub const NANOSLEEP: u16 = 103;
    /// `mremap`
    pub const MREMAP: u16 = 104;
    /// `poll`
    pub const POLL: u16 = 105;
    /// `prctl`
    pub const PRCTL: u16 = 106;
    /// `rt_sigaction`
    pub const RT_SIGACTION: u16 = 107;
    /// `rt_sigprocmask`
    pub const RT_SIGPROCMASK: u16 = 108;
    /// `rt_sigpending`
    pub const RT_SIGPENDING: u16 = 109;
    /// `rt_sigtimedwait`
    pub const RT_SIGTIMEDWAIT: u16 = 110;
    /// `rt_sigqueueinfo`
    pub const RT_SIGQUEUEINFO: u16 = 111;
    /// `rt_sigsuspend`
    pub const RT_SIGSUSPEND: u16 = 112;
    /// `getcwd`
    pub const GETCWD: u16 = 113;
    /// `capget`
    pub const CAPGET: u16 = 114;
    /// `capset`
    pub const CAPSET: u16 = 115;
    /// `sendfile`
    pub const SENDFILE: u16 = 116;
    /// `getrlimit`
    pub const GETRLIMIT: u16 = 117;
    /// `lchown`
    pub const LCHOWN: u16 = 118;
    /// `getuid`
    pub const GETUID: u16 = 119;
    /// `getgid`
    pub const GETGID: u16 = 120;
    /// `geteuid`
    pub const GETEUID: u16 = 121;
    /// `getegid`
    pub const GETEGID: u16 = 122;
    /// `setreuid`
    pub const SETREUID: u16 = 123;
    /// `setregid`
    pub const SETREGID: u16 = 124;
    /// `getgroups`
    pub const GETGROUPS: u16 = 125;
    /// `setgroups`
    pub const SETGROUPS: u16 = 126;
    /// `fchown`
    pub const FCHOWN: u16 = 127;
    /// `setresuid`
    pub const SETRESUID: u16 = 128;
    /// `getresuid`
    pub const GETRESUID: u16 = 129;
    /// `setresgid`
    pub const SETRESGID: u16 = 130;
    /// `getresgid`
    pub const GETRESGID: u16 = 131;
    /// `chown`
    pub const CHOWN: u16 = 132;
    /// `setuid`
    pub const SETUID: u16 = 133;
    /// `setgid`
    pub const SETGID: u16 = 134;
    /// `setfsuid`
    pub const SETFSUID: u16 = 135;
    /// `setfsgid`
    pub const SETFSGID: u16 = 136;
    /// `pivot_root`
    pub const PIVOT_ROOT: u16 = 137;
    /// `mincore`
    pub const MINCORE: u16 = 138;
    /// `madvise`
    pub const MADVISE: u16 = 139;
    /// `gettid`
    pub const GETTID: u16 = 140;
    /// `setxattr`
    pub const SETXATTR: u16 = 141;
    /// `lsetxattr`
    pub const LSETXATTR: u16 = 142;
    /// `fsetxattr`
    pub const FSETXATTR: u16 = 143;
    /// `getxattr`
    pub const GETXATTR: u16 = 144;
    /// `lgetxattr`
    pub const LGETXATTR: u16 = 145;
    /// `fgetxattr`
    pub const FGETXATTR: u16 = 146;
    /// `listxattr`
    pub const LISTXATTR: u16 = 147;
    /// `llistxattr`
    pub const LLISTXATTR: u16 = 148;
    /// `flistxattr`
    pub const FLISTXATTR: u16 = 149;
    /// `removexattr`
    pub const REMOVEXATTR: u16 = 150;
    /// `lremovexattr`
    pub const LREMOVEXATTR: u16 = 151;
    /// `fremovexattr`
    pub const FREMOVEXATTR: u16 = 152;
    /// `tkill`
    pub const TKILL: u16 = 153;
    /// `futex`
    pub const FUTEX: u16 = 154;
    /// `sched_setaffinity`
    pub const SCHED_SETAFFINITY: u16 = 155;
    /// `sched_getaffinity`
    pub const SCHED_GETAFFINITY: u16 = 156;
    /// `set_thread_area`
    pub const SET_THREAD_AREA: u16 = 157;
    /// `get_thread_area`
    pub const GET_THREAD_AREA: u16 = 158;
    /// `io_setup`
    pub const IO_SETUP: u16 = 159;
    /// `io_destroy`
    pub const IO_DESTROY: u16 = 160;
    /// `io_getevents`
    pub const IO_GETEVENTS: u16 = 161;
    /// `io_submit`
    pub const IO_SUBMIT: u16 = 162;
    /// `io_cancel`
    pub const IO_CANCEL: u16 = 163;
    /// `exit_group`
    pub const EXIT_GROUP: u16 = 164;
    /// `epoll_create`
    pub const EPOLL_CREATE: u16 = 165;
    /// `epoll_ctl`
    pub const EPOLL_CTL: u16 = 166;
    /// `epoll_wait`
    pub const EPOLL_WAIT: u16 = 167;
    /// `remap_file_pages`
    pub const REMAP_FILE_PAGES: u16 = 168;
    /// `set_tid_address`
    pub const SET_TID_ADDRESS: u16 = 169;
    /// `timer_create`
    pub const TIMER_CREATE: u16 = 170;
    /// `timer_settime`
    pub const TIMER_SETTIME: u16 = 171;
    /// `timer_gettime`
    pub const TIMER_GETTIME: u16 = 172;
    /// `timer_getoverrun`
    pub const TIMER_GETOVERRUN: u16 = 173;
    /// `timer_delete`
    pub const TIMER_DELETE: u16 = 174;
    /// `clock_settime`
    pub const CLOCK_SETTIME: u16 = 175;
    /// `clock_gettime`
    pub const CLOCK_GETTIME: u16 = 176;
    /// `clock_getres`
    pub const CLOCK_GETRES: u16 = 177;
    /// `clock_nanosleep`
    pub const CLOCK_NANOSLEEP: u16 = 178;
    /// `tgkill`
    pub const TGKILL: u16 = 179;
    /// `utimes`
    pub const UTIMES: u16 = 180;
    /// `mq_open`
    pub const MQ_OPEN: u16 = 181;
    /// `mq_unlink`
    pub const MQ_UNLINK: u16 = 182;
    /// `mq_timedsend`
    pub const MQ_TIMEDSEND: u16 = 183;
    /// `mq_timedreceive`
    pub const MQ_TIMEDRECEIVE: u16 = 184;
    /// `mq_notify`
    pub const MQ_NOTIFY: u16 = 185;
    /// `mq_getsetattr`
    pub const MQ_GETSETATTR: u16 = 186;
    /// `kexec_load`
    pub const KEXEC_LOAD: u16 = 187;
    /// `waitid`
    pub const WAITID: u16 = 188;
    /// `add_key`
    pub const ADD_KEY: u16 = 189;
    /// `request_key`
    pub const REQUEST_KEY: u16 = 190;
    /// `keyctl`
    pub const KEYCTL: u16 = 191;
    /// `ioprio_set`
    pub const IOPRIO_SET: u16 = 192;
    /// `ioprio_get`
    pub const IOPRIO_GET: u16 = 193;
    /// `inotify_init`
    pub const INOTIFY_INIT: u16 = 194;
    /// `inotify_add_watch`
    pub const INOTIFY_ADD_WATCH: u16 = 195;
    /// `inotify_rm_watch`
    pub const INOTIFY_RM_WATCH: u16 = 196;
    /// `openat`
    pub const OPENAT: u16 = 197;
    /// `mkdirat`
    pub const MKDIRAT: u16 = 198;
    /// `mknodat`
    pub const MKNODAT: u16 = 199;
    /// `fchownat`
    pub const FCHOWNAT: u16 = 200;
    /// `futimesat`
    pub const FUTIMESAT: u16 = 201;
    /// `unlinkat`
    pub const UNLINKAT: u16 = 202;
    /// `renameat`
    pub const RENAMEAT: u16 = 203;
    /// `linkat`
    pub const LINKAT: u16 = 204;
    /// `symlinkat`
    pub const SYMLINKAT: u16 = 205;
    /// `readlinkat`
    pub const READLINKAT: u16 = 206;
    /// `fchmodat`
    pub const FCHMODAT: u16 = 207;
    /// `faccessat`
    pub const FACCESSAT: u16 = 208;
    /// `pselect6`
    pub const PSELECT6: u16 = 209;
    /// `ppoll`
    pub const PPOLL: u16 = 210;
    /// `unshare`
    pub const UNSHARE: u16 = 211;
    /// `set_robust_list`
    pub const SET_ROBUST_LIST: u16 = 212;
    /// `get_robust_list`
    pub const GET_ROBUST_LIST: u16 = 213;
    /// `splice`
    pub const SPLICE: u16 = 214;
    /// `tee`
    pub const TEE: u16 = 215;
    /// `vmsplice`
    pub const VMSPLICE: u16 = 216;
    /// `getcpu`
    pub const GETCPU: u16 = 217;
    /// `epoll_pwait`
    pub const EPOLL_PWAIT: u16 = 218;
    /// `utimensat`
    pub const UTIMENSAT: u16 = 219;
    /// `signalfd`
    pub const SIGNALFD: u16 = 220;
    /// `timerfd_create`
    pub const TIMERFD_CREATE: u16 = 221;
    /// `eventfd`
    pub const EVENTFD: u16 = 222;
    /// `timerfd_settime`
    pub const TIMERFD_SETTIME: u16 = 223;
    /// `timerfd_gettime`
    pub const TIMERFD_GETTIME: u16 = 224;
    /// `signalfd4`
    pub const SIGNALFD4: u16 = 225;
    /// `eventfd2`
    pub const EVENTFD2: u16 = 226;
    /// `epoll_create1`
    pub const EPOLL_CREATE1: u16 = 227;
    /// `dup3`
    pub const DUP3: u16 = 228;
    /// `pipe2`
    pub const PIPE2: u16 = 229;
    /// `inotify_init1`
    pub const INOTIFY_INIT1: u16 = 230;
    /// `preadv`
    pub const PREADV: u16 = 231;
    /// `pwritev`
    pub const PWRITEV: u16 = 232;
    /// `rt_tgsigqueueinfo`
    pub const RT_TGSIGQUEUEINFO: u16 = 233;
    /// `perf_event_open`
    pub const PERF_EVENT_OPEN: u16 = 234;
    /// `fanotify_init`
    pub const FANOTIFY_INIT: u16 = 235;
    /// `prlimit64`
    pub const PRLIMIT64: u16 = 236;
    /// `clock_adjtime`
    pub const CLOCK_ADJTIME: u16 = 237;
    /// `syncfs`
    pub const SYNCFS: u16 = 238;
    /// `setns`
    pub const SETNS: u16 = 239;
    /// `getdents64`
    pub const GETDENTS64: u16 = 240;
    /// `socket`
    pub const SOCKET: u16 = 241;
    /// `bind`
    pub const BIND: u16 = 242;
    /// `connect`
    pub const CONNECT: u16 = 243;
    /// `listen`
    pub const LISTEN: u16 = 244;
    /// `accept`
    pub const ACCEPT: u16 = 245;
    /// `getsockname`
    pub const GETSOCKNAME: u16 = 246;
    /// `getpeername`
    pub const GETPEERNAME: u16 = 247;
    /// `socketpair`
    pub const SOCKETPAIR: u16 = 248;
    /// `sendto`
    pub const SENDTO: u16 = 249;
    /// `recvfrom`
    pub const RECVFROM: u16 = 250;
    /// `shutdown`
    pub const SHUTDOWN: u16 = 251;
    /// `setsockopt`
    pub const SETSOCKOPT: u16 = 252;
    /// `getsockopt`
    pub const GETSOCKOPT: u16 = 253;
    /// `sendmsg`
    pub const SENDMSG: u16 = 254;
    /// `sendmmsg`
    pub const SENDMMSG: u16 = 255;
    /// `recvmsg`
    pub const RECVMSG: u16 = 256;
    /// `recvmmsg`
    pub const RECVMMSG: u16 = 257;
    /// `accept4`
    pub const ACCEPT4: u16 = 258;
    /// `semop`
    pub const SEMOP: u16 = 259;
    /// `semget`
    pub const SEMGET: u16 = 260;
    /// `semctl`
    pub const SEMCTL: u16 = 261;
    /// `msgsnd`
    pub const MSGSND: u16 = 262;
    /// `msgrcv`
    pub const MSGRCV: u16 = 263;
    /// `msgget`
    pub const MSGGET: u16 = 264;
    /// `msgctl`
    pub const MSGCTL: u16 = 265;
    /// `shmdt`
    pub const SHMDT: u16 = 266;
    /// `shmget`
    pub const SHMGET: u16 = 267;
    /// `shmctl`
    pub const SHMCTL: u16 = 268;
    /// `statfs64`
    pub const STATFS64: u16 = 269;
    /// `fstatfs64`
    pub const FSTATFS64: u16 = 270;
    /// `fstatat64`
    pub const FSTATAT64: u16 = 271;
    /// `sendfile64`
    pub const SENDFILE64: u16 = 272;
    /// `ugetrlimit`
    pub const UGETRLIMIT: u16 = 273;
    /// `bdflush`
    pub const BDFLUSH: u16 = 274;
    /// `sigprocmask`
    pub const SIGPROCMASK: u16 = 275;
    /// `ipc`
    pub const IPC: u16 = 276;
    /// `socketcall`
    pub const SOCKETCALL: u16 = 277;
    /// `stat64`
    pub const STAT64: u16 = 278;
    /// `lstat64`
    pub const LSTAT64: u16 = 279;
    /// `fstat64`
    pub const FSTAT64: u16 = 280;
    /// `fcntl64`
    pub const FCNTL64: u16 = 281;
    /// `mmap2`
    pub const MMAP2: u16 = 282;
    /// `_newselect`
    pub const _NEWSELECT: u16 = 283;
    /// `sgetmask`
    pub const SGETMASK: u16 = 284;
    /// `ssetmask`
    pub const SSETMASK: u16 = 285;
    /// `sigpending`
    pub const SIGPENDING: u16 = 286;
    /// `olduname`
    pub const OLDUNAME: u16 = 287;
    /// `umount`
    pub const UMOUNT: u16 = 288;
    /// `signal`
    pub const SIGNAL: u16 = 289;
    /// `nice`
    pub const NICE: u16 = 290;
    /// `stime`
    pub const STIME: u16 = 291;
    /// `_llseek`
    pub const _LLSEEK: u16 = 292;
    /// `waitpid`
    pub const WAITPID: u16 = 293;
    /// `pread64`
    pub const PREAD64: u16 = 294;
    /// `pwrite64`
    pub const PWRITE64: u16 = 295;
    /// `arch_prctl`
    pub const ARCH_PRCTL: u16 = 296;
    /// `shmat`
    pub const SHMAT: u16 = 297;
    /// `rt_sigreturn`
    pub const RT_SIGRETURN: u16 = 298;
    /// `fallocate`
    pub const FALLOCATE: u16 = 299;
    /// `newfstatat`
    pub const NEWFSTATAT: u16 = 300;
    /// `process_vm_readv`
    pub const PROCESS_VM_READV: u16 = 301;
    /// `process_vm_writev`
    pub const PROCESS_VM_WRITEV: u16 = 302;
    /// `fork`
    pub const FORK: u16 = 303;
    /// `vfork`
    pub const VFORK: u16 = 304;
    /// `setuid32`
    pub const SETUID32: u16 = 305;
    /// `getuid32`
    pub const GETUID32: u16 = 306;
    /// `setgid32`
    pub const SETGID32: u16 = 307;
    /// `geteuid32`
    pub const GETEUID32: u16 = 308;
    /// `getgid32`
    pub const GETGID32: u16 = 309;
    /// `setresuid32`
    pub const SETRESUID32: u16 = 310;
    /// `setresgid32`
    pub const SETRESGID32: u16 = 311;
    /// `getresuid32`
    pub const GETRESUID32: u16 = 312;
    /// `getresgid32`
    pub const GETRESGID32: u16 = 313;
    /// `finit_module`
    pub const FINIT_MODULE: u16 = 314;
    /// `bpf`
    pub const BPF: u16 = 315;
    /// `seccomp`
    pub const SECCOMP: u16 = 316;
    /// `sigaltstack`
    pub const SIGALTSTACK: u16 = 317;
    /// `getrandom`
    pub const GETRANDOM: u16 = 318;
    /// `fadvise64`
    pub const FADVISE64: u16 = 319;
    /// `renameat2`
    pub const RENAMEAT2: u16 = 320;
    /// `userfaultfd`
    pub const USERFAULTFD: u16 = 321;
    /// `openat2`
    pub const OPENAT2: u16 = 322;
    /// `umount2`
    pub const UMOUNT2: u16 = 323;
    /// `execve`
    pub const EXECVE: u16 = 324;
    /// `execveat`
    pub const EXECVEAT: u16 = 325;
    /// `copy_file_range`
    pub const COPY_FILE_RANGE: u16 = 326;
    /// `clone`
    pub const CLONE: u16 = 327;
    /// `clone3`
    pub const CLONE3: u16 = 328;
    /// `open_by_handle_at`
    pub const OPEN_BY_HANDLE_AT: u16 = 329;
    /// `io_uring_setup`
    pub const IO_URING_SETUP: u16 = 330;
    /// `io_uring_enter`
    pub const IO_URING_ENTER: u16 = 331;
    /// `io_uring_register`
    pub const IO_URING_REGISTER: u16 = 332;
    /// `mlock2`
    pub const MLOCK2: u16 = 333;
    /// `getegid32`
    pub const GETEGID32: u16 = 334;
    /// `fsconfig`
    pub const FSCONFIG: u16 = 335;
    /// `fspick`
    pub const FSPICK: u16 = 336;
    /// `fsmount`
    pub const FSMOUNT: u16 = 337;
    /// `fsopen`
    pub const FSOPEN: u16 = 338;
    /// `open_tree`
    pub const OPEN_TREE: u16 = 339;
    /// `move_mount`
    pub const MOVE_MOUNT: u16 = 340;
    /// `mount_setattr`
    pub const MOUNT_SETATTR: u16 = 341;
    /// `memfd_create`
    pub const MEMFD_CREATE: u16 = 342;
    /// `memfd_secret`
    pub const MEMFD_SECRET: u16 = 343;
    /// `ioperm`
    pub const IOPERM: u16 = 344;
    /// `kexec_file_load`
    pub const KEXEC_FILE_LOAD: u16 = 345;
    /// `pidfd_getfd`
    pub const PIDFD_GETFD: u16 = 346;
    /// `pidfd_open`
    pub const PIDFD_OPEN: u16 = 347;
    /// `pidfd_send_signal`
    pub const PIDFD_SEND_SIGNAL: u16 = 348;
    /// `pkey_alloc`
    pub const PKEY_ALLOC: u16 = 349;
    /// `pkey_mprotect`
    pub const PKEY_MPROTECT: u16 = 350;
    /// `pkey_free`
    pub const PKEY_FREE: u16 = 351;
    /// `landlock_create_ruleset`
    pub const LANDLOCK_CREATE_RULESET: u16 = 352;
    /// `quotactl_fd`
    pub const QUOTACTL_FD: u16 = 353;
    /// `landlock_restrict_self`
    pub const LANDLOCK_RESTRICT_SELF: u16 = 354;
    /// `landlock_add_rule`
    pub const LANDLOCK_ADD_RULE: u16 = 355;
    /// `epoll_pwait2`
    pub const EPOLL_PWAIT2: u16 = 356;
    /// `migrate_pages`
    pub const MIGRATE_PAGES: u16 = 357;
    /// `move_pages`
    pub const MOVE_PAGES: u16 = 358;
    /// `preadv2`
    pub const PREADV2: u16 = 359;
    /// `pwritev2`
    pub const PWRITEV2: u16 = 360;
    /// `kcmp`
    pub const KCMP: u16 = 361;
    /// `sched_setattr`
    pub const SCHED_SETATTR: u16 = 362;
    /// `mbind`
    pub const MBIND: u16 = 363;
    /// `epoll_ctl_old`
    pub const EPOLL_CTL_OLD: u16 = 364;
    /// `lookup_dcookie`
    pub const LOOKUP_DCOOKIE: u16 = 365;
    /// `modify_ldt`
    pub const MODIFY_LDT: u16 = 366;
    /// `statx`
    pub const STATX: u16 = 367;
    /// `set_mempolicy`
    pub const SET_MEMPOLICY: u16 = 368;
    /// `io_pgetevents`
    pub const IO_PGETEVENTS: u16 = 369;
    /// `set_mempolicy_home_node`
    pub const SET_MEMPOLICY_HOME_NODE: u16 = 370;
    /// `semtimedop`
    pub const SEMTIMEDOP: u16 = 371;
    /// `get_kernel_syms`
    pub const GET_KERNEL_SYMS: u16 = 372;
    /// `readahead`
    pub const READAHEAD: u16 = 373;
    /// `futex_waitv`
    pub const FUTEX_WAITV: u16 = 374;
    /// `getpmsg`
    pub const GETPMSG: u16 = 375;
    /// `name_to_handle_at`
    pub const NAME_TO_HANDLE_AT: u16 = 376;
    /// `process_mrelease`
    pub const PROCESS_MRELEASE: u16 = 377;
    /// `nfsservctl`
    pub const NFSSERVCTL: u16 = 378;
    /// `epoll_wait_old`
    pub const EPOLL_WAIT_OLD: u16 = 379;
    /// `rseq`
    pub const RSEQ: u16 = 380;
    /// `create_module`
    pub const CREATE_MODULE: u16 = 381;
    /// `sched_getattr`
    pub const SCHED_GETATTR: u16 = 383;
    /// `faccessat2`
    pub const FACCESSAT2: u16 = 384;
    /// `_sysctl`
    pub const _SYSCTL: u16 = 385;
    /// `query_module`
    pub const QUERY_MODULE: u16 = 386;
    /// `get_mempolicy`
    pub const GET_MEMPOLICY: u16 = 387;
    /// `sync_file_range`
    pub const SYNC_FILE_RANGE: u16 = 388;
    /// `process_madvise`
    pub const PROCESS_MADVISE: u16 = 389;
    /// `membarrier`
    pub const MEMBARRIER: u16 = 390;
    /// `iopl`
    pub const IOPL: u16 = 391;
    /// `close_range`
    pub const CLOSE_RANGE: u16 = 392;
    /// `fanotify_mark`
    pub const FANOTIFY_MARK: u16 = 393;
    /// `recv`
    pub const RECV: u16 = 394;
    /// `send`
    pub const SEND: u16 = 395;
    /// `sched_process_exit`
    pub const SCHED_PROCESS_EXIT: u16 = 396;
    /// `sched_switch`
    pub const SCHED_SWITCH: u16 = 397;
    /// `page_fault_user`
    pub const PAGE_FAULT_USER: u16 = 398;
    /// `page_fault_kernel`
    pub const PAGE_FAULT_KERNEL: u16 = 399;
    /// `signal_deliver`
    pub const SIGNAL_DELIVER: u16 = 400;
    /// `timerfd`
    pub const TIMERFD: u16 = 401;
    /// `s390_pci_mmio_read`
    pub const S390_PCI_MMIO_READ: u16 = 402;
    /// `sigaction`
    pub const SIGACTION: u16 = 403;
    /// `s390_pci_mmio_write`
    pub const S390_PCI_MMIO_WRITE: u16 = 404;
    /// `readdir`
    pub const READDIR: u16 = 405;
    /// `s390_sthyi`
    pub const S390_STHYI: u16 = 406;
    /// `sigsuspend`
    pub const SIGSUSPEND: u16 = 407;
    /// `idle`
    pub const IDLE: u16 = 408;
    /// `s390_runtime_instr`
    pub const S390_RUNTIME_INSTR: u16 = 409;
    /// `sigreturn`
    pub const SIGRETURN: u16 = 410;
    /// `s390_guarded_storage`
    pub const S390_GUARDED_STORAGE: u16 = 411;
    /// `cachestat`
    pub const CACHESTAT: u16 = 412;
    /// `fchmodat2`
    pub const FCHMODAT2: u16 = 413;
    /// `map_shadow_stack`
    pub const MAP_SHADOW_STACK: u16 = 414;
    /// `riscv_flush_icache`
    pub const RISCV_FLUSH_ICACHE: u16 = 415;
    /// `riscv_hwprobe`
    pub const RISCV_HWPROBE: u16 = 416;
    /// `futex_wake`
    pub const FUTEX_WAKE: u16 = 417;
    /// `futex_requeue`
    pub const FUTEX_REQUEUE: u16 = 418;
    /// `futex_wait`
    pub const FUTEX_WAIT: u16 = 419;
    /// `oldstat`
    pub const OLDSTAT: u16 = 420;
    /// `switch_endian`
    pub const SWITCH_ENDIAN: u16 = 421;
    /// `multiplexer`
    pub const MULTIPLEXER: u16 = 422;
    /// `oldlstat`
    pub const OLDLSTAT: u16 = 423;
    /// `spu_create`
    pub const SPU_CREATE: u16 = 424;
    /// `sync_file_range2`
    pub const SYNC_FILE_RANGE2: u16 = 425;
    /// `oldfstat`
    pub const OLDFSTAT: u16 = 426;
    /// `spu_run`
    pub const SPU_RUN: u16 = 427;
    /// `swapcontext`
    pub const SWAPCONTEXT: u16 = 428;
    /// `pciconfig_write`
    pub const PCICONFIG_WRITE: u16 = 429;
    /// `rtas`
    pub const RTAS: u16 = 430;
    /// `pciconfig_read`
    pub const PCICONFIG_READ: u16 = 431;
    /// `sys_debug_setcontext`
    pub const SYS_DEBUG_SETCONTEXT: u16 = 432;
    /// `vm86`
    pub const VM86: u16 = 433;
    /// `oldolduname`
    pub const OLDOLDUNAME: u16 = 434;
    /// `subpage_prot`
    pub const SUBPAGE_PROT: u16 = 435;
    /// `pciconfig_iobase`
    pub const PCICONFIG_IOBASE: u16 = 436;
    /// `listmount`
    pub const LISTMOUNT: u16 = 437;
    /// `statmount`
    pub const STATMOUNT: u16 = 438;
    /// `lsm_get_self_attr`
    pub const LSM_GET_SELF_ATTR: u16 = 439;
    /// `lsm_set_self_attr`
    pub const LSM_SET_SELF_ATTR: u16 = 440;
    /// `lsm_list_modules`
    pub const LSM_LIST_MODULES: u16 = 441;
    /// `mseal`
    pub const MSEAL: u16 = 442;
    /// `uretprobe`
    pub const URETPROBE: u16 = 443;
    /// `removexattrat`
    pub const REMOVEXATTRAT: u16 = 444;
    /// `listxattrat`
    pub const LISTXATTRAT: u16 = 445;
    /// `getxattrat`
    pub const GETXATTRAT: u16 = 446;
    /// `setxattrat`
    pub const SETXATTRAT: u16 = 447;
    /// `open_tree_attr`
    pub const OPEN_TREE_ATTR: u16 = 448;
    /// `file_getattr`
    pub const FILE_GETATTR: u16 = 449;
    /// `file_setattr`
    pub const FILE_SETATTR: u16 = 450;
    /// `listns`
    pub const LISTNS: u16 = 451;
    /// `uprobe`
    pub const UPROBE: u16 = 452;
    /// `rseq_slice_yield`
    pub const RSEQ_SLICE_YIELD: u16 = 453;
}

/// Names of flag and enumeration values, by table.
pub mod flags {
    use super::FlagTable;

    /// `access_flags`
    pub static ACCESS_FLAGS: FlagTable = FlagTable {
        name: "access_flags",
        entries: &[("F_OK", 0x0), ("R_OK", 0x4), ("W_OK", 0x2), ("X_OK", 0x1)],
    };

    /// `anon_inode_fd_types`
    pub static ANON_INODE_FD_TYPES: FlagTable = FlagTable {
        name: "anon_inode_fd_types",
        entries: &[
            ("ANON_INODE_FD_TYPE_UNKNOWN", 0x0),
            ("ANON_INODE_FD_TYPE_EVENTFD", 0x1),
            ("ANON_INODE_FD_TYPE_EVENTPOLL", 0x2),
            ("ANON_INODE_FD_TYPE_INOTIFY", 0x3),
            ("ANON_INODE_FD_TYPE_SIGNALFD", 0x4),
            ("ANON_INODE_FD_TYPE_TIMERFD", 0x5),
            ("ANON_INODE_FD_TYPE_IO_URING", 0x6),
            ("ANON_INODE_FD_TYPE_USERFAULTFD", 0x7),
            ("ANON_INODE_FD_TYPE_PIDFD", 0x8),
            ("ANON_INODE_FD_TYPE_BPF_MAP", 0x9),
            ("ANON_INODE_FD_TYPE_BPF_PROG", 0xa),
            ("ANON_INODE_FD_TYPE_BPF_LINK", 0xb),
            ("ANON_INODE_FD_TYPE_BPF_ITER", 0xc),
            ("ANON_INODE_FD_TYPE_PERF_EVENT", 0xd),
        ],
    };

    /// `bpf_commands`
    pub static BPF_COMMANDS: FlagTable = FlagTable {
        name: "bpf_commands",
        entries: &[
            ("BPF_MAP_CREATE", 0x0),
            ("BPF_MAP_LOOKUP_ELEM", 0x1),
            ("BPF_MAP_UPDATE_ELEM", 0x2),
            ("BPF_MAP_DELETE_ELEM", 0x3),
            ("BPF_MAP_GET_NEXT_KEY", 0x4),
            ("BPF_PROG_LOAD", 0x5),
            ("BPF_OBJ_PIN", 0x6),
            ("BPF_OBJ_GET", 0x7),
            ("BPF_PROG_ATTACH", 0x8),
            ("BPF_PROG_DETACH", 0x9),
            ("BPF_PROG_TEST_RUN", 0xa),
            ("BPF_PROG_RUN", 0xa),
            ("BPF_PROG_GET_NEXT_ID", 0xb),
            ("BPF_MAP_GET_NEXT_ID", 0xc),
            ("BPF_PROG_GET_FD_BY_ID", 0xd),
            ("BPF_MAP_GET_FD_BY_ID", 0xe),
            ("BPF_OBJ_GET_INFO_BY_FD", 0xf),
            ("BPF_PROG_QUERY", 0x10),
            ("BPF_RAW_TRACEPOINT_OPEN", 0x11),
            ("BPF_BTF_LOAD", 0x12),
            ("BPF_BTF_GET_FD_BY_ID", 0x13),
            ("BPF_TASK_FD_QUERY", 0x14),
            ("BPF_MAP_LOOKUP_AND_DELETE_ELEM", 0x15),
            ("BPF_MAP_FREEZE", 0x16),
            ("BPF_BTF_GET_NEXT_ID", 0x17),
            ("BPF_MAP_LOOKUP_BATCH", 0x18),
            ("BPF_MAP_LOOKUP_AND_DELETE_BATCH", 0x19),
            ("BPF_MAP_UPDATE_BATCH", 0x1a),
            ("BPF_MAP_DELETE_BATCH", 0x1b),
            ("BPF_LINK_CREATE", 0x1c),
            ("BPF_LINK_UPDATE", 0x1d),
            ("BPF_LINK_GET_FD_BY_ID", 0x1e),
            ("BPF_LINK_GET_NEXT_ID", 0x1f),
            ("BPF_ENABLE_STATS", 0x20),
            ("BPF_ITER_CREATE", 0x21),
            ("BPF_LINK_DETACH", 0x22),
            ("BPF_PROG_BIND_MAP", 0x23),
        ],
    };

    /// `chmod_mode`
    pub static CHMOD_MODE: FlagTable = FlagTable {
        name: "chmod_mode",
        entries: &[
            ("S_IXOTH", 0x1),
            ("S_IWOTH", 0x2),
            ("S_IROTH", 0x4),
            ("S_IXGRP", 0x8),
            ("S_IWGRP", 0x10),
            ("S_IRGRP", 0x20),
            ("S_IXUSR", 0x40),
            ("S_IWUSR", 0x80),
            ("S_IRUSR", 0x100),
            ("S_ISVTX", 0x200),
            ("S_ISGID", 0x400),
            ("S_ISUID", 0x800),
        ],
    };

    /// `clone_flags`
    pub static CLONE_FLAGS: FlagTable = FlagTable {
        name: "clone_flags",
        entries: &[
            ("CLONE_FILES", 0x1),
            ("CLONE_FS", 0x2),
            ("CLONE_IO", 0x4),
            ("CLONE_NEWIPC", 0x8),
            ("CLONE_NEWNET", 0x10),
            ("CLONE_NEWNS", 0x20),
            ("CLONE_NEWPID", 0x40),
            ("CLONE_NEWUTS", 0x80),
            ("CLONE_PARENT", 0x100),
            ("CLONE_PARENT_SETTID", 0x200),
            ("CLONE_PTRACE", 0x400),
            ("CLONE_SIGHAND", 0x800),
            ("CLONE_SYSVSEM", 0x1000),
            ("CLONE_THREAD", 0x2000),
            ("CLONE_UNTRACED", 0x4000),
            ("CLONE_VM", 0x8000),
            ("CLONE_INVERTED", 0x10000),
            ("NAME_CHANGED", 0x20000),
            ("CLOSED", 0x40000),
            ("CLONE_NEWUSER", 0x100000),
            ("CLONE_CHILD_CLEARTID", 0x800000),
            ("CLONE_CHILD_SETTID", 0x1000000),
            ("CLONE_SETTLS", 0x2000000),
            ("CLONE_STOPPED", 0x4000000),
            ("CLONE_VFORK", 0x8000000),
            ("CLONE_NEWCGROUP", 0x10000000),
            ("CLONE_CHILD_IN_PIDNS", 0x20000000),
        ],
    };

    /// `close_range_flags`
    pub static CLOSE_RANGE_FLAGS: FlagTable = FlagTable {
        name: "close_range_flags",
        entries: &[("CLOSE_RANGE_UNSHARE", 0x2), ("CLOSE_RANGE_CLOEXEC", 0x4)],
    };

    /// `creat_flags`
    pub static CREAT_FLAGS: FlagTable = FlagTable {
        name: "creat_flags",
        entries: &[("FD_UPPER_LAYER_CREAT", 0x1), ("FD_LOWER_LAYER_CREAT", 0x2)],
    };

    /// `delete_module_flags`
    pub static DELETE_MODULE_FLAGS: FlagTable = FlagTable {
        name: "delete_module_flags",
        entries: &[("O_NONBLOCK", 0x2), ("O_TRUNC", 0x1)],
    };

    /// `epoll_create1_flags`
    pub static EPOLL_CREATE1_FLAGS: FlagTable = FlagTable {
        name: "epoll_create1_flags",
        entries: &[("EPOLL_CLOEXEC", 0x1)],
    };

    /// `execve_flags`
    pub static EXECVE_FLAGS: FlagTable = FlagTable {
        name: "execve_flags",
        entries: &[
            ("EXE_WRITABLE", 0x1),
            ("EXE_UPPER_LAYER", 0x2),
            ("EXE_FROM_MEMFD", 0x4),
            ("EXE_LOWER_LAYER", 0x8),
        ],
    };

    /// `execveat_flags`
    pub static EXECVEAT_FLAGS: FlagTable = FlagTable {
        name: "execveat_flags",
        entries: &[("AT_EMPTY_PATH", 0x1), ("AT_SYMLINK_NOFOLLOW", 0x2)],
    };

    /// `fchownat_flags`
    pub static FCHOWNAT_FLAGS: FlagTable = FlagTable {
        name: "fchownat_flags",
        entries: &[("AT_SYMLINK_NOFOLLOW", 0x400), ("AT_EMPTY_PATH", 0x1000)],
    };

    /// `fcntl_commands`
    pub static FCNTL_COMMANDS: FlagTable = FlagTable {
        name: "fcntl_commands",
        entries: &[
            ("F_GETPIPE_SZ", 0x1d),
            ("F_SETPIPE_SZ", 0x1c),
            ("F_NOTIFY", 0x1b),
            ("F_DUPFD_CLOEXEC", 0x1a),
            ("F_CANCELLK", 0x19),
            ("F_GETLEASE", 0x18),
            ("F_SETLEASE", 0x17),
            ("F_GETOWN_EX", 0x16),
            ("F_SETOWN_EX", 0x15),
            ("F_SETLKW64", 0x13),
            ("F_SETLK64", 0x12),
            ("F_GETLK64", 0x11),
            ("F_GETSIG", 0xf),
            ("F_SETSIG", 0xd),
            ("F_GETOWN", 0xc),
            ("F_SETOWN", 0xa),
            ("F_SETLKW", 0x9),
            ("F_SETLK", 0x8),
            ("F_GETLK", 0x6),
            ("F_SETFL", 0x5),
            ("F_GETFL", 0x4),
            ("F_SETFD", 0x3),
            ("F_GETFD", 0x2),
            ("F_DUPFD", 0x1),
            ("F_OFD_GETLK", 0x1e),
            ("F_OFD_SETLK", 0x1f),
            ("F_OFD_SETLKW", 0x20),
            ("UNKNOWN", 0x0),
        ],
    };

    /// `file_flags`
    pub static FILE_FLAGS: FlagTable = FlagTable {
        name: "file_flags",
        entries: &[
            ("O_LARGEFILE", 0x800),
            ("O_DIRECTORY", 0x400),
            ("O_DIRECT", 0x200),
            ("O_TRUNC", 0x100),
            ("O_SYNC", 0x80),
            ("O_NONBLOCK", 0x40),
            ("O_EXCL", 0x20),
            ("O_DSYNC", 0x10),
            ("O_APPEND", 0x8),
            ("O_CREAT", 0x4),
            ("O_RDWR", 0x3),
            ("O_WRONLY", 0x2),
            ("O_RDONLY", 0x1),
            ("O_CLOEXEC", 0x1000),
            ("O_NONE", 0x0),
            ("O_TMPFILE", 0x2000),
            ("O_F_CREATED", 0x4000),
            ("FD_UPPER_LAYER", 0x8000),
            ("FD_LOWER_LAYER", 0x10000),
        ],
    };

    /// `finit_module_flags`
    pub static FINIT_MODULE_FLAGS: FlagTable = FlagTable {
        name: "finit_module_flags",
        entries: &[
            ("MODULE_INIT_IGNORE_MODVERSIONS", 0x1),
            ("MODULE_INIT_IGNORE_VERMAGIC", 0x2),
            ("MODULE_INIT_COMPRESSED_FILE", 0x4),
        ],
    };

    /// `flock_flags`
    pub static FLOCK_FLAGS: FlagTable = FlagTable {
        name: "flock_flags",
        entries: &[
            ("LOCK_SH", 0x1),
            ("LOCK_EX", 0x2),
            ("LOCK_NB", 0x4),
            ("LOCK_UN", 0x8),
            ("LOCK_NONE", 0x0),
        ],
    };

    /// `fsconfig_cmds`
    pub static FSCONFIG_CMDS: FlagTable = FlagTable {
        name: "fsconfig_cmds",
        entries: &[
            ("FSCONFIG_SET_FLAG", 0x0),
            ("FSCONFIG_SET_STRING", 0x1),
            ("FSCONFIG_SET_BINARY", 0x2),
            ("FSCONFIG_SET_PATH", 0x3),
            ("FSCONFIG_SET_PATH_EMPTY", 0x4),
            ("FSCONFIG_SET_FD", 0x5),
            ("FSCONFIG_CMD_CREATE", 0x6),
            ("FSCONFIG_CMD_RECONFIGURE", 0x7),
        ],
    };

    /// `futex_operations`
    pub static FUTEX_OPERATIONS: FlagTable = FlagTable {
        name: "futex_operations",
        entries: &[
            ("FUTEX_CLOCK_REALTIME", 0x100),
            ("FUTEX_PRIVATE_FLAG", 0x80),
            ("FUTEX_CMP_REQUEUE_PI", 0xc),
            ("FUTEX_WAIT_REQUEUE_PI", 0xb),
            ("FUTEX_WAKE_BITSET", 0xa),
            ("FUTEX_WAIT_BITSET", 0x9),
            ("FUTEX_TRYLOCK_PI", 0x8),
            ("FUTEX_UNLOCK_PI", 0x7),
            ("FUTEX_LOCK_PI", 0x6),
            ("FUTEX_WAKE_OP", 0x5),
            ("FUTEX_CMP_REQUEUE", 0x4),
            ("FUTEX_REQUEUE", 0x3),
            ("FUTEX_FD", 0x2),
            ("FUTEX_WAKE", 0x1),
            ("FUTEX_WAIT", 0x0),
        ],
    };

    /// `io_uring_cqe_flags`
    pub static IO_URING_CQE_FLAGS: FlagTable = FlagTable {
        name: "io_uring_cqe_flags",
        entries: &[
            ("IORING_CQE_F_BUFFER", 0x1),
            ("IORING_CQE_F_MORE", 0x2),
            ("IORING_CQE_F_SOCK_NONEMPTY", 0x4),
            ("IORING_CQE_F_NOTIF", 0x8),
            ("IORING_CQE_F_BUF_MORE", 0x10),
        ],
    };

    /// `io_uring_enter_flags`
    pub static IO_URING_ENTER_FLAGS: FlagTable = FlagTable {
        name: "io_uring_enter_flags",
        entries: &[
            ("IORING_ENTER_GETEVENTS", 0x1),
            ("IORING_ENTER_SQ_WAKEUP", 0x2),
            ("IORING_ENTER_SQ_WAIT", 0x4),
            ("IORING_ENTER_EXT_ARG", 0x8),
        ],
    };

    /// `io_uring_opcodes`
    pub static IO_URING_OPCODES: FlagTable = FlagTable {
        name: "io_uring_opcodes",
        entries: &[
            ("NOP", 0x0),
            ("READV", 0x1),
            ("WRITEV", 0x2),
            ("FSYNC", 0x3),
            ("READ_FIXED", 0x4),
            ("WRITE_FIXED", 0x5),
            ("POLL_ADD", 0x6),
            ("POLL_REMOVE", 0x7),
            ("SYNC_FILE_RANGE", 0x8),
            ("SENDMSG", 0x9),
            ("RECVMSG", 0xa),
            ("TIMEOUT", 0xb),
            ("TIMEOUT_REMOVE", 0xc),
            ("ACCEPT", 0xd),
            ("ASYNC_CANCEL", 0xe),
            ("LINK_TIMEOUT", 0xf),
            ("CONNECT", 0x10),
            ("FALLOCATE", 0x11),
            ("OPENAT", 0x12),
            ("CLOSE", 0x13),
            ("FILES_UPDATE", 0x14),
            ("STATX", 0x15),
            ("READ", 0x16),
            ("WRITE", 0x17),
            ("FADVISE", 0x18),
            ("MADVISE", 0x19),
            ("SEND", 0x1a),
            ("RECV", 0x1b),
            ("OPENAT2", 0x1c),
            ("EPOLL_CTL", 0x1d),
            ("SPLICE", 0x1e),
            ("PROVIDE_BUFFERS", 0x1f),
            ("REMOVE_BUFFERS", 0x20),
            ("TEE", 0x21),
            ("SHUTDOWN", 0x22),
            ("RENAMEAT", 0x23),
            ("UNLINKAT", 0x24),
            ("MKDIRAT", 0x25),
            ("SYMLINKAT", 0x26),
            ("LINKAT", 0x27),
            ("MSG_RING", 0x28),
            ("FSETXATTR", 0x29),
            ("SETXATTR", 0x2a),
            ("FGETXATTR", 0x2b),
            ("GETXATTR", 0x2c),
            ("SOCKET", 0x2d),
            ("URING_CMD", 0x2e),
            ("SEND_ZC", 0x2f),
            ("SENDMSG_ZC", 0x30),
            ("READ_MULTISHOT", 0x31),
            ("WAITID", 0x32),
            ("FUTEX_WAIT", 0x33),
            ("FUTEX_WAKE", 0x34),
            ("FUTEX_WAITV", 0x35),
            ("FIXED_FD_INSTALL", 0x36),
            ("FTRUNCATE", 0x37),
            ("BIND", 0x38),
            ("LISTEN", 0x39),
            ("RECV_ZC", 0x3a),
            ("EPOLL_WAIT", 0x3b),
            ("READV_FIXED", 0x3c),
            ("WRITEV_FIXED", 0x3d),
            ("PIPE", 0x3e),
            ("NOP128", 0x3f),
            ("URING_CMD128", 0x40),
        ],
    };

    /// `io_uring_register_opcodes`
    pub static IO_URING_REGISTER_OPCODES: FlagTable = FlagTable {
        name: "io_uring_register_opcodes",
        entries: &[
            ("IORING_REGISTER_BUFFERS", 0x0),
            ("IORING_UNREGISTER_BUFFERS", 0x1),
            ("IORING_REGISTER_FILES", 0x2),
            ("IORING_UNREGISTER_FILES", 0x3),
            ("IORING_REGISTER_EVENTFD", 0x4),
            ("IORING_UNREGISTER_EVENTFD", 0x5),
            ("IORING_REGISTER_FILES_UPDATE", 0x6),
            ("IORING_REGISTER_EVENTFD_ASYNC", 0x7),
            ("IORING_REGISTER_PROBE", 0x8),
            ("IORING_REGISTER_PERSONALITY", 0x9),
            ("IORING_UNREGISTER_PERSONALITY", 0xa),
            ("IORING_REGISTER_RESTRICTIONS", 0xb),
            ("IORING_REGISTER_ENABLE_RINGS", 0xc),
            ("IORING_REGISTER_FILES2", 0xd),
            ("IORING_REGISTER_FILES_UPDATE2", 0xe),
            ("IORING_REGISTER_BUFFERS2", 0xf),
            ("IORING_REGISTER_BUFFERS_UPDATE", 0x10),
            ("IORING_REGISTER_IOWQ_AFF", 0x11),
            ("IORING_UNREGISTER_IOWQ_AFF", 0x12),
            ("IORING_REGISTER_IOWQ_MAX_WORKERS", 0x13),
            ("IORING_REGISTER_RING_FDS", 0x14),
            ("IORING_UNREGISTER_RING_FDS", 0x15),
        ],
    };

    /// `io_uring_setup_feats`
    pub static IO_URING_SETUP_FEATS: FlagTable = FlagTable {
        name: "io_uring_setup_feats",
        entries: &[
            ("IORING_FEAT_SINGLE_MMAP", 0x1),
            ("IORING_FEAT_NODROP", 0x2),
            ("IORING_FEAT_SUBMIT_STABLE", 0x4),
            ("IORING_FEAT_RW_CUR_POS", 0x8),
            ("IORING_FEAT_CUR_PERSONALITY", 0x10),
            ("IORING_FEAT_FAST_POLL", 0x20),
            ("IORING_FEAT_POLL_32BITS", 0x40),
            ("IORING_FEAT_SQPOLL_NONFIXED", 0x80),
            ("IORING_FEAT_ENTER_EXT_ARG", 0x100),
            ("IORING_FEAT_NATIVE_WORKERS", 0x200),
            ("IORING_FEAT_RSRC_TAGS", 0x400),
        ],
    };

    /// `io_uring_setup_flags`
    pub static IO_URING_SETUP_FLAGS: FlagTable = FlagTable {
        name: "io_uring_setup_flags",
        entries: &[
            ("IORING_SETUP_IOPOLL", 0x1),
            ("IORING_SETUP_SQPOLL", 0x2),
            ("IORING_SQ_NEED_WAKEUP", 0x4),
            ("IORING_SETUP_SQ_AFF", 0x8),
            ("IORING_SETUP_CQSIZE", 0x10),
            ("IORING_SETUP_CLAMP", 0x20),
            ("IORING_SETUP_ATTACH_RW", 0x40),
            ("IORING_SETUP_R_DISABLED", 0x80),
        ],
    };

    /// `io_uring_sqe_flags`
    pub static IO_URING_SQE_FLAGS: FlagTable = FlagTable {
        name: "io_uring_sqe_flags",
        entries: &[
            ("IOSQE_FIXED_FILE", 0x1),
            ("IOSQE_IO_DRAIN", 0x2),
            ("IOSQE_IO_LINK", 0x4),
            ("IOSQE_IO_HARDLINK", 0x8),
            ("IOSQE_ASYNC", 0x10),
            ("IOSQE_BUFFER_SELECT", 0x20),
            ("IOSQE_CQE_SKIP_SUCCESS", 0x40),
        ],
    };

    /// `keyctl_operations`
    pub static KEYCTL_OPERATIONS: FlagTable = FlagTable {
        name: "keyctl_operations",
        entries: &[
            ("KEYCTL_GET_KEYRING_ID", 0x0),
            ("KEYCTL_JOIN_SESSION_KEYRING", 0x1),
            ("KEYCTL_UPDATE", 0x2),
            ("KEYCTL_REVOKE", 0x3),
            ("KEYCTL_CHOWN", 0x4),
            ("KEYCTL_SETPERM", 0x5),
            ("KEYCTL_DESCRIBE", 0x6),
            ("KEYCTL_CLEAR", 0x7),
            ("KEYCTL_LINK", 0x8),
            ("KEYCTL_UNLINK", 0x9),
            ("KEYCTL_SEARCH", 0xa),
            ("KEYCTL_READ", 0xb),
            ("KEYCTL_INSTANTIATE", 0xc),
            ("KEYCTL_NEGATE", 0xd),
            ("KEYCTL_SET_REQKEY_KEYRING", 0xe),
            ("KEYCTL_SET_TIMEOUT", 0xf),
            ("KEYCTL_ASSUME_AUTHORITY", 0x10),
            ("KEYCTL_GET_SECURITY", 0x11),
            ("KEYCTL_SESSION_TO_PARENT", 0x12),
            ("KEYCTL_REJECT", 0x13),
            ("KEYCTL_INSTANTIATE_IOV", 0x14),
            ("KEYCTL_INVALIDATE", 0x15),
            ("KEYCTL_GET_PERSISTENT", 0x16),
            ("KEYCTL_DH_COMPUTE", 0x17),
            ("KEYCTL_PKEY_QUERY", 0x18),
            ("KEYCTL_PKEY_ENCRYPT", 0x19),
            ("KEYCTL_PKEY_DECRYPT", 0x1a),
            ("KEYCTL_PKEY_SIGN", 0x1b),
            ("KEYCTL_PKEY_VERIFY", 0x1c),
            ("KEYCTL_RESTRICT_KEYRING", 0x1d),
            ("KEYCTL_MOVE", 0x1e),
            ("KEYCTL_CAPABILITIES", 0x1f),
            ("KEYCTL_WATCH_KEY", 0x20),
        ],
    };

    /// `linkat_flags`
    pub static LINKAT_FLAGS: FlagTable = FlagTable {
        name: "linkat_flags",
        entries: &[("AT_SYMLINK_FOLLOW", 0x400), ("AT_EMPTY_PATH", 0x1000)],
    };

    /// `lseek_whence`
    pub static LSEEK_WHENCE: FlagTable = FlagTable {
        name: "lseek_whence",
        entries: &[("SEEK_END", 0x2), ("SEEK_CUR", 0x1), ("SEEK_SET", 0x0)],
    };

    /// `memfd_create_flags`
    pub static MEMFD_CREATE_FLAGS: FlagTable = FlagTable {
        name: "memfd_create_flags",
        entries: &[
            ("MFD_CLOEXEC", 0x1),
            ("MFD_ALLOW_SEALING", 0x2),
            ("MFD_HUGETLB", 0x4),
        ],
    };

    /// `mknod_mode`
    pub static MKNOD_MODE: FlagTable = FlagTable {
        name: "mknod_mode",
        entries: &[
            ("S_IXOTH", 0x1),
            ("S_IWOTH", 0x2),
            ("S_IROTH", 0x4),
            ("S_IXGRP", 0x8),
            ("S_IWGRP", 0x10),
            ("S_IRGRP", 0x20),
            ("S_IXUSR", 0x40),
            ("S_IWUSR", 0x80),
            ("S_IRUSR", 0x100),
            ("S_ISVTX", 0x200),
            ("S_ISGID", 0x400),
            ("S_ISUID", 0x800),
            ("S_IFREG", 0x8000),
            ("S_IFCHR", 0x2000),
            ("S_IFBLK", 0x6000),
            ("S_IFIFO", 0x1000),
            ("S_IFSOCK", 0xc000),
        ],
    };

    /// `mlock2_flags`
    pub static MLOCK2_FLAGS: FlagTable = FlagTable {
        name: "mlock2_flags",
        entries: &[("MLOCK_ONFAULT", 0x1)],
    };

    /// `mlockall_flags`
    pub static MLOCKALL_FLAGS: FlagTable = FlagTable {
        name: "mlockall_flags",
        entries: &[
            ("MCL_CURRENT", 0x1),
            ("MCL_FUTURE", 0x2),
            ("MCL_ONFAULT", 0x4),
        ],
    };

    /// `mmap_flags`
    pub static MMAP_FLAGS: FlagTable = FlagTable {
        name: "mmap_flags",
        entries: &[
            ("MAP_SHARED", 0x1),
            ("MAP_PRIVATE", 0x2),
            ("MAP_FIXED", 0x4),
            ("MAP_ANONYMOUS", 0x8),
            ("MAP_32BIT", 0x10),
            ("MAP_RENAME", 0x20),
            ("MAP_NORESERVE", 0x40),
            ("MAP_POPULATE", 0x80),
            ("MAP_NONBLOCK", 0x100),
            ("MAP_GROWSDOWN", 0x200),
            ("MAP_DENYWRITE", 0x400),
            ("MAP_EXECUTABLE", 0x800),
            ("MAP_INHERIT", 0x1000),
            ("MAP_FILE", 0x2000),
            ("MAP_LOCKED", 0x4000),
        ],
    };

    /// `mount_flags`
    pub static MOUNT_FLAGS: FlagTable = FlagTable {
        name: "mount_flags",
        entries: &[
            ("RDONLY", 0x1),
            ("NOSUID", 0x2),
            ("NODEV", 0x4),
            ("NOEXEC", 0x8),
            ("SYNCHRONOUS", 0x10),
            ("REMOUNT", 0x20),
            ("MANDLOCK", 0x40),
            ("DIRSYNC", 0x80),
            ("NOATIME", 0x400),
            ("NODIRATIME", 0x800),
            ("BIND", 0x1000),
            ("MOVE", 0x2000),
            ("REC", 0x4000),
            ("SILENT", 0x8000),
            ("POSIXACL", 0x10000),
            ("UNBINDABLE", 0x20000),
            ("PRIVATE", 0x40000),
            ("SLAVE", 0x80000),
            ("SHARED", 0x100000),
            ("RELATIME", 0x200000),
            ("KERNMOUNT", 0x400000),
            ("I_VERSION", 0x800000),
            ("STRICTATIME", 0x1000000),
            ("LAZYTIME", 0x2000000),
            ("NOSEC", 0x10000000),
            ("BORN", 0x20000000),
            ("ACTIVE", 0x40000000),
            ("NOUSER", 0x80000000),
        ],
    };

    /// `newfstatat_flags`
    pub static NEWFSTATAT_FLAGS: FlagTable = FlagTable {
        name: "newfstatat_flags",
        entries: &[
            ("AT_EMPTY_PATH", 0x1000),
            ("AT_NO_AUTOMOUNT", 0x800),
            ("AT_SYMLINK_NOFOLLOW", 0x100),
        ],
    };

    /// `openat2_flags`
    pub static OPENAT2_FLAGS: FlagTable = FlagTable {
        name: "openat2_flags",
        entries: &[
            ("RESOLVE_BENEATH", 0x1),
            ("RESOLVE_IN_ROOT", 0x2),
            ("RESOLVE_NO_MAGICLINKS", 0x4),
            ("RESOLVE_NO_SYMLINKS", 0x8),
            ("RESOLVE_NO_XDEV", 0x10),
            ("RESOLVE_CACHED", 0x20),
        ],
    };

    /// `pf_flags`
    pub static PF_FLAGS: FlagTable = FlagTable {
        name: "pf_flags",
        entries: &[
            ("PROTECTION_VIOLATION", 0x1),
            ("PAGE_NOT_PRESENT", 0x2),
            ("WRITE_ACCESS", 0x4),
            ("READ_ACCESS", 0x8),
            ("USER_FAULT", 0x10),
            ("SUPERVISOR_FAULT", 0x20),
            ("RESERVED_PAGE", 0x40),
            ("INSTRUCTION_FETCH", 0x80),
        ],
    };

    /// `pidfd_open_flags`
    pub static PIDFD_OPEN_FLAGS: FlagTable = FlagTable {
        name: "pidfd_open_flags",
        entries: &[("PIDFD_NONBLOCK", 0x1)],
    };

    /// `poll_flags`
    pub static POLL_FLAGS: FlagTable = FlagTable {
        name: "poll_flags",
        entries: &[
            ("POLLIN", 0x1),
            ("POLLPRI", 0x2),
            ("POLLOUT", 0x4),
            ("POLLRDHUP", 0x8),
            ("POLLERR", 0x10),
            ("POLLHUP", 0x20),
            ("POLLNVAL", 0x40),
            ("POLLRDNORM", 0x80),
            ("POLLRDBAND", 0x100),
            ("POLLWRNORM", 0x200),
            ("POLLWRBAND", 0x400),
        ],
    };

    /// `prctl_options`
    pub static PRCTL_OPTIONS: FlagTable = FlagTable {
        name: "prctl_options",
        entries: &[
            ("PR_GET_DUMPABLE", 0x3),
            ("PR_SET_DUMPABLE", 0x4),
            ("PR_GET_KEEPCAPS", 0x7),
            ("PR_SET_KEEPCAPS", 0x8),
            ("PR_SET_NAME", 0xf),
            ("PR_GET_NAME", 0x10),
            ("PR_GET_SECCOMP", 0x15),
            ("PR_SET_SECCOMP", 0x16),
            ("PR_CAPBSET_READ", 0x17),
            ("PR_CAPBSET_DROP", 0x18),
            ("PR_GET_SECUREBITS", 0x1b),
            ("PR_SET_SECUREBITS", 0x1c),
            ("PR_MCE_KILL", 0x21),
            ("PR_MCE_KILL", 0x21),
            ("PR_SET_MM", 0x23),
            ("PR_SET_CHILD_SUBREAPER", 0x24),
            ("PR_GET_CHILD_SUBREAPER", 0x25),
            ("PR_SET_NO_NEW_PRIVS", 0x26),
            ("PR_GET_NO_NEW_PRIVS", 0x27),
            ("PR_GET_TID_ADDRESS", 0x28),
            ("PR_SET_THP_DISABLE", 0x29),
            ("PR_GET_THP_DISABLE", 0x2a),
            ("PR_CAP_AMBIENT", 0x2f),
        ],
    };

    /// `prot_flags`
    pub static PROT_FLAGS: FlagTable = FlagTable {
        name: "prot_flags",
        entries: &[
            ("PROT_READ", 0x1),
            ("PROT_WRITE", 0x2),
            ("PROT_EXEC", 0x4),
            ("PROT_SEM", 0x8),
            ("PROT_GROWSDOWN", 0x10),
            ("PROT_GROWSUP", 0x20),
            ("PROT_SAO", 0x40),
            ("PROT_NONE", 0x0),
        ],
    };

    /// `ptrace_requests`
    pub static PTRACE_REQUESTS: FlagTable = FlagTable {
        name: "ptrace_requests",
        entries: &[
            ("PTRACE_SINGLEBLOCK", 0x26),
            ("PTRACE_SYSEMU_SINGLESTEP", 0x25),
            ("PTRACE_SYSEMU", 0x24),
            ("PTRACE_ARCH_PRCTL", 0x23),
            ("PTRACE_SET_THREAD_AREA", 0x22),
            ("PTRACE_GET_THREAD_AREA", 0x21),
            ("PTRACE_OLDSETOPTIONS", 0x20),
            ("PTRACE_SETFPXREGS", 0x1f),
            ("PTRACE_GETFPXREGS", 0x1e),
            ("PTRACE_SETFPREGS", 0x1d),
            ("PTRACE_GETFPREGS", 0x1c),
            ("PTRACE_SETREGS", 0x1b),
            ("PTRACE_GETREGS", 0x1a),
            ("PTRACE_SETSIGMASK", 0x19),
            ("PTRACE_GETSIGMASK", 0x18),
            ("PTRACE_PEEKSIGINFO", 0x17),
            ("PTRACE_LISTEN", 0x16),
            ("PTRACE_INTERRUPT", 0x15),
            ("PTRACE_SEIZE", 0x14),
            ("PTRACE_SETREGSET", 0x13),
            ("PTRACE_GETREGSET", 0x12),
            ("PTRACE_SETSIGINFO", 0x11),
            ("PTRACE_GETSIGINFO", 0x10),
            ("PTRACE_GETEVENTMSG", 0xf),
            ("PTRACE_SETOPTIONS", 0xe),
            ("PTRACE_SYSCALL", 0xd),
            ("PTRACE_DETACH", 0xc),
            ("PTRACE_ATTACH", 0xb),
            ("PTRACE_SINGLESTEP", 0xa),
            ("PTRACE_KILL", 0x9),
            ("PTRACE_CONT", 0x8),
            ("PTRACE_POKEUSR", 0x7),
            ("PTRACE_POKEDATA", 0x6),
            ("PTRACE_POKETEXT", 0x5),
            ("PTRACE_PEEKUSR", 0x4),
            ("PTRACE_PEEKDATA", 0x3),
            ("PTRACE_PEEKTEXT", 0x2),
            ("PTRACE_TRACEME", 0x1),
            ("PTRACE_UNKNOWN", 0x0),
        ],
    };

    /// `quotactl_cmds`
    pub static QUOTACTL_CMDS: FlagTable = FlagTable {
        name: "quotactl_cmds",
        entries: &[
            ("Q_QUOTAON", 0x1),
            ("Q_QUOTAOFF", 0x2),
            ("Q_GETFMT", 0x4),
            ("Q_GETINFO", 0x8),
            ("Q_SETINFO", 0x10),
            ("Q_GETQUOTA", 0x20),
            ("Q_SETQUOTA", 0x40),
            ("Q_SYNC", 0x80),
            ("Q_XQUOTAON", 0x100),
            ("Q_XQUOTAOFF", 0x200),
            ("Q_XGETQUOTA", 0x400),
            ("Q_XSETQLIM", 0x800),
            ("Q_XGETQSTAT", 0x1000),
            ("Q_XQUOTARM", 0x2000),
            ("Q_XQUOTASYNC", 0x4000),
        ],
    };

    /// `quotactl_dqi_flags`
    pub static QUOTACTL_DQI_FLAGS: FlagTable = FlagTable {
        name: "quotactl_dqi_flags",
        entries: &[("DQF_NONE", 0x1), ("V1_DQF_RSQUASH", 0x2)],
    };

    /// `quotactl_quota_fmts`
    pub static QUOTACTL_QUOTA_FMTS: FlagTable = FlagTable {
        name: "quotactl_quota_fmts",
        entries: &[
            ("QFMT_NOT_USED", 0x1),
            ("QFMT_VFS_OLD", 0x2),
            ("QFMT_VFS_V0", 0x4),
            ("QFMT_VFS_V1", 0x8),
        ],
    };

    /// `quotactl_types`
    pub static QUOTACTL_TYPES: FlagTable = FlagTable {
        name: "quotactl_types",
        entries: &[("USRQUOTA", 0x1), ("GRPQUOTA", 0x2)],
    };

    /// `renameat2_flags`
    pub static RENAMEAT2_FLAGS: FlagTable = FlagTable {
        name: "renameat2_flags",
        entries: &[
            ("RENAME_NOREPLACE", 0x1),
            ("RENAME_EXCHANGE", 0x2),
            ("RENAME_WHITEOUT", 0x4),
        ],
    };

    /// `rlimit_resources`
    pub static RLIMIT_RESOURCES: FlagTable = FlagTable {
        name: "rlimit_resources",
        entries: &[
            ("RLIMIT_UNKNOWN", 0xff),
            ("RLIMIT_RTTIME", 0xf),
            ("RLIMIT_RTPRIO", 0xe),
            ("RLIMIT_NICE", 0xd),
            ("RLIMIT_MSGQUEUE", 0xc),
            ("RLIMIT_SIGPENDING", 0xb),
            ("RLIMIT_LOCKS", 0xa),
            ("RLIMIT_AS", 0x9),
            ("RLIMIT_MEMLOCK", 0x8),
            ("RLIMIT_NOFILE", 0x7),
            ("RLIMIT_NPROC", 0x6),
            ("RLIMIT_RSS", 0x5),
            ("RLIMIT_CORE", 0x4),
            ("RLIMIT_STACK", 0x3),
            ("RLIMIT_DATA", 0x2),
            ("RLIMIT_FSIZE", 0x1),
            ("RLIMIT_CPU", 0x0),
        ],
    };

    /// `semctl_commands`
    pub static SEMCTL_COMMANDS: FlagTable = FlagTable {
        name: "semctl_commands",
        entries: &[
            ("IPC_STAT", 0x1),
            ("IPC_SET", 0x2),
            ("IPC_RMID", 0x4),
            ("IPC_INFO", 0x8),
            ("SEM_INFO", 0x10),
            ("SEM_STAT", 0x20),
            ("GETALL", 0x40),
            ("GETNCNT", 0x80),
            ("GETPID", 0x100),
            ("GETVAL", 0x200),
            ("GETZCNT", 0x400),
            ("SETALL", 0x800),
            ("SETVAL", 0x1000),
        ],
    };

    /// `semget_flags`
    pub static SEMGET_FLAGS: FlagTable = FlagTable {
        name: "semget_flags",
        entries: &[("IPC_EXCL", 0x4000), ("IPC_CREAT", 0x2000)],
    };

    /// `semop_flags`
    pub static SEMOP_FLAGS: FlagTable = FlagTable {
        name: "semop_flags",
        entries: &[("IPC_NOWAIT", 0x1), ("SEM_UNDO", 0x2)],
    };

    /// `shutdown_how`
    pub static SHUTDOWN_HOW: FlagTable = FlagTable {
        name: "shutdown_how",
        entries: &[
            ("SHUT_UNKNOWN", 0xffff),
            ("SHUT_RDWR", 0x2),
            ("SHUT_WR", 0x1),
            ("SHUT_RD", 0x0),
        ],
    };

    /// `socket_families`
    pub static SOCKET_FAMILIES: FlagTable = FlagTable {
        name: "socket_families",
        entries: &[
            ("AF_NFC", 0x27),
            ("AF_ALG", 0x26),
            ("AF_CAIF", 0x25),
            ("AF_IEEE802154", 0x24),
            ("AF_PHONET", 0x23),
            ("AF_ISDN", 0x22),
            ("AF_RXRPC", 0x21),
            ("AF_IUCV", 0x20),
            ("AF_BLUETOOTH", 0x1f),
            ("AF_TIPC", 0x1e),
            ("AF_CAN", 0x1d),
            ("AF_LLC", 0x1a),
            ("AF_WANPIPE", 0x19),
            ("AF_PPPOX", 0x18),
            ("AF_IRDA", 0x17),
            ("AF_SNA", 0x16),
            ("AF_RDS", 0x15),
            ("AF_ATMSVC", 0x14),
            ("AF_ECONET", 0x13),
            ("AF_ASH", 0x12),
            ("AF_PACKET", 0x11),
            ("AF_ROUTE", 0x10),
            ("AF_NETLINK", 0x10),
            ("AF_KEY", 0xf),
            ("AF_SECURITY", 0xe),
            ("AF_NETBEUI", 0xd),
            ("AF_DECnet", 0xc),
            ("AF_ROSE", 0xb),
            ("AF_INET6", 0xa),
            ("AF_X25", 0x9),
            ("AF_ATMPVC", 0x8),
            ("AF_BRIDGE", 0x7),
            ("AF_NETROM", 0x6),
            ("AF_APPLETALK", 0x5),
            ("AF_IPX", 0x4),
            ("AF_AX25", 0x3),
            ("AF_INET", 0x2),
            ("AF_LOCAL", 0x1),
            ("AF_UNIX", 0x1),
            ("AF_UNSPEC", 0x0),
        ],
    };

    /// `sockopt_levels`
    pub static SOCKOPT_LEVELS: FlagTable = FlagTable {
        name: "sockopt_levels",
        entries: &[("SOL_SOCKET", 0x1), ("SOL_TCP", 0x2), ("UNKNOWN", 0x0)],
    };

    /// `sockopt_options`
    pub static SOCKOPT_OPTIONS: FlagTable = FlagTable {
        name: "sockopt_options",
        entries: &[
            ("SO_COOKIE", 0x35),
            ("SO_MEMINFO", 0x34),
            ("SO_PEERGROUPS", 0x33),
            ("SO_ATTACH_BPF", 0x32),
            ("SO_INCOMING_CPU", 0x31),
            ("SO_BPF_EXTENSIONS", 0x30),
            ("SO_MAX_PACING_RATE", 0x2f),
            ("SO_BUSY_POLL", 0x2e),
            ("SO_SELECT_ERR_QUEUE", 0x2d),
            ("SO_LOCK_FILTER", 0x2c),
            ("SO_NOFCS", 0x2b),
            ("SO_PEEK_OFF", 0x2a),
            ("SO_WIFI_STATUS", 0x29),
            ("SO_RXQ_OVFL", 0x28),
            ("SO_DOMAIN", 0x27),
            ("SO_PROTOCOL", 0x26),
            ("SO_TIMESTAMPING", 0x25),
            ("SO_MARK", 0x24),
            ("SO_TIMESTAMPNS", 0x23),
            ("SO_PASSSEC", 0x22),
            ("SO_PEERSEC", 0x1f),
            ("SO_ACCEPTCONN", 0x1e),
            ("SO_TIMESTAMP", 0x1d),
            ("SO_PEERNAME", 0x1c),
            ("SO_DETACH_FILTER", 0x1b),
            ("SO_ATTACH_FILTER", 0x1a),
            ("SO_BINDTODEVICE", 0x19),
            ("SO_SECURITY_ENCRYPTION_NETWORK", 0x18),
            ("SO_SECURITY_ENCRYPTION_TRANSPORT", 0x17),
            ("SO_SECURITY_AUTHENTICATION", 0x16),
            ("SO_SNDTIMEO", 0x15),
            ("SO_RCVTIMEO", 0x14),
            ("SO_SNDLOWAT", 0x13),
            ("SO_RCVLOWAT", 0x12),
            ("SO_PEERCRED", 0x11),
            ("SO_PASSCRED", 0x10),
            ("SO_REUSEPORT", 0xf),
            ("SO_BSDCOMPAT", 0xe),
            ("SO_LINGER", 0xd),
            ("SO_PRIORITY", 0xc),
            ("SO_NO_CHECK", 0xb),
            ("SO_OOBINLINE", 0xa),
            ("SO_KEEPALIVE", 0x9),
            ("SO_RCVBUFFORCE", 0x21),
            ("SO_SNDBUFFORCE", 0x20),
            ("SO_RCVBUF", 0x8),
            ("SO_SNDBUF", 0x7),
            ("SO_BROADCAST", 0x6),
            ("SO_DONTROUTE", 0x5),
            ("SO_ERROR", 0x4),
            ("SO_TYPE", 0x3),
            ("SO_REUSEADDR", 0x2),
            ("SO_DEBUG", 0x1),
            ("UNKNOWN", 0x0),
        ],
    };

    /// `splice_flags`
    pub static SPLICE_FLAGS: FlagTable = FlagTable {
        name: "splice_flags",
        entries: &[
            ("SPLICE_F_MOVE", 0x1),
            ("SPLICE_F_NONBLOCK", 0x2),
            ("SPLICE_F_MORE", 0x4),
            ("SPLICE_F_GIFT", 0x8),
        ],
    };

    /// `umount_flags`
    pub static UMOUNT_FLAGS: FlagTable = FlagTable {
        name: "umount_flags",
        entries: &[
            ("FORCE", 0x1),
            ("DETACH", 0x2),
            ("EXPIRE", 0x4),
            ("NOFOLLOW", 0x8),
        ],
    };

    /// `unlinkat_flags`
    pub static UNLINKAT_FLAGS: FlagTable = FlagTable {
        name: "unlinkat_flags",
        entries: &[("AT_REMOVEDIR", 0x200)],
    };

    /// All tables, by name.
    pub static ALL: &[&FlagTable] = &[
        &ACCESS_FLAGS,
        &ANON_INODE_FD_TYPES,
        &BPF_COMMANDS,
        &CHMOD_MODE,
        &CLONE_FLAGS,
        &CLOSE_RANGE_FLAGS,
        &CREAT_FLAGS,
        &DELETE_MODULE_FLAGS,
        &EPOLL_CREATE1_FLAGS,
        &EXECVE_FLAGS,
        &EXECVEAT_FLAGS,
        &FCHOWNAT_FLAGS,
        &FCNTL_COMMANDS,
        &FILE_FLAGS,
        &FINIT_MODULE_FLAGS,
        &FLOCK_FLAGS,
        &FSCONFIG_CMDS,
        &FUTEX_OPERATIONS,
        &IO_URING_CQE_FLAGS,
        &IO_URING_ENTER_FLAGS,
        &IO_URING_OPCODES,
        &IO_URING_REGISTER_OPCODES,
        &IO_URING_SETUP_FEATS,
        &IO_URING_SETUP_FLAGS,
        &IO_URING_SQE_FLAGS,
        &KEYCTL_OPERATIONS,
        &LINKAT_FLAGS,
        &LSEEK_WHENCE,
        &MEMFD_CREATE_FLAGS,
        &MKNOD_MODE,
        &MLOCK2_FLAGS,
        &MLOCKALL_FLAGS,
        &MMAP_FLAGS,
        &MOUNT_FLAGS,
        &NEWFSTATAT_FLAGS,
        &OPENAT2_FLAGS,
        &PF_FLAGS,
        &PIDFD_OPEN_FLAGS,
        &POLL_FLAGS,
        &PRCTL_OPTIONS,
        &PROT_FLAGS,
        &PTRACE_REQUESTS,
        &QUOTACTL_CMDS,
        &QUOTACTL_DQI_FLAGS,
        &QUOTACTL_QUOTA_FMTS,
        &QUOTACTL_TYPES,
        &RENAMEAT2_FLAGS,
        &RLIMIT_RESOURCES,
        &SEMCTL_COMMANDS,
        &SEMGET_FLAGS,
        &SEMOP_FLAGS,
        &SHUTDOWN_HOW,
        &SOCKET_FAMILIES,
        &SOCKOPT_LEVELS,
        &SOCKOPT_OPTIONS,
        &SPLICE_FLAGS,
        &UMOUNT_FLAGS,
        &UNLINKAT_FLAGS,
    ];
}

static BPF_VARIANTS: [DynVariant; 2] = [
    DynVariant {
        ty: ParamType::Fd,
        fmt: PrintFormat::Dec,
    },
    DynVariant {
        ty: ParamType::Errno,
        fmt: PrintFormat::Dec,
    },
];
static KEYCTL_VARIANTS: [DynVariant; 2] = [
    DynVariant {
        ty: ParamType::Int64,
        fmt: PrintFormat::Dec,
    },
    DynVariant {
        ty: ParamType::CharBuf,
        fmt: PrintFormat::Na,
    },
];
static PTRACE_VARIANTS: [DynVariant; 2] = [
    DynVariant {
        ty: ParamType::Uint64,
        fmt: PrintFormat::Hex,
    },
    DynVariant {
        ty: ParamType::SigType,
        fmt: PrintFormat::Dec,
    },
];
static SOCKOPT_VARIANTS: [DynVariant; 5] = [
    DynVariant {
        ty: ParamType::ByteBuf,
        fmt: PrintFormat::Hex,
    },
    DynVariant {
        ty: ParamType::Errno,
        fmt: PrintFormat::Dec,
    },
    DynVariant {
        ty: ParamType::Uint32,
        fmt: PrintFormat::Dec,
    },
    DynVariant {
        ty: ParamType::Uint64,
        fmt: PrintFormat::Dec,
    },
    DynVariant {
        ty: ParamType::RelTime,
        fmt: PrintFormat::Dec,
    },
];

/// Every system call and tracepoint pseudo code, sorted by sc code.
#[rustfmt::skip]
pub static SYSCALLS: [SyscallInfo; 453] = [
    SyscallInfo { sc: 0, name: "unknown", native: native(0), tracepoint: None, events: &[], state: false },
    SyscallInfo { sc: 1, name: "restart_syscall", native: native(1), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 2, name: "exit", native: native(2), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 3, name: "read", native: native(3), tracepoint: None, events: &[code::SYSCALL_READ_X], state: false },
    SyscallInfo { sc: 4, name: "write", native: native(4), tracepoint: None, events: &[code::SYSCALL_WRITE_X], state: false },
    SyscallInfo { sc: 5, name: "open", native: native(5), tracepoint: None, events: &[code::SYSCALL_OPEN_X, code::SYSCALL_OPEN_E], state: true },
    SyscallInfo { sc: 6, name: "close", native: native(6), tracepoint: None, events: &[code::SYSCALL_CLOSE_X], state: true },
    SyscallInfo { sc: 7, name: "creat", native: native(7), tracepoint: None, events: &[code::SYSCALL_CREAT_X, code::SYSCALL_CREAT_E], state: true },
    SyscallInfo { sc: 8, name: "link", native: native(8), tracepoint: None, events: &[code::SYSCALL_LINK_2_X], state: false },
    SyscallInfo { sc: 9, name: "unlink", native: native(9), tracepoint: None, events: &[code::SYSCALL_UNLINK_2_X], state: false },
    SyscallInfo { sc: 10, name: "chdir", native: native(10), tracepoint: None, events: &[code::SYSCALL_CHDIR_X], state: true },
    SyscallInfo { sc: 11, name: "time", native: native(11), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 12, name: "mknod", native: native(12), tracepoint: None, events: &[code::SYSCALL_MKNOD_X], state: false },
    SyscallInfo { sc: 13, name: "chmod", native: native(13), tracepoint: None, events: &[code::SYSCALL_CHMOD_X], state: false },
    SyscallInfo { sc: 14, name: "stat", native: native(14), tracepoint: None, events: &[code::SYSCALL_STAT_X], state: false },
    SyscallInfo { sc: 15, name: "lseek", native: native(15), tracepoint: None, events: &[code::SYSCALL_LSEEK_X], state: false },
    SyscallInfo { sc: 16, name: "getpid", native: native(16), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 17, name: "mount", native: native(17), tracepoint: None, events: &[code::SYSCALL_MOUNT_X], state: true },
    SyscallInfo { sc: 18, name: "ptrace", native: native(18), tracepoint: None, events: &[code::SYSCALL_PTRACE_X], state: false },
    SyscallInfo { sc: 19, name: "alarm", native: native(19), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 20, name: "fstat", native: native(20), tracepoint: None, events: &[code::SYSCALL_FSTAT_X], state: false },
    SyscallInfo { sc: 21, name: "pause", native: native(21), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 22, name: "utime", native: native(22), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 23, name: "access", native: native(23), tracepoint: None, events: &[code::SYSCALL_ACCESS_X], state: false },
    SyscallInfo { sc: 24, name: "sync", native: native(24), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 25, name: "kill", native: native(25), tracepoint: None, events: &[code::SYSCALL_KILL_X], state: false },
    SyscallInfo { sc: 26, name: "rename", native: native(26), tracepoint: None, events: &[code::SYSCALL_RENAME_X], state: false },
    SyscallInfo { sc: 27, name: "mkdir", native: native(27), tracepoint: None, events: &[code::SYSCALL_MKDIR_2_X], state: false },
    SyscallInfo { sc: 28, name: "rmdir", native: native(28), tracepoint: None, events: &[code::SYSCALL_RMDIR_2_X], state: false },
    SyscallInfo { sc: 29, name: "dup", native: native(29), tracepoint: None, events: &[code::SYSCALL_DUP_1_X], state: true },
    SyscallInfo { sc: 30, name: "pipe", native: native(30), tracepoint: None, events: &[code::SYSCALL_PIPE_X], state: true },
    SyscallInfo { sc: 31, name: "times", native: native(31), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 32, name: "brk", native: native(32), tracepoint: None, events: &[code::SYSCALL_BRK_4_X], state: false },
    SyscallInfo { sc: 33, name: "acct", native: native(33), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 34, name: "ioctl", native: native(34), tracepoint: None, events: &[code::SYSCALL_IOCTL_3_X], state: false },
    SyscallInfo { sc: 35, name: "fcntl", native: native(35), tracepoint: None, events: &[code::SYSCALL_FCNTL_X], state: true },
    SyscallInfo { sc: 36, name: "setpgid", native: native(36), tracepoint: None, events: &[code::SYSCALL_SETPGID_X], state: false },
    SyscallInfo { sc: 37, name: "umask", native: native(37), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 38, name: "chroot", native: native(38), tracepoint: None, events: &[code::SYSCALL_CHROOT_X], state: true },
    SyscallInfo { sc: 39, name: "ustat", native: native(39), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 40, name: "dup2", native: native(40), tracepoint: None, events: &[code::SYSCALL_DUP2_X], state: true },
    SyscallInfo { sc: 41, name: "getppid", native: native(41), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 42, name: "getpgrp", native: native(42), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 43, name: "setsid", native: native(43), tracepoint: None, events: &[code::SYSCALL_SETSID_X], state: true },
    SyscallInfo { sc: 44, name: "sethostname", native: native(44), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 45, name: "setrlimit", native: native(45), tracepoint: None, events: &[code::SYSCALL_SETRLIMIT_X], state: true },
    SyscallInfo { sc: 46, name: "getrusage", native: native(46), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 47, name: "gettimeofday", native: native(47), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 48, name: "settimeofday", native: native(48), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 49, name: "symlink", native: native(49), tracepoint: None, events: &[code::SYSCALL_SYMLINK_X], state: false },
    SyscallInfo { sc: 50, name: "lstat", native: native(50), tracepoint: None, events: &[code::SYSCALL_LSTAT_X], state: false },
    SyscallInfo { sc: 51, name: "readlink", native: native(51), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 52, name: "uselib", native: native(52), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 53, name: "swapon", native: native(53), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 54, name: "reboot", native: native(54), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 55, name: "mmap", native: native(55), tracepoint: None, events: &[code::SYSCALL_MMAP_X], state: false },
    SyscallInfo { sc: 56, name: "munmap", native: native(56), tracepoint: None, events: &[code::SYSCALL_MUNMAP_X], state: false },
    SyscallInfo { sc: 57, name: "truncate", native: native(57), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 58, name: "ftruncate", native: native(58), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 59, name: "fchmod", native: native(59), tracepoint: None, events: &[code::SYSCALL_FCHMOD_X], state: false },
    SyscallInfo { sc: 60, name: "getpriority", native: native(60), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 61, name: "setpriority", native: native(61), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 62, name: "statfs", native: native(62), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 63, name: "fstatfs", native: native(63), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 64, name: "syslog", native: native(64), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 65, name: "setitimer", native: native(65), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 66, name: "getitimer", native: native(66), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 67, name: "uname", native: native(67), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 68, name: "vhangup", native: native(68), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 69, name: "wait4", native: native(69), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 70, name: "swapoff", native: native(70), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 71, name: "sysinfo", native: native(71), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 72, name: "fsync", native: native(72), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 73, name: "setdomainname", native: native(73), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 74, name: "adjtimex", native: native(74), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 75, name: "mprotect", native: native(75), tracepoint: None, events: &[code::SYSCALL_MPROTECT_X], state: false },
    SyscallInfo { sc: 76, name: "init_module", native: native(76), tracepoint: None, events: &[code::SYSCALL_INIT_MODULE_X], state: false },
    SyscallInfo { sc: 77, name: "delete_module", native: native(77), tracepoint: None, events: &[code::SYSCALL_DELETE_MODULE_X], state: false },
    SyscallInfo { sc: 78, name: "quotactl", native: native(78), tracepoint: None, events: &[code::SYSCALL_QUOTACTL_X], state: false },
    SyscallInfo { sc: 79, name: "getpgid", native: native(79), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 80, name: "fchdir", native: native(80), tracepoint: None, events: &[code::SYSCALL_FCHDIR_X], state: true },
    SyscallInfo { sc: 81, name: "sysfs", native: native(81), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 82, name: "personality", native: native(82), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 83, name: "getdents", native: native(83), tracepoint: None, events: &[code::SYSCALL_GETDENTS_X], state: false },
    SyscallInfo { sc: 84, name: "select", native: native(84), tracepoint: None, events: &[code::SYSCALL_SELECT_X], state: false },
    SyscallInfo { sc: 85, name: "flock", native: native(85), tracepoint: None, events: &[code::SYSCALL_FLOCK_X], state: false },
    SyscallInfo { sc: 86, name: "msync", native: native(86), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 87, name: "readv", native: native(87), tracepoint: None, events: &[code::SYSCALL_READV_X], state: false },
    SyscallInfo { sc: 88, name: "writev", native: native(88), tracepoint: None, events: &[code::SYSCALL_WRITEV_X], state: false },
    SyscallInfo { sc: 89, name: "getsid", native: native(89), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 90, name: "fdatasync", native: native(90), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 91, name: "mlock", native: native(91), tracepoint: None, events: &[code::SYSCALL_MLOCK_X], state: false },
    SyscallInfo { sc: 92, name: "munlock", native: native(92), tracepoint: None, events: &[code::SYSCALL_MUNLOCK_X], state: false },
    SyscallInfo { sc: 93, name: "mlockall", native: native(93), tracepoint: None, events: &[code::SYSCALL_MLOCKALL_X], state: false },
    SyscallInfo { sc: 94, name: "munlockall", native: native(94), tracepoint: None, events: &[code::SYSCALL_MUNLOCKALL_X], state: false },
    SyscallInfo { sc: 95, name: "sched_setparam", native: native(95), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 96, name: "sched_getparam", native: native(96), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 97, name: "sched_setscheduler", native: native(97), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 98, name: "sched_getscheduler", native: native(98), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 99, name: "sched_yield", native: native(99), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 100, name: "sched_get_priority_max", native: native(100), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 101, name: "sched_get_priority_min", native: native(101), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 102, name: "sched_rr_get_interval", native: native(102), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 103, name: "nanosleep", native: native(103), tracepoint: None, events: &[code::SYSCALL_NANOSLEEP_X], state: false },
    SyscallInfo { sc: 104, name: "mremap", native: native(104), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 105, name: "poll", native: native(105), tracepoint: None, events: &[code::SYSCALL_POLL_X], state: false },
    SyscallInfo { sc: 106, name: "prctl", native: native(106), tracepoint: None, events: &[code::SYSCALL_PRCTL_X], state: true },
    SyscallInfo { sc: 107, name: "rt_sigaction", native: native(107), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 108, name: "rt_sigprocmask", native: native(108), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 109, name: "rt_sigpending", native: native(109), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 110, name: "rt_sigtimedwait", native: native(110), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 111, name: "rt_sigqueueinfo", native: native(111), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 112, name: "rt_sigsuspend", native: native(112), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 113, name: "getcwd", native: native(113), tracepoint: None, events: &[code::SYSCALL_GETCWD_X], state: false },
    SyscallInfo { sc: 114, name: "capget", native: native(114), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 115, name: "capset", native: native(115), tracepoint: None, events: &[code::SYSCALL_CAPSET_X], state: true },
    SyscallInfo { sc: 116, name: "sendfile", native: native(116), tracepoint: None, events: &[code::SYSCALL_SENDFILE_X], state: false },
    SyscallInfo { sc: 117, name: "getrlimit", native: native(117), tracepoint: None, events: &[code::SYSCALL_GETRLIMIT_X], state: false },
    SyscallInfo { sc: 118, name: "lchown", native: native(118), tracepoint: None, events: &[code::SYSCALL_LCHOWN_X], state: false },
    SyscallInfo { sc: 119, name: "getuid", native: native(119), tracepoint: None, events: &[code::SYSCALL_GETUID_X], state: false },
    SyscallInfo { sc: 120, name: "getgid", native: native(120), tracepoint: None, events: &[code::SYSCALL_GETGID_X], state: false },
    SyscallInfo { sc: 121, name: "geteuid", native: native(121), tracepoint: None, events: &[code::SYSCALL_GETEUID_X], state: false },
    SyscallInfo { sc: 122, name: "getegid", native: native(122), tracepoint: None, events: &[code::SYSCALL_GETEGID_X], state: false },
    SyscallInfo { sc: 123, name: "setreuid", native: native(123), tracepoint: None, events: &[code::SYSCALL_SETREUID_X], state: true },
    SyscallInfo { sc: 124, name: "setregid", native: native(124), tracepoint: None, events: &[code::SYSCALL_SETREGID_X], state: true },
    SyscallInfo { sc: 125, name: "getgroups", native: native(125), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 126, name: "setgroups", native: native(126), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 127, name: "fchown", native: native(127), tracepoint: None, events: &[code::SYSCALL_FCHOWN_X], state: false },
    SyscallInfo { sc: 128, name: "setresuid", native: native(128), tracepoint: None, events: &[code::SYSCALL_SETRESUID_X], state: true },
    SyscallInfo { sc: 129, name: "getresuid", native: native(129), tracepoint: None, events: &[code::SYSCALL_GETRESUID_X], state: false },
    SyscallInfo { sc: 130, name: "setresgid", native: native(130), tracepoint: None, events: &[code::SYSCALL_SETRESGID_X], state: true },
    SyscallInfo { sc: 131, name: "getresgid", native: native(131), tracepoint: None, events: &[code::SYSCALL_GETRESGID_X], state: false },
    SyscallInfo { sc: 132, name: "chown", native: native(132), tracepoint: None, events: &[code::SYSCALL_CHOWN_X], state: false },
    SyscallInfo { sc: 133, name: "setuid", native: native(133), tracepoint: None, events: &[code::SYSCALL_SETUID_X], state: true },
    SyscallInfo { sc: 134, name: "setgid", native: native(134), tracepoint: None, events: &[code::SYSCALL_SETGID_X], state: true },
    SyscallInfo { sc: 135, name: "setfsuid", native: native(135), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 136, name: "setfsgid", native: native(136), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 137, name: "pivot_root", native: native(137), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 138, name: "mincore", native: native(138), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 139, name: "madvise", native: native(139), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 140, name: "gettid", native: native(140), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 141, name: "setxattr", native: native(141), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 142, name: "lsetxattr", native: native(142), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 143, name: "fsetxattr", native: native(143), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 144, name: "getxattr", native: native(144), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 145, name: "lgetxattr", native: native(145), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 146, name: "fgetxattr", native: native(146), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 147, name: "listxattr", native: native(147), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 148, name: "llistxattr", native: native(148), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 149, name: "flistxattr", native: native(149), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 150, name: "removexattr", native: native(150), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 151, name: "lremovexattr", native: native(151), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 152, name: "fremovexattr", native: native(152), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 153, name: "tkill", native: native(153), tracepoint: None, events: &[code::SYSCALL_TKILL_X], state: false },
    SyscallInfo { sc: 154, name: "futex", native: native(154), tracepoint: None, events: &[code::SYSCALL_FUTEX_X], state: false },
    SyscallInfo { sc: 155, name: "sched_setaffinity", native: native(155), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 156, name: "sched_getaffinity", native: native(156), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 157, name: "set_thread_area", native: native(157), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 158, name: "get_thread_area", native: native(158), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 159, name: "io_setup", native: native(159), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 160, name: "io_destroy", native: native(160), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 161, name: "io_getevents", native: native(161), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 162, name: "io_submit", native: native(162), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 163, name: "io_cancel", native: native(163), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 164, name: "exit_group", native: native(164), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 165, name: "epoll_create", native: native(165), tracepoint: None, events: &[code::SYSCALL_EPOLL_CREATE_X], state: true },
    SyscallInfo { sc: 166, name: "epoll_ctl", native: native(166), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 167, name: "epoll_wait", native: native(167), tracepoint: None, events: &[code::SYSCALL_EPOLLWAIT_X], state: false },
    SyscallInfo { sc: 168, name: "remap_file_pages", native: native(168), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 169, name: "set_tid_address", native: native(169), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 170, name: "timer_create", native: native(170), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 171, name: "timer_settime", native: native(171), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 172, name: "timer_gettime", native: native(172), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 173, name: "timer_getoverrun", native: native(173), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 174, name: "timer_delete", native: native(174), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 175, name: "clock_settime", native: native(175), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 176, name: "clock_gettime", native: native(176), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 177, name: "clock_getres", native: native(177), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 178, name: "clock_nanosleep", native: native(178), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 179, name: "tgkill", native: native(179), tracepoint: None, events: &[code::SYSCALL_TGKILL_X], state: false },
    SyscallInfo { sc: 180, name: "utimes", native: native(180), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 181, name: "mq_open", native: native(181), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 182, name: "mq_unlink", native: native(182), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 183, name: "mq_timedsend", native: native(183), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 184, name: "mq_timedreceive", native: native(184), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 185, name: "mq_notify", native: native(185), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 186, name: "mq_getsetattr", native: native(186), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 187, name: "kexec_load", native: native(187), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 188, name: "waitid", native: native(188), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 189, name: "add_key", native: native(189), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 190, name: "request_key", native: native(190), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 191, name: "keyctl", native: native(191), tracepoint: None, events: &[code::SYSCALL_KEYCTL_X], state: false },
    SyscallInfo { sc: 192, name: "ioprio_set", native: native(192), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 193, name: "ioprio_get", native: native(193), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 194, name: "inotify_init", native: native(194), tracepoint: None, events: &[code::SYSCALL_INOTIFY_INIT_X], state: true },
    SyscallInfo { sc: 195, name: "inotify_add_watch", native: native(195), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 196, name: "inotify_rm_watch", native: native(196), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 197, name: "openat", native: native(197), tracepoint: None, events: &[code::SYSCALL_OPENAT_2_X, code::SYSCALL_OPENAT_2_E], state: true },
    SyscallInfo { sc: 198, name: "mkdirat", native: native(198), tracepoint: None, events: &[code::SYSCALL_MKDIRAT_X], state: false },
    SyscallInfo { sc: 199, name: "mknodat", native: native(199), tracepoint: None, events: &[code::SYSCALL_MKNODAT_X], state: false },
    SyscallInfo { sc: 200, name: "fchownat", native: native(200), tracepoint: None, events: &[code::SYSCALL_FCHOWNAT_X], state: false },
    SyscallInfo { sc: 201, name: "futimesat", native: native(201), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 202, name: "unlinkat", native: native(202), tracepoint: None, events: &[code::SYSCALL_UNLINKAT_2_X], state: false },
    SyscallInfo { sc: 203, name: "renameat", native: native(203), tracepoint: None, events: &[code::SYSCALL_RENAMEAT_X], state: false },
    SyscallInfo { sc: 204, name: "linkat", native: native(204), tracepoint: None, events: &[code::SYSCALL_LINKAT_2_X], state: false },
    SyscallInfo { sc: 205, name: "symlinkat", native: native(205), tracepoint: None, events: &[code::SYSCALL_SYMLINKAT_X], state: false },
    SyscallInfo { sc: 206, name: "readlinkat", native: native(206), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 207, name: "fchmodat", native: native(207), tracepoint: None, events: &[code::SYSCALL_FCHMODAT_X], state: false },
    SyscallInfo { sc: 208, name: "faccessat", native: native(208), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 209, name: "pselect6", native: native(209), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 210, name: "ppoll", native: native(210), tracepoint: None, events: &[code::SYSCALL_PPOLL_X], state: false },
    SyscallInfo { sc: 211, name: "unshare", native: native(211), tracepoint: None, events: &[code::SYSCALL_UNSHARE_X], state: false },
    SyscallInfo { sc: 212, name: "set_robust_list", native: native(212), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 213, name: "get_robust_list", native: native(213), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 214, name: "splice", native: native(214), tracepoint: None, events: &[code::SYSCALL_SPLICE_X], state: false },
    SyscallInfo { sc: 215, name: "tee", native: native(215), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 216, name: "vmsplice", native: native(216), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 217, name: "getcpu", native: native(217), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 218, name: "epoll_pwait", native: native(218), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 219, name: "utimensat", native: native(219), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 220, name: "signalfd", native: native(220), tracepoint: None, events: &[code::SYSCALL_SIGNALFD_X], state: true },
    SyscallInfo { sc: 221, name: "timerfd_create", native: native(221), tracepoint: None, events: &[code::SYSCALL_TIMERFD_CREATE_X], state: true },
    SyscallInfo { sc: 222, name: "eventfd", native: native(222), tracepoint: None, events: &[code::SYSCALL_EVENTFD_X], state: true },
    SyscallInfo { sc: 223, name: "timerfd_settime", native: native(223), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 224, name: "timerfd_gettime", native: native(224), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 225, name: "signalfd4", native: native(225), tracepoint: None, events: &[code::SYSCALL_SIGNALFD4_X], state: true },
    SyscallInfo { sc: 226, name: "eventfd2", native: native(226), tracepoint: None, events: &[code::SYSCALL_EVENTFD2_X], state: true },
    SyscallInfo { sc: 227, name: "epoll_create1", native: native(227), tracepoint: None, events: &[code::SYSCALL_EPOLL_CREATE1_X], state: true },
    SyscallInfo { sc: 228, name: "dup3", native: native(228), tracepoint: None, events: &[code::SYSCALL_DUP3_X], state: true },
    SyscallInfo { sc: 229, name: "pipe2", native: native(229), tracepoint: None, events: &[code::SYSCALL_PIPE2_X], state: true },
    SyscallInfo { sc: 230, name: "inotify_init1", native: native(230), tracepoint: None, events: &[code::SYSCALL_INOTIFY_INIT1_X], state: true },
    SyscallInfo { sc: 231, name: "preadv", native: native(231), tracepoint: None, events: &[code::SYSCALL_PREADV_X], state: false },
    SyscallInfo { sc: 232, name: "pwritev", native: native(232), tracepoint: None, events: &[code::SYSCALL_PWRITEV_X], state: false },
    SyscallInfo { sc: 233, name: "rt_tgsigqueueinfo", native: native(233), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 234, name: "perf_event_open", native: native(234), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 235, name: "fanotify_init", native: native(235), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 236, name: "prlimit64", native: native(236), tracepoint: None, events: &[code::SYSCALL_PRLIMIT_X], state: true },
    SyscallInfo { sc: 237, name: "clock_adjtime", native: native(237), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 238, name: "syncfs", native: native(238), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 239, name: "setns", native: native(239), tracepoint: None, events: &[code::SYSCALL_SETNS_X], state: false },
    SyscallInfo { sc: 240, name: "getdents64", native: native(240), tracepoint: None, events: &[code::SYSCALL_GETDENTS64_X], state: false },
    SyscallInfo { sc: 241, name: "socket", native: native(241), tracepoint: None, events: &[code::SOCKET_SOCKET_X], state: true },
    SyscallInfo { sc: 242, name: "bind", native: native(242), tracepoint: None, events: &[code::SOCKET_BIND_X], state: true },
    SyscallInfo { sc: 243, name: "connect", native: native(243), tracepoint: None, events: &[code::SOCKET_CONNECT_X, code::SOCKET_CONNECT_E], state: true },
    SyscallInfo { sc: 244, name: "listen", native: native(244), tracepoint: None, events: &[code::SOCKET_LISTEN_X], state: false },
    SyscallInfo { sc: 245, name: "accept", native: native(245), tracepoint: None, events: &[code::SOCKET_ACCEPT_5_X], state: true },
    SyscallInfo { sc: 246, name: "getsockname", native: native(246), tracepoint: None, events: &[code::SOCKET_GETSOCKNAME_X], state: false },
    SyscallInfo { sc: 247, name: "getpeername", native: native(247), tracepoint: None, events: &[code::SOCKET_GETPEERNAME_X], state: false },
    SyscallInfo { sc: 248, name: "socketpair", native: native(248), tracepoint: None, events: &[code::SOCKET_SOCKETPAIR_X], state: true },
    SyscallInfo { sc: 249, name: "sendto", native: native(249), tracepoint: None, events: &[code::SOCKET_SENDTO_X], state: true },
    SyscallInfo { sc: 250, name: "recvfrom", native: native(250), tracepoint: None, events: &[code::SOCKET_RECVFROM_X], state: true },
    SyscallInfo { sc: 251, name: "shutdown", native: native(251), tracepoint: None, events: &[code::SOCKET_SHUTDOWN_X], state: true },
    SyscallInfo { sc: 252, name: "setsockopt", native: native(252), tracepoint: None, events: &[code::SOCKET_SETSOCKOPT_X], state: false },
    SyscallInfo { sc: 253, name: "getsockopt", native: native(253), tracepoint: None, events: &[code::SOCKET_GETSOCKOPT_X], state: true },
    SyscallInfo { sc: 254, name: "sendmsg", native: native(254), tracepoint: None, events: &[code::SOCKET_SENDMSG_X], state: true },
    SyscallInfo { sc: 255, name: "sendmmsg", native: native(255), tracepoint: None, events: &[code::SOCKET_SENDMMSG_X], state: true },
    SyscallInfo { sc: 256, name: "recvmsg", native: native(256), tracepoint: None, events: &[code::SOCKET_RECVMSG_X], state: true },
    SyscallInfo { sc: 257, name: "recvmmsg", native: native(257), tracepoint: None, events: &[code::SOCKET_RECVMMSG_X], state: true },
    SyscallInfo { sc: 258, name: "accept4", native: native(258), tracepoint: None, events: &[code::SOCKET_ACCEPT4_6_X], state: true },
    SyscallInfo { sc: 259, name: "semop", native: native(259), tracepoint: None, events: &[code::SYSCALL_SEMOP_X], state: false },
    SyscallInfo { sc: 260, name: "semget", native: native(260), tracepoint: None, events: &[code::SYSCALL_SEMGET_X], state: false },
    SyscallInfo { sc: 261, name: "semctl", native: native(261), tracepoint: None, events: &[code::SYSCALL_SEMCTL_X], state: false },
    SyscallInfo { sc: 262, name: "msgsnd", native: native(262), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 263, name: "msgrcv", native: native(263), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 264, name: "msgget", native: native(264), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 265, name: "msgctl", native: native(265), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 266, name: "shmdt", native: native(266), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 267, name: "shmget", native: native(267), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 268, name: "shmctl", native: native(268), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 269, name: "statfs64", native: native(269), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 270, name: "fstatfs64", native: native(270), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 271, name: "fstatat64", native: native(271), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 272, name: "sendfile64", native: native(272), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 273, name: "ugetrlimit", native: native(273), tracepoint: None, events: &[code::SYSCALL_GETRLIMIT_X], state: false },
    SyscallInfo { sc: 274, name: "bdflush", native: native(274), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 275, name: "sigprocmask", native: native(275), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 276, name: "ipc", native: native(276), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 277, name: "socketcall", native: native(277), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 278, name: "stat64", native: native(278), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 279, name: "lstat64", native: native(279), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 280, name: "fstat64", native: native(280), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 281, name: "fcntl64", native: native(281), tracepoint: None, events: &[code::GENERIC_X], state: true },
    SyscallInfo { sc: 282, name: "mmap2", native: native(282), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 283, name: "_newselect", native: native(283), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 284, name: "sgetmask", native: native(284), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 285, name: "ssetmask", native: native(285), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 286, name: "sigpending", native: native(286), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 287, name: "olduname", native: native(287), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 288, name: "umount", native: native(288), tracepoint: None, events: &[code::SYSCALL_UMOUNT_1_X], state: true },
    SyscallInfo { sc: 289, name: "signal", native: native(289), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 290, name: "nice", native: native(290), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 291, name: "stime", native: native(291), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 292, name: "_llseek", native: native(292), tracepoint: None, events: &[code::SYSCALL_LLSEEK_X], state: false },
    SyscallInfo { sc: 293, name: "waitpid", native: native(293), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 294, name: "pread64", native: native(294), tracepoint: None, events: &[code::SYSCALL_PREAD_X], state: false },
    SyscallInfo { sc: 295, name: "pwrite64", native: native(295), tracepoint: None, events: &[code::SYSCALL_PWRITE_X], state: false },
    SyscallInfo { sc: 296, name: "arch_prctl", native: native(296), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 297, name: "shmat", native: native(297), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 298, name: "rt_sigreturn", native: native(298), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 299, name: "fallocate", native: native(299), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 300, name: "newfstatat", native: native(300), tracepoint: None, events: &[code::SYSCALL_NEWFSTATAT_X], state: false },
    SyscallInfo { sc: 301, name: "process_vm_readv", native: native(301), tracepoint: None, events: &[code::SYSCALL_PROCESS_VM_READV_X], state: false },
    SyscallInfo { sc: 302, name: "process_vm_writev", native: native(302), tracepoint: None, events: &[code::SYSCALL_PROCESS_VM_WRITEV_X], state: false },
    SyscallInfo { sc: 303, name: "fork", native: native(303), tracepoint: None, events: &[code::SYSCALL_FORK_20_X], state: true },
    SyscallInfo { sc: 304, name: "vfork", native: native(304), tracepoint: None, events: &[code::SYSCALL_VFORK_20_X], state: true },
    SyscallInfo { sc: 305, name: "setuid32", native: native(305), tracepoint: None, events: &[code::GENERIC_X], state: true },
    SyscallInfo { sc: 306, name: "getuid32", native: native(306), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 307, name: "setgid32", native: native(307), tracepoint: None, events: &[code::GENERIC_X], state: true },
    SyscallInfo { sc: 308, name: "geteuid32", native: native(308), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 309, name: "getgid32", native: native(309), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 310, name: "setresuid32", native: native(310), tracepoint: None, events: &[code::GENERIC_X], state: true },
    SyscallInfo { sc: 311, name: "setresgid32", native: native(311), tracepoint: None, events: &[code::GENERIC_X], state: true },
    SyscallInfo { sc: 312, name: "getresuid32", native: native(312), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 313, name: "getresgid32", native: native(313), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 314, name: "finit_module", native: native(314), tracepoint: None, events: &[code::SYSCALL_FINIT_MODULE_X], state: false },
    SyscallInfo { sc: 315, name: "bpf", native: native(315), tracepoint: None, events: &[code::SYSCALL_BPF_2_X], state: false },
    SyscallInfo { sc: 316, name: "seccomp", native: native(316), tracepoint: None, events: &[code::SYSCALL_SECCOMP_X], state: false },
    SyscallInfo { sc: 317, name: "sigaltstack", native: native(317), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 318, name: "getrandom", native: native(318), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 319, name: "fadvise64", native: native(319), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 320, name: "renameat2", native: native(320), tracepoint: None, events: &[code::SYSCALL_RENAMEAT2_X], state: false },
    SyscallInfo { sc: 321, name: "userfaultfd", native: native(321), tracepoint: None, events: &[code::SYSCALL_USERFAULTFD_X], state: true },
    SyscallInfo { sc: 322, name: "openat2", native: native(322), tracepoint: None, events: &[code::SYSCALL_OPENAT2_X, code::SYSCALL_OPENAT2_E], state: true },
    SyscallInfo { sc: 323, name: "umount2", native: native(323), tracepoint: None, events: &[code::SYSCALL_UMOUNT2_X], state: true },
    SyscallInfo { sc: 324, name: "execve", native: native(324), tracepoint: None, events: &[code::SYSCALL_EXECVE_19_X], state: true },
    SyscallInfo { sc: 325, name: "execveat", native: native(325), tracepoint: None, events: &[code::SYSCALL_EXECVEAT_X, code::SYSCALL_EXECVE_19_X], state: true },
    SyscallInfo { sc: 326, name: "copy_file_range", native: native(326), tracepoint: None, events: &[code::SYSCALL_COPY_FILE_RANGE_X], state: false },
    SyscallInfo { sc: 327, name: "clone", native: native(327), tracepoint: None, events: &[code::SYSCALL_CLONE_20_X], state: true },
    SyscallInfo { sc: 328, name: "clone3", native: native(328), tracepoint: None, events: &[code::SYSCALL_CLONE3_X], state: true },
    SyscallInfo { sc: 329, name: "open_by_handle_at", native: native(329), tracepoint: None, events: &[code::SYSCALL_OPEN_BY_HANDLE_AT_X], state: true },
    SyscallInfo { sc: 330, name: "io_uring_setup", native: native(330), tracepoint: None, events: &[code::SYSCALL_IO_URING_SETUP_X], state: true },
    SyscallInfo { sc: 331, name: "io_uring_enter", native: native(331), tracepoint: None, events: &[code::SYSCALL_IO_URING_ENTER_X], state: false },
    SyscallInfo { sc: 332, name: "io_uring_register", native: native(332), tracepoint: None, events: &[code::SYSCALL_IO_URING_REGISTER_X], state: false },
    SyscallInfo { sc: 333, name: "mlock2", native: native(333), tracepoint: None, events: &[code::SYSCALL_MLOCK2_X], state: false },
    SyscallInfo { sc: 334, name: "getegid32", native: native(334), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 335, name: "fsconfig", native: native(335), tracepoint: None, events: &[code::SYSCALL_FSCONFIG_X], state: false },
    SyscallInfo { sc: 336, name: "fspick", native: native(336), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 337, name: "fsmount", native: native(337), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 338, name: "fsopen", native: native(338), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 339, name: "open_tree", native: native(339), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 340, name: "move_mount", native: native(340), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 341, name: "mount_setattr", native: native(341), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 342, name: "memfd_create", native: native(342), tracepoint: None, events: &[code::SYSCALL_MEMFD_CREATE_X], state: true },
    SyscallInfo { sc: 343, name: "memfd_secret", native: native(343), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 344, name: "ioperm", native: native(344), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 345, name: "kexec_file_load", native: native(345), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 346, name: "pidfd_getfd", native: native(346), tracepoint: None, events: &[code::SYSCALL_PIDFD_GETFD_X], state: true },
    SyscallInfo { sc: 347, name: "pidfd_open", native: native(347), tracepoint: None, events: &[code::SYSCALL_PIDFD_OPEN_X], state: true },
    SyscallInfo { sc: 348, name: "pidfd_send_signal", native: native(348), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 349, name: "pkey_alloc", native: native(349), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 350, name: "pkey_mprotect", native: native(350), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 351, name: "pkey_free", native: native(351), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 352, name: "landlock_create_ruleset", native: native(352), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 353, name: "quotactl_fd", native: native(353), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 354, name: "landlock_restrict_self", native: native(354), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 355, name: "landlock_add_rule", native: native(355), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 356, name: "epoll_pwait2", native: native(356), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 357, name: "migrate_pages", native: native(357), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 358, name: "move_pages", native: native(358), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 359, name: "preadv2", native: native(359), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 360, name: "pwritev2", native: native(360), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 361, name: "kcmp", native: native(361), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 362, name: "sched_setattr", native: native(362), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 363, name: "mbind", native: native(363), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 364, name: "epoll_ctl_old", native: native(364), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 365, name: "lookup_dcookie", native: native(365), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 366, name: "modify_ldt", native: native(366), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 367, name: "statx", native: native(367), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 368, name: "set_mempolicy", native: native(368), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 369, name: "io_pgetevents", native: native(369), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 370, name: "set_mempolicy_home_node", native: native(370), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 371, name: "semtimedop", native: native(371), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 372, name: "get_kernel_syms", native: native(372), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 373, name: "readahead", native: native(373), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 374, name: "futex_waitv", native: native(374), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 375, name: "getpmsg", native: native(375), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 376, name: "name_to_handle_at", native: native(376), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 377, name: "process_mrelease", native: native(377), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 378, name: "nfsservctl", native: native(378), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 379, name: "epoll_wait_old", native: native(379), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 380, name: "rseq", native: native(380), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 381, name: "create_module", native: native(381), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 383, name: "sched_getattr", native: native(382), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 384, name: "faccessat2", native: native(383), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 385, name: "_sysctl", native: native(384), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 386, name: "query_module", native: native(385), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 387, name: "get_mempolicy", native: native(386), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 388, name: "sync_file_range", native: native(387), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 389, name: "process_madvise", native: native(388), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 390, name: "membarrier", native: native(389), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 391, name: "iopl", native: native(390), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 392, name: "close_range", native: native(391), tracepoint: None, events: &[code::SYSCALL_CLOSE_RANGE_X], state: true },
    SyscallInfo { sc: 393, name: "fanotify_mark", native: native(392), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 394, name: "recv", native: native(393), tracepoint: None, events: &[code::SOCKET_RECV_X], state: false },
    SyscallInfo { sc: 395, name: "send", native: native(394), tracepoint: None, events: &[code::SOCKET_SEND_X], state: false },
    SyscallInfo { sc: 396, name: "sched_process_exit", native: native(395), tracepoint: Some(2), events: &[code::PROCEXIT_1_E], state: true },
    SyscallInfo { sc: 397, name: "sched_switch", native: native(396), tracepoint: Some(3), events: &[code::SCHEDSWITCH_6_E], state: false },
    SyscallInfo { sc: 398, name: "page_fault_user", native: native(397), tracepoint: Some(4), events: &[code::PAGE_FAULT_E], state: false },
    SyscallInfo { sc: 399, name: "page_fault_kernel", native: native(398), tracepoint: Some(5), events: &[code::PAGE_FAULT_E], state: false },
    SyscallInfo { sc: 400, name: "signal_deliver", native: native(399), tracepoint: Some(6), events: &[code::SIGNALDELIVER_E], state: false },
    SyscallInfo { sc: 401, name: "timerfd", native: native(400), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 402, name: "s390_pci_mmio_read", native: native(401), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 403, name: "sigaction", native: native(402), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 404, name: "s390_pci_mmio_write", native: native(403), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 405, name: "readdir", native: native(404), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 406, name: "s390_sthyi", native: native(405), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 407, name: "sigsuspend", native: native(406), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 408, name: "idle", native: native(407), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 409, name: "s390_runtime_instr", native: native(408), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 410, name: "sigreturn", native: native(409), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 411, name: "s390_guarded_storage", native: native(410), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 412, name: "cachestat", native: native(411), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 413, name: "fchmodat2", native: native(412), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 414, name: "map_shadow_stack", native: native(413), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 415, name: "riscv_flush_icache", native: native(414), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 416, name: "riscv_hwprobe", native: native(415), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 417, name: "futex_wake", native: native(416), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 418, name: "futex_requeue", native: native(417), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 419, name: "futex_wait", native: native(418), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 420, name: "oldstat", native: native(419), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 421, name: "switch_endian", native: native(420), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 422, name: "multiplexer", native: native(421), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 423, name: "oldlstat", native: native(422), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 424, name: "spu_create", native: native(423), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 425, name: "sync_file_range2", native: native(424), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 426, name: "oldfstat", native: native(425), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 427, name: "spu_run", native: native(426), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 428, name: "swapcontext", native: native(427), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 429, name: "pciconfig_write", native: native(428), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 430, name: "rtas", native: native(429), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 431, name: "pciconfig_read", native: native(430), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 432, name: "sys_debug_setcontext", native: native(431), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 433, name: "vm86", native: native(432), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 434, name: "oldolduname", native: native(433), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 435, name: "subpage_prot", native: native(434), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 436, name: "pciconfig_iobase", native: native(435), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 437, name: "listmount", native: native(436), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 438, name: "statmount", native: native(437), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 439, name: "lsm_get_self_attr", native: native(438), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 440, name: "lsm_set_self_attr", native: native(439), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 441, name: "lsm_list_modules", native: native(440), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 442, name: "mseal", native: native(441), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 443, name: "uretprobe", native: native(442), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 444, name: "removexattrat", native: native(443), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 445, name: "listxattrat", native: native(444), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 446, name: "getxattrat", native: native(445), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 447, name: "setxattrat", native: native(446), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 448, name: "open_tree_attr", native: native(447), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 449, name: "file_getattr", native: native(448), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 450, name: "file_setattr", native: native(449), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 451, name: "listns", native: native(450), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 452, name: "uprobe", native: native(451), tracepoint: None, events: &[code::GENERIC_X], state: false },
    SyscallInfo { sc: 453, name: "rseq_slice_yield", native: native(452), tracepoint: None, events: &[code::GENERIC_X], state: false },
];

const fn native(i: usize) -> Option<u16> {
    if NATIVE[i] < 0 {
        None
    } else {
        Some(NATIVE[i] as u16)
    }
}

/// Native numbers in the order of [`SYSCALLS`]; -1 where the call does not exist.
#[cfg(target_arch = "x86_64")]
#[rustfmt::skip]
const NATIVE: [i16; 453] = [
    -1, 219, 60, 0, 1, 2, 3, 85, 86, 87, 80, 201, 133, 90, 4, 8,
    39, 165, 101, 37, 5, 34, 132, 21, 162, 62, 82, 83, 84, 32, 22, 100,
    12, 163, 16, 72, 109, 95, 161, 136, 33, 110, 111, 112, 170, 160, 98, 96,
    164, 88, 6, 89, -1, 167, 169, 9, 11, 76, 77, 91, 140, 141, 137, 138,
    103, 38, 36, 63, 153, 61, 168, 99, 74, 171, 159, 10, 175, 176, 179, 121,
    81, 139, 135, 78, 23, 73, 26, 19, 20, 124, 75, 149, 150, 151, 152, 142,
    143, 144, 145, 24, 146, 147, 148, 35, 25, 7, 157, 13, 14, 127, 128, 129,
    130, 79, 125, 126, 40, 97, 94, 102, 104, 107, 108, 113, 114, 115, 116, 93,
    117, 118, 119, 120, 92, 105, 106, 122, 123, 155, 27, 28, 186, 188, 189, 190,
    191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 202, 203, 204, 205, 211, 206,
    207, 208, 209, 210, 231, 213, 233, 232, 216, 218, 222, 223, 224, 225, 226, 227,
    228, 229, 230, 234, 235, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250,
    251, 252, 253, 254, 255, 257, 258, 259, 260, 261, 263, 264, 265, 266, 267, 268,
    269, 270, 271, 272, 273, 274, 275, 276, 278, 309, 281, 280, 282, 283, 284, 286,
    287, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 300, 302, 305, 306, 308,
    217, 41, 49, 42, 50, 43, 51, 52, 53, 44, 45, 48, 54, 55, 46, 307,
    47, 299, 288, 65, 64, 66, 69, 70, 68, 71, 67, 29, 31, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, 17, 18, 158, 30, 15, 285, 262, 310, 311, 57,
    58, -1, -1, -1, -1, -1, -1, -1, -1, -1, 313, 321, 317, 131, 318, 221,
    316, 323, 437, 166, 59, 322, 326, 56, 435, 304, 425, 426, 427, 325, -1, 431,
    433, 432, 430, 428, 429, 442, 319, 447, 173, 320, 438, 434, 424, 330, 329, 331,
    444, 443, 446, 445, 441, 256, 279, 327, 328, 312, 314, 237, 214, 212, 154, 332,
    238, 333, 450, 220, -1, 187, 449, -1, 303, 448, -1, 215, 334, -1, 315, 439,
    -1, -1, 239, 277, 440, 324, 172, 436, 301, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 451, 452, 453, -1, -1,
    454, 456, 455, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, 458, 457, 459, 460, 461, 462, 335, 466, 465, 464, 463, 467,
    468, 469, 470, 336, 471,
];

/// Native numbers in the order of [`SYSCALLS`]; -1 where the call does not exist.
#[cfg(target_arch = "aarch64")]
#[rustfmt::skip]
const NATIVE: [i16; 453] = [
    -1, 128, 93, 63, 64, -1, 57, -1, -1, -1, 49, -1, -1, -1, -1, 62,
    172, 40, 117, -1, 80, -1, -1, -1, 81, 129, -1, -1, -1, 23, -1, 153,
    214, 89, 29, 25, 154, 166, 51, -1, -1, 173, -1, 157, 161, 164, 165, 169,
    170, -1, -1, -1, -1, 224, 142, 222, 215, 45, 46, 52, 141, 140, 43, 44,
    116, 103, 102, 160, 58, 260, 225, 179, 82, 162, 171, 226, 105, 106, 60, 155,
    50, -1, 92, -1, -1, 32, 227, 65, 66, 156, 83, 228, 229, 230, 231, 118,
    121, 119, 120, 124, 125, 126, 127, 101, 216, -1, 167, 134, 135, 136, 137, 138,
    133, 17, 90, 91, 71, 163, -1, 174, 176, 175, 177, 145, 143, 158, 159, 55,
    147, 148, 149, 150, -1, 146, 144, 151, 152, 41, 232, 233, 178, 5, 6, 7,
    8, 9, 10, 11, 12, 13, 14, 15, 16, 130, 98, 122, 123, -1, -1, 0,
    1, 4, 2, 3, 94, -1, 21, -1, 234, 96, 107, 110, 108, 109, 111, 112,
    113, 114, 115, 131, -1, 180, 181, 182, 183, 184, 185, 104, 95, 217, 218, 219,
    30, 31, -1, 27, 28, 56, 34, 33, 54, -1, 35, 38, 37, 36, 78, 53,
    48, 72, 73, 97, 99, 100, 76, 77, 75, 168, 22, 88, -1, 85, -1, 86,
    87, 74, 19, 20, 24, 59, 26, 69, 70, 240, 241, 262, 261, 266, 267, 268,
    61, 198, 200, 203, 201, 202, 204, 205, 199, 206, 207, 210, 208, 209, 211, 269,
    212, 243, 242, 193, 190, 191, 189, 188, 186, 187, 197, 194, 195, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, 67, 68, -1, 196, 139, 47, 79, 270, 271, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 273, 280, 277, 132, 278, 223,
    276, 282, 437, 39, 221, 281, 285, 220, 435, 265, 425, 426, 427, 284, -1, 431,
    433, 432, 430, 428, 429, 442, 279, 447, -1, 294, 438, 434, 424, 289, 288, 290,
    444, 443, 446, 445, 441, 238, 239, 286, 287, 272, 274, 235, -1, 18, -1, 291,
    237, 292, 450, 192, -1, 213, 449, -1, 264, 448, -1, -1, 293, -1, 275, 439,
    -1, -1, 236, 84, 440, 283, -1, 436, 263, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 451, 452, 453, -1, -1,
    454, 456, 455, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, 458, 457, 459, 460, 461, 462, -1, 466, 465, 464, 463, 467,
    468, 469, 470, -1, 471,
];

/// Native numbers in the order of [`SYSCALLS`]; -1 where the call does not exist.
#[cfg(target_arch = "s390x")]
#[rustfmt::skip]
const NATIVE: [i16; 453] = [
    -1, 7, 1, 3, 4, 5, 6, 8, 9, 10, 12, -1, 14, 15, 106, 19,
    20, 21, 26, 27, 108, 29, 30, 33, 36, 37, 38, 39, 40, 41, 42, 43,
    45, 51, 54, 55, 57, 60, 61, 62, 63, 64, 65, 66, 74, 75, 77, 78,
    79, 83, 107, 85, -1, 87, 88, 90, 91, 92, 93, 94, 96, 97, 99, 100,
    103, 104, 105, 122, 111, 114, 115, 116, 118, 121, 124, 125, 128, 129, 131, 132,
    133, 135, 136, 141, 142, 143, 144, 145, 146, 147, 148, 150, 151, 152, 153, 154,
    155, 156, 157, 158, 159, 160, 161, 162, 163, 168, 172, 174, 175, 176, 177, 178,
    179, 183, 184, 185, 187, 191, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207,
    208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 236, 224, 225, 226,
    227, 228, 229, 230, 231, 232, 233, 234, 235, 237, 238, 239, 240, -1, -1, 243,
    244, 245, 246, 247, 248, 249, 250, 251, 267, 252, 254, 255, 256, 257, 258, 259,
    260, 261, 262, 241, 313, 271, 272, 273, 274, 275, 276, 277, 281, 278, 279, 280,
    282, 283, 284, 285, 286, 288, 289, 290, 291, 292, 294, 295, 296, 297, 298, 299,
    300, 301, 302, 303, 304, 305, 306, 308, 309, 311, 312, 315, 316, 319, 318, 320,
    321, 322, 323, 327, 326, 325, 324, 328, 329, 330, 331, 332, 334, 337, 338, 339,
    220, 359, 361, 362, 363, -1, 367, 368, 360, 369, 371, 373, 366, 365, 370, 358,
    372, 357, 364, -1, 393, 394, 400, 401, 399, 402, 398, 395, 396, 265, 266, -1,
    -1, -1, -1, 126, 117, 102, -1, -1, -1, -1, -1, -1, -1, -1, 73, -1,
    22, 48, 34, -1, -1, -1, 180, 181, -1, 397, 173, 314, 293, 340, 341, 2,
    190, -1, -1, -1, -1, -1, -1, -1, -1, -1, 344, 351, 348, 186, 349, 253,
    347, 355, 437, 52, 11, 354, 375, 120, 435, 336, 425, 426, 427, 374, -1, 431,
    433, 432, 430, 428, 429, 442, 350, 447, -1, 381, 438, 434, 424, 385, 384, 386,
    444, 443, 446, 445, 441, 287, 310, 376, 377, 343, 345, 268, -1, 110, -1, 379,
    270, 382, 450, 392, -1, 222, 449, -1, 335, 448, -1, -1, 383, -1, 346, 439,
    -1, -1, 269, 307, 440, 356, -1, 436, 333, -1, -1, -1, -1, -1, -1, -1,
    317, 353, 67, 352, 89, 380, 72, -1, 342, 119, 378, 451, 452, 453, -1, -1,
    454, 456, 455, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, 458, 457, 459, 460, 461, 462, -1, 466, 465, 464, 463, 467,
    468, 469, 470, -1, 471,
];

/// Native numbers in the order of [`SYSCALLS`]; -1 where the call does not exist.
#[cfg(target_arch = "powerpc64")]
#[rustfmt::skip]
const NATIVE: [i16; 453] = [
    -1, 0, 1, 3, 4, 5, 6, 8, 9, 10, 12, 13, 14, 15, 106, 19,
    20, 21, 26, 27, 108, 29, 30, 33, 36, 37, 38, 39, 40, 41, 42, 43,
    45, 51, 54, 55, 57, 60, 61, 62, 63, 64, 65, 66, 74, 75, 77, 78,
    79, 83, 107, 85, -1, 87, 88, 90, 91, 92, 93, 94, 96, 97, 99, 100,
    103, 104, 105, 122, 111, 114, 115, 116, 118, 121, 124, 125, 128, 129, 131, 132,
    133, 135, 136, 141, 82, 143, 144, 145, 146, 147, 148, 150, 151, 152, 153, 154,
    155, 156, 157, 158, 159, 160, 161, 162, 163, 167, 171, 173, 174, 175, 176, 177,
    178, 182, 183, 184, 186, 76, 16, 24, 47, 49, 50, 70, 71, 80, 81, 95,
    164, 165, 169, 170, 181, 23, 46, 138, 139, 203, 206, 205, 207, 209, 210, 211,
    212, 213, 214, 215, 216, 217, 218, 219, 220, 208, 221, 222, 223, -1, -1, 227,
    228, 229, 230, 231, 234, 236, 237, 238, 239, 232, 240, 241, 242, 243, 244, 245,
    246, 247, 248, 250, 251, 262, 263, 264, 265, 266, 267, 268, 272, 269, 270, 271,
    273, 274, 275, 276, 277, 286, 287, 288, 289, 290, 292, 293, 294, 295, 296, 297,
    298, 280, 281, 282, 300, 299, 283, 284, 285, 302, 303, 304, 305, 306, 307, 311,
    312, 313, 314, 315, 316, 317, 318, 320, 321, 322, 319, 323, 325, 347, 348, 350,
    202, 326, 327, 328, 329, 330, 331, 332, 333, 335, 337, 338, 339, 340, 341, 349,
    342, 343, 344, -1, 393, 394, 400, 401, 399, 402, 398, 395, 396, 252, 253, -1,
    -1, 190, -1, 126, 117, 102, -1, -1, -1, -1, -1, 142, 68, 69, 73, 109,
    22, 48, 34, 25, 140, 7, 179, 180, -1, 397, 172, 309, 291, 351, 352, 2,
    189, -1, -1, -1, -1, -1, -1, -1, -1, -1, 353, 361, 358, 185, 359, 233,
    357, 364, 437, 52, 11, 362, 379, 120, 435, 346, 425, 426, 427, 378, -1, 431,
    433, 432, 430, 428, 429, 442, 360, -1, 101, 382, 438, 434, 424, 384, 386, 385,
    444, 443, 446, 445, 441, 258, 301, 380, 381, 354, 355, 259, -1, 235, 123, 383,
    261, 388, 450, 392, -1, 191, 449, -1, 345, 448, -1, -1, 387, -1, 356, 439,
    -1, -1, 260, -1, 440, 365, 110, 436, 324, 336, 334, -1, -1, -1, -1, -1,
    -1, -1, 67, -1, 89, -1, 72, -1, -1, 119, -1, 451, 452, 453, -1, -1,
    454, 456, 455, 18, 363, 201, 84, 279, 308, 28, 278, 249, 199, 255, 198, 256,
    113, 59, 310, 200, 458, 457, 459, 460, 461, 462, -1, 466, 465, 464, 463, 467,
    468, 469, 470, -1, 471,
];

/// Native numbers in the order of [`SYSCALLS`]; -1 where the call does not exist.
#[cfg(target_arch = "riscv64")]
#[rustfmt::skip]
const NATIVE: [i16; 453] = [
    -1, 128, 93, 63, 64, -1, 57, -1, -1, -1, 49, -1, -1, -1, -1, 62,
    172, 40, 117, -1, 80, -1, -1, -1, 81, 129, -1, -1, -1, 23, -1, 153,
    214, 89, 29, 25, 154, 166, 51, -1, -1, 173, -1, 157, 161, 164, 165, 169,
    170, -1, -1, -1, -1, 224, 142, 222, 215, 45, 46, 52, 141, 140, 43, 44,
    116, 103, 102, 160, 58, 260, 225, 179, 82, 162, 171, 226, 105, 106, 60, 155,
    50, -1, 92, -1, -1, 32, 227, 65, 66, 156, 83, 228, 229, 230, 231, 118,
    121, 119, 120, 124, 125, 126, 127, 101, 216, -1, 167, 134, 135, 136, 137, 138,
    133, 17, 90, 91, 71, 163, -1, 174, 176, 175, 177, 145, 143, 158, 159, 55,
    147, 148, 149, 150, -1, 146, 144, 151, 152, 41, 232, 233, 178, 5, 6, 7,
    8, 9, 10, 11, 12, 13, 14, 15, 16, 130, 98, 122, 123, -1, -1, 0,
    1, 4, 2, 3, 94, -1, 21, -1, 234, 96, 107, 110, 108, 109, 111, 112,
    113, 114, 115, 131, -1, 180, 181, 182, 183, 184, 185, 104, 95, 217, 218, 219,
    30, 31, -1, 27, 28, 56, 34, 33, 54, -1, 35, -1, 37, 36, 78, 53,
    48, 72, 73, 97, 99, 100, 76, 77, 75, 168, 22, 88, -1, 85, -1, 86,
    87, 74, 19, 20, 24, 59, 26, 69, 70, 240, 241, 262, 261, 266, 267, 268,
    61, 198, 200, 203, 201, 202, 204, 205, 199, 206, 207, 210, 208, 209, 211, 269,
    212, 243, 242, 193, 190, 191, 189, 188, 186, 187, 197, 194, 195, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, 67, 68, -1, 196, 139, 47, 79, 270, 271, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 273, 280, 277, 132, 278, 223,
    276, 282, 437, 39, 221, 281, 285, 220, 435, 265, 425, 426, 427, 284, -1, 431,
    433, 432, 430, 428, 429, 442, 279, 447, -1, 294, 438, 434, 424, 289, 288, 290,
    444, 443, 446, 445, 441, 238, 239, 286, 287, 272, 274, 235, -1, 18, -1, 291,
    237, 292, 450, 192, -1, 213, 449, -1, 264, 448, -1, -1, 293, -1, 275, 439,
    -1, -1, 236, 84, 440, 283, -1, 436, 263, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 451, 452, 453, 259, 258,
    454, 456, 455, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, 458, 457, 459, 460, 461, 462, -1, 466, 465, 464, 463, 467,
    468, 469, 470, -1, 471,
];

/// Native numbers in the order of [`SYSCALLS`]; -1 where the call does not exist.
#[cfg(target_arch = "loongarch64")]
#[rustfmt::skip]
const NATIVE: [i16; 453] = [
    -1, 128, 93, 63, 64, -1, 57, -1, -1, -1, 49, -1, -1, -1, -1, 62,
    172, 40, 117, -1, 80, -1, -1, -1, 81, 129, -1, -1, -1, 23, -1, 153,
    214, 89, 29, 25, 154, 166, 51, -1, -1, 173, -1, 157, 161, -1, 165, 169,
    170, -1, -1, -1, -1, 224, 142, 222, 215, 45, 46, 52, 141, 140, 43, 44,
    116, 103, 102, 160, 58, 260, 225, 179, 82, 162, 171, 226, 105, 106, 60, 155,
    50, -1, 92, -1, -1, 32, 227, 65, 66, 156, 83, 228, 229, 230, 231, 118,
    121, 119, 120, 124, 125, 126, 127, 101, 216, -1, 167, 134, 135, 136, 137, 138,
    133, 17, 90, 91, 71, -1, -1, 174, 176, 175, 177, 145, 143, 158, 159, 55,
    147, 148, 149, 150, -1, 146, 144, 151, 152, 41, 232, 233, 178, 5, 6, 7,
    8, 9, 10, 11, 12, 13, 14, 15, 16, 130, 98, 122, 123, -1, -1, 0,
    1, 4, 2, 3, 94, -1, 21, -1, 234, 96, 107, 110, 108, 109, 111, 112,
    113, 114, 115, 131, -1, 180, 181, 182, 183, 184, 185, 104, 95, 217, 218, 219,
    30, 31, -1, 27, 28, 56, 34, 33, 54, -1, 35, -1, 37, 36, 78, 53,
    48, 72, 73, 97, 99, 100, 76, 77, 75, 168, 22, 88, -1, 85, -1, 86,
    87, 74, 19, 20, 24, 59, 26, 69, 70, 240, 241, 262, 261, 266, 267, 268,
    61, 198, 200, 203, 201, 202, 204, 205, 199, 206, 207, 210, 208, 209, 211, 269,
    212, 243, 242, 193, 190, 191, 189, 188, 186, 187, 197, 194, 195, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, 67, 68, -1, 196, 139, 47, 79, 270, 271, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 273, 280, 277, 132, 278, 223,
    276, 282, 437, 39, 221, 281, 285, 220, 435, 265, 425, 426, 427, 284, -1, 431,
    433, 432, 430, 428, 429, 442, 279, 447, -1, 294, 438, 434, 424, 289, 288, 290,
    444, 443, 446, 445, 441, 238, 239, 286, 287, 272, 274, 235, -1, 18, -1, 291,
    237, 292, 450, 192, -1, 213, 449, -1, 264, 448, -1, -1, 293, -1, 275, 439,
    -1, -1, 236, 84, 440, 283, -1, 436, 263, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 451, 452, 453, -1, -1,
    454, 456, 455, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, 458, 457, 459, 460, 461, 462, -1, 466, 465, 464, 463, 467,
    468, 469, 470, -1, 471,
];

/// Kernel values to wire values, for what user space reads from the kernel itself.
pub mod translate {
    /// Kernel bits and the wire bit any of them sets.
    const CLONE_FLAGS: &[(u32, u32)] = &[
        (0x400, 0x1),
        (0x200, 0x2),
        (0x80000000, 0x4),
        (0x8000000, 0x8),
        (0x40000000, 0x10),
        (0x20000, 0x20),
        (0x20000000, 0x40),
        (0x4000000, 0x80),
        (0x8000, 0x100),
        (0x100000, 0x200),
        (0x2000, 0x400),
        (0x800, 0x800),
        (0x40000, 0x1000),
        (0x10000, 0x2000),
        (0x800000, 0x4000),
        (0x100, 0x8000),
        (0x10000000, 0x100000),
        (0x200000, 0x800000),
        (0x1000000, 0x1000000),
        (0x80000, 0x2000000),
        (0x4000, 0x8000000),
        (0x2000000, 0x10000000),
    ];

    /// `clone_flags`: kernel value to wire value.
    pub const fn clone_flags(kernel: u32) -> u32 {
        let mut wire = 0;
        let mut i = 0;
        while i < CLONE_FLAGS.len() {
            if kernel & CLONE_FLAGS[i].0 != 0 {
                wire |= CLONE_FLAGS[i].1;
            }
            i += 1;
        }
        wire
    }

    /// Kernel bits and the wire bit any of them sets.
    #[cfg(target_arch = "aarch64")]
    const OPEN_FLAGS: &[(u32, u32)] = &[
        (0x40, 0x4),
        (0x404000, 0x2000),
        (0x400, 0x8),
        (0x1000, 0x10),
        (0x80, 0x20),
        (0x800, 0x40),
        (0x101000, 0x80),
        (0x200, 0x100),
        (0x10000, 0x200),
        (0x4000, 0x400),
        (0x20000, 0x800),
        (0x80000, 0x1000),
    ];
    /// Kernel bits and the wire bit any of them sets.
    #[cfg(not(target_arch = "aarch64"))]
    const OPEN_FLAGS: &[(u32, u32)] = &[
        (0x40, 0x4),
        (0x410000, 0x2000),
        (0x400, 0x8),
        (0x1000, 0x10),
        (0x80, 0x20),
        (0x800, 0x40),
        (0x101000, 0x80),
        (0x200, 0x100),
        (0x4000, 0x200),
        (0x10000, 0x400),
        (0x8000, 0x800),
        (0x80000, 0x1000),
    ];

    /// `open_flags`: kernel value to wire value.
    pub const fn open_flags(kernel: u32) -> u32 {
        let mut wire = match kernel & 3 {
            1 => 2,
            2 => 3,
            _ => 1,
        };
        let mut i = 0;
        while i < OPEN_FLAGS.len() {
            if kernel & OPEN_FLAGS[i].0 != 0 {
                wire |= OPEN_FLAGS[i].1;
            }
            i += 1;
        }
        wire
    }
}

/// Rules that bring events of old captures to this schema, sorted by (code, nparams).
#[rustfmt::skip]
pub static CONVERSIONS: [Conversion; 253] = [
    Conversion { code: code::GENERIC_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::GENERIC_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::EnterOrEmpty(1)]) },
    Conversion { code: code::SYSCALL_OPEN_E, nparams: 0, action: ConvertAction::Add(&[ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_OPEN_E, nparams: 3, action: ConvertAction::Pass },
    Conversion { code: code::SYSCALL_OPEN_X, nparams: 4, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_OPEN_X, nparams: 5, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_CLOSE_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_CLOSE_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_READ_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_READ_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SYSCALL_WRITE_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_WRITE_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SYSCALL_BRK_1_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_BRK_1_X, nparams: 1, action: ConvertAction::Change(code::SYSCALL_BRK_4_X, &[ConvertParam::Old(0), ConvertParam::EnterOrEmpty(0), ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVE_8_E, nparams: 0, action: ConvertAction::Change(code::SYSCALL_EXECVE_13_E, &[]) },
    Conversion { code: code::SYSCALL_EXECVE_8_X, nparams: 8, action: ConvertAction::Change(code::SYSCALL_EXECVE_13_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Old(5), ConvertParam::Old(6), ConvertParam::Old(7), ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_CLONE_11_X, nparams: 11, action: ConvertAction::Change(code::SYSCALL_CLONE_16_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Old(5), ConvertParam::Old(6), ConvertParam::Old(7), ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Old(8), ConvertParam::Old(9), ConvertParam::Old(10)]) },
    Conversion { code: code::PROCEXIT_E, nparams: 0, action: ConvertAction::Change(code::PROCEXIT_1_E, &[ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SOCKET_SOCKET_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SOCKET_SOCKET_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SOCKET_SOCKET_X, nparams: 4, action: ConvertAction::Add(&[ConvertParam::Default]) },
    Conversion { code: code::SOCKET_BIND_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SOCKET_BIND_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SOCKET_CONNECT_E, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Default]) },
    Conversion { code: code::SOCKET_CONNECT_E, nparams: 2, action: ConvertAction::StoreAndPass },
    Conversion { code: code::SOCKET_CONNECT_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SOCKET_CONNECT_X, nparams: 3, action: ConvertAction::Add(&[ConvertParam::Enter(1)]) },
    Conversion { code: code::SOCKET_LISTEN_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SOCKET_LISTEN_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SOCKET_ACCEPT_X, nparams: 3, action: ConvertAction::Change(code::SOCKET_ACCEPT_5_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Default, ConvertParam::Default]) },
    Conversion { code: code::SOCKET_SEND_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SOCKET_SEND_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Default]) },
    Conversion { code: code::SOCKET_SENDTO_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SOCKET_SENDTO_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SOCKET_RECV_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SOCKET_RECV_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Default]) },
    Conversion { code: code::SOCKET_RECVFROM_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SOCKET_RECVFROM_X, nparams: 3, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SOCKET_SHUTDOWN_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SOCKET_SHUTDOWN_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SOCKET_SOCKETPAIR_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SOCKET_SOCKETPAIR_X, nparams: 5, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SOCKET_SENDMSG_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SOCKET_SENDMSG_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SOCKET_SENDMMSG_X, nparams: 0, action: ConvertAction::Add(&[ConvertParam::Default, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SOCKET_RECVMSG_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SOCKET_RECVMSG_X, nparams: 4, action: ConvertAction::Add(&[ConvertParam::Default]) },
    Conversion { code: code::SOCKET_RECVMSG_X, nparams: 5, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SOCKET_RECVMMSG_X, nparams: 0, action: ConvertAction::Add(&[ConvertParam::Default, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SOCKET_ACCEPT4_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SOCKET_ACCEPT4_X, nparams: 3, action: ConvertAction::Change(code::SOCKET_ACCEPT4_6_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Default, ConvertParam::Default, ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_CREAT_E, nparams: 0, action: ConvertAction::Add(&[ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_CREAT_E, nparams: 2, action: ConvertAction::Pass },
    Conversion { code: code::SYSCALL_CREAT_X, nparams: 3, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_CREAT_X, nparams: 4, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_CREAT_X, nparams: 5, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EVENTFD_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_EVENTFD_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SYSCALL_FUTEX_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_FUTEX_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SYSCALL_FSTAT_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_FSTAT_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_EPOLLWAIT_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_EPOLLWAIT_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_POLL_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_POLL_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(1)]) },
    Conversion { code: code::SYSCALL_NEWSELECT_X, nparams: 1, action: ConvertAction::Change(code::SYSCALL_SELECT_X, &[ConvertParam::Old(0)]) },
    Conversion { code: code::SYSCALL_LSEEK_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_LSEEK_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SYSCALL_LLSEEK_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_LLSEEK_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SYSCALL_IOCTL_2_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_IOCTL_2_X, nparams: 1, action: ConvertAction::Change(code::SYSCALL_IOCTL_3_X, &[ConvertParam::Old(0), ConvertParam::EnterOrEmpty(0), ConvertParam::EnterOrEmpty(1), ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_FCHDIR_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_FCHDIR_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::EnterOrEmpty(0)]) },
    Conversion { code: code::SYSCALL_MKDIR_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_MKDIR_X, nparams: 1, action: ConvertAction::Change(code::SYSCALL_MKDIR_2_X, &[ConvertParam::Old(0), ConvertParam::EnterOrEmpty(0), ConvertParam::EnterOrEmpty(1)]) },
    Conversion { code: code::SYSCALL_RMDIR_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_RMDIR_X, nparams: 1, action: ConvertAction::Change(code::SYSCALL_RMDIR_2_X, &[ConvertParam::Old(0), ConvertParam::EnterOrEmpty(0)]) },
    Conversion { code: code::SYSCALL_OPENAT_E, nparams: 4, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_OPENAT_X, nparams: 1, action: ConvertAction::Change(code::SYSCALL_OPENAT_2_X, &[ConvertParam::Old(0), ConvertParam::EnterOrEmpty(0), ConvertParam::EnterOrEmpty(1), ConvertParam::EnterOrEmpty(2), ConvertParam::EnterOrEmpty(3), ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_LINK_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_LINK_X, nparams: 1, action: ConvertAction::Change(code::SYSCALL_LINK_2_X, &[ConvertParam::Old(0), ConvertParam::EnterOrEmpty(0), ConvertParam::EnterOrEmpty(1)]) },
    Conversion { code: code::SYSCALL_LINKAT_E, nparams: 4, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_LINKAT_X, nparams: 1, action: ConvertAction::Change(code::SYSCALL_LINKAT_2_X, &[ConvertParam::Old(0), ConvertParam::EnterOrEmpty(0), ConvertParam::EnterOrEmpty(1), ConvertParam::EnterOrEmpty(2), ConvertParam::EnterOrEmpty(3), ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_UNLINK_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_UNLINK_X, nparams: 1, action: ConvertAction::Change(code::SYSCALL_UNLINK_2_X, &[ConvertParam::Old(0), ConvertParam::EnterOrEmpty(0)]) },
    Conversion { code: code::SYSCALL_UNLINKAT_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_UNLINKAT_X, nparams: 1, action: ConvertAction::Change(code::SYSCALL_UNLINKAT_2_X, &[ConvertParam::Old(0), ConvertParam::EnterOrEmpty(0), ConvertParam::EnterOrEmpty(1), ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_PREAD_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_PREAD_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SYSCALL_PWRITE_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_PWRITE_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SYSCALL_READV_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_READV_X, nparams: 3, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_WRITEV_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_WRITEV_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SYSCALL_PREADV_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_PREADV_X, nparams: 3, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SYSCALL_PWRITEV_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_PWRITEV_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SYSCALL_DUP_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_DUP_X, nparams: 1, action: ConvertAction::Change(code::SYSCALL_DUP_1_X, &[ConvertParam::Old(0), ConvertParam::EnterOrEmpty(0)]) },
    Conversion { code: code::SYSCALL_SIGNALFD_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SIGNALFD_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SYSCALL_KILL_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_KILL_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SYSCALL_TKILL_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_TKILL_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SYSCALL_TGKILL_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_TGKILL_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SYSCALL_NANOSLEEP_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_NANOSLEEP_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_TIMERFD_CREATE_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_TIMERFD_CREATE_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SYSCALL_INOTIFY_INIT_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_INOTIFY_INIT_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_GETRLIMIT_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_GETRLIMIT_X, nparams: 3, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_SETRLIMIT_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SETRLIMIT_X, nparams: 3, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_PRLIMIT_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_PRLIMIT_X, nparams: 5, action: ConvertAction::Add(&[ConvertParam::EnterOrEmpty(0), ConvertParam::EnterOrEmpty(1)]) },
    Conversion { code: code::SCHEDSWITCH_1_E, nparams: 1, action: ConvertAction::Change(code::SCHEDSWITCH_6_E, &[ConvertParam::Old(0), ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_FCNTL_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_FCNTL_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SYSCALL_FCNTL_X, nparams: 3, action: ConvertAction::Add(&[ConvertParam::Default]) },
    Conversion { code: code::SYSCALL_EXECVE_13_E, nparams: 0, action: ConvertAction::Change(code::SYSCALL_EXECVE_14_E, &[]) },
    Conversion { code: code::SYSCALL_EXECVE_13_X, nparams: 13, action: ConvertAction::Change(code::SYSCALL_EXECVE_14_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Old(5), ConvertParam::Old(6), ConvertParam::Old(7), ConvertParam::Old(8), ConvertParam::Old(9), ConvertParam::Old(10), ConvertParam::Old(11), ConvertParam::Old(12), ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_CLONE_16_X, nparams: 16, action: ConvertAction::Change(code::SYSCALL_CLONE_17_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Old(5), ConvertParam::Old(6), ConvertParam::Old(7), ConvertParam::Old(8), ConvertParam::Old(9), ConvertParam::Old(10), ConvertParam::Old(11), ConvertParam::Old(12), ConvertParam::Empty, ConvertParam::Old(13), ConvertParam::Old(14), ConvertParam::Old(15)]) },
    Conversion { code: code::SYSCALL_BRK_4_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_BRK_4_X, nparams: 4, action: ConvertAction::Add(&[ConvertParam::EnterOrEmpty(0)]) },
    Conversion { code: code::SYSCALL_MMAP_E, nparams: 6, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_MMAP_X, nparams: 4, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2), ConvertParam::Enter(3), ConvertParam::Enter(4), ConvertParam::Enter(5)]) },
    Conversion { code: code::SYSCALL_MMAP2_E, nparams: 6, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_MMAP2_X, nparams: 4, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2), ConvertParam::Enter(3), ConvertParam::Enter(4), ConvertParam::Enter(5)]) },
    Conversion { code: code::SYSCALL_MUNMAP_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_MUNMAP_X, nparams: 4, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SYSCALL_SPLICE_E, nparams: 4, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SPLICE_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2), ConvertParam::Enter(3)]) },
    Conversion { code: code::SYSCALL_PTRACE_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_PTRACE_X, nparams: 0, action: ConvertAction::Add(&[ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_PTRACE_X, nparams: 3, action: ConvertAction::Add(&[ConvertParam::EnterOrEmpty(0), ConvertParam::EnterOrEmpty(1)]) },
    Conversion { code: code::SYSCALL_IOCTL_3_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_IOCTL_3_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SYSCALL_EXECVE_14_E, nparams: 0, action: ConvertAction::Change(code::SYSCALL_EXECVE_15_E, &[]) },
    Conversion { code: code::SYSCALL_EXECVE_14_X, nparams: 14, action: ConvertAction::Change(code::SYSCALL_EXECVE_15_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Old(5), ConvertParam::Old(6), ConvertParam::Old(7), ConvertParam::Old(8), ConvertParam::Old(9), ConvertParam::Old(10), ConvertParam::Old(11), ConvertParam::Old(12), ConvertParam::Empty, ConvertParam::Old(13)]) },
    Conversion { code: code::SYSCALL_FORK_X, nparams: 16, action: ConvertAction::Change(code::SYSCALL_FORK_17_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Old(5), ConvertParam::Old(6), ConvertParam::Old(7), ConvertParam::Old(8), ConvertParam::Old(9), ConvertParam::Old(10), ConvertParam::Old(11), ConvertParam::Old(12), ConvertParam::Empty, ConvertParam::Old(13), ConvertParam::Old(14), ConvertParam::Old(15)]) },
    Conversion { code: code::SYSCALL_VFORK_X, nparams: 16, action: ConvertAction::Change(code::SYSCALL_VFORK_17_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Old(5), ConvertParam::Old(6), ConvertParam::Old(7), ConvertParam::Old(8), ConvertParam::Old(9), ConvertParam::Old(10), ConvertParam::Old(11), ConvertParam::Old(12), ConvertParam::Empty, ConvertParam::Old(13), ConvertParam::Old(14), ConvertParam::Old(15)]) },
    Conversion { code: code::SYSCALL_SENDFILE_E, nparams: 4, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SENDFILE_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(3)]) },
    Conversion { code: code::SYSCALL_QUOTACTL_E, nparams: 4, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_QUOTACTL_X, nparams: 14, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2), ConvertParam::Enter(3)]) },
    Conversion { code: code::SYSCALL_SETRESUID_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SETRESUID_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::EnterOrEmpty(0), ConvertParam::EnterOrEmpty(1), ConvertParam::EnterOrEmpty(2)]) },
    Conversion { code: code::SYSCALL_SETRESGID_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SETRESGID_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::EnterOrEmpty(0), ConvertParam::EnterOrEmpty(1), ConvertParam::EnterOrEmpty(2)]) },
    Conversion { code: code::SYSCALL_SETUID_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SETUID_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::EnterOrEmpty(0)]) },
    Conversion { code: code::SYSCALL_SETGID_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SETGID_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::EnterOrEmpty(0)]) },
    Conversion { code: code::SYSCALL_EXECVE_15_E, nparams: 0, action: ConvertAction::Change(code::SYSCALL_EXECVE_16_E, &[]) },
    Conversion { code: code::SYSCALL_EXECVE_15_X, nparams: 15, action: ConvertAction::Change(code::SYSCALL_EXECVE_16_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Old(5), ConvertParam::Old(6), ConvertParam::Old(7), ConvertParam::Old(8), ConvertParam::Old(9), ConvertParam::Old(10), ConvertParam::Old(11), ConvertParam::Old(12), ConvertParam::Old(13), ConvertParam::Empty, ConvertParam::Old(14)]) },
    Conversion { code: code::SYSCALL_CLONE_17_X, nparams: 17, action: ConvertAction::Change(code::SYSCALL_CLONE_20_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Old(5), ConvertParam::Old(6), ConvertParam::Old(7), ConvertParam::Old(8), ConvertParam::Old(9), ConvertParam::Old(10), ConvertParam::Old(11), ConvertParam::Old(12), ConvertParam::Old(13), ConvertParam::Empty, ConvertParam::Old(14), ConvertParam::Old(15), ConvertParam::Old(16), ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_FORK_17_X, nparams: 17, action: ConvertAction::Change(code::SYSCALL_FORK_20_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Old(5), ConvertParam::Old(6), ConvertParam::Old(7), ConvertParam::Old(8), ConvertParam::Old(9), ConvertParam::Old(10), ConvertParam::Old(11), ConvertParam::Old(12), ConvertParam::Old(13), ConvertParam::Empty, ConvertParam::Old(14), ConvertParam::Old(15), ConvertParam::Old(16), ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_VFORK_17_X, nparams: 17, action: ConvertAction::Change(code::SYSCALL_VFORK_20_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Old(5), ConvertParam::Old(6), ConvertParam::Old(7), ConvertParam::Old(8), ConvertParam::Old(9), ConvertParam::Old(10), ConvertParam::Old(11), ConvertParam::Old(12), ConvertParam::Old(13), ConvertParam::Empty, ConvertParam::Old(14), ConvertParam::Old(15), ConvertParam::Old(16), ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_CLONE_20_X, nparams: 20, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_FORK_20_X, nparams: 20, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_VFORK_20_X, nparams: 20, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::CONTAINER_E, nparams: 4, action: ConvertAction::Change(code::CONTAINER_JSON_E, &[ConvertParam::ContainerJson]) },
    Conversion { code: code::SYSCALL_EXECVE_16_E, nparams: 0, action: ConvertAction::Change(code::SYSCALL_EXECVE_17_E, &[]) },
    Conversion { code: code::SYSCALL_EXECVE_16_X, nparams: 16, action: ConvertAction::Change(code::SYSCALL_EXECVE_17_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Old(5), ConvertParam::Old(6), ConvertParam::Old(7), ConvertParam::Old(8), ConvertParam::Old(9), ConvertParam::Old(10), ConvertParam::Old(11), ConvertParam::Old(12), ConvertParam::Old(13), ConvertParam::Old(14), ConvertParam::Old(15), ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_GETDENTS_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_GETDENTS_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_GETDENTS64_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_GETDENTS64_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_SETNS_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SETNS_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::EnterOrEmpty(0), ConvertParam::EnterOrEmpty(1)]) },
    Conversion { code: code::SYSCALL_FLOCK_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_FLOCK_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SOCKET_ACCEPT4_5_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SOCKET_ACCEPT4_5_X, nparams: 5, action: ConvertAction::Change(code::SOCKET_ACCEPT4_6_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_SEMOP_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SEMOP_X, nparams: 8, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_SEMCTL_E, nparams: 4, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SEMCTL_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2), ConvertParam::Enter(3)]) },
    Conversion { code: code::SYSCALL_PPOLL_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_PPOLL_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SYSCALL_MOUNT_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_MOUNT_X, nparams: 4, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_UMOUNT_X, nparams: 2, action: ConvertAction::Change(code::SYSCALL_UMOUNT_1_X, &[ConvertParam::Old(0), ConvertParam::Old(1)]) },
    Conversion { code: code::SYSCALL_SEMGET_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SEMGET_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SYSCALL_ACCESS_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_ACCESS_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::CONTAINER_JSON_E, nparams: 1, action: ConvertAction::Change(code::CONTAINER_JSON_2_E, &[ConvertParam::Old(0)]) },
    Conversion { code: code::SYSCALL_MKDIR_2_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_MKDIR_2_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::EnterOrEmpty(0)]) },
    Conversion { code: code::SYSCALL_EXECVE_17_E, nparams: 0, action: ConvertAction::Change(code::SYSCALL_EXECVE_18_E, &[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVE_17_X, nparams: 17, action: ConvertAction::Change(code::SYSCALL_EXECVE_18_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Old(5), ConvertParam::Old(6), ConvertParam::Old(7), ConvertParam::Old(8), ConvertParam::Old(9), ConvertParam::Old(10), ConvertParam::Old(11), ConvertParam::Old(12), ConvertParam::Old(13), ConvertParam::Old(14), ConvertParam::Old(15), ConvertParam::Old(16)]) },
    Conversion { code: code::SYSCALL_UNSHARE_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_UNSHARE_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_EXECVE_18_E, nparams: 1, action: ConvertAction::Change(code::SYSCALL_EXECVE_19_E, &[ConvertParam::Old(0)]) },
    Conversion { code: code::SYSCALL_EXECVE_18_X, nparams: 17, action: ConvertAction::Change(code::SYSCALL_EXECVE_19_X, &[ConvertParam::Old(0), ConvertParam::Old(1), ConvertParam::Old(2), ConvertParam::Old(3), ConvertParam::Old(4), ConvertParam::Old(5), ConvertParam::Old(6), ConvertParam::Old(7), ConvertParam::Old(8), ConvertParam::Old(9), ConvertParam::Old(10), ConvertParam::Old(11), ConvertParam::Old(12), ConvertParam::Old(13), ConvertParam::Old(14), ConvertParam::Old(15), ConvertParam::Old(16), ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVE_19_E, nparams: 1, action: ConvertAction::StoreAndPass },
    Conversion { code: code::SYSCALL_EXECVE_19_X, nparams: 18, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVE_19_X, nparams: 19, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVE_19_X, nparams: 20, action: ConvertAction::Add(&[ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVE_19_X, nparams: 23, action: ConvertAction::Add(&[ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVE_19_X, nparams: 26, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVE_19_X, nparams: 27, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVE_19_X, nparams: 28, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVE_19_X, nparams: 29, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVE_19_X, nparams: 30, action: ConvertAction::Add(&[ConvertParam::EnterOrEmpty(0)]) },
    Conversion { code: code::SYSCALL_SETPGID_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SETPGID_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::EnterOrEmpty(0), ConvertParam::EnterOrEmpty(1)]) },
    Conversion { code: code::SYSCALL_BPF_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_BPF_X, nparams: 1, action: ConvertAction::Change(code::SYSCALL_BPF_2_X, &[ConvertParam::Old(0), ConvertParam::EnterOrEmpty(0)]) },
    Conversion { code: code::SYSCALL_SECCOMP_E, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Default]) },
    Conversion { code: code::SYSCALL_SECCOMP_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SECCOMP_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
    Conversion { code: code::SYSCALL_OPENAT_2_E, nparams: 0, action: ConvertAction::Add(&[ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_OPENAT_2_E, nparams: 4, action: ConvertAction::Pass },
    Conversion { code: code::SYSCALL_OPENAT_2_X, nparams: 5, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_OPENAT_2_X, nparams: 6, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_OPENAT2_E, nparams: 0, action: ConvertAction::Add(&[ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_OPENAT2_E, nparams: 5, action: ConvertAction::Pass },
    Conversion { code: code::SYSCALL_OPENAT2_X, nparams: 6, action: ConvertAction::Add(&[ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_MPROTECT_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_MPROTECT_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SYSCALL_EXECVEAT_E, nparams: 3, action: ConvertAction::Pass },
    Conversion { code: code::SYSCALL_EXECVEAT_X, nparams: 19, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVEAT_X, nparams: 20, action: ConvertAction::Add(&[ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVEAT_X, nparams: 23, action: ConvertAction::Add(&[ConvertParam::Empty, ConvertParam::Empty, ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVEAT_X, nparams: 26, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVEAT_X, nparams: 27, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVEAT_X, nparams: 28, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EXECVEAT_X, nparams: 29, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_COPY_FILE_RANGE_E, nparams: 3, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_COPY_FILE_RANGE_X, nparams: 3, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1), ConvertParam::Enter(2)]) },
    Conversion { code: code::SYSCALL_CLONE3_X, nparams: 20, action: ConvertAction::Add(&[ConvertParam::Empty]) },
    Conversion { code: code::SYSCALL_EPOLL_CREATE_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_EPOLL_CREATE_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_EPOLL_CREATE1_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_EPOLL_CREATE1_X, nparams: 1, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SOCKET_ACCEPT4_6_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SOCKET_ACCEPT4_6_X, nparams: 5, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_UMOUNT2_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_UMOUNT2_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_EVENTFD2_E, nparams: 1, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_EVENTFD2_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0)]) },
    Conversion { code: code::SYSCALL_SIGNALFD4_E, nparams: 2, action: ConvertAction::Store },
    Conversion { code: code::SYSCALL_SIGNALFD4_X, nparams: 2, action: ConvertAction::Add(&[ConvertParam::Enter(0), ConvertParam::Enter(1)]) },
];
