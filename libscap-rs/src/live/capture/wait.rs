//! When the next record may be delivered, and what to do until then.

use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};

use super::{Capture, key};
use crate::live::device::Driver;
use crate::live::sections::Watch;

/// First sleep when there is nothing to read, doubled up to [`MAX_SLEEP`].
pub(super) const MIN_SLEEP: Duration = Duration::from_micros(500);
/// Shortest sleep for records that are held back.
const SHORT_SLEEP: Duration = Duration::from_micros(100);
/// Longest sleep between two looks at the rings.
const MAX_SLEEP: Duration = Duration::from_millis(30);
/// With more than this in the rings there is no time to sleep.
const BUSY_BYTES: u64 = 20_000;
/// Longest time until the begin of a section ([`Watch`]) is seen by other CPUs, and by which their
/// clocks differ: microseconds, also where a virtual CPU is held up right behind it. What is older
/// waits for nothing but the end of sections.
const STORE_TIME: Duration = Duration::from_micros(100);

impl<D: Driver> Capture<D> {
    /// Looks for new records in all rings; how many bytes wait.
    pub(super) fn refresh(&mut self) -> u64 {
        // Read before the heads: a record older than this by more than the window has been
        // published by now, so nothing that comes later can be older.
        let window = self.window().as_nanos() as u64;
        let now = realtime_ns();
        let settled = self.watch.as_mut().map_or(now, |watch| watch.look(now));
        self.horizon = settled.saturating_sub(window);
        let mut waiting = 0;
        for (index, lane) in self.lanes.iter_mut().enumerate() {
            waiting += lane.refill();
            self.tree.set(index, key(lane));
        }
        self.tree.rebuild();
        waiting
    }

    /// How long records are held back.
    fn window(&self) -> Duration {
        let most = match self.watch {
            Some(_) => STORE_TIME,
            None => Duration::MAX,
        };
        self.config.reorder_window.min(most)
    }

    /// The ring whose front may be delivered now.
    fn deliverable(&mut self) -> Option<usize> {
        let (index, ts) = self.tree.winner()?;
        // With a record of every ring at hand there is nothing to wait for.
        if self.tree.is_complete() || ts <= self.horizon {
            self.held = None;
            return Some(index);
        }
        // A clock that was set back must not hold events until it catches up.
        match self.held {
            Some((held, since, rounds)) if held == ts => {
                let watch = self.watch.as_ref();
                let settled = watch.is_none_or(|watch| watch.rounds() >= rounds + 2);
                if since.elapsed() < 2 * self.config.reorder_window || !settled {
                    return None;
                }
                self.held = None;
                Some(index)
            }
            _ => {
                let rounds = self.watch.as_ref().map_or(0, Watch::rounds);
                self.held = Some((ts, Instant::now(), rounds));
                None
            }
        }
    }

    pub(super) fn give_back(&mut self) {
        if let Some(index) = self.lent.take() {
            let lane = &mut self.lanes[index];
            lane.advance();
            self.tree.replace_winner(key(lane));
        }
    }

    /// The ring with the next record, waiting for it up to the time limit, which is set when a
    /// call has to wait for the first time.
    pub(super) fn wait(&mut self, deadline: &mut Option<Instant>) -> Option<usize> {
        if let Some(index) = self.deliverable() {
            return Some(index);
        }
        let deadline = match *deadline {
            // Sleeping makes events of our own: a call must end although they keep coming.
            Some(deadline) if Instant::now() >= deadline => return None,
            Some(deadline) => deadline,
            None => *deadline.insert(Instant::now() + self.config.timeout),
        };
        loop {
            let waiting = self.refresh();
            if let Some(index) = self.deliverable() {
                self.sleep = MIN_SLEEP;
                return Some(index);
            }
            if waiting > BUSY_BYTES {
                self.sleep = MIN_SLEEP;
            }
            let now = Instant::now();
            if now >= deadline || self.stopped() {
                return None;
            }
            let left = deadline - now;
            if waiting > 0 {
                std::thread::sleep(self.until_mature().min(left));
                continue;
            }
            // Nothing was left in the rings, so that only news makes a device readable.
            if let Some(sleeper) = self.sleeper.as_ref().filter(|_| self.wakes()) {
                sleeper.sleep(left.min(self.stop.longest_sleep()));
                continue;
            }
            std::thread::sleep(self.sleep.min(left));
            self.sleep = (2 * self.sleep).min(MAX_SLEEP);
        }
    }

    /// Until the oldest record held back may be delivered.
    fn until_mature(&self) -> Duration {
        let missing = match self.tree.winner() {
            Some((_, ts)) => Duration::from_nanos(ts.saturating_sub(self.horizon)),
            None => MIN_SLEEP,
        };
        let window = self.window().max(MIN_SLEEP);
        missing.clamp(SHORT_SLEEP, window.min(MAX_SLEEP))
    }

    pub(super) fn stopped(&self) -> bool {
        self.stop.is_stopped()
    }
}

/// The clock of the records.
pub(super) fn realtime_ns() -> u64 {
    let now = clock_gettime(ClockId::Realtime);
    (now.tv_sec as u64)
        .saturating_mul(1_000_000_000)
        .saturating_add(now.tv_nsec as u64)
}
