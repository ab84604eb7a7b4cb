//! A thread that reads what may hang, so that nobody else does.
//!
//! Some files of `/proc` cannot be read while the process waits for a file system whose server is
//! gone, and looking at a file on such a file system waits as well, for ever. What is read through a
//! worker has a time limit: when nothing was read for so long, the worker is left to itself (it ends
//! when what it waits for does) and somebody else goes on.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use super::procfs::ProcFs;
use super::tasks::Tasks;

type Job = Box<dyn FnOnce(&mut Tasks) + Send>;

/// The thread, as long as it answers.
#[derive(Debug)]
pub(super) struct Worker {
    jobs: Sender<Job>,
    progress: Arc<AtomicU64>,
}

/// Nothing was read for the time limit, or the thread is gone.
#[derive(Debug)]
pub(super) struct Stuck;

impl Worker {
    /// Starts the thread.
    pub fn start(fs: &ProcFs) -> io::Result<Self> {
        let (jobs, queue) = channel::<Job>();
        let progress = Arc::new(AtomicU64::new(0));
        let (fs, counter) = (fs.clone(), Arc::clone(&progress));
        thread::Builder::new()
            .name("scap-proc".into())
            .spawn(move || {
                let mut tasks = Tasks::new(&fs, false, counter);
                while let Ok(job) = queue.recv() {
                    job(&mut tasks);
                }
            })?;
        Ok(Self { jobs, progress })
    }

    /// Gives it something to do; the answers come one by one until the channel closes.
    pub fn ask<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Tasks, &Sender<T>) + Send + 'static,
    ) -> Receiver<T> {
        let (answer, answers) = channel();
        // A thread that is gone closes the channel.
        let _ = self.jobs.send(Box::new(move |tasks| job(tasks, &answer)));
        answers
    }

    /// The counter of what it reads, which the thread has as long as it runs.
    pub fn into_progress(self) -> Arc<AtomicU64> {
        self.progress
    }

    /// The next answer; `None` after the last.
    pub fn next<T>(&self, answers: &Receiver<T>, limit: Duration) -> Result<Option<T>, Stuck> {
        loop {
            let before = self.progress.load(Ordering::Relaxed);
            match answers.recv_timeout(limit) {
                Ok(answer) => return Ok(Some(answer)),
                Err(RecvTimeoutError::Disconnected) => return Ok(None),
                // A process with very many descriptors takes its time.
                Err(RecvTimeoutError::Timeout)
                    if self.progress.load(Ordering::Relaxed) != before => {}
                Err(RecvTimeoutError::Timeout) => return Err(Stuck),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicBool;

    fn worker() -> Worker {
        Worker::start(&ProcFs::live("/".as_ref())).expect("a thread")
    }

    const SHORT: Duration = Duration::from_millis(20);

    #[test]
    fn answers_come_in_order_until_the_job_ends() {
        let worker = worker();
        let answers = worker.ask(|_, answer| {
            (0..3).for_each(|n| {
                let _ = answer.send(n);
            })
        });
        for n in 0..3 {
            assert_eq!(worker.next(&answers, SHORT * 500).expect("answer"), Some(n));
        }
        assert_eq!(worker.next(&answers, SHORT * 500).expect("end"), None);
    }

    #[test]
    fn a_job_that_hangs_is_left_alone() {
        let worker = worker();
        let (go_on, wait) = channel::<()>();
        let hangs = worker.ask(move |_, answer| {
            let _ = wait.recv();
            let _ = answer.send(1);
        });
        assert!(worker.next(&hangs, SHORT).is_err());
        // What hung ends when what it waits for does, and its thread with it.
        let counter = worker.into_progress();
        drop(go_on);
        assert_eq!(hangs.recv(), Ok(1));
        while Arc::strong_count(&counter) > 1 {
            thread::yield_now();
        }
    }

    #[test]
    fn slow_is_not_stuck_and_a_panic_is_an_end() {
        let worker = worker();
        let (progress, done) = (
            Arc::clone(&worker.progress),
            Arc::new(AtomicBool::new(false)),
        );
        let finish = Arc::clone(&done);
        let slow = worker.ask(move |_, answer| {
            while !finish.load(Ordering::Relaxed) {
                progress.fetch_add(1, Ordering::Relaxed);
                thread::yield_now();
            }
            let _ = answer.send(());
        });
        let ender = thread::spawn(move || {
            thread::sleep(4 * SHORT);
            done.store(true, Ordering::Relaxed);
        });
        // A loaded machine may stop the job for longer than the limit.
        while worker.next(&slow, SHORT).is_err() {}
        ender.join().expect("thread");
        let gone = worker.ask(|_, _: &Sender<()>| panic!("on purpose"));
        assert_eq!(worker.next(&gone, SHORT * 500).expect("end"), None);
        let after = worker.ask(|_, answer| {
            let _ = answer.send(());
        });
        assert_eq!(worker.next(&after, SHORT * 500).expect("end"), None);
    }
}
