//! Health checks of containers: commands the runtime or the kubelet runs in them, and which of
//! their processes they are.

use serde_json::Value;

use crate::state::{Thread, ThreadTable, split_list};

use super::disk::{list, text};
use super::{Container, json};

/// Annotation in which kubectl keeps the description a pod was made from.
pub(super) const LAST_APPLIED: &str = "kubectl.kubernetes.io/last-applied-configuration";

/// What a probe is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProbeKind {
    /// Health check of docker or podman.
    Health,
    /// Kubernetes restarts the container when it fails.
    Liveness,
    /// Kubernetes sends no traffic while it fails.
    Readiness,
}

/// A command that is run in a container to see how it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probe {
    /// What for.
    pub kind: ProbeKind,
    /// Program.
    pub exe: String,
    /// Arguments.
    pub args: Vec<String>,
}

impl Probe {
    fn new<'a>(kind: ProbeKind, mut words: impl Iterator<Item = &'a str>) -> Option<Self> {
        Some(Self {
            kind,
            exe: json::cut(unquoted(words.next()?)),
            args: words
                .take(json::MAX_ENTRIES)
                .map(unquoted)
                .map(json::cut)
                .collect(),
        })
    }

    /// Program and arguments with blanks between.
    pub fn command(&self) -> String {
        let mut out = self.exe.clone();
        for arg in &self.args {
            out.push(' ');
            out.push_str(arg);
        }
        out
    }

    fn is_run_by(&self, thread: &Thread) -> bool {
        *thread.exe == *self.exe.as_bytes()
            && split_list(&thread.args).eq(self.args.iter().map(String::as_bytes))
    }
}

/// Without the quotes around it, one pair at most.
fn unquoted(word: &str) -> &str {
    let inner = |quote: char| word.strip_prefix(quote)?.strip_suffix(quote);
    inner('"').or_else(|| inner('\'')).unwrap_or(word)
}

/// The health check of docker: `["CMD", PROGRAM, …]`, `["CMD-SHELL", LINE]` or `["NONE"]`.
pub(super) fn healthcheck(test: &[Value]) -> Option<Probe> {
    let words = || test.iter().filter_map(Value::as_str).skip(1);
    match test.first()?.as_str()? {
        "CMD" => Probe::new(ProbeKind::Health, words()),
        "CMD-SHELL" => {
            let mut line = Probe::new(ProbeKind::Health, words())?;
            line.args = vec!["-c".to_owned(), line.exe];
            line.exe = "/bin/sh".to_owned();
            Some(line)
        }
        _ => None,
    }
}

/// Takes the probes of the container from the description of its pod. A pod's probes stand for the
/// image's own health check, which Kubernetes does not run.
pub(super) fn fill_from_pod(c: &mut Container, pod: &str) {
    let Ok(pod) = serde_json::from_str::<Value>(pod) else {
        return;
    };
    let containers = list(&pod, "/spec/containers");
    let named = containers.iter().find(|d| text(d, "/name") == c.name);
    let Some(described) = named else {
        return;
    };
    let probe = |kind, pointer| {
        Probe::new(
            kind,
            list(described, pointer).iter().filter_map(Value::as_str),
        )
    };
    c.probes = [
        probe(ProbeKind::Liveness, "/livenessProbe/exec/command"),
        probe(ProbeKind::Readiness, "/readinessProbe/exec/command"),
    ]
    .into_iter()
    .flatten()
    .collect();
}

/// The key of container events and the kind behind it.
const KEYS: [(&str, ProbeKind); 3] = [
    ("Healthcheck", ProbeKind::Health),
    ("LivenessProbe", ProbeKind::Liveness),
    ("ReadinessProbe", ProbeKind::Readiness),
];

/// The entries of a container event.
pub(super) fn to_json(probes: &[Probe]) -> impl Iterator<Item = (&'static str, Value)> {
    KEYS.iter().filter_map(|(key, kind)| {
        let probe = probes.iter().find(|p| p.kind == *kind)?;
        Some((
            *key,
            serde_json::json!({"exe": probe.exe, "args": probe.args}),
        ))
    })
}

/// From the entries of a container event.
pub(super) fn from_json(event: &Value) -> Vec<Probe> {
    let read = |(key, kind): &(&str, ProbeKind)| {
        let described = event.get(key)?;
        let exe = Some(text(described, "/exe")).filter(|exe| !exe.is_empty())?;
        let args = list(described, "/args").iter().filter_map(Value::as_str);
        Some(Probe {
            kind: *kind,
            exe: json::cut(exe),
            args: args.take(json::MAX_ENTRIES).map(json::cut).collect(),
        })
    };
    KEYS.iter().filter_map(read).collect()
}

/// Which probe of its container the thread is part of. The runtime starts them from outside: what
/// descends from the container's first process is none, whatever it runs.
pub(super) fn of_thread(
    threads: &ThreadTable,
    thread: &Thread,
    container: &Container,
) -> Option<ProbeKind> {
    let here = |t: &Thread| t.container.as_deref() == Some(&*container.id);
    if container.probes.is_empty() || thread.vpid == 1 {
        return None;
    }
    if here(thread) && thread.probe.is_some() {
        return thread.probe;
    }
    for ancestor in threads.ancestors(thread).take_while(|t| here(t)) {
        if ancestor.vpid == 1 {
            return None;
        }
        if ancestor.probe.is_some() {
            return ancestor.probe;
        }
    }
    let run = container.probes.iter().find(|p| p.is_run_by(thread));
    run.map(|p| p.kind)
}

#[cfg(test)]
mod tests {
    use super::super::ContainerType;
    use super::*;
    use serde_json::json;

    fn check(test: Value) -> Option<String> {
        healthcheck(test.as_array()?).map(|p| p.command())
    }

    #[test]
    fn health_checks_are_read() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            check(json!(["CMD", "curl", "-f", "'x y'"])),
            some("curl -f x y")
        );
        assert_eq!(
            check(json!(["CMD-SHELL", "a || b"])),
            some("/bin/sh -c a || b")
        );
        assert_eq!(check(json!(["CMD", "\"a"])), some("\"a"));
        for none in [
            json!(["NONE"]),
            json!([]),
            json!([4]),
            json!(["CMD"]),
            json!(["CMD-SHELL"]),
        ] {
            assert_eq!(check(none.clone()), None, "{none}");
        }
    }

    #[test]
    fn a_pod_names_the_probes_of_each_container() {
        let mut c = Container::new(ContainerType::Docker, "c");
        c.name = "web".to_owned();
        fill_from_pod(&mut c, "{");
        fill_from_pod(&mut c, r#"{"spec": {"containers": [{"name": "other"}]}}"#);
        assert!(c.probes.is_empty());
        let pod = r#"{"spec": {"containers": [{"name": "web",
            "livenessProbe": {"exec": {"command": ["a"]}}, "readinessProbe": {"httpGet": {}}}]}}"#;
        fill_from_pod(&mut c, pod);
        assert_eq!(c.probes.len(), 1);
        assert_eq!(c.probes[0].kind, ProbeKind::Liveness);
    }

    fn thread(tid: i64, ptid: i64, vpid: i64, exe: &str) -> Thread {
        let mut t = Thread::placeholder(tid, Default::default(), Default::default());
        (t.pid, t.ptid, t.vtid, t.vpid) = (tid, ptid, vpid, vpid);
        t.exe = exe.as_bytes().into();
        t.args = b"-f\0"[..].into();
        t
    }

    #[test]
    fn probes_come_from_outside() {
        let mut c = Container::new(ContainerType::Docker, "c");
        c.probes = vec![
            healthcheck(json!(["CMD", "check", "-f"]).as_array().expect("list")).expect("probe"),
        ];
        let mut threads = ThreadTable::default();
        for mut t in [
            thread(10, 1, 1, "init"),
            thread(11, 10, 5, "check"),
            thread(20, 2, 9, "check"),
        ] {
            t.container = Some("c".into());
            threads.insert(t);
        }
        let kind = |t: &Thread| of_thread(&threads, t, &c);
        assert_eq!(kind(threads.get(11).expect("own child")), None);
        assert_eq!(
            kind(threads.get(20).expect("probe")),
            Some(ProbeKind::Health)
        );
        let mut other = thread(21, 2, 9, "check");
        other.args = b"-g\0"[..].into();
        assert_eq!(kind(&other), None);
        // Whatever a probe runs belongs to it.
        let mut probe = threads.get(20).expect("probe").clone();
        probe.probe = Some(ProbeKind::Health);
        threads.insert(probe);
        let mut child = thread(22, 20, 10, "grep");
        child.container = Some("c".into());
        assert_eq!(of_thread(&threads, &child, &c), Some(ProbeKind::Health));
    }
}
