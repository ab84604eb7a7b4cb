//! What a consumer can tell and ask the module.

/// A setting or question without a buffer; the number is that of the ioctl.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Command {
    /// Record everything that is enabled. No argument.
    DisableDropping = 2,
    /// Sample: keep the events of 1/N of every second; N in 1, 2, 4, … 128.
    EnableDropping = 3,
    /// Payload bytes recorded of an I/O event, 0..=65000.
    SetSnaplen = 4,
    /// No argument.
    DisableDynamicSnaplen = 8,
    /// More payload for protocols the module knows. No argument.
    EnableDynamicSnaplen = 9,
    /// Answers the thread id in its innermost pid namespace; argument: tid in the initial one.
    GetVtid = 10,
    /// Answers the thread-group id in its innermost pid namespace.
    GetVpid = 11,
    /// Answers the caller's thread id in the initial pid namespace.
    GetCurrentTid = 12,
    /// Answers the caller's thread-group id in the initial pid namespace.
    GetCurrentPid = 13,
    /// Ports whose payload is recorded in full: start, end in bits 16-31; end 0 disables.
    SetFullCapturePorts = 22,
    /// Port of statsd.
    SetStatsdPort = 23,
    /// Native number of a system call, below 512.
    EnableSyscall = 29,
    /// Native number of a system call, below 512.
    DisableSyscall = 30,
    /// Index of a tracepoint.
    EnableTracepoint = 31,
    /// Index of a tracepoint.
    DisableTracepoint = 32,
    /// Leave failed calls out. No argument.
    EnableDropFailed = 33,
    /// No argument.
    DisableDropFailed = 34,
}

impl Command {
    /// The command word of the ioctl.
    pub const fn request(self) -> u32 {
        request(self as u8)
    }
}

/// ioctl word of a number: plain, magic `s`.
pub(crate) const fn request(nr: u8) -> u32 {
    0x7300 | nr as u32
}

/// Number of system calls the module's mask holds.
pub const SYSCALL_MAX: u16 = 512;

/// Largest payload limit.
pub const SNAPLEN_MAX: u32 = 65_000;

/// Tracepoints in the module's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Tracepoint {
    /// Enter events of open, creat, openat, openat2 and connect.
    SysEnter = 0,
    /// Exit events of system calls.
    SysExit = 1,
    /// Process and thread exit.
    ProcessExit = 2,
    /// Context switches.
    Switch = 3,
    /// Page faults of user mode.
    PageFaultUser = 4,
    /// Page faults of kernel mode.
    PageFaultKernel = 5,
    /// Signals delivered.
    SignalDeliver = 6,
    /// The child's side of a clone, on architectures where its system call does not return.
    ProcessFork = 7,
    /// Successful execve and execveat.
    ProcessExec = 8,
}

impl Tracepoint {
    /// All of them, in order.
    pub const ALL: [Self; 9] = [
        Self::SysEnter,
        Self::SysExit,
        Self::ProcessExit,
        Self::Switch,
        Self::PageFaultUser,
        Self::PageFaultKernel,
        Self::SignalDeliver,
        Self::ProcessFork,
        Self::ProcessExec,
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        assert_eq!(Command::SetSnaplen.request(), 0x7304);
        assert_eq!(Command::DisableDropFailed.request(), 0x7322);
        for (index, tracepoint) in Tracepoint::ALL.into_iter().enumerate() {
            assert_eq!(tracepoint as usize, index);
        }
    }
}
