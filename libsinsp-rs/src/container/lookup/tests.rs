//! Lookups with workers that answer, hang and panic.

use super::*;
use std::io::{Read, Write};
use std::os::unix::net::UnixListener;

const FULL: &str = "b582aef5756d174f8e0d91136c24d99e24e8b5f687e0bdf5ab0f74f485814b52";

fn claim(ty: ContainerType) -> Question {
    Question::Claim(Claim::hex(ty, FULL))
}

fn lookups(work: Work, patience: Duration) -> Lookups {
    let mut lookups = Lookups::new(PathBuf::from("/nonexistent"), Cri::default(), patience);
    lookups.work = work;
    lookups
}

fn until_answered(lookups: &mut Lookups) -> Answered {
    loop {
        if let Some(answered) = lookups.next() {
            return answered;
        }
        std::thread::yield_now();
    }
}

fn found(_: &Machine, job: &Job) -> Outcome {
    let container = Container::new(ContainerType::Cri, job.id.clone());
    Outcome::Found(Box::new(container))
}

fn hangs(_: &Machine, _: &Job) -> Outcome {
    loop {
        std::thread::park();
    }
}

fn panics(_: &Machine, job: &Job) -> Outcome {
    if job.attempt == 0 {
        panic!("an engine's mistake");
    }
    Outcome::NotAContainer
}

#[test]
fn an_answer_of_files_is_waited_for() {
    let mut lookups = lookups(found, Duration::from_secs(600));
    let id: Arc<str> = "a".into();
    let got = lookups.ask(&id, claim(ContainerType::Cri));
    assert!(matches!(got, Some(Outcome::Found(c)) if c.id == id));
    assert!(lookups.next().is_none() && lookups.pending.is_empty());
}

#[test]
fn hung_disks_stop_nobody() {
    let mut lookups = lookups(hangs, Duration::from_millis(1));
    for i in 0..3 * QUEUE {
        let id: Arc<str> = i.to_string().into();
        assert!(lookups.ask(&id, claim(ContainerType::Cri)).is_none());
        assert!(
            lookups.ask(&id, claim(ContainerType::Cri)).is_none(),
            "asked twice"
        );
    }
    assert!(lookups.next().is_none());
}

#[test]
fn a_panic_is_no_answer_and_another_try_follows() {
    let mut lookups = lookups(panics, Duration::from_secs(600));
    assert!(
        lookups
            .ask(&"a".into(), claim(ContainerType::Cri))
            .is_none()
    );
    let answered = until_answered(&mut lookups);
    assert!(matches!(answered.outcome, Outcome::NotAContainer));
}

#[test]
fn what_files_do_not_know_the_socket_is_asked() {
    let dir = tempfile::tempdir().expect("directory");
    let run = dir.path().join("var/run");
    std::fs::create_dir_all(&run).expect("directory");
    let listener = UnixListener::bind(run.join("docker.sock")).expect("bind");
    let mut lookups = Lookups::new(
        dir.path().to_owned(),
        Cri::default(),
        Duration::from_secs(600),
    );
    assert!(
        lookups
            .ask(&"b582aef5756d".into(), claim(ContainerType::Docker))
            .is_none()
    );
    let (mut stream, _) = listener.accept().expect("question");
    let mut request = [0; 512];
    let n = stream.read(&mut request).expect("request");
    let path = format!("GET /v1.24/containers/{FULL}/json ");
    assert!(request[..n].starts_with(path.as_bytes()));
    let answer = b"HTTP/1.0 200 OK\r\n\r\n{\"Name\": \"/web\", \"Config\": {\"Image\": \"b:1\"}}";
    stream.write_all(answer).expect("answer");
    drop(stream);
    let answered = until_answered(&mut lookups);
    assert!(matches!(answered.outcome, Outcome::Found(c) if c.name == "web" && c.image == "b:1"));
}

/// What only works where runtimes are asked for more.
#[cfg(feature = "cri")]
mod of_runtimes {
    use super::*;

    fn named(job: &Job, name: &str) -> Outcome {
        let mut container = Container::new(ContainerType::Cri, job.id.clone());
        container.name = name.to_owned();
        Outcome::Found(Box::new(container))
    }

    fn adds(_: &Machine, job: &Job) -> Outcome {
        match &job.known {
            None => named(job, "files"),
            Some(known) => named(job, &format!("{} and runtime", known.name)),
        }
    }

    fn hangs_behind_files(machine: &Machine, job: &Job) -> Outcome {
        match job.ask_socket {
            true => hangs(machine, job),
            false => named(job, "files"),
        }
    }

    fn name_of(outcome: &Outcome) -> &str {
        match outcome {
            Outcome::Found(c) => &c.name,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_the_runtime_adds_is_waited_for() {
        let mut lookups = lookups(adds, Duration::from_secs(600));
        let got = lookups.ask(&"a".into(), claim(ContainerType::Cri));
        assert_eq!(name_of(&got.expect("answer")), "files and runtime");
        assert!(lookups.next().is_none() && lookups.pending.is_empty());
    }

    #[test]
    fn files_come_first_and_the_runtime_later() {
        let mut lookups = lookups(adds, Duration::ZERO);
        // As if waiting had just been in vain.
        lookups.slow_until = [Some(Instant::now() + Duration::from_secs(600)); 2];
        assert!(
            lookups
                .ask(&"a".into(), claim(ContainerType::Cri))
                .is_none()
        );
        assert_eq!(name_of(&until_answered(&mut lookups).outcome), "files");
        assert_eq!(
            name_of(&until_answered(&mut lookups).outcome),
            "files and runtime"
        );
        assert!(lookups.pending.is_empty());
    }

    #[test]
    fn a_hung_runtime_leaves_what_files_said() {
        let mut lookups = lookups(hangs_behind_files, Duration::from_millis(20));
        for i in 0..20 {
            let id: Arc<str> = i.to_string().into();
            let got = lookups.ask(&id, claim(ContainerType::Cri));
            let got = got.unwrap_or_else(|| {
                loop {
                    // The files were late; answers come in any order.
                    let answered = until_answered(&mut lookups);
                    if answered.id == id {
                        break answered.outcome;
                    }
                }
            });
            assert_eq!(name_of(&got), "files");
        }
    }

    #[test]
    fn a_runtime_that_does_not_know_takes_nothing_away() {
        let mut lookups = lookups(adds, Duration::ZERO);
        let job = |attempt| Job {
            id: "a".into(),
            question: claim(ContainerType::Cri),
            attempt,
            ask_socket: true,
            known: Some(Box::new(Container::new(ContainerType::Cri, "a"))),
        };
        lookups.pending.insert("a".into());
        assert!(
            lookups
                .settle(job(ATTEMPTS - 1), Outcome::Unknown)
                .is_none()
        );
        assert!(lookups.pending.is_empty() && lookups.retries.is_empty());
        // Before that it is asked again, and not the files.
        lookups.pending.insert("a".into());
        assert!(lookups.settle(job(0), Outcome::Unknown).is_none());
        assert!(lookups.retries[0].1.ask_socket);
    }
}
