//! `k8s.*`: the pod of the thread's container, as its runtime describes it.

use std::collections::BTreeMap;

use libscap_rs::schema::ParamType as T;

use super::{Arg, ArgKind, Call, Field, FieldFlags as F, FieldValue as V};
use crate::container::Container;
use crate::enriched::Enriched;

pub(super) static FIELDS: &[Field] = &[
    Field::new("k8s.ns.name", T::CharBuf, "namespace of the pod", |e, _| {
        label(e, "io.kubernetes.pod.namespace")
    }),
    Field::new("k8s.pod.name", T::CharBuf, "name of the pod", |e, _| {
        label(e, "io.kubernetes.pod.name")
    }),
    Field::new("k8s.pod.id", T::CharBuf, "uid of the pod", |e, _| {
        label(e, "io.kubernetes.pod.uid")
    }),
    Field::new("k8s.pod.uid", T::CharBuf, "uid of the pod", |e, _| {
        label(e, "io.kubernetes.pod.uid")
    }),
    Field::new(
        "k8s.pod.sandbox_id",
        T::CharBuf,
        "short id of the sandbox of the pod",
        |e, _| {
            let id = sandbox_id(e.container()?)?;
            V::text(id.get(..12).unwrap_or(id).as_bytes())
        },
    ),
    Field::new(
        "k8s.pod.full_sandbox_id",
        T::CharBuf,
        "id of the sandbox of the pod",
        |e, _| V::text(sandbox_id(e.container()?)?.as_bytes()),
    )
    .alias(&["k8s.pod.full_id"]),
    Field::new(
        "k8s.pod.label",
        T::CharBuf,
        "a label of the pod; empty when the pod has no such label",
        |e, c| {
            let value = pod(e)?.pod_labels.get(key(c)?).map_or("", String::as_str);
            V::text(value.as_bytes())
        },
    )
    .arg(ArgKind::Label),
    Field::new(
        "k8s.pod.labels",
        T::CharBuf,
        "labels of the pod: key:value, comma separated",
        |e, _| V::owned(joined(&pod(e)?.pod_labels)),
    ),
    Field::new("k8s.pod.ip", T::CharBuf, "address of the pod", |e, _| {
        V::owned(pod(e)?.ip?.to_string())
    }),
    Field::new(
        "k8s.pod.cni.json",
        T::CharBuf,
        "result of the network plugin of the pod",
        |e, _| {
            let json = &pod(e)?.cni_json;
            (!json.is_empty()).then(|| V::text(json.as_bytes()))?
        },
    ),
    Field::new(
        "k8s.rs.name",
        T::CharBuf,
        "replica set of the pod, from its name and label pod-template-hash",
        |e, _| V::text(replica_set(e)?.0.as_bytes()),
    )
    .flag(F::DEPRECATED),
    Field::new(
        "k8s.deployment.name",
        T::CharBuf,
        "deployment of the pod, from its name and label pod-template-hash",
        |e, _| V::text(replica_set(e)?.1.as_bytes()),
    )
    .flag(F::DEPRECATED),
    gone("k8s.ns.id"),
    gone_label("k8s.ns.label"),
    gone("k8s.ns.labels"),
    gone("k8s.rc.name"),
    gone("k8s.rc.id"),
    gone_label("k8s.rc.label"),
    gone("k8s.rc.labels"),
    gone("k8s.svc.name"),
    gone("k8s.svc.id"),
    gone_label("k8s.svc.label"),
    gone("k8s.svc.labels"),
    gone("k8s.rs.id"),
    gone_label("k8s.rs.label"),
    gone("k8s.rs.labels"),
    gone("k8s.deployment.id"),
    gone_label("k8s.deployment.label"),
    gone("k8s.deployment.labels"),
];

/// Only the API server knows it, which nobody asks any more: filters that name it still work.
const fn gone(name: &'static str) -> Field {
    Field::new(
        name,
        T::CharBuf,
        "never a value: only the API server knows it",
        |_, _| None,
    )
    .flag(F::DEPRECATED)
}

const fn gone_label(name: &'static str) -> Field {
    gone(name).arg(ArgKind::Label)
}

fn label<'a>(e: &Enriched<'a>, key: &str) -> Option<V<'a>> {
    V::text(e.container()?.labels.get(key)?.as_bytes())
}

fn sandbox_id(c: &Container) -> Option<&str> {
    (!c.pod_sandbox_id.is_empty()).then_some(&*c.pod_sandbox_id)
}

/// The container with what it has from its pod: itself, or the sandbox when only that was
/// described by the runtime.
fn pod<'a>(e: &Enriched<'a>) -> Option<&'a Container> {
    let own = e.container()?;
    let id = sandbox_id(own)?;
    if own.pod_labels.is_empty() && own.cni_json.is_empty() {
        let sandbox = e.state.containers.get(id.get(..12).unwrap_or(id));
        return Some(sandbox.unwrap_or(own));
    }
    Some(own)
}

fn joined(labels: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    let shown = labels
        .iter()
        .filter(|(k, _)| !k.starts_with("annotation.") && !k.starts_with("io.kubernetes."));
    for (key, value) in shown {
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(key);
        if !value.is_empty() {
            out.push(':');
            out.push_str(value);
        }
    }
    out
}

/// Replica set and deployment: a deployment names its sets DEPLOYMENT-HASH, a set names its pods
/// SET-RANDOM, and the pods carry the hash as a label.
fn replica_set<'a>(e: &Enriched<'a>) -> Option<(&'a str, &'a str)> {
    let hash = pod(e)?.pod_labels.get("pod-template-hash")?;
    let name = e.container()?.labels.get("io.kubernetes.pod.name")?;
    let (set, _) = name.rsplit_once('-')?;
    let deployment = set.strip_suffix(hash.as_str())?.strip_suffix('-')?;
    Some((set, deployment))
}

/// A label as the argument of a field of another class.
pub(super) fn key<'c>(c: &'c Call<'_>) -> Option<&'c str> {
    match c.arg {
        Arg::Key(key) => std::str::from_utf8(key).ok(),
        _ => None,
    }
}
