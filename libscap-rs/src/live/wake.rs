//! Sleeping until the module has news.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rustix::buffer::spare_capacity;
use rustix::event::{EventfdFlags, Timespec, epoll, eventfd};

/// Longest sleep when somebody may set the flag of a [`StopHandle`] without telling.
const FLAG_SLEEP: Duration = Duration::from_millis(100);
/// Longest sleep at all, far from the limits of the call.
const LONG_SLEEP: Duration = Duration::from_secs(3600);

/// When the module wakes a capture that sleeps ([`Features::POLL`](super::Features::POLL)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wake {
    /// Bytes in one CPU's ring, at most half of its size; 0 for a quarter of it.
    pub watermark: u32,
    /// Age of an event, at most a minute. Zero wakes for each event.
    pub limit: Duration,
}

impl Default for Wake {
    fn default() -> Self {
        Self {
            watermark: 0,
            limit: Duration::from_millis(4),
        }
    }
}

/// One place to wait for all devices, and for being stopped.
#[derive(Debug)]
pub(super) struct Sleeper {
    epoll: OwnedFd,
    stop: Arc<OwnedFd>,
}

impl Sleeper {
    pub fn new() -> io::Result<Self> {
        let epoll = epoll::create(epoll::CreateFlags::CLOEXEC)?;
        let stop = eventfd(0, EventfdFlags::CLOEXEC | EventfdFlags::NONBLOCK)?;
        let out = Self {
            epoll,
            stop: Arc::new(stop),
        };
        out.watch(out.stop.as_fd())?;
        Ok(out)
    }

    /// Also waits for `fd`, until that is closed.
    pub fn watch(&self, fd: BorrowedFd<'_>) -> io::Result<()> {
        let data = epoll::EventData::new_u64(0);
        epoll::add(&self.epoll, fd, data, epoll::EventFlags::IN)?;
        Ok(())
    }

    /// Until there is news or the time is over; signals end it, too.
    pub fn sleep(&self, time: Duration) {
        let time = time.min(LONG_SLEEP);
        // The call counts in milliseconds; less than one would not sleep at all.
        let millis = time.as_nanos().div_ceil(1_000_000) as u64;
        let timeout = Timespec {
            tv_sec: (millis / 1000) as i64,
            tv_nsec: (millis % 1000 * 1_000_000) as i64,
        };
        let mut events = Vec::with_capacity(1);
        if epoll::wait(&self.epoll, spare_capacity(&mut events), Some(&timeout))
            .is_err_and(|e| e != rustix::io::Errno::INTR)
        {
            // Cannot be; but a loop without a rest would be worse than a late event.
            std::thread::sleep(time.min(FLAG_SLEEP));
        }
    }

    pub fn poll_fd(&self) -> BorrowedFd<'_> {
        self.epoll.as_fd()
    }
}

/// Ends a capture from another thread or a signal handler.
#[derive(Clone, Debug)]
pub struct StopHandle {
    flag: Arc<AtomicBool>,
    /// Somebody has the flag alone.
    shared: Arc<AtomicBool>,
    event: Option<Arc<OwnedFd>>,
}

impl StopHandle {
    pub(super) fn new(sleeper: Option<&Sleeper>) -> Self {
        Self {
            flag: Arc::default(),
            shared: Arc::default(),
            event: sleeper.map(|s| Arc::clone(&s.stop)),
        }
    }

    /// Makes the capture return [`Next::End`](crate::Next::End), within 30 ms. Async-signal-safe.
    pub fn stop(&self) {
        // Relaxed: a flag that publishes nothing else.
        self.flag.store(true, Ordering::Relaxed);
        if let Some(event) = &self.event {
            // Full means that it wakes already.
            let _ = rustix::io::write(event, &1u64.to_ne_bytes());
        }
    }

    /// The flag itself, for signal registries that set one; the capture then returns within
    /// 100 ms.
    pub fn flag(&self) -> Arc<AtomicBool> {
        self.shared.store(true, Ordering::Relaxed);
        Arc::clone(&self.flag)
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.flag.load(Ordering::Relaxed)
    }

    /// How long a capture may sleep without looking at the flag.
    pub(super) fn longest_sleep(&self) -> Duration {
        if self.shared.load(Ordering::Relaxed) {
            FLAG_SLEEP
        } else {
            LONG_SLEEP
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sleeper_wakes_for_what_it_watches_and_when_stopped() {
        let sleeper = Sleeper::new().expect("epoll");
        let news = eventfd(0, EventfdFlags::CLOEXEC).expect("eventfd");
        sleeper.watch(news.as_fd()).expect("watch");
        sleeper.sleep(Duration::from_micros(1));
        // Each of these would last an hour otherwise.
        rustix::io::write(&news, &1u64.to_ne_bytes()).expect("news");
        sleeper.sleep(Duration::MAX);
        drop(news);
        let handle = StopHandle::new(Some(&sleeper));
        assert!(!handle.is_stopped());
        assert_eq!(handle.longest_sleep(), LONG_SLEEP);
        let other = handle.clone();
        std::thread::scope(|scope| {
            scope.spawn(|| other.stop());
            sleeper.sleep(Duration::MAX);
        });
        assert!(handle.is_stopped());
        assert!(handle.flag().load(Ordering::Relaxed));
        assert_eq!(other.longest_sleep(), FLAG_SLEEP);
    }
}
