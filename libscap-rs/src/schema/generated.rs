// Placeholder until `cargo xtask codegen` writes the real tables.
use super::*;

/// Driver API version (major, minor, patch).
pub const API_VERSION: (u32, u32, u32) = (10, 1, 0);
/// Event schema version (major, minor, patch).
pub const SCHEMA_VERSION: (u32, u32, u32) = (4, 5, 1);
/// Every event code.
pub static EVENTS: [EventInfo; 0] = [];
/// Every system call, by sc code (holes have an empty name).
pub static SYSCALLS: [SyscallInfo; 0] = [];
/// Rules that bring events of old captures to this schema, sorted by (code, nparams).
pub static CONVERSIONS: [Conversion; 0] = [];
/// Event codes by symbol, e.g. `code::SYSCALL_OPEN_X`.
pub mod code {}
