//! Lookups that may take long: files of runtimes (their disk may hang) and their sockets.
//!
//! They run in worker threads behind bounded queues. The caller may wait a moment for an answer
//! from files, which mostly comes within a millisecond, and, where a runtime knows more, for the
//! runtime; once that was in vain, nobody waits for a while. A worker that panics answers like one
//! that found nothing.

use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crossbeam::channel::{Receiver, Sender, TrySendError, bounded, unbounded};
use rustc_hash::FxHashSet;

use super::engine::Claim;
use super::rkt::{self, Answer, Request};
use super::{Container, ContainerType, Cri, cri, docker, podman};

/// Threads for files, and as many for sockets.
const WORKERS: usize = 2;
/// Lookups that may wait in a queue.
const QUEUE: usize = 256;
/// A runtime that does not answer within this time is asked again later.
const SOCKET_LIMIT: Duration = Duration::from_secs(5);
/// How long nobody waits after waiting was in vain.
const SLOW: Duration = Duration::from_secs(5);
/// Tries before a lookup is given up until the container is seen again.
const ATTEMPTS: u32 = 6;

/// What is looked up.
#[derive(Clone, Debug)]
pub(super) enum Question {
    /// An app of a rkt pod.
    App(Request),
    /// A container another engine claimed.
    Claim(Claim),
}

/// What came of it.
#[derive(Debug)]
pub(super) enum Outcome {
    /// Its description.
    Found(Box<Container>),
    /// The name is not that of a container.
    NotAContainer,
    /// Nobody knows it (any more, or yet).
    Unknown,
}

/// An answer, with the question.
pub(super) struct Answered {
    pub id: Arc<str>,
    pub question: Question,
    pub outcome: Outcome,
    /// The runtime is still being asked.
    more: bool,
}

struct Job {
    id: Arc<str>,
    question: Question,
    attempt: u32,
    ask_socket: bool,
    /// What files said, while the runtime is asked for the rest.
    known: Option<Box<Container>>,
}

/// Where to look.
#[derive(Clone, Debug, Default)]
struct Machine {
    root: PathBuf,
    #[cfg_attr(not(feature = "cri"), expect(dead_code, reason = "nobody asks"))]
    cri: Cri,
}

/// What a worker does with a job.
type Work = fn(&Machine, &Job) -> Outcome;

/// The queues and their workers.
pub(super) struct Lookups {
    machine: Machine,
    work: Work,
    patience: Duration,
    queues: Option<Queues>,
    pending: FxHashSet<Arc<str>>,
    ready: VecDeque<(Job, Outcome)>,
    retries: Vec<(Instant, Job)>,
    /// Until when nobody waits for files, and for sockets.
    slow_until: [Option<Instant>; 2],
}

struct Queues {
    files: Sender<Job>,
    sockets: Sender<Job>,
    answers: Receiver<(Job, Outcome)>,
}

impl Lookups {
    /// Lookups on the machine at `host_root`; a caller waits at most `patience` for files.
    pub fn new(root: PathBuf, cri: Cri, patience: Duration) -> Self {
        Self {
            machine: Machine { root, cri },
            work,
            patience,
            queues: None,
            pending: FxHashSet::default(),
            ready: VecDeque::new(),
            retries: Vec::new(),
            slow_until: [None; 2],
        }
    }

    /// Asks, and waits a moment for the answer. `None`: it comes later, through [`Self::next`].
    pub fn ask(&mut self, id: &Arc<str>, question: Question) -> Option<Outcome> {
        if !self.pending.insert(id.clone()) {
            return None;
        }
        self.send(Job {
            id: id.clone(),
            question,
            attempt: 0,
            ask_socket: false,
            known: None,
        });
        self.wait_for(id)
    }

    /// The next answer that came in meanwhile.
    pub fn next(&mut self) -> Option<Answered> {
        if self.pending.is_empty() {
            return None;
        }
        self.send_due_retries();
        while let Some((job, outcome)) = self.receive() {
            if let Some(answered) = self.settle(job, outcome) {
                return Some(answered);
            }
        }
        None
    }

    fn receive(&mut self) -> Option<(Job, Outcome)> {
        self.ready
            .pop_front()
            .or_else(|| self.queues.as_ref()?.answers.try_recv().ok())
    }

    fn wait_for(&mut self, id: &Arc<str>) -> Option<Outcome> {
        let now = Instant::now();
        let deadline = now + self.patience;
        let mut so_far = None;
        loop {
            let what = usize::from(so_far.is_some());
            if self.slow_until[what].is_some_and(|until| now < until) {
                return so_far;
            }
            let received = self.queues.as_ref()?.answers.recv_deadline(deadline);
            let Ok((job, outcome)) = received else {
                self.slow_until[what] = Some(Instant::now() + SLOW);
                return so_far;
            };
            if job.id != *id {
                self.ready.push_back((job, outcome));
                continue;
            }
            match self.settle(job, outcome) {
                Some(answered) if answered.more => so_far = Some(answered.outcome),
                Some(answered) => return Some(answered.outcome),
                None => return so_far,
            }
        }
    }

    /// Ends a lookup, or takes its next step: the socket after the files, another try after that.
    fn settle(&mut self, mut job: Job, outcome: Outcome) -> Option<Answered> {
        match &outcome {
            Outcome::Found(found) if !job.ask_socket && knows_more(found) => {
                let answered = Answered {
                    id: job.id.clone(),
                    question: job.question.clone(),
                    outcome: Outcome::Found(found.clone()),
                    more: true,
                };
                job.known = Some(found.clone());
                job.ask_socket = true;
                self.send(job);
                return Some(answered);
            }
            Outcome::Unknown if !job.ask_socket && has_socket(&job.question) => {
                job.ask_socket = true;
                self.send(job);
                return None;
            }
            Outcome::Unknown if job.attempt + 1 < ATTEMPTS => {
                self.retry(job);
                return None;
            }
            _ => {}
        }
        self.pending.remove(&job.id);
        if job.known.is_some() && matches!(outcome, Outcome::Unknown) {
            // What files said is all there is.
            return None;
        }
        Some(Answered {
            id: job.id,
            question: job.question,
            outcome,
            more: false,
        })
    }

    /// 125 ms, 250 ms, … at most 8 s.
    fn retry(&mut self, mut job: Job) {
        let delay = Duration::from_millis(125 << job.attempt.min(6));
        job.attempt += 1;
        job.ask_socket = job.known.is_some();
        self.retries.push((Instant::now() + delay, job));
    }

    fn send_due_retries(&mut self) {
        if self.retries.is_empty() {
            return;
        }
        let now = Instant::now();
        while let Some(at) = self.retries.iter().position(|(due, _)| *due <= now) {
            let (_, job) = self.retries.swap_remove(at);
            self.send(job);
        }
    }

    fn send(&mut self, job: Job) {
        let queues = match &self.queues {
            Some(queues) => queues,
            None => self.queues.insert(start(&self.machine, self.work)),
        };
        let queue = if job.ask_socket {
            &queues.sockets
        } else {
            &queues.files
        };
        match queue.try_send(job) {
            Ok(()) => {}
            // Every worker hangs, or could not be started: later is better than never.
            Err(TrySendError::Full(job) | TrySendError::Disconnected(job)) => {
                if job.attempt + 1 < ATTEMPTS {
                    self.retry(job);
                } else {
                    self.ready.push_back((job, Outcome::Unknown));
                }
            }
        }
    }
}

fn has_socket(question: &Question) -> bool {
    use ContainerType::{Docker, Podman};
    matches!(question, Question::Claim(c) if matches!(c.ty, Docker | Podman) || is_of_cri(c.ty))
}

/// True when the runtime can tell what the container's files do not: address, labels, image id.
fn knows_more(found: &Container) -> bool {
    is_of_cri(found.ty)
}

fn is_of_cri(ty: ContainerType) -> bool {
    use ContainerType::{Containerd, Cri, CriO};
    cfg!(feature = "cri") && matches!(ty, Cri | CriO | Containerd)
}

fn start(machine: &Machine, work: Work) -> Queues {
    let (files, file_jobs) = bounded::<Job>(QUEUE);
    let (sockets, socket_jobs) = bounded::<Job>(QUEUE);
    let (done, answers) = unbounded();
    for (name, jobs) in [("scap-files", file_jobs), ("scap-sockets", socket_jobs)] {
        for _ in 0..WORKERS {
            let (jobs, done, machine) = (jobs.clone(), done.clone(), machine.clone());
            // The threads end with the queues; one that hangs holds nobody up.
            let thread = std::thread::Builder::new().name(name.to_owned());
            let _ = thread.spawn(move || {
                while let Ok(job) = jobs.recv() {
                    let outcome = catch_unwind(AssertUnwindSafe(|| work(&machine, &job)));
                    let outcome = outcome.unwrap_or(Outcome::Unknown);
                    if done.send((job, outcome)).is_err() {
                        break;
                    }
                }
            });
        }
    }
    Queues {
        files,
        sockets,
        answers,
    }
}

fn work(machine: &Machine, job: &Job) -> Outcome {
    match &job.question {
        Question::Claim(claim) if job.ask_socket => {
            let answer =
                match claim.ty {
                    _ if job.known.is_some() => ask_cri(machine, job, claim),
                    ContainerType::Podman => podman::ask(&machine.root, claim, SOCKET_LIMIT),
                    ContainerType::Docker => docker::ask(&machine.root, claim, SOCKET_LIMIT)
                        .or_else(|e| match claim.shared_shape {
                            true => ask_cri(machine, job, claim),
                            false => Err(e),
                        }),
                    _ => ask_cri(machine, job, claim),
                };
            answer.map_or(Outcome::Unknown, |c| Outcome::Found(Box::new(c)))
        }
        question => read_files(&machine.root, question),
    }
}

#[cfg(feature = "cri")]
fn ask_cri(machine: &Machine, job: &Job, claim: &Claim) -> io::Result<Container> {
    super::grpc::ask(&machine.root, &machine.cri, claim, job.known.as_deref())
}

#[cfg(not(feature = "cri"))]
fn ask_cri(_: &Machine, _: &Job, _: &Claim) -> io::Result<Container> {
    Err(io::ErrorKind::Unsupported.into())
}

/// What files say, in the calling thread.
pub(super) fn read_files(host_root: &Path, question: &Question) -> Outcome {
    let claim = match question {
        Question::App(request) => {
            return match rkt::look_up(host_root, request) {
                Answer::App(container) => Outcome::Found(container),
                Answer::NotAnApp => Outcome::NotAContainer,
                Answer::NoPod => Outcome::Unknown,
            };
        }
        Question::Claim(claim) => claim,
    };
    let found = match claim.ty {
        ContainerType::Podman => podman::read_files(host_root, claim),
        ContainerType::Docker => docker::read_files(host_root, claim),
        _ => cri::read_files(host_root, claim),
    };
    // A bare id may belong to anyone who uses bare ids.
    let found = found.or_else(|e| {
        if !claim.shared_shape {
            return Err(e);
        }
        cri::read_files(host_root, claim)
            .or_else(|_| docker::read_files(host_root, claim))
            .or_else(|_| podman::read_files(host_root, claim))
    });
    found.map_or(Outcome::Unknown, |c| Outcome::Found(Box::new(c)))
}

#[cfg(test)]
mod tests;
