//! Which container a thread is in: asks the engines, keeps the answers, notes them in the thread.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::state::{Thread, ThreadTable};

use super::engine::{Claim, Facts, claim_after_rkt, claim_before_rkt};
use super::lookup::{self, Outcome, Question};
use super::place_rkt::MountNamespaces;
use super::rkt::{self, Evidence, Finding, Verdict};
use super::{Access, Container, ContainerType, Containers, Lookup, Trigger, cgroup, cri, probe};

/// Cgroup lists whose claim is remembered; reaching it forgets them all.
const MAX_CLAIMS: usize = 4096;

/// What was found for a thread.
#[derive(Clone, Default, PartialEq)]
struct Place {
    container: Option<Arc<str>>,
    pod: Option<Arc<str>>,
}

impl Place {
    fn of(thread: &Thread) -> Self {
        Self {
            container: thread.container.clone(),
            pod: thread.pod.clone(),
        }
    }
}

impl Containers {
    /// Finds the container of thread `tid` and notes it in the thread (`Thread::container`).
    pub fn resolve(&mut self, threads: &mut ThreadTable, tid: i64, trigger: Trigger) {
        self.pump(threads);
        // A chroot or setns on its own proves nothing: stage1 goes in and out of app roots.
        if trigger == Trigger::Root {
            return;
        }
        let Some(thread) = threads.get(tid) else {
            return;
        };
        let place = match threads.leader(thread) {
            Some(leader) if leader.tid != tid => Place::of(leader),
            _ => self.guarded(|all| match trigger {
                Trigger::Clone => all.place_clone(threads, thread),
                _ => all.place(threads, thread, None),
            }),
        };
        self.note(threads, tid, place);
    }

    /// Finds the containers of all threads of a process list, parents first.
    ///
    /// Containers found here are part of the state a capture starts with; they are not handed out
    /// as new.
    pub fn scan(&mut self, threads: &mut ThreadTable) {
        self.scanning = true;
        for thread in threads.iter() {
            self.rkt.learn(threads, thread);
        }
        let mut namespaces = MountNamespaces::default();
        for tid in parents_first(threads) {
            let Some(thread) = threads.get(tid) else {
                continue;
            };
            let place = match threads.leader(thread) {
                Some(leader) if leader.tid != tid => Place::of(leader),
                _ => self.guarded(|all| all.place(threads, thread, Some(&mut namespaces))),
            };
            self.note(threads, tid, place);
        }
        self.scanning = false;
    }

    fn note(&self, threads: &mut ThreadTable, tid: i64, place: Place) {
        let Some(thread) = threads.get(tid) else {
            return;
        };
        let same = thread.container == place.container;
        let described = place
            .container
            .as_ref()
            .and_then(|id| self.containers.get(id));
        let probe = described
            .filter(|c| !c.probes.is_empty())
            .and_then(|c| probe::of_thread(threads, thread, c));
        if (!same || thread.pod != place.pod || thread.probe != probe)
            && let Some(thread) = threads.get_mut(tid)
        {
            thread.container = place.container;
            thread.pod = place.pod;
            thread.probe = probe;
        }
    }

    /// The mistake of an engine costs the thread its container, never the events.
    fn guarded(&mut self, find: impl FnOnce(&mut Self) -> Place) -> Place {
        catch_unwind(AssertUnwindSafe(|| find(self))).unwrap_or_default()
    }

    /// A clone child: its parent's place, unless its cgroup says otherwise.
    fn place_clone(&mut self, threads: &ThreadTable, thread: &Thread) -> Place {
        let parent = threads.parent(thread).filter(|p| !p.is_placeholder());
        let Some(parent) = parent else {
            return self.place(threads, thread, None);
        };
        if parent.cgroups == thread.cgroups {
            return Place::of(parent);
        }
        if let Some(claim) = self.claim(threads, thread) {
            let place = Place {
                container: Some(self.admit(claim)),
                pod: None,
            };
            return place;
        }
        let inherited = parent.container.clone().filter(|id| self.is_app(id));
        Place {
            container: inherited,
            pod: parent.pod.clone(),
        }
    }

    /// A process that was found or executed a program.
    fn place(
        &mut self,
        threads: &ThreadTable,
        thread: &Thread,
        scan: Option<&mut MountNamespaces>,
    ) -> Place {
        self.rkt.learn(threads, thread);
        let paths = cgroup::paths(&thread.cgroups);
        let facts = Facts {
            paths: &paths,
            in_pid_ns: thread.in_pid_namespace(),
        };
        if let Some(claim) = self.first_claim(thread, &facts) {
            return Place {
                container: Some(self.admit(claim)),
                pod: None,
            };
        }
        let inherited = self.inherited_app(threads, thread, scan.is_some());
        let mounts = match scan {
            Some(namespaces) => self.by_mounts(threads, thread, Some(namespaces)),
            None => None,
        };
        let verdict = mounts.unwrap_or_else(|| {
            let verdict = match rkt::detect(threads, thread, &paths) {
                Verdict::App(_) if self.has_forged_root(threads, thread) => Verdict::Nothing,
                verdict => verdict,
            };
            let open = !matches!(&verdict, Verdict::App(f) if f.evidence > Evidence::Environment);
            let hint = || {
                rkt::stage2_app(&threads.root(thread)).is_some()
                    || rkt::environment_app(thread).is_some()
            };
            // Rare, and worth a look at /proc: something points to rkt but nothing names it.
            if open && inherited.is_none() && thread.in_pid_namespace() && hint() {
                return self.by_mounts(threads, thread, None).unwrap_or(verdict);
            }
            verdict
        });
        let pod = match &verdict {
            Verdict::Nothing => None,
            Verdict::Pod(uuid) => Some(Arc::from(uuid.as_str())),
            Verdict::App(finding) => Some(Arc::from(finding.uuid.as_str())),
        };
        let own = match verdict {
            // A program in the app can put any name into its children's environment.
            Verdict::App(f) if f.evidence == Evidence::Environment && inherited.is_some() => None,
            Verdict::App(finding) => self.admit_app(&finding),
            _ => None,
        };
        if let Some(id) = own.or(inherited) {
            let pod = rkt::pod_of_id(&id).map(Arc::from);
            return Place {
                container: Some(id),
                pod,
            };
        }
        if pod.is_some() {
            return Place {
                container: None,
                pod,
            };
        }
        Place {
            container: claim_after_rkt(&facts).map(|claim| self.admit(claim)),
            pod: None,
        }
    }

    /// The app a process has without any sign of its own: inherited at clone, or (in a process
    /// list) that of the nearest ancestor in the pod.
    fn inherited_app(
        &self,
        threads: &ThreadTable,
        thread: &Thread,
        scan: bool,
    ) -> Option<Arc<str>> {
        let own = thread.container.clone().filter(|id| self.is_app(id));
        if own.is_some() || !scan || thread.vpid == 1 {
            return own;
        }
        let parent = threads.parent(thread)?;
        parent.container.clone().filter(|id| self.is_app(id))
    }

    fn is_app(&self, id: &Arc<str>) -> bool {
        self.containers
            .get(id)
            .is_some_and(|c| c.ty == ContainerType::Rkt)
    }

    /// Claims by cgroup of the engines before rkt, remembered per cgroup list.
    fn first_claim(&mut self, thread: &Thread, facts: &Facts<'_>) -> Option<Claim> {
        if let Some(known) = self.claims.get(&thread.cgroups) {
            return known.clone();
        }
        let claim = claim_before_rkt(facts);
        if self.claims.len() >= MAX_CLAIMS {
            self.claims.clear();
        }
        self.claims.insert(thread.cgroups.clone(), claim.clone());
        claim
    }

    /// Claim of any engine but rkt.
    fn claim(&mut self, threads: &ThreadTable, thread: &Thread) -> Option<Claim> {
        let paths = cgroup::paths(&thread.cgroups);
        let facts = Facts {
            paths: &paths,
            in_pid_ns: thread.in_pid_namespace(),
        };
        let first = self.first_claim(thread, &facts);
        if first.is_some() || rkt::detect(threads, thread, &paths) != Verdict::Nothing {
            return first;
        }
        claim_after_rkt(&facts)
    }

    /// The container of a claim, made and looked up when it is new.
    fn admit(&mut self, claim: Claim) -> Arc<str> {
        if let Some((id, known)) = self.containers.get_key_value(claim.id.as_str()) {
            let id = id.clone();
            if known.lookup == Lookup::Failed {
                self.look_up_again(&id, Question::Claim(claim));
            }
            return id;
        }
        let mut container = Container::new(claim.ty, claim.id.as_str());
        container.full_id.clone_from(&claim.full_id);
        if let Some(uid) = &claim.pod_uid {
            container
                .labels
                .insert(cri::POD_UID.to_owned(), uid.clone());
        }
        let id = container.id.clone();
        match claim.ty {
            ContainerType::Docker
            | ContainerType::Podman
            | ContainerType::Cri
            | ContainerType::CriO => {}
            ContainerType::Containerd => {
                if cgroup::as_hex_id(claim.full_id.as_bytes()).is_none() {
                    container.name.clone_from(&claim.full_id);
                }
            }
            // The name is all there is.
            _ => {
                container.name.clone_from(&claim.id);
                self.complete(container);
                return id;
            }
        }
        container.lookup = Lookup::Started;
        self.containers.insert(id.clone(), container);
        self.look_up(&id, Question::Claim(claim));
        id
    }

    /// The container of an app, when the name is one.
    fn admit_app(&mut self, finding: &Finding) -> Option<Arc<str>> {
        let id = rkt::container_id(&finding.uuid, &finding.app);
        let question = Question::App(self.rkt.request(finding));
        if let Some((id, known)) = self.containers.get_key_value(id.as_str()) {
            let id = id.clone();
            if known.lookup == Lookup::Failed {
                self.look_up_again(&id, question);
            }
            return Some(id);
        }
        let certain = finding.evidence == Evidence::Root;
        let likely = certain
            || finding.evidence == Evidence::Environment
            || !rkt::looks_like_stage1(&finding.app);
        if self.rkt.refused(&id) {
            return None;
        }
        let mut container = rkt::bare(&finding.uuid, &finding.app);
        container.lookup = Lookup::Started;
        let key = container.id.clone();
        match self.ask(&key, question) {
            Some(Outcome::Found(found)) => self.complete(*found),
            Some(Outcome::NotAContainer) if !certain => {
                self.rkt.refuse(id);
                return None;
            }
            None if likely => {
                self.containers.insert(key.clone(), container);
            }
            Some(_) if likely => {
                container.lookup = Lookup::Failed;
                self.containers.insert(key.clone(), container);
            }
            _ => return None,
        }
        Some(key)
    }

    /// Asks for a container that was entered as [`Lookup::Started`].
    fn look_up(&mut self, id: &Arc<str>, question: Question) {
        match self.ask(id, question) {
            Some(Outcome::Found(found)) => self.complete(*found),
            Some(_) => self.fail(id),
            None => {}
        }
    }

    fn ask(&mut self, id: &Arc<str>, question: Question) -> Option<Outcome> {
        match &mut self.access {
            Access::Offline => Some(Outcome::Unknown),
            Access::Sync(host_root) => Some(lookup::read_files(host_root, &question)),
            Access::Live(lookups) => lookups.ask(id, question),
        }
    }

    /// A container that nobody knew is worth another question after a while.
    fn look_up_again(&mut self, id: &Arc<str>, question: Question) {
        if matches!(self.access, Access::Live(_)) && self.may_retry(id) {
            self.look_up(id, question);
        }
    }

    /// Takes over answers of lookups that came in since the last call. Cheap when there are none;
    /// [`Containers::resolve`] does it as well.
    pub fn pump(&mut self, threads: &mut ThreadTable) {
        loop {
            let Access::Live(lookups) = &mut self.access else {
                return;
            };
            let Some(answered) = lookups.next() else {
                return;
            };
            match (answered.outcome, answered.question) {
                (Outcome::Found(found), _) => self.complete(*found),
                (Outcome::NotAContainer, Question::App(_)) => {
                    self.rkt.refuse(answered.id.to_string());
                    self.containers.remove(&answered.id);
                    forget(threads, &answered.id);
                }
                _ => self.fail(&answered.id),
            }
        }
    }

    /// Removes containers that no thread refers to.
    pub fn purge(&mut self, threads: &ThreadTable) {
        let used: FxHashSet<&Arc<str>> = threads
            .iter()
            .filter_map(|t| t.container.as_ref())
            .collect();
        self.containers
            .retain(|id, c| used.contains(id) || c.lookup == Lookup::Started);
        self.failures.retain(|id, _| used.contains(id));
        self.kept = self.containers.len();
    }
}

/// Takes a container away from its threads.
fn forget(threads: &mut ThreadTable, id: &Arc<str>) {
    let tids: Vec<i64> = threads
        .iter()
        .filter(|t| t.container.as_ref() == Some(id))
        .map(|t| t.tid)
        .collect();
    for tid in tids {
        if let Some(thread) = threads.get_mut(tid) {
            thread.container = None;
        }
    }
}

/// All thread ids, every main thread behind its parent and before its other threads.
fn parents_first(threads: &ThreadTable) -> Vec<i64> {
    let mut out = Vec::with_capacity(threads.len());
    let mut done = FxHashSet::default();
    let mut line = Vec::new();
    for thread in threads.iter().filter(|t| t.is_main()) {
        let mut next = Some(thread);
        while let Some(t) = next {
            if !done.insert(t.tid) {
                break;
            }
            line.push(t.tid);
            next = threads.parent(t);
        }
        out.extend(line.drain(..).rev());
    }
    out.extend(threads.iter().map(|t| t.tid).filter(|t| !done.contains(t)));
    out
}
