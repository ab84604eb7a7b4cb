//! Whose events the kernel records.

use crate::capi::{Failure, Structure, read_structure, slice_arg};
use crate::live::{Filter, Hierarchy, Wanted};

/// What is recorded of those whom a filter in the kernel leaves out.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScapRsKeep {
    /// What keeps the tables of threads and descriptors true: a process that comes into a set later
    /// is known then.
    State = 0,
    /// Nothing.
    Nothing = 1,
}

/// Whose events the kernel records: of whoever is in one of the sets. Set `size` to
/// `sizeof(scap_rs_kernel_filter)` and what is not used to 0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ScapRsKernelFilter {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Ids of cgroups: the inode numbers of their directories. At most 1024. Only read during the
    /// call.
    pub cgroups: *const u64,
    /// Number of `cgroups`.
    pub cgroups_len: usize,
    /// Processes, by their ids in the initial pid namespace. At most 1024. Only read during the call.
    pub pids: *const u32,
    /// Number of `pids`.
    pub pids_len: usize,
    /// What is recorded of all others, one of `scap_rs_keep`.
    pub keep: i32,
    /// Not 0: cgroups below those in `cgroups`, too.
    pub subtree: u8,
    /// Not 0: descendants of those in `pids`, too, present and future.
    pub children: u8,
    /// Not 0: the ids are of the hierarchy of the controller `cpu` (cgroup v1); 0: of cgroup v2.
    pub cgroup_v1: u8,
}

// SAFETY: repr(C), size first, numbers and pointers.
unsafe impl Structure for ScapRsKernelFilter {
    const NAME: &'static str = "scap_rs_kernel_filter";
}

/// The module has no room for more.
const MOST: usize = 1024;

impl ScapRsKernelFilter {
    /// The filter, copied; `None` for NULL.
    ///
    /// # Safety
    /// `filter` must be NULL or valid.
    pub unsafe fn read(filter: *const Self) -> Result<Option<Filter>, Failure> {
        if filter.is_null() {
            return Ok(None);
        }
        // SAFETY: by contract of the caller.
        let f = unsafe { read_structure(filter) }?;
        // SAFETY: by contract of the caller.
        let cgroups = unsafe { slice_arg(f.cgroups, f.cgroups_len, "cgroups") }?;
        // SAFETY: by contract of the caller.
        let pids = unsafe { slice_arg(f.pids, f.pids_len, "pids") }?;
        for (len, what) in [(cgroups.len(), "cgroups"), (pids.len(), "pids")] {
            if len > MOST {
                return Err(Failure::argument(format!(
                    "{what}: {len} are too many, the module takes {MOST}"
                )));
            }
        }
        if pids.contains(&0) {
            return Err(Failure::argument("pids: 0 is no process"));
        }
        let keep = match f.keep {
            k if k == ScapRsKeep::State as i32 => Some(Wanted::State),
            k if k == ScapRsKeep::Nothing as i32 => None,
            other => {
                return Err(Failure::argument(format!(
                    "keep: {other} is no scap_rs_keep"
                )));
            }
        };
        Ok(Some(Filter {
            cgroups: cgroups.to_vec(),
            subtree: f.subtree != 0,
            hierarchy: match f.cgroup_v1 {
                0 => Hierarchy::Unified,
                _ => Hierarchy::Cpu,
            },
            pids: pids.to_vec(),
            children: f.children != 0,
            keep,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_copied_and_checked() {
        let pids = [3_u32, 4];
        let filter = ScapRsKernelFilter {
            pids: pids.as_ptr(),
            pids_len: 2,
            children: 1,
            ..ScapRsKernelFilter::zero()
        };
        // SAFETY: whole structures with pointers to values of the test; refused before they are read.
        let read = |f: &ScapRsKernelFilter| unsafe { ScapRsKernelFilter::read(f) };
        let whole = read(&filter).unwrap().unwrap();
        assert_eq!((&whole.pids[..], whole.children), (&pids[..], true));
        assert_eq!(whole.keep, Some(Wanted::State));
        let text = |f| read(&f).unwrap_err().text;
        assert!(text(ScapRsKernelFilter { keep: 7, ..filter }).contains('7'));
        assert!(
            text(ScapRsKernelFilter {
                cgroups_len: 1,
                ..filter
            })
            .contains("cgroups is NULL")
        );
        let nobody = [3_u32, 0];
        let nobody = ScapRsKernelFilter {
            pids: nobody.as_ptr(),
            ..filter
        };
        assert!(text(nobody).contains("0 is no process"));
        let many = vec![1_u32; 1025];
        let many = ScapRsKernelFilter {
            pids: many.as_ptr(),
            pids_len: many.len(),
            ..filter
        };
        assert!(text(many).contains("1025"));
        // SAFETY: NULL.
        let none = unsafe { ScapRsKernelFilter::read(std::ptr::null()) };
        assert_eq!(none.unwrap(), None);
    }
}
