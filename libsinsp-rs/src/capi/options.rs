//! Options of inspectors.

use std::ffi::c_char;

use libscap_rs::capi::{Failure, Structure, path_arg, read_structure};

use crate::inspector::Options;

/// Options of an inspector. Set `size` to `sizeof(sinsp_rs_options)` and everything else to 0 for the
/// defaults; members are only ever added at the end.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SinspRsOptions {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Threads kept at most; 0: the default (262144).
    pub max_threads: usize,
    /// Descriptors of a process kept at most; 0: the default (65536).
    pub max_fds_per_process: usize,
    /// Descriptors kept at most; 0: the default (4194304).
    pub max_fds: usize,
    /// Root directory of the machine, NULL: what the environment variable HOST_ROOT says, or `/`.
    /// Only read during the call.
    pub host_root: *const c_char,
    /// Not 0: do not keep users and groups.
    pub no_users: u8,
    /// Not 0: do not look for containers (live).
    pub no_containers: u8,
    /// Not 0: deliver the events of the calling process (live).
    pub keep_own: u8,
}

// SAFETY: repr(C), size first, numbers and a pointer.
unsafe impl Structure for SinspRsOptions {
    const NAME: &'static str = "sinsp_rs_options";
}

impl SinspRsOptions {
    /// What they ask for.
    ///
    /// # Safety
    /// `options` must be NULL or valid.
    pub unsafe fn read(options: *const Self) -> Result<Options, Failure> {
        // SAFETY: by contract of the caller.
        let o = unsafe { read_structure(options) }?;
        let mut out = Options::default();
        for (given, limit) in [
            (o.max_threads, &mut out.limits.threads),
            (o.max_fds_per_process, &mut out.limits.fds_per_process),
            (o.max_fds, &mut out.limits.fds),
        ] {
            if given != 0 {
                *limit = given;
            }
        }
        if !o.host_root.is_null() {
            // SAFETY: not NULL, NUL-terminated by contract of the caller.
            out.host_root = unsafe { path_arg(o.host_root) }?.to_owned();
        }
        out.users = o.no_users == 0;
        out.containers = o.no_containers == 0;
        if o.keep_own != 0 {
            out.own_pid = None;
        }
        Ok(out)
    }
}
