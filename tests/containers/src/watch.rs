//! Watches live events for the marks containers open.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use libscap_rs::live::{Capture, Config, Wanted};
use libsinsp_rs::container::{Container, Lookup};
use libsinsp_rs::{Enriched, Inspector, Step};

/// No engine needs longer, however slow the guest.
const LIMIT: Duration = Duration::from_secs(300);
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
    Inspector::new(Capture::open(config).expect("live capture"))
}

/// Runs `start` beside the capture until it is done and every mark in `marks` was opened often
/// enough by processes of a described container. A mark is the end of a file name, or a part of it
/// when it ends with `*`.
///
/// # Panics
///
/// When that does not happen in five minutes.
pub fn watch(
    inspector: &mut Inspector,
    marks: &[&str],
    start: impl FnOnce() + Send,
) -> BTreeMap<String, Seen> {
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
                Step::Event(event) => note(&event, &mut seen),
                Step::End => panic!("the capture ended"),
                _ => {}
            }
            let enough = |s: &Seen| s.container.is_some() && s.opens >= OPENS;
            if started.load(Ordering::Relaxed) && seen.values().all(enough) {
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
    seen
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
