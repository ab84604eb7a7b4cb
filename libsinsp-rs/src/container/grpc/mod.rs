//! Questions to containerd and CRI-O over gRPC: CRI for containers of pods, containerd's own
//! services for all others. Only worker threads come here.

mod containerd;
mod cri;
mod messages;
mod session;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

use std::io;
use std::path::Path;
use std::time::Duration;

use super::cgroup::as_hex_id;
use super::engine::Claim;
use super::{Container, ContainerType, Cri, disk};
use session::{Failure, Session};

/// What the runtimes of the machine tell about a container; `known` is what its files said.
pub(super) fn ask(
    host_root: &Path,
    cri: &Cri,
    claim: &Claim,
    known: Option<&Container>,
) -> io::Result<Container> {
    let mut last = io::Error::from(io::ErrorKind::NotFound);
    for socket in &cri.sockets {
        let socket = disk::on_host(host_root, socket);
        if !socket.exists() {
            continue;
        }
        match ask_socket(&socket, claim, known, cri.limit) {
            Ok(container) => return Ok(container),
            Err(Failure::Unknown) => {}
            Err(e) => last = io::Error::other(e),
        }
    }
    Err(last)
}

fn ask_socket(
    socket: &Path,
    claim: &Claim,
    known: Option<&Container>,
    limit: Duration,
) -> Result<Container, Failure> {
    let mut session = Session::open(socket, limit)?;
    let id = if claim.full_id.is_empty() {
        &claim.id
    } else {
        &claim.full_id
    };
    let start = known.cloned().unwrap_or_else(|| {
        let mut c = Container::new(claim.ty, claim.id.as_str());
        c.full_id.clone_from(&claim.full_id);
        c
    });
    // The ids of CRI are digits; who runs a container by hand gives it a name.
    if as_hex_id(id.as_bytes()).is_some() {
        match cri::describe(&mut session, id, start.clone()) {
            Err(Failure::Unknown) => {}
            other => return other,
        }
    }
    if start.ty == ContainerType::CriO {
        return Err(Failure::Unknown);
    }
    containerd::describe(&mut session, id, start)
}
