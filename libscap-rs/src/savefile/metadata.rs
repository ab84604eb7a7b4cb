//! Section header, machine, interfaces and users.

use super::block;
use super::fields::{Fields, Reason};
use crate::snapshot::{Group, Interface, MachineInfo, User};

/// Bound on the number of entries of a list, far above any real machine.
const MAX_ENTRIES: usize = 1 << 20;

/// Longest interface name.
pub(super) const MAX_INTERFACE_NAME: usize = 1023;
/// Readers take longer home directories: existing writers emit them.
const MAX_USER_STR_READ: usize = 1023;

/// Entries are over when fewer bytes remain than padding can be.
pub(super) const MIN_ENTRY: usize = 4;

/// Checks the body of a section header; the version when it is one this library cannot read.
pub(super) fn section_header(body: &[u8]) -> Result<(u16, u16), Reason> {
    let mut f = Fields(body);
    let magic = f.u32().map_err(|_| "the section header is too short")?;
    if magic == block::MAGIC.swap_bytes() {
        return Err("written on a machine of the other byte order, which is not supported");
    }
    if magic != block::MAGIC {
        return Err("the section header has a wrong magic number");
    }
    // Section length and options are of no use to a reader.
    Ok((f.u16()?, f.u16()?))
}

pub(super) fn machine_info(body: &[u8]) -> Result<MachineInfo, Reason> {
    if body.len() != block::MACHINE_INFO_LEN {
        return Err("the machine info has a wrong size");
    }
    let mut f = Fields(body);
    let num_cpus = f.u32()?;
    let memory_bytes = f.u64()?;
    let _max_pid = f.u64()?;
    let hostname = f.take(128)?;
    let hostname = hostname.split(|&b| b == 0).next().unwrap_or_default();
    Ok(MachineInfo {
        num_cpus,
        memory_bytes,
        hostname: hostname.to_vec(),
        boot_ts: f.u64()?,
    })
}

pub(super) fn interfaces(body: &[u8], version: u8, out: &mut Vec<Interface>) -> Result<(), Reason> {
    let mut f = Fields(body);
    while f.len() >= MIN_ENTRY {
        if out.len() == MAX_ENTRIES {
            return Err("too many network interfaces");
        }
        let entry = if version >= 2 {
            let len = f.u32()?;
            interface(&mut f.entry(len, 0)?)?
        } else {
            interface(&mut f)?
        };
        out.push(entry);
    }
    Ok(())
}

fn interface(f: &mut Fields<'_>) -> Result<Interface, Reason> {
    let kind = f.u16()?;
    let name_len = usize::from(f.u16()?);
    if name_len > MAX_INTERFACE_NAME {
        return Err("an interface name is longer than the format allows");
    }
    let speed = |f: &mut Fields<'_>| if kind <= 2 { f.u64() } else { Ok(0) };
    Ok(match kind {
        1 | 3 => {
            let (addr, netmask, broadcast) = (f.ipv4()?, f.ipv4()?, f.ipv4()?);
            let link_speed = speed(f)?;
            Interface::V4 {
                name: f.take(name_len)?.to_vec(),
                addr,
                netmask,
                broadcast,
                link_speed,
            }
        }
        2 | 4 => {
            let (addr, netmask, broadcast) = (f.ipv6()?, f.ipv6()?, f.ipv6()?);
            let link_speed = speed(f)?;
            Interface::V6 {
                name: f.take(name_len)?.to_vec(),
                addr,
                netmask,
                broadcast,
                link_speed,
            }
        }
        _ => return Err("an interface of unknown type"),
    })
}

pub(super) fn users(
    body: &[u8],
    version: u8,
    users: &mut Vec<User>,
    groups: &mut Vec<Group>,
) -> Result<(), Reason> {
    let mut f = Fields(body);
    while f.len() >= MIN_ENTRY {
        if users.len() + groups.len() >= MAX_ENTRIES {
            return Err("too many users and groups");
        }
        if version >= 2 {
            let len = f.u32()?;
            user_or_group(&mut f.entry(len, 4)?, users, groups)?;
        } else {
            user_or_group(&mut f, users, groups)?;
        }
    }
    Ok(())
}

fn user_or_group(
    f: &mut Fields<'_>,
    users: &mut Vec<User>,
    groups: &mut Vec<Group>,
) -> Result<(), Reason> {
    if f.u8()? == 0 {
        users.push(User {
            uid: f.u32()?,
            gid: f.u32()?,
            name: f.str(MAX_USER_STR_READ)?,
            home: f.str(MAX_USER_STR_READ)?,
            shell: f.str(MAX_USER_STR_READ)?,
        });
    } else {
        groups.push(Group {
            gid: f.u32()?,
            name: f.str(MAX_USER_STR_READ)?,
        });
    }
    Ok(())
}
