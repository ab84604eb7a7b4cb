//! The rules for one thread, from what events and the process list carry.

use crate::state::{Thread, ThreadFlags, ThreadTable, split_list};

use super::names::{as_app, as_uuid, cgroup_facts, pod_path, stage1_app, stage2_app};
use super::{Evidence, Finding, Verdict};

/// Nested process trees deeper than this are not searched for the pod's systemd.
const MAX_ANCESTORS: usize = 64;

/// What the thread's own facts and its ancestors say.
pub(in crate::container) fn detect(threads: &ThreadTable, t: &Thread, paths: &[&[u8]]) -> Verdict {
    let root = threads.root(t);
    // fly: the root is the only mark, and every process of the app has it.
    if let Some(pod) = pod_path(&root)
        && let Some(app) = stage1_app(pod.rest)
    {
        return Verdict::App(Finding {
            uuid: pod.uuid.to_owned(),
            app: app.to_owned(),
            evidence: Evidence::Root,
        });
    }
    if !in_pid_namespace(t) {
        // Of the processes outside, only `enter` works inside the pod: with its root directory.
        return entered_pod(threads, t).map_or(Verdict::Nothing, Verdict::Pod);
    }
    let cgroups = cgroup_facts(paths);
    if cgroups.foreign {
        return Verdict::Nothing;
    }
    let known = cgroups.uuid.or_else(|| t.pod.as_deref().map(str::to_owned));
    let Some(uuid) = known.or_else(|| pod_by_ancestry(threads, t)) else {
        return Verdict::Nothing;
    };
    if cgroups.stage1 || (is_reaper(t) && cgroups.unit.is_none()) {
        return Verdict::Pod(uuid);
    }
    let by_cgroup = |app: Option<String>| app.map(|app| (app, Evidence::Cgroup));
    let by_root = stage2_app(&root).map(|app| (app.to_owned(), Evidence::Root));
    let by_environment = environment_app(t).map(|app| (app.to_owned(), Evidence::Environment));
    let app = by_cgroup(cgroups.unit)
        .or(by_root)
        .or_else(|| by_cgroup(cgroups.shaped_unit))
        .or(by_environment);
    match app {
        Some((app, evidence)) => Verdict::App(Finding {
            uuid,
            app,
            evidence,
        }),
        None => Verdict::Pod(uuid),
    }
}

/// The app stage1 named in the environment.
pub(in crate::container) fn environment_app(t: &Thread) -> Option<&str> {
    as_app(entry(&t.env, b"AC_APP_NAME=")?)
}

/// The process group counts as well: it is all an execve says of a thread that was not known.
fn in_pid_namespace(t: &Thread) -> bool {
    let group = t.vpgid > 0 && t.pgid > 0 && t.vpgid != t.pgid;
    (t.vpid >= 0 && t.vpid != t.pid) || (t.vtid >= 0 && t.vtid != t.tid) || group
}

/// First entry of a list that starts with `key`, without it.
fn entry<'a>(list: &'a [u8], key: &[u8]) -> Option<&'a [u8]> {
    split_list(list).find_map(|e| e.strip_prefix(key))
}

/// The pod's systemd: init of its pid namespace, told apart by what nspawn put into its
/// environment.
fn is_reaper(t: &Thread) -> bool {
    t.vpid == 1 && in_pid_namespace(t) && entry(&t.env, b"container=") == Some(b"rkt")
}

/// The pod of a pod's systemd. Anyone may start a program with its environment as init of a pid
/// namespace, but only root, or root's nspawn for one with shifted ids (`--private-users`).
fn reaper_pod(threads: &ThreadTable, t: &Thread) -> Option<String> {
    if !is_reaper(t) || !(is_root(t) || threads.parent(t).is_some_and(is_nspawn)) {
        return None;
    }
    let own = entry(&t.env, b"container_uuid=").and_then(as_uuid);
    own.or(t.pod.as_deref()).map(str::to_owned)
}

/// Looks upwards for whoever knows the pod: its systemd, nspawn, or `enter`.
fn pod_by_ancestry(threads: &ThreadTable, t: &Thread) -> Option<String> {
    if let Some(pod) = reaper_pod(threads, t) {
        return Some(pod);
    }
    for ancestor in threads.ancestors(t).take(MAX_ANCESTORS) {
        if let Some(pod) = reaper_pod(threads, ancestor) {
            return Some(pod);
        }
        if !in_pid_namespace(ancestor) {
            // The first process outside is the one that made or entered the namespace.
            let found = nspawn_pod(ancestor).or_else(|| entered_pod(threads, ancestor));
            return found.or_else(|| pod_by_namespace(threads, t));
        }
        if let Some(pod) = &ancestor.pod {
            return Some(pod.to_string());
        }
    }
    pod_by_namespace(threads, t)
}

/// The pod's systemd is the init of the thread's pid namespace: both carry its start time, in
/// `/proc` rounded down to a clock tick. Two namespaces of the same tick cannot be told apart.
fn pod_by_namespace(threads: &ThreadTable, t: &Thread) -> Option<String> {
    const TICK: u64 = 10_000_000;
    let start = t.pidns_init_start_ts;
    if start == 0 {
        return None;
    }
    let same = |i: &&Thread| i.vpid == 1 && i.pidns_init_start_ts.abs_diff(start) < TICK;
    let mut pods = threads
        .iter()
        .filter(same)
        .map(|init| reaper_pod(threads, init));
    let pod = pods.next()??;
    pods.all(|other| other.as_ref() == Some(&pod))
        .then_some(pod)
}

fn is_root(t: &Thread) -> bool {
    t.flags.contains(ThreadFlags::ROOT)
}

/// True for a program of root's that is what its path says. The name alone (`argv[0]`) is chosen by
/// whoever starts it, and so are the arguments, of setuid programs as well.
fn is_roots(t: &Thread, name: &[u8]) -> bool {
    let path = if t.exepath.is_empty() {
        &t.exe
    } else {
        &t.exepath
    };
    is_root(t) && path.ends_with(name)
}

/// nspawn of the host, or stage1's own, which its loader runs.
fn is_nspawn(t: &Thread) -> bool {
    let of_stage1 = || is_root(t) && pod_path(&t.exepath).is_some();
    is_roots(t, b"/systemd-nspawn") || of_stage1()
}

/// The pod nspawn runs, by its arguments; its name differs between flavors.
fn nspawn_pod(t: &Thread) -> Option<String> {
    if !is_nspawn(t) {
        return None;
    }
    let uuid = as_uuid(entry(&t.args, b"--uuid=")?)?;
    let machine = entry(&t.args, b"--machine=rkt-").and_then(as_uuid) == Some(uuid);
    let service = entry(&t.env, b"SYSTEMD_NSPAWN_CONTAINER_SERVICE=") == Some(b"rkt");
    (machine || service).then(|| uuid.to_owned())
}

/// The pod that stage1's `enter` works on: that of the systemd it was told.
fn entered_pod(threads: &ThreadTable, t: &Thread) -> Option<String> {
    if !is_roots(t, b"/enter") {
        return None;
    }
    let pid = std::str::from_utf8(entry(&t.args, b"--pid=")?).ok()?;
    let systemd = threads.get(pid.parse().ok()?)?;
    reaper_pod(threads, systemd)
        .or_else(|| Some(systemd.pod.as_deref()?.to_owned()))
        .or_else(|| {
            let paths = super::super::cgroup::paths(&systemd.cgroups);
            cgroup_facts(&paths).uuid
        })
}

#[cfg(test)]
mod tests {
    use super::super::super::cgroup::paths;
    use super::*;

    const UUID: &str = "c8f5c9f3-e4f7-439e-aff9-6a4f25882a2f";

    fn thread(tid: i64, vpid: i64, env: &[u8], cgroup: &str) -> Thread {
        let mut t = Thread::placeholder(tid, Default::default(), Default::default());
        (t.pid, t.ptid, t.vpid, t.vtid) = (tid, tid - 1, vpid, vpid);
        t.uid = 0;
        t.flags = ThreadFlags::ROOT;
        t.env = env.into();
        t.cgroups = format!("unified={cgroup}\0").into_bytes().into();
        t
    }

    fn verdict(threads: Vec<Thread>) -> Verdict {
        let mut table = ThreadTable::default();
        let last = threads.last().expect("a thread").tid;
        for t in threads {
            table.insert(t);
        }
        let t = table.get(last).expect("thread");
        detect(&table, t, &paths(&t.cgroups))
    }

    fn systemd() -> Thread {
        let env = format!("container=rkt\0container_uuid={UUID}\0");
        thread(100, 1, env.as_bytes(), "/system.slice/x.service/init.scope")
    }

    fn app(name: &str, evidence: Evidence) -> Verdict {
        Verdict::App(Finding {
            uuid: UUID.to_owned(),
            app: name.to_owned(),
            evidence,
        })
    }

    #[test]
    fn a_shape_needs_a_pod_around_it() {
        let shaped = "/system.slice/x.service/system.slice/web.service";
        assert_eq!(
            verdict(vec![systemd(), thread(101, 5, b"", shaped)]),
            app("web", Evidence::Cgroup)
        );
        let mut plain = systemd();
        plain.env = b"container=systemd-nspawn\0"[..].into();
        assert_eq!(
            verdict(vec![plain, thread(101, 5, b"", shaped)]),
            Verdict::Nothing
        );
    }

    #[test]
    fn facts_outrank_a_forged_environment() {
        let forged = format!(
            "AC_APP_NAME=other\0container=rkt\0container_uuid={}\0",
            UUID.replace('c', "d")
        );
        let shaped = "/system.slice/x.service/system.slice/web.service";
        let t = thread(101, 5, forged.as_bytes(), shaped);
        assert_eq!(verdict(vec![systemd(), t]), app("web", Evidence::Cgroup));
        let machine = thread(
            101,
            5,
            forged.as_bytes(),
            "/machine.slice/m.scope/payload/system.slice/a.service",
        );
        assert_eq!(verdict(vec![machine]), Verdict::Nothing);
        let host = thread(101, 101, forged.as_bytes(), "/user.slice");
        assert_eq!(verdict(vec![host]), Verdict::Nothing);
    }

    /// `unshare -Ufp` with the environment of an app that runs elsewhere.
    #[test]
    fn who_is_not_root_makes_no_pod() {
        let app = |mut systemd: Thread, uid| {
            (systemd.uid, systemd.flags) = (uid, ThreadFlags::empty());
            let mut unshare = thread(99, 99, b"", "/user.slice");
            (unshare.uid, unshare.flags) = (uid, ThreadFlags::empty());
            unshare.exepath = b"/usr/bin/unshare"[..].into();
            let mut child = thread(101, 5, b"AC_APP_NAME=web\0", "/user.slice");
            (child.uid, child.flags) = (uid, ThreadFlags::empty());
            vec![unshare, systemd, child]
        };
        for uid in [1000, 100_000] {
            assert_eq!(verdict(app(systemd(), uid)), Verdict::Nothing, "{uid}");
        }
        // 0 by setuid in a user namespace.
        assert_eq!(verdict(app(systemd(), 0)), Verdict::Nothing);
        // Shifted ids are fine below root's nspawn.
        let mut shifted = app(systemd(), 0x1234_0000);
        shifted[0].flags = ThreadFlags::ROOT;
        shifted[0].exepath = b"/usr/bin/systemd-nspawn"[..].into();
        assert_eq!(
            verdict(shifted.clone()),
            super::tests::app("web", Evidence::Environment)
        );
        // su at its prompt is root's, whatever it was called with.
        shifted[0].exe = b"/usr/bin/systemd-nspawn"[..].into();
        shifted[0].exepath = b"/usr/bin/su"[..].into();
        shifted[0].args = format!("--\0--uuid={UUID}\0--machine=rkt-{UUID}\0")
            .into_bytes()
            .into();
        assert_eq!(verdict(shifted), Verdict::Nothing);
    }

    #[test]
    fn who_is_not_root_enters_no_pod() {
        let mut enter = thread(200, 200, b"", "/user.slice");
        enter.exe = b"/tmp/enter"[..].into();
        enter.args = b"--pid=100\0"[..].into();
        let in_pod = Verdict::Pod(UUID.to_owned());
        assert_eq!(verdict(vec![systemd(), enter.clone()]), in_pod);
        enter.exepath = b"/usr/bin/su"[..].into();
        assert_eq!(verdict(vec![systemd(), enter.clone()]), Verdict::Nothing);
        enter.flags = ThreadFlags::empty();
        enter.exepath = b"/tmp/enter"[..].into();
        assert_eq!(verdict(vec![systemd(), enter]), Verdict::Nothing);
    }

    #[test]
    fn a_user_may_name_his_cgroups_as_he_likes() {
        let own = "/user.slice/user-1000.slice/user@1000.service";
        for path in [
            format!(
                "{own}/machine-rkt\\x2d{}.scope/system.slice/web.service",
                UUID.replace('-', "\\x2d")
            ),
            format!("{own}/k8s_{UUID}.service/system.slice/web.service"),
        ] {
            let t = thread(101, 5, b"", &path);
            assert_eq!(verdict(vec![t]), Verdict::Nothing, "{path}");
        }
    }

    #[test]
    fn a_process_known_from_its_execve_alone_is_found() {
        let path = format!("/system.slice/k8s_{UUID}.service/payload/system.slice/web.service");
        let mut t = thread(101, 101, b"", &path);
        assert_eq!(verdict(vec![t.clone()]), Verdict::Nothing);
        (t.vpgid, t.pgid) = (7, 101);
        assert_eq!(verdict(vec![t]), app("web", Evidence::Cgroup));
    }

    #[test]
    fn nspawn_is_asked_when_systemd_was_missed() {
        let mut nspawn = thread(100, 100, b"", "/user.slice");
        nspawn.exepath = b"/usr/bin/systemd-nspawn"[..].into();
        nspawn.args = format!("--boot\0--uuid={UUID}\0--machine=rkt-{UUID}\0")
            .into_bytes()
            .into();
        let child = thread(101, 5, b"AC_APP_NAME=web\0", "/user.slice");
        assert_eq!(
            verdict(vec![nspawn.clone(), child.clone()]),
            app("web", Evidence::Environment)
        );
        nspawn.args = format!("--uuid={UUID}\0--machine=mine\0")
            .into_bytes()
            .into();
        assert_eq!(verdict(vec![nspawn, child]), Verdict::Nothing);
    }
}
