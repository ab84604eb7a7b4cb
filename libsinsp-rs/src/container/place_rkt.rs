//! Pods and apps of rkt by root directory and root mount, and whether these can be believed.

use libscap_rs::proc::ProcFs;
use rustc_hash::FxHashMap;

use crate::state::{Thread, ThreadTable};

use super::Containers;
use super::rkt::{self, Evidence, Finding, Verdict};

/// The answers of processes by mount namespace, for those that cannot see their own root mount.
pub(super) type MountNamespaces = FxHashMap<Vec<u8>, Finding>;

impl Containers {
    /// True for a root directory that has the shape of a pod's but was made by a user, in a
    /// directory of his own or in a mount namespace where every path is his.
    pub(super) fn has_forged_root(&self, threads: &ThreadTable, thread: &Thread) -> bool {
        let root = threads.root(thread);
        let Some(pod) = rkt::pod_path(&root).filter(|_| thread.uid != 0) else {
            return false;
        };
        let own = self.procfs.as_ref();
        !self.rkt.trusts(pod.data)
            || own.is_some_and(|procfs| in_own_user_namespace(procfs, thread))
    }

    /// Pod and app by the root mount in /proc.
    pub(super) fn by_mounts(
        &mut self,
        threads: &ThreadTable,
        thread: &Thread,
        namespaces: Option<&mut MountNamespaces>,
    ) -> Option<Verdict> {
        // Whatever works in a pod is in its pid namespace, except `enter`; fly has its root.
        if !thread.in_pid_namespace() && !thread.exe.ends_with(b"/enter") {
            return None;
        }
        let procfs = self.procfs.as_ref()?;
        if in_own_user_namespace(procfs, thread) {
            return None;
        }
        let process = libscap_rs::proc::Process::new(procfs, thread.pid);
        let mounts = process.mountinfo().ok()?;
        let Some(root) = mounts.root() else {
            // A process chrooted further sees no mounts at all.
            let namespace = mount_namespace(procfs, thread.pid)?;
            return namespaces?.get(&namespace).cloned().map(Verdict::App);
        };
        let unescape = libscap_rs::proc::unescape;
        let upper = root.super_option("upperdir").map(unescape);
        let found = rkt::root_mount(&unescape(root.root), upper.as_deref())?;
        if !self.rkt.trusts(&found.data) && thread.uid != 0 {
            return None;
        }
        self.rkt.learn_pod(&found.uuid, &found.data);
        let app = found.app.or_else(|| {
            let root = threads.root(thread);
            rkt::stage2_app(&root).map(str::to_owned)
        });
        let Some(app) = app else {
            return Some(Verdict::Pod(found.uuid));
        };
        let finding = Finding {
            uuid: found.uuid,
            app,
            evidence: Evidence::Root,
        };
        if let Some(namespaces) = namespaces
            && thread.in_pid_namespace()
            && let Some(namespace) = mount_namespace(procfs, thread.pid)
        {
            namespaces.insert(namespace, finding.clone());
        }
        Some(Verdict::App(finding))
    }
}

/// True when the thread lives in another user namespace than the machine's init, as far as can be
/// seen: who makes one may mount and name what he likes there.
fn in_own_user_namespace(procfs: &ProcFs, thread: &Thread) -> bool {
    let namespace = |pid: i64| procfs.read_link(&format!("{pid}/ns/user")).ok();
    thread.uid != 0
        && match (namespace(1), namespace(thread.pid)) {
            (Some(init), Some(own)) => init != own,
            _ => false,
        }
}

fn mount_namespace(procfs: &ProcFs, pid: i64) -> Option<Vec<u8>> {
    procfs.read_link(&format!("{pid}/ns/mnt")).ok()
}
