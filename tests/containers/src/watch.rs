//! Watches live events for the marks containers open.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use libscap_rs::live::{Capture, Config, Wanted};
use libsinsp_rs::container::{Container, ContainerType, Cri, Lookup};
use libsinsp_rs::inspector::Options;
use libsinsp_rs::{Enriched, Inspector, Step};

/// No engine needs longer, however slow the guest.
const LIMIT: Duration = Duration::from_secs(900);
/// An emulated machine with an unoptimised reader, on a busy host, needs some fifty times as long as
/// a real one.
const PATIENCE: Duration = Duration::from_secs(5);
/// Opens of each mark that are waited for, once its container is described.
const OPENS: u64 = 3;

/// What was seen of the processes behind one mark.
#[derive(Debug, Default)]
pub struct Seen {
    /// Container ids of the processes that opened it; one at the end, if all is well.
    pub ids: BTreeSet<Option<String>>,
    /// Pods of these processes.
    pub pods: BTreeSet<Option<String>>,
    /// Names of these processes.
    pub names: BTreeSet<String>,
    /// The container's description, once it is complete.
    pub container: Option<Container>,
    opens: u64,
}

impl Seen {
    /// The container, after checking that every process was in it and nowhere else.
    ///
    /// # Panics
    ///
    /// When some process was not.
    pub fn only(&self, id: &str) -> &Container {
        let only = BTreeSet::from([Some(id.to_owned())]);
        assert_eq!(self.ids, only, "{self:?}");
        self.container.as_ref().expect("description")
    }
}

/// What was known of containers at the first event of a process in each.
#[derive(Debug, Default)]
pub struct Firsts {
    old: BTreeSet<String>,
    /// With what was missing.
    first: BTreeMap<String, Result<(), String>>,
}

impl Firsts {
    /// Containers that came while the capture ran.
    pub fn all(&self) -> usize {
        self.first.len()
    }

    /// Those of them whose description was there at their first event.
    pub fn described(&self) -> usize {
        self.first.values().filter(|d| d.is_ok()).count()
    }

    fn note(&mut self, event: &Enriched<'_>) {
        let Some(thread) = event.thread.filter(|t| t.tid > 0) else {
            return;
        };
        let Some(id) = thread.container.as_deref() else {
            return;
        };
        if self.old.contains(id) || self.first.contains_key(id) {
            return;
        }
        let described = match event.container() {
            Some(c) if is_complete(c) => Ok(()),
            other => Err(format!(
                "{:?} at {} of {}",
                other.map(|c| (c.lookup, &c.name, &c.image)),
                event.info.name,
                String::from_utf8_lossy(&thread.comm)
            )),
        };
        self.first.insert(id.to_owned(), described);
    }
}

/// Everything a user asks first: the name, and the image of engines that have images.
fn is_complete(c: &Container) -> bool {
    use ContainerType::{Containerd, Docker, Podman};
    let has_image = matches!(c.ty, Containerd | Docker | Podman);
    c.lookup == Lookup::Done && !c.name.is_empty() && (!has_image || !c.image.is_empty())
}

/// A live capture of what keeps the state.
///
/// # Panics
///
/// Without the module.
pub fn capture() -> Inspector {
    let config = Config {
        wanted: Wanted::State,
        ring_bytes: Some(16 << 20),
        ..Config::default()
    };
    let capture = Capture::open(config).expect("live capture");
    let options = Options {
        patience: PATIENCE,
        cri: Cri {
            limit: PATIENCE,
            ..Cri::default()
        },
        ..Options::default()
    };
    Inspector::with_options(capture, options)
}

/// Runs `start` beside the capture until it is done and every mark in `marks` was opened often
/// enough by processes of a described container. A mark is the end of a file name, or a part of it
/// when it ends with `*`.
///
/// # Panics
///
/// When that does not happen in some minutes.
pub fn watch(
    inspector: &mut Inspector,
    marks: &[&str],
    start: impl FnOnce() + Send,
) -> BTreeMap<String, Seen> {
    watch_until(inspector, marks, |_| true, 0, start).0
}

/// As [`watch`], until the descriptions are also as `enough` wants them and `new` containers came;
/// counts what was known at the first event of each of these.
///
/// # Panics
///
/// When that does not happen in some minutes.
pub fn watch_until(
    inspector: &mut Inspector,
    marks: &[&str],
    enough: impl Fn(&Container) -> bool,
    new: usize,
    start: impl FnOnce() + Send,
) -> (BTreeMap<String, Seen>, Firsts) {
    let known = inspector.state().containers.iter();
    let mut firsts = Firsts {
        old: known.map(|c| c.id.to_string()).collect(),
        ..Firsts::default()
    };
    let mut seen: BTreeMap<String, Seen> = marks
        .iter()
        .map(|m| ((*m).to_owned(), Seen::default()))
        .collect();
    let started = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let starter = scope.spawn(|| {
            start();
            started.store(true, Ordering::Relaxed);
        });
        let deadline = Instant::now() + LIMIT;
        loop {
            match inspector.next().expect("live events") {
                Step::Event(event) => {
                    note(&event, &mut seen);
                    firsts.note(&event);
                }
                Step::End => panic!("the capture ended"),
                _ => {}
            }
            let told = |s: &Seen| s.container.as_ref().is_some_and(&enough) && s.opens >= OPENS;
            let all = started.load(Ordering::Relaxed) && firsts.all() >= new;
            if all && seen.values().all(told) {
                break;
            }
            if starter.is_finished() && !started.load(Ordering::Relaxed) {
                break;
            }
            assert!(
                Instant::now() < deadline,
                "not seen in {LIMIT:?}: {seen:#?}"
            );
        }
        if let Err(panic) = starter.join() {
            std::panic::resume_unwind(panic);
        }
    });
    (seen, firsts)
}

fn note(event: &Enriched<'_>, seen: &mut BTreeMap<String, Seen>) {
    let (Some(thread), Some(fd)) = (event.thread, event.fd) else {
        return;
    };
    // Of a process that began before the capture and ended before it could be looked up, nothing
    // is known.
    if !event.info.name.starts_with("open") || thread.is_placeholder() {
        return;
    }
    let name = String::from_utf8_lossy(&fd.name);
    let hit = |mark: &str| match mark.strip_suffix('*') {
        Some(part) => name.contains(part),
        None => name.ends_with(mark),
    };
    let Some((_, s)) = seen.iter_mut().find(|(mark, _)| hit(mark)) else {
        return;
    };
    s.ids.insert(thread.container.as_deref().map(str::to_owned));
    s.pods.insert(thread.pod.as_deref().map(str::to_owned));
    s.names
        .insert(String::from_utf8_lossy(&thread.comm).into_owned());
    if let Some(container) = event.container().filter(|c| c.lookup == Lookup::Done) {
        s.opens += 1;
        s.container = Some(container.clone());
    }
}
