//! Sockets of a network namespace, from the tables under `net/`.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr};

use rustc_hash::FxHashMap;

use super::procfs::ProcFs;
use crate::snapshot::{FdKind, L4Proto};

/// Sockets by inode.
pub(crate) type SocketTable = FxHashMap<u64, FdKind>;

/// Reads all tables of a directory (`123/net`, or `net` for the tree's own namespace). A missing
/// table of IPv6 is normal, any other is an error.
pub(crate) fn read_tables(fs: &ProcFs, dir: &str) -> io::Result<SocketTable> {
    let mut out = SocketTable::default();
    for (name, l4) in [
        ("tcp", L4Proto::Tcp),
        ("udp", L4Proto::Udp),
        ("raw", L4Proto::Raw),
    ] {
        parse_inet(&fs.read(&format!("{dir}/{name}"))?, l4, &mut out);
    }
    parse_unix(&fs.read(&format!("{dir}/unix"))?, &mut out);
    parse_netlink(&fs.read(&format!("{dir}/netlink"))?, &mut out);
    for (name, l4) in [
        ("tcp6", L4Proto::Tcp),
        ("udp6", L4Proto::Udp),
        ("raw6", L4Proto::Raw),
    ] {
        if let Ok(text) = fs.read(&format!("{dir}/{name}")) {
            parse_inet(&text, l4, &mut out);
        }
    }
    Ok(out)
}

/// Lines behind the title, as words.
fn lines(text: &[u8]) -> impl Iterator<Item = &str> {
    text.split(|&b| b == b'\n')
        .skip(1)
        .filter_map(|line| std::str::from_utf8(line).ok())
        .filter(|line| !line.is_empty())
}

/// `sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode …`
fn parse_inet(text: &[u8], l4: L4Proto, out: &mut SocketTable) {
    for line in lines(text) {
        let mut words = line.split_ascii_whitespace();
        let (Some(local), Some(remote), Some(inode)) = (words.nth(1), words.next(), words.nth(6))
        else {
            continue;
        };
        let Ok(inode) = inode.parse() else { continue };
        if let Some(kind) = inet(local, remote, l4) {
            out.insert(inode, kind);
        }
    }
}

fn inet(local: &str, remote: &str, l4: L4Proto) -> Option<FdKind> {
    let (local, sport) = endpoint(local)?;
    let (remote, dport) = endpoint(remote)?;
    Some(match (local, remote) {
        (Address::V4(ip), Address::V4(peer)) if peer.is_unspecified() => FdKind::Ipv4Server {
            ip,
            port: sport,
            l4,
        },
        (Address::V4(sip), Address::V4(dip)) => FdKind::Ipv4 {
            sip,
            dip,
            sport,
            dport,
            l4,
        },
        (Address::V6(ip), Address::V6(peer)) if peer.is_unspecified() => FdKind::Ipv6Server {
            ip,
            port: sport,
            l4,
        },
        (Address::V6(sip), Address::V6(dip)) => FdKind::Ipv6 {
            sip,
            dip,
            sport,
            dport,
            l4,
        },
        _ => return None,
    })
}

enum Address {
    V4(Ipv4Addr),
    V6(Ipv6Addr),
}

/// `0100007F:1F90`: the address as native u32 words in hexadecimal, so that their bytes in memory
/// are in network order.
fn endpoint(text: &str) -> Option<(Address, u16)> {
    let (address, port) = text.split_once(':')?;
    let port = u16::from_str_radix(port, 16).ok()?;
    let word = |i: usize| {
        let digits = address.get(8 * i..8 * i + 8)?;
        Some(u32::from_str_radix(digits, 16).ok()?.to_ne_bytes())
    };
    let address = match address.len() {
        8 => Address::V4(word(0)?.into()),
        32 => {
            let mut bytes = [0; 16];
            for i in 0..4 {
                bytes[4 * i..4 * i + 4].copy_from_slice(&word(i)?);
            }
            Address::V6(bytes.into())
        }
        _ => return None,
    };
    Some((address, port))
}

/// `Num RefCount Protocol Flags Type St Inode Path`; the path may be missing and is not UTF-8.
fn parse_unix(text: &[u8], out: &mut SocketTable) {
    for line in text.split(|&b| b == b'\n').skip(1) {
        let mut rest = line;
        let mut word = || {
            let start = rest.iter().position(|&b| b != b' ')?;
            let tail = &rest[start..];
            let end = tail.iter().position(|&b| b == b' ').unwrap_or(tail.len());
            rest = &tail[end..];
            std::str::from_utf8(&tail[..end]).ok()
        };
        let Some(source) = word()
            .and_then(|w| w.strip_suffix(':'))
            .and_then(|w| u64::from_str_radix(w, 16).ok())
        else {
            continue;
        };
        for _ in 0..5 {
            word();
        }
        let Some(inode) = word().and_then(|w| w.parse().ok()) else {
            continue;
        };
        let path = rest.strip_prefix(b" ").unwrap_or_default().to_vec();
        out.insert(
            inode,
            FdKind::Unix {
                source,
                dest: 0,
                path,
            },
        );
    }
}

fn parse_netlink(text: &[u8], out: &mut SocketTable) {
    for line in lines(text) {
        if let Some(inode) = line
            .split_ascii_whitespace()
            .nth(9)
            .and_then(|w| w.parse().ok())
        {
            out.insert(inode, FdKind::Netlink(Vec::new()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TITLE: &str = "  sl  local_address rem_address   st\n";

    fn parse(line: &str, l4: L4Proto) -> Option<FdKind> {
        let mut out = SocketTable::default();
        parse_inet(format!("{TITLE}{line}\n").as_bytes(), l4, &mut out);
        out.remove(&77)
    }

    #[test]
    fn inet_lines() {
        let rest = "0A 00000000:00000000 00:00000000 00000000     0        0 77 1 x 100";
        assert_eq!(
            parse(
                &format!("0: 0100007F:1F90 00000000:0000 {rest}"),
                L4Proto::Tcp
            ),
            Some(FdKind::Ipv4Server {
                ip: Ipv4Addr::LOCALHOST,
                port: 8080,
                l4: L4Proto::Tcp
            })
        );
        assert_eq!(
            parse(
                &format!("0: 0100007F:0016 0200007F:0050 {rest}"),
                L4Proto::Udp
            ),
            Some(FdKind::Ipv4 {
                sip: Ipv4Addr::LOCALHOST,
                dip: Ipv4Addr::new(127, 0, 0, 2),
                sport: 22,
                dport: 80,
                l4: L4Proto::Udp
            })
        );
        let one = "00000000000000000000000001000000";
        assert_eq!(
            parse(&format!("0: {one}:0016 {one}:0050 {rest}"), L4Proto::Tcp),
            Some(FdKind::Ipv6 {
                sip: Ipv6Addr::LOCALHOST,
                dip: Ipv6Addr::LOCALHOST,
                sport: 22,
                dport: 80,
                l4: L4Proto::Tcp
            })
        );
        assert_eq!(
            parse(&format!("0: 0100007:0016 x:0050 {rest}"), L4Proto::Tcp),
            None
        );
        assert_eq!(parse("0: 0100007F:0016", L4Proto::Tcp), None);
    }

    #[test]
    fn unix_lines() {
        let mut out = SocketTable::default();
        parse_unix(
            b"Num       RefCount Protocol Flags    Type St Inode Path\n\
              ffff9a: 00000002 00000000 00010000 0001 01 77 /run/a b\xff\n\
              ffff9b: 00000003 00000000 00000000 0001 03 78\n\
              broken\n",
            &mut out,
        );
        assert_eq!(
            out.remove(&77),
            Some(FdKind::Unix {
                source: 0xff_ff9a,
                dest: 0,
                path: b"/run/a b\xff".to_vec()
            })
        );
        assert_eq!(
            out.remove(&78),
            Some(FdKind::Unix {
                source: 0xff_ff9b,
                dest: 0,
                path: Vec::new()
            })
        );
        assert!(out.is_empty());
    }

    #[test]
    fn netlink_lines() {
        let mut out = SocketTable::default();
        parse_netlink(
            b"sk Eth Pid Groups Rmem Wmem Dump Locks Drops Inode\n\
              0000 0 1 00000000 0 0 0 2 0 77\nshort\n",
            &mut out,
        );
        assert_eq!(out.get(&77), Some(&FdKind::Netlink(Vec::new())));
        assert_eq!(out.len(), 1);
    }
}
