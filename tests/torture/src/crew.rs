//! The processes of a scenario: started, told to stop, and asked how it went.

use crate::board::Board;
use driver_suite::host;
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// Exit status of a member that says it failed; it has written why.
const FAILED: i32 = 3;

struct Member {
    name: String,
    pid: libc::pid_t,
}

/// Members run until the board says stop. All of them are killed when the crew is dropped.
pub struct Crew {
    /// What they share.
    pub board: Board,
    members: Vec<Member>,
}

impl Crew {
    /// Nobody yet.
    pub fn new() -> Self {
        Self {
            board: Board::new(),
            members: Vec::new(),
        }
    }

    /// Starts a member. It is a group of its own, so that what it leaves behind can be ended with it.
    pub fn start(&mut self, name: &str, body: impl FnOnce(Board) -> Result<(), String>) {
        let board = self.board;
        let label = name.to_owned();
        let pid = fork(move || match body(board) {
            Ok(()) => 0,
            Err(message) => {
                eprintln!("{label}: {message}");
                FAILED
            }
        });
        self.members.push(Member {
            name: name.into(),
            pid,
        });
    }

    /// Lets those begin that wait for it.
    pub fn go(&self) {
        self.board.go.store(true, Ordering::SeqCst);
    }

    /// Stops everybody; an error when one of them failed or does not end within a minute.
    pub fn finish(mut self) -> Result<(), String> {
        self.board.stop.store(true, Ordering::SeqCst);
        let limit = Instant::now() + Duration::from_secs(60);
        let mut first = Ok(());
        for member in std::mem::take(&mut self.members) {
            let end = wait_until(member.pid, limit);
            end_group(member.pid);
            let end = end.map_or_else(
                || {
                    let _ = host::wait(member.pid);
                    Err("did not end when told to".to_owned())
                },
                |end| match end {
                    Ok(0) => Ok(()),
                    Ok(FAILED) => Err("failed, see above".into()),
                    Ok(status) => Err(format!("exited with {status}")),
                    Err(signal) => Err(format!("killed by signal {signal}")),
                },
            );
            if let (Ok(()), Err(why)) = (&first, end) {
                first = Err(format!("{} {why}", member.name));
            }
        }
        first
    }
}

impl Drop for Crew {
    fn drop(&mut self) {
        for member in &self.members {
            end_group(member.pid);
            let _ = host::wait(member.pid);
        }
    }
}

/// Waits for the end of `pid`, but not beyond `limit`.
pub fn wait_until(pid: libc::pid_t, limit: Instant) -> Option<Result<i32, i32>> {
    loop {
        let mut status = 0;
        // SAFETY: status is writable.
        match unsafe { libc::waitpid(pid, &mut status, libc::WNOHANG) } {
            0 if Instant::now() > limit => return None,
            0 => std::thread::sleep(Duration::from_millis(10)),
            got if got == pid && libc::WIFEXITED(status) => {
                return Some(Ok(libc::WEXITSTATUS(status)));
            }
            got if got == pid => return Some(Err(libc::WTERMSIG(status))),
            _ => return Some(Err(0)),
        }
    }
}

/// Kills a member with everything it started.
pub fn end_group(pid: libc::pid_t) {
    // SAFETY: plain numbers; the group is that of a child of ours.
    unsafe {
        libc::kill(-pid, libc::SIGKILL);
        libc::kill(pid, libc::SIGKILL);
    }
}

/// Forks a leader of a new process group. This program has one thread when it forks, so the child may do
/// everything; it ends with what `body` returns, and dies with its parent.
pub fn fork(body: impl FnOnce() -> i32) -> libc::pid_t {
    // SAFETY: one thread, see above.
    let pid = unsafe { libc::fork() };
    assert!(pid >= 0, "fork: {}", std::io::Error::last_os_error());
    if pid == 0 {
        // SAFETY: plain numbers.
        unsafe {
            libc::setpgid(0, 0);
            libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL);
        }
        let status = panic::catch_unwind(AssertUnwindSafe(body)).unwrap_or(101);
        // SAFETY: ends the child at once.
        unsafe { libc::_exit(status) };
    }
    // Both do it: whoever comes first, the group is there afterwards.
    // SAFETY: plain numbers.
    unsafe { libc::setpgid(pid, pid) };
    pid
}

#[cfg(test)]
mod tests {
    use super::*;

    // One test: the harness's threads make forking from several at once unwise.
    #[test]
    fn the_crew_tells_how_it_went() {
        let mut crew = Crew::new();
        crew.start("good", |board| {
            while !board.stop.load(Ordering::SeqCst) {
                std::thread::sleep(Duration::from_millis(1));
            }
            Ok(())
        });
        assert_eq!(crew.finish(), Ok(()));
        let mut crew = Crew::new();
        crew.start("bad", |_| Err(String::new()));
        assert_eq!(crew.finish(), Err("bad failed, see above".into()));
        let mut crew = Crew::new();
        // SAFETY: ends the child only.
        crew.start("dead", |_| unsafe { libc::abort() });
        assert_eq!(crew.finish(), Err("dead killed by signal 6".into()));
    }
}
