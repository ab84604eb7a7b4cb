//! The state a source began with: machine, interfaces, users and groups.

use std::net::IpAddr;

use super::handle::look;
use crate::capi::{
    Failure, Outcome, ScapRs, ScapRsAddress, ScapRsBytes, ScapRsResult, Structure, fill_structure,
    out_arg,
};
use crate::snapshot::{Group, Interface, MachineInfo, Snapshot, User};

/// The machine events come from. Set `size` to `sizeof(scap_rs_machine)`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ScapRsMachine {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Host name. Lent.
    pub hostname: ScapRsBytes,
    /// Memory in bytes.
    pub memory_bytes: u64,
    /// Boot, ns since the epoch; 0 unknown.
    pub boot_ts: u64,
    /// Online CPUs.
    pub cpus: u32,
}

/// An address of a network interface. Set `size` to `sizeof(scap_rs_interface)`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ScapRsInterface {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Name. Lent.
    pub name: ScapRsBytes,
    /// Speed of the link, 0 unknown.
    pub link_speed: u64,
    /// The address.
    pub address: ScapRsAddress,
    /// Its netmask.
    pub netmask: ScapRsAddress,
    /// The broadcast address.
    pub broadcast: ScapRsAddress,
}

/// A user. Set `size` to `sizeof(scap_rs_user)`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ScapRsUser {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Login name. Lent.
    pub name: ScapRsBytes,
    /// Home directory. Lent.
    pub home: ScapRsBytes,
    /// Login shell. Lent.
    pub shell: ScapRsBytes,
    /// User id.
    pub uid: u32,
    /// Id of the primary group.
    pub gid: u32,
}

/// A group. Set `size` to `sizeof(scap_rs_group)`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ScapRsGroup {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Name. Lent.
    pub name: ScapRsBytes,
    /// Group id.
    pub gid: u32,
}

// SAFETY: repr(C), size first, numbers and pointers.
unsafe impl Structure for ScapRsMachine {
    const NAME: &'static str = "scap_rs_machine";
}
// SAFETY: as above.
unsafe impl Structure for ScapRsInterface {
    const NAME: &'static str = "scap_rs_interface";
}
// SAFETY: as above.
unsafe impl Structure for ScapRsUser {
    const NAME: &'static str = "scap_rs_user";
}
// SAFETY: as above.
unsafe impl Structure for ScapRsGroup {
    const NAME: &'static str = "scap_rs_group";
}

impl From<&MachineInfo> for ScapRsMachine {
    fn from(m: &MachineInfo) -> Self {
        Self {
            size: size_of::<Self>(),
            hostname: m.hostname.as_slice().into(),
            memory_bytes: m.memory_bytes,
            boot_ts: m.boot_ts,
            cpus: m.num_cpus,
        }
    }
}

impl From<&Interface> for ScapRsInterface {
    fn from(interface: &Interface) -> Self {
        let (name, link_speed, [address, netmask, broadcast]) = match interface {
            Interface::V4 {
                name,
                addr,
                netmask,
                broadcast,
                link_speed,
            } => (
                name,
                link_speed,
                [*addr, *netmask, *broadcast].map(IpAddr::V4),
            ),
            Interface::V6 {
                name,
                addr,
                netmask,
                broadcast,
                link_speed,
            } => (
                name,
                link_speed,
                [*addr, *netmask, *broadcast].map(IpAddr::V6),
            ),
        };
        Self {
            size: size_of::<Self>(),
            name: name.as_slice().into(),
            link_speed: *link_speed,
            address: address.into(),
            netmask: netmask.into(),
            broadcast: broadcast.into(),
        }
    }
}

impl From<&User> for ScapRsUser {
    fn from(u: &User) -> Self {
        Self {
            size: size_of::<Self>(),
            name: u.name.as_slice().into(),
            home: u.home.as_slice().into(),
            shell: u.shell.as_slice().into(),
            uid: u.uid,
            gid: u.gid,
        }
    }
}

impl From<&Group> for ScapRsGroup {
    fn from(g: &Group) -> Self {
        Self {
            size: size_of::<Self>(),
            name: g.name.as_slice().into(),
            gid: g.gid,
        }
    }
}

/// How many entries the state a source began with has. After `SCAP_RS_RESULT_NEW_SECTION` it is that
/// of the new section.
#[repr(C)]
#[derive(Clone, Copy, Default)]
pub struct ScapRsCounts {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Threads, for `scap_rs_thread_at`.
    pub threads: usize,
    /// Users, for `scap_rs_user_at`.
    pub users: usize,
    /// Groups, for `scap_rs_group_at`.
    pub groups: usize,
    /// Addresses of interfaces, for `scap_rs_interface_at`.
    pub interfaces: usize,
}

// SAFETY: repr(C), size first, numbers.
unsafe impl Structure for ScapRsCounts {
    const NAME: &'static str = "scap_rs_counts";
}

/// Fills `*counts` with how many threads, users, groups and interfaces the state has that the source
/// began with.
///
/// # Safety
/// `handle` must be NULL or open; `counts` NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_get_counts(
    handle: *const ScapRs,
    counts: *mut ScapRsCounts,
) -> ScapRsResult {
    let body = |snapshot: &Snapshot| {
        let all = ScapRsCounts {
            size: size_of::<ScapRsCounts>(),
            threads: snapshot.threads.len(),
            users: snapshot.users.len(),
            groups: snapshot.groups.len(),
            interfaces: snapshot.interfaces.len(),
        };
        // SAFETY: by contract of the caller.
        unsafe { fill_structure(counts, &all) }?;
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { with_snapshot(handle, body) }
}

/// Fills `*machine`. What it lends is valid until the next `scap_rs_next`.
///
/// # Safety
/// `handle` must be NULL or open; `machine` NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_get_machine(
    handle: *const ScapRs,
    machine: *mut ScapRsMachine,
) -> ScapRsResult {
    let body = |snapshot: &Snapshot| {
        // SAFETY: by contract of the caller.
        unsafe { fill_structure(machine, &(&snapshot.machine).into()) }?;
        Ok(ScapRsResult::Ok)
    };
    // SAFETY: by contract of the caller.
    unsafe { with_snapshot(handle, body) }
}

/// Fills `*user` with the user at `index` of the state the source began with.
/// `SCAP_RS_RESULT_NO_VALUE` behind the last one. What it lends is valid until the next
/// `scap_rs_next`.
///
/// # Safety
/// `handle` must be NULL or open; `user` NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_user_at(
    handle: *const ScapRs,
    index: usize,
    user: *mut ScapRsUser,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe { with_snapshot(handle, |s| put(s.users.get(index), user)) }
}

/// As `scap_rs_user_at` for groups.
///
/// # Safety
/// `handle` must be NULL or open; `group` NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_group_at(
    handle: *const ScapRs,
    index: usize,
    group: *mut ScapRsGroup,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe { with_snapshot(handle, |s| put(s.groups.get(index), group)) }
}

/// As `scap_rs_user_at` for addresses of network interfaces.
///
/// # Safety
/// `handle` must be NULL or open; `interface` NULL or writable, with its size set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scap_rs_interface_at(
    handle: *const ScapRs,
    index: usize,
    interface: *mut ScapRsInterface,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe { with_snapshot(handle, |s| put(s.interfaces.get(index), interface)) }
}

/// Fills the caller's structure with what was found.
///
/// # Safety
/// `to` must be NULL or writable as far as its size says.
pub unsafe fn put<'a, F, T: Structure + From<&'a F>>(found: Option<&'a F>, to: *mut T) -> Outcome {
    match found {
        Some(found) => {
            // SAFETY: by contract of the caller.
            unsafe { fill_structure(to, &T::from(found)) }?;
            Ok(ScapRsResult::Ok)
        }
        None => {
            // SAFETY: by contract of the caller.
            unsafe { out_arg(to, T::NAME) }?;
            Ok(ScapRsResult::NoValue)
        }
    }
}

/// Runs `body` with the state the source started its current section with.
///
/// # Safety
/// `handle` must be NULL or open.
pub(super) unsafe fn with_snapshot(
    handle: *const ScapRs,
    body: impl FnOnce(&Snapshot) -> Result<ScapRsResult, Failure>,
) -> ScapRsResult {
    // SAFETY: by contract of the caller.
    unsafe { look(handle, |open| body(open.source().snapshot())) }
}
