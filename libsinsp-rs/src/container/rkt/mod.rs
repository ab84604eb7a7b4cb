//! rkt: which pod and which app a thread belongs to.
//!
//! Cgroups and mounts are facts; environment entries are what stage1 set and a program may
//! change, so they only fill gaps. A name found this way is an app once its manifest is there
//! (`metadata`): the units of stage1 look the same. docs/containers.md has the whole picture.

mod detect;
mod metadata;
mod mounts;
mod names;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::state::{Thread, ThreadTable};

pub(super) use detect::{detect, environment_app};
pub(super) use metadata::{Answer, Request, bare, look_up};
pub(super) use mounts::root_mount;
pub(super) use names::{pod_path, stage2_app};

/// Where rkt keeps pods unless told otherwise.
const DATA: &[u8] = b"/var/lib/rkt";
/// Other data directories that are remembered.
const MAX_DATA_DIRS: usize = 16;
/// Pods and refused names that are remembered; reaching it forgets them all.
const MAX_REMEMBERED: usize = 4096;

/// What the facts about a thread say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing to do with rkt, as far as can be seen.
    Nothing,
    /// Belongs to a pod; no app is named.
    Pod(String),
    /// Looks like this app of this pod.
    App(Finding),
}

/// An app, and how much its name is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    pub uuid: String,
    pub app: String,
    pub evidence: Evidence,
}

/// What names an app, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// `AC_APP_NAME`.
    Environment,
    /// A unit below the pod's cgroup; stage1 has such units as well.
    Cgroup,
    /// The root directory or its mount.
    Root,
}

/// Id of an app: `UUID:APP`.
pub(super) fn container_id(uuid: &str, app: &str) -> String {
    format!("{uuid}:{app}")
}

/// The pod of a container id made by [`container_id`].
pub(super) fn pod_of_id(id: &str) -> Option<&str> {
    let (uuid, app) = id.split_once(':')?;
    names::as_app(app.as_bytes())?;
    names::as_uuid(uuid.as_bytes())
}

/// A unit of the stage1 rather than an app, judged by its name alone: what is left where no
/// manifest can be asked.
pub(super) fn looks_like_stage1(unit: &str) -> bool {
    ["systemd-", "reaper-"].iter().any(|p| unit.starts_with(p))
        || matches!(
            unit,
            "sysusers" | "supervisor-ready" | "shutdown" | "halt" | "exit" | "dbus" | "prepare-app"
        )
}

/// What was learnt about pods along the way.
#[derive(Default)]
pub(super) struct Rkt {
    data_dirs: Vec<Vec<u8>>,
    pods: FxHashMap<String, Vec<u8>>,
    not_apps: FxHashSet<String>,
}

impl Rkt {
    /// Notes the data directory that shows in the program, working directory or root of a process
    /// of root: `rkt --dir=…` puts pods where nobody would look.
    pub fn learn(&mut self, threads: &ThreadTable, thread: &Thread) {
        if thread.uid != 0 {
            return;
        }
        let (cwd, root) = (threads.cwd(thread), threads.root(thread));
        for path in [&thread.exepath, &thread.exe, &cwd, &root] {
            if let Some(pod) = names::pod_path(path) {
                self.learn_pod(pod.uuid, pod.data);
            }
        }
    }

    /// True for directories in which pods are: users may have paths of that shape as well.
    pub fn trusts(&self, data: &[u8]) -> bool {
        data == DATA || self.data_dirs.iter().any(|d| d == data)
    }

    /// Notes where a pod is.
    pub fn learn_pod(&mut self, uuid: &str, data: &[u8]) {
        if self.pods.get(uuid).is_some_and(|known| known == data) {
            return;
        }
        if self.pods.len() >= MAX_REMEMBERED {
            self.pods.clear();
        }
        self.pods.insert(uuid.to_owned(), data.to_vec());
        if data != DATA && !self.data_dirs.iter().any(|d| d == data) {
            if self.data_dirs.len() == MAX_DATA_DIRS {
                self.data_dirs.remove(0);
            }
            self.data_dirs.push(data.to_vec());
        }
    }

    /// The question to the pod's files.
    pub fn request(&self, finding: &Finding) -> Request {
        let mut data: Vec<Vec<u8>> = Vec::new();
        data.extend(self.pods.get(&finding.uuid).cloned());
        data.push(DATA.to_vec());
        data.extend(self.data_dirs.iter().rev().cloned());
        let mut seen = FxHashSet::default();
        data.retain(|d| seen.insert(d.clone()));
        Request {
            uuid: finding.uuid.clone(),
            app: finding.app.clone(),
            data,
        }
    }

    /// Remembers that a pod has no such app.
    pub fn refuse(&mut self, id: String) {
        if self.not_apps.len() >= MAX_REMEMBERED {
            self.not_apps.clear();
        }
        self.not_apps.insert(id);
    }

    /// True when the pod is known to have no such app.
    pub fn refused(&self, id: &str) -> bool {
        self.not_apps.contains(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UUID: &str = "c8f5c9f3-e4f7-439e-aff9-6a4f25882a2f";

    #[test]
    fn ids_are_taken_apart() {
        assert_eq!(pod_of_id(&container_id(UUID, "a-b")), Some(UUID));
        assert_eq!(pod_of_id("b582aef5756d"), None);
        assert_eq!(pod_of_id("x:web"), None);
        assert_eq!(pod_of_id(&format!("{UUID}:")), None);
    }

    #[test]
    fn data_directories_are_asked_likeliest_first() {
        let mut rkt = Rkt::default();
        for i in 0..20 {
            rkt.learn_pod("other", format!("/d{i}").as_bytes());
        }
        rkt.learn_pod(UUID, b"/d7");
        let request = rkt.request(&Finding {
            uuid: UUID.to_owned(),
            app: "web".to_owned(),
            evidence: Evidence::Cgroup,
        });
        assert_eq!(request.data[0], b"/d7");
        assert_eq!(request.data[1], DATA);
        assert_eq!(request.data.len(), MAX_DATA_DIRS + 1);
    }
}
