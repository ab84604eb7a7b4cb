//! A bare view of the kernel module for its tests: devices, ioctls and rings as they are, with
//! nothing between a test and the system call it makes; the tests of the module's machinery use
//! only that. [`events`] reads events the comfortable way, with `libscap-rs`, for the tests that
//! compare what each call produces, one parameter after the other.
#![allow(unsafe_code)]

use std::sync::{Mutex, MutexGuard};

pub mod device;
pub mod events;
pub mod extension;
pub mod host;
pub mod integrity;
pub mod ring;
pub mod uring;

pub use device::{Device, Mapping};
pub use ring::{Capture, Record, Ring};

/// The module is one for all tests of a program: they run one after the other.
pub fn alone() -> MutexGuard<'static, ()> {
    static MODULE: Mutex<()> = Mutex::new(());
    // A test that failed leaves nothing behind: its devices close when it unwinds.
    MODULE
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// Numbers of `driver/uapi/scap.h`.
pub mod abi {
    /// Command value of ioctl `nr`.
    pub const fn ioctl(nr: u32) -> u32 {
        (b's' as u32) << 8 | nr
    }

    /// ioctl numbers.
    pub mod nr {
        #![allow(missing_docs)]
        pub const DISABLE_DROPPING: u32 = 2;
        pub const ENABLE_DROPPING: u32 = 3;
        pub const SET_SNAPLEN: u32 = 4;
        pub const DISABLE_DYNAMIC_SNAPLEN: u32 = 8;
        pub const ENABLE_DYNAMIC_SNAPLEN: u32 = 9;
        pub const GET_VTID: u32 = 10;
        pub const GET_VPID: u32 = 11;
        pub const GET_CURRENT_TID: u32 = 12;
        pub const GET_CURRENT_PID: u32 = 13;
        pub const GET_PROCLIST: u32 = 16;
        pub const GET_TP_HITS: u32 = 20;
        pub const GET_DRIVER_VERSION: u32 = 21;
        pub const SET_FULLCAPTURE_PORTS: u32 = 22;
        pub const SET_STATSD_PORT: u32 = 23;
        pub const GET_API_VERSION: u32 = 24;
        pub const GET_SCHEMA_VERSION: u32 = 25;
        pub const ENABLE_SYSCALL: u32 = 29;
        pub const DISABLE_SYSCALL: u32 = 30;
        pub const ENABLE_TP: u32 = 31;
        pub const DISABLE_TP: u32 = 32;
        pub const ENABLE_DROP_FAILED: u32 = 33;
        pub const DISABLE_DROP_FAILED: u32 = 34;
    }

    /// Tracepoint indices.
    pub mod tp {
        #![allow(missing_docs)]
        pub const SYS_ENTER: u64 = 0;
        pub const SYS_EXIT: u64 = 1;
        pub const SCHED_PROCESS_EXIT: u64 = 2;
        pub const SCHED_SWITCH: u64 = 3;
        pub const PAGE_FAULT_USER: u64 = 4;
        pub const PAGE_FAULT_KERNEL: u64 = 5;
        pub const SIGNAL_DELIVER: u64 = 6;
        pub const SCHED_PROCESS_FORK: u64 = 7;
        pub const SCHED_PROCESS_EXEC: u64 = 8;
        pub const MAX: u64 = 9;
    }

    /// Event codes the tests look for.
    pub mod event {
        #![allow(missing_docs)]
        pub const GENERIC_X: u16 = 1;
        pub const OPEN_E: u16 = 2;
        pub const CLOSE_X: u16 = 5;
        pub const WRITE_X: u16 = 9;
        pub const SOCKET_X: u16 = 19;
        pub const SEND_X: u16 = 29;
        pub const SENDMMSG_X: u16 = 51;
        pub const RECVMMSG_X: u16 = 55;
        pub const TIMERFD_CREATE_X: u16 = 137;
        pub const DROP_E: u16 = 148;
        pub const DROP_X: u16 = 149;
        pub const SCHEDSWITCH_6_E: u16 = 152;
        pub const PROCEXIT_1_E: u16 = 186;
        pub const FORK_20_X: u16 = 225;
        pub const SIGNALDELIVER_E: u16 = 232;
        pub const CPU_HOTPLUG_E: u16 = 244;
        pub const PAGE_FAULT_E: u16 = 290;
        pub const EXECVE_19_X: u16 = 293;
        pub const OPENAT_2_E: u16 = 306;
    }
}
