//! The machine and its network interfaces.

use std::net::{Ipv4Addr, Ipv6Addr};

use nix::sys::socket::{AddressFamily, SockaddrLike, SockaddrStorage};
use rustix::time::{ClockId, clock_gettime};

use super::procfs::ProcFs;
use crate::snapshot::{Interface, MachineInfo};

const NS_PER_S: u64 = 1_000_000_000;

/// Describes the machine the tree belongs to.
pub(crate) fn machine(fs: &ProcFs) -> MachineInfo {
    MachineInfo {
        num_cpus: online_cpus(fs),
        memory_bytes: memory_bytes(fs),
        // A copy of a tree says nothing about the name.
        hostname: if fs.is_saved() {
            Vec::new()
        } else {
            rustix::system::uname().nodename().to_bytes().to_vec()
        },
        boot_ts: boot_ts(fs),
    }
}

/// Boot time, ns since the epoch; 0 when unknown.
///
/// The `btime` line of `stat` counts whole seconds; the clocks know better, so they are asked when
/// they agree with it (they do not in a time namespace, or for a saved tree).
pub(crate) fn boot_ts(fs: &ProcFs) -> u64 {
    let btime = fs
        .read("stat")
        .ok()
        .and_then(|text| line_number(&text, b"btime"))
        .map_or(0, |s| s.saturating_mul(NS_PER_S));
    if fs.is_saved() {
        return btime;
    }
    let exact = clock(ClockId::Realtime).saturating_sub(clock(ClockId::Boottime));
    if btime == 0 || exact.abs_diff(btime) <= 2 * NS_PER_S {
        exact
    } else {
        btime
    }
}

fn clock(id: ClockId) -> u64 {
    let now = clock_gettime(id);
    (now.tv_sec as u64)
        .saturating_mul(NS_PER_S)
        .saturating_add(now.tv_nsec as u64)
}

fn online_cpus(fs: &ProcFs) -> u32 {
    let Ok(text) = fs.read("stat") else {
        return 0;
    };
    // "cpu " is the sum, "cpuN " are the online CPUs.
    text.split(|&b| b == b'\n')
        .filter(|l| {
            l.strip_prefix(b"cpu")
                .is_some_and(|r| r.first().is_some_and(u8::is_ascii_digit))
        })
        .count() as u32
}

fn memory_bytes(fs: &ProcFs) -> u64 {
    fs.read("meminfo")
        .ok()
        .and_then(|text| line_number(&text, b"MemTotal:"))
        .map_or(0, |kib| kib.saturating_mul(1024))
}

/// The number behind a word at the start of a line.
fn line_number(text: &[u8], word: &[u8]) -> Option<u64> {
    text.split(|&b| b == b'\n').find_map(|line| {
        let mut words = line
            .strip_prefix(word)?
            .split(u8::is_ascii_whitespace)
            .filter(|w| !w.is_empty());
        std::str::from_utf8(words.next()?).ok()?.parse().ok()
    })
}

/// Addresses of this machine's interfaces, IPv4 first; none when the kernel does not tell.
pub fn interfaces() -> Vec<Interface> {
    let (mut v4, mut v6) = (Vec::new(), Vec::new());
    for entry in nix::ifaddrs::getifaddrs().into_iter().flatten() {
        let name = entry.interface_name.into_bytes();
        match entry.address.as_ref().and_then(SockaddrLike::family) {
            Some(AddressFamily::Inet) => v4.push(Interface::V4 {
                name,
                addr: ipv4(entry.address),
                netmask: ipv4(entry.netmask),
                broadcast: ipv4(entry.broadcast),
                link_speed: 0,
            }),
            Some(AddressFamily::Inet6) => v6.push(Interface::V6 {
                name,
                addr: ipv6(entry.address),
                netmask: ipv6(entry.netmask),
                broadcast: ipv6(entry.broadcast),
                link_speed: 0,
            }),
            _ => {}
        }
    }
    v4.append(&mut v6);
    v4
}

fn ipv4(address: Option<SockaddrStorage>) -> Ipv4Addr {
    address
        .as_ref()
        .and_then(SockaddrStorage::as_sockaddr_in)
        .map_or(Ipv4Addr::UNSPECIFIED, |a| a.ip())
}

fn ipv6(address: Option<SockaddrStorage>) -> Ipv6Addr {
    address
        .as_ref()
        .and_then(SockaddrStorage::as_sockaddr_in6)
        .map_or(Ipv6Addr::UNSPECIFIED, |a| a.ip())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn this_machine() {
        let fs = ProcFs::live(Path::new("/"));
        let machine = machine(&fs);
        assert!(machine.num_cpus >= 1);
        assert!(machine.memory_bytes > 1 << 20);
        assert!(!machine.hostname.is_empty());
        assert!(machine.boot_ts > 0 && machine.boot_ts < clock(ClockId::Realtime));
    }

    #[test]
    fn interfaces_are_ordered() {
        let all = interfaces();
        let first_v6 = all.iter().position(|i| matches!(i, Interface::V6 { .. }));
        let last_v4 = all.iter().rposition(|i| matches!(i, Interface::V4 { .. }));
        if let (Some(v6), Some(v4)) = (first_v6, last_v4) {
            assert!(v4 < v6);
        }
    }

    #[test]
    fn numbers_of_lines() {
        assert_eq!(line_number(b"a 1\nbtime 55\n", b"btime"), Some(55));
        assert_eq!(line_number(b"btime x\n", b"btime"), None);
        assert_eq!(line_number(b"", b"btime"), None);
    }
}
