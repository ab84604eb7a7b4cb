//! Sockets and addresses for the calls of a test.

use std::net::{IpAddr, SocketAddr};
use std::path::Path;

use libscap_rs::event::{SockAddr, SockTuple};

use super::call;

/// A socket address as the kernel takes it, in memory that has been touched.
#[derive(Clone, Debug)]
pub struct Address(Vec<u8>);

impl Address {
    /// Of the internet.
    pub fn inet(address: impl Into<SocketAddr>) -> Self {
        let address = address.into();
        let port = address.port().to_be_bytes();
        Self(match address.ip() {
            IpAddr::V4(ip) => [
                &(libc::AF_INET as u16).to_ne_bytes()[..],
                &port,
                &ip.octets(),
                &[0; 8],
            ]
            .concat(),
            IpAddr::V6(ip) => [
                &(libc::AF_INET6 as u16).to_ne_bytes()[..],
                &port,
                &[0; 4],
                &ip.octets(),
                &[0; 4],
            ]
            .concat(),
        })
    }

    /// Of a unix socket; a name that begins with NUL is abstract.
    pub fn unix(name: &[u8]) -> Self {
        let mut bytes = (libc::AF_UNIX as u16).to_ne_bytes().to_vec();
        bytes.extend_from_slice(name);
        if name.first() != Some(&0) {
            bytes.push(0);
        }
        Self(bytes)
    }

    /// Of a unix socket in the file system.
    pub fn path(path: &Path) -> Self {
        Self::unix(path.as_os_str().as_encoded_bytes())
    }

    /// Any bytes.
    pub fn raw(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }

    /// Where it is, as an argument.
    pub fn ptr(&self) -> u64 {
        self.0.as_ptr() as u64
    }

    /// How long it is, as an argument.
    pub fn len(&self) -> u64 {
        self.0.len() as u64
    }

    /// An address is never empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// An address as a parameter.
pub fn addr(address: SocketAddr) -> SockAddr<'static> {
    let port = address.port();
    match address.ip() {
        IpAddr::V4(ip) => SockAddr::Inet { ip, port },
        IpAddr::V6(ip) => SockAddr::Inet6 { ip, port },
    }
}

/// Source and destination as a parameter.
pub fn tuple(source: SocketAddr, dest: SocketAddr) -> SockTuple<'static> {
    let (sport, dport) = (source.port(), dest.port());
    match (source.ip(), dest.ip()) {
        (IpAddr::V4(sip), IpAddr::V4(dip)) => SockTuple::Inet {
            sip,
            sport,
            dip,
            dport,
        },
        (IpAddr::V6(sip), IpAddr::V6(dip)) => SockTuple::Inet6 {
            sip,
            sport,
            dip,
            dport,
        },
        _ => panic!("both ends have the same family"),
    }
}

/// Two connected unix sockets of a type.
pub fn pair(kind: i32) -> [i64; 2] {
    let mut fds = [0i32; 2];
    let to = fds.as_mut_ptr() as u64;
    let made = call(
        libc::SYS_socketpair,
        [libc::AF_UNIX as u64, kind as u64, 0, to],
    );
    assert_eq!(made, 0);
    fds.map(i64::from)
}

/// Describes where `data` is.
pub fn io_vector(data: &[u8]) -> libc::iovec {
    libc::iovec {
        iov_base: data.as_ptr() as *mut _,
        iov_len: data.len(),
    }
}

/// A message of these vectors, without address and control data.
pub fn message(vectors: &[libc::iovec]) -> libc::msghdr {
    // SAFETY: a message without anything is all zero.
    let mut message: libc::msghdr = unsafe { std::mem::zeroed() };
    message.msg_iov = vectors.as_ptr() as *mut _;
    message.msg_iovlen = vectors.len() as _;
    message
}
