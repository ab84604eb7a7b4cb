//! A capture in a tokio program: the task sleeps until the module has news, and others run meanwhile.
//! Counts the events of each program.
//! usage: async-tokio [FILE]   (live needs root and the kernel module; Ctrl-C ends)

use std::collections::BTreeMap;
use std::os::fd::{AsFd, OwnedFd};
use std::time::Duration;

use libsinsp_rs::scap::live::{Capture, Config};
use libsinsp_rs::scap::savefile::Reader;
use libsinsp_rs::{Inspector, Step};
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Reads what is at hand; false at the end.
fn drain(inspector: &mut Inspector, counts: &mut BTreeMap<String, u64>) -> Result<bool> {
    loop {
        match inspector.next()? {
            Step::Event(event) => {
                if let Some(thread) = event.thread {
                    let name = String::from_utf8_lossy(&thread.comm).into_owned();
                    *counts.entry(name).or_default() += 1;
                }
            }
            Step::Timeout => return Ok(true),
            Step::End => return Ok(false),
            _ => {}
        }
    }
}

/// Reads until the end or Ctrl-C.
async fn watch(inspector: &mut Inspector, counts: &mut BTreeMap<String, u64>) -> Result<()> {
    let Some(fd) = inspector.poll_fd() else {
        // A file never waits; a module that cannot wake is asked in intervals.
        while drain(inspector, counts)? {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        return Ok(());
    };
    // A descriptor of our own: the one of the inspector is lent.
    let fd: OwnedFd = fd.as_fd().try_clone_to_owned()?;
    // Deprecated because a type may lie about the descriptor it has; an OwnedFd does not.
    #[allow(deprecated)]
    let ready = AsyncFd::with_interest(fd, Interest::READABLE)?;
    let mut interrupted = std::pin::pin!(tokio::signal::ctrl_c());
    loop {
        tokio::select! {
            news = ready.readable() => {
                news?.clear_ready();
                if !drain(inspector, counts)? {
                    return Ok(());
                }
            }
            _ = &mut interrupted => return Ok(()),
        }
    }
}

fn main() -> Result<()> {
    let mut inspector = match std::env::args().nth(1) {
        Some(file) => Inspector::new(Reader::open(file)?),
        None => Inspector::new(Capture::open(Config {
            // Little more than events are held back: a round must not block the others.
            timeout: Duration::from_millis(6),
            ..Config::default()
        })?),
    };
    let mut counts = BTreeMap::new();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(watch(&mut inspector, &mut counts))?;
    for (name, count) in counts {
        println!("{count} {name}");
    }
    Ok(())
}
